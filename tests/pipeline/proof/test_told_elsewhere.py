"""What was lost or misplaced on a scan is told by its rows, its words and other papers."""

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from pipeline.confirm import confirm
from tests.pipeline.builders import act, claim, expense, invoice, line, order, proforma, row, trip
from tests.pipeline.scanned import CERTIFIED, again, judged, scans

WHOLE = ("verified", "1000000.00")
UNREAD: dict[str, Any] = {"purpose": None}
WORDS = "Один миллион сто двадцать тысяч тенге 00 тиын"


def stamped(gross: str, **other: Any) -> tuple[str, str]:
    """The line of an invoice whose last figures a stamp covers: the first of them was read as the gross."""
    covered: dict[str, Any] = {"net_total": None, "vat_total": None, "gross_total": gross}
    return line(judged(claim(), scans(invoice(**covered), act(**other), order(), CERTIFIED), again))


def test_a_total_that_is_the_net_of_the_rows_is_the_net_where_another_paper_has_both() -> None:
    assert stamped("1000000.00") == WHOLE
    assert stamped("1000000.00", net="900000.00", vat="108000.00")[0] == "review"
    assert stamped("1000008.00")[0] == "review"


@pytest.mark.parametrize(
    ("page", "words", "passes"),
    [
        ("Сумма 1 120 000,00 KZT", WORDS, True),
        ("Сумма 1120000,00 00", WORDS, True),
        ("Сумма 1 120 008,00", WORDS, False),  # the figure says another amount
        ("Сумма 1 120 000,00", "Один миллион сто двадцать тенге", False),  # the words do
        ("Сумма 1 1§0 000,00 KZT", WORDS, True),  # a digit was read as a sign
        ("Сумма 1 1§0 0§0,00 KZT", WORDS, False),
        ("Сумма 1120000", WORDS, False),  # its size may have been lost
    ],
)
def test_an_amount_that_was_not_read_is_the_printed_figure_that_the_words_say(
    page: str, words: str, passes: bool
) -> None:
    papers = scans(invoice(), act(), order(amount=None, amount_in_words=words), CERTIFIED, text=page)
    assert (line(judged(claim(), papers, again)) == WHOLE) == passes


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("1120000.20", "1120000.00"),
        ("1120001.00", "1120001.00"),
        ("1120000.00", "1120000.00"),
        ("1126006.06", "1120000.00"),  # noughts with a stroke
        ("1126000.00", "1126000.00"),
    ],
)
def test_tiyn_misread_are_those_of_the_words_where_another_paper_has_them_so(amount: str, told: str) -> None:
    papers = scans(invoice(), act(), order(amount=amount, amount_in_words=WORDS), CERTIFIED)
    result = judged(claim(), papers, again)
    assert str(result.documents[2].fields["amount"]) == told
    papers = scans(order(amount="1120000.20", amount_in_words=WORDS))
    assert str(judged(claim(), papers, again).documents[0].fields["amount"]) == "1120000.20"


@pytest.mark.parametrize(
    ("page", "gross", "passes"),
    [
        ("Всего 1 000 000,00 1 000 000,00 120 000,00 1 120 000,00", "1120000.00", True),
        ("Всего 1 000 000,00 1 120 000,00", "1120000.00", False),  # no figure of the VAT
        ("Всего 1 000 000,00 100 000,00 1 100 000,00", "1100000.00", False),  # at no rate
    ],
)
def test_a_vat_that_was_not_read_lies_between_net_and_gross(page: str, gross: str, passes: bool) -> None:
    unread = _without_vat(gross)
    papers = scans(invoice(**unread), act(net_total=None, vat_total=None, lines=None), order(), CERTIFIED, text=page)
    assert (line(judged(claim(), papers, again)) == WHOLE) == passes


@pytest.mark.parametrize(("net", "vat", "passes"), [(None, None, True), ("900000.00", "220000.00", False)])
def test_so_it_does_where_another_paper_states_both(net: str | None, vat: str | None, passes: bool) -> None:
    other = act() if net is None else act(net_total=net, vat_total=vat)
    papers = scans(invoice(**_without_vat("1120000.00")), other, order(), CERTIFIED, text="Всего")
    assert (line(judged(claim(), papers, again)) == WHOLE) == passes


