"""A reading that is one character away from what a check digit, a sum or the words demand.

The character must be one that print and pictures confuse, exactly one such reading may satisfy the constraint, and the second
reading of the place must say it: a paper that is itself wrong would otherwise be set right.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Any

import msgspec

from extractors.findings import Source
from extractors.identifiers import bin as bins
from extractors.money import InvalidAmount, parse_amount, parse_quantity
from extractors.page import Box
from extractors.records import Billing, CompletionAct, Line, Payment, Record, TaxInvoice
from pipeline.check import faults
from pipeline.extract import Paper, Proof, ProvedBy
from pipeline.proof.added_up import in_words, longer, rows_add_up, said_in_words, taxed
from pipeline.proof.costs_read import described
from pipeline.proof.days_told import day_told
from pipeline.proof.deals import gross_of, same_sum
from pipeline.proof.events import event_told
from pipeline.proof.fact import Second, place, value_at
from pipeline.proof.goods_told import goods_told
from pipeline.proof.known import Known, parties, scanned
from pipeline.proof.marks_told import mark_told
from pipeline.proof.names_read import named as other_side_named
from pipeline.proof.names_read import payee_told, redated, renumbered, spelled
from pipeline.proof.parties_read import parties_told, renamed, supplier_told
from pipeline.proof.purposes_told import purpose_told
from pipeline.proof.rows_told import row_told, rows_made
from pipeline.proof.second import agrees, amounts
from pipeline.proof.told_elsewhere import amount_of_words, figures_of_words, total_of_rows, vat_between

_FIGURES = frozenset(
    "quantity price net excise vat_rate vat gross net_total excise_total vat_total gross_total amount "
    "opening_balance debit_total credit_total closing_balance".split()
)
# What is taken for what, both ways.
_CONFUSED = ("068БбОоOo9", "17IlіІ|4", "38ЗзЭ9", "56SsБ8", "27ZzЗ", "49Чч", "8ВвB")
_MARKS = ",. "
# So many figures of a paper may be misread at once; what stands beside a figure is so many heights from it.
_MOST, _BESIDE = 3, 4.0
# Of more signs than these that run across, a box is wider than high.
_UPRIGHT = 2
# Checks of a paper's figures against each other, and against its words.
CONTRADICTED = ("arithmetic_error", "amount_in_words_mismatch")
# Findings on the check digits of BINs and IBANs.
IDENTIFIED = ("CHECK-03", "CHECK-04")


def wanted(paper: Paper, known: Known) -> tuple[Source, ...]:
    """Places of readings that contradict a constraint and may be mended, and of cells that are no number."""
    places = [place(paper.record, pointer) for pointer, _, _ in _candidates(paper, known)]
    if _doubtful(paper):
        read = [paper.record.sources[p] for p in figures(paper.record)]
        places += [*read, *map(wide, read), paper.record.sources.get("/amount_in_words")]
    places += [s for fault in paper.faults if fault.rule in IDENTIFIED for s in fault.sources]
    places += paper.unread_marks
    return tuple(s for s in (*places, *(s for _, s in _unread(paper))) if s is not None and scanned(s))


def repaired(paper: Paper, known: Known, second: Second) -> Paper:
    """The paper with the readings mended that the second reading confirms; the paper itself where there are none."""
    marked = mark_told(paper, second)
    told = figures_of_words(amount_of_words(vat_between(total_of_rows(marked, known), known), known), known)
    told = other_side_named(told, known, second)
    named = payee_told(redated(renumbered(renamed(told, known, second), known, second), known, second), known)
    taxes = _without_vat(_without_excise(described(named, known, second)), known, second)
    filled = _filled(vat_between(taxes, known), second)
    mended = rows_made(row_told(_by_character(filled, known, second) or _by_second(filled, second) or filled))
    told = supplier_told(parties_told(_as_others_say(mended, known, second), known), known)
    told = purpose_told(goods_told(day_told(spelled(told, known), known), known, second), known)
    return event_told(told, known, second)


def _without_excise(paper: Paper) -> Paper:
    """An excise read in a picture is none where net and VAT alone are the gross and the VAT is that of the net."""
    record, source = paper.record, paper.record.sources.get("/excise_total")
    if not isinstance(record, Billing) or not record.excise_total or not scanned(source):
        return paper
    sources = {p: s for p, s in record.sources.items() if p != "/excise_total"}
    bare = msgspec.structs.replace(record, excise_total=None, sources=sources)
    whole = None not in (bare.net_total, bare.gross_total) and taxed(bare, paper.scan or "")
    return msgspec.structs.replace(paper, record=bare) if whole else paper


def _without_vat(paper: Paper, known: Known, second: Second) -> Paper:
    """An act without the VAT that its readings do not agree on, where an invoice of its gross, proved by itself, has another."""
    record, source = paper.record, paper.record.sources.get("/vat_total")
    if (
        not isinstance(record, CompletionAct)
        or record.gross_total is None
        or not record.vat_total
        or not scanned(source)
    ):
        return paper
    if source is None or agrees("/vat_total", record.vat_total, second.get(source, record.sources["/vat_total"].quote)):
        return paper
    proved = [
        other.record
        for other in known.others(paper)
        if isinstance(other.record, TaxInvoice)
        and known.related(paper, other)
        and same_sum(gross_of(other.record), record.gross_total)
        and taxed(other.record, other.scan or "")
    ]
    if not proved or any(invoice.vat_total == record.vat_total for invoice in proved):
        return paper
    sources = {p: s for p, s in record.sources.items() if p != "/vat_total"}
    return msgspec.structs.replace(paper, record=msgspec.structs.replace(record, vat_total=None, sources=sources))


def _by_second(paper: Paper, second: Second) -> Paper | None:
    """The figures whose second readings, put in the place of the first, leave nothing on the paper contradicted.

    As few as will do, and only where one choice of so many does; several must make the figures add up as well. Else all.
    """
    if not _doubtful(paper):
        return None
    others: list[tuple[str, Decimal]] = []
    for pointer in figures(paper.record):
        source, value = paper.record.sources[pointer], value_at(paper.record, pointer)
        values = _others(pointer, source, value, second) if scanned(source) else set()
        others += [(pointer, values.pop())] if len(values) == 1 else []
    for size in range(1, min(_MOST, len(others)) + 1):
        found = [m for each in combinations(others, size) if (m := _fitting(paper, each)) is not None]
        if found:
            return found[0] if len(found) == 1 else None
    return _fitting(paper, others) if len(others) > _MOST else None


def _doubtful(paper: Paper) -> bool:
    """Whether a paper's figures contradict each other, or its VAT is of no rate of the law."""
    record = paper.record
    untold = isinstance(record, Billing) and record.vat_total and not taxed(record, paper.scan or "")
    return _contradicted(paper) or bool(untold)


