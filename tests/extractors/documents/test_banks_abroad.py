"""Prints of banks and payment services abroad: their words for parties, sums and what was carried out, their statements."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import bank_statement, swift_transfer
from extractors.records import SwiftTransfer
from pipeline.classify import classify
from tests.extractors.typed import page, sheet

DEKONT = """
TÜRKİYE SANAYİ BANKASI A.Ş.                               {title}
Şube: Taksim

{day}   : 14.03.2025            Dekont No : 2025031400412
Valör          : 14.03.2025
İşlem Türü     : EFT

Gönderen       : ARNA FOODS LLP
Gönderen IBAN  : KZ858567272366229146
{payee}        : ANADOLU FUAR HİZMETLERİ A.Ş.
{payee} IBAN   : TR330006100519786457841326
{sum}          : 4.250,00 USD
Masraf         : 25,00 USD
Açıklama       : FATURA FTR2025000000118
{said}
"""
TURKISH = {"title": "DEKONT", "day": "İşlem Tarihi", "payee": "Alıcı", "sum": "Tutar", "said": ""}


def _transfer(text: str) -> SwiftTransfer:
    document = next(classify([page(text)]))
    assert document.kind == "swift_transfer"
    record, findings = swift_transfer.read(document.sheets)
    assert not findings
    return record


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"title": "HAVALE DEKONTU", "sum": "İşlem Tutarı", "said": "İşlem tamamlandı."},
        {"title": "PARA TRANSFERİ DEKONTU", "payee": "Lehdar", "said": "Durum : Gerçekleştirildi"},
    ],
)
def test_a_dekont_is_a_transfer_that_the_bank_carried_out(changes: dict[str, str]) -> None:
    record = _transfer(DEKONT.format(**TURKISH | changes))
    assert (record.number, record.amount, record.currency) == ("2025031400412", Decimal("4250.00"), "USD")
    assert record.payer and record.beneficiary
    assert (record.payer.name, record.payer.iban) == ("ARNA FOODS LLP", "KZ858567272366229146")
    assert (record.beneficiary.name, record.beneficiary.iban) == (
        "ANADOLU FUAR HİZMETLERİ A.Ş.",
        "TR330006100519786457841326",
    )
    assert (record.mark, record.executed_on) == ("executed", date(2025, 3, 14))
    assert record.purpose == "FATURA FTR2025000000118"


@pytest.mark.parametrize(
    "said",
    [
        "İşlem tamamlanmadı",
        "Durum : Beklemede",
        "Durum : İptal edildi",
        "Onay bekliyor",
        "İleri tarihli transfer",
        "İşlem türü : İleri valörlü havale",
    ],
)
def test_a_dekont_of_what_was_not_carried_out(said: str) -> None:
    assert _transfer(DEKONT.format(**TURKISH | {"said": said})).mark != "executed"


ORDERED = """
Musterbank AG

ÜBERWEISUNG

Auftraggeber:           ARNA FOODS LLP
IBAN Auftraggeber:      KZ858567272366229146
Empfänger:              RHEINWERK MESSEBAU GMBH
IBAN:                   DE89370400440532013000
BIC:                    COBADEFFXXX
Betrag:                 5.250,75 EUR
Verwendungszweck:       Rechnung RE-2025-118
Ausführungsdatum:       14.03.2025
Auftragsnummer:         A-771202
Status:                 {status}
"""


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        ("ausgeführt", "executed"),
        ("Erfolgreich gebucht", "executed"),
        ("nicht ausgeführt", "pending"),
        ("wird ausgeführt", "pending"),
        ("in Bearbeitung", "pending"),
        ("storniert", "pending"),
        ("Auftrag angenommen", None),
    ],
)
def test_a_german_order_with_its_status(status: str, mark: str | None) -> None:
    record = _transfer(ORDERED.format(status=status))
    assert record.mark == mark
    assert (record.number, record.amount, record.currency) == ("A-771202", Decimal("5250.75"), "EUR")
    assert record.payer and record.payer.iban == "KZ858567272366229146"
    assert record.beneficiary and record.beneficiary.name == "RHEINWERK MESSEBAU GMBH"


@pytest.mark.parametrize(
    ("status", "mark"),
    [("Processed", "executed"), ("Not processed", "pending"), ("Being processed", "pending"), ("Submitted", None)],
)
def test_what_a_bank_processed_is_carried_out(status: str, mark: str | None) -> None:
    assert _transfer(ORDERED.format(status=status)).mark == mark


SERVICE = """
Wavepay
TRANSFER DETAILS

