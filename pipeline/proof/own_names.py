"""The applicant under the names its papers give it: abroad a firm is called by a translation as often as letter by letter."""

from collections.abc import Iterator, Sequence

import msgspec

from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.records import Party, Record
from pipeline.extract import Paper

# Where a paper names the one whose claim it is.
_SIDES = ("payer", "buyer", "holder", "employer", "consignor")


def under_own_names(papers: Sequence[Paper], ours: Party) -> tuple[Paper, ...]:
    """The papers, with the applicant's BIN where they print none beside a name that another paper prints with it.

    The name must be the same to the letter, and no paper may print it with another's BIN.
    """
    named = [(fold(p.name), p.bin) for paper in papers for p in _parties(paper.record) if p.name and p.bin]
    others = {name for name, number in named if number != ours.bin}
    own = {name for name, number in named if number == ours.bin} - others
    if ours.bin is None or not bins.is_valid(ours.bin) or not own:
        return tuple(papers)
    return tuple(_told(paper, own, ours.bin) for paper in papers)


def _parties(record: Record) -> Iterator[Party]:
    for side in (*_SIDES, "beneficiary", "supplier", "consignee", "carrier"):
        party = getattr(record, side, None)
        if isinstance(party, Party):
            yield party


def _told(paper: Paper, own: set[str], number: str) -> Paper:
    sides = {side: getattr(paper.record, side, None) for side in _SIDES}
    bare = {
        side: msgspec.structs.replace(party, bin=number)
        for side, party in sides.items()
        if isinstance(party, Party) and party.name and party.bin is None and fold(party.name) in own
    }
    return msgspec.structs.replace(paper, record=msgspec.structs.replace(paper.record, **bare)) if bare else paper
