"""Certificates of origin and industrial certificates: boxes, electronic prints, annexes with goods."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.documents import industrial_certificate, origin_certificate, other, st_kz_certificate
from extractors.layout import Sheet
from extractors.page import Origin
from pipeline.classify import classify
from tests.extractors.typed import page, sheet


def test_the_blank_bears_two_numbers_and_two_days() -> None:
    record, findings = st_kz_certificate.read(
        [
            sheet("""
1. Производитель товара (наименование и почтовый адрес)      3. № KZ 5 109 00123
ТОО «Арна Фудс», БИН 120340005678, г. Алматы                 СЕРТИФИКАТ
2. Получатель (наименование и почтовый адрес)                о происхождении товара
ТОО «Арна Фудс», г. Алматы                                   форма «СТ-KZ»
4. Цель получения сертификата                                5. Для служебных отметок
по месту требования                                          Действителен до 09.01.2026
6. №     7. Наименование товара, код ТН ВЭД       8. Критерий    9. Доля внутристрановой ценности, %
1        Мёд натуральный, 0409 00 000 0           П              100,00 %
2        Окна и двери из ПВХ, 3925 20             Д3925          76,3 %
12. Удостоверение                                            13. Декларация заявителя
НПП РК «Атамекен»                                            ТОО «Арна Фудс»
______________ 10.01.2025                                    ______________ 03.01.2025
бланк № 6223860
""")
        ]
    )
    assert not findings
    assert record.fields() == {
        "number": "KZ 5 109 00123",
        "issued_on": date(2025, 1, 10),
        "valid_until": date(2026, 1, 9),
        "issuer": "НПП РК «Атамекен»",
        "holder": {"name": "ТОО «Арна Фудс»", "bin": "120340005678"},
        "goods": (
            {"tnved": "0409000000", "name": "Мёд натуральный", "local_content_percent": Decimal("100.00")},
            {"tnved": "392520", "name": "Окна и двери из ПВХ", "local_content_percent": Decimal("76.3")},
        ),
    }


def test_an_electronic_print_in_kazakh() -> None:
    record, _ = st_kz_certificate.read(
        [
            sheet("""
Тауардың шығарылуы туралы сертификат
«СТ-KZ» нысаны
№                      KZ 4 113 15502
Берілген күні          2024 жылғы «18» қыркүйек
Тауар өндіруші         «Арна Фудс» ЖШС
БСН                    120340005678
Берген ұйым            «Атамекен» ҰКП
Қолданылу мерзімі: 2025 жылғы «17» қыркүйек
№    Тауардың атауы             ЕАЭО СЭҚ ТН коды    Елішілік құндылық үлесі, %
1    Бал табиғи                 040900              92,10 %
""")
        ]
    )
    assert (record.number, record.issued_on, record.valid_until) == (
        "KZ 4 113 15502",
        date(2024, 9, 18),
        date(2025, 9, 17),
    )
    assert record.holder.bin == "120340005678"
    assert (record.goods[0].tnved, record.goods[0].local_content_percent) == ("040900", Decimal("92.10"))


def test_goods_of_a_continuation_sheet_are_numbered_on() -> None:
    table = "7. Наименование товара          Код ТН ВЭД\n{name}          {code}"
    pages = [
        sheet("Сертификат № KZ 5 109 00123\n" + table.format(name="Мёд натуральный", code="0409000000")),
        sheet(
            "Дополнительный лист\n" + table.format(name="Халва подсолнечная", code="1704906500"),
            number=2,
        ),
    ]
    record, _ = st_kz_certificate.read(pages)
    assert [item.tnved for item in record.goods] == ["0409000000", "1704906500"]
    assert record.sources["/goods/1/tnved"].page == 2


def test_an_export_certificate_in_english() -> None:
    record, _ = origin_certificate.read(
        [
            sheet("""
