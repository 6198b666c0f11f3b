"""One scanned paper weighed: which of the values that matter are proved, and by what; which are not.

Each fact of :mod:`pipeline.proof.matters` is asked in the way of its sort. What stands in a text layer is proved by its place
and label. ``second`` are second readings by place; without one, only the papers themselves can prove anything.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import msgspec
from rapidfuzz import fuzz
from rapidfuzz.distance.Levenshtein import distance

from checklists.predicates import covers_product
from extractors.application import Application
from extractors.dates import find_dates
from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.identifiers import esf_registration
from extractors.records import (
    BankStatement,
    Billing,
    Certificate,
    Goods,
    Party,
    Payment,
    ReconciliationAct,
    TransportDocument,
    TripOrder,
)
from extractors.who.names import same_party
from pipeline.extract import Paper, Proof, ProvedBy
from pipeline.match import CARRIAGE
from pipeline.proof.added_up import balanced, in_words, rows_add_up, said_in_words, scaled
from pipeline.proof.costs_read import rows_elsewhere, same_cost
from pipeline.proof.days_told import settled_on
from pipeline.proof.deals import billing_of, days_of
from pipeline.proof.events import names_event
from pipeline.proof.fact import Answer, Fact, Second, value_at
from pipeline.proof.known import Known, scanned
from pipeline.proof.matters import NEEDS
from pipeline.proof.misread import nearly
from pipeline.proof.purposes import is_known_payment, purpose
from pipeline.proof.remittances import SAME_PAYMENT_DAYS
from pipeline.proof.second import SAME_TEXT
from pipeline.proof.silence import passed_over
from pipeline.proof.totals import total
from pipeline.proof.whichever import astray, whichever

_SAME_GOODS = 80
# Texts of so many words are held against each other word for word.
_WORDS = 3
# A number so few signs from a known one is that one misread.
NEAR_NUMBER = 2


class Weighed(msgspec.Struct, frozen=True, kw_only=True):
    """``open``: pointers of what is not proved, those that are not stated among them."""

    proofs: dict[str, Proof]
    open: tuple[str, ...]


def weigh(paper: Paper, known: Known, second: Second) -> Weighed:
    """What is proved of a paper, and what is not."""
    proofs: dict[str, Proof] = {}
    unproved: list[str] = []
    for need in NEEDS.get(paper.kind, ()):
        found, missing = _SORTS[need.sort](Fact(paper, need, known, second))
        proofs |= {pointer: Proof(by=by) for pointer, by in found.items()}
        unproved += missing
    unproved += passed_over(paper, known)
    if second and is_known_payment(paper, known, proofs, unproved):
        unproved = [p for p in unproved if p != "/number"]
    return Weighed(proofs=proofs, open=tuple(dict.fromkeys(unproved)))


def _number(fact: Fact) -> Answer:
    found, missing = fact.each(
        lambda p: fact.known.number(fact.paper, value_at(fact.record, p)) or _registered(fact, p)
    )
    if isinstance(fact.record, TransportDocument) and _is_only_carriage(fact.record, fact.known.application):
        return found, []  # it tells one carriage from another, and there is one
    # an invoice is known by its number: the one it is registered under is asked only where there is no other
    told = "/number" in fact.stated() and "/number" not in missing
    return found, [p for p in missing if not (told and p == "/registration_number")]


def _is_only_carriage(record: TransportDocument, application: Application) -> bool:
    """Whether one carriage alone is claimed, or one alone of the carrier whose BIN the paper bears."""
    carriers = [e.supplier.bin if e.supplier else None for e in application.expenses if e.category == CARRIAGE]
    own = record.carrier.bin
    return len(carriers) == 1 or (None not in carriers and bins.is_valid(own or "") and carriers.count(own) == 1)


def _registered(fact: Fact, pointer: str) -> ProvedBy | None:
    """Whether a number of registration says what the paper does of who issued it and when: of the rest nothing is decided."""
    record = fact.record
    number = value_at(record, pointer)
    if pointer != "/registration_number" or not isinstance(record, Billing) or not esf_registration.is_valid(number):
        return None
    told = esf_registration.parts(number)
    same = told.bin == record.supplier.bin and bins.is_valid(told.bin) and told.issued_on in days_of(record)
    return "check_digit" if same else None


def _currency(fact: Fact) -> Answer:
    return fact.each(lambda p: fact.known.currency(fact.paper, value_at(fact.record, p)))


def _day(fact: Fact) -> Answer:
    if not fact.stated() and isinstance(fact.record, Billing) and fact.need.stated:
        return {}, [] if _of_its_time(fact) else [fact.need.pointers[0]]

    def prove(pointer: str) -> ProvedBy | None:
        day = value_at(fact.record, pointer)
        record = fact.record
        if isinstance(record, Certificate) and record.valid_until and _whole_years(record):
            return "arithmetic"
        own = record.sources[pointer].quote
        if pointer == "/executed_on" and settled_on(fact.paper.scan or "", day, own):
            return "second_reading"
        return fact.known.day(fact.paper, day)

    found, missing = fact.each(prove)
    missing = [p for p in missing if not whichever(fact, p, found)]
    lost = [
        p
        for p, by in found.items()
        if by == "second_reading" and isinstance(fact.record, Billing | Payment) and astray(fact, p)
    ]
    return {p: by for p, by in found.items() if p not in lost}, [*missing, *lost]


def _of_its_time(fact: Fact) -> bool:
    """A paper of which no day was read, on which no day is later than the application: another paper of its deal tells it."""
    seen = [day for day, _, _ in find_dates(fact.paper.scan or "")]
    return bool(seen) and max(seen) <= fact.known.application.submitted_on


def _whole_years(record: Certificate) -> bool:
    """A term of whole years, from day to day: neither end can have been misread alone."""
    begins, ends = record.valid_from or record.issued_on, record.valid_until
    if begins is None or ends is None or ends <= begins:
        return False
    days = [(begins.month, begins.day)]
    before = date.fromordinal(begins.toordinal() - 1)
    return (ends.month, ends.day) in [*days, (before.month, before.day)] and begins.day != ends.month


def _party(fact: Fact) -> Answer:
    return _person(fact, by_name=True)


def _payer(fact: Fact) -> Answer:
    """Who paid must be the applicant: a name that is like the claim's is not enough where the BIN was not read."""
    return _person(fact, by_name=False)


