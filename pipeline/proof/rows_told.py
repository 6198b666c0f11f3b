"""A row's sum with one digit misread, told twice: by its own row, and by what the other rows leave of the column's total.

Two sums that agree, on a paper whose totals are proved, leave no other reading; a second one of small print repeats the first.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

import msgspec

from extractors.findings import Finding
from extractors.records import Billing, Line
from pipeline.check import faults
from pipeline.extract import Paper, Proof
from pipeline.proof.added_up import rows_add_up, said_in_words, taxed
from pipeline.proof.deals import gross_of
from pipeline.proof.known import scanned

# Digits that small print makes of each other.
_CONFUSED = frozenset(map(frozenset, ("35", "38", "39", "06", "08", "56", "68", "17", "14", "49", "27")))


def row_told(paper: Paper) -> Paper:
    """The paper with the sum of one row as both tell it; the paper itself where nothing is contradicted, or more than that."""
    record = paper.record
    if not isinstance(record, Billing) or not _contradicted(paper.faults):
        return paper
    found = list(_misread(record))
    if len({n for n, _, _ in found}) != 1:
        return paper
    lines, proofs = list(record.lines), dict(paper.proofs)
    for n, part, value in found:
        pointer = f"/lines/{n}/{part}"
        lines[n] = msgspec.structs.replace(lines[n], **{part: value})
        proofs[pointer] = Proof(by="arithmetic", repaired_from=record.sources[pointer].quote)
    told = msgspec.structs.replace(record, lines=tuple(lines))
    mended = msgspec.structs.replace(paper, record=told, proofs=proofs)
    gross = gross_of(told)
    proved = taxed(told, paper.scan or "") or (gross is not None and said_in_words(told, gross))
    return mended if proved and rows_add_up(told) and not _contradicted(faults(mended)) else paper


def rows_made(paper: Paper) -> Paper:
    """The paper with the net of its rows, none of which was read, as price and quantity make it where these add up to the total.

    Headings of narrow columns run together on a picture, and a column is lost with its heading. The gross is the total where a
    VAT of nought was read.
    """
    record = paper.record
    if not isinstance(record, Billing) or paper.scan is None or not record.lines:
        return paper
    untaxed = record.vat_total == 0 and not record.excise_total
    total = record.net_total or (record.gross_total if untaxed else None)
    if not total:
        return paper
    made = [None if line.net is not None or line.gross is not None else _by_row(line, "net") for line in record.lines]
    nets = [net for net in made if net is not None]
    if len(nets) != len(made) or sum(nets, Decimal(0)) != total:
        return paper
    lines = [msgspec.structs.replace(line, net=net) for line, net in zip(record.lines, nets, strict=True)]
    return msgspec.structs.replace(paper, record=msgspec.structs.replace(record, lines=tuple(lines)))


def _contradicted(found: Iterable[Finding]) -> bool:
    return any(fault.code == "arithmetic_error" for fault in found)


def _misread(record: Billing) -> Iterator[tuple[int, str, Decimal]]:
    """Row, part and value of the sums that are another in one digit."""
    for n, line in enumerate(record.lines):
        for part, total in (("net", record.net_total), ("gross", record.gross_total)):
            read, told = getattr(line, part), _by_row(line, part)
            others = [getattr(other, part) for k, other in enumerate(record.lines) if k != n]
            if read is None or told is None or total is None or None in others:
                continue
            left = total - sum(others, Decimal(0))
            if scanned(record.sources.get(f"/lines/{n}/{part}")) and left == told != read and _one_digit(read, told):
                yield n, part, told


def _by_row(line: Line, part: str) -> Decimal | None:
    """What the other figures of a row make of its net, or of its gross."""
    made = line.price * line.quantity if line.price is not None and line.quantity is not None else None
    if part == "net" or (not line.vat and line.net == line.gross):
        return made
    return line.net + line.vat + (line.excise or 0) if line.net is not None and line.vat is not None else None


def _one_digit(one: Decimal, other: Decimal) -> bool:
    """
    >>> _one_digit(Decimal("968000"), Decimal("368000")), _one_digit(Decimal("968000"), Decimal("268000"))
    (True, False)
    """
    ours, theirs = f"{one:.2f}", f"{other:.2f}"
    wrong = [frozenset((a, b)) for a, b in zip(ours, theirs, strict=False) if a != b]
    return len(ours) == len(theirs) and len(wrong) == 1 and wrong[0] in _CONFUSED
