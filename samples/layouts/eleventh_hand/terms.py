"""What the eleventh hand's papers say alike: a party in one line, totals and taxes where the paper has them."""

from samples.layouts.drawing import words
from samples.layouts.kit import listing, say, when, worth
from samples.layouts.papers import around, bank, country, said, tongue
from samples.model import Paper, Style


def seat(paper: Paper, role: str, style: Style) -> str:
    """Address and country, each where it is known."""
    code = said(paper, f"{role}/country")
    return listing(around(paper, "addresses", role), country(code, tongue(style)) if code else "")


def numbered(paper: Paper, role: str, label: str) -> str:
    """The role's tax number behind its label, or ""."""
    number = said(paper, f"{role}/bin")
    return f"{label} {number}" if number else ""


def whole(paper: Paper, role: str, style: Style, label: str) -> str:
    """Number, name and seat in one line, as accounting programs join them."""
    return listing(numbered(paper, role, label), said(paper, f"{role}/name"), seat(paper, role, style))


def account(paper: Paper, role: str) -> str:
    """The account of a payment's side or of a bill's party."""
    return said(paper, f"{role}/iban") or around(paper, "accounts", role)


def bic(paper: Paper, role: str) -> str:
    return said(paper, f"{role}/bic") or around(paper, "bics", role)


def house(paper: Paper, role: str, style: Style) -> str:
    return bank(paper, role, style)


def untaxed(paper: Paper, style: Style, word: tuple[str, str, str] = ("ҚҚС-сыз", "Без НДС", "0%")) -> str:
    """The VAT of the whole, or the word that there is none."""
    if said(paper, "vat_total"):
        return worth(paper, "vat_total", style)
    return say(style, *word) if said(paper, "gross_total") else ""


def spelled(paper: Paper, style: Style, variant: int = 0) -> str:
    """The sum to pay in words, or ""."""
    total = said(paper, "gross_total")
    return words(total, tongue(style), said(paper, "currency") or "KZT", variant) if total else ""


def coined(paper: Paper, path: str, style: Style) -> str:
    """The sum with the currency behind it, or ""."""
    return f"{worth(paper, path, style)} {said(paper, 'currency')}" if said(paper, path) else ""


def labelled(label: str, value: str, between: str = ": ") -> str:
    """Label and value, or "" where there is no value."""
    return f"{label}{between}{value}" if value else ""


def two(style: Style, kk: str, ru: str, en: str = "") -> str:
    """The words in the style's language; of two languages each has its own line."""
    return say(style, kk, ru, en, between="\n")


def holder(paper: Paper, style: Style) -> str:
    """Name, number and seat of a certificate's holder, a line each."""
    name = listing(said(paper, "holder/name"), numbered(paper, "holder", say(style, "БСН", "БИН", "BIN")), between="\n")
    return listing(name, seat(paper, "holder", style), between="\n")


def term(paper: Paper, style: Style) -> str:
    """Until when a certificate is good, or ""."""
    return labelled(
        say(style, "Қолданылу мерзімі", "Срок действия до", "Valid until"), when(paper, "valid_until", style)
    )


def by_contract(paper: Paper, style: Style) -> str:
    """Number and day of the contract in English or Russian."""
    number, since = said(paper, "contract/number"), when(paper, "contract/date", style)
    return listing(number, since, between=say(style, "", " от ", " dated ")) if number else ""
