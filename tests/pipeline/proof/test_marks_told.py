"""A bank's mark whose word fell apart under a stamp is read again where its day stands."""

from collections.abc import Sequence
from datetime import date

import msgspec
import pytest

from extractors.banking.unread_marks import unread_marks
from extractors.findings import Source
from extractors.records import Payment
from pipeline.confirm import confirm
from pipeline.extract import Paper
from tests.extractors.typed import recognised, sheet
from tests.pipeline.builders import claim, transfer
from tests.pipeline.scanned import scans

FOOT = "Руководитель   Петренко О.И.\n\n\n\nОтім гметки банка: ИСГ( OJIHEHO 20.01.2025"


def unmarked(text: str = FOOT) -> Paper:
    """A scanned transfer of which no mark was read, with the foot of its page."""
    record = transfer(mark=None, executed_on=None)
    (paper,) = scans(record)
    places = unread_marks(record, [recognised(text)])
    assert all(place.origin == "ocr" for place in places)
    return msgspec.structs.replace(paper, unread_marks=places)


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("Отметки банка: ИСПОЛНЕНО 20.01.2025", True),
        ("Отметки банка: ИСПОЛНЕНО 26.01.2025", False),  # of which day is not told
        ("Отметки банка: НЕ ИСПОЛНЕНО 20.01.2025", False),
        ("Исполнитель Петренко 20.01.2025", False),
        ("Исполнено 20.01.2025", False),  # another place, for all that was read at first
        ("", False),
    ],
)
def test_a_mark_is_what_the_second_reading_has_beside_the_day_of_the_first(second: str, told: bool) -> None:
    def reread(sources: Sequence[Source]) -> list[str]:
        return [second if s.quote.startswith("Отім") else s.quote for s in sources]

    (paper,) = confirm([unmarked()], claim(), reread)
    record = paper.record
    assert isinstance(record, Payment)
    assert (record.mark, record.executed_on) == (("executed", date(2025, 1, 20)) if told else (None, None))
    open_ = {f.values["field"] for f in paper.faults if f.rule == "CONFIRM-01"}
    assert told == open_.isdisjoint({"executed_on", "mark"})


def test_only_scanned_payments_without_a_mark_are_asked() -> None:
    assert not unread_marks(transfer(), [recognised(FOOT)])
    assert not unread_marks(transfer(mark="pending", executed_on=None), [recognised(FOOT)])
    assert not unread_marks(transfer(mark=None, executed_on=None), [sheet(FOOT)])
    assert unread_marks(transfer(executed_on=None), [recognised(FOOT)])
