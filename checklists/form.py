"""What the application form says, held against itself and against the papers of the bundle (paragraphs 3, 10, 11, 20, 22).

Tests of an application like those of :mod:`checklists.predicates`. What is not stated is unknown and brings no remark: the
form has fields that an applicant may leave out.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from checklists import figures
from checklists.model import Edition
from checklists.predicates import (
    MET,
    SERVICES_PARAGRAPH,
    UNKNOWN,
    Facts,
    Remark,
    Verdict,
    unproved,
)
from extractors.application import Application, Role, Size
from extractors.records import (
    Billing,
    Certificate,
    Contract,
    CustomsDeclaration,
    Party,
    Record,
    TransportDocument,
    TripOrder,
)
from extractors.who.countries import country_in
from extractors.who.names import same_name, same_party

# Categories of events: what is claimed of them is told by the event's name.
EVENTS = ("9.2", "10.2", "10.3")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")


def distributor_names_producer(facts: Facts) -> Verdict | None:
    """Paragraph 3: an official representative sells what the producer makes, by a contract older than its expenses."""
    applicant = facts.application.applicant
    if applicant.role is not Role.DISTRIBUTOR:
        return None
    if applicant.producer is None:
        return unproved("producer_missing", {"role": applicant.role.value})
    if facts.records is None:
        return UNKNOWN
    producer = Party(name=applicant.producer.name, bin=applicant.producer.bin)
    ours = [
        r for r in facts.records if isinstance(r, Contract) and _between(r, producer, _applicant(facts.application))
    ]
    if not ours:
        return unproved("producer_contract_missing", {"found": applicant.producer.name})
    days = [e.incurred_on for e in facts.application.expenses if e.incurred_on]
    signed = [r.issued_on for r in ours if r.issued_on]
    if not signed or not days:
        return UNKNOWN
    if min(signed) > min(days):
        values = {"date": str(min(signed)), "found": applicant.producer.name}
        return unproved("producer_contract_later", values)
    return MET


def promotes_own_abroad(facts: Facts) -> Verdict | None:
    """Paragraphs 3 and 20.2: goods or services of the applicant's own, promoted on foreign markets, by what papers show."""
    if facts.records is None:
        return UNKNOWN
    holders = [r.holder for r in facts.records if isinstance(r, Certificate)]
    makers = _makers(facts.application)
    if holders and all(same_party(holder, maker) is False for holder in holders for maker in makers):
        return unproved("goods_of_another", {"found": holders[0].name or holders[0].bin or ""})
    own = bool(facts.application.services) or any(same_party(h, m) for h in holders for m in makers)
    abroad = any(country not in (None, "KZ") for r in facts.records for country in _countries(r))
    return MET if own and abroad else UNKNOWN


def ict_lines_by_provider(facts: Facts) -> Verdict | None:
    """Paragraphs 3 and 10: the types of paragraph 10 are for providers of ICT services."""
    if not facts.claims(SERVICES_PARAGRAPH):
        return None
    role = facts.application.applicant.role
    return MET if role is Role.ICT_PROVIDER else unproved("services_role_differs", {"role": role.value})


def size_agrees(facts: Facts) -> Verdict | None:
    """Entrepreneurial Code, art. 24: the size stated is that of the headcount and the average annual income."""
    stated, computed = facts.application.applicant.size, computed_size(facts.application, facts.edition)
    if stated is None or computed is None:
        return UNKNOWN
    if stated is computed:
        return MET
    values = {"size": computed.value, "claimed_size": stated.value}
    return Verdict(status="failed", remarks=(Remark(code="size_differs", text="", values=values),))


