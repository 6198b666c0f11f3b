"""Printouts of bank messages: MT103 by its tags, raw or spelled out, and pacs.008 by its elements (forms 8.2).

Both give their texts by name: tags (``32A``) or paths (``Dbtr/Nm``). A message breaks its lines after 35 letters, inside
words as it happens: such lines are joined as they were cut.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import msgspec

from extractors.documents.swift_names import ELEMENTS, LONG, SHORT, behind_name, element, is_path, is_rest_of_name
from extractors.findings import Source
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.page import Box, Word
from extractors.reading import Span, span

# The width of a line in an MT message; tag, its name and its value side by side.
FULL_LINE, _COLUMNS = 35, 3

# Words that are whole where a cut line goes on with one: the line before ended with a word.
_NEW_WORD = re.compile(
    r"(?:DD|DT|DTD|DATED|FROM|OF|ON|NO|NR|INV|INVOICE|CONTRACT|AGREEMENT|FOR|AND|ACC|PER|BY|THE|OT)[ .]"
)
# A capital letter that small ones follow begins a word: «GULF EVENTS FZ-LLC», then «Convention Tower».
_CAPITALISED = re.compile(r"[^\W\d_][A-ZА-Я][a-zа-я]")

_RAW_TAG = re.compile(r":(\d{2}[A-Z]?):")
# «БӨК: 50K :» is one tag, read twice.
_TWICE = re.compile(r"[^\s:]{2,4}:\s(\d{2}[A-Z]?)\s?:")
# The first colon is a small mark: recognised as another or two, apart from its tag, or not at all. So many tags make a message.
_MISREAD_TAG, _MESSAGE = re.compile(r"(?P<sign>[^\w\s]{0,2})\s?(\d{2}[A-Z]?)\s?:"), 3
# What «32A» alone says, however its first figure was read: day, currency and sum.
_DATED_SUM = re.compile(r"\s*\d{6}\s?[A-Z]{3}\s?\d")
# «F» is read as «E» as well.
_SPELLED_TAG = re.compile(r"(?:[FE]|Tag\s*)?:?(\d{2}[A-Z]?)\s*:\s*")
_COLUMN_TAG = re.compile(r":?(?:[FE]|Field\s?|Tag\s?)?(\d{2}[A-Z]?)")
_FIFTY = re.compile(r"^F?(?:S5|5S|S|5)([O\d])([A-Z]?)$")
_NAMED_TAG = re.compile(
    r":?(?:[FE]|Field\s?|Tag\s?)?(\d{2}[A-Z]?)\s+([^\W\d][^:]*):?"
)  # «32A Value date», apart from its value
_TAGS = frozenset(
    "20 13C 23B 23E 26T 32A 33B 36 50A 50F 50K 51A 52A 52D 53A 53B 53D 54A 54B 54D 55A 56A 56C 56D 57A 57B 57C 57D 59 59A 59F "
    "70 71A 71F 71G 72 77B 77T".split()
)
# Letters of tags and their names as a recogniser of several alphabets has them; a tag with its colons is so long at most.
_LATIN, _TAG = str.maketrans("АБВСЕҒЗКМНОРТХапк", "ABBCEF3KMHOPTXank"), 5
# The name of tag 70, whose nought is read as another figure.
_PURPOSE = re.compile(r"remittance|назначени|төлем(?:нің)? мақсат", re.IGNORECASE)
# What tags are called where a bank prints the copy in words.
_TAG_NAME = re.compile(
    r"(?:sender'?s? reference|transaction reference|bank operation|instruction code|transaction type|val(?:ue)?\W*(?:date|dte)|"
    r"date|currency|instructed amount|exchange rate|ordering|sending inst|sender|receiver|third reimb|intermediary|account with|"
    r"beneficiary|remittance|details|regulatory|time indication|референс|код (?:банковской )?операци|дата|валюта|сумма"
    r"|перевододател|плательщик|отправител|заказывающ|банк|бенефициар|получател|назначени|информаци|детали|расход|комисси"
    r"|жіберуші|тапсырыс беруші|аударушы|төлеуші|алушы|төлем|валюталау|сома|делдал|шығыс)[^:]*(?::\s*(?P<value>.*))?$",
    re.IGNORECASE,
)
_END = re.compile(r"-\}|\{5:|-{5,}")

# Elements that hold others, to which what follows belongs, and elements that stand by themselves.
_OWNERS = frozenset(
    "Dbtr DbtrAcct DbtrAgt DbtrAgtAcct Cdtr CdtrAcct CdtrAgt CdtrAgtAcct UltmtDbtr UltmtCdtr InitgPty IntrmyAgt1 IntrmyAgt2 "
    "InstgAgt InstdAgt PrvsInstgAgt1 Purp RgltryRptg RmtInf PmtId ChrgsInf SttlmInf".split()
)
# Under the heading of a party, short for «DbtrAcct», «CdtrAgt».
_RELATIVE = frozenset(("Acct", "Agt"))
_ALONE = frozenset(
    "MsgId CreDtTm NbOfTxs IntrBkSttlmAmt TtlIntrBkSttlmAmt IntrBkSttlmDt InstdAmt XchgRate ChrgBr AccptncDtTm GrpSts PmtInfSts "
    "TxSts TxInfAndSts OrgnlGrpInfAndSts CdtTrfTxInf EndToEndId InstrId TxId UETR".split()
)
_ELEMENT = re.compile(
    r"</?(?P<tag>[\w:]+(?:/[\w:]+)*)[^>]*>|(?P<path>(?:[A-Za-z]\w*:)?[A-Z]\w*(?:/(?:[A-Za-z]\w*:)?[A-Z]\w*)*)(?=\s|[:=]|$)",
    re.ASCII,
)
# A path is broken into so many parts. A tag into which a blank was read: «<IntrBkStt LmAmt Ccy=…».
_PARTS, _BROKEN_TAG = 3, re.compile(r"</?(\w+) (\w+)(?=[ >])", re.ASCII)
_CURRENCY = re.compile(r"(?:Ccy\s*=|[(CС][ceсе][yу]\s*[=-])[\s=]*[\"'“”]?(?P<code>[A-Z]{3})[\"'“”]?")

# What stands between the name of an amount and the amount: «IntrBkSttlmAmt Ccy   Сумма и валюта   USD 4321.00».
_BEFORE_AMOUNT = re.compile(r"^Ccy\b\D*?(?=(?:\b[A-Z]{3}\W*)?\d)")


class Text(msgspec.Struct, frozen=True):
    """The lines of one tag or element. ``currency`` is the attribute of an amount; ``cut`` where lines end at 35 letters."""

    lines: tuple[Span, ...]
    currency: str | None = None
    cut: bool = False

    @property
    def joined(self) -> str:
        """All lines as the sender wrote them, before the message cut them."""
        return " ".join(paragraphs(self.lines) if self.cut else (line.text for line in self.lines))

    def source(self, quote: str | None = None) -> Source:
        """Where the lines stand that are on the first one's page."""
        sheet = self.lines[0].sheet
        words: list[Word] = [w for line in self.lines if line.sheet is sheet for w in line.words]
        return sheet.source(words, quote or " ".join(line.text for line in self.lines))


