"""One tenge, one claim: lines that rest on the same invoice or act, within an application and between applications.

The earlier line keeps the paper: within an application by the order of the claim, between applications the one registered
first, then by id. Lines whose claims together stay within the paper share it; a claim that goes beyond is a double claim.
"""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from extractors.findings import Outcome
from extractors.names import core
from extractors.references import number_key
from pipeline.deals import Deal, billing_of, days_of
from pipeline.match import Match
from pipeline.reconcile import TIYN, Reconciled
from pipeline.rulings import Ruling, ruling

PaperKey = tuple[str, str, date | None]


class Stake(msgspec.Struct, frozen=True, kw_only=True):
    """One claimed line of one application, with what its papers prove so far."""

    application: str
    submitted_on: date
    order: int
    match: Match
    reconciled: Reconciled

    @property
    def rank(self) -> tuple[date, str, int]:
        return (self.submitted_on, self.application, self.order)


def settle(stakes: Sequence[Stake]) -> tuple[Reconciled, ...]:
    """The lines' sums after double claims are cut, in the order given."""
    settled = [s.reconciled for s in stakes]
    for group in _groups(stakes):
        if len(group) > 1:
            _share(stakes, group, settled)
    return tuple(settled)


def _groups(stakes: Sequence[Stake]) -> list[list[int]]:
    """Lines that rest on one paper, each group in the order in which they keep it."""
    owner: dict[PaperKey, int] = {}
    groups: dict[int, list[int]] = {}
    for n in sorted(range(len(stakes)), key=lambda n: stakes[n].rank):
        keys = paper_keys(stakes[n].match.deal)
        found = next((owner[k] for k in keys if k in owner), n)
        groups.setdefault(found, []).append(n)
        for key in keys:
            owner.setdefault(key, found)
    return list(groups.values())


def paper_keys(deal: Deal | None) -> tuple[PaperKey, ...]:
    """What makes an invoice or act the same one in another bundle: supplier, number, day."""
    if deal is None:
        return ()
    keys: list[PaperKey] = []
    for paper in deal.billing:
        record = billing_of(paper)
        supplier = record.supplier.bin or core(record.supplier.name or "")
        if record.number and supplier:
            days = days_of(record)
            keys.append((supplier, f"{paper.kind} {number_key(record.number)}", max(days) if days else None))
    return tuple(keys)


def _share(stakes: Sequence[Stake], group: Sequence[int], settled: list[Reconciled]) -> None:
    first = stakes[group[0]].reconciled.sums
    if first.documented_net is None or first.pool is None:
        return
    used = Decimal(0)
    kept: list[int] = []
    for n in group:
        wanted = min(stakes[n].reconciled.sums.claimed_net, first.documented_net)
        if kept and used + wanted > first.documented_net + TIYN:
            settled[n] = _with(settled[n], _twice(stakes[n], stakes[kept[0]], kept=False), proved=Decimal(0))
            settled[kept[0]] = _with(settled[kept[0]], _twice(stakes[kept[0]], stakes[n], kept=True))
        else:
            used += wanted
            kept.append(n)
    if used > first.pool:
        # Not all of the paper was paid: the lines that share it each take their part of what was.
        for n in kept:
            wanted = min(stakes[n].reconciled.sums.claimed_net, first.documented_net)
            part = (first.pool * wanted / used).quantize(TIYN, ROUND_HALF_UP) if used else Decimal(0)
            proved = stakes[n].reconciled.sums.proved
            settled[n] = _with(settled[n], None, proved=min(part, proved) if proved is not None else None)


def _with(reconciled: Reconciled, found: Ruling | None, *, proved: Decimal | None = None) -> Reconciled:
    sums = reconciled.sums if proved is None else msgspec.structs.replace(reconciled.sums, proved=proved)
    return Reconciled(sums=sums, rulings=(*reconciled.rulings, found) if found else reconciled.rulings)


def _twice(stake: Stake, other: Stake, *, kept: bool) -> Ruling:
    """The double claim as either of its lines hears of it."""
    deal = stake.match.deal
    paper = deal.billing[0] if deal else None
    values = {"original": other.match.expense.id}
    if paper:
        values |= {"kind": paper.kind, "number": billing_of(paper).number or "—"}
    if other.application != stake.application:
        values["application"] = other.application
    return ruling(
        "none" if kept else "unverified",
        "duplicate_claim",
        "R-012",
        "20.2",
        stake.match.expense.id,
        outcome=Outcome.INFO if kept else Outcome.CUT,
        text="duplicate_claim_kept" if kept else "",
        values=values,
    )
