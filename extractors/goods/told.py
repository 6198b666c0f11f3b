"""Goods named in running text: «Товар: мёд натуральный, код ТН ВЭД ЕАЭС 0409 00 000 0. Доля … – 100 %»."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from extractors.billing.passages import Passage
from extractors.findings import Source
from extractors.identifiers import tnved
from extractors.layout import Sheet
from extractors.money import InvalidAmount, parse_quantity

_CODE = (
    r"(?:код\w*\s+)?(?:по\s+)?(?:ТН\s*ВЭД(?:\s*ЕАЭС)?|ЕАЭО\s*СЭҚ\s*ТН|СЭҚ\s*ТН|HS)(?:\s*(?:коды?|code))?\s*[:№–-]*\s*"
    r"(?P<code>\d[\d ]{4,12}\d)"
)
_NAMED = re.compile(
    rf"(?:товар\w*|продукци\w+|изделие|тауар\w*|өнім\w*|goods|product)(?:\s*[:–-]\s*|\s+(?=«))"
    rf"(?P<name>[^:]{{3,160}}?)[\s,;(]*{_CODE}",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:местн\w+\s+содержани\w+|внутристранов\w+\s+ценност\w+|елішілік\s+құндылық\w*|жергілікті\s+қамту\w*|local\s+content)"
    r"[^\d.]{0,30}(?P<share>\d{1,3}(?:[.,]\d{1,4})?)(?!\d)",
    re.IGNORECASE,
)


class Told(msgspec.Struct, frozen=True):
    """One article as a sentence names it, each part with its place."""

    name: tuple[str, Source]
    code: tuple[str, Source] | None
    share: tuple[Decimal, Source] | None


def told_goods(sheet: Sheet) -> Iterator[Told]:
    """The articles that sentences of the sheet name with their codes; a share belongs to the article named last before it."""
    text = Passage(sheet, tuple(w for line in sheet.lines for w in line.words))
    named = list(_NAMED.finditer(text.text))
    for n, match in enumerate(named):
        ends = named[n + 1].start() if n + 1 < len(named) else len(text.text)
        codes = tnved.find(match["code"])
        name = match["name"].strip(' ,;(«»"')
        yield Told(
            (name, text.source(*match.span("name"))),
            (codes[0].number, text.source(*match.span("code"))) if codes else None,
            _share(text, match.end(), ends),
        )


def _share(text: Passage, start: int, end: int) -> tuple[Decimal, Source] | None:
    found = _SHARE.search(text.text, start, end)
    if found is None:
        return None
    try:
        return parse_quantity(found["share"]), text.source(*found.span("share"))
    except InvalidAmount:
        return None
