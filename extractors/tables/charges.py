"""What a paper adds below its lines: freight, insurance, packing, the fee of a bank.

A charge is one more line where the figures prove it: the lines and all charges, less the discount, come to a printed total,
with the VAT beside it or without. Where they do not, nothing is added.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from extractors.fold import pattern, tokens
from extractors.layout import Line, Sheet
from extractors.money import is_amount
from extractors.page import Word
from extractors.tables.amounts_told import amount_in
from extractors.tables.deducted import figure_of, label_of, total_off
from extractors.tables.lines import Found, Lines
from extractors.tables.printed import Printed

_CHARGE = pattern(
    r"\b(?:freight|shipping|delivery|carriage|transport(?:ation)?|insurance|handling|packing|packaging|courier|postage"
    r"|surcharge|commission|(?:bank|wire|transfer|service|processing|administration|admin|booking|payment)"
    r" (?:charges?|fees?|costs?)"
    r"|documentation fees?|доставк\w*|транспорт\w*|перевозк\w*|фрахт\w*|страхов\w*|упаковк\w*|комисси\w*|сервисн\w* сбор\w*"
    r"|банковск\w* (?:расход|услуг|комисси|сбор)\w*|жеткізу|тасымалда\w*|сақтандыру|қаптама|комиссия\w*|nakliye\w*|navlun"
    r"|sigorta\w*|kargo|banka masraf\w*|fracht\w*|versand\w*|versicherung\w*|verpackung\w*|bankspesen|bankgebühr\w*"
    r"|trasporto|assicurazione|imballo|spese|bollo|ubezpieczenie|opłata|przesyłka|flete|seguro)\b|运费|保险费|手续费|包装费"
)
# What is told of a total, a weight, a term or who bears a cost is no charge.
_NONE = pattern(
    r"\b(?:total|totals|subtotal|итого|всего|барлығы|toplam|gesamt\w*|totale|razem|incl\w*|excl\w*|without|with|без|включ\w*"
    r"|weight|вес|terms?|услови\w*|date|дата|address|адрес|before|after|until)\b"
)
_WORDS, _PARTS, _BOXES = 8, 3, 2
_ROLES = ("amount", "net", "gross")
_WITHIN = Decimal("0.01")


def with_charges(
    lines: Lines | None, sheets: Sequence[Sheet], printed: Sequence[Printed]
) -> tuple[Lines | None, Decimal]:
    """The lines with the charges that are proved to be added to them, and what these come to."""
    nothing = (lines, Decimal(0))
    if lines is None or lines.table is None:
        return nothing
    role = next((r for r in _ROLES if lines.total(r) is not None), None)
    found = list(_below(lines, sheets)) if role else []
    if role is None or not found:
        return nothing
    added = sum((figure[0] for _, figure in found), Decimal(0))
    off = total_off(printed, "discount")
    whole = (lines.total(role) or Decimal(0)) + added - ((off.value if off else None) or Decimal(0))
    vats = {Decimal(0), *(p.value for p in printed if p.kind == "vat" and p.value)}
    totals = {p.value for p in printed if p.kind in ("net", "gross", "total", "count")}
    if not any(whole + vat == total for vat in vats for total in totals if total is not None):
        return nothing
    rows: list[dict[str, Found]] = [{"description": label, role: figure} for label, figure in found]
    return msgspec.structs.replace(lines, rows=(*lines.rows, *rows)), added


def _below(lines: Lines, sheets: Sequence[Sheet]) -> Iterator[tuple[Found, Found]]:
    """The charges under the table: what each is called, and how much it is."""
    table = lines.table
    for sheet in sheets if table else ():
        for line in sheet.lines:
            if table is None or (sheet is table.last and line.box.middle <= table.ends):
                continue
            if sheet is table.last or sheet.page.number > table.last.page.number:
                charge = _charge(sheet, line)
                yield from (charge,) if charge else _boxed(sheet, line)


def _boxed(sheet: Sheet, line: Line) -> Iterator[tuple[Found, Found]]:
    """The charges of a line of labels that stand each over its figure: «Spese bancarie | Totale | IVA» over «35,00 | …»."""
    if len(line.segments) < _BOXES or any(map(str.isdigit, line.text)):
        return
    for segment in line.segments:
        lower = sheet.under(segment) if _says_charge(segment.words) else None
        value = amount_in(lower.text) if lower and is_amount(lower.text) else None
        if lower and value and value > _WITHIN:
            yield (segment.text.strip(" :"), sheet.source(segment.words)), (value, sheet.source(lower.words))


def _says_charge(label: Sequence[Word]) -> bool:
    said = " ".join(token for w in label for token, _, _ in tokens(w.text))
    return _CHARGE.search(said) is not None and _NONE.search(said) is None


def _charge(sheet: Sheet, line: Line) -> tuple[Found, Found] | None:
    words = line.segments[-1].words
    if len(line.segments) > _PARTS or not any(map(str.isdigit, words[-1].text + words[0].text)):
        return None
    figure = figure_of(line)
    label = label_of(line, figure)
    if not figure or not label or len(label) > _WORDS:
        return None
    value = amount_in(" ".join(w.text for w in figure))
    if not value or value <= _WITHIN or not _says_charge(label):
        return None
    text = " ".join(w.text for w in label).strip(" :")
    return (text, sheet.source(label)), (value, sheet.source(figure))
