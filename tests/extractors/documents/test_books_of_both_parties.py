"""Reconciliation acts that print the books of both parties: side by side, one under the other, in one table."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import reconciliation_act
from tests.extractors.documents.reconciliations import BOOKED, BUYER, DUE, HALVES, OPENING, PAID, SUPPLIER, read
from tests.extractors.typed import sheet


def test_two_halves() -> None:
    record = read(HALVES)
    assert (record.period_from, record.period_to) == (date(2024, 1, 1), date(2024, 3, 31))
    # «Продажа» in debit is how a supplier books; the rows are the buyer's
    assert (record.supplier, record.buyer) == (SUPPLIER, BUYER)
    assert record.rows == BOOKED
    assert (record.opening_balance, record.closing_balance) == (Decimal("0.00"), Decimal("49600.00"))
    assert (record.debit_total, record.credit_total) == (PAID, DUE)
    assert record.currency == "KZT"
    assert record.signed == {"supplier": "unknown", "buyer": "unknown"}


def test_one_half_blank() -> None:
    text = "\n".join(line[:61] if line[:4] in ("19.0", "    ") else line for line in HALVES.split("\n"))
    record = read(text)
    assert (record.supplier, record.buyer) == (SUPPLIER, BUYER)
    assert [(r.debit, r.credit) for r in record.rows] == [(DUE, None), (None, PAID)]
    assert (record.debit_total, record.credit_total) == (DUE, PAID)


def test_the_books_of_the_parties_one_under_the_other() -> None:
    record = read(
        OPENING
        + """
По данным ТОО "Экспо Сервис", KZT
Дата      Документ                                Дебет       Кредит
          Сальдо начальное                        0,00
19.01.24  Продажа (Акт 172 от 19.01.2024)         649 600,00
          Обороты за период                       649 600,00
          Сальдо конечное                         649 600,00
По данным ТОО "Альфа Экспорт", KZT
Дата      Документ                                Дебет       Кредит
          Сальдо начальное                                    0,00
19.01.24  Поступление (Акт 172 от 19.01.2024)                 649 600,00
          Обороты за период                                   649 600,00
          Сальдо конечное                                     649 600,00
"""
    )
    assert record.rows == (BOOKED[0],)
    assert (record.debit_total, record.credit_total) == (None, DUE)


def test_two_tables_under_the_names_of_their_owners() -> None:
    record = read(
        """
Акт сверки взаимных расчетов
Деловой партнер 1005699490, период 01.01.2024 - 31.03.2024
По данным ТОО "Альфа Экспорт", KZT
Док. системы  Вид  Дата проводки   Документ-основание                        Дебет       Кредит
5105666309    KZ   19.01.2024      Поступление (Акт 172 от 19.01.2024)                   649 600,00
5102447013    RE   19.02.2024      Оплата (Платежное поручение 1022)         600 000,00
                                   Обороты за период                         600 000,00  649 600,00
По данным ТОО "Экспо Сервис", KZT
Док. системы  Вид  Дата проводки   Документ-основание                        Дебет       Кредит
5102178758    RE   19.01.2024      Поступление (Акт 172 от 19.01.2024)       649 600,00
5100421964    KZ   19.02.2024      Оплата (Платежное поручение 1022)                     600 000,00
                                   Обороты за период                         649 600,00  600 000,00
От ТОО "Альфа Экспорт"                     От ТОО "Экспо Сервис"
БИН 210340000405                           БИН 180540021233
"""
    )
    assert (record.supplier, record.buyer) == (SUPPLIER, BUYER)
    assert record.rows == BOOKED
    assert (record.debit_total, record.credit_total) == (PAID, DUE)


_BOTH_IN_ONE_TABLE = """
АКТ СВЕРКИ РАСЧЕТОВ
{opening}
Период: 01.06.2025 – 14.07.2025

№    Дата          Операция, документ              Дебет           Кредит
     {first}

1    09.06.2025    Поступление (Акт 371)                           3 606 000,00
2    03.07.2025    Оплата (Платежное поручение 979)  3 606 000,00

     Обороты за период                             3 606 000,00    3 606 000,00
     {second}

