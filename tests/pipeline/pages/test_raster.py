"""Parts of pages as pictures, beside the whole."""

from pathlib import Path

import numpy as np
import pytest

from pipeline.pages.pdf import Pdf
from pipeline.pages.raster import drawn, drawn_within, finest_scale
from tests.pipeline.pages.test_scan import picture, saved


@pytest.mark.parametrize("box", [(300, 400, 900, 520), (-40, -40, 200, 90), (1000, 100, 9000, 300)])
def test_a_part_is_what_the_whole_page_has_there(box: tuple[int, int, int, int], tmp_path: Path) -> None:
    with Pdf(saved(picture(), tmp_path / "a.pdf")) as pdf, pdf.displayed(1) as (handle, size):
        whole = drawn(handle, size, 300)
        assert whole.scale == finest_scale(size, 300)
        part, left, top = drawn_within(handle, size, whole.scale, box)
    height, width = whole.rgb.shape[:2]
    x0, y0, x1, y1 = (min(max(0, side), edge) for side, edge in zip(box, (width, height) * 2, strict=True))
    assert np.array_equal(part[y0 - top : y1 - top, x0 - left : x1 - left], whole.rgb[y0:y1, x0:x1])
    assert part.size < whole.rgb.size / 4


def test_of_a_place_off_the_page_there_is_a_white_pixel(tmp_path: Path) -> None:
    with Pdf(saved(picture(), tmp_path / "a.pdf")) as pdf, pdf.displayed(1) as (handle, size):
        part, *_ = drawn_within(handle, size, 2.0, (9000, 100, 9100, 200))
    assert part.shape == (1, 1, 3)
    assert part.min() == 255
