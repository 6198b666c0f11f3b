"""Papers as accounting programs, spreadsheets and the e-invoice portal print them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from extractors.billing.sections import sections
from extractors.documents import (
    commercial_invoice,
    completion_act,
    proforma_invoice,
    st_kz_certificate,
    tax_invoice,
    trip_order,
)
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


def test_a_name_before_the_next_box_on_its_line() -> None:
    told = _invoice(f"""
СЧЕТ-ФАКТУРА
Раздел А. Общий раздел
1 Регистрационный номер: ESF-141240891686-20240808-B2CA647D   1.1 Номер учетной системы: 1987
Раздел В. Реквизиты поставщика
6 ИИН/БИН: 141240891686
7 Поставщик: Товарищество с ограниченной ответственностью "Орда 7.1 Доля участия:
Промо"
Раздел С. Реквизиты получателя
16 ИИН/БИН: 181140996637
17 Получатель: ТОО «Енбек Металл» 17.1 Доля участия:
Раздел G. Данные по товарам, работам, услугам
{_GOODS}""")
    assert told["supplier"]["name"] == 'Товарищество с ограниченной ответственностью "Орда Промо"'
    assert told["buyer"]["name"] == "ТОО «Енбек Металл»"


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


def test_parties_of_a_form_in_two_languages_whose_number_stands_beside_the_first() -> None:
    act, _ = completion_act.read(
        [
            sheet("""
Р-1 нысаны / Форма Р-1
                                                                                     ЖСН/БСН
                                                                                     ИИН/БИН
Тапсырыс беруші                                                                      181140996637
Заказчик ТОО "Енбек Металл", г. Актобе, ул. Жандосова, д. 59
толық атауы, мекенжайы, байланыс құралдары туралы деректер / полное наименование, адрес, данные о средствах связи
Орындаушы                                                                            070140583535
Исполнитель ТОО "Керуен Экспо", г. Алматы, ул. Жандосова, д. 95
толық атауы, мекенжайы, байланыс құралдары туралы деректер / полное наименование, адрес, данные о средствах связи
Шарт (келісімшарт)                                                Құжаттың нөмірі    Жасалған күні
Договор (контракт) № 191 от 08.08.2024                            Номер документа    Дата составления
ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ                00000000665        14.09.2024
АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)

№   Наименование     Кол-во   Цена         Стоимость
1   Аренда стенда    1        100 000,00   100 000,00
""")
        ]
    )
    told = act.fields()
    assert told["supplier"] == {"name": 'ТОО "Керуен Экспо"', "bin": "070140583535"}
    assert told["buyer"] == {"name": 'ТОО "Енбек Металл"', "bin": "181140996637"}


@pytest.mark.parametrize("rate", ["(12 %):", "(12%):", "( 12 % )", "(по ставке 12 %) :"])
def test_a_rate_in_brackets_before_the_vat(rate: str) -> None:
    act, _ = completion_act.read(
        [
            sheet(f"""
Акт об оказании услуг № 252 от 04 августа 2024 г.
Исполнитель:   ТОО "Нур Брендинг", БИН 141240891686
Заказчик:      ТОО "Енбек Металл", БИН 181140996637

№   Наименование работ, услуг   Кол-во   Ед.      Цена, тенге   Сумма, тенге
1   Аренда стенда               1        услуга   100 000,00    100 000,00
Итого без НДС: 100 000,00
Сумма НДС {rate} 12 000,00
Всего к оплате: 112 000,00
""")
        ]
    )
    assert (act.net_total, act.vat_total, act.gross_total) == (Decimal(100000), Decimal(12000), Decimal(112000))


def test_a_number_under_its_label_beside_the_letterhead() -> None:
    invoice, _ = commercial_invoice.read(
        [
            sheet("""
INVOICE                      Invoice Date      Bluefin Expo Media Inc.
                             26 Nov 2024       418 Harbor Blvd, Suite 12,
                             Invoice Number    Oakland, CA 94607, USA
                             INV-3997
Bill to
Plast Okna Kazakhstan LLP

Description       Quantity   Unit Price   Amount USD
Booth rental      1.00       1,923.00     1,923.00
TOTAL USD                                 1,923.00
""")
        ]
    )
    assert invoice.number == "INV-3997"


def test_the_day_of_a_contract_on_a_turkish_invoice() -> None:
    invoice, _ = commercial_invoice.read(
        [
            sheet("""
e-FATURA
Fatura No:          ANF2024000000194
Fatura Tarihi:      09-11-2024
Sözleşme No:        19-EX/2024
Sözleşme Tarihi:    04-10-2024

