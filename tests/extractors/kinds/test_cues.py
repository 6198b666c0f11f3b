"""How pages show what they are: what stands as a title, what supports it, what decides without one."""

import msgspec
import pytest

from extractors.kinds.cues import Cues, Recogniser
from extractors.kinds.titles import candidates
from extractors.layout import Sheet
from extractors.page import Page, Word
from pipeline.classify import RECOGNISER
from tests.extractors.typed import page, sheet

ORDER = """
                 ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № {number}
20.02.2025
Отправитель денег: ТОО "Арна Фудс"        ИИК KZ728562203100000001     Сумма 1 120 000,00
Бенефициар: ТОО "Экспо Сервис"            ИИК KZ18722S000012345678     Кбе 17
Банк бенефициара: АО KASPI BANK           БИК CASPKZKA
Назначение платежа: Оплата по счет-фактуре № 145, акт выполненных работ № 42
"""


def _kinds(text: str) -> list[str]:
    return [start.kind for start in RECOGNISER.starts(sheet(text))]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("payment_order", ORDER.format(number=88)),
        (
            "payment_order",
            """
Документ № 1022 от 19.02.2025
Плательщик: ТОО "Арна Фудс"        БИН 120340005678
Банк плательщика: АО "Банк ЦентрКредит"   БИК KCJBKZKX
Получатель: ТОО "Экспо Сервис"     Кбе 17
Назначение платежа: Оплата по счету на оплату №145, счет-фактура № 145
КНП: 859
Статус: Исполнен
""",
        ),
        (
            "swift_transfer",
            """
{1:F01CASPKZKAAXXX0000000000}{2:I103COBADEFFXXXXN}{4:
:20:FT2505100123
:23B:CRED
:32A:250220USD12345,67
:50K:/KZ728562203100000001
:57A:COBADEFF
:59:/DE07500400001399252280
:71A:OUR
""",
        ),
        (
            "bank_statement",
            """
Лицевой счет: KZ728562203100000001
Валюта счета: KZT
Входящий остаток: 5 000 000,00
Исходящий остаток: 3 880 000,00
Номер документа    Дата операции    Дебет           Кредит    Назначение платежа
88                 20.02.2025       1 120 000,00              Платежное поручение № 88 оплата
""",
        ),
        (
            "tax_invoice",
            """
1. Регистрационный номер   ESF-150640012340-20250220-1A2B3C4D
2. Дата выписки   20.02.2025
3. Дата совершения оборота   20.02.2025
Реквизиты поставщика
Реквизиты получателя
Данные по товарам, работам, услугам
Договор (контракт)   Акт выполненных работ № 42
""",
        ),
        (
            "proforma_invoice",
            """
Образец платежного поручения
Бенефициар: ТОО "Экспо Сервис"      ИИК KZ18722S000012345678    Кбе 17
Банк бенефициара: АО KASPI BANK     БИК CASPKZKA     Код назначения платежа 859
Счет на оплату № 145 от 10 февраля 2025 г.
Поставщик: ТОО "Экспо Сервис"
Покупатель: ТОО "Арна Фудс"
""",
        ),
        (
            "trip_order",
            "ТОО «Арна Фудс»\nП Р И К А З   № 15-к\n10.02.2025\nО командировании\nНаправить Иванова И.И. в командировку.",
        ),
        (
            "reconciliation_act",
            """
Салыстыру актісі / Акт сверки взаимных расчетов кезеңі / за период: 01.02.2025 – 28.02.2025 между ТОО «А» и ТОО «Б»
Күні / Дата     Құжат / Документ                Дебет           Кредит
20.02.2025      Счет-фактура № 145                              1 120 000,00
25.02.2025      Платежное поручение № 88        1 120 000,00
Соңғы сальдо / Сальдо конечное
""",
        ),
        (
            "st_kz_certificate",
            """
3. № KZ 5 109 00123
СЕРТИФИКАТ
о происхождении товара
форма "CT-KZ"
1. Производитель товара
8. Критерий       9. Доля внутристрановой ценности, %
""",
        ),
        (
            "st_kz_certificate",
            """
Номер сертификата     KZ410848241     Дата выдачи         02.04.2024
>орма                 СТ-KZ           Действителен до     01.04.2025
Мед натуральный       3409000000      Критерий            Д0409
""",
        ),
        (
            "st_kz_certificate",
            """
Выписка из реестра сертификатов о происхождении товара № 411
Сертификаттың түрі     СТ-KZ
Вид сертификата
Номер сертификата      KZ411740379
Наименование товара    Внутристрановая ценность    Критерий
Страна происхождения   Для представления в
""",
        ),
        (
            "other",
            'АКТ ЭКСПЕРТИЗЫ\nо происхождении товара № 123\nдля получения сертификата формы "СТ-KZ"\nКритерий происхождения П',
        ),
        (
            "other",
            """
СОПРОВОДИТЕЛЬНАЯ НАКЛАДНАЯ НА ТОВАРЫ
Раздел A. Общий раздел
1. Регистрационный номер KZ-SNT-1   2. Дата выписки
Раздел B. Реквизиты поставщика
Раздел C. Реквизиты получателя
Раздел G. Данные по товарам
""",
        ),
    ],
)
def test_papers_of_other_software(kind: str, text: str) -> None:
    assert _kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Исх. № 5 от 10.02.2025\nНаправляем счет-фактуру № 145, акт выполненных работ № 42 и акт сверки.\nПросим оплатить.",
        "ПРИКАЗ № 16-л/с\nО приеме на работу\nПРИКАЗЫВАЮ: принять Иванова И.И. на должность менеджера.",
        "PURCHASE ORDER No. 5\nItem   Qty   Price\nStand  1  5,000.00",
        "Вкус степи\nНатуральный мёд от 1 990 тенге",
        "",
    ],
)
def test_what_only_speaks_of_papers_begins_nothing(text: str) -> None:
    assert _kinds(text) == []


