"""Text made comparable: case, accents, Kazakh letters and both alphabets' look-alikes folded away.

Folding is for finding words, never for values: «СТ-KZ», «CT-KZ» and «Ст-КZ» fold alike, as do «Қазақстан» typed with and
without the Kazakh letters. What a page says is always taken from the page's own characters.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

# Latin letters that look like Cyrillic ones, and Kazakh letters beside the Russian ones they are replaced by on paper.
_LOOKALIKES = str.maketrans("abcehkmoptxyiіıәғқңөұүһєћ", "авсенкмортхуиииагкноуунен")
_TOKEN = re.compile(r"[^\W_]+")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Word by word: papers share their words, and hardly a line; a line is asked for often while its page is read.

    >>> fold("СТ-KZ") == fold("CT-KZ") == fold("ст-kz")
    True
    >>> fold("Төлем тапсырмасы") == fold("Толем тапсырмасы")
    True
    >>> fold("№") == fold("No")
    True
    """
    return " ".join(map(_folded, text.split(" ")))


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    if word.isascii():
        return word if word.isdigit() else word.lower().translate(_LOOKALIKES)
    plain = "".join([c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)])
    return plain.casefold().translate(_LOOKALIKES)


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    """The folded letter and digit runs of one word, with their places in the word as printed.

    >>> [t for t, _, _ in tokens("БИН/ИИН:210340000405,")] == [fold("БИН"), fold("ИИН"), "210340000405"]
    True
    """
    marked = text.replace("№", " № ") if "№" in text and len(text) > 1 else text
    if marked is not text:  # № stands apart from the number it introduces; places are those of the printed word
        return tuple(_numbered(text))
    if text == "№":
        return ((fold("№"), 0, 1),)
    return tuple((fold(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text))


def _numbered(text: str) -> list[tuple[str, int, int]]:
    found = [(fold(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    found += [(fold("№"), i, i + 1) for i, c in enumerate(text) if c == "№"]
    return sorted(found, key=lambda t: t[1])


@lru_cache(maxsize=16384)
def phrase(text: str) -> tuple[str, ...]:
    """A label as folded tokens.

    >>> phrase("Банк-получатель:") == phrase("банк получатель")
    True
    """
    return tuple(t for word in text.split() for t, _, _ in tokens(word))


def squeezed(text: str) -> str:
    """Folded letters and digits alone, without any space: for headings broken inside words or letter-spaced.

    >>> squeezed("П Л А Т Е Ж Н О Е") == squeezed("платежное")
    True
    """
    return "".join(map(_run_together, text.split()))


@lru_cache(maxsize=65536)
def _run_together(word: str) -> str:
    return "".join(t for t, _, _ in tokens(word))


_VERBATIM = re.compile(r"(\\.|\[[^\]]*\]|\(\?P<\w+>)")


def pattern(text: str) -> re.Pattern[str]:
    """A regular expression for folded text, its words written as they are printed; escapes and classes stay as they are.

    >>> bool(pattern(r"\\bСдал\\b").search(fold("работу СДАЛ:")))
    True
    """
    return re.compile("".join(part if i % 2 else fold(part) for i, part in enumerate(_VERBATIM.split(text))))


Search = Callable[[str], re.Match[str] | None]
_SIGN = re.compile(r"\\.|\[[^\]]*\]|.")


def searches(text: str) -> tuple[Search, ...]:
    """What :func:`pattern` finds, in several searches that take a fraction of its time: alternatives that begin with a letter
    are looked for where one of these stands, those that begin the text only there.

    >>> found = searches(r"^ед|бірл|(?<!м)өлш|[.|]|за(?:ед|час)|^[0-9]")
    >>> [[f(fold(t)) is not None for f in found] for t in ("бірлік", "бөлшек", "ед.", "вед")]
    [[True, False, False], [False, True, False], [False, True, True], [False, False, False]]
    """
    parts, depth = [""], 0
    for sign in _SIGN.findall(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    lettered, begun = [p for p in parts if p[:1].isalpha()], [p for p in parts if p.startswith("^")]
    others = [p for p in parts if p not in lettered and p not in begun]
    made = [pattern("|".join(some)) for some in (lettered, others) if some]
    return (*(each.search for each in made), *([pattern("|".join(begun)).match] if begun else ()))


def aligned(text: str) -> str:
    """The text folded letter by letter, so that places in it are those of the text.

    >>> aligned("Договор № 5"), len(fold("№")), len(aligned("№"))
    ('договор n 5', 2, 1)
    """
    return " ".join(map(_aligned, text.split(" ")))


@lru_cache(maxsize=65536)
def _aligned(word: str) -> str:
    return word.translate(_ALIGNED)


class _Aligned(dict[int, str]):
    """Code point to the first letter of what it folds to, made as letters are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = (fold(letter) or letter)[0]
        return self[code]


_ALIGNED = _Aligned()
