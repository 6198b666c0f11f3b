"""The PDF reader on pages drawn here, each for one trait."""

import io
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pypdf
import pytest
from pypdf.generic import RectangleObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extractors.layout import Sheet
from extractors.page import Box, Page, Word
from pipeline.pages.messages import Reason
from pipeline.pages.pdf import Pdf, PdfError, read
from tests.pipeline.papers import HEIGHT, SANS, WIDTH, Draw, assembled, drawn, stream, written

BUNDLES = Path(__file__).parents[3] / "samples" / "bundles"


def pages(content: bytes, tmp_path: Path) -> list[Page]:
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    return list(read(path, "docs/file.pdf"))


def page(draw: Draw, tmp_path: Path) -> Page:
    (one,) = pages(drawn(draw), tmp_path)
    return one


def texts(one: Page) -> list[str]:
    return [word.text for word in one.words]


def edited(content: bytes, edit: Callable[[pypdf.PageObject], object]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    edit(writer.pages[0])
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def near(box: Box | Word, *expected: float, within: float = 0.6) -> bool:
    found = (box.x0, box.top, box.x1, box.bottom)
    return all(abs(a - b) <= within for a, b in zip(found, expected, strict=True))


def test_words_with_boxes_around_their_ink(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 500, "Қызмет көрсету, жиыны: 1 234 567,89 ₸")

    one = page(draw, tmp_path)
    assert (one.file, one.number, one.width, one.height, one.turn) == ("docs/file.pdf", 1, WIDTH, HEIGHT, 0)
    assert texts(one) == ["Қызмет", "көрсету,", "жиыны:", "1", "234", "567,89", "₸"]
    first, comma = one.words[0], one.words[1]
    assert near(first, 100, HEIGHT - 508, 100 + stringWidth("Қызмет", SANS, 10), HEIGHT - 497.5)
    assert first.top == comma.top
    assert first.bottom == comma.bottom


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009"])
def test_any_white_space_divides_words(space: str, tmp_path: Path) -> None:
    one = page(lambda canvas: canvas.drawString(50, 500, f"1{space}234{space}567,89"), tmp_path)
    assert texts(one) == ["1", "234", "567,89"]


def test_soft_hyphens_go_and_hyphens_at_the_end_of_a_line_stay(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 500, "экс\u00adпорт")
        canvas.drawString(50, 450, "договор Экс-")
        canvas.drawString(50, 438, "порт")

    one = page(draw, tmp_path)
    assert texts(one) == ["экспорт", "договор", "Экс-", "порт"]
    assert one.words[2].bottom < one.words[3].bottom


def test_a_font_that_says_soft_hyphens_for_hyphens_is_understood(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 500, "Счет\u00adфактура к договору № 78/ЭКС\u00ad25")
        canvas.drawString(50, 450, "Алматы \u00ad Бишкек")

    assert texts(page(draw, tmp_path)) == ["Счет-фактура", "к", "договору", "№", "78/ЭКС-25", "Алматы", "-", "Бишкек"]


def test_cells_drawn_edge_to_edge_are_two_words_when_a_line_divides_them(tmp_path: Path) -> None:
    border = 100 + stringWidth("1000,00", SANS, 10) + 0.3

    def cells(canvas: Canvas) -> None:
        canvas.drawString(100, 500, "1000,00")
        canvas.drawString(border + 0.3, 500, "120,00")

    def ruled(canvas: Canvas) -> None:
        cells(canvas)
        canvas.line(border, 480, border, 520)

    def ruled_elsewhere(canvas: Canvas) -> None:
        cells(canvas)
        canvas.line(border, 300, border, 400)

    assert texts(page(ruled, tmp_path)) == ["1000,00", "120,00"]
    assert texts(page(ruled_elsewhere, tmp_path)) == ["1000,00120,00"]


def test_a_gap_without_a_space_divides_words(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 500, "1000,00")
        canvas.drawString(100 + stringWidth("1000,00", SANS, 10) + 2.5, 500, "120,00")

    assert texts(page(draw, tmp_path)) == ["1000,00", "120,00"]


def test_letter_spacing_is_no_gap(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        line = canvas.beginText(50, 500)
        line.setFont(SANS, 10)
        line.setCharSpace(4)
        line.textOut("СЕРТИФИКАТ 12")
        canvas.drawText(line)

    assert texts(page(draw, tmp_path)) == ["СЕРТИФИКАТ", "12"]


def test_text_printed_twice_on_one_place_is_read_once(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.4):
            canvas.drawString(100 + shift, 500, "Итого 12")
            canvas.drawString(100 + shift, 480, "580 000,00")
        canvas.drawString(100, 460, "580 000,00")

    assert texts(page(draw, tmp_path)) == ["Итого", "12", "580", "000,00", "580", "000,00"]


def sideways(angle: int) -> Draw:
    """A page of text whose lines run at ``angle`` degrees, counter-clockwise as in PDF, about the middle."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(angle)
        canvas.drawString(-100, 50, "Счет-фактура № 145")
        canvas.drawString(-100, 30, "Итого 1 120 000,00")
        canvas.line(-100, 25, 80, 25)

    return draw


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_sideways_text_is_read_upright_and_shown_where_it_is(angle: int, rotate: int, tmp_path: Path) -> None:
    (one,) = pages(edited(drawn(sideways(angle)), lambda target: target.rotate(rotate)), tmp_path)
    assert one.turn == (angle - rotate) % 360
    assert texts(one) == ["Счет-фактура", "№", "145", "Итого", "1", "120", "000,00"]
    total = one.words[3]
    assert total.x1 - total.x0 == pytest.approx(stringWidth("Итого", SANS, 10), abs=0.1)
    assert one.words[0].bottom < total.top + 2
    (line,) = one.rulings
    assert line.width == pytest.approx(180, abs=0.1)
    assert line.top == pytest.approx(total.bottom + 2.6, abs=0.5)
    # the same corner of the page as displayed, worked out by hand: the word's middle from the middle of the page
    x, y = -100 + stringWidth("Итого", SANS, 10) / 2, 30 + 2.6
    for _ in range(((angle - rotate) % 360) // 90):
        x, y = -y, x
    width, height = (WIDTH, HEIGHT) if rotate % 180 == 0 else (HEIGHT, WIDTH)
    shown = one.shown(total.box)
    assert (shown.x0 + shown.x1) / 2 == pytest.approx(width / 2 + x, abs=0.2)
    assert shown.middle == pytest.approx(height / 2 - y, abs=0.2)
    assert (one.width, one.height) == ((width, height) if one.turn % 180 == 0 else (height, width))


def test_a_rotated_heading_leaves_the_page_upright_and_stays_one_word(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 500, "Наименование работ, услуг и товаров")
        canvas.rotate(90)
        canvas.drawString(300, -50, "Количество")

    one = page(draw, tmp_path)
    assert one.turn == 0
    assert texts(one) == ["Наименование", "работ,", "услуг", "и", "товаров", "Количество"]
    assert one.words[-1].height > 5 * (one.words[-1].x1 - one.words[-1].x0)


def test_the_crop_box_moves_the_origin_and_hides_what_is_outside(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 500, "видно")
        canvas.drawString(100, 50, "спрятано")
        canvas.line(100, 490, 395, 490)

    def crop(target: pypdf.PageObject) -> None:
        target.cropbox = RectangleObject((50, 200, 350, 550))

    (one,) = pages(edited(drawn(draw), crop), tmp_path)
    assert (one.width, one.height) == (300, 350)
    assert texts(one) == ["видно"]
    assert near(one.words[0], 50, 550 - 508, 50 + stringWidth("видно", SANS, 10), 550 - 497.5)
    assert one.rulings == (Box(50, 60, 300, 60),)


def test_lines_rectangles_and_curves(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.line(50, 500, 250, 500)
        canvas.rect(50, 300, 100, 40)
        canvas.rect(50, 200, 300, 0.7, stroke=0, fill=1)
        canvas.line(50, 100, 51, 100)
        canvas.setFillGray(1)
        canvas.rect(200, 300, 100, 40, stroke=0, fill=1)
        canvas.bezier(60, 60, 90, 20, 120, 90, 160, 50)
        canvas.line(300, 50, 350, 100)

    one = page(draw, tmp_path)
    assert set(one.rulings) == {
        Box(50, 100, 250, 100),
        Box(50, 260, 150, 260),
        Box(50, 300, 150, 300),
        Box(50, 260, 50, 300),
        Box(150, 260, 150, 300),
        Box(50, 399.3, 350, 400),
    }
    assert one.inks == (Box(60, 510, 160, 580), Box(300, 500, 350, 550))


def test_a_rounded_frame_is_a_frame(tmp_path: Path) -> None:
    one = page(lambda canvas: canvas.roundRect(50, 100, 200, 100, 5), tmp_path)
    assert len(one.rulings) == 4
    assert one.inks == ()


def test_a_signature_drawn_line_by_line_is_one_ink(tmp_path: Path) -> None:
    """Thin pieces on the way, level ones and one too short to be read do not break it."""
    turns = [(100, 60), (104, 68), (109, 69), (113, 57), (114, 66), (115.5, 64.8), (119, 72), (124, 60)]

    def draw(canvas: Canvas) -> None:
        canvas.line(95, 55, 195, 55)
        for start, end in pairwise(turns):
            canvas.line(*start, *end)

    assert Sheet(page(draw, tmp_path)).inks == (Box(100, 528, 124, 543),)


def test_forms_within_forms_keep_their_places(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("inner")
        canvas.line(0, 0, 100, 0)
        canvas.drawImage(picture(), 0, 10, 20, 20)
        canvas.endForm()
        canvas.beginForm("outer")
        canvas.translate(10, 20)
        canvas.doForm("inner")
        canvas.endForm()
        canvas.saveState()
        canvas.translate(100, 400)
        canvas.scale(2, 2)
        canvas.doForm("outer")
        canvas.restoreState()

    one = page(draw, tmp_path)
    assert one.rulings == (Box(120, 160, 320, 160),)
    assert one.inks == (Box(120, 100, 160, 140),)


def picture() -> ImageReader:
    """A grey picture of 2 × 2 pixels."""
    return ImageReader(io.BytesIO(b"P5 2 2 255\n" + bytes(4)))


def test_a_scan_has_a_picture_and_no_words(tmp_path: Path) -> None:
    one = page(lambda canvas: canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT), tmp_path)
    assert one.words == ()
    assert one.inks == (Box(0, 0, WIDTH, HEIGHT),)


def test_a_scan_under_a_footer_of_text_still_shows_its_picture(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
        for line in range(3):
            canvas.drawString(20, 10 + 10 * line, "Осы құжат қағаз тасығыштағы құжатпен бірдей")

    assert page(draw, tmp_path).inks == (Box(0, 0, WIDTH, HEIGHT),)


def test_the_picture_behind_a_page_of_text_is_no_ink(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture(), 0, 0, WIDTH, HEIGHT)
        canvas.drawImage(picture(), 200, 100, 60, 60)
        for line in range(40):
            canvas.drawString(20, 20 + 14 * line, f"строка {line}")

    assert page(draw, tmp_path).inks == (Box(200, 440, 260, 500),)


def test_a_drawing_of_thousands_of_paths_is_passed_over_quickly(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 500, "карта")
        for i in range(6000):
            canvas.line(10, 10 + i / 20, 60, 10 + i / 20)

    one = page(draw, tmp_path)
    assert one.rulings == ()
    assert one.inks == (Box(0, 0, WIDTH, HEIGHT),)
    assert texts(one) == ["карта"]


def test_filled_form_fields_are_part_of_the_page(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(20, 500, "Сумма")
        canvas.acroForm.textfield(value="1250.50", x=100, y=495, width=100, height=16, fontSize=10, borderWidth=0)

    one = page(draw, tmp_path)
    assert texts(one) == ["Сумма", "1250.50"]
    assert abs(one.words[0].middle - one.words[1].middle) < 4
    assert 100 <= one.words[1].x0 <= 110


def test_ligatures_and_characters_beyond_the_first_plane(tmp_path: Path) -> None:
    (one,) = pages(with_unicode_map({0x41: "D83DDE00", 0x42: "0000", 0x43: "FB01"}, b"xAy zBz oCe"), tmp_path)
    assert texts(one) == ["x\U0001f600y", "z\ufffdz", "ofie"]


def with_unicode_map(unicode: dict[int, str], text: bytes) -> bytes:
    """One line of text in Helvetica, whose codes mean what ``unicode`` says (UTF-16 in hex)."""
    pairs = "\n".join(f"<{code:02X}> <{value}>" for code, value in unicode.items())
    cmap = (
        "begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
        f"{len(unicode)} beginbfchar {pairs} endbfchar 1 beginbfrange <45> <7A> <0045> endbfrange endcmap"
    ).encode()
    return assembled(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        stream(b"BT /F 12 Tf 50 500 Td (" + text + b") Tj ET"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        stream(cmap),
    )


def test_pages_come_in_order(tmp_path: Path) -> None:
    found = pages(written("первый", "второй", "третий"), tmp_path)
    assert [(one.number, texts(one)) for one in found] == [(1, ["первый"]), (2, ["второй"]), (3, ["третий"])]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"PK\x03\x04 not a PDF", Reason.NOT_A_PDF),
        (b"%PDF-1.7\n nothing else", Reason.CORRUPT),
    ],
)
def test_files_that_cannot_be_opened(content: bytes, reason: Reason, tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    with pytest.raises(PdfError) as raised:
        Pdf(path)
    assert raised.value.reason is reason


def encrypted(user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(written("тайна")))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="AES-256")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_password_is_asked_of_nobody(tmp_path: Path) -> None:
    (tmp_path / "locked.pdf").write_bytes(encrypted("secret"))
    with pytest.raises(PdfError) as raised:
        Pdf(tmp_path / "locked.pdf")
    assert raised.value.reason is Reason.ENCRYPTED
    assert texts(*pages(encrypted(""), tmp_path)) == ["тайна"]


@pytest.mark.parametrize("path", sorted(BUNDLES.rglob("*.pdf")), ids=lambda path: str(path.relative_to(BUNDLES)))
def test_the_letters_are_those_that_pdfplumber_finds(path: Path) -> None:
    """Text that is printed twice to make it bold counts once."""
    with pdfplumber.open(path) as other:
        for ours, theirs in zip(read(path, path.name), other.pages, strict=True):
            expected = Counter(c for char in theirs.dedupe_chars().chars for c in char["text"] if not c.isspace())
            assert Counter("".join(texts(ours))) == expected


def test_letters_lent_by_another_font_belong_to_their_word(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        before, lent = stringWidth("Болаша", SANS, 10), stringWidth("қ", SANS, 10)
        canvas.drawString(100, 500, "Болаша")
        canvas.drawString(100 + before + lent + 4, 500, "Агро")
        canvas.drawString(100 + before + 1.0, 500, "қ")

    assert sorted(texts(page(draw, tmp_path))) == ["Агро", "Болашақ"]
