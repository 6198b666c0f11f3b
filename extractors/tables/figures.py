"""What the figures of a table's cell may say, and the arithmetic that an invoice's columns obey.

A narrow cell breaks a number over its lines (``1 234 5|67,89``), a single mark may group thousands or begin decimals:
every reading is kept, and the arithmetic of the row decides between them.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from extractors.money import AmbiguousAmount, InvalidAmount, InvalidRate, parse_amount, parse_quantity, parse_rate
from extractors.page import Word

Readings = tuple[Decimal, ...]

_WITH_UNIT = re.compile(r"(?P<figure>[\d][\d\s.,]*?)\s*(?P<unit>[mм][23]|[^\W\d_][^\d]{0,20})")
# What a price is for: «/ 1 EA», «/100 PC», «/Stk.».
_PER = re.compile(r"\s*/\s*(?P<per>10{0,2}|1[ .,]?000)?\s*[^\W\d_][\w²³]{0,7}\.?$")
_CENT = Decimal("0.011")
# Rates of VAT by which it is told what a printed figure is: those of law.md 6.2, then such as foreign papers have.
VAT_RATES = (Decimal(12), Decimal(16), Decimal(20), Decimal(10), Decimal(5), Decimal(18))


def in_lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a cell, line by line; they come in reading order."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and abs(word.middle - lines[-1][-1].middle) < word.height / 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def by_lines(words: Sequence[Word]) -> list[str]:
    """The texts of a cell's lines; words come in reading order."""
    return [" ".join(w.text for w in line) for line in in_lines(words)]


def money_readings(lines: Sequence[str]) -> Readings:
    """Every amount the lines of a cell may say: as one text, or broken inside the number. Three decimals are unlikely.

    >>> money_readings(["1 234 5", "67,89"]), money_readings(["580 000,00", "KZT"]), money_readings(["1.234"])
    ((Decimal('1234567.89'),), (Decimal('580000.00'),), (Decimal('1234'), Decimal('1.234')))
    """
    found: list[Decimal] = []
    for text in dict.fromkeys((" ".join(lines), "".join(lines))):
        try:
            found.append(parse_amount(text))
        except AmbiguousAmount as ambiguous:
            found += sorted(ambiguous.candidates, reverse=True)
        except InvalidAmount:
            continue
    return tuple(dict.fromkeys(found))


def quantity_readings(lines: Sequence[str]) -> Readings:
    """As :func:`money_readings`, but a single mark before three digits begins decimals first of all.

    >>> quantity_readings(["1,000"]), quantity_readings(["2 шт."]), quantity_readings(["12 m2"])
    ((Decimal('1.000'), Decimal('1000')), (Decimal('2'),), (Decimal('12'),))
    """
    text = "".join(lines) if len(lines) > 1 else " ".join(lines)
    united = _WITH_UNIT.fullmatch(text)
    figure = united["figure"] if united else text
    try:
        exact: Readings = (parse_quantity(figure),)
    except InvalidAmount:
        exact = ()
    return tuple(dict.fromkeys((*exact, *money_readings([figure]))))


def price_readings(lines: Sequence[str]) -> Readings:
    """As :func:`money_readings`, of a price that says what it is for: of one piece what is printed, of more its share.

    >>> price_readings(["618,00 / 1 EA"]), price_readings(["618.00 /", "100 PC"]), price_readings(["12,50 EUR/Stk."])
    ((Decimal('618.00'),), (Decimal('6.18'),), (Decimal('12.50'),))
    """
    text = " ".join(lines)
    told = _PER.search(text)
    if told is None:
        return money_readings(lines)
    per = Decimal(re.sub(r"\D", "", told["per"] or "") or 1)
    return tuple(value if per == 1 else value / per for value in money_readings([text[: told.start()]]))


def unit_beside(text: str) -> str | None:
    """The unit printed in a quantity's cell.

    >>> unit_beside("12 кв.м"), unit_beside("1,000")
    ('кв.м', None)
    """
    united = _WITH_UNIT.fullmatch(text)
    return united["unit"].strip() if united else None


def rate_reading(text: str) -> Decimal | None:
    """VAT rate in percent; None for «без НДС», a blank, or anything that is no rate.

    >>> rate_reading("12%"), rate_reading("Без НДС"), rate_reading("580 000,00")
    (Decimal('12'), None, None)
    """
    try:
        return parse_rate(text)
    except InvalidRate:
        return None


def close(a: Decimal, b: Decimal, within: Decimal = _CENT) -> bool:
    """Equal but for rounding."""
    return abs(a - b) <= within


Values = Mapping[str, Decimal]


def agreement(values: Values) -> int:
    """How many of a row's equations hold, less those that do not; equations with unknown terms count nothing.

    >>> agreement({"quantity": Decimal(2), "price": Decimal(50), "net": Decimal(100), "vat": Decimal(12), "gross": Decimal(112)})
    2
    >>> agreement({"quantity": Decimal(2), "price": Decimal(50), "net": Decimal(90)})
    -1
    """
    return sum(_equations(values))


def proved(values: Values) -> int:
    """How many of a row's equations hold."""
    return sum(held > 0 for held in _equations(values))


def _equations(values: Values) -> tuple[int, int, int]:
    """For each equation 1 where it holds, -1 where it does not, 0 where a term is unknown."""
    return _priced(values), _summed(values), _taxed(values)


def _priced(values: Values) -> int:
    """Quantity × price is the net amount, or the gross one where prices include VAT."""
    quantity, price = values.get("quantity"), values.get("price")
    sums = [values[role] for role in ("net", "amount", "gross", "turnover") if role in values]
    if quantity is None or price is None or not sums:
        return 0
    product = quantity * price
    # a price is rounded to a hundredth: the product is off by half of one for each piece
    within = abs(quantity) * Decimal("0.005") + _CENT
    return 1 if any(close(product, s, within) for s in sums) else -1


def _summed(values: Values) -> int:
    """Net + excise + VAT is gross."""
    if "net" not in values or "gross" not in values:
        return 0
    parts = values["net"] + values.get("excise", Decimal(0)) + values.get("vat", Decimal(0))
    return 1 if close(parts, values["gross"], 2 * _CENT) else -1


def _taxed(values: Values) -> int:
    """VAT is its rate of the net amount and excise, or that share of the gross amount; unprinted, it may still show."""
    rate, vat = values.get("vat_rate"), values.get("vat")
    if rate and vat is None and "net" in values and "gross" in values:
        return int(close(values["net"] * (100 + rate) / 100, values["gross"], 2 * _CENT))
    if rate is None or vat is None:
        return 0
    shares: list[Decimal] = []
    if "net" in values:
        shares.append((values["net"] + values.get("excise", Decimal(0))) * rate / 100)
    if "gross" in values:
        shares.append(values["gross"] * rate / (100 + rate))
    if not shares:
        return 0
    return 1 if any(close(share, vat, 2 * _CENT) for share in shares) else -1
