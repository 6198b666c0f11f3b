"""Rows and heads that stand close: certificates signed right under their goods, statements, screens of bank clients."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import (
    bank_statement,
    contract,
    industrial_certificate,
    payment_order,
    st_kz_certificate,
    transport_document,
)
from pipeline.classify import classify
from tests.extractors.typed import page, sheet


@pytest.mark.parametrize("signed", ["Палата предпринимателей г. Алматы", "Руководитель ________ Иванов И.И."])
def test_who_signs_right_under_the_goods_is_none_of_them(signed: str) -> None:
    record = st_kz_certificate.read(
        [
            sheet(f"""
СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА
форма СТ-KZ                             № KZ 0 112 00345
1. Производитель товара: ТОО «Арна Фудс», БИН 120340005678, г. Алматы
5. №   6. Наименование товара                Код ТН ВЭД     Доля внутристрановой ценности
1      Мёд натуральный                       0409000000     92,4 %
{signed}
""")
        ]
    )[0]
    assert [goods.name for goods in record.goods] == ["Мёд натуральный"]


def test_the_chamber_under_names_in_the_first_column() -> None:
    record = industrial_certificate.read(
        [
            sheet("""
ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ № ИС-2025-00123
Дата выдачи: 20.01.2025          Действителен до: 19.01.2026
Выдан: ТОО «Арна Фудс» БИН 120340005678
Наименование товара                 Код ТН ВЭД ЕАЭС
Мёд натуральный                     0409 00 000 0
НПП РК «Атамекен»
""")
        ]
    )[0]
    assert [goods.name for goods in record.goods] == ["Мёд натуральный"]


@pytest.mark.parametrize(("printed", "weight"), [("16,800 KGS", "16800"), ("16,8 кг", "16.8")])
def test_figures_of_a_weight_in_english_groups(printed: str, weight: str) -> None:
    record = transport_document.read(
        [
            sheet(f"""
BILL OF LADING                                  B/L No. MEDU1234567
Shipper: ARNA FOODS LLP, Almaty, Kazakhstan
Consignee: Gulf Trading FZE, Dubai, UAE
Port of loading: Aktau, Kazakhstan
Port of discharge: Jebel Ali, UAE
Description of goods: Natural honey in jars, HS code 040900
Gross weight: {printed}
""")
        ]
    )[0]
    assert [goods.gross_weight_kg for goods in record.goods] == [Decimal(weight)]


def test_a_label_with_its_value_over_the_headings_is_no_heading() -> None:
    record = bank_statement.read(
        [
            sheet("""
ВЫПИСКА ПО ЛИЦЕВОМУ СЧЕТУ KZ906010131000123456
Владелец счета: ТОО «Арна Фудс», БИН 120340005678
Период: с 01.05.2025 по 31.05.2025          Валюта: KZT
Дата         № док   Корреспондент                           Дебет          Кредит         Назначение
06.05.2025   512     ТОО «Экспо Сервис» БИН 180540021233     1 120 000,00                  Оплата по счету № 88
07.05.2025   513     Gulf Events LLC                         5 400 000,00                  Invoice 220
""")
        ]
    )[0]
    assert (record.period_from, record.period_to, record.currency) == (date(2025, 5, 1), date(2025, 5, 31), "KZT")
    assert [(row.party.name, row.party.bin) for row in record.rows] == [
        ("ТОО «Экспо Сервис»", "180540021233"),
        ("Gulf Events LLC", None),
    ]


@pytest.mark.parametrize("title", ["Перевод выполнен", "Платёж успешно исполнен", "Аударым сәтті жасалды"])
def test_the_screen_of_a_bank_client(title: str) -> None:
    text = f"""
Kaspi Bank
{title}
1 120 000,00 ₸
Кому                 ТОО «Экспо Сервис»
БИН                  180540021233
Счет                 KZ18722S000012345678
Отправитель          ТОО «Арна Фудс»
БИН                  120340005678
КНП                  859
Назначение           Оплата по счету №88 от 02.05.2025
Номер документа      000512
Дата                 06.05.2025 14:22
"""
    assert [document.kind for document in classify([page(text)])] == ["payment_order"]
    record = payment_order.read([sheet(text)])[0]
    assert (record.number, record.amount, record.currency) == ("000512", Decimal(1120000), "KZT")
    assert (record.payer.bin, record.beneficiary.bin) == ("120340005678", "180540021233")


def test_the_numbers_of_parties_in_a_list_are_none_of_their_names() -> None:
    record = contract.read(
        [
            sheet("""
SERVICE AGREEMENT No. 78/EXP
Dubai, 19 August 2024
This Agreement is made by and between:
(1) GULF EVENTS LLC, a company registered in Dubai, UAE (the "Contractor"), and
(2) ARNA FOODS LLP, BIN 120340005678, Almaty, Kazakhstan (the "Customer").
""")
        ]
    )[0]
    assert [party.name for party in record.parties] == ["GULF EVENTS LLC", "ARNA FOODS LLP"]
