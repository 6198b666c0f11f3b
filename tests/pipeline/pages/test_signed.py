"""Digital signatures: of a certificate made here, of a person who does not exist."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509 as made
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.signers import PdfSignatureMetadata
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from extractors.page import Page
from pipeline.pages.isolate import Reader
from pipeline.pages.signed import signatures


def printed(text: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, (300, 200))
    canvas.drawString(20, 100, text)
    canvas.save()
    return out.getvalue()


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> signers.SimpleSigner:
    key = ec.generate_private_key(ec.SECP256R1())
    name = made.Name(
        [
            made.NameAttribute(NameOID.COMMON_NAME, "СЫНАҚОВ СЫНАҚ"),
            made.NameAttribute(NameOID.ORGANIZATION_NAME, "ТОО «Сынақ»"),
        ]
    )
    begin = datetime(2025, 1, 1, tzinfo=UTC)
    certificate = (
        made.CertificateBuilder(name, name, key.public_key(), 7, begin, begin + timedelta(days=3650))
        .add_extension(made.KeyUsage(True, True, *7 * [False]), critical=True)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("signer")
    own, public = folder / "key.pem", folder / "certificate.pem"
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    own.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
    public.write_bytes(certificate.public_bytes(pem))
    loaded: signers.SimpleSigner = signers.SimpleSigner.load(own, public)  # type: ignore[no-untyped-call]  # pyHanko's
    return loaded


def sign(pdf: bytes, signer: signers.SimpleSigner, field: str = "Signature1") -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    signed = signers.sign_pdf(writer, PdfSignatureMetadata(field_name=field), signer=signer)
    return bytes(signed.getbuffer())


@pytest.fixture(scope="module")
def once(signer: signers.SimpleSigner) -> bytes:
    return sign(printed("Act No. 7"), signer)


def write(folder: Path, pdf: bytes) -> Path:
    path = folder / "a.pdf"
    path.write_bytes(pdf)
    return path


def test_who_signed_when_and_over_what(once: bytes, tmp_path: Path) -> None:
    (found,) = signatures(write(tmp_path, once))
    assert (found.field, found.signer, found.organization) == ("Signature1", "СЫНАҚОВ СЫНАҚ", "ТОО «Сынақ»")
    assert (found.covers, found.intact, found.changed_after) == ("file", "yes", False)
    assert found.claimed_at is not None
    assert datetime.fromisoformat(found.claimed_at).tzinfo is not None


def test_a_second_signature_changes_nothing(once: bytes, signer: signers.SimpleSigner, tmp_path: Path) -> None:
    first, second = signatures(write(tmp_path, sign(once, signer, "Signature2")))
    assert (first.covers, first.intact, first.changed_after) == ("revision", "yes", False)
    assert (second.covers, second.intact, second.changed_after) == ("file", "yes", False)


def test_a_page_added_after_signing(once: bytes, tmp_path: Path) -> None:
    writer = PdfWriter(io.BytesIO(once), incremental=True)
    writer.add_page(PdfReader(io.BytesIO(printed("Annex"))).pages[0])
    out = io.BytesIO()
    writer.write(out)
    (found,) = signatures(write(tmp_path, out.getvalue()))
    assert (found.covers, found.intact, found.changed_after) == ("revision", "yes", True)


def test_bytes_changed_under_the_signature(once: bytes, tmp_path: Path) -> None:
    at = once.index(b"/MediaBox")
    (found,) = signatures(write(tmp_path, once[:at] + b"/MediaBux" + once[at + 9 :]))
    assert found.intact == "no"


def test_a_broken_signature_is_told_and_stops_nothing(once: bytes, tmp_path: Path) -> None:
    at = once.index(b"/Contents <") + len(b"/Contents <")
    (found,) = signatures(write(tmp_path, once[:at] + b"00" * 40 + once[at + 80 :]))
    assert (found.field, found.signer, found.intact) == ("Signature1", None, "unknown")


def test_no_signatures(tmp_path: Path) -> None:
    assert signatures(write(tmp_path, printed("Act"))) == ()
    assert signatures(write(tmp_path, b"%PDF-1.7 nonsense")) == ()


def test_the_first_page_brings_the_signatures_of_its_file(once: bytes, tmp_path: Path) -> None:
    with Reader() as reader:
        (page,) = reader.pages(write(tmp_path, once), "a.pdf")
    assert isinstance(page, Page)
    assert [signature.signer for signature in page.signatures] == ["СЫНАҚОВ СЫНАҚ"]
