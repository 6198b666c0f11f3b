"""Papers as other makers may word and set them: subscriptions, headings over three lines, German bills, one-sided books."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.documents import (
    cash_receipt,
    commercial_invoice,
    completion_act,
    payment_order,
    proforma_invoice,
    reconciliation_act,
    st_kz_certificate,
    swift_transfer,
    tax_invoice,
)
from extractors.layout import Sheet
from extractors.page import Box
from extractors.records import Party
from pipeline.classify import RECOGNISER
from tests.extractors.typed import LEADING, page, sheet

SUBSCRIPTION = """
Brightline Media GmbH                                                      INVOICE
Friedrichstrasse 12
10117 Berlin, Germany                              Invoice number      2025-0417
VAT ID: DE123456789                                Date of issue       5 March 2025
                                                   Date due            4 April 2025
Bill to
Arna Foods LLP
55 Mangilik El Ave, Astana
Kazakhstan
BIN 210340000405

€10,000.00 due 4 April 2025

Description                                   Qty      Unit price      Tax      Amount
Online advertising campaign, February 2025    1        €10,000.00      0%       €10,000.00

                                                       Subtotal                 €10,000.00
                                                       Total excluding tax      €10,000.00
                                                       VAT - reverse charge (0% on €10,000.00)   €0.00
                                                       Total                    €10,000.00
                                                       Amount due               €10,000.00
"""
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
TAX_INVOICE = """
СЧЕТ-ФАКТУРА № 172 от 22.01.2024

Дата совершения оборота: 20.01.2024
Поставщик: ТОО «Экспо Сервис»
ИИН/БИН и адрес места нахождения поставщика: 180540021233, г. Алматы, ул. Абая, 10
Расчетный счет поставщика: KZ18722S000012345678 в АО «Kaspi Bank», БИК CASPKZKA
Договор (контракт) на поставку товаров (работ, услуг): № 15 от 10.01.2024
Грузоотправитель: -
Получатель: ТОО «Арна Фудс»
ИИН/БИН и адрес места нахождения получателя: 210340000405, г. Астана, пр. Мангилик Ел, 55

№     Наименование товаров    Ед.    Кол-во     Цена         Стоимость товаров    НДС                  Всего стоимость
п/п   (работ, услуг)          изм.   (объем)    (KZT)        (работ, услуг)       Ставка   Сумма       реализации
                                                             без НДС
1     2                       3      4          5            6                    7        8           9
1     Аренда стенда           усл.   1,000      580 000,00   580 000,00           12%      69 600,00   649 600,00
      Всего по счету:                                        580 000,00                    69 600,00   649 600,00

Всего на сумму: Шестьсот сорок девять тысяч шестьсот тенге 00 тиын
"""
GERMAN = """
Messe Berlin GmbH · Messedamm 22 · 14055 Berlin
An
Arna Foods LLP
Astana, Kasachstan
                                     RECHNUNG / INVOICE
Rechnungsnummer: RE-2025-118         Rechnungsdatum: 05.03.2025
Pos.   Bezeichnung                Menge   Einzelpreis    Gesamtpreis
1      Standmiete Halle 4         1       10.000,00 €    10.000,00 €
       Zwischensumme (netto)                             10.000,00 €
       Umsatzsteuer 19 %                                  1.900,00 €
       Gesamtbetrag                                      11.900,00 €
