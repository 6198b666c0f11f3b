"""What is read in a picture beside an earlier recogniser's unseen text."""

from extractors.page import Page, Word
from pipeline.pages.compared import compared
from pipeline.pages.layer import Reason


def page(*words: tuple[str, float, float], confidence: float = 1.0) -> Page:
    """Words as (text, left, right) on one line; those with «,50» in them are read poorly."""
    found = tuple(
        Word(text, x0, 100, x1, 110, 0.5 if ",50" in text or ", 50" in text else confidence, "ocr")
        for text, x0, x1 in words
    )
    return Page(file="a.pdf", number=1, width=595, height=842, words=found, reason=Reason.UNSEEN)


def test_the_rest_of_a_word_that_the_layer_has_whole_is_no_word_of_its_own() -> None:
    read = page(
        ("Message", 30, 80), ("Status", 90, 130), ("Sender", 140, 180), ("32A:USD3640,50", 200, 270), (", 50", 272, 300)
    )
    layer = page(("Message", 30, 80), ("Status", 90, 130), ("Sender", 140, 180), ("32A:USD3640.50", 200, 300))
    assert [w.text for w in compared(read, layer).words] == ["Message", "Status", "Sender", "32A:USD3640.50"]
