"""Pages as pictures: drawn once, marked in points, small."""

from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.result import Evidence
from pipeline.views.sheets import Marks, Sheet, drawn


def evidence(page: int = 1, left: float = 10.0, file: str = "a.pdf") -> Evidence:
    return Evidence(file=file, page=page, bbox=(left, 20, 30, 40), text="1", source="text", confidence=1.0)


def pdf(path: Path, *, width: float = 300, height: float = 400, turn: int = 0, scan: bool = False) -> Path:
    canvas = Canvas(str(path), pagesize=(width, height), invariant=True)
    if scan:
        shades = Image.linear_gradient("L").resize((300, 400))
        canvas.drawImage(ImageReader(shades), 0, 0, width, height)
    canvas.drawString(20, 20, "1 120 000,00")
    canvas.showPage()
    canvas.save()
    if turn:
        writer = PdfWriter(path)
        writer.pages[0].rotate(turn)
        writer.write(path)
    return path


def sheets(*every: Evidence) -> tuple[Sheet, ...]:
    marks = Marks()
    for each in every:
        marks.of(each)
    return marks.sheets()


def test_the_same_box_has_one_mark() -> None:
    marks = Marks()
    assert [marks.of(each) for each in (evidence(), evidence(left=11), evidence(), evidence(page=2))] == [
        "m1",
        "m2",
        "m1",
        "m3",
    ]
    first, second = marks.sheets()
    assert [mark.id for mark in first.marks] == ["m1", "m2"]
    assert (second.file, second.page) == ("a.pdf", 2)


def test_a_page_is_drawn_as_it_is_displayed(tmp_path: Path) -> None:
    files = {"a.pdf": pdf(tmp_path / "a.pdf", turn=90)}
    (sheet,) = drawn(sheets(evidence()), files)
    assert (sheet.width, sheet.height) == (400, 300)
    assert sheet.picture is not None
    assert sheet.picture.startswith("data:image/png;base64,")


def test_a_scan_is_a_jpeg(tmp_path: Path) -> None:
    (sheet,) = drawn(sheets(evidence()), {"a.pdf": pdf(tmp_path / "a.pdf", scan=True)})
    assert sheet.picture is not None
    assert sheet.picture.startswith("data:image/jpeg;base64,")


def test_a_poster_is_drawn_small(tmp_path: Path) -> None:
    (sheet,) = drawn(sheets(evidence()), {"a.pdf": pdf(tmp_path / "a.pdf", width=14400, height=14400)})
    assert sheet.picture is not None
    assert len(sheet.picture) < 200_000


@pytest.mark.parametrize("page", [0, 2, 10**6])
def test_a_page_that_is_not_there_is_not_drawn(tmp_path: Path, page: int) -> None:
    (sheet,) = drawn(sheets(evidence(page=page)), {"a.pdf": pdf(tmp_path / "a.pdf")})
    assert sheet.picture is None


def test_a_file_that_is_not_there_or_is_no_pdf_is_not_drawn(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(b"not a pdf")
    files = {"a.pdf": tmp_path / "nowhere.pdf", "b.pdf": tmp_path / "b.pdf"}
    assert [
        sheet.picture for sheet in drawn(sheets(evidence(), evidence(file="b.pdf"), evidence(file="c.pdf")), files)
    ] == [
        None,
        None,
        None,
    ]


def test_what_does_not_fit_is_left_out_and_the_rest_goes_on(tmp_path: Path) -> None:
    files = {"a.pdf": pdf(tmp_path / "a.pdf", scan=True), "b.pdf": pdf(tmp_path / "b.pdf")}
    wanted = sheets(evidence(), evidence(file="b.pdf"))
    scan, printed = drawn(wanted, files)
    assert scan.picture is not None
    assert printed.picture is not None
    limit = len(printed.picture)
    assert limit < len(scan.picture)
    assert [sheet.picture is not None for sheet in drawn(wanted, files, limit)] == [False, True]


def test_a_value_that_nothing_proves_is_cropped_from_its_page(tmp_path: Path) -> None:
    marks = Marks()
    marks.of(evidence())
    marks.doubt(evidence(left=11))
    (sheet,) = drawn(marks.sheets(), {"a.pdf": pdf(tmp_path / "a.pdf")})
    assert [mark.doubted for mark in sheet.marks] == [False, True]
    plain, cropped = sheet.marks
    assert plain.crop is None
    assert cropped.crop is not None
    assert sheet.picture is not None
    assert len(cropped.crop) < len(sheet.picture)
