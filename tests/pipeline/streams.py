"""Streams of pages typed in the test, and what they are told as."""

from pipeline.classify import Document, classify
from tests.extractors.typed import page

ORDER = """
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № {number}
20.02.2025
Отправитель денег: ТОО "Арна Фудс"     ИИК KZ728562203100000001     Сумма 112 000,00
Бенефициар: ТОО "Экспо Сервис"         ИИК KZ18722S000012345678     Кбе 17
Банк бенефициара: АО KASPI BANK        БИК CASPKZKA
Назначение платежа: Оплата по счет-фактуре № 145     Код назначения платежа 859
"""


ROWS = "\n".join(f"{n}    Услуга номер {n}      1    10 000,00    12%   1 200,00   11 200,00" for n in range(11, 30))


INVOICE = f"""
СЧЕТ-ФАКТУРА
1. Регистрационный номер ESF-150640012340-20250220-1A2B3C4D    1.1 Номер учетной системы 145
2. Дата выписки 20.02.2025      3. Дата совершения оборота 20.02.2025
Раздел B. Реквизиты поставщика
Раздел C. Реквизиты получателя
Раздел G. Данные по товарам, работам, услугам
{ROWS}
"""


BROCHURE = "Вкус степи\nНатуральный мёд из предгорий Алатау\nот 1 990 тенге"


def classified(*texts: str) -> list[Document]:
    return list(classify(page(text, number=n) for n, text in enumerate(texts, 1)))


def outline(*texts: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(d.kind, tuple(number for _, number in d.pages)) for d in classified(*texts)]
