"""Papers as accounting programs, spreadsheets and the e-invoice portal print them."""

from datetime import date
from typing import Any

import pytest

from extractors.billing.sections import sections
from extractors.documents import tax_invoice
from tests.extractors.typed import sheet

_GOODS = """
№   Наименование     Кол-во   Цена         Стоимость без косвенных налогов   Сумма НДС   Стоимость с косвенными налогами
1   Аренда стенда    1        100 000,00   100 000,00                        12 000,00   112 000,00
"""


def _invoice(text: str) -> dict[str, Any]:
    return tax_invoice.read([sheet(text)])[0].fields()


def test_sections_in_two_columns_that_begin_at_heights_of_their_own() -> None:
    told = _invoice(f"""
СЧЕТ-ФАКТУРА
Раздел А. Общий раздел
1 Регистрационный номер ESF-141240891686-20240808-B2CA647D
1.1 Номер учетной системы 1987
2 Дата выписки 08.08.2024
Раздел В. Реквизиты поставщика                  Раздел С. Реквизиты получателя
6 ИИН/БИН 141240891686                          16 ИИН/БИН 181140996637
7 Поставщик ТОО «Нур Брендинг»                  17 Получатель ТОО «Енбек Металл»
9 Свидетельство плательщика НДС 60001 1074988   Раздел Е. Договор (контракт)
Раздел В1. Банковские реквизиты поставщика      27 Договор (контракт) на поставку товаров, работ, услуг
12 КБе 17                                       27.3 Номер ДУ-15/2024
13 ИИК KZ686011688375688670                     27.4 Дата 20.06.2024
14 БИК HSBKKZKX                                 Раздел F. Документ, подтверждающий поставку
15 Наименование банка АО "Народный Банк"        32.1 Номер 252
                                                32.2 Дата 04.08.2024
Раздел G. Данные по товарам, работам, услугам
33.1 Код валюты KZT
{_GOODS}""")
    assert told["contract"] == {"number": "ДУ-15/2024", "date": date(2024, 6, 20)}
    assert told["supplier"] == {"name": "ТОО «Нур Брендинг»", "bin": "141240891686"}
    assert told["buyer"] == {"name": "ТОО «Енбек Металл»", "bin": "181140996637"}
    assert told["number"] == "1987"


def test_a_section_across_the_page_ends_both_columns() -> None:
    whole = sheet("""
Раздел А. Общий раздел
1.1 Номер учетной системы 1987
Раздел В. Реквизиты поставщика                  Раздел С. Реквизиты получателя
7 Поставщик ТОО «Нур Брендинг»                  18.1 Код страны AE
Раздел D. Реквизиты грузоотправителя и грузополучателя
25.1 ИИН/БИН 141240891686                       26.1 ИИН/БИН 181140996637
""")
    parts = {part.about: part.box for part in sections([whole])}
    assert parts["buyer"].bottom == parts["supplier"].bottom == whole.lines[4].box.top
    assert (parts["shipping"].x0, parts["shipping"].x1) == (0.0, whole.page.width)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ESF-090940581501-20250315-", "D8DFE3EA"),
        ("ESF-090940581501-2025", "0315-D8DFE3EA"),
        ("ESF-", "090940581501-20250315-D8DFE3EA"),
    ],
)
def test_registration_number_broken_in_a_cell_beside_another_section(first: str, second: str) -> None:
    told = _invoice(f"""
ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА
А бөлімі. Жалпы бөлім                                       В бөлімі. Өнім берушінің деректемелері
1. Тіркеу нөмірі          {first:<34}6. ЖСН/БСН      090940581501
                          {second:<34}7. Өнім беруші  "Медиа Дала" ЖШС
2. Жазып берілген күні    15.03.2025
Е бөлімі. Шарт (келісімшарт)                                14. БСК         CASPKZKA
27.3. Нөмірі              ДУ-54/2025                        С бөлімі. Алушының деректемелері
27.4. Күні                03.02.2025                        16. ЖСН/БСН     060440119636
                                                            17. Алушы       "Сары Өзек" ЖШС
G бөлімі. Тауарлар, жұмыстар, қызметтер бойынша деректер
{_GOODS}""")
    assert told["registration_number"] == "ESF-090940581501-20250315-D8DFE3EA"
    assert told["buyer"] == {"name": '"Сары Өзек" ЖШС', "bin": "060440119636"}
    assert told["contract"] == {"number": "ДУ-54/2025", "date": date(2025, 2, 3)}
