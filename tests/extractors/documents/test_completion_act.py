"""Acts: form Р-1, acts of no form, electronic ones; their days and their signatures."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.documents import completion_act
from extractors.layout import Sheet
from extractors.page import Box
from pipeline.classify import classify
from tests.extractors.documents.acts import ACT, fields_of
from tests.extractors.typed import page, sheet


def test_form_r1() -> None:
    fields = fields_of("""
                                      Приложение 50 к приказу № 562 от 20 декабря 2012 года   Форма Р-1
                                                                                   ИИН/БИН
Заказчик             ТОО «Арна Фудс», г. Алматы, ул. Абая, 1                       120340005678
                     полное наименование, адрес, данные о средствах связи
Исполнитель          ТОО «Экспо Сервис», г. Астана                                 180540021233
Договор (контракт)   № 15 от 10.01.2025
                                                        Номер документа      Дата составления
АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)                 00000000042          31.01.2025

№   Наименование работ   Дата выполнения   Единица     Выполнено работ (оказано услуг)
    (услуг)              работ             измерения   количество   цена за единицу   стоимость
1   2                    3                 4           5            6                 7
1   Аренда стенда        25.01.2025        усл         1,000        649 600,00        649 600,00
    Итого                х                 х           1,000        х                 649 600,00
В том числе НДС: 69 600,00
Сдал (Исполнитель) Директор / _______ / Иванов И.И.     Принял (Заказчик) Директор / _______ / Ким В.С.
Дата подписания (принятия) работ (услуг): 02.02.2025
""")
    lines = fields.pop("lines")
    assert fields == {
        "number": "00000000042",
        "signed_on": date(2025, 2, 2),
        "performed_on": date(2025, 1, 25),
        "supplier": {"name": "ТОО «Экспо Сервис»", "bin": "180540021233"},
        "buyer": {"name": "ТОО «Арна Фудс»", "bin": "120340005678"},
        "contract": {"number": "15", "date": date(2025, 1, 10)},
        "vat_total": Decimal("69600.00"),
        "gross_total": Decimal("649600.00"),
        "signed": {"supplier": "unknown", "buyer": "unknown"},
    }
    assert (lines[0]["quantity"], lines[0]["gross"]) == (1, Decimal("649600.00"))
    assert "net" not in lines[0]


@pytest.mark.parametrize(
    ("below", "net", "gross"),
    [
        ("В том числе НДС: 12 000,00", None, "112000.00"),
        ("НДС 12%: 13 440,00\nВсего с НДС: 125 440,00", "112000.00", "125440.00"),
        # VAT that is twelve percent of the total stands on top of it, whatever its label says
        ("Сумма НДС: 13 440,00", "112000.00", None),
        ("Без НДС", "112000.00", "112000.00"),
        # silence proves neither
        ("", None, "112000.00"),
    ],
)
def test_what_the_column_of_sums_holds(below: str, net: str | None, gross: str | None) -> None:
    fields = fields_of(ACT.format(tail=below))
    assert fields.get("net_total") == (net and Decimal(net))
    assert fields.get("gross_total") == (gross and Decimal(gross))
    assert fields["lines"][0].get("net") == (net and Decimal("112000.00"))


def test_act_of_no_form() -> None:
    fields = fields_of("""
                          АКТ № 7
                     оказанных услуг
г. Алматы                                          «28» февраля 2025 г.
ТОО «Экспо Сервис», БИН 180540021233, в лице директора Иванова И.И., именуемое в дальнейшем
«Исполнитель», с одной стороны, и ТОО «Арна Фудс», БИН 120340005678, в лице директора Кима В.С.,
именуемое в дальнейшем «Заказчик», с другой стороны, составили настоящий акт о том, что Исполнитель
оказал, а Заказчик принял услуги по договору № 15/2025 от 10.01.2025 г.
Стоимость услуг составляет 1 120 000,00 (один миллион сто двадцать тысяч) тенге, в том числе
НДС 12% - 120 000,00 тенге. Стороны претензий не имеют.
""")
    assert (fields["number"], fields["signed_on"]) == ("7", date(2025, 2, 28))
    assert fields["supplier"] == {"name": "ТОО «Экспо Сервис»", "bin": "180540021233"}
    assert fields["buyer"] == {"name": "ТОО «Арна Фудс»", "bin": "120340005678"}
    assert fields["contract"] == {"number": "15/2025", "date": date(2025, 1, 10)}
    assert (fields["vat_total"], fields["gross_total"], fields["currency"]) == (120000, 1120000, "KZT")


def test_filled_blanks_name_the_parties_before_their_captions_and_signatures_define_nobody() -> None:
    fields = fields_of("""
