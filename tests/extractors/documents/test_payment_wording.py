"""Payment papers of banks whose labels nobody listed."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import payment_order
from extractors.records import PaymentOrder
from tests.extractors.typed import sheet


def _read(text: str) -> PaymentOrder:
    return payment_order.read([sheet(text)])[0]


_RU = """
Извещение о платеже

Номер операции                   FT-1022
Дата оформления                  31.01.2024
Наименование плательщика         ТОО «Альфа»
БИН плательщика                  210340000405
Номер счёта плательщика          KZ906010131000123456
Название получателя              ТОО «Бета»
БИН получателя                   180540021233
Счёт получателя                  KZ18722S000012345678
Размер платежа                   649 600,00 KZT
Сумма письменно                  Шестьсот сорок девять тысяч шестьсот тенге 00 тиын
Код платежа                      859
За что                           Аренда стенда по счету 5
Дата фактического исполнения     01.02.2024
"""
_KK = """
Төлем туралы хабарлама

Тапсырма нөмірі:                 FT-1022
Тапсырма күні:                   31.01.2024
Төлеушінің атауы:                «Альфа» ЖШС
Төлеушінің БСН:                  210340000405
Төлеушінің шоты:                 KZ906010131000123456
Алушы тарап:                     «Бета» ЖШС
Алушының БСН:                    180540021233
Алушының шоты:                   KZ18722S000012345678
Төленген сома:                   649 600,00 KZT
Төлем негіздемесі:               Аренда стенда по счету 5
Банк орындаған күні:             01.02.2024
"""
_EN = """
Payment advice

Transaction reference            FT-1022
Date of document                 31.01.2024
Name of ordering customer        Alpha LLP
Ordering customer account        KZ906010131000123456
Name of payee                    Beta LLP
Account of payee                 KZ18722S000012345678
Settled amount                   649 600,00 KZT
Message to beneficiary           Аренда стенда по счету 5
Date processed                   01.02.2024
"""


@pytest.mark.parametrize("text", [_RU, _KK, _EN])
def test_labels_of_other_wording(text: str) -> None:
    record = _read(text)
    assert (record.number, record.issued_on, record.executed_on) == ("FT-1022", date(2024, 1, 31), date(2024, 2, 1))
    assert record.payer and record.payer.name and record.beneficiary and record.beneficiary.name
    assert record.payer.iban == "KZ906010131000123456"
    assert record.beneficiary.iban == "KZ18722S000012345678"
    assert (record.amount, record.currency) == (Decimal("649600.00"), "KZT")
    assert record.purpose == "Аренда стенда по счету 5"


@pytest.mark.parametrize("label", ["Желаемая дата исполнения", "Requested execution date", "Ожидаемая дата проведения"])
def test_a_day_wished_for_is_no_mark(label: str) -> None:
    record = _read(_RU.replace("Дата фактического исполнения    ", f"{label:<32}"))
    assert record.mark != "executed"
    assert record.executed_on is None


def test_sums_that_differ_are_not_chosen_from() -> None:
    text = _RU.replace(
        "Сумма письменно                  Шестьсот сорок девять тысяч шестьсот тенге 00 тиын",
        "Сумма операции    1,00 KZT",
    )
    assert _read(text).amount is None


def test_a_fee_is_not_the_amount() -> None:
    text = _RU.replace("Код платежа                      859", "Сумма комиссии    1,00 KZT")
    assert _read(text).amount == Decimal("649600.00")


def test_numbers_called_by_their_full_names_and_a_code_with_each_party() -> None:
    record = _read("""
ТӨЛЕМ ТАПСЫРМАСЫ № 803, 19.07.2024
Ақша жіберуші: атауы                     БСН (ЖСН)            код
«Арна Фудс» ЖШС                          120340005678         17
Жеке сәйкестендіру коды                  Банктің коды (БСК)
KZ906010131000123456                     HSBKKZKX
Бенефициар: атауы                        БСН (ЖСН)            код
«Экспо Сервис» ЖШС                       180540021233         19
Жеке сәйкестендіру коды                  Банктің коды (БСК)
KZ18722S000012345678                     CASPKZKA
Сомасы цифрмен                           649 600,00 KZT
""")
    assert record.payer and record.beneficiary
    assert (record.payer.iban, record.beneficiary.iban) == ("KZ906010131000123456", "KZ18722S000012345678")
    assert (record.beneficiary.bic, record.kbe) == ("CASPKZKA", "19")


def test_the_words_of_the_forms_hint_are_no_purpose() -> None:
    record = _read("""
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 994
Назначение платежа, наименование товара, выполненных работ, оказанных услуг, № и дата товарных документов
за размещение рекламы согласно сч. №651 от 06.06.2024
""")
    assert record.purpose == "за размещение рекламы согласно сч. №651 от 06.06.2024"


_BOTH_SIDES = """
ТӨЛЕМ ТАПСЫРМАСЫ № 48 ПЛАТЕЖНОЕ ПОРУЧЕНИЕ
26.06.2024
Төлем сомасы                   649 600,00 KZT                     Сумма платежа
{label}                  859                      Код назначения платежа
коды

