"""Readings lost or put in the wrong place, told by what else the same scan prints: its rows, its words, and another paper."""

import re
from decimal import Decimal

import msgspec

from extractors.fold import fold, pattern
from extractors.records import Billing, CompletionAct, Payment, TaxInvoice
from pipeline.extract import Paper, Proof
from pipeline.proof.added_up import in_words, taxed
from pipeline.proof.deals import gross_of, same_sum
from pipeline.proof.known import Known, scanned
from pipeline.proof.second import amounts

# Of a smaller amount the figure may stand on the page for something else.
_LEAST = Decimal(1000)
# That no VAT is charged, in a sentence; «без НДС» heads columns.
_NO_TAX = pattern(r"ндс не (?:облага|предусм)|ққс салынба|not subject to vat|vat exempt|[,(;.] ?без (?:учета )?ндс\b")
# What may stand between groups of digits, and before decimals; a sign that is no digit.
_BLANK, _SIGN = " ", r"[^\s\d.,]"
_BETWEEN = {_BLANK: r"[ \u00a0\u202f.,'’]?", ".": r"[.,=-]"}
_WHOLE = re.compile(r"(?<!\d)(?:\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+|\d+)[.,=-]\d\d(?!\d)")


def total_of_rows(paper: Paper, known: Known) -> Paper:
    """An invoice whose one total was read as its gross and is the net of its rows, where another paper has net and gross of both.

    A stamp over the last line of a table leaves the first of its figures, which then stands alone.
    """
    record = paper.record
    if not isinstance(record, Billing) or record.net_total is not None or record.vat_total is not None:
        return paper
    net, gross = (_sum([getattr(line, part) for line in record.lines]) for part in ("net", "gross"))
    if net is None or gross is None or same_sum(net, gross) or not same_sum(record.gross_total, net):
        return paper
    source = record.sources.get("/gross_total")
    if source is None or not scanned(source) or not known.totals(paper, net, gross):
        return paper
    row = record.sources.get(f"/lines/{len(record.lines) - 1}/gross", source)
    sources = record.sources | {"/net_total": source, "/vat_total": row, "/gross_total": row}
    told = msgspec.structs.replace(record, net_total=net, vat_total=gross - net, gross_total=gross, sources=sources)
    proofs = paper.proofs | {"/net_total": Proof(by="other_document")}
    return msgspec.structs.replace(paper, record=told, proofs=proofs)


def vat_between(paper: Paper, known: Known) -> Paper:
    """An invoice or act whose net and gross were read and whose VAT was not: it is what lies between them, at a rate of the law.

    The page prints that figure, or another paper of the supplier both sums, or each row this rate and another paper the gross;
    nothing speaks of an excise.
    """
    record, text = paper.record, paper.scan or ""
    if not isinstance(record, Billing) or record.vat_total is not None or record.excise_total or record.vat_excluded:
        return paper
    source = record.sources.get("/gross_total")
    if record.net_total is None or record.gross_total is None or source is None or not scanned(source):
        return paper
    vat = record.gross_total - record.net_total
    told = msgspec.structs.replace(record, vat_total=vat, sources=record.sources | {"/vat_total": source})
    stated = vat in _printed(text) or known.totals(paper, record.net_total, record.gross_total)
    rates = {line.vat_rate for line in record.lines}
    stated = stated or (len(rates) == 1 and None not in rates and known.amount(paper, record.gross_total) is not None)
    whole = vat > 0 and stated and taxed(told, text)
    return msgspec.structs.replace(paper, record=told) if whole else paper


def figures_of_words(paper: Paper, known: Known) -> Paper:
    """A payment with the amount of its words, where another paper of the payee states that and none the one of its figures.

    Only the tiyn of the two are others, or noughts were read as sixes.
    """
    record = paper.record
    said = in_words(record)
    if not isinstance(record, Payment) or record.amount is None or said is None or said == record.amount:
        return paper
    source = record.sources.get("/amount")
    alike = said // 1 == record.amount // 1 or _look_alike(said, record.amount)
    if (
        not alike
        or not scanned(source)
        or known.amount(paper, record.amount) is not None
        or known.amount(paper, said) is None
    ):
        return paper
    told = msgspec.structs.replace(record, amount=said)
    proof = Proof(by="words", repaired_from=source.quote if source else None)
    return msgspec.structs.replace(paper, record=told, proofs=paper.proofs | {"/amount": proof})


