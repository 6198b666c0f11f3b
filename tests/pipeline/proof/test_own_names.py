"""The applicant under a translated name: its own where another paper prints that name with the applicant's BIN."""

from decimal import Decimal

import pytest

from extractors.records import Party
from tests.pipeline.builders import (
    ARNA,
    BETA,
    EXPO,
    MESSE,
    act,
    certificate,
    claim,
    expense,
    foreign_invoice,
    judged,
    line,
    order,
    proforma,
    row,
    transfer,
    trip,
)
from tests.pipeline.test_reconcile_currencies import OFFICIAL

MILL = Party(name="Steppe Oil Mill LLP")
NUMBERED = Party(name="STEPPE OIL MILL LLP", bin=ARNA.bin)


@pytest.mark.parametrize(
    ("known", "status"),
    [
        (NUMBERED, "verified"),
        (ARNA, "unverified"),  # nothing says whose name it is
        (Party(name="Steppe Oil LLP", bin=ARNA.bin), "unverified"),
        (Party(name=NUMBERED.name, bin=BETA.bin), "unverified"),
    ],
)
def test_a_payer_under_a_name_that_another_paper_prints_with_the_applicants_bin(known: Party, status: str) -> None:
    application = claim(expense("2000.00", currency="USD", supplier=MESSE, references={"invoice": "INV-7"}))
    told = foreign_invoice("INV-3", "50.00", buyer=known)
    papers = (certificate(), told, foreign_invoice(buyer=ARNA), transfer(payer=MILL))
    found, _ = line(judged(application, *papers, rates=OFFICIAL))
    assert (found == "verified") == (status == "verified")


@pytest.mark.parametrize(("asked", "status"), [("1120000.00", "verified"), ("1000000.00", "review")])
def test_an_act_without_rows_was_done_as_the_request_of_the_same_sum_lists_it(asked: str, status: str) -> None:
    application = claim(expense(category="9.2", description="Аренда выставочной площади, Gulfood 2025", supplier=EXPO))
    stand = row("Аренда выставочной площади, Gulfood 2025", "1000000.00")
    request = proforma(lines=(stand,), gross_total=Decimal(asked), net_total=None, vat_total=None)
    papers = (certificate(), act(lines=()), request, order(), trip())
    assert line(judged(application, *papers))[0] == status
