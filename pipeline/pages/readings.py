"""What of a word's readings by several models stands; words of the forms in their own alphabet."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

# A word is read again below this confidence. Letters alone: another reading must be surer by so much, of few letters more.
_SURE, _SURE_CYRILLIC = 0.99, 0.95
_SURER, _SURER_SHORT, _SHORT = 0.02, 0.2, 4
# A word of so many letters tells its alphabet; among Latin ones an English reading counts so sure, or so little less than ours.
_TELLING, _LATIN, _LATIN_LESS = 3, 0.7, 0.2
# Confidence: a Cyrillic word as sure as this knows its Э from a 3; a Kazakh letter less sure than that may be none.
_PLAINLY, _DOUBTED = 0.97, 0.8
_KAZAKH = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
_FIGURE = re.compile(r"\d")
_FIGURES_ALONE, _NO_FIGURE = re.compile(r"[\d.,\-/]+"), 0.15
# Cyrillic letters that figures are read as; another one is the letter it is.
_LIKE_FIGURES = frozenset("ОоЗзБбВІіЧчТтЭэҒГЖЅ")
_CYRILLIC = re.compile(r"[а-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]")
# What the Kazakh model makes of Latin capitals: those both alphabets share, and 2 of Z, М of N, І of I, Ғ of F, ? of Z …
_LATIN_GUISE = re.compile(r"[АВЕКМНОРСТУХҮҰІҒ0235?<$ІЮЯИД]{2,}")
_SIGN = 0.5
# A word of the length of a Kazakh account begins with its KZ; «г.» after a year is no Latin letter.
_ACCOUNT = re.compile(r"^[KК][ZZ27](?=\d{2}[^\W_]{16}\W?$)")
# The code of the tenge, which Cyrillic models have no Z for.
TENGE = re.compile(r"(?<!\w)[КKҚ][ZЗ27?/][ТT](?!\w)")
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
    No ESF EXP INV PDF QR KZ EN RU VAT TOTAL Total Invoice INVOICE Date DATE and of the to for from
    CMR AWB ISO HACCP Halal HALAL Expo EXPO Tech""".split()
)
# A word of capitals both alphabets share, of the one the other has it from: «TOO» is never Latin.
_TO_CYRILLIC = str.maketrans("ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху")
_TO_LATIN = str.maketrans("АВСЕНКМОРТХасеорху", "ABCEHKMOPTXaceopxy")
_ASCII = re.compile(r"[A-Za-z]")
_INITIAL = re.compile(r"(?<=[А-ЯЁӘҒҚҢӨҰҮҺІ]\.)0(?=\.)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\W*")
_LETTERS, _CAPITALS = re.compile(r"[^\W\d_]+"), 2
_IBAN = re.compile(r"KZ\d{2}[0-9A-Z]{2,16}\W?")
_SIGN_BEFORE = re.compile(r"^(\W?)(?:М[оoеe]|N[еeә])\.?(?=\d|(?<=[еeә])[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{1,4}[-/]\d)")
_SIGN_ITSELF = re.compile(r"М[еоаә]?|N[еe]")
# Lines of a bank's message begin with tags, and have no letters but Latin ones; so many tags make a message.
_TAG, _TAGS = re.compile(r"\W{0,2}\d\d[A-Z]?:"), 4
_TAG_READ = re.compile(r"\W{0,2}\d\d[A-ZА-Я]?:")
# A Cyrillic word read so surely, surer than what English makes of it, a short one by more, is no Latin one. Nor is one that has
# capitals behind small letters in English: «UcnonHeHo».
_CYRILLIC_WORD = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІ]?[а-яёәғқңөұүһі]+(?:[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+)*|[А-ЯЁӘҒҚҢӨҰҮҺІ]+")
_WORD, _WORD_SURER, _SHORT_SURER, _INNER_CAPITAL = 0.95, 0.01, 0.04, re.compile(r"[a-z][A-Z]")
_SMALL_WORD, _A_WORD = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІ]?[а-яёәғқңөұүһі]{2,}"), 0.5
# Of a word's width and height: so much of it under another, and both stand at one place.
_MOST = 0.6
# Words of so many letters are one, with so many of them wrong.
_WORD_ALIKE, _WRONG = 6, 2
# Kazakh letters that no Latin one is read as; a word with one, so sure, is Cyrillic.
_OWN_KAZAKH, _SURELY_KAZAKH = re.compile("[әқңөұӘҚҢӨҰ]"), 0.9
# A letter or two before the figures of a number, of those that no Latin one looks like.
_CYRILLIC_SERIES = re.compile(r"[БГДЖИЛПФЦЧШЩЭЮЯ]{1,2}(?=-?\d)")
_MARKS = ".,:;()\"'«»“”*/"


