"""What banks abroad and payment services call the boxes of their prints: field -> spellings, by language (forms 8.2).

Days that may be asked for as well as told («Ausführungsdatum», «İşlem tarihi») are of the operation; a bank's word that it was
carried out is only a label that says so («Ausgeführt am», «Completed on»).
"""

from extractors.documents.payment_labels import ALL, Spellings

_SERVICES: Spellings = {
    "payer": ("Sent from", "Sent by", "Paid from", "Transfer from", "Sender details", "Debit account name", "Debited party"),
    "beneficiary": ("Sent to", "Paid to", "Pay to", "Transfer to", "Recipient details", "Receiver", "Receiver details"),
    "payer_iban": ("Debited account", "Account to be debited", "Sender account", "Sender IBAN", "Ordering customer account"),
    "beneficiary_iban": (
        "Credited account", "Account credited", "Recipient account", "Recipient IBAN", "Receiver account", "Receiver IBAN",
    ),
    "beneficiary_bic": ("Recipient BIC", "Recipient SWIFT", "SWIFT / BIC code"),
    "party_name": ("Account name",),
    "iban": ("Account details",),
    "bic": ("Bank code",),
    "payer_bank": ("Ordering bank", "Remitting bank", "Remitter bank", "Ordering institution"),
    "amount": (
        "Recipient gets", "Recipient got", "Recipient receives", "Recipient received", "They receive", "They get",
        "Amount paid", "Amount transferred", "Amount sent", "Amount sent to recipient", "Amount sent to the recipient",
    ),
    "instructed": ("Instructed amount", "Amount instructed", "Amount ordered", "Ordered amount", "Original amount"),
    "credited": ("Credited amount", "Amount credited", "Amount received", "Net amount credited", "Net amount"),
    # what left the payer's account, in its currency: the amount where nothing says what was paid
    "debited": ("You sent", "You paid", "Amount debited", "Debit amount", "Total debited amount"),
    "fee": ("Our fee", "Our fees", "Transfer fee", "Our charges", "Charges deducted", "Total fees"),
    "number": (
        "Transfer number", "Transfer ID", "Transfer no", "Transaction number", "Transaction ref", "Transaction no",
        "Payment ID", "Payment number", "Confirmation number", "Receipt number", "Advice no", "Advice number",
    ),
    "date": (
        "Date started", "Transfer created", "Created on", "Issued on", "Advice date", "Input date", "Message date", "Issued",
        "Created", "Создано", "Құрылды", "Заявление принято", "Поручение принято", "Дата приема", "Дата принятия",
        "Өтініш қабылданды", "Accepted on", "Date accepted", "Date of acceptance",
    ),
    "done": ("Completed on", "Paid out on", "Sent on", "Transfer completed", "Date completed", "Delivered on", "Debited on"),
    "executed": ("Transaction date", "Transfer date", "Payment date", "Posting date"),
    "purpose": ("Reason for payment", "Reason for transfer", "Transfer reference", "Payment reference", "Description"),
    "status": ("Transfer status",),
}  # fmt: skip

