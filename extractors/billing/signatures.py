"""Who signed: ink over the places of signature, or the words of a digital signature.

A signature is a curve or picture wider than high; a round stamp, a square code or a frame around lines of print is none. A
place is empty (``no``) only where the page shows ink at all, or is a scan of the paper itself: a print without any says
nothing (``unknown``). Nor does a scanned place that is not clean. A print may show a signature in letters, «/ Оспанов /
Оспанов Е.Т.», «/s/»: it signs nothing by itself, but beside it the other party's line without any is plainly empty. On a
scan a place with such letters is not.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from extractors.billing.digital import NOT_SIGNED, tells_of_digital
from extractors.billing.signed_words import tells_of_hand
from extractors.draft import Draft
from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.layout import Sheet
from extractors.page import Box, Page, Word
from extractors.reading import Hit, Labels

# How far above and below its label, in points, a party's signature may lie.
_ABOVE, _BELOW = 34.0, 70.0
# How far under the line to sign on; how far under its label the particulars of a party end, at most.
_UNDER_LINE, _PARTICULARS = 12.0, 140.0
# How much room, at most, the block of a party leaves for a hand and a stamp over a typed line to sign on.
_LEFT_FREE = 90.0
_WIDER = 1.35
_WIDEST, _NARROWEST = 260.0, 18.0
# The part of a page, from its top, where a wide mark is a letterhead's and no signature; the gap, in points, within a hand.
_HEADING, _APART = 0.25, 2.0
# A line to sign on, and how many of them an act has at least.
_BLANK, _TWO = re.compile("_{5,}"), 2
# A surname; the initials of one spelled out stand behind it, or before it.
_SURNAME, _BEHIND, _AHEAD = r"[^\W\d_][\w-]{2,}", r"\s+[^\W\d_]\.", r"[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?"
_SPELLED_OUT = re.compile(rf"(?<!\w)({_SURNAME}){_BEHIND}|(?<!\w){_AHEAD}({_SURNAME})")
# A signature in letters, as a print has it: a surname right before the same one spelled out, or the sign that stands for a
# hand. On a scan, where letters and their order get lost, the two may stand anywhere in the place.
_IN_LETTERS = re.compile(rf"(?<!\w)({_SURNAME})[ /|(,]{{1,5}}(?:\1{_BEHIND}|{_AHEAD}\1(?!\w))|/s/")
# Points: a ruled one is no shorter.
_RULED = 60.0
_STAMP = (60.0, 160.0)
_RIGHT, _LEFT = 0.4, 0.6  # of a page's width: a right column begins beyond the one, a left one ends at the other
# A recognised word is print from this confidence on, if it has more signs than a scrap.
_SURE, _SCRAP = 0.75, 2
# So many words in small letters behind a label: it begins a sentence.
_SENTENCE = 3
# So many words between the places of both parties on one line: a post, a signature in letters.
_CLOSE = 4
# States of an electronic act in which the other side has not agreed to it.
_UNCONFIRMED = frozenset({"draft", "created", "delivered", "not_viewed", "declined"})

PLACES = Labels(
    {
        "supplier": [
            text.strip()
            for text in """Сдал (Исполнитель)|Сдал|Тапсырды (Орындаушы)|Тапсырды|Исполнитель|Орындаушы|Поставщик|Жеткізуші
            |Подрядчик|Продавец|От Исполнителя|От исполнителя|За Исполнителя|От Поставщика|Орындаушыдан|Работу сдал|Работы сдал
            |Услуги оказал|Supplier|Contractor|Seller|Provider|Service provider|Performed by|Delivered by|For the Contractor
            |For the Supplier|On behalf of the Contractor|Орындаушы / Исполнитель
            |Исполнитель / Contractor|Contractor / Исполнитель
            |Бажарувчи|Бажарувчи / Исполнитель|Bajaruvchi|Auftragnehmer|Auftragnehmer / Contractor
            |Тапсырды / Сдал|Тапсырды (Орындаушы) / Сдал (Исполнитель)|Перевозчик|Передал""".split("|")
        ],
        "buyer": [
            text.strip()
            for text in """Принял (Заказчик)|Принял|Қабылдады (Тапсырыс беруші)|Қабылдады|Заказчик|Тапсырыс беруші|Покупатель
            |Получатель|Сатып алушы|От Заказчика|За Заказчика|От Покупателя|Тапсырыс берушіден|Работу принял|Работы принял
            |Услуги принял|Customer|Client|Buyer|Accepted by|Received by|For the Customer|For the Client|On behalf of the Customer
            |Буюртмачи|Буюртмачи / Заказчик|Buyurtmachi|Auftraggeber|Auftraggeber / Client|Auftraggeber / Customer
            |Тапсырыс беруші / Заказчик|Заказчик / Customer|Customer / Заказчик|Қабылдады / Принял
            |Қабылдады (Тапсырыс беруші) / Принял (Заказчик)|Алушы""".split("|")
        ],
    }
)
# What a print of another office says of the whole paper, under it: «Документ подписан ЭЦП: Омаров Д.Б.».
_PAPER_SIGNED = pattern(
    r"^(?:(?:настоящ\w+|данн\w+) )?(?:(?:электронн\w+ )?(?:документ|акт)\w*|авр|эавр) подписан\w* (?:\w+ )?(?:эцп|электронн)"
    r"|^(?:құжатқа|актіге|құжат|акт) (?:эцқ|эцп|электрондық)\b.{0,40}\bқол қойыл(?:ды|ған)"
    r"|^(?:this |the )?(?:document|act)\b(?: is| was| has been)? (?:digitally|electronically) signed"
)
# What a frame around a line is read as on a scan.
_SPECKS = " ,.:;'`|-_"
_OTHER_SIDE = pattern(r"заказчик|получател|покупател|тапсырыс беруш|алушы|customer|buyer|recipient")
_SIGNS = pattern(r"подтвержд|подписан|(?<!\w)(?:растал|қол қой)|confirmed|signed")


class Place(msgspec.Struct, frozen=True, eq=False):
    """Where a party signs: the column its label heads."""

    role: str
    hit: Hit
    box: Box


def put_digital_signatures(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """States who signed an act of the e-invoice system: its issuer by sending it, the other side by confirming it."""
    for sheet in sheets:
        for segment in sheet.segments:
            if not tells_of_digital(segment.text):
                continue
            status = draft.get("/status")
            source = sheet.source(segment.words)
            both = status == "confirmed" or (status not in _UNCONFIRMED and ";" in segment.text)
            draft.put("/signed/supplier", ("yes", source))
            draft.put("/signed/buyer", ("yes" if both else "no" if status in _UNCONFIRMED else "unknown", source))


def put_signed_as_a_whole(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """States what a line of the paper says of all of it: its issuer signed digitally, and the other side if it is named.

    «Документ подписан ЭЦП: Иванов И.И.; подтверждён ЭЦП получателя: Ахметов А.А.». Signed by the other side alone, it
    says nothing of the issuer.
    """
    for sheet in sheets:
        for line in sheet.lines:
            told = fold(line.text).lstrip(_SPECKS)
            paper = _PAPER_SIGNED.search(told)
            issuer, _, other = told[paper.end() :].partition(";") if paper else ("", "", "")
            if paper is None or _OTHER_SIDE.search(issuer):
                continue
            source = sheet.source(line.words)
            both = _SIGNS.search(other) and _OTHER_SIDE.search(other) and not NOT_SIGNED.search(other)
            draft.put("/signed/supplier", ("yes", source))
            draft.put("/signed/buyer", ("yes" if both else "unknown", source))


def put_signatures(draft: Draft, sheets: Sequence[Sheet], below: float) -> None:
    """States ``/signed/supplier`` and ``/signed/buyer`` where the paper has places for them.

    ``below`` is the height on the first page under which places of signature are looked for.
    """
    put_signed(draft, _places(sheets, below))


def put_unlabelled_signatures(draft: Draft, sheet: Sheet) -> None:
    """States who signed where labels do not tell: both, by signatures side by side in the lower half of the last page.

    One signature beside an empty second place is that of the party known to have signed; a page without any says nothing.
    """
    told = {role: draft.get(f"/signed/{role}") for role in ("supplier", "buyer")}
    if all(told.values()):
        return
    inks = [ink for ink in signature_inks(sheet) if ink.middle > sheet.page.height / 2]
    left = [ink for ink in inks if (ink.x0 + ink.x1) / 2 < sheet.page.width / 2 - _ABOVE]
    right = [ink for ink in inks if (ink.x0 + ink.x1) / 2 > sheet.page.width / 2 + _ABOVE]
    blanks = [word for word in sheet.page.words if _BLANK.search(word.text) and word.top > sheet.page.height / 2]
    for role in (role for role, state in told.items() if state is None):
        if left and right:
            mark = (left if role == "supplier" else right)[0]
            words = min((line.words for line in sheet.lines), key=lambda w: abs(w[0].middle - mark.middle))
            source = msgspec.structs.replace(sheet.source(words), box=sheet.page.shown(mark))
            draft.put(f"/signed/{role}", ("yes", source))
        elif len(inks) == 1 and "yes" in told.values() and len(blanks) >= _TWO:
            draft.put(f"/signed/{role}", ("no", sheet.source([blanks[-1]])))


def place(role: str, hit: Hit, hits: Sequence[Hit]) -> Place:
    """The place of signature that ``hit`` heads, beside those of ``hits``."""
    return Place(role, hit, _column(hit, hits))


def put_signed(draft: Draft, places: Sequence[Place]) -> None:
    """States for each place whether its party has signed."""
    signed: dict[str, Source] = {}
    for place in places:
        source = _digital(place) or _inked(place, places)
        if source:
            signed.setdefault(place.role, source)
    evidence = bool(signed) or any(_stamped(place) for place in places)
    unlike = _signed_in_letters_but_one(places) if len(places) == _TWO and not signed else None
    for place in places:
        if place.role in signed:
            draft.put(f"/signed/{place.role}", ("yes", signed[place.role]))
        elif place is unlike:
            draft.put(f"/signed/{place.role}", ("no", place.hit.sheet.source(place.hit.words)))
        else:
            page = place.hit.sheet.page
            scanned = page.origin == "ocr"
            clean = is_clean(page, place.box) and not (scanned and (_has_ink(place, places) or _has_letters(place)))
            told = (evidence or scanned) and clean
            draft.put(f"/signed/{place.role}", ("no" if told else "unknown", place.hit.sheet.source(place.hit.words)))


def is_clean(page: Page, place: Box) -> bool:
    """Whether nothing lies in a place of signature that might be a part of one."""
    return not any(mark.overlap_x(place) > 0 and mark.overlap_y(place) > 0 for mark in page.doubtful)


def _has_ink(place: Place, places: Sequence[Place]) -> bool:
    """Whether ink lies in the place that is no stamp alone: a hand and a stamp across it, run together, are not told apart.

    Such a mark is large: it may lie mostly below the place. What hangs over from the place beside is not this one's.
    """
    beside = [p for p in places if p.hit.sheet is place.hit.sheet]
    for ink in (ink for ink in place.hit.sheet.page.inks if not _is_stamp(ink)):
        large = min(ink.width, ink.height) >= _STAMP[0]
        within = large and ink.overlap_x(place.box) > 0 and ink.overlap_y(place.box) > 0
        if _distance(place, ink) == 0 or (within and min(beside, key=lambda p: _distance(p, ink)) is place):
            return True
    return False


def _has_letters(place: Place) -> bool:
    """Whether a surname stands in a scanned place beside the same one spelled out: something is signed there."""
    text = _text(place)
    spelled = Counter(one or other for one, other in _SPELLED_OUT.findall(text))
    return any(len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) > count for name, count in spelled.items())


def _is_stamp(ink: Box) -> bool:
    return all(_STAMP[0] <= side <= _STAMP[1] for side in (ink.width, ink.height)) and ink.width <= _WIDER * ink.height


def _places(sheets: Sequence[Sheet], below: float) -> list[Place]:
    """The last label of each party: the places of signature close an act."""
    found: dict[str, Place] = {}
    for n, sheet in enumerate(sheets):
        labels = PLACES.hits(sheet)
        hits = [
            h for h in labels if (h.leads or _stands_close(h, labels)) and not _runs_on(h) and (n or h.box.top > below)
        ]
        for hit in hits:
            found[hit.field] = Place(hit.field, hit, _column(hit, hits))
    return list(found.values())


def _stands_close(hit: Hit, labels: Sequence[Hit]) -> bool:
    """Whether a label stands right behind the other party's place: «Сдал (Исполнитель) Директор / Принял (Заказчик)»."""
    tokens, words = hit.segment.tokens, hit.segment.words
    first = next((h for h in labels if h.segment is hit.segment and h.leads and h.field != hit.field), None)
    if first is None or not 0 <= hit.start - first.end <= _CLOSE:
        return False
    behind = words[tokens[hit.end][1]].text if hit.end < len(tokens) else ""
    return not behind[:1].islower()


