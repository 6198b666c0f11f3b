"""Parties named in running text before their role: «ТОО «А», именуемое в дальнейшем «Исполнитель», с одной стороны …»."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractors.billing.passages import Passage
from extractors.fold import aligned, pattern
from extractors.identifiers import bin as bins
from extractors.layout import Sheet
from extractors.page import Word
from extractors.reading import Span, span
from extractors.who import role_words
from extractors.who.firms import last_party

# The words between a party and its role, then the role.
_NAMED = pattern(r"(?:именуем\w*|далее|бұдан әрі|hereinafter)[^.;]{0,60}?[«\"“„'](?P<role>[^«»\"“”„']{4,40})[»\"”“']")
# Kazakh may do without those words: «Орындаушы» деп аталатын «Арна» ЖШС.
_QUOTED_FIRST = pattern(r"[«\"“„'](?P<role>[^«»\"“”„']{4,40})[»\"”“'](?=\s*деп аталатын)")
_CALLED_SO = aligned("деп аталатын")
# English may define a role without quotes: «…, hereinafter the Contractor, represented by …».
_PLAIN = pattern(
    r"hereinafter (?:(?:also )?(?:referred to as|called|named) )?(?:the )?(?P<role>[^\W\d_]{5,20})(?=[,.;)]| represented)"
)
_HEREINAFTER = aligned("hereinafter")
# So may Russian and Kazakh, outside brackets: «ТОО «А» (БИН …), далее – Исполнитель», «…, бұдан әрі – Тапсырыс беруші».
_UNQUOTED = pattern(
    r"(?<!\()(?:именуем\w*(?: в дальнейшем| далее)?|далее(?: по тексту)?|бұдан әрі(?: мәтін бойынша)?)\W{1,5}(?:[^\W_]\W{1,3})?"
    r"(?P<role>исполнитель|поставщик|подрядчик|продавец|перевозчик|экспедитор|орындаушы|жеткізуші|мердігер|тасымалдаушы"
    r"|заказчик|покупатель|получатель|клиент|тапсырыс беруші|сатып алушы)(?!\w)"
)
_FURTHER = tuple(map(aligned, ("именуем", "далее", "бұдан әрі")))
# The party's number may stand behind its role: «…, hereinafter the “Customer”, BIN 060140150264, have drawn up …».
_NUMBERED = pattern(r"[»\"”“'’]?[,;(\s]{0,3}(?P<number>(?:bin|iin|бин|иин|бсн|жсн)\W{1,3}\d{12})(?!\d)")
# «ТОО «А» (БИН …) (Организатор) и ТОО «Б» (далее – Экспонент, БИН …)»: the role in brackets, alone or with the number.
_BRACKETED = pattern(
    r"\(\W{0,2}(?:(?:далее(?: по тексту)?|бұдан әрі|hereinafter)\W{1,4})?(?:the\W{1,3})?(?P<role>[^()\d]{4,30}?)"
    r"(?:\W{1,3}(?P<number>(?:bin|iin|бин|иин|бсн|жсн)\W{1,3}\d{12}))?\W{0,2}\)"
)
_THE = aligned(", the ")
_APPOSED = pattern(
    r",\s+the\s+(?P<role>contractor|supplier|seller|provider|carrier|customer|buyer|client)(?=\s*(?:[,.;]|and\b))"
)
# Kazakh may name the role first: «бұдан әрі «Орындаушы» деп аталатын «Арна» ЖШС (БСН …)»; a party is no longer than that.
_CALLED = pattern(r"\s*деп аталатын,?\s+")
_LONGEST = 160
# «представитель Исполнителя ТОО «А» (БИН …) директор …, с одной стороны»: the firm right behind its role.
_ROLE_WORD = r"(?P<role>исполнител|поставщик|подрядчик|продавец|продавц|заказчик|покупател|клиент)\w*"
_REPRESENTED = pattern(
    rf"(?:представител\w*|от имени|со стороны|от)\s+{_ROLE_WORD}\W{{1,3}}(?=(?:тоо|ао|ип|нао|гкп|рпп|llp)\b)"
)
_ROLES = {
    "supplier": pattern(
        rf"{role_words.SUPPLIER}|подрядчик|перевозчик|экспедитор|мердігер|тасымалдаушы|provider|carrier|организатор|ұйымдастырушы"
        r"|organi[sz]er|агент"
    ),
    "buyer": pattern(rf"{role_words.BUYER}|получател|клиент|экспонент|участник|сатып алушы|қатысушы|client|exhibitor"),
}
_SHORT_FORM = re.compile(r"(?:[A-ZÇĞİÖŞÜ][\w&.'-]* ){1,6}(?:A\.S\.|S\.L\.(?:U\.)?)\s*$")
# Columns of running text have at least so many lines of at least so many words each.
_FEWEST, _PROSE = 3, 2
_GUTTER = 5.0  # points from the gutter's middle to either
_NEAR = 0.15  # of half a page's width: the gutter is no further from the middle
# So many words of one segment are a sentence.
_SENTENCE = 8
# Running text that defines the parties stands near the top.
_LINES = 30


def defined(sheets: Sequence[Sheet], role: str) -> list[Span]:
    """What stands before the words that make a firm the supplier or buyer, back to the party before it."""
    found = [told for text in _texts(sheets[0]) if (told := _defined(text, role))]
    return next((told for told in found if bins.find(told[0].text)), found[0] if found else [])


class _Text(NamedTuple):
    """Running text, the same folded letter by letter, and where it defines roles."""

    passage: Passage
    plain: str
    definitions: tuple[re.Match[str], ...]


def _texts(sheet: Sheet) -> tuple[_Text, ...]:
    """The columns of a page set in two, else all of its upper part, where anything is defined there."""
    known = sheet.remembered.get(_texts)
    if known is None:
        upper = [w for line in sheet.lines[:_LINES] for w in line.words]
        columns = _columns(sheet)  # the rows of a table under a sentence may stand as if set in two
        whole = not columns or _has_sentence_across(sheet)
        known = _defining(sheet, columns) or (_defining(sheet, [upper]) if whole else ())
        sheet.remembered[_texts] = known
    return known  # type: ignore[return-value]  # what was put there


def _defining(sheet: Sheet, parts: Sequence[Sequence[Word]]) -> tuple[_Text, ...]:
    """The parts of a page that define roles."""
    return tuple(
        _Text(text, plain, definitions)
        for text in (Passage(sheet, tuple(words)) for words in parts)
        if (definitions := _definitions(text.text, plain := aligned(text.text)))
    )


def _definitions(text: str, plain: str) -> tuple[re.Match[str], ...]:
    """Where roles are defined: by «именуемое …», else by firms right behind both roles, else by two in brackets behind them."""
    named = (
        tuple(_NAMED.finditer(plain))
        or (tuple(_PLAIN.finditer(plain)) if _HEREINAFTER in plain else ())
        or (tuple(_QUOTED_FIRST.finditer(plain)) if _CALLED_SO in plain else ())
    )
    if any(words.search(m["role"]) for m in named for words in _ROLES.values()):
        return named
    unquoted = tuple(_UNQUOTED.finditer(plain)) if any(word in plain for word in _FURTHER) else ()
    if _define_both(unquoted):
        return unquoted
    represented = tuple(_REPRESENTED.finditer(plain))
    if len({role for m in represented for role, words in _ROLES.items() if words.match(m["role"])}) == len(_ROLES):
        return represented
    bracketed = tuple(
        m
        for m in _BRACKETED.finditer(plain)
        if any(words.match(m["role"]) for words in _ROLES.values())
        and 0 < len(_party_at_end(text[max(0, m.start() - 2 * _LONGEST) : m.start()])) < _LONGEST
        and not _is_label(plain, m)
    )
    return next((told for told in (bracketed, _apposed(text, plain)) if _define_both(told)), ())


def _define_both(definitions: Sequence[re.Match[str]]) -> bool:
    return len({role for m in definitions for role, words in _ROLES.items() if words.match(m["role"])}) == len(_ROLES)


def _apposed(text: str, plain: str) -> tuple[re.Match[str], ...]:
    """Roles between commas behind the firms that have them: «Alfa LLC, the Contractor, and ТОО «Б», the Customer»."""
    found = _APPOSED.finditer(plain) if _THE in plain else ()
    return tuple(
        m for m in found if 0 < len(_party_at_end(text[max(0, m.start() - 2 * _LONGEST) : m.start()])) < _LONGEST
    )


def _party_at_end(text: str) -> str:
    """The text from the firm it names last on, one that ends in «A.S.» or «S.L.» too: elsewhere those are initials."""
    short = _SHORT_FORM.search(text)
    return last_party(text) or (short.group() if short else "")


def _is_label(plain: str, bracketed: re.Match[str]) -> bool:
    """Whether brackets go on a label: «Покупатель (Заказчик): ТОО «Б»»."""
    before = plain[: bracketed.start()].rstrip().rpartition(" ")[2]
    return plain[bracketed.end() :].lstrip()[:1] == ":" or any(words.match(before) for words in _ROLES.values())


def _columns(sheet: Sheet) -> list[list[Word]]:
    """The words of two columns of running text, as bilingual papers are set; none where a page is not set so."""
    middle = _gutter(sheet)
    halves: tuple[list[Word], list[Word]] = ([], [])
    both = across = 0
    for line in sheet.lines[:_LINES]:
        left = [w for w in line.words if w.x1 <= middle + _GUTTER]
        right = [w for w in line.words if w.x0 >= middle - _GUTTER and w not in left]
        close = left and right and right[0].x0 - left[-1].x1 < 2 * _GUTTER
        apart = any(s.words[0] is right[0] for s in line.segments) if close else True
        if len(left) + len(right) < len(line.words) or not apart:
            across += 1
            continue
        both += len(left) >= _PROSE and len(right) >= _PROSE
        halves[0].extend(left)
        halves[1].extend(right)
    return list(halves) if both >= max(_FEWEST, across + 1) else []


def _has_sentence_across(sheet: Sheet) -> bool:
    """Whether a sentence, and no title, stands over both halves of the page."""
    middle = _gutter(sheet)
    across = (s for line in sheet.lines[:_LINES] for s in line.segments if s.box.x0 < middle < s.box.x1)
    return any(len(s.words) >= _SENTENCE and ("," in s.text or "(" in s.text) for s in across)


def _gutter(sheet: Sheet) -> float:
    """Where two columns are parted: left of where the second segments of lines begin, near the middle; else the middle."""
    middle = sheet.page.width / 2
    begins = Counter(
        round(line.segments[1].box.x0)
        for line in sheet.lines[:_LINES]
        if len(line.segments) == 2 and abs(line.segments[1].box.x0 - middle) < _NEAR * middle
    )
    edge, lines = begins.most_common(1)[0] if begins else (0, 0)
    return edge - _GUTTER if lines >= _FEWEST else middle


def _defined(told: _Text, role: str) -> list[Span]:
    text, plain, definitions = told
    start = 0
    for n, found in enumerate(definitions):
        if _ROLES[role].search(found["role"]):
            called = _CALLED.match(plain, found.end())
            begins = called.end() if called else found.end() if found.re is _REPRESENTED else None
            if begins is not None:
                ends = definitions[n + 1].start() if n + 1 < len(definitions) else len(plain)
                named = span(text.sheet, text.between(begins, min(ends, begins + _LONGEST)))
                return [named] if named else []
            party = _party_at_end(text.text[start : found.start()])
            named = span(text.sheet, text.between(found.start() - len(party), found.start())) if party else None
            inside = found if found.re is _BRACKETED and found["number"] else None
            numbered = (inside or _NUMBERED.match(plain, found.end())) if named and not bins.find(named.text) else None
            number = span(text.sheet, text.between(*numbered.span("number"))) if numbered else None
            return [told for told in (named, number) if told]
        start = found.end()
    return []
