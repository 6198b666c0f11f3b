"""Values found by their labels: right of the label, in the rest of its cell, or below it.

Extraction is driven by what labels say and where they stand to their values, never by fixed coordinates or box numbers.
A form names its labels (:class:`Labels`), asks for their places (:meth:`Labels.hits`) and tries the spans near a label
(:func:`near`) with a parser that raises ``ValueError`` for what is not its value. :class:`extractors.draft.Draft`
collects what was read, each value with its source.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import TypeVar

import msgspec

from extractors.cached import cached_property
from extractors.findings import Source
from extractors.fold import phrase
from extractors.layout import EDGE, SPACED, Segment, Sheet
from extractors.misprints import LABELS
from extractors.page import Box, Word, around
from extractors.wording import Wording, Wordings, follow, past_caption

T = TypeVar("T")

# A value below its label starts at most this many letter heights under it.
BELOW = 2.6
# A label in another language before the one that is known is no longer than this, in words.
_OTHER_LANGUAGE = 5
_LETTER = re.compile(r"[A-ZА-Я][.)]")  # «B.», of a form whose parts are lettered
_BOX = re.compile(r"\d{1,2}[.)]")  # «31.», of a form whose boxes are numbered
_BOX_NUMBER = re.compile(r"\d{1,2}\.\d{0,2}\.?")  # «1.1», «27.», before the label of a box
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
    kept = [(w, t) for w, t in zip(words, texts, strict=True) if t.strip()]
    whole = " ".join(t for _, t in kept)
    text = whole.strip(_PUNCTUATION) + "." * bool(_INITIALS.search(whole))
    if text.startswith(")"):  # the end of a caption behind the label
        text = text.lstrip(")" + _PUNCTUATION)
    return Span(sheet, tuple(w for w, _ in kept), text) if text else None


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
        if self.start == 0 or (self.start <= 2 and all(t.isdigit() for t, *_ in tokens[: self.start])):
            return True
        if self.start == 1 and _LETTER.fullmatch(self.segment.words[0].text):
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
                if hit is not None and hit.segment is not segment and not _may_break(segment, position, found):
                    hit = self._at(sheet, segment, position, wraps=False)
                if hit is None:
                    position += 1
                    continue
                inside = hit.segment is segment
                if inside:
                    hit = msgspec.structs.replace(hit, end=past_caption(segment, hit.end))
                else:
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
        told = Hit(field, sheet, segment, 0, end, segment.words[: segment.tokens[end - 1][1] + 1])
        return self._broken(told) or told

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
            if match and (match[0] is segment or (wraps and self._wraps and not self._two_labels(words, match[1]))):
                last, end, covered = match
                return Hit(field, sheet, last, position if last is segment else 0, end, covered)
        return None

    def _two_labels(self, words: tuple[str, ...], end: int) -> bool:
        """Whether a label broken before its last ``end`` words is two labels: «Бенефициар» above «БСН»."""
        return words[:-end] in self._phrases and words[-end:] in self._phrases


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
            return place if ends and under(sheet, last.segment) is hit.segment else None
    return None


def _may_break(segment: Segment, position: int, found: Sequence[Hit]) -> bool:
    """Whether a label at this place may go on in the line below: not a word that ends a value («АО «… Банк»»)."""
    before = segment.tokens[:position]
    known = bool(found) and found[-1].segment is segment and found[-1].end == position
    boxed = bool(before) and _BOX_NUMBER.fullmatch(segment.words[before[-1][1]].text) is not None
    return known or boxed or all(t.isdigit() for t, *_ in before)


def under(sheet: Sheet, segment: Segment) -> Segment | None:
    """The segment right below: the next line of the same cell or column, if one is there."""
    return sheet.under(segment)


def near(hit: Hit, hits: Sequence[Hit], where: str = "rest right below") -> Iterator[Span]:
    """The spans where the label's value may stand, the likeliest first.

    ``rest``: what follows the label in its own segment. ``right``: the segments to its right on the same line, then all
    of them as one. ``below``: the lines under it in its ruled cell, else the nearest segments under it. Spans end where
    another label of ``hits`` begins.
    """
    own = [h for h in hits if h.sheet is hit.sheet]
    for part in where.split():
        match part:
            case "rest":
                if found := rest(hit, own):
                    yield found
            case "right":
                yield from right(hit, own)
            case "below":
                yield from below(hit, own)


def rest(hit: Hit, hits: Sequence[Hit]) -> Span | None:
    """What follows the label in its segment, up to the next label."""
    stream = hit.segment.tokens
    if hit.end == 0 or hit.end > len(stream):
        return None
    _, last, _, cut = stream[hit.end - 1]
    stop = min((h.start for h in hits if h.segment is hit.segment and h.start >= hit.end), default=None)
    if stop and hit.start and [t for t, *_ in stream[hit.end : stop]] == [t for t, *_ in stream[: hit.start]]:
        return None  # «7 Жеткізуші / 7 Поставщик»: the number of the box once more
    if stop is None:
        words, end = hit.segment.words[last:], None
    else:
        _, until, end, _ = stream[stop]
        words = hit.segment.words[last : until + 1]
    return span(hit.sheet, words, start=cut, end=end)


def right(hit: Hit, hits: Sequence[Hit]) -> Iterator[Span]:
    """The segments to the right on the label's line, up to the next label; then all of them as one span."""
    words: list[Word] = []
    count = 0
    for segment in _beside(hit):
        starts = [h for h in hits if h.segment is segment]
        if starts and starts[0].leads:
            break
        if found := _until(hit.sheet, segment, starts):
            yield found
            words += found.words
            count += 1
        if starts:
            break
    if count > 1 and (whole := span(hit.sheet, words)):
        yield whole


