"""Which papers prove which claimed line: the three-way match of invoice, acceptance and payment, and the papers around it.

Numbers the applicant gives, BINs, sums and dates decide; names only confirm. Two papers that fit a line equally well are a
doubt for a person, not a guess. One deal may serve several lines, within its sum.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import msgspec
from rapidfuzz import fuzz

from extractors.application import Application, Expense
from extractors.fold import fold
from extractors.records import Certificate, Party, ReconciliationAct, TransportDocument, TripOrder
from extractors.values.references import number_key, references, same_number
from extractors.who.names import same_party
from pipeline.extract import Paper
from pipeline.intake.rates import Rates
from pipeline.proof.deals import Deal, billing_of, deals, is_resident
from pipeline.proof.own_names import under_own_names
from pipeline.proof.remittances import NAMED, Remittance, Share, allocate, remittances
from pipeline.proof.returns import Return, returns, touching

# What speaks for a deal being a line's. A line takes a deal from CLAIMED points on: supplier and sum, or a number and
# one of them; a name alone or a sum alone is never enough.
BY_NUMBER, BY_BIN, BY_NAME, BY_SUM, BY_PART, BY_DAY, BY_WORDS = 60, 40, 25, 30, 20, 12, 10
# A supplier from abroad has no BIN to compare: his country is what his papers say besides.
BY_COUNTRY = 5
CLAIMED = 50
# Points between two deals under which neither is taken for sure.
MARGIN = 8
NEAR_DAYS = 31
# The one category that has transport papers.
CARRIAGE = "9.9"
# A claim up to so many times a deal's sum may be of it and claim too much.
ABOVE = Decimal("1.3")
# References that name a paper of a deal.
_NUMBERED = ("invoice", "act", "proforma", "tax_invoice", "completion_act", "commercial_invoice", "document")
# A number of fewer letters, told in a description, may be a count of pieces.
_LONG_NUMBER = 4
_EVENT = re.compile(r"(?P<name>[^\W\d_]{4,})\W{1,3}(?P<year>20\d\d)(?!\d)")


class Match(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What belongs to one claimed line. ``rivals`` are deals that fit as well as ``deal``; ``agreed`` what agreed;
    ``returned`` what may have come back of its payments."""

    expense: Expense
    deal: Deal | None = None
    shares: tuple[Share, ...] = ()
    rivals: tuple[Deal, ...] = ()
    agreed: tuple[str, ...] = ()
    reconciliation: tuple[Paper, ...] = ()
    certificates: tuple[Paper, ...] = ()
    trip_orders: tuple[Paper, ...] = ()
    transport: tuple[Paper, ...] = ()
    sharers: tuple[str, ...] = ()
    returned: tuple[Return, ...] = ()

    @property
    def supplier(self) -> Party:
        """Who supplied: the papers say it, else the claim."""
        if self.deal and self.deal.supplier != Party():
            return self.deal.supplier
        return claimed_party(self.expense)

    @property
    def used(self) -> frozenset[str]:
        """The ids of the invoices, acts and payment papers that the line rests on."""
        paid = (paper for share in self.shares for paper in share.remittance.papers)
        return frozenset((*(p.id for p in (self.deal.papers if self.deal else ())), *paid))

    @property
    def resident(self) -> bool:
        claimed = claimed_party(self.expense)
        if self.deal and (self.deal.supplier.bin or self.deal.supplier.country):
            return is_resident(self.deal.supplier) or (is_resident(claimed) and not self.deal.supplier.country)
        return is_resident(claimed)


def unused(papers: Sequence[Paper], matches: Sequence[Match]) -> frozenset[str]:
    """The ids of the papers on which no line rests."""
    return frozenset(p.id for p in papers).difference(*(m.used for m in matches))


def claimed_party(expense: Expense) -> Party:
    """Who supplied, by the claim; nobody where it does not say."""
    supplier = expense.supplier
    return Party(name=supplier.name, bin=supplier.bin, country=supplier.country) if supplier else Party()


def applicant_party(application: Application) -> Party:
    """The applicant as a party of papers."""
    return Party(name=application.applicant.name, bin=application.applicant.bin)


