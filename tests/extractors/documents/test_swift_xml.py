"""Transfers abroad whose elements bear the names of the newer standard: as XML, flat, or spelled out."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import swift_transfer
from extractors.records import Party
from tests.extractors.documents.transfers import PAYEE_IBAN, PAYER_IBAN, read
from tests.extractors.typed import recognised, sheet

XML = """
<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">
<FIToFICstmrCdtTrf><GrpHdr><MsgId>ABC123</MsgId><CreDtTm>2024-01-31T10:00:00+05:00</CreDtTm></GrpHdr>
<CdtTrfTxInf>
<PmtId><InstrId>77</InstrId><EndToEndId>NOTPROVIDED</EndToEndId></PmtId>
<IntrBkSttlmAmt Ccy="USD">12345.67</IntrBkSttlmAmt>
<InstdAmt Ccy="USD">12345.67</InstdAmt>
<UltmtDbtr><Nm>SOMEBODY ELSE</Nm></UltmtDbtr>
<Dbtr>
  <Nm>ALFA EXPORT LLP</Nm>
  <PstlAdr><Ctry>KZ</Ctry></PstlAdr>
  <Id><OrgId><Othr><Id>210340000405</Id></Othr></OrgId></Id>
</Dbtr>
<DbtrAcct><Id><IBAN>KZ906010131000123456</IBAN></Id></DbtrAcct>
<DbtrAgt><FinInstnId><BICFI>HSBKKZKX</BICFI></FinInstnId></DbtrAgt>
<CdtrAgt><FinInstnId><BICFI>DEUTDEFF</BICFI><Nm>DEUTSCHE BANK</Nm></FinInstnId></CdtrAgt>
<Cdtr><Nm>MESSE BERLIN GMBH</Nm></Cdtr>
<CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct>
<RmtInf><Ustrd>INVOICE 88 DD 05.01.2024
EXHIBITION SPACE RENT</Ustrd></RmtInf>
</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>
"""


FLAT = """
FIToFICstmrCdtTrf
  CreDtTm: 2024-01-31T10:00:00
  InstrId: 77
  IntrBkSttlmAmt Ccy="USD" 12345.67
  IntrBkSttlmDt: 2024-02-01
  Dbtr/Nm: ALFA EXPORT LLP
  Dbtr/Id/OrgId/Othr/Id: 210340000405
  DbtrAcct/Id/IBAN: KZ906010131000123456
  DbtrAgt/FinInstnId/BICFI: HSBKKZKX
  CdtrAgt/FinInstnId/BICFI: DEUTDEFF
  Cdtr/Nm: MESSE BERLIN GMBH
  CdtrAcct/Id/IBAN: DE89370400440532013000
  Purp/Prtry: 851
  RmtInf/Ustrd: INVOICE 88 DD 05.01.2024
  EXHIBITION SPACE RENT
Status: Executed
"""


@pytest.mark.parametrize("text", [XML, FLAT])
def test_pacs_008(text: str) -> None:
    record = read(text)
    assert (record.number, record.issued_on) == ("77", date(2024, 1, 31))
    assert (record.amount, record.currency) == (Decimal("12345.67"), "USD")
    assert (record.payer.name, record.payer.bin) == ("ALFA EXPORT LLP", "210340000405")
    assert (record.payer.iban, record.payer.bic) == (PAYER_IBAN, "HSBKKZKX")
    assert record.beneficiary == Party(name="MESSE BERLIN GMBH", iban=PAYEE_IBAN, bic="DEUTDEFF")
    assert record.purpose == "INVOICE 88 DD 05.01.2024 EXHIBITION SPACE RENT"


def test_flat_pacs_008_bears_codes_and_a_mark() -> None:
    record = read(FLAT)
    assert (record.knp, record.mark, record.executed_on) == ("851", "executed", date(2024, 2, 1))


def test_a_party_heads_its_elements_and_the_state_is_a_mark() -> None:
    record = read("""
Credit Transfer Confirmation (FIToFICstmrCdtTrf)
Cdtr
Nm                         Messe Berlin GmbH
Acct/Id/IBAN               DE89370400440532013000
Agt/FinInstnId/BICFI       DEUTDEFF Deutsche Bank
CdtTrfTxInf
EndToEndId                 2358
IntrBkSttlmDt              2024-01-31
IntrBkSttlmAmt             7,000.00 EUR
Purp (KNP / KBE)           859 / 27
Dbtr
Nm                         ALFA EXPORT LLP
Acct/Id/IBAN               KZ906010131000123456
Agt/FinInstnId/BICFI       HSBKKZKX
TxSts                      ACSC (Settlement completed)
""")
    assert record.beneficiary == Party(name="Messe Berlin GmbH", iban=PAYEE_IBAN, bic="DEUTDEFF")
    assert record.payer == Party(name="ALFA EXPORT LLP", iban=PAYER_IBAN, bic="HSBKKZKX")
    assert (record.number, record.knp, record.kbe) == ("2358", "859", "27")
    assert (record.mark, record.executed_on) == ("executed", date(2024, 1, 31))


@pytest.mark.parametrize(
    "amount",
    [
        'IntrBkStt LmAmt         Ccy= ="USD" 4800.00',
        '<IntrBkStt lmAmt Ccy="USD">4800.00<',
        'intrbksttlmamt   (ey-"USD" 4800.00',
    ],
)
def test_names_of_elements_with_a_blank_or_another_letter_in_them(amount: str) -> None:
    record, findings = swift_transfer.read(
        [
            recognised(f"""
