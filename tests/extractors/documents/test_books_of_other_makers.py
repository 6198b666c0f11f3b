"""Reconciliation acts as other makers may word and set them: whose books they are, balances apart, slips at the foot."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.documents import (
    reconciliation_act,
)
from extractors.layout import Sheet
from extractors.page import Box
from extractors.records import Party
from tests.extractors.typed import LEADING, page, sheet

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
