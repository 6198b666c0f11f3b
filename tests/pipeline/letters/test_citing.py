"""No provision that a letter may cite is left in the editions' own shorthand."""

import re

import pytest

from checklists import editions
from pipeline.letters.citing import LetterLanguage, cited

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


def test_shorthand_of_findings() -> None:
    assert cited("12.1", "ru") == cited("12 part 1", "ru") == "часть первая пункта 12"
    assert cited("298-НҚ, clause 1, абзац 18", "kk") == "№ 298-НҚ бұйрықтың 1-тармағының 18-абзацы"
    assert cited("operator's practice", "ru") == ""
