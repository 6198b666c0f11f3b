"""What this hand's layouts share: a printed workbook with its gridlines, a listing of an accounting system, facts of a paper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from samples.layouts.drawing import A4, Align, Sheet, canvas_pdf, font, words, wrap
from samples.layouts.hypertext import hand, named
from samples.layouts.papers import around, country, inked, said, stamped, tongue
from samples.model import Paper, Style

LANDSCAPE = (A4[1], A4[0])
# what a layout of foreign goods and services does not print of Kazakh invoices
ABROAD = ("/registration_number", "/turnover_on", "/excise_total", "/lines/*/excise")


@dataclass(frozen=True)
class Cell:
    """A cell of a workbook's row, merged over ``span`` columns."""

    text: str = ""
    span: int = 1
    align: Align = "left"
    bold: bool = False


class Book:
    """A workbook sent to the printer with its gridlines: rows of cells from the top, as many pages as they take."""

    def __init__(
        self,
        canvas: Canvas,
        widths: Sequence[float],
        *,
        family: str,
        size: float,
        pagesize: tuple[float, float],
        foot: str,
        grey: float,
    ) -> None:
        self.page = Sheet(canvas, family, pagesize)
        self.widths, self.size, self.foot, self.grey = widths, size, foot, grey
        self.left = (pagesize[0] - sum(widths)) / 2
        self.top, self.number = 34.0, 1
        self.repeated: tuple[tuple[Cell, ...], ...] = ()

    def row(self, *cells: str | Cell, size: float = 0, ruled: bool = True) -> float:
        """One row; gives the y of its top."""
        size = size or self.size
        given = [cell if isinstance(cell, Cell) else Cell(cell) for cell in cells]
        spans = [sum(cell.span for cell in given[:at]) for at in range(len(given))]
        boxes = [sum(self.widths[at : at + cell.span]) for at, cell in zip(spans, given, strict=True)]
        faces = [font(self.page.family, cell.text, bold=cell.bold) for cell in given]
        deep = max(
            len(wrap(cell.text, box - 4, face, size)) for cell, box, face in zip(given, boxes, faces, strict=True)
        )
        height = deep * size * 1.25 + 3
        if self.top + height > self.page.height - 40:
            self.turn()
        left, start = self.left, self.top
        for cell, box in zip(given, boxes, strict=True):
            if ruled:
                self.page.canvas.setStrokeGray(self.grey)
                self.page.box(left, start, left + box, start + height, 0.4)
                self.page.canvas.setStrokeGray(0)
            self.page.paragraph(left + 2, start + 0.5, box - 4, cell.text, size, bold=cell.bold, align=cell.align)
            left += box
        self.top += height
        return start

    def gap(self, count: int = 1) -> None:
        """Empty rows, their cells ruled."""
        for _ in range(count):
            self.row(*[""] * len(self.widths))

    def room(self, height: float) -> None:
        """Turns the page unless ``height`` points are left on it."""
        if self.top + height > self.page.height - 40:
            self.turn()

    def turn(self) -> None:
        self.close()
        self.page.canvas.showPage()
        self.top, self.number = 34.0, self.number + 1
        for cells in self.repeated:
            self.row(*cells)

    def close(self) -> None:
        if self.foot:
            line = self.foot.format(page=self.number)
            self.page.text(self.page.width / 2, self.page.height - 20, line, 7, align="centre")


def workbook(
    draw: Callable[[Book], None],
    widths: Sequence[float],
    *,
    family: str = "Liberation Sans",
    size: float = 8,
    pagesize: tuple[float, float] = A4,
    foot: str = "",
    grey: float = 0.7,
) -> bytes:
    """A whole PDF of what ``draw`` puts into a workbook of columns ``widths``; ``foot`` may name ``{page}``."""

    def whole(canvas: Canvas) -> None:
        book = Book(canvas, widths, family=family, size=size, pagesize=pagesize, foot=foot, grey=grey)
        draw(book)
        book.close()

    return canvas_pdf(whole, pagesize)


def printout(
    lines: Sequence[str],
    *,
    head: Callable[[int], Sequence[str]],
    close: Callable[[Sheet, float], None] | None = None,
    size: float = 8,
    family: str = "Liberation Mono",
    pagesize: tuple[float, float] = A4,
    left: float = 40,
    tail: float = 90,
) -> bytes:
    """A listing of fixed pitch: ``head`` gives the lines at the top of a page, ``close`` draws below the last line."""

    def whole(canvas: Canvas) -> None:
        page, number, y = Sheet(canvas, family, pagesize), 0, pagesize[1]
        for at, line in enumerate(lines):
            wanted = tail if at == len(lines) - 1 and close else 36
            if y + wanted > pagesize[1]:
                if number:
                    canvas.showPage()
                number, y = number + 1, 40.0
                for heading in head(number):
                    page.text(left, y, heading, size)
                    y += size * 1.3
            page.text(left, y, line, size)
            y += size * 1.3
        if close:
            close(page, y)

    return canvas_pdf(whole, pagesize)


def folded(text: str, width: int, indent: str = "") -> list[str]:
    """``text`` in lines of at most ``width`` letters, the later ones indented."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(indent + word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip() if len(lines) == 1 else f"{lines[-1]} {word}"
    return lines


def pen(page: Sheet, paper: Paper, role: str, x: float, baseline: float, *, aside: float = 70) -> None:
    """The signature of a role from ``x`` on ``baseline`` and its stamp ``aside`` of it, where the paper has them."""
    if inked(paper, role):
        page.sign(x, baseline, hand(paper, role))
    if stamped(paper, role):
        page.stamp(x + aside, baseline - 62, named(paper, role)[:40])


def spelled(paper: Paper, language: str, path: str = "gross_total") -> str:
    """The sum at ``path`` in words, or ""."""
    total = said(paper, path)
    return words(total, language, said(paper, "currency") or "KZT") if total else ""


def untaxed(paper: Paper) -> bool:
    """A total without a word of VAT."""
    return bool(said(paper, "gross_total")) and not said(paper, "vat_total")


def rate(line: dict[str, Any], none: str = "-") -> str:
    """The VAT rate of a line, or the word for none."""
    return f"{line['vat_rate']}%" if "vat_rate" in line else "" if "vat" in line else none


def nation(paper: Paper, role: str, style: Style) -> str:
    """The country of a role as the contract's code names it, in the style's language, or ""."""
    code = said(paper, f"{role}/country")
    return country(code, tongue(style)) if code else ""


def account_of(paper: Paper) -> tuple[tuple[str, str], ...]:
    """The seller's bank, account and code, as far as they are known."""
    return tuple(
        (label, around(paper, name, "supplier"))
        for label, name in (("Bank", "banks"), ("Account / IBAN", "accounts"), ("SWIFT", "bics"))
    )


def tab(inner: str, look: str = "") -> str:
    """Rows of HTML as a table of the class ``look``."""
    return f"<table class='{look}'>{inner}</table>"
