"""What the seventh hand's papers share: a drawn paper that turns its own pages, panels, rows of lines, glossed labels."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from samples.layouts.drawing import Align, Sheet, escape, font, words, wrap
from samples.layouts.hypertext import hand, named
from samples.layouts.kit import entry, listing, of, percent, pieces, put, say, worth
from samples.layouts.papers import around, bank, country, inked, person, rows, said, stamped, tongue
from samples.model import Paper, Style

Told = Sequence[tuple[str, str]]


def gloss(first: str, second: str) -> str:
    """A label in one language with the other below it in italics, as HTML."""
    return f"{escape(first)}<br><i class='gloss'>{escape(second)}</i>"


def dressed(style: Style, dates: Sequence[str], numbers: Sequence[str] = ()) -> Style:
    """The style within what a program prints: of ``dates``, those that its language knows."""
    own = {"kk": tongue(style) == "kk", "en": tongue(style) == "en"}
    return of(style, [way for way in dates if own.get(way, True)], numbers)


def lined(paper: Paper, style: Style, *keys: str) -> list[list[str]]:
    """The cells of the paper's lines as plain text; ``at`` counts them, "" stays empty, sums go by their field."""
    return [[_cell(at, line, key, style) for key in keys] for at, line in enumerate(rows(paper, "lines"), 1)]


def _cell(at: int, line: dict[str, Any], key: str, style: Style) -> str:
    match key:
        case "at":
            return str(at)
        case "description" | "unit":
            return str(line.get(key, ""))
        case "quantity":
            return pieces(line, style)
        case "vat_rate":
            return percent(line, style)
        case "":
            return ""
    return entry(line, key, style)


def untaxed(paper: Paper, style: Style) -> str:
    """The words for a paper that bears no VAT, or its VAT."""
    none = say(style, "ҚҚС-сыз", "без НДС", "not applicable") if said(paper, "vat_excluded") else ""
    return worth(paper, "vat_total", style) or none


def in_words(paper: Paper, style: Style, path: str = "gross_total") -> str:
    total = said(paper, path)
    return words(total, tongue(style), said(paper, "currency")) if total else ""


def land(paper: Paper, role: str, style: Style) -> str:
    code = said(paper, f"{role}/country")
    return country(code, tongue(style)) if code else ""


def seat(paper: Paper, role: str, style: Style) -> str:
    """Country and address as plain text."""
    return listing(land(paper, role, style), around(paper, "addresses", role))


def account(paper: Paper, role: str) -> str:
    return said(paper, f"{role}/iban") or around(paper, "accounts", role)


def bic(paper: Paper, role: str) -> str:
    return said(paper, f"{role}/bic") or around(paper, "bics", role)


def banked(paper: Paper, role: str, style: Style) -> str:
    """Account, bank and BIC in one string, or ""."""
    number, code = account(paper, role), bic(paper, role)
    return listing(number, bank(paper, role, style), f"{say(style, 'БСК', 'БИК', 'SWIFT')} {code}" if code else "")


def spans(group: str, *told: tuple[str, str]) -> str:
    """Rows of a table of particulars under one merged cell; those without a value are left out."""
    kept = [(label, value) for label, value in told if value]
    first = f"<td class='group' rowspan='{len(kept)}'>{group}</td>"
    return "".join(
        f"<tr>{first if not at else ''}<td class='key'>{label}</td><td class='val'>{value}</td></tr>"
        for at, (label, value) in enumerate(kept)
    )


def html_rows(cells: Sequence[Sequence[str]], classes: str) -> str:
    looks = classes.split()
    return "".join(
        "<tr>"
        + "".join(f"<td class='{look}'>{escape(cell)}</td>" for cell, look in zip(line, looks, strict=True))
        + "</tr>"
        for line in cells
    )


def bold(paper: Paper, path: str) -> str:
    """The field at ``path`` in bold HTML, or ""."""
    return f"<b>{put(paper, path)}</b>" if said(paper, path) else ""


