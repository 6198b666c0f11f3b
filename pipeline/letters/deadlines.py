"""The terms of a whole run: what is late first, then by the last day, then what is not known; in the terminal and as a sheet."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final

import xlsxwriter
from rich.console import Console
from rich.table import Table
from rich.text import Text as Rich

from checklists import editions, workdays
from pipeline.letters.register import Register
from pipeline.letters.terms import Term, length, terms
from pipeline.result import Result, Text
from pipeline.views import texts
from pipeline.views.citing import cited
from pipeline.views.figures import Language, clean, day

SOON: Final = 3  # working days left, from which a term is shown as pressing
_ORDER: Final = ("late", "due", "unknown", "done_late", "done")
_STYLES: Final = {"late": "red", "due": "green", "unknown": "magenta", "done_late": "dim", "done": "dim"}
_HEADS: Final = ("application", "term", "provision", "term_by", "term_since", "term_due", "term_state")
_WHOLE: Final = frozenset({"application", "term_by", "term_since", "term_due"})
_WIDTHS: Final = (18, 34, 40, 16, 14, 14, 40, 12)


def deadlines(results: Iterable[Result], register: Register, on: date) -> list[Term]:
    """Every term of every application, as things stand ``on`` a day."""
    found = [term for result in results for term in terms(result, register.get(result.application, ()), on)]
    return sorted(
        found, key=lambda term: (_ORDER.index(term.status), term.due or date.max, term.application, term.term)
    )


def show(found: Sequence[Term], on: date, lang: Language, console: Console) -> None:
    """Prints the terms, and below them what they rest on and what is to be asked."""
    if not found:
        console.print(_plain(_said(texts.label("term_none"), lang), "green"))
        return
    title = _said(texts.label("term_title", day=on.isoformat()), lang)
    table = Table(title=_plain(title, "bold"), title_justify="left", show_edge=False)
    for head in _HEADS:
        if head != "provision":  # under the term's name
            table.add_column(_plain(_said(texts.label(head), lang)), no_wrap=head in _WHOLE, overflow="fold")
    for term in found:
        table.add_row(
            _plain(term.application),
            Rich.assemble(_plain(named(term, lang)), "\n", _plain(provision(term, lang), "dim")),
            _plain(_said(texts.label(f"term_{term.by}"), lang)),
            _plain(day(term.since, lang)),
            _plain(day(term.due, lang)),
            _plain(_said(state(term), lang), _style(term)),
        )
    console.print(table)
    release, moved = workdays.sources()
    calendar = texts.label("letter_calendar_name", release=release, moved=str(moved))
    console.print(_plain(f"\n{_said(texts.label('term_calendar', calendar=_said(calendar, lang)), lang)}", "dim"))
    for said in _questions(found, on):
        console.print(_plain(_said(said, lang), "dim"))


def named(term: Term, lang: Language) -> str:
    """A term with its length; a star where the length is not in the text at hand."""
    said = _said(texts.label(f"term_short_{term.term}", days=str(term.days)), lang)
    return f"{said}{'*' if term.assumed else ''}"


def provision(term: Term, lang: Language) -> str:
    """The provision that a term comes from, in words."""
    return term.cite if lang == "en" else cited(term.cite, lang)


def state(term: Term) -> Text:
    """How a term stands, in words."""
    match term.status:
        case "unknown":
            return texts.label("term_unknown", event=term.asks or "")
        case "late" | "done_late":
            return texts.label(f"term_{term.status}", count=str(-(term.left or 0)))
        case "due" if term.left == 0:
            return texts.label("term_today")
        case "due":
            return texts.label("term_open", count=str(term.left))
        case _:
            return texts.label("term_done")


def write_sheet(found: Sequence[Term], path: Path, lang: Language) -> None:
    """The same as a spreadsheet. Nothing in it is a formula or a link."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(path, options) as book:
        # the same terms give the same bytes
        book.set_properties(
            {"title": "Өтем", "created": datetime.combine(date(2000, 1, 1), time(), UTC).replace(tzinfo=None)}
        )
        bold, days = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "dd.mm.yyyy"})
        sheet = book.add_worksheet("deadlines")
        for column, (head, width) in enumerate(zip((*_HEADS, "term_left"), _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, _said(texts.label(head), lang), bold)
        sheet.freeze_panes(1, 1)
        for row, term in enumerate(found, 1):
            sheet.write_string(row, 0, clean(term.application))
            sheet.write_string(row, 1, named(term, lang))
            sheet.write_string(row, 2, provision(term, lang))
            sheet.write_string(row, 3, _said(texts.label(f"term_{term.by}"), lang))
            for column, on in ((4, term.since), (5, term.due)):
                if on is not None:
                    sheet.write_datetime(row, column, on, days)
            sheet.write_string(row, 6, _said(state(term), lang))
            if term.left is not None:
                sheet.write_number(row, 7, term.left)
        sheet.autofilter(0, 0, len(found), len(_HEADS))


def _questions(found: Sequence[Term], on: date) -> Iterable[Text]:
    """What the operator is to answer: lengths that are assumed, a review counted anew, days that decrees move."""
    assumed = {term.term for term in found if term.assumed}
    if assumed:
        yield texts.label("term_assumed")
    edition = editions.on(on)
    for each in sorted(assumed):
        asked = length(edition, each).question
        if asked is not None:
            yield Text(en=asked.en, ru=asked.ru, kk=asked.kk)
    if "review" in assumed:
        yield texts.label("term_restart")


def _style(term: Term) -> str:
    return "yellow" if term.status == "due" and (term.left or 0) <= SOON else _STYLES[term.status]


def _said(text: Text, lang: Language) -> str:
    return texts.in_language(text, lang)


def _plain(text: str, style: str = "") -> Rich:
    return Rich(clean(text) if "\n" not in text else text, style=style)
