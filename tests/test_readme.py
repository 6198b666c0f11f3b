"""The README keeps its word: stages, commands, folders and schemas are what it says."""

import importlib
import json
import re
from pathlib import Path

import typer.main

from pipeline.cli import app
from pipeline.schema import schemas

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
SCHEMAS = ROOT / "pipeline" / "schemas"


def stages() -> list[str]:
    table = README.split("## The flow")[1].split("## How to add")[0]
    return re.findall(r"^\| (\w+) \| .+ \| .+ \| .+ \|$", table, re.MULTILINE)[1:]


def test_each_stage_of_the_table_is_a_function_named_as_its_file() -> None:
    assert len(stages()) > 10
    for stage in stages():
        assert callable(getattr(importlib.import_module(f"pipeline.{stage}"), stage)), stage


def test_the_flow_calls_every_stage_of_the_table() -> None:
    flow = "".join((ROOT / "pipeline" / name).read_text() for name in ("run.py", "made.py", "cli.py"))
    assert [stage for stage in stages() if not re.search(rf"\b{stage}\(", flow)] == []


def test_the_readme_names_every_command() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert [name for name in commands if not re.search(rf"otem {name}\b", README)] == []


def test_the_top_level_holds_what_the_readme_says_and_nothing_else() -> None:
    allowed = {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "pipeline",
        "extractors",
        "checklists",
        "samples",
        "tests",
    }
    # left by building and running, never committed
    passing = {"out"} | {path.name for path in ROOT.glob("*.egg-info")}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - passing == allowed


def test_published_schemas_are_those_of_the_code() -> None:
    for name, schema in schemas().items():
        path = SCHEMAS / f"{name.replace('/', '-')}.schema.json"
        assert json.loads(path.read_text()) == json.loads(json.dumps(schema)), (
            f"regenerate with: otem schema {name} > {path.relative_to(ROOT)}"
        )


def test_the_map_of_the_extractors_names_each_module_and_package_there_is() -> None:
    named = set(re.findall(r"``(\w+)``", (ROOT / "extractors" / "__init__.py").read_text()))
    assert named == {path.stem for path in (ROOT / "extractors").iterdir() if not path.name.startswith("__")}
