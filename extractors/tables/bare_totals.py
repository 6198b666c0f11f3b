"""The totals of a recognised table whose headings were not read: three figures in its last row that prove each other.

Net, VAT and gross stand side by side under columns nobody could name; where the first two are the third, and the second is
a rate of VAT of the first, they can be nothing else.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from extractors.layout import Line, Segment, Sheet
from extractors.money import InvalidAmount, is_amount, parse_amount
from extractors.tables.amounts_told import amount_in
from extractors.tables.figures import VAT_RATES, close
from extractors.tables.printed import Kind, Printed

_KINDS: tuple[Kind, ...] = ("net", "vat", "gross")
_FEWEST = 2  # rows that a total adds up


def bare_totals(sheets: Sequence[Sheet], is_total: Callable[[Line], bool]) -> Iterator[Printed]:
    """Net, VAT and gross of the one row of a total that has them; nothing on pages with text of their own."""
    rows = [
        (sheet, told)
        for sheet in sheets
        if sheet.page.origin == "ocr"
        for line in sheet.lines
        if is_total(line) and (told := _told(line)) is not None
    ]
    if len(rows) != 1:
        return
    sheet, told = rows[0]
    for kind, (value, segment) in zip(_KINDS, told, strict=True):
        yield Printed(kind=kind, value=value, source=sheet.source(segment.words))


def added_up(sheets: Sequence[Sheet], is_total: Callable[[Line], bool]) -> Callable[[Line], bool]:
    """What tells totals as ``is_total`` does, and by the sums of the rows where it tells none: a stamp covers their labels.

    The last row of figures on a recognised page is then a total whose net, VAT and gross are those of all rows above it, two
    at least, and which has fewer parts than they.
    """
    known = [line for sheet in sheets if sheet.page.origin == "ocr" for line in sheet.lines if _told(line) is not None]
    if any(map(is_total, known)) or len(known) <= _FEWEST:
        return is_total
    *rows, last = known
    sums = [sum((values[n] for values in map(_values, rows)), Decimal(0)) for n in range(len(_KINDS))]
    short = all(len(last.segments) < len(row.segments) for row in rows)
    return (lambda line: line is last or is_total(line)) if short and sums == list(_values(last)) else is_total


def _values(line: Line) -> tuple[Decimal, ...]:
    return tuple(value for value, _ in _told(line) or ())


def completed(found: list[Printed], sheets: Sequence[Sheet], is_total: Callable[[Line], bool]) -> list[Printed]:
    """The totals found under columns; where VAT or gross is not among them, those of a row that proves them and says the same."""
    known = {total.kind: total.value for total in found}
    if {"vat", "gross"} <= known.keys():
        return found
    bare = [*bare_totals(sheets, is_total)]
    same = all(known.get(total.kind, total.value) == total.value for total in bare)
    return bare if bare and same and known.keys() <= set(_KINDS) else found


def _told(line: Line) -> tuple[tuple[Decimal, Segment], ...] | None:
    figures = [(value, segment) for segment in line.segments if (value := _amount(segment.text)) is not None]
    fitting = [three for three in combinations(figures, 3) if _prove_each_other(*(value for value, _ in three))]
    # an e-invoice prints its net twice, as the turnover as well
    alike = len({tuple(value for value, _ in three) for three in fitting}) == 1
    return fitting[0] if alike else None


def _prove_each_other(net: Decimal, vat: Decimal, gross: Decimal) -> bool:
    return vat > 0 and net + vat == gross and any(close(net * rate / 100, vat) for rate in VAT_RATES)


def _amount(text: str) -> Decimal | None:
    try:
        return parse_amount(text.strip(" :;|"))
    except InvalidAmount:
        return None


def unlabelled(sheets: Sequence[Sheet], added: Decimal | None, kind: Kind) -> Iterator[Printed]:
    """A figure that stands alone on a paper that labels no such total, and is what its lines or its other totals add up to."""
    for sheet in sheets if added else ():
        for segment in sheet.segments:
            if is_amount(segment.text) and amount_in(segment.text) == added:
                yield Printed(kind=kind, value=added, source=sheet.source(segment.words))
                return


def after_discount(found: Sequence[Printed], off: Sequence[Printed], sheets: Sequence[Sheet]) -> Iterator[Printed]:
    """The figure that a total less the discount comes to, under whatever label, where no total found is that."""
    discount = sum((told.value or Decimal(0) for told in off if told.kind == "discount"), Decimal(0))
    sums = [total for total in found if total.kind in ("net", "gross", "total") and total.value]
    known = {total.value for total in sums}
    for total in sums if discount else ():
        less = (total.value or Decimal(0)) - discount
        if known.isdisjoint({less, (total.value or Decimal(0)) + discount}):
            yield from unlabelled(sheets, less, total.kind)
