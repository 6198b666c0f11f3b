"""Days whose figures were read as letters: a nought with a stroke in it as «Ө», a three as «З».

Only where the rest is a day: «ӨЗ марта 2025», «ӨЗ.03.2025». A nought with a stroke is read as another figure as well, where no
day or year can have it: «2924-11-10», «96.11.2025». English months are read in Cyrillic letters: «27-Осі-2024», «02-Мау-2025».
"""

import re

import msgspec

from extractors.dates import InvalidDate, find_dates, parse_date
from extractors.page import Word

_FIGURES = str.maketrans("ӨОOЗ", "0003")
_DAY = re.compile(r"[ӨОO0-3][ӨОOЗ\d]")
_WHOLE = re.compile(r"[ӨОO0-3][ӨОOЗ\d]\.[ӨОO01][ӨОOЗ\d]\.[ӨОOЗ\d]{4}")


# A year of the third century to come, and a day beyond the thirties: what begins with a nought, or stands behind a two.
_YEAR = re.compile(r"(?<!\d)2[689](?=\d\d-[01]\d-[0-3]\d(?!\d))")
_DAYS = re.compile(r"(?<!\d)[689](?=[2-9]\.[01]\d\.20\d\d(?!\d))")
_LATER = re.compile(r"(?<=\d\d\.\d\d\.)2[689](?=\d\d(?!\d))")
_MONTH = re.compile(r"(?P<day>[0-3]?\d)-(?P<month>[^\W\d_]{3})-(?P<year>20\d\d)")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_SHAPES = str.maketrans("АаВвЕеЗзІіМтОоПпРрСсТуУчгирЅѕ", "AaBbEeSsIiMmOoNnPpCcTyYuruрSs")


def put_right(words: list[Word]) -> None:
    """Puts right the days among the words of a page."""
    for n, word in enumerate(words):
        if word.origin == "ocr" and word.text[-1:].isdigit() and (text := _whole_day(word.text)) != word.text:
            words[n] = msgspec.structs.replace(word, text=text)
            continue
        bare = word.text.strip('«»"”“.,;') if word.origin == "ocr" and not word.text.isascii() else ""
        figures = bare.translate(_FIGURES)
        if (_WHOLE.fullmatch(bare) and _is_day(figures)) or (
            _DAY.fullmatch(bare) and find_dates(" ".join((figures, *(w.text for w in words[n + 1 : n + 3]))))
        ):
            words[n] = msgspec.structs.replace(word, text=word.text.replace(bare, figures))


def _is_day(text: str) -> bool:
    try:
        parse_date(text)
    except InvalidDate:
        return False
    return True


def _whole_day(text: str) -> str:
    """A day with the figures and the month that alone it can have.

    >>> [_whole_day(t) for t in ("2924-11-10", "96.11.2025", "24.11.2925", "91.12.2025", "27-Осі-2024", "02-Мау-2025")]
    ['2024-11-10', '06.11.2025', '24.11.2025', '91.12.2025', '27-Oct-2024', '02-May-2025']
    """
    if "-" in text and not text.isascii() and (named := _MONTH.search(text)):
        read = named["month"].translate(_SHAPES)
        alike = {month: sum(a == b for a, b in zip(month, read, strict=True)) for month in _MONTHS}
        near = [month for month, letters in alike.items() if letters == max(alike.values()) > 1]
        return text.replace(named["month"], near[0]) if len(near) == 1 else text
    return _LATER.sub("20", _DAYS.sub("0", _YEAR.sub("20", text)))
