"""The result as it is written: plain values in a fixed order, every file and page accounted for."""

from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from extractors.findings import Finding, Outcome, Source
from extractors.page import Box, DigitalSignature
from extractors.records import TripOrder
from pipeline.assemble import document, evidence, files, finding, unreadable_finding
from pipeline.ingest import BundleFile, FileRole
from pipeline.pages.isolate import Unreadable
from pipeline.pages.messages import Reason
from pipeline.result import Result
from pipeline.verify import verify
from pipeline.write import encode
from tests.pipeline.builders import (
    act,
    bundle,
    certificate,
    claim,
    expense,
    invoice,
    judged,
    order,
    papers,
    proforma,
    trip,
)

PLACE = Source(file="docs/a.pdf", page=3, box=Box(412.04, 530.06, 480.25, 540.0), quote="1 120 000,00")


def test_evidence_is_the_place_as_displayed() -> None:
    told = evidence(PLACE)
    assert (told.file, told.page, told.text, told.source, told.confidence) == (
        "docs/a.pdf",
        3,
        "1 120 000,00",
        "text",
        1.0,
    )
    assert told.bbox == (412.0, 530.1, 480.2, 540.0)


def test_fields_are_plain_values_as_the_contract_writes_them() -> None:
    (paper,) = papers(invoice())
    fields = document(paper).fields
    assert fields["issued_on"] == "2025-02-10"
    assert fields["gross_total"] == "1120000.00"
    assert fields["supplier"] == {"name": "ТОО «Экспо Сервис»", "bin": "180540021233"}
    assert fields["lines"][0]["net"] == "1000000.00"
    assert "excise_total" not in fields
    assert "sources" not in fields


def test_fields_bear_their_names_on_paper() -> None:
    (paper,) = papers(trip())
    assert isinstance(paper.record, TripOrder)
    assert document(paper).fields["from"] == "2025-02-17"


def test_large_and_small_numbers_are_written_out() -> None:
    (paper,) = papers(invoice(gross_total=Decimal("1E+6"), net_total="0.0000001"))
    assert document(paper).fields["gross_total"] == "1000000.00"
    assert document(paper).fields["net_total"] == "0.0000001"


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        (Reason.ENCRYPTED, "encrypted_document"),
        (Reason.CORRUPT, "corrupt_document"),
        (Reason.EMPTY, "corrupt_document"),
        (Reason.NOT_A_PDF, "corrupt_document"),
        (Reason.NO_TEXT, "unreadable_document"),
        (Reason.TIMEOUT, "unreadable_document"),
        (Reason.MEMORY, "unreadable_document"),
        (Reason.BOMB, "unreadable_document"),
        (Reason.CRASHED, "unreadable_document"),
        (Reason.TOO_MANY_PAGES, "unreadable_document"),
    ],
)
def test_what_nobody_could_read_is_a_finding(reason: Reason, code: str) -> None:
    found = finding(unreadable_finding(Unreadable(file="docs/x.pdf", page=2, reason=reason)))
    assert (found.code, found.outcome, found.expense, found.document) == (code, "warn", None, None)
    assert "docs/x.pdf" in found.message.kk


def test_a_result_with_something_unreadable_is_partial() -> None:
    whole = judged(claim(), certificate(), invoice(), order())
    part = judged(claim(), certificate(), invoice(), order(), unreadable=True)
    assert (whole.status, part.status) == ("complete", "partial")
    assert [(u.file, u.page, u.reason) for u in part.unreadable] == [("b.pdf", None, "encrypted")]


def test_every_file_is_there_and_one_that_did_not_open_has_no_pages() -> None:
    def file(name: str, role: FileRole) -> BundleFile:
        return BundleFile(path=Path(name), name=name, sha256="0", size=1, role=role)

    listed = (file("b.pdf", "pdf"), file("a.pdf", "pdf"), file("application.json", "application"))
    filed = msgspec.structs.replace(bundle(claim()), files=listed)
    closed = [Unreadable(file="b.pdf", page=None, reason=Reason.ENCRYPTED)]
    signature = DigitalSignature(field="S", signer="СЫНАҚОВ", covers="revision", intact="yes", changed_after=True)
    told = files(filed, {"a.pdf": 7}, closed, {"a.pdf": (signature,)})
    assert [(s.signer, s.changed_after, s.chain) for s in told[0].signatures] == [("СЫНАҚОВ", True, "not_checked")]
    assert [(f.file, f.pages) for f in told] == [("a.pdf", 7), ("application.json", None), ("b.pdf", None)]


def whole() -> Result:
    return judged(claim(expense("1050000.00")), certificate(), invoice(), act(), proforma(), order(amount="560000.00"))


def test_a_line_shows_its_papers_its_checklist_and_how_its_sum_came_down() -> None:
    (line,) = whole().expenses
    assert line.documents == ("d1", "d2", "d3", "d4", "d5")
    assert [(r.kind, r.status) for r in line.checklist] == [
        ("st_kz_certificate", "met"),
        ("tax_invoice", "met"),
        ("payment_order", "met"),
        ("proforma_invoice", "not_needed"),
        ("contract", "missing"),
    ]
    assert line.proof is not None
    steps = line.proof.claimed, line.proof.documented, line.proof.paid, line.proof.net
    assert [str(s) for s in steps] == ["1050000.00", "1120000.00", "560000.00", "500000.00"]
    assert len(line.reasons) == 2


def test_documents_are_numbered_in_order_beyond_nine() -> None:
    many = [invoice(str(n), net="1000.00", vat="120.00") for n in range(200, 209)]
    result = judged(claim(), *many, certificate(), invoice(), order())
    assert result.expenses[0].documents == ("d10", "d11", "d12")


def test_findings_come_once_in_the_order_of_bundle_papers_lines_and_sum() -> None:
    lines = expense("600000.00", id="1"), expense("400000.00", id="2")
    result = judged(claim(*lines), invoice(amount_in_words="Два миллиона тенге"), order(), unreadable=True)
    assert [(f.code, f.document, f.expense) for f in result.findings] == [
        ("encrypted_document", None, None),
        ("amount_in_words_mismatch", "d1", None),
        ("missing_document", None, "1"),
        ("missing_document", None, "2"),
    ]


def test_a_finding_is_written_with_its_sentence_and_places() -> None:
    found = Finding(
        code="overclaimed",
        outcome=Outcome.CUT,
        rule="R-032",
        cite="11",
        expense="1",
        values={"claimed": "2.00", "documented": "1.00"},
        sources=(PLACE,),
    )
    told = finding(found)
    assert (told.code, told.outcome, told.rule, told.cite, told.expense) == ("overclaimed", "cut", "R-032", "11", "1")
    assert "2.00" in told.message.en
    assert told.evidence == (evidence(PLACE),)


def test_the_result_survives_being_written_and_agrees_with_itself() -> None:
    result = whole()
    again = msgspec.json.decode(encode(result), type=Result)
    assert again == result
    assert verify(again) == ()
