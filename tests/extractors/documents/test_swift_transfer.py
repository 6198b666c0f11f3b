"""Transfers abroad: messages raw, spelled out and as XML, and the applications that banks take in."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import swift_transfer
from extractors.records import Party
from tests.extractors.documents.transfers import PAYEE_IBAN, PAYER_IBAN, read
from tests.extractors.typed import recognised, sheet

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
    record = read(RAW)
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


@pytest.mark.parametrize(
    "text",
    [
        MISREAD,
        MISREAD.replace("\n:", "\n-"),
        MISREAD.replace("70:", "‘-70:"),
        MISREAD.replace(": 50F:", "БӨҒ: 50F : "),  # one tag, read twice
    ],
)
def test_a_scanned_message_whose_colons_were_misread(text: str) -> None:
    record, findings = swift_transfer.read([recognised(text)])
    assert not findings
    assert (record.number, record.amount, record.currency) == ("REF20240131-01", Decimal("12345.6"), "USD")
    assert (record.payer.iban, record.beneficiary.iban) == (PAYER_IBAN, PAYEE_IBAN)
    # what looks like an earlier tag within the purpose is none
    assert record.purpose == "/INV/88 DD 05.01.2024 CONTRACT 15 D20:15 HALL EXHIBITION SPACE RENT"


def test_a_day_with_a_currency_and_a_sum_is_that_of_32a_however_its_first_figure_was_read() -> None:
    record, _ = swift_transfer.read([recognised(MISREAD.replace(">32А:", "‘92A:"))])
    assert (record.amount, record.currency) == (Decimal("12345.6"), "USD")
    record, _ = swift_transfer.read([recognised(MISREAD.replace(">32А:240131USD12345 , 60", "‘92A: HALL 12"))])
    assert record.amount is None


def test_a_status_tells_each_deed_by_itself() -> None:
    record = read(RAW + "\nStatus: ACK - delivered to SWIFT network / Исполнено 31.01.2024\n")
    assert (record.mark, record.executed_on) == ("executed", date(2024, 1, 31))
    assert read(RAW + "\nStatus: ACK - delivered to SWIFT network\n").mark == "executed"
    assert read(RAW + "\nStatus: delivered to SWIFT network\n").mark is None


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
    assert read(f"{RAW}\n{said}\n").mark == mark


def test_tenge_debited_for_a_message_in_dollars() -> None:
    record = read(RAW.replace(":33B:USD12345,6", ":33B:KZT5556786,07\n:36:450,1") + "\nStatus: Executed 31.01.2024\n")
    assert (record.kzt_debited, record.rate) == (Decimal("5556786.07"), Decimal("450.1"))
    assert (record.mark, record.executed_on) == ("executed", date(2024, 1, 31))


def test_the_value_date_is_that_of_execution_only_beside_a_mark() -> None:
    assert read(RAW + "\nStatus: Completed\n").executed_on == date(2024, 1, 31)
    assert read(RAW + "\nStatus: Rejected\n").executed_on is None


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
    record = read(SPELLED)
    assert (record.number, record.amount, record.currency) == ("FT24031XYZ", Decimal(25000), "EUR")
    assert record.payer == Party(name="ALFA EXPORT LLP", country="KZ", iban=PAYER_IBAN)
    assert record.beneficiary == Party(name="MESSE BERLIN GMBH", country="DE", iban=PAYEE_IBAN, bic="COBADEFFXXX")
    assert record.purpose == "INVOICE 88 EXHIBITION"
    assert record.mark == "executed"  # the network took the message that the payer's bank sent


def test_tags_names_and_values_in_columns() -> None:
    record = read("""
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


@pytest.mark.parametrize(("tag", "scan", "purpose"), [("70", False, True), ("76", True, True), ("76", False, False)])
def test_the_tag_of_the_purpose_whose_nought_was_misread_is_told_by_its_name(
    tag: str, scan: bool, purpose: bool
) -> None:
    text = f"""
MT103 Single Customer Credit Transfer                            Status: Executed 01.02.2024
20      Sender's Reference            FT24031XYZ
32A     Value Date/Currency/Amount    240131EUR25000,
50K     Ordering Customer             /KZ906010131000123456
                                      ALFA EXPORT LLP
59      Beneficiary Customer          /DE89370400440532013000
                                      MESSE BERLIN GMBH
{tag}      Remittance Information        INVOICE 88
"""
    record, _ = swift_transfer.read([recognised(text) if scan else sheet(text)])
    assert (record.purpose == "INVOICE 88") == purpose


def test_letters_of_tags_may_be_those_of_another_alphabet() -> None:
    record = read("""
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


@pytest.mark.parametrize(("account", "told"), [("AEO7", "AE07"), ("AEO8", "AEO8")])
def test_figures_of_an_account_read_as_letters_where_its_check_digits_prove_them(account: str, told: str) -> None:
    rest = "0331234567890123456"
    assert read(RAW.replace("DE89370400440532013000", account + rest)).beneficiary.iban == told + rest


@pytest.mark.parametrize("label", ["Аударым нөмірі", "Өтініш нөмірі", "Номер перевода", "Transfer number"])
def test_the_number_of_a_transfer_under_its_name(label: str) -> None:
    record = read(f"""
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
    record = read(f"""
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
    record = read(f"""
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
    record = read("""
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


def test_a_full_line_ends_before_a_word_with_a_capital() -> None:
    record = read(
        RAW.replace(
            "MESSE BERLIN GESELLSCHAFT MIT BESCH\nRAENKTER HAFTUNG GMBH",
            "GULF EXHIBITION SERVICES INT. FZ-LLC\nConvention Tower, Dubai",
        )
    )
    assert record.beneficiary.name == "GULF EXHIBITION SERVICES INT. FZ-LLC"


def test_names_in_any_words_between_paths_and_values() -> None:
    text = """
Подтверждение перевода (pacs.008)
PmtId/InstrId             Номер документа          854
IntrBkSttlmDt             Дата исполнения          2025-05-06
IntrBkSttlmAmt            Сумма и валюта           USD 13766.73
Dbtr/Nm                   Плательщик               KAZYNA ONDIRIS LLP
DbtrAcct/Id/IBAN          Счёт плательщика         KZ906010131000123456
Cdtr/Nm                   Получатель               Gulf Stand Building FZE
CdtrAcct/Id/IBAN          Счёт                     AE070331234567890123456
                          получателя
RmtInf/Ustrd              Назначение               Stand construction under
                          платежа                  invoice INV-4456
"""
    record = swift_transfer.read([sheet(text)])[0]
    broken = recognised(text.replace("IntrBkSttlmAmt ", "IntrBkStt LmAnt"))
    assert swift_transfer.read([broken])[0].amount == record.amount == Decimal("13766.73")
    assert (record.number, record.payer.name, record.payer.iban) == (
        "854",
        "KAZYNA ONDIRIS LLP",
        "KZ906010131000123456",
    )
    assert (record.beneficiary.name, record.beneficiary.iban) == ("Gulf Stand Building FZE", "AE070331234567890123456")
    assert record.purpose == "Stand construction under invoice INV-4456"


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