def own_parties(application: Application) -> list[Party]:
    """The applicant, and the one who makes its goods where that is another: papers of goods may name either."""
    producer = application.applicant.producer
    return [applicant_party(application), *([Party(name=producer.name, bin=producer.bin)] if producer else [])]


def match(application: Application, papers: Sequence[Paper], rates: Rates | None = None) -> tuple[Match, ...]:
    """One match for each claimed line, in the order of the claim. By ``rates`` one payment is shared among deals in another
    currency."""
    papers = under_own_names(papers, applicant_party(application))
    found = deals(papers)
    live = [p for p in papers if p.duplicate_of is None]
    chosen = _assign(application.expenses, found)
    wanted: dict[int, frozenset[str]] = {}
    for expense, (index, _, _) in zip(application.expenses, chosen, strict=True):
        number = expense.references.get("payment")
        if index is not None and number:
            wanted[index] = wanted.get(index, frozenset()) | {number_key(number)}
    payments = remittances(papers)
    shares = allocate(payments, found, wanted, rates)
    back = returns(live, applicant_party(application))
    matches: list[Match] = []
    for expense, (index, rivals, agreed) in zip(application.expenses, chosen, strict=True):
        deal = found[index] if index is not None else None
        sharers = tuple(
            e.id for e, (i, _, _) in zip(application.expenses, chosen, strict=True) if index is not None and i == index
        )
        matches.append(
            Match(
                expense=expense,
                deal=deal,
                shares=shares.get(index, ()) if index is not None else _unbilled(expense, payments, shares),
                rivals=tuple(found[r] for r in rivals),
                agreed=agreed,
                reconciliation=_reconciliation(deal, live, application),
                certificates=tuple(p for p in live if isinstance(p.record, Certificate)),
                trip_orders=tuple(p for p in live if isinstance(p.record, TripOrder)),
                transport=_transport(
                    expense,
                    deal,
                    live,
                    _other_carriers(expense, application.expenses, found, chosen),
                    _named_elsewhere(expense, application.expenses, found, chosen),
                ),
                sharers=sharers if len(sharers) > 1 else (),
                returned=touching(back, deal, shares.get(index, ()) if index is not None else (), payments),
            )
        )
    return tuple(matches)


Grid = list[list[int]]  # of each line a row: what speaks for each deal


def _assignment(grid: Grid) -> list[tuple[int, int]]:
    """Rows and their columns, no two rows one column, with the largest sum; of rows without a choice perhaps none."""
    choosing = {n: row for n, row in enumerate(grid) if any(row)}
    best = {n: row.index(max(row)) for n, row in choosing.items()}
    if len(set(best.values())) == len(best) and all(row.count(max(row)) == 1 for row in choosing.values()):
        # each has one best column, and no other has it: no other assignment is as good
        return list(best.items())
    if len(grid) == 1 or len(grid[0]) == 1:
        return [max(best.items(), key=lambda chosen: (grid[chosen[0]][chosen[1]], -chosen[0]))]
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - seldom needed, and the library is large

    rows, columns = linear_sum_assignment(grid, maximize=True)
    return list(zip(rows.tolist(), columns.tolist(), strict=True))


Chosen = tuple[int | None, tuple[int, ...], tuple[str, ...]]


def _assign(expenses: Sequence[Expense], found: Sequence[Deal]) -> list[Chosen]:
    """Each line's deal: the assignment with most speaking for it; a line left over shares the deal that fits it best."""
    points = [[_points(e, d) for d in found] for e in expenses]
    named = [{m for m, deal in enumerate(found) if _numbered(expense, deal)} for expense in expenses]
    anywhere = set().union(*named)
    for options, expense, own in zip(points, expenses, named, strict=True):
        others = anywhere - own if _names_a_paper(expense) else set()
        for m in range(len(found)):
            # A line that gives the number of a paper that is there claims that paper and no other; of one that is not there,
            # none that another line names.
            if (own and m not in own) or m in others:
                options[m] = (0, ())
    grid = [[p if p >= CLAIMED else 0 for p, _ in row] for row in points]
    chosen = {r: c for r, c in _assignment(grid) if grid[r][c]}
    result: list[Chosen] = []
    for n, row in enumerate(grid):
        best = row.index(max(row)) if any(row) else None
        index = chosen.get(n, best)
        if index is not None and best is not None and row[best] - row[index] > BY_SUM:
            index = best
        rivals = () if index is None else _rivals(n, index, row, chosen)
        result.append((index, rivals, points[n][index][1] if index is not None else ()))
    return result


