"""What a scanned payment is for: the paper its purpose names, as pictures show it, or the only one it can be for."""

from collections.abc import Collection, Sequence

import msgspec

from extractors.records import Billing, Payment
from extractors.values.references import number_key, references, same_number
from extractors.who.names import same_party
from pipeline.extract import Paper, ProvedBy
from pipeline.proof.deals import billing_of, gross_of, same_sum
from pipeline.proof.fact import Answer, Fact
from pipeline.proof.known import Known
from pipeline.proof.misread import names_number, one_sign, seen


def purpose(fact: Fact) -> Answer:
    """The paper a payment names, proved by that paper's sum or day; a purpose that names none must be read twice."""
    record = fact.record
    assert isinstance(record, Payment)
    if not fact.stated() and _needs_none(fact, record):
        return {}, []

    def prove(pointer: str) -> ProvedBy | None:
        named = [r for r in references(record.purpose or "") if r.kind in ("invoice", "act", "unknown")]
        bills = [p for p in fact.known.others(fact.paper) if isinstance(p.record, Billing)]
        for reference in named:
            keys = [p for p in bills if _bears(p, reference.number)]
            fits = [p for p in keys if same_sum(gross_of(billing_of(p)), record.amount)]
            rivals = [p for p in bills if p not in keys and same_sum(gross_of(billing_of(p)), record.amount)]
            if fits and not any(p.kind == q.kind for p in fits for q in rivals):
                return "other_document"
        if _nearly_names(fact, record, bills) or _sole(fact, record, bills):
            return "other_document"
        return "second_reading" if _named_twice(fact, record, bills) else None

    return fact.each(prove)


def _needs_none(fact: Fact, payment: Payment) -> bool:
    """Whether a purpose that was not read is plain: the payee wrote one bill alone, of this sum, and the page names it."""
    bills = [p for p in fact.known.others(fact.paper) if isinstance(p.record, Billing)]
    text = fact.paper.scan or ""
    own = {n for p in bills if same_party(billing_of(p).supplier, payment.beneficiary) for n in _own_numbers(p)}
    told = any(names_number(text, n) for n in own)
    return told and _sole(fact, msgspec.structs.replace(payment, purpose=text), bills)


def _own_numbers(paper: Paper) -> tuple[str, ...]:
    """The numbers of a bill and of its contract."""
    contract = billing_of(paper).contract.number
    return (*printed_numbers(paper), *((contract,) if contract else ()))


def _nearly_names(fact: Fact, payment: Payment, bills: Sequence[Paper]) -> bool:
    """Whether a purpose names, but for signs that pictures confuse, the one paper of this sum that the payee wrote.

    One of its readings may do so alone.
    """
    source = fact.record.sources.get("/purpose")
    readings = (payment.purpose or "", fact.second.get(source, "") if source else "")
    own = [
        p
        for p in bills
        if same_sum(gross_of(billing_of(p)), payment.amount)
        and same_party(billing_of(p).supplier, payment.beneficiary) is not False
    ]
    fits = [p for p in own if any(names_number(text, n) for text in readings for n in printed_numbers(p))]
    known = {number for p in bills if p not in own for number in numbers_of(p)}
    elsewhere = any(number_key(r.number) in known for text in readings for r in references(text))
    return bool(fits) and not elsewhere and not any(p.kind == q.kind for p in fits for q in own if q not in fits)


def _named_twice(fact: Fact, payment: Payment, bills: Sequence[Paper]) -> bool:
    """Whether both readings of a purpose name one bill of the payee and no other: a part of it was paid.

    The first may have a letter for a digit of its number that the second has: «№ A12» of «№ 412».
    """
    source = fact.record.sources.get("/purpose")
    readings = (payment.purpose or "", fact.second.get(source, "") if source else "")
    named = [[p for p in bills if any(names_number(text, n) for n in printed_numbers(p))] for text in readings]
    if not named[0]:
        said = [r.number for r in references(readings[0])]
        named[0] = [p for p in bills if any(one_sign(s, n) for s in said for n in printed_numbers(p))]
    payees = [same_party(billing_of(p).supplier, payment.beneficiary) for p in named[0]]
    one = len({n for p in named[0] for n in numbers_of(p)}) == 1
    return one and named[0] == named[1] and all(payees)


def _sole(fact: Fact, payment: Payment, bills: Sequence[Paper]) -> bool:
    """Whether the payee wrote one bill alone, of this very sum, and no reading of the purpose names another contract.

    Then the payment is that bill's, whatever letters of its purpose were misread.
    """
    own = [p for p in bills if same_party(billing_of(p).supplier, payment.beneficiary) is not False]
    if not fact.second or not own or len({p.kind for p in own}) < len(own):
        return False
    if not all(
        same_sum(gross_of(billing_of(p)), payment.amount) and same_party(billing_of(p).supplier, payment.beneficiary)
        for p in own
    ):
        return False
    source = fact.record.sources.get("/purpose")
    readings = [payment.purpose or "", fact.second.get(source, "") if source else ""]
    contracts = [n for p in own if (n := billing_of(p).contract.number)]
    named = [r.number for text in readings for r in references(text) if r.kind == "contract"]
    return all(any(seen(n) == seen(c) for c in contracts) for n in named)


def is_known_payment(paper: Paper, known: Known, proofs: Collection[str], unproved: Sequence[str]) -> bool:
    """Whether a payment is known without its number: its purpose tells the paper, and no other of its sum may be its copy."""
    payment = paper.record
    if not isinstance(payment, Payment) or "/purpose" not in proofs or {"/purpose", "/amount"} & set(unproved):
        return False
    numbers = [n for p in known.others(paper) if isinstance(p.record, Billing) for n in printed_numbers(p)]
    if not any(names_number(text, n) for n in numbers for text in (payment.purpose or "", paper.scan or "")):
        return False
    return not any(
        isinstance(other.record, Payment) and same_sum(other.record.amount, payment.amount)
        for other in known.papers
        if other is not paper and other.duplicate_of is None
    )


def _bears(paper: Paper, number: str) -> bool:
    record = billing_of(paper)
    return same_number(record.number, number) or same_number(record.registration_number, number)


def printed_numbers(paper: Paper) -> tuple[str, ...]:
    """The numbers an invoice or act bears."""
    record = billing_of(paper)
    return tuple(n for n in (record.number, record.registration_number) if n)


def numbers_of(paper: Paper) -> frozenset[str]:
    """The same, as :func:`number_key` has them."""
    return frozenset(number_key(n) for n in printed_numbers(paper))