_TURKISH: Spellings = {
    "payer": (
        "Gönderen", "Gönderici", "Gönderen Adı Soyadı / Unvanı", "Gönderen Adı / Ünvanı", "Gönderen Ad Soyad / Unvan",
        "Gönderen Unvanı", "Gönderen Ünvanı", "Gönderen Adı", "Gönderen Müşteri", "Ödeyen", "Emri Veren",
        "Müşteri Adı / Ünvanı", "Müşteri Unvanı", "Hesap Sahibi",
    ),
    "beneficiary": (
        "Alıcı", "Alıcı Adı Soyadı / Unvanı", "Alıcı Adı / Ünvanı", "Alıcı Ad Soyad / Unvan", "Alıcı Unvanı", "Alıcı Ünvanı",
        "Alıcı Adı", "Alacaklı", "Lehdar", "Lehtar",
    ),
    "payer_iban": (
        "Gönderen IBAN", "Gönderen Hesap", "Gönderen Hesap No", "Gönderen Hesap No / IBAN", "Gönderen IBAN / Hesap No",
        "Borçlu Hesap", "Borçlu Hesap No",
    ),
    "beneficiary_iban": (
        "Alıcı IBAN", "Alıcı Hesap", "Alıcı Hesap No", "Alıcı Hesap No / IBAN", "Alıcı IBAN / Hesap No", "Alacaklı Hesap",
        "Alacaklı Hesap No", "Lehdar IBAN", "Lehdar Hesap No",
    ),
    "payer_bank": ("Gönderen Banka", "Gönderen Bankası", "Gönderen Banka / Şube"),
    "beneficiary_bank": ("Alıcı Banka", "Alıcı Bankası", "Alıcı Banka / Şube", "Lehdar Bankası"),
    "beneficiary_bic": ("Alıcı Banka SWIFT", "Alıcı Banka SWIFT Kodu", "Alıcı SWIFT", "Alıcı BIC"),
    "middle_bank": ("Muhabir Banka",),
    "bic": ("SWIFT Kodu", "BIC Kodu"),
    "bank": ("Banka", "Banka Adı"),
    "iban": ("Hesap No", "Hesap Numarası"),
    "amount": (
        "Tutar", "İşlem Tutarı", "Gönderilen Tutar", "Havale Tutarı", "Transfer Tutarı", "EFT Tutarı", "Ödeme Tutarı", "Miktar",
    ),
    "words": ("Yazıyla", "Tutar (Yazıyla)", "Yalnız"),
    "fee": ("Masraf", "Masraf Tutarı", "Komisyon", "Komisyon Tutarı", "Masraflar", "BSMV"),
    "total": ("Toplam", "Toplam Tutar"),
    "currency": ("Para Birimi", "Döviz Cinsi", "Döviz Kodu"),
    "rate": ("İşlem Kuru", "Döviz Kuru"),
    "number": ("Dekont No", "Dekont Numarası", "İşlem No", "İşlem Numarası", "Fiş No", "Referans No", "Referans Numarası"),
    "reference": ("Sorgu No", "Sorgu Numarası"),
    "date": ("Tarih", "Dekont Tarihi", "Düzenlenme Tarihi"),
    "executed": ("İşlem Tarihi", "İşlem Tarihi / Saati", "İşlem Zamanı"),
    "value_date": ("Valör", "Valör Tarihi"),
    "purpose": ("Açıklama", "İşlem Açıklaması", "Ödeme Açıklaması", "Transfer Açıklaması", "Ödeme Nedeni"),
    "status": ("Durum", "Durumu", "İşlem Durumu", "İşlem Sonucu"),
    "foot": ("Kaşe", "İmza", "İşlem Türü", "İşlem Tipi", "Şube"),
}  # fmt: skip

_GERMAN: Spellings = {
    "payer": (
        "Auftraggeber", "Zahler", "Zahlungspflichtiger", "Name des Auftraggebers", "Auftraggeber / Kontoinhaber", "Kontoinhaber",
    ),
    "beneficiary": (
        "Empfänger", "Zahlungsempfänger", "Begünstigter", "Name des Empfängers", "Empfänger / Begünstigter",
        "Begünstigter / Empfänger", "Zugunsten von",
    ),
    "payer_iban": (
        "IBAN des Auftraggebers", "IBAN Auftraggeber", "Konto des Auftraggebers", "Auftraggeberkonto", "Belastungskonto",
        "Belastetes Konto",
    ),
    "beneficiary_iban": (
        "IBAN des Empfängers", "IBAN Empfänger", "Empfänger IBAN", "Konto des Empfängers", "Empfängerkonto",
        "Kontonummer des Empfängers",
    ),
    "payer_bank": ("Bank des Auftraggebers", "Auftraggeberbank"),
    "beneficiary_bank": ("Bank des Empfängers", "Empfängerbank", "Kreditinstitut des Empfängers"),
    "beneficiary_bic": ("BIC des Empfängers", "BIC Empfänger", "Empfänger BIC", "BIC der Empfängerbank"),
    "bank": ("Kreditinstitut",),
    "iban": ("Kontonummer", "Konto-Nr"),
    "amount": ("Betrag", "Überweisungsbetrag", "Auftragsbetrag", "Zahlungsbetrag", "Belasteter Betrag"),
    "words": ("Betrag in Worten",),
    "fee": ("Gebühr", "Gebühren", "Entgelt", "Entgelte", "Spesen", "Provision"),
    "total": ("Gesamtbetrag",),
    "currency": ("Währung",),
    "rate": ("Wechselkurs", "Devisenkurs", "Umrechnungskurs"),
    "number": ("Auftragsnummer", "Auftrags-Nr", "Referenznummer", "Vorgangsnummer", "Transaktionsnummer", "Referenz"),
    "date": ("Datum", "Auftragsdatum", "Erstellt am", "Erfassungsdatum"),
    "done": ("Ausgeführt am", "Gebucht am", "Buchungsdatum", "Buchungstag"),
    "executed": ("Ausführungsdatum",),
    "received": ("Gewünschtes Ausführungsdatum", "Termin"),
    "value_date": ("Valuta", "Wertstellung", "Valutadatum", "Wertstellungsdatum"),
    "purpose": ("Verwendungszweck", "Zahlungsgrund", "Zahlungsreferenz"),
    "status": ("Auftragsstatus", "Zahlungsstatus"),
}  # fmt: skip