def test_two_orders_share_a_page() -> None:
    starts = RECOGNISER.starts(sheet(ORDER.format(number=1) + "\n\n\n" + ORDER.format(number=2)))
    assert [start.kind for start in starts] == ["payment_order", "payment_order"]
    assert starts[0].top < starts[1].top


@pytest.mark.parametrize("remark", ["ТӨЛЕМ ОРЫНДАЛДЫ", "ПЛАТЕЖ ИСПОЛНЕН"])
def test_that_an_order_was_carried_out_is_no_second_paper_below_it(remark: str) -> None:
    (start,) = RECOGNISER.starts(sheet(ORDER.format(number=88) + "\n" * 12 + 40 * " " + remark))
    assert [w.text for w in start.words[0]] == ["ПЛАТЕЖНОЕ", "ПОРУЧЕНИЕ"]


def test_the_words_that_decided_are_kept() -> None:
    (start,) = RECOGNISER.starts(sheet(ORDER.format(number=88)))
    assert [w.text for w in start.words[0]] == ["ПЛАТЕЖНОЕ", "ПОРУЧЕНИЕ"]
    assert ["Отправитель", "денег:"] in [[w.text for w in words] for words in start.words]


KINDS = Recogniser(
    {
        "act": Cues(titles=("Акт сверки",), anchors=("Дебет", "Кредит", "Сальдо"), with_title=1),
        "bill": Cues(titles=("Счет",), anchors=("Дебет", "Итого"), negatives=("Акт сверки",), with_title=1),
        "receipt": Cues(titles=("Чек",), marks=("ОФД",), with_title=1, alone=0),
    }
)


def test_anchors_of_several_kinds_say_less() -> None:
    shown = KINDS.shown(sheet("Дебет     Кредит\nвсего Сальдо"))
    assert shown.weights == {"act": 0.5 + 1 + 0.5, "bill": 0.5, "receipt": 0}  # «Сальдо» stands inside its line


