"""The bank's mark on a payment order: whether, and when, it was carried out."""

from datetime import date

import msgspec
import pytest

from extractors.documents import payment_order
from extractors.layout import Sheet
from extractors.page import Origin
from tests.extractors.documents.orders import BANK_SYSTEM, SHORT, read
from tests.extractors.typed import page, recognised


def test_the_empty_place_of_the_banks_mark_says_nothing() -> None:
    record = read(BANK_SYSTEM.replace("          31 января 2024г.\n   М.П.", "          ________________\n   М.П."))
    assert record.mark is None
    assert record.executed_on is None  # the value date is none while nothing shows that the bank paid


@pytest.mark.parametrize(
    ("end", "mark", "day"),
    [
        ("Исполнено банком 02.02.2025", "executed", date(2025, 2, 2)),
        ("ПРОВЕДЕНО\nАО «KASPI BANK»\n02.02.2025 10:15", "executed", date(2025, 2, 2)),
        ("Орындалды / Исполнено    02.02.2025", "executed", date(2025, 2, 2)),
        (
            "Создан: 01.02.2025 10:00\nПодписан: 01.02.2025 10:05\nИсполнен: 02.02.2025 10:30",
            "executed",
            date(2025, 2, 2),
        ),
        ("Төлем жүргізілді / Исполнено 22 02.02.2025", "executed", date(2025, 2, 2)),
        ("ACK delivered to network / Исполнено 02.02.2025", "executed", date(2025, 2, 2)),
        ("ACK delivered to network / Исполнено", None, None),
        ("Исполнено 22", None, None),
        ("Статус: Проведен    Дата исполнения: 03.02.2025", "executed", date(2025, 2, 3)),
        ("Проведено банком получателем\n_______________", None, None),
        ("Проведено: ________", None, None),
        ("Исполнитель: Иванов 02.02.2025", None, None),
        ("Успешно подписано ЭЦП 02.02.2025", None, None),
        ("Проведена проверка ЭЦП 02.02.2025", None, None),
        ("Принято банком к исполнению 02.02.2025", None, None),
        ("Не исполнено", "pending", None),
        ("Черновик", "pending", None),
        ("Отклонен банком 02.02.2025", "pending", None),
        ("Статус: Ожидает подписи", "pending", None),
        ("Статус платежа: Не проведен", "pending", None),
        ("Құжат мәртебесі: Өңделуде", "pending", None),
        ("Төлем сәтті жүзеге асырылды 02.02.2025", "executed", date(2025, 2, 2)),
        ("Статусы: Банк қабылдады 02.02.2025", "executed", date(2025, 2, 2)),
        ("Орындауға банк қабылдады 02.02.2025", None, None),
        ("Мәртебесі: Банк қабылдамады", "pending", None),
        ("Мәртебесі: Қол қойылмаған", "pending", None),
        ("Мәртебесі: Орындалуда", "pending", None),
        ("Құжат мәртебесі: Тоқтатылды", "pending", None),
        ("Күйі: Жүзеге асырылмады", "pending", None),
        ("Создан: 01.02.2025\nОтклонен: 02.02.2025", "pending", None),
        ("Исполнен: 01.02.2025\nОтозван: 02.02.2025", None, None),
        ("", None, None),
    ],
)
def test_marks(end: str, mark: str | None, day: date | None) -> None:
    record = read(SHORT.format(first="100,00", second="100,00 KZT", end=end))
    assert (record.mark, record.executed_on) == (mark, day)


def test_scraps_of_a_stamps_ring_beside_a_mark_are_no_words() -> None:
    scan = recognised(SHORT.format(first="100,00", second="100,00 KZT", end="ПРОВЕДЕНО woM\n29.06.2026 2:7"))
    words = tuple(
        msgspec.structs.replace(w, bottom=w.top + 5) if w.text in ("woM", "2:7") else w for w in scan.page.words
    )
    record, _ = payment_order.read([Sheet(msgspec.structs.replace(scan.page, words=words))])
    assert (record.mark, record.executed_on) == ("executed", date(2026, 6, 29))


def test_a_mark_named_in_the_purpose_is_none() -> None:
    text = SHORT.format(first="100,00", second="100,00", end="").replace(
        "по счету 5", "по счету 5\nисполнено по акту 7"
    )
    assert read(text).mark is None


