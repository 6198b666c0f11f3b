"""What the invoices of foreign suppliers have in common: numbers and dates as their software prints them, parties, terms."""

from dataclasses import replace
from datetime import date, timedelta

from samples.layouts.billing import EXCISE, SYSTEM_FIELDS, Bill
from samples.layouts.drawing import day
from samples.layouts.papers import choose, country, joined, tongue
from samples.model import Style

NEVER = (
    *SYSTEM_FIELDS,
    *EXCISE,
    "/signed/buyer",
    "/supplier/iban",
    "/supplier/bic",
    "/buyer/iban",
    "/buyer/bic",
)
NEVER_NOR_TURNOVER = (*NEVER, "/turnover_on")
# A table with one column of sums; the tax stands below it.
TAX_BELOW = ("/lines/*/gross", "/lines/*/vat_rate", "/lines/*/vat")

_SIGNS = {"USD": "$", "EUR": "€", "CNY": "¥", "GBP": "£"}


def english(style: Style) -> Style:
    """Thousands and days as an English office prints them; a style it could not have becomes its usual one."""
    numbers = style.numbers if style.numbers in ("comma", "dot", "apostrophe", "space") else "comma"
    dates = style.dates if style.dates in ("en", "iso", "slash", "dotted", "words") else "en"
    return replace(style, numbers=numbers, dates=dates, language="en")


def priced(bill: Bill, amount: str) -> str:
    """The amount with its currency: «USD 12,345.67», «$12,345.67», «12.345,67 €»."""
    if not amount or not bill.currency:
        return amount
    sign = _SIGNS.get(bill.currency, f"{bill.currency} ")
    trailing = f"{amount} {sign.strip()}"
    return (f"{bill.currency} {amount}", f"{sign}{amount}", trailing)[choose(bill.style, 0, 1, 2)]


def due(bill: Bill) -> str:
    """The day by which to pay, thirty days after issue; "" where no day of issue is known."""
    issued = bill.said("issued_on")
    return day((date.fromisoformat(issued) + timedelta(days=30)).isoformat(), bill.style) if issued else ""


def nation(bill: Bill, role: str) -> str:
    code = bill.said(f"{role}/country")
    return country(code, tongue(bill.style)) if code else ""


def address(bill: Bill, role: str) -> str:
    """Street and town, then the country where the address does not end with it already."""
    place = bill.paper.extra.get("addresses", {}).get(role, "")
    land = nation(bill, role)
    return str(place) if land and land in place else joined((str(place), land))


def identity(bill: Bill, role: str, label: str = "BIN") -> str:
    """Name, address and BIN in one line."""
    return joined((bill.said(f"{role}/name"), address(bill, role), tax_number(bill, role, label)))


def tax_number(bill: Bill, role: str, label: str = "BIN") -> str:
    number = bill.said(f"{role}/bin")
    return f"{label} {number}" if number else ""
