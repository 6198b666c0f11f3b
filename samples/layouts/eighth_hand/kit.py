"""What this hand's papers share: particulars in ruled columns, totals with their words, places to sign with captions."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from samples.layouts.drawing import escape, money, words
from samples.layouts.hypertext import ink
from samples.layouts.kit import home, listing, put, row, say, worth
from samples.layouts.papers import around, bank, digits, person, said, tongue
from samples.model import Paper, Style

ABROAD = ("/supplier/country", "/buyer/country")
NO_SYSTEM = ("/registration_number",)


def spoken(paper: Paper, style: Style, path: str = "gross_total") -> str:
    """The sum at ``path`` in words, or ""."""
    amount = said(paper, path)
    return words(amount, tongue(style), said(paper, "currency") or "KZT") if amount else ""


def vat(paper: Paper, style: Style) -> str:
    """The paper's VAT, the word for none where it has a total without one, or ""."""
    none = say(style, "ҚҚС-сыз", "Без НДС", "-") if said(paper, "gross_total") else ""
    return worth(paper, "vat_total", style) or none


def turnover(line: dict[str, Any], style: Style) -> str:
    """What VAT is reckoned from: the sum without taxes and its excise, or ""."""
    if "net" not in line:
        return ""
    return money(str(Decimal(str(line["net"])) + Decimal(str(line.get("excise", "0.00")))), style)


def named(line: dict[str, Any], key: str = "description") -> str:
    return escape(str(line.get(key, "")))


def code(style: Style, purpose: str, length: int, lead: str = "") -> str:
    """A number of the system's own records: the same for the same seed."""
    return lead + digits(style, purpose, length)


def told(paper: Paper, role: str, label: str, *, first: bool = False) -> str:
    """Name, tax number and address of a party in one line; with ``first`` the number leads."""
    number = listing(label, put(paper, f"{role}/bin"), between=" ") if said(paper, f"{role}/bin") else ""
    name = put(paper, f"{role}/name")
    return listing(*((number, name) if first else (name, number)), home(paper, role))


def held(paper: Paper, style: Style, role: str = "supplier") -> tuple[str, str, str]:
    """Account, code and name of the bank of a party to an invoice, each or ""."""
    at = escape(bank(paper, role, style))
    return escape(around(paper, "accounts", role)), escape(around(paper, "bics", role)), at


def columns(left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]) -> str:
    """Rows of two lists of cells side by side; the shorter one ends with empty cells."""
    width = len((left or right)[0])
    blank = ("",) * width
    longest = max(len(left), len(right))
    both = [[*side, *[blank] * (longest - len(side))] for side in (left, right)]
    return "".join(row(*a, *b) for a, b in zip(*both, strict=True))


def place(paper: Paper, role: str, style: Style, post: str, *, stamp: str = "left:40pt;top:-52pt") -> str:
    """Post, place and name on a rule, what each is in small type below."""
    captions = (
        say(style, "лауазымы", "должность", "position"),
        say(style, "қолы", "подпись", "signature"),
        say(style, "қолтаңбаның толық жазылуы", "расшифровка подписи", "name"),
    )
    name = escape(person(paper, role, style))
    return (
        f"<table class='sg'>{row(post, ink(paper, role, stamp_at=stamp), name, classes='ru ru ru')}"
        f"{row(*captions, classes='cap cap cap')}</table>"
    )


SIGN = """
.sg td { padding: 0 3pt } .sg .ru { border-bottom: 0.5pt solid #000; height: 24pt; vertical-align: bottom; border-top:
0;
border-left: 3pt solid #fff; border-right: 3pt solid #fff } .sg .cap { font-size: 6pt; text-align: center; border: 0 }
"""


def box(number: str, label: str, value: str) -> str:
    """A numbered box of a form: its label in small type, its value below."""
    return f"<div class='l'>{number}. {label}</div>{value}"


def spaced(item: dict[str, Any]) -> str:
    """The code in groups, as customs print it: 7308 90 980 9."""
    digits = str(item.get("tnved", ""))
    return " ".join(part for part in (digits[:4], digits[4:6], digits[6:9], digits[9:]) if part)
