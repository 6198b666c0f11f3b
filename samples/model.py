"""What a sample paper says, before anyone draws it, and how a layout is registered.

A paper's ``fields`` are the contract's fields of its kind, as plain JSON values (money ``"1120000.00"``, dates
``"2025-02-20"``): they become the expected result. ``extra`` is what is printed around them and expected of nobody.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

Language = Literal["ru", "kk", "en", "kk+ru"]


@dataclass(frozen=True)
class Paper:
    """One document. ``extra`` may hold, each optional:

    ``addresses`` {role: text} · ``banks`` {role: name} · ``directors`` {role: "Иванов И.И."} ·
    ``signatures`` {role: True (inked) | False (its place is left empty)}; absent: the layout prints no ink at all ·
    ``stamps`` {role: bool} · ``mark`` the bank's word on a payment as printed ("Исполнено", "Черновик" …; absent: none) ·
    ``mark_date`` ISO · ``status`` e-invoice status as printed ("Отозван" …) ·
    ``invoice_type`` ordinary | corrected | additional · ``corrects`` {number, registration_number, issued_on} ·
    ``vat_shown`` "rows" | "below" | "none" ("без НДС") ·
    ``without_contract`` bool · ``notes`` list of lines printed somewhere · ``title`` an own title ·
    ``body`` paragraphs (contract, letter, other).
    Roles: supplier, buyer, payer, beneficiary, consignor, consignee, carrier, holder, employer, taxpayer.
    """

    kind: str
    fields: dict[str, Any]
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Style:
    """How it is to look. A layout may narrow these to what its software would print.

    ``numbers``: nbsp "1 234 567,89" (U+00A0) · thin (U+202F) · space · comma "1,234,567.89" · dot "1.234.567,89" ·
    plain "1234567,89" · dash "1 234 567-89" · apostrophe. ``dates``: dotted "31.01.2024" · dotted_g "31.01.2024 г." ·
    words · quoted ("«31» января …") · iso · slash · kk "2024 жылғы 31 қаңтар" · en.
    """

    seed: int
    language: Language = "ru"
    numbers: str = "nbsp"
    dates: str = "dotted"


Draw = Callable[[Paper, Style], bytes]


@dataclass(frozen=True)
class Layout:
    """One way to print one kind. ``draw`` gives a whole PDF (one page or more). ``omits`` are patterns of fields this layout
    does not print (``/supplier/country``, ``/lines/*/excise``): the expected result loses them. ``left_out`` layouts are
    never looked at while the extractors are written."""

    name: str
    kind: str
    draw: Draw
    languages: tuple[Language, ...] = ("ru",)
    renderer: Literal["drawn", "html", "office", "browser"] = "drawn"
    omits: tuple[str, ...] = ()
    left_out: bool = False
