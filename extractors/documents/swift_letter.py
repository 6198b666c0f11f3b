"""Letters in which a bank tells its customer of a transfer abroad: sentences in place of boxes (forms 8.2).

«We refer to your instruction no. 15 dated … and advise that … was sent in favour of X, account Y with Z, BIC …». A letter
that does not name the beneficiary with its account, and one amount, is left to the labels.
"""

import re
from collections.abc import Sequence

from extractors.billing.passages import Passage
from extractors.dates import find_dates
from extractors.documents.payment_money import currency_named
from extractors.draft import Draft
from extractors.identifiers import bic as bics
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.layout import Line, Segment, Sheet
from extractors.money import InvalidAmount, parse_amount
from extractors.who.firms import company_name, has_legal_form

# A day, which only a month before it parts by a comma: «June 18, 2025».
_DAY = r"(?P<day>[^\W\d_]{3,9}\.? \d\d?, \d{4}|[^,;()]{6,24})"
_ORDER = re.compile(
    r"(?:instruction|application|order|request|поручени\w*|заявлени\w*|распоряжени\w*|заявк\w*|өтініш\w*|тапсырма\w*)"
    rf"\s*(?:no\.?|nr\.?|№|#)\s*(?P<number>[\w/-]*\d[\w/-]*)\s*,?\s*(?:dated|of|от|as of)\s+{_DAY}",
    re.IGNORECASE,
)
_VALUE = re.compile(rf"\b(?:value(?:\s+date)?|дат\w+ валютирования|валюталау күні)\W{{1,3}}{_DAY}", re.IGNORECASE)
_MONEY = r"(?P<before>[A-Z]{3})?\s*(?P<figure>\d[\d ’'.,]*\d)\s*(?P<after>[A-Z]{3}(?![A-Z]))?"
_AMOUNT = re.compile(
    r"\b(?:amount(?:\s+(?:remitted|transferred|sent|paid|of(?:\s+the)?\s+\w+))?|the sum of|сумм\w+(?:\s+перевода)?|сома\w*"
    rf"|аударым сомасы)\s*[:–-]?\s*{_MONEY}",
    re.IGNORECASE,
)
# A legal form that a comma may part from the name: «Orient Fairs Co., Ltd.».
_FORM = r"ltd|limited|inc|llc|l\.l\.c|lp|llp|plc|s\.?a|s\.?r\.?l|s\.?r\.?o"
_FAVOUR = re.compile(
    rf"(?i:in\s+favou?r\s+of|to\s+the\s+order\s+of|в\s+пользу|пайдасына)\s*:?\s*"
    rf"(?P<name>[^,;]{{3,90}}?(?:,\s*(?i:{_FORM})\.?)?)\s*,\s*"
    r"(?i:(?:to\s+)?(?:account|acc\.?|iban|сч[её]т\w*|шот\w*)(?:\s*(?:no\.?|№|iban))?)\s*:?\s*(?P<account>[A-Z0-9]{8,34})(?![A-Z0-9])"
    r"(?P<bank>.{0,120}?(?:BIC|SWIFT|БИК)(?:\s+code)?\W{1,3}(?P<bic>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Z0-9]))?"
)
_ADDRESSED = re.compile(r"^(?:to|кому|кімге)\s*:", re.IGNORECASE)
_GREETED = re.compile(r"^(?:dear|уважаем\w+|құрметті)\b", re.IGNORECASE)
# What a bank writes to its client, and the line of a client's number; an address is among so many first parts of lines.
_ADVISED = re.compile(r"\b[Yy]our account\b|\b[Вв]аш\w* счет|\b[Шш]отыңыз|\bDear\b|\b[Уу]важаем|\b[Ққ]ұрметті")
# The account of the client that a bank says it has debited.
_DEBITED = re.compile(
    r"(?i:debited your account|your account|(?:списан\w*|дебетован\w*) с ваш\w+ сч[её]та|ваш\w* сч[её]т\w*)\W{1,3}"
    r"(?i:no\.?|№|iban)?\W{0,3}(?P<account>KZ\d{2}[A-Z0-9]{16})(?![A-Z0-9])"
)
_BIN_LINE = re.compile(r"^\W*(?:BIN|IIN|БИН|ИИН|БСН|ЖСН)\b")
_HEAD = 16
# An addressee takes so many lines at most.
_BLOCK = 6


