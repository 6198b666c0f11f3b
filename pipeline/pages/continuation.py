"""Does a page that begins nothing go on with the document before it?

What tells: its own number («2 из 3»), the head it repeats, an annex that names the paper it is annexed to, a table whose
columns stand where they stood, a sentence or the numbers of clauses going on, labels of the same form, signatures that
found no room. Where documents of a kind are of one page, only numbers and heads count.
"""

import re
from collections import Counter
from collections.abc import Sequence

from extractors.fold import fold, pattern
from extractors.layout import Line, Segment, Sheet
from extractors.page import Box

_PAGE_OF = re.compile(
    r"(?:[сc][тt][рp](?:аница|[.:])?|(?<!лный )(?<!ный )лист|page|p\.|бет|(?<!қосымша )парақ)"
    r"\s*№?\s*(?P<a>\d{1,4})\s*(?:(?:из|of|/|\||-?ден|-?дан)\s*(?P<ofa>\d{1,4}))?"
    r"|^\s*(?:\d{6,}\s+)?(?P<b>\d{1,3})\s*(?:/|из|of)\s*(?P<ofb>\d{1,3})\s*$"
    r"|^\s*[-–—]\s*(?P<c>\d{1,3})\s*[-–—]\s*$"
    r"|^\s*(?P<d>\d{1,3})\s*-?\s*бет\s*$"
    r"|[·•|]\s*(?P<e>\d{1,3})\s*(?:/|из|of)\s*(?P<ofe>\d{1,3})\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:№|\bNo\b\.?)\s*(?P<number>\S*\d\S*)")
