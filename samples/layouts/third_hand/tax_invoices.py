"""The e-invoice as the portal of the revenue committee prints it: 20 columns and more."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import day, escape, money
from samples.layouts.papers import around, bank, person, rows, said
from samples.layouts.third_hand.common import (
    SOFTWARE,
    amount,
    both,
    dated,
    narrowed,
    of_line,
    page,
    pieces,
    remarks,
    row,
    told,
    where,
)
from samples.model import Layout, Paper, Style

# number, Kazakh, Russian, share of the width
_ESF_COLUMNS = (
    ("1", "Р/с №", "№ п/п", 16),
    ("2", "Шығу белгісі", "Признак происхождения ТРУ", 28),
    ("3", "Тауарлардың, жұмыстардың, көрсетілетін қызметтердің атауы", "Наименование товаров, работ, услуг", 112),
    ("3/1", "Декларация бойынша атауы", "Наименование по Декларации на товары", 36),
    ("4", "Тауар коды (СЭҚ ТН)", "Код товара (ТН ВЭД ЕАЭС)", 32),
    ("5", "Өлш. бірл.", "Ед. изм.", 30),
    ("6", "Саны (көлемі)", "Кол-во (объем)", 32),
    ("7", "Жанама салықтарсыз бірлік бағасы", "Цена (тариф) за единицу без косвенных налогов", 52),
    ("8", "Жанама салықтарсыз құны", "Стоимость без косвенных налогов", 54),
    ("9", "Акциз мөлшерлемесі", "Акциз, ставка", 26),
    ("10", "Акциз сомасы", "Акциз, сумма", 46),
    ("11", "Өткізу бойынша айналым мөлшері", "Размер оборота по реализации", 54),
    ("12", "ҚҚС мөлшерлемесі", "НДС, ставка", 32),
    ("13", "ҚҚС сомасы", "НДС, сумма", 50),
    ("14", "Айналым коды", "Оборот (код)", 24),
    ("15", "Жанама салықтармен құны", "Стоимость с учетом косвенных налогов", 56),
    ("16", "Декларация, СТ-1 немесе СТ-KZ №", "№ Декларации, СТ-1 или СТ-KZ", 34),
    ("17", "Позиция нөмірі", "Номер позиции", 22),
    ("18", "Сәйкестендіргіш", "Идентификатор ТРУ", 26),
    ("19", "Қосымша деректер", "Доп. данные", 26),
    ("20", "Қос. өлш. бірл.", "Доп. ед. изм.", 22),
)
_ESF_CSS = """
h1 { font-size: 11pt; margin: 2pt 0 4pt } .sec { background: #e4e8ee; font-weight: bold; padding: 1.5pt 3pt; margin-top: 4pt }
.form td { padding: 1pt 3pt; width: 25% } .form b { font-weight: bold }
.goods { table-layout: fixed; font-size: 5.4pt; margin-top: 2pt }
.goods th { font-size: 5pt; text-align: center; overflow-wrap: anywhere } .goods td, .goods th { padding: 1pt 1.5pt }
.goods td { overflow-wrap: break-word }
"""


def _esf_boxes(style: Style, *boxes: tuple[str, str, str, str]) -> str:
    """Label and value side by side, two boxes to a row: number, Kazakh, Russian, value (HTML)."""
    cells = [(f"{number}. {both(style, kk, ru)}:", f"<b>{value}</b>") for number, kk, ru, value in boxes]
    cells += [("", "")] * (len(cells) % 2)
    pairs = zip(cells[::2], cells[1::2], strict=True)
    return '<table class="form">' + "".join(row(*left, *right) for left, right in pairs) + "</table>"


def _esf_general(paper: Paper, style: Style) -> str:
    boxes = [
        ("1", "Тіркеу нөмірі", "Регистрационный номер", told(paper, "registration_number")),
        ("1.1", "Есепке алу жүйесінің нөмірі", "Номер учетной системы", told(paper, "number")),
        ("2", "Жазып берілген күні", "Дата выписки", dated(paper, "issued_on", style)),
        ("3", "Айналым жасалған күн", "Дата совершения оборота", dated(paper, "turnover_on", style)),
    ]
    kind = paper.extra.get("invoice_type", "ordinary")
    if kind != "ordinary":
        before = paper.extra.get("corrects", {})
        at = "4" if kind == "corrected" else "5"
        name = ("Түзетілген", "Исправленный") if at == "4" else ("Қосымша", "Дополнительный")
        boxes += [
            (at, *name, "✓"),
            (f"{at}.1", "Түзетілетін ШФ күні", "к ЭСФ, дата выписки", day(before["issued_on"], style)),
            (f"{at}.2", "есепке алу жүйесінің нөмірі", "номер учетной системы", escape(before["number"])),
            (f"{at}.3", "тіркеу нөмірі", "регистрационный номер", escape(before["registration_number"])),
        ]
    return _esf_boxes(style, *boxes)


def _esf_party(paper: Paper, style: Style, role: str) -> str:
    first = 6 if role == "supplier" else 16
    name = ("Өнім беруші", "Поставщик") if role == "supplier" else ("Алушы", "Получатель")
    boxes = [
        (f"{first}", "ЖСН/БСН", "ИИН/БИН", told(paper, f"{role}/bin")),
        (f"{first + 1}", *name, told(paper, f"{role}/name")),
        (f"{first + 2}", "Орналасқан жерінің мекенжайы", "Адрес места нахождения", where(paper, role)),
    ]
    if role == "supplier" and around(paper, "accounts", role):
        boxes += [
            ("13", "ЖСК", "ИИК", escape(around(paper, "accounts", role))),
            ("14", "БСК", "БИК", escape(around(paper, "bics", role))),
            ("15", "Банк атауы", "Наименование банка", escape(bank(paper, role, style))),
        ]
    return _esf_boxes(style, *boxes)


def _esf_contract(paper: Paper, style: Style) -> str:
    if not said(paper, "contract/number"):
        return _esf_boxes(style, ("27.2", "Шартсыз", "Без договора (контракта)", "✓"))
    return _esf_boxes(
        style,
        ("27.3", "Шарттың (келісімшарттың) нөмірі", "Договор (контракт), номер", told(paper, "contract/number")),
        ("27.4", "Шарттың (келісімшарттың) күні", "Договор (контракт), дата", dated(paper, "contract/date", style)),
    )


def _turnover(line: dict[str, Any], style: Style) -> str:
    """Net and excise: what VAT is reckoned from."""
    return money(str(sum(Decimal(line.get(name, "0.00")) for name in ("net", "excise"))), style)


def _esf_line(number: int, line: dict[str, Any], style: Style) -> str:
    rate = f"{line['vat_rate']}%" if "vat_rate" in line else both(style, "ҚҚС-сыз", "Без НДС")
    cells = {
        "1": str(number), "2": "6", "3": escape(line.get("description", "")), "5": escape(line.get("unit", "")),
        "6": pieces(line, style), "7": of_line(line, "price", style), "8": of_line(line, "net", style),
        "10": of_line(line, "excise", style), "11": _turnover(line, style),
        "12": rate, "13": of_line(line, "vat", style), "15": of_line(line, "gross", style), "18": "1",
    }  # fmt: skip
    right = ("6", "7", "8", "10", "11", "13", "15")
    return row(
        *[cells.get(column[0], "") for column in _ESF_COLUMNS],
        classes=["r" if column[0] in right else "" for column in _ESF_COLUMNS],
    )


def _esf_goods(paper: Paper, style: Style) -> str:
    whole = sum(column[3] for column in _ESF_COLUMNS)
    widths = "".join(f'<col style="width:{100 * column[3] / whole:.2f}%">' for column in _ESF_COLUMNS)
    head = row(*[both(style, column[1], column[2]) for column in _ESF_COLUMNS], tag="th")
    numbers = row(*[column[0] for column in _ESF_COLUMNS], tag="th")
    body = "".join(_esf_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    totals = {"8": "net_total", "10": "excise_total", "13": "vat_total", "15": "gross_total"}
    sums = "".join(
        f'<td class="r"><b>{amount(paper, totals[column[0]], style) if column[0] in totals else ""}</b></td>'
        for column in _ESF_COLUMNS[8:]
    )
    last = f'<tr><td colspan="8"><b>{both(style, "Шот бойынша барлығы", "Всего по счету")}:</b></td>{sums}</tr>'
    return f'<table class="ruled goods"><colgroup>{widths}</colgroup><thead>{head}{numbers}</thead>{body}{last}</table>'


def _draw_esf(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, SOFTWARE[:3], ("dotted",))

    def section(letter: str, kk: str, ru: str) -> str:
        said_in = {"ru": f"Раздел {letter}. {ru}", "kk": f"{letter} бөлімі. {kk}"}
        return f'<div class="sec">{said_in[style.language]}</div>'

    status = paper.extra.get("status", "")
    body = [
        f'<p style="text-align:right">{both(style, "Мәртебесі", "Статус")}: <b>{escape(status)}</b></p>'
        if status
        else "",
        f"<h1>{both(style, 'ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА', 'ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА')}</h1>",
        section("A", "Жалпы бөлім", "Общий раздел") + _esf_general(paper, style),
        section("B", "Өнім берушінің деректемелері", "Реквизиты поставщика") + _esf_party(paper, style, "supplier"),
        section("C", "Алушының деректемелері", "Реквизиты получателя") + _esf_party(paper, style, "buyer"),
        section("E", "Шарт (келісімшарт)", "Договор (контракт)") + _esf_contract(paper, style),
        section("G", "Тауарлар, жұмыстар, қызметтер бойынша деректер", "Данные по товарам, работам, услугам"),
        _esf_boxes(style, ("33.1", "Валюта коды", "Код валюты", told(paper, "currency"))),
        _esf_goods(paper, style),
        section("K", "Қосымша мәліметтер", "Дополнительные сведения") + remarks(paper),
        section("L", "ЭЦҚ туралы мәліметтер", "Сведения по ЭЦП"),
        _esf_boxes(
            style,
            (
                "46",
                "ЭШФ жазып беруші тұлғаның Т.А.Ә.",
                "Ф.И.О. лица, выписывающего ЭСФ",
                person(paper, "supplier", style),
            ),
        ),
    ]
    return page("".join(body), family="Liberation Sans", size=6.6, sheet="A4 landscape", margin="7mm", css=_ESF_CSS)


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "plain_esf_portal",
        "tax_invoice",
        _draw_esf,
        languages=("ru", "kk"),
        renderer="html",
        omits=("/supplier/country", "/buyer/country"),
    ),
)
