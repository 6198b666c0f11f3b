"""Requests for payment: of the accounting program, of a typist, of a payment application."""

from datetime import date
from decimal import Decimal
from typing import Any

from extractors.documents import proforma_invoice
from tests.extractors.typed import sheet


def _fields(*pages: str) -> dict[str, Any]:
    record, findings = proforma_invoice.read([sheet(text, number=n) for n, text in enumerate(pages, 1)])
    assert not findings
    return record.fields()


def test_accounting_program() -> None:
    fields = _fields("""
Внимание! Оплата данного счета означает согласие с условиями поставки товара.
Образец платежного поручения
Бенефициар:                              ИИК                        Кбе
ТОО "Альфа Экспорт"                      KZ18722S000012345678       17
БИН: 210340000405
Банк бенефициара:                        БИК         Код назначения платежа
АО "KASPI BANK"                          CASPKZKA    859

Счет на оплату № 00000000088 от 02 августа 2022 г.

Поставщик:    БИН / ИИН 210340000405,ТОО "Альфа Экспорт",г. Алматы, ул. Сатпаева, 30
Покупатель:   БИН / ИИН 120340005678, ТОО "Арна Фудс", г. Астана
Договор:      ДОГОВОР ВОЗМЕЗДНОГО ОКАЗАНИЯ УСЛУГ №3/21 от 16.03.2021

№   Код           Наименование              Кол-во   Ед.      Цена         Сумма
1   00000000012   Участие в выставке        1,000    услуга   580 000,00   580 000,00
                  Gulfood
                                                     Итого:                580 000,00
                                                     В том числе НДС:       62 142,86
Всего наименований 1, на сумму 580 000,00 KZT
Всего к оплате: Пятьсот восемьдесят тысяч тенге 00 тиын

Исполнитель ______________ /Иванов И.И./
""")
    assert fields == {
        "number": "00000000088",
        "issued_on": date(2022, 8, 2),
        "supplier": {"name": 'ТОО "Альфа Экспорт"', "bin": "210340000405"},
        "buyer": {"name": 'ТОО "Арна Фудс"', "bin": "120340005678"},
        "contract": {"number": "3/21", "date": date(2021, 3, 16)},
        "currency": "KZT",
        "vat_total": Decimal("62142.86"),
        "gross_total": Decimal("580000.00"),
        "amount_in_words": "Пятьсот восемьдесят тысяч тенге 00 тиын",
        "lines": (
            {
                "description": "Участие в выставке Gulfood",
                "unit": "услуга",
                "quantity": Decimal("1.000"),
                "price": Decimal("580000.00"),
                "gross": Decimal("580000.00"),
            },
        ),
    }


def test_typist_adds_vat_below() -> None:
    fields = _fields("""
ТОО «Экспо Сервис», БИН 180540021233
                          С Ч Е Т
                  № 15/1-К от 20 февраля 2025 г.
Поставщик: ТОО «Экспо Сервис», БИН 180540021233
Плательщик: ТОО «Арна Фудс», БИН 120340005678
Основание: Счет-договор № СД-7 от 01.02.2025

№   Наименование     Ед. изм.   Кол-во   Цена, тг    Сумма, тг
1   Перевод          стр        10       1500        15000
2   Верстка          усл        1        30000       30000
                                         Итого:      45000
                                         НДС (12%):  5400
                                Всего к оплате:      50400
""")
    assert (fields["number"], fields["issued_on"]) == ("15/1-К", date(2025, 2, 20))
    assert fields["contract"] == {"number": "СД-7", "date": date(2025, 2, 1)}
    assert (fields["net_total"], fields["vat_total"], fields["gross_total"]) == (45000, 5400, 50400)
    assert [line["net"] for line in fields["lines"]] == [15000, 30000]
    assert "gross" not in fields["lines"][0]
    assert fields["currency"] == "KZT"


def test_day_and_number_before_the_title() -> None:
    fields = _fields("""
2025 жылғы 24 ақпан № 515 төлемге арналған шот
Сатушы:        «Экспо Сервис» ЖШС, БСН 180540021233
Сатып алушы:   «Арна Фудс» ЖШС, БСН 120340005678
Негіздеме:     шарт № 15, 2025 жылғы 10 қаңтар
""")
    assert (fields["number"], fields["issued_on"]) == ("515", date(2025, 2, 24))


