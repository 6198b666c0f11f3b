"""The calculator against a second one, written from paragraphs 11 and 12 alone: in fractions of a tiyn, with its own figures.

``OTEM_CLAIMS=10000 pytest tests/property/test_naive_calculator.py`` tries as many made-up claims.
"""

import os
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor
from random import Random
from typing import Any

from checklists import editions
from extractors.application import Level
from pipeline.calculate import calculate
from pipeline.sums import CalculableLine
from tests.checklists.applications import application

CLAIMS = int(os.environ.get("OTEM_CLAIMS", "300"))
BY_SIZE = {"small": 60, "medium": 50, "large": 30, None: 30}
BY_LEVEL = {"upper": 80, "middle": 50, "lower": 30}
INDEX = {2024: 3692, 2025: 3932, 2026: 4325}
SIZED = ("9.1", "9.2", "9.4", "9.5", "9.7", "10.1", "10.2", "10.3", "10.5", "10.6", "10.7")


def naive(claim: dict[str, Any], taken: frozenset[str] = frozenset()) -> int:
    """What is reimbursed, in tiyn, with these readings taken cautiously."""
    if claim["ineligible"] or taken & set(claim["doubts"]):
        return 0
    index, total = INDEX[claim["year"]] * 100, 0
    for delivery in (False, True):
        own = [line for line in claim["lines"] if (line["category"] == "9.9") is delivery]
        caps = [(75_000 if delivery else 13_000) * index]
        if delivery and claim["taxes"] is None:
            caps.append(0)
        elif delivery:
            caps.append(max(0, claim["taxes"] - (claim["refunded"] or 0)))
        known = caps[:1] if claim["taxes"] is None else caps
        over = sum(line["claimed"] for line in own) + claim["granted"][delivery]
        if "A-25" in taken and own and any(over > cap for cap in known):
            return 0
        if delivery and "A-13" in taken and claim["taxes"] is not None and claim["refunded"] is None:
            caps.append(0)
        room = max(0, min(caps) - claim["granted"][delivery])
        total += min(room, sum(_line(line, claim["size"], taken) for line in own))
    return total


def _line(line: dict[str, Any], size: str | None, taken: frozenset[str]) -> int:
    net: int = min([line["net"], *(net for reading, net in line["cautious"].items() if reading in taken)])
    by_level = line["category"] in ("9.8", "9.9")
    if by_level and line["level"] is None:
        return 0
    rate = BY_LEVEL[line["level"]] if by_level else BY_SIZE[size]
    uplifts = (line["carrier"] + line["port"]) if line["category"] == "9.9" else 0
    uplifts = min(uplifts, 1) if "A-07" in taken else uplifts
    share = Fraction(rate * 5 * uplifts, 100) + rate if "A-09" in taken else Fraction(rate + 5 * uplifts)
    return floor(net * share / 100 + Fraction(1, 2))


def made_up(random: Random) -> dict[str, Any]:
    def amount(most: int) -> int:
        return random.choice([0, random.randrange(10_000), random.randrange(most)])

    def line() -> dict[str, Any]:
        claimed = amount(6_000_000_000)
        net = random.choice([claimed, random.randrange(claimed + 1), 0])
        doubts = random.sample(["A-12", "A-19", "A-22"], random.randrange(3))
        return {
            "category": random.choice([*SIZED, "9.8", "9.9", "9.9", "9.9"]),
            "level": random.choice([*BY_LEVEL, None]),
            "carrier": random.random() < 0.5,
            "port": random.random() < 0.5,
            "claimed": claimed,
            "net": net,
            "cautious": {reading: random.randrange(net + 1) for reading in doubts},
        }

    return {
        "year": random.choice([2025, 2025, 2026]),
        "size": random.choice([*BY_SIZE]),
        "taxes": random.choice([None, amount(40_000_000_000), 45_000_000_000]),
        "refunded": random.choice([None, 0, amount(1_000_000_000)]),
        "granted": (amount(6_000_000_000), amount(30_000_000_000)),
        "ineligible": random.random() < 0.1,
        "doubts": random.sample(["A-01", "A-02"], random.randrange(2)),
        "lines": [line() for _ in range(random.randrange(7))],
    }


def tenge(tiyn: int) -> Decimal:
    return Decimal(tiyn).scaleb(-2)


def stated(tiyn: int | None) -> str | None:
    return None if tiyn is None else str(tenge(tiyn))


def test_two_calculators_agree_to_the_tiyn() -> None:
    random = Random(1)
    for _ in range(CLAIMS):
        claim = made_up(random)
        granted = {"promotion": stated(claim["granted"][0]), "delivery": stated(claim["granted"][1])}
        applicant = {
            "size": claim["size"],
            "taxes_paid_last_year": stated(claim["taxes"]),
            "vat_refunded_last_year": stated(claim["refunded"]),
            "reimbursed_this_year": granted,
        }
        asked = application(applicant, submitted_on=date(claim["year"], 3, 14))
        lines = [
            CalculableLine(
                expense_id=str(n),
                category=line["category"],
                claimed_net=tenge(line["claimed"]),
                verified_net=tenge(line["net"]),
                level=None if line["level"] is None else Level(line["level"]),
                domestic_carrier=line["carrier"],
                kz_sea_port=line["port"],
                cautious={reading: tenge(net) for reading, net in line["cautious"].items()},
            )
            for n, line in enumerate(claim["lines"])
        ]
        edition = editions.on(asked.submitted_on)
        found, _ = calculate(asked, edition, lines, claim["ineligible"], doubts=claim["doubts"])
        assert found.total_reimbursable == tenge(naive(claim)), claim
        told = {reading.id: reading.cautious for reading in found.readings}
        for reading in ("A-01", "A-02", "A-07", "A-09", "A-12", "A-13", "A-19", "A-22", "A-25"):
            sum_of = told.get(reading, found.total_reimbursable)
            assert sum_of == tenge(naive(claim, frozenset([reading]))), (reading, claim)
