"""How a page shows what it is: titles that begin a document, labels that support it, marks that decide alone.

Each document kind states its :class:`Cues` as data. A :class:`Recogniser` looks for all of them in one pass over a page; the
words that decided are kept, so that a person can see why.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from extractors.fold import fold, pattern, phrase, squeezed
from extractors.kinds.set_apart import SPACED, over_lines, run_together, spelled
from extractors.kinds.titles import (
    NUMBER_SIGNS,
    STANDS,
    STANDS_OUT,
    Title,
    beside,
    candidates,
    goes_on,
    is_beside_maker,
    is_label,
    is_large,
    is_plain,
    names_paper,
    stands_alone,
)
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.page import Word
from extractors.reading import Hit
from extractors.recognised.misprints import LABELS

# Below this share of the page's height a second title is a new document, above it a part of the first.
_APART = 0.12
# A heading within a paper is smaller than its title by so much; two papers on one page are titled alike.
_SMALLER = 0.8
# What counts at most for a kind's anchors, what a mark counts for, and what stands in for anchors where a kind has none.
_MOST_ANCHORS, _MARK, _NO_ANCHORS = 8.0, 6.0, 3.0
_WITHIN = 0.5  # of an anchor that does not lead its segment
# A kind known by its anchors alone leads every other by so much; anchors of so much weight are many.
_LEAD, _MANY = 1.2, 4.0
# A title of this strength needs fewer anchors, and lends some to the lines beside it.
_OUTSTANDING, _PART = 8, 2
# A long title in large letters says almost as much as one that stands out: from this strength on, of so many words.
_LARGE, _LONG = 6, 4
# A title known by its shape is no longer than this, in words.
_SHAPED = 16
_NUMBERED = re.compile(r"№|No\b|N\b|#|\d", re.IGNORECASE)
# Lines of one title differ in height by less than this share.
_SAME = 0.15


class Cues(msgspec.Struct, frozen=True, kw_only=True):
    """What a page of one kind says, in any language.

    ``titles`` begin a document when they stand as a title, and so do lines in large letters or capitals of one of the
    ``shapes`` (regular expressions of folded text: makers of papers word and order their titles as they like);
    ``anchors`` are labels that support it: ``with_title`` of them are needed beside a title, ``alone`` is the weight they
    need without one (0: never without). ``negatives`` deny the kind where they stand as a title themselves. ``marks``
    decide alone wherever they stand (a message's tag). ``long`` kinds run over pages: ``first`` are anchors of theirs that
    a first page alone bears. Of ``several`` kinds more than one may share a page. What supports the titles of the kinds it is
    ``like`` supports its own. Kinds that are ``akin`` bear the same labels: without a title neither need lead the other.
    """

    titles: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    negatives: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    with_title: int = 1
    alone: float = 3.0
    long: bool = False
    several: bool = False
    like: tuple[str, ...] = ()
    akin: tuple[str, ...] = ()


class Start(msgspec.Struct, frozen=True, kw_only=True):
    """A place where a document begins. ``top`` is its height on the sheet, ``score`` how much speaks for it."""

    kind: str
    top: float
    score: float
    titled: bool
    words: tuple[tuple[Word, ...], ...]


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """What a sheet shows: where documents begin on it, top to bottom.

    By kind: ``weights``, how much its labels say by themselves, ``leading``, how much those of them that begin a line or
    cell, and ``first``, how many of them only a first page bears.
    """

    starts: tuple[Start, ...]
    weights: Mapping[str, float]
    leading: Mapping[str, float]
    first: Mapping[str, int]


class Recogniser:
    """All kinds' cues in one pass over a page."""

    def __init__(self, kinds: Mapping[str, Cues]) -> None:
        self.kinds = dict(kinds)
        meaning: dict[str, set[tuple[str, str]]] = {}
        for kind, cues in kinds.items():
            for role in ("titles", "anchors", "negatives", "marks", "first"):
                LABELS.learn(getattr(cues, role))
                for text in getattr(cues, role):
                    meaning.setdefault(" ".join(phrase(text)), set()).add((kind, role))
        # One phrase may serve several kinds: it is looked up once and stands for all of them.
        self._meaning = {text: tuple(sorted(roles)) for text, roles in meaning.items()}
        self._weight = {text: 1 / max(1, sum(r == "anchors" for _, r in roles)) for text, roles in meaning.items()}
        self._spaced = {squeezed(text): text for text in sorted(meaning, key=len) if len(squeezed(text)) >= SPACED}
        self._shapes = {kind: [pattern(s) for s in cues.shapes] for kind, cues in kinds.items() if cues.shapes}
        parted = {text: text.rpartition(" ") for text in meaning}
        self._of_number = {text: p[0] for text, p in parted.items() if p[2] in NUMBER_SIGNS and p[0] in meaning}
        self._looked_for = [(kind, shape.search) for kind, shapes in self._shapes.items() for shape in shapes]
        self._shaped = lru_cache(maxsize=1 << 13)(self._kinds_shaped)  # forms say the same on every paper
        self._meaning |= {_shape_of(kind): ((kind, "titles"),) for kind in self._shapes}
        self._several = frozenset(kind for kind, cues in kinds.items() if cues.several)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for text in sorted(meaning, key=lambda t: (-len(t.split()), t)):
            words = tuple(text.split())
            self._by_first.setdefault(words[0], []).append((words, text))

    def shown(self, sheet: Sheet) -> Shown:
        """Where documents begin on the sheet, and what it bears of each kind's labels."""
        votes = _Votes(self.hits(sheet), self._meaning, self._weight)
        titles = _titles(votes, self.kinds, sheet)
        starts = [start for kind, cues in self.kinds.items() for start in _starts_of(kind, cues, votes, titles, sheet)]
        weights = {kind: votes.weight(kind) for kind in self.kinds}
        leading = {kind: votes.weight(kind, within=0.0) for kind in self.kinds}
        first = {kind: len({h.field for h in votes.of(kind, "first")}) for kind in self.kinds}
        known = [s for s in starts if s.titled or _leads(s, weights, self.kinds[s.kind].akin)]
        return Shown(starts=_apart(known, self._several, sheet), weights=weights, leading=leading, first=first)

    def starts(self, sheet: Sheet) -> tuple[Start, ...]:
        """Where documents begin on the sheet, top to bottom; empty when nothing on it says so."""
        return self.shown(sheet).starts

    def hits(self, sheet: Sheet) -> Iterator[Hit]:
        """Every phrase on the sheet: the longest at each place, over two lines only where it begins the first."""
        usual = sheet.usual_height
        for line in sheet.lines:
            spaced = spelled(w for s in line.segments for w in s.words)
            if spaced:
                yield from self._of_letters(sheet, spaced, line.segments)
                continue
            for segment in line.segments:
                found = list(self._of_words(sheet, segment))
                yield from found
                if len(segment.words) > 1 and is_large(segment.words, usual):
                    yield from self._of_broken(sheet, segment, {hit.field for hit in found})
                title = self._of_number.get(found[0].field) if found and len(line.segments) == 1 else None
                if title and names_paper(found[0]):
                    yield Hit(title, sheet, segment, 0, len(title.split()), found[0].words[:-1])
                if len(segment.words) > _SHAPED or _labels_next(segment, line) or is_label(segment):
                    continue
                if is_large(segment.words, usual) or is_plain(sheet, line) or is_beside_maker(line, segment):
                    leading = [hit for hit in found if hit.leads and stands_alone(hit)]
                    titled = {k for hit in leading for k, role in self._meaning[hit.field] if role == "titles"}
                    yield from self._of_shape(sheet, segment, titled)

    def _of_words(self, sheet: Sheet, segment: Segment) -> Iterator[Hit]:
        folded, stream = segment.folded, segment.tokens
        if self._by_first.keys().isdisjoint(folded):
            return
        for position, token in enumerate(folded):
            broken = False
            for words, text in self._by_first.get(token, ()):
                end = position + len(words)
                if broken and words != folded:
                    continue  # «INVOICE» over «№ 551» is a label broken over lines, or a title: both are told
                if end <= len(stream):
                    if folded[position:end] == words:
                        found = segment.words[stream[position][1] : stream[end - 1][1] + 1]
                        yield Hit(text, sheet, segment, position, end, found)
                        break
                elif position == 0 and words[: len(folded)] == folded:
                    hit = over_lines(sheet, segment, words, text)
                    if hit:
                        yield hit
                        broken = True

    def _of_broken(self, sheet: Sheet, segment: Segment, known: Collection[str]) -> Iterator[Hit]:
        """Phrases of a heading whose words are read in pieces, their letters set apart."""
        for letters in run_together(segment):
            text = self._spaced.get(letters)
            if text and text not in known:
                yield Hit(text, sheet, segment, 0, len(segment.tokens), segment.words)

    def _of_shape(self, sheet: Sheet, segment: Segment, titled: Collection[str]) -> Iterator[Hit]:
        """The titles that a large line, with the one it goes on in, is by its shape, but of kinds whose title it bears."""
        texts = [fold(segment.text)]
        lower = sheet.under(segment)
        if lower is not None and goes_on(segment, lower):
            texts.append(fold(f"{segment.text} {lower.text}"))
            third = sheet.under(lower)
            if third is not None and third.text[0].islower():
                texts.append(fold(f"{segment.text} {lower.text} {third.text}"))
        shaped = frozenset[str]().union(*map(self._shaped, texts))
        for kind in self._shapes if shaped else ():
            if kind in shaped and kind not in titled:
                yield Hit(_shape_of(kind), sheet, segment, 0, len(segment.tokens), segment.words)

    def _kinds_shaped(self, text: str) -> frozenset[str]:
        """The kinds that have a shape of title which the folded text has."""
        return frozenset([kind for kind, shape in self._looked_for if shape(text)])

    def _of_letters(self, sheet: Sheet, spaced: str, segments: Sequence[Segment]) -> Iterator[Hit]:
        """Phrases of a line set letter by letter: of all of it, of its beginning, or of its segments."""
        first = segments[0]
        begun = [text for letters, text in self._spaced.items() if spaced.startswith(letters)]
        if begun:
            words = tuple(w for s in segments for w in s.words)
            yield Hit(max(begun, key=len), sheet, first, 0, len(first.tokens), words)
        for segment in segments[1:]:
            text = self._spaced.get(spelled(segment.words))
            if text:
                yield Hit(text, sheet, segment, 0, len(segment.tokens), segment.words)


def _labels_next(segment: Segment, line: Line) -> bool:
    """Whether one word is the label of what stands right of it, «SWIFT   RZBMRUMM», and not of its own number.

    A word of several parts, «СТ-KZ», is what a form is called, whatever stands right of it.
    """
    if not len(segment.words) == len(segment.tokens) == 1:
        return False
    behind = next((s for s in line.segments if s.box.x0 > segment.box.x1), None)
    return behind is not None and not _NUMBERED.match(behind.text)


def _shape_of(kind: str) -> str:
    """What a title known by its shape is called among the phrases; no phrase is."""
    return f"the title of {kind}"


class _Votes:
    """Hits by kind and role."""

    def __init__(
        self, hits: Iterable[Hit], meaning: Mapping[str, Sequence[tuple[str, str]]], weight: Mapping[str, float]
    ) -> None:
        self._hits: dict[tuple[str, str], list[Hit]] = {}
        self._weight = weight
        for hit in hits:
            for role in meaning[hit.field]:
                self._hits.setdefault(role, []).append(hit)

    def of(self, kind: str, role: str) -> list[Hit]:
        return self._hits.get((kind, role), [])

    def weight(self, kind: str, top: float = 0.0, bottom: float = float("inf"), *, within: float = _WITHIN) -> float:
        """How much the kind's different anchors between two heights say.

        One that serves many kinds says less, and so does one that stands within a line: a label begins its line or cell.
        """
        best: dict[str, float] = {}
        for hit in self.of(kind, "anchors"):
            if top <= hit.box.middle < bottom:
                said = self._weight[hit.field] * (1.0 if hit.leads else within)
                best[hit.field] = max(best.get(hit.field, 0.0), said)
        return sum(best.values())


_Titles = dict[tuple[str, str], list[Title]]


def _titles(votes: _Votes, kinds: Mapping[str, Cues], sheet: Sheet) -> _Titles:
    """The phrases that stand as titles, by kind and role."""
    usual = sheet.usual_height
    found: list[tuple[str, str, Title, int]] = []
    for kind, cues in kinds.items():
        for role in ("titles", "negatives"):
            for title, least in candidates(votes.of(kind, role), sheet, usual):
                # the titles of papers of no interest are many and have no anchors
                found.append((kind, role, title, least if cues.with_title else STANDS_OUT))
    standing: _Titles = {}
    stood = [t for _, _, t, least in found if t.strength >= least]
    outstanding = [t for t in stood if t.strength >= _OUTSTANDING]
    for kind, role, title, least in found:
        stands = title.strength >= least or (title.strength and _is_again(title, stood, sheet))
        strength = max(title.strength, least) if stands else STANDS * beside(title, stood)
        # a line of a title that stands out: «Сертификат о происхождении товара», «форма «СТ-KZ»»
        strength += _PART * (strength > 0 and beside(title, outstanding))
        if strength:
            standing.setdefault((kind, role), []).append(msgspec.structs.replace(title, strength=strength))
    return standing


def _is_again(title: Title, stood: Sequence[Title], sheet: Sheet) -> bool:
    """Whether a title stands lower on the sheet as it stood above, in the same place of its line: another paper of the kind."""
    said = [fold(w.text) for w in title.words]
    return any(
        [fold(w.text) for w in other.words] == said
        and title.top - other.top > _APART * sheet.page.height
        and abs(title.segment.box.x0 - other.segment.box.x0) < 2 * EDGE
        and abs(title.segment.box.height - other.segment.box.height) < _SAME * title.segment.box.height
        for other in stood
    )


def _starts_of(kind: str, cues: Cues, votes: _Votes, standing: _Titles, sheet: Sheet) -> Iterator[Start]:
    """The starts of one kind on a sheet."""
    titles = sorted(standing.get((kind, "titles"), ()), key=lambda t: t.top)
    denied = [t.top for t in standing.get((kind, "negatives"), ())]
    if denied and not any(t.top < min(denied) - _APART * sheet.page.height for t in titles):
        return
    anchors, marks = votes.of(kind, "anchors"), votes.of(kind, "marks")
    alike = [hit for other in cues.like for hit in votes.of(other, "anchors")] if titles else ()
    blocks = _blocks(titles, sheet)
    found = False
    for n, block in enumerate(blocks):
        best = max(block, key=lambda t: t.strength)
        below = blocks[n + 1][0].top if n + 1 < len(blocks) else sheet.page.height
        above = 0.0 if n == 0 else block[0].top - 1
        near = {h.field: h.words for h in (*anchors, *alike) if above <= h.box.middle < below}
        if len(near) + len(block) - 1 >= _needed(cues, best):
            found = True
            weight = min(votes.weight(kind, above, below), _MOST_ANCHORS) if cues.with_title else _NO_ANCHORS
            words = (best.words, *(h.words for h in marks), *near.values())
            score = best.strength + weight + _MARK * bool(marks)
            yield Start(kind=kind, top=best.top, score=score, titled=True, words=words)
    if not found and (marks or 0 < cues.alone <= votes.weight(kind)):
        near = {h.field: h.words for h in anchors}
        top = min(h.box.top for h in (*marks, *anchors))
        score = min(votes.weight(kind), _MOST_ANCHORS) + _MARK * bool(marks)
        words = (*(h.words for h in marks), *near.values())
        yield Start(kind=kind, top=top, score=score, titled=bool(marks), words=words)


def _needed(cues: Cues, title: Title) -> int:
    """How many anchors a title needs beside it: a title of several words that stands out says almost enough by itself."""
    if title.strength < _OUTSTANDING:
        long = title.large and title.strength >= _LARGE and title.phrase >= _LONG
        return max(0, cues.with_title - title.phrase // 2) if long else cues.with_title
    return max(0 if title.phrase > 1 else 1, cues.with_title - title.phrase)


def _blocks(titles: Sequence[Title], sheet: Sheet) -> list[list[Title]]:
    """Titles that stand together are of one document: what it is called, and below it what it is about."""
    blocks: list[list[Title]] = []
    for title in titles:
        if blocks and title.top - blocks[-1][0].top < _APART * sheet.page.height:
            blocks[-1].append(title)
        else:
            blocks.append([title])
    return blocks


def _leads(start: Start, weights: Mapping[str, float], akin: Collection[str]) -> bool:
    """Whether a kind without a title or a mark is known by its labels: better than any other, if by many than any not akin."""
    own = weights[start.kind]
    alike = akin if own >= _MANY else ()
    return all(kind == start.kind or kind in alike or own >= weight + _LEAD for kind, weight in weights.items())


def _is_heading_within(start: Start, best: Start) -> bool:
    """Whether what looks like a title heads a part, «ДЕТАЛИ ПЛАТЕЖА»: below the paper's own, smaller and of other words."""
    if start is best or start.kind != best.kind or start.top < best.top:
        return False
    one, other = start.words[0], best.words[0]
    smaller = max(w.height for w in one) < _SMALLER * max(w.height for w in other)
    return smaller and {fold(w.text) for w in one}.isdisjoint(fold(w.text) for w in other)


def _apart(found: Sequence[Start], several: frozenset[str], sheet: Sheet) -> tuple[Start, ...]:
    """The start with most speaking for it; beside it others only of kinds that share pages, far enough apart.

    Below it one without a label of its own is a remark on it: «ТӨЛЕМ ОРЫНДАЛДЫ» under an order.
    """
    if not found:
        return ()
    best = max(found, key=lambda s: (s.score, s.titled, -s.top))
    kept = [best]
    if best.titled and best.kind in several:
        for start in sorted(found, key=lambda s: (-s.score, s.top)):
            near = any(abs(k.top - start.top) < _APART * sheet.page.height for k in kept)
            remark = start.kind == best.kind and start.top > best.top and len(start.words) == 1
            if start.titled and start.kind in several and not (near or remark or _is_heading_within(start, best)):
                kept.append(start)
    return tuple(sorted(kept, key=lambda s: s.top))
