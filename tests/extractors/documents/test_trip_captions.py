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
