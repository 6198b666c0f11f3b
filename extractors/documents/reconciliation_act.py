"""Акт сверки взаимных расчетов / салыстыру актісі (forms 7).

Two halves show the books of the two parties, the same bookings mirrored; one of them may be blank, or missing. The rows
given are the buyer's where they are printed. Who is the supplier says a word beside a name, else the rows: a supplier
books sales in debit and payments in credit, a buyer purchases in credit and payments in debit.
"""

from collections.abc import Iterator, Sequence

import msgspec

from extractors.banking.ledger import Head, Row, heads, rows
from extractors.banking.ledger_columns import captioned_sums
from extractors.documents.reconciliation_balance import told_balance
from extractors.documents.reconciliation_owner import BY_DATA, heads_column, owner_of, sender
from extractors.documents.reconciliation_parties import (
    Named,
    Passage,
    beside_each_other,
    bin_of,
    in_boxes,
    labelled,
    named_in,
    passage,
    passage_of,
    role_beside,
    whole_lines,
)
from extractors.documents.reconciliation_period import put_period
from extractors.documents.reconciliation_rows import balance_of, day_of, document_of, sums_of
from extractors.documents.reconciliation_sections import sections
from extractors.documents.reconciliation_signatures import put_act_signatures
from extractors.draft import Draft
from extractors.findings import Finding
from extractors.fold import fold, pattern
from extractors.kinds.cues import Cues
from extractors.layout import Line, Segment, Sheet
from extractors.money import find_currencies
from extractors.page import Word
from extractors.reading import Labels
from extractors.records import ReconciliationAct
from extractors.tables.figures import by_lines, money_readings
from extractors.typesetting.typed_grid import ruled_sheet
from extractors.who.names import same_name

RECORD = ReconciliationAct

_TITLES = (
    "Акт сверки взаимных расчетов", "Акт сверки взаиморасчетов", "Акт сверки расчетов", "Акт сверки", "Салыстыру актісі",
    "Акт сверки задолженности", "Өзара есеп айырысуларды салыстырып тексеру актісі", "Өзара есеп айырысуды салыстыру актісі",
    "Өзара есеп айырысуларды салыстыру актісі", "Салыстырып тексеру актісі", "Reconciliation statement",
    "Statement of reconciliation", "Reconciliation act", "Act of reconciliation", "Mutual settlements reconciliation",
    "Reconciliation statement for the period", "Reconciliation statement as", "Салыстыру актісі кезеңі",
    "Өзара есеп айырысуларды салыстырып тексеру актісі кезеңі", "Акт сверки взаимных расчетов между",
)  # fmt: skip
CUES = Cues(
    titles=_TITLES,
    shapes=(
        r"\bакт\b.*сверк", r"салыстыр.*\bакт", r"есеп\s*айырысу\w*\s+салыстыр\w*",
        r"reconciliation\s+(?:act|statement)|statement of reconciliation",
    ),
    anchors=(
        "Мы, нижеподписавшиеся", "Біз, төменде қол қоюшылар", "Біз, төменде қол қойғандар", "We, the undersigned",
        "составили настоящий акт сверки", "настоящий акт сверки", "состояние взаимных расчетов",
        "взаимных расчетов по данным учета", "өзара есеп айырысу", "өзара есеп айырысулардың жай-күйі",
        "mutual settlements", "statement of mutual settlements", "в пользу", "задолженность отсутствует",
        "берешек жоқ", "пайдасына", "there is no debt", "От имени", "Атынан", "On behalf of", "Деректері бойынша",
        "Сальдо", "Соңғы сальдо", "Сальдо конечное", "Operation, documents", "Наименование операции, документы",
        "сальдо начальное", "сальдо конечное", "сальдо на начало периода", "сальдо на конец периода",
        "обороты за период", "бастапқы сальдо", "соңғы сальдо", "айналымдар", "кезең айналымдары", "по данным",
        "деректері бойынша", "дебет", "кредит", "мы нижеподписавшиеся", "задолженность", "opening balance",
        "closing balance", "turnover", "according to", "начальное сальдо", "конечное сальдо", "debit",
    ),
    with_title=2,
    long=True,
    first=(
        "Мы, нижеподписавшиеся", "составили настоящий акт сверки", "Біз, төменде қол қоюшылар", "We, the undersigned",
    ),
)  # fmt: skip

