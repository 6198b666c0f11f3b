"""Who is who on a request for payment that names its parties by the money: «Получатель» is paid, «Плательщик» buys.

On an invoice «Получатель» gets the goods and is the buyer. Where a paper names a payer beside it and nobody as supplier,
it gets the money.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from extractors.billing.party_boxes import ROLES
from extractors.billing.vocabulary import INSIDE_PARTY
from extractors.fold import fold, pattern
from extractors.identifiers import bin as bins
from extractors.labels.near import near
from extractors.reading import Hit
from extractors.who.countries import country_in
from extractors.who.firms import company_name, has_legal_form
from extractors.who.parties import block

_PAID = pattern(
    r"^(?!.*(?:сатып|қызметті|тауар\w*) алушы)(?:.*\b)?(?:получател|алушы|recipient|receiver|payee|beneficiary)"
)
_PAYS = pattern(r"плательщик|төлеуші|\bpayer|оплачива")
_TAIL = pattern(
    r"^(?:получателя|плательщика|покупателя|заказчика|поставщика|исполнителя|продавца|подрядчика|организатора|клиента"
    r"|бенефициара|отправителя|перевозчика|арендатора|арендодателя)$"
)
_AT_HOME = re.compile(r"(?<!\w)(?:ТОО|ЖШС|LLP)(?!\w)")
_TITLE = pattern(r"^(?:сч[её]т|шот|invoice)-\w")
_ISSUED = pattern(r"^(?:сч[её]т|инвойс|шот|invoice)\b.*(?:выставлен|выписан|берілді|жазылды|issued)")
_FOR = pattern(r"\bbehalf of\b|^(?:от|за) имени\b|\bот имени\b|\bатынан$")
_REMIT, _BANK = pattern(r"remit|wire to|pay to"), pattern(r"банк|bank")
_CODE = pattern(r"\biban\b|\bswift\b|\bbic\b|\baccount\b|\bacc(?:oun)?t? ?no\b|\bсчет\b|\bиик\b")
# Where a carrier's bill has goods go, or who writes to whom.
_WAYS = frozenset(map(fold, ("from", "to")))
_TURNED = {"buyer": "supplier", "buyer_bin": "supplier_bin"}
# Lines of one label are apart by less than this share of their height, and flush within so many points.
_LEADING, _FLUSH = 0.6, 3.0


def by_money(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The labels of a paper, those of the one who is paid turned into the supplier's."""
    kept = [
        _addressed(hit)
        for hit in hits
        if not (_is_tail(hit, hits) or _is_title(hit) or _signs(hit) or _is_route(hit, hits) or _is_banks(hit, hits))
    ]
    heads = [hit for hit in kept if hit.leads and hit.field in ROLES]
    paid = any(_is_paid(hit) for hit in heads)
    pays = any(_PAYS.search(_said(hit)) for hit in heads)
    if not (paid and pays) or any(hit.field == "supplier" for hit in heads):
        return tuple(kept)
    return tuple(
        msgspec.structs.replace(hit, field=_TURNED[hit.field]) if hit.field in _TURNED and _is_paid(hit) else hit
        for hit in kept
    )


