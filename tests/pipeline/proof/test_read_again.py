"""What a second reading of a payment's purpose says, and what is read a second time after papers were mended."""

from collections.abc import Sequence

import msgspec
import pytest

from extractors.findings import Source
from extractors.records import Invoice
from pipeline.extract import Paper
from tests.pipeline.builders import invoice, order, waybill
from tests.pipeline.scanned import again, opened, scans


@pytest.mark.parametrize(
    ("second", "other", "proved"),
    [
        ("145", "146", True),
        ("146", "146", False),
        ("145", "245", False),  # either may be meant
    ],
)
def test_a_letter_for_a_digit_of_the_bill_that_the_second_reading_names(second: str, other: str, proved: bool) -> None:
    purpose = "Оплата по счет-фактуре № A45 от 10.02.2025"
    part = order(amount="560000.00", purpose=purpose, amount_in_words=None)
    papers = scans(part, invoice(), invoice(other, "700000.00", "84000.00"))
    read = purpose.replace("A45", second)
    left = opened(papers, lambda sources: [read if s.quote == purpose else s.quote for s in sources])
    assert ("purpose" not in left) == proved


def test_a_number_whose_proof_was_mended_away_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def mended(paper: Paper, *_: object) -> Paper:
        if not isinstance(paper.record, Invoice):
            return paper
        (row,) = paper.record.lines
        lines = (msgspec.structs.replace(row, description="Перевозка"),)
        return msgspec.structs.replace(paper, record=msgspec.structs.replace(paper.record, lines=lines))

    def reread(sources: Sequence[Source]) -> list[str]:
        asked.append([s.quote for s in sources])
        return again(sources)

    asked: list[list[str]] = []
    monkeypatch.setattr("pipeline.confirm.repaired", mended)
    papers = scans(waybill("872970"), invoice(description="Перевозка по накладной № 872970"))
    assert "number" not in opened(papers, reread)
    assert "872970" not in asked[0]
    assert asked[1] == ["872970"]
