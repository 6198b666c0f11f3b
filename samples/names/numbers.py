"""Invented identifiers that pass their check digits: BIN and IIN, account numbers, registration numbers of papers.

Sources: forms.md 13.1 (BIN and IIN), 13.2 (IBAN), 1.1 (certificate), 4.2 (e-invoice), 10.4 (air waybill).
"""

from datetime import date
from random import Random

_FIRST = range(1, 12)
_SECOND = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)


def _remainder(body: str, weights: range | tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True)) % 11


def check_digit(body: str) -> str | None:
    """The twelfth digit of a BIN or IIN; None for a body that is never issued.

    >>> check_digit("18054002123"), check_digit("21034000040"), check_digit("85010100070")
    ('3', '5', None)
    """
    digit = _remainder(body, _FIRST)
    if digit == 10:
        digit = _remainder(body, _SECOND)
    return None if digit == 10 else str(digit)


def needs_second_pass(number: str) -> bool:
    """Whether the check digit comes from the second row of weights.

    >>> needs_second_pass("081040010463"), needs_second_pass("180540021233")
    (True, False)
    """
    return _remainder(number[:11], _FIRST) == 10


def _issued(random: Random, prefix: str) -> str:
    """Adds serial and check digit to ``prefix``; every fourth number, where the serial allows, needs the second pass."""
    second = random.random() < 0.25
    while True:
        body = prefix + "".join(random.choices("0123456789", k=11 - len(prefix)))
        digit = check_digit(body)
        if digit is not None and (not second or needs_second_pass(body + digit)):
            return body + digit


def bin_number(random: Random, *, kind: str = "40") -> str:
    """A BIN; ``kind`` is its digits 5 and 6: 40 a resident legal person, 41 its branch, 43 a peasant farm."""
    return _issued(random, f"{random.randint(4, 23):02d}{random.randint(1, 12):02d}{kind}")


def iin_number(random: Random) -> str:
    """An IIN: birthday, century and sex, serial, check digit."""
    born = date(random.randint(1960, 1999), random.randint(1, 12), random.randint(1, 28))
    return _issued(random, f"{born:%y%m%d}{random.choice('34')}")


def misprinted(number: str) -> str:
    """The same number with two neighbouring digits swapped, so that its check digit fails."""
    for place in range(10, 5, -1):
        wrong = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
        if wrong != number and check_digit(wrong[:11]) != wrong[11]:
            return wrong
    return number[:11] + str((int(number[11]) + 1) % 10)


def iban(random: Random, country: str, bank: str) -> str:
    """An account number with its check digits: ``bank`` is the national bank code, the rest is filled up.

    >>> len(iban(Random(0), "KZ", "722")), iban(Random(0), "KZ", "722")[4:7]
    (20, '722')
    """
    account = _ACCOUNT_LENGTHS[country] - len(bank)
    body = bank + "".join(random.choices("0123456789", k=account))
    if country == "KZ" and random.random() < 0.5:
        letter = random.choice("SKNF")  # some banks print letters inside (forms 13.2): 722S…, 070103KSN…
        body = body[:3] + letter + body[4:]
    return with_check_digits(country, body)


_ACCOUNT_LENGTHS = {"KZ": 16, "DE": 18, "TR": 22, "AE": 19}
IBAN_COUNTRIES = tuple(_ACCOUNT_LENGTHS)


def with_check_digits(country: str, body: str) -> str:
    """ISO 13616: the two digits that make the whole number leave 1 when divided by 97.

    >>> with_check_digits("KZ", "722S000012345678")
    'KZ18722S000012345678'
    """
    digits = "".join(str(int(letter, 36)) for letter in f"{body}{country}00")
    return f"{country}{98 - int(digits) % 97:02d}{body}"


def account(random: Random, length: int = 20) -> str:
    """An account number of a country without IBAN."""
    return random.choice("234") + "".join(random.choices("0123456789", k=length - 1))


def st_kz_number(random: Random, issued: date) -> str:
    """«KZ d ddd ddddd», spaces often lost."""
    gap = random.choice((" ", " ", ""))
    return gap.join(("KZ", str(issued.year % 10), f"{random.randint(101, 120)}", f"{random.randint(1, 99999):05d}"))


def invoice_number(random: Random) -> str:
    """Numbers as accounting programs and people give them: plain, padded, with letters, slashes or the year."""
    serial = random.randint(11, 986)
    return random.choice(
        (
            f"{serial}",
            f"{serial}",
            f"{serial:011d}",
            f"СФ-{serial:06d}",
            f"INV-{serial}",
            f"{serial}/1-К",
            f"{serial}-А",
            f"{serial}/{random.randint(23, 26)}",
        )
    )


def esf_number(random: Random, supplier: str, issued: date) -> str:
    """Registration number of an e-invoice: issuer and day of issue stand inside."""
    return f"ESF-{supplier}-{issued:%Y%m%d}-{random.getrandbits(32):08X}"


def contract_number(random: Random, year: int) -> str:
    serial = random.randint(1, 240)
    return random.choice(
        (f"{serial}/{year}", f"{serial}-У", f"{serial:02d}/EXP-{year}", f"{serial}", f"Д-{serial}/{year % 100}")
    )


def air_waybill_number(random: Random) -> str:
    """Prefix of the airline, seven digits, and their remainder of seven as the eighth."""
    serial = random.randint(1_000_000, 9_999_999)
    return f"465-{serial}{serial % 7}"
