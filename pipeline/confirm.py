"""Proof, not confidence: a value recognised in a picture counts only when something independent of it says the same.

A check digit, arithmetic, the amount in words, another paper, the claim (never for an amount), a QR code beside it, or a
second reading of the place. What a verified line rests on and nothing proves is a finding on its paper, and the line goes to
a person. Papers with text of their own pass through as they are.
"""

from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from extractors.application import Application
from extractors.findings import Finding, Outcome, Source
from pipeline.check import check, is_checked
from pipeline.extract import Paper
from pipeline.proof.accusations import RULE
from pipeline.proof.by_hand import corrected, unproved_by_hand
from pipeline.proof.contradictions import contradictions
from pipeline.proof.fact import Second, places, value_at
from pipeline.proof.known import Known, scanned
from pipeline.proof.repairs import repaired, wanted
from pipeline.proof.weigh import Weighed, weigh

# A second reading of places on pages, with other settings than the first; an empty text where nothing can be read.
Reread = Callable[[Sequence[Source]], Sequence[str]]


def confirm(papers: Sequence[Paper], application: Application, reread: Reread | None = None) -> tuple[Paper, ...]:
    """The papers with what is proved of each, readings mended where a constraint and a second reading agree on it.

    ``reread`` is asked once, for the places alone that matter and that nothing else proves; again only for what mending
    left without its proof, a number that a row named as first read, say.
    """
    if all(paper.scan is None for paper in papers):
        return tuple(papers)
    known = Known(papers, application)
    first = {paper.id: weigh(paper, known, {}) for paper in papers if paper.scan is not None}
    second = _second(papers, first, known, reread, {})
    mended = [repaired(paper, known, second) if paper.id in first else paper for paper in papers]
    if any(one is not other for one, other in zip(papers, mended, strict=True)):
        mended = list(check([_unchecked(paper) for paper in mended]))
    known = Known(mended, application)
    weighed = {paper.id: weigh(paper, known, second) for paper in mended if paper.id in first}
    lost = {id: msgspec.structs.replace(w, open=_lost(w, first[id])) for id, w in weighed.items()}
    if late := _second([p for p in mended if p.id in lost and lost[p.id].open], lost, known, reread, second):
        second = {**second, **late}
        weighed = {paper.id: weigh(paper, known, second) for paper in mended if paper.id in first}
    return tuple(_weighed(p, weighed[p.id], known, second) if p.id in first else p for p in mended)


def _lost(now: Weighed, before: Weighed) -> tuple[str, ...]:
    """What was proved as first read and is not now."""
    return tuple(pointer for pointer in now.open if pointer in before.proofs)


def _second(
    papers: Sequence[Paper], first: dict[str, Weighed], known: Known, reread: Reread | None, told: Second
) -> Second:
    """The second readings that could decide something, by their place, but for those ``told``."""
    if reread is None:
        return {}
    there: dict[Source, None] = {}
    for paper in papers:
        if paper.id not in first or paper.duplicate_of is not None:
            continue
        asked = [source for pointer in first[paper.id].open for source in places(paper.record, pointer)]
        for source in (*asked, *wanted(paper, known)):
            if source is not None and scanned(source) and source not in told:
                there.setdefault(source)
    ordered = sorted(there, key=lambda s: (s.file, s.page, s.box.top, s.box.x0, s.box.x1, s.box.bottom, s.quote))
    return dict(zip(ordered, reread(ordered), strict=True)) if ordered else {}


def _unchecked(paper: Paper) -> Paper:
    """A paper as it was before it was checked, to be checked again with what was mended."""
    faults = tuple(fault for fault in paper.faults if not is_checked(fault))
    return msgspec.structs.replace(paper, faults=faults, duplicate_of=None)


def _weighed(paper: Paper, weighed: Weighed, known: Known, second: Second) -> Paper:
    """The paper with what is proved; of a copy, on which nothing rests, nothing is asked."""
    proofs = weighed.proofs | {p: proof for p, proof in paper.proofs.items() if proof.repaired_from is not None}
    by_hand = corrected(paper)
    weighed = unproved_by_hand(paper, weighed, by_hand)
    proofs = {p: proof for p, proof in proofs.items() if p not in by_hand}
    found = () if paper.duplicate_of else tuple(_findings(paper, weighed, by_hand))
    faults = contradictions(paper, proofs, known, second)
    return msgspec.structs.replace(paper, proofs=proofs, faults=(*faults, *found))


def _findings(paper: Paper, weighed: Weighed, by_hand: Collection[str]) -> Iterator[Finding]:
    for pointer in weighed.open:
        value, source = value_at(paper.record, pointer), paper.record.sources.get(pointer)
        found = {} if source is None or value is None else {"found": str(value)}
        yield Finding(
            code="low_confidence",
            outcome=Outcome.WARN,
            rule=RULE,
            text="by_hand" if found and pointer in by_hand else "" if found else "not_read",
            document=paper.id,
            kind=paper.kind,
            values={"field": pointer.strip("/"), "file": paper.pages[0][0], "page": str(paper.pages[0][1])} | found,
            sources=paper.decided_by[:1] if source is None else (source,),
        )
