"""Papers as other makers may word and set them: subscriptions, headings over three lines, German bills, one-sided books."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.documents import (
    commercial_invoice,
    completion_act,
    payment_order,
    proforma_invoice,
    st_kz_certificate,
    tax_invoice,
)
from extractors.layout import Sheet
from extractors.records import Party
from pipeline.classify import RECOGNISER
from tests.extractors.documents.makers import GERMAN, TAX_INVOICE
from tests.extractors.typed import page, sheet

OVER_THREE_LINES = """
                               TAX INVOICE
Gulf Exhibitions FZ-LLC                            TRN 100234567800003
P.O. Box 9292, Dubai, U.A.E.
Invoice No.: EXB/25/0099                           Invoice Date: 14-Nov-2025
Customer: ARNA FOODS LLP                           Customer Ref.: BIN 210340000405
          55 Mangilik El Ave, Astana, Kazakhstan
Currency: US Dollars

Sr.   Description of      Area,    Rate per      Taxable         VAT     VAT         Total
No.   services            sqm      sqm,          value,          rate    amount,     incl. VAT,
      rendered                     USD           USD             %       USD         USD
1     Raw space, hall 4   12       950.00        11,400.00       5       570.00      11,970.00
      Total                                      11,400.00               570.00      11,970.00

Amount in words: US Dollars Eleven thousand nine hundred seventy only
Bank: Emirates NBD, IBAN AE070331234567890123456, SWIFT EBILAEAD
"""


def test_headings_over_three_lines_may_end_in_commas() -> None:
    record, _ = commercial_invoice.read([sheet(OVER_THREE_LINES)])
    line = record.lines[0]
    assert (line.quantity, line.price, line.net) == (Decimal(12), Decimal("950.00"), Decimal("11400.00"))
    assert (line.vat_rate, line.vat, line.gross) == (Decimal(5), Decimal("570.00"), Decimal("11970.00"))
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("11400.00"),
        Decimal("570.00"),
        Decimal("11970.00"),
    )


def test_headings_flush_with_their_figures_are_a_table_and_no_cards() -> None:
    record, _ = tax_invoice.read([sheet(TAX_INVOICE)])
    line = record.lines[0]
    assert (line.quantity, line.net, line.gross) == (Decimal("1.000"), Decimal("580000.00"), Decimal("649600.00"))


def test_a_german_bill() -> None:
    assert [start.kind for start in RECOGNISER.shown(sheet(GERMAN)).starts] == ["commercial_invoice"]
    record, _ = commercial_invoice.read([sheet(GERMAN)])
    assert (record.number, record.issued_on) == ("RE-2025-118", date(2025, 3, 5))
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("10000.00"),
        Decimal("1900.00"),
        Decimal("11900.00"),
    )


LETTER = """
№ 23                                              ТОО «Арна Фудс»
«30» декабря 2024 года                            БИН 210340000405

                            СЧЁТ НА ОПЛАТУ

ТОО «Экспо Сервис», БИН 180540021233
№    Наименование          Кол-во    Цена          Сумма
1    Участие в выставке    1         560 000,00    560 000,00
"""


def test_number_over_a_day_written_out_to_the_year() -> None:
    record, _ = proforma_invoice.read([sheet(LETTER)])
    assert (record.number, record.issued_on) == ("23", date(2024, 12, 30))


EXPORTED = """
ТОО «Арна Фудс»                                            ООО «ВолгаТранс»
ПРОДАЖА - ИНВОЙС
Инвойс №            INV-6609           Банк          АО «Райффайзенбанк»
Дата документа      10.02.2025         SWIFT         RZBMRUMM
№     Описание              Кол-во    Цена        Сумма
1     Автоперевозка груза   2         7 000,00    14 000,00
      Итого EUR                                   14 000,00
"""


def test_an_invoice_by_the_shape_of_its_title_and_no_transfer_by_a_label() -> None:
    starts = RECOGNISER.shown(sheet(EXPORTED)).starts
    assert [start.kind for start in starts] == ["commercial_invoice"]


ACT = """
Акт № 44 от 03.03.2025 г. оказанных услуг
Исполнитель:  ТОО «Экспо Сервис», БИН 180540021233
Заказчик:     ТОО «Арна Фудс», БИН 210340000405
{told}
№   Наименование услуг               {heading}             Кол-во   Цена         Сумма
1   Продвижение в социальных сетях   {cell}                1        560 000,00   560 000,00
    Итого без НДС                                                                560 000,00
