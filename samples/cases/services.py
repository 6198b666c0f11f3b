"""Services without a trip: advertising, rent, trademarks, certification, and the same for ICT."""

from samples.cases.plots import bought, service
from samples.dossier import Dossier
from samples.names import firms
from samples.papers.others import contract
from samples.scenario import Scenario
from samples.world import World


def _promotion(world: World, category: str, size: str, level: str = "lower") -> Scenario:
    dossier = Dossier(world, size=size)
    dossier.certify(world.goods(level))
    deal = service(dossier, category)
    bought(dossier, deal)
    dossier.line(category, deal)
    return dossier.scenario()


def advertising_small(world: World) -> Scenario:
    """9.1, small: 60 %."""
    return _promotion(world, "9.1", "small")


def enterprise_certification_medium(world: World) -> Scenario:
    """9.7, medium: 50 %."""
    return _promotion(world, "9.7", "medium")


def trademark_large(world: World) -> Scenario:
    """9.5, large: 30 %."""
    return _promotion(world, "9.5", "large")


def warehouse_rent(world: World) -> Scenario:
    """9.4, any size."""
    return _promotion(world, "9.4", world.pick(("small", "medium", "large")))


def goods_conformity_lower(world: World) -> Scenario:
    """9.8 goes by level, not by size: 30 % for honey, though the applicant is small."""
    return _promotion(world, "9.8", "small")


def goods_conformity_middle(world: World) -> Scenario:
    """9.8 of the middle level: 50 %, though the applicant is large."""
    return _promotion(world, "9.8", "large", "middle")


def goods_conformity_upper(world: World) -> Scenario:
    """9.8 of the upper level: 80 %."""
    return _promotion(world, "9.8", "large", "upper")


def _ict(world: World, category: str) -> Scenario:
    dossier = Dossier(world, ict=True, size=world.pick(("small", "medium", "large")))
    deal = service(dossier, category)
    bought(dossier, deal)
    dossier.line(category, deal)
    return dossier.scenario()


def ict_advertising(world: World) -> Scenario:
    """10.1: invoice, act and payment; neither certificate nor trip order."""
    return _ict(world, "10.1")


def ict_office_rent(world: World) -> Scenario:
    """10.5."""
    return _ict(world, "10.5")


def ict_certification(world: World) -> Scenario:
    """10.6."""
    return _ict(world, "10.6")


def ict_demonstration(world: World) -> Scenario:
    """10.7."""
    return _ict(world, "10.7")


def distributor(world: World) -> Scenario:
    """The applicant sells another's goods: the certificate is the producer's, a contract joins them (paragraph 3)."""
    dossier = Dossier(world)
    producer = firms.kazakh_firm(world.random, firms.APPLICANTS)
    dossier.facts |= {"role": "distributor", "producer": {"name": producer.called("ru"), "bin": producer.bin}}
    dossier.certify(holder=producer)
    deal = service(dossier, "9.1")
    bought(dossier, deal)
    sales = {
        "ru": "Дистрибьюторский договор на реализацию продукции",
        "kk": "Өнімді сатуға дистрибьюторлық шарт",
        "en": "Distribution of products",
    }
    dossier.add(contract(world, world.deal(dossier.applicant, sales, [sales], supplier=producer)))
    dossier.line("9.1", deal)
    return dossier.scenario()


def removed_category(world: World) -> Scenario:
    """9.3 was removed from the Rules: its line gets nothing (R-015), the other line of the application goes on."""
    dossier = Dossier(world)
    dossier.certify()
    for category in ("9.1", "9.3"):
        deal = service(dossier, category)
        bought(dossier, deal)
        dossier.line(category, deal, status="verified" if category == "9.1" else "unverified")
    dossier.unsure |= {"cost_not_reimbursable", "missing_document"}
    return dossier.scenario()


CASES = (
    advertising_small,
    enterprise_certification_medium,
    trademark_large,
    warehouse_rent,
    goods_conformity_lower,
    goods_conformity_middle,
    goods_conformity_upper,
    ict_advertising,
    ict_office_rent,
    ict_certification,
    ict_demonstration,
    distributor,
    removed_category,
)
