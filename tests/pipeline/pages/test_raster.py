"""Parts of pages as pictures, beside the whole."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pypdf
import pytest
from pypdf.generic import NameObject, StreamObject

from pipeline.pages.pdf import Pdf
from pipeline.pages.raster import Image, drawn, places
from tests.pipeline.pages.test_scan import picture, saved

Pixels = tuple[int, int, int, int]


def as_jpeg2000(path: Path) -> Path:
    """The page with its picture in another format."""
    writer = pypdf.PdfWriter(clone_from=path)
    resources: Any = writer.pages[0]["/Resources"]
    pictures = resources["/XObject"]
    ((name, shown),) = pictures.items()
    content = io.BytesIO()
    picture().save(content, "JPEG2000")
    other = StreamObject()
    other.update({key: shown[key] for key in shown.get_object() if key not in {"/Filter", "/DecodeParms", "/Length"}})
    other[NameObject("/Filter")] = NameObject("/JPXDecode")
    other._data = content.getvalue()
    pictures[NameObject(name)] = writer._add_object(other)
    writer.write(path)
    return path


def both(path: Path, box: Pixels) -> tuple[Image, Image, int, int]:
    """A part drawn by itself, the whole page, and where the part begins."""
    with Pdf(path) as pdf, pdf.displayed(1) as (handle, size):
        scale, draw = places(handle, size, 300)
        part, left, top = draw(box)
    with Pdf(path) as pdf, pdf.displayed(1) as (handle, size):
        whole = drawn(handle, size, 300)
    assert whole.scale == scale
    return part, whole.rgb, left, top


@pytest.mark.parametrize("jpeg2000", [False, True])
@pytest.mark.parametrize("box", [(300, 400, 900, 520), (-40, -40, 200, 90), (1000, 100, 9000, 300)])
def test_a_part_is_what_the_whole_page_has_there(box: Pixels, jpeg2000: bool, tmp_path: Path) -> None:
    path = saved(picture(), tmp_path / "a.pdf")
    part, whole, left, top = both(as_jpeg2000(path) if jpeg2000 else path, box)
    height, width = whole.shape[:2]
    x0, y0, x1, y1 = (min(max(0, side), edge) for side, edge in zip(box, (width, height) * 2, strict=True))
    assert np.array_equal(part[y0 - top : y1 - top, x0 - left : x1 - left], whole[y0:y1, x0:x1])
    assert (part.size < whole.size / 4) != jpeg2000


def test_of_a_place_off_the_page_there_is_a_white_pixel(tmp_path: Path) -> None:
    part, *_ = both(saved(picture(), tmp_path / "a.pdf"), (9000, 100, 9100, 200))
    assert part.shape == (1, 1, 3)
    assert part.min() == 255
