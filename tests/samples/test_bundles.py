"""A few cases drawn and filed: every expected document stands on the pages the truth names."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from samples.cases import BAD, GOOD
from samples.generate import write

COMMITTED = Path(__file__).parents[2] / "samples" / "bundles"

# between them: every filing, a zip, a workbook, turned pages, a shared page, copies, broken and locked files, rates
DRAWN = (
    "payments_on_one_page",
    "copies",
    "zipped",
    "turned_pages",
    "paid_in_dollars",
    "locked_payment",
    "broken_files",
)


def _files(bundle: Path) -> dict[str, bytes]:
    if bundle.suffix == ".zip":
        with zipfile.ZipFile(bundle) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    return {str(path.relative_to(bundle)): path.read_bytes() for path in bundle.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    directory = tmp_path_factory.mktemp("run")
    return directory, write(directory, seed=7, cases=DRAWN)


def _truths(directory: Path) -> list[dict[str, Any]]:
    return [
        json.loads(path.read_text())
        for path in sorted((directory / "_truth").glob("*.json"), key=lambda path: path.name[-11:])
    ]


def test_every_document_stands_on_its_pages(run: tuple[Path, list[Path]]) -> None:
    directory, bundles = run
    truths = _truths(directory)
    assert len(truths) == len(bundles) == len(DRAWN)
    for bundle, truth in zip(bundles, truths, strict=True):
        files = _files(bundle)
        assert json.loads(files["application.json"])["id"] == truth["application"]
        for document in truth["documents"]:
            assert document["pages"]
            for place in document["pages"]:
                pages = PdfReader(io.BytesIO(files[place["file"]])).pages
                assert 1 <= place["page"] <= len(pages)
                assert pages[place["page"] - 1].extract_text().strip()


def test_two_payments_share_a_page(run: tuple[Path, list[Path]]) -> None:
    truth = _truths(run[0])[DRAWN.index("payments_on_one_page")]
    first, second = (document for document in truth["documents"] if document["kind"] == "payment_order")
    assert first["pages"] == second["pages"]
    assert first["fields"]["amount"] != second["fields"]["amount"]


def test_copies_are_two_documents_of_the_same_fields(run: tuple[Path, list[Path]]) -> None:
    truth = _truths(run[0])[DRAWN.index("copies")]
    first, second = (document for document in truth["documents"] if document["kind"] == "tax_invoice")
    assert first["fields"] == second["fields"]
    assert first["pages"] != second["pages"]


def test_locked_and_broken_files_cannot_be_read(run: tuple[Path, list[Path]]) -> None:
    locked, broken = (_files(run[1][DRAWN.index(name)]) for name in ("locked_payment", "broken_files"))
    for content in (
        locked["платежка.pdf"],
        *(broken[name] for name in ("скан_001.pdf", "docs/пусто.pdf", "readme.pdf")),
    ):
        with pytest.raises(pdfium.PdfiumError):
            pdfium.PdfDocument(content)


def test_rates_stand_beside_the_application(run: tuple[Path, list[Path]]) -> None:
    files = _files(run[1][DRAWN.index("paid_in_dollars")])
    head, *rows = files["rates.csv"].decode().splitlines()
    assert head == "date,currency,kzt"
    assert len(rows) == 9


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (write(tmp_path / name, seed=3, cases=["warehouse_rent"])[0] for name in "ab")
    assert _files(first) == _files(second)


def test_workbook_says_what_the_json_would(tmp_path: Path) -> None:
    for name in ("workbook", "workbook_of_cells"):
        (bundle,) = write(tmp_path / name, seed=5, cases=[name])
        book = load_workbook(bundle / "application.xlsx")
        assert book.sheetnames == ["application", "products", "expenses"]
        heads, values = list(book["application"].values)
        told = dict(zip(heads, values, strict=True))
        assert len(told["applicant.bin"]) == 12
        assert (told["submitted_on"] if name == "workbook" else f"{told['submitted_on']:%Y-%m-%d}")[:2] == "20"


def test_unknown_cases_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such cases: nothing_of_the_kind"):
        write(tmp_path, seed=1, cases=["nothing_of_the_kind"])


def test_bad_bundles_are_written_with_what_their_refusal_says(tmp_path: Path) -> None:
    write(tmp_path, seed=1, cases=list(BAD))
    expectations = {path.stem: json.loads(path.read_text()) for path in (tmp_path / "_truth" / "_bad").glob("*.json")}
    assert len(expectations) == len(BAD)
    assert not list((tmp_path / "_truth").glob("*.json"))
    for name in expectations:
        assert (tmp_path / name).is_dir() or (tmp_path / f"{name}.zip").is_file()


def test_committed_bundles_are_complete_and_small() -> None:
    kept = sorted(path for path in COMMITTED.iterdir() if path.is_dir())
    assert 3 <= len(kept) <= 4
    for bundle in kept:
        truth = json.loads((bundle / "truth.json").read_text())
        assert json.loads((bundle / "application.json").read_text())["id"] == truth["application"] == bundle.name
        for place in (place for document in truth["documents"] for place in document["pages"]):
            assert place["page"] <= len(PdfReader(bundle / place["file"]).pages)
    assert sum(path.stat().st_size for path in COMMITTED.rglob("*") if path.is_file()) < 600_000


def test_names_of_cases_are_unique() -> None:
    assert not set(GOOD) & set(BAD)
    assert len(GOOD) >= 30
