"""A bundle's file scanned, and the truth about its documents moved along with their pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from samples.scans.copier import Limits, copied
from samples.truth import Drawn

# where an empty place of signature has a consequence: ink is added only to papers that bear ink already
_SIGNED_KINDS = ("completion_act", "reconciliation_act")
# where a hand's strokes across the sums are no one's signature
_NOTED_KINDS = ("tax_invoice", "commercial_invoice", "proforma_invoice", "contract", "transport_document", "other")


@dataclass(frozen=True)
class Filed:
    """A scanned file, its documents where they are now, and what was done to each page."""

    pdf: bytes
    documents: list[Drawn]
    record: list[dict[str, Any]]


def scanned(name: str, pdf: bytes, documents: Sequence[Drawn], *, level: int, random: Random, sideways: bool) -> Filed:
    """Scans the file ``name``; ``documents`` are all that stand in it. ``sideways``: most pages lie turned."""
    bare: set[int] = set()
    unsigned: set[int] = set()
    inked_only: set[int] = set()
    pairs: set[int] = set()
    for document in documents:
        pages = [page for _, page in document.pages]
        if not all(document.paper.extra.get("signatures", {}).values()):
            bare.update(pages)
        if document.paper.kind in _SIGNED_KINDS:
            inked_only.update(pages)
        if document.paper.kind not in _NOTED_KINDS:
            unsigned.update(pages)
        pairs.update(pages[:-1])
    limits = Limits(frozenset(bare), frozenset(unsigned), frozenset(inked_only), frozenset(pairs), sideways)
    made = copied(pdf, level, random, limits)
    moved = [
        replace(document, pages=tuple((name, page) for page in sorted({made.moved[p] for _, p in document.pages})))
        for document in documents
    ]
    return Filed(made.pdf, moved, made.record)
