"""What was read is not read again; what may turn out otherwise is."""

import io
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
import pypdf
import pypdfium2
import pytest

from extractors.page import Box, Page
from pipeline.pages.isolate import Limits, Reader, Reason, Unreadable
from pipeline.pages.keep import Keeper
from pipeline.pages.store import Store, Tally, usage
from tests.pipeline.pages.test_scan import picture, saved
from tests.pipeline.papers import endless, written

CONTENT = written("Счет № 1", "Счет № 2")


def keeper(folder: Path, version: bytes = b"1", limits: Limits | None = None) -> Keeper:
    return Keeper(Store(folder / "cache", version), limits or Limits())


@pytest.fixture
def known(tmp_path: Path) -> Iterator[Keeper]:
    """A keeper that has read the two invoices, in a process that is gone."""
    with keeper(tmp_path) as first:
        assert len(read(first, tmp_path, CONTENT)) == 2
        assert first.settle() == Tally(read=2)
    with keeper(tmp_path) as second:
        yield second


def read(one: Keeper, folder: Path, content: bytes, name: str = "a.pdf") -> list[Page | Unreadable]:
    path = folder / "file.pdf"
    path.write_bytes(content)
    return list(one.pages(path, name, sha256(content).hexdigest()))


def test_a_known_file_is_not_opened_and_goes_by_its_new_name(known: Keeper, tmp_path: Path) -> None:
    again = read(known, tmp_path, CONTENT, "other/б.pdf")
    assert known._reader.child is None
    assert known.settle() == Tally(kept=2)
    with Keeper(None) as plain:
        assert read(plain, tmp_path, CONTENT, "other/б.pdf") == again


def test_another_reader_or_another_content_is_read(known: Keeper, tmp_path: Path) -> None:
    with keeper(tmp_path, version=b"2") as other:
        read(other, tmp_path, CONTENT)
        assert other.settle() == Tally(read=2)
    read(known, tmp_path, CONTENT + b"\n")
    assert known.settle() == Tally(read=2)


@pytest.mark.parametrize(
    ("content", "reason"), [(b"%PDF-1.7 and nothing else", Reason.CORRUPT), (b"MZ", Reason.NOT_A_PDF)]
)
def test_what_can_never_be_read_is_kept(content: bytes, reason: Reason, tmp_path: Path) -> None:
    for tally in (Tally(read=1), Tally(kept=1)):
        with keeper(tmp_path) as one:
            assert read(one, tmp_path, content, "x") == [Unreadable(file="x", page=None, reason=reason)]
            assert one.settle() == tally


def test_what_had_no_time_is_read_again(tmp_path: Path) -> None:
    for _ in range(2):
        with keeper(tmp_path, limits=Limits(page_seconds=0.5)) as one:
            assert Unreadable(file="x", page=2, reason=Reason.TIMEOUT) in read(one, tmp_path, endless(), "x")
            assert not one.keeps(sha256(endless()).hexdigest())
            assert one.settle() == Tally(read=3)


def test_a_file_left_in_the_middle_or_changed_meanwhile_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(CONTENT)
    with keeper(tmp_path) as one:
        pages = one.pages(path, "a.pdf", sha256(CONTENT).hexdigest())
        next(pages)
        pages.close()
        pages = one.pages(path, "a.pdf", sha256(CONTENT).hexdigest())
        next(pages)
        path.write_bytes(written("Счет № 3"))
        assert len(list(pages)) == 1
        one.settle()
        read(one, tmp_path, CONTENT)
        assert one.settle() == Tally(read=2)


def test_a_long_file_comes_out_as_it_went_in(tmp_path: Path) -> None:
    content = written(*(f"лист {n} " + " ".join(f"слово{n * i}" for i in range(200)) for n in range(60)))
    with keeper(tmp_path) as one:
        first = read(one, tmp_path, content)
        again = read(one, tmp_path, content)
        assert one.settle() == Tally(read=60, kept=60)
    assert msgspec.msgpack.encode(first) == msgspec.msgpack.encode(again)


