"""What the figures of one paper prove of each other (law.md 6.2).

Net, VAT and gross that add up at a rate of the law prove each other: no single misread digit keeps both the sum and the
rate. One relation alone does not, nor do amounts all of which may have lost their decimal mark together.
"""

import re
from collections.abc import Collection
from decimal import ROUND_HALF_UP, Decimal

from checklists import figures
from checklists.formulas import TIYN
from extractors.fold import fold, pattern
from extractors.records import Billing, CommercialInvoice, CompletionAct, Line, Payment, ReconciliationAct, Record
from extractors.values.amount_in_words import InvalidWords, parse_words
from pipeline.proof.deals import days_of, gross_of, net_of

ZERO = Decimal(0)
# Digits with their mark of decimals, or in groups of three: the size of such a figure cannot have been lost with a dot.
_SCALED = re.compile(r"(?<!\d)\d{1,3}(?:[\s\u00a0\u202f'’.,]\d{3})+(?!\d)|\d(?:[=-]| ?[.,] ?)\d{1,2}(?!\d)")
_EXCISE = pattern(r"акциз|excise")
_SUM_OR_RATE = re.compile(r"[1-9][\d\s.,]*[.,]\d\d(?!\d)|[1-9]\d?\s*%")
_TAX = pattern(r"\bндс\b|\bккс\b|\bvat\b|\btva\b|\bmwst\b|\bust\b|\bkdv\b|\biva\b|\btax\b")
_NOUGHT = re.compile(rf"(?:{_TAX.pattern})" + r"\W{0,3}0 ?%\W{0,4}0[.,]00(?!\d)")
# What stands before a tax in the label of a sum without it.
_WITHOUT = pattern(r"\b(?:excl\w*|without|before|net of|без(?: учета)?)\W{1,2}(?:of )?(?=ндс\b|vat\b|tax\b)(?:\w+)")


def scaled(record: Record, *pointers: str) -> bool:
    """Whether one of these figures shows its size: by a mark of decimals or by groups of three digits."""
    quotes = (record.sources[p].quote for p in pointers if p in record.sources)
    return any(_SCALED.search(quote) for quote in quotes)


def longer(value: Decimal, found: Collection[Decimal]) -> set[Decimal]:
    """The figures of which the value is a part: its first or last digits were lost or cut off.

    >>> longer(Decimal("641081.61"), {Decimal("1641081.61"), Decimal("120.00"), Decimal("641081.61")})
    {Decimal('1641081.61')}
    """
    digits = f"{value:f}".replace(".", "")
    return {other for other in found if other != value and digits in f"{other:f}".replace(".", "")}


def taxed(record: Billing, text: str) -> bool:
    """Whether net, VAT and gross prove each other. ``text`` is what the scanned pages say."""
    vat, gross = record.vat_total, record.gross_total
    net, excise = record.net_total, record.excise_total or ZERO
    if not vat or vat < 0:
        return False
    if net is not None and gross is not None and net + vat + excise != gross:
        return False
    base = net if net is not None else _from_rows(record) if gross is None else gross - vat - excise
    if base is None or base <= 0 or not _at_rate(record, base + excise, vat):
        return False
    if net is None and record.excise_total is None and _EXCISE.search(fold(text)) and not _rows_are(record, base):
        return False  # an excise that was not read would hide in what is left of the gross
    if net is None and gross is None:
        return all(scaled(record, p) for p in record.sources if p.startswith("/lines/") and p.endswith("/net"))
    return scaled(record, "/net_total", "/vat_total", "/gross_total")


def _from_rows(record: Billing) -> Decimal | None:
    """The net of the rows, where no total but the VAT was read and the VAT of the rows is just that: then none is lost."""
    nets, vats = [line.net for line in record.lines], [line.vat for line in record.lines]
    if not nets or None in nets or None in vats or sum((v for v in vats if v), ZERO) != record.vat_total:
        return None
    return sum((n for n in nets if n), ZERO)


def _at_rate(record: Billing, turnover: Decimal, vat: Decimal) -> bool:
    """VAT as a rate of the days gives it; rows that were each rounded leave a tiyn apiece."""
    days = days_of(record)
    known = {rate for day in days for rate in figures.vat_rates(day)} or set(figures.all_vat_rates())
    printed = {line.vat_rate for line in record.lines if line.vat_rate is not None}
    slack = TIYN * max(1, len(record.lines))
    return any(
        abs((turnover * rate / 100).quantize(TIYN, ROUND_HALF_UP) - vat) <= slack
        for rate in (known & printed if printed else known)
        if rate
    )


