"""The list of layouts is whole, and every case can be drawn with it."""

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

import samples.layouts
from samples.cases import BAD, GOOD
from samples.generate import Which, write
from samples.layouts import LAYOUTS


def test_no_module_of_layouts_is_forgotten() -> None:
    for found in pkgutil.iter_modules(samples.layouts.__path__):
        module = import_module(f"samples.layouts.{found.name}")
        assert set(getattr(module, "LAYOUTS", ())) <= set(LAYOUTS), found.name


def test_names_are_unique() -> None:
    names = [layout.name for layout in LAYOUTS]
    assert len(names) == len(set(names))


@pytest.mark.slow
@pytest.mark.parametrize("which", ["seen", "left_out", "all"])
def test_every_case_can_be_drawn(tmp_path: Path, which: Which) -> None:
    written = write(tmp_path, seed=2, layouts=which)
    assert len(written) == len(GOOD) + len(BAD) + 1  # one case is of two applications
