"""Labels nobody listed, understood by the stems in them: «Наименование поставщика», «Invoice reference», «Doc. No».

Only what looks like a label is looked at: what stands before a colon, or a short text without figures that fills its
segment. The words may be in any order and any case; which field they name is said by :class:`Wording` s, or by a known
spelling that has the same words.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from extractors.cached import cached_property
from extractors.fold import Search, pattern, phrase
from extractors.layout import Segment, Sheet
from extractors.page import Word

# Words that a label may have or lack without meaning another thing.
_FILLERS = frozenset(
    word
    for text in ("the of and a an in on for to", "и в на по за о об для от", "мен және")
    for word in phrase(text)
)  # fmt: skip
# A word is told by its first letters, so many of a long one and of a short one.
_STEM, _SHORT_STEM = 6, 4
# So many labels are remembered with what they mean: pages of one software repeat theirs.
_REMEMBERED = 16384


class Wording(msgspec.Struct, frozen=True, dict=True, eq=False):
    """A label in which every one of ``parts`` is found, but none that begins with ``!``: in folded words parted by blanks."""

    field: str
    parts: tuple[str, ...]

    @cached_property
    def asked(self) -> tuple[Search, ...]:
        return tuple(pattern(p).search for p in self.parts if not p.startswith("!"))

    @cached_property
    def barred(self) -> tuple[Search, ...]:
        return tuple(pattern(p[1:]).search for p in self.parts if p.startswith("!"))

    def fits(self, text: str) -> bool:
        """Whether these folded words are such a label."""
        for found in self.asked:  # nearly every label ends at the first
            if not found(text):
                return False
        return not any(found(text) for found in self.barred)


def one_of(words: str) -> str:
    """A group of alternatives given as words parted by bars, perhaps over several lines."""
    return f"(?:{'|'.join(part.strip() for part in words.split('|'))})"


def only(words: str) -> str:
    """A pattern of labels that consist of these words alone, given as :func:`one_of` takes them."""
    return rf"^(?:{one_of(words)}(?: |$))+$"


def wording(field: str, *parts: str) -> Wording:
    """Patterns of which one that begins with ``!`` must not be found."""
    return Wording(field, parts)


class Wordings:
    """What labels mean that are spelled as nobody listed. The first of ``rules`` that fits decides, then a spelling's words."""

    def __init__(self, spellings: Mapping[str, Iterable[str]], rules: Iterable[Wording] = ()) -> None:
        self._rules = tuple(rules)
        self._known: dict[frozenset[str], str | None] = {}
        for field, texts in spellings.items():
            for text in texts:
                stems = _stems(phrase(text))
                if len(stems) > 1:  # the same words with two meanings tell nothing
                    self._known[stems] = field if self._known.get(stems, field) == field else None

        self.field_of = lru_cache(maxsize=_REMEMBERED)(self._field_of)

    def _field_of(self, words: tuple[str, ...]) -> str | None:
        """The field that these folded words name."""
        return told_by(self._rules, words) or self._known.get(_stems(words))


@lru_cache(maxsize=_REMEMBERED)
def told_by(rules: tuple[Wording, ...], words: tuple[str, ...]) -> str | None:
    """The field of the first rule that these folded words fit."""
    text = " ".join(words)
    return next((rule.field for rule in rules if rule.fits(text)), None)


def _stems(words: Iterable[str]) -> frozenset[str]:
    """The words without their endings and without fillers.

    >>> _stems(phrase("Дата оплаты счета")) == _stems(phrase("счета оплата, дата"))
    True
    """
    return frozenset(w[:_STEM] if len(w) > _STEM else w[:_SHORT_STEM] for w in words if w not in _FILLERS)


def past_caption(segment: Segment, end: int) -> int:
    """The token after a caption in brackets that explains the label: «Получатель (наименование и почтовый адрес)»."""
    stream = segment.tokens
    if end >= len(stream) or "(" not in _signs_behind(segment, end - 1):
        return end
    return next((n + 1 for n in range(end, len(stream)) if ")" in _signs_behind(segment, n)), len(stream))


def _signs_behind(segment: Segment, n: int) -> str:
    """The signs between token ``n`` and the next, in words of their own, «%):», or not."""
    stream, words = segment.tokens, segment.words
    _, word, _, stop = stream[n]
    last, start = (stream[n + 1][1], stream[n + 1][2]) if n + 1 < len(stream) else (len(words), 0)
    if last == word:
        return words[word].text[stop:start]
    between = words[word].text[stop:] + "".join(w.text for w in words[word + 1 : last])
    return between + words[last].text[:start] if last < len(words) else between


def follow(
    sheet: Sheet, segment: Segment, position: int, words: tuple[str, ...]
) -> tuple[Segment, int, tuple[Word, ...]] | None:
    """The segment and token where the phrase ends, going on in the segment below when a label is broken over lines."""
    covered: list[Word] = []
    for n, wanted in enumerate(words):
        if position >= len(segment.tokens):
            lower = sheet.under(segment) if n else None
            if lower is None:
                return None
            segment, position = lower, 0
        if segment.tokens[position][0] != wanted:
            return None
        word = segment.words[segment.tokens[position][1]]
        if not covered or covered[-1] is not word:
            covered.append(word)
        position += 1
    return segment, position, tuple(covered)
