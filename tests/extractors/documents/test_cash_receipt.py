"""Cash orders, their tear-offs, and the receipts of tills."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.documents import cash_receipt
from extractors.layout import Sheet
from extractors.records import CashReceipt, Party
from tests.extractors.typed import page, sheet


def _read(text: str) -> CashReceipt:
    record, findings = cash_receipt.read([sheet(text)])
    assert not findings
    return record


def test_order() -> None:
    record = _read("""
                                                    Приложение 1 к приказу      Форма КО-1
Организация (индивидуальный предприниматель) ТОО "Экспо Сервис"          ИИН/БИН 180540021233
                                       Номер документа     Дата составления
       ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР        15                  31.01.2024
Дебет     Кредит     Сумма, в тенге     Код целевого назначения
1010      1210       10 900,00
Принято от:  ТОО "Альфа Экспорт", БИН 210340000405
Основание:   Оплата по счету № 88 от 02.01.2024
Сумма        Десять тысяч девятьсот тенге ноль тиын
             (прописью)
В том числе  НДС 1 167,86
Главный бухгалтер ____________ Петрова
Получил кассир ____________ Сидорова
""")
    assert (record.number, record.issued_on) == ("15", date(2024, 1, 31))
    assert record.beneficiary == Party(name='ТОО "Экспо Сервис"', bin="180540021233")
    assert record.payer == Party(name='ТОО "Альфа Экспорт"', bin="210340000405")
    assert (record.amount, record.currency) == (Decimal("10900.00"), "KZT")
    assert record.amount_in_words == "Десять тысяч девятьсот тенге ноль тиын"
    assert record.purpose == "Оплата по счету № 88 от 02.01.2024"
    assert record.mark is None


def test_order_with_its_tear_off_to_the_right() -> None:
    record = _read("""
Организация: ТОО "Экспо Сервис"  БИН 180540021233                     ТОО "Экспо Сервис"
              Номер документа    Дата составления                          К В И Т А Н Ц И Я
ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР   15    31.01.2024                     л    к приходному кассовому ордеру № 15
Дебет      Кредит      Сумма                                    и    Принято от:
1010       1210        10 900,00                                н    ТОО "Альфа Экспорт"
Принято от:   ТОО "Альфа Экспорт"                               и    Основание:
Основание:    Оплата по счету № 88                              я    Оплата по счету № 88
Сумма (прописью):  Десять тысяч девятьсот тенге                 о    Сумма (прописью):
              ноль тиын                                         т    Десять тысяч девятьсот тенге ноль тиын
Получил кассир ________                                         р    31.01.2024
""")
    assert (record.number, record.issued_on, record.amount) == ("15", date(2024, 1, 31), Decimal("10900.00"))
    assert record.payer.name == 'ТОО "Альфа Экспорт"'
    assert record.beneficiary.bin == "180540021233"
    assert record.purpose == "Оплата по счету № 88"
    assert record.amount_in_words == "Десять тысяч девятьсот тенге ноль тиын"


def test_tear_off_alone_has_words_only() -> None:
    record = _read("""
ТОО "Экспо Сервис"
                КВИТАНЦИЯ
     к приходному кассовому ордеру № 15
Принято от ТОО "Альфа Экспорт"
Основание: Оплата по счету № 88 от 02.01.2024
Сумма (прописью): Десять тысяч девятьсот тенге ноль тиын
31.01.2024
М.П.   Главный бухгалтер ________
       Кассир ________
""")
    assert (record.number, record.issued_on) == ("15", date(2024, 1, 31))
    assert (record.beneficiary.name, record.payer.name) == ('ТОО "Экспо Сервис"', 'ТОО "Альфа Экспорт"')
    assert (record.amount, record.currency) == (Decimal("10900.00"), "KZT")
    assert record.sources["/amount"] == record.sources["/amount_in_words"]


FISCAL = """
       ТОО "Экспо Сервис"
       БИН 180540021233
       г. Алматы, ул. Абая 10
Кассир: Сидорова А.
Смена 12   Чек №345
----------------------------------------
1. Аренда выставочного места
   1 шт x 112 000,00
   Стоимость              112 000,00
2. Услуги монтажа
   1 шт x 8 000,00
   Стоимость                8 000,00
