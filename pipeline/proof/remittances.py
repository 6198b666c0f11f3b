"""Payments as facts: who paid whom how much, when, and whether the bank carried it out; then which deal each tenge paid for.

A payment order and the statement row that confirms it are one remittance. Every remittance is spent once: what one deal
takes of it no other deal can.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import ROUND_UP, Decimal
from functools import partial
from typing import Literal

import msgspec

from extractors.cached import cached_property
from extractors.findings import Finding, Source
from extractors.records import BankStatement, CashReceipt, Entry, Party, Payment, ReconciliationAct
from extractors.values.references import Reference, number_key, references, same_number
from extractors.who.names import same_party
from pipeline.extract import Paper, contradicts
from pipeline.intake.rates import Rates, official
from pipeline.proof.deals import Deal
from pipeline.proof.misread import names_number
from pipeline.proof.printed_again import printed_again

Mark = Literal["executed", "pending"]
# Where two papers show one payment the first of these that either bears.
_MARKS: tuple[Mark, ...] = ("executed", "pending")

# A statement or reconciliation row is the same payment as an order of the same sum when their days are this near.
SAME_PAYMENT_DAYS = 5
EQUAL = Decimal("0.01")


class Remittance(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One payment. ``amount`` in ``currency``; ``kzt_debited`` the tenge that left the account, where a paper says it.

    ``papers``: the ids of the papers that show it, the payment paper first. ``mark`` is None where nothing shows whether
    the bank carried it out. ``signed``: whether the payer's place for a signature is inked (yes, no, unknown). ``doubts``
    are contradictions within the payment paper.
    """

    papers: tuple[str, ...]
    number: str | None
    issued_on: date | None
    executed_on: date | None
    payer: Party
    beneficiary: Party
    amount: Decimal
    currency: str
    kzt_debited: Decimal | None = None
    purpose: str = ""
    mark: Mark | None = None
    signed: str = "unknown"
    doubts: tuple[Finding, ...] = ()
    source: Source | None = None

    @property
    def day(self) -> date | None:
        """The day of payment: execution, else issue."""
        return self.executed_on or self.issued_on

    @cached_property
    def named(self) -> tuple[Reference, ...]:
        """The papers its purpose names."""
        return references(self.purpose)


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """What one deal takes of one remittance, in the remittance's currency. ``strength`` is how surely it belongs there.

    ``owed`` is what all the deals come to that the remittance names, in their currency; ``together`` is what all remittances
    paid, in this one's currency, that name the same deals.
    """

    remittance: Remittance
    amount: Decimal
    strength: int
    owed: Decimal | None = None
    together: Decimal | None = None


# How surely a remittance belongs to a deal. One that names the deal's paper and went to another comes last: it is shown to
# a person only where no deal of its payee takes it.
NAMED, SUM_AND_PAYEE, PAYEE, ASTRAY = 4, 3, 2, 1


def remittances(papers: Sequence[Paper]) -> tuple[Remittance, ...]:
    """All payments that the papers of a bundle show, copies left out."""
    live = [p for p in papers if p.duplicate_of is None]
    found: list[Remittance] = []
    for paper in live:
        if isinstance(paper.record, Payment) and (payment := _of_payment(paper, paper.record)):
            _add(found, [payment], surely=True)
    for paper in live:
        if isinstance(paper.record, BankStatement):
            _add(found, list(_of_statement(paper, paper.record)))
    for paper in live:
        if isinstance(paper.record, ReconciliationAct):
            _add(found, list(_of_reconciliation(paper, paper.record)))
    return tuple(sorted(found, key=_said))


def _said(payment: Remittance) -> tuple[date, str, Decimal, str, tuple[str, ...]]:
    """What orders payments; where their papers lie in the bundle comes last."""
    return (
        payment.day or date.max,
        number_key(payment.number or ""),
        payment.amount,
        payment.purpose,
        payment.papers,
    )


