"""Pages of pictures: read, in whatever position they lie, or said to be blank or unreadable."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageChops
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from extractors.page import Box, Page
from pipeline.pages import prepare, recognise, scan
from pipeline.pages.content import page_key
from pipeline.pages.isolate import Reader, Unreadable
from pipeline.pages.layer import Judgement
from pipeline.pages.messages import Reason
from pipeline.pages.pdf import Pdf
from pipeline.pages.prepare import Straight
from pipeline.pages.raster import Drawn
from pipeline.pages.readings import Token
from pipeline.pages.runs import Run
from pipeline.pages.segment import Parts, parts
from samples.layouts.fonts import font

LINES = (
    "ТОО «Арна Фудс», БИН 120340005678, г. Алматы, пр. Абая, 10",
    "Счет на оплату № 17 от 14.03.2025",
    "Қазақстан Республикасының кәсіпкерлері үшін өтем",
    "Итого к оплате: 1 120 000,00 тенге",
    "Invoice INV-2025-44, total EUR 12,450.00",
    "Получатель платежа: KZ86125KZT5004100100",
)
SIZE = (595, 842)


def picture(degrees: float = 0.0) -> Image.Image:
    """A page of :data:`LINES` in a ruled frame, at 200 dots per inch, turned clockwise on its white paper."""
    content = io.BytesIO()
    canvas = Canvas(content, SIZE)
    for n, line in enumerate(LINES):
        canvas.setFont(font("DejaVu Sans", line), 11)
        canvas.drawString(70, 700 - 40 * n, line)
    canvas.rect(60, 480, 480, 240)
    canvas.save()
    image: Image.Image = pypdfium2.PdfDocument(content.getvalue())[0].render(scale=200 / 72).to_pil().convert("RGB")
    return image.rotate(-degrees, expand=degrees % 90 == 0, fillcolor="white", resample=Image.Resampling.BICUBIC)


def saved(image: Image.Image, path: Path) -> Path:
    image.save(path, "PDF", resolution=200)
    return path


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as reader:
        yield reader


@pytest.mark.parametrize("degrees", [0.0, 1.2, 90.0, 180.0, 270.0])
def test_a_page_is_read_however_it_lies(degrees: float, reader: Reader, tmp_path: Path) -> None:
    (page,) = reader.pages(saved(picture(degrees), tmp_path / "a.pdf"), "a.pdf")
    assert isinstance(page, Page)
    assert (page.origin, page.layer, page.reason) == ("ocr", "none", "picture")
    text = " ".join(word.text for word in page.words)
    for part in ("120340005678,", "№ 17 от 14.03.2025", "кәсіпкерлері үшін өтем", "1 120 000,00", "12,450.00"):
        assert part in text
    assert "KZ86125KZT5004100100" in text
    assert len(page.rulings) == 4
    assert all(0.5 < word.confidence <= 1 and word.origin == "ocr" for word in page.words)


def test_a_box_lies_on_the_displayed_page_where_its_words_are(reader: Reader, tmp_path: Path) -> None:
    image = picture(1.2)
    (page,) = reader.pages(saved(image, tmp_path / "a.pdf"), "a.pdf")
    assert isinstance(page, Page)
    grey = np.asarray(image.convert("L"))

    for word in page.words:
        box = page.shown(word.box)
        x0, top, x1, bottom = (round(side * 200 / 72) for side in (box.x0, box.top, box.x1, box.bottom))
        assert (grey[top:bottom, x0:x1] < 128).any()


def test_a_picture_of_an_empty_page_is_a_blank_page(reader: Reader, tmp_path: Path) -> None:
    blank = Image.fromarray(np.random.default_rng(1).integers(215, 245, (2200, 1600), np.uint8))
    (page,) = reader.pages(saved(blank, tmp_path / "a.pdf"), "a.pdf")
    assert isinstance(page, Page)
    assert (page.words, page.inks, page.reason) == ((), (), "blank")


def test_a_picture_without_words_is_unreadable(reader: Reader, tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    waves = rng.normal(0, 1, (60, 44)).repeat(36, axis=0).repeat(36, axis=1)
    landscape = Image.fromarray(np.clip(128 + 60 * waves + rng.normal(0, 30, waves.shape), 0, 255).astype(np.uint8))
    assert list(reader.pages(saved(landscape, tmp_path / "a.pdf"), "a.pdf")) == [
        Unreadable(file="a.pdf", page=1, reason=Reason.NO_TEXT)
    ]


def test_of_a_picture_of_many_marks_a_part_is_read_before_all(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = np.full((1500, 1500), 255, np.uint8)
    for y in range(20, 1480, 40):
        for x in range(20, 1480, 40):
            marks[y : y + 12, x : x + 9] = 0

    def read(grey: object, runs: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(recognise, "read", read)
    monkeypatch.setattr(recognise, "sample", lambda grey, runs: [])
    reading = scan._recognised(Drawn(np.stack([marks] * 3, axis=2), 200 / 72), turns=False)
    assert not reading.readable


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("-59:/40702810900724021329", True),
        ("40702810900724021329", True),
        ("-70:O0PLATA", True),
        ("_S\\Belicenon", False),
    ],
)
def test_what_no_dirt_is_read_as_is_kept_however_unsure(text: str, kept: bool) -> None:
    blank = prepare.straight(Drawn(np.full((200, 400, 3), 255, np.uint8), 200 / 72), turns=False)
    found = parts(blank)._replace(runs=(Run(10, 10, 300, 30, 30, 18, 20),))
    reading = scan._Reading(blank, found, [Token(text, 10, 10, 300, 30, 0.1, 0)])
    assert [word.text for word in scan._words(reading)] == [text] * kept


@pytest.mark.parametrize(
    ("letters", "coloured", "text", "blank"),
    [(21, 21, "", True), (60, 60, "", False), (21, 21, "КОПИЯ", False), (21, 9, "", False)],
)
def test_a_page_with_a_stamp_alone_of_which_no_word_is_read_is_blank(
    letters: int, coloured: int, text: str, blank: bool
) -> None:
    page = prepare.straight(Drawn(np.full((200, 400, 3), 255, np.uint8), 200 / 72), turns=False)
    ring = tuple(Run(10, 10, 300, 30, 30, 18, 1) for _ in range(letters))
    found = parts(page)._replace(runs=ring, coloured_runs=ring[:coloured])
    read = [Token(text, 10, 10, 300, 30, 0.9, 0)] if text else []
    assert scan._Reading(page, found, read).blank == blank


@pytest.mark.parametrize(("lines", "readable"), [(8, True), (3, False)])
def test_what_is_read_of_shadows_does_not_make_a_page_of_words_unreadable(lines: int, readable: bool) -> None:
    blank = prepare.straight(Drawn(np.full((200, 400, 3), 255, np.uint8), 200 / 72), turns=False)
    words = [Token("платежноепоручение№заработы", 10, 10, 300, 30, 0.99, n) for n in range(lines)]
    shadows = [Token("к" * 200, 10, 10, 300, 30, 0.0, lines + n) for n in range(5)]
    assert scan._Reading(blank, parts(blank), words + shadows).readable == readable


def test_how_a_page_lies_is_found_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    upright, found = scan._upright, []

    def counted(image: Drawn, *, turns: bool) -> tuple[Straight, Parts]:
        found.append(image.scale)
        return upright(image, turns=turns)

    monkeypatch.setattr(scan, "_upright", counted)
    with Pdf(saved(picture(90.0), tmp_path / "a.pdf")) as pdf:
        key = pdf.key(1)
        assert key is not None
        page = pdf.page(1, "a.pdf", lambda _, at, told, judged, size: scan.read(at, told, judged, size, key))
        box = page.shown(next(word.box for word in page.words if word.text == "000,00"))
        with pdf.displayed(1) as (handle, size):
            first = scan.reread(handle, size, [box], key)
            assert len(found) == 1
            scan._lies.clear()
            assert scan.reread(handle, size, [box], key) == first == ["000,00"]
            assert found == [found[0]] * 2


def test_a_page_opened_anew_has_the_key_it_was_read_by(tmp_path: Path) -> None:
    told: list[bytes | None] = []

    def scanned(document: int, handle: int, page: Page, judged: Judgement, size: tuple[float, float]) -> Page:
        told.append(page_key(document, page))
        return page

    path = saved(picture(), tmp_path / "a.pdf")
    with Pdf(path) as pdf:
        pdf.page(1, "a.pdf", scanned)
    with Pdf(path) as pdf:
        assert told == [pdf.key(1)] != [None]


@pytest.mark.parametrize("degrees", [1.2, 90.0])
def test_places_are_read_a_second_time(degrees: float, reader: Reader, tmp_path: Path) -> None:
    path = saved(picture(degrees), tmp_path / "a.pdf")
    (page,) = reader.pages(path, "a.pdf")
    assert isinstance(page, Page)
    asked = ["120340005678,", "000,00", "14.03.2025", "KZ86125KZT5004100100"]
    boxes = [page.shown(next(word.box for word in page.words if word.text == text)) for text in asked]
    texts = reader.reread(path, 1, boxes)
    assert texts is not None
    assert [text.strip(",") for text in texts] == [text.strip(",") for text in asked]
    (kazakh,) = [page.shown(word.box) for word in page.words if word.text == "кәсіпкерлері"]
    told = reader.reread(path, 1, [kazakh])
    assert told is not None
    assert "кәсіпкерлері" in told[0].splitlines()
    assert reader.reread(tmp_path / "none.pdf", 1, boxes[:1]) is None


def test_of_a_place_of_many_lines_nothing_beside_it_is_read(reader: Reader, tmp_path: Path) -> None:
    path = saved(picture(), tmp_path / "a.pdf")
    told = reader.reread(path, 1, [Box(66, 130, 97, 345)])
    assert told is not None
    assert "Счет" in told[0]
    assert not any(beside in told[0] for beside in ("14.03.2025", "120340005678", "000,00"))


def test_print_under_a_coloured_stamp_is_read_and_so_is_the_stamp(reader: Reader, tmp_path: Path) -> None:
    content = io.BytesIO()
    canvas = Canvas(content, (300, 60))
    canvas.setStrokeColorRGB(0.25, 0.3, 0.85)
    canvas.setFillColorRGB(0.25, 0.3, 0.85)
    canvas.setLineWidth(1)
    for radius in (14, 24, 34):
        canvas.circle(90, 30, radius)
    canvas.setFont(font("DejaVu Sans", "ПРОВЕДЕНО"), 11)
    canvas.drawString(170, 22, "ПРОВЕДЕНО")
    canvas.save()
    stamp = pypdfium2.PdfDocument(content.getvalue())[0].render(scale=200 / 72).to_pil().convert("RGB")
    image = picture()
    # ink lies over print: the darker of the two in each colour; the circles lie about the middle of the fourth line
    place = (image.width * 148 // 595, image.height * 229 // 842)
    under = image.crop((*place, place[0] + stamp.width, place[1] + stamp.height))
    image.paste(ImageChops.darker(under, stamp), place)
    (page,) = reader.pages(saved(image, tmp_path / "a.pdf"), "a.pdf")
    assert isinstance(page, Page)
    text = " ".join(word.text for word in page.words)
    assert "1 120 000,00" in text
    assert "ПРОВЕДЕНО" in text


def test_two_lines_of_small_print_are_read_again_one_by_one(reader: Reader, tmp_path: Path) -> None:
    content = io.BytesIO()
    canvas = Canvas(content, SIZE)
    for n, line in enumerate(("Разработка дизайна и оформление", "выставочной площади")):
        canvas.setFont(font("DejaVu Sans", line), 6)
        canvas.drawString(70, 700 - 7 * n, line)
    canvas.save()
    small: Image.Image = pypdfium2.PdfDocument(content.getvalue())[0].render(scale=300 / 72).to_pil().convert("RGB")
    small.save(tmp_path / "small.pdf", "PDF", resolution=300)
    (text,) = reader.reread(tmp_path / "small.pdf", 1, [Box(68, 136.5, 190, 150.5)]) or [""]
    assert "Разработка дизайна и оформление выставочной площади" in text


def drawn_line(face: str, size: float, text: str, height: float = 14) -> Image.Image:
    """A line of print at 300 dots per inch, 20 points from the left edge."""
    content = io.BytesIO()
    canvas = Canvas(content, (300, height))
    canvas.setFont(face, size)
    canvas.drawString(20, height / 3.5, text)
    canvas.save()
    rendered: Image.Image = pypdfium2.PdfDocument(content.getvalue())[0].render(scale=300 / 72).to_pil()
    return rendered.convert("L")


def test_a_number_of_two_figures_is_read_again_with_what_stands_beside_it() -> None:
    line = drawn_line(font("DejaVu Sans", "Номер"), 8, "Номер учетной системы 92 от 11.06.2025")
    width = pdfmetrics.stringWidth("Номер учетной системы ", font("DejaVu Sans", "Номер"), 8)
    start = (20 + width) * 300 / 72
    assert recognise.single(np.asarray(line), 300 / 72, (start, start + 45)) == "92"


def test_a_number_in_large_print_is_read_again_without_what_stands_beside_it() -> None:
    line = drawn_line(font("DejaVu Sans", "Счет"), 16, "Счет № 857 09.06.2021", height=22)
    width = pdfmetrics.stringWidth("Счет № ", font("DejaVu Sans", "Счет"), 16)
    start = (20 + width) * 300 / 72
    assert recognise.single(np.asarray(line), 300 / 72, (start, start + 140)) == "857"


def test_a_letter_among_figures_is_read_again_as_one() -> None:
    line = drawn_line("Courier", 9, "2026-02-13T10:22:41")
    assert any("T10" in text for text in recognise.single(np.asarray(line), 300 / 72).splitlines())


def test_what_may_be_latin_is_read_again_as_english_as_well() -> None:
    line = drawn_line("Courier", 9, ":32A:250716EUR634,35")
    texts = recognise.single(np.asarray(line), 300 / 72).splitlines()
    assert any(text.replace(" ", "").endswith("250716EUR634,35") for text in texts)
    assert all(text.isascii() for text in texts[1:])


@pytest.mark.parametrize(
    ("told", "tried"), [((0.0, 0.0, 0.6, 0.8), 3), ((0.1, 0.75, 0.0, 0.0), 1), ((0.6,), 0), ((0.59, 0.95), 1)]
)
def test_a_page_that_reads_half_as_well_on_its_head_is_turned_on_its_feet(
    told: tuple[float, ...], tried: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Drawn(np.asarray(picture()), 200 / 72)
    heard = iter(told)
    monkeypatch.setattr(scan, "_trial", lambda found: next(heard))
    upright, _ = scan._upright(drawn, turns=True)
    assert len(list(heard)) == len(told) - tried - 1
    best = max(range(len(told)), key=lambda n: told[n])
    assert (upright.back[0, 0] < 0) == (best == 1)
    quarter = best >= len(("as it is", "on its head"))
    assert (upright.grey.shape[0] < upright.grey.shape[1]) == quarter


def test_rows_of_dashes_do_not_tell_which_way_a_page_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, ...]] = []

    def sample(grey: object, runs: Sequence[Run], language: str = "kaz") -> list[Token]:
        asked.append(tuple(run.letters for run in runs))
        return [Token("Поручение", 0, 0, 10, 10, 0.9, 0)]

    monkeypatch.setattr(recognise, "sample", sample)
    grey = np.full((400, 300), 255, np.uint8)
    lines = parts(Straight(np.stack([grey] * 3, axis=2), grey, None, 2.0, np.eye(3), 2.0)).lines
    dashes = [Run(0, y, 280, y + 8, y + 8.0, 8.0, 25) for y in range(0, 160, 40)]
    words = [Run(0, y, 200, y + 20, y + 15.0, 15.0, 15) for y in range(10, 200, 30)]
    scan._trial(Parts(grey, lines, (*dashes, *words)))
    assert asked == [(15,) * 4]


def test_latin_words_that_read_badly_as_cyrillic_tell_which_way_a_page_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"kaz": 0.42, "eng": 0.98}
    asked: list[str] = []

    def sample(grey: object, runs: object, language: str = "kaz") -> list[Token]:
        asked.append(language)
        return [Token("Confirmation", 0, 0, 10, 10, told[language], 0)]

    monkeypatch.setattr(recognise, "sample", sample)
    run = Run(0, 0, 200, 20, 15.0, 10.0, 24)
    grey = np.full((40, 300), 255, np.uint8)
    lines = parts(Straight(np.stack([grey] * 3, axis=2), grey, None, 2.0, np.eye(3), 2.0)).lines
    found = Parts(grey, lines, (run,) * 4)
    assert scan._trial(found) == pytest.approx(0.98)
    told["kaz"] = 0.9
    assert scan._trial(found) == pytest.approx(0.9)
    assert asked == ["kaz", "eng", "kaz"]
