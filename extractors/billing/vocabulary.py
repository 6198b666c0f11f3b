"""The labels of invoices and acts in Russian, Kazakh, English and the languages of suppliers abroad (forms 0.1, 3-6)."""

from extractors.billing.wordings import RULES
from extractors.labels.wording import Wording
from extractors.reading import Labels

SUPPLIER = """Поставщик|Продавец|Исполнитель|Подрядчик|Исполнитель (Поставщик)|Исполнитель (Подрядчик)|Перевозчик
    |Исполнитель (Перевозчик)|Экспедитор|Арендодатель|Поставщик (Исполнитель)|Продавец (Поставщик)|Поставщик услуг
    |Жеткізуші|Өнім беруші|Сатушы|Орындаушы|Мердігер|Орындаушы (Жеткізуші)|Қызмет көрсетуші|Тасымалдаушы|Экспедиция жасаушы
    |Supplier|Seller|Vendor|From|Bill from|Contractor|Provider|Service provider|Exporter|Issued by
    |Sold by|Invoiced by|Supplier (Contractor)
    |Seller / Exporter|Carrier|Satıcı
    |Оператор площадки|Оператор платформы|Оператор маркетплейса|Marketplace operator|Platform operator
    |Sprzedawca|Émetteur|Vendeur|Fournisseur|Fornitore|Emisor|Proveedor
    |卖方|出口商|Етказиб берувчи|Сотувчи|Yetkazib beruvchi|Sotuvchi|Бажарувчи"""
BUYER = """Покупатель|Заказчик|Получатель|Клиент|Плательщик|Заказчик (Получатель)|Покупатель (Заказчик)|Арендатор|Кому
    |Получатель (Покупатель)|Покупатель (Получатель)|Заказчик (Покупатель)|Получатель товаров, работ, услуг|Получатель услуг
    |Сатып алушы|Тапсырыс беруші|Алушы|Төлеуші|Тұтынушы|Клиент|Тапсырыс беруші (Алушы)|Қызметті алушы|Қабылдаушы
    |Buyer|Customer|Client|Bill to|Billed to|Sold to|Invoice to|Invoiced to|Invoiced party|Invoice recipient|Billing to
    |Issued to|Receipt for
    |Billing address|Invoice address|Bill to party|Bill to address|Charge to|Charged to|To|Recipient|Purchaser|Importer
    |Customer (Buyer)
    |Rechnungsempfänger|Buyer / Bill to|Buyer / Importer|Nabywca|Acheteur|Spett.le|Cliente|Destinatario
    |Alıcı|Sayın|Müşteri|买方|进口商|客户|Сотиб олувчи|Харидор|Буюртмачи
        |Sotib oluvchi"""
