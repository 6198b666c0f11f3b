"""The expected result of a sample: what its author worked out by hand from the contract and the law.

Nothing here reads a page or asks the pipeline. The shape is that of ``result.json``, reduced to what is certain.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from samples.model import Paper
from samples.scenario import Expected, Scenario

# the contract's fields by kind; what a paper states besides (who employs, who signs) is nobody's expectation
_BILLING = """number registration_number issued_on turnover_on supplier buyer contract currency net_total excise_total
vat_total gross_total lines""".split()
_CERTIFICATE = "number issued_on valid_until issuer holder goods".split()
_PAYMENT = "number issued_on executed_on payer beneficiary amount currency amount_in_words knp kbe purpose".split()
_FIELDS: dict[str, list[str]] = {
    "st_kz_certificate": _CERTIFICATE,
    "industrial_certificate": _CERTIFICATE,
    "origin_certificate": _CERTIFICATE,
    "proforma_invoice": _BILLING,
    "tax_invoice": _BILLING,
    "commercial_invoice": _BILLING,
    "completion_act": [*_BILLING, "signed_on", "performed_on"],
    "reconciliation_act": "period_from period_to supplier buyer debit_total credit_total closing_balance rows".split(),
    "payment_order": _PAYMENT,
    "swift_transfer": _PAYMENT,
    "cash_receipt": _PAYMENT,
    "trip_order": "number issued_on employees destination event from to".split(),
    "transport_document": "number issued_on carrier consignor consignee place_of_loading place_of_discharge goods".split(),
    # the contract names no fields for these: number, day and parties are what any reader would look for
    "contract": "number issued_on parties".split(),
    "bank_statement": "holder period_from period_to currency rows".split(),
    "customs_declaration": "number issued_on consignor goods".split(),
    "tax_statement": "number issued_on taxpayer year taxes_paid vat_refunded".split(),
    "other": [],
}

_UNLISTED = ("/lines/*/unit",)  # printed in codes and in words; the contract's lines have none

# law.md 6.1, tenge by year of registration
_MCI = {2024: Decimal(3692), 2025: Decimal(3932), 2026: Decimal(4325)}
# law.md 2.6: by size for promotion, by level of processing for 9.8 and 9.9
_BY_SIZE = {"large": Decimal("0.3"), "medium": Decimal("0.5"), "small": Decimal("0.6")}
_BY_LEVEL = {"upper": Decimal("0.8"), "middle": Decimal("0.5"), "lower": Decimal("0.3")}
_UPLIFT = Decimal("0.05")


@dataclass(frozen=True)
class Drawn:
    """A document of the bundle as it was filed: ``omits`` are what its layout left unprinted."""

    paper: Paper
    pages: tuple[tuple[str, int], ...]
    omits: tuple[str, ...]


def total(application: Mapping[str, Any], lines: Iterable[Expected]) -> Decimal:
    """The reimbursement by the letter of paragraphs 11 and 12, tenge: rates, uplifts, then the caps of both groups."""
    if _ineligible(application["applicant"]):
        return Decimal("0.00")
    claims = {line["id"]: line for line in application["expenses"]}
    promotion = delivery = Decimal("0.00")
    for line in lines:
        claim = claims[line.id]
        amount = line.net * (_rate(application, claim) + _UPLIFT * line.uplifts)
        rounded = amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
        if claim["category"] == "9.9":
            delivery += rounded
        else:
            promotion += rounded
    return min(promotion, _promotion_cap(application)) + min(delivery, _delivery_cap(application))


def _rate(application: Mapping[str, Any], claim: Mapping[str, Any]) -> Decimal:
    if claim["category"] not in ("9.8", "9.9"):
        return _BY_SIZE[application["applicant"]["size"]]
    levels = {product["tnved"]: product["level"] for product in application["products"]}
    return _BY_LEVEL[levels[claim["product"]]]


def _promotion_cap(application: Mapping[str, Any]) -> Decimal:
    """12.2: 13 000 MCI of the year for everything but 9.9, less what was granted before."""
    year = int(application["submitted_on"][:4])
    granted = Decimal(application["applicant"]["reimbursed_this_year"]["promotion"])
    return max(Decimal("0.00"), 13_000 * _MCI[year] - granted)


def _delivery_cap(application: Mapping[str, Any]) -> Decimal:
    """12.3 and 12.4: 75 000 MCI, and the taxes of last year less the VAT refunded; less what was granted before."""
    facts = application["applicant"]
    year = int(application["submitted_on"][:4])
    taxes = max(Decimal(0), Decimal(facts["taxes_paid_last_year"]) - Decimal(facts["vat_refunded_last_year"] or 0))
    granted = Decimal(facts["reimbursed_this_year"]["delivery"])
    return max(Decimal("0.00"), min(75_000 * _MCI[year], taxes) - granted)


def _ineligible(facts: Mapping[str, Any]) -> bool:
    """Paragraph 4: state share of half or more, investment project, insolvency, payroll that did not grow by a tenth."""
    if Decimal(facts["state_share_percent"]) >= 50 or facts["investment_project"] or facts["insolvency"]:
        return True
    first, second, last = (Decimal(facts["payroll_fund"][year]) for year in sorted(facts["payroll_fund"]))
    return last < second * Decimal("1.1") and last < first * Decimal("1.1")


def expected(scenario: Scenario, documents: Sequence[Drawn]) -> dict[str, Any]:
    """``truth.json``: documents with their fields and pages, findings, lines, total."""
    told: dict[str, Any] = {
        "application": scenario.id,
        "documents": [
            {
                "kind": drawn.paper.kind,
                "pages": [{"file": file, "page": page} for file, page in drawn.pages],
                "fields": fields_of(drawn.paper, drawn.omits),
            }
            for drawn in documents
        ],
        "findings": [asdict(finding) for finding in scenario.findings],
        "scored_codes": sorted(scenario.scored_codes),
        "expenses": [
            {"id": line.id, "status": line.status, "verified_net": f"{line.net:.2f}"}
            for line in scenario.expenses
            if line.certain
        ],
        "unreadable": [
            *({"file": file.path} for file in scenario.locked),
            *({"file": file.path} for file in scenario.broken),
        ],
    }
    if scenario.total is not None:
        told["total_reimbursable"] = f"{scenario.total:.2f}"
    return told


def fields_of(paper: Paper, omits: Sequence[str] = ()) -> dict[str, Any]:
    """The contract's fields that the page shows: without what no reader can know and what the layout leaves out.

    >>> paper = Paper("tax_invoice", {"number": "7", "lines": [{"unit": "шт", "net": "1.00"}], "signed": {}})
    >>> fields_of(paper, ["/lines/*/unit"])
    {'number': '7', 'lines': [{'net': '1.00'}]}
    """
    listed = {name: value for name, value in paper.fields.items() if name in _FIELDS[paper.kind]}
    for pattern in (*omits, *_UNLISTED, *_plain_accounts(listed)):
        listed = without(listed, pattern.strip("/").split("/"))
    return listed


def _plain_accounts(fields: Mapping[str, Any]) -> list[str]:
    """Pointers of account numbers of countries without IBAN: printed in its place, but none."""
    sides = ("payer", "beneficiary")
    return [f"/{side}/iban" for side in sides if not fields.get(side, {}).get("iban", "KZ")[:2].isalpha()]


def without(node: Any, steps: Sequence[str]) -> Any:
    """``node`` without what stands at ``steps``; ``*`` is every key or place. Nothing empty is left behind.

    >>> without({"lines": [{"net": "1"}], "supplier": {"country": "KZ"}}, ["supplier", "country"])
    {'lines': [{'net': '1'}]}
    """
    step, rest = steps[0], steps[1:]
    if isinstance(node, list):
        inner = [
            without(value, rest) if step in ("*", str(place)) and rest else value for place, value in enumerate(node)
        ]
        return [value for value in inner if value not in ({}, [])]
    if not isinstance(node, dict):
        return node
    kept = {}
    for key, value in node.items():
        if step not in ("*", key):
            kept[key] = value
        elif rest and (inner_value := without(value, rest)) not in ({}, []):
            kept[key] = inner_value
    return kept
