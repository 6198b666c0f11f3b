"""Named tests that a rule may use (``checked_by``): admission of an application, and single values of papers.

The first look at what the applicant states and answer with a :class:`Verdict`: :mod:`checklists.eligibility` turns it into
findings. The others look at a few values of papers and answer True, False, or None where the papers do not say: the stages of
the flow call them. All tests by name are in :mod:`checklists.named`.
"""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_DOWN, Decimal
from typing import Literal

import msgspec

from checklists.annexes import GOODS_DIGITS, SERVICE_DIGITS, GoodsList, ServiceList, digits
from checklists.formulas import months_later
from checklists.model import Edition
from extractors.application import Application, Role
from extractors.findings import Outcome
from extractors.records import Record

Status = Literal["met", "failed", "unknown"]

GOODS_PARAGRAPH = "9."
SERVICES_PARAGRAPH = "10."


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What the tests of an application may look at. ``records`` are its papers, None where they were not read."""

    application: Application
    edition: Edition
    goods: GoodsList
    services: ServiceList
    records: tuple[Record, ...] | None = None

    def claims(self, paragraph: str) -> bool:
        """Whether a line is claimed under paragraph ``9.`` or ``10.``."""
        return any(e.category.startswith(paragraph) for e in self.application.expenses)


class Remark(msgspec.Struct, frozen=True, kw_only=True):
    """A finding in the making: the rule and its citation are added by whoever asked. No outcome means the rule's own."""

    code: str
    text: str
    values: dict[str, str] = {}
    outcome: Outcome | None = None


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """``reading`` is the ambiguity an ``unknown`` rests on: under its cautious reading the applicant gets nothing."""

    status: Status
    remarks: tuple[Remark, ...] = ()
    reading: str | None = None


MET = Verdict(status="met")
UNKNOWN = Verdict(status="unknown")


def role_fits_lines(facts: Facts) -> Verdict | None:
    """Paragraph 3: an ICT provider claims ICT lines."""
    if facts.application.applicant.role is Role.ICT_PROVIDER and facts.claims(GOODS_PARAGRAPH):
        return unproved("role_differs", {"role": Role.ICT_PROVIDER.value})
    return MET


def subsidiary_names_producer(facts: Facts) -> Verdict | None:
    """Paragraph 3: a subsidiary belongs to the producer. Naming it proves nothing: a list of shareholders would."""
    applicant = facts.application.applicant
    if applicant.role is not Role.SUBSIDIARY:
        return None
    return UNKNOWN if applicant.producer else unproved("producer_missing", {"role": applicant.role.value})


def state_share_below_limit(facts: Facts) -> Verdict | None:
    """Paragraph 4: fifty per cent or more of the state, directly or indirectly, is out; 49.99 is not."""
    applicant, limit = facts.application.applicant, facts.edition.number("state_share_limit")
    share = applicant.state_share_percent
    if share is None:
        return _unstated("state_share_percent")
    if share < limit:
        return MET
    if applicant.state_share_exemption:
        return UNKNOWN
    return _ineligible("state_share", {"share": str(share), "limit": str(limit)})


def exemption_proved(facts: Facts) -> Verdict | None:
    """Paragraph 4, the exceptions: asked only of one who needs it, and never proved by stating it (A-02)."""
    applicant, limit = facts.application.applicant, facts.edition.number("state_share_limit")
    share = applicant.state_share_percent
    if share is None or share < limit or not applicant.state_share_exemption:
        return None
    values = {"found": applicant.state_share_exemption, "share": str(share), "limit": str(limit)}
    return unproved("state_share_exemption", values, reading="A-02")


def no_investment_project(facts: Facts) -> Verdict | None:
    """Paragraph 4: one who implements an investment project may not use the measure."""
    return _must_be_false(facts.application.applicant.investment_project, "investment_project")