_BOTH = "|".join(
    f"{one} / {other}"
    for one, other in (
        ("Жеткізуші", "Поставщик"),
        ("Орындаушы", "Исполнитель"),
        ("Seller", "Продавец"),
        ("Supplier", "Поставщик"),
        ("Contractor", "Исполнитель"),
        ("Исполнитель", "Contractor"),
        ("Исполнитель", "Service provider"),
    )
)
# Whoever sells on a marketplace is the buyer of its services.
_SELLERS = "|".join(
    f"{client} ({seller})"
    for client in ("Заказчик", "Клиент", "Покупатель", "Тапсырыс беруші", "Customer", "Client", "Buyer")
    for seller in ("продавец", "сатушы", "seller", "merchant", "vendor")
)
_BOTH_BUYERS = "|".join(
    f"{one} / {other}"
    for one, other in (
        ("Сатып алушы", "Покупатель"),
        ("Тапсырыс беруші", "Заказчик"),
        ("Алушы", "Получатель"),
        ("Buyer", "Покупатель"),
        ("Customer", "Заказчик"),
        ("Заказчик", "Customer"),
        ("Заказчик (продавец)", "Seller"),
        ("Клиент (продавец)", "Seller"),
        ("Покупатель (продавец)", "Seller"),
    )
)
# Field -> labels parted by bars. ``aside`` are labels of what is not read: they keep values apart.
_SPELLINGS: dict[str, str] = {
    "supplier": f"{SUPPLIER}|{_BOTH}",
    "buyer": f"{BUYER}|{_SELLERS}|{_BOTH_BUYERS}",
    "supplier_bin": """ИИН/БИН и адрес места нахождения поставщика|БИН и адрес места нахождения поставщика|БИН поставщика
        |ИИН/БИН поставщика|БИН (ИИН) поставщика|БИН исполнителя|ИИН/БИН исполнителя|БИН продавца
        |Жеткізушінің БСН-і және мекенжайы|Жеткізушінің ЖСН/БСН-і және мекенжайы|Жеткізушінің БСН және мекенжайы
        |БИН и адрес поставщика|ИИН/БИН и адрес поставщика|Жеткізушінің БСН-і|Орындаушының БСН-і
        |Жеткізушінің ЖСН/БСН|Жеткізушінің ЖСН/БСН және мекенжайы|Жеткізушінің БСН|Жеткізушінің ЖСН/БСН-і|Орындаушының БСН
        |Жеткізушінің ЖСН/БСН және орналасқан жерінің мекенжайы|Жеткізушінің БСН және орналасқан жерінің мекенжайы
        |Supplier BIN|Seller BIN|Supplier's BIN""",
    "buyer_bin": """ИИН/БИН и адрес места нахождения получателя|БИН и адрес места нахождения получателя|БИН получателя
        |ИИН/БИН получателя|БИН покупателя|ИИН/БИН покупателя|БИН (ИИН) покупателя|БИН заказчика|ИИН/БИН заказчика
        |Алушының БСН-і және мекенжайы|Алушының ЖСН/БСН-і және мекенжайы|Алушының БСН және мекенжайы|Алушының БСН-і
        |Сатып алушының БСН-і|Тапсырыс берушінің БСН-і|БИН и адрес получателя|ИИН/БИН и адрес получателя|БИН и адрес покупателя
        |ИИН/БИН и адрес места нахождения покупателя|Алушының ЖСН/БСН|Алушының ЖСН/БСН және мекенжайы|Алушының БСН
        |Алушының ЖСН/БСН және орналасқан жерінің мекенжайы|Алушының БСН және орналасқан жерінің мекенжайы
        |Сатып алушының ЖСН/БСН және орналасқан жерінің мекенжайы
        |Сатып алушының ЖСН/БСН|Сатып алушының БСН|Тапсырыс берушінің БСН|Buyer BIN|Customer BIN|Buyer's BIN|Your tax ID
        |Your VAT No|Customer Reg. No|Customer tax ID
        |Customer Tax Registration Number|Customer VAT No|Client tax ID|Buyer tax ID|Ihre USt-IdNr
        |Ihre USt-IdNr / Your tax ID""",
    "bin": """БИН|ИИН|БСН|ЖСН|ИИН/БИН|БИН/ИИН|ЖСН/БСН|БСН/ЖСН|БИН (ИИН)|ИИН (БИН)|BIN|IIN|BIN/IIN|IIN/BIN
        |ЖСН/БСН / ИИН/БИН|БСН / БИН|БСН / ЖСН / БИН / ИИН|БСН/ЖСН / БИН/ИИН|БСН(ЖСН)|БИН/BIN|Tax ID|Business ID""",
    "country": "Код страны|Страна|Ел коды|Елі|Елдің коды|Елдің коды / Код страны|Ел коды / Код страны|Country|Country code",
    "contract": """Договор|Договор (контракт)|Контракт|Договор/контракт|Шарт|Шарт (келісімшарт)|Келісімшарт|Contract|Agreement
        |Договор (контракт) на поставку товаров (работ, услуг)|Договор (контракт) на поставку товаров, работ, услуг
        |Тауарларды (жұмыстарды, қызметтерді) жеткізуге арналған шарт (келісімшарт)|Договор на поставку|Шарт / Договор
        |Тауарларды (жұмыстарды, қызметтерді) жеткізу шарты|Жеткізу шарты
        |Шарт (келісімшарт) / Договор (контракт)|Contract / Контракт|Contract / Договор|Contract No|Contract number|Договор №
        |Шарт №|Основание|Негіздеме|Негізі|Basis|Sözleşme|Sözleşme No|合同|合同号|合同编号|Шартнома|Shartnoma|Contract / Order
        |Vertrag|Vertrag Nr|Vertragsnummer|Vertrags-Nr
        |Insertion order|Engagement letter
        |Agreement No|Contract ref
        |Оферта|Оферта / Offer|Договор оферты|Lease|Lease No|Lease agreement|Lease contract|Договор аренды|Жалға алу шарты
        |S/C No|Sales contract No|Реквизиты договора|Номер и дата договора|Контракт №""",
    "contract_number": """Номер договора|Номер контракта|Номер договора (контракта)|Шарттың нөмірі|Шарт нөмірі
        |Договор (контракт) на поставку товаров, работ, услуг: номер""",
    "contract_date": """Дата договора|Дата контракта|Дата договора (контракта)|Шарттың күні|Шарт күні|Contract date
        |Agreement date|Date of contract|Date of agreement|Sözleşme Tarihi|Vertragsdatum|Data umowy|合同日期""",
    "number": """Учетный номер|Есепке алу нөмірі|Есептік нөмірі|№ ЭСФ|Номер ЭСФ|№ счета-фактуры|№ счета|№ счёта|№ инвойса|№ акта
        |ЭШФ нөмірі|ЭШФ №|Номер АВР
        |Номер документа|Құжаттың нөмірі|Құжат нөмірі|Құжаттың нөмірі / Номер документа|Номер учетной системы
        |Есеп жүйесінің нөмірі|Есептік жүйе нөмірі|Есептік жүйенің нөмірі|Есепке алу жүйесінің нөмірі|Номер счета
        |Номер счета-фактуры|Номер счета на оплату|Номер акта
        |Акт №|Номер инвойса|Инвойс №|Счет №|Шот нөмірі|Акт нөмірі|Invoice No|Invoice number|Invoice #|Invoice Nr|Invoice ID
        |Inv No
        |Tax invoice No|Tax invoice number|VAT invoice No|VAT invoice number|Invoice
        |Act No|Act number|Document No|Document number|Proforma No|Proforma invoice No|Debit note No|D/N No|Debit note number
        |PI No|PI number|P/I No|Proforma number|Proforma invoice number
        |Numero|Numero fattura|Numero documento|Numero / No|Numéro de facture|Número de factura
        |Rechnungsnummer|Rechnung / Invoice|Invoice / Rechnung|Rechnung Nr|Rechnungs-Nr|Rechnung Nummer|Fatura No|Fatura Numarası
        |发票号码|发票号|发票编号|发票号码 Invoice No
        |Folio No|Folio number|Nr faktury|Numer faktury|Numero fattura|Numéro de facture|N° de facture|Número de factura
        |Nº Factura|Nº de factura
        |Accounting system number|Invoice № / Инвойс №""",
    "reference": "Our ref|Our reference|Ref|Ref No|Reference|Reference No|Reference number|Наш номер|Исх №|Біздің нөмір",
    "registration": """Регистрационный номер|Рег. №|Registration No|Тіркеу нөмірі|Registration number
        |Регистрационный номер ЭСФ|Рег. номер
        |Регистрационный номер АВР|ЭШФ тіркеу нөмірі|Регистрационный номер счета-фактуры""",
    "issued": """Дата выписки|Жазып берілген күні|Жазып беру күні|Үзінді көшірме күні|Дата составления|Жасалған күні
        |Жасалған күні / Дата составления|Дата счета|Дата счета-фактуры|Дата акта|Дата документа|Құжаттың күні|Шот күні
        |Счет выставлен|Счет выписан|Инвойс выставлен|Акт составлен|Документ составлен|Шот берілді|Шот жазылды|Акт жасалды
        |Шот берілді / Счет выставлен|Invoice issued|Выставлен|Выписан|Берілді|Жазып берілді|Жазылды
        |Дата инвойса|Дата выставления|Жасалу күні|Акт күні|Invoice date|Date of invoice|Issue date|Date of issue|Issued on
        |Issued|Date|Дата|Күні|Date issued
        |Invoice/payment date|Act date|Document date|Rechnungsdatum|Belegdatum
        |Datum|Datum / Date|Tarih|Tarih / Date|Fatura Tarihi|Düzenlenme tarihi|日期
        |开票日期|发票日期
        |Date of certificate|Certificate date
        |Data wystawienia|Data fattura|Date de facture|Date de facturation|Fecha|Fecha de emisión|Fecha de factura
        |日期 Date|Date / Дата|Дата / Date|Issue date / Дата""",
    "turnover": """Дата совершения оборота|Айналым жасалған күн|Айналым жасалған күні|Айналымды жасау күні|Айналым жасау күні
        |Дата оборота|Оборот совершен|Айналым жасалды|Айналым күні
        |Дата совершения оборота по реализации|Date of turnover|Turnover date|Date of supply|Supply date|Date of sale|Sale date
        |Data sprzedaży|Data dostawy|Delivery date|Tax point|Tax point date|Дата поставки|Дата реализации
        |Өткізу бойынша айналым жасалған күн
        |Айналым жасалған күні / Дата совершения оборота""",
    "performed": """Дата выполнения работ (оказания услуг)|Дата выполнения работ|Дата оказания услуг
        |Услуги оказаны|Работы выполнены|Выполнено|Оказано|Орындалды|Көрсетілді
        |Работы (услуги) выполнены|Қызметтер көрсетілді|Қызметтер көрсетілген күн
        |Жұмыстар орындалды|Services rendered|Дата оказания услуг (выполнения работ)|Период оказания услуг
        |Жұмыстар орындалған (қызметтер көрсетілген) күн|Қызметтер көрсетілген (жұмыстар орындалған) күн
        |Жұмыстарды орындау (қызметтерді көрсету) күні|Қызмет көрсетілген күн|Қызмет көрсету күні|Жұмыстар орындалған күн
        |Leistungsdatum|Leistungszeitraum|Lieferdatum|Date of performance|Performance date|Service date|Date of service
        |Date of completion|Completion date
        |Дата выполнения|Дата оказания|Дата выполнения работ, оказания услуг|Services performed on|Services rendered on
        |Services completed|Services provided|Services performed|Work completed|Works completed""",
    "signed": """Дата подписания (принятия) работ (услуг)|Дата подписания|Дата принятия|Дата подписания акта|Дата приемки
        |Жұмыстарға (қызметтерге) қол қойылған (қабылданған) күн|Қол қойылған күні|Қол қою күні|Қабылданған күні
        |Жұмыстарға (қызметтерге) қол қойылған (қабылданған) күн / Дата подписания (принятия) работ (услуг)
        |Date of signing|Signing date|Date signed|Signed on|Date of acceptance|Acceptance date|Accepted on
        |Подписан|Подписано|Қол қойылды""",
    "period": "Отчетный период|Есепті кезең|За период|Период выполнения работ|Reporting period|Period",
    "currency": """Код валюты|Валюта|Валюта документа|Валюта счета|Валюта коды|Төлем валютасы|Currency|Currency code
        |Invoice currency|Валюта / Currency|Currency / Валюта|Para birimi|货币|币种|Валюта договора""",
    "status": "Статус|Состояние|Мәртебесі|Мәртебе|Күйі|Status|State|Статус документа|Статус ЭСФ|Статус АВР",
    "corrected": "Исправленный|Түзетілген|Corrected|Исправленный счет-фактура|Түзетілген шот-фактура",
    "additional": "Дополнительный|Қосымша шот-фактура|Additional|Дополнительный счет-фактура",
    "words": """Сумма прописью|Всего прописью|Итого прописью|Сомасы жазбаша|Сомасы жазумен|Сома жазбаша|Amount in words
        |In words|Say|Total in words|Sum in words|Всего на сумму|大写|Yalnız|Всего к оплате|Төлеуге барлығы|Барлығы төлеуге
        |Барлығы төлеуге / Всего к оплате|Төлеуге барлығы / Всего к оплате|Total due|Барлығы сомасы|Барлығы сомаға
        |Барлығы сомасына
        |Жалпы сомасы жазумен|Жалпы сомасы жазбаша|Итого на сумму|Итого прописью|Total amount in words|Sum of""",
    "aside": """Fälligkeitsdatum|Zahlungsziel|Kundennummer|Steuernummer|USt-IdNr|Дата выписки на бумажном носителе|Срок оплаты
        |Дата оплаты|Due date|Payment due|Valid until|Payment terms|Terms
        |Условия оплаты|Условия оплаты по договору|Условия оплаты по договору (контракту)|Төлем шарттары|Курс валюты
        |Грузоотправитель|Грузополучатель|Жүк жөнелтуші|Жүк алушы|Consignee|Consignor|Ship to|Deliver to|Shipper
        |Пункт назначения|Пункт назначения поставляемых товаров (работ, услуг)|Способ отправления|Категория поставщика
        |Категория получателя|Дополнительные сведения|Доля участия|БИН структурного подразделения|БИН реорганизованного лица
        |Свидетельство о постановке на регистрационный учет по НДС|Свидетельство плательщика НДС|Причина
        |Поставка товаров (работ, услуг) осуществлена по доверенности|Товарно-транспортная накладная|Адрес места нахождения
        |Сведения об использовании запасов|Номер заказа|PO No|Order No|Purchase order|Customer No|Customer number
        |Bill-to Customer No|Sell-to Customer No|Ship-to Code
        |Customer ID|Client No|Client ID|Kunden-Nr|Account manager
        |Müşteri No|Номер клиента|Код клиента|Код покупателя|Клиент №|Номер заказчика|Buyer's order No|Buyer reference
        |Customer ref
        |ETTN|Reference|Ref|Our ref|Your ref|Delivery terms|Incoterms|Условия поставки|Country of origin
        |Страна происхождения""",
    "bank": """ИИК|ЖСК|БИК|БСК|Кбе|КБЕ|IBAN|SWIFT|BIC|Банк|Bank|Bank details|Банк бенефициара|Банк получателя|Beneficiary bank
        |Наименование банка|Банковские реквизиты|Расчетный счет|Р/с|Account|Account No|Account number|Код назначения платежа|КНП
        |ИИК поставщика|ИИК получателя|Payment details|Banka|开户行|账号|МФО|Х/Р|Төлем мақсатының коды|ТМК
        |Есепшот|Есеп айырысу шоты|Шот|Банк атауы|Банктің атауы|Р/счет|Р/сч|Расчётный счет|Номер счета (IBAN)|БИК банка
        |SWIFT код
        |Банк поставщика|Банк получателя платежа|Банк покупателя|Банктік деректемелер|Деректемелері|БеК|Bank address|Sort code
        |Correspondent bank|Intermediary bank|Банк-корреспондент|Реквизиты|Реквизиты банка|Bank name
        |Beneficiary's bank|Бенефициардың банкі|Бенефициар банкі""",
    "beneficiary": """Бенефициар|Beneficiary|Бенефициар / Бенефициар|Beneficiary name|Получатель платежа|Account name
        |Account holder|收款人|Payee""",
    "sample": "Образец платежного поручения|Төлем тапсырмасының үлгісі|Payment order sample",
    "address": """Адрес|Мекенжайы|Мекенжай|Address|Юридический адрес|Заңды мекенжайы|Манзил|Телефон|Тел|Tel|Phone|E-mail|Email
        |TRN|VKN|ИНН/КПП|ИНН|УНП|СТИР|VAT No|Vergi dairesi|Reg. No""",
}


