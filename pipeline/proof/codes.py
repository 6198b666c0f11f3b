"""QR codes against the papers they stand on: what a code names must be what the paper prints.

A code proves nothing about the world: whoever made the paper may have made the code. It is a second witness of what is
printed, and a better one than letters read from a picture.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from extractors.findings import Finding, Outcome, Source
from extractors.records import Party, Record
from extractors.values.codes import Stated, labelled, mentioned
from extractors.values.references import same_number
from pipeline.extract import Paper

_SUMS = ("amount", "gross_total", "net_total", "vat_total", "excise_total")
_DAYS = ("issued_on", "turnover_on", "signed_on", "performed_on", "executed_on", "valid_until")
# Fields of a paper by their pointers, and what makes two values the same.
Values = Sequence[tuple[str, object]]
Alike = Callable[[object, object], bool]


def contradicted(paper: Paper) -> Iterator[Finding]:
    """Findings where a code names something of the paper, and the paper prints none that is alike. A day is a remark."""
    record = paper.record
    for source in paper.codes:
        named = labelled(source.quote)
        registration = _texts(record, "registration_number")
        yield from _differing(paper, source, registration, named.registrations, _same)
        yield from _differing(paper, source, (*_texts(record, "number"), *registration), named.numbers, _same)
        yield from _differing(paper, source, _bins(record), named.bins)
        yield from _differing(paper, source, _sums(record), named.amounts)
        yield from _differing(paper, source, _days(record), named.days, code="code_day_mismatch")


def stated_by_codes(paper: Paper) -> Mapping[str, Source]:
    """The values of a paper that a code on it states as well: by their pointers, each with the code's place."""
    record = paper.record
    found: dict[str, Source] = {}
    for source in paper.codes:
        said = mentioned(source.quote)
        for values, others, alike in _compared(record, said):
            for pointer, value in values:
                if any(alike(value, other) for other in others):
                    found.setdefault(pointer, source)
    return found


def _compared(record: Record, said: Stated) -> Iterator[tuple[Values, Collection[object], Alike]]:
    yield _texts(record, "registration_number"), said.registrations, _same
    yield _texts(record, "number"), said.numbers, _same
    yield _bins(record), said.bins, _equal
    yield _sums(record), said.amounts, _equal
    yield _days(record), said.days, _equal


def _differing(
    paper: Paper,
    source: Source,
    printed: Values,
    named: Collection[object],
    alike: Alike | None = None,
    *,
    code: str = "code_mismatch",
) -> Iterator[Finding]:
    """One finding where both say something and no two of it are alike."""
    same = alike or _equal
    if not printed or not named or any(same(value, other) for _, value in printed for other in named):
        return
    pointer, value = printed[0]
    own = paper.record.sources.get(pointer)
    yield Finding(
        code=code,
        outcome=Outcome.WARN,
        rule="CHECK-06",
        document=paper.id,
        kind=paper.kind,
        values={
            "kind": paper.kind,
            "number": getattr(paper.record, "number", None) or "—",
            "file": source.file,
            "page": str(source.page),
            "field": pointer,
            "found": str(value),
            "expected": min(map(str, named)),
        },
        sources=(source, *((own,) if own else ())),
    )


def _equal(one: object, other: object) -> bool:
    return one == other


def _same(one: object, other: object) -> bool:
    return same_number(str(one), str(other))


def _texts(record: Record, name: str) -> Values:
    value = getattr(record, name, None)
    return [(f"/{name}", value)] if isinstance(value, str) and value else []


def _sums(record: Record) -> Values:
    return [(f"/{name}", v) for name in _SUMS if isinstance(v := getattr(record, name, None), Decimal)]


def _days(record: Record) -> Values:
    return [(f"/{name}", v) for name in _DAYS if isinstance(v := getattr(record, name, None), date)]


def _bins(record: Record) -> Values:
    parties = [(name, getattr(record, name)) for name in record.__struct_fields__]
    return [(f"/{name}/bin", party.bin) for name, party in parties if isinstance(party, Party) and party.bin]
