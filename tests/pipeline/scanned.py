"""Papers as if recognised in pictures: for tests of what proves them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from checklists import editions
from extractors.application import Application
from extractors.findings import Source
from extractors.page import Box
from extractors.records import Record
from pipeline.check import check
from pipeline.confirm import Reread, confirm
from pipeline.extract import Paper
from pipeline.result import Result
from pipeline.run import prove
from tests.pipeline.builders import bundle, certificate, claim, papers, results

CERTIFIED = certificate()


def printed(value: Any) -> str:
    """A value as paper prints it."""
    if isinstance(value, Decimal):
        return f"{value:,.2f}".replace(",", " ").replace(".", ",")
    return value.strftime("%d.%m.%Y") if isinstance(value, date) else str(value)


def leaves(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from leaves(value, f"{pointer}/{key}")
    elif isinstance(node, list | tuple):
        for n, value in enumerate(node):
            yield from leaves(value, f"{pointer}/{n}")
    else:
        yield pointer, node


def scans(*records: Record, quotes: Mapping[str, str] | None = None, text: str = "") -> tuple[Paper, ...]:
    """The records as papers recognised in pictures, each value in a place of its own; ``quotes``: what stands there."""
    found: list[Paper] = []
    for n, paper in enumerate(papers(*records), 1):
        sources = {
            pointer: Source(
                file="a.pdf",
                page=n,
                box=Box(50, 20.0 * i, 200, 20.0 * i + 10),
                quote=(quotes or {}).get(pointer, printed(value)),
                origin="ocr",
            )
            for i, (pointer, value) in enumerate(leaves(paper.record.fields()))
        }
        record = msgspec.structs.replace(paper.record, sources=sources)
        found.append(msgspec.structs.replace(paper, record=record, scan=text or "счет-фактура", faults=()))
    return check(found)


def judged(application: Application, scanned: Sequence[Paper], reread: Reread | None = None) -> Result:
    confirmed = confirm(scanned, application, reread)
    (result,) = results(prove(bundle(application), editions.on(application.submitted_on), confirmed, {}))
    return result


def opened(scanned: Sequence[Paper], reread: Reread | None = None, paper: int = 0) -> set[str]:
    """The fields of a paper that nothing proves."""
    faults = confirm(scanned, claim(), reread)[paper].faults
    return {f.values["field"] for f in faults if f.rule == "CONFIRM-01"}


def again(sources: Sequence[Source]) -> list[str]:
    return [s.quote for s in sources]


def nothing(sources: Sequence[Source]) -> list[str]:
    return ["" for _ in sources]
