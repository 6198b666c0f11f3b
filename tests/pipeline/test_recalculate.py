"""A year by another edition, from results alone; the queue for the budget."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from checklists import editions, folder
from checklists.model import Edition
from extractors.application import Size
from pipeline.bench.recalculate import synthetic
from pipeline.budget import Filed, Queued, queue
from pipeline.cli import app
from pipeline.intake.annex import ListedRow, ReadList, write_list
from pipeline.known import Known, NotRecalculable, decoded, read_known
from pipeline.other_law import Plan, plan
from pipeline.recalculate import Recalculated, recalculate
from pipeline.result import Calculation, Result
from pipeline.verify import verify
from pipeline.write import encode
from tests.pipeline.builders import act, certificate, claim, expense, invoice, judged, order

NEW = editions.load(folder.OWN / "editions" / "2025-01-01")
ENCODER = msgspec.json.Encoder(decimal_format="string")


def known(result: Result) -> Known:
    return decoded(encode(result))


def by(edition: Edition) -> Plan:
    return plan("2025-01-01", edition)


def other(**common: object) -> Edition:
    return msgspec.structs.replace(NEW, common=msgspec.structs.replace(NEW.common, **common))


def small_rate(share: str) -> Edition:
    rates = tuple(
        msgspec.structs.replace(r, share=Decimal(share)) if r.key == Size.SMALL else r for r in NEW.common.rates
    )
    return other(rates=rates)


def verified(held: bool = True) -> Result:
    return judged(claim(expense()), *([certificate()] if held else []), invoice(), order())


@pytest.mark.parametrize("result", [verified(), verified(held=False), judged(claim(expense()), invoice(), act("1"))])
def test_the_same_edition_gives_the_same_bytes(result: Result) -> None:
    done = recalculate(known(result), by(NEW))
    assert ENCODER.encode(done.calculation) == ENCODER.encode(result.calculation)
    assert not done.review
    assert done.difference == 0


def test_another_rate_is_gained_or_lost() -> None:
    result = known(verified())
    sums = [recalculate(result, by(small_rate(share))).difference for share in ("0.70", "0.50")]
    assert [str(s) for s in sums] == ["100000.00", "-100000.00"]


def with_papers(alternatives: tuple[str, ...]) -> Edition:
    """The edition with other papers for the origin of the goods."""

    def told(category: object) -> object:
        branches = tuple(
            msgspec.structs.replace(
                b,
                documents=tuple(
                    msgspec.structs.replace(d, kind=alternatives[0], alternatives=alternatives)
                    if d.kind == "st_kz_certificate"
                    else d
                    for d in b.documents
                ),
            )
            for b in category.branches  # type: ignore[attr-defined]
        )
        return msgspec.structs.replace(category, branches=branches)  # type: ignore[type-var]

    return msgspec.structs.replace(NEW, checklists=tuple(told(c) for c in NEW.checklists))


def told(done: Recalculated) -> tuple[list[tuple[str, str | None]], str, str]:
    return [(line.why, line.kind) for line in done.review], str(done.after), str(done.if_confirmed)


def test_a_line_that_would_need_another_paper_passes_nothing() -> None:
    asks = recalculate(known(verified()), by(with_papers(("industrial_certificate",))))
    assert told(asks) == ([("paper_asked", "industrial_certificate")], "0.00", "600000.00")
    either = recalculate(known(verified()), by(with_papers(("industrial_certificate", "st_kz_certificate"))))
    assert told(either) == ([], "600000.00", "600000.00")


def test_a_paper_that_is_no_longer_asked_for_is_for_review() -> None:
    spared = recalculate(known(verified(held=False)), by(with_papers(("trip_order",))))
    assert told(spared) == ([("paper_no_longer_asked", "st_kz_certificate")], "0.00", "600000.00")


def test_other_periods_or_an_unknown_category_are_for_review() -> None:
    parameters = tuple(
        msgspec.structs.replace(p, number=Decimal(6)) if p.name == "window_months" else p for p in NEW.act.parameters
    )
    shorter = msgspec.structs.replace(NEW, act=msgspec.structs.replace(NEW.act, parameters=parameters))
    assert told(recalculate(known(verified()), by(shorter)))[0] == [("period_differs", None)]
    fewer = msgspec.structs.replace(NEW, checklists=NEW.checklists[1:])
    gone = recalculate(known(judged(claim(expense(category="9.1")), certificate(), invoice(), order())), by(fewer))
    assert told(gone)[0] == [("category_unknown", None)]


def test_an_applicant_that_another_edition_refuses() -> None:
    parameters = tuple(
        msgspec.structs.replace(p, number=Decimal(-1)) if p.name == "state_share_limit" else p
        for p in NEW.act.parameters
    )
    stricter = msgspec.structs.replace(NEW, act=msgspec.structs.replace(NEW.act, parameters=parameters))
    done = recalculate(known(verified()), by(stricter))
    assert (done.refused, str(done.after)) == ((False, True), "0.00")


def with_goods(place: Path, *codes: str) -> None:
    """A whole annex 2 of these codes, from 2024-09-01 on."""
    rows = tuple(ListedRow(ordinal=str(n), code=code, name=code, level="middle") for n, code in enumerate(codes, 1))
    read = ReadList(annex="goods", sha256="0" * 64, rows=rows, repeated=0)
    write_list(read, place, date(2024, 9, 1), "a list for this test", complete=True)


def test_the_annexes_are_looked_up_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = known(verified())
    with_goods(tmp_path / "without", "847989")
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "without"))
    gone = recalculate(ours, plan("2025-01-01", editions.on(ours.submitted_on)))
    assert told(gone) == ([("not_listed", None)], "0.00", "0.00")
    assert gone.by_digest != gone.law.digest
    without = known(verified())
    assert (without.expenses[0].status, without.eligibility) != (ours.expenses[0].status, ours.eligibility)
    with_goods(tmp_path / "with", "847989", "040900")
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "with"))
    assert recalculate(ours, plan("2025-01-01", editions.on(ours.submitted_on))).review == ()


def test_the_annexes_are_those_of_the_day_that_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Registered while the list of 2025-04-01 was not yet there."""
    rows = (ListedRow(ordinal="1", code="847989", name="Станки", level="upper"),)
    read = ReadList(annex="goods", sha256="0" * 64, rows=rows, repeated=0)
    write_list(read, tmp_path, date(2025, 4, 1), "a list for this test", complete=True)
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path))
    ours, law = known(verified()), plan("2025-01-01", editions.on(date(2025, 4, 1)))
    assert told(recalculate(ours, law, date(2025, 3, 31))) == ([], "600000.00", "600000.00")
    later = recalculate(ours, law, date(2025, 4, 1))
    assert told(later) == ([("not_listed", None)], "0.00", "0.00")
    assert later.annexes_on == date(2025, 4, 1)


