"""One tenge, one claim: lines that rest on the same invoice, act or payment, within an application and between applications.

The earlier line keeps the paper: within an application by the order of the claim, between applications the one registered
first, then by id. Lines whose claims together stay within the paper share it; a claim that goes beyond is a double claim.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from checklists.formulas import TIYN
from extractors.findings import Outcome
from extractors.records import Party
from extractors.values.references import number_key
from extractors.who.names import core
from pipeline.match import Match
from pipeline.proof.deals import Deal, billing_of, days_of, gross_of
from pipeline.proof.remittances import Remittance
from pipeline.proof.rulings import Ruling, ruling
from pipeline.reconcile import Reconciled

PaperKey = tuple[object, ...]
ZERO = Decimal(0)


class Stake(msgspec.Struct, frozen=True, kw_only=True):
    """One claimed line of one application, with what its papers prove so far. ``applicant`` is its BIN.

    ``unread``: a paper of its own may lie among what could not be read, and the one it rests on be another's.
    """

    application: str
    submitted_on: date
    order: int
    applicant: str = ""
    match: Match
    reconciled: Reconciled
    unread: bool = False

    @property
    def keys(self) -> tuple[PaperKey, ...]:
        """What the papers of its deal are known by: their numbers, and within the application the place where they lie."""
        deal = self.match.deal
        return (*paper_keys(deal), ("", self.application, str(deal.key), None)) if deal else ()

    @property
    def rank(self) -> tuple[date, str, int]:
        return (self.submitted_on, self.application, self.order)

    @property
    def wanted(self) -> Decimal:
        """What the line takes of its paper, tenge; nothing where all that it claims is outside the closed list."""
        sums = self.reconciled.sums
        outside = any(
            r.effect == "unverified" and r.finding.code == "cost_not_reimbursable" for r in self.reconciled.rulings
        )
        return ZERO if outside or sums.documented_net is None else min(sums.claimed_net, sums.documented_net)


def settle(stakes: Sequence[Stake]) -> tuple[Reconciled, ...]:
    """The lines' sums after double claims are cut, in the order given."""
    settled = [s.reconciled for s in stakes]
    ranked = sorted(range(len(stakes)), key=lambda n: stakes[n].rank)
    kept: list[int] = []
    for group in _groups(stakes, ranked):
        kept += _share(stakes, group, settled)
    _pay_once(stakes, sorted(kept, key=lambda n: stakes[n].rank), settled)
    return tuple(settled)


def _groups(stakes: Sequence[Stake], ranked: Sequence[int]) -> list[list[int]]:
    """Lines that rest on one paper, directly or through another line, in the order in which they keep it."""
    groups: dict[PaperKey, list[int]] = {}
    for n in ranked:
        keys = stakes[n].keys
        joined = {id(groups[k]): groups[k] for k in keys if k in groups}
        group = sorted({n, *(m for several in joined.values() for m in several)}, key=lambda m: stakes[m].rank)
        for key in {*keys, *(k for k, several in groups.items() if id(several) in joined)}:
            groups[key] = group
    return list({id(group): group for group in groups.values()}.values())


def paper_keys(deal: Deal | None) -> tuple[PaperKey, ...]:
    """What makes an invoice or act the same one in another bundle: supplier, number, day."""
    if deal is None:
        return ()
    keys: list[PaperKey] = []
    for paper in deal.billing:
        record = billing_of(paper)
        supplier = _who(record.supplier)
        # A paper whose number could not be read is told by what it asks to be paid.
        number = number_key(record.number) if record.number else str(gross_of(record) or "")
        if number and supplier:
            # of a scan one of the days may have gone unread: each tells
            keys += [(paper.kind, supplier, number, day) for day in days_of(record) or (None,)]
    return tuple(dict.fromkeys(keys))


def _who(party: Party) -> str:
    return party.bin or core(party.name or "")


def _share(stakes: Sequence[Stake], group: Sequence[int], settled: list[Reconciled]) -> list[int]:
    """Cuts what is claimed beyond the paper; what was not paid of it is missing to each by its part. Those that keep it."""
    used: dict[PaperKey, Decimal] = {}
    holders: dict[PaperKey, int] = {}
    kept: list[int] = []
    for n in group:
        stake, keys = stakes[n], stakes[n].keys
        documented = stake.reconciled.sums.documented_net
        if documented is None:
            # What the earlier line takes is not known yet: until a person has looked, it keeps the whole paper.
            for key in keys:
                holders.setdefault(key, n)
                used[key] = Decimal("Infinity")
            continue
        if not stake.wanted:
            continue
        # each line is rounded once: together they may go beyond the paper by a tiyn each
        limit = documented + TIYN * len(kept)
        full = next((holders[k] for k in keys if k in holders and used[k] + stake.wanted > limit), None)
        if full is not None:
            _claimed_twice(stakes, n, full, settled, _billed(stake.match.deal))
            continue
        kept.append(n)
        for key in keys:
            holders.setdefault(key, n)
            used[key] = used.get(key, ZERO) + stake.wanted
    _split([stakes[n] for n in kept], kept, settled)
    return kept


