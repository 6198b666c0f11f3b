"""Files are read in a process apart, so that none of them can stop the run.

One long-lived child reads file after file and sends page after page through a pipe. It may use so much memory, so much
time for a page and so much for a file (more where it reads pictures); it can write no files.
A child that crashes, hangs or asks for more is replaced:
the page it was reading is reported, and the pages after it are read by the next one.
"""

import contextlib
import fcntl
import os
import select
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Protocol, Self

import msgspec

from extractors.page import Box, DigitalSignature, Page
from pipeline.pages.limits import STANDARD, Limits
from pipeline.pages.messages import (
    Again,
    Answer,
    Failed,
    Go,
    Opened,
    Read,
    Ready,
    Reason,
    Request,
    Reread,
    Scanning,
    send,
)

__all__ = ["STANDARD", "Limits", "Reader", "Reason", "Unreadable"]

START_SECONDS = 60.0  # for the child to start, on a busy machine
MAX_LOSSES = 3  # children lost to one file, before the rest of it is given up
PAGES_PER_CHILD = 2_000  # then a new one, whatever the parser's leaks
MAX_ANSWER = 1 << 26  # bytes of one page
# What is read before anyone takes it waits in the pipe: some eighty pages. What is asked for before its turn fits into the
# smallest pipe, so that nobody ever waits to ask while the child waits to answer.
PIPE = 1 << 20
KEPT_MEMORY = 1 << 27  # bytes that the child keeps when it has freed them, in pieces of a fourth at most
ASKED_AHEAD = 1 << 14


class Unreadable(msgspec.Struct, frozen=True, kw_only=True):
    """A page, or a whole file, that cannot be read. ``page`` None after some of a file's pages: all that follow."""

    file: str
    page: int | None
    reason: Reason


class Memory(Protocol):
    """What is known of pages by the key of their content; see :func:`pipeline.pages.content.page_key`."""

    def recall(self, key: bytes) -> Page | Unreadable | None: ...

    def learn(self, key: bytes, outcome: Page | Unreadable) -> None: ...


