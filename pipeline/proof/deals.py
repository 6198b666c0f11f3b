"""Invoices, acts and requests for payment that belong to one supply: the deal that a claimed line may rest on.

An invoice and an act are one deal when the same supplier wrote them and their sums, numbers or contract agree. Where they
pair up and their sums differ, the deal keeps the difference: that is a contradiction for a person, not a reason to part them.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

import msgspec

from checklists.figures import all_vat_rates
from extractors.cached import cached_property
from extractors.identifiers import bin as bins
from extractors.records import Billing, CommercialInvoice, CompletionAct, Invoice, Party, ProformaInvoice, TaxInvoice
from extractors.values.references import number_key, references, same_number
from extractors.who.names import same_party
from pipeline.extract import Paper
from pipeline.proof.misread import broken_off, nearly, one_astray, one_sign

# An act and its invoice are written within so many days of each other, where only their sums tie them together.
PAIR_DAYS = 62
# Sums agree when they differ by no more than this, in the currency of the paper.
EQUAL = Decimal("0.01")
# Words of the e-invoice system after which an invoice or act is no evidence (forms 4.2, 6).
VOID = frozenset({"revoked", "cancelled", "declined", "terminated", "draft", "failed"})


class Deal(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One supply. ``requests`` are счета на оплату: they tell what a payment was for and prove nothing.

    ``amendments`` are invoices of the same supplier that correct or add to one they do not name legibly: perhaps to this one.
    ``untaxed``: its invoices and acts are silent on VAT, and its request for payment says that there is none.
    """

    invoices: tuple[Paper, ...] = ()
    acts: tuple[Paper, ...] = ()
    requests: tuple[Paper, ...] = ()
    amendments: tuple[Paper, ...] = ()
    untaxed: bool = False

    @cached_property
    def billing(self) -> tuple[Paper, ...]:
        return (*self.invoices, *self.acts)

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        return (*self.invoices, *self.acts, *self.requests)

    @cached_property
    def key(self) -> tuple[object, ...]:
        """What its first paper says: the order of deals."""
        return min(content_key(p) for p in self.billing)

    @cached_property
    def supplier(self) -> Party:
        return _fullest(billing_of(p).supplier for p in self.papers)

    @cached_property
    def buyer(self) -> Party:
        return _fullest(billing_of(p).buyer for p in self.billing)

    @cached_property
    def currency(self) -> str | None:
        stated = [c for p in self.billing if (c := billing_of(p).currency)]
        if stated:
            return stated[0] if len(set(stated)) == 1 else None
        return "KZT" if is_resident(self.supplier) else None

    @cached_property
    def net(self) -> Decimal | None:
        """Without VAT and excise, in the deal's currency: the invoices', else the acts'."""
        return self.gross if self.untaxed else _total(net_of(billing_of(p)) for p in self.invoices or self.acts)

    @cached_property
    def gross(self) -> Decimal | None:
        """With VAT and excise, in the deal's currency: what was to be paid."""
        return _total(gross_of(billing_of(p)) for p in self.invoices or self.acts)

    @cached_property
    def net_is_proved(self) -> bool:
        """Whether one of its papers proves the net that the deal goes by."""
        proved = (p for p in self.billing if proves_net(billing_of(p)))
        return (
            self.untaxed
            or any(same_sum(net_of(billing_of(p)), self.net) for p in proved)
            or (
                len(self.invoices or self.acts) > 1
                and all(proves_net(billing_of(p)) for p in self.invoices or self.acts)
            )
        )

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days of its invoices and acts: issue, turnover, performance, signature."""
        return tuple(sorted({d for p in self.billing for d in days_of(billing_of(p))}))

    @cached_property
    def performed_on(self) -> date | None:
        """The day of the expense: the act's, else the invoice's."""
        for papers in (self.acts, self.invoices):
            days = [d for p in papers if (d := _expense_day(billing_of(p)))]
            if days:
                return max(days)
        return None

    @cached_property
    def contracts(self) -> frozenset[str]:
        return frozenset(number_key(n) for p in self.papers if (n := billing_of(p).contract.number))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers its papers bear, as :func:`number_key` has them."""
        told = (n for p in self.papers for n in (billing_of(p).number, billing_of(p).registration_number))
        return frozenset(number_key(n) for n in told if n)

    def names(self, number: str) -> bool:
        """True when one of its papers bears this number."""
        return number_key(number) in self.numbers


