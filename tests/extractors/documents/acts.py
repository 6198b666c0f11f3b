"""What test modules on acts share."""

from typing import Any

import msgspec

from extractors.documents import completion_act
from extractors.layout import Sheet
from extractors.page import Box
from tests.extractors.typed import page

ACT = """
Акт выполненных работ (оказанных услуг) № 9 от 03.03.2025
Заказчик: ТОО «Арна Фудс», БИН 120340005678
Исполнитель: ТОО «Экспо Сервис», БИН 180540021233
Договор: № 15 от 10.01.2025
№   Наименование   Кол-во   Ед.   Цена         Сумма
1   Услуги         1        усл   112 000,00   112 000,00
                   Итого:                      112 000,00
{tail}
"""


def fields_of(text: str, *inks: Box) -> dict[str, Any]:
    paper = msgspec.structs.replace(page(text), inks=inks)
    record, findings = completion_act.read([Sheet(paper)])
    assert not findings
    return record.fields()
