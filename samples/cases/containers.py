"""How bundles arrive: zipped, as a workbook, with hostile names, with files nobody can open, with keys nobody knows."""

from samples.cases.plots import bought, exhibition, small_exhibition
from samples.names import firms
from samples.papers.billing import act, invoice, proforma
from samples.papers.others import letter
from samples.papers.payments import order
from samples.scenario import Broken, Locked, Scenario
from samples.world import World


def zipped(world: World) -> Scenario:
    """A .zip with folders inside."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    return dossier.scenario(zipped=True, filing="folders")


def hostile_names(world: World) -> Scenario:
    """Names of files in three scripts, with blanks, quotes, dots and a leading dash: they mean nothing."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    return dossier.scenario(hostile_names=True, filing="apart")


def turned_pages(world: World) -> Scenario:
    """Pages with /Rotate: a quarter turn, a half, three quarters."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    return dossier.scenario(turned=True)


def blank_and_other_pages(world: World) -> Scenario:
    """Everything in one PDF in any order, blank pages and letters between."""
    dossier, deal, seen = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    more = exhibition(dossier, seen, items=1)
    bought(dossier, more)
    dossier.line("9.2", more)
    dossier.add(letter(world, dossier.applicant, amount=deal.net * 2))
    return dossier.scenario(filing="shuffled")


def workbook(world: World) -> Scenario:
    """application.xlsx in place of application.json, every cell a text."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    return dossier.scenario(workbook="text")


def workbook_of_cells(world: World) -> Scenario:
    """The same with numbers and dates as cells of their own types, as a person fills it in."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    return dossier.scenario(workbook="cells")


def unknown_keys(world: World) -> Scenario:
    """A key nobody knows is kept and reported."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    dossier.extra_keys["portal_queue_number"] = 4711
    dossier.finds("unknown_field")
    return dossier.scenario()


def locked_and_not_needed(world: World) -> Scenario:
    """A PDF with a password lies beside a complete set: told, the line goes on."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    dossier.finds("encrypted_document")
    return dossier.scenario(
        locked=(Locked("прочее/защищено.pdf", (letter(world, dossier.applicant, amount=deal.net),)),)
    )


def locked_payment(world: World) -> Scenario:
    """The payment can only be in the PDF with the password: review, and nothing is called missing."""
    dossier, deal, _ = small_exhibition(world)
    dossier.add(invoice(world, deal), act(world, deal))
    dossier.line("9.2", deal, status="review")
    dossier.finds("encrypted_document")
    return dossier.scenario(locked=(Locked("платежка.pdf", (order(world, deal),)),))


def broken_files(world: World) -> Scenario:
    """A truncated PDF, an empty file and a text named .pdf beside a complete set: told, the line goes on."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    dossier.unsure |= {"corrupt_document", "unreadable_document"}
    broken = (Broken("скан_001.pdf", "truncated"), Broken("docs/пусто.pdf", "empty"), Broken("readme.pdf", "text"))
    return dossier.scenario(broken=broken)


def broken_payment(world: World) -> Scenario:
    """The payment can only be in the truncated PDF: review."""
    dossier, deal, _ = small_exhibition(world)
    dossier.add(invoice(world, deal), act(world, deal), proforma(world, deal))
    dossier.line("9.2", deal, status="review")
    dossier.finds("corrupt_document")
    dossier.unsure.add("unreadable_document")
    return dossier.scenario(broken=(Broken("п_п.pdf", "truncated"),))


def sole_trader_supplier(world: World) -> Scenario:
    """The supplier is an individual entrepreneur: an IIN, a person's name, no VAT."""
    dossier, deal, _ = small_exhibition(world, supplier=firms.sole_trader(world.random))
    bought(dossier, deal.untaxed())
    dossier.line("9.2", deal.untaxed())
    return dossier.scenario()


CASES = (
    zipped,
    hostile_names,
    turned_pages,
    blank_and_other_pages,
    workbook,
    workbook_of_cells,
    unknown_keys,
    locked_and_not_needed,
    locked_payment,
    broken_files,
    broken_payment,
    sole_trader_supplier,
)
