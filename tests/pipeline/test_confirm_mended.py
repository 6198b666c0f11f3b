"""Readings mended where a constraint and a second reading agree."""

from collections.abc import Sequence

import msgspec
import pytest

from extractors.findings import Source
from extractors.records import Billing
from pipeline.confirm import confirm
from tests.pipeline.builders import (
    act,
    claim,
    expense,
    invoice,
    line,
    money,
    order,
)
from tests.pipeline.scanned import CERTIFIED, judged, nothing, scans

MISREAD = invoice(gross_total="1120080.00")


REPAIRABLE = {"/gross_total": "1 120 080,00"}


@pytest.mark.parametrize(
    ("second", "gross", "status"),
    [
        ("1 120 000,00", "1120000.00", "verified"),
        ("1 120 080,00", "1120080.00", "review"),  # the paper itself is wrong
        ("", "1120080.00", "review"),
    ],
)
def test_a_misread_digit_is_mended_where_the_sum_and_a_second_reading_agree(
    second: str, gross: str, status: str
) -> None:
    def reread(sources: Sequence[Source]) -> list[str]:
        return [second if s.quote == "1 120 080,00" else s.quote for s in sources]

    rest = scans(MISREAD, act(), order(), CERTIFIED, quotes=REPAIRABLE)
    result = judged(claim(), rest, reread)
    document = result.documents[0]
    assert (document.fields["gross_total"], line(result)[0]) == (gross, status)
    repaired = document.evidence["/gross_total"].repaired_from
    assert repaired == ("1 120 080,00" if status == "verified" else None)
    # a paper is said to be wrong only where it was read twice alike
    wrong = {f.code for f in result.findings} & {"arithmetic_error", "low_confidence"}
    assert wrong == ({"arithmetic_error"} if second == "1 120 080,00" else {"low_confidence"} if not second else set())


def test_a_row_that_a_stamp_covers_is_the_only_one_of_the_act_of_the_same_sums() -> None:
    event = claim(expense(category="9.2", description="Участие в выставке"))
    named = "Изготовление, монтаж и демонтаж выставочного стенда 9 кв.м"

    def described(left: str, sure: float = 0.5, **other: str) -> str | None:
        read, *rest = scans(invoice(description=left), act(description=named, **other))
        place = {p: msgspec.structs.replace(s, confidence=sure) for p, s in read.record.sources.items()}
        unsure = msgspec.structs.replace(read, record=msgspec.structs.replace(read.record, sources=place))
        record = confirm([unsure, *rest], event, nothing)[0].record
        assert isinstance(record, Billing)
        return record.lines[0].description

    assert described("и демонтаж 5 қам Сонмала б") == named
    assert described("5 қам Сонмала б") == "5 қам Сонмала б"
    assert described("и демонтаж 5 қам Сонмала б", 0.9) == "и демонтаж 5 қам Сонмала б"
    assert described("демонтаж, проживание сотрудников") == "демонтаж, проживание сотрудников"
    assert described("и демонтаж 5 қам Сонмала б", net="900000.00", vat="108000.00") != named


@pytest.mark.parametrize(("second", "number"), [("145", "145"), ("149", "С%Ж!/45")])
def test_a_number_is_mended_where_the_second_reading_has_the_one_that_is_claimed(second: str, number: str) -> None:
    def reread(sources: Sequence[Source]) -> list[str]:
        return [second if s.quote == "С%Ж!/45" else s.quote for s in sources]

    application = claim(expense(references={"invoice": "145"}))
    assert confirm(scans(invoice(number="С%Ж!/45")), application, reread)[0].record.fields()["number"] == number


def test_figures_misread_together_are_as_their_second_readings_have_them_where_those_add_up_at_a_rate() -> None:
    (told,) = invoice().lines
    wrong = {name: money("5000000.00") for name in ("price", "net")} | {"gross": money("5120000.00")}
    totals = {"net_total": "5000000.00", "gross_total": "5120000.00"}
    misread = invoice(lines=(msgspec.structs.replace(told, **wrong),), **totals)

    def gross(right: str) -> str:
        def reread(sources: Sequence[Source]) -> list[str]:
            return [s.quote.replace("5 000", right).replace("5 120", "1 120") for s in sources]

        return str(confirm(scans(misread, order()), claim(), reread)[0].record.fields()["gross_total"])

    assert (gross("1 000"), gross("2 000")) == ("1120000.00", "5120000.00")


def test_an_act_whose_net_and_rows_were_misread_alike_is_of_the_gross_that_its_vat_and_the_invoice_tell() -> None:
    (told,) = act().lines
    wrong = {name: money("5000000.00") for name in ("price", "net")} | {"gross": money("5120000.00")}
    totals = {"net_total": "5000000.00", "gross_total": "5120000.00"}
    misread = act(lines=(msgspec.structs.replace(told, **wrong),), **totals)

    def passes(gross: str, vat: str = "120 000,00") -> bool:
        def reread(sources: Sequence[Source]) -> list[str]:
            return [s.quote.replace("5 120 000,00", gross).replace("120 000,00", vat) for s in sources]

        return line(judged(claim(), scans(invoice(), misread, order(), CERTIFIED), reread))[0] == "verified"

    assert passes("1 120 000,00")
    assert not passes("5 120 000,00")
    assert not passes("1 120 000,00", "100 000,00")


@pytest.mark.parametrize(("second", "status"), [("1 000 000,00", "verified"), ("1 000 008,00", "review")])
def test_a_misread_figure_of_a_row_is_mended_where_its_second_reading_leaves_no_contradiction(
    second: str, status: str
) -> None:
    (told,) = invoice().lines
    misread = invoice(lines=(msgspec.structs.replace(told, price=money("1000008.00")),))

    def reread(sources: Sequence[Source]) -> list[str]:
        return [second if s.quote == "1 000 008,00" else s.quote for s in sources]

    result = judged(claim(), scans(misread, act(), order(), CERTIFIED), reread)
    assert line(result)[0] == status
    repaired = result.documents[0].evidence["/lines/0/price"].repaired_from
    assert repaired == ("1 000 008,00" if status == "verified" else None)
