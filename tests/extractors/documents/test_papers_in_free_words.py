"""Papers that firms word themselves: letters as acts, invoices of firms and platforms abroad, typed from papers met."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice, completion_act
from extractors.firms import company_name
from tests.extractors.typed import sheet

LETTER = """
ТОО "Алтын Дән Инвест"
Республика Казахстан, г. Алматы, ул. Толе би, дом 110
БИН 050840368085, ИИК KZ188498665271911802, АО "Нурбанк"

                              Акт № 218
сдачи-приемки оказанных услуг по договору № 364-26 от «01» апреля 2026 года
г. Алматы                                                       «22» апреля 2026 года

ТОО "Алтын Дән Инвест", именуемое в дальнейшем «Исполнитель», в лице директора Петрова
Н.И., действующего на основании Устава, с одной стороны, и ТОО "Кең Дала Фуд" (БИН
230140360518), именуемое в дальнейшем «Заказчик», в лице директора Ким В.А.,
действующего на основании Устава, с другой стороны, составили настоящий акт о том, что
Исполнитель оказал, а Заказчик принял следующие услуги: Проведение испытаний продукции для
сертификации в ЕАЭС — 2 784 000,81 тенге.

Общая стоимость оказанных услуг составила 2 784 000,81 (Два миллиона семьсот восемьдесят
четыре тысячи тенге 81 тиын), {tax}

Услуги оказаны в полном объеме и в срок. Стороны претензий друг к другу не имеют.

Исполнитель:                                    Заказчик:
ТОО "Алтын Дән Инвест"                          ТОО "Кең Дала Фуд"
____________ Петрова Н.И.                       ____________ Ким В.А.
"""
TAXED = "в том числе НДС 16 % — 384 000,11 тенге."
UNTAXED = "НДС не облагается (Исполнитель не является плательщиком НДС)."


def test_a_letter_as_an_act() -> None:
    record, _ = completion_act.read([sheet(LETTER.format(tax=TAXED))])
    assert (record.number, record.signed_on) == ("218", date(2026, 4, 22))
    assert (record.contract.number, record.contract.date) == ("364-26", date(2026, 4, 1))
    assert (record.supplier.name, record.supplier.bin) == ('ТОО "Алтын Дән Инвест"', "050840368085")
    assert (record.buyer.name, record.buyer.bin) == ('ТОО "Кең Дала Фуд"', "230140360518")
    assert (record.vat_total, record.gross_total) == (Decimal("384000.11"), Decimal("2784000.81"))


def test_a_letter_of_one_who_pays_no_vat() -> None:
    record, _ = completion_act.read([sheet(LETTER.format(tax=UNTAXED))])
    assert (record.vat_excluded, record.net_total, record.gross_total) == (
        True,
        Decimal("2784000.81"),
        Decimal("2784000.81"),
    )


@pytest.mark.parametrize("number", ["13/12-25", "KZ-284/2026", "72-25"])
def test_the_day_of_the_contract_in_the_heading_is_not_the_acts(number: str) -> None:
    record, _ = completion_act.read([sheet(LETTER.format(tax=TAXED).replace("364-26", number))])
    assert (record.contract.number, record.contract.date) == (number, date(2026, 4, 1))
    assert record.signed_on == date(2026, 4, 22)


def test_the_customers_number_in_the_sentence_is_not_the_contractors() -> None:
    bare = LETTER.format(tax=TAXED).replace("БИН 050840368085, ИИК", "ИИК").replace("(БИН\n", "\n(БИН ")
    record, _ = completion_act.read([sheet(bare)])
    assert (record.supplier.bin, record.buyer.bin) == (None, "230140360518")


GERMAN = """
Eurocert Prüfgesellschaft mbH                                     USt-IdNr. DE507620482
Eurocert Prüfgesellschaft mbH · Hafenstraße 76, 10115 Hamburg, Germany

Zhasyl Onim LLP
BIN 100740278400
177 Satpayev Street, Almaty, Kazakhstan

Rechnung / Invoice
Rechnungsnummer / Invoice no.    RE-2026-4641     Rechnungsdatum / Invoice date   07.07.2026

Pos.   Bezeichnung / Description        Menge / Qty    Einzelpreis / Unit price   Gesamt / Total
1      Laboratory testing               1              5.060,70                   5.060,70
                                   Nettobetrag / Net amount                       5.060,70 €
                                   USt. / VAT 0 %                                 0,00 €
                                   Rechnungsbetrag / Total amount                 5.060,70 €
"""


def test_a_german_firm_whose_form_is_written_apart() -> None:
    record, _ = commercial_invoice.read([sheet(GERMAN)])
    assert record.supplier.name == "Eurocert Prüfgesellschaft mbH"
    assert (record.buyer.name, record.buyer.bin) == ("Zhasyl Onim LLP", "100740278400")


@pytest.mark.parametrize(
    "name",
    [
        "Verein Deutscher Messen e.V.",
        "Neue Wege UG (haftungsbeschränkt)",
        "Wiener Messe Ges.m.b.H.",
        "Ege Fuarcılık Anonim Şirketi",
        "Marmara Depo Limited Şirketi",
    ],
)
def test_forms_of_firms_abroad(name: str) -> None:
    assert company_name(f"{name}, Hafenstr. 5") == name


ACCEPTED = """
ACCEPTANCE ACT No. 94 of rendered services
Date: 4 February 2026
Eurocert Prüfgesellschaft mbH, hereinafter the Contractor,
represented by Karl Brandt, and Orman Zhihaz LLP, BIN
230540537530, hereinafter the Customer, have drawn up this Act
under Contract No. 379/12-25 dated 14 December 2025 as follows:
1. The total cost of services is 3,100.00 EUR. VAT is not applicable.
"""


def test_who_represents_a_party_is_no_party() -> None:
    record, _ = completion_act.read([sheet(ACCEPTED)])
    assert record.supplier.name == "Eurocert Prüfgesellschaft mbH"
    assert (record.buyer.name, record.buyer.bin) == ("Orman Zhihaz LLP", "230540537530")
