"""Prints of offices' own programs: columns left out, captions in bank prints, posts under parties, words over a drawn grid."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.documents import completion_act, payment_order, swift_transfer, tax_invoice, transport_document
from extractors.layout import Sheet
from pipeline.classify import RECOGNISER
from tests.extractors.typed import page, sheet

INVOICE = """
СЧЕТ-ФАКТУРА (электронный)
1.1. Номер учетной системы     8982
2. Дата выписки                12.06.2025
Раздел B. Реквизиты поставщика
6. ИИН/БИН                     180540021233
7. Поставщик                   ТОО "Экспо Сервис"
Раздел C. Реквизиты получателя
16. ИИН/БИН                    210340000405
17. Получатель                 ТОО "Арна Фудс"
Раздел G. Данные по товарам, работам, услугам
№   Наименование        Ед.   Кол-во   Цена без косв.   Стоимость без    Ставка    Сумма   Стоимость с косв.
                                       налогов          косв. налогов    НДС       НДС     налогами
1   3                   5     6        7                8                12        13      15
1   Аудит системы       усл   1        374 000,00       374 000,00       Без НДС   0,00    374 000,00
Всего по счету                                          374 000,00                 0,00    374 000,00
"""
KAZAKH_INVOICE = """
ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА
1.1. Есепке алу жүйесінің нөмірі   388/1-К
2. Жазып беру күні                 14.07.2025
B бөлімі. Өнім берушінің деректемелері
6. ЖСН/БСН                         180540021233
7. Өнім беруші                     «Экспо Сервис» ЖШС
C бөлімі. Алушының деректемелері
16. ЖСН/БСН                        210340000405
17. Алушы                          «Арна Фудс» ЖШС
G бөлімі. Тауарлар, жұмыстар, қызметтер бойынша деректер
р/с   Тауарлардың, жұмыстардың,   Саны   Жанама салықсыз   Жанама          ҚҚС           ҚҚС         Жанама салықтары
№     қызметтердің атауы                 бірлік бағасы     салықсыз құны   мөлшерлемесі  сомасы      бар құны
1     Тіркеу жарнасы              1      665 000,00        665 000,00      12%           79 800,00   759 800,00
Шот бойынша барлығы:                                       665 000,00                    79 800,00   759 800,00
"""
ACT = """
                          АКТ № 289
                     об оказании услуг
          к договору № 6/25 от «27» апреля 2025 года
г. Шымкент                                             «12» июня 2025 года
ТОО «Экспо Сервис» (БИН 180540021233), именуемое в дальнейшем «Исполнитель», и
ТОО «Арна Фудс» (БИН 210340000405), именуемое в дальнейшем «Заказчик», составили акт о том, что
№   Наименование услуги   Кол-во   Цена, тенге   Сумма без НДС, тенге
1   Аудит системы         1        374 000,00    374 000,00
Итого без НДС:                                   374 000,00
"""
MESSAGE = """
pacs.008.001.08 FIToFICustomerCreditTransfer
EndToEndId                2956
IntrBkSttlmAmt            5500.00 Ccy="RUB"
IntrBkSttlmDt             2025-07-17
Dbtr/Nm                   ARNA FOODS LLP
DbtrAcct/Id/IBAN          KZ906010131000123456
Cdtr/Nm                   OOO TRANSVEKTOR
RmtInf/Ustrd              PAYMENT FOR INVOICE INV-528 DD 07.07.2025 CONTRACT EX-73 DD
                          06.06.2025
