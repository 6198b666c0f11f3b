"""What the sign «№» is read as in a picture."""

import re
from collections.abc import Callable, Sequence

from extractors.dates import find_dates
from extractors.fold import fold
from extractors.page import Word

NUMERO = frozenset(map(fold, "М Ме Мо Мв Мә M2 Ne Neo No Ng Nº N° N2 H2 Н2 Һ2 Һ №о Не Қо Хо Ж №_ №— №-".split()))
# ... and behind a title a digit.
_DIGITS = frozenset("2")
_WORD = re.compile(r"[^\W\d_]+")
# A title has no more words before its number, and no more stand behind it with the day.
_FEW = 8


def is_sign(words: Sequence[Word], n: int, known: Callable[[str], bool]) -> bool:
    """Whether a word is «№», or what that is read as; ``known``: whether a word is one of labels and titles."""
    sign = words[n].text.strip(".")
    return sign == "№" or fold(sign) in NUMERO or _is_digit_for_sign(words, n, known)


def _is_digit_for_sign(words: Sequence[Word], n: int, known: Callable[[str], bool]) -> bool:
    """Whether a digit behind a title of ``known`` words is the sign of a number that ends at a comma before a day:
    «Шот-фактура 2 938, 2026 жылғы 11 маусым»."""
    if words[n].text not in _DIGITS or not 0 < n < len(words) - 1 or not words[n + 1].text.endswith(","):
        return False
    level = [w for w in words[max(0, n - _FEW) : n + _FEW] if abs(w.middle - words[n].middle) < words[n].height / 2]
    called = " ".join(w.text for w in level if w.x0 < words[n].x0)
    behind = " ".join(w.text for w in level if w.x0 > words[n + 1].x0)
    titled = any(map(known, _WORD.findall(called))) and not any(map(str.isdigit, called))
    return titled and bool(find_dates(behind))
