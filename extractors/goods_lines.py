"""Goods printed on a line of their own, without headings: «Мёд натуральный ТН ВЭД 0409000000      14 800 кг»."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.findings import Source
from extractors.goods_boxes import Item, weight_of
from extractors.identifiers import tnved
from extractors.layout import Segment, Sheet
from extractors.money import InvalidAmount

_CODED = re.compile(
    r"(?P<name>[^\W\d].{2,120}?)[\s,;(]*(?:код\w*\s+)?(?:ТН\s*ВЭД(?:\s*ЕАЭС)?|ЕАЭО\s*СЭҚ\s*ТН|СЭҚ\s*ТН|HS)(?:\s*(?:коды?|code))?"
    r"\s*[:№–-]*\s*(?P<code>\d[\d ]{4,12}\d)\)?",
    re.IGNORECASE,
)
_WEIGHED = re.compile(r"\d[\d ’'.,]*\s*(?:кг|kgs?|т|тонн\w*|tons?|mt)\.?", re.IGNORECASE)


def lined_goods(sheet: Sheet) -> Iterator[Item]:
    """The goods whose name and code are all of a segment; their weight, with its unit, stands by itself beside them."""
    for line in sheet.lines:
        for segment in line.segments:
            said = _CODED.fullmatch(segment.text)
            codes = [c for c in tnved.find(said["code"]) if c.valid] if said else []
            if said is None or len(codes) != 1:
                continue
            weights = [s for s in line.segments if s is not segment and _WEIGHED.fullmatch(s.text)]
            name = said["name"].rpartition(":")[2].strip(" ,;(")  # a label may stand before it
            yield Item(
                (name, sheet.source(segment.words, name)),
                (codes[0].number, sheet.source(segment.words, said["code"])),
                _weight(sheet, weights[0]) if len(weights) == 1 else None,
            )


def _weight(sheet: Sheet, segment: Segment) -> tuple[Decimal, Source] | None:
    try:
        return weight_of(segment.text), sheet.source(segment.words, segment.text)
    except InvalidAmount:
        return None
