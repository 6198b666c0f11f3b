"""Words of runs of letters, by Tesseract with its models kept loaded.

The runs of a page are set one below the other in a column of their own and read in one call. Kazakh is read first: its
model reads Russian as well. Words with figures, with letters that may be Latin, and words it is not sure of are then read
again, all together, by the English or the Russian model, and the surer reading stands.
"""

import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

import cv2
import numpy as np
import tesserocr  # type: ignore[import-untyped]
from PIL import Image as Pillow

from pipeline.pages.models import Language, models
from pipeline.pages.prepare import WHITE
from pipeline.pages.raster import Image
from pipeline.pages.segment import Run

# Pixels between runs in the column, around it, and its greatest height.
_GAP, _MARGIN, _COLUMN = 16, 20, 9_000
# A line read by itself is enlarged to so many pixels of height; a lower picture is no line.
_ENLARGED, _LEAST_LINE = 80, 4
_TALLEST_LINE = 15.0  # points: what is taller is several lines
_WORDS = 0.5  # of its characters are letters: a line of words
# Of a line's letters and figures: with more figures it is a line of figures, and a letter in it is misread.
_FIGURES = 0.85
# Of the letters' height: white left around a run, above and beside.
_ABOVE, _BESIDE = 0.3, 0.6
# A word is read again below this confidence. Letters alone: another reading must be surer by so much, of few letters more.
_SURE, _SURE_CYRILLIC = 0.935, 0.88
_SURER, _SURER_SHORT, _SHORT = 0.02, 0.12, 4
_KAZAKH = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
_FIGURE = re.compile(r"\d")
_CYRILLIC = re.compile(r"[а-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]")
# What the Kazakh model makes of Latin capitals: those both alphabets share, and 2 of Z, М of N, І of I, Ғ of F, ? of Z …
_LATIN_GUISE = re.compile(r"[АВЕКМНОРСТУХҮҰІҒ0235?<$ІЮЯИД]{2,}")
_SIGN = 0.7
# The code of the tenge, which Cyrillic models have no Z for.
# A word of the length of a Kazakh account begins with its KZ; «г.» after a year is no Latin letter.
_ACCOUNT = re.compile(r"^[KК][ZZ27](?=\d{2}[^\W_]{16}\W?$)")
_TENGE = re.compile(r"(?<!\w)[КK][ZЗ27?/][ТT](?!\w)")
_YEAR = re.compile(r"(?<=\.\d{4})r(?=\W*$)")
_SIGN_AND = re.compile(r"^\W?(?:N[o0°ºe29]|Ne|M[o0e9])\.?")
_SIGN_ALONE = re.compile(r"[МЛХКНАЖШЕе][а-яәө9]?")
_NUMBERED = re.compile(r"[МЛХКНАЖЕИ][а-яә9Ф]?\.?9?\d")
_ENGLISH_SIGN = re.compile(r"^\W?(?:N[o0°ºe2]|Ne)\.?")
# Short words of the forms that one alphabet owns, though the other's model reads something else as surely.
_OWN_CYRILLIC = frozenset(
    """НДС ҚҚС ИИК ЖСК КНП БИН БСН ИИН ЖСН БИК БСК КБе КБЕ Кбе ТОО ЖШС АО АҚ ИП ЖК РК ҚР РФ ООО ТН СТ по на за от до об из
    не или для акт Акт АКТ пр ул обл рег тг шт кг стр вес Вес ОКПО ЕНП НК ЗРК БКК КБК УГД ДГД МП""".split()
)
_OWN_LATIN = frozenset(
    """KZT USD EUR RUB CNY GBP KGS UZS TRY AED IBAN BIC SWIFT BANK Bank bank LLP LLC LTD Ltd JSC INC Inc GmbH Co
    No ESF EXP INV PDF QR KZ EN RU VAT TOTAL Total Invoice INVOICE Date DATE and of the to for from""".split()
)
# A word of capitals both alphabets share, of the one the other has it from: «TOO» is never Latin.
_TO_CYRILLIC = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
_TO_LATIN = str.maketrans("АВСЕНКМОРТХасеорху", "ABCEHKMOPTXaceopxy")
_INITIAL = re.compile(r"(?<=[А-ЯЁӘҒҚҢӨҰҮҺІ]\.)0(?=\.)")
_LETTERS, _CAPITALS = re.compile(r"[^\W\d_]+"), 2
_IBAN = re.compile(r"KZ\d{2}[0-9A-Z]{2,16}\W?")
_MARKS = ".,:;()\"'«»“”*/"


