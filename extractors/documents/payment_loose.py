"""Amounts of payment papers that no label names: figures with their currency, those the words prove, the one the words deny."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from extractors.documents.payment_money import Money, is_misread, money_in
from extractors.layout import Segment, Sheet
from extractors.money import find_currencies, is_amount
from extractors.page import Box
from extractors.reading import Hit, span

# A sum of money by its shape alone.
_WITH_CENTS = re.compile(r"\d[\d \u00a0'’.,]*[.,=-]\d\d")

# Labels of sums that are not what is paid.
_OTHERS = frozenset({"fee", "total", "vat", "rate", "debited"})

IsBusy = Callable[[Box], bool]


def loose(sheet: Sheet, hits: Sequence[Hit], is_busy: IsBusy) -> list[Money]:
    """Amounts with their currency that stand by themselves, at the head of a receipt; other labels' aside, and a fee of 0."""
    return [m for s in _free(sheet, hits, is_busy) if find_currencies(s.text) for m in _money(sheet, s)]


def by_words(sheet: Sheet, hits: Sequence[Hit], said: Decimal, is_busy: IsBusy) -> list[Money]:
    """Figures alone, without label and currency, that the words prove, a digit misread; else the only printed one with cents."""
    alone = [money for s in _bare(sheet, is_busy) for money in _money(sheet, s)]
    if proved := [m for m in alone if m.value == said or is_misread(m, said)]:
        return proved
    free = _free(sheet, hits, is_busy)
    denied = [m for s in free if _WITH_CENTS.fullmatch(s.text) for m in _money(sheet, s) if m.source.origin == "text"]
    return denied if len({m.value for m in denied}) == 1 else []


def _bare(sheet: Sheet, is_busy: IsBusy) -> Iterator[Segment]:
    return (s for s in sheet.segments if not is_busy(s.box) and is_amount(s.text))


def _free(sheet: Sheet, hits: Sequence[Hit], is_busy: IsBusy) -> Iterator[Segment]:
    """The amounts alone in their segments, but for those on a line with the label of another sum."""
    labels = [h for h in hits if h.field in _OTHERS]
    others = {id(h.segment) for h in labels}
    beside = [h.box for h in labels if h.field != "debited"]
    for segment in _bare(sheet, is_busy):
        if id(segment) not in others and not any(b.overlap_y(segment.box) > 0 for b in beside):
            yield segment


def _money(sheet: Sheet, segment: Segment) -> Iterator[Money]:
    text = span(sheet, segment.words)
    if text:
        yield from (money for money in money_in(text) if money.value)
