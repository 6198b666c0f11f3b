"""What a recogniser makes of print, put right before a page is read: signs that look alike, where only one of them can be meant.

Words of labels (:data:`LABELS`) are told with a letter or two taken for others of their shape, «Плательцик», «Товарицество»,
and so is the name of a form, «СТ-К2»; a number sign before a number, «М 838»; a figure whose digit was read as a letter,
«З 940 160,00»; the bars of a frame drawn with signs. No digit is ever made another, and what a figure is worth has to be
proved like any other.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

import msgspec
from rapidfuzz.distance import Levenshtein

from extractors.fold import fold
from extractors.identifiers import bic
from extractors.page import Page, Word
from extractors.recognised import day_figures, foreign_words, glued, group_dots, lone_threes, town_signs
from extractors.recognised.beside import WIDE, beside
from extractors.recognised.foreign_forms import put_right
from extractors.recognised.number_signs import NUMERO, is_sign
from extractors.recognised.scraps import without_scraps

# Letters that print alike, folded.
_ALIKE = (
    "щцшч", "инплмдnu", "осеэg", "бвз", "гтr", "ыьъв", "жхк", "учv", "адл", "иltj", "uvпn", "hнb", "нъь", "шw", "зs", "фf", "яа",
)  # fmt: skip
_PAIRS = frozenset((a, b) for group in _ALIKE for a in group for b in group)
# A word of labels has at least so many letters, and so many of a longer one may be wrong; its ending tells its case.
_SHORTEST, _LONG, _ENDING = 5, 9, 2
_LETTERS = re.compile(r"[^\W\d_]+")
_QUOTES = "«»“”„\"'"

_DIGITS = str.maketrans(dict(zip("ЗзОоOoIІl|БбВBSs", "3300001111668855", strict=True)))
_FRAME = re.compile(r"^[│┃¦|\[]+(?=[^\W_«\"“])|(?<=[\w»\"”.,])[│┃¦|]+$")
# Tenge and tiyn parted by a dash, «170=04»; a bar of the frame at a word; a nought for the letter that begins one.
_DASH = re.compile(r"(?<=\d)=(?=\d\d$)")
# What a Kazakh «і» is read as within a word, «күн!», «нем!рі».
_BANG = re.compile(r"(?<=[^\W\d_])!(?=[^\W\d_]|$)")
_BAR = re.compile(r"^[ІIl|](?=[^\W\d_]{4})|(?<=[^\W\d_]{4})[ІIl|]$")
_ZERO = re.compile(r"^0(?=[а-яёәғқңөұүһі]{4})")
# What the only form with a «К» is called, its letters misread.
_FORM = re.compile(r"(?<![\w-])[СC][ТT]-[КKҚ](?:2|К2|K2|[КK]?[ZЗ3]|[?/7!>])(?!\w)")
_GROUP, _ANY_GROUP = re.compile(r"[1-9]\d{0,2}"), re.compile(r"[1-9]\d{0,2}|\d{3}")
_TWO_GROUPS, _LAST_GROUP = re.compile(r"[1-9]\d{3,5}"), re.compile(r"\d{3}[.,]\d\d")
_TENGE, _TIYN = re.compile(r"(?<!\d{7})\d{3},$"), re.compile(r"\d\d#?")
# An amount, and the day that the next column begins with.
_GLUED = re.compile(r"(?P<amount>\d[\d.' ]*,\d\d)(?P<day>\d\d\.\d\d\.\d{4})")
# The dots of a day read as commas.
_COMMAS = re.compile(r"(?<![\d.,])(0[1-9]|[12]\d|3[01])[.,](0[1-9]|1[0-2])[.,](20\d\d)(?!\d)")
# A day of figures, and its year.
_DAY, _YEAR = re.compile(r"(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.20\d\d"), re.compile(r"20\d\d[.,]?")
# What the sign of the tenge is read as, behind tiyn; two groups of a figure's digits, the second begun with a nought, in one.
_SIGNED, _SIGN, _MERGED = (
    re.compile(r"(?P<amount>[\d.' ]*\d[.,]\d\d)(?P<sign>[TТ]F?)"),
    re.compile(r"[TТ]F?"),
    re.compile(r"0\d{5}[.,]\d\d"),
)
# The same behind a group of figures: behind one more, or behind two in one.
_SIGNED_GROUPS = re.compile(r"(?P<amount>\d{3}(?:\d{3})?(?:[.,]\d\d)?)(?:[TТ]F?|[тТT][ТT])")
# What a bar alone is read as, a digit among it; so many in a column, so little apart in points, are of a frame.
_LONE, _DIGIT_BARS, _BARS, _ASTRAY = frozenset("ІIl|│¦┃!1"), frozenset("1"), 3, 3.0
# The name of the VAT, its letters read as Latin ones that are no word; «без» before it.
_TAX, _UNTAXED = re.compile(r"^HAC(?=[.,:)]?B?$)"), re.compile(r"^6[eе][3зЗ]$")
# A small word, and the word of a label that stands behind it: the blank between them may be lost.
_SMALL = re.compile(
    r"(?:(?P<small>об?|от|дата|номер|на|по|до|за|для|из|в|с|к|и)(?P<rest>[а-яёәғқңөұүһі]{7,})|(?P<of>of|for|by)(?P<what>[a-z]{7,}))(?=\W?$)",
    re.I,
)
# What may stand behind «№».
_BARRED = re.compile(r"^(?P<sign>[^\W\d_]{1,2})[|│](?=\d)")
_NUMBERED = re.compile(r"(?:[A-ZА-ЯІӘҒҚҢӨҰҮҺ]{1,4}-?)?\d[\w/.-]*[,.;)]?")
# The letters of an international consignment note before its number.
_NOTE = re.compile(r"[СC][МM][ВНЯКРRHЕE]")
# A bar read as a digit or a letter before a rate of VAT, as a colon behind an amount.
_RULED = re.compile(r"^[1ІIl|](?=1[26]%$)|(?<=\d[.,]\d\d)[:;|]$")
_BEFORE_LETTERS = re.compile(r"^[NМMН](?:[oоeеәaа0](?=д?[^\W\d_a-zа-я]{1,3}[^\W_a-zа-я][-/]\d|KZ\d{7})|[°º](?=\d))")
# The digits of the bank in an account's number; so many letters has the code of a bank, as read.
_KZ_ACCOUNT, _BIC = re.compile(r"(?<!\w)[KК]Z\d\d(\d{3})\w{13}(?!\w)"), (7, 8)
# The series of a certificate's number, «KZ 5 113 46355», and what stands behind it.
_SERIES, _BEHIND = re.compile(r"^[КK](?:2|[Z7][.,])(?=\d?$)"), (re.compile(r"\d{3}"), re.compile(r"\d{5}"))
# What «БИН» is read as before a number of twelve digits, within so many words.
_TAXPAYER = re.compile(r"(?<!\w)(?:[BВ6][UVMИІI][HНM]|[ВB]ІМ|BCH|БИH|6ИН|БИИ|МИН(?=/))(?!\w)")
_TWELVE, _FAR = re.compile(r"\d{12}\W?"), 4
# An amount with its decimals; so many of its signs are digits as read.
_FIGURE = re.compile(r"\d{1,3}(?:[ .,']?\d{3})+[.,]\d\d|\d+[.,]\d\d")
_LIKE_FIGURE = re.compile(r"[\dЗзОоOoІIl|БбВBSs][\dЗзОоOoІIl|БбВBSs.,']*")
# The last nought of an amount, cut by the ruling of its cell, is read as a letter that is open there.
_CUT_NOUGHT = re.compile(r"(?<=\d{3}[.,]0)[СсCc(]$")
_READ_AS_DIGITS = 0.6


class Lexicon:
    """Words known from labels, in any language. All labels and titles are learnt when their readers are loaded."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._by_length: dict[int, list[str]] = {}
        self._told: dict[str, str] = {}

    def learn(self, texts: Iterable[str]) -> None:
        for text in texts:
            for word in _LETTERS.findall(text):
                folded = fold(word)
                if folded not in self._words:
                    self._words[folded] = word
                    self._by_length.setdefault(len(folded), []).append(folded)
        self._told.clear()

    def knows(self, word: str) -> bool:
        """Whether it is a word of labels, and no short one."""
        return len(word) >= _SHORTEST and fold(word) in self._words

    def has(self, word: str) -> bool:
        """Whether it is a word of labels, of whatever length."""
        return fold(word) in self._words

    def meant(self, word: str) -> str:
        """The word of a label that this one is, misread, in the letters of its first spelling; else the word itself.

        >>> known = Lexicon(); known.learn(["Плательщик", "Бенефициар", "сумма"])
        >>> [known.meant(w) for w in ("Плательцик", "ПЛАТЕЛЫЦИК", "Бенефнциар", "суммы", "Бенефис")]
        ['Плательщик', 'ПЛАТЕЛЬЩИК', 'Бенефициар', 'суммы', 'Бенефис']
        """
        folded = fold(word)
        if len(folded) < _SHORTEST or folded in self._words:
            return word
        bare = _BAR.sub("", word)
        if bare != word and fold(bare) in self._words:
            return bare
        if folded not in self._told:
            self._told[folded] = self._nearest(folded)
        known = self._told[folded]
        if known == folded:
            return word
        spelled = self._words[known]
        return spelled.upper() if word.isupper() else spelled if word[:1].isupper() else spelled.lower()

    def _nearest(self, folded: str) -> str:
        near: dict[str, int] = {}
        for length in range(len(folded) - 1, len(folded) + 2):
            most = 2 if min(length, len(folded)) >= _LONG else 1
            for known in self._by_length.get(length, ()) if length >= _SHORTEST else ():
                wrong = Levenshtein.distance(folded, known, score_cutoff=most)
                if wrong <= most and _alike(folded, known):
                    near[known] = wrong
        nearest = [known for known, wrong in near.items() if wrong == min(near.values())]
        return nearest[0] if len(nearest) == 1 else folded


