"""The official lists read from the operator's files: what is taken, what is refused and where, what a run makes of it."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from checklists import annexes, folder
from extractors.application import Level
from pipeline.intake.annex import AnnexError, compared, read_list, write_list
from tests.pipeline.builders import certificate, claim, expense, invoice, judged, line, order

HEAD = "№,Код ЕТН ВЭД ЕАЭС,Наименование,Передел\n"
BEGIN = date(2025, 2, 1)


def csv(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "list.csv"
    path.write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8-sig")
    return path


def test_a_list_is_read_by_its_headings(tmp_path: Path) -> None:
    path = csv(tmp_path, "1,0402 10,Сухое молоко,средний", "2,847989,Станки,Верхний передел", "2-1,040900,Мёд,нижний")
    read = read_list(path, "goods")
    assert [(r.ordinal, r.code, r.level) for r in read.rows] == [
        ("1", "040210", "middle"),
        ("2", "847989", "upper"),
        ("2-1", "040900", "lower"),
    ]


def test_kazakh_headings_below_a_title_in_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["2-қосымша"],
        [],
        ["Реттік нөмірі", "ЕАЭО СЭҚ ТН коды", "Тауардың атауы", "Қайта бөлу деңгейі"],
        [1, "040210", "Құрғақ сүт", "Орташа қайта бөлінген тауарлар"],
        [2, 847989, "Станоктар", "Жоғарғы қайта бөлу тауарлары"],
    ):
        sheet.append(row)
    book.save(tmp_path / "list.xlsx")
    read = read_list(tmp_path / "list.xlsx", "goods")
    assert [(r.code, r.level, r.name) for r in read.rows] == [
        ("040210", "middle", "Құрғақ сүт"),
        ("847989", "upper", "Станоктар"),
    ]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (
            ["1,040210,x,средний", "2,040210,x,нижний"],
            "row 3, column D: 040210: low processing level, in row 2: medium",
        ),
        (["1,040210,x,отличный"], "row 2, column D: 'отличный' is no processing level"),
        (["1,040210,x,"], "row 2, column D: no processing level"),
        (["1,,x,средний"], "row 2, column B: no code"),
        (["1,40210,x,средний"], "row 2, column B: '40210' is not a code of 6 or 10 digits: a leading zero may be lost"),
        (["1,04021O,x,средний"], "row 2, column B: '04021O' is not a code"),
        ([",040210,x,средний"], "row 2, column A: no ordinal"),
        (["1,040210,x,средний", "3,040310,x,средний"], "row 3, column A: 3 comes after 1"),
        ([], "no row below the headings"),
    ],
)
def test_nonsense_is_refused_by_row_and_column(tmp_path: Path, rows: list[str], says: str) -> None:
    with pytest.raises(AnnexError) as refused:
        read_list(csv(tmp_path, *rows), "goods")
    assert says in str(refused.value)


def test_a_file_without_the_headings_of_a_list_is_none(tmp_path: Path) -> None:
    with pytest.raises(AnnexError, match="no column for code, level"):
        read_list(csv(tmp_path, "1,2", head="a,b\n"), "goods")
    (tmp_path / "list.xlsx").write_bytes(b"PK no workbook")
    with pytest.raises(AnnexError, match=r"list\.xlsx: not an Excel file"):
        read_list(tmp_path / "list.xlsx", "goods")


def test_faults_are_told_in_three_languages(tmp_path: Path) -> None:
    with pytest.raises(AnnexError) as refused:
        read_list(csv(tmp_path, "1,040210,x,средний", "5,040900,x,нижний"), "goods")
    jump, advice = refused.value.faults
    assert (jump.kk, jump.ru) == (
        "3-жол, A бағаны: 1 нөмірінен кейін 5 тұр",
        "строка 3, столбец A: номер 5 следует за 1",
    )
    assert "--gaps" in advice.kk


def test_jumps_may_be_allowed_and_repeats_are_kept_once(tmp_path: Path) -> None:
    path = csv(tmp_path, "1,040210,x,средний", "5,040210,x,средний", "6,040900,x,нижний")
    read = read_list(path, "goods", gaps=True)
    assert ([r.code for r in read.rows], read.repeated) == (["040210", "040900"], 1)


def test_services_need_four_digits_and_no_level(tmp_path: Path) -> None:
    read = read_list(
        csv(tmp_path, "1;6201;Разработка ПО", "2;62.02;Консультации", head="№;Код ОКЭД;Наименование\n"), "services"
    )
    assert [r.code for r in read.rows] == ["6201", "6202"]
    with pytest.raises(AnnexError, match="row 2, column B: '620' is not a code of 4 or 5 digits"):
        read_list(csv(tmp_path, "1;620;x", head="№;Код ОКЭД;Наименование\n"), "services")


def imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, complete: bool) -> None:
    """A list from BEGIN on that holds machines and no honey; honey was added by the order of 2024, before it."""
    read = read_list(csv(tmp_path, "1,847989,Станки,верхний", "4043-1,040210,Молоко,средний"), "goods", gaps=True)
    path = write_list(read, tmp_path / "law", BEGIN, "a list for this test", complete=complete)
    assert (
        path.read_bytes()
        == write_list(read, tmp_path / "law", BEGIN, "a list for this test", complete=complete).read_bytes()
    )
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path / "law"))


def test_a_whole_list_holds_from_its_day_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert annexes.goods(BEGIN).level("040900") is Level.LOWER
    imported(tmp_path, monkeypatch, complete=True)
    assert annexes.goods(date(2025, 1, 31)).level("040900") is Level.LOWER
    now = annexes.goods(BEGIN)
    assert (now.complete, now.level("8479890000"), now.find("040900")) == (True, Level.UPPER, ())
    assert {r.cite for r in now.rows} == {"a list for this test"}


def test_an_order_amends_the_list_that_was_whole_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows 4955 and 4043-1 of Order 298-НҚ on top of a list of 2023."""
    read = read_list(csv(tmp_path, "1,847989,Станки,верхний", "4043-1,071010,Картофель,нижний"), "goods", gaps=True)
    write_list(read, tmp_path, date(2023, 7, 1), "a list for this test", complete=True)
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path))
    before, after = annexes.goods(date(2024, 8, 16)), annexes.goods(date(2024, 8, 17))
    assert (before.level("040900"), before.level("071010")) == (None, Level.LOWER)
    assert (after.level("040900"), after.level("071010")) == (Level.LOWER, None)


def test_what_is_other_than_the_list_in_force(tmp_path: Path) -> None:
    read = read_list(csv(tmp_path, "1,040900,Мёд,верхний", "2,847989,Станки,верхний"), "goods")
    told = compared(read, annexes.goods(BEGIN))
    assert (told.added, told.gone, told.changed, told.same) == (("847989",), (), ("040900: lower → upper",), 0)


@pytest.mark.parametrize(
    ("complete", "outcome", "finding"),
    [(True, ("unverified", "0.00"), "tnved_not_listed"), (False, ("verified", "1000000.00"), "tnved_unknown")],
)
def test_a_run_goes_by_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complete: bool, outcome: tuple[str, str], finding: str
) -> None:
    imported(tmp_path, monkeypatch, complete=complete)
    result = judged(claim(expense()), certificate(), invoice(), order())
    assert finding in {f.code for f in result.findings}
    assert line(result) == outcome
