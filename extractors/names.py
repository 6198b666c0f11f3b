"""Are two printed names the same party?

Identifiers decide first: BINs and IBANs with a valid check digit. Names only confirm, after legal forms, quotation marks and
the alphabet are taken away: «ТОО "Арна Фудс"», «"Арна Фудс" ЖШС» and «ARNA FOODS LLP» are one. A wrong «the same» passes
money on, a wrong «another» asks a person: between the two bounds the answer is None.
"""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.records import Party

SAME, OTHER = 87.0, 62.0
# Names written in two alphabets differ by transliteration: less likeness is asked for.
SAME_ACROSS = 74.0

_FORMS = frozenset(
    fold(w)
    for w in (
        "тоо ао ооо осоо оао зао пао нао ип кх фх ргп гкп кгп жшс жшқ ақ жк шқ "
        "osoo llp llc jsc ltd limited inc corp gmbh ag kg plc pte "
        "co company sarl sas fze fzco fz dmcc aş as a.ş sti şti san tic ve bv nv srl spa sa sp z o uab sia oü чп мчж уп "
        "товарищество с ограниченной ответственностью общество акционерное индивидуальный предприниматель крестьянское хозяйство "
        "жауапкершілігі шектеулі серіктестігі серіктестік акционерлік қоғамы жеке кәсіпкер шаруа қожалығы фирма firm the"
    ).split()
)
_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l", "м": "m",
        "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh",
        "щ": "sh", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    }
)  # fmt: skip
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def is_legal_form(word: str) -> bool:
    """
    >>> is_legal_form("ТОО"), is_legal_form("GmbH"), is_legal_form("Арна")
    (True, True, False)
    """
    return fold(word) in _FORMS


@lru_cache(maxsize=8192)
def core(name: str) -> str:
    """The distinctive words of a name, folded.

    >>> core('Товарищество с ограниченной ответственностью «Арна Фудс»') == core('"Арна Фудс" ЖШС')
    True
    """
    words = [w for w in _WORD.findall(fold(name)) if w not in _FORMS]
    return " ".join(words) or fold(name).strip()


@lru_cache(maxsize=8192)
def romanised(name: str) -> str:
    """The distinctive words in Latin letters, as spoken: look-alikes are not folded here."""
    words = [w for w in _WORD.findall(name.casefold()) if fold(w) not in _FORMS]
    plain = " ".join(words).replace("ё", "е").replace("й", "и")
    for kazakh, russian in zip("әғқңөұүһі", "агкноууhи", strict=True):
        plain = plain.replace(kazakh, russian)
    return plain.translate(_LATIN)


@lru_cache(maxsize=16384)
def same_name(one: str, other: str) -> bool | None:
    """
    >>> same_name('ТОО "Арна Фудс"', 'ЖШС «Арна Фудс»'), same_name('ТОО "Арна Фудс"', 'ТОО "Бета Строй"')
    (True, False)
    >>> same_name('ТОО «Арна Фудс»', 'ARNA FUDS LLP')
    True
    """
    if core(one) == core(other):
        return True
    across = bool(_CYRILLIC.search(one)) != bool(_CYRILLIC.search(other))
    if across:
        ratio, bound = fuzz.token_sort_ratio(romanised(one), romanised(other)), SAME_ACROSS
    else:
        ratio, bound = fuzz.token_sort_ratio(core(one), core(other)), SAME
    if ratio >= bound:
        return True
    return False if ratio < OTHER else None


def same_party(one: Party, other: Party) -> bool | None:
    """True or False where identifiers or names say so; None where they do not tell.

    >>> same_party(Party(bin="120340005678"), Party(name="ТОО «Арна»"))
    """
    if one.bin and other.bin and bins.is_valid(one.bin) and bins.is_valid(other.bin):
        return one.bin == other.bin
    if one.iban and other.iban and one.iban == other.iban:
        return True
    if one.name and other.name:
        return same_name(one.name, other.name)
    if one.bin and other.bin and one.bin == other.bin:
        return True
    return None