Texts = dict[str, Text]


def paragraphs(lines: Sequence[Span]) -> list[str]:
    """Lines with those joined that the message cut: a full line goes on in the next one, inside a word or between two."""
    told: list[str] = []
    full = False
    for n, line in enumerate(lines):
        text = line.text
        if not full:
            told.append(text)
        else:
            # a blank that the cut left at the start of a line shows as an indent
            width = line.box.width / max(len(text), 1)
            indented = n > 1 and line.box.x0 - lines[n - 1].box.x0 > 0.5 * width
            whole = told[-1][-1] in ".,;:" or _NEW_WORD.match(text) or _CAPITALISED.match(f"{told[-1][-1]}{text}")
            told[-1] += f" {text}" if indented or whole else text
        full = len(text) >= FULL_LINE
    return told


def mt103(sheets: Sequence[Sheet]) -> Texts:
    """The tags of an MT103; empty when the sheets bear none."""
    raw = _is_raw([line for sheet in sheets for line in sheet.lines])
    found: dict[str, list[Span]] = {}
    tag = ""
    for sheet in sheets:
        left = None if raw else _values_left(sheet, _column_tag)
        for line in sheet.lines:
            told = _tagged(line, raw=raw, last=next(reversed(found), ""))
            value = None if left is None else " ".join(w.text for w in line.words if w.x0 > left).lstrip(" :")
            if told:
                tag, said = told[0] if told[0] not in found else "", told[1] if value is None else value
                if tag:
                    found[tag] = _spans(sheet, line.words, said) if said else []
            elif _END.match(line.text):
                tag = ""
            elif tag:
                found[tag] += _spans(sheet, line.words, line.text.strip() if value is None else value)
    texts = {t: Text(tuple(lines), cut=True) for t, lines in found.items() if lines}
    # an application to a bank has the numbers of tags as well, but no reference of the sender's
    whole = {"20", "32A"} <= set(texts) and bool({"59", "59A", "59F"} & set(texts))
    return texts if whole else {}


