"""Checks inside a document: does the paper agree with itself? And: is it a copy of another?

Quantity × price = amount, rows = total, net + VAT + excise = gross, VAT = turnover × rate of the day, words = figures, check
digits. A failed check is a finding with both figures; the paper is then in doubt, not wrong.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from checklists import figures
from checklists.formulas import TIYN
from extractors.findings import Finding, Outcome, Source
from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.records import (
    Billing,
    CommercialInvoice,
    CompletionAct,
    Invoice,
    Line,
    Party,
    Payment,
    ProformaInvoice,
    ReconciliationAct,
    Record,
)
from extractors.values.amount_in_words import InvalidWords, parse_words, unfinished
from extractors.values.references import number_key
from pipeline.extract import Paper, is_unread
from pipeline.proof.codes import contradicted
from pipeline.proof.deals import gross_of

# VAT may differ from rate × turnover by this much, tenge (contract; law.md 6.2).
VAT_TOLERANCE = Decimal(1)
# A unit price printed with two places is itself rounded by up to half a tiyn.
HALF_TIYN = Decimal("0.005")


def check(papers: Sequence[Paper]) -> tuple[Paper, ...]:
    """The papers with their faults, copies marked. Papers come and go in order of file and page."""
    copies = _copies(papers)
    return tuple(
        msgspec.structs.replace(
            paper,
            duplicate_of=copies.get(paper.id),
            faults=(*paper.faults, *_copy(paper, copies), *faults(paper)),
        )
        for paper in papers
    )


def is_checked(fault: Finding) -> bool:
    """Whether this stage made the finding."""
    return fault.rule.startswith("CHECK-") or fault.rule == "READ-03"


def faults(paper: Paper) -> Iterator[Finding]:
    """What is wrong with the paper itself."""
    record = paper.record
    if is_unread(record):
        # What it costs is told where a line asks for the paper (see pipeline.complete): here it is a remark.
        unread = _finding(paper, "unreadable_document", "READ-03", {}, (), text="document_unread")
        yield msgspec.structs.replace(unread, outcome=Outcome.INFO)
    if isinstance(record, Billing):
        yield from _billing(paper, record)
    if isinstance(record, ReconciliationAct):
        yield from _balances(paper, record)
    if isinstance(record, Payment) and record.amount_in_words:
        yield from _words(paper, record.amount_in_words, (record.amount,), "/amount")
    yield from _identifiers(paper)
    yield from contradicted(paper)


def _billing(paper: Paper, record: Billing) -> Iterator[Finding]:
    for n, line in enumerate(record.lines):
        yield from _line(paper, line, n)
    yield from _totals(paper, record)
    yield from _vat(paper, record)
    yield from _contract_day(paper, record)
    if record.amount_in_words:
        gross = gross_of(record)
        left = None if gross is None or record.prepaid_total is None else gross - record.prepaid_total
        yield from _words(paper, record.amount_in_words, (gross, record.net_total, left), "/gross_total")


def _line(paper: Paper, line: Line, n: int) -> Iterator[Finding]:
    if line.quantity is not None and line.price is not None:
        product = (line.quantity * line.price).quantize(TIYN, ROUND_HALF_UP)
        slack = TIYN + abs(line.quantity) * HALF_TIYN
        # where only the sum with VAT is printed, the price may be the one without
        untaxed = _plus(line.gross, -line.vat) if line.net is None and line.vat is not None else None
        amounts = [a for a in (line.net, line.gross, _plus(line.net, line.excise), untaxed) if a is not None]
        if amounts and all(abs(product - a) > slack for a in amounts):
            yield _arithmetic(paper, "quantity_price", amounts[0], product, f"/lines/{n}")
    if line.net is not None and line.gross is not None and line.vat is not None:
        total = line.net + line.vat + (line.excise or 0)
        if abs(total - line.gross) > TIYN and abs(line.net + line.vat - line.gross) > TIYN:
            yield _arithmetic(paper, "line_gross", line.gross, total, f"/lines/{n}")


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other


def _totals(paper: Paper, record: Billing) -> Iterator[Finding]:
    for name, total in (("net", record.net_total), ("vat", record.vat_total), ("gross", record.gross_total)):
        parts = [getattr(line, name) for line in record.lines]
        if total is None or not parts or any(p is None for p in parts):
            continue
        added = sum(parts, Decimal(0))
        if abs(added - total) > TIYN * len(parts) and not _discounted(record, name, added, total, len(parts)):
            yield _arithmetic(paper, "lines_total", total, added, f"/{name}_total")
    if record.net_total is not None and record.gross_total is not None and record.vat_total is not None:
        total = record.net_total + record.vat_total + (record.excise_total or 0)
        if abs(total - record.gross_total) > TIYN:
            yield _arithmetic(paper, "net_vat_gross", record.gross_total, total, "/gross_total")


def _discounted(record: Billing, name: str, added: Decimal, total: Decimal, lines: int) -> bool:
    """Whether the lines come to a total by the discount below them; their taxes go down with what they are of."""
    discount, net = record.discount_total, record.net_total
    if not discount:
        return False
    if name != "vat" and abs(added - discount - total) <= TIYN * lines:
        return True
    share = net / (net + discount) if name != "net" and net else None
    return share is not None and abs(added * share - total) <= TIYN * lines


def _vat(paper: Paper, record: Billing) -> Iterator[Finding]:
    """VAT is rate × taxable turnover (net plus excise), at a rate that was in force on the day."""
    # A request for payment may be written before the year whose rate it names; foreign invoices bear foreign rates.
    allowed = None if isinstance(record, CommercialInvoice | ProformaInvoice) else _rates(_vat_days(record))
    for n, line in enumerate(record.lines):
        if line.net is None or line.vat is None or line.vat_rate is None:
            continue
        due = ((line.net + (line.excise or 0)) * line.vat_rate / 100).quantize(TIYN, ROUND_HALF_UP)
        if abs(due - line.vat) > VAT_TOLERANCE:
            yield _arithmetic(paper, "vat_rate", line.vat, due, f"/lines/{n}/vat")
        if allowed is not None and line.vat_rate not in allowed:
            yield _arithmetic(paper, "vat_rate_of_day", line.vat_rate, allowed[0], f"/lines/{n}/vat_rate")
    rates = {line.vat_rate for line in record.lines}
    if allowed is None or record.net_total is None or record.vat_total is None or None not in rates or len(rates) > 1:
        return
    # No rate is printed: the VAT must be what some rate of the day gives.
    turnover = record.net_total + (record.excise_total or 0)
    dues = [(turnover * rate / 100).quantize(TIYN, ROUND_HALF_UP) for rate in allowed]
    if record.vat_total > dues[0] + VAT_TOLERANCE:
        yield _arithmetic(paper, "vat_rate", record.vat_total, dues[0], "/vat_total")


def _vat_days(record: Billing) -> tuple[date, ...]:
    """The days whose rate a paper may bear: of the turnover and of its writing, which may lie in two years."""
    written = record.issued_on if isinstance(record, Invoice) else None
    accepted = (record.performed_on, record.signed_on) if isinstance(record, CompletionAct) else ()
    return tuple(d for d in (record.turnover_on, written, *accepted) if d)


def _rates(days: tuple[date, ...]) -> tuple[Decimal, ...] | None:
    """The VAT rates that a paper of these days may bear, the general one first; None where no day is known to have any."""
    return tuple(dict.fromkeys(rate for day in days for rate in figures.vat_rates(day))) or None


def _contract_day(paper: Paper, record: Billing) -> Iterator[Finding]:
    """The contract that a paper names is not younger than the paper (R-097)."""
    days = _vat_days(record)
    signed = record.contract.date
    if days and signed is not None and signed > max(days):
        values = {"expected": str(signed), "found": str(max(days))}
        yield _finding(paper, "dates_out_of_order", "CHECK-07", values, ("/contract/date",))


def _balances(paper: Paper, record: ReconciliationAct) -> Iterator[Finding]:
    """Opening balance and turnovers come to the closing balance printed (R-061)."""
    turnovers = (record.opening_balance, record.debit_total, record.credit_total)
    if record.closing_balance is None or any(t is None for t in turnovers):
        return
    opening, debit, credit = (t or Decimal(0) for t in turnovers)
    # which side a balance stands on, books write by a sign, a column or a word: either is taken
    ends = {abs(side + debit - credit) for side in (opening, -opening)}
    if all(abs(end - abs(record.closing_balance)) > TIYN for end in ends):
        expected = abs(opening + debit - credit)
        yield _arithmetic(paper, "balance", record.closing_balance, expected, "/closing_balance", rule="CHECK-06")


def _words(paper: Paper, words: str, amounts: tuple[Decimal | None, ...], pointer: str) -> Iterator[Finding]:
    """The amount in words against the figures; words that cannot be read, or only in part, contradict nothing."""
    try:
        said, currency = parse_words(words)
    except InvalidWords:
        return
    stated = [a for a in amounts if a is not None]
    begun = currency is None or unfinished(words)
    cut = any((begun and _head(said, a)) or (words[:1].islower() and _tail(said, a)) for a in stated)
    cut = cut or any(_breaks_off(words, a) for a in stated)
    # Words often leave out the tiyn.
    if stated and not cut and all(said not in (a, a.to_integral_value(rounding="ROUND_FLOOR")) for a in stated):
        yield _finding(
            paper,
            "amount_in_words_mismatch",
            "CHECK-02",
            {"expected": str(said), "found": str(stated[0]), "difference": str(abs(said - stated[0]))},
            (pointer, "/amount_in_words"),
        )


def _head(said: Decimal, amount: Decimal) -> bool:
    """Whether words are the beginning of an amount, the end of which stands elsewhere: «один миллион сто двадцать»."""
    return said > 0 and any(said == amount // 10**digits * 10**digits for digits in range(1, 13))


def _breaks_off(words: str, amount: Decimal) -> bool:
    """Whether words in an open bracket, without a currency, begin those of an amount: «1 870 000 тенге (Один»."""
    said = words.rpartition("(")[2]
    try:
        begun, currency = parse_words(said)
    except InvalidWords:
        return False
    return "(" in words and ")" not in said and currency is None and begun in set(_beginnings(int(amount)))


def _beginnings(amount: int) -> Iterator[int]:
    """What the first words of an amount say, those of a group perhaps without its thousands."""
    for unit in (1000**n for n in range(5)):
        group, before = amount % (1000 * unit) // unit, amount - amount % (1000 * unit)
        for begun in (group, group // 10 * 10, group // 100 * 100):
            yield from (before + begun, before + begun * unit) if begun else ()


def _tail(said: Decimal, amount: Decimal) -> bool:
    """Whether words are the end of an amount, which begins elsewhere: «тысяч сорок тенге 00 тиын»."""
    return said > 0 and said == amount % 10 ** len(str(int(said)))


def _identifiers(paper: Paper) -> Iterator[Finding]:
    for pointer, party in _parties(paper.record):
        if party.bin and not bins.is_valid(party.bin) and (party.country in (None, "KZ")):
            yield _finding(paper, "invalid_bin", "CHECK-03", {"found": party.bin}, (f"{pointer}/bin",))
        # Foreign accounts need not be IBANs.
        if party.iban and party.iban.startswith("KZ") and not ibans.is_valid(party.iban):
            yield _finding(paper, "invalid_iban", "CHECK-04", {"found": party.iban}, (f"{pointer}/iban",))


def _parties(record: Record) -> Iterator[tuple[str, Party]]:
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, Party):
            yield f"/{name}", value


def _arithmetic(
    paper: Paper, text: str, found: Decimal, expected: Decimal, pointer: str, *, rule: str = "CHECK-01"
) -> Finding:
    values = {"found": str(found), "expected": str(expected), "difference": str(abs(found - expected))}
    return _finding(paper, "arithmetic_error", rule, values, (pointer,), text=text)


def _finding(
    paper: Paper, code: str, rule: str, values: dict[str, str], pointers: tuple[str, ...], *, text: str = ""
) -> Finding:
    sources: list[Source] = []
    for pointer in pointers:
        sources += [s for p, s in paper.record.sources.items() if p == pointer or p.startswith(pointer + "/")][:3]
    number = getattr(paper.record, "number", None) or "—"
    return Finding(
        code=code,
        outcome=Outcome.WARN,
        rule=rule,
        text=text,
        document=paper.id,
        kind=paper.kind,
        values={"kind": paper.kind, "number": number, "file": paper.pages[0][0], "page": str(paper.pages[0][1])}
        | values,
        sources=tuple(sources),
    )


def _copies(papers: Sequence[Paper]) -> dict[str, str]:
    """Papers that are copies: id -> id of the first. They print the same words, or the same numbers, days and sums."""
    first: dict[tuple[object, ...], str] = {}
    copies: dict[str, str] = {}
    for paper in papers:
        keys = [k for k in (_text_key(paper), _content_key(paper)) if k]
        known = next((first[k] for k in keys if k in first), None)
        if known:
            copies[paper.id] = known
        for key in keys:
            first.setdefault(key, known or paper.id)
    return copies


def _text_key(paper: Paper) -> tuple[object, ...] | None:
    return (paper.kind, paper.text) if paper.text else None


def _content_key(paper: Paper) -> tuple[object, ...] | None:
    """What makes two papers the same one however they were printed; None where too little is stated."""
    record = paper.record
    number, day = getattr(record, "number", None), _day(record)
    if not number or not day:
        return None
    if isinstance(record, Billing):
        sums = (record.net_total, record.vat_total, record.gross_total)
        if all(s is None for s in sums):
            return None
        return (
            paper.kind,
            number_key(number),
            day,
            _who(record.supplier),
            _who(record.buyer),
            record.type,
            record.status,
            *sums,
        )
    if isinstance(record, Payment):
        if record.amount is None:
            return None
        return (
            paper.kind,
            number_key(number),
            day,
            _who(record.payer),
            _who(record.beneficiary),
            record.amount,
            record.mark,
        )
    return None


def _day(record: Record) -> date | None:
    day = getattr(record, "issued_on", None) or getattr(record, "signed_on", None)
    return day if isinstance(day, date) else None


def _who(party: Party) -> str:
    return party.bin or fold(party.name or "")


def _copy(paper: Paper, copies: dict[str, str]) -> tuple[Finding, ...]:
    if paper.id not in copies:
        return ()
    values = {"kind": paper.kind, "other": copies[paper.id], "file": paper.pages[0][0], "page": str(paper.pages[0][1])}
    return (
        Finding(
            code="duplicate_document",
            outcome=Outcome.INFO,
            rule="CHECK-05",
            document=paper.id,
            kind=paper.kind,
            values=values,
            sources=paper.decided_by[:1],
        ),
    )
