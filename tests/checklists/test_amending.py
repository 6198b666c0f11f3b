"""A lawyer adds an edition, a yearly figure and a document, in TOML alone: the three changes that the README shows."""

import shutil
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from checklists import editions, figures, folder
from checklists.changes import changes
from checklists.folder import OWN
from extractors.records import CustomsDeclaration
from tests.pipeline.builders import ARNA, certificate, claim, expense, invoice, judged, line, order, told
from tests.pipeline.builders import act as completion_act

YEAR, DAY = date(2027, 1, 1), date(2027, 2, 10)
LAST = editions.load_all()[-1].id

# What is written into the copy of the last edition: file, what stands there, what is put in its place.
EDITION = (
    ("edition.toml", f'id = "{LAST}"', 'id = "2027-01-01"'),
    ("edition.toml", f"in_force_from = {LAST}", "in_force_from = 2027-01-01"),
    (
        "common.toml",
        'key = "small"\nshare = 0.60\ncite = "11 part 1 (3)"',
        'key = "small"\nshare = 0.65\ncite = "11 part 1 (3), as amended"',
    ),
)
FIGURE = """
[[value]]
from = 2027-01-01
value = 4500
cite = "a law on the republican budget, for this test"
"""
DOCUMENT = """
[[branch.document]]
rule = "R-108"
cite = "16.1.4"
kind = "customs_declaration"
alternatives = ["customs_declaration"]
outcome = "cut"
"""
RULE = """
[[rule]]
id = "R-108"
cite = "16.1.4"
of = "papers"
outcome = "cut"
checked_by = "match"
proof = ["customs_declaration"]
categories = ["9.1"]
asks.en = "A declaration on goods is attached."
asks.ru = "Приложена декларация на товары."
asks.kk = "Тауарларға арналған декларация қоса берілген."
"""


@pytest.fixture
def amended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the law's data with the three changes, and nothing else but TOML."""
    new = tmp_path / "editions" / "2027-01-01"
    shutil.copytree(OWN / "editions" / LAST, new)
    for name, old, put in EDITION:
        text = (new / name).read_text()
        assert old in text
        (new / name).write_text(text.replace(old, put, 1))
    (tmp_path / "figures").mkdir()
    known = (OWN / "figures" / "mci.toml").read_text()
    (tmp_path / "figures" / "mci.toml").write_text(known + FIGURE)
    (new / "9.1.toml").write_text((new / "9.1.toml").read_text() + DOCUMENT + RULE)
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path))
    return tmp_path


def test_the_edition_begins_on_its_day_and_the_others_stay(amended: Path) -> None:
    assert editions.on(YEAR).id == "2027-01-01"
    assert editions.on(YEAR - timedelta(days=1)).id == LAST
    assert [e.id for e in editions.load_all()][-2:] == [LAST, "2027-01-01"]


def test_the_figure_counts_from_its_day(amended: Path) -> None:
    assert figures.mci(YEAR).value == 4500
    assert figures.mci(YEAR - timedelta(days=1)).value != 4500


def test_rate_cap_and_document_are_those_of_the_new_edition(amended: Path) -> None:
    claimed = claim(
        expense("100000000.00", incurred_on=DAY),
        applicant={"payroll_fund": {"2024": "80.00", "2025": "90.00", "2026": "101.00"}},
        submitted_on="2027-03-14",
    )
    held = certificate(issued_on=date(2026, 9, 2), valid_until=date(2027, 9, 1))
    billed = invoice(net="100000000.00", vat="16000000.00", issued_on=DAY, turnover_on=DAY)
    act = completion_act(net="100000000.00", vat="16000000.00", signed_on=DAY, performed_on=DAY)
    paid = order(amount="116000000.00", issued_on=DAY, executed_on=DAY, purpose="Оплата по счет-фактуре № 145")
    without = judged(claimed, held, billed, act, paid)
    assert line(without) == ("unverified", "0.00")
    assert "missing_document customs_declaration cut" in told(without)
    with_it = judged(claimed, held, billed, act, paid, CustomsDeclaration(number="1", consignor=ARNA))
    assert with_it.law.edition == "2027-01-01"
    assert line(with_it) == ("verified", "100000000.00")
    promotion = with_it.calculation.groups["promotion"]
    assert promotion.before_cap == Decimal("65000000.00")
    assert promotion.reimbursable == Decimal(13000) * 4500


def test_the_difference_says_what_was_changed(amended: Path) -> None:
    told = {(d.of, d.id, d.field, d.where) for d in changes(date.fromisoformat(LAST), YEAR)}
    assert {
        ("rate", "small", "share", ()),
        ("figure", "mci", "value", ()),
        ("document", "customs_declaration", "accepted", ("9.1",)),
        ("rule", "R-108", "asks", ()),
    } <= told


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(editions.ChecklistError, match="is no folder of the law's data"):
        folder.use(tmp_path / "nowhere")
