"""What a mended fault is worth: the total once more, with that fault alone away. Recomputed, never estimated."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import msgspec

from extractors.findings import Finding
from pipeline.decide import Line
from pipeline.proof.rulings import Ruling

ZERO = Decimal("0.00")
# Faults that no paper mends: what was cut was never reimbursable.
FINAL = frozenset({"cost_not_reimbursable", "expense_too_old", "expense_after_submission", "duplicate_claim"})
# Faults of the claim, not of the papers: mended, they add nothing.
OVER = frozenset({"overclaimed", "indirect_tax_included"})

# The total reimbursable with the lines' sums as given: claimed line -> tenge.
Total = Callable[[Mapping[str, Decimal]], Decimal]


def staked(lines: Sequence[Line], faults: Sequence[Finding], total: Total) -> tuple[list[Line], list[Finding]]:
    """The lines and the faults of the papers, each finding with what it alone withholds, tenge.

    None where that cannot be known; 0.00 where something else withholds the line as well.
    """
    base = total({})
    of_papers: dict[tuple[str, ...], Decimal | None] = {}
    done: list[Line] = []
    for line in lines:
        gains = {key: _gain(line, key, base, total) for key in _blockers(line)}
        rulings: list[Ruling] = []
        for ruling in line.rulings:
            gain = gains.get(_key(ruling))
            if ruling.stated:
                rulings.append(
                    msgspec.structs.replace(ruling, finding=msgspec.structs.replace(ruling.finding, at_stake=gain))
                )
            else:
                rulings.append(ruling)
                paper = _identity(ruling.finding)
                known = of_papers.get(paper, ZERO)
                of_papers[paper] = None if gain is None or known is None else known + gain
        done.append(msgspec.structs.replace(line, rulings=tuple(rulings)))
    found = [msgspec.structs.replace(f, at_stake=of_papers.get(_identity(f), f.at_stake)) for f in faults]
    return done, found


def _identity(finding: Finding) -> tuple[str, ...]:
    """What makes a paper's finding the same one when a line repeats it as its reason."""
    return (
        finding.code,
        finding.text,
        finding.document or "",
        *(f"{k}={v}" for k, v in sorted(finding.values.items())),
    )


def _key(ruling: Ruling) -> tuple[str, str | None]:
    return (ruling.finding.code, ruling.finding.document)


def _blockers(line: Line) -> list[tuple[str, str | None]]:
    return list(dict.fromkeys(_key(r) for r in line.rulings if r.effect != "none"))


def _gain(line: Line, key: tuple[str, str | None], base: Decimal, total: Total) -> Decimal | None:
    if key[0] in FINAL:
        return None
    if key[0] in OVER or len([k for k in _blockers(line) if k[0] not in OVER]) > 1:
        return ZERO
    documented = line.sums.documented_net
    if documented is None:
        return None
    return total({line.expense.id: min(line.sums.claimed_net, documented)}) - base