Төлемнің мақсаты               Аренда стенда по счету 5           Назначение платежа
"""


@pytest.mark.parametrize("label", ["Төлемнің тағайындалу", "Төлемді белгілеу"])
def test_a_value_between_labels_in_two_languages(label: str) -> None:
    order = _read(_BOTH_SIDES.format(label=label))
    assert (order.knp, order.purpose) == ("859", "Аренда стенда по счету 5")


@pytest.mark.parametrize("codes", ["17   27   859", "17 / 27 / 859", "17 27 859"])
@pytest.mark.parametrize(
    "label", ["КОд / Кбе / КНП", "Sender / beneficiary / purpose codes", "Жіберуші / бенефициар / мақсат кодтары"]
)
def test_codes_under_one_label(label: str, codes: str) -> None:
    order = _read(f"Платежное поручение № 5 от 01.02.2024\n\nСумма   649 600,00 KZT\n{label}     {codes}")
    assert (order.kbe, order.knp) == ("27", "859")


def test_who_wrote_a_mail_sent_no_money() -> None:
    order = _read("""
Payment confirmation
From: Probe Bank JSC <noreply@bank.example>
To: TEST EXPORT LLP

Order No                 875
Amount                   27 472,32 CNY
Remitter                 TEST EXPORT LLP
Payee                    Probe Exhibition Co., Ltd.
ТТК                      849
For bank use only: Completed 2025-12-05
""")
    assert (order.payer.name, order.beneficiary.name) == ("TEST EXPORT LLP", "Probe Exhibition Co., Ltd")
    assert (order.knp, order.mark, order.executed_on) == ("849", "executed", date(2025, 12, 5))


def test_a_column_of_codes_has_one_for_each_party() -> None:
    order = _read("""
Платежное поручение № 5 от 01.02.2024

                        ИИК                       КОд Кбе      Сумма
Отправитель денег       KZ906010131000123456      17           649 600,00
ТОО «Альфа»

Бенефициар              KZ18722S000012345678      19
ТОО «Бета»
""")
    assert order.kbe == "19"


def test_codes_named_again_with_their_values() -> None:
    order = _read("Платежное поручение № 5 от 01.02.2024\n\nКОд, Кбе, КНП     КОд 17    Кбе 27    КНП 859")
    assert (order.kbe, order.knp) == ("27", "859")


@pytest.mark.parametrize("label", ["Код бенефициара (Кбе)", "Код Кбе", "Кбе (код бенефициара)"])
def test_a_code_called_twice_is_one(label: str) -> None:
    order = _read(f"Платежное поручение № 5 от 01.02.2024\n\nКод отправителя (КОд)      17\n{label:27}19")
    assert order.kbe == "19"


UNLABELLED = """
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 512
06.05.2025

Плательщик   ТОО «Арна Фудс»            1 624 000,00
Бенефициар   ТОО «Экспо Сервис»

{words}
Назначение платежа   Оплата по счету № 88 от 02.05.2025, в т.ч. НДС 174 000,00
"""


@pytest.mark.parametrize("words", ["Один миллион шестьсот", "Один миллион семьсот"])
def test_a_sum_without_label_stands_though_its_words_deny_it(words: str) -> None:
    order = _read(UNLABELLED.format(words=f"{words} двадцать четыре тысячи тенге 00 тиын"))
    assert (order.amount, order.currency) == (Decimal("1624000.00"), "KZT")


def test_of_two_sums_without_label_that_words_deny_none_is_chosen() -> None:
    words = "Один миллион семьсот двадцать четыре тысячи тенге 00 тиын          1 600 000,00"
    assert _read(UNLABELLED.format(words=words)).amount is None


def test_a_number_in_groups_before_its_day() -> None:
    order = _read("Платежное поручение № 1 512 от 01.02.2024\n\nСумма   649 600,00 KZT")
    assert order.number == "1 512"


def test_the_number_stands_behind_the_second_title() -> None:
    record = _read("""
АО «Банк»                          Подтверждение платежа
Платежное поручение 803, сформировано 23 мая 2025 г.
Сумма      2 742 769,68 тенге
""")
    assert (record.number, record.issued_on) == ("803", date(2025, 5, 23))
