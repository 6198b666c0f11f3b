"""What shows that a bank carried a payment out, or that it did not (forms 8.1).

A word of the bank counts where it stands by itself: behind «Статус», in a stamp, at the head of a receipt. The form's own
place for it («Проведено банком получателем ________») says nothing while it is empty: there a day must stand with it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

import msgspec

from extractors.banking.words import (
    ADVICE,
    EXECUTED,
    NOT_EXECUTED,
    OTHER_DEED,
    PAID_OUT,
    PLACE,
    REFUSED,
    TAKEN,
    TO_PAYER,
    WAITING,
)
from extractors.dates import find_dates
from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.labels.areas import Area
from extractors.layout import Line, Segment, Sheet
from extractors.page import Box
from extractors.reading import Span, span
from extractors.values.references import references

Word = Literal["executed", "pending"]

# An advice is named in one of so many first lines.
_TOP = 12
# A stamp or a status is short; what is longer is running text.
_LONGEST = 12
# The day of a mark stands in its line or at most this many letter heights below.
_NEAR = 4.0
# Of the height of the tallest word beside it: what is lower is no word of the line. Two figures beside a day are a stamp's edge.
_SCRAP, _EDGE = 0.6, re.compile(r"(?<!\S)\d{1,2}(?!\S)")
_TOUCHING = 0.5  # points between the two pieces of a word
# What stands further above the title than this many letter heights belongs to another paper on the page.
_HEAD = 8.0


_PARTS = re.compile(r" / |[.;] ")  # what parts the deeds that one status tells of
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_BLANK = re.compile(r"_{3,}|\.{5,}|:\s*$")
# A mark stands by itself: perhaps whose mark it is, the bank's name and what was carried out before it, and the bank's name
# behind it.
_CAPTION = (
    r"(?:м\.? ?[по]\.? )?"
    r"(?:(?:отметк[аи]|штамп|печать) банка(?: об исполнении| о проведении)?\W+|банк(?:тің)? белгі(?:сі|лері)\W+"
    r"|bank\W?s? (?:mark|stamp|note)\W+|(?:for )?(?:the )?bank(?:\W?s)? use(?: only)?\W+|для (?:служебных )?отметок банка\W+)?"
    r"(?:(?:ао|ақ|дб ао|jsc) [^\d,]{2,40}? )?"
)
_PLACE_OF_MARK = pattern(
    r"(?:отметк[аи]|штамп|печать) банка|банк(?:тің)? белгі(?:сі|лері)|bank\W?s? (?:mark|stamp|note)"
)
_SUBJECT = (
    r"(?:(?:платеж|документ|(?:платежное )?поручение|перевод|операция|транзакция|расчет|(?:төлем )?тапсырмасы|төлем|құжат|аударым"
    r"|payment(?: order)?|document|transfer|transaction|settlement|zahlung|überweisung|auftrag|işlem(?:iniz)?|ödeme|havale"
    r"|transaktion) )?"
)
_BEFORE = (
    r"(?:был[оа]? |успешно |сәтті |банкпен |(?:has been |was )?successfully |erfolgreich |(?:ist |wurde )(?:erfolgreich )?"
    r"|başarıyla |has been |was "
    r"|(?:принято|получено|акцептовано)(?: банком)?(?: к исполнению)? и )?"
)
_BEHIND = (
    r"(?: полностью| в полном объеме)?(?: \(ac[cs]c\)?)?(?: банком| by(?: the)? bank)?(?: получателем| отправителем"
    r"| плательщика| бенефициара| отправителя)?(?: в| at| on)?(?:,? (?:ао|ақ|банк|bank|филиал)\b.*)?"
    r"(?: ?, (?:деньги|средства|сумма) (?:за|пере)числен[аы]?(?: на сч[её]т (?:получателя|бенефициара))?)?"
)
_DEED = f"(?:{PLACE.pattern}|{EXECUTED.pattern})" + pattern(_BEHIND).pattern
# «Принято банком. Исполнено»: one deed after the other
_ALONE = re.compile(pattern(_CAPTION + _SUBJECT + _BEFORE).pattern + rf"{_DEED}(?:[.,;] {_DEED})*")
# «Документ подписан …, принят и исполнен банком 17.06.2025»: the paper, the deed, and by whom or when.
_SENTENCE = pattern(
    r"^(?:(?:настоящ\w+|данн\w+) )?(?:платеж|документ|(?:платежное )?поручение|перевод|операция|төлем|құжат|payment|document)"
    r"(?!\w)[^.;]*(?<!\w)(?:исполнен[оаы]?|проведен[оаы]?|орындалды|жүргізілді|executed)"
    r"(?: банком| банкпен| by(?: the)? bank| в(?: системе)?)?\W+\d"
)
# Told of few sentences: those may be of what a bank says to its client.
_TOLD_BY_BANK = (
    "debit",
    "ваш",
    "шотыңыз",
    "onfirm",
    "ertify",
    "advise",
    "inform",
    "одтвержд",
    "ообщаем",
    "ведомляем",
    "звещаем",
)
# «We advise that we have debited your account …»: the bank tells its client that it has taken the money.
_DEBITED = pattern(
    r"(?<!\w)(?:we(?: have)?(?: today)? debited your|your account (?:\S+ ){0,4}?(?:has been|was|is|have been) debited"
    r"|(?:списали|дебетовали) (?:\S+ )?ваш\w* счет\w*|с вашего счета (?:\S+ ){0,4}?списан\w*"
    r"|ваш счет (?:\S+ ){0,4}?дебетован\w*|шотыңыздан (?:\S+ ){0,6}?(?:шығарылды|алынды))"
)
# «We hereby confirm that on 14 March 2025 we have executed the payment»: the bank's word, and the day if it names one.
_CONFIRMED = pattern(
    r"(?<!\w)we (?:hereby |herewith )?(?:confirm|certify|advise|inform you) (?:\S+ ){0,9}?"
    r"(?:we (?:have )?|was |were |has been |have been )"
    r"(?:duly |successfully )?(?:executed|carried out|effected|transferred|remitted)"
    r"|(?:подтверждаем|сообщаем|уведомляем|извещаем)\S* (?:\S+ ){0,9}?"
    r"(?:исполнен|проведен|осуществлен|произведен|переведен)[оаы]?(?!\w)"
    r"|(?:растаймыз|хабарлаймыз)(?!\w)(?:\S+ ){0,9}?(?:орындалды|жүргізілді|аударылды)"
)
# What the words of a stamp have in them, found sooner.
_STEMS = re.compile(
    r"провед|исполн|заверш|выполн|принят|отклон|отказ|отозв|возвращ|жүргіз|орындал|өткіз|қабылда|execut|complet|settled|reject",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_] ){4,}[^\W\d_](?!\w)")
# A day that is there, though not to be read in one piece: its month in words or figures, and its year.
_SOME_DAY = re.compile(r"\d\W{0,3}(?:[^\W\d_]{3,}|\d\d\W).*20[2-9]\d")
# A day behind a mark of which a sign is misread.
_DAY_MISREAD = re.compile(r"(?<!\S)\d{1,2}[ .,]{1,2}\d{2}[ .,]{1,2}[\dOoОоСсБЗ]{4}\.?(?!\S)")
# Papers whose day under a mark is their own: «Invoice 15 dd 01.03.2025» is what was paid for.
_OF_OTHERS = ("invoice", "contract", "act")
# Nor is the day of a signature under a mark the bank's.
_SIGNED = pattern(r"подписа|(?<!\w)эцп(?!\w)|(?<!\w)эцқ(?!\w)|қол қой|\bsigned\b|\beds\b")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?<!\w)(?:г|ж|год[ау]?|жыл\w*)(?!\w)\.?")


class Mark(msgspec.Struct, frozen=True):
    """The bank's word, where it stands, and the day beside it."""

    word: Word
    span: Span
    on: tuple[date, Source] | None = None


