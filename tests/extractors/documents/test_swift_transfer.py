"""Transfers abroad: messages raw, spelled out and as XML, and the applications that banks take in."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import swift_transfer
from extractors.records import Party, SwiftTransfer
from tests.extractors.typed import recognised, sheet

PAYER_IBAN, PAYEE_IBAN = "KZ906010131000123456", "DE89370400440532013000"


def _read(text: str) -> SwiftTransfer:
    record, findings = swift_transfer.read([sheet(text)])
    assert not findings
    return record


RAW = """
{1:F01CASPKZKAAXXX0000000000}{2:I103DEUTDEFFXXXXN}{3:{121:eb6305c9-1f7f-49de-aed0-16487c27b42d}}{4:
:20:REF20240131-01
:23B:CRED
:32A:240131USD12345,6
:33B:USD12345,6
:50F:/KZ906010131000123456
1/TOO ALFA EXPORT
2/KUNAEV STR 77
3/KZ/ALMATY
:52A:CASPKZKA
:53B:/0417842392
:56A:/0412345
CITIUS33
:57A:/DE12
DEUTDEFFXXX
:59:/DE89370400440532013000
MESSE BERLIN GESELLSCHAFT MIT BESCH
RAENKTER HAFTUNG GMBH
MESSEDAMM 22, 14055 BERLIN, GERMANY
:70:/INV/88 DD 05.01.2024 CONTRACT 15 D
D 01.12.2023 EXHIBITION SPACE RENT
:71A:OUR
:71F:USD25,
:72:/BNF/EKNP 1727USD851
-}
"""


def test_raw_message() -> None:
    record = _read(RAW)
    assert record.number == "REF20240131-01"
    assert (record.amount, record.currency) == (Decimal("12345.6"), "USD")
    assert record.payer == Party(name="TOO ALFA EXPORT", country="KZ", iban=PAYER_IBAN, bic="CASPKZKA")
    # lines that the message cut inside a word are joined
    assert record.beneficiary == Party(
        name="MESSE BERLIN GESELLSCHAFT MIT BESCHRAENKTER HAFTUNG GMBH",
        country="DE",
        iban=PAYEE_IBAN,
        bic="DEUTDEFFXXX",
    )
    assert record.purpose == "/INV/88 DD 05.01.2024 CONTRACT 15 DD 01.12.2023 EXHIBITION SPACE RENT"
    assert (record.kbe, record.knp) == ("27", "851")
    assert record.mark is None
    assert record.executed_on is None
    assert record.kzt_debited is None  # 33B repeats the sum


# Small colons are recognised as other marks, or not at all, and blanks beside the comma.
MISREAD = (
    RAW.replace(":20:", "-20:")
    .replace(":32A:240131USD12345,6", ">32А:240131USD12345 , 60")
    .replace(":50F:", ": 50F:")
    .replace(":59:", "-59:")
    .replace(":70:", "70:")
    .replace("D 01.12.2023", "20:15 HALL")
)


@pytest.mark.parametrize("text", [MISREAD, MISREAD.replace("\n:", "\n-"), MISREAD.replace("70:", "‘-70:")])
def test_a_scanned_message_whose_colons_were_misread(text: str) -> None:
    record, findings = swift_transfer.read([recognised(text)])
    assert not findings
    assert (record.number, record.amount, record.currency) == ("REF20240131-01", Decimal("12345.6"), "USD")
    assert (record.payer.iban, record.beneficiary.iban) == (PAYER_IBAN, PAYEE_IBAN)
    # what looks like an earlier tag within the purpose is none
    assert record.purpose == "/INV/88 DD 05.01.2024 CONTRACT 15 D20:15 HALL EXHIBITION SPACE RENT"


def test_a_status_tells_each_deed_by_itself() -> None:
    record = _read(RAW + "\nStatus: ACK - delivered to SWIFT network / Исполнено 31.01.2024\n")
    assert (record.mark, record.executed_on) == ("executed", date(2024, 1, 31))
    assert _read(RAW + "\nStatus: ACK - delivered to SWIFT network\n").mark == "executed"
    assert _read(RAW + "\nStatus: delivered to SWIFT network\n").mark is None


@pytest.mark.parametrize(
    ("said", "mark"),
    [
        ("Network Delivery Status : Network Ack", "executed"),
        ("Message Status : Delivered / ACK", "executed"),
        ("Network Delivery Status : Network Ack\nStatus: Rejected 31.01.2024", "pending"),
        ("Network Delivery Status : Network Ack\nStatus: In processing", "pending"),
        ("Network Delivery Status : Network Ack\n\nОТКЛОНЕНО", "pending"),
        ("Message status: no ACK", None),
        ("Status: ACK not received", None),
    ],
)
def test_that_the_network_took_a_message_counts_where_nothing_else_is_said(said: str, mark: str | None) -> None:
    assert _read(f"{RAW}\n{said}\n").mark == mark


def test_tenge_debited_for_a_message_in_dollars() -> None:
    record = _read(RAW.replace(":33B:USD12345,6", ":33B:KZT5556786,07\n:36:450,1") + "\nStatus: Executed 31.01.2024\n")
    assert (record.kzt_debited, record.rate) == (Decimal("5556786.07"), Decimal("450.1"))
    assert (record.mark, record.executed_on) == ("executed", date(2024, 1, 31))


def test_the_value_date_is_that_of_execution_only_beside_a_mark() -> None:
    assert _read(RAW + "\nStatus: Completed\n").executed_on == date(2024, 1, 31)
    assert _read(RAW + "\nStatus: Rejected\n").executed_on is None


SPELLED = """
                        SWIFT MESSAGE PRINT
