"""The totals of an invoice or act, and what its lines' amounts mean: net or gross.

A label that is clear is believed. «Итого» and «Total» are told apart by what adds up: with the VAT printed beside them, by
the rate, by the lines. Where nothing is said of VAT at all the amount is both; nothing is computed that is not printed.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Literal

from extractors.draft import Draft
from extractors.findings import Source
from extractors.fold import fold
from extractors.tables.deducted import total_off
from extractors.tables.figures import VAT_RATES, close
from extractors.tables.headings import Role
from extractors.tables.lines import Found, Lines
from extractors.tables.printed import Printed

# No VAT is more than this share of the total it is on or in.
_HIGHEST = Decimal("0.4")
_WITHIN = Decimal("0.02")
# What is so many whole percents more than the net amount is likely taxed, by whichever rate.
_ANY_RATE = range(1, 28)
_SUMS = ("net", "gross", "total", "count")
Meaning = Literal["net", "gross", "both", "unknown"]


def put_sums(
    draft: Draft,
    printed: Sequence[Printed],
    lines: Lines | None,
    *,
    is_untaxed: Callable[[], bool],
    charged: Decimal = Decimal(0),
) -> tuple[Printed, ...]:
    """States totals and lines; gives the totals of which nothing tells whether VAT is in them, if no other is stated.

    ``is_untaxed``: whether there is no VAT in the amounts of a paper whose totals say nothing of it. ``charged``: what the
    last of the lines add to a subtotal above them.
    """
    sums = _Sums(printed, lines, charged)
    untaxed = sums.untaxed
    if untaxed:
        draft.put("/vat_excluded", (True, untaxed))
    misread = sums.misread()
    if misread:
        return misread
    net, gross = sums.net, sums.gross
    no_tax = sums.vat is None and (untaxed is not None or (not sums.seem_taxed() and is_untaxed()))
    if no_tax and lines is None and _value(net) and _value(net) < _value(gross):
        return tuple(total for total in (net, gross) if total)  # a tax unread, a charge, or a misprint: no row tells
    if no_tax:
        # what stands between a subtotal and the total is no tax then: the total is the net amount too
        net = gross = gross or net
    taken = (("discount", sums.discount), ("prepaid", sums.prepaid))
    for name, total in (("net", net), ("excise", sums.excise), ("vat", sums.vat), ("gross", gross), *taken):
        if total:
            draft.put(f"/{name}_total", (total.value, total.source))
    if lines:
        _put_lines(draft, lines, _meaning(lines, draft, no_tax=no_tax))
    return () if net or gross else tuple(sums.totals())


class _Sums:
    """The totals by what they mean."""

    def __init__(self, printed: Sequence[Printed], lines: Lines | None, charged: Decimal) -> None:
        self._charged = charged
        self._printed = [p for p in printed if p.value is not None]
        self._lines = lines
        self.vat = next((p for p in self._printed if p.kind == "vat" and not self._is_net(p)), None)
        self.discount, self.prepaid = total_off(self._printed, "discount"), total_off(self._printed, "paid")
        self.owed = total_off(self._printed, "owed")
        self._printed = [p for p in self._printed if not self._is_before_discount(p) and not self._is_left_to_pay(p)]
        self._printed = [p for p in self._printed if not self._holds_debts(p)]
        self.excise = self._first("excise")
        self.net = self._first("net")
        self.gross = self._due()
        self.untaxed = self._untaxed(printed)
        for total in self.totals():
            self._place(total)

    def _first(self, kind: str) -> Printed | None:
        return next((p for p in self._printed if p.kind == kind), None)

    def _is_net(self, vat: Printed) -> bool:
        """Whether a VAT is the net amount printed again: «Всего с учетом» over «НДС: 100,00» is a total."""
        net = self._first("net")
        return vat.value is not None and net is not None and 0 < vat.value == net.value

    def _due(self) -> Printed | None:
        """The gross total; nothing left to pay («Balance due 0.00»), or a column's nought, is none beside other amounts."""
        some = any(p.value for p in self._printed if p.kind in _SUMS)
        return next((p for p in self._printed if p.kind == "gross" and (p.value or not some)), None)

    def _is_before_discount(self, total: Printed) -> bool:
        """Whether a total less the discount, with the charges, is another one, or the other's part without VAT."""
        less = _value(total) - _value(self.discount) + self._charged
        return total.kind in _SUMS and less != total.value and bool(self._sums() & {less, less + _value(self.vat)})

    def _is_left_to_pay(self, total: Printed) -> bool:
        """Whether a total with what was paid before is another one: «Balance due» under «Total» and «Deposit»."""
        whole = _value(total) + _value(self.prepaid)
        return total.kind in ("gross", "total") and whole != total.value and whole in self._sums()

    def _holds_debts(self, total: Printed) -> bool:
        """Whether a total is another one with what was owed before: «Total due» under «Previous balance»."""
        less = _value(total) - _value(self.owed)
        rows = {self._lines.total(role) for role in ("net", "gross", "amount")} if self._lines else set()
        return total.kind in ("gross", "total") and less != total.value and less in self._sums() | rows

    def _sums(self) -> set[Decimal | None]:
        return {p.value for p in self._printed if p.kind in _SUMS}

    def totals(self) -> list[Printed]:
        """Totals whose label does not say whether VAT is in them, each amount once."""
        seen: dict[Decimal | None, Printed] = {}
        for total in self._printed:
            if total.kind in ("total", "count"):
                seen.setdefault(total.value, total)
        return list(seen.values())

    def misread(self) -> tuple[Printed, ...]:
        """The totals that cannot all be what they are taken for: with a VAT above any rate."""
        told = [total for total in (self.net, self.gross, *self.totals()) if total]
        most = max((abs(_value(total)) for total in told), default=None)
        taxed = most is not None and abs(_value(self.vat)) > _HIGHEST * most
        return tuple(dict.fromkeys((*told, *([self.vat] if self.vat else [])))) if taxed else ()

    def seem_taxed(self) -> bool:
        """Whether rows bear VAT, or gross is net with a rate of VAT on it, for all that no VAT was read."""
        rows = self._lines.rows if self._lines else ()
        if any(row["vat"][0] for row in rows if "vat" in row):
            return True
        net, gross = _value(self.net), _value(self.gross)
        return bool(net) and net < gross and any(close(net * (100 + rate) / 100, gross, _WITHIN) for rate in _ANY_RATE)

    def _untaxed(self, printed: Iterable[Printed]) -> Source | None:
        """Where the paper says «без НДС»; it says nothing when it also prints a VAT."""
        if self.vat and self.vat.value:
            return None
        below = next((p.source for p in printed if p.kind == "untaxed"), None)
        return below or (_untaxed_rows(self._lines) if self._lines else None)

    def _place(self, total: Printed) -> None:
        """Takes a total as net or gross, unless that is known already."""
        match self._side(total):
            case "net":
                self.net = self.net or total
            case "gross":
                self.gross = self.gross or total
            case "both":
                self.net, self.gross = self.net or total, self.gross or total

    def _side(self, total: Printed) -> Meaning:
        value = _value(total)
        if self.vat and not self.vat.value and not self.excise:
            return "both"
        if self.net and self.net.value == value and not (self.gross and self.gross.value == value):
            return "net"
        if self.gross:
            taxes = _value(self.vat) + _value(self.excise)
            if taxes and close(value + taxes, _value(self.gross), _WITHIN):
                return "net"
            return "gross" if value == self.gross.value else "unknown"
        if self.vat is None and self._lines and self._lines.total("net") == value != self._lines.total("gross"):
            return "net" if self.seem_taxed() else "unknown"
        if self.vat is None:
            return "gross" if self.net else "unknown" if self.excise else "both" if self.untaxed else "gross"
        return self._beside_vat(value)

    def _beside_vat(self, value: Decimal) -> Meaning:
        """A total of which only the VAT beside it is known."""
        vat, excise = _value(self.vat), _value(self.excise)
        others = [_value(t) for t in self.totals() if t.value != value]
        if any(close(value + vat + excise, other, _WITHIN) for other in others):
            return "net"
        if any(close(value - vat - excise, other, _WITHIN) for other in others):
            return "gross"
        for rate in self._rates():
            on_top = close((value + excise) * rate / 100, vat, _WITHIN * 5)
            inside = close(value * rate / (100 + rate), vat, _WITHIN * 5)
            if on_top != inside:
                return "net" if on_top else "gross"
        if self._lines and self._lines.total("net") == value:
            return "net"
        rows = self._lines.total("amount") if self._lines else None
        if rows is not None and close(rows - _value(self.discount) + vat + excise, value, _WITHIN):
            return "gross"
        return "gross" if self.vat and self.vat.within else "unknown"

    def _rates(self) -> list[Decimal]:
        """Rates to try: those the paper prints, then the usual ones."""
        told = [self.vat.rate] if self.vat and self.vat.rate else []
        rows = [row["vat_rate"][0] for row in self._lines.rows if "vat_rate" in row] if self._lines else []
        return list(dict.fromkeys([*told, *(r for r in rows if r), *VAT_RATES]))


