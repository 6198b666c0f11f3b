"""What the forms drawn line by line share."""

from dataclasses import replace

from samples.layouts.drawing import Sheet, day, money
from samples.layouts.papers import (
    person,
    said,
    stamped,
)
from samples.layouts.third_hand.common import SOFTWARE, narrowed
from samples.model import Paper, Style

MARGIN = 40.0


def steady(style: Style, *dates: str) -> Style:
    """The style of a program whose numbers never break over two lines."""
    kept = narrowed(style, SOFTWARE, dates or ("dotted", "dotted_g"))
    return replace(kept, numbers="nbsp") if kept.numbers == "space" else kept


def day_of(paper: Paper, path: str, style: Style) -> str:
    return day(said(paper, path), style) if said(paper, path) else ""


def sum_of(paper: Paper, path: str, style: Style) -> str:
    return money(said(paper, path), style) if said(paper, path) else ""


def lines(sheet: Sheet, top: float, pairs: list[tuple[str, str]], size: float = 9) -> float:
    """«Label: value» lines, those without a value left out; gives the y below them."""
    for label, value in pairs:
        if value:
            top = sheet.paragraph(MARGIN, top, sheet.width - 2 * MARGIN, f"{label}: {value}", size) + 2
    return top


def signed(sheet: Sheet, paper: Paper, style: Style, *, at: tuple[float, float], role: str, label: str) -> None:
    """A line for ``role`` to sign on, where the paper knows of one, and its stamp."""
    x, top = at
    signatures = paper.extra.get("signatures", {})
    if role not in signatures:
        return
    sheet.text(x, top + 14, label, 9)
    sheet.line(x, top + 44, x + 110, top + 44)
    sheet.text(x + 115, top + 44, person(paper, role, style), 9)
    if signatures[role]:
        sheet.sign(x + 8, top + 42, style.seed + len(role))
    if stamped(paper, role):
        sheet.stamp(x + 95, top + 30, said(paper, f"{role}/name"))


def contract(paper: Paper, style: Style) -> str:
    number, on = said(paper, "contract/number"), day_of(paper, "contract/date", style)
    if not number:
        return ""
    return f"{on} № {number}" if style.language == "kk" else f"№ {number} от {on}"
