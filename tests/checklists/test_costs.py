"""Cost items of closed lists, as papers call them in three languages."""

from datetime import date

import pytest

from checklists import editions
from checklists.costs import cost_item, has_list
from checklists.editions import ChecklistError

EDITION = editions.on(date(2025, 3, 14))


@pytest.mark.parametrize("category", ["9.2", "10.2"])
@pytest.mark.parametrize(
    ("description", "status", "item"),
    [
        ("Регистрационный взнос участника", "listed", "a"),
        ("Іс-шараға қатысу үшін тіркеу жарнасы", "listed", "a"),
        ("Аренда выставочной площади, Gulfood 2025", "listed", "b"),
        ("Көрме алаңын жалға алу", "listed", "b"),
        ("Raw space rental 18 sqm", "listed", "b"),
        ("Изготовление и монтаж стенда", "listed", "c"),
        ("Көрме стендін дайындау", "listed", "c"),
        ("Stand construction", "listed", "c"),
        ("Дизайн выставочного пространства", "listed", "d"),
        ("Booth fee, Machinery Fair 2025", "listed", "b"),
        ("Печать буклетов и каталогов", "listed", "e"),
        ("Печать рекламных листовок", "listed", "e"),
        ("Участие в выставке ANUGA", "listed", "a"),
        ("Перелёт для участия в выставке", "excluded", "travel"),
        ("Билет на самолет Алматы - Дубай", "excluded", "travel"),
        ("Ж/д билеты", "excluded", "travel"),
        ("Пойыз билеттері", "excluded", "travel"),
        ("Көлік жалдау", "excluded", "travel"),
        ("Қонақүйде тұру, 3 түн", "excluded", "hotel"),
        ("Гостиничные услуги", "excluded", "hotel"),
        ("Бизнес-ланч", "excluded", "catering"),
        ("Түскі ас", "excluded", "catering"),
        ("Visa support", "excluded", "visa"),
        ("Виза рәсімдеу", "excluded", "visa"),
        ("Hotel accommodation", "excluded", "hotel"),
        ("Суточные расходы", "excluded", "per_diem"),
        ("Кейтеринг", "excluded", "catering"),
        ("Визовый сбор", "excluded", "visa"),
        ("Доставка экспонатов", "excluded", "freight"),
        ("Кейтеринг на выставочном стенде", "unknown", None),
        ("Прочие услуги", "unknown", None),
        ("", "unknown", None),
    ],
)
def test_events(category: str, description: str, status: str, item: str | None) -> None:
    verdict = cost_item(EDITION, category, description)
    assert (verdict.status, verdict.item and verdict.item.id) == (status, item)


@pytest.mark.parametrize(
    ("description", "status", "item"),
    [
        ("Registration fee", "listed", "a"),
        ("Доступ к списку контактов участников", "listed", "b"),
        ("Аренда выставочной площади", "excluded", "space"),
        ("Аренда стенда 12 кв.м", "excluded", "stand"),
        ("Авиабилеты", "excluded", "travel"),
    ],
)
def test_attendance_has_two_items_alone(description: str, status: str, item: str) -> None:
    verdict = cost_item(EDITION, "10.3", description)
    assert verdict.item is not None
    assert (verdict.status, verdict.item.id) == (status, item)


@pytest.mark.parametrize(
    ("description", "status"),
    [
        ("Международная перевозка груза Алматы - Дубай", "listed"),
        ("Экспедиторские услуги", "listed"),
        ("Жүкті теміржолмен тасымалдау", "listed"),
        ("Железнодорожный тариф", "listed"),
        ("Логистические услуги", "listed"),
        ("Перевозка речным транспортом", "doubtful"),
        ("Реклама", "unknown"),
        ("Страхование груза", "doubtful"),
        ("Услуги таможенного представителя", "doubtful"),
        ("Доставка курьером", "doubtful"),
    ],
)
def test_what_delivery_does_not_name_is_doubtful(description: str, status: str) -> None:
    assert cost_item(EDITION, "9.9", description).status == status


def test_only_some_categories_have_a_list() -> None:
    assert [c.category for c in EDITION.checklists if has_list(c)] == ["9.2", "9.9", "10.2", "10.3"]
    assert [c.category for c in EDITION.checklists if c.items_closed] == ["9.2", "10.2", "10.3"]
    assert cost_item(EDITION, "9.1", "Реклама").status == "unknown"


def test_removed_categories_have_no_items() -> None:
    with pytest.raises(ChecklistError, match="removed"):
        cost_item(EDITION, "9.3", "Каталог")