АКТ об оказании услуг № 237
Мы, нижеподписавшиеся, Исполнитель
ТОО «Экспо Сервис», БИН 180540021233
                      (наименование, бизнес-идентификационный номер)
с одной стороны, и Заказчик
ТОО «Арна Фудс», БИН 120340005678
                      (наименование, бизнес-идентификационный номер)
с другой стороны, составили настоящий акт о том, что Исполнитель оказал, а Заказчик принял услуги
«29» марта 2024 года
№   Наименование   Кол-во   Ед.   Цена         Сумма
1   Услуги         1        усл   112 000,00   112 000,00
                   Итого:                      112 000,00
Сдал (Исполнитель)                   Принял (Заказчик)
Директор  Иванов И.И.                Директор  Ким В.С.
""")
    assert fields["supplier"] == {"name": "ТОО «Экспо Сервис»", "bin": "180540021233"}
    assert fields["buyer"] == {"name": "ТОО «Арна Фудс»", "bin": "120340005678"}
    assert fields["performed_on"] == date(2024, 3, 29)


def test_labels_in_two_languages_in_one_ruled_cell() -> None:
    text = """
АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ) № 161 от 12.09.2025
Орындаушы         ТОО «Экспо Сервис», ВКО, г. Усть-Каменогорск
Исполнитель       ЖСН/БСН / ИИН/БИН: 180540021233
Тапсырыс беруші   ТОО «Арна Фудс», г. Алматы, ул. Сатпаева, 30А
Заказчик          ЖСН/БСН / ИИН/БИН: 120340005678
№   Наименование   Кол-во   Ед.   Цена         Сумма
1   Услуги         1        усл   112 000,00   112 000,00
                   Итого:                      112 000,00
Тапсырды (Орындаушы) / Сдал (Исполнитель)     Қабылдады (Тапсырыс беруші) / Принял (Заказчик)
"""
    drawn = page(text)
    first = next(w for w in drawn.words if w.text == "Орындаушы")
    third = next(w for w in drawn.words if w.text == "Тапсырыс")
    table = next(w for w in drawn.words if w.text == "№" and w.top > third.top)
    left, middle, right = first.x0 - 3, first.x0 + 17 * (first.x1 - first.x0) / 9, first.x0 + 420
    ys = (first.top - 2, third.top - 2, table.top - 2)
    rulings = (*(Box(left, y, right, y) for y in ys), *(Box(x, ys[0], x, ys[-1]) for x in (left, middle, right)))
    record, _ = completion_act.read([Sheet(msgspec.structs.replace(drawn, rulings=rulings))])
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Экспо Сервис»", "180540021233")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Арна Фудс»", "120340005678")


def test_a_merged_cell_of_a_party_beside_captioned_rows() -> None:
    text = """
АКТ СДАЧИ-ПРИЕМКИ УСЛУГ № 67 от 29.05.2024
Исполнитель     Наименование     ТОО «Экспо Сервис»
                организации
                БИН              180540021233
Заказчик        Наименование     ТОО «Арна Фудс»
                организации
                БИН              120340005678
№   Наименование   Кол-во   Ед.   Цена         Сумма
1   Услуги         1        усл   112 000,00   112 000,00
                   Итого:                      112 000,00
