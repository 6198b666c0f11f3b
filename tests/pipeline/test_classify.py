"""Streams of pages: where documents end, what goes on, what is foreign."""

import msgspec
import pytest

from extractors.cues import Recogniser, Shown, Start
from extractors.layout import Sheet
from extractors.page import Box, Page
from pipeline.classify import RECOGNISER, Document, classify
from pipeline.pages.continuation import page_number
from tests.extractors.typed import page, sheet

ORDER = """
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № {number}
20.02.2025
Отправитель денег: ТОО "Арна Фудс"     ИИК KZ728562203100000001     Сумма 112 000,00
Бенефициар: ТОО "Экспо Сервис"         ИИК KZ18722S000012345678     Кбе 17
Банк бенефициара: АО KASPI BANK        БИК CASPKZKA
Назначение платежа: Оплата по счет-фактуре № 145     Код назначения платежа 859
"""
ROWS = "\n".join(f"{n}    Услуга номер {n}      1    10 000,00    12%   1 200,00   11 200,00" for n in range(11, 30))
INVOICE = f"""
СЧЕТ-ФАКТУРА
1. Регистрационный номер ESF-150640012340-20250220-1A2B3C4D    1.1 Номер учетной системы 145
2. Дата выписки 20.02.2025      3. Дата совершения оборота 20.02.2025
Раздел B. Реквизиты поставщика
Раздел C. Реквизиты получателя
Раздел G. Данные по товарам, работам, услугам
{ROWS}
"""
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
BROCHURE = "Вкус степи\nНатуральный мёд из предгорий Алатау\nот 1 990 тенге"


def _classified(*texts: str) -> list[Document]:
    return list(classify(page(text, number=n) for n, text in enumerate(texts, 1)))


def _outline(*texts: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(d.kind, tuple(number for _, number in d.pages)) for d in _classified(*texts)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("14.04.2025 № 54 көрсетілген қызметтер актісі", "completion_act"),
        ("2025 жылғы 24 ақпан № 54 көрсетілген қызметтер актісі", "completion_act"),
        ("Біз 14.04.2025 № 54 хатпен бірге жіберген көрсетілген қызметтер актісі", "other"),
    ],
)
def test_a_title_behind_its_day_and_number(title: str, expected: str) -> None:
    text = f"""
{title}
Орындаушы: «Экспо Сервис» ЖШС, БСН 150640012340
Тапсырыс беруші: «Арна Фудс» ЖШС, БСН 120340005678
Қызмет көрсетілген күн: 10.04.2025
№   Қызмет                 Саны    Сомасы
1   Көрме алаңының дизайны  1,000   2 325 120,00
Барлығы: 2 325 120,00 KZT
Орындаушы                  Тапсырыс беруші
"""
    assert [d.kind for d in classify([page(text)])] == [expected]


def test_an_invoice_runs_over_pages_of_rows_and_sections() -> None:
    assert _outline(INVOICE, ROWS_ONLY, LAST_SECTIONS, ORDER.format(number=1)) == [
        ("tax_invoice", (1, 2, 3)),
        ("payment_order", (4,)),
    ]


def test_a_contract_mentions_everything_and_has_an_annex() -> None:
    assert _outline(*CONTRACT, BROCHURE) == [("contract", (1, 2, 3, 4)), ("other", (5,))]


def test_a_foreign_page_belongs_to_nothing() -> None:
    assert _outline(ORDER.format(number=1), BROCHURE, ORDER.format(number=2)) == [
        ("payment_order", (1,)),
        ("other", (2,)),
        ("payment_order", (3,)),
    ]
    assert _outline(INVOICE, BROCHURE) == [("tax_invoice", (1,)), ("other", (2,))]


def test_two_orders_on_a_page_are_two_documents() -> None:
    first, second = _classified(ORDER.format(number=1) + "\n\n\n" + ORDER.format(number=2))
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
    assert _outline(BOXED.format(number=6130)) == [("payment_order", (1,))]
    listed = "\n".join(f"Төлем тапсырмасы № {n}      24.04.2025      534 240,00     Бенефициар" for n in range(2))
    assert _outline(listed) == [("other", (1,))]


