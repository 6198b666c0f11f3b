"""The head of an invoice or act: its parties."""

import re
from collections.abc import Iterable, Sequence

from extractors.billing.definitions import defined
from extractors.billing.letterhead import addressed, headed, numbered, unlabelled, with_number
from extractors.billing.party_boxes import ROLES, beside, box_before, following, in_matrix
from extractors.billing.passages import Passage
from extractors.billing.sections import Section, put_section_party
from extractors.billing.titles import own
from extractors.billing.unread import low_confidence
from extractors.billing.vocabulary import INSIDE_PARTY
from extractors.draft import Draft
from extractors.findings import Finding, Source
from extractors.fold import aligned, fold, pattern
from extractors.identifiers import bin as bins
from extractors.labels.near import near
from extractors.layout import Sheet
from extractors.page import Box
from extractors.reading import Hit, Span, span
from extractors.tables.rows import Table
from extractors.who import role_words
from extractors.who.countries import country_in
from extractors.who.firms import company_name, has_legal_form
from extractors.who.names import same_name
from extractors.who.parties import block, put_bin, put_party
from extractors.who.towns import country_of_town

_BIN_NAMES = "(?:БИН|ИИН|БСН|ЖСН|BIN)(?:/(?:БИН|ИИН|БСН|ЖСН))?"
_BIN_WORD = pattern(r"(?<!\w)(?:бин|иин|бсн|жсн|bin|iin)(?!\w)")
# Words of lines that are one party's and not the other's.
_ROLE_WORDS = {
    "supplier": pattern(rf"{role_words.SUPPLIER}|vendor"),
    "buyer": pattern(rf"{role_words.BUYER}|получател|алушы|client|bill to"),
}
# The requisites of a party stand below its name by less than so many times its height.
_UNDER = 4.0
_PAYEE, _ACCOUNT = pattern(r"получатель|алушы|recipient|payee"), pattern(r"\b(?:иик|жск|iban)\b|\bkz\d{2}")
# So many parts of a line are headings or cells.
_HEADINGS = 4
# Lines of one block are apart by less than this share of their height, and flush within so many points.
_LEADING, _FLUSH = 0.6, 3.0


def put_parties(
    draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit], parts: Sequence[Section], table: Table | None
) -> tuple[Finding, ...]:
    """States supplier and buyer: by the sections of an e-invoice, else by the blocks their labels head.

    Gives what cannot be read: a BIN that both seem to have.
    """
    for role in ROLES:
        put_section_party(draft, role, parts)
        put_party(draft, f"/{role}", defined(sheets, role))
        named = draft.get(f"/{role}/name") is not None
        known = named and draft.get(f"/{role}/bin") is not None
        hit, lines = (None, list[Span]()) if known else _block(role, hits, table)
        if named and hit and hit.leads:
            put_bin(draft, f"/{role}/bin", lines)
        elif not named:
            _put_block(draft, role, (hit, lines), hits, table)
        for hit in own(hits, f"{role}_bin"):
            put_bin(draft, f"/{role}/bin", list(near(hit, hits, "rest right")))
            # a box that holds several numbers is not this party's alone
            below = [text for text in near(hit, hits, "below") if len({b.number for b in bins.find(text.text)}) == 1]
            put_bin(draft, f"/{role}/bin", below)
    for role in ROLES:
        put_bin(draft, f"/{role}/bin", _called_below(draft, role, sheets))
        put_bin(draft, f"/{role}/bin", _behind_name(draft, role, sheets[0]))
    if draft.get("/supplier/name") is None:
        lines = unlabelled(draft, sheets, hits)
        if lines:
            put_party(draft, "/supplier", lines)
    if draft.get("/supplier/bin") is None:
        put_bin(draft, "/supplier/bin", _as_payee(draft.get("/supplier/name"), hits))
    if draft.get("/buyer/name") is None and draft.get("/supplier/name") is not None:
        put_party(draft, "/buyer", addressed(draft, sheets[0], hits, table))
    for role in (r for r in ROLES if draft.get(f"/{r}/bin") is None):
        put_bin(draft, f"/{role}/bin", numbered(draft.get(f"/{role}/name"), sheets[0]))
    if draft.get("/supplier/country") is None:
        _put_country(draft, "/supplier/country", headed(draft.get("/supplier/name"), sheets[0], hits))
    for pointer in (f"/{role}/{bank}" for role in ROLES for bank in ("iban", "bic")):
        draft.drop(pointer)
    return _one_bin(draft)


