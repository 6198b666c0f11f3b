"""What the figures of one paper prove of each other."""

from decimal import Decimal

import pytest

from extractors.records import CommercialInvoice, CompletionAct, Line, Party, TaxInvoice
from pipeline.proof.added_up import untaxed


@pytest.mark.parametrize(
    ("text", "net", "gross", "proved"),
    [
        ("Total excluding tax $7,856.50\nTotal $7,856.50", "7856.50", "7856.50", True),
        ("Total excluding tax $7,856.50\nTotal $7,856.50", None, "7856.50", False),
        ("Total excluding tax $7,856.50\nTax 20% $1,571.30\nTotal $7,856.50", "7856.50", "7856.50", False),
        ("Total excluding tax $7,856.50\nTotal $9,427.80", "7856.50", "9427.80", False),
    ],
)
def test_a_sum_before_tax_that_is_the_gross_speaks_of_none(
    text: str, net: str | None, gross: str, proved: bool
) -> None:
    record = CommercialInvoice(net_total=Decimal(net) if net else None, gross_total=Decimal(gross), currency="USD")
    assert untaxed(record, text) is proved


@pytest.mark.parametrize(
    ("rate", "vat", "net", "proved"),
    [
        ("0", "0.00", "430000", True),
        ("0", None, "430000", True),
        (None, "0.00", "430000", False),
        (None, None, "430000", False),
        ("0", "0.00", None, False),
    ],
)
def test_rows_of_no_rate_and_no_vat_are_untaxed_though_the_vat_of_their_total_was_not_read(
    rate: str | None, vat: str | None, net: str | None, proved: bool
) -> None:
    nought, rated = (Decimal(text) if text else None for text in (vat, rate))
    row = Line(net=Decimal(430000), vat=nought, vat_rate=rated, gross=Decimal(430000))
    record = TaxInvoice(net_total=Decimal(net) if net else None, gross_total=Decimal(430000), lines=(row,))
    assert untaxed(record, "Всего по счету: 430 000,00 430 000,00") is proved


@pytest.mark.parametrize(
    ("supplier", "currency", "text", "proved"),
    [
        (Party(name="Gulf Expo FZ-LLC", country="AE"), "USD", "Total, USD: 6,050.00", True),
        (Party(name="Gulf Expo FZ-LLC", country="AE"), "USD", "VAT 5% 302.50\nTotal, USD: 6,050.00", False),
        (Party(name="Gulf Expo FZ-LLC"), "USD", "Total, USD: 6,050.00", False),
        (Party(name="ТОО «Экспо»", country="KZ"), "USD", "Итого, USD: 6 050,00", False),
        (Party(name="Gulf Expo FZ-LLC", country="AE"), "KZT", "Total, KZT: 6,050.00", False),
    ],
)
def test_an_act_of_a_supplier_abroad_that_is_silent_on_vat_has_none(
    supplier: Party, currency: str, text: str, proved: bool
) -> None:
    net = Decimal("6050.00")
    act = CompletionAct(supplier=supplier, currency=currency, net_total=net, gross_total=net)
    assert untaxed(act, text) is proved


@pytest.mark.parametrize(
    ("text", "proved"),
    [
        ("Қызметтердің жалпы құны: 1 969 000,00 теңге, оның ішінде ҚҚС 0% - 0,00 теңге.", True),
        ("Общая стоимость 1 969 000,00 тенге, в т.ч. НДС 0 % — 0.00", True),
        ("Общая стоимость 1 969 000,00 тенге, в т.ч. НДС - 0,00", False),
        ("Общая стоимость 1 969 000,00 тенге, в т.ч. НДС 12% - 0,00", False),
        ("Общая стоимость 1 969 000,00 тенге, в т.ч. НДС 0% - 0,00. НДС 12% составляет 210 964,29", False),
    ],
)
def test_a_vat_of_nought_at_a_rate_of_nought_is_said_twice(text: str, proved: bool) -> None:
    act = CompletionAct(currency="KZT", vat_total=Decimal(0), gross_total=Decimal(1_969_000))
    assert untaxed(act, text) is proved