Message Type : MT103 Single Customer Credit Transfer
Network Delivery Status : Network Ack
F20: Sender's Reference
     FT24031XYZ
F32A: Value Date, Currency Code, Amount
     Date      : 240131     31 Jan 2024
     Currency  : EUR
     Amount    : 25000,      #25,000.00#
F50K: Ordering Customer
     /KZ906010131000123456
     ALFA EXPORT LLP
     ALMATY KAZAKHSTAN
F57A: Account With Institution
     COBADEFFXXX
     COMMERZBANK AG
F59: Beneficiary Customer
     /DE89370400440532013000
     MESSE BERLIN GMBH
     BERLIN GERMANY
F70: Remittance Information
     INVOICE 88
     EXHIBITION
F71A: Details of Charges
     SHA
"""


def test_tags_spelled_out() -> None:
    record = _read(SPELLED)
    assert (record.number, record.amount, record.currency) == ("FT24031XYZ", Decimal(25000), "EUR")
    assert record.payer == Party(name="ALFA EXPORT LLP", country="KZ", iban=PAYER_IBAN)
    assert record.beneficiary == Party(name="MESSE BERLIN GMBH", country="DE", iban=PAYEE_IBAN, bic="COBADEFFXXX")
    assert record.purpose == "INVOICE 88 EXHIBITION"
    assert record.mark == "executed"  # the network took the message that the payer's bank sent


def test_tags_names_and_values_in_columns() -> None:
    record = _read("""
MT103 Single Customer Credit Transfer                            Status: Executed 01.02.2024
20      Sender's Reference            FT24031XYZ
32A     Value Date/Currency/Amount    240131EUR25000,
50K     Ordering Customer             /KZ906010131000123456
                                      ALFA EXPORT LLP
57A     Account With Institution      COBADEFFXXX
59      Beneficiary Customer          /DE89370400440532013000
                                      MESSE BERLIN GMBH
70      Remittance Information        INVOICE 88
""")
    assert (record.number, record.amount, record.currency) == ("FT24031XYZ", Decimal(25000), "EUR")
    assert (record.payer.name, record.payer.iban) == ("ALFA EXPORT LLP", PAYER_IBAN)
    assert record.beneficiary == Party(name="MESSE BERLIN GMBH", iban=PAYEE_IBAN, bic="COBADEFFXXX")
    assert (record.purpose, record.mark, record.executed_on) == ("INVOICE 88", "executed", date(2024, 2, 1))


def test_letters_of_tags_may_be_those_of_another_alphabet() -> None:
    record = _read("""
MT103 Single Customer Credit Transfer
20:     Sender's Reference            FT24031XYZ
23В:    Вапк Operation Code           CRED
Е32А:   Value Date/Currency/Amount    240131EUR25000,00 00
ЕЗЗВ:   Currency/Instructed Amount    EUR25000,
50К:    Ordering Customer             /KZ906010131000123456
                                      ALFA EXPORT LLP
59:     Beneficiary Customer          /DE89370400440532013000
                                      MESSE BERLIN GMBH
