"""Expense lines reconciled: claimed, documented, paid, without VAT and excise, and what is proved of it.

The net amount proved is the smaller of what is claimed without indirect taxes and what the invoice or act documents without
them, times the share of it that was paid. Each tenge counts once. Amounts are tenge; a line is rounded once, half up.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from checklists.formulas import TIYN, months_later
from checklists.model import Edition
from checklists.predicates import not_after_submission, not_too_old
from extractors.application import Application
from extractors.findings import Outcome
from extractors.records import Billing
from extractors.who.names import same_party
from pipeline.complete import Completeness
from pipeline.extract import Paper, contradicts
from pipeline.intake.rates import Rates
from pipeline.match import Match, applicant_party, claimed_party
from pipeline.proof.conversion import Money, claim_rate, in_tenge, no_rate
from pipeline.proof.deals import EQUAL, Deal, billing_of, gross_of, net_of, unidentified
from pipeline.proof.listed import RULES, outside
from pipeline.proof.remittances import Share
from pipeline.proof.rulings import Effect, Ruling, act_differs, resting_on, ruling
from pipeline.proof.two_currencies import debited_otherwise, same_figure, shown_once, unsettled
from pipeline.proof.untaxed import told_untaxed

# A claim equals a paper's total when they differ by no more than this, tenge.
TOLERANCE = Decimal(1)
ZERO = Decimal(0)


class Sums(msgspec.Struct, frozen=True, kw_only=True):
    """What one line comes to, tenge. ``proved`` is None where the papers do not tell; ``pool`` is all that the deal proves.

    ``cautious``: what is left of it under the cautious side of a reading; ``literal``: what it would be under the literal side
    of one whose cautious side ``proved`` follows.
    """

    claimed_net: Decimal
    documented_gross: Decimal | None = None
    paid: Decimal | None = None
    documented_net: Decimal | None = None
    pool: Decimal | None = None
    proved: Decimal | None = None
    cautious: dict[str, Decimal] = {}
    literal: dict[str, Decimal] = {}


class Reconciled(msgspec.Struct, frozen=True, kw_only=True):
    """A line's sums and what follows from them."""

    sums: Sums
    rulings: tuple[Ruling, ...]

    @classmethod
    def nothing(cls, match: Match, rulings: tuple[Ruling, ...]) -> "Reconciled":
        """Of a line of which nothing can be reckoned."""
        return cls(sums=Sums(claimed_net=claimed(match, claim_rate(match, (), {}))), rulings=rulings)


def reconcile(
    match: Match, complete: Completeness, application: Application, edition: Edition, rates: Rates
) -> Reconciled:
    """The sums of one line, and the rulings that follow from them."""
    deal, expense = match.deal, match.expense
    if deal is None:
        rate = claim_rate(match, match.shares, rates)
        return Reconciled(sums=Sums(claimed_net=claimed(match, rate)), rulings=())
    paid = [s for s in complete.counted if _in_window(s.remittance.day, application, edition)]
    counted, unsure = shown_once(deal, paid, rates)
    match = told_untaxed(match, counted)
    deal = match.deal or deal
    cut, listed = outside(match, edition)
    money, unconverted = in_tenge(deal, counted, rates, expense.id)
    doubled = same_figure(match, counted, money)
    rate = claim_rate(match, counted or match.shares, rates)
    if rate is None and counted and not unconverted:
        unconverted = [no_rate(expense.id, expense.claimed.currency, counted[0].remittance.day)]
    rulings = [
        *_contradictions(match, application),
        *_dates(match, complete.counted, application, edition),
        *listed,
        *unconverted,
        *doubled,
        *unsettled(match, unsure, money),
        *debited_otherwise(match, counted, rates),
    ]
    unclear = not deal.net_is_proved or _paid_above_what_was_reckoned(deal, counted)
    if unclear and not any(r.effect in ("review", "unverified") for r in rulings):
        rulings.append(ruling("review", "vat_unclear", "R-034", "12 part 1", expense.id))
    wanted = claimed(match, rate)
    if deal.net is None or deal.gross is None or money is None or rate is None or doubled:
        return Reconciled(sums=Sums(claimed_net=wanted), rulings=tuple(rulings))
    if deal.net - cut < 0:
        # taxes above the total, or rows above their sum: the papers contradict each other, and nothing can be reckoned
        rulings.append(_below_nothing(match, cut, edition))
        return Reconciled(sums=Sums(claimed_net=wanted), rulings=tuple(rulings))
    pool = _rounded((deal.net - cut) * money.rate * money.share)
    sums = Sums(
        claimed_net=wanted,
        documented_gross=_rounded(deal.gross * money.rate),
        paid=_rounded(money.debited),
        documented_net=_rounded((deal.net - cut) * money.rate),
        pool=pool,
        proved=min(wanted, pool),
    )
    sums = msgspec.structs.replace(
        sums,
        cautious=_cautious(match, sums, application, edition),
        literal=_literal(
            match, sums, _rounded(expense.claimed.amount * rate), (deal.gross - cut) * money.rate * money.share
        ),
    )
    rulings += _shortfalls(match, sums, money)
    return Reconciled(sums=sums, rulings=tuple(_harmless(rulings) if pool >= wanted else rulings))


