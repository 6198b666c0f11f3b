"""Счет-фактура on paper and from the e-invoice system: sections, corrections, states, contradictions."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import tax_invoice
from tests.extractors.documents.tax_invoices import TABLE, fields_of
from tests.extractors.typed import recognised, sheet

_PARTIES = """
Поставщик: ТОО «Экспо Сервис»
ИИН/БИН и адрес места нахождения поставщика: 180540021233, г. Алматы
Свидетельство о постановке на регистрационный учет по НДС: серия 60001 № 0031205 от 01.01.2020
Договор (контракт) на поставку товаров (работ, услуг): № 15/2025 от 10.01.2025
Грузополучатель: ТОО «Другие»
Получатель: ТОО «Арна Фудс»
ИИН/БИН и адрес места нахождения получателя: 120340005678, г. Астана
"""


def test_paper() -> None:
    fields = fields_of(
        "СЧЕТ-ФАКТУРА № СФ-000123 ОТ 20 ФЕВРАЛЯ 2025 Г.\nДата совершения оборота: 18.02.2025"
        + _PARTIES
        + TABLE
        + "Всего на сумму: Сто шестьдесят восемь тысяч тенге 00 тиын\nРуководитель __________"
    )
    lines = fields.pop("lines")
    assert fields == {
        "number": "СФ-000123",
        "issued_on": date(2025, 2, 20),
        "turnover_on": date(2025, 2, 18),
        "supplier": {"name": "ТОО «Экспо Сервис»", "bin": "180540021233"},
        "buyer": {"name": "ТОО «Арна Фудс»", "bin": "120340005678"},
        "contract": {"number": "15/2025", "date": date(2025, 1, 10)},
        "currency": "KZT",
        "net_total": Decimal("150000.00"),
        "vat_total": Decimal("18000.00"),
        "gross_total": Decimal("168000.00"),
        "amount_in_words": "Сто шестьдесят восемь тысяч тенге 00 тиын",
    }
    assert lines[1] == {
        "description": "Перевод",
        "quantity": Decimal("2.000"),
        "price": Decimal("25000.00"),
        "net": Decimal("50000.00"),
        "vat_rate": Decimal(12),
        "vat": Decimal("6000.00"),
        "gross": Decimal("56000.00"),
    }


def test_a_paper_that_contradicts_itself_is_read_as_it_is() -> None:
    wrong = TABLE.replace("168 000,00", "170 000,00")
    fields = fields_of("Счет-фактура № 5 от 20.02.2025" + _PARTIES + wrong)
    assert (fields["net_total"], fields["vat_total"], fields["gross_total"]) == (150000, 18000, 170000)


def test_rows_with_and_without_vat() -> None:
    fields = fields_of("""
Счет-фактура № 5 от 20.02.2025
Поставщик: ТОО «Экспо Сервис», БИН 180540021233
Получатель: ТОО «Арна Фудс», БИН 120340005678
№   Наименование   Кол-во   Цена         Стоимость без НДС   Ставка НДС   Сумма НДС    Стоимость с НДС
1   Реклама        1        100 000,00   100 000,00          12%          12 000,00    112 000,00
2   Обучение       1        50 000,00    50 000,00           Без НДС      -            50 000,00
    Итого                                150 000,00                       12 000,00    162 000,00
""")
    assert "vat_excluded" not in fields
    assert "vat_rate" not in fields["lines"][1]
    assert (fields["lines"][1]["net"], fields["lines"][1]["gross"]) == (50000, 50000)


def test_paper_without_vat() -> None:
    fields = fields_of("""
Счет-фактура № 5 от 20.02.2025
Поставщик: ИП «Звезда», ИИН 910702450039
Получатель: ТОО «Арна Фудс», БИН 120340005678
№   Наименование   Кол-во   Цена         Стоимость без НДС   Ставка НДС   Сумма НДС    Стоимость с НДС
1   Обучение       1        50 000,00    50 000,00           Без НДС                   50 000,00
    Итого                                50 000,00           Без НДС                   50 000,00