def billing_of(paper: Paper) -> Billing:
    """The record of an invoice or act."""
    assert isinstance(paper.record, Billing)
    return paper.record


def net_of(record: Billing) -> Decimal | None:
    """The amount without VAT and excise that the paper states or lets one reckon; None when it does not tell."""
    if record.net_total is not None:
        return record.net_total
    gross = record.gross_total
    if gross is not None and record.vat_total is not None:
        return gross - record.vat_total - (record.excise_total or 0)
    if gross is not None and (record.vat_excluded or isinstance(record, CommercialInvoice)):
        return gross
    return _total(line.net for line in record.lines)


def gross_of(record: Billing) -> Decimal | None:
    """The amount to be paid that the paper states or lets one reckon; None when it does not tell."""
    if record.gross_total is not None:
        return record.gross_total
    net = record.net_total if record.net_total is not None else _total(line.net for line in record.lines)
    if net is None:
        return _total(line.gross for line in record.lines)
    if record.vat_total is not None:
        return net + record.vat_total + (record.excise_total or 0)
    return net if record.vat_excluded or isinstance(record, CommercialInvoice) else None


def proves_net(record: Billing) -> bool:
    """Whether the paper tells its net from its taxes by more than one figure: net + VAT + excise = gross, «без НДС», or a
    VAT that is what a rate of the law gives. One figure alone may be the sum with taxes read in the wrong column."""
    net, gross, vat = record.net_total, record.gross_total, record.vat_total
    if vat is None:
        rows = [line for line in record.lines if line.net is not None and line.gross is not None]
        untaxed = (
            isinstance(record, CommercialInvoice)
            or record.vat_excluded
            or (bool(rows) and all(r.net == r.gross for r in rows))
        )
        return bool(untaxed) and (net is None or gross is None or net == gross)
    excise = record.excise_total or Decimal(0)
    if net is not None and gross is not None:
        return abs(net + vat + excise - gross) <= EQUAL
    if net is None and gross is None:
        net = _total(line.net for line in record.lines) if _total(line.vat for line in record.lines) == vat else None
    base = net if net is not None else None if gross is None else gross - vat - excise
    return base is not None and any(abs((base + excise) * rate / 100 - vat) <= 1 for rate in all_vat_rates())


def unidentified(deal: Deal) -> list[Paper]:
    """Papers without a number and a day: what they are cannot be told for sure, nor whether they are claimed elsewhere.

    One of the two is enough where another paper of the deal states both.
    """
    known = {
        p.id: (bool(billing_of(p).number or billing_of(p).registration_number), bool(days_of(billing_of(p))))
        for p in deal.billing
    }
    certain = any(all(k) for k in known.values())
    return [p for p in deal.billing if not (any(known[p.id]) if certain else all(known[p.id]))]


def is_resident(party: Party) -> bool:
    """A supplier with a BIN or IIN of the Republic, or named as of KZ (R-064)."""
    if party.country:
        return party.country == "KZ"
    return bool(party.bin and len(party.bin) == 12 and bins.is_valid(party.bin))


def days_of(record: Billing) -> tuple[date, ...]:
    """The days that an invoice or act states, that of the turnover first."""
    own = (
        None if isinstance(record, CommercialInvoice) else record.turnover_on,
        getattr(record, "issued_on", None),
        getattr(record, "signed_on", None),
        getattr(record, "performed_on", None),
    )
    return tuple(d for d in own if isinstance(d, date))


def content_key(paper: Paper) -> tuple[date, str, str, Decimal, tuple[tuple[str, int], ...]]:
    """What orders invoices and acts: day, number, supplier and sum. Where a paper lies in the bundle comes last."""
    record = billing_of(paper)
    day = min(days_of(record), default=date.max)
    supplier = record.supplier.bin or record.supplier.name or ""
    return (day, number_key(record.number or ""), supplier, gross_of(record) or Decimal(0), paper.pages)


