"""A year of applications: who gains and who loses by another edition, and the queue for the budget."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text as Rich

from pipeline.budget import Queued, totals
from pipeline.recalculate import InReview, Recalculated, changed
from pipeline.views import texts
from pipeline.views.figures import Language, clean, count, day, money

SHOWN: Final = 40  # rows in the terminal; the workbook has all
ZERO: Final = Decimal("0.00")
Cell = str | Decimal | date | int


def said(key: str, lang: Language, **values: str) -> str:
    """A caption of ``sentences/year.toml``."""
    return texts.in_language(texts.label(key, "year", **values), lang)


def show_recalculated(done: Sequence[Recalculated], lang: Language, console: Console) -> None:
    """Who loses most first, then who gains most; those of whom nothing changes are counted."""
    other = changed(done)
    ids = {each.law.edition for each in done}
    title = said("recalculated", lang, count=count(len(done)), edition=", ".join(sorted(ids)))
    rows = [
        (
            "\n".join(filter(None, (each.application, each.applicant, _why(each, lang)))),
            [_money(amount, lang) for amount in (each.before, each.after, each.difference, each.if_confirmed)],
        )
        for each in other[:SHOWN]
    ]
    keys = ("before", "after", "difference", "if_confirmed")
    table = _table(title, keys, rows, [_money(_sum(done, key), lang) for key in keys], lang)
    console.print(table)
    if len(other) > SHOWN:
        console.print(_plain(said("more", lang, count=count(len(other) - SHOWN))))
    laws = {each.law.edition: each.law.digest or "" for each in done}
    for edition in sorted(laws):
        console.print(_plain(said("law_data", lang, edition=edition, digest=laws[edition])))
    if others := sum(1 for each in done if each.by == each.law.edition and each.by_digest != each.law.digest):
        console.print(_plain(said("other_data", lang, count=count(others))))
    for key, sign in (("gain", 1), ("lose", -1)):
        differences = [d for d in (each.difference for each in done) if d * sign > 0]
        values = {"count": count(len(differences)), "sum": money(sum(differences, ZERO), lang)}
        console.print(_plain(said(key, lang, **values)))
    console.print(_plain(said("same", lang, count=count(len(done) - sum(1 for each in done if each.difference)))))


def _sum(done: Sequence[Recalculated], name: str) -> Decimal:
    return sum((getattr(each, name) for each in done), ZERO)


def _why(each: Recalculated, lang: Language) -> str:
    told = [_held(line, lang) for line in each.review]
    if each.refused[0] != each.refused[1]:
        told.insert(0, said("refused_now" if each.refused[1] else "admitted_now", lang))
    return "; ".join(told)


def _held(line: InReview, lang: Language) -> str:
    kind = f" ({texts.in_language(texts.name('kind', line.kind), lang)})" if line.kind else ""
    return f"{line.id}: {said(line.why, lang)}{kind}"


def write_recalculated(done: Sequence[Recalculated], path: Path, lang: Language) -> None:
    """Every application on one sheet, every line in review on another."""
    heads = [_label(key, lang) for key in ("application", "applicant", "applicant_bin", "submitted_on")]
    heads += [_label("edition", lang), *(said(k, lang) for k in ("before", "after", "difference", "if_confirmed"))]
    rows: list[Sequence[Cell]] = [
        (
            *(each.application, each.applicant, each.applicant_bin, each.submitted_on, each.law.edition),
            *(each.before, each.after, each.difference, each.if_confirmed, _why(each, lang)),
        )
        for each in done
    ]
    lines = [(e.application, line.id, _held(line, lang), line.net) for e in done for line in e.review]
    captions = [_label(key, lang) for key in ("application", "row_line")]
    created = max((each.submitted_on for each in done), default=date(2000, 1, 1))
    _write(
        path,
        created,
        {
            "applications": ([*heads, said("review", lang)], rows),
            "review": ([*captions, said("review", lang), _label("verified_net", lang)], lines),
        },
    )


def show_queue(queued: Sequence[Queued], budget: Decimal | None, lang: Language, console: Console) -> None:
    year = str(queued[0].submitted_on.year) if queued else ""
    left = said("no_budget", lang) if budget is None else money(budget, lang)
    rows = [
        (
            f"{number}. {each.application}\n{each.applicant}\n{day(each.submitted_on, lang)}",
            [
                _money(each.due, lang),
                _money(each.capped, lang),
                _money(each.paid, lang, said(each.place, lang)),
                _money(each.whole_paid, lang, said(each.whole_place, lang)),
            ],
        )
        for number, each in enumerate(queued, 1)
    ]
    due, paid, whole = totals(queued)
    capped = sum((each.capped for each in queued), ZERO)
    title, keys = said("queue", lang, year=year, sum=left), ("due", "capped", "paid", "whole_paid")
    table = _table(title, keys, rows, [_money(each, lang) for each in (due, capped, paid, whole)], lang)
    console.print(table)
    if budget is not None:
        console.print(_plain(said("queue_question", lang)))


def write_queue(queued: Sequence[Queued], path: Path, lang: Language) -> None:
    heads = [said("number", lang)]
    heads += [_label(key, lang) for key in ("application", "applicant", "applicant_bin", "submitted_on")]
    heads += [said(key, lang) for key in ("due", "capped")]
    heads += [said(key, lang) for key in ("paid", "paid", "whole_paid", "whole_paid")]
    rows: list[Sequence[Cell]] = [
        (
            *(number, each.application, each.applicant, each.applicant_bin, each.submitted_on, each.due, each.capped),
            *(each.paid, said(each.place, lang), each.whole_paid, said(each.whole_place, lang)),
        )
        for number, each in enumerate(queued, 1)
    ]
    created = max((each.submitted_on for each in queued), default=date(2000, 1, 1))
    _write(path, created, {"queue": (heads, rows)})


def _write(path: Path, created: date, sheets: dict[str, tuple[Sequence[str], Sequence[Sequence[Cell]]]]) -> None:
    """Amounts become binary numbers here, at the border; nothing is computed with them. The same input, the same bytes."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": "Өтем", "created": datetime.combine(created, time(), UTC).replace(tzinfo=None)})
        bold, amount = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "#,##0.00"})
        on = book.add_format({"num_format": "dd.mm.yyyy", "align": "left"})
        for name, (heads, rows) in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.set_column(0, len(heads) - 1, 18)
            sheet.freeze_panes(1, 1)
            sheet.autofilter(0, 0, len(rows), len(heads) - 1)
            for column, head in enumerate(heads):
                sheet.write_string(0, column, head, bold)
            for number, row in enumerate(rows, 1):
                for column, cell in enumerate(row):
                    _cell(sheet, (number, column), cell, amount, on)


