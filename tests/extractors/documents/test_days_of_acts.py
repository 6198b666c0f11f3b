"""The day of an act, that of performance, and the number beside them."""

from datetime import date

from extractors.documents import completion_act
from tests.extractors.documents.acts import ACT, fields_of
from tests.extractors.typed import sheet


def test_period_where_no_day_of_performance_is_printed() -> None:
    text = ACT.format(tail="").replace("Договор:", "Отчетный период: с 01.02.2025 по 28.02.2025\nДоговор:")
    assert completion_act.read([sheet(text)])[0].performed_on == date(2025, 2, 28)


def test_a_day_before_the_sentence_that_goes_on_in_the_next_line() -> None:
    text = ACT.format(tail="").replace(
        "Договор: № 15 от 10.01.2025",
        "Стороны составили акт о том, что по договору № 15 от 10.01.2025, 28.02.2025 Исполнитель\nоказал услуги:",
    )
    assert completion_act.read([sheet(text)])[0].performed_on == date(2025, 2, 28)


def test_roles_in_brackets_and_the_day_right_behind_the_verb() -> None:
    fields = fields_of("""
Акт об оказании услуг
№ 276                                                                     08.05.2024
ТОО «Экспо Сервис» (БИН 180540021233) (Организатор) и ТОО «Арна Фудс» (БИН 120340005678)
(Экспонент) подтверждают, что по Контракту № 82 от 18.03.2024 услуги, перечисленные ниже, оказаны
06.05.2024.
Поз.  Услуга     Кол-во   Цена         Стоимость без НДС   НДС         Стоимость с НДС
1     Реклама    1,000    100 000,00   100 000,00          12 000,00   112 000,00
""")
    assert fields["supplier"] == {"name": "ТОО «Экспо Сервис»", "bin": "180540021233"}
    assert fields["buyer"] == {"name": "ТОО «Арна Фудс»", "bin": "120340005678"}
    assert (fields["performed_on"], fields["signed_on"]) == (date(2024, 5, 6), date(2024, 5, 8))


def test_the_day_of_the_contract_on_the_line_of_the_number_is_not_the_acts() -> None:
    fields = fields_of("""
Акт сдачи-приемки услуг
Акт №         192           Договор     № 51 от 07.01.2025
Дата акта     17.02.2025    Валюта      KZT
Исполнитель:  ТОО «Экспо Сервис», БИН 180540021233
Заказчик:     ТОО «Арна Фудс», БИН 120340005678
№   Наименование   Кол-во   Ед.   Цена         Сумма
1   Услуги         1        усл   112 000,00   112 000,00
                   Итого:                      112 000,00
""")
    assert (fields["number"], fields["signed_on"]) == ("192", date(2025, 2, 17))
    assert fields["contract"] == {"number": "51", "date": date(2025, 1, 7)}


def test_the_contracts_number_and_day_are_never_the_acts() -> None:
    record, _ = completion_act.read(
        [
            sheet("""
Көрсетілген қызметтер (орындалған жұмыстар) актісі

Куәлік      Бекітілді       Шарт                          Валюта коды
365         -               2024-06-13 № 57/EXP-2024      KZT
Орындаушы:         "Экспо Сервис" ЖШС, БСН 180540021233
Тапсырыс беруші:   "Арна Фудс" ЖШС, БСН 120340005678
№   Қызмет       Саны   Бағасы       Салықсыз құны   ҚҚС          Салықпен құны
1   Жарнама      2      267 000,00   534 000,00      64 080,00    598 080,00
""")
        ]
    )
    assert (record.contract.number, record.contract.date) == ("57/EXP-2024", date(2024, 6, 13))
    assert record.number != "57/EXP-2024"
    assert record.signed_on != date(2024, 6, 13)


def test_a_day_and_number_in_capitals_without_a_name_are_no_heading() -> None:
    record, _ = completion_act.read(
        [
            sheet("""
Көрсетілген қызметтер актісі

Алматы қаласы
Қызмет көрсету туралы
Бекітілді
2024-06-13 № 57/EXP-2024
Орындаушы:         "Экспо Сервис" ЖШС, БСН 180540021233
Тапсырыс беруші:   "Арна Фудс" ЖШС, БСН 120340005678
№   Қызмет       Саны   Бағасы       Салықсыз құны   ҚҚС          Салықпен құны
1   Жарнама      2      267 000,00   534 000,00      64 080,00    598 080,00
""")
        ]
    )
    assert (record.number, record.signed_on) == (None, None)


def test_days_of_finishing_and_of_signing_by_other_words() -> None:
    record = completion_act.read(
        [
            sheet("""
Орындалған жұмыстар актісі
Актінің нөмірі      335
Қол қойылған күн    21.06.2024
Аяқталған күні      17.06.2024
""")
        ]
    )[0]
    assert (record.signed_on, record.performed_on) == (date(2024, 6, 21), date(2024, 6, 17))


def test_the_day_of_performance_in_running_text_of_two_columns() -> None:
    record = completion_act.read(
        [
            sheet("""
ҚЫЗМЕТТЕРДІ ҚАБЫЛДАУ-ТАПСЫРУ АКТІСІ № 7                   АКТ ПРИЕМА-ПЕРЕДАЧИ УСЛУГ № 7
10.01.2025 ж.                                             10.01.2025 г.
Біз, төменде қол қоюшылар, «Орындаушы» деп аталатын       Мы, нижеподписавшиеся, ТОО «Экспо Сервис», именуемое
«Экспо Сервис» ЖШС және «Тапсырыс беруші» деп аталатын    «Исполнитель», и ТОО «Арна Фудс», именуемое «Заказчик»,
«Арна Фудс» ЖШС, осы актіні жасадық:                      составили настоящий акт о нижеследующем:
1. Шарт бойынша Орындаушы                                 1. По договору № 89-У от 20.11.2024 г. Исполнитель
06.01.2025 ж. қызметтерді толық көлемде көрсетті.         06.01.2025 г. оказал услуги в полном объеме.
""")
        ]
    )[0]
    assert record.performed_on == date(2025, 1, 6)


def test_number_and_day_behind_the_second_line_of_a_broken_title() -> None:
    fields = fields_of("""
                    АКТ
 об оказании услуг № 00000000119 от 02 февраля 2025 г.
Исполнитель:  ТОО «Экспо Сервис», БИН 180540021233
Заказчик:     ТОО «Арна Фудс», БИН 120340005678
№   Наименование   Кол-во   Ед.   Цена         Сумма
1   Услуги         1        усл   112 000,00   112 000,00
                   Итого:                      112 000,00
""")
    assert (fields["number"], fields["signed_on"]) == ("00000000119", date(2025, 2, 2))
