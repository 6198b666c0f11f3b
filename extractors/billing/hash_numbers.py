"""The number of an invoice behind the sign alone: «# : INV-000994», «#   : INV-000994», «№: 145», «# INV-12» beside the title."""

import re
from collections.abc import Sequence

from extractors.findings import Source
from extractors.layout import Sheet

_ALONE = re.compile(r"[#№]\s*:?")
_TOGETHER = re.compile(r"[#№]\s*:?\s*(?P<number>(?=\S*\d)[^\W_][\w/.-]{1,24})")
_NUMBER = re.compile(r"(?::\s*)?(?P<number>(?=\S*\d)[^\W_][\w/.-]{1,24})")
_LINES = 14  # from the top of the page


def behind_sign(sheets: Sequence[Sheet]) -> tuple[str, Source] | None:
    """The one number at the head of the paper that the sign introduces, in a line's first segment or a cell of its own."""
    found: dict[str, Source] = {}
    for line in sheets[0].lines[:_LINES]:
        for n, segment in enumerate(line.segments):
            if segment.text[0] not in "#№":
                continue
            together = _TOGETHER.fullmatch(segment.text)
            beside = line.segments[n + 1] if n + 1 < len(line.segments) else None
            if together:
                found.setdefault(together["number"], sheets[0].source(segment.words))
            elif _ALONE.fullmatch(segment.text) and beside and (number := _NUMBER.fullmatch(beside.text)):
                found.setdefault(number["number"], sheets[0].source(beside.words, number["number"]))
    return next(iter(found.items())) if len(found) == 1 else None
