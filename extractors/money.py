"""Amounts, quantities, VAT rates and currencies as they are printed.

An amount is read by its own shape: one page can hold ``580,000.00`` in its table and ``580 000,00`` in its totals, so no
locale is assumed. Where the shape allows two readings, :class:`AmbiguousAmount` carries both.
"""

import re
from decimal import Decimal
from functools import lru_cache

_LONGEST = 48  # an amount with its currency; anything longer is a sentence

_FOLD = (
    dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r"), " ")
    | dict.fromkeys(map(ord, "\u200b\u2060\ufeff"), "")
    | dict.fromkeys(map(ord, "’‘ʼʹ´`"), "'")
    | dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
)


class InvalidAmount(ValueError):
    """Not the shape of an amount."""


class AmbiguousAmount(InvalidAmount):
    """The shape has more than one reading: ``candidates``."""

    def __init__(self, text: str, candidates: tuple[Decimal, ...]) -> None:
        super().__init__(f"{text} is {' or '.join(map(str, candidates))}")
        self.candidates = candidates


class InvalidRate(ValueError):
    """Not a VAT rate."""


# ISO 4217: letters to number.
_NUMBERS = {
    "KZT": "398",
    "USD": "840",
    "EUR": "978",
    "RUB": "643",
    "CNY": "156",
    "TRY": "949",
    "AED": "784",
    "GBP": "826",
    "CHF": "756",
    "UZS": "860",
    "KGS": "417",
    "BYN": "933",
    "AZN": "944",
    "TJS": "972",
    "GEL": "981",
    "AMD": "051",
    "JPY": "392",
    "KRW": "410",
    "INR": "356",
    "PLN": "985",
    "MNT": "496",
    "SAR": "682",
    "QAR": "634",
    "KWD": "414",
    "SGD": "702",
    "HKD": "344",
    "SEK": "752",
    "NOK": "578",
    "DKK": "208",
    "CZK": "203",
    "HUF": "348",
    "UAH": "980",
    "MDL": "498",
    "TMT": "934",
    "THB": "764",
    "MYR": "458",
    "CAD": "124",
    "AUD": "036",
}
_CODES = {code: code for code in _NUMBERS} | {number: code for code, number in _NUMBERS.items()}
_MARKS = {"₸": "KZT", "$": "USD", "US$": "USD", "€": "EUR", "₽": "RUB", "£": "GBP", "₺": "TRY", "元": "CNY"} | {
    "RUR": "RUB",
    "RMB": "CNY",
    "TL": "TRY",
}
# Names with any ending. Kazakh letters are often lost to their nearest Russian ones, Cyrillic е to its Latin twin.
_NAMES = {
    "KZT": r"т[еe][нң]г[еe]\w*|тнг|тг|tenge",
    "USD": r"долл\w*\.?\s+сша|[аa][қкk]ш\s+долл\w*|u\.?s\.?\s+dollars?|(?:amerikan|abd)\s+dolar\w*",
    "EUR": r"евро|еуро\w*|euros?",
    "BYN": r"бел\w*\.?\s+руб(?:л\w*)?|беларусь\s+руб(?:л\w*)?|belarus\w*\s+ro?ubles?",
    "RUB": r"(?:рос\w*\.?\s+|ресей\s+)?руб(?:л\w*)?|(?:russian\s+)?ro?ubles?",
    "CNY": r"(?:кит\w*\.?\s+|қытай\s+)?юан\w*(?:\s+кнр)?|(?:chinese\s+)?yuan(?:\s+renminbi)?|renminbi",
    "TRY": r"(?:тур\w*\.?|түр[іi]к)\s+лир\w*|turkish\s+liras?|türk\s+liras[ıi]",
    "AED": r"дирхам\w*\s+оаэ|u\.?a\.?e\.?\s+dirhams?",
    "GBP": r"фунт\w*\s+стерлинг\w*|pounds?\s+sterling",
    "CHF": r"швейцар\w*\.?\s+франк\w*|swiss\s+francs?",
    "UZS": r"(?:узб\w*\.?|өзбек)\s+сум\w*|uzbek\w*\s+so[u‘’'`]?ms?",
    "KGS": r"(?:кырг\w*\.?|қырғыз)\s+сом\w*|kyrgyz\w*\s+soms?|сом(?:ов)?",
    "GEL": r"груз\w*\.?\s+лари|georgian\s+laris?",
}
# Codes that are words where they are written small: «Narva mnt 5», «try», «gel».
_WORDS = frozenset("MNT TRY GEL AMD TL SAR QAR KWD SGD HKD SEK NOK DKK CZK HUF UAH MDL TMT THB MYR CAD AUD".split())
_LETTER = r"[^\W\d_]"


def _token_pattern() -> str:
    """One alternative with a named group for each way to write a currency."""
    codes = "|".join(f"(?-i:{code})" if code in _WORDS else code for code in (*_NUMBERS, "RUR", "RMB", "TL"))
    names = "|".join(f"(?P<{code}>{pattern})" for code, pattern in _NAMES.items())
    return rf"(?P<mark>US\$|[₸$€₽£₺元])|(?<!{_LETTER})(?:(?P<code>{codes})|{names})(?!{_LETTER})"


