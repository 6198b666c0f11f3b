"""An application being put together: what the applicant claims, what papers it attaches, and what must come of it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from samples import truth
from samples.deals import Deal, cents
from samples.names.firms import Firm
from samples.names.trade import ICT_SERVICES, Goods
from samples.papers.proofs import certificate
from samples.scenario import Expected, Filing, Finding, Item, Rate, Scenario, Status
from samples.world import World

# codes that a flawless application never has: a finding of one of them is a false alarm unless the case expects it
ALARMS = frozenset(
    """missing_document unreadable_document encrypted_document corrupt_document expired_certificate
    certificate_not_covering_product amount_mismatch indirect_tax_included unpaid partly_paid overclaimed expense_too_old
    expense_after_submission duplicate_document duplicate_claim supplier_mismatch payer_not_applicant arithmetic_error
    amount_in_words_mismatch invalid_bin invalid_iban currency_rate_missing ineligible_applicant claimed_over_cap
    reimbursement_capped tax_cap_exceeded cost_not_reimbursable unknown_field""".split()
)
_FILINGS: tuple[Filing, ...] = ("together", "shuffled", "apart", "folders")


class Dossier:
    """Collects one application; :meth:`scenario` closes it. Line ids count from 1."""

    def __init__(self, world: World, *, size: str = "small", ict: bool = False, applicant: Firm | None = None) -> None:
        self.world = world
        self.applicant = applicant or (world.ict_applicant() if ict else world.applicant())
        self.facts: dict[str, Any] = _facts(world, self.applicant, size, ict=ict)
        self.goods: list[Goods] = []
        self.services: list[dict[str, str]] = []
        self.lines: list[dict[str, Any]] = []
        self.items: list[Item] = []
        self.expected: list[Expected] = []
        self.findings: list[Finding] = []
        self.unsure: set[str] = set()
        self.rates: list[Rate] = []
        self.extra_keys: dict[str, Any] = {}
        self.filing: Filing = world.pick(_FILINGS)
        self.options: dict[str, Any] = {"turned": world.chance(0.15), "hostile_names": world.chance(0.25)}
        self.total_certain = True
        if ict:
            oked, name = world.pick(ICT_SERVICES)
            self.services.append({"oked": oked, "name": name["ru"]})

    def add(self, *items: Item) -> None:
        self.items.extend(items)

    def certify(self, goods: Goods | None = None, **changes: Any) -> Goods:
        """Own goods and their certificate, in force at every day of the application unless ``changes`` say otherwise."""
        made = goods or self.world.goods()
        self.goods.append(made)
        issued = self.world.later(self.world.submitted_on, -330, -290)
        terms = {"issued": issued, "until": issued + timedelta(days=364)} | changes
        self.add(certificate(self.world, terms.pop("holder", self.applicant), [made], **terms))
        return made

    def line(
        self,
        category: str,
        deal: Deal,
        *,
        status: Status = "verified",
        net: Decimal | None = None,
        claimed: Decimal | None = None,
        with_taxes: bool = False,
        findings: Sequence[str] = (),
        references: Mapping[str, str] | None = None,
        uplifts: int = 0,
        certain: bool = True,
        **facts: Any,
    ) -> str:
        """Claims the deal's net (or ``claimed``) and tells what must come of it; gives the line's id.

        ``net`` is what is proved, tenge: by default the claim when verified, else nothing. ``facts`` replace keys of the line.
        """
        number = str(len(self.lines) + 1)
        amount = deal.net if claimed is None else claimed
        given = {"invoice": deal.invoice, "payment": deal.payment} if references is None else dict(references)
        claim = {
            "id": number,
            "category": category,
            "description": deal.what[self.world.pick(("ru", "ru", "kk"))],
            "supplier": {
                "name": deal.supplier.called("ru"),
                "bin": deal.supplier.bin,
                "country": deal.supplier.country,
            },
            "claimed": {"amount": str(amount), "currency": deal.currency, "includes_indirect_taxes": with_taxes},
            "product": self.goods[-1].tnved if self.goods else None,
            "incurred_on": deal.performed_on.isoformat(),
            "domestic_carrier": False,
            "kz_sea_port": False,
            "references": given,
        }
        self.lines.append(claim | facts)
        proved = net if net is not None else amount if status == "verified" else Decimal("0.00")
        self.expected.append(Expected(number, status, proved, uplifts, certain))
        self.findings.extend(Finding(code, number) for code in findings)
        return number

    def misses(self, kind: str, line: str) -> None:
        self.findings.append(Finding("missing_document", line, kind))

    def finds(self, *codes: str) -> None:
        """Findings about papers or the application: they carry no line."""
        self.findings.extend(Finding(code) for code in codes)

    def official(self, currency: str, day: date, kzt: Decimal) -> None:
        """Official rates around ``day``: other days have other rates, so that the right day must be taken."""
        for away in range(-4, 5):
            other = cents(kzt * (1000 + away * abs(away)) / 1000)
            self.rates.append(Rate(day + timedelta(days=away), currency, other))

    def application(self) -> dict[str, Any]:
        return {
            "schema": "otem/application/1",
            "id": self.world.id,
            "submitted_on": self.world.submitted_on.isoformat(),
            "applicant": self.facts,
            "products": [
                {"tnved": g.tnved, "name": g.name["ru"], "level": g.level or None}
                for g in {g.tnved: g for g in self.goods}.values()
            ],
            "services": self.services,
            "expenses": self.lines,
        } | self.extra_keys

    def scenario(self, **options: Any) -> Scenario:
        """The finished bundle. ``options`` are fields of :class:`Scenario` that the case decides."""
        application = self.application()
        certain = self.total_certain and all(line.certain for line in self.expected)
        return Scenario(
            application=application,
            items=tuple(self.items),
            expenses=tuple(self.expected),
            findings=tuple(self.findings),
            scored_codes=ALARMS - self.unsure | {finding.code for finding in self.findings},
            total=truth.total(application, self.expected) if certain else None,
            rates=tuple(self.rates),
            **{"filing": self.filing} | self.options | options,
        )


def _facts(world: World, applicant: Firm, size: str, *, ict: bool) -> dict[str, Any]:
    """An applicant that every admission test lets through, its payroll growing by a tenth or more each year."""
    year = world.submitted_on.year
    payroll = Decimal(world.random.randint(20, 120) * 1_000_000)
    grown = (
        payroll,
        payroll * Decimal("1.12"),
        payroll * Decimal("1.12") * world.pick((Decimal("1.1"), Decimal("1.25"))),
    )
    return {
        "name": applicant.called("ru"),
        "bin": applicant.bin,
        "role": "ict_provider" if ict else "producer",
        "producer": None,
        "size": size,
        "state_share_percent": world.pick(("0", "0", "12.5", "49.99")),
        "state_share_exemption": None,
        "investment_project": False,
        "insolvency": False,
        "payroll_fund": {str(year - 3 + n): f"{fund:.2f}" for n, fund in enumerate(grown)},
        "taxes_paid_last_year": f"{world.random.randint(150, 400) * 1_000_000}.00",
        "vat_refunded_last_year": f"{world.random.randint(0, 20) * 1_000_000}.00",
        "reimbursed_this_year": {"promotion": "0.00", "delivery": "0.00"},
        "counter_obligation_breached": False,
    }
