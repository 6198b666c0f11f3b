"""One application in the terminal: what was decided, and why.

Every text goes to Rich as :class:`rich.text.Text`, which reads no markup, and is cleaned first: a supplier called
``[red]`` stays one, and none can move the cursor.
"""

from collections.abc import Iterator
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text as Rich

from pipeline.result import Expense, Mending, Result, Text
from pipeline.views import texts
from pipeline.views.citing import provision
from pipeline.views.figures import Language, clean, day, money, money_in
from pipeline.views.waterfall import by_stake, waterfall

_STYLES: Final = {
    "verified": "green",
    "reduced": "yellow",
    "unverified": "red",
    "review": "magenta",
    "refuse": "red",
    "leave": "red",
    "cap": "yellow",
    "cut": "yellow",
    "warn": "yellow",
    "info": "dim",
}
_SIGNS: Final = {"verified": "✓", "reduced": "↓", "unverified": "✗", "review": "?"}


def show(result: Result, lang: Language, console: Console) -> None:
    """Prints one application: head, lines, findings, calculation, totals."""
    console.print(_head(result, lang))
    if result.unreadable:
        console.print(Padding(_unreadable(result, lang), (0, 0, 1, 1)))
    tables = [
        _lines(result, lang) if result.expenses else None,
        _findings(result, lang) if result.findings else None,
        _mending(result.mending, lang) if result.mending else None,
        _steps(result, lang) if result.calculation.steps else None,
        _readings(result, lang) if result.calculation.readings else None,
        _way(result, lang),
    ]
    for table in filter(None, tables):
        console.print(table)
        console.print()


def _head(result: Result, lang: Language) -> Panel:
    status = _name("application_status", result.status, lang)
    law = f"{_label('edition', lang)} {clean(result.law.edition)}, {_label('in_force_from', lang)} "
    body = Group(
        _plain(result.applicant, "bold"),
        _plain(
            f"{_label('bin', lang)} {result.applicant_bin} · {_label('submitted', lang)} {day(result.submitted_on, lang)}"
        ),
        _plain(law + day(result.law.in_force_from, lang)),
        _plain(status, "yellow" if result.status == "partial" else "green"),
        Rich(),
        _plain(
            f"{_label('reimbursable', lang)}: {money_in(result.calculation.total_reimbursable, 'KZT', lang)}", "bold"
        ),
        _plain(f"{_label('cautious', lang)}: {money_in(result.calculation.cautious_total, 'KZT', lang)}"),
    )
    title = _plain(f"{_label('application', lang)} {result.application}")
    return Panel(body, title=title, title_align="left", padding=(1, 2))


def _unreadable(result: Result, lang: Language) -> RenderableType:
    rows = [_plain(_label("todo_unreadable", lang), "bold")]
    for each in result.unreadable:
        page = "" if each.page is None else f", {_page(each.page, lang)}"
        rows.append(_plain(f"  {each.file}{page}: {_name('unreadable', each.reason, lang)}"))
    return Group(*rows)


def _lines(result: Result, lang: Language) -> Table:
    table = _table("lines", lang)
    table.add_column(_heading("row_line", lang))
    table.add_column(_heading("description", lang), ratio=3)
    table.add_column(_heading("status", lang))
    table.add_column(_heading("way_claimed", lang), justify="right", no_wrap=True)
    table.add_column(_heading("way_verified", lang), justify="right", no_wrap=True)
    for expense in result.expenses:
        status = f"{_SIGNS[expense.status]} {_name('status', expense.status, lang)}"
        table.add_row(
            _plain(expense.id),
            Group(*_what(expense, lang)),
            _plain(status, _STYLES[expense.status]),
            _plain(money(expense.claimed_net, lang)),
            _plain(money(expense.verified_net, lang)),
        )
    return table


def _what(expense: Expense, lang: Language) -> Iterator[Rich]:
    yield _plain(" · ".join(part for part in (expense.category, expense.description, expense.supplier) if part))
    for reason in expense.reasons:
        yield _plain(f"– {_said(reason, lang)}", _STYLES[expense.status])
    if expense.missing:
        kinds = ", ".join(_name("kind", kind, lang) for kind in expense.missing)
        yield _plain(f"– {_label('missing', lang)}: {kinds}", _STYLES[expense.status])


