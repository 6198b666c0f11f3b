"""Figures that a coloured pen goes over on a scan: what is printed there may be corrected by hand, and nothing proves it."""

from collections.abc import Collection

import msgspec

from extractors.findings import Source
from pipeline.extract import Paper
from pipeline.proof.fact import value_at
from pipeline.proof.weigh import Weighed

# Of the smaller of two boxes, by area: so much of it in the other, and they are one place.
_SAME = 0.3


def corrected(paper: Paper) -> frozenset[str]:
    """The pointers of values that are printed where a pen went."""
    return frozenset(p for p, source in paper.record.sources.items() if _lies_under(source, paper.struck))


def unproved_by_hand(paper: Paper, weighed: Weighed, pointers: Collection[str]) -> Weighed:
    """What was weighed, with nothing proved at ``pointers``, whatever the other papers say."""
    told = sorted(p for p in pointers if p not in weighed.open and value_at(paper.record, p) is not None)
    proofs = {p: proof for p, proof in weighed.proofs.items() if p not in pointers}
    return msgspec.structs.replace(weighed, proofs=proofs, open=(*weighed.open, *told))


def _lies_under(source: Source, struck: Collection[Source]) -> bool:
    for place in struck:
        if (place.file, place.page) == (source.file, source.page):
            ours, theirs = source.box, place.box
            shared = max(0.0, ours.overlap_x(theirs)) * max(0.0, ours.overlap_y(theirs))
            if shared > _SAME * min(ours.width * ours.height, theirs.width * theirs.height):
                return True
    return False