def read_word(text: str) -> Word | None:
    """What a status says.

    >>> [read_word(t) for t in ("Исполнен", "Не исполнено", "На подписи", "ПРОВЕДЕНО 31.01.2024", "Орындалмады")]
    ['executed', 'pending', 'pending', 'executed', 'pending']
    >>> [read_word(t) for t in ("Original sent to SWIFT", "Успешно подписано", "Принято банком к исполнению")]
    [None, None, None]
    >>> [read_word(t) for t in ("ACK - delivered / Исполнено 29.01.2025", "Delivered / Успешно подписано 29.01.2025")]
    ['executed', None]
    >>> [read_word(t) for t in ("NAK - REJECTED", "Network Ack")]
    ['pending', None]
    """
    plain = _plain(text)
    if any(p.search(plain) for p in (NOT_EXECUTED, REFUSED, WAITING)):
        return "pending"
    # of several deeds, one beside the other, each is told by itself
    parts = [part for part in _PARTS.split(text) if is_mark(part)] if OTHER_DEED.search(plain) else [plain]
    told = (_plain(part) for part in parts)
    return "executed" if any(EXECUTED.search(p) and not OTHER_DEED.search(p) for p in told) else None


def is_mark(text: str) -> bool:
    """Whether a line is a mark and nothing else, a day beside it aside.

    >>> [is_mark(t) for t in ("Исполнено банком 31.01.2024 г.", "Төлем жүргізілді", "исполнено по договору 5")]
    [True, True, False]
    >>> [is_mark(t) for t in ("Принято и проведено банком", "Отметка банка: ИСПОЛНЕНО", "✓ Операция выполнена")]
    [True, True, True]
    >>> [is_mark(t) for t in ("Принято банком. Исполнено", "Принято банком. Подписано клиентом")]
    [True, False]
    >>> [is_mark(t) for t in ("Исполнено 20 06.2С25", "Исполнено по договору 20 06.2С25")]
    [True, False]
    >>> [is_mark(f"Платёж исполнен банком 23.05.2025, {t}") for t in ("средства зачислены на счёт получателя", "по сч. 5")]
    [True, False]
    """
    undated = text
    for _, start, end in reversed(find_dates(text)):
        undated = f"{undated[:start]} {undated[end:]}"
    undated = undated if undated != text else _DAY_MISREAD.sub(" ", text)
    plain = _plain(undated if undated == text else _EDGE.sub("", undated))
    parts = [" ".join(_EDGES.sub(" ", _CLOCK.sub(" ", part)).split()) for part in plain.split("/")]
    if len(parts) > 1 and _PLACE_OF_MARK.fullmatch(parts[0]):  # «Отметка банка / Bank's mark: …»
        parts = parts[1:]
    return len(text) < _LONGEST * 8 and all(_ALONE.fullmatch(part) for part in parts)


