"""The editions hold together: every day has one, every number its citation, every name exists."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checklists import editions, figures
from checklists.editions import ChecklistError
from checklists.folder import OWN
from checklists.model import Edition
from extractors.application import Level, Size
from extractors.records import KINDS

ALL = editions.load_all()
FILES = sorted([*(OWN / "editions").glob("*/*.toml"), *(OWN / "figures").glob("*.toml")])
CATEGORIES = ("9.1", "9.2", "9.4", "9.5", "9.7", "9.8", "9.9", "10.1", "10.2", "10.3", "10.5", "10.6", "10.7")


def test_every_day_has_one_edition() -> None:
    """Every day from the first on, one by one: the edition is the last that had begun, and it changes on the first days alone."""
    starts = [edition.in_force_from for edition in ALL]
    assert starts[:2] == [date(2024, 8, 17), date(2025, 1, 1)]
    changed, day, known = [], starts[0], None
    while day < starts[-1] + timedelta(days=4 * 366):
        edition = editions.on(day)
        if edition is not known:
            changed.append(day)
        known, day = edition, day + timedelta(days=1)
    assert changed == starts == sorted(set(starts))
    assert known is ALL[-1]


def test_before_the_first_edition_there_is_no_law() -> None:
    with pytest.raises(ChecklistError, match="first is in force from 2024-08-17"):
        editions.on(date(2024, 8, 16))


def test_the_first_edition_begins_after_its_publication() -> None:
    edition = ALL[0]
    published = edition.parameter("published_on")
    assert published.basis == "assumed" and published.day is not None
    wait = int(edition.number("days_after_publication")) + 1
    assert published.day + timedelta(days=wait) == edition.in_force_from


@pytest.mark.parametrize("edition", ALL, ids=lambda e: e.id)
def test_each_category_has_a_checklist(edition: Edition) -> None:
    assert edition.categories == CATEGORIES
    for category in CATEGORIES:
        assert edition.checklist(category).required(edition.checklist(category).branches[0].id)


@pytest.mark.parametrize("edition", ALL, ids=lambda e: e.id)
@pytest.mark.parametrize("category", ["9.3", "9.6", "10.4"])
def test_removed_categories_are_named_as_removed(edition: Edition, category: str) -> None:
    removed = edition.removed(category)
    assert removed is not None and removed.cite.startswith("298-НҚ, clause 1, абзац")
    with pytest.raises(ChecklistError, match="removed"):
        edition.checklist(category)


@pytest.mark.parametrize("ask", ["checklist", "rule", "reading", "step", "parameter", "number"])
def test_unknown_names_are_refused(ask: str) -> None:
    with pytest.raises(ChecklistError, match=r"unknown \w+: 11\.1"):
        getattr(ALL[-1], ask)("11.1")


def test_a_parameter_is_asked_for_as_what_it_is() -> None:
    with pytest.raises(ChecklistError, match="is not a number"):
        ALL[-1].number("size_unknown")
    with pytest.raises(ChecklistError, match="is not a choice"):
        ALL[-1].choice("window_months")


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_number_and_date_has_a_citation(path: Path) -> None:
    with path.open("rb") as file:
        bare = list(_uncited(tomllib.load(file, parse_float=Decimal), ""))
    assert bare == []


def _uncited(node: Any, where: str) -> Iterator[str]:
    if isinstance(node, list):
        for i, item in enumerate(node):
            yield from _uncited(item, f"{where}[{i}]")
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, int | Decimal | date) and not isinstance(value, bool) and not node.get("cite"):
                yield f"{where}.{key}"
            yield from _uncited(value, f"{where}.{key}")


@pytest.mark.parametrize("edition", ALL, ids=lambda e: e.id)
def test_figures_cover_the_days_of_the_edition(edition: Edition) -> None:
    window = int(edition.number("window_months"))
    assert figures.mci(edition.in_force_from).value > 0
    assert figures.vat_rate(edition.in_force_from - timedelta(days=31 * window)).value > 0


def test_every_rule_of_the_digest_is_there_for_life() -> None:
    ids = [f"R-{number:03d}" for number in range(1, 1000)]
    for edition in ALL:
        found = [rule.id for rule in edition.rules]
        assert len(found) >= 107 and found == ids[: len(found)]


@pytest.mark.parametrize("edition", ALL, ids=lambda e: e.id)
def test_rates(edition: Edition) -> None:
    def share(category: str, size: Size | None, level: Level | None) -> Decimal | None:
        rate = edition.rate_for(category, size, level)
        return None if rate is None else rate.share

    assert share("9.1", Size.LARGE, Level.UPPER) == Decimal("0.30")
    assert share("10.7", Size.MEDIUM, None) == Decimal("0.50")
    assert share("9.7", Size.SMALL, Level.LOWER) == Decimal("0.60")
    assert share("9.2", None, None) == Decimal("0.30")
    assert share("9.8", Size.SMALL, Level.UPPER) == Decimal("0.80")
    assert share("9.9", Size.LARGE, Level.MIDDLE) == Decimal("0.50")
    assert share("9.9", None, Level.LOWER) == Decimal("0.30")
    assert share("9.9", Size.SMALL, None) is None


@pytest.mark.parametrize("edition", ALL, ids=lambda e: e.id)
@pytest.mark.parametrize("reading", ["A-01", "A-07", "A-09", "A-12", "A-13", "A-22", "A-25"])
def test_a_reading_that_moves_money_is_reckoned_both_ways_and_asked_about(edition: Edition, reading: str) -> None:
    found = edition.reading(reading)
    assert found.computed and found.cite
    for text in (found.question, found.literal, found.cautious):
        assert len({text.en, text.ru, text.kk}) == 3
    assert found.literal != found.cautious
    assert all(text.rstrip().endswith("?") or "?" in text for text in (found.question.en, found.question.kk))


def test_certificates_accepted_change_with_the_edition() -> None:
    old, new = ALL[:2]
    assert old.checklist("9.1").required()[0].alternatives == ("st_kz_certificate",)
    assert new.checklist("9.1").required()[0].alternatives == ("st_kz_certificate", "industrial_certificate")
    delivery = old.checklist("9.9").required("non_resident")[0]
    assert delivery.alternatives == ("st_kz_certificate",)
    assert delivery.doubtful == ("origin_certificate",)
    assert old.choice("delivery_origin_certificate") == "review"
    assert new.checklist("9.9").required("non_resident")[0].alternatives == KINDS[:3]
    assert all(d.kind not in KINDS[:3] for c in new.categories[7:] for d in new.checklist(c).documents())


@pytest.mark.parametrize(
    ("resident", "reconciliation_act", "kinds"),
    [
        (True, True, ["st_kz_certificate", "tax_invoice", "completion_act", "reconciliation_act"]),
        (True, False, ["st_kz_certificate", "tax_invoice", "completion_act", "reconciliation_act"]),
        (False, True, ["st_kz_certificate", "completion_act", "payment_order"]),
        (False, False, ["st_kz_certificate", "completion_act", "payment_order"]),
    ],
)
def test_branches_of_delivery(resident: bool, reconciliation_act: bool, kinds: list[str]) -> None:
    checklist = ALL[-1].checklist("9.9")
    branch = checklist.branch_for(resident=resident, reconciliation_act=reconciliation_act)
    required = checklist.required(branch)
    assert [document.kind for document in required] == kinds
    payment = required[-1].alternatives
    assert ("payment_order" in payment) is not (resident and reconciliation_act)


def test_a_case_without_its_branch_is_refused() -> None:
    with pytest.raises(ChecklistError, match="0 branches fit"):
        one_sided = msgspec.structs.replace(ALL[-1].checklist("9.9"), branches=ALL[-1].checklist("9.9").branches[:1])
        one_sided.branch_for(resident=False, reconciliation_act=False)


def test_trip_orders_are_asked_for_events_alone() -> None:
    edition = ALL[-1]
    asked = [c.category for c in edition.checklists if any(d.kind == "trip_order" for d in c.branches[0].documents)]
    assert asked == ["9.2", "10.2", "10.3"]


def test_only_required_papers_are_missing_documents() -> None:
    for edition in ALL:
        for checklist in edition.checklists:
            for branch in checklist.branches:
                for document in branch.documents:
                    assert (document.code == "missing_document") == (document in checklist.required(branch.id))


def test_act_and_reconciliation_act_are_signed_by_both() -> None:
    assert ALL[-1].signers("completion_act") == ("supplier", "buyer")
    assert ALL[-1].signers("tax_invoice") == ()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "2025-01-01"
    folder.mkdir()
    for path in (OWN / "editions" / "2025-01-01").glob("*.toml"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("common.toml", 'outcome = "info"', 'outcome = "perhaps"', r"common\.toml: Invalid enum value 'perhaps' - at"),
        ("common.toml", "share = 0.60", 'share = 0.60\nsince = "1"', r"common\.toml: Object contains unknown field"),
        ("common.toml", 'key = "small"', 'key = "tiny"', "one rate for each size"),
        (
            "common.toml",
            'checked_by = "payroll_grew"',
            'checked_by = "guess"',
            "rule R-013: checked_by unknown name guess",
        ),
        ("common.toml", 'computed_by = "room"', 'computed_by = "vibes"', "unknown formula vibes"),
        ("common.toml", 'rule = "R-037"', 'rule = "R-937"', "cap promotion_mci: rule unknown name R-937"),
        ("common.toml", "multiple = 13000\n", "", "a multiple belongs"),
        ("common.toml", 'id = "R-002"', 'id = "R-001"', "rule R-001 given twice"),
        ("9.1.toml", 'kind = "st_kz_certificate"', 'kind = "ctu"', "ctu must be the first"),
        ("9.1.toml", '["contract"]', '["contrakt"]', "kind unknown name contrakt"),
        ("9.1.toml", 'code = "document_advised"', 'code = "missing_document"', "for required papers alone"),
        ("9.1.toml", 'category = "9.1"', 'category = "9.0"', "not named as the category"),
        ("edition.toml", "in_force_from = 2025-01-01", "in_force_from = 2025-01-02", "edition.toml is of"),
        ("edition.toml", "number = 0.10", 'number = 0.10\nchoice = "x"', "needs one value"),
        ("edition.toml", 'basis = "law"', 'basis = "assumed"', "it needs its question"),
        ("edition.toml", 'choice = "large"', 'choice = "huge"', "unknown name huge"),
        ("edition.toml", "[[change]]", "[change]]", r"2025-01-01/edition\.toml: "),
    ],
)
def test_wrong_data_is_refused_by_name(copy: Path, name: str, old: str, new: str, says: str) -> None:
    text = (copy / name).read_text()
    assert old in text
    (copy / name).write_text(text.replace(old, new, 1))
    with pytest.raises(ChecklistError, match=says):
        editions.load(copy)


def test_a_missing_file_is_refused(copy: Path) -> None:
    (copy / "common.toml").unlink()
    with pytest.raises(ChecklistError, match=r"common\.toml"):
        editions.load(copy)
