"""Выписка по счету / шот бойынша үзінді (forms 8.4).

Every row that has a date and a sum is a movement of money; the row that numbers the columns and the totals have no date.
Debit is money that left the holder's account; in a single column of signed sums, what is below zero.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from extractors.banking.ledger import Head, Row, heads, rows
from extractors.dates import find_dates, parse_date
from extractors.documents.ledger_wordings import STATEMENT
from extractors.documents.payment_money import currency_named
from extractors.documents.statement_cards import cards, top
from extractors.documents.statement_sides import (
    behind_numbers,
    lines_before_firm,
    named_lines,
    party_lines,
    without_numbers,
)
from extractors.documents.statement_tongues import ANCHORS, BALANCES, HEADS, HOLDERS, sided
from extractors.draft import Draft
from extractors.findings import Finding, Source
from extractors.fold import fold, pattern
from extractors.identifiers import bic as bics
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.kinds.cues import Cues
from extractors.labels.areas import Areas, joined
from extractors.labels.near import find
from extractors.layout import Line, Sheet
from extractors.money import find_currencies
from extractors.page import Word
from extractors.reading import Hit, Labels, Span, span
from extractors.records import BankStatement
from extractors.tables.figures import by_lines, in_lines, money_readings
from extractors.typesetting.typed_grid import ruled_sheet
from extractors.who.firms import company_name, has_legal_form

RECORD = BankStatement

_TITLES = (
    "Движение по счету", "Движения по счету", "Выписка по операциям", "Обороты по счету",
    "Операции по счету", "Шот бойынша операциялар", "Справка о движении денег", "Account activity", "Transaction history",
    "Шот бойынша қозғалыс", "Шоттан үзінді көшірме",
    "Выписка по счету", "Выписка по лицевому счету", "Выписка по текущему счету", "Выписка по банковскому счету",
    "Выписка", "Выписка за период", "Банковская выписка", "Шот бойынша үзінді", "Шот көшірмесі", "Шоттан үзінді",
    "Шот бойынша көшірме", "Account statement", "Statement of account", "Bank statement",
)  # fmt: skip
CUES = Cues(
    titles=_TITLES,
    shapes=(
        r"выписк\w*.*(?:сч[её]т|операци|период)",
        r"^(?=.*(?:шот|есепшот)).*(?:үзінді|көшірме|операциялар|қозғалыс)",
        r"(?:bank|account) statement|statement of account|^account (?:activity|transactions|history)|^kontoauszug|^wyciąg"
        r"|^estratto conto|^hesap (?:ekstresi|özeti|hareketleri)|^relevé de compte",
    ),
    anchors=(
        "входящий остаток", "исходящий остаток", "входящее сальдо", "исходящее сальдо", "остаток на начало периода",
        "остаток на конец периода", "остаток на начало", "остаток на конец", "кіріс қалдық", "шығыс қалдық", "лицевой счет",
        "валюта счета", "дебет", "кредит", "период", "кезеңі", "дата операции", "итого обороты", "назначение платежа",
        "opening balance", "closing balance", "номер документа", "дата последнего движения", "итого операций за период",
        "debit", "credit", "account", "period", "client", "клиент", "Шот иесі", "Владелец счета", "Номер счета",
        "Списание", "Зачисление", "Поступление", "Шығыс", "Кіріс", "Операции", "Операциялар", "БИН владельца", "БИК банка",
        "Шот нөмірі", "Всего списано", "Всего зачислено", "Итого списано", "Итого зачислено", "Контрагент", "корреспондент",
        "Приход", "Расход", "Остаток", "Обслуживающий банк", "За период", "Отправитель / получатель", "Түсім", "Қалдық", *ANCHORS,
    ),
    negatives=("акт сверки", "салыстыру актісі", "расчетов с бюджетом", "reconciliation"),
    with_title=2,
    long=True,
    first=(
        "Входящий остаток", "Остаток на начало периода", "Opening balance", "Лицевой счет", "Валюта счета",
        "Кіріс қалдық", "Дата последнего движения",
    ),
)  # fmt: skip

_HEADS = Labels(
    {field: (*texts, *HEADS.get(field, ())) for field, texts in {
        "index": ("№ п/п", "№ п.п.", "Р/с №"),
        "date": (
            "Дата", "Дата операции", "Дата проводки", "Дата документа", "Дата и время", "Дата проведения", "Күні",
            "Операция күні", "Date", "Operation date", "Transaction date",
        ),
        "number": (
            "Номер", "Номер документа", "№", "№ документа", "№ док", "№ док-та", "Құжат №", "Құжат нөмірі", "Құжаттың №",
            "Нөмірі", "Number", "Document No", "Doc No", "Документ",
            "Док", "Док №", "№ п/п документа", "Құж №", "Doc",
        ),
        "debit": (
            "Дебет", "Расход", "Списание", "Обороты по дебету", "Сумма по дебету", "Debit", "Шығыс", "Дт", "Оборот Дт",
            "Дебетовый оборот", "Withdrawal", "Сумма дебет", "Paid out", "Money out", "Withdrawals",
        ),
        "credit": (
            "Кредит", "Приход", "Зачисление", "Поступление", "Обороты по кредиту", "Сумма по кредиту", "Credit", "Кіріс",
            "Кт", "Оборот Кт", "Кредитовый оборот", "Deposit", "Сумма кредит", "Paid in", "Money in",
        ),
        "amount": ("Сумма", "Сумма операции", "Сомасы", "Операция сомасы", "Amount"),
        "party": (
            "Наименование", "Наименование получателя", "Наименование контрагента", "Наименование отправителя", "Корреспондент",
            "Контрагент", "Реквизиты контрагента", "Получатель", "Отправитель", "Получатель/Отправитель",
            "Отправитель/Получатель", "Плательщик/Получатель", "Контрагенттің атауы", "Атауы", "Counterparty", "Бенефициар",
            "Отправитель / Бенефициар", "Бенефициар / Отправитель",
        ),
        "account": (
            "ИИК", "ИИК бенефициара", "ИИК контрагента", "Счет", "Счет контрагента", "Счет корреспондента", "БИН/№ счета",
            "IBAN", "ЖСК", "Account", "Номер счета", "№ счета",
        ),
        "bin": ("БИН", "ИИН/БИН", "БИН/ИИН", "ЖСН/БСН", "БСН", "ИИН", "БИН контрагента", "ИИН/БИН контрагента", "BIN"),
        "bic": (
            "БИК", "БИК банка", "БИК банка получателя", "БИК контрагента", "Реквизиты банка контрагента", "Банк",
            "Банк контрагента", "Банк получателя", "БСК", "BIC", "Bank",
        ),
        "knp": ("КНП", "ТМК", "KNP", "Код назначения"),
        "purpose": ("Назначение платежа", "Назначение", "Төлем мақсаты", "Төлемнің мақсаты", "Төлемнің тағайындалуы", "Purpose"),
        "details": ("Детали", "Сипаттамасы", "Описание", "Содержание операции", "Мазмұны", "Details", "Description"),
        "operation": ("Операция", "Операции", "Операциялар", "Transaction"),
        "other": ("Остаток", "Баланс", "Қалдық", "Balance", "Курс", "Эквивалент", "Сумма в тенге", "Валюта", "Код операции"),
    }.items()},
    rules=STATEMENT,
)  # fmt: skip
_HOLDER = Labels(
    {field: (*texts, *HOLDERS.get(field, ())) for field, texts in {
        "name": (
            "Наименование клиента", "Клиент", "Владелец счета", "Наименование владельца", "Владелец", "Шот иесі",
            "Клиенттің атауы", "Клиент атауы", "Client", "Account holder", "Customer", "Наименование", "Организация",
        ),
        "bin": ("ИИН/БИН", "БИН/ИИН", "БИН", "ИИН", "ЖСН/БСН", "БСН", "BIN", "IIN/BIN"),
        "account": ("Лицевой счет", "Счет", "Номер счета", "Счет №", "Шот", "Шот нөмірі", "IBAN", "ИИК", "ЖСК", "Account"),
        "currency": ("Валюта счета", "Валюта", "Шот валютасы", "Валютасы", "Currency", "Account currency"),
        "period": ("Период", "за период", "Период выписки", "Кезеңі", "Кезең", "Period", "за"),
        "first": ("Дата начала", "Дата начала периода", "Начало периода", "Басталу күні", "Start date", "Date from"),
        "last": ("Дата окончания", "Дата окончания периода", "Конец периода", "Аяқталу күні", "End date", "Date to"),
        "bank": ("Наименование и БИК обслуживающего Банка", "Банк", "Обслуживающий банк", "БИК", "Bank"),
        "balance": ("Входящий остаток", "Исходящий остаток", "Остаток", "Входящее сальдо", "Кіріс қалдық"),
    }.items()}
)  # fmt: skip

# Rows and lines that close a table; «Итого» within a row makes it one of totals.
_TOTALS = pattern(
    r"^\W*(?:итого|всего|оборот|барлығы|жиыны|айналым|total|исходящ|входящ|остаток|сальдо|шығыс қалдық|кіріс қалдық|"
    rf"closing|opening|дебеттік айналым|{BALANCES})"
)
_NUMBER = re.compile(r"(?:№|\bN(?=[\s\d]))\s*([\w/-]+)")
_BANK = pattern(r"банк|\bbank")
_BEGINS = 6  # a date begins a row when it stands no further from its beginning, in letters
_TIME = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")


def read(sheets: Sequence[Sheet]) -> tuple[BankStatement, tuple[Finding, ...]]:
    """The statement on these sheets. What has no date or no sum is no movement."""
    draft = Draft()
    pages = [ruled_sheet(sheet) for sheet in sheets]
    last: Head | None = None
    count = 0
    for n, sheet in enumerate(pages):
        found = heads(sheet, _HEADS.hits(sheet))
        head = found[0] if found else last.onward(sheet) if last else None
        if n == 0:
            _put_holder(draft, sheet, head.top if head else top(sheet))
            headings = [x for x in sheet.lines if head and head.top <= x.box.middle < head.bottom]
            _put_currency(draft, Areas(sheet, (), {}), headings, ())
        if head is None:
            continue
        last = head
        for row in rows(head, lambda line: False):
            count += _put_row(draft, row, count)
    if not count:
        for row in (row for sheet in pages for row in cards(sheet)):
            count += _put_row(draft, row, count)
    _put_bank(draft, pages)
    return draft.build(RECORD), ()


def _put_holder(draft: Draft, sheet: Sheet, bottom: float) -> None:
    """What stands above the table: whose account, which, in which currency, for what time."""
    hits = [h for h in _HOLDER.hits(sheet) if h.box.middle < bottom]
    areas = Areas(sheet, hits, {})
    above = [line for line in sheet.lines if line.box.middle < bottom]
    for hit in sorted((h for h in hits if h.field == "name"), key=lambda h: not h.leads):
        for lines in areas.of(hit):
            name = company_name("\n".join(x.text for x in lines[:3]))
            if name and any(c.isalpha() for c in name):
                draft.put("/holder/name", (name, lines[0].source()))
    if not draft.get("/holder/name"):
        _put_only_firm(draft, sheet, above)
    for line in above:
        text = span(sheet, line.words)
        if text is None:
            continue
        accounts = ibans.find(text.text)
        if "банк" not in fold(text.text):
            for number in bins.find(text.text):
                if not any(a.start <= number.start < a.end for a in accounts):  # «DE89 3704 0044 0532 0130 00»
                    draft.put("/holder/bin", (number.number, text.source(number.number)))
        for account in accounts:
            draft.put("/holder/iban", (account.number, text.source(account.number)))
        for code in bics.find(text.text):
            draft.put("/holder/bic", (code.number, text.source(code.number)))
    _put_period(draft, sheet, above, [h for h in hits if h.field == "period"])
    for field, pointer in (("first", "/period_from"), ("last", "/period_to")):
        draft.put(pointer, find(hits, field, parse_date, "rest right below"))
    _put_currency(draft, areas, above, hits)


def _put_only_firm(draft: Draft, sheet: Sheet, above: Sequence[Line]) -> None:
    """The one firm of the head that is no bank, where no label says whose account it is."""
    named = [s for line in above for s in line.segments if has_legal_form(s.text) and not _BANK.search(fold(s.text))]
    names = {name for s in named if (name := company_name(s.text))}
    if len(names) == 1:
        draft.put("/holder/name", (names.pop(), sheet.source(named[0].words)))


def _put_period(draft: Draft, sheet: Sheet, above: Sequence[Line], labels: Sequence[Hit]) -> None:
    """Two dates on the line of the period's label, else on any line."""
    labelled = {h.segment.line for h in labels}
    for line in sorted(above, key=lambda x: x.index not in labelled):
        text = span(sheet, line.words)
        days = find_dates(text.text) if text else []
        if text and len(days) >= 2:
            for pointer, (day, start, end) in zip(("/period_from", "/period_to"), days, strict=False):
                draft.put(pointer, (day, text.source(text.text[start:end])))
            return


