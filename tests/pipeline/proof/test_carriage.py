"""Does a transport paper prove the carriage, who carried, and through which port?"""

from typing import Any

import pytest

from extractors.application import Company
from extractors.records import Goods, Party
from pipeline.confirm import confirm
from pipeline.proof.carriage import carrier, is_domestic, named, port, proves_carriage
from tests.pipeline.builders import BETA, CARGO, claim, expense, invoice, matched, papers, waybill
from tests.pipeline.scanned import scans

ROUTE = "Перевозка груза Алматы – Ташкент"


def proved(
    *, said: str = ROUTE, product: str | None = "040900", applicant: dict[str, Any] | None = None, **changes: Any
) -> bool:
    line = expense(category="9.9", description="Транспортные услуги", product=product)
    application = claim(line, applicant=applicant)
    (paper,) = papers(waybill(**changes))
    return proves_carriage(paper, matched(application, invoice(description=said)), application)


def test_consignor_goods_and_route_agree() -> None:
    assert proved()


def test_the_consignor_is_the_applicant_or_its_producer() -> None:
    assert not proved(consignor=BETA)
    assert not proved(consignor=None)
    assert proved(
        consignor=BETA, applicant={"role": "distributor", "producer": Company(name=BETA.name or "", bin=BETA.bin)}
    )


def test_the_goods_are_those_of_the_line() -> None:
    other = (Goods(tnved="180631", name="Шоколад"),)
    assert not proved(goods=other)
    assert not proved(goods=None)
    assert proved(goods=(*other, Goods(tnved="040900")))
    assert proved(product=None, goods=(Goods(tnved="0409000000"),))


def test_goods_without_a_code_are_told_by_their_name() -> None:
    assert proved(goods=(Goods(name="Мёд натуральный цветочный, 200 мест"),))
    assert not proved(goods=(Goods(name="Шоколад молочный"),))


@pytest.mark.parametrize(
    "said",
    [
        "Перевозка груза Алматы - Ташкент",
        "Перевозка груза по маршруту г. Алматы (Казахстан) – г. Ташкент (Узбекистан)",
        "Freight from Almaty to Tashkent",
        "Доставка мёда из Алматы в Ташкент",
        "Международная перевозка",  # names no route: nothing contradicts
    ],
)
def test_a_route_that_agrees(said: str) -> None:
    assert proved(said=said)


@pytest.mark.parametrize("said", ["Перевозка груза Алматы – Бишкек", "Доставка из Шымкента в Ташкент"])
def test_a_route_that_differs(said: str) -> None:
    assert not proved(said=said)


def test_places_have_other_names_in_other_languages() -> None:
    assert proved(said="Перевозка Алматы – Москва", place_of_discharge="Moscow, Russia")
    assert proved(said="Алматы – Мәскеу бағыты бойынша тасымал", place_of_discharge="Москва, Россия")


def test_a_paper_without_places_proves_no_route() -> None:
    assert not proved(place_of_loading=None, place_of_discharge=None)


def test_a_paper_is_named_by_its_number() -> None:
    application = claim(expense(category="9.9"))
    (paper,) = papers(waybill("0012345"))
    assert named(paper, matched(application, invoice(description="Перевозка по CMR № 12345")))
    assert not named(paper, matched(application, invoice(description="Перевозка по CMR № 1234")))
    (bare,) = papers(waybill(number=None))
    assert not named(bare, matched(application, invoice()))


def test_the_carrier_is_taken_from_a_paper_that_proves() -> None:
    application = claim(expense(category="9.9"))
    assert carrier(matched(application, invoice(), waybill()), application) == CARGO
    assert carrier(matched(application, invoice(), waybill(carrier=None)), application) is None
    assert carrier(matched(application, invoice(), waybill(consignor=BETA)), application) is None


def test_a_domestic_carrier_has_a_bin_of_the_republic() -> None:
    assert is_domestic(CARGO)
    assert not is_domestic(Party(name="UzTrans LLC", country="UZ"))
    assert not is_domestic(Party(name="Trans LLC", bin="305123456"))
    assert not is_domestic(Party(name="ТОО «Каспий Карго»"))


def test_a_sea_port_of_the_republic() -> None:
    application = claim(expense(category="9.9"))

    def found(**places: str) -> str | None:
        return port(matched(application, invoice(), waybill(**places)), application)

    assert found(place_of_loading="Порт Актау, Казахстан", place_of_discharge="Баку") == "aktau"
    assert found(place_of_loading="Алматы", place_of_discharge="Port of Kuryk") == "kuryk"
    assert found() is None


@pytest.mark.parametrize(("carriages", "doubted"), [(1, False), (2, True)])
@pytest.mark.parametrize("number", [None, "0099"])
def test_the_number_of_a_scanned_waybill_is_asked_where_it_tells_one_carriage_from_another(
    carriages: int, doubted: bool, number: str | None
) -> None:
    lines = [expense(category="9.9", id=str(n)) for n in range(carriages)]
    (paper,) = confirm(scans(waybill(number)), claim(*lines))
    assert ("number" in {fault.values["field"] for fault in paper.faults}) == doubted


@pytest.mark.parametrize(
    ("other", "doubted"), [(BETA, False), (CARGO, True), (Party(name="ТОО «Бета Строй»"), True), (None, True)]
)
def test_the_carrier_of_a_scanned_waybill_tells_its_carriage_from_those_of_others(
    other: Party | None, doubted: bool
) -> None:
    lines = [expense(category="9.9", id=str(n), supplier=by) for n, by in enumerate((CARGO, other))]
    (paper,) = confirm(scans(waybill(None)), claim(*lines))
    assert ("number" in {fault.values["field"] for fault in paper.faults}) == doubted
