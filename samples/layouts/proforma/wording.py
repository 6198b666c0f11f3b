"""Labels of the счет на оплату in three languages, each with its synonyms (forms 3)."""

from samples.layouts.billing import COUNTRIES, SYSTEM_FIELDS
from samples.layouts.papers import Labels

# What no proforma prints.
NEVER = (*SYSTEM_FIELDS, "/turnover_on", "/signed/*", "/supplier/iban", "/supplier/bic", "/buyer/iban", "/buyer/bic")
NEVER_NOR_COUNTRY = (*NEVER, *COUNTRIES)

LABELS: Labels = {
    "title": {
        "ru": ("Счет на оплату", "Счёт на оплату"),
        "kk": ("Төлем шоты", "Төлемге шот", "Төлемге арналған шот"),
        "en": ("Payment invoice",),
    },
    "order": {
        "ru": ("Образец платежного поручения",),
        "kk": ("Төлем тапсырмасының үлгісі",),
        "en": ("Payment order sample",),
    },
    "beneficiary": {"ru": ("Бенефициар",), "kk": ("Бенефициар",), "en": ("Beneficiary",)},
    "bank": {
        "ru": ("Банк бенефициара",),
        "kk": ("Бенефициардың банкі", "Бенефициар банкі"),
        "en": ("Beneficiary's bank",),
    },
    "bin": {"ru": ("БИН",), "kk": ("БСН",), "en": ("BIN",)},
    "party_bin": {"ru": ("БИН / ИИН", "ИИН/БИН"), "kk": ("БСН / ЖСН", "ЖСН/БСН"), "en": ("BIN / IIN",)},
    "iban": {"ru": ("ИИК",), "kk": ("ЖСК",), "en": ("IBAN",)},
    "bic": {"ru": ("БИК",), "kk": ("БСК",), "en": ("BIC",)},
    "kbe": {"ru": ("Кбе", "КБЕ", "Kбе"), "kk": ("Кбе",), "en": ("KBE",)},
    "knp": {
        "ru": ("Код назначения платежа",),
        "kk": ("Төлем мақсатының коды", "ТМК"),
        "en": ("Purpose code",),
    },
    "supplier": {"ru": ("Поставщик",), "kk": ("Жеткізуші",), "en": ("Supplier",)},
    "buyer": {"ru": ("Покупатель",), "kk": ("Сатып алушы",), "en": ("Buyer",)},
    "contract": {"ru": ("Договор",), "kk": ("Шарт",), "en": ("Contract",)},
    "code": {"ru": ("Код",), "kk": ("Коды",), "en": ("Code",)},
    "name": {"ru": ("Наименование",), "kk": ("Атауы",), "en": ("Description",)},
    "quantity": {"ru": ("Кол-во",), "kk": ("Саны",), "en": ("Qty",)},
    "unit": {"ru": ("Ед.",), "kk": ("Өлш. бір.",), "en": ("Unit",)},
    "price": {"ru": ("Цена",), "kk": ("Бағасы",), "en": ("Price",)},
    "sum": {"ru": ("Сумма",), "kk": ("Сомасы",), "en": ("Amount",)},
    "rate": {"ru": ("Ставка НДС",), "kk": ("ҚҚС мөлшерлемесі",), "en": ("VAT rate",)},
    "vat": {"ru": ("Сумма НДС", "НДС"), "kk": ("ҚҚС сомасы", "ҚҚС"), "en": ("VAT",)},
    "total": {"ru": ("Итого",), "kk": ("Барлығы",), "en": ("Total",)},
    "within": {
        "ru": ("В том числе НДС", "В т.ч. НДС"),
        "kk": ("Оның ішінде ҚҚС",),
        "en": ("Including VAT",),
    },
    "without": {"ru": ("Без налога (НДС)",), "kk": ("ҚҚС-сыз",), "en": ("VAT exempt",)},
    "due": {"ru": ("Всего к оплате",), "kk": ("Төлеуге барлығы", "Барлығы төлеуге"), "en": ("Total due",)},
    "executor": {"ru": ("Исполнитель",), "kk": ("Орындаушы",), "en": ("Issued by",)},
}

NOTICE = {
    "ru": (
        "Внимание! Оплата данного счета означает согласие с условиями поставки товара. Уведомление об оплате "
        "обязательно, "
        "в противном случае не гарантируется наличие товара на складе. Товар отпускается по факту прихода денег на р/с "
        "Поставщика, самовывозом, при наличии доверенности и документов удостоверяющих личность."
    ),
    "kk": "Осы шотты төлеу шарт талаптарымен келісуді білдіреді.",
    "en": "Attention! Payment of this invoice means that its terms of supply are accepted.",
}
WITHOUT_CONTRACT = {"ru": "Без договора", "kk": "Шартсыз", "en": "No contract"}
