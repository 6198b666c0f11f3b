"""What the layouts of the third hand share: a page of HTML, labels in one language or two, a place for a signature and a seal."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from samples.layouts.drawing import day, escape, money, pdf_from_html, quantity, signature_svg, stamp_svg
from samples.layouts.papers import around, notes, said, stamped
from samples.model import Paper, Style

# how programs group thousands
SOFTWARE = ("nbsp", "space", "thin", "comma")
_CSS = """
body { margin: 0 }
table { border-collapse: collapse; width: 100% }
td, th { vertical-align: top; text-align: left; font-weight: normal; padding: 2pt 3pt }
.ruled td, .ruled th { border: 0.6pt solid #000 }
.r { text-align: right; white-space: nowrap }
.c { text-align: center }
.n { white-space: nowrap }
.s { font-size: 75%; color: #333 }
h1 { font-size: 130%; margin: 8pt 0; text-align: center }
p { margin: 4pt 0 }
.place { display: inline-block; position: relative; width: 100pt; height: 20pt; border-bottom: 0.6pt solid #000 }
.place svg { position: absolute; left: 6pt; top: -14pt }
.seal { position: relative; height: 0 }
.seal svg { position: absolute; left: 150pt; top: -50pt }
"""


def page(body: str, *, family: str, size: float, sheet: str = "A4", margin: str = "14mm", css: str = "") -> bytes:
    """A whole PDF of ``body`` set in ``family`` at ``size`` points."""
    look = f"@page {{ size: {sheet}; margin: {margin} }} body {{ font-family: '{family}'; font-size: {size}pt }}"
    return pdf_from_html(f"<body>{body}</body>", _CSS + look + css)


def both(style: Style, kk: str, ru: str) -> str:
    """The label in the style's language; two languages are parted by a stroke."""
    return {"kk": kk, "ru": ru, "kk+ru": f"{kk} / {ru}"}[style.language]


def narrowed(style: Style, numbers: Sequence[str], dates: Sequence[str]) -> Style:
    """The style within what a program prints: its first way stands in for any other."""
    return replace(
        style,
        numbers=style.numbers if style.numbers in numbers else numbers[0],
        dates=style.dates if style.dates in dates else dates[0],
    )


def row(*cells: str, tag: str = "td", classes: Sequence[str] = ()) -> str:
    """A row of HTML cells, each with its class; the text is HTML already."""
    looks = [*classes, *[""] * (len(cells) - len(classes))]
    return (
        "<tr>"
        + "".join(f'<{tag} class="{look}">{cell}</{tag}>' for cell, look in zip(cells, looks, strict=True))
        + "</tr>"
    )


def told(paper: Paper, path: str) -> str:
    """The field at ``path`` as HTML, or ""."""
    return escape(said(paper, path))


def amount(paper: Paper, path: str, style: Style) -> str:
    """The money at ``path`` as the style prints it, or ""."""
    value = said(paper, path)
    return money(value, style) if value else ""


def of_line(line: dict[str, Any], name: str, style: Style) -> str:
    """The money ``name`` of an invoice's line, or ""."""
    return money(line[name], style) if name in line else ""


def pieces(line: dict[str, Any], style: Style) -> str:
    return quantity(line["quantity"], style) if "quantity" in line else ""


def place(paper: Paper, role: str, style: Style) -> str:
    """The line to sign on, signed where the paper says so; nothing where it knows of no signature of ``role``."""
    signatures = paper.extra.get("signatures", {})
    if role not in signatures:
        return ""
    return f'<span class="place">{signature_svg(style.seed + len(role)) if signatures[role] else ""}</span>'


def seal(paper: Paper, role: str, name: str) -> str:
    """A round stamp over what stands above it, where the paper says so."""
    return f'<div class="seal">{stamp_svg(name)}</div>' if stamped(paper, role) else ""


def dated(paper: Paper, path: str, style: Style) -> str:
    """The day at ``path`` as the style prints it, or ""."""
    return day(said(paper, path), style) if said(paper, path) else ""


def where(paper: Paper, role: str) -> str:
    """The address of ``role`` as HTML, or ""."""
    return escape(around(paper, "addresses", role))


def remarks(paper: Paper) -> str:
    """The paper's notes, each in a paragraph."""
    return "".join(f"<p>{escape(line)}</p>" for line in notes(paper))


def named(paper: Paper, role: str, style: Style) -> str:
    """Name, number and address of ``role`` in one run of text."""
    tax = f"{both(style, 'БСН', 'БИН')} {told(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else ""
    parts = (f"<b>{told(paper, f'{role}/name')}</b>", tax, escape(around(paper, "addresses", role)))
    return ", ".join(part for part in parts if part)