def _runs_on(hit: Hit) -> bool:
    """Whether a label begins a sentence: «Тапсырыс берушіден алынған қорларды пайдалану туралы …»."""
    words = hit.segment.words
    behind = words[words.index(hit.words[-1]) + 1 :] if hit.words[-1] in words else ()
    return len(behind) >= _SENTENCE and all(word.text[0].islower() for word in behind[:_SENTENCE])


def _column(hit: Hit, hits: Sequence[Hit]) -> Box:
    """From the label to the other party's right of it, some way up and down, but not over the label below.

    Both parties sign in one row: places beside each other go down to the same height.
    """
    level = [h for h in hits if h.box.overlap_y(hit.box) > -_ABOVE / 2]
    under = [h.box.top for h in hits if h.box.top > hit.box.bottom + _ABOVE / 2 and h.field != hit.field]
    start, end = _sides(hit, level)
    if hit.sheet.page.origin == "ocr" and all(h.field == hit.field for h in hits):
        start, end = _own_half(hit, start, end)
    beside = [h for h in level if h.field != hit.field and h.box.overlap_y(hit.box) > 0]
    reach = max(_reach(h, *_sides(h, level)) for h in (hit, *beside))
    bottom = min([reach, *(top - _ABOVE / 2 for top in under)])
    return Box(start, hit.box.top - _ABOVE, end, bottom)