_COLUMNS = {
    "index": ("№ п/п", "№ п.п.", "Р/с №", "№"),
    "date": (
        "Дата", "Күні", "Date", "Число", "Күн", "Айы, күні", "Число, месяц", "Дата операции", "Операция күні", "Дата записи",
        "Жазба күні", "Дата документа", "Құжат күні", "Дата проводки", "Operation date", "Posting date", "Day",
    ),
    "document": (
        "Документ", "Документы", "Құжат", "Құжаттар", "Document", "Наименование операции, документы", "Операция, документ",
        "Наименование операции", "Наименование документа", "Операция атауы, құжаттар", "Операция атауы",
        "Содержание операции", "Operation, documents", "Содержание записи", "Содержание хозяйственной операции",
        "Хозяйственная операция", "Запись", "Вид операции", "Основание записи", "Документ-основание", "Мазмұны",
        "Жазба мазмұны", "Операция мазмұны", "Шаруашылық операциясының мазмұны", "Операция түрі", "Операция",
        "Негіздеме", "Жазба", "Particulars", "Transaction", "Entry", "Details", "Reference", "Narrative",
        "Operation", "Содержание", "Операция", "Description", "Основание", "Наименование",
    ),
    "number": ("№ документа", "Номер документа", "Құжат №", "Құжат нөмірі", "Document No"),
    "kind": ("Вид", "Вид документа", "Құжат түрі", "Document type"),
    "debit": ("Дебет", "Дт", "По дебету", "Debit"),
    "credit": ("Кредит", "Кт", "По кредиту", "Credit"),
    "other": ("Остаток", "Сальдо", "Қалдық", "Balance", "Сумма в валюте", "Валюта"),
}  # fmt: skip
_HEADS = Labels(_COLUMNS)
# What was supplied and what was paid, whoever books it: as a buyer has it, the one in credit, the other in debit.
_SUPPLIES = Labels(
    {
        **_COLUMNS,
        "debit": ("Оплачено", "Оплата", "Сумма оплаты", "Перечислено", "Төленді", "Төлем", "Төленген сома", "Paid", "Payments"),
        "credit": (
            "Начислено", "Отгружено", "Отгрузка", "Поставлено", "Оказано услуг", "Выставлено", "Сумма по документам", "Есептелді",
            "Жеткізілді", "Көрсетілген қызмет", "Invoiced", "Charged", "Delivered", "Supplied",
        ),
    }
)  # fmt: skip

_OPENING = pattern(
    r"(?:сальдо|остаток|задолженность)\s+(?:нач|на\s+начало)|\bнач\w*\.?\s+(?:сальдо|остаток)|(?:басына|басындағы)\s+(?:сальдо|қалдық)|начальное\s+сальдо|(?:входящ\w+|кіріс)\s+(?:сальдо|остаток|қалдық)|бастапқы\s+(?:сальдо|қалдық)|opening"
)
_CLOSING = pattern(
    r"(?:сальдо|остаток|задолженность)\s+(?:кон|на\s+конец)|\bкон\w*\.?\s+(?:сальдо|остаток)|(?:соңына|соңындағы)\s+(?:сальдо|қалдық)|конечное\s+сальдо|(?:исходящ\w+|шығыс)\s+(?:сальдо|остаток|қалдық)|соңғы\s+(?:сальдо|қалдық)|closing"
)
_BALANCE = pattern(r"^[\W\d]*(?:жылғы\W*\d+\W*\w+\W*)?(?:сальдо|остаток|қалдық|balance)")
_TURNOVER = pattern(r"оборот|айналым|turnover|^\W*(?:\d+\W+)?(?:итого|всего|барлығы|жиыны|total)")
_SALE = pattern(r"продажа|реализация|отгрузка|сату|\bsale|\bsold")
_PURCHASE = pattern(r"поступлени|приход|покупка|приобретен|түсім|сатып алу|\bpurchase|\breceipt")
_PAYMENT = pattern(
    r"оплат|платеж|плат\w*\.?\s*пор|п/п|төлем|перечислен|списание|банковская выписка|\bpayment|\bpaid|\btransfer"
)
# What is booked as a supply, whoever keeps the books; what is given back is booked the other way round.
_SUPPLY = pattern(r"\bакт|услуг|\bработ|накладн|фактур|\bэсф\b|қызмет|жұмыс|\binvoice|\bservice")
_GIVEN_BACK = pattern(r"возврат|сторно|корректир|қайтар|түзет|refund|revers|credit note")
_BOOKED, _CREDITED = pattern(r"дебет|\bдт\b|debit"), pattern(r"кредит|\bкт\b|credit")
# What ends the table: who owes whom, and the signatures.
_END = pattern(
    r"задолженност|берешек|\bdebt\b|^(?:от|за)\s+(?:имени|тоо|ао|ип|товарищ|[«\"“])|^атынан|^on behalf|^м\.\s?[по]\.|"
    r"^(?:исполнитель|заказчик|поставщик|покупатель|орындаушы|тапсырыс беруші|жеткізуші|сатып алушы|supplier|buyer|customer)\b|"
    r"^(?:директор|руководитель|главный бухгалтер|бас бухгалтер|басшы)\b"
)


