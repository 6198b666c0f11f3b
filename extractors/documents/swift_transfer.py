"""Foreign payments (forms 8.2): заявление на перевод, MT103 and pacs.008 printouts."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal

from extractors.dates import InvalidDate, find_dates, parse_date, parse_yymmdd
from extractors.documents.payment_money import money_in, unread
from extractors.documents.payment_tongues import ABROAD, ANCHORS, TITLES
from extractors.documents.payment_wordings import RULES
from extractors.documents.remittance import Slip, read_slip
from extractors.documents.swift_letter import put_addressee, put_debited, read_letter
from extractors.documents.swift_messages import FULL_LINE, Text, Texts, mt103, pacs008, paragraphs
from extractors.draft import Draft
from extractors.findings import Finding, Source
from extractors.identifiers import bic as bics
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.kinds.cues import Cues
from extractors.layout import Sheet
from extractors.money import InvalidAmount, find_currencies, parse_amount, parse_quantity
from extractors.reading import Labels, Span
from extractors.records import SwiftTransfer
from extractors.who.countries import country_in
from extractors.who.firms import company_name, ends_body, has_legal_form
from extractors.who.names import is_legal_form

RECORD = SwiftTransfer

_TITLES = (
    "Международный перевод", "Валютный перевод", "Валютное платежное поручение",
    "Платежное поручение в иностранной валюте", "Foreign currency payment order",
    "International payment order", "Outgoing payment", "SWIFT перевод", "Перевод в иностранной валюте", "Outgoing SWIFT",
    "Шетел валютасындағы аударым", "Халықаралық аударым", "Заявление на перевод", "Заявление на перевод денег",
    "Заявление на перевод денег в иностранной валюте", "Заявление на перевод в иностранной валюте",
    "Заявление на международный перевод", "Шетел валютасында ақша аударуға өтініш",
    "Шетел валютасындағы ақша аударымына өтініш", "Ақша аударымына өтініш", "Ақша аударуға өтініш",
    "Application for funds transfer", "Payment application", "Application for transfer", "Funds transfer application",
    "SWIFT MT103", "MT103", "Customer Credit Transfer", "Single Customer Credit Transfer", "Swift message", "SWIFT сообщение",
)  # fmt: skip
CUES = Cues(
    titles=_TITLES,
    shapes=(
        r"(?:заявлени|поручени|распоряжени)\w*\s+на\s+(?:\w+\s+)?перевод",
        r"аударым\w*\s+(?:жасауға\s+)?(?:арналған\s+)?(?:өтініш|тапсырма)|ақша\s+аудару\w*\s+(?:туралы\s+|арналған\s+)?(?:өтініш|тапсырма)",
        r"application for (?:\w+ )?(?:remittance|transfer)|transfer application|payment instruction",
        # no label of a bank's code, «SWIFT/BIC EURIKZKA»
        r"^(?:swift|свифт|mt\s?103|pacs\W?008)\b(?!\W{0,3}(?:bic|бик|код|code|[a-z]{4}(?:kz|ru|ae|de|gb|us|cn|tr|uz|by|kg|pl|ch|at)))"
        r"|(?<!/)\b(?:swift|свифт|mt\s?103)$",
        r"^(?:wire|outgoing|outward|cross\W?border|international|foreign|customer|funds?|telegraphic|credit)\b.{0,30}\b(?:transfer|remittance|payment)",
        r"^(?:remittance|debit|credit) advice\b|^payment transfer|^(?:money )?transfer"
        r" (?:confirmation|advice|order|form|request|receipt|details|summary|completed|successful|executed|sent|done)\b",
        *TITLES,
        r"^(?:заявка|подтверждение|извещение|уведомление|авизо)\b.{0,60}"
        r"\b(?:валютн\w*|иностранн\w* валют\w*|международн\w*|swift|свифт)",
        r"(?:шетел валюта\w*|swift|халықаралық)\b.{0,60}\bаударым\w*.{0,30}\b(?:растау|хабарлама|растама)"
        r"|confirmation of (?:\w+ ){0,3}transfer|^(?:банк|валюта)\w*\s+аударым\w*.{0,30}\b(?:растау|хабарлама|растама)",
        r"^(?:валютный|международный|трансграничный|исходящий)\s+(?:перевод|плат[её]ж)",
        r"^(?:перевод|плат[её]ж|отправка денег)\s+(?:\w+\s+)?(?:за (?:рубеж|границу)|в иностранной валюте)"
        r"|^шетелге\s+(?:ақша\s+)?аудар",
    ),
    anchors=(
        "32A", "50K", "50F", "71A", "23B", "57A", "33B", "59F", "UETR", "учетный номер контракта", "УНК", "OUR",
        "SHA", "BEN", "корреспондент", "банк получателя", "SWIFT код", "IBAN", "валюта перевода", "сумма перевода",
        "перевод в иностранной валюте", "шетел валютасы", "аударым сомасы", "beneficiary bank", "intermediary bank",
        "charges", "remitter", "комиссия за счет", "перевододатель", "ақша аударушы", "ordering customer",
        "бенефициар", "beneficiary", "банк бенефициара", "бенефициардың банкі", "account with institution",
        "remittance information", "details of charges", "комиссии", "назначение платежа", "төлемнің мақсаты",
        "счет списания", "валюта и сумма перевода", "кнп", "swift", "банк-посредник", "value date",
        "sender's reference", "purpose of payment", "currency and amount", "by order of", "in favour of", "details of payment",
        *ANCHORS,
    ),
    marks=(
        "pacs.008", "FIToFICustomerCreditTransfer", "CdtTrfTxInf", "FIToFICstmrCdtTrf", "IntrBkSttlmAmt",
        "EndToEndId", "23B CRED", "Network Delivery Status", "EKNP",
    ),
    with_title=2, like=("payment_order",), akin=("payment_order",), long=True,
    first=("Перевододатель", "Ordering customer", "Ақша аударушы", "Sender's reference", "20", "32A", "MsgId"),
)  # fmt: skip

_LABELS = Labels(
    {
        **ABROAD,
        "title": _TITLES,
        "country": ("Страна", "Country"),
    },
    rules=RULES,
    numbered=True,
)

# The head of a print is so many lines.
_HEAD = 3
_FIGURES = str.maketrans("OQIL", "0011")
_SETTLED = re.compile(r"(?P<on>\d{6})\s*(?P<currency>[A-Z]{3})\s*(?P<amount>\d+,\d\d(?![\d.,])|\d[\d.,' ]*)")
# The comma of an amount, which blanks may be read beside.
_COMMA = re.compile(r"(?<=\d) ?, ?(?=\d)")
# 12345,67 and 5000, as messages write amounts: a comma, no thousands.
_SWIFT_AMOUNT = re.compile(r"\d+,\d{0,2}")
_PRINTED_AMOUNT = re.compile(r"(?<![\w.,])\d[\d.,' ]*\d,?|(?<![\w.,])\d,?(?![\w.,])")
_EKNP = re.compile(r"EKNP\W*(?P<kod>\d{2})(?P<kbe>\d{2})(?:[A-Z]{3})?(?P<knp>\d{3})")
_KNP_KBE = re.compile(
    r"(?:KNP|КНП)\W{1,4}(?:KBE|КБЕ)\W{1,4}(?P<knp>\d{3})\W{1,4}(?P<kbe>[12][1-9])(?!\d)", re.IGNORECASE
)
_KNP = re.compile(r"(?:/KNP/|KNP|КНП)\W{0,3}(\d{3})(?!\d)")
_KBE = re.compile(r"(?:/KBE/|KBE|КБЕ)\W{0,3}([12][1-9])(?!\d)", re.IGNORECASE)
_BIN_LINE = re.compile(r"^\W*(?:BIN|IIN|БИН|ИИН|INN|TIN|KPP|TAX)\b|^\W*\d{12}\W*$", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?P<line>[1-8])/")  # 50F, 59F: 1/NAME 2/ADDRESS 3/COUNTRY/TOWN
_COUNTRY_LINE = re.compile(r"^3/([A-Z]{2})(?:/|$)", re.MULTILINE)
# Elements that number a payment, the payer's own first.
_NUMBERS = ("PmtId/EndToEndId", "EndToEndId", "PmtId/InstrId", "InstrId", "MsgId")
_SENDER = re.compile(r"\W*Sender\W+(?P<bic>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\s*$")
_BIC = re.compile(r"(?<![A-Z0-9])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Z0-9])")


def read(sheets: Sequence[Sheet]) -> tuple[SwiftTransfer, tuple[Finding, ...]]:
    """The transfer on these sheets, and what on it cannot be read for sure."""
    draft = Draft()
    slips = [Slip(sheet, _LABELS) for sheet in sheets]
    tags, elements = mt103(sheets), pacs008(sheets)
    findings: tuple[Finding, ...] = ()
    if tags:
        findings += _read_tags(draft, tags)
        _put_sender(draft, sheets)
        _put_message(draft, slips, tags["32A"])
    elif elements:
        findings += _read_elements(draft, elements)
        _put_message(draft, slips, elements.get("IntrBkSttlmDt"), made=elements.get("CreDtTm"))
    else:
        for slip in slips:
            if read_letter(draft, slip.sheet):
                slip.put_purpose(draft)
                slip.put_codes(draft)
                slip.put_words(draft)
                slip.put_marks(draft)
                if draft.get("/mark") != "executed":
                    draft.drop("/executed_on")
            else:
                findings += read_slip(draft, slip, CUES.shapes)
                put_addressee(draft, slip.sheet)
                put_debited(draft, slip.sheet)
    return draft.build(RECORD), findings if draft.get("/amount") is None else ()


def _put_message(draft: Draft, slips: Sequence[Slip], value_day: Text | None, *, made: Text | None = None) -> None:
    """What the bank prints around a message: the day of its input, and whether it was carried out.

    The day on which the message was ``made`` stands near the bank's word over it and is none of it.
    """
    for slip in slips:
        draft.put("/issued_on", slip.find("date", parse_date) or _day_above(slip.sheet))
        slip.put_words(draft)
        slip.put_marks(draft)
        _put_codes_beside(draft, slip.sheet)
    on = draft.source("/executed_on")
    if on and made and on.box.overlap_y(made.source().box) > 0:
        draft.drop("/executed_on")
    if draft.get("/mark") == "executed" and value_day:
        day = _value_day(value_day)
        draft.put("/executed_on", (day, value_day.source()) if day else None)


def _day_above(sheet: Sheet) -> tuple[date, Source] | None:
    """The day that stands by itself at the head of a print."""
    for segment in (s for line in sheet.lines[:_HEAD] for s in line.segments):
        with suppress(InvalidDate):
            return parse_date(segment.text), sheet.source(segment.words)
    return None


def _value_day(text: Text) -> date | None:
    for line in text.lines:
        settled = _SETTLED.search(line.text)
        for word in (settled["on"] if settled else line.text, *line.text.split()):
            with suppress(InvalidDate):
                return parse_yymmdd(word) if len(word) == 6 else parse_date(word)
    return next((day for line in text.lines for day, _, _ in find_dates(line.text)), None)


def _read_tags(draft: Draft, tags: Texts) -> tuple[Finding, ...]:
    _put_text(draft, "/number", tags.get("20"))
    _put_text(draft, "/purpose", tags.get("70"))
    _put_customer(draft, "payer", next((tags[t] for t in ("50K", "50F", "50A") if t in tags), None))
    _put_customer(draft, "beneficiary", next((tags[t] for t in ("59", "59F", "59A") if t in tags), None))
    _put_bank(draft, "payer", next((tags[t] for t in ("52A", "52D") if t in tags), None))
    _put_bank(draft, "beneficiary", next((tags[t] for t in ("57A", "57D", "57C") if t in tags), None))
    _put_codes(draft, [tags[t] for t in ("72", "77B", "70", "26T") if t in tags])
    findings = _put_settled(draft, tags["32A"])
    if "33B" in tags:
        _put_instructed(draft, tags["33B"])
    if "36" in tags and draft.get("/kzt_debited") is not None:
        _put_rate(draft, tags["36"])
    return findings


def _put_text(draft: Draft, pointer: str, text: Text | None) -> None:
    if text:
        draft.put(pointer, (text.joined, text.source()))


def _put_settled(draft: Draft, text: Text) -> tuple[Finding, ...]:
    """32A: the value date, the currency and the amount, in one line or three."""
    settled = _SETTLED.search(_COMMA.sub(",", text.lines[0].text))
    whole = " ".join(line.text for line in text.lines)
    codes = {settled["currency"]} if settled else {code for code, _, _ in find_currencies(whole)}
    amounts = _amounts(settled["amount"] if settled else _without_dates(text))
    if len(codes) == 1:
        draft.put("/currency", (codes.pop(), text.source()))
    if len(amounts) != 1:
        return (unread("amount", whole, (text.source(),)),)
    draft.put("/amount", (amounts.pop(), text.source()))
    return ()


def _without_dates(text: Text) -> str:
    """The lines that bear no label or six figures of a date, other dates taken out; else what is behind a line's currency."""
    kept = [
        _undated(line.text) for line in text.lines if not re.search(r"(?i)\bdate\b|(?<!\d)\d{6}(?!\d)\s", line.text)
    ]
    if kept:
        return "\n".join(kept)
    _, currency, behind = text.lines[0].text.partition(next((c for c in re.findall(r"[A-Z]{3}", text.joined)), "\n"))
    return behind if currency else ""


