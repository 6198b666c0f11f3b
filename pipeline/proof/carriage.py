"""Does a transport paper prove the carriage of a claimed line; who carried, through which port (R-019, R-020, R-029, R-030)."""

import re

from rapidfuzz import fuzz

from checklists.figures import sea_port
from checklists.predicates import covers_product
from extractors.application import Application
from extractors.fold import fold
from extractors.records import Goods, Party, TransportDocument
from extractors.values.references import number_key
from extractors.who.names import romanised, same_party
from pipeline.extract import Paper
from pipeline.match import Match, own_parties
from pipeline.proof.deals import billing_of, is_resident

SAME_GOODS = 80
SAME_PLACE = 80

# Places whose Russian or Kazakh name is no transliteration of the English one, in Latin letters: spoken form -> one name.
_EXONYMS = {
    "stambul": "istanbul", "pekin": "beijing", "varshava": "warsaw", "moskva": "moscow",
    "maskeu": "moscow", "gamburg": "hamburg",
    "shankhai": "shanghai", "tianczin": "tianjin", "guanchzhou": "guangzhou", "parizh": "paris", "rim": "rome", "vena": "vienna",
    "praga": "prague", "keln": "cologne", "lyanyungan": "lianyungang",
    "urumchi": "urumqi", "rumki": "urumqi", "cindao": "qingdao",
}  # fmt: skip


def proves_carriage(paper: Paper, match: Match, application: Application) -> bool:
    """True when consignor, goods and route agree with the claim and its invoice or act (contract)."""
    record = paper.record
    assert isinstance(record, TransportDocument)
    return _consigned(record, application) and _goods(record, match, application) and _route(record, match)


def named(paper: Paper, match: Match) -> bool:
    """True when the line's invoice or act names this transport paper by its number."""
    record = paper.record
    assert isinstance(record, TransportDocument)
    wanted = number_key(record.number or "")
    return bool(wanted) and any(
        number_key(w.strip("(),;:")) == wanted for w in said(match).split() if any(c.isdigit() for c in w)
    )


def carrier(match: Match, application: Application) -> Party | None:
    """Who carried, by the transport papers that prove the line's carriage; None where none says."""
    for paper in match.transport:
        record = paper.record
        if (
            isinstance(record, TransportDocument)
            and record.carrier != Party()
            and proves_carriage(paper, match, application)
        ):
            return record.carrier
    return None


def is_domestic(party: Party) -> bool:
    """A carrier with a BIN of the Republic, or named as of KZ (law.md 2.6)."""
    return is_resident(party)


def port(match: Match, application: Application) -> str | None:
    """The sea port of the Republic that the carriage went through, by the transport papers that prove it."""
    for paper in match.transport:
        record = paper.record
        if isinstance(record, TransportDocument) and proves_carriage(paper, match, application):
            for place in (record.place_of_loading, record.place_of_discharge):
                found = sea_port(place) if place else None
                if found:
                    return found
    return None


def said(match: Match) -> str:
    """What the line, its invoices and acts say of the carriage."""
    rows = [line.description or "" for p in (match.deal.billing if match.deal else ()) for line in billing_of(p).lines]
    return " ".join([match.expense.description or "", *rows])


def _consigned(record: TransportDocument, application: Application) -> bool:
    return any(same_party(record.consignor, party) for party in own_parties(application))


def _goods(record: TransportDocument, match: Match, application: Application) -> bool:
    codes = [match.expense.product] if match.expense.product else [p.tnved for p in application.products]
    names = [
        p.name
        for p in application.products
        if p.name and (match.expense.product is None or p.tnved[:6] == match.expense.product[:6])
    ]
    return any(_same_goods(item, codes, names) for item in record.goods)


def _same_goods(item: Goods, codes: list[str], names: list[str]) -> bool:
    if item.tnved:
        return any(covers_product(item.tnved, code) for code in codes)
    return bool(item.name) and any(
        fuzz.token_set_ratio(fold(item.name or ""), fold(part)) >= SAME_GOODS
        for name in names
        for part in name.split("/")
    )


def _route(record: TransportDocument, match: Match) -> bool:
    """Places of loading and discharge against what the invoice or act says; where those name no route, nothing contradicts."""
    places = [p for p in (record.place_of_loading, record.place_of_discharge) if p]
    if not places:
        return False
    text = said(match)
    words = _words(text)
    return all(_mentioned(place, words) for place in places) or not _ROUTE.search(text)


# «Алматы – Ташкент», «по маршруту …», «from Almaty to Tashkent».
_ROUTE = re.compile(
    r"[А-ЯӘҒҚҢӨҰҮҺІA-Z][\w.]+(?:,\s*\w+)?\s*[–—-]\s*(?:г\.\s*)?[А-ЯӘҒҚҢӨҰҮҺІA-Z]\w+|маршрут|бағыт|\bfrom\b.+\bto\b|\bиз\b.+\bв\b"
)


def _words(text: str) -> set[str]:
    """The longer words, in Latin letters so that «Алматы» and «Almaty» meet."""
    return {_EXONYMS.get(w, w) for w in re.findall(r"[^\W\d_]+", romanised(text)) if len(w) > 2}


def _mentioned(place: str, words: set[str]) -> bool:
    """A place is mentioned when one of its words is, in any case: «Ташкент», «Ташкента», «Tashkent»."""
    return any(
        fuzz.ratio(part, word) >= SAME_PLACE or (len(part) > 4 and word.startswith(part[:-1]))
        for part in _words(place)
        for word in words
    )