class _Lost(Exception):
    """The child is gone, or must go."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class _Rest(NamedTuple):
    """What is left of a file after a child was lost to it."""

    first: int
    reason: Reason


class Reader:
    """Reads PDFs through a child process, started when first needed. One for each worker; not for several threads."""

    def __init__(self, limits: Limits = STANDARD, memory: Memory | None = None) -> None:
        self._limits = limits
        self._memory = memory
        self._child: _Child | None = None
        self._expected: deque[Request] = deque()
        self._later: frozenset[Request] = frozenset()
        self._ahead: deque[Request] = deque()  # what the child reads though nobody has asked for its pages yet
        self._reading = False
        self._file_seconds = self._scans_seconds = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        if self._child is not None:
            self._child.close()
        self._child = None
        self._not_ahead()

    def start(self) -> None:
        """Starts the child, without waiting until it has started."""
        self._running_child()

    @property
    def child(self) -> int | None:
        """Process id of the child, while there is one."""
        return None if self._child is None else self._child.pid

    def expect(self, files: Iterable[tuple[Path, str]], later: Iterable[tuple[Path, str]] = ()) -> None:
        """The files, path and name, that will be asked for, in order: the child begins each when it is done with the last.

        ``later`` comes after them, unless a page of them is read as a picture: such pages are read a second time first.
        """
        own, after = ([Request(os.fsencode(path), name, 1) for path, name in some] for some in (files, later))
        expected, begun = own + after, list(self._ahead)
        self._expected = deque(expected[len(begun) :] if expected[: len(begun)] == begun else expected)
        self._later = frozenset(after)
        if self._expected and not self._reading:
            self._go_ahead(self._child or self._running_child())

    def pages(self, path: Path, name: str) -> Generator[Page | Unreadable, None, None]:
        """Every page of a file in order, each read or reported; ``name`` is the file's path in the bundle."""
        self._file_seconds, self._scans_seconds = self._limits.file_seconds, self._limits.scans_seconds
        first = 1
        for losses in range(1, MAX_LOSSES + 1):
            rest = yield from self._pages_from(Request(os.fsencode(path), name, first))
            if rest is None:
                return
            if losses == MAX_LOSSES or min(self._file_seconds, self._scans_seconds) <= 0:
                yield Unreadable(file=name, page=None, reason=rest.reason)
                return
            first = rest.first

    def _pages_from(self, request: Request) -> Generator[Page | Unreadable, None, _Rest | None]:
        """The pages asked for, until the child is lost; then the rest, if there is any."""
        child = self._running_child(request)
        name, number, count = request.name, request.first, 0
        signatures: tuple[DigitalSignature, ...] = ()
        finished = False
        self._reading = True
        try:
            if self._ahead:
                self._ahead.popleft()
            else:
                child.ask(request)
                if self._expected and self._expected[0] == request:
                    self._expected.popleft()
            self._go_ahead(child)
            while not isinstance(answer := self._awaited(child), Ready):
                if isinstance(answer, Opened):
                    count, signatures = answer.pages, answer.signatures
                    continue
                outcome = self._outcome(child, answer, name, number if count else None)
                # they are the file's, not the page's: a page that is known by its content brings none along
                signed = number == 1 and isinstance(outcome, Page)
                yield msgspec.structs.replace(outcome, signatures=signatures) if signed else outcome
                number += 1
            finished = True
        except _Lost as lost:
            if number <= count or not count:
                yield Unreadable(file=name, page=number if count else None, reason=lost.reason)
            return _Rest(number + 1, lost.reason) if number < count else None
        finally:
            # a child left in the middle of a file would answer the next one with the rest of it
            if not finished and self._child is child:
                self.close()
            if self._child is child or self._child is None:
                self._reading = False
        return None

    def _go_ahead(self, child: "_Child") -> None:
        """Lets the child go on with what is expected. One that is lost is replaced when the file's turn comes."""
        asked = sum(map(_size, self._ahead))
        with contextlib.suppress(_Lost):
            while self._expected and (asked := asked + _size(self._expected[0])) <= ASKED_AHEAD and child.can_go_on():
                child.ask(self._expected[0])
                self._ahead.append(self._expected.popleft())

    def _not_ahead(self) -> None:
        """What was asked for before its turn is to be asked again."""
        self._expected.extendleft(reversed(self._ahead))
        self._ahead.clear()

    def _outcome(self, child: "_Child", answer: Answer, name: str, number: int | None) -> Page | Unreadable:
        """The page or why there is none. One that is to be read as a picture is recalled, or now read."""
        if not isinstance(answer, Scanning):
            return _told(answer, name, number)
        known = None if self._memory is None or answer.key is None else self._memory.recall(answer.key)
        child.ask(Go(known is None))
        self._not_ahead()
        self._expected = deque(request for request in self._expected if request not in self._later)
        self._go_ahead(child)
        read = self._awaited(child, scanning=True)
        if isinstance(known, Page):
            return msgspec.structs.replace(known, file=name, number=number)
        if isinstance(known, Unreadable):
            return Unreadable(file=name, page=number, reason=known.reason)
        outcome = _told(read, name, number)
        if self._memory is not None and answer.key is not None:
            self._memory.learn(answer.key, outcome)
        return outcome

    def reread(self, path: Path, page: int, boxes: Sequence[Box]) -> list[str] | None:
        """What stands in ``boxes`` (pt, of the page as displayed), read a second time with other settings.

        One text for each box, empty where nothing is read; None where the reading process is lost to it.
        """
        child = self._running_child()
        texts: list[str] | None = None
        self._scans_seconds = self._limits.scan_seconds
        try:
            child.ask(Again(os.fsencode(path), page, tuple(boxes)))
            while not isinstance(answer := self._awaited(child, scanning=True), Ready):
                texts = list(answer.texts) if isinstance(answer, Reread) else None
        except _Lost:
            self.close()
        return texts

    def _awaited(self, child: "_Child", *, scanning: bool = False) -> Answer:
        # only waiting counts: what the reader's own user does between two pages takes no time from the file
        begin = time.monotonic()
        try:
            if scanning:
                return child.answer(min(self._limits.scan_seconds, self._scans_seconds))
            return child.answer(min(self._limits.page_seconds, self._file_seconds))
        finally:
            spent = time.monotonic() - begin
            if scanning:
                self._scans_seconds -= spent
            else:
                self._file_seconds -= spent

    def _running_child(self, request: Request | None = None) -> "_Child":
        """The child, idle, or already reading what is to be asked of it."""
        astray = self._reading or (bool(self._ahead) and self._ahead[0] != request)
        if self._child is not None and (astray or not self._child.can_go_on()):
            self.close()
        if astray:
            self._expected.clear()
        if self._child is None:
            self._child = _Child(self._limits)
        return self._child