def _labels(spellings: dict[str, str], rules: tuple[Wording, ...] = ()) -> Labels:
    return Labels(
        {field: [text.strip() for text in texts.split("|")] for field, texts in spellings.items()}, rules=rules
    )


LABELS = _labels(_SPELLINGS, RULES)
# The boxes of an e-invoice's section about the contract, where they are called no more than this.
CONTRACT_BOXES = _labels(
    {
        "number": """Номер|Нөмірі|Number|№|Номер договора|Номер договора (контракта)|Номер контракта|Шарт нөмірі|Шарттың нөмірі
        |Шарттың (келісімшарттың) нөмірі|Contract number""",
        "date": """Дата|Күні|Date|Дата договора|Дата договора (контракта)|Дата контракта|Шарт күні|Шарттың күні
        |Шарттың (келісімшарттың) күні|Contract date""",
    }
)
# The boxes beside a title, where they are called no more than this.
NUMBER_AND_DATE = _labels(
    {
        "number": """Номер|№|Нөмірі|Нөмір|Нөмірі / Номер|Номер / Нөмірі|Number|No|Nr|Act No|Номер акта
        |Номер документа|Құжаттың нөмірі|Документ|Құжат|Document
        |Serial number|Serial No|Порядковый номер|Реттік нөмірі""",
        "date": "Дата|Күні|Күні / Дата|Дата / Күні|Date|Datum|Дата составления|Дата акта|Жасалған күні",
    }
)
# The boxes of its sections about supplier and buyer.
PARTY_BOXES = _labels(
    {
        "name": f"{SUPPLIER}|{BUYER}|Наименование|Полное наименование|Атауы|Name|Ф.И.О.",
        "bin": _SPELLINGS["bin"],
        "country": _SPELLINGS["country"],
        "address": f"{_SPELLINGS['address']}|Адрес места нахождения|Орналасқан жерінің мекенжайы",
        "aside": "|".join((_SPELLINGS["aside"], _SPELLINGS["bank"], "номер|серия")),
    }
)
# Labels that stand inside the block of a party and do not end it.
INSIDE_PARTY = ("bin", "address", "country", "bank")
# Labels too short to be trusted in running text: they stand alone or before a colon.
TERSE = frozenset(
    {"from", "to", "date", "дата", "say", "invoice", "issued", "lease", "terms", "ref", "state", "кому", "сайын", "тел"}
)
