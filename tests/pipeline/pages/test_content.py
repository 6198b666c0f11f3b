"""The key of a page: the same wherever the page stands, another for whatever is drawn otherwise."""

import io
from pathlib import Path

import pypdf
import pytest

from pipeline.pages.content import page_key
from pipeline.pages.pdf import Pdf
from tests.pipeline.papers import on_pages, stream

PICTURE = b"/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray"
SHADE = stream(b"\x00\x40\x80\xff", PICTURE)
DRAW = stream(b"q 300 0 0 300 50 50 cm /P Do Q")
RESOURCES = b"/XObject << /P 4 0 R >>"


def scan(*pictures: bytes, content: bytes = DRAW, resources: bytes = RESOURCES) -> bytes:
    return on_pages(content, resources=resources, objects=pictures or (SHADE,))


# each drawn otherwise than ``scan()``
OTHERS = [
    scan(stream(b"\x00\x40\x80\xfe", PICTURE)),
    scan(stream(b"\x00\x40\x80\xff", PICTURE, b"/Decode [1 0]")),
    scan(stream(b"\x00\x40\x80\xff", PICTURE, b"/SMask 5 0 R"), stream(b"\xff\xff\xff\x00", PICTURE)),
    scan(stream(b"\x00\x40\x80\xff", PICTURE, b"/SMask 5 0 R"), stream(b"\xff\xff\x00\x00", PICTURE)),
    scan(stream(b"\x00\x40\x80\xff", PICTURE.replace(b"/DeviceGray", b"[/Indexed /DeviceGray 1 <00ff>]"))),
    scan(stream(b"\x00\x40\x80\xff", PICTURE.replace(b"/DeviceGray", b"[/Indexed /DeviceGray 1 <ff00>]"))),
    scan(stream(b"\x00\x40\x80\xff", PICTURE, b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2 >>")),
    scan(stream(b"\x00\x40\x80\xff", PICTURE, b"/Filter /CCITTFaxDecode /DecodeParms << /K 0 /Columns 2 >>")),
    scan(content=stream(b"q 300 0 0 301 50 50 cm /P Do Q")),
    scan(content=stream(b"q 300 0 0 300 50 50 cm /P Do Q BT /F 9 Tf 50 50 Td (1) Tj ET")),
    scan().replace(b"[0 0 400 600]", b"[0 0 400 601]"),
    scan().replace(b"[0 0 400 600]", b"[0 0 400 600] /Rotate 90"),
    scan().replace(b"[0 0 400 600]", b"[0 0 400 600] /CropBox [0 0 400 500]"),
    scan().replace(b"[0 0 400 600]", b"[0 0 400 600] /UserUnit 2"),
    scan().replace(b"/Helvetica", b"/Helvetica-Bold"),
]


def keys(content: bytes, folder: Path) -> list[bytes | None]:
    (path := folder / "file.pdf").write_bytes(content)
    with Pdf(path) as pdf:
        return [page_key(pdf._document, pdf.page(number, "file.pdf")) for number in range(1, len(pdf) + 1)]


def key(content: bytes, folder: Path) -> bytes:
    (found,) = keys(content, folder)
    assert found is not None
    return found


def test_a_page_is_the_same_in_another_file_at_another_place(tmp_path: Path) -> None:
    own = key(scan(), tmp_path)
    assert key(scan(), tmp_path) == own
    writer = pypdf.PdfWriter()
    writer.add_blank_page(400, 600)
    for _ in range(2):
        writer.append(io.BytesIO(on_pages(DRAW, DRAW, resources=RESOURCES, objects=(SHADE,))))
    writer.write(buffer := io.BytesIO())
    blank, *pages = keys(buffer.getvalue(), tmp_path)
    assert blank != own
    assert pages == [own] * 4
    spread = on_pages(DRAW, resources=b"/XObject << /P 6 0 R >>", objects=(b"null", b"null", SHADE))
    assert key(spread, tmp_path) == own


@pytest.mark.parametrize("other", OTHERS)
def test_whatever_is_drawn_otherwise_is_another_page(other: bytes, tmp_path: Path) -> None:
    assert key(other, tmp_path) != key(scan(), tmp_path)


def test_all_those_differ_among_themselves(tmp_path: Path) -> None:
    assert len({key(other, tmp_path) for other in OTHERS}) == len(OTHERS)


def test_a_page_that_its_file_can_change_has_no_key(tmp_path: Path) -> None:
    layered = scan(stream(b"\x00\x40\x80\xff", PICTURE, b"/OC 5 0 R"), b"<< /Type /OCG /Name (x) >>")
    named = scan(resources=RESOURCES + b" /Properties << /L 5 0 R >>")
    for content in (layered, named):
        assert keys(content, tmp_path) == [None]


def test_notes_that_are_part_of_the_page_count(tmp_path: Path) -> None:
    def noted(content: bytes) -> bytes:
        form = stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 99 99]")
        note = b"/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 99 99] /AP << /N 5 0 R >> >>]"
        return scan(SHADE, form).replace(b"[0 0 400 600]", b"[0 0 400 600] " + note)

    stamped = {key(noted(b"0 0 m %d 9 l S" % x), tmp_path) for x in (8, 9)}
    assert len(stamped | {key(scan(), tmp_path)}) == 3