def _of_payment(paper: Paper, record: Payment) -> Remittance | None:
    if record.amount is None:
        return None
    shown = "executed" if isinstance(record, CashReceipt) and record.mark is None else record.mark
    return Remittance(
        papers=(paper.id,),
        number=record.number,
        issued_on=record.issued_on,
        executed_on=record.executed_on,
        payer=record.payer,
        beneficiary=record.beneficiary,
        amount=record.amount,
        currency=record.currency or "KZT",
        kzt_debited=record.kzt_debited,
        purpose=record.purpose or "",
        mark=next((mark for mark in _MARKS if mark == shown), None),
        signed=record.signed.get("payer", "unknown"),
        doubts=tuple(f for f in paper.faults if contradicts(f)),
        source=record.sources.get("/amount"),
    )


def _of_statement(paper: Paper, record: BankStatement) -> Iterator[Remittance]:
    """Debit rows: money that left the account of its holder."""
    for n, row in enumerate(record.rows):
        if row.debit is not None and row.debit > 0:
            yield Remittance(
                papers=(paper.id,),
                number=row.document,
                issued_on=row.date,
                executed_on=row.date,
                payer=record.holder,
                beneficiary=row.party,
                amount=row.debit,
                currency=record.currency or "KZT",
                purpose=row.purpose or "",
                mark="executed",
                source=record.sources.get(f"/rows/{n}/debit"),
            )


def _of_reconciliation(paper: Paper, record: ReconciliationAct) -> Iterator[Remittance]:
    """Rows that say that a payment was made. An act that a party has plainly not signed confirms nothing by itself.

    The books of both sides print each payment twice, as debit and as credit: it counts once. What stands on both sides without
    being the same on each is for a person.
    """
    mark: Mark | None = None if "no" in record.signed.values() else "executed"
    sides = _payment_sides(record)
    if all(sides.values()) and sorted(sides["debit"].values()) != sorted(sides["credit"].values()):
        mark = None
    side = min((name for name in sides if sides[name]), key=lambda name: min(sides[name]), default="debit")
    for n, row in enumerate(record.rows):
        amount = sides[side].get(n)
        if amount is not None:
            named = next((r for r in references(row.document or "") if r.kind in ("payment", "unknown")), None)
            yield Remittance(
                papers=(paper.id,),
                number=named.number if named else None,
                issued_on=(named.on if named else None) or row.date,
                executed_on=row.date,
                payer=record.buyer,
                beneficiary=record.supplier,
                amount=amount,
                currency=record.currency or "KZT",
                purpose=row.document or "",
                mark=mark,
                doubts=tuple(f for f in paper.faults if contradicts(f)),
                source=record.sources.get(f"/rows/{n}/debit") or record.sources.get(f"/rows/{n}/credit"),
            )


def _payment_sides(record: ReconciliationAct) -> dict[str, dict[int, Decimal]]:
    """The payments on either side: number of the row -> amount."""
    return {
        side: {
            n: amount
            for n, row in enumerate(record.rows)
            if (amount := getattr(row, side)) is not None and amount > 0 and is_payment_row(row)
        }
        for side in ("debit", "credit")
    }


def is_payment_row(row: Entry) -> bool:
    """True for «Оплата (Платежное поручение 1022 от 19.02.2024)», «Төлем …», "Payment …" rows of a reconciliation act."""
    text = (row.document or "").casefold()
    return any(
        w in text for w in ("оплат", "платеж", "платёж", "п/п", "төлем", "толем", "payment", "paid", "remittance")
    )


def _add(found: list[Remittance], shown: Sequence[Remittance], *, surely: bool = False) -> None:
    """What one paper shows: a payment already known is confirmed by it, another is a payment of its own.

    Payments are one that bear one number. A statement or an act lists all payments of its days: there the same sum to the same
    payee is the same payment though books number it otherwise; counted twice it would pay for what nobody paid.
    ``surely``: it is a payment paper.
    """
    unknown = [p for p in shown if not _merged(found, p, partial(_one_payment, numbered=True))]
    alike = printed_again if surely else _one_in_books
    found += [p for p in unknown if not _merged(found, p, alike)]


def _merged(found: list[Remittance], payment: Remittance, alike: Callable[[Remittance, Remittance], bool]) -> bool:
    for n, known in enumerate(found):
        if alike(known, payment):
            found[n] = _together(known, payment)
            return True
    return False


