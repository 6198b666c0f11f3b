"""Bank statements: a wide zebra register of codes, a roll of entries by lines, a portrait form in two tongues."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from samples.layouts.drawing import day, escape, money
from samples.layouts.eighth_hand.kit import code
from samples.layouts.hypertext import remarks
from samples.layouts.kit import entry, listing, of, over, put, row, say, sheet, when
from samples.layouts.papers import bank, rows, said
from samples.model import Layout, Paper, Style


def _sum(paper: Paper, side: str, style: Style) -> str:
    """What the rows of one side add up to, or "" where there are none."""
    amounts = [Decimal(str(line[side])) for line in rows(paper, "rows") if line.get(side)]
    return money(str(sum(amounts, Decimal("0.00"))), style) if rows(paper, "rows") else ""


def _side(line: dict[str, Any], key: str) -> str:
    return escape(str(line.get("party", {}).get(key, "")))


def _on(line: dict[str, Any], style: Style) -> str:
    return day(str(line["date"]), style) if line.get("date") else ""


def _named(line: dict[str, Any], key: str) -> str:
    return escape(str(line.get(key, "")))


# --- wide register of codes ------------------------------------------------------------

_WIDE = """
h1 { font-size: 11pt; margin: 0 0 4pt } .f td { padding: 0.8pt 3pt } .f td:nth-child(odd) { color: #555; width: 13% }
.z th { background: #7f7f7f; color: #fff; font-size: 5.8pt; text-align: center; border: 0.4pt solid #fff; padding:
1.5pt }
.z td { padding: 1.5pt 2pt; font-size: 6pt; border: 0.3pt solid #bbb } .z tr:nth-child(even) td { background: #ededed }
.z .s td { font-weight: 700; background: #d9d9d9 }
"""
_WIDE_HEADS = (
    "Дата опер.", "№ док.", "Вид опер.", "БИК банка корр.", "ИИК корреспондента", "Наименование корреспондента", "ИИН/БИН",
    "КОд/КБе", "КНП", "Оборот Дт", "Оборот Кт", "Содержание операции",
)  # fmt: skip
_WIDE_SIDES = "mid mid mid - - - - mid mid num num -"


def _draw_wide(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("nbsp", "thin", "comma", "plain"))
    facts = "".join(
        row(*cells)
        for cells in (
            ("Клиент", f"<b>{put(paper, 'holder/name')}</b>", "Банк", escape(bank(paper, "holder", style))),
            ("ИИН/БИН", put(paper, "holder/bin"), "БИК банка", put(paper, "holder/bic")),
            ("Счет", put(paper, "holder/iban"), "Валюта счета", put(paper, "currency")),
            ("Начало периода", when(paper, "period_from", style), "Конец периода", when(paper, "period_to", style)),
        )
    )
    lines = "".join(
        row(
            _on(line, style), _named(line, "document"), "01", _side(line, "bic"), _side(line, "iban"), _side(line, "name"),
            _side(line, "bin"), "17/17", "859", entry(line, "debit", style), entry(line, "credit", style),
            _named(line, "purpose"), classes=_WIDE_SIDES,
        )
        for line in rows(paper, "rows")
    )  # fmt: skip
    total = row(
        "", "", "", "", "", "Обороты за период", "", "", "", _sum(paper, "debit", style), _sum(paper, "credit", style), "",
        classes=_WIDE_SIDES,
    ).replace("<tr", "<tr class='s'")  # fmt: skip
    count = len(rows(paper, "rows"))
    body = (
        f"<h1>Выписка из лицевого счета (расширенная)</h1><table class='f'>{facts}</table><table class='z' "
        f"style='margin-top:5pt'><thead>"
        f"{row(*_WIDE_HEADS, tag='th')}</thead><tbody>{lines}{total}</tbody></table><p>Количество "
        f"документов: {count}</p>{remarks(paper)}"
    )
    foot = f"'Отчет {code(style, 'report', 7)}   лист ' counter(page) ' из ' counter(pages)"
    return sheet(body, _WIDE, face="Liberation Sans Narrow", size=7.4, paper="A4 landscape", margin="9mm", foot=foot)


# --- entries by lines ------------------------------------------------------------

_ROLL = "pre { margin: 0; white-space: pre-wrap; line-height: 1.28; font-family: inherit }"


def _roll_entry(at: int, line: dict[str, Any], style: Style) -> list[str]:
    party = line.get("party", {})
    mark, amount = ("D", line.get("debit")) if line.get("debit") else ("C", line.get("credit"))
    printed = money(str(amount), style) if amount else ""
    return [
        f"{at:>4}  {_on(line, style):<12}{mark}  {printed:>18}   NTRF  Ref {line.get('document', '')}",
        f"      {party.get('name', '')}",
        f"     "
        f" {listing(str(party.get('bin', '')), str(party.get('iban', '')), str(party.get('bic', '')), between='  ')}",
        f"      {line.get('purpose', '')}",
        "      " + "." * 78,
    ]


def _draw_roll(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("plain", "nbsp", "comma", "space"))
    period = listing(when(paper, "period_from", style), when(paper, "period_to", style), between=" - ")
    lines = [
        bank(paper, "holder", style).upper(),
        f"ВЫПИСКА ПО СЧЕТУ КЛИЕНТА  N {code(style, 'number', 5)}",
        f"Счет      : {said(paper, 'holder/iban')}  {said(paper, 'currency')}",
        f"Владелец  : {said(paper, 'holder/name')}",
        f"ИИН/БИН   : {said(paper, 'holder/bin')}        БИК : {said(paper, 'holder/bic')}",
        f"Период    : {period}",
        "=" * 84,
        "   N  Дата        Д/К             Сумма   Тип   Ссылка",
        "      Корреспондент / ИИН(БИН) ИИК БИК / назначение",
        "=" * 84,
    ]
    for at, line in enumerate(rows(paper, "rows"), 1):
        lines += _roll_entry(at, line, style)
    lines += [
        f"ИТОГО ДЕБЕТ  : {_sum(paper, 'debit', style):>18}",
        f"ИТОГО КРЕДИТ : {_sum(paper, 'credit', style):>18}",
        "D - списание со счета, C - зачисление на счет",
    ]
    body = f"<pre>{escape(chr(10).join(lines))}</pre>{remarks(paper)}"
    return sheet(body, _ROLL, face="DejaVu Sans Mono", size=6.9, margin="12mm 13mm", foot="'- ' counter(page) ' -'")


# --- portrait form in two tongues ------------------------------------------------------------

_FORM = """
.top td { padding: 1.2pt 4pt; width: 50% } h1 { font-size: 11.5pt; margin: 0 0 6pt; text-align: center } .lb { color:
#7a2048; font-size: 6.6pt }
.t th { border: 0.5pt solid #7a2048; background: #f5e9ee; font-size: 6.6pt; text-align: center } .t td { border-left:
0.4pt solid #c9a5b4;
border-right: 0.4pt solid #c9a5b4; font-size: 7pt; padding: 1.5pt 3pt } .t .b td { border-bottom: 0.4pt solid #c9a5b4 }
.t .s td { border: 0.5pt solid #7a2048; font-weight: 700 }
"""


def _form_row(line: dict[str, Any], style: Style) -> str:
    """Two rows of cells for an entry: the partner above, the purpose below it."""
    who = listing(_side(line, "name"), _side(line, "bin"))
    account = listing(_side(line, "iban"), _side(line, "bic"))
    first = row(
        _on(line, style),
        f"<b>{who}</b>",
        account,
        entry(line, "credit", style),
        entry(line, "debit", style),
        classes="mid - - num num",
    )
    second = (
        f"<tr class='b'><td class='mid'>№ {_named(line, 'document')}</td><td "
        f"colspan='2'>{_named(line, 'purpose')}</td><td></td><td></td></tr>"
    )
    return first + second


def _draw_form(paper: Paper, style: Style) -> bytes:
    style = of(replace(style), ("dotted", "dotted_g", "iso"), ("nbsp", "thin", "comma", "apostrophe"))
    facts = [
        (
            over(style, "Шот иесі", "Владелец счета"),
            listing(f"<b>{put(paper, 'holder/name')}</b>", put(paper, "holder/bin")),
        ),
        (
            over(style, "Шот нөмірі", "Номер счета"),
            listing(put(paper, "holder/iban"), put(paper, "currency"), between=" "),
        ),
        (
            over(style, "Кезең", "Период"),
            listing(when(paper, "period_from", style), when(paper, "period_to", style), between=" - "),
        ),
        (
            over(style, "Қызмет көрсететін банк", "Обслуживающий банк"),
            listing(escape(bank(paper, "holder", style)), put(paper, "holder/bic")),
        ),
    ]
    cells = [f"<div class='lb'>{label}</div>{value}" for label, value in facts]
    heads = (
        over(style, "Күні / құжат", "Дата / документ"),
        over(style, "Серіктес, төлем мақсаты", "Контрагент, назначение платежа"),
        over(style, "ЖСК, БСК", "ИИК, БИК"),
        over(style, "Кіріс", "Приход"),
        over(style, "Шығыс", "Расход"),
    )
    lines = "".join(_form_row(line, style) for line in rows(paper, "rows"))
    total = row(
        "", say(style, "Айналым жиыны", "Итого оборотов"), "", _sum(paper, "credit", style), _sum(paper, "debit", style),
        classes="- - - num num",
    ).replace("<tr", "<tr class='s'")  # fmt: skip
    title = over(style, "ШОТТАН ҮЗІНДІ КӨШІРМЕ", "ВЫПИСКА ПО СЧЕТУ")
    body = (
        f"<h1>{title}</h1><table class='top'>{row(*cells[:2])}{row(*cells[2:])}</table><table class='t' "
        f"style='margin-top:6pt'>"
        f"<thead>{row(*heads, tag='th')}</thead><tbody>{lines}{total}</tbody></table>{remarks(paper)}"
    )
    return sheet(
        body, _FORM, face="Noto Sans", size=7.8, margin="12mm 12mm 14mm", foot="counter(page) ' / ' counter(pages)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("statement_wide_codes_zebra", "bank_statement", _draw_wide, ("ru",), "html"),
    Layout("statement_entries_by_lines", "bank_statement", _draw_roll, ("ru",), "html"),
    Layout("statement_two_rows_an_entry", "bank_statement", _draw_form, ("kk+ru", "ru"), "html"),
)
