"""What the law asks of a line beyond its papers being there: the event, the goods, the supplier, the year's window.

Each answer is a ruling: for review where nothing may pass until a person has looked, else a remark without effect.
"""

from collections.abc import Iterator, Sequence

from checklists.annexes import GOODS_DIGITS, SERVICE_DIGITS, digits
from checklists.costs import shows_attendance
from checklists.form import EVENTS
from checklists.model import Edition
from checklists.predicates import GOODS_PARAGRAPH
from checklists.procedure import last_filing_day, time_left_to_file_again
from extractors.application import Application
from extractors.findings import Outcome
from extractors.fold import fold
from extractors.records import CashReceipt, Certificate, Contract, Party, TransportDocument, TripOrder
from extractors.who.countries import country_in
from extractors.who.names import same_party
from pipeline.complete import Completeness
from pipeline.extract import Paper
from pipeline.match import CARRIAGE, Match, applicant_party
from pipeline.proof.deals import billing_of, is_resident
from pipeline.proof.events import is_online, told_of
from pipeline.proof.rulings import Ruling, ruling


def asked(
    match: Match, completeness: Completeness, application: Application, edition: Edition, papers: Sequence[Paper]
) -> list[Ruling]:
    """The rulings of one line, in the order of the rules' ids."""
    return [
        *_event(match, edition),
        *_foreign_vat(match),
        *_certificates(match, completeness),
        *_cash(completeness, match, papers),
        *_residency(match),
        *_own_goods(match, application),
        *_supply(match, application, papers),
        *_last_day(match, completeness, application, edition),
    ]


def _event(match: Match, edition: Edition) -> Iterator[Ruling]:
    """9.2 and 10.2: a foreign event, in which the applicant takes part directly (R-016, R-017; A-04)."""
    expense = match.expense
    if expense.category not in EVENTS[:2]:
        return
    rule = "R-016" if expense.category == "9.2" else "R-021"
    cite = edition.rule(rule).cite
    places = [country_in(text) for text in (told_of(match), *_trips(match))]
    if "KZ" in places and not any(place not in (None, "KZ") for place in places) and not is_online(match):
        values = {"found": expense.description or "—"}
        yield ruling("review", "event_not_foreign", rule, cite, expense.id, values=values)
    rows = [line.description or "" for p in (match.deal.billing if match.deal else ()) for line in billing_of(p).lines]
    attending = next((row for row in rows if shows_attendance(edition, expense.category, row)), None)
    if attending is not None:
        rule = "R-017" if expense.category == "9.2" else "R-021"
        values = {"item": attending}
        yield ruling("review", "participation_not_direct", rule, edition.rule(rule).cite, expense.id, values=values)


def _trips(match: Match) -> Iterator[str]:
    for paper in match.trip_orders:
        if isinstance(paper.record, TripOrder):
            yield f"{paper.record.event or ''} {paper.record.destination or ''}"


def _foreign_vat(match: Match) -> Iterator[Ruling]:
    """VAT in the invoice of a supplier abroad is no tax of the Republic (R-036; A-12)."""
    if match.deal is None or match.supplier.country in (None, "KZ"):
        return
    for paper in match.deal.invoices:
        tax = billing_of(paper).vat_total
        if tax:
            values = {"tax": str(tax), "number": billing_of(paper).number or "—"}
            yield _remark("foreign_vat", "R-036", "12 part 1", match, values, kind=paper.kind)


def _certificates(match: Match, completeness: Completeness) -> Iterator[Ruling]:
    """A certificate without a number cannot be found in its register (R-048)."""
    used = {paper for row in completeness.rows for paper in row.papers}
    for paper in match.certificates:
        if paper.id in used and isinstance(paper.record, Certificate) and not paper.record.number:
            yield _remark("certificate_not_authenticated", "R-048", "16.1.1; 17.1.1", match, {}, kind=paper.kind)


def _cash(completeness: Completeness, match: Match, papers: Sequence[Paper]) -> Iterator[Ruling]:
    """A cash order or receipt that counts bears its number and its day (R-063)."""
    if match.expense.category != CARRIAGE:
        return
    counted = {paper for share in completeness.counted for paper in share.remittance.papers}
    for paper in papers:
        record = paper.record
        if paper.id in counted and isinstance(record, CashReceipt) and not (record.number and record.issued_on):
            yield _remark("cash_receipt_incomplete", "R-063", "17.1.5", match, {}, kind=paper.kind)