def _person(fact: Fact, *, by_name: bool) -> Answer:
    pointer = fact.need.pointers[0]
    party: Party = value_at(fact.record, pointer)
    if party == Party():
        return {}, [pointer] if fact.need.stated else []
    number, name = f"{pointer}/bin", f"{pointer}/name"
    if pointer == "/supplier" and same_party(party, fact.known.claimed[0]):  # columns of two sides were taken for one
        return {}, [number if party.bin else name]
    if party.bin:
        if not fact.read(number):
            return {}, []
        if bins.is_valid(party.bin) and (
            fact.known.bin(fact.paper, party.bin) or fact.coded(number) or fact.again(number)
        ):
            return {number: "check_digit"}, []
        return (
            ({number: "second_reading"}, [])
            if fact.again(number) and not _near_known(fact, party.bin)
            else ({}, [number])
        )
    if not party.name or not fact.read(name):
        return {}, [] if party.name else [number]
    by = fact.known.name(fact.paper, party.name)
    if by and (by_name or by == "other_document"):
        return {name: by}, []
    return ({name: "second_reading"}, []) if fact.again(name) else ({}, [name])


def _near_known(fact: Fact, number: str) -> bool:
    """Whether a BIN that is nobody's is a sign or two away from one that is known: then it is that one misread, twice."""
    return any(0 < distance(number, each) <= NEAR_NUMBER for each in fact.known.bins_beside(fact.paper))