1. Exporter (business name, address and country)     4. No. KZ 5 109 00124
ARNA FOODS LLP, Almaty, Kazakhstan                   CERTIFICATE OF ORIGIN
2. Importer/Consignee                                FORM CT-3
Gulf Trading FZE, Dubai                              Issued in Kazakhstan
6. Item    7. Number and kind of packages    8. Description of goods         HS code
1          100 boxes                         Natural honey                   040900
""")
        ]
    )
    assert (record.number, record.holder.name) == ("KZ 5 109 00124", "ARNA FOODS LLP")
    assert record.goods[0].tnved == "040900"


def test_an_industrial_certificate() -> None:
    record, _ = industrial_certificate.read(
        [
            sheet("""
ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ
№ 12345678901
Настоящий сертификат выдан: ТОО «Арна Фудс»
БИН: 120340005678
Дата выдачи: 10.01.2025
Действителен до: 10.01.2026
№    Наименование продукции     Код ТН ВЭД
1    Мёд натуральный            0409000000
""")
        ]
    )
    assert (record.number, record.holder.name) == ("12345678901", "ТОО «Арна Фудс»")
    assert (record.issued_on, record.valid_until) == (date(2025, 1, 10), date(2026, 1, 10))
    assert record.goods[0].name == "Мёд натуральный"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "1. Окна пластиковые из ПВХ — ТН ВЭД 3925200000, уровень локализации 77 %",
            ("3925200000", "Окна пластиковые из ПВХ", None),
        ),
        ("1. Ағаш жиһаз — СЭҚ ТН 9403609000, оқшаулау деңгейі 47 %", ("9403609000", "Ағаш жиһаз", None)),
        (
            "1) Мёд натуральный, код ТН ВЭД 0409000000, доля внутристрановой ценности 61,5 %",
            ("0409000000", "Мёд натуральный", "61.5"),
        ),
        ("Мёд натуральный", None),
        ("Изменён код товара мёд ТН ВЭД 0409000000, прежний отменён", None),  # no row of a list
    ],
)
def test_goods_of_a_numbered_list_say_more_behind_their_codes(
    row: str, told: tuple[str, str, str | None] | None
) -> None:
    record, _ = industrial_certificate.read(
        [sheet(f"ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ\nНомер сертификата      1046111420\n{row}\n")]
    )
    found = [
        (g.tnved, g.name, None if g.local_content_percent is None else str(g.local_content_percent))
        for g in record.goods
    ]
    assert found == ([told] if told else [])


def test_a_holder_told_in_a_sentence_and_a_day_behind_the_number() -> None:
    record, _ = industrial_certificate.read(
        [
            sheet("""
Индустриальный сертификат
регистрационный номер 3399416162 от 7 декабря 2023 г.
Настоящий сертификат подтверждает, что ТОО «Мясной комбинат» (БИН 120340005678), г. Алматы, является производителем.
№    Код ТН ВЭД ЕАЭС    Наименование
1    0409 00 000 0      Мёд натуральный
Срок действия: до 05.12.2024 г.
""")
        ]
    )
    assert (record.number, record.issued_on, record.valid_until) == ("3399416162", date(2023, 12, 7), date(2024, 12, 5))
    assert record.holder is not None
    assert (record.holder.name, record.holder.bin) == ("ТОО «Мясной комбинат»", "120340005678")


def test_an_issuer_broken_over_lines() -> None:
    record, _ = st_kz_certificate.read(
        [
            sheet("""
Сертификат о происхождении товара, форма «СТ-KZ»
№ KZ 4 109 00077
4. Орган выдачи
Региональная палата предпринимателей
Костанайской области
""")
        ]
    )
    assert record.issuer == "Региональная палата предпринимателей Костанайской области"


def test_papers_of_no_interest_state_nothing() -> None:
    record, findings = other.read([sheet("АКТ ЭКСПЕРТИЗЫ № 5\nСумма 1 000 000,00 тенге")])
    assert record.fields() == {}
    assert not findings


@pytest.mark.parametrize(
    ("row", "origin", "read"),
    [
        ("1   Мёд натуральный      0409 00 000 0    Д0409   92,10", "ocr", ("0409000000", "Мёд натуральный")),
        ("1   Мёд натуральный      0409 00 000 0    Д0409   92,10", "text", None),
        ("040900   Мёд натуральный    Д0409   81%", "ocr", ("040900", "Мёд натуральный")),
        ("1151219   Масло рафинированное    Д1512   76,3", "ocr", ("151219", "Масло рафинированное")),
        ("040900   Мёд натуральный    ЦЭ   81%", "ocr", None),  # six digits alone may be anything
    ],
)
def test_a_recognised_row_of_goods_tells_them_though_its_headings_were_lost(
    row: str, origin: Origin, read: tuple[str, str] | None
) -> None:
    head = "СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА ФОРМЫ «СТ-KZ»\nНомер сертификата      KZ511036486\nы Ш ед үзе\n"
    printed = page(head + row)
    words = tuple(msgspec.structs.replace(w, origin=origin) for w in printed.words)
    record = st_kz_certificate.read([Sheet(msgspec.structs.replace(printed, words=words, origin=origin))])[0]
    assert [(g.tnved, g.name) for g in record.goods] == ([read] if read else [])


def test_a_short_sentence_says_until_when_it_holds() -> None:
    record = st_kz_certificate.read(
        [
            sheet("""