def _cell(sheet: Any, place: tuple[int, int], cell: Cell, amount: Any, on: Any) -> None:
    match cell:
        case Decimal():
            sheet.write_number(*place, cell, amount)
        case int():
            sheet.write_number(*place, cell)
        case date():
            sheet.write_datetime(*place, cell, on)
        case str():
            sheet.write_string(*place, clean(cell))


def _label(key: str, lang: Language) -> str:
    return texts.in_language(texts.label(key), lang)


def _table(
    title: str, sums: Sequence[str], rows: Sequence[tuple[str, Sequence[Rich]]], total: Sequence[Rich], lang: Language
) -> Table:
    """An application in each row with its sums, which are never broken, and their totals below."""
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, show_edge=False, padding=(0, 1))
    table.add_column(_label("application", lang), overflow="fold")
    for key, *column in zip(sums, total, *(cells for _, cells in rows), strict=True):
        widest = max(len(line) for cell in column for line in cell.plain.split("\n"))
        table.add_column(said(key, lang), justify="right", min_width=widest)
    for text, cells in rows:
        table.add_row(_plain(text), *cells)
    table.add_section()
    table.add_row(_plain(said("total", lang)), *total)
    return table


def _money(amount: Decimal, lang: Language, below: str = "") -> Rich:
    """A sum, which is never broken, and a word under it."""
    text = f"{money(amount, lang)}\n{clean(below)}" if below else money(amount, lang)
    return Rich(text, style="red" if amount < 0 else "", no_wrap=True)


def _plain(text: str) -> Rich:
    return Rich("\n".join(clean(line) for line in text.split("\n")))


def found(folder: Path) -> Iterator[Path]:
    """The results of a run, in the order of their ids."""
    yield from sorted(folder.glob("*/result.json"))