def _rivals(n: int, index: int, row: Sequence[int], chosen: Mapping[int, int]) -> tuple[int, ...]:
    """Deals that no other line has and that fit this one as well."""
    taken = {c for r, c in chosen.items() if r != n}
    return tuple(
        m for m in range(len(row)) if m != index and m not in taken and row[m] and row[m] >= row[index] - MARGIN
    )


def _points(expense: Expense, deal: Deal) -> tuple[int, tuple[str, ...]]:
    """How much speaks for this deal being this line's, and what."""
    agreed: list[str] = []
    points = 0
    party = same_party(claimed_party(expense), deal.supplier)
    if _numbered(expense, deal):
        points += BY_NUMBER
        agreed.append("number")
    if party:
        same_bin = bool(deal.supplier.bin and deal.supplier.bin == (expense.supplier.bin if expense.supplier else None))
        points += BY_BIN if same_bin else BY_NAME
        points += BY_COUNTRY if _same_country_abroad(claimed_party(expense), deal.supplier) else 0
        agreed.append("bin" if same_bin else "name")
    elif party is False and not _numbered(expense, deal):
        return 0, ()
    sums = _sum_points(expense, deal)
    points += sums
    agreed += ["sum"] if sums else []
    day = _day_points(expense.incurred_on, deal.days)
    points += day
    agreed += ["day"] if day else []
    if expense.description and _alike(expense.description, deal):
        points += BY_WORDS
        agreed.append("words")
    return points, tuple(agreed)


def _same_country_abroad(claimed: Party, supplier: Party) -> bool:
    return claimed.country is not None and claimed.country == supplier.country != "KZ"


def _numbered(expense: Expense, deal: Deal) -> bool:
    return any(deal.names(expense.references[k]) for k in _NUMBERED if expense.references.get(k))


def _names_a_paper(expense: Expense) -> bool:
    return any(expense.references.get(k) for k in _NUMBERED)


def _sum_points(expense: Expense, deal: Deal) -> int:
    amount = expense.claimed.amount
    if amount in (deal.net, deal.gross):
        return BY_SUM
    if deal.currency and expense.claimed.currency != deal.currency:
        # Sums of two currencies say nothing of each other before they are converted.
        return BY_PART
    parts = {x for p in deal.billing for line in billing_of(p).lines for x in (line.net, line.gross)}
    if amount in parts:
        return BY_PART
    return BY_PART // 2 if deal.gross is not None and amount <= ABOVE * deal.gross else 0


def _day_points(day: date | None, days: Sequence[date]) -> int:
    if day is None or not days:
        return 0
    apart = min(abs((day - d).days) for d in days)
    return BY_DAY if apart <= 3 else BY_DAY // 2 if apart <= NEAR_DAYS else 0


def _alike(description: str, deal: Deal) -> bool:
    """Whether a line and the papers of a deal describe one thing, or name one event: «Anuga 2026»."""
    said = fold(" ".join(line.description or "" for p in deal.billing for line in billing_of(p).lines))
    told = fold(description)
    same_event = not {m.groups() for m in _EVENT.finditer(told)}.isdisjoint(m.groups() for m in _EVENT.finditer(said))
    return bool(said) and (same_event or fuzz.token_set_ratio(told, said) >= 75)


def _unbilled(
    expense: Expense, payments: Sequence[Remittance], shares: dict[int, tuple[Share, ...]]
) -> tuple[Share, ...]:
    """Payments for a line that has neither invoice nor act: they are there, though they prove no amount by themselves."""
    taken = {id(s.remittance) for several in shares.values() for s in several}
    number, supplier = expense.references.get("payment"), claimed_party(expense)
    return tuple(
        Share(remittance=r, amount=r.amount, strength=NAMED)
        for r in payments
        if id(r) not in taken and (same_number(number, r.number) or same_party(supplier, r.beneficiary))
    )


