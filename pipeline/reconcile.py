"""Expense lines reconciled: claimed, documented, paid, without VAT and excise, and what is proved of it.

The net amount proved is the smaller of what is claimed without indirect taxes and what the invoice or act documents without
them, times the share of it that was paid. Each tenge counts once. Amounts are tenge; a line is rounded once, half up.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from checklists.costs import cost_item, has_list
from checklists.formulas import months_later
from checklists.model import Edition
from checklists.predicates import not_after_submission, not_too_old
from extractors.application import Application
from extractors.findings import Outcome
from extractors.names import same_party
from extractors.records import Billing, Line
from pipeline.complete import Completeness
from pipeline.deals import EQUAL, Deal, billing_of, gross_of, net_of
from pipeline.extract import Paper
from pipeline.match import Match, applicant_party, claimed_party
from pipeline.rates import Rates
from pipeline.remittances import Share
from pipeline.rulings import Effect, Ruling, resting_on, ruling

TIYN = Decimal("0.01")
# A claim equals a paper's total when they differ by no more than this, tenge.
TOLERANCE = Decimal(1)
TENGE = "KZT"
ZERO = Decimal(0)


class Sums(msgspec.Struct, frozen=True, kw_only=True):
    """What one line comes to, tenge. ``proved`` is None where the papers do not tell; ``pool`` is all that the deal proves."""

    claimed_net: Decimal
    documented_gross: Decimal | None = None
    paid: Decimal | None = None
    documented_net: Decimal | None = None
    pool: Decimal | None = None
    proved: Decimal | None = None
    cautious: dict[str, Decimal] = {}


class Reconciled(msgspec.Struct, frozen=True, kw_only=True):
    """A line's sums and what follows from them."""

    sums: Sums
    rulings: tuple[Ruling, ...]

    @classmethod
    def nothing(cls, match: Match, rulings: tuple[Ruling, ...]) -> "Reconciled":
        """Of a line of which nothing can be reckoned."""
        return cls(sums=Sums(claimed_net=claimed(match, {}, None)), rulings=rulings)


class Money(msgspec.Struct, frozen=True, kw_only=True):
    """The deal in tenge: ``rate`` turns its currency into tenge (1 for tenge), ``share`` is the share of it that was paid."""

    rate: Decimal
    paid: Decimal
    share: Decimal
    debited: Decimal
    official: Decimal | None


def reconcile(
    match: Match, complete: Completeness, application: Application, edition: Edition, rates: Rates
) -> Reconciled:
    """The sums of one line, and the rulings that follow from them."""
    deal, expense = match.deal, match.expense
    if deal is None:
        return Reconciled(sums=Sums(claimed_net=claimed(match, rates, None)), rulings=())
    rulings = [*_contradictions(match, application), *_dates(match, complete.counted, application, edition)]
    counted = tuple(s for s in complete.counted if _in_window(s.remittance.day, application, edition))
    cut, listed = _outside(match, edition)
    rulings += listed
    money, missing = _money(deal, counted, rates, expense.id)
    rulings += missing
    net, gross = deal.net, deal.gross
    if net is None or gross is None:
        if not any(r.effect in ("review", "unverified") for r in rulings):
            rulings.append(ruling("review", "vat_unclear", "R-034", "12.1", expense.id))
        return Reconciled(sums=Sums(claimed_net=claimed(match, rates, money)), rulings=tuple(rulings))
    if money is None:
        return Reconciled(sums=Sums(claimed_net=claimed(match, rates, None)), rulings=tuple(rulings))
    wanted = claimed(match, rates, money)
    documented = _rounded((net - cut) * money.rate)
    pool = _rounded((net - cut) * money.rate * money.share)
    sums = Sums(
        claimed_net=wanted,
        documented_gross=_rounded(gross * money.rate),
        paid=_rounded(money.debited),
        documented_net=documented,
        pool=pool,
        proved=min(wanted, pool),
    )
    sums = msgspec.structs.replace(sums, cautious=_cautious(match, sums, application, edition))
    rulings += _shortfalls(match, sums, money)
    return Reconciled(sums=sums, rulings=tuple(rulings))


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(TIYN, ROUND_HALF_UP)


