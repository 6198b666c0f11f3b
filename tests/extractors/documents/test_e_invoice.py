"""Electronic invoices: sections, corrections, states."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from extractors.billing.sections import sections
from extractors.documents import tax_invoice
from tests.extractors.documents.tax_invoices import TABLE, fields_of
from tests.extractors.typed import sheet

_ESF = """
                                ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
                                Раздел А. Общий раздел
1. Регистрационный номер ESF-180540021233-20250220-1A2B3C4D      1.1. Номер учетной системы 145
2. Дата выписки 20.02.2025                                       3. Дата совершения оборота 18.02.2025
4. Исправленный {mark}                                           4.1. Дата выписки {on}
4.2. Номер учетной системы {number}                              4.3. Регистрационный номер {registered}
                                Раздел В. Реквизиты поставщика
6. ИИН/БИН 180540021233                                          6.0. БИН структурного подразделения
7. Поставщик ТОО «Экспо Сервис»
9.1. Свидетельство плательщика НДС: серия 60001                  9.2. номер 0031205
                                Раздел В1. Банковские реквизиты поставщика
12. КБе 17                                                       15. Наименование банка АО «ForteBank»
                                Раздел С. Реквизиты получателя
16. ИИН/БИН 120340005678                                         17. Получатель ТОО «Арна Фудс»
                                Раздел D. Реквизиты грузоотправителя и грузополучателя
25.1. Грузоотправитель: ИИН/БИН 971240001315                     25.2. Наименование ТОО «Другие»
                                Раздел E. Договор (контракт)
27.3. Номер 15/2025                                              27.4. Дата 10.01.2025
30. Поставка осуществлена по доверенности                        30.1. номер 999
                                Раздел G. Данные по товарам, работам, услугам
33.1. Код валюты KZT                                             33.2. Курс валюты
"""


def _esf(mark: str = "", on: str = "", number: str = "", registered: str = "", state: str = "") -> dict[str, Any]:
    head = _ESF.format(mark=mark, on=on, number=number, registered=registered)
    return fields_of(state + head + TABLE + "\n    Раздел L. Сведения по ЭЦП\n44. ЭЦП юридического лица MIIxyz\n")


def test_sections_of_the_e_invoice() -> None:
    fields = _esf()
    assert (fields["number"], fields["registration_number"]) == ("145", "ESF-180540021233-20250220-1A2B3C4D")
    assert (fields["issued_on"], fields["turnover_on"]) == (date(2025, 2, 20), date(2025, 2, 18))
    assert fields["supplier"] == {"name": "ТОО «Экспо Сервис»", "bin": "180540021233"}
    assert fields["buyer"] == {"name": "ТОО «Арна Фудс»", "bin": "120340005678"}
    assert fields["contract"] == {"number": "15/2025", "date": date(2025, 1, 10)}
    assert (fields["currency"], fields["gross_total"]) == ("KZT", Decimal("168000.00"))
    assert not {"type", "status", "corrects"} & fields.keys()


def test_the_boxes_of_the_contract_are_told_by_their_numbers_where_the_heading_over_them_was_lost() -> None:
    text = _ESF.format(mark="", on="", number="", registered="").replace("Раздел E. Договор (контракт)", "—=—=")
    fields = fields_of(text + TABLE + "\n    Раздел L. Сведения по ЭЦП\n44. ЭЦП юридического лица MIIxyz\n")
    assert fields["contract"] == {"number": "15/2025", "date": date(2025, 1, 10)}
    assert "contract" not in fields_of(text.replace("27.3.", "30.3.").replace("27.4.", "30.4.") + TABLE)


def test_corrected_e_invoice_keeps_its_own_numbers() -> None:
    fields = _esf("X", "06.07.2024", "77", "ESF-180540021233-20240706-84084645")
    assert (fields["type"], fields["corrects"]) == ("corrected", "ESF-180540021233-20240706-84084645")
    assert (fields["number"], fields["issued_on"]) == ("145", date(2025, 2, 20))
    assert fields["registration_number"] == "ESF-180540021233-20250220-1A2B3C4D"


@pytest.mark.parametrize(
    ("printed", "status"),
    [("Статус: Отозван", "revoked"), ("АННУЛИРОВАН", "cancelled"), ("Заменен исправленным", "corrected")],
)
def test_states_of_the_e_invoice(printed: str, status: str) -> None:
    assert _esf(state=printed + "\n")["status"] == status


def test_kazakh_sections() -> None:
    fields = fields_of("""
                ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА
А бөлімі. Жалпы бөлім
1.1 Есептік жүйенің нөмірі 145
2. Жазып берілген күні 20.02.2025
3. Айналым жасалған күн 18.02.2025
B бөлімі. Өнім берушінің деректемелері
6. ЖСН/БСН 180540021233
7. Өнім беруші «Экспо Сервис» ЖШС
C бөлімі. Алушының деректемелері
16. ЖСН/БСН 120340005678
17. Алушы «Арна Фудс» ЖШС
E бөлімі. Шарт (келісімшарт)
27.3 Нөмірі 15/2025
27.4 Күні 10.01.2025
G бөлімі. Тауарлар, жұмыстар, қызметтер бойынша деректер
33.1 Валюта коды KZT

Р/с №   Қызметтердің атауы   Саны   Бағасы       Жанама салықтарсыз құны   ҚҚС мөлшерлемесі   ҚҚС сомасы
1       Көрмеге қатысу       1      100 000,00   100 000,00                12%                12 000,00
        Шот бойынша барлығы:                     100 000,00                                   12 000,00
""")
    assert (fields["number"], fields["issued_on"]) == ("145", date(2025, 2, 20))
    assert (fields["supplier"]["bin"], fields["buyer"]["bin"]) == ("180540021233", "120340005678")
    assert fields["contract"] == {"number": "15/2025", "date": date(2025, 1, 10)}
    assert (fields["net_total"], fields["vat_total"]) == (100000, 12000)


def test_sections_in_the_plural() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
Раздел А. Общий раздел
Номер учетной системы (1.1)    INV-416            Дата выписки (2)    08.05.2024
Разделы В, В1. Поставщик
ИИН/БИН (6)                    180540021233       Поставщик (7)       ТОО «Экспо Сервис»
Раздел С. Получатель
ИИН/БИН (16)                   120340005678       Получатель (17)     ТОО «Арна Фудс»
Раздел Е. Договор
Договор (27.3 / 27.4)          № 82 от 18.03.2024
Раздел G. Товары, работы, услуги
№   Наименование   Кол-во   Цена         Стоимость без налогов   НДС         Стоимость с налогами
1   Реклама        1        100 000,00   100 000,00              12 000,00   112 000,00
""")
        ]
    )
    assert (record.supplier.bin, record.buyer.bin) == ("180540021233", "120340005678")
    assert (record.contract.number, record.contract.date) == ("82", date(2024, 3, 18))


def test_sections_named_by_several_letters_and_a_contract_whose_day_stands_first() -> None:
    record = tax_invoice.read(
        [
            sheet("""
ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА
A бөлімі. Жалпы бөлім
B, B1 бөлімдері. Өнім беруші
ЖСН/БСН (6)         180540021233        Өнім беруші (7)     «Экспо Сервис» ЖШС
C бөлімі. Алушы
ЖСН/БСН (16)        210340000405        Алушы (17)          «Арна Фудс» ЖШС
E бөлімі. Шарт
Шарт (27.3 / 27.4)  2024-10-22 № 159
G бөлімі. Тауарлар, жұмыстар, қызметтер
""")
        ]
    )[0]
    assert record.supplier and record.contract
    assert record.supplier.bin == "180540021233"
    assert (record.contract.number, record.contract.date) == ("159", date(2024, 10, 22))


def test_a_number_under_a_label_that_is_the_title_as_well_and_both_consignee_and_buyer_in_one_section() -> None:
    record = tax_invoice.read(
        [
            sheet("""
ШОТ-ФАКТУРА
Шот-фактура №      Жазылған күні     Шарт
909-А              10.06.2024        29.04.2024 № 186
""")
        ]
    )[0]
    assert (record.number, record.issued_on) == ("909-А", date(2024, 6, 10))
    parts = sections(
        [sheet("Раздел A. Общий\nРаздел B. Реквизиты поставщика\nРаздел C, D. Реквизиты получателя, грузополучателя")]
    )
    assert [part.about for part in parts] == ["general", "supplier", "buyer"]