_TOKEN = re.compile(_token_pattern(), re.IGNORECASE)
# ¥ is yuan or yen, and a font without ₸ leaves a box, a question mark or a T: no currency can be told from these.
_LEADING = re.compile(rf"(?:{_token_pattern()}|¥)\.?\s*", re.IGNORECASE)
_TRAILING = re.compile(rf"\s*(?:{_token_pattern()}|[¥□\ufffd?TТ])\.?$", re.IGNORECASE)

_NUMBER = re.compile(
    r"(?P<whole>0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:(?P<group>[ ',.])[0-9]{3})(?:(?P=group)[0-9]{3})*)"
    r"(?:(?P<point>[.,])(?P<decimals>[0-9]{1,6})|[-=](?P<dashed>[0-9]{2}))?"
)
_TIYN = re.compile(r"(?P<tenge>[0-9][0-9 ]*)\s*т[еe][нң]г[еe]\s+(?P<tiyn>[0-9]{2})\s*тиын\w*\.?", re.IGNORECASE)
_PREFILTER = re.compile(
    r"[^0-9]{0,12}[0-9](?:[0-9\s.,'’‘ʼʹ´`=‐‑‒–—−-]*[0-9])?[^0-9]{0,24}(?:(?<=\s)[0-9]{2}\s*тиын\w*\.?\s*)?",
    re.IGNORECASE,
)
_DIGITS_ONLY = str.maketrans("", "", " ',.")
_WITHOUT_VAT = re.compile(
    r"-*|(?:без|б)\s*/?\s*(?:учета\s+)?ндс|[қк][қк]с\s*-?\s*с[ыi]з|(?:without|w/o|no|ex\.?)\s+vat", re.IGNORECASE
)
_RATE = re.compile(
    r"(?:(?:ндс|[қк][қк]с|vat)\s*-?\s*)?(?P<figure>[0-9]{1,3}(?:[.,][0-9]{1,4})?)\s*(?P<percent>%)?", re.IGNORECASE
)


def parse_amount(text: str) -> Decimal:
    """An amount of money, its currency dropped. A comma before exactly three digits groups thousands.

    >>> [parse_amount(t) for t in ("1 234 567,89", "580,000.00", "1.234.567,89", "182 220,7", "7 942 ₸")]
    [Decimal('1234567.89'), Decimal('580000.00'), Decimal('1234567.89'), Decimal('182220.7'), Decimal('7942')]
    >>> [parse_amount(t) for t in ("100 000-00 тенге", "560=00", "-1 910.00 KZT", "(1 000,00)", "12,345")]
    [Decimal('100000.00'), Decimal('560.00'), Decimal('-1910.00'), Decimal('-1000.00'), Decimal('12345')]
    >>> parse_amount("1.234")
    Traceback (most recent call last):
    extractors.money.AmbiguousAmount: 1.234 is 1.234 or 1234
    >>> parse_amount("1 22 333")
    Traceback (most recent call last):
    extractors.money.InvalidAmount: 1 22 333
    """
    return _only(text, _amounts(text))


def parse_quantity(text: str) -> Decimal:
    """A quantity, weight or rate of exchange: three digits after a single comma or dot are decimals.

    >>> [parse_quantity(t) for t in ("1,000", "1.000", "2 500,000", "1,234.5", "0.125000")]
    [Decimal('1.000'), Decimal('1.000'), Decimal('2500.000'), Decimal('1234.5'), Decimal('0.125000')]
    """
    return _only(text, _quantities(text))


def _only(text: str, candidates: tuple[Decimal, ...]) -> Decimal:
    match candidates:
        case (value,):
            return value
        case ():
            raise InvalidAmount(text)
        case _:
            raise AmbiguousAmount(text, candidates)


def is_amount(text: str) -> bool:
    """Whether it is worth handing to :func:`parse_amount`: digits and marks, perhaps with a currency.

    >>> [is_amount(t) for t in ("1 234,50", "KZT 100", "(5,00)", "350-00", "Итого", "от 31.01.2024 по договору 5")]
    [True, True, True, True, False, False]
    """
    return len(text) <= _LONGEST and _PREFILTER.fullmatch(text) is not None


@lru_cache(maxsize=1 << 14)
def _amounts(text: str) -> tuple[Decimal, ...]:
    """Every reading of an amount of money; none when it is not one."""
    if len(text) > _LONGEST:
        return ()
    body = text.translate(_FOLD).strip()
    if words := _TIYN.fullmatch(body):
        body = f"{words['tenge'].strip()}.{words['tiyn']}"
    sign, body = _signed(_without_currency(body))
    number = _NUMBER.fullmatch(body)
    if number is None:
        return ()
    return tuple(sign * value for value in _money_readings(number))


