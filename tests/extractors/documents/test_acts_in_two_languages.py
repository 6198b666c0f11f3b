"""Acts with suppliers abroad, in two columns of running text: parties by their roles in brackets, days, sums without VAT."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from extractors.documents import (
    commercial_invoice,
    completion_act,
    industrial_certificate,
    proforma_invoice,
    reconciliation_act,
)
from extractors.layout import Sheet
from tests.extractors.typed import page, sheet

ACT = """
SERVICE ACCEPTANCE ACT No. 820                          АКТ ПРИЁМКИ УСЛУГ № 820
dated 23.04.2025                                        от 23.04.2025
{left:<56}{name} (Исполнитель)
rendered and Arna Foods LLP (the Customer),             оказал, а Arna Foods LLP (Заказчик), БИН
BIN 120340005678, has accepted the services under       120340005678, принял услуги по договору
contract KZ-42/25 dated 25.02.2025. Services            KZ-42/25 от 25.02.2025. Услуги завершены
completed on 21.04.2025.                                21.04.2025.
Service / Услуга                        Qty / Кол-во    Amount / Сумма, EUR
Exhibitor registration fee                    2         2 140.00
Total / Итого                                           2 140.00
"""


@pytest.mark.parametrize("name", ["Anadolu Reklam A.S.", "Iberica Expo S.L.", "Meridian Works Ltd"])
def test_parties_day_and_sums(name: str) -> None:
    record = completion_act.read([sheet(ACT.format(left=f"{name} (the Contractor) has", name=name))])[0]
    assert record.supplier is not None and record.buyer is not None
    assert (record.supplier.name, record.buyer.name, record.buyer.bin) == (name, "Arna Foods LLP", "120340005678")
    assert record.performed_on == date(2025, 4, 21)
    # a supplier at home prints its BIN beside the buyer's: this one has no VAT to charge
    assert (record.net_total, record.gross_total, record.lines[0].net) == (Decimal(2140),) * 3


def test_a_supplier_that_prints_its_number_is_at_home() -> None:
    record = completion_act.read(
        [
            sheet(
                ACT.format(left="Meridian Works Ltd (the Contractor) has", name="Meridian Works Ltd")
                + "Contractor BIN: 180540021233\nSupplier BIN: 180540021233\n"
            )
        ]
    )[0]
    assert (record.net_total, record.gross_total) == (None, Decimal(2140))


def test_the_country_of_an_electronic_act_stands_in_the_addresses() -> None:
    record = completion_act.read(
        [
            sheet("""
Акт выполненных работ (оказанных услуг)
1. Регистрационный номер                        AWP-190240384452-20250731-00001187
2. Номер учетной системы                        1187
Раздел B. Реквизиты исполнителя (поставщика)
6. ИИН/БИН                                      180540021233
7. Исполнитель (Поставщик)                      ТОО «Экспо»
8. Адрес места нахождения                       Республика Казахстан, г. Алматы, ул. Жандосова, 58
Раздел D. Реквизиты заказчика (получателя)
12. ИИН/БИН                                     120340005678
13. Заказчик (Получатель)                       ТОО «Арна»
14. Адрес места нахождения                      Республика Казахстан, г. Алматы, пр. Аль-Фараби, 77/8
Раздел F. Договор (контракт)
""")
        ]
    )[0]
    assert (record.supplier and record.supplier.country, record.buyer and record.buyer.country) == ("KZ", "KZ")


def test_a_vat_of_the_net_amount_is_the_rest_of_a_total_broken_over_lines() -> None:
    record = completion_act.read(
        [
            sheet("""
АКТ № 2316 от 28.01.2025
Исполнитель: ТОО «Экспо», БИН 180540021233
Заказчик: ТОО «Арна», БИН 120340005678
Общая стоимость услуг без НДС: 2 282 607.50 тенге. НДС не предусмотрен. Всего с учётом
НДС: 2 282 607.50 тенге
""")
        ]
    )[0]
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("2282607.50"),
        None,
        Decimal("2282607.50"),
    )


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("Insertion order KZ-24/25 of 15-Jan-2025", "KZ-24/25"),
        ("Contract: AAC-KZ-\n          077 dated 3 March 2025", "AAC-KZ-077"),
    ],
)
def test_contracts_of_sellers_abroad(told: str, number: str) -> None:
    record = commercial_invoice.read(
        [
            sheet(
                f"\nINVOICE No. 44 of 25.02.2025\nSupplier: Nordhafen Expo GmbH, Hamburg, Germany\n{told}\nTotal  100.00 EUR\n"
            )
        ]
    )[0]
    assert record.contract is not None and record.contract.number == number


def test_strokes_under_a_booking_are_none_of_its_words() -> None:
    record = reconciliation_act.read(
        [
            sheet("""
АКТ СВЕРКИ РАСЧЕТОВ
Исполнитель: ТОО «Экспо», БИН 180540021233
Заказчик: ТОО «Арна», БИН 120340005678
Дата        Документ                                     Дебет           Кредит
23.10.2024  Платежное поручение № 1470 от 23.10.2024     1 139 152,00
------------------------------------------------------------------------------
            Итого обороты                                1 139 152,00
""")
        ]
    )[0]
    assert [row.document for row in record.rows] == ["Платежное поручение № 1470 от 23.10.2024"]


def test_the_holder_stands_in_large_print_over_its_number() -> None:
    printed = page(
        """
Индустриальный сертификат № 4767468611
    ТОО «Мұнай»
БИН 180540021233
является отечественным производителем следующей продукции:
""",
        leading=22,
    )
    large = tuple(
        replace(word, top=word.top - 6) if word.text in ("ТОО", "«Мұнай»") else word for word in printed.words
    )
    record = industrial_certificate.read([Sheet(replace(printed, words=large))])[0]
    assert record.holder is not None and record.holder.name == "ТОО «Мұнай»"


def test_a_country_told_of_the_services_is_none_of_a_buyer_at_home() -> None:
    record = proforma_invoice.read(
        [
            sheet("""
СЧЕТ № 1249 на оплату от «12» июля 2024 года
Плательщик: ТОО «Арна», БИН 120340005678.
По договору № 1231/7 от 16.05.2024 г. просим оплатить:
услуги по регистрации товарного знака за рубежом (Узбекистан), всего 1 445 400,00 тенге
""")
        ]
    )[0]
    assert record.buyer is not None and (record.buyer.name, record.buyer.country) == ("ТОО «Арна»", None)
