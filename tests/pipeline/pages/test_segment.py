"""Lines, bars and runs of letters of a straight page."""

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.pages.prepare import Straight, inked, straight
from pipeline.pages.raster import Drawn
from pipeline.pages.segment import parts
from samples.layouts.fonts import font_path

SCALE = 300 / 72


def page(image: Image.Image) -> Straight:
    """A picture of dark print on white, at 300 dots per inch, as a straight page."""
    grey = np.asarray(image.convert("L"), np.uint8)
    return Straight(np.stack([grey] * 3, axis=2), grey, None, SCALE, np.eye(3), SCALE)


def written(text: str, points: float, *, ink: int = 0, paper: int = 255) -> Image.Image:
    """Bold letters of one width in the middle of a page of one line."""
    face = ImageFont.truetype(font_path("DejaVu Sans Mono", bold=True), round(points * SCALE))
    image = Image.new("L", (1300, 200), 255)
    pen = ImageDraw.Draw(image)
    if paper < 255:
        pen.rectangle((100, 50, 1200, 150), fill=paper)
    pen.text((650, 100), text, font=face, fill=ink, anchor="mm")
    return image


def grown(image: Image.Image, by: int) -> Image.Image:
    """Letters so many pixels wider on either side, as a copier makes them."""
    ink = np.asarray(image.convert("L"))
    wide = np.minimum.reduce([np.roll(ink, right, axis=1) for right in range(-by, by + 1)])
    return Image.fromarray(wide)


@pytest.mark.parametrize("text", ["ТӨЛЕМ ТАПСЫРМАСЫ", "АКТ ВЫПОЛНЕННЫХ РАБОТ"])
def test_bold_letters_grown_together_stay_dark(text: str) -> None:
    image = page(grown(written(text, 16), 1))
    found = parts(image)
    assert (inked(found.grey) <= inked(image.grey)).all()


def test_light_letters_on_a_dark_bar_are_darkened() -> None:
    found = parts(page(written("ИТОГО К ОПЛАТЕ", 14, ink=255, paper=40)))
    assert np.median(found.grey) > 200
    assert sum(run.letters for run in found.runs) >= len("ИТОГОКОПЛАТЕ")


def test_bars_that_a_table_joins_are_bars() -> None:
    image = Image.new("L", (1300, 700), 255)
    pen = ImageDraw.Draw(image)
    face = ImageFont.truetype(font_path("DejaVu Sans Mono", bold=True), 40)
    for top in (50, 350):
        pen.rectangle((100, top, 1200, top + 75), fill=40)
        pen.text((120, top + 12), "ОТПРАВИТЕЛЬ", font=face, fill=255)
    for x in (100, 400, 1200):
        pen.line((x, 50, x, 600), fill=0, width=4)
    for y in (200, 275, 425, 600):
        pen.line((100, y, 1200, y), fill=0, width=4)
    found = parts(page(image))
    assert sum(run.letters for run in found.runs) >= 2 * len("ОТПРАВИТЕЛЬ")


