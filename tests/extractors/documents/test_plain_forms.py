"""The approved forms drawn plainly, box by box: centred headings, numbers of boxes before labels, two languages in one cell."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import completion_act, reconciliation_act, st_kz_certificate, tax_invoice
from extractors.page import Box
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


TWO_LANGUAGES = """
                    ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА / ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
A бөлімі. / Раздел A. Жалпы бөлім / Общий раздел
1. Тіркеу нөмірі / Регистрационный номер:                      ESF-120340005678-20240909-E53AF548
1.1. Есепке алу жүйесінің нөмірі / Номер учетной системы:      8519
2. Жазып берілген күні / Дата выписки:                         09.09.2024
3. Айналым жасалған күні / Дата совершения оборота:            06.09.2024
B бөлімі. / Раздел B. Өнім берушінің деректемелері / Реквизиты поставщика
6. ЖСН/БСН / ИИН/БИН:                                          120340005678
7. Өнім беруші / Поставщик:                                    ТОО «Арна Медиа»
C бөлімі. / Раздел C. Алушының деректемелері / Реквизиты получателя
16. ЖСН/БСН / ИИН/БИН:                                         210340000405
17. Алушы / Получатель:                                        ТОО «Арна Фудс»
E бөлімі. / Раздел E. Шарт (келісімшарт) / Договор (контракт)
27.3. нөмірі / номер:                                          86/У-24
27.4. күні / дата:                                             19.08.2024
G бөлімі. / Раздел G. Тауарлар бойынша деректер / Данные по товарам, работам, услугам
33.1. Валюта коды / Код валюты:                                KZT
№    Наименование товаров, работ, услуг    Кол-во    Цена         Стоимость без НДС    НДС Ставка    НДС Сумма    Стоимость с НДС
1    Наружная реклама за рубежом           1         868 000,00   868 000,00           ҚҚС-сыз /                  868 000,00
                                                                                       Без НДС
2    Реклама в журнале                     1         818 000,25   818 000,25           ҚҚС-сыз /                  818 000,25
                                                                                       Без НДС
     Всего по счету:                                              1 686 000,25                                    1 686 000,25
L бөлімі. / Раздел L. ЭЦҚ бойынша мәліметтер / Сведения по ЭЦП
"""


def test_sections_told_in_two_languages_are_not_side_by_side() -> None:
    record, _ = tax_invoice.read([sheet(TWO_LANGUAGES)])
    assert (record.supplier.bin, record.buyer.bin) == ("120340005678", "210340000405")
    assert (record.contract.number, record.contract.date) == ("86/У-24", date(2024, 8, 19))


def test_no_tax_told_in_two_lines_of_a_cell_ends_no_table() -> None:
    record, _ = tax_invoice.read([sheet(TWO_LANGUAGES)])
    assert [line.net for line in record.lines] == [Decimal("868000.00"), Decimal("818000.25")]


def test_the_number_under_its_label_right_of_a_party_is_the_partys() -> None:
    record, _ = completion_act.read(
        [
            sheet("""
Заказчик: ТОО «Арна Фудс», г. Алматы, ул. Абая, 90                     ИИН/БИН
полное наименование, адрес, данные о средствах связи                   210340000405

Исполнитель: ТОО «Арна Медиа», г. Караганда, ул. Абая, 83              ИИН/БИН
полное наименование, адрес, данные о средствах связи                   120340005678

Договор (контракт): № 9/ЭКС-25 от 09.02.2025       Номер документа     Дата составления
                                                   1078                16.03.2025
              АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)*
""")
        ]
    )
    assert (record.supplier.bin, record.buyer.bin) == ("120340005678", "210340000405")


BOOKS = """
                         Өзара есеп айырысуларды салыстыру актісі
кезең: 01.01.2025 – 18.08.2025, «Арна Фудс» АҚ (БСН 210340000405) және «Арна Медиа» ЖШС (БСН 120340005678) арасында



{heads}

Күні         Құжат                Дебет      Кредит    Күні         Құжат                Дебет      Кредит
             Бастапқы сальдо                                        Бастапқы сальдо
16.04.2025   Шот-фактура 6236                 1000.00   16.04.2025   Шот-фактура 6236     1000.00
29.04.2025   Төлем тапсырмасы 15  1000.00               29.04.2025   Төлем тапсырмасы 15             1000.00
             Кезең айналымдары    1000.00     1000.00                Кезең айналымдары    1000.00    1000.00
             Соңғы сальдо                                           Соңғы сальдо
"""
HEADS = """
«Арна                                                  «Арна Медиа»
Фудс» АҚ                                                   ЖШС
деректері                                               деректері
бойынша, KZT                                           бойынша, KZT
"""
WITH_FORM = """
«Арна Фудс»                                            «Арна Медиа»
АҚ деректері                                               ЖШС
бойынша, KZT                                            деректері
                                                       бойынша, KZT