def _without_currency(body: str) -> str:
    if leading := _LEADING.match(body):
        body = body[leading.end() :]
    if trailing := _TRAILING.search(body):
        body = body[: trailing.start()]
    return body


def _signed(body: str) -> tuple[int, str]:
    """Sign and figure: a minus before it or brackets around it, with the currency outside or inside."""
    if body.startswith("(") and body.endswith(")"):
        return -1, _without_currency(body[1:-1].strip())
    if body.startswith(("-", "+")):
        return (-1 if body[0] == "-" else 1), _without_currency(body[1:].lstrip())
    return 1, body


def _money_readings(number: re.Match[str]) -> tuple[Decimal, ...]:
    group, point = number["group"], number["point"]
    if group is not None and group == point:
        return ()
    if number["dashed"] is not None:
        return (_decimal(number["whole"], number["dashed"]),)
    decimals = number["decimals"] or ""
    exact = _decimal(number["whole"], decimals)
    if len(decimals) != 3 or group in {",", "."}:
        return (exact,)
    # Three digits after the mark. They are thousands only if the figure before them could be a first group.
    if number["whole"] == "0" or (group is None and len(number["whole"]) > 3):
        return (exact,)
    thousands = _decimal(number["whole"] + decimals)
    return (thousands,) if point == "," and group is None else (exact, thousands)


@lru_cache(maxsize=1 << 13)
def _quantities(text: str) -> tuple[Decimal, ...]:
    """Every reading of a quantity."""
    body = text.translate(_FOLD).strip() if len(text) <= _LONGEST else ""
    sign, body = _signed(body)
    number = _NUMBER.fullmatch(body)
    if number is None or number["dashed"] is not None or (number["group"] and number["group"] == number["point"]):
        return ()
    decimals = number["decimals"] or ""
    return (sign * _decimal(number["whole"], decimals),)


def _decimal(whole: str, decimals: str = "") -> Decimal:
    digits = whole.translate(_DIGITS_ONLY)
    return Decimal(f"{digits}.{decimals}" if decimals else digits)


@lru_cache(maxsize=1 << 10)
def parse_rate(text: str) -> Decimal | None:
    """VAT rate in percent; None where the paper says that there is no VAT, or leaves the place blank.

    >>> [parse_rate(t) for t in ("12%", "12 %", "0.12", "0%", "НДС 16%", "%20")]
    [Decimal('12'), Decimal('12'), Decimal('12'), Decimal('0'), Decimal('16'), Decimal('20')]
    >>> [parse_rate(t) for t in ("Без НДС", "б/НДС", "ҚҚС-сыз", "without VAT", "—", "")]
    [None, None, None, None, None, None]
    >>> parse_rate("с НДС")
    Traceback (most recent call last):
    extractors.money.InvalidRate: с НДС
    """
    body = text.translate(_FOLD).strip(" .")
    if _WITHOUT_VAT.fullmatch(body):
        return None
    body = f"{body[1:].strip()}%" if body[:1] == "%" else body  # «%20», as Turkish papers write it
    rate = _RATE.fullmatch(body)
    if rate is None:
        raise InvalidRate(text)
    value = Decimal(rate["figure"].replace(",", "."))
    if 0 < value < 1:
        # a share: 0.12 in a spreadsheet cell. With a percent sign it would be a rate no law has.
        if rate["percent"]:
            raise InvalidRate(text)
        value *= 100
    if value > 100:
        raise InvalidRate(text)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


@lru_cache(maxsize=1 << 12)
def currency_of(text: str) -> str | None:
    """ISO 4217 code of the one currency the text names; None when it names none, or several.

    >>> [currency_of(t) for t in ("Цена (KZT)", "доллары США", "АҚШ доллары", "еуро", "российский рубль", "юань", "398")]
    ['KZT', 'USD', 'USD', 'EUR', 'RUB', 'CNY', 'KZT']
    >>> currency_of("курс USD/KZT"), currency_of("доллар"), currency_of("1 000 ₸")
    (None, None, 'KZT')
    """
    body = text.translate(_FOLD).strip(" .,;:()")
    if body in _CODES:
        return _CODES[body]
    found = {code for code, _, _ in find_currencies(body)}
    return found.pop() if len(found) == 1 else None


def find_currencies(text: str) -> list[tuple[str, int, int]]:
    """Every currency named in the text, with its span there, in the order of the text.

    >>> find_currencies("сто долларов США, 50 000 тенге")
    [('USD', 4, 16), ('KZT', 25, 30)]
    >>> find_currencies("Narva mnt 5, Tallinn"), find_currencies("5 MNT")
    ([], [('MNT', 2, 5)])
    """
    return [(_code(token), token.start(), token.end()) for token in _TOKEN.finditer(text)]


def _code(token: re.Match[str]) -> str:
    """The currency of a token: named group, or the letters and marks themselves."""
    if token.lastgroup in _NAMES:
        return str(token.lastgroup)
    written = token.group().upper()
    return _MARKS.get(written) or _CODES[written]