class Token(NamedTuple):
    """A word, its box in pixels of the page, how sure the reading is (0 to 1), and the run it stands in."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float
    run: int


class _Row(NamedTuple):
    """A piece of the page set into the column: its rows there, and the way back to the page."""

    top: int
    bottom: int
    right: int
    down: int


def version() -> str:
    """The recogniser's own version."""
    return str(tesserocr.tesseract_version()).split()[1]


@cache
def _engine(language: Language) -> Any:
    engine = tesserocr.PyTessBaseAPI(
        path=str(models()), lang=language, psm=tesserocr.PSM.SINGLE_BLOCK, oem=tesserocr.OEM.LSTM_ONLY
    )
    engine.SetVariable("invert_threshold", "0")  # else every unsure line is read twice, once as its negative
    engine.SetVariable("debug_file", os.devnull)
    return engine


def read(grey: Image, runs: Sequence[Run]) -> list[Token]:
    """The words of all runs, run by run, from the left."""
    tokens = _read(grey, [_around(run, grey) for run in runs], "kaz")
    followers = [*tokens[1:], None]
    again: dict[Language, list[int]] = {
        "rus": [n for n, token in enumerate(tokens) if _asks_russian(token, followers[n])],
        "eng": [n for n, token in enumerate(tokens) if _asks_english(token)],
    }
    others: dict[int, dict[Language, Token]] = {}
    for language, which in again.items():
        boxes = [_around_token(tokens[n], runs[tokens[n].run], grey) for n in which]
        for n, other in zip(which, _joined(_read(grey, boxes, language), len(boxes)), strict=True):
            if other is not None:
                others.setdefault(n, {})[language] = other
    for n, readings in others.items():
        text, sure = chosen(tokens[n], readings.get("rus"), readings.get("eng"))
        tokens[n] = tokens[n]._replace(text=_TENGE.sub("KZT", text), confidence=sure)
    return [token._replace(text=in_one_alphabet(token.text)) for token in tokens]


def in_one_alphabet(text: str) -> str:
    """A word of the forms in the alphabet it is written in there; a naught among initials as the letter it is.

    >>> in_one_alphabet("TOO") == "ТОО", in_one_alphabet("21/ЕХР-2025"), in_one_alphabet("Ким А.0.") == "Ким А.О."
    (True, '21/EXP-2025', True)
    """
    return _LETTERS.sub(_own, _INITIAL.sub("О", text))


def _own(letters: re.Match[str]) -> str:
    word = letters.group()
    cyrillic, latin = word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN)
    if len(word) >= _CAPITALS and word.isupper() and word.isascii() and cyrillic in _OWN_CYRILLIC:
        return cyrillic
    return latin if len(word) > _CAPITALS and latin in _OWN_LATIN and cyrillic not in _OWN_CYRILLIC else word


def confidence(tokens: Sequence[Token]) -> float:
    """The mean confidence of all letters; 0 without any."""
    letters = sum(len(token.text) for token in tokens)
    return sum(len(token.text) * token.confidence for token in tokens) / letters if letters else 0.0


def sample(grey: Image, runs: Sequence[Run]) -> list[Token]:
    """A first look at a few runs, in one language."""
    return _read(grey, [_around(run, grey) for run in runs], "kaz")


def single(grey: Image, scale: float) -> str:
    """What stands in a small picture (``scale`` pixels for a point), read by itself; empty where nothing is read.

    A single line is enlarged, one of figures read with figures alone allowed. One of words is read as Kazakh as well, which
    stands in a line of its own below.
    """
    height, width = grey.shape
    if min(height, width) < _LEAST_LINE:
        return ""
    if height > _TALLEST_LINE * scale:
        block = cv2.copyMakeBorder(grey, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(WHITE,))
        return _line_text(_line_engine("block"), np.asarray(block, np.uint8))
    factor = _ENLARGED / height
    line = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    line = cv2.copyMakeBorder(line, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(WHITE,))
    text = _line_text(_line_engine("line"), np.asarray(line, np.uint8))
    if sum(map(str.isdigit, text)) >= _FIGURES * sum(map(str.isalnum, text)) > 0:
        return _line_text(_line_engine("figures"), np.asarray(line, np.uint8)) or text
    if sum(map(str.isalpha, text)) < _WORDS * len(text):
        return text
    return f"{text}\n{_line_text(_line_engine('kazakh'), np.asarray(line, np.uint8))}".strip()


