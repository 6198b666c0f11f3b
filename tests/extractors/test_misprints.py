"""Signs a recogniser confuses are put right where only one of them can be meant; no digit is made another."""

import pytest

from extractors.misprints import LABELS, Lexicon, unmistaken
from extractors.page import Origin, Page, Word


def page(text: str, origin: Origin = "ocr") -> Page:
    """One line of words a blank apart; two blanks in the text part columns."""
    words, x = [], 50.0
    for part in text.split(" "):
        if part:
            words.append(Word(part, x, 100, x + 5 * len(part), 110, origin=origin))
        x += 5 * len(part) + (3 if part else 30)
    return Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words), origin=origin)


def read(text: str, origin: Origin = "ocr") -> str:
    return " ".join(w.text for w in unmistaken(page(text, origin)).words)


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("Плательцик: ТОО", "Плательщик: ТОО"),
        ("ПЛАТЕЛЫЦИК", "ПЛАТЕЛЬЩИК"),
        ("ТОО «Плательцик»", "ТОО «Плательцик»"),  # a name is what it is
        ("Nomad Honey", "Nomad Honey"),
        ("получателя", "получателя"),  # another case of a known word is no misreading of it
        ("│БИН/ИИН: 221040799635│", "БИН/ИИН: 221040799635"),
        ("ПОРУЧЕНИЕ М 838", "ПОРУЧЕНИЕ № 838"),
        ("договор Ne Д-135/25", "договор № Д-135/25"),
        ("М. П. 12", "М. П. 12"),
        ("ІПЛАТЕЛЬЩИК", "ПЛАТЕЛЬЩИК"),
        ("0бслуживание", "Обслуживание"),
        ("1 532 170=04", "1 532 170-04"),
        ("З 940 160,00 KZT", "3 940 160,00 KZT"),
        ("1О0 000.00", "100 000.00"),
        ("кв. 12б", "кв. 12б"),
        ("№ 15-О", "№ 15-О"),
        ("З дня", "З дня"),
    ],
)
def test_what_only_one_sign_can_mean_is_put_right(misread: str, meant: str) -> None:
    LABELS.learn(["Плательщик", "money", "Получатель"])
    assert read(misread) == meant


def test_a_text_layer_is_left_as_it_is() -> None:
    LABELS.learn(["Плательщик"])
    native = page("Плательцик М 838 З 940 160,00", "text")
    assert unmistaken(native) is native


def test_of_two_words_as_near_neither_is_meant() -> None:
    known = Lexicon()
    known.learn(["вилка", "видка"])
    assert known.meant("винка") == "винка"
