"""Orders as offices type them: one language, two side by side, a table, the personnel form."""

from datetime import date
from itertools import pairwise

import pytest

from extractors.documents import trip_order
from extractors.page import Box
from tests.extractors.typed import sheet


def _fields(text: str) -> dict[str, object]:
    record, findings = trip_order.read([sheet(text)])
    assert not findings
    return record.fields()


def test_russian_sentences_with_declined_names() -> None:
    fields = _fields("""
                 Товарищество с ограниченной ответственностью «Арна Фудс»
                                 ПРИКАЗ № 15-к
г. Алматы                                             «10» февраля 2025 г.
                     О направлении работников в командировку

В соответствии со статьями 23, 127 Трудового кодекса Республики Казахстан от 23 ноября 2015 года № 414-V
ПРИКАЗЫВАЮ:
1. Направить Иванова Ивана Ивановича, менеджера по экспорту, и Ахметову Айгуль Маратовну, главного бухгалтера,
в командировку в г. Дубай, Объединенные Арабские Эмираты, с 16 по 22 февраля 2025 года для участия в международной
выставке «Gulfood 2025».
2. Бухгалтерии (Петрова А.А.) выдать аванс.
3. Контроль за исполнением приказа возложить на Сидорова С.С.
Основание: служебная записка Кима В.С. от 01.02.2025.
Директор                    Ким В.С.
С приказом ознакомлены:  Иванов И.И. ______   Ахметова А.М. _____
""")
    assert fields == {
        "number": "15-к",
        "issued_on": date(2025, 2, 10),
        "employer": {"name": "Товарищество с ограниченной ответственностью «Арна Фудс»"},
        "employees": ("Иванова Ивана Ивановича", "Ахметову Айгуль Маратовну"),
        "destination": "г. Дубай, Объединенные Арабские Эмираты",
        "event": "«Gulfood 2025»",
        "from": date(2025, 2, 16),
        "to": date(2025, 2, 22),
    }


def test_the_number_in_the_stamp_of_who_received_an_order_is_not_its_own() -> None:
    fields = _fields("""
ТОО «Арна Фудс»                       ПОЛУЧЕНО
                                      Вх. № 128
                                 ПРИКАЗ № 15-к
г. Алматы                                             «10» февраля 2025 г.
В связи с участием в выставке «Gulfood 2025» ПРИКАЗЫВАЮ:
1. Направить Иванова Ивана Ивановича в командировку в г. Дубай с 16 по 22 февраля 2025 года.
Директор                    Ким В.С.
""")
    assert fields["number"] == "15-к"


def test_kazakh_sentences() -> None:
    fields = _fields("""
«Арна Фудс» ЖШС
БСН 120340005678
                                 БҰЙРЫҚ
2025 жылғы 10 ақпан                 Алматы қаласы                      № 7-ІС
Іссапарға жіберу туралы
Қазақстан Республикасының Еңбек кодексінің 127-бабына сәйкес БҰЙЫРАМЫН:
1. Экспорт жөніндегі менеджер Сәрсенова Айгүл Маратқызы 2025 жылғы 16 ақпаннан 22 ақпанға дейін Дубай қаласына (БАӘ)
«Gulfood 2025» халықаралық көрмесіне қатысу үшін іссапарға жіберілсін.
2. Бухгалтерия іссапар шығыстарын төлесін.
Негіздеме: шақыру хат.
Директор                                     В. Ким
Бұйрықпен таныстым: ________ Сәрсенова А.М.
""")
    assert fields["employees"] == ("Сәрсенова Айгүл Маратқызы",)
    assert fields["employer"] == {"name": "«Арна Фудс» ЖШС", "bin": "120340005678"}
    assert (fields["number"], fields["destination"]) == ("7-ІС", "Дубай қаласына (БАӘ)")
    assert (fields["event"], fields["from"], fields["to"]) == ("«Gulfood 2025»", date(2025, 2, 16), date(2025, 2, 22))


def test_english_sentences() -> None:
    fields = _fields("""
LLP "Arna Foods"
ORDER No. 15-k
Almaty, 10 February 2025
On business trip
1. To send Mr. Ivan Ivanov, export manager, on a business trip to Dubai, UAE for the period from 16 to 22 February 2025
to participate in the exhibition "Gulfood 2025".
2. The accounting department shall pay travel expenses.
Director        V. Kim
""")
    assert fields["employees"] == ("Ivan Ivanov",)
    assert (fields["destination"], fields["event"]) == ("Dubai, UAE", '"Gulfood 2025"')


