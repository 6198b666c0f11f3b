"""Labels found on a page, in whatever words, and stretches of its words.

Extraction is driven by what labels say and where they stand to their values, never by fixed coordinates or box numbers.
A form names its labels (:class:`Labels`), asks for their places (:meth:`Labels.hits`) and tries what stands near one
(:mod:`extractors.labels.near`) with a parser that raises ``ValueError`` for what is not its value.
:class:`extractors.draft.Draft` collects what was read, each value with its source.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import TypeVar

import msgspec

from extractors.cached import cached_property
from extractors.findings import Source
from extractors.fold import phrase
from extractors.labels.wording import Wording, Wordings, follow, past_caption
from extractors.layout import SPACED, Segment, Sheet
from extractors.page import Box, Word, around
from extractors.recognised.misprints import LABELS

T = TypeVar("T")

# A label in another language before the one that is known is no longer than this, in words.
_OTHER_LANGUAGE = 5
# The number of a box has no more figures; a longer one is the value of the label before: «36647600 Datum».
_BOXES = 3
_LETTER = re.compile(r"[A-ZА-Я][.)]")  # «B.», of a form whose parts are lettered
_BOX = re.compile(r"\d{1,2}[.)]|\d{2}[A-Z]")  # «31.», «32A», of a form whose boxes are numbered
_TAG = re.compile(r"\d{2}[A-Z]")  # «32A», of a form that has the numbers of a bank's message
_BOX_NUMBER = re.compile(r"\d{1,2}\.\d{0,2}\.?")  # «1.1», «27.», before the label of a box
# An abbreviation with its mark is no longer.
_ABBREVIATION = 7
# «ҚҚС-сыз. Барлығы: …» says that there is no tax, and then the total: no total without tax.
_SAID = re.compile(r"(?:сыз|ндс|vat|tax)\.$", re.IGNORECASE)
_INITIALS = re.compile(r"[^\W\d_]\.[^\W\d_]\.$")  # «Fuarcilik A.S.»
_PUNCTUATION = " \t:;,.–—-=_/|"


class Span(msgspec.Struct, frozen=True, dict=True, eq=False):
    """A stretch of words of one sheet, the first and last perhaps in part. ``text`` is what it says."""

    sheet: Sheet
    words: tuple[Word, ...]
    text: str

    @cached_property
    def box(self) -> Box:
        return around(self.words)

    def source(self, quote: str | None = None) -> Source:
        return self.sheet.source(self.words, quote or self.text)


def span(sheet: Sheet, words: Sequence[Word], *, start: int = 0, end: int | None = None) -> Span | None:
    """Words from character ``start`` of the first to ``end`` of the last; None when nothing is left but punctuation."""
    if not words:
        return None
    texts = [w.text for w in words]
    if end is not None:
        texts[-1] = texts[-1][:end]
    texts[0] = texts[0][start:]
    if not (texts[0].strip() and texts[-1].strip()):  # what was cut off may leave nothing
        words = [w for w, t in zip(words, texts, strict=True) if t.strip()]
        texts = [t for t in texts if t.strip()]
    whole = " ".join(texts)
    text = whole.strip(_PUNCTUATION) + "." * bool(_INITIALS.search(whole))
    if text.startswith(")"):  # the end of a caption behind the label
        text = text.lstrip(")" + _PUNCTUATION)
    return Span(sheet, tuple(words), text) if text else None


class Hit(msgspec.Struct, frozen=True, dict=True, eq=False):
    """A label on the page. ``start`` and ``end`` are tokens of ``segment`` (the one where the label ends)."""

    field: str
    sheet: Sheet
    segment: Segment
    start: int
    end: int
    words: tuple[Word, ...]

    @cached_property
    def box(self) -> Box:
        return around(self.words)

    @cached_property
    def leads(self) -> bool:
        """True when the label begins its segment, its usual place, unlike a word in running text.

        A box number or the same label in another language may stand before it: «Value date / Дата валютирования».
        """
        tokens = self.segment.tokens
        if self.start == 0 or (
            self.start <= 2 and all(t.isdigit() and len(t) <= _BOXES for t, *_ in tokens[: self.start])
        ):
            return True
        first = self.segment.words[0].text
        if self.start == 1 and (_LETTER.fullmatch(first) or _TAG.fullmatch(first)):
            return True
        if self.start > _OTHER_LANGUAGE or self.end < len(tokens) or tokens[self.start][0].isdigit():
            return False
        before = " ".join(w.text for w in self.segment.words[: tokens[self.start][1]])
        return before.endswith("/") and not any(c.isdigit() or c in ':«"' for c in before)


class Labels:
    """The labels of a form: field -> spellings, in any language. The longest spelling at a place wins.

    ``wraps`` is False where a label is never broken over lines: «Итого» above «НДС» is no «Итого НДС». What is spelled
    otherwise is understood by ``rules``, or as the spelling that has the same words; behind the number of its box, «31.»,
    where the form is ``numbered``.
    """

    def __init__(
        self,
        spellings: Mapping[str, Iterable[str]],
        *,
        wraps: bool = True,
        rules: Iterable[Wording] = (),
        numbered: bool = False,
    ) -> None:
        spellings = {field: tuple(texts) for field, texts in spellings.items()}
        self._wordings = Wordings(spellings, rules)
        self.spellings = tuple(text for texts in spellings.values() for text in texts)
        LABELS.learn(self.spellings)
        self._wraps = wraps
        self._numbered = numbered
        self._spaced: dict[str, str] = {}
        self._phrases: set[tuple[str, ...]] = set()
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for field, texts in spellings.items():
            for text in texts:
                words = phrase(text)
                self._phrases.add(words)
                self._by_first.setdefault(words[0], []).append((words, field))
                self._spaced.setdefault("".join(words), field)
        for choices in self._by_first.values():
            choices.sort(key=lambda c: -len(c[0]))

    def hits(self, sheet: Sheet) -> tuple[Hit, ...]:
        """Every label of the sheet, in reading order."""
        known = sheet.remembered.get(self)
        if known is None:
            known = sheet.remembered[self] = tuple(self._found(sheet))
        return known  # type: ignore[return-value]  # what was put there

    def _begins_longer(self, sheet: Sheet, broken: Hit) -> bool:
        """Whether what would end a broken label begins a longer one: «Payment» heads a box, «Purpose of payment» is in it."""
        first = broken.segment.tokens[0][0]
        own = self._at(sheet, broken.segment, 0, wraps=False) if first in self._by_first else None
        return own is not None and own.end > broken.end

    def _found(self, sheet: Sheet) -> list[Hit]:
        found: list[Hit] = []
        ended: dict[int, int] = {}  # segments in which a broken label ends, by identity, and the token behind it
        firsts = self._by_first.keys()
        for segment in sheet.segments:
            if len(segment.words) >= SPACED and segment.is_spaced and (spaced := self._letter_spaced(sheet, segment)):
                found.append(spaced)
                continue
            position, stream = ended.get(id(segment), 0), segment.tokens
            if position == 0 and (told := self._worded(sheet, segment)):
                found.append(told)
                ended[id(told.segment)] = told.end
                position = told.end if told.segment is segment else len(stream)
            if firsts.isdisjoint(segment.folded):
                continue
            while position < len(stream):
                hit = self._at(sheet, segment, position) if stream[position][0] in firsts else None
                if (
                    hit is not None
                    and hit.segment is not segment
                    and (not _may_break(segment, position, found) or self._begins_longer(sheet, hit))
                ):
                    hit = self._at(sheet, segment, position, wraps=False)
                if hit is None:
                    position += 1
                    continue
                inside = hit.segment is segment
                if inside:
                    hit = msgspec.structs.replace(hit, end=past_caption(segment, hit.end))
                else:
                    ended |= _lines_between(sheet, segment, hit)
                    ended[id(hit.segment)] = hit.end
                last = found[-1] if found else None
                if last and last.field == hit.field and last.segment is segment and _adjoin(stream, last.end, position):
                    # «Тауар өндіруші / Производитель», «2. Жөнелтуші / 2. Отправитель»: one label in two languages
                    end = hit.end if inside else len(stream)
                    found[-1] = msgspec.structs.replace(last, end=end, words=(*last.words, *hit.words))
                elif (place := _broken_off(sheet, found, hit)) is not None:
                    found[place] = msgspec.structs.replace(hit, words=(*found[place].words, *hit.words))
                else:
                    found.append(hit)
                position = hit.end if inside else len(stream)
        return found

    def _letter_spaced(self, sheet: Sheet, segment: Segment) -> Hit | None:
        """A label whose letters are set apart («П О С Т А В Щ И К»), alone in its segment or in those of its line."""
        field = self._spaced.get(segment.squeezed)
        if field:
            return Hit(field, sheet, segment, 0, len(segment.tokens), segment.words)
        before = list(takewhile(lambda s: s is not segment, sheet.lines[segment.line].segments))
        begun = [s for s in before if s.is_spaced]
        field = self._spaced.get("".join(s.squeezed for s in (*begun, segment))) if begun else None
        words = tuple(w for s in (*begun, segment) for w in s.words)
        return Hit(field, sheet, segment, 0, len(segment.tokens), words) if field else None

    def _worded(self, sheet: Sheet, segment: Segment) -> Hit | None:
        """What looks like a label and is spelled as nobody listed."""
        end, start = segment.label_end, 0
        if not end and self._numbered and _BOX.fullmatch(segment.words[0].text) and len(segment.words) > 1:
            start = sum(word == 0 for _, word, _, _ in segment.tokens)
            behind = Segment(segment.words[1:], segment.line).label_end
            end = start + behind if behind else 0
        field = self._wordings.field_of(segment.folded[start:end]) if end else None
        exact = self._at(sheet, segment, 0) if field and segment.folded[0] in self._by_first else None
        if field is None or (exact and (exact.segment is not segment or past_caption(segment, exact.end) >= end)):
            return None
        if exact and (_ends_sentence(exact) or self._is_followed(exact, end)):
            return None
        told = Hit(field, sheet, segment, 0, end, segment.words[: segment.tokens[end - 1][1] + 1])
        return self._broken(told) or told

    def _is_followed(self, hit: Hit, end: int) -> bool:
        """Whether what looks like one label is two, of some words each: «Номер документа Дата составления»."""
        follows = self._at(hit.sheet, hit.segment, hit.end, wraps=False) if self._starts(hit.segment, hit.end) else None
        if follows is None or follows.end != end or follows.field == hit.field:
            return False
        return min(len(hit.words), len(follows.words)) > 1 and hit.words[-1].text[-1].isalnum()

    def _starts(self, segment: Segment, position: int) -> bool:
        return position < len(segment.tokens) and segment.tokens[position][0] in self._by_first

    def _broken(self, told: Hit) -> Hit | None:
        """A label whose second language goes on in the line below: «Төлем мақсаты / Назначение» over «платежа»."""
        segment = told.segment
        for position in range(1, told.end if told.end == len(segment.tokens) else 0):
            first, word = segment.tokens[position][:2]
            second = first in self._by_first and segment.words[word - 1].text.endswith("/")
            hit = self._at(told.sheet, segment, position) if second else None
            if hit and hit.segment is not segment and hit.field == told.field:
                return msgspec.structs.replace(hit, words=(*told.words, *(w for w in hit.words if w not in told.words)))
        return None

    def _at(self, sheet: Sheet, segment: Segment, position: int, *, wraps: bool = True) -> Hit | None:
        stream = segment.tokens
        following = stream[position + 1][0] if position + 1 < len(stream) else None
        for words, field in self._by_first[stream[position][0]]:
            if following is not None and len(words) > 1 and words[1] != following:
                continue
            match = follow(sheet, segment, position, words)
            wrapped = wraps and self._wraps and segment.words[-1].text[-1] != ":"  # «Договор:» over «№» is two
            if match and (match[0] is segment or (wrapped and not self._two_labels(words, match[1]))):
                last, end, covered = match
                if len(words) > 1 and any(_SAID.search(w.text) for w in covered[:-1]):
                    continue
                return Hit(field, sheet, last, position if last is segment else 0, end, covered)
        return None

    def _two_labels(self, words: tuple[str, ...], end: int) -> bool:
        """Whether a label broken before its last ``end`` words is two labels: «Бенефициар» above «БСН»."""
        return words[:-end] in self._phrases and words[-end:] in self._phrases


def _ends_sentence(hit: Hit) -> bool:
    """Whether a label is a sentence of its own, «ҚҚС-сыз. Барлық сомасы: …», and no abbreviation, «тел.»."""
    last = hit.words[-1].text
    return last[-1] in ".;" and (len(hit.words) > 1 or len(last) > _ABBREVIATION)


def _adjoin(stream: Sequence[tuple[str, int, int, int]], end: int, start: int) -> bool:
    """Whether nothing but the number of a box parts two labels."""
    return end == start or (end + 1 == start and stream[end][0].isdigit() and len(stream[end][0]) < 3)


def _broken_off(sheet: Sheet, found: Sequence[Hit], hit: Hit) -> int | None:
    """The place of the label that ``hit`` goes on: «Жеткізуші /» above «Поставщик:», two languages broken at the slash."""
    if hit.start:
        return None
    for place in range(len(found) - 1, max(-1, len(found) - 8), -1):
        last = found[place]
        if last.field == hit.field and last.segment.ends_with_slash:
            ends = all(t.isdigit() for t, *_ in last.segment.tokens[last.end :])
            return place if ends and sheet.under(last.segment) is hit.segment else None
    return None


def _may_break(segment: Segment, position: int, found: Sequence[Hit]) -> bool:
    """Whether a label at this place may go on in the line below: not a word that ends a value («АО «… Банк»»)."""
    before = segment.tokens[:position]
    known = bool(found) and found[-1].segment is segment and found[-1].end == position
    boxed = bool(before) and _BOX_NUMBER.fullmatch(segment.words[before[-1][1]].text) is not None
    return known or boxed or all(t.isdigit() for t, *_ in before)


def _lines_between(sheet: Sheet, first: Segment, hit: Hit) -> dict[int, int]:
    """The segments that a label broken over three lines or more fills between its first and its last: they begin no other."""
    held = set(map(id, hit.words))
    lines = sheet.lines[first.line + 1 : hit.segment.line]
    return {id(s): len(s.tokens) for line in lines for s in line.segments if all(id(w) in held for w in s.words)}


def hits_of(labels: Labels, sheets: Iterable[Sheet]) -> tuple[Hit, ...]:
    """The labels of all sheets of a document, in order."""
    return tuple(h for sheet in sheets for h in labels.hits(sheet))
