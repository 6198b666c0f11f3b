"""Who issued a certificate: the body that a label names, else the chamber whose name stands on the page (forms 1, 2)."""

import re
from collections.abc import Sequence

from extractors.draft import Draft
from extractors.fold import fold, pattern
from extractors.labels.near import near
from extractors.layout import Segment, Sheet
from extractors.page import Box
from extractors.reading import Hit

_ISSUER = re.compile(
    r"(?:(?:РГП|НАО|АО|ТОО)\s+)?(?:НПП|РПП|(?:Национальн|Региональн|Торгово-промышленн|Внешнеторгов)\w+ палат\w+|Палат\w+"
    r"|[\w-]+ өңірлік кәсіпкерлер палатасы|[\w «».]*(?:ҰКП|ӨКП|палатасы)|[\w .]*Chamber of [\w ,]+|[A-Z .]*CHAMBER OF [A-Z ,]+"
    r"|[\w ]*Council for the Promotion of [\w ]+|[A-Z ]*COUNCIL FOR THE PROMOTION OF [A-Z ]+"
    r"|(?:Industrie- und )?Handelskammer [\w ]+|Chambre de Commerce [\w' -]+|Camera di Commercio [\w' -]+"
    r"|[\w ]+ (?:Ticaret|Sanayi) (?:ve \w+ )?Odası|NCE\b)[^\n]{0,90}"
)
# What every one of these names has in it, found sooner.
_CHAMBER = re.compile(
    r"[Пп]алат|НПП|РПП|ҰКП|ӨКП|Chamber of |CHAMBER OF |ouncil for the P|COUNCIL FOR THE P| Odası|andelskammer"
    r"|Chambre de C|Camera di C|NCE"
)
# What the name of a chamber goes on with in the next line.
_REGION = pattern(
    r"(?:[\w-]+(?:ской|ого|ой) )?(?:област|обл\b)|г(?:ород[ау]?|\.)? ?[\w-]+$|республики?\b|казахстан|[«“]атамекен|по [\w-]+|"
    r"[\w-]+ облыс|қаласы|палатасы|of\b|region\b"
)
# What follows the name in a sentence or beside it.
_BEHIND = re.compile(
    r"\s*_{2,}.*|\s*\d{2}[./]\d{2}[./]\d{4}.*|,?\s*(?:настоящим|hereby|осымен|certif|удостовер|подтвержд|куәланд).*"
)
# A label of so many words says of itself that it names who issued; «Выдан» may say to whom, where or when.
_PLAIN_LABEL = 2


def put_issuer(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """The chamber that a label of several words names, else one wherever it stands; else what a label gives."""
    labelled = [h for h in hits if h.field == "issuer"]
    plain = [h for h in labelled if h.leads and h.end - h.start >= _PLAIN_LABEL]
    told = {id(w) for h in plain for candidate in near(h, hits) for w in candidate.words}
    taken = {id(h.segment) for h in hits if h.field in ("holder", "applicant", "other_party")}
    for sheet in sheets:
        for segment in sorted(sheet.segments, key=lambda s: told.isdisjoint(map(id, s.words))):
            if id(segment) in taken:
                continue
            below = _goes_on(sheet, segment)
            if not _CHAMBER.search(f"{segment.text} {below.text}" if below else segment.text):
                continue
            alone = _ISSUER.search(segment.text)
            whole = below is not None and _ISSUER.search(below.text) is not None
            broken = _ISSUER.search(f"{segment.text} {below.text}") if below and not alone and not whole else None
            # a name broken over lines is one only where it takes words of both
            found = alone or (broken if broken and broken.start() < len(segment.text) < broken.end() else None)
            if found is None:
                continue
            text, words = found.group(), segment.words
            if below and (found is broken or _REGION.match(fold(below.text))):
                text, words = f"{text} {below.text}" if found is alone else text, (*segment.words, *below.words)
            name = _BEHIND.sub("", text).strip(" ,;")
            draft.put("/issuer", (name, sheet.source(words, name)))
    _put_labelled(draft, [*plain, *labelled], hits)


def _put_labelled(draft: Draft, labelled: Sequence[Hit], hits: Sequence[Hit]) -> None:
    for hit in labelled:
        for candidate in near(hit, hits):
            if (
                len(candidate.text) > 5
                and not candidate.text[0].isdigit()
                and fold("республик") not in fold(candidate.text)[:25]
            ):
                draft.put("/issuer", (candidate.text, candidate.source()))
                break


def _goes_on(sheet: Sheet, segment: Segment) -> Segment | None:
    """The segment right under another in its column, where a name may go on: no figures, a few words."""
    for line in sheet.lines[segment.line + 1 : segment.line + 3]:
        for lower in line.segments:
            close = -0.3 * segment.box.height < lower.box.top - segment.box.bottom < 0.6 * segment.box.height
            aligned = abs(lower.box.x0 - segment.box.x0) < 3 or _centred(lower.box, segment.box)
            if close and aligned and len(lower.words) < 7 and not any(c.isdigit() for c in lower.text):
                return lower
    return None


def _centred(one: Box, other: Box) -> bool:
    return abs(one.x0 + one.x1 - other.x0 - other.x1) < 6