_INVOICE_NO = re.compile(r"\binvoice\s*(?:no\b\.?|number|№|#)\W{0,4}(?P<number>[\w/-]*\d[\w/-]*)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:№|\bNo\b\.?)\s*\S*\d")
_CLAUSE = re.compile(r"^\s*(\d{1,2})\.(\d{1,2})?\.?\s")
# Kinds by the words that annexes name them with, in folded text.
_ANNEXED = {
    "contract": pattern(r"договор|контракт|соглашени|шартқа|шартына|келісімшарт|\bcontract|\bagreement"),
    "st_kz_certificate": pattern(r"сертификат|дополнительный лист|қосымша парақ"),
    "industrial_certificate": pattern(r"сертификат|дополнительный лист|қосымша парақ"),
    "origin_certificate": pattern(r"сертификат|certificate|дополнительный лист|additional sheet|қосымша парақ"),
    "completion_act": pattern(r"\bакту\b|актіге|актісіне"),
    "tax_invoice": pattern(r"счет\w?-?\s?фактур|шот-?\s?фактура"),
    "commercial_invoice": pattern(r"инвойс|invoice"),
    "customs_declaration": pattern(r"деклараци"),
    "transport_document": pattern(r"накладн|waybill|lading|\bcmr\b"),
}
_ANNEX = pattern(
    r"\b(?:приложение|қосымша(?! келісім)|annex|appendix|attachment|дополнительный лист|добавочный лист|қосымша парақ"
    r"|продолжение|жалғасы|continuation|continued|additional sheet)\b"
)
# What the blank of a form says of itself, annexed to the rules or the order that brought it in.
_BLANK = pattern(
    r"(?:қағидалар|бұйры|ереже)\w*\W+(?:№\W*)?(?:\d+\W{0,2})?қосымша|приложени\w+\W+(?:№\W*)?(?:\d+\W+)?к\W+(?:\w+\W+)?(?:правил|приказ)\w*"
)
_SIGNATURE = pattern(
    r"_{4,}|подпис|\bқол[ыы]?\b|\bм\.\s?[по]\.|\bl\.\s?s\.|директор|бухгалтер|руководитель|басшы|атынан|\bот имени\b"
    r"|сдал|принял|исполнитель|заказчик|орындаушы|тапсырыс беруші|on behalf|signature|signed|\bdate\b|дата|күні|ознакомл|таныс"
    r"|\bэцп\b|\bэцқ\b|\bф\.\s?и\.\s?о\b|\bт\.\s?а\.\s?ә\b"
    r"|acquainted|^\W*(?:итого|всего|барлығы|барлық сомасы|сумма прописью|жалпы сомасы|total)"
)
# What a party's particulars begin their lines with.
_PARTICULARS = pattern(
    r"^\W*(?:иик|бин|иин|бик|кбе|жск|бсн|жсн|бск|iban|bin|bic|swift|р\W?/?\s?с\b|счет|шот|есепшот|банк|bank|account|адрес|мекенжай"
    r"|address|тел|phone|e\W?mail|эл\W? ?по)"
)
_PARTICULAR = pattern(r"\b(?:бин|иин|бсн|жсн|иик|жск|iban|bin)\b")
# What is printed over them.
_PARTIES = pattern(r"реквизит|деректеме|адреса и|мекенжайлары|requisites|particulars|bank details")
# A name with initials, as it stands beside a signature: «Жұмабеков А.Т.», «/ А. Т. Жұмабеков /».
_SIGNED_BY = re.compile(
    r"[\s/(_]*(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+(?:\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.){1,2}|(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.\s*){1,2}[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+)"
    r"(?:\s*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.)?[\s/)_]*"
)
# What is printed under every electronic document.
_NOTICE = pattern(r"равнозначен документу на бумажном|тасығыштағы құжатпен бірдей")
# Lines at the top and bottom where a page's number stands, those of its head, those in which an annex says what it is.
_EDGE_LINES, _HEAD_LINES, _ANNEX_LINES = 3, 4, 5
# Papers of kinds that do not run over pages are of so many at most.
_MOST_PAGES = 6
# The heading of an annex to a contract, the second in Kazakh.
_TO_CONTRACT = pattern(
    r"^\W*(?:приложение|annex|appendix|attachment|schedule)\W*(?:no?\W*)?\w{0,3}\W*(?:[кk]|to)(?: the)? (?:[\w-]+ ){0,5}?"
    r"(?:договор|контракт|соглашени|contract|agreement)"
    r"|^\W*қосымша\W+(?:no?\W*)?\w{1,3}\W+(?:no?\W*)?\S+ (?:шартқа|шартына|келісімшартқа|келісімшартына)"
)
_TO_CONTRACT_KK = pattern(
    r"^\W*\S*\d.* (?:шартқа|шартына|келісімшартқа|келісімшартына)\W+(?:no?\W*)?\w{1,2}\W{0,2}қосымша\W*$"
)
# Kazakh names the paper right before the annex, within so many letters: «02.09.2024 ж. № 15 шартқа 1-қосымша».
_ANNEX_KK, _NAMED_BEFORE = fold("қосымша"), 30
# A page's number stands among few words; a rest of signatures is of few lines in the upper part of a page.
_FEW_WORDS, _FEW_LINES, _UPPER = 8, 8, 0.4
# Two signatures and two stamps.
_FEW_INKS = 4
# The label of a place of signature has fewer words.
_FEW_LABEL = 5
_SIGNER = pattern(
    r"\W*(?:(?:от|за|для) )?(?:исполнител|заказчик|поставщик|покупател|подрядчик|продав|сдал|принял|орындаушы|тапсырыс беруші"
    r"|жеткізуші|сатып алушы|тапсырды|қабылдады|contractor|customer|supplier|buyer|seller|client|for the)"
)
# Letters of one size, as the heights of their words vary.
_SAME_LETTERS = 1.25
# A contract's number stands in so many lines at its top.
_CONTRACT_HEAD = 12
# A page that is full ends in the lower part.
_FULL = 0.6
# Columns stand at one place within so many points; tables have at least so many in common, compared over so many lines.
_DRIFT, _COLUMNS, _TABLE_LINES = 2.0, 3, 16
# Without rulings a column is a place that lines share: more columns in fewer lines each, or fewer in more.
_UNRULED = ((2, 3), (4, 2))


def continues(sheets: Sequence[Sheet], sheet: Sheet, *, labelled: bool) -> bool:
    """Whether a page that begins nothing goes on with the document of ``sheets`` by how both are made.

    ``labelled``: the page bears labels of another kind, so that places where columns happen to stand are not enough.
    """
    last = sheets[-1]
    return (
        _same_head(last, sheet)
        or _same_table(last, sheet, ruled=labelled)
        or _sentence_goes_on(last, sheet)
        or _clauses_go_on(last, sheet)
    )


def unbroken(last: Sheet, sheet: Sheet, top: float) -> bool:
    """Whether prose of the page before runs on past the height ``top``: what stands there is no title.

    A title that begins a document stands among the first lines of its page.
    """
    above = [line for line in sheet.lines if line.box.bottom < top]
    if len(above) < 2 or not (_is_prose(last) and _is_prose(sheet)):
        return False
    clauses = any(_CLAUSE.match(line.text) for line in above)
    return _sentence_goes_on(last, sheet) or (clauses and _clauses_go_on(last, sheet))