def _undated(text: str) -> str:
    for _, start, end in reversed(find_dates(text)):
        text = f"{text[:start]} {text[end:]}"
    return text


def _amounts(text: str) -> set[Decimal]:
    """The amounts of a text; the same one written the message's way and the printed way is one."""
    found: set[Decimal] = set()
    for match in _PRINTED_AMOUNT.finditer(text):
        figure = match.group().strip()
        if _SWIFT_AMOUNT.fullmatch(figure):
            found.add(Decimal(figure.replace(",", ".").rstrip(".")))
            continue
        try:
            found.add(parse_amount(figure))
        except InvalidAmount:
            continue
    return found


def _put_instructed(draft: Draft, text: Text) -> None:
    """33B: what the customer asked to take; tenge for a payment in another currency."""
    codes = {code for code, _, _ in find_currencies(text.joined)} or set(re.findall(r"[A-Z]{3}(?=\d)", text.joined))
    amounts = _amounts(re.sub(r"[A-Z]{3}", " ", text.joined))
    if codes == {"KZT"} and draft.get("/currency") not in (None, "KZT") and len(amounts) == 1:
        draft.put("/kzt_debited", (amounts.pop(), text.source()))


def _put_rate(draft: Draft, text: Text) -> None:
    try:
        draft.put("/rate", (parse_quantity(text.joined.rstrip(",")), text.source()))
    except InvalidAmount:
        return