"""


def test_what_a_rate_is_of_is_no_tax() -> None:
    # «VAT - reverse charge (0% on €10,000.00)   €0.00»
    record, findings = commercial_invoice.read([sheet(SUBSCRIPTION)])
    assert not findings
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("10000.00"),
        Decimal("0.00"),
        Decimal("10000.00"),
    )
    assert record.lines[0].net == Decimal("10000.00")


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


def test_a_sum_behind_its_rate_is_the_tax() -> None:
    # «НДС» stands over «Ставка» alone
    record, _ = tax_invoice.read([sheet(TAX_INVOICE)])
    assert record.lines[0].vat == Decimal("69600.00")
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("580000.00"),
        Decimal("69600.00"),
        Decimal("649600.00"),
    )


def test_a_german_bill() -> None:
    assert [start.kind for start in RECOGNISER.shown(sheet(GERMAN)).starts] == ["commercial_invoice"]
    record, _ = commercial_invoice.read([sheet(GERMAN)])
    assert (record.number, record.issued_on) == ("RE-2025-118", date(2025, 3, 5))
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("10000.00"),
        Decimal("1900.00"),
        Decimal("11900.00"),
    )


def test_a_total_whole_percents_above_the_net_one_is_not_net() -> None:
    # what the tax is called nobody knows; its rate is none of those the papers here have
    record, _ = commercial_invoice.read([sheet(GERMAN.replace("Umsatzsteuer 19 %", "Skat i alt      "))])
    assert (record.net_total, record.gross_total) == (Decimal("10000.00"), Decimal("11900.00"))


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


MAKERS = """
ТОО «Экспо Сервис», БИН 180540021233
Счет на оплату № 5 от 05.03.2025
Описание              Кол-во    Цена          Стоимость
Участие в выставке    1         560 000,00    560 000,00
                                {label}       560 000,00
                                Налог (НДС)    67 200,00

                                      627 200,00 KZT
"""


@pytest.mark.parametrize("label", ["Подытог", "Итого  "])
def test_a_total_that_stands_alone_is_the_net_one_with_its_tax(label: str) -> None:
    record, _ = proforma_invoice.read([sheet(MAKERS.format(label=label))])
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("560000.00"),
        Decimal("67200.00"),
        Decimal("627200.00"),
    )


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


BOTH_BOOKS = """
                  АКТ СВЕРКИ
          взаимных расчетов за 2025 год
между ТОО «Арна Фудс» (БИН 210340000405) и ТОО «Экспо Сервис» (БИН 180540021233)
по договору № 12/25 от 01.02.2025 г.

Мы, нижеподписавшиеся, директор ТОО «Арна Фудс» Садыков А.А., с одной стороны, и директор ТОО «Экспо Сервис» Петров П.П.,
с другой стороны, составили настоящий акт сверки о том, что состояние взаимных расчетов по данным учета следующее:

По данным ТОО «Арна Фудс», тенге                                По данным ТОО «Экспо Сервис», тенге
Дата        Документ                  Дебет        Кредит       Дата        Документ                   Дебет        Кредит
Сальдо на 01.01.2025                                            Сальдо на 01.01.2025
28.06.2025  Акт вып. работ № 18                    649 600,00   28.06.2025  Реализация № 18            649 600,00
10.07.2025  Плат. поручение № 318     649 600,00                10.07.2025  Плат. поручение № 318                   649 600,00
Обороты за период                     649 600,00   649 600,00   Обороты за период                      649 600,00   649 600,00
Сальдо на 31.12.2025                  0,00                      Сальдо на 31.12.2025                   0,00

На 31.12.2025 задолженность отсутствует.

От ТОО «Арна Фудс»                                              От ТОО «Экспо Сервис»
Директор ____________ Садыков А.А.                              Директор ____________ Петров П.П.
"""

ONE_BOOK = """
                         Акт сверки расчетов
                  за период с 01.01.2025 по 31.03.2025
Организация: ТОО «Арна Фудс», БИН 210340000405
Контрагент: ТОО «Экспо Сервис», БИН 180540021233
Валюта: KZT

№    Дата         Операция                              Дебет         Кредит        Сальдо
     01.01.2025   Сальдо начальное                                                  0,00
1    05.02.2025   Поступление услуг, акт № 18                         649 600,00    -649 600,00
2    10.02.2025   Оплата поставщику, п/п № 318          649 600,00                  0,00
     31.03.2025   Итого обороты                         649 600,00    649 600,00
                  Сальдо конечное                                                   0,00
