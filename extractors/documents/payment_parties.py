"""Who pays and who is paid: the numbers of a payment paper given to their parties.

A number belongs to the party its label names, else to the party it stands with: the last one named above it, in its column
where parties stand side by side. Pages can be read row by row or column by column; of the two ways the one is taken that
leaves each party with one account, one BIN and the bank that its account number names.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from extractors.draft import Draft
from extractors.findings import Source
from extractors.fold import fold
from extractors.identifiers import bic as bics
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.identifiers.found import Found
from extractors.labels.areas import Areas
from extractors.layout import Segment, Sheet
from extractors.page import Box, around
from extractors.reading import Hit, Span, span
from extractors.who.countries import country_in
from extractors.who.firms import company_name, has_legal_form

Role = Literal["payer", "beneficiary"]
Kind = Literal["bin", "iban", "bic"]
ROLES: tuple[Role, Role] = ("payer", "beneficiary")

_CODED = re.compile(r"\b(?:BIC|BICFI|SWIFT|БИК|БСК)\b", re.IGNORECASE)
_KINDS: dict[str, Kind] = {"bin": "bin", "iban": "iban", "bic": "bic"}
_ROLE_OF: dict[str, Role] = {
    "payer": "payer",
    "payer_bank": "payer",
    "beneficiary": "beneficiary",
    "beneficiary_bank": "beneficiary",
}
_CODE_LENGTHS = (8, 11)  # with a branch
_IN_BRACKETS = re.compile(r"\(([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\)")
_ANCHORS = frozenset({*_ROLE_OF, "receiving_bank", "middle_bank", "other_party"})
# An account number that is no IBAN, or a foreign bank's code, is taken only where a label says that it is one.
_ACCOUNT = re.compile(r"(?=(?:.*\d){5})[0-9A-Z][0-9A-Z ./-]{4,33}")
_LISTED = 40.0  # points between the left ends of a party's heading and of the list under it
_FLUSH = 3.0  # points between the left ends of a party's name and of its numbers
_BANK = re.compile(r"(?<!\w)(?:банк|ванк|вanк)")


class Item(msgspec.Struct, frozen=True, eq=False):
    """A number on the page. ``role`` where its label names the party; ``code`` the КОд or Кбе glued to an account."""

    kind: Kind
    number: str
    source: Source
    box: Box
    role: Role | None = None
    code: str | None = None


class _Anchor(msgspec.Struct, frozen=True, eq=False):
    """Where a party is named. ``role`` is None for banks and parties in between, whose numbers are nobody's here."""

    box: Box
    role: Role | None
    field: str


def put_parties(draft: Draft, areas: Areas, busy: Sequence[Box]) -> None:
    """States names, BINs, accounts, banks and countries of payer and beneficiary. ``busy`` are boxes of running text."""
    items = _items(areas, busy)
    anchors = _anchors(areas, busy)
    given = list(_given(items, anchors))
    for role, kind, item in given:
        draft.put(f"/{role}/{kind}", (item.number, item.source))
        if item.code and role == "beneficiary":
            draft.put("/kbe", (item.code, item.source))
    for role in ROLES:
        _put_bank_of_account(draft, role, items)
        _put_name(draft, areas, role, busy)
    _put_listed_names(draft, areas, anchors, [(role, item.box) for role, _, item in given], busy)


def _put_bank_of_account(draft: Draft, role: Role, items: Sequence[Item]) -> None:
    """The bank printed anywhere that a party's account number names, «АО «ForteBank», БИК IRTYKZKA» at the head of a form."""
    account = draft.get(f"/{role}/iban")
    if account is None or draft.get(f"/{role}/bic") is not None:
        return
    for item in items:
        if item.kind == "bic" and bics.agrees(item.number, account):
            draft.put(f"/{role}/bic", (item.number, item.source))


def _put_listed_names(
    draft: Draft, areas: Areas, anchors: Sequence[_Anchor], owned: Sequence[tuple[Role, Box]], busy: Sequence[Box]
) -> None:
    """«Наименование» in the list that a party heads: its name, where the heading itself has none.

    Under a heading set over the middle of its list, a name is whose the numbers in its column are (``owned``).
    """
    for hit in (h for h in areas.hits if h.field == "party_name" and h.leads and not _within(h.box, busy)):
        above = [a for a in anchors if a.box.bottom <= hit.box.middle and abs(a.box.x0 - hit.box.x0) < _LISTED]
        for lines in areas.of(hit):
            name = _name_in(lines)
            if not name:
                continue
            role = above[-1].role if above else _of_column(lines[0].box, anchors, owned)
            if role and (not above or above[-1].field == role):
                draft.put(f"/{role}/name", (name, _holding(lines, name)))


