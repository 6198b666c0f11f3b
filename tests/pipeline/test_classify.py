"""Streams of pages: where documents end, what goes on, what is foreign."""

import msgspec
import pytest

from pipeline.classify import classify
from tests.extractors.typed import page
from tests.pipeline.streams import BROCHURE, INVOICE, ORDER, ROWS, classified, outline

ROWS_ONLY = f"{ROWS}\nВсего по счету:           190 000,00        22 800,00  212 800,00"
LAST_SECTIONS = """
Раздел I. Реквизиты поверенного (оператора) поставщика
Раздел K. Дополнительные сведения
Раздел L. Сведения по ЭЦП
"""
CONTRACT = (
    """
                     ДОГОВОР № 15
г. Алматы                                  10 января 2025 г.
ТОО "Экспо Сервис", именуемое в дальнейшем "Исполнитель", в лице директора, с одной стороны, и ТОО "Арна Фудс"
заключили настоящий Договор о нижеследующем:
1. ПРЕДМЕТ ДОГОВОРА
1.1. Исполнитель оказывает услуги, а Заказчик оплачивает их по счету на оплату.
2.1. Оплата производится платежным поручением после подписания акта выполненных работ и получения
""",
    """
счета-фактуры.
2.2. Акт сверки подписывается Сторонами ежеквартально.
Акт выполненных работ (оказанных услуг)
подписывается в течение 5 дней.
3.1. За просрочку оплаты Заказчик уплачивает неустойку.
""",
    """
4. ПРОЧИЕ УСЛОВИЯ
4.1. Договор составлен в двух экземплярах.
Исполнитель:                      Заказчик:
""",
    """
                                            Приложение № 1
                                            к Договору № 15 от 10.01.2025
                     СПЕЦИФИКАЦИЯ
№  Наименование   Кол-во   Цена
""",
)


def test_an_invoice_runs_over_pages_of_rows_and_sections() -> None:
    assert outline(INVOICE, ROWS_ONLY, LAST_SECTIONS, ORDER.format(number=1)) == [
        ("tax_invoice", (1, 2, 3)),
        ("payment_order", (4,)),
    ]


def test_a_contract_mentions_everything_and_has_an_annex() -> None:
    assert outline(*CONTRACT, BROCHURE) == [("contract", (1, 2, 3, 4)), ("other", (5,))]


def test_a_foreign_page_belongs_to_nothing() -> None:
    assert outline(ORDER.format(number=1), BROCHURE, ORDER.format(number=2)) == [
        ("payment_order", (1,)),
        ("other", (2,)),
        ("payment_order", (3,)),
    ]
    assert outline(INVOICE, BROCHURE) == [("tax_invoice", (1,)), ("other", (2,))]


def test_two_orders_on_a_page_are_two_documents() -> None:
    first, second = classified(ORDER.format(number=1) + "\n\n\n" + ORDER.format(number=2))
    assert first.kind == second.kind == "payment_order"
    assert first.pages == second.pages == (("bundle.pdf", 1),)
    assert "№ 1" in first.sheets[0].text
    assert "№ 2" not in first.sheets[0].text
    assert "№ 2" in second.sheets[0].text


BOXED = """
Төлем тапсырмасы № {number}       24.04.2025 ж.             Сомасы
                                                            534 240,00
Ақша жөнелтуші                                     ЖСН/БСН            ЖКод
«Арна Фудс» ЖШС                                    210340000405       17
Бенефициар                                         ЖСН/БСН            Кбе
«Экспо Сервис» ЖШС                                 180540021233       17
849            {number} шот бойынша төлем



"""


def test_a_day_beside_a_title_with_its_number_makes_no_row_of_a_list() -> None:
    assert outline(BOXED.format(number=6130)) == [("payment_order", (1,))]
    listed = "\n".join(f"Төлем тапсырмасы № {n}      24.04.2025      534 240,00     Бенефициар" for n in range(2))
    assert outline(listed) == [("other", (1,))]


def test_a_title_lower_on_the_sheet_that_stands_as_the_first_begins_another_order() -> None:
    first, second = classified(2 * BOXED.format(number=6130).replace("Сомасы\n", "Сумма\n"))
    assert (first.kind, second.kind) == ("payment_order", "payment_order")