def _values_left(sheet: Sheet, head: Callable[[Line], object]) -> float | None:
    """Where values begin that stand right of the names of what heads their lines: names may run on under themselves."""
    told = [line.segments for line in sheet.lines if len(line.segments) == _COLUMNS and head(line)]
    cells = [sheet.cell(third.box.x1 - EDGE, third.box.middle) for _, _, third in told]
    edges = Counter(round(cell.x0 if cell else third.box.x0) for cell, (_, _, third) in zip(cells, told, strict=True))
    if not edges:
        return None
    left, times = edges.most_common(1)[0]
    return left - 2 * EDGE if times > len(told) / 2 and times > 1 else None


def _column_tag(line: Line) -> str | None:
    """The tag that fills the first column of a line, its name in the second."""
    text = line.segments[0].text.strip(":").translate(_LATIN)
    column = _COLUMN_TAG.fullmatch(_FIFTY.sub(_fifty, text) if _is_recognised(line) else text)
    tag = column[1] if column else ""
    if tag[:1] == "7" and tag not in _TAGS and _is_recognised(line) and len(line.segments) > 1:
        tag = "70" if _PURPOSE.match(line.segments[1].text) else tag
    return tag if tag in _TAGS and len(line.segments) > 1 and _is_name(line.segments[1].text) else None


def _fifty(misread: re.Match[str]) -> str:
    """«F50K» and its like, whose 5 is read as an S, or as both, and whose 0 as an O."""
    return f"5{misread[1].replace('O', '0')}{misread[2]}"


def _is_name(text: str) -> bool:
    """Whether a text begins as the name of a tag, in letters of one alphabet or of several."""
    return (_TAG_NAME.match(text) or _TAG_NAME.match(text.translate(_LATIN))) is not None


def _is_raw(lines: Sequence[Line]) -> bool:
    """Whether tags stand between colons, as messages have them."""
    if any(_RAW_TAG.match(line.text) for line in lines):
        return True
    misread = (_MISREAD_TAG.match(_head(line.text)) for line in lines if _is_recognised(line))
    return len({m[2] for m in misread if m and m["sign"] and m[2] in _TAGS}) >= _MESSAGE


def _head(text: str) -> str:
    """The text, letters of the tag that begins it Latin."""
    return text[:_TAG].translate(_LATIN) + text[_TAG:]


def _is_recognised(line: Line) -> bool:
    return line.words[0].origin == "ocr"


def _raw_tag(line: Line, last: str) -> tuple[str, int] | None:
    """The tag between colons that begins a line, and where what it says begins.

    Tags of a message go up: one whose first colon was not recognised stands behind the ``last`` one.
    """
    head = _head(line.text)
    match = _RAW_TAG.match(head)
    if match:
        return match[1], match.end()
    twice = _TWICE.match(head) if _is_recognised(line) else None
    if twice and twice[1] in _TAGS and twice[1][:2] >= last[:2]:
        return twice[1], twice.end()
    misread = _MISREAD_TAG.match(head) if _is_recognised(line) else None
    if misread is None or misread[2][:2] < last[:2]:
        return None
    dated = misread[2] not in _TAGS and misread[2].endswith("2A") and _DATED_SUM.match(head, misread.end())
    return "32A" if dated else misread[2], misread.end()


