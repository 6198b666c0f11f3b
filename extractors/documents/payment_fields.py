"""What stands in the boxes of a payment paper: each parser raises ``ValueError`` for what is not its value."""

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TypeVar

from extractors.dates import parse_date
from extractors.findings import Source
from extractors.fold import fold
from extractors.identifiers import bic as bics
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.labels.areas import parsed
from extractors.money import find_currencies, parse_amount, parse_quantity
from extractors.reading import Hit, Span, span
from extractors.values.number_series import SERIES
from extractors.who.firms import has_legal_form

T = TypeVar("T")

NUMBER_MARK = re.compile(r"(?:№|#|(?<!\w)(?:N|No|Nr|номер|нөмірі)(?!\w)[.°]?)\s*:?\s*", re.IGNORECASE)
NUMBER = re.compile(rf"{SERIES}[^\W_][^\s,;«»\"()]*")
# A number in groups before its day.
GROUPED = re.compile(r"\d{1,3}(?: \d{3})+(?=,? (?:от|of|dated)\b|$)", re.IGNORECASE)
DATELIKE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_CODE = re.compile(r"(?<!\d)\d{3}(?!\d)")
# Codes that one label may have together, and what they are called.
_CODES = {"kod": re.compile(r"[12][1-9]"), "kbe": re.compile(r"[12][1-9]"), "knp": re.compile(r"\d{3}")}
_CODE_WORDS = {
    fold(w): f
    for f, words in (("knp", "КНП KNP KHN ТМК ТТК"), ("kbe", "Кбе KBE"), ("kod", "КОд KOD ЖКод"))
    for w in words.split()
}
_BETWEEN = re.compile(r"\s*[/|,;\\-]\s*|\s+")
# «Sender / beneficiary / purpose codes»: codes by whose they are.
_PLURAL = frozenset(map(fold, ("codes", "кодтары")))
_ROLE_CODES = {
    fold(w): f
    for f, words in (
        ("kod", "sender payer remitter ordering жіберуші жөнелтуші төлеуші"),
        ("kbe", "beneficiary payee recipient бенефициар алушы"),
        ("knp", "purpose мақсат мақсаты"),
    )
    for w in words.split()
}
SECTORS = re.compile(r"([12]\d)\s*[/,;|\\-]?\s*([12]\d)")
_SECTOR = re.compile(r"(?<!\d)[12][1-9](?!\d)")
_ACCOUNT_AND_CODE = re.compile(r"(?P<account>KZ[\dA-Z ]{18,24}?)\s*[/|,;]\s*(?P<code>[12][1-9])")
_BIN_AND_CODE = re.compile(r"\d{12}\s*[/|,;(]\s*(?P<code>[12][1-9])\)?")
# Words between the number of a paper and its date.
_DATED = frozenset(map(fold, ("от", "дата", "күні", "dated", "date", "of", "from")))
# Who wrote to whom.
_MAIL_HEAD = re.compile(r"(?:from|to|от|кому|кімнен|кімге)\s*:", re.IGNORECASE)
# A rate of exchange is the figure behind «=», else the only one.
_RATE = re.compile(r"\d(?:[\d ]*\d)?(?:[.,]\d+)?")


def document_number(text: str) -> str:
    """The number of a paper, perhaps behind №; no date.

    >>> document_number("№ QR55231"), document_number("1022 от 31.01.2024")
    ('QR55231', '1022')
    """
    marked = NUMBER_MARK.match(text)
    found = NUMBER.match(text[marked.end() :] if marked else text)
    if found is None or not any(c.isdigit() for c in found.group()) or DATELIKE.match(found.group()):
        raise ValueError(text)
    return found.group().strip(".,:")


def _first_of(pattern: re.Pattern[str], text: str, longest: int) -> str:
    found = pattern.search(text) if len(text) <= longest else None
    if found is None:
        raise ValueError(text)
    return found.group()