def find_mark(sheet: Sheet, statuses: Sequence[Area], title: float, busy: Sequence[Box]) -> Mark | None:
    """The paper's mark; None when nothing shows it either way, or marks contradict each other.

    ``statuses`` are the places behind «Статус»: they decide alone. ``title`` is the height of the paper's title, ``busy``
    the boxes of running text (the purpose), where no mark is looked for. That the network took the message counts where
    nothing else is said.
    """
    taken: list[Mark] = []
    for lines in statuses:
        status = _newest(lines)
        word = read_word(status.text)
        if word:
            return Mark(word, status, _day_in(status) or _day_below(status) or _day_of_stamp(word, sheet, title, busy))
        if _is_paid_out(sheet, status):
            return Mark("executed", status, _day_in(status))
        if TAKEN.search(_plain(status.text)):
            taken.append(Mark("executed", status, _day_in(status) or _day_below(status)))
    marks = list(_standing(sheet, title, busy)) or list(_told(sheet, busy)) or taken or list(_advised(sheet))
    if len({mark.word for mark in marks}) > 1:
        # created, signed, carried out: a history. What was refused after all stays in doubt.
        refused = any(REFUSED.search(_plain(mark.span.text)) for mark in marks)
        marks = [] if refused else [m for m in marks if m.word == "executed" and m.on]
    return max(marks, key=lambda m: m.on is not None, default=None)


def _is_paid_out(sheet: Sheet, status: Span) -> bool:
    """Whether a payment service says to the payer that it paid the recipient."""
    return bool(PAID_OUT.fullmatch(_plain(status.text)) and TO_PAYER.search(fold(sheet.text)))


def _advised(sheet: Sheet) -> Iterator[Mark]:
    """A bank's advice of what it booked, by its name; none where anything on it speaks of what is not done, or not yet."""
    headed = [s for line in sheet.lines[:_TOP] for s in line.segments if ADVICE.fullmatch(_plain(s.text))]
    if not headed or (stands := span(sheet, headed[0].words)) is None:
        return
    if not any(p.search(_plain(s.text)) for s in sheet.segments for p in (NOT_EXECUTED, REFUSED, WAITING)):
        yield Mark("executed", stands)


