"""What test modules on tax invoices share."""

from typing import Any

from extractors.documents import tax_invoice
from tests.extractors.typed import sheet

TABLE = """
№   Наименование   Кол-во   Цена         Стоимость без НДС   Ставка НДС   Сумма НДС    Стоимость с НДС
1   Реклама        1,000    100 000,00   100 000,00          12%          12 000,00    112 000,00
2   Перевод        2,000    25 000,00    50 000,00           12%          6 000,00     56 000,00
    Итого                                150 000,00                       18 000,00    168 000,00
"""


def fields_of(text: str) -> dict[str, Any]:
    record, findings = tax_invoice.read([sheet(text)])
    assert not findings
    return record.fields()