"""
    drawn = page(text)
    party = [w for w in drawn.words if w.text in ("Исполнитель", "Заказчик")]
    caption = next(w for w in drawn.words if w.text == "Наименование")
    value = next(w for w in drawn.words if w.text == "ТОО")
    numbers = [w for w in drawn.words if w.text == "БИН"]
    table = next(w for w in drawn.words if w.text == "№" and w.top > numbers[-1].top)
    xs = (party[0].x0 - 3, caption.x0 - 3, value.x0 - 3, value.x0 + 200)
    tops = (party[0].top - 2, party[1].top - 2, table.top - 2)
    rulings = (
        *(Box(x, tops[0], x, tops[-1]) for x in xs),
        *(Box(xs[0], y, xs[-1], y) for y in tops),
        *(Box(xs[1], w.top - 2, xs[-1], w.top - 2) for w in numbers),
    )
    record, _ = completion_act.read([Sheet(msgspec.structs.replace(drawn, rulings=rulings))])
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Экспо Сервис»", "180540021233")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Арна Фудс»", "120340005678")


def test_a_strip_of_captions_over_small_values() -> None:
    record, _ = completion_act.read(
        [
            sheet("""
Акт оказанных услуг (выполненных работ)
Акт №    Подписан      Выполнено     Договор                       Код валюты
153      04.10.2024    03.10.2024    № 151/2024 от 05.08.2024      KZT
Исполнитель:  ТОО «Экспо Сервис», БИН 180540021233
Заказчик:     ТОО «Арна Фудс», БИН 120340005678
№   Услуга, работа   Кол-во   Цена         Сумма
1   Аренда           1        112 000,00   112 000,00
                     Итого:                112 000,00
""")
        ]
    )
    assert (record.number, record.signed_on, record.performed_on) == ("153", date(2024, 10, 4), date(2024, 10, 3))
    assert (record.contract.number, record.contract.date) == ("151/2024", date(2024, 8, 5))


def test_a_program_act_with_codes_of_services_and_totals_in_a_sentence() -> None:
    record = completion_act.read(
        [
            sheet("""
Акт приемки услуг
Акт №             312
Дата акта         11.07.2024
Заказчик          ТОО «Арна Фудс», БИН 120340005678
Исполнитель       ТОО «Экспо Сервис», БИН 180540021233

Поз.   № услуги   Краткий текст              Принято   ЕИ       Цена           Стоимость нетто   Налог        Брутто
10     31917917   Размещение рекламы         1         услуга   791 000,00     791 000,00        94 920,00    885 920,00
20     31917918   Печать каталога            1         услуга   100 000,00     100 000,00        12 000,00    112 000,00

Стоимость принятых услуг без налогов 891 000,00, НДС 106 920,00, всего 997 920,00 KZT
""")
        ]
    )[0]
    assert [line.description for line in record.lines] == ["Размещение рекламы", "Печать каталога"]
    assert [line.gross for line in record.lines] == [Decimal("885920.00"), Decimal("112000.00")]
    totals = (record.net_total, record.vat_total, record.gross_total)
    assert totals == (Decimal("891000.00"), Decimal("106920.00"), Decimal("997920.00"))


@pytest.mark.parametrize("letter", ["F", "Ғ"])  # as it is recognised on a scan
def test_two_sections_of_an_electronic_act_under_one_heading(letter: str) -> None:
    record = completion_act.read(
        [
            sheet(f"""
АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)
Раздел A. Общий раздел
A2   Номер учетной системы   14
Раздел B. Исполнитель (Поставщик) / C. Банковские реквизиты
B1   ИИН/БИН        180540021233          C1   ИИК    KZ18722S000012345678
B2   Наименование   ТОО «Экспо Сервис»    C2   БИК    CASPKZKA
Раздел D. Заказчик (Получатель) / {letter}. Договор (контракт)
D1   ИИН/БИН        120340005678          {letter}1   Номер договора   61-У
D2   Наименование   ТОО «Арна Фудс»       {letter}2   Дата договора    28.04.2025
""")
        ]
    )[0]
    assert record.supplier and record.buyer and record.contract
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Экспо Сервис»", "180540021233")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Арна Фудс»", "120340005678")
    assert record.contract.number == "61-У"


def test_a_row_below_the_shade_of_the_row_above_is_a_row() -> None:
    text = """