def _size(request: Request) -> int:
    """Bytes it takes to ask, at most."""
    return 64 + len(request.path) + 4 * len(request.name)


def _told(answer: Answer, name: str, number: int | None) -> Page | Unreadable:
    assert isinstance(answer, Read | Failed)
    return answer.page if isinstance(answer, Read) else Unreadable(file=name, page=number, reason=answer.reason)


class _Child:
    """The reading process as its parent sees it."""

    def __init__(self, limits: Limits) -> None:
        command = [sys.executable, "-c", "from pipeline.pages.serve import serve; serve()"]
        # one thread is enough: each of the numeric library's reserves address space, the recogniser's get in each other's way
        environment = {
            **os.environ,
            "OPENBLAS_NUM_THREADS": "1",
            "OMP_NUM_THREADS": "1",
            "OMP_THREAD_LIMIT": "1",
            # pictures come and go: memory given back to the kernel for each has to be asked for, and cleared, anew
            "MALLOC_MMAP_THRESHOLD_": str(KEPT_MEMORY // 4),
            "MALLOC_TRIM_THRESHOLD_": str(KEPT_MEMORY),
            # the thread that waits for the parent's end would reserve address space of its own
            "MALLOC_ARENA_MAX": "1",
        }
        self._memory = limits.memory
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._requests = self._process.stdin
        self._answers = self._process.stdout
        if sys.platform == "linux":
            with contextlib.suppress(OSError):  # a user has only so much
                fcntl.fcntl(self._answers, fcntl.F_SETPIPE_SZ, PIPE)
        self._poll = select.poll()
        self._poll.register(self._answers, select.POLLIN)
        self._received = bytearray()
        self._decoder = msgspec.msgpack.Decoder(Answer)
        self._pages = 0
        self._started = False
        with contextlib.suppress(BrokenPipeError):
            send(self._requests, limits)

    @property
    def pid(self) -> int:
        return self._process.pid

    def can_go_on(self) -> bool:
        return self._process.poll() is None and self._pages < PAGES_PER_CHILD

    def ask(self, request: Request | Again | Go) -> None:
        """Raises :class:`_Lost` when the child is gone, ``RuntimeError`` when it never started."""
        if not self._started:
            self._wait_for_start()
        try:
            send(self._requests, request)
        except BrokenPipeError:
            raise _Lost(self._cause_of_death()) from None

    def _wait_for_start(self) -> None:
        try:
            self.answer(START_SECONDS)
        except _Lost as lost:
            self.close()
            raise RuntimeError("the reading process does not start") from lost
        self._started = True

    def answer(self, seconds: float) -> Answer:
        """The next answer. Raises :class:`_Lost` when there is none in time."""
        until = time.monotonic() + seconds
        while (frame := self._next_frame()) is None:
            left = until - time.monotonic()
            if left <= 0 or not self._poll.poll(left * 1000):
                raise _Lost(Reason.TIMEOUT)
            received = os.read(self._answers.fileno(), 1 << 16)
            if not received:
                raise _Lost(self._cause_of_death())
            self._received += received
        answer: Answer = self._decoder.decode(frame)
        self._pages += isinstance(answer, Read)
        return answer

    def _next_frame(self) -> bytes | None:
        size = int.from_bytes(self._received[:4], "big")
        if size > MAX_ANSWER:
            raise _Lost(Reason.MEMORY)
        if len(self._received) < 4 or len(self._received) < 4 + size:
            return None
        frame = bytes(self._received[4 : 4 + size])
        del self._received[: 4 + size]
        return frame

    def _cause_of_death(self) -> Reason:
        _, status, usage = os.wait4(self._process.pid, 0)
        self._process.returncode = os.waitstatus_to_exitcode(status)
        # a parser that gets no memory aborts; the kernel, out of memory, kills
        starved = usage.ru_maxrss * 1024 > self._memory / 2 or self._process.returncode == -signal.SIGKILL
        return Reason.MEMORY if starved else Reason.CRASHED

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        self._answers.close()
        with contextlib.suppress(BrokenPipeError):
            self._requests.close()
