"""A stretch of words as one text in which places can be found again: for values inside running text."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from extractors.cached import cached_property
from extractors.dates import find_dates
from extractors.findings import Source
from extractors.labels.near import near, stands_over
from extractors.layout import Segment, Sheet
from extractors.page import Word
from extractors.reading import Hit, Span
from extractors.values.number_series import SERIES

# What introduces a number, and the number: at least one digit, no blank inside.
_MARKED = re.compile(
    r"(?:№|(?<!\w)(?:No|Nr|N|Номер|нөмірі)(?!\w)\.?|#)\s*(?:№\s*)?[:.]?\s*"
    rf"(?-i:[A-ZА-ЯӘҒҚҢӨҰҮҺІ]{{1,5}}[-/] (?=\d))?(?P<number>{SERIES}[^\s,;:№()]*\d[^\s,;()]*)",
    re.IGNORECASE,
)
# A number in groups of figures, before a comma or the day: «№ 2 938, 5 февраля 2026 г.», «№ 2 938 от 05.02.2026».
_GROUPED = re.compile(r"(?P<number>\d{1,3}(?: \d{3})+)(?=, ?(?:\d{1,2}[ .]|\d{4} ж)| (?:от|of|dated) )")
_LEADING = re.compile(rf"[\s:.,–—-]*(?P<number>{SERIES}[^\s,;:№()]*\d[^\s,;:()]*)")
# What makes digits the beginning of an amount: «21,283.67», «1 120 000».
_GOES_ON = re.compile(r",\d{3}(?!\d)| \d{3} \d{3}(?!\d)")
# What a number broken at its hyphen or stroke goes on with on the next line.
_REST = re.compile(r" (?P<rest>[^\W_][\w/-]{0,15})(?!\S)")
# What stands before a number broken behind its letters: «KZ- 39/2025».
_BEGUN = re.compile(r"(?<!\S)(?:[A-ZА-ЯӘҒҚҢӨҰҮҺІ]{1,5}[-/]){1,3} $")
_DATELIKE = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{2,4}[гж.]*")
# The year of a day broken over lines: «… от 26 февраля» above «2025 г. о нижеследующем».
_YEAR = re.compile(r"(?:19|20)\d\d\s?(?:г|ж|год\w*|жыл\w*)(?!\w)")

# Signs that no number has: it was misread.
_MISREAD = re.compile(r"[<>=~^{}]")
_PAGE = re.compile(r"(?<!\w)(?:page|стр(?:аница)?|лист|бет|seite|sayfa)\W{0,3}$", re.IGNORECASE)  # «Page 1 of 2»
_ACCOUNT = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")  # an IBAN: «Счет № KZ18722S000012345678»


class Passage(msgspec.Struct, frozen=True, dict=True, eq=False):
    """Words of one sheet and their text. Places are those of :attr:`text`."""

    sheet: Sheet
    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    def between(self, start: int, end: int) -> list[Word]:
        """The words that hold the characters from ``start`` to ``end``."""
        held: list[Word] = []
        at = 0
        for word in self.words:
            if at < end and at + len(word.text) > start:
                held.append(word)
            at += len(word.text) + 1
        return held

    def source(self, start: int, end: int) -> Source:
        """Where the characters from ``start`` to ``end`` stand."""
        return self.sheet.source(self.between(start, end), self.text[start:end])


def unbroken(sheet: Sheet, segment: Segment) -> Passage:
    """A segment, with what stands under it where its number breaks off there: «Акт № А-» above «180»."""
    lower = sheet.under(segment) if segment.words[-1].text.endswith(("-", "/")) and len(segment.words) > 1 else None
    goes_on = lower is not None and lower.words[0].text[0].isalnum() and any(map(str.isdigit, lower.words[0].text))
    return Passage(sheet, (*segment.words, *lower.words) if lower and goes_on else segment.words)


def after(hit: Hit, hits: Sequence[Hit]) -> Passage | None:
    """What a label introduces."""
    return next(introduced(hit, hits), None)


def all_introduced(labels: Sequence[Hit], hits: Sequence[Hit]) -> Iterator[Passage]:
    """What any of several labels may introduce: whatever stands beside one of them before anything that stands below.

    Under a label in a column of captions over their values its own stands, before anything beside another label.
    """
    for hit in (h for h in labels if stands_over(h, hits)):
        yield from introduced(hit, hits, "below")
    for where in ("rest right", "below"):
        for hit in labels:
            yield from introduced(hit, hits, where)


def introduced(hit: Hit, hits: Sequence[Hit], where: str = "rest right below") -> Iterator[Passage]:
    """What a label may introduce, the likeliest first, each with the line below it where a value is wrapped."""
    for candidate in near(hit, hits, where):
        if not any(c.isalnum() for c in candidate.text):
            continue
        words = _cut(candidate)
        last = next((s for s in hit.sheet.segments if candidate.words[-1] in s.words), None)
        lower = hit.sheet.under(last) if last else None
        broken = words[-1].text.endswith(("-", "/")) and lower and not any(h.segment is lower and h.leads for h in hits)
        if last and lower and (broken or not _labelled(lower, hit.sheet, hits)) and not _parted(last, lower, hit.sheet):
            words = (*words, *lower.words)
        yield Passage(candidate.sheet, words)


def _labelled(segment: Segment, sheet: Sheet, hits: Sequence[Hit]) -> bool:
    """Whether a segment is, or has on its left, a label of its own, which no value follows at once: it goes on with nothing
    above it."""
    left = [s for s in sheet.lines[segment.line].segments if s.box.x1 <= segment.box.x0][-1:]
    return any(
        h.segment is segment or (h.leads and left and h.segment is left[0] and h.end >= len(h.segment.tokens))
        for h in hits
    )


def _cut(found: Span) -> tuple[Word, ...]:
    """The words of a span without what is left of its label: «выписки:», or a part of «выписки:31.01.2024»."""
    begins = found.text.split(" ")[0]
    start = next((n for n, word in enumerate(found.words) if begins in word.text), 0)
    word = found.words[start]
    at = max(word.text.find(begins), 0)
    return (Word(word.text[at:], word.x0, word.top, word.x1, word.bottom), *found.words[start + 1 :])


def _parted(upper: Segment, lower: Segment, sheet: Sheet) -> bool:
    """Whether a ruling runs between two segments: the lower one stands in another box."""
    return any(upper.box.middle < y < lower.box.middle for y in sheet.horizontals_at((lower.box.x0 + lower.box.x1) / 2))


def number_in(text: Passage, *, bare: bool = True) -> tuple[str, Source] | None:
    """A paper's number: after № (No, #), else, when ``bare``, the first thing with a digit that is no date."""
    taken = [(a, b) for _, a, b in find_dates(text.text)]
    for pattern in (_MARKED, _LEADING) if bare else (_MARKED,):
        for match in pattern.finditer(text.text):
            start = match.start("number")
            inside = any(a <= start < b for a, b in taken) or _PAGE.search(text.text[:start]) is not None
            number = match["number"].rstrip('.,:;»)"')
            grouped = _GROUPED.match(text.text, start) if pattern is _MARKED else None
            number = grouped["number"] if grouped else number
            broken = _REST.match(text.text, match.end("number")) if number.endswith(("-", "/")) else None
            number += broken["rest"] if broken else ""
            ends = broken.end() if broken else start + len(number)
            if number and (begun := _BEGUN.search(text.text[:start])):
                number, start = begun.group().rstrip() + number, begun.start()
            account = _ACCOUNT.fullmatch(number) is not None
            sum_of_money = _GOES_ON.match(text.text, start + len(number)) is not None and number.isdigit()
            if (
                not inside
                and not account
                and not _MISREAD.search(number)
                and not sum_of_money
                and number
                and (pattern is _MARKED or not (_DATELIKE.fullmatch(number) or _YEAR.match(text.text, start)))
            ):
                return number, text.source(start, ends)
            if pattern is _LEADING:
                break
    return None


def date_in(text: Passage) -> tuple[date, Source] | None:
    """The first date of a passage."""
    for day, start, end in find_dates(text.text):
        return day, text.source(start, end)
    return None
