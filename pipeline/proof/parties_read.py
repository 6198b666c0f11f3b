"""Who stands on a scan whose labels or digits were misread: told by the twelve digits that its pages print.

A misread label costs a party its name and number, though the number stands there whole. Where a page prints the applicant's
number, with its check digit, and beside it none but the other side's, the party that is missing is the applicant.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from extractors.fold import fold, pattern
from extractors.identifiers import bin as bins
from extractors.identifiers import esf_registration
from extractors.records import BankStatement, Billing, Party, Payment, Record
from extractors.who.firms import has_legal_form
from extractors.who.names import core, is_legal_form, same_name, same_party
from pipeline.extract import Paper, Proof, ProvedBy
from pipeline.proof.fact import Second
from pipeline.proof.known import Known, parties, scanned

# What may be a number of twelve digits, one of them lost, added or read as a letter; accounts are longer.
_LIKE_BIN = re.compile(r"(?<![^\s:.,/()|│\[])[0-9OОоoIІl|ЗзБб]{11,13}(?![^\s:.,/()|│\]])")
# A line that speaks of a payment or a contract may name a third party: «за ТОО «…» (БИН …) по договору».
_SPEAKS = pattern(
    r"\bоплат|\bза\b|\bтолем|\bсч(?:ет)?\b|договор|\bшарт|\bкелисим|контракт|\binvoice|\bpayment|\bcontract"
)
# A bank of the details is no other firm. A legal form stands within so many words of its name.
_BANK, _FORM = pattern(r"банк|bank"), 3


def parties_told(paper: Paper, known: Known) -> Paper:
    """The paper with the side that was not read, where the numbers its pages print leave no other."""
    ours, record = known.claimed[0], paper.record
    sides = ("payer", "beneficiary") if isinstance(record, Payment) else ("buyer", "supplier")
    if not isinstance(record, Billing | Payment) or ours.bin is None or paper.scan is None:
        return paper
    own, other = (getattr(record, name) for name in sides)
    mended = paper.record.sources.get(f"/{sides[1]}/bin")
    text = paper.scan.replace(mended.quote, other.bin) if mended is not None and other.bin else paper.scan
    printed = _printed(text, ours.bin)
    if own.bin is None and _may_be(own, ours, scraps=isinstance(record, Billing)) and _is_another(other, ours):
        told = printed == {ours.bin, *filter(None, (other.bin,))}
        return _with(paper, sides[0], ours.bin, "claim") if told else paper
    if own.bin == ours.bin and other.bin is None and isinstance(record, Billing):
        suppliers = {p.bin for p in known.claimed[1:] if p.bin} & printed
        told = len(suppliers) == 1 and printed == {ours.bin, *suppliers}
        ours_twice = same_party(other, ours) is True  # the applicant's name stands in both places
        known_as = all(same_party(other, p) is not False for p in known.claimed[1:] if p.bin in suppliers)
        bare = _nameless(paper, sides[1]) if ours_twice else paper
        return _with(bare, sides[1], suppliers.pop(), "claim") if told and (ours_twice or known_as) else paper
    return paper


def _nameless(paper: Paper, side: str) -> Paper:
    sources = {p: s for p, s in paper.record.sources.items() if p != f"/{side}/name"}
    record = msgspec.structs.replace(paper.record, sources=sources, **{side: Party()})
    return msgspec.structs.replace(paper, record=record)


def renamed(paper: Paper, known: Known, second: Second) -> Paper:
    """The paper with the BINs whose check digits fail as the second readings have them, where claim or papers have those.

    Who issued an electronic invoice or act, the number it is registered under tells as well.
    """
    mended = paper
    for pointer, party in parties(paper.record):
        source = paper.record.sources.get(f"{pointer}/bin")
        if not party.bin or bins.is_valid(party.bin) or source is None or not scanned(source):
            continue
        told = {found.number for found in bins.find(second.get(source, "")) if found.valid} or _registered(
            paper, pointer
        )
        if len(told) == 1 and known.bin(paper, number := told.pop()):
            mended = _with(mended, pointer[1:], number, "check_digit", source.quote)
    return mended


def _registered(paper: Paper, pointer: str) -> set[str]:
    """The supplier's BIN as the number of registration has it."""
    number = getattr(paper.record, "registration_number", None)
    try:
        told = esf_registration.parts(number).bin if number and pointer == "/supplier" else ""
    except esf_registration.InvalidEsfNumber:
        return set()
    return {told} if bins.is_valid(told) else set()