def _value(total: Printed | None) -> Decimal:
    return total.value if total and total.value is not None else Decimal(0)


def _untaxed_rows(lines: Lines) -> Source | None:
    """Where every row says «без НДС» in a column of VAT."""
    if lines.table is None:
        return None
    places: list[Source] = []
    for row in lines.table.rows:
        said = [i for i, c in enumerate(lines.table.columns) if _says_untaxed(row.text(i)) and c.role != "description"]
        if not said:
            return None
        places.append(row.sheet.source(row.cells[said[0]]))
    return places[0] if places else None


def _says_untaxed(text: str) -> bool:
    return fold(text).replace(" ", "").replace("-", "") in _UNTAXED


_UNTAXED = frozenset(
    fold(t).replace(" ", "").replace("-", "")
    for t in ("Без НДС", "б/НДС", "ҚҚС-сыз", "ҚҚС сыз", "VAT exempt", "exempt", "no VAT", "without VAT")
)


def _meaning(lines: Lines, draft: Draft, *, no_tax: bool) -> Meaning:
    """What the lines' amounts are where their column does not say."""
    net, gross, amount = draft.get("/net_total"), draft.get("/gross_total"), lines.total("amount")
    if amount is not None:
        amount -= draft.get("/discount_total") or 0
    if no_tax or (net is not None and net == gross):
        return "both"
    if amount is None:
        return "unknown"
    if net is not None and close(amount, net, _WITHIN):
        return "net"
    if gross is not None and close(amount, gross, _WITHIN):
        return "gross"
    taxes = (draft.get("/vat_total") or 0) + (draft.get("/excise_total") or 0)
    return "net" if taxes and gross is not None and close(amount + taxes, gross, _WITHIN) else "unknown"


def _put_lines(draft: Draft, lines: Lines, meaning: Meaning) -> None:
    """States the lines, counting those that say anything."""
    n = 0
    for row in lines.rows:
        stated: dict[str, Found] = {role: row[role] for role in _FIELDS if role in row}
        figure = row.get("amount")
        if meaning == "both":
            figure = figure or row.get("gross") or row.get("net")
        if figure:
            stated = {**dict.fromkeys(_SIDES[meaning], figure), **stated}
        for role, found in stated.items():
            draft.put(f"/lines/{n}/{role}", found)
        n += bool(stated)


_FIELDS: tuple[Role, ...] = (
    "description", "unit", "quantity", "price", "net", "excise", "vat_rate", "vat", "gross",
)  # fmt: skip
_SIDES: dict[Meaning, tuple[str, ...]] = {"both": ("net", "gross"), "net": ("net",), "gross": ("gross",), "unknown": ()}
