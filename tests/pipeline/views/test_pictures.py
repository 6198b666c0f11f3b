"""Pictures of pages are drawn once for all reports; what they show does not depend on it."""

from pathlib import Path

from pipeline.pages.store import Store
from pipeline.views.pictures import kept, kept_report
from pipeline.views.sheets import picture
from tests.pipeline.papers import written


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    (path := tmp_path / "a.pdf").write_bytes(written("Счет № 1", "Счет № 2"))
    plain = [picture(path, number) for number in (1, 2, 3)]
    assert plain[2] is None
    for _ in range(2):
        with Store(tmp_path / "cache", b"1") as store:
            draw = kept(store, {path: "aa"})
            assert [draw(path, number) for number in (1, 2, 3)] == plain
        path.write_bytes(b"gone")  # known pages are not looked for again
    with Store(tmp_path / "cache", b"2") as store:
        assert kept(store, {path: "aa"})(path, 1) is None
        assert kept(store, {path: "bb"})(path, 2) is None


def test_a_report_is_made_once_for_each_result_files_and_program(tmp_path: Path) -> None:
    made: list[str] = []

    def report(store: Store, program: bytes, result: bytes, digest: str) -> bytes:
        def make() -> str:
            made.append(f"report {len(made)}")
            return made[-1]

        return kept_report(store, program, result, {"a.pdf": digest}, make)

    with Store(tmp_path / "cache", b"1") as store:
        first = report(store, b"p", b"{}", "aa")
        assert first == b"report 0"
        others = [report(store, b"q", b"{}", "aa"), report(store, b"p", b"[]", "aa"), report(store, b"p", b"{}", "bb")]
        assert len({first, *others}) == 4
    with Store(tmp_path / "cache", b"1") as store:
        assert report(store, b"p", b"{}", "aa") == first
    assert len(made) == 4