def test_a_status_under_its_label() -> None:
    record = read("""
Платежное поручение № 5

Отправитель денег:         ИИК:
ТОО «Альфа»                KZ906010131000123456

Дата валютирования:        Статус:
03.09.2024                 Проведено банком-получателем

Бенефициар:                Сумма:
ТОО «Бета»                 100,00 KZT
""")
    assert (record.mark, record.executed_on) == ("executed", date(2024, 9, 3))


def test_a_mark_far_above_the_title_is_another_papers() -> None:
    text = SHORT.format(first="100,00", second="100,00", end="")
    assert read("Исполнено 02.02.2025" + "\n" * 12 + text).mark is None
    assert read("Исполнено 02.02.2025\n" + text).mark == "executed"


@pytest.mark.parametrize(
    ("last", "day"),
    [
        ("Дата исполнения    01.02.2024", date(2024, 2, 1)),
        ("Дата исполнения", None),
        ("Дата исполнения    30.01.2024", None),
    ],
)
def test_a_day_of_execution_is_a_mark_where_it_is_filled_in(last: str, day: date | None) -> None:
    record = read(f"""
Платежное поручение № 77 от 31.01.2024
Отправитель денег    ТОО "Экспортер"
Бенефициар           ТОО "Экспо Сервис"
КОд / КБе            17 / 27
Сумма                649 600,00 KZT
{last}
""")
    assert (record.mark, record.executed_on) == ("executed" if day else None, day)
    assert record.kbe == "27"


SPACED = """
П Л А Т Е Ж Н О Е      П О Р У Ч Е Н И Е      N 1878
                    08.04.2024
ОТПРАВИТЕЛЬ ДЕНЕГ        ТОО "Экспортер"
БИН                      210340000405
БЕНЕФИЦИАР               ТОО "Экспо Сервис"
БИН                      180540021233
СУММА                    649 600-00
НАЗНАЧЕНИЕ ПЛАТЕЖА, НАИМЕНОВАНИЕ ТОВАРА, РАБОТ, УСЛУГ
сч/ф № 859-А от 02.04.2024 г. за участие в выставке
"""


def test_a_title_of_spaced_letters_over_two_segments_and_a_hint_without_brackets() -> None:
    record = read(SPACED)
    assert (record.number, record.issued_on) == ("1878", date(2024, 4, 8))
    assert record.purpose == "сч/ф № 859-А от 02.04.2024 г. за участие в выставке"


def test_the_day_of_the_banks_mark_is_not_the_papers() -> None:
    record = read("""
Платежное поручение                        Проведен 29.07.2025
Номер документа     641
Дата документа      28.07.2025
Сумма               649 600,00 KZT
""")
    assert (record.number, record.issued_on) == ("641", date(2025, 7, 28))


_STAMPED = """
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 834
20 января 2025 г.

Отправитель денег:  ТОО «Альфа»    БИН: 210340000405
Бенефициар:         ТОО «Бета»     БИН: 180540021233
Сумма: 2 066 400,00

                              АО «ForteBank»
                              {mark}
                              {day}
"""


@pytest.mark.parametrize(
    ("origin", "mark", "day", "told"),
    [
        ("ocr", "ПРОВЕДЕНО БАНКОМ-ПОЛУЧАТЕЛЕМ f", "20 января 2025 г.", "executed"),  # the frame read as a letter
        ("ocr", "ПРОВЕДЕНО БАНКОМ-ПОЛУЧАТЕЛЕМ", "20 января 2.   2025г.", "executed"),  # a day in pieces
        ("text", "ПРОВЕДЕНО БАНКОМ-ПОЛУЧАТЕЛЕМ f", "20 января 2025 г.", None),
        ("ocr", "ПРОВЕДЕНО БАНКОМ-ПОЛУЧАТЕЛЕМ", "«__» ________ 2025 г.", None),
        ("ocr", "ПРОВЕДЕНО БАНКОМ-ПОЛУЧАТЕЛЕМ", "20__ г.", None),
    ],
)
def test_a_mark_in_a_frame_on_a_scan(origin: Origin, mark: str, day: str, told: str | None) -> None:
    printed = page(_STAMPED.format(mark=mark, day=day))
    words = tuple(msgspec.structs.replace(w, origin=origin) for w in printed.words)
    read, _ = payment_order.read([Sheet(msgspec.structs.replace(printed, words=words, origin=origin))])
    assert read.mark == told