def _may_be(party: Party, ours: Party, *, scraps: bool) -> bool:
    """Whether nothing that was read of a side is another's; ``scraps``: what has no legal form is no name."""
    return same_party(party, ours) is not False or (scraps and not has_legal_form(party.name or ""))


def _is_another(party: Party, ours: Party) -> bool:
    """Whether the other side is read, and is not the applicant."""
    return party != Party() and same_party(party, ours) is False


def supplier_told(paper: Paper, known: Known) -> Paper:
    """An invoice or act of the applicant's of which no supplier was read, with the one from abroad whom its page names.

    The claim names that firm, and a payment of the bundle went to it; beside it the page names no firm but the applicant and
    banks.
    """
    record, ours, text = paper.record, known.claimed[0], paper.scan or ""
    if not isinstance(record, Billing) or not _is_nobody(record.supplier, ours):
        return paper
    if same_party(record.buyer, ours) is False or not (named_in(text, ours) or (ours.bin and ours.bin in text)):
        return paper
    paid = [payee for other in known.others(paper) for payee in _payees(other.record)]
    told = [p for p in known.claimed[1:] if p.name and not same_party(p, ours) and named_in(text, p)]
    firms = {p.name for p in told}
    if len(firms) != 1 or told[0].bin or not any(same_party(payee, told[0]) for payee in paid):
        return paper
    if _names_others(text, (told[0], ours)):
        return paper
    bare = _nameless(paper, "supplier")
    sources = {p: s for p, s in bare.record.sources.items() if not p.startswith("/supplier/")}
    mended = msgspec.structs.replace(bare.record, supplier=Party(name=told[0].name), sources=sources)
    proofs = bare.proofs | {"/supplier/name": Proof(by="claim")}
    return msgspec.structs.replace(bare, record=mended, proofs=proofs)


def _payees(record: Record) -> Iterator[Party]:
    """Whom a payment or the rows of an account pay."""
    if isinstance(record, Payment):
        yield record.beneficiary
    elif isinstance(record, BankStatement):
        yield from (row.party for row in record.rows if row.debit)


def _is_nobody(party: Party, ours: Party) -> bool:
    """Whether what was read of a supplier is nothing, scraps, or the applicant."""
    if party.bin and bins.is_valid(party.bin):
        return party.bin == ours.bin
    words = (party.name or "").split()
    return not has_legal_form(party.name or "") or all(map(is_legal_form, words)) or same_party(party, ours) is True


def named_in(text: str, party: Party) -> bool:
    """Whether a text has the name of a party in it."""
    return bool(_places(text.split(), party))


def _places(words: Sequence[str], party: Party) -> set[int]:
    """Which words of a text are a party's name."""
    name = party.name or ""
    long = len(name.split())
    begins = (n for n in range(len(words) - long + 1) if same_name(" ".join(words[n : n + long]), name))
    return {n + k for n in begins for k in range(long)} if long else set()


def _names_others(text: str, known: Sequence[Party]) -> bool:
    """Whether a legal form stands in a text that is neither near a word of these names nor a bank's."""
    words = text.split()
    named = {n for party in known for n in _places(words, party)}
    own = {word for party in known for word in core(party.name or "").split()}
    return any(
        has_legal_form(word)
        and own.isdisjoint(core(" ".join(words[max(0, n - _FORM) : n + _FORM])).split())
        and named.isdisjoint((n - 1, n, n + 1))
        and not _BANK.search(fold(" ".join(words[max(0, n - _FORM) : n])))
        for n, word in enumerate(words)
    )


def _printed(text: str, ours: str) -> set[str]:
    """The BINs a text prints; none where one may be misread, or the applicant's stands in a sentence."""
    lines = text.splitlines()
    numbers = {found.number for line in lines for found in bins.find(line)}
    alike = {number for line in lines for number in _LIKE_BIN.findall(line)}
    spoken = any(ours in line and _SPEAKS.search(fold(line)) for line in lines)
    return set() if spoken or not all(map(bins.is_valid, numbers | alike)) else numbers


def _with(paper: Paper, side: str, number: str, by: ProvedBy, read: str | None = None) -> Paper:
    party = msgspec.structs.replace(getattr(paper.record, side), bin=number)
    record = msgspec.structs.replace(paper.record, **{side: party})
    proofs = paper.proofs | {f"/{side}/bin": Proof(by=by, repaired_from=read)}
    return msgspec.structs.replace(paper, record=record, proofs=proofs)
