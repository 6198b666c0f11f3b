"""Parties that no label names: the firm of the letterhead, the payee of the bank details, whom a letter is addressed to."""

import re
from collections.abc import Container, Sequence

from extractors.billing.party_boxes import ROLES, following
from extractors.billing.titles import own
from extractors.billing.vocabulary import INSIDE_PARTY
from extractors.draft import Draft
from extractors.fold import aligned, fold, pattern
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.labels.near import near
from extractors.layout import Segment, Sheet
from extractors.reading import Hit, Span, span
from extractors.tables.rows import Table
from extractors.who.countries import country_in
from extractors.who.firms import TRADES, company_name, has_form_abroad, has_legal_form
from extractors.who.names import same_name
from extractors.who.parties import block

_LETTERHEAD = 8  # lines from the top of the page
_FLUSH = 3.0  # points between the left ends of a block's lines
# A hotel or agency calls itself so in one of the first lines, in no more words.
_HOUSE_LINES, _HOUSE_WORDS = 4, 7
_HOUSE = re.compile(rf"\b(?:{TRADES}|hotels|airlines?|airways|авиакомпани\w+|әуе ?жолдары)(?!\w)", re.IGNORECASE)
# The foot of a page begins at this share of what is printed on it; what a firm registers itself by.
_FOOT = 0.6
# What parts a firm with its address from the bank that the same line of a foot goes on with.
_BEHIND_FIRM = re.compile(r"\s*[;|·•]\s+")
# Words in small letters that a name has at most: more are a sentence.
_SMALL = 2
_REGISTERED = pattern(r"\bregistered\b|\breg\.? ?no\b|\bvat\b|\bcompany (?:no|number)\b|\bhrb\b|\btax id\b|\bинн\b")
_GUESTS = pattern(r"(?:^|\W)(?:company|компания|организация|ұйым|мекеме)(?: name)?\W*$")
_BANK = pattern(r"банк|bank")
_FORM = 6  # letters of a legal form
# Words of a name before it is broken; lines of an address looked at for how wide a block is.
_NAME_WORDS, _BLOCK = 6, 4
# Paragraphs of one address are apart by less than so many times the height of their letters.
_SPACED = 1.2
_PERSON = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Herr|Frau|Sn|Bay|Bayan)\b\.?")
_FURTHER = 3  # letter heights that a number stands below the address at most
# A line of the letterhead with the firm's number, perhaps its bank behind it, stands so many lines under the name.
_NUMBERED, _UNDER = pattern(r"\W*(?:бин|иин|бсн|жсн|bin|iin)(?!\w)"), 4
# The code of a bank abroad behind its label: four letters of the bank, two of the country (ISO 9362).
_SWIFT = re.compile(
    r"\b(?:SWIFT|BIC)\b(?:\W{1,3}(?:SWIFT|BIC|code|код))?\W{0,3}[A-Z]{4}(?P<country>[A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?\b"
)