def no_insolvency(facts: Facts) -> Verdict | None:
    """Paragraph 4: no court act on bankruptcy, liquidation or rehabilitation is in force."""
    return _must_be_false(facts.application.applicant.insolvency, "insolvency")


def payroll_grew(facts: Facts) -> Verdict | None:
    """Paragraph 4: the payroll fund grew by at least 10 % in the two years before the application (A-01).

    Met when the last year grew enough on the one before; unclear when only the two years together did.
    """
    year = facts.application.submitted_on.year
    fund = facts.application.applicant.payroll_fund
    last, before, earlier = (fund.get(str(year - back)) for back in (1, 2, 3))
    least = facts.edition.number("payroll_growth")
    values = {"year": str(year - 1), "limit": _percent(least)}
    one, two = _growth(last, before), _growth(last, earlier)
    if one is not None and one >= least:
        return MET
    if one is None:
        return _unstated("payroll_fund", reading="A-01")
    values["growth"] = _percent(one)
    if two is None:
        return unproved("payroll_fund_unclear", values, reading="A-01")
    values["growth_two_years"] = _percent(two)
    if two >= least:
        return unproved("payroll_fund_unclear", values, reading="A-01")
    return _ineligible("payroll_fund", values)


def counter_obligation_kept(facts: Facts) -> Verdict | None:
    """Paragraph 22 part 1: proceeds in foreign currency grew as an earlier agreement demanded."""
    breached = facts.application.applicant.counter_obligation_breached
    if breached is None:
        return UNKNOWN
    if not breached:
        return MET
    return Verdict(status="failed", remarks=(Remark(code="counter_obligation_breached", text="counter_obligation"),))


def goods_listed(facts: Facts) -> Verdict | None:
    """Paragraph 20.1: the goods are in annex 2, at six digits of the TN VED or more."""
    if not facts.claims(GOODS_PARAGRAPH):
        return None
    if not facts.application.products:
        return _unstated("products")
    codes = {p.tnved: bool(facts.goods.find(p.tnved)) for p in facts.application.products}
    return _listed(codes, "tnved", GOODS_DIGITS, complete=facts.goods.complete)


def services_listed(facts: Facts) -> Verdict | None:
    """Paragraph 20.1: the ICT services are in annex 3, at four digits of the OKED or more."""
    if not facts.claims(SERVICES_PARAGRAPH):
        return None
    if not facts.application.services:
        return _unstated("services")
    codes = {s.oked: bool(facts.services.find(s.oked)) for s in facts.application.services}
    return _listed(codes, "oked", SERVICE_DIGITS, complete=facts.services.complete)


def levels_as_listed(facts: Facts) -> Verdict | None:
    """Annex 2 gives the level: what the applicant states cannot change it."""
    if not facts.claims(GOODS_PARAGRAPH):
        return None
    stated = [(p, facts.goods.level(p.tnved)) for p in facts.application.products]
    wrong = tuple(
        Remark(
            code="level_mismatch",
            text="",
            values={"tnved": p.tnved, "claimed_level": p.level.value, "found_level": listed.value},
        )
        for p, listed in stated
        if p.level is not None and listed is not None and p.level is not listed
    )
    if wrong:
        return Verdict(status="failed", remarks=wrong)
    return MET if stated and all(listed is not None for _, listed in stated) else UNKNOWN


def in_force(
    issued_on: date | None, valid_from: date | None, valid_until: date | None, day: date, term_months: int
) -> bool | None:
    """Whether a certificate is in force on a day (paragraphs 16.1.1 and 17.1.1).

    One that prints no term runs ``term_months`` from its issue. None where the paper's dates do not tell.

    >>> in_force(date(2024, 3, 1), None, None, date(2025, 3, 1), 12), in_force(date(2024, 3, 1), None, None, date(2025, 3, 2), 12)
    (True, False)
    """
    begins = valid_from or issued_on
    ends = valid_until or (months_later(begins, term_months) if begins else None)
    if ends is not None and day > ends:
        return False
    if begins is not None and day < begins:
        return False
    return None if begins is None or ends is None else True


