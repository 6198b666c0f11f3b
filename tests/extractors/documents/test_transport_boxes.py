"""Waybills whose boxes keep their labels in cells of their own, number their labels twice, or name the carrier twice."""

from datetime import date

import pytest

from extractors.documents import transport_document
from extractors.page import Box
from extractors.records import TransportDocument
from tests.extractors.typed import LEADING, WIDTH, recognised, sheet


def _row(line: int) -> float:
    return 38 + LEADING * line


def _column(letter: int) -> float:
    return 30 + WIDTH * letter - 3


def _read(text: str, rulings: tuple[Box, ...] = ()) -> TransportDocument:
    return transport_document.read([sheet(text, rulings=rulings)])[0]


APART = """
CMR                                     № 445566
1 Отправитель / Sender                  16 Перевозчик / Carrier
ТОО «Тест Мёд», г. Астана,              ТОО «Тест Транс», г. Актобе,
БИН 210340000405                        БИН 180540021233
2 Получатель / Consignee                17 Последующий перевозчик
ООО «Проба», г. Омск, Россия
3 Место разгрузки                       18 Оговорки
г. Омск, Россия
4 Место погрузки                        25 Прицеп
г. Астана, Казахстан
9 Наименование груза                    10 Код        11 Брутто, кг
Мёд гречишный                           040900        2 150
21 Составлена   14.01.2025
"""
LINES = tuple(Box(27, _row(n), 447, _row(n)) for n in (1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12)) + tuple(
    Box(_column(x), _row(1), _column(x), _row(12)) for x in (0, 40, 70)
)


def test_labels_in_cells_of_their_own() -> None:
    record = _read(APART, LINES)

    assert (record.consignor.name, record.consignor.bin) == ("ТОО «Тест Мёд»", "210340000405")
    assert (record.carrier.name, record.carrier.bin) == ("ТОО «Тест Транс»", "180540021233")
    assert (record.consignee.name, record.consignee.country) == ("ООО «Проба»", "RU")
    assert (record.place_of_loading, record.place_of_discharge) == ("г. Астана, Казахстан", "г. Омск, Россия")
    assert [(g.name, g.tnved, str(g.gross_weight_kg)) for g in record.goods] == [("Мёд гречишный", "040900", "2150")]


def test_a_label_with_an_empty_box_tells_nothing_of_its_neighbour() -> None:
    record = _read(APART.replace("г. Астана, Казахстан\n", "\n"), LINES)

    assert record.place_of_loading is None


def test_labels_in_two_languages_of_which_one_is_numbered() -> None:
    text = """
CMR                                     № 445566
1 Отправитель (наименование, адрес)
Sender
ТОО «Тест Мёд»
2 Получатель (наименование, адрес)
                                        17 Последующий перевозчик
Consignee                               Successive carriers
ООО «Проба», Россия
4 Место и дата погрузки
Place and date of taking over the goods
г. Астана, Казахстан
"""
    rulings = tuple(Box(27, _row(n), 447, _row(n)) for n in (1, 4, 8, 11)) + tuple(
        Box(_column(x), _row(1), _column(x), _row(11)) for x in (0, 38, 70)
    )
    record = _read(text, rulings)

    assert (record.consignor.name, record.consignee.name) == ("ТОО «Тест Мёд»", "ООО «Проба»")
    assert record.place_of_loading == "г. Астана, Казахстан"


def test_the_carrier_of_the_heading_is_the_one_of_the_box() -> None:
    text = """
Issued by                                             BILL OF LADING
TEST LINES LLP
                                                      No.    778899

Shipper
TEST HONEY LLP
BIN 210340000405

Carrier                                               Date of issue
TEST LINES LLP                                        12-Mar-2025
BIN 180540021233
Republic of Kazakhstan

Gross weight, kg    Commodity code          Description of goods
1,500.000           0409000000      Natural buckwheat honey
"""
    record = _read(text)

    assert (record.number, record.issued_on) == ("778899", date(2025, 3, 12))
    assert (record.carrier.name, record.carrier.bin, record.carrier.country) == ("TEST LINES LLP", "180540021233", "KZ")
    assert [good.name for good in record.goods] == ["Natural buckwheat honey"]


def test_a_weight_on_the_edge_of_its_column_is_whole() -> None:
    text = """
Накладная СМГС                                                                     № 687635
Дата составления
2025-01-27
Код товара       Наименование груза                     Вес брутто, кг
040900           Мёд гречишный                                                 17 600
"""
    record = _read(text)

    assert [(g.name, str(g.gross_weight_kg)) for g in record.goods] == [("Мёд гречишный", "17600")]
    assert record.number == "687635"  # the day below is none


def test_a_heading_of_two_places_and_goods_on_a_line() -> None:
    text = """
Откуда                                  Куда
ст. Актобе, Казахстан                   ст. Омск, Россия

Накладная СМГС № 898197
Дата оформления
25 августа 2025 г.
Грузоотправитель         Грузополучатель          Перевозчик
ТОО «Тест Мёд»           ООО «Проба»              ТОО «Тест Транс»
Места и масса брутто
Мёд гречишный ТН ВЭД 0409000000                   14,800.000 кг
"""
    frame = (*(Box(27, _row(n), 447, _row(n)) for n in (0, 2)), *(Box(x, _row(0), x, _row(2)) for x in (27.0, 447.0)))
    record = _read(text, frame)

    assert (record.place_of_loading, record.place_of_discharge) == ("ст. Актобе, Казахстан", "ст. Омск, Россия")
    assert record.number == "898197"
    assert [(g.name, g.tnved, str(g.gross_weight_kg)) for g in record.goods] == [
        ("Мёд гречишный", "0409000000", "14800")
    ]


