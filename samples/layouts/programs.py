"""Printing through other programs, where they are installed: a spreadsheet by LibreOffice, a page by a Chromium."""

import shutil
import subprocess
import tempfile
from pathlib import Path

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
_PATIENCE = 120  # seconds; the first start of either program builds a profile


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
