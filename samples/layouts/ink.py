"""Ink on paper: a signature as Bézier curves, a round stamp as the picture that 1С pastes over the text."""

import base64
import io
import math
import random

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from samples.layouts.fonts import font_path

INK_BLUE = (24, 44, 140)
STAMP_SIZE = 108  # points: the usual 38 mm
_SIGNATURE_WIDTH = 90.0
_PIXELS = 450  # width and height of the stamp's picture


def _strokes(seed: int) -> list[tuple[float, ...]]:
    """Curves of a signature about 90 points wide: x0, y0 and three control points each, y growing upward."""
    hand = random.Random(seed)
    strokes: list[tuple[float, ...]] = []
    x, y = 0.0, hand.uniform(4, 12)
    loops = hand.randint(5, 8)
    for loop in range(loops):
        height = hand.uniform(14, 30) if loop == 0 else hand.uniform(5, 16)
        step = _SIGNATURE_WIDTH / loops
        end = (x + step, hand.uniform(2, 10))
        strokes.append((x, y, x + step * 1.3, y + height, x - step * 0.5, y + height * 0.8, *end))
        x, y = end
    strokes.append((x, y, x - 30, y - 12, x - 50, y - 8, 8.0, hand.uniform(-6, 0)))
    return strokes


def signature(canvas: Canvas, x: float, y: float, seed: int) -> None:
    """Signs with the left end at ``x``, ``y`` (points from the bottom left): about 90 wide, 30 high."""
    canvas.saveState()
    canvas.setStrokeColorRGB(*(part / 255 for part in INK_BLUE))
    canvas.setLineWidth(1.1)
    for x0, y0, x1, y1, x2, y2, x3, y3 in _strokes(seed):
        canvas.bezier(x + x0, y + y0, x + x1, y + y1, x + x2, y + y2, x + x3, y + y3)
    canvas.restoreState()


def signature_svg(seed: int, css: str = "") -> str:
    """The same signature for HTML; ``css`` places it."""
    curves = "".join(
        f"M{x0:.1f} {40 - y0:.1f}C{x1:.1f} {40 - y1:.1f} {x2:.1f} {40 - y2:.1f} {x3:.1f} {40 - y3:.1f}"
        for x0, y0, x1, y1, x2, y2, x3, y3 in _strokes(seed)
    )
    colour = "rgb({},{},{})".format(*INK_BLUE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="90pt" height="50pt" viewBox="0 0 100 50" style="{css}">'
        f'<path d="{curves}" fill="none" stroke="{colour}" stroke-width="1.2"/></svg>'
    )


def _picture(text: str) -> bytes:
    """A PNG of the stamp: two circles, ``text`` along the rim, «М.П.» nowhere, the rest transparent."""
    image = Image.new("RGBA", (_PIXELS, _PIXELS), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    colour = (*INK_BLUE, 190)
    for inset, width in ((4, 7), (95, 3)):
        pen.ellipse((inset, inset, _PIXELS - inset, _PIXELS - inset), outline=colour, width=width)
    rim = (text.upper()[:60] + " * ") * max(1, 30 // (len(text) + 3))
    face = ImageFont.truetype(font_path("DejaVu Sans", bold=True), min(40, 1500 // len(rim)))
    for place, letter in enumerate(rim):
        turn = 360 * place / len(rim)
        tile = Image.new("RGBA", (70, 70), (0, 0, 0, 0))
        ImageDraw.Draw(tile).text((35, 35), letter, font=face, fill=colour, anchor="mm")
        tile = tile.rotate(-turn, resample=Image.Resampling.BICUBIC)
        radius, middle = _PIXELS / 2 - 50, _PIXELS / 2
        left = middle + radius * math.sin(math.radians(turn)) - 35
        top = middle - radius * math.cos(math.radians(turn)) - 35
        image.alpha_composite(tile, (round(left), round(top)))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def stamp(canvas: Canvas, x: float, y: float, text: str) -> None:
    """A round blue stamp of 38 mm, its lower left corner at ``x``, ``y`` (points from the bottom left)."""
    canvas.drawImage(ImageReader(io.BytesIO(_picture(text))), x, y, STAMP_SIZE, STAMP_SIZE, mask="auto")


def stamp_svg(text: str, css: str = "") -> str:
    """The same stamp for HTML; ``css`` places it."""
    data = base64.b64encode(_picture(text)).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{STAMP_SIZE}pt" height="{STAMP_SIZE}pt" '
        f'viewBox="0 0 {STAMP_SIZE} {STAMP_SIZE}" style="{css}">'
        f'<image href="data:image/png;base64,{data}" width="{STAMP_SIZE}" height="{STAMP_SIZE}"/></svg>'
    )
