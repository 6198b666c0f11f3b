"""Transfers and orders as screens of banks and their tables of messages print them, under titles nobody listed."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import swift_transfer
from extractors.documents.payment_headings import ends_text
from extractors.page import Box
from pipeline.classify import classify
from tests.extractors.documents.transfers import PAYEE_IBAN, PAYER_IBAN, read
from tests.extractors.typed import page, sheet

SCREEN = """
АО «Дала Банк»
{title}
4 201.70 USD
Исполнен
№ документа
519
Дата исполнения
09.03.2025
Отправитель
ТОО «Арна Фудс»
ИИН/БИН
210340000405
Счёт отправителя
KZ906010131000123456
Получатель
Nordlicht Media GmbH
Счёт получателя
DE89370400440532013000
SWIFT банка
COBADEFF
КНП
859
Назначение
Payment under invoice 97/25
"""


@pytest.mark.parametrize(
    "title", ["Перевод за рубеж", "Платёж за границу", "Перевод денег за рубеж", "Шетелге ақша аудару"]
)
def test_a_transfer_by_where_it_goes(title: str) -> None:
    document = next(classify([page(SCREEN.format(title=title))]))
    assert document.kind == "swift_transfer"
    record = swift_transfer.read(document.sheets)[0]
    assert (record.number, record.amount, record.currency) == ("519", Decimal("4201.70"), "USD")
    assert record.beneficiary.name == "Nordlicht Media GmbH"


COLUMNS = """
Дала Банк

Детали платежа
Номер                          Статус
714                            Исполнен 09.07.2025
Дата документа                 Сумма
09.07.2025                     {amount}
Бенефициар                     Счет бенефициара
ООО «Медиа Плюс»               36307661292401021005
SWIFT банка бенефициара        Страна бенефициара
{bank}                         {country}
КНП                            КБе
858                            27
Назначение платежа
Оплата по инвойсу № 74/25 от 17.06.2025
"""


@pytest.mark.parametrize(
    ("amount", "bank", "country", "kind"),
    [
        ("7 261,02 USD", "KACHUZ22", "UZ", "swift_transfer"),
        ("7 261,02 USD", "KCJBKZKX", "KZ", "payment_order"),
        ("7 261,02 KZT", "KACHUZ22", "UZ", "payment_order"),
    ],
)
def test_a_bank_abroad_under_its_label(amount: str, bank: str, country: str, kind: str) -> None:
    assert next(classify([page(COLUMNS.format(amount=amount, bank=bank, country=country))])).kind == kind


REPORT = """
Dala Bank JSC — Transaction Initiation / Detail Report of the Bank's Clients
Transaction Reference   FT25264389          Payment Method         Cross Border Funds Transfer
Transaction Status      Processed           Value Date             25-Apr-2025
Payment Currency        EUR                 Payment Amount         107,254.32
Debit Account Number    KZ906010131000123456  Charges              OUR
Ordering Party Name     Arna Foods LLP      Ordering Party ID      210340000405
Beneficiary Name        Nordlicht Media GmbH  Beneficiary Account  DE89370400440532013000
Beneficiary Bank Name   Commerzbank AG      Beneficiary Bank Routing Code   COBADEFF
Payment Details: Invoice 773 of 28.03.2025
"""


def test_a_report_by_the_labels_of_orders_and_transfers_alike() -> None:
    document = next(classify([page(REPORT)]))
    assert document.kind == "swift_transfer"
    record = swift_transfer.read(document.sheets)[0]
    assert (record.amount, record.currency, record.executed_on) == (Decimal("107254.32"), "EUR", date(2025, 4, 25))
    assert (record.beneficiary.bic, record.beneficiary.iban) == ("COBADEFF", PAYEE_IBAN)


@pytest.mark.parametrize("title", ["Платеж в тенге №641 от 04.06.2025", "Төлем теңгемен №641 04.06.2025"])
def test_an_order_by_what_it_is_in(title: str) -> None:
    text = f"""
{title}
ОТКУДА                         КУДА
ТОО «Арна Фудс»                ТОО «Экспо Сервис»
БИН 210340000405               БИН 150640012340
604 800,00 KZT
КНП: 858 КБе: 17
Назначение: Оплата по договору № 84/25
Статус: Проведен 04.06.2025
"""
    assert next(classify([page(text)])).kind == "payment_order"


TABLE = """
Исходящее сообщение pacs.008
Тег              Поле                  Значение
MsgId            Референс сообщения                  46315
IntrBkSttlmAmt   Сумма и валюта        1290.42 USD
IntrBkSttlmDt    Дата валютирования            2025-07-11
Dbtr/Nm          Плательщик            Arna Foods LLP
Dbtr/Id          БИН плательщика             210340000405
DbtrAcct/IBAN    Счет плательщика         KZ906010131000123456
Cdtr/Nm          Получатель            Nordlicht Media GmbH
CdtrAcct         Счет получателя          DE89370400440532013000
CdtrAgt/BICFI    Банк получателя                COBADEFF
RmtInf/Ustrd     Назначение            Invoice 587 of 30.06.2025

