"""Boxes of certificates and declarations: numbers of boxes, captions in brackets, goods named one by one, sentences."""

from datetime import date
from decimal import Decimal

from extractors.documents import customs_declaration, industrial_certificate, st_kz_certificate
from extractors.page import Box
from tests.extractors.typed import sheet


def test_the_number_of_the_next_box_is_no_weight() -> None:
    text = """
ДЕКЛАРАЦИЯ НА ТОВАРЫ
31 Описание товара            33 Код товара
Мёд липовый                   0409000000
34 Код страны                 35 Вес брутто (кг)    37 Процедура
KZ                            1 250                 1000 000
"""
    (good,) = customs_declaration.read([sheet(text)])[0].goods

    assert good.gross_weight_kg == Decimal("1250")


def test_a_box_begins_at_its_number() -> None:
    text = """
ДЕКЛАРАЦИЯ НА ТОВАРЫ
2   Отправитель/Экспортер
ТОО «Тест Мёд»
БИН 210340000405
"""
    record = customs_declaration.read([sheet(text)])[0]

    assert (record.consignor.name, record.consignor.bin) == ("ТОО «Тест Мёд»", "210340000405")


def test_a_caption_of_a_party_names_no_goods() -> None:
    text = """
1. Өндіруші (атауы және мекенжайы) / 1. Производитель      3. № KZ 5 109 00123
(наименование и почтовый адрес)                            СЕРТИФИКАТ о происхождении товара
ТОО «Тест Мёд»                                             форма «СТ-KZ»
БИН 210340000405
"""
    rulings = (*(Box(27, y, 500, y) for y in (38.0, 94.0)), *(Box(x, 38, x, 94) for x in (27.0, 380.0, 500.0)))
    record = st_kz_certificate.read([sheet(text, rulings=rulings)])[0]

    assert (record.holder.name, record.holder.bin) == ("ТОО «Тест Мёд»", "210340000405")


def test_goods_named_one_by_one() -> None:
    text = """
СТ-KZ нысанындағы тауардың шығу тегі туралы сертификат
Сертификат нөмірі      KZ510900123
Сертификат иесі        «Сынақ Бал» ЖШС
1-тауар. Қарақұмық балы, табиғи
   СЭҚ ТН коды 0409000000; жергілікті қамту үлесі 81,5 %
"""
    (good,) = st_kz_certificate.read([sheet(text)])[0].goods

    assert (good.name, good.tnved) == ("Қарақұмық балы, табиғи", "0409000000")
    assert good.local_content_percent == Decimal("81.5")


def test_a_word_of_a_sentence_is_no_holder() -> None:
    text = """
ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ
№ 32505834678
ТОО «Тест Мёд» (БИН 210340000405)
настоящий сертификат выдан предприятию, производящему товары, перечисленные ниже
Дата выдачи: 22.11.2024
"""
    assert industrial_certificate.read([sheet(text)])[0].holder.name == "ТОО «Тест Мёд»"


def test_a_caption_in_brackets_may_run_over_two_lines_of_its_cell() -> None:
    text = """
1. Производитель (наименование и      3. № KZ 5 109 00123
адрес)
ТОО «Тест Мёд», г. Астана             СЕРТИФИКАТ о происхождении товара
БИН             210340000405          форма «СТ-KZ»
"""
    rulings = (
        *(Box(27, y, 500, y) for y in (38.0, 66.0, 80.0, 94.0)),
        *(Box(x, 38, x, 94) for x in (27.0, 250.0, 500.0)),
    )
    record = st_kz_certificate.read([sheet(text, rulings=rulings)])[0]

    assert (record.holder.name, record.holder.bin) == ("ТОО «Тест Мёд»", "210340000405")


def test_a_firm_over_its_number_in_two_columns() -> None:
    text = """
ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ          ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ
   № 99997807225                     № 99997807225
   ТОО «Тест Мёд»                       выдан
   БСН 210340000405                  ТОО «Тест Мёд»
      берілді                        БИН 210340000405
"""
    assert industrial_certificate.read([sheet(text)])[0].holder.name == "ТОО «Тест Мёд»"


def test_a_long_name_over_its_number_and_a_term_broken_inside_its_day() -> None:
    text = """
ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ
   № 99997807225
   «Сынақ Бал» жауапкершілігі
   шектеулі серіктестігі
   БСН 210340000405
   берілді
Сертификаттың жарамдылық мерзімі: 2025 жылғы «05»
мамыр дейін
"""
    record = industrial_certificate.read([sheet(text)])[0]

    assert record.holder.name == "«Сынақ Бал» жауапкершілігі шектеулі серіктестігі"
    assert record.valid_until == date(2025, 5, 5)


def test_the_firm_beside_the_number_goes_before_words_under_a_label() -> None:
    text = """
ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ
Регистрационный номер: 17282985991
ТОО «Тест Мёд», БИН 210340000405 выдан в подтверждение статуса отечественного
товаропроизводителя.
Юридический адрес: г. Актау, 14 мкр, д. 61
Дата выдачи: 21.11.2024
"""
    assert industrial_certificate.read([sheet(text)])[0].holder.name == "ТОО «Тест Мёд»"