"""


@pytest.mark.parametrize(
    ("told", "heading", "cell"),
    [
        ("Период оказания услуг: с 01.02.2025 по 28.02.2025", "Код", "17"),
        ("", "Срок оказания", "01.02.2025 - 28.02.2025"),
        ("", "Дата", "с 01.02.2025 по 28.02.2025"),
    ],
)
def test_of_a_period_of_performance_the_last_day(told: str, heading: str, cell: str) -> None:
    record, _ = completion_act.read([sheet(ACT.format(told=told, heading=heading, cell=cell))])
    assert record.performed_on == date(2025, 2, 28)


CROWDED = """
Акт приемки услуг
Акт №            149                                           Кредитор         0058313435
Дата акта        29.08.2024 г.                                 Договор          № 94/EXP-2024 от 15.07.2024 г.
Заказчик         ТОО «Алтай Балы», БИН 210340000405, город,... Исполнитель      АО «Event House», БИН
                 Астана, пр. Мәңгілік Ел, 55/20                                 180540021233, г. Актау, 14 мкр, д. 61
№     Наименование услуг          Кол-во   Цена           Сумма
1     Перевод каталога            4        649 750,00     2 599 000,00
      Итого без НДС                                       2 599 000,00
"""


def test_a_label_crowded_by_the_value_before_it() -> None:
    record, _ = completion_act.read([sheet(CROWDED)])
    assert record.buyer == Party(name="ТОО «Алтай Балы»", bin="210340000405")
    assert record.supplier == Party(name="АО «Event House»", bin="180540021233")


TOTALS_ABOVE = """
СЧЁТ НА ОПЛАТУ № 188 от 13.09.2024
Согласно договору № 130 просим Вас в течение 5 (пяти) банковских дней
перечислить 4 827 443,36 KZT (Четыре миллиона восемьсот двадцать семь тысяч четыреста сорок три
тенге 36 тиын), в том числе НДС 517 226,07, стоимость без учета НДС 4 310 217,29.

