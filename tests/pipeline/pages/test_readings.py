"""Which of several models' readings of a word stands."""

import pytest

from pipeline.pages.readings import Token, among_latin, chosen


def token(text: str, confidence: float) -> Token:
    return Token(text, 0.0, 0.0, 50.0, 10.0, confidence, 0)


@pytest.mark.parametrize(
    ("ours", "russian", "english", "meant"),
    [
        # an «і» that the Russian model does not know, and an l
        (("НөМІРІ", 0.60), ("нем!р!", 0.98), ("HOMIp!", 0.56), "НөМІРІ"),
        (("На!а!", 0.61), ("На!а!", 0.92), ("Halal", 0.99), "Halal"),
        # the letter of a number that English leaves out; the same with none to lose
        (("Д-183", 0.998), None, ("-183", 1.0), "Д-183"),
        (("Д-185", 0.998), None, ("-183", 1.0), "Д-183"),
        (("Д-185", 0.998), None, ("-186", 1.0), "-186"),
        (("№-183", 0.70), None, ("-183", 1.0), "-183"),
        # a 3 that the Kazakh model takes for a 5, behind such a letter
        (("Д-58", 0.999), None, ("1-38", 0.31), "Д-38"),
        (("Д-58", 0.999), None, ("1-36", 0.31), "Д-58"),
        # Kazakh words whose letters are like Latin ones, and Latin ones that are like Kazakh ones
        (("сәуір", 0.934), None, ("cayip", 0.997), "сәуір"),
        (("«НұрТех»", 0.925), None, ("«HypTex»", 0.994), "«НұрТех»"),
        (("УҮеек", 0.40), ("Меек", 0.66), ("Week", 1.0), "Week"),
        (("«ІСТ", 0.999), None, ("«ICT", 0.976), "«ICT"),
        (("ІСТ", 0.999), None, ("ICT", 0.40), "ІСТ"),
        (('"Тесһ', 0.937), None, ('"Tech', 0.988), '"Tech'),
        (("СМН..", 0.44), ("СМР»", 0.49), ("CMR..", 0.84), "CMR.."),
    ],
)
def test_reading_that_stands(
    ours: tuple[str, float], russian: tuple[str, float] | None, english: tuple[str, float], meant: str
) -> None:
    told, _ = chosen(token(*ours), token(*russian) if russian else None, token(*english))
    assert told == meant


def test_short_words_beside_latin_ones_are_tried_as_latin() -> None:
    def told(*texts: str) -> list[int]:
        return among_latin([token(text, 0.9) for text in texts], most=False)

    assert told("«СІДІ", "Paris»", "көрмесі") == [0, 2]
    assert told("«ІСТ", "Week") == [0]
    assert told("на", "Week") == told("ТОО", "Week") == told("СІДІ", "көрмесі") == []
