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
    "date": ("Transfer created", "Created on", "Issued on", "Advice date"),
    "done": ("Completed on", "Paid out on", "Sent on", "Transfer completed", "Delivered on", "Debited on"),
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

ABROAD: Spellings = {
    field: tuple(text for tongue in (ALL, _SERVICES, _TURKISH, _GERMAN) for text in tongue.get(field, ()))
    for field in dict.fromkeys((*ALL, *_SERVICES, *_TURKISH, *_GERMAN))
}
"""All of them, with those of banks at home."""
