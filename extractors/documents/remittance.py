"""What payment papers have in common: number and dates, parties, the amount in figures and words, codes, purpose, marks.

:class:`Slip` is one sheet with its labels; :func:`read_slip` reads all of it into a draft.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from extractors.banking.marks import find_mark, is_mark
from extractors.billing.signatures import place, put_signed
from extractors.billing.titles import in_heading
from extractors.dates import find_dates, parse_date
from extractors.documents.payment_accounts import put_owners_of_accounts
from extractors.documents.payment_fields import (
    DATELIKE,
    GROUPED,
    NUMBER,
    NUMBER_MARK,
    SHAPES,
    WEAK,
    after_label,
    between_labels,
    code_in_column,
    code_of_several,
    document_number,
    in_address,
    in_mail_head,
    in_name,
    is_for_several,
    kbe,
    knp,
    rate,
)
from extractors.documents.payment_headings import ends_text, heads, is_label_alone, put_shaped_heading
from extractors.documents.payment_hint import without_hint
from extractors.documents.payment_loose import by_words, loose
from extractors.documents.payment_money import (
    Money,
    amounts_of,
    before_charges,
    choose,
    currency_named,
    disagreement,
)
from extractors.documents.payment_parties import party_at, put_parties
from extractors.draft import Draft
from extractors.findings import Finding, Source
from extractors.fold import fold, pattern
from extractors.labels.areas import Area, Areas, joined, parsed, whole
from extractors.layout import Sheet
from extractors.money import find_currencies
from extractors.page import Box, around
from extractors.reading import Hit, Labels, Span, span
from extractors.typesetting.captions import lifted
from extractors.typesetting.typed_grid import ruled_sheet
from extractors.values.amount_in_words import InvalidWords, parse_words
from extractors.values.spelled import across, begun, in_words

T = TypeVar("T")

# What is left of the label of a code where the other words of it name the purpose: «Төлемнің тағайындалуы» above «коды».
_CODE = frozenset(map(fold, ("код", "коды", "code", "платежа", "перевода")))
_KBE = fold("КБе")
# What payment services call the words to the recipient; so many words at least are a sentence.
_REFERENCE, _SENTENCE = pattern(r"(?:payment |transfer )?reference\W*"), 4
# Boxes that forms set right of the purpose.
_BESIDE_PURPOSE = frozenset(("value_date", "knp", "kbk"))
_BRACKETED = re.compile(r"\(([^()]{12,})\)")  # the words of a hint of what a purpose of payment is to name


def _is_reference(hit: Hit) -> bool:
    return _REFERENCE.fullmatch(fold(" ".join(w.text for w in hit.words))) is not None


class Slip:
    """One sheet of a payment paper with its labels, and the readers of what all such papers say."""

    def __init__(self, sheet: Sheet, labels: Labels) -> None:
        printed = ruled_sheet(sheet)
        hits = in_words(labels.hits(printed))
        self.sheet = lifted(printed, hits)
        hits = hits if self.sheet is printed else in_words(labels.hits(self.sheet))
        self.hits = tuple(hit for hit in hits if not (in_address(hit) or in_mail_head(hit) or in_name(hit, hits)))
        self.areas = Areas(self.sheet, self.hits, SHAPES, weak=WEAK)
        self.purpose = self._purpose()
        self.busy: tuple[Box, ...] = (around(s.box for s in self.purpose),) if self.purpose else ()

    def of(self, *fields: str) -> Iterator[Hit]:
        """Labels of these fields outside the purpose, those that lead their segment first."""
        found = [h for h in self.hits if h.field in fields and not self._is_busy(h.box)]
        return iter(sorted(found, key=lambda h: not h.leads))

    def find(
        self, field: str, parse: Callable[[str], T], *, leading: bool = False, hits: Sequence[Hit] | None = None
    ) -> tuple[T, Source] | None:
        """The first value of a label that ``parse`` understands: line by line, then the lines of a place as one.

        ``leading``: only of labels that lead their segment. ``hits``: only of these.
        """
        for hit in self.of(field) if hits is None else hits:
            if leading and not hit.leads:
                break
            for lines in self.areas.of(hit):
                found = parsed(lines, parse)
                if found:
                    return found
        return None

    def _is_busy(self, box: Box) -> bool:
        return any(b.overlap_y(box) > 0.5 * box.height and b.overlap_x(box) > 0 for b in self.busy)

    def _purpose(self) -> Area:
        """The lines of the purpose; the form's hint in brackets after its label is left out."""
        below: Area = ()
        for hit in sorted(
            (h for h in self.hits if h.field == "purpose"), key=lambda h: (not h.leads, heads(self.sheet, h))
        ):
            for lines in self.areas.of(hit, prose=ends_text):
                told = without_hint(hit, lines) or self.areas.further(hit, lines, prose=ends_text)
                told = self._without_boxes(told)
                if told and (text := fold(joined(told))) not in _CODE and any(c.isalpha() for c in text):
                    if self._is_code_of(hit, told):
                        below = below or told
                        break
                    if told[0].box.overlap_y(hit.box) > 0 or not is_label_alone(self.sheet, told):
                        return told
                    below = below or told
                    break
        return below or self._headed_purpose() or self._purpose_as_reference()

    def _headed_purpose(self) -> Area:
        """The text under a heading «Назначение платежа» in a bar of its own."""
        hits = (h for h in self.hits if h.field == "purpose" and h.leads)
        return next((told for h in hits if (told := self.areas.headed(h, prose=ends_text))), ())

    def _purpose_as_reference(self) -> Area:
        """What payment services tell the recipient behind «Reference»: words about what is paid, no number."""
        for hit in (h for h in self.hits if h.leads and _is_reference(h)):
            for told in self.areas.of(hit, prose=ends_text):
                if len(told[0].words) >= _SENTENCE and not any(map(str.isdigit, told[0].words[0].text)):
                    return told
        return ()

    def _is_code_of(self, hit: Hit, told: Area) -> bool:
        """Whether a reference is no words to the recipient but the number of the transfer: «Transfer reference  FT6745784»."""
        words = [w for line in told for w in line.words]
        return len(words) == 1 and any(map(str.isdigit, words[0].text)) and _is_reference(hit)

    def _without_boxes(self, told: Area) -> Area:
        """A purpose without the boxes that stand right of it on its lines: «Оплата по акту   Дата валютирования 03.12.2025»."""
        boxes = [h.box for h in self.hits if h.leads and h.field in _BESIDE_PURPOSE]
        aside = [b for b in boxes if told and told[0].box.x1 < b.x0]
        return tuple(t for t in told if not any(b.overlap_y(t.box) > 0 and t.box.x0 >= b.x0 for b in aside))

    def titles(self) -> list[Hit]:
        """The paper's titles, those that lead their segment first: «Подтверждение платежа» over «Платежное поручение 803»."""
        return sorted((h for h in self.hits if h.field == "title"), key=lambda h: (not h.leads, h.box.top))

    def title(self) -> Hit | None:
        return next(iter(self.titles()), None)

    def put_purpose(self, draft: Draft) -> None:
        if self.purpose:
            draft.put("/purpose", (joined(self.purpose), whole(self.purpose).source(joined(self.purpose))))

    def put_heading(self, draft: Draft) -> None:
        """Number and date: those of a title before those of labels."""
        for title in self.titles():
            draft.put("/number", self._number_beside(title))
            draft.put("/issued_on", self._date_beside(title))
        draft.put("/number", self.find("number", document_number, leading=True))
        draft.put("/issued_on", self.find("date", parse_date))
        number, on = in_heading((self.sheet,))
        draft.put("/number", number)
        draft.put("/issued_on", on or self.find("executed", parse_date))
        draft.put("/number", self.find("reference", document_number, leading=True))
        draft.put(
            "/number", self.find("purpose", document_number, hits=list(filter(_is_reference, self.of("purpose"))))
        )

    def _number_beside(self, title: Hit) -> tuple[str, Source] | None:
        """The number behind the title or, as Kazakh has it, before it; on the title's line or the next."""
        lines = self.sheet.lines[title.segment.line : title.segment.line + 2]
        after = after_label(title)
        broken = [w for line in lines for w in line.words] if lines[0].text.endswith(("№", "N", "No")) else []
        texts = [after, span(self.sheet, lines[0].words), span(self.sheet, broken), *self._below(title, 1)]
        for text in filter(None, texts):
            marked = NUMBER_MARK.search(text.text)
            rest = text.text[marked.end() :] if marked else ""
            found = (GROUPED.match(rest) or NUMBER.match(rest)) if marked else None
            if found and any(c.isdigit() for c in found.group()) and not DATELIKE.match(found.group()):
                return found.group().strip(".,:"), text.source(found.group())
        bare = NUMBER.match(after.text) if after else None
        if after and bare and any(c.isdigit() for c in bare.group()) and not DATELIKE.match(bare.group()):
            return bare.group(), after.source(bare.group())
        return None

    def _date_beside(self, title: Hit) -> tuple[date, Source] | None:
        """The date on the title's line, else alone on a line right below."""
        box = title.segment.box
        beside = [s for s in self.sheet.segments if s.box.x0 > box.x1 and s.box.overlap_y(box) > 0]
        if len(beside) == 1 and (line := span(self.sheet, beside[0].words)) and (found := parsed((line,), parse_date)):
            return found
        told = [s for s in self.sheet.lines[title.segment.line].segments if s is title.segment or not is_mark(s.text)]
        line = span(self.sheet, [w for s in told for w in s.words])
        if line:
            for day, start, end in find_dates(line.text)[:1]:
                return day, line.source(line.text[start:end])
        for text in self._below(title, 3):
            found = parsed((text,), parse_date)
            if found:
                return found
            # «№ 1109 / 23.08.2024»: the day behind the number
            numbered = find_dates(text.text) if NUMBER_MARK.match(text.text) else []
            if numbered:
                day, start, end = numbered[0]
                return day, text.source(text.text[start:end])
        return None

    def _below(self, title: Hit, lines: int) -> list[Span]:
        """The segments of the lines under the title, as far as other labels."""
        found: list[Span] = []
        labelled = {id(h.segment) for h in self.hits if h.leads and h is not title and h.field != "number"}
        for line in self.sheet.lines[title.segment.line + 1 : title.segment.line + 1 + lines]:
            for segment in line.segments:
                text = span(self.sheet, segment.words) if id(segment) not in labelled else None
                if text:
                    found.append(text)
        return found

    def put_codes(self, draft: Draft) -> None:
        for field, parse in (("knp", knp), ("kbe", kbe)):
            for hit in self.of("kod", "kbe", "knp", "payer", "beneficiary"):
                draft.put(f"/{field}", code_of_several(hit, field, self.areas.of(hit)))
            single = [hit for hit in self.of(field) if field == "knp" or not is_for_several(hit)]
            draft.put(f"/{field}", self.find(field, parse, hits=single))
            draft.put(f"/{field}", between_labels(single, parse))
        both = [hit for hit in self.of("bin", "beneficiary_bin") if _KBE in fold(hit.segment.text)]  # «БИН (КБе)»
        draft.put("/kbe", self.find("bin", kbe, hits=both))
        for hit in filter(is_for_several, self.of("kod", "kbe")):
            draft.put("/kbe", code_in_column(hit, self.hits))
        if len(told := list(self.of("kod"))) > 1:  # «код» with each party: the one paid has the Кбе
            for hit in (h for h in told if party_at(h.box, self.areas, self.busy) == "beneficiary"):
                for lines in self.areas.of(hit):
                    draft.put("/kbe", parsed(lines, kbe))

    def put_parties(self, draft: Draft) -> None:
        put_parties(draft, self.areas, self.busy)
        put_owners_of_accounts(draft, self.areas, self.busy)

    def put_words(self, draft: Draft) -> None:
        """The amount in words: as many lines as make one amount, else the first."""
        places = (lines for hit in self.of("words") for lines in self.areas.of(hit))
        told = [found for p in places for lines in (p, *across(p, self.hits)) if (found := _words_of(lines))]
        draft.put("/amount_in_words", max(told, key=lambda t: (_read_words(t[0]) is not None, len(t[0])), default=None))
        draft.put("/amount_in_words", self._loose_words())

    def _loose_words(self) -> tuple[str, Source] | None:
        """Words without a label: in brackets behind the figures, or in a line of their own."""
        for segment in self.sheet.segments:
            if len(segment.words) < 4 or self._is_busy(segment.box) or not find_currencies(segment.text):
                continue
            words = [w for part in begun(self.sheet, segment) for w in part.words]
            whole_text = " ".join(w.text for w in words)
            bracketed = _BRACKETED.search(whole_text)
            text = bracketed[1] if bracketed else whole_text
            if _read_words(text) and not any(c.isdigit() for c in text[:12]):
                return text, self.sheet.source(words, text)
        return None

    def put_amount(self, draft: Draft) -> tuple[Finding, ...]:
        """Amount and currency, and the tenge debited for a payment in another currency."""
        said = _read_words(draft.get("/amount_in_words"))
        told = {hit: self._money(hit) for hit in self.of("amount", "instructed", "credited")}
        amounts = before_charges(told, (m for hit in self.of("fee") for m in self._money(hit)))
        tenge = [m for hit in self.of("kzt", "debited") for m in self._money(hit)]
        if not amounts:
            amounts = tenge or loose(self.sheet, self.hits, self._is_busy)
        if not amounts:
            amounts = [m for hit in self.of("total") for m in self._money(hit)]
        if not amounts and said:
            amounts = by_words(self.sheet, self.hits, said[0], self._is_busy)
        if said and said[1]:  # the words name the currency: what is in another one is not this amount
            amounts = [m for m in amounts if m.currency is None or m.currency[0] == said[1]]
        chosen = choose(amounts, said[0] if said else None)
        if chosen is None:
            return disagreement(amounts)
        draft.put("/amount", (chosen.value, chosen.source))
        self._put_currency(draft, chosen, said[1] if said else None)
        self._put_tenge(draft, [*tenge, *amounts])
        return ()

    def _put_currency(self, draft: Draft, amount: Money, in_words: str | None) -> None:
        if amount.currency:
            draft.put("/currency", amount.currency)
        draft.put("/currency", self.find("currency", currency_named))
        words = draft.source("/amount_in_words")
        if in_words and words:
            draft.put("/currency", (in_words, words))
        for hit in list(self.of("amount")) or self.of("kzt"):
            label = span(self.sheet, hit.segment.words)
            if label:
                draft.put("/currency", parsed((label,), currency_named))

    def _put_tenge(self, draft: Draft, found: Sequence[Money]) -> None:
        """Tenge debited and the rate, where the payment itself is in another currency."""
        if draft.get("/currency") in (None, "KZT"):
            return
        for money in found:
            if money.currency and money.currency[0] == "KZT" and money.value != draft.get("/amount"):
                draft.put("/kzt_debited", (money.value, money.source))
        for hit in self.of("kzt"):
            for money in self._money(hit):
                draft.put("/kzt_debited", (money.value, money.source))
        draft.put("/rate", self.find("rate", rate))

    def _money(self, hit: Hit) -> list[Money]:
        """The amounts of the likeliest place of a label that has any."""
        for lines in self.areas.of(hit):
            if found := amounts_of(lines, self._beside(lines[0])):
                return found
        return []

    def _beside(self, value: Span) -> Area:
        """What stands right of a value on its line, in a column of its own: «1 120 000,00   KZT»."""
        line = next((x for x in self.sheet.lines if value.words[-1] in x.words), None)
        right = [s for s in line.segments if s.box.x0 > value.box.x1] if line else []
        found = span(self.sheet, right[0].words) if right else None
        return (found,) if found else ()

    def put_marks(self, draft: Draft) -> None:
        """Whether the bank carried the payment out, and when."""
        title = self.title()
        statuses = [lines for hit in self.of("status") for lines in self.areas.of(hit, prose=_never)]
        mark = find_mark(self.sheet, statuses, title.box.top if title else 0.0, self.busy)
        executed = self.find("executed", parse_date)
        done = self.find("done", parse_date)
        if mark:
            draft.put("/mark", (mark.word, mark.span.source()))
        elif done and done[0] >= (draft.get("/issued_on") or done[0]):
            # a day of execution that is filled in is the bank's word; one before the order itself is none
            draft.put("/mark", ("executed", done[1]))
            draft.put("/executed_on", done)
        executed = done or executed
        if mark and mark.word == "executed":
            draft.put("/executed_on", executed)
            draft.put("/executed_on", mark.on)
            draft.put("/executed_on", self.find("value_date", parse_date))


