"""Texts that a picture may have made of each other: signs it confuses are one, and a word may have one of its letters wrong.

For what is compared with something known already, never for a figure that decides.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from extractors.fold import fold

# Signs that print alike, by the digit that stands for them; two digits are never one.
_ALIKE = {"0": "0OoОоQD", "1": "1IlІіL|!", "3": "3ЗзЭэ", "4": "4Чч", "5": "5Ss", "6": "6б", "8": "8ВвB", "2": "2Zz"}
_SIGN = {sign: digit for digit, signs in _ALIKE.items() for sign in signs}
# Letters of one shape in the two alphabets, beside those that folding makes one: «Anuga» read as «Апида».
_SHAPE = str.maketrans("nugrfdw", "пидггдш")
# Two strokes beside each other are the one letter that has two: «CIIE» read as «СПЕ».
_STROKES, _TWO_STROKES = "11", "п"
# What «№» is read as where it is glued to its number.
_NUMERO = re.compile(r"^(?:№|[MМNН][2°oоeеgº])", re.IGNORECASE)
_SHORTEST, _LONG = 5, 9  # letters of a word of which one, or two, may be wrong


@lru_cache(maxsize=1 << 14)
def seen(text: str) -> str:
    """Letters and digits as a picture may show them.

    >>> seen("СФ-000760") == seen("CФ—О0076О"), seen("145") == seen("146"), seen("DS-44") == seen("OS-44")
    (True, False, True)
    """
    return "".join(_SIGN.get(c) or fold(c) for c in text if c.isalnum() or c in _SIGN)


def shaped(text: str) -> list[str]:
    """The words of a text as a picture may show them in either alphabet.

    >>> shaped("06 Mar 2025") == shaped("06 Маг 2025"), shaped("06 Jun 2025") == shaped("06 Jul 2025")
    (True, False)
    """
    return [shown for word in text.split() if (shown := seen(word).translate(_SHAPE))]


def nearly(one: str, other: str) -> bool:
    """Whether one word may be the other misread.

    >>> nearly("Anuqa", "Anuga"), nearly("«BlOFACH»", "BIOFACH"), nearly("Апида", "Anuga"), nearly("Gulf", "Golf")
    (True, True, True, False)
    >>> nearly("СПЕ", "CIIE"), nearly("СПЕ", "CIE")
    (True, False)
    """
    ours, theirs = (seen(word).translate(_SHAPE).replace(_STROKES, _TWO_STROKES) for word in (one, other))
    shortest = min(len(ours), len(theirs))
    wrong = 2 if shortest >= _LONG else 1 if shortest >= _SHORTEST else 0
    return bool(shortest) and Levenshtein.distance(ours, theirs, score_cutoff=wrong) <= wrong


def one_sign(one: str, other: str) -> bool:
    """Whether two numbers differ in one sign alone, which is a letter in one of them and a digit in the other.

    >>> one_sign("40/К-1", "A0/К-1"), one_sign("40/К-1", "41/К-1"), one_sign("40/К-1", "40/К")
    (True, False, False)
    """
    ours, theirs = seen(one), seen(other)
    if len(ours) != len(theirs):
        return False
    wrong = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return len(wrong) == 1 and wrong[0][0].isdigit() != wrong[0][1].isdigit()


def one_astray(one: str, other: str) -> bool:
    """Whether two numbers differ in one sign that only one of them has, or in a 3 that is a 5 in the other.

    >>> one_astray("Д-38", "-38"), one_astray("Д-38", "Д-538"), one_astray("Д-38", "Д-58"), one_astray("Д-38", "Д-39")
    (True, True, True, False)
    """
    ours, theirs = seen(one), seen(other)
    if min(len(ours), len(theirs)) < len("38") or Levenshtein.distance(ours, theirs, score_cutoff=1) != 1:
        return False
    (op,) = Levenshtein.editops(ours, theirs)
    return op.tag != "replace" or {ours[op.src_pos], theirs[op.dest_pos]} == {"3", "5"}


def broken_off(one: str, other: str) -> bool:
    """Whether one number is the beginning of the other, of which a blank read into it left the rest.

    >>> broken_off("17", "171/EXP-2025"), broken_off("172", "171/EXP-2025"), broken_off("1", "171/EXP-2025")
    (True, False, False)
    """
    ours, theirs = sorted((seen(one), seen(other)), key=len)
    return len(ours) > 1 and theirs.startswith(ours)


def names_number(text: str, number: str) -> bool:
    """Whether a text names a number, glued or with signs confused as it may be; never within another number.

    >>> names_number("счет-фактура М2СФ-О00760 от 17.03.2026", "СФ-000760"), names_number("М2701 төлем шоты", "701")
    (True, True)
    >>> names_number("сч. 12 от 14.05.2026", "14"), names_number("сч. № 2701", "701")
    (False, False)
    """
    wanted = seen(number).lstrip("0")
    if not any(c.isdigit() for c in number) or not wanted:
        return False
    before = r"(?<!\d)0*" if wanted[0].isdigit() else ""
    shown = _words_seen(text)
    return wanted in shown and re.search(before + re.escape(wanted) + r"(?!\d)", shown) is not None


@lru_cache(maxsize=1 << 10)  # every number of a bundle is looked for in the same texts
def _words_seen(text: str) -> str:
    """The words of a text, each as a picture may show it, with and without a «№» glued to it, in a line of its own."""
    return "\n".join(seen(each) for word in text.split() for each in (word, _NUMERO.sub("", word)))
