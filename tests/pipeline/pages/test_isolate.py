"""Files made to stop their reader stop only themselves."""

import io
import os
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from extractors.page import Page
from pipeline.pages.isolate import Limits, Reader, Reason, Unreadable
from tests.pipeline.papers import FINE, endless, on_pages, stream, written

OPERATORS = b"q 1 0 0 1 0 0 cm 10 10 m 20 20 l S Q\n"
BOMB_SIZE = 184_000_000


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as one:
        yield one


def saved(content: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    return path


def outcome(reader: Reader, path: Path) -> list[str | tuple[int | None, Reason]]:
    """For each page its text, or the number and reason of what could not be read."""
    return [
        " ".join(word.text for word in page.words) if isinstance(page, Page) else (page.page, page.reason)
        for page in reader.pages(path, "file.pdf")
    ]


def test_pages_come_through_as_they_were_read(reader: Reader, tmp_path: Path) -> None:
    first, second = reader.pages(saved(written("Счет № 1", "Счет № 2"), tmp_path), "docs/счет.pdf")
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.file, first.number, second.number) == ("docs/счет.pdf", 1, 2)
    assert [word.text for word in second.words] == ["Счет", "№", "2"]


@pytest.mark.skipif(sys.platform != "linux", reason="processes show their environment there")
def test_the_child_keeps_the_memory_that_pictures_take(reader: Reader) -> None:
    reader.start()
    environment = Path(f"/proc/{reader.child}/environ").read_bytes().split(b"\0")
    kept = dict(pair.split(b"=", 1) for pair in environment if pair.startswith(b"MALLOC_"))
    assert 1 << 23 < int(kept[b"MALLOC_MMAP_THRESHOLD_"]) < int(kept[b"MALLOC_TRIM_THRESHOLD_"]) < 1 << 28


def locked() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(written("тайна")))
    writer.encrypt("secret", algorithm="AES-256")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"MZ", Reason.NOT_A_PDF),
        (b"%PDF-1.7 and nothing else", Reason.CORRUPT),
        (on_pages(), Reason.EMPTY),
        (locked(), Reason.ENCRYPTED),
    ],
)
def test_a_file_that_cannot_be_opened_is_reported(
    content: bytes, reason: Reason, reader: Reader, tmp_path: Path
) -> None:
    path = saved(content, tmp_path)
    assert list(reader.pages(path, "a.pdf")) == [Unreadable(file="a.pdf", page=None, reason=reason)]


def test_a_page_that_is_not_there_does_not_hide_the_others(reader: Reader, tmp_path: Path) -> None:
    content = on_pages(FINE, FINE, FINE).replace(b"/Kids [4 0 R 5 0 R", b"/Kids [4 0 R 3 0 R")
    assert outcome(reader, saved(content, tmp_path)) == ["fine", (2, Reason.CORRUPT), "fine"]


def test_too_many_pages(tmp_path: Path) -> None:
    path = saved(written("один", "два", "три"), tmp_path)
    with Reader(Limits(pages=2)) as reader:
        assert outcome(reader, path) == [(None, Reason.TOO_MANY_PAGES)]


