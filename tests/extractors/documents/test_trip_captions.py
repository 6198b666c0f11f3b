"""Orders on forms whose captions stand under what is filled in."""

from extractors.documents import trip_order
from tests.extractors.typed import sheet


def test_a_caption_under_the_purpose_is_no_event() -> None:
    fields = trip_order.read(
        [
            sheet("""
ПРИКАЗ № 9-К от «02» июня 2025 г.
Направить в командировку:
Тлеубаева Сауле Кайратовна
(фамилия, имя, отчество)
сроком на 4 календарных дня с «09» июня 2025 г. по «12» июня 2025 г.
участие в выставке «Central Asia Food Expo»
(цель командировки)
""")
        ]
    )[0].fields()
    assert fields["event"] == "«Central Asia Food Expo»"


def test_a_place_ends_before_the_next_caption() -> None:
    fields = trip_order.read(
        [
            sheet("""
БҰЙРЫҚ № 85-к, 2025 жылғы 18 мамыр
Мына қызметкерлер іссапарға жіберілсін:
1. Сейтқали Ерлан Маратұлы
Іссапар орны: Шанхай қаласы, Қытай
Іссапар мерзімі: 29.05.2025 бастап 01.06.2025 дейін
""")
        ]
    )[0].fields()
    assert fields["destination"] == "Шанхай қаласы, Қытай"