def _put_block(
    draft: Draft, role: str, found: tuple[Hit | None, list[Span]], hits: Sequence[Hit], table: Table | None
) -> None:
    """States the party of the block ``found`` under its label, with what boxes beside and behind that say of it."""
    hit, lines = found
    if hit:
        put_bin(draft, f"/{role}/bin", box_before(hit, hits))
    put_party(draft, f"/{role}", with_number(hit.sheet, lines, hits) if hit else lines)
    if hit is None:
        return
    if draft.get(f"/{role}/name") is None:  # «Тапсырыс беруші | БСН» over «Заказчик ТОО «А», адрес»
        put_party(draft, f"/{role}", _block(role, hits, table, named=True)[1])
    if draft.get(f"/{role}/bin") is None:
        put_bin(draft, f"/{role}/bin", [*following(hit, hits, "bin"), *beside(hit), *in_matrix(hit, hits, "bin")])
    _put_country(draft, f"/{role}/country", following(hit, hits, "country"))


def _as_payee(name: str | None, hits: Sequence[Hit]) -> list[Span]:
    """The lines of the bank details that name the supplier of the letterhead again: its BIN may stand there alone."""
    for hit in own(hits, "beneficiary") if name else ():
        lines = block(hit, hits, INSIDE_PARTY)
        if same_name(company_name("\n".join(line.text for line in lines)) or "", name or "") is True:
            return lines
    return []


def _called_below(draft: Draft, role: str, sheets: Sequence[Sheet]) -> list[Span]:
    """The lines right under a party's name that speak of a BIN, in words nobody listed, up to the other party's.

    Of names side by side each has what stands under it.
    """
    name = draft.source(f"/{role}/name")
    if name is None or draft.get(f"/{role}/bin") is not None:
        return []
    (other,) = (r for r in ROLES if r != role)
    ends = draft.source(f"/{other}/name")
    found: list[Span] = []
    for sheet in (s for s in sheets if (s.page.file, s.page.number) == (name.file, name.page)):
        for line in sheet.lines:
            below = name.box.middle < line.box.middle and line.box.top - name.box.bottom < _UNDER * name.box.height
            beyond = ends is not None and ends.page == name.page and name.box.middle < ends.box.middle < line.box.middle
            words = [w for s in line.segments if not _under_another(s.box, name, ends) for w in s.words]
            text = span(sheet, words) if below and not beyond and words else None
            called = _BIN_WORD.search(aligned(text.text)) if text else None
            if text is None or called is None or _ROLE_WORDS[other].search(fold(text.text)):
                continue
            before = text.text[: called.start()]
            if not has_legal_form(before) or company_name(before) == draft.get(f"/{role}/name"):
                found.append(text)
    return found


def _under_another(box: Box, name: Source, other: Source | None) -> bool:
    """Whether something stands nearer to the edge of another name, on the same line, than to this one's."""
    beside = other is not None and other.page == name.page and other.box.overlap_y(name.box) > 0
    return beside and other is not None and abs(box.x0 - other.box.x0) < abs(box.x0 - name.box.x0)


def _behind_name(draft: Draft, role: str, sheet: Sheet) -> list[Span]:
    """The BIN right behind a party's name in running text: «… Исполнителя – ТОО «А», БИН 051040154938, директор …»."""
    name = draft.get(f"/{role}/name")
    if not isinstance(name, str) or draft.get(f"/{role}/bin") is not None:
        return []
    text = Passage(sheet, tuple(w for line in sheet.lines for w in line.words))
    behind = re.search(rf"{re.escape(name)}\W{{1,4}}(?:{_BIN_NAMES})\W{{1,3}}\d{{12}}(?!\d)", text.text)
    found = span(sheet, text.between(behind.end() - 12, behind.end())) if behind else None
    return [found] if found else []


def _one_bin(draft: Draft) -> tuple[Finding, ...]:
    """No two parties have one BIN: it stays with the one whose name stands nearer to it, the other's is unread."""
    number = draft.get("/supplier/bin")
    if number is None or number != draft.get("/buyer/bin"):
        return ()
    further = max(
        reversed(ROLES), key=lambda role: _between(draft.source(f"/{role}/name"), draft.source(f"/{role}/bin"))
    )
    source = draft.source(f"/{further}/bin")
    draft.drop(f"/{further}/bin")
    return (low_confidence(f"{further}/bin", number, source),) if source else ()


def _between(one: Source | None, other: Source | None) -> float:
    """The blank between two places, in points; without one of them, or on two pages, more than any."""
    if one is None or other is None or (one.file, one.page) != (other.file, other.page):
        return float("inf")
    return max(0.0, -one.box.overlap_x(other.box)) + max(0.0, -one.box.overlap_y(other.box))