@cache
def _line_engine(kind: Literal["line", "kazakh", "block", "figures"]) -> Any:
    engine = tesserocr.PyTessBaseAPI(
        path=str(models()),
        lang={"figures": "eng", "kazakh": "kaz"}.get(kind, "rus+eng"),
        psm=tesserocr.PSM.SINGLE_BLOCK if kind == "block" else tesserocr.PSM.SINGLE_LINE,
        oem=tesserocr.OEM.LSTM_ONLY,
    )
    engine.SetVariable("debug_file", os.devnull)
    if kind == "figures":
        engine.SetVariable("tessedit_char_whitelist", "0123456789.,-/ ")
    return engine


def _line_text(engine: Any, line: Image) -> str:
    engine.SetImage(Pillow.fromarray(line))
    engine.SetSourceResolution(300)
    return " ".join(engine.GetUTF8Text().split())


def _asks_russian(token: Token, following: Token | None) -> bool:
    bare = token.text.strip(_MARKS)
    if bare in _OWN_CYRILLIC or bare in _OWN_LATIN or "№" in bare:
        return False
    figures = bool(_FIGURE.search(bare))
    # the Kazakh model has no № of its own: it makes letters of it, before a number or glued to one
    if _NUMBERED.match(bare) or (_SIGN_ALONE.fullmatch(bare) and _before_number(token, following)):
        return True
    russian = len(bare) > 1 and not figures and not _KAZAKH & set(bare)
    return russian and token.confidence < _SURE and bool(_CYRILLIC.search(bare))


def _before_number(token: Token, following: Token | None) -> bool:
    return following is None or following.run != token.run or bool(_FIGURE.match(following.text))


def _asks_english(token: Token) -> bool:
    bare = token.text.strip(_MARKS)
    if bare in _OWN_CYRILLIC or bare in _OWN_LATIN or bare == "№":
        return False
    if _FIGURE.search(bare) or _LATIN_GUISE.fullmatch(bare):
        return True
    return len(bare) > 1 and token.confidence < _SURE_CYRILLIC


def chosen(ours: Token, russian: Token | None, english: Token | None) -> tuple[str, float]:
    """The text of a word and its confidence, from what three models read; ``ours`` is the Kazakh one's."""
    if english is not None:
        english = english._replace(text=_YEAR.sub("г", _ACCOUNT.sub("KZ", english.text)))
    if russian is not None and russian.text.startswith("№") and russian.confidence > _SIGN:
        figures = english.text if english is not None else ""
        rest = russian.text[1:]
        same = len(rest) and _SIGN_AND.sub("", figures)
        if same and len(same) == len(rest):
            return "№" + _merged(rest, same), russian.confidence
        return russian.text, russian.confidence
    text, sure = _ACCOUNT.sub("KZ", ours.text), ours.confidence
    if russian is not None and not _FIGURE.search(ours.text):
        margin = _SURER if len(russian.text) == len(text) else 2 * _SURER
        if russian.confidence > sure + margin:
            text, sure = russian.text, russian.confidence
    return (text, sure) if english is None else _with_english(text, sure, english)


def _with_english(text: str, sure: float, english: Token) -> tuple[str, float]:
    bare, theirs = text.strip(_MARKS), english.text.strip(_MARKS)
    if theirs in _OWN_LATIN or _IBAN.fullmatch(theirs):
        takes = english.confidence > sure - 0.25
    elif _FIGURE.search(bare):
        if len(text) == len(english.text) and _CYRILLIC.search(text) and english.confidence > sure - 0.15:
            return _merged(text, english.text), max(sure, english.confidence)
        takes = english.confidence > sure - (0.05 if _FIGURE.search(theirs) else 0.0)
    elif _FIGURE.search(theirs):
        takes = False
    else:
        takes = english.confidence > sure + (_SURER_SHORT if len(theirs) <= _SHORT else _SURER)
    if not takes:
        return text, sure
    return (_ENGLISH_SIGN.sub("№", english.text) if "№" in text else english.text), english.confidence