PmtId/InstrId           KZ2480248
{amount}
IntrBkSttlmDt           2025-07-21
Dotr/Nm                 Tatti Dan LLP
Cdtr/Nm                 Lion Harbour Offices Pte. Ltd.
RmtInf/Ustrd            Payment for showroom lease under invoice 479/2025
Status: ACSC (settlement completed) 2025-07-21
""")
        ]
    )
    assert not findings
    assert (record.amount, record.currency, record.payer.name) == (Decimal("4800.00"), "USD", "Tatti Dan LLP")
    assert record.beneficiary.name == "Lion Harbour Offices Pte. Ltd."


def test_a_value_close_behind_its_path_is_no_part_of_it() -> None:
    record, findings = swift_transfer.read(
        [
            recognised("""
GrpHdr/NbOfTxs 1
IntrBkSttlmAmt Ccy="USD" 4800.00
Cdtr/Nm Lion Harbour Offices Pte. Ltd.
DbtrAgt/FinInstnId/ BICFI BRKEKZKA
""")
        ]
    )
    assert not findings
    assert (record.beneficiary.name, record.payer.bic) == ("Lion Harbour Offices Pte. Ltd.", "BRKEKZKA")


def test_elements_with_their_names_in_words() -> None:
    record = read("""
pacs.008 - FI to FI Customer Credit Transfer
Status: ACSC - settlement completed 2025-08-13
MsgId              Message identification        KZ824M
CreDtTm            Creation date and time        2025-08-13T10:41:55+05:00
InstrId            Instruction identification    824
IntrBkSttlmAmt     Interbank settlement          USD 6080.00
                   amount
IntrBkSttlmDt      Settlement date               2025-08-13
Dbtr/Nm            Debtor                        ALFA EXPORT LLP
Dbtr/Id            Debtor BIN                    210340000405
DbtrAcct/IBAN      Debtor account                KZ906010131000123456
CdtrAgt/BICFI      Creditor agent                DEUTDEFF
Cdtr/Nm            Creditor                      CREDITOR REFORM GMBH
CdtrAcct/IBAN      Creditor account              DE89370400440532013000
RmtInf/Ustrd       Remittance information        INVOICE 88 OF 05.01.2024
""")
    assert (record.number, record.amount, record.currency) == ("824", Decimal("6080.00"), "USD")
    assert record.payer.name == "ALFA EXPORT LLP" and record.beneficiary.name == "CREDITOR REFORM GMBH"
    assert (record.payer.iban, record.beneficiary.iban) == ("KZ906010131000123456", "DE89370400440532013000")
    assert record.purpose == "INVOICE 88 OF 05.01.2024"


@pytest.mark.parametrize(
    ("made", "day"),
    [
        ("2025-09-17710:41:07%05:00", date(2025, 9, 17)),
        ("2025-09-177", None),
        ("2025-09-17T10:41:07", date(2025, 9, 17)),
    ],
)
def test_the_day_of_a_message_whose_time_is_misread(made: str, day: date | None) -> None:
    record, _ = swift_transfer.read(
        [
            recognised(f"""
GrpHdr/CreDtTm {made}
IntrBkSttlmAmt Ccy="USD" 4800.00
Cdtr/Nm Lion Harbour Offices Pte. Ltd.
DbtrAgt/FinInstnId/ BICFI BRKEKZKA
""")
        ]
    )
    assert record.issued_on == day


@pytest.mark.parametrize("label", ["KNP / КНП", "KNP / KHN"])
def test_the_code_of_the_purpose_behind_its_label_twice_in_latin_letters(label: str) -> None:
    record, _ = swift_transfer.read(
        [
            recognised(f"""
Bank CenterCredit JSC                     Application for funds transfer / Заявление на перевод
                                                           No. / № 400 Date / Дата 2025-05-28
Ordering customer / Перевододатель        Account to be debited / Счет списания
Samrau Kod LLP                            KZ69856550483GBP5197
{label} 859              KBe / кБе 27                Charges / Комиссии SHA
""")
        ]
    )
    assert (record.knp, record.kbe) == ("859", "27")


def test_paths_between_brackets() -> None:
    record, _ = swift_transfer.read(
        [
            sheet("""
FIToFICstmrCdtTrf (pacs.008.001.08)
<MsgId> FT25927554
<CreDtTm> 2025-05-13T09:41:07+05:00
<IntrBkSttlmAmt Ccy="AED"> 21146.36
<IntrBkSttlmDt> 2025-05-14
<Dbtr/Nm> Arna Foods LLP
<Dbtr/Id/OrgId/Othr/Id> 120340005678
<DbtrAcct/Id/IBAN> KZ728562203100000001
<Cdtr/Nm> Gulf Stand Builders LLC
<Cdtr/PstlAdr/Ctry> AE
<CdtrAcct/Id/IBAN> AE070331234567890123456
<RmtInf/Ustrd> PAYMENT FOR SERVICES INV 83 DD 07.05.2025
""")
        ]
    )
    assert (record.amount, record.currency) == (Decimal("21146.36"), "AED")
    assert (record.payer.name, record.beneficiary.name) == ("Arna Foods LLP", "Gulf Stand Builders LLC")
    assert record.purpose == "PAYMENT FOR SERVICES INV 83 DD 07.05.2025"
