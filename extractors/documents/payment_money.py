"""Amounts on payment papers: what a label's place says, and which of several prints is the payment's.

The amount is money that a person will be paid by: it is stated where its prints agree, or the words prove one of them;
where they differ and nothing decides, nothing is chosen.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import msgspec

from extractors.dates import find_dates
from extractors.findings import Finding, Outcome, Source
from extractors.labels.areas import Area, parsed
from extractors.money import AmbiguousAmount, InvalidAmount, find_currencies, parse_amount
from extractors.reading import Hit, Span

# An amount up to its thousands, and its last three figures with their decimals.
_TWO_GROUPS = re.compile(r"[1-9]\d{3,5}")
_HEAD, _TAIL = re.compile(r"\d{1,3}(?:\s\d{3})*"), re.compile(r"\d{3}[.,]\d{2}(?:\s?[^\W\d]{1,5}\.?)?")
_GROUPED = re.compile(r"(?:\d{1,3}(?:[ \u00a0]\d{3})+|[1-9]\d{4,})(?:[.,]\d\d)?")
# The number of a field that a label ends with, «Валюта и сумма (32)», alone on the label's last line.
_TAG = re.compile(r"\([2-7]\d[A-Z]?\)")
_MONEY = re.compile(r"\d(?:[\d \u00a0\u202f\u2009'’.,=-]*\d)?")


class Money(msgspec.Struct, frozen=True):
    """An amount on the page, and its currency if that stands with it."""

    value: Decimal
    source: Source
    currency: tuple[str, Source] | None = None


def money_in(text: Span) -> list[Money]:
    """The amounts a short text consists of: «12 345,67 USD», «USD 12,345.67 (5 904 382,91 KZT)»; none in running text.

    Three digits behind a single mark are thousands: no payment has thousandths.
    """
    if _TAG.fullmatch(text.text.strip()):
        return []
    currencies = find_currencies(text.text)
    plain = text.text
    for _, start, end in (*currencies, *find_dates(plain)):  # the day of «25» октября is no amount
        plain = f"{plain[:start]}{' ' * (end - start)}{plain[end:]}"
    found: list[Money] = []
    for match in _MONEY.finditer(plain):
        value = _amount(match.group())
        if value is None or _is_tag(match, text):  # «32A» numbers a field
            return found
        near = min(currencies, key=lambda c: max(c[1] - match.end(), match.start() - c[2]), default=None)
        close = near if near and max(near[1] - match.end(), match.start() - near[2]) <= 3 else None
        if any(c.isalpha() for c in plain[: match.start()]) or (found and not close):
            return found
        currency = (close[0], text.source(text.text[close[1] : close[2]])) if close else None
        found.append(Money(value, text.source(text.text[match.start() : match.end()].strip()), currency))
    return found


def _is_tag(figure: re.Match[str], text: Span) -> bool:
    """Whether a letter stands at a figure; not one at its end that was read for a currency's sign: «627 200т», «627200т»."""
    rest = figure.string[figure.end() :]
    sign = len(rest.strip()) == 1 and text.words[-1].origin == "ocr" and _GROUPED.fullmatch(figure.group())
    return rest[:1].isalpha() and not sign


def amounts_of(lines: Area, beside: Area) -> list[Money]:
    """The amounts a label's place says; ``beside``: what stands right of its first line."""
    found = [m for line in _unbroken(lines)[:3] for m in money_in(line)]
    return _with_neighbour(found, (*lines[:1], *beside, *lines[1:])) if found else []


def _unbroken(lines: Area) -> Area:
    """The lines of an amount, its figures put together where its narrow cell breaks them between thousands: «2 472», «960,00»."""
    head = _grouped(lines[0]) if lines else ""
    if len(lines) < 2 or not (_HEAD.fullmatch(head) and _TAIL.fullmatch(lines[1].text)):
        return lines
    first, second = lines[:2]
    if second.box.top - first.box.bottom > first.box.height / 2 or first.sheet is not second.sheet:
        return lines
    return (Span(first.sheet, (*first.words, *second.words), f"{head} {second.text}"), *lines[2:])