def _paid_above_what_was_reckoned(deal: Deal, counted: Sequence[Share]) -> bool:
    """Whether the only payment, of one supply as it seems, is above a total that no paper was read to print.

    The total that is printed may be the payment's, and the paper's own figures contradict each other.
    """
    if len(counted) != 1 or deal.gross is None or any(billing_of(p).gross_total is not None for p in deal.billing):
        return False
    remittance = counted[0].remittance
    return remittance.currency == deal.currency and deal.gross + TOLERANCE < remittance.amount < 2 * deal.gross


def _below_nothing(match: Match, cut: Decimal, edition: Edition) -> Ruling:
    code, rule = ("cost_unclear", RULES.get(match.expense.category, "R-014")) if cut > 0 else ("vat_unclear", "R-034")
    return ruling("review", code, rule, edition.rule(rule).cite, match.expense.id)


def _harmless(rulings: Sequence[Ruling]) -> list[Ruling]:
    """What would lessen a line, of which enough is left for the whole claim: told, without effect."""
    return [
        Ruling(effect="none", finding=msgspec.structs.replace(r.finding, outcome=Outcome.INFO))
        if r.effect == "reduced"
        else r
        for r in rulings
    ]


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(TIYN, ROUND_HALF_UP)


def claimed(match: Match, rate: Decimal | None) -> Decimal:
    """The claim in tenge without indirect taxes, as far as the papers let one take them out; 0 where it has no rate."""
    claim, deal = match.expense.claimed, match.deal
    amount = claim.amount
    if claim.includes_indirect_taxes and deal and deal.net is not None and deal.gross and deal.net >= 0:
        amount = amount * deal.net / deal.gross
    return _rounded(amount * (rate or ZERO))


def _contradictions(match: Match, application: Application) -> list[Ruling]:
    """Papers that contradict each other about the line (contract): nothing is passed until a person has looked."""
    deal, expense = match.deal, match.expense
    if deal is None:
        return []
    found: list[Ruling] = []
    for paper in deal.billing:
        found += resting_on([f for f in paper.faults if contradicts(f)], expense.id)
    for paper in unidentified(deal):
        values = {"kind": paper.kind, "file": paper.pages[0][0], "page": str(paper.pages[0][1])}
        found.append(
            ruling("review", "paper_unidentified", "R-056", "16.1.3", expense.id, kind=paper.kind, values=values)
        )
    for paper in deal.amendments:
        values = {"number": getattr(paper.record, "number", None) or "—", "file": paper.pages[0][0]}
        values["page"] = str(paper.pages[0][1])
        found.append(
            ruling("review", "amendment_unclear", "R-056", "16.1.3", expense.id, kind=paper.kind, values=values)
        )
    party = claimed_party(expense)
    if same_party(party, deal.supplier) is False or (expense.supplier and _other_bin(match)):
        values = {"expected": party.name or party.bin or "—", "found": deal.supplier.name or deal.supplier.bin or "—"}
        found.append(ruling("review", "supplier_mismatch", "R-053", "16.1.3", expense.id, values=values))
    if same_party(deal.buyer, applicant_party(application)) is False:
        values = {"expected": application.applicant.name, "found": deal.buyer.name or deal.buyer.bin or "—"}
        found.append(ruling("review", "buyer_not_applicant", "R-055", "16.1.3", expense.id, values=values))
    difference = _act_differs(deal)
    if difference:
        expected, act = difference
        found.append(act_differs(expense.id, expected=expected, found=act))
    if match.rivals:
        found.append(ruling("review", "several_candidates", "MATCH-01", "", expense.id))
    return found