def _is_prose(sheet: Sheet) -> bool:
    """Whether the page is running text: numbered clauses, and lines of one segment most of all."""
    single = sum(len(line.segments) == 1 for line in sheet.lines)
    return bool(_clauses(sheet)) and single * 2 > len(sheet.lines)


def is_running_text(sheet: Sheet) -> bool:
    """Whether most words of the page stand in full lines of text: a letter, where words of forms begin lines by chance."""
    full = sum(len(s.words) for s in sheet.segments if len(s.words) > _FEW_WORDS)
    return full * 2 > len(sheet.page.words)


def repeats(sheets: Sequence[Sheet], sheet: Sheet, top: float, *, long: bool, begun: bool) -> bool:
    """Whether a page that bears its document's title again, at the height ``top``, is a later page of it.

    Its number says so, if the title is the same to the letter, or bears the paper's number, and the page has no more of a
    first one (``begun``); or all
    it says down to the title, and a little below, is what the first page says: number, day and parties are then the same.
    A page that says the very same as the first throughout is a copy, and another document.
    """
    first = sheets[0]
    if first.text == sheet.text:
        return False
    titled = next((line.index for line in sheet.lines if line.box.bottom > top), 0)
    same = any(line.text == sheet.lines[titled].text for line in first.lines) or _same_number(first, sheet)
    if follows(sheets, sheet, long=long) and same and not begun:
        return True
    heads = [[line.text for line in s.lines[: titled + _HEAD_LINES]] for s in (first, sheet)]
    return long and heads[0] == heads[1] and any(c.isdigit() for text in heads[0][titled:] for c in text)


def _same_number(first: Sheet, sheet: Sheet) -> bool:
    """Whether the page's number stands with the number of the paper itself: «Счет-фактура № 889, лист 2»."""
    told = [m for line in sheet.lines[:_EDGE_LINES] if _PAGE_OF.search(line.text) for m in _NUMBER.finditer(line.text)]
    head = [m["number"] for line in first.lines[:_ANNEX_LINES] for m in _NUMBER.finditer(line.text)]
    return any(m["number"].strip(".,;") in {number.strip(".,;") for number in head} for m in told)


def same_contract(sheets: Sequence[Sheet], sheet: Sheet, top: float) -> bool:
    """Whether a contract's title at the height ``top`` is that of its second language: it bears the same number."""
    if sheets[0].text == sheet.text:
        return False
    titled = next((line.index for line in sheet.lines if line.box.bottom > top), 0)
    text = "\n".join(line.text for line in sheet.lines[titled : titled + _HEAD_LINES])
    number = _NUMBER.search(text)
    head = "\n".join(line.text for line in sheets[0].lines[:_CONTRACT_HEAD])
    return (
        number is not None
        and len(number["number"]) > 2
        and number["number"] in {m["number"] for m in _NUMBER.finditer(head)}
    )


def is_another_invoice(first: Sheet, sheet: Sheet) -> bool:
    """Whether an invoice's first page and another name numbers of invoices, and none that is the same."""
    own, other = ({m["number"] for m in _INVOICE_NO.finditer(each.text)} for each in (first, sheet))
    return bool(own and other) and own.isdisjoint(other)


def annexed(sheet: Sheet, kind: str) -> bool:
    """Whether the page says at its top that it is annexed to a paper of this kind, or goes on with it."""
    named = _ANNEXED.get(kind)
    head = fold(" ".join(line.text for line in sheet.lines[:_ANNEX_LINES]))
    annex = _ANNEX.search(head)
    if named is None or annex is None or _BLANK.search(head):
        return False
    before = annex.group().startswith(_ANNEX_KK) and named.search(
        head, max(0, annex.start() - _NAMED_BEFORE), annex.start()
    )
    return bool(before or named.search(head, annex.start()))


def contract_annex(sheet: Sheet) -> Segment | None:
    """The heading of a page that is annexed to a contract, «Приложение № 1 к Договору № 5/2025», among its first lines."""
    for line in sheet.lines[:_ANNEX_LINES]:
        for segment in line.segments:
            text = fold(segment.text)
            if not _ANNEX.search(text):
                continue
            below = sheet.under(segment)
            whole = f"{text} {fold(below.text)}" if below else text
            if _TO_CONTRACT.match(whole) or _TO_CONTRACT_KK.search(text):
                return segment
    return None