def _grouped(line: Span) -> str:
    """The text of a line; of two groups that a recogniser read as one, «1914», both."""
    read_as_one = line.words[0].origin == "ocr" and _TWO_GROUPS.fullmatch(line.text)
    return f"{line.text[:-3]} {line.text[-3:]}" if read_as_one else line.text


def _amount(text: str) -> Decimal | None:
    try:
        return parse_amount(text)
    except AmbiguousAmount as ambiguous:
        return max(ambiguous.candidates)
    except InvalidAmount:
        return None


def _with_neighbour(found: list[Money], lines: Area) -> list[Money]:
    """The amounts, with the currency that stands alone in a line beside or under the first."""
    if found[0].currency or len(lines) < 2:
        return found
    for line in lines[1:3]:
        currency = parsed((line,), currency_named) if len(line.text) < 12 else None
        if currency:
            return [msgspec.structs.replace(m, currency=m.currency or currency) for m in found]
    return found


def choose(amounts: Sequence[Money], said: Decimal | None) -> Money | None:
    """The amount the prints agree on, or the words prove; None where they differ and nothing decides."""
    # an amount in two currencies is one amount: tenge beside it are what it cost
    foreign = {m.currency[0] for m in amounts if m.currency} - {"KZT"}
    own = [m for m in amounts if not foreign or m.currency is None or m.currency[0] in foreign]
    values = {m.value for m in own}
    if said is not None:
        proved = [m for m in own if m.value == said or int(m.value) == said]
        if proved:
            own, values = proved, {m.value for m in proved}
    if len(values) > 1:
        counted = sorted(values, key=lambda v: -sum(m.value == v for m in own))
        most, next_most = (sum(m.value == v for m in own) for v in counted[:2])
        if most == next_most:
            return None
        own = [m for m in own if m.value == counted[0]]
    return max(own, key=lambda m: m.currency is not None, default=None)


def before_charges(told: Mapping[Hit, Sequence[Money]], charges: Iterable[Money]) -> list[Money]:
    """The amounts of labels; of what was ordered and what was credited the first where the bank's charges make the difference,
    else the second.
    """
    ordered, credited = (
        {(m.value, m.currency and m.currency[0]): m for hit, found in told.items() if hit.field == field for m in found}
        for field in ("instructed", "credited")
    )
    if len(ordered) == len(credited) == 1:
        (asked,), (got,) = ordered.values(), credited.values()
        deducted = [m.value for m in charges]
        if asked.value - got.value in (Decimal(0), sum(deducted), *deducted):
            return [asked]
        return [got]
    return [m for found in told.values() for m in found]


def is_misread(money: Money, said: Decimal) -> bool:
    """Whether a figure recognised in a picture is another one with a single digit taken for another."""
    one, other = (f"{value:.2f}" for value in (money.value, said))
    near = len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return near and money.source.origin == "ocr"


def disagreement(amounts: Sequence[Money]) -> tuple[Finding, ...]:
    """The finding for amounts of which none could be chosen; none where there are no amounts."""
    if not amounts:
        return ()
    return (unread("amount", " / ".join(m.source.quote for m in amounts), tuple(m.source for m in amounts)),)


def unread(field: str, found: str, sources: tuple[Source, ...]) -> Finding:
    """A value that is on the page but cannot be told for sure."""
    return Finding(
        code="low_confidence",
        outcome=Outcome.WARN,
        rule="READ-02",
        values={"field": field, "found": found},
        sources=sources,
    )


def currency_named(text: str) -> str:
    """The one currency a short text names; ``ValueError`` where it names none or several."""
    codes = {code for code, _, _ in find_currencies(text)}
    if len(codes) != 1:
        raise ValueError(text)
    return codes.pop()
