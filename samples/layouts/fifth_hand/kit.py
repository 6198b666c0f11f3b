"""Pages drawn line by line, each layer of a form after the one below it: labels, then what was typed in, then columns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from samples.layouts.drawing import LANDSCAPE, Align, Sheet, canvas_pdf, font, words
from samples.layouts.hypertext import hand, named
from samples.layouts.papers import inked, notes, said, stamped, tongue
from samples.model import Paper, Style

LABELS, VALUES, TABLE, AFTER, INK = 0, 5, 10, 60, 90
_VOWELS = frozenset("аеёиоуыэюяәіөүұaeiouy")
_NOT_FIRST = _VOWELS | frozenset("ьъй")
Rules = Literal["boxes", "lines", "typed", "none"]


@dataclass(frozen=True)
class Col:
    """A column of a table, ``width`` in points; ``under`` is the heading it shares with its neighbours."""

    head: str
    width: float
    align: Align = "left"
    under: str = ""


@dataclass(frozen=True)
class Look:
    """How a table is set: ``family`` of the cells, ``by_column`` puts a whole column on the page before the next one."""

    size: float = 8
    family: str = ""
    head_family: str = ""
    bold_head: bool = False
    rules: Rules = "boxes"
    repeat: bool = True
    by_column: bool = True
    padding: float = 2.5


def _cuts(word: str) -> Iterator[int]:
    """Places where a word may be parted: after a vowel, before a consonant, two letters kept before and three after."""
    core = word.rstrip(",.;:»")
    if core.isalpha() and len(core) >= 7 and core[1:].islower():
        for place in range(2, len(core) - 2):
            before, after = core[place - 1], core[place]
            if before.lower() in _VOWELS and after not in _NOT_FIRST and _VOWELS & set(core[place:]):
                yield place


def parted(text: str, width: float, face: str, size: float) -> list[str]:
    """Lines of ``text`` no wider than ``width`` points, long words parted with a hyphen as a typist would."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" ") if paragraph else ():
            line += "" if word else " "
            left = word
            while left:
                longer = f"{line} {left}" if line else left
                if stringWidth(longer, face, size) <= width:
                    line, left = longer, ""
                    continue
                begun = f"{line} " if line else ""
                fits = [cut for cut in _cuts(left) if stringWidth(f"{begun}{left[:cut]}-", face, size) <= width]
                if fits:
                    lines.append(f"{begun}{left[: fits[-1]]}-")
                    left = left[fits[-1] :]
                elif line:
                    lines.append(line)
                else:
                    fit = next(
                        n for n in range(len(left), 0, -1) if n == 1 or stringWidth(left[:n], face, size) <= width
                    )
                    lines.append(left[:fit])
                    left = left[fit:]
                line = ""
        lines.append(line)
    return lines


def face_of(family: str, text: str, *, bold: bool = False) -> str:
    """A face of ``family`` for ``text``; a line's end is no letter to look for."""
    return font(family, text.replace("\n", " "), bold=bold)


