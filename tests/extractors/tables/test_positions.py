"""Positions of an order: a code above the name, rows of conditions below it."""

from decimal import Decimal

from extractors.documents import commercial_invoice, proforma_invoice
from extractors.tables.positions import read_positions
from tests.extractors.typed import sheet

CONDITIONS = """
Счет на предоплату
Поз.    Материал / наименование                 Количество ЕИ     Ставка, цена       Стоимость

00010   39407844                                     1 услуга
        Аренда складского помещения за рубежом
        Цена нетто                                                1 400 000,00    1 400 000,00
        НДС исходящий                                                      12%      168 000,00
        Сумма позиции                                                             1 568 000,00
00020   39407845                                     2 услуга
        Хранение
        Цена нетто                                                  100 000,00      200 000,00
        НДС исходящий                                                      12%       24 000,00
        Сумма позиции                                                               224 000,00

                               Итого нетто                    1 600 000,00 KZT
                               Итого НДС                        192 000,00 KZT
                               Сумма к оплате                 1 792 000,00 KZT
"""
TWO_ROWS = """
                                              Invoice
Currency  EUR
Item      Material                               Qty              Price           Value
          Description
000010    009216438
          Design of exhibition space, stand      1.000 service    8,000.00     8,000.00
          VAT 19% 1,520.00
000020    857262049
          Rent of exhibition space, 12 sq.m      1.000 service    3,000.00     3,000.00
          VAT 19% 570.00
          Items total                                                  EUR    11,000.00
          Output tax                                                   EUR     2,090.00
          Final amount                                                 EUR    13,090.00
"""


def test_conditions_tell_the_sums_of_a_position() -> None:
    record = proforma_invoice.read([sheet(CONDITIONS)])[0]
    one, other = record.lines

    assert (one.description, one.quantity, one.unit) == ("Аренда складского помещения за рубежом", Decimal(1), "услуга")
    assert (one.price, one.net, one.vat_rate) == (Decimal("1400000.00"), Decimal("1400000.00"), Decimal(12))
    assert (one.vat, one.gross) == (Decimal("168000.00"), Decimal("1568000.00"))
    assert (other.description, other.price, other.net) == ("Хранение", Decimal("100000.00"), Decimal("200000.00"))
    assert (record.net_total, record.vat_total) == (Decimal("1600000.00"), Decimal("192000.00"))
    assert record.gross_total == Decimal("1792000.00")


def test_the_code_is_no_part_of_the_name_and_the_tax_below_it_is_the_lines_own() -> None:
    record = commercial_invoice.read([sheet(TWO_ROWS)])[0]
    one, other = record.lines

    assert (one.description, other.description) == (
        "Design of exhibition space, stand",
        "Rent of exhibition space, 12 sq.m",
    )
    assert (one.net, one.vat_rate, one.vat) == (Decimal("8000.00"), Decimal(19), Decimal("1520.00"))
    assert (other.price, other.net, other.vat) == (Decimal("3000.00"), Decimal("3000.00"), Decimal("570.00"))
    assert (record.net_total, record.vat_total) == (Decimal("11000.00"), Decimal("2090.00"))
    assert record.gross_total == Decimal("13090.00")


def test_a_code_in_a_column_of_its_own_begins_no_position() -> None:
    columns = """
№    Код          Наименование           Количество    Цена        Сумма
1    3940784401   Аренда помещения       1 услуга      8,000.00    8,000.00
2    3940784402   Хранение               1 услуга      3,000.00    3,000.00
"""
    assert read_positions([sheet(columns)]) is None


def test_a_total_below_the_last_position_is_none_of_its_conditions() -> None:
    text = "\n".join(line for line in CONDITIONS.split("\n") if not line.endswith("   224 000,00"))
    total = (
        "   24 000,00\n        НДС исходящий                                                      12%      192 000,00"
    )
    lines = read_positions([sheet(text.replace("   24 000,00", total))])

    assert lines is not None
    assert lines.rows[1]["vat"][0] == Decimal("24000.00")
    assert "gross" not in lines.rows[1]