def claimed(match: Match, rates: Rates, money: Money | None) -> Decimal:
    """The claim in tenge without indirect taxes, as far as the papers let one take them out."""
    claim = match.expense.claimed
    amount = claim.amount
    deal = match.deal
    if claim.includes_indirect_taxes and deal and deal.net is not None and deal.gross:
        amount = amount * deal.net / deal.gross
    if claim.currency != TENGE:
        amount *= _claim_rate(match, rates, money)
    return _rounded(amount)


def _claim_rate(match: Match, rates: Rates, money: Money | None) -> Decimal:
    """The official rate of the day of payment, of the several days of several payments their average by sums (contract)."""
    currency = match.expense.claimed.currency
    parts = [(s.amount, rates.get((s.remittance.day, currency))) for s in match.shares if s.remittance.day]
    if parts and all(rate is not None for _, rate in parts):
        total = sum((a for a, _ in parts), ZERO)
        return sum((a * rate for a, rate in parts if rate is not None), ZERO) / total
    return money.rate if money else ZERO


def _money(deal: Deal, counted: Sequence[Share], rates: Rates, expense: str) -> tuple[Money | None, list[Ruling]]:
    """What was paid for the deal, in tenge; a ruling where a rate is needed and not known."""
    currency, gross = deal.currency, deal.gross
    if currency is None or gross is None or gross <= 0:
        return None, [] if currency or gross is None else [_no_rate(expense, "—", None)]
    if not counted:
        rate = Decimal(1) if currency == TENGE else None
        return (Money(rate=rate, paid=ZERO, share=ZERO, debited=ZERO, official=None) if rate else None), []
    own = debited = ZERO
    official: Decimal | None = ZERO
    for share in counted:
        remittance = share.remittance
        tenge = _official(share, rates)
        left = _debited(share)
        if remittance.currency == currency:
            own += share.amount
        else:
            rate = _rate(currency, remittance.day, rates)
            if rate is None or tenge is None:
                return None, [_no_rate(expense, currency if rate is None else remittance.currency, remittance.day)]
            own += min(tenge / rate, gross)
        if left is None and tenge is None:
            return None, [_no_rate(expense, remittance.currency, remittance.day)]
        debited += left if left is not None else tenge or ZERO
        official = official + tenge if official is not None and tenge is not None else None
    paid_share = min(Decimal(1), own / gross) if own < gross - EQUAL else Decimal(1)
    rate = Decimal(1) if currency == TENGE else debited / own
    return Money(rate=rate, paid=own, share=paid_share, debited=debited, official=official), []


def _official(share: Share, rates: Rates) -> Decimal | None:
    rate = _rate(share.remittance.currency, share.remittance.day, rates)
    return None if rate is None else share.amount * rate


def _debited(share: Share) -> Decimal | None:
    """The tenge that left the account for this share, where the paper says it (law.md 6.5)."""
    remittance = share.remittance
    if remittance.currency == TENGE:
        return share.amount
    if remittance.kzt_debited is None:
        return None
    return remittance.kzt_debited * share.amount / remittance.amount


def _rate(currency: str, day: date | None, rates: Rates) -> Decimal | None:
    if currency == TENGE:
        return Decimal(1)
    return rates.get((day, currency)) if day else None


def _no_rate(expense: str, currency: str, day: date | None) -> Ruling:
    values = {"currency": currency, "date": str(day) if day else "—"}
    return ruling("review", "currency_rate_missing", "R-096", "6.5", expense, values=values)


