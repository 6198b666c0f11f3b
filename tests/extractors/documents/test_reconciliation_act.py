"""Reconciliation acts: two halves, one blank half, one side, parties told by words and by bookings."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import reconciliation_act, reconciliation_parties
from extractors.layout import Sheet
from extractors.page import Box, Page
from extractors.records import Entry, Party
from tests.extractors.documents.reconciliations import BOOKED, BUYER, DUE, HALVES, OPENING, PAID, SUPPLIER, read
from tests.extractors.typed import page, sheet


def test_signatures_are_told_by_the_names_above_them() -> None:
    drawn = page(HALVES)
    line = next(w for w in drawn.words if w.text.startswith("____"))
    ink = Box(line.x0, line.top - 12, line.x0 + 60, line.top + 6)
    inked = Page(file=drawn.file, number=1, width=drawn.width, height=drawn.height, words=drawn.words, inks=(ink,))
    record = reconciliation_act.read([Sheet(inked)])[0]
    assert record.signed == {"supplier": "yes", "buyer": "no"}


def test_words_tell_supplier_and_buyer() -> None:
    record = read("""
                     АКТ СВЕРКИ ВЗАИМНЫХ РАСЧЕТОВ
            по состоянию на 31.12.2024 г.
Поставщик: ТОО "Экспо Сервис", БИН 180540021233
Покупатель: ТОО "Альфа Экспорт", БИН 210340000405
валюта: тенге
По данным ТОО "Альфа Экспорт"
Дата        Документ                                Дебет        Кредит
            Остаток на 01.01.2024                                0,00
19.01.2024  Акт 172                                              649 600,00
19.02.2024  Платежное поручение №1022               600 000,00
            Итого                                   600 000,00   649 600,00
            Остаток на 31.12.2024                                49 600,00
""")
    assert (record.supplier, record.buyer) == (SUPPLIER, BUYER)
    assert record.period_to == date(2024, 12, 31)
    assert [r.document for r in record.rows] == ["Акт 172", "Платежное поручение №1022"]
    assert (record.opening_balance, record.closing_balance) == (Decimal("0.00"), Decimal("49600.00"))


def test_kazakh_one_side_with_date_and_document_in_one_column() -> None:
    record = read("""
  Өзара есеп айырысуларды салыстырып тексеру актісі кезеңі: 01.01.2024 – 31.03.2024
  «Экспо Сервис» ЖШС мен «Альфа Экспорт» ЖШС арасында
Біз, төменде қол қойғандар, бір тараптан «Экспо Сервис» ЖШС (БСН 180540021233), екінші тараптан «Альфа Экспорт» ЖШС
(БСН 210340000405), өзара есеп айырысулардың жай-күйі туралы осы актіні жасадық:
«Альфа Экспорт» ЖШС деректері бойынша, KZT
№    Операция атауы, құжаттар                               Дебет         Кредит
1    Бастапқы сальдо                                                      0,00
2    19.01.24 Түсім (Акт 172, 19.01.2024)                                 649 600,00
3    19.02.24 Төлем (Төлем тапсырмасы 1022)                 600 000,00
4    Айналымдар                                             600 000,00    649 600,00
5    Соңғы сальдо                                                         49 600,00
""")
    assert (record.supplier, record.buyer) == (
        Party(name="«Экспо Сервис» ЖШС", bin="180540021233"),
        Party(name="«Альфа Экспорт» ЖШС", bin="210340000405"),
    )
    assert record.rows == (
        Entry(date=date(2024, 1, 19), document="Түсім (Акт 172, 19.01.2024)", credit=DUE),
        Entry(date=date(2024, 2, 19), document="Төлем (Төлем тапсырмасы 1022)", debit=PAID),
    )


def test_turnovers_of_single_contracts_are_not_those_of_the_whole() -> None:
    record = read("""
Акт сверки взаимных расчетов за период: 01.01.2024 – 31.03.2024 между ТОО "Экспо Сервис" и ТОО "Альфа Экспорт"
По данным ТОО "Альфа Экспорт"
Дата        Документ                                Дебет        Кредит
            Договор № 1
19.01.2024  Поступление (Акт 172)                                100,00
            Обороты по договору                     0,00         100,00
            Договор № 2
20.01.2024  Поступление (Акт 173)                                50,00
            Обороты по договору                     0,00         50,00
            Обороты за период                       0,00         150,00
            Сальдо конечное                                      150,00
""")
    assert [r.credit for r in record.rows] == [Decimal("100.00"), Decimal("50.00")]
    assert (record.debit_total, record.credit_total) == (Decimal("0.00"), Decimal("150.00"))
    assert (record.supplier.name, record.buyer.name) == (SUPPLIER.name, BUYER.name)


def test_who_is_who_stays_open_where_nothing_tells() -> None:
    record = read("""