def _rows_are(record: Billing, net: Decimal) -> bool:
    rows = [line.net for line in record.lines]
    return bool(rows) and all(r is not None for r in rows) and sum((r for r in rows if r is not None), ZERO) == net


def rows_add_up(record: Billing) -> bool:
    """Whether the rows read are all the rows there are: their sum is the paper's total."""
    # where neither net nor gross is stated the totals would be the rows' own: the VAT has to tell
    told = record.net_total is not None or record.gross_total is not None
    totals = (("net", net_of(record)), ("gross", gross_of(record))) if told else (("vat", record.vat_total or None),)
    for part, total in totals:
        rows = [getattr(line, part) for line in record.lines]
        if rows and total is not None and None not in rows and abs(sum(rows, ZERO) - total) <= TIYN * len(rows):
            return True
    return False


def untaxed(record: Billing, text: str) -> bool:
    """Whether nothing on the paper speaks of a tax: neither a rate nor a VAT, and net and gross are one."""
    rated = any(line.vat_rate or line.vat for line in record.lines)
    # a VAT of nought stands where net and gross, each printed, are one; lost to nought it would leave them apart
    rows = bool(record.lines) and all(line.vat_rate == 0 and _is_untaxed(line) for line in record.lines)
    nought = record.vat_total == 0 or (record.vat_total is None and rows)
    nought = nought and record.net_total is not None and record.gross_total is not None
    nought = nought or (record.vat_total == 0 and record.gross_total is not None and _nought_at_nought(text))
    # a sum before tax speaks of one, unless it was read as the net, and is the gross
    lines = _WITHOUT.sub("", fold(text)) if record.net_total is not None else text
    abroad = isinstance(record, CommercialInvoice) or (isinstance(record, CompletionAct) and is_from_abroad(record))
    silent = abroad and not any(_speaks_of_tax(line) for line in lines.splitlines())
    told = bool(record.vat_excluded) or nought or silent
    return told and not record.vat_total and not rated and net_of(record) == gross_of(record)


def is_from_abroad(record: Billing) -> bool:
    """Whether a supplier abroad made a paper, who has no VAT of Kazakhstan to charge."""
    supplier = record.supplier
    return supplier.bin is None and supplier.country not in (None, "KZ") and record.currency not in (None, "KZT")


def _nought_at_nought(text: str) -> bool:
    """Whether all that is said of a tax is that it is nought at a rate of nought: «в т.ч. НДС 0% - 0,00»."""
    plain = fold(text)
    taxes = [_NOUGHT.match(plain, tax.start()) for tax in _TAX.finditer(plain)]
    return bool(taxes) and all(taxes)


def _is_untaxed(line: Line) -> bool:
    """Whether a row's VAT is nought, or was not read and lies between a net and a gross that are one."""
    return line.vat == 0 or (line.vat is None and line.net is not None and line.net == line.gross)


def _speaks_of_tax(line: str) -> bool:
    """A line with a tax and its amount or rate; the number of a taxpayer is neither."""
    return bool(_TAX.search(fold(line)) and _SUM_OR_RATE.search(line))


def in_words(record: Record) -> Decimal | None:
    """The amount in words, where it is understood to the last word."""
    words = record.amount_in_words if isinstance(record, Billing | Payment) else None
    try:
        return parse_words(words)[0] if words else None
    except InvalidWords:
        return None


def said_in_words(record: Record, amount: Decimal) -> bool:
    """Whether the words say this amount; they often leave out the tiyn."""
    said = in_words(record)
    return said is not None and said > 0 and said in (amount, amount.to_integral_value(rounding="ROUND_FLOOR"))


def balanced(act: ReconciliationAct) -> bool:
    """Whether the rows of a reconciliation act add up to its turnovers: several rows, none of which is missing."""
    sides = (("debit", act.debit_total), ("credit", act.credit_total))
    for side, total in sides:
        rows = [r for row in act.rows if (r := getattr(row, side)) is not None]
        if total is None or sum(rows, ZERO) != total:
            return False
    return len(act.rows) > 1
