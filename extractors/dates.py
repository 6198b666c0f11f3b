"""Dates as they are printed in Kazakh, Russian and English papers, and in those of suppliers abroad.

Words of months are matched as readers see them: Kazakh letters lost to their nearest Russian ones (``қ`` to ``к``) and
Cyrillic letters replaced with their Latin twins still make the month.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_EARLIEST, _LATEST = 1990, 2100


class InvalidDate(ValueError):
    """No date, or one that no calendar has."""


# Spellings of each month: Russian in its cases and short, Kazakh (its case endings follow) and Kazakh short, English; then
# German, French, Turkish and Uzbek, where they are others than the English.
_SPELLINGS = (
    ("январ[ьяею]|янв", "кантар", "кан", "jan(?:uary)?", "januar|janvier|ocak|yanvar"),
    ("феврал[ьяею]|февр?", "акпан", "акп", "feb(?:ruary)?", "februar|f[ée]vrier|[şs]ubat|fevral"),
    ("март[ае]?|мар", "наурыз", "нау", "mar(?:ch)?", "märz|mars|mart"),
    ("апрел[ьяею]|апр", "с[аaеeэ]уир", "с[аaеeэ]у", "apr(?:il)?", "avril|nisan|aprel"),
    ("ма[йяе]", "мамыр", "мам", "may", "mai|may[ıi]s"),
    ("июн[ьяею]?", "маусым", "мау", "june?", "juni|juin|haziran|iyun"),
    ("июл[ьяею]?", "шилде", "шил", "july?", "juli|juillet|temmuz|iyul"),
    ("август[ае]?|авг", "тамыз", "там", "aug(?:ust)?", "ao[ûu]t|a[ğg]ustos|avgust"),
    ("сентябр[ьяею]|сент?", "кыркуйек", "кыр", "sept?(?:ember)?", "septembre|eyl[üu]l|sentyabr|sentabr"),
    ("октябр[ьяею]|окт", "казан", "каз", "oct(?:ober)?", "oktober|octobre|ekim|oktyabr|oktabr"),
    ("ноябр[ьяею]|нояб?", "караша", "кар", "nov(?:ember)?", "novembre|kas[ıi]m|noyabr"),
    ("декабр[ьяею]|дек", "желтоксан", "жел", "dec(?:ember)?", "dezember|d[ée]cembre|aral[ıi]k|dekabr"),
)

# One letter for one letter, so that places in the text stay what they are. The second row is the old Kazakh encoding.
_PLAIN = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ" + "ќћѓєўЌЋЃЄЎ", "агкноуухиАГКНОУУХИ" + "кнгауКНГАУ")
_TWINS = {
    "а": "[аa]",
    "в": "[вb]",
    "е": "[еe]",
    "и": "[иi1l]",
    "к": "[кk],?",
    "м": "[мm]",
    "н": "[нh]",
    "о": "[оo0]",
    "р": "[рp]",
    "с": "[сc]",
    "т": "[тt]",
    "у": "[уy]",
    "х": "[хx]",
}


def _loose(pattern: str) -> str:
    """The pattern with the Latin twins of its letters, its own character classes left alone."""
    parts = re.split(r"(\[.*?\])", pattern)
    return "".join(part if part[:1] == "[" else "".join(_TWINS.get(c, c) for c in part) for part in parts)


def _spelling(russian: str, kazakh: str, kazakh_short: str, english: str, others: str) -> str:
    return f"{_loose(russian)}|{_loose(kazakh)}[а-я]{{0,6}}|{_loose(kazakh_short)}|{others}|{english}"


_MONTHS = tuple(re.compile(_spelling(*spellings), re.IGNORECASE) for spellings in _SPELLINGS)
_WORD = f"(?:{'|'.join(_spelling(*spellings) for spellings in _SPELLINGS)})(?![^\\W\\d_])"
_ENGLISH = f"(?:{'|'.join(english for *_, english, _ in _SPELLINGS)})(?![^\\W\\d_])"

_FULL_YEAR = "[12][0-9]{3}(?![0-9])"
# In words a year of two digits is one only with its mark, after a hyphen, or at the end; «20 24 г.» fills a blank form.
_YEAR = rf"(?:{_FULL_YEAR}|20\s[0-9]{{2}}(?=\s?[гж])|[0-9]{{2}}(?=\s?[гж])|(?<=-)[0-9]{{2}}(?![0-9])|[0-9]{{2}}$)"
_DAY = "(?<![0-9])[0-9]{1,2}"
_OPENED_DAY, _CLOSED = rf"(?:[«\"“„'<][\s_]{{0,2}})?(?P<day>{_DAY})", r"(?:st|nd|rd|th|er)?(?:[\s_]{0,2}[»\"”“'>])?"
_QUOTED_DAY = _OPENED_DAY + _CLOSED
_GAP = r"[\s_.,/-]{0,4}"
# Behind the last figure of a day: a word that may be a month's, letters or figures misread, and the first figure of a year.
_TO_YEAR = rf"{_CLOSED}{_GAP}(?:of\s)?[01]?[^\W\d_][,01]?[^\W\d_][\w,]*{_GAP}[0-9]"
# A figure and what stands behind it, somewhere in every text that holds a date of whatever form.
_MAY_HOLD = re.compile(
    rf"[0-9](?:\s?[-./,]\s?[0-9]{{1,2}}\s?[-./,]\s?[0-9]|{_TO_YEAR}|[\s-]?ж|(?:st|nd|rd|th)?[,\s]{{1,3}}[12][0-9]{{3}}|\s?年)",
    re.IGNORECASE,
)


class _Form(NamedTuple):
    """``asks`` is in every text that holds such a date, and is found sooner."""

    asks: Callable[[str], re.Match[str] | None]
    spelled: re.Pattern[str]


_FORMS = tuple(
    _Form(re.compile(asks, re.IGNORECASE).search, re.compile(form, re.IGNORECASE))
    for asks, form in (
        # 31.01.2024, 31.01.24; right behind a number and its comma, «56/25,02.03.2025», a whole one alone
        (
            r"\.",
            r"(?<![0-9])(?:(?<![0-9][.,/])|(?<=[0-9],)(?=[0-9]{2}\.[0-9]{2}\.20[0-9]{2}(?![0-9])))"
            r"(?P<day>[0-9]{1,2})\s?\.\s?(?P<month>[0-9]{1,2})\s?\.\s?(?P<year>[0-9]{4}|[0-9]{2})"
            r"(?![0-9])(?!\.[0-9])",
        ),
        # 31,01.2024: a point read as a comma
        (
            r",",
            r"(?<![0-9])(?<![0-9][.,/])(?P<day>[0-9]{2})(?:,(?P<month>[0-9]{2})\.|\.(?P<then>[0-9]{2}),)(?P<year>20[0-9]{2})"
            r"(?![0-9])(?![.,][0-9])",
        ),
        # 27/11/2025, 27/11/25; behind letters and a stroke it ends a number, «FV/10/10/2025»
        (
            r"/",
            r"(?<![0-9])(?<![0-9][./-])(?<![^\W\d_]/)(?P<either>[0-9]{1,2})/(?P<other>[0-9]{1,2})/(?P<year>[0-9]{4}|[0-9]{2})"
            r"(?![0-9])(?!/[0-9])",
        ),
        # 27-11-2025
        (
            r"-",
            r"(?<![0-9])(?<![0-9][./-])(?P<either>[0-9]{1,2})-(?P<other>[0-9]{1,2})-(?P<year>[0-9]{4})(?![0-9])(?!-[0-9])",
        ),
        # 2025-11-27, 2025.11.27, 2025/11/27; before a time the T is read as a 7, 2025-11-27710:41:07
        (
            r"[0-9]{4}[-./][0-9]",
            r"(?<![0-9])(?<![0-9][./-])(?P<year>[12][0-9]{3})(?P<mark>[-./])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"
            r"(?:(?![0-9])|(?=7[0-2][0-9]:[0-5][0-9]:))(?![./-][0-9])",
        ),
        # «31» января 2024, 31-Jan-2024, 31 қаңтар 2024
        (
            rf"[0-9]{_TO_YEAR}",
            rf"{_OPENED_DAY}(?={_TO_YEAR}){_CLOSED}{_GAP}(?:of\s)?(?P<month>{_WORD}){_GAP}(?P<year>{_YEAR})",
        ),
        # 2024 жылғы 31 қаңтар, 2024 ж. 31 қаңтар
        (
            r"[0-9][\s-]?ж",
            rf"(?<![0-9])(?P<year>{_FULL_YEAR})[\s-]?ж[^\s\d]{{0,7}}\s{{0,2}}{_QUOTED_DAY}{_GAP}(?P<month>{_WORD})",
        ),
        # Jan 31, 2024
        (
            r"[a-z][.\s]{1,3}[0-9]{1,2}(?:st|nd|rd|th)?[,\s]",
            rf"(?<![^\W\d_])(?P<month>{_ENGLISH})[.\s]{{1,3}}(?P<day>{_DAY})(?:st|nd|rd|th)?[,\s]{{1,3}}(?P<year>{_FULL_YEAR})",
        ),
        # 2024年1月31日
        (r"年", r"(?<![0-9])(?P<year>[12][0-9]{3})\s?年\s?(?P<month>[0-9]{1,2})\s?月\s?(?P<day>[0-9]{1,2})\s?日"),
    )
)

# What parts one date written in two languages.
_TWICE = " / "
# What may stand around a date in its own box.
_BEFORE = re.compile(r"^[\s,;:(_]*(?:(?:от|дата|dated|date|куни|le|den|vom)[\s:_]*)?", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:\s*(?:года|году|год|г|ж[^\s\d]{0,7}|year)(?![^\W\d_]))?[\s.,;:)»\"_]*"
    r"(?:[T\s]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?",
    re.IGNORECASE,
)


def parse_date(text: str) -> date:
    """The date a box or a phrase consists of; a date and month between slashes stand in that order.

    >>> for spelling in ("31.01.2024 г.", "31.01.24г", "«31» января 2024 года", "2024 жылғы 31 қаңтар", "от 31/01/2024",
    ...                  "2024 ж. 31 қаңтар", "2024-жылғы 31-қаңтар",
    ...                  "31-Jan-2024", "Jan 31, 2024", "2024年1月31日", "31 кантар 2024 ж."):
    ...     assert parse_date(spelling) == date(2024, 1, 31)
    >>> parse_date("31.02.2024")
    Traceback (most recent call last):
    extractors.dates.InvalidDate: 31.02.2024
    """
    found = candidates(text)
    if not found:
        raise InvalidDate(text)
    return found[0]


@lru_cache(maxsize=1 << 13)
def candidates(text: str) -> tuple[date, ...]:
    """Every reading of the text as a date, the likeliest first; none when it is not a date.

    >>> candidates("05/11/2025")
    (datetime.date(2025, 11, 5), datetime.date(2025, 5, 11))
    >>> candidates("11/27/2025"), candidates("27.11.2025 по договору")
    ((datetime.date(2025, 11, 27),), ())
    >>> candidates("2025 жылғы 27 қараша / 27.11.2025"), candidates("26.11.2025 / 27.11.2025")
    ((datetime.date(2025, 11, 27),), ())
    """
    body = _BEFORE.sub("", text.translate(_PLAIN), count=1)
    for form in _FORMS:
        if (match := form.spelled.match(body)) and _AFTER.fullmatch(body, match.end()):
            return _readings(match)
    if _TWICE in body:
        one, _, other = body.partition(_TWICE)
        days = candidates(one)
        return days if days and days == candidates(other) else ()
    return ()


_DIGIT = re.compile(r"\d")


def find_dates(text: str) -> list[tuple[date, int, int]]:
    """Dates in running text, each with the span it takes there, in the order of the text.

    >>> find_dates("Договор № 12 от «05» мая 2023 г., акт от 2024 жылғы 31 қаңтардағы")
    [(datetime.date(2023, 5, 5), 16, 29), (datetime.date(2024, 1, 31), 41, 65)]
    >>> find_dates("п. 3.2.15, сумма 12.345.678, ИИН 910702450039")
    []
    >>> [day for day, _, _ in find_dates("№ 56/25,02.03.2025")], find_dates("сумма 56,12.03.25")
    ([datetime.date(2025, 3, 2)], [])
    >>> find_dates("Faktura VAT nr FV/10/10/2025"), find_dates("Invoice 5/10/2025")[0][0]
    ([], datetime.date(2025, 10, 5))
    """
    return list(_dates_in(text)) if _DIGIT.search(text) else []


@lru_cache(maxsize=1 << 13)
def _dates_in(text: str) -> tuple[tuple[date, int, int], ...]:
    if not _MAY_HOLD.search(text):
        return ()
    plain = text.translate(_PLAIN)
    forms = [form.spelled for form in _FORMS if form.asks(plain)]
    matches = [match for form in forms for match in form.finditer(plain) if not _is_clause(match)]
    matches.sort(key=lambda match: (match.start(), -match.end()))
    found: list[tuple[date, int, int]] = []
    for match in matches:
        if (not found or match.start() >= found[-1][2]) and (readings := _readings(match)):
            found.append((readings[0], match.start(), match.end()))
    return tuple(found)


def parse_yymmdd(text: str) -> date:
    """Six digits of a bank message (MT103, field 32A).

    >>> parse_yymmdd("240131")
    datetime.date(2024, 1, 31)
    """
    if len(text) != 6 or not (text.isascii() and text.isdigit()):
        raise InvalidDate(text)
    found = _date(text[:2], text[2:4], text[4:])
    if found is None:
        raise InvalidDate(text)
    return found


def _is_clause(match: re.Match[str]) -> bool:
    """Whether it may number a clause (п. 3.2.15): a year of two digits beside a day or month of one."""
    return re.fullmatch(r"[0-9./\s]+", match.group()) is not None and sum(map(str.isdigit, match.group())) < 6


def _readings(match: re.Match[str]) -> tuple[date, ...]:
    parts = match.groupdict()
    year = parts["year"]
    if "either" not in parts:
        found = _date(year, parts["month"] or parts.get("then") or "", parts["day"])
        return (found,) if found else ()
    either, other = parts["either"], parts["other"]
    both = (_date(year, other, either), _date(year, either, other))
    return tuple(dict.fromkeys(day for day in both if day))


def _date(year: str, month: str, day: str) -> date | None:
    """The date, or None when no calendar has it or it lies outside of what papers can be dated."""
    digits = "".join(year.split())
    number = int(digits)
    if len(digits) == 2:
        number += 2000 if number < _EARLIEST % 100 else 1900
    if not _EARLIEST <= number <= _LATEST:
        return None
    try:
        return date(number, int(month) if month.isdigit() else _month_of(month), int(day))
    except ValueError:
        return None


@lru_cache(maxsize=256)
def _month_of(word: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.fullmatch(word))
