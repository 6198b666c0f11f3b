"""Heads of invoices and acts from abroad: whom they are made out to, their days in any order, countries by their towns."""

from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

from extractors.documents import commercial_invoice, completion_act
from extractors.records import CommercialInvoice
from extractors.who.firms import has_legal_form
from tests.extractors.typed import sheet

TABLE = """
Description                  Qty    Unit price     Amount EUR
Stand construction           1      3,200.00       3,200.00
Total EUR                                          3,200.00
"""
INVOICE = """
{seller}

                                         INVOICE
{label}                                  Due date          24.03.2025
ARNA FOODS LLP                           Delivery date     05.03.2025
79 Tole Bi Street                        Invoice date      10.03.2025
050012 Almaty, Kazakhstan                Invoice no        NF-5512
"""


def _invoice(text: str) -> CommercialInvoice:
    record, findings = commercial_invoice.read([sheet(text + TABLE)])
    assert not findings
    return record


@pytest.mark.parametrize(
    "label", ["Invoice to", "Invoiced to", "Invoiced party", "Billed to", "Invoice recipient", "Billing address"]
)
def test_whom_an_invoice_is_made_out_to(label: str) -> None:
    record = _invoice(INVOICE.format(seller="Nordic Fair AB\nStorgatan 12, Stockholm, Sweden", label=label))
    assert record.buyer and (record.buyer.name, record.buyer.country) == ("ARNA FOODS LLP", "KZ")
    assert record.supplier and (record.supplier.name, record.supplier.country) == ("Nordic Fair AB", "SE")
    assert (record.issued_on, record.turnover_on) == (date(2025, 3, 10), date(2025, 3, 5))


@pytest.mark.parametrize("label", ["Invoiced to", "Invoiced party"])
def test_a_buyer_in_one_line_with_its_label(label: str) -> None:
    record = _invoice(
        f"Baltic Logistics SIA\nRiga, Latvia\nINVOICE No BL-90\n{label}: ARNA FOODS LLP, Almaty, Kazakhstan\n"
    )
    assert record.buyer and record.buyer.name == "ARNA FOODS LLP"


@pytest.mark.parametrize(
    ("town", "country"),
    [
        ("40221 Düsseldorf", "DE"),
        ("34394 Istanbul", "TR"),
        ("Pudong, Shanghai", "CN"),
        ("Almaty", None),
        ("Springfield", None),
    ],
)
def test_the_country_of_a_town_where_none_is_named(town: str, country: str | None) -> None:
    record = _invoice(INVOICE.format(seller=f"Nordic Fair AB\nStorgatan 12\n{town}", label="Invoice to"))
    assert record.supplier and record.supplier.country == country


def test_a_town_in_a_firms_name_is_not_where_it_is() -> None:
    record = _invoice(INVOICE.format(seller="London Cargo Services Ltd", label="Invoice to"))
    assert record.supplier and (record.supplier.name, record.supplier.country) == ("London Cargo Services Ltd", None)


@pytest.mark.parametrize(
    "days",
    list(permutations((("Invoice date", "10.03.2025"), ("Delivery date", "05.03.2025"), ("Due date", "24.03.2025")))),
)
def test_days_that_stand_together_in_any_order(days: tuple[tuple[str, str], ...]) -> None:
    head = "Adriatic Congress d.o.o.\nIlica 10, 10000 Zagreb, Croatia\nINVOICE 7/2025\n"
    buyer = "\nCustomer: ARNA FOODS LLP, Tole bi 79, Almaty, Kazakhstan\n"
    row = "\n".join("".join(text.ljust(18) for text in texts) for texts in zip(*days, strict=True))
    beside = "   ".join(f"{label}: {day}" for label, day in days)
    below = "\n".join(f"{label}:   {day}" for label, day in days)
    for told in (row, beside, below):
        record = _invoice(head + told + buyer)
        assert (record.number, record.issued_on, record.turnover_on) == ("7/2025", date(2025, 3, 10), date(2025, 3, 5))


def test_the_day_of_supply_has_its_month_first_as_the_others_have() -> None:
    record = _invoice(
        "PRAIRIE MARKETING INC.\nChicago, USA\nINVOICE # 1867\nBilled to: ARNA FOODS LLP\n"
        "Date of supply: 03/05/2025\nDate: 03/10/2025\nPayment due: 03/24/2025\n"
    )
    assert (record.issued_on, record.turnover_on) == (date(2025, 3, 10), date(2025, 3, 5))