def test_kazakh_without_vat() -> None:
    fields = _fields("""
Төлемге арналған шот № 12, 2025 ж. 20 ақпан
Жеткізуші:     «Экспо Сервис» ЖШС, БСН 180540021233
Сатып алушы:   «Арна Фудс» ЖШС, БСН 120340005678
Шарт:          2025 жылғы 10 қаңтардағы № 15

№   Атауы            Өлш. бір.   Саны   Бағасы      Сомасы
1   Көрмеге қатысу   қызмет      1      560 000     560 000
                                 Барлығы:           560 000
                                 ҚҚС-сыз            -
Төлеуге барлығы: Бес жүз алпыс мың теңге 00 тиын
""")
    assert (fields["number"], fields["issued_on"]) == ("12", date(2025, 2, 20))
    assert fields["supplier"] == {"name": "«Экспо Сервис» ЖШС", "bin": "180540021233"}
    assert fields["contract"] == {"number": "15", "date": date(2025, 1, 10)}
    assert fields["vat_excluded"] is True
    # one printed figure is both sums; the VAT that is not printed is not stated
    assert (fields["net_total"], fields["gross_total"]) == (560000, 560000)
    assert "vat_total" not in fields
    assert (fields["lines"][0]["net"], fields["lines"][0]["gross"]) == (560000, 560000)


def test_labels_letter_by_letter_and_columns_beside_each_other() -> None:
    fields = _fields("""
Счет на оплату № 719 от 10.06.2025
П О С Т А В Щ И К                П О К У П А Т Е Л Ь
ИП Ли В.Ю.                       ТОО «СемейПродукт»
БИН 760903499884                 БИН 100540108065
АО «Народный Банк», HSBKKZKX

#   Наименование   Кол-во   Цена, ₸     Сумма, ₸
1   Перевод        2        1 000,00    2 000,00
                            Итого:      2 000,00
""")
    assert fields["supplier"] == {"name": "ИП Ли В.Ю.", "bin": "760903499884"}
    assert fields["buyer"] == {"name": "ТОО «СемейПродукт»", "bin": "100540108065"}


def test_totals_on_the_next_page() -> None:
    head = """
Счет на оплату № 5 от 10.06.2025
Поставщик: ТОО «Экспо Сервис», БИН 180540021233
Покупатель: ТОО «Арна Фудс», БИН 120340005678
№   Наименование   Кол-во   Цена        Сумма
1   Перевод        2        1 000,00    2 000,00
2   Верстка        1        3 000,00    3 000,00
"""
    rest = """
3   Печать         1        5 000,00    5 000,00
                   Итого:               10 000,00
                   В том числе НДС:     1 071,43
Всего к оплате: Десять тысяч тенге 00 тиын
"""
    fields = _fields(head, rest)
    assert [line["description"] for line in fields["lines"]] == ["Перевод", "Верстка", "Печать"]
    assert (fields["vat_total"], fields["gross_total"]) == (Decimal("1071.43"), 10000)


def test_slip_of_a_payment_application() -> None:
    fields = _fields("""
Счет на оплату / Төлем шоты
№ 112 · 04.08.2025
4 500 ₸
Поставщик     ТОО «Глобал Консалт»
БИН           190140185676
Покупатель    ТОО «Көктем Өнім»
БИН           120440436551
1. Перевод
2 услуга = 3 000 ₸
2. Верстка
1 услуга = 1 500 ₸
В т.ч. НДС    482,14
""")
    assert (fields["number"], fields["issued_on"]) == ("112", date(2025, 8, 4))
    assert (fields["supplier"]["bin"], fields["buyer"]["bin"]) == ("190140185676", "120440436551")
    # nothing but the sum of the lines says that the figure on top is the total
    assert (fields["gross_total"], fields["vat_total"]) == (4500, Decimal("482.14"))
    assert [line["gross"] for line in fields["lines"]] == [3000, 1500]