Transfer number         #1183265470
Created                 12 March 2025, 10:14
Status                  {status}

You sent                1,850.60 USD
Fee                     8.40 USD
{got}                   1,703.29 EUR

Sent from
ARNA FOODS LLP
KZ858567272366229146

Recipient
RHEINWERK MESSEBAU GMBH
Account number          DE89370400440532013000
Bank code               COBADEFFXXX
"""


@pytest.mark.parametrize("got", ["Recipient gets", "Recipient receives", "They receive"])
def test_what_a_payment_service_paid_out_is_what_the_recipient_got(got: str) -> None:
    record = _transfer(SERVICE.format(status="Sent", got=got))
    assert (record.number, record.issued_on) == ("1183265470", date(2025, 3, 12))
    assert (record.amount, record.currency, record.mark) == (Decimal("1703.29"), "EUR", "executed")
    assert record.payer and record.payer.name == "ARNA FOODS LLP"
    assert record.beneficiary and record.beneficiary.bic == "COBADEFFXXX"


@pytest.mark.parametrize(
    ("status", "mark"),
    [("Completed", True), ("Sent to your bank", False), ("Processing", False), ("Refunded", False)],
)
def test_other_statuses_of_a_payment_service(status: str, mark: bool) -> None:
    assert (_transfer(SERVICE.format(status=status, got="Recipient gets")).mark == "executed") is mark


def test_an_order_that_was_sent_to_the_bank_is_not_paid() -> None:
    assert _transfer(ORDERED.format(status="Sent")).mark is None


CREDITED = """
Musterbank AG                             CREDIT ADVICE

Beneficiary:                RHEINWERK MESSEBAU GMBH
Account credited:           DE89370400440532013000
Ordering customer:          ARNA FOODS LLP
Ordering customer account:  KZ858567272366229146
Transaction reference:      CR20250314-77
Value date:                 14.03.2025
{ordered}:                  EUR 5,250.75
Charges deducted:           EUR {charges}
{credited}:                 EUR 5,235.75
Details of payment:         INVOICE RE-2025-118
"""


@pytest.mark.parametrize(
    ("ordered", "credited"),
    [
        ("Instructed amount", "Amount credited"),
        ("Amount instructed", "Credited amount"),
        ("Ordered amount", "Net amount"),
    ],
)
def test_what_was_ordered_is_paid_where_charges_make_the_difference(ordered: str, credited: str) -> None:
    said = {"ordered": ordered, "credited": credited}
    assert _transfer(CREDITED.format(charges="15.00", **said)).amount == Decimal("5250.75")
    assert _transfer(CREDITED.format(charges="9.00", **said)).amount == Decimal("5235.75")


NOTE = """
Musterbank AG                                            DEBIT NOTE

Account holder: ARNA FOODS LLP                     Date: 14.03.2025
Account no.:    KZ85 8567 2723 6622 9146           Our ref.: DN-2025-00412

We have debited your account with the amount below:

Amount debited:     EUR 5,250.75
Value date:         14.03.2025
In favour of:       RHEINWERK MESSEBAU GMBH
IBAN:               DE89370400440532013000
Reason for payment: INVOICE RE-2025-118 DD 01.03.2025
"""
CLAIM = """
RHEINWERK MESSEBAU GMBH
Frankfurt am Main, Germany
DEBIT NOTE No. DN-15                               Date: 14.03.2025
Bill to: ARNA FOODS LLP

