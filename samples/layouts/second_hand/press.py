"""The second hand's own tools: tables that run over pages, text in pieces, sheets turned on their side, HTML pages.

Fields and labels come from :mod:`samples.layouts.papers`; here is only what puts them on paper.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from samples.layouts.drawing import (
    LANDSCAPE,
    Align,
    Sheet,
    canvas_pdf,
    day,
    escape,
    font,
    money,
    pdf_from_html,
    signature_svg,
    stamp_svg,
    wrap,
)
from samples.layouts.papers import Labels, choose, inked, notes, said, stamped
from samples.model import Paper, Style

_LEADING = 1.22


@dataclass(frozen=True)
class Column:
    """A column of a drawn table; ``width`` in points."""

    title: str
    width: float
    align: Align = "left"


@dataclass(frozen=True)
class Look:
    """How a drawn table looks. ``rules``: grid · lines (below each row) · outline · none. ``order`` is what is written
    first: row by row, or column by column. ``head_fill`` is a grey (None: plain). ``strong`` rows at the end are bold."""

    size: float = 8
    rules: Literal["grid", "lines", "outline", "none"] = "grid"
    zebra: bool = False
    head_fill: float | None = None
    repeat: bool = True
    middle: bool = False
    order: Literal["rows", "columns"] = "rows"
    padding: float = 3
    strong: int = 0
    headless: bool = False


@dataclass(frozen=True)
class _Placed:
    """A row with its place on the page: wrapped cells and the fonts they are set in."""

    top: float
    height: float
    cells: tuple[tuple[str, ...], ...]
    faces: tuple[str, ...]
    fill: float | None


class Press:
    """A drawn paper that may run over pages. ``y`` is where the next thing goes, in points from the top.

    ``running`` prints what stands on every page. ``turned`` draws a landscape sheet on a portrait page with /Rotate 90.
    """

    def __init__(
        self,
        canvas: Canvas,
        family: str,
        pagesize: tuple[float, float] = A4,
        *,
        top: float = 40,
        bottom: float = 40,
        turned: bool = False,
        running: "Callable[[Press], None] | None" = None,
    ) -> None:
        self.sheet = Sheet(canvas, family, pagesize)
        self.family, self.top, self.turned, self.running = family, top, turned, running
        self.bottom = pagesize[1] - bottom
        self.page = 0
        self._open()

    def _open(self) -> None:
        self.page += 1
        self.y = self.top
        if self.turned:
            self.sheet.canvas.setPageRotation(90)
            self.sheet.canvas.translate(self.sheet.height, 0)
            self.sheet.canvas.rotate(90)
        if self.running:
            self.running(self)

    def feed(self) -> None:
        """Goes on to the next page."""
        self.sheet.canvas.showPage()
        self._open()

    def need(self, height: float) -> None:
        """Feeds a page when less than ``height`` points are left."""
        if self.y + height > self.bottom:
            self.feed()

    def say(
        self,
        x: float,
        width: float,
        text: str,
        size: float = 9,
        *,
        bold: bool = False,
        align: Align = "left",
        gap: float = 2,
    ) -> None:
        """A paragraph at ``y``, which goes below it; nothing for an empty text. Long ones run over pages."""
        face = font(self.family, text, bold=bold)
        at = x + {"left": 0.0, "right": width, "centre": width / 2}[align]
        for line in wrap(text, width, face, size) if text else ():
            self.need(size * _LEADING)
            self.sheet.text(at, self.y + size, line, size, face=face, align=align)
            self.y += size * _LEADING
        self.y += gap if text else 0

    def table(self, x: float, columns: Sequence[Column], rows: Sequence[Sequence[str]], look: Look) -> None:
        """Rows of cells below their titles, each as high as its fullest cell."""
        head = None if look.headless else self._set([column.title for column in columns], columns, look, bold=True)
        placed: list[_Placed] = []
        if head:
            self.need(head[1] + 2 * look.size)
            self._put(placed, head, look.head_fill)
        for place, row in enumerate(rows):
            strong = place >= len(rows) - look.strong
            ready = self._set(row, columns, look, bold=strong)
            if self.y + ready[1] > self.bottom:
                self._print(x, columns, placed, look)
                placed = []
                self.feed()
                if head and look.repeat:
                    self._put(placed, head, look.head_fill)
            self._put(placed, ready, 0.94 if look.zebra and place % 2 and not strong else None)
        self._print(x, columns, placed, look)

    def _set(
        self, cells: Sequence[str], columns: Sequence[Column], look: Look, *, bold: bool
    ) -> tuple[tuple[tuple[str, ...], ...], float, tuple[str, ...]]:
        """Wrapped lines of each cell, the row's height, the fonts."""
        faces = tuple(font(self.family, cell, bold=bold) for cell in cells)
        lines = tuple(
            tuple(wrap(cell, column.width - 2 * look.padding, face, look.size))
            for cell, column, face in zip(cells, columns, faces, strict=True)
        )
        return lines, max(map(len, lines)) * look.size * _LEADING + 2 * look.padding, faces

    def _put(
        self,
        placed: list[_Placed],
        ready: tuple[tuple[tuple[str, ...], ...], float, tuple[str, ...]],
        fill: float | None,
    ) -> None:
        placed.append(_Placed(self.y, ready[1], ready[0], ready[2], fill))
        self.y += ready[1]

    def _print(self, x: float, columns: Sequence[Column], placed: Sequence[_Placed], look: Look) -> None:
        self._rule(x, columns, placed, look)
        lefts = [x + sum(column.width for column in columns[:place]) for place in range(len(columns))]
        cells = [(row, place) for row in placed for place in range(len(columns))]
        if look.order == "columns":
            cells.sort(key=lambda cell: -cell[1])
        for row, place in cells:
            column, left = columns[place], lefts[place]
            at = {
                "left": left + look.padding,
                "right": left + column.width - look.padding,
                "centre": left + column.width / 2,
            }[column.align]
            spare = row.height - 2 * look.padding - len(row.cells[place]) * look.size * _LEADING
            baseline = row.top + look.padding + look.size + (spare / 2 if look.middle else 0)
            for line in row.cells[place]:
                self.sheet.text(at, baseline, line, look.size, face=row.faces[place], align=column.align)
                baseline += look.size * _LEADING

    def _rule(self, x: float, columns: Sequence[Column], placed: Sequence[_Placed], look: Look) -> None:
        canvas, right = self.sheet.canvas, x + sum(column.width for column in columns)
        for row in placed:
            if row.fill is not None:
                canvas.setFillGray(row.fill)
                canvas.rect(x, self.sheet.height - row.top - row.height, right - x, row.height, stroke=0, fill=1)
                canvas.setFillGray(0)
            if look.rules == "lines":
                self.sheet.line(x, row.top + row.height, right, row.top + row.height, 0.4)
            if look.rules == "grid":
                left = x
                for column in columns:
                    self.sheet.box(left, row.top, left + column.width, row.top + row.height, 0.5)
                    left += column.width
        if look.rules == "outline" and placed:
            self.sheet.box(x, placed[0].top, right, placed[-1].top + placed[-1].height, 1)


