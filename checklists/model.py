"""The law as typed values: what an edition of the Rules says, exactly as its TOML files say it.

An :class:`Edition` is one folder under ``editions/``: ``edition.toml`` (:class:`Act`: which text this is, and every
question it leaves open), ``common.toml`` (:class:`Common`: rates, caps, and rules for all) and one file for each expense
category (:class:`Checklist`). Names in TOML are those of the fields below. Every number has a ``cite`` beside it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal, TypeVar

import msgspec

from extractors.application import Level, Size
from extractors.findings import Outcome

GroupName = Literal["promotion", "delivery"]
RateTable = Literal["size", "level"]
Need = Literal["required", "conditional", "advised"]

# Who checks a rule when no predicate does: the loader of the law's data, a stage of the flow, or a person with papers that
# no bundle holds.
STAGES = ("loader", "ingest", "classify", "extract", "check", "match", "reconcile", "calculate", "report", "person")
# What a rule is about, besides one kind of document.
SUBJECTS = ("application", "line", "papers", "calculation", "procedure", "reference")


class ChecklistError(Exception):
    """The law's data is wrong, or was asked for something it does not hold."""


class Text(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One sentence in the three languages of the reviewers."""

    en: str
    ru: str
    kk: str


class Change(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing this edition changed against the one before it."""

    cite: str
    says: Text


class Removed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A provision that is no longer there: nothing may be claimed or demanded under it."""

    provision: str
    cite: str
    says: Text


class Parameter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A figure or a choice the program needs. ``basis`` is ``law`` where the text gives it, ``assumed`` where the text
    is silent or was not found: then ``question`` says what must be asked of the operator. Exactly one of ``number``,
    ``choice`` (out of ``choices``) and ``day`` is given."""

    name: str
    cite: str
    basis: Literal["law", "assumed"]
    number: Decimal | None = None
    choice: str | None = None
    choices: tuple[str, ...] = ()
    day: date | None = None
    unit: str | None = None
    question: Text | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place where the text allows two readings. The literal one is the default; the calculator shows both where the
    reading is ``computed`` and makes a difference."""

    id: str
    cite: str
    computed: bool
    question: Text
    literal: Text
    cautious: Text


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One demand of the law. The id is for life.

    ``of`` is a document kind or one of :data:`SUBJECTS`; ``outcome`` is what follows at once and ``then`` what follows
    when it is not mended; ``proof`` are document kinds, ``application``, or ``outside`` for papers no bundle holds;
    ``checked_by`` a function of ``predicates.py`` or one of :data:`STAGES`. No ``categories`` means all. ``found_as``: the
    flow's own ids (``CHECK-05``) under which findings of this rule are made.
    """

    id: str
    cite: str
    of: str
    outcome: Outcome
    checked_by: str
    asks: Text
    then: Outcome | None = None
    proof: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    found_as: tuple[str, ...] = ()


class Rate(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The share of the expenses that is reimbursed, by enterprise size or by the processing level of the goods."""

    table: RateTable
    key: str
    share: Decimal
    cite: str


class Uplift(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A further share of the confirmed expenses. ``id`` is the field of a line that claims it."""

    id: Literal["domestic_carrier", "kz_sea_port"]
    share: Decimal
    cite: str
    rule: str
    categories: tuple[str, ...]


class Cap(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A limit on what one applicant is reimbursed in a calendar year.

    ``of`` is ``index`` (``multiple`` monthly calculation indexes) or ``taxes`` (taxes paid less VAT refunded in the year
    before). ``code`` is the finding when it bites; ``claimed_rule`` puts the same limit on the claimed costs
    (paragraph 22 part 3).
    """

    id: str
    group: GroupName
    of: Literal["index", "taxes"]
    cite: str
    rule: str
    code: str
    claimed_rule: str
    multiple: Decimal | None = None


class Signature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who must have signed a paper of this kind, by the record's roles."""

    kind: str
    roles: tuple[str, ...]
    cite: str
    rule: str


class StepText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one step of the calculation is shown: ``formula`` in words, ``computed_by`` the function of ``formulas.py``."""

    id: str
    cite: str
    formula: str
    computed_by: str
    label: Text


class RequiredDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of a line's checklist; any one of ``alternatives`` meets it, and ``kind``, the first, is what is missing.

    ``doubtful`` kinds may have been accepted by a wording that was not found: a line that has only these is for review.
    ``when`` says when a ``conditional`` paper is asked for. ``code`` is the finding when it is absent: only a
    ``required`` one is a ``missing_document``. ``reading`` is the ambiguity that accepting an alternative rests on.
    """

    rule: str
    cite: str
    kind: str
    alternatives: tuple[str, ...]
    outcome: Outcome
    need: Need = "required"
    when: Literal["always", "payment_refers_to_request"] = "always"
    code: str = "missing_document"
    doubtful: tuple[str, ...] = ()
    reading: str | None = None


class Branch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The document list of one case of a category. A condition that is None does not matter."""

    id: str
    cite: str
    documents: tuple[RequiredDocument, ...] = msgspec.field(name="document")
    resident: bool | None = None
    reconciliation_act: bool | None = None

    def applies(self, resident: bool, reconciliation_act: bool) -> bool:
        return self.resident in (None, resident) and self.reconciliation_act in (None, reconciliation_act)


class CostItem(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One item of a category's list of costs, or of the costs that it does not name.

    ``words`` are the ways papers call it: stems, all of which must begin a word of the description («аренд площад»).
    ``loose_words`` say so only where the description names nothing else: «участие в выставке» is the fee, but in
    «перелёт для участия в выставке» it is not.
    """

    id: str
    cite: str
    name: Text
    words: tuple[str, ...]
    loose_words: tuple[str, ...] = ()


class Checklist(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One expense category: its rates, its cap group, its papers and, where the list is closed, its cost items.

    ``name_confirmed`` is False where the Rules' own name of the category was not found. ``items_closed``: a cost outside
    ``items`` is cut. ``excluded`` costs are known to be outside; under an open list they are doubtful. ``attendance`` are words
    that show a visit where the category wants direct participation.
    """

    category: str
    cite: str
    rates: RateTable
    group: GroupName
    name: Text
    name_confirmed: bool
    branches: tuple[Branch, ...] = msgspec.field(name="branch")
    items_closed: bool = False
    items: tuple[CostItem, ...] = msgspec.field(name="item", default=())
    excluded: tuple[CostItem, ...] = ()
    attendance: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = msgspec.field(name="rule", default=())

    def branch(self, branch: str = "any") -> Branch:
        return _one(self.branches, "id", branch, f"branch of {self.category}")

    def documents(self, branch: str = "any") -> tuple[RequiredDocument, ...]:
        """Every row of the checklist in the law's order, conditional and advised ones too."""
        return self.branch(branch).documents

    def required(self, branch: str = "any") -> tuple[RequiredDocument, ...]:
        """The rows whose absence leaves the line unverified, in the law's order."""
        return tuple(d for d in self.documents(branch) if d.need == "required")

    def branch_for(self, *, resident: bool, reconciliation_act: bool) -> str:
        """The id of the one branch for this supplier and these papers."""
        fitting = [b.id for b in self.branches if b.applies(resident, reconciliation_act)]
        if len(fitting) != 1:
            raise ChecklistError(f"{self.category}: {len(fitting)} branches fit {resident=} {reconciliation_act=}")
        return fitting[0]


class Act(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``edition.toml``: which text this edition is, what it changed, and what it leaves open."""

    id: str
    in_force_from: date
    cite: str
    name: Text
    changes: tuple[Change, ...] = msgspec.field(name="change")
    removed: tuple[Removed, ...]
    parameters: tuple[Parameter, ...] = msgspec.field(name="parameter")
    readings: tuple[Reading, ...] = msgspec.field(name="reading")


class Common(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``common.toml``: what holds for every category."""

    rates: tuple[Rate, ...] = msgspec.field(name="rate")
    uplifts: tuple[Uplift, ...] = msgspec.field(name="uplift")
    caps: tuple[Cap, ...] = msgspec.field(name="cap")
    signatures: tuple[Signature, ...] = msgspec.field(name="signature")
    steps: tuple[StepText, ...] = msgspec.field(name="step")
    rules: tuple[Rule, ...] = msgspec.field(name="rule")


class Edition(msgspec.Struct, frozen=True, kw_only=True):
    """The Rules as in force from one day on. It ends when the next edition begins."""

    act: Act
    common: Common
    checklists: tuple[Checklist, ...]

    @property
    def id(self) -> str:
        return self.act.id

    @property
    def in_force_from(self) -> date:
        return self.act.in_force_from

    @property
    def categories(self) -> tuple[str, ...]:
        return tuple(c.category for c in self.checklists)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, by id."""
        own = (rule for checklist in self.checklists for rule in checklist.rules)
        return tuple(sorted((*self.common.rules, *own), key=lambda rule: rule.id))

    @property
    def caps(self) -> tuple[Cap, ...]:
        return self.common.caps

    @property
    def readings(self) -> tuple[Reading, ...]:
        return self.act.readings

    def checklist(self, category: str) -> Checklist:
        """The checklist of a category; ``ChecklistError`` for one this edition does not know, or no longer knows."""
        gone = next((r for r in self.act.removed if r.provision == category), None)
        if gone is not None:
            raise ChecklistError(f"category {category} was removed ({gone.cite})")
        return _one(self.checklists, "category", category, "category")

    def removed(self, provision: str) -> Removed | None:
        """The removal of ``9.3``, ``17.1.2`` … or None when the provision was not removed."""
        return next((r for r in self.act.removed if r.provision == provision), None)

    def rule(self, rule_id: str) -> Rule:
        return _one(self.rules, "id", rule_id, "rule")

    def reading(self, reading_id: str) -> Reading:
        return _one(self.act.readings, "id", reading_id, "reading")

    def step(self, step_id: str) -> StepText:
        return _one(self.common.steps, "id", step_id, "step")

    def parameter(self, name: str) -> Parameter:
        return _one(self.act.parameters, "name", name, "parameter")

    def number(self, name: str) -> Decimal:
        """The figure of a parameter, in the parameter's ``unit``."""
        value = self.parameter(name).number
        if value is None:
            raise ChecklistError(f"parameter {name} is not a number")
        return value

    def choice(self, name: str) -> str:
        value = self.parameter(name).choice
        if value is None:
            raise ChecklistError(f"parameter {name} is not a choice")
        return value

    def rate_for(self, category: str, size: Size | None, level: Level | None) -> Rate | None:
        """The rate of a line; None when the category's rate goes by processing level and the level is not known.

        An unknown size takes the size that the parameter ``size_unknown`` names (R-025).
        """
        table = self.checklist(category).rates
        if table == "level":
            key: str | None = level
        else:
            key = size or self.choice("size_unknown")
        if key is None:
            return None
        return next(r for r in self.common.rates if r.table == table and r.key == key)

    def uplifts_for(self, category: str) -> tuple[Uplift, ...]:
        return tuple(u for u in self.common.uplifts if category in u.categories)

    def caps_of(self, group: GroupName) -> tuple[Cap, ...]:
        return tuple(c for c in self.common.caps if c.group == group)

    def signers(self, kind: str) -> tuple[str, ...]:
        """The roles that must have signed a paper of this kind; empty when the law does not say."""
        return next((s.roles for s in self.common.signatures if s.kind == kind), ())


T = TypeVar("T", bound=msgspec.Struct)


def _one(items: Iterable[T], field: str, value: str, what: str) -> T:
    found: Iterator[T] = (item for item in items if getattr(item, field) == value)
    item = next(found, None)
    if item is None:
        raise ChecklistError(f"unknown {what}: {value}")
    return item
