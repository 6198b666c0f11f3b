"""The official list of goods or services, from the operator's CSV or Excel file, checked before anything rests on it.

Columns are found by their headings, in Kazakh, Russian or English, in whatever row these stand. Nothing is guessed: a code of
a wrong length, a level by another name, an empty cell, a jump in the ordinals or one code with two levels are faults, each told
with its row and column, and a list with faults is not taken.
"""

import csv
import hashlib
import json
import warnings
from collections.abc import Iterator, Sequence
from datetime import date
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Literal

import msgspec

from checklists.annexes import GoodsList, ServiceList, digits
from extractors.fold import fold
from pipeline.intake.workbook import unreadable
from pipeline.result import Text
from pipeline.views.figures import LANGUAGES
from pipeline.views.texts import in_language, label

Annex = Literal["goods", "services"]
MAX_BYTES, MAX_ROWS, HEADING_ROWS, MAX_FAULTS = 20 << 20, 100_000, 30, 50

# Headings by which a column is known: each begins the cell's folded text, or is in it after a space.
HEADINGS: dict[str, tuple[str, ...]] = {
    "ordinal": ("ordinal", "№", "n", "no", "номер", "реттік", "р/с", "п/п"),
    "code": (
        "tnved",
        "tn ved",
        "код",
        "тн вэд",
        "етн вэд",
        "сэқ тн",
        "еаэо сэқ",
        "oked",
        "окэд",
        "оквэд",
        "эқжж",
        "code",
    ),
    "level": ("level", "передел", "уровень", "қайта бөлу", "деңгей"),
    "name": ("name", "наименование", "атауы", "товар", "тауар", "услуг", "көрсетілетін"),
}
LEVELS = {
    fold(word): level
    for level, words in {
        "upper": "upper high высокий верхний высокого верхнего жоғары жоғарғы",
        "middle": "middle medium средний среднего орта орташа",
        "lower": "lower low нижний низкий нижнего низкого төмен төменгі",
    }.items()
    for word in words.split()
}
# Words beside the level that say nothing more: «верхний передел», «жоғарғы қайта бөлу тауарлары».
BESIDE_LEVEL = {
    fold(w) for w in "передел передела уровень товар товары қайта бөлу бөлінген тауар тауарлар тауарлары level".split()
}
LENGTHS: dict[Annex, tuple[int, ...]] = {"goods": (6, 10), "services": (4, 5)}


class AnnexError(ValueError):
    """A list that is not taken. ``faults``: one sentence each, beginning with its row and column."""

    def __init__(self, *faults: Text) -> None:
        super().__init__("\n".join(fault.en for fault in faults))
        self.faults = faults


def _fault(key: str, at: tuple[int, str] | None = None, /, **values: str) -> Text:
    """A sentence of ``sentences/law.toml`` behind the row and the column it is of."""
    if at is None:
        return label(f"list_{key}", "law", **values)
    row, column = at
    place = {"at_row": str(row), "at_column": column}
    said, where = label(f"list_{key}", "law", **values), label("list_at", "law", **place)
    return Text(**{lang: f"{in_language(where, lang)}: {in_language(said, lang)}" for lang in LANGUAGES})


class ListedRow(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A row as it is written. ``code`` digits only; ``level`` only of goods."""

    ordinal: str
    code: str
    name: str
    level: str = ""


class ReadList(msgspec.Struct, frozen=True, kw_only=True):
    """A list without faults. ``repeated`` rows say what an earlier one says; ``rows`` are without them."""

    annex: Annex
    sha256: str
    rows: tuple[ListedRow, ...]
    repeated: int


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """A list against the one in force: codes that it adds, lacks, or gives another level."""

    added: tuple[str, ...]
    gone: tuple[str, ...]
    changed: tuple[str, ...]
    same: int


Cell = tuple[int, str, str]  # row from 1, column letter, text


def read_list(path: Path, annex: Annex, *, gaps: bool = False) -> ReadList:
    """The list in a file that ends in .csv or .xlsx. ``gaps``: ordinals may jump, as where orders removed rows."""
    content = path.read_bytes()
    if len(content) > MAX_BYTES:
        raise AnnexError(_fault("large", path=path.name, count=str(MAX_BYTES >> 20)))
    table = _csv(content) if path.suffix.casefold() in (".csv", ".txt", ".tsv") else _xlsx(path)
    head, columns = _headings(table, annex)
    faults: list[Text] = []
    rows: list[tuple[int, ListedRow]] = []
    for number, cells in enumerate(table[head + 1 :], head + 2):
        if any(cells):
            rows += _row(number, cells, columns, annex, faults)
    if not gaps and (jumps := list(_jumps(rows, columns))):
        faults += [*jumps, _fault("gaps")]
    kept, repeated = _once(rows, columns, faults)
    if not rows and not faults:
        faults.append(_fault("empty"))
    if faults:
        more = [_fault("more", count=str(len(faults) - MAX_FAULTS))] if len(faults) > MAX_FAULTS else []
        raise AnnexError(*faults[:MAX_FAULTS], *more)
    return ReadList(annex=annex, sha256=hashlib.sha256(content).hexdigest(), rows=tuple(kept), repeated=repeated)


def compared(read: ReadList, known: GoodsList | ServiceList) -> Compared:
    """The list against the one in force."""
    ours = {_code(row): getattr(row, "level", "") for row in known.rows}
    theirs = {row.code: row.level for row in read.rows}
    both = ours.keys() & theirs.keys()
    changed = sorted(code for code in both if ours[code] != theirs[code])
    return Compared(
        added=tuple(sorted(theirs.keys() - ours.keys())),
        gone=tuple(sorted(ours.keys() - theirs.keys())),
        changed=tuple(f"{code}: {ours[code]} → {theirs[code]}" for code in changed),
        same=len(both) - len(changed),
    )


def _code(row: object) -> str:
    return str(getattr(row, "tnved", None) or getattr(row, "oked", ""))


def write_list(read: ReadList, folder: Path, begin: date, cite: str, *, complete: bool) -> Path:
    """Writes the list as a dated table of the law's data in ``folder``; the same list gives the same bytes."""
    path = folder / "figures" / f"{read.annex}-{begin.isoformat()}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    annex, key = (2, "tnved") if read.annex == "goods" else (3, "oked")
    head = [
        f"# Annex {annex} as a whole from {begin.isoformat()}; written by otem law import-{read.annex}.",
        f"from = {begin.isoformat()}",
        f"cite = {_quoted(cite)}",
        f"complete = {str(complete).lower()}",
        f"sha256 = {_quoted(read.sha256)} # of the file it was read from",
        "row = [",
    ]
    rows = [
        f"  {{ ordinal = {_quoted(r.ordinal)}, {key} = {_quoted(r.code)}, "
        + (f"level = {_quoted(r.level)}, " if r.level else "")
        + f"name = {_quoted(r.name)} }},"
        for r in read.rows
    ]
    path.write_text("\n".join([*head, *rows, "]", ""]), encoding="utf-8")
    return path


def _quoted(text: str) -> str:
    return json.dumps("".join(c for c in text if c.isprintable()), ensure_ascii=False)


def _csv(content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1251", errors="replace")
    first = text[:4096]
    delimiter = max(",;\t", key=first.count)
    return [[c.strip() for c in row] for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter)][:MAX_ROWS]


def _xlsx(path: Path) -> list[list[str]]:
    """The first sheet that has the headings of a list; a number is what the cell holds, not what it shows."""
    import pandas as pd  # noqa: PLC0415 - few commands read annexes, and the library is large

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and extensions that openpyxl drops
            book = pd.read_excel(path, sheet_name=None, header=None, dtype=object, na_filter=False, nrows=MAX_ROWS)
            sheets = [[[_text(c) for c in row] for row in s.itertuples(index=False, name=None)] for s in book.values()]
    except unreadable() as error:
        raise AnnexError(_fault("not_excel", path=path.name, reason_text=type(error).__name__)) from error
    return next(
        (s for s in sheets if any("code" in _found(row) for row in s[:HEADING_ROWS])), sheets[0] if sheets else []
    )


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def _found(cells: Sequence[str]) -> dict[str, int]:
    """What a row of headings names: the kind of column -> its place; a code before a name where a heading holds both."""
    found: dict[str, int] = {}
    for kind in ("code", "level", "ordinal", "name"):
        for place, cell in enumerate(cells):
            said = " ".join(fold(cell).split())
            if place not in found.values() and any(_heads(said, fold(word)) for word in HEADINGS[kind]):
                found[kind] = place
                break
    return found


def _heads(said: str, word: str) -> bool:
    return (
        said == word or (len(word) > 2 and (said.startswith(word) or f" {word}" in said)) or said.startswith(f"{word} ")
    )


def _headings(table: Sequence[Sequence[str]], annex: Annex) -> tuple[int, dict[str, int]]:
    wanted = {"code", "level"} if annex == "goods" else {"code"}
    best: dict[str, int] = {}
    for n, cells in enumerate(table[:HEADING_ROWS]):
        found = _found(cells)
        if wanted <= found.keys():
            return n, found
        best = max(best, found, key=len)
    lacking = ", ".join(sorted(wanted - best.keys()))
    raise AnnexError(_fault("no_headings", count=str(min(len(table), HEADING_ROWS)), original=lacking))


def _row(
    number: int, cells: Sequence[str], columns: dict[str, int], annex: Annex, faults: list[Text]
) -> Iterator[tuple[int, ListedRow]]:
    """One row, or its faults."""

    def cell(kind: str) -> str:
        place = columns.get(kind)
        return cells[place] if place is not None and place < len(cells) else ""

    def fault(kind: str, wrong: str, **values: str) -> None:
        faults.append(_fault(wrong, (number, _letter(columns[kind])), **values))

    before, code = len(faults), digits(cell("code"))
    if not cell("code"):
        fault("code", "no_code")
    elif len(code) not in LENGTHS[annex] or len(code) != len(cell("code").replace(" ", "").replace(".", "")):
        lost = "zero_lost" if len(code) + 1 in LENGTHS[annex] else "code_length"
        fault("code", lost, code=cell("code"), least=str(LENGTHS[annex][0]), most=str(LENGTHS[annex][1]))
    level = ""
    if annex == "goods":
        level = _level(cell("level"))
        if not level:
            fault("level", "wrong_level" if cell("level") else "no_level", original=cell("level"))
    if "ordinal" in columns and not cell("ordinal"):
        fault("ordinal", "no_ordinal")
    if len(faults) == before:
        yield number, ListedRow(ordinal=cell("ordinal") or str(number), code=code, name=cell("name"), level=level)


def _level(text: str) -> str:
    words = [w for w in fold(text).replace("-", " ").split() if w not in BESIDE_LEVEL]
    return LEVELS.get(words[0], "") if len(words) == 1 else ""


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - few commands read annexes, and the library is large

    letter: str = get_column_letter(place + 1)
    return letter


def _jumps(rows: Sequence[tuple[int, ListedRow]], columns: dict[str, int]) -> Iterator[Text]:
    """Ordinals go up one by one; «4043-1» stands between two."""
    if "ordinal" not in columns:
        return
    for (_, earlier), (number, later) in pairwise(rows):
        one, two = (row.ordinal.strip(". ").split("-")[0] for row in (earlier, later))
        if not (one.isdecimal() and two.isdecimal()):
            yield _fault("wrong_ordinal", (number, _letter(columns["ordinal"])), number=later.ordinal)
        elif int(two) not in (int(one) + 1, *([int(one)] if "-" in later.ordinal else [])):
            at = number, _letter(columns["ordinal"])
            yield _fault("jump", at, number=later.ordinal, original=earlier.ordinal)


def _once(
    rows: Sequence[tuple[int, ListedRow]], columns: dict[str, int], faults: list[Text]
) -> tuple[list[ListedRow], int]:
    """Each code once; the same code with another level is a fault."""
    first: dict[str, tuple[int, ListedRow]] = {}
    repeated = 0
    for number, row in rows:
        earlier, known = first.setdefault(row.code, (number, row))
        if known is row:
            continue
        repeated += 1
        if known.level != row.level:
            levels = {"claimed_level": row.level, "found_level": known.level}
            at = number, _letter(columns["level"])
            faults.append(_fault("two_levels", at, code=row.code, row=str(earlier), **levels))
    return [row for _, row in first.values()], repeated