----------------------------------------
ИТОГО:                    120 000,00 тг
Наличные                  150 000,00
Сдача                      30 000,00
в т.ч. НДС 12%             12 857,14
Дата: 31.01.2024 18:22:11
ФП: 123456789012
РНМ: 010101234567  ЗНМ: SWK00012345
БИН покупателя: 210340000405
ОФД: consumer.oofd.kz
"""


def test_fiscal_receipt() -> None:
    record = _read(FISCAL)
    assert (record.number, record.issued_on) == ("345", date(2024, 1, 31))
    assert record.beneficiary == Party(name='ТОО "Экспо Сервис"', bin="180540021233")
    assert record.payer == Party(bin="210340000405")
    # neither what was given nor the change
    assert (record.amount, record.currency) == (Decimal("120000.00"), "KZT")
    assert record.purpose == "Аренда выставочного места Услуги монтажа"


def test_money_given_back_is_no_payment() -> None:
    assert _read(FISCAL.replace("Смена 12", "ВОЗВРАТ ПРОДАЖИ\nСмена 12")).mark == "pending"


def test_the_day_under_the_words_is_no_amount() -> None:
    record, _ = cash_receipt.read(
        [
            sheet("""
КВИТАНЦИЯ к приходному кассовому ордеру № 45
Принято от ТОО "Арна Фудс"
Сумма: Один миллион восемьдесят девять тысяч двести тенге 00 тиын
«25» октября 2025 года      М.П. Кассир ________
""")
        ]
    )
    assert record.amount == Decimal("1089200")


def test_an_order_with_its_numbers_in_boxes_without_marks() -> None:
    text = """
«Сынақ Сервис» ЖШС                      ЖСН/БСН   180540021233
        КІРІС КАССАЛЫҚ ОРДЕРІ           1212      14.03.2025 ж.
Қабылданды        «Сынақ Экспорт» ЖШС, БСН 210340000405
Негіздеме         01.03.2025 ж. № 55/1-К шот-фактура негізінде
Сомасы            120 000,00 KZT
"""
    record = cash_receipt.read([sheet(text)])[0]

    assert (record.number, record.issued_on) == ("1212", date(2025, 3, 14))
    assert (record.beneficiary.name, record.beneficiary.bin) == ("«Сынақ Сервис» ЖШС", "180540021233")
    assert (record.payer.name, record.payer.bin) == ("«Сынақ Экспорт» ЖШС", "210340000405")


TILL = """
ТОО «Тест Сервис»
ФИСКАЛЬНЫЙ ЧЕК
ЧЕК № 77
Дата: 07.10.2024
------------------------------
Оплата по акту № 9 от 16.09.2024
за участие в показе, в т.ч.
НДС 12% - 12000-00
ИТОГО: 112 000,00 KZT
Прописью: Сто двенадцать тысяч
тенге 00 тиын
------------------------------
Покупатель: ТОО «Тест
Экспорт», БИН 210340000405
ЗНМ 121358367742
РНМ 850175501344
"""


def test_a_receipt_of_a_till_without_numbered_rows() -> None:
    record = cash_receipt.read([sheet(TILL)])[0]

    assert record.purpose == "Оплата по акту № 9 от 16.09.2024 за участие в показе, в т.ч. НДС 12% - 12000-00"
    assert (record.amount, record.amount_in_words) == (Decimal("112000.00"), "Сто двенадцать тысяч тенге 00 тиын")
    assert (record.payer.name, record.payer.bin) == ("ТОО «Тест Экспорт»", "210340000405")
    assert record.beneficiary.bin is None  # the buyer's is not the seller's


def test_a_receipt_of_a_till_whose_rows_follow_the_sale() -> None:
    text = """
«Сынақ Көрме» ЖШС
ФИСКАЛДЫҚ ТҮБІРТЕК
Түбіртек №              538
Күні                    2025-11-12
ЗНМ                     4536455448
РНМ                     528062650120
            Сату
31.10.2025 ж.           1 × 112 000,00
№ 581 шот-фактура
бойынша төлем
БАРЛЫҒЫ = 112 000,00
Валюта                  KZT
"""
    record = cash_receipt.read([sheet(text)])[0]

    assert (record.amount, record.currency) == (Decimal("112000.00"), "KZT")
    assert record.purpose == "31.10.2025 ж. № 581 шот-фактура бойынша төлем"


def test_labels_of_other_wording() -> None:
    text = """
