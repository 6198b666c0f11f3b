"""Are two printed names the same party?"""

import pytest

from extractors.records import Party
from extractors.who.names import core, is_legal_form, same_name, same_party, spoken


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ТОО «Арна Фудс»", 'Товарищество с ограниченной ответственностью "Арна Фудс"'),
        ("ТОО «Арна Фудс»", "«Арна Фудс» ЖШС"),
        ("ЖШС «Жібек Жолы»", "ТОО «Жибек Жолы»"),
        ("ТОО Экспо Сервис", "ТОО ЭкспоСервис"),
        ("ТОО «Ала-Тау Групп»", "ТОО «Алатау Групп»"),
        ("ТОО «Торговый дом «Арна»»", "ТОО «ТД Арна»"),
        ("АО «Арна»", "AO «Apнa»"),  # Latin letters among the Cyrillic ones
        ("Messe Berlin GmbH", "MESSE BERLIN GMBH & CO. KG"),
        ("Anadolu Fuarcılık Ltd. Şti.", "ANADOLU FUARCILIK LTD STI"),
        ("ТОО «Арна Фудс»", "ARNA FOODS LLP"),
        ("ТОО «Қазақ Экспо»", "QAZAQ EXPO LLP"),
        ("ТОО «Шығыс Транс»", "SHYGYS TRANS LLP"),
        ("ОсОО «Ала-Тоо Карго»", "ALA-TOO CARGO OSOO"),
        ("ООО «Ромашка»", "OOO Romashka"),
        ("ТОО «Каспий Химпром»", "Kaspiy Khimprom LLP"),
    ],
)
def test_one_party(one: str, other: str) -> None:
    assert same_name(one, other) is True
    assert same_name(other, one) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ТОО «Арна Фудс»", "ТОО «Бета Строй»"),
        ("ТОО «Казэкспо»", "ТОО «Казагро»"),
        ("Messe Berlin GmbH", "Messe Frankfurt GmbH"),
        ("ТОО «Арна Фудс»", "ZOLOTOI MED LLP"),
        ("ТОО «СВ»", "ТОО «СБ»"),
    ],
)
def test_two_parties(one: str, other: str) -> None:
    assert same_name(one, other) is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ТОО «Экспо Сервис»", "ТОО «Экспо Сервис 2»"),
        ("ТОО «Нур-2020»", "ТОО «Нур-2021»"),
        ("ТОО «Азия Экспорт»", "ТОО «Азия Импорт»"),
        ("ИП Иванов Иван Иванович", "ИП Петров Иван Иванович"),
        ("ТОО «Алма Трейд»", "ALMATY TRADE LLP"),
        ("上海国际展览有限公司", "Shanghai Intl Exhibition Co Ltd"),
        ("Dubai World Trade Centre LLC", "DWTC"),
    ],
)
def test_names_that_do_not_tell(one: str, other: str) -> None:
    assert same_name(one, other) is None


def test_what_distinguishes_a_name() -> None:
    assert core("Товарищество с ограниченной ответственностью «Арна Фудс»") == core("«Арна Фудс» ЖШС")
    assert core("ТОО")  # a name of nothing but a form is that form
    assert spoken("ТОО «Каспий Карго»") == spoken("KASPIY CARGO LLP")
    assert [is_legal_form(w) for w in ("ЖШС", "ltd", "Арна")] == [True, True, False]


def party(name: str | None = None, bin: str | None = None, iban: str | None = None) -> Party:
    return Party(name=name, bin=bin, iban=iban)


VALID, ANOTHER, WRONG = "210340000405", "180540021233", "210340000406"


def test_valid_identifiers_decide_before_names() -> None:
    assert same_party(party("ТОО «Арна»", VALID), party("ТОО «Бета»", VALID)) is True
    assert same_party(party("ТОО «Арна»", VALID), party("ТОО «Арна»", ANOTHER)) is False


def test_a_number_with_a_wrong_check_digit_decides_nothing_by_itself() -> None:
    assert same_party(party("ТОО «Арна»", VALID), party("ТОО «Арна»", WRONG)) is True
    assert same_party(party("ТОО «Арна»", VALID), party("ТОО «Бета Строй»", WRONG)) is False
    assert same_party(party(bin=WRONG), party(bin=WRONG)) is True
    assert same_party(party(bin=WRONG), party(bin=VALID)) is None


def test_an_account_in_common_is_enough_and_two_accounts_are_no_contradiction() -> None:
    account, second = "KZ906010131000123456", "KZ86125KZT5004100100"
    assert same_party(party(iban=account), party("ТОО «Арна»", iban=account)) is True
    assert same_party(party("ТОО «Арна»", iban=account), party("ТОО «Арна»", iban=second)) is True


def test_nothing_to_compare() -> None:
    assert same_party(party(), party("ТОО «Арна»", VALID)) is None
    assert same_party(party("ТОО «Арна»"), party(bin=VALID)) is None


def test_a_legal_form_written_out_in_english_is_no_name() -> None:
    assert same_name("ARNA FOODS LIMITED LIABILITY PARTNERSHIP", "ТОО «Арна Фудс»")
    assert same_name("Gulf Events Limited Liability Company", "Gulf Events LLC")
