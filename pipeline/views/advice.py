"""What an exporter reads before filing: what is wrong, where, what to do, dearest first."""

from datetime import date
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text as Rich

from checklists.workdays import working_days_between
from pipeline.precheck import LastDay, Precheck, Task
from pipeline.result import Text
from pipeline.views import texts
from pipeline.views.figures import Language, clean, day

SOON: Final = 30  # working days left, below which a line is in danger
_STYLES: Final = {"refuse": "red", "leave": "red", "cut": "red", "cap": "yellow", "warn": "yellow"}


def advise(checked: Precheck, lang: Language, console: Console, today: date) -> None:
    """Prints one bundle: what it would bring, each thing to mend, and the last day of each line."""
    console.print(_head(checked, lang))
    if not checked.tasks:
        console.print(Padding(_plain(_label("precheck_nothing", lang), "green"), (0, 0, 1, 2)))
    for number, task in enumerate(checked.tasks, 1):
        console.print(Padding(_task(number, task, lang), (0, 0, 1, 2)))
    if checked.last_days:
        console.print(Padding(_last_days(checked, lang, today), (0, 0, 1, 2)))


def _head(checked: Precheck, lang: Language) -> Panel:
    said = texts.label("precheck_now", reimbursable=f"{checked.reimbursable} KZT", claimed=f"{checked.claimed} KZT")
    body = Rich.assemble(_plain(checked.applicant, "bold"), "\n", _plain(texts.in_language(said, lang)))
    title = f"{_label('precheck', lang)}: {_label('application', lang)} {clean(checked.application)}"
    return Panel(body, title=_plain(title), title_align="left", padding=(1, 2))


def _task(number: int, task: Task, lang: Language) -> Table:
    about = (
        _label("precheck_whole", lang)
        if task.expense is None
        else texts.in_language(texts.label("precheck_line", number=task.expense), lang)
    )
    head = [_plain(f"{number}. ", "bold"), _plain(texts.in_language(task.wrong, lang), "bold")]
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column()
    bar = _plain("▌", _STYLES.get(task.outcome, ""))
    grid.add_row(bar, Rich.assemble(*head))
    money = ""
    if task.at_stake:
        money = _said(texts.label("precheck_adds", gain=f"{task.at_stake} KZT"), lang)
    grid.add_row(bar, Rich.assemble(_plain(about, "dim"), "  ", _plain(money, "green")))
    where = ", ".join(f"{clean(p.file)} {_said(texts.label('page', number=str(p.page)), lang)}" for p in task.pages[:3])
    if where:
        grid.add_row(bar, Rich.assemble(_plain(f"{_label('precheck_where', lang)}: ", "dim"), _plain(where)))
    grid.add_row(bar, Rich.assemble(_plain("→ ", "cyan"), _plain(_said(task.todo, lang))))
    return grid


def _last_days(checked: Precheck, lang: Language, today: date) -> Table:
    table = Table(title=_plain(_label("precheck_last_days", lang), "bold"), title_justify="left", show_edge=False)
    for key in ("row_line", "precheck_last_day", "precheck_by"):
        table.add_column(_plain(_label(key, lang)))
    for last in checked.last_days:
        table.add_row(
            _plain(last.expense), _when(last, lang, today), _plain(_said(last.paper, lang) if last.paper else "")
        )
    return table


def _when(last: LastDay, lang: Language, today: date) -> Rich:
    if last.on is None:
        return _plain(_label("precheck_no_day", lang), "dim")
    said = day(last.on, lang)
    if last.on < today:
        return _plain(f"{said} - {_label('precheck_gone', lang)}", "red")
    if working_days_between(today, last.on) < SOON:
        return _plain(f"{said} - {_label('precheck_soon', lang)}", "yellow")
    return _plain(said)


def _plain(text: str, style: str = "") -> Rich:
    return Rich(clean(text), style=style)


def _label(key: str, lang: Language) -> str:
    return texts.in_language(texts.label(key), lang)


def _said(text: Text, lang: Language) -> str:
    return texts.in_language(text, lang)
