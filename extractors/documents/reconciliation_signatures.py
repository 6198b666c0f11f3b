"""Who signed a reconciliation act: its places of signature bear the parties' names, «От ТОО «А»», «Атынан «Б» ЖШС»."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from extractors.billing.signatures import Place, place, put_signatures, put_signed, signature_inks
from extractors.documents.reconciliation_parties import Named
from extractors.draft import Draft
from extractors.fold import fold, pattern
from extractors.layout import Line, Segment, Sheet
from extractors.money import is_amount
from extractors.reading import Hit
from extractors.who.firms import company_name, has_legal_form
from extractors.who.names import same_name

_SIGNED_BY = re.compile(r"^(?:(?:от|атынан|за|for|on behalf of)\s*[/:]?\s*)+", re.IGNORECASE)
# «А» ЖШС атынан: Kazakh has the word behind the name.
_SIGNED_FOR = re.compile(r"\s+(?:атынан|тарапынан)(?!\w)", re.IGNORECASE)
# A place to sign in that names nobody.
_PLACE = re.compile(r"_{4,}|(?<!\w)[МL]\.\s?[ПОS]\.|(?:подпись|қолы|signature)", re.IGNORECASE)
_LINE = re.compile(r"_{4,}")
_CONFIRMS = pattern(r"подтвержд|согласн|растайм|растаймыз|confirm")
_SIGNERS = frozenset(map(fold, ("от", "атынан", "за", "for", "on")))


def put_act_signatures(draft: Draft, pages: Sequence[Sheet], roles: Mapping[str, Named], top: float) -> None:
    """States who signed, in the places that bear the parties' names, else in those that say supplier and buyer.

    ``top`` is the height of the table on the first page: places of signature stand below it.
    """
    places: dict[str, Place] = {}
    for n, page in enumerate(pages):
        below = [h for h in (*_signers(page, roles), *_signers_before(page, roles)) if n or h.box.middle > top]
        hits = [_overleaf(hit, pages[n + 1 :]) for hit in below]
        for hit in hits:
            places[hit.field] = place(hit.field, hit, hits)
    if not places:
        slip = _signers_on_slip(pages[-1], roles, top if len(pages) == 1 else 0.0)
        places = {hit.field: place(hit.field, hit, slip) for hit in slip}
    if not places:
        alone = list(_signers_alone(pages[-1], roles, top if len(pages) == 1 else 0.0))
        places = {hit.field: place(hit.field, hit, alone) for hit in alone} if len(alone) == len(roles) == 2 else {}
    if places:
        put_signed(draft, list(places.values()))
        return
    put_signatures(draft, pages, top)
    if draft.get("/signed/supplier") is None and draft.get("/signed/buyer") is None:
        _put_counted(draft, pages[-1], roles, top if len(pages) == 1 else 0.0)


def _put_counted(draft: Draft, page: Sheet, roles: Mapping[str, Named], top: float) -> None:
    """Where no label names the places: two signatures are those of both parties; one leaves the other's place empty."""
    low = max((line.box.bottom for line in page.lines if line.box.top > top and _has_figures(line)), default=top)
    inks = [ink for ink in signature_inks(page) if ink.middle > low]
    places = [s.box for s in page.segments if s.box.top > low - 2 and _PLACE.search(s.text)]
    halves = sorted({place.x0 > page.page.width / 2 for place in places})
    signed = {(ink.x0 + ink.x1) / 2 > page.page.width / 2 for ink in inks}
    if len(roles) < 2 or len(halves) < 2 or not inks:
        return
    left, right = sorted(roles, key=lambda role: roles[role].source.box.x0)
    apart = roles[right].source.box.x0 > page.page.width / 2 > roles[left].source.box.x0
    for role, side in ((left, False), (right, True)):
        if len(signed) == 2 or apart:
            draft.put(f"/signed/{role}", ("yes" if side in signed else "no", roles[role].source))


