"""Labels and headings nobody listed: understood by their stems, in any order of words, and only where they look like labels."""

from typing import Any

import pytest

from extractors.billing.vocabulary import LABELS
from extractors.documents import commercial_invoice, completion_act, proforma_invoice
from extractors.fold import phrase
from extractors.labels.wording import told_by
from extractors.tables.headings import roles_of
from extractors.tables.total_words import RULES
from tests.extractors.typed import sheet

_HEADINGS = {
    "quantity": "Кол. | Объём работ | Кол-во участников | Дней | Сағат саны | No. of persons | Pcs | Nights",
    "price": "Расценка | Стоимость за единицу | Бірлігінің құны | Rate (EUR) | Daily rate | Unit charge | Each | Цена/шт",
    "amount": "Начислено | Сумма платежа | Барлық сомасы | Charge | Ext. price | Sum, EUR | Line total, EUR | Итоговая сумма",
    "net": "Чистая сумма | Сумма, не включая НДС | ҚҚС есебінсіз сома | Налоговая база | Total ex VAT | Amount w/o VAT",
    "gross": "Валовая сумма | К оплате | Сумма вкл. НДС | Amount payable | Total inc. VAT | Төлеуге барлығы",
    "vat": "Налог, тенге | MwSt. amount | НДС (12%) | Салық сомасы",
    "vat_rate": "Налоговая ставка | % НДС | ҚҚС ставкасы | Tax rate",
    "description": "Перечень услуг | Номенклатура | Жұмыс түрі | Scope of work | Deliverable | Charge description",
    "unit": "ЕИ | Единица | Өлшем",
    "index": "Р/с № | № строки | Т/б | Pos",
    "other": "Курс | Вес нетто",
}


@pytest.mark.parametrize(("role", "headings"), _HEADINGS.items())
def test_headings_by_their_stems(role: str, headings: str) -> None:
    told = {heading.strip(): roles_of(heading.strip())[:1] for heading in headings.split("|")}
    assert told == dict.fromkeys(told, (role,))


_TOTALS = {
    "net": "Total before VAT | Amount net of VAT | Итого стоимость услуг без НДС | Net value | Салықсыз сомасы"
    " | Қызметтер құны ҚҚС-сыз",
    "vat": "Plus VAT | Output VAT | Кроме того НДС | НДС к уплате | IVA | VAT payable | Tax total",
    "gross": "Please pay | Sum due | Сумма к перечислению | Total inclusive of VAT | Стоимость услуг с НДС | Жалпы сома ҚҚС-пен",
    "total": "Invoice value | Total of services | Total invoice value",
    None: "Tax office | Net 30 | Total packages | Payment due date | Balance | Налоговый орган | Amount paid | Дата оплаты",
}


@pytest.mark.parametrize(("kind", "labels"), _TOTALS.items())
def test_totals_by_the_words_they_are_made_of(kind: str | None, labels: str) -> None:
    told = {label.strip(): told_by(RULES, phrase(label.strip())) for label in labels.split("|")}
    assert told == dict.fromkeys(told, kind)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Bill number: 7", "number"),
        ("Invoice reference: 7", "number"),
        ("Реквизиты исполнителя:", "supplier"),
        ("Vendor details", "supplier"),
        ("Customer name:", "buyer"),
        ("Тапсырыс берушінің атауы:", "buyer"),
        ("Дата оформления акта: 01.02.2025", "issued"),
        ("Подписания дата: 01.02.2025", "signed"),
        ("Account number: 7", "bank"),
        ("Customer number: 7", "aside"),
        ("Поставщик и Покупатель:", "supplier"),
    ],
)
def test_labels_of_other_wording(line: str, field: str) -> None:
    assert [hit.field for hit in LABELS.hits(sheet(line))][:1] == [field]


def test_running_text_is_no_label() -> None:
    assert not LABELS.hits(sheet("Работы по счету выполнены в полном объеме и приняты без замечаний комиссией"))


def _fields(reader: Any, text: str) -> dict[str, Any]:
    return dict(reader.read([sheet(text)])[0].fields())


@pytest.mark.parametrize(
    "head",
    [
        "Номер ............ 77\nСоставлен ........ 14.03.2025",
        "№ и дата: 77 от 14.03.2025",
        "Номер акта / дата    77 / 14.03.2025",
        "Нөмірі мен күні:     77, 14.03.2025",
    ],
)
def test_number_and_day_in_one_label_or_behind_dots(head: str) -> None:
    told = _fields(
        completion_act,
        f"""
Акт выполненных работ
{head}
Кто выполнил: ТОО «Альфа Сервис» (БИН 150640012340)
Кто принял: ТОО «Арна Фудс» (БИН 120340005678)
№   Услуга           Кол-во   Цена         Сумма
1   Аренда стенда    2        50 000,00    100 000,00
""",
    )
    assert (told["number"], str(told["signed_on"])) == ("77", "2025-03-14")
    assert (told["supplier"]["bin"], told["buyer"]["bin"]) == ("150640012340", "120340005678")


