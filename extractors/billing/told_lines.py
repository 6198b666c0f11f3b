"""Lines told in numbered sentences, as an office types them: «1) Аренда стенда, количество 2, цена 100 000,00 тенге, стоимость
без НДС 200 000,00 тенге.», «1. Перевозка груза — 1 ед. по 90 000,00, всего без НДС 90 000,00 тенге».

They count where each states its sum, quantity × price is that sum wherever both are told, and numbers run from one on.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from extractors.billing.passages import Passage
from extractors.fold import aligned, pattern
from extractors.layout import Line, Sheet
from extractors.page import Word
from extractors.tables.figures import close, money_readings, quantity_readings
from extractors.tables.headings import Role
from extractors.tables.lines import Found, Lines

_BEGINS = re.compile(r"(?P<number>\d{1,2})[.)]\s+(?=[^\W\d_])")
_LONGEST = 8  # lines of one sentence
_FIGURE = r"(?P<figure>\d[\d\s.,'’]*\d|\d)"
_COUNTS = (
    pattern(rf"[,;–—-]\s*(?:в количестве|количество|кол-во|саны|мөлшері|quantity|qty)\s*[:–—-]?\s*{_FIGURE}"),
    pattern(rf"[,;:–—-]\s*{_FIGURE}\s*(?:ед|шт|усл(?:уг\w*)?|компл\w*|дана|қызмет|pcs?|units?|services?)\b"),
)
_PRICES = (
    pattern(rf"(?:\bпо цене|\bцена|\bбағасы|\bunit price|\bprice)(?: за (?:ед\w*|шт\w*))?\s*[:–—-]?\s*{_FIGURE}"),
    pattern(rf"(?<=\s)(?:по|at|@|бойынша)\s+{_FIGURE}"),
)
_SUM = pattern(
    r"(?:\bстоимость|\bвсего|\bна сумму|\bитого|\bсумма|\bсоставляет|\bқұны|\bсомасы|\bбарлығы|\bamount|\btotal)"
    r"(?P<tax>(?:\s+услуг\w*)?(?:\s*\(?(?:без (?:уч[её]та )?ндс|с (?:уч[её]том )?ндс|ққс-?сыз|ққс-?пен"
    r"|(?:excl|incl|without|with)\w*\.? vat)\)?)?)"
    rf"\s*[:–—-]?\s*{_FIGURE}"
)
_WITHOUT = pattern(r"без|сыз|excl|without")
_ENDS = " ,;:–—-"


def read_told(sheets: Sequence[Sheet], ends_at: Callable[[Line], bool]) -> Lines | None:
    """The lines of a paper that tells them in sentences; None where it tells none, or one of them without its sum."""
    rows: list[dict[str, Found]] = []
    for number, passage in enumerate(_sentences(sheets, ends_at), 1):
        begins = _BEGINS.match(passage.text)
        row = _row(passage, begins.end()) if begins and int(begins["number"]) == number else None
        if row is None:
            return None
        rows.append(row)
    return Lines(table=None, roles=(), rows=tuple(rows)) if rows else None


def _sentences(sheets: Sequence[Sheet], ends_at: Callable[[Line], bool]) -> Iterator[Passage]:
    """The numbered sentences in which a sum is told, each with the lines it goes on over."""
    for sheet in sheets:
        for line in sheet.lines:
            if len(line.segments) > 1 or not _BEGINS.match(line.text):
                continue
            words = line.words
            for lower in sheet.lines[line.index + 1 : line.index + _LONGEST]:
                ended = words[-1].text.endswith((".", ";")) or (ends_at(lower) and _SUM.search(_folded(words)))
                if ended or len(lower.segments) > 1 or _BEGINS.match(lower.text):
                    break
                words = (*words, *lower.words)
            passage = Passage(sheet, words)
            if _SUM.search(aligned(passage.text)):
                yield passage


def _folded(words: Sequence[Word]) -> str:
    return aligned(" ".join(w.text for w in words))


def _row(passage: Passage, start: int) -> dict[str, Found] | None:
    """The line of a sentence, behind its number; None where its sum is not read, or is not that of quantity and price."""
    text = aligned(passage.text)
    told = _SUM.search(text, start)
    count, price = (next((m for p in ways if (m := p.search(text, start))), None) for ways in (_COUNTS, _PRICES))
    named = passage.text[start : min((m.start() for m in (told, count, price) if m), default=start)].rstrip(_ENDS)
    sums = money_readings([told["figure"]]) if told else ()
    counts = quantity_readings([count["figure"]]) if count else ()
    prices = money_readings([price["figure"]]) if price else ()
    if counts and prices:
        sums = tuple(s for s in sums if any(close(n * p, s) for n, p in product(counts, prices)))
    if told is None or not sums or not named:
        return None
    said = told["tax"].strip(" ()")
    role: Role = "amount" if not said else "net" if _WITHOUT.search(said) else "gross"
    row: dict[str, Found] = {
        "description": (named, passage.source(start, start + len(named))),
        role: (sums[0], passage.source(*told.span("figure"))),
    }
    if count and counts:
        row["quantity"] = (counts[0], passage.source(*count.span("figure")))
    if price and prices:
        row["price"] = (prices[0], passage.source(*price.span("figure")))
    return row
