"""Pictures of pages are drawn once for all reports; what they show does not depend on it."""

from pathlib import Path

from pipeline.pages.store import Store
from pipeline.views.pictures import kept
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
