"""Numbers and days of scanned papers as their second readings have them, where another paper or the claim says the same."""

import re
from collections.abc import Collection, Iterator
from datetime import date

import msgspec
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extractors.dates import find_dates
from extractors.identifiers import bin as bins
from extractors.records import Billing, Party, Payment
from extractors.values.references import number_key
from extractors.who.firms import has_legal_form
from extractors.who.names import same_name
from pipeline.extract import Paper, Proof, ProvedBy
from pipeline.proof.deals import gross_of, same_sum
from pipeline.proof.fact import Second
from pipeline.proof.known import Known, parties, scanned
from pipeline.proof.misread import shaped
from pipeline.proof.parties_read import named_in
from pipeline.proof.second import agrees

# A bank carries a payment out within so many days.
_SOON = 10
# Of 100: how alike the shapes of one name are in the letters of two alphabets. A name in quotation marks.
_LOOKS_ALIKE, _IN_QUOTES = 70, re.compile(r"[«“\"](.+)[»”\"]")
_DAYS = ("issued_on", "turnover_on", "signed_on", "performed_on", "executed_on")


def renumbered(paper: Paper, known: Known, second: Second) -> Paper:
    """The paper with its number as the second reading has it, where another paper or the claim has that one and not the first."""
    number, source = getattr(paper.record, "number", None), paper.record.sources.get("/number")
    if not isinstance(paper.record, Billing | Payment) or not number or source is None or not scanned(source):
        return paper
    if known.number(paper, number):
        return paper
    lettered = known.lettered(number)
    if lettered is not None:
        return _with_number(paper, lettered, Proof(by="claim", repaired_from=source.quote))
    told = {text: by for text in _numbers(second.get(source, "")) if (by := known.number(paper, text))}
    if len({number_key(text) for text in told}) != 1:
        return paper
    text, by = next(iter(told.items()))
    return _with_number(paper, text, Proof(by=by, repaired_from=source.quote))


def _with_number(paper: Paper, number: str, proof: Proof) -> Paper:
    record = msgspec.structs.replace(paper.record, number=number)
    return msgspec.structs.replace(paper, record=record, proofs=paper.proofs | {"/number": proof})


def _numbers(reading: str) -> Iterator[str]:
    """What may be the number in a reading: a line of it, else a word with a digit."""
    for line in reading.splitlines():
        yield line
        yield from (word for word in line.split() if any(c.isdigit() for c in word))


def redated(paper: Paper, known: Known, second: Second) -> Paper:
    """The paper with its days as the second readings have them, where another paper or the claim has those and not the first."""
    mended = paper
    for name in _DAYS:
        day, source = getattr(mended.record, name, None), mended.record.sources.get(f"/{name}")
        if not isinstance(mended.record, Billing | Payment) or not isinstance(day, date) or source is None:
            continue
        if not scanned(source) or known.day(paper, day):
            continue
        again = {d for d, _, _ in find_dates(second.get(source, ""))}
        told = {d: by for d in again if (by := known.day(paper, d))} or _not_before_issue(mended, name, again, second)
        if len(told) == 1:
            other, by = next(iter(told.items()))
            proof = Proof(by=by, repaired_from=source.quote)
            record = msgspec.structs.replace(mended.record, **{name: other})
            mended = msgspec.structs.replace(mended, record=record, proofs=mended.proofs | {f"/{name}": proof})
    return mended


def _not_before_issue(paper: Paper, name: str, again: Collection[date], second: Second) -> dict[date, ProvedBy]:
    """The day on which a payment was carried out, read as one before it was issued: «7.06.2025» of «27.06.2025».

    The second reading has one day, in one sign another than the first, soon after the issue, which is read twice as well.
    """
    payment = paper.record
    if name != "executed_on" or not isinstance(payment, Payment) or len(again) != 1:
        return {}
    first, issued, source = payment.executed_on, payment.issued_on, payment.sources.get("/issued_on")
    if first is None or issued is None or first >= issued or source is None:
        return {}
    if scanned(source) and not agrees("/issued_on", issued, second.get(source, ""), source.quote):
        return {}
    return {
        day: "second_reading"
        for day in again
        if 0 <= (day - issued).days <= _SOON and Levenshtein.distance(f"{day:%d%m%Y}", f"{first:%d%m%Y}") == 1
    }