class Pen:
    """Puts text on pages from ``at`` (the y of the next line's top) down to ``bottom``; a page is drawn when it is full,
    layer after layer. ``head`` is called at the top of every page but the first."""

    def __init__(self, sheet: Sheet, *, size: float = 9, top: float = 40, bottom: float = 44) -> None:
        self.sheet, self.size, self.top, self.at = sheet, size, top, top
        self.bottom = sheet.height - bottom
        self.page = 1
        self.head: Callable[[Pen], None] | None = None
        self.foot: Callable[[Pen], None] | None = None
        self._put: list[tuple[int, Callable[[], None]]] = []

    def put(
        self, x: float, y: float, text: str, size: float = 0, *, layer: int = LABELS, bold: bool = False,
        italic: bool = False, align: Align = "left", family: str | None = None, face: str | None = None, grey: float = 0,
    ) -> None:  # fmt: skip
        """One line on the baseline ``y``."""
        if text:
            self._put.append((layer, lambda: self.sheet.text(
                x, y, text, size or self.size, bold=bold, italic=italic, align=align, family=family, face=face,
                grey=grey,
            )))  # fmt: skip

    def block(
        self, x: float, top: float, width: float, text: str, size: float = 0, *, layer: int = LABELS, bold: bool = False,
        align: Align = "left", family: str | None = None, leading: float = 1.25, underlined: bool = False, indent: float = 0,
    ) -> float:  # fmt: skip
        """Lines of ``text`` in ``width``, over a line each where ``underlined``; gives the y below them."""
        size = size or self.size
        face = face_of(family or self.sheet.family, text, bold=bold)
        edge = {"left": x, "right": x + width, "centre": x + width / 2}[align]
        filled = " " * round(3 * indent / size) + text
        for line in parted(filled, width, face, size):
            self.put(edge, top + size, line, size, layer=layer, align=align, face=face)
            if underlined:
                self.rule(x, top + size + 1.8, x + width, top + size + 1.8, 0.4)
            top += size * leading
        return top

    def say(self, text: str, size: float = 0, *, x: float = 0, width: float = 0, gap: float = 0, **how: object) -> None:
        """A paragraph at ``at``, on the next page where it does not fit."""
        x = x or 40
        width = width or self.sheet.width - 40 - x
        size = size or self.size
        lines = len(parted(text, width, face_of(str(how.get("family") or self.sheet.family), text), size))
        self.room(lines * size * 1.3)
        self.at = self.block(x, self.at, width, text, size, **how) + gap  # type: ignore[arg-type]

    def rule(self, x0: float, y0: float, x1: float, y1: float, line: float = 0.6) -> None:
        self._put.append((LABELS, lambda: self.sheet.line(x0, y0, x1, y1, line)))

    def box(self, x0: float, top: float, x1: float, bottom: float, line: float = 0.6) -> None:
        self._put.append((LABELS, lambda: self.sheet.box(x0, top, x1, bottom, line)))

    def room(self, height: float) -> bool:
        """Whether there was room for ``height`` points; where not, a new page has begun."""
        if self.at + height <= self.bottom or self.at <= self.top:
            return True
        self.turn()
        return False

    def turn(self) -> None:
        """The page is finished, the next one begins."""
        self.close()
        self.sheet.canvas.showPage()
        self.page += 1
        self.at = self.top
        if self.head:
            self.head(self)

    def close(self) -> None:
        """Draws what the page holds, layer after layer."""
        if self.foot:
            self.foot(self)
        for _, draw in sorted(self._put, key=lambda one: one[0]):
            draw()
        self._put = []

    def ink(self, paper: Paper, role: str, x: float, baseline: float, *, stamp_dx: float = 70, owner: str = "") -> None:
        """Signature and stamp of a party, where the paper has them; ``owner`` is whose stamp where no field names it."""
        if inked(paper, role):
            self._put.append((INK, lambda: self.sheet.sign(x, baseline, hand(paper, role))))
        if stamped(paper, role):
            self._put.append(
                (INK, lambda: self.sheet.stamp(x + stamp_dx, baseline - 60, (owner or named(paper, role))[:40]))
            )

    def pairs(
        self, told: Sequence[tuple[str, str]], *, x: float, labels: float, width: float, size: float = 0,
        family: str | None = None, label_family: str | None = None, underlined: bool = False, bold: bool = False,
        gap: float = 2,
    ) -> None:  # fmt: skip
        """Label left, value right of it, a row each; labels and values are two layers, perhaps of two fonts."""
        size = size or self.size
        for label, value in told:
            face = face_of(family or self.sheet.family, value, bold=bold)
            self.room(size * 1.3 * len(parted(value, width - labels, face, size)))
            low = self.block(x, self.at, labels - 4, label, size, family=label_family)
            high = self.block(
                x + labels, self.at, width - labels, value, size, layer=VALUES, family=family, underlined=underlined,
                bold=bold,
            )  # fmt: skip
            self.at = max(low, high) + gap

    def table(self, x: float, columns: Sequence[Col], rows: Sequence[Sequence[str]], look: Look) -> None:
        """Rows from ``at`` on, over as many pages as it takes; the heading stands again on each where ``look`` repeats it."""
        self._heading(x, columns, look)
        for row in rows:
            if not self.room(self._height(columns, row, look)) and look.repeat:
                self._heading(x, columns, look)
            self._row(x, columns, row, look)

    def _heading(self, x: float, columns: Sequence[Col], look: Look) -> None:
        plain = Look(look.size, look.head_family or look.family, "", look.bold_head, look.rules, padding=look.padding)
        shared = look.size * 1.25 + 2 * look.padding if any(column.under for column in columns) else 0
        if look.rules == "typed":
            self._typed_rule(x, columns, look)
        left, place = x, 0
        while place < len(columns):
            under, end = columns[place].under, place + 1
            while under and end < len(columns) and columns[end].under == under:
                end += 1
            width = sum(column.width for column in columns[place:end])
            if under:
                self.block(left, self.at + look.padding - 1, width, under, look.size, align="centre",
                           bold=look.bold_head, family=plain.family or None)  # fmt: skip
                if look.rules == "boxes":
                    self.box(left, self.at, left + width, self.at + shared)
            left, place = left + width, end
        above = self.at
        self.at += shared
        heads = [column.head for column in columns]
        low = self.at + self._height(columns, heads, plain)
        if look.rules == "boxes":
            left = x
            for column in columns:
                self.box(left, self.at if column.under else above, left + column.width, low)
                left += column.width
        self._row(x, columns, heads, plain, layer=LABELS)

    def _height(self, columns: Sequence[Col], row: Sequence[str], look: Look) -> float:
        family = look.family or self.sheet.family
        tall = max(
            len(parted(cell, column.width - 2 * look.padding, face_of(family, cell, bold=look.bold_head), look.size))
            for cell, column in zip(row, columns, strict=True)
        )
        return tall * look.size * 1.25 + 2 * look.padding

    def _row(
        self, x: float, columns: Sequence[Col], row: Sequence[str], look: Look, *, layer: int | None = None
    ) -> None:
        low = self.at + self._height(columns, row, look)
        left = x
        for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
            turn = TABLE + place if look.by_column else TABLE
            self.block(
                left + look.padding, self.at + look.padding - 1, column.width - 2 * look.padding, cell, look.size,
                layer=turn if layer is None else layer, bold=look.bold_head, family=look.family or None,
                align="centre" if layer is not None else column.align,
            )  # fmt: skip
            if look.rules == "boxes" and layer is None:
                self.box(left, self.at, left + column.width, low)
            if look.rules == "typed":
                self._bars(left, low, look)
            left += column.width
        if look.rules == "typed":
            self._bars(left, low, look)
        self.at = low
        if look.rules == "lines":
            self.rule(x, low, left, low, 0.4)
        if look.rules == "typed":
            self._typed_rule(x, columns, look)

    def _bars(self, x: float, low: float, look: Look) -> None:
        y = self.at + look.padding - 1 + look.size
        while y < low + 1:
            self.put(x - look.size * 0.3, y, "|", look.size, layer=AFTER, family=look.family or None)
            y += look.size * 1.25

    def _typed_rule(self, x: float, columns: Sequence[Col], look: Look) -> None:
        wide = look.size * 0.6
        line = "+" + "+".join("-" * max(1, round(column.width / wide) - 1) for column in columns) + "+"
        self.put(x - wide / 2, self.at + look.size * 0.6, line, look.size, layer=AFTER, family=look.family or None)
        self.at += look.size * 0.6


