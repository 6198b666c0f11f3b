"""Words of neighbouring columns with no blank between, as browsers print tables without padding: «20,000.0020,000.00».

Only what cannot be one word is parted: two amounts, two headings.
"""

import re
from collections.abc import Sequence

import msgspec

from extractors.page import Page, Word
from extractors.tables.headings import roles_of

# Two amounts in one word, and one whose decimals the first group of the next stands behind: «000,001 250,00».
_TWO = re.compile(r"(?P<first>\d{1,3}(?:[,.']\d{3})*[.,]\d\d)[1-9]\d{0,2}(?:[,.']\d{3})*[.,]\d\d")
_INTO_NEXT = re.compile(r"(?P<first>\d{3}[.,]\d\d)[1-9]\d{0,2}")
_WHOLE = re.compile(r"\d{1,3}(?:[,.']\d{3})*(?:[.,]\d{1,3})?")
_GROUP, _LAST = re.compile(r"\d{1,3}"), re.compile(r"\d{3}(?:[.,]\d\d)?")
_SMALL, _CAPITAL = "a-zа-яёәіңғүұқөһ", "A-ZА-ЯЁӘІҢҒҮҰҚӨҺ"
_HEADINGS = re.compile(rf"(?<=[{_SMALL}])(?=[{_CAPITAL}](?:[{_SMALL}]|[{_CAPITAL}]{{2}}))")
# A word that may be two.
_SUSPECT = re.compile(
    rf"\d[.,]\d\d[1-9]\d{{0,2}}[.,']|\d{{3}}[.,]\d\d[1-9]\d{{0,2}}(?!\d)|[{_SMALL}][{_CAPITAL}](?:[{_SMALL}]|[{_CAPITAL}]{{2}})"
)
# Shorter words are one.
_SHORTEST = 6


def unglued(page: Page) -> Page:
    """The page with such words parted; the page itself where it has none.

    >>> words = (Word("КоличествоЦена", 0, 0, 140, 8), Word("20,000.0020,000.00", 0, 9, 180, 17), Word("GmbH", 0, 20, 40, 28))
    >>> page = Page(file="f", number=1, width=595, height=842, words=words)
    >>> [(w.text, w.x0, w.x1) for w in unglued(page).words][:3]
    [('Количество', 0, 100.0), ('Цена', 100.0, 140), ('20,000.00', 0, 90.0)]
    >>> page = Page(file="f", number=1, width=595, height=842, words=(Word("Нетто/NetНДС%", 0, 0, 130, 8),))
    >>> [w.text for w in unglued(page).words]
    ['Нетто/Net', 'НДС%']
    """
    words = page.words
    if not _SUSPECT.search(" ".join([w.text for w in words])):
        return page
    suspects = [n for n, w in enumerate(words) if len(w.text) >= _SHORTEST and _SUSPECT.search(w.text)]
    cuts = {n: cut for n in suspects if words[n].origin == "text" and (cut := _cut(words, n))}
    if not cuts:
        return page
    parted = [part for n, word in enumerate(words) for part in (_parts(word, cuts[n]) if n in cuts else (word,))]
    return msgspec.structs.replace(page, words=tuple(parted))


def _parts(word: Word, cut: int) -> tuple[Word, Word]:
    """The two that stand in a word's place, each with its share of the width."""
    x = word.x0 + (word.x1 - word.x0) * cut / len(word.text)
    return (
        msgspec.structs.replace(word, text=word.text[:cut], x1=x),
        msgspec.structs.replace(word, text=word.text[cut:], x0=x),
    )


def _cut(words: Sequence[Word], n: int) -> int:
    text = words[n].text
    if text[0].isdigit():
        found = None if _WHOLE.fullmatch(text) else _TWO.fullmatch(text)
        if (
            found is None
            and 0 < n < len(words) - 1
            and _GROUP.fullmatch(words[n - 1].text)
            and _LAST.fullmatch(words[n + 1].text)
        ):
            found = _INTO_NEXT.fullmatch(text)
        return found.end("first") if found else 0
    for found in _HEADINGS.finditer(text):
        one, other = roles_of(text[: found.start()]), roles_of(text[found.start() :])
        if one and other and one[0] != other[0]:
            return found.start()
    return 0