def _day_of_stamp(word: Word, sheet: Sheet, title: float, busy: Sequence[Box]) -> tuple[date, Source] | None:
    """The one day of the bank's stamps on a paper whose status says that it was carried out."""
    if word != "executed":
        return None
    stamped = {s.line for s in sheet.segments if len(s.words) <= _LONGEST and _STEMS.search(s.text)}
    lines = [sheet.lines[n] for n in sorted(stamped)]
    marks = list(_standing(sheet, title, busy, lines))
    days = {mark.on[0] for mark in marks if mark.on}
    alike = len(days) == 1 and all(mark.word == word for mark in marks)
    return next(mark.on for mark in marks if mark.on) if alike else None


def _told(sheet: Sheet, busy: Sequence[Box]) -> Iterator[Mark]:
    """A sentence that says of the paper itself that the bank carried it out, and on which day."""
    for segment in sheet.segments:
        by_bank = any(said in segment.text for said in _TOLD_BY_BANK)
        if (len(segment.words) <= _LONGEST and not by_bank) or any(b.overlap_y(segment.box) > 0 for b in busy):
            continue
        plain, days = _plain(segment.text), find_dates(segment.text)
        denied = any(p.search(plain) for p in (NOT_EXECUTED, REFUSED, WAITING))
        sentence = span(sheet, segment.words)
        if sentence is None or denied:
            continue
        if by_bank and _DEBITED.search(plain):
            yield Mark("executed", sentence)
        elif by_bank and _CONFIRMED.search(plain):
            on = [(day, sentence.source(segment.text[start:end])) for day, start, end in days]
            yield Mark("executed", sentence, on[0] if len(on) == 1 else None)
        elif _SENTENCE.search(plain) and len(days) == 1:
            day, start, end = days[0]
            yield Mark("executed", sentence, (day, sentence.source(segment.text[start:end])))


def _newest(lines: Area) -> Span:
    """The status; where the lines under it are a history (created, carried out), the mark that ends it."""
    done = [line for line in lines[1:] if is_mark(line.text)]
    refused = any(REFUSED.search(_plain(line.text)) for line in lines)
    return done[-1] if done and not refused and WAITING.search(_plain(lines[0].text)) else lines[0]


def _plain(text: str) -> str:
    """Folded text; «И С П О Л Н Е Н О» is one word."""
    plain = " ".join(fold(text).replace("-", " ").split())
    return _SPACED.sub(lambda spaced: spaced.group().replace(" ", ""), plain)


def _standing(sheet: Sheet, title: float, busy: Sequence[Box], lines: Sequence[Line] | None = None) -> Iterator[Mark]:
    """Marks that stand by themselves, on all lines or on some."""
    for line in sheet.lines if lines is None else lines:
        for segment in _unbroken(line):
            box = segment.box
            if len(segment.words) > _LONGEST or box.bottom < title - _HEAD * box.height:
                continue
            if any(b.overlap_y(box) > 0 and b.overlap_x(box) > 0 for b in busy):
                continue
            mark = _stamp(sheet, line, segment, title)
            if mark is None and (both := _with_day(sheet, segment)) is not segment:
                mark = _stamp(sheet, line, both, title)
            if mark:
                yield mark


def _with_day(sheet: Sheet, segment: Segment) -> Segment:
    """The segment with what is right under it, where a day begins in the one and ends in the other; else itself."""
    lower = sheet.under(segment)
    if lower is None or len(segment.words) + len(lower.words) > _LONGEST:
        return segment
    both = Segment((*segment.words, *lower.words), segment.line)
    last = len(segment.text)
    broken = any(start < last < end for _, start, end in find_dates(both.text))
    return both if broken else segment