def tint(page: Sheet, x0: float, top: float, x1: float, bottom: float, *, colour: tuple[float, float, float]) -> None:
    """A rectangle filled with ``colour`` (parts of 1)."""
    page.canvas.saveState()
    page.canvas.setFillColorRGB(*colour)
    page.canvas.rect(x0, page.height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
    page.canvas.restoreState()


def signed(page: Sheet, paper: Paper, role: str, x: float, baseline: float, *, stamp_x: float = 80) -> None:
    """The ink of ``role``, if any, over a line that begins at ``x``."""
    if inked(paper, role):
        page.sign(x, baseline, hand(paper, role))
    if stamped(paper, role):
        page.stamp(x + stamp_x, baseline - 62, named(paper, role)[:40])


def tall(page: Sheet, text: str, width: float, size: float, *, bold: bool = False) -> float:
    """How high ``text`` stands in ``width``."""
    return len(wrap(text, width, font(page.family, text, bold=bold), size)) * size * 1.25


def panel(page: Sheet, x: float, top: float, width: float, told: Told, *, size: float = 8.5) -> float:
    """Small grey labels, each above its value; gives the y below."""
    for label, value in told:
        if value:
            page.text(x, top + size - 1.5, label, size - 2, grey=0.4)
            top = page.paragraph(x, top + size - 0.5, width, value, size) + 4
    return top


@dataclass
class Flow:
    """A drawn paper of as many pages as it needs: ``top`` is where the next thing goes, ``running`` draws what each page
    repeats and is given the page's number."""

    page: Sheet
    left: float = 40
    start: float = 40
    low: float = 46
    running: Callable[[Sheet, int], None] | None = None
    count: int = 1
    top: float = field(init=False)

    def __post_init__(self) -> None:
        self.top = self.start
        if self.running:
            self.running(self.page, 1)

    @property
    def width(self) -> float:
        return self.page.width - 2 * self.left

    def need(self, height: float) -> bool:
        """Turns the page where ``height`` no longer fits; whether it did."""
        if self.top + height <= self.page.height - self.low:
            return False
        self.page.canvas.showPage()
        self.count += 1
        self.top = self.start
        if self.running:
            self.running(self.page, self.count)
        return True

    def write(
        self, text: str, size: float = 9, *, bold: bool = False, align: Align = "left", x: float = 0, gap: float = 4
    ) -> None:
        """A paragraph ``x`` points from the left margin; nothing for an empty one."""
        if text:
            self.need(tall(self.page, text, self.width - x, size, bold=bold))
            self.top = (
                self.page.paragraph(self.left + x, self.top, self.width - x, text, size, bold=bold, align=align) + gap
            )

    def pairs(self, told: Told, label: float, *, size: float = 9, x: float = 0, ruled: bool = False) -> None:
        """Label and value side by side; those without a value are left out."""
        pad = 3.0 if ruled else 0.0
        room = self.width - x - label - 2 * pad
        for name, value in told:
            if not value:
                continue
            height = max(tall(self.page, name, label - 6, size), tall(self.page, value, room, size)) + 2 * pad
            self.need(height)
            at, edge = self.left + x, self.left + x + label
            if ruled:
                self.page.box(at, self.top, edge, self.top + height, 0.4)
                self.page.box(edge, self.top, self.left + self.width, self.top + height, 0.4)
            self.page.paragraph(at + pad, self.top + pad - 1, label - 6, name, size)
            self.page.paragraph(edge + pad, self.top + pad - 1, room, value, size)
            self.top += height + (0 if ruled else 2)

    def table(
        self,
        widths: Sequence[float],
        heads: Sequence[Sequence[str]],
        lines: Sequence[Sequence[str]],
        *,
        aligns: Sequence[Align],
        size: float = 8,
        repeat: bool = True,
        ruled: bool = True,
        head_colour: tuple[float, float, float] | None = None,
    ) -> None:
        """A table that runs over pages; with ``repeat`` the headings stand on each."""
        whole = sum(widths)
        scaled = [self.width * width / whole for width in widths]

        def head() -> None:
            for each in heads:
                high = self._height(scaled, each, size, bold=True)
                if head_colour:
                    tint(self.page, self.left, self.top, self.left + self.width, self.top + high, colour=head_colour)
                sides: list[Align] = ["centre"] * len(each)
                self.top = self.page.grid(
                    self.left, self.top, scaled, [each], size, aligns=sides, bold=True, ruled=ruled
                )

        self.need(sum(self._height(scaled, each, size, bold=True) for each in heads) + 30)
        head()
        for line in lines:
            if self.need(self._height(scaled, line, size)) and repeat:
                head()
            self.top = self.page.grid(self.left, self.top, scaled, [line], size, aligns=aligns, ruled=ruled)
            if not ruled:
                self.page.line(self.left, self.top, self.left + self.width, self.top, 0.25)

    def _height(self, widths: Sequence[float], line: Sequence[str], size: float, *, bold: bool = False) -> float:
        pairs = zip(line, widths, strict=True)
        return max(tall(self.page, cell, width - 5, size, bold=bold) for cell, width in pairs) + 5

    def notes(self, told: Sequence[str], size: float = 8) -> None:
        for note in told:
            self.write(note, size)


def place(
    flow: Flow, paper: Paper, role: str, style: Style, post: str, *, x: float, width: float = 230, size: float = 8.5
) -> None:
    """Post, a line with the ink over it, the name below; all at the flow's ``top``, which stays."""
    page, at, top = flow.page, flow.left + x, flow.top
    page.paragraph(at, top, width, post, size)
    page.line(at, top + 46, at + width * 0.5, top + 46, 0.5)
    page.text(at + width * 0.52, top + 45, person(paper, role, style), size)
    signed(page, paper, role, at + 4, top + 44)
