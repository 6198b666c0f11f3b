"""A record in the making: each field by its JSON pointer, with its source."""

from typing import Any, TypeVar

from extractors import records
from extractors.findings import Source

R = TypeVar("R", bound=records.Record)


class Draft:
    """A record in the making: JSON pointer -> (value, source). What is put first stays."""

    def __init__(self) -> None:
        self._values: dict[str, tuple[Any, Source]] = {}

    def put(self, pointer: str, found: tuple[Any, Source] | None) -> None:
        """States a field, unless nothing was found or it is stated already."""
        if found is not None and pointer not in self._values:
            self._values[pointer] = found

    def get(self, pointer: str) -> Any:
        """The value stated so far, or None."""
        return self._values[pointer][0] if pointer in self._values else None

    def source(self, pointer: str) -> Source | None:
        return self._values[pointer][1] if pointer in self._values else None

    def drop(self, prefix: str) -> None:
        """Takes back a field, and all below it."""
        for pointer in [p for p in self._values if p == prefix or p.startswith(prefix + "/")]:
            del self._values[pointer]

    def build(self, record: type[R]) -> R:
        return records.build(record, self._values)
