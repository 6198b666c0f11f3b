"""What the tenth hand's papers share: the lines of a bill as strings, a party with its seat, sums that are there."""

from collections.abc import Sequence

from samples.layouts.drawing import escape, signature_svg, stamp_svg, words
from samples.layouts.kit import entry, listing, percent, pieces, put, row, say, worth
from samples.layouts.papers import around, bank, country, inked, rows, said, stamped, tongue
from samples.model import Paper, Style

# One column of sums without VAT, which stands below the table.
NET_ONLY = ("/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross", "/lines/*/excise")


def lined(paper: Paper, style: Style, *keys: str) -> list[list[str]]:
    """The lines of a bill or act, a string for each key: ``at`` is the place, the others are the line's own."""
    texts = {"quantity": pieces, "vat_rate": percent}
    listed = []
    for at, line in enumerate(rows(paper, "lines"), 1):
        plain = {"at": str(at), "description": line.get("description", ""), "unit": line.get("unit", "")}
        listed.append(
            [
                escape(
                    plain[key] if key in plain else texts[key](line, style) if key in texts else entry(line, key, style)
                )
                for key in keys
            ]
        )
    return listed


def body_of(cells: Sequence[Sequence[str]], classes: str = "") -> str:
    """Rows of HTML of cells that are HTML already."""
    return "".join(row(*each, classes=classes) for each in cells)


def heads(*labels: str, classes: str = "") -> str:
    """A row of headings."""
    return row(*labels, tag="th", classes=classes)


def ruler(count: int) -> str:
    """The row of column numbers below a heading."""
    return row(*map(str, range(1, count + 1)), classes=" ".join(["mid"] * count))


def seat(paper: Paper, role: str, style: Style) -> str:
    """Address and country as plain text, each where it is known."""
    code = said(paper, f"{role}/country")
    return listing(around(paper, "addresses", role), country(code, tongue(style)) if code else "")


def place(paper: Paper, role: str, style: Style) -> str:
    """The same as HTML."""
    return escape(seat(paper, role, style))


def house(paper: Paper, role: str, style: Style) -> str:
    """The bank of a payer or payee as HTML."""
    return escape(bank(paper, role, style))


def untaxed(paper: Paper, style: Style) -> str:
    """The VAT of the whole, or the word that there is none."""
    if said(paper, "vat_total"):
        return worth(paper, "vat_total", style)
    return say(style, "ҚҚС-сыз", "Без НДС", "0") if said(paper, "gross_total") else ""


def spelled(paper: Paper, style: Style, variant: int = 0) -> str:
    """The sum to pay in words, or ""."""
    if not said(paper, "gross_total"):
        return ""
    return words(said(paper, "gross_total"), tongue(style), said(paper, "currency") or "KZT", variant)


def coined(paper: Paper, path: str, style: Style) -> str:
    """The sum with the currency behind it, or ""."""
    return f"{worth(paper, path, style)} {put(paper, 'currency')}" if said(paper, path) else ""


def ahead(paper: Paper, path: str, style: Style) -> str:
    """The sum with the currency before it, or ""."""
    return f"{put(paper, 'currency')} {worth(paper, path, style)}" if said(paper, path) else ""


def clause(label: str, value: str, between: str = ": ") -> str:
    """A paragraph of label and value, nothing where there is no value."""
    return f"<p>{label}{between}{value}</p>" if value else ""


def seal(paper: Paper, role: str, name: str) -> str:
    """The ink of a role whose name the paper keeps under no party of its own: signature and stamp of ``name``."""
    signed = signature_svg(len(name), "position:absolute;left:8pt;top:-36pt;") if inked(paper, role) else ""
    pressed = stamp_svg(name[:40], "position:absolute;left:60pt;top:-70pt;") if stamped(paper, role) else ""
    return f"<span style='display:inline-block;width:0;height:0;position:relative'>{signed}{pressed}</span>"