def test_papers_of_one_form_without_titles_stay_apart() -> None:
    untitled = INVOICE.replace("СЧЕТ-ФАКТУРА", "").replace(ROWS, "")
    assert outline(untitled, untitled.replace("145", "146")) == [("tax_invoice", (1,)), ("tax_invoice", (2,))]


def test_a_copy_is_a_document_of_its_own() -> None:
    assert outline(INVOICE, INVOICE) == [("tax_invoice", (1,)), ("tax_invoice", (2,))]


def test_a_blank_page_is_other_and_a_document_may_go_on_behind_it() -> None:
    assert sorted(outline(f"{INVOICE}\n1 из 2", "", f"{ROWS_ONLY}\n2 из 2"), key=lambda d: d[1]) == [
        ("tax_invoice", (1, 3)),
        ("other", (2,)),
    ]
    assert sorted(outline(INVOICE, "", ROWS_ONLY), key=lambda d: d[1]) == [
        ("tax_invoice", (1,)),
        ("other", (2,)),
        ("other", (3,)),
    ]


def test_a_notice_of_the_tax_office_is_no_statement_of_taxes() -> None:
    notice = """
Комитет государственных доходов
Управление государственных доходов по г. Алматы
УВЕДОМЛЕНИЕ ОБ УСТРАНЕНИИ НАРУШЕНИЙ № 755
выявленных органами государственных доходов по результатам камерального контроля
Налогоплательщик: ТОО «Арна Фудс», БИН 120340005678
Выявлено расхождение по форме 300.00 на сумму 200 000,00 тенге.
"""
    assert [d.kind for d in classify([page(notice)])] == ["other"]


def test_two_orders_are_cut_at_the_line_of_strokes_between_them() -> None:
    first = ORDER.format(number=1).strip("\n") + "\n\n\n\nРуководитель: Ким В.А.      Проведено банком 20.02.2025"
    second = ORDER.format(number=2).strip("\n")
    strokes = " ".join("-" * 60)
    both = list(classify([page(f"{first}\n{strokes}\n{second}")]))
    assert [document.kind for document in both] == ["payment_order", "payment_order"]
    said = [" ".join(word.text for word in document.sheets[0].page.words) for document in both]
    assert "Проведено банком" in said[0]
    assert "Проведено банком" not in said[1]


def test_a_contract_in_two_languages_one_after_the_other() -> None:
    second = CONTRACT[0].replace("ДОГОВОР № 15", "ШАРТ № А-15/25")
    first = CONTRACT[0].replace("ДОГОВОР № 15", "ДОГОВОР № А-15/25")
    assert outline(first, second) == [("contract", (1, 2))]
    assert outline(first, second.replace("А-15/25", "А-16/25")) == [("contract", (1,)), ("contract", (2,))]


def test_a_cash_order_above_its_receipt_is_one_paper() -> None:
    order = """
Форма КО-1
ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР
Принято от: ТОО "Арна Фудс"
Основание: счет № 145
Получил кассир ____
"""
    receipt = """
КВИТАНЦИЯ к приходному кассовому ордеру № 241
Принято от: ТОО "Арна Фудс"
Основание: счет № 145
"""
    assert outline(order + "\n\n\n" + receipt) == [("cash_receipt", (1,))]


def test_a_letter_whose_lines_begin_with_labels_is_foreign() -> None:
    letter = """
ТОО «Арай Трейд»
Настоящим сообщаем, что по договору с Вами оплата счета на сумму 630672,00 тенге произведена в полном объеме в срок
Дата выписки и номер документа указаны в приложении, Реквизиты поставщика и получателя совпадают с указанными ранее
Код валюты и курс просим указать в ответном письме вместе с актом сверки взаимных расчетов за первый квартал года
"""
    assert outline(INVOICE, letter) == [("tax_invoice", (1,)), ("other", (2,))]


def test_the_words_that_decided_have_their_place() -> None:
    (document,) = classified(ORDER.format(number=5))
    assert document.decided_by[0].quote == "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ"
    assert document.decided_by[0].page == 1
    assert classified(BROCHURE)[0].decided_by == ()


def test_nothing_gives_nothing() -> None:
    assert list(classify([])) == []


def test_words_broken_at_line_ends_reach_the_readers_whole() -> None:
    (document,) = classify([page("Памятка о погрузке това-\nров на складе")])

    assert document.sheets[0].text == "Памятка о погрузке товаров\nна складе"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
                                                   Приложение № 1
                                                   к Договору № 5/2025 от 10.01.2025
             СПЕЦИФИКАЦИЯ № 3
