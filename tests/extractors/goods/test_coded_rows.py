"""Goods of recognised tables by their codes alone."""

from extractors.goods.lines import coded_rows
from extractors.layout import Sheet
from extractors.page import Page, Word


def test_a_code_glued_to_what_stands_before_it_is_found_in_its_word() -> None:
    texts = ["Мёд", "натуральный", "-0409000000"]
    words = tuple(Word(text, 50.0 + 90 * n, 100, 130.0 + 90 * n, 110, 0.9, "ocr") for n, text in enumerate(texts))
    page = Page(file="a.pdf", number=1, width=595, height=842, words=words, rulings=(), inks=())
    (item,) = coded_rows(Sheet(page))
    assert item.name is not None
    assert item.name[0] == "Мёд натуральный"
    assert item.code is not None
    assert item.code[0] == "0409000000"
    assert item.code[1].box == words[2].box