""")
    assert (record.number, record.amount, record.currency) == ("FT24031XYZ", Decimal(25000), "EUR")
    assert (record.payer.name, record.beneficiary.name) == ("ALFA EXPORT LLP", "MESSE BERLIN GMBH")


def test_prints_of_the_amount_that_differ_leave_it_out() -> None:
    record, (finding,) = swift_transfer.read([sheet(SPELLED.replace("#25,000.00#", "#26,000.00#"))])
    assert record.amount is None
    assert finding.code == "low_confidence"


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
    record = _read(text)
    assert (record.number, record.issued_on) == ("77", date(2024, 1, 31))
    assert (record.amount, record.currency) == (Decimal("12345.67"), "USD")
    assert (record.payer.name, record.payer.bin) == ("ALFA EXPORT LLP", "210340000405")
    assert (record.payer.iban, record.payer.bic) == (PAYER_IBAN, "HSBKKZKX")
    assert record.beneficiary == Party(name="MESSE BERLIN GMBH", iban=PAYEE_IBAN, bic="DEUTDEFF")
    assert record.purpose == "INVOICE 88 DD 05.01.2024 EXHIBITION SPACE RENT"


def test_flat_pacs_008_bears_codes_and_a_mark() -> None:
    record = _read(FLAT)
    assert (record.knp, record.mark, record.executed_on) == ("851", "executed", date(2024, 2, 1))


def test_application() -> None:
    record = _read("""
                    ЗАЯВЛЕНИЕ НА ПЕРЕВОД ДЕНЕГ В ИНОСТРАННОЙ ВАЛЮТЕ
№ 14                                         Дата: 31.01.2024
32A   Валюта и сумма цифрами:      USD 12 345,67
      Сумма прописью:              Двенадцать тысяч триста сорок пять долларов США 67 центов
50    Отправитель денег:           TOO "ALFA EXPORT", BIN 210340000405
      Адрес:                       Kazakhstan, Almaty, Kunaev str. 77
      Счет для списания:           KZ906010131000123456
56    Банк-посредник:              CITIBANK N.A., NEW YORK
      SWIFT:                       CITIUS33
57    Банк бенефициара:            DEUTSCHE BANK AG, FRANKFURT
      SWIFT:                       DEUTDEFF
59    Бенефициар:                  MESSE BERLIN GMBH
      Счет №:                      DE89370400440532013000
      Код бенефициара:             27
      Страна бенефициара:          Германия
70    Назначение платежа:          PAYMENT FOR EXHIBITION SPACE, INVOICE 88 DD 05.01.2024
71A   Комиссии за счет:            OUR
      КНП:                         851
      Курс:                        1 USD = 450,10 KZT
      Списано со счета в тенге:    5 556 786,07 KZT
      Счет комиссии:               KZ86125KZT5004100100
                                   Исполнено 31.01.2024
""")
    assert (record.number, record.issued_on) == ("14", date(2024, 1, 31))
    assert (record.amount, record.currency) == (Decimal("12345.67"), "USD")
    assert (record.kzt_debited, record.rate) == (Decimal("5556786.07"), Decimal("450.10"))
    assert (record.payer.bin, record.payer.iban, record.payer.bic) == ("210340000405", PAYER_IBAN, None)
    assert record.beneficiary == Party(name="MESSE BERLIN GMBH", country="DE", iban=PAYEE_IBAN, bic="DEUTDEFF")
    assert (record.knp, record.kbe, record.mark) == ("851", "27", "executed")


def test_kazakh_application() -> None:
    record = _read("""
               ШЕТЕЛ ВАЛЮТАСЫНДАҒЫ АҚША АУДАРЫМЫНА ӨТІНІШ № 14
                         2024 жылғы 31 қаңтар
Аударым сомасы және валютасы     12 345,67 USD
Ақша жөнелтуші                   ALFA EXPORT LLP
БСН                              210340000405
Ақша жөнелтушінің шоты           KZ906010131000123456
Бенефициар банкі                 DEUTSCHE BANK AG
Бенефициар банкінің SWIFT коды   DEUTDEFF
Бенефициар                       MESSE BERLIN GMBH
Бенефициардың шоты               DE89370400440532013000
Төлемнің мақсаты                 EXHIBITION, INVOICE 88
ТМК                              851
Күйі                             Өңделуде
""")
    assert (record.number, record.issued_on) == ("14", date(2024, 1, 31))
    assert (record.amount, record.currency, record.mark) == (Decimal("12345.67"), "USD", "pending")
    assert record.payer == Party(name="ALFA EXPORT LLP", bin="210340000405", iban=PAYER_IBAN)
    assert record.beneficiary == Party(name="MESSE BERLIN GMBH", iban=PAYEE_IBAN, bic="DEUTDEFF")


def test_tenge_is_not_taken_for_a_sum_whose_words_name_dollars() -> None:
    record = _read("""
