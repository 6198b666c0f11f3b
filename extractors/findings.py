"""Where a value was read, and what a person must know about it."""

from decimal import Decimal
from enum import StrEnum

import msgspec

from extractors.page import Box, Origin


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where a value stands: the file's path in the bundle, the page from 1, the box as displayed, the text inside it."""

    file: str
    page: int
    box: Box
    quote: str
    origin: Origin = "text"
    confidence: float = 1.0


class Outcome(StrEnum):
    """What the law says follows."""

    INFO = "info"  # shown, no effect
    WARN = "warn"  # a remark to the applicant
    CUT = "cut"  # the line, or a part of it, does not count
    CAP = "cap"  # the sum is limited
    LEAVE = "leave"  # left without consideration (paragraph 22 part 3)
    REFUSE = "refuse"  # refusal with a hearing (paragraph 24)


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A fault of the papers, or anything else a person must know. A value: never raised.

    ``code`` is the contract's; ``rule`` the digest's id (R-050) or the flow's own (READ-01); ``cite`` the provision.
    ``text`` names the sentence in ``views/sentences/findings.toml`` when a code has several, else it is the code itself;
    ``values`` fill its places. ``document`` is a document's id, ``expense`` a claimed line's.
    """

    code: str
    outcome: Outcome
    rule: str
    cite: str = ""
    text: str = ""
    values: dict[str, str] = {}
    expense: str | None = None
    document: str | None = None
    kind: str | None = None
    sources: tuple[Source, ...] = ()
    at_stake: Decimal | None = None