Акт сверки между ТОО "Экспо Сервис" и ТОО "Альфа Экспорт" за период с 01.01.2024 по 31.03.2024
Дата        Документ                                Дебет        Кредит
19.01.2024  Документ 172                            100,00
""")
    assert (record.supplier, record.buyer) == (Party(), Party())


def test_the_firm_over_debit_and_credit_and_a_balance_named_by_its_day() -> None:
    record = read(
        """
                                   АКТ СВЕРКИ РАСЧЕТОВ
Мы, нижеподписавшиеся, ТОО "Альфа Экспорт", БИН 210340000405 и ТОО "Экспо Сервис", БИН 180540021233, провели
сверку взаимных расчетов с 01.01.2024 по 31.03.2024
                                                ТОО "Альфа Экспорт", KZT      ТОО "Экспо Сервис", KZT
Дата        Содержание операции                 Дебет        Кредит           Дебет        Кредит
            01.01.2024 сальдо                                0,00             0,00
19.01.2024  Поступление (Акт 172 от 19.01.2024)              649 600,00       649 600,00
19.02.2024  Оплата (Платежное поручение 1022)   600 000,00                                 600 000,00
            Обороты                             600 000,00   649 600,00       649 600,00   600 000,00
            2024 жылғы 31 наурыздағы сальдо                  49 600,00        49 600,00
"""
    )
    assert (record.supplier, record.buyer) == (SUPPLIER, BUYER)
    assert (record.opening_balance, record.closing_balance) == (Decimal("0.00"), Decimal("49600.00"))
    assert [(r.debit, r.credit) for r in record.rows] == [(None, DUE), (PAID, None)]
    assert record.currency == "KZT"


def test_parties_that_stand_before_their_numbers_in_any_sentence() -> None:
    told = sheet("""
Настоящим подтверждаем, что по расчетам с ТОО "Экспо Сервис" (БИН 180540021233) у предприятия ТОО "Альфа Экспорт",
зарегистрированного под БИН 210340000405, имеются следующие обороты
""")
    named = reconciliation_parties.named_in(reconciliation_parties.passage_of(told, told.lines))
    assert [party.name for party in named] == [SUPPLIER.name, BUYER.name]


def test_columns_called_by_debit_and_by_credit() -> None:
    record = read(
        OPENING
        + """
№   Дата         Операция, документ                      По дебету      По кредиту
    01.01.2024   Остаток на начало                                      0,00
1   19.01.2024   Поступление (Акт 172 от 19.01.2024)                    649 600,00
2   19.02.2024   Оплата (Платежное поручение 1022)       600 000,00
                 Оборот периода                          600 000,00     649 600,00
    31.03.2024   Остаток на конец                                       49 600,00
"""
    )
    assert [(r.debit, r.credit) for r in record.rows] == [(None, DUE), (PAID, None)]
    assert (record.opening_balance, record.closing_balance) == (Decimal("0.00"), Decimal("49600.00"))


def test_parties_in_rows_of_boxes_whose_labels_are_broken_over_lines() -> None:
    record = read("""
Акт сверки взаимных расчетов
Сторона 1 (Тапсырыс     ТОО "Альфа Экспорт"                     БИН
беруші)                                                         210340000405
Сторона 2 (Орындаушы)   ТОО "Экспо Сервис"                      БИН
                                                                180540021233

Дата         Операция, документ                      Дебет          Кредит
19.01.2024   Поступление (Акт 172 от 19.01.2024)                    649 600,00
19.02.2024   Оплата (Платежное поручение 1022)       600 000,00
31.03.2024   Исходящий остаток                                      49 600,00
""")
    assert (record.supplier, record.buyer) == (SUPPLIER, BUYER)
    assert record.closing_balance == Decimal("49600.00")


def test_the_role_in_the_label_before_a_name_is_its_own() -> None:
    told = sheet("""
1-тарап (Тапсырыс   ТОО "Альфа Экспорт" БСН 210340000405
беруші)
2-тарап (Орындаушы) ТОО "Экспо Сервис" БСН 180540021233
""")
    opening = reconciliation_parties.passage_of(told, told.lines)
    named = reconciliation_parties.in_boxes(opening)
    roles = [reconciliation_parties.role_beside(p, [o for o in named if o is not p], [opening]) for p in named]
    assert roles == ["buyer", "supplier"]


def test_a_role_in_brackets_is_of_the_party_before_it() -> None:
    told = sheet("""
Акт сверки взаиморасчетов между ТОО «Альфа», БИН 210340000405 (Заказчик) и ТОО «Бета», БИН
180540021233 (Исполнитель) за период с 01.01.2025 по 08.10.2025
""")
    opening = reconciliation_parties.passage_of(told, told.lines)
    named = reconciliation_parties.named_in(opening)
    roles = [reconciliation_parties.role_beside(p, [o for o in named if o is not p], [opening]) for p in named]
    assert roles == ["buyer", "supplier"]


def test_sums_told_by_captions_below_the_table_and_the_word_behind_a_day() -> None:
    record = read(
        """
            Акт сверки взаимных расчетов