def test_the_personnel_form_has_its_captions_under_the_values() -> None:
    fields = _fields("""
                              Унифицированная форма № Т-9
ТОО «Арна Фудс»
(наименование организации)
                                   Номер документа     Дата составления
                       ПРИКАЗ      15-к                10.02.2025
(распоряжение) о направлении работника в командировку
Направить в командировку:                              Табельный номер
Иванова Ивана Ивановича                                000105
(фамилия, имя, отчество)
ОАЭ, г. Дубай
(место назначения (страна, город, организация))
сроком на 7 календарных дней
с «16» февраля 2025 г. по «22» февраля 2025 г.
с целью участия в выставке «Gulfood 2025»
Командировка за счет средств организации
Основание: приглашение
Руководитель организации  директор  ________  Ким В.С.
С приказом работник ознакомлен ________ «10» февраля 2025 г.
""")
    assert (fields["number"], fields["issued_on"]) == ("15-к", date(2025, 2, 10))
    assert fields["employees"] == ("Иванова Ивана Ивановича",)
    assert (fields["destination"], fields["event"]) == ("ОАЭ, г. Дубай", "«Gulfood 2025»")


def test_a_list_of_employees_and_an_event_without_quotes() -> None:
    fields = _fields("""
ТОО «Арна Фудс», БИН 120340005678
Приказ №42
от 10.02.2025 г.
«О командировании»
В связи с производственной необходимостью приказываю:
Командировать следующих работников в Республику Узбекистан, г. Ташкент сроком на 5 (пять) дней
с 16.02.2025 по 20.02.2025:
1) Иванов Иван Иванович - директор по развитию;
2) Сәрсенова Айгүл Маратқызы - технолог.
Цель командировки: участие в выставке WorldFood Uzbekistan 2025
Расходы по командировке оплатить за счет компании.
Директор Ким В.С.
""")
    assert fields["employees"] == ("Иванов Иван Иванович", "Сәрсенова Айгүл Маратқызы")
    assert (fields["event"], fields["number"]) == ("WorldFood Uzbekistan 2025", "42")


def test_of_two_columns_one_is_read() -> None:
    fields = _fields("""
«Арна Фудс» ЖШС                                        ТОО «Арна Фудс»
БҰЙРЫҚ № 15 ж/қ                                        ПРИКАЗ № 15 ж/қ
10.02.2025 ж.                                          10.02.2025 г.
Іссапар туралы                                         О командировке
1. Иванов Иван Иванович Кёльн қаласына                 1. Направить Иванова Ивана Ивановича в г. Кёльн
(Германия) 16.02.2025-нен 22.02.2025-ге дейін          (Германия) с 16.02.2025 по 22.02.2025 г.
іссапарға жіберілсін.                                  2. Цель командировки – участие в выставке
2. Іссапар мақсаты: «Anuga 2025»                       «Anuga 2025».
көрмесіне қатысу.                                      3. Бухгалтерии выдать аванс.
""")
    assert (fields["number"], fields["employees"]) == ("15 ж/қ", ("Иванова Ивана Ивановича",))
    assert (fields["destination"], fields["event"]) == ("г. Кёльн (Германия)", "«Anuga 2025»")


def test_a_table_without_rulings() -> None:
    fields = _fields("""
ПРИКАЗ
№ 12 от 1 марта 2025 года                       г. Астана
О командировании сотрудников
ПРИКАЗЫВАЮ:
Направить в служебную командировку в город Москва (Российская Федерация) сотрудников:
ФИО                          Должность        Дата начала    Дата окончания
Иванов Иван Иванович         менеджер         05.03.2025     09.03.2025
Ким Виктор                   технолог         05.03.2025     09.03.2025
Цель: участие в выставке «Продэкспо 2025»
Основание: приглашение
""")
    assert fields["employees"] == ("Иванов Иван Иванович", "Ким Виктор")
    assert (fields["from"], fields["to"]) == (date(2025, 3, 5), date(2025, 3, 9))
    assert fields["destination"] == "город Москва (Российская Федерация)"
    assert "employer" not in fields


def test_every_value_has_a_place() -> None:
    record, _ = trip_order.read(
        [sheet("Приказ № 3 от 10.02.2025\nНаправить Ким В.С. в г. Баку с 16.02.2025 по 20.02.2025.")]
    )
    assert set(record.sources) == {"/number", "/issued_on", "/employees/0", "/destination", "/from", "/to"}
    assert record.sources["/to"].quote == "20.02.2025"


LISTS = (
    """
    ПРИКАЗ № 17
    05.03.2025
    Место командирования    г. Ереван (Армения)
    Цель (мероприятие)      «Expo Test 2025»
    №    Таб. №     Ф.И.О. работника                Подпись
    1    40512    Турсынов Б.А.
    2    40977    Пак Л.С.

    Директор                Омаров К.К.
    """,
    """
    ПРИКАЗ № 17
    05.03.2025
    Место командирования    г. Ереван (Армения)
    Цель (мероприятие)      «Expo Test 2025»
    Командируемые сотрудники:
      1)  Турсынов Б.А.
      2)  Пак Л.С., экономист
    Расходы отнести на счет работодателя Омарова К.К.
    """,
)