def _other_bin(match: Match) -> bool:
    """Two different BINs, even where one has a wrong check digit, are a contradiction."""
    claimed_bin = match.expense.supplier.bin if match.expense.supplier else None
    found = match.deal.supplier.bin if match.deal else None
    return bool(claimed_bin and found and claimed_bin != found)


def _act_differs(deal: Deal) -> tuple[Decimal, Decimal] | None:
    """(invoices, acts) when their sums do not agree in any way in which both can be read."""
    if not deal.invoices or not deal.acts:
        return None
    invoices = [_summed(deal.invoices, net_of), _summed(deal.invoices, gross_of)]
    acts = [_summed(deal.acts, net_of), _summed(deal.acts, gross_of)]
    for one, other in zip(invoices, acts, strict=True):
        if one is not None and other is not None and abs(one - other) > EQUAL:
            return one, other
    known = [(a, b) for a in invoices for b in acts if a is not None and b is not None]
    if known and all(abs(a - b) > EQUAL for a, b in known):
        return known[-1]
    return None


def _summed(papers: Sequence[Paper], of: Callable[[Billing], Decimal | None]) -> Decimal | None:
    amounts = [of(billing_of(p)) for p in papers]
    return None if any(a is None for a in amounts) else sum((a for a in amounts if a is not None), ZERO)


def _dates(match: Match, counted: Sequence[Share], application: Application, edition: Edition) -> list[Ruling]:
    """Paragraph 20.2: act, invoice and payment lie in the twelve months before the application, none after it (A-22)."""
    expense, submitted = match.expense, application.submitted_on
    months = int(edition.number("window_months"))
    billed = list(match.deal.days) if match.deal else []
    paid = [d for s in counted if (d := s.remittance.day)]
    late = [d for d in (*billed, *paid) if not not_after_submission(d, submitted)]
    values = {"earliest": str(months_later(submitted, -months)), "submitted": str(submitted)}
    if late:
        return [
            ruling(
                "unverified",
                "expense_after_submission",
                "R-074",
                "20.2",
                expense.id,
                values=values | {"date": str(max(late))},
            )
        ]
    old = [d for d in paid if not not_too_old(d, submitted, months)]
    if old:
        effect: Effect = "unverified" if len(old) == len(paid) else "reduced"
        return [ruling(effect, "expense_too_old", "R-073", "20.2", expense.id, values=values | {"date": str(min(old))})]
    early = [d for d in billed if not not_too_old(d, submitted, months)]
    if early:
        return [
            ruling(
                "none",
                "expense_too_old",
                "R-075",
                "20.2",
                expense.id,
                outcome=Outcome.WARN,
                text="payment_alone_in_window",
                values=values | {"date": str(min(early))},
            )
        ]
    return []


def _in_window(day: date | None, application: Application, edition: Edition) -> bool:
    months = int(edition.number("window_months"))
    return day is None or (
        not_too_old(day, application.submitted_on, months) and not_after_submission(day, application.submitted_on)
    )


