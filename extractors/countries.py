"""Countries as papers name them -> ISO 3166-1 alpha-2."""

import re
from functools import lru_cache

from extractors.fold import fold

# Names in Russian, Kazakh and English; the first of a row is enough for most papers.
_NAMES: dict[str, tuple[str, ...]] = {
    "KZ": ("Казахстан", "Қазақстан", "Kazakhstan", "РК", "ҚР", "KAZ"),
    "RU": ("Россия", "Российская Федерация", "Ресей", "Russia", "Russian Federation", "РФ"),
    "BY": ("Беларусь", "Belarus"),
    "KG": ("Кыргызстан", "Киргизия", "Кыргызская Республика", "Қырғызстан", "Kyrgyzstan"),
    "UZ": ("Узбекистан", "Өзбекстан", "Ўзбекистон", "Uzbekistan", "Oʻzbekiston"),
    "TJ": ("Таджикистан", "Тәжікстан", "Tajikistan"),
    "TM": ("Туркменистан", "Түрікменстан", "Turkmenistan"),
    "AM": ("Армения", "Armenia"),
    "AZ": ("Азербайджан", "Әзербайжан", "Azerbaijan"),
    "GE": ("Грузия", "Georgia"),
    "CN": ("Китай", "КНР", "Қытай", "China", "中国"),
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
}
_CODES = frozenset(_NAMES)
_BY_NAME = {fold(name): code for code, names in _NAMES.items() for name in names}
# Case endings of Russian and Kazakh country names: «Казахстана», «Қазақстанның».
_PATTERN = re.compile(
    r"(?<![^\W\d_])("
    + "|".join(sorted(map(re.escape, _BY_NAME), key=len, reverse=True))
    + r")(?:[аеиуоы]\w{0,3}|ннын|да|га)?(?![^\W\d_])"
)


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
    found = {_BY_NAME[m.group(1)] for m in _PATTERN.finditer(fold(text))}
    return found.pop() if len(found) == 1 else None
