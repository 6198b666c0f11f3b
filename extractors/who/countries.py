"""Countries as papers name them -> ISO 3166-1 alpha-2."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.fold import fold

# Names in Russian, Kazakh and English; the first of a row is enough for most papers.
_NAMES: dict[str, tuple[str, ...]] = {
    "KZ": (
        "Казахстан",
        "Қазақстан",
        "Kazakhstan",
        "Kazakistan",
        "Kazachstan",
        "Kasachstan",
        "Kazajistán",
        "РК",
        "ҚР",
        "KAZ",
    ),
    "RU": ("Россия", "Российская Федерация", "Ресей", "Russia", "Russian Federation", "РФ"),
    "BY": ("Беларусь", "Belarus"),
    "KG": ("Кыргызстан", "Киргизия", "Кыргызская Республика", "Қырғызстан", "Kyrgyzstan"),
    "UZ": ("Узбекистан", "Өзбекстан", "Ўзбекистон", "Uzbekistan", "Oʻzbekiston"),
    "TJ": ("Таджикистан", "Тәжікстан", "Tajikistan"),
    "TM": ("Туркменистан", "Түрікменстан", "Turkmenistan"),
    "AM": ("Армения", "Armenia"),
    "AZ": ("Азербайджан", "Әзербайжан", "Azerbaijan"),
    "GE": ("Грузия", "Georgia"),
    "CN": ("Китай", "КНР", "Қытай", "China"),
    "HK": ("Гонконг", "Hong Kong"),
    "TR": ("Турция", "Түркия", "Turkey", "Türkiye"),
    "AE": ("ОАЭ", "Объединенные Арабские Эмираты", "БАӘ", "UAE", "United Arab Emirates", "Dubai", "Дубай"),
    "DE": ("Германия", "Germany", "Deutschland"),
    "FR": ("Франция", "France"),
    "IT": ("Италия", "Italy", "Italia"),
    "ES": ("Испания", "Spain"),
    "GB": ("Великобритания", "United Kingdom", "UK", "England", "Ұлыбритания"),
    "US": ("США", "АҚШ", "USA", "United States"),
    "NL": ("Нидерланды", "Netherlands"),
    "BE": ("Бельгия", "Belgium"),
    "PL": ("Польша", "Poland", "Polska"),
    "LT": ("Литва", "Lithuania"),
    "LV": ("Латвия", "Latvia"),
    "EE": ("Эстония", "Estonia"),
    "CZ": ("Чехия", "Czech Republic", "Czechia"),
    "AT": ("Австрия", "Austria"),
    "CH": ("Швейцария", "Switzerland"),
    "RS": ("Сербия", "Serbia"),
    "IN": ("Индия", "Үндістан", "India"),
    "IR": ("Иран", "Iran"),
    "KR": ("Южная Корея", "Республика Корея", "South Korea", "Republic of Korea"),
    "JP": ("Япония", "Жапония", "Japan"),
    "SG": ("Сингапур", "Singapore"),
    "SA": ("Саудовская Аравия", "Saudi Arabia"),
    "QA": ("Катар", "Qatar"),
    "MN": ("Монголия", "Моңғолия", "Mongolia"),
    "AF": ("Афганистан", "Ауғанстан", "Afghanistan"),
    "PK": ("Пакистан", "Pakistan"),
    "VN": ("Вьетнам", "Vietnam"),
    "UA": ("Украина", "Ukraine"),
    "MD": ("Молдова", "Moldova"),
    "IE": ("Ирландия", "Ireland"),
    "NO": ("Норвегия", "Norway", "Norge"),
    "SE": ("Швеция", "Sweden", "Sverige"),
    "DK": ("Дания", "Denmark", "Danmark"),
    "FI": ("Финляндия", "Finland"),
    "PT": ("Португалия", "Portugal"),
    "GR": ("Греция", "Greece"),
    "CY": ("Кипр", "Cyprus"),
    "HU": ("Венгрия", "Hungary"),
    "RO": ("Румыния", "Romania"),
    "BG": ("Болгария", "Bulgaria"),
    "SK": ("Словакия", "Slovakia"),
    "SI": ("Словения", "Slovenia"),
    "HR": ("Хорватия", "Croatia"),
    "LU": ("Люксембург", "Luxembourg"),
    "IL": ("Израиль", "Israel"),
    "EG": ("Египет", "Мысыр", "Egypt"),
    "OM": ("Оман", "Sultanate of Oman"),
    "KW": ("Кувейт", "Kuwait"),
    "BH": ("Бахрейн", "Bahrain"),
    "IQ": ("Ирак", "Iraq"),
    "MY": ("Малайзия", "Malaysia"),
    "TH": ("Таиланд", "Thailand"),
    "ID": ("Индонезия", "Indonesia"),
    "CA": ("Канада", "Canada"),
    "AU": ("Австралия", "Australia"),
    "BR": ("Бразилия", "Brazil"),
    "MX": ("Мексика",),
    "ZA": ("Южно-Африканская Республика", "South Africa"),
}
_CODES = frozenset(_NAMES) - {"NO", "ID"}  # these two are words of labels
# How Russian names end, and what stands there in other cases: «Турция», «в Турции»; «Китай», «из Китая».
_CASES = {"ия": "ия ии ию ией", "а": "а ы и е у ой", "ь": "ь и ью", "й": "й я ю ем е", "": "а у ом е"}
_KAZAKH = "ның нің дың дің тың тің да де та те ға ге қа ке дан ден тан тен дағы дегі"
_CHINESE = {"中国": "CN"}


def latin_names() -> Iterator[str]:
    """The names that are one word in Latin letters."""
    return (name for names in _NAMES.values() for name in names if name.isascii() and name.isalpha())


def _parted(name: str) -> tuple[str, str]:
    """The part of a folded name that stays, and the ending of its first form."""
    ending = next(e for e in map(fold, _CASES) if name.endswith(e))
    return name.removesuffix(ending), ending


_STEMS = {_parted(fold(name)): code for code, names in _NAMES.items() for name in names}


def _pattern(ending: str, cases: str) -> re.Pattern[str]:
    stems = sorted((re.escape(stem) for stem, e in _STEMS if e == fold(ending)), key=len, reverse=True)
    kazakh = "|".join(map(fold, _KAZAKH.split()))
    other = f"(?:{'|'.join(map(fold, cases.split()))}){'' if ending else '?'}"
    return re.compile(rf"(?<![^\W\d_])({'|'.join(stems)}){other}(?:{kazakh})?(?![^\W\d_])")


_PATTERNS = [(fold(ending), _pattern(ending, cases)) for ending, cases in _CASES.items()]


@lru_cache(maxsize=4096)
def country_in(text: str) -> str | None:
    """The country a text names, or None when it names none or several.

    >>> country_in("Республика Казахстан, г. Алматы")
    'KZ'
    >>> country_in("Messedamm 22, 14055 Berlin, Germany")
    'DE'
    >>> country_in("KZ")
    'KZ'
    >>> country_in("г. Алматы")
    """
    if text.strip().upper() in _CODES:
        return text.strip().upper()
    folded = fold(text)
    found = {_STEMS[m[1], ending] for ending, pattern in _PATTERNS for m in pattern.finditer(folded)}
    found |= {code for name, code in _CHINESE.items() if name in text}
    return found.pop() if len(found) == 1 else None