def _own_half(hit: Hit, start: float, end: float) -> tuple[float, float]:
    """Where a scanned place begins and ends when the other party's label was not read: the other may sign beside it."""
    width = hit.sheet.page.width
    return (hit.box.x0 - _ABOVE if hit.box.x0 > _RIGHT * width else start), min(
        end, max(_LEFT * width, hit.box.x1 + _BELOW)
    )


def _sides(hit: Hit, level: Sequence[Hit]) -> tuple[float, float]:
    """Where a place begins and ends beside the other party's; a label in two languages, «Тапсырды / Сдал», is that of one."""
    beside = [h.box.x0 for h in level if h.field != hit.field and h.box.x0 > hit.box.x1]
    left = [h.box.x1 for h in level if h.field != hit.field and h.box.x1 < hit.box.x0]
    first = min(
        [h.box.x0 for h in level if h.field == hit.field and h.box.x0 > max(left, default=0.0)], default=hit.box.x0
    )
    return min(first, hit.box.x0) - 12 if left else 0.0, min(beside, default=hit.sheet.page.width) - 4


def _reach(hit: Hit, start: float, end: float) -> float:
    """How far down a place goes by what stands in it."""
    line, last = _signing_line(hit, start, end)
    return max(
        hit.box.bottom + _BELOW, line + _UNDER_LINE if line else min(last, hit.box.bottom + _PARTICULARS) + _ABOVE
    )


