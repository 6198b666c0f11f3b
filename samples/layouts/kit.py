"""What the left-out layouts share: labels in one language or two, sums and days of a paper, ink in its place."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from samples.layouts.drawing import Sheet, day, escape, money, pdf_from_html, quantity
from samples.layouts.hypertext import ink
from samples.layouts.papers import around, choose, person, said
from samples.model import Paper, Style

_BASE = """
html { color: #111 } body { margin: 0; line-height: 1.22 }
table { width: 100%; border-collapse: collapse; border-spacing: 0 }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: 2.5pt 4pt }
tr { break-inside: avoid } p { margin: 3.5pt 0 }
.num { text-align: right; white-space: nowrap } .mid { text-align: center } .whole { white-space: nowrap }
.all td, .all th { border: 0.5pt solid #222 } .tiny { font-size: 72%; color: #444 } b { font-weight: 700 }
.together { break-inside: avoid }
"""


def sheet(
    body: str,
    css: str = "",
    *,
    face: str,
    size: float,
    paper: str = "A4",
    margin: str = "15mm 14mm",
    foot: str = "",
) -> bytes:
    """A whole PDF of ``body``; ``size`` in points, ``foot`` is CSS content of the line at the bottom of each page."""
    bottom = f"@bottom-center {{ content: {foot}; font: 7pt '{face}'; color: #555 }}" if foot else ""
    look = f"@page {{ size: {paper}; margin: {margin}; {bottom} }} body {{ font: {size}pt '{face}', 'DejaVu Sans' }}"
    return pdf_from_html(f"<!doctype html><html><meta charset='utf-8'><body>{body}</body></html>", _BASE + look + css)


def say(style: Style, kk: str, ru: str, en: str = "", *, between: str = " / ") -> str:
    """The words in the style's language; of two languages the Kazakh stand first."""
    spoken = {"kk": kk, "ru": ru, "en": en or ru}
    return between.join(spoken[language] for language in style.language.split("+"))


def over(style: Style, kk: str, ru: str, en: str = "") -> str:
    """The same for HTML, the Kazakh line above the Russian one."""
    return say(style, kk, ru, en, between="<br>")


def of(style: Style, dates: Sequence[str] = (), numbers: Sequence[str] = ()) -> Style:
    """The style within what a program prints; what it never prints is replaced by one of its own ways."""
    kept_dates = style.dates if not dates or style.dates in dates else choose(style, *dates)
    kept_numbers = style.numbers if not numbers or style.numbers in numbers else choose(style, *numbers)
    return replace(style, dates=kept_dates, numbers=kept_numbers)


def unbroken(style: Style) -> Style:
    """Numbers that a drawn cell never breaks at their blanks."""
    return replace(style, numbers="nbsp") if style.numbers == "space" else style


def put(paper: Paper, path: str) -> str:
    """The field at ``path`` as HTML."""
    return escape(said(paper, path))


def worth(paper: Paper, path: str, style: Style) -> str:
    """The sum at ``path`` as printed, or ""."""
    return money(said(paper, path), style) if said(paper, path) else ""


def when(paper: Paper, path: str, style: Style) -> str:
    """The day at ``path`` as printed, or ""."""
    return day(said(paper, path), style) if said(paper, path) else ""


def entry(row: dict[str, Any], key: str, style: Style) -> str:
    """The sum ``key`` of a row as printed, or ""."""
    return money(str(row[key]), style) if row.get(key) is not None else ""


def pieces(row: dict[str, Any], style: Style, key: str = "quantity") -> str:
    """How many (or how heavy), or ""."""
    return quantity(str(row[key]), style) if row.get(key) is not None else ""


def percent(row: dict[str, Any], style: Style) -> str:
    """The VAT rate of a line, or the word for none where the line bears no tax at all."""
    return f"{row['vat_rate']}%" if "vat_rate" in row else "" if "vat" in row else say(style, "ҚҚС-сыз", "без НДС", "-")


def typed(page: Sheet, x: float, top: float, width: float, text: str, *, size: float = 9, bold: bool = False) -> float:
    """Lines of ``text`` each set in its own font, one below the other; gives the y below them."""
    for line in text.split("\n"):
        top = page.paragraph(x, top, width, line, size, bold=bold)
    return top


def row(*cells: str, classes: str = "", tag: str = "td") -> str:
    """A row of HTML cells; ``classes`` are one word a cell, ``-`` for none."""
    looks = [*classes.split(), *["-"] * (len(cells) - len(classes.split()))]
    inner = "".join(f"<{tag} class='{look}'>{cell}</{tag}>" for cell, look in zip(cells, looks, strict=True))
    return f"<tr>{inner}</tr>"


def pairs(*told: tuple[str, str]) -> str:
    """Rows of label and value, those without a value left out."""
    return "".join(row(label, value, classes="key val") for label, value in told if value)


def home(paper: Paper, role: str) -> str:
    return escape(around(paper, "addresses", role))


def tax_number(paper: Paper, role: str, label: str) -> str:
    """``label`` and the role's number, or "" where it has none."""
    return f"{label} {put(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else ""


def listing(*parts: str, between: str = ", ") -> str:
    return between.join(part for part in parts if part)


def agreed(paper: Paper, style: Style) -> str:
    """Number and day of the contract as plain text, or ""."""
    number, from_day = said(paper, "contract/number"), when(paper, "contract/date", style)
    if not number or not from_day:
        return f"№ {number}" if number else ""
    if style.language == "kk":
        return f"{from_day} № {number}"
    return f"№ {number} {'of' if style.language == 'en' else 'от'} {from_day}"


def hand_of(paper: Paper, role: str, style: Style, post: str, *, stamp: str = "left:70pt;top:-58pt") -> str:
    """Post, a line with the ink over it, and the name beside it."""
    name = escape(person(paper, role, style))
    return f"{post} {ink(paper, role, stamp_at=stamp)}<span class='whole'>________________</span> /{name}/"