Заявление на перевод № 3 от 31.01.2024
Сумма прописью: Сто долларов США 00 центов
Списано в тенге: 45 010,00 KZT
Бенефициар: MESSE BERLIN GMBH
""")
    assert record.amount is None


def test_a_party_heads_its_elements_and_the_state_is_a_mark() -> None:
    record = _read("""
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


def test_the_payer_under_a_label_in_two_languages() -> None:
    record = _read("""
ЗАЯВЛЕНИЕ НА ПЕРЕВОД В ИНОСТРАННОЙ ВАЛЮТЕ № 1226
32   Валюта и сумма цифрами                USD 1 029,00
50   Перевододатель / Аударым жіберуші     Elektroshchit Service LLP
                                           БИН 100240295829
59   Бенефициар                            Istanbul Tanitim Ajansi A.S.
70   Назначение платежа                    INVOICE 115 DD 30.04.2025
""")
    assert (record.payer.name, record.beneficiary.name) == ("Elektroshchit Service LLP", "Istanbul Tanitim Ajansi A.S.")


@pytest.mark.parametrize(("account", "told"), [("AEO7", "AE07"), ("AEO8", "AEO8")])
def test_figures_of_an_account_read_as_letters_where_its_check_digits_prove_them(account: str, told: str) -> None:
    rest = "0331234567890123456"
    assert _read(RAW.replace("DE89370400440532013000", account + rest)).beneficiary.iban == told + rest


NUMBERED_APPLICATION = """
«Bereke Bank» АҚ
Шетел валютасындағы ақша аударымына № FT655943355 өтініш
Заявление на перевод денег в иностранной валюте № FT655943355
2024 жылғы 30 қыркүйек / 30.09.2024
32A Валюта және сома (цифрмен)          CNY 54 500,00
Валюта и сумма цифрами
Сома жазумен                            Елу төрт мың бес жүз CNY 00/100
Сумма прописью
50 Ақша аударушы                        Daulet Expo LLP
Перевододатель                          БСН/БИН 220140856113
Есептен шығарылатын шот (ЖСК)           KZ906010131000123456
57 Бенефициардың банкі                  BANK OF CHINA
Банк бенефициара                        SWIFT BKCHCNBJ
59 Бенефициар                           Shanghai Huaxin Exhibition Co., Ltd
Бенефициардың шоты                      9065859904374439
70 Төлемнің мақсаты                     PAYMENT FOR INVOICE INV-9644
Назначение платежа
71A Комиссия                            OUR
ТМК / ЖКод / Кбе                        859 / 17 / 27
КНП / КОд / КБе
"""


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("32A Валюта және сома (цифрмен)", "32A Валюта және сома (цифрмен)"),
        ("32A Валюта және сома (цифрмен)", "32A Шетел валютасының сомасы"),
        ("32A Валюта және сома (цифрмен)", "32A: Сомасы мен валютасы"),
    ],
)
def test_an_application_whose_labels_have_the_numbers_of_a_messages_fields(printed: str, label: str) -> None:
    record = _read(NUMBERED_APPLICATION.replace(printed, label.ljust(len(printed))))
    assert (record.number, record.issued_on) == ("FT655943355", date(2024, 9, 30))
    assert (record.amount, record.currency) == (Decimal("54500.00"), "CNY")
    assert (record.knp, record.kbe) == ("859", "27")


@pytest.mark.parametrize("label", ["Аударым нөмірі", "Өтініш нөмірі", "Номер перевода", "Transfer number"])
def test_the_number_of_a_transfer_under_its_name(label: str) -> None:
    record = _read(f"""
ХАЛЫҚАРАЛЫҚ АУДАРЫМ ТУРАЛЫ РАСТАУ
{label:<30}FT161068175
Өтініш күні                   03.03.2025
Аударушы                      Daulet Expo LLP
Аударым сомасы                1 200,50 EUR
""")
    assert (record.number, record.amount) == ("FT161068175", Decimal("1200.50"))


