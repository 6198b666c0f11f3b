"""Text made comparable, and what stays apart."""

import pytest

from extractors.fold import aligned, fold, pattern, phrase, squeezed, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("СТ-KZ", "CT-KZ"),
        ("БСН", "БCH"),  # Latin C and H
        ("Төлем тапсырмасы", "Толем тапсырмасы"),
        ("Қазақстан", "Казакстан"),
        ("Жөнелтуші", "ЖӨНЕЛТУШІ"),
        ("счёт", "счет"),
        ("№", "No"),
        ("Türkiye", "TURKIYE"),
        ("ﬁrma", "firma"),
        ("İhracat", "Ihracat"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("счет", "счета"), ("НДС", "ҚҚС"), ("88", "89"), ("Арна", "Арба")])
def test_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_figures_stay_as_they_are() -> None:
    assert fold("210340000405") == "210340000405"


@pytest.mark.parametrize("text", ["Договор  № 5 от\u00a031.01", " Ė İ ﬁ\u202fß ", "СЧЁТ-ФАКТУРА", ""])
def test_a_text_is_folded_as_its_words_are(text: str) -> None:
    assert fold(text) == " ".join(map(fold, text.split(" ")))
    assert len(aligned(text)) == len(text)


def test_tokens_know_their_place_in_the_printed_word() -> None:
    word = "БИН/ИИН:210340000405,"
    assert [word[start:end] for _, start, end in tokens(word)] == ["БИН", "ИИН", "210340000405"]
    assert [text for text, _, _ in tokens("№88")] == [fold("№"), "88"]
    assert [(start, end) for _, start, end in tokens("№88")] == [(0, 1), (1, 3)]
    assert tokens("—") == ()


def test_a_label_is_its_words_whatever_stands_between() -> None:
    assert phrase("Банк-получатель:") == phrase("банк  получатель")
    assert phrase("ИИН / БИН") == phrase("ИИН/БИН")
    assert phrase("КОд") != phrase("Кбе")


def test_spaced_letters_are_one_word() -> None:
    assert squeezed("П Л А Т Е Ж Н О Е   поручение № 7") == squeezed("платежное поручение No7")


def test_patterns_are_written_as_printed() -> None:
    assert pattern(r"\bСдал\b").search(fold("РАБОТУ СДАЛ:"))
    assert pattern(r"қол\s*қою").search(fold("Қол  қою орны"))
    assert pattern(r"[аб]рна").search(fold("Арна"))
    assert not pattern(r"\bсдал\b").search(fold("сдали"))
