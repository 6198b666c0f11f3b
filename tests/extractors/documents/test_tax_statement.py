"""Statements of taxes: a letter, a table by years, thousands, what was not refunded."""

from datetime import date
from decimal import Decimal

from extractors.documents import tax_statement
from tests.extractors.typed import sheet


def _fields(text: str) -> dict[str, object]:
    record, findings = tax_statement.read([sheet(text)])
    assert not findings
    return record.fields()


def test_a_letter_in_thousands_that_denies_a_refund() -> None:
    assert _fields("""
РГУ «Управление государственных доходов по Медеускому району»
Исх. № УГД-12/345 от 20.01.2025 г.
                                              Директору ТОО «Арна Фудс»
На Ваш запрос № 5 от 15.01.2025 года сообщаем, что за период с 01.01.2024 г. по 31.12.2024 г.
ТОО «Арна Фудс» (БИН 120340005678) уплачено налогов и других обязательных платежей в бюджет
всего 45 000 тыс. тенге, в том числе КПН 20 000 тыс. тенге, НДС 25 000 тыс. тенге.
Возврат превышения суммы НДС за указанный период не производился.
""") == {
        "number": "УГД-12/345",
        "issued_on": date(2025, 1, 20),
        "taxpayer": {"name": "ТОО «Арна Фудс»", "bin": "120340005678"},
        "year": 2024,
        "taxes_paid": Decimal("45000000.00"),
    }


def test_a_table_by_years_of_which_the_newest_counts() -> None:
    fields = _fields("""
Справка об уплаченных налогах
Налогоплательщик: ТОО «Арна Фудс»
БИН: 120340005678
Дата выдачи: 20.01.2025
Год         Уплачено налогов, тенге       Возвращено НДС, тенге
2022        30 000 000,00                 0,00
2024        45 000 000,00                 5 000 000,00
2023        40 000 000,00                 1 000 000,00
""")
    assert (fields["year"], fields["taxes_paid"]) == (2024, Decimal("45000000.00"))
    assert fields["vat_refunded"] == Decimal("5000000.00")
    assert fields["issued_on"] == date(2025, 1, 20)


def test_columns_of_years_in_thousands_with_three_decimals() -> None:
    fields = _fields("""
№ 123/45, 20.01.2025
Сведения об уплаченных налогах и возврате НДС, тыс. тенге
Налогоплательщик: ТОО «Арна Фудс», БИН 120340005678
Показатель                                           2023 год         2024 год
Уплачено налогов и других обязательных платежей      97 721,000       45 000,500
Возвращено превышение НДС                            2 425,000        984,861
""")
    assert (fields["taxes_paid"], fields["vat_refunded"]) == (Decimal("45000500.00"), Decimal("984861.00"))
    assert (fields["number"], fields["year"]) == ("123/45", 2024)


def test_kazakh_verbs_stand_behind_the_amount() -> None:
    fields = _fields("""
Мемлекеттік кірістер департаменті
№ 77, 2025 жылғы 20 қаңтар
«Арна Фудс» ЖШС (БСН 120340005678) 2024 жылы бюджетке барлығы 45 000 000,00 теңге салық төледі.
Қосылған құн салығының асып кеткен сомасы қайтарылмаған.
""")
    assert fields["taxes_paid"] == Decimal("45000000.00")
    assert "vat_refunded" not in fields
    assert fields["taxpayer"] == {"name": "«Арна Фудс» ЖШС", "bin": "120340005678"}


def test_several_years_in_one_sentence() -> None:
    fields = _fields("""
Комитет государственных доходов
Справка № 12 от 20.01.2025
выдана ТОО «Арна Фудс», БИН 120340005678, в том, что за 2023 год уплачено налогов 40 000 000 тенге,
за 2024 год уплачено налогов 45 000 000 тенге, возвращено НДС за 2023 год 1 000 000 тенге, за 2024 год 5 000 000 тенге.
""")
    assert (fields["year"], fields["taxes_paid"]) == (2024, Decimal("45000000.00"))
    assert fields["vat_refunded"] == Decimal("5000000.00")


def test_an_extract_of_the_account_has_its_totals_in_the_last_row() -> None:
    fields = _fields("""
Выписка из лицевого счета о состоянии расчетов с бюджетом
Налогоплательщик: ТОО «Арна Фудс»
Период: 01.01.2024 - 31.12.2024, тенге
КБК      Наименование                      Начислено        Уплачено         Возвращено
101110   Корпоративный подоходный налог    18 000 000,00    18 000 000,00    0,00
105101   Налог на добавленную стоимость    11 250 000,00    11 250 000,00    5 000 000,00
Итого                                      29 250 000,00    29 250 000,00    5 000 000,00
""")
    assert (fields["taxes_paid"], fields["vat_refunded"]) == (Decimal("29250000.00"), Decimal("5000000.00"))


def test_numbers_under_a_title_and_other_sums_of_a_sentence_are_no_taxes_paid() -> None:
    record, _ = tax_statement.read(
        [
            sheet(
                """
Төленген салықтар туралы анықтама
Салық төлеуші                          «Арна Фудс» ЖШС
ЖСН/БСН                                120340005678
Кезең (жыл)                            2024
Бюджетке төленген салықтар, теңге      120 000 000,00
"""
            )
        ]
    )
    assert str(record.taxes_paid) == "120000000.00"


def test_a_year_beside_a_sum_is_no_sum() -> None:
    text = """
Справка об уплаченных налогах
Налогоплательщик       ТОО «Тест Экспорт»
Показатель                           Период       Сумма, тенге
Уплачено налогов в бюджет            2025         12 345 678,00
Возвращено НДС из бюджета            2025          2 300 000,00
"""
    record = tax_statement.read([sheet(text)])[0]

    assert (record.year, record.taxes_paid, record.vat_refunded) == (
        2025,
        Decimal("12345678.00"),
        Decimal("2300000.00"),
    )


def test_labels_of_other_wording() -> None:
    text = """
Төленген салықтар және қайтарылған ҚҚС туралы анықтама
Салық төлеуші                              «Арна Фудс» ЖШС
Есепті жыл                                 2025
Бюджетке төленген салықтардың жиыны        12 345 678,00 теңге
Жыл ішінде бюджеттен қайтарылған ҚҚС       2 300 000,00 теңге
"""
    record = tax_statement.read([sheet(text)])[0]
    assert (record.taxes_paid, record.vat_refunded) == (Decimal("12345678.00"), Decimal("2300000.00"))


def test_a_column_of_taxes_is_no_total_of_them() -> None:
    record, _ = tax_statement.read(
        [
            sheet("""
Справка о суммах уплаченных налогов
Налогоплательщик            ТОО «Арна Фудс»
Год                         2024
КБК         Вид налога                         Уплачено, тенге
101110      КПН                                1 800 000,00
103101      Социальный налог                   1 200 000,00
            Всего уплачено                     3 000 000,00
105101      НДС: возвращено из бюджета         1 000 000,00
""")
        ]
    )
    assert (record.taxes_paid, record.vat_refunded) == (Decimal(3000000), Decimal(1000000))