@pytest.mark.parametrize(
    "names",
    [
        (
            "Жіберушінің референсі",
            "Валюталау күні/Валюта/Сома",
            "Тапсырыс беруші клиент",
            "Бенефициар клиент",
            "Төлем туралы ақпарат",
        ),
        ("Референс отправителя", "Дата валютирования, валюта, сумма", "Плательщик", "Бенефициар", "Назначение платежа"),
        (
            "Sender's reference",
            "Value date/Currency/Amount",
            "Ordering customer",
            "Beneficiary customer",
            "Remittance information",
        ),
    ],
)
def test_names_of_tags_in_the_languages_of_banks(names: tuple[str, ...]) -> None:
    told = [f"{tag:<4}{name}" for tag, name in zip(("20", "32A", "50K", "59", "70"), names, strict=True)]
    reference, settled, payer, payee, purpose = (f"{text:<44}" for text in told)
    record = _read(f"""
SWIFT MT103
{reference}: 77
{settled}: 250313EUR12500,00
{payer}: /{PAYER_IBAN}
{"":<44}  ARNA FOODS LLP
{payee}: /{PAYEE_IBAN}
{"":<44}  PROBE MESSE GMBH
{purpose}: INVOICE 15
""")
    assert (record.number, record.amount, record.currency) == ("77", Decimal("12500.00"), "EUR")
    assert (record.payer.iban, record.beneficiary.iban) == (PAYER_IBAN, PAYEE_IBAN)
    assert (record.payer.name, record.beneficiary.name) == ("ARNA FOODS LLP", "PROBE MESSE GMBH")


def test_the_day_of_what_was_paid_for_is_not_that_of_the_mark_above_it() -> None:
    record = _read(f"""
БАНК АУДАРЫМЫН РАСТАУ
Нөмірі 77                     Күні 12.03.2025
Төлеуші                       Arna Foods LLP
Төлеушінің ЖСК                {PAYER_IBAN}
Сома                          EUR 12 500.00
Валюталау күні                13.03.2025
Күйі                          Орындалды
                              INVOICE 15 DD 01.03.2025
""")
    assert (record.mark, record.executed_on) == ("executed", date(2025, 3, 13))


def test_the_number_of_a_customer_whose_own_element_was_not_read_stands_under_the_name() -> None:
    record = _read("""
PmtId/EndToEndId        IR250402000808
IntrBkSttlmAmt          Ccy="USD" 3284.57
IntrBkSttlmDt           2025-04-02
Dbtr/Nm                 Saryarqa Diirmen LLP
                        BIN & 060140150264
Cdtr/Nm                 Adwise Ireland Limited
RmtInf/Ustrd            Payment for services under invoice 5100024050
""")
    assert (record.payer.name, record.payer.bin) == ("Saryarqa Diirmen LLP", "060140150264")
    assert record.beneficiary.name == "Adwise Ireland Limited"


def test_banks_under_names_that_run_over_lines() -> None:
    text = """
pacs.008.001.08 FI to FI Customer Credit Transfer
Message identification     MSG20250506001
Interbank settlement amount    12000.00 USD
Debtor                         ARNA FOODS LIMITED LIABILITY
                               PARTNERSHIP
Debtor account                 KZ906010131000123456
Debtor agent                   HSBKKZKXXXX
                               HALYK BANK
Creditor                       GULF EVENTS EXHIBITION
                               SERVICES LLC
Creditor account               AE070331234567890123456
Creditor agent                 EBILAEADXXX
                               EMIRATES NBD BANK
"""
    record = swift_transfer.read([sheet(text)])[0]
    assert (record.payer.name, record.payer.bic) == ("ARNA FOODS LIMITED LIABILITY PARTNERSHIP", "HSBKKZKXXXX")
    assert (record.beneficiary.name, record.beneficiary.bic) == ("GULF EVENTS EXHIBITION SERVICES LLC", "EBILAEADXXX")


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


def test_tags_in_a_column_whose_noughts_and_fives_are_read_as_letters() -> None:
    record, findings = swift_transfer.read(
        [
            recognised("""
20    Sender's reference          HS250617001208
23B   Bank operation code         CRED
32A   Value date / currency       2025-06-17 RUB 776,500.00
5OK   Ordering customer           /KZ416013577084219858
                                  KazKabel Engineering LLP
S7А   Account with institution    SABRRUMM
59    Beneficiary customer        /40702810516540012345
                                  OOO Ural Ekspo Servis
70    Remittance information      contract EX-73/25
""")
        ]
    )
    assert not findings
    assert (record.amount, record.currency) == (Decimal("776500.00"), "RUB")
    assert (record.payer.name, record.beneficiary.bic) == ("KazKabel Engineering LLP", "SABRRUMM")
