"""Statements drawn as cards: one block for each movement, dated at its left, the sum with its caption at its right.

A movement is told only where its block says one day, one sum, and whether money came or went: by a caption («Дебет»), by a
sign, or by a word of the operation («Списание»).
"""

import re
from collections.abc import Iterator, Sequence

from extractors.banking.ledger import Row
from extractors.dates import find_dates
from extractors.fold import phrase
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.money import is_amount
from extractors.page import Word
from extractors.reading import Labels

_SIDE_WORDS = {
    "debit": (
        "Дебет Дт Д-т Расход Списание Списано Исходящий Исходящая Шығыс Есептен шығару Есептен шығарылды Debit Out Outgoing "
        "Withdrawal Dr Paid out"
    ),
    "credit": (
        "Кредит Кт К-т Приход Зачисление Зачислено Поступление Входящий Входящая Кіріс Есепке алу Есепке алынды Түсім Credit "
        "In Incoming Deposit Cr Paid in"
    ),
}  # fmt: skip
_SIDES = {side: frozenset(phrase(words)) for side, words in _SIDE_WORDS.items()}
# What one letter between the day and the sum of an entry says, as forms of messages between banks have it.
_MARKS = {"D": "debit", "Д": "debit", "C": "credit", "С": "credit", "К": "credit"}
# What numbers a card, what numbers its paper, what kind of entry it is, and a line drawn below it.
_INDEX, _REFERENCE = re.compile(r"\d{1,4}[.)]?"), re.compile(r"(?:ref|реф|ссылка|сілтеме)\.?:?", re.IGNORECASE)
_CODE, _RULE = re.compile(r"[A-Z]{3,5}"), re.compile(r"[-–—=_*.·\s]{8,}")
# Words of either side, and of captions of sums.
_EITHER = _SIDES["debit"] & _SIDES["credit"]
_CAPTIONS = Labels(
    {
        "party": (
            "Корреспондент", "Контрагент", "Екінші тарап", "Қарсы тарап", "Контрагенттің атауы", "Плательщик", "Получатель",
            "Отправитель", "Бенефициар", "Жіберуші", "Алушы", "Төлеуші", "Наименование", "Атауы", "Counterparty", "Payer",
            "Payee", "Beneficiary", "Remitter", "Other party",
        ),
        "account": (
            "ИИК", "БИК", "ЖСК", "БСК", "Счет", "Счет контрагента", "Шот", "Банк", "Банк контрагента", "IBAN", "BIC",
            "Account", "Bank", "БИН", "БСН", "ИИН", "ЖСН", "BIN",
        ),
        "purpose": (
            "Назначение", "Назначение платежа", "Тағайындалуы", "Төлемнің тағайындалуы", "Төлем мақсаты", "Төлемнің мақсаты",
            "Мақсаты", "Детали", "Детали платежа", "Основание", "Негіздеме", "Purpose", "Purpose of payment",
            "Payment details", "Details",
        ),
    }
)  # fmt: skip
# No caption of a card is longer, in words.
_CAPTION = 6
_SUM = re.compile(r"[-+–−]?\s*(?:[A-Z]{3}|[₸$€₽£])?\s*\d[\d ’'.,]*[.,]\d{1,2}\s*(?:[^\W\d_]{1,6}\.?|[₸$€₽£])?")
# A line of numbers: of the paper, perhaps, and of the other side.
_DOCUMENT = re.compile(r"(?:документ|құжат|document|doc)(?!\w)", re.IGNORECASE)
_NUMBERS = re.compile(
    r"(?:(?:документ|құжат|document|doc)\.?\s*(?:№|no\.?)?\s*\S+\s*[·•|;,]\s*)?"
    r"(?:(?:БИН|ИИН|БСН|ЖСН|BIN|IIN)[\s:/]|(?:ИИК|ЖСК|IBAN|счет|шот)[\s:]|[A-Z]{2}\d{2}[A-Z0-9]{10,}|\d{12}(?!\S))",
    re.IGNORECASE,
)
_MINUS, _PLUS = ("-", "–", "−"), ("+",)
_TALLEST = 12  # lines of one card


def cards(sheet: Sheet) -> Iterator[Row]:
    """The movements of a sheet that is set so, in order."""
    starts = _starts(sheet)
    for n, start in enumerate(starts):
        end = starts[n + 1].index if n + 1 < len(starts) else start.index + _TALLEST
        row = _row(sheet, _block(sheet.lines[start.index : end]))
        if row:
            yield row


def top(sheet: Sheet) -> float:
    """The height at which the first card begins; the foot of a sheet that has none."""
    return next((row.words_of("date")[0].top for row in cards(sheet)), sheet.page.height)


def _starts(sheet: Sheet) -> list[Line]:
    """The lines that begin cards: dated at one edge."""
    starts = [line for line in sheet.lines if _dated(line)]
    left = min((_day(line).box.x0 for line in starts), default=0.0)
    return [line for line in starts if _day(line).box.x0 - left < 2 * EDGE]


def _day(line: Line) -> Segment:
    """The part of a line that dates a card: the first one, or the next where that is a number by itself."""
    numbered = len(line.segments) > 1 and _INDEX.fullmatch(line.segments[0].text)
    return line.segments[1 if numbered else 0]


def _dated(line: Line) -> bool:
    """Whether a line begins with a day and little else in its first part."""
    text = _day(line).text
    found = find_dates(text)
    return bool(found) and found[0][1] == 0 and len(text) - found[0][2] < 10


