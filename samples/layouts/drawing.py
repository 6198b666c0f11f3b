"""The toolkit of all layouts: a page drawn with absolute positions (reportlab) or laid out from HTML (weasyprint).

``money``, ``quantity``, ``day``, ``words``, ``signature`` and ``stamp`` come from their own modules and are offered here.
"""

import io
from collections.abc import Callable, Sequence
from html import escape
from typing import Literal

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from weasyprint import CSS, HTML

from samples.layouts.fonts import font
from samples.layouts.ink import signature, signature_svg, stamp, stamp_svg
from samples.layouts.spelling import DATES, NUMBERS, day, money, quantity, short_day, words

__all__ = [
    "A4",
    "DATES",
    "NUMBERS",
    "Sheet",
    "canvas_pdf",
    "day",
    "drawn",
    "escape",
    "font",
    "html_table",
    "money",
    "pdf_from_html",
    "quantity",
    "short_day",
    "signature",
    "signature_svg",
    "spaced",
    "stamp",
    "stamp_svg",
    "words",
    "wrap",
]

Align = Literal["left", "right", "centre"]
LANDSCAPE = (A4[1], A4[0])


def pdf_from_html(html: str, css: str = "") -> bytes:
    """A whole PDF of ``html``; ``css`` is added to its own style sheet."""
    pdf: bytes = HTML(string=html).write_pdf(stylesheets=[CSS(string=css)] if css else None)
    return pdf


def canvas_pdf(draw: Callable[[Canvas], None], pagesize: tuple[float, float] = A4) -> bytes:
    """A whole PDF of what ``draw`` puts on reportlab's canvas; the same drawing gives the same bytes."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=pagesize, invariant=1)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def drawn(draw: "Callable[[Sheet], None]", family: str, pagesize: tuple[float, float] = A4) -> bytes:
    """A whole PDF of what ``draw`` puts on a :class:`Sheet` in fonts of ``family``."""
    return canvas_pdf(lambda canvas: draw(Sheet(canvas, family, pagesize)), pagesize)


def spaced(text: str) -> str:
    """A letter-spaced title.

    >>> spaced("КВИТАНЦИЯ")
    'К В И Т А Н Ц И Я'
    """
    return " ".join(text)


def wrap(text: str, width: float, face: str, size: float) -> list[str]:
    """Lines of ``text`` no wider than ``width`` points: broken at blanks, and inside a word only when it is wider alone."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if stringWidth(longer, face, size) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while stringWidth(line, face, size) > width:
                cut = next(n for n in range(len(line), 0, -1) if n == 1 or stringWidth(line[:n], face, size) <= width)
                lines.append(line[:cut])
                line = line[cut:]
        lines.append(line)
    return lines


class Sheet:
    """A page to draw on in points from its top left corner, as a form's designer measures it."""

    def __init__(self, canvas: Canvas, family: str = "DejaVu Sans", pagesize: tuple[float, float] = A4) -> None:
        self.canvas = canvas
        self.family = family
        self.width, self.height = pagesize

    def text(
        self,
        x: float,
        baseline: float,
        text: str,
        size: float = 9,
        *,
        bold: bool = False,
        italic: bool = False,
        align: Align = "left",
        family: str | None = None,
        face: str | None = None,
        grey: float = 0,
        twice: bool = False,
    ) -> None:
        """One line; ``x`` is its left end, right end or centre; ``twice`` draws it again 0.3 pt aside (fake bold).
        ``face`` is a font by reportlab's name, in place of one chosen by family and weight."""
        self.canvas.setFont(face or font(family or self.family, text, bold=bold, italic=italic), size)
        self.canvas.setFillGray(grey)
        put = {
            "left": self.canvas.drawString,
            "right": self.canvas.drawRightString,
            "centre": self.canvas.drawCentredString,
        }[align]
        for offset in (0, 0.3) if twice else (0,):
            put(x + offset, self.height - baseline, text)
        self.canvas.setFillGray(0)

    def paragraph(
        self,
        x: float,
        top: float,
        width: float,
        text: str,
        size: float = 9,
        *,
        bold: bool = False,
        align: Align = "left",
        leading: float = 1.25,
    ) -> float:
        """``text`` broken into lines of ``width``; gives the y below it."""
        face = font(self.family, text, bold=bold)
        at = x + {"left": 0.0, "right": width, "centre": width / 2}[align]
        for line in wrap(text, width, face, size):
            self.text(at, top + size, line, size, face=face, align=align)
            top += size * leading
        return top

    def box(self, x0: float, top: float, x1: float, bottom: float, line: float = 0.6) -> None:
        """A rectangle of thin lines."""
        self.canvas.setLineWidth(line)
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top)

    def line(self, x0: float, y0: float, x1: float, y1: float, line: float = 0.6) -> None:
        self.canvas.setLineWidth(line)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def grid(
        self,
        x: float,
        top: float,
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        size: float = 8,
        *,
        aligns: Sequence[Align] = (),
        bold: bool = False,
        ruled: bool = True,
        padding: float = 2.5,
    ) -> float:
        """A table, each row as high as its fullest cell; gives the y below it."""
        sides = list(aligns) or ["left"] * len(widths)
        for row in rows:
            faces = [font(self.family, cell, bold=bold) for cell in row]
            height = (
                max(
                    len(wrap(cell, width - 2 * padding, face, size))
                    for cell, width, face in zip(row, widths, faces, strict=True)
                )
                * (size * 1.25)
                + 2 * padding
            )
            left = x
            for cell, width, side in zip(row, widths, sides, strict=True):
                if ruled:
                    self.box(left, top, left + width, top + height)
                inner = width - 2 * padding
                self.paragraph(left + padding, top + padding - 1, inner, cell, size, bold=bold, align=side)
                left += width
            top += height
        return top

    def sign(self, x: float, baseline: float, seed: int) -> None:
        """A signature that starts at ``x`` on ``baseline``."""
        signature(self.canvas, x, self.height - baseline, seed)

    def stamp(self, x: float, top: float, text: str) -> None:
        """A round stamp, its upper left corner at ``x``, ``top``."""
        stamp(self.canvas, x, self.height - top - 108, text)


def html_table(rows: Sequence[Sequence[str]], *, head: int = 1, css_class: str = "") -> str:
    """``rows`` of plain text as an HTML table, the first ``head`` of them as headings; line breaks become ``<br>``."""
    out = [f'<table class="{css_class}">']
    for number, row in enumerate(rows):
        tag = "th" if number < head else "td"
        cells = "".join(f"<{tag}>{escape(cell).replace(chr(10), '<br>')}</{tag}>" for cell in row)
        out.append(f"<tr>{cells}</tr>")
    return "".join([*out, "</table>"])
