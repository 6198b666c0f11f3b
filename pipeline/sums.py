"""The sums of one application: each line, each group, each cap, by the literal readings of the Rules or by cautious ones.

A sum that a reading does not touch is reckoned once and kept with its case.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

import msgspec

from checklists import formulas
from checklists.figures import Figure
from checklists.model import Cap, Edition, GroupName, Rate, Uplift
from extractors.application import Application, Level
from pipeline.proof.taxes import Taxes
from pipeline.result import Group

GROUPS: tuple[GroupName, ...] = ("promotion", "delivery")

# Readings whose cautious side changes the arithmetic itself; all others come with the lines or with the applicant.
ONE_UPLIFT = "A-07"
UPLIFT_OF_THE_SUM = "A-09"
WHICH_TAXES = "A-13"
CLAIMED_OVER_CAP = "A-25"


class CalculableLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One claimed line as the papers left it, tenge without VAT and excise.

    ``verified_net`` is 0 for a line that is unverified or for review. ``domestic_carrier`` and ``kz_sea_port`` are what
    the papers prove, not what was claimed. ``cautious`` gives, by the id of a reading (``A-19``, ``A-22``), what is verified
    under its cautious side, where that is less; ``literal``, of a reading whose cautious side is what is verified (``A-12``),
    what would be under its literal side.
    """

    expense_id: str
    category: str
    claimed_net: Decimal
    verified_net: Decimal
    level: Level | None = None
    domestic_carrier: bool = False
    kz_sea_port: bool = False
    cautious: dict[str, Decimal] = {}
    literal: dict[str, Decimal] = {}

    def net(self, readings: Collection[str]) -> Decimal:
        """What is verified when each of these readings is taken by its other side."""
        if not readings or not (self.cautious or self.literal):
            return self.verified_net
        net = max([self.verified_net, *(net for reading, net in self.literal.items() if reading in readings)])
        return min([net, *(net for reading, net in self.cautious.items() if reading in readings)])


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """All that one calculation rests on. ``rates`` and ``uplifts`` by category (and level), ``groups`` the lines by cap group,
    ``moved`` the readings that move the sum of a group; ``kept`` the sums reckoned already."""

    application: Application
    edition: Edition
    lines: tuple[CalculableLine, ...]
    ineligible: bool
    doubts: tuple[str, ...]
    index: Figure
    stated: Taxes | None
    proved: Taxes | None
    rates: Mapping[tuple[str, Level | None], Rate | None]
    uplifts: Mapping[str, tuple[Uplift, ...]]
    groups: Mapping[GroupName, tuple[CalculableLine, ...]]
    moved: Mapping[GroupName, frozenset[str]]
    kept: dict[tuple[GroupName, frozenset[str]], Group] = {}

    def rate(self, line: CalculableLine) -> Rate | None:
        return self.rates[line.category, line.level]

    def uplifts_of(self, line: CalculableLine) -> tuple[Uplift, ...]:
        possible = self.uplifts[line.category]
        return tuple(u for u in possible if getattr(line, u.id)) if possible else ()

    def of(self, group: GroupName) -> tuple[CalculableLine, ...]:
        return self.groups[group]

    def granted(self, group: GroupName) -> Decimal:
        granted = self.application.applicant.reimbursed_this_year
        return granted.promotion if group == "promotion" else granted.delivery


def moving(lines: Collection[CalculableLine]) -> frozenset[str]:
    """The readings that may move the sum of these lines."""
    of_lines = {reading for line in lines for reading in (*line.cautious, *line.literal)}
    uplifted = any(line.domestic_carrier or line.kz_sea_port for line in lines)
    return frozenset(of_lines | {WHICH_TAXES} | ({ONE_UPLIFT, UPLIFT_OF_THE_SUM} if uplifted else set()))


# ``readings`` are those taken by the side that the figures do not follow: none of them for the figures themselves.


def total(case: Case, readings: Collection[str]) -> Decimal:
    """What is reimbursed in all, tenge; nothing where a reading refuses the applicant or leaves the claim alone."""
    refused = any(doubt in readings for doubt in case.doubts)
    left_alone = CLAIMED_OVER_CAP in readings and any(over_claimed(case))
    if refused or left_alone:
        return formulas.nothing()
    return formulas.added(group(case, name, readings).reimbursable for name in GROUPS)


def group(case: Case, name: GroupName, readings: Collection[str] = ()) -> Group:
    """The sums of one group of categories; kept with the case once they are reckoned."""
    moved = case.moved[name].intersection(readings)
    if (name, moved) not in case.kept:
        case.kept[name, moved] = _group(case, name, moved)
    return case.kept[name, moved]


def _group(case: Case, name: GroupName, readings: Collection[str]) -> Group:
    lines = case.of(name)
    before = formulas.added(reimbursed(case, line, readings) for line in lines)
    cap = formulas.room(caps(case, name, readings).values(), case.granted(name))
    return Group(
        base=formulas.added(line.net(readings) for line in lines),
        before_cap=before,
        cap=cap,
        reimbursable=formulas.nothing() if case.ineligible else formulas.limited(before, cap),
    )