def _merged(ours: str, english: str) -> str:
    """Letters as the Cyrillic model reads them, figures as the English one does: a word like «2024г.» has both.

    A word that is mostly Latin (an account, a code) is left to the English model.
    """
    latin = sum(letter.isascii() and letter.isalpha() for letter in english)
    if latin > 2 and sum(map(str.isdigit, ours)) > sum(map(str.isdigit, english)):
        return english
    # small letters are told apart by their words, capitals of codes are not
    if latin >= max(3, len(english) // 2) and (english.upper() == english or not _KAZAKH & set(ours)):
        return english
    merged = "".join(b if b.isdigit() or not a.isalpha() else a for a, b in zip(ours, english, strict=True))
    for code in _LETTERS.finditer(english):
        if len(code.group()) > _CAPITALS and code.group() in _OWN_LATIN:
            merged = merged[: code.start()] + code.group() + merged[code.end() :]
    return merged


def _around(run: Run, grey: Image) -> tuple[int, int, int, int]:
    above, beside = max(3, round(_ABOVE * run.tall)), max(4, round(_BESIDE * run.tall))
    return _clipped((run.x0 - beside, run.y0 - above, run.x1 + beside, run.y1 + above), grey)


def _around_token(token: Token, run: Run, grey: Image) -> tuple[int, int, int, int]:
    above, beside = max(3, round(_ABOVE * run.tall)), max(2, round(0.12 * run.tall))
    return _clipped((round(token.x0) - beside, run.y0 - above, round(token.x1) + beside, run.y1 + above), grey)


def _clipped(box: tuple[int, int, int, int], grey: Image) -> tuple[int, int, int, int]:
    height, width = grey.shape
    return max(0, box[0]), max(0, box[1]), min(width, box[2]), min(height, box[3])


def _joined(tokens: Sequence[Token], count: int) -> list[Token | None]:
    """One word for each piece read: its tokens without the spaces between them."""
    whole: list[Token | None] = [None] * count
    for token in tokens:
        before = whole[token.run]
        if before is None:
            whole[token.run] = token
        else:
            whole[token.run] = before._replace(
                text=before.text + token.text, confidence=min(before.confidence, token.confidence)
            )
    return whole


def _read(grey: Image, boxes: Sequence[tuple[int, int, int, int]], language: Language) -> list[Token]:
    tokens: list[Token] = []
    first = 0
    while first < len(boxes):
        height, last = 2 * _MARGIN, first
        while last < len(boxes) and (last == first or height < _COLUMN):
            height += boxes[last][3] - boxes[last][1] + _GAP
            last += 1
        tokens += _read_column(grey, boxes[first:last], language, first)
        first = last
    return tokens


def _read_column(
    grey: Image, boxes: Sequence[tuple[int, int, int, int]], language: Language, first: int
) -> Iterator[Token]:
    column, rows = _column(grey, boxes)
    engine = _engine(language)
    engine.SetImage(Pillow.fromarray(column))
    engine.SetSourceResolution(200)
    engine.Recognize()
    tops = np.array([row.top - _GAP // 2 for row in rows])
    for text, (x0, top, x1, bottom), sure in _words(engine):
        n = max(0, int(np.searchsorted(tops, (top + bottom) / 2, side="right")) - 1)
        row = rows[n]
        yield Token(text, x0 + row.right, top + row.down, x1 + row.right, bottom + row.down, sure, first + n)


def _column(grey: Image, boxes: Sequence[tuple[int, int, int, int]]) -> tuple[Image, list[_Row]]:
    width = max(x1 - x0 for x0, _, x1, _ in boxes) + 2 * _MARGIN
    height = sum(y1 - y0 + _GAP for _, y0, _, y1 in boxes) + 2 * _MARGIN
    column = np.full((height, width), WHITE, np.uint8)
    rows, at = [], _MARGIN
    for x0, y0, x1, y1 in boxes:
        column[at : at + y1 - y0, _MARGIN : _MARGIN + x1 - x0] = grey[y0:y1, x0:x1]
        rows.append(_Row(at, at + y1 - y0, x0 - _MARGIN, y0 - at))
        at += y1 - y0 + _GAP
    return column, rows


def _words(engine: Any) -> Iterator[tuple[str, tuple[int, int, int, int], float]]:
    level, found = tesserocr.RIL.WORD, engine.GetIterator()
    while found is not None:
        if not found.Empty(level):
            text, box = found.GetUTF8Text(level).strip(), found.BoundingBox(level)
            if text and box:
                yield text, box, found.Confidence(level) / 100
        if not found.Next(level):
            return
