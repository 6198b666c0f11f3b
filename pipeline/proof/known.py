"""What the rest of a bundle says, to be held against one paper's readings: numbers, days, parties and sums of other papers.

A paper confirms another only from other pages, and a copy confirms nothing of its original. What the claim says confirms
numbers, names, days and codes, never an amount: the claim is what has to be proved.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from extractors.application import Application
from extractors.findings import Source
from extractors.records import BankStatement, Billing, Certificate, Party, Payment, ReconciliationAct, Record
from extractors.values.references import Reference, number_key, references
from extractors.who.names import same_name, same_party
from pipeline.extract import Paper, ProvedBy
from pipeline.proof.added_up import longer, scaled
from pipeline.proof.deals import days_of, gross_of, net_of, same_sum
from pipeline.proof.misread import seen

# So many digits tell a number without its letters.
_TELLING = 3


class Known:
    """The papers of a bundle and its claim, asked by value."""

    def __init__(self, papers: Sequence[Paper], application: Application) -> None:
        self.papers = papers
        self.application = application
        applicant = application.applicant
        self._own = Party(name=applicant.name, bin=applicant.bin)
        companies = [e.supplier for e in application.expenses if e.supplier]
        companies += [applicant.producer] if applicant.producer else []
        self.claimed = [self._own, *(Party(name=c.name, bin=c.bin, country=c.country) for c in companies)]
        self._numbers = {number_key(n) for e in application.expenses for n in e.references.values()}
        self._days = {e.incurred_on for e in application.expenses if e.incurred_on}
        told = {id(p): tuple(mentions(p.record)) for p in papers}
        self._named = {paper: frozenset(number_key(r.number) for r in named) for paper, named in told.items()}
        self._dated = {id(p): frozenset((*days(p.record), *(r.on for r in told[id(p)] if r.on))) for p in papers}
        self._others: dict[object, tuple[Paper, ...]] = {}
        self._parties = {id(p): tuple(party for _, party in parties(p.record)) for p in papers}

    def others(self, paper: Paper) -> tuple[Paper, ...]:
        """Papers that were read apart from this one."""
        which = (paper.id, paper.pages, paper.text, paper.duplicate_of)  # a mended paper is still the same
        if which not in self._others:
            self._others[which] = tuple(self._apart(paper))
        return self._others[which]

    def _apart(self, paper: Paper) -> Iterator[Paper]:
        for other in self.papers:
            if other is paper or set(other.pages) & set(paper.pages):
                continue
            copy = other.id in (paper.id, paper.duplicate_of) or other.duplicate_of == paper.id
            twin = other.duplicate_of is not None and other.duplicate_of == paper.duplicate_of
            if not copy and not twin and (not other.text or other.text != paper.text):
                yield other

    def number(self, paper: Paper, number: str) -> ProvedBy | None:
        """Another paper of the same supplier bears or names the number, or the claim gives it."""
        key = number_key(number)
        if key in self._numbers:
            return "claim"
        return "other_document" if any(self._names(other, paper, key) for other in self.others(paper)) else None

    def lettered(self, number: str) -> str | None:
        """The number that the claim gives with letters and a paper without them: «СФ-000353» read as «000353».

        Or with a letter for a figure that a picture shows alike: «0T1531049» of «OT1531049».
        """
        given = {n for e in self.application.expenses for n in e.references.values()}
        if sum(map(str.isdigit, number)) < _TELLING:
            return None
        shown = {n for n in given if seen(n) == seen(number)}
        if not number.isdigit() or len(number.lstrip("0")) < _TELLING or shown:
            return shown.pop() if len(shown) == 1 else None
        alike = {n for n in given if not n.isdigit() and "".join(filter(str.isdigit, n)) == number}
        return alike.pop() if len(alike) == 1 else None

    def _names(self, other: Paper, paper: Paper, key: str) -> bool:
        own = getattr(other.record, "number", None)
        if own and number_key(own) == key and self.related(paper, other):
            return True
        return key in self._named[id(other)]

    def day(self, paper: Paper, day: date) -> ProvedBy | None:
        """Another paper bears or names the day. A certificate's days are its own."""
        if isinstance(paper.record, Certificate):
            return None
        if day in self._days:
            return "claim"
        for other in self.others(paper):
            bears = day in self._dated[id(other)] and not isinstance(other.record, Certificate)
            if bears and self.related(paper, other):
                return "other_document"
        return None

    def deal_days(self) -> frozenset[date]:
        """The days of the claim, and those of invoices and acts."""
        billed = (day for p in self.papers if isinstance(p.record, Billing) for day in days_of(p.record))
        return frozenset((*self._days, *billed))

    def anchors(self, paper: Paper) -> frozenset[date]:
        """Days that another paper may be held against: those of the claim, and those that two papers of a deal bear."""
        told = {
            day
            for other in self.others(paper)
            if isinstance(other.record, Billing) and self.related(paper, other)
            for day in days_of(other.record)
            if self.day(other, day)
        }
        return frozenset(self._days | told)

    def bin(self, paper: Paper, number: str) -> ProvedBy | None:
        """The claim or another paper prints the same BIN (IIN)."""
        if any(party.bin == number for party in self.claimed):
            return "claim"
        found = any(party.bin == number for other in self.others(paper) for party in self._parties[id(other)])
        return "other_document" if found else None

    def bins_beside(self, paper: Paper) -> frozenset[str]:
        """The BINs of the claim and of other papers."""
        return self.bins() | {p.bin for other in self.others(paper) for p in self._parties[id(other)] if p.bin}

    def bins(self) -> frozenset[str]:
        """The BINs of the claim."""
        return frozenset(party.bin for party in self.claimed if party.bin)

    def name(self, paper: Paper, name: str) -> ProvedBy | None:
        """The claim or another paper names the same person."""
        if any(party.name and same_name(name, party.name) for party in self.claimed):
            return "claim"
        for other in self.others(paper):
            if any(party.name and same_name(name, party.name) for party in self._parties[id(other)]):
                return "other_document"
        return None

    def currency(self, paper: Paper, currency: str) -> ProvedBy | None:
        """Another paper of the same supplier, or the claim, is in the same currency."""
        for other in self.others(paper):
            if getattr(other.record, "currency", None) == currency and self.related(paper, other):
                return "other_document"
        return "claim" if any(e.claimed.currency == currency for e in self.application.expenses) else None

    def amount(
        self, paper: Paper, amount: Decimal, party: Party | None = None, *, sized: bool = True
    ) -> ProvedBy | None:
        """Another paper of the same supplier states the same amount, as its total, its payment or a row.

        ``sized``: the first print shows its size; where it does not, the other one must.
        """
        whose = party or counterparty(paper.record)
        for other in self.others(paper):
            for stated, side, pointer in amounts(other.record):
                if same_sum(amount, stated) and same_party(whose, side) is not False:
                    source = other.record.sources.get(pointer)
                    if sized or not scanned(source) or scaled(other.record, pointer):
                        return "other_document"
        return None

    def longer(self, paper: Paper, amount: Decimal) -> bool:
        """Whether another paper of the supplier states an amount of which this one may be what a fold or a stamp left."""
        whose = counterparty(paper.record)
        return any(
            longer(amount, {stated})
            for other in self.others(paper)
            for stated, side, _ in amounts(other.record)
            if same_party(whose, side) is not False
        )

    def totals(self, paper: Paper, net: Decimal, gross: Decimal) -> bool:
        """Whether another invoice or act of the same supplier states the same net and the same gross."""
        return any(
            isinstance(other.record, Billing)
            and same_sum(net_of(other.record), net)
            and same_sum(gross_of(other.record), gross)
            and self.related(paper, other)
            for other in self.others(paper)
        )

    def related(self, one: Paper, other: Paper) -> bool:
        """Whether two papers are, for all they say, of one supplier."""
        sides = [counterparty(one.record), counterparty(other.record)]
        if isinstance(other.record, BankStatement | ReconciliationAct):
            return True
        return same_party(*sides) is not False


