"""summary.xlsx: real numbers, real dates, and no text that Excel would run."""

import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.views import summary
from pipeline.views.figures import LANGUAGES, Language
from pipeline.views.summary import write_summary
from tests.pipeline.fixtures import results
from tests.pipeline.fixtures.results import HOSTILE


def sheet(path: Path, name: str) -> list[dict[str, Any]]:
    rows = openpyxl.load_workbook(path)[name].iter_rows()
    header = [cell.value for cell in next(rows)]
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_applications_carry_numbers_dates_and_a_bin_that_is_text(tmp_path: Path) -> None:
    path = tmp_path / "summary.xlsx"
    result, _ = results.full(tmp_path)
    write_summary([result, results.unread()], [], path, "en")
    first, second = sheet(path, "applications")
    assert first["May be reimbursed"].value == 1975000
    assert first["May be reimbursed"].number_format == "#,##0.00"
    assert first["Submitted"].value.date() == date(2025, 3, 14)
    assert first["BIN"].value == "120340005678"
    assert first["Lines for a reviewer"].value == 1
    assert second["Application"].value == "2025-000999"


def test_expenses_and_findings_have_a_row_each(tmp_path: Path) -> None:
    path = tmp_path / "summary.xlsx"
    result, _ = results.full(tmp_path)
    write_summary([result], [], path, "ru")
    expenses, findings = sheet(path, "expenses"), sheet(path, "findings")
    assert len(expenses) == len(result.expenses)
    assert len(findings) == len(result.findings)
    assert expenses[3]["Недостающие документы"].value == "платежное поручение"
    assert expenses[0]["Вид затрат"].value == "9.2"
    assert findings[1]["Где"].value == "docs/комплект.pdf, с.\u00a09"


def test_amounts_are_exact_to_the_tiyn(tmp_path: Path) -> None:
    path = tmp_path / "summary.xlsx"
    result, _ = results.full(tmp_path)
    amount = Decimal("12345678901.23")
    claimed = results.claiming(result, amount)
    write_summary([claimed], [], path)
    cell = sheet(path, "expenses")[0]["Заявлено без НДС и акциза"]
    assert Decimal(str(cell.value)) == amount


def test_nothing_hostile_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    path = tmp_path / "summary.xlsx"
    result, _ = results.hostile(tmp_path)
    write_summary([result], [("=HYPERLINK(1)", "http://example.com")], path, "en")
    book = openpyxl.load_workbook(path)
    for each in book.worksheets:
        for row in each.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.coordinate
                assert cell.hyperlink is None, cell.coordinate
    with zipfile.ZipFile(path) as archive:
        parts = b"".join(archive.read(name) for name in archive.namelist() if "worksheets" in name)
    assert b"<f>" not in parts
    described = [row["Description"].value for row in sheet(path, "expenses")]
    assert described[1] == HOSTILE[1]
    assert "\u202e" not in str(described)


def test_failed_bundles_have_a_sheet_when_there_are_any(tmp_path: Path) -> None:
    path = tmp_path / "summary.xlsx"
    write_summary([], [], path)
    assert openpyxl.load_workbook(path).sheetnames == ["applications", "expenses", "findings"]
    write_summary([], [("b7", "application.json: not there")], path, "kk")
    (row,) = sheet(path, "failed")
    assert row["Топтама"].value == "b7"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_header_is_frozen_and_filtered_in_every_language(tmp_path: Path, lang: Language) -> None:
    path = tmp_path / "summary.xlsx"
    result, _ = results.full(tmp_path)
    write_summary([result], [], path, lang)
    for each in openpyxl.load_workbook(path).worksheets:
        assert each.freeze_panes == "B2"
        assert each.auto_filter.ref is not None
        header = [cell.value for cell in each[1]]
        assert len(header) == len(set(header))


def test_more_rows_than_a_sheet_holds_go_on_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summary, "ROWS", 3)
    path = tmp_path / "summary.xlsx"
    result, _ = results.full(tmp_path)
    write_summary([result], [], path)
    assert openpyxl.load_workbook(path).sheetnames == [
        "applications", "expenses", "expenses 2", "findings", "findings 2", "findings 3",
    ]  # fmt: skip


def test_the_same_results_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one.xlsx", tmp_path / "two.xlsx"
    result, _ = results.full(tmp_path)
    write_summary([result], [("x", "y")], one)
    write_summary([result], [("x", "y")], two)
    assert one.read_bytes() == two.read_bytes()
    assert openpyxl.load_workbook(one).properties.created == datetime(2025, 3, 14)  # noqa: DTZ001 - openpyxl's own
