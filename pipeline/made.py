"""What the pages of a file give: its papers. They are kept, and not made out a second time by the same program."""

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from extractors.page import Page
from extractors.records import RECORDS, Record
from pipeline.extract import Paper, extract
from pipeline.ocr import ocr
from pipeline.pages.isolate import Unreadable
from pipeline.pages.keep import Keeper, lasts
from pipeline.result import PageReading

# Called with the name of a file and how many of its pages have been read since the last call.
OnPage = Callable[[str, int], None]

_TYPES: dict[str, type[Record]] = {record.KIND: record for record in RECORDS}


class Pages(Protocol):
    """Reads the pages of a file: :class:`Keeper`, or what stands for it."""

    def pages(self, path: Path, name: str, sha256: str) -> Iterator[Page | Unreadable]: ...


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """The papers of one file, what of it could not be read, how its pages were read that are not plainly text.

    ``pages``: the number of its last page; ``outcomes``: how many pages were read or reported.
    """

    papers: tuple[Paper, ...]
    unreadable: tuple[Unreadable, ...]
    readings: tuple[PageReading, ...]
    pages: int
    outcomes: int


def make(path: Path, name: str, sha256: str, reader: Pages, on_page: OnPage | None) -> Made:
    """What the pages of a file give; of one that is known what they gave."""
    known = reader.made(name, sha256) if isinstance(reader, Keeper) else None
    if known is not None:
        made = unpacked(known)
        if on_page:
            on_page(name, made.outcomes)
        return made
    from pipeline.classify import classify  # noqa: PLC0415 - loaded when papers are made out; most of a rerun's are kept

    unreadable: list[Unreadable] = []
    readings: list[PageReading] = []
    pages = outcomes = 0

    def readable() -> Iterator[Page]:
        nonlocal pages, outcomes
        for page in ocr(reader.pages(path, name, sha256), readings):
            outcomes += 1
            if on_page:
                on_page(name, 1)
            if isinstance(page, Unreadable):
                unreadable.append(page)
                pages = max(pages, page.page or 0)
            else:
                pages = max(pages, page.number)
                yield page

    papers = tuple(extract(document) for document in classify(readable()))
    made = Made(papers=papers, unreadable=tuple(unreadable), readings=tuple(readings), pages=pages, outcomes=outcomes)
    if isinstance(reader, Keeper) and all(map(lasts, unreadable)) and reader.keeps(sha256):
        reader.keep_made(name, sha256, packed(made), outcomes)
    return made


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """``records``: of each paper the kind of its record, and the record; in ``made`` the papers are without."""

    made: Made
    records: tuple[tuple[str, msgspec.Raw], ...]


_DECODER = msgspec.msgpack.Decoder(_Packed)


def packed(made: Made) -> bytes:
    """The papers of a file as the store keeps them: compressed, each record beside its kind."""
    records = tuple((p.record.KIND, msgspec.Raw(msgspec.msgpack.encode(p.record))) for p in made.papers)
    bare = tuple(msgspec.structs.replace(p, record=Record()) for p in made.papers)
    return zlib.compress(msgspec.msgpack.encode(_Packed(msgspec.structs.replace(made, papers=bare), records)), 1)


def unpacked(payload: bytes) -> Made:
    """What :func:`packed` made of papers."""
    kept = _DECODER.decode(zlib.decompress(payload))
    papers = tuple(
        msgspec.structs.replace(paper, record=msgspec.msgpack.decode(record, type=_TYPES[kind]))
        for paper, (kind, record) in zip(kept.made.papers, kept.records, strict=True)
    )
    return msgspec.structs.replace(kept.made, papers=papers)
