"""Figures a coloured pen goes over are told; stamps, signatures and underlines are not."""

import io
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extractors.page import Page, Word
from pipeline.pages.isolate import Reader
from pipeline.pages.struck import struck
from samples.layouts.fonts import font

BLUE = (0.15, 0.2, 0.75)


def scan(draw: str, path: Path) -> Path:
    content = io.BytesIO()
    canvas = Canvas(content, (595, 842))
    lines = (
        "ТОО «Арна Фудс», БИН 120340005678, г. Алматы",
        "Итого к оплате: 983360,00 тенге",
        "Договор № 17 от 14.03.2025",
    )
    for n, line in enumerate(lines):
        canvas.setFont(font("DejaVu Sans", line), 11)
        canvas.drawString(70, 700 - 60 * n, line)
    canvas.setStrokeColorRGB(*BLUE)
    canvas.setLineWidth(1.2)
    if draw == "through":
        canvas.line(168, 642, 232, 646)
    elif draw == "overwritten":
        canvas.line(186, 639, 190, 648)
        canvas.line(190, 648, 193, 640)
    elif draw in ("stamp", "lettering"):
        for radius in (45, 55):
            canvas.circle(200, 600, radius)
    if draw == "lettering":
        canvas.setFillColorRGB(*BLUE)
        canvas.setFont(font("DejaVu Sans", "Бал"), 5)
        canvas.drawString(186, 583, "Бал")
    elif draw == "seal":
        for radius in (45, 55):
            canvas.circle(200, 640, radius)
        for n in range(14):
            canvas.line(168 + 5 * n, 640, 170 + 5 * n, 645)
    elif draw == "print":
        canvas.rect(300, 590, 130, 34)
        canvas.setFillColorRGB(*BLUE)
        for n, line in enumerate(("ПРОВЕДЕНО БАНКОМ", "27 марта 2025 года")):
            canvas.setFont(font("DejaVu Sans", line), 10)
            canvas.drawString(306, 611 - 14 * n, line)
    elif draw == "beside":
        canvas.bezier(300, 640, 330, 700, 360, 600, 400, 650)
    canvas.save()
    image = pypdfium2.PdfDocument(content.getvalue())[0].render(scale=200 / 72).to_pil().convert("RGB")
    noise = np.random.default_rng(3).normal(0, 2, np.asarray(image).shape)
    Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8)).save(path, "PDF", resolution=200)
    return path


@pytest.mark.parametrize(
    ("draw", "told"),
    [
        ("none", 0),
        ("through", 1),
        ("overwritten", 1),
        ("stamp", 0),
        ("lettering", 0),
        ("seal", 0),
        ("print", 0),
        ("beside", 0),
    ],
)
def test_a_figure_under_a_pen_is_told(draw: str, told: int, tmp_path: Path) -> None:
    with Reader() as reader:
        (page,) = reader.pages(scan(draw, tmp_path / "a.pdf"), "a.pdf")
    assert isinstance(page, Page)
    assert [box.x0 for box in page.struck] == [pytest.approx(166, abs=2)] * told
    assert all(190 < box.top < box.bottom < 206 for box in page.struck)


@pytest.mark.parametrize(("written", "told"), [("24.02.2025", 0), ("24.03.2025", 1), ("", 1)])
def test_a_figure_printed_in_coloured_ink_is_not_under_a_pen(written: str, told: int) -> None:
    coloured = np.full((200, 400), 255, np.uint8)
    coloured[84:96, 100:240] = 0
    nothing = np.full_like(coloured, 255)
    black = Word("24.02", 50, 40, 85, 50, origin="ocr"), Word("2025", 90, 40, 120, 50, origin="ocr")
    over = [Word(written, 50, 40, 120, 50, origin="ocr")] if written else []
    assert len(struck((coloured, nothing), 2.0, black, [*black, *over], ())) == (told and 1 + (written == ""))


@pytest.mark.parametrize(("taken", "beside", "told"), [(90, 0, 0), (90, 8, 1), (10, 0, 0), (255, 0, 1)])
def test_a_figure_whose_dark_coloured_ink_reads_as_black_is_not_under_a_pen(taken: int, beside: int, told: int) -> None:
    """A share of each letter's ink is taken for colour, the rest is left; a pen leaves nothing where it goes beyond print."""
    coloured, left = np.full((200, 400), 255, np.uint8), np.full((200, 400), 255, np.uint8)
    coloured[84:96, 100:240] = 255 - taken
    left[84:96, 100:240] = taken
    coloured[84 - beside : 84, 100:240] = 0
    black = [Word("24.02.2025", 50, 40, 120, 50, origin="ocr")]
    assert len(struck((coloured, left), 2.0, black, black, ())) == told
