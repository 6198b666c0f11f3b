"""Prints made by programs that may not be installed: a workbook through LibreOffice, a page through a browser."""

import shutil
import subprocess
import tempfile
from pathlib import Path

_OFFICE = ("soffice", "libreoffice")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_PATIENCE = 90  # seconds


def office() -> str | None:
    """LibreOffice's command, where it is installed."""
    return next((found for name in _OFFICE if (found := shutil.which(name))), None)


def browser() -> str | None:
    """A browser's command, where one is installed."""
    return next((found for name in _BROWSERS if (found := shutil.which(name))), None)


def office_pdf(workbook: bytes) -> bytes:
    """An .xlsx printed by LibreOffice. Raises ``FileNotFoundError`` where it is not installed."""
    command = office()
    if command is None:
        raise FileNotFoundError("LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "paper.xlsx")
        source.write_bytes(workbook)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        call = [command, "--headless", profile, "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(call, check=True, capture_output=True, timeout=_PATIENCE)
        return source.with_suffix(".pdf").read_bytes()


def browser_pdf(html: str) -> bytes:
    """A page printed by a browser. Raises ``FileNotFoundError`` where none is installed."""
    command = browser()
    if command is None:
        raise FileNotFoundError("no browser is installed")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "paper.html"), Path(folder, "paper.pdf")
        source.write_text(html, encoding="utf-8")
        call = [
            command,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder}/profile",
            "--no-pdf-header-footer",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ]
        subprocess.run(call, check=True, capture_output=True, timeout=_PATIENCE)
        return target.read_bytes()
