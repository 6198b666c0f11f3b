"""Whatever makes a page read otherwise makes another version of the reader."""

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from pipeline.pages import version
from pipeline.pages.isolate import STANDARD, Limits
from pipeline.pages.models import LANGUAGES
from pipeline.pages.version import LIBRARIES, digest, program_version, reader_version
from tests.pipeline.pages.test_keep import scans

OF_NO_WEIGHT = {"typing_extensions", "setuptools"}  # loaded at the start of any process
# What the reading process has loaded after reading a file, less what it would load for anything at all.
LOADED = """
import sys
from pathlib import Path
from pipeline.pages import scan, serve
from pipeline.pages.limits import STANDARD
with serve._opened(Path(sys.argv[1]), STANDARD) as pdf:
    serve._page(pdf, 1, "a.pdf", lambda _, *page: scan.read(*page))
for module in sys.modules.values():
    print(getattr(module, "__file__", None) or "")
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    path = tmp_path_factory.mktemp("pdf") / "a.pdf"
    path.write_bytes(scans("текст"))
    done = subprocess.run([sys.executable, "-c", LOADED, str(path)], capture_output=True, text=True, check=True)
    return [Path(line) for line in done.stdout.splitlines() if line]


def test_the_version_covers_all_code_of_ours_that_reads(loaded: list[Path]) -> None:
    ours = {path for path in loaded if path.is_relative_to(version._ROOT) and ".venv" not in path.parts}
    assert len(ours) > 5
    assert ours - set(version.sources()) == set()


def test_the_version_covers_all_libraries_that_read(loaded: list[Path]) -> None:
    installed = [path for path in loaded if "site-packages" in path.parts]
    places = {path.parts[path.parts.index("site-packages") + 1].removesuffix(".py") for path in installed}
    owners = metadata.packages_distributions()
    assert {owners[name][0] for name in places if name in owners} - {*LIBRARIES, *OF_NO_WEIGHT} == set()


def test_any_change_is_another_version(tmp_path: Path) -> None:
    source, model = tmp_path / "source.py", tmp_path / "rus.traineddata"
    source.write_text("A = 1")
    model.write_bytes(b"weights")

    def now(libraries: dict[str, str] | None = None, limits: Limits = STANDARD) -> bytes:
        return digest([source], libraries or {"numpy": "1"}, [model], limits)

    first = now()
    assert now() == first
    changed = [now({"numpy": "2"}), now({"numpy": "1", "pypdf": "1"}), now(limits=Limits(stream=1))]
    source.write_text("A = 2")
    changed.append(now())
    source.write_text("A = 1")
    model.write_bytes(b"weightz")
    changed.append(now())
    assert len({first, *changed}) == 6


def test_each_file_and_model_of_the_reader_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for language in LANGUAGES:
        (tmp_path / f"{language}.traineddata").write_bytes(b"weights")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    versions = {reader_version(STANDARD)}
    (tmp_path / "rus.traineddata").write_bytes(b"others")
    versions.add(reader_version(STANDARD))
    monkeypatch.setattr(version, "SOURCES", version.SOURCES[1:])
    versions.add(reader_version(STANDARD))
    monkeypatch.setattr(version, "LIBRARIES", version.LIBRARIES[1:])
    versions.add(reader_version(STANDARD))
    assert len(versions) == 4


def test_reports_are_of_one_version_of_the_whole_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packages = ("checklists", "extractors", "pipeline")
    for package in packages:
        (tmp_path / package / "inner").mkdir(parents=True)
        for ending in version.MADE_OF:
            (tmp_path / package / "inner" / f"made{ending}").write_text("1")
    monkeypatch.setattr(version, "_ROOT", tmp_path)
    versions = {program_version.__wrapped__()}
    for package in packages:
        for ending in version.MADE_OF:
            (tmp_path / package / "inner" / f"made{ending}").write_text("2")
            versions.add(program_version.__wrapped__())
    assert len(versions) == 1 + len(packages) * len(version.MADE_OF)