def unlabelled(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> list[Span]:
    """A supplier without a label: the firm of the letterhead with its address, else whom the bank details name.

    What the bank details name as the payee is a firm, whatever its form.
    """
    sheet, buyer = sheets[0], draft.get("/buyer/name")
    paid = {found.text for hit in own(hits, "beneficiary") for found in near(hit, hits, "rest right")}
    blocks = [
        with_number(sheet, _named_on(_column(sheet, segment, hits), sheet, segment, paid), hits)
        for line in sheet.lines[:_LETTERHEAD]
        for segment in line.segments
        if (
            (has_legal_form(segment.text) and (not _is_bare_form(segment) or _wrapped(sheet, segment)))
            or segment.text in paid
        )
        and company_name(segment.text) != buyer
        and not _is_made_for(segment, buyer)
        and not any(h.segment is segment and h.leads and h.field == "buyer" for h in hits)
        and not _is_beside(("bank", "beneficiary"), sheet, segment, hits)
    ]
    house = _house(sheet, hits, buyer)
    if house and blocks and all(_is_guests(sheet, block[0]) for block in blocks):
        return house
    at_home = None if buyer else _addressed_at_home(blocks)
    payee = _payee(hits, at_home) if at_home else []
    if payee:
        return payee
    footed = _footed(sheets, hits, at_home) if at_home else []
    if footed:
        return footed
    if blocks and (buyer or not _is_addressee(sheet, blocks)):
        return _where_paid(sheet, blocks) or blocks[0]
    if house:
        return house
    for hit in own(hits, "beneficiary"):
        lines = [line for line in block(hit, hits, INSIDE_PARTY) if line.text] or list(near(hit, hits))
        if company_name("\n".join(line.text for line in lines)):
            return [*lines, *following(hit, hits, "bin")]
    return _footed(sheets, hits, buyer)


def _is_made_for(segment: Segment, buyer: str | None) -> bool:
    """Whether a title names the buyer behind a word of its own: «Invoice for Arna Foods LLP»."""
    return buyer is not None and segment.text.endswith(f"for {buyer}")


def _addressed_at_home(blocks: Sequence[list[Span]]) -> str | None:
    """The only firm above, if its own lines say that it is of Kazakhstan: it may be whom the paper is sent to."""
    if len(blocks) != 1:
        return None
    told = "\n".join(line.text for line in blocks[0])
    return company_name(told) if country_in(told) == "KZ" or any(b.valid for b in bins.find(told)) else None


def _payee(hits: Sequence[Hit], other: str) -> list[Span]:
    """Whom the bank details name as paid, a firm abroad by its form that is not this ``other`` one."""
    for hit in own(hits, "beneficiary"):
        lines = [line for line in block(hit, hits, INSIDE_PARTY) if line.text] or list(near(hit, hits))
        name = company_name("\n".join(line.text for line in lines))
        if name and has_form_abroad(name) and same_name(name, other) is False:
            return lines
    return []


def _is_bare_form(segment: Segment) -> bool:
    """Whether a legal form stands without a name: «LLC» as a mark over «LLC "Kolkheti Trans"»."""
    return len(segment.words) == 1 and len(segment.text) < _FORM and segment.text.isupper()


def _named_on(lines: list[Span], sheet: Sheet, segment: Segment, paid: Container[str]) -> list[Span]:
    """The lines of a block, its name whole that begins on the line above: as the bank details name who is paid, or broken
    where the block had no more room."""
    above = sheet.flush_above(segment)
    if above is None or not lines or (f"{above.text} {segment.text}" not in paid and not _wrapped(sheet, segment)):
        return lines
    whole = f"{above.text}{'' if above.text.endswith('-') else ' '}{segment.text}"
    return [Span(sheet, (*above.words, *segment.words), whole), *lines[1:]]


def _wrapped(sheet: Sheet, segment: Segment) -> bool:
    """Whether a name in a narrow block begins on the line above, where its next word found no room: what stands there is
    words in capitals, and no line of the block is longer than that with the word."""
    above = sheet.flush_above(segment)
    name = span(sheet, segment.words)
    if above is None or name is None or ":" in above.text or has_legal_form(above.text) or _is_guests(sheet, name):
        return False
    if len(above.words) > _NAME_WORDS or _PERSON.match(above.text):
        return False
    if not all(word.text[0].isupper() or not word.text[0].isalpha() for word in above.words):
        return False
    width, under = above.box.x1, sheet.under(segment)
    for _ in range(_BLOCK):
        if under is None or abs(under.box.x0 - segment.box.x0) > _FLUSH:
            break
        width, under = max(width, under.box.x1), sheet.under(under)
    room = segment.words[0].x1 - segment.words[0].x0
    return width > segment.box.x1 and above.box.x1 + room > width and not any(map(str.isdigit, above.text))


def _footed(sheets: Sequence[Sheet], hits: Sequence[Hit], buyer: str | None) -> list[Span]:
    """The one firm that the foot of a page names with its address or registration; its bank is another."""
    found: dict[str, list[Span]] = {}
    for sheet in sheets if buyer else ():
        for segment in sheet.segments:
            if segment.box.top < _FOOT * sheet.lines[-1].box.bottom or not has_legal_form(segment.text):
                continue
            name = company_name(segment.text)
            lines = _column(sheet, segment, hits)
            told = _BEHIND_FIRM.split(" ".join(line.text for line in lines))[0]
            if (
                not name
                or sum(map(str.islower, name.split())) > _SMALL
                or _BANK.search(fold(_BEHIND_FIRM.split(segment.text)[0]))
                or same_name(name, buyer) is not False
                or ibans.find(told)
            ):
                continue
            if country_in(told) or _REGISTERED.search(fold(told)):
                found.setdefault(name, lines)
    return next(iter(found.values())) if len(found) == 1 else []


def _house(sheet: Sheet, hits: Sequence[Hit], buyer: str | None) -> list[Span]:
    """The letterhead of a hotel or an agency without a legal form: what it calls itself over its address."""
    led = {id(h.segment) for h in hits if h.leads and h.field not in INSIDE_PARTY}
    for segment in (s for line in sheet.lines[:_HOUSE_LINES] for s in line.segments):
        named = len(segment.words) <= _HOUSE_WORDS and id(segment) not in led and _HOUSE.search(segment.text)
        if named and ":" not in segment.text and not any(map(str.isdigit, segment.text)) and segment.text != buyer:
            return with_number(sheet, _column(sheet, segment, hits), hits)
    return []


def _is_guests(sheet: Sheet, name: Span) -> bool:
    """Whether a firm stands behind «Company» among the particulars of a stay: it is the guest's."""
    line = next((x for x in sheet.lines if name.words[0] in x.words), None)
    before = [w.text for w in line.words if w.x1 <= name.words[0].x0][-2:] if line else []
    return _GUESTS.search(fold(" ".join(before))) is not None


def _is_addressee(sheet: Sheet, blocks: Sequence[list[Span]]) -> bool:
    """Whether the only firm by its form is one of Kazakhstan under the letterhead of somebody abroad: to whom the paper goes."""
    if len(blocks) != 1 or country_in(" ".join(line.text for line in blocks[0])) != "KZ":
        return False
    top = blocks[0][0].box.top
    return any(country_in(s.text) not in (None, "KZ") for s in sheet.segments if s.box.bottom <= top)


def headed(name: str | None, sheet: Sheet, hits: Sequence[Hit]) -> list[Span]:
    """The block of the letterhead that a firm of this name begins; where it has but one line, what stands right of it there.

    «Rheinwerk GmbH | Hafenstraße 9 | 40221 Düsseldorf» over the window of an address.
    """
    own = (s for line in sheet.lines[:_LETTERHEAD] for s in line.segments if name and has_legal_form(s.text))
    wanted = fold(name or "").rstrip(".")
    top = next((s for s in own if fold(company_name(s.text) or "").rstrip(".") == wanted), None)
    lines = _column(sheet, top, hits) if top else []
    if top is None or len(lines) > 1:
        return lines
    line = sheet.lines[top.line]
    labelled = any(h.leads and h.sheet is sheet and h.segment.line == line.index for h in hits)
    right = [s for s in line.segments if s.box.x0 > top.box.x1]
    apart = labelled or any(has_legal_form(s.text) for s in right)
    return lines if apart else [*lines, *(found for s in right if (found := span(sheet, s.words)))]


def numbered(name: str | None, sheet: Sheet) -> list[Span]:
    """The BIN that begins a line of the letterhead under this firm's name: «БИН 210340000405, ИИК KZ…, АО «Банк»»."""
    heads = (s for line in sheet.lines[:_LETTERHEAD] for s in line.segments if name and has_legal_form(s.text))
    segment = next((s for s in heads if company_name(s.text) == name), None)
    for _ in range(_UNDER):
        segment = sheet.under(segment) if segment else None
        if segment and _NUMBERED.match(aligned(segment.text)):
            first = next((n for n, word in enumerate(segment.words) if bins.find(word.text)), None)
            found = span(sheet, segment.words[: first + 1]) if first is not None else None
            return [found] if found else []
    return []


def _where_paid(sheet: Sheet, blocks: Sequence[list[Span]]) -> list[Span]:
    """Of several firms without labels the one in the country of the account or bank to pay to; nothing if unsure."""
    countries = {a.number[:2] for s in sheet.segments for a in ibans.find(s.text)}
    countries = countries or {m["country"] for line in sheet.lines for m in _SWIFT.finditer(line.text)}
    told = [(block, country_in(" ".join(line.text for line in block))) for block in blocks]
    named = {country for _, country in told}
    if len(countries) != 1 or len(named) < 2 or None in named:
        return []
    return next((block for block, country in told if country in countries), [])


def _is_beside(fields: Container[str], sheet: Sheet, segment: Segment, hits: Sequence[Hit]) -> bool:
    """Whether a firm stands right of a label of these: it is a bank of the details, or the payee."""
    return any(
        h.field in fields
        and h.leads
        and h.sheet is sheet
        and h.segment.line == segment.line
        and h.box.x1 < segment.box.x0
        for h in hits
    )


def addressed(draft: Draft, sheet: Sheet, hits: Sequence[Hit], table: Table | None) -> list[Span]:
    """The buyer of a letter: the one other firm above the table, in a column of its own, with its address below."""
    bottom = table.header.box.top if table and table.header.sheet is sheet else sheet.page.height / 2
    supplier, found = draft.get("/supplier/name"), dict[str, list[Span]]()
    for segment in sheet.segments:
        if segment.box.bottom > bottom or not has_legal_form(segment.text) or _BANK.search(fold(segment.text)):
            continue
        name = company_name(segment.text)
        if supplier and supplier.endswith(f" {segment.text}"):  # its name goes on from the line above
            continue
        if name and same_name(name, supplier) is False:
            found.setdefault(name, _column(sheet, segment, hits))
    blocks = list(found.values())
    if len(blocks) != 1:
        return []
    lines = blocks[0] if len(blocks[0]) > 1 else [*blocks[0], *_spaced(sheet, blocks[0][0])]
    return lines if len(lines) > 1 or _is_guests(sheet, lines[0]) else []


def _spaced(sheet: Sheet, name: Span) -> list[Span]:
    """The address under a name where its lines stand apart as paragraphs do: flush, alone on their lines, with a street."""
    lines: list[Span] = []
    last, first = name.box, next((n for n, x in enumerate(sheet.lines) if name.words[0] in x.words), len(sheet.lines))
    for line in sheet.lines[first + 1 : first + 1 + _BLOCK]:
        apart = line.box.top - last.bottom > _SPACED * last.height or abs(line.box.x0 - name.box.x0) > _FLUSH
        told = span(sheet, line.words) if not apart and len(line.segments) == 1 else None
        if told is None or has_legal_form(told.text):
            break
        lines.append(told)
        last = line.box
    return (
        lines if lines and any(map(str.isdigit, lines[0].text)) and country_in(" ".join(x.text for x in lines)) else []
    )


def with_number(sheet: Sheet, lines: list[Span], hits: Sequence[Hit]) -> list[Span]:
    """The lines of a block, and the line with a BIN that stands flush a little further down, before any other label."""
    if not lines or bins.find("\n".join(line.text for line in lines)):
        return lines
    last = lines[-1].box
    for segment in (s for s in sheet.segments if s.box.middle > last.bottom and abs(s.box.x0 - last.x0) < _FLUSH):
        labels = {h.field for h in hits if h.segment is segment}
        if (
            segment.box.top - last.bottom > _FURTHER * last.height
            or labels - set(INSIDE_PARTY)
            or has_legal_form(segment.text)
        ):
            break
        found = span(sheet, segment.words)
        if found and "bin" in labels:
            return [*lines, found]
        last = segment.box
    return lines


def _column(sheet: Sheet, top: Segment, hits: Sequence[Hit]) -> list[Span]:
    """A segment and what stands closely under it, up to the next label; a party's may also stand left of its block."""
    labelled = {
        id(h.segment)
        for h in hits
        if h.field not in INSIDE_PARTY and not _registers(h) and (h.leads or h.field not in ("aside", "registration"))
    }
    others = {h.segment.line for h in hits if h.sheet is sheet and h.field in ROLES and h.box.x1 < top.box.x0}
    lines: list[Span] = []
    segment: Segment | None = top
    while segment and (
        segment is top or not (id(segment) in labelled or segment.line in others or has_legal_form(segment.text))
    ):
        found = span(sheet, segment.words)
        lines += [found] if found else []
        segment = sheet.under(segment)
    return lines


def _registers(hit: Hit) -> bool:
    """Whether a registration number is a BIN: «VAT Registration No.: 210340000405»."""
    return hit.field == "registration" and bool(bins.find(hit.segment.text))
