"""The sums of a scanned invoice or act: net, VAT, excise and gross, proved together."""

from decimal import Decimal

import msgspec

from extractors.records import (
    Billing,
    CommercialInvoice,
    CompletionAct,
    Invoice,
    Line,
    Payment,
)
from extractors.who.names import same_party
from pipeline.extract import ProvedBy
from pipeline.proof.added_up import is_from_abroad, said_in_words, scaled, taxed, untaxed
from pipeline.proof.deals import billing_of, gross_of, net_of, same_sum
from pipeline.proof.fact import Answer, Fact, value_at
from pipeline.proof.second import agrees


def _elsewhere(fact: Fact, stated: list[str], gross: Decimal) -> ProvedBy | None:
    return fact.known.amount(fact.paper, gross, sized=scaled(fact.record, *stated))


def total(fact: Fact) -> Answer:
    """Net, VAT, excise and gross of an invoice or act: all that are stated, together."""
    by: ProvedBy | None
    record, text = billing_of(fact.paper), fact.paper.scan or ""
    stated, net, gross = fact.stated(), net_of(record), gross_of(record)
    if not any(fact.read(p) for p in stated):
        return {}, [] if stated else ["/gross_total"]
    if gross is not None and net is None and isinstance(record, CompletionAct):
        # the invoice tells the net; the act, that it was for so much
        by = "words" if said_in_words(record, gross) else _elsewhere(fact, stated, gross)
        return ({"/gross_total": by}, []) if by else _read_twice(fact, stated)
    if net is None or gross is None:
        return {}, ["/net_total" if net is None else "/gross_total"]
    if taxed(record, text):
        return dict.fromkeys(stated, "arithmetic"), []
    if record.vat_total and _of_no_rate(record):
        found, missing = _read_twice(fact, [p for p in stated if p != "/vat_total"])
        return found, [*missing, "/vat_total"]
    if record.vat_total:
        if not fact.known.totals(fact.paper, net, gross) or not scaled(record, *stated):
            return _read_twice(fact, stated)
        # of the VAT the other paper says something only where it is what is left between the two
        whole = net + record.vat_total + (record.excise_total or 0) == gross
        return {p: "other_document" for p in stated if whole or p in ("/net_total", "/gross_total")}, []
    return _without_tax(fact, stated, gross, text)


def _of_no_rate(record: Billing) -> bool:
    """Whether a VAT that no rate of the law gives stands beside rows of which a rate was not read: a person looks at both."""
    unrated = (
        r for r in record.lines or (Line(),) if r.vat_rate is None and (r.vat or r.net is None or r.net != r.gross)
    )
    return not isinstance(record, CommercialInvoice) and any(True for _ in unrated)


def _without_tax(fact: Fact, stated: list[str], gross: Decimal, text: str) -> Answer:
    """No tax is the absence of one: it must be said in two places, and the sum be proved as well."""
    record = _located(fact)
    if not (untaxed(record, text) or _untaxed_as_paid(fact, gross) or _untaxed_as_billed(fact, gross)):
        return {}, ["/vat_total"]
    sums = [p for p in stated if p != "/vat_excluded"]
    by: ProvedBy | None = "words" if said_in_words(record, gross) else _elsewhere(fact, sums, gross)
    found, missing = (dict.fromkeys(sums, by), []) if by else _read_twice(fact, sums)
    if record.vat_excluded and not _untaxed_elsewhere(fact, gross):
        # of a sum proved elsewhere, whose supplier abroad has no VAT to charge, it would be taken without those words as well
        if by and is_from_abroad(record):
            found["/vat_excluded"] = by
        elif not fact.again("/vat_excluded"):
            return found, [*missing, "/vat_excluded"]
        else:
            found["/vat_excluded"] = "second_reading"
    return found, missing


def _located(fact: Fact) -> Billing:
    """The invoice or act, its supplier in the one country that the claim and other papers have him in, where it names none."""
    record = billing_of(fact.paper)
    supplier = record.supplier
    if supplier.country or supplier.bin:
        return record
    others = [p.record.supplier for p in fact.known.others(fact.paper) if isinstance(p.record, Billing)]
    named = [p for p in (*fact.known.claimed[1:], *others) if same_party(p, supplier)]
    countries = {p.country for p in named if p.country} | {"KZ" for p in named if p.bin}
    if len(countries) != 1:
        return record
    return msgspec.structs.replace(record, supplier=msgspec.structs.replace(supplier, country=countries.pop()))


def _untaxed_as_paid(fact: Fact, gross: Decimal) -> bool:
    """Whether net and gross, each printed, are one, no row tells of a tax, and another paper of the sum is without VAT."""
    record = billing_of(fact.paper)
    whole = record.net_total is not None and record.net_total == record.gross_total and not record.excise_total
    rated = any(line.vat_rate or line.vat for line in record.lines)
    return whole and not rated and record.vat_total is None and _untaxed_elsewhere(fact, gross)


def _untaxed_as_billed(fact: Fact, gross: Decimal) -> bool:
    """Whether an act states a VAT of nought, and an invoice of its sum prints one as well, and a net that is its gross."""
    act = billing_of(fact.paper)
    told = isinstance(act, CompletionAct) and act.vat_total == 0 and not any(r.vat_rate or r.vat for r in act.lines)
    return told and any(
        isinstance(other.record, Invoice)
        and other.record.vat_total == 0
        and other.record.net_total == other.record.gross_total == gross
        for other in fact.known.others(fact.paper)
    )


def _untaxed_elsewhere(fact: Fact, gross: Decimal) -> bool:
    """Whether another paper of the supplier with this sum, or its payment, is without VAT as well."""
    for other in fact.known.others(fact.paper):
        record = other.record
        if isinstance(record, Billing) and record.vat_excluded and same_sum(gross_of(record), gross):
            return True
        paid = isinstance(record, Payment) and same_sum(record.amount, gross)
        if paid and agrees("/vat_excluded", True, getattr(record, "purpose", None) or ""):
            return True
    return False


def _read_twice(fact: Fact, pointers: list[str]) -> Answer:
    found: dict[str, ProvedBy] = {
        p: "second_reading" for p in pointers if fact.read(p) and fact.again(p) and scaled(fact.record, p)
    }
    zero = [p for p in pointers if value_at(fact.record, p) == 0]
    return found, [p for p in pointers if fact.read(p) and p not in found and p not in zero]
