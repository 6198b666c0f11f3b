"""Certificates and transport documents whose boxes are named as nobody listed."""

from datetime import date
from decimal import Decimal

from extractors.documents import st_kz_certificate, transport_document
from tests.extractors.typed import sheet


def test_a_certificate_as_a_list_of_labels() -> None:
    record = st_kz_certificate.read(
        [
            sheet("""
Сертификат о происхождении товара форма «СТ-KZ»

Номер в реестре                     77-41205
Сведения о производителе            ТОО «Арна Фудс»
БИН                                 120340005678
День выдачи                         06.05.2024
Дата истечения                      05.05.2025
Наименование изделия                Мёд натуральный
Код ТН ВЭД                          0409 00 000 0
Доля казахстанского содержания      76,3 %
""")
        ]
    )[0]
    assert (record.number, record.issued_on, record.valid_until) == ("77-41205", date(2024, 5, 6), date(2025, 5, 5))
    assert record.holder and (record.holder.name, record.holder.bin) == ("ТОО «Арна Фудс»", "120340005678")
    item = record.goods[0]
    assert (item.name, item.tnved, item.local_content_percent) == ("Мёд натуральный", "0409000000", Decimal("76.3"))


def test_a_road_waybill_of_other_wording() -> None:
    record = transport_document.read(
        [
            sheet("""
Автотранспортная накладная

Номер документа                     4471
Дата оформления                     20.03.2025
Наименование грузоотправителя       ТОО «Арна Фудс», Казахстан
Receiver of goods                   Alpha GmbH, Germany
Адрес загрузки                      Алматы
Unloading point                     Berlin
Транспортная компания               ТОО «Транс Логистик»
""")
        ]
    )[0]
    assert (record.number, record.issued_on) == ("4471", date(2025, 3, 20))
    assert (record.place_of_loading, record.place_of_discharge) == ("Алматы", "Berlin")
    names = [party.name if party else None for party in (record.consignor, record.consignee, record.carrier)]
    assert names == ["ТОО «Арна Фудс»", "Alpha GmbH", "ТОО «Транс Логистик»"]


def test_a_share_abbreviated_and_a_holder_a_row_above_its_number() -> None:
    record = st_kz_certificate.read(
        [
            sheet("""
«СТ-KZ» нысанындағы сертификат № KZ410756697
                                       Атауы                ТОО «Арна Фудс»

                                       БИН / ИИН            120340005678

Атауы                 СЭҚ ТН           ЖҚ, %
Мёд натуральный       040900           100
""")
        ]
    )[0]
    assert record.holder and record.holder.name == "ТОО «Арна Фудс»"
    assert str(record.goods[0].local_content_percent) == "100"


def test_number_and_day_right_under_the_title_of_a_waybill() -> None:
    record = transport_document.read(
        [
            sheet("""
ОТПРАВИТЕЛЬ                         Железнодорожная накладная (СМГС)
ТОО «Арна Фудс»                     № 260267 25 февраля 2025 г.
""")
        ]
    )[0]
    assert (record.number, record.issued_on) == ("260267", date(2025, 2, 25))
