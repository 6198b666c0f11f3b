"""The parties of a contract as its text calls them, and the number behind a name.

«(1) ТОО «А», БИН …, «Исполнитель»», «Стороны: ТОО «А» (Исполнитель); ТОО «Б» (Заказчик)».
"""

import re
from collections.abc import Iterator

from extractors.billing.passages import Passage
from extractors.findings import Source
from extractors.identifiers import bin as bins
from extractors.who import firms

ROLES = (
    "Исполнитель", "Заказчик", "Поставщик", "Покупатель", "Продавец", "Арендодатель", "Арендатор", "Организатор",
    "Участник", "Перевозчик", "Экспедитор", "Клиент", "Подрядчик", "Лицензиар", "Лицензиат", "Принципал", "Агент",
    "Орындаушы", "Тапсырыс беруші", "Жеткізуші", "Сатып алушы", "Сатушы", "Жалға беруші", "Жалға алушы",
    "Ұйымдастырушы", "Қатысушы", "Тасымалдаушы",
    "Contractor", "Customer", "Supplier", "Buyer", "Seller", "Lessor", "Lessee", "Organizer", "Organiser",
    "Exhibitor", "Client", "Carrier", "Service provider",
    "Комиссионер", "Комитент", "Дистрибьютор", "Дистрибьютер", "Доверитель", "Поверенный",
    "Distributor", "Agent", "Principal", "Provider", "Landlord", "Tenant",
)  # fmt: skip
# A firm is named so many letters before the word it is called at most; its number follows its name within so many.
_REACH, _BEHIND = 240, 48
_ROLE = re.compile(
    r"(?:[«\"“„]|(?P<bracket>\())(?:the\s+)?(?:"
    + "|".join(sorted(map(re.escape, ROLES), key=len, reverse=True))
    + r")(?(bracket)\)|[»\"”])",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\W{0,6}(?:БИН|БСН|ИИН|ЖСН|BIN|IIN)(?!\w)", re.IGNORECASE)
_MARKED = re.compile(r"[\s,(]{0,4}№\s*")


def called(passage: Passage) -> Iterator[tuple[str, Passage, int, int]]:
    """Firms with a role in quotes or brackets behind them, each with its place: the first of each role."""
    end = 0
    known: set[str] = set()
    for role in _ROLE.finditer(passage.text):
        begin = max(end, role.start() - _REACH)
        party = firms.last_party(passage.text[begin : role.start()].rstrip(" ,(–—-"))
        end = role.end()
        name = firms.company_name(party) if party else None
        found = re.search(r"\s+".join(map(re.escape, name.split())), passage.text[begin:end]) if name else None
        if name and found and role.group().casefold() not in known:
            known.add(role.group().casefold())
            yield name, passage, begin + found.start(), begin + found.end()


def number_behind(passage: Passage, end: int) -> tuple[str, Source] | None:
    """The BIN right behind a name: one that is called so, or a true one behind №."""
    told = passage.text[end : end + _BEHIND]
    for number in bins.find(told):
        before = told[: number.start]
        if _LABELLED.match(before) or (number.valid and _MARKED.fullmatch(before)):
            return number.number, passage.source(end + number.start, end + number.end)
    return None