def test_the_number_of_an_account_makes_no_title() -> None:
    statement = """
22.08.2025 – 01.09.2025 кезеңіндегі шот бойынша үзінді / Выписка по счету за период с 22.08.2025 по 01.09.2025
ШОТ / СЧЕТ № KZ18722S000012345678 (KZT)
Клиент / Клиент: ТОО «Арна Фудс», БСН / БИН 210340000405
Кезең басындағы қалдық / Остаток на начало периода: 50000000,00
Кезең соңындағы қалдық / Остаток на конец периода: 51853200,00
Күні / Дата  Нөмірі / Номер  Контрагент (атауы, БСН, шот №)  Банк                  Дебет      Кредит  Төлем мақсаты / Назначение
25.08.2025   845             ТОО "Рынок Плюс"                АО «Bereke Bank»      41000,00           Оплата по счету 87
                             050440382630                    BRKEKZKA
27.08.2025   6770            ТОО «Покупатель»                АО «Евразийский Банк» 1528800,00         Оплата по счету 649
"""
    assert _outline(statement) == [("bank_statement", (1,))]


def test_a_title_lower_on_the_sheet_that_stands_as_the_first_begins_another_order() -> None:
    first, second = _classified(2 * BOXED.format(number=6130).replace("Сомасы\n", "Сумма\n"))
    assert (first.kind, second.kind) == ("payment_order", "payment_order")


def test_papers_of_one_form_without_titles_stay_apart() -> None:
    untitled = INVOICE.replace("СЧЕТ-ФАКТУРА", "").replace(ROWS, "")
    assert _outline(untitled, untitled.replace("145", "146")) == [("tax_invoice", (1,)), ("tax_invoice", (2,))]


def test_a_copy_is_a_document_of_its_own() -> None:
    assert _outline(INVOICE, INVOICE) == [("tax_invoice", (1,)), ("tax_invoice", (2,))]


def test_a_head_repeated_on_the_next_page_begins_nothing() -> None:
    head = """
Выписка по счету за период с 01.02.2025 по 28.02.2025
Счет № KZ728562203100000001
Клиент ТОО Арна
Входящий остаток 5,00
"""
    rows = [f"{n:02d}.02.2025   ТОО Экспо     100 000,00       Платежное поручение № {n}" for n in range(1, 9)]
    assert _outline(head + "\n".join(rows), head + rows[0]) == [("bank_statement", (1, 2))]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Страница 1 из 2", "Страница 2 из 2"), [("tax_invoice", (1, 2))]),
        (("Страница 1 из 1", "Страница 1 из 1"), [("tax_invoice", (1,)), ("other", (2,))]),
        (("- 1 -", "- 2 -"), [("tax_invoice", (1, 2))]),
        # numbers that began before the document are those of the file
        (("стр. 17", "стр. 18"), [("tax_invoice", (1,)), ("other", (2,))]),
        (("1 из 3", "2 из 5"), [("tax_invoice", (1,)), ("other", (2,))]),
    ],
)
def test_what_pages_number_themselves(texts: tuple[str, str], expected: list[tuple[str, tuple[int, ...]]]) -> None:
    assert _outline(f"{INVOICE}\n{texts[0]}", f"{BROCHURE}\n{texts[1]}") == expected


def test_the_numbers_of_a_file_join_no_order_with_what_lies_behind_it() -> None:
    assert _outline(f"{ORDER.format(number=1)}\n1 / 15", f"{BROCHURE}\n2 / 15") == [
        ("payment_order", (1,)),
        ("other", (2,)),
    ]
    assert _outline(f"{ORDER.format(number=1)}\n1 / 2", "продолжение\n2 / 2") == [("payment_order", (1, 2))]