def on_platform(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The labels of a paper, those of who sells on a marketplace abroad turned into the buyer's of its services.

    «Sold by Markt Europe GmbH … Seller: Arna Foods LLP, BIN …»: both are called sellers, nobody a buyer.
    """
    heads = [hit for hit in hits if hit.leads and hit.field in ROLES]
    if len(heads) < len(ROLES) or any(hit.field == "buyer" for hit in heads):
        return tuple(hits)
    named: dict[str, tuple[Hit, str]] = {}
    for hit in heads:
        below = [h.box.top for h in heads if h.sheet is hit.sheet and h.box.top > hit.box.bottom]
        lines = [x for x in block(hit, hits, INSIDE_PARTY) if x.box.middle < min(below, default=x.box.bottom)]
        told = "\n".join(line.text for line in lines)
        if name := company_name(told):
            named.setdefault(name, (hit, told))
    home = [name for name, (_, told) in named.items() if _is_at_home(name, told)]
    abroad = [name for name, (_, told) in named.items() if name not in home and country_in(told) not in (None, "KZ")]
    if len(named) != len(ROLES) or len(home) != 1 or len(abroad) != 1:
        return tuple(hits)
    turned = named[home[0]][0]
    return tuple(
        msgspec.structs.replace(hit, field="buyer")
        if hit is turned
        else msgspec.structs.replace(hit, field="buyer_bin")
        if hit.field == "supplier_bin"
        else hit
        for hit in hits
    )


def _is_at_home(name: str, told: str) -> bool:
    """Whether a firm is of Kazakhstan by its form or its BIN."""
    return _AT_HOME.search(name) is not None or any(found.valid for found in bins.find(told))


def _is_paid(hit: Hit) -> bool:
    said = _said(hit)
    return _PAID.search(said) is not None and not _PAYS.search(said)


def _said(hit: Hit) -> str:
    """What the label says, in both of its languages."""
    return fold(" ".join(w.text for w in hit.segment.words if w in hit.words) or " ".join(w.text for w in hit.words))


def _addressed(hit: Hit) -> Hit:
    """«Счёт выставлен» over a day says when, over a firm to whom."""
    lower = hit.sheet.under(hit.segment) if hit.field == "issued" and hit.end == len(hit.segment.tokens) else None
    further = hit.sheet.under(lower) if lower else None
    named = (
        f"{lower.text} {further.text if further else ''}" if lower else ""
    )  # a legal form may be broken over two lines
    firm = (
        has_legal_form(named) and not any(map(str.isdigit, lower.text if lower else "")) and _ISSUED.search(_said(hit))
    )
    return msgspec.structs.replace(hit, field="buyer") if firm else hit


def _signs(hit: Hit) -> bool:
    """Whether a party is named for its signature: «On behalf of the seller: …», «Сатушы атынан …»."""
    if hit.field not in ROLES:
        return False
    tokens = [t for t, *_ in hit.segment.tokens]
    return _FOR.search(" ".join(tokens[: hit.end + 1])) is not None


def _is_route(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether «From: Almaty», «To: Dubai» on one line say where goods go: no firm by its form stands behind either."""
    if hit.field not in ROLES or _way(hit) not in _WAYS:
        return False
    level = [h for h in hits if h.sheet is hit.sheet and h.segment.line == hit.segment.line and _way(h) in _WAYS]
    told = [next(near(h, hits, "rest right"), None) for h in level]
    return {_way(h) for h in level} == _WAYS and all(text and not has_legal_form(text.text) for text in told)


def _way(hit: Hit) -> str:
    return _said(hit).rstrip(": ")


def _is_banks(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether «Remit to» says at which bank the money is taken: an account or a bank's code stands behind the bank's name."""
    told = next(near(hit, hits, "rest right"), None) if hit.field in ROLES and _REMIT.match(_said(hit)) else None
    return bool(told and _BANK.search(fold(told.text)) and _CODE.search(fold(hit.sheet.lines[hit.segment.line].text)))


def _is_title(hit: Hit) -> bool:
    """Whether a contract is named by the paper's own title, «Счет-договор», «Шот-шарт», which begins its line or cell."""
    first = hit.words[0]
    return (
        hit.field == "contract"
        and _TITLE.match(fold(first.text)) is not None
        and any(s.words[0] is first for s in hit.sheet.segments)
    )


def _is_tail(hit: Hit, hits: Iterable[Hit]) -> bool:
    """Whether a word is the second line of the label above it: «Алушының БСН / БИН» over «получателя»."""
    segment = hit.segment
    if not segment.text[0].islower() or not _TAIL.match(fold(segment.text)):
        return False
    return any(
        h.sheet is hit.sheet
        and h.segment.line == segment.line - 1
        and h.end == len(h.segment.tokens)
        and abs(h.segment.box.x0 - segment.box.x0) < _FLUSH
        and segment.box.top - h.segment.box.bottom < _LEADING * segment.box.height
        for h in hits
    )
