"""What the reading process and its parent say to each other."""

from enum import StrEnum
from typing import IO

import msgspec

from extractors.page import Box, DigitalSignature, Page


class Reason(StrEnum):
    """Why a file or a page cannot be read."""

    NOT_A_PDF = "not_a_pdf"
    EMPTY = "empty"  # no bytes, or no pages
    ENCRYPTED = "encrypted"  # needs a password to be opened
    CORRUPT = "corrupt"
    TOO_MANY_PAGES = "too_many_pages"
    BOMB = "bomb"  # made to inflate beyond all measure
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"
    NO_TEXT = "no_text"  # a picture in which nothing can be read


class Request(msgspec.Struct, frozen=True, array_like=True, tag=True):
    path: bytes
    name: str
    first: int


class Again(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Boxes of one page, as displayed, to be read a second time."""

    path: bytes
    page: int
    boxes: tuple[Box, ...]


class Opened(msgspec.Struct, frozen=True, tag=True):
    pages: int
    signatures: tuple[DigitalSignature, ...] = ()


class Read(msgspec.Struct, frozen=True, tag=True):
    page: Page


class Reread(msgspec.Struct, frozen=True, tag=True):
    texts: tuple[str, ...]


class Failed(msgspec.Struct, frozen=True, tag=True):
    reason: Reason


class Scanning(msgspec.Struct, frozen=True, tag=True):
    """The next page is to be read as a picture, which takes its time. The child waits for :class:`Go`."""

    key: bytes | None


class Go(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Whether the page is to be read: it is not when it is known. What was asked for before its turn is forgotten."""

    on: bool


class Passed(msgspec.Struct, frozen=True, tag=True):
    """The page was known, and not read."""


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The child has started, or is done with a file."""


Answer = Ready | Opened | Scanning | Passed | Read | Reread | Failed


def send(stream: IO[bytes], message: msgspec.Struct) -> None:
    frame = msgspec.msgpack.encode(message)
    stream.write(len(frame).to_bytes(4, "big") + frame)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes:
    """The next message; empty when the other side is gone."""
    return stream.read(int.from_bytes(stream.read(4), "big"))