def _beside(hit: Hit) -> list[Segment]:
    """The segments right of a label; of one broken over lines, on the first of them that has any, or between two."""
    lines, last = hit.sheet.lines, hit.segment.line
    begins = next((i for i in range(max(0, last - 3), last) if hit.words[0] in lines[i].words), last)
    edge = hit.segment.box.x1 if begins == last else max(hit.box.x1, hit.segment.box.x1)
    for line in lines[begins : last + 1]:
        found = [s for s in line.segments if s.box.x0 >= edge - EDGE]
        if found:
            return found
    goes_on = begins == last and not hit.start and hit.segment.text[0].islower()  # «күн / Дата …»
    above = hit.sheet.flush_above(hit.segment) if goes_on else None
    return [s for s in lines[last - 1].segments if above and s.box.x0 >= max(edge, above.box.x1) - EDGE]


def below(hit: Hit, hits: Sequence[Hit]) -> Iterator[Span]:
    """Under the label: the rest of its ruled cell as one span, then the nearest segments of its column one by one."""
    sheet, box = hit.sheet, hit.box
    cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
    limit = box.bottom + BELOW * box.height
    if cell:
        inside = [w for w in sheet.words_in(_own_part(hit, hits, cell)) if w.middle > box.bottom]
        if found := span(sheet, inside):
            yield found
        limit = max(limit, cell.bottom + BELOW * box.height)
    column = _column_of(hit, cell) if cell else hit.segment.box
    taken = {id(h.segment) for h in hits if h.leads}
    for line in sheet.lines[hit.segment.line + 1 :]:
        if line.box.top > limit:
            return
        for segment in line.segments:
            if segment.box.overlap_x(column) <= 0:
                continue
            if id(segment) in taken:
                return
            if found := _until(sheet, segment, [h for h in hits if h.segment is segment]):
                yield found


def _column_of(hit: Hit, cell: Box) -> Box:
    """The ruled cell of a label alone in it, over one as wide: its value may stand anywhere in that. Else the label's width."""
    lower = hit.sheet.cell((cell.x0 + cell.x1) / 2, cell.bottom + 2 * EDGE) or hit.segment.box
    alone = not any(
        s.box.overlap_x(cell) > 0 for s in hit.sheet.lines[hit.segment.line].segments if s is not hit.segment
    )
    return cell if alone and max(abs(lower.x0 - cell.x0), abs(lower.x1 - cell.x1)) < 2 * EDGE else hit.segment.box


def _own_part(hit: Hit, hits: Sequence[Hit], cell: Box) -> Box:
    """The part of a ruled cell under a label, where others stand beside it in the same cell."""
    level = [h for h in hits if h.leads and h.segment.line == hit.segment.line and cell.x0 < h.box.x0 < cell.x1]
    right = min((h.box.x0 for h in level if h.box.x0 > hit.box.x1), default=None)
    left = any(h.box.x1 < hit.box.x0 for h in level)
    return Box(hit.box.x0 if left else cell.x0, cell.top, cell.x1 if right is None else right - 2 * EDGE, cell.bottom)


def _until(sheet: Sheet, segment: Segment, starts: Sequence[Hit]) -> Span | None:
    """The segment up to the first label inside it."""
    if not starts:
        return span(sheet, segment.words)
    _, until, end, _ = segment.tokens[min(h.start for h in starts)]
    return span(sheet, segment.words[: until + 1], end=end)


def first(spans: Iterable[Span], parse: Callable[[str], T]) -> tuple[T, Source] | None:
    """The first span that ``parse`` understands, with its value and source."""
    for candidate in spans:
        try:
            return parse(candidate.text), candidate.source()
        except ValueError:
            continue
    return None


def find(
    hits: Sequence[Hit], field: str, parse: Callable[[str], T], where: str = "rest right below"
) -> tuple[T, Source] | None:
    """The value of ``field``: labels that lead their segment are tried before words in running text."""
    named = [h for h in hits if h.field == field]
    for hit in sorted(named, key=lambda h: not h.leads):
        if value := first(near(hit, hits, where), parse):
            return value
    return None


def hits_of(labels: Labels, sheets: Iterable[Sheet]) -> tuple[Hit, ...]:
    """The labels of all sheets of a document, in order."""
    return tuple(h for sheet in sheets for h in labels.hits(sheet))
