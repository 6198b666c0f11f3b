"""Bills of hotels and agencies abroad, requests for payment in free words, what desks write in English."""

from datetime import date
from decimal import Decimal

from extractors.documents import commercial_invoice, completion_act, payment_order, proforma_invoice, trip_order
from pipeline.classify import classify
from tests.extractors.typed import page, sheet

AGENCY = """
SKYLINE TRAVEL & TOURS L.L.C.
Office 1204, Burj Tower, Deira, Dubai, U.A.E.
TAX INVOICE
Invoice No: ST/2025/4471              Date: 10-Feb-2025
Customer: ARNA FOODS LLP
Address: Almaty, Kazakhstan

Sr.  Particulars                                          Amount (AED)
1    Airfare ALA-DXB-ALA  NURLANOV/ASKAR MR               1,850.00
2    Service charge                                          50.00
     Total                                                1,900.00
     VAT                                                      0.00
     Grand Total                                          1,900.00
"""


def test_an_agency_and_its_charge() -> None:
    record = commercial_invoice.read([sheet(AGENCY)])[0]
    assert (record.supplier.name, record.supplier.country) == ("SKYLINE TRAVEL & TOURS L.L.C.", "AE")
    assert (record.buyer.name, record.buyer.country) == ("ARNA FOODS LLP", "KZ")
    assert [(line.description, line.gross) for line in record.lines] == [
        ("Airfare ALA-DXB-ALA NURLANOV/ASKAR MR", Decimal(1850)),
        ("Service charge", Decimal(50)),
    ]


HOTEL = """
Messe Hotel Hannover GmbH
Messegelände 1, 30521 Hannover

RECHNUNG / INVOICE

Firma
ARNA FOODS LLP
Abay 10
050000 Almaty
KASACHSTAN

Rechnungs-Nr.: 25-00781            Datum: 06.04.2025
Gast: Herr Nurlanov                Anreise: 01.04.2025   Abreise: 05.04.2025

Datum        Leistung                       Anzahl   Einzelpreis EUR    Gesamt EUR
01.04.2025   Übernachtung                   4        145,00             580,00
01.04.2025   Frühstück                      4         18,00              72,00
                                            Summe                       652,00
enthaltene MwSt. 7 %                                                     42,65
"""


def test_a_hotel_in_german() -> None:
    assert [document.kind for document in classify([page(HOTEL)])] == ["commercial_invoice"]
    record = commercial_invoice.read([sheet(HOTEL)])[0]
    assert (record.number, record.issued_on, record.buyer.name) == ("25-00781", date(2025, 4, 6), "ARNA FOODS LLP")
    assert (record.net_total, record.vat_total, record.gross_total) == (None, Decimal("42.65"), Decimal(652))
    assert [line.gross for line in record.lines] == [Decimal(580), Decimal(72)]


def test_a_request_for_payment_in_the_first_person() -> None:
    record = proforma_invoice.read(
        [
            sheet("""
Индивидуальный предприниматель Ким В.С.
ИИН 850101300123, г. Шымкент
Исх. № 12 от 03.03.2025
Директору ТОО «Арна Фудс» Ахметову А.Б.
СЧЕТ НА ОПЛАТУ
Прошу оплатить услуги переводчика согласно договору № 7 от 01.03.2025 в сумме 150 000 (сто пятьдесят тысяч) тенге, без НДС.
""")
        ]
    )[0]
    assert (record.number, record.issued_on) == ("12", date(2025, 3, 3))
    assert (record.gross_total, record.vat_excluded) == (Decimal(150000), True)


def test_a_bank_says_in_english_that_it_processed_an_order() -> None:
    record = payment_order.read(
        [sheet("Payment order No. 88\nDate 20.02.2025\nAmount: 1,120,000.00 KZT\nProcessed by bank 20.02.2025")]
    )[0]
    assert (record.mark, record.executed_on) == ("executed", date(2025, 2, 20))


def test_the_last_day_of_the_period_in_which_it_was_done() -> None:
    record = completion_act.read(
        [
            sheet("""
CERTIFICATE OF COMPLETION No. 4 dated March 3, 2025
Contractor: Gulf Events LLC (UAE)
Customer: ARNA FOODS LLP (Kazakhstan), BIN 120340005678
The Contractor has performed the Services in the period from February 17, 2025 to February 21, 2025.
""")
        ]
    )[0]
    assert record.performed_on == date(2025, 2, 21)


def test_the_event_a_company_takes_part_in() -> None:
    record = trip_order.read(
        [
            sheet("""
ТОО «Арна Фудс»
ПРИКАЗ № 14-к
г. Алматы                                                 10.02.2025
В связи с участием компании в выставке Gulfood 2025, ПРИКАЗЫВАЮ:
1. Направить в командировку в г. Дубай (ОАЭ) с 16.02.2025 г. по 22.02.2025 г.:
- директора по продажам Нурланова Аскара Ержановича.
""")
        ]
    )[0]
    assert record.event == "Gulfood 2025"
