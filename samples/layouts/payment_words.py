"""Labels of payment papers in three languages, each with its synonyms."""

from samples.layouts.drawing import day, money
from samples.layouts.papers import Labels, bank, label, said
from samples.model import Paper, Style

PAYMENT_LABELS: Labels = {
    "title": {"ru": ("Платежное поручение",), "kk": ("Төлем тапсырмасы",), "en": ("Payment order",)},
    "number": {"ru": ("№", "Номер"), "kk": ("№", "Нөмірі"), "en": ("No.", "Number")},
    "date": {"ru": ("Дата", "Дата документа"), "kk": ("Күні", "Құжат күні"), "en": ("Date", "Document date")},
    "payer": {
        "ru": ("Отправитель денег", "Плательщик"),
        "kk": ("Ақша жіберуші", "Ақшаны жөнелтуші"),
        "en": ("Sender", "Ordering customer"),
    },
    "beneficiary": {"ru": ("Бенефициар",), "kk": ("Бенефициар",), "en": ("Beneficiary",)},
    "bin": {"ru": ("ИИН/БИН", "БИН", "БИН/ИИН"), "kk": ("ЖСН/БСН", "БСН"), "en": ("BIN", "IIN/BIN")},
    "iban": {"ru": ("ИИК", "IBAN"), "kk": ("ЖСК",), "en": ("IBAN", "Account")},
    "kod": {"ru": ("КОд", "Код"), "kk": ("ЖКод", "КОд"), "en": ("Sender code",)},
    "kbe": {"ru": ("Кбе", "КБе", "Kбе"), "kk": ("Кбе", "КБе"), "en": ("KBE", "Beneficiary code")},
    "bic": {"ru": ("БИК",), "kk": ("БСК",), "en": ("BIC", "SWIFT")},
    # the bank that takes the order in, that is, the sender's: an old trap of the form
    "payer_bank": {
        "ru": ("Банк получатель", "Банк-получатель", "Банк отправителя"),
        "kk": ("Алушы банк", "Жөнелтушінің банкі"),
        "en": ("Sender's bank",),
    },
    "beneficiary_bank": {
        "ru": ("Банк бенефициара",),
        "kk": ("Бенефициардың банкі", "Бенефициар банкі"),
        "en": ("Beneficiary's bank",),
    },
    "middle_bank": {"ru": ("Банк-посредник",), "kk": ("Делдал банк",), "en": ("Intermediary bank",)},
    "amount": {"ru": ("Сумма",), "kk": ("Сомасы",), "en": ("Amount",)},
    "words": {"ru": ("Сумма прописью",), "kk": ("Сомасы жазумен", "Сомасы жазбаша"), "en": ("Amount in words",)},
    "goods_date": {
        "ru": ("Дата получения товара (оказания услуг)",),
        "kk": ("Тауарды алу (қызмет көрсету) күні",),
        "en": ("Date of receipt of goods (services)",),
    },
    "knp": {
        "ru": ("Код назначения платежа", "КНП"),
        "kk": ("Төлем мақсатының коды", "ТМК"),
        "en": ("KNP", "Purpose code"),
    },
    "kbk": {"ru": ("Код бюджетной классификации",), "kk": ("Бюджеттік сыныптама коды",), "en": ("Budget code",)},
    "purpose": {
        "ru": ("Назначение платежа",),
        "kk": ("Төлемнің мақсаты", "Төлемнің тағайындалуы"),
        "en": ("Purpose of payment", "Payment details"),
    },
    "value_date": {"ru": ("Дата валютирования",), "kk": ("Валюталау күні",), "en": ("Value date",)},
    "executed": {"ru": ("Дата исполнения",), "kk": ("Орындалған күні",), "en": ("Execution date",)},
    "status": {"ru": ("Статус",), "kk": ("Мәртебесі", "Күйі"), "en": ("Status",)},
    "head": {"ru": ("Руководитель",), "kk": ("Басшы",), "en": ("Head",)},
    "accountant": {"ru": ("Главный бухгалтер",), "kk": ("Бас бухгалтер",), "en": ("Chief accountant",)},
    "stamp": {"ru": ("М.П.",), "kk": ("М.О.",), "en": ("L.S.",)},
    "debited": {"ru": ("Списано в тенге",), "kk": ("Теңгемен есептен шығарылды",), "en": ("Debited in KZT",)},
    "rate": {"ru": ("Курс",), "kk": ("Бағам",), "en": ("Exchange rate",)},
}


def amount_of(paper: Paper, style: Style, *, currency: str | None = None, trim: bool = False) -> str:
    """The amount with the currency's token; the ISO code unless another token is given."""
    token = said(paper, "currency") if currency is None else currency
    return f"{money(said(paper, 'amount'), style, trim=trim)} {token}".rstrip()


def day_of(paper: Paper, path: str, style: Style) -> str:
    """A date field as printed, or ""."""
    return day(said(paper, path), style) if said(paper, path) else ""


def mark_of(paper: Paper) -> str:
    """The bank's word, as printed, or ""."""
    return str(paper.extra.get("mark") or "")


def mark_day(paper: Paper, style: Style) -> str:
    """The day beside the bank's word: that of execution, else the mark's own, else none."""
    iso = said(paper, "executed_on") or paper.extra.get("mark_date") or ""
    return day(iso, style) if iso else ""


def value_day(paper: Paper, style: Style) -> str:
    """Дата валютирования: the day of execution, else that of the order."""
    return day_of(paper, "executed_on", style) or day_of(paper, "issued_on", style)


def facts(paper: Paper, style: Style, *, currency: str | None = None) -> dict[str, tuple[str, str]]:
    """Every fact of a payment that the paper states, as label and printed value, for layouts that only line them up."""
    values = {
        "number": said(paper, "number"),
        "date": day_of(paper, "issued_on", style),
        "amount": amount_of(paper, style, currency=currency),
        "words": said(paper, "amount_in_words"),
        "knp": said(paper, "knp"),
        "kbe": said(paper, "kbe"),
        "purpose": said(paper, "purpose"),
        "value_date": day_of(paper, "executed_on", style),
        "executed": day_of(paper, "executed_on", style),
        "status": mark_of(paper),
        "debited": f"{money(said(paper, 'kzt_debited'), style)} KZT" if said(paper, "kzt_debited") else "",
        "rate": said(paper, "rate"),
    }
    told = {key: (label(PAYMENT_LABELS, key, style), value) for key, value in values.items()}
    for role in ("payer", "beneficiary"):
        told[role] = (label(PAYMENT_LABELS, role, style), said(paper, f"{role}/name"))
        told[f"{role}_bank"] = (label(PAYMENT_LABELS, f"{role}_bank", style), bank(paper, role, style))
        for key in ("bin", "iban", "bic"):
            told[f"{role}_{key}"] = (label(PAYMENT_LABELS, key, style), said(paper, f"{role}/{key}"))
    return {key: pair for key, pair in told.items() if pair[1]}
