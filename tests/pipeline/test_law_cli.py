"""``otem law``: what a lawyer sees, in three languages."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from checklists import editions, folder
from pipeline.cli import app
from pipeline.views.figures import LANGUAGES


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "240")
    monkeypatch.setenv(folder.VARIABLE, "")  # what a command sets is taken back


def otem(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["law", *map(str, arguments)])
    return done.exit_code, " ".join(done.output.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_editions_name_their_days_their_basis_and_what_is_assumed(lang: str) -> None:
    status, told = otem("editions", "--lang", lang)
    assert status == 0
    for said in ("2024-08-17", "2025-01-01", "published_on", "2024-08-06", "34896", "holidays"):
        assert said in told, said
    publication = editions.load_all()[0].parameter("published_on").question
    assert publication is not None and getattr(publication, lang)[:20] in told


def test_differences_between_two_days() -> None:
    status, told = otem("diff", "2024-12-31", "2026-01-01", "--lang", "en")
    assert status == 0
    assert "industrial certificate" in told and "16.1.1" in told
    assert "3932" not in told and "4325" in told and "3692" in told
    assert otem("diff", "2025-01-01", "2025-06-01", "--lang", "ru")[1].endswith("Ничего.")
    assert otem("diff", "2026-01-01", "2025-01-01")[0] == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_rule_in_full(lang: str) -> None:
    status, told = otem("rule", "r-057", "--on", "2025-03-14", "--lang", lang)
    assert status == 0
    rule = editions.load_all()[1].rule("R-057")
    for said in (rule.asks.kk, rule.asks.ru, rule.asks.en, "16 part 3 sub 2", "A-17", "R-057.toml"):
        assert said in told, said
    assert otem("rule", "R-999")[0] == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_is_listed(lang: str) -> None:
    status, told = otem("rules", "--on", "2025-03-14", "--lang", lang)
    assert status == 0
    assert all(f"R-{number:03d}" in told for number in range(1, 108))


def test_importing_a_list(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("№,Код ТН ВЭД,Передел\n1,847989,верхний\n2,040900,нижний\n", encoding="utf-8")
    given = ("import-goods", path, "--from", "2026-01-01", "--lang", "en")
    status, told = otem(*given)
    assert (status, "added: 1" in told, "unchanged: 1" in told) == (0, True, True)
    assert not (tmp_path / "figures").exists()
    assert otem(*given, "--law", tmp_path)[0] == 2  # it must be said what put the list in force
    assert otem(*given, "--law", tmp_path, "--cite", "Order № 1", "--complete")[0] == 0
    assert (tmp_path / "figures" / "goods-2026-01-01.toml").is_file()
    path.write_text("№,Код ТН ВЭД,Передел\n1,847989,высший\n", encoding="utf-8")
    status, told = otem(*given)
    assert (status, "row 2, column C: 'высший' is no processing level" in told) == (1, True)
    assert otem("rules", "--law", tmp_path / "nowhere")[0] == 2
