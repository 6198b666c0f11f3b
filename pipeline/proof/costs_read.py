"""What a scanned row pays for: descriptions as the law's lists of costs read them, not letter by letter.

A description is mended only towards a reading that is of the same row, and of which the list says something definite.
"""

from collections.abc import Iterator, Sequence

import msgspec
from rapidfuzz import fuzz

from checklists import editions
from checklists.costs import cost_item, has_list
from extractors.application import Application
from extractors.findings import Source
from extractors.fold import fold
from extractors.records import Billing
from pipeline.extract import Paper, Proof
from pipeline.proof.added_up import rows_add_up
from pipeline.proof.deals import billing_of, gross_of, net_of, same_sum
from pipeline.proof.fact import Second
from pipeline.proof.known import Known, scanned

# Of 100: readings of one cost, where the list says the same of both; a row of another paper; a row itself, misread.
_SAME_COST, _OTHER_PAPER, _MISREAD = 85, 80, 70
# A word of so many letters is no small one; words read so surely are what is printed.
_LONG, _UNSURE = 7, 0.7
_DEFINITE = ({"listed"}, {"excluded"})


def same_cost(one: str, other: str, application: Application) -> bool:
    """Whether two readings, a few letters apart, are of the same cost by the lists that the application claims under."""
    return _alike(one, other) >= _SAME_COST and _definite(application, one, other)


def rows_elsewhere(paper: Paper, known: Known) -> bool:
    """Whether a paper of the same supplier, net and gross has the rows that an act tells in a sentence: they add up, and each is
    a cost that the lists name."""
    net, gross = net_of(billing_of(paper)), gross_of(billing_of(paper))
    return any(
        net is not None
        and isinstance(other.record, Billing)
        and bool(other.record.lines)
        and known.related(paper, other)
        and same_sum(net_of(other.record), net)
        and same_sum(gross_of(other.record), gross)
        and rows_add_up(other.record)
        and all(_is_listed(line.description or "", known.application) for line in other.record.lines)
        for other in known.others(paper)
    )


def _is_listed(text: str, application: Application) -> bool:
    told = [set(verdicts) for verdicts in _said(application, text)]
    return bool(told) and all(verdicts == {"listed"} for verdicts in told)


def described(paper: Paper, known: Known, second: Second) -> Paper:
    """The paper with its rows named as another paper names them, or as the second reading does; itself where none is mended."""
    record = paper.record
    if not isinstance(record, Billing):
        return paper
    lines, proofs = list(record.lines), dict(paper.proofs)
    for n, line in enumerate(lines):
        source = record.sources.get(f"/lines/{n}/description")
        if source is None or not scanned(source) or not line.description:
            continue
        again = second.get(source, "").splitlines()
        if any(same_cost(line.description, text, known.application) for text in again):
            continue
        better = next(_better(paper, line.description, again, known), None) or _only_row(paper, source, known)
        if better is not None:
            lines[n] = msgspec.structs.replace(line, description=better[0])
            proofs[f"/lines/{n}/description"] = msgspec.structs.replace(better[1], repaired_from=source.quote)
    if tuple(lines) == record.lines:
        return paper
    return msgspec.structs.replace(paper, record=msgspec.structs.replace(record, lines=tuple(lines)), proofs=proofs)


def _better(paper: Paper, first: str, again: Sequence[str], known: Known) -> Iterator[tuple[str, Proof]]:
    """What the row says by another paper of the supplier, then by the second reading; nothing that turns its meaning."""
    for other in known.others(paper):
        rows = other.record.lines if isinstance(other.record, Billing) and known.related(paper, other) else ()
        for text in (row.description for row in rows if row.description):
            near = max(_alike(text, one) for one in (first, *again))
            if near >= _OTHER_PAPER and _may_be(first, text, known.application):
                yield text, Proof(by="other_document")
    for text in again:
        if _alike(first, text) >= _MISREAD and _may_be(first, text, known.application):
            yield text, Proof(by="second_reading")


def _only_row(paper: Paper, source: Source, known: Known) -> tuple[str, Proof] | None:
    """What the only row of an act or invoice of the same net and gross says, where the first reading is unsure.

    A long word is left of it, and no more than one says something else: the print of a stamp over it.
    """
    record, told = billing_of(paper), set[str]()
    first = record.lines[0].description or "" if record.lines else ""
    net, gross = net_of(record), gross_of(record)
    for other in known.others(paper):
        beside = other.record
        if net is None or gross is None or not isinstance(beside, Billing) or not known.related(paper, other):
            continue
        same = same_sum(net_of(beside), net) and same_sum(gross_of(beside), gross)
        if same and len(beside.lines) == len(record.lines) == 1 and beside.lines[0].description:
            told.add(beside.lines[0].description)
    text = told.pop() if len(told) == 1 else ""
    long, own = {word for word in fold(first).split() if len(word) >= _LONG}, set(fold(text).split())
    covered = source.confidence < _UNSURE and long & own and len(long - own) <= 1
    return (text, Proof(by="other_document")) if covered and _may_be(first, text, known.application) else None


def _may_be(first: str, text: str, application: Application) -> bool:
    """Whether the lists say something definite of the text, and nothing else of the first reading."""
    return _definite(application, text) and all(
        {first_says, says} <= {"unknown", says} for first_says, says in _said(application, first, text)
    )


def _definite(application: Application, *texts: str) -> bool:
    """Whether every list says the same of the texts, and one of them something definite: the others are of other costs."""
    told = [set(verdicts) for verdicts in _said(application, *texts)]
    return all(len(verdicts) == 1 for verdicts in told) and any(verdicts in _DEFINITE for verdicts in told)


def _said(application: Application, *texts: str) -> list[tuple[str, ...]]:
    """What each list that the application claims under says of the texts."""
    edition = editions.on(application.submitted_on)
    claimed = {e.category for e in application.expenses if edition.removed(e.category) is None}
    lists = sorted(c for c in claimed if has_list(edition.checklist(c)))
    return [tuple(cost_item(edition, category, text).status for text in texts) for category in lists]


def _alike(one: str, other: str) -> float:
    return fuzz.token_sort_ratio(fold(one), fold(other))
