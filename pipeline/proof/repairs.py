"""A reading that is one character away from what a check digit, a sum or the words demand.

The character must be one that print and pictures confuse, exactly one such reading may satisfy the constraint, and the second
reading of the place must say it: a paper that is itself wrong would otherwise be set right.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import msgspec

from extractors.identifiers import bin as bins
from extractors.money import InvalidAmount, parse_amount
from extractors.records import Billing, Payment, Record
from pipeline.extract import Paper, Proof, ProvedBy
from pipeline.proof.added_up import in_words, said_in_words, taxed
from pipeline.proof.known import Known, parties, scanned
from pipeline.proof.second import agrees
from pipeline.proof.weigh import Second, place, value_at

# What is taken for what, both ways.
_CONFUSED = ("068БбОоOo9", "17IlіІ|4", "38ЗзЭ9", "56SsБ8", "27ZzЗ", "49Чч", "8ВвB")
_MARKS = ",. "


def wanted(paper: Paper, known: Known) -> tuple[str, ...]:
    """Pointers of readings that contradict a constraint and that one other character would satisfy."""
    return tuple(pointer for pointer, _, _ in _candidates(paper, known))


def repaired(paper: Paper, known: Known, second: Second) -> Paper:
    """The paper with the readings mended that the second reading confirms; the paper itself where there are none."""
    for pointer, value, by in _candidates(paper, known):
        source = place(paper.record, pointer)
        if source is not None and agrees(pointer, value, second.get(source, "")):
            proof = Proof(by=by, repaired_from=source.quote)
            record = changed(paper.record, pointer, value)
            return msgspec.structs.replace(paper, record=record, proofs=paper.proofs | {pointer: proof})
    return paper


def _candidates(paper: Paper, known: Known) -> Iterator[tuple[str, Any, ProvedBy]]:
    record = paper.record
    for name, party in parties(record):
        pointer = f"{name}/bin"
        if party.bin and not bins.is_valid(party.bin) and scanned(record.sources.get(pointer)):
            fitting = {n for n in _digits(party.bin) if bins.is_valid(n) and known.bin(paper, n)}
            if len(fitting) == 1:
                yield pointer, fitting.pop(), "check_digit"
    if isinstance(record, Billing) and record.vat_total and not taxed(record, paper.scan or ""):
        yield from _one(
            "arithmetic", record, ("/net_total", "/vat_total", "/gross_total"), lambda r: _adds_up(r, paper)
        )
    said = in_words(record) if isinstance(record, Payment) else None
    if isinstance(record, Payment) and record.amount is not None and said and not said_in_words(record, record.amount):
        yield from _one("words", record, ("/amount",), lambda r: said_in_words(r, value_at(r, "/amount")), said)


def _adds_up(record: Record, paper: Paper) -> bool:
    assert isinstance(record, Billing)
    whole = None not in (record.net_total, record.vat_total, record.gross_total)
    return whole and taxed(record, paper.scan or "")


def _one(
    by: ProvedBy, record: Record, pointers: tuple[str, ...], fits: Callable[[Record], bool], only: Decimal | None = None
) -> Iterator[tuple[str, Any, ProvedBy]]:
    """The one reading of one of these amounts that fits; nothing where two do."""
    found: list[tuple[str, Decimal]] = []
    for pointer in pointers:
        source = record.sources.get(pointer)
        if source is None or not scanned(source):
            continue
        for value in sorted(_amounts(source.quote) - {value_at(record, pointer)}):
            if (only is None or value == only) and fits(changed(record, pointer, value)):
                found.append((pointer, value))
    if len(found) == 1:
        yield *found[0], by


def changed(record: Record, pointer: str, value: Any) -> Record:
    """The record with another value at a pointer of one or two steps."""
    first, *rest = pointer.strip("/").split("/")
    if rest:
        value = msgspec.structs.replace(getattr(record, first), **{rest[0]: value})
    return msgspec.structs.replace(record, **{first: value})


def _amounts(quote: str) -> set[Decimal]:
    found: set[Decimal] = set()
    for text in _edits(quote):
        try:
            found.add(parse_amount(text))
        except InvalidAmount:
            continue
    return found


def _digits(number: str) -> set[str]:
    return {n for n in _edits(number) if len(n) == 12 and n.isdigit()}


def _edits(text: str) -> Iterator[str]:
    """Every text one confusion, one lost or one added character away."""
    for i, letter in enumerate(text):
        for group in _CONFUSED:
            if letter in group:
                yield from (text[:i] + c + text[i + 1 :] for c in group if c.isdigit() and c != letter)
        yield text[:i] + text[i + 1 :]
        if letter in _MARKS:
            yield from (text[:i] + c + text[i + 1 :] for c in _MARKS if c != letter)
    for i in range(len(text) + 1):
        yield from (text[:i] + c + text[i:] for c in "0123456789" + _MARKS)