class Token(NamedTuple):
    """A word, its box in pixels of the page, how sure the reading is (0 to 1), the run it stands in, where it was heard."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float
    run: int
    heard: tuple[float, float] = (0.0, 0.0)


def in_one_alphabet(text: str) -> str:
    """A word of the forms in the alphabet it is written in there; a naught among initials as the letter it is.

    >>> in_one_alphabet("TOO") == "ТОО", in_one_alphabet("21/ЕХР-2025"), in_one_alphabet("Ким А.0.") == "Ким А.О."
    (True, '21/EXP-2025', True)
    >>> in_one_alphabet("КZ"), in_one_alphabet("Мо499/1"), in_one_alphabet("А.S.") == "A.S."
    ('KZ', '№499/1', True)
    """
    if _INITIALS.fullmatch(text) and (latin := text.translate(_TO_LATIN)).isascii() and _ASCII.search(text):
        return latin
    return _SIGN_BEFORE.sub(r"\1№", _LETTERS.sub(_own, _INITIAL.sub("О", text)))


def with_signs(tokens: Sequence[Token]) -> list[Token]:
    """The words, «№» where it was read as letters before a number in its line: no model but the Russian has it."""
    followed = zip_longest(tokens, tokens[1:])
    return [
        token._replace(text="№")
        if following is not None
        and _SIGN_ITSELF.fullmatch(token.text.strip("."))
        and following.run == token.run
        and _FIGURE.match(following.text)
        else token
        for token, following in followed
    ]


def _own(letters: re.Match[str]) -> str:
    word = letters.group()
    cyrillic, latin = word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN)
    if latin.isascii() and not word.isascii() and not cyrillic.isascii() and _ASCII.search(cyrillic):
        return latin  # letters of both alphabets, all of which are Latin: «КZ»
    if len(word) >= _CAPITALS and word.isupper() and word.isascii() and cyrillic in _OWN_CYRILLIC:
        return cyrillic
    return latin if len(word) > _CAPITALS and latin in _OWN_LATIN and cyrillic not in _OWN_CYRILLIC else word


def asks_russian(token: Token, following: Token | None) -> bool:
    bare = token.text.strip(_MARKS)
    if bare in _OWN_CYRILLIC or bare in _OWN_LATIN or "№" in bare:
        return False
    figures = bool(_FIGURE.search(bare))
    # the Kazakh model has no № of its own: it makes letters of it, before a number or glued to one
    if _NUMBERED.match(bare) or (_SIGN_ALONE.fullmatch(bare) and _before_number(token, following)):
        return True
    russian = len(bare) > 1 and not figures and (token.confidence < _DOUBTED or not _KAZAKH & set(bare))
    return russian and token.confidence < _SURE and bool(_CYRILLIC.search(bare))


def _before_number(token: Token, following: Token | None) -> bool:
    return following is None or following.run != token.run or bool(_FIGURE.match(following.text))


def asks_english(token: Token) -> bool:
    bare = token.text.strip(_MARKS)
    if bare in _OWN_CYRILLIC or bare in _OWN_LATIN or bare == "№":
        return False
    if _FIGURE.search(bare) or _LATIN_GUISE.fullmatch(bare):
        return True
    return token.confidence < _SURE_CYRILLIC


def once(black: Sequence[Token], coloured: Sequence[Token]) -> list[Token]:
    """All words, those read in black left out that are read in coloured ink at the same place, all of them or a part.

    A part of a word's letters that its haze leaves in black is read as anything. Of a word of dark ink that both read, with a
    letter or two of it another, the surer reading stays; of figures both do.
    """
    alike = [(one, other) for one in black for other in coloured if _is_alike(one, other)]
    lost = {id(other if one.confidence >= other.confidence else one) for one, other in alike}
    kept = [token for token in black if not any(_is_part(token, other) for other in coloured)]
    return [token for token in (*kept, *coloured) if id(token) not in lost]


def _is_alike(token: Token, other: Token) -> bool:
    """Whether two words of letters stand at one place and are one, misread in a letter or two."""
    said, theirs = token.text.strip(_MARKS), other.text.strip(_MARKS)
    words = len(said) == len(theirs) >= _WORD_ALIKE and said.isalpha() and theirs.isalpha() and said != theirs
    return words and _at_one_place(token, other) and sum(a != b for a, b in zip(said, theirs, strict=True)) <= _WRONG


def _at_one_place(token: Token, other: Token) -> bool:
    across = min(token.x1, other.x1) - max(token.x0, other.x0)
    down = min(token.bottom, other.bottom) - max(token.top, other.top)
    return across > _MOST * (token.x1 - token.x0) and down > _MOST * (token.bottom - token.top)


def _is_part(token: Token, other: Token) -> bool:
    there = _at_one_place(token, other)
    said, theirs = token.text.strip(_MARKS), other.text.strip(_MARKS)
    surer = len(said) <= len(theirs) and said.isalpha() and other.confidence > token.confidence
    return there and bool(said) and (said in theirs or surer)


def latin_share(tokens: Sequence[Token]) -> float:
    """How many of the words that tell their alphabet are Latin, of all that do."""
    words = [token.text.strip(_MARKS) for token in tokens]
    latin = sum(map(_is_latin, words))
    return latin / max(1, latin + sum(len(word) >= _TELLING and bool(_CYRILLIC.search(word)) for word in words))


def is_message(tokens: Sequence[Token]) -> bool:
    """Whether lines of a bank's message are among the words, whose Latin letters the Cyrillic models read as their own."""
    return sum(_TAG_READ.match(token.text) is not None for token in tokens) >= _TAGS


