"""Numbers in the purpose of a scanned payment, as the payee's own papers print them.

A picture shows «3-ЭКС» as «3-3КС» and «СЧ-110» as «С4-110». Where no paper of the bundle bears a number as read, and those of
the payee bear one alone that looks the same, it is that one: figures stay what they are.
"""

from collections.abc import Iterator

import msgspec

from extractors.records import Billing, Payment
from extractors.values.references import number_key, references
from extractors.who.names import same_party
from pipeline.extract import Paper, Proof
from pipeline.proof.known import Known, scanned
from pipeline.proof.misread import seen

_DIGITS = 2  # that a number has at least, for its looks to tell it


def purpose_told(paper: Paper, known: Known) -> Paper:
    """The payment with such numbers of its purpose put right; the paper itself where there are none."""
    payment, source = paper.record, paper.record.sources.get("/purpose")
    if not isinstance(payment, Payment) or not payment.purpose or source is None or not scanned(source):
        return paper
    told = payment.purpose
    own = [p.record for p in known.others(paper) if isinstance(p.record, Billing)]
    borne = {number_key(n) for record in own for n in _numbers(record)}
    payees = {n for record in own if same_party(record.supplier, payment.beneficiary) for n in _numbers(record)}
    for named in references(payment.purpose):
        if number_key(named.number) in borne or sum(map(str.isdigit, named.number)) < _DIGITS:
            continue
        alike = {number_key(n): n for n in payees if seen(n) == seen(named.number) and _same_figures(n, named.number)}
        if len(alike) == 1 and told.count(named.number) == 1:
            told = told.replace(named.number, next(iter(alike.values())))
    if told == payment.purpose:
        return paper
    proof = Proof(by="other_document", repaired_from=source.quote)
    mended = msgspec.structs.replace(payment, purpose=told)
    return msgspec.structs.replace(paper, record=mended, proofs=paper.proofs | {"/purpose": proof})


def _numbers(record: Billing) -> Iterator[str]:
    yield from (n for n in (record.number, record.registration_number, record.contract.number) if n)


def _same_figures(one: str, other: str) -> bool:
    """Whether no figure of one number is another figure of the other."""
    bare = ("".join(c for c in text if c.isalnum()) for text in (one, other))
    return all(a == b or not (a.isdigit() and b.isdigit()) for a, b in zip(*bare, strict=False))
