"""Invoices and acts of makers whose papers were never seen: other wording, order of columns, places of values."""

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from extractors.documents import commercial_invoice, completion_act, tax_invoice
from extractors.findings import Finding
from extractors.layout import Sheet
from extractors.page import Box
from tests.extractors.typed import page, sheet

_ROWS = """
№   Наименование     Кол-во   Цена         Сумма
1   Аренда стенда    1        100 000,00   100 000,00
"""


def _act(text: str, *inks: Box) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    record, findings = completion_act.read([Sheet(msgspec.structs.replace(page(text), inks=inks))])
    return record.fields(), findings


def test_boxes_under_the_heading_of_a_contract() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
Электронный счет-фактура
Регистрационный номер     ESF-120340005678-20250310-0A1B2C3D
Номер учетной системы     15
Дата выписки              10.03.2025
Договор (контракт)
Номер                     7-У
Дата                      01.02.2025

№   Наименование     Кол-во   Цена         Стоимость без косвенных налогов   Сумма НДС   Стоимость с косвенными налогами
1   Аренда стенда    1        100 000,00   100 000,00                        12 000,00   112 000,00
""")
        ]
    )
    assert record.contract and record.contract.number == "7-У"
    assert record.lines and record.lines[0].gross == Decimal("112000.00")


def test_columns_of_one_name_are_told_apart_by_what_adds_up() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
Счет-фактура № 15 от 10.03.2025
№   Наименование     Кол-во   Цена         НДС с суммы   Сумма без НДС   Ставка НДС   Сумма НДС
1   Аренда стенда    1        100 000,00   112 000,00    100 000,00      12%          12 000,00
""")
        ]
    )
    assert record.lines and record.lines[0].vat == Decimal("12000.00")


def test_act_of_the_e_invoice_system_has_a_number_of_its_own() -> None:
    fields, _ = _act(f"""
Электронный акт выполненных работ (оказанных услуг)
Регистрационный номер    AWP-120340005678-20250331-
                         12345678
Номер учетной системы    22
{_ROWS}""")
    assert fields["registration_number"] == "AWP-120340005678-20250331-12345678"


def test_two_parties_never_have_one_bin() -> None:
    fields, findings = _act(f"""
Акт выполненных работ № 22 от 31.03.2025
Исполнитель: ТОО «Альфа Сервис» БИН 120340005678

Заказчик: ТОО «Бета Трейд» БИН 120340005678
{_ROWS}
Итого без НДС: 100 000,00
""")
    assert fields["supplier"]["bin"] == "120340005678"
    assert "bin" not in fields["buyer"]
    assert [f.values["field"] for f in findings] == ["buyer/bin"]


def test_a_vat_above_any_rate_leaves_the_totals_unread() -> None:
    fields, findings = _act("""
Акт выполненных работ № 22 от 31.03.2025
Сумма НДС: 100 000,00
Итого с НДС: 112 000,00
""")
    assert not fields.keys() & {"vat_total", "gross_total", "net_total"}
    assert {f.code for f in findings} == {"low_confidence"}


def test_nothing_left_to_pay_is_no_total() -> None:
    record, _ = commercial_invoice.read(
        [
            sheet("""
INVOICE
Invoice No: 5521

No   Description    Quantity   Price     Amount
1    Stand rent     2          500.00    1,000.00

Total: EUR 1,000.00
Balance due: EUR 0.00
""")
        ]
    )
    assert record.gross_total == Decimal("1000.00")


def test_lines_of_dashes_part_rows() -> None:
    record, findings = commercial_invoice.read(
        [
            sheet(f"""
COMMERCIAL INVOICE
INVOICE NO  : 8206
{"-" * 70}
DESCRIPTION                      QTY    UNIT PRICE    AMOUNT
{"-" * 70}
Lease of office premises         1      5,800.00      5,800.00
{"-" * 70}
GRAND TOTAL USD                                       5,800.00
""")
        ]
    )
    assert not findings
    assert record.lines and record.lines[0].quantity == 1


@pytest.mark.parametrize(
    ("inks", "signed"),
    [
        ((), None),
        ((Box(60, 700, 120, 720), Box(600, 700, 660, 720)), "yes"),
        ((Box(60, 700, 120, 760), Box(600, 700, 660, 760)), None),  # stamps
        ((Box(60, 100, 120, 120), Box(600, 100, 660, 120)), None),  # logos of a letterhead
    ],
)
def test_signatures_without_labels(inks: tuple[Box, ...], signed: str | None) -> None:
    fields, _ = _act(f"Акт выполненных работ № 22 от 31.03.2025\n{_ROWS}", *inks)
    assert [fields.get("signed", {}).get(role) for role in ("supplier", "buyer")] == [signed, signed]


def test_two_totals_of_a_paper_without_vat_that_no_row_explains_are_for_a_person() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
Счет-фактура № 15 от 10.03.2025

НДС не облагается
Итого без налогов:      1 850 000,00 KZT
Всего к оплате:         1 857 000,00 KZT
""")
        ]
    )
    assert (record.net_total, record.gross_total) == (None, None)
