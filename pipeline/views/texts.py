"""Sentences for people, in Kazakh, Russian and English.

The sentences are data (``pipeline/views/sentences/*.toml``); this module picks one and fills its places. A sentence may be given
several times, from the most telling to the plainest: the first whose places can all be filled is used. Values that are
money or dates (``"1120000.00"``, ``"1000.00 USD"``, ``"2025-02-20"``) are written as each language writes them; values
of places such as ``{kind}`` or ``{group}`` are given by their key and named.
"""

import json
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from string import Formatter
from typing import Any, Final

from extractors.findings import Finding
from pipeline.result import Text
from pipeline.views.figures import LANGUAGES, Language, clean, day, money, money_in

Sentences = tuple[Mapping[str, str], ...]

# Places whose value is a key of names.toml, and the table that names it.
_NAMED: Final[Mapping[str, str]] = {
    "kind": "kind",
    "alternatives": "kind",
    "reason": "unreadable",
    "group": "group",
    "size": "size",
    "claimed_size": "size",
    "level": "level",
    "claimed_level": "level",
    "found_level": "level",
}
# Places whose value is a pointer to a field of a paper or of the application, or a party's role on a paper.
_POINTERS: Final = frozenset({"field", "party", "role"})
# Places that are amounts however many decimals they come with.
_AMOUNTS: Final = frozenset(
    "amount before by_rates cap claimed difference documented excess granted net paid reimbursable tax".split()
)
_NAMED_FIRST: Final = tuple("{" + place for place in (*_NAMED, *_POINTERS))
# Places that hold names, numbers and words as printed: never taken for an amount or a date.
_VERBATIM: Final = frozenset(
    "number bin iban file path code tnved oked application expense document original other words category year invoice act "
    "payment line".split()
)
# Places that are amounts of lines: ``{"1": "20000000.00", "2": "31116000.00"}``, as JSON.
_BY_LINE: Final = frozenset({"claims"})
_MONEY: Final = re.compile(r"(-?\d+\.\d{2})(?: ([A-Z]{3}))?", re.ASCII)
_AMOUNT: Final = re.compile(r"(-?\d+(?:\.\d+)?)(?: ([A-Z]{3}))?", re.ASCII)
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def message(finding: Finding) -> Text:
    """The sentence of a finding, from ``sentences/findings.toml``.

    Looked up by ``finding.text``, then by code and kind (``missing_document.trip_order``), then by code. A code that
    has no sentence gives a plain one that names the code and the values: nothing is ever hidden for want of a text.
    """
    values = _values(finding)
    return _first(_table("findings"), _keys(finding), values) or _plain(finding.text or finding.code, values)


def missing(finding: Finding) -> str | None:
    """What the texts lack for this finding, or None: tests of whoever makes findings ask this.

    A finding lacks a text when its ``text`` (or, without one, its code) is no key, or when none of the key's sentences
    but the bare last one can be filled though values were given.
    """
    table = _table("findings")
    key = finding.text or finding.code
    if key not in table:
        return f"sentences/findings.toml has no {key!r}"
    values, sentences = _values(finding), table[key]
    if finding.values and all(places(s["en"]) - values.keys() for s in sentences if places(s["en"])):
        wanted = " or ".join("{" + ", ".join(sorted(places(s["en"]))) + "}" for s in sentences if places(s["en"]))
        return f"{key!r} is given {sorted(values)}, its sentences ask for {wanted}" if wanted else None
    return None


def reason(key: str, /, **values: str) -> Text:
    """Why a line is what it is, or what a reviewer is to look at: ``sentences/reasons.toml``, else the finding of that key."""
    return (
        _first(_table("reasons"), (key,), values) or _first(_table("findings"), (key,), values) or _plain(key, values)
    )


def because(finding: Finding) -> Text:
    """The reason of a line that a finding decides: what to look at where ``sentences/reasons.toml`` says it, else its message."""
    return _first(_table("reasons"), _keys(finding), _values(finding)) or message(finding)