def test_the_sides_of_low_cells_are_lines_and_stems_of_letters_are_none() -> None:
    """A box of two rows of ten points: its sides are lower than lines by themselves are looked for."""
    image = Image.new("L", (1300, 300), 255)
    pen, face = ImageDraw.Draw(image), ImageFont.truetype(font_path("DejaVu Sans Mono", bold=True), 30)
    for y in (100, 142, 184):
        pen.line((100, y, 900, y), fill=0, width=4)
    for x in (100, 500, 900):
        pen.line((x, 100, x, 184), fill=0, width=4)
    for x, y, text in ((108, 104, "НОМЕР"), (508, 104, "ДАТА"), (108, 146, "845"), (508, 146, "НННН")):
        pen.text((x, y), text, font=face, fill=0)
    pen.text((1000, 60), "НН", font=ImageFont.truetype(font_path("DejaVu Sans Mono", bold=True), 60), fill=0)
    boxes = parts(page(image)).lines.boxes
    upright = sorted({round(x0 + x1) // 2 for x0, y0, x1, y1 in boxes.tolist() if y1 - y0 > x1 - x0})
    assert len(upright) == 3
    assert all(abs(x - side) < 4 for x, side in zip(upright, (100, 500, 900), strict=True))


def test_blurred_letters_that_touch_are_no_line_but_a_ruling_below_them_is() -> None:
    image = written("KZ8885685265826031 шектеулі", 10)
    ImageDraw.Draw(image).line((60, 140, 1240, 140), fill=0, width=5)
    blurred = np.asarray(cv2.GaussianBlur(np.asarray(image), (0, 0), 4), np.uint8)
    found = parts(page(Image.fromarray(blurred)))
    assert len(found.lines.boxes) == 1
    x0, _, x1, _ = found.lines.boxes[0]
    assert x1 - x0 > 1100


def lines(*texts: str) -> Image.Image:
    """Lines of letters of one width, one below the other."""
    face = ImageFont.truetype(font_path("DejaVu Sans Mono"), round(9 * SCALE))
    image = Image.new("L", (1300, 100 + 50 * len(texts)), 255)
    for n, text in enumerate(texts):
        ImageDraw.Draw(image).text((60, 40 + 50 * n), text, font=face, fill=0)
    return image


def letters(image: Image.Image) -> int:
    return sum(run.letters for run in parts(page(image)).runs)


def test_bars_of_a_frame_and_square_brackets_are_no_letters() -> None:
    texts = ["Плательщик", "АО Көктем", "БИН 081140864552", "ИИК KZ0885", "[ТӨЛЕМ]"]
    bare = [text.strip("[]") for text in texts]
    framed = [f"|{text:<30}|" if "[" not in text else text for text in texts]
    assert letters(lines(*framed)) == letters(lines(*bare))


def test_a_letter_above_a_column_of_bars_is_no_cross_of_the_frame() -> None:
    rows = ["БИН 081140864552", "ИИК KZ0885", "Сумма 508", "Код 17"]
    framed = [f"{text:<20}|" for text in rows]
    heading = f"{'':<12}26 июля 2025 г."  # its seventh sign stands over the bars
    assert letters(lines(heading, *framed)) == letters(lines(heading, *rows))
    assert letters(lines(f"{'-' * 20}+{'-' * 9}", *framed)) == letters(lines("-" * 30, *rows))


def test_letters_that_are_like_bars_and_brackets_stay() -> None:
    assert letters(lines("(Ж)ҚҚС Еl", "l 1 Г С", "l 2 Іс", "l 3")) == letters(lines("(Ж)ҚҚС Еl")) + 4 + 4 + 2


def test_a_figure_with_the_stem_and_ends_of_a_bracket_is_no_higher_than_those_beside_it() -> None:
    texts = ["дата совершения оборота", "номер учетной системы", "сумма на основании ном 202"]
    plain = lines(*texts)
    rows = np.flatnonzero((np.asarray(plain)[140:, 60 + 22 * 15 :] < 128).any(axis=1)) + 140
    columns = np.flatnonzero((np.asarray(plain)[140:] < 128).any(axis=0))
    top, foot, left = int(rows[0]), int(rows[-1]), int(columns[-1]) + 6
    wide = (foot - top) * 2 // 5
    pen = ImageDraw.Draw(figure := plain.copy())
    pen.line((left, top, left, foot), fill=0, width=3)
    for y in (top + 1, foot - 1):
        pen.line((left, y, left + wide, y), fill=0, width=3)
    assert letters(figure) == letters(plain) + 1


def test_small_captions_among_larger_print_are_lines_of_their_own() -> None:
    image = lines(*["БИН 650626494161 СЧЕТ-ФАКТУРА"] * 4)
    face = ImageFont.truetype(font_path("DejaVu Sans"), round(5 * SCALE))
    ImageDraw.Draw(image).text((60, 5), "номер учетной системы", font=face, fill=0)
    first = min(parts(page(image)).runs, key=lambda run: run.y0)
    assert first.y1 < 40
    assert first.letters >= len("номерсчетнойсистемы")


def test_a_stroke_through_two_lines_leaves_them_two() -> None:
    image = lines("", *["договор поставки меда на экспорт"] * 4)
    bare = parts(page(image)).runs
    pen, (_, second, third, _) = ImageDraw.Draw(image), sorted(bare, key=lambda run: run.y0)
    stroke = [(70 + 3 * n, (second.y0 + third.y1) / 2 + 40 * np.sin(n / 12)) for n in range(120)]
    pen.line(stroke, fill=0, width=4)
    found = parts(page(image)).runs
    assert len(found) == len(bare)
    assert max(run.y1 - run.y0 for run in found) < 1.5 * max(run.y1 - run.y0 for run in bare)


def test_a_hole_in_the_margin_joins_no_lines() -> None:
    image = lines("", *["договор поставки меда на экспорт"] * 4)
    bare = parts(page(image)).runs
    _, second, third, _ = sorted(bare, key=lambda run: run.y0)
    middle, radius = (second.y0 + third.y1) / 2, round(8.5 * SCALE)
    left = second.x0 - 12 - 2 * radius
    image = image.transform(image.size, Image.Transform.AFFINE, (1, 0, -120, 0, 1, 0), fillcolor=255)
    ImageDraw.Draw(image).ellipse((left + 120, middle - radius, left + 120 + 2 * radius, middle + radius), fill=40)
    found = parts(page(image))
    assert len(found.runs) == len(bare)
    assert min(run.x0 for run in found.runs) == min(run.x0 for run in bare) + 120
    assert found.grey[round(middle), left + 120 + radius] == 255


def test_a_stamps_letter_that_joins_two_lines_leaves_them_two() -> None:
    image = lines("", *["договор поставки меда на экспорт"] * 4)
    bare = parts(page(image)).runs
    _, second, third, _ = sorted(bare, key=lambda run: run.y0)
    x = (second.x0 + second.x1) // 2
    ImageDraw.Draw(image).rectangle((x, second.y0 + 4, x + 14, third.y1 - 4), outline=0, width=5)
    found = parts(page(image)).runs
    assert len(found) == len(bare)
    assert max(run.y1 - run.y0 for run in found) < 1.5 * max(run.y1 - run.y0 for run in bare)


def test_a_bow_over_a_letter_is_a_part_of_its_line() -> None:
    image = lines("", "", "", *["договор поставки меда на экспорт"] * 3)
    face = ImageFont.truetype(font_path("DejaVu Sans", bold=True), round(26 * SCALE))
    ImageDraw.Draw(image).text((60, 40), "Өтей счет", font=face, fill=0)
    runs = parts(page(image)).runs
    assert len(runs) == 4
    assert min(run.y0 for run in runs) < 60  # the top of the bow


@pytest.mark.parametrize(("pattern", "found"), [(False, 1), (True, 0)])
def test_pale_captions_are_letters_on_paper_without_a_pattern(pattern: bool, found: int) -> None:
    image = lines("", *["БИН 650626494161 СЧЕТ-ФАКТУРА"] * 3)
    face = ImageFont.truetype(font_path("DejaVu Sans"), round(7 * SCALE))
    ImageDraw.Draw(image).text((60, 10), "номер учетной системы", font=face, fill=150)
    pixels = np.asarray(cv2.GaussianBlur(np.asarray(image), (0, 0), 2.2), np.uint8)
    if pattern:
        pixels = np.minimum(pixels, np.where(np.indices(pixels.shape).sum(axis=0) % 12 < 5, 205, 255)).astype(np.uint8)
    whole = [run for run in parts(page(Image.fromarray(pixels))).runs if run.y1 < 60 and run.x1 - run.x0 > 300]
    assert len(whole) == found


def test_grain_is_not_taken_for_small_letters() -> None:
    image = lines(*["БИН 650626494161 СЧЕТ-ФАКТУРА"] * 4)
    clean = parts(page(image)).runs
    for x in range(800, 1280, 14):
        for y in (60, 160):
            ImageDraw.Draw(image).ellipse((x, y, x + 8, y + 12), fill=100)
    assert len(parts(page(image)).runs) == len(clean)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("НДС 12% – 114 360,00", ["НДС 12% – 114 360,00"]),
        ("выставке 2025 –", ["выставке 2025"]),
        ("Всего – – – – – – – – – 360,00", ["Всего", "360,00"]),
        ("–    –    –", []),
    ],
)
def test_a_line_goes_on_behind_a_dash_by_itself(text: str, runs: list[str]) -> None:
    face, wide = ImageFont.truetype(font_path("DejaVu Sans Mono"), round(10 * SCALE)), round(7.5 * SCALE)
    image = Image.new("L", (2000, 300), 255)
    pen = ImageDraw.Draw(image)
    pen.text((100, 50), "Итого к оплате по договору оказания услуг", font=face)
    for n, letter in enumerate(text):
        pen.text((100 + n * wide, 150), letter, font=face)
    found = sorted((run for run in parts(page(image)).runs if run.base > 150), key=lambda run: run.x0)
    told = [text[(run.x0 - 100) // wide : (run.x1 - 100) // wide + 1] for run in found]
    assert told == runs


@pytest.mark.parametrize(("shade", "points", "high"), [(136, 9, 13), (92, 16, 27), (180, 9, 13)])
def test_light_letters_on_a_bar_of_any_shade_are_read(shade: int, points: int, high: int) -> None:
    sheet = Image.new("RGB", (1240, 1754), (240, 240, 240))
    pen = ImageDraw.Draw(sheet)
    dots = 150 / 72
    face = ImageFont.truetype(font_path("DejaVu Sans", bold=True), round(points * dots))
    pen.rectangle((100, 400, 1150, 400 + high * dots), fill=(shade,) * 3)
    pen.text((120, 400 + high * dots / 2), "Item   Details", font=face, fill=(255,) * 3, anchor="lm")
    pen.text((900, 400 + high * dots / 2), "Total", font=face, fill=(255,) * 3, anchor="lm")
    for row in range(20):
        pen.text((120, 600 + 40 * row), "Certification audit, stage 1 and 2", font=face, fill=(20,) * 3)
    found = parts(straight(Drawn(np.asarray(sheet), dots), turns=False))
    head = [run for run in found.runs if 400 < run.base < 400 + high * dots]
    assert [run.letters for run in head] == [len("Item"), len("Details"), len("Total")]
    assert np.median(found.grey[405 : round(395 + high * dots), 1100:1140]) > 200


def test_dark_letters_on_a_shade_stay_dark() -> None:
    found = parts(page(written("ИТОГО К ОПЛАТЕ", 14, ink=0, paper=150)))
    assert np.percentile(found.grey[60:140, 300:1000], 5) < 60


def test_sides_of_cells_that_lean_are_no_letters() -> None:
    """A photograph leaves them aslant, and letters beside them grow together with them."""
    face = ImageFont.truetype(font_path("DejaVu Sans"), round(8 * SCALE))
    image = Image.new("L", (2000, 700), 255)
    pen = ImageDraw.Draw(image)
    for row in range(4):
        top = 40 + 90 * row
        pen.line((98, top, 102, top + 86), fill=60, width=5)
        pen.line((98, top + 2, 160, top + 4), fill=60, width=3)
        pen.text((112, top + 10), "Товарищество с ограниченной ответственностью", font=face)
    pen.text((100, 480), "ИТОГО", font=ImageFont.truetype(font_path("DejaVu Sans"), round(20 * SCALE)))
    found = parts(page(image))
    assert len([run for run in found.runs if run.y1 - run.y0 > 60]) == 1  # the large word alone
    assert sum(run.letters for run in found.runs if run.y0 < 400) >= 4 * len(
        "Товариществосограниченнойответственностью"
    )