def test_a_title_printed_again_on_a_numbered_page() -> None:
    again = f"СЧЕТ-ФАКТУРА\n{ROWS}\nСтраница 2 из 2"
    assert _outline(f"{INVOICE}\nСтраница 1 из 2", again) == [("tax_invoice", (1, 2))]
    other = INVOICE.replace("145", "146")
    assert _outline(f"{INVOICE}\n1 из 2", f"{other}\n2 из 2") == [("tax_invoice", (1,)), ("tax_invoice", (2,))]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("лист 2 из 3", (2, 3)),
        ("Page 4", (4, None)),
        ("3 / 12", (3, 12)),
        ("2-бет", (2, None)),
        ("стр:2", (2, None)),
        ("ctp.1", (1, None)),
        ("5456173958798 2/2", (2, 2)),
        ("Договор № 241 · 3 из 3", (3, 3)),
        ("Заявка 7 | 2 of 4", (2, 4)),
        ("Выставка, дни 2 из 3", (None, None)),
        ("Дополнительный лист 1", (None, None)),
        ("Итого 2 из 3 позиций оплачены полностью в срок согласно договору", (None, None)),
    ],
)
def test_page_numbers(text: str, number: tuple[int | None, int | None]) -> None:
    assert page_number(sheet(f"текст\n{text}")) == number


def test_a_blank_page_is_other_and_a_document_may_go_on_behind_it() -> None:
    assert sorted(_outline(f"{INVOICE}\n1 из 2", "", f"{ROWS_ONLY}\n2 из 2"), key=lambda d: d[1]) == [
        ("tax_invoice", (1, 3)),
        ("other", (2,)),
    ]
    assert sorted(_outline(INVOICE, "", ROWS_ONLY), key=lambda d: d[1]) == [
        ("tax_invoice", (1,)),
        ("other", (2,)),
        ("other", (3,)),
    ]


def test_signatures_that_found_no_room() -> None:
    full = page(INVOICE + "\n" * 30 + ROWS, number=1)
    assert max(w.bottom for w in full.words) > 0.72 * full.height
    rest = page("Руководитель ____________ Ким В.С.\nМ.П.", number=2)
    letter = page("ТОО «Арна Фудс»\nПросим подтвердить получение.\nДиректор Ким В.С.", number=2)
    assert [d.pages for d in classify([full, rest])] == [(("bundle.pdf", 1), ("bundle.pdf", 2))]
    assert [d.kind for d in classify([full, letter])] == ["tax_invoice", "other"]


def test_notes_to_a_form_that_found_no_room() -> None:
    marked = page(f"{INVOICE}\nДата выполнения работ**\n{ROWS}" + "\n" * 12 + ROWS, number=1)
    plain = page(INVOICE + "\n" * 30 + ROWS, number=1)
    notes = page("* Применяется для приемки работ.\n** Заполняется, если даты приходятся на разные периоды.", number=2)
    assert [d.pages for d in classify([marked, notes])] == [(("bundle.pdf", 1), ("bundle.pdf", 2))]
    assert [d.kind for d in classify([plain, notes])] == ["tax_invoice", "other"]


def test_particulars_of_the_parties_that_found_no_room() -> None:
    clauses = "\n".join(f"{n}.1. Тараптар міндеттемелерін орындайды және жауап береді." for n in range(1, 44))
    ended = "Тараптардың деректемелері:\nОрындаушы: «Өркен» ЖШС      Тапсырыс беруші: «Үміт» ЖШС"
    contract = page(f"№ 15 ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ\n2025 ж. «10» қаңтар\n1. Шарттың мәні\n{clauses}\n{ended}", number=1)
    rest = page("БСН 190340416435      БСН 110540005645\nДиректор Ким В.С.     Директор Ли А.А.", number=2)
    other = page("БСН 190340416435\nЖауап хат күтеміз", number=2)
    assert [d.pages for d in classify([contract, rest])] == [(("bundle.pdf", 1), ("bundle.pdf", 2))]
    assert [d.kind for d in classify([contract, other])] == ["contract", "other"]


