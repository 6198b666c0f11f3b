"""From drawn papers to the table of readings: each with both its figures, in the result, the report and the terminal."""

import json
from decimal import Decimal
from io import StringIO

import pytest
from rich.console import Console

from pipeline.result import Result
from pipeline.run import run
from pipeline.verify import verify
from pipeline.views.figures import LANGUAGES, Language, money
from pipeline.views.report import report
from pipeline.views.show import show
from samples.generate import write

SEED = 3
READINGS = ["A-01", "A-07", "A-09", "A-12", "A-13", "A-22", "A-25"]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Decimal]:
    """The result of the case of every reading, and the total its author worked out."""
    place = tmp_path_factory.mktemp("drawn")
    written = write(place, seed=SEED, count=1, cases=["every_reading"])
    ((_, result),), failures = run(written, {})
    assert failures == []
    truth = json.loads((place / "_truth" / f"{result.application}.json").read_text(encoding="utf-8"))
    return result, Decimal(truth["total_reimbursable"])


def test_both_figures_of_every_reading(drawn: tuple[Result, Decimal]) -> None:
    result, total = drawn
    assert result.calculation.total_reimbursable == total
    assert [r.id for r in result.calculation.readings] == READINGS
    for reading in result.calculation.readings:
        assert reading.taken == ("cautious" if reading.id == "A-12" else "literal")
        assert (reading.cautious if reading.id == "A-12" else reading.literal) == total
        assert reading.literal > reading.cautious
    assert verify(result) == ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_terminal_and_the_report_show_both(drawn: tuple[Result, Decimal], lang: Language) -> None:
    result, _ = drawn
    terminal = StringIO()
    show(result, lang, Console(file=terminal, width=200))
    page = report(result, {})
    for reading in result.calculation.readings:
        row = next(line for line in terminal.getvalue().splitlines() if f" {reading.id} " in line)
        assert money(reading.literal, lang) in row
        assert money(reading.cautious, lang) in row
        assert page.count(reading.id) >= 1
        assert money(reading.literal, "ru") in page
        assert money(reading.cautious, "ru") in page