def test_a_number_behind_a_long_title() -> None:
    assert _read("Международная товарно-транспортная накладная CMR № 491413\nПеревозчик: ТОО «Тест»").number == "491413"


@pytest.mark.parametrize(
    ("beside", "number"),
    [
        ("СМВ кг 0491413", "0491413"),  # «CMR №» as heavy letters are read
        ("СМВ кг 12", None),
        ("ред. от 2025", None),
        ("код 0491413", None),
    ],
)
def test_on_a_scan_a_number_behind_scraps_beside_the_title(beside: str, number: str | None) -> None:
    head = f"Международная товарно-транспортная накладная      {beside}\n1 Отправитель   16 Перевозчик"
    assert transport_document.read([recognised(head)])[0].number == number
    assert transport_document.read([sheet(head)])[0].number is None


def test_labels_with_their_values_behind_a_colon() -> None:
    text = """
НАКЛАДНАЯ (CMR) № KZ-000123
Отправитель: ТОО «Тест Мёд», Казахстан
Наименование груза: мёд гречишный, код ТН ВЭД 0409000000
Вес брутто, кг: 2 150
"""
    record = _read(text)

    assert record.number == "KZ-000123"
    assert [(g.name, g.tnved, str(g.gross_weight_kg)) for g in record.goods] == [
        ("мёд гречишный", "0409000000", "2150")
    ]


def test_a_label_that_goes_on_in_the_line_below() -> None:
    cell = (Box(27, 64, 27, 130), Box(560, 64, 560, 130), Box(27, 64, 560, 64), Box(27, 130, 560, 130))
    record = _read(
        """
CMR                                     № 445566

4 Место и дата погрузки груза / Place and date of taking over the goods / Ort und Tag der
Übernahme
г. Алматы, Казахстан, 19.09.2024
""",
        cell,
    )
    assert record.place_of_loading == "г. Алматы, Казахстан"


LADING = """
BILL OF LADING
B/L No.:               MSKU880174854
Shipper:               Arna Foods LLP, 94 Abay Str., Astana
Port of loading:       Aktau
Port of discharge:     Baku
Container No.          Description of goods      HS code      Gross weight, kg
MSKU1234565            Natural honey             040900       3946
"""


def test_a_value_right_of_its_label_comes_before_the_table_below() -> None:
    rulings = tuple(Box(27, _row(n), 447, _row(n)) for n in range(1, 8)) + tuple(
        Box(_column(x), _row(1), _column(x), _row(7)) for x in (0, 23, 70)
    )
    record = _read(LADING, rulings)
    assert (record.place_of_loading, record.place_of_discharge) == ("Aktau", "Baku")


def test_a_code_of_the_railways_list_is_no_part_of_the_name() -> None:
    record = _read("""
СМГС     Накладная СМГС                            29 Отправка № 12345678
1 Отправитель                                      2 Станция отправления
ТОО «Тест Мука», БИН 210340000405                  Актобе
15 Наименование груза                              18 Масса (кг)
Мука пшеничная, ГНГ 11010015                       9315
""")
    assert [g.name for g in record.goods] == ["Мука пшеничная"]


ROWS = """
ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ (CMR)
№ 800838 от 09.09.2025
Грузоотправитель        ТОО «Тест Мёд»
Грузополучатель         Osh Trade LLC, Kyrgyzstan
Пункт погрузки          г. Астана
Пункт разгрузки         г. Бишкек, Кыргызстан
Автомобиль / прицеп     01KG452ABC
"""


def test_a_row_of_a_label_and_its_value_without_a_colon() -> None:
    rulings = tuple(Box(27, _row(n), 447, _row(n)) for n in range(2, 8)) + tuple(
        Box(_column(x), _row(2), _column(x), _row(7)) for x in (0, 24, 70)
    )
    record = _read(ROWS, rulings)
    assert (record.place_of_loading, record.place_of_discharge) == ("г. Астана", "г. Бишкек, Кыргызстан")


def test_a_label_broken_before_a_word_that_was_read_as_its_own_leaves_the_place() -> None:
    cell = (Box(27, 64, 27, 130), Box(560, 64, 560, 130), Box(27, 64, 560, 64), Box(27, 130, 560, 130))
    record = _read(
        """
CMR                                     № 445566

4 Место v дата погрузки груза / Place and date of taking over the
goods
Kostanay, Kazakhstan
11.09.2025
""",
        cell,
    )
    assert record.place_of_loading == "Kostanay, Kazakhstan"


def test_the_heading_of_a_numbered_box_in_another_language_is_no_goods() -> None:
    sides = (Box(x, 64, x, 96) for x in (27, 171, 400, 560))
    rulings = (*sides, Box(27, 64, 560, 64), Box(27, 96, 560, 96))
    record = _read(
        """
CMR                                     № 445566

6-8 Знаки, упаковка     9 Наименование груза / Маһшге     11 Вес брутто, кг
960 cartons             Refined sunflower oil             18720
""",
        rulings,
    )
    assert (record.goods[0].name or "").startswith("Refined sunflower oil")