def _unbroken(line: Line) -> Iterator[Segment]:
    """The parts of a line, those put together that the border of a stamp parts inside a word: «Пр|оведено банком»."""
    parts: list[Segment] = []
    for segment in line.segments:
        last = parts[-1].words[-1] if parts else None
        first = segment.words[0]
        if last and first.text[0].islower() and last.text[-1].isalpha() and abs(first.x0 - last.x1) < _TOUCHING:
            top, bottom = min(last.top, first.top), max(last.bottom, first.bottom)
            whole = msgspec.structs.replace(last, text=last.text + first.text, top=top, x1=first.x1, bottom=bottom)
            parts[-1] = Segment((*parts[-1].words[:-1], whole, *segment.words[1:]), segment.line)
        else:
            parts.append(segment)
    yield from parts


def _stamp(sheet: Sheet, line: Line, segment: Segment, title: float) -> Mark | None:
    """The mark a segment is; None when it is none, or only the place for one."""
    segment = _without_scraps(segment) if sheet.page.origin == "ocr" else segment
    stands = span(sheet, segment.words)
    plain = _EDGES.sub("", _plain(segment.text))
    if stands is None:
        return None
    if NOT_EXECUTED.match(plain) or REFUSED.match(plain) or WAITING.fullmatch(plain):
        return Mark("pending", stands)
    parts = segment.text.split(" / ")
    told = is_mark(segment.text) or (len(parts) > 1 and any(is_mark(part) and find_dates(part) for part in parts))
    if not told or read_word(segment.text) != "executed":
        return None
    day = _day_in(stands) or _day_beside(line, stands) or _day_below(stands)
    place = PLACE.search(plain) and segment.box.top > title
    empty = place or _BLANK.search(segment.text) or _blank_near(sheet, line, segment)
    if day is None and empty and not (sheet.page.origin == "ocr" and _unread_day_below(stands)):
        return None
    return Mark("executed", stands, day)


def _without_scraps(segment: Segment) -> Segment:
    """A segment without what the frame or ring of a stamp is read as: single signs at its ends, words far lower than others."""
    tallest = max(word.height for word in segment.words)
    words = [word for word in segment.words if word.height >= _SCRAP * tallest]
    while len(words) > 1 and len(words[-1].text) == 1:
        words.pop()
    while len(words) > 1 and len(words[0].text) == 1:
        words.pop(0)
    return Segment(tuple(words), segment.line)


def _day_in(text: Span) -> tuple[date, Source] | None:
    """The first date of a short text."""
    found = find_dates(text.text) if len(text.words) <= _LONGEST else []
    return (found[0][0], text.source(text.text[found[0][1] : found[0][2]])) if found else None


def _day_beside(line: Line, mark: Span) -> tuple[date, Source] | None:
    """The date next to the mark on its line."""
    for other in line.segments:
        if other.box.x0 >= mark.box.x1:
            found = span(mark.sheet, other.words)
            return _day_in(found) if found else None
    return None


def _day_below(mark: Span) -> tuple[date, Source] | None:
    """The date under the mark."""
    box = mark.box
    for line in mark.sheet.lines:
        if not 0.5 * box.height < line.box.middle - box.middle < _NEAR * box.height:
            continue
        for segment in line.segments:
            numbered = "№" in segment.text  # the paper's own title, and its date
            below = span(mark.sheet, segment.words) if segment.box.overlap_x(box) > 0 and not numbered else None
            found = _day_in(below) if below else None
            if found and _SIGNED.search(fold(segment.text)):
                continue
            if found and not any(r.kind in _OF_OTHERS for r in references(segment.text)):
                return found
    return None


def _unread_day_below(mark: Span) -> bool:
    """Whether a day stands under the mark that was read in pieces: the place for one is not empty."""
    box = mark.box
    for line in mark.sheet.lines:
        if 0.5 * box.height < line.box.middle - box.middle < _NEAR * box.height:
            below = " ".join(s.text for s in line.segments if s.box.overlap_x(box) > 0)
            if "№" not in below and _SOME_DAY.search(below):
                return True
    return False


def _blank_near(sheet: Sheet, line: Line, segment: Segment) -> bool:
    """Whether an empty line to write on stands beside the segment or right under it."""
    for near in sheet.lines[line.index : line.index + 3]:
        if near.box.top - segment.box.bottom > 2 * segment.box.height:
            break
        for other in near.segments:
            beside = near is line and other.box.x0 >= segment.box.x1
            under = near is not line and other.box.overlap_x(segment.box) > 0
            if (beside or under) and _BLANK.search(other.text):
                return True
    return False
