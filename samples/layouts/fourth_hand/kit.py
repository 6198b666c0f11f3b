"""Blocks of papers that web services print: facts under their labels, cards, a table of lines, a portal's foot."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from html import escape
from typing import Any

from samples.layouts import kit
from samples.layouts.billing import Column
from samples.layouts.drawing import money, pdf_from_html, words
from samples.layouts.hypertext import ink, page, square_code, table, told
from samples.layouts.kit import entry, percent, pieces
from samples.layouts.papers import digits, person, rows, said, tongue
from samples.model import Language, Paper, Style

# the languages of papers made in Kazakhstan
HOME: tuple[Language, ...] = ("ru", "kk", "kk+ru")

_LOOK = """
* { box-sizing: border-box } body { color: #20242b; line-height: 1.3 } td.r { white-space: nowrap }
h1 { margin: 0; font-weight: 700 } h2 { margin: 10pt 0 4pt; font-size: 10pt }
.flex { display: flex; justify-content: space-between; gap: 14pt } .flex > div { flex: 1 }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 5pt 14pt } .three { grid-template-columns: 1fr 1fr 1fr }
.label { font-size: 7pt; color: #6b7280 } .fact { break-inside: avoid } .soft { color: #6b7280 } .small { font-size: 7pt }
.card { border: 0.6pt solid #d5d9e0; border-radius: 5pt; padding: 7pt 9pt } .keep { break-inside: avoid }
.thin th { text-align: left; font-weight: 400; color: #6b7280; border-bottom: 0.8pt solid #9aa1ad; padding: 3pt 4pt }
.thin td { border-bottom: 0.4pt solid #dfe2e8; padding: 3.5pt 4pt } .thin th.r { text-align: right }
.keys td { padding: 2.5pt 4pt } .keys td:first-child { color: #6b7280; width: 38% }
.sign { display: inline-block; min-width: 120pt; border-bottom: 0.5pt solid #444; height: 10pt }
"""


def web(
    body: str,
    css: str = "",
    *,
    family: str,
    size: float = 9,
    paper: str = "A4",
    margin: str = "13mm 14mm 16mm",
    foot: str = "",
) -> bytes:
    """A whole PDF of ``body``: letters of ``size`` points, ``foot`` the CSS content of each page's right bottom corner."""
    look = f"{_LOOK} body {{ font-size: {size}pt }} {css}"
    return pdf_from_html(page(body, look, family=f"'{family}'", size=paper, margin=margin, foot=foot))


def say(style: Style, kk: str, ru: str, en: str = "", *, between: str = " / ") -> str:
    """The words in the style's language; of two languages the Kazakh stand first, and words that are alike only once."""
    return ru if kk == ru and style.language == "kk+ru" else kit.say(style, kk, ru, en, between=between)


def part(content: str, *, css_class: str = "", css: str = "") -> str:
    """A block, or nothing where there is nothing in it."""
    return f"<div class='{css_class}' style='{css}'>{content}</div>" if content else ""


def fact(label: str, value: str, *, css_class: str = "") -> str:
    """A label with its value on the next line; nothing where there is no value."""
    return part(f"<div class='label'>{label}</div><div>{value}</div>", css_class=f"fact {css_class}") if value else ""


def after(label: str, value: str) -> str:
    """The value first, its label small below it, as on forms that are filled in above a rule."""
    return f"<div class='fact'><div class='above'>{value}</div><div class='label'>{label}</div></div>" if value else ""


def keys(*told_of: tuple[str, str], css_class: str = "keys") -> str:
    """A table of two columns, label and value; rows without a value are left out."""
    listed = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in told_of if value)
    return f"<table class='{css_class}'>{listed}</table>" if listed else ""


def taxed(paper: Paper, path: str, printed: str, style: Style) -> str:
    """The tax as printed, or the words for none where the paper says that it bears none."""
    none = say(style, "ҚҚС-сыз", "Без НДС", "VAT exempt")
    return printed or (none if said(paper, "vat_excluded") else "")


def in_words(paper: Paper, style: Style, path: str = "gross_total", variant: int = 0) -> str:
    """The sum in words in the language of running text, or ""."""
    total = said(paper, path)
    return words(total, tongue(style), said(paper, "currency") or "KZT", variant) if total else ""


def _cell(key: str, at: int, line: dict[str, Any], style: Style) -> str:
    """What stands in the column ``key`` of line ``at``; ``code`` is a number of the maker's own stock list, ``turnover`` the
    net with excise, and ``=word`` the word."""
    if key.startswith("="):
        return key[1:]
    match key:
        case "at":
            return str(at)
        case "code":
            return digits(style, f"code {at}", 6)
        case "quantity":
            return pieces(line, style)
        case "vat_rate":
            return percent(line, style)
        case "turnover":
            return money(str(Decimal(line["net"]) + Decimal(line.get("excise", "0"))), style) if "net" in line else ""
        case "price" | "net" | "excise" | "vat" | "gross":
            return entry(line, key, style)
    return str(line.get(key, ""))


def lines(
    paper: Paper,
    style: Style,
    columns: Sequence[Column],
    *,
    css_class: str = "thin",
    ruler: bool = False,
    foot: str = "",
    repeat: bool = True,
    head: Callable[[Sequence[Column]], str] | None = None,
    blank: str = "",
) -> str:
    """The table of what is billed; the column of excise only where a line bears it. ``blank`` is what an empty cell shows."""
    listed = rows(paper, "lines")
    kept = [column for column in columns if column.key != "excise" or any("excise" in line for line in listed)]
    printed = [[_cell(column.key, at, line, style) or blank for column in kept] for at, line in enumerate(listed, 1)]
    numbers = [str(at) for at in range(1, len(kept) + 1)] if ruler else ()
    top = head(kept) if head else _headings(kept)
    return table(kept, printed, css_class=css_class, ruler=numbers, foot=foot, repeat=repeat, head=top)


def _headings(columns: Sequence[Column]) -> str:
    """One row of headings, each on the side of its figures."""
    sides = {"left": "", "right": "r", "centre": "c"}
    inner = "".join(f"<th class='{sides[column.align]}'>{told(column.head)}</th>" for column in columns)
    return f"<tr>{inner}</tr>"


def signing(paper: Paper, role: str, style: Style, post: str, *, stamp_at: str = "left:80pt;top:-62pt") -> str:
    """Post, a rule with the ink (if any) over it, and the name of who signs."""
    name = escape(person(paper, role, style))
    return f"<div class='keep'>{post} <span class='sign'>{ink(paper, role, stamp_at=stamp_at)}</span> {name}</div>"


def portal_foot(style: Style, words_about: str, *, size: int = 52) -> str:
    """What a portal prints last: a square code and what it is for."""
    code = square_code(style.seed, size)
    about = f"<td style='width:70pt'>{code}</td><td class='small soft'>{words_about}</td>"
    return f"<table class='keep' style='margin-top:12pt'><tr>{about}</tr></table>"
