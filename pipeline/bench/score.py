"""Results held against expected ones, figure by figure.

Values are compared as a reviewer would: money to half a tiyn, names without quotation marks and legal forms' spelling,
numbers without leading zeros, everything else by its text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher
from typing import Any

import msgspec

Doc = Mapping[str, Any]

HALF_TIYN = Decimal("0.005")
SAME_TEXT = 0.88
PASSED = ("verified", "reduced")

_MONEY = re.compile(r"(total|amount|net|vat|gross|price|debit|credit|balance|excise|percent|quantity|rate)$")
_TEXTS = frozenset(
    "name description issuer purpose event destination amount_in_words document place_of_loading place_of_discharge".split()
)
_NUMBERS = frozenset({"number", "registration_number"})
_ROWS = re.compile(r"/(lines|rows|goods|employees)/")
_LEGAL_FORMS = (
    (r"товарищество с ограниченной ответственностью|жауапкершілігі шектеулі серіктестігі?|ллп|llp|\bжшс\b", "тоо"),
    (r"\bақ\b", "ао"),
)


class Tally(msgspec.Struct):
    """Counts of what was expected and what of it was right. All of one corpus."""

    bundles: int = 0
    answered: int = 0
    pages: int = 0
    pages_right: int = 0
    documents: int = 0
    documents_found: int = 0
    documents_exact: int = 0
    fields: int = 0
    fields_right: int = 0
    rows: int = 0
    rows_right: int = 0
    findings: int = 0
    findings_made: int = 0
    findings_right: int = 0
    findings_hit: int = 0
    lines: int = 0
    status_right: int = 0
    provable: int = 0
    straight: int = 0
    accepted: int = 0
    accepted_values: int = 0
    false_lines: int = 0
    false_tenge: Decimal = Decimal(0)
    totals: int = 0
    totals_right: int = 0
    wrong: list[str] = []
    by_kind: dict[str, list[int]] = {}


def score(truth: Doc, result: Doc | None, tally: Tally) -> None:
    """Adds one application to the tally. ``result`` is None when the flow gave none."""
    tally.bundles += 1
    tally.answered += result is not None
    found: Doc = result or {"documents": [], "findings": [], "expenses": [], "calculation": {}}
    _documents(truth, found, tally)
    _findings(truth, found, tally)
    _lines(truth, found, tally)
    if "total_reimbursable" in truth:
        tally.totals += 1
        got = found["calculation"].get("total_reimbursable")
        right = got is not None and Decimal(got) == Decimal(truth["total_reimbursable"])
        tally.totals_right += right
        if not right:
            tally.wrong.append(f"{truth['application']} total: expected {truth['total_reimbursable']}, got {got}")


def _pages(document: Doc) -> frozenset[tuple[str, int]]:
    return frozenset((p["file"], p["page"]) for p in document["pages"])


def _documents(truth: Doc, found: Doc, tally: Tally) -> None:
    expected = {page: d["kind"] for d in truth["documents"] for page in _pages(d)}
    got = {page: d["kind"] for d in found["documents"] for page in _pages(d)}
    tally.pages += len(expected)
    tally.pages_right += sum(got.get(page) == kind for page, kind in expected.items())
    tally.wrong += [
        f"{truth['application']} {page}: expected {kind}, got {got.get(page)}"
        for page, kind in expected.items()
        if got.get(page) != kind
    ]
    tally.documents += len(truth["documents"])
    tally.documents_found += len(found["documents"])
    for document in truth["documents"]:
        score_document(truth["application"], document, found["documents"], tally)


def score_document(application: str, document: Doc, candidates: Sequence[Doc], tally: Tally) -> None:
    """One document's fields, against the found document of its kind that shares most of its pages and values."""
    pages, expected = _pages(document), dict(_flat(document.get("fields", {})))
    rivals = [c for c in candidates if c["kind"] == document["kind"] and _pages(c) & pages]
    tally.documents_exact += any(_pages(c) == pages for c in rivals)

    def likeness(candidate: Doc) -> tuple[float, int]:
        values = dict(_flat(candidate.get("fields", {})))
        overlap = len(_pages(candidate) & pages) / len(_pages(candidate) | pages)
        return overlap, sum(p in values and same(p, values[p], v) for p, v in expected.items())

    best = max(rivals, key=likeness, default=None)
    values = dict(_flat(best.get("fields", {}))) if best else {}
    kind = tally.by_kind.setdefault(document["kind"], [0, 0])
    for pointer, value in expected.items():
        right = pointer in values and same(pointer, values[pointer], value)
        if _ROWS.match(pointer):
            tally.rows += 1
            tally.rows_right += right
        else:
            tally.fields += 1
            tally.fields_right += right
        kind[0] += 1
        kind[1] += right
        if not right:
            where = sorted(pages)[0]
            got = values.get(pointer)
            tally.wrong.append(f"{application} {document['kind']} {where} {pointer}: expected {value!r}, got {got!r}")