def deals(papers: Sequence[Paper]) -> tuple[Deal, ...]:
    """The deals of a bundle, copies and void papers left out; neither they nor their order depend on where papers lie."""
    live = [p for p in papers if isinstance(p.record, Billing) and p.duplicate_of is None and not is_void(p, papers)]
    alive = sorted(live, key=content_key)
    acts = [p for p in alive if isinstance(p.record, CompletionAct)]
    invoices = [p for p in alive if isinstance(p.record, TaxInvoice | CommercialInvoice)]
    requests = [p for p in alive if isinstance(p.record, ProformaInvoice)]
    groups = _joined(invoices, acts)
    found = [Deal(invoices=tuple(i), acts=tuple(a)) for i, a in groups]
    return tuple(sorted(_with_amendments(_with_requests(found, requests), invoices), key=lambda d: d.key))


def _with_amendments(found: Sequence[Deal], invoices: Sequence[Paper]) -> list[Deal]:
    """Amendments of unknown invoices, and invoices that take back and join none, go to every other deal of their supplier;
    alone, they stand for themselves."""
    unlinked = [p for p in invoices if billing_of(p).type in ("corrected", "additional") and not billing_of(p).corrects]
    alone = {deal.invoices[0].id for deal in found if len(deal.invoices) == 1}
    unlinked += [p for p in invoices if p.id in alone and p not in unlinked and _takes_back(billing_of(p))]
    done: list[Deal] = []
    for deal in found:
        others = [
            p
            for p in unlinked
            if p not in deal.invoices and same_party(billing_of(p).supplier, deal.supplier) is not False
        ]
        done.append(msgspec.structs.replace(deal, amendments=tuple(others)))
    return done


def is_void(paper: Paper, papers: Sequence[Paper]) -> bool:
    """True for a paper that its issuer took back: revoked, cancelled, or replaced by a corrected one (forms 4.2)."""
    record = billing_of(paper)
    if record.status in VOID:
        return True
    if record.type == "corrected":
        return False
    others = (
        p.record for p in papers if p is not paper and isinstance(p.record, Invoice) and p.record.type == "corrected"
    )
    return any(
        o.corrects and (same_number(o.corrects, record.registration_number) or same_number(o.corrects, record.number))
        for o in others
    )


def _joined(invoices: Sequence[Paper], acts: Sequence[Paper]) -> list[tuple[list[Paper], list[Paper]]]:
    """Acts with their invoices: pairs whose sums agree, then several papers that add up, then what is left side by side."""
    free_invoices, free_acts = list(invoices), list(acts)
    groups: list[tuple[list[Paper], list[Paper]]] = []

    def take(i: Iterable[Paper], a: Iterable[Paper]) -> None:
        groups.append((list(i), list(a)))
        for paper in (*groups[-1][0], *groups[-1][1]):
            (free_invoices if paper in free_invoices else free_acts).remove(paper)

    pairs = sorted(
        ((_closeness(i, a), n, m, i, a) for n, i in enumerate(invoices) for m, a in enumerate(acts)),
        key=lambda p: (-p[0], p[1], p[2]),
    )
    for closeness, _, _, invoice, act in pairs:
        if closeness >= SUMS_AGREE and invoice in free_invoices and act in free_acts:
            take([invoice], [act])
    for invoice in list(free_invoices):
        several = [a for a in free_acts if _closeness(invoice, a) >= SAME_SUPPLIER]
        if len(several) > 1 and same_sum(
            gross_of(billing_of(invoice)), _total(gross_of(billing_of(a)) for a in several)
        ):
            take([invoice], several)
    for act in list(free_acts):
        several = [i for i in free_invoices if _closeness(i, act) >= SAME_SUPPLIER]
        if len(several) > 1 and same_sum(gross_of(billing_of(act)), _total(gross_of(billing_of(i)) for i in several)):
            take(several, [act])
    for closeness, _, _, invoice, act in pairs:
        if closeness >= NAMED_TOGETHER and invoice in free_invoices and act in free_acts:
            take([invoice], [act])
    lessening = [i for i in free_invoices if _lessens(billing_of(i))]
    groups += [([i], []) for i in free_invoices if i not in lessening] + [([], [a]) for a in free_acts]
    return groups + [([i], []) for i in lessening if not _joins(i, groups)]


# How close an invoice and an act are: only sums that agree, or papers that name each other, make them one deal.
SAME_SUPPLIER, NAMED_TOGETHER, SUMS_AGREE = 1, 2, 4


