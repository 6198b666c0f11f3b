"""Readings lost or put in the wrong place, told by what else the same scan prints: its rows, its words, and another paper."""

import re
from decimal import Decimal

import msgspec

from extractors.records import Billing, Payment
from pipeline.extract import Paper, Proof
from pipeline.proof.added_up import in_words
from pipeline.proof.deals import gross_of, same_sum
from pipeline.proof.known import Known, scanned
from pipeline.proof.second import amounts

# Of a smaller amount the figure may stand on the page for something else; a figure that shows its size has groups or decimals.
_LEAST, _SCALED = Decimal(1000), re.compile(r"\d[\s.,'’]\d")


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


def amount_of_words(paper: Paper, known: Known) -> Paper:
    """A payment whose amount was not read as one, with the figure on its page that its words say.

    So is the gross of an invoice or act told, where another paper of the supplier states it as well.
    """
    record = paper.record
    if isinstance(record, Payment) and record.amount is None:
        pointer = "/amount"
    elif isinstance(record, Billing) and gross_of(record) is None and record.net_total is None:
        pointer = "/gross_total"
    else:
        return paper
    said, text = in_words(record), paper.scan or ""
    parts = [part for line in text.splitlines() for part in (line, *line.split()) if _SCALED.search(part)]
    if said is None or said < _LEAST or not any(said in amounts(part) for part in parts):
        return paper
    if pointer == "/gross_total" and known.amount(paper, said) is None:
        return paper
    source = record.sources["/amount_in_words"]
    values = {pointer[1:]: said, "sources": record.sources | {pointer: source}}
    told = msgspec.structs.replace(record, **values)
    return msgspec.structs.replace(paper, record=told, proofs=paper.proofs | {pointer: Proof(by="words")})


def _sum(parts: list[Decimal | None]) -> Decimal | None:
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(parts) else None
