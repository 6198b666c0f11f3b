"""What the boxes of payment papers are called in Russian, Kazakh and English (forms 0.1, 8): field -> spellings.

Labels that name their party («ИИК бенефициара», «Жөнелтушінің БСН») have fields of their own; a bare «ИИК» belongs to the
party it stands with. «Банк получатель» takes the order in: it is the sender's bank, unlike «Банк получателя».
"""

from collections.abc import Iterable, Mapping

Spellings = Mapping[str, tuple[str, ...]]

_PAYER = (
    "Отправитель денег", "Отправитель", "Отправитель перевода", "Отправитель денег (плательщик)", "Плательщик",
    "Перевододатель", "Приказодатель", "Наименование отправителя денег", "Наименование отправителя",
    "Наименование плательщика", "Ақша жіберуші", "Ақшаны жіберуші", "Ақша жөнелтуші", "Ақшаны жөнелтуші", "Жіберуші",
    "Жөнелтуші", "Ақша аударушы", "Аударым жіберуші", "Төлеуші", "Payer", "Sender", "Sender of money",
    "Ordering customer", "Originator",
    "Remitter", "Debtor", "Payer name", "Sender name", "Дебитор", "Дебитор (плательщик)", "Плательщик (дебитор)",
    "Клиент-отправитель",
    "Инициатор платежа", "Данные отправителя", "Данные плательщика", "Реквизиты отправителя", "Реквизиты плательщика",
    "Сведения о плательщике",
    "Отправитель (плательщик)", "Плательщик (отправитель)", "Аударушы", "Төлем жасаушы", "Жіберуші (төлеуші)", "Dbtr",
    "Debtor (payer)",
    "Аударым жіберуші", "Аударымды жіберуші", "Applicant", "By order of", "Account holder", "Paying party", "Ordering party",
)  # fmt: skip
_BENEFICIARY = (
    "Бенефициар", "Получатель денег", "Получатель", "Получатель платежа", "Получатель перевода",
    "Наименование бенефициара", "Наименование получателя", "Бенефициар (получатель)", "Бенефициар (получатель денег)",
    "Бенефициардың атауы", "Ақша алушы", "Ақшаны алушы", "Алушы", "Алушының атауы", "Beneficiary", "Beneficiary customer",
    "Payee", "Recipient", "Creditor", "Beneficiary name", "Recipient name", "Кредитор", "Кредитор (бенефициар)",
    "Кредитор (получатель)",
    "Бенефициар (кредитор)", "Данные получателя", "Данные бенефициара", "Реквизиты получателя", "Реквизиты бенефициара",
    "Сведения о бенефициаре", "Получатель (бенефициар)", "Получатель средств", "Бенефициар (алушы)", "Алушы (бенефициар)",
    "Аударым алушы", "Аударымды алушы",
    "Төлем алушы", "Қаражат алушы", "Cdtr", "Creditor (beneficiary)", "In favour of", "In favor of", "Beneficiary details",
)  # fmt: skip
# Parties that neither sent nor got the money by this order: those whom the sender and the beneficiary act for.
_OTHERS = (
    "Фактический отправитель", "Фактический плательщик", "Фактический бенефициар", "Фактический получатель",
    "Фактический отправитель денег", "Нақты жіберуші", "Нақты төлеуші", "Нақты бенефициар", "Ultimate debtor",
    "Ultimate creditor",
)  # fmt: skip
_GENITIVE = {
    "payer": (
        ("отправителя денег", "отправителя", "плательщика", "перевододателя"),
        ("Жіберушінің", "Жөнелтушінің", "Ақша жіберушінің", "Ақшаны жөнелтушінің", "Ақша аударушының", "Төлеушінің",
         "Sender", "Sender's", "Payer", "Payer's", "Ordering customer", "Ordering customer's", "Debtor"),
    ),
    "beneficiary": (
        ("бенефициара", "получателя денег", "получателя"),
        ("Бенефициардың", "Бенефициар", "Алушының", "Ақша алушының", "Beneficiary", "Beneficiary's", "Payee", "Payee's",
         "Recipient", "Recipient's", "Creditor"),
    ),
}  # fmt: skip
_ACCOUNTS = (
    (
        "ИИК",
        "IBAN",
        "Счет",
        "Номер счета",
        "№ счета",
        "Расчетный счет",
        "ИИК (IBAN)",
        "Индивидуальный идентификационный код",
    ),
    (
        "ЖСК",
        "Жеке сәйкестендіру коды",
        "шоты",
        "шотының нөмірі",
        "есепшоты",
        "IBAN",
        "account",
        "account number",
        "account No",
        "A/C",
        "A/C No",
        "A/c number",
    ),
)
_DEBITED = (
    "Счет списания", "Счет для списания", "Счет дебета", "Дебет счета", "Есептен шығару шоты", "Есептен шығарылатын шот",
    "Дебеттелетін шот",
    "Debit account", "Account debited", "From account",
)  # fmt: skip
_CREDITED = (
    "Счет зачисления",
    "Счет кредита",
    "Есепке жазу шоты",
    "Есепке алу шоты",
    "Кредиттелетін шот",
    "Credit account",
    "To account",
)
_BINS = (
    ("ИИН/БИН", "БИН/ИИН", "БИН (ИИН)", "БИН", "ИИН"),
    ("ЖСН/БСН", "БСН/ЖСН", "БСН", "ЖСН", "БСН-і", "BIN", "IIN/BIN", "BIN/IIN", "IIN"),
)
_BANKS = (("Банк", "Наименование банка"), ("банкі", "банкінің атауы", "bank", "bank name", "agent"))
_BICS = (
    ("БИК банка", "БИК", "SWIFT банка", "SWIFT код банка", "Код банка"),
    (
        "банкінің БСК",
        "БСК",
        "банкінің SWIFT коды",
        "BIC",
        "bank BIC",
        "SWIFT",
        "bank SWIFT",
        "agent BIC",
        "agent BICFI",
    ),
)
_BANK_NAMES = {
    "payer": ("Банк-отправитель", "Sending bank", "Ordering institution"),
    "beneficiary": ("Банк-бенефициар", "Beneficiary institution", "Account with institution", "With bank"),
}
_ASIDE = (
    ("Адрес", "Страна", "Телефон", "Резидентство", "Признак резидентства", "Город", "Адрес банка"),
    ("мекенжайы", "қаласы", "резиденттігі", "address", "city", "phone", "residency", "bank address"),
)
_COUNTRIES = (("Страна", "Страна банка"), ("елі", "мемлекеті", "country"))
_CODES = (("Код", "КОд"), ("коды", "code"))


