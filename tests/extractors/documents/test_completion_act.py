"""Acts: form Р-1, acts of no form, electronic ones; their days and their signatures."""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from extractors.billing.signatures import count_signatures
from extractors.documents import completion_act
from extractors.layout import Sheet
from extractors.page import Box
from pipeline.classify import classify
from tests.extractors.typed import page, sheet

_ACT = """
Акт выполненных работ (оказанных услуг) № 9 от 03.03.2025
Заказчик: ТОО «Арна Фудс», БИН 120340005678
Исполнитель: ТОО «Экспо Сервис», БИН 180540021233
Договор: № 15 от 10.01.2025
№   Наименование   Кол-во   Ед.   Цена         Сумма
1   Услуги         1        усл   112 000,00   112 000,00
                   Итого:                      112 000,00
{tail}
"""
_SIDE_BY_SIDE = """


Исполнитель                                      Заказчик

_____________ /Иванов И.И./                      _____________ /Ахметов А.А./
"""


def _fields(text: str, *inks: Box) -> dict[str, Any]:
    paper = msgspec.structs.replace(page(text), inks=inks)
    record, findings = completion_act.read([Sheet(paper)])
    assert not findings
    return record.fields()


def test_form_r1() -> None:
    fields = _fields("""
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
    fields = _fields(_ACT.format(tail=below))
    assert fields.get("net_total") == (net and Decimal(net))
    assert fields.get("gross_total") == (gross and Decimal(gross))
    assert fields["lines"][0].get("net") == (net and Decimal("112000.00"))


_HEIGHT = 40 + 14 * 11  # of the line of labels in the acts below


@pytest.mark.parametrize(
    ("inks", "supplier", "buyer"),
    [
        ([], "unknown", "unknown"),
        ([Box(40, _HEIGHT + 12, 130, _HEIGHT + 40)], "yes", "no"),
        ([Box(330, _HEIGHT + 12, 420, _HEIGHT + 40)], "no", "yes"),
        ([Box(40, _HEIGHT + 12, 130, _HEIGHT + 40), Box(330, _HEIGHT + 10, 420, _HEIGHT + 41)], "yes", "yes"),
        # a round stamp is no signature, but shows that this print has ink
        ([Box(60, _HEIGHT - 10, 168, _HEIGHT + 98)], "no", "no"),
        # a square code at the foot of the page is no ink of anybody
        ([Box(40, 760, 100, 820)], "unknown", "unknown"),
    ],
)
def test_signatures_side_by_side(inks: list[Box], supplier: str, buyer: str) -> None:
    fields = _fields(_ACT.format(tail=_SIDE_BY_SIDE), *inks)
    assert fields["signed"] == {"supplier": supplier, "buyer": buyer}


_LEFT, _RIGHT = Box(40, _HEIGHT + 12, 130, _HEIGHT + 40), Box(330, _HEIGHT + 12, 372, _HEIGHT + 40)


@pytest.mark.parametrize(
    ("inks", "doubtful", "supplier", "buyer", "count"),
    [
        # a scan is of the paper itself: where its places are white, nobody has signed
        ((), (), "no", "no", 0),
        ((_LEFT,), (), "yes", "no", 1),
        ((_LEFT,), (_RIGHT,), "yes", "unknown", 2),
        # a speck elsewhere leaves the place as clean as it is
        ((_LEFT,), (Box(330, 600, 345, 612),), "yes", "no", 1),
        ((), (_LEFT, _RIGHT), "unknown", "unknown", 2),
        ((), (_LEFT,), "unknown", "no", 0),
        # a stamp alone signs nothing; a hand run together with a stamp, the stamp's words within, cannot be told
        ((_LEFT, Box(330, _HEIGHT - 10, 430, _HEIGHT + 90)), (), "yes", "no", 1),
        ((_LEFT, Box(330, _HEIGHT - 24, 406, _HEIGHT + 34)), (), "yes", "unknown", 1),
    ],
)
def test_signatures_on_a_scan(
    inks: tuple[Box, ...], doubtful: tuple[Box, ...], supplier: str, buyer: str, count: int
) -> None:
    paper = page(_ACT.format(tail=_SIDE_BY_SIDE), height=700)
    scan = Sheet(msgspec.structs.replace(paper, origin="ocr", inks=inks, doubtful=doubtful))
    record, _ = completion_act.read([scan])
    assert record.signed == {"supplier": supplier, "buyer": buyer}
    assert count_signatures(scan) == count


def test_a_label_in_two_languages_is_of_one_place() -> None:
    tail = """
Тапсырды        Сдал (Исполнитель)            Қабылдады       Принял (Заказчик)
Директор ___________                          Директор ___________
"""
    left, right = Box(34, _HEIGHT + 8, 84, _HEIGHT + 30), Box(310, _HEIGHT + 8, 380, _HEIGHT + 30)
    assert _fields(_ACT.format(tail=tail), left, right)["signed"] == {"supplier": "yes", "buyer": "yes"}


def test_a_sentence_about_the_customer_is_no_place_of_signature() -> None:
    tail = """
Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер ________



Сдал (Исполнитель) ____________
"""
    ink = Box(150, 40 + 14 * 15 - 6, 220, 40 + 14 * 15 + 12)
    assert _fields(_ACT.format(tail=tail), ink)["signed"] == {"supplier": "yes"}


def test_signatures_below_each_other() -> None:
    tail = "\n\nИсполнитель: Директор ____________ Иванов И.И.\n\n\n\n\nЗаказчик: Директор ____________ Ахметов А.А.\n"
    below = 40 + 14 * 15
    fields = _fields(_ACT.format(tail=tail), Box(170, below - 20, 260, below + 8))
    assert fields["signed"] == {"supplier": "no", "buyer": "yes"}


def test_digital_signatures() -> None:
    tail = """
Исполнитель                     Заказчик
Подписано ЭЦП: ИВАНОВ           Подписано ЭЦП: КИМ
"""
    assert _fields(_ACT.format(tail=tail))["signed"] == {"supplier": "yes", "buyer": "yes"}


def test_act_of_no_form() -> None:
    fields = _fields("""
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


_ELECTRONIC = """
Электронный акт выполненных работ (оказанных услуг)
Статус: {status}
Раздел A. Общий раздел
Номер учетной системы           354
Дата выписки                    13.10.2025
Дата выполнения работ (оказания услуг)   09.10.2025
Раздел B. Исполнитель (Поставщик)
ИИН/БИН                         180540021233
Наименование                    ТОО «Экспо Сервис»
Раздел D. Заказчик (Получатель)
ИИН/БИН                         120340005678
Наименование                    ТОО «Арна Фудс»
Раздел F. Договор (контракт)
Номер                           20-У
Дата                            29.08.2025
Раздел G. Выполненные работы (оказанные услуги)
Код валюты                      KZT
№   Наименование   Количество   Цена       Стоимость без НДС   Ставка НДС   Сумма НДС   Стоимость с НДС
1   Перевозка      2,000        500,00     1 000,00            12%          120,00      1 120,00
    Итого:                                 1 000,00                         120,00      1 120,00
Раздел H. Дополнительная информация
Подписан ЭЦП: Иванов И.И.
"""


@pytest.mark.parametrize(
    ("printed", "status", "buyer"),
    [
        ("Подтвержден", "confirmed", "yes"),
        ("Не просмотрен", "not_viewed", "no"),
        ("Отозван", "revoked", "unknown"),
        ("Аннулирован", "cancelled", "unknown"),
    ],
)
def test_electronic_act(printed: str, status: str, buyer: str) -> None:
    fields = _fields(_ELECTRONIC.format(status=printed))
    assert (fields["number"], fields["signed_on"]) == ("354", date(2025, 10, 13))
    assert fields["performed_on"] == date(2025, 10, 9)
    assert fields["supplier"] == {"name": "ТОО «Экспо Сервис»", "bin": "180540021233"}
    assert fields["buyer"] == {"name": "ТОО «Арна Фудс»", "bin": "120340005678"}
    assert fields["contract"] == {"number": "20-У", "date": date(2025, 8, 29)}
    assert (fields["net_total"], fields["vat_total"], fields["gross_total"]) == (1000, 120, 1120)
    assert (fields["status"], fields["signed"]) == (status, {"supplier": "yes", "buyer": buyer})


def test_period_where_no_day_of_performance_is_printed() -> None:
    text = _ACT.format(tail="").replace("Договор:", "Отчетный период: с 01.02.2025 по 28.02.2025\nДоговор:")
    assert completion_act.read([sheet(text)])[0].performed_on == date(2025, 2, 28)


def test_a_day_before_the_sentence_that_goes_on_in_the_next_line() -> None:
    text = _ACT.format(tail="").replace(
        "Договор: № 15 от 10.01.2025",
        "Стороны составили акт о том, что по договору № 15 от 10.01.2025, 28.02.2025 Исполнитель\nоказал услуги:",
    )
    assert completion_act.read([sheet(text)])[0].performed_on == date(2025, 2, 28)


def test_a_signature_under_a_long_block_of_its_party() -> None:
    text = _ACT.format(
        tail="""
ИСПОЛНИТЕЛЬ                                      ЗАКАЗЧИК
ТОО «Экспо Сервис»                               ТОО «Арна Фудс»
БИН 180540021233                                 БИН 120340005678
г. Алматы, ул. Абая, 1                           г. Астана, ул. Достык, 5
Банк АО «Народный Банк»                          Банк АО «Народный Банк»
IBAN KZ906010131000123456                        IBAN KZ18722S000012345678
БИК HSBKKZKX                                     БИК CASPKZKA

Директор ____________ /Иванов И.И./              Директор ____________ /Ахметов А.А./
"""
    )
    drawn = page(text)
    lines = [w for w in drawn.words if w.text.startswith("____")]
    inks = tuple(Box(line.x0, line.top - 8, line.x0 + 50, line.bottom + 4) for line in lines)
    assert _fields(text, *inks)["signed"] == {"supplier": "yes", "buyer": "yes"}
    assert _fields(text, inks[1])["signed"] == {"supplier": "no", "buyer": "yes"}


def test_roles_in_brackets_and_the_day_right_behind_the_verb() -> None:
    fields = _fields("""
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
    fields = _fields("""
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


def test_filled_blanks_name_the_parties_before_their_captions_and_signatures_define_nobody() -> None:
    fields = _fields("""
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