def _put_customer(draft: Draft, role: str, text: Text | None) -> None:
    """Account, name and address of a customer, in the lines of its tag."""
    if text is None:
        return
    lines = list(text.lines)
    if lines[0].text.startswith("/") or ibans.find(lines[0].text):
        _put_account(draft, role, lines.pop(0))
    for line in lines:
        for found in bins.find(line.text):
            draft.put(f"/{role}/bin", (found.number, line.source(found.number)))
    named = [x for x in lines if not _BIN_LINE.match(x.text)]
    _put_name(draft, role, named)


def _put_account(draft: Draft, role: str, line: Span) -> None:
    number = ibans.compact(line.text.strip(" /"))
    found = ibans.find(line.text)
    # «AEO7…»: behind the country stand figures, and all of them prove each other
    figured = number[:2] + number[2:4].translate(_FIGURES) + number[4:]
    number = figured if ibans.is_valid(figured) else number
    draft.put(f"/{role}/iban", (found[0].number if found else number, line.source()))


def _put_name(draft: Draft, role: str, lines: Sequence[Span]) -> None:
    """The first paragraph; the second as well where only that has the legal form. The rest is the address."""
    numbered = [line for line in lines if _NUMBERED.match(line.text)]
    first = [line for line in numbered if line.text.startswith("1/")] or list(lines)
    filled = not numbered and bool(first) and len(first[0].text) >= FULL_LINE
    if filled and (first[0].text[-1] == "." or is_legal_form(first[0].text.rpartition(" ")[2])):
        first = first[:1]  # a name that fills its line to the end: «… DANISMANLIK A.S.», «… CONTRACTING LLC»
    told = [_NUMBERED.sub("", text) for text in paragraphs(first)]
    if not told:
        return
    name = " ".join(told) if numbered else told[0]
    goes_on = len(told) > 1 and (has_legal_form(told[1]) or ends_body(told[1]))
    if not numbered and goes_on and not has_legal_form(told[0]):
        name = f"{told[0]} {told[1]}"
    held = [line for line in first if any(w in name.split() for w in line.text.split())] or first[:1]
    source = Text(tuple(held)).source()
    draft.put(f"/{role}/name", (company_name(name) or name, source))
    address = " ".join(paragraphs(lines))
    coded = _COUNTRY_LINE.search("\n".join(line.text for line in numbered))
    country = coded[1] if coded else country_in(address)
    draft.put(f"/{role}/country", (country, Text(tuple(lines)).source()) if country else None)


