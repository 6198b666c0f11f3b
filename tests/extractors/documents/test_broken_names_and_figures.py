"""Names that a column breaks behind their legal form, and figures that narrow columns break in rows without rulings."""

from decimal import Decimal

from extractors.documents import proforma_invoice, reconciliation_act
from tests.extractors.typed import sheet


def test_a_name_broken_behind_its_form_beside_its_number() -> None:
    record = reconciliation_act.read(
        [
            sheet("""
АКТ СВЕРКИ РАСЧЕТОВ МЕЖДУ СТОРОНАМИ
с 01.11.2025 г. по 02.12.2025 г.
Сторона 1 (Заказчик)       Товарищество с ограниченной ответственностью    БИН 230940197177
                           «СемейПродукт»
Сторона 2 (Исполнитель)    ТОО «АзияТранс»                                 БИН 040140212105
Таблица составлена по учету Стороны 1, Сторона 2 с данными согласна.
№    Дата            Операция, документ                         По дебету       По кредиту
1    04.11.2025 г.   Поступление (Акт 369 от 04.11.2025)                        3 554 000-00
2    26.11.2025 г.   Оплата (Платежное поручение 2083)          3 554 000-00
     Оборот периода                                             3 554 000-00    3 554 000-00
""")
        ]
    )[0]
    assert record.buyer.name == "Товарищество с ограниченной ответственностью «СемейПродукт»"
    assert (record.buyer.bin, record.supplier.bin) == ("230940197177", "040140212105")
    assert record.supplier.name == "ТОО «АзияТранс»"


def test_figures_broken_in_narrow_columns_are_of_one_row() -> None:
    record = proforma_invoice.read(
        [
            sheet(
                """
Счет на оплату № 953 от 06.12.2024
Продавец: ТОО «ВыставкаПро», ИИН/БИН 160140319778
Заказчик: ТОО «Nomad Honey», ИИН/БИН 041140437730

Наименование работ, услуг      Количество   Цена      Сумма без НДС   Ставка НДС   НДС       Сумма с НДС
Реклама товара в зарубежных    4 услуга     237       949 000,00      12%          113       1 062
изданиях                                    250,00                                 880,00    880,00
Аренда стенда                  1 услуга     100       100 000,00      12%          12        112
                                            000,00                                 000,00    000,00

К оплате                       1 174 880,00 KZT
""",
                leading=11,
            )
        ]
    )[0]
    assert [(line.price, line.vat, line.gross) for line in record.lines] == [
        (Decimal("237250.00"), Decimal("113880.00"), Decimal("1062880.00")),
        (Decimal(100000), Decimal(12000), Decimal(112000)),
    ]