def _closeness(invoice: Paper, act: Paper) -> int:
    one, other = billing_of(invoice), billing_of(act)
    if same_party(one.supplier, other.supplier) is False or same_party(one.buyer, other.buyer) is False:
        return 0
    if one.currency and other.currency and one.currency != other.currency:
        return 0
    numbers = same_number(one.number, other.number)
    contracts = same_number(one.contract.number, other.contract.number)
    misread = invoice.scan is not None or act.scan is not None
    named = (one.contract.number or "", other.contract.number or "")
    apart = _apart(days_of(one), days_of(other))
    same_days = apart == 0 and one.contract.date is not None and one.contract.date == other.contract.date
    sums = any(same_sum(x, y) for x in (net_of(one), gross_of(one)) for y in (net_of(other), gross_of(other)))
    alike = nearly(*named) or broken_off(*named) or (same_days and one_sign(*named))
    alike = alike or (same_days and sums and one_astray(*named))
    unlike = not contracts and not (misread and alike)
    if one.contract.number and other.contract.number and unlike and not numbers:
        return 0
    if sums and (numbers or contracts or apart is None or apart <= PAIR_DAYS):
        return SUMS_AGREE + 2 * numbers + contracts + (apart == 0)
    if (numbers or contracts) and (apart is None or apart <= PAIR_DAYS):
        return NAMED_TOGETHER + (numbers and contracts)
    return SAME_SUPPLIER


def _lessens(record: Billing) -> bool:
    """An additional invoice may take back a part of the one it names (forms 4.2); one that adds is a supply of its own."""
    return record.type == "additional" and _takes_back(record)


def _takes_back(record: Billing) -> bool:
    """Whether an invoice is of less than nothing."""
    return any(amount is not None and amount < 0 for amount in (net_of(record), gross_of(record)))


def _joins(extra: Paper, groups: list[tuple[list[Paper], list[Paper]]]) -> bool:
    """Puts an additional invoice to the one that it names, if that is there."""
    corrects = billing_of(extra).corrects
    for invoices, _ in groups:
        for record in map(billing_of, invoices):
            if same_number(corrects, record.registration_number) or same_number(corrects, record.number):
                invoices.append(extra)
                return True
    return False


def _with_requests(found: Sequence[Deal], requests: Sequence[Paper]) -> list[Deal]:
    """Each request for payment goes to the one deal of its supplier that it fits best; to none when several fit alike."""
    kept: dict[int, list[Paper]] = {}
    for request in requests:
        record = billing_of(request)
        scores = [(_request_score(record, deal), n) for n, deal in enumerate(found)]
        best = max((s for s, _ in scores), default=0)
        fitting = [n for s, n in scores if s == best]
        if best > 0 and len(fitting) == 1:
            kept.setdefault(fitting[0], []).append(request)
    return [msgspec.structs.replace(deal, requests=tuple(kept.get(n, ()))) for n, deal in enumerate(found)]


def _request_score(request: Billing, deal: Deal) -> int:
    if same_party(request.supplier, deal.supplier) is False:
        return 0
    named = any(
        r.kind == "invoice" and same_number(r.number, request.number)
        for p in deal.billing
        for line in billing_of(p).lines
        for r in references(line.description or "")
    )
    sums = same_sum(gross_of(request), deal.gross)
    contract = bool(request.contract.number and number_key(request.contract.number) in deal.contracts)
    return 4 * named + 3 * sums + contract if (named or sums) else 0


def _apart(one: Sequence[date], other: Sequence[date]) -> int | None:
    """Days between the nearest dates of two papers."""
    return min((abs((a - b).days) for a in one for b in other), default=None)


def same_sum(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two sums are known and one, but for what rounding leaves."""
    return one is not None and other is not None and abs(one - other) <= EQUAL


def _total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = list(amounts)
    return None if not known or any(a is None for a in known) else sum((a for a in known if a is not None), Decimal(0))


def _fullest(parties: Iterable[Party]) -> Party:
    """The party that states most: BIN first, then name."""
    return max(parties, key=lambda p: (bool(p.bin), bool(p.name), bool(p.country), bool(p.iban)), default=Party())


def _expense_day(record: Billing) -> date | None:
    if isinstance(record, CompletionAct):
        return record.performed_on or record.signed_on
    turnover = None if isinstance(record, CommercialInvoice) else record.turnover_on
    return turnover or (record.issued_on if isinstance(record, Invoice) else None)
