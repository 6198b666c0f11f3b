"""Invoices in the languages of sellers in Europe, and acts that desks abroad word."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice, completion_act
from extractors.records import CommercialInvoice
from pipeline.classify import classify
from tests.extractors.typed import page, sheet

POLISH = """
FAKTURA VAT nr FV/2025/03/118
Data wystawienia: 12.03.2025
Sprzedawca: TARGI POLSKIE SP. Z O.O.
Nabywca: ARNA FOODS LLP, Abay 10, Almaty, Kazakhstan

Lp.  Nazwa usługi                       Ilość   Cena netto   Wartość netto   Stawka VAT   Kwota VAT   Wartość brutto
1    Wynajem powierzchni                  18    200,00       3 600,00        0%           0,00        3 600,00
Razem                                                        3 600,00                     0,00        3 600,00
Do zapłaty: 3 600,00 EUR
"""
ITALIAN = """
FIERE ITALIANE S.p.A.
P. IVA IT01234567890

Fattura n. 312/E del 12/03/2025

Spett.le
ARNA FOODS LLP
Abay 10, Almaty, Kazakhstan

Descrizione                              Q.tà    Prezzo      Importo
Noleggio area espositiva 16 mq           1       3.600,00    3.600,00
Imponibile                                                   3.600,00
IVA 0% (art. 7-ter)                                              0,00
Totale fattura EUR                                           3.600,00
"""
FRENCH = """
FACTURE N° 2025-0312
Date : 12/03/2025
Émetteur : SALONS DE FRANCE SARL, 12 rue de Paris, 75001 Paris, France
Client : ARNA FOODS LLP, Almaty, Kazakhstan

Désignation                              Quantité   Prix unitaire HT   Montant HT
Location de stand 12 m²                  1          3 600,00 €         3 600,00 €
Total HT                                                               3 600,00 €
TVA (0 %)                                                                  0,00 €
Total TTC                                                              3 600,00 €
"""
SPANISH = """
FACTURA
Nº Factura: A/2025/118          Fecha: 12/03/2025
Emisor: FERIA IBERICA S.L., Madrid, España
Cliente: ARNA FOODS LLP, Almaty, Kazakhstan
Concepto                                 Cantidad   Precio      Importe
Alquiler de stand                        1          3.600,00    3.600,00
Base imponible                                                  3.600,00
IVA 0%                                                              0,00
Total factura                                                   3.600,00 EUR
"""


def _told(text: str) -> CommercialInvoice:
    assert [document.kind for document in classify([page(text)])] == ["commercial_invoice"]
    return commercial_invoice.read([sheet(text)])[0]


@pytest.mark.parametrize(
    ("text", "number", "supplier"),
    [
        (POLISH, "FV/2025/03/118", "TARGI POLSKIE SP. Z O.O."),
        (ITALIAN, "312/E", "FIERE ITALIANE S.p.A."),
        (FRENCH, "2025-0312", "SALONS DE FRANCE SARL"),
        (SPANISH, "A/2025/118", "FERIA IBERICA S.L."),
    ],
)
def test_an_invoice_in_the_language_of_its_seller(text: str, number: str, supplier: str) -> None:
    record = _told(text)
    assert (record.number, record.supplier.name, record.buyer.name) == (number, supplier, "ARNA FOODS LLP")
    assert (record.net_total, record.vat_total, record.gross_total) == (Decimal(3600), Decimal(0), Decimal(3600))
    assert record.currency == "EUR"
    assert [line.net for line in record.lines] == [Decimal(3600)]


def test_a_sign_of_currency_apart_from_its_figure_is_no_column() -> None:
    record = _told("""
RECHNUNG
Rechnungsnummer: RE-2025-1188                  Rechnungsdatum: 12.03.2025
Messebau Süd GmbH, Lindenstr. 4, 80331 München
An: ARNA FOODS LLP, Almaty, Kasachstan
Pos.  Bezeichnung                        Menge   Einzelpreis   Gesamtpreis
1     Standbau 24 qm                     1       7.500,00 €    7.500,00 €
2     Möbelmiete                         1         800,00 €      800,00 €
Summe netto                                                    8.300,00 €
MwSt. 0 % (Reverse Charge)                                         0,00 €
Gesamtbetrag                                                   8.300,00 €
""")
    assert [(line.description, line.price, line.net) for line in record.lines] == [
        ("Standbau 24 qm", Decimal(7500), Decimal(7500)),
        ("Möbelmiete", Decimal(800), Decimal(800)),
    ]


def test_a_protocol_of_a_service_provider_abroad() -> None:
    text = """
HANDOVER PROTOCOL / ACT OF ACCEPTANCE
Ref. no.: AA-2025-14
Date of certificate       2025-02-25
Service provider: Gulf Events LLC, P.O. Box 1122, Dubai, UAE
Client: ARNA FOODS LLP, BIN 120340005678, Almaty, Kazakhstan
The service provider has rendered and the client has accepted the following services:
Service                                  Period                   Amount, USD
Exhibition stand rental at Gulfood       17-21 February 2025      12,000.00
Total                                                             12,000.00
"""
    assert [document.kind for document in classify([page(text)])] == ["completion_act"]
    record = completion_act.read([sheet(text)])[0]
    assert (record.supplier.name, record.buyer.bin) == ("Gulf Events LLC", "120340005678")
    assert (record.gross_total, record.currency) == (Decimal(12000), "USD")
    assert record.signed_on == date(2025, 2, 25)
