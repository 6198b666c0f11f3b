"""Orders on business trips and cash receipts whose captions nobody listed."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import cash_receipt, trip_order
from tests.extractors.typed import sheet

_RU = """
Приказ о служебной командировке
Регистрационный номер: 12-к
Дата издания: 10.02.2025
Командируемый сотрудник: Ахметов Асхат Болатович
Куда направляется: г. Дубай, ОАЭ
Наименование мероприятия: выставка «Gulfood 2025»
Начало командировки: 16.02.2025
Дата возвращения из поездки: 22.02.2025
"""
_EN = """
Travel order No. 12-k
Date of order: 10.02.2025
Name of traveller: Askhat Akhmetov
Place of visit: Dubai, UAE
Reason for travel: participation in Gulfood 2025
Departure date: 16.02.2025
Return date: 22.02.2025
"""


@pytest.mark.parametrize("text", [_RU, _EN])
def test_a_trip_order_as_a_list_of_captions(text: str) -> None:
    record = trip_order.read([sheet(text)])[0]
    fields = record.fields()
    assert (fields["number"][:2], fields["issued_on"]) == ("12", date(2025, 2, 10))
    assert (fields["from"], fields["to"]) == (date(2025, 2, 16), date(2025, 2, 22))
    assert len(fields["employees"]) == 1
    assert "Gulfood 2025" in fields["event"]
    assert "Дубай" in fields["destination"] or "Dubai" in fields["destination"]


@pytest.mark.parametrize(
    ("payer", "amount", "purpose"),
    [
        ("Получено от", "Внесено", "За что"),
        ("Received from", "Сумма к оплате", "Назначение платежа"),
        ("Плательщик", "Сумма", "Цель"),
    ],
)
def test_a_cash_order_of_other_wording(payer: str, amount: str, purpose: str) -> None:
    record = cash_receipt.read(
        [
            sheet(f"""
Приходный кассовый ордер № 15 от 20.03.2025
{payer}: ТОО «Арна Фудс»
{purpose}: оплата по счету 15
{amount}: 112 000,00 тенге
""")
        ]
    )[0]
    assert record.payer and record.payer.name == "ТОО «Арна Фудс»"
    assert (record.amount, record.purpose) == (Decimal("112000.00"), "оплата по счету 15")