def follows(sheets: Sequence[Sheet], sheet: Sheet, *, long: bool) -> bool | None:
    """What the pages' own numbers say; None where they say nothing.

    Numbers that began before the document, or that count more pages than a paper of its kind has, are those of the file,
    and say nothing of it.
    """
    number, total = page_number(sheet)
    first, _ = page_number(sheets[0])
    before, whole = page_number(sheets[-1])
    if number is None and before and before == whole == len(sheets):
        return False  # «1 / 1»: the document is complete
    if number is None:
        bare, bare_before = _bare_number(sheet), _bare_number(sheets[-1])
        return True if bare and bare_before == bare - 1 == len(sheets) else None
    if number == 1:
        return False
    if first not in (None, 1) or (total and whole and total != whole):
        return None
    if number == len(sheets) + 1 and _same_number(sheets[0], sheet):
        return True
    if not long and max(number, total or 0) > _MOST_PAGES:
        return None
    return (before or len(sheets)) == number - 1 and (before is not None or total is not None)


def page_number(sheet: Sheet) -> tuple[int | None, int | None]:
    """The page's own number and the count of pages («лист 2 из 3», «2 / 3», «- 2 -»), at its top or bottom."""
    lines = sheet.lines
    for line in (*lines[-_EDGE_LINES:][::-1], *lines[:_EDGE_LINES]):
        for segment in line.segments:
            match = _PAGE_OF.search(segment.text) if len(segment.words) <= _FEW_WORDS else None
            if match and not _ANNEX.search(fold(segment.text)):
                total = match["ofa"] or match["ofb"] or match["ofe"]
                number = next(g for g in (match[name] for name in "abcde") if g)
                return int(number), int(total) if total else None
    return None, None


def _same_head(one: Sheet, other: Sheet) -> bool:
    """Whether both pages begin with the same line, and it bears a number: a letterhead alone is on every paper of a firm."""
    heads = [s.lines[0].text if s.lines else "" for s in (one, other)]
    return heads[0] == heads[1] and _NUMBERED.search(heads[0]) is not None


def _bare_number(sheet: Sheet) -> int | None:
    """A number that stands alone on the page's last line, apart from the lines above: a page's number like any."""
    if not sheet.lines:
        return None
    line = sheet.lines[-1]
    low = line.box.middle > 0.9 * sheet.page.height
    text = line.segments[-1].text
    return int(text) if low and text.isascii() and text.isdigit() and len(text) < 4 else None


def _same_table(one: Sheet, other: Sheet, *, ruled: bool) -> bool:
    """Whether the last table of one page goes on at the top of the other: the same rulings, or columns of the same places.

    ``ruled``: only rulings count.
    """
    if abs(one.page.width - other.page.width) > _DRIFT:
        return False
    bars = [_bars(one, last=True), _bars(other, last=False)]
    if all(len(places) >= _COLUMNS + 1 for places in bars):
        return _agree(bars[0], bars[1])
    if ruled:
        return False
    parts = one.lines[-_TABLE_LINES:], other.lines[:_TABLE_LINES]
    return any(_agree(_columns(parts[0], often), _columns(parts[1], often), least=least) for often, least in _UNRULED)


def _bars(sheet: Sheet, *, last: bool) -> list[float]:
    """Where vertical rulings stand at the lowest, or highest, height that has a table."""
    heights = [line.box.middle for line in sheet.lines]
    for y in reversed(heights) if last else heights[:_TABLE_LINES]:
        bars = sheet.verticals_at(y)
        if len(bars) > _COLUMNS:
            return bars
    return []


def _agree(one: Sequence[float], other: Sequence[float], least: int = _COLUMNS + 1) -> bool:
    """Whether most places of the shorter list stand in the longer one."""
    short, long = sorted((one, other), key=len)
    shared = sum(any(abs(x - y) <= _DRIFT for y in long) for x in short)
    return shared >= least and shared >= 0.7 * len(short) and len(short) >= 0.6 * len(long)


