"""Words that a picture's narrow blanks glue together: «ж.М2» before a number, «12%:453640,00», «440.56KZT», «Всегос НДС»."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from extractors.page import Word
from extractors.recognised.beside import beside

# The letter of a year behind a day, and what «№» is read as behind it.
_DAY = re.compile(r"\d\d\.\d\d\.\d{4}")
_YEAR_AND_SIGN = re.compile(r"(?P<year>[жг]\.)(?:№|[МMNHН][SеeоoЕE2]?|[МMN][°º])")
# A rate, and the amount behind it.
_RATE_AND_AMOUNT = re.compile(r"(?P<rate>\d{1,2}%[:-]?)(?P<amount>[1-9]\d*[.,]\d\d\D?)")
# A currency's code behind decimals.
_AMOUNT_AND_CODE = re.compile(
    r"(?P<amount>\d{1,3}(?:[ .,'’]?\d{3})*[.,]\d\d)(?P<code>KZT|USD|EUR|RUB|CNY|GBP|AED|TRY|UZS|KGS|BYN)"
)

# The label of a sum, and the «с» before its tax.
_SUM_WITH = re.compile(r"(?P<sum>всего|итого|сумма|стоимость|цена|оплате|тенге)(?P<small>[сc])", re.IGNORECASE)


def apart(words: Sequence[Word]) -> Iterator[Word]:
    """The words, such ones as the two that they are."""
    last: Word | None = None
    for word, following in zip_longest(words, words[1:]):
        dated = word.origin == "ocr" and word.text[:1] in "жг" and _YEAR_AND_SIGN.fullmatch(word.text)
        rated = word.origin == "ocr" and "%" in word.text and _RATE_AND_AMOUNT.fullmatch(word.text)
        numbered = following is not None and beside(word, following) and any(map(str.isdigit, following.text))
        if dated and numbered and last is not None and _DAY.fullmatch(last.text) and beside(last, word):
            yield from _two(word, dated["year"], "№")
        elif with_tax := _SUM_WITH.fullmatch(word.text) if _is_tax(word, following) else None:
            yield from _two(word, with_tax["sum"], with_tax["small"])
        elif (
            coded := _AMOUNT_AND_CODE.fullmatch(word.text)
            if word.origin == "ocr" and word.text[-1:] in "TDRBYNS"
            else None
        ):
            yield from _two(word, coded["amount"], coded["code"])
        elif rated:
            yield from _two(word, rated["rate"], rated["amount"])
        else:
            yield word
        last = word


def _is_tax(word: Word, following: Word | None) -> bool:
    """Whether the name of the VAT stands behind a word of a scan."""
    return following is not None and word.origin == "ocr" and following.text[:3] in ("НДС", "HДC", "НДC", "HAC")


def _two(word: Word, first: str, behind: str) -> Iterator[Word]:
    edge = word.x0 + (word.x1 - word.x0) * len(first) / len(word.text)
    yield msgspec.structs.replace(word, text=first, x1=edge)
    yield msgspec.structs.replace(word, text=behind, x0=edge)
