"""Scraps of print that no model reads, taken away before a page is read."""

import pytest

from extractors.page import Page, Word
from extractors.recognised.misprints import LABELS, unmistaken

LABELS.learn(["Invoice", "Seller", "Buyer", "Description"])


def read(*parts: tuple[str, float]) -> list[str]:
    """What is left of words in lines of two, each with how surely it was read."""
    words = [
        Word(text, 50 + 40 * (n % 2), top := 100 + 20 * (n // 2), 85 + 40 * (n % 2), top + 10, sure, "ocr")
        for n, (text, sure) in enumerate(parts)
    ]
    page = Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words), origin="ocr")
    return [f"{word.x0:.0f} {word.text}" for word in unmistaken(page).words]


CHINESE = (("&=S", 0.34), ("Invoice", 1.0), ("A", 0.46), ("Buyer:", 1.0), ("#275", 0.53), ("Seller:", 1.0))


def test_the_other_half_of_labels_in_a_script_nobody_reads_is_left_out() -> None:
    assert read(*CHINESE) == ["50 Invoice", "50 Buyer:", "50 Seller:"]
    assert read(*CHINESE, ("FHA", 0.46), ("Date:", 1.0))[-1] == "50 Date:"


@pytest.mark.parametrize(
    "first",
    [(("&=S", 0.99), ("Invoice", 1.0)), (("Description", 0.3), ("Invoice", 1.0)), (("&=S", 0.34), ("Jonava", 1.0))],
)
def test_a_word_that_is_sure_or_known_or_stands_before_no_label_stays(first: tuple[tuple[str, float], ...]) -> None:
    assert len(read(*first, *CHINESE[2:])) == 6


def test_the_tags_of_a_message_are_none() -> None:
    assert len(read(*CHINESE, (":32A:", 0.22), ("Amount", 1.0), (":-50K:", 0.21), ("Seller", 1.0))) == 7


def test_a_paper_has_several() -> None:
    assert len(read(*CHINESE[:4])) == 4


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ((("12%-", 1.0), ("-76", 1.0)), ["50 12%-", "90 76"]),
        ((("НДС", 1.0), ("-76", 1.0)), ["50 НДС", "90 -76"]),
        ((("№", 1.0), ("ҒТ655943355", 1.0)), ["50 №", "90 FT655943355"]),
        ((("№", 1.0), ("ҒТ-12", 1.0)), ["50 №", "90 ҒТ-12"]),
        ((("тиын", 1.0), ("-+-", 0.5)), ["50 тиын"]),
        ((("платежа", 1.0), ("/-", 0.38)), ["50 платежа"]),
        ((("ТМК", 1.0), ("/", 0.65)), ["50 ТМК", "90 /"]),
        ((("тел.", 1.0), ("+7", 1.0)), ["50 тел.", "90 +7"]),
        ((("№", 1.0), ("КТ655943355", 1.0)), ["50 №", "90 КТ655943355"]),
    ],
)
def test_dashes_crosses_and_letters_of_numbers(line: tuple[tuple[str, float], ...], left: list[str]) -> None:
    assert read(*line) == left


def test_a_pens_stroke_through_a_line_is_no_word_of_it() -> None:
    def left(text: str, sure: float, height: float) -> bool:
        words = [
            Word(t, 50 + 40 * n, 100, 85 + 40 * n, 106, 1.0, "ocr") for n, t in enumerate(("Всего", "850", "224,00"))
        ]
        page = Page(
            file="a.pdf",
            number=1,
            width=595,
            height=842,
            words=(*words, Word(text, 170, 97, 185, 97 + height, sure, "ocr")),
            origin="ocr",
        )
        return len(unmistaken(page).words) == 4

    assert not left(".7/", 0.47, 11)
    assert not left("“----”", 0.66, 10)
    assert not left("_frsPa,", 0.33, 13)
    assert left(".7/", 0.47, 7)  # no higher than the words beside it
    assert left(".7/", 0.8, 11)
    assert left("12%,", 0.5, 11)
    assert left("№", 0.5, 11)
    assert left("(1/2", 0.5, 6)
    assert left("«Арна»", 0.5, 11)


def test_a_hole_in_the_margin_and_a_speck_are_no_words() -> None:
    def left(text: str, x: float, sure: float = 0.9) -> bool:
        words = [Word(t, 50 + 40 * n, 100, 85 + 40 * n, 106, 1.0, "ocr") for n, t in enumerate(("Total", "850", "USD"))]
        words.append(Word(text, x, 97, x + 6, 110, sure, "ocr"))
        page = Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words), origin="ocr")
        return len(unmistaken(page).words) == 4

    assert not left("%", 20)
    assert not left("Ф", 560)
    assert left("1", 20)  # a row's number
    assert left("%", 300)
    assert left("%", 87)
    assert not left(".", 300, 0.4)
    assert left(".", 300)


@pytest.mark.parametrize(
    ("text", "sure", "left"), [("Я", 0.6, "#"), ("Я", 0.95, "Я"), ("7", 0.6, "7"), ("of", 0.6, "of")]
)
def test_a_letter_behind_invoice_is_the_sign_of_its_number(text: str, sure: float, left: str) -> None:
    words = (Word("Invoice", 50, 100, 85, 110, 1.0, "ocr"), Word(text, 88, 100, 94, 110, sure, "ocr"))
    page = Page(file="a.pdf", number=1, width=595, height=842, words=words, origin="ocr")
    assert [word.text for word in unmistaken(page).words] == ["Invoice", left]


@pytest.mark.parametrize(("height", "kept"), [(39.0, False), (20.0, True)])
def test_a_few_letters_many_times_as_high_as_the_lines_beside_are_of_a_stamps_ring(height: float, kept: bool) -> None:
    words = (
        Word("Vertrag", 50, 110, 90, 120, 1.0, "ocr"),
        Word("EXP-24/38", 150, 110, 200, 120, 1.0, "ocr"),
        Word("el", 160, 112, 200, 112 + height, 0.7, "ocr"),
    )
    page = Page(file="a.pdf", number=1, width=595, height=842, words=words, origin="ocr")
    assert ("el" in [word.text for word in unmistaken(page).words]) == kept


@pytest.mark.parametrize(("x", "left"), [(258.0, ["Төлем", "Оплата"]), (88.0, ["Төлем", "/", "Оплата"])])
def test_a_stroke_by_itself_between_a_label_and_its_value_is_none(x: float, left: list[str]) -> None:
    words = (
        Word("Төлем", 50, 100, 85, 110, 1.0, "ocr"),
        Word("/", x, 100, x + 5, 108, 0.6, "ocr"),
        Word("Оплата", 275, 100, 310, 110, 1.0, "ocr"),
    )
    page = Page(file="a.pdf", number=1, width=595, height=842, words=words, origin="ocr")
    assert [word.text for word in unmistaken(page).words] == left
