"""Счет-фактура / шот-фактура, on paper and as the e-invoice system prints it (ЭСФ) (forms 4)."""

from collections.abc import Sequence

from extractors.billing.einvoice import put_title_amendment
from extractors.billing.titles import labelled_date
from extractors.cues import Cues
from extractors.documents.billing import Form, read_billing
from extractors.findings import Finding
from extractors.layout import Sheet
from extractors.records import TaxInvoice

RECORD = TaxInvoice
CUES = Cues(
    titles=(
        "Счет-фактура",
        "Счёт-фактура",
        "Электронный счет-фактура",
        "Шот-фактура",
        "Электрондық шот-фактура",
        "Шот-фактура / Счет-фактура",
        "Электрондық шот-фактура / Электронный счет-фактура",
        "Исправленный счет-фактура",
        "Дополнительный счет-фактура",
    ),
    anchors=(
        "Дата совершения оборота",
        "Айналым жасалған күн",
        "Номер учетной системы",
        "Регистрационный номер",
        "Реквизиты поставщика",
        "Реквизиты получателя",
        "Данные по товарам, работам, услугам",
        "Сведения по ЭЦП",
        "Всего по счету",
        "Код валюты",
        "Свидетельство плательщика НДС",
        "Грузоотправитель",
        "Грузополучатель",
        "Условия оплаты по договору",
        "Стоимость товаров",
        "Реквизиты поверенного (оператора) поставщика",
        "Реквизиты поверенного (оператора) получателя",
        "ЭЦП юридического лица (структурного подразделения) или ИП",
        "ЭЦП лица, уполномоченного подписывать счета-фактуры",
        "Ф.И.О. лица, выписывающего ЭСФ",
    ),
    negatives=("Акт выполненных работ (оказанных услуг)", "Сопроводительная накладная на товары"),
    with_title=2,
    alone=5,
    long=True,
)
_FORM = Form(titles=CUES.titles, electronic=True)


def read(sheets: Sequence[Sheet]) -> tuple[TaxInvoice, tuple[Finding, ...]]:
    """The document's pages to its record."""
    reading = read_billing(sheets, _FORM)
    reading.draft.put("/turnover_on", labelled_date(reading.hits, "turnover"))
    put_title_amendment(reading.draft, reading.sheets, _FORM.titles)
    return reading.record(RECORD, issued="/issued_on", turnover="/turnover_on")
