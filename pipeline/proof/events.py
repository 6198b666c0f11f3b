"""Is a business-trip order for the event of a claimed line (R-057, R-058, R-067)?"""

import re
from datetime import date

import msgspec
from rapidfuzz import fuzz

from extractors.application import Application
from extractors.fold import fold, squeezed
from extractors.records import TripOrder
from extractors.who.countries import country_in
from extractors.who.names import is_legal_form, romanised, same_party
from pipeline.extract import Paper, Proof
from pipeline.match import Match, applicant_party
from pipeline.proof.deals import billing_of
from pipeline.proof.fact import Second
from pipeline.proof.known import Known, scanned
from pipeline.proof.misread import nearly

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
# A word in two alphabets differs by its transliteration: «Продэкспо», Prodexpo.
SAME_WORD_ACROSS = 75
# An expense for an event is near the trip: paid months ahead, settled weeks after.
NEAR_DAYS = 240
# A name of an event: in quotation marks; Latin words with capitals, the first of four letters or more; a word before a year.
_NAME = re.compile(
    r"[«“„\"](?P<quoted>[^«»“”„\"]{3,})[»”“\"]"
    r"|\b(?P<latin>[A-Z][A-Za-z]{3,}(?:[ -]+(?:[A-Z][A-Za-z]+|20\d\d\b))*)"
    r"|\b(?P<dated>[А-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_]{3,})[ -]+20\d\d\b"
)
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"20\d\d")

# What papers call an event to which nobody travels.
_ONLINE = re.compile(r"\b(онлайн|on-?line|virtual|виртуал|дистанцион|қашықтан)", re.IGNORECASE)

Words = tuple[str, ...]


def for_event(paper: Paper, match: Match, application: Application) -> bool | None:
    """True when the order sends the applicant's people to the event of the line; None when the papers do not tell."""
    order = paper.record
    assert isinstance(order, TripOrder)
    if same_party(order.employer, applicant_party(application)) is False:
        return False
    said, event, place = told_of(match), order.event or "", order.destination or ""
    elsewhere = _differ(_country(f"{event} {place}"), _country(said))
    misread = paper.scan is not None
    if _named(event, place, said, misread=misread):
        # One of two countries or years may be misprinted: «Gulfood 2024» is not «Gulfood 2025».
        return None if elsewhere or _differ(_years(event), _years(said)) else _near(order, match)
    if elsewhere:
        return False
    if _names(event) and _names(said):
        # «WorldFood Istanbul» and «WorldFood Uzbekistan» share a word.
        return None if _shared(event, said) else False
    if _words(event) and _names(said):
        return None
    return _near(order, match)


def is_online(match: Match) -> bool:
    """Whether the line or its papers call the event an online one."""
    return bool(_ONLINE.search(told_of(match)))


def names_event(order: TripOrder, said: str) -> bool:
    """Whether a scanned order names, but for a letter, the event that ``said`` names, and no other year of it."""
    event, place = order.event or "", order.destination or ""
    return _named(event, place, said, misread=True) and not _differ(_years(event), _years(said))


def event_told(paper: Paper, known: Known, second: Second) -> Paper:
    """A trip order whose event is none that is claimed, with the claimed one of its year that its second reading names."""
    order = paper.record
    source = order.sources.get("/event")
    if not isinstance(order, TripOrder) or source is None or not scanned(source):
        return paper
    claimed = [e.description for e in known.application.expenses if e.description]
    if any(names_event(order, said) for said in claimed):
        return paper
    for text in second.get(source, "").splitlines():
        quoted = next((m["quoted"] for m in _NAME.finditer(text) if m["quoted"]), text)
        told = msgspec.structs.replace(order, event=quoted)
        if _years(quoted) == _years(order.event or "") and any(names_event(told, said) for said in claimed):
            proof = Proof(by="second_reading", repaired_from=source.quote)
            return msgspec.structs.replace(paper, record=told, proofs=paper.proofs | {"/event": proof})
    return paper


def _named(event: str, place: str, said: str, *, misread: bool) -> bool:
    """Whether the order and the line name one event: all of the one's name is found in what the other says."""
    ours = _names(event) or ((_words(event),) if _words(event) else ())
    return any(_all_in(name, said, misread=misread) for name in ours) or any(
        _all_in(name, f"{event} {place}", misread=misread) for name in _names(said)
    )


def _all_in(name: Words, text: str, *, misread: bool) -> bool:
    """Whether every word of a name is in a text; «World Food» is in WorldFood as well. ``misread``: but for a letter."""
    words = _words(text)
    found = all(any(_alike(a, b) or (misread and nearly(a, b)) for b in words) for a in name)
    return found or squeezed(" ".join(name)) in squeezed(text)


def _shared(one: str, other: str) -> bool:
    return any(_alike(a, b) for a in _words(one) for b in _words(other))


def _alike(one: str, other: str) -> bool:
    if fold(one) == fold(other):
        return True
    if min(len(one), len(other)) < 4:
        return False
    if one.isascii() != other.isascii():
        return fuzz.ratio(romanised(one), romanised(other)) >= SAME_WORD_ACROSS
    return fuzz.ratio(fold(one), fold(other)) >= SAME_WORD


def _names(text: str) -> tuple[Words, ...]:
    """The names of events that a text gives, as their words; a name beside a legal form is a firm's."""
    found: list[Words] = []
    for match in _NAME.finditer(text):
        around = (*text[: match.start()].split()[-1:], *text[match.end() :].split()[:1])
        words = _words(match["quoted"] or match["latin"] or match["dated"])
        if words and not any(is_legal_form(w.strip(",.;")) for w in around):
            found.append(words)
    return tuple(found)


def _words(text: str) -> Words:
    """The words that tell one event from another."""
    return tuple(w for w in _WORD.findall(text) if fold(w) not in _COMMON and len(w) > 2 and not w.isdigit())


def told_of(match: Match) -> str:
    """What the line and its papers call the event."""
    rows = [line.description or "" for p in (match.deal.billing if match.deal else ()) for line in billing_of(p).lines]
    return "\n".join([match.expense.description or "", *rows])


def _years(text: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(text) if _YEAR.fullmatch(w))


def _country(text: str) -> frozenset[str]:
    """The country abroad that a text names."""
    found = country_in(text)
    return frozenset() if found in (None, "KZ") else frozenset({found})


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


def _near(order: TripOrder, match: Match) -> bool | None:
    """An order of about the same time as the expense; None where the days lie far apart or are not told."""
    trip = order.from_ or order.issued_on
    day = _day(match)
    if trip is None or day is None:
        return None
    return True if abs((trip - day).days) <= NEAR_DAYS else None


def _day(match: Match) -> date | None:
    return (match.deal.performed_on if match.deal else None) or match.expense.incurred_on