Акт выполненных работ № 8 от 16.09.2024
№    Наименование           Количество   Цена           Стоимость      НДС          Всего
1    Аренда площади         1            772 000,00     772 000,00     92 640,00    864 640,00
2    Разработка дизайна     1            915 000,00     915 000,00     109 800,00   1 024 800,00
"""
    columns = (0, 5, 28, 41, 56, 71, 84, 100)
    edges = [30 + 6 * c - 3 for c in columns]
    shade = tuple(Box(x, 52, x, 80) for x in edges) + tuple(Box(edges[0], y, edges[-1], y) for y in (52, 66, 80))
    record = completion_act.read([sheet(text, rulings=shade)])[0]
    assert [line.description for line in record.lines] == ["Аренда площади", "Разработка дизайна"]


def test_a_caption_under_the_contracts_number_and_day_names_no_number_of_the_act() -> None:
    record = completion_act.read(
        [
            sheet("""
                         АКТ
                  об оказании услуг
                  № 00000000011
г. Алматы                                  «04» ноября 2024 года
Исполнитель ТОО «Экспо Сервис», БИН 180540021233
и Заказчик АО «Арна Фудс», БИН 120340005678
составили настоящий акт о том, что по договору
№ 93 от «09» сентября 2024 года
                  (номер, дата)
Исполнитель оказал, а Заказчик принял услуги
""")
        ]
    )[0]
    assert (record.number, record.signed_on) == ("00000000011", date(2024, 11, 4))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("директоры Ли А.А. арқылы, 30 наурыз", "2025 ж. № 15-Қ/2025 шарт бойынша осы актіні жасады:"),
        ("директоры Ли А.А. арқылы, 30 наурыз 2025 ж. № 15-", "Қ/2025 шарт бойынша осы актіні жасады:"),
        ("директоры Ли А.А. арқылы, 30 наурыз 2025", "ж. № 15-Қ/2025 шарт бойынша осы актіні жасады:"),
    ],
)
def test_a_contract_of_a_sentence_broken_over_lines_before_its_number_or_inside_it(first: str, second: str) -> None:
    record, _ = completion_act.read(
        [
            sheet(f"""
                 ҚАБЫЛДАУ-ТАПСЫРУ АКТІСІ № 26
                 (көрсетілген қызметтер)
Алматы қаласы                                              28 мамыр 2025 ж.
«Өркен» ЖШС (БСН 180540021233), бұдан әрі «Орындаушы», және «Арна Фудс» ЖШС
(БСН 120340005678), бұдан әрі «Тапсырыс беруші»,
{first}
{second}
1. Орындаушы қызметтерді көрсетті.
2. Қызметтердің жалпы құны 112 000,00 теңгені құрайды, оның ішінде ҚҚС 12% – 12 000,00 теңге.
""")
        ]
    )
    assert (record.contract.number, record.contract.date) == ("15-Қ/2025", date(2025, 3, 30))


@pytest.mark.parametrize(
    "title",
    [
        "№ 145 КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР АКТІСІ\n2025 жылғы 20 ақпан",
        "№ 145 КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР АКТІСІ\nАлматы қ.          20.02.2025 ж.",
        "ҚЫЗМЕТ КӨРСЕТУ АКТІСІ № 145 20 ақпан 2025 ж.",
        "Қызметтерді қабылдау актісі № 145\n«20» ақпан 2025 жыл",
    ],
)
def test_kazakh_titles_with_the_number_before_or_behind_and_the_day_below(title: str) -> None:
    text = f"""
{title}

Орындаушы: «Өркен Сервис» ЖШС, БСН 180540021233
Тапсырыс беруші: «Арна Фудс» ЖШС, БСН 120340005678
Шарт: № 15-Қ, 10.01.2025 ж.