def _residency(match: Match) -> Iterator[Ruling]:
    """For delivery the papers go by whether the supplier is a resident (R-064): neither a BIN nor a country tells it."""
    claimed = match.expense.supplier
    told = match.supplier.country or match.supplier.bin or (claimed and (claimed.country or claimed.bin))
    if match.expense.category == CARRIAGE and match.deal is not None and not told:
        values = {"found": match.supplier.name or "—"}
        yield ruling("review", "residency_unknown", "R-064", "17.1.5", match.expense.id, values=values)


def _own_goods(match: Match, application: Application) -> Iterator[Ruling]:
    """A line promotes goods or services that the application names as the applicant's own (R-072; A-24)."""
    expense = match.expense
    if expense.product is None:
        return
    goods = expense.category.startswith(GOODS_PARAGRAPH)
    stated = [p.tnved for p in application.products] if goods else [s.oked for s in application.services]
    # a code of goods has six digits or more, one of services four or five: another length says nothing here
    length, code = (GOODS_DIGITS if goods else SERVICE_DIGITS), digits(expense.product)
    comparable = (len(code) >= GOODS_DIGITS) is goods and len(code) >= length
    if stated and comparable and code[:length] not in {digits(each)[:length] for each in stated}:
        values = {"found": expense.product, "expected": ", ".join(stated[:5])}
        yield ruling("review", "product_not_own", "R-072", "20.2", expense.id, values=values)


def _supply(match: Match, application: Application, papers: Sequence[Paper]) -> Iterator[Ruling]:
    """The goods go to the buyer of a supply contract of the bundle, where it holds one with a foreign buyer (R-093)."""
    ours = applicant_party(application)
    buyers = [
        party
        for paper in papers
        if isinstance(paper.record, Contract) and any(same_party(p, ours) for p in paper.record.parties)
        for party in paper.record.parties
        if party.country not in (None, "KZ") and not is_resident(party) and not same_party(party, match.supplier)
    ]
    for paper in match.transport:
        record = paper.record
        if not isinstance(record, TransportDocument) or record.consignee == Party() or not buyers:
            continue
        if all(same_party(record.consignee, buyer) is False for buyer in buyers):
            values = {"found": record.consignee.name or "—", "expected": buyers[0].name or "—"}
            yield _remark("supply_contract_differs", "R-093", "operator's practice", match, values, kind=paper.kind)


def _last_day(match: Match, completeness: Completeness, application: Application, edition: Edition) -> Iterator[Ruling]:
    """Until when the line could be filed again, told when little time is left (R-102; A-23)."""
    days = [
        *(match.deal.days if match.deal else ()),
        *(d for s in completeness.counted if (d := s.remittance.day)),
    ]
    months, least = int(edition.number("window_months")), int(edition.number("last_filing_warning_days"))
    submitted = application.submitted_on
    inside = [d for d in days if d <= submitted]
    last = last_filing_day(inside, months)
    if last is None or last < submitted or time_left_to_file_again(inside, submitted, months, least):
        return
    # nothing is wrong with the line as it was filed: no remark, a thing to know
    values = {"date": str(last)}
    yield ruling("none", "last_safe_date", "R-102", "20.2", match.expense.id, values=values)


def goods_carried(match: Match) -> tuple[str | None, ...]:
    """The codes of the goods on a line's transport papers, None for goods without one."""
    papers = (p.record for p in match.transport)
    return tuple(g.tnved for record in papers if isinstance(record, TransportDocument) for g in record.goods)


def _remark(
    code: str, rule: str, cite: str, match: Match, values: dict[str, str], *, kind: str | None = None
) -> Ruling:
    return ruling("none", code, rule, cite, match.expense.id, outcome=Outcome.WARN, kind=kind, values=values)


def names_railway(match: Match) -> bool:
    """Whether the line or its papers speak of carriage by rail (R-094)."""
    return any(word in fold(told_of(match)) for word in _RAIL)


_RAIL = tuple(
    fold(w) for w in ("железнодорож", "ж/д", "жд ", "вагон", "теміржол", "темір жол", "railway", "rail freight")
)
