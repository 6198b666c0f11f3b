"""The series that stands before a paper's number, a blank between: «FV 12/2026», «№ А 123», «INV 2026 0012».

:data:`SERIES` is a pattern for the front of a number; letters of numbers in small print are none.
"""

import re

# Capitals that stand before figures and are no series: of dates, pages, registrations, forms of firms and sums of money.
_NONE = (
    "ОТ|ДО|НА|ПО|ЗА|К|ИЗ|OF|ON|TO|AT|DD|DTD|VOM|FROM|DATED|PAGE|СТР|ЛИСТ|БЕТ|БИН|ИИН|БСН|ЖСН|ИНН|BIN|IIN|TIN|VAT|НДС|ҚҚС"
    "|ТОО|ЖШС|ИП|ЖК|АО|АҚ|ООО|LLP|LLC|LTD|KZT|USD|EUR|RUB|CNY|GBP|AED|TRY|CHF|ТЕЛ|TEL|FAX|ИИК|ЖСК|IBAN|БИК|BIC"
)
_FORM = (
    rf"(?-i:(?<!\w)(?!(?:{_NONE})\b)[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{{1,5}}) (?:(?:19|20)\d\d (?=\d{{3,9}}(?!\d)))?"
    r"(?=\d{1,9}(?!\d))(?!\d{1,4}[./-]\d{1,2}[./-]\d)(?!\d{1,3}(?:[ ,.]\d{3})*[.,]\d\d(?!\d))"
)
SERIES = rf"(?:{_FORM})?"
# What joins a number that is to be one word.
_JOINT = "\ue000"
_BEHIND_MARK = re.compile(rf"((?:№|#|(?<!\w)(?:No\.?|(?i:invoice|сч[её]т\w{{0,3}}|акт\w{{0,2}})))\s?)({_FORM})(?=\d)")
# A number in groups, before its day, another number or the end.
_GROUPED = re.compile(
    r"((?:№|(?<!\w)No\.?)\s?)(\d{1,3}(?: \d{3})+)(?=(?:,? (?:от|of|dated)\b|,? №|[;)]|\s*$))", re.IGNORECASE
)
_PARTED = re.compile(r"(?!kz\b)[^\W\d_]{1,5} (?:(?:19|20)\d\d )?(?=\d\S*$)", re.IGNORECASE)


def joined(text: str) -> str:
    """The text with each number behind № made one word, with its series and its groups; :func:`parted` gives it back."""
    if not any(map(str.isdigit, text)):
        return text
    for pattern in (_GROUPED, _BEHIND_MARK):
        text = pattern.sub(lambda found: found[1] + found[2].replace(" ", _JOINT), text)
    return text


def parted(word: str) -> str:
    """
    >>> parted(joined("№ FV 12/2026").split()[1]), joined("Invoice No. 5 of USD 120")
    ('FV 12/2026', 'Invoice No. 5 of USD 120')
    """
    return word.replace(_JOINT, " ")


def without_series(number: str) -> str:
    """A number without the series before it, which papers that name it leave out; of a year behind the series nothing is taken.

    >>> without_series("FV 12/2026"), without_series("INV 2026 0012"), without_series("KZ 4 104 06206"), without_series("А123")
    ('12/2026', '2026 0012', 'KZ 4 104 06206', 'А123')
    """
    found = _PARTED.match(number)
    return number[number.index(" ") + 1 :] if found else number
