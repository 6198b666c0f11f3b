"""How money, quantities, days and sums in words are spelled on paper, for every :class:`~samples.model.Style`."""

from datetime import date
from decimal import Decimal

from num2words import num2words

from samples.model import Style

# thousands separator, decimal separator
_SEPARATORS = {
    "nbsp": ("\u00a0", ","),
    "thin": ("\u202f", ","),
    "space": (" ", ","),
    "comma": (",", "."),
    "dot": (".", ","),
    "plain": ("", ","),
    "dash": (" ", "-"),
    "apostrophe": ("'", ","),
}
NUMBERS = tuple(_SEPARATORS)
DATES = ("dotted", "dotted_g", "words", "quoted", "iso", "slash", "kk", "en")

_MONTH_NAMES = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "en": "January February March April May June July August September October November December",
}
_MONTHS = {language: names.split() for language, names in _MONTH_NAMES.items()}

# Names of a currency and of its hundredth: one, few (2-4), many; Kazakh and tenge know no plural after a number.
_UNITS: dict[tuple[str, str], tuple[tuple[str, str, str], tuple[str, str, str]]] = {
    ("ru", "KZT"): (("тенге", "тенге", "тенге"), ("тиын", "тиын", "тиын")),
    ("ru", "USD"): (("доллар США", "доллара США", "долларов США"), ("цент", "цента", "центов")),
    ("ru", "EUR"): (("евро", "евро", "евро"), ("евроцент", "евроцента", "евроцентов")),
    ("ru", "RUB"): (("российский рубль", "российских рубля", "российских рублей"), ("копейка", "копейки", "копеек")),
    ("ru", "CNY"): (("юань", "юаня", "юаней"), ("фэнь", "фэня", "фэней")),
    ("ru", "GBP"): (("фунт стерлингов", "фунта стерлингов", "фунтов стерлингов"), ("пенс", "пенса", "пенсов")),
    ("kk", "KZT"): (("теңге",) * 3, ("тиын",) * 3),
    ("kk", "USD"): (("АҚШ доллары",) * 3, ("цент",) * 3),
    ("kk", "EUR"): (("еуро",) * 3, ("цент",) * 3),
    ("kk", "RUB"): (("Ресей рублі",) * 3, ("тиын",) * 3),
    ("kk", "CNY"): (("қытай юані",) * 3, ("фэнь",) * 3),
    ("kk", "GBP"): (("фунт стерлинг",) * 3, ("пенс",) * 3),
    ("en", "KZT"): (("tenge",) * 3, ("tiyn",) * 3),
    ("en", "USD"): (("US Dollar", "US Dollars", "US Dollars"), ("cent", "cents", "cents")),
    ("en", "EUR"): (("Euro", "Euros", "Euros"), ("cent", "cents", "cents")),
    ("en", "RUB"): (("Russian Rouble", "Russian Roubles", "Russian Roubles"), ("kopeck", "kopecks", "kopecks")),
    ("en", "CNY"): (("Chinese Yuan",) * 3, ("fen",) * 3),
    ("en", "GBP"): (("Pound Sterling", "Pounds Sterling", "Pounds Sterling"), ("penny", "pence", "pence")),
}


def money(text: str, style: Style, *, trim: bool = False) -> str:
    """An amount (``"1234567.89"``) as the style prints it; ``trim`` drops trailing zeros, as Kaspi statements do.

    >>> money("1234567.8", Style(seed=0, numbers="comma"))
    '1,234,567.80'
    >>> money("100000.00", Style(seed=0, numbers="dash"))
    '100 000-00'
    >>> money("182220.70", Style(seed=0, numbers="space"), trim=True)
    '182 220,7'
    """
    amount = Decimal(text).quantize(Decimal("0.01"))
    if trim:
        amount = amount.normalize()
    thousands, decimals = _SEPARATORS[style.numbers]
    # old accountants write "560=00" as well as "350-00"
    return _grouped(amount, thousands, "=" if decimals == "-" and style.seed % 4 == 3 else decimals)


def quantity(text: str, style: Style) -> str:
    """A quantity, weight or rate as the style prints it; every other seed pads it to three places, as 1С does.

    >>> quantity("1", Style(seed=0)), quantity("1", Style(seed=1)), quantity("2.5", Style(seed=0, numbers="comma"))
    ('1', '1,000', '2.5')
    """
    amount = Decimal(text)
    thousands, decimals = _SEPARATORS[style.numbers]
    # "1.234" and "1,234" would leave the reader to guess between a thousand and a fraction
    ambiguous = style.numbers in ("comma", "dot") and abs(amount) >= 1000
    places = _places(amount)
    if style.seed % 2 or ambiguous:
        places = max(places, 3)
    amount = amount.quantize(Decimal(1).scaleb(-places))
    return _grouped(amount, thousands, "," if decimals == "-" else decimals)