def test_a_bin_under_the_buyers_head_is_not_the_sellers_beside_it() -> None:
    record = _invoice(
        "INVOICE No GP-118\n"
        "From:                                     Bill to:\n"
        "Gulf Pavilion Events FZE                  ARNA FOODS LLP\n"
        "Dubai, United Arab Emirates               Almaty 050012, Kazakhstan\n"
        "TRN 100234567800003                       BIN 210340000405\n"
    )
    assert record.supplier and record.supplier.bin is None
    assert record.buyer and record.buyer.bin == "210340000405"


@pytest.mark.parametrize("mark", [" | ", " · ", " - ", ", "])
def test_a_buyer_in_the_window_under_the_senders_line(mark: str) -> None:
    sender = mark.join(("Rheinwerk Messebau GmbH", "Hafenstraße 9", "40221 Düsseldorf"))
    record = _invoice(
        f"{sender}\nARNA FOODS LLP\n79 Tole Bi Street\n050012 Almaty\nKazakhstan\n\n"
        "INVOICE No. RE-2025-118\nDate: 01.03.2025\n"
    )
    assert record.supplier and (record.supplier.name, record.supplier.country) == ("Rheinwerk Messebau GmbH", "DE")
    assert record.buyer and (record.buyer.name, record.buyer.country) == ("ARNA FOODS LLP", "KZ")


CUT = """
Nordic Fair AB
Stockholm, Sweden
INVOICE No NF-5512
Date: 10.03.2025
Customer: ARNA FOODS LLP, Almaty, Kazakhstan

Description                  Qty    Unit price     Amount KZT
Stand construction           1      {whole}   {whole}
{total}
"""


@pytest.mark.parametrize(
    ("whole", "total", "gross"),
    [
        ("3 654 500,00", "Total                                              3 654\n500,00", "3654500.00"),
        ("3,654,500.00", "                                            Total  3,654\n500.00", "3654500.00"),
        ("3 654 500,00", "Total                                              3 654\n   500,00 more", "3654"),
        ("3 654", "Total                                              3 654\n500", "3654"),
    ],
)
def test_a_total_that_the_edge_of_the_page_broke(whole: str, total: str, gross: str) -> None:
    record, _ = commercial_invoice.read([sheet(CUT.format(whole=whole, total=total))])
    assert record.gross_total == Decimal(gross)


@pytest.mark.parametrize(
    ("name", "has"),
    [
        ("Nordic Fair AB", True),
        ("Nordic Fair AB (publ)", True),
        ("Calgary, AB", False),
        ("Beograd Sajam a.d.", True),
        ("Contract d.d. 12.03.2025", False),
        ("Doha Fairs W.L.L.", True),
        ("Fira Eventos Lda", True),
        ("SC Expo SRL", True),
    ],
)
def test_legal_forms_of_more_countries(name: str, has: bool) -> None:
    assert has_legal_form(name) is has


ACT = """
ACT OF ACCEPTANCE No. 7
Date: 28 February 2025

{seller} (the Contractor) and Arna Foods LLP (the Customer) hereby confirm that
the services under Contract No. 55 dated 10.01.2025 were rendered in full.

Description                Qty    Price       Amount {currency}
Stand rent Gulfood 2025    1      12,400.00   12,400.00
Total                                         12,400.00
{more}
For the Contractor: ____________         For the Customer: ____________
"""


@pytest.mark.parametrize(
    ("seller", "currency", "more", "net"),
    [
        ("Gulf Pavilion Events FZE", "AED", "", Decimal("12400.00")),
        ("Rheinwerk Messebau GmbH", "EUR", "", Decimal("12400.00")),
        ("Rheinwerk Messebau GmbH", "EUR", "incl. 19 % VAT", None),
        ("Rheinwerk Messebau GmbH", "KZT", "", None),
        ("Expo Service LLP", "USD", "", None),
        ("Expo Service LLP, BIN 051041002766,", "USD", "", None),
    ],
)
def test_an_act_of_a_seller_abroad_that_is_silent_on_vat_has_none(
    seller: str, currency: str, more: str, net: Decimal | None
) -> None:
    record, _ = completion_act.read([sheet(ACT.format(seller=seller, currency=currency, more=more))])
    assert record.net_total == net