def _tagged(line: Line, *, raw: bool, last: str) -> tuple[str, str] | None:
    """The tag that begins a line and what stands behind it; tag, name and value may stand in columns."""
    if raw:
        tagged = _raw_tag(line, last)
        known = tagged is not None and tagged[0] in _TAGS
        return (tagged[0], _value_behind(line.text, tagged[1], raw=True)) if tagged and known else None
    tag = _column_tag(line)
    if tag:
        named = [s.text for s in line.segments[1:]]
        told = [t for t in named if any(c.isdigit() for c in t) or not _is_name(t)]
        return tag, " ".join(told).lstrip(" :")
    headed = _NAMED_TAG.fullmatch(line.segments[0].text) if len(line.segments) > 1 else None
    if headed and (tag := headed[1].translate(_LATIN)) in _TAGS and _is_name(headed[2]):
        return tag, " ".join(s.text for s in line.segments[1:]).lstrip(" :")
    match = _SPELLED_TAG.match(_head(line.text.strip()))
    if match is None or match[1] not in _TAGS:
        return None
    first = line.segments[0].text
    if len(line.segments) > 1 and match.end() < len(first) and _TAG_NAME.fullmatch(first[match.end() :]):
        return match[1], " ".join(s.text for s in line.segments[1:])
    return match[1], _value_behind(line.text.strip(), match.end(), raw=False)


def _value_behind(text: str, at: int, *, raw: bool) -> str:
    """What stands on the tag's own line: its value, perhaps behind the tag's name."""
    rest = text[at:].strip()
    named = _TAG_NAME.match(rest)
    if named and (not raw or ":" in rest or not any(c.isdigit() for c in rest)):
        return (named["value"] or "").strip()
    return rest


def _spans(sheet: Sheet, words: Sequence[Word], text: str) -> list[Span]:
    """The end of a line that reads ``text``, as a span."""
    kept: list[Word] = []
    length = 0
    for word in reversed(words):
        if length >= len(text.replace(" ", "")):
            break
        kept.insert(0, word)
        length += len(word.text)
    found = span(sheet, kept)
    return [Span(sheet, tuple(kept), text)] if found else []


def pacs008(sheets: Sequence[Sheet]) -> Texts:
    """The elements of a pacs.008 message by owner and name (``Dbtr/Nm``, ``IntrBkSttlmAmt``); the first of a name stays."""
    texts: dict[str, Text] = {}
    owner = last = party = ""
    for sheet in sheets:
        left = _values_left(sheet, lambda line: is_path(line.segments[0].text))
        for line in (told for row in _ruled_lines(sheet) if (told := _without_name(row, left))):
            pieces = list(_elements(_closed_up(line), named=left is None))
            if not pieces and last:
                last = last if _continue(texts, last, sheet, line) else ""
            for given, value, code in pieces:
                names = tuple(f"{party}{name}" if name in _RELATIVE else name for name in given)
                party = next((n for n in names if n in ("Dbtr", "Cdtr")), party)
                owner = next((n for n in reversed(names) if n in _OWNERS), "" if names[-1] in _ALONE else owner)
                path = f"{owner}/{names[-1]}" if owner not in ("", names[-1]) else names[-1]
                last = path
                lines = tuple(_spans(sheet, line.words, value)) if value else ()
                if lines and path not in texts:
                    texts[path] = Text(lines, code)
                elif lines or path in texts:
                    last = ""
    return texts if {"IntrBkSttlmAmt", "InstdAmt"} & set(texts) and "Cdtr/Nm" in texts else {}


def _without_name(line: Line, left: float | None) -> Line | None:
    """A line of a table of path, name in words and value without the name; None if it holds nothing but a name's end."""
    if left is None:
        return line
    first, words = line.segments[0].box, line.words
    headed = _path_length([w.text for w in words])
    if not headed and first.x0 < left < first.x1:
        return line  # running text
    kept = [w for n, w in enumerate(words) if w.x0 > left or n < headed]
    return Line((Segment(tuple(kept), line.index),), line.index) if kept else None


