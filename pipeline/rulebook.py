"""The rules as one table for people: ``checklists/RULES.md``, and the cases that try each rule."""

import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

import checklists
from checklists.model import Edition, Rule

ROOT = Path(checklists.__path__[0]).parent
CASES = ROOT / "tests" / "checklists" / "rules"
HEAD = """# The rules

Written by `otem law rules --markdown`; a test keeps it true. Edition {edition}, in force from {begin}. *Outcome*: what follows
when the rule fails, and after the arrow what follows when that is not mended. *Tests*: cases of
`tests/checklists/rules/<id>.toml` in which it holds, and in which it does not. `otem law rule <id>` shows one in full, in
Kazakh, Russian and English.

| rule | provision | what is checked | proved by | outcome | checked by | tests |
|---|---|---|---|---|---|---|
"""


class Cases(msgspec.Struct, frozen=True, kw_only=True):
    """The cases of one rule by name: those in which it holds, and those in which it does not."""

    file: str
    passing: tuple[str, ...]
    failing: tuple[str, ...]


def cases(folder: Path = CASES) -> dict[str, Cases]:
    """The cases of each rule that has any; none where the tests are not installed."""
    return {path.stem: _counted(path) for path in sorted(folder.glob("R-*.toml"))}


def read_cases(path: Path) -> list[dict[str, Any]]:
    """A file of cases; the form of a case is told in ``tests/checklists/test_rules.py``."""
    with path.open("rb") as file:
        found: list[dict[str, Any]] = tomllib.load(file, parse_float=Decimal)["case"]
    return found


def _counted(path: Path) -> Cases:
    found = read_cases(path)
    return Cases(
        file=str(path.relative_to(path.parents[3])),
        passing=tuple(case["name"] for case in found if not fails(case)),
        failing=tuple(case["name"] for case in found if fails(case)),
    )


def fails(case: Mapping[str, Any]) -> bool:
    """Whether a case is one in which the rule does not hold: something is found, refused, or answered with no."""
    told = any(case.get(key) for key in ("finds", "tells", "findings", "refused"))
    return told or case.get("holds") is False or case.get("status") == "failed" or case.get("level") == ""


def table(edition: Edition, tried: dict[str, Cases]) -> str:
    """``checklists/RULES.md``."""
    head = HEAD.format(edition=edition.id, begin=edition.in_force_from)
    return head + "".join(_row(rule, tried.get(rule.id)) for rule in edition.rules)


def _row(rule: Rule, tried: Cases | None) -> str:
    outcome = str(rule.outcome) if rule.then is None else f"{rule.outcome} → {rule.then}"
    counts = f"{len(tried.passing)} + {len(tried.failing)}" if tried else "none"
    cells: Sequence[str] = (
        rule.id,
        rule.cite,
        rule.asks.en,
        ", ".join(f"`{kind}`" for kind in rule.proof) or "—",
        outcome,
        f"`{rule.checked_by}`",
        counts,
    )
    return f"| {' | '.join(cells)} |\n"
