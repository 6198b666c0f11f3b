"""Fields of papers as a person reads them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pipeline.result import Document, Evidence
from pipeline.views.fields import compared, said, shown, single, tables
from pipeline.views.figures import GROUPS


def document(kind: str, **fields: Any) -> Document:
    where = Evidence(file="a.pdf", page=1, bbox=(0, 0, 1, 1), text="x", source="text", confidence=1.0)
    return Document(id="d1", kind=kind, pages=(), fields=fields, evidence={"/number": where})


@pytest.mark.parametrize(
    ("pointer", "value", "ru", "en"),
    [
        ("/gross_total", Decimal("1120000"), "1 120 000,00", "1 120 000.00"),
        ("/gross_total", "1120000.00", "1 120 000,00", "1 120 000.00"),  # as it comes back from JSON
        ("/lines/0/net", "на сумму", "на сумму", "на сумму"),
        ("/lines/0/quantity", Decimal("10.000"), "10", "10"),
        ("/lines/0/quantity", "2.500", "2,5", "2.5"),
        ("/lines/0/vat_rate", Decimal(12), "12", "12"),
        ("/issued_on", date(2025, 2, 20), "20.02.2025", "20\u00a0Feb\u00a02025"),
        ("/issued_on", "2025-02-20", "20.02.2025", "20\u00a0Feb\u00a02025"),
        ("/purpose", "2025-02-31", "2025-02-31", "2025-02-31"),
        ("/mark", "executed", "исполнено", "carried out"),
        ("/signed/buyer", "no", "нет", "no"),
        ("/vat_excluded", True, "да", "yes"),
        ("/number", "000145", "000145", "000145"),
        ("/supplier/name", "a\u202eb", "a⟨202E⟩b", "a⟨202E⟩b"),
        ("/amount", "Infinity", "Infinity", "Infinity"),
    ],
)
def test_said(pointer: str, value: Any, ru: str, en: str) -> None:
    text = said(pointer, value)
    assert (text.ru.replace(GROUPS, " "), text.en.replace(GROUPS, " ")) == (ru, en)


def test_every_leaf_is_shown_with_its_evidence() -> None:
    paper = document("tax_invoice", number="145", supplier={"name": "ТОО", "bin": None}, lines=[{"net": Decimal(5)}])
    found = {field.pointer: field for field in shown(paper)}
    assert list(found) == ["/number", "/supplier/name", "/lines/0/net"]
    assert found["/number"].evidence is not None
    assert found["/supplier/name"].evidence is None
    assert found["/supplier/name"].name.kk == "Жеткізуші: атауы"


def test_figures_are_told_from_words() -> None:
    paper = document("tax_invoice", number="145", issued_on="2025-02-20", net_total="5.00", lines=[{"net": "нет"}])
    assert {field.pointer: field.figure for field in shown(paper)} == {
        "/number": False,
        "/issued_on": True,
        "/net_total": True,
        "/lines/0/net": False,
    }


def test_lists_of_rows_are_tables_and_nothing_else_is() -> None:
    rows = [{"description": "Аренда", "net": Decimal(5)}, {"net": Decimal(6), "party": {"name": "X"}}]
    paper = document("bank_statement", number="1", employees=["А", "Б"], rows=rows)
    assert [field.pointer for field in single(paper)] == ["/number", "/employees/0", "/employees/1"]
    (table,) = tables(paper)
    assert table.name.ru == "Строки"
    assert [column.en for column in table.columns] == ["Description", "Without VAT and excise", "Counterparty: name"]
    assert [[cell.value.en if cell else None for cell in row] for row in table.rows] == [
        ["Аренда", "5.00", None],
        [None, "6.00", "X"],
    ]


def test_papers_are_compared_on_what_they_share() -> None:
    invoice = document("tax_invoice", number="145", net_total=Decimal(500), supplier={"bin": "150640012340"})
    act = document("completion_act", number="17", net_total=Decimal(520), supplier={"bin": "150640012340"})
    payment = document("payment_order", amount=Decimal(560), beneficiary={"bin": "150640012340"})
    rows = {row.name.en: row for row in compared([invoice, act, payment])}
    assert list(rows) == ["Number", "Supplier's BIN (IIN)", "Without VAT and excise", "Total, amount paid"]
    assert [row.differs for row in rows.values()] == [False, False, True, False]
    assert rows["Number"].cells[2] is None