def _continue(texts: Texts, path: str, sheet: Sheet, line: Line) -> bool:
    """Adds a line without an element to the text of the element before it, if it goes on with it."""
    known = texts.get(path)
    if known is not None and is_rest_of_name(path, line.text):
        return True
    value = _CURRENCY.sub("", line.text.partition("<")[0]).strip()
    code = _CURRENCY.search(line.text)
    if known is not None and not _goes_on(known.lines[-1], line):
        return False
    lines = (*(known.lines if known else ()), *(_spans(sheet, line.words, value) if value else ()))
    if lines:
        texts[path] = Text(lines, code["code"] if code else known.currency if known else None)
    return True


def _ruled_lines(sheet: Sheet) -> Iterator[Line]:
    """The lines of a sheet; those of one row of a ruled table as one line, cell after cell.

    Where a path and its value are broken over lines, each in its own cell, the lines of the two lie between each other.
    """
    done = 0.0
    for line in sheet.lines:
        first = line.segments[0].box
        cell = sheet.cell(first.x0 + EDGE, first.middle) if sheet.page.rulings else None
        if cell is None:
            if first.middle > done:
                yield line
        elif cell.bottom > done + EDGE:
            done = cell.bottom
            row = Box(0.0, cell.top, sheet.page.width, cell.bottom)
            bars = sheet.verticals_at(cell.middle)
            words = sorted(sheet.words_in(row), key=lambda w: bisect_left(bars, w.x0 + EDGE))
            yield Line((Segment(tuple(words), line.index),), line.index)


def _closed_up(line: Line) -> str:
    """The text of a line; a path of elements into which a recogniser read blanks without them: «IntrBkStt LmAmt»."""
    words = line.text.split()
    cut = _path_length(words) if _is_recognised(line) else 0
    if cut == 1:
        return f"{line.text[0].upper()}{line.text[1:]}"
    return " ".join(("".join(words[:cut]), *words[cut:])) if cut else line.text


def _path_length(words: Sequence[str]) -> int:
    """How many words a path of elements begins a line with, one or those that a recogniser broke it into; 0 where none does."""
    return next((n for n in range(1, min(_PARTS, len(words)) + 1) if is_path("".join(words[:n]))), 0)


def _goes_on(last: Span, line: Line) -> bool:
    """Whether a line without an element goes on with the text of the line before it."""
    close = (
        line.box.top - last.box.bottom < 0.85 * line.box.height or last.sheet.lines[-1].box.bottom == last.box.bottom
    )
    # a line with a caption of its own, left of where the values stand
    left = min(w.x0 for w in last.words)
    captioned = line.box.x0 < left - EDGE and any(abs(w.x0 - left) <= EDGE for w in line.words)
    return close and not captioned and not re.match(r"[^\W\d_]+\s?:", line.text)


def _elements(text: str, *, named: bool) -> Iterator[tuple[tuple[str, ...], str, str | None]]:
    """The elements of a line: names of the path, value, currency; ``named`` where words may stand between the two."""
    plain = text.strip()
    matches = [m for m in _ELEMENT.finditer(plain) if _names(m) and _may_start(m)]
    for n, match in enumerate(matches):
        if match.group().startswith("</"):
            continue
        until = matches[n + 1].start() if n + 1 < len(matches) else len(plain)
        code = _CURRENCY.search(plain[match.start() : until])
        value = _CURRENCY.sub("", plain[match.end() : until]).strip(' \t:=<>/"')
        value = behind_name(_names(match), value) if named else value
        value = _BEFORE_AMOUNT.sub("", value) if _names(match)[-1].endswith("Amt") else value
        yield _names(match), value, code["code"] if code else None


def _may_start(match: re.Match[str]) -> bool:
    """A tag stands anywhere, a bare name only at the start of its line."""
    return match["tag"] is not None or match.start() == 0


def _names(match: re.Match[str]) -> tuple[str, ...]:
    """The names of a path without their namespaces; empty unless the first is an element's."""
    parts = [part.rpartition(":")[2] for part in (match["tag"] or match["path"]).split("/")]
    broken = _BROKEN_TAG.match(match.group())
    if broken and element(parts[0]) not in ELEMENTS:
        parts = ["".join(broken.groups())]
    names = tuple(element(part, least=SHORT if len(parts) > 1 else LONG) for part in parts)
    return names if names[0] in ELEMENTS else ()
