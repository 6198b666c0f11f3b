"""Which papers purposes of payment and rows of reconciliation acts refer to."""

from datetime import date

import pytest

from extractors.billing.passages import Passage, number_in
from extractors.values.references import references, same_number
from tests.extractors.typed import sheet


def told(text: str) -> list[tuple[str, str]]:
    return [(r.kind, r.number) for r in references(text)]


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        (
            "Оплата по сч. №88 от 02.08.2022 за участие в выставке по дог. № 15 от 10.01.2022 в т.ч. НДС 12% - 69 600,00",
            [("invoice", "88"), ("contract", "15")],
        ),
        (
            "Оплата за услуги по счету-фактуре № 145 от 20.02.2025 г., договор №12/2025 от 01.02.2025, сумма 1 120 000-00 тенге",
            [("invoice", "145"), ("contract", "12/2025")],
        ),
        (
            "Частичная оплата по акту № 42 от 31.01.2024 (сч/ф 43), дог. б/н от 10.01.2024",
            [("act", "42"), ("invoice", "43")],
        ),
        ("предоплата 100% согл. сч. на опл. 0000000088 от 02.08.22", [("invoice", "0000000088")]),
        ("Оплата по сч.88/1", [("invoice", "88/1")]),
        (
            "ОПЛАТА ПО СЧ.ФАКТ.№ESF-180540021233-20250220-1234 ОТ 20.02.2025",
            [("invoice", "ESF-180540021233-20250220-1234")],
        ),
        ("оплата по сч 88 от 2 августа 2022 года и сч 89", [("invoice", "88"), ("invoice", "89")]),
        ("за услуги по сч. № 88 от 02.08.2022г. сумма 649600 тенге в т.ч.НДС(12%) 69600", [("invoice", "88")]),
        ("Акт выполненных работ (оказанных услуг) № 00000000042 от 31 января 2024 г.", [("act", "00000000042")]),
        ("Аванс 30% по договору 15-ВЭД/2025", [("contract", "15-ВЭД/2025")]),
        ("Оплата № 145 от 10.02.2025", [("unknown", "145")]),
        ("20.02.2025 ж. № 145 шот-фактура бойынша төлем", [("invoice", "145")]),
        ("№88 төлем шоты 02.08.2022, ҚҚС 12% қоса", [("invoice", "88")]),
        ("02.08.2022 ж. №88 шот бойынша, 10.01.2022 № 15 шарт", [("invoice", "88"), ("contract", "15")]),
        ("Шот № 88, шарт № 15", [("invoice", "88"), ("contract", "15")]),
        ("№ 42 актісі бойынша", [("act", "42")]),
        (
            "PAYMENT FOR INVOICE INV-2025/145 DD 20.02.2025 CONTRACT NO. 15 OF 10.01.2025",
            [("invoice", "INV-2025/145"), ("contract", "15")],
        ),
        ("INV.145 OF 20.02.2025", [("invoice", "145")]),
        ("freight invoice # 77", [("invoice", "77")]),
    ],
)
def test_purposes_of_payment(purpose: str, expected: list[tuple[str, str]]) -> None:
    assert told(purpose) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Оплата (Платежное поручение 1022 от 19.02.2024)", [("payment", "1022")]),
        ("Төлем (төлем тапсырмасы № 12, 19.02.2024)", [("payment", "12")]),
        ("Поступление (Акт 42 от 31.01.2024)", [("act", "42")]),
        ("Акт №172 от 22.01.2021 (Счет-фактура №173 от 22.01.2021)", [("act", "172"), ("invoice", "173")]),
        ("Приход (171 от 19.01.2021)", [("unknown", "171")]),
        ("Сальдо начальное", []),
    ],
)
def test_rows_of_a_reconciliation_act(row: str, expected: list[tuple[str, str]]) -> None:
    assert told(row) == expected


@pytest.mark.parametrize(
    "text",
    [
        "оплата по счетам № 12, 13 и 14 за участие",
        "Оплата по счетам № 12 от 01.02.2025, № 13 от 02.02.2025, № 14 от 03.02.2025",
        "Payment under invoices No. 12, 13 and 14 dated 01.02.2025",
    ],
)
def test_lists(text: str) -> None:
    assert told(text) == [("invoice", "12"), ("invoice", "13"), ("invoice", "14")]


@pytest.mark.parametrize(
    "text",
    [
        "за рекламные услуги, КНП 859, счет KZ186010131000123456",  # an account
        "в т.ч. НДС 12% - 69 600,00",
        "за период с 01.01.2025 по 31.01.2025",
        "Сертификация ISO 22000",
        "Участие в выставке Gulfood 2025",
        "",
    ],
)
def test_what_is_no_reference(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "сч. № 88 от 02.08.2022",
        "сч. № 88 от 2 августа 2022 года",
        "Счет от 02.08.2022 № 88",
        "02.08.2022 ж. № 88 шот-фактура",
        "2022 жылғы 2 тамыз № 88 шот",
        "invoice 88 dated 02.08.2022",
    ],
)
def test_the_day_of_a_paper_stands_before_or_behind_its_number(text: str) -> None:
    (found,) = references(text)
    assert (found.number, found.on) == ("88", date(2022, 8, 2))


def test_a_day_belongs_to_one_paper() -> None:
    assert [r.on for r in references("счета № 12 от 01.02.2025 № 13")] == [date(2025, 2, 1), None]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("00000000088", "№ 88", True),
        ("СФ-000123", "CФ-000123", True),  # the second C is a Latin letter
        ("INV – 42", "inv-42", True),
        ("12", "13", False),
        ("12", "1 2", True),
        ("88/1", "88", False),
        (None, "88", False),
        ("", "", False),
    ],
)
def test_numbers_printed_in_two_ways(one: str | None, other: str | None, same: bool) -> None:
    assert same_number(one, other) is same


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Счет № FV 12/2026 от 15.01.2026", "FV 12/2026"),
        ("Акт № А 123", "А 123"),
        ("Invoice No. INV 2026 0012", "INV 2026 0012"),
        ("Fatura No: ABC 2026 000000123", "ABC 2026 000000123"),
        ("Invoice No. 5 DATED 12 MAY", "5"),
        ("№ ОТ 12.01.2026", None),
        ("Invoice No. USD 120", None),
    ],
)
def test_a_series_before_a_blank_is_of_the_number(text: str, number: str | None) -> None:
    typed = sheet(text)
    found = number_in(Passage(typed, typed.lines[0].words), bare=False)
    assert (found[0] if found else None) == number


def test_a_paper_named_without_its_series_is_the_same() -> None:
    assert same_number("FV 12/2026", "12/2026")
    assert same_number(references("оплата по счету № FV 12/2026 от 15.01.2026")[0].number, "FV 12/2026")
    assert not same_number("FV 12/2026", "FV 13/2026")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Оплата по счетам № 2 938, № 12 045 от 05.02.2026 за стенд", [("invoice", "2 938"), ("invoice", "12 045")]),
        ("INVOICE NO. 2 938 DATED 05.02.2025", [("invoice", "2 938")]),
        ("оплата по счету № 5 за 12 000 тенге", [("invoice", "5")]),
        ("Payment for invoice INV 2025 0012 dated 05.02.2025", [("invoice", "INV 2025 0012")]),
    ],
)
def test_numbers_in_groups_and_series(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected
