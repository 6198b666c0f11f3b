"""Invoices of sellers abroad and transfers to them: days behind a place, units with a figure, accounts that are no money."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import (
    commercial_invoice,
    completion_act,
    proforma_invoice,
    swift_transfer,
    transport_document,
)
from extractors.page import Box
from pipeline.classify import RECOGNISER
from tests.extractors.typed import sheet

FAIR = """
                              NORDHAFEN MESSE GmbH
                              Messeplatz 1 · 30521 Hannover · Germany

Arna Foods LLP
7 Abay Ave., Almaty
KAZAKHSTAN

Rechnung / Invoice                                       Hannover, 12.05.2025
Rechnungs-Nr. / Invoice No.:    RE-2025-004471
Vertrag / Contract:             EX-25/118 vom / dated 14.01.2025

Pos.  Leistung / Service                      Menge / Qty   Einzelpreis / Unit price   Gesamt / Total EUR
1     Standfläche Halle 5 / Stand space        24 m2         285,00                     6.840,00
2     Medienpauschale / Media package           1            490,00                       490,00

                                              Nettobetrag / Net amount                  7.330,00
                                              0 % USt / VAT (reverse charge)                0,00
                                              Rechnungsbetrag / Invoice total EUR       7.330,00
"""
STUDIO = """
From                                   For
Pixel Forge Studio OU                  Arna Foods LLP
Narva mnt 7, Tallinn, Estonia          Almaty, Kazakhstan

Invoice ID      2025-0098
Issue Date      17/02/2025

Item Type   Description                                  Quantity     Unit Price      Amount
Service     Promo video, 60 sec, English                     2.00      €1,250.00      €2,500.00
                                                           Amount Due                 €2,500.00
Notes
Payment by bank transfer: LHV Pank, IBAN EE38 2200 2210 2014 5685
"""
ACT = """
                    АКТ ПРИЕМА-ПЕРЕДАЧИ ОКАЗАННЫХ УСЛУГ № 7 / ACCEPTANCE CERTIFICATE No. 7
г. Алматы / Almaty                                                       30 апреля 2025 г. / April 30, 2025

Исполнитель / Contractor: Expo Vision FZE, Dubai, UAE
Заказчик / Customer: ТОО «Арна», БИН 210340000405
Договор / Contract: № EV-12 от / dated 10.03.2025

Исполнитель оказал, а Заказчик принял следующие услуги:

№   Наименование услуг / Description of services              Сумма, USD / Amount, USD
1   Аренда стенда 18 кв.м / Booth rent 18 sqm                                  6 300,00
    Итого / Total                                                              6 300,00
"""
TRANSFER = """
Halyk Bank JSC                                          OUTGOING INTERNATIONAL TRANSFER
Document No.                    214
Document date                   14.04.2025
Amount and currency             10 210.00 EUR
Ordering customer               Arna Foods LLP
Account                         KZ386010002010012345
Beneficiary                     {name}
Beneficiary account             DE89370400440532013000
Beneficiary bank                {bank}
Details of payment              Payment under invoice RE-2025-004471 dated 12.05.2025
"""


def test_the_day_behind_a_place_on_the_title_s_line() -> None:
    record, _ = commercial_invoice.read([sheet(FAIR)])
    assert (record.number, record.issued_on) == ("RE-2025-004471", date(2025, 5, 12))
    assert record.contract.date == date(2025, 1, 14)


def test_a_unit_with_a_figure_of_its_own() -> None:
    record, findings = commercial_invoice.read([sheet(FAIR)])
    assert not findings
    assert [(line.quantity, line.unit) for line in record.lines] == [(Decimal(24), "m2"), (Decimal(1), None)]


def test_vat_by_its_name_in_german_and_english() -> None:
    record, _ = commercial_invoice.read([sheet(FAIR)])
    assert (record.net_total, record.vat_total, record.gross_total) == (Decimal(7330), Decimal(0), Decimal(7330))


def test_the_end_of_an_account_is_no_money_received() -> None:
    record, _ = commercial_invoice.read([sheet(STUDIO)])
    assert (record.gross_total, record.prepaid_total) == (Decimal(2500), None)


def test_a_code_before_the_bank_s_name_where_the_account_is_of_the_same_country() -> None:
    named = swift_transfer.read([sheet(TRANSFER.format(name="Nordhafen Messe GmbH", bank="COBADEFF Commerzbank AG"))])
    assert named[0].beneficiary.bic == "COBADEFF"
    other = swift_transfer.read([sheet(TRANSFER.format(name="Gulf Expo FZE", bank="EMIRATES Islamic Bank"))])
    assert other[0].beneficiary.bic is None


def test_the_contract_s_day_above_what_was_done_is_not_that_of_performance() -> None:
    record, _ = completion_act.read([sheet(ACT)])
    assert (record.signed_on, record.performed_on) == (date(2025, 4, 30), None)
    assert record.contract.date == date(2025, 3, 10)


APPLICATION = """
Оплата валютного перевода                                     АО «Банк ЦентрКредит»
Заявление на перевод денег в иностранной валюте № 000045
Дата документа: 11.02.2025                Дата валютирования: 12.02.2025            ИСПОЛНЕНО
Сумма:  15 500,00  GEL  (Пятнадцать тысяч пятьсот лари 00 тетри)
ПЛАТЕЛЬЩИК                                       ПОЛУЧАТЕЛЬ
Наименование: ТОО «Арна»                         Наименование: LLC GEORGIAN TRADE FAIRS
БИН: 140840006118                                Страна: Грузия (GE)
ИИК: KZ128562203105551234                        Счет: GE29TB0000000101904917
Банк: АО «Банк ЦентрКредит»                      Банк: TBC BANK JSC
БИК: KCJBKZKX                                    SWIFT: TBCBGE22
КОд: 17                                          Кбе: 29
КНП: 851
Детали платежа: Invoice 57 dd 10.02.2025, participation in Caucasus Food Expo
"""


def test_a_label_before_words_is_no_title() -> None:
    assert [start.kind for start in RECOGNISER.starts(sheet(APPLICATION))] == ["swift_transfer"]


BEFORE = """
Global Ads Network Ltd                                        TAX INVOICE
71 Fleet Street, London, United Kingdom                       Invoice no   GAN-88120
Customer: Arna Foods LLP, Almaty, Kazakhstan                  Date         30 June 2025

Description                              Qty     Rate (USD)     Amount (USD)
Display advertising June 2025            1       3,000.00       3,000.00
Search advertising June 2025             1       1,200.00       1,200.00
{current}                                         {label}       1,500.00
                                         Total balance due      5,700.00
"""


@pytest.mark.parametrize("label", ["Previous balance", "Balance brought forward", "Past due amount"])
def test_what_was_owed_before_is_no_part_of_the_total(label: str) -> None:
    current = "                                         Current charges        4,200.00\n"
    record, _ = commercial_invoice.read([sheet(BEFORE.format(label=label, current=current))])
    assert (record.net_total, record.gross_total) == (Decimal(4200), Decimal(4200))


def test_a_total_with_an_earlier_debt_is_none_where_only_the_rows_say_so() -> None:
    record, _ = commercial_invoice.read([sheet(BEFORE.format(label="Previous balance", current=""))])
    assert (record.net_total, record.gross_total) == (None, None)
    assert [line.net for line in record.lines] == [Decimal(3000), Decimal(1200)]


DEBT = """
Счет на оплату № 91 от 15.04.2025
Поставщик: ТОО «Медиа Лайн», БИН 140540009917
Покупатель: ТОО «Арна», БИН 210340000405
№   Наименование                         Кол-во  Ед.   Цена          Сумма
1   Размещение рекламы, апрель            1      усл.  1 120 000,00  1 120 000,00
                                                 Итого:              1 120 000,00
                                                 в т.ч. НДС 12%:       120 000,00
Задолженность за предыдущий период: 560 000,00
Всего к оплате с учетом задолженности: 1 680 000,00
"""


def test_a_bill_with_a_debt_asks_for_more_than_it_is_for() -> None:
    record, _ = proforma_invoice.read([sheet(DEBT)])
    assert (record.vat_total, record.gross_total) == (Decimal(120000), Decimal(1120000))


CARRIAGE = """
                         АКТ № AT-0551 от 19.05.2025
                         сдачи-приемки транспортно-экспедиторских услуг