""")
    assert fields["vat_excluded"] is True
    assert (fields["net_total"], fields["gross_total"]) == (50000, 50000)
    assert "vat_total" not in fields
    assert fields["supplier"]["name"] == "ИП «Звезда»"


def test_every_stated_field_has_its_place() -> None:
    record, _ = tax_invoice.read([sheet("Счет-фактура № 5 от 20.02.2025" + _PARTIES + TABLE)])
    assert record.sources["/number"].quote == "5"
    assert record.sources["/lines/0/vat"].quote == "12 000,00"
    assert record.sources["/gross_total"].quote == "168 000,00"
    assert all(source.box.x1 > source.box.x0 for source in record.sources.values())


def test_what_cannot_be_read_is_found() -> None:
    broken = TABLE.replace("25 000,00    50 000,00 ", "25 00O.0.0   50 000,00 ")
    record, findings = tax_invoice.read([sheet("Счет-фактура № 5\nДата выписки: 31.02.2025" + _PARTIES + broken)])
    assert [(f.code, f.values["field"], f.values["found"]) for f in findings] == [
        ("low_confidence", "lines/1/price", "25 00O.0.0"),
        ("low_confidence", "issued_on", "31.02.2025"),
    ]
    assert record.issued_on is None
    assert record.lines[1].price is None


def test_a_total_with_a_rate_of_vat_on_the_subtotal_is_no_net_amount() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА
Есепке алу жүйесінің нөмірі   848
№   Атауы       Саны   Бағасы       ҚҚС-сыз құны   Барлық құны
1   Қызмет      1      100 000,00   100 000,00     112 000,00
                       Жанама салықсыз жиыны       100 000,00
                       Алым                         12 000,00
                       Төлеуге барлығы             112 000,00
""")
        ]
    )
    assert (record.net_total, record.gross_total) == (Decimal("100000.00"), Decimal("112000.00"))


def test_lines_drawn_as_cards_and_totals_under_their_captions() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
Счет-фактура (электронный документ)
№ ЭСФ              Выписан        Дата оборота
824/1-К            2024-07-01     2024-06-27
Поставщик: ТОО "Экспо Сервис", БИН 180540021233
Получатель: ТОО "Арна Фудс", БИН 120340005678
Содержание
1. Сертификация предприятия
Количество         Цена за единицу       Без косвенных налогов      Ставка НДС
1,000 услуга       456 000,00            456 000,00                 12%
Сумма НДС          С косвенными налогами
54 720,00          510 720,00
2. Перевод документов
Количество         Цена за единицу       Без косвенных налогов      Ставка НДС
2,000 услуга       50 000,00             100 000,00                 12%
Сумма НДС          С косвенными налогами
12 000,00          112 000,00

Всего без налогов      Всего НДС      Всего с налогами
556 000,00             66 720,00      622 720,00
""")
        ]
    )
    assert (record.number, record.issued_on, record.turnover_on) == ("824/1-К", date(2024, 7, 1), date(2024, 6, 27))
    assert [(x.description, str(x.quantity), str(x.net), str(x.gross)) for x in record.lines] == [
        ("Сертификация предприятия", "1.000", "456000.00", "510720.00"),
        ("Перевод документов", "2.000", "100000.00", "112000.00"),
    ]
    assert [str(x) for x in (record.net_total, record.vat_total, record.gross_total)] == [
        "556000.00",
        "66720.00",
        "622720.00",
    ]


def test_a_name_that_goes_on_beside_the_other_partys_number() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
Счет-фактура  № СФ-000249 / 23.09.2024
Получатель     ТОО "Арна Фудс"        Поставщик     Товарищество с ограниченной ответственностью "Әлем
ИИН/БИН        120340005678                         Көрме"
Адрес          г. Астана              ИИН/БИН       180540021233
                                      Адрес         г. Шымкент
№   Наименование   Кол-во   Цена         Стоимость без НДС   НДС         Всего
1   Услуги         1        100 000,00   100 000,00          12 000,00   112 000,00
    Всего по счету                       100 000,00          12 000,00   112 000,00
""")
        ]
    )
    assert record.number == "СФ-000249"
    assert record.supplier.name == 'Товарищество с ограниченной ответственностью "Әлем Көрме"'
    assert (record.supplier.bin, record.buyer.bin) == ("180540021233", "120340005678")


