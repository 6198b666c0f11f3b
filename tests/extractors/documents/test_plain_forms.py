"""The approved forms drawn plainly, box by box: centred headings, numbers of boxes before labels, two languages in one cell."""

from datetime import date

from extractors.documents import st_kz_certificate
from tests.extractors.typed import sheet

CENTRED = """
1. Производитель товара (наименование и почтовый адрес)      3. № KZ 5 109 00123
ТОО «Арна Фудс», БИН 120340005678, г. Алматы                 СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА
2. Получатель (наименование и почтовый адрес)                форма «СТ-KZ»
6.    7. Наименование товара, код ТН ВЭД ЕАЭС     8. Критерий      9. Доля           10. Количество
№                                                происхождения внутристрановой           товара
                                                                 ценности, %
1     Мёд натуральный, 0409000000                   Д0409            84                 серийное
12. Удостоверение                                            13. Декларация заявителя
"""


def test_the_second_line_of_a_centred_heading_heads_no_column_of_its_own() -> None:
    record, _ = st_kz_certificate.read([sheet(CENTRED, leading=11)])
    assert [(g.name, g.tnved) for g in record.goods] == [("Мёд натуральный", "0409000000")]


def test_one_day_told_in_two_languages_is_no_term() -> None:
    record, _ = st_kz_certificate.read(
        [
            sheet("""
Тауардың шығу тегі туралы сертификат / Сертификат о происхождении товара
«СТ-KZ» нысаны / форма СТ-KZ
№ KZ 5 103 59241
Тауар өндіруші / Производитель товара:   ТОО «Арна Фудс»
Берілген күні / Дата выдачи:             22.03.2025
Қолданылу мерзімі / Срок действия:       21.03.2026 дейін / до 21.03.2026
""")
        ]
    )
    assert (record.valid_from, record.valid_until) == (None, date(2026, 3, 21))
