"""The two parties of a reconciliation act: in its heading, its opening sentence, over its halves, in its signatures."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.identifiers import bin as bins
from extractors.layout import EDGE, Line, Sheet
from extractors.page import Box, Word, around
from extractors.who import role_words
from extractors.who.firms import company_name, has_legal_form, last_party
from extractors.who.names import same_name

_WITH_BIN = r"\(?(?:БИН|ИИН|БСН|ЖСН|BIN|IIN)(?:\s*[/(]\s*(?:БИН|ИИН|БСН|ЖСН|BIN|IIN)\)?)?\W{0,3}\d{12}"
# How the parties are named together, the surest wording first: «Мы, нижеподписавшиеся, А, с одной стороны, и Б, с другой».
_TOGETHER = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        r"нижеподписавшиеся,?\s+(?P<one>.+?),?\s+с\s+одной\s+стороны,?\s+и\s+(?P<other>.+?),?\s+с\s+другой\s+стороны",
        r"бір\s+тараптан,?\s+(?P<one>.+?),?\s+екінші\s+тараптан,?\s+(?P<other>.+?),?\s+(?:өзара|есеп|төменде|осы)",
        r"undersigned,?\s+(?P<one>.+?)\s+and\s+(?P<other>.+?),?\s+have\b",
        r"между\s+(?P<one>.+?)\s+и\s+(?P<other>.+?)(?:\s+по\s+(?:договор|состоян|контракт)|\s+за\s+период|\s+Мы\b|$)",
        r"(?P<one>(?:ТОО|АО|ИП|Товарищество|[«\"“])[^.;]{3,160}?),?\s+именуем\w+[^.;]{0,60}?,?\s+и\s+(?P<other>[^.;]{3,160}?),?\s+именуем\w+",
        rf"(?P<one>\S.{{2,160}}?),?\s*{_WITH_BIN}\)?,?\s+(?:и|және|мен|пен|бен|and|[-–—])(?:\s*/\s*(?:и|және|and))?\s+(?P<other>\S.{{2,160}}?),?\s*{_WITH_BIN}",
        r"between\s+(?P<one>.+?)\s+and\s+(?P<other>.+?)(?:\s+under\b|\s+as\s+of\b|\s+We\b|$)",
    )
)
_KAZAKH = re.compile(r"(?P<one>[«\"“].+?)\s+(?:мен|пен|бен)\s+(?P<other>.+?)\s+арасында", re.IGNORECASE)
_SUPPLIER = pattern(
    rf"\b(?:{role_words.SUPPLIER}|подрядчик|арендодател|экспедитор(?!ск)|перевозчик|организатор|сатушы|тасымалдаушы"
    r"|provider|carrier|forwarder)"
)
_BUYER = pattern(rf"\b(?:{role_words.BUYER}|арендатор|клиент|тапсырыс(?:шы|\W*$)|сатып алушы|client)")
_LAST_WORD = re.compile(r"\w{0,4}\W{0,3}")  # the ending of a word, and a quotation mark
_FORM_ALONE = re.compile(
    r"товариществ[оа] с ограниченной ответственностью|акционерное общество|индивидуальный предприниматель",
    re.IGNORECASE,
)
# A word that says what a party is stands this many letters after its name, or before it.
_AFTER, _BEFORE = 90, 26
# By what word a sentence calls a party from there on; what ends the word for the one before: «… «Тапсырыс беруші», және …».
_CALLED = re.compile(r"(?:бұдан әрі|далее|именуем|hereinafter)[^«\"“]{0,40}[«\"“][^»\"”]+[»\"”]", re.IGNORECASE)
_DEFINED = re.compile(r"[»\"”]\s?[,;]")
# A label before a name is no longer, in letters.
_LABEL = 40
# A firm stands right before its BIN: the two are no longer than this, in letters.
_NAMED_WITHIN = 200
# A BIN belongs to the name it follows at most this far behind.
_BIN_REACH = 90


class Named(msgspec.Struct, frozen=True):
    """A party by the name an act gives it, and where that stands."""

    name: str
    source: Source


class Passage(msgspec.Struct, frozen=True):
    """Lines as one text, with the place of each character's line."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[tuple[Sheet, tuple[Word, ...]], ...]

    def source(self, start: int, end: int) -> Source:
        """Where characters ``start`` to ``end`` stand, as far as they are on one page."""
        held = [
            line
            for at, until, line in zip(self.starts, (*self.starts[1:], len(self.text) + 1), self.lines, strict=True)
            if at < end and until > start
        ]
        sheet = held[0][0]
        return sheet.source([w for s, words in held if s is sheet for w in words], self.text[start:end])

    def box(self, start: int, end: int) -> Box:
        """Where the words of characters ``start`` to ``end`` stand on their page as it is read."""
        held: list[Word] = []
        for begins, (_, words) in zip(self.starts, self.lines, strict=True):
            at = begins
            for word in words:
                if at < end and at + len(word.text) > start:
                    held.append(word)
                at += len(word.text) + 1
        return around(held)