def deflated_bomb() -> bytes:
    return zlib.compress(OPERATORS * (BOMB_SIZE // len(OPERATORS)), 9)


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_is_refused_at_once(layers: int, tmp_path: Path) -> None:
    body = deflated_bomb()
    for _ in range(1, layers):
        body = zlib.compress(body, 9)
    path = saved(on_pages(stream(body, b"/Filter [" + b"/FlateDecode " * layers + b"]")), tmp_path)
    assert path.stat().st_size < 600_000
    begin = time.monotonic()
    with Reader() as reader:
        assert outcome(reader, path) == [(None, Reason.BOMB)]
        assert peak_memory(reader) < 200 << 20
    assert time.monotonic() - begin < 5


def test_a_bomb_that_hides_meets_the_limit_of_memory(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(
        clone_from=io.BytesIO(on_pages(FINE, stream(deflated_bomb(), b"/Filter /FlateDecode"), FINE))
    )
    writer.encrypt("", owner_password="owner", algorithm="AES-256")
    writer.write(tmp_path / "file.pdf")
    begin = time.monotonic()
    with Reader(Limits(memory=512 << 20)) as reader:
        assert outcome(reader, tmp_path / "file.pdf") == ["fine", (2, Reason.MEMORY), "fine"]
    assert time.monotonic() - begin < 10


def peak_memory(reader: Reader) -> int:
    """Bytes, of the reading process now running."""
    status = Path(f"/proc/{reader.child}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def test_a_page_without_end_is_given_up_and_the_next_one_read(tmp_path: Path) -> None:
    begin = time.monotonic()
    with Reader(Limits(page_seconds=1)) as reader:
        assert outcome(reader, saved(endless(), tmp_path)) == ["fine", (2, Reason.TIMEOUT), "fine"]
    assert time.monotonic() - begin < 5


def test_a_file_has_only_so_much_time(tmp_path: Path) -> None:
    with Reader(Limits(page_seconds=5, file_seconds=1)) as reader:
        found = outcome(reader, saved(endless(), tmp_path))
    assert found == ["fine", (2, Reason.TIMEOUT), (None, Reason.TIMEOUT)]


def test_a_crash_costs_one_page(tmp_path: Path) -> None:
    path = saved(written(*(f"лист{i} " + "текст " * 2000 for i in range(30))), tmp_path)
    with Reader() as reader:
        pages = reader.pages(path, "file.pdf")
        first = next(pages)
        assert reader.child is not None
        os.kill(reader.child, signal.SIGSEGV)
        rest = list(pages)
    assert isinstance(first, Page)
    lost = [page for page in rest if isinstance(page, Unreadable)]
    assert [page.reason for page in lost] == [Reason.CRASHED]
    assert len(rest) == 29
    assert lost[0].page == rest.index(lost[0]) + 2


def test_the_rest_of_a_file_is_given_up_after_three_losses(tmp_path: Path) -> None:
    content = endless().replace(b"/Kids [", b"/Kids [" + b"66 0 R " * 4, 1).replace(b"/Count 3", b"/Count 7", 1)
    with Reader(Limits(page_seconds=0.5)) as reader:
        found = outcome(reader, saved(content, tmp_path))
    assert found == [(1, Reason.TIMEOUT), (2, Reason.TIMEOUT), (3, Reason.TIMEOUT), (None, Reason.TIMEOUT)]


def test_a_reader_left_in_the_middle_of_a_file_reads_the_next_one(tmp_path: Path) -> None:
    path = saved(written(*(f"лист{i}" for i in range(50))), tmp_path)
    with Reader() as reader:
        pages = reader.pages(path, "file.pdf")
        next(pages)
        pages.close()
        assert len(outcome(reader, path)) == 50


def test_no_child_outlives_its_reader(tmp_path: Path) -> None:
    with Reader() as reader:
        outcome(reader, saved(written("текст"), tmp_path))
        child = reader.child
        assert child is not None
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_the_child_can_write_no_files(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path\n"
        "from pipeline.pages.limits import STANDARD\n"
        "from pipeline.pages.serve import confine\n"
        "confine(STANDARD)\n"
        f"Path({str(tmp_path / 'out')!r}).write_text('x')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "File too large" in done.stderr


def test_a_thousand_pages_stay_small(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter()
    source = pypdf.PdfReader(io.BytesIO(written("лист " * 300)))
    for _ in range(1000):
        writer.add_page(source.pages[0])
    writer.write(tmp_path / "file.pdf")
    with Reader() as reader:
        assert sum(isinstance(page, Page) for page in reader.pages(tmp_path / "file.pdf", "file.pdf")) == 1000
        assert peak_memory(reader) < 200 << 20


def test_a_file_left_in_the_middle_does_not_answer_for_the_next(tmp_path: Path) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    first.write_bytes(written("first", "first", "first"))
    second.write_bytes(written("second"))
    with Reader() as reader:
        abandoned = reader.pages(first, "first.pdf")
        next(abandoned)  # held on to, as a traceback does
        read = [page for page in reader.pages(second, "second.pdf") if isinstance(page, Page)]
        assert [page.file for page in read] == ["second.pdf"]
        abandoned.close()
        assert [page.file for page in reader.pages(second, "second.pdf") if isinstance(page, Page)] == ["second.pdf"]


def told(reader: Reader, path: Path) -> list[tuple[str, str]]:
    """File and text of each page."""
    pages = [page for page in reader.pages(path, path.name) if isinstance(page, Page)]
    return [(page.file, " ".join(word.text for word in page.words)) for page in pages]


def test_a_file_that_is_expected_is_begun_before_it_is_asked_for(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("first.pdf", "second.pdf", "third.pdf")]
    for path in files:
        path.write_bytes(written(path.stem))
    with Reader() as reader:
        reader.expect((path, path.name) for path in files)
        assert told(reader, files[0]) == [("first.pdf", "first")]
        child = reader.child
        time.sleep(1)
        files[1].unlink()
        files[2].unlink()
        assert told(reader, files[1]) == [("second.pdf", "second")]
        assert told(reader, files[2]) == [("third.pdf", "third")]
        assert reader.child == child


def test_many_files_and_long_names_are_expected_and_read_in_their_order(tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.pdf" for n in range(40)]
    for path in files:
        path.write_bytes(written("текст " * 2000, path.stem))
    with Reader() as reader:
        reader.expect([(path, f"{'ы' * 2000}/{path.name}") for path in files])
        child = reader.child
        for path in files:
            read = [page for page in reader.pages(path, f"{'ы' * 2000}/{path.name}") if isinstance(page, Page)]
            assert [page.words[0].text for page in read] == ["текст", path.stem]
        assert reader.child == child


def test_files_expected_later_wait_where_a_page_is_a_picture(tmp_path: Path) -> None:
    scan, own, later = tmp_path / "scan.pdf", tmp_path / "own.pdf", tmp_path / "later.pdf"
    Image.new("RGB", (400, 600), "white").save(scan, "PDF")
    own.write_bytes(written("own"))
    later.write_bytes(written("early"))
    with Reader() as reader:
        reader.expect([(scan, scan.name), (own, own.name)], [(later, later.name)])
        child = reader.child
        assert len(list(reader.pages(scan, scan.name))) == 1
        assert told(reader, own) == [("own.pdf", "own")]
        later.write_bytes(written("late"))
        assert reader.reread(scan, 1, []) == []
        reader.expect([(later, later.name)])
        assert told(reader, later) == [("later.pdf", "late")]
        assert reader.child == child


def test_files_expected_later_are_begun_where_all_pages_are_text(tmp_path: Path) -> None:
    first, later = tmp_path / "first.pdf", tmp_path / "later.pdf"
    first.write_bytes(written("first"))
    later.write_bytes(written("later"))
    with Reader() as reader:
        reader.expect([(first, first.name)], [(later, later.name)])
        assert told(reader, first) == [("first.pdf", "first")]
        time.sleep(1)
        later.unlink()
        reader.expect([(later, later.name)])
        assert told(reader, later) == [("later.pdf", "later")]


def test_files_expected_are_read_after_a_crash(tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.pdf" for n in range(4)]
    for path in files:
        path.write_bytes(written(*(["текст " * 2000] * 30), path.stem))
    with Reader() as reader:
        reader.expect([(path, path.name) for path in files])
        pages = reader.pages(files[0], files[0].name)
        next(pages)
        assert reader.child is not None
        os.kill(reader.child, signal.SIGSEGV)
        rest = list(pages)
        assert [page.reason for page in rest if isinstance(page, Unreadable)] == [Reason.CRASHED]
        child = reader.child
        for path in files[1:]:
            assert told(reader, path)[-1] == (path.name, path.stem)
        assert reader.child == child


def test_what_was_expected_and_is_not_asked_for_does_not_answer_for_another(tmp_path: Path) -> None:
    first, second, other = tmp_path / "first.pdf", tmp_path / "second.pdf", tmp_path / "other.pdf"
    for path in (first, second, other):
        path.write_bytes(written(path.stem))
    with Reader() as reader:
        reader.expect([(first, first.name), (second, second.name)])
        assert told(reader, first) == [("first.pdf", "first")]
        assert told(reader, other) == [("other.pdf", "other")]
        assert told(reader, second) == [("second.pdf", "second")]
        reader.expect([(first, first.name), (second, second.name)])
        assert told(reader, first) == [("first.pdf", "first")]
        assert reader.reread(other, 1, []) is not None
        assert told(reader, second) == [("second.pdf", "second")]


def test_a_child_lost_between_two_files_costs_nothing(tmp_path: Path) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    first.write_bytes(written("first"))
    os.mkfifo(second)  # the child waits for somebody to write
    with Reader() as reader:
        reader.expect([(first, first.name), (second, second.name)])
        assert told(reader, first) == [("first.pdf", "first")]
        assert reader.child is not None
        os.kill(reader.child, signal.SIGKILL)
        os.waitid(os.P_PID, reader.child, os.WEXITED | os.WNOWAIT)
        second.unlink()
        second.write_bytes(written("second"))
        assert told(reader, second) == [("second.pdf", "second")]


def test_a_page_that_hangs_ahead_of_time_is_reported_in_its_turn(tmp_path: Path) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    first.write_bytes(written("first"))
    second.write_bytes(endless())
    with Reader(Limits(page_seconds=2)) as reader:
        reader.expect([(first, first.name), (second, second.name)])
        assert told(reader, first) == [("first.pdf", "first")]
        assert [page for page in reader.pages(second, "second.pdf") if isinstance(page, Unreadable)] == [
            Unreadable(file="second.pdf", page=2, reason=Reason.TIMEOUT)
        ]


def test_what_is_expected_is_begun_at_once_where_nothing_else_is_read(tmp_path: Path) -> None:
    path, other = tmp_path / "file.pdf", tmp_path / "other.pdf"
    for each in (path, other):
        each.write_bytes(written(each.stem))
    with Reader() as reader:
        reader.expect([])
        assert reader.child is None
        reader.expect([(path, path.name)])
        time.sleep(2)
        path.unlink()
        assert told(reader, path) == [("file.pdf", "file")]
        reader.expect([(other, other.name)])
        reader.expect([(other, other.name)])
        assert told(reader, other) == [("other.pdf", "other")]
