"""Days told elsewhere: of a foreign invoice by the payment that names it, of a bank's carrying out by the value date.

A day of an invoice written with the signs 年, 月, 日 is read as its figures with letters between: they must be the payment's
in their order.
"""

import re
from datetime import date

import msgspec

from extractors.dates import find_dates
from extractors.fold import fold, pattern
from extractors.records import CommercialInvoice, Payment
from extractors.values.references import references, same_number
from pipeline.extract import Paper
from pipeline.proof.deals import days_of
from pipeline.proof.known import Known

# The label of the day on which a bank settles a payment.
_VALUED = pattern(r"валюталау|(?:дата|день) валютирования|value date")
# What is read behind the label: a year, and figures among what the signs are read as.
_READ = re.compile(r"\bdate\W{0,4}(?P<year>20\d\d)(?P<rest>\S{2,14})", re.IGNORECASE)


def day_told(paper: Paper, known: Known) -> Paper:
    """The paper with its day; the paper itself where it has one, or not exactly one is told and shown."""
    record = paper.record
    source = record.sources.get("/number")
    if not isinstance(record, CommercialInvoice) or record.number is None or source is None or days_of(record):
        return paper
    others = (p for p in known.others(paper) if known.related(paper, p))
    purposes = [p.record.purpose for p in others if isinstance(p.record, Payment)]
    named = [r for purpose in purposes for r in references(purpose or "") if same_number(r.number, record.number)]
    days = {r.on for r in named if r.on is not None}
    day = days.pop() if len(days) == 1 else None
    if day is None or not _shows(paper.scan or "", day):
        return paper
    told = msgspec.structs.replace(record, issued_on=day, sources=record.sources | {"/issued_on": source})
    return msgspec.structs.replace(paper, record=told)


def _shows(text: str, day: date) -> bool:
    """Whether the text has the day's figures behind a label, in their order.

    >>> [_shows(t, date(2025, 4, 24)) for t in ("Date: 2025444524A", "Date: 20257F4В24Ң", "Date: 20254F4248")]
    [True, True, True]
    >>> [_shows(t, date(2025, 4, 24)) for t in ("Date: 2025444А", "4 24 2025")]
    [False, False]
    """
    behind = r"(?!\d\d)" if day.day > 9 else r"(?!\d)"  # 日 is read as a figure as well
    wanted = re.compile(rf"{day.month}\D*\d?\D*{day.day}{behind}|0?{day.month}\D+0?{day.day}(?!\d)")
    shown = [m["rest"] for m in _READ.finditer(text) if int(m["year"]) == day.year]
    return any(wanted.search(rest) for rest in shown)


def settled_on(text: str, day: date, quote: str) -> bool:
    """Whether a page prints this day as the value date as well, in other signs than those it was read from.

    >>> [settled_on("Валюталау күні 23.12.2025", date(2025, 12, 23), q) for q in ("2025 жылғы 23 желтоқсан", "23.12.2025")]
    [True, False]
    """
    lines = (line for line in text.splitlines() if _VALUED.search(fold(line)) and quote not in line)
    return any(told == day for line in lines for told, _, _ in find_dates(line))
