"""Intake of folders and zips: every file accounted for, nothing written where it should not be."""

import hashlib
import os
import stat
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from pipeline.ingest import Bundle, IntakeError, find_bundles, ingest
from pipeline.intake.template import write_template

CLAIM = (
    '{"schema": "otem/application/1", "id": "2025-000123", "submitted_on": "2025-03-14",'
    '"applicant": {"name": "ТОО «Арна Фудс»", "bin": "120340005678", "role": "producer"},'
    '"expenses": [{"id": "1", "category": "9.2", "claimed": {"amount": "1000000.00"}}]}'
).encode()
PDF = b"%PDF-1.7\n"
Files = dict[str, bytes]


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    path = tmp_path / "scratch"
    path.mkdir()
    return path


def folder(path: Path, files: Files) -> Path:
    for name, content in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return path


def zipped(path: Path, files: Files, change: Callable[[zipfile.ZipInfo], None] = lambda info: None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name)
            info.filename = name  # as it is, NUL and all
            info.compress_type = zipfile.ZIP_DEFLATED
            change(info)
            archive.writestr(info, content)
    return path


def roles(bundle: Bundle) -> dict[str, str]:
    return {file.name: file.role for file in bundle.files}


def refusal(source: Path, scratch: Path) -> str:
    with pytest.raises(IntakeError) as raised:
        ingest(source, scratch)
    return str(raised.value)


BUNDLE: Files = {
    "application.json": CLAIM,
    "rates.csv": b"date,currency,kzt\n2025-02-20,USD,495.72\n",
    "docs/счёт.pdf": PDF + b"1",
    "docs/deep/SCAN.PDF": b"no signature, but the name of one",
    "docs/upload.bin": b"\xef\xbb\xbf" + PDF,
    "docs/inner.zip": b"PK",
    "docs/notes.txt": b"text",
    "docs/application.json": b"{}",
    ".DS_Store": b"",
    "__MACOSX/docs/._счёт.pdf": PDF,
}
ROLES = {
    ".DS_Store": "ignored",
    "__MACOSX/docs/._счёт.pdf": "ignored",
    "application.json": "application",
    "docs/application.json": "ignored",
    "docs/deep/SCAN.PDF": "pdf",
    "docs/inner.zip": "ignored",
    "docs/notes.txt": "ignored",
    "docs/upload.bin": "pdf",
    "docs/счёт.pdf": "pdf",
    "rates.csv": "rates",
}


@pytest.mark.parametrize("kind", ["folder", "zip", "zip of a folder"])
def test_every_file_of_a_bundle_is_accounted_for(kind: str, tmp_path: Path, scratch: Path) -> None:
    if kind == "folder":
        source = folder(tmp_path / "one", BUNDLE)
    else:
        around = "" if kind == "zip" else "заявка/"
        source = zipped(tmp_path / "one.zip", {(n if n.startswith("__") else around + n): c for n, c in BUNDLE.items()})
    bundle = ingest(source, scratch)
    assert bundle.source == source
    assert bundle.application.id == "2025-000123"
    assert bundle.findings == ()
    assert bundle.rates == {(date(2025, 2, 20), "USD"): Decimal("495.72")}
    assert roles(bundle) == ROLES
    assert list(roles(bundle)) == sorted(ROLES)
    for file in bundle.files:
        assert file.path.read_bytes() == BUNDLE[file.name]
        assert (file.size, file.sha256) == (len(BUNDLE[file.name]), hashlib.sha256(BUNDLE[file.name]).hexdigest())


