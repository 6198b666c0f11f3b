"""summary.xlsx: a night's run as three sheets - applications, claimed lines, findings - and the bundles that failed.

Written for people who sort and filter. Nothing in it is a formula or a link, whatever a paper says. An Excel cell holds
a binary number: amounts become one here, at the border, as cells are written; nothing is computed with them.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
import xlsxwriter

from pipeline.result import Expense, Finding, Result, Text
from pipeline.views import texts
from pipeline.views.citing import provision
from pipeline.views.figures import Language, clean

Kind = Literal["text", "money", "day", "count"]
Cell = str | Decimal | date | int | None

LONGEST: Final = 32_000  # characters of a cell; Excel's own limit is 32 767
ROWS: Final = 1_000_000  # of a sheet; Excel's own limit is 1 048 576
_OPTIONS: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "constant_memory": True,
}
_FORMATS: Final[dict[Kind, dict[str, Any]]] = {
    "text": {"num_format": "@", "valign": "top", "text_wrap": True},
    "money": {"num_format": "#,##0.00", "valign": "top"},
    "day": {"num_format": "dd.mm.yyyy", "align": "left", "valign": "top"},
    "count": {"num_format": "0", "valign": "top"},
}
_HEADER: Final = {"bold": True, "valign": "top", "text_wrap": True, "bottom": 1}


class Column(msgspec.Struct, frozen=True):
    """A column: the label of its heading, what its cells hold, its width in characters."""

    label: str
    kind: Kind
    width: int


_APPLICATIONS: Final = (
    Column("application", "text", 18),
    Column("applicant", "text", 36),
    Column("applicant_bin", "text", 14),
    Column("submitted_on", "day", 12),
    Column("edition", "text", 14),
    Column("status", "text", 22),
    Column("claimed", "money", 18),
    Column("verified_net", "money", 18),
    Column("reimbursable", "money", 18),
    Column("cautious", "money", 18),
    Column("tally_verified", "count", 12),
    Column("tally_reduced", "count", 12),
    Column("tally_unverified", "count", 12),
    Column("tally_review", "count", 12),
    Column("count_documents", "count", 12),
    Column("count_findings", "count", 12),
    Column("count_unreadable", "count", 12),
)
_EXPENSES: Final = (
    Column("application", "text", 18),
    Column("applicant_bin", "text", 14),
    Column("row_line", "text", 8),
    Column("category", "text", 8),
    Column("category_name", "text", 36),
    Column("description", "text", 36),
    Column("supplier_name", "text", 28),
    Column("status", "text", 18),
    Column("claimed", "money", 18),
    Column("verified_net", "money", 18),
    Column("documents", "text", 24),
    Column("missing_documents", "text", 28),
    Column("reasons", "text", 60),
)
_FINDINGS: Final = (
    Column("application", "text", 18),
    Column("applicant_bin", "text", 14),
    Column("at_stake", "money", 18),
    Column("row_line", "text", 8),
    Column("document", "text", 12),
    Column("code", "text", 26),
    Column("outcome", "text", 18),
    Column("rule_id", "text", 10),
    Column("provision", "text", 14),
    Column("message", "text", 70),
    Column("evidence", "text", 36),
)
_FAILURES: Final = (Column("bundle", "text", 40), Column("failure", "text", 90))


def write_summary(
    results: Sequence[Result], failures: Sequence[tuple[str, str]], path: Path, lang: Language = "ru"
) -> None:
    """Writes ``path``. ``failures`` are the bundles that could not be processed: (name, why).

    Texts are in ``lang``; the names of the sheets are the same in every language.
    """
    sheets: list[tuple[str, Sequence[Column], Iterator[Sequence[Cell]]]] = [
        ("applications", _APPLICATIONS, (_application(result, lang) for result in results)),
        ("expenses", _EXPENSES, (_expense(result, each, lang) for result in results for each in result.expenses)),
        ("findings", _FINDINGS, (_finding(result, each, lang) for result in results for each in result.findings)),
    ]
    if failures:
        sheets.append(("failed", _FAILURES, ((bundle, why) for bundle, why in failures)))
    with xlsxwriter.Workbook(path, _OPTIONS) as book:
        # the day of the last application, not of the run: the same results give the same bytes
        created = max((result.submitted_on for result in results), default=date(2000, 1, 1))
        book.set_properties({"title": "Өтем", "created": datetime.combine(created, time(), UTC).replace(tzinfo=None)})
        for name, columns, rows in sheets:
            _write(book, name, columns, list(rows), lang)


def _write(
    book: xlsxwriter.Workbook, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], lang: Language
) -> None:
    """One table, on as many sheets as Excel needs for its rows."""
    formats = {kind: book.add_format(style) for kind, style in _FORMATS.items()}
    header = book.add_format(_HEADER)
    for start in range(0, max(len(rows), 1), ROWS):
        part = rows[start : start + ROWS]
        sheet = book.add_worksheet(name if start == 0 else f"{name} {start // ROWS + 1}")
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width, formats[column.kind])
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(part), len(columns) - 1)
        for number, column in enumerate(columns):
            sheet.write_string(0, number, texts.in_language(texts.label(column.label), lang), header)
        for row, cells in enumerate(part, start=1):
            for number, (column, cell) in enumerate(zip(columns, cells, strict=True)):
                _write_cell(sheet, (row, number), cell, formats[column.kind])


def _write_cell(sheet: Any, place: tuple[int, int], cell: Cell, style: Any) -> None:
    """Each type by its own writer: xlsxwriter's general one guesses from the text."""
    match cell:
        case None:
            return
        case Decimal() | int():
            sheet.write_number(*place, cell, style)
        case date():
            sheet.write_datetime(*place, cell, style)
        case str():
            sheet.write_string(*place, clean(cell, LONGEST), style)


def _application(result: Result, lang: Language) -> tuple[Cell, ...]:
    statuses = [expense.status for expense in result.expenses]
    return (
        result.application,
        result.applicant,
        result.applicant_bin,
        result.submitted_on,
        result.law.edition,
        _said(texts.name("application_status", result.status), lang),
        sum((expense.claimed_net for expense in result.expenses), Decimal(0)),
        sum((expense.verified_net for expense in result.expenses), Decimal(0)),
        result.calculation.total_reimbursable,
        result.calculation.cautious_total,
        *(statuses.count(status) for status in ("verified", "reduced", "unverified", "review")),
        len(result.documents),
        len(result.findings),
        len(result.unreadable),
    )


def _expense(result: Result, expense: Expense, lang: Language) -> tuple[Cell, ...]:
    return (
        result.application,
        result.applicant_bin,
        expense.id,
        expense.category,
        _said(texts.category(expense.category), lang),
        expense.description,
        expense.supplier,
        _said(texts.name("status", expense.status), lang),
        expense.claimed_net,
        expense.verified_net,
        ", ".join(expense.documents),
        ", ".join(_said(texts.name("kind", kind), lang) for kind in expense.missing),
        " ".join(_said(reason, lang) for reason in expense.reasons),
    )


def _finding(result: Result, finding: Finding, lang: Language) -> tuple[Cell, ...]:
    where = (f"{each.file}, {_said(texts.label('page', number=str(each.page)), lang)}" for each in finding.evidence)
    return (
        result.application,
        result.applicant_bin,
        finding.at_stake,
        finding.expense,
        finding.document,
        finding.code,
        _said(texts.name("outcome", finding.outcome), lang),
        finding.rule,
        _said(provision(finding.cite), lang),
        _said(finding.message, lang),
        "; ".join(where),
    )


def _said(text: Text, lang: Language) -> str:
    return texts.in_language(text, lang)
