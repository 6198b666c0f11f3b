"""Legal forms of firms as a recogniser has them that reads Kazakh and Russian first: those abroad stand behind a name of
several words, «ООО» before its name.

Letters that look like Latin ones are these in a name that a Latin form ends: «ТАТТІ DAM LLP» is «TATTI DAM LLP», «РоІутег
Karaganda LLP» «PoIymer Karaganda LLP».

«A.S.» is the form of a Turkish firm, «A.Ş.», on papers that speak of Turkey and before its role in brackets; elsewhere it may
be a person's initials. «Іпс.» and «Со.» behind Latin words are «Inc.» and «Co.».
"""

import re
from collections.abc import Sequence

import msgspec

from extractors.page import Word
from extractors.recognised.beside import BLANK, WIDE, beside

# The country, its cities and taxes as they come out, an account there.
_TURKEY = re.compile(r"T[uüiy]+rki[yv]e|istanbul|ankara|izmir|turkey|kdv|vergi|TR\d{8}", re.IGNORECASE)
_TURKISH = re.compile(r"[AА]\.[S5]\.(?=\W?$)")
_ROLE = re.compile(
    r"\((?:the )?(?:contractor|supplier|seller|provider|customer|исполнитель|поставщик|подрядчик|заказчик|орындаушы)\)",
    re.IGNORECASE,
)
_LATIN = {"Іпс": "Inc", "ІПС": "Inc", "Со": "Co"}
_IN_LATIN = re.compile(r"(?P<form>[ІС][пПо][сС]?)(?=\.?,?$)")
# A name of a firm is of so many words at least, each begun with a capital, but for the Turkish «and».
_NAME, _LATIN_NAME = re.compile(r"[^\W\d_a-zа-я][^\W\d_]{2,}|ve"), re.compile(r"[A-Z][A-Za-z]{2,}")
_WORDS = 2
# «Sp. z o.o.», its letters read as noughts.
_LIMITED_IN_POLISH = {"Sp. z": "o.o.", "SP. Z": "O.O."}
_POLISH = re.compile(r"[0oOоО]\. ?[0oOоО]\.?(?=,?$)")
# What «ООО» is read as, and what of its name stands behind it.
_NOUGHTS, _NAMED = re.compile(r"[0OО]{3}"), re.compile(r"[«\"“„]|[^\W\d_]{4}")
# «ТОО», a letter of it read as a nought, or as its Latin like.
_LIMITED = re.compile(r"[TТ][0OО]{2}")
# A form in Latin letters, a word of a name in letters that both alphabets share, how many words a name has before its form.
_LATIN_FORM = re.compile(r"(?:LLP|LLC|L\.L\.C\.|LTD|Ltd|JSC|INC|Inc|GMBH|GmbH)[.,]?")
_SHARED, _LONGEST = re.compile(r"[АВСЕНКМОРТХІУ][АВСЕНКМОРТХІУаеосрхугипдтіьк]{3,}"), 4
_TO_LATIN = str.maketrans("АВСЕНКМОРТХІУаеосрхугипдтіьк", "ABCEHKMOPTXIYaeocpxyrungmibk")
# Words of such letters that stand before names.
_ROLES = frozenset(("Директор", "Оператор", "Импортер"))


def put_right(words: list[Word]) -> None:
    """Puts right the forms among the words of a page: «Anadolu Fuarcilik A.S.», «Redwood Trademark Services Іпс.»."""
    turkish: bool | None = None
    for n, word in enumerate(words):
        if word.origin == "ocr" and _LATIN_FORM.fullmatch(word.text):
            _put_latin(words, n)
        if word.origin == "ocr" and _NOUGHTS.fullmatch(word.text):
            words[n] = _limited(words, n)
        if word.origin == "ocr" and _LIMITED.fullmatch(word.text) and _names(word, words[n + 1 : n + 2]):
            words[n] = msgspec.structs.replace(word, text="ТОО")
        before = " ".join(w.text for w in words[max(0, n - 2) : n])
        if word.origin == "ocr" and before in _LIMITED_IN_POLISH and _POLISH.match(word.text):
            words[n] = msgspec.structs.replace(word, text=_POLISH.sub(_LIMITED_IN_POLISH[before], word.text))
        name = words[max(0, n - _WORDS) : n]
        if word.origin != "ocr" or len(name) < _WORDS:
            continue
        if _TURKISH.match(word.text) and _is_named(name, word, _NAME):
            turkish = any(_TURKEY.search(w.text) for w in words) if turkish is None else turkish
            if turkish or _ROLE.match(" ".join(w.text for w in words[n + 1 : n + 3])):
                words[n] = msgspec.structs.replace(word, text=_TURKISH.sub("A.Ş.", word.text))
        elif (read := _IN_LATIN.match(word.text)) and read["form"] in _LATIN and _is_named(name, word, _LATIN_NAME):
            words[n] = msgspec.structs.replace(word, text=_LATIN[read["form"]] + word.text[read.end() :])


def _put_latin(words: list[Word], form: int) -> None:
    """Puts the words of a name before its Latin form into Latin letters, up to one that is no word of such a name."""
    for n in range(form - 1, max(-1, form - 1 - _LONGEST), -1):
        word = words[n]
        if word.origin != "ocr" or not beside(word, words[n + 1], WIDE):
            return
        if _SHARED.fullmatch(word.text) and word.text not in _ROLES:
            words[n] = msgspec.structs.replace(word, text=word.text.translate(_TO_LATIN))
        elif not word.text.isascii():
            return


def _limited(words: Sequence[Word], n: int) -> Word:
    """«000 «Север»», «О00 SEVER»: noughts that no figure stands before are the form of the firm whose name stands behind."""
    word, behind = words[n], words[n + 1 : n + 2]
    if not _names(word, behind):
        return word
    if n and beside(words[n - 1], word, WIDE) and words[n - 1].text[-1].isdigit():
        return word
    latin = behind[0].text.isascii() and behind[0].text[0].isalpha()
    return msgspec.structs.replace(word, text="OOO" if latin else "ООО")


def _names(form: Word, behind: Sequence[Word]) -> bool:
    """Whether a name stands right behind a form."""
    return any(beside(form, w, WIDE) and _NAMED.match(w.text) and not w.text[0].islower() for w in behind)


def _is_named(name: Sequence[Word], form: Word, shape: re.Pattern[str]) -> bool:
    level = all(abs(w.middle - form.middle) < form.height / 2 for w in name)
    return level and form.x0 - name[-1].x1 <= BLANK * form.height and all(shape.fullmatch(w.text) for w in name)
