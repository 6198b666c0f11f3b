"""Papers as a taxpayer's cabinet prints them: lists of facts in place of tables."""

from datetime import date
from decimal import Decimal

from extractors.documents import (
    tax_invoice,
)
from tests.extractors.typed import sheet

CABINET = """
ЭСФ ESF-150640012340-20250404-6B5FB8B9

Учётный №                                                        842
Дата выписки                                              04.04.2025
Дата оборота                                              03.04.2025
Кто выписал (поставщик)
Наименование                                      ТОО «Экспо Сервис»
БИН                                                     150640012340
Кому (получатель)
Наименование                                         ТОО «Арна Фудс»
БИН                                                     120340005678
Основание
Договор №                                                       70-К
от                                                        28.02.2025
Товары, работы, услуги (ТРУ)

Позиция                                                            1
Наименование ТРУ                 Регистрационный взнос участника, China
                                                                Expo
Количество                                                  1 услуга
Цена без косвенных налогов                                500 000,00
Стоимость без косвенных налогов                           500 000,00
Ставка НДС                                                       12%
Сумма НДС                                                  60 000,00
Стоимость с учётом косвенных налогов                      560 000,00

Позиция                                                            2
Наименование ТРУ                           Аренда площади, China Expo
Количество                                                  2 услуга
Цена без косвенных налогов                                300 000,00
Стоимость без косвенных налогов                           600 000,00
"""


REST = """
Ставка НДС                                                       12%
Сумма НДС                                                  72 000,00
Стоимость с учётом косвенных налогов                      672 000,00

Итоги по документу, KZT
Без налогов                                             1 100 000,00
НДС                                                       132 000,00
К оплате                                                1 232 000,00
"""


def test_lines_listed_as_facts_one_of_them_over_two_pages() -> None:
    record, findings = tax_invoice.read([sheet(CABINET), sheet(REST, number=2)])
    assert not findings
    assert record.fields()["lines"] == (
        {
            "description": "Регистрационный взнос участника, China Expo",
            "unit": "услуга",
            "quantity": Decimal(1),
            "price": Decimal("500000.00"),
            "net": Decimal("500000.00"),
            "vat_rate": Decimal(12),
            "vat": Decimal("60000.00"),
            "gross": Decimal("560000.00"),
        },
        {
            "description": "Аренда площади, China Expo",
            "unit": "услуга",
            "quantity": Decimal(2),
            "price": Decimal("300000.00"),
            "net": Decimal("600000.00"),
            "vat_rate": Decimal(12),
            "vat": Decimal("72000.00"),
            "gross": Decimal("672000.00"),
        },
    )
    assert record.sources["/lines/1/gross"].page == 2
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("1100000.00"),
        Decimal("132000.00"),
        Decimal("1232000.00"),
    )


def test_facts_of_parties_and_contract_stand_under_what_they_are_about() -> None:
    record, _ = tax_invoice.read([sheet(CABINET), sheet(REST, number=2)])
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Экспо Сервис»", "150640012340")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Арна Фудс»", "120340005678")
    assert (record.contract.number, record.contract.date) == ("70-К", date(2025, 2, 28))


def test_one_list_of_facts_is_a_line_only_where_its_sum_is_told_again() -> None:
    listed = """
СЧЕТ-ФАКТУРА № 12 от 10.02.2025
Поставщик                           ТОО «Экспо Сервис»
Получатель                          ТОО «Арна Фудс»

Наименование услуги                 Аренда стенда
Количество                          1
Стоимость без НДС                   100 000,00
Сумма НДС                           12 000,00
Стоимость с НДС                     112 000,00
"""
    alone, _ = tax_invoice.read([sheet(listed)])
    assert (alone.net_total, alone.gross_total) == (Decimal("100000.00"), Decimal("112000.00"))
    told, _ = tax_invoice.read([sheet(listed + "\nК оплате                            112 000,00")])
    assert [line.gross for line in told.lines] == [Decimal("112000.00")]
    assert told.gross_total == Decimal("112000.00")
