"""Working days: the terms of the Rules, and days that a decree moved."""

from datetime import date
from pathlib import Path

import pytest

from checklists import folder, workdays
from checklists.model import ChecklistError
from checklists.workdays import calendar, is_working, working_days_between, working_days_later


@pytest.mark.parametrize(
    ("begin", "days", "end"),
    [
        (date(2025, 12, 15), 2, date(2025, 12, 18)),  # 16 December is a holiday
        (date(2026, 2, 20), 15, date(2026, 3, 16)),
        (date(2026, 2, 20), 30, date(2026, 4, 9)),
        (date(2025, 3, 3), 15, date(2025, 3, 28)),
        (date(2024, 5, 3), 1, date(2024, 5, 4)),  # a Saturday that was worked
        (date(2024, 5, 7), 1, date(2024, 5, 10)),  # 8 May was given for it
    ],
)
def test_terms(begin: date, days: int, end: date) -> None:
    assert working_days_later(begin, days) == end
    assert working_days_between(begin, end) == days
    assert working_days_between(end, begin) == -days


def test_a_decree_sets_a_day_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "figures").mkdir()
    told = 'question = { en = "?", ru = "?", kk = "?" }\n'
    moved = '[[moved]]\nday = 2026-03-09\nworking = true\ncite = "a decree"\n'
    (tmp_path / "figures" / "working_days.toml").write_text(told + moved)
    assert not is_working(date(2026, 3, 9))
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path))
    assert is_working(date(2026, 3, 9))
    assert working_days_later(date(2026, 2, 20), 15) == date(2026, 3, 13)
    assert calendar().endswith("working_days.toml: 1")
    monkeypatch.delenv(folder.VARIABLE)
    assert calendar().endswith("working_days.toml: 0")
    assert "Kurban" in workdays.question().en


def test_a_day_given_twice_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "figures").mkdir()
    moved = '[[moved]]\nday = 2026-03-09\nworking = true\ncite = "a decree"\n'
    (tmp_path / "figures" / "working_days.toml").write_text('question = { en = "", ru = "", kk = "" }\n' + moved * 2)
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path))
    with pytest.raises(ChecklistError, match="given twice"):
        is_working(date(2026, 3, 9))
