"""Printing through other programs, where they are installed: a spreadsheet by LibreOffice, a page by a Chromium."""

import shutil
import subprocess
import tempfile
import textwrap
from collections.abc import Sequence
from pathlib import Path

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
_PATIENCE = 120  # seconds; the first start of either program builds a profile
_LINE = 15.0  # points a line of a cell takes


def office_pdf(workbook: bytes) -> bytes:
    """The PDF that LibreOffice prints of an .xlsx file. Raises ``FileNotFoundError`` where it is not installed."""
    if OFFICE is None:
        raise FileNotFoundError("LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "sheet.xlsx")
        source.write_bytes(workbook)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        _run([OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)])
        return Path(folder, "sheet.pdf").read_bytes()


def row_height(cells: Sequence[str], widths: Sequence[float]) -> float:
    """The height in points of a row whose cells are wrapped: LibreOffice keeps the usual one, and prints them over each other.

    ``widths`` are those of the columns, in letters.
    """
    return _LINE * max(
        len(textwrap.wrap(cell, max(1, int(width - 1)))) or 1 for cell, width in zip(cells, widths, strict=True)
    )


def browser_pdf(html: str) -> bytes:
    """The PDF that a Chromium prints of a page. Raises ``FileNotFoundError`` where none is installed."""
    if BROWSER is None:
        raise FileNotFoundError("no Chromium is installed")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_text(html, encoding="utf-8")
        options = [
            "--headless",
            "--disable-gpu",
            "--no-sandbox",
            f"--user-data-dir={folder}/profile",
            "--no-pdf-header-footer",
        ]
        _run([BROWSER, *options, f"--print-to-pdf={target}", source.as_uri()])
        return target.read_bytes()


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
