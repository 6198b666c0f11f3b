"""E-invoices whose sums are less than nothing: what they take back is read with its sign."""

from decimal import Decimal

import pytest

from extractors.documents import tax_invoice
from tests.extractors.typed import sheet

HEAD = """
ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
Регистрационный номер: ESF-150640012340-20250220-12345678
1. Порядковый номер счет-фактуры: 145-Д
2. Дата выписки: 20.02.2025
5. Дополнительный [X]
5.1 Дата выписки: 10.02.2025  5.2 Номер: 145  5.3 Регистрационный номер: ESF-150640012340-20250210-12345677
6. ИИН/БИН: 180540021233
8. Поставщик: ТОО «Экспо Сервис»
16. ИИН/БИН: 210340000405
18. Получатель: ТОО «Арна Фудс»

"""
COLUMNS = ("№", "Наименование", "Кол-во", "Цена", "Стоимость без НДС", "Ставка НДС", "Сумма НДС", "Стоимость с НДС")
WIDTHS = (4, 26, 10, 20, 22, 12, 18, 20)


def row(*cells: str) -> str:
    return "".join(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))


@pytest.mark.parametrize(
    "figure", ["-{}", "−{}", "–{}", "({})", "- {}"], ids=["hyphen", "minus", "dash", "brackets", "apart"]
)
def test_totals_that_take_back(figure: str) -> None:
    net, vat, gross = map(figure.format, ("100 000,00", "12 000,00", "112 000,00"))
    table = (
        row(*COLUMNS),
        row("1", "Реклама", "1", net, net, "12", vat, gross),
        row("", "Итого", "", "", net, "", vat, gross),
    )
    record, findings = tax_invoice.read([sheet(HEAD + "\n".join(table))])
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal(-100000),
        Decimal(-12000),
        Decimal(-112000),
    )
    assert (record.type, record.lines[0].net) == ("additional", Decimal(-100000))
    assert not findings


def test_a_total_behind_its_label_keeps_its_sign() -> None:
    told = "Сумма без НДС: -100 000,00\nСумма НДС: -12 000,00\nИтого с НДС: -112 000,00"
    record, _ = tax_invoice.read([sheet(HEAD + told)])
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal(-100000),
        Decimal(-12000),
        Decimal(-112000),
    )


def test_a_dash_before_a_total_is_no_minus() -> None:
    told = "Сумма без НДС – 100 000,00\nСумма НДС – 12 000,00\nИтого с НДС – 112 000,00"
    record, _ = tax_invoice.read([sheet(HEAD + told)])
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal(100000),
        Decimal(12000),
        Decimal(112000),
    )