"Asia Trans" MChJ (Узбекистан), именуемое «Экспедитор», в лице директора Юсупова А., и ТОО «Арна», БИН 210340000405,
именуемое «Клиент», в лице директора Сейтова Б., составили настоящий акт о том, что по договору AT/25-7 от 03.02.2025 оказаны
услуги по перевозке груза (вагон 28114455). Стоимость услуг составляет 2 550,00 USD (Две тысячи пятьсот пятьдесят долларов
США 00 центов). НДС 0%. Стороны взаимных претензий не имеют.
"""
FORWARDER = """
Railways of the South                                         INVOICE
"Asia Trans" MChJ                                             № AT-0551
Tashkent, Uzbekistan, INN 302456789                           Date: 19.05.2025
Customer: TOO "Arna"; contract AT/25-7 d.d. 03.02.2025

Service                              Cost, USD
Railway tariff                          2,310.00
Forwarding fee                            240.00
Total to pay:                           2,550.00
"""


def test_an_act_all_in_sentences() -> None:
    assert [start.kind for start in RECOGNISER.starts(sheet(CARRIAGE))] == ["completion_act"]
    record, _ = completion_act.read([sheet(CARRIAGE)])
    assert (record.supplier.name, record.buyer.bin) == ('"Asia Trans" MChJ', "210340000405")
    assert (record.net_total, record.currency) == (Decimal(2550), "USD")  # and not the number of the wagon


def test_a_title_over_its_number_is_a_title_and_not_only_a_label() -> None:
    assert [start.kind for start in RECOGNISER.starts(sheet(FORWARDER))] == ["commercial_invoice"]


CLOUD = """
INVOICE                                                               Page 1 of 1
Invoice To                                 Remit To
Arna IT LLP                                CloudBase Inc.
BIN 190340021177                           PO Box 7712, San Francisco, CA 94120

Invoice #        Invoice Date     Terms         Due Date         PO #
INV-1009982      05/31/2025       Net 30        06/30/2025       4500012

Service                              Units       Price      Total
Cloud hosting, 12 vCPU               744 hrs     0.85       632.40
Object storage, 2 TB                 2           21.00       42.00
                                     Subtotal:              674.40
                                     Credits applied:      -100.00
                                     Invoice total (USD):   574.40
"""


def test_the_number_of_a_page_is_not_the_paper_s() -> None:
    record, _ = commercial_invoice.read([sheet(CLOUD)])
    assert (record.number, record.issued_on) == ("INV-1009982", date(2025, 5, 31))


def test_credits_are_a_discount() -> None:
    record, _ = commercial_invoice.read([sheet(CLOUD)])
    assert (record.net_total, record.discount_total) == (Decimal("574.40"), Decimal(100))


ADDRESSED = """
Nordlys Expo                                                  FAKTURA / INVOICE
Sjolyst plass 2, 0278 Oslo, Norway                            Invoice no.      30471
                                                              Invoice date     18.03.2025
Arna Foods LLP
Abay ave 12
Almaty, Kazakhstan

Description                                   Qty            Price           Amount NOK
Exhibitor pass                                2                450,00        900,00
                                              To pay NOK                     900,00
"""


def test_to_whom_a_paper_goes_is_not_who_made_it_out() -> None:
    record, _ = commercial_invoice.read([sheet(ADDRESSED)])
    assert record.supplier.name is None
    assert (record.number, record.currency) == ("30471", "NOK")


MESSAGE = """
SWIFT MT103                                        Single Customer Credit Transfer
20    Sender's reference                           FT25363001122
23B   Bank operation code                          CRED
32A   Value date / currency / interbank settled amount      {settled}
50K   Ordering customer                            /KZ386010002010012345
                                                   ARNA FOODS LLP
59    Beneficiary                                  /512233445566
                                                   INTERNATIONAL GRAIN ASSESSMENT
                                                   CENTRE SDN. BHD.