def _of_column(name: Box, anchors: Sequence[_Anchor], owned: Sequence[tuple[Role, Box]]) -> Role | None:
    """The one party whose numbers begin under a name in its column, up to where the next party is named."""
    ends = min([a.box.top for a in anchors if a.box.top > name.bottom and a.role], default=float("inf"))
    roles = {role for role, box in owned if name.bottom <= box.middle < ends and abs(box.x0 - name.x0) < _FLUSH}
    return roles.pop() if len(roles) == 1 else None


def _put_name(draft: Draft, areas: Areas, role: Role, busy: Sequence[Box]) -> None:
    for line in areas.lines(f"{role}_country"):
        country = country_in(line.text)
        draft.put(f"/{role}/country", (country, line.source()) if country else None)
    for hit in _named(areas, role, busy):
        for lines in (*areas.of(hit), _behind_number(hit)):
            name = _name_in(lines)
            if not name or _is_torn(name):
                continue
            held = _holding(lines, name)
            draft.put(f"/{role}/name", (name, held))
            country = country_in(" ".join(line.text for line in lines))
            draft.put(f"/{role}/country", (country, held) if country else None)
            return


def _behind_number(hit: Hit) -> list[Span]:
    """What stands behind a party's label and its number, and on the line below: «БИН 210340000405 ТОО "Арна», «Фудс"»."""
    behind = hit.segment.words[hit.segment.tokens[hit.end][1] :] if hit.end < len(hit.segment.tokens) else ()
    lower = hit.sheet.under(hit.segment)
    parts = (span(hit.sheet, behind), span(hit.sheet, lower.words) if lower else None)
    return [part for part in parts if part] if bins.find(" ".join(w.text for w in behind)) else []


def _is_torn(name: str) -> bool:
    """Whether a name is the end of one, «Фудс"»."""
    closed = (name[-1] == "»" and "«" not in name) or (name.count('"') == 1 and name[-1] == '"')
    return closed and not has_legal_form(name)


def _name_in(lines: Sequence[Span]) -> str | None:
    """Who is named on these lines; words in small letters that no legal form stands with are a label's, «коды»."""
    name = company_name("\n".join(line.text for line in lines)) if lines else None
    if not name or not re.search(r"[^\W\d_]{2}", name):
        return None
    return None if name[0].islower() and not has_legal_form(name) else name


def _named(areas: Areas, role: Role, busy: Sequence[Box]) -> list[Hit]:
    """The party's labels, the likeliest first: in the order of reading, those that lead their segment before others."""
    found = [h for h in areas.hits if h.field == role and not _within(h.box, busy)]
    return sorted(found, key=lambda h: not h.leads)


def _holding(lines: Sequence[Span], name: str) -> Source:
    """The source of a name: the lines that hold its words."""
    wanted = [part for part in fold(name).split() if len(part) > 2]
    held = [line for line in lines if any(part in fold(line.text) for part in wanted)] or list(lines[:1])
    whole = span(held[0].sheet, [w for line in held for w in line.words])
    return (whole or held[0]).source()


def _within(box: Box, busy: Sequence[Box]) -> bool:
    return any(b.overlap_y(box) > 0.5 * box.height and b.overlap_x(box) > 0 for b in busy)


def _items(areas: Areas, busy: Sequence[Box]) -> list[Item]:
    """All numbers of parties on the sheet outside running text."""
    labelled = list(_labelled(areas, busy))
    found = [i for s in areas.sheet.segments if not _within(s.box, busy) for i in _scanned(areas, s)]
    taken = {(i.number, round(i.box.top)) for i in labelled}
    return [*labelled, *(i for i in found if (i.number, round(i.box.top)) not in taken)]


def _scanned(areas: Areas, segment: Segment) -> Iterator[Item]:
    """Numbers that show by themselves what they are."""
    text = segment.text
    for found in ibans.find(text):
        yield _item(areas, segment, "iban", found, code=_glued(text, found))
    if len(text) > 11 and not _BANK.search(fold(text)):
        for found in bins.find(text):
            if found.valid or _is_labelled(areas, segment):
                yield _item(areas, segment, "bin", found)
    for found in bics.find(text):
        yield _item(areas, segment, "bic", found)


def _glued(text: str, account: Found) -> str | None:
    """The КОд or Кбе printed without a gap behind an account number."""
    glued = ibans.split_glued(text[account.start : account.end + 2])
    return glued[1] if glued else None


