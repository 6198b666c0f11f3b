"""Which column is which, and which reading of a figure is meant: headings give the choice, arithmetic decides.

A heading that is clear is never overruled: where the paper contradicts itself the record must show it. Only headings
that leave a choice («Сумма», «НДС», «Total») and figures that have several readings are decided by what adds up.
"""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from itertools import product

from extractors.tables.cells import Row
from extractors.tables.figures import (
    Readings,
    agreement,
    by_lines,
    money_readings,
    price_readings,
    proved,
    quantity_readings,
    rate_reading,
)
from extractors.tables.header import Column
from extractors.tables.headings import MONEY, Role

# Rows looked at to tell columns apart; a longer table says nothing new.
_WITNESSES = 8
# Roles that arithmetic proves; so many columns of unknown headings are tried; a description has so many letters.
_PROVABLE: tuple[Role, ...] = ("quantity", "price", "net", "vat", "gross")
_MOST_UNKNOWN, _WORDY = 3, 4
_NUMERIC: frozenset[Role] = frozenset(("quantity", "vat_rate", *MONEY))
# Columns of figures in which no row tells in words what stands there, as one of VAT does.
_FIGURED: frozenset[Role] = frozenset(("quantity", "price", "net", "gross", "amount"))
Choice = tuple[Role | None, ...]
_RATE_BEFORE = re.compile(r"^\s*\d{1,2}(?:[.,]\d{1,2})?\s?%\s+(?=\d)")


def assign(columns: Sequence[Column], rows: Sequence[Row]) -> Choice:
    """The role of each column: distinct, as the headings allow, and so that the rows add up best."""
    options = _options(columns)
    guessed = _guessed(columns, rows[:_WITNESSES], options)
    witnesses = [
        [_readings(row, i, option) for i, option in enumerate(options)] for row in rows[:_WITNESSES]
    ]  # readings by column; those of a rate are found with the role
    best: tuple[int, int] | None = None
    chosen: Choice = ()
    for choice in product(*options):
        named = [role for role in choice if role in _NUMERIC]
        if len(named) != len(set(named)):
            continue
        # an equation that fails tells nothing of the columns: the paper may contradict itself
        held = [proved(_first(choice, readings)) for readings in witnesses]
        if not all(held) and any(choice[i] for i in guessed):
            continue  # a column whose heading tells nothing is what every row proves it to be, or nothing
        fit = sum(held)
        surprise = sum(option.index(role) for option, role in zip(options, choice, strict=True))
        if best is None or (fit, -surprise) > best:
            best, chosen = (fit, -surprise), choice
    return _described(columns, rows[:_WITNESSES], chosen)


def _guessed(columns: Sequence[Column], rows: Sequence[Row], options: list[Choice]) -> tuple[int, ...]:
    """The columns of figures whose headings tell nothing, given the roles that no other heading claims to choose from."""
    claimed = {role for column in columns for role in column.roles}
    missing = tuple(role for role in _PROVABLE if role not in claimed)
    if claimed & {"amount", "net", "gross"}:  # sums of which a heading tells are not looked for elsewhere
        missing = tuple(role for role in missing if role not in ("net", "gross") or _completes(role, claimed))
    unknown = [
        i for i, c in enumerate(columns) if not c.roles and rows and all(_is_figure(row.text(i)) for row in rows)
    ]
    if not missing or len(unknown) > _MOST_UNKNOWN:
        return ()
    for i in unknown:
        options[i] = (None, *missing)
    return tuple(unknown)


def _completes(role: Role, claimed: AbstractSet[Role]) -> bool:
    """Whether a column of this role would be the third of net, VAT and gross, of which headings name the other two."""
    return "amount" not in claimed and {"net", "vat", "gross"} - claimed == {role}


def _is_figure(text: str) -> bool:
    return bool(text.strip()) and (bool(money_readings([text])) or bool(quantity_readings([text])))


