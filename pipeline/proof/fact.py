"""One fact that a line rests on, at hand to be proved: the paper, the need, what else is known, and the second readings."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from extractors.banking.marks import read_word
from extractors.findings import Source
from extractors.page import Box
from extractors.records import (
    Party,
    Record,
)
from pipeline.extract import Paper, ProvedBy
from pipeline.proof.codes import stated_by_codes
from pipeline.proof.known import Known, scanned
from pipeline.proof.matters import Need
from pipeline.proof.second import agrees

Second = Mapping[Source, str]
# A word before a mark of the bank may turn it round («не исполнено»): it is read again with what stands so far left of it,
# and with as much as «не» takes: with other things beside it a word may read as nothing.
_BEFORE, _NOT = 60.0, 24.0


def place(record: Record, pointer: str) -> Source | None:
    """Where a value is to be read again."""
    return next(iter(places(record, pointer)), None)


def places(record: Record, pointer: str) -> tuple[Source, ...]:
    """Where a value is to be read again, a mark of the bank with more and with less of what stands left of it."""
    source = record.sources.get(pointer)
    if source is None or pointer != "/mark":
        return () if source is None else (source,)
    return tuple(_wider(source, before) for before in (_BEFORE, _NOT))


def _wider(source: Source, before: float) -> Source:
    box = source.box
    return msgspec.structs.replace(source, box=Box(max(0.0, box.x0 - before), box.top, box.x1, box.bottom))


def value_at(record: Record, pointer: str) -> Any:
    """The value at a pointer; None where nothing is stated."""
    node: Any = record
    for step in pointer.strip("/").split("/"):
        node = node[int(step)] if isinstance(node, tuple) else getattr(node, "from_" if step == "from" else step, None)
    return node


Answer = tuple[dict[str, ProvedBy], list[str]]


class Fact:
    """One need of one paper, with what may prove it."""

    def __init__(self, paper: Paper, need: Need, known: Known, second: Second) -> None:
        self.paper, self.need, self.known, self.second = paper, need, known, second
        self.record = paper.record

    def stated(self) -> list[str]:
        """The pointers that are stated, rows spread out."""
        return [p for pattern in self.need.pointers for p in self._spread(pattern)]

    def _spread(self, pattern: str) -> Iterator[str]:
        head, star, tail = pattern.partition("/*")
        if not star:
            if value_at(self.record, pattern) not in (None, Party(), ()):
                yield pattern
            return
        for n in range(len(value_at(self.record, head) or ())):
            if value_at(self.record, f"{head}/{n}{tail}") is not None:
                yield f"{head}/{n}{tail}"

    def read(self, pointer: str) -> bool:
        """Whether the value was recognised in a picture: only then it needs a proof."""
        return scanned(self.record.sources.get(pointer))

    def again(self, pointer: str) -> bool:
        """Whether the second reading of the place says the same."""
        there = places(self.record, pointer)
        if not there:
            return False
        reading = "\n".join(self.second.get(source, "") for source in there)
        # a word of the bank's may stand behind one that turns it round; what no word of its own tells is read as it stands
        quote = "" if pointer == "/mark" and read_word(there[0].quote) else there[0].quote
        return agrees(pointer, value_at(self.record, pointer), reading, quote)

    def coded(self, pointer: str) -> ProvedBy | None:
        """Whether a code on the page, which cannot be misread, says the same."""
        return "code" if pointer in stated_by_codes(self.paper) else None

    def each(self, prove: Callable[[str], ProvedBy | None]) -> Answer:
        """Every stated pointer must be proved; none stated is open as well, where the paper ought to state it."""
        stated = self.stated()
        if not stated:
            return {}, [self.need.pointers[0].partition("/*")[0]] if self.need.stated else []
        found: dict[str, ProvedBy] = {}
        missing: list[str] = []
        for pointer in stated:
            if not self.read(pointer):
                continue
            by = prove(pointer) or self.coded(pointer) or ("second_reading" if self.again(pointer) else None)
            if by:
                found[pointer] = by
            else:
                missing.append(pointer)
        return found, missing