Sıra No   Mal Hizmet      Miktar   Birim Fiyat    Mal Hizmet Tutarı
1         Booth rental    1        2.311,00 USD   2.311,00 USD
Ödenecek Tutar                                    2.311,00 USD
""")
        ]
    )
    assert invoice.contract and (invoice.contract.number, invoice.contract.date) == ("19-EX/2024", date(2024, 10, 4))


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("合同号 Contract No.:", "合同日期 Contract date:"),
        ("Договор №:", "Дата заключения договора:"),
        ("Contract No:", "Date of the contract:"),
    ],
)
def test_the_day_of_a_contract_in_a_line_of_its_own(number: str, day: str) -> None:
    invoice, _ = commercial_invoice.read(
        [
            sheet(f"""
COMMERCIAL INVOICE
Invoice No.: XY2411-47
Date: 2024-11-19
{number} 39-EX/2024
{day} 2024-10-11

Description       Quantity   Unit Price   Amount USD
Booth rental      1.00       1,923.00     1,923.00
TOTAL USD                                 1,923.00
""")
        ]
    )
    assert invoice.contract and (invoice.contract.number, invoice.contract.date) == ("39-EX/2024", date(2024, 10, 11))


def test_the_day_of_the_chamber_beside_the_declarants() -> None:
    certificate, _ = st_kz_certificate.read(
        [
            sheet("""
1. Производитель товара                             3. № KZ 4 111 26390
ТОО «Сары Өзек Бал», БИН 060440119636               СЕРТИФИКАТ о происхождении товара форма «СТ-KZ»
5. Для служебных отметок действителен до 24.07.2025
12. Удостоверение. Настоящим                        13. Декларация заявителя.
удостоверяется, что декларация заявителя            Нижеподписавшийся заявляет, что
соответствует действительности                      вышеприведенные сведения верны
г. Семей, 24.07.2024 Рахимов
подпись дата печать                                 21.07.2024 Муканов
                                                    место, дата, подпись, печать
""")
        ]
    )
    assert certificate.issued_on == date(2024, 7, 24)


@pytest.mark.parametrize("mark", ["-", "–", "•", "1)"])
def test_workers_listed_behind_marks_under_a_long_sentence(mark: str) -> None:
    order, _ = trip_order.read(
        [
            sheet(f"""
ПРИКАЗ № 8-к
03 декабря 2024 года
ПРИКАЗЫВАЮ:
1. Направить в командировку с 13.12.2024 по 17.12.2024 в Россия, г. Москва следующих работников:
{mark} Ахметов Асхат, менеджер;
{mark} Нурланов Данияр, менеджер;
Цель: участие в выставке Prodexpo-2024.
Директор Досанов Е.Т.
""")
        ]
    )
    assert order.employees == ("Ахметов Асхат", "Нурланов Данияр")


def test_who_is_paid_beside_the_buyer() -> None:
    request, _ = proforma_invoice.read(
        [
            sheet("""
Реквизиты для оплаты
Получатель: ТОО "Самрук Дизайн", БИН 190140835063
Счет (ИИК): KZ507225309350801808, КБЕ 17, КНП 859
Банк: АО "KASPI BANK", БИК CASPKZKA
Счёт на оплату №546 от 11.02.2025 года
Поставщик                               Покупатель
ТОО "Самрук Дизайн"                     ТОО "Дала Май"
БИН 190140835063                        БИН 181140180065

№   Наименование     Кол-во   Цена         Сумма
1   Аренда стенда    1        100 000,00   100 000,00
К оплате: 100 000,00
""")
        ]
    )
    told = request.fields()
    assert told["supplier"] == {"name": 'ТОО "Самрук Дизайн"', "bin": "190140835063"}
    assert told["buyer"] == {"name": 'ТОО "Дала Май"', "bin": "181140180065"}


def test_number_and_day_of_an_act_under_captions_that_touch() -> None:
    act, _ = completion_act.read(
        [
            sheet("""
Заказчик       ТОО "Дала Май", БИН 181140180065
Исполнитель    ТОО "Нур Брендинг", БИН 051140788381
                                          Номер документа Дата составления
АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)   828              04.01.2025

Номер по   Наименование работ   Дата           Единица     Количество   Цена         Стоимость
порядку    (услуг)              выполнения     измерения                за единицу
1          2                    (оказания      3           4            5            6       7
1          Аренда стенда        04.01.2025     услуга      1,000        100 000,00   100 000,00
Итого                                                                                100 000,00
""")
        ]
    )
    assert (act.number, act.signed_on) == ("828", date(2025, 1, 4))
