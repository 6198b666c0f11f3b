"""Papers are made out once for each file, name and program; what is kept comes out as it went in."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from extractors.page import Page
from pipeline.classify import Document, classify
from pipeline.ingest import find_bundles, ingest
from pipeline.made import Made, make, packed, unpacked
from pipeline.pages.isolate import Limits
from pipeline.pages.keep import Keeper
from pipeline.pages.store import Store, Tally
from samples.generate import write
from tests.pipeline.papers import endless, written

CONTENT = written("Счет на оплату № 17 от 14.03.2025", "лист 2")


def keeper(folder: Path, limits: Limits | None = None) -> Keeper:
    return Keeper(Store(folder / "cache", b"1"), limits or Limits())


def made_of(one: Keeper, folder: Path, content: bytes = CONTENT, name: str = "a.pdf") -> Made:
    path = folder / "file.pdf"
    path.write_bytes(content)
    return make(path, name, sha256(content).hexdigest(), one, None)


@pytest.fixture
def classified(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose pages are put into documents, as that happens."""
    files: list[str] = []

    def noted(pages: Iterable[Page]) -> Iterator[Document]:
        listed = list(pages)
        files.extend({page.file for page in listed})
        return classify(listed)

    monkeypatch.setattr("pipeline.classify.classify", noted)
    return files


def test_papers_of_every_kind_come_out_as_they_went_in(tmp_path: Path) -> None:
    write(tmp_path / "bundles", seed=5, cases=["several_lines", "distractors", "broken_files", "ict_exhibition"])
    kinds = set()
    with Keeper(None) as reader:
        for source in find_bundles([tmp_path / "bundles"]):
            for file in ingest(source, tmp_path).files:
                if file.role == "pdf":
                    made = make(file.path, file.name, file.sha256, reader, None)
                    assert unpacked(packed(made)) == made
                    assert msgspec.msgpack.encode(unpacked(packed(made)).papers) == msgspec.msgpack.encode(made.papers)
                    kinds |= {paper.kind for paper in made.papers}
    assert len(kinds) > 7


def test_what_was_made_once_is_not_made_again(classified: list[str], tmp_path: Path) -> None:
    pages: list[tuple[str, int]] = []
    with keeper(tmp_path) as one:
        first = made_of(one, tmp_path)
        assert (first.outcomes, first.pages) == (2, 2)
        one.settle()
    with keeper(tmp_path) as one:
        path = tmp_path / "file.pdf"
        again = make(path, "a.pdf", sha256(CONTENT).hexdigest(), one, lambda *told: pages.append(told))
        assert again == first
        assert one.settle() == Tally(kept=2)
        assert pages == [("a.pdf", 2)]
        assert classified == ["a.pdf"]


def test_another_name_or_another_program_is_made_anew(
    classified: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with keeper(tmp_path) as one:
        made_of(one, tmp_path)
        assert {file for paper in made_of(one, tmp_path, name="b.pdf").papers for file, _ in paper.pages} == {"b.pdf"}
        monkeypatch.setattr("pipeline.pages.keep.program_version", lambda: b"other")
        made_of(one, tmp_path)
        assert classified == ["a.pdf", "b.pdf", "a.pdf"]


def test_of_pages_that_another_run_may_read_nothing_is_kept(classified: list[str], tmp_path: Path) -> None:
    for _ in range(2):
        with keeper(tmp_path, Limits(page_seconds=0.5)) as one:
            assert [page.page for page in made_of(one, tmp_path, endless()).unreadable] == [2]
    assert classified == ["a.pdf", "a.pdf"]
