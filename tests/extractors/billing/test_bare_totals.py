"""Totals of a recognised table without headings are told where three figures of its last row prove each other."""

from decimal import Decimal

import msgspec
import pytest

from extractors.billing.sums import put_sums
from extractors.draft import Draft
from extractors.findings import Source
from extractors.layout import Sheet
from extractors.page import Box, Origin
from extractors.tables.bare_totals import added_up, completed
from extractors.tables.printed import Printed
from extractors.tables.totals import ends_table, printed_totals
from tests.extractors.typed import page

ROWS = "1   Реклама   1,000   услуга   833 000,00   833 000,00   12%   99 960,00   932 960,00\n"


def totals(text: str, origin: Origin = "ocr") -> dict[str, Decimal | None]:
    printed = page(ROWS + text)
    words = tuple(msgspec.structs.replace(w, origin=origin) for w in printed.words)
    sheet = Sheet(msgspec.structs.replace(printed, words=words, origin=origin))
    return {total.kind: total.value for total in printed_totals([sheet], None)}


WHOLE = {"net": Decimal("833000.00"), "vat": Decimal("99960.00"), "gross": Decimal("932960.00")}


@pytest.mark.parametrize(
    ("text", "origin", "told"),
    [
        ("Всего по счету   -   833 000,00   :   99 960,00   932 960,00", "ocr", True),
        ("Всего по счету   -   833 000,00   :   99 960,00   932 960,00", "text", False),
        ("Всего по счету   833 000,00   833 000,00   99 960,00   932 960,00", "ocr", True),  # the turnover as well
        ("Всего по счету   833 000,00   99 960,00   932 968,00", "ocr", False),  # a digit misread
        ("Всего по счету   833 000,00   99 000,00   932 000,00", "ocr", False),  # at no rate
        ("Оплачено   833 000,00   99 960,00   932 960,00", "ocr", False),  # no total
    ],
)
def test_three_figures_of_a_total_prove_each_other(text: str, origin: Origin, told: bool) -> None:
    assert (totals(text, origin) == WHOLE) == told


@pytest.mark.parametrize(("net", "told"), [("833000.00", True), ("833008.00", False)])
def test_a_net_read_alone_is_completed_by_a_row_that_proves_it(net: str, told: bool) -> None:
    printed = page(ROWS + "( Всего   у;   833 000,00   833 000,00   99 960,00   932 960,00")
    words = tuple(msgspec.structs.replace(w, origin="ocr") for w in printed.words)
    sheet = Sheet(msgspec.structs.replace(printed, words=words, origin="ocr"))
    found = [Printed(kind="net", value=Decimal(net), source=sheet.source(words[:1]))]
    whole = {total.kind: total.value for total in completed(found, [sheet], ends_table)}
    assert whole == (WHOLE if told else {"net": Decimal(net)})


@pytest.mark.parametrize(
    ("vat", "told"),
    [("833000.00", ["833000.00", "None", "932960.00"]), ("99960.00", ["833000.00", "99960.00", "932960.00"])],
)
def test_a_vat_that_is_the_net_again_is_none(vat: str, told: list[str]) -> None:
    place = Source(file="a.pdf", page=1, box=Box(0, 0, 10, 10), quote="", origin="ocr")
    stated = {"net": "833000.00", "vat": vat, "gross": "932960.00"}
    printed = [Printed(kind=kind, value=Decimal(value), source=place) for kind, value in stated.items()]  # type: ignore[arg-type]
    draft = Draft()
    put_sums(draft, printed, None, is_untaxed=lambda: False)
    assert [str(draft.get(f"/{kind}_total")) for kind in stated] == told


ROW = "{}   Реклама   1,000   {}   {}   12%   {}   {}"
SUMMED = "«Іопо счету:   1 528 250,00   183 390,00   1 711 640,00"


@pytest.mark.parametrize(
    ("last", "origin", "told"),
    [
        (SUMMED, "ocr", True),
        (SUMMED, "text", False),
        (
            SUMMED.replace("1 528 250,00   183 390,00   1 711 640,00", "1 000 000,00   120 000,00   1 120 000,00"),
            "ocr",
            False,
        ),
        (ROW.format(3, "1 528 250,00", "1 528 250,00", "183 390,00", "1 711 640,00"), "ocr", False),  # one more row
    ],
)
def test_a_row_whose_label_a_stamp_covers_is_the_total_of_those_above(last: str, origin: Origin, told: bool) -> None:
    rows = [
        ROW.format(1, "265 250,00", "265 250,00", "31 830,00", "297 080,00"),
        ROW.format(2, "1 263 000,00", "1 263 000,00", "151 560,00", "1 414 560,00"),
    ]
    printed = page("\n".join((*rows, last)))
    words = tuple(msgspec.structs.replace(w, origin=origin) for w in printed.words)
    sheet = Sheet(msgspec.structs.replace(printed, words=words, origin=origin))
    is_total = added_up([sheet], ends_table)
    assert [is_total(line) for line in sheet.lines] == [False, False, told]
