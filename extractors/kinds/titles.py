"""Does a phrase stand as a title? The same words in running text, or in rows that list papers, begin nothing.

What tells: capitals and larger letters, a line of its own in the upper part of the page, the number or date behind it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from extractors.dates import find_dates
from extractors.fold import fold, pattern
from extractors.identifiers import bic as bics
from extractors.identifiers import iban as ibans
from extractors.layout import Line, Segment, Sheet
from extractors.money import find_currencies, is_amount
from extractors.page import Word, around
from extractors.reading import Hit
from extractors.who.countries import country_in
from extractors.who.firms import has_legal_form

# A title is followed by nothing, by its number, date or period, or by a few words; running text goes on for longer.
_TAIL, _NUMBERED_TAIL, _NUMBERED_WITHIN = 4, 24, 3
_NUMBER_WORDS = frozenset(
    ("nо", "n", "от", "за", "форма", "о", "об", "туралы", "оf", "dаtеd", "fоr", "по", "к", "bеtwееn")
)
NUMBER_SIGNS = frozenset(("nо", "n"))
# So many words may stand before a title that its number follows: a firm's name, «к заявке».
_LEAD_IN = 6
# A day and a number in front of a title are no more than this: «2025 жылғы 16 қаңтар № 49-А».
_DATED = 10
# Words that may stand before a title as a part of it.
_BEFORE = frozenset(
    ("исправленныи", "дополнительныи", "электронныи", "приложение", "форма", "копия", "дубликат", "тhе")
)
# A phrase is a title from this strength on (see :func:`strength`); one of a common word must stand out more.
STANDS, STANDS_OUT = 5, 6
# The share of the page's height above which titles are expected, and the one below which they are not.
_UPPER, _LOWER = 0.3, 0.6
# A title in usual letters has no more words of letters.
_PLAIN = 6
# Letters larger than the page's usual ones by this, and by far.
_LARGER, _MUCH_LARGER = 1.12, 1.35
# A phrase that begins so many lines of a page is the beginning of rows, no title.
_ROWS = 4
# A word before figures.
_WORD = re.compile(r"[^\W\d_]{3,}")
# So many parts of a line are the headings of a table.
_COLUMNS = 5
# Lines of one title differ in height by less than this share.
_SAME = 0.15
# What a sentence or a part of it ends with.
_ENDS = ".,;"
# What the code of a bank stands behind.
_BANK_CODES = frozenset(map(fold, ("SWIFT", "СВИФТ", "BIC", "БИК")))
# What papers that tell of an account are called by their first word.
_OF_ACCOUNTS = tuple(map(fold, ("Выписк", "Операци", "Движени", "Оборот", "Statement", "Transaction")))
# A title's maker is named beside it in one of so many first lines of a page.
_HEAD = 3
_COMPLETE = re.compile(
    r"(?:№|\bNo\.?) ?\S*\d\S*,? (?:от |of |dated )?[«\"“]?\d{1,2}[»\"”]?[ .]\w+[ .]\d{2,4}\W*(?:г|г\.|года|ж\.)?\W*$"
)
# The heading of a section: «Раздел B. Реквизиты поставщика», «C бөлімі. Алушы», «A. General».
SECTION = pattern(
    r"^\W*(?:(?:разделы?|sections?|[a-zа-я]\d?(?:, ?[a-zа-я]\d?)*\s?бөлім(?:дер)?і|бөлім)(?!\w)|[a-zа-я]\d?[.)]\s)"
)


class Title(msgspec.Struct, frozen=True):
    """A phrase that may be a title: its words, where they stand, how much it looks like one, of how many words it is.

    ``large``: in capitals, or in larger letters than the page's usual ones.
    """

    words: tuple[Word, ...]
    segment: Segment
    strength: int
    phrase: int
    large: bool = False

    @property
    def top(self) -> float:
        return min(w.top for w in self.words)


def candidates(hits: Sequence[Hit], sheet: Sheet, usual: float) -> Iterator[tuple[Title, int]]:
    """The phrases that may be titles, those of one segment together («БҰЙРЫҚ / ПРИКАЗ»), with the strength they need.

    ``usual`` is the height of the page's letters, :attr:`Sheet.usual_height`.
    """
    begun = Counter(h.field for h in hits if h.leads)
    by_segment: dict[int, list[Hit]] = {}
    for hit in hits:
        by_segment.setdefault(id(hit.segment), []).append(hit)
    for group in by_segment.values():
        group.sort(key=lambda h: (not _leads_line(h), h.start))
        if begun[group[0].field] < _ROWS and (_leads_line(group[0]) or group[0].start <= _LEAD_IN):
            words = tuple(dict.fromkeys(w for h in group for w in h.words))
            length = max(len(h.field.split()) for h in group)
            found = Title(words, group[0].segment, strength(words, group, sheet, usual), length, is_large(words, usual))
            yield found, STANDS if length > 1 else STANDS_OUT


def beside(title: Title, standing: Iterable[Title]) -> bool:
    """Whether a phrase leads a line right under or over a title, and so is a part of it: «форма «СТ-KZ»»."""
    if title.segment.words[0] not in title.words:
        return False
    box = around(title.words)
    for other in standing:
        near = around(other.words)
        gap = max(box.top - near.bottom, near.top - box.bottom)
        if (
            0 < abs(other.segment.line - title.segment.line) <= 2
            and gap < 1.5 * near.height
            and box.overlap_x(near) > 0
        ):
            return True
    return False


def strength(words: Sequence[Word], group: Sequence[Hit], sheet: Sheet, usual: float) -> int:
    """How much a phrase looks like a title: 0 for running text and rows of a table, 5 for a plain heading."""
    segment = group[0].segment
    letters = [c for w in words for c in w.text if c.isalpha()]
    if not letters:
        return 0
    height = max(w.height for w in words)
    capitals = len(letters) > 2 and sum(c.isupper() for c in letters) > 0.8 * len(letters)
    larger = (height > _LARGER * usual) + (height > _MUCH_LARGER * usual)
    line = sheet.lines[segment.line]
    tail = segment.tokens[max(h.end for h in group) :]
    signed = bool(tail) and tail[0][0] in NUMBER_SIGNS
    if len(line.segments) >= _COLUMNS and not signed:
        return 0  # a heading among those of a table; one with its number is none
    headed = not capitals and not larger and line.index < _HEAD and _is_beside_firm(line, group)
    leads = _leads_line(group[0]) or headed
    if (not leads and not signed) or _is_account(segment, tail) or is_label(segment, max(h.end for h in group)):
        return 0
    numbered = not tail or any(_numbers(t) for t, *_ in tail[:_NUMBERED_WITHIN])
    if not headed and len(tail) > (_NUMBERED_TAIL if numbered or capitals or larger else _TAIL):
        return 0
    small = letters[0].islower() and not _is_behind_number(group[0])
    row = _is_row(line, segment) and not (signed and leads and _is_lone(sheet, segment))
    complete = _is_complete(line, tail)
    if not capitals and not larger and (small or row or (not complete and _runs_on(sheet, segment))):
        return 0
    if small and not capitals and segment.text[-1] in _ENDS:
        return 0  # the end of a sentence, however tall its letters were found in a picture
    top = min(w.top for w in words)
    place = (top < _UPPER * sheet.page.height) - 2 * (top > _LOWER * sheet.page.height)
    lengthy = sum(len(w.text) > 2 for w in words) >= 3
    alone = len(line.segments) == 1
    set_apart = 2 * (capitals or headed) + larger + complete
    return (2 if leads else 0) + set_apart + numbered + signed + lengthy + alone + place


def _is_beside_firm(line: Line, group: Sequence[Hit]) -> bool:
    """Whether a title in usual letters shares its line with a firm: «Invoice   Alfa LLC, Oslo», «Alfa LLC - Invoice»."""
    first, last = group[0], max(group, key=lambda h: h.end)
    ends = last.end == len(last.segment.tokens)
    if not (first.leads or ends) or not first.words[0].text[0].isupper():
        return False
    own = {id(w) for hit in group for w in hit.words}
    return has_legal_form(" ".join(w.text for w in line.words if id(w) not in own))


def _is_complete(line: Line, tail: Sequence[tuple[str, int, int, int]]) -> bool:
    """Whether a title with its number and day is all that its line says: «Счет № 1288 от 10.02.2025 г.»."""
    said = line.segments[0].text
    return (
        len(line.segments) == 1
        and len(tail) <= _DATED
        and bool(find_dates(said))
        and _COMPLETE.search(said) is not None
    )


def names_paper(hit: Hit) -> bool:
    """Whether the label of a number begins a line that names the paper, «INVOICE No. 2908 of 26 September 2024», and is none
    of a box, «Invoice No: 2908».
    """
    if hit.start or hit.end == len(hit.segment.tokens) or hit.words[-1].text.endswith(":"):
        return False
    return hit.words[0].text.isupper() or bool(find_dates(hit.segment.text))


def is_label(segment: Segment, end: int | None = None) -> bool:
    """Whether what ends with token ``end``, or at the first colon, is the label of words, «Детали платежа: за услуги».

    What stands before a number may be the title of the paper that has it.
    """
    end = segment.label_end if end is None else end
    tail = segment.tokens[end:]
    if not end or not tail or not segment.words[segment.tokens[end - 1][1]].text.endswith(":"):
        return False
    return tail[0][0] not in NUMBER_SIGNS and not any(map(str.isdigit, segment.words[tail[0][1]].text))


def _is_account(segment: Segment, tail: Sequence[tuple[str, int, int, int]]) -> bool:
    """Whether what stands behind a phrase is an account, «Счет № KZ168566018775778506», or a bank, «SWIFT KACHUZ22»: no paper
    is called so, but what tells of an account, «Выписка по лицевому счету № KZ168566018775778506»."""
    behind = [segment.words[word].text for _, word, _, _ in tail[:2]]
    if segment.folded[0].startswith(_OF_ACCOUNTS):
        return False
    if segment.folded[0] in _BANK_CODES and len(segment.words) > 1:
        code = segment.words[1].text
        return code.isupper() and bics.is_valid(code) and country_in(code[4:6]) is not None
    return any(ibans.is_valid(text) for text in behind)


def is_large(words: Sequence[Word], usual: float) -> bool:
    """Whether words stand in capitals, or in letters larger than the page's usual ones."""
    larger = _LARGER * usual
    for word in words:
        if word.bottom - word.top > larger:
            return True
    text = "".join([w.text for w in words])
    if text[1:].islower():
        return False
    capitals = sum(map(str.isupper, text))
    return capitals > 2 and (letters := sum(map(str.isalpha, text))) > 2 and capitals > 0.8 * letters


