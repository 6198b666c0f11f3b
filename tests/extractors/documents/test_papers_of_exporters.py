"""What middle-sized exporters file: statements with purposes below, books of one column of documents, acts in sentences."""

from datetime import date
from decimal import Decimal

from extractors.documents import bank_statement, completion_act, reconciliation_act
from extractors.values.references import Reference, references
from pipeline.classify import RECOGNISER
from tests.extractors.typed import sheet

STOREYS = """
ВЫПИСКА ПО ТЕКУЩЕМУ СЧЕТУ
с 2025-09-01 по 2025-10-27
Владелец счета: ТОО «Арна Фудс», БИН 210340000405
Счет: KZ18722S000012345678, KZT
Дата         Документ   Контрагент                                                         Списание      Зачисление
операции
2025-09-04   502        ИП Нурланов Д.С., 790809419563, KZ058493257107573335, NURSKZKX      289 409,95
                        Оплата по акту № 159 от 16.09.2025, сч.ф. СФ-000578 за пленку, в т.ч. НДС 12% - 31008-21
2025-10-20   500        ТОО «Экспо Сервис», 180540021233, KZ089490805301118836, ATYNKZKA                  230 112,69
                        Оплата по сч/ф № 369 от 22.09.2025 г., дог. № 35 от 31.07.2025, в т.ч. НДС 12% -
                        24654-93
Всего по выписке                                                                            289 409,95    230 112,69
"""
OPERATIONS = """
Операции по счету
Компания             Счет                         Обслуживающий банк     За период
ТОО «Арна Фудс»      KZ18722S000012345678 · KZT   АО «Народный Банк»     01.07.2025 — 08.10.2025

Номер   Дата         Детали платежа        Отправитель / получатель   Счет, БИК              Приход   Расход         Остаток
699     21.07.2025   за участие, счет 9    ТОО «Экспо Сервис»         KZ88949F674076036405            1,043,840.00   456,160.00
"""
BOOKS = """
Акт сверки расчетов с контрагентом
Кредитор (поставщик)              ТОО "Экспо Сервис"
БИН кредитора                     180540021233
Балансовая единица (покупатель)   ТОО "Арна Фудс"
БИН балансовой единицы            210340000405
С даты                            01.06.2025
По дату                           14.07.2025
Валюта документа                  KZT
№     Вид   № документа                                     Дата проводки   Дебет         Кредит        Сальдо
Остаток на начало                                                                                       0,00
1     KR    Поступление (Акт 94 от 16.06.2025)              16.06.2025                    3 464 160,00  3 464 160,00
2     KZ    Оплата (Платежное поручение 847 от 07.07.2025)  07.07.2025      3 464 160,00                0,00
Итого обороты и остаток                                                     3 464 160,00  3 464 160,00  0,00
По результатам сверки на 14.07.2025 задолженность отсутствует (0,00 KZT)
"""
FORWARDER = """
                         АКТ ОБ ОКАЗАНИИ УСЛУГ № 215
г. Алматы                                                     «15» января 2026 года
ТОО "Экспо Сервис" (БИН 180540021233), именуемое далее «Экспедитор», и ТОО "Арна Фудс"
(БИН 210340000405), именуемое далее «Клиент», составили настоящий акт о том, что по договору
транспортной экспедиции № Д-135/26 от «02» декабря 2025 года следующие услуги оказаны
полностью «12» января 2026 года:
№   Вид услуги        Объем   Тариф          Сумма          Ставка НДС   НДС          Итого
1   Аренда офиса      1,000   1 895 000,00   1 895 000,00   16%          303 200,00   2 198 200,00
Стоимость услуг без НДС 1 895 000,00 KZT, НДС 303 200,00, всего с НДС 2 198 200,00 KZT.
"""
KAZAKH_FORWARDER = """
                         КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР ТУРАЛЫ АКТ № 179
Алматы қ.                                                     2025 жылғы «24» ақпан
Бұдан әрі «Экспедитор» деп аталатын "Экспо Сервис" ЖШС (БСН 180540021233) және бұдан әрі
«Клиент» деп аталатын "Арна Фудс" ЖШС (БСН 210340000405) 2024 жылғы «31» желтоқсан № 66
көліктік экспедиция шарты бойынша 2025 жылғы «20» ақпан төмендегі қызметтердің толық
көрсетілгені туралы осы актіні жасады.
№   Қызмет            Саны   Тариф        Сомасы         ҚҚС    ҚҚС сомасы   Жиыны
1   Кеңсе жалдау      4      469 500,00   1 878 000,00   12%    225 360,00   2 103 360,00
Қызметтердің ҚҚС-сыз құны 1 878 000,00 KZT, ҚҚС 225 360,00, барлығы 2 103 360,00 KZT.
"""
ELECTRONIC = """
            Орындалған жұмыстар (көрсетілген қызметтер) актісі
            Акт выполненных работ (оказанных услуг)
Раздел A. Общие сведения
Есепке алу жүйесінің нөмірі / Номер учетной     257
системы
Жазып беру күні / Дата выписки                  19.06.2024
Жұмыстар орындалған (қызметтер көрсетілген)     17.06.2024
күн / Дата выполнения работ (оказания услуг)
Мәртебесі / Статус                              Расталды / Подтвержден
"""


