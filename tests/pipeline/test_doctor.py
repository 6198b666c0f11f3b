"""The doctor tells what is there and how to get what is not, and never fails itself."""

import importlib
import shutil
import subprocess
import tempfile
from typing import Any

import pytest

from pipeline import doctor
from pipeline.doctor import Check, checks


def by_name(name: str) -> Check:
    return next(check for check in checks() if check.name == name)


def test_this_machine_runs_the_tests() -> None:
    required = [check for check in checks() if check.required and check.name not in ("memory", "temporary folder")]
    assert [check.name for check in required if not check.ok] == []
    assert {"Python", "package jinja2", "package python-stdnum"} <= {check.name for check in required}


def test_every_check_says_what_it_found_and_how_to_mend_it() -> None:
    every = checks()
    assert all(check.name and check.found and check.advice and check.needed_for for check in every)
    assert len({check.name for check in every}) == len(every)


def test_development_packages_are_not_asked_for() -> None:
    assert "package pytest" not in {check.name for check in checks()}


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    tesseract = by_name("Tesseract")
    assert (tesseract.ok, tesseract.found, tesseract.required) == (False, "not found", False)
    assert "apt-get install tesseract-ocr-kaz" in by_name("Tesseract language kaz").advice
    assert not by_name("Chromium").ok


def test_languages_of_tesseract_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/tesseract")
    monkeypatch.setattr(doctor, "_said", lambda *_: "List of available languages (2):\neng\nrus")
    assert by_name("Tesseract language rus").ok
    assert not by_name("Tesseract language kaz").ok


def test_a_program_that_hangs_is_taken_as_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: Any, **__: Any) -> None:
        raise subprocess.TimeoutExpired("tesseract", 10)

    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/tesseract")
    monkeypatch.setattr(subprocess, "run", hang)
    assert not by_name("Tesseract").ok


def test_a_package_that_cannot_be_imported_is_not_ok(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> None:
        raise OSError(f"cannot load library of {name}")

    monkeypatch.setattr(importlib, "import_module", broken)
    check = by_name("package weasyprint")
    assert not check.ok
    assert "cannot load library" in check.found


def test_an_unwritable_temporary_folder_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "gettempdir", lambda: "/no/such/folder")
    assert not by_name("temporary folder").ok
