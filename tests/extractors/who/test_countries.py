"""Countries as papers name them."""

import pytest

from extractors.who.countries import country_in


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Республика Казахстан, г. Алматы, ул. Сатпаева, 30А", "KZ"),
        ("РК, 050000, г.Алматы", "KZ"),
        ("Қазақстан Республикасы, Астана қ.", "KZ"),
        ("Messedamm 22, 14055 Berlin, Germany", "DE"),
        ("г. Дубай (ОАЭ)", "AE"),
        ("Дубай қ. (БАӘ)", "AE"),
        ("Трade Centre, Dubai, United Arab Emirates", "AE"),
        ("в Турции, г. Стамбул", "TR"),
        ("İstanbul, Türkiye", "TR"),
        ("Российская Федерация, 123100, Москва", "RU"),
        ("Ресейге", "RU"),
        ("Өзбекстан, Ташкент қ.", "UZ"),
        ("中国上海市", "CN"),
        ("из Китая", "CN"),
        ("поставка в Беларусь", "BY"),
        ("в Польше", "PL"),
        ("сделано в США", "US"),
        ("Түркияда", "TR"),
        ("KZ", "KZ"),
        (" de ", "DE"),
    ],
)
def test_named(text: str, code: str) -> None:
    assert country_in(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "г. Алматы",
        "из Казахстана в Узбекистан",  # two
        "ул. Пакистанская",  # no country but a street
        "Индивидуальный предприниматель",
        "ТОО «Киргизагро»",
        "XX",
        "грузить на складе",
        "индивидуально",
    ],
)
def test_not_named(text: str) -> None:
    assert country_in(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Merrion Road, Dublin 4, Ireland", "IE"),
        ("0278 Oslo, Norway", "NO"),
        ("в Швеции", "SE"),
        ("No", None),
        ("ID", None),
    ],
)
def test_countries_whose_codes_are_words_of_labels(text: str, code: str | None) -> None:
    assert country_in(text) == code