def test_the_bin_of_the_next_firm_is_not_the_suppliers() -> None:
    told = _fields(
        completion_act,
        """
ТОО «Альфа Сервис»          Алматы
ТОО «Арна Фудс»             БИН 120340005678
Акт № 5 от 14.03.2025
№   Услуга           Кол-во   Цена         Сумма
1   Аренда стенда    2        50 000,00    100 000,00
""",
    )
    assert told["supplier"].get("bin") is None


_UNKNOWN = """
Invoice No 5
№   Наименование     Przedmiot   Цена        Razem
1   Аренда стенда    4           250,00      1 000,00
2   Дизайн           {second}           100,00      200,00
"""


def test_columns_of_unknown_headings_are_what_every_row_proves() -> None:
    lines = _fields(commercial_invoice, _UNKNOWN.format(second="2"))["lines"]
    assert [(str(line["quantity"]), str(line["net"])) for line in lines] == [("4", "1000.00"), ("2", "200.00")]


def test_columns_of_unknown_headings_that_a_row_contradicts_are_left_alone() -> None:
    lines = _fields(commercial_invoice, _UNKNOWN.format(second="3")).get("lines", ())
    assert not any("quantity" in line or "net" in line for line in lines)


def test_an_invoice_worded_otherwise() -> None:
    told = _fields(
        commercial_invoice,
        """
Statement of fees

Bill number                         EX-2210
Day of issue                        14.03.2025
Organizer details                   Berlin Food Week
                                    Messedamm 22, Berlin, Germany
Exhibitor name                      Arna Foods
                                    Abay ave 10, Almaty, Kazakhstan

Pos    Deliverable     Nights    Daily rate    Charge
1      Stand and crew  4         250,00        1 000,00
                       Total before VAT        1 000,00
                       Plus VAT 19%              190,00
                       Please pay              1 190,00 EUR
""",
    )
    assert (told["number"], str(told["issued_on"])) == ("EX-2210", "2025-03-14")
    assert (told["supplier"]["name"], told["buyer"]["name"]) == ("Berlin Food Week", "Arna Foods")
    assert [str(told[k]) for k in ("net_total", "vat_total", "gross_total")] == ["1000.00", "190.00", "1190.00"]
    line = told["lines"][0]
    assert (line["description"], str(line["quantity"]), str(line["price"]), str(line["net"])) == (
        "Stand and crew",
        "4",
        "250.00",
        "1000.00",
    )


def test_an_act_worded_otherwise() -> None:
    told = _fields(
        completion_act,
        """
Акт об исполнении обязательств

Номер акта приёмки: 41/У
Дата оформления: 31.03.2025
Сведения об исполнителе: ТОО «Альфа Сервис», БИН 150640012340
Сведения о заказчике: ТОО «Арна Фудс», БИН 120340005678

Р/с   Перечень услуг     ЕИ      Объём   Расценка     Начислено
1     Аренда стенда      услуга  2       50 000,00    100 000,00
                     Промежуточный итог: 100 000,00
                     Кроме того НДС 12%: 12 000,00
                     Сумма к перечислению: 112 000,00
""",
    )
    assert told["number"] == "41/У"
    assert (told["supplier"]["bin"], told["buyer"]["bin"]) == ("150640012340", "120340005678")
    assert [str(told[k]) for k in ("net_total", "vat_total", "gross_total")] == ["100000.00", "12000.00", "112000.00"]


def test_a_request_for_payment_worded_otherwise() -> None:
    told = _fields(
        proforma_invoice,
        """
Төлем шоты

Шоттың нөмірі: 15
Шоттың берілген күні: 14.03.2025
Қызмет көрсетушінің деректері: «Альфа Экспо» ЖШС, БСН 150640012340
Тапсырыс берушінің атауы: «Арна Фудс» ЖШС, БСН 120340005678

Т/б   Жұмыс түрі         Сағат саны   Бірлігінің құны   Барлық сомасы
1     Стендті жалға алу  2            50 000,00         100 000,00
                     Қызметтер құны ҚҚС-сыз: 100 000,00
                     ҚҚС мөлшері: 12 000,00
                     Жалпы сома ҚҚС-пен: 112 000,00
""",
    )
    assert (told["number"], str(told["issued_on"])) == ("15", "2025-03-14")
    assert [str(told[k]) for k in ("net_total", "vat_total", "gross_total")] == ["100000.00", "12000.00", "112000.00"]