def _split(stakes: Sequence[Stake], places: Sequence[int], settled: list[Reconciled]) -> None:
    """Not all of the paper was paid: the lines that share it each take their part of what was, rounded in turn."""
    total = sum((s.wanted for s in stakes), ZERO)
    pool = max((s.reconciled.sums.pool for s in stakes if s.reconciled.sums.pool is not None), default=total)
    if total <= pool + TIYN * len(stakes):
        return
    claimed = given = ZERO
    for stake, n in zip(stakes, places, strict=True):
        claimed += stake.wanted
        part = (pool * claimed / total).quantize(TIYN, ROUND_HALF_UP) - given
        given += part
        sums, rulings = settled[n].sums, settled[n].rulings
        if sums.proved is not None and part < sums.proved:
            others = tuple(r for r in rulings if r.finding.code != "partly_paid")
            settled[n] = Reconciled(
                sums=msgspec.structs.replace(sums, proved=part), rulings=(*others, _partly_paid(stake))
            )


def _partly_paid(stake: Stake) -> Ruling:
    sums = stake.reconciled.sums
    values = {"paid": str(sums.paid), "documented": str(sums.documented_gross)}
    return ruling("reduced", "partly_paid", "R-033", "11", stake.match.expense.id, values=values)


def _pay_once(stakes: Sequence[Stake], kept: Sequence[int], settled: list[Reconciled]) -> None:
    """A payment that two applications show for different papers pays the later one no more than the earlier left of it."""
    spent: dict[PaperKey, Decimal] = {}
    first: dict[PaperKey, int] = {}
    for lines in _by_deal(stakes, kept):
        shares, part = stakes[lines[0]].match.shares, _part([stakes[n] for n in lines])
        for share in shares:
            key = _payment_key(share.remittance)
            # within one application no payment is given out twice
            apart = key in first and stakes[first[key]].application != stakes[lines[0]].application
            if apart and spent[key] + share.amount * part > share.remittance.amount:
                paper = {"kind": "payment_order", "number": share.remittance.number or "—"}
                for n in lines:
                    _claimed_twice(stakes, n, first[key], settled, paper)
                break
        else:
            for share in shares:
                key = _payment_key(share.remittance)
                first.setdefault(key, lines[0])
                spent[key] = spent.get(key, ZERO) + share.amount * part


def _part(lines: Sequence[Stake]) -> Decimal:
    """How much of their paper the lines of one application take, 0 to 1."""
    documented = lines[0].reconciled.sums.documented_net
    wanted = sum((s.wanted for s in lines), ZERO)
    return min(Decimal(1), wanted / documented) if documented else ZERO


def _by_deal(stakes: Sequence[Stake], kept: Sequence[int]) -> Iterator[list[int]]:
    """The lines of each deal of each application, in the order of the first of them."""
    lines: dict[tuple[str, object], list[int]] = {}
    for n in kept:
        deal = stakes[n].match.deal
        if deal is not None:
            lines.setdefault((stakes[n].application, deal.key), []).append(n)
    yield from lines.values()


def _payment_key(payment: Remittance) -> PaperKey:
    """What makes a payment the same one in another bundle; its day may be told by another paper there."""
    told = (number_key(payment.number),) if payment.number else (payment.purpose, payment.day)
    return (*told, payment.amount, payment.currency, _who(payment.beneficiary))


def _billed(deal: Deal | None) -> dict[str, str]:
    """The invoice or act of a deal, as a sentence names it."""
    if deal is None:
        return {}
    return {"kind": deal.billing[0].kind, "number": billing_of(deal.billing[0]).number or "—"}


def _claimed_twice(
    stakes: Sequence[Stake], later: int, earlier: int, settled: list[Reconciled], paper: dict[str, str]
) -> None:
    """The later line comes to nothing; both hear of it. One whose own paper may lie unread is for a person."""
    sums = msgspec.structs.replace(settled[later].sums, proved=ZERO)
    if stakes[later].unread:
        expense = stakes[later].match.expense.id
        doubt = ruling("review", "own_paper_unread", *_rule(stakes[later], stakes[earlier]), expense, values=paper)
        settled[later] = Reconciled(sums=sums, rulings=(*settled[later].rulings, doubt))
        return
    cut = _twice(stakes[later], stakes[earlier], paper, kept=False)
    keeps = _twice(stakes[earlier], stakes[later], paper, kept=True)
    settled[later] = Reconciled(sums=sums, rulings=(*settled[later].rulings, cut))
    settled[earlier] = Reconciled(sums=settled[earlier].sums, rulings=(*settled[earlier].rulings, keeps))


def _twice(stake: Stake, other: Stake, paper: dict[str, str], *, kept: bool) -> Ruling:
    """The double claim as either of its lines hears of it."""
    values = {"original": other.match.expense.id} | paper
    if other.application != stake.application:
        values["application"] = other.application
    rule, cite = _rule(stake, other)
    return ruling(
        "none" if kept else "unverified",
        "duplicate_claim",
        rule,
        cite,
        stake.match.expense.id,
        outcome=Outcome.INFO if kept else Outcome.CUT,
        text="duplicate_claim_kept" if kept else "",
        values=values,
    )


def _rule(one: Stake, other: Stake) -> tuple[str, str]:
    """Which rule a double claim breaks, with its provision: by whom, and under which categories, the paper is claimed."""
    categories = {one.match.expense.category, other.match.expense.category}
    if one.applicant != other.applicant:
        return "R-104", "3; application form, declaration"
    if categories == {"10.2", "10.3"}:
        return "R-023", "10.2; 10.3"
    return ("R-107", "9; 16; 17") if len(categories) > 1 else ("R-012", "application form, declaration")