def test_labels_in_two_languages_one_under_the_other_and_a_title_known_by_its_shape() -> None:
    fields = _fields("""
ТӨЛЕУГЕ АРНАЛҒАН ШОТ № 702                          03.03.2025

Жеткізуші      ТОО "Альфа Экспорт"
Поставщик:     БСН/ЖСН / БИН/ИИН 210340000405
               г. Актау, 14 мкр, д. 61

Сатып алушы    ТОО "Арна Фудс"
Покупатель:    БСН/ЖСН / БИН/ИИН 120340005678
               г. Астана, пр. Мәңгілік Ел, 55

№   Атауы        Саны   Бағасы       Сомасы
1   Қызмет       1      580 000,00   580 000,00
                 Барлығы:            580 000,00
                 ҚҚС-сыз
""")
    assert (fields["number"], fields["issued_on"]) == ("702", date(2025, 3, 3))
    assert fields["supplier"] == {"name": 'ТОО "Альфа Экспорт"', "bin": "210340000405"}
    assert fields["buyer"] == {"name": 'ТОО "Арна Фудс"', "bin": "120340005678"}


def test_number_and_day_in_one_box_and_a_payee_over_two_lines() -> None:
    record = proforma_invoice.read(
        [
            sheet("""
СЧЕТ НА ОПЛАТУ
                                                     Номер / дата счета    695 / 17.02.2025
                                                     Договор               № 148/EXP-2025 от 27.01.2025
Получатель платежа   Товарищество с ограниченной
                     ответственностью «Экспо Сервис»
ИИН/БИН              180540021233
Счет зачисления      KZ18722S000012345678

Наименование        Кол-во   Ед. изм.   Сумма без НДС   НДС          Итого
Аренда площади      1        услуга     772 000,00      92 640,00    864 640,00
без налогов 772 000,00; НДС 92 640,00; к оплате 864 640,00 KZT
""")
        ]
    )[0]
    assert (record.number, record.issued_on) == ("695", date(2025, 2, 17))
    assert record.supplier and record.supplier.bin == "180540021233"
    assert record.supplier.name == "Товарищество с ограниченной ответственностью «Экспо Сервис»"
    assert (record.net_total, record.gross_total) == (Decimal("772000.00"), Decimal("864640.00"))


def test_number_over_its_day_beside_the_parties_and_a_rate_that_is_a_price() -> None:
    record = proforma_invoice.read(
        [
            sheet("""
СЧЕТ НА ОПЛАТУ
ОТ КОГО                            КОМУ
ТОО «Экспо Сервис»                 ТОО «Арна Фудс»
БИН/ИИН: 180540021233              БИН/ИИН: 120340005678
                                   Номер: 969
                                   Дата: 06.06.2025

Позиция                 Кол-во   Ставка         НДС     Сумма налога   Сумма
Размещение рекламы      4        618 500,00     12%     296 880,00     2 770 880,00
""")
        ]
    )[0]
    assert (record.number, record.issued_on) == ("969", date(2025, 6, 6))
    assert (record.lines[0].price, record.lines[0].vat_rate) == (Decimal("618500.00"), Decimal(12))


def test_number_and_day_of_a_letter_above_its_heading() -> None:
    record = proforma_invoice.read(
        [
            sheet("""
№ 522                              «Арна Фудс» ЖШС
2024 ж. 11 желтоқсан               БСН 120340005678

                ТӨЛЕМГЕ ШОТ
2024 ж. 20 қараша № 89-У шартқа сәйкес 112 000,00 KZT сомасын, оның ішінде ҚҚС 12 000,00, төлеуіңізді сұраймыз.
""")
        ]
    )[0]
    assert (record.number, record.issued_on) == ("522", date(2024, 12, 11))


def test_the_day_of_a_contract_named_after_its_number() -> None:
    fields = _fields("""
«Алатау Логистик» ЖШС
БСН 050940521927

ТӨЛЕМ ШОТЫ № 5099
09.06.2025 ж.

Төлеуші / Плательщик: "Түркістан Консалт" ЖШС, БСН 130940376710
Негіздеме / Основание: № 81-Қ/2025 шарт, 2025 жылғы 6 мамыр

Қызмет атауы                      Саны     Сомасы, теңге
Тауар белгісін тіркеу қызметі     1        582 960,00
ЖИЫНЫ                                      582 960,00
""")
    assert fields["contract"] == {"number": "81-Қ/2025", "date": date(2025, 5, 6)}
