"""Declarations of goods: the form with its boxes, and a print of captions."""

from datetime import date
from decimal import Decimal

from extractors.documents import customs_declaration
from tests.extractors.typed import sheet


def test_the_form_repeats_its_boxes_for_each_item() -> None:
    record, findings = customs_declaration.read(
        [
            sheet("""
ДЕКЛАРАЦИЯ НА ТОВАРЫ               1 ДЕКЛАРАЦИЯ                A   55302/310124/0012345
                                   ЭК  10  ЭД
2 Отправитель/Экспортер            № 120340005678              3 Формы      4 Отгр. спец.
ТОО "АРНА ФУДС"                                                1   2
РЕСПУБЛИКА КАЗАХСТАН, г. АЛМАТЫ                                5 Всего т-ов   6 Всего мест   7 Справочный номер
                                                               2              105
8 Получатель                                                   9 Лицо, ответственное за финансовое урегулирование
ООО "ИМПОРТ ТРЕЙД"                                             СМ. ГРАФУ 2
31 Грузовые места и описание товаров                           32 Товар     33 Код товара
1 - МЕД НАТУРАЛЬНЫЙ В БАНКАХ                                   1  №         0409000000
2 - 100 КОРОБОВ                                                34 Код страны происх.    35 Вес брутто (кг)
                                                               KZ                       1200.500
                                                               37 Процедура             38 Вес нетто (кг)
                                                               1000 000                 1100
31 Грузовые места и описание товаров                           32 Товар     33 Код товара
1 - КУРАГА                                                     2  №         0813100000
                                                               34 Код страны происх.    35 Вес брутто (кг)
                                                               KZ                       800
54 Место и дата: г. АЛМАТЫ 01.02.2024
""")
        ]
    )
    assert not findings
    assert record.fields() == {
        "number": "55302/310124/0012345",
        "issued_on": date(2024, 2, 1),
        "consignor": {"name": 'ТОО "АРНА ФУДС"', "bin": "120340005678", "country": "KZ"},
        "goods": (
            {"tnved": "0409000000", "name": "МЕД НАТУРАЛЬНЫЙ В БАНКАХ", "gross_weight_kg": Decimal("1200.5")},
            {"tnved": "0813100000", "name": "КУРАГА", "gross_weight_kg": Decimal("800")},
        ),
    }


def test_a_print_of_captions_in_kazakh_on_two_pages() -> None:
    record, _ = customs_declaration.read(
        [
            sheet("""
Тауарларға арналған декларация
Тіркеу нөмірі                  55302/310124/0012345
Жөнелтуші/Экспорттаушы         ТОО «Арна Фудс», БСН 120340005678
"""),
            sheet(
                """
Тауар № 1
Тауар коды (СЭҚ ТН)            0409 00 000 0
Тауардың сипаттамасы           Бал табиғи
Брутто салмағы (кг)            1200.500
""",
                number=2,
            ),
        ]
    )
    assert record.number == "55302/310124/0012345"
    assert record.issued_on == date(2024, 1, 31)  # the day inside the number, where no other is printed
    assert record.goods[0].name == "Бал табиғи"
    assert record.sources["/goods/0/tnved"].page == 2


def test_numbered_headings_of_a_brokers_print() -> None:
    record, _ = customs_declaration.read(
        [
            sheet("""
Декларация на товары
Регистрационный номер       55302/310124/0012345
2. Отправитель              ТОО «Арна Фудс»
БИН отправителя             120340005678

32. Товар    31. Описание            33. Код товара      35. Брутто (кг)
1            Мёд натуральный         0409000000          9 000,000
""")
        ]
    )
    assert record.consignor and record.consignor.bin == "120340005678"
    assert [(g.name, g.tnved, g.gross_weight_kg) for g in record.goods] == [
        ("Мёд натуральный", "0409000000", Decimal("9000"))
    ]


def test_what_is_no_weight_is_left_unread_and_a_sentence_ends_the_goods() -> None:
    record, _ = customs_declaration.read(
        [
            sheet("""
Декларация на товары
Тауар        Описание товара         Код товара      Вес брутто (кг)
1            Мёд натуральный         0409000000      / 1
Палата удостоверяет, что указанные товары происходят из страны, названной выше
""")
        ]
    )
    assert [(g.name, g.gross_weight_kg) for g in record.goods] == [("Мёд натуральный", None)]