class _Half(msgspec.Struct, frozen=True):
    """One party's books: its name over them, what they start and end with, the rows between."""

    owner: Named | None
    rows: tuple[Row, ...]

    def entries(self) -> list[Row]:
        return [row for row in self.rows if _kind(row) == "entry" and sums_of(row)]


def read(sheets: Sequence[Sheet]) -> tuple[ReconciliationAct, tuple[Finding, ...]]:
    """The act on these sheets."""
    draft = Draft()
    pages = [ruled_sheet(sheet) for sheet in sheets]
    found = [heads(page, _HEADS.hits(page)) or heads(page, _SUPPLIES.hits(page)) for page in pages]
    tops = [h[0].top for h in found if h]
    opening = _opening(pages, found)
    halves = _halves(pages, found)
    columns = (
        [column for page in pages for column in _blocks(page, tops[0] if tops else 0.0)] if len(pages) == 1 else []
    )
    parties = _parties(opening, columns, halves)
    if len(halves) == 1 and halves[0].owner is None:
        halves = [msgspec.structs.replace(halves[0], owner=heads_column(columns, parties) or sender(opening, parties))]
    foot = [passage_of(page, _after_table(page, h)) for page, h in zip(pages, found, strict=True)]
    roles = _roles(parties, halves, [opening, *columns, *foot])
    blocks = [block for page in pages for block in _blocks(page, page.page.height)]
    for role, party in roles.items():
        draft.put(f"/{role}/name", (party.name, party.source))
        others = [p for p in parties if p is not party]
        draft.put(f"/{role}/bin", bin_of(party, others, [*columns, opening, *blocks, *foot]))
    put_period(draft, opening)
    half = _chosen(halves, roles)
    _put_currency(draft, opening, half, [head for heads_of in found for head in heads_of])
    if half:
        _put_rows(draft, half)
    for page, head in zip(pages, found, strict=True):
        _put_captioned(draft, page, head)
    draft.put("/closing_balance", told_balance(foot))
    put_act_signatures(draft, pages, roles, tops[0] if tops else 0.0)
    return draft.build(RECORD), ()


def _opening(pages: Sequence[Sheet], found: Sequence[tuple[Head, ...]]) -> Passage:
    """The lines above the table, and all of the pages before it."""
    lines: list[tuple[Sheet, tuple[Word, ...]]] = []
    for page, head in zip(pages, found, strict=True):
        limit = head[0].top if head else page.page.height
        lines += [(page, words) for words in whole_lines([x for x in page.lines if x.box.middle < limit])]
        if head:
            break
    return passage(lines)


def _after_table(page: Sheet, found: Sequence[Head]) -> list[Line]:
    bottom = found[0].bottom if found else 0.0
    below = [line for line in page.lines if line.box.middle > bottom]
    first = next((n for n, line in enumerate(below) if _END.search(fold(line.text))), len(below))
    return below[first:]