Покупатель (заказчик)         ТОО "Альфа Экспорт", 210340000405
Поставщик (исполнитель)       ТОО "Экспо Сервис", 180540021233
Начало периода                01.01.2024 г.
Конец периода                 31.03.2024 г.
Дата           Операция, документ                                      Кредит      Дебет       Остаток
19.01.2024 г.  Поступление (Акт 172 от 19.01.2024)                     649 600,00              649 600,00
19.02.2024 г.  Оплата (Платежное поручение 1022)                                   600 000,00   49 600,00

Сальдо на начало                                 0,00
Дебет бойынша айналым                      600 000,00
Оборот по дебету
Оборот по кредиту                          649 600,00
Сальдо на конец                             49 600,00

От ТОО "Экспо Сервис"                      От ТОО "Альфа Экспорт"
"""
    )
    assert record.rows == BOOKED
    assert (record.debit_total, record.credit_total) == (PAID, DUE)
    assert (record.opening_balance, record.closing_balance) == (Decimal("0.00"), Decimal("49600.00"))


def test_signatures_under_names_that_stand_alone() -> None:
    text = """
            Акт сверки взаимных расчетов за период: 01.01.2024 – 31.03.2024
Покупатель (заказчик)         ТОО "Альфа Экспорт", 210340000405
Поставщик (исполнитель)       ТОО "Экспо Сервис", 180540021233
Дата           Операция, документ                                      Кредит      Дебет
19.01.2024 г.  Поступление (Акт 172 от 19.01.2024)                     649 600,00
19.02.2024 г.  Оплата (Платежное поручение 1022)                                   600 000,00

ТОО "Экспо Сервис"                         ТОО "Альфа Экспорт"
БИН 180540021233                           БИН 210340000405

____________________ (Ким В.С.)            ____________________ (Ли В.Ю.)
"""
    drawn = page(text)
    line = [w for w in drawn.words if w.text.startswith("____")][1]
    ink = Box(line.x0, line.top - 12, line.x0 + 60, line.top + 6)
    inked = Page(file=drawn.file, number=1, width=drawn.width, height=drawn.height, words=drawn.words, inks=(ink,))
    record = reconciliation_act.read([Sheet(inked)])[0]

    assert record.signed == {"supplier": "no", "buyer": "yes"}


def test_days_in_words_and_a_balance_owed_in_kazakh() -> None:
    act = reconciliation_act.read(
        [
            sheet("""
Салыстыру актісі
«Альфа» ЖШС (БСН 210340000405) және «Бета» ЖШС (БСН 180540021233)

Негіздеме құжат                           Күні              Кредит          Дебет
Түсім (Акт 99)                     2024 жылғы «28» қазан    1 344 000,00
Төлем (Төлем тапсырмасы 256)       2024 жылғы «29» қазан                    672 000,00
Айналымдар жиыны                                            1 344 000,00    672 000,00

Басшы ________________
«Альфа» ЖШС «Бета» ЖШС алдындағы берешегі 672 000,00 теңге.
""")
        ]
    )[0]
    assert [(row.date, row.document) for row in act.rows] == [
        (date(2024, 10, 28), "Түсім (Акт 99)"),
        (date(2024, 10, 29), "Төлем (Төлем тапсырмасы 256)"),
    ]
    assert act.closing_balance == Decimal(672000)


@pytest.mark.parametrize(
    "closing", ["на 08.10.2025 задолженность отсутствует", "задолженность в пользу ТОО «Бета» 5,00"]
)
def test_a_statement_of_one_party_below_its_books_opens_none(closing: str) -> None:
    act = reconciliation_act.read(
        [
            sheet(f"""
Акт сверки между ТОО «Бета» и ТОО «Альфа»
По данным ТОО «Альфа», KZT

№    Дата          Операция, документ              Дебет           Кредит
1    09.06.2025    Поступление (Акт 371)                           3 606 000,00
2    03.07.2025    Оплата (Платежное поручение 979)  3 606 000,00

По данным ТОО «Альфа» {closing}
""")
        ]
    )[0]
    assert (act.supplier.name, act.buyer.name) == ("ТОО «Бета»", "ТОО «Альфа»")


def test_two_parties_side_by_side_over_a_table_tell_not_whose_books_it_shows() -> None:
    record, _ = reconciliation_act.read(
        [
            sheet("""
САЛЫСТЫРУ АКТІСІ
«Арна Фудс» ЖШС, БСН 120340005678         «Өркен Сервис» ЖШС, БСН 180540021233
Күні          Құжаттың атауы                        Дебет          Кредит
20.02.2025    Шот-фактура № 145 (20.02.2025)                       112 000,00
25.02.2025    Төлем тапсырмасы № 88                 112 000,00
""")
        ]
    )
    assert (record.supplier.bin, record.buyer.bin) != ("120340005678", "180540021233")
    assert len(record.rows) == 2