def _reconciliation(deal: Deal | None, papers: Sequence[Paper], application: Application) -> tuple[Paper, ...]:
    """Reconciliation acts between this supplier and the applicant that cover the deal (R-061)."""
    if deal is None:
        return ()
    return tuple(
        p
        for p in papers
        if isinstance(p.record, ReconciliationAct) and _covers(p.record, deal, applicant_party(application))
    )


def _covers(act: ReconciliationAct, deal: Deal, applicant: Party) -> bool:
    sides = (act.supplier, act.buyer)
    if not any(same_party(s, deal.supplier) for s in sides) or all(same_party(s, applicant) is False for s in sides):
        return False
    begins, ends = act.period_from or date.min, act.period_to or date.max
    if not any(begins <= d <= ends for d in deal.days):
        return False
    if not act.rows:
        return True
    named = any(deal.names(r.number) for row in act.rows for r in references(row.document or ""))
    return named or any(deal.gross in (row.debit, row.credit) for row in act.rows)


def _other_carriers(
    expense: Expense, expenses: Sequence[Expense], found: Sequence[Deal], chosen: Sequence[Chosen]
) -> tuple[Party, ...]:
    """Who supplied the other lines of carriage."""
    return tuple(
        found[index].supplier
        for other, (index, _, _) in zip(expenses, chosen, strict=True)
        if other is not expense and other.category == CARRIAGE and index is not None
    )


def _named_elsewhere(
    expense: Expense, expenses: Sequence[Expense], found: Sequence[Deal], chosen: Sequence[Chosen]
) -> frozenset[str]:
    """The numbers of papers that other lines of carriage name; a short one may be a quantity."""
    if expense.category != CARRIAGE:
        return frozenset()
    said = (
        _said(other, found[index] if index is not None else None)
        for other, (index, _, _) in zip(expenses, chosen, strict=True)
        if other is not expense and other.category == CARRIAGE
    )
    return frozenset(key for text in said for key in _numbers_in(text) if len(key) >= _LONG_NUMBER)


def _said(expense: Expense, deal: Deal | None) -> str:
    """What a line, its invoices and acts say of what was done."""
    rows = [line.description or "" for p in (deal.billing if deal else ()) for line in billing_of(p).lines]
    return " ".join([expense.description or "", *rows])


def _transport(
    expense: Expense, deal: Deal | None, papers: Sequence[Paper], others: Sequence[Party], elsewhere: frozenset[str]
) -> tuple[Paper, ...]:
    """Transport papers that the line or its deal names; where none is named, all but those of other lines: what these
    name, or of their carriers."""
    if expense.category != CARRIAGE:
        return ()
    waybills = [p for p in papers if isinstance(p.record, TransportDocument)]
    said = _said(expense, deal)
    keys = ("transport", "transport_document", "waybill", "cmr", "awb", "bl")
    wanted = [expense.references[k] for k in keys if expense.references.get(k)]
    named = [
        p
        for p in waybills
        if (n := _number(p)) and (any(same_number(n, w) for w in wanted) or number_key(n) in _numbers_in(said))
    ]
    supplier = deal.supplier if deal else claimed_party(expense)
    return tuple(named or [p for p in waybills if not _is_of_others(p, supplier, others, elsewhere)])


def _is_of_others(paper: Paper, supplier: Party, others: Sequence[Party], elsewhere: frozenset[str]) -> bool:
    """Whether a waybill names as carrier one who supplied another line, and not who supplied this one; or another line
    names it, and it names nobody who supplied this one."""
    carrier = paper.record.carrier if isinstance(paper.record, TransportDocument) else Party()
    if number_key(_number(paper) or "") in elsewhere and not same_party(carrier, supplier):
        return True
    return any(same_party(carrier, other) for other in others) and same_party(carrier, supplier) is False


def _number(paper: Paper) -> str | None:
    return paper.record.number if isinstance(paper.record, TransportDocument) else None


def _numbers_in(text: str) -> frozenset[str]:
    return frozenset(number_key(w.strip('(),;:«»"')) for w in text.split() if any(c.isdigit() for c in w))