"""


def test_an_act_for_a_year_with_opening_balances_left_blank() -> None:
    record, _ = reconciliation_act.read([sheet(BOTH_BOOKS)])
    assert (record.period_from, record.period_to) == (date(2025, 1, 1), date(2025, 12, 31))
    assert record.supplier == Party(name="ТОО «Экспо Сервис»", bin="180540021233")
    assert record.buyer == Party(name="ТОО «Арна Фудс»", bin="210340000405")
    assert record.opening_balance is None
    assert [(row.date, row.debit, row.credit) for row in record.rows] == [
        (date(2025, 6, 28), None, Decimal("649600.00")),
        (date(2025, 7, 10), Decimal("649600.00"), None),
    ]


def test_the_day_of_a_contract_is_no_period() -> None:
    record, _ = reconciliation_act.read([sheet(BOTH_BOOKS.replace("за 2025 год", ""))])
    assert (record.period_from, record.period_to) == (None, None)


def test_balances_in_a_column_of_their_own() -> None:
    record, _ = reconciliation_act.read([sheet(ONE_BOOK)])
    assert (record.opening_balance, record.closing_balance) == (Decimal("0.00"), Decimal("0.00"))
    assert (record.debit_total, record.credit_total) == (Decimal("649600.00"), Decimal("649600.00"))
    assert [(row.date, row.debit, row.credit) for row in record.rows] == [
        (date(2025, 2, 5), None, Decimal("649600.00")),
        (date(2025, 2, 10), Decimal("649600.00"), None),
    ]


@pytest.mark.parametrize("given_back", [False, True])
def test_whose_books_they_are_is_told_by_acts_but_not_by_what_is_given_back(given_back: bool) -> None:
    text = BOTH_BOOKS.replace(
        "Плат. поручение № 318", "Возврат по акту № 18 " if given_back else "Платежное поруч. № 318"
    )
    record, _ = reconciliation_act.read([sheet(text)])
    assert record.buyer.name == "ТОО «Арна Фудс»"


ELEMENTS_BY_NAME = """
pacs.008.001.08 FIToFICustomerCreditTransfer
Message Id                 MSG20260305001
Creation Date Time         2026-03-05T14:22:10
Number of transactions     1
Settlement method          INDA
End To End Id              E2E-318
UETR                       7d1a3f0e-6d4b-4a8e-9c1b-0a2b3c4d5e6f
Interbank Settlement Amount   USD 11970.00
Interbank Settlement Date  2026-03-05
Charge Bearer              DEBT
Debtor                     ARNA FOODS LLP
Debtor Account             KZ906010131000123456
Debtor Agent BICFI         HSBKKZKX
Creditor Agent BICFI       EBILAEAD
Creditor                   GULF EXHIBITIONS FZ-LLC
Creditor Account           AE070331234567890123456
Remittance Information     INVOICE EXB/25/0099 DD 14.11.2025
"""


def test_a_message_with_the_names_of_its_elements_written_out() -> None:
    record, _ = swift_transfer.read([sheet(ELEMENTS_BY_NAME)])
    assert record.number == "E2E-318"
    assert record.payer == Party(name="ARNA FOODS LLP", iban="KZ906010131000123456", bic="HSBKKZKX")
    assert record.beneficiary == Party(name="GULF EXHIBITIONS FZ-LLC", iban="AE070331234567890123456", bic="EBILAEAD")
    assert (record.amount, record.currency) == (Decimal("11970.00"), "USD")


DRAWN = """
ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
1. Разработка дизайна
Кол-во    Ед. изм.    Цена            Стоимость без НДС
1         услуга      2 799 904,59    2 799 904,59
Ставка НДС            Стоимость с НДС
без НДС               2 799 904,59
"""


def test_a_card_may_say_that_there_is_no_rate() -> None:
    record, _ = tax_invoice.read([sheet(DRAWN)])
    assert [(line.description, line.quantity, line.gross) for line in record.lines] == [
        ("Разработка дизайна", Decimal(1), Decimal("2799904.59"))
    ]


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


SPELLED_TAGS = """
SWIFT MESSAGE MT103
F20: Sender's reference              250219-77
F23B: Bank operation code            CRED
F32A: Value date, currency, amount   19.02.2025 USD 11,970.00
F50K: Ordering customer              /KZ906010131000123456
                                     ARNA FOODS LLP
