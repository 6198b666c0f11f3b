"""What letter is asked for: its kind, its language, and what the operator says of it."""

from datetime import date
from typing import Final, Literal

import msgspec

from pipeline.views.citing import LetterLanguage

Kind = Literal["remarks", "repeat", "unconsidered", "refusal", "decision"]
KINDS: Final[tuple[Kind, ...]] = ("remarks", "repeat", "unconsidered", "refusal", "decision")
LETTER_LANGUAGES: Final[tuple[LetterLanguage, ...]] = ("kk", "ru")


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What the operator says of one letter. ``resubmitted``: when the papers came again; ``hearing``: its day and hour."""

    kind: Kind
    on: date
    number: str = ""
    registered: date | None = None
    resubmitted: date | None = None
    hearing: tuple[date, str] | None = None
    budget_used: bool = False
