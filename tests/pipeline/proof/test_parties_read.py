"""A side of a scanned paper that was not read is told by the only twelve digits its pages print."""

from collections.abc import Sequence
from typing import Any

import msgspec
import pytest

from extractors.findings import Source
from extractors.records import Billing, Party
from pipeline.confirm import confirm
from tests.pipeline.builders import (
    ARNA,
    BETA,
    EXPO,
    MESSE,
    act,
    claim,
    expense,
    foreign_invoice,
    invoice,
    line,
    order,
    transfer,
)
from tests.pipeline.scanned import CERTIFIED, again, judged, scans

WHOLE = ("verified", "1000000.00")
PRINTED = f"Плательцик\nБИН {ARNA.bin}\nБенефициар ТОО «Экспо Сервис»\nБИН {EXPO.bin} 17"


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        (PRINTED, True),
        (PRINTED + f"\nКонтрагент {BETA.bin}", False),  # who of three paid is not told
        (PRINTED + "\nБИН 2З0840362584", False),  # one that was misread may be the payer's
        (PRINTED.replace(f"БИН {ARNA.bin}", f"за ТОО «Арна» БИН {ARNA.bin}"), False),  # somebody paid for the applicant
        (PRINTED.replace(f"БИН {ARNA.bin}", ""), False),
    ],
)
def test_a_payer_that_was_not_read_is_the_applicant_where_no_other_number_is_printed(text: str, passes: bool) -> None:
    papers = scans(invoice(), act(), order(payer=None), CERTIFIED, text=text)
    assert (line(judged(claim(), papers, again)) == WHOLE) == passes


def test_a_payment_of_which_neither_side_was_read_proves_nothing() -> None:
    papers = scans(invoice(), act(), order(payer=None, beneficiary=None), CERTIFIED, text=PRINTED)
    assert line(judged(claim(), papers, again))[0] == "review"


def test_a_payer_of_another_name_is_not_the_applicant() -> None:
    papers = scans(invoice(), act(), order(payer=Party(name=BETA.name)), CERTIFIED, text=PRINTED)
    assert line(judged(claim(), papers, again))[0] != "verified"


@pytest.mark.parametrize("side", ["buyer", "supplier"])
def test_a_side_of_an_act_is_told_likewise(side: str) -> None:
    unread: dict[str, Any] = {side: None}
    papers = scans(invoice(), act(**unread), order(), CERTIFIED, text=PRINTED)
    assert line(judged(claim(), papers, again)) == WHOLE
    papers = scans(invoice(), act(**unread), order(), CERTIFIED)
    assert line(judged(claim(), papers, again))[0] == "review"


@pytest.mark.parametrize(("name", "passes"), [("ент а и “20", True), ("ТОО «Бета Строй»", False)])
def test_scraps_in_the_place_of_a_buyer_are_no_name(name: str, passes: bool) -> None:
    papers = scans(invoice(), act(buyer=Party(name=name)), order(), CERTIFIED, text=PRINTED)
    assert (line(judged(claim(), papers, again)) == WHOLE) == passes


def test_an_applicant_read_as_its_own_supplier_is_a_place_to_look_at() -> None:
    result = judged(claim(), scans(invoice(supplier=ARNA), order(), CERTIFIED), again)
    assert line(result)[0] == "review"
    assert "supplier_mismatch" not in {f.code for f in result.findings}


def test_a_supplier_read_with_the_applicants_name_is_the_one_whose_number_is_printed() -> None:
    twice = invoice(supplier=Party(name=ARNA.name))
    assert line(judged(claim(), scans(twice, act(), order(), CERTIFIED, text=PRINTED), again)) == WHOLE
    assert line(judged(claim(), scans(twice, act(), order(), CERTIFIED), again))[0] == "review"