def knp(text: str) -> str:
    """КНП: three digits, perhaps with what they stand for.

    >>> knp("851 - Услуги в области компьютерного программирования")
    '851'
    """
    if not re.match(r"\W*\d{3}(?!\d)", text):
        raise ValueError(text)
    return _first_of(_CODE, text, 200)


def kbe(text: str) -> str:
    """Кбе: residency and sector of the economy, two digits that stand alone, or behind an account or a BIN: «KZ18… / 17».

    >>> kbe("17"), kbe("KZ18722S000012345678 / 19"), kbe("051041002766 (17)")
    ('17', '19', '17')
    """
    if numbered := _BIN_AND_CODE.fullmatch(text.strip()):
        return numbered["code"]
    account = _ACCOUNT_AND_CODE.fullmatch(text)
    if account and ibans.find(account["account"]):
        return account["code"]
    return _first_of(_SECTOR, text, 6)


def rate(text: str) -> Decimal:
    """A rate of exchange: what one unit costs.

    >>> rate("1 USD = 450,10 KZT"), rate("478.35")
    (Decimal('450.10'), Decimal('478.35'))
    """
    plain = text.rpartition("=")[2]
    for _, start, end in reversed(find_currencies(plain)):
        plain = f"{plain[:start]} {plain[end:]}"
    figures = [m.group() for m in _RATE.finditer(plain)]
    if len(figures) != 1 or len(text) > 40:
        raise ValueError(text)
    return parse_quantity(figures[0])


def _iban(text: str) -> str:
    found = ibans.find(text)
    if not found:
        raise ValueError(text)
    return found[0].number


def _bin(text: str) -> str:
    found = bins.find(text)
    if not found or found[0].start > 2:
        raise ValueError(text)
    return found[0].number


def _bic(text: str) -> str:
    return bics.validate(text)


# Fields whose values show by their shape what they are.
SHAPES: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(("iban", "payer_iban", "beneficiary_iban"), _iban),
    **dict.fromkeys(("bin", "payer_bin", "beneficiary_bin"), _bin),
    **dict.fromkeys(("bic", "payer_bic", "beneficiary_bic"), _bic),
    **dict.fromkeys(("date", "value_date", "executed", "done"), parse_date),
    **dict.fromkeys(("amount", "kzt"), parse_amount),
    "knp": knp,
    "kbe": kbe,
}


# Words that are labels of a payment paper and words of its texts as well.
WEAK = frozenset("iban bin bic vat amount date number payer beneficiary rate currency total kod fee".split())


def codes_named(hit: Hit) -> list[str]:
    """The codes that a label names, in order: ``kod``, ``kbe``, ``knp``."""
    named = hit.segment.folded[: hit.segment.label_end or hit.end]
    known = _ROLE_CODES if _PLURAL.intersection(named) else _CODE_WORDS
    return list(dict.fromkeys(known[t] for t in named if t in known))


def is_for_several(hit: Hit) -> bool:
    """Whether a label is the names of several codes and nothing else: «КОд Кбе», not «Код бенефициара (Кбе)», «Код Кбе»."""
    named = hit.segment.folded[: hit.segment.label_end]
    plain = any(word.text.strip(":(),/") in ("Код", "код", "Code", "code") for word in hit.segment.words)
    return len(codes_named(hit)) > 1 and bool(named) and all(t in _CODE_WORDS for t in named) and not plain


def code_of_several(hit: Hit, field: str, places: Iterable[Sequence[Span]]) -> tuple[str, Source] | None:
    """A code of «КОд / Кбе: 17 / 27», «КНП / Кбе: 859   27»: one label for several codes, given in the same order."""
    fields = codes_named(hit)
    if len(fields) < 2 or field not in fields:
        return None
    place = fields.index(field)
    beside = [s for s in hit.sheet.lines[hit.segment.line].segments if s.box.x0 > hit.segment.box.x1]
    apart = [told for s in beside if (told := span(hit.sheet, s.words))]
    if _are_codes([told.text for told in apart], fields):
        return apart[place].text, apart[place].source()
    for lines in places:
        sectors = SECTORS.fullmatch(lines[0].text) if "knp" not in fields else None
        codes = list(sectors.groups()) if sectors else _BETWEEN.split(lines[0].text.strip(" .:/"))
        if _are_codes(codes, fields):
            return codes[place], lines[0].source(codes[place])
    return None