def pages(
    draw: Callable[[Pen], None], family: str, *, size: float = 9, landscape: bool = False, top: float = 40
) -> bytes:
    """A whole PDF of what ``draw`` puts on a :class:`Pen` in fonts of ``family``."""
    pagesize = LANDSCAPE if landscape else (LANDSCAPE[1], LANDSCAPE[0])

    def run(canvas: Canvas) -> None:
        pen = Pen(Sheet(canvas, family, pagesize), size=size, top=top)
        draw(pen)
        pen.close()

    return canvas_pdf(run, pagesize)


def spelled(paper: Paper, style: Style, path: str = "gross_total", variant: int = 0) -> str:
    """The sum at ``path`` in words, or ""."""
    amount = said(paper, path)
    return words(amount, tongue(style), said(paper, "currency") or "KZT", variant) if amount else ""


def remarks(pen: Pen, paper: Paper, lead: str = "", **how: float) -> None:
    """The paper's notes, a paragraph each."""
    for note in notes(paper):
        pen.say(f"{lead}{note}", **how)


def after(label: str, value: str) -> str:
    """``label`` and ``value``, or "" where there is no value."""
    return f"{label}{value}" if value else ""


def bin_of(paper: Paper, role: str, style: Style) -> str:
    """The party's number with its label in the style's language or languages, or ""."""
    label = {"kk": "БСН ", "ru": "БИН ", "en": "BIN ", "kk+ru": "БСН/БИН "}[style.language]
    return after(label, said(paper, f"{role}/bin"))
