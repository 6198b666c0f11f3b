"""Reckoned again from results alone, against the whole flow: by the same law, and by another, in every sample case."""

import re
import shutil
from datetime import date
from pathlib import Path

import msgspec
import pytest

from checklists import editions, folder
from pipeline.intake.annex import ListedRow, ReadList, write_list
from pipeline.known import decoded
from pipeline.other_law import plan
from pipeline.recalculate import Recalculated, recalculate
from pipeline.result import Result
from pipeline.write import encode
from samples.cases import GOOD
from samples.world import World
from tests.pipeline.builders import results
from tests.pipeline.test_scenarios import SEED, case_of

JSON = msgspec.json.Encoder(decimal_format="string")
# What the other law says: figures of ``common.toml`` alone, so that the whole flow needs no other papers by it.
OTHER = (
    (r'(key = "small"\n)share = 0.60', r"\1share = 0.55"),
    (r'(key = "upper"\n)share = 0.80', r"\1share = 0.70"),
    (r'(id = "kz_sea_port"\n)share = 0.05', r"\1share = 0.02"),
    (r"multiple = 13000", "multiple = 900"),
)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both editions by other figures, and with goods of another level."""
    law = tmp_path_factory.mktemp("law")
    shutil.copytree(folder.OWN / "editions", law / "editions")
    for common in law.glob("editions/*/common.toml"):
        text = common.read_text(encoding="utf-8")
        for pattern, figure in OTHER:
            text, found = re.subn(pattern, figure, text)
            assert found == 1
        common.write_text(text, encoding="utf-8")
    codes = {"040900": "upper", "110100": "middle", "847989": "middle", "190590": "lower"}
    rows = tuple(ListedRow(ordinal=str(n), code=c, name=c, level=level) for n, (c, level) in enumerate(codes.items()))
    read = ReadList(annex="goods", sha256="0" * 64, rows=rows, repeated=0)
    write_list(read, law, date(2024, 9, 1), "a list for this test", complete=False)
    return law


def flow(name: str, place: Path) -> list[Result]:
    place.mkdir()
    main = GOOD[name](World(SEED, name, 1))
    return results(*[case_of(scenario, place, backwards=False) for scenario in (main, *main.others)])


def again(result: Result) -> Recalculated:
    return recalculate(decoded(encode(result)), plan(result.law.edition, editions.on(result.submitted_on)))


@pytest.mark.parametrize("name", GOOD)
def test_by_the_same_law_and_by_another(
    name: str, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = flow(name, tmp_path / "ours")
    for result in ours:
        done = again(result)
        assert JSON.encode(done.calculation) == JSON.encode(result.calculation)
        assert done.review == ()
        assert done.law == result.law
    monkeypatch.setenv(folder.VARIABLE, str(other))
    for result, expected in zip(ours, flow(name, tmp_path / "theirs"), strict=True):
        done = again(result)
        assert done.law.digest not in (None, result.law.digest)
        assert done.after <= expected.calculation.total_reimbursable
        if not done.review:
            assert JSON.encode(done.calculation) == JSON.encode(expected.calculation)