LABELS = Lexicon()
# Words of what exporters pay for that no label has: щ is read as ш there, and «contact» is no «contract».
LABELS.learn(
    """Площадь Площади Площадей Площадью Площадка Площадки Площадке Площадок Площадкам Площадках Размещение Размещения
    Размещению Размещением Помещение Помещения Помещений Стоимость Contact Contacts""".split()
)


def _alike(read: str, known: str) -> bool:
    """Whether all that parts two words is letters of one shape, or one lost or added within a long word.

    A short word is told by its first letter as well.
    """
    if read[0] != known[0] and len(known) < _LONG - 1:
        return False
    return all(
        (read[op.src_pos], known[op.dest_pos]) in _PAIRS
        if op.tag == "replace"
        else len(known) >= _LONG - 2 and 0 < op.dest_pos < len(known) - _ENDING
        for op in Levenshtein.editops(read, known)
    )


def unmistaken(page: Page) -> Page:
    """The page with what was recognised in a picture put right; the page itself where nothing was."""
    if not any(w.origin == "ocr" for w in page.words):
        return page
    bare = without_scraps(page.words, LABELS.knows, page.width)
    words = [
        part
        for word in _joined(_dated(_with_tiyn(_parted([*glued.apart(_without_bars(bare))]))))
        for part in _two(word)
    ]
    for n, word in enumerate(words):
        if word.origin == "ocr":
            text = _ZERO.sub("О", _DASH.sub("-", _FRAME.sub("", word.text) or word.text))
            text = with_i if "!" in text and LABELS.has(with_i := _BANG.sub("і", text)) else text
            text = foreign_words.put_right(_COMMAS.sub(r"\1.\2.\3", _FORM.sub("СТ-KZ", text)))
            text = _BEFORE_LETTERS.sub(
                "№", _CUT_NOUGHT.sub("0", _RULED.sub("", _UNTAXED.sub("без", _TAX.sub("НДС", text))))
            )
            words[n] = _with(word, _LETTERS.sub(lambda m: LABELS.meant(m.group()), text) if _is_plain(text) else text)
    codes = {found[1] for word in words if (found := _KZ_ACCOUNT.search(word.text))}
    for n in range(len(words)):
        _bank(words, n, codes)
        _number_sign(words, n)
        _taxpayer(words, n)
        _series(words, n)
        _figure(words, n)
    put_right(words)
    for part in (day_figures, group_dots, lone_threes, town_signs):
        part.put_right(words)
    return msgspec.structs.replace(page, words=tuple(words))


