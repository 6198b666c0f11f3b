"""Papers typed in an office: tables without rules in narrow columns, sums at the right of their columns, boxes named in full."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.documents import (
    certificate,
    commercial_invoice,
    completion_act,
    proforma_invoice,
    reconciliation_act,
    tax_invoice,
)
from extractors.layout import Sheet
from extractors.records import Party, StKzCertificate
from pipeline.classify import classify
from tests.extractors.typed import page, sheet

_HANGING = "ру/,дщцфЦДҚ"


def tight(text: str, leading: float) -> Sheet:
    """The page with each word as high as its letters are: capitals 6.2 points, parts under the line 2.2 more."""
    typed = page(text, leading=leading)
    words = tuple(
        msgspec.structs.replace(w, bottom=w.top + (8.4 if any(c in _HANGING for c in w.text) else 6.2))
        for w in typed.words
    )
    return Sheet(msgspec.structs.replace(typed, words=words))


ACT = """
ОРЫНДАЛҒАН ЖҰМЫСТАР АКТІСІ / АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ) № 418
05.03.2025 ж./г.
Орындаушы / Исполнитель:         ТОО «Экспо Сервис», БСН/БИН 180540021233
Тапсырыс беруші / Заказчик:      ТОО «Арна Фудс», БСН/БИН 210340000405


№     Атауы /        Саны / Кол-   Бағасы /      ҚҚС-сыз /       ҚҚС / НДС     Барлығы /
      Наименован     во            Цена          Без НДС         12%           Всего
      ие

1     Испытания      3             623000,00     1869000,00      224280,00     2093280,00
      продукции
      Барлығы /                                   1869000,00      224280,00     2093280,00
      Итого:
"""


def test_headings_broken_in_narrow_columns_are_whole() -> None:
    record, _ = completion_act.read([tight(ACT, 12.2)])
    line = record.lines[0]
    assert (line.description, line.quantity, line.net, line.vat, line.gross) == (
        "Испытания продукции",
        Decimal(3),
        Decimal("1869000.00"),
        Decimal("224280.00"),
        Decimal("2093280.00"),
    )
    assert (record.net_total, record.gross_total) == (Decimal("1869000.00"), Decimal("2093280.00"))


BILL = """
СЧЕТ № 201
от 27 октября 2024 года
Исполнитель: ТОО «Экспо Сервис», БИН 180540021233
Плательщик: ТОО «Арна Фудс», БИН 210340000405

Услуга                  Кол-во       Цена, тг         Сумма, тг
Аренда площади          1 услуга     425 000,00       425 000,00
Монтаж и                1 услуга     553 250,00       553 250,00
монтаж
станка
                                     Итого            978 250,00
"""


def test_the_last_description_is_whole_whose_lines_have_small_letters_only() -> None:
    record, _ = proforma_invoice.read([tight(BILL, 14.5)])
    assert [line.description for line in record.lines] == ["Аренда площади", "Монтаж и монтаж станка"]


E_INVOICE = """
                    ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
Раздел А. Общий раздел
2. Дата выписки                                   20.02.2025
Раздел В. Реквизиты поставщика
6. ИИН/БИН                                        180540021233
7. Поставщик                                      ТОО «Экспо Сервис»
Раздел С. Реквизиты получателя
16. ИИН/БИН                                       120340005678
17. Получатель                                    ТОО «Арна Фудс»
Раздел E. Договор (контракт)
27.3. {number}                 62
27.4. {day}                    09.02.2025
28. Условия оплаты по договору                    Безналичный расчет
"""


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("Номер договора (контракта)", "Дата договора (контракта)"),
        ("Шарттың (келісімшарттың) нөмірі", "Шарттың (келісімшарттың) күні"),
        ("Номер", "Дата"),
    ],
)
def test_boxes_of_the_contract_named_in_full(number: str, day: str) -> None:
    record, _ = tax_invoice.read([sheet(E_INVOICE.format(number=number, day=day))])
    assert record.contract is not None
    assert (record.contract.number, record.contract.date) == ("62", date(2025, 2, 9))


TRANSFER = """
{maker}                                            Transfer confirmation

Reference            FT25566397
Date of order        1 June 2025
Value date           1 June 2025
Status               Executed
Amount               3,699.50 EUR

