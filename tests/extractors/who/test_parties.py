"""Who is named in a block of text, in the orders and spellings of real papers."""

import pytest

from extractors.draft import Draft
from extractors.layout import Sheet
from extractors.reading import Labels
from extractors.records import Party, TaxInvoice
from extractors.who.firms import company_name, has_legal_form
from extractors.who.parties import block, put_party
from tests.extractors.typed import sheet


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('БИН / ИИН 210340000405,ТОО "Альфа Экспорт",Республика Казахстан, г. Алматы', 'ТОО "Альфа Экспорт"'),
        ("ТОО «Арна Фудс», БИН 210340000405, г. Алматы, ул. Сатпаева, 30А", "ТОО «Арна Фудс»"),
        ("«Арна Фудс» ЖШС, БСН 210340000405", "«Арна Фудс» ЖШС"),
        ("«Арна Фудс» жауапкершілігі шектеулі серіктестігі", "«Арна Фудс» жауапкершілігі шектеулі серіктестігі"),
        (
            "Товарищество с ограниченной\nответственностью «Арна Фудс»",
            "Товарищество с ограниченной ответственностью «Арна Фудс»",
        ),
        ("ТОО «Торговый дом «Арна»», г. Астана", "ТОО «Торговый дом «Арна»»"),
        ("ИП Иванов Иван Иванович, г. Астана", "ИП Иванов Иван Иванович"),
        ("Бекмуратова С.Ж. ЖК\nАлматы қ., Сәтбаев к-сі", "Бекмуратова С.Ж. ЖК"),
        ("Messe Berlin GmbH, Messedamm 22, 14055 Berlin", "Messe Berlin GmbH"),
        ("Dubai World Trade Centre LLC\nP.O. Box 9292, Dubai, UAE", "Dubai World Trade Centre LLC"),
        ("Anadolu Fuarcılık Ltd. Şti., İstanbul", "Anadolu Fuarcılık Ltd. Şti."),
        ("ARNA FOODS LLP, 30A Satpayev str., Almaty", "ARNA FOODS LLP"),
        ("上海国际展览有限公司", "上海国际展览有限公司"),
        ("Nordic Expo AS, Storgata 1, Oslo", "Nordic Expo AS"),
        ("Equinor ASA\nStavanger", "Equinor ASA"),
        ("AS «Tallinna Messid», Tallinn", "AS «Tallinna Messid»"),
        ("Veletrhy Brno, a.s.\nVýstaviště 1, Brno", "Veletrhy Brno, a.s."),
    ],
)
def test_the_name_in_a_block(text: str, name: str) -> None:
    assert company_name(text) == name


@pytest.mark.parametrize("text", ["", "  ", "210340000405", "БИН: 210340000405"])
def test_no_name(text: str) -> None:
    assert company_name(text) is None


def test_a_legal_form_is_a_word_of_its_own() -> None:
    assert has_legal_form("ТОО «Арна»")
    assert has_legal_form("Nordhafen Expo GmbH & Co. KG")
    assert not has_legal_form("Иванов И.И.")
    assert not has_legal_form("в АОдном")
    assert has_legal_form("Nordic Expo AS (Oslo)")
    assert not has_legal_form("PAYMENT AS PER INVOICE 7")


LABELS = Labels(
    {
        "supplier": ("Поставщик", "Жеткізуші", "Исполнитель"),
        "buyer": ("Покупатель", "Сатып алушы", "Заказчик"),
        "bin": ("БИН", "ИИН/БИН", "БСН"),
        "iban": ("ИИК", "ЖСК"),
        "bank": ("Банк",),
        "contract": ("Договор", "Шарт"),
    }
)
INNER = ("bin", "iban", "bank")


def party(page: Sheet, field: str) -> Party:
    """The party whose label is ``field``, as a record states it."""
    hits = LABELS.hits(page)
    hit = next(h for h in hits if h.field == field)
    draft = Draft()
    put_party(draft, "/supplier", block(hit, hits, INNER))
    return draft.build(TaxInvoice).supplier


def test_in_the_rest_of_the_line() -> None:
    page = sheet("""
Поставщик: ТОО «Экспо Сервис», БИН 180540021233, г. Алматы
Покупатель: ТОО «Арна Фудс», БИН 210340000405, Республика Казахстан
""")
    assert party(page, "supplier") == Party(name="ТОО «Экспо Сервис»", bin="180540021233")
    assert party(page, "buyer") == Party(name="ТОО «Арна Фудс»", bin="210340000405", country="KZ")


def test_in_the_column_right_of_the_label_over_several_lines() -> None:
    page = sheet("""
Поставщик:      ТОО «Экспо Сервис»
                БИН 180540021233
                ИИК KZ86125KZT5004100100
Покупатель:     ТОО «Арна Фудс»
                БИН 210340000405
""")
    assert party(page, "supplier") == Party(name="ТОО «Экспо Сервис»", bin="180540021233", iban="KZ86125KZT5004100100")
    assert party(page, "buyer") == Party(name="ТОО «Арна Фудс»", bin="210340000405")


def test_the_number_behind_a_name_is_its_own() -> None:
    """One above it runs over from the block before."""
    page = sheet("""
Поставщик:      БИН 210340000405
                ТОО «Экспо Сервис»
                г. Алматы
                БИН 180540021233
""")
    assert party(page, "supplier") == Party(name="ТОО «Экспо Сервис»", bin="180540021233")


def test_two_columns_side_by_side() -> None:
    page = sheet("""
Исполнитель                         Заказчик
ТОО «Экспо Сервис»                  ТОО «Арна Фудс»
БИН 180540021233                    БИН 210340000405
""")
    assert party(page, "supplier") == Party(name="ТОО «Экспо Сервис»", bin="180540021233")
    assert party(page, "buyer") == Party(name="ТОО «Арна Фудс»", bin="210340000405")


def test_a_block_ends_at_the_next_label() -> None:
    page = sheet("""
Покупатель: ТОО «Арна Фудс»
БИН 210340000405
Договор № 15 с ТОО «Бета Строй», БИН 050640001236
""")
    assert party(page, "buyer") == Party(name="ТОО «Арна Фудс»", bin="210340000405")


def test_a_number_called_so_is_taken_as_printed_else_the_one_that_is_valid() -> None:
    called = sheet("Поставщик: ТОО «Экспо», БИН 180540021234, тел. 180540021233")
    assert party(called, "supplier").bin == "180540021234"
    bare = sheet("Поставщик: ТОО «Экспо», 180540021234, 180540021233")
    assert party(bare, "supplier").bin == "180540021233"


def test_sources_are_the_words_that_hold_the_value() -> None:
    page = sheet("Поставщик: ТОО «Экспо Сервис», БИН 180540021233")
    hits = LABELS.hits(page)
    draft = Draft()
    put_party(draft, "/supplier", block(hits[0], hits, INNER))
    for pointer, part in (("/supplier/name", "Экспо Сервис"), ("/supplier/bin", "180540021233")):
        source = draft.source(pointer)
        assert source is not None
        assert part in source.quote


def test_nothing_said() -> None:
    draft = Draft()
    put_party(draft, "/supplier", [])
    assert draft.build(TaxInvoice) == TaxInvoice()