def _one_payment(known: Remittance, other: Remittance, *, numbered: bool) -> bool:
    if known.currency != other.currency or abs(known.amount - other.amount) > EQUAL:
        return False
    if other.papers[0] in known.papers:
        return False
    if same_party(known.beneficiary, other.beneficiary) is False or same_party(known.payer, other.payer) is False:
        return False
    days = [abs((a - b).days) for a in _days(known) for b in _days(other)]
    if days and min(days) > SAME_PAYMENT_DAYS:
        return False
    if numbered:
        return same_number(known.number, other.number)
    ours, theirs = _bills(known), _bills(other)
    return not (ours and theirs and not ours & theirs) or _misread_alike(known, other)


def _one_in_books(known: Remittance, other: Remittance) -> bool:
    shown_by_one = other.papers[0] in known.papers
    return _one_payment(known, other, numbered=False) or (not shown_by_one and printed_again(known, other))


def _bills(payment: Remittance) -> frozenset[str]:
    """The invoices and acts that a purpose names."""
    return frozenset(number_key(r.number) for r in payment.named if r.kind in ("invoice", "act"))


def _misread_alike(known: Remittance, other: Remittance) -> bool:
    """Whether one of two purposes names what the other does, but for signs that pictures confuse: «№984» read as «М2984»."""
    pairs = ((known, other), (other, known))
    return any(
        names_number(a.purpose or "", r.number) for a, b in pairs for r in b.named if r.kind in ("invoice", "act")
    )


def _days(payment: Remittance) -> tuple[date, ...]:
    return tuple(d for d in (payment.issued_on, payment.executed_on) if d)


def _together(known: Remittance, other: Remittance) -> Remittance:
    """One payment that two papers show: what either says, and carried out when either says so."""
    marks = {known.mark, other.mark}
    signed = {known.signed, other.signed}
    return msgspec.structs.replace(
        known,
        papers=(*known.papers, *other.papers),
        number=known.number or other.number,
        executed_on=known.executed_on or other.executed_on,
        amount=max(known.amount, other.amount),  # what the payer paid, fees of banks on the way in it
        payer=known.payer if known.payer != Party() else other.payer,
        beneficiary=known.beneficiary if known.beneficiary != Party() else other.beneficiary,
        kzt_debited=known.kzt_debited or other.kzt_debited,
        purpose=known.purpose or other.purpose,
        mark=next((m for m in _MARKS if m in marks), None),
        signed=next(s for s in ("yes", "no", "unknown") if s in signed),
        doubts=(*known.doubts, *(d for d in other.doubts if d not in known.doubts)),
    )


def allocate(
    found: Sequence[Remittance],
    deals: Sequence[Deal],
    wanted: dict[int, frozenset[str]] | None = None,
    rates: Rates | None = None,
) -> dict[int, tuple[Share, ...]]:
    """Which deal each remittance paid for: deal index -> its shares.

    ``wanted`` are numbers of payments that the claim itself gives for a deal. The surest ties come first: the purpose or the
    claim names the deal's paper; then payee and sum agree; then the payee alone, where it has one deal. No remittance gives
    more than it has, no deal takes more than it costs. Drafts take only what is left.
    """
    left = {n: r.amount for n, r in enumerate(found)}
    due = {n: d.gross for n, d in enumerate(deals)}
    shares: dict[int, list[Share]] = {}
    ties = [
        (strength, n, order, m)
        for n, remittance in enumerate(found)
        for m, deal in enumerate(deals)
        for strength, order in [_tie(remittance, deal, deals, (wanted or {}).get(m, frozenset()))]
        if strength
    ]

    def turn(tie: tuple[int, int, int, int]) -> tuple[object, ...]:
        strength, n, order, m = tie
        mark = found[n].mark
        return (mark == "pending", -strength, mark is None, n, order, m)

    named = _named(ties)
    owed, together = _named_alike(found, deals, named)
    for strength, n, _, m in sorted(ties, key=turn):
        room = due[m]
        same = found[n].currency == (deals[m].currency or found[n].currency)
        price = Decimal(1) if same else _price(found[n], deals[m], rates or {}) if len(named.get(n, ())) > 1 else None
        # A deal without a known sum, or the only one in another currency, takes the whole: how much it comes to is for reconcile.
        part = left[n] if room is None or price is None else min(left[n], (room * price).quantize(EQUAL, ROUND_UP))
        if part <= 0:
            continue
        left[n] -= part
        if room is not None and price is not None:
            due[m] = max(Decimal(0), room - part / price)
        share = Share(remittance=found[n], amount=part, strength=strength, owed=owed.get(n), together=together.get(n))
        shares.setdefault(m, []).append(share)
    return {m: tuple(s) for m, s in shares.items()}