def computed_size(application: Application, edition: Edition) -> Size | None:
    """The size by both criteria of the Code; None where one of them is not stated. The index is that of the application's day.

    Small: neither criterion is exceeded. Large: one of the upper ones is. Medium: what is neither.
    """
    people, income = application.applicant.headcount, application.applicant.average_annual_income
    if people is None or income is None:
        return None
    indexes = income / figures.mci(application.submitted_on).value
    if people > edition.number("large_headcount") or indexes > edition.number("large_income"):
        return Size.LARGE
    small = people <= edition.number("small_headcount") and indexes <= edition.number("small_income")
    return Size.SMALL if small else Size.MEDIUM


def events_named(facts: Facts) -> Verdict | None:
    """Section 2 of the form: each event is named."""
    lines = [e for e in facts.application.expenses if e.category in EVENTS]
    if not lines:
        return None
    bare = [e.id for e in lines if not (e.description or "").strip()]
    remarks = tuple(Remark(code="event_not_stated", text="", values={"expense": line}) for line in bare)
    return Verdict(status="failed", remarks=remarks) if bare else MET


def total_is_sum_of_lines(facts: Facts) -> Verdict | None:
    """The form's total is the sum of its lines without indirect taxes, where these are stated in tenge."""
    application = facts.application
    if application.claimed_total is None:
        return UNKNOWN
    if any(e.claimed.currency != "KZT" or e.claimed.includes_indirect_taxes for e in application.expenses):
        return UNKNOWN
    added = sum((e.claimed.amount for e in application.expenses), Decimal(0))
    if added == application.claimed_total:
        return MET
    values = {
        "claimed": str(application.claimed_total),
        "found": str(added),
        "difference": str(abs(added - application.claimed_total)),
    }
    return Verdict(status="failed", remarks=(Remark(code="claimed_total_differs", text="", values=values),))


def producer_bin_agrees(facts: Facts) -> Verdict | None:
    """Operator's practice: the producer has one BIN in the application and on every certificate."""
    if facts.records is None:
        return UNKNOWN
    holders = [r.holder for r in facts.records if isinstance(r, Certificate) and r.holder.name and r.holder.bin]
    named = [
        (h, m) for h in holders for m in _makers(facts.application) if m.bin and same_name(h.name or "", m.name or "")
    ]
    wrong = tuple(
        Remark(code="producer_bin_differs", text="", values={"expected": maker.bin or "", "found": holder.bin or ""})
        for holder, maker in named
        if holder.bin != maker.bin
    )
    if wrong:
        return Verdict(status="failed", remarks=wrong)
    return MET if named else UNKNOWN


def email_usable(facts: Facts) -> Verdict | None:
    """Paragraph 22: remarks and notices go to the applicant's e-mail as well as to the portal."""
    email = facts.application.applicant.email
    if email is None:
        return UNKNOWN
    if _EMAIL.fullmatch(email):
        return MET
    return Verdict(status="failed", remarks=(Remark(code="email_unusable", text="", values={"found": email}),))


FORM = (
    distributor_names_producer,
    promotes_own_abroad,
    ict_lines_by_provider,
    size_agrees,
    events_named,
    total_is_sum_of_lines,
    producer_bin_agrees,
    email_usable,
)


def _applicant(application: Application) -> Party:
    return Party(name=application.applicant.name, bin=application.applicant.bin)


def _makers(application: Application) -> tuple[Party, ...]:
    """Whose goods count as the applicant's own: its own, and its producer's (A-24)."""
    producer = application.applicant.producer
    return (_applicant(application), *([Party(name=producer.name, bin=producer.bin)] if producer else []))


def _between(contract: Contract, one: Party, other: Party) -> bool:
    return all(any(same_party(party, wanted) for party in contract.parties) for wanted in (one, other))


def _countries(record: Record) -> Iterator[str | None]:
    """The countries that a paper names of those who supply, receive, or hold an event."""
    match record:
        case Billing():
            yield record.supplier.country
        case TripOrder():
            yield country_in(f"{record.event or ''} {record.destination or ''}")
        case TransportDocument():
            yield record.consignee.country or country_in(record.place_of_discharge or "")
        case CustomsDeclaration():
            yield "export"
        case _:
            pass
