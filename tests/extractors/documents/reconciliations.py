"""What test modules on reconciliation acts share."""

from datetime import date
from decimal import Decimal

from extractors.documents import reconciliation_act
from extractors.records import Entry, Party, ReconciliationAct
from tests.extractors.typed import sheet

SUPPLIER = Party(name='ТОО "Экспо Сервис"', bin="180540021233")


BUYER = Party(name='ТОО "Альфа Экспорт"', bin="210340000405")


DUE, PAID = Decimal("649600.00"), Decimal("600000.00")


BOOKED = (
    Entry(date=date(2024, 1, 19), document="Поступление (Акт 172 от 19.01.2024)", credit=DUE),
    Entry(date=date(2024, 2, 19), document="Оплата (Платежное поручение 1022)", debit=PAID),
)


def read(text: str) -> ReconciliationAct:
    record, findings = reconciliation_act.read([sheet(text)])
    assert not findings
    return record


OPENING = """
            Акт сверки взаимных расчетов за период: 01.01.2024 – 31.03.2024
            между ТОО "Экспо Сервис" и ТОО "Альфа Экспорт"
Мы, нижеподписавшиеся, ТОО "Экспо Сервис" (БИН 180540021233), с одной стороны, и ТОО "Альфа Экспорт"
(БИН 210340000405), с другой стороны, составили настоящий акт сверки в том, что состояние взаимных расчетов:
"""


HALVES = (
    OPENING
    + """
По данным ТОО "Экспо Сервис", KZT                            По данным ТОО "Альфа Экспорт", KZT
Дата      Документ                  Дебет       Кредит       Дата      Документ                  Дебет       Кредит
          Сальдо начальное          0,00                               Сальдо начальное                      0,00
19.01.24  Продажа (Акт 172 от       649 600,00               19.01.24  Поступление (Акт 172 от               649 600,00
          19.01.2024)                                                  19.01.2024)
19.02.24  Оплата (Платежное                     600 000,00   19.02.24  Оплата (Платежное         600 000,00
          поручение 1022)                                              поручение 1022)
          Обороты за период         649 600,00  600 000,00             Обороты за период         600 000,00  649 600,00
          Сальдо конечное           49 600,00                          Сальдо конечное                       49 600,00
По данным ТОО "Экспо Сервис" на 31.03.2024 задолженность в пользу ТОО "Экспо Сервис" 49 600,00 KZT
От ТОО "Экспо Сервис" ____________                           От ТОО "Альфа Экспорт" ____________
"""
)
