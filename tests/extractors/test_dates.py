"""Spellings of dates beyond the docstrings' examples."""

from datetime import date

import pytest

from extractors.dates import InvalidDate, candidates, find_dates, parse_date, parse_yymmdd

_SPELLINGS = (
    "31.01.2024",
    "31.01.2024\u202fг.",
    "31.01.2024 ж.",
    "31. 01. 2024",
    "31.1.2024",
    "31 января 2024 г.",
    "31\u00a0января\u00a02024\u202fг.",
    "« 31 » января 2024г.",
    '"31" января 2024',
    "_31_ _января_ 2024 г.",
    "31 января 20 24 г.",
    "31 янв. 2024",
    "31-янв-2024",
    "31 қаңтар 2024 ж.",
    "31 кантар 2024",
    "2024 жылғы «31» қаңтар",
    "2024 жылғы 31 қаңтардағы",
    "2024-жылғы 31-қаңтар",
    "2024 жылгы 31 кантар",
    "2024 ж. 31 қаңтардан",
    "31/01/2024",
    "31-01-2024",
    "2024-01-31",
    "2024-01-31T10:11:12Z",
    "31.01.2024 10:11",
    "31-Jan-24",
    "31 January 2024",
    "31st of January 2024",
    "January 31st, 2024",
    "dated 31 January 2024",
    "31. Januar 2024",
    "le 31 janvier 2024",
    "31 Ocak 2024",
    "31 yanvar 2024",
    "от 31.01.2024 г.",
)


@pytest.mark.parametrize("text", _SPELLINGS)
def test_one_day(text: str) -> None:
    assert parse_date(text) == date(2024, 1, 31)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        *[(f"1 {name} 2024", i) for i, name in enumerate("января февраля марта апреля мая июня".split(), 1)],
        *[(f"1 {name} 2024", i) for i, name in enumerate("июля августа сентября октября ноября декабря".split(), 7)],
        *[(f"1 {name} 2024", i) for i, name in enumerate("қаңтар ақпан наурыз сәуір мамыр маусым".split(), 1)],
        *[(f"1 {name} 2024", i) for i, name in enumerate("шілде тамыз қыркүйек қазан қараша желтоқсан".split(), 7)],
        *[(f"1 {name} 2024", i) for i, name in enumerate("кантар акпан наурыз сэуiр мамыр маусым".split(), 1)],
        *[(f"1 {name} 2024", i) for i, name in enumerate("шiлде тамыз кыркуйек казан караша желтоксан".split(), 7)],
    ],
)
def test_months(text: str, month: int) -> None:
    assert parse_date(text) == date(2024, month, 1)


@pytest.mark.parametrize(
    "text",
    ["", "31.02.2024", "31.01.1989", "2024-13-01", "31 марта", "5 мая 10 000", "31.01.2024 по договору", "0.1.24"],
)
def test_no_dates(text: str) -> None:
    with pytest.raises(InvalidDate):
        parse_date(text)


def test_slashes_may_be_read_both_ways() -> None:
    assert candidates("05/11/2025") == (date(2025, 11, 5), date(2025, 5, 11))
    assert candidates("27/11/2025") == (date(2025, 11, 27),)
    assert candidates("05.11.2025") == (date(2025, 11, 5),)


@pytest.mark.parametrize(
    "text", [*_SPELLINGS, "31,01.2024", "31.01,2024", "31/01/24", "30 1юня 2024", "26 н0я 2024", "2024年1月31日"]
)
def test_whatever_is_a_date_is_found_in_running_text(text: str) -> None:
    assert len(find_dates(f"Договор № 12, {text} подписан")) == 1


@pytest.mark.parametrize(
    ("text", "found"), [("2025-09-17710:41:07%05:00", 1), ("2025-09-177", 0), ("2025-09-179:41:07", 0)]
)
def test_a_t_before_the_time_that_reads_as_a_figure(text: str, found: int) -> None:
    assert [day for day, _, _ in find_dates(text)] == [date(2025, 9, 17)] * found


def test_found_in_running_text() -> None:
    text = (
        "за период 01.01.2024-31.01.2024; 31 қаңтар 2024 ж. 5 ақпан 2024 ж., № 15 от 31.02.2024, счет 15 от 27/11/2025"
    )
    found = [(text[start:end], day) for day, start, end in find_dates(text)]
    assert found == [
        ("01.01.2024", date(2024, 1, 1)),
        ("31.01.2024", date(2024, 1, 31)),
        ("31 қаңтар 2024", date(2024, 1, 31)),
        ("5 ақпан 2024", date(2024, 2, 5)),
        ("27/11/2025", date(2025, 11, 27)),
    ]


@pytest.mark.parametrize(
    "text", ["п. 3.2.15 и 10.4.12", "192.168.10.12", "на 12 мая 5 000 тенге", "ESF-210340000405-20240131-1A2B3C4D"]
)
def test_none_in_running_text(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize("text", ["240231", "24013", "2401311", "24O131"])
def test_no_bank_dates(text: str) -> None:
    with pytest.raises(InvalidDate):
        parse_yymmdd(text)