def _put_signed(draft: Draft, slip: Slip) -> None:
    """States whether the payer's place of signature is inked. An electronic signature sends an order; it certifies no print."""
    hits = [h for h in slip.of("signer") if h.leads]
    if not hits:
        return
    put_signed(draft, [place("payer", hits[-1], hits)])
    source = draft.source("/signed/payer")
    if source and draft.get("/signed/payer") == "unknown" and slip.sheet.page.origin == "text":
        draft.drop("/signed/payer")
        draft.put("/signed/payer", ("no", source))


def _words_of(lines: Area) -> tuple[str, Source] | None:
    for start in range(min(len(lines), 2)):  # the line above, of what stands there, may reach into the place
        for end in range(min(len(lines), start + 5), start, -1):
            told = whole(lines[start:end])
            if _read_words(told.text):
                return joined(lines[start:end]), told.source()
    first = lines[0]
    letters = sum(c.isalpha() for c in first.text)
    return (first.text, first.source()) if letters > 5 else None


def _read_words(text: str | None) -> tuple[Decimal, str | None] | None:
    try:
        return parse_words(text) if text else None
    except InvalidWords:
        return None


def _never(_: str) -> bool:
    return False


def read_slip(draft: Draft, slip: Slip, shapes: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Everything the sheet says that is not stated yet. ``shapes`` are those of titles that nobody listed."""
    slip.put_heading(draft)
    slip.put_purpose(draft)
    slip.put_parties(draft)
    slip.put_codes(draft)
    slip.put_words(draft)
    findings = slip.put_amount(draft) if draft.get("/amount") is None else ()
    slip.put_marks(draft)
    _put_signed(draft, slip)
    put_shaped_heading(draft, slip.sheet, shapes)
    return findings
