"""One sample bundle before it is written: what goes in, and what must come out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from samples.model import Language, Paper

Status = Literal["verified", "reduced", "unverified", "review"]


@dataclass(frozen=True)
class Item:
    """A paper of the bundle, and what its layout must do for the case to make sense.

    ``prints`` and ``hides`` are pointers (``/payer/bin``) it must and must not print; ``needs`` are entries of ``extra`` it
    must print (``signatures``); ``says`` are words one of which must stand on it; ``avoids`` are layouts by name.
    ``beside`` is a second payment order on the same page; ``copies`` is how often the very same pages lie in the bundle.
    """

    paper: Paper
    language: Language
    prints: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    avoids: tuple[str, ...] = ()
    beside: Paper | None = None
    copies: int = 1


@dataclass(frozen=True)
class Locked:
    """A PDF of these items that opens with a password only: nobody can see them, so the truth holds none."""

    path: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Broken:
    """A file named .pdf that no program opens. ``how``: empty · text · truncated (the head of a real PDF)."""

    path: str
    how: Literal["empty", "text", "truncated"]


@dataclass(frozen=True)
class Finding:
    code: str
    expense: str | None = None
    kind: str | None = None


@dataclass(frozen=True)
class Expected:
    """How a claimed line must come out. ``net`` in tenge; ``uplifts`` is how many of 9.9's two it earns.

    ``certain`` is False where contract and law leave the outcome open: the line is then not in the truth.
    """

    id: str
    status: Status
    net: Decimal
    uplifts: int = 0
    certain: bool = True


@dataclass(frozen=True)
class Rate:
    """Official rate: tenge for one unit."""

    day: date
    currency: str
    kzt: Decimal


# how the papers are spread: one file · one file, shuffled, with blank pages · a file each · files in folders, two papers each
Filing = Literal["together", "shuffled", "apart", "folders"]


@dataclass(frozen=True)
class Scenario:
    """``total`` is None where the total is not certain; ``others`` are further applications of the same run."""

    application: Mapping[str, Any]
    items: tuple[Item, ...]
    expenses: tuple[Expected, ...]
    findings: tuple[Finding, ...]
    scored_codes: frozenset[str]
    total: Decimal | None
    rates: tuple[Rate, ...] = ()
    filing: Filing = "together"
    zipped: bool = False
    workbook: Literal["no", "text", "cells"] = "no"
    turned: bool = False
    hostile_names: bool = False
    locked: tuple[Locked, ...] = ()
    broken: tuple[Broken, ...] = ()
    others: tuple["Scenario", ...] = ()

    @property
    def id(self) -> str:
        return str(self.application["id"])


@dataclass(frozen=True)
class BadBundle:
    """A bundle that is refused, or read with a complaint. ``files`` are its bytes by path; ``archive`` a whole .zip instead.

    ``error_contains`` are words that the error must name; ``findings`` are codes, where the bundle is read all the same.
    """

    name: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    archive: bytes | None = None
    error_contains: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
