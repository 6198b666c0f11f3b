"""What certificates print alike: codes, shares, terms, two dates, and the numbers of their blanks (forms 1, 2)."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from samples.layouts.billing import coin
from samples.layouts.drawing import day
from samples.layouts.papers import around, choose, digits, joined, rows, said, tongue
from samples.model import Paper, Style

# The share of local content is a figure of СТ-KZ and of some industrial certificates only.
NO_SHARE = ("/goods/*/local_content_percent",)
NO_TERM = ("/valid_from", "/valid_until")
NEVER = ("/goods/*/gross_weight_kg", "/holder/country", "/holder/iban", "/holder/bic")


def goods(paper: Paper) -> list[dict[str, Any]]:
    return rows(paper, "goods")


def code(item: dict[str, Any], style: Style) -> str:
    """ТН ВЭД: «7308 90 980 9», «7308909809», «0409 00»; "" where the item has none."""
    plain = str(item.get("tnved") or "")
    if not coin(style, "codes in groups"):
        return plain
    match len(plain):
        case 10:
            return f"{plain[:4]} {plain[4:6]} {plain[6:9]} {plain[9]}"
        case 6:
            return f"{plain[:4]} {plain[4:]}"
    return plain


def share(item: dict[str, Any], style: Style) -> str:
    """Доля: «76,3», «76,3 %», «76.3», «76,30 %»."""
    value = item.get("local_content_percent")
    if value is None:
        return ""
    plain = str(value)
    padded = plain if "." in plain else f"{plain}.0"
    padded = padded + "0" * (2 - len(padded.partition(".")[2]))
    return (plain.replace(".", ","), plain.replace(".", ",") + " %", plain, padded.replace(".", ",") + " %")[
        choose(style, 0, 1, 2, 3)
    ]


def criterion(item: dict[str, Any]) -> str:
    """Критерий происхождения: «П» wholly produced, or «Д» and the heading of the code."""
    tnved = str(item.get("tnved") or "")
    return f"Д{tnved[:4]}" if tnved and Random(tnved).random() < 0.8 else "П"


def printed_day(paper: Paper, path: str, style: Style, language: str | None = None) -> str:
    return day(said(paper, path), style, language) if said(paper, path) else ""


def term(paper: Paper, style: Style) -> str:
    """«Срок действия: с 06.05.2020 по 05.05.2021», «действителен до …», or "" where no term is printed."""
    start, end = printed_day(paper, "valid_from", style), printed_day(paper, "valid_until", style)
    if tongue(style) == "kk":
        return f"Қолданылу мерзімі: {joined((start, end), ' – ')}" if end else ""
    if start and end:
        return f"Срок действия: с {start} по {end}"
    return f"{choose(style, 'Срок действия до', 'Действителен до')} {end}" if end else ""


def declared(paper: Paper, style: Style, language: str | None = None) -> str:
    """The day of the applicant's declaration: some days before the chamber's."""
    if not said(paper, "issued_on"):
        return ""
    before = date.fromisoformat(said(paper, "issued_on")) - timedelta(days=int(digits(style, "declared", 1)) % 5 + 1)
    return day(before.isoformat(), style, language)


def blank(style: Style) -> str:
    """The typographic number of the blank, which is not the certificate's."""
    return digits(style, "blank", 7)


def holder(paper: Paper, *, label: str = "БИН", with_bin: bool = True) -> str:
    """Name, BIN, address, as they stand in one box."""
    number = said(paper, "holder/bin")
    numbered = f"{label} {number}" if number and with_bin else ""
    return joined((said(paper, "holder/name"), numbered, around(paper, "addresses", "holder")))


def sheets(items: Sequence[dict[str, Any]], first: int, further: int) -> list[list[dict[str, Any]]]:
    """The goods by sheet: ``first`` on the certificate, ``further`` on each additional sheet; never none.

    >>> [len(s) for s in sheets([{}] * 12, 5, 4)], len(sheets([], 5, 4))
    ([5, 4, 3], 1)
    """
    parts = [list(items[:first])]
    rest = list(items[first:])
    return parts + [rest[at : at + further] for at in range(0, len(rest), further)]