def _put_bank(draft: Draft, role: str, text: Text | None) -> None:
    for line in text.lines if text else ():
        found = None if line.text.startswith("/") else _BIC.search(line.text)
        if found:
            draft.put(f"/{role}/bic", (bics.compact(found.group()), line.source(found.group())))


def _put_sender(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """The payer's bank where the message names none: who sent it, in the head that the network prints over it."""
    for sheet in sheets:
        for line in sheet.lines:
            found = _SENDER.match(line.text)
            if found and bics.is_valid(found["bic"]):
                draft.put("/payer/bic", (bics.of_terminal(found["bic"]), sheet.source(line.words, found["bic"])))


def _put_codes(draft: Draft, texts: Sequence[Text]) -> None:
    """КНП and КБе: «EKNP 2714USD710» is КОд, КБе, currency and КНП; or each by its name."""
    for text in texts:
        together = _EKNP.search(text.joined) or _KNP_KBE.search(text.joined)
        if together:
            draft.put("/kbe", (together["kbe"], text.source(together.group())))
            draft.put("/knp", (together["knp"], text.source(together.group())))
    for text in texts:
        for pointer, pattern in (("/knp", _KNP), ("/kbe", _KBE)):
            found = pattern.search(text.joined)
            draft.put(pointer, (found[1], text.source(found.group())) if found else None)


def _put_codes_beside(draft: Draft, sheet: Sheet) -> None:
    """КНП and КБе that the bank prints in one line under or over a message: «КНП 849 КОд 17 КБе 27»."""
    for line in sheet.lines:
        if (knp := _KNP.search(line.text)) and (kbe := _KBE.search(line.text)):
            draft.put("/knp", (knp[1], sheet.source(line.words, knp.group())))
            draft.put("/kbe", (kbe[1], sheet.source(line.words, kbe.group())))


def _read_elements(draft: Draft, texts: Texts) -> tuple[Finding, ...]:
    numbers = (texts[p] for p in _NUMBERS if p in texts and texts[p].joined != "NOTPROVIDED")
    _put_text(draft, "/number", next(numbers, None))
    _put_text(draft, "/purpose", texts.get("RmtInf/Ustrd"))
    for role, owner in (("payer", "Dbtr"), ("beneficiary", "Cdtr")):
        _put_element_party(draft, role, owner, texts)
    _put_codes(draft, [t for p, t in texts.items() if p.partition("/")[0] in ("RmtInf", "RgltryRptg", "Purp")])
    for pointer, names, shape in (("/knp", ("KNP", "Prtry", "Cd"), r"\d{3}"), ("/kbe", ("KBE",), r"[12][1-9]")):
        for text in (
            texts[p] for p in texts if p.rpartition("/")[2] in names and p.startswith(("RgltryRptg", "Purp", "K"))
        ):
            if re.fullmatch(shape, text.joined):
                draft.put(pointer, (text.joined, text.source()))
    if "CreDtTm" in texts:
        day = _value_day(texts["CreDtTm"])
        draft.put("/issued_on", (day, texts["CreDtTm"].source()) if day else None)
    return _put_element_amounts(draft, texts)


def _put_element_party(draft: Draft, role: str, owner: str, texts: Texts) -> None:
    named = texts.get(f"{owner}/Nm")
    told = [line for line in (named.lines if named else ()) if not _BIN_LINE.match(line.text)]
    _put_text(draft, f"/{role}/name", Text(tuple(told)) if told else named)
    _put_bank(draft, role, texts.get(f"{owner}Agt/BICFI") or texts.get(f"{owner}Agt/BIC"))
    account = next((texts[p] for p in (f"{owner}Acct/IBAN", f"{owner}Acct/Id", f"{owner}Acct") if p in texts), None)
    if account:
        draft.put(f"/{role}/iban", (ibans.compact(account.joined), account.source()))
    number = texts.get(f"{owner}/Id") or texts.get(f"{owner}/OrgId") or named  # whose own element was not read
    if number and bins.find(number.joined):
        draft.put(f"/{role}/bin", (bins.find(number.joined)[0].number, number.source()))
    country = texts.get(f"{owner}/Ctry")
    if country and re.fullmatch("[A-Z]{2}", country.joined):
        draft.put(f"/{role}/country", (country.joined, country.source()))


def _put_element_amounts(draft: Draft, texts: Texts) -> tuple[Finding, ...]:
    settled = texts.get("IntrBkSttlmAmt") or texts["InstdAmt"]
    money = money_in(settled.lines[0])
    code = settled.currency or (money[0].currency[0] if money and money[0].currency else None)
    if len({m.value for m in money}) != 1:
        return (unread("amount", settled.joined, (settled.source(),)),)
    draft.put("/amount", (money[0].value, settled.source()))
    draft.put("/currency", (code, settled.source()) if code else None)
    instructed = texts.get("InstdAmt")
    asked = money_in(instructed.lines[0]) if instructed else []
    if instructed and instructed.currency == "KZT" and code not in (None, "KZT") and len(asked) == 1:
        draft.put("/kzt_debited", (asked[0].value, instructed.source()))
        if "XchgRate" in texts:
            _put_rate(draft, texts["XchgRate"])
    return ()