1. Тауар өндіруші                         3. № KZ 4 113 62109
«Арна Фудс» ЖШС                           Тауардың шығарылуы туралы СЕРТИФИКАТ
120340005678                              «СТ-KZ» нысаны
2. Алушы                                  31.01.2025 дейін жарамды
""")
        ]
    )[0]
    assert record.valid_until == date(2025, 1, 31)


def test_what_stands_far_below_the_last_row_is_none_of_its_name() -> None:
    record, _ = st_kz_certificate.read(
        [
            sheet("""
Выписка из реестра сертификатов о происхождении товара
Вид сертификата       СТ-KZ
ТН ВЭД ЕАЭС     Наименование товара        Внутристрановая ценность     Критерий
0409000000      Мёд натуральный горный     92,10%                       П



                данный документ согласно     1/1
                носителе
""")
        ]
    )
    assert [(g.name, g.local_content_percent) for g in record.goods] == [("Мёд натуральный горный", Decimal("92.10"))]


def test_a_term_told_by_both_its_days_in_a_sentence() -> None:
    record, _ = st_kz_certificate.read(
        [
            sheet("""
                    № KZ 5 109 00123
                    ТАУАРДЫҢ ШЫҒАРЫЛУЫ ТУРАЛЫ СЕРТИФИКАТ
                    СТ-KZ нысаны
1. Өндіруші: «Арна Фудс» ЖШС, БСН 120340005678, Астана қ.
5. Қызметтік белгілер: 2025 жылғы 10 қаңтардан 2026 жылғы 9 қаңтарға дейін жарамды
""")
        ]
    )
    assert record.valid_until == date(2026, 1, 9)


def test_a_translated_certificate_that_calls_no_form() -> None:
    text = """
                         Перевод с английского языка на русский язык

Региональная палата предпринимателей г. Алматы
                         СЕРТИФИКАТ ПРОИСХОЖДЕНИЯ
Номер сертификата: KZ 5 109 21047
Настоящий сертификат происхождения выдан 26.05.2025 экспортеру ТОО «Арна Фудс», БИН
120340005678, г. Астана, в отношении следующих товаров:
Описание товара             Код ГС (HS)      Доля местного содержания
Мёд натуральный горный      0409000000       %
Срок действия сертификата истекает:
[подпись] Ахметов Б.К.
"""
    assert [document.kind for document in classify([page(text)])] == ["origin_certificate"]
    record = origin_certificate.read([sheet(text)])[0]
    assert (record.number, record.holder.bin) == ("KZ 5 109 21047", "120340005678")


def test_a_certificate_told_in_a_sentence() -> None:
    record, _ = st_kz_certificate.read(
        [
            sheet("""
СЕРТИФИКАТ № KZ 5 117 00203 о происхождении товара формы СТ-KZ
Палата предпринимателей города Шымкента настоящим удостоверяет, что товар «Трубы
полиэтиленовые напорные» (код ТН ВЭД ЕАЭС 3917 21 100 0), произведенный
Товариществом с ограниченной ответственностью «Тулпар Пласт», БИН 210340000405, по
адресу: г. Шымкент, происходит из Республики Казахстан.
Критерий происхождения товара — Д3917. Местное содержание — 54,7 %.
Сертификат выдан «03» марта 2025 года и действителен до «02» марта 2026 года.
""")
        ]
    )
    assert (record.issued_on, record.valid_until) == (date(2025, 3, 3), date(2026, 3, 2))
    assert record.issuer == "Палата предпринимателей города Шымкента"
    assert record.holder.name == "Товариществом с ограниченной ответственностью «Тулпар Пласт»"
    (goods,) = record.goods
    assert (goods.tnved, goods.name) == ("3917211000", "Трубы полиэтиленовые напорные")
    assert goods.local_content_percent == Decimal("54.7")


def test_an_industrial_certificate_told_in_kazakh() -> None:
    record, _ = industrial_certificate.read(
        [
            sheet("""
ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ № 250417009
Осы индустриялық сертификат «Тұлпар Пласт» жауапкершілігі шектеулі серіктестігіне
(БСН 210340000405) отандық тауар өндіруші ретінде берілді.
Өндірілетін өнім: полиэтилен құбырлар, СЭҚ ТН коды 3917211000.
Сертификат 2025 жылғы 17 сәуірде берілді, 2026 жылғы 16 сәуірге дейін жарамды.
""")
        ]
    )
    assert record.holder.name == "«Тұлпар Пласт» жауапкершілігі шектеулі серіктестігіне"
    assert [(g.tnved, g.name) for g in record.goods] == [("3917211000", "полиэтилен құбырлар")]


def test_products_in_a_numbered_list_and_a_term_in_a_sentence() -> None:
    record, _ = industrial_certificate.read(
        [
            sheet("""
