"""The reading process from within: it takes requests for files and answers page by page, within its limits."""

import contextlib
import os
import resource
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from extractors.page import Page
from pipeline.pages.bombs import is_bomb
from pipeline.pages.content import page_key
from pipeline.pages.layer import Judgement
from pipeline.pages.limits import Limits
from pipeline.pages.messages import (
    Again,
    Answer,
    Failed,
    Go,
    Opened,
    Passed,
    Read,
    Ready,
    Reason,
    Request,
    Reread,
    Scanning,
    receive,
    send,
)
from pipeline.pages.orphans import end_with
from pipeline.pages.pdf import Pdf, PdfError, Scan

OPEN_FILES = 64


class _Known(Exception):
    """Raised where a page would be read that is known."""


def serve() -> None:
    """The reading process: requests from standard input, answers to standard output, until the parent is gone."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing a library prints gets between the answers
    requests = sys.stdin.buffer
    end_with(requests.fileno())
    limits = msgspec.msgpack.decode(receive(requests), type=Limits)
    confine(limits)
    decoder: msgspec.msgpack.Decoder[Request | Again | Go] = msgspec.msgpack.Decoder(Request | Again | Go)

    def scan(document: int, handle: int, page: Page, judged: Judgement, size: tuple[float, float]) -> Page | None:
        key = page_key(document, page)
        send(answers, Scanning(key))
        while not isinstance(message := decoder.decode(receive(requests)), Go):
            pass  # a file asked for before its turn
        if not message.on:
            raise _Known
        from pipeline.pages.scan import read  # noqa: PLC0415 - the recogniser is loaded when a page first needs it

        return read(handle, page, judged, size, key)

    with contextlib.suppress(BrokenPipeError):
        send(answers, Ready())
        while frame := receive(requests):
            request = decoder.decode(frame)
            assert not isinstance(request, Go)
            found = _answers(request, limits, scan) if isinstance(request, Request) else _second(request, limits)
            for answer in found:
                send(answers, answer)
            send(answers, Ready())


def _answers(request: Request, limits: Limits, scan: Scan | None = None) -> Iterator[Answer]:
    try:
        with _opened(Path(os.fsdecode(request.path)), limits) as pdf:
            yield Opened(len(pdf), pdf.signatures() if request.first == 1 else ())
            for number in range(request.first, len(pdf) + 1):
                yield _page(pdf, number, request.name, scan)
    except PdfError as error:
        yield Failed(error.reason)


def _second(request: Again, limits: Limits) -> Iterator[Answer]:
    from pipeline.pages.scan import reread  # noqa: PLC0415 - the recogniser is loaded when a page first needs it

    try:
        with _opened(Path(os.fsdecode(request.path)), limits) as pdf:
            key = pdf.key(request.page)
            with pdf.displayed(request.page) as (handle, size):
                yield Reread(tuple(reread(handle, size, request.boxes, key)))
    except PdfError as error:
        yield Failed(error.reason)
    except MemoryError:
        yield Failed(Reason.MEMORY)


def _opened(path: Path, limits: Limits) -> Pdf:
    if is_bomb(path, limits.stream):
        raise PdfError(Reason.BOMB)
    pdf = Pdf(path)
    if len(pdf) > limits.pages:
        pdf.close()
        raise PdfError(Reason.TOO_MANY_PAGES)
    return pdf


def _page(pdf: Pdf, number: int, name: str, scan: Scan | None) -> Answer:
    try:
        return Read(pdf.page(number, name, scan))
    except _Known:
        return Passed()
    except PdfError as error:
        return Failed(error.reason)
    except MemoryError:
        return Failed(Reason.MEMORY)


def confine(limits: Limits) -> None:
    """Sets the limits of this process: memory, open files, no byte written to any file."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