def _shortfalls(match: Match, sums: Sums, money: Money) -> list[Ruling]:
    """Why less is proved than is claimed: indirect taxes, more claimed than documented, or not all of it paid."""
    deal, expense = match.deal, match.expense
    if deal is None or deal.net is None or deal.gross is None or sums.documented_net is None:
        return []
    rulings: list[Ruling] = []
    whole = _rounded(deal.net * money.rate)
    values = {"claimed": str(sums.claimed_net), "documented": str(sums.documented_net), "net": str(sums.documented_net)}
    values["difference"] = str(sums.claimed_net - sums.documented_net)
    if sums.claimed_net > whole and _paid_as_claimed(match, sums, whole):
        found = {"expected": str(sums.claimed_net), "found": str(whole), "difference": str(sums.claimed_net - whole)}
        return [ruling("review", "amount_mismatch", "R-054", "16.1.3", expense.id, values=found)]
    if sums.claimed_net > whole:
        taxed = not expense.claimed.includes_indirect_taxes and any(
            abs(sums.claimed_net - _rounded(total * money.rate)) <= TOLERANCE for total in _taxed_totals(deal)
        )
        code, rule, cite = ("indirect_tax_included", "R-034", "12 part 1") if taxed else ("overclaimed", "R-032", "11")
        rulings.append(ruling("reduced", code, rule, cite, expense.id, values=values))
    if 0 < money.share < 1 and not _paid_by_its_parts(deal, sums, money):
        paid = {"paid": str(sums.paid), "documented": str(sums.documented_gross)}
        rulings.append(ruling("reduced", "partly_paid", "R-033", "11", expense.id, values=values | paid))
    return rulings


def _paid_as_claimed(match: Match, sums: Sums, whole: Decimal) -> bool:
    """Whether claim and payment agree with each other against the invoice or act: then that one may be the wrong one, or not
    the only one."""
    deal, paid = match.deal, sum((s.remittance.amount for s in match.shares), ZERO)
    if deal is None or not deal.gross or not whole or paid <= deal.gross:
        return False
    return abs(sums.claimed_net * deal.gross / whole - paid) <= TOLERANCE


def _paid_by_its_parts(deal: Deal, sums: Sums, money: Money) -> bool:
    """Whether what was paid is net and taxes of papers whose printed total is another: it is the total that is doubted."""
    records = [billing_of(p) for p in deal.invoices or deal.acts]
    told = [(r.net_total, r.vat_total, r.excise_total or ZERO) for r in records]
    parts = sum((net + vat + excise for net, vat, excise in told if net is not None and vat is not None), ZERO)
    whole = all(net is not None and vat is not None for net, vat, _ in told)
    if not whole or deal.gross is None or abs(parts - deal.gross) <= TOLERANCE:
        return False
    return sums.paid is not None and abs(_rounded(parts * money.rate) - sums.paid) <= TOLERANCE


def _taxed_totals(deal: Deal) -> list[Decimal]:
    """The totals of a paper that hold VAT, excise or both."""
    net, gross = deal.net or ZERO, deal.gross or ZERO
    excise = sum((billing_of(p).excise_total or ZERO for p in deal.invoices), ZERO)
    return [t for t in (gross, gross - excise, net + excise) if t > net]


def _cautious(match: Match, sums: Sums, application: Application, edition: Edition) -> dict[str, Decimal]:
    """What the cautious side of a reading leaves of the line: readings that make a difference only."""
    if match.deal is None or sums.proved is None or sums.proved <= 0:
        return {}
    found: dict[str, Decimal] = {}
    months = int(edition.number("window_months"))
    if any(not not_too_old(d, application.submitted_on, months) for d in match.deal.days):
        found["A-22"] = ZERO
    return found


def _literal(match: Match, sums: Sums, stated: Decimal, pool: Decimal) -> dict[str, Decimal]:
    """With the taxes of a supplier abroad, which the words of paragraph 12 part 1 do not take out (A-12): ``stated`` is the
    claim as it was stated, ``pool`` what the deal proves with them, tenge."""
    if match.supplier.country in (None, "KZ") or not sums.proved:
        return {}
    kept = min(stated, _rounded(pool))
    return {"A-12": kept} if kept > sums.proved else {}