We have debited your account with the following:
Description                       Qty     Unit price    Amount EUR
Waiting time of truck, days       2       120.00        240.00
Total                                                   240.00
Beneficiary: RHEINWERK MESSEBAU GMBH, IBAN DE89370400440532013000, BIC COBADEFFXXX
"""


def test_a_banks_debit_note_is_a_transfer_and_a_sellers_an_invoice() -> None:
    record = _transfer(NOTE)
    assert (record.amount, record.currency, record.mark) == (Decimal("5250.75"), "EUR", "executed")
    assert record.executed_on == date(2025, 3, 14)
    assert next(classify([page(CLAIM)])).kind == "commercial_invoice"


ACCOUNT = """
Musterbank AG
KONTOAUSZUG Nr. 3/2025
Kontoinhaber: ARNA FOODS LLP
IBAN: DE89 3704 0044 0532 0130 00         BIC: COBADEFFXXX
Zeitraum: 01.03.2025 - 31.03.2025

Buchungstag  Valuta      Buchungstext / Verwendungszweck                       Betrag EUR
                         Alter Saldo                                           12.500,00 H
14.03.2025   14.03.2025  RHEINWERK MESSEBAU GMBH RE-2025-118                   {out}
17.03.2025   17.03.2025  Gutschrift KUNDE AG                                   {into}
                         Neuer Saldo                                           16.516,19 H
"""


@pytest.mark.parametrize(
    ("out", "into"),
    [
        ("-5.250,75", "9.266,94"),
        ("5.250,75-", "9.266,94+"),
        ("5.250,75 S", "9.266,94 H"),
        ("5.250,75- S", "9.266,94 H"),
        ("-5.250,75 EUR", "+9.266,94 EUR"),
    ],
)
def test_a_german_statement_tells_the_side_by_sign_or_letter(out: str, into: str) -> None:
    document = next(classify([page(ACCOUNT.format(out=out, into=into))]))
    assert document.kind == "bank_statement"
    record, _ = bank_statement.read(document.sheets)
    assert [(row.debit, row.credit) for row in record.rows] == [(Decimal("5250.75"), None), (None, Decimal("9266.94"))]
    assert (record.currency, record.period_from) == ("EUR", date(2025, 3, 1))
    assert record.holder and (record.holder.name, record.holder.bin) == ("ARNA FOODS LLP", None)


def test_a_german_statement_with_columns_for_both_sides() -> None:
    text = """
KONTOAUSZUG
Kontoinhaber   ARNA FOODS LLP                     Kontonummer   KZ858567272366229146
Auszug Nr. 3 vom 31.03.2025                        Währung  EUR

Buchung     Wertstellung  Vorgang                                     Soll            Haben
14.03.2025  14.03.2025    Überweisung RHEINWERK MESSEBAU GMBH         5.250,75
                          DE89370400440532013000 RE-2025-118
20.03.2025  20.03.2025    Gutschrift KUNDE AG                                         9.000,00
"""
    record, _ = bank_statement.read([sheet(text)])
    assert [(row.debit, row.credit) for row in record.rows] == [(Decimal("5250.75"), None), (None, Decimal("9000.00"))]
    assert record.holder and record.holder.name == "ARNA FOODS LLP"


@pytest.mark.parametrize(
    ("bank", "code"),
    [
        ("EMIRATES NBD BANK PJSC EBILAEAD", "EBILAEAD"),
        ("EBILAEAD EMIRATES NBD BANK PJSC", "EBILAEAD"),
        ("EMIRATES NBD BANK PJSC (EBILAEADXXX)", "EBILAEADXXX"),
        ("ABU DHABI ISLAMIC EMIRATES", None),
    ],
)
def test_a_code_of_letters_alone_at_either_end_of_a_banks_name(bank: str, code: str | None) -> None:
    text = f"""