def test_particulars_under_their_heading_begin_with_a_name_overleaf() -> None:
    clauses = "\n".join(f"{n}.1. Тараптар міндеттемелерін орындайды және жауап береді." for n in range(1, 44))
    text = f"№ 15 ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ\n2025 ж. «10» қаңтар\n1. Шарттың мәні\n{clauses}\n"
    contract = page(f"{text}7. Тараптардың деректемелері мен қолдары", number=1)
    rest = page("«Өркен» ЖШС, БСН 190340416435, ЖСК\nKZ906010131000123456\nДиректор ______ Ким В.С.", number=2)
    assert [d.kind for d in classify([contract, rest])] == ["contract"]
    assert [d.kind for d in classify([page(text, number=1), rest])] == ["contract", "other"]


def test_a_kazakh_annex_names_its_contract_before_the_word() -> None:
    contract = page("№ 15 ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ\n2025 ж. «10» қаңтар\n1. Шарттың мәні\n1.1. Қызмет көрсетеді.", number=1)
    annex = page("10.01.2025 ж. № 15 шартқа 1-қосымша\nЕРЕКШЕЛІК\n№   Атауы   Саны\n1   Аударма   2", number=2)
    letter = page(
        "Қалалық әкімдікке\nШартты жолдаймыз.\nХатқа және оған берілген барлық қағаздарға 1-қосымша", number=2
    )
    assert [d.kind for d in classify([contract, annex])] == ["contract"]
    assert [d.kind for d in classify([contract, letter])] == ["contract", "other"]


@pytest.mark.parametrize("name", ["Ким В.С.", "/ В. С. Ким /", "Ли Д. А."])
def test_a_name_beside_a_signature_that_found_no_room(name: str) -> None:
    full = page(INVOICE + "\n" * 30 + ROWS, number=1)
    assert [d.kind for d in classify([full, page(name, number=2)])] == ["tax_invoice"]
    assert [d.kind for d in classify([full, page("Алма-Ата В.С. 1998 год", number=2)])] == ["tax_invoice", "other"]


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


@pytest.mark.parametrize(
    "text", ["ЭЦП юридического лица: MIIGkQYJKoZI", "46. Т.А.Ә.:      Ким В.С.\nЭЦП: MIIGkQYJKoZI"]
)
def test_a_digital_signature_alone_on_a_page_is_a_rest(text: str) -> None:
    full = page(INVOICE + "\n" * 30 + ROWS, number=1)
    assert [d.kind for d in classify([full, page(text, number=2)])] == ["tax_invoice"]


def test_a_page_of_ink_is_a_rest_when_the_inks_are_signatures() -> None:
    full = page(INVOICE + "\n" * 30 + ROWS, number=1)

    def inked(*inks: Box) -> Page:
        return msgspec.structs.replace(page("", number=2), inks=inks)

    signature, photograph = Box(100, 60, 180, 90), Box(50, 60, 500, 400)
    assert [d.kind for d in classify([full, inked(signature)])] == ["tax_invoice"]
    assert [d.kind for d in classify([full, inked(photograph)])] == ["tax_invoice", "other"]


