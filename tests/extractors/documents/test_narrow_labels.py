"""Labels broken over lines in narrow columns, and a supplier whose BIN stands in the bank details alone."""

from decimal import Decimal

from extractors.documents import proforma_invoice
from tests.extractors.typed import sheet


def test_a_label_of_three_lines_beside_its_figure() -> None:
    text = """
СЧЁТ № 934 от 14.05.2025
Агентство: АО «Әлем Көрме», БИН 110440015768
Клиент: ТОО «Алтай Балы», БИН 210740521210

Размещение / проект            Объём     Стоимость ед.    Бюджет net       %      НДС           Бюджет gross
Изготовление стенда            2,000     1 059 000,00     2 118 000,00     12%    254 160,00    2 372 160,00

Бюджет        2 118 000,00
без
налогов
НДС             254 160,00

Итого к       2 372 160,00
оплате,
KZT
"""
    record = proforma_invoice.read([sheet(text, leading=11)])[0]
    assert (record.net_total, record.vat_total) == (Decimal(2118000), Decimal(254160))
    assert record.gross_total == Decimal(2372160)


def test_the_bin_of_the_letterhead_stands_in_the_details_of_the_same_firm() -> None:
    text = """
ТОО "ПатентЭксперт"
г. Шымкент, ул. Тауке хана, 88, тел./факс

Бенефициар                             ИИК                      Кбе
ТОО "{payee}"                    KZ639493823312279262     17
БИН 200640089470

              С Ч Е Т     № 356     от 11.08.2025
Плательщик:   ТОО "Алтай Балы", БИН 200440187898, г. Усть-Каменогорск

N   Товар (услуга)                Ед.      К-во    Цена         Всего
1   Аренда выставочной площади    услуга   1       843000,00    843000,00
ИТОГО:                                                          843000,00
"""
    own = proforma_invoice.read([sheet(text.format(payee="ПатентЭксперт"))])[0]
    assert (own.supplier.name, own.supplier.bin) == ('ТОО "ПатентЭксперт"', "200640089470")
    other = proforma_invoice.read([sheet(text.format(payee="Бета Строй   "))])[0]
    assert other.supplier.bin is None