def _without_bars(words: Sequence[Word]) -> list[Word]:
    """The words without the bars of a frame drawn with signs: such signs alone, several of them one under the other."""
    lone = sorted((w for w in words if w.origin == "ocr" and w.text in _LONE), key=lambda w: w.x0 + w.x1)
    bars: set[int] = set()
    first = 0
    for n, word in enumerate(lone):
        while word.x0 + word.x1 - lone[first].x0 - lone[first].x1 > 2 * _ASTRAY:
            first += 1
        column = lone[first : n + 1]
        if sum(w.text not in _DIGIT_BARS for w in column) >= _BARS:
            bars.update(map(id, column))
    return [w for w in words if id(w) not in bars]


def _parted(words: Sequence[Word]) -> list[Word]:
    """The words, an amount apart from what is read with it.

    That is the day that the next column begins with, «000,0028.07.2025»; the sign of the tenge, «120,00T»; the group of
    figures before, «2 092721,12».
    """
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else word
        glued = _GLUED.fullmatch(word.text) if word.origin == "ocr" else None
        signed = _SIGNED.fullmatch(word.text) if word.origin == "ocr" else None
        grouped = _signed_groups(word, last)
        if glued:
            found += _cut(word, len(glued["amount"]), glued["day"])
        elif grouped:
            found += grouped
        elif signed:
            found += _cut(word, len(signed["amount"]), "₸")
        elif word.origin == "ocr" and _SIGN.fullmatch(word.text) and _FIGURE.search(last.text) and beside(last, word):
            found.append(_with(word, "₸"))
        else:
            found.append(word)
    told = [part for n, word in enumerate(found) for part in _grouped(word, found[n - 1] if n else word)]
    return [part for n, word in enumerate(told) for part in _begun(word, told[n + 1] if n + 1 < len(told) else word)]


