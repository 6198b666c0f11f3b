"""rates.csv: what it gives, and how its faults are named."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.intake.rates import Rates, RatesError, read_rates

HEAD = "date,currency,kzt\n"


def rates(content: str | bytes, tmp_path: Path) -> Rates:
    path = tmp_path / "rates.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_rates(path)


def test_tenge_for_one_unit(tmp_path: Path) -> None:
    found = rates(HEAD + "2025-02-20,USD,495.72\n2025-02-20,RUB,5.4\n\n2025-02-21,USD,496\n", tmp_path)
    assert found == {
        (date(2025, 2, 20), "USD"): Decimal("495.72"),
        (date(2025, 2, 20), "RUB"): Decimal("5.4"),
        (date(2025, 2, 21), "USD"): Decimal(496),
    }


def test_spreadsheets_leave_a_byte_order_mark_and_other_line_ends(tmp_path: Path) -> None:
    assert rates("\ufeff" + "date,currency,kzt\r\n2025-02-20,USD,495.72\r\n", tmp_path) == {
        (date(2025, 2, 20), "USD"): Decimal("495.72")
    }


def test_a_bundles_own_rates_win_over_the_runs(tmp_path: Path) -> None:
    run = rates(HEAD + "2025-02-20,USD,495.72\n2025-02-20,EUR,515.10\n", tmp_path)
    own = rates(HEAD + "2025-02-20,USD,490.00\n", tmp_path)
    assert run | own == {(date(2025, 2, 20), "USD"): Decimal("490.00"), (date(2025, 2, 20), "EUR"): Decimal("515.10")}


def test_the_same_rate_twice_is_no_fault(tmp_path: Path) -> None:
    assert len(rates(HEAD + "2025-02-20,USD,495.72\n2025-02-20,USD,495.720\n", tmp_path)) == 1


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "row 1: the columns are , not date,currency,kzt"),
        ("date;currency;kzt\n", "row 1: the columns are date;currency;kzt, not date,currency,kzt"),
        (HEAD + "2025-02-20,USD\n", "row 2, 2 columns instead of 3"),
        (HEAD + "20.02.2025,USD,1\n", "row 2, date: '20.02.2025' is not a date such as 2025-03-14"),
        (HEAD + "2025-02-30,USD,1\n", "row 2, date: '2025-02-30' is not a date such as 2025-03-14"),
        (HEAD + "2025-02-20,usd,1\n", "row 2, currency: 'usd' is not a currency such as USD (ISO 4217)"),
        (HEAD + "2025-02-20,USD,-1\n", "row 2, kzt: '-1' is not a rate such as 495.72"),
        (HEAD + "2025-02-20,USD,0.00\n", "row 2, kzt: '0.00' is not a rate such as 495.72"),
        (HEAD + "2025-02-20,USD,NaN\n", "row 2, kzt: 'NaN' is not a rate such as 495.72"),
        (HEAD + '2025-02-20,USD,"495,72"\n', "row 2, kzt: '495,72' is not a rate such as 495.72"),
        (
            HEAD + "2025-02-20,USD,1\n\n2025-02-20,USD,2\n",
            "row 4, kzt: 2 differs from 1, given before for USD on 2025-02-20",
        ),
        (HEAD + '2025-02-20,USD,"1\n', "row 2: unexpected end of data"),
        ("дата".encode("cp1251"), "not UTF-8, at byte 0"),
    ],
)
def test_faults_name_row_and_column(content: str | bytes, fault: str, tmp_path: Path) -> None:
    with pytest.raises(RatesError) as raised:
        rates(content, tmp_path)
    assert raised.value.faults == (fault,)
    assert str(raised.value) == f"rates.csv: {fault}"


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(RatesError) as raised:
        rates(HEAD + "x,usd,?\n2025-02-20,USD,1\ny,EUR,1\n", tmp_path)
    assert [fault.split(":")[0] for fault in raised.value.faults] == [
        "row 2, date",
        "row 2, currency",
        "row 2, kzt",
        "row 4, date",
    ]