1    09.06.2025    Поступление (Акт 371)           3 606 000,00
2    03.07.2025    Оплата (Платежное поручение 979)                  3 606 000,00

     Обороты за период                             3 606 000,00    3 606 000,00

На 14.07.2025 взаимная задолженность отсутствует (0,00).
"""


@pytest.mark.parametrize(
    ("opening", "first", "second", "names"),
    [
        (
            "ТОО «Альфа» (БИН 210340000405) и ТОО «Бета» (БИН 180540021233)",
            "По учету ТОО «Альфа»",
            "По учету ТОО «Бета»",
            ("ТОО «Бета»", "ТОО «Альфа»"),
        ),
        (
            "«Альфа» ЖШС (БСН 210340000405) және «Бета» ЖШС (БСН 180540021233)",
            "«Альфа» ЖШС есебі бойынша",
            "«Бета» ЖШС есебі бойынша",
            ("«Бета» ЖШС", "«Альфа» ЖШС"),
        ),
    ],
)
def test_the_books_of_both_parties_in_one_table(opening: str, first: str, second: str, names: tuple[str, str]) -> None:
    act = reconciliation_act.read([sheet(_BOTH_IN_ONE_TABLE.format(opening=opening, first=first, second=second))])[0]
    assert (act.supplier.name, act.buyer.name) == names
    assert (act.supplier.bin, act.buyer.bin) == ("180540021233", "210340000405")
    assert [(row.debit, row.credit) for row in act.rows] == [(None, Decimal(3606000)), (Decimal(3606000), None)]
    assert (act.debit_total, act.credit_total) == (Decimal(3606000), Decimal(3606000))


def test_the_books_of_both_one_under_the_other_are_told_by_whose_accounts_they_are() -> None:
    books = """
{name}, KZT
Дата         Содержание                                 Дт              Кт
Входящее сальдо                                         {opening}
15.02.2025   Поступление (акт № 15 от 15.02.2025)       {supply}
20.02.2025   Оплата (п/п № 88 от 20.02.2025)            {payment}
Итого оборотов                                          {turnover}
Исходящее сальдо                                        {closing}"""
    buyers = books.format(
        name="В учёте ТОО «Арна Фудс»",
        opening="                0,00",
        supply="                1 120 000,00",
        payment="560 000,00",
        turnover="560 000,00      1 120 000,00",
        closing="                560 000,00",
    )
    suppliers = books.format(
        name="В учёте ТОО «Экспо Сервис»",
        opening="0,00",
        supply="1 120 000,00",
        payment="                560 000,00",
        turnover="1 120 000,00    560 000,00",
        closing="560 000,00",
    )
    head = """
                  АКТ СВЕРКИ ВЗАИМНЫХ РАСЧЕТОВ
за период с 01.01.2025 по 31.03.2025
Заказчик       ТОО «Арна Фудс», БИН 120340005678
Исполнитель    ТОО «Экспо Сервис», БИН 150640012340"""
    for text in (head + buyers + suppliers, head + suppliers + buyers):
        act = reconciliation_act.read([sheet(text)])[0]
        assert (act.debit_total, act.credit_total) == (Decimal("560000.00"), Decimal("1120000.00"))
        assert [(row.debit, row.credit) for row in act.rows] == [
            (None, Decimal("1120000.00")),
            (Decimal("560000.00"), None),
        ]


def test_a_sentence_names_both_before_it_says_whose_books_they_are() -> None:
    record = reconciliation_act.read(
        [
            sheet("""
Өзара есеп айырысуды салыстыру актісі
Біз, төменде қол қойғандар, орындаушы «Экспо» ЖШС (БСН 180540021233) және
тапсырыс беруші «Арна» ЖШС (БСН 120340005678), «Экспо» ЖШС
есебі бойынша өзара есеп айырысудың жай-күйі мынадай екенін растаймыз (теңгемен):
№    Күні          Құжат                               Дебет           Кредит
1    29.10.2024    Акт № 996, 29.10.2024               2 088 016,00    —
2    11.11.2024    Төлем тапсырмасы № 997, 11.11.2024  —               2 088 016,00
""")
        ]
    )[0]
    assert (record.supplier and record.supplier.bin, record.buyer and record.buyer.bin) == (
        "180540021233",
        "120340005678",
    )
