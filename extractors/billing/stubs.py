"""The stub at the foot of an invoice, to be torn off and sent with the payment: «PAYMENT ADVICE», «Remittance slip».

It says again who is to be paid and how much, under labels of its own («To», «Customer», «Amount enclosed»).
"""

import msgspec

from extractors.fold import fold, pattern
from extractors.layout import Sheet

# Told before any line is looked at.
_SAID = ("dvice", "DVICE", "lip", "LIP", "oupon", "OUPON", "tub", "TUB", "emittance", "EMITTANCE")
_STUB = pattern(
    r"\W*(?:(?:payment|remittance) (?:advice|slip|coupon|stub|voucher|form)|remittance(?: advice)?"
    r"|(?:please )?(?:detach|tear off|cut) (?:here )?and return .*|(?:please )?return this (?:portion|slip|stub|part) .*)\W*"
)
# What asks for what is being paid: nothing else on an invoice does.
_ASKED = pattern(
    r"amount (?:enclosed|remitted|paid|due)|enter the amount|your remittance|with your payment|make (?:cheques|checks) payable"
)
_UPPER = 0.3  # of the height of what is printed: no stub is that high up


def without_stub(sheet: Sheet) -> Sheet:
    """The sheet without the stub at its foot."""
    if not any(said in sheet.text for said in _SAID):
        return sheet
    bottom = sheet.lines[-1].box.bottom
    for line in sheet.lines:
        if line.box.top < _UPPER * bottom or not any(_STUB.fullmatch(fold(s.text)) for s in line.segments):
            continue
        below = " ".join(fold(lower.text) for lower in sheet.lines[line.index :])
        if _ASKED.search(below):
            edge = line.box.top
            return Sheet(
                msgspec.structs.replace(sheet.page, words=tuple(w for w in sheet.page.words if w.middle < edge)),
                sheet.printed,
            )
    return sheet