def advice(code: str, kind: str | None, values: Mapping[str, str] | None = None) -> Text:
    """What the applicant is to do about a finding: ``sentences/advice.toml``. ``values`` as :func:`papers_named` gives them.

    >>> advice("missing_document", "completion_act", {"invoice": "145"}).en
    'Submit the act of completed works (services rendered) to invoice 145, signed by both parties.'
    """
    keys = (f"{code}.{kind}", code, "anything")
    return next(text for key in keys if (text := _first(_table("advice"), (key,), values or {})))


_NUMBERED: Final = {
    "invoice": ("tax_invoice", "commercial_invoice"),
    "act": ("completion_act",),
    "payment": ("payment_order", "swift_transfer", "cash_receipt"),
}


def papers_named(
    line: str | None, claimed: Mapping[str, str], papers: Iterable[tuple[str, str | None]]
) -> dict[str, str]:
    """What advice may call a line's papers by: ``invoice``, ``act``, ``payment`` their numbers, ``line`` the line's own.

    ``papers`` are kinds and numbers; what no paper says is taken from what the claim gives as its ``references``.

    >>> papers_named("1", {"invoice": "145"}, [("completion_act", "12")])
    {'line': '1', 'invoice': '145', 'act': '12'}
    """
    known = list(papers)
    named = {"line": line}
    for place, kinds in _NUMBERED.items():
        numbers = dict.fromkeys(number for kind, number in known if kind in kinds and number)
        named[place] = ", ".join(numbers) or claimed.get(place)
    return {place: number for place, number in named.items() if number}


def label(key: str, of: str = "labels", /, **values: str) -> Text:
    """A heading or a caption: ``sentences/labels.toml``, or another file of captions. Raises ``KeyError`` when there is none:
    labels are the program's own."""
    text = _first(_table(of), (key,), values)
    if text is None:
        raise KeyError(f"sentences/{of}.toml has no {key!r} for {sorted(values)}")
    return text


def name(table: str, key: str) -> Text:
    """The name of a key: ``name("kind", "tax_invoice")``, ``name("status", "review")``. A key nobody named is its own name.

    >>> name("kind", "tax_invoice").ru
    'счет-фактура'
    >>> name("kind", "sketch").ru
    'sketch'
    """
    found = _names()[table].get(key)
    return Text(en=found["en"], ru=found["ru"], kk=found["kk"]) if found else same(clean(key))


def field(pointer: str) -> Text:
    """The name of a field of a paper, by its pointer, rows counted from 1; or of a fact or a role of the applicant.

    >>> field("/supplier/bin").en, field("/lines/0/net").en, field("payroll_fund").en
    ('supplier: BIN (IIN)', 'item 1: without VAT and excise', 'payroll fund')
    """
    steps = pointer.strip("/").split("/")
    if len(steps) == 1 and (table := next((t for t in ("fact", "role") if steps[0] in _names()[t]), None)):
        return name(table, steps[0])
    named = [same(f"{int(step) + 1}") if step.isdecimal() else name("field", step) for step in steps]
    return Text(**{lang: _joined([in_language(text, lang) for text in named]) for lang in LANGUAGES})


def category(key: str) -> Text:
    """The name of an expense type, marked where the text of the Rules at hand does not give it.

    >>> category("9.1").en
    'advertising of goods abroad (name unconfirmed)'
    """
    found: Mapping[str, Any] | None = _names()["category"].get(key)
    if found is None:
        return label("category_unknown")
    said = name("category", key)
    if found["removed"]:
        return joined(said, label("category_removed"))
    return said if found["confirmed"] else joined(said, label("category_unconfirmed"))


def said(place: str, value: str) -> Text:
    """One value of a sentence or a formula in each language.

    >>> said("date", "2025-02-20").ru
    '20.02.2025'
    """
    return Text(**{lang: _said(place, value, lang) for lang in LANGUAGES})


def joined(*texts: Text, by: str = " ") -> Text:
    """Several texts in a row, language by language."""
    return Text(**{lang: by.join(in_language(text, lang) for text in texts) for lang in LANGUAGES})