def _block(lines: Sequence[Line]) -> list[Line]:
    """The lines of a card: as far as they follow closely, and no line is drawn below them."""
    kept = [lines[0]]
    for line in lines[1:]:
        if line.box.top - kept[-1].box.bottom > line.box.height or _RULE.fullmatch(line.text):
            break
        kept.append(line)
    return kept


def _row(sheet: Sheet, block: Sequence[Line]) -> Row | None:
    segments = [s for line in block for s in line.segments]
    date = _day(block[0])
    sums = [s for s in segments[1:] if s.box.x0 > date.box.x1 and _is_sum(s.text)]
    sides = {side for s in segments if (side := _side(s))}
    if len(sums) != 1:
        return None
    marks = [s for s in block[0].segments if s.text in _MARKS and date.box.x1 < s.box.x0 < sums[0].box.x0]
    sides |= _signed(sums[0]) | {_MARKS[s.text] for s in marks}
    if len(sides) != 1:
        return None
    aside = [s for s in block[0].segments if s.box.x1 <= date.box.x0 or _is_code(s, sums[0])]
    told = [date, sums[0], *(s for s in segments if _side(s)), *marks, *aside]
    number = next((s for s in segments if s not in told and _is_number(s)), None)
    kept = [[s for s in line.segments if s not in told and s is not number] for line in block]
    free = tuple(tuple(w for s in line for w in s.words) for line in kept if line)
    cells: dict[str, tuple[Word, ...]] = {"date": date.words, sides.pop(): sums[0].words}
    cells |= _captioned(sheet, [line for line in kept if line])
    if number:
        cells["number"] = tuple(w for w in number.words if not _REFERENCE.fullmatch(w.text))
    return Row(sheet, cells, free)


def _is_code(segment: Segment, amount: Segment) -> bool:
    """Whether a part right of the sum is the code of a kind of entry, or of a currency: «NTRF»."""
    return segment.box.x0 > amount.box.x1 and _CODE.fullmatch(segment.text) is not None


def _is_number(segment: Segment) -> bool:
    """Whether a part is the number of the paper: «№ 71», «Ref 502»."""
    text, words = segment.text, segment.words
    referred = len(words) == 2 and _REFERENCE.fullmatch(words[0].text) and any(map(str.isdigit, words[1].text))
    return bool(referred) or (text.startswith(("№", "N ")) and len(words) < 4)


def _is_sum(text: str) -> bool:
    """Whether a text is a sum with its hundredths, its currency perhaps beside it: no day, no account.

    >>> _is_sum("-1 500,00 ₸"), _is_sum("02.10.2024"), _is_sum("KZ516018630608584106, HSBKKZKX")
    (True, False, False)
    """
    return _SUM.fullmatch(text.strip()) is not None and is_amount(text) and not find_dates(text)


def _side(segment: Segment) -> str | None:
    """What a caption says in any language: «шығыс / расход (Дт)»."""
    said = segment.folded
    sides = [side for side, words in _SIDES.items() if said and words.issuperset(said) and not _EITHER.issuperset(said)]
    return sides[0] if len(sides) == 1 else None


def _captioned(sheet: Sheet, lines: Sequence[Sequence[Segment]]) -> dict[str, tuple[Word, ...]]:
    """The parts of a card by their captions, each as far as the next one; all of it as ``details`` where it has none."""
    found: dict[str, list[Word]] = {}
    role = ""
    for segments in lines:
        begun, words = _caption(sheet, segments)
        role = begun or role
        if role:
            found.setdefault(role, []).extend(words)
    if "party" in found or "purpose" in found:
        return {role: tuple(words) for role, words in found.items() if words}
    return _uncaptioned([tuple(w for s in segments for w in s.words) for segments in lines])


def _uncaptioned(lines: Sequence[tuple[Word, ...]]) -> dict[str, tuple[Word, ...]]:
    """The parts of a card without captions: who it was, a line of numbers, and what it was for between or below them.

    All of it is ``details`` where no line has the numbers of the other side.
    """
    foot = next((n for n, words in enumerate(lines) if n and _NUMBERS.match(" ".join(w.text for w in words))), None)
    if foot is None:
        return {"details": tuple(w for words in lines for w in words)}
    parts = {
        "party": lines[0],
        "account": lines[foot],
        "purpose": tuple(w for n, words in enumerate(lines) if n not in (0, foot) for w in words),
    }
    told = next((w for w, before in zip(lines[foot][1:], lines[foot], strict=False) if before.text == "№"), None)
    if told and _DOCUMENT.match(lines[foot][0].text):
        parts["number"] = (told,)
    return {role: words for role, words in parts.items() if words}


def _caption(sheet: Sheet, segments: Sequence[Segment]) -> tuple[str, list[Word]]:
    """The role that a line's caption gives to what follows it, and that; no role where a line has no caption."""
    first, rest = segments[0], [w for s in segments[1:] for w in s.words]
    hits = [h for h in _CAPTIONS.hits(sheet) if h.segment is first]
    ends = next((n + 1 for n, w in enumerate(first.words) if w.text.endswith(":")), None)
    alone = bool(rest) and len(first.words) <= _CAPTION and not any(c.isdigit() for c in first.text)
    if hits and ends and hits[0].end <= sum(i < ends for _, i, _, _ in first.tokens):
        return hits[0].field, [*first.words[ends:], *rest]
    if hits and alone:
        return hits[0].field, rest
    return "", [*first.words, *rest]


def _signed(amount: Segment) -> set[str]:
    """What the sign of a sum says."""
    text = amount.text.lstrip()
    return {"debit"} if text.startswith(_MINUS) else {"credit"} if text.startswith(_PLUS) else set()