def scans(*pages: str) -> bytes:
    """A file of scanned pages, each with one line of text."""
    drawn = pypdfium2.PdfDocument(written(*pages))
    pictures = [page.render(scale=200 / 72).to_pil() for page in drawn]
    pictures[0].save(buffer := io.BytesIO(), "PDF", resolution=200, save_all=True, append_images=pictures[1:])
    return buffer.getvalue()


def test_only_the_new_page_of_a_scan_is_read(tmp_path: Path) -> None:
    with keeper(tmp_path) as one:
        first = read(one, tmp_path, scans("Сертификат № 12345 от 14.03.2025", ""), "a.pdf")
        assert one.settle() == Tally(read=2)
    mixed = scans("", "Счет на оплату № 17 от 15.03.2025", "Сертификат № 12345 от 14.03.2025")
    with keeper(tmp_path) as one:
        again = read(one, tmp_path, mixed, "b.pdf")
        assert one.settle() == Tally(read=1, kept=2)
    with Keeper(None) as plain:
        assert read(plain, tmp_path, mixed, "b.pdf") == again
    certificate = again[2]
    assert isinstance(certificate, Page)
    assert certificate.words
    assert msgspec.structs.replace(certificate, file="a.pdf", number=1) == first[0]


def test_a_recalled_page_that_cannot_be_read_stands_at_its_place(tmp_path: Path) -> None:
    known = Unreadable(file="", page=0, reason=Reason.NO_TEXT)
    with keeper(tmp_path) as one:
        one.recall = lambda key: known  # type: ignore[method-assign]
        assert read(one, tmp_path, scans("Счет", "Акт"), "x") == [
            Unreadable(file="x", page=n, reason=Reason.NO_TEXT) for n in (1, 2)
        ]


def test_places_are_read_a_second_time_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page_of_text = saved(picture(), tmp_path / "page.pdf").read_bytes()
    behind = pypdf.PdfWriter()
    behind.add_blank_page(100, 100)
    behind.append(io.BytesIO(page_of_text))
    behind.write(elsewhere := io.BytesIO())
    asked: list[int] = []
    reread = Reader.reread

    def counted(self: Reader, path: Path, page: int, boxes: Sequence[Box]) -> list[str] | None:
        asked.append(len(boxes))
        return reread(self, path, page, boxes)

    monkeypatch.setattr(Reader, "reread", counted)
    told = []
    for content in (page_of_text, elsewhere.getvalue()):
        with keeper(tmp_path) as one:
            page = read(one, tmp_path, content)[-1]
            assert isinstance(page, Page)
            boxes = [page.shown(word.box) for word in page.words]
            digest = sha256(content).hexdigest()
            told.append(one.reread(tmp_path / "file.pdf", page.number, boxes, digest))
            more = [*boxes, Box(0, 0, 9, 9)]
            assert one.reread(tmp_path / "file.pdf", page.number, more, digest)[:-1] == told[-1]
    assert "14.03.2025" in told[0]
    assert told[0] == told[1]
    assert asked == [len(told[0]), 1]


def test_places_that_could_not_be_read_are_not_kept(tmp_path: Path) -> None:
    with keeper(tmp_path) as one:
        assert one.reread(tmp_path / "none.pdf", 1, [Box(0, 0, 9, 9)], "00") == [""]
        assert one._store is not None
        one._store.close()
    assert usage(tmp_path / "cache").entries == 0


def test_of_the_files_that_are_expected_only_what_is_unknown_is_begun(tmp_path: Path) -> None:
    alike = written("Счет № 3")
    contents = [CONTENT, alike, alike, written("Счет № 4")]
    files = []
    for n, content in enumerate(contents):
        path = tmp_path / f"{n}.pdf"
        path.write_bytes(content)
        files.append((path, path.name, sha256(content).hexdigest()))
    with keeper(tmp_path) as one:
        list(one.pages(*files[0]))
        one.settle()
        one.expect(files[:2], files)
        told = [[page.file for page in one.pages(*file) if isinstance(page, Page)] for file in files]
        assert told == [["0.pdf", "0.pdf"], ["1.pdf"], ["2.pdf"], ["3.pdf"]]
        assert one.settle() == Tally(read=2, kept=3)
        one.expect(files)
        assert one.settle() == Tally()