@pytest.mark.parametrize("text", LISTS)
def test_persons_listed_line_by_line(text: str) -> None:
    assert trip_order.read([sheet(text)])[0].employees == ("Турсынов Б.А.", "Пак Л.С.")


@pytest.mark.parametrize("event", ["мероприятие", "выставку", "международный форум", "отраслевую конференцию"])
def test_sent_to_a_place_and_to_an_event(event: str) -> None:
    text = f"""
        ПРИКАЗ № 17
        05.03.2025
        1. Командировать Турсынова Б.А. в г. Ереван (Армения) на {event} «Expo Test 2025» с 10 марта 2025 года
        по 12 марта 2025 года.
        """
    record, _ = trip_order.read([sheet(text)])
    assert (record.destination, record.event) == ("г. Ереван (Армения)", "«Expo Test 2025»")


@pytest.mark.parametrize(
    ("captions", "sent"),
    [
        ("Место назначения                  Цель поездки", "Направить в командировку"),
        ("Бару орны                         Мақсаты     ", "Іссапарға жіберілсін"),
    ],
)
def test_captions_side_by_side_over_their_values(captions: str, sent: str) -> None:
    text = f"""
Приказ о направлении в командировку
№ 29 · 11.02.2025

{captions}
Ереван (Армения)                  участие: «Expo Test
                                  2025»
Период
22.02.2025 – 24.02.2025

{sent}
№    Сотрудник                Ознакомлен
1    Турсынов Б.А.
"""
    record, _ = trip_order.read([sheet(text)])

    assert (record.destination, record.event) == ("Ереван (Армения)", "«Expo Test 2025»")
    assert record.employees == ("Турсынов Б.А.",)


def test_a_kazakh_sentence_with_its_place_in_a_clause_of_its_own() -> None:
    text = """
БҰЙРЫҚ
№ 25-к                                                        2024 жылғы 4 қараша
1. «Expo Test 2024» іс-шарасына қатысу үшін 2024 жылғы 14 қараша бастап 2024 жылғы 18 қараша қоса алғанда
мына қызметкерлер іссапарға жіберілсін: Тұрсынов Б.Ә.
2. Бару орны: Ереван қ. (Армения).
3. Бухгалтерия іссапар шығыстарын төлесін.
"""
    record, _ = trip_order.read([sheet(text)])

    assert (record.destination, record.event) == ("Ереван қ. (Армения)", "«Expo Test 2024»")


def test_particulars_in_two_languages_beside_their_values() -> None:
    record, _ = trip_order.read(
        [
            sheet("""
                     ТОО «Арна Фудс»
                        БҰЙРЫҚ
                 № 56 ж/қ, 23.04.2025
Өндірістік қажеттілікке байланысты төмендегі қызметкерлерді іссапарға жіберуді БҰЙЫРАМЫН:

Сапар      Баратын жері         г. Стамбул (Турция)
Поездка    Куда
           Шығу күні            08.05.2025
           Дата выезда
           Қайту күні           12.05.2025
           Дата возвращения
           Қатысатын іс-шарасы  «WorldFood Istanbul 2025»
           Мероприятие

Бухгалтерия жол жүру, тұру және тәуліктік шығыстарын төлесін.
""")
        ]
    )
    assert (record.issued_on, record.from_, record.to) == (date(2025, 4, 23), date(2025, 5, 8), date(2025, 5, 12))
    assert (record.destination, record.event) == ("г. Стамбул (Турция)", "«WorldFood Istanbul 2025»")


def test_persons_in_rows_right_of_their_caption_and_captions_in_groups() -> None:
    text = """
ТОО "Альфа Экспорт"
ПРИКАЗ № 38 ж/қ, 24.02.2025
В связи с производственной необходимостью ПРИКАЗЫВАЮ направить в служебную командировку:

  қызметкерлер     1                     Бекмуратова С.Ж.
  Командируемые
  работники        2                     Нурланов Д.С.
  Сапар            Баратын жері          г. Кёльн (Германия)
  Поездка          Куда
                   Шығу күні             01.03.2025
                   Дата выезда
                   Қайту күні            03.03.2025
                   Дата возвращения
                   Мероприятие           «Anuga 2025»
"""
    rows, columns = (94, 136, 164, 192, 220, 240), (38, 140, 270, 480)
    level = [Box(columns[1], y, columns[3], y) for y in rows] + [Box(38, y, 140, y) for y in (94, 136, 240)]
    upright = [Box(x, a, x, b) for x in columns for a, b in pairwise(rows)]
    record, _ = trip_order.read([sheet(text, rulings=(*level, *upright))])

    assert record.employees == ("Бекмуратова С.Ж.", "Нурланов Д.С.")
    assert (record.from_, record.to) == (date(2025, 3, 1), date(2025, 3, 3))
    assert (record.destination, record.event) == ("г. Кёльн (Германия)", "«Anuga 2025»")