F57A: Account with institution       EBILAEAD
F59: Beneficiary customer            /AE070331234567890123456
                                     GULF EXHIBITIONS FZ-LLC
F70: Remittance information          INVOICE EXB/25/0099
"""


def test_tags_spelled_out_with_their_values_apart() -> None:
    record, _ = swift_transfer.read([sheet(SPELLED_TAGS)])
    assert record.number == "250219-77"
    assert record.beneficiary == Party(name="GULF EXHIBITIONS FZ-LLC", iban="AE070331234567890123456", bic="EBILAEAD")


CHEQUE = """
ТОО "Экспо Сервис"
БИН 180540021233
ФИСКАЛЬНЫЙ ЧЕК
19.02.2025 14:22:10
Участие в семинаре       1 x 12 500,00    12 500,00
ИТОГО                                     12 500,00
в т.ч. НДС 12%                             1 339,29
ФП 123456789012
"""


def test_the_tax_under_the_total_of_a_cheque_is_not_a_second_total() -> None:
    record, _ = cash_receipt.read([sheet(CHEQUE)])
    assert record.amount == Decimal("12500.00")


ADDRESSED_FIRST = """
SHYGYS OMARTA LLP                          Shanghai Lanhua Exhibition Co., Ltd.
88 Tauke Khan str., Shymkent               88 Minsheng Road, Pudong, Shanghai
Republic of Kazakhstan                     China
VAT Registration No.: 190540738660

SALES - INVOICE
Invoice No.        INV-3310                Bank      Bank of China
Document Date      March 27, 2025          SWIFT     BKCHCNBJ

Description          Quantity    Unit Price    Line Amount
Stand construction   2           7,000.00      14,000.00
"""


def test_of_two_firms_without_labels_the_one_in_the_country_of_the_bank_is_paid() -> None:
    record, _ = commercial_invoice.read([sheet(ADDRESSED_FIRST)])
    assert (record.supplier.country, record.buyer.country, record.buyer.bin) == ("CN", "KZ", "190540738660")


BY_LINES = """
СЧЕТ-ФАКТУРА № 5 от 26.12.2024
№   Наименование        Кол-во   Цена         Стоимость без НДС   Ставка НДС   Сумма НДС    Стоим. с косв. нал.
1   Аренда стенда       1        580 000,00   580 000,00          12%          69 600,00    649 600,00

Всего по счету {total}
"""


@pytest.mark.parametrize(
    ("total", "net", "gross"), [("580 000,00", "580000.00", None), ("649 600,00", None, "649600.00")]
)
def test_a_total_is_what_that_of_the_lines_is_called(total: str, net: str | None, gross: str | None) -> None:
    record, _ = tax_invoice.read([sheet(BY_LINES.format(total=total))])
    assert (record.net_total and str(record.net_total), record.gross_total and str(record.gross_total)) == (net, gross)


def test_the_rate_of_a_tax_may_stand_in_brackets() -> None:
    record, _ = proforma_invoice.read(
        [sheet(MAKERS.format(label="Итого  ").replace("Налог (НДС) ", "НДС (ставка 12%)"))]
    )
    assert record.vat_total == Decimal("67200.00")


BOTH_IN_TWO_LANGUAGES = """
САЛЫСТЫРУ АКТІСІ / АКТ СВЕРКИ РАСЧЕТОВ
ТОО «Арна Фудс» (БСН / БИН 210340000405) және / и ТОО «Экспо Сервис» (БСН / БИН 180540021233)
Кезеңі / Период: 01.12.2025 – 08.12.2025
№   Күні / Дата   Операция, құжат / Операция, документ   Дебет           Кредит
    ТОО «Арна Фудс» есебі бойынша / По учету ТОО «Арна Фудс»
