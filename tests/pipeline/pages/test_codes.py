"""QR codes on native pages and on pictures of pages."""

import io
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image as Pictures
from pypdf import PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.page import Box
from pipeline.pages.codes import Image, find_codes
from pipeline.pages.pdf import Pdf

TEXT = "https://check.example/doc?number=145&sum=1120000.00"


def drawn(text: str) -> Image:
    """A code, four pixels for each of its squares."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    squares = np.asarray(zxingcpp.write_barcode_to_image(code), np.uint8).squeeze()
    return np.kron(squares, np.ones((4, 4), np.uint8))


def native(folder: Path, *, size: float = 70, turned: int = 0, words: bool = False) -> Path:
    out = io.BytesIO()
    canvas = Canvas(out, (400, 300))
    canvas.drawString(20, 270, "Invoice No. 145")
    canvas.drawImage(ImageReader(Pictures.fromarray(drawn(TEXT))), 300, 40, size, size)
    if words:
        canvas.drawString(310, 60, "Paid")
    canvas.save()
    path = folder / "code.pdf"
    writer = PdfWriter(clone_from=out)
    writer.pages[0].rotate(turned)
    writer.write(path)
    return path


@pytest.mark.parametrize("turned", [0, 90])
def test_a_code_on_a_native_page(turned: int, tmp_path: Path) -> None:
    with Pdf(native(tmp_path, turned=turned)) as pdf:
        page = pdf.page(1, "a.pdf")
    (code,) = page.codes
    assert code.text == TEXT
    (ink,) = page.inks
    assert abs((code.box.x0 + code.box.x1 - ink.x0 - ink.x1) / 2) < 3
    assert abs(code.box.middle - ink.middle) < 3


@pytest.mark.parametrize(("size", "words"), [(12, False), (70, True)])
def test_too_small_or_under_words_is_not_looked_at(size: float, words: bool, tmp_path: Path) -> None:
    with Pdf(native(tmp_path, size=size, words=words)) as pdf:
        assert pdf.page(1, "a.pdf").codes == ()


def test_codes_on_a_picture() -> None:
    page = np.full((900, 700, 3), 255, np.uint8)
    for left, top, text in ((400, 600, "ESF-1"), (50, 40, TEXT)):
        code = drawn(text)
        page[top : top + len(code), left : left + len(code)] = code[..., None]
    noise = np.random.default_rng(3).normal(0, 12, page.shape)
    first, second = find_codes(np.clip(page + noise, 0, 255).astype(np.uint8), 200 / 72)
    assert (first.text, second.text) == (TEXT, "ESF-1")
    assert isinstance(first.box, Box)
    assert (first.box.x0, first.box.top) == pytest.approx((50 * 0.36, 40 * 0.36), abs=7)


def test_a_pattern_without_meaning_is_no_code() -> None:
    pattern = (np.random.default_rng(1).integers(0, 2, (29, 29)) * 255).astype(np.uint8)
    assert find_codes(np.kron(pattern, np.ones((6, 6), np.uint8)), 3.0) == ()
