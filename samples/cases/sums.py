"""How much was claimed, how much the papers state, and whether the papers agree with themselves."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from samples.cases.plots import bought, small_exhibition
from samples.deals import Deal, cents
from samples.dossier import Dossier
from samples.layouts.spelling import words
from samples.model import Paper
from samples.names.numbers import misprinted
from samples.papers.billing import act, invoice
from samples.papers.payments import order
from samples.scenario import Item, Scenario, Status
from samples.world import World


def claimed_with_vat(world: World) -> Scenario:
    """The claim equals the total with VAT and does not say so: reduced to the net, one finding only."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal, claimed=deal.gross, status="reduced", net=deal.net, findings=["indirect_tax_included"])
    return dossier.scenario()


def claim_says_with_taxes(world: World) -> Scenario:
    """The claim equals the total with VAT and says so: its net is proved whole."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal, claimed=deal.gross, with_taxes=True, net=deal.net)
    return dossier.scenario()


def overclaimed(world: World) -> Scenario:
    """More is claimed than the invoice states, and it is not the VAT: reduced."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    more = deal.net + Decimal(world.random.randint(11, 97) * 1000)
    dossier.line("9.2", deal, claimed=more, status="reduced", net=deal.net, findings=["overclaimed"])
    return dossier.scenario()


def underclaimed(world: World) -> Scenario:
    """Less is claimed than the papers prove: the claim is proved whole."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal, claimed=deal.net - Decimal("50000.00"))
    return dossier.scenario()


def supplier_without_vat(world: World) -> Scenario:
    """«Без НДС»: net is gross."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal.untaxed())
    dossier.line("9.2", deal.untaxed())
    return dossier.scenario()


def vat_below_the_table(world: World) -> Scenario:
    """An act with sums with VAT, the VAT of them only below the table; there is no invoice."""
    dossier, deal, _ = small_exhibition(world)
    act_only = replace(act(world, deal, vat_shown="below"), hides=("/net_total", "/lines/*/vat"))
    dossier.add(act_only, order(world, deal, papers=f"акту № {deal.act} от {deal.signed_on:%d.%m.%Y}"))
    dossier.line("9.2", deal, references={"act": deal.act})
    return dossier.scenario()


def excise_on_invoice(world: World) -> Scenario:
    """Excise is an indirect tax like VAT: neither counts (12.1)."""
    dossier, deal, _ = small_exhibition(world, items=1)
    excised = replace(deal.rows[0], excise=Decimal("18000.00"))
    deal = replace(deal, rows=(excised,))
    dossier.add(invoice(world, deal), order(world, deal))
    dossier.line("9.2", deal, claimed=deal.gross, status="reduced", net=deal.net, findings=["indirect_tax_included"])
    return dossier.scenario()


def act_contradicts_invoice(world: World) -> Scenario:
    """Act and invoice of the same service state different sums: review."""
    dossier, deal, _ = small_exhibition(world, items=1)
    other = deal.costing(deal.net - Decimal("70000.00"))
    dossier.add(invoice(world, deal), act(world, other), order(world, deal))
    dossier.line("9.2", deal, status="review", findings=["amount_mismatch"])
    return dossier.scenario()


def _altered(item: Item, fields: dict[str, Any]) -> Item:
    """The same paper with other fields, which it must show."""
    paper = Paper(item.paper.kind, item.paper.fields | fields, item.paper.extra)
    return replace(item, paper=paper, prints=(*item.prints, *(f"/{name}" for name in fields)))


def _faulty_invoice(world: World, fields: dict[str, Any], *more: str) -> Scenario:
    """An invoice alone, with ``fields`` in place of the right ones: a fault of the paper, the line for a person."""
    dossier, deal, _ = _one_row(world)
    fields = {name: value(deal) if callable(value) else value for name, value in fields.items()}
    faulty = _altered(invoice(world, deal), fields)
    faulty = replace(
        faulty, prints=(*faulty.prints, "/net_total", "/lines/*/net", "/lines/*/vat", "/lines/*/vat_rate", *more)
    )
    paid = Decimal(fields.get("gross_total", str(deal.gross)))
    dossier.add(faulty, order(world, deal, amount=paid))
    dossier.line("9.2", deal, status="review")
    dossier.finds("arithmetic_error")
    # the wrong figure is also more, or less, than was claimed or paid
    dossier.unsure |= {"overclaimed", "indirect_tax_included", "partly_paid", "amount_mismatch"}
    return dossier.scenario()