Ordering customer
Name                 Arna Foods LLP
BIN                  210340000405
Account              KZ316012068539487009
Bank BIC             HSBKKZKX
Beneficiary
Name                 Nordhafen Expo GmbH
Country              Germany
Account / IBAN       DE89370400440532013000
Bank                 Commerzbank AG
BIC                  COBADEFF
Details
Payment details      INV 7371 FOR FREIGHT
Charges              OUR
"""


@pytest.mark.parametrize(("maker", "kind"), [("JSC Dala Bank", "swift_transfer"), ("Annex to the letter", "other")])
def test_a_title_in_usual_letters_beside_its_maker(maker: str, kind: str) -> None:
    assert [d.kind for d in classify([page(TRANSFER.format(maker=maker))])] == [kind]


INVOICE = """
Nordhafen Expo GmbH                              INVOICE
Am Park 3, Hamburg, Germany
#                  : INV-9899
Invoice Date       : 02-May-2025
P.O.# / Contract   : KZ-8829 of 18-Jan-2025
Bill To
Arna Foods LLP
80 Zhibek Zholy str., Astana, Kazakhstan

#   Item & Description      Qty      Rate       Amount
1   Space rental            12.00    249.25     2,991.00
                                     Total      EUR 2,991.00
"""


def test_a_number_behind_a_colon_in_the_cell_beside_the_sign() -> None:
    record, _ = commercial_invoice.read([sheet(INVOICE)])
    assert record.number == "INV-9899"


WINDOW = """
Nordhafen Expo GmbH · Am Park 3 · 22143 Hamburg · Germany          Rechnung / Invoice
Arna Foods LLP                                  Belegnr. / Document no.      890/25
80 Zhibek Zholy str., Astana                    Datum / Date                 10.06.2025
Kazakhstan                                      Vertrag / Contract           AG-2025-024 vom / of
                                                                             19.04.2025

Pos.     Description        Quantity    Price       Amount
000010   Space rental       12 PCE      383,25      4.599,00
                            Total amount EUR        4.599,00
"""


def test_the_number_of_a_contract_is_no_legal_form() -> None:
    record, _ = commercial_invoice.read([sheet(WINDOW)])
    assert (record.buyer.name, record.contract and record.contract.number) == ("Arna Foods LLP", "AG-2025-024")


CERTIFICATE = """
1. Производитель товара                            3. № KZ 3 102 45571
ТОО «Арна Фудс», БИН 120340005678                  СЕРТИФИКАТ
                                                   о происхождении товара
                                                   форма «СТ-KZ»
2. Получатель                                      Выдан в Республике Казахстан
ТОО «Арна Фудс»
4. Цель получения сертификата                      5. Для служебных отметок
по месту требования                                Срок действия: с 18.10.2023 по
                                                   09.06.2025
6. №   7. Описание товара          8. Критерий     9. Доля, %
1      Конфеты, 1806 90 000 0      Д1806           89,0
12. Удостоверение. Настоящим удостоверяется        13. Декларация заявителя
Палата предпринимателей города Алматы
г. Шымкент, 18.10.2023                             г. Шымкент, 17.10.2023
"""


def test_the_end_of_the_term_is_no_day_of_issue() -> None:
    record = certificate.read([sheet(CERTIFICATE)], StKzCertificate)
    assert (record.issued_on, record.valid_until) == (date(2023, 10, 18), date(2025, 6, 9))


BOOKS = """
              ӨЗАРА ЕСЕП АЙЫРЫСУЛАРДЫ САЛЫСТЫРУ АКТІСІ
                 01.01.2025 – 06.01.2026 кезеңі үшін
«Арна Фудс» ЖШС (БСН 210340000405) және «Ақжол Тасымал» ЖШС (БСН 180540021233) арасында
№ 18-ЭКС/2025, 20.07.2025 шарты бойынша. «Арна Фудс» ЖШС деректері бойынша, теңге:
Күні         Құжат                       Дебет                Кредит
             Бастапқы сальдо                         0,00                 0,00
25.12.2025   Түсім (15392)                                        2 692 250,50
02.01.2026   Төлем (поручение 1911)          2 692 250,50
             Кезеңдегі айналымдар            2 692 250,50         2 692 250,50
             Соңғы сальдо                                                 0,00

06.01.2026 жағдай бойынша берешек жоқ.
"""


def test_sums_at_the_right_of_columns_headed_at_their_left() -> None:
    record, _ = reconciliation_act.read([sheet(BOOKS)])
    assert (record.supplier, record.buyer) == (
        Party(name="«Ақжол Тасымал» ЖШС", bin="180540021233"),
        Party(name="«Арна Фудс» ЖШС", bin="210340000405"),
    )
    paid = Decimal("2692250.50")
    assert [(row.debit, row.credit) for row in record.rows] == [(None, paid), (paid, None)]
    assert (record.debit_total, record.credit_total) == (paid, paid)
