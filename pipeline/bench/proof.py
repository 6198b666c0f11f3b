"""``otem bench proof``: native pages passed off as scans, misread by seed, and what the flow makes of them.

The misreadings are those of recognisers: letters and digits taken for others, characters, marks and words lost, cells glued; and
the worse ones that a whole page shares: every decimal mark lost, one digit always read as another, a line of a table gone, the
first digits of long figures hidden as a fold or a stamp hides them. A second reading errs anew, though half the time it repeats
what its page has in common, and often enough just what was read at first.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Any, Literal, Self

import msgspec
from rich.console import Console
from rich.table import Table

from extractors.findings import Source
from extractors.page import Box, Page, Word, around
from pipeline.bench.accuracy import percent
from pipeline.bench.score import PASSED, Tally, score
from pipeline.ingest import IntakeError, find_bundles
from pipeline.pages.isolate import Reader, Unreadable
from pipeline.run import Case, finish, read, settled
from pipeline.write import encode
from samples.generate import write

# How often a word is misread; a page shares a fault so many times as often.
RATES = (0.0, 0.003, 0.01, 0.03)
_SHARED = 3
# How often a second reading is the first once more, with whatever was wrong in it.
_REPEATED = 0.3
_CONFUSED = {
    "0": "68ОО", "1": "7Il4", "2": "7Z", "3": "8З9", "4": "19", "5": "6S8", "6": "8б05", "7": "1T", "8": "3В60", "9": "40",
    "О": "0С", "о": "ос0", "З": "3", "з": "3", "В": "8", "б": "6", "и": "н", "н": "ип", "п": "л", "л": "п", "ш": "щ", "щ": "ш",
    "е": "с", "с": "ео", "а": "д", "т": "г", "г": "т", "№": "Ne", ",": ". ", ".": ", ", "e": "c", "a": "o", "l": "1", "I": "1l",
}  # fmt: skip
_MARKS = ",."
_HEAD, _GROUP = re.compile(r"\d{1,3}"), re.compile(r"\d{3}(?:[.,]\d\d)?")
_LONG = re.compile(r"^\d{1,3}[ \u00a0.,'’]?(?P<rest>\d{3}(?:[ \u00a0.,'’]?\d{3})*[.,]\d\d)$")

Fault = Literal["marks", "digit", "line", "hidden"]


def misread(page: Page, seed: str, rate: float) -> Page:
    """The page as a poor recogniser has it: ``rate`` of its words wrong, in the same way for the same seed."""
    random = Random(f"{seed}/{page.file}/{page.number}")
    words = list(page.words)
    fault = _shared(random, rate)
    if fault == "line" and words:
        lost = random.choice(words)
        words = [w for w in words if abs(w.middle - lost.middle) > lost.height / 2]
    change = _common(fault, random)
    words = [msgspec.structs.replace(w, origin="ocr") for w in change(words)]
    return msgspec.structs.replace(page, words=tuple(_misread(words, random, rate)), origin="ocr")


def _shared(random: Random, rate: float) -> Fault | None:
    faults: tuple[Fault, ...] = ("marks", "digit", "line", "hidden")
    return random.choice(faults) if random.random() < _SHARED * rate else None


def _common(fault: Fault | None, random: Random) -> Callable[[Sequence[Word]], list[Word]]:
    """What a fault of the page does to its words."""
    if fault == "hidden":
        return headless
    change: Callable[[str], str] = str
    if fault == "marks":
        change = _unmarked
    elif fault == "digit":
        one = random.choice("0123456789")
        other = next(c for c in random.sample(_CONFUSED[one] + "0", k=len(_CONFUSED[one]) + 1) if c != one)

        def change(text: str) -> str:
            return text.replace(one, other)

    return lambda words: [msgspec.structs.replace(w, text=change(w.text)) for w in words]


def _unmarked(text: str) -> str:
    return text if text in _MARKS else "".join(c for c in text if c not in _MARKS) or text


def headless(words: Sequence[Word]) -> list[Word]:
    """The words without the first groups of digits of figures, whether the groups are words of their own or one word."""
    kept: list[Word] = []
    for n, word in enumerate(words):
        after = words[n + 1] if n + 1 < len(words) else word
        near = (
            after is not word and abs(after.middle - word.middle) < word.height / 2 and after.x0 - word.x1 < word.height
        )
        within = n > 0 and words[n - 1].text.isdigit() and word.x0 - words[n - 1].x1 < word.height
        if not (near and not within and _HEAD.fullmatch(word.text) and _GROUP.fullmatch(after.text)):
            kept.append(msgspec.structs.replace(word, text=_LONG.sub(r"\g<rest>", word.text)))
    return kept


def _misread(words: Sequence[Word], random: Random, rate: float) -> Iterator[Word]:
    """The words one by one, each wrong with this probability."""
    held: Word | None = None
    for word in words:
        if held is not None:
            same_line = abs(held.middle - word.middle) < held.height / 2
            joined = around((held, word))
            glued = msgspec.structs.replace(held, text=held.text + word.text, x1=joined.x1, bottom=joined.bottom)
            yield glued if same_line else held
            held = None
            if same_line:
                continue
        if random.random() >= rate:
            yield word
            continue
        match random.choices(("other", "lost", "mark", "gone", "glued"), (5, 2, 1, 1, 1))[0]:
            case "glued":
                held = word
            case "gone":
                continue
            case kind:
                text = _wrong(word.text, kind, random)
                if text:
                    yield msgspec.structs.replace(word, text=text)
    if held is not None:
        yield held


def _wrong(text: str, kind: str, random: Random) -> str:
    places = [i for i, c in enumerate(text) if (c in _MARKS if kind == "mark" else c in _CONFUSED)]
    if kind == "lost":
        places = list(range(len(text)))
    if not places:
        return text
    i = random.choice(places)
    return text[:i] + (random.choice(_CONFUSED[text[i]]) if kind == "other" else "") + text[i + 1 :]


class Natives:
    """Pages as their text layers have them, each file of each bundle read once."""

    def __init__(self) -> None:
        self._reader = Reader()
        self._read: dict[tuple[Path, str], tuple[Page | Unreadable, ...]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._reader.close()

    def pages(self, source: Path, path: Path, name: str) -> tuple[Page | Unreadable, ...]:
        if (source, name) not in self._read:
            self._read[source, name] = tuple(self._reader.pages(path, name))
        return self._read[source, name]


class Misreader:
    """Reads the pages of one bundle as misread scans, and places on them a second time."""

    def __init__(self, natives: Natives, source: Path, seed: str, rate: float) -> None:
        self._natives, self._source, self._seed, self._rate = natives, source, seed, rate
        self._pages: dict[tuple[str, int], Page] = {}
        self._first: dict[tuple[str, int], Page] = {}

    def pages(self, path: Path, name: str, sha256: str) -> Iterator[Page | Unreadable]:
        """The pages of a file, misread; ``sha256`` is for readers that remember."""
        for page in self._natives.pages(self._source, path, name):
            if isinstance(page, Page):
                self._pages[name, page.number] = page
                self._first[name, page.number] = first = misread(page, self._seed, self._rate)
                yield first
            else:
                yield page

    def reread(self, sources: Sequence[Source]) -> list[str]:
        return [self._again(source) for source in sources]

    def _again(self, source: Source) -> str:
        page, box = self._pages[source.file, source.page], source.box
        first = Random(f"{self._seed}/{page.file}/{page.number}")
        second = Random(f"{self._seed}/{page.file}/{page.number}/{box}")
        if second.random() < _REPEATED:
            return " ".join(word.text for word in _inside(self._first[source.file, source.page], box))
        fault = _shared(first, self._rate)
        change = _common(fault if second.random() < 0.5 else None, first)
        return " ".join(w.text for w in _misread(change(list(_inside(page, box))), second, self._rate))


def _inside(page: Page, box: Box) -> Iterator[Word]:
    """The words of a page of which the box holds more than half."""
    for word in page.words:
        shown = page.shown(word.box)
        if shown.overlap_x(box) > shown.width / 2 and shown.overlap_y(box) > shown.height / 2:
            yield word


Results = dict[str, Any]  # application -> its result as written


def measure(directory: Path, natives: Natives, *, seed: int, rate: float) -> tuple[Tally, Results]:
    """The bundles of ``directory`` read as scans misread at this rate; what comes out, and how it stands to their truth."""
    cases: list[Case] = []
    for source in find_bundles([directory]):
        misreader = Misreader(natives, source, f"{seed}/{source.name}", rate)
        try:
            cases.append(read(source, misreader, {}, reread=misreader.reread))
        except IntakeError:
            continue
    cases.sort(key=lambda case: case.bundle.application.id)
    found = {
        case.bundle.application.id: json.loads(encode(finish(case, lines)))
        for case, lines in zip(cases, settled(cases), strict=True)
    }
    tally = Tally()
    for path in sorted((directory / "_truth").glob("*.json")):
        truth = json.loads(path.read_text())
        score(truth, found.get(truth["application"]), tally)
    return tally, found


def unharmed(clear: Results, found: Results) -> Iterator[bool]:
    """Of the lines that go through when nothing is misread, those on whose papers every value is read as well now: whether
    they go through again."""
    for application, before in clear.items():
        after = found.get(application)
        if after is None:
            continue
        lines = {line["id"]: line for line in after["expenses"]}
        said = {_lies(document): document["fields"] for document in after["documents"]}
        papers = {document["id"]: document for document in before["documents"]}
        for line in before["expenses"]:
            own = [papers[each] for each in line["documents"]]
            if line["status"] in PASSED and all(said.get(_lies(d)) == d["fields"] for d in own):
                yield lines[line["id"]]["verified_net"] == line["verified_net"]


def _lies(document: dict[str, Any]) -> str:
    return json.dumps([document["kind"], document["pages"]])


class Row(msgspec.Struct, kw_only=True):
    """What all rounds at one rate came to. ``unharmed``: lines whose papers give every value as without misreading."""

    rate: float
    lines: int = 0
    unharmed: int = 0
    unharmed_straight: int = 0
    provable: int = 0
    straight: int = 0
    accepted: int = 0
    false_lines: int = 0
    false_tenge: Decimal = Decimal(0)
    wrong: list[str] = []


def measured(
    directory: Path, *, rounds: int, seed: int, count: int | None = None, rates: Sequence[float] = RATES
) -> list[Row]:
    """Bundles written under ``directory``, and every rate in ``rounds`` rounds, each misread in another way."""
    write(directory, seed=seed, count=count)
    return misread_often(directory, rounds=rounds, seed=seed, rates=rates)


def misread_often(directory: Path, *, rounds: int, seed: int, rates: Sequence[float]) -> list[Row]:
    """The same for bundles that are there; what unharmed lines are is told by a round in which nothing is misread."""
    rows = [Row(rate=rate) for rate in rates]
    with Natives() as natives:
        _, clear = measure(directory, natives, seed=seed, rate=0.0)
        for row in rows:
            for n in range(rounds if row.rate else 1):
                tally, found = measure(directory, natives, seed=seed + n, rate=row.rate)
                again = list(unharmed(clear, found))
                row.unharmed += len(again)
                row.unharmed_straight += sum(again)
                row.lines += tally.lines
                row.provable += tally.provable
                row.straight += tally.straight
                row.accepted += tally.accepted
                row.false_lines += tally.false_lines
                row.false_tenge += tally.false_tenge
                row.wrong += [f"rate {row.rate}, seed {seed + n}: {line}" for line in tally.wrong if "FALSE" in line]
    return rows


def show(rows: Sequence[Row], console: Console) -> None:
    """The figures by rate, and every line that was falsely verified."""
    table = Table(
        "words misread",
        "lines",
        "straight-through",
        "of unharmed lines",
        "accepted",
        "false lines",
        "false tenge",
        title="proof of misread scans",
    )
    for row in rows:
        table.add_row(
            f"{100 * row.rate:g} %",
            str(row.lines),
            percent(row.straight, row.provable),
            f"{percent(row.unharmed_straight, row.unharmed)} of {row.unharmed}",
            str(row.accepted),
            str(row.false_lines),
            str(row.false_tenge),
        )
    console.print(table)
    for line in (line for row in rows for line in row.wrong):
        console.print(line, markup=False, highlight=False)