@pytest.mark.parametrize(("second", "passes"), [(EXPO.bin, True), (BETA.bin, False), ("380540021233", False)])
def test_a_number_whose_check_digit_fails_is_the_known_one_that_the_second_reading_has(
    second: str, passes: bool
) -> None:
    misread = msgspec.structs.replace(EXPO, bin="380540021233")

    def reread(sources: Sequence[Source]) -> list[str]:
        return [second if s.quote == misread.bin else s.quote for s in sources]

    papers = scans(invoice(), act(), order(beneficiary=misread), CERTIFIED)
    assert (line(judged(claim(), papers, reread)) == WHOLE) == passes


BILLED = """Adwise                    Invoice
Bill to
ARNA FOODS LLP
Total 2,000.00
Messe Beriin GmbH, Messedamm 22, 14055 Berlin. Remit to: Deutsche Bank AG"""


def named(
    text: str, *, supplier: Party | None = None, payee: Party = MESSE, claimed: Party = MESSE, paid: bool = True
) -> str | None:
    """The supplier of a scanned invoice from abroad, as it is told."""
    bought = Party(name="ARNA FOODS LLP", bin=ARNA.bin)
    records = [foreign_invoice(supplier=supplier, buyer=bought), *([transfer(beneficiary=payee)] if paid else [])]
    told = confirm(scans(*records, text=text), claim(expense("2000.00", currency="USD", supplier=claimed)), again)
    record = told[0].record
    assert isinstance(record, Billing)
    return record.supplier.name


@pytest.mark.parametrize("scraps", [None, Party(name="for the"), Party(name="Limited"), ARNA])
def test_a_supplier_from_abroad_that_was_not_read_is_the_one_claimed_and_paid_whom_the_page_names(
    scraps: Party | None,
) -> None:
    assert named(BILLED, supplier=scraps) == MESSE.name


def test_nobody_else_is_told() -> None:
    other = Party(name="Nordhafen Expo GmbH")
    assert named(BILLED, supplier=other) == other.name  # somebody else was read
    assert named(BILLED, paid=False) is None
    assert named(BILLED, payee=other) is None
    assert named(BILLED, claimed=other) is None
    assert named(BILLED.replace("Messe Beriin GmbH, ", "")) is None
    assert named(BILLED + "\nNordhafen Expo GmbH") is None  # who of the two wrote it is not told


def test_who_issued_an_electronic_invoice_the_number_of_its_registration_tells() -> None:
    misread = Party(name=EXPO.name, bin=(EXPO.bin or "")[:-1] + "9")
    for number, told in ((EXPO.bin, EXPO.bin), (BETA.bin, misread.bin), ("150640012345", misread.bin)):
        registered = f"ESF-{number}-20250210-1A2B3C4D"
        papers = scans(invoice(supplier=misread, registration_number=registered), order())
        record = confirm(papers, claim(), again)[0].record
        assert isinstance(record, Billing)
        assert record.supplier.bin == told


@pytest.mark.parametrize(
    ("read", "told"),
    [
        ("ТОО «Вгапар Адепсу»", "ТОО «BrandLab Agency»"),
        ("«Brand аһ Адепсу» ЖШС", "«BrandLab Agency» ЖШС"),
        ("ТОО «Брендинг Сервис»", "ТОО «Брендинг Сервис»"),  # the paper calls it otherwise
    ],
)
def test_a_name_read_in_the_letters_of_the_other_alphabet_is_the_claimed_one_of_its_bin(read: str, told: str) -> None:
    application = claim(expense(supplier=Party(name="ТОО «BrandLab Agency»", bin=EXPO.bin)))
    (paper,) = confirm(scans(invoice(supplier=Party(name=read, bin=EXPO.bin))), application, again)
    assert isinstance(paper.record, Billing)
    assert paper.record.supplier == Party(name=told, bin=EXPO.bin)
    (stranger,) = confirm(scans(invoice(supplier=Party(name=read, bin=BETA.bin))), application, again)
    assert isinstance(stranger.record, Billing)
    assert stranger.record.supplier.name == read
