"""What a ``result.json`` says that its sums can be reckoned again from: the tenth of the file that holds it is decoded."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

import msgspec

from pipeline.result import Basis, Law, Proof, Status

# As ``pipeline.write`` leaves it: no text in JSON holds a line's end, so one space after it begins a key of the outermost
# object. Files, papers, pages and findings stand between these two.
_BEGINS: Final = b'{\n "schema": "otem/result/1",\n "application": '
_FROM: Final = b'\n "files": '
_TO: Final = b'\n "eligibility": '


class NotRecalculable(Exception):
    """A result that does not hold what its sums rest on, or is none."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a line's checklist: whether it is met, and the papers that meet it."""

    status: str
    documents: tuple[str, ...]


class Claimed(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a result, as far as it is needed here."""

    id: str
    category: str
    status: Status
    claimed_net: Decimal
    verified_net: Decimal
    missing: tuple[str, ...] = ()
    checklist: tuple[Row, ...] = ()
    proof: Proof | None = None


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    rule: str
    status: str


class Sums(msgspec.Struct, frozen=True, kw_only=True):
    total_reimbursable: Decimal


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What is taken of a ``result.json``."""

    application: str
    applicant: str
    applicant_bin: str
    submitted_on: date
    law: Law
    eligibility: tuple[Answer, ...]
    expenses: tuple[Claimed, ...]
    calculation: Sums
    basis: Basis | None = None


_DECODER = msgspec.json.Decoder(Known)


def read_known(path: Path) -> Known:
    """``NotRecalculable`` for a file that is no result, or one of before results held their basis."""
    try:
        known = decoded(path.read_bytes())
    except (OSError, msgspec.MsgspecError) as error:
        raise NotRecalculable(f"{path.parent.name}: not a result: {error}") from error
    if known.basis is None or known.basis.kinds is None:
        raise NotRecalculable(f"{path.parent.name}: it does not hold what its sums rest on: run its bundle again")
    return known


def decoded(written: bytes) -> Known:
    """A result in whatever form its JSON stands; in the program's own the larger part is left out unread."""
    begin, end = written.find(_FROM), written.rfind(_TO)
    whole = not written.startswith(_BEGINS) or not 0 < begin < end
    return _DECODER.decode(written if whole else written[:begin] + written[end:])
