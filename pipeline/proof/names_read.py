"""Numbers and days of scanned papers as their second readings have them, where another paper or the claim says the same."""

from collections.abc import Iterator
from datetime import date

import msgspec

from extractors.dates import find_dates
from extractors.identifiers import bin as bins
from extractors.records import Billing, Payment
from extractors.values.references import number_key
from pipeline.extract import Paper, Proof
from pipeline.proof.deals import gross_of, same_sum
from pipeline.proof.fact import Second
from pipeline.proof.known import Known, scanned

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
        told = {d: by for d, _, _ in find_dates(second.get(source, "")) if (by := known.day(paper, d))}
        if len(told) == 1:
            other, by = next(iter(told.items()))
            proof = Proof(by=by, repaired_from=source.quote)
            record = msgspec.structs.replace(mended.record, **{name: other})
            mended = msgspec.structs.replace(mended, record=record, proofs=mended.proofs | {f"/{name}": proof})
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
