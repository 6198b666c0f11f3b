"""Totals told in a sentence: «Стоимость услуг составляет 1 120 000,00 (…) тенге, в том числе НДС 12% - 120 000,00 тенге».

Acts of no form often have no table. A sentence is read only where the paper labels no total.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extractors.fold import aligned, fold, pattern
from extractors.layout import Segment, Sheet
from extractors.money import InvalidAmount, find_currencies, parse_amount
from extractors.page import Word
from extractors.tables.printed import Kind, Printed

_TELLS = pattern(
    r"(?:прос(?:им|ьба)|прошу|подлежит|надлежит)\b[^.]{0,70}\b(?:оплат|перечисл|уплат)"
    r"|(?:kindly|please|to) (?:pay|remit)"
    r"|стоимост|на (?:общую )?сумм|составля|составил(?!и (?:настоящ|данн|акт))|құрайды|құны|сомасына|сомаға"
    r"|amount(?:s|ing)? to|(?:to|for|in) (?:the|a) total of|total (?:cost|price|value|amount) of|cost of"
    r"|(?:^|[.;] )(?:без (?:учета )?(?:налог|ндс)|салықсыз|ққс-?сыз)\w*:? \d"
)
_OF_SUM = pattern(r"сомасына|сомаға")
_ASKED = pattern(r"прос(?:им|ьба)|прошу|подлежит|надлежит|\b(?:kindly|please)\b")
# Kazakh asks behind the sum: «… 2 403 520,00 KZT (…), оның ішінде ҚҚС 257 520,00, төлеуіңізді сұраймыз».
_ASKS = pattern(r"төлеу(?:ді|іңізді)|аударуыңызды")
_FIGURE = re.compile(
    r"(?<![\w.,/-])(?:(?:\d{1,3}(?:[ '’ ,.]\d{3})+|\d{4,})(?:[.,=-]\d{2})?|0[.,]00)(?![\w%]|[.,/]\d| ?%)"
)
_TAX = pattern(r"(?:в том числе|в т\. ?ч|включая|оның ішінде|including|incl)[^.;\d]{0,40}(?:ндс|ққс|vat)")
_WITH_TAX = pattern(r"с (?:учетом )?ндс|ққс-?(?:ты)? (?:қоса|есепке)|(?:incl|including|with) vat")
_UNTAXED = pattern(
    r"без (?:учета )?ндс|ндс не (?:облага|предусм)|ққс-?сыз|ққс (?:салын|алын|есептел)ба|without vat|no vat|vat exempt"
    r"|(?:ндс|ққс|vat)\W{0,3}0\s?%|(?<!\d)0\s?%\W{0,3}(?:ндс|ққс|vat)"
)
# What a part of the sum is called, behind «в том числе»: «без налога 2 836 000,00, НДС 340 320,00».
_NET = pattern(
    r"без (?:учета |косвенных )*(?:налог|ндс)|net of|(?:without|excl\w*) (?:vat|tax)|салық(?:тар)?сыз|ққс-?сыз"
    r"|ққс есепке алынба|таза сома"
)
_VAT = pattern(r"^[^\d]{0,30}(?:ндс|ққс|vat)(?:\W{0,4}\d{1,2}\s?%)?[^\d]{0,14}$")
# VAT comes on top of the sum that stands before it: «составила 100 000,00 тенге, кроме того НДС 16 % – 16 000,00».
_ON_TOP = pattern(
    r"^[^\d]{0,40}(?:кроме того|сверх того|плюс|дополнительно|бұдан бөлек|қосымша|plus|in addition)[^\d]{0,12}"
    r"(?:ндс|ққс|vat)(?:\W{0,4}\d{1,2}\s?%)?[^\d]{0,14}$"
)
_WHOLE = pattern(r"(?:всего|итого|к оплате|с (?:учетом )?(?:ндс|налог\w*)|барлығы|төлеуге|total|gross)[^\d]{0,24}$")
# A currency stands behind a figure, or behind its words in brackets.
_REACH, _NEXT, _YEAR = 200, 8, 4
_IN_FRONT = 5
_LINES = 4
_IN_WORDS = re.compile(r"\W{0,4}\([^\W\d]")


def told_totals(sheets: Sequence[Sheet], labelled: Sequence[Printed] = ()) -> list[Printed]:
    """The totals of the first sentence that tells net, VAT and gross that add up, else of the first that tells any.

    Before that goes one that says what of a sum is VAT, where the sum is the first sentence's or one of those ``labelled``.
    """
    told = list(_sentences(sheets))
    known = {total.value for total in (*labelled, *(told[0] if told else ()))}
    fuller = (found for found in told if _tells_vat(found) and known & {total.value for total in found if total.value})
    return next((found for found in told if adds_up(found)), next(fuller, told[0] if told else []))


def _tells_vat(sentence: Sequence[Printed]) -> bool:
    return any(total.kind in ("vat", "untaxed") for total in sentence)


def adds_up(sentence: Sequence[Printed]) -> bool:
    """Whether a sentence tells net, VAT and gross, and the first two are the third."""
    told = {total.kind: total.value for total in sentence}
    net, gross = told.get("net"), told.get("gross")
    vat = Decimal(0) if "untaxed" in told else told.get("vat")
    return net is not None and vat is not None and gross is not None and net + vat == gross


def _sentences(sheets: Sequence[Sheet]) -> Iterator[list[Printed]]:
    for sheet in sheets:
        for segment in sheet.segments:
            text = fold(segment.text)
            found = list(_told(sheet, _paragraph(sheet, segment))) if _begins(sheet, segment, text) else []
            if not found and _ASKS.search(text):
                found = list(_told(sheet, _before(sheet, segment), asked=True))
            if found:
                yield found


def _begins(sheet: Sheet, segment: Segment, text: str) -> bool:
    """Whether a segment, ``text`` folded, begins to tell a sum; the words that do may be broken over its end: «просим Вас … /
    перечислить …»."""
    if _TELLS.search(text):
        return True
    lower = sheet.under(segment) if _ASKED.search(text) else None
    return lower is not None and _TELLS.search(f"{text} {fold(lower.text)}") is not None


def _paragraph(sheet: Sheet, segment: Segment) -> list[Word]:
    """A segment and the lines that go on below it."""
    words = list(segment.words)
    lower: Segment | None = segment
    for _ in range(_LINES - 1):
        lower = sheet.under(lower) if lower else None
        words += lower.words if lower else ()
    return words


def _before(sheet: Sheet, segment: Segment) -> list[Word]:
    """A segment that ends a sentence, and the lines above it that reach as far to the right as any, or further."""
    words = list(segment.words)
    last = segment
    for line in reversed(sheet.lines[max(0, segment.line - _LINES + 1) : segment.line]):
        if len(line.segments) != 1 or last.box.top - line.box.bottom > last.box.height:
            break
        last = line.segments[0]
        words = [*last.words, *words]
    return words


def _told(sheet: Sheet, words: Sequence[Word], *, asked: bool = False) -> Iterator[Printed]:
    text = " ".join(w.text for w in words)
    folded = aligned(text)
    tells = _TELLS.search(folded)
    starts = 0 if asked else tells.start() if tells else len(text)
    # Kazakh says what a sum is behind it: «5 072 480,00 KZT сомасына қызмет көрсетілді»
    told = next((m for m in _FIGURE.finditer(text) if tells and m.end() < tells.start() <= m.end() + _NEXT), None)
    starts = told.start() if told and _OF_SUM.match(folded, tells.start() if tells else 0) else starts
    figures = [m for m in _FIGURE.finditer(text) if m.start() >= starts]
    begun = next((n for n, m in enumerate(figures) if _is_money(text, m)), len(figures))
    # the currency stands behind the first, if not behind all
    figures = figures[begun : begun + 1] + [
        m for m in figures[begun + 1 :] if m.group()[-3] in ".,=-" or _is_money(text, m)
    ]
    if not figures:
        return
    first, rest = figures[0], text[figures[0].end() :]
    kind: Kind = "gross" if _WITH_TAX.search(fold(rest[:_REACH])) or _TAX.search(fold(rest)) else "total"
    parts = list(_parts(folded, figures))
    net = next((m for m, said in parts if _NET.search(said)), None)
    vat = next((m for m, said in parts if m is not net and _VAT.search(said)), None)
    called = folded[:starts].rpartition(". ")[2] + folded[starts : first.start()]
    if _NET.search(called) and (whole := next((m for m, s in parts if _WHOLE.search(s)), None)):
        net, first = first, whole
    on_top = next((m for m, said in parts[:1] if net is None and _ON_TOP.search(said)), None)
    if on_top and (whole := next((m for m, said in parts if m is not on_top and _WHOLE.search(said)), None)):
        net, vat, first = first, on_top, whole
    if vat is None:
        tax = _TAX.search(folded, first.end())
        vat = next((m for m in figures[1:] if tax and m.start() >= tax.end()), None)
    untaxed = net is not None and vat is None and _value(net.group()) == _value(first.group())
    yield _printed(sheet, words, first, "gross" if net and (vat or untaxed) else kind)
    if net:
        yield _printed(sheet, words, net, "net")
    if vat:
        yield _printed(sheet, words, vat, "vat")
    elif untaxed or _UNTAXED.search(folded, first.end()):
        yield Printed(kind="untaxed", value=None, source=sheet.source(list(words)))


def _parts(folded: str, figures: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], str]]:
    """The figures behind the first, each with the words right before it."""
    for before, figure in pairwise(figures):
        yield figure, folded[before.end() : figure.start()]


def _is_money(text: str, figure: re.Match[str]) -> bool:
    """Whether a currency stands before a figure, or behind it: right behind it, or behind its words, where it may be a year
    or a number."""
    if find_currencies(text[max(0, figure.start() - _IN_FRONT) : figure.start()]):
        return True  # «the total value of the services is USD 9,450.00»
    bare = figure.group().isdigit() and len(figure.group()) >= _YEAR
    reach = _NEXT if bare and not _IN_WORDS.match(text, figure.end()) else _REACH
    return bool(find_currencies(text[figure.end() : figure.end() + reach]))


def _printed(sheet: Sheet, words: Sequence[Word], figure: re.Match[str], kind: Kind) -> Printed:
    held, at = [], 0
    for word in words:
        if at < figure.end() and at + len(word.text) > figure.start():
            held.append(word)
        at += len(word.text) + 1
    return Printed(
        kind=kind, value=_value(figure.group()), source=sheet.source(held, figure.group()), within=kind == "vat"
    )


def _value(figure: str) -> Decimal | None:
    try:
        return parse_amount(figure)
    except InvalidAmount:
        return None