@pytest.mark.parametrize(("numbered", "documents"), [("2/2", 1), ("1/1", 2), ("", 2)])
def test_the_second_page_by_its_number_goes_on_though_a_line_of_it_looks_like_a_title(
    numbered: str, documents: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = page(f"{INVOICE}\n                    8504938119042 1/2", height=700)
    last = page(
        f"Лицо, выписавшее ЭСФ\nБекмуратова С.Ж.\n                    8504938119042 {numbered}", number=2, height=200
    )
    title = Start(kind="tax_invoice", top=40.0, score=9.0, titled=True, words=(last.words[:3],))
    shown = RECOGNISER.shown

    def seen(sheet: Sheet) -> Shown:
        told = shown(sheet)
        return told if sheet.page.number == 1 else msgspec.structs.replace(told, starts=(title,))

    monkeypatch.setattr(Recogniser, "shown", lambda self, sheet: seen(sheet))
    assert len(list(classify([first, last]))) == documents


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
    assert _outline(first, second) == [("contract", (1, 2))]
    assert _outline(first, second.replace("А-15/25", "А-16/25")) == [("contract", (1,)), ("contract", (2,))]


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
    assert _outline(order + "\n\n\n" + receipt) == [("cash_receipt", (1,))]


def test_an_annex_names_the_paper_it_is_annexed_to() -> None:
    certificate = (
        "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ\n№ 1234567890\nНастоящий сертификат выдан ТОО «Арна»\nДействителен до 10.01.2026"
    )
    goods = "Приложение к индустриальному сертификату\n№ 1234567890\nМёд натуральный 0409000000"
    assert _outline(certificate, goods, BROCHURE) == [("industrial_certificate", (1, 2)), ("other", (3,))]


def test_a_letter_whose_lines_begin_with_labels_is_foreign() -> None:
    letter = """
ТОО «Арай Трейд»
Настоящим сообщаем, что по договору с Вами оплата счета на сумму 630672,00 тенге произведена в полном объеме в срок
Дата выписки и номер документа указаны в приложении, Реквизиты поставщика и получателя совпадают с указанными ранее
Код валюты и курс просим указать в ответном письме вместе с актом сверки взаимных расчетов за первый квартал года
"""
    assert _outline(INVOICE, letter) == [("tax_invoice", (1,)), ("other", (2,))]


def test_a_ruled_table_goes_on_between_the_same_rulings() -> None:
    def ruled(text: str, number: int, shift: float = 0.0) -> Page:
        plain = page(text, number=number)
        bars = tuple(Box(x + shift, 30, x + shift, 800) for x in (25, 60, 200, 320, 420, 560))
        return msgspec.structs.replace(plain, rulings=bars)

    words = "одно   слово   здесь\nдругое   слово   там"
    assert [d.kind for d in classify([ruled(INVOICE, 1), ruled(words, 2)])] == ["tax_invoice"]
    assert [d.kind for d in classify([ruled(INVOICE, 1), ruled(words, 2, shift=17)])] == ["tax_invoice", "other"]


def test_the_words_that_decided_have_their_place() -> None:
    (document,) = _classified(ORDER.format(number=5))
    assert document.decided_by[0].quote == "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ"
    assert document.decided_by[0].page == 1
    assert _classified(BROCHURE)[0].decided_by == ()


def test_nothing_gives_nothing() -> None:
    assert list(classify([])) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Двусторонний акт № 54", "completion_act"),
        ("Акт подтверждения оказания услуг", "completion_act"),
        ("Services acceptance certificate", "completion_act"),
        ("Электронная счет-фактура", "tax_invoice"),
        ("Счет-предложение № 54", "proforma_invoice"),
        ("Алдын ала төлем шоты", "proforma_invoice"),
        ("Реестр счетов-фактур", "other"),
        ("Мы получили акт об оказании услуг.", "other"),
    ],
)
def test_titles_nobody_listed(title: str, expected: str) -> None:
    text = f"""
{title}
Исполнитель: ТОО «Экспо Сервис», БИН 150640012340
Поставщик: ТОО «Экспо Сервис», БИН 150640012340
Заказчик: ТОО «Арна Фудс», БИН 120340005678
Договор (контракт): № 7 от 01.02.2025
Дата: 10.04.2025
№   Услуга                 Кол-во    Сумма
1   Дизайн стенда          1,000     2 325 120,00
"""
    assert [d.kind for d in classify([page(text)])] == [expected]


def test_the_code_of_a_bank_in_a_letterhead_is_no_title() -> None:
    text = """
ТОО «Экспо Сервис»
IBAN KZ259485602385585522
SWIFT/BIC EURIKZKA

СЧЕТ НА ОПЛАТУ
Плательщик: ТОО «Арна Фудс», БИН 120340005678
Описание               Кол-во    Стоимость
Дизайн стенда          1,000     2 325 120,00
"""
    assert [d.kind for d in classify([page(text)])] == ["proforma_invoice"]


def test_words_broken_at_line_ends_reach_the_readers_whole() -> None:
    (document,) = classify([page("Памятка о погрузке това-\nров на складе")])

    assert document.sheets[0].text == "Памятка о погрузке товаров\nна складе"