def _signing_line(hit: Hit, start: float, end: float) -> tuple[float, float]:
    """The lower edge of the line to sign on that ends the block under a label: name, BIN, address, «Директор ____».

    It is typed, or ruled; 0 where there is none. Then the lower edge of the block. A name of fewer lines than the one
    ``beside`` it leaves a gap above the row in which both parties go on.
    """
    last = beside = hit.box.bottom
    ruled = [h.bottom for h in hit.sheet.horizontals if start <= h.x0 and h.x1 <= end and h.width >= _RULED]
    for line in hit.sheet.lines[hit.segment.line + 1 :]:
        inside = [s for s in line.segments if start <= (s.box.x0 + s.box.x1) / 2 <= end]
        blank = any(_BLANK.search(s.text) for s in inside)
        gap = line.box.top - (beside if 0 < len(inside) < len(line.segments) else last)
        if gap > (_LEFT_FREE if blank else _ABOVE):
            break
        beside = line.box.bottom
        if blank:
            return line.box.bottom, last
        last = max([last, *(s.box.bottom for s in inside)])
    return max((y for y in ruled if hit.box.bottom < y < last + _BELOW), default=0.0), last


def _inked(place: Place, places: Sequence[Place]) -> Source | None:
    """A signature's ink in the place, nearer to it than to any other."""
    for ink in signature_inks(place.hit.sheet):
        nearest = min((p for p in places if p.hit.sheet is place.hit.sheet), key=lambda p: _distance(p, ink))
        if nearest is place and _distance(place, ink) == 0:
            sheet = place.hit.sheet
            return msgspec.structs.replace(sheet.source(place.hit.words), box=sheet.page.shown(ink))
    return None