def test_a_result_in_another_form_of_json_says_the_same() -> None:
    written = encode(verified())
    assert decoded(msgspec.json.format(written, indent=0)) == decoded(written)
    assert decoded(msgspec.json.format(written, indent=4)) == decoded(written)


def test_a_result_without_its_basis_is_named(tmp_path: Path) -> None:
    path = tmp_path / "2025-000123" / "result.json"
    path.parent.mkdir()
    path.write_bytes(encode(msgspec.structs.replace(verified(), basis=None)))
    with pytest.raises(NotRecalculable, match="2025-000123"):
        read_known(path)
    assert CliRunner().invoke(app, ["recalculate", str(tmp_path)]).exit_code == 1


def test_results_that_were_made_up_add_up() -> None:
    made_up = list(synthetic([verified()], 2, 5))
    assert [verify(each) for each in made_up] == [(), ()]
    assert [len(each.expenses) for each in made_up] == [5, 5]


def test_the_commands(tmp_path: Path) -> None:
    result = verified()
    path = tmp_path / "run" / result.application / "result.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(encode(result))
    out = tmp_path / "out"
    for command in (["recalculate"], ["queue", "--budget", "400 000"]):
        done = CliRunner().invoke(app, [command[0], str(tmp_path / "run"), *command[1:], "--out", str(out)])
        assert done.exit_code == 0
    left = msgspec.json.decode((out / result.application / "calculation.json").read_bytes(), type=Calculation)
    assert left == result.calculation
    law = msgspec.json.decode((out / result.application / "calculation.json").read_bytes())["law"]
    assert law == {"edition": "2025-01-01", "in_force_from": "2025-01-01", "digest": folder.digest("2025-01-01")}
    assert {p.name for p in out.iterdir()} == {result.application, "recalculated.xlsx", "queue.xlsx"}
    assert CliRunner().invoke(app, ["queue", str(tmp_path / "run"), "--budget", "-1"]).exit_code == 2


def test_a_folder_without_results_is_named(tmp_path: Path) -> None:
    for command in ("recalculate", "queue"):
        refused = CliRunner().invoke(app, [command, str(tmp_path)])
        assert (refused.exit_code, "no result.json there" in refused.output) == (2, True)


# The queue.


def filed(id: str, day: str, bin: str, reimbursable: int, *, cap: int = 1000, granted: int = 0) -> Filed:
    """An application for promotion, of which the cap of the year leaves ``cap``."""
    sums = {"base": "0", "before_cap": "9999", "reimbursable": str(reimbursable)}
    groups = {"promotion": sums | {"cap": str(cap)}, "delivery": sums | {"reimbursable": "0", "cap": "0"}}
    return msgspec.convert(
        {
            "application": id,
            "applicant": bin,
            "applicant_bin": bin,
            "submitted_on": day,
            "law": {"edition": "2025-01-01", "in_force_from": "2025-01-01"},
            "calculation": {"groups": groups, "total_reimbursable": str(reimbursable)},
            "granted": {"promotion": str(granted)},
        },
        Filed,
        strict=False,
    )


def outcome(queued: tuple[Queued, ...]) -> list[tuple[str, int, str, str]]:
    return [(q.application, int(q.paid), q.place, q.whole_place) for q in queued]


def test_the_first_registered_is_paid_first_and_both_readings_of_a_part_are_shown() -> None:
    queued = queue(
        [
            filed("3", "2025-03-02", "c", 100),
            filed("2", "2025-03-01", "b", 500),
            filed("1", "2025-03-01", "a", 400),
            filed("4", "2025-03-03", "d", 0),
        ],
        Decimal(600),
    )
    assert outcome(queued) == [
        ("1", 400, "full", "full"),
        ("2", 200, "part", "waits"),
        ("3", 0, "waits", "waits"),
        ("4", 0, "nothing", "nothing"),
    ]


def test_without_a_budget_everyone_is_paid_what_is_due() -> None:
    assert [q.place for q in queue([filed("1", "2025-03-01", "a", 400), filed("2", "2025-03-02", "a", 400)])] == [
        "full",
        "full",
    ]


def test_earlier_applications_of_the_year_count_against_the_caps_stated_or_not() -> None:
    silent = queue([filed("1", "2025-03-01", "a", 700), filed("2", "2025-04-01", "a", 700)])
    assert [(int(q.due), int(q.capped)) for q in silent] == [(700, 0), (300, 400)]
    stated = queue([filed("1", "2025-03-01", "a", 700), filed("2", "2025-04-01", "a", 300, cap=300, granted=700)])
    assert [(int(q.due), int(q.capped)) for q in stated] == [(700, 0), (300, 0)]