def _signers(page: Sheet, roles: Mapping[str, Named]) -> Iterator[Hit]:
    """«От ТОО «А»», «Атынан «Б» ЖШС»: the name may run over the lines below, and stand close to the other one."""
    for line in page.lines:
        for segment in line.segments:
            starts = [n for n in range(len(segment.words)) if _begins_signer(segment, n)]
            starts = [n for n in starts if n - 2 not in starts]  # «Атынан / От»: one place in two languages
            for start, end in pairwise([*starts, len(segment.words)]):
                words = segment.words[start:end]
                below = [s for x in page.lines[line.index + 1 : line.index + 3] for s in x.segments]
                more = [s.text for s in below if abs(s.box.x0 - words[0].x0) < segment.box.height / 3]
                name = company_name(_SIGNED_BY.sub("", " ".join([*(w.text for w in words), *more])))
                for role, party in roles.items():
                    if name and same_name(name, party.name):
                        yield Hit(role, page, segment, 0, 1, words)


def _signers_before(page: Sheet, roles: Mapping[str, Named]) -> Iterator[Hit]:
    """««А» ЖШС атынан»: the word stands behind the name."""
    for segment in page.segments:
        said = _SIGNED_FOR.search(segment.text)
        name = company_name(segment.text[: said.start()]) if said else None
        for role, party in roles.items():
            if name and same_name(name, party.name):
                yield Hit(role, page, segment, 0, 1, segment.words)


def _signers_alone(page: Sheet, roles: Mapping[str, Named], top: float) -> Iterator[Hit]:
    """A party's name by itself below the table's sums, over a line to sign on or beside one."""
    low = max((s.box.bottom for s in page.segments if s.box.top > top and _is_sum(s.text)), default=top)
    lines = [s for s in page.segments if _PLACE.search(s.text)]
    for segment in (s for s in page.segments if s.box.top > low - 2):
        beside = _LINE.search(segment.text)
        told = segment.text[: beside.start()].strip() if beside else segment.text
        name = company_name(told)
        below = any(s.box.top > segment.box.bottom and abs(s.box.x0 - segment.box.x0) < s.box.height for s in lines)
        for role, party in roles.items():
            if name and (beside or below) and len(name) == len(told) and same_name(name, party.name):
                yield Hit(role, page, segment, 0, 1, segment.words)


def _signers_on_slip(page: Sheet, roles: Mapping[str, Named], top: float) -> list[Hit]:
    """A letter and the slip at its foot: who sends it signs the one, who confirms the balance, named there, the other."""
    lines = [s for s in page.segments if s.box.top > top and _LINE.search(s.text)]
    if len(lines) != len(roles) or len(roles) != 2 or abs(lines[0].box.x0 - lines[1].box.x0) > lines[0].box.height:
        return []
    between = [s for s in page.segments if lines[0].line < s.line < lines[1].line]
    for role, party in roles.items():
        named = next((s for s in between if s.text.startswith(party.name) and _CONFIRMS.search(fold(s.text))), None)
        if named:
            sender = next(other for other in roles if other != role)
            return [Hit(sender, page, lines[0], 0, 1, lines[0].words[:1]), Hit(role, page, named, 0, 1, named.words)]
    return []


def _is_sum(text: str) -> bool:
    """Whether an amount with its hundredths stands alone: no number, no day."""
    return text[-3:-2] in (",", ".") and is_amount(text)


def _begins_signer(segment: Segment, n: int) -> bool:
    """Whether a word begins a place of signature: «От», «Атынан», at the start or close behind the other party's."""
    following = " ".join(w.text for w in segment.words[n + 1 : n + 4])
    return fold(segment.words[n].text) in _SIGNERS and (n == 0 or has_legal_form(following))


def _overleaf(hit: Hit, later: Sequence[Sheet]) -> Hit:
    """The place of signature on the next page, where a party's name ends its own."""
    below = [line for line in hit.sheet.lines[hit.segment.line + 1 :] if line.box.x1 > hit.box.x0]
    inked = any(ink.middle > hit.box.top for ink in hit.sheet.page.inks)
    if not later or inked or len(below) > 2 or any("__" in line.text for line in below):
        return hit
    first = [s for line in later[0].lines[:8] for s in line.segments if abs(s.box.x0 - hit.box.x0) < s.box.height]
    return Hit(hit.field, later[0], first[0], 0, 1, first[0].words) if first else hit


def _has_figures(line: Line) -> bool:
    """Whether a line is of the table: an amount stands alone in a cell of it."""
    return any(is_amount(segment.text) for segment in line.segments)