def _described(columns: Sequence[Column], rows: Sequence[Row], chosen: Choice) -> Choice:
    """The choice with one description: where no heading names one, the column of words whose heading tells nothing.

    Of several that headings name («Item» of codes, «Description») it is the one with most words.
    """
    if chosen.count("description") > 1:
        told = [i for i, role in enumerate(chosen) if role == "description"]
        wordy = max(told, key=lambda i: sum(c.isalpha() for row in rows for c in row.text(i)))
        return tuple(None if i in told and i != wordy else role for i, role in enumerate(chosen))
    if "description" in chosen or not rows:
        return chosen
    letters = [
        min(sum(c.isalpha() for c in row.text(i)) for row in rows) if _may_describe(column, i, rows) else 0
        for i, column in enumerate(columns)
    ]
    best = max(range(len(letters)), key=letters.__getitem__, default=-1)
    if best < 0 or letters[best] < _WORDY:
        return chosen
    return (*chosen[:best], "description", *chosen[best + 1 :])


def _may_describe(column: Column, place: int, rows: Sequence[Row]) -> bool:
    """Whether a heading tells nothing of a column, or of figures («Charged for») where no row has one."""
    return set(column.roles) <= _FIGURED and not any(_is_figure(row.text(place)) for row in rows)


def _options(columns: Sequence[Column]) -> list[Choice]:
    """What each column may be. Of columns whose clear headings say the same one is it: by what adds up, else the first."""
    clear = [c.roles[0] for c in columns if len(c.roles) == 1 and c.roles[0] != "amount"]
    tax = next((i for i, c in enumerate(columns) if "vat" in c.roles), None)
    several = sum(c.roles == ("amount",) for c in columns) > 1
    counts: Counter[Role] = Counter(clear)
    options: list[Choice] = []
    for i, column in enumerate(columns):
        match column.roles:
            case ():
                options.append((None,))
            case ("amount",):
                options.append(_sums(clear, None if tax is None else i < tax, several=several))
            case (role,):
                options.append((role,) if counts[role] == 1 or role not in _NUMERIC else (role, None))
            case roles:
                options.append((*roles, None))
    return options


def _sums(clear: Sequence[Role], before_tax: bool | None, *, several: bool) -> Choice:
    """What a column of sums may be: of several, those before the column of VAT are likely net and those behind it gross."""
    if before_tax is None and not {"net", "gross"} & set(clear):
        return ("amount", None)
    order: tuple[Role, ...] = ("amount", "net", "gross")
    if several and before_tax is not None:
        order = ("net", "amount", "gross") if before_tax else ("gross", "amount", "net")
    return (*(role for role in order if role not in clear), None)


def _readings(row: Row, column: int, option: Choice) -> dict[Role, Readings]:
    """What the cell says for each role it may have."""
    return {role: readings(row, column, role) for role in option if role in _NUMERIC}


def readings(row: Row, column: int, role: Role) -> Readings:
    """Every figure the cell may hold as ``role``; none when it is empty or holds words."""
    words = row.cells[column]
    if not words:
        return ()
    if role == "vat_rate":
        rate = rate_reading(row.text(column))
        return (rate,) if rate is not None else ()
    lines = by_lines(words) + ([row.more[column]] if column in row.more else [])
    if role == "vat":  # the rate stands before the amount where one heading is over both: «12% 69 600,00»
        lines = [_RATE_BEFORE.sub("", line) for line in lines]
    if role == "price" and "/" in row.text(column):
        return price_readings(lines)
    return quantity_readings(lines) if role == "quantity" else money_readings(lines)


def _first(choice: Choice, cells: Sequence[dict[Role, Readings]]) -> dict[str, Decimal]:
    """The values of a row under a choice of roles, each by the reading that fits the others."""
    told = {role: cells[i][role] for i, role in enumerate(choice) if role in _NUMERIC and role and cells[i].get(role)}
    return settle(told)


def settle(told: "dict[Role, Readings]") -> dict[str, Decimal]:
    """One reading for each role: those with which the row's equations hold, else the likeliest."""
    roles = list(told)
    first = {str(role): told[role][0] for role in roles}
    if all(len(told[role]) == 1 for role in roles):
        return first
    best, chosen = agreement(first), first
    for values in product(*(told[role] for role in roles)):
        candidate = dict(zip(map(str, roles), values, strict=True))
        fit = agreement(candidate)
        if fit > best:
            best, chosen = fit, candidate
    return chosen