def reimbursed(case: Case, line: CalculableLine, readings: Collection[str] = ()) -> Decimal:
    """What one line brings before any cap, tenge: its net by its rate, with its uplifts."""
    rate = case.rate(line)
    if rate is None:
        return formulas.nothing()
    uplifts = [uplift.share for uplift in case.uplifts_of(line)]
    if ONE_UPLIFT in readings:
        uplifts = uplifts[:1]
    formula = formulas.reimbursed_grown if UPLIFT_OF_THE_SUM in readings else formulas.reimbursed
    return formula(line.net(readings), rate.share, uplifts)


def caps(case: Case, name: GroupName, readings: Collection[str] = ()) -> dict[str, Decimal]:
    """The amount of each cap of a group, by the cap's id. A tax cap that does not apply is left out."""
    amounts = {each.id: cap(case, each, readings) for each in case.edition.caps_of(name)}
    return {cap_id: amount for cap_id, amount in amounts.items() if amount is not None}


def cap(case: Case, of: Cap, readings: Collection[str] = ()) -> Decimal | None:
    """The amount of one cap, tenge; None where it does not apply."""
    if of.multiple is not None:
        return formulas.index_cap(of.multiple, case.index.value)
    limiting = taxes(case)
    if limiting is None:
        return formulas.nothing() if case.edition.choice("taxes_unstated") == "nothing" else None
    if WHICH_TAXES in readings:
        each = [t.cap for t in (case.stated, case.proved) if t is not None]
        return formulas.nothing() if limiting.refunded is None else min(each)
    return limiting.cap


def taxes(case: Case) -> Taxes | None:
    """The taxes that limit the delivery group: the lower of what is stated and what the paper proves."""
    if case.stated is None or case.proved is None:
        return case.stated or case.proved
    if case.edition.choice("tax_statement_differs") == "application":
        return case.stated
    return min(case.stated, case.proved, key=lambda known: known.cap)


def over_claimed(case: Case) -> Iterator[tuple[Cap, Decimal, Decimal]]:
    """The caps that the claimed costs exceed (paragraph 22 part 3): cap, its amount, the costs with those granted before.

    A tax cap counts only when the taxes are known.
    """
    for each in case.edition.caps:
        amount = None if each.of == "taxes" and taxes(case) is None else cap(case, each)
        lines = case.of(each.group)
        claimed = formulas.added((*(line.claimed_net for line in lines), case.granted(each.group)))
        if lines and amount is not None and claimed > amount:
            yield each, amount, claimed


class Trim(msgspec.Struct, frozen=True, kw_only=True):
    """How a group's claim comes within its lowest cap (paragraph 22 part 3; A-25), tenge.

    ``claimed``: the costs claimed, and ``by_rates`` what they come to by the rates, both with the sums granted before;
    ``claims``: what each line may claim so that the cap holds, and ``reimbursable`` what is then reimbursed.
    """

    group: GroupName
    claimed: Decimal
    by_rates: Decimal
    cap: Decimal
    cap_id: str
    claims: dict[str, Decimal]
    reimbursable: Decimal


def trims(case: Case) -> Iterator[Trim]:
    """One for each group whose claimed costs exceed a cap."""
    over = list(over_claimed(case))
    for name in GROUPS:
        limits = [(amount, each.id, claimed) for each, amount, claimed in over if each.group == name]
        if not limits:
            continue
        lowest, cap_id, claimed = min(limits)
        lines, granted = case.of(name), case.granted(name)
        claims = _within(case, lines, formulas.room([lowest], granted))
        kept = [_claiming(line, min(line.verified_net, claims[line.expense_id])) for line in lines]
        brings = formulas.added(reimbursed(case, line) for line in kept)
        yield Trim(
            group=name,
            claimed=claimed,
            by_rates=formulas.added((*(reimbursed(case, _claiming(x, x.claimed_net)) for x in lines), granted)),
            cap=lowest,
            cap_id=cap_id,
            claims=claims,
            reimbursable=formulas.nothing() if case.ineligible else formulas.limited(brings, group(case, name).cap),
        )


def _within(case: Case, lines: Sequence[CalculableLine], limit: Decimal) -> dict[str, Decimal]:
    """What each line may claim. First goes what is claimed and not passed, then what brings least; of equals the last."""
    claims = {line.expense_id: line.claimed_net for line in lines}
    over = sum(claims.values(), Decimal(0)) - limit
    last_first = lines[::-1]
    least = [(line, min(line.verified_net, line.claimed_net)) for line in last_first]
    least += [(line, Decimal(0)) for line in sorted(last_first, key=lambda line: _share(case, line))]
    for line, kept in least:
        cut = max(Decimal(0), min(over, claims[line.expense_id] - kept))
        claims[line.expense_id] -= cut
        over -= cut
    return {id: formulas.rounded(amount) for id, amount in claims.items()}


def _share(case: Case, line: CalculableLine) -> Decimal:
    rate = case.rate(line)
    return Decimal(0) if rate is None else rate.share + sum((u.share for u in case.uplifts_of(line)), Decimal(0))


def _claiming(line: CalculableLine, net: Decimal) -> CalculableLine:
    return msgspec.structs.replace(line, verified_net=net, cautious={}, literal={})