def with_letters(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if any(map(str.isalpha, token.text))]


def in_both_alphabets(tokens: Sequence[Token]) -> bool:
    """Whether a run has Latin words, and others that are Cyrillic, or Latin ones in Cyrillic letters."""
    words = [token.text.strip(_MARKS) for token in tokens]
    return any(map(_is_latin, words)) and any(_CYRILLIC.search(word) and word not in _OWN_CYRILLIC for word in words)


def surely_cyrillic(tokens: Sequence[Token]) -> bool:
    """Whether the Cyrillic models surely read words of theirs, all that are words, none in letters that are Latin as well."""
    words = [(token.text.strip(_MARKS), token.confidence) for token in with_letters(tokens)]
    return all(
        word in _OWN_CYRILLIC
        or (sure >= _WORD and _CYRILLIC_WORD.fullmatch(word) and not word.translate(_TO_LATIN).isascii())
        for word, sure in words
    )


def among_latin(tokens: Sequence[Token], *, most: bool) -> list[int]:
    """Which words the Cyrillic models read, though they stand beside Latin ones, or ``most`` of the page is Latin."""
    bare = [token.text.strip(_MARKS) for token in tokens]
    found = []
    for n, text in enumerate(bare):
        if len(text) > 1 and _CYRILLIC.search(text) and text not in _OWN_CYRILLIC:
            near = [m for m in (n - 1, n + 1) if 0 <= m < len(tokens) and tokens[m].run == tokens[n].run]
            tells = len(text) >= _SHORT or _LATIN_GUISE.fullmatch(text)
            if most or (tells and any(_is_latin(bare[m]) for m in near)):
                found.append(n)
    return found


def _is_latin(word: str) -> bool:
    return len(word) >= _TELLING and word.isascii() and word.isalpha()


def tags(english: Mapping[int, Sequence[Token]]) -> Collection[int]:
    """The runs, read as English, that begin with a tag of a bank's message; none where they are no message."""
    tagged = [n for n, tokens in english.items() if tokens and _TAG.match(tokens[0].text)]
    return tagged if len(tagged) >= _TAGS else ()


def in_words(english: Sequence[Token], ours: Sequence[Token]) -> list[Token]:
    """A run as the English model reads it, Cyrillic words in it as the Cyrillic models do."""
    return [
        next((own for own in ours if own.x0 < (token.x0 + token.x1) / 2 < own.x1 and _in_cyrillic(own, token)), token)
        for token in english
    ]


def _in_cyrillic(ours: Token, english: Token) -> bool:
    """Whether a word is a Cyrillic one: the Cyrillic models surely read a word, and the English one what is none."""
    word = ours.text.strip(_MARKS)
    if len(word) < 2 or ours.confidence < _WORD or not _CYRILLIC_WORD.fullmatch(word):
        return False
    surer = _WORD_SURER if len(word) >= _SHORT else _SHORT_SURER
    return ours.confidence > english.confidence + surer or bool(_INNER_CAPITAL.search(english.text))


def as_latin(ours: Token, english: Token) -> Token:
    """A word that :func:`among_latin` names, as the English model reads it, where that is about as sure."""
    latin = bool(_ASCII.search(english.text)) and not _CYRILLIC.search(english.text) and not _in_cyrillic(ours, english)
    if latin and english.confidence > max(_LATIN, ours.confidence - _LATIN_LESS):
        return ours._replace(text=english.text, confidence=english.confidence)
    return ours


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
    agreed = russian is not None and russian.text.casefold() == text.casefold()
    # no word has an exclamation mark in it: that is an «і» or an «l», which the Russian model does not know
    if russian is not None and "!" not in russian.text and not _FIGURE.search(ours.text):
        margin = _SURER if len(russian.text) == len(text) else 2 * _SURER
        if russian.confidence > sure + margin:
            text, sure = russian.text, russian.confidence
    return (text, sure) if english is None else _with_english(text, sure, english, agreed=agreed)