def pressed(
    draw: Callable[[Press], None],
    family: str,
    pagesize: tuple[float, float] = A4,
    *,
    top: float = 40,
    bottom: float = 40,
    running: Callable[[Press], None] | None = None,
) -> bytes:
    """A whole PDF of what ``draw`` puts on a :class:`Press`."""
    return canvas_pdf(
        lambda canvas: draw(Press(canvas, family, pagesize, top=top, bottom=bottom, running=running)), pagesize
    )


def turned(
    draw: Callable[[Press], None],
    family: str,
    *,
    top: float = 36,
    bottom: float = 36,
    running: Callable[[Press], None] | None = None,
) -> bytes:
    """The same in landscape, on portrait pages with /Rotate 90, as some printer drivers make them."""
    # reportlab exchanges width and height of a page that it is told to rotate
    return canvas_pdf(
        lambda canvas: draw(Press(canvas, family, LANDSCAPE, top=top, bottom=bottom, turned=True, running=running)),
        LANDSCAPE,
    )


def pieces(
    sheet: Sheet,
    x: float,
    baseline: float,
    text: str,
    size: float = 9,
    *,
    length: int = 4,
    bold: bool = False,
    align: Align = "left",
) -> None:
    """One line written in pieces of ``length`` characters, the last piece first: on paper nothing shows."""
    face = font(sheet.family, text, bold=bold)
    x -= {"left": 0.0, "right": 1.0, "centre": 0.5}[align] * stringWidth(text, face, size)
    for start in reversed(range(0, len(text), length)):
        offset = stringWidth(text[:start], face, size)
        sheet.text(x + offset, baseline, text[start : start + length], size, face=face)


