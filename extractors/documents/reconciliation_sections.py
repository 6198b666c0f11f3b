"""The books of both parties in one table: a line across it says whose rows follow, «По учету ТОО «А»»."""

from collections.abc import Callable, Iterator

import msgspec

from extractors.banking.ledger import Head, Row, rows
from extractors.documents.reconciliation_owner import section_owner
from extractors.documents.reconciliation_parties import Named
from extractors.layout import Line


def sections(head: Head, ends: Callable[[Line], bool]) -> Iterator[tuple[Named | None, list[Row]]]:
    """The rows under the headings up to the first such line, then those behind each; None is who was told before."""
    parting: dict[int, Named] = {}
    for line in (x for x in head.sheet.lines if x.box.middle > head.bottom):
        owner = section_owner(head.sheet, line)
        if owner:
            parting[line.index] = owner
        elif ends(line):
            break
    yield None, rows(head, lambda line: line.index in parting or ends(line))
    for index, owner in parting.items():
        part = msgspec.structs.replace(head, bottom=head.sheet.lines[index].box.bottom)
        yield owner, rows(part, lambda line: line.index in parting or ends(line))