№   Наименование товара   Ед. изм.   Кол-во   Цена, USD   Сумма, USD
1   Мёд натуральный       кг         4 600    4.87        22 400.00
    Итого                                                 22 400.00
""",
            "contract",
        ),
        ("10.01.2025 ж. № 15 шартқа 1-қосымша\nЕРЕКШЕЛІК\n№   Атауы   Саны\n1   Аударма   2", "contract"),
        ("Қосымша № 1\n№ 31 шартқа, 12.02.2025 ж.\nЕРЕКШЕЛІК\n№   Атауы   Саны\n1   Буклет   500", "contract"),
        ("Appendix 2 to the Service Agreement No 7\nSchedule of fees\n1   Stand   2,000.00", "contract"),
        (
            """
Приложение № 3 к Договору № 15 от 10.01.2025
АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ) № 7
Исполнитель: ТОО «Экспо Сервис»      Заказчик: ТОО «Арна Фудс»
№   Наименование работ   Кол-во   Цена за единицу   Стоимость
1   Аренда стенда        1        100 000,00        100 000,00
""",
            "completion_act",
        ),
        ("Директору ТОО «Арна Фудс»\nПросим подписать приложение № 1 к договору № 15 от 10.01.2025.", "other"),
        ("В приложении к письму направляем счет\nПриложение: договор № 15 на 3 листах", "other"),
    ],
)
def test_the_annex_of_a_contract_by_itself(text: str, expected: str) -> None:
    assert outline(text) == [(expected, (1,))]


def test_what_tells_of_an_account_is_titled_with_its_number() -> None:
    statement = """
Выписка по лицевому счету № KZ18722S000012345678
с 01.04.2025 по 30.04.2025
Владелец счета: ТОО «Арна Фудс»   БИН 210340000405
Дата проводки   № док   Корреспондент    Дебет        Кредит   КНП   Назначение
02.04.2025      55      ТОО «Рынок»      113 000.00            859   За буклеты по счету 77
"""
    assert outline(statement) == [("bank_statement", (1,))]
    assert outline(statement.replace("Выписка по лицевому счету", "Счет").replace("Корреспондент", "Кому")) != [
        ("proforma_invoice", (1,))
    ]


def test_a_title_goes_on_in_smaller_letters() -> None:
    typed = page("""
СЕРТИФИКАТ № KZ 5 117 00203
о происхождении товара для внутреннего обращения формы СТ-KZ
Палата предпринимателей города Шымкента удостоверяет, что трубы (код ТН ВЭД 3917 21 100 0) ТОО «Тулпар Пласт» происходят
из Республики Казахстан. Критерий происхождения товара — Д3917. Местное содержание — 54,7 %.
""")
    words = tuple(msgspec.structs.replace(w, bottom=w.bottom + 3) if w.top < 45 else w for w in typed.words)
    assert [d.kind for d in classify([msgspec.structs.replace(typed, words=words)])] == ["st_kz_certificate"]


def test_a_courier_s_waybill_and_a_till_s_receipt_without_a_title() -> None:
    assert outline("""
WAYBILL 38 2210 4471
From: MERGEN LLP        To: MODA STYLE GMBH
Origin: AKX             Destination: HAM
Pieces: 2
Contents: WORKWEAR SAMPLES
""") == [("transport_document", (1,))]
    assert outline("""
75 600 ₸
№ чека   QR4471882019
Продавец   ТОО «Экспо Сервис»
ФП   8870112233
РНМ   600400118830
""") == [("cash_receipt", (1,))]


def test_a_letter_of_the_tax_office_in_kazakh() -> None:
    assert outline("""
Мемлекеттік кірістер басқармасы
АНЫҚТАМА
«Арна» ЖШС 2024 жылы төлеген салықтардың жалпы сомасы 8 400 000 теңге.
ҚҚС қайтарылған жоқ.
""") == [("tax_statement", (1,))]
    assert outline("""
ҚР ҚМ МКК Шымкент қаласы бойынша Мемлекеттік кірістер департаменті
№ МКД-12-3/771, 20.01.2025
Департамент «Тұлпар» ЖШС 2024 жылы бюджетке 23 450 000 теңге салық
төлегенін, қосылған құн салығының артық сомасы қайтарылғанын
хабарлайды.
""") == [("tax_statement", (1,))]
