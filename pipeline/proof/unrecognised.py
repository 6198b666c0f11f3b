"""Pages that nobody recognised: may one of them be the paper that a line misses?

What is not recognised is neither read nor counted. But where it names the parties, the sum or the number of the line, or
bears the labels of the missing kind, nobody can say that the paper is not there: a person looks at the page.
"""

from collections.abc import Collection, Sequence
from decimal import Decimal

from extractors.application import Application
from extractors.dates import find_dates
from extractors.records import Billing, Party, ProformaInvoice
from extractors.values.references import number_key
from extractors.who.names import romanised
from pipeline.clues import Clues
from pipeline.extract import Paper, is_unread
from pipeline.match import Match, applicant_party
from pipeline.proof.deals import billing_of

# Papers that say no sum of the line: certificates, trip orders.
_WITHOUT_SUM = frozenset({"st_kz_certificate", "industrial_certificate", "origin_certificate", "trip_order"})
_BILLING = frozenset({"tax_invoice", "commercial_invoice", "completion_act"})
# A scanned page of so many words is a paper, if an unknown one.
PAPER = 25
# Invoices, acts and payments have no fewer figures: a sum, and the number of who pays or is paid.
_FIGURES = 12
_SHORTEST = 4  # letters of a name, characters of a number that mean something on any page


def may_be(clues: Clues, kinds: Collection[str], match: Match, application: Application) -> bool:
    """Whether the paper may be the one of ``kinds`` that the line misses."""
    own, other = _names(clues, applicant_party(application)), _names(clues, match.supplier)
    labelled = not clues.labelled.isdisjoint(kinds)
    if not _WITHOUT_SUM.isdisjoint(kinds):
        return own and labelled
    told = not clues.amounts.isdisjoint(_sums(match)) or not clues.numbers.isdisjoint(_numbers(match))
    return ((own or other) and told) or (own and other and labelled)


def own_unread(match: Match, application: Application, papers: Sequence[Paper], *, unreadable: bool) -> bool:
    """Whether an invoice or act of the line's own may lie unread, so that the one it was matched with may be another's.

    Not where the claim gives the number of that one. ``unreadable``: something of the bundle could not be opened or read.
    """
    if match.deal is None or "number" in match.agreed:
        return False
    others = (p for p in papers if p.duplicate_of is None and p not in match.deal.billing)
    return unreadable or any(_perhaps_billing(p, match, application) for p in others)


def _perhaps_billing(paper: Paper, match: Match, application: Application) -> bool:
    record = paper.record
    if isinstance(record, Billing) and not isinstance(record, ProformaInvoice):
        return is_unread(record)
    return is_unknown_scan(paper, _BILLING) or bool(paper.clues and may_be(paper.clues, _BILLING, match, application))


def is_unknown_scan(paper: Paper, kinds: Collection[str]) -> bool:
    """Whether a scanned page is a paper of which nobody knows what it is, and that may be one of ``kinds``.

    A letter is none that states a sum: but for days it has fewer figures than a sum and a taxpayer's number.
    """
    text = paper.scan or ""
    if paper.kind != "other" or len(text.split()) < PAPER:
        return False
    return not _WITHOUT_SUM.isdisjoint(kinds) or _figures(text) >= _FIGURES


def _figures(text: str) -> int:
    """How many figures a text has, but for those of days."""
    return sum(map(str.isdigit, text)) - sum(
        sum(map(str.isdigit, text[start:end])) for _, start, end in find_dates(text)
    )


def _names(clues: Clues, party: Party) -> bool:
    """Whether the page names the party: its number, or the distinctive words of its name."""
    if party.bin and party.bin in clues.bins:
        return True
    name = romanised(party.name) if party.name else ""
    return len(name) >= _SHORTEST and name in clues.names


def _sums(match: Match) -> set[Decimal]:
    billed = [billing_of(p) for p in (match.deal.papers if match.deal else ())]
    totals = [t for record in billed for t in (record.net_total, record.gross_total) if t]
    return {match.expense.claimed.amount, *totals}


def _numbers(match: Match) -> set[str]:
    """Numbers of the line's papers that are long enough to mean something on any page."""
    told = [n for n in match.expense.references.values() if n]
    told += [n for p in (match.deal.papers if match.deal else ()) if (n := billing_of(p).number)]
    return {key for n in told if len(key := number_key(n)) >= _SHORTEST}
