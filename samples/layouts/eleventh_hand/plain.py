"""Pages set by a plain report library: paragraphs and tables one below the other, and ink in a cell."""

import io
from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from samples.layouts.drawing import escape, font, signature, stamp
from samples.layouts.hypertext import hand, named
from samples.layouts.kit import entry, percent, pieces
from samples.layouts.papers import inked, notes, person, rows, stamped
from samples.model import Paper, Style

Part = Any  # a flowable of the report library, which has no types
_ALIGNS = {"l": TA_LEFT, "c": TA_CENTER, "r": TA_RIGHT, "j": TA_JUSTIFY}
_GREY = colors.Color(0.9, 0.9, 0.9)


class Ink(Flowable):  # type: ignore[misc]
    """A line to sign on, with the party's signature and stamp over it where the paper has them."""

    def __init__(self, paper: Paper, role: str, width: float = 110) -> None:
        super().__init__()
        self.seed = hand(paper, role) if inked(paper, role) else None
        self.rim = named(paper, role)[:40] if stamped(paper, role) else ""
        self.width, self.height = width, 34

    def wrap(self, *_: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 4, self.width, 4)
        if self.seed is not None:
            signature(self.canv, 6, 6, self.seed)
        if self.rim:
            stamp(self.canv, self.width - 50, -50, self.rim)


class Book:
    """A document being put together: everything in one family of fonts, on pages of one size; sizes in points."""

    def __init__(self, family: str, size: float = 9, *, wide: bool = False, margin: float = 15) -> None:
        self.family, self.size, self.margin = family, size, margin * mm
        self.page = landscape(A4) if wide else A4
        self.width = self.page[0] - 2 * self.margin
        self.parts: list[Part] = []

    def said(self, text: str, size: float = 0, *, bold: bool = False, align: str = "l") -> Part:
        """A paragraph of plain text."""
        size = size or self.size
        face = font(self.family, text.replace("\n", ""), bold=bold)
        look = ParagraphStyle(
            f"{face}{size}{align}", fontName=face, fontSize=size, leading=size * 1.22, alignment=_ALIGNS[align]
        )
        return Paragraph(escape(text).replace("\n", "<br/>"), look)

    def add(self, text: str, size: float = 0, *, bold: bool = False, align: str = "l", gap: float = 3) -> None:
        """A paragraph below the others; nothing where there is no text."""
        if text:
            self.parts += [self.said(text, size, bold=bold, align=align), Spacer(1, gap)]

    def gap(self, points: float) -> None:
        self.parts.append(Spacer(1, points))

    def table(
        self,
        cells: Sequence[Sequence[Any]],
        shares: Sequence[float],
        *,
        size: float = 0,
        heads: int = 0,
        aligns: str = "",
        ruled: bool = True,
        shade: bool = False,
        spans: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
        more: Sequence[tuple[Any, ...]] = (),
        repeat: bool = True,
        padding: float = 2.5,
        tint: Any = None,
    ) -> None:
        """A table as wide as the page. ``shares`` are widths in any unit, ``aligns`` a letter a column (l c r), the first
        ``heads`` rows are headings; ``spans`` and ``more`` are the library's own commands."""
        sides = aligns or "l" * len(shares)
        laid = [
            [
                self._cell(text, size, bold=at < heads, align="c" if at < heads else side)
                for text, side in zip(row, sides, strict=True)
            ]
            for at, row in enumerate(cells)
        ]
        look: list[tuple[Any, ...]] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *((name, (0, 0), (-1, -1), padding) for name in ("LEFTPADDING", "RIGHTPADDING")),
            *((name, (0, 0), (-1, -1), padding * 0.7) for name in ("TOPPADDING", "BOTTOMPADDING")),
        ]
        if ruled:
            look.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
        if shade and heads:
            look.append(("BACKGROUND", (0, 0), (-1, heads - 1), tint or _GREY))
        look += [("SPAN", *span) for span in spans]
        whole = sum(shares)
        widths = [self.width * share / whole for share in shares]
        self.parts.append(
            Table(laid, widths, repeatRows=heads if repeat else 0, style=TableStyle([*look, *more]), spaceAfter=4)
        )

    def _cell(self, text: Any, size: float, *, bold: bool, align: str) -> Part:
        if not isinstance(text, str):
            return text
        if align == "r":  # a number is not broken at its blanks
            text = text.replace(" ", "\u00a0").replace("\u202f", "\u00a0")
        return self.said(text, size, bold=bold, align=align)

    def facts(self, told: Sequence[tuple[str, str]], shares: Sequence[float] = (1, 2), **look: Any) -> None:
        """Rows of label and value, the empty ones left out."""
        listed = [pair for pair in told if pair[1]]
        if listed:
            self.table(listed, shares, **look)

    def signs(self, paper: Paper, style: Style, *who: tuple[str, str], below: str = "") -> None:
        """Places to sign beside each other, one for each (role, post); ``below`` stands under each line."""
        tops = [self.said(post) for _, post in who]
        lines = [Ink(paper, role) for role, _ in who]
        names = [self.said(person(paper, role, style) + (f"\n{below}" if below else ""), 8) for role, _ in who]
        table = Table(
            [tops, lines, names], [self.width / len(who)] * len(who), style=[("VALIGN", (0, 0), (-1, -1), "TOP")]
        )
        self.parts.append(KeepTogether([Spacer(1, 8), table]))

    def remarks(self, paper: Paper, size: float = 8) -> None:
        for note in notes(paper):
            self.add(note, size)

    def pdf(self, foot: str = "", head: str = "") -> bytes:
        """The whole PDF; ``{}`` in ``foot`` is the number of the page."""

        def furnish(canvas: Any, document: Any) -> None:
            canvas.setFont(font(self.family, foot + head), 7)
            canvas.drawString(self.margin, self.page[1] - 22, head)
            canvas.drawCentredString(self.page[0] / 2, 20, foot.format(document.page))

        out = io.BytesIO()
        document = SimpleDocTemplate(
            out,
            pagesize=self.page,
            leftMargin=self.margin - 6,
            rightMargin=self.margin - 6,
            topMargin=self.margin,
            bottomMargin=self.margin,
            invariant=1,
        )
        document.build(self.parts or [Spacer(1, 1)], onFirstPage=furnish, onLaterPages=furnish)
        return out.getvalue()


def lined(paper: Paper, style: Style, *keys: str) -> list[list[str]]:
    """The lines of a bill or act as plain text, a string for each key; ``at`` is the place, "" an empty column."""
    texts = {"quantity": pieces, "vat_rate": percent}
    listed = []
    for at, line in enumerate(rows(paper, "lines"), 1):
        plain = {"": "", "at": str(at), "description": line.get("description", ""), "unit": line.get("unit", "")}
        listed.append(
            [
                plain[key] if key in plain else texts[key](line, style) if key in texts else entry(line, key, style)
                for key in keys
            ]
        )
    return listed
