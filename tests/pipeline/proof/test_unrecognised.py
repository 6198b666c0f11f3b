"""Pages nobody recognised: those that speak of the line keep it in review, others do not."""

from collections.abc import Mapping

import pytest

from extractors.records import Other
from pipeline.clues import Clues, clues_of
from pipeline.proof.unrecognised import is_unknown_scan, may_be
from tests.extractors.typed import sheet
from tests.pipeline.builders import claim, expense, invoice, matched
from tests.pipeline.scanned import scans

PAYMENT, CERTIFICATE, TRIP = ("payment_order", "swift_transfer"), ("st_kz_certificate",), ("trip_order",)
APPLICANT, SUPPLIER = (claim().applicant, matched(claim(expense()), invoice()).supplier)


def clues(text: str, weights: Mapping[str, float] | None = None) -> Clues:
    return clues_of([sheet(text)], [weights or {}])


def judged(text: str, kinds: tuple[str, ...], weights: Mapping[str, float] | None = None) -> bool:
    application = claim(expense())
    return may_be(clues(text, weights), kinds, matched(application, invoice()), application)


def test_what_a_page_says() -> None:
    found = clues(
        "ТОО «Экспо»   БИН 180540021233\nпо счету № 0145/К на 1 120 000,00 тенге, 12 шт",
        {"contract": 2.0, "other": 0.0},
    )
    assert found.bins == {"180540021233"}
    assert [str(a) for a in found.amounts] == ["1120000.00"]
    assert found.labelled == {"contract"}


@pytest.mark.parametrize(
    "text",
    [
        "Перечисление средств  {own}  1 120 000,00",
        "Перечисление средств  {other}  1 000 000,00",
        "{bin}  на сумму 1 120 000,00 KZT",
    ],
)
def test_a_page_that_names_a_party_and_the_sum(text: str) -> None:
    told = text.format(own=APPLICANT.name, other=SUPPLIER.name, bin=APPLICANT.bin)
    assert judged(told, PAYMENT)


def test_labels_of_the_kind_beside_both_parties() -> None:
    both = f"{APPLICANT.name}   {SUPPLIER.name}"
    assert judged(both, PAYMENT, {"payment_order": 3.0, "contract": 1.0})
    assert not judged(both, PAYMENT)
    assert not judged(both, PAYMENT, {"payment_order": 1.6, "contract": 4.0})


@pytest.mark.parametrize(
    "text",
    [
        "Письмо о сотрудничестве  {own}  {other}",
        "Смета  1 120 000,00",
        "{own}  на сумму 777 000,00 тенге",
    ],
)
def test_an_unrelated_page(text: str) -> None:
    assert not judged(text.format(own=APPLICANT.name, other=SUPPLIER.name), PAYMENT)


def test_certificates_and_trip_orders_are_told_by_their_labels() -> None:
    assert judged(f"{APPLICANT.name}", CERTIFICATE, {"st_kz_certificate": 2.0})
    assert judged(f"{APPLICANT.name}", TRIP, {"trip_order": 2.0})
    assert not judged(f"{APPLICANT.name}  1 120 000,00", TRIP)
    assert not judged("ТОО «Чужая фирма»", CERTIFICATE, {"st_kz_certificate": 2.0})


LETTER = (
    "ТОО «Арна Фудс» Исх. № 17 от 10.02.2025 Пояснительная записка направляет документы, подтверждающие затраты на продвижение "
    "продукции на внешние рынки. Часть документов представлена в виде распечаток из систем банков и электронных документов. "
    "Дополнительные сведения могут быть представлены по запросу. С уважением, Директор Ким В.С."
)


@pytest.mark.parametrize(
    ("text", "kinds", "unknown"),
    [
        (LETTER, PAYMENT, False),
        (LETTER, TRIP, True),  # an order that sends people states no sum
        (LETTER + " ИИК KZ86125KZT5004100100 сумма 1 120 000,00", PAYMENT, True),
        ("1 120 000,00 180540021233", PAYMENT, False),  # too few words for a paper
    ],
)
def test_a_letter_without_a_sum_or_a_number_is_no_payment_of_which_nobody_knows(
    text: str, kinds: tuple[str, ...], unknown: bool
) -> None:
    (paper,) = scans(Other(), text=text)
    assert is_unknown_scan(paper, kinds) is unknown
