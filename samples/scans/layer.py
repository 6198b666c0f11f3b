"""The hidden text that an earlier recognition left under a scan: good, or as bad as such layers are."""

import io
from collections.abc import Sequence
from random import Random

import numpy as np
from reportlab.pdfgen.canvas import Canvas

from samples.layouts.fonts import font
from samples.scans.pixels import Matrix
from samples.scans.recipe import Layer
from samples.scans.words import Word

_INVISIBLE = 3  # text rendering mode
_BASELINE = 0.2  # of the box's height
# Latin letters of the same shape
_ALIKE = dict(zip("аеорсухкмвнтАЕОРСУХКМВНТі", "aeopcyxkmbhtAEOPCYXKMBHTi", strict=True))
# Russian and Kazakh as a recogniser of English reads them
_ENGLISH = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі",
        "a 6 B r A e x 3 u ii K n M H o n p c T y cb x u 4 w m b bl b 3 t0 a e f k h e y y h i".split(),
        strict=True,
    )
)
_DIGITS = {"0": "O", "1": "l", "3": "8", "5": "6", "6": "5", "7": "1", "8": "3", "9": "4"}


def hidden(
    words: Sequence[Word],
    layer: Layer,
    random: Random,
    *,
    moved: Matrix,
    scale: float,
    size: tuple[float, float],
) -> bytes:
    """A PDF page of ``size`` points with the words as invisible text, where the scan shows them.

    ``moved`` takes the flat page's pixels to the scan's, ``scale`` is pixels for a point.
    """
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    drift = (random.uniform(8, 22), random.uniform(9, 24)) if layer == "shifted" else (0.0, 0.0)
    stretch = random.uniform(0.94, 0.97) if layer == "shifted" else 1.0
    for word in words:
        text = misread(word.text, layer, random)
        if not text:
            continue
        x0, top = _moved(moved, word.x0, word.top, scale)
        x1, bottom = _moved(moved, word.x1, word.bottom, scale)
        height = max(bottom - top, 2.0) * 1.3
        name = font("DejaVu Sans", text)
        line = canvas.beginText()
        line.setTextRenderMode(_INVISIBLE)
        line.setFont(name, height)
        line.setHorizScale(100 * max(x1 - x0, 1.0) * stretch / max(canvas.stringWidth(text, name, height), 0.1))
        line.setTextOrigin(x0 * stretch + drift[0], size[1] - bottom * stretch - drift[1] + _BASELINE)
        line.textOut(text)
        canvas.drawText(line)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _moved(matrix: Matrix, x: float, y: float, scale: float) -> tuple[float, float]:
    moved = matrix @ np.array([x * scale, y * scale, 1.0])
    return float(moved[0]) / scale, float(moved[1]) / scale


def misread(text: str, layer: Layer, random: Random) -> str:
    """The word as the earlier recognition took it down; empty where it saw none.

    >>> misread("Счёт", "good", Random(1)), misread("счёт", "language", Random(1))
    ('Счёт', 'c4ёT')
    """
    if layer == "good":
        return text
    if any(letter.isdigit() for letter in text) and random.random() < 0.12:
        at = random.randrange(len(text))
        text = text[:at] + _DIGITS.get(text[at], text[at]) + text[at + 1 :]
    if layer == "shifted":
        return text
    if random.random() < 0.04:
        return ""
    if layer == "language":
        return "".join(_ENGLISH.get(letter.lower(), letter) for letter in text)
    return "".join(_ALIKE.get(letter, letter) if random.random() < 0.4 else letter for letter in text)
