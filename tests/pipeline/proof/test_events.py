"""Is a trip order for the event of the line?"""

from datetime import date
from typing import Any

import pytest

from extractors.records import Party, TripOrder
from pipeline.confirm import confirm
from pipeline.proof.events import for_event
from tests.pipeline.builders import ARNA, BETA, claim, expense, invoice, matched, papers, trip
from tests.pipeline.scanned import scans


def sends(
    event: str | None = "«Gulfood 2025»",
    destination: str | None = "г. Дубай, ОАЭ",
    *,
    claimed: str = "Участие: выставка «Gulfood 2025», г. Дубай (ОАЭ)",
    billed: str = "Аренда выставочной площади",
    **changes: Any,
) -> bool | None:
    application = claim(expense(category="9.2", description=claimed))
    (order,) = papers(trip(event, destination, **changes))
    return for_event(order, matched(application, invoice(description=billed)), application)


@pytest.mark.parametrize(
    "event",
    [
        "«Gulfood 2025»",
        "участие в международной выставке продуктов питания Gulfood 2025",
        "«Gulfood 2025» көрмесіне қатысу",
        "Gulfood",
        "GULFOOD-2025",
    ],
)
def test_the_same_event_however_it_is_named(event: str) -> None:
    assert sends(event)


def test_the_event_may_stand_on_the_invoice_alone() -> None:
    assert sends(claimed="Аренда площади", billed="Аренда площади на выставке «Gulfood 2025»")


@pytest.mark.parametrize(
    ("event", "claimed"),
    [
        ("выставка «Продэкспо»", "Participation: Prodexpo, Moscow"),
        ("выставка World Food Istanbul", "Участие в WorldFood Istanbul"),
        ("выставка WorldFood Istanbul", "Участие в выставке World Food Istanbul 2025"),
    ],
)
def test_spelling_and_alphabet_do_not_matter(event: str, claimed: str) -> None:
    assert sends(event, None, claimed=claimed)


def test_another_event_is_another() -> None:
    assert sends("«Anuga 2025»", "г. Кёльн, Германия") is False
    assert sends("«Anuga 2025»", None) is False
    assert sends("«Сухопутный экспресс»", "г. Дубай, ОАЭ") is False  # in the same town


def test_a_shared_word_does_not_make_two_events_one() -> None:
    istanbul = "выставка «WorldFood Istanbul 2025», г. Стамбул (Турция)"
    assert sends("«WorldFood Uzbekistan 2025»", "г. Ташкент, Узбекистан", claimed=istanbul) is False
    assert sends("«WorldFood Uzbekistan 2025»", None, claimed="выставка «WorldFood Istanbul 2025»") is None


def test_the_same_name_in_another_country_is_for_a_person() -> None:
    assert sends("«WorldFood 2025»", "Узбекистан", claimed="«WorldFood 2025», Турция") is None


def test_another_year_is_for_a_person() -> None:
    assert sends("«Gulfood 2024»") is None
    assert sends("«Gulfood»") is True


def test_a_name_without_years_is_near_in_time_or_for_a_person() -> None:
    assert sends("Gulfood", claimed="Gulfood", starts=date(2023, 2, 17)) is None


def test_a_firm_named_in_the_line_is_no_event() -> None:
    assert sends(claimed="Аренда площади", billed="Услуги ТОО «Экспо Сервис»") is True


def test_a_line_that_names_no_event_is_not_contradicted_by_an_order_of_its_time() -> None:
    assert sends(claimed="Аренда площади") is True
    assert sends(claimed="Аренда площади", starts=date(2024, 1, 17)) is None
    assert sends(claimed="Аренда площади", issued_on=None, starts=None) is None


def test_an_order_that_names_no_event_is_told_by_its_country() -> None:
    assert sends("участие в международной выставке") is True
    assert sends("участие в международной выставке", "Германия") is False


def test_an_order_for_something_else_without_a_name_is_for_a_person() -> None:
    assert sends("переговоры с дистрибьюторами", None) is None


def test_the_order_of_another_firm_is_none_of_the_applicant() -> None:
    assert sends(employer=BETA) is False
    assert sends(employer=Party(name=ARNA.name)) is True
    assert sends(employer=None) is True


@pytest.mark.parametrize(
    ("again", "event"),
    [
        ("Участие в выставке «Central Asia Build 2025»", "Central Asia Build 2025"),
        ("Участие в выставке «Central Asia Build 2024»", "«Сепіта! Авіа Build 2025»"),
        ("Участие в выставке «Agro World 2025»", "«Сепіта! Авіа Build 2025»"),
        ("", "«Сепіта! Авіа Build 2025»"),
    ],
)
def test_a_misread_event_is_the_claimed_one_that_its_second_reading_names(again: str, event: str) -> None:
    application = claim(expense(category="9.2", description="Аренда площади, Central Asia Build 2025"))
    scanned = scans(trip("«Сепіта! Авіа Build 2025»"))
    (paper,) = confirm(scanned, application, lambda sources: [again for _ in sources])
    assert isinstance(paper.record, TripOrder)
    assert paper.record.event == event