def _signed_groups(word: Word, last: Word) -> list[Word]:
    """A word as the groups of figures and the sign of the tenge that it is, behind another group: «340960T» of «3 340 960 ₸»."""
    behind = word.origin == last.origin == "ocr" and _ANY_GROUP.fullmatch(last.text) and beside(last, word)
    signed = _SIGNED_GROUPS.fullmatch(word.text) if behind else None
    if signed is None:
        return []
    figures, sign = _cut(word, len(signed["amount"]), "₸")
    return [*(_cut(figures, 3, figures.text[3:]) if figures.text[3:4].isdigit() else [figures]), sign]


def _begun(word: Word, following: Word) -> list[Word]:
    """A word as the two groups of figures that it is, before the last one: «1209» of «1209 881,16»."""
    ocr = word.origin == following.origin == "ocr" and _TWO_GROUPS.fullmatch(word.text)
    goes_on = ocr and _LAST_GROUP.fullmatch(following.text) and beside(word, following)
    return _cut(word, len(word.text) - 3, word.text[-3:]) if goes_on else [word]


def _cut(word: Word, at: int, behind: str) -> list[Word]:
    """A word as two: what its first ``at`` signs are, and what stands ``behind`` them."""
    edge = word.x0 + (word.x1 - word.x0) * at / len(word.text)
    return [
        msgspec.structs.replace(word, text=word.text[:at], x1=edge),
        msgspec.structs.replace(word, text=behind, x0=edge),
    ]


def _grouped(word: Word, last: Word) -> list[Word]:
    """A word as the groups of figures that it is, behind another group."""
    behind = word.origin == "ocr" and _GROUP.fullmatch(last.text) and beside(last, word)
    return _cut(word, 3, word.text[3:]) if behind and _MERGED.fullmatch(word.text) else [word]


def _with_tiyn(words: Sequence[Word]) -> list[Word]:
    """The words, tenge and their tiyn made whole that a blank was read between: «65 760, 00»."""
    tiyn = [w for w in words if w.origin == "ocr" and _TIYN.fullmatch(w.text)]
    found: dict[int, Word] = {}
    for tenge in (w for w in words if w.origin == "ocr" and _TENGE.search(w.text)):
        behind = [w for w in tiyn if beside(tenge, w)]
        if len(behind) == 1:
            found[id(tenge)] = msgspec.structs.replace(tenge, text=tenge.text + behind[0].text, x1=behind[0].x1)
            found[id(behind[0])] = tenge
    # the tiyn are told with their tenge
    return [found.get(id(w), w) for w in words if not (id(w) in found and _TIYN.fullmatch(w.text))]


def _dated(words: Sequence[Word]) -> list[Word]:
    """The words, a day whose dots were read as blanks made whole: «19 03 2025», «19.03 2025»."""
    found: list[Word] = []
    for word in words:
        begun = found[-2:] if len(found) > 1 and _TIYN.fullmatch(found[-1].text) else found[-1:]
        text = ".".join(part.text.strip(".,") for part in (*begun, word))
        near = all(beside(a, b) and a.origin == b.origin == "ocr" for a, b in pairwise((*begun, word)))
        if begun and near and _YEAR.fullmatch(word.text) and _DAY.fullmatch(text):
            first = begun[0]
            found[-len(begun) :] = [msgspec.structs.replace(first, text=text, x1=word.x1)]
        else:
            found.append(word)
    return found


def _joined(words: Sequence[Word]) -> list[Word]:
    """The words, one of a label that a blank was read into made whole: «Счет-фа ктура»."""
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else word
        if found and word.origin == last.origin == "ocr" and beside(last, word) and _is_broken(last.text, word.text):
            box = {"top": min(last.top, word.top), "x1": word.x1, "bottom": max(last.bottom, word.bottom)}
            found[-1] = msgspec.structs.replace(
                last, text=last.text + word.text, confidence=min(last.confidence, word.confidence), **box
            )
        else:
            found.append(word)
    return found


