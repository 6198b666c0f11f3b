"""Money that came back: what the payee returned was not spent, and whether it was returned is for a person.

A return is a credit on the applicant's statement, a payment paper to the applicant, or a row of a reconciliation act. It
touches a line whose payments went to the one it comes from, unless it says that it is of another payment or contract.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

import msgspec

from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.records import BankStatement, Party, Payment, ReconciliationAct
from extractors.values.references import number_key, references, same_number
from extractors.who.names import same_party
from pipeline.extract import Paper
from pipeline.proof.deals import Deal
from pipeline.proof.remittances import EQUAL, Remittance, Share

_SAID = pattern(r"\bвозвра[тщ]|\bсторно|қайтар|\brefund|\breturn|\breversal|\bchargeback")


class Return(msgspec.Struct, frozen=True, kw_only=True):
    """Money that came to the applicant. ``said``: whether its words call it a return."""

    party: Party
    amount: Decimal
    day: date | None
    purpose: str
    said: bool
    source: Source | None = None


def returns(papers: Sequence[Paper], applicant: Party) -> tuple[Return, ...]:
    """All money that the papers of a bundle show to have come to the applicant, copies left out."""
    return tuple(found for paper in papers if paper.duplicate_of is None for found in _of(paper, applicant))


def _of(paper: Paper, applicant: Party) -> Iterator[Return]:
    record = paper.record
    if isinstance(record, BankStatement):
        for n, row in enumerate(record.rows):
            if row.credit is not None and row.credit > 0:
                source = record.sources.get(f"/rows/{n}/credit")
                yield _return(row.party, row.credit, row.date, row.purpose, source)
    elif isinstance(record, ReconciliationAct):
        other = record.supplier if same_party(record.buyer, applicant) is not False else record.buyer
        for n, row in enumerate(record.rows):
            for side in ("debit", "credit"):
                amount: Decimal | None = getattr(row, side)
                if amount is not None and amount > 0 and _SAID.search(fold(row.document or "")):
                    yield _return(other, amount, row.date, row.document, record.sources.get(f"/rows/{n}/{side}"))
    elif isinstance(record, Payment) and record.amount is not None and same_party(record.beneficiary, applicant):
        day = record.executed_on or record.issued_on
        yield _return(record.payer, record.amount, day, record.purpose, record.sources.get("/amount"))


def _return(party: Party, amount: Decimal, day: date | None, purpose: str | None, source: Source | None) -> Return:
    text = purpose or ""
    return Return(
        party=party, amount=amount, day=day, purpose=text, said=_SAID.search(fold(text)) is not None, source=source
    )


def touching(
    found: Sequence[Return], deal: Deal | None, shares: Sequence[Share], payments: Sequence[Remittance]
) -> tuple[Return, ...]:
    """The returns that may be of what was paid for a deal."""
    return tuple(one for one in found if deal and shares and _touches(one, deal, shares, payments))


def _touches(one: Return, deal: Deal, shares: Sequence[Share], payments: Sequence[Remittance]) -> bool:
    paid = [share.remittance for share in shares]
    if not one.said and not any(abs(one.amount - payment.amount) <= EQUAL for payment in paid):
        return False
    if one.day and all(payment.day and payment.day > one.day for payment in paid):
        return False
    named = references(one.purpose)
    numbers = [r.number for r in named if r.kind in ("payment", "unknown")]
    own = any(same_number(number, payment.number) for number in numbers for payment in paid)
    if not own and any(same_number(number, payment.number) for number in numbers for payment in payments):
        return False
    contracts = {number_key(r.number) for r in named if r.kind == "contract"}
    if not own and contracts and deal.contracts and not contracts & deal.contracts:
        return False
    known = same_party(one.party, deal.supplier)
    return known is True or (known is None and one.said and (own or any(deal.names(r.number) for r in named)))