№    Наименование      Кол-во    Тариф           Без НДС         Ставка    НДС           К оплате
1    Доступ к списку   1         2 507 217,29    2 507 217,29    12%       300 866,07    2 808 083,36
2    Взнос             1         1 803 000,00    1 803 000,00    12%       216 360,00    2 019 360,00
"""


def test_a_sentence_above_the_table_that_asks_over_the_end_of_a_line() -> None:
    record, _ = proforma_invoice.read([sheet(TOTALS_ABOVE)])
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("4310217.29"),
        Decimal("517226.07"),
        Decimal("4827443.36"),
    )


RULED_BELOW = """
INVOICE No 5483 dated 26.12.2024
+---------------------+---------+------+------------+-----------+-----------+------------+
| Description         | UOM     | Qty  | Unit price | Amount    | Tax %     | Line total |
| Design of hand-outs | service | 2    | 7,500.00   | 15,000.00 |           | 15,000.00  |
| Stand construction  | service | 4    | 500.00     | 2,000.00  |           | 2,000.00   |
+---------------------+---------+------+------------+-----------+-----------+------------+
| Subtotal            | Tax     | Shipping          | Total due                          |
| 17,000.00           |         |                   | 17,000.00                          |
+---------------------+---------+-------------------+------------------------------------+
"""


@pytest.mark.parametrize("rows", [RULED_BELOW, RULED_BELOW.replace("| Design", f"+{'-' * 88}+\n| Design")])
def test_headings_that_no_ruling_parts_from_their_rows_or_the_rows_from_each_other(rows: str) -> None:
    record, _ = commercial_invoice.read([sheet(rows)])
    assert [(line.description, line.net) for line in record.lines] == [
        ("Design of hand-outs", Decimal("15000.00")),
        ("Stand construction", Decimal("2000.00")),
    ]


CLOSE_ROW = """
СЧЕТ-ФАКТУРА № 5 от 26.12.2024
Код      Наименование товаров (работ, услуг)           Ед.     К-во   Цена           Стоимость без НДС
S22714 Реклама товара в зарубежных интернет-изданиях   услуга  1,000  1 971 000,00   1 971 000,00
""".replace("изданиях   услуга  1,000  1 971", "изданиях услуга 1,000 1 971")


def test_a_row_set_close_is_no_sentence() -> None:
    record, _ = tax_invoice.read([sheet(CLOSE_ROW)])
    assert [line.net for line in record.lines] == [Decimal("1971000.00")]


IN_BRACKETS = """
АКТ № 5
сдачи-приемки оказанных услуг
от 30 апреля 2025 года
Мы, нижеподписавшиеся, ИП «Касымова» (ИИН 850101300015) (далее – Исполнитель) и ТОО «Арна Фудс» (БИН 210340000405)
(далее – Заказчик), составили настоящий акт о том, что Исполнитель оказал услуги по переводу каталога
на сумму 300 000 (триста тысяч) тенге, НДС не облагается.
"""


def test_parties_defined_in_brackets_without_quotation_marks() -> None:
    record, _ = completion_act.read([sheet(IN_BRACKETS)])
    assert record.supplier == Party(name="ИП «Касымова»", bin="850101300015")
    assert record.buyer == Party(name="ТОО «Арна Фудс»", bin="210340000405")


TWO_LANGUAGES_OVER_LINES = """
ТӨЛЕМ ТАПСЫРМАСЫ / ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 318
+-------------------------------+----------------------------------------------------+
| Сомасы жазумен / Сумма        | Шестьсот сорок девять тысяч шестьсот тенге 00 тиын |
| прописью                      |                                                    |
+-------------------------------+----------------------------------------------------+
| Төлем мақсаты / Назначение    | Оплата за участие в выставке по счету № 154 от     |
| платежа                       | 05.03.2026                                         |
+-------------------------------+----------------------------------------------------+
"""


def test_a_label_whose_second_language_is_broken_over_lines() -> None:
    record, _ = payment_order.read([sheet(TWO_LANGUAGES_OVER_LINES)])
    assert record.purpose == "Оплата за участие в выставке по счету № 154 от 05.03.2026"


ORIGIN = """
СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА
форма «СТ-KZ»      № KZ 6 109 00123
6.    7. Наименование товара,   8. Критерий        9. Доля внутристрановой   10. Количество
№     код ТН ВЭД ЕАЭС           происхождения      ценности, %               товара
1     Мед натуральный           Д0409              76,3                      серийное
      0409 00 000 0                                                          производство
"""


def test_the_second_line_of_a_heading_names_no_goods() -> None:
    record, _ = st_kz_certificate.read([sheet(ORIGIN)])
    assert [(item.name, item.tnved) for item in record.goods] == [("Мед натуральный", "0409000000")]


NUMBER_BEFORE_NAME = """
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 00000000318
+------------------------------------------------+--------------------------+----------+-------------+
| Отправитель денег: БИН 210340000405 ТОО "Арна  | ИИК KZ906010131000123456 | Код 17   | Сумма       |
| Фудс"                                          |                          |          | 649 600-00  |
+------------------------------------------------+--------------------------+----------+-------------+
| Бенефициар: БИН 180540021233 ТОО "Экспо        | ИИК KZ18722S000012345678 | Кбе 17   |             |
| Сервис"                                        |                          |          |             |
+------------------------------------------------+--------------------------+----------+-------------+
"""


def test_names_behind_numbers_broken_over_lines() -> None:
    record, _ = payment_order.read([sheet(NUMBER_BEFORE_NAME)])
    assert (record.payer.name, record.beneficiary.name) == ('ТОО "Арна Фудс"', 'ТОО "Экспо Сервис"')


def test_a_day_in_small_letters_beside_a_large_title() -> None:
    heading, *rest = page("ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 318         05.03.2026\nСумма: 649 600-00 тенге").words
    words = [
        msgspec.structs.replace(w, bottom=w.bottom + 12) if w.top == heading.top and "05" not in w.text else w
        for w in (heading, *rest)
    ]
    paper = msgspec.structs.replace(page(""), words=tuple(words))
    record, _ = payment_order.read([Sheet(paper)])
    assert record.issued_on == date(2026, 3, 5)
