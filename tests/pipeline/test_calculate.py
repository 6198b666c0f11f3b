"""The calculator against hand-made calculations, and against its verifier on made-up applications."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklists import editions, figures
from checklists.model import ChecklistError, Edition
from checklists.predicates import vat_agrees
from extractors.application import Application, Level
from extractors.findings import Finding
from extractors.records import TaxStatement
from pipeline.calculate import calculate
from pipeline.result import Calculation
from pipeline.sums import CalculableLine
from pipeline.verify import verify
from tests.checklists.applications import application
from tests.pipeline.results import a_result

with Path(__file__).with_suffix(".toml").open("rb") as file:
    CASES: list[dict[str, Any]] = tomllib.load(file, parse_float=Decimal)["case"]
RULE_CASES = Path(__file__).parents[1] / "checklists" / "rules"


def claim(case: dict[str, Any]) -> Application:
    stated = dict(case.get("applicant", {}))
    if stated.get("size") == "":
        stated["size"] = None
    return application(
        stated, without=case.get("without", ()), submitted_on=case.get("submitted_on", date(2025, 3, 14))
    )


def a_line(number: int, stated: dict[str, Any]) -> CalculableLine:
    """A line of a case. One given as gross and VAT must be a right invoice: its net is what remains."""
    stated = dict(stated)
    if "gross" in stated:
        gross, vat = Decimal(stated.pop("gross")), Decimal(stated.pop("vat"))
        stated["net"] = gross - vat
    net = Decimal(stated.pop("net"))
    claimed = Decimal(stated.pop("claimed", net))
    return msgspec.convert(
        stated | {"expense_id": str(number), "verified_net": net, "claimed_net": claimed}, CalculableLine, strict=False
    )


def run(case: dict[str, Any]) -> tuple[Application, list[CalculableLine], Calculation, tuple[Finding, ...]]:
    asked = claim(case)
    lines = [a_line(number, stated) for number, stated in enumerate(case["lines"], 1)]
    paper = msgspec.convert(case["tax_statement"], TaxStatement, strict=False) if "tax_statement" in case else None
    calculation, findings = calculate(
        asked,
        editions.on(asked.submitted_on),
        lines,
        case.get("ineligible", False),
        doubts=case.get("doubts", ()),
        tax_statement=paper,
    )
    return asked, lines, calculation, findings


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['id']}: {case['says']}")
def test_case(case: dict[str, Any]) -> None:
    asked, lines, calculation, findings = run(case)
    assert calculation.total_reimbursable == Decimal(case["total"])
    assert calculation.cautious_total == Decimal(case.get("cautious_total", case["total"]))
    assert {r.id: str(r.cautious) for r in calculation.readings} == case.get("readings", {})
    for group in ("promotion", "delivery"):
        if group in case:
            assert msgspec.to_builtins(calculation.groups[group]) == case[group]
    assert [f"{f.code} {f.rule} {f.outcome}" for f in findings] == case.get("findings", [])
    if "at_stake" in case:
        assert [str(f.at_stake) for f in findings if f.at_stake is not None] == [case["at_stake"]]
    assert verify(a_result(asked, lines, calculation, ineligible=case.get("ineligible", False))) == ()


def test_every_vector_of_the_digest_is_tried() -> None:
    tried = {case["id"] for case in CASES} | {word for p in RULE_CASES.glob("*.toml") for word in _vectors(p)}
    assert {f"T-{number:02d}" for number in range(1, 21)} <= tried


def _vectors(path: Path) -> set[str]:
    with path.open("rb") as file:
        return {case["name"].split(":")[0] for case in tomllib.load(file)["case"]}


@pytest.mark.parametrize(
    "case", [c for c in CASES if any("gross" in line for line in c["lines"])], ids=lambda c: c["id"]
)
def test_the_invoices_of_the_vectors_are_right(case: dict[str, Any]) -> None:
    day = claim(case).submitted_on
    for line in case["lines"]:
        net = Decimal(line["gross"]) - Decimal(line["vat"])
        assert vat_agrees(net, None, Decimal(line["vat"]), figures.vat_rate(day).value, Decimal(0))


def test_the_steps_say_where_each_sum_comes_from() -> None:
    case = next(case for case in CASES if case["id"] == "T-05")
    steps = run(case)[2].steps
    assert steps[0].expense == "1"
    assert steps[0].inputs == {
        "expenses": "10000000.00",
        "rate": "0.80",
        "domestic_carrier": "0.05",
        "kz_sea_port": "0.05",
    }
    assert (steps[0].result, steps[0].cite) == (Decimal("9000000.00"), "11 parts 2-4")
    assert [step.cite for step in steps[1:5]] == ["12 part 2"] * 4
    assert steps[7].inputs == {"taxes_paid": "450000000.00", "vat_refunded": "5000000.00"}
    assert steps[-1].inputs == {"promotion": "0.00", "delivery": "9000000.00"}
    assert all(step.label.en and step.label.ru and step.label.kk and step.formula for step in steps)


def test_an_unknown_category_or_reading_is_refused() -> None:
    asked = application()
    edition = editions.on(asked.submitted_on)
    known = CalculableLine(expense_id="1", category="9.1", claimed_net=Decimal(1), verified_net=Decimal(1))
    for changes in ({"category": "9.10"}, {"cautious": {"A-99": Decimal(0)}}):
        with pytest.raises(ChecklistError, match="unknown"):
            calculate(asked, edition, [msgspec.structs.replace(known, **changes)], ineligible=False)


@pytest.mark.parametrize(
    ("parameter", "choice", "taxes", "total"),
    [
        ("taxes_unstated", "nothing", None, "0.00"),
        ("taxes_unstated", "no_cap", None, "800.00"),
        ("tax_statement_differs", "lower", "300.00", "300.00"),
        ("tax_statement_differs", "application", "300.00", "500.00"),
    ],
)
def test_the_choices_of_the_edition_decide(parameter: str, choice: str, taxes: str | None, total: str) -> None:
    asked = application({"taxes_paid_last_year": taxes and "500.00", "vat_refunded_last_year": "0"})
    edition = choosing(editions.on(asked.submitted_on), parameter, choice)
    paper = None if taxes is None else TaxStatement(year=2024, taxes_paid=Decimal(taxes), vat_refunded=Decimal(0))
    line = a_line(1, {"category": "9.9", "net": "1000.00", "level": "upper"})
    calculation, _ = calculate(asked, edition, [line], ineligible=False, tax_statement=paper)
    assert calculation.total_reimbursable == Decimal(total)


def choosing(edition: Edition, name: str, choice: str) -> Edition:
    parameters = tuple(
        msgspec.structs.replace(p, choice=choice) if p.name == name else p for p in edition.act.parameters
    )
    return msgspec.structs.replace(edition, act=msgspec.structs.replace(edition.act, parameters=parameters))


def every_reading() -> Calculation:
    """One claim on which all seven readings of money differ: a foreign invoice with its VAT (A-12), an act from before the
    window (A-22), a delivery with both uplifts (A-07, A-09) and no VAT refund stated (A-13), costs above the cap (A-25), a
    payroll fund that is not stated (A-01)."""
    asked = application({"taxes_paid_last_year": "450000000.00", "vat_refunded_last_year": None})
    lines = [
        a_line(1, {"category": "9.1", "net": "11200000.00", "cautious": {"A-12": "10000000.00"}}),
        a_line(2, {"category": "9.1", "net": "5000000.00", "cautious": {"A-22": "0.00"}}),
        a_line(3, {"category": "9.1", "net": "35000000.00"}),
        a_line(
            4,
            {"category": "9.9", "net": "10000000.00", "level": "upper", "domestic_carrier": True, "kz_sea_port": True},
        ),
    ]
    return calculate(asked, editions.on(asked.submitted_on), lines, ineligible=False, doubts=["A-01"])[0]


def test_every_reading_of_money_is_worth_its_difference() -> None:
    """Literal: 60 % of 51.2 million is 30 720 000, and 90 % of 10 million is 9 000 000: 39 720 000."""
    calculation = every_reading()
    table = {r.id: (str(r.cautious), str(r.difference)) for r in calculation.readings}
    assert {str(r.literal) for r in calculation.readings} == {"39720000.00"}
    assert table == {
        "A-01": ("0.00", "39720000.00"),
        "A-07": ("39220000.00", "500000.00"),
        "A-09": ("39520000.00", "200000.00"),
        "A-12": ("39000000.00", "720000.00"),
        "A-13": ("30720000.00", "9000000.00"),
        "A-22": ("36720000.00", "3000000.00"),
        "A-25": ("0.00", "39720000.00"),
    }
    assert calculation.cautious_total == 0


CENTS = st.integers(0, 20_000_000_000).map(lambda tiyn: Decimal(tiyn) / 100)
CATEGORIES = st.sampled_from(editions.load_all()[-1].categories)


@st.composite
def made_up_lines(draw: st.DrawFn) -> list[CalculableLine]:
    lines = []
    for number in range(draw(st.integers(0, 6))):
        claimed = draw(CENTS)
        verified = min(claimed, draw(CENTS))
        doubts = draw(st.dictionaries(st.sampled_from(["A-12", "A-19", "A-22"]), CENTS, max_size=2))
        lines.append(
            CalculableLine(
                expense_id=str(number),
                category=draw(CATEGORIES),
                claimed_net=claimed,
                verified_net=verified,
                level=draw(st.sampled_from([*Level, None])),
                domestic_carrier=draw(st.booleans()),
                kz_sea_port=draw(st.booleans()),
                cautious=doubts,
            )
        )
    return lines


@st.composite
def made_up_claims(draw: st.DrawFn) -> Application:
    stated = {
        "size": draw(st.sampled_from(["small", "medium", "large", None])),
        "taxes_paid_last_year": draw(st.none() | CENTS),
        "vat_refunded_last_year": draw(st.none() | CENTS),
        "reimbursed_this_year": {"promotion": draw(CENTS), "delivery": draw(CENTS)},
    }
    return application(stated, submitted_on=draw(st.dates(date(2024, 8, 17), date(2027, 12, 31))))


@settings(max_examples=200, deadline=None)
@given(made_up_claims(), made_up_lines(), st.booleans(), st.sets(st.sampled_from(["A-01", "A-02"])))
def test_no_cap_is_exceeded_and_the_naive_sums_agree(
    asked: Application, lines: list[CalculableLine], ineligible: bool, doubts: set[str]
) -> None:
    edition = editions.on(asked.submitted_on)
    calculation, _ = calculate(asked, edition, lines, ineligible, doubts=sorted(doubts))
    assert verify(a_result(asked, lines, calculation, ineligible=ineligible)) == ()
    granted = asked.applicant.reimbursed_this_year
    index = figures.mci(asked.submitted_on).value
    for name, multiple, before in (("promotion", 13_000, granted.promotion), ("delivery", 75_000, granted.delivery)):
        group = calculation.groups[name]
        assert 0 <= group.reimbursable <= min(group.cap, group.before_cap) <= group.base
        assert group.reimbursable == 0 or group.reimbursable + before <= multiple * index
    assert 0 <= calculation.cautious_total <= calculation.total_reimbursable
    assert all(0 < r.difference <= r.literal for r in calculation.readings)
    assert calculation.total_reimbursable == 0 or not ineligible