def test_names_are_kept_as_they_are_stored(tmp_path: Path, scratch: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Қой-Йод.pdf")
    source = folder(tmp_path / "one", {"application.json": CLAIM, decomposed: PDF})
    assert decomposed in roles(ingest(source, scratch))


def test_unknown_fields_are_findings_of_the_bundle(tmp_path: Path, scratch: Path) -> None:
    source = folder(tmp_path / "one", {"application.json": CLAIM.replace(b'"id": "1"', b'"id": "1", "vat": "12"')})
    (finding,) = ingest(source, scratch).findings
    assert (finding.code, finding.values) == ("unknown_field", {"path": "expenses[0].vat", "value": '"12"'})


def test_a_bundle_without_an_application(tmp_path: Path, scratch: Path) -> None:
    source = folder(tmp_path / "one", {"docs/application.json": CLAIM})
    assert refusal(source, scratch) == "one: neither application.json nor application.xlsx is there"
    assert refusal(tmp_path / "none", scratch) == "none: no such file or folder"
    assert refusal(folder(tmp_path, {"one.txt": b"text"}) / "one.txt", scratch) == "one.txt: not a zip file"


def test_faults_name_the_bundle_the_file_and_the_path(tmp_path: Path, scratch: Path) -> None:
    files = {"application.json": CLAIM.replace(b"2025-03-14", b"14.03.2025").replace(b'"1000000.00"', b"-1000000")}
    expected = (
        '{0}: application.json: submitted_on: "14.03.2025" is not a date such as "2025-03-14"\n'
        '{0}: application.json: expenses[0].claimed.amount: -1000000 is a number, not a string: write "-1000000"'
    )
    assert refusal(folder(tmp_path / "one", files), scratch) == expected.format("one")
    assert refusal(zipped(tmp_path / "one.zip", files), scratch) == expected.format("one.zip")


def test_faults_of_rates(tmp_path: Path, scratch: Path) -> None:
    files = {"application.json": CLAIM, "rates.csv": b"date,currency,kzt\n2025-02-20,USD,x\n"}
    fault = "one.zip: rates.csv: row 2, kzt: 'x' is not a rate such as 495.72"
    assert refusal(zipped(tmp_path / "one.zip", files), scratch) == fault


def workbook(path: Path, amount: str) -> None:
    """The claim of :data:`CLAIM` as a workbook, with this amount."""
    write_template(path, date(2025, 3, 14))
    book = openpyxl.load_workbook(path)
    rows = {
        "application": {
            "id": "2025-000123",
            "submitted_on": "2025-03-14",
            "applicant.name": "ТОО «Арна Фудс»",
            "applicant.bin": "120340005678",
            "applicant.role": "producer",
        },
        "expenses": {"id": "1", "category": "9.2", "claimed.amount": amount},
    }
    for name, row in rows.items():
        for cell in book[name][1]:
            book[name].cell(2, cell.column).value = row.get(str(cell.value))
    book.save(path)


def test_an_application_in_both_formats_must_say_one_thing(tmp_path: Path, scratch: Path) -> None:
    source = folder(tmp_path / "one", {"application.json": CLAIM})
    workbook(source / "application.xlsx", "1000000")
    assert roles(ingest(source, scratch)) == {"application.json": "application", "application.xlsx": "application"}
    workbook(source / "application.xlsx", "1000001")
    assert refusal(source, scratch) == (
        "one: application.json and application.xlsx say different things; one of them is to go"
    )


def test_a_workbook_in_a_zip(tmp_path: Path, scratch: Path) -> None:
    workbook(tmp_path / "application.xlsx", "1000000.00")
    source = zipped(tmp_path / "one.zip", {"application.xlsx": (tmp_path / "application.xlsx").read_bytes()})
    assert ingest(source, scratch).application.expenses[0].claimed.amount == Decimal(1_000_000)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("../evil.pdf", "climbs out of the archive"),
        ("docs/../../evil.pdf", "climbs out of the archive"),
        ("docs\\..\\..\\evil.pdf", "climbs out of the archive"),
        ("/etc/evil.pdf", "is an absolute path"),
        ("\\\\server\\evil.pdf", "is an absolute path"),
        ("C:\\evil.pdf", "is an absolute path"),
        ("c:evil.pdf", "is an absolute path"),
    ],
)
def test_a_zip_that_reaches_out(name: str, fault: str, tmp_path: Path, scratch: Path) -> None:
    source = zipped(tmp_path / "one.zip", {"application.json": CLAIM, name: PDF})
    shown = name.replace("\\", "/")
    assert refusal(source, scratch) == f"one.zip: {shown!r} {fault}"
    assert not any(file.is_file() for file in scratch.rglob("*"))


@pytest.mark.parametrize(
    ("kind", "fault"),
    [(stat.S_IFLNK, "is a link"), (stat.S_IFIFO, "is no regular file"), (stat.S_IFCHR, "is no regular file")],
)
def test_links_and_devices_in_a_zip(kind: int, fault: str, tmp_path: Path, scratch: Path) -> None:
    def special(info: zipfile.ZipInfo) -> None:
        if info.filename == "docs/a.pdf":
            info.external_attr = (kind | 0o644) << 16

    source = zipped(tmp_path / "one.zip", {"application.json": CLAIM, "docs/a.pdf": b"/etc/passwd"}, special)
    assert refusal(source, scratch) == f"one.zip: 'docs/a.pdf' {fault}"


def test_one_name_twice_in_a_zip(tmp_path: Path, scratch: Path) -> None:
    files = {
        "application.json": CLAIM,
        unicodedata.normalize("NFC", "й.pdf"): PDF,
        unicodedata.normalize("NFD", "й.pdf"): PDF,
    }
    assert refusal(zipped(tmp_path / "one.zip", files), scratch) == "one.zip: 'й.pdf' is there 2 times"


def test_an_encrypted_zip(tmp_path: Path, scratch: Path) -> None:
    source = zipped(tmp_path / "one.zip", {"application.json": CLAIM})
    content = bytearray(source.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flags] |= 1
    source.write_bytes(content)
    assert refusal(source, scratch) == "one.zip: 'application.json' is encrypted"