def named(paper: Paper, known: Known, second: Second) -> Paper:
    """The paper with the other side's name as the second reading has it, where the claim has that one, and nobody the first.

    What was read first may be what a stamp or a line beside left of the name, but no other firm's.
    """
    record = paper.record
    side = "beneficiary" if isinstance(record, Payment) else "supplier" if isinstance(record, Billing) else ""
    party = getattr(record, side, Party())
    source = record.sources.get(f"/{side}/name")
    if party.bin or not party.name or source is None or not scanned(source) or known.name(paper, party.name):
        return paper
    reading = second.get(source, "")
    told = {c.name for c in known.claimed[1:] if c.name and named_in(reading, c)}
    name = told.pop() if len(told) == 1 else None
    if name is None or named_in(reading, known.claimed[0]):
        return paper
    if has_legal_form(party.name) and same_name(party.name, name) is False:
        return paper
    mended = msgspec.structs.replace(record, **{side: msgspec.structs.replace(party, name=name)})
    proofs = paper.proofs | {f"/{side}/name": Proof(by="claim", repaired_from=source.quote)}
    return msgspec.structs.replace(paper, record=mended, proofs=proofs)


def spelled(paper: Paper, known: Known) -> Paper:
    """The paper with names whose letters were misread, «Вгапар Адепсу», as the claim spells that of the same BIN.

    The two must look alike; of a name in quotation marks what stands between them is told, and the form stays as printed.
    """
    mended = paper
    for pointer, party in parties(paper.record):
        source = paper.record.sources.get(f"{pointer}/name")
        claimed = {p.name for p in known.claimed if p.name and p.bin == party.bin} if party.bin else ()
        if len(claimed) != 1 or not party.name or source is None or not scanned(source):
            continue
        read, meant = (found[1] if (found := _IN_QUOTES.search(name)) else name for name in (party.name, *claimed))
        if read == meant or fuzz.ratio("".join(shaped(read)), "".join(shaped(meant))) < _LOOKS_ALIKE:
            continue
        if read.isascii() == meant.isascii() or same_name(party.name, *claimed):
            continue
        told = msgspec.structs.replace(party, name=party.name.replace(read, meant))
        record = msgspec.structs.replace(mended.record, **{pointer[1:]: told})
        proofs = mended.proofs | {f"{pointer}/name": Proof(by="claim", repaired_from=source.quote)}
        mended = msgspec.structs.replace(mended, record=record, proofs=proofs)
    return mended


def payee_told(paper: Paper, known: Known) -> Paper:
    """A payment whose payee was not read, with the BIN on its page beside its payer's, where that wrote the bill of its sum."""
    payment = paper.record
    if not isinstance(payment, Payment) or not payment.payer.bin or payment.beneficiary.bin or payment.beneficiary.name:
        return paper
    bills = [p.record for p in known.others(paper) if isinstance(p.record, Billing)]
    suppliers = {r.supplier.bin for r in bills if r.supplier.bin and same_sum(gross_of(r), payment.amount)}
    printed = {found.number for found in bins.find(paper.scan or "")} - {payment.payer.bin}
    if len(suppliers) != 1 or not suppliers <= printed:
        return paper
    payee = msgspec.structs.replace(payment.beneficiary, bin=suppliers.pop())
    proofs = paper.proofs | {"/beneficiary/bin": Proof(by="other_document")}
    return msgspec.structs.replace(paper, record=msgspec.structs.replace(payment, beneficiary=payee), proofs=proofs)
