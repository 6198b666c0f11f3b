"""Suppliers abroad, paid in their currency: converted at the official rate of the day of payment."""

from decimal import Decimal

from samples.cases.plots import bought, service, trip, visit
from samples.deals import Deal, cents
from samples.dossier import Dossier
from samples.names import trade
from samples.names.firms import Firm
from samples.papers.billing import act, commercial_invoice
from samples.papers.payments import transfer
from samples.scenario import Scenario
from samples.world import World

# tenge for one unit, invented but of the right size
_RATES = {"USD": Decimal("512.34"), "EUR": Decimal("561.07"), "CNY": Decimal("70.52"), "RUB": Decimal("5.83")}


def _exhibition(world: World, currency: str, supplier: Firm) -> tuple[Dossier, Deal]:
    """An exhibition of an organiser abroad, with certificate and trip order."""
    dossier = Dossier(world)
    dossier.certify()
    seen = visit(world)
    items = world.random.sample(list(trade.EVENT_ITEMS), k=2)
    deal = world.foreign_deal(dossier.applicant, seen.what, items, supplier=supplier, currency=currency, on=seen.last)
    dossier.add(trip(dossier, seen))
    return dossier, deal


def _converted(world: World, currency: str, *countries: str, debited: bool = False) -> Scenario:
    dossier, deal = _exhibition(world, currency, world.abroad(*countries))
    rate = _RATES[currency]
    dossier.official(currency, deal.paid_on, rate)
    # banks sell currency dearer than the official rate
    dossier.add(commercial_invoice(world, deal), transfer(world, deal, rate=rate + 4 if debited else None))
    dossier.line("9.2", deal, net=cents(deal.net * rate))
    return dossier.scenario()


def paid_in_dollars(world: World) -> Scenario:
    """Invoice and transfer in USD, claim in USD."""
    return _converted(world, "USD", "AE", "CN")


def paid_in_euro(world: World) -> Scenario:
    """The same in EUR."""
    return _converted(world, "EUR", "DE", "TR")


def paid_in_yuan(world: World) -> Scenario:
    """The same in CNY."""
    return _converted(world, "CNY", "CN")


def tenge_debited_is_printed(world: World) -> Scenario:
    """The transfer also prints the tenge debited at the bank's dearer rate: the official rate still counts."""
    return _converted(world, "USD", "AE", debited=True)


def currency_without_rate(world: World) -> Scenario:
    """No rates.csv: nothing can be converted, review."""
    dossier, deal = _exhibition(world, "EUR", world.abroad("DE"))
    dossier.add(commercial_invoice(world, deal), transfer(world, deal))
    dossier.line("9.2", deal, status="review", findings=["currency_rate_missing"])
    return dossier.scenario()


def rate_of_other_currency_only(world: World) -> Scenario:
    """rates.csv knows the dollar and not the euro: review."""
    dossier, deal = _exhibition(world, "EUR", world.abroad("DE", "TR"))
    dossier.official("USD", deal.paid_on, _RATES["USD"])
    dossier.add(commercial_invoice(world, deal), transfer(world, deal))
    dossier.line("9.2", deal, status="review", findings=["currency_rate_missing"])
    return dossier.scenario()


def dollars_and_tenge(world: World) -> Scenario:
    """An organiser abroad in USD and an advertiser at home in tenge."""
    dossier, deal = _exhibition(world, "USD", world.abroad("AE", "TR"))
    dossier.official("USD", deal.paid_on, _RATES["USD"])
    dossier.add(commercial_invoice(world, deal), act(world, deal), transfer(world, deal))
    dossier.line("9.2", deal, net=cents(deal.net * _RATES["USD"]))
    home = service(dossier, "9.7")
    bought(dossier, home)
    dossier.line("9.7", home)
    return dossier.scenario()


CASES = (
    paid_in_dollars,
    paid_in_euro,
    paid_in_yuan,
    tenge_debited_is_printed,
    currency_without_rate,
    rate_of_other_currency_only,
    dollars_and_tenge,
)
