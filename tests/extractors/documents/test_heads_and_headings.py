"""Sellers of the letterhead alone, boxes of labels that begin unevenly, rates and totals that only headings tell."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice, tax_invoice
from pipeline.classify import RECOGNISER
from tests.extractors.typed import sheet

LETTERHEAD = """
Anadolu Fuarcilik A.S.
Istanbul, Turkey
                                                  COMMERCIAL INVOICE

Bill to:                                          Invoice No. INV-4008
Turan Treid Ondiris LLP                          Invoice date August 30, 2025
BIN 150440540524                                   Contract No. 53/2025 dated 29-Jul-2025
Almaty, Kazakhstan
#   Description                  Quantity       Unit price   Amount
1   Stand construction           1 EA x         9,800.00     9,800.00
TOTAL DUE                                                    USD 9,800.00

Beneficiary: Anadolu Fuarcilik A.S.
Account: TR280006446005822274346110
"""
RATE_IN_HEADING = """
                        СЧЕТ-ФАКТУРА № 172 от 22.01.2026
Поставщик: ТОО «Экспо Сервис»
БИН поставщика: 180540021233
Получатель: ТОО «Арна Фудс»
БИН получателя: 210340000405
№   Наименование       Кол-во   Цена         Стоимость     НДС 16%       Всего с НДС
1   Аренда стенда      1        100 000,00   100 000,00    16 000,00     116 000,00
Всего                                        100 000,00    16 000,00     116 000,00
"""
OF_SALE = """
                        ШОТ-ФАКТУРА № 5592
Жеткізуші: «Экспо Сервис» ЖШС
Алушы: «Арна Фудс» ЖШС
№   Атауы            Саны   Бағасы         ҚҚС-сыз құны    ҚҚС мөлшерлемесі   ҚҚС сомасы    Өткізу құнының барлығы
1   Стенд жалдау     1      1 574 450,00   1 574 450,00    12%                188 934,00    1 764 384,00
Шот бойынша барлығы                        1 574 450,00                       188 934,00    1 764 384,00
"""
RECEIPT = """
Квитанция об исполнении платежного поручения
Номер документа: 900
Дата исполнения: 20.02.2025
Плательщик: ТОО «Арна Фудс», БИН 210340000405
Получатель: ТОО «Экспо Сервис», БИН 180540021233
Сумма: 1 120 000,00 KZT
Назначение платежа: Оплата по счету № 145 от 10.02.2025
Статус: Исполнено
"""


def test_a_payee_of_the_letterhead_is_the_seller_whatever_its_form() -> None:
    record = commercial_invoice.read([sheet(LETTERHEAD)])[0]
    assert (record.supplier.name, record.supplier.country) == ("Anadolu Fuarcilik A.S.", "TR")
    assert (record.buyer.name, record.buyer.bin) == ("Turan Treid Ondiris LLP", "150440540524")
    assert [(line.quantity, line.unit) for line in record.lines] == [(Decimal(1), "EA")]


def test_a_rate_that_only_the_heading_tells() -> None:
    (line,) = tax_invoice.read([sheet(RATE_IN_HEADING)])[0].lines
    assert (line.vat_rate, line.vat) == (Decimal(16), Decimal("16000.00"))


def test_all_of_what_was_sold_is_gross_though_it_does_not_add_up() -> None:
    record = tax_invoice.read([sheet(OF_SALE)])[0]
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("1574450.00"),
        Decimal("188934.00"),
        Decimal("1764384.00"),
    )


def test_a_receipt_of_an_order_carried_out_is_its_paper() -> None:
    assert [start.kind for start in RECOGNISER.shown(sheet(RECEIPT)).starts] == ["payment_order"]


def test_of_names_side_by_side_each_has_the_number_under_it() -> None:
    text = """
ИНВОЙС / INVOICE № INV-2025-798 от / dated 28.05.2025
Продавец / Seller:                                   Покупатель / Buyer:
Shenzhen Hongda Exhibition Co., Ltd.                 Temirlan Mebel LLP
No. 88 Fuhua Rd, Futian District, Shenzhen, China    БИН / BIN 130340271206
USCC 91440300MA57939699                              Kazakhstan
Валюта / Currency: CNY
№    Наименование услуг / Description      Кол-во / Quantity     Цена / Price    Сумма / Amount
1    Rent of showroom                      12                    2,262.00        27,144.00
Итого к оплате / Total payable, CNY:                                             27,144.00
"""
    record, _ = commercial_invoice.read([sheet(text)])
    assert (record.supplier.bin, record.buyer.bin) == (None, "130340271206")


@pytest.mark.parametrize(("box", "number"), [("27.3 Номер 3", "3"), ("27.3 Номер <3.22", None), ("27.3 Номер", None)])
def test_the_number_of_a_contract_is_none_of_the_next_section(box: str, number: str | None) -> None:
    text = f"""
                    ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
                    Раздел А. Общий раздел
2. Дата выписки 20.02.2025
                    Раздел В. Реквизиты поставщика
6. ИИН/БИН 180540021233     7. Поставщик ТОО «Экспо Сервис»
                    Раздел С. Реквизиты получателя
16. ИИН/БИН 120340005678    17. Получатель ТОО «Арна Фудс»
                    Раздел E. Договор (контракт)
27.1 Договор на поставку    {box}                27.4 Дата 09.02.2025
Раздел F. Реквизиты документов, подтверждающих поставку товаров, работ, услуг
32.1 Номер 81               32.2 Дата 07.03.2025
"""
    record, _ = tax_invoice.read([sheet(text)])
    assert record.contract is not None
    assert (record.contract.number, record.contract.date) == (number, date(2025, 2, 9))