Transaction status        ACSC (settlement completed)
"""
WAYBILL = """
CMR № 526895
МЕЖДУНАРОДНАЯ ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ / INTERNATIONAL CONSIGNMENT NOTE
1 Отправитель / Sender
ТОО «Арна Фудс»
3 Место разгрузки груза / Place of delivery
Ташкент, Узбекистан
4 Место и дата погрузки груза / Place and date of taking
over the goods
Караганда, Казахстан, 28.03.2025
"""


def test_numbers_of_columns_that_leave_some_out_are_no_row() -> None:
    record, _ = tax_invoice.read([sheet(INVOICE)])
    (line,) = record.lines
    assert (line.description, line.net, line.gross) == ("Аудит системы", Decimal(374000), Decimal(374000))


def test_the_contracts_day_over_the_services_is_not_that_of_performance() -> None:
    record, _ = completion_act.read([sheet(ACT)])
    assert record.contract.date == date(2025, 4, 27)
    assert (record.signed_on, record.performed_on) == (date(2025, 6, 12), None)


def test_a_caption_that_is_no_element_ends_the_text_of_the_one_before() -> None:
    record, _ = swift_transfer.read([sheet(MESSAGE)])
    assert record.purpose == "PAYMENT FOR INVOICE INV-528 DD 07.07.2025 CONTRACT EX-73 DD 06.06.2025"


@pytest.mark.parametrize("broken", ["taking\nover the goods", "taking over\nthe goods"])
def test_a_label_of_places_goes_on_in_the_next_line(broken: str) -> None:
    record, _ = transport_document.read([sheet(WAYBILL.replace("taking\nover the goods", broken))])
    assert record.place_of_loading == "Караганда, Казахстан"


def test_a_corner_under_a_cell_does_not_part_the_words_above_it() -> None:
    """Lines set as close as bank systems set them: a bar of the row below would reach into this one."""
    rows = (
        "+----------------------------------------+------------------------+--------+---------------+",
        "| Отправитель денег:                     | ИИК                    | Код    | Сумма         |",
        '| ТОО "Арна Фудс"                        | KZ906010131000123456   | 17     | 2,354,240.00  |',
        "| БИН:210340000405                       |                        |        |               |",
        "+----------------------------------------+------------------------+--------+---------------+",
        "| Сумма прописью: Два миллиона триста пятьдесят четыре тысячи двести сорок тенге 00 тиын   |",
        "+------------------------------------------------------------+-----------------+-----------+",
        "| Дата получения товара (оказания услуг):                    | Код назначения  | 851       |",
        "+------------------------------------------------------------+-----------------+-----------+",
    )
    typed = sheet("ПЛАТЕЖНОЕ ПОРУЧЕНИЕ N 535\n25 марта 2025 г.\n" + "\n".join(rows), leading=9.0)
    record, _ = payment_order.read([typed])
    assert record.amount_in_words == "Два миллиона триста пятьдесят четыре тысячи двести сорок тенге 00 тиын"


ORDER = """
Платежное поручение № 664                          2025-02-17
ОТПРАВИТЕЛЬ
Наименование        ТОО «Арна Фудс»
ИИН/БИН             210340000405
Счет                KZ906010131000123456
ПОЛУЧАТЕЛЬ
Наименование        ТОО «Экспо Сервис»
ИИН/БИН             180540021233
Счет                KZ18722S000012345678
КБе                 17


ДЕТАЛИ ПЛАТЕЖА
Сумма               4 446 400,00 KZT
КНП                 851
Назначение          за участие в выставке согласно акту № 190 от 24.01.2025
Дата валютирования  2025-02-17
"""


def test_the_heading_of_a_part_begins_no_second_order() -> None:
    typed = page(ORDER)
    large = tuple(
        msgspec.structs.replace(w, bottom=w.bottom + 4) if n < len("Платежное поручение № 664".split()) else w
        for n, w in enumerate(typed.words)
    )
    titled = Sheet(msgspec.structs.replace(typed, words=large))
    assert [s.kind for s in RECOGNISER.starts(titled)] == ["payment_order"]


def test_with_the_taxes_in_it_is_gross_in_kazakh_too() -> None:
    record, _ = tax_invoice.read([sheet(KAZAKH_INVOICE)])
    assert (record.lines[0].net, record.lines[0].gross, record.gross_total) == (
        Decimal(665000),
        Decimal(759800),
        Decimal(759800),
    )
