"""The code of a certificate's goods, of which one digit was misread, told by their name.

Two headings never bear one name: goods that are called what the claimed product is, under a code one digit away from its own
in the heading, are that product, unless the second reading of the place repeats the first: then the paper itself may be
wrong. Of subheadings several may be called alike, and nothing is told.
"""

import re

import msgspec
from rapidfuzz import fuzz

from extractors.fold import fold
from extractors.records import Certificate, Goods
from pipeline.extract import Paper, Proof
from pipeline.proof.fact import Second
from pipeline.proof.known import Known, scanned
from pipeline.proof.second import SAME_TEXT

_HEADING, _CODE = 4, 6
_SHORTEST = 6  # letters of a name that tells goods
# Digits that pictures take for each other.
_CONFUSED = ("0689", "17", "38", "56", "27", "49")


def goods_told(paper: Paper, known: Known, second: Second) -> Paper:
    """A certificate none of whose codes is claimed, with the one that its goods' name tells; else the paper itself."""
    record = paper.record
    if not isinstance(record, Certificate) or paper.scan is None:
        return paper
    products = [p for p in known.application.products if p.tnved and p.name]
    if any(g.tnved and g.tnved.startswith(p.tnved) for g in record.goods for p in products):
        return paper
    for n, item in enumerate(record.goods):
        source = record.sources.get(f"/goods/{n}/tnved")
        codes = {p.tnved for p in products if _is_misread(item, p.tnved, p.name or "")}
        if source is None or not scanned(source) or len(codes) != 1 or _repeats(second.get(source), item.tnved or ""):
            continue
        code = codes.pop()
        told = msgspec.structs.replace(item, tnved=code + (item.tnved or "")[len(code) :])
        goods = (*record.goods[:n], told, *record.goods[n + 1 :])
        proof = Proof(by="claim", repaired_from=source.quote)
        return msgspec.structs.replace(
            paper,
            record=msgspec.structs.replace(record, goods=goods),
            proofs=paper.proofs | {f"/goods/{n}/tnved": proof},
        )
    return paper


def _repeats(reading: str | None, code: str) -> bool:
    """Whether a second reading says the code as the first did, or there was none."""
    return reading is None or code in re.sub(r"\D", "", reading)


def _is_misread(item: Goods, code: str, name: str) -> bool:
    """Whether goods are called ``name`` and their code is ``code`` but for a digit of its heading."""
    read = item.tnved or ""
    if len(code) < _CODE or len(read) < len(code) or read[_HEADING : len(code)] != code[_HEADING:]:
        return False
    wrong = [(a, b) for a, b in zip(read[:_HEADING], code[:_HEADING], strict=True) if a != b]
    if len(wrong) != 1 or not any(a in group and b in group for group in _CONFUSED for a, b in wrong):
        return False
    called = fold(item.name or "")
    return len(called) >= _SHORTEST and any(
        fuzz.ratio(called, fold(part.strip())) >= SAME_TEXT for part in name.split("/")
    )
