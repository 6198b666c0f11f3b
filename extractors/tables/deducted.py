"""What a paper takes off below its lines, a discount and money it had received before; and what was owed before it.

A row that takes off is no total and no line, whatever stands under its columns. The discount is what the lines are more than
the total; money received before leaves less to pay, of a supply that is no smaller for it; an earlier debt leaves more to pay, of
one that is no larger.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from extractors.fold import pattern, tokens
from extractors.layout import Line, Sheet
from extractors.money import is_amount
from extractors.page import Word
from extractors.tables.amounts_told import amount_in
from extractors.tables.printed import Printed
from extractors.tables.rows import Table

_DISCOUNT = (
    r"скид(?:к|он)\w*|жеңілдік\w*|discount\w*|rebate|reduction"
    r"|rabatt\w*|nachlass\w*|iskonto\w*|indirim\w*|remise|(?:promotional )?credits? applied|chegirma\w*|折扣"
)
_PAID = (
    r"аванс\w*|предоплат\w*|(?:ранее |уже )?(?:оплачен|уплачен|получен|перечислен)(?:[оаы]|н\w+)?\b"
    r"|алдын ала төле\w*|төленген|төленді|prepaid|pre ?payments?|advances?|deposits?|(?:already |amount )*paid"
    r"|^payments?(?: made| credits)?(?: usd| eur)?$|payments?\b.*\breceived|down payments?|^(?:already |amount )?received$"
    r"|instal\w*ments? (?:received|paid)|anzahlung\w*|vorauszahlung\w*|abschlag\w*"
    r"|avans\w*|peşinat|ön ödeme|预付\w*|已付\w*|定金\w*"
)
_OWED = pattern(
    r"^(?:задолженност\w*|долг\w*)\b|\b(?:previous|prior|opening) (?:unpaid )?balance\b|\bbalance (?:brought |carried )?forward\b"
    r"|\b(?:past due|arrears|overdue)\b|^(?:алдыңғы )?(?:қарыз|берешек)\w*|\bönceki bakiye\b|\bdevreden\b|\bsaldovortrag\b"
)
_TAKES = {"discount": pattern(rf"\b(?:{_DISCOUNT})"), "paid": pattern(rf"\b(?:{_PAID})\b|预付|已付|定金")}
# What stands after a discount or a payment is a total again; what is yet to be paid is no payment.
_STAYS = pattern(
    r"\b(?:после|до|без|со|учетом|with|without|after|(?<!paid )(?<!received )before"
    r"|nach|excl\w*|incl\w*|net|к оплате|к уплате|to be|to pay|payable|due"
    r"|balance|outstanding|остат\w*|остал\w*|төлеуге|қалған|terms?|(?<!to )date|method|услови\w*|срок\w*|всего к"
    r"|вычетом|минусом|учётом|кейін|ескер\w*|есебімен|шегергенде|шегеріп|жеңілдік(?:пен|сіз)|жеңілдігімен)\b"
)
# What air waybills and bills of lading call the sum of their charges, paid at departure or at destination.
_OF_CARRIAGE = pattern(r"total (?:prepaid|collect)(?: [a-z]{3})?")
# A row that takes off has no more parts: label, currency, figure.
_PARTS = 3
# A label has no more words than this, an amount with its currency no more parts; an amount that no label has.
_WORDS, _GROUPS, _DECIMALS = 12, 5, re.compile(r"\d[.,]\d\d(?![.,\d%])")
_DAY = re.compile(r"\d[./]\d\d[./]\d")

Off = Literal["discount", "paid", "owed"]


def deductions(sheets: Sequence[Sheet], table: Table | None) -> tuple[tuple[Line, Printed], ...]:
    """The lines below the table's rows, or anywhere without a table, that take off, each with what it takes, above zero."""
    return tuple(
        (line, told)
        for sheet in sheets
        for line in sheet.lines
        if _is_below(sheet, line, table) and (told := _told(sheet, line)) is not None
    )


def _is_below(sheet: Sheet, line: Line, table: Table | None) -> bool:
    if table is None:
        return True
    if sheet is table.last:
        return line.box.middle > table.ends
    return sheet.page.number > table.last.page.number


def takes_off(line: Line) -> bool:
    """Whether a line is a short label that takes off, and one amount at its end."""
    return len(line.segments) <= _PARTS and _parted(line) is not None


def _told(sheet: Sheet, line: Line) -> Printed | None:
    """What a line takes off."""
    parted = _parted(line)
    if parted is None:
        return None
    kind, words = parted
    value = amount_in(" ".join(w.text for w in words))
    return Printed(kind=kind, value=abs(value), source=sheet.source(words)) if value else None


def _parted(line: Line) -> tuple[Off, tuple[Word, ...]] | None:
    """What the label of a line takes off, and the words of the amount at its end."""
    ends = line.segments[-1].words[-2:]
    if not any(w.text[-1].isdigit() or w.text[0].isdigit() or w.text[-1] == ")" for w in ends):
        return None  # soon told of most lines
    words = figure_of(line)
    label = label_of(line, words)
    if not words or not label or len(label) > _WORDS or any(_DECIMALS.search(w.text) for w in label):
        return None
    kind = _kind(" ".join(token for w in label for token, _, _ in tokens(w.text)))
    return (kind, words) if kind else None


def label_of(line: Line, figure: Sequence[Word]) -> list[Word]:
    """The words before a figure: those of its segment, else of the one beside it, which another label in it may part."""
    before = [w for w in line.segments[-1].words if w not in figure]
    for segment in reversed(line.segments[:-1] if not before else ()):
        if before and before[0].x0 - segment.box.x1 > segment.box.height:
            break
        before = [*segment.words, *before]
    return before


def figure_of(line: Line) -> tuple[Word, ...]:
    """The amount that ends a line: its last segment, else the last words of it."""
    words = line.segments[-1].words
    if len(line.segments) > 1 and _is_one(words):
        return words
    ends = [n for n in range(1, min(len(words), _GROUPS + 1)) if _is_one(words[-n:])]
    before = words[-ends[-1] - 1 :][0].text if ends and ends[-1] < len(words) else ""
    return words[-ends[-1] :] if ends and not before.isdigit() else ()  # behind other figures it ends an account


def _is_one(words: Sequence[Word]) -> bool:
    text = " ".join(w.text for w in words)
    return text[-1] != "%" and is_amount(text) and amount_in(text) is not None and not _DAY.search(text)


def _kind(label: str) -> Off | None:
    if _OWED.search(label):
        return "owed"
    if _STAYS.search(label) or _OF_CARRIAGE.fullmatch(label):
        return None
    return next((kind for kind in ("discount", "paid") if _TAKES[kind].search(label)), None)


def total_off(printed: Sequence[Printed], kind: Off) -> Printed | None:
    """All that a paper takes off as ``kind``, of the place of the first row that does."""
    rows = [p for p in printed if p.kind == kind and p.value]
    if not rows:
        return None
    first = rows[0]
    return Printed(kind=kind, value=sum((p.value or Decimal(0) for p in rows), Decimal(0)), source=first.source)