№   Атауы     Саны   Бағасы       ҚҚС-сыз сомасы   ҚҚС сомасы   ҚҚС-пен сомасы
1   Жарнама   1      100 000,00   100 000,00       12 000,00    112 000,00
"""
    assert [d.kind for d in classify([page(text)])] == ["completion_act"]
    record, _ = completion_act.read([sheet(text)])
    assert (record.number, record.signed_on) == ("145", date(2025, 2, 20))
    assert (record.contract.number, record.contract.date) == ("15-Қ", date(2025, 1, 10))


@pytest.mark.parametrize(
    ("supplier", "buyer"),
    [
        ("бұдан әрі – Орындаушы, директоры Ли А.А. атынан", "бұдан әрі – Тапсырыс беруші, директоры Ким В.В. атынан"),
        ("именуемое в дальнейшем Исполнитель, в лице директора", "именуемое в дальнейшем Заказчик, в лице директора"),
        ("далее - Перевозчик", "далее - Заказчик"),
    ],
)
def test_roles_that_stand_without_quotes_behind_their_parties(supplier: str, buyer: str) -> None:
    record, _ = completion_act.read(
        [
            sheet(f"""
ОРЫНДАЛҒАН ЖҰМЫСТАРДЫ ҚАБЫЛДАУ-ТАПСЫРУ АКТІСІ № А-
                 77
Алматы қ.                                              2025 жылғы 28 мамыр
«Экспо Сервис» ЖШС (БСН 180540021233), {supplier}, және
«Арна Фудс» ЖШС (БСН 120340005678), {buyer}, 2025 жылғы 30 наурыз № 18
шартқа сәйкес осы актіні жасады:
1. Қызметтердің жалпы құны 112 000,00 теңге, оның ішінде ҚҚС 12% – 12 000,00 теңге.
""")
        ]
    )
    assert record.number == "А-77"
    assert (record.supplier.bin, record.buyer.bin) == ("180540021233", "120340005678")


def test_one_role_without_quotes_defines_no_parties() -> None:
    record, _ = completion_act.read(
        [
            sheet("""
АКТ ОКАЗАННЫХ УСЛУГ № 5 от 28.05.2025
Заказчик: ТОО «Арна Фудс», БИН 120340005678, далее – Заказчик
Исполнитель: ТОО «Экспо Сервис», БИН 180540021233
Итого 112 000,00 тенге
""")
        ]
    )
    assert (record.supplier.bin, record.buyer.bin) == ("180540021233", "120340005678")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            ("2025 жылғы 26 ақпан №", "Д-183 шарт бойынша осы актіні"),
            ("договору № Д-183 от 26 февраля", "2025 г. о нижеследующем:"),
        ),
        (
            ("2025 жылғы 26", "ақпан № Д-183 шарт бойынша осы"),
            ("акт по договору № Д-183 от", "26 февраля 2025 г. о следующем:"),
        ),
    ],
)
def test_a_contract_told_in_two_columns_and_broken_before_its_day(
    left: tuple[str, str], right: tuple[str, str]
) -> None:
    record, _ = completion_act.read(
        [
            sheet(f"""
№ 155 ҚЫЗМЕТТЕР КӨРСЕТУ АКТІСІ                 АКТ ОКАЗАННЫХ УСЛУГ № 155
2025 жылғы 17 сәуір                            «17» апреля 2025 года
Бұдан әрі «Орындаушы» деп аталатын             ТОО «Экспо Сервис» (БИН 180540021233),
«Экспо Сервис» ЖШС (БСН 180540021233)          именуемое в дальнейшем «Исполнитель», и
және бұдан әрі «Тапсырыс беруші» деп           ТОО «Арна Фудс» (БИН 120340005678),
аталатын «Арна Фудс» ЖШС (БСН                  именуемое в дальнейшем «Заказчик»,
120340005678), екінші тараптан,                составили настоящий
{left[0]:<46} {right[0]}
{left[1]:<46} {right[1]}
""")
        ]
    )
    assert (record.contract.number, record.contract.date) == ("Д-183", date(2025, 2, 26))