def _blocks(page: Sheet, bottom: float) -> Iterator[Passage]:
    """The columns of a page above a height: a party's name and BIN may run over lines beside the other party's."""
    columns: list[list[Segment]] = []
    for segment in (s for s in page.segments if s.box.middle < bottom):
        known = next((c for c in columns if abs(c[0].box.x0 - segment.box.x0) < segment.box.height / 3), None)
        if known is None:
            columns.append([segment])
        else:
            known.append(segment)
    for column in columns:
        yield passage([(page, segment.words) for segment in column])


def _halves(pages: Sequence[Sheet], found: Sequence[tuple[Head, ...]]) -> list[_Half]:
    """The books of one party or two, over all pages."""
    known: tuple[Head, ...] = ()
    told: list[list[Row]] = []
    owners: list[Named | None] = []
    below = [_below(page, here) for page, here in zip(pages, found, strict=True) if here]
    for page, here in zip(pages, found, strict=True):
        current = here or tuple(head.onward(page) for head in known)
        if here and not known:
            owners = [owner_of(head) if _is_booked(head) else None for head in here]
            told = [[] for _ in here]
        if len(current) == 1 and not any(below):
            for owner, held in sections(current[0], _ends):
                if owner and not (owners[-1] and same_name(owner.name, owners[-1].name)):
                    owners.append(owner)
                    told.append([])
                told[-1].extend(held)
            known = current
        elif len(current) == len(told):
            for half, head in zip(told, current, strict=True):
                half.extend(rows(head, _ends))
            known = current
    if (
        len(told) > 1 and not told[0] and owners[0] is None
    ):  # nothing stands above the first line that tells whose rows follow
        owners, told = owners[1:], told[1:]
    return [_Half(owner, tuple(rows_of)) for owner, rows_of in zip(owners, told, strict=True)] + [h for h in below if h]


def _is_booked(head: Head) -> bool:
    """Whether the headings are debit and credit: what was supplied and paid stands alike in the books of both."""
    return any(
        fold(word) in fold(head.sheet.lines[h.segment.line].text)
        for h in head.hits
        for word in ("дебет", "дт", "debit")
    )


def _below(page: Sheet, found: Sequence[Head]) -> _Half | None:
    """The other party's books in a table of their own under the first one."""
    hits = [hit for hit in _HEADS.hits(page) if hit.box.top > found[0].bottom + hit.box.height]
    second = heads(page, hits) if len(found) == 1 else ()
    owner = owner_of(second[0]) if len(second) == 1 else None
    return _Half(owner, tuple(rows(second[0], _ends))) if owner else None


def _ends(line: Line) -> bool:
    """Whether the table is over: who owes whom, the signatures, or the other party's books below."""
    text = fold(line.text)
    return _END.search(text) is not None or BY_DATA.match(text) is not None


def _parties(opening: Passage, columns: Sequence[Passage], halves: Sequence[_Half]) -> tuple[Named, ...]:
    """The parties: those over the halves, and those of the opening that are none of these."""
    found = [half.owner for half in halves if half.owner]
    for sure in (True, False):  # names that only may be the same are two parties where no other is named
        for party in (*named_in(opening), *labelled(opening)):
            same = [same_name(party.name, known.name) for known in found]
            if len(found) < 2 and all(s is False or (s is None and not sure) for s in same):
                found.append(party)
    return tuple(found[:2]) if len(found) > 1 else beside_each_other(columns) or in_boxes(opening) or tuple(found)


def _roles(parties: Sequence[Named], halves: Sequence[_Half], passages: Sequence[Passage]) -> dict[str, Named]:
    """Supplier and buyer, where words or rows tell them apart."""
    told: dict[str, Named] = {}
    for party in parties:
        role = role_beside(party, [p for p in parties if p is not party], passages)
        if role and role not in told:
            told[role] = party
    for half in halves:
        role = _keeper(half)
        owner = half.owner
        if role is None or owner is None:
            continue
        if any(same_name(p.name, owner.name) is (r != role) for r, p in told.items()):
            return {}  # a word and the bookings contradict each other
        told.setdefault(role, owner)
    left = [p for p in parties if p not in told.values()]
    for role, other in (("supplier", "buyer"), ("buyer", "supplier")):
        if other in told and role not in told and len(left) == 1:
            told[role] = left[0]
    return told