ТОО "Экспо Сервис"
БИН 180540021233
Приходный кассовый ордер № 1190
Дата составления: 08.11.2024
Деньги внес                ТОО "Арна Фудс"
БИН/ИИН плательщика        120340005678
На основании               Оплата за услуги по счету № 816
Внесенная сумма            53 280,00 KZT
"""
    record = cash_receipt.read([sheet(text)])[0]
    assert record.payer and (record.payer.name, record.payer.bin) == ('ТОО "Арна Фудс"', "120340005678")
    assert (record.amount, record.purpose) == (Decimal("53280.00"), "Оплата за услуги по счету № 816")


ORDER_WITHOUT_WORDS = """
Организация (индивидуальный предприниматель): ТОО "Экспо Сервис", ИИН/БИН 180540021233
ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР
Номер документа   Дата составления   Дебет   Кредит (корр. счет)   Сумма, в KZT
1316              07.10.2024         1010    1210                  10 900,00
Принято от          ТОО "Альфа Экспорт", ИИН/БИН 210340000405
Основание           Оплата по акту 292 от
                    23.09.2024, договор 221, в т.ч. НДС 12% - 1167-86
"""


def test_the_label_of_the_sum_names_the_currency() -> None:
    record = _read(ORDER_WITHOUT_WORDS)

    assert (record.number, record.amount, record.currency) == ("1316", Decimal("10900.00"), "KZT")


def test_words_close_below_the_purpose_are_told_without_it() -> None:
    drawn = page(ORDER_WITHOUT_WORDS + "Сумма (прописью)    Десять тысяч девятьсот тенге ноль тиын")
    tall = tuple(msgspec.structs.replace(w, top=w.top - 3, bottom=w.bottom + 3) for w in drawn.words)
    record, _ = cash_receipt.read([Sheet(msgspec.structs.replace(drawn, words=tall))])

    assert record.amount_in_words == "Десять тысяч девятьсот тенге ноль тиын"
    assert record.currency == "KZT"


@pytest.mark.parametrize("label", ["ЖАЛПЫ СОМА:", "Жалпы сомасы", "БАРЛЫҚ СОМА"])
def test_the_sum_of_a_kazakh_receipt(label: str) -> None:
    record, _ = cash_receipt.read(
        [
            sheet(f"""
«Өркен Сервис» ЖШС
БСН 180540021233
ФИСКАЛДЫҚ ТҮБІРТЕК
Чек нөмірі: 321
Жарнама қызметі
1 дана x 112 000,00              112 000,00
{label:<33}112 000,00
ҚҚС 12%:                          12 000,00
Күні/уақыты: 25.02.2025 14:05
Фискалдық белгі: 417712345678
""")
        ]
    )
    assert (record.number, record.amount) == ("321", Decimal("112000.00"))


def test_words_right_behind_the_label_of_the_sum_end_the_purpose() -> None:
    record = _read("""
Организация ТОО "Экспо Сервис"   ИИН/БИН 180540021233
ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР № 15 от 31.01.2024
Дебет     Кредит     Сумма, в KZT
1010      1210       10 900,00
Принято от ТОО "Альфа Экспорт"
Основание: оплата по счету № 88
Сумма Десять тысяч девятьсот тенге 00 тиын
(прописью)
""")
    assert record.purpose == "оплата по счету № 88"
    assert record.amount_in_words == "Десять тысяч девятьсот тенге 00 тиын"
    assert (record.amount, record.currency) == (Decimal("10900.00"), "KZT")


def test_a_receipt_of_a_shop_names_its_seller_behind_a_label() -> None:
    record = _read("""
Платеж успешно совершен
75 600 ₸
№ чека             QR4471882019
Дата и время       03.03.2025 11:20
Продавец           ТОО «Экспо Сервис»
ИИН/БИН продавца   180540021233
ФИО покупателя     Дамир О.
ФП                 8870112233
РНМ                600400118830
""")
    assert (record.number, record.issued_on) == ("QR4471882019", date(2025, 3, 3))
    assert record.beneficiary == Party(name="ТОО «Экспо Сервис»", bin="180540021233")
    assert record.payer.name == "Дамир О"
    assert (record.amount, record.currency) == (Decimal("75600"), "KZT")


def test_a_receipt_from_abroad() -> None:
    record = _read("""
CASH RECEIPT
Receipt No: 00871
Date: 18/02/2025
Received from: Alfa Export LLP
The sum of: Dirhams one thousand two hundred only
AED 1,200.00
Being payment for: furniture rental
Received by: Expo Global FZE ________
""")
    assert (record.number, record.payer.name, record.beneficiary.name) == (
        "00871",
        "Alfa Export LLP",
        "Expo Global FZE",
    )
    assert (record.amount, record.currency, record.purpose) == (Decimal("1200.00"), "AED", "furniture rental")