def passage(lines: Sequence[tuple[Sheet, tuple[Word, ...]]]) -> Passage:
    """Lines given as their sheet and words, as one text."""
    starts, text = [], ""
    for _, words in lines:
        starts.append(len(text))
        text += " ".join(w.text for w in words) + " "
    return Passage(text.rstrip(), tuple(starts), tuple(lines))


def passage_of(sheet: Sheet, lines: Sequence[Line]) -> Passage:
    """Whole lines of a sheet as one text."""
    return passage([(sheet, line.words) for line in lines])


def whole_lines(lines: Sequence[Line]) -> Iterator[tuple[Word, ...]]:
    """The words of lines, a name that its column broke behind its legal form put together, whatever stands right of it."""
    taken: Line | None = None
    for line, lower in zip_longest(lines, lines[1:]):
        if line is taken:
            continue
        form = next((s for s in line.segments if _FORM_ALONE.fullmatch(s.text)), None)
        words = line.words
        flush = form and lower and len(lower.segments) == 1 and abs(lower.box.x0 - form.box.x0) < 2 * EDGE
        if form and lower and flush and lower.text[0] in '«"“':
            at = words.index(form.words[-1]) + 1
            words, taken = (*words[:at], *lower.words, *words[at:]), lower
        yield words


def named_in(told: Passage) -> tuple[Named, ...]:
    """The two parties that an act names together; none where no wording is known."""
    for wording in _TOGETHER:
        for match in wording.finditer(told.text):
            found = tuple(_pair(told, match))
            if len(found) == 2 and same_name(found[0].name, found[1].name) is not True:
                return found
    for match in _KAZAKH.finditer(told.text):
        found = tuple(_pair(told, match))
        if len(found) == 2:
            return found
    return _numbered(told)


def _numbered(told: Passage) -> tuple[Named, ...]:
    """The two firms that stand right before a BIN each, however the sentence around them goes."""
    found = _before_numbers(told)
    return found if len(found) == 2 else ()


def beside_each_other(columns: Sequence[Passage]) -> tuple[Named, ...]:
    """The two firms, each with its BIN, that stand in columns of their own; none where there are more or fewer."""
    found: list[Named] = []
    for column in columns:
        found += [p for p in _before_numbers(column) if not any(same_name(p.name, known.name) for known in found)]
    return tuple(found) if len(found) == 2 else ()


def _before_numbers(told: Passage) -> tuple[Named, ...]:
    found: list[Named] = []
    end = 0
    for number in bins.find(told.text):
        text = last_party(told.text[end : number.start][-_NAMED_WITHIN:])
        name = company_name(text) if text else None
        if name and not any(same_name(name, known.name) for known in found):
            found.append(Named(name, told.source(number.start - len(text), number.start)))
        end = number.end
    return tuple(found)


