"""What a page says that nobody recognised: enough to tell whether a line may miss it, and no more."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

import msgspec

from extractors.identifiers import bin as bins
from extractors.layout import Sheet
from extractors.money import InvalidAmount, parse_amount
from extractors.values.references import number_key
from extractors.who.names import romanised

# A page bears the labels of a kind when they weigh this much, and no other kind's weigh more by a label.
_LABELS, _LEAD = 1.5, 1.0
_AMOUNT = re.compile(
    r"(?<![\w.,/-])(?:\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,-]\d{2})?|\d+[.,]\d{2})(?![\w%]|[.,/]\d)"
)
_NUMBER = re.compile(r"(?:№|(?<!\w)(?:no|nr|n)\.?(?!\w)|#)\s*(?P<number>[\w/-]*\d[\w/-]*)", re.IGNORECASE)


class Clues(msgspec.Struct, frozen=True):
    """What an unrecognised paper says that a line can be told by. ``names`` is its text as :func:`romanised` gives it."""

    names: str
    bins: frozenset[str]
    amounts: frozenset[Decimal]
    numbers: frozenset[str]
    labelled: frozenset[str]


def clues_of(sheets: Sequence[Sheet], weights: Sequence[Mapping[str, float]]) -> Clues:
    """The clues on the sheets; ``weights`` are what each sheet bears of every kind's labels."""
    text = " ".join(line.text for sheet in sheets for line in sheet.lines)
    amounts: set[Decimal] = set()
    for found in _AMOUNT.findall(text):
        try:
            amounts.add(parse_amount(found))
        except InvalidAmount:
            continue
    most = [max(found.values(), default=0.0) for found in weights]
    labelled = {
        kind
        for found, top in zip(weights, most, strict=True)
        for kind, w in found.items()
        if w >= max(_LABELS, top - _LEAD)
    }
    return Clues(
        names=" ".join(romanised(line.text) for sheet in sheets for line in sheet.lines),
        bins=frozenset(found.number for found in bins.find(text)),
        amounts=frozenset(amounts),
        numbers=frozenset(number_key(m["number"]) for m in _NUMBER.finditer(text)),
        labelled=frozenset(labelled),
    )