"""


@pytest.mark.parametrize("heads", [HEADS, WITH_FORM])
def test_a_name_over_several_lines_stands_before_whose_books_they_are_in_kazakh(heads: str) -> None:
    record, _ = reconciliation_act.read([sheet(BOOKS.format(heads=heads.strip("\n")), leading=11)])
    assert (record.supplier.name, record.supplier.bin) == ("«Арна Медиа» ЖШС", "120340005678")
    assert (record.buyer.name, record.buyer.bin) == ("«Арна Фудс» АҚ", "210340000405")


def test_a_day_on_the_line_under_the_contracts_is_the_acts_own_however_close_the_lines() -> None:
    record, _ = completion_act.read(
        [
            sheet(
                """
          Акт оказанных услуг № 4153
Дата составления: 23.03.2025
Исполнитель: ТОО «Арна Медиа», БИН 120340005678
Заказчик: ТОО «Арна Фудс», БИН 210340000405
Договор: № 32/R-25 от 29.01.2025
Дата оказания услуг: 20.03.2025
""",
                leading=9.5,
            )
        ]
    )
    assert (record.performed_on, record.contract.date) == (date(2025, 3, 20), date(2025, 1, 29))


NUMBERED = """
Исполнитель      ТОО «Арна Медиа»        БИН      120340005678
Заказчик         ТОО «Арна Фудс»         БИН      210340000405
Договор          № 43/R-24 от 23.11.2024
Номер документа                    Дата составления
               213                               24.12.2024
          Акт выполненных работ (оказанных услуг)
"""


def test_the_boxes_under_the_contracts_are_the_acts_and_hold_values_wherever_they_stand() -> None:
    rulings = tuple(Box(27, 38 + 14 * n, 400, 38 + 14 * n) for n in (3, 4, 5)) + tuple(
        Box(x, 80, x, 108) for x in (27, 230, 400)
    )
    record, _ = completion_act.read([sheet(NUMBERED, rulings=rulings)])
    assert (record.number, record.contract.number) == ("213", "43/R-24")


def test_the_paper_s_own_boxes_under_the_word_contract_are_not_the_contracts() -> None:
    record, _ = completion_act.read(
        [
            sheet("""
Исполнитель      ТОО «Арна Медиа»        БИН      120340005678
Заказчик         ТОО «Арна Фудс»         БИН      210340000405
Договор          № 43/R-24 от 23.11.2024
(контракт)
Номер документа                    Дата составления
213                                24.12.2024
          Акт выполненных работ (оказанных услуг)
""")
        ]
    )
    assert (record.number, record.contract.number) == ("213", "43/R-24")


def test_a_label_over_two_lines_right_of_a_party_is_at_its_height() -> None:
    rulings = tuple(Box(27, y, 440, y) for y in (38, 67.5, 100)) + tuple(
        Box(x, 38, x, 100) for x in (27, 141, 285, 345, 440)
    )
    record, _ = completion_act.read(
        [
            sheet(
                """
Тапсырыс беруші    ТОО «Арна Фудс»         ЖСН/БСН /   210340000405
/ Заказчик                                 ИИН/БИН

Орындаушы /        ТОО «Арна Медиа»        ЖСН/БСН /   120340005678
Исполнитель                                ИИН/БИН

Орындалған жұмыстар актісі / Акт выполненных работ № 974 от 07.05.2025
""",
                leading=11,
                rulings=rulings,
            )
        ]
    )
    assert (record.supplier.bin, record.buyer.bin) == ("120340005678", "210340000405")


def test_numbers_of_boxes_printed_again_before_the_second_language_are_no_values() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
ШОТ-ФАКТУРА / СЧЕТ-ФАКТУРА
А бөлімі. Жалпы бөлім / Раздел А. Общий раздел
1 Тіркеу нөмірі / 1 Регистрационный номер     1.1 Есепке алу жүйесінің нөмірі / 1.1 Номер учетной системы
ESF-120340005678-20241212-FFEB1C28            647/24
В бөлімі. Жеткізушінің деректемелері / Раздел В. Реквизиты поставщика
6 ЖСН/БСН / 6 ИИН/БИН     7 Жеткізуші / 7 Поставщик      8 Орналасқан жері / 8 Адрес места нахождения
120340005678              ТОО «Арна Медиа»               г. Талгар, ул. Конаева, 7
С бөлімі. Алушының деректемелері / Раздел С. Реквизиты получателя
16 ЖСН/БСН / 16 ИИН/БИН   17 Алушы / 17 Получатель       18 Орналасқан жері / 18 Адрес места нахождения
210340000405              ТОО «Арна Фудс»                г. Усть-Каменогорск
Е бөлімі. Шарт (келісімшарт) / Раздел Е. Договор (контракт)
27.3 нөмірі / 27.3 номер    27.4 күні / 27.4 дата
133/EXP-2024                30.10.2024
""")
        ]
    )
    assert (record.number, record.contract.number) == ("647/24", "133/EXP-2024")
    assert (record.supplier.name, record.buyer.name) == ("ТОО «Арна Медиа»", "ТОО «Арна Фудс»")
