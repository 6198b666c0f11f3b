"""Does a certificate cover a claimed line: its holder, its goods, its term (R-044 to R-047)?"""

from collections.abc import Sequence
from datetime import date

import msgspec
from rapidfuzz import fuzz

from checklists.model import Edition, RequiredDocument
from checklists.predicates import covers_product, in_force
from extractors.application import Application, Expense, Product
from extractors.fold import fold
from extractors.records import Certificate, Goods
from extractors.who.names import same_party
from pipeline.extract import Paper
from pipeline.match import Match, own_parties
from pipeline.proof.rulings import Effect, Ruling, ruling

# Names of goods are one when they share this much of their words.
SAME_GOODS = 80


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """One certificate held against one line: True, False, or None where the paper does not tell."""

    paper: Paper
    holder: bool | None
    goods: bool | None
    term: bool | None

    @property
    def points(self) -> tuple[bool | None, ...]:
        return (self.holder, self.goods, self.term)


def certify(
    row: RequiredDocument, match: Match, application: Application, edition: Edition
) -> tuple[tuple[Paper, ...], list[Ruling]]:
    """The certificates that meet a row of the checklist, and what is wrong where none does."""
    expense = match.expense
    day = _day(match, application)
    verdicts = [_held(p, expense, application, edition, day) for p in match.certificates if p.kind in row.alternatives]
    good = [v.paper for v in verdicts if all(v.points)]
    if good:
        return tuple(good), []
    doubtful = [v for v in verdicts if False not in v.points]
    if doubtful:
        return (doubtful[0].paper,), [
            _about("review", "certificate_not_verified", doubtful[0], row=row, expense=expense, day=day)
        ]
    if verdicts:
        return (), [_wrong(verdicts, row, expense, day)]
    others = [p for p in match.certificates if p.kind in row.doubtful]
    if others:
        held = _held(others[0], expense, application, edition, day)
        return (others[0],), [_about("review", "certificate_not_verified", held, row=row, expense=expense, day=day)]
    return (), [ruling("unverified", row.code, row.rule, row.cite, expense.id, outcome=row.outcome, kind=row.kind)]


def _day(match: Match, application: Application) -> date:
    """The day of the expense: the act's, else the invoice's, else what the claim says."""
    performed = match.deal.performed_on if match.deal else None
    return performed or match.expense.incurred_on or application.submitted_on


def _held(paper: Paper, expense: Expense, application: Application, edition: Edition, day: date) -> Verdict:
    record = paper.record
    assert isinstance(record, Certificate)
    months = int(edition.number("certificate_default_term_months"))
    return Verdict(
        paper=paper,
        holder=_holder(record, application),
        goods=_goods(record.goods, expense, application),
        term=in_force(record.issued_on, record.valid_from, record.valid_until, day, months),
    )


def _holder(record: Certificate, application: Application) -> bool | None:
    """The applicant's own, or its producer's."""
    answers = [same_party(record.holder, party) for party in own_parties(application)]
    if True in answers:
        return True
    return None if None in answers else False


def _goods(goods: Sequence[Goods], expense: Expense, application: Application) -> bool | None:
    wanted = [p for p in application.products if expense.product is None or p.tnved[:6] == expense.product[:6]]
    if not wanted and expense.product:
        wanted = [Product(tnved=expense.product)]
    answers = [_same_goods(item, product) for item in goods for product in wanted]
    if True in answers:
        return True
    return None if not answers or None in answers else False


def _same_goods(item: Goods, product: Product) -> bool | None:
    if item.tnved:
        return covers_product(item.tnved, product.tnved)
    if item.name and product.name and fuzz.token_set_ratio(fold(item.name), fold(product.name)) >= SAME_GOODS:
        return True
    return None


def _wrong(verdicts: Sequence[Verdict], row: RequiredDocument, expense: Expense, day: date) -> Ruling:
    """The nearest miss: a term that ran out, else other goods, else another holder."""
    nearest = max(verdicts, key=lambda v: (v.holder is not False, v.goods is not False, v.term is not False))
    if nearest.holder is False:
        return _about(
            "unverified",
            "certificate_not_covering_product",
            nearest,
            row=row,
            expense=expense,
            day=day,
            text="certificate_of_another_holder",
        )
    if nearest.goods is False:
        return _about("unverified", "certificate_not_covering_product", nearest, row=row, expense=expense, day=day)
    record = nearest.paper.record
    assert isinstance(record, Certificate)
    begins = record.valid_from or record.issued_on
    early = "certificate_not_yet_in_force" if begins and day < begins else ""
    return _about("unverified", "expired_certificate", nearest, row=row, expense=expense, day=day, text=early)


def _about(
    effect: Effect, code: str, verdict: Verdict, *, row: RequiredDocument, expense: Expense, day: date, text: str = ""
) -> Ruling:
    record = verdict.paper.record
    assert isinstance(record, Certificate)
    sources = record.sources
    facts = {
        "kind": verdict.paper.kind,
        "number": record.number,
        "date": str(day),
        "valid_until": str(record.valid_until) if record.valid_until else None,
        "found": ", ".join(g.tnved or g.name or "" for g in record.goods[:5]) or None,
        "expected": expense.product,
        "holder": record.holder.name,
    }
    rule = {"expired_certificate": "R-045", "certificate_not_covering_product": "R-046"}.get(code, row.rule)
    return ruling(
        effect,
        code,
        rule,
        row.cite,
        expense.id,
        text=text,
        kind=verdict.paper.kind,
        values={k: v for k, v in facts.items() if v},
        sources=[
            sources.get("/number"),
            sources.get("/valid_until"),
            sources.get("/goods/0/tnved"),
            sources.get("/holder/name"),
        ],
    )