def _look_alike(said: Decimal, read: Decimal) -> bool:
    """Whether an amount was read as another because noughts with a stroke in them, more than one, look like sixes or eights.

    >>> _look_alike(Decimal("980000.00"), Decimal("986006.06")), _look_alike(Decimal("980000"), Decimal("986000"))
    (True, False)
    """
    ours, theirs = f"{said:.2f}", f"{read:.2f}"
    wrong = [(a, b) for a, b in zip(ours, theirs, strict=False) if a != b]
    return len(ours) == len(theirs) and len(wrong) > 1 and all(a == "0" and b in "68" for a, b in wrong)


def _printed(text: str) -> set[Decimal]:
    """The amounts a text prints with their decimals, each whole: never the end of a longer one."""
    return {amount for figure in _WHOLE.findall(text) for amount in amounts(figure)}


def amount_of_words(paper: Paper, known: Known) -> Paper:
    """A payment whose amount was not read as one, with the figure on its page that its words say, all of it or but for one
    digit that was read as no digit: «3 957 §21.12».

    So is the gross of an invoice or act told, where another paper of the supplier states it as well.
    """
    record = paper.record
    if isinstance(record, Payment) and record.amount is None:
        pointer = "/amount"
    elif isinstance(record, Billing) and gross_of(record) is None and record.net_total is None:
        pointer = "/gross_total"
    else:
        return _untaxed_of_words(paper, known)
    said, text = in_words(record), paper.scan or ""
    if said is None or said < _LEAST:
        return paper
    if said not in _printed(text) and not (pointer == "/amount" and _but_for_one(said, text)):
        return paper
    if pointer == "/gross_total" and known.amount(paper, said) is None:
        return paper
    source = record.sources["/amount_in_words"]
    values = {pointer[1:]: said, "sources": record.sources | {pointer: source}}
    told = msgspec.structs.replace(record, **values)
    return msgspec.structs.replace(paper, record=told, proofs=paper.proofs | {pointer: Proof(by="words")})


def _but_for_one(said: Decimal, text: str) -> bool:
    """Whether a text prints an amount in all its digits but one, in whose place a sign stands that is none.

    >>> [_but_for_one(Decimal("3957521.12"), t) for t in ("3 957 §21.12 KZT", "3 957 421.12", "3 957 21.12", "3 957 §21.1§")]
    [True, False, False, False]
    """
    whole, tiyn = f"{said:.2f}".split(".")
    groups = [whole[max(0, end - 3) : end] for end in range(len(whole), 0, -3)][::-1]
    signs = [*_BLANK.join(groups), ".", *tiyn]
    for n in (n for n, sign in enumerate(signs) if sign.isdigit()):
        pattern = "".join(_SIGN if k == n else _BETWEEN.get(sign, sign) for k, sign in enumerate(signs))
        if re.search(rf"(?<![\d.,]){pattern}(?!\d)", text):
            return True
    return False


def _untaxed_of_words(paper: Paper, known: Known) -> Paper:
    """An act whose gross was not read, where its words say its net: the gross is the same, for there is no VAT.

    The page says so, or the invoice of that sum; another paper of the supplier states it.
    """
    record, text = paper.record, fold(paper.scan or "")
    if not isinstance(record, CompletionAct) or record.gross_total is not None or record.vat_total:
        return paper
    net, source = record.net_total, record.sources.get("/amount_in_words")
    if net is None or source is None or in_words(record) != net or known.amount(paper, net) is None:
        return paper
    free = any(
        isinstance(p.record, TaxInvoice) and p.record.vat_excluded and same_sum(gross_of(p.record), net)
        for p in known.others(paper)
        if known.related(paper, p)
    )
    if not (free or _NO_TAX.search(text)) or any(line.vat or line.vat_rate for line in record.lines):
        return paper
    sources = record.sources | {"/gross_total": source, "/vat_excluded": source}
    told = msgspec.structs.replace(record, gross_total=net, vat_excluded=True, sources=sources)
    return msgspec.structs.replace(paper, record=told, proofs=paper.proofs | {"/gross_total": Proof(by="words")})


def _sum(parts: list[Decimal | None]) -> Decimal | None:
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(parts) else None
