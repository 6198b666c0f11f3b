"""Titles known by their shape: wordings and orders of words that no list names."""

import pytest

from pipeline.classify import RECOGNISER
from tests.extractors.typed import sheet


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "completion_act",
            """
        ОРЫНДАЛҒАН ЖҰМЫСТАРДЫҢ (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕРДІҢ) ЭЛЕКТРОНДЫҚ АКТІСІ
B. Орындаушы
D. Тапсырыс беруші
Өлшем бірлігі   Саны
""",
        ),
        ("completion_act", "\n        АКТ СДАЧИ И ПРИЕМКИ ОКАЗАННЫХ УСЛУГ\nИсполнитель: ТОО «А»\nЗаказчик: ТОО «Б»\n"),
        (
            "st_kz_certificate",
            "\n     ЭЛЕКТРОННЫЙ СЕРТИФИКАТ ФОРМЫ «СТ-KZ»\nПроизводитель: ТОО «А»\nКод ТН ВЭД 040900\n",
        ),
        (
            "trip_order",
            "\n     РАСПОРЯЖЕНИЕ И ПРИКАЗ О КОМАНДИРОВАНИИ\nМесто назначения: Дубай\nЦель командировки: выставка\n",
        ),
        (
            "trip_order",
            "\n     О служебной командировке\nнаправить в служебную командировку:\nКуда   г. Москва\nМероприятие   «Продэкспо»\n",
        ),
    ],
)
def test_a_title_in_words_of_its_own(kind: str, text: str) -> None:
    assert [start.kind for start in RECOGNISER.starts(sheet(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "\nАкт выполненных в полном объеме работ подписан сторонами и передан заказчику\nПросим вернуть один экземпляр\n",
        "\n     РЕЕСТР СЧЕТОВ-ФАКТУР ЗА ПЕРВЫЙ КВАРТАЛ\nПокупатель: ТОО «Б»\nИтого с НДС 100,00\n",
    ],
)
def test_running_text_and_lists_of_papers_are_no_titles(text: str) -> None:
    assert [start.kind for start in RECOGNISER.starts(sheet(text)) if start.titled and start.kind != "other"] == []
