"""The terminal shows one application, and obeys none of its texts."""

import io
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.result import Result
from pipeline.views.figures import LANGUAGES, Language
from pipeline.views.show import show
from tests.pipeline.fixtures import results


def printed(result: Result, lang: Language = "en", *, colour: bool = False) -> str:
    out = io.StringIO()
    show(result, lang, Console(file=out, width=140, force_terminal=colour, color_system="standard" if colour else None))
    return out.getvalue().replace("\u202f", " ").replace("\u00a0", " ")


def test_everything_of_an_application_is_there(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    text = printed(result)
    for said in (
        "2025-000123",
        "ТОО «Арна Фудс»",
        "May be reimbursed: 1 975 000.00 ₸",
        "1 887 500.00 ₸",
        "protected by a password",
        "Compare the act with the invoice",
        "? for a reviewer to decide",
        "✓ proved",
        "Missing: payment order",
        "300 000.00",
        "The share for a small enterprise",
        "rate = 0.60",
        "−2 550 000.00",
    ):
        assert said in text


@pytest.mark.parametrize(("lang", "said"), [("kk", "Өтелуі мүмкін"), ("ru", "Может быть возмещено"), ("en", "May be")])
def test_in_the_language_asked_for(tmp_path: Path, lang: Language, said: str) -> None:
    result, _ = results.full(tmp_path)
    assert said in printed(result, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_from_papers_are_neither_markup_nor_commands(tmp_path: Path, lang: Language) -> None:
    result, _ = results.hostile(tmp_path)
    plain = printed(result, lang)
    assert "[bold red]" in plain
    for acting in ("\x1b", "\x07", "\u202e"):
        assert acting not in plain
    coloured = printed(result, lang, colour=True)
    assert "\x1b[2J" not in coloured
    assert "\x07" not in coloured


def test_an_application_of_nothing_can_be_shown() -> None:
    text = printed(results.unread())
    assert "x.pdf: damaged" in text
    assert "0.00 ₸" in text


@pytest.mark.parametrize("command", ["show", "letter"])
def test_what_is_no_result_is_named_with_what_is_wrong(command: str, tmp_path: Path) -> None:
    order = ("--kind", "remarks") if command == "letter" else ()
    for content, wrong in ((None, "such"), ('{"schema": "other"}', "$.schema")):
        if content is not None:
            (tmp_path / "result.json").write_text(content)
        done = CliRunner().invoke(app, [command, str(tmp_path), *order])
        said = done.output.replace("\n", "")  # the terminal is narrow
        assert done.exit_code == 2
        assert f"{tmp_path / 'result.json'}:" in said
        assert wrong in said
