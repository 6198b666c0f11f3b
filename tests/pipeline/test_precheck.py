"""What an exporter is told before filing."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.console import Console
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.precheck import Precheck, precheck
from pipeline.views import texts
from pipeline.views.advice import advise
from pipeline.views.figures import Language
from tests.pipeline.fixtures import results
from tests.pipeline.views.test_texts import load

BUNDLES = Path(__file__).parents[2] / "samples" / "bundles"


def printed(checked: Precheck, today: date, lang: Language = "en") -> str:
    out = io.StringIO()
    advise(checked, lang, Console(file=out, width=140), today)
    return out.getvalue().replace("\u202f", " ").replace("\u00a0", " ")


def test_the_dearest_fault_stands_first_and_remarks_without_effect_nowhere(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    checked = precheck(result)
    stakes = [task.at_stake for task in checked.tasks if task.at_stake]
    assert len(stakes) > 1
    assert stakes == sorted(stakes, reverse=True)
    assert {task.outcome for task in checked.tasks} <= {"refuse", "leave", "cap", "cut", "warn"}
    assert len(checked.tasks) < len(result.findings)


def test_a_line_may_be_filed_until_its_earliest_paper_is_a_year_old(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    first = precheck(result).last_days[0]
    paper = next(p for p in result.documents if p.id == first.document)
    stated = [
        str(paper.fields[key])
        for key in ("issued_on", "turnover_on", "signed_on", "executed_on")
        if key in paper.fields
    ]
    assert first.on is not None
    assert str(first.on.replace(year=first.on.year - 1)) in stated
    empty = replace(result, documents=())
    assert all(last.on is None for last in precheck(empty).last_days)


def test_the_last_day_is_told_by_what_is_left_of_it(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    checked = precheck(result)
    on = checked.last_days[0].on
    assert on is not None
    assert "passed already" in printed(checked, on.replace(year=on.year + 1))
    assert "less than 30 working days left" in printed(checked, on)
    assert "less than 30" not in printed(checked, on.replace(year=on.year - 1))


def test_texts_of_papers_are_neither_markup_nor_commands(tmp_path: Path) -> None:
    result, _ = results.hostile(tmp_path)
    said = printed(precheck(result), date(2025, 1, 1))
    assert not any(acting in said for acting in ("\x1b", "\x07", "\u202e"))


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_every_finding_that_asks_something_says_what_to_do(lang: Language) -> None:
    advised = load("advice")
    listed = """missing_document unreadable_document encrypted_document corrupt_document expired_certificate
        certificate_not_covering_product amount_mismatch indirect_tax_included unpaid partly_paid overclaimed
        expense_too_old expense_after_submission duplicate_document duplicate_claim supplier_mismatch
        payer_not_applicant arithmetic_error amount_in_words_mismatch invalid_bin invalid_iban currency_rate_missing
        tnved_not_listed oked_not_listed level_mismatch ineligible_applicant claimed_over_cap reimbursement_capped
        tax_cap_exceeded cost_not_reimbursable low_confidence unknown_field"""
    assert set(listed.split()) <= advised.keys()
    told = [sentence for entry in advised.values() for sentence in (entry if isinstance(entry, list) else [entry])]
    assert all(sentence[lang].endswith(".") for sentence in told)
    last = [entry[-1] for entry in advised.values() if isinstance(entry, list)]
    assert not any(texts.places(sentence[lang]) for sentence in last)
    assert texts.advice("nobody_knows", None) == texts.advice("anything", None)


def test_scripts_learn_from_the_exit_status(tmp_path: Path) -> None:
    clean, _ = sorted(BUNDLES.iterdir())[:2]
    told = CliRunner().invoke(app, ["precheck", str(clean), "--json"])
    assert (told.exit_code, json.loads(told.stdout)[0]["tasks"]) == (0, [])
    empty = CliRunner().invoke(app, ["precheck", str(tmp_path)])
    assert empty.exit_code == 2
