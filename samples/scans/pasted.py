"""A native form with a pasted scan: a part of the page is a picture, the rest stays text."""

import io
from collections.abc import Sequence
from random import Random

import numpy as np
import pypdfium2 as pdfium
from pypdf import PdfReader, PdfWriter

from samples.scans.capture import shot
from samples.scans.encode import Sheet, lay
from samples.scans.pixels import image
from samples.scans.recipe import Recipe
from samples.scans.words import Word

_POINTS = 72


def paste(writer: PdfWriter, source: tuple[bytes, int], words: Sequence[Word], recipe: Recipe, random: Random) -> None:
    """Adds a page of ``source``, a PDF and the page's number (from 1); what lies below a gap in its lines becomes a picture."""
    pdf, number = source
    with pdfium.PdfDocument(pdf) as document:
        page = document[number - 1]
        width, height = page.get_size()
        cut = _gap(words, height, random)
        scale = recipe.dpi / _POINTS
        flat = image(page.render(scale=scale).to_numpy())
        below = np.ascontiguousarray(flat[round(cut * scale) :])
        taken = shot(below, recipe, random).pixels
        for part in list(page.get_objects(max_depth=1)):
            if part.get_bounds()[3] <= height - cut + 1:
                page.remove_obj(part)
        page.gen_content()
        out = io.BytesIO()
        document.save(out)
    added = writer.add_page(PdfReader(io.BytesIO(out.getvalue())).pages[number - 1])
    lay(writer, added, Sheet(taken, width, height, "jpeg", recipe.quality), (width, height - cut))


def _gap(words: Sequence[Word], height: float, random: Random) -> float:
    """A height, in the middle half of the page, that no word crosses."""
    wanted = random.uniform(0.3, 0.6) * height
    free = [
        at
        for at in range(round(height * 0.2), round(height * 0.8))
        if not any(word.top - 1 < at < word.bottom + 1 for word in words)
    ]
    return float(min(free, key=lambda at: abs(at - wanted), default=round(wanted)))