def web(
    body: str,
    css: str = "",
    *,
    family: str = "Noto Sans",
    size: float = 9,
    page: str = "A4",
    margin: str = "14mm",
) -> bytes:
    """A whole PDF of an HTML ``body``; ``size`` in points."""
    base = f"""
    @page {{ size: {page}; margin: {margin} }}
    body {{ font-family: '{family}', 'DejaVu Sans'; font-size: {size}pt; line-height: 1.25; margin: 0 }}
    table {{ border-collapse: collapse; width: 100% }}
    td, th {{ padding: 2pt 3pt; vertical-align: top; text-align: left; font-weight: inherit }} tr {{ break-inside: avoid }}
    .r {{ text-align: right }} .c {{ text-align: center }} .b {{ font-weight: bold }} p {{ margin: 3pt 0 }}
    .ink {{ position: relative; display: inline-block }} .ink svg {{ position: absolute; left: 6pt; top: -31pt }}
    """
    return pdf_from_html(
        f"<!doctype html><html><head><meta charset='utf-8'></head><body>{body}</body></html>", base + css
    )


def html(text: str) -> str:
    """Plain text for HTML: escaped, line breaks kept."""
    return escape(text).replace("\n", "<br>")


def noted(paper: Paper) -> str:
    """The paper's notes as a paragraph of HTML."""
    return f"<p>{'<br>'.join(map(html, notes(paper)))}</p>" if notes(paper) else ""


def signed(paper: Paper, role: str, style: Style, owner: str = "", *, seal: str = "left:90pt;top:-40pt") -> str:
    """A line to sign on for HTML, with the role's signature and the stamp of ``owner`` where the paper has them."""
    ink = signature_svg(style.seed + len(role)) if inked(paper, role) else ""
    stamp = stamp_svg(owner, seal) if owner and stamped(paper, role) else ""
    return f"<span class='ink'>____________________{ink}{stamp}</span>"


def spoken(labels: Labels, key: str, style: Style) -> list[str]:
    """A synonym of the label in each of the style's languages."""
    return [choose(style, *labels[key][language]) for language in style.language.split("+")]


def stacked(labels: Labels, key: str, style: Style) -> str:
    """The label for HTML, two languages one above the other."""
    return "<br>".join(map(html, spoken(labels, key, style)))


def amount(value: Any, style: Style) -> str:
    """An amount of ``fields`` as printed; "" where there is none."""
    return "" if value is None else money(str(value), style)


def sum_at(paper: Paper, path: str, style: Style) -> str:
    """The amount at ``path``, or ""."""
    return amount(said(paper, path) or None, style)


def day_at(paper: Paper, path: str, style: Style, language: str | None = None) -> str:
    """The day at ``path``, or ""."""
    return day(said(paper, path), style, language) if said(paper, path) else ""


def untaxed(paper: Paper) -> bool:
    """The paper says that there is no VAT."""
    return paper.fields.get("vat_excluded") is True or paper.extra.get("vat_shown") == "none"


def rates(paper: Paper) -> str:
    """The one VAT rate of all lines with its sign, or ""."""
    found = {str(line["vat_rate"]) for line in paper.fields.get("lines", []) if line.get("vat_rate") is not None}
    return f"{found.pop()}%" if len(found) == 1 else ""


def square_code(style: Style, size: float = 62) -> str:
    """The look of a two-dimensional bar code as SVG, ``size`` points wide; it says nothing."""
    random, cells = Random(f"{style.seed}:code"), 25
    dots = [
        (x, y) for x in range(cells) for y in range(cells) if random.random() < 0.47 and not _in_corner(x, y, cells)
    ]
    for left, top in ((0, 0), (cells - 7, 0), (0, cells - 7)):
        dots += [(left + x, top + y) for x in range(7) for y in range(7) if max(abs(x - 3), abs(y - 3)) != 2]
    path = "".join(f"M{x} {y}h1v1h-1z" for x, y in dots)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}pt" height="{size}pt" viewBox="0 0 {cells} {cells}">'
        f'<path d="{path}"/></svg>'
    )


def _in_corner(x: int, y: int, cells: int) -> bool:
    return ((x < 8 or x >= cells - 8) and y < 8) or (x < 8 and y >= cells - 8)