def _two(word: Word) -> list[Word]:
    """A word, or the small word and the word of a label that it is: «опроисхождении»."""
    glued = _SMALL.match(word.text) if word.origin == "ocr" else None
    if glued is None or LABELS.knows(glued.group()) or not LABELS.knows(glued["rest"] or glued["what"]):
        return [word]
    small = len(glued["small"] or glued["of"])
    return _cut(word, small, word.text[small:])


def _is_broken(first: str, rest: str) -> bool:
    """Whether two parts are no words of labels, and together are one."""
    begun, goes_on = _LETTERS.findall(first)[-1:], _LETTERS.match(rest)
    if not begun or not first.endswith(begun[0]) or goes_on is None or not rest[0].islower():
        return False
    return LABELS.knows(begun[0] + goes_on.group()) and not (LABELS.knows(begun[0]) or LABELS.knows(goes_on.group()))


def _number_sign(words: list[Word], n: int) -> None:
    """«М 838», «Ne 12/2025», «Мe|12»: what stands before a number is its sign."""
    barred = _BARRED.match(words[n].text) if words[n].origin == "ocr" else None
    if barred and fold(barred["sign"]) in NUMERO:
        words[n] = _with(words[n], _BARRED.sub("№", words[n].text))
    if words[n].origin != "ocr" or n + 1 == len(words):
        return
    told = words[n].text == "№" or is_sign(words, n, LABELS.knows)
    if told and beside(words[n], words[n + 1], WIDE) and _NUMBERED.fullmatch(words[n + 1].text):
        words[n] = _with(words[n], "№")
        if n and words[n - 1].origin == "ocr" and _NOTE.fullmatch(words[n - 1].text):
            words[n - 1] = _with(words[n - 1], "CMR")


def _taxpayer(words: list[Word], n: int) -> None:
    """«BUH / BIN 130340271206», «МИН/БИН …»: before a number of so many digits stands what it is called."""
    read = _TAXPAYER.search(words[n].text) if words[n].origin == "ocr" else None
    behind = [w for w in words[n + 1 : n + _FAR] if abs(w.middle - words[n].middle) < words[n].height / 2]
    own = words[n].text[read.end() :].lstrip(":.") if read else ""  # «BUH:050840368085», all one word
    if read and any(map(_TWELVE.fullmatch, (own, *(w.text for w in behind)))):
        words[n] = _with(words[n], _TAXPAYER.sub(lambda m: "ИИН" if m.group() == "МИН" else "БИН", words[n].text))


def _bank(words: list[Word], n: int, codes: Collection[str]) -> None:
    """«KCIBKZKX»: the BIC of a bank that has an account on the page."""
    bare = words[n].text.strip(".,;:") if words[n].origin == "ocr" and codes else ""
    known = bic.meant(bare, codes) if len(bare) in _BIC else None
    if known:
        words[n] = _with(words[n], words[n].text.replace(bare, known))


def _series(words: list[Word], n: int) -> None:
    """«К25 113 46355», «К2 5 113 46355»: the series of a certificate begins with «KZ»."""
    if words[n].origin != "ocr" or not _SERIES.match(words[n].text):
        return
    behind = [w.text for w in words[n + 1 : n + 4] if abs(w.middle - words[n].middle) < words[n].height / 2]
    rest = behind if words[n].text[-1:].isdigit() and len(words[n].text) > len("К2") else behind[1:]
    if len(rest) > 1 and all(p.fullmatch(t) for p, t in zip(_BEHIND, rest, strict=False)):
        words[n] = _with(words[n], _SERIES.sub("KZ", words[n].text))


def _figure(words: list[Word], n: int) -> None:
    """An amount that begins at this word, of whose digits one or two were read as letters."""
    end = n
    while end < len(words) and _LIKE_FIGURE.fullmatch(words[end].text) and words[end].origin == "ocr":
        end += 1
        if end == len(words) or not beside(words[end - 1], words[end]):
            break
    text = " ".join(w.text for w in words[n:end])
    digits = sum(c.isdigit() for c in text)
    letters = sum(c.isalpha() or c == "|" for c in text)
    if letters and digits >= _READ_AS_DIGITS * (digits + letters) and _FIGURE.fullmatch(text.translate(_DIGITS)):
        words[n:end] = [_with(w, w.text.translate(_DIGITS)) for w in words[n:end]]


def _is_plain(text: str) -> bool:
    """Whether a word is none of a name in quotation marks."""
    return not any(quote in text for quote in _QUOTES)


def _with(word: Word, text: str) -> Word:
    return word if text == word.text else msgspec.structs.replace(word, text=text)
