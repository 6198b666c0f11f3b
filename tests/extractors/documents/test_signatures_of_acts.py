"""Who signed an act: ink in the places of signature, words of a digital one, states of an electronic act."""

from datetime import date

import msgspec
import pytest

from extractors.billing.signatures import count_signatures
from extractors.documents import completion_act
from extractors.layout import Sheet
from extractors.page import Box
from tests.extractors.documents.acts import ACT, fields_of
from tests.extractors.typed import page, sheet

_SIDE_BY_SIDE = """


Исполнитель                                      Заказчик

_____________ /Иванов И.И./                      _____________ /Ахметов А.А./
"""


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
    fields = fields_of(ACT.format(tail=_SIDE_BY_SIDE), *inks)
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
    paper = page(ACT.format(tail=_SIDE_BY_SIDE), height=700)
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
    assert fields_of(ACT.format(tail=tail), left, right)["signed"] == {"supplier": "yes", "buyer": "yes"}


def test_a_sentence_about_the_customer_is_no_place_of_signature() -> None:
    tail = """
Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер ________



Сдал (Исполнитель) ____________
"""
    ink = Box(150, 40 + 14 * 15 - 6, 220, 40 + 14 * 15 + 12)
    assert fields_of(ACT.format(tail=tail), ink)["signed"] == {"supplier": "yes"}


def test_signatures_below_each_other() -> None:
    tail = "\n\nИсполнитель: Директор ____________ Иванов И.И.\n\n\n\n\nЗаказчик: Директор ____________ Ахметов А.А.\n"
    below = 40 + 14 * 15
    fields = fields_of(ACT.format(tail=tail), Box(170, below - 20, 260, below + 8))
    assert fields["signed"] == {"supplier": "no", "buyer": "yes"}


@pytest.mark.parametrize(
    ("buyer", "expected"), [("Подписано ЭЦП: КИМ", "yes"), ("Не подписано ЭЦП", "no"), ("Без ЭЦП", "no")]
)
def test_digital_signatures(buyer: str, expected: str) -> None:
    tail = f"""
Исполнитель                     Заказчик
Подписано ЭЦП: ИВАНОВ           {buyer}
"""
    assert fields_of(ACT.format(tail=tail))["signed"] == {"supplier": "yes", "buyer": expected}


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
        ("Подписан обеими сторонами", "confirmed", "yes"),
        ("Создан, не подписан обеими сторонами", "created", "no"),
        ("Не просмотрен", "not_viewed", "no"),
        ("Отозван", "revoked", "unknown"),
        ("Аннулирован", "cancelled", "unknown"),
    ],
)
def test_electronic_act(printed: str, status: str, buyer: str) -> None:
    fields = fields_of(_ELECTRONIC.format(status=printed))
    assert (fields["number"], fields["signed_on"]) == ("354", date(2025, 10, 13))
    assert fields["performed_on"] == date(2025, 10, 9)
    assert fields["supplier"] == {"name": "ТОО «Экспо Сервис»", "bin": "180540021233"}
    assert fields["buyer"] == {"name": "ТОО «Арна Фудс»", "bin": "120340005678"}
    assert fields["contract"] == {"number": "20-У", "date": date(2025, 8, 29)}
    assert (fields["net_total"], fields["vat_total"], fields["gross_total"]) == (1000, 120, 1120)
    assert (fields["status"], fields["signed"]) == (status, {"supplier": "yes", "buyer": buyer})


def test_a_signature_under_a_long_block_of_its_party() -> None:
    text = ACT.format(
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
    assert fields_of(text, *inks)["signed"] == {"supplier": "yes", "buyer": "yes"}
    assert fields_of(text, inks[1])["signed"] == {"supplier": "no", "buyer": "yes"}


@pytest.mark.parametrize(
    ("line", "supplier", "buyer"),
    [
        ("Документ подписан ЭЦП: Иванов И.И.; подтверждён ЭЦП получателя: Ахметов А.А.", "yes", "yes"),
        ("Документ подписан ЭЦП: Иванов И.И.", "yes", "unknown"),
        (", Документ подписан ЭЦП: Иванов И.И.; подтверждён ЭЦП получателя: Ахметов А.А.", "yes", "yes"),
        ("Документ подписан ЭЦП: Иванов И.И.; дата подписания 19.05.2025", "yes", "unknown"),
        ("Документ подписан ЭЦП: Иванов И.И.; не подписан ЭЦП получателя", "yes", "unknown"),
        ("Документ подписан ЭЦП: Иванов И.И.; не был подтверждён ЭЦП получателя", "yes", "unknown"),
        ("This document was digitally signed by A. Smith; not confirmed by the buyer", "yes", "unknown"),
        ("This document was digitally signed by A. Smith; unsigned by the customer", "yes", "unknown"),
        ("Документ подписан ЭЦП заказчика: Ахметов А.А.", None, None),
        ("Документ, не подписанный ЭЦП, недействителен", None, None),
    ],
)
def test_a_paper_that_says_that_it_is_signed(line: str, supplier: str | None, buyer: str | None) -> None:
    record = completion_act.read([sheet(ACT.format(tail=f"\n\n\n\n\n\n{line}\n"))])[0]
    assert (record.signed.get("supplier"), record.signed.get("buyer")) == (supplier, buyer)