@pytest.mark.parametrize(
    "title",
    [
        "Қызметкерлерді онлайн көрмеге жіберу туралы",
        "Онлайн-көрмеге қызметкерлерді тағайындау туралы",
        "О назначении сотрудников для участия в онлайн-выставке",
        "О направлении работников на форум",
    ],
)
def test_an_order_that_tells_employees_off_for_an_event(title: str) -> None:
    text = f"""
«Арна Фудс» ЖШС
БҰЙРЫҚ № 15-к
2025 ж. «05» ақпан          Астана қ.
{title}
БҰЙЫРАМЫН:
1. 16.02.2025 бастап 22.02.2025 дейін «Gulfood 2025» көрмесіне онлайн қатысу тапсырылсын.
Директор ______ Қасымов Қ.М.
"""
    assert [kind for kind, _ in _outline(text)] == ["trip_order"]


def test_a_reconciliation_act_whose_title_ends_on_the_next_line() -> None:
    assert _outline("""
ӨЗАРА ЕСЕП АЙЫРЫСУЛАРДЫ САЛЫСТЫРЫП ТЕКСЕРУ
АКТІСІ
«Арна Фудс» ЖШС мен «Өркен Сервис» ЖШС арасында
Күні          Құжаттың атауы                        Дебет          Кредит
20.02.2025    Шот-фактура № 145 (20.02.2025)                       112 000,00
25.02.2025    Төлем тапсырмасы № 88                 112 000,00
""") == [("reconciliation_act", (1,))]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("ШОТ-ИНВОЙС № 15", "commercial_invoice"),
        ("ШОТ-ФАКТУРА (ИНВОЙС) № 15", "commercial_invoice"),
        ("БАНК АУДАРЫМЫН РАСТАУ № 15", "swift_transfer"),
        (
            "ХАЛЫҚАРАЛЫҚ АВТОКӨЛІК ЖҮКҚҰЖАТЫ (CMR) № 15\n16 Тасымалдаушы: ТОО Арна\n2 Жүк алушы: ООО Рита",
            "transport_document",
        ),
    ],
)
def test_kazakh_titles(title: str, kind: str) -> None:
    assert [
        told for told, _ in _outline(f"{title}\nКүні: 01.03.2025\nБенефициар: Probe GmbH\nЖөнелтуші: Arna LLP")
    ] == [kind]


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
    assert _outline(text) == [(expected, (1,))]


def test_what_tells_of_an_account_is_titled_with_its_number() -> None:
    statement = """
Выписка по лицевому счету № KZ18722S000012345678
с 01.04.2025 по 30.04.2025
Владелец счета: ТОО «Арна Фудс»   БИН 210340000405
Дата проводки   № док   Корреспондент    Дебет        Кредит   КНП   Назначение
02.04.2025      55      ТОО «Рынок»      113 000.00            859   За буклеты по счету 77
"""
    assert _outline(statement) == [("bank_statement", (1,))]
    assert _outline(statement.replace("Выписка по лицевому счету", "Счет").replace("Корреспондент", "Кому")) != [
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
    assert _outline("""
WAYBILL 38 2210 4471
From: MERGEN LLP        To: MODA STYLE GMBH
Origin: AKX             Destination: HAM
Pieces: 2
Contents: WORKWEAR SAMPLES
""") == [("transport_document", (1,))]
    assert _outline("""
75 600 ₸
№ чека   QR4471882019
Продавец   ТОО «Экспо Сервис»
ФП   8870112233
РНМ   600400118830
""") == [("cash_receipt", (1,))]


def test_a_letter_of_the_tax_office_in_kazakh() -> None:
    assert _outline("""
ҚР ҚМ МКК Шымкент қаласы бойынша Мемлекеттік кірістер департаменті
№ МКД-12-3/771, 20.01.2025
Департамент «Тұлпар» ЖШС 2024 жылы бюджетке 23 450 000 теңге салық
төлегенін, қосылған құн салығының артық сомасы қайтарылғанын
хабарлайды.
""") == [("tax_statement", (1,))]