def _is_labelled(areas: Areas, segment: Segment) -> bool:
    """Whether a BIN's label stands in the segment, left of it or above it."""
    box = segment.box
    for hit in areas.hits:
        if hit.field == "bin" or hit.field.endswith("_bin"):
            beside = hit.box.overlap_y(box) > 0 and hit.box.x0 <= box.x1
            above = 0 <= box.top - hit.box.top < 3 * box.height and hit.segment.box.overlap_x(box) > 0
            if hit.segment is segment or beside or above:
                return True
    return False


def _item(areas: Areas, segment: Segment, kind: Kind, found: Found, code: str | None = None) -> Item:
    """What was found in the segment's text."""
    words, at = [], 0
    for word in segment.words:
        if at < found.end and at + len(word.text) > found.start:
            words.append(word)
        at += len(word.text) + 1
    source = areas.sheet.source(words, segment.text[found.start : found.end])
    return Item(kind, found.number, source, around(words), None, code)


def _labelled(areas: Areas, busy: Sequence[Box]) -> Iterator[Item]:
    """Numbers behind a label that names their party, and accounts and bank codes of other countries."""
    for hit in areas.hits:
        named, _, what = hit.field.rpartition("_")
        kind = _KINDS.get(what)
        if what == "bank" and named in ROLES and not _within(hit.box, busy):
            yield from _bank_codes(areas, hit, _ROLE_OF[hit.field])
        if hit.field == "bank" and hit.leads and _CODED.search(hit.segment.text) and not _within(hit.box, busy):
            yield from _bank_codes(areas, hit, None)  # «Банк, BICFI» in the section of either
        elif hit.field == "bank" and hit.leads and not _within(hit.box, busy):
            yield from _bracketed(areas, hit)
        if kind is None or _within(hit.box, busy):
            continue
        for lines in areas.of(hit):
            found = _number(kind, lines)
            if found:
                number, line = found
                accounts = ibans.find(line.text) if kind == "iban" else []
                code = _glued(line.text, accounts[0]) if accounts else None
                yield Item(kind, number, line.source(), line.box, _ROLE_OF.get(named), code)
                break


def _bank_codes(areas: Areas, hit: Hit, role: Role | None) -> Iterator[Item]:
    """The code between commas behind a bank's name, or the first or last word of it: «EMIRATES NBD, DUBAI, EBILAEAD»."""
    for line in next(iter(areas.of(hit)), ())[:3]:
        parts = re.split(r"[,;/|]|\bSWIFT:?|\bBIC:?", line.text)
        first, _, behind = line.text.partition(" ")
        before, _, last = line.text.rpartition(" ")
        named = (
            word for word, rest in ((first, behind), (last.strip("()"), before)) if _is_code(word, rest, hit.sheet)
        )
        for part in (*parts[1:], *named):
            code = part.strip(" .:")
            if code.isupper() and bics.is_valid(code):
                yield Item("bic", bics.compact(code), line.source(code), line.box, role)


def _is_code(word: str, rest: str, sheet: Sheet) -> bool:
    """Whether a word at an end of a bank's name is its code: «EMIRATES NBD» begins with one that looks so.

    The bank's place, or an account there, must say the same, unless figures stand in it.
    """
    if len(word) not in _CODE_LENGTHS or not bics.is_valid(word):
        return False
    there = {country_in(rest), *(a.number[:2] for a in ibans.find(sheet.text))}
    return any(c.isdigit() for c in word) or word[4:6] in there


def _bracketed(areas: Areas, hit: Hit) -> Iterator[Item]:
    """The code in brackets behind a bank's name: «Abu Dhabi Commercial Bank PJSC (ADCBAEAA)»."""
    for line in next(iter(areas.of(hit)), ())[:3]:
        code = _IN_BRACKETS.search(line.text) if "(" in line.text else None
        if code and bics.is_valid(code[1]):
            yield Item("bic", bics.compact(code[1]), line.source(code[1]), line.box)


def _number(kind: Kind, lines: Sequence[Span]) -> tuple[str, Span] | None:
    """The number of this kind that begins an area: on its first line, or broken over two."""
    line = lines[0]
    joined = "".join(x.text for x in lines[:2])
    match kind:
        case "bin":
            found = bins.find(line.text)
            return (found[0].number, line) if found else None
        case "bic":
            alone = [x for x in lines[:3] if x.text.isupper() and bics.is_valid(x.text)]
            codes = [word for word in re.split(r"[\s,;/()]+", line.text) if word.isupper() and bics.is_valid(word)]
            return (
                (bics.compact(alone[0].text), alone[0]) if alone else (bics.compact(codes[-1]), line) if codes else None
            )
        case _:
            for text in (line.text, joined):
                accounts = ibans.find(text)
                if accounts:
                    return accounts[0].number, line
            account = ibans.compact(line.text)
            return (account, line) if _ACCOUNT.fullmatch(account) and len(line.words) < 8 else None


