"""Pages that go on with the document before them: by their numbers, as the rest that found no room, as an annex."""

import msgspec
import pytest

from extractors.kinds.cues import Recogniser, Shown, Start
from extractors.layout import Sheet
from extractors.page import Box, Page
from pipeline.classify import RECOGNISER, classify
from pipeline.pages.continuation import page_number
from tests.extractors.typed import page, sheet
from tests.pipeline.streams import BROCHURE, INVOICE, ORDER, ROWS, outline


def test_a_head_repeated_on_the_next_page_begins_nothing() -> None:
    head = """
Выписка по счету за период с 01.02.2025 по 28.02.2025
Счет № KZ728562203100000001
Клиент ТОО Арна
Входящий остаток 5,00
"""
    rows = [f"{n:02d}.02.2025   ТОО Экспо     100 000,00       Платежное поручение № {n}" for n in range(1, 9)]
    assert outline(head + "\n".join(rows), head + rows[0]) == [("bank_statement", (1, 2))]


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
    assert outline(f"{INVOICE}\n{texts[0]}", f"{BROCHURE}\n{texts[1]}") == expected


def test_the_numbers_of_a_file_join_no_order_with_what_lies_behind_it() -> None:
    assert outline(f"{ORDER.format(number=1)}\n1 / 15", f"{BROCHURE}\n2 / 15") == [
        ("payment_order", (1,)),
        ("other", (2,)),
    ]
    assert outline(f"{ORDER.format(number=1)}\n1 / 2", "продолжение\n2 / 2") == [("payment_order", (1, 2))]


def test_a_title_printed_again_on_a_numbered_page() -> None:
    again = f"СЧЕТ-ФАКТУРА\n{ROWS}\nСтраница 2 из 2"
    assert outline(f"{INVOICE}\nСтраница 1 из 2", again) == [("tax_invoice", (1, 2))]
    other = INVOICE.replace("145", "146")
    assert outline(f"{INVOICE}\n1 из 2", f"{other}\n2 из 2") == [("tax_invoice", (1,)), ("tax_invoice", (2,))]


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


def test_an_annex_names_the_paper_it_is_annexed_to() -> None:
    certificate = (
        "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ\n№ 1234567890\nНастоящий сертификат выдан ТОО «Арна»\nДействителен до 10.01.2026"
    )
    goods = "Приложение к индустриальному сертификату\n№ 1234567890\nМёд натуральный 0409000000"
    assert outline(certificate, goods, BROCHURE) == [("industrial_certificate", (1, 2)), ("other", (3,))]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("LCW-1099", [("commercial_invoice", (1,)), ("commercial_invoice", (2,))]),
        ("5218991145", [("commercial_invoice", (1, 2))]),
    ],
)
def test_a_page_without_a_title_that_has_the_number_of_another_invoice(
    number: str, expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    first = """
INVOICE
Adsphere Ireland Limited
Invoice number: 5218991145
Bill to
Tengri Data LLP
Total amount due in USD      3,660.00
IBAN: IE63CITI75668040275168
"""
    second = f"""
London Cloud Week Ltd
VAT No. GB 402 7719 35
EXHIBITOR:                     INVOICE No.    {number}
Tengri Data LLP                Issue date     26 May 2025
Item                           Quantity       Unit price, GBP     Net amount, GBP
Exhibition stand               9 sqm          410.00              3,690.00
Total payable                                                     3,690.00
IBAN: GB07TRWI76622341480542
"""
    assert outline(first, second) == expected


@pytest.mark.parametrize("blank", ["Қағидаларға 1-қосымша", "Приложение 12 к Правилам выписки счетов-фактур"])
def test_the_blank_of_a_form_is_annexed_to_rules_and_to_no_paper(blank: str) -> None:
    second = f"""
{blank}
ШОТ-ФАКТУРА № 767 2025 жылғы 20 қазан
Жеткізуші: "Презент Лаб" ЖШС
Жеткізушінің ЖСН/БСН және орналасқан мекенжайы: 220740140392, Алматы қ., Абай даңғ., 52-үй
Алушы: «Сары Арқа Трейд» ЖШС
Алушының ЖСН/БСН және орналасқан мекенжайы: 211240036425, Тараз қ.
Шот бойынша барлығы:    824 333,33    98 920,00    923 253,33
"""
    assert outline(INVOICE, second) == [("tax_invoice", (1,)), ("tax_invoice", (2,))]


def test_a_ruled_table_goes_on_between_the_same_rulings() -> None:
    def ruled(text: str, number: int, shift: float = 0.0) -> Page:
        plain = page(text, number=number)
        bars = tuple(Box(x + shift, 30, x + shift, 800) for x in (25, 60, 200, 320, 420, 560))
        return msgspec.structs.replace(plain, rulings=bars)

    words = "одно   слово   здесь\nдругое   слово   там"
    assert [d.kind for d in classify([ruled(INVOICE, 1), ruled(words, 2)])] == ["tax_invoice"]
    assert [d.kind for d in classify([ruled(INVOICE, 1), ruled(words, 2, shift=17)])] == ["tax_invoice", "other"]
