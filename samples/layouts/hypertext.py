"""HTML as accounting programs and web services print it: a page, a table that runs over pages, places for signatures."""

from collections.abc import Sequence
from random import Random

from samples.layouts.billing import Column
from samples.layouts.drawing import escape, signature_svg, stamp_svg
from samples.layouts.papers import inked, notes, person, said, stamped
from samples.model import Paper, Style

# A heading or cell broken anywhere, even inside a word or number, as the e-invoice system's own page does it.
BROKEN = "word-break: break-all; overflow-wrap: anywhere;"


def page(
    body: str, css: str, *, family: str, size: str = "A4", margin: str = "14mm 12mm 16mm 12mm", foot: str = ""
) -> str:
    """A whole HTML page. ``foot`` is CSS content of the page footer (``"Стр. " counter(page)``)."""
    footer = f"@bottom-right {{ content: {foot}; font-size: 7pt; }}" if foot else ""
    return (
        f"<html><head><meta charset='utf-8'><style>@page {{ size: {size}; margin: {margin}; {footer} }}"
        f"body {{ font-family: {family}, 'Noto Sans', 'DejaVu Sans'; font-size: 9pt; margin: 0; }}"
        "table { border-collapse: collapse; width: 100%; } p { margin: 2pt 0; } td, th { vertical-align: top; }"
        ".r { text-align: right; } .c { text-align: center; } .n { white-space: nowrap; } .b { font-weight: bold; } "
        "tr { break-inside: avoid; }"
        f"{css}</style></head><body>{body}</body></html>"
    )


def told(text: str) -> str:
    """Plain text as HTML; its line breaks stay."""
    return escape(text).replace("\n", "<br>")


def twice(text: str) -> str:
    """Fake bold: the text stands in the text layer twice, 0.3 pt apart."""
    return (
        f"<span style='position:relative'>{told(text)}"
        f"<span style='position:absolute;left:.3pt;top:0;white-space:nowrap'>{told(text)}</span></span>"
    )


def cells(row: Sequence[str], columns: Sequence[Column], *, tag: str = "td", css_class: str = "") -> str:
    """One row; numbers keep to their side of the cell."""
    sides = {"left": "", "right": "r", "centre": "c"}
    return (
        f"<tr class='{css_class}'>"
        + "".join(f"<{tag} class='{sides[c.align]}'>{told(cell)}</{tag}>" for cell, c in zip(row, columns, strict=True))
        + "</tr>"
    )


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    *,
    css_class: str,
    ruler: Sequence[str] = (),
    foot: str = "",
    repeat: bool = True,
    head: str | None = None,
) -> str:
    """A table of lines. ``ruler`` numbers the columns under the heading, ``foot`` are rows of HTML at its end, ``head``
    replaces the rows of headings; with ``repeat`` the heading stands on every page the table runs to."""
    widths = "".join(f"<col style='width:{c.width:.2f}%'>" for c in shares(columns))
    headings = head or "<tr>" + "".join(f"<th>{told(c.head)}</th>" for c in columns) + "</tr>"
    if ruler:
        headings += "<tr class='ruler'>" + "".join(f"<td class='c'>{told(text)}</td>" for text in ruler) + "</tr>"
    part = "thead" if repeat else "tbody"
    body = "".join(cells(row, columns) for row in rows)
    top = f"<colgroup>{widths}</colgroup><{part}>{headings}</{part}>"
    return f"<table class='{css_class}'>{top}<tbody>{body}{foot}</tbody></table>"


def shares(columns: Sequence[Column]) -> list[Column]:
    """The columns with their widths in percent of the whole."""
    whole = sum(column.width for column in columns)
    return [Column(c.head, c.key, 100 * c.width / whole, c.align) for c in columns]


def remarks(paper: Paper) -> str:
    """The paper's notes, a paragraph each."""
    return "".join(f"<p>{told(note)}</p>" for note in notes(paper))


def named(paper: Paper, role: str) -> str:
    """Who signs: a party by its name, the issuer of a certificate as it stands."""
    return said(paper, role if role == "issuer" else f"{role}/name")


def hand(paper: Paper, role: str) -> int:
    """The seed of a party's signature: the same hand on all its papers."""
    return Random(f"{named(paper, role)}:{role}").randint(0, 10**6)


def ink(paper: Paper, role: str, *, stamp_at: str = "left:60pt;top:-70pt") -> str:
    """Signature and stamp of a party over the place where this stands; nothing where the paper has none."""
    signed = signature_svg(hand(paper, role), "position:absolute;left:8pt;top:-36pt;") if inked(paper, role) else ""
    pressed = stamp_svg(named(paper, role)[:40], f"position:absolute;{stamp_at};") if stamped(paper, role) else ""
    return f"<span style='display:inline-block;width:0;height:0;position:relative'>{signed}{pressed}</span>"


def place_to_sign(paper: Paper, role: str, style: Style) -> str:
    """A line with the ink, if any, over it, and the name of who signs."""
    return f"{ink(paper, role)}____________________ {told(person(paper, role, style))}"


def square_code(seed: int, size: int = 60, css: str = "") -> str:
    """A picture that looks like a QR code of ``size`` points and holds nothing."""
    dots = Random(seed)
    corners = ((0, 0), (18, 0), (0, 18))
    cells = [
        (x, y)
        for x in range(25)
        for y in range(25)
        if not any(cx <= x < cx + 7 and cy <= y < cy + 7 for cx, cy in corners) and dots.random() < 0.45
    ]
    squares = "".join(f"M{x} {y}h1v1h-1z" for x, y in cells)
    finders = "".join(
        f"<path d='M{x} {y}h7v7h-7z M{x + 1} {y + 1}v5h5v-5z M{x + 2} {y + 2}h3v3h-3z'/>" for x, y in corners
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}pt" height="{size}pt" viewBox="0 0 25 25" style="{css}">'
        f'<path d="{squares}"/>{finders}</svg>'
    )