def is_plain(sheet: Sheet, line: Line) -> bool:
    """Whether a line in usual letters stands as a title does: short, alone in the upper part of the page, begun by a capital."""
    words = line.words
    return (
        len(line.segments) == 1
        and sum(len(w.text) > 2 and w.text.isalpha() for w in words) <= _PLAIN
        and line.box.top < _UPPER * sheet.page.height
        and words[0].text[0].isupper()
        and words[-1].text[-1] not in ".,;:"
    )


def is_beside_maker(line: Line, segment: Segment) -> bool:
    """Whether a few words, begun by a capital, share one of the first lines with the firm that made the paper:
    «JSC Dala Bank   Transfer confirmation»."""
    if line.index >= _HEAD or len(line.segments) == 1 or not segment.text[0].isupper() or segment.text[-1] in ".,;:":
        return False
    few = sum(len(w.text) > 2 and w.text.isalpha() for w in segment.words) <= _PLAIN
    return few and has_legal_form(" ".join(s.text for s in line.segments if s is not segment))


def goes_on(segment: Segment, lower: Segment) -> bool:
    """Whether a title goes on in the line under it: in letters as tall, in small ones, or with its number."""
    if abs(lower.box.height - segment.box.height) < _SAME * segment.box.height:
        return True
    return lower.box.height < segment.box.height and (lower.text[0].islower() or lower.folded[0] in NUMBER_SIGNS)


