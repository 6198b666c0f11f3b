"""Digital signatures in a PDF: who signed as the certificate says, when as the signer says, over which bytes, and whether
those are still what was signed.

The chain of the certificate is not checked: nobody's trust is asked, nothing is fetched. Kazakhstan's certificates may use
algorithms of its own standards, which the library does not know: then it cannot be told whether the bytes are intact.
"""

import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Literal

from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from extractors.page import DigitalSignature

SECONDS = 5.0  # for all signatures of a file
LARGEST = 256 << 20  # bytes of a file whose signatures are looked at
MOST, LONGEST = 20, 200  # signatures of a file; characters of a name
# What a broken object makes the library raise. A mistake in a stranger's file is no fault of the program.
_BROKEN = (
    PdfError,
    SignatureValidationError,
    UnsupportedAlgorithm,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    NotImplementedError,
    RecursionError,
    OSError,
    MemoryError,
)


class _TooLong(BaseException):
    """Time is up. Not an ``Exception``, so that nobody on the way takes it for a fault of the file."""


def signatures(path: Path) -> tuple[DigitalSignature, ...]:
    """The digital signatures of a file, in order of their fields; what cannot be told of one is told as unknown."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    found: list[DigitalSignature] = []
    if path.stat().st_size > LARGEST:
        return ()
    try:
        with path.open("rb") as file, _within(SECONDS):
            reader = PdfFileReader(file, strict=False)
            for number, (name, _, field) in enumerate(enumerate_sig_fields(reader, filled_status=True)):
                if number == MOST:
                    break
                found += _signature(reader, str(name)[:LONGEST], field)
    except (*_BROKEN, _TooLong):
        return tuple(found)
    return tuple(found)


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _signature(reader: PdfFileReader, name: str, field: DictionaryObject) -> Iterator[DigitalSignature]:
    """One signature; a time stamp signs nothing for anybody and is left out."""
    try:
        signature = EmbeddedPdfSignature(reader, field, name)
        if signature.sig_object_type == "/DocTimeStamp":
            return
        subject = signature.signer_cert.subject.native
        signer, firm = (_text(subject.get(part)) for part in ("common_name", "organization_name"))
    except _BROKEN:
        yield DigitalSignature(field=name)
        return
    covers = _covers(signature)
    yield DigitalSignature(
        field=name,
        signer=signer or None,
        organization=firm or None,
        claimed_at=_claimed_at(signature),
        covers=covers,
        intact=_intact(signature),
        changed_after=covers == "revision" and _is_changed(signature),
    )


def _text(value: object) -> str:
    """A part of a name; one given several times is joined."""
    parts = value if isinstance(value, list) else [value]
    return ", ".join(str(part) for part in parts if part)[:LONGEST]


def _claimed_at(signature: EmbeddedPdfSignature) -> str | None:
    try:
        claimed = signature.self_reported_timestamp
    except _BROKEN:
        return None
    return claimed.isoformat(timespec="seconds") if claimed else None


def _covers(signature: EmbeddedPdfSignature) -> Literal["file", "revision", "part"]:
    try:
        covered = signature.evaluate_signature_coverage()
    except _BROKEN:
        return "part"
    if covered == SignatureCoverageLevel.ENTIRE_FILE:
        return "file"
    return "revision" if covered == SignatureCoverageLevel.ENTIRE_REVISION else "part"


def _intact(signature: EmbeddedPdfSignature) -> Literal["yes", "no", "unknown"]:
    """Whether the bytes the signature covers are those that were signed, by the key of its certificate."""
    try:
        digest = signature.compute_digest()
        content = signature.signed_data["encap_content_info"]["content_type"].native
        same, valid = validate_sig_integrity(signature.signer_info, signature.signer_cert, content, digest)
    except _BROKEN:
        return "unknown"
    return "yes" if same and valid else "no"


def _is_changed(signature: EmbeddedPdfSignature) -> bool:
    """Whether what was added to the file after it was signed is more than other signatures and their keeping."""
    try:
        found = DEFAULT_DIFF_POLICY.review_file(
            signature.reader,
            signature.signed_revision,
            field_mdp_spec=signature.fieldmdp,
            doc_mdp=signature.docmdp_level,
        )
    except _BROKEN:
        return True
    if not isinstance(found, DiffResult):
        return True
    if found.modification_level <= ModificationLevel.LTA_UPDATES:
        return False
    fields = {name for name, _, _ in enumerate_sig_fields(signature.reader, filled_status=None)}
    return found.modification_level > ModificationLevel.FORM_FILLING or not found.changed_form_fields <= fields
