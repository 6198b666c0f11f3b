"""What the ninth hand's papers share: blanks filled in with a pen, a box for each digit, cards of a label and its value."""

from collections.abc import Sequence

from samples.layouts.drawing import escape
from samples.layouts.kit import agreed, hand_of, put, row, say, worth
from samples.layouts.papers import bank, said
from samples.layouts.seventh_hand.kit import account, bic, html_rows, untaxed
from samples.model import Paper, Style

PEN = """
.pen { font-family: 'PT Serif', 'DejaVu Serif'; font-style: italic; color: #1b2d86; border-bottom: 0.6pt dotted #333;
padding: 0 3pt } .dig { display: inline-block; width: 11pt; border: 0.5pt solid #222; text-align: center;
margin-right: -0.5pt; font-style: normal } .under { font-size: 6pt; text-align: center; color: #333 }
"""


def boxed(text: str) -> str:
    """A box for each character."""
    return "".join(f"<span class='dig'>{escape(letter)}</span>" for letter in text)


def penned(text: str, room: int = 60) -> str:
    """``text`` written into a dotted line of at least ``room`` points."""
    return f"<span class='pen' style='display:inline-block;min-width:{room}pt'>{escape(text) or '&nbsp;'}</span>"


def table(heads: Sequence[str], lines: Sequence[Sequence[str]], looks: str, *, foot: str = "", name: str = "") -> str:
    """A table of plain cells under headings in HTML, repeated on each page; ``foot`` are rows of HTML."""
    body = html_rows(lines, looks)
    return f"<table class='{name}'><thead>{row(*heads, tag='th')}</thead><tbody>{body}{foot}</tbody></table>"


def cards(*told: tuple[str, str], across: int = 2) -> str:
    """Small labels above their values, ``across`` of them in a row; those without a value are left out."""
    kept = [f"<td class='card'><span class='cap'>{label}</span><br>{value}</td>" for label, value in told if value]
    return "".join(f"<tr>{''.join(kept[at : at + across])}</tr>" for at in range(0, len(kept), across))


def lines_of(*told: tuple[str, str], between: str = ": ") -> str:
    """A paragraph for each label and value; those without a value are left out."""
    return "".join(f"<p>{label}{between}{value}</p>" for label, value in told if value)


def sums(*told: tuple[str, str], name: str = "sums") -> str:
    """Rows of totals, those that the paper does not state left out."""
    kept = "".join(row(label, value, classes="what num") for label, value in told if value)
    return f"<table class='{name} together'>{kept}</table>"


def totals(paper: Paper, style: Style, *labels: str) -> list[tuple[str, str]]:
    """``labels`` for net, excise, VAT and gross with the sums they stand for; the last may be left to others."""
    told = (
        worth(paper, "net_total", style),
        worth(paper, "excise_total", style),
        untaxed(paper, style),
        worth(paper, "gross_total", style),
    )
    return list(zip(labels, told, strict=False))


def banking(paper: Paper, role: str, style: Style, labels: tuple[str, str, str]) -> list[tuple[str, str]]:
    """``labels`` for bank, account number and the bank's code, each with its value as HTML."""
    told = (bank(paper, role, style), account(paper, role), bic(paper, role))
    return [(label, escape(value)) for label, value in zip(labels, told, strict=True)]


def title_of(paper: Paper, style: Style) -> str:
    """The contract as HTML, or ""."""
    return escape(agreed(paper, style))


def coined(paper: Paper, path: str, style: Style) -> str:
    """A sum followed by its currency, or ""."""
    return f"{worth(paper, path, style)} {put(paper, 'currency')}" if said(paper, path) else ""


def signing(paper: Paper, role: str, style: Style, *post: str, room: int = 34) -> str:
    """A paragraph to sign: ``post`` in Kazakh, Russian and, where the layout speaks it, English."""
    line = hand_of(paper, role, style, say(style, *post))
    return f"<p class='together' style='margin-top:{room}pt'>{line}</p>"