def _leads_line(hit: Hit) -> bool:
    """Whether the phrase begins its segment, a box number or a word like «исправленный» aside, or all stands in capitals."""
    if (
        hit.leads
        or all(t in _BEFORE or t.isdigit() for t, *_ in hit.segment.tokens[: hit.start])
        or _is_behind_number(hit)
    ):
        return True
    return hit.start <= _LEAD_IN and " ".join(w.text for w in hit.segment.words[: hit.end]).isupper()


def _is_behind_number(hit: Hit) -> bool:
    """Whether day and number stand before the phrase, as in Kazakh: «2025 жылғы 24 ақпан № 515 төлемге арналған шот»."""
    before = [t for t, *_ in hit.segment.tokens[: hit.start]]
    marked = not NUMBER_SIGNS.isdisjoint(before)
    dated = bool(before) and before[0].isdigit()
    return marked and hit.start <= (_DATED if dated else _LEAD_IN) and 2 * sum(map(_numbers, before)) > len(before)


def stands_alone(hit: Hit) -> bool:
    """Whether nothing but a number or a date follows the phrase in its segment."""
    tail = hit.segment.tokens[hit.end :]
    return not tail or _numbers(tail[0][0])


def _numbers(token: str) -> bool:
    return token in _NUMBER_WORDS or any(c.isdigit() for c in token)


