"""Платежное поручение / төлем тапсырмасы (forms 8.1): the form of the banks, 1С's print, the bank clients' receipts."""

from collections.abc import Sequence

from extractors.documents import payment_labels
from extractors.documents.payment_wordings import RULES
from extractors.documents.remittance import Slip, read_slip
from extractors.draft import Draft
from extractors.findings import Finding
from extractors.kinds.cues import Cues
from extractors.layout import Sheet
from extractors.reading import Labels
from extractors.records import PaymentOrder

RECORD = PaymentOrder

_TITLES = (
    "Платежный документ",
    "Платежный ордер",
    "Мемориальный ордер",
    "Подтверждение платежа",
    "Подтверждение об исполнении платежа",
    "Чек об оплате",
    "Чек по операции",
    "Чек о переводе",
    "Детали операции",
    "Квитанция",
    "Квитанция об исполнении платежного поручения",
    "Квитанция об исполнении платежа",
    "Подтверждение исполнения платежного поручения",
    "Payment confirmation",
    "Payment receipt",
    "Transaction receipt",
    "Исходящий платеж",
    "Детали платежа",
    "Платежка",
    "Төлем туралы растау",
    "Төлем түбіртегі",
    "Электронное платежное поручение",
    "Платежное требование-поручение",
    "Платежное поручение",
    "Төлем тапсырмасы",
    "Payment order",
    "Квитанция об оплате",
    "Квитанция о переводе",
)
CUES = Cues(
    titles=_TITLES,
    shapes=(
        r"^.{0,40}(?:плат[её]жное\s*поручение|төлем\s*тапсырмасы)(?!сының|\s*үлгі)",
        r"^(?:подтверждение|извещение|уведомление|квитанция|справка|информация|детали|карточка|чек|данные|сведения)\b.{0,30}\bплат[её]ж",
        r"^(?:исполненный|исходящий|безналичный)\s+плат[её]ж|^плат[её]ж(?:ный документ|ка)?\s*(?:№|no\b|$)|^чек по операции",
        r"^(?:плат[её]ж|төлем)\s+(?:в\s+\w+|теңгемен|контрагенту|юр\w*\W*лицу)\s*(?:№|no\b)",
        r"^поручение\s*(?:№|no\b)",
        r"^(?:перевод|плат[её]ж|оплата|төлем|аударым)\s+(?:успешно\s+|сәтті\s+)?(?:выполнен|исполнен|совершен|отправлен|прош[её]?л|жасалды|орындалды|жіберілді)",
        r"^төлем\w*\s+(?:құжаты|растау|расталуы|туралы|түбіртегі|парағы|мәліметтері|деректері)|^ақша аударымы",
        r"^payment (?:completed|successful|executed|processed)\b",
        r"^payment (?:order|confirmation|advice|receipt|slip|details|notification|document|report)\b",
        r"^(?:advice|confirmation|receipt|proof|details) of payment\b",
    ),
    anchors=(
        "Поступило в банк-получатель", "Проведено банком получателем", "Проведено банком", "Банк-посредник",
        "Делдал банк", "Код бюджетной классификации", "Дата получения товара (оказания услуг)",
        "Назначение платежа (с указанием наименования товара", "Ақша жөнелтуші", "Сомасы жазбаша", "Отправитель",
        "Жіберуші", "Sender", "Amount in words", "Сома жазбаша", "Статус платежа", "Status", "Подписано ЭЦП",
        "Счет плательщика", "Счет получателя", "Номер платежа", "отправитель денег", "плательщик", "ақша жіберуші",
        "ақшаны жөнелтуші", "бенефициар", "банк бенефициара", "бенефициардың банкі", "банк получатель",
        "код назначения платежа", "кнп", "тмк", "төлем мақсатының коды", "назначение платежа", "төлемнің мақсаты",
        "төлемнің тағайындалуы", "дата валютирования", "валюталау күні", "сумма прописью", "кбе", "beneficiary",
        "purpose of payment", "payer", "получатель", "банк отправителя", "sender", "ordering customer", "remitter",
        "sender's bank", "beneficiary's bank", "purpose code", "payment details", "amount in words", "value date",
        "beneficiary code", "отправитель", "ақша алушы", "от кого", "кому", "кімге", "кімнен", "со счета", "на счет",
        "шоттан", "шотқа", "from account", "to account", "счет списания", "счет зачисления", "debit account",
        "credit account", "код отправителя", "код плательщика", "код бенефициара", "код получателя", "код назначения",
        "by order of", "in favour of", "details of payment", "transaction reference",
        "жіберуші коды", "бенефициар коды", "алушының коды", "sender code", "recipient code", "payee",
    ),
    negatives=("образец платежного поручения", "төлем тапсырмасының үлгісі", "төлем тапсырмасы үлгісі"),
    with_title=2,
    several=True,
    akin=("swift_transfer",),
)  # fmt: skip

_LABELS = Labels({**payment_labels.ALL, "title": _TITLES}, rules=RULES)


def read(sheets: Sequence[Sheet]) -> tuple[PaymentOrder, tuple[Finding, ...]]:
    """The order on these sheets, and what on it cannot be read for sure."""
    draft = Draft()
    findings: tuple[Finding, ...] = ()
    for sheet in sheets:
        findings += read_slip(draft, Slip(sheet, _LABELS), CUES.shapes)
    return draft.build(RECORD), findings if draft.get("/amount") is None else ()