def signature_inks(sheet: Sheet) -> Iterator[Box]:
    """Ink that looks like a signature: wider than high, no stamp, no logo as wide as the page."""
    for ink in sheet.inks:
        if _NARROWEST <= ink.width <= _WIDEST and ink.width > _WIDER * ink.height and not _frames_words(sheet, ink):
            yield ink


def _frames_words(sheet: Sheet, ink: Box) -> bool:
    """Whether whole lines of print stand inside the ink: the frame of a bank's stamp, «Исполнено» over its day, is no
    signature. A signature is written across print that goes on beside it. Scraps that a recogniser makes of the ink itself
    are no print.
    """
    inside = {s.line for s in sheet.segments if _holds(ink, s.box) and any(map(_is_print, s.words))}
    return len(inside) > 1


def _is_print(word: Word) -> bool:
    return word.origin == "text" or (word.confidence >= _SURE and sum(map(str.isalnum, word.text)) > _SCRAP)


def _holds(ink: Box, box: Box) -> bool:
    return ink.x0 <= box.x0 and box.x1 <= ink.x1 and ink.top <= box.top and box.bottom <= ink.bottom


def count_signatures(sheet: Sheet) -> int:
    """How many signatures the page shows below its heading, whosever they are: inks that overlap are of one hand.

    Beside a signature a doubtful mark as large as one counts: the paper is not plainly signed by one party alone. By itself,
    what may be the rest of a stamp, it tells of nobody.
    """
    doubtful = [mark for mark in sheet.page.doubtful if mark.width >= _NARROWEST]
    groups: list[list[Box]] = []
    for ink in (*sheet.inks, *doubtful):
        if ink.top < sheet.page.height * _HEADING:
            continue
        met = [g for g in groups if any(b.overlap_x(ink) > -_APART and b.overlap_y(ink) > -_APART for b in g)]
        groups = [g for g in groups if g not in met] + [[ink, *(box for g in met for box in g)]]
    plain = set(signature_inks(sheet))
    signed = [group for group in groups if not plain.union(doubtful).isdisjoint(group)]
    return 0 if len(signed) == 1 and plain.isdisjoint(signed[0]) else len(signed)


def _distance(place: Place, ink: Box) -> float:
    """How far the middle of the ink lies outside of the place; 0 inside."""
    x, y = (ink.x0 + ink.x1) / 2, ink.middle
    aside = max(place.box.x0 - x, x - place.box.x1, 0.0)
    return aside + max(place.box.top - y, y - place.box.bottom, 0.0)


def _stamped(place: Place) -> bool:
    """A round stamp by the place: the page is one that shows ink."""
    return any(
        _STAMP[0] <= ink.width <= _STAMP[1]
        and _STAMP[0] <= ink.height <= _STAMP[1]
        and place.box.overlap_x(ink) > 0
        and place.box.overlap_y(ink) > 0
        for ink in place.hit.sheet.page.inks
    )


def _signed_in_letters_but_one(places: Sequence[Place]) -> Place | None:
    """The place whose line to sign on is empty, where the other party's bears a signature in letters."""
    texts = {place.role: _text(place) for place in places}
    told = [p for p in places if _IN_LETTERS.search(texts[p.role]) or tells_of_hand(texts[p.role])]
    left = [place for place in places if place not in told and _BLANK.search(texts[place.role])]
    clean = [place for place in left if is_clean(place.hit.sheet.page, place.box) and not _has_ink(place, places)]
    return clean[0] if told and clean else None


def _words(place: Place) -> list[Word]:
    return place.hit.sheet.words_in(Box(place.box.x0, place.hit.box.top - 2, place.box.x1, place.box.bottom))


def _text(place: Place) -> str:
    return " ".join(word.text for word in _words(place))


def _digital(place: Place) -> Source | None:
    """«Подписано ЭЦП» in the place."""
    return place.hit.sheet.source(_words(place)) if tells_of_digital(_text(place)) else None