def covers_product(certified: str, claimed: str) -> bool | None:
    """Whether a code on a certificate is that of the claimed goods, at six digits or at all the shorter code has.

    >>> covers_product("0409 00 000 0", "040900"), covers_product("0409", "040900")
    (True, None)
    """
    ours, theirs = digits(claimed)[:GOODS_DIGITS], digits(certified)[:GOODS_DIGITS]
    if len(ours) == len(theirs) == GOODS_DIGITS:
        return ours == theirs
    shorter = min(len(ours), len(theirs))
    return None if ours[:shorter] == theirs[:shorter] else False


def not_too_old(day: date, submitted_on: date, months: int) -> bool:
    """Paragraph 20.2: not earlier than so many months before the application; the same day still counts.

    >>> not_too_old(date(2024, 3, 31), date(2025, 3, 31), 12), not_too_old(date(2024, 3, 30), date(2025, 3, 31), 12)
    (True, False)
    """
    return day >= months_later(submitted_on, -months)


def not_after_submission(day: date, submitted_on: date) -> bool:
    """Paragraph 20.2: incurred by the day of the application."""
    return day <= submitted_on


def vat_agrees(net: Decimal, excise: Decimal | None, vat: Decimal, rate_percent: Decimal, tolerance: Decimal) -> bool:
    """Paragraph 12 part 1: VAT is the rate of the taxable turnover, which is net plus excise.

    >>> vat_agrees(Decimal("1000000"), None, Decimal("120001"), Decimal(12), Decimal(1))
    True
    """
    return abs(vat - (net + (excise or 0)) * rate_percent / 100) <= tolerance


ADMISSION = (
    role_fits_lines,
    subsidiary_names_producer,
    state_share_below_limit,
    exemption_proved,
    no_investment_project,
    no_insolvency,
    payroll_grew,
    counter_obligation_kept,
    goods_listed,
    services_listed,
    levels_as_listed,
)
OF_PAPERS = (in_force, covers_product, not_too_old, not_after_submission, vat_agrees)


def _must_be_false(stated: bool | None, what: str) -> Verdict:
    if stated is None:
        return _unstated(what)
    return _ineligible(what, {}) if stated else MET


def _listed(codes: Mapping[str, bool], name: str, least: int, *, complete: bool) -> Verdict:
    """``codes``: whether each is in the list. Where the list is not complete, absence from it says nothing."""
    lacking = [code for code, listed in codes.items() if not listed]
    if not lacking:
        return MET
    if not complete:
        remarks = tuple(
            Remark(code=f"{name}_unknown", text="", values={name: c}, outcome=Outcome.INFO) for c in lacking
        )
        return Verdict(status="unknown", remarks=remarks)
    remarks = tuple(Remark(code=f"{name}_not_listed", text="", values={name: c, "digits": str(least)}) for c in lacking)
    return Verdict(status="failed", remarks=remarks)


def _growth(last: Decimal | None, first: Decimal | None) -> Decimal | None:
    if last is None or first is None or first <= 0:
        return None
    return last / first - 1


def _percent(share: Decimal) -> str:
    """Rounded down, so that a growth just short of the limit is not printed as the limit."""
    return str((share * 100).quantize(Decimal("0.01"), ROUND_DOWN))


def unproved(text: str, values: dict[str, str] | None = None, reading: str | None = None) -> Verdict:
    """Unknown, with a remark to the applicant."""
    remark = Remark(code="eligibility_unproved", text=text, values=values or {}, outcome=Outcome.WARN)
    return Verdict(status="unknown", remarks=(remark,), reading=reading)


def _unstated(field: str, reading: str | None = None) -> Verdict:
    return unproved("fact_unknown", {"field": field}, reading)


def _ineligible(text: str, values: dict[str, str]) -> Verdict:
    return Verdict(status="failed", remarks=(Remark(code="ineligible_applicant", text=text, values=values),))
