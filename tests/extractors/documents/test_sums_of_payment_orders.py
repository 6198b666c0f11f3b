"""The sum of a payment order: figures that differ, words that decide, what a scan makes of them."""

from decimal import Decimal

import pytest

from extractors.documents import payment_order
from tests.extractors.documents.orders import SHORT, SUM, read
from tests.extractors.typed import recognised, sheet


def test_sums_that_differ_are_left_out_with_a_finding() -> None:
    text = SHORT.format(first="649 600,00", second="649 500,00", end="")
    record, (finding,) = payment_order.read([sheet(text)])
    assert record.amount is None
    assert (finding.code, finding.values) == (
        "low_confidence",
        {"field": "amount", "found": "649 600,00 / 649 500,00"},
    )


def test_words_decide_between_sums() -> None:
    words = "Сумма прописью: Шестьсот сорок девять тысяч пятьсот тенге 00 тиын"
    record, findings = payment_order.read([sheet(SHORT.format(first="649 600,00", second="649 500,00", end=words))])
    assert record.amount == Decimal("649500.00")
    assert not findings


def test_words_that_agree_with_no_sum_do_not_change_it() -> None:
    words = "Сумма прописью: Сто тенге 00 тиын"
    record = read(SHORT.format(first="649 600,00", second="649,600.00", end=words))
    assert record.amount == SUM


@pytest.mark.parametrize(
    ("figure", "scan", "amount"),
    [
        ("1 736 000,00", True, "1736000.00"),
        ("7 736 000,00", True, "7736000.00"),  # a digit misread: to be looked at
        ("7 936 000,00", True, None),
        ("7 736 000,00", False, "7736000.00"),  # printed so: the words contradict it
    ],
)
def test_a_figure_without_a_label_is_what_the_words_say_a_digit_misread(
    figure: str, scan: bool, amount: str | None
) -> None:
    text = f"""
Платежное поручение № 1369                     {figure}
от 26 марта 2025 г.
Плательщик        ТОО "Ақ Бұлақ"               Получатель      ТОО "Бренд"
ИИН/БИН           210340000405                 ИИН/БИН         180540021233
Валюта            KZT
Сумма прописью    Один миллион семьсот тридцать шесть тысяч тенге 00 тиын
Детали платежа    Оплата по счету 5
"""
    record, _ = payment_order.read([recognised(text) if scan else sheet(text)])
    assert record.amount == (amount and Decimal(amount))


def test_an_amount_broken_in_its_narrow_cell() -> None:
    text = """
    ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 788
    20 июня 2025 г.

    Отправитель денег: ТОО «Альфа»          ИИК                    Сумма
    БИН: 210340000405                       KZ906010131000123456   2 472
                                                                   960,00
    Бенефициар: ТОО «Бета»                  ИИК
    БИН: 180540021233                       KZ18722S000012345678
    """
    assert payment_order.read([sheet(text)])[0].amount == Decimal("2472960.00")
    scan = recognised(text.replace("2 472", "2472"))
    assert payment_order.read([scan])[0].amount == Decimal("2472960.00")


@pytest.mark.parametrize(
    ("sum_read", "amount"),
    [("627 200т", "627200"), ("3464160Т", "3464160"), ("584 640F", "584640"), ("32A", None), ("64х", None)],
)
def test_what_the_sign_of_the_tenge_is_read_as_behind_a_sum(sum_read: str, amount: str | None) -> None:
    text = f"""
    Платежное поручение № 660

    Дата                     20.08.2025
    Сумма                    {sum_read}
    Отправитель денег        ТОО «Альфа»
    БИН/ИИН отправителя      210340000405
    Бенефициар               ТОО «Бета»
    БИН/ИИН бенефициара      180540021233
    """
    scan, native = (payment_order.read([read(text)])[0].amount for read in (recognised, sheet))
    assert scan == (amount and Decimal(amount))
    assert native is None


def test_an_amount_in_words_whose_blanks_are_wide_on_a_scan_is_read_to_its_end() -> None:
    text = """
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 35 от 11.03.2026
Отправитель денег: ТОО "Экспортер"   БИН:210340000405   Сумма 1 415 200,00
Сумма прописью: Один миллион четыреста пятнадцать   тысяч двести   тенге 00   тиын   Код назначения   859
"""
    record, _ = payment_order.read([recognised(text)])
    assert (record.amount_in_words or "").endswith("Один миллион четыреста пятнадцать тысяч двести тенге 00 тиын")
