"""Papers that state what was supplied and for how much: request for payment, invoices, act."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from samples.deals import Deal, Row
from samples.model import Paper
from samples.names.firms import Firm
from samples.names.numbers import esf_number
from samples.scenario import Item
from samples.world import World


def _line(row: Row, deal: Deal) -> dict[str, str]:
    line = {
        "description": deal.spoken(row.what),
        "unit": "service" if deal.language == "en" else "қызмет" if deal.language == "kk" else "услуга",
        "quantity": str(row.quantity),
        "price": str(row.price),
        "net": str(row.net),
    }
    if row.excise:
        line["excise"] = str(row.excise)
    if row.rate is not None:
        line |= {"vat_rate": str(row.rate), "vat": str(row.vat)}
    return line | {"gross": str(row.gross)}


def _party(firm: Firm, deal: Deal) -> dict[str, str]:
    party = firm.party(deal.language, deal.quotes)
    # only papers that cross the border name countries
    return party | {"country": firm.country} if deal.foreign else party


def _fields(deal: Deal) -> dict[str, Any]:
    """What invoices and acts have in common."""
    taxes: dict[str, Any] = {"excise_total": str(deal.excise)} if deal.excise else {}
    taxes |= {"vat_total": str(deal.vat)} if deal.with_vat else {"vat_excluded": True}
    return {
        "supplier": _party(deal.supplier, deal),
        "buyer": _party(deal.buyer, deal),
        "contract": {"number": deal.contract, "date": deal.contract_on.isoformat()},
        "currency": deal.currency,
        "net_total": str(deal.net),
        **taxes,
        "gross_total": str(deal.gross),
        "lines": [_line(row, deal) for row in deal.rows],
    }


def _around(deal: Deal, signed: dict[str, bool]) -> dict[str, Any]:
    roles = {"supplier": deal.supplier, "buyer": deal.buyer}
    return {
        "addresses": {role: deal.spoken(firm.address) for role, firm in roles.items()},
        "banks": {role: deal.spoken(firm.bank.name) for role, firm in roles.items()},
        "directors": {role: deal.spoken(firm.director) for role, firm in roles.items()},
        "accounts": {role: firm.iban or firm.account for role, firm in roles.items()},
        "bics": {role: firm.bank.bic for role, firm in roles.items()},
        "signatures": signed,
        "stamps": dict(signed),
        "vat_shown": "rows" if deal.with_vat or deal.foreign else "none",
    }


def _printed(deal: Deal, *more: str) -> tuple[str, ...]:
    """What invoice and act must show for the deal to be judged: who, how much, how much of it is tax."""
    taxes = ("/vat_total",) if deal.with_vat else ()
    excise = ("/excise_total",) if deal.excise else ()
    return ("/supplier/name", "/gross_total", *taxes, *excise, *more)


def tax_invoice(world: World, deal: Deal, *, fields: dict[str, Any] | None = None, **extra: Any) -> Item:
    """Счет-фактура or ЭСФ. ``fields`` and ``extra`` replace what the deal gives."""
    stated = {
        "number": deal.invoice,
        "registration_number": esf_number(world.random, deal.supplier.bin or "", deal.invoiced_on),
        "issued_on": deal.invoiced_on.isoformat(),
        "turnover_on": deal.performed_on.isoformat(),
        **_fields(deal),
    }
    return Item(
        Paper("tax_invoice", stated | (fields or {}), _around(deal, {"supplier": True}) | extra),
        deal.language,
        prints=_printed(deal, "/number"),
    )


# forms that a supplier of one country only would use
_NATIONAL = {
    "invoice_gulf": ("AE",),
    "invoice_turkish": ("TR",),
    "invoice_chinese": ("CN",),
    "invoice_uzbek": ("UZ",),
    "invoice_russian": ("RU", "KG"),
    "invoice_din_letter": ("DE",),
    "invoice_e_fatura": ("TR",),
    "invoice_chinese_workbook": ("CN",),
    "invoice_uzbek_russian": ("UZ",),
    "invoice_turkish_sayin": ("TR",),
    "invoice_chinese_heading": ("CN",),
    "invoice_german_window": ("DE",),
    "invoice_emirates_two_scripts": ("AE",),
    "invoice_uzbek_delivery_columns": ("UZ",),
}


def commercial_invoice(world: World, deal: Deal, *, fields: dict[str, Any] | None = None, **extra: Any) -> Item:
    """Инвойс of a supplier abroad."""
    stated = {"number": deal.invoice, "issued_on": deal.invoiced_on.isoformat(), **_fields(deal)}
    stated.pop("vat_excluded", None)  # a supplier abroad says nothing of the taxes of Kazakhstan
    return Item(
        Paper("commercial_invoice", stated | (fields or {}), _around(deal, {"supplier": True}) | extra),
        deal.language,
        prints=("/number", "/supplier/name", "/gross_total"),
        avoids=tuple(name for name, countries in _NATIONAL.items() if deal.supplier.country not in countries),
    )


def invoice(world: World, deal: Deal, **changes: Any) -> Item:
    """The invoice that the supplier's country asks for."""
    return commercial_invoice(world, deal, **changes) if deal.foreign else tax_invoice(world, deal, **changes)


def act(world: World, deal: Deal, *, fields: dict[str, Any] | None = None, **extra: Any) -> Item:
    """Акт выполненных работ, signed and stamped by both unless ``extra`` says otherwise."""
    stated = {
        "number": deal.act,
        "signed_on": deal.signed_on.isoformat(),
        "performed_on": deal.performed_on.isoformat(),
        **_fields(deal),
    }
    both = {"supplier": True, "buyer": True}
    return Item(
        Paper("completion_act", stated | (fields or {}), _around(deal, both) | extra),
        deal.language,
        prints=_printed(deal, "/number"),
    )


def proforma(world: World, deal: Deal) -> Item:
    """Счет на оплату, with the «Образец платежного поручения» that is no payment."""
    stated = {"number": deal.proforma, "issued_on": deal.proforma_on.isoformat(), **_fields(deal)}
    return Item(Paper("proforma_invoice", stated, _around(deal, {"supplier": True})), deal.language)


def reissued(deal: Deal, *nets: Decimal, number: str, on: date) -> Deal:
    """The deal as a later invoice (corrected or additional) states it."""
    return replace(deal.costing(*nets), invoice=number, invoiced_on=on)