def _columns(lines: Sequence[Line], often: int) -> list[float]:
    """Places where segments begin or end in so many lines of several segments: columns of a table."""
    edges: Counter[float] = Counter()
    for line in lines:
        if len(line.segments) > 1:
            edges.update({round(s.box.x0 / _DRIFT) for s in line.segments})
            edges.update({-round(s.box.x1 / _DRIFT) for s in line.segments})
    return sorted(_DRIFT * edge for edge, count in edges.items() if count >= often)


def _sentence_goes_on(one: Sheet, other: Sheet) -> bool:
    """Whether the page begins inside a sentence that the one before it left open."""
    end, begin = _body(one)[-1:], _body(other)[:1]
    if not end or not begin:
        return False
    first, last = begin[0].text, end[0].text
    return first[:1].islower() and (last[-1:].isalpha() or last[-1:] in ",–-") and len(end[0].words) > 3


def _body(sheet: Sheet) -> list[Line]:
    """The lines that are no page number."""
    return [line for line in sheet.lines if not (len(line.words) <= _FEW_WORDS and _PAGE_OF.search(line.text))]


def _clauses_go_on(one: Sheet, other: Sheet) -> bool:
    """Whether the clauses of the page are numbered on from those of the one before it."""
    before, after = _clauses(one), _clauses(other)
    return bool(before and after) and before[-1] <= after[0] <= (before[-1][0] + 1, 99)


def _clauses(sheet: Sheet) -> list[tuple[int, int]]:
    """Numbers of clauses at the beginnings of lines, in order."""
    found = []
    for line in sheet.lines:
        match = _CLAUSE.match(line.text)
        if match:
            found.append((int(match[1]), int(match[2] or 0)))
    return found


def is_rest(one: Sheet, other: Sheet) -> bool:
    """Whether the page holds what found no room on a full one: a few lines of signatures in the same letters, or ink alone."""
    if not one.lines or one.lines[-1].box.bottom < _FULL * one.page.height:
        return False
    if not other.lines:
        return 0 < len(other.page.inks) <= _FEW_INKS and all(_is_mark(ink, other) for ink in other.page.inks)
    body = _body(other)
    if not body or max(w.height for w in other.page.words) > _SAME_LETTERS * max(w.height for w in one.page.words):
        return False
    few = len(body) <= _FEW_LINES and max(line.box.bottom for line in body) < _UPPER * other.page.height
    if few and _NOTICE.search(fold(" ".join(other.text.split()))):
        return True
    if few and body[0].text.startswith("*") and "*" in one.text:  # the notes to its form
        return True
    blanks = sum("____" in line.text for line in body)
    first = body[0].segments[0]
    sentence = len(first.words) > _FEW_WORDS and first.text.endswith(".")
    if not (few or blanks * 2 > len(body)) or sentence:
        return False
    signed = _SIGNATURE.search(fold(body[0].text)) or _SIGNED_BY.fullmatch(first.text)
    return signed is not None or _particulars_go_on(one, body) or _signers_go_on(one, body)


def _particulars_go_on(one: Sheet, body: Sequence[Line]) -> bool:
    """Whether particulars of the parties, begun at the end of a page, go on in these lines as far as the signatures.

    Right under their heading they begin with a name, its number on the same line.
    """
    before = [fold(line.text) for line in _body(one)[-_FEW_LINES:]]
    rest = [fold(line.text) for line in body]
    headed = bool(before) and _PARTIES.search(before[-1]) and _PARTICULAR.search(rest[0])
    return (
        (headed or _PARTICULARS.search(rest[0]) is not None)
        and any(_SIGNATURE.search(text) for text in rest)
        and any(_PARTICULARS.search(text) or _PARTIES.search(text) for text in before)
    )


def _signers_go_on(one: Sheet, body: Sequence[Line]) -> bool:
    """Whether the labels of both parties' places end a page, «Исполнитель:   Заказчик:», and what they head begins the next."""
    heads = _body(one)[-1].segments
    labels = len(heads) > 1 and all(len(s.words) < _FEW_LABEL and _SIGNER.match(fold(s.text)) for s in heads)
    return labels and any("____" in line.text or _SIGNATURE.search(fold(line.text)) for line in body[1:])


def _is_mark(ink: Box, sheet: Sheet) -> bool:
    """Whether a drawing is of the size of a stamp or signature, in the upper part of the page: a photograph is larger."""
    page = sheet.page
    return ink.bottom < _UPPER * page.height and ink.width < 0.35 * page.width and ink.height < 0.2 * page.height
