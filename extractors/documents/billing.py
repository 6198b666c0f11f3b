"""What all invoices and acts are read by: title, parties, contract, table, totals, words, currency."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import msgspec

from extractors.billing.boxes import bare_number, boxed_heading, letter_day
from extractors.billing.contracts import put_contract
from extractors.billing.currency import put_currency
from extractors.billing.einvoice import put_amendment, put_registration, put_status
from extractors.billing.hash_numbers import behind_dated, behind_sign
from extractors.billing.heads import put_parties
from extractors.billing.payees import by_money, on_platform
from extractors.billing.sections import Section, sections
from extractors.billing.signatures import PLACES
from extractors.billing.stubs import without_stub
from extractors.billing.sums import put_sums
from extractors.billing.tax_told import speaks_of_tax
from extractors.billing.title_lines import shaped_titles
from extractors.billing.titles import (
    Dated,
    Numbered,
    above_title,
    before_day,
    before_title,
    begins_name,
    below_title,
    beside_title,
    in_heading,
    in_title,
    labelled_date,
    labelled_number,
    labelled_together,
    placed_date,
    unmarked,
)
from extractors.billing.told_lines import read_told
from extractors.billing.unread import unread
from extractors.billing.vocabulary import LABELS
from extractors.billing.words import put_words
from extractors.draft import Draft
from extractors.findings import Finding
from extractors.layout import Sheet
from extractors.money import find_currencies
from extractors.page import Box
from extractors.reading import Hit, hits_of
from extractors.records import Billing
from extractors.tables.bare_totals import added_up
from extractors.tables.charges import with_charges
from extractors.tables.line_cards import read_cards
from extractors.tables.lines import Lines, is_numbered, read_lines
from extractors.tables.listed_lines import read_listed
from extractors.tables.positions import read_positions
from extractors.tables.printed import Printed
from extractors.tables.rows import read_table
from extractors.tables.slips import read_priced, read_slip
from extractors.tables.totals import LABELS as TOTALS
from extractors.tables.totals import ends_table, printed_totals
from extractors.tables.two_columns import read_two_columns
from extractors.typesetting.captions import lifted
from extractors.typesetting.clipped import with_whole_labels
from extractors.typesetting.crowded import uncrowded
from extractors.typesetting.glued_words import unglued
from extractors.typesetting.typed_grid import dashed, ruled_sheet
from extractors.who.firms import has_form_abroad

R = TypeVar("R", bound=Billing)
_LIMITED = re.compile(r"(?<!\w)(?:Ltd|LTD|Limited|LIMITED|Inc|INC|Corp|S\.L|A\.S)(?!\w)")


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """How a kind differs: its titles, by phrase and by shape, where its own date goes, and what silence about VAT means.

    ``silent_is_untaxed``: amounts of a paper that says nothing of VAT have none in them. ``electronic``: it may be a
    print of the e-invoice system.
    """

    titles: tuple[str, ...]
    shapes: tuple[str, ...] = ()
    dated: str = "/issued_on"
    silent_is_untaxed: bool = True
    electronic: bool = False


class Reading(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What is known of a paper that is read: its pages, labels, sections, lines, the totals that may be net or gross,
    and what both parties seem to share."""

    sheets: tuple[Sheet, ...]
    hits: tuple[Hit, ...]
    parts: tuple[Section, ...]
    lines: Lines | None
    unplaced: tuple[Printed, ...]
    misread: tuple[Finding, ...]
    draft: Draft

    def record(self, kind: type[R], **dates: str) -> tuple[R, tuple[Finding, ...]]:
        """The record, and what could not be read. ``dates`` are pointers of days by the field of their labels."""
        found = unread(self.draft, self.lines, self.hits, self.unplaced, dates)
        return self.draft.build(kind), (*self.misread, *found)


def read_billing(sheets: Sequence[Sheet], form: Form) -> Reading:
    """Reads what invoices and acts have in common; the caller adds what is its kind's own and builds the record."""
    draft, sheets = Draft(), tuple(_prepared(without_stub(sheet)) for sheet in sheets)
    hits = hits_of(LABELS, sheets)
    raised = tuple(lifted(uncrowded(sheet, hits), hits) for sheet in sheets)
    if raised != sheets:
        sheets, hits = raised, hits_of(LABELS, raised)
    hits = on_platform(by_money([hit for hit in hits if not begins_name(hit)]))
    parts = sections(sheets) if form.electronic else ()
    others = [part for part in parts if part.about in _NOT_ITS_OWN]
    cards = read_cards(sheets) or read_listed(sheets)
    table = read_table(sheets, added_up(sheets, ends_table))
    if cards is not None and table and is_numbered(table):
        cards = None
    table = table if cards is None else None
    lines = cards or read_positions(sheets)
    if lines is None and table:
        lines = read_priced(sheets, len(table.rows)) or read_lines(table)
    lines = lines or read_told(sheets, ends_table) or read_two_columns(sheets, ends_table) or read_slip(sheets)
    _put_heading(draft, sheets, hits, others, form)
    misread = put_parties(draft, sheets, hits, parts, table)
    put_contract(draft, sheets, hits, parts, table)
    drop_contracts_own(draft, {"/number": "/contract/number", form.dated: "/contract/date"})
    if draft.get(form.dated) is None:  # the day found was the contract's: the paper's own may stand beside its place
        titles = (*form.titles, *shaped_titles(sheets[0], form.shapes))
        draft.put(form.dated, placed_date(sheets, titles) or letter_day(sheets, titles))
    printed = tuple(printed_totals(sheets, lines))
    lines, charged = with_charges(lines, sheets, printed)
    unplaced = put_sums(
        draft,
        printed,
        lines,
        is_untaxed=lambda: (form.silent_is_untaxed or _is_from_abroad(draft, sheets)) and not speaks_of_tax(sheets),
        charged=charged,
    )
    put_currency(draft, sheets, hits, lines, printed)
    put_words(draft, sheets, hits)
    if form.electronic:
        put_registration(draft, sheets, hits)
        put_status(draft, sheets, hits)
        put_amendment(draft, hits)
    return Reading(sheets=sheets, hits=hits, parts=parts, lines=lines, unplaced=unplaced, misread=misread, draft=draft)


