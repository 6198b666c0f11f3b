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
SAME_ACROSS = 80.0

_FORMS = frozenset(
    fold(w)
    for w in (
        "тоо ао ооо осоо оао зао пао нао ип кх фх ргп гкп кгп жшс жшқ ақ жк шқ "
        "osoo zhshs mchj llp llc jsc ltd limited liability partnership inc corp gmbh ag kg plc pte "
        "mbh gesmbh ev ek eg ohg gbr anonim şirketi sirketi aktiengesellschaft "
        "co company sarl sas fze fzco fz dmcc aş as a.ş sti şti san tic ve bv nv srl spa sa sp z o uab sia oü чп мчж уп "
        "товарищество с ограниченной ответственностью общество акционерное индивидуальный предприниматель крестьянское хозяйство "
        "жауапкершілігі шектеулі серіктестігі серіктестігіне серіктестігінің "
        "серіктестігімен серіктестік товариществом товарищества "
        "акционерлік қоғамы жеке кәсіпкер шаруа қожалығы фирма firm the"
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
# A Cyrillic letter by itself before Latin words is what a picture shows beside a name, and no part of it.
_ASTRAY, _LATIN_WORDS = re.compile(r"^[а-яё] (?=[A-Z])", re.IGNORECASE), re.compile(r"[A-Z]{3,} [A-Z]{3,}")
_WORD = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[a-z]")
# «Торговый дом» is part of a name, however it is shortened.
_HOUSE = re.compile(r"\b(?:торговый\s+дом|сауда\s+үйі|trading\s+house)\b", re.IGNORECASE)
# Latin spellings of one sound: QAZAQ and Казах, FOODS and Фудс, EXPO and Экспо, Tsentr and Centr.
_SOUNDS = (
    ("ts", "c"),
    ("ph", "f"),
    ("kh", "h"),
    ("ck", "k"),
    ("oo", "u"),
    ("ee", "i"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
)
_HARD_C = re.compile(r"c(?![he])")


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
    words = [w for w in _WORD.findall(fold(_HOUSE.sub("тд", name))) if w not in _FORMS]
    return " ".join(words) or fold(name).strip()


@lru_cache(maxsize=8192)
def romanised(name: str) -> str:
    """The distinctive words in Latin letters, as spoken: look-alikes are not folded here."""
    words = [w for w in _WORD.findall(name.casefold()) if fold(w) not in _FORMS]
    plain = " ".join(words).replace("ё", "е").replace("й", "и")
    for kazakh, russian in zip("әғқңөұүһі", "агкноууhи", strict=True):
        plain = plain.replace(kazakh, russian)
    return plain.translate(_LATIN)


@lru_cache(maxsize=8192)
def spoken(name: str) -> str:
    """The distinctive words in Latin letters, with one spelling for each sound.

    >>> spoken("ТОО «Қазақ Экспо»"), spoken("QAZAQ EXPO LLP")
    ('kazak ekspo', 'kazak ekspo')
    """
    sound = _HARD_C.sub("k", romanised(name))
    for spelling, plain in _SOUNDS:
        sound = sound.replace(spelling, plain)
    return sound


@lru_cache(maxsize=16384)
def same_name(one: str, other: str) -> bool | None:
    """
    >>> same_name('ТОО "Арна Фудс"', 'ЖШС «Арна Фудс»'), same_name('ТОО "Арна Фудс"', 'ТОО "Бета Строй"')
    (True, False)
    >>> same_name('ТОО «Арна Фудс»', 'ARNA FUDS LLP'), same_name('ТОО «Нур 1»', 'ТОО «Нур 2»')
    (True, None)
    >>> same_name("ARNA FOODS LLP", "ARNAFOODSLLP"), same_name("ООО «Испытательный Центр»", "OOO Ispytatelnyi Centr")
    (True, True)
    >>> same_name("AK BULAK-2010 LLP", "Al Noor Exhibition Services LLC"), same_name("Adwise lreland Ltd", "Adwise Ireland Ltd")
    (False, True)
    >>> same_name("х ZHETYSU MAI LLP", "ТОО «Жетісу Май»"), same_name("х ZHETYSU MAI LLP", "ТОО «Арна Фудс»")
    (True, False)
    >>> same_name("ООО «REGISTON SAVDO»", '"REGISTON SAVDO" MChJ')
    True
    >>> same_name('ООО "MosExpoFood"', "ООО «МосЭкспоФуд»"), same_name('ООО "MosExpoFood"', "ООО «МедиаСервис»")
    (True, False)
    """
    one, other = (_ASTRAY.sub("", name) if _LATIN_WORDS.search(name) else name for name in (one, other))
    ours, theirs = core(one), core(other)
    if ours.replace(" ", "") == theirs.replace(" ", "") or _solid(one) == _solid(other):
        return True
    if _another_script(one, other) or _shortened(ours, theirs):
        return None
    across = _is_cyrillic(one) != _is_cyrillic(other)
    if across:
        # a sound that one alphabet has two letters for, «Khimprom» and «Химпром», may sort a word elsewhere
        ours_said, theirs_said = spoken(one), spoken(other)
        ratio = max(fuzz.token_sort_ratio(ours_said, theirs_said), fuzz.ratio(ours_said, theirs_said))
        bound = SAME_ACROSS
    else:
        # words are sorted by their letters: of one whose first was misread the place is another
        ratio, bound = max(fuzz.token_sort_ratio(ours, theirs), fuzz.ratio(ours, theirs)), SAME
    if ratio < OTHER:
        return False
    return True if ratio >= bound and _numbers(ours) == _numbers(theirs) else None


def _is_cyrillic(name: str) -> bool:
    """Whether the distinctive words of a name are in Cyrillic letters: «OOO "MosExpoFood"» may be read with «ООО»."""
    own = (word for word in _WORD.findall(name) if fold(word) not in _FORMS)
    return any(map(_CYRILLIC.search, own))


def _solid(name: str) -> str:
    """All letters and figures of a name, its legal form's too: a recogniser loses blanks, «ARNAFOODSLLP»."""
    return "".join(_WORD.findall(fold(name)))


def _numbers(name: str) -> list[str]:
    """«Нур 1» and «Нур 2» differ by a letter and are two firms, if not one and its misprint."""
    return re.findall(r"\d+", name)


def _another_script(one: str, other: str) -> bool:
    """Names without a letter in common, such as 展览公司 and Exhibition Co, cannot be compared."""
    return bool(_LETTER.search(romanised(one))) != bool(_LETTER.search(romanised(other)))


def _shortened(one: str, other: str) -> bool:
    """DWTC may be Dubai World Trade Centre: initials say neither yes nor no."""
    long, short = sorted((one.split(), other.split()), key=len, reverse=True)
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


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