def _block(
    role: str, hits: Sequence[Hit], table: Table | None, *, named: bool = False
) -> tuple[Hit | None, list[Span]]:
    """The block of a role that names somebody: the first with a BIN, else with a legal form, else with any name.

    ``named``: only of those with a legal form.
    """
    best: tuple[int, Hit | None, list[Span]] = (0, None, [])
    for hit in _not_paid(own(hits, role)):
        lines = [line for line in block(hit, hits, INSIDE_PARTY) if not _reaches(hit, line, table)]
        lines = _before_others(lines, [h for h in hits if h.field in ROLES and h.field != role])
        lines = [*_over(hit, hits, lines), *lines]
        text = "\n".join(line.text for line in lines)
        worth = 3 if bins.find(text) else 2 if has_legal_form(text) else 1 if company_name(text) else 0
        if named and not has_legal_form(text):
            continue
        if worth == 1 and not hit.leads and not hit.words[-1].text.endswith(":"):
            continue  # a word of running text: «… to be accounted for by the recipient.»
        if worth == 1 and _is_of_table(hit, table):
            continue
        if worth > best[0]:
            best = (worth, hit, lines)
    return best[1], best[2]


def _is_of_table(hit: Hit, table: Table | None) -> bool:
    """Whether a label is a word of a table's rows or headings: «Registration fee for exhibitor», «Extra charges»."""
    if len(hit.sheet.lines[hit.segment.line].segments) >= _HEADINGS and not hit.words[-1].text.endswith(":"):
        return True
    if table is None or hit.sheet is not table.header.sheet:
        return False
    bottom = table.ends if table.last is hit.sheet else hit.sheet.page.height
    return table.header.box.top <= hit.box.middle <= bottom


def _not_paid(labels: Sequence[Hit]) -> list[Hit]:
    """The labels of a role without «Получатель: …, ИИК …» of those who are paid, where a buyer is called otherwise."""
    payees = [h for h in labels if _PAYEE.fullmatch(fold(" ".join(w.text for w in h.words)).strip(" :"))]
    others = [h for h in labels if h.leads and h not in payees]
    paid = [h for h in payees if _ACCOUNT.search(_below(h))] if others else []
    return [h for h in labels if h not in paid]


def _below(hit: Hit) -> str:
    """What a label's line and the two under it say, folded."""
    lines = hit.sheet.lines[hit.segment.line : hit.segment.line + 3]
    return fold(" ".join(line.text for line in lines))


def _over(hit: Hit, hits: Sequence[Hit], lines: Sequence[Span]) -> list[Span]:
    """The lines of a block over its label, which is set in the middle of their height: up to the one that names somebody.

    Lines that stand as near may end the block above: only one that names a firm or its BIN is taken, and only where the
    lines beside and below the label hold no BIN.
    """
    beside = [line for line in lines if line.box.x0 > hit.box.x1 and line.box.bottom > hit.box.top]
    if not beside or bins.find("\n".join(line.text for line in lines)):
        return []
    first, found = beside[0], list[Span]()
    for line in reversed(hit.sheet.lines[: hit.segment.line]):
        near = first.box.top - line.box.bottom < _LEADING * first.box.height
        part = next((s for s in line.segments if abs(s.box.x0 - first.box.x0) < _FLUSH), None)
        if (
            not near
            or part is None
            or line.box.x0 < part.box.x0
            or any(h.segment is part and h.leads and h.field not in INSIDE_PARTY for h in hits)
        ):
            return []
        above = span(hit.sheet, part.words)
        if above is None:
            return []
        found.insert(0, above)
        if bins.find(above.text) or has_legal_form(above.text):
            return found
        first = above
    return []


def _before_others(lines: Sequence[Span], others: Sequence[Hit]) -> list[Span]:
    """A block of running text up to where it names the other party: «Заказчик: ТОО «А» … и Исполнитель: ТОО «Б»»."""
    for n, line in enumerate(lines):
        for other in others:
            if other.sheet is line.sheet and other.words[0] in line.words:
                part = span(line.sheet, line.words[: line.words.index(other.words[0])])
                return [*lines[:n], *([part] if part else [])]
    return list(lines)


def _reaches(hit: Hit, line: Span, table: Table | None) -> bool:
    """Whether a line of a block above the table stands in the table already."""
    if table is None or hit.sheet is not table.header.sheet:
        return False
    return hit.box.bottom < table.header.box.top < line.box.middle


def _put_country(draft: Draft, pointer: str, values: Iterable[Span]) -> None:
    """States the first country that values name, or have a town of; a town in the party's name is none."""
    name = str(draft.get(pointer.replace("/country", "/name")) or "\n")
    for value in values:
        if code := country_in(value.text) or country_of_town(value.text.replace(name, " ")):
            draft.put(pointer, (code, value.source()))