def drop_contracts_own(draft: Draft, fields: Mapping[str, str]) -> None:
    """Takes back a number or a day that is printed once and is the contract's: a paper's own stands in another place.

    ``fields``: pointers of the paper's own values, each with that of the contract's.
    """
    for own, other in fields.items():
        one, two = draft.source(own), draft.source(other)
        if one and two and (one.file, one.page) == (two.file, two.page) and _is_one_place(one.box, two.box):
            draft.drop(own)


def _is_from_abroad(draft: Draft, sheets: Sequence[Sheet]) -> bool:
    """Whether a supplier abroad makes the paper, who has no VAT of Kazakhstan to charge: no BIN, and no tenge."""
    if draft.get("/supplier/bin") is not None or any(c == "KZT" for s in sheets for c, _, _ in find_currencies(s.text)):
        return False
    country, name = draft.get("/supplier/country"), draft.get("/supplier/name") or ""
    if country:
        return bool(country != "KZ")
    # a supplier at home prints its BIN where it prints the buyer's; «Ltd» says nothing of where it is
    other = draft.get("/buyer/bin") is not None and _LIMITED.search(name) is not None
    return has_form_abroad(name) or other


def _is_one_place(one: Box, two: Box) -> bool:
    """Whether two values stand in one place. Lines of a scan that lie close touch each other by a little."""
    return one.overlap_x(two) > 0 and one.overlap_y(two) > min(one.height, two.height) / 2


def _prepared(sheet: Sheet) -> Sheet:
    """The sheet with the grid that a typist drew made rulings, and the labels that a spreadsheet cut off made whole."""
    typed = ruled_sheet(sheet)
    parted = unglued(dashed(typed.page))
    return with_whole_labels(typed if parted is typed.page else Sheet(parted, sheet.printed), _CLIPPED)


# Sections of an e-invoice whose numbers and days are not its own.
_NOT_ITS_OWN = frozenset(
    ("contract", "supplier", "buyer", "bank", "agent", "shipping", "documents", "goods", "signature")
)
_CLIPPED = (*LABELS.spellings, *TOTALS.spellings, *PLACES.spellings)


def _in_boxes(hits: Sequence[Hit]) -> tuple[Numbered | None, Dated | None]:
    """The number behind its label and, where the paper has one, the day behind its own."""
    number = labelled_number(hits)
    return number, labelled_date(hits, "issued") if number else None


def _put_heading(
    draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit], others: Sequence[Section], form: Form
) -> None:
    """Number and date: behind the title, in their boxes, else on the title's line or the one below it.

    Boxes in sections about ``others`` are not the paper's own.
    """
    hits = [hit for hit in hits if not any(part.holds(hit) for part in others)]
    titles = (*form.titles, *shaped_titles(sheets[0], form.shapes))
    places: tuple[Callable[[], tuple[Numbered | None, Dated | None]], ...] = (
        lambda: in_title(sheets, titles),
        lambda: before_title(sheets, titles),
        lambda: before_day(sheets, titles),
        lambda: labelled_together(hits),
        lambda: _in_boxes(hits),
        lambda: boxed_heading(sheets, titles, others),
        lambda: beside_title(sheets, titles),
        lambda: (unmarked(sheets, titles), None),
        lambda: (None, labelled_date(hits, "issued")),
        lambda: (bare_number(hits, others), None),
        lambda: above_title(sheets, titles),
        lambda: in_heading(sheets),
        lambda: (behind_sign(sheets), behind_dated(sheets)),
        lambda: below_title(sheets, titles),
        lambda: (None, placed_date(sheets, titles)),
        lambda: (None, letter_day(sheets, titles)),
        lambda: (labelled_number(hits, "reference"), labelled_date(hits, "reference")),
    )
    for place in places:
        if draft.get("/number") is not None and draft.get(form.dated) is not None:
            return
        number, on = place()
        draft.put("/number", number)
        draft.put(form.dated, on)