Статус: сообщение отправлено, получен ACK. Расчёт завершён (ACSC) 11.07.2025.
"""


def _ruled(text: str, columns: tuple[int, ...]) -> tuple[Box, ...]:
    """The rules of a table whose columns begin at these characters, a row a line."""
    edges, rows = [30 + 6.0 * c - 3 for c in columns], [51.0 + 14 * n for n in range(text.strip("\n").count("\n") - 1)]
    across = [Box(edges[0], y, edges[-1], y) for y in rows]
    return (*across, *(Box(x, rows[0], x, rows[-1]) for x in edges))


def test_values_set_at_either_edge_of_their_column() -> None:
    record = swift_transfer.read([sheet(TABLE, rulings=_ruled(TABLE, (0, 17, 39, 70)))])[0]
    assert (record.number, record.amount, record.currency) == ("46315", Decimal("1290.42"), "USD")
    assert (record.payer.name, record.payer.bin, record.payer.iban) == ("Arna Foods LLP", "210340000405", PAYER_IBAN)
    assert (record.beneficiary.name, record.beneficiary.iban) == ("Nordlicht Media GmbH", PAYEE_IBAN)
    assert (record.mark, record.executed_on) == ("executed", date(2025, 7, 11))


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        ("отправлено, получен ACK. Расчёт завершён 11.07.2025.", "executed"),
        ("отправлено, получен ACK. Расчёт не завершён.", "pending"),
        ("отправлено. Подпись проверена успешно.", None),
    ],
)
def test_a_status_of_several_sentences(status: str, mark: str | None) -> None:
    assert read(f"Заявление на перевод № 5\nСумма: 10.00 USD\nСтатус: {status}").mark == mark


def test_the_day_of_a_message_is_none_of_its_execution() -> None:
    record = swift_transfer.read(
        [
            sheet("""
Dala Bank JSC   Status: ACSC
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">
<GrpHdr><MsgId>FT25309742</MsgId><CreDtTm>2025-07-31T10:21:44</CreDtTm></GrpHdr>
<IntrBkSttlmAmt Ccy="CNY">45762.06</IntrBkSttlmAmt>
<IntrBkSttlmDt>2025-08-01</IntrBkSttlmDt>
<Dbtr><Nm>Arna Foods LLP</Nm></Dbtr>
<Cdtr><Nm>Bright Media Co., Ltd.</Nm></Cdtr>
""")
        ]
    )[0]
    assert (record.issued_on, record.executed_on) == (date(2025, 7, 31), date(2025, 8, 1))


def test_an_advice_in_sentences_and_boxes() -> None:
    record = read("""
Dala Bank JSC
                        DEBIT ADVICE
Dear customer, we have debited your account KZ906010131000123456 on 3 July 2025 as per your
order, which has been executed.
Our reference: FT25198656
By order of: Arna Foods LLP, BIN 210340000405
In favour of: ООО «Медиа Плюс»
Account: 40027086091902089597
With bank: АО «Дальбанк», SWIFT ALFARUMM
Amount: RUB 193,137.14
Value date: 3 July 2025
Details: Оплата по счету № 74 от 18.06.2025
This is a computer generated advice and requires no signature.
""")
    assert (record.number, record.payer.iban, record.beneficiary.bic) == ("FT25198656", PAYER_IBAN, "ALFARUMM")
    assert record.purpose == "Оплата по счету № 74 от 18.06.2025"


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("This document was generated electronically.", True),
        ("Документ сформирован в системе банка", True),
        ("Документы по договору 5", False),
        ("this invoice and the documents", False),
    ],
)
def test_what_a_print_says_of_itself_ends_what_is_told(line: str, ends: bool) -> None:
    assert ends_text(line) is ends


@pytest.mark.parametrize(
    ("second", "name"),
    [
        ("ORGANIZATION", "WORLD FOOD TRADE ORGANIZATION"),
        ("LAUSANNE ROAD", "WORLD FOOD TRADE"),
        ("UNION 5", "WORLD FOOD TRADE"),
    ],
)
def test_a_body_whose_name_goes_on(second: str, name: str) -> None:
    record = read(f"""
:20:FT55
:32A:250619USD2688,12
:50K:/KZ906010131000123456
ARNA FOODS LLP
:59:/CH5439534257679131942
WORLD FOOD TRADE
{second}
:70:INVOICE 5
:71A:OUR
""")
    assert record.beneficiary.name == name


@pytest.mark.parametrize(
    ("kind", "told"), [("swift_transfer", "Outgoing international transfer"), ("payment_order", "Outgoing transfer")]
)
def test_a_confirmation_that_says_where_the_payment_goes(kind: str, told: str) -> None:
    text = f"""
Dala Bank JSC Business Online
Payment confirmation
Status                 Executed
Transaction type       {told}
Document No.           90303
Value date             27 March 2025
Debit account          KZ906010131000123456
Ordering party         Arna Foods LLP, BIN 210340000405
Amount                 USD 5,928.84
Beneficiary            Hudson Food Brokers LLC
Beneficiary account    1711095373302154
Payment details        Payment under invoice 76-E
"""
    assert next(classify([page(text)])).kind == kind
