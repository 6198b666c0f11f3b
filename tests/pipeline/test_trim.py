"""A-25: costs claimed above a cap are told with both sums and a claim that keeps within it; nothing is refused for it."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from checklists import editions
from extractors.application import Level
from extractors.findings import Finding
from pipeline.calculate import calculate
from pipeline.result import Calculation
from pipeline.sums import CalculableLine
from pipeline.verify import verify
from pipeline.views.figures import GROUPS
from pipeline.views.texts import message, missing
from tests.checklists.applications import application
from tests.pipeline.results import a_result

EDITION = editions.on(date(2025, 3, 14))  # 13 000 MCI are 51 116 000.00 tenge
Claimed = tuple[str, str, str, Level | None]  # category, claimed, verified, level


def reckoned(*lines: Claimed, **applicant: object) -> tuple[Calculation, dict[str, Finding]]:
    claim = application(applicant, submitted_on=date(2025, 3, 14))
    countable = [
        CalculableLine(
            expense_id=str(n), category=category, claimed_net=Decimal(claimed), verified_net=Decimal(net), level=level
        )
        for n, (category, claimed, net, level) in enumerate(lines, 1)
    ]
    calculation, findings = calculate(claim, EDITION, countable, ineligible=False)
    assert verify(a_result(claim, countable, calculation)) == ()
    return calculation, {f.rule: f for f in findings}


def steps(calculation: Calculation, group: str) -> dict[str, str]:
    """The result of each step on what is claimed, by the end of its id."""
    texts = {s.label.en: s.id.removeprefix(f"{group}_") for s in EDITION.common.steps if s.id.startswith(group)}
    told = {texts[s.label.en]: str(s.result) for s in calculation.steps if s.label.en in texts}
    return {key: told[key] for key in ("claimed", "claimed_by_rates", "trimmed") if key in told}


def test_both_sums_and_a_claim_within_the_cap() -> None:
    """T-08: 80 million claimed, 48 million by the rates."""
    calculation, found = reckoned(("9.1", "80000000.00", "80000000.00", None))
    assert str(calculation.total_reimbursable) == "48000000.00"
    assert (found["R-080"].outcome, found["R-080"].text) == ("warn", "claimed_over_cap")
    assert steps(calculation, "promotion") == {
        "claimed": "80000000.00",
        "claimed_by_rates": "48000000.00",
        "trimmed": "51116000.00",
    }
    assert found["R-080"].values["reimbursable"] == "30669600.00"


def test_what_brings_least_is_trimmed_first() -> None:
    """9.8 of lower goods brings 30 %, of upper goods 80 %, 9.1 of a small enterprise 60 %."""
    calculation, found = reckoned(
        ("9.1", "20000000.00", "20000000.00", None),
        ("9.8", "20000000.00", "20000000.00", Level.LOWER),
        ("9.8", "30000000.00", "20000000.00", Level.UPPER),
    )
    claims = msgspec.json.decode(found["R-080"].values["claims"])
    # 70 million are 18 884 000.00 too many: 10 million that are not proved, then 8 884 000.00 of the lower goods
    assert claims == {"1": "20000000.00", "2": "11116000.00", "3": "20000000.00"}
    assert found["R-080"].values["reimbursable"] == "31334800.00"
    assert "trimmed" in steps(calculation, "promotion")


def test_granted_before_leaves_less_to_claim() -> None:
    _, found = reckoned(("9.1", "20000000.00", "20000000.00", None), reimbursed_this_year={"promotion": "40000000.00"})
    assert msgspec.json.decode(found["R-080"].values["claims"]) == {"1": "11116000.00"}
    assert found["R-080"].values["by_rates"] == "52000000.00"
    assert found["R-080"].text == "claimed_and_reimbursed_over_cap"


def test_a_claim_within_the_cap_has_no_such_steps() -> None:
    calculation, found = reckoned(("9.1", "51116000.00", "51116000.00", None))
    assert (steps(calculation, "promotion"), "R-080" in found) == ({}, False)


@pytest.mark.parametrize("amount", ["80000000.00", "100000000.00"])
def test_it_is_said_in_three_languages(amount: str) -> None:
    _, found = reckoned(("9.1", amount, amount, None))
    assert missing(found["R-080"]) is None
    said = message(found["R-080"])
    for text, may in ((said.kk, "51 116 000,00"), (said.ru, "51 116 000,00"), (said.en, "51 116 000.00")):
        assert f"№ 1 – {may}" in text.replace(GROUPS, " ")