def _is_row(line: Line, segment: Segment) -> bool:
    """Whether a date or an amount stands in another cell of the line: papers are listed in such rows."""
    return any(_is_figure(s) for s in line.segments if s is not segment)


def _is_figure(segment: Segment) -> bool:
    """Whether a segment is an amount: «1 120,00 KZT», and no end of an address, «Абая, 83»."""
    text = segment.text
    if not is_amount(text) or not any(c in ",.=-" for c in text):
        return False
    named = _WORD.match(text)
    return named is None or bool(find_currencies(named.group()))


def _is_lone(sheet: Sheet, segment: Segment) -> bool:
    """Whether the line of a title with its number has no rows like it right over and under it: «… № 15 | 31.01.2025 | Сумма»."""
    figures = [s for s in sheet.lines[segment.line].segments if s is not segment and _is_figure(s)]
    near = sheet.lines[max(0, segment.line - _ROWS) : segment.line + _ROWS + 1]
    others = [s for line in near if line.index != segment.line for s in line.segments if _is_figure(s)]
    return len(figures) == 1 and not any(s.box.overlap_x(figures[0].box) > 0 for s in others)


def _runs_on(sheet: Sheet, segment: Segment) -> bool:
    """Whether the segment is a further line of a paragraph: the line above is as wide, near, and ends no sentence.

    A line without any word in small letters is a name, no sentence: «ТОО «Арна» / Arna Foods LLP» over the title.
    """
    if segment.line == 0:
        return False
    above = next((s for s in sheet.lines[segment.line - 1].segments if s.box.overlap_x(segment.box) > 0), None)
    if above is None or abs(above.box.x0 - segment.box.x0) > 2 * segment.box.height:
        return False
    near = segment.box.top - above.box.bottom < 0.9 * segment.box.height
    same = abs(above.box.height - segment.box.height) < 0.15 * segment.box.height
    wordy = len(above.words) > 5 and any(w.text.islower() for w in above.words)
    return near and same and wordy and above.text[-1] not in ".:;!?"