@pytest.mark.parametrize(("rate", "paid", "passes"), [("12", "1120000.00", True), (None, "1120000.00", False)])
def test_so_it_does_where_each_row_has_its_rate_and_another_paper_the_gross(
    rate: str | None, paid: str, passes: bool
) -> None:
    unread = _without_vat("1120000.00")
    (row,) = unread["lines"]
    unread["lines"] = (msgspec.structs.replace(row, vat_rate=rate and Decimal(rate)),)
    papers = scans(invoice(**unread), order(amount=paid), CERTIFIED, text="Всего")
    assert (line(judged(claim(), papers, again)) == WHOLE) == passes


def _without_vat(gross: str) -> dict[str, Any]:
    """An invoice's fields where its VAT was not read."""
    (row,) = invoice().lines
    bare = msgspec.structs.replace(row, vat=None, vat_rate=None)
    return {"vat_total": None, "gross_total": gross, "lines": (bare,)}


@pytest.mark.parametrize(("page", "passes"), [("Итого 1 120 000,00", True), ("Итого 1 120 008,00", False)])
def test_so_is_the_gross_of_an_act_that_another_paper_states(page: str, passes: bool) -> None:
    unread: dict[str, Any] = {"net_total": None, "vat_total": None, "gross_total": None, "lines": None}
    papers = scans(invoice(), act(**unread, amount_in_words=WORDS), order(), CERTIFIED, text=page)
    assert (line(judged(claim(), papers, again)) == WHOLE) == passes


@pytest.mark.parametrize(
    ("page", "passes"),
    [
        ("төлем 145 шот-фактура 10.02.2025", True),
        ("төлем 10.02.2025", False),  # nothing on the page names the bill
        ("№ 145, договор № 77 от 01.01.2025", False),  # another contract's
    ],
)
def test_a_purpose_that_was_not_read_is_plain_where_the_page_names_the_only_bill(page: str, passes: bool) -> None:
    contract = {"number": "12/2025"}
    papers = scans(invoice(contract=contract), act("145", contract=contract), order(**UNREAD), CERTIFIED, text=page)
    assert (line(judged(claim(), papers, again)) == WHOLE) == passes
    other = invoice("146", net="500000.00", vat="60000.00", contract=contract)
    papers = scans(invoice(), act(), other, order(**UNREAD), CERTIFIED, text=page)
    assert line(judged(claim(), papers, again))[0] == "review"


@pytest.mark.parametrize(
    ("page", "words", "free", "passes"),
    [
        ("на сумму 274 »н ),00. НДС не предусмотрен.", "Один миллион тенге 00 тиын", False, True),
        ("Сумма без НДС", "Один миллион тенге 00 тиын", False, False),  # the head of a column
        ("Сумма без НДС", "Один миллион тенге 00 тиын", True, True),  # the invoice is without VAT
        ("НДС не предусмотрен.", "Один миллион сто двадцать тысяч тенге", True, False),
    ],
)
def test_the_gross_of_an_act_without_vat_is_what_its_words_say_of_its_net(
    page: str, words: str, free: bool, passes: bool
) -> None:
    unread: dict[str, Any] = {"vat": None, "gross_total": None, "amount_in_words": words, "vat_excluded": None}
    bill = invoice(vat=None, vat_excluded=free or None)
    papers = scans(bill, act(**unread), order(amount="1000000.00"), text=page)
    record = confirm(papers, claim(), again)[1].record
    assert (record.fields().get("gross_total") is not None) == passes


@pytest.mark.parametrize(
    ("item", "net", "vat", "passes"),
    [
        ("Аренда выставочной площади, Gulfood 2025", "1000000.00", "120000.00", True),
        ("Аренда выставочной площади, Gulfood 2025", "1010000.00", "110000.00", False),
        ("Проживание в гостинице", "1000000.00", "120000.00", False),
    ],
)
def test_an_act_without_rows_has_those_of_the_request_of_its_net_and_gross(
    item: str, net: str, vat: str, passes: bool
) -> None:
    asked: dict[str, Any] = {"net_total": Decimal(net), "vat_total": Decimal(vat), "gross_total": Decimal("1120000.00")}
    request = proforma(lines=(row(item, net),), **asked)
    told = claim(expense(category="9.2", description="Аренда выставочной площади, Gulfood 2025"))
    papers = scans(act(lines=()), request, order(), trip(), CERTIFIED)
    assert (line(judged(told, papers, again)) == WHOLE) == passes