def test_a_mark_decides_alone() -> None:
    (start,) = KINDS.starts(sheet("Покупка\nОФД: оператор"))
    assert (start.kind, start.titled) == ("receipt", True)


def test_a_title_of_several_words_that_stands_out_needs_no_anchor() -> None:
    kinds = Recogniser({"act": Cues(titles=("Акт сверки", "Акт"), anchors=("Дебет",), with_title=2)})
    assert [s.kind for s in kinds.starts(sheet("АКТ СВЕРКИ № 5 от 10.02.2025"))] == ["act"]
    assert kinds.starts(sheet("АКТ № 5 от 10.02.2025")) == ()
    assert [s.kind for s in kinds.starts(sheet("АКТ № 5 от 10.02.2025\nДебет"))] == ["act"]


def test_capitals_may_stand_before_a_title() -> None:
    assert _kinds("SMGS CONSIGNMENT NOTE No. 12345678\nStation of departure     Consignee     Carrier     Shipper") == [
        "transport_document"
    ]


def test_negatives_deny_where_they_stand_as_titles() -> None:
    assert [s.kind for s in KINDS.starts(sheet("АКТ СВЕРКИ № 1\nСЧЕТ № 2\nДебет     Итого"))] == ["act"]
    assert [s.kind for s in KINDS.starts(sheet("СЧЕТ № 2\nДебет     Итого\nпросим подписать акт сверки"))] == ["bill"]


@pytest.mark.parametrize(
    "text",
    [
        "стороны договорились, что по окончании каждого квартала они подписывают\nАкт сверки\nДебет Кредит",  # running text
        "20.02.2025     Акт сверки № 5     1 000,00\nДебет Кредит",  # a row that lists papers
        "акт сверки\nДебет Кредит",
        "\n".join([f"Акт сверки {n} Дебет" for n in "абвгд"]),  # rows
    ],
)
def test_words_that_are_no_title(text: str) -> None:
    assert KINDS.starts(sheet(text)) == ()


def test_a_title_behind_a_firm_needs_its_number() -> None:
    assert [s.kind for s in KINDS.starts(sheet("ТОО «Арна» АКТ СВЕРКИ № 5\nДебет Кредит"))] == ["act"]
    assert KINDS.starts(sheet("ТОО «Арна» просит АКТ СВЕРКИ\nДебет Кредит")) == ()


def _strength(words: tuple[Word, ...]) -> int:
    each = Sheet(Page(file="b.pdf", number=1, width=595, height=842, words=words))
    ((title, _),) = candidates(list(KINDS.hits(each)), each, each.usual_height)
    return title.strength


def test_large_letters_and_capitals_stand_out() -> None:
    below = page("строка обычных букв под заголовком").words

    def titled(text: str, height: float) -> tuple[Word, ...]:
        first, second = text.split()
        return (Word(first, 30, 10, 60, 10 + height), Word(second, 66, 10, 100, 10 + height), *below)

    plain = _strength(titled("Акт сверки", 10))
    assert _strength(titled("АКТ СВЕРКИ", 10)) == plain + 2
    assert _strength(titled("Акт сверки", 12)) == plain + 1
    assert _strength(titled("Акт сверки", 16)) == plain + 2


def test_the_end_of_a_sentence_is_no_title_however_tall_its_letters_were_found() -> None:
    text = """
3.4. All amendments are valid if made in writing.          3.4. Заказчик подписывает акт в течение
The Contractor issues an invoice, the Customer signs       пяти рабочих дней.
{}
"""
    for words, titled in (("the act of acceptance within five working days.", False), ("Act of acceptance № 5", True)):
        printed = page(text.format(words))
        ends = max(w.top for w in printed.words)
        tall = tuple(msgspec.structs.replace(w, top=w.top - 3) if w.top == ends else w for w in printed.words)
        shown = RECOGNISER.shown(Sheet(msgspec.structs.replace(printed, words=tall, origin="ocr")))
        assert any(start.kind == "completion_act" for start in shown.starts) == titled