@pytest.mark.parametrize(
    "heading", ["Межелі жер (ел, қала, ұйым)", "Межелі жер", "Страна, город, организация назначения"]
)
def test_the_place_by_country_town_and_firm(heading: str) -> None:
    fields = _fields(f"""
«Арна Фудс» ЖШС
ҚЫЗМЕТКЕРЛЕРДІ ІССАПАРҒА ЖІБЕРУ ТУРАЛЫ БҰЙРЫҚ № 9

Т.А.Ә.        Табель №     {heading:44}бастап           дейін            Мақсаты

Ли В.Ю.       9767         {"Стамбул қ. (Түркия)":44}12.06.2025 ж.    16.06.2025 ж.    «WorldFood Istanbul 2025»
""")
    assert fields["destination"] == "Стамбул қ. (Түркия)"


def test_a_term_of_days_alone_and_a_place_that_its_caption_ends() -> None:
    order = sheet("""
БҰЙРЫҚ / ПРИКАЗ
№ 92-ІС                                           26.02.2025
Баратын жері / Место командирования: Қытай, Шанхай қ.
Мерзімі / Период: 10.03.2025 – 15.03.2025
""")
    record, _ = trip_order.read([order])
    assert (record.from_, record.to) == (date(2025, 3, 10), date(2025, 3, 15))
    other = sheet("""
АО «Дихан Диірмен»
ПРИКАЗ № 18
О направлении работников в командировку
1. Направить в командировку следующих работников:
№     Ф.И.О.                                 Должность
1     Смагулов Ерлан Болатович               коммерческий директор

Место назначения: г. Шанхай, Китай
Срок командировки: с 09.06.2024 по 15.06.2024 (7 календарных дней)
""")
    assert trip_order.read([other])[0].destination == "г. Шанхай, Китай"


def test_each_traveller_has_a_caption_of_the_same_words() -> None:
    record = trip_order.read(
        [
            sheet("""
Arna Foods LLP
BUSINESS TRIP ORDER
No. 22                                      Date: 01.09.2025
Employee: Nurlan Akhmetov, Head of Export
Employee: Saule Bekova, Translator
Destination: Berlin, Germany
Event: IFA Berlin 2025
Period: 03.09.2025 - 09.09.2025
General Director          T. Isayev
""")
        ]
    )[0]
    assert record.employees == ("Nurlan Akhmetov", "Saule Bekova")


def test_a_form_of_address_ends_no_sentence() -> None:
    record = trip_order.read(
        [
            sheet("""
ORDER
on business trip
No. 31 dated April 3, 2025
Mr. Ivan Petrov (Chief Engineer) and Ms. Aliya Karimova (Manager) are hereby assigned to travel to Hannover,
Germany for the period April 5-10, 2025 to take part in Hannover Messe 2025.
""")
        ]
    )[0]
    assert record.employees == ("Ivan Petrov", "Aliya Karimova")
    assert record.destination == "Hannover, Germany"


def test_days_wider_than_their_headings_in_a_table_without_rulings() -> None:
    record = trip_order.read(
        [
            sheet("""
ORDER No. 45 / 12.05.2025
Business trip of employees to SIAL Shanghai 2025

No   Full name                Position            Place                 From          To           Days
1    Omarov Bauyrzhan         Director            Shanghai, China       18.05.2025    23.05.2025   6
2    Kim Svetlana             Export manager      Shanghai, China       18.05.2025    23.05.2025   6
Director   Omarov B.
""")
        ]
    )[0]
    assert record.employees == ("Omarov Bauyrzhan", "Kim Svetlana")
    assert (record.from_, record.to) == (date(2025, 5, 18), date(2025, 5, 23))


def test_kazakh_names_the_place_before_whom_it_sends() -> None:
    fields = _fields("""
«Арна Фудс» ЖШС
БҰЙРЫҚ
2025 жылғы 16 мамыр                    № 47
Қазақстан Республикасының Еңбек кодексіне сәйкес БҰЙЫРАМЫН:
1. Ташкент қ., Өзбекстан «Көктем Экспо» көрмесіне қатысу үшін 2025 жылғы 23 мамыр бастап 2025 жылғы 28 мамыр
қоса алғанда 6 күнтізбелік күн мерзімге мынадай қызметкерлер іссапарға жіберілсін:
– Ибраева Динара Сағатқызы, маркетолог;
2. Бухгалтерия іссапар шығыстарын төлесін.
""")
    assert fields["destination"] == "Ташкент қ., Өзбекстан"
    assert fields["employees"] == ("Ибраева Динара Сағатқызы",)