def labelled(told: Passage) -> tuple[Named, ...]:
    """Parties on lines of their own: «Поставщик: ТОО «А», БИН …»."""
    found = []
    for sheet, words in told.lines:
        text = " ".join(w.text for w in words)
        label, colon, rest = text.partition(":")
        if colon and len(label) < _BEFORE and any(p.match(fold(label)) for p in (_SUPPLIER, _BUYER)):
            name = company_name(rest)
            if name and has_legal_form(name):
                found.append(Named(name, sheet.source(words, name)))
    return tuple(found)


def in_boxes(told: Passage) -> tuple[Named, ...]:
    """The two firms whose names stand by themselves in the rows above a table; none where there are more or fewer."""
    found: list[Named] = []
    for sheet, words in told.lines:
        begun = set(map(id, words))
        for segment in (s for s in sheet.segments if id(s.words[0]) in begun and has_legal_form(s.text)):
            name = company_name(segment.text)
            if name and not any(same_name(name, known.name) for known in found):
                found.append(Named(name, sheet.source(segment.words, name)))
    return tuple(found) if len(found) == 2 else ()


def _pair(told: Passage, match: re.Match[str]) -> Iterator[Named]:
    for group in ("one", "other"):
        text = match[group].partition("(")[0]  # a BIN in brackets, or who acts for the party
        name = company_name(text) if has_legal_form(text) or re.search('[«"“]', text) else None
        if name:
            yield Named(name, told.source(match.start(group), match.end(group)))


def bin_of(party: Named, others: Sequence[Named], passages: Sequence[Passage]) -> tuple[str, Source] | None:
    """The BIN printed right behind the party's name."""
    for told in passages:
        for found in bins.find(told.text):
            owner, distance = None, _BIN_REACH
            for one in (party, *others):
                end = _last_end(told.text[: found.start], one.name)
                if end is not None and found.start - end < distance:
                    owner, distance = one, found.start - end
            if owner is party:
                return found.number, told.source(found.start, found.end)
    return None


def _last_end(text: str, name: str) -> int | None:
    at = text.rfind(name)
    return at + len(name) if at >= 0 else None


def role_beside(party: Named, others: Sequence[Named], passages: Sequence[Passage]) -> str | None:
    """``supplier`` or ``buyer`` where a word beside the name says so; None where none does, or both do."""
    roles = set()
    for told in passages:
        for at in (m.start() for m in re.finditer(re.escape(party.name), told.text)):
            end = at + len(party.name)
            labelled_as = _role_before(told, at) or _role_right_before(told.text[max(0, at - _BEFORE) : at])
            if labelled_as:
                roles.add(labelled_as)
                continue
            after = told.text[end : end + _AFTER]
            for other in others:
                after = after.partition(other.name)[0]
            if called := _CALLED.search(after):
                after = after[: called.end()]
            # what a bracket ends before a name is said of the party before it: «(Заказчик) и ТОО «Б»»
            before = _DEFINED.split(told.text[max(0, at - _BEFORE) : at])[-1].rpartition(")")[2]
            text = fold(f"{before} | {after}")
            roles |= {role for role, words in (("supplier", _SUPPLIER), ("buyer", _BUYER)) if words.search(text)}
    return roles.pop() if len(roles) == 1 else None


def _role_before(told: Passage, at: int) -> str | None:
    """The role that the line of a name begins with, as a label does: «2-тарап (Орындаушы)   ТОО «А»»."""
    begins = max(start for start in told.starts if start <= at)
    label = told.text[begins:at]
    if len(label) > _LABEL or set(label) & set(",.;»"):
        return None
    named = [role for role, words in (("supplier", _SUPPLIER), ("buyer", _BUYER)) if words.search(fold(label))]
    return named[0] if len(named) == 1 else None


def _role_right_before(text: str) -> str | None:
    """The role that the last word before a name gives it: «және тапсырыс беруші» before «Арна» ЖШС."""
    folded = fold(text)
    for role, words in (("supplier", _SUPPLIER), ("buyer", _BUYER)):
        if any(_LAST_WORD.fullmatch(folded, found.end()) for found in words.finditer(folded)):
            return role
    return None
