"""Numbers between a title and its day: unmarked, in groups, under a title whose label goes on in the line below."""

from datetime import date

import pytest

from extractors.documents import commercial_invoice, completion_act, proforma_invoice, tax_invoice
from tests.extractors.typed import sheet

REST = """

Поставщик: ТОО «Арна»            Покупатель: ТОО «Бета»

Сумма 100,00
"""


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Шот-фактура 938, 2026 жылғы 5 ақпан", "938"),
        ("Шот-фактура 2 938, 2026 жылғы 5 ақпан", "2 938"),
        ("Шот-фактура № 2 938, 2026 жылғы 5 ақпан", "2 938"),
        ("Счет-фактура № 2 938 от 05.02.2026", "2 938"),
        ("Счет-фактура 2938, 5 февраля 2026 г.", "2938"),
        ("Счет-фактура 12 от 05.02.2026", "12"),
        ("Счет-фактура № 2 от 05.02.2026", "2"),
    ],
)
def test_a_number_before_the_day(title: str, number: str) -> None:
    record, _ = tax_invoice.read([sheet(title + REST)])
    assert (record.number, record.issued_on) == (number, date(2026, 2, 5))


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Invoice 2 938, 5 February 2026", "2 938"),
        ("INVOICE INV-2938, dated 5 February 2026", "INV-2938"),
        ("Invoice No. 2 938, 5 February 2026", "2 938"),
        ("Invoice 2938 of 5 February 2026", "2938"),
    ],
)
def test_a_number_before_the_day_on_an_invoice_from_abroad(title: str, number: str) -> None:
    record, _ = commercial_invoice.read([sheet(title + REST)])
    assert (record.number, record.issued_on) == (number, date(2026, 2, 5))


def test_a_number_before_the_day_on_an_act_and_on_a_request() -> None:
    act, _ = completion_act.read([sheet("Акт выполненных работ 2 938, 5 февраля 2026 г." + REST)])
    request, _ = proforma_invoice.read([sheet("Төлем шоты 2 938, 2026 жылғы 5 ақпан" + REST)])
    assert act.number == request.number == "2 938"


@pytest.mark.parametrize(
    "title",
    [
        "Счет-фактура 2026, 5 февраля 2026 г.",  # a year
        "Акт выполненных работ по этапу 3, 5 февраля 2026 г.",  # a stage
        "Счет-фактура по договору 15, 5 февраля 2026 г.",
    ],
)
def test_what_else_may_stand_before_a_day(title: str) -> None:
    reader = completion_act if title.startswith("Акт") else tax_invoice
    record, _ = reader.read([sheet(title + REST)])
    assert record.number is None


UNDER = """
                 COMMERCIAL INVOICE / ИНВОЙС
                   No. / № {number}   Date / Дата: 27.11.2025
Seller / Продавец              Messe Rhein Service GmbH
                               Kaiserstrasse 14, 40479 Duesseldorf, Germany
Buyer / Покупатель             Tulpar Kabel LLP
                               37/9 Turan Ave., Astana, Kazakhstan
"""


@pytest.mark.parametrize("number", ["INV-7177", "2025/273", "15"])
def test_a_title_that_goes_on_in_the_mark_of_its_number(number: str) -> None:
    record, _ = commercial_invoice.read([sheet(UNDER.format(number=number))])
    assert (record.number, record.issued_on) == (number, date(2025, 11, 27))
