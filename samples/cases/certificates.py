"""Is the product of Kazakhstan, on the day of the expense, by the paper the law of that day accepts?"""

from datetime import date, timedelta

from samples.cases.plots import bought, service
from samples.dossier import Dossier
from samples.names import trade
from samples.papers.proofs import certificate
from samples.scenario import Scenario
from samples.world import World


def expired_certificate(world: World) -> Scenario:
    """The certificate ended before the service was done: unverified."""
    dossier = Dossier(world)
    goods = world.goods()
    dossier.goods.append(goods)
    deal = service(dossier, "9.1")
    until = world.later(deal.performed_on, -60, -30)
    dossier.add(certificate(world, dossier.applicant, [goods], issued=until - timedelta(days=364), until=until))
    bought(dossier, deal)
    dossier.line("9.1", deal, status="unverified", findings=["expired_certificate"])
    dossier.unsure.add("missing_document")
    return dossier.scenario()


def certificate_without_term(world: World) -> Scenario:
    """No term is printed: in force for 12 months from its issue, and the service falls within them."""
    dossier = Dossier(world)
    dossier.certify(issued=world.later(world.submitted_on, -300, -270), until=None)
    deal = service(dossier, "9.1")
    bought(dossier, deal)
    dossier.line("9.1", deal)
    return dossier.scenario()


def expired_since_submission(world: World) -> Scenario:
    """The certificate was in force on the day of the expense and ended before the application: that is enough."""
    dossier = Dossier(world)
    until = world.submitted_on - timedelta(days=20)
    dossier.certify(issued=until - timedelta(days=364), until=until)
    deal = service(dossier, "9.7")
    bought(dossier, deal)
    dossier.line("9.7", deal)
    return dossier.scenario()


def certificate_of_other_goods(world: World) -> Scenario:
    """The certificate names other goods than the line's: unverified."""
    dossier = Dossier(world)
    goods, other = world.goods("lower"), world.goods("upper")
    dossier.goods.append(goods)
    issued = world.later(world.submitted_on, -330, -290)
    dossier.add(certificate(world, dossier.applicant, [other], issued=issued, until=issued + timedelta(days=364)))
    deal = service(dossier, "9.1")
    bought(dossier, deal)
    dossier.line("9.1", deal, status="unverified", findings=["certificate_not_covering_product"])
    dossier.unsure.add("missing_document")
    return dossier.scenario()


def two_lines_one_bad_certificate(world: World) -> Scenario:
    """One finding for each line that needs the certificate."""
    dossier = Dossier(world)
    goods = world.goods()
    dossier.goods.append(goods)
    until = world.later(world.submitted_on, -300, -260)
    dossier.add(certificate(world, dossier.applicant, [goods], issued=until - timedelta(days=364), until=until))
    for category in ("9.1", "9.7"):
        deal = service(dossier, category)
        bought(dossier, deal)
        dossier.line(category, deal, status="unverified", findings=["expired_certificate"])
    dossier.unsure.add("missing_document")
    return dossier.scenario()


def industrial_certificate_before_2025(world: World) -> Scenario:
    """Registered before 1 January 2025 the industrial certificate counts as none: missing st_kz_certificate."""
    world.submitted_on = world.day_between(date(2024, 9, 2), date(2024, 12, 20))
    dossier = Dossier(world)
    dossier.certify(kind="industrial_certificate")
    deal = service(dossier, "9.1")
    bought(dossier, deal)
    dossier.misses("st_kz_certificate", dossier.line("9.1", deal, status="unverified"))
    dossier.unsure |= {"expired_certificate", "certificate_not_covering_product"}
    return dossier.scenario()


def industrial_certificate_from_2025(world: World) -> Scenario:
    """From 1 January 2025 it is as good as СТ-KZ."""
    dossier = Dossier(world)
    dossier.certify(kind="industrial_certificate")
    deal = service(dossier, "9.1")
    bought(dossier, deal)
    dossier.line("9.1", deal)
    return dossier.scenario()


def st_kz_in_2024(world: World) -> Scenario:
    """The edition of 2024: index 3 692, VAT 12 %, СТ-KZ as ever."""
    world.submitted_on = world.day_between(date(2024, 9, 2), date(2024, 12, 20))
    dossier = Dossier(world, size="medium")
    dossier.certify()
    deal = service(dossier, "9.7")
    bought(dossier, deal)
    dossier.line("9.7", deal)
    return dossier.scenario()


def several_products(world: World) -> Scenario:
    """A certificate of two goods; each line has its own product and level."""
    dossier = Dossier(world)
    lower, upper = trade.HONEY[0], world.goods("upper")
    dossier.goods += [upper, lower]
    issued = world.later(world.submitted_on, -330, -290)
    dossier.add(
        certificate(world, dossier.applicant, [lower, upper], issued=issued, until=issued + timedelta(days=364))
    )
    for goods in (lower, upper):
        deal = service(dossier, "9.8")
        bought(dossier, deal)
        dossier.line("9.8", deal, product=goods.tnved)
    return dossier.scenario()


CASES = (
    expired_certificate,
    certificate_without_term,
    expired_since_submission,
    certificate_of_other_goods,
    two_lines_one_bad_certificate,
    industrial_certificate_before_2025,
    industrial_certificate_from_2025,
    st_kz_in_2024,
    several_products,
)