def _keeper(half: _Half) -> str | None:
    """Whose books they are by what stands in debit; None where the rows do not agree."""
    votes = 0
    for row in half.entries():
        text, sums = fold(row.whole), sums_of(row)
        if _GIVEN_BACK.search(text):
            continue
        if _PAYMENT.search(text):
            votes += 1 if "credit" in sums else -1
        elif _SALE.search(text) or _PURCHASE.search(text) or _SUPPLY.search(text):
            votes += 1 if "debit" in sums else -1
    return None if votes == 0 else "supplier" if votes > 0 else "buyer"


def _chosen(halves: Sequence[_Half], roles: dict[str, Named]) -> _Half | None:
    """The buyer's half, if it has rows; else the one that has."""
    filled = [half for half in halves if half.entries()] or [half for half in halves if half.rows]
    buyer = roles.get("buyer")
    for half in filled:
        if half.owner and buyer and same_name(half.owner.name, buyer.name):
            return half
    return filled[0] if filled else None


def _put_currency(draft: Draft, opening: Passage, half: _Half | None, found: Sequence[Head]) -> None:
    told = find_currencies(opening.text)
    if len({code for code, _, _ in told}) == 1:
        code, start, end = told[0]
        draft.put("/currency", (code, opening.source(start, end)))
    for head in found:
        for line in head.sheet.lines:
            if head.top <= line.box.middle <= head.bottom:
                for code, _, _ in find_currencies(line.text):
                    draft.put("/currency", (code, head.sheet.source(line.words)))
    for row in half.rows if half else ():
        for code, _, _ in find_currencies(row.whole):
            draft.put("/currency", (code, row.sheet.source(list(row.words))))


def _put_rows(draft: Draft, half: _Half) -> None:
    """Balances, turnovers and entries of one party's books. Of several turnovers the last is that of the whole."""
    count = 0
    for row in half.rows:
        sums = sums_of(row)
        match _kind(row, begun=count > 0):
            case "opening":
                draft.put("/opening_balance", balance_of(row))
            case "closing":
                draft.drop("/closing_balance")
                draft.put("/closing_balance", balance_of(row))
            case "turnover":
                for side in sums:
                    draft.drop(f"/{side}_total")
                    draft.put(f"/{side}_total", sums[side])
            case _:
                count += _put_entry(draft, row, count)


def _put_captioned(draft: Draft, page: Sheet, found: Sequence[Head]) -> None:
    """Balances and turnovers told by captions below the table: «Оборот по дебету   1 646 400,00»."""
    for line in captioned_sums(page, found[0].bottom) if len(found) == 1 else ():
        text, words = fold(line.segments[0].text), line.segments[1].words
        readings = money_readings(by_lines(words))
        told = (max(readings, key=abs), page.source(list(words))) if readings else None
        if _OPENING.search(text):
            draft.put("/opening_balance", told)
        elif _CLOSING.search(text):
            draft.put("/closing_balance", told)
        elif _TURNOVER.search(text) and bool(_BOOKED.search(text)) is not bool(_CREDITED.search(text)):
            draft.put("/debit_total" if _BOOKED.search(text) else "/credit_total", told)


def _put_entry(draft: Draft, row: Row, n: int) -> bool:
    sums = {side: found for side, found in sums_of(row).items() if found[0]}
    told = document_of(row)
    if not sums or told is None:
        return False
    draft.put(f"/rows/{n}/date", day_of(row))
    draft.put(f"/rows/{n}/document", told)
    for side, found in sums.items():
        draft.put(f"/rows/{n}/{side}", found)
    return True


def _kind(row: Row, *, begun: bool = False) -> str:
    """What a row is: ``opening``, ``closing``, ``turnover`` or ``entry``."""
    text = fold(row.whole)
    if _OPENING.search(text):
        return "opening"
    if _CLOSING.search(text):
        return "closing"
    if _TURNOVER.search(text):
        return "turnover"
    if _BALANCE.search(text):
        return "closing" if begun else "opening"
    return "entry"