Индустриальный сертификат
Номер:   KZ-2025-004417
г. Усть-Каменогорск      31.08.2024 г.
Подтверждает, что ТОО «Ертіс Бал» (БИН 210340000405) производит:
1) Мёд натуральный, ТН ВЭД 0409000000;
2) Прополис, ТН ВЭД 0410900000.
Сертификат действителен в течение одного года, до 30.08.2025 г.
""")
        ]
    )
    assert (record.number, record.valid_until) == ("KZ-2025-004417", date(2025, 8, 30))
    assert [(g.tnved, g.name) for g in record.goods] == [
        ("0409000000", "Мёд натуральный"),
        ("0410900000", "Прополис"),
    ]


@pytest.mark.parametrize(
    ("chamber", "day"),
    [
        ("CHAMBER OF ENTREPRENEURS OF KOSTANAY REGION", "17.02.2025"),
        ("CHINA COUNCIL FOR THE PROMOTION OF INTERNATIONAL TRADE", "FEB. 17, 2025"),
        ("Bursa Ticaret ve Sanayi Odası", "17.02.2025"),
        ("Handelskammer Hamburg", "17.02.2025"),
    ],
)
def test_chambers_abroad_and_days_of_invoices(chamber: str, day: str) -> None:
    record, _ = origin_certificate.read(
        [
            sheet(f"""
CERTIFICATE OF ORIGIN      Reference No KZ/012/2025/00871
1. Exporter
NORD FOODS LTD
7. Number and kind of packages; description of goods     8. H.S. Code     10. Number and date of invoices
GLASS JARS WITH METAL LIDS                               701090           SN-25/12
                                                                          14.02.2025
12. Certification
{chamber}
{day}
""")
        ]
    )
    assert (record.number, record.issuer) == ("KZ/012/2025/00871", chamber)
    assert record.issued_on == date(2025, 2, 17)
    assert [g.tnved for g in record.goods] == ["701090"]


def test_the_issuer_that_a_label_names_before_the_letterhead() -> None:
    record, _ = st_kz_certificate.read(
        [
            sheet("""
НПП РК «Атамекен» — Реестр сертификатов
Сертификат о происхождении товара СТ-KZ
Номер сертификата            KZ411500071
Орган, выдавший сертификат   РПП Карагандинской области
""")
        ]
    )
    assert record.issuer == "РПП Карагандинской области"


def test_captions_in_brackets_close_over_the_next_line() -> None:
    typed = page(
        """
СЕРТИФИКАТ о происхождении товара

№ KZ-5-104-00311
ТОО «Мерген», БИН 210340000405
(производитель товара, БИН)
Костюмы рабочие мужские
(наименование товара)
6203 22 100 0
(код товара по ТН ВЭД)
""",
        leading=12,
    )
    captions = {line.box.top for line in Sheet(typed).lines if line.text.startswith("(")}
    words = tuple(
        msgspec.structs.replace(w, x0=18 + 0.6 * w.x0, x1=18 + 0.6 * w.x1, top=w.top + 4) if w.top in captions else w
        for w in typed.words
    )
    record, _ = st_kz_certificate.read([Sheet(msgspec.structs.replace(typed, words=words))])
    assert [(g.tnved, g.name) for g in record.goods] == [("6203221000", "Костюмы рабочие мужские")]
    assert record.holder.bin == "210340000405"


def test_goods_named_on_numbered_lines_over_their_codes() -> None:
    record = st_kz_certificate.read(
        [
            sheet("""
СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА СТ-KZ
Нөмірі / Номер           KZ 4 109 31710
Берілген күні / Дата выдачи   16.08.2024
Сертификат действует по 15 августа 2025 г. включительно
1. Печенье сахарное в ассортименте
ЕАЭО СЭҚ ТН / ТН ВЭД: 1905313000
Жергілікті қамту / Местное содержание: 55,5 %
2. Хлебцы хрустящие зерновые
ЕАЭО СЭҚ ТН / ТН ВЭД: 1905903000
Жергілікті қамту / Местное содержание: 67,6 %
""")
        ]
    )[0]
    told = [(g.name, g.tnved, g.local_content_percent) for g in record.goods]
    assert told == [
        ("Печенье сахарное в ассортименте", "1905313000", Decimal("55.5")),
        ("Хлебцы хрустящие зерновые", "1905903000", Decimal("67.6")),
    ]
    assert record.valid_until == date(2025, 8, 15)


def test_goods_of_a_row_without_headings() -> None:
    record = origin_certificate.read(
        [
            sheet("""
Форма СТ-1                       KZ 4 101 68132
Сертификат о происхождении товара
1     Сыр полутвёрдый «Аққу»     ТН ВЭД 0406909900
""")
        ]
    )[0]
    assert [(g.name, g.tnved) for g in record.goods] == [("Сыр полутвёрдый «Аққу»", "0406909900")]
