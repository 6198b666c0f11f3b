"""Contracts: number, day and parties of the first page, BINs of the last."""

from datetime import date

from extractors.documents import contract
from extractors.records import Party
from tests.extractors.typed import sheet


def test_parties_by_the_preamble_and_their_numbers_by_the_details() -> None:
    record, findings = contract.read(
        [
            sheet("""
                         ДОГОВОР ВОЗМЕЗДНОГО ОКАЗАНИЯ УСЛУГ № 12/EXP-2024
г. Алматы                                                      10 января 2024 г.
Товарищество с ограниченной ответственностью «Экспо Сервис», именуемое в дальнейшем «Исполнитель», в лице директора
Ким В.С., действующего на основании Устава, с одной стороны, и ТОО «Арна Фудс», именуемое в дальнейшем
«Заказчик», с другой стороны, заключили настоящий Договор о нижеследующем:
1. ПРЕДМЕТ ДОГОВОРА
1.1. Исполнитель оказывает услуги, Заказчик оплачивает счет на оплату № 5 от 01.02.2024.
"""),
            sheet(
                """
РЕКВИЗИТЫ И ПОДПИСИ СТОРОН
Исполнитель:                                     Заказчик:
ТОО «Экспо Сервис»                               ТОО «Арна Фудс»
БИН 150640012340                                 БИН 120340005678
""",
                number=2,
            ),
        ]
    )
    assert not findings
    assert record.fields() == {
        "number": "12/EXP-2024",
        "issued_on": date(2024, 1, 10),
        "parties": (
            {"name": "Товарищество с ограниченной ответственностью «Экспо Сервис»", "bin": "150640012340"},
            {"name": "ТОО «Арна Фудс»", "bin": "120340005678"},
        ),
    }


def test_an_amendment_is_named_by_what_it_amends() -> None:
    record, _ = contract.read(
        [
            sheet("""
          ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1 от 01.03.2025
          к договору № 58-У от 10.01.2025
г. Алматы
ТОО «Экспо Сервис» и ТОО «Арна Фудс» пришли к соглашению внести в договор следующие изменения:
""")
        ]
    )
    assert (record.number, record.issued_on) == ("58-У", date(2025, 1, 10))


def test_kazakh_role_names_are_no_firms() -> None:
    record, _ = contract.read(
        [
            sheet("""
                    ШАРТ № 103/2025
Алматы қ.                            2025 жылғы 10 қаңтар
Бұдан әрі «Орындаушы» деп аталатын «Экспо Сервис» ЖШС, Жарғы негізінде әрекет ететін директор атынан, бір тараптан,
және бұдан әрі «Тапсырыс беруші» деп аталатын «Арна Фудс» ЖШС, екінші тараптан, осы шартты жасасты:
""")
        ]
    )
    assert [party.name for party in record.parties] == ["«Экспо Сервис» ЖШС", "«Арна Фудс» ЖШС"]
    assert (record.number, record.issued_on) == ("103/2025", date(2025, 1, 10))


def test_of_two_columns_each_is_a_text() -> None:
    record, _ = contract.read(
        [
            sheet("""
AGREEMENT No. 7                                            ДОГОВОР № 7
Almaty, 10.01.2025                                         г. Алматы, 10.01.2025
Messe Nord GmbH, hereinafter the "Contractor",             Messe Nord GmbH, именуемое в дальнейшем
represented by Mr. Schmidt, and ARNA FOODS LLP,            «Исполнитель», и ТОО «Арна Фудс», именуемое
hereinafter the "Customer", have agreed as                 в дальнейшем «Заказчик», заключили договор
follows:                                                   о нижеследующем:
1. Subject                                                 1. Предмет
""")
        ]
    )
    assert record.number == "7"
    assert [party.name for party in record.parties] == ["Messe Nord GmbH", "ARNA FOODS LLP"]


def test_a_table_of_particulars() -> None:
    record, _ = contract.read(
        [
            sheet("""
                       Договор возмездного оказания услуг
Основные условия
Номер договора      101/EXP-2025
Дата заключения     2025-05-19
Исполнитель         АО «Медиа Группа», БИН 180540021233
Заказчик            ТОО «Арна Фудс», БИН 120340005678
1. Предмет договора. Исполнитель обязуется оказать услуги.
""")
        ]
    )
    assert (record.number, record.issued_on) == ("101/EXP-2025", date(2025, 5, 19))


def test_parties_in_a_list_are_known_by_what_they_are_called() -> None:
    text = """
                         ДОГОВОР ОКАЗАНИЯ УСЛУГ № 77
                                                          14.04.2025
Стороны договора
(1) ТОО «Тест Показ», БИН 180540021233, «Исполнитель»
(2) ТОО «Тест Экспорт», БИН 210340000405, «Заказчик»
Предмет и условия
1. Исполнитель обязуется оказать услуги, Заказчик обязуется принять их и оплатить.
"""
    assert contract.read([sheet(text)])[0].parties == (
        Party(name="ТОО «Тест Показ»", bin="180540021233"),
        Party(name="ТОО «Тест Экспорт»", bin="210340000405"),
    )


def test_numbers_behind_the_names_of_the_preamble() -> None:
    text = """
                         ШАРТ № 78
Бұдан әрі «Орындаушы» деп аталатын "Сынақ Көрме" ЖШС, БСН 180540021233 бір тараптан және бұдан әрі
«Тапсырыс беруші» деп аталатын "Сынақ Экспорт" ЖШС, БСН 210340000405 екінші тараптан осы шартты жасасты:
"""
    one, other = contract.read([sheet(text)])[0].parties

    assert (one.bin, other.bin) == ("180540021233", "210340000405")


