"""Scanned figures that contradict each other: said of the paper where both readings have them, else a place to look at.

What the line does not rest on is not asked for: the VAT of an act whose sums another paper states, the tiyn of an amount in
words whose figures are proved, the check digits of an account.
"""

from collections.abc import Mapping
from decimal import Decimal

import msgspec
from rapidfuzz.distance.Levenshtein import distance

from extractors.findings import Finding
from extractors.records import CompletionAct, Record
from pipeline.extract import Paper, Proof
from pipeline.proof.added_up import longer, scaled
from pipeline.proof.fact import Second, value_at
from pipeline.proof.known import Known, scanned
from pipeline.proof.repairs import CONTRADICTED, IDENTIFIED, figures, wide
from pipeline.proof.second import agrees, amounts
from pipeline.proof.weigh import NEAR_NUMBER

# Figures that need show neither tiyn nor groups of digits.
_COUNTS = ("quantity", "vat_rate")
_GROUPED = 1000


def contradictions(paper: Paper, proofs: Mapping[str, Proof], known: Known, second: Second) -> tuple[Finding, ...]:
    """The faults of a scanned paper as they may be told."""
    told = [fault for fault in paper.faults if fault.code in CONTRADICTED]
    sure = all(_is_sure(paper, fault, proofs, second) for fault in told)
    kept: list[Finding] = []
    for fault in paper.faults:
        if fault in told and not sure:
            doubt = _misread(paper, fault)
            # one remark for the figures of a paper, not one for each sum they do not come to
            again = any(f.code == doubt.code and f.rule == doubt.rule for f in kept)
            kept += [] if again or _is_idle(paper, fault, proofs) else [doubt]
        elif fault.rule not in IDENTIFIED or _read_alike(paper, fault, known, second):
            # of digits that only one reading has so nothing is said: a number on which a line rests is asked for itself
            kept.append(fault)
    return tuple(kept)


def _is_sure(paper: Paper, fault: Finding, proofs: Mapping[str, Proof], second: Second) -> bool:
    """Whether every figure of the paper that was read in a picture is proved, or read twice alike with its size."""
    record = paper.record
    if fault.code == "amount_in_words_mismatch" and (
        _is_of_threes(fault) or not _alike(record, "/amount_in_words", second)
    ):
        return False
    proved = {p for p, proof in proofs.items() if proof.by != "second_reading"}
    if _like_misread(fault):
        return proved.issuperset(figures(record))
    return all(p in proofs or (_alike(record, p, second) and _shows_size(record, p)) for p in figures(record))


def _is_of_threes(fault: Finding) -> bool:
    """Whether words and figures differ in tiyn alone, by a 3 that is a 5 in the other: both readings may take it for one."""
    one, other = (Decimal(fault.values[key]) for key in ("found", "expected"))
    digits = zip(f"{one:.2f}", f"{other:.2f}", strict=False)
    return one // 1 == other // 1 and all(a == b or {a, b} == {"3", "5"} for a, b in digits)


def _alike(record: Record, pointer: str, second: Second) -> bool:
    """Whether both readings have the value, and what stands beside it belongs to no longer figure."""
    source = record.sources.get(pointer)
    if source is None or not scanned(source):
        return True
    value = value_at(record, pointer)
    beside = longer(value, amounts(second.get(wide(source), ""))) if isinstance(value, Decimal) else set()
    return agrees(pointer, value, second.get(source, ""), source.quote) and not beside


def _shows_size(record: Record, pointer: str) -> bool:
    value = value_at(record, pointer)
    return pointer.endswith(_COUNTS) or not value or abs(value) < _GROUPED or scaled(record, pointer)


def _like_misread(fault: Finding) -> bool:
    """Whether two figures differ as a figure cut off does: by digits at an end, or by the decimal mark alone."""
    one, other = Decimal(fault.values["found"]), Decimal(fault.values["expected"])
    by_mark = one.normalize().as_tuple().digits == other.normalize().as_tuple().digits
    return (bool(one and other) and by_mark) or bool(longer(one, {other}) or longer(other, {one}))


def _is_idle(paper: Paper, fault: Finding, proofs: Mapping[str, Proof]) -> bool:
    """Whether nothing rests on a contradiction that may be a misreading."""
    proof = proofs.get("/amount") or proofs.get("/gross_total")
    if proof is None or proof.by == "second_reading":
        return False
    if fault.code == "amount_in_words_mismatch":
        return Decimal(fault.values["found"]) // 1 == Decimal(fault.values["expected"]) // 1
    return isinstance(paper.record, CompletionAct)


def _read_alike(paper: Paper, fault: Finding, known: Known, second: Second) -> bool:
    """Whether a number whose check digits fail is the same at both readings, and no number known is a sign away from it."""
    sources = paper.record.sources
    pointer = next((p for p, s in sources.items() if s in fault.sources and p.endswith(("bin", "iban"))), None)
    if pointer is None or not scanned(sources[pointer]):
        return True
    number = fault.values["found"]
    near = pointer.endswith("bin") and any(
        0 < distance(number, each) <= NEAR_NUMBER for each in known.bins_beside(paper)
    )
    return not near and number in "".join(second.get(sources[pointer], "").split())


def _misread(paper: Paper, fault: Finding) -> Finding:
    """Figures that contradict each other where one may be misread: the paper is not said to be wrong."""
    field = next((p for p, s in paper.record.sources.items() if s in fault.sources), "/gross_total")
    values = {"field": field.strip("/"), "found": fault.values["found"]}
    values |= {key: fault.values[key] for key in ("file", "page")}
    return msgspec.structs.replace(fault, code="low_confidence", text="", values=values)
