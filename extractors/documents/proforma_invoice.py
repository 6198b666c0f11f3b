"""Счет на оплату / төлем шоты: a request for payment (forms 3).

Its «Образец платежного поручения» names the supplier as the beneficiary of a payment that is yet to be made.
"""

from collections.abc import Sequence

from extractors.billing.month_first import put_month_first
from extractors.cues import Cues
from extractors.documents.billing import Form, read_billing
from extractors.findings import Finding
from extractors.layout import Sheet
from extractors.records import ProformaInvoice

RECORD = ProformaInvoice
# What makers at home and abroad call an invoice before the supply.
PROFORMAS = (
    "Proforma invoice",
    "Proforma-invoice",
    "Pro forma invoice",
    "Pro-forma-invoice",
    "Proforma",
    "Pro forma",
    "Proforma-Rechnung",
    "Proformarechnung",
    "Proforma fatura",
    "Proforma faktura",
    "Facture proforma",
    "Fattura proforma",
    "Factura proforma",
    "Шот-проформа",
    "Счет-проформа",
    "Счет проформа",
    "Проформа-счет",
    "Проформа-инвойс",
    "Проформа инвойс",
    "Инвойс-проформа",
    "Инвойс проформа",
    "Проформа",
    "形式发票",
    "估价发票",
)
CUES = Cues(
    titles=(
        "Счет",
        "Счет на оплату",
        "Счёт на оплату",
        "Счет №",
        "Шот №",
        "Шот",
        "Шот / Счет",
        "С Ч Е Т",
        "Төлем шоты",
        "Төлемге шот",
        "Төлемге арналған шот",
        "Төлем шоты / Счет на оплату",
        "Төлемге шот / Счет на оплату",
        "Төлемге арналған шот / Счет на оплату",
        "Счет на оплату / Төлем шоты",
        "Payment invoice",
        "Invoice for payment",
        "Счет-договор",
        "Счет-оферта",
        "Шот-шарт",
        "Шот-оферта",
        "Invoice-contract",
        *PROFORMAS,
    ),
    shapes=(
        r"сч[её]т\s+на\s+(?:пред)?оплату",
        r"(?:төлеуге|төлемге|алдын ала төлеуге)\s+арналған\s+шот",
        r"pro\W?forma|(?:request|bill|demand|invoice) for payment|payment (?:request|invoice)",
        r"^сч[её]т\s?-?\s?(?:договор|оферта|предложение|для оплаты|на аванс|за (?:услуги|работы|товар))",
        r"^(?:предварительный|авансовый)\s+сч[её]т",
        r"^(?!.*фактура)(?=.*(?:төле|ақы)).*\bшот(?:ы)?\b",
    ),
    anchors=(
        "Внимание! Оплата данного счета",
        "Оплата данного счета означает согласие",
        "Назар аударыңыз",
        "на сумму",
        "сомасына",
        "Товар отпускается по факту прихода денег",
        "Уведомление об оплате обязательно",
        "Итого к оплате",
        "К оплате",
        "Срок оплаты",
        "Оплатить до",
        "Счет действителен",
        "Счет действителен до",
        "Төлем мерзімі",
        "Төлеу мерзімі",
        "Payment due",
        "Due date",
        "Valid until",
        "Банк бенефициара",
        "Бенефициардың банкі",
        "В том числе НДС",
        "Без налога (НДС)",
        "Оның ішінде ҚҚС",
        "Amount due",
        "Төлеуге",
        "Төлем деректемелері",
        "Реквизиты для оплаты",
        "Счет выписал",
        "Шотты жазған",
        "Кому",
        "От кого",
        "Кімге",
        "Кімнен",
        "Руководитель",
        "Бухгалтер",
        "Образец платежного поручения",
        "Төлем тапсырмасының үлгісі",
        "Всего наименований",
        "Всего к оплате",
        "Төлеуге барлығы",
        "Барлығы төлеуге",
        "Оплата данного счета",
        "Осы шотты төлеу",
        "Код назначения платежа",
        "Бенефициар",
        "Поставщик",
        "Покупатель",
        "Жеткізуші",
        "Сатып алушы",
        "Сатушы",
        "Supplier",
        "Buyer",
        "Total due",
        "ИИК",
        "ЖСК",
        "IBAN",
    ),
    # its sample of a payment order says «платежного поручения», the order itself «платежное поручение»
    negatives=(
        "Счет-фактура",
        "Шот-фактура",
        "Акт выполненных работ",
        "Акт сверки",
        "Платежное поручение",
        "Төлем тапсырмасы",
        "Заявление на перевод",
        "Выписка по счету",
        "Приходный кассовый ордер",
    ),
    with_title=1,
    like=("commercial_invoice", "completion_act"),
    long=True,
    first=(
        "Поставщик",
        "Покупатель",
        "Жеткізуші",
        "Сатып алушы",
        "Supplier",
        "Buyer",
        "Образец платежного поручения",
        "Бенефициар",
    ),
)
_FORM = Form(shapes=CUES.shapes, titles=(*CUES.titles, "Счет", "Шот №"))


def read(sheets: Sequence[Sheet]) -> tuple[ProformaInvoice, tuple[Finding, ...]]:
    """The document's pages to its record."""
    reading = read_billing(sheets, _FORM)
    put_month_first(reading.draft, reading.sheets, ("/issued_on", "/contract/date"))
    return reading.record(RECORD, issued="/issued_on")
