"""Which lines of a statement's cell name the other side, and which tell what was paid for (forms 8.4)."""

import re
from collections.abc import Sequence

from extractors.dates import find_dates
from extractors.fold import fold, pattern
from extractors.identifiers import bic as bics
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.reading import Span
from extractors.who.firms import has_legal_form

_PAID = pattern(r"(?:payment|pay|purchase|оплата|плат[её]ж|предоплата|төлем|шот бойынша|for|за|по)\b")


def party_lines(lines: Sequence[Span]) -> int:
    """How many lines of a cell name the other side: as far as its numbers go, else its name alone."""
    numbered = [n + 1 for n, x in enumerate(lines[:5]) if ibans.find(x.text) or bins.find(x.text) or bics.find(x.text)]
    return numbered[-1] if numbered else 0


def lines_before_firm(lines: Sequence[Span]) -> int:
    """How many lines tell what was paid for, before the one that names the firm with its account: «Payment for invoice 15
    dated 02.03.2025 / Alfa Ltd IE29…». A name may be broken: what stands before it begins as a purpose does, and tells a day.
    """
    if len(lines) < 2 or not has_legal_form(without_numbers(lines[-1].text)):
        return 0
    before = " ".join(line.text for line in lines[:-1])
    return len(lines) - 1 if _PAID.match(fold(before)) and find_dates(before) else 0


def named_lines(lines: Sequence[Span]) -> int:
    """How many lines of a cell name a firm with its number and nothing else, before what was paid for."""
    cut = party_lines(lines)
    text = " ".join(line.text for line in lines[:cut])
    numbers = bins.find(text)
    return cut if numbers and numbers[-1].end == len(text) and has_legal_form(text) and not find_dates(text) else 0


def behind_numbers(line: Span) -> list[Span]:
    """What one line goes on with behind the numbers of the other side: «…, БИН 180540021233. Оплата по счету 15»."""
    ends = [found.end for found in (*ibans.find(line.text), *bins.find(line.text), *bics.find(line.text))]
    text = line.text[max(ends, default=0) :].strip(" .,;:–—-·")
    return [Span(line.sheet, line.words, text)] if sum(c.isalpha() for c in text) > 2 else []


def without_numbers(text: str) -> str:
    """The text without account numbers, bank codes and BINs."""
    for found in sorted((*ibans.find(text), *bics.find(text), *bins.find(text)), key=lambda f: -f.start):
        text = text[: found.start] + "\n" + text[found.end :]
    return re.sub(r"[·•|]", "\n", text)
