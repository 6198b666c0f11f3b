"""Is a business-trip order for the event of a claimed line (R-057, R-058, R-067)?"""

import re

from rapidfuzz import fuzz

from extractors.application import Application
from extractors.fold import fold
from extractors.names import same_party
from extractors.records import TripOrder
from pipeline.deals import billing_of
from pipeline.extract import Paper
from pipeline.match import Match, applicant_party

# Words of events and costs that name no event.
_COMMON = frozenset(
    fold(w)
    for w in (
        "участие участия участию выставка выставке выставки выставку выставочной выставочная площадь площади стенд стенда "
        "стендов аренда международная международной международный форум форуме ярмарка ярмарке конференция "
        "конференции конгресс саммит "
        "конкурс регистрационный взнос сбор услуги услуга организация организации застройка оборудование монтаж демонтаж "
        "изготовление оформление дизайн печать каталог буклет материалы рекламный рекламно раздаточные за для по на город "
        "көрме көрмеге көрмесі көрмесіне көрмеде қатысу қатысуға қатысуын алаң алаңы алаңын жалға алу халықаралық форумға "
        "жәрмеңке стенді exhibition exhibitions fair trade show expo conference congress forum summit participation participate "
        "registration fee booth stand space rent rental international the for and services service work business trip"
    ).split()
)
SAME_WORD = 85
# An expense for an event is near the trip: paid months ahead, settled weeks after.
NEAR_DAYS = 240


def for_event(paper: Paper, match: Match, application: Application) -> bool | None:
    """True when the order sends the applicant's people to the event of the line; None when the papers do not tell."""
    order = paper.record
    assert isinstance(order, TripOrder)
    if same_party(order.employer, applicant_party(application)) is False:
        return False
    event = _words(" ".join(filter(None, (order.event, order.destination))))
    claimed = _words(_said(match))
    common = [
        a
        for a in event
        for b in claimed
        if not _is_year(a) and (a == b or (len(a) > 3 and fuzz.ratio(a, b) >= SAME_WORD))
    ]
    if common:
        years = ({w for w in event if _is_year(w)}, {w for w in claimed if _is_year(w)})
        # «Gulfood 2024» is not «Gulfood 2025», though one of the two may be misprinted.
        return None if all(years) and not years[0] & years[1] else True
    if event and _NAME.search(_said(match)):
        return False
    return _near(order, match)


# A name of an event: in quotation marks, or in Latin letters.
_NAME = re.compile(r"[«“\"][^»”\"]{3,}[»”\"]|\b[A-Z][A-Za-z]{2,}")


def _said(match: Match) -> str:
    """What the line and its papers call the event."""
    rows = [line.description or "" for p in (match.deal.billing if match.deal else ()) for line in billing_of(p).lines]
    return " ".join([match.expense.description or "", *rows])


def _words(text: str) -> list[str]:
    cleaned = "".join(c if c.isalnum() else " " for c in fold(text))
    return [
        w
        for w in cleaned.split()
        if w not in _COMMON and (len(w) > 2 or w.isdigit()) and (not w.isdigit() or _is_year(w))
    ]


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word.startswith("20")


def _near(order: TripOrder, match: Match) -> bool | None:
    """A line that names no event is not contradicted by an order of about the same time."""
    trip = order.from_ or order.issued_on
    day = (match.deal.performed_on if match.deal else None) or match.expense.incurred_on
    if trip is None or day is None:
        return None
    return True if abs((trip - day).days) <= NEAR_DAYS else None