def _amount(fact: Fact) -> Answer:
    record = fact.record

    def prove(pointer: str) -> ProvedBy | None:
        amount: Decimal = value_at(record, pointer)
        if pointer == "/amount" and said_in_words(record, amount):
            return "words"
        if isinstance(record, ReconciliationAct) and balanced(record):
            return "arithmetic"
        if isinstance(record, Payment) and pointer == "/kzt_debited" and _converted(record):
            return "arithmetic"
        row = value_at(record, pointer.rsplit("/", 1)[0]) if isinstance(record, BankStatement) else None
        sized = scaled(record, pointer)
        return fact.known.amount(fact.paper, amount, row.party if row else None, sized=sized)

    found, missing = fact.each(prove)
    # what was read twice and shows no size may have lost its decimal mark twice; words that say another amount deny both
    twice = [p for p, by in found.items() if by == "second_reading" and value_at(record, p)]
    denied = in_words(record) is not None
    lost = [
        p
        for p in twice
        if not scaled(record, p) or (denied and p == "/amount") or fact.known.longer(fact.paper, value_at(record, p))
    ]
    return {p: by for p, by in found.items() if p not in lost}, [*missing, *lost]


def _converted(record: Payment) -> bool:
    if record.amount is None or record.rate is None or record.kzt_debited is None:
        return False
    return abs(record.amount * record.rate - record.kzt_debited) <= Decimal("0.01")


def _mark(fact: Fact) -> Answer:
    record = fact.record
    if not isinstance(record, Payment) or record.mark not in ("executed", "pending"):
        return {}, []

    def prove(pointer: str) -> ProvedBy | None:
        return "other_document" if record.mark == "executed" and _in_the_books(fact, record) else None

    return fact.each(prove)


def _in_the_books(fact: Fact, payment: Payment) -> bool:
    """Whether a statement or a reconciliation act has the payment among its rows."""
    days = [d for d in (payment.executed_on, payment.issued_on) if d]
    for other in fact.known.others(fact.paper):
        rows = other.record.rows if isinstance(other.record, BankStatement | ReconciliationAct) else ()
        for row in rows:
            near = row.date and any(abs((row.date - d).days) <= SAME_PAYMENT_DAYS for d in days)
            if near and payment.amount in (row.debit, row.credit):
                return True
    return False


def _code(fact: Fact) -> Answer:
    """The goods of a certificate or transport paper: one that the claim names will do."""
    goods: tuple[Goods, ...] = value_at(fact.record, "/goods")
    products = fact.known.application.products
    codes = [p.tnved for p in products] + [e.product for e in fact.known.application.expenses if e.product]
    names = [fold(part) for p in products if p.name for part in (p.name, *p.name.split("/"))]
    unproved: list[str] = []
    for n, item in enumerate(goods):
        pointer = f"/goods/{n}/tnved" if item.tnved else f"/goods/{n}/name"
        if not fact.read(pointer):
            return {}, []
        if item.tnved and any(covers_product(item.tnved, code) for code in codes):
            return {pointer: "claim"}, []
        if not item.tnved and any(fuzz.token_set_ratio(fold(item.name or ""), n) >= _SAME_GOODS for n in names):
            return {pointer: "claim"}, []
        # a code that is one digit away from a claimed one is that one misread, however often
        near = any(item.tnved and 0 < distance(item.tnved[:6], code[:6]) <= 1 for code in codes)
        if fact.again(pointer) and not near:
            return {pointer: "second_reading"}, []
        unproved.append(pointer)
    return {}, unproved or ["/goods"]


def _closed_list(fact: Fact) -> Answer:
    """The rows of an invoice or act, which are held against a list of costs: none may have been lost."""
    record = billing_of(fact.paper)
    if not record.lines:
        return {}, [] if rows_elsewhere(fact.paper, fact.known) else ["/lines"]
    if not any(scanned(s) for p, s in record.sources.items() if p.startswith("/lines/")):
        return {}, []
    if not rows_add_up(record):
        return {}, ["/lines"]
    read = [p for p in record.sources if p.startswith("/lines/") and p.endswith(("/net", "/gross"))]
    return dict.fromkeys(read, "arithmetic"), []