def read_letter(draft: Draft, sheet: Sheet) -> bool:
    """States what a letter says; False, and nothing, where the sheet is none."""
    text = Passage(sheet, tuple(w for line in sheet.lines for w in line.words))
    favour, amounts = _FAVOUR.search(text.text), list(_AMOUNT.finditer(text.text))
    block = _addressee(sheet)
    if favour is None or len(amounts) != 1 or not block or not _put_amount(draft, text, amounts[0]):
        return False
    _put_payer(draft, sheet, block)
    name = company_name(favour["name"]) or favour["name"]
    draft.put("/beneficiary/name", (name, text.source(*favour.span("name"))))
    draft.put("/beneficiary/iban", (favour["account"], text.source(*favour.span("account"))))
    if favour["bic"]:
        draft.put("/beneficiary/bic", (bics.compact(favour["bic"]), text.source(*favour.span("bic"))))
    ordered = _ORDER.search(text.text)
    if ordered:
        draft.put("/number", (ordered["number"], text.source(*ordered.span("number"))))
        _put_day(draft, "/issued_on", text, ordered)
    valued = _VALUE.search(text.text)
    if valued:
        _put_day(draft, "/executed_on", text, valued)
    return True


def put_debited(draft: Draft, sheet: Sheet) -> None:
    """The payer's account where a sentence names it: «we have debited your account KZ…»."""
    if draft.get("/payer/iban") is not None:
        return
    for line in sheet.lines:
        told = _DEBITED.search(line.text)
        if told and ibans.is_valid(told["account"]):
            draft.put("/payer/iban", (told["account"], sheet.source(line.words, told["account"])))


def put_addressee(draft: Draft, sheet: Sheet) -> None:
    """The payer where nothing but the address of a bank's letter names it: a firm and its BIN under it, and no other so."""
    if draft.get("/payer/name") is not None or draft.get("/payer/bin") is not None:
        return
    if draft.get("/mark") != "executed" or not _ADVISED.search(sheet.text):
        return
    named: list[tuple[Segment, Segment, str]] = []
    for above in sheet.segments[:_HEAD]:
        below = sheet.under(above)
        number = bins.find(below.text) if below and _BIN_LINE.match(below.text) else []
        if below and number and number[0].valid and has_legal_form(above.text):
            named.append((above, below, number[0].number))
    if len(named) == 1:
        above, below, bin_ = named[0]
        draft.put("/payer/name", (company_name(above.text) or above.text, sheet.source(above.words)))
        draft.put("/payer/bin", (bin_, sheet.source(below.words, bin_)))


def _put_amount(draft: Draft, text: Passage, said: re.Match[str]) -> bool:
    codes = {code for code in (said["before"], said["after"]) if code}
    try:
        amount, currency = parse_amount(said["figure"]), currency_named(codes.pop()) if len(codes) == 1 else None
    except (InvalidAmount, ValueError):
        return False
    if currency is None:
        return False
    draft.put("/amount", (amount, text.source(*said.span("figure"))))
    draft.put("/currency", (currency, text.source(*said.span())))
    return True


def _put_day(draft: Draft, pointer: str, text: Passage, said: re.Match[str]) -> None:
    for day, start, end in find_dates(said["day"])[:1]:
        at = said.start("day")
        draft.put(pointer, (day, text.source(at + start, at + end)))


def _addressee(sheet: Sheet) -> list[Line]:
    """The lines from «To:» to the greeting."""
    first = next((line.index for line in sheet.lines if _ADDRESSED.match(line.text)), None)
    if first is None:
        return []
    lines: list[Line] = []
    for line in sheet.lines[first : first + _BLOCK]:
        apart = lines and line.box.top - lines[-1].box.bottom > 1.5 * line.box.height
        if apart or _GREETED.match(line.text):
            break
        lines.append(line)
    return lines


def _put_payer(draft: Draft, sheet: Sheet, block: Sequence[Line]) -> None:
    name = company_name("\n".join(_ADDRESSED.sub("", line.text).strip() for line in block))
    for line in block:
        if name and name in line.text:
            draft.put("/payer/name", (name, sheet.source(line.words, name)))
        for number in bins.find(line.text):
            draft.put("/payer/bin", (number.number, sheet.source(line.words, number.number)))
        for account in ibans.find(line.text):
            draft.put("/payer/iban", (account.number, sheet.source(line.words, account.number)))
    for line in sheet.lines[: block[0].index]:  # the bank that writes keeps the account
        for code in bics.find(line.text):
            if bics.agrees(code.number, draft.get("/payer/iban") or "") is not False:
                draft.put("/payer/bic", (code.number, sheet.source(line.words, code.number)))
