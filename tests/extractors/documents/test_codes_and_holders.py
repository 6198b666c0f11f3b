"""Codes beside the numbers of parties, holders of certificates in two languages, numbers of requests for payment."""

import pytest

from extractors.documents import industrial_certificate, payment_order, proforma_invoice
from tests.extractors.typed import sheet

ORDER = """
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 88 от 05.03.2025
Отправитель денег    ТОО «Арна Фудс»
{payer}
ИИК                  KZ858567272366229146
Бенефициар           ТОО «Экспо Сервис»
{payee}
ИИК                  KZ18722S000012345678
КНП                  859
Сумма                500 000,00 KZT
Назначение платежа   Оплата по счету № 15 от 01.03.2025
Исполнено 05.03.2025
"""


@pytest.mark.parametrize(
    ("payer", "payee"),
    [
        ("БИН / КОд            210340000405 / 17", "БИН / КБе            051041002766 / 19"),
        ("БИН (КОд)            210340000405 (17)", "БИН (КБе)            051041002766 (19)"),
        ("БИН, КОд             210340000405, 17", "БИН, КБе             051041002766, 19"),
        ("БИН 210340000405  КОд: 17", "БИН 051041002766  КБе: 19"),
        ("БИН 210340000405, КОд 17", "БИН 051041002766, КБе 19"),
    ],
)
def test_the_code_of_the_one_paid_beside_its_bin(payer: str, payee: str) -> None:
    record, _ = payment_order.read([sheet(ORDER.format(payer=payer, payee=payee))])
    assert (record.kbe, record.knp) == ("19", "859")
    assert record.beneficiary and record.beneficiary.bin == "051041002766"


CERTIFICATE = """
ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ № 1234567890            ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ № 1234567890
Осы сертификат берілді:                         Настоящий сертификат выдан:
{kazakh}                                 {russian}
БСН 210340000405                                БИН 210340000405
Берілген күні 10.01.2024                        Дата выдачи 10.01.2024
"""


@pytest.mark.parametrize(
    ("kazakh", "russian", "name"),
    [
        ("«Арна Фудс» ЖШС", "ТОО «Арна Фудс»", "ТОО «Арна Фудс»"),
        ("«Арна Фудс» АҚ ", "АО «Арна Фудс»", "АО «Арна Фудс»"),
        ("«Арна Фудс» ЖШС", "ТОО «Арна Сервис»", "«Арна Фудс» ЖШС"),
    ],
)
def test_a_holder_named_in_both_languages(kazakh: str, russian: str, name: str) -> None:
    record, _ = industrial_certificate.read([sheet(CERTIFICATE.format(kazakh=kazakh, russian=russian))])
    assert record.holder and (record.holder.name, record.holder.bin) == (name, "210340000405")


@pytest.mark.parametrize("label", ["PI No.", "PI number", "Proforma number", "P/I No."])
def test_the_number_of_a_proforma_by_its_letters(label: str) -> None:
    text = f"""
PROFORMA INVOICE
Rheinwerk Messebau GmbH, Hafenstraße 9, 40221 Düsseldorf, Germany
{label}        PI Date          Valid until
PI-2025-31       01.03.2025       31.03.2025
To: ARNA FOODS LLP, Almaty, Kazakhstan
Description    Qty   Price      Amount EUR
Stand          1     5,250.75   5,250.75
Total EUR                       5,250.75
"""
    record, _ = proforma_invoice.read([sheet(text)])
    assert record.number == "PI-2025-31"