def _one_row(world: World) -> tuple[Dossier, Deal, object]:
    dossier, deal, seen = small_exhibition(world, items=1)
    return dossier, deal.costing(Decimal(world.random.randint(400, 2500) * 1000).quantize(Decimal("0.01"))), seen


def lines_do_not_add_up(world: World) -> Scenario:
    """The rows make less than the totals below them: review."""
    return _faulty_invoice(
        world,
        {
            "net_total": lambda deal: str(deal.net + 40_000),
            "vat_total": lambda deal: str(deal.vat + cents((deal.rows[0].rate or Decimal(0)) * 400)),
            "gross_total": lambda deal: str(deal.gross + 40_000 + cents((deal.rows[0].rate or Decimal(0)) * 400)),
        },
    )


def net_and_vat_do_not_add_up(world: World) -> Scenario:
    """Net and VAT make less than the gross, in the total and in the row: review."""
    return _faulty_invoice(
        world,
        {
            "gross_total": lambda deal: str(deal.gross + 15_000),
            "lines": lambda deal: [_line(deal) | {"gross": str(deal.gross + 15_000)}],
        },
        "/lines/*/gross",
    )


def vat_contradicts_rate(world: World) -> Scenario:
    """The VAT is not its rate of the turnover, though net and VAT make the gross: review."""
    return _faulty_invoice(
        world,
        {
            "vat_total": lambda deal: str(deal.vat - 20_000),
            "gross_total": lambda deal: str(deal.gross - 20_000),
            "lines": lambda deal: [_line(deal) | {"vat": str(deal.vat - 20_000), "gross": str(deal.gross - 20_000)}],
        },
        "/lines/*/gross",
    )


def _line(deal: Deal) -> dict[str, str]:
    row = deal.rows[0]
    return {
        "description": deal.spoken(row.what),
        "quantity": "1",
        "price": str(row.net),
        "net": str(row.net),
        "vat_rate": str(row.rate),
        "vat": str(row.vat),
        "gross": str(row.gross),
    }


def words_contradict_figures(world: World) -> Scenario:
    """The payment order says one sum in figures and another in words: review."""
    dossier, deal, _ = small_exhibition(world)
    paid = order(world, deal)
    other = words(str(deal.gross + 100_000), paid.language)
    dossier.add(invoice(world, deal), act(world, deal), _altered(paid, {"amount_in_words": other}))
    dossier.line("9.2", deal, status="review")
    dossier.finds("amount_in_words_mismatch")
    return dossier.scenario()


def invalid_bin(world: World) -> Scenario:
    """The supplier's BIN on the invoice fails its check digit: review."""
    dossier, deal, _ = small_exhibition(world, supplier=world.carrier())
    wrong = misprinted(deal.supplier.bin or "")
    # the registration number of an e-invoice repeats the issuer's BIN: printed by the same hand
    billed = invoice(world, replace(deal, supplier=replace(deal.supplier, bin=wrong)))
    dossier.add(replace(billed, prints=(*billed.prints, "/supplier/bin")), act(world, deal), order(world, deal))
    dossier.line("9.2", deal, status="review")
    dossier.finds("invalid_bin")
    dossier.unsure |= {"supplier_mismatch", "amount_mismatch"}
    return dossier.scenario()


def invalid_iban(world: World) -> Scenario:
    """The payee's account fails its check digits: told; whether the line goes on is not decided by contract or law."""
    dossier, deal, _ = small_exhibition(world)
    account = deal.supplier.iban or ""
    wrong = f"{account[:2]}{(int(account[2:4]) + 1) % 100:02d}{account[4:]}"
    paid = order(world, replace(deal, supplier=replace(deal.supplier, iban=wrong)))
    dossier.add(invoice(world, deal), act(world, deal), replace(paid, prints=(*paid.prints, "/beneficiary/iban")))
    status: Status = "verified"
    dossier.line("9.2", deal, status=status, certain=False)
    dossier.finds("invalid_iban")
    return dossier.scenario()


CASES = (
    claimed_with_vat,
    claim_says_with_taxes,
    overclaimed,
    underclaimed,
    supplier_without_vat,
    vat_below_the_table,
    excise_on_invoice,
    act_contradicts_invoice,
    lines_do_not_add_up,
    net_and_vat_do_not_add_up,
    vat_contradicts_rate,
    words_contradict_figures,
    invalid_bin,
    invalid_iban,
)
