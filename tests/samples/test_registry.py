"""The list of layouts is whole, and for every paper of every case one of them is fit."""

import pkgutil
from importlib import import_module

import pytest

import samples.layouts
from samples.cases import GOOD
from samples.drawing import candidates
from samples.layouts import LAYOUTS
from samples.world import World

ANYWHERE = [layout for layout in LAYOUTS if not layout.left_out and layout.renderer in ("drawn", "html")]


def test_no_module_of_layouts_is_forgotten() -> None:
    for found in pkgutil.iter_modules(samples.layouts.__path__):
        module = import_module(f"samples.layouts.{found.name}")
        assert set(getattr(module, "LAYOUTS", ())) <= set(LAYOUTS), found.name


def test_names_are_unique() -> None:
    names = [layout.name for layout in LAYOUTS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", GOOD)
def test_every_paper_can_be_drawn_without_programs_outside(name: str) -> None:
    for seed in range(1, 6):
        for item in GOOD[name](World(seed, name, 1)).items:
            assert candidates(item, ANYWHERE), (item.paper.kind, item.language)