def _places(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    assert isinstance(exponent, int), "a quantity is a finite number"
    return max(0, -exponent)


def _grouped(amount: Decimal, thousands: str, decimals: str) -> str:
    whole, _, part = f"{amount:,f}".partition(".")
    whole = whole.replace(",", thousands)
    return f"{whole}{decimals}{part}" if part else whole


def day(iso: str, style: Style, language: str | None = None) -> str:
    """A day (``"2024-01-31"``) as the style prints it in ``language`` (the style's own when None; kk+ru prints Russian).

    >>> day("2024-01-31", Style(seed=0, dates="words")), day("2024-01-31", Style(seed=0, dates="quoted"), "kk")
    ('31 января 2024 г.', '2024 жылғы «31» қаңтар')
    """
    when = date.fromisoformat(iso)
    tongue = (language or style.language).rsplit("+", maxsplit=1)[-1]
    gap = (" ", "\u00a0", "\u202f")[style.seed % 3]
    match style.dates:
        case "dotted":
            return f"{when:%d.%m.%Y}"
        case "dotted_g":
            return f"{when:%d.%m.%Y}" + {"ru": f"{gap}г.", "kk": f"{gap}ж."}.get(tongue, "")
        case "iso":
            return iso
        case "slash":
            return f"{when:%d/%m/%Y}"
        case "en":
            return _english(when, style.seed)
        case "kk":
            return _kazakh(when, style.seed)
        case "words" | "quoted":
            return _in_words(when, tongue, quoted=style.dates == "quoted")
    raise ValueError(f"no such way to print a day: {style.dates}")


def _in_words(when: date, tongue: str, *, quoted: bool) -> str:
    month = _MONTHS[tongue][when.month - 1]
    number = f"«{when.day:02d}»" if quoted else f"{when.day}"
    match tongue:
        case "kk":
            return f"{when.year} жылғы {number} {month}"
        case "en":
            return f"{when.day} {month} {when.year}"
    return f"{number} {month} {when.year} {'года' if quoted else 'г.'}"


def _kazakh(when: date, seed: int) -> str:
    month = _MONTHS["kk"][when.month - 1]
    return f"{when.year} {'ж.' if seed % 2 else 'жылғы'} {when.day} {month}"


def _english(when: date, seed: int) -> str:
    month = _MONTHS["en"][when.month - 1]
    match seed % 3:
        case 0:
            return f"{when.day:02d}-{month[:3]}-{when.year}"
        case 1:
            return f"{month[:3]} {when.day}, {when.year}"
    return f"{month} {when.day}, {when.year}"


def short_day(iso: str, mark: str = "") -> str:
    """The two-figure year of reconciliation acts: 31.01.24, or with ``mark`` 31.01.24г."""
    return f"{date.fromisoformat(iso):%d.%m.%y}{mark}"


def words(amount: str, language: str, currency: str = "KZT", variant: int = 0) -> str:
    """A sum in words as banks and 1С print it. ``variant``: 0 «… тенге 00 тиын» · 1 tiyn spelled out · 2 «тиынов» ·
    3 the figures first, the words in brackets.

    >>> words("580000.00", "ru"), words("10900.00", "ru", variant=1)
    ('Пятьсот восемьдесят тысяч тенге 00 тиын', 'Десять тысяч девятьсот тенге ноль тиын')
    >>> words("580000.00", "kk"), words("12345.67", "en", "USD")
    ('Бес жүз сексен мың теңге 00 тиын', 'Twelve thousand three hundred forty-five US Dollars and 67/100')
    """
    tongue = language.rsplit("+", maxsplit=1)[-1]
    value = Decimal(amount).quantize(Decimal("0.01"))
    whole, hundredths = int(value), int(value * 100 % 100)
    said = _cardinal(whole, tongue)
    said = said[0].upper() + said[1:]
    if (tongue, currency) not in _UNITS:
        return f"{said} {currency} {hundredths:02d}/100"
    unit, small = _UNITS[tongue, currency]
    if tongue == "en" and currency != "KZT":
        return f"{said} {_agreeing(whole, unit, tongue)} and {hundredths:02d}/100"
    rest = _cardinal(hundredths, tongue) if variant == 1 else f"{hundredths:02d}"
    coin = _agreeing(hundredths, small, tongue) + ("ов" if variant == 2 and (tongue, currency) == ("ru", "KZT") else "")
    if variant == 3:
        said = f"{whole:,} ({said})".replace(",", " ")
    return f"{said} {_agreeing(whole, unit, tongue)} {rest} {coin}"


def _cardinal(number: int, tongue: str) -> str:
    said: str = num2words(number, lang={"kk": "kz"}.get(tongue, tongue))
    return said.replace(",", "").replace(" and ", " ") if tongue == "en" else said


def _agreeing(number: int, forms: tuple[str, str, str], tongue: str) -> str:
    one, few, many = forms
    if tongue != "ru":
        return one if number == 1 else many
    if number % 100 in range(11, 15):
        return many
    match number % 10:
        case 1:
            return one
        case 2 | 3 | 4:
            return few
    return many