def _mending(mending: Mending, lang: Language) -> Table:
    table = _table("mending", lang)
    table.add_column(_heading("mending_adds", lang), justify="right", no_wrap=True)
    table.add_column(_heading("row_line", lang))
    table.add_column(_heading("mending_todo", lang))
    for line in mending.lines:
        of = ", ".join(ask.document for ask in line.asks if ask.document)
        todo = f"{_said(line.says, lang)} ({of})" if of else _said(line.says, lang)
        table.add_row(_plain(f"+{money(line.adds, lang)}"), _plain(line.expense), _plain(todo))
    counted = _said(texts.label("mending_papers", number=str(mending.papers)), lang)
    table.caption = f"{counted}. {_label('mending_then', lang)}: {money_in(mending.total, 'KZT', lang)}"
    return table


def _readings(result: Result, lang: Language) -> Table:
    """Where the Rules can be read in two ways: the total by either side, the one that is not taken dim."""
    table = _table("readings", lang)
    for key in ("literal", "cautious_short"):
        table.add_column(_heading(key, lang), justify="right", no_wrap=True)
    table.add_column(_heading("reading", lang))
    for each in result.calculation.readings:
        sides = (("literal", each.literal), ("cautious", each.cautious))
        sums = (_plain(money(amount, lang), "" if side == each.taken else "dim") for side, amount in sides)
        table.add_row(*sums, _plain(f"{each.id} {_said(each.question, lang)}"))
    table.caption = _label("readings_lead", lang)
    return table


def _findings(result: Result, lang: Language) -> Table:
    table = _table("findings", lang)
    table.add_column(_heading("at_stake", lang), justify="right", min_width=14, max_width=18)
    table.add_column(_heading("row_line", lang), max_width=8)
    table.add_column(_heading("outcome", lang), min_width=12)
    table.add_column(_heading("finding", lang), ratio=3)
    table.add_column(_heading("rule_id", lang), max_width=24)
    for finding in by_stake(result.findings):
        table.add_row(
            _plain(money(finding.at_stake, lang)),
            _plain(finding.expense or finding.document or ""),
            _plain(_name("outcome", finding.outcome, lang), _STYLES.get(finding.outcome, "")),
            _plain(_said(finding.message, lang)),
            _plain(f"{finding.rule} {_said(provision(finding.cite), lang)}".strip(), "dim"),
        )
    return table


def _steps(result: Result, lang: Language) -> Table:
    table = _table("calculation", lang)
    table.add_column(_heading("row_line", lang))
    table.add_column(_heading("way_step", lang), ratio=3)
    table.add_column(_heading("provision", lang), max_width=24)
    table.add_column(_heading("tenge", lang), justify="right", no_wrap=True)
    for step in result.calculation.steps:
        inputs = "; ".join(
            f"{_name('input', key, lang)} = {_said(texts.said(key, value), lang)}" for key, value in step.inputs.items()
        )
        what = Group(
            _plain(_said(step.label, lang)), _plain(f"{_name('formula', step.formula, lang)}   {inputs}", "dim")
        )
        cite = _said(provision(step.cite), lang)
        table.add_row(_plain(step.expense or ""), what, _plain(cite, "dim"), _plain(money(step.result, lang)))
    return table


def _way(result: Result, lang: Language) -> Table:
    table = _table("way", lang)
    table.add_column(_heading("way_step", lang), ratio=3)
    table.add_column(_heading("tenge", lang), justify="right", no_wrap=True)
    for bar in waterfall(result):
        total = bar.change is None
        amount = bar.level if bar.change is None else bar.change
        style = "bold" if total else ""
        table.add_row(_plain(_label(f"way_{bar.key}", lang), style), _plain(money(amount, lang), style))
    return table


def _table(caption: str, lang: Language) -> Table:
    title = _plain(_label(caption, lang), "bold")
    return Table(title=title, title_justify="left", expand=True, show_edge=False, header_style="dim", padding=(0, 1))


def _plain(text: str, style: str = "") -> Rich:
    """Untrusted text as text: no markup is read, no control code is sent."""
    return Rich(clean(text), style=style)


def _heading(key: str, lang: Language) -> Rich:
    return _plain(_label(key, lang))


def _label(key: str, lang: Language) -> str:
    return texts.in_language(texts.label(key), lang)


def _name(table: str, key: str, lang: Language) -> str:
    return texts.in_language(texts.name(table, key), lang)


def _page(page: int, lang: Language) -> str:
    return texts.in_language(texts.label("page", number=str(page)), lang)


def _said(text: Text, lang: Language) -> str:
    return texts.in_language(text, lang)