def code_in_column(several: Hit, hits: Iterable[Hit]) -> tuple[str, Source] | None:
    """The beneficiary's code in the column under «КОд Кбе»: the one on the line of the beneficiary."""
    lines = {hit.segment.line for hit in hits if hit.field == "beneficiary" and hit.leads}
    below = [s for s in several.sheet.segments if s.line in lines and s.line > several.segment.line]
    codes = [s for s in below if _SECTOR.fullmatch(s.text) and s.box.overlap_x(several.segment.box) > 0]
    return (codes[0].text, several.sheet.source(codes[0].words)) if len(codes) == 1 else None


def _are_codes(texts: Sequence[str], fields: Sequence[str]) -> bool:
    return len(texts) == len(fields) and all(_CODES[f].fullmatch(t) for f, t in zip(fields, texts, strict=True))


def between_labels(hits: Iterable[Hit], parse: Callable[[str], T]) -> tuple[T, Source] | None:
    """A value left of its label, where the label in another language stands left of it on the same line."""
    for hit in hits:
        line = hit.sheet.lines[hit.segment.line].segments
        value = span(hit.sheet, line[-2].words) if len(line) > 2 and line[-1] is hit.segment and hit.leads else None
        found = parsed((value,), parse) if value else None
        if found:
            return found
    return None


def in_mail_head(hit: Hit) -> bool:
    """Whether «From:», «To:» say who wrote to whom: an address of electronic mail stands in their lines."""
    if hit.field not in ("payer", "beneficiary") or not _MAIL_HEAD.match(hit.segment.text):
        return False
    return any("@" in line.text for line in hit.sheet.lines[max(0, hit.segment.line - 3) : hit.segment.line + 4])


def in_address(hit: Hit) -> bool:
    """Whether № numbers a house: «No. 88 Century Avenue, Pudong», «№ 135, офис 8»."""
    following = hit.segment.tokens[hit.end :]
    if hit.field != "number" or hit.end - hit.start > 1 or len(following) < 2:
        return False
    named, told = following[1][0], after_label(hit)
    return told is not None and "," in told.text and named.isalpha() and named not in _DATED


def in_name(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether «Bank» is of a bank's name: «Emirates NBD Bank PJSC», or in a value beside its label."""
    if hit.field != "bank":
        return False
    labels = [h for h in hits if h.leads and h.segment.line == hit.segment.line and h.segment is not hit.segment]
    left = [h for h in labels if h.box.x1 <= hit.segment.box.x0]
    whole = ":" in hit.segment.text or hit.end == len(hit.segment.tokens)
    if hit.leads:  # «Bank of China, BKCHCNBJ» beside «Beneficiary's bank»
        return not whole and any(h.field.endswith(("bank", "bic")) for h in left)
    value = hit.segment.words[0] is not hit.sheet.lines[hit.segment.line].words[0] and bool(labels)
    words = hit.segment.words
    behind = any(w.text.endswith(":") for w in words[: words.index(hit.words[0])]) and not hit.words[-1].text.endswith(
        ":"
    )
    return behind or (":" not in hit.segment.text and (value or has_legal_form(hit.segment.text)))


def after_label(hit: Hit) -> Span | None:
    """What follows a label in its segment, labels or not."""
    if not hit.end:
        return None
    _, last, _, cut = hit.segment.tokens[hit.end - 1]
    return span(hit.sheet, hit.segment.words[last:], start=cut)
