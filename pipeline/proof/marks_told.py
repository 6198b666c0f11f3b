"""The bank's mark on a scanned payment, of which the first reading has the day alone and the second the word and the day."""

from collections.abc import Iterator
from datetime import date

import msgspec
from rapidfuzz import fuzz

from extractors.banking.marks import is_mark, read_word
from extractors.dates import find_dates
from extractors.findings import Source
from extractors.fold import fold
from extractors.records import Payment
from pipeline.extract import Paper, Proof
from pipeline.proof.fact import Second

# Of 100: how alike both readings of one place are.
_ALIKE = 60


def mark_told(paper: Paper, second: Second) -> Paper:
    """The paper with its mark and the day of it, where one place has both."""
    told = {day: source for source in paper.unread_marks for day in _told(source, second.get(source, ""))}
    if not isinstance(paper.record, Payment) or len(told) != 1:
        return paper
    day, source = next(iter(told.items()))
    # the whole place was read twice: its word is not asked for again
    sources = {p: s for p, s in paper.record.sources.items() if p != "/mark"} | {"/executed_on": source}
    record = msgspec.structs.replace(paper.record, mark="executed", executed_on=day, sources=sources)
    proofs = paper.proofs | dict.fromkeys(("/mark", "/executed_on"), Proof(by="second_reading"))
    return msgspec.structs.replace(paper, record=record, proofs=proofs)


def _told(source: Source, reading: str) -> Iterator[date]:
    """The day that both readings of a place have, where the second has a mark there and nothing else."""
    first = {day for day, _, _ in find_dates(source.quote)}
    if any(read_word(one) == "pending" for one in reading.splitlines()):
        return
    for one in reading.splitlines():
        alike = fuzz.ratio(fold(source.quote), fold(one)) >= _ALIKE
        if alike and is_mark(one) and read_word(one) == "executed":
            yield from first & {day for day, _, _ in find_dates(one)}
