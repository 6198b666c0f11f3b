"""Samples as scans: the same seed gives the same bytes, and the truth follows its pages."""

import io
import json
from pathlib import Path
from typing import get_args

import numpy as np
import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader, PdfWriter

from samples.generate import write
from samples.scans.encode import Sheet, add_sheet
from samples.scans.pixels import grey, image
from samples.scans.recipe import LEVELS, Encoding

CASE = "trademark_large"


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("level", LEVELS)
def test_a_scanned_bundle(tmp_path: Path, level: int) -> None:
    (bundle,) = write(tmp_path, seed=4, cases=[CASE], scans=level)
    files = _files(bundle)
    (truth,) = (json.loads(path.read_text()) for path in (tmp_path / "_truth").glob("*.json"))
    (scans,) = (json.loads(path.read_text()) for path in (tmp_path / "_truth" / "_scans").glob("*.json"))
    assert scans["level"] == level
    taken: dict[tuple[str, int], list[int]] = {}
    for name, record in scans["files"].items():
        assert [entry["page"] for entry in record] == list(range(1, len(PdfReader(io.BytesIO(files[name])).pages) + 1))
        assert len(files[name]) < 1_000_000 * len(record)
        taken |= {(name, entry["page"]): entry["from"] for entry in record}
        originals = [page for entry in record for page in entry["from"]]
        assert originals == list(range(1, len(originals) + 1))
    assert truth["documents"]
    assert all(taken[place["file"], place["page"]] for document in truth["documents"] for place in document["pages"])


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in "ab":
        write(tmp_path / name, seed=5, cases=[CASE], scans=2)
    assert _files(tmp_path / "a") == _files(tmp_path / "b")


@pytest.mark.parametrize("encoding", get_args(Encoding))
def test_every_encoding_shows_what_was_scanned(encoding: Encoding) -> None:
    pixels = np.full((200, 300, 3), 250, dtype=np.uint8)
    pixels[50:150, 40:140] = 10
    writer = PdfWriter()
    add_sheet(writer, Sheet(pixels, 300, 200, encoding, 90, strips=2))
    out = io.BytesIO()
    writer.write(out)
    with pdfium.PdfDocument(out.getvalue()) as document:
        shown = image(document[0].render(scale=1).to_numpy())
    assert shown.shape[:2] == (200, 300)
    assert float(np.abs(grey(shown).astype(int) - grey(pixels)).mean()) < 16
