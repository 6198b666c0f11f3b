"""Lines without a table: numbered sentences of an office, a description and its sum over a total, headings of few words."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice, completion_act, proforma_invoice
from tests.extractors.typed import sheet

ACT = """
АКТ № 896/4
приёма-передачи оказанных услуг
ТОО «Стенд» (БИН 180540021233), именуемое в дальнейшем «Исполнитель», и ТОО «Арна» (БИН 120340005678), именуемое в
дальнейшем «Заказчик», составили настоящий акт о том, что Исполнитель 11 октября 2024 г. оказал, а Заказчик принял услуги:
1) Аренда выставочной площади, 12 кв.м,
количество 2, цена 384 000.00 тенге, стоимость без НДС {net} тенге.
2) Монтаж стенда, количество 1, цена 2 124 700.00 тенге, стоимость без НДС 2 124 700.00 тенге.
Общая стоимость услуг без НДС: 2 892 700.00 тенге. НДС 12 % составляет 347 124.00 тенге.
Всего с учётом НДС: 3 239 824.00 тенге.
"""


def test_an_act_tells_its_lines_in_numbered_sentences() -> None:
    record = completion_act.read([sheet(ACT.format(net="768 000.00"))])[0]
    assert [(line.description, line.quantity, line.price, line.net) for line in record.lines] == [
        ("Аренда выставочной площади, 12 кв.м", Decimal(2), Decimal(384_000), Decimal(768_000)),
        ("Монтаж стенда", Decimal(1), Decimal(2_124_700), Decimal(2_124_700)),
    ]
    assert record.net_total == Decimal(2_892_700)


def test_a_sentence_whose_sum_is_not_that_of_quantity_and_price_is_no_line() -> None:
    assert completion_act.read([sheet(ACT.format(net="768 100.00"))])[0].lines == ()


def test_a_bill_tells_a_line_by_what_one_costs() -> None:
    record = proforma_invoice.read(
        [
            sheet("""
СЧЕТ № 862
на оплату от «05» сентября 2025 года
Плательщик: ТОО «Арна», БИН 120340005678.
По договору № 848/4 от 10.08.2025 г. просим оплатить:
1. Перевозка груза автотранспортом по маршруту Шымкент – Душанбе — 1 ед. по
2 178 900,00, всего без НДС 2 178 900,00 тенге;
Сумма без НДС: 2 178 900,00 тенге; НДС 12% — 261 468,00 тенге.
Всего к оплате: 2 440 368,00 тенге
""")
        ]
    )[0]
    told = [(line.description, line.quantity, line.price, line.net) for line in record.lines]
    name, sum_ = "Перевозка груза автотранспортом по маршруту Шымкент – Душанбе", Decimal(2_178_900)
    assert told == [(name, Decimal(1), sum_, sum_)]


LETTER = """
IP Harbour Attorneys Ltd
22 Chancery Lane, London WC2A 1LS, United Kingdom
To: Arna Foods LLP
BIN 120340005678
INVOICE No. INV-2908 of 21 October 2024
For professional services and official fees as follows:
Trademark application filing fee, Turkey                  {fee}
Search of earlier marks                                     200.00
Total amount payable (GBP)                                1,380.00
"""


@pytest.mark.parametrize("fee", ["1,180.00", "1,170.00"])
def test_rows_over_a_total_are_lines_where_they_come_to_it(fee: str) -> None:
    record = commercial_invoice.read([sheet(LETTER.format(fee=fee))])[0]
    told = [(line.description, line.net) for line in record.lines]
    expected = [("Trademark application filing fee, Turkey", Decimal(1180)), ("Search of earlier marks", Decimal(200))]
    assert told == (expected if fee == "1,180.00" else [])


@pytest.mark.parametrize("below", ["Amount                     1,380.00", "Credits    0.00\nVAT 0 %    0.00"])
def test_what_sums_are_called_is_no_line(below: str) -> None:
    record = commercial_invoice.read(
        [
            sheet(f"""
INVOICE No. 44
Supplier: Nordhafen Expo GmbH, Hamburg, Germany
Date: 25.02.2025
{below}
Total                      1,380.00 EUR
""")
        ]
    )[0]
    assert record.lines == ()


@pytest.mark.parametrize(
    ("headings", "row", "line"),
    [
        (
            "Charge                         Trips     Rate        Amount",
            "Road carriage, Aktobe - Samara     2     2,420.00    4,840.00",
            ("Road carriage, Aktobe - Samara", Decimal(2), Decimal(2420), Decimal(4840)),
        ),
        (
            "Campaign                       Units                 Cost",
            "Online advertising campaign        1                 4,840.00",
            ("Online advertising campaign", Decimal(1), None, Decimal(4840)),
        ),
    ],
)
def test_headings_of_carriers_and_advertisers(
    headings: str, row: str, line: tuple[str, Decimal, Decimal | None, Decimal]
) -> None:
    record = commercial_invoice.read(
        [
            sheet(f"""
INVOICE No. 44
Supplier: Nordhafen Expo GmbH, Hamburg, Germany
Date: 25.02.2025
{headings}
{row}
Total                                                USD 4,840.00
""")
        ]
    )[0]
    assert [(told.description, told.quantity, told.price, told.net) for told in record.lines] == [line]


def test_gross_in_two_languages_is_no_weight() -> None:
    record = completion_act.read(
        [
            sheet("""
Акт оказанных услуг / Service acceptance № 975 от 28.10.2024
Исполнитель: ТОО «Азия», БИН 180540021233
Заказчик: ТОО «Арна», БИН 120340005678
Поз.  Наименование / Description   Кол./Qty  Цена/Price   Нетто/Net    НДС%  НДС/VAT    Брутто/Gross
0010  Перевозка груза              2.000     513,100.00   1,026,200.00  12   123,144.00  1,149,344.00
Сумма к оплате / Gross amount                                                           1,149,344.00
""")
        ]
    )[0]
    assert record.lines[0].gross == Decimal("1149344.00")


@pytest.mark.parametrize("said", ["Services completed: 28 October 2024", "Услуги завершены 28.10.2024."])
def test_the_day_when_services_were_completed(said: str) -> None:
    record = completion_act.read(
        [
            sheet(f"""
CERTIFICATE OF COMPLETION OF SERVICES
No. 914 of 30 October 2024
Contractor: Nordhafen Expo GmbH
Customer: Arna Foods LLP
{said}
""")
        ]
    )[0]
    assert record.performed_on == date(2024, 10, 28)


@pytest.mark.parametrize(
    ("heading", "issued"),
    [
        ("Invoice    SI-1296\nDated      5 September 2024", date(2024, 9, 5)),
        ("Invoice    SI-1296\nunder contract KZ-42/25 dated 25.02.2025", None),
    ],
)
def test_dated_alone_is_a_label_and_behind_a_contract_is_none(heading: str, issued: date | None) -> None:
    record = commercial_invoice.read(
        [sheet(f"\nINVOICE\nSupplier: Nordhafen Expo GmbH, Hamburg, Germany\n{heading}\nTotal  100.00 EUR\n")]
    )[0]
    assert record.issued_on == issued
    assert record.contract is not None
    assert record.contract.date == (None if issued else date(2025, 2, 25))