def test_the_purpose_below_a_counterparty_is_no_sum() -> None:
    rows = bank_statement.read([sheet(STOREYS)])[0].rows
    assert [(r.date, r.document, r.debit, r.credit) for r in rows] == [
        (date(2025, 9, 4), "502", Decimal("289409.95"), None),
        (date(2025, 10, 20), "500", None, Decimal("230112.69")),
    ]
    assert [(r.party.name, r.party.bin, r.party.bic) for r in rows if r.party] == [
        ("ИП Нурланов Д.С.", "790809419563", "NURSKZKX"),
        ("ТОО «Экспо Сервис»", "180540021233", "ATYNKZKA"),
    ]
    assert rows[0].purpose and rows[0].purpose.startswith("Оплата по акту № 159")
    assert rows[1].purpose and rows[1].purpose.endswith("НДС 12% - 24654-93")


def test_operations_on_an_account_are_a_statement() -> None:
    page = sheet(OPERATIONS)
    assert [start.kind for start in RECOGNISER.shown(page).starts] == ["bank_statement"]
    record = bank_statement.read([page])[0]
    assert (record.period_from, record.rows[0].debit) == (date(2025, 7, 1), Decimal("1043840.00"))


def test_facts_above_a_table_are_no_headings() -> None:
    # «Валюта документа   KZT» right above «№   Вид   № документа»
    record = reconciliation_act.read([sheet(BOOKS)])[0]
    assert [(r.date, r.document, r.debit, r.credit) for r in record.rows] == [
        (date(2025, 6, 16), "Поступление (Акт 94 от 16.06.2025)", None, Decimal("3464160.00")),
        (date(2025, 7, 7), "Оплата (Платежное поручение 847 от 07.07.2025)", Decimal("3464160.00"), None),
    ]


def test_a_forwarders_act_tells_its_day_and_contract_in_a_sentence() -> None:
    record = completion_act.read([sheet(FORWARDER)])[0]
    assert record.performed_on == date(2026, 1, 12)
    assert record.contract and (record.contract.number, record.contract.date) == ("Д-135/26", date(2025, 12, 2))


def test_the_same_in_kazakh_with_the_net_amount_first() -> None:
    record = completion_act.read([sheet(KAZAKH_FORWARDER)])[0]
    assert record.performed_on == date(2025, 2, 20)
    assert record.contract and (record.contract.number, record.contract.date) == ("66", date(2024, 12, 31))
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("1878000.00"),
        Decimal("225360.00"),
        Decimal("2103360.00"),
    )


def test_a_label_that_goes_on_below_has_its_value_above() -> None:
    record = completion_act.read([sheet(ELECTRONIC)])[0]
    assert (record.performed_on, record.signed_on) == (date(2024, 6, 17), date(2024, 6, 19))


def test_what_a_contract_is_for_stands_between_its_number_and_its_name() -> None:
    assert references("2024 жылғы «31» желтоқсан № 66 көліктік экспедиция шарты бойынша") == (
        Reference("contract", "66", date(2024, 12, 31)),
    )
    assert references("№ 145 бойынша шарт")[0].kind == "unknown"