def _contradictions(match: Match, application: Application) -> list[Ruling]:
    """Papers that contradict each other about the line (contract): nothing is passed until a person has looked."""
    deal, expense = match.deal, match.expense
    if deal is None:
        return []
    found: list[Ruling] = []
    for paper in deal.billing:
        found += resting_on([f for f in paper.faults if paper.doubted and f.code != "duplicate_document"], expense.id)
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
        values = {"expected": str(expected), "found": str(act), "difference": str(abs(expected - act))}
        found.append(
            ruling(
                "review",
                "amount_mismatch",
                "R-054",
                "16.1.3",
                expense.id,
                text="act_differs_from_invoice",
                values=values,
            )
        )
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


def _outside(match: Match, edition: Edition) -> tuple[Decimal, list[Ruling]]:
    """The net of rows that the category's closed list does not name, in the deal's currency (9.2, 10.2, 10.3)."""
    expense, deal = match.expense, match.deal
    checklist = edition.checklist(expense.category)
    if deal is None or not has_list(checklist):
        return ZERO, []
    cut, rulings = ZERO, []
    rows = [line for p in (deal.invoices or deal.acts) for line in billing_of(p).lines]
    for line in rows:
        verdict = cost_item(edition, expense.category, line.description or "")
        values = {"item": line.description or "—", "amount": str(_net_of_row(line, deal) or "—")}
        if verdict.status == "excluded":
            cut += _net_of_row(line, deal) or ZERO
            if _net_of_row(line, deal) is None:
                rulings.append(
                    ruling(
                        "review",
                        "cost_unclear",
                        _LIST_RULES[expense.category],
                        expense.category,
                        expense.id,
                        values=values,
                    )
                )
            else:
                rulings.append(_not_listed("reduced", match, values))
        elif verdict.status == "doubtful" or (verdict.status == "unknown" and checklist.items_closed):
            rulings.append(
                ruling(
                    "review", "cost_unclear", _LIST_RULES[expense.category], expense.category, expense.id, values=values
                )
            )
    return cut, rulings


_LIST_RULES = {"9.2": "R-018", "9.9": "R-019", "10.2": "R-021", "10.3": "R-022"}


def _not_listed(effect: Effect, match: Match, values: dict[str, str]) -> Ruling:
    category = match.expense.category
    return ruling(
        effect, "cost_not_reimbursable", _LIST_RULES.get(category, "R-014"), category, match.expense.id, values=values
    )


def _net_of_row(line: Line, deal: Deal) -> Decimal | None:
    if line.net is not None:
        return line.net
    if line.gross is not None and deal.gross and deal.net is not None:
        return line.gross * deal.net / deal.gross
    return None


def _shortfalls(match: Match, sums: Sums, money: Money) -> list[Ruling]:
    """Why less is proved than is claimed: indirect taxes, more claimed than documented, or not all of it paid."""
    deal, expense = match.deal, match.expense
    if deal is None or deal.net is None or deal.gross is None or sums.documented_net is None:
        return []
    rulings: list[Ruling] = []
    whole = _rounded(deal.net * money.rate)
    values = {"claimed": str(sums.claimed_net), "documented": str(sums.documented_net), "net": str(sums.documented_net)}
    values["difference"] = str(sums.claimed_net - sums.documented_net)
    if sums.claimed_net > whole + TIYN:
        taxed = not expense.claimed.includes_indirect_taxes and any(
            abs(sums.claimed_net - _rounded(total * money.rate)) <= TOLERANCE for total in _taxed_totals(deal)
        )
        code, rule, cite = ("indirect_tax_included", "R-034", "12.1") if taxed else ("overclaimed", "R-032", "11")
        rulings.append(ruling("reduced", code, rule, cite, expense.id, values=values))
    if money.share < 1:
        paid = {"paid": str(sums.paid), "documented": str(sums.documented_gross)}
        short = (sums.pool or ZERO) < min(sums.claimed_net, sums.documented_net)
        if money.share > 0:
            rulings.append(
                ruling("reduced" if short else "none", "partly_paid", "R-033", "11", expense.id, values=values | paid)
            )
    return rulings


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