def test_number_before_the_title_and_the_day_behind_it() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
№ 25-А шот-фактура, 05.09.2024
Өнім беруші:  «Экспо Сервис» ЖШС, БСН 180540021233
Алушы:        «Арна Фудс» ЖШС, БСН 120340005678
№   Атауы       Саны   Бағасы       Салықсыз құны   ҚҚС         Салықпен құны
1   Жарнама     1      100 000,00   100 000,00      12 000,00   112 000,00
""")
        ]
    )
    assert (record.number, record.issued_on) == ("25-А", date(2024, 9, 5))


def test_cards_of_lines_whose_captions_are_broken_over_lines() -> None:
    record = tax_invoice.read(
        [
            sheet("""
Электронный счет-фактура
1. Сертификация предприятия
Кол-во (объем)   Ед. изм.   Цена без косвенных налогов   Стоимость без косвенных
2                услуга     500 000,00                   налогов
                                                         1 000 000,00
Ставка НДС       Сумма НДС                               Стоимость с косвенными
12%              120 000,00                              налогами
                                                         1 120 000,00
""")
        ]
    )[0]
    (line,) = record.lines
    assert (line.description, line.unit, line.quantity) == ("Сертификация предприятия", "услуга", Decimal(2))
    assert (line.price, line.net, line.gross) == (Decimal("500000.00"), Decimal("1000000.00"), Decimal("1120000.00"))


_UNHEADED = """
                         ШОТ-ФАКТУРА № 145, 2025 жылғы 20 ақпан
Жеткізуші: «Экспо Сервис» ЖШС, БСН 180540021233
Алушы: «Арна Фудс» ЖШС, БСН 120340005678

№   Атауы     Саны   Бағасы       Салықсыз құны   ҚҚС мөлш.   ҚҚС сомасы   {heading}
1   Жарнама   1      100 000,00   100 000,00      12%         12 000,00    {gross}
    Барлығы                       100 000,00                  12 000,00    {total}
"""


@pytest.mark.parametrize("heading", ["Салықты қосқандағы құны", "Салықты қосып алғандағы құны", "Барша"])
def test_a_total_with_taxes_is_read_under_a_heading_that_says_so_or_whose_rows_prove_it(heading: str) -> None:
    texts = _UNHEADED.format(heading=heading, gross="112 000,00", total="122 000,00")
    record, _ = tax_invoice.read([sheet(texts)])
    assert (record.net_total, record.vat_total) == (Decimal("100000.00"), Decimal("12000.00"))
    assert record.gross_total == Decimal("122000.00")  # printed so, for a person to see that it does not add up


@pytest.mark.parametrize(("total", "told"), [("122 000,00", True), ("112 000,00", False), ("90 000,00", False)])
def test_a_larger_sum_under_a_heading_that_tells_nothing_is_for_a_person(total: str, told: bool) -> None:
    record, found = tax_invoice.read([sheet(_UNHEADED.format(heading="Барша", gross="131 000,00", total=total))])
    assert record.gross_total == (Decimal("112000.00") if total == "112 000,00" else None)
    assert any(f.code == "low_confidence" and f.values["field"] == "gross_total" for f in found) is told


def test_a_number_whose_label_a_pen_goes_over_stands_beside_the_number_of_registration() -> None:
    text = """
ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
Раздел А. Общий раздел
1. Регистрационный номер ESF-180540021233-20250220-1A2B3C4D      1.1 Номеру   і системы 9661
2. Дата выписки 20.02.2025                                       3. Дата совершения оборота 18.02.2025
"""
    scan, native = (tax_invoice.read([read(text)])[0] for read in (recognised, sheet))
    assert (scan.number, native.number) == ("9661", None)