def _price(remittance: Remittance, deal: Deal, rates: Rates) -> Decimal | None:
    """What a unit of the deal's currency costs in the remittance's on its day, by official rates."""
    ours, theirs = (official(c, remittance.day, rates) if c else None for c in (remittance.currency, deal.currency))
    return theirs / ours if ours and theirs else None


def _named(ties: Sequence[tuple[int, int, int, int]]) -> dict[int, frozenset[int]]:
    """The deals that each remittance names."""
    named: dict[int, frozenset[int]] = {}
    for strength, n, _, m in ties:
        if strength == NAMED:
            named[n] = named.get(n, frozenset()) | {m}
    return named


def _named_alike(
    found: Sequence[Remittance], deals: Sequence[Deal], named: dict[int, frozenset[int]]
) -> tuple[dict[int, Decimal], dict[int, Decimal]]:
    """Of each remittance: what the deals that it names come to, and what was paid by all that name the same deals."""
    owed: dict[int, Decimal] = {}
    together: dict[int, Decimal] = {}
    for n, several in named.items():
        sums = [gross for m in several if (gross := deals[m].gross) is not None]
        if len(sums) == len(several) and len({deals[m].currency for m in several}) == 1:
            owed[n] = sum(sums, Decimal(0))
        fellows = [found[k] for k, others in named.items() if others == several]
        together[n] = sum((r.amount for r in fellows if r.currency == found[n].currency), Decimal(0))
    return owed, together


def _tie(remittance: Remittance, deal: Deal, deals: Sequence[Deal], wanted: frozenset[str]) -> tuple[int, int]:
    """How surely a remittance belongs to a deal, and the place of its paper among those the purpose names."""
    payee = same_party(remittance.beneficiary, deal.supplier)
    astray = payee is False or names_another_contract(remittance, deal)
    surely = ASTRAY if astray else NAMED
    if remittance.number and number_key(remittance.number) in wanted and (surely == NAMED or _fits(remittance, deal)):
        return surely, 0
    named = [r for r in remittance.named if r.kind in ("invoice", "act", "unknown")]
    for order, reference in enumerate(named):
        # a number alone ties nothing: the payee, the sum or the day of the paper must fit as well
        fits = surely == NAMED or reference.on in deal.days or _fits(remittance, deal)
        if deal.names(reference.number) and fits:
            return surely, order
    if not payee or _names_another(named, deal, deals):
        return 0, 0
    if _fits(remittance, deal):
        return (ASTRAY if astray else SUM_AND_PAYEE), 0
    if astray:
        return 0, 0
    contracts = {number_key(r.number) for r in remittance.named if r.kind == "contract"}
    fellows = [d for d in deals if same_party(d.supplier, deal.supplier) and (not contracts or contracts & d.contracts)]
    return (PAYEE, 0) if len(fellows) == 1 else (0, 0)


def names_another_contract(remittance: Remittance, deal: Deal) -> bool:
    """True when the purpose names contracts and none that the deal's papers name."""
    contracts = {number_key(r.number) for r in remittance.named if r.kind == "contract"}
    return bool(contracts and deal.contracts and not contracts & deal.contracts)


def _fits(remittance: Remittance, deal: Deal) -> bool:
    return deal.gross is not None and remittance.amount == deal.gross


def _names_another(named: Sequence[Reference], deal: Deal, deals: Sequence[Deal]) -> bool:
    """True when the purpose names a paper of another deal."""
    return any(other is not deal and other.names(r.number) for other in deals for r in named)
