"""The cases: what can stand in a bundle and what must come of it, one small file for each family.

A case is a function ``case(world) -> Scenario`` (``-> BadBundle`` for input that must be refused); the name it is asked
for by is the function's. Every outcome follows from the contract and the law; its docstring says how.
"""

from collections.abc import Callable

from samples.cases import (
    admission,
    bad,
    certificates,
    containers,
    corrections,
    currencies,
    delivery,
    duplicates,
    exhibitions,
    matching,
    missing,
    paying,
    readings,
    services,
    sums,
)
from samples.scenario import BadBundle, Scenario
from samples.world import World

Case = Callable[[World], Scenario]

GOOD: dict[str, Case] = {
    case.__name__: case
    for family in (
        exhibitions,
        services,
        delivery,
        matching,
        paying,
        sums,
        duplicates,
        certificates,
        missing,
        currencies,
        admission,
        readings,
        corrections,
        containers,
    )
    for case in family.CASES
}
BAD: dict[str, Callable[[World], BadBundle]] = {case.__name__: case for case in bad.CASES}