def _of(role: str, words: tuple[Iterable[str], Iterable[str]]) -> tuple[str, ...]:
    """«ИИК бенефициара», «Бенефициардың ЖСК», "Beneficiary's account"."""
    russian, others = _GENITIVE[role]
    after = [f"{word} {party}" for word in words[0] for party in russian]
    return (*after, *(f"{party} {word}" for word in words[1] for party in others))


def _party(role: str, accounts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {
        f"{role}_iban": (*_of(role, _ACCOUNTS), *accounts),
        f"{role}_bin": _of(role, _BINS),
        f"{role}_bank": (*_of(role, _BANKS), *_BANK_NAMES[role]),
        f"{role}_bic": _of(role, _BICS),
        f"{role}_country": _of(role, _COUNTRIES),
    }


PARTIES: Spellings = {
    "payer": _PAYER,
    "beneficiary": _BENEFICIARY,
    "other_party": _OTHERS,
    **_party("payer", _DEBITED),
    **_party("beneficiary", _CREDITED),
    "receiving_bank": ("Банк получатель", "Алушы банк", "Банк-получатель отправителя", "Receiving bank"),
    "middle_bank": (
        "Банк-посредник", "Делдал банк", "Банк-корреспондент", "Intermediary bank", "Correspondent bank", "Intermediary",
    ),
    "party_name": (
        "Наименование", "Полное наименование", "Наименование организации", "Наименование / ФИО", "ФИО", "Атауы",
        "Толық атауы",
        "Name", "Full name", "Nm",
    ),
    "bank": ("Банк", "Bank", "Банк / SWIFT", "Bank / SWIFT", "Банк / БИК", "Bank / BIC",
    "Банк, BICFI", "Банк, БИК", "Банк (БИК)", "BICFI", "Наименование банка", "Банктің атауы",
    "Банк атауы", "Bank name", "Name of bank"),
    "iban": (
        *_ACCOUNTS[0], "ЖСК", "Жеке сәйкестендіру коды", "Есепшот", "Account", "Account number", "Account No", "Acc. No",
        "A/C No", "A/C number",
        "Р/счет",
    ),
    "bin": (*_BINS[0], *_BINS[1]),
    "bic": ("БИК", "БСК", "Код банка (БИК)", "Банктің коды (БСК)", "BIC", "SWIFT", "SWIFT код", "SWIFT code", "BIC/SWIFT",
        "SWIFT/BIC", "БИК/SWIFT", "SWIFT коды"),
    "kod": ("КОд", "ЖКод", *_of("payer", _CODES)),
    "kbe": ("Кбе", "KBE", *_of("beneficiary", _CODES)),
    "aside": (*_of("payer", _ASIDE), *_of("beneficiary", _ASIDE)),
}  # fmt: skip

MONEY: Spellings = {
    "amount": (
        "Сумма", "Сумма платежа", "Сумма перевода", "Сумма цифрами", "Сумма (цифрами)", "Сумма операции", "Сумма документа",
        "Сумма платежа цифрами", "Сумма и валюта", "Сумма и валюта платежа", "Сумма и валюта перевода", "Валюта и сумма",
        "Валюта и сумма перевода", "Валюта и сумма платежа", "Сумма в валюте", "Сумма перевода в валюте", "Сомасы",
        "Төлем сомасы", "Аударым сомасы", "Сомасы цифрмен", "Сомасы цифрлармен", "Сомасы (цифрлармен)", "Сома",
        "Аударым валютасы және сомасы", "Валютасы және сомасы", "Төлемнің сомасы", "Amount", "Payment amount",
        "Сумма расчетов",
        "Сумма к переводу", "К переводу", "Аударылатын сома", "Төлеуге", "Interbank settlement amount",
        "Transfer amount", "Amount and currency", "Currency and amount", "Amount in figures",
    ),
    "words": (
        "Сумма прописью", "Сумма (прописью)", "Сумма словами", "Сумма платежа прописью", "Сумма перевода прописью",
        "Сумма платежа (прописью)", "Прописью", "Сомасы жазумен", "Сомасы жазбаша", "Сомасы (жазумен)", "Сомасы (жазбаша)",
        "Сомасы сөзбен", "Сома жазбаша түрде", "Сомасы жазбаша түрде", "Жазумен", "Жазбаша", "Amount in words", "In words",
    ),
    "kzt": (
        "Сумма в тенге", "Сумма в KZT", "Списано в тенге", "Сумма списания в тенге", "Эквивалент в тенге",
        "Тенговый эквивалент", "Сумма в национальной валюте", "Теңгемен сомасы", "Теңгемен есептен шығарылды",
        "Теңгедегі баламасы", "Debited in KZT", "KZT equivalent", "Amount in KZT", "Equivalent in KZT", "KZT debited",
    ),
    "debited": ("Списано", "Сумма списания", "Списано со счета", "Есептен шығарылды", "Debited", "Debited amount"),
    "rate": (
        "Курс", "Курс банка", "Курс конвертации", "Курс обмена", "Обменный курс", "Курс валюты", "Бағам", "Бағамы",
        "Айырбастау бағамы", "Exchange rate", "Rate", "FX rate",
    ),
    "currency": ("Валюта", "Валюта платежа", "Валюта перевода", "Валютасы", "Төлем валютасы", "Currency"),
    "fee": (
        "Комиссия", "Комиссии", "Сумма комиссии", "Комиссия банка", "Комиссионное вознаграждение", "Комиссиялар",
        "Комиссия сомасы", "Счет комиссии", "Счет списания комиссии", "Fee", "Fees", "Commission", "Charges",
        "Details of charges", "Bank charges",
    ),
    "total": ("Итого", "Всего", "Барлығы", "Total", "Сумма с комиссией", "Итого к списанию",
        "Итого с комиссией", "Всего к списанию", "Сумма к списанию", "Total debited", "Total amount"),
    "vat": ("Сумма НДС", "В т.ч. НДС", "В том числе НДС", "НДС", "ҚҚС сомасы", "ҚҚС", "VAT", "VAT amount"),
}  # fmt: skip

REST: Spellings = {
    "number": (
        "№", "Номер документа", "№ документа", "Номер поручения", "Номер платежа", "Номер заявления", "Номер", "Құжат нөмірі",
        "Құжаттың нөмірі", "Құжат №", "Нөмірі", "Номер операции", "№ операции", "Номер квитанции", "№ квитанции",
        "Document number", "Document No", "Number", "Payment No", "Reference", "Референс", "End to end id",
        "End to end identification", "Transaction reference", "Transaction reference number",
    ),
    # Numbers that banks give a payment besides, or for want of its own.
    "reference": (
        "Instruction ID", "Instruction identification", "Message ID", "Message identification", "Transaction ID",
        "Transaction identification", "Our reference", "Our ref", "Our reference number", "Bank reference", "Bank's reference",
        "Наш референс", "Референс банка", "Идентификатор сообщения", "Идентификатор инструкции", "Банк референсі",
    ),
    "date": (
        "Дата", "Дата документа", "Дата составления", "Дата поручения", "Дата платежного поручения", "Дата заявления",
        "Дата выписки", "Күні", "Құжат күні", "Құжаттың күні", "Жасалған күні", "Date", "Document date", "Issue date",
        "Date of issue", "Message date",
    ),
    "goods_date": (
        "Дата получения товара (оказания услуг)", "Дата получения товара", "Тауарды алу (қызмет көрсету) күні",
        "Тауарды алу күні", "Date of receipt of goods",
    ),
    "value_date": (
        "Дата валютирования", "Валюталау күні", "Value date", "Дата валют.", "Settlement date", "IntrBkSttlmDt",
        "Interbank settlement date", "Дата расчетов", "Дата расчета",
    ),
    # Days that a bank writes when it has carried the order out, and days that may be any.
    "done": (
        "Дата исполнения", "Дата проведения", "Дата и время исполнения", "Дата и время проведения", "Дата исполнения банком",
        "Дата проведения банком", "Дата исполнения платежа", "Дата проведения платежа", "Дата списания",
        "Дата списания со счета", "Дата проводки", "Есептен шығарылған күні",
        "Орындалған күні", "Төлем орындалған күні", "Өткізілген күні",
        "Жүргізілген күні", "Execution date", "Date of execution", "Executed on",
    ),
    "executed": ("Дата операции", "Дата платежа", "Орындалу күні", "Processing date"),
    "received": (
        "Поступило в банк-получатель", "Поступило в банк", "Дата поступления", "Дата приема", "Время приема", "Дата и время",
        "Дата создания", "Дата печати", "Дата формирования", "Дата отправки", "Дата подписания", "Банкке түсті",
        "Қабылданған уақыты", "Received", "Created on", "Дата изменения", "Срок платежа",
        "Желаемая дата исполнения", "Требуемая дата исполнения", "Планируемая дата исполнения", "Плановая дата исполнения",
        "Срок исполнения", "Requested execution date", "Desired execution date", "Planned execution date",
        "Орындаудың қалаулы күні", "Жоспарланған орындау күні",
    ),
    "knp": (
        "КНП", "Код назначения платежа", "Код назначения", "ТМК", "ТТК", "Төлем мақсатының коды", "Төлем мақсаты коды",
        "Төлем тағайындау коды", "Төлем тағайындалуының коды", "Төлемнің тағайындалу коды", "KNP", "Purpose code",
        "Payment purpose code", "Код КНП", "KHN",
    ),
    "kbk": (
        "Код бюджетной классификации", "Код бюдж. классификации", "КБК", "Бюджеттік сыныптама коды", "Budget code",
        "Код бюджета",
    ),
    "purpose": (
        "Назначение платежа", "Назначение перевода", "Назначение", "Детали платежа", "Содержание платежа",
        "Төлемнің мақсаты", "Төлем мақсаты", "Төлемнің тағайындалуы", "Төлем тағайындалуы", "Аударымның мақсаты",
        "Аударым мақсаты", "Мақсаты", "Purpose of payment", "Payment purpose", "Payment details", "Details of payment",
        "Remittance information", "Remittance info", "Purpose",
    ),
    "status": (
        "Статус", "Статус документа", "Статус платежа", "Состояние", "Состояние документа", "Мәртебесі", "Мәртебе", "Статусы",
        "Күйі", "Құжат мәртебесі", "Status", "Payment status", "Document status", "Network Delivery Status", "State",
        "TxSts", "GrpSts", "PmtInfSts", "Transaction status", "Group status", "Статус операции", "Статус перевода",
        "Төлем мәртебесі", "Төлем күйі",
    ),
    "signer": ("Руководитель", "Директор", "Басшы", "Басшысы", "Head", "Director", "Первый руководитель"),
    "foot": (
        "Главный бухгалтер", "Гл. бухгалтер", "М.П.", "М.О.", "Бас бухгалтер", "Chief accountant", "L.S.",
        "Подписано", "Подписал", "Подписант", "Подпись", "Подписи", "ЭЦП", "Қол қойған",
        "Отметки банка", "Банк белгілері", "Исполнитель", "Операционист",
        "Банк қызметкері", "Уникальный номер контракта", "УНК", "Учетный номер контракта", "Время",
        "Number of transactions",
    ),
}  # fmt: skip

ALL: Spellings = {**PARTIES, **MONEY, **REST}
