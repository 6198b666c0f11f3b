"""Words broken at the end of a line: «дека-» above «бря» is read as one word, on the line where it begins.

Readers look for words and phrases; none of them need know where a line happened to end. Where the parts are printed is kept
for the sources of what is read.
"""

import re

import msgspec

from extractors.fold import fold
from extractors.layout import Segment, Sheet
from extractors.page import Box, Word, around

# The parts have two letters each at least; the second begins small, and so does what ends the first: no dash, no number.
_FIRST = re.compile(r"\S*[^\W\d_][^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][-‐‑]")
_HYPHENS = frozenset("-‐‑")
_REST = re.compile(r"[^\W\d_A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2}")
_LAST_PART = re.compile(r"[^\W_]+(?=[-‐‑]$)")
# Words that keep a hyphen before another one; tens before units in English amounts.
_KEEPING = frozenset(
    map(
        fold,
        "счет счёт шот есеп іс бизнес онлайн веб интернет пресс экспресс вице промо бренд купле құрал юго северо "
        "online web self twenty thirty forty fifty sixty seventy eighty ninety".split(),
    )
)  # fmt: skip

# Compound adjectives: «рекламно-раздаточных», «торгово-промышленной».
_LINKED = re.compile(r"[^\W\d_]{2}(?:[бвгджзклмнпрстфхцчшщь]но|ско|[оеи]во)$")
_ADJECTIVE = re.compile(
    r"[а-яё]{4,}(?:ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ого|его|ому|ему|ой|ей|ую|юю|ым|им|ыми|ими)(?![а-яё])"
)


def joined(sheet: Sheet) -> Sheet:
    """The sheet with its broken words whole; the sheet itself where it has none."""
    if not any(_breaks(w.text) for w in sheet.page.words):
        return sheet
    whole: dict[int, Word] = {}
    gone: set[int] = set()
    printed: dict[Word, Box] = dict(sheet.printed)
    for segment in sheet.segments:
        first = segment.words[-1]
        rest = _rest(sheet, segment) if _breaks(first.text) else None
        if rest is None:
            continue
        begun = whole.get(id(first), first)
        word = msgspec.structs.replace(
            begun, text=_together(first.text, rest.text), confidence=min(first.confidence, rest.confidence)
        )
        whole[id(first)] = word
        gone.add(id(rest))
        printed[word] = around([sheet.printed.get(w, w.box) for w in (first, rest)])
    words = tuple(whole.get(id(w), w) for w in sheet.page.words if id(w) not in gone)
    return Sheet(msgspec.structs.replace(sheet.page, words=words), printed) if gone else sheet


def _breaks(text: str) -> bool:
    """Whether a word may go on in the next line."""
    return text[-1:] in _HYPHENS and _FIRST.fullmatch(text) is not None


def _rest(sheet: Sheet, segment: Segment) -> Word | None:
    """The other part of the word that ends a segment: it begins the next line of the same column."""
    below = sheet.under(segment)
    if below is None or not _REST.match(below.words[0].text) or _breaks(below.words[0].text):
        return None
    first, rest = segment.words[-1], below.words[0]
    cells = [sheet.cell((w.x0 + w.x1) / 2, w.middle) for w in (first, rest)]
    parted = None not in cells and cells[0] != cells[1]  # a line to write on parts nothing
    return None if parted or rest.x0 > first.x1 else rest


def _together(first: str, rest: str) -> str:
    """Both parts as one word.

    >>> _together("дека-", "бря"), _together("счет-", "фактуре"), _together("Twenty-", "one")
    ('декабря', 'счет-фактуре', 'Twenty-one')
    >>> _together("рекламно-", "раздаточных"), _together("произво-", "дственный"), _together("основно-", "го")
    ('рекламно-раздаточных', 'производственный', 'основного')
    """
    last = _LAST_PART.search(first)
    compound = last is not None and _LINKED.search(last.group()) and _ADJECTIVE.match(rest)
    keeps = last is not None and (compound or fold(last.group()) in _KEEPING)
    return f"{first if keeps else first[:-1]}{rest}"
