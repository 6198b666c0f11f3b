"""The measurement of scans: which cases, which degradations, what the picture shows."""

from xml.etree import ElementTree

import pytest

from pipeline.bench.curve import Curve, draw
from pipeline.bench.scans import Measured, levels_of, marks_of, reached, spread
from pipeline.bench.score import Tally
from samples.cases import GOOD


def test_cases_are_spread_over_all() -> None:
    names = list(GOOD)
    assert spread(None) == spread(10**6) == names
    assert spread(4) == [names[n * len(names) // 4] for n in range(4)]


def test_a_page_that_nothing_was_done_to_says_so() -> None:
    assert marks_of({"capture": "scanner", "dpi": 200, "skew": 0.4}) == {"none of these"}
    assert marks_of({"capture": "phone", "dpi": 150, "light": "uneven"}) == {"phone photograph"}


@pytest.mark.parametrize(("fields_right", "false_lines", "enough"), [(93, 0, True), (92, 0, False), (93, 1, False)])
def test_what_is_asked_of_ordinary_scans(fields_right: int, false_lines: int, enough: bool) -> None:
    tally = Tally(pages=1, pages_right=1, fields=100, fields_right=fields_right, false_lines=false_lines)
    assert reached({2: Measured(tally, {})}) is enough


def test_the_picture_names_its_curves_and_stays_in_its_frame() -> None:
    curves = [Curve("page kinds", {0: 100.0, 1: 99.0}, {1: 99}), Curve("header & fields", {0: 97.5, 1: 41.0}, {1: 96})]
    picture = ElementTree.fromstring(draw(curves, {level: str(level) for level in levels_of("1,0")}))
    texts = [element.text for element in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert {"page kinds 99.0 %", "header & fields 41.0 %"} <= set(texts)
    for circle in picture.iter("{http://www.w3.org/2000/svg}circle"):
        assert 0 < float(circle.attrib["cx"]) < 720
        assert 0 < float(circle.attrib["cy"]) < 380