def _anchors(areas: Areas, busy: Sequence[Box]) -> list[_Anchor]:
    """Where parties and banks are named, in order of height."""
    hits = [h for h in areas.hits if h.field in _ANCHORS and h.leads and not _within(h.box, busy)]
    fields = {h.field for h in hits}
    anchors = []
    for hit in hits:
        role = _ROLE_OF.get(hit.field)
        if hit.field == "receiving_bank":
            # the bank that takes the order in is the payer's; where that one is named besides, it can only be the other
            if "payer_bank" in fields and "beneficiary_bank" not in fields:
                role = "beneficiary"
            elif "beneficiary_bank" in fields and "payer_bank" not in fields:
                role = "payer"
            else:
                continue
        anchors.append(_Anchor(hit.box, role, hit.field))
    return sorted(anchors, key=lambda a: (a.box.top, a.box.x0))


def _given(items: Sequence[Item], anchors: Sequence[_Anchor]) -> Iterator[tuple[Role, Kind, Item]]:
    """Items with the party they belong to, each party's best first."""
    ways = [[_owner(item, anchors) for item in items]]
    gutter = _gutter(anchors)
    if gutter is not None:
        ways.append([_owner_by_column(item, anchors, gutter) for item in items])
    owners = max(ways, key=lambda way: _fit(items, way))
    for item, owner in zip(items, owners, strict=True):
        if owner:
            yield owner, item.kind, item


def party_at(box: Box, areas: Areas, busy: Sequence[Box]) -> Role | None:
    """The party that what stands in this box is told of."""
    return _named_above(box, _anchors(areas, busy))


def _owner(item: Item, anchors: Sequence[_Anchor]) -> Role | None:
    """The party that a number's label names, else the one it stands with."""
    return item.role or _named_above(item.box, anchors)


def _named_above(box: Box, anchors: Sequence[_Anchor]) -> Role | None:
    """The party named last above the box: in its own column if one is named there beside another party."""
    above = [a for a in anchors if a.box.top <= box.middle]
    if not above:
        return None
    rows = [a for a in above if a.box.overlap_y(above[-1].box) > 0]
    if len({a.role for a in rows}) > 1:  # side by side: the nearest column that begins left of the item
        left = [a for a in rows if a.box.x0 <= box.x1]
        return max(left or rows, key=lambda a: a.box.x0).role
    return _in_column(box, above, anchors) or above[-1].role


def _in_column(box: Box, above: Sequence[_Anchor], anchors: Sequence[_Anchor]) -> Role | None:
    """The party of the box's column, where columns of parties stand side by side but begin at different heights."""
    columns: dict[int, set[Role]] = {}
    for anchor in anchors:
        if anchor.role:
            columns.setdefault(round(anchor.box.x0 / 10), set()).add(anchor.role)
    if len({round(a.box.x0 / 10) for a in above}) < 2 or any(len(roles) > 1 for roles in columns.values()):
        return None
    column = [a for a in above if a.box.overlap_x(box) > min(a.box.width, box.width) / 2]
    return column[-1].role if column else None


def _gutter(anchors: Sequence[_Anchor]) -> float | None:
    """Where the second column of a page begins; None when parties are named in one column."""
    places = sorted(a.box.x0 for a in anchors)
    gaps = [(right - left, right) for left, right in pairwise(places)]
    widest = max(gaps, default=(0.0, 0.0))
    return widest[1] - 6 if widest[0] > 120 else None


def _owner_by_column(item: Item, anchors: Sequence[_Anchor], gutter: float) -> Role | None:
    """The party named last when the page is read column by column."""
    if item.role:
        return item.role
    place = (item.box.x0 >= gutter, item.box.middle)
    before = [a for a in anchors if (a.box.x0 >= gutter, a.box.top) <= place]
    return max(before, key=lambda a: (a.box.x0 >= gutter, a.box.top)).role if before else None


def _fit(items: Sequence[Item], owners: Sequence[Role | None]) -> int:
    """How well numbers are given: a number of each kind for each party, none twice, banks that agree with accounts."""
    held: dict[tuple[Role, Kind], list[str]] = {}
    for item, owner in zip(items, owners, strict=True):
        if owner and item.number not in held.setdefault((owner, item.kind), []):
            held[owner, item.kind].append(item.number)
    score = sum(2 - 3 * (len(numbers) - 1) for numbers in held.values())
    for role in ROLES:
        accounts, codes = held.get((role, "iban"), []), held.get((role, "bic"), [])
        if accounts and codes:
            agree = bics.agrees(codes[0], accounts[0])
            score += 0 if agree is None else 3 if agree else -3
    return score