def counterparty(record: Record) -> Party:
    """Who supplied, was paid, or carried; empty where the paper has no such side."""
    if isinstance(record, Billing | ReconciliationAct):
        return record.supplier
    return record.beneficiary if isinstance(record, Payment) else Party()


def parties(record: Record) -> Iterator[tuple[str, Party]]:
    """The persons a paper names, by pointer."""
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, Party) and value != Party():
            yield f"/{name}", value


def amounts(record: Record) -> Iterator[tuple[Decimal, Party, str]]:
    """What a paper says is due or was paid, to whom, and where it says so."""
    if isinstance(record, Billing):
        gross = gross_of(record)
        if gross is not None:
            yield gross, record.supplier, "/gross_total" if record.gross_total is not None else "/net_total"
    elif isinstance(record, Payment) and record.amount is not None:
        yield record.amount, record.beneficiary, "/amount"
    elif isinstance(record, BankStatement | ReconciliationAct):
        for n, row in enumerate(record.rows):
            side = record.supplier if isinstance(record, ReconciliationAct) else row.party
            for name, amount in (("debit", row.debit), ("credit", row.credit)):
                if amount is not None:
                    yield amount, side, f"/rows/{n}/{name}"


def days(record: Record) -> Iterator[date]:
    """The days a paper is of."""
    if isinstance(record, Billing):
        yield from days_of(record)
    elif isinstance(record, Payment):
        yield from (d for d in (record.executed_on, record.issued_on) if d)
    elif isinstance(record, BankStatement | ReconciliationAct):
        yield from (row.date for row in record.rows if row.date)


def mentions(record: Record) -> Iterator[Reference]:
    """Papers that this one names in its words."""
    if isinstance(record, Billing):
        for line in record.lines:
            yield from references(line.description or "")
        if record.corrects:
            yield Reference("invoice", record.corrects)
    elif isinstance(record, Payment):
        yield from references(record.purpose or "")
    elif isinstance(record, BankStatement | ReconciliationAct):
        for row in record.rows:
            yield from references(f"{row.document or ''} {row.purpose or ''}")
            if row.document and len(row.document) <= 12:
                yield Reference("payment", row.document)


def scanned(source: Source | None) -> bool:
    """Whether a value was recognised in a picture."""
    return source is not None and source.origin == "ocr"
