"""Goods printed on a line of their own, without headings: «Мёд натуральный ТН ВЭД 0409000000      14 800 кг»."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from extractors.findings import Source
from extractors.goods.boxes import CONTENT, Item, plain_name, weight_of
from extractors.identifiers import tnved
from extractors.layout import Segment, Sheet
from extractors.money import InvalidAmount, parse_quantity
from extractors.page import Word

_CODED = re.compile(
    r"(?:(?P<row>\d{1,3}[.)])\s*|[-–—•]\s*)?(?P<name>\w.{2,120}?)[\s,;(–—-]*(?:код\w*\s+)?"
    r"(?:ТН\s*ВЭД(?:\s*ЕАЭС)?|ЕАЭО\s*СЭҚ\s*ТН|СЭҚ\s*ТН|HS|GTİP)(?:\s*(?:коды?|code))?"
    r"\s*[:№–-]*\s*(?P<code>\d[\d ]{4,12}\d)\)?(?:[;.,]|(?P<more>\s*[,;–—-]\s*[^\W\d].{2,80}))?",
    re.IGNORECASE,
)
_NUMBERED = 3  # parts of a row: number, name, code
_WHOLE = 10  # digits of a whole code
# The criterion of origin names the first four digits of the code; the number of a row may stand close before it.
_CRITERION, _GLUED = (
    re.compile(r"(?<!\w)[ДдD]\s?(\d{4})(?!\d)"),
    re.compile(r"(?<![\w.,])\d{0,2}?(?P<code>\d{6}(?:\d{4})?)(?![\w.,])"),
)
_WEIGHED = re.compile(r"\d[\d ’'.,]*\s*(?:кг|kgs?|т|тонн\w*|tons?|mt)\.?", re.IGNORECASE)


def lined_goods(sheet: Sheet) -> Iterator[Item]:
    """The goods whose name and code are all of a segment; their weight, with its unit, stands by itself beside them.

    A row of a numbered list may say more behind the code: «1. Окна — ТН ВЭД 3925200000, уровень локализации 77 %».
    """
    for line in sheet.lines:
        numbered = len(line.segments) == _NUMBERED and line.segments[0].text.strip(".)").isdigit()
        for segment in (Segment(line.words, line.index),) if numbered else line.segments:
            said = _CODED.fullmatch(segment.text)
            codes = [c for c in tnved.find(said["code"]) if c.valid] if said else []
            if said is None or len(codes) != 1 or (said["more"] and not said["row"]):
                continue
            weights = [s for s in line.segments if s is not segment and _WEIGHED.fullmatch(s.text)]
            name = plain_name(said["name"].rpartition(":")[2].strip(" ,;("))  # a label may stand before it
            if not any(map(str.isalpha, name)):
                continue
            yield Item(
                (name, sheet.source(segment.words, name)),
                (codes[0].number, sheet.source(segment.words, said["code"])),
                _weight(sheet, weights[0]) if len(weights) == 1 else None,
                _share(sheet, segment, said["more"] or ""),
            )


def coded_rows(sheet: Sheet) -> Iterator[Item]:
    """The goods of a recognised table whose headings were not read: a row with a code, and the words beside it.

    A code has ten digits, or is the six whose first four the criterion of origin names («Д0409»), perhaps with the row's
    number glued to it.
    """
    for line in sheet.lines:
        words = line.words
        if not all(w.origin == "ocr" for w in words) or (found := _code_in(line.text)) is None:
            continue
        number, begins, ends = found
        places = [len(" ".join(w.text for w in words[:n])) + bool(n) for n in range(len(words))]
        # a code may begin inside a word, glued to what stands before it
        holds = [at < ends and begins < at + len(w.text) for w, at in zip(words, places, strict=True)]
        code = [w for w, held in zip(words, holds, strict=True) if held]
        around = [w for w, held in zip(words, holds, strict=True) if not held]
        runs = [list(run) for named, run in groupby(around, _is_name) if named]
        name = max(runs, key=lambda run: sum(len(w.text) for w in run), default=[])
        text = " ".join(w.text for w in name).strip(" ,;")
        yield Item((text, sheet.source(name, text)) if text else None, (number, sheet.source(code, number)))


def _code_in(text: str) -> tuple[str, int, int] | None:
    """The one code of goods in a row, and its place."""
    whole = [c for c in tnved.find(text) if c.valid and len(c.number) == _WHOLE]
    if len(whole) == 1:
        return whole[0].number, whole[0].start, whole[0].end
    heads = set(_CRITERION.findall(text))
    told = [m for m in _GLUED.finditer(text) if m["code"][:4] in heads and tnved.is_valid(m["code"])]
    return (told[0]["code"], told[0].start(), told[0].end()) if len(told) == 1 else None


def _is_name(word: Word) -> bool:
    return len(word.text) > 1 and not any(c.isdigit() for c in word.text)


def _weight(sheet: Sheet, segment: Segment) -> tuple[Decimal, Source] | None:
    try:
        return weight_of(segment.text), sheet.source(segment.words, segment.text)
    except InvalidAmount:
        return None


def _share(sheet: Sheet, segment: Segment, more: str) -> tuple[Decimal, Source] | None:
    """The share of local content told behind the code; a level of localisation is none."""
    figure = CONTENT.search(more)
    try:
        return (parse_quantity(figure["figure"]), sheet.source(segment.words, figure.group())) if figure else None
    except InvalidAmount:
        return None
