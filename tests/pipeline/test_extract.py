"""Documents as papers: numbered by where they lie, known by what they print, told when nothing could be read."""

from typing import Any

import pytest

from extractors.findings import Finding, Outcome
from extractors.records import Other, Party, Record
from pipeline.classify import Document
from pipeline.extract import Paper, extract, is_unread, numbered
from tests.extractors.typed import sheet
from tests.pipeline.builders import (
    PAID,
    act,
    cash,
    certificate,
    entry,
    foreign_invoice,
    invoice,
    order,
    proforma,
    reconciliation,
    statement,
    transfer,
    trip,
    waybill,
)


def paper(file: str, page: int, kind: str = "other", faults: tuple[Finding, ...] = ()) -> Paper:
    return Paper(id="", kind=kind, record=Other(), pages=((file, page),), text="", faults=faults)


def test_papers_are_numbered_by_file_and_page_however_they_were_read() -> None:
    fault = Finding(code="low_confidence", outcome=Outcome.WARN, rule="READ-02")
    read = [paper("b.pdf", 1), paper("a.pdf", 10, faults=(fault,)), paper("a.pdf", 2)]
    assert [(p.id, *p.pages[0]) for p in numbered(read)] == [
        ("d1", "a.pdf", 2),
        ("d2", "a.pdf", 10),
        ("d3", "b.pdf", 1),
    ]
    assert numbered(read) == numbered(list(reversed(read)))
    assert numbered(read)[1].faults[0].document == "d2"


def test_papers_that_print_the_same_have_one_digest() -> None:
    def digest(text: str, kind: str = "other") -> str:
        return extract(Document(kind=kind, sheets=(sheet(text),))).text

    assert digest("Письмо № 7 от 20.02.2025") == digest("письмо  №7\nот 20.02.2025")
    assert digest("Письмо № 7") != digest("Письмо № 8")
    assert digest("") == ""


def test_a_kind_that_nobody_reads_is_kept_with_its_words() -> None:
    kept = extract(Document(kind="other", sheets=(sheet("Письмо"),)))
    assert (kept.kind, kept.record, kept.pages) == ("other", Other(), (("bundle.pdf", 1),))


@pytest.mark.parametrize(
    "record",
    [
        invoice(),
        act(),
        proforma(),
        foreign_invoice(),
        order(),
        transfer(),
        cash(),
        statement(entry(PAID, "7", debit="1.00")),
        reconciliation(),
        certificate(),
        trip(),
        waybill(),
        Other(),
    ],
)
def test_papers_that_say_what_they_must(record: Record) -> None:
    assert not is_unread(record)


NOBODY: dict[str, Any] = {"payer": None, "beneficiary": None}


@pytest.mark.parametrize(
    "record",
    [
        invoice(number=None),
        invoice(supplier=None),
        invoice(net_total=None, vat_total=None, gross_total=None, lines=()),
        order(amount=None),
        order(**NOBODY),
        statement(),
        reconciliation(rows=()),
        reconciliation(supplier=None, buyer=None),
        certificate(holder=Party()),
        certificate(goods=()),
        trip(None, None),
        waybill(consignor=None),
    ],
)
def test_papers_of_which_nothing_could_be_read(record: Record) -> None:
    assert is_unread(record)


def test_a_fault_of_a_reader_costs_its_paper_and_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(_: Any) -> Any:
        raise IndexError("a table without rows")

    monkeypatch.setattr("extractors.documents.tax_invoice.read", fails)
    page = sheet("Счет-фактура № 7 от 10.01.2025")
    read = extract(Document(kind="tax_invoice", sheets=(page,)))
    assert (read.kind, read.record.sources, is_unread(read.record)) == ("tax_invoice", {}, True)
    assert "bundle.pdf, page 1: the reader of tax_invoice failed" in caplog.text
