"""Bundles opened ahead of their turn."""

import shutil
from pathlib import Path

import pytest

from pipeline.ingest import IntakeError
from pipeline.intake.opener import Opener
from samples.generate import write


@pytest.fixture
def zipped(tmp_path: Path) -> Path:
    (source,) = write(tmp_path, seed=3, cases=["complete_small_claim"])
    return Path(shutil.make_archive(str(tmp_path / "bundle"), "zip", source))


def test_a_bundle_opened_ahead_is_the_one_that_is_opened_in_its_turn_and_goes_with_it(zipped: Path) -> None:
    opener = Opener()
    ahead = opener.look_ahead(zipped)
    assert ahead is not None
    with opener.opened(zipped) as bundle:
        assert bundle is ahead
        assert all(file.path.exists() for file in bundle.files)
    assert not any(file.path.exists() for file in ahead.files)
    with opener.opened(zipped) as again:
        assert again.application == ahead.application


def test_what_was_opened_ahead_and_never_used_is_not_left_behind(zipped: Path) -> None:
    opener = Opener()
    ahead = opener.look_ahead(zipped)
    assert ahead is not None
    opener.close()
    assert not any(file.path.exists() for file in ahead.files)


def test_a_bundle_that_cannot_be_opened_is_told_in_its_turn(tmp_path: Path) -> None:
    opener = Opener()
    assert opener.look_ahead(tmp_path / "nothing.zip") is None
    with pytest.raises(IntakeError), opener.opened(tmp_path / "nothing.zip"):
        pass