def _with_english(text: str, sure: float, english: Token, *, agreed: bool) -> tuple[str, float]:
    """``agreed``: both Cyrillic models read the same letters."""
    bare, theirs = text.strip(_MARKS), english.text.strip(_MARKS)
    if text == english.text:
        return text, max(sure, english.confidence)
    if theirs in _OWN_LATIN or _IBAN.fullmatch(theirs):
        takes = english.confidence > sure - 0.4
    elif _is_guise(bare, theirs):
        takes = english.confidence > _LATIN
    elif (number := _behind_letter(bare, theirs)) and sure > _DOUBTED and english.confidence > _NO_FIGURE:
        return text.replace(bare, number), sure
    elif _OWN_KAZAKH.search(bare) and _CYRILLIC_WORD.fullmatch(bare) and sure > _SURELY_KAZAKH:
        takes = False
    elif _FIGURES_ALONE.fullmatch(bare) and _FIGURES_ALONE.fullmatch(theirs) and len(bare) == len(theirs):
        # the Kazakh model surely reads 5 for 3 in some faces; the English one tells them apart
        takes = english.confidence > _NO_FIGURE
    elif _FIGURE.search(bare):
        if len(text) == len(english.text) and _CYRILLIC.search(text) and english.confidence > sure - 0.25:
            surer = sure > max(_PLAINLY, english.confidence + _SURER)
            return _merged(text, english.text, surer=surer), max(sure, english.confidence)
        takes = english.confidence > sure - (0.1 if _FIGURE.search(theirs) else 0.0)
    elif _FIGURE.search(theirs) or (_INNER_CAPITAL.search(theirs) and _SMALL_WORD.fullmatch(bare) and sure > _A_WORD):
        takes = False
    else:
        takes = english.confidence > sure + (_SURER_SHORT if agreed or len(theirs) <= _SHORT else _SURER)
    if not takes:
        return text, sure
    return (_ENGLISH_SIGN.sub("№", english.text) if "№" in text else english.text), english.confidence


def _is_guise(ours: str, theirs: str) -> bool:
    """Whether a word of capitals, a Kazakh «І» among them, is in its letters the one that English reads: «ІСТ» and «ICT»."""
    return "І" in ours and ours.isupper() and ours.translate(_TO_LATIN).replace("І", "I") == theirs


def _behind_letter(ours: str, theirs: str) -> str:
    """A number as English reads it, behind the Cyrillic letters that it has no like of; nothing where more is another.

    English leaves them out, «-183», or has anything in their place, «1-38»; it knows its 3 from a 5.
    """
    series = _CYRILLIC_SERIES.match(ours)
    if series is None:
        return ""
    letters, behind = series.group(), ours[series.end() :]
    if len(theirs) == len(ours):
        theirs = theirs[series.end() :]
    elif len(theirs) == len(behind) - 1:
        theirs = behind[0] + theirs
    alike = len(theirs) == len(behind) and all(
        a == b or (a, b) == ("5", "3") for a, b in zip(behind, theirs, strict=True)
    )
    return letters + theirs if alike else ""


def _merged(ours: str, english: str, *, surer: bool = False) -> str:
    """Letters as the Cyrillic model reads them, figures as the English one does: a word like «2024г.» has both.

    ``surer``: ours is, and knows its Э from a 3.
    A word that is mostly Latin (an account, a code) is left to the English model.
    """
    latin = sum(letter.isascii() and letter.isalpha() for letter in english)
    if latin > 2 and sum(map(str.isdigit, ours)) > sum(map(str.isdigit, english)):
        return english
    # small letters are told apart by their words, capitals of codes are not
    if latin >= max(3, len(english) // 2) and (english.upper() == english or not _KAZAKH & set(ours)):
        return english
    like = _LIKE_FIGURES - frozenset("Ээ") if surer else _LIKE_FIGURES
    merged = "".join(
        b if not a.isalpha() or (b.isdigit() and (a.isascii() or a in like)) else a
        for a, b in zip(ours, english, strict=True)
    )
    for code in _LETTERS.finditer(english):
        if len(code.group()) > _CAPITALS and code.group() in _OWN_LATIN:
            merged = merged[: code.start()] + code.group() + merged[code.end() :]
    return merged