_OTHERS: Spellings = {
    "payer": (
        "Nadawca", "Zleceniodawca", "Ordinante", "Ordenante", "Donneur d'ordre", "付款人", "付款方", "付款人名称", "付款人户名",
    ),
    "beneficiary": (
        "Odbiorca", "Nazwa odbiorcy", "Beneficiario", "Bénéficiaire", "收款人", "收款方", "收款人名称", "收款人户名",
    ),
    "payer_iban": (
        "Rachunek nadawcy", "Z rachunku", "Rachunek zleceniodawcy", "Conto ordinante", "IBAN ordinante", "Cuenta de cargo",
        "Cuenta ordenante", "Compte débité", "Compte à débiter", "IBAN donneur d'ordre", "付款人账号", "付款账号",
    ),
    "beneficiary_iban": (
        "Rachunek odbiorcy", "Na rachunek", "IBAN beneficiario", "Conto beneficiario", "Cuenta de abono", "Cuenta beneficiario",
        "IBAN bénéficiaire", "Compte bénéficiaire", "Compte crédité", "收款人账号", "收款账号",
    ),
    "beneficiary_bank": (
        "Bank odbiorcy", "Banca beneficiario", "Banco beneficiario", "Banque du bénéficiaire",
        "收款行", "收款人开户行", "收款银行",
    ),
    "payer_bank": ("Bank nadawcy", "Banca ordinante", "Banco ordenante", "Banque du donneur d'ordre", "付款行", "付款人开户行"),
    "amount": ("Kwota", "Kwota przelewu", "Kwota operacji", "Importo", "Importe", "Montant", "Montant du virement", "金额",
        "交易金额"),
    "fee": ("Prowizja", "Opłata", "Commissioni", "Spese", "Comisión", "Comisiones", "Gastos", "Frais", "手续费"),
    "currency": ("Waluta", "Divisa", "Divisa di pagamento", "Devise", "币种"),
    "number": (
        "Numer referencyjny", "Nr referencyjny", "Numer operacji", "Numero operazione", "CRO", "TRN", "Número de operación",
        "Numéro d'opération", "Référence de l'opération", "流水号", "交易流水号", "回单编号",
    ),
    "date": ("Data zlecenia", "Data wystawienia", "Fecha", "Date d'émission"),
    "executed": ("Data operacji", "Data esecuzione", "Fecha de operación", "Date d'exécution", "交易日期", "交易时间"),
    "done": ("Data księgowania", "Data contabile", "Data addebito", "Fecha contable", "Date de comptabilisation", "记账日期"),
    "value_date": ("Data waluty", "Data valuta", "Fecha valor", "Date de valeur", "起息日"),
    "purpose": ("Tytuł", "Tytułem", "Tytuł przelewu", "Causale", "Concepto", "Motif", "用途", "附言", "摘要"),
    "status": ("Stan", "Stato", "Estado", "Statut", "状态", "交易状态"),
}  # fmt: skip
# What supports a title of theirs, and how their titles are worded.
ANCHORS = (
    "Recipient gets", "You sent", "Transfer number", "Gönderen", "Alıcı", "Alıcı Banka", "Dekont No", "Valör", "Alıcı IBAN",
    "Auftraggeber", "Empfänger", "Begünstigter", "Verwendungszweck", "Wertstellung", "Account debited", "Amount debited",
    "Nadawca", "Odbiorca", "Rachunek odbiorcy", "Kwota", "Ordinante", "Causale", "Ordenante", "Concepto", "Donneur d'ordre",
    "Bénéficiaire", "Beneficiario", "Motif", "付款人", "收款人", "收款人账号", "付款人账号", "Zahlungsempfänger",
)  # fmt: skip
TITLES = (
    r"\bdekontu?$|^dekont\b",
    r"^(?:\w+[ -])?überweisung(?:sauftrag|sbeleg|sbestätigung)?(?: (?:in|ins|nr)\b.*|\W+\w+bestätigung)?$"
    r"|^(?:ausführungs|zahlungs|überweisungs|sepa )\W?(?:bestätigung|avis|beleg|auftrag)\b|^belastungs(?:anzeige|avis)\b",
    r"^(?:potwierdzenie|polecenie) (?:\w+ )?przelewu\b|^(?:\w+ ){0,3}bonifico\b",
    r"^(?:justificante|comprobante|confirmación|orden) de (?:la )?transferencia\b"
    r"|^transferencia (?:emitida|internacional|sepa)\b",
    r"^(?:avis|ordre|confirmation|justificatif)\b.{0,24}\bvirement\b|电子回单|汇款|付款回单|业务回单",
    r"^transaction (?:confirmation|receipt|advice)\b|^advice of (?:credit|debit)\b",
)

ABROAD: Spellings = {
    field: tuple(text for tongue in (ALL, _SERVICES, _TURKISH, _GERMAN, _OTHERS) for text in tongue.get(field, ()))
    for field in dict.fromkeys((*ALL, *_SERVICES, *_TURKISH, *_GERMAN, *_OTHERS))
}
"""All of them, with those of banks at home."""
