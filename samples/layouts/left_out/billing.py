"""Invoices, requests for payment and acts, as e-invoice portals and bookkeepers' programs print them."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import day, escape, money, words
from samples.layouts.left_out.common import amount, both, narrowed, of_line, page, pieces, place, row, seal, told
from samples.layouts.papers import around, bank, choose, country, notes, person, rows, said, tongue
from samples.model import Layout, Paper, Style

_SOFTWARE = ("nbsp", "space", "thin", "comma")


def _dated(paper: Paper, path: str, style: Style) -> str:
    return day(said(paper, path), style) if said(paper, path) else ""


def _where(paper: Paper, role: str) -> str:
    return escape(around(paper, "addresses", role))


def _remarks(paper: Paper) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in notes(paper))


# --- ЭСФ, 20 columns -------------------------------------------------------------------------------------------------

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
        ("2", "Жазып берілген күні", "Дата выписки", _dated(paper, "issued_on", style)),
        ("3", "Айналым жасалған күн", "Дата совершения оборота", _dated(paper, "turnover_on", style)),
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
        (f"{first + 2}", "Орналасқан жерінің мекенжайы", "Адрес места нахождения", _where(paper, role)),
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
        ("27.4", "Шарттың (келісімшарттың) күні", "Договор (контракт), дата", _dated(paper, "contract/date", style)),
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
    style = narrowed(style, _SOFTWARE[:3], ("dotted",))

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
        section("K", "Қосымша мәліметтер", "Дополнительные сведения") + _remarks(paper),
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


# --- Форма Р-1 -------------------------------------------------------------------------------------------------------


def _act_party(paper: Paper, style: Style, role: str) -> str:
    name = both(style, "Тапсырыс беруші", "Заказчик") if role == "buyer" else both(style, "Орындаушы", "Исполнитель")
    caption = both(style, "толық атауы, мекенжайы", "полное наименование, адрес, данные о средствах связи")
    where = f", {_where(paper, role)}" if _where(paper, role) else ""
    return (
        f'<tr><td style="width:16%">{name}</td><td><u>{told(paper, f"{role}/name")}{where}</u>'
        f'<div class="s c">{caption}</div></td><td class="id">{told(paper, f"{role}/bin")}</td></tr>'
    )


def _act_table(paper: Paper, style: Style) -> str:
    over = both(style, "Орындалған жұмыстар (көрсетілген қызметтер)", "Выполнено работ (оказано услуг)")
    head = [
        both(style, "Реттік нөмірі", "Номер по порядку"),
        both(style, "Жұмыстардың (көрсетілетін қызметтердің) атауы", "Наименование работ (услуг)"),
        both(style, "Жұмыстарды орындау күні", "Дата выполнения работ (оказания услуг)"),
        both(style, "Есеп туралы мәліметтер", "Сведения об отчете (дата, номер, количество страниц)"),
        both(style, "Өлшем бірлігі", "Единица измерения"),
    ]
    under = [
        both(style, "саны", "количество"),
        both(style, "бірлік үшін бағасы", "цена за единицу"),
        both(style, "құны", "стоимость"),
        both(style, "ҚҚС сомасы", "сумма НДС"),
        both(style, "салықтармен құны", "стоимость с учетом налогов"),
    ]
    html = "<tr>" + "".join(f'<th rowspan="2" class="c">{name}</th>' for name in head)
    html += f'<th colspan="{len(under)}" class="c">{over}</th></tr>' + row(*under, tag="th", classes=["c"] * len(under))
    html += row(*map(str, range(1, 6 + len(under))), classes=["c"] * (5 + len(under)))
    done, untaxed = _dated(paper, "performed_on", style), both(style, "ҚҚС-сыз", "без НДС")
    looks = ["c", "", "c n", "", "c", "r", "r", "r", "r", "r"]
    for at, line in enumerate(rows(paper, "lines"), 1):
        taxes = [of_line(line, "vat", style) or untaxed, of_line(line, "gross", style)]
        cells = [
            str(at),
            escape(line.get("description", "")),
            done,
            "",
            escape(line.get("unit", "")),
            pieces(line, style),
        ]
        cells += [of_line(line, "price", style), of_line(line, "net", style), *taxes]
        html += row(*cells, classes=looks)
    taxes = [amount(paper, "vat_total", style) or untaxed, amount(paper, "gross_total", style)]
    cells = ["", both(style, "Барлығы", "Итого"), "х", "х", "х", "", "х", amount(paper, "net_total", style), *taxes]
    return f'<table class="ruled">{html}{row(*cells, classes=looks)}</table>'


def _act_sums(paper: Paper, style: Style) -> str:
    """What stands below the table: excise, the sum that the table may lack, and the sum in words."""
    lines = []
    if said(paper, "excise_total"):
        lines.append(f"{both(style, 'Акциз сомасы', 'Сумма акциза')}: {amount(paper, 'excise_total', style)}")
    total = f"{amount(paper, 'gross_total', style)} {told(paper, 'currency')}"
    in_words = words(said(paper, "gross_total"), tongue(style), said(paper, "currency"))
    lines.append(f"{both(style, 'Барлығы сомаға', 'Всего на сумму')}: {total} ({in_words})")
    return "".join(f"<p>{line}</p>" for line in lines) + _remarks(paper)


def _act_signatures(paper: Paper, style: Style) -> str:
    def half(role: str, kk: str, ru: str) -> str:
        who = escape(person(paper, role, style))
        return (
            f"{both(style, kk, ru)}: директор<br>{place(paper, role, style)} / {who} /"
            f'<div class="s">{both(style, "қолы, қолтаңбаның толық жазылуы", "подпись, расшифровка подписи")}</div>'
            f"<p>{both(style, 'М.О.', 'М.П.')}</p>{seal(paper, role, said(paper, f'{role}/name'))}"
        )

    accepted = both(style, "Қол қойылған (қабылданған) күні", "Дата подписания (принятия) работ (услуг)")
    left = half("supplier", "Тапсырды (Орындаушы)", "Сдал (Исполнитель)")
    right = half("buyer", "Қабылдады (Тапсырыс беруші)", "Принял (Заказчик)")
    right += f'<p style="margin-top:6pt">{accepted}: {_dated(paper, "signed_on", style)}</p>'
    return f'<table style="margin-top:10pt;page-break-inside:avoid">{row(left, right)}</table>'


def _draw_act(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, _SOFTWARE, ("dotted", "dotted_g"))
    number = row(both(style, "Құжаттың нөмірі", "Номер документа"), both(style, "Жасалған күні", "Дата составления"))
    number += row(told(paper, "number"), _dated(paper, "signed_on", style), classes=["c", "c"])
    title = both(
        style,
        "ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ",
        "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)",
    )
    contract = ""
    if said(paper, "contract/number"):
        from_day = _dated(paper, "contract/date", style)
        dated = f"{from_day} № {told(paper, 'contract/number')}"
        if style.language != "kk":
            dated = f"№ {told(paper, 'contract/number')} от {from_day}"
        contract = f"<p>{both(style, 'Шарт (келісімшарт)', 'Договор (контракт)')}: <u>{dated}</u></p>"
    form = both(style, "Р-1 нысаны", "Форма Р-1")
    order = both(
        style,
        "ҚР Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 50-қосымша",
        "Приложение 50 к приказу Министра финансов РК от 20.12.2012 № 562",
    )
    body = [
        f'<div class="s" style="text-align:right">{order}<br>{form}</div>',
        f"<table>{row('', '', both(style, 'ЖСН/БСН', 'ИИН/БИН'), classes=['', '', 's c'])}",
        _act_party(paper, style, "buyer") + _act_party(paper, style, "supplier") + "</table>",
        f'{contract}<table class="ruled" style="width:240pt;margin-left:auto">{number}</table><h1>{title}</h1>',
        _act_table(paper, style) + _act_sums(paper, style) + _act_signatures(paper, style),
    ]
    css = ".id { border: 0.8pt solid #000; width: 90pt; text-align: center; vertical-align: middle }"
    return page("".join(body), family="Liberation Serif", size=8.5, sheet="A4 landscape", margin="10mm", css=css)


# --- Invoice of a foreign organiser ----------------------------------------------------------------------------------


def _foreign_party(paper: Paper, role: str) -> str:
    land = said(paper, f"{role}/country")
    lines = [f"<b>{told(paper, f'{role}/name')}</b>", _where(paper, role), escape(country(land, "en")) if land else ""]
    if said(paper, f"{role}/bin"):
        lines.append(f"BIN: {told(paper, f'{role}/bin')}")
    return "<br>".join(line for line in lines if line)


def _foreign_totals(paper: Paper, style: Style) -> str:
    currency = told(paper, "currency")
    lines = [("Subtotal", "net_total"), ("Excise", "excise_total"), ("VAT", "vat_total"), ("Total due", "gross_total")]
    listed = [(name, amount(paper, path, style)) for name, path in lines if said(paper, path)]
    html = "".join(row(name, f"{currency} {value}", classes=["", "r"]) for name, value in listed)
    return f'<table class="sums">{html}</table>'


def _draw_foreign(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, ("comma", "dot", "space"), ("en", "words", "iso", "dotted"))
    accent = choose(style, "#1f4e79", "#444", "#0b6b4f")
    reference = row("Invoice number", told(paper, "number"))
    reference += row("Invoice date", _dated(paper, "issued_on", style))
    if said(paper, "contract/number"):
        dated = _dated(paper, "contract/date", style)
        reference += row("Agreement", f"{told(paper, 'contract/number')}{f' of {dated}' if dated else ''}")
    taxed, looks = bool(said(paper, "vat_total")), ["", "", "r", "r", "r", "r"]
    titles = ["Item", "Description", "Quantity", "Rate", *["VAT"] * taxed, "Total"]
    head = row(*titles, tag="th", classes=looks[: len(titles)])
    lines = ""
    for at, line in enumerate(rows(paper, "lines"), 1):
        vat = of_line(line, "vat", style)
        tax = [f"{line['vat_rate']}%<br>{vat}" if "vat_rate" in line else vat] * taxed
        cells = [str(at), escape(line.get("description", "")), pieces(line, style), of_line(line, "price", style), *tax]
        lines += row(*cells, of_line(line, "net", style), classes=looks[: len(titles)])
    pay = [
        f"{name}: {escape(around(paper, key, 'supplier'))}"
        for name, key in (("Bank", "banks"), ("Account / IBAN", "accounts"), ("SWIFT code", "bics"))
        if around(paper, key, "supplier")
    ]
    signed = place(paper, "supplier", style)
    body = [
        f'<table><tr><td style="width:55%">{_foreign_party(paper, "supplier")}</td>',
        '<td class="r title">INVOICE</td></tr></table><hr><table style="margin:10pt 0"><tr><td style="width:55%">',
        f'<span class="s">INVOICE TO</span><br>{_foreign_party(paper, "buyer")}</td>',
        f'<td><table class="ref">{reference}</table></td></tr></table>',
        f'<table class="items"><thead>{head}</thead>{lines}</table>{_foreign_totals(paper, style)}',
        f'<p style="margin-top:14pt"><b>Payment details</b><br>{"<br>".join(pay)}</p>{_remarks(paper)}',
        f"<p>Authorised signatory<br>{signed} {escape(person(paper, 'supplier', style))}</p>" if signed else "",
        seal(paper, "supplier", said(paper, "supplier/name")),
    ]
    css = f""".title {{ font-size: 24pt; color: {accent} }} hr {{ border: 0; border-top: 2pt solid {accent} }}
    .items th {{ background: {accent}; color: #fff }} .items td {{ border-bottom: 0.5pt solid #bbb }}
    .items td, .items th {{ padding: 4pt }} .sums {{ width: 46%; margin: 8pt 0 0 auto }}
    .sums tr:last-child td {{ font-weight: bold; border-top: 1pt solid {accent} }} .ref td {{ padding: 1pt 3pt }}"""
    return page("".join(body), family="Noto Sans", size=9, margin="18mm", css=css)


# --- Счет на оплату of an online service -------------------------------------------------------------------------------


def _requisites(paper: Paper, style: Style) -> str:
    rows_of = [
        ("Бенефициар", told(paper, "supplier/name")),
        (both(style, "БСН/ЖСН", "БИН/ИИН"), told(paper, "supplier/bin")),
        ("Банк", escape(bank(paper, "supplier", style))),
        (both(style, "Есепшот (ЖСК)", "Номер счета (ИИК)"), escape(around(paper, "accounts", "supplier"))),
        (both(style, "БСК", "БИК"), escape(around(paper, "bics", "supplier"))),
    ]
    return f'<table class="ruled">{"".join(row(*pair) for pair in rows_of if pair[1])}</table>'


def _draw_proforma(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, _SOFTWARE, ("dotted_g", "dotted", "words", "kk"))
    number, issued = told(paper, "number"), _dated(paper, "issued_on", style)
    title = {
        "ru": f"Счёт № {number} от {issued}",
        "kk": f"{issued} № {number} төлемге арналған шот",
    }[style.language]
    parties = ""
    for role, kk, ru in (("supplier", "Сатушы", "Продавец"), ("buyer", "Сатып алушы", "Плательщик")):
        tin = said(paper, f"{role}/bin")
        tax = f"{both(style, 'БСН', 'БИН')} {tin}" if tin else ""
        text = ", ".join(part for part in (f"<b>{told(paper, f'{role}/name')}</b>", tax, _where(paper, role)) if part)
        parties += row(both(style, kk, ru), text)
    if said(paper, "contract/number"):
        dated = _dated(paper, "contract/date", style)
        text = {"ru": "№ {} от {}", "kk": "№ {}, {}"}[style.language].format(told(paper, "contract/number"), dated)
        parties += row(both(style, "Негіздеме", "Основание"), f"{both(style, 'шарт', 'договор')} {text}")
    looks = ["", "", "r", "", "r", "r"]
    head = row(
        "№",
        both(style, "Тауар, қызмет", "Товары (работы, услуги)"),
        both(style, "Көлемі", "Количество"),
        both(style, "Бірлік", "Ед."),
        both(style, "Бірлік бағасы", "Цена за ед."),
        both(style, "Құны", "Стоимость"),
        tag="th",
        classes=looks,
    )
    for at, line in enumerate(rows(paper, "lines"), 1):
        cells = [str(at), escape(line.get("description", "")), pieces(line, style), escape(line.get("unit", ""))]
        head += row(*cells, of_line(line, "price", style), of_line(line, "net", style), classes=looks)
    names = [
        ("net_total", "Жиыны, ҚҚС-сыз", "Сумма без НДС"),
        ("excise_total", "Акциз", "Акциз"),
        ("vat_total", "ҚҚС", "НДС"),
        ("gross_total", "Төлеуге", "К оплате"),
    ]
    currency = told(paper, "currency")
    sums = "".join(
        row(both(style, kk, ru), f"{amount(paper, path, style)} {currency}", classes=["r", "r"])
        for path, kk, ru in names
        if said(paper, path)
    )
    if not said(paper, "vat_total"):
        sums += row(both(style, "ҚҚС-сыз", "Без НДС"), "", classes=["r"])
    in_words = words(said(paper, "gross_total"), tongue(style), said(paper, "currency"))
    post = both(style, "Басшы", "Руководитель")
    body = [
        _requisites(paper, style) + f'<h1 style="text-align:left">{title}</h1><table>{parties}</table>',
        f'<table class="ruled" style="margin-top:8pt">{head}</table>',
        f'<table style="width:55%;margin:6pt 0 0 auto">{sums}</table>',
        f"<p>{both(style, 'Сомасы жазбаша', 'Сумма прописью')}: <b>{in_words}</b></p>{_remarks(paper)}",
        f"<p>{post} {place(paper, 'supplier', style)} {escape(person(paper, 'supplier', style))}</p>",
        seal(paper, "supplier", said(paper, "supplier/name")),
    ]
    return page("".join(body), family="PT Sans", size=9.5, margin="16mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "plain_esf_portal",
        "tax_invoice",
        _draw_esf,
        languages=("ru", "kk"),
        renderer="html",
        omits=("/supplier/country", "/buyer/country"),
        left_out=True,
    ),
    Layout(
        "plain_act_r1",
        "completion_act",
        _draw_act,
        languages=("ru", "kk", "kk+ru"),
        renderer="html",
        omits=(
            "/supplier/country",
            "/buyer/country",
            "/lines/*/vat_rate",
            "/lines/*/excise",
            "/registration_number",
        ),
        left_out=True,
    ),
    Layout(
        "plain_organiser_invoice",
        "commercial_invoice",
        _draw_foreign,
        languages=("en",),
        renderer="html",
        omits=("/lines/*/gross", "/lines/*/excise", "/lines/*/unit"),
        left_out=True,
    ),
    Layout(
        "plain_online_bill",
        "proforma_invoice",
        _draw_proforma,
        languages=("ru", "kk"),
        renderer="html",
        omits=(
            "/supplier/country",
            "/buyer/country",
            "/lines/*/gross",
            "/lines/*/vat",
            "/lines/*/vat_rate",
            "/lines/*/excise",
            "/registration_number",
            "/turnover_on",
        ),
        left_out=True,
    ),
)