def test_the_number_of_the_second_party_is_not_the_first_ones() -> None:
    text = """
                         ДОГОВОР № 79
ТОО «Тест Показ» и ТОО «Тест Экспорт», БИН 210340000405, именуемое в дальнейшем «Заказчик», заключили договор
"""
    one, other = contract.read([sheet(text)])[0].parties

    assert (one.name, one.bin, other.bin) == ("ТОО «Тест Показ»", None, "210340000405")


def test_columns_of_a_passage_only_are_texts_of_their_own() -> None:
    record, _ = contract.read(
        [
            sheet("""
ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ № 99-У                        ДОГОВОР ОКАЗАНИЯ УСЛУГ № 99-У
2025 жылғы 15 мамыр                                15 мая 2025 г.
«Экспо Сервис» ЖШС («Орындаушы») және              «Экспо Сервис» ЖШС («Исполнитель») и
«Арна Фудс» ЖШС («Тапсырыс беруші»)                «Арна Фудс» ЖШС («Заказчик») заключили
осы шартты жасасты:                                настоящий договор о нижеследующем:
1. Шарттың мәні. Орындаушы қызмет көрсетуге міндеттенеді: «WorldFood 2025» көрмесіне қатысу
2. Қызмет құны 2535680.00 теңге. Төлем 10 банк күні ішінде жүргізіледі, басқа шарттар жоқ
3. Шарт тараптар міндеттемелерін толық орындағанға дейін қолданылады, дау сотта қаралады
4. Шарт екі данада жасалды, екеуінің де заңды күші бірдей, әр тарапқа бір данадан берілді
«Экспо Сервис» ЖШС                                 «Арна Фудс» ЖШС
БСН 180540021233                                   БСН 210340000405
""")
        ]
    )
    assert [(p.name, p.bin) for p in record.parties] == [
        ("«Экспо Сервис» ЖШС", "180540021233"),
        ("«Арна Фудс» ЖШС", "210340000405"),
    ]


def test_parties_without_roles_in_a_kazakh_sentence() -> None:
    record, _ = contract.read(
        [
            sheet("""
ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ № 69/2025                        2024-11-25
«Экспо Сервис» ЖШС және «Арна Фудс» ЖШС осы шартты жасасты.
1. Шарттың мәні. Орындаушы қызмет көрсетуге міндеттенеді
""")
        ]
    )
    assert [p.name for p in record.parties] == ["«Экспо Сервис» ЖШС", "«Арна Фудс» ЖШС"]


def test_parties_named_with_their_roles_in_brackets_and_a_table_of_details() -> None:
    record, _ = contract.read(
        [
            sheet("""
                         Договор оказания услуг № 210-У
                                                                                   16.07.2024
Стороны: Товарищество с ограниченной ответственностью «Экспо Сервис» (Исполнитель); Товарищество с
ограниченной ответственностью «Арна Фудс» (Заказчик)
1. Предмет договора. Исполнитель обязуется оказать услуги: участие в выставке.
2. Стоимость услуг составляет 403200.00 тенге.

Реквизиты сторон
Сторона         Исполнитель                         Заказчик
Наименование    Товарищество с ограниченной         Товарищество с ограниченной
                ответственностью «Экспо Сервис»     ответственностью «Арна Фудс»
БИН             150640012340                        120340005678
Адрес           г. Талгар, ул. Конаева, 7           г. Актау, 14 мкр, д. 61
""")
        ]
    )
    assert record.fields() == {
        "number": "210-У",
        "issued_on": date(2024, 7, 16),
        "parties": (
            {"name": "Товарищество с ограниченной ответственностью «Экспо Сервис»", "bin": "150640012340"},
            {"name": "Товарищество с ограниченной ответственностью «Арна Фудс»", "bin": "120340005678"},
        ),
    }


def test_a_number_set_apart_from_its_mark_and_numbers_of_firms_behind_a_mark() -> None:
    record, _ = contract.read(
        [
            sheet("""
                  ДОГОВОР ОКАЗАНИЯ УСЛУГ
                  №       79-У
                                             «12» ноября 2024 года
ТОО «Экспо Сервис», № 210340000405, именуемое в дальнейшем «Исполнитель», с одной стороны, и
ТОО «Арна Фудс» (лицензия № 180540021233), именуемое в дальнейшем «Заказчик», заключили настоящий договор:
""")
        ]
    )
    assert (record.number, [party.bin for party in record.parties]) == ("79-У", ["210340000405", None])


COLUMNS = """
SERVICE CONTRACT № 296/EXP-26                      ДОГОВОР ОКАЗАНИЯ УСЛУГ № 296/EXP-26
4 April 2026                                       04 апреля 2026 г.
Nordkontor Expo GmbH, hereinafter the              Nordkontor Expo GmbH, именуемое «Исполнитель»,
“Contractor”, represented by Karl Brandt, and      в лице Карла Брандта, и ТОО "Ashyq Data", БИН
Ashyq Data LLP, BIN 071140039509, hereinafter      071140039509, именуемое «Заказчик», заключили
the “Customer”, have concluded this Contract:      настоящий договор о нижеследующем:

1. Subject of the Contract                         1. Предмет договора

Nordkontor Expo GmbH                               ТОО "Ashyq Data"
Hafenstraße 13, 10115 Köln, Germany                Республика Казахстан, г. Алматы
DE66100700001623559055, DEHBDEFF                   БИН 071140039509
"""


def test_the_number_of_one_party_in_a_sentence_is_not_the_others() -> None:
    record, _ = contract.read([sheet(COLUMNS)])
    assert [(party.name, party.bin) for party in record.parties] == [
        ("Nordkontor Expo GmbH", None),
        ("Ashyq Data LLP", "071140039509"),
    ]