1   04.12.2025    Поступление (Акт 134)                                  2,700,000.00
2   05.12.2025    Оплата (поручение 2154)                2,700,000.00
    ТОО «Экспо Сервис» есебі бойынша / По учету ТОО «Экспо Сервис»
1   04.12.2025    Реализация (Акт 134)                   2,700,000.00
2   05.12.2025    Оплата (поручение 2154)                                2,700,000.00
"""


def test_whose_books_follow_told_in_two_languages() -> None:
    record, _ = reconciliation_act.read([sheet(BOTH_IN_TWO_LANGUAGES)])
    assert record.buyer == Party(name="ТОО «Арна Фудс»", bin="210340000405")
    assert record.supplier == Party(name="ТОО «Экспо Сервис»", bin="180540021233")
    assert [(row.debit, row.credit) for row in record.rows] == [
        (None, Decimal("2700000.00")),
        (Decimal("2700000.00"), None),
    ]


SLIP = """
От кого                                  Кому
АО “Ақ Бұлақ-2010”                       АО “Каспий Фрахт”
БИН/ИИН 090840233310                     БИН/ИИН 081240209525

АКТ СВЕРКИ ВЗАИМНЫХ РАСЧЕТОВ
Просим сверить расчеты за период с 01.12.2024 по 06.01.2025. По нашим данным:

Документ-основание      Дата          Кредит (получено)   Дебет (оплачено)
Поступление (Акт 113)   26.12.2024    1 545 405,48
Оплата (поручение 19)   30.12.2024                        1 545 405,48
Итого обороты                         1 545 405,48        1 545 405,48



Руководитель ________________ /Оспанов Е.Т./



АО “Каспий Фрахт”. Сальдо подтверждаем.


Руководитель ________________ /Ахметова Г.К./
"""


@pytest.mark.parametrize(("count", "signed"), [(2, ("yes", "yes")), (1, ("yes", "no"))])
def test_who_confirms_a_balance_signs_the_slip_at_the_foot(count: int, signed: tuple[str, str]) -> None:
    rows = [n for n, line in enumerate(SLIP.strip("\n").split("\n")) if "____" in line]
    places = [Box(130, 40 + LEADING * row - 14, 190, 40 + LEADING * row + 6) for row in rows]
    paper = msgspec.structs.replace(page(SLIP), inks=tuple(places[:count]))
    record, _ = reconciliation_act.read([Sheet(paper)])
    assert (record.signed.get("buyer"), record.signed.get("supplier")) == signed


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


APPLICATION = """
ЗАЯВЛЕНИЕ НА ПЕРЕВОД ДЕНЕГ В ИНОСТРАННОЙ ВАЛЮТЕ № 12
Дата                     05.03.2026
Валюта и сумма           USD 7 245,00
Перевододатель           ARNA FOODS LLP
Счет списания            KZ906010131000123456
Банк бенефициара         {bank}
Бенефициар               INFORMA GULF EVENTS LLC
Счет бенефициара         AE070331234567890123456
"""


@pytest.mark.parametrize(
    ("bank", "code"), [("EBILAEAD EMIRATES NBD, DUBAI, UAE", "EBILAEAD"), ("EMIRATES NBD DUBAI, UAE", None)]
)
def test_the_code_of_a_bank_before_its_name(bank: str, code: str | None) -> None:
    record, _ = swift_transfer.read([sheet(APPLICATION.format(bank=bank))])
    assert record.beneficiary.bic == code


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
