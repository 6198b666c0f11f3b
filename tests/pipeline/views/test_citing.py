"""No provision that a letter may cite is left in the editions' own shorthand."""

import re

import pytest

from checklists import editions
from checklists.model import Edition
from pipeline.views.citing import LetterLanguage, cited, provision
from pipeline.views.figures import Language
from pipeline.views.texts import in_language, name

CITES = {
    rule.cite
    for edition in editions.load_all()
    for rule in edition.rules
    if "removed" not in rule.cite and rule.outcome != "info"
} | {d.cite for e in editions.load_all() for c in e.checklists for b in c.branches for d in b.documents}


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_every_provision_has_its_name(lang: LetterLanguage) -> None:
    assert len(CITES) > 30
    assert [cite for cite in CITES if re.search("[a-z]", cited(cite, lang))] == []


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_nothing_shown_is_left_in_shorthand(lang: Language) -> None:
    """Steps, caps, parameters, readings, changes and removals of both editions, and rules for information."""
    shown = {e.act.cite for e in editions.load_all()}
    for e in editions.load_all():
        shown |= {s.cite for s in e.common.steps} | {c.cite for c in e.caps} | {p.cite for p in e.act.parameters}
        shown |= {r.cite for r in e.act.readings} | {c.cite for c in e.act.changes} | {r.cite for r in e.act.removed}
        shown |= {r.cite for r in e.rules}
    said = {cite: in_language(provision(cite), lang) for cite in shown}
    # items of a subparagraph bear Latin letters
    assert {c: s for c, s in said.items() if re.search("[a-z]", re.sub(r"\b[a-e]\)", "", s)) or not s} == {}


@pytest.mark.parametrize("edition", editions.load_all(), ids=lambda e: e.id)
def test_every_formula_is_said_in_words(edition: Edition) -> None:
    assert [s.formula for s in edition.common.steps if name("formula", s.formula).ru == s.formula != "0"] == []


def test_shorthand_of_findings() -> None:
    assert cited("12.1", "ru") == cited("12 part 1", "ru") == "часть первая пункта 12"
    assert cited("298-НҚ, clause 1, абзац 18", "kk") == "№ 298-НҚ бұйрықтың 1-тармағының 18-абзацы"
    assert cited("operator's practice", "ru") == ""
