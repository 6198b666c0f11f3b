"""How a page shows what it is: titles that begin a document, labels that support it, words that deny it.

Each document kind states its :class:`Cues` as data. :func:`starts` finds the places of a page where a document begins; the
words that decided are kept, so that a person can see why.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from extractors.fold import squeezed
from extractors.layout import Line, Sheet
from extractors.page import Word
from extractors.reading import Hit, Labels

# A title is followed by nothing, by its number or date, or by a few words; running text goes on for longer.
_TITLE_TAIL = 4
_NUMBER_WORDS = frozenset({"nо", "n", "от", "за", "форма", "о", "об", "туралы", "оf", "dаtеd"})
# Below this share of the page's height a second title is a new document, above it a part of the first.
_APART = 0.12


class Cues(msgspec.Struct, frozen=True, kw_only=True):
    """What a page of one kind says, in any language.

    ``titles`` begin a document when they stand as a title; ``anchors`` are labels that support it: ``with_title`` of them
    are needed beside a title, ``alone`` without one (0: never without). ``negatives`` deny the kind for the whole page.
    ``marks`` decide alone wherever they stand (a registration number, a message tag).
    """

    titles: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    negatives: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    with_title: int = 1
    alone: int = 5


class Start(msgspec.Struct, frozen=True, kw_only=True):
    """A place where a document begins. ``top`` is its height on the sheet, ``score`` how much speaks for it."""

    kind: str
    top: float
    score: int
    titled: bool
    words: tuple[tuple[Word, ...], ...]


class Recogniser:
    """All kinds' cues in one pass over a page."""

    def __init__(self, kinds: Mapping[str, Cues]) -> None:
        self.kinds = dict(kinds)
        spellings: dict[str, list[str]] = {}
        for kind, cues in kinds.items():
            for role in ("titles", "anchors", "negatives", "marks"):
                for n, text in enumerate(getattr(cues, role)):
                    spellings.setdefault(text, []).append(f"{kind} {role} {n}")
        # One phrase may serve several kinds: it is looked up once and stands for all of them.
        self._meaning = {text: tuple(meanings) for text, meanings in spellings.items()}
        self._labels = Labels({text: (text,) for text in spellings})
        self._spaced = {
            squeezed(title): (title, kind)
            for kind, cues in kinds.items()
            for title in cues.titles
            if len(squeezed(title)) > 5
        }

    def starts(self, sheet: Sheet) -> tuple[Start, ...]:
        """Where documents begin on the sheet, top to bottom; empty when nothing on it says so."""
        votes = _Votes()
        for hit in self._labels.hits(sheet):
            for meaning in self._meaning[hit.field]:
                kind, role, _ = meaning.split(" ")
                votes.add(kind, role, hit)
        spaced = [(line, kind) for line in sheet.lines for kind in self._spaced_titles(line)]
        found = [
            start
            for kind, cues in self.kinds.items()
            for start in _starts_of(kind, cues, votes, spaced, sheet)
            if start is not None
        ]
        return _apart(found, sheet)

    def anchors(self, sheet: Sheet, kind: str) -> int:
        """How many different anchors of one kind the sheet bears."""
        hits = self._labels.hits(sheet)
        return len({h.field for h in hits for m in self._meaning[h.field] if m.startswith(f"{kind} anchors ")})

    def _spaced_titles(self, line: Line) -> list[str]:
        """Kinds whose title the line spells letter by letter («К В И Т А Н Ц И Я»)."""
        letters = sum(1 for w in line.words if len(w.text) == 1)
        if letters < 6 or letters * 2 < len(line.words):
            return []
        text = squeezed(line.text)
        return [kind for title, (_, kind) in self._spaced.items() if text.startswith(title)]


class _Votes:
    """Hits by kind and role."""

    def __init__(self) -> None:
        self._hits: dict[tuple[str, str], list[Hit]] = {}

    def add(self, kind: str, role: str, hit: Hit) -> None:
        self._hits.setdefault((kind, role), []).append(hit)

    def of(self, kind: str, role: str) -> list[Hit]:
        return self._hits.get((kind, role), [])


def _starts_of(kind: str, cues: Cues, votes: _Votes, spaced: Sequence[tuple[Line, str]], sheet: Sheet) -> list[Start]:
    """The starts of one kind on a sheet."""
    if votes.of(kind, "negatives"):
        return []
    titles = sorted({(h.box.top, h.words) for h in votes.of(kind, "titles") if is_title(h)}, key=lambda t: t[0])
    titles += [(line.box.top, line.words) for line, named in spaced if named == kind]
    marks = [(h.box.top, h.words) for h in votes.of(kind, "marks")]
    anchors = votes.of(kind, "anchors")
    tops = [top for top, _ in titles]
    found: list[Start] = []
    for n, (top, words) in enumerate(titles):
        below = tops[n + 1] if n + 1 < len(tops) else sheet.page.height
        above = 0.0 if n == 0 else top - 1
        near = {h.field: h.words for h in anchors if above <= h.box.middle < below}
        if len(near) >= cues.with_title:
            base = 4 + _emphasis(words, sheet)
            found.append(_start(kind, top, base=base, title=words, near=near, marks=marks))
    if not found and (marks or (cues.alone and len({h.field for h in anchors}) >= cues.alone)):
        near = {h.field: h.words for h in anchors}
        top = min([t for t, _ in marks] + [h.box.top for h in anchors])
        found.append(_start(kind, top, base=0, title=(), near=near, marks=marks))
    return found


def _start(
    kind: str,
    top: float,
    *,
    base: int,
    title: tuple[Word, ...],
    near: Mapping[str, tuple[Word, ...]],
    marks: Sequence[tuple[float, tuple[Word, ...]]],
) -> Start:
    words = ((title,) if title else ()) + tuple(w for _, w in marks) + tuple(near.values())
    score = base + min(len(near), 8) + 6 * bool(marks)
    return Start(kind=kind, top=top, score=score, titled=bool(title), words=words)


def is_title(hit: Hit) -> bool:
    """True when the phrase stands as a title: it leads its segment and running text does not go on behind it."""
    tail = hit.segment.tokens[hit.end :]
    if not hit.leads:
        return False
    if not tail or tail[0][0] in _NUMBER_WORDS or any(c.isdigit() for c in tail[0][0]):
        return len(tail) <= 5 * _TITLE_TAIL
    return len(tail) <= _TITLE_TAIL


def _emphasis(words: Sequence[Word], sheet: Sheet) -> int:
    """2 for a title in capitals, 1 for one larger than the page's usual letters, 3 for both."""
    text = "".join(w.text for w in words)
    return 2 * text.isupper() + (max(w.height for w in words) > 1.15 * _usual_height(sheet.page.words))


@lru_cache(maxsize=8)
def _usual_height(words: tuple[Word, ...]) -> float:
    heights = sorted(w.height for w in words)
    return heights[len(heights) // 2]


def _apart(found: Sequence[Start], sheet: Sheet) -> tuple[Start, ...]:
    """The starts that stand: at each place the one with most speaking for it, places far enough apart."""
    kept: list[Start] = []
    for start in sorted(found, key=lambda s: (-s.score, s.top)):
        others = [k for k in kept if abs(k.top - start.top) < _APART * sheet.page.height]
        if not others and (not kept or (start.titled and all(k.titled for k in kept))):
            kept.append(start)
    return tuple(sorted(kept, key=lambda s: s.top))