70    Remittance information                       INVOICE 77
71A   Details of charges                           OUR
"""


@pytest.mark.parametrize(
    "settled",
    ["2025-12-29  USD  10,850.00", "29.12.2025 USD 10,850.00", "29 Dec 2025  USD  10,850.00", "251229USD10850,00"],
)
def test_an_amount_behind_its_value_date(settled: str) -> None:
    record, _ = swift_transfer.read([sheet(MESSAGE.format(settled=settled))])
    assert (record.amount, record.currency) == (Decimal(10850), "USD")
    assert record.beneficiary.name == "INTERNATIONAL GRAIN ASSESSMENT CENTRE SDN. BHD."


NOTE = """
CMR  INTERNATIONAL CONSIGNMENT NOTE  № 0045871
1 Отправитель / Sender                           16 Перевозчик / Carrier
ТОО «Арна», Алматы, Казахстан                    ТОО «ТрансАзия»
3 Место разгрузки груза / Place of delivery      18 Оговорки
Москва, Россия
4 Место и дата погрузки груза / Place and date   19 Подлежит оплате
of taking over
Алматы, 14.05.2025
"""


_CELL = (Box(27, 108, 321, 108), Box(27, 151, 321, 151), Box(27, 108, 27, 151), Box(321, 108, 321, 151))


@pytest.mark.parametrize("rulings", [(), _CELL])
def test_a_label_whose_second_language_ends_in_the_line_below(rulings: tuple[Box, ...]) -> None:
    record, _ = transport_document.read([sheet(NOTE, rulings=rulings)])
    assert record.place_of_loading == "Алматы"


SUMMIT = """
Atlantic Tech Summit Ltd                                       INVOICE
Dockland House, Dublin 2, Ireland                              No. ATS-2025-0771
VAT IE3277991AB
EUR 3,240.00 due 28 May 2025                                   Date: 14 May 2025
Bill to: Arna IT LLP, Astana, Kazakhstan

Description                              Qty     Unit price     Amount, EUR
Startup exhibition package               1       2,450.00       2,450.00
Extra attendee pass                      2         395.00         790.00
                                                 Subtotal       3,240.00
                                                 VAT 0%             0.00
                                                 Total EUR      3,240.00
"""


def test_the_number_of_a_payer_of_vat_is_no_vat() -> None:
    record, findings = commercial_invoice.read([sheet(SUMMIT)])
    assert not findings
    assert (record.net_total, record.vat_total, record.gross_total) == (Decimal(3240), Decimal(0), Decimal(3240))


OFFICE = """
Hartmann & Vogel Patentanwälte PartG                           INVOICE
Leopoldstr. 10, 80802 München, Germany                         No. RE-2025-00295
Account / IBAN: 512233445566                                   Date: 14 May 2025
Bill to: Arna IT LLP, Astana, Kazakhstan

Description                              Qty     Unit price     Amount, EUR
Trade mark application                   1       2,450.00       2,450.00
                                                 Total EUR      2,450.00
"""


def test_a_partnership_and_its_account_of_twelve_figures() -> None:
    record, _ = commercial_invoice.read([sheet(OFFICE)])
    assert (record.supplier.name, record.supplier.bin) == ("Hartmann & Vogel Patentanwälte PartG", None)


FOOTED = """
:20:FT25363001122
:23B:CRED
:32A:251229USD10850,00
:50K:/KZ386010002010012345
ARNA FOODS LLP
:59:/DE89370400440532013000
RHEINTAL MESSEBAU GMBH
:70:PAYMENT UNDER INVOICE 77
:71A:OUR

This is a computer-generated confirmation and does not require a signature. {codes}
"""


@pytest.mark.parametrize("codes", ["КНП 849 КОд 17 КБе 27", "КБе 27  КНП 849", "KNP: 849 KBE: 27"])
def test_codes_in_one_line_under_a_message(codes: str) -> None:
    record, _ = swift_transfer.read([sheet(FOOTED.format(codes=codes))])
    assert (record.knp, record.kbe) == ("849", "27")


ACCEPTED = """
CERTIFICATE OF ACCEPTANCE OF SERVICES No. 773
13 March 2025

International Halal Centre Sdn. Bhd. (Jalan Ampang 88, Kuala Lumpur), hereinafter the “Contractor”,
and Saryarqa Diirmen LLP, hereinafter the “Customer”, BIN {number}, have drawn up this certificate
stating that the Contractor has rendered and the Customer has accepted the services.

Total, USD          4,150.00
"""


def test_the_number_of_a_party_behind_its_role() -> None:
    record, _ = completion_act.read([sheet(ACCEPTED.format(number="060140150264"))])
    assert (record.buyer.name, record.buyer.bin) == ("Saryarqa Diirmen LLP", "060140150264")
    assert record.supplier.bin is None
