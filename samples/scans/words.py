"""The words of a native page with their places: what stamps are put over, and what a hidden text layer says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

_AMOUNT = re.compile(r"^\d[\d\s.,'’\u00a0\u202f-]*\d$")
_AMOUNT_DIGITS = 4
_GAP = 0.25  # of a letter's height: a wider one parts words
_DIGIT_HEIGHT = 0.72  # of the size of the type


@dataclass(frozen=True)
class Word:
    """``x0, top, x1, bottom`` in points from the displayed page's top left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def is_amount(self) -> bool:
        """
        >>> Word("12500,00", 0, 0, 9, 9).is_amount, Word("2025", 0, 0, 9, 9).is_amount, Word("9.2", 0, 0, 9, 9).is_amount
        (True, False, False)
        """
        digits = sum(letter.isdigit() for letter in self.text)
        return bool(_AMOUNT.match(self.text)) and digits >= _AMOUNT_DIGITS and bool(re.search(r"[.,\s]\d", self.text))


def words_of(page: pdfium.PdfPage) -> list[Word]:
    """The words of an upright page in the order they were drawn; none of one whose /Rotate turns it."""
    if page.get_rotation():
        return []
    height = page.get_height()
    return [_word(letters, height) for letters in _runs(page.get_textpage())]


def smallest_type(words: Sequence[Word]) -> float:
    """The size in points of the small print: that of the twentieth part of the words with digits; 10 where there are none."""
    heights = sorted(word.bottom - word.top for word in words if word.text.isdigit())
    return heights[len(heights) // 20] / _DIGIT_HEIGHT if heights else 10.0


Letter = tuple[str, float, float, float, float]  # with left, right, bottom, top in points from the bottom left


def _runs(textpage: pdfium.PdfTextPage) -> Iterator[list[Letter]]:
    run: list[Letter] = []
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        sign = chr(code) if 0 < code < 0x110000 else " "
        if sign.isspace() and sign not in "\u00a0\u202f":
            if run:
                yield run
            run = []
            continue
        left, bottom, right, top = textpage.get_charbox(index)
        if run and (
            left - run[-1][2] > _GAP * max(top - bottom, 4) or left < run[-1][1] or abs(bottom - run[-1][3]) > 5
        ):
            yield run
            run = []
        if sign.isprintable() and right > left:
            run.append((sign, left, right, bottom, top))
    if run:
        yield run


def _word(letters: Sequence[Letter], height: float) -> Word:
    text = "".join(letter[0] for letter in letters)
    top, bottom = max(letter[4] for letter in letters), min(letter[3] for letter in letters)
    return Word(text, letters[0][1], height - top, letters[-1][2], height - bottom)
