"""Amounts written out in Russian, Kazakh and English: «Пятьсот восемьдесят тысяч тенге 00 тиын».

The words are used to contradict the figures, so a wrong reading is worse than none: whatever is not understood to the last
word is an error. Misspelt, joined and broken words are repaired only where a single number comes out of it.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import takewhile
from typing import Literal, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from extractors.fold import fold
from extractors.money import find_currencies


class InvalidWords(ValueError):
    """Not an amount in words, or not wholly understood."""


class _Word(NamedTuple):
    """One understood word: a number, a factor (hundred, thousand …) or a unit. ``bare`` factors may lack a number."""

    role: Literal["number", "teen", "hundred", "scale", "unit", "minor unit", "digits", "hundredths"]
    value: int = 0
    bare: bool = False


_Lexicon = dict[str, _Word]


_UNITS = (
    dict.fromkeys(
        "тенге теңгені теңгеге теңгенің доллар доллара долларов доллары dollar dollars".split(), _Word("unit")
    )
    | dict.fromkeys("тиын тиына тиыны тиынов тиынды тиынға тиындар".split(), _Word("minor unit"))
    | dict.fromkeys("цент цента центов центы евроцент евроцента евроцентов cent cents".split(), _Word("minor unit"))
    | dict.fromkeys("копейка копейки копеек kopeck kopecks kopeks".split(), _Word("minor unit"))
    | dict.fromkeys("филс филса филсов fils фэнь фэня фэней фень феня феней fen".split(), _Word("minor unit"))
    | dict.fromkeys("тетри tetri тийин тийина тийинов tiyin tiyins тыйын тыйына тыйынов".split(), _Word("minor unit"))
    | dict.fromkeys("куруш куруша курушей kuruş kurus sent penny pence".split(), _Word("minor unit"))
    | dict.fromkeys("лари lari".split(), _Word("unit"))
)


def _lexicon(numbers: str, scales: str, *, hundred: str = "", teens: range = range(10, 20)) -> _Lexicon:
    """Folded spelling to word, from ``value spelling spelling; …``; an asterisk marks those that may stand bare."""
    words = {spelling: _Word("teen" if value in teens else "number", value) for spelling, value in _table(numbers)}
    words |= {spelling.rstrip("*"): _Word("scale", value, spelling[-1] == "*") for spelling, value in _table(scales)}
    words |= {spelling.rstrip("*"): _Word("hundred", 100, spelling[-1] == "*") for spelling in hundred.split()}
    return {fold(spelling): word for spelling, word in (words | _UNITS).items()}


def _table(text: str) -> Iterator[tuple[str, int]]:
    for line in text.split(";"):
        value, *spellings = line.split()
        yield from ((spelling, int(value)) for spelling in spellings)


_LEXICONS = (
    _lexicon(
        "0 ноль нуль; 1 один одна одно; 2 два две; 3 три; 4 четыре; 5 пять; 6 шесть; 7 семь; 8 восемь; 9 девять;"
        "10 десять; 11 одиннадцать; 12 двенадцать; 13 тринадцать; 14 четырнадцать; 15 пятнадцать; 16 шестнадцать;"
        "17 семнадцать; 18 восемнадцать; 19 девятнадцать; 20 двадцать; 30 тридцать; 40 сорок; 50 пятьдесят;"
        "60 шестьдесят; 70 семьдесят; 80 восемьдесят; 90 девяносто; 100 сто; 200 двести; 300 триста; 400 четыреста;"
        "500 пятьсот; 600 шестьсот; 700 семьсот; 800 восемьсот; 900 девятьсот",
        "1000 тысяча* тысячи тысяч; 1000000 миллион* миллиона миллионов;"
        "1000000000 миллиард* миллиарда миллиардов; 1000000000000 триллион триллиона триллионов",
    ),
    _lexicon(  # ө is often printed as е, so төрт and нөл have both
        "0 нөл нел; 1 бір; 2 екі; 3 үш; 4 төрт терт; 5 бес; 6 алты; 7 жеті; 8 сегіз; 9 тоғыз; 10 он; 20 жиырма; 30 отыз;"
        "40 қырық; 50 елу; 60 алпыс; 70 жетпіс; 80 сексен; 90 тоқсан",
        "1000 мың*; 1000000 миллион*; 1000000000 миллиард*; 1000000000000 триллион",
        hundred="жүз*",
        teens=range(0),  # «он бір» is ten and one
    ),
    _lexicon(
        "0 zero; 1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve;"
        "13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 30 thirty;"
        "40 forty fourty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety ninty",
        "1000 thousand; 1000000 million; 1000000000 billion; 1000000000000 trillion",
        hundred="hundred",
    ),
)
# Numbers are written in one word, «Dörtbinyüzsekiz»: these words are looked for only where one of them shows.
_TURKISH = _lexicon(
    "0 sıfır; 1 bir; 2 iki; 3 üç; 4 dört; 5 beş; 6 altı; 7 yedi; 8 sekiz; 9 dokuz; 10 on; 20 yirmi; 30 otuz; 40 kırk;"
    "50 elli; 60 altmış; 70 yetmiş; 80 seksen; 90 doksan",
    "1000 bin*; 1000000 milyon; 1000000000 milyar",
    hundred="yüz*",
    teens=range(0),
)
_IN_TURKISH = re.compile(r"yaln[ıi]z|liras[ıi]|dolar[ıi]|kuruş|\bsent\b|yüz|bin", re.IGNORECASE)
_FILLERS = frozenset(map(fold, "и and only ровно exactly казахстанских kazakhstani say total yalnız".split()))

_LONGEST, _MOST_TOKENS = 400, 40
_CENTS = _Word("minor unit")
_OF_NUMBERS = frozenset({"number", "teen", "hundred", "scale"})

_WRAPPED = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]\s+(?=[^\W\d_])|\u00ad")
_FIGURE_IN_BRACKETS = re.compile(r"\([\d\s.,]*\)")
_LABEL = re.compile(r"^[^:(]{0,60}:")
# What follows an amount on the same line: what it includes or leaves out.
_AFTERWARDS = re.compile(
    r"[\s,;.(]*\b(?:в том числе|в т\.|включая|с уч[её]том|с ндс|без|оның ішінде|ққс|including|incl|without)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_TOKEN = re.compile(r"[0-9]{1,2}/100|[0-9]+|¤|[^\W\d_]+")


def parse_words(text: str) -> tuple[Decimal, str | None]:
    """The amount and its currency (ISO 4217, None when the words name none).

    >>> parse_words("Пятьсот восемьдесят тысяч тенге 00 тиын")
    (Decimal('580000.00'), 'KZT')
    >>> parse_words("580 000 (Пятьсот восемьдесят тысяч) тенге 00 тиын")
    (Decimal('580000.00'), 'KZT')
    >>> parse_words("Бір мың екі жүз отыз төрт теңге 56 тиын")
    (Decimal('1234.56'), 'KZT')
    >>> parse_words("One thousand two hundred and thirty-four US Dollars and 67/100")
    (Decimal('1234.67'), 'USD')
    >>> parse_words("Восемсот сорок две тысячи")
    (Decimal('842000.00'), None)
    >>> parse_words("Пятьсот восемьдесят ты тенге")
    Traceback (most recent call last):
    extractors.values.amount_in_words.InvalidWords: Пятьсот восемьдесят ты тенге
    """
    found = _read(text)
    if found is None:
        raise InvalidWords(text)
    return found


def unfinished(text: str) -> bool:
    """Whether a line ends inside an amount in words: with a word of a number.

    >>> unfinished("Всего: 3 300,00 (Три тысячи триста"), unfinished("три тысячи тенге"), unfinished("Сомасы жазумен")
    (True, False, False)
    """
    words = re.findall(r"[^\W\d_]+", text)
    last = fold(words[-1]) if words and text.rstrip()[-1:].isalpha() else ""
    return any(word.role in _OF_NUMBERS for lexicon in _LEXICONS if (word := lexicon.get(last)))


@lru_cache(maxsize=1 << 10)
def _read(text: str) -> tuple[Decimal, str | None] | None:
    """The one reading of the text, None where there is none or more than one."""
    if len(text) > _LONGEST or text.rstrip().endswith("-"):  # the hyphen of a word whose rest is on a line not given
        return None
    plain = _AFTERWARDS.sub("", _LABEL.sub("", _WRAPPED.sub("", text)))
    currencies = find_currencies(plain)
    codes = {code for code, _, _ in currencies}
    tokens = _tokens(_without_figures(_marked(plain, currencies)))
    if len(codes) > 1 or len(tokens) > _MOST_TOKENS:
        return None
    lexicons = (*_LEXICONS, _TURKISH) if _IN_TURKISH.search(plain) else _LEXICONS
    readings = (_amount(words) for lexicon in lexicons for words in _understood(tokens, lexicon))
    amounts = {amount for amount in readings if amount is not None}
    return (amounts.pop(), next(iter(codes), None)) if len(amounts) == 1 else None


def _marked(text: str, currencies: Sequence[tuple[str, int, int]]) -> str:
    """The text with every currency replaced by one sign."""
    for _, start, end in reversed(currencies):
        text = f"{text[:start]} ¤ {text[end:]}"
    return text


def _without_figures(text: str) -> str:
    """Leaves the words of «580 000 (пятьсот восемьдесят тысяч)» and of «пятьсот восемьдесят тысяч (580 000)»."""
    text = _FIGURE_IN_BRACKETS.sub(" ", text)
    figure, bracket, words = text.partition("(")
    return words if bracket and not any(c.isalpha() for c in figure) else text


def _tokens(text: str) -> tuple[str, ...]:
    folded = (fold(token) for token in _TOKEN.findall(text))
    return tuple(token for token in folded if token not in _FILLERS)


def _understood(tokens: tuple[str, ...], lexicon: _Lexicon) -> Iterator[tuple[_Word, ...]]:
    """Every way to understand all of the tokens."""
    if not tokens:
        yield ()
        return
    for taken, words in _beginnings(tokens, lexicon):
        for rest in _understood(tokens[taken:], lexicon):
            yield words + rest


def _beginnings(tokens: tuple[str, ...], lexicon: _Lexicon) -> Iterator[tuple[int, tuple[_Word, ...]]]:
    """Ways to understand the first token, alone or with its neighbours: how many tokens, and the words they make."""
    token = tokens[0]
    if not token.isalpha():
        yield from ((1, (word,)) for word in _sign_or_digits(token))
        return
    if token in lexicon:
        yield 1, (lexicon[token],)
    else:
        yield from ((1, words) for words in _split(token, lexicon))
        if nearest := _nearest(token, lexicon):
            yield 1, (nearest,)
    # a word broken by a space, as shown by a piece that is none
    for count in (2, 3):
        pieces = tokens[:count]
        word = lexicon.get("".join(pieces))
        if word is not None and len(pieces) == count and any(piece not in lexicon for piece in pieces):
            yield count, (word,)


def _sign_or_digits(token: str) -> Iterator[_Word]:
    if token == "¤":
        yield _Word("unit")
    elif token.endswith("/100"):
        yield _Word("hundredths", int(token.removesuffix("/100")))
    elif token.isascii() and token.isdigit():  # and not ½ or another sign that is no figure
        yield _Word("digits", int(token))


def _split(token: str, lexicon: _Lexicon) -> Iterator[tuple[_Word, ...]]:
    """Ways to cut a run of letters into two or more words."""
    for cut in range(2, len(token) - 1):
        first, rest = lexicon.get(token[:cut]), token[cut:]
        if first is None:
            continue
        if rest in lexicon:
            yield first, lexicon[rest]
        yield from ((first, *words) for words in _split(rest, lexicon))


def _nearest(token: str, lexicon: _Lexicon) -> _Word | None:
    """The word that a long enough token misspells: every other word must be two edits further off."""
    allowed = 0 if len(token) < 5 else 1 if len(token) < 7 else 2
    distances: dict[_Word, int] = {}
    for spelling, distance, _ in process.extract_iter(
        token, lexicon.keys(), scorer=Levenshtein.distance, score_cutoff=allowed + 1
    ):
        # тысяча and тысяч are one word here, whichever may stand bare
        meaning = lexicon[spelling]._replace(bare=False)
        distances[meaning] = min(distance, distances.get(meaning, distance))
    near = sorted(distances.items(), key=lambda item: item[1])[:2]
    if not near or near[0][1] > allowed:
        return None
    return near[0][0] if len(near) == 1 or near[1][1] >= near[0][1] + 2 else None


def _amount(words: tuple[_Word, ...]) -> Decimal | None:
    """The amount of [unit] number [unit] [hundredths [minor unit]] [unit]; None for any other order."""
    rest = list(words)
    named = bool(rest) and rest[0].role == "unit"
    number = list(takewhile(lambda word: word.role in _OF_NUMBERS, rest[named:]))
    rest = rest[named + len(number) :]
    if named and [word.role for word in rest] == ["minor unit"]:
        return _both(number)
    whole = _whole(number)
    if rest and rest[0].role == "unit":
        named, rest = True, rest[1:]
    hundredths = _hundredths(rest, named=named)
    if whole is None or hundredths is None:
        return None
    return Decimal(whole * 100 + hundredths).scaleb(-2)


def _both(words: Sequence[_Word]) -> Decimal | None:
    """«US Dollars four thousand ten and sixty-seven cents»: two numbers in one row of words, where one cut alone makes them."""
    cuts = ((_whole(words[:cut]), _hundredths([*words[cut:], _CENTS], named=True)) for cut in range(1, len(words)))
    made = {whole * 100 + hundredths for whole, hundredths in cuts if whole is not None and hundredths is not None}
    return Decimal(made.pop()).scaleb(-2) if len(made) == 1 else None


def _hundredths(words: list[_Word], *, named: bool) -> int | None:
    """Tiyn or cents: «56 тиын», «пятьдесят шесть тиын», «cents fifty-six», «56/100»; ``named`` if a unit came before."""
    value: int | None
    match [word.role for word in words]:
        case []:
            value = 0
        case ["hundredths"] | ["hundredths", "unit"] | ["digits", "minor unit"]:
            value = words[0].value
        case ["digits"] if named:
            value = words[0].value
        case [*_, "minor unit"]:
            value = _whole(words[:-1])
        case ["minor unit", *_]:
            value = _whole(words[1:])
        case _:
            value = None
    return value if value is not None and value < 100 else None


def _whole(words: Sequence[_Word]) -> int | None:
    """The integer the words spell, None unless they come in the order of a number: hundreds, tens, units, by scales."""
    if not words or any(word.role not in _OF_NUMBERS for word in words):
        return None
    if words[0].value == 0:
        return 0 if len(words) == 1 else None
    total, group, scale = 0, _Group(), 10**15
    for word in words:
        if word.role == "scale":
            if word.value >= scale or (group.value == 0 and not word.bare):
                return None
            total, group, scale = total + (group.value or 1) * word.value, _Group(), word.value
        elif (larger := group.then(word)) is not None:
            group = larger
        else:
            return None
    return total + group.value


class _Group(NamedTuple):
    """Up to three digits of a number, and the place (1 units … 4 none yet) that its last word filled."""

    value: int = 0
    place: int = 4

    def then(self, word: _Word) -> "_Group | None":
        """With one more word; None when the word cannot come here."""
        if word.role == "hundred":
            if self.value == 0 and word.bare:
                return _Group(100, 3)
            return _Group(self.value * 100, 3) if self.place == 1 and self.value < 10 else None
        if word.value == 0:
            return None
        if word.role == "teen":
            return _Group(self.value + word.value, 1) if self.place > 2 else None
        place = 3 if word.value >= 100 else 2 if word.value >= 10 else 1
        return _Group(self.value + word.value, place) if self.place > place else None