def capital(text: Text) -> Text:
    """``text`` with a capital first letter, as a heading or a sentence begins."""
    return Text(**{lang: _capital(in_language(text, lang)) for lang in LANGUAGES})


def same(text: str) -> Text:
    """A text that reads the same in every language."""
    return Text(en=text, ru=text, kk=text)


def in_language(text: Text, lang: Language) -> str:
    """``text`` in one language.

    >>> in_language(Text(en="yes", ru="да", kk="иә"), "kk")
    'иә'
    """
    match lang:
        case "kk":
            return text.kk
        case "ru":
            return text.ru
        case "en":
            return text.en


def places(template: str) -> frozenset[str]:
    """The places of a sentence.

    >>> sorted(places("{paid} of {documented}"))
    ['documented', 'paid']
    """
    return frozenset(field for _, field, _, _ in Formatter().parse(template) if field)


def _keys(finding: Finding) -> tuple[str, ...]:
    by_kind = f"{finding.code}.{finding.kind}"
    return tuple(key for key in (finding.text, by_kind, finding.code) if key)


def _values(finding: Finding) -> Mapping[str, str]:
    return finding.values if finding.kind is None else {"kind": finding.kind, **finding.values}


def _first(table: Mapping[str, Sentences], keys: tuple[str, ...], values: Mapping[str, str]) -> Text | None:
    """The first sentence of the first key that can be filled from ``values``."""
    for key in keys:
        for sentence in table.get(key, ()):
            if places(sentence["en"]) <= values.keys():
                return _filled(sentence, values)
    return None


def _filled(sentence: Mapping[str, str], values: Mapping[str, str]) -> Text:
    # with a difference beside them, what was expected and what was found are amounts
    amounts = _AMOUNTS | {"expected", "found"} if "difference" in values else _AMOUNTS
    said = {}
    for lang in LANGUAGES:
        template = sentence[lang]
        text = template.format_map({place: _said(place, value, lang, amounts) for place, value in values.items()})
        said[lang] = _capital(text) if template.startswith(_NAMED_FIRST) else text
    return Text(**said)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(names: list[str]) -> str:
    """Steps of a pointer in a row: a number stands after what it counts."""
    out = names[0]
    for said in names[1:]:
        out += f" {said}" if said.isdecimal() else f": {said}"
    return out


def _plain(key: str, values: Mapping[str, str]) -> Text:
    listed = "; ".join(f"{clean(place)}: {clean(value)}" for place, value in sorted(values.items()))
    return label("plain_finding", code=key, values=listed) if listed else label("plain_finding", code=key)


def _said(place: str, value: str, lang: Language, amounts: Collection[str] = _AMOUNTS) -> str:
    """One value as ``lang`` writes it."""
    if place in _POINTERS:
        return in_language(field(value), lang)
    if place in _NAMED:
        keys = [part.strip() for part in value.split(",")]
        return ", ".join(in_language(name(_NAMED[place], key), lang) for key in keys)
    if place in _VERBATIM:
        return clean(value)
    if place in _BY_LINE:
        of_lines: dict[str, str] = json.loads(value)
        return "; ".join(f"№ {clean(line)} – {money(Decimal(amount), lang)}" for line, amount in of_lines.items())
    if found := (_AMOUNT if place in amounts else _MONEY).fullmatch(value):
        amount, currency = Decimal(found[1]), found[2]
        return money_in(amount, currency, lang) if currency else money(amount, lang)
    if _DATE.fullmatch(value):
        try:
            return day(date.fromisoformat(value), lang)
        except ValueError:  # 2025-02-30 on a paper
            return clean(value)
    return clean(value)


@cache
def _table(file: str) -> Mapping[str, Sentences]:
    """The sentences of one file. One sentence may stand as a table, several as an array of tables."""
    return {key: tuple(entry) if isinstance(entry, list) else (entry,) for key, entry in _load(file).items()}


@cache
def _names() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    return _load("names")


def _load(file: str) -> dict[str, Any]:
    return tomllib.loads((resources.files("pipeline.views") / "sentences" / f"{file}.toml").read_text(encoding="utf-8"))
