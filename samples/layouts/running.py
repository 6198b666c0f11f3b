"""A drawn document that runs over pages: a place on the sheet that moves down, and turns the page where it must."""

from collections.abc import Callable, Sequence

from samples.layouts.drawing import Align, Sheet, font, wrap


class Flow:
    """``y`` is where the next thing is drawn, in points from the top. ``on_page`` draws what every page bears, given its
    number; ``again`` what a page after the first begins with (a repeated heading)."""

    def __init__(
        self,
        sheet: Sheet,
        top: float,
        bottom: float,
        *,
        on_page: Callable[[int], None] = lambda number: None,
    ) -> None:
        self.sheet = sheet
        self.top = top
        self.y = top
        self.bottom = bottom
        self.number = 1
        self.again: Callable[[], None] | None = None
        self._on_page = on_page
        on_page(1)

    def turn(self) -> None:
        """Goes on at the top of a new page."""
        self.sheet.canvas.showPage()
        self.number += 1
        self.y = self.top
        self._on_page(self.number)
        if self.again:
            self.again()

    def need(self, height: float) -> None:
        """Turns the page when ``height`` points do not fit any more."""
        if self.y + height > self.bottom:
            self.turn()

    def row(
        self,
        x: float,
        widths: Sequence[float],
        cells: Sequence[str],
        size: float = 8,
        *,
        aligns: Sequence[Align] = (),
        bold: bool = False,
        ruled: bool = True,
        padding: float = 2.5,
    ) -> None:
        """One row of a table, on this page or the next."""
        self.need(self.height(widths, cells, size, bold=bold, padding=padding))
        self.y = self.sheet.grid(
            x, self.y, widths, [cells], size, aligns=aligns, bold=bold, ruled=ruled, padding=padding
        )

    def height(
        self, widths: Sequence[float], cells: Sequence[str], size: float, *, bold: bool = False, padding: float = 2.5
    ) -> float:
        """Of a row: that of its fullest cell."""
        fullest = max(
            len(wrap(cell, width - 2 * padding, font(self.sheet.family, cell, bold=bold), size))
            for cell, width in zip(cells, widths, strict=True)
        )
        return fullest * size * 1.25 + 2 * padding

    def text(
        self, x: float, width: float, text: str, size: float = 9, *, bold: bool = False, align: Align = "left"
    ) -> None:
        """A paragraph, and a little space below it."""
        self.need(len(wrap(text, width, font(self.sheet.family, text, bold=bold), size)) * size * 1.25)
        self.y = self.sheet.paragraph(x, self.y, width, text, size, bold=bold, align=align) + 2