def _findings(truth: Doc, found: Doc, tally: Tally) -> None:
    """Expected findings made, and findings made that were not expected; an ``info`` is never a false alarm."""
    expected = {_finding(f) for f in truth.get("findings", [])}
    scored = set(truth.get("scored_codes", [])) or {code for code, _, _ in expected}
    made = {_finding(f) for f in found["findings"] if f.get("outcome") != "info" or _finding(f) in expected}
    made = {f for f in made if f[0] in scored}
    tally.findings += len(expected)
    tally.findings_hit += len(expected & made)
    tally.findings_made += len(made)
    tally.findings_right += len(expected & made)
    tally.wrong += [f"{truth['application']} finding not made: {f}" for f in sorted(expected - made, key=str)]
    tally.wrong += [f"{truth['application']} finding not expected: {f}" for f in sorted(made - expected, key=str)]


def _finding(finding: Doc) -> tuple[str, str | None, str | None]:
    kind = finding.get("kind") if finding["code"] == "missing_document" else None
    return finding["code"], finding.get("expense"), kind


def _lines(truth: Doc, found: Doc, tally: Tally) -> None:
    documents = {d["id"]: d for d in found["documents"]}
    lines = {line["id"]: line for line in found["expenses"]}
    for expected in truth["expenses"]:
        line = lines.get(expected["id"])
        status, net = (line["status"], Decimal(line["verified_net"])) if line else (None, Decimal(0))
        wanted = Decimal(expected["verified_net"])
        tally.lines += 1
        tally.status_right += status == expected["status"]
        if expected["status"] in PASSED:
            tally.provable += 1
            tally.straight += status in PASSED and net == wanted
        if line and status in PASSED:
            tally.accepted += 1
            tally.accepted_values += 1 + sum(_money_values(documents[d]) for d in line["documents"])
        if net > wanted + Decimal("0.01"):
            tally.false_lines += 1
            tally.false_tenge += net - wanted
        if status != expected["status"] or net != wanted:
            mark = "FALSE MONEY " if net > wanted + Decimal("0.01") else ""
            reasons = [r["en"] for r in line["reasons"]] if line else []
            wanted_text = f"{expected['status']} {wanted}"
            tally.wrong.append(
                f"{mark}{truth['application']} line {expected['id']}: expected {wanted_text}, got {status} {net} {reasons}"
            )


def _money_values(document: Doc) -> int:
    """How many amounts of a document an accepted line rests on."""
    return sum(bool(_MONEY.search(p.rsplit("/", 1)[-1])) for p, _ in _flat(document["fields"]))


def _flat(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _flat(item, f"{pointer}/{key}")
    elif isinstance(value, list | tuple):
        for n, item in enumerate(value):
            yield from _flat(item, f"{pointer}/{n}")
    elif value is not None and value != "":
        yield pointer, value


def same(pointer: str, one: Any, other: Any) -> bool:
    """Whether two values of a field are the same thing.

    >>> same("/number", "№ 0088", "88"), same("/supplier/name", 'ЖШС "Арна"', "ТОО «Арна»"), same("/net_total", "1.00", "1.01")
    (True, True, False)
    """
    leaf = pointer.rsplit("/", 1)[-1]
    if _MONEY.search(leaf):
        try:
            return abs(Decimal(str(one)) - Decimal(str(other))) <= HALF_TIYN
        except InvalidOperation:
            return False
    if leaf in _TEXTS or "/employees" in pointer:
        return SequenceMatcher(None, _plain(one), _plain(other)).ratio() >= SAME_TEXT
    if leaf in _NUMBERS:
        return _number(one) == _number(other)
    return _plain(one) == _plain(other)


def _plain(value: Any) -> str:
    text = str(value).casefold().replace("ё", "е").replace("\u00a0", " ")
    text = re.sub("[«»\"“”„'`’‘]", "", text)
    for pattern, form in _LEGAL_FORMS:
        text = re.sub(pattern, form, text)
    return re.sub(r"\s+", " ", text).strip(" .,;:")


def _number(value: Any) -> str:
    return re.sub(r"[\s№#]", "", _plain(value)).lstrip("0")
