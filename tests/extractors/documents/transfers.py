"""What test modules on transfers share."""

from extractors.documents import swift_transfer
from extractors.records import SwiftTransfer
from tests.extractors.typed import sheet

PAYER_IBAN, PAYEE_IBAN = "KZ906010131000123456", "DE89370400440532013000"


def read(text: str) -> SwiftTransfer:
    record, findings = swift_transfer.read([sheet(text)])
    assert not findings
    return record