def _fitting(paper: Paper, changes: Sequence[tuple[str, Decimal]]) -> Paper | None:
    """The paper with these figures, where they contradict nothing."""
    mended = paper
    for pointer, value in changes:
        mended = _set(mended, pointer, value, paper.record.sources[pointer])
    record = mended.record
    whole = (len(changes) == 1 and _contradicted(paper)) or (
        isinstance(record, Billing) and taxed(record, paper.scan or "") and rows_add_up(record)
    )
    return mended if whole and not _contradicted(mended, anew=True) else None


def _others(pointer: str, source: Source, value: Decimal, second: Second) -> set[Decimal]:
    """What else a figure may be: as its place reads again, else the longer figure that stands there and beside it."""
    narrow = figures_of(pointer, second.get(source, "")) - {value}
    return narrow or longer(value, figures_of(pointer, second.get(wide(source), "")))


def wide(source: Source) -> Source:
    """The place with what stands on either side: the first or last digits of a figure may have been lost or cut off.

    On a page that lies on its side the text runs up or down, and its sides are above and below it.
    """
    box = source.box
    if len(source.quote) > _UPRIGHT and box.height > box.width:
        more = _BESIDE * box.width
        sides = Box(box.x0, max(0.0, box.top - more), box.x1, box.bottom + more)
    else:
        more = _BESIDE * box.height
        sides = Box(max(0.0, box.x0 - more), box.top, box.x1 + more, box.bottom)
    return msgspec.structs.replace(source, box=sides)


def _as_others_say(paper: Paper, known: Known, second: Second) -> Paper:
    """The paper with its total as the second reading has it, where another paper states that sum and not the first."""
    record, pointer = paper.record, "/amount" if isinstance(paper.record, Payment) else "/gross_total"
    source = record.sources.get(pointer)
    if not isinstance(record, Billing | Payment) or source is None or not scanned(source):
        return paper
    first = value_at(record, pointer)
    if pointer in paper.proofs or first is None or known.amount(paper, first):
        return paper
    told = {value for value in _others(pointer, source, first, second) if known.amount(paper, value)}
    if len(told) != 1:
        return paper
    mended = _set(paper, pointer, told.pop(), source, by="other_document")
    return (_as_vat_says(mended, second) or paper) if _contradicted(mended, anew=True) else mended