def _put_currency(draft: Draft, areas: Areas, above: Sequence[Line], hits: Sequence[Hit]) -> None:
    for hit in hits:
        for lines in areas.of(hit) if hit.field == "currency" else ():
            try:
                draft.put("/currency", (currency_named(lines[0].text), lines[0].source()))
            except ValueError:
                continue
    for line in above:
        text = span(areas.sheet, line.words)
        found = find_currencies(text.text) if text else []
        if text and len({code for code, _, _ in found}) == 1:
            code, start, end = found[0]
            draft.put("/currency", (code, text.source(text.text[start:end])))


def _put_bank(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """The code of the bank that keeps the account, where only the statement's foot has it."""
    for sheet in sheets:
        for hit in _HOLDER.hits(sheet):
            if hit.field == "bank" and hit.leads:
                text = span(sheet, sheet.lines[hit.segment.line].words)
                for code in bics.find(text.text) if text else ():
                    draft.put("/holder/bic", (code.number, text.source(code.number)) if text else None)


def _put_row(draft: Draft, row: Row, n: int) -> bool:
    """States row ``n``; False when the row is no movement of money."""
    day = _day(row)
    sums = _sums(row)
    if day is None or not sums or _TOTALS.search(fold(row.whole)):
        return False
    draft.put(f"/rows/{n}/date", day)
    for side, value in sums.items():
        draft.put(f"/rows/{n}/{side}", value)
    draft.put(f"/rows/{n}/document", _document(row))
    told = find_currencies(" ".join(w.text for w in row.cells.get("amount", ())))
    draft.put("/currency", (told[0][0], _source(row, row.cells["amount"])) if len(told) == 1 else None)
    _put_party(draft, row, n)
    return True


def _source(row: Row, words: Sequence[Word], quote: str | None = None) -> Source:
    return row.sheet.source(list(words), quote)


def _day(row: Row) -> tuple[date, Source] | None:
    """The date of its column, or of that of operations («Дата» over «операции»), else the one that begins the row."""
    dated = row.cells.get("date", ())
    first = row.free[0][:6] if row.free and not dated else ()
    for words in (dated, row.cells.get("operation", ()), first):
        text = _TIME.sub("", " ".join(by_lines(words)))
        for day, start, end in find_dates(text)[:1]:
            if words is not first or start <= _BEGINS:
                return day, _source(row, words, text[start:end])
    return None


def _sums(row: Row) -> dict[str, tuple[Decimal, Source]]:
    """Debit or credit; a signed sum is one or the other."""
    told: dict[str, tuple[Decimal, Source]] = {}
    for role in ("debit", "credit", "amount"):
        words = row.cells.get(role)
        readings = money_readings(by_lines(words)) if words else ()
        # an amount has no thousandths: of two readings the larger one groups thousands
        value = max(readings, key=abs, default=None) or (sided(by_lines(words)) if words and role == "amount" else None)
        if not words or not value or (role == "amount" and told):
            continue  # a sum beside debit and credit tells the same in another currency
        side = role if role != "amount" else "debit" if value < 0 else "credit"
        told[side] = (abs(value), _source(row, words))
    return told


def _document(row: Row) -> tuple[str, Source] | None:
    words = row.cells.get("number")
    if words:
        whole = " ".join(w.text for w in words)
        numbered = _NUMBER.search(whole) if find_dates(whole) else None  # «10.02.2026 г. № 500» of one column
        text = numbered[1] if numbered else "".join(w.text for w in words).lstrip("№N")
        return (text, _source(row, words)) if text else None
    for words in (row.cells.get("date", ()), *row.free[:1]):
        found = _NUMBER.search(" ".join(w.text for w in words))
        if found:
            return found[1], _source(row, words, found[1])
    return None


def _put_party(draft: Draft, row: Row, n: int) -> None:
    """The other side and the purpose: from their columns, or from the lines of one cell that holds all of it."""
    party: list[Span] = []
    for role in ("party", "account", "bin", "bic"):
        party += _spans(row, row.cells.get(role, ()))
    details = _spans(row, row.cells.get("details", ()))
    if (
        not {"party", "details", "purpose"} & row.cells.keys()
    ):  # a column «Операция» beside these says only what kind it is
        details = _spans(row, row.cells.get("operation", ()))
    purpose = _spans(row, row.cells.get("purpose", ())) or (details if party else [])
    if "party" not in row.cells and (cut := named_lines(details or purpose)):
        told = details or purpose
        party, purpose = [*told[:cut], *party], told[cut:]
    elif not purpose and not {"account", "bin", "bic"} & row.cells.keys() and party:  # both in one column, line by line
        cut = party_lines(party)
        party, purpose = (party[:cut], party[cut:]) if cut else (party, [])
    elif not party:
        told = details or purpose or _without_head(row)
        cut = party_lines(told)
        paid = lines_before_firm(told[:cut])
        party, purpose = told[paid:cut], told[:paid] + told[cut:] or (purpose if not cut else [])
        if party and not purpose:
            purpose = behind_numbers(party[-1])
    _put_identity(draft, row, f"/rows/{n}/party", party)
    if purpose:
        words = [w for line in purpose for w in line.words]
        text = joined(purpose)
        draft.put(f"/rows/{n}/purpose", (text, _source(row, words, text)))


def _spans(row: Row, words: Sequence[Word]) -> list[Span]:
    """The lines of a cell."""
    return [found for line in in_lines(words) if (found := span(row.sheet, line))]


def _without_head(row: Row) -> list[Span]:
    """The lines of a row without columns, behind the one that has date and number."""
    return [found for line in row.free[1:] if (found := span(row.sheet, line))]


def _put_identity(draft: Draft, row: Row, pointer: str, lines: Sequence[Span]) -> None:
    if not lines:
        return
    text = "\n".join(line.text for line in lines)
    joined = "".join(w.text for line in lines for w in line.words)
    words = [w for line in lines for w in line.words]
    for kind, found in (
        ("bin", bins.find(text)),
        ("iban", ibans.find(text) or ibans.find(joined)),
        ("bic", bics.find(text)),
    ):
        if found:
            draft.put(f"{pointer}/{kind}", (found[0].number, _source(row, words, found[0].number)))
    account = row.cells.get("account")
    if account:
        for hit in ibans.find("".join(w.text for w in account)):
            draft.put(f"{pointer}/iban", (hit.number, _source(row, account, hit.number)))
    # a name is broken in a column of its own; in one with what was paid for a line ends it
    apart = {"party", "purpose"} <= row.cells.keys()
    name = company_name(without_numbers(text.replace("\n", " ") if apart else text))
    if name and any(c.isalpha() for c in name):
        draft.put(f"{pointer}/name", (name, _source(row, words, name)))
