"""The fewest papers that bring an applicant to the most money: searched for exactly, and reckoned by the calculator.

A line is mended when everything that holds it back is: then it passes what it claims and documents. A fault of one paper is
mended once for all lines that rest on it; a paper that is missing is counted for each line. What no paper mends is left.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

import msgspec

from pipeline.assemble import documents_of
from pipeline.decide import Line
from pipeline.extract import Paper
from pipeline.proof.rulings import Ruling
from pipeline.result import Ask, Calculation, Mending, MendingLine, Text
from pipeline.stakes import FINAL, OVER
from pipeline.sums import GROUPS
from pipeline.views.figures import LANGUAGES
from pipeline.views.texts import advice, in_language, joined, label, papers_named

ZERO = Decimal("0.00")
MOST = 12  # faults that hang together, of which every combination is tried

# What must be mended: of a paper (code, text, document), or of one line (code, text, "line kind").
Item = tuple[str, str, str]
# The calculation with the sums given for some lines, by their id.
Reckon = Callable[[Mapping[str, Decimal]], Calculation]


class Mendable(msgspec.Struct, frozen=True, kw_only=True):
    """A line held back: what must be mended, what it then passes, and what that adds to its group before the cap, tenge."""

    id: str
    items: frozenset[Item]
    net: Decimal
    group: str
    gain: Decimal


def mending(lines: Sequence[Line], papers: Sequence[Paper], reckon: Reckon) -> Mending | None:
    """The smallest set of papers worth the most; None where nothing can be gained, or more than :data:`MOST` faults hang
    together. Of two sets of one size, the one with the lines that are worth more, then the earlier ones."""
    now = reckon({})
    held = list(_mendable(lines, now, reckon))
    most = reckon({each.id: each.net for each in held})
    if most.total_reimbursable <= now.total_reimbursable:
        return None
    needs = {group: most.groups[group].reimbursable - now.groups[group].before_cap for group in GROUPS}
    chosen = fewest(held, {group: need for group, need in needs.items() if need > 0})
    if chosen is None:
        return None
    numbers = {paper.id: (paper.kind, getattr(paper.record, "number", None)) for paper in papers}
    return _told(chosen, {line.expense.id: line for line in lines}, numbers, reckon)


def _mendable(lines: Sequence[Line], now: Calculation, reckon: Reckon) -> Iterator[Mendable]:
    for line in lines:
        items, net = frozenset(_item(r) for r in _faults(line)), line.sums.documented_net
        if not items or net is None or any(r.finding.code in FINAL for r in line.rulings if r.effect != "none"):
            continue
        net = min(line.sums.claimed_net, net)
        then = reckon({line.expense.id: net})
        for group in GROUPS:
            gain = then.groups[group].before_cap - now.groups[group].before_cap
            if gain > 0:
                yield Mendable(id=line.expense.id, items=items, net=net, group=group, gain=gain)


def _faults(line: Line) -> Iterator[Ruling]:
    yield from (r for r in line.rulings if r.effect != "none" and r.finding.code not in OVER)


def _item(ruling: Ruling) -> Item:
    found = ruling.finding
    return found.code, found.text, found.document or f"{found.expense} {found.kind or ''}"


def fewest(held: Sequence[Mendable], needs: Mapping[str, Decimal]) -> list[Mendable] | None:
    """The lines to mend with the fewest items, so that each group gains what it needs; None where too many hang together."""
    chosen: list[Mendable] = []
    free: frozenset[Item] = frozenset()
    bound = list(needs)
    for group in needs:
        own = [each for each in held if each.group == group]
        if sum((each.gain for each in own), ZERO) <= needs[group]:  # the cap leaves room for all
            chosen += own
            free = free.union(*(each.items for each in own))
            bound.remove(group)
    shared = [frozenset[Item]().union(*(e.items for e in held if e.group == group)) - free for group in bound]
    if len(shared) > 1 and shared[0] & shared[1]:
        return None
    for group in bound:
        found = _cover([each for each in held if each.group == group], needs[group], free)
        if found is None:
            return None
        chosen += found
    order = {each.id: n for n, each in enumerate(held)}
    return sorted(chosen, key=lambda each: (-each.gain, order[each.id]))


def _cover(own: Sequence[Mendable], need: Decimal, free: frozenset[Item]) -> list[Mendable] | None:
    """The lines of one group with the fewest items that gain ``need``: what is gained at most for each number of items."""
    best: dict[int, tuple[Decimal, tuple[Mendable, ...]]] = {0: (ZERO, ())}
    for part in _together(own, free):
        ways = _ways(part, free)
        if ways is None:
            return None
        added: dict[int, tuple[Decimal, tuple[Mendable, ...]]] = {}
        for spent, (gain, taken) in best.items():
            for cost, (more, lines) in ways.items():
                if spent + cost not in added or gain + more > added[spent + cost][0]:
                    added[spent + cost] = (gain + more, (*taken, *lines))
        best = added
    enough = min(cost for cost, (gain, _) in best.items() if gain >= need)
    return _trimmed(best[enough][1], need)


def _trimmed(taken: Sequence[Mendable], need: Decimal) -> list[Mendable]:
    """Without the lines that the cap leaves nothing for, the dearest taken first."""
    kept, gained = list[Mendable](), ZERO
    for each in sorted(taken, key=lambda each: -each.gain):
        if gained < need:
            kept.append(each)
            gained += each.gain
    return kept


def _together(own: Sequence[Mendable], free: frozenset[Item]) -> list[list[Mendable]]:
    """Lines that share something to mend, directly or through others."""
    parts: list[list[Mendable]] = []
    for each in own:
        near = [p for p in parts if any((each.items - free) & (other.items - free) for other in p)]
        parts = [p for p in parts if p not in near] + [[*(line for p in near for line in p), each]]
    return parts


def _ways(part: Sequence[Mendable], free: frozenset[Item]) -> dict[int, tuple[Decimal, tuple[Mendable, ...]]] | None:
    """What lines that hang together gain at most, by the number of items mended."""
    items = sorted(frozenset[Item]().union(*(each.items for each in part)) - free)
    if len(part) == 1:
        return {0: (ZERO, ()), len(items): (part[0].gain, tuple(part))}
    if len(items) > MOST:
        return None
    ways: dict[int, tuple[Decimal, tuple[Mendable, ...]]] = {}
    for cost in range(len(items) + 1):
        for mended in combinations(items, cost):
            lines = tuple(each for each in part if each.items <= free.union(mended))
            gain = sum((each.gain for each in lines), ZERO)
            if cost not in ways or gain > ways[cost][0]:
                ways[cost] = (gain, lines)
    return ways


# The kind and the number of each paper, by its id.
Numbers = Mapping[str, tuple[str, str | None]]


def _told(chosen: Sequence[Mendable], lines: Mapping[str, Line], numbers: Numbers, reckon: Reckon) -> Mending:
    """The lines in turn, dearest first, each with what it adds when those before it are mended."""
    nets: dict[str, Decimal] = {}
    total = reckon({}).total_reimbursable
    told: list[MendingLine] = []
    for each in chosen:
        nets[each.id] = each.net
        then = reckon(nets).total_reimbursable
        asks = tuple(_asks(lines[each.id], numbers))
        told.append(MendingLine(expense=each.id, adds=then - total, says=_says(asks, then - total), asks=asks))
        total = then
    papers = len(frozenset[Item]().union(*(each.items for each in chosen)))
    return Mending(papers=papers, total=total, lines=tuple(told))


def _says(asks: Sequence[Ask], adds: Decimal) -> Text:
    todo = joined(*(ask.advice for ask in asks))
    said = {lang: in_language(todo, lang).removesuffix(".") for lang in LANGUAGES}
    return Text(
        **{lang: in_language(label("mending_says", todo=said[lang], gain=str(adds)), lang) for lang in LANGUAGES}
    )


def _asks(line: Line, numbers: Numbers) -> Iterator[Ask]:
    seen: set[Item] = set()
    claim = line.expense
    named = papers_named(claim.id, claim.references, [numbers[id] for id in documents_of(line)])
    for ruling in _faults(line):
        if _item(ruling) not in seen:
            seen.add(_item(ruling))
            found = ruling.finding
            said = advice(found.code, found.kind, named)
            yield Ask(code=found.code, document=found.document, kind=found.kind, advice=said)