def _text(fact: Fact) -> Answer:
    """Words that decide: an event, a place, what a row pays for. The claim or another paper says the same."""
    if fact.need.use == "closed_list" and not fact.stated():
        return {}, []  # the rows themselves are asked for
    said = [e.description for e in fact.known.application.expenses if e.description]
    rows = [line.description for p in fact.known.others(fact.paper) for line in _lines(p) if line.description]

    def prove(pointer: str) -> ProvedBy | None:
        text = fold(str(value_at(fact.record, pointer)))
        if isinstance(fact.record, TransportDocument):
            return None
        if any(_like(text, fold(t)) for t in said):
            return "claim"
        if any(_like(text, fold(t)) for t in rows):
            return "other_document"
        again = fact.second.get(fact.record.sources[pointer], "").splitlines()
        if _told_again(str(value_at(fact.record, pointer)), again):
            return "second_reading"
        return "second_reading" if any(same_cost(text, t, fact.known.application) for t in again) else None

    return fact.each(prove)


def _event(fact: Fact) -> Answer:
    """What a trip order is for: its event, where it names one, else the place it sends people to."""
    found, missing = _text(fact)
    order = fact.record
    assert isinstance(order, TripOrder)
    if order.event and fact.read("/event") and _claimed_event(fact, order):
        return {"/event": "claim"}, []
    if "/event" in found or (value_at(fact.record, "/event") is not None and not fact.read("/event")):
        return {"/event": found["/event"]} if "/event" in found else {}, []
    return found, missing


def _claimed_event(fact: Fact, order: TripOrder) -> bool:
    """Whether a line claims the event that a trip order names: of two readings apart, neither is made of the other."""
    return any(names_event(order, e.description) for e in fact.known.application.expenses if e.description)


def _lines(paper: Paper) -> tuple[Any, ...]:
    return paper.record.lines if isinstance(paper.record, Billing) else ()


def _like(one: str, other: str) -> bool:
    """Whether two folded texts are one: alike as a whole, or word for word, each perhaps with a letter or two misread.

    >>> _like(fold("Аренда дополиительно”о стенда, СІТЕХ Globa! 2025"), fold("Аренда дополнительного стенда, GITEX Global 2025"))
    True
    >>> _like(fold("Аренда основного стенда 2025"), fold("Аренда дополнительного стенда 2025"))
    False
    """
    if _figures(one) != _figures(other):
        return False
    ours, theirs = one.split(), other.split()
    words = len(ours) == len(theirs) >= _WORDS and all(
        a == b or nearly(a, b) for a, b in zip(ours, theirs, strict=True)
    )
    return words or fuzz.ratio(one, other) >= SAME_TEXT


def _told_again(text: str, again: Sequence[str]) -> bool:
    """Whether second readings have a text word by word, each word in one of them; of a text in two languages, one half.

    Of the other half no more than every second word may be read otherwise: each model reads the letters of its own tongue.

    >>> _told_again("Moda ilani / Fashion magazine advertisement", ["Moda Пап! / Fashion magazine advertisement"])
    True
    >>> _told_again("Moda ilani / Fashion magazine advertisement", ["Moda Пап! / Fashion тадахіпе advertisement"])
    False
    """
    words = text.split()
    readings = [other for one in again if len(other := one.split()) == len(words)]
    told = [any(_is_word(word, other[n]) for other in readings) for n, word in enumerate(words)]
    if words.count("/") == 1:
        cut = words.index("/")
        halves = (told[:cut], told[cut + 1 :])
        return any(len(half) >= _WORDS and all(half) for half in halves) and all(
            len(half) > 1 and 2 * sum(half) >= len(half) for half in halves
        )
    return len(words) >= _WORDS and all(told)


def _is_word(one: str, other: str) -> bool:
    return one == other or (nearly(one, other) and (_figures(one) == _figures(other) or not _figures(one)))


@lru_cache(maxsize=1 << 12)
def _figures(text: str) -> tuple[str, ...]:
    """The words of a text that have figures, whatever their order."""
    return tuple(sorted(word for word in text.split() if any(map(str.isdigit, word))))


_SORTS: dict[str, Callable[[Fact], Answer]] = {
    "amount": _amount,
    "closed_list": _closed_list,
    "code": _code,
    "currency": _currency,
    "day": _day,
    "event": _event,
    "mark": _mark,
    "number": _number,
    "party": _party,
    "payer": _payer,
    "purpose": purpose,
    "text": _text,
    "total": total,
}