FOREIGN TRANSFER No. 18
Ordering customer: ARNA FOODS LLP
Beneficiary: GULF PAVILION EVENTS FZE
Beneficiary account: AE070331234567890123456
Beneficiary bank: {bank}
Amount: AED 12,400.00
"""
    record, _ = swift_transfer.read([sheet(text)])
    assert record.beneficiary and record.beneficiary.bic == code


FACTS = """
{title}
{payer}: ARNA FOODS LLP
{account}: KZ858567272366229146
{payee}: {name}
{credited}: {iban}
{amount}: 5 250,75 EUR
{purpose}: RE 118/2025
{day}: 14.03.2025
{status}: {said}
"""
WORDS = "title payer account payee name credited iban amount purpose day status".split()
POLISH = (
    "POTWIERDZENIE WYKONANIA PRZELEWU", "Nadawca", "Rachunek nadawcy", "Odbiorca", "TARGI POLSKA SP. Z O.O.",
    "Rachunek odbiorcy", "PL61109010140000071219812874", "Kwota", "Tytuł", "Data operacji", "Status",
)  # fmt: skip
ITALIAN = (
    "CONTABILE BONIFICO ESTERO", "Ordinante", "Conto ordinante", "Beneficiario", "FIERA SERVIZI SRL", "IBAN beneficiario",
    "IT60X0542811101000000123456", "Importo", "Causale", "Data esecuzione", "Stato",
)  # fmt: skip
SPANISH = (
    "JUSTIFICANTE DE TRANSFERENCIA", "Ordenante", "Cuenta de cargo", "Beneficiario", "FERIA SERVICIOS LTDA", "Cuenta de abono",
    "ES9121000418450200051332", "Importe", "Concepto", "Fecha de operación", "Estado",
)  # fmt: skip
FRENCH = (
    "AVIS DE VIREMENT", "Donneur d'ordre", "Compte débité", "Bénéficiaire", "SALON SERVICES SARL", "IBAN bénéficiaire",
    "FR1420041010050500013M02606", "Montant", "Motif", "Date d'exécution", "Statut",
)  # fmt: skip
CHINESE = (
    "中国某银行 电子回单", "付款人", "付款人账号", "收款人", "SINO FAIR SERVICES CO., LTD", "收款人账号", "445150197182680698",
    "金额", "用途", "交易日期", "状态",
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said", "mark"),
    [
        (POLISH, "Zrealizowany", "executed"),
        (POLISH, "Niezrealizowany", "pending"),
        (ITALIAN, "Eseguito", "executed"),
        (ITALIAN, "In lavorazione", "pending"),
        (SPANISH, "Realizada", "executed"),
        (SPANISH, "Rechazada", "pending"),
        (FRENCH, "Exécuté", "executed"),
        (FRENCH, "En cours", "pending"),
        (CHINESE, "交易成功", "executed"),
        (CHINESE, "处理中", "pending"),
    ],
)
def test_transfers_in_the_words_of_more_countries(words: tuple[str, ...], said: str, mark: str) -> None:
    told = dict(zip(WORDS, words, strict=True))
    record = _transfer(FACTS.format(said=said, **told))
    assert record.payer and record.beneficiary
    assert (record.payer.name, record.payer.iban) == ("ARNA FOODS LLP", "KZ858567272366229146")
    assert (record.beneficiary.name, record.beneficiary.iban) == (told["name"], told["iban"])
    assert (record.amount, record.currency, record.purpose) == (Decimal("5250.75"), "EUR", "RE 118/2025")
    assert record.mark == mark


@pytest.mark.parametrize("title", ["BELASTUNGSANZEIGE", "SEPA-Überweisung - Ausführungsbestätigung", "ADVICE OF DEBIT"])
def test_further_titles_of_transfers(title: str) -> None:
    text = f"""
{title}
Auftraggeber            ARNA FOODS LLP
IBAN                    KZ858567272366229146
Zahlungsempfänger       RHEINWERK MESSEBAU GMBH
IBAN                    DE89370400440532013000
Betrag                  EUR 5.250,75
Ausgeführt am           14.03.2025
"""
    record = _transfer(text)
    assert (record.mark, record.executed_on) == ("executed", date(2025, 3, 14))