def test_zips_that_grow(tmp_path: Path, scratch: Path) -> None:
    source = zipped(tmp_path / "one.zip", {"application.json": CLAIM, "a.pdf": bytes(11 << 20)})
    assert refusal(source, scratch) == "one.zip: 'a.pdf' grows more than 200 times when unpacked"
    many = zipped(tmp_path / "many.zip", {"application.json": CLAIM} | {f"{n}": b"" for n in range(10_000)})
    assert refusal(many, scratch) == "many.zip: more than 10000 entries"
    large = zipped(tmp_path / "large.zip", {"application.json": CLAIM, "a.pdf": bytes(range(256)) * 40_000})
    content = large.read_bytes()
    at = content.rindex(b"PK\x01\x02")
    lying = content[: at + 20] + (1 << 24).to_bytes(4, "little") + (3 << 30).to_bytes(4, "little") + content[at + 28 :]
    large.write_bytes(lying)
    assert refusal(large, scratch) == "large.zip: more than 1024 MB when unpacked"


def test_a_broken_zip(tmp_path: Path, scratch: Path) -> None:
    source = zipped(tmp_path / "one.zip", {"application.json": CLAIM, "a.pdf": os.urandom(1000)})
    content = bytearray(source.read_bytes())
    content[content.index(b"a.pdf") + 20] ^= 255
    source.write_bytes(content)
    assert "one.zip: 'a.pdf' cannot be unpacked" in refusal(source, scratch)
    source.write_bytes(content[:100])
    assert refusal(source, scratch) == "one.zip: not a zip file"


def test_names_are_data(tmp_path: Path, scratch: Path) -> None:
    names = ["a\nb.pdf", "\u202efdp.exe", "-rf.pdf", "n\0l.pdf", "x" * 300 + ".pdf", "CON.pdf", ";rm -rf ~.pdf"]
    source = zipped(tmp_path / "one.zip", {"application.json": CLAIM} | dict.fromkeys(names, PDF))
    bundle = ingest(source, scratch)
    assert {file.name for file in bundle.files} == {"application.json", *names}
    assert all(file.path.name.isdigit() for file in bundle.files)


def test_names_of_old_windows_and_of_writers_without_the_flag(tmp_path: Path, scratch: Path) -> None:
    source = zipped(tmp_path / "one.zip", {"application.json": CLAIM, "AAAA.pdf": PDF, "BBBBBBBB.pdf": PDF})
    content = source.read_bytes().replace(b"AAAA", "счет".encode("cp866")).replace(b"BBBBBBBB", "счет".encode())
    source.write_bytes(content.replace("счет.pdf".encode(), "акты.pdf".encode()))
    assert roles(ingest(source, scratch)).keys() == {"application.json", "счет.pdf", "акты.pdf"}


def test_links_in_a_folder(tmp_path: Path, scratch: Path) -> None:
    source = folder(tmp_path / "one", {"application.json": CLAIM, "docs/a.pdf": PDF})
    (source / "again.pdf").symlink_to("docs/a.pdf")
    (source / "loop").symlink_to(".")
    assert roles(ingest(source, scratch)).keys() == {"application.json", "again.pdf", "docs/a.pdf"}
    folder(tmp_path, {"secret.pdf": PDF})
    (source / "docs" / "out.pdf").symlink_to(tmp_path / "secret.pdf")
    assert refusal(source, scratch) == "one: 'docs/out.pdf' is a link out of the bundle"


def test_a_link_to_a_folder_outside(tmp_path: Path, scratch: Path) -> None:
    source = folder(tmp_path / "one", {"application.json": CLAIM})
    (source / "docs").symlink_to(tmp_path)
    assert refusal(source, scratch) == "one: 'docs' is a link out of the bundle"


def test_what_is_no_file(tmp_path: Path, scratch: Path) -> None:
    source = folder(tmp_path / "one", {"application.json": CLAIM})
    os.mkfifo(source / "pipe.pdf")
    assert refusal(source, scratch) == "one: 'pipe.pdf' is no regular file"


def test_finding_bundles(tmp_path: Path) -> None:
    root = tmp_path / "intake"
    folder(
        root,
        {
            "readme.txt": b"text",
            "march/b/application.json": CLAIM,
            "march/b/docs/a.pdf": PDF,
            "march/without/docs/a.pdf": PDF,
            "a/application.xlsx": b"",
            "_truth/a.json": b"{}",
            ".hidden/application.json": CLAIM,
            "__MACOSX/a/application.json": CLAIM,
        },
    )
    (root / "empty").mkdir()
    zipped(root / "c.ZIP", {"application.json": CLAIM})
    expected = [root / "a", root / "march" / "b", root / "c.ZIP", root / "march" / "without"]
    assert find_bundles([root]) == expected
    assert find_bundles([root / "march", root / "a", root]) == expected
    assert find_bundles([root / "march" / "b"]) == [root / "march" / "b"]
    assert find_bundles([root / "c.ZIP"]) == [root / "c.ZIP"]


def test_a_path_that_holds_no_bundle_is_kept_to_be_refused(tmp_path: Path) -> None:
    folder(tmp_path / "one", {"a.pdf": PDF})
    assert find_bundles([tmp_path / "one", tmp_path / "none"]) == [tmp_path / "none", tmp_path / "one"]
