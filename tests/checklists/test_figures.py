"""Dated figures, the two lists, sea ports."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from checklists import annexes, figures
from checklists.annexes import GoodsList, GoodsRow
from checklists.figures import Figure, Series, read_toml
from checklists.model import ChecklistError, Text
from extractors.application import Level


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2022, 3, 31), 3063),
        (date(2022, 4, 1), 3180),
        (date(2023, 7, 1), 3450),
        (date(2024, 8, 17), 3692),
        (date(2025, 12, 31), 3932),  # T-12
        (date(2026, 1, 1), 4325),  # T-12
        (date(2026, 12, 31), 4325),
    ],
)
def test_index(day: date, value: int) -> None:
    assert figures.mci(day).value == value


def test_before_the_first_value_there_is_none() -> None:
    with pytest.raises(ChecklistError, match="no monthly calculation index for 2021-12-31"):
        figures.mci(date(2021, 12, 31))


def test_honey_is_the_row_the_order_gives() -> None:
    assert not annexes.goods(date(2025, 1, 1)).complete
    (row,) = annexes.goods(date(2024, 8, 17)).find("0409000000")  # T-16
    assert (row.ordinal, row.tnved, row.level) == ("4955", "040900", Level.LOWER)
    assert annexes.goods(date(2024, 8, 16)).find("040900") == ()


def test_rows_that_disagree_give_no_level() -> None:
    rows = tuple(
        GoodsRow(ordinal=str(i), tnved=code, level=level, name="x", since=date(2025, 1, 1), cite="a row for this test")
        for i, (code, level) in enumerate([("040900", "lower"), ("040900", "upper"), ("0409000000", "middle")])
        for level in [Level(level)]
    )
    goods = GoodsList(complete=True, question=Text(en="", ru="", kk=""), rows=rows)
    assert goods.level("040900") is None
    assert goods.level("0409009000") is None
    assert goods.level("0409000000") is Level.MIDDLE
    assert goods.level("0409") is None


def test_services_are_not_known_yet() -> None:
    known = annexes.services(date(2025, 1, 1))
    assert not known.complete and known.find("6201") == ()


@pytest.mark.parametrize(
    ("place", "port"),
    [
        ("Aktau Sea Port", "aktau"),
        ("г. Ақтау, теңіз порты", "aktau"),
        ("Порт Курык", "kuryk"),
        ("BAUTINO", "bautino"),
        ("Dostyk", None),
        ("Актауский район", None),
    ],
)
def test_sea_ports(place: str, port: str | None) -> None:
    assert figures.sea_port(place) == port


def test_a_wrong_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mci.toml"
    path.write_text('name = "x"\nunit = "KZT"\n[[value]]\nfrom = 2025-01-01\nvalue = "many"\ncite = "x"\n')
    with pytest.raises(ChecklistError, match=r"mci\.toml: .* at `\$\.value\[0\]\.value`"):
        read_toml(path, Series)


def test_a_series_answers_by_day() -> None:
    first, second = (Figure(value=Decimal(n), since=date(2025, 1, n), cite="x") for n in (1, 2))
    series = Series(name="x", unit="x", values=(first, second))
    assert [series.on(date(2025, 1, day)) for day in (1, 2, 3)] == [first, second, second]
    with pytest.raises(ChecklistError, match="not in the order of their days"):
        Series(name="x", unit="x", values=(second, first))