def _as_vat_says(paper: Paper, second: Second) -> Paper | None:
    """An act of whose gross its VAT, read twice alike, is the tax at a rate of the law: its net and its rows were misread."""
    record, source = paper.record, paper.record.sources.get("/vat_total")
    if not isinstance(record, CompletionAct) or record.gross_total is None or not record.vat_total or source is None:
        return None
    if not agrees("/vat_total", record.vat_total, second.get(source, "")):
        return None
    bare = dict.fromkeys(("price", "net", "vat", "gross"))
    told = msgspec.structs.replace(
        record,
        net_total=record.gross_total - record.vat_total - (record.excise_total or 0),
        lines=tuple(msgspec.structs.replace(line, **bare) for line in record.lines),
        sources={p: s for p, s in record.sources.items() if not (p.startswith("/lines/") and p.endswith(tuple(bare)))},
    )
    mended = msgspec.structs.replace(paper, record=told)
    return mended if taxed(told, paper.scan or "") and not _contradicted(mended, anew=True) else None


def _filled(paper: Paper, second: Second) -> Paper:
    """Cells that were no number at first and are one at the second reading, where all then adds up."""
    mended = paper
    for pointer, source in _unread(paper):
        values = figures_of(pointer, second.get(source, ""))
        if len(values) == 1 and value_at(mended.record, pointer) is None:
            mended = _set(mended, pointer, values.pop(), source)
    record = mended.record
    whole = isinstance(record, Billing) and taxed(record, mended.scan or "") and rows_add_up(record)
    return mended if whole and not _contradicted(mended, anew=True) else paper


def _unread(paper: Paper) -> list[tuple[str, Source]]:
    """Figures of an invoice or act that hold digits and were not understood, with their places."""
    told = [("/" + f.values["field"], f.sources[0]) for f in paper.faults if f.rule == "READ-02" and f.sources]
    record = paper.record
    return [(p, s) for p, s in told if isinstance(record, Billing) and _is_figure(record, p)]


def _is_figure(record: Billing, pointer: str) -> bool:
    """Whether a pointer is one of a figure the record has a place for."""
    head, *row = pointer.strip("/").split("/")
    if len(row) == 2:
        known = head == "lines" and int(row[0]) < len(record.lines) and row[1] in Line.__struct_fields__
        return known and row[1] in _FIGURES
    return head in record.__struct_fields__ and head in _FIGURES


def figures(record: Record) -> list[str]:
    """Pointers of the figures that are held against each other."""
    return [p for p in record.sources if p.rsplit("/", 1)[-1] in _FIGURES]


def figures_of(pointer: str, text: str) -> set[Decimal]:
    """The figures a second reading may be of: an amount, or a quantity."""
    if pointer.endswith(("quantity", "vat_rate")):
        try:
            return {parse_quantity(text.strip(" %"))}
        except InvalidAmount:
            return set()
    return amounts(text)


def _contradicted(paper: Paper, *, anew: bool = False) -> bool:
    """Whether the paper's figures contradict each other; ``anew``: checked again, after a change."""
    told = faults(paper) if anew else paper.faults
    return any(fault.code in CONTRADICTED for fault in told)


def _set(paper: Paper, pointer: str, value: Any, source: Source, by: ProvedBy = "arithmetic") -> Paper:
    record = changed(paper.record, pointer, value)
    record = msgspec.structs.replace(record, sources=record.sources | {pointer: source})
    proof = Proof(by=by, repaired_from=source.quote)
    told = tuple(f for f in paper.faults if not (f.rule == "READ-02" and "/" + f.values["field"] == pointer))
    return msgspec.structs.replace(paper, record=record, proofs=paper.proofs | {pointer: proof}, faults=told)


def _by_character(paper: Paper, known: Known, second: Second) -> Paper | None:
    """A reading one character from what the constraint demands, when the second reading says it as well."""
    for pointer, value, by in _candidates(paper, known):
        source = place(paper.record, pointer)
        if source is not None and agrees(pointer, value, second.get(source, "")):
            proof = Proof(by=by, repaired_from=source.quote)
            record = changed(paper.record, pointer, value)
            return msgspec.structs.replace(paper, record=record, proofs=paper.proofs | {pointer: proof})
    return None


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
    """The record with another value at a pointer: of a field, a party's, or a row's."""
    first, *rest = pointer.strip("/").split("/")
    if len(rest) == 2:
        rows = getattr(record, first)
        n = int(rest[0])
        value = (*rows[:n], msgspec.structs.replace(rows[n], **{rest[1]: value}), *rows[n + 1 :])
    elif rest:
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
