"""What a paper says below its table: totals in a row of the table, or labelled one by one, in three languages.

Labels say what a figure is; where a label does not («Итого», «Total») the arithmetic with the others does. Nothing is
computed that is not printed.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extractors.fold import fold, pattern, phrase
from extractors.labels.near import near, rest
from extractors.labels.wording import told_by
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.money import is_amount
from extractors.reading import Hit, Labels
from extractors.tables.amounts_told import WITHIN, amount_in, amount_of, is_rate
from extractors.tables.bare_totals import after_discount, bare_totals, completed, unlabelled
from extractors.tables.broken_labels import WORDS, ends_label, whole_label
from extractors.tables.cells import Row, row_of
from extractors.tables.cut_figures import carried_over, uncut
from extractors.tables.deducted import deductions, takes_off
from extractors.tables.header import FEWEST
from extractors.tables.headings import Role, roles_of
from extractors.tables.lines import Lines, figures_of
from extractors.tables.ordered_totals import ordered_totals
from extractors.tables.page_breaks import of_page
from extractors.tables.printed import Kind, Printed
from extractors.tables.rows import Table
from extractors.tables.sentences import adds_up, told_totals
from extractors.tables.total_words import RULES, says_again

# Labels by kind, parted by bars. ``total`` does not tell whether VAT is in it, ``untaxed`` that there is none; ``apart`` are
# labels that begin like a total and are none.
_SPELLINGS: dict[Kind, str] = {
    "net": """Итого без НДС|Всего без НДС|Сумма без НДС|Стоимость без НДС|Итого сумма без НДС|Итого без учета НДС
        |Всего без учета НДС|Сумма без учета НДС|Итого без косвенных налогов|Стоимость без косвенных налогов
        |ҚҚС-сыз барлығы|Барлығы ҚҚС-сыз|ҚҚС-сыз жиыны|ҚҚС-сыз сомасы|ҚҚС-сыз сома|ҚҚС-сыз құны|Жиыны ҚҚС-сыз
        |Барлығы ҚҚС есебінсіз|Жиыны ҚҚС есебінсіз
        |Без учета налогов|Без налогов|Без косвенных налогов|Салықтарсыз|Салықсыз|Жанама салықтарсыз|Before tax|Excluding tax
        |Салықсыз барлығы|Барлығы салықсыз|Салықтарсыз барлығы|Барлығы салықтарсыз|Итого без налогов|Всего без налогов
        |Итого со скидкой без НДС|Всего со скидкой без НДС|Сумма со скидкой без НДС|Итого с учетом скидки без НДС
        |Жеңілдікпен барлығы ҚҚС-сыз|Жеңілдікпен ҚҚС-сыз барлығы
        |Subtotal|Sub total|Net total|Total net|Net amount|Total excl VAT|Total excluding VAT|Total without VAT
        |Amount without VAT|Total before tax|Taxable amount|Total excl tax|Amount excl VAT|Amount excluding VAT|Net
        |Mal Hizmet Toplam Tutarı|Mal Hizmet Toplam|Ara Toplam|小计|Nettobetrag|Nettosumme|Summe netto|Imponibile
        |Totale imponibile|Total HT|Base imponible|Razem netto""",
    "vat": """НДС|НДС (ставка 12%)|НДС (ставка 16%)|Standard rate|Zero rate|IGST
        |Сумма НДС|Итого НДС|Всего НДС|В том числе НДС|В т.ч. НДС|в том числе сумма НДС|НДС сумма|Сумма налога
        |Налог на добавленную стоимость|в том числе налог НДС|ҚҚС|ҚҚС сомасы|Оның ішінде ҚҚС|оның ішінде ҚҚС сомасы
        |Қосылған құн салығы|соның ішінде ҚҚС|ҚҚС барлығы|с.і. ҚҚС|VAT|V.A.T.|VAT amount|Total VAT|Including VAT|incl VAT
        |of which VAT|thereof VAT|Tax|Sales tax|Total tax|Tax amount|Value added tax|GST|Hesaplanan KDV|KDV|Toplam KDV
        |IVA|TVA|Kwota VAT|税额|增值税|USt|MwSt|Umsatzsteuer|Mehrwertsteuer|USt / VAT|MwSt / VAT|VAT / USt|VAT / MwSt""",
    "excise": """Акциз|Сумма акциза|Итого акциз|В том числе акциз|Акциз сомасы|оның ішінде акциз|Excise|Excise duty
        |Including excise|Excise tax""",
    "gross": """Всего к оплате|Итого к оплате|К оплате|Сумма к оплате|Итого с НДС|Всего с НДС|Сумма с НДС|Стоимость с НДС
        |Итого с учетом НДС|Всего с учетом НДС|Итого сумма с НДС|Итого с учетом налогов|Итого с учетом косвенных налогов
        |Всего с учетом косвенных налогов|Стоимость с учетом НДС
        |Стоимость с учетом косвенных налогов|Төлеуге барлығы|Барлығы төлеуге|Төлеуге|Төлеуге жататын сома
        |Төленетін сома|ҚҚС-пен барлығы|Барлығы ҚҚС-пен|ҚҚС-мен барлығы|Барлығы ҚҚС-мен|ҚҚС-пен жиыны|Жиыны ҚҚС-пен
        |ҚҚС қоса алғанда барлығы|ҚҚС-ты қоса алғанда барлығы|ҚҚС есебімен барлығы|ҚҚС-пен сомасы|ҚҚС-мен сомасы
        |Жиыны ҚҚС-мен|Барлығы ҚҚС есебімен|Жиыны ҚҚС есебімен
        |Барлығы салықтармен|Салықтармен барлығы|Жиыны салықтармен|Барлығы ҚҚС қоса алғанда|Жиыны ҚҚС қоса алғанда
        |Итого со скидкой с НДС|Всего со скидкой с НДС|Итого к оплате со скидкой|Всего к оплате со скидкой
        |Total prepaid|Total collect|Amount billed|Total billed
        |Total due|Amount due|Balance due|Grand total|Total payable|Amount payable|Total to pay|Total incl VAT
        |Total including VAT|Total with VAT|Amount incl VAT|Amount including VAT|Total including tax|Total incl tax
        |Total amount due|Total amount payable|Payable|Gross total|Total gross|Gross amount|Ödenecek Tutar
        |Vergiler Dahil Toplam Tutar|Vergiler Dahil Toplam|Genel Toplam|价税合计|Rechnungsbetrag
        |Gesamtbetrag|Bruttobetrag|Zahlbetrag|Total TTC|Net à payer|Totale fattura|Total factura|Do zapłaty|Razem brutto""",
    "total": """Итого|Всего|Всего по счету|Всего по счету-фактуре|Итого по счету|Итого по акту|Всего по акту|Общая сумма
        |Общая стоимость|Сумма итого|Итого сумма|Итоговая сумма|Сумма счета|Итого стоимость|Барлығы|Жиыны|Барлық сома
        |Жалпы сома|Жалпы сомасы|Барлығы Итого
        |Итого со скидкой|Всего со скидкой|Итого с учетом скидки|Всего с учетом скидки|Сумма со скидкой
        |Жеңілдікпен барлығы|Жеңілдікпен жиыны|Жиыны Итого|Жиынтығы|Жалпы құны|Шот бойынша барлығы
        |Шот-фактура бойынша барлығы|Акт бойынша барлығы|Барлығы шот бойынша|Total|Summe|Gesamt|Total amount|Invoice total
        |Invoice amount|Total invoice amount|Total value|Total price|Total sum|Toplam|Toplam Tutar|Razem|Totale|合计|总计|总额""",
    "count": """Всего наименований|Итого наименований|Всего позиций|Total items|Items total|Всего на сумму|Итого на сумму
        |Всего оказано услуг на сумму|Всего выполнено работ на сумму|Всего оказано услуг|Всего выполнено работ
        |Всего выполнено работ (оказано услуг) на сумму|Общая стоимость выполненных работ (оказанных услуг)""",
    "untaxed": """Без НДС|Без налога (НДС)|НДС не облагается|Без учета НДС|не облагается НДС|НДС не предусмотрен|ҚҚС-сыз
        |ҚҚС салынбайды|ҚҚС есепке алынбаған|VAT exempt|Without VAT|No VAT|VAT free|VAT not applicable|Exempt from VAT
        |Not subject to VAT|VAT N/A|Tax exempt""",
    "apart": """Скидка|Сумма скидки|Жеңілдік|Discount|Total discount|Предоплата|Аванс|Оплачено|Prepaid|Paid|Deposit|Advance
        |Amount paid|Total zero rated|Zero rated|Total zero rated supplies|Total standard rated|Total VAT exempt
        |Shipping|Доставка|Freight|Total weight|Total quantity|Net weight|Net payment|Всего мест
        |VAT No|VAT number|VAT ID|VAT reg|VAT registration|VAT certificate|VAT rate|Tax ID|Tax No|Tax number|Tax invoice
        |VAT payer|ҚҚС төлеуші|ҚҚС төлеушінің|ҚҚС төлеушінің куәлігі|ҚҚС бойынша|ҚҚС куәлігі
        |Tax office|Tax point|Tax registration|Tax rate|Ставка НДС|ҚҚС мөлшерлемесі|НДС ставка|KDV oranı|Свидетельство НДС""",
}
LABELS = Labels(
    {kind: [text.strip() for text in texts.split("|")] for kind, texts in _SPELLINGS.items()}, wraps=False, rules=RULES
)
# The line of a total has no more parts: label, currency, figure.
_TOTAL_PARTS = 3
# «Net 14»: days to pay in.
_TERM = pattern(r"net\W{0,2}\d{1,3}(?:\W*days?)?\W*")
# The number a payer of VAT has; «IE…TH» is read as «1E…» and in Cyrillic letters.
_REGISTERED = re.compile(r"[A-ZА-Я1l|][A-ZА-Я] ?[A-ZА-Я]?\d[\dA-ZА-Я .]{5,}")
_PERCENT = re.compile(r"(\d{1,2}(?:[.,]\d+)?)\s?%")

# How a line begins that is no row any more. Words that also begin descriptions must be followed by a figure or a mark.
_TOTAL = (
    r"итого|всего|(?:шот|акт)[^ ]* бойынша барлығы|барлығы|жиыны|жалпы (?:сома|құны)|(?:sub-?\s?|grand |net )?total|toplam"
    r"|razem|totale|summe|gesamt(?:summe|betrag)?|(?:base )?imponib[il]\w+"
    r"|mal hizmet toplam|vergiler dahil|ödenecek"
    r"|общая сумма|жами|jami|合计|小计|总计"
)
_TAX = (
    r"(?:в том числе |в т\.? ?ч\.? ?|оның ішінде |including |incl\.? )?(?:сумма )?(?:без )?(?:налога )?"
    r"(?:ндс|ққс|vat|tax|акциз|iva|tva)"
)
_OTHER = (
    "к оплате|төлеуге|amount due|balance due|(?:сумма|стоимость) (?:без|с) (?:учета |учетом )?ндс|скидка|жеңілдік|discount"
    "|ққс-?(?:сыз|пен|мен) (?:сома|жиын|барлығ|құн)"
)
# The same in the other language: «ҚҚС-сыз сомасы / Сумма без НДС».
_ALSO = r"(?:\s*/\s*[^\d:]{3,60})?"
_TAX_WORD = pattern(r"\W*(?:ндс|ққс|vat)\W*")
# A rate of VAT as a cell of a row says it.
_NO_RATE = pattern(r"\W*(?:без|б/)\s?ндс\W*|\W*ққс-?сыз\W*|\W*(?:no|without) vat\W*")
_GOES_ON = (
    "итого|всего|барлығы|по (?:счет|акт|док|накл)|к опл|төлеу|с ндс|без|с уч|на сумм|на общ|наимен|оказ|выполн|сумм|стоим|ндс"
    "|ққс|қоса|атау|сома|due|amount|excl|incl|net|gross|vat|payable|value|price|before|items|to pay|with|in |subtotal|total"
    "|toplam|tutar"
)
_FIGURES = r"\W*(?:[^\W\d_]{3}\W{0,2}(?=\d))?(?:[\d\s.,'’%-]*(?:%|[^\W\d_]{1,6}\W*)?)?$"
_ENDS = pattern(
    rf"\W*(?:(?:{_TOTAL})(?:{_FIGURES}|[^\w]*(?:{_GOES_ON})|\W*[:(])|(?:{_TAX}|{_OTHER})\w*{_ALSO}{_FIGURES})"
)


def ends_table(line: Line) -> bool:
    """Whether a line below the headings is no row but a total.

    The first of its segments may be the row's number, which no total has.
    """
    if line.segments[0].text.strip(" .)").isdigit():
        return False
    if len(line.words) == 1 and not any(c.isdigit() for c in line.text) and _TAX_WORD.fullmatch(fold(line.text)):
        return False  # the last line of a cell: «Без» over «НДС»
    if any(_is_total(s) and not _ends_cell(line, n) for n, s in enumerate(line.segments)) or takes_off(line):
        return True
    figure = line.segments[-1].text.rpartition(":")[2]
    return len(line.segments) <= _TOTAL_PARTS and is_amount(figure) and _is_worded(line.segments[0])


def _is_worded(segment: Segment) -> bool:
    """Whether a segment is the label of a total by its words."""
    return segment.label_end > 0 and told_by(RULES, segment.folded[: segment.label_end]) is not None


def _ends_cell(line: Line, place: int) -> bool:
    """Whether a total's word is the rest of a cell, «Без» over «НДС»: not the first of its line, and no figure follows.

    «Без НДС» behind a price is the rate of a row.
    """
    later = line.segments[place:]
    rate = place > 0 and _NO_RATE.fullmatch(fold(line.segments[place].text)) is not None
    if rate and any(is_amount(s.text) for s in line.segments[:place]):
        return True
    return place > 0 and not any(c.isdigit() for s in later for c in s.text)


def _is_total(segment: Segment) -> bool:
    return _ENDS.match(fold(segment.text)) is not None


def printed_totals(sheets: Sequence[Sheet], lines: Lines | None) -> Iterator[Printed]:
    """Every total of the document, outside of the rows of its table, in order; those under its columns first."""
    if lines is None and (bare := [*bare_totals(sheets, ends_table)]):
        yield from bare
        return
    table = lines.table if lines else None
    off = deductions(sheets, table)
    yield from (told for _, told in off)
    strip = _total_strip(table, [line for line, _ in off]) if table else []
    found = list(_under_columns(lines, table, strip)) if lines and table else []
    taken = {id(s) for line in strip for s in line.segments} if found else set()
    taken_off = {id(s) for line, _ in off for s in line.segments}
    ordered = list(ordered_totals(sheets, lines, _BY_COLUMN, _is_total)) if lines else []
    if len(ordered) > len(found):
        found, taken = [total for _, total in ordered], {id(label) for label, _ in ordered}
    found = completed(found, sheets, ends_table)
    for sheet in sheets:
        hits = LABELS.hits(sheet)
        for hit in hits:
            if (
                not _in_rows(hit, table)
                and not of_page(sheet.lines[hit.segment.line])
                and not (lines and lines.holds(hit))
                and _introduces(hit, hits)
                and id(hit.segment) not in taken
                and id(hit.segment) not in taken_off
                and not _leads_on(hit, hits)
                and not ends_label(sheet, hit.segment)
            ):
                found += _beside(hit, hits)
        found += _worded(sheet, hits, lines)
    found += after_discount(found, [told for _, told in off], sheets)
    sentence = told_totals(sheets, found)
    if adds_up(sentence):
        kinds = {total.kind for total in sentence} | {"total"}
        found = [*sentence, *(total for total in found if total.kind not in kinds)]
    yield from found
    if not any(total.kind in ("net", "gross", "total", "count") for total in found):
        sums = {lines.total(role) for role in ("net", "gross", "amount")} if lines else set()
        told = not lines or sums & {total.value for total in sentence}
        yield from sentence if told or not lines else unlabelled(sheets, lines.total("amount"), "total")
    else:
        yield from _said_as_well(sentence, found)
        if lines and not any(total.kind in ("gross", "count") for total in found):
            known = {total.kind: total.value for total in found}
            net, vat = known.get("net", known.get("total")), known.get("vat")
            rows = lines.total("gross") if "total" not in known else None
            gross = rows or (net + vat if net and vat else None)
            if gross not in known.values():
                yield from unlabelled(sheets, gross, "gross")


def _said_as_well(sentence: Sequence[Printed], found: Sequence[Printed]) -> Iterator[Printed]:
    """What a sentence tells beside the totals found, where it tells one of these: net amount, VAT."""
    known = {"vat" if total.kind == "untaxed" else total.kind for total in found}
    if {total.value for total in sentence} & {total.value for total in found}:
        for total in sentence:
            kind = "vat" if total.kind == "untaxed" else total.kind
            if kind in ("net", "vat") and kind not in known:
                yield total


def _worded(sheet: Sheet, hits: Sequence[Hit], lines: Lines | None) -> Iterator[Printed]:
    """Figures beside words that are no known label but say what they are as headings do: «Сумма без налогов  781 000,00».

    A sum of which the words do not tell whether taxes are in it is taken only where it is that of the lines.
    """
    table = lines.table if lines else None
    if lines is None or table is None or sheet is not table.last:
        return
    labelled = {id(hit.segment) for hit in hits if _introduces(hit, hits)}
    sums = {total for role in ("net", "gross", "amount") if (total := lines.total(role))}
    for line in sheet.lines:
        for label, figure in pairwise(line.segments if line.box.middle > table.ends else ()):
            if id(label) in labelled or len(label.words) > WORDS or not is_amount(figure.text):
                continue
            value = amount_in(figure.text)
            roles = roles_of(whole_label(sheet, label, figure).strip(" :")) if value is not None else ()
            kind = _BY_COLUMN.get(roles[0]) if len(roles) == 1 else None
            if kind and (kind != "total" or value in sums):
                yield Printed(kind=kind, value=value, source=sheet.source(figure.words))


def _in_rows(hit: Hit, table: Table | None) -> bool:
    """Whether a label stands in the headings or rows of the table."""
    if table is None:
        return False
    if hit.sheet is table.header.sheet and hit.box.middle < table.header.box.top:
        return False
    if hit.sheet is table.last:
        return hit.box.middle < table.ends
    return any(hit.sheet is row.sheet for row in table.rows)


def _introduces(hit: Hit, hits: Sequence[Hit]) -> bool:
    """A label leads its segment, goes on a sentence that a total began, or says again what stands before it."""
    return hit.leads or any(h.segment is hit.segment and h.leads for h in hits) or says_again(hit)


def _leads_on(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a label only begins a longer one: «Всего по счету: сумма НДС»."""
    following = any(h.segment is hit.segment and h.start >= hit.end for h in hits)
    if hit.field == "untaxed" and hit.words[-1].text[-1] in ".;":
        return False  # a sentence of its own: «Без НДС. Всего на сумму: …»
    between = rest(hit, hits) if following else None
    return following and (between is None or not any(c.isdigit() for c in between.text))


def _beside(hit: Hit, hits: Sequence[Hit]) -> Iterator[Printed]:
    """The figure a label introduces: after it in its segment, right of it, or below."""
    kind: Kind = hit.field  # type: ignore[assignment]  # the fields of LABELS are kinds
    said = fold(" ".join(w.text for w in hit.words))
    rate = _PERCENT.search(hit.segment.text)
    others = [h for h in hits if h.leads and h is not hit]
    if _TERM.fullmatch(fold(hit.segment.text)):
        return
    if kind == "vat" and (
        _ends_without(hit) or any(h.field == "untaxed" and h.segment.line == hit.segment.line for h in others)
    ):
        return  # «НДС   Без НДС»: what stands below is another's
    for candidate in (uncut(carried_over(hit.segment, found), hits) for found in near(hit, hits)):
        if is_rate(candidate) or (kind == "vat" and _REGISTERED.fullmatch(candidate.text)):
            return  # «VAT IE3277991AB»: what stands below is another's
        # a box with other labels in it is not this one's alone
        value = None if any(h.words[0] in candidate.words for h in others) else amount_of(candidate)
        if value is not None:
            yield Printed(
                kind=kind,
                value=value,
                source=candidate.source(),
                within=WITHIN.search(said) is not None,
                rate=Decimal(rate.group(1).replace(",", ".")) if rate else None,
            )
            return
    if kind == "untaxed":
        yield Printed(kind=kind, value=None, source=hit.sheet.source(hit.words))


def _ends_without(hit: Hit) -> bool:
    """Whether a label is the rest of a cell that says there is none: «НДС» under «Без»."""
    above = hit.sheet.lines[hit.segment.line - 1].segments if hit.segment.line else ()
    over = next((s for s in above if s.box.overlap_x(hit.box) > 0), None)
    return over is not None and over.folded[-1:] == phrase("без") and hit.start == 0


_BY_COLUMN: dict[Role, Kind] = {"net": "net", "excise": "excise", "vat": "vat", "gross": "gross", "amount": "total"}


def total_row(table: Table) -> Row:
    """The cells of the row below the table's last."""
    return row_of(table.header, table.last, _total_strip(table, ()))


def _total_strip(table: Table, off: Sequence[Line]) -> list[Line]:
    """The lines of the first row below the table's last that takes nothing ``off``: up to the next ruling, else one.

    What is added up on one page is no total of the paper.
    """
    below = [
        line for line in table.last.lines if line.box.middle > table.ends and line not in off and not of_page(line)
    ]
    if not below:
        return []
    bottom = min((y for y in _bars(table) if y > below[0].box.middle), default=0.0)
    inside = below[0].box.middle < table.bottom
    return [line for line in below if line.box.middle < bottom] if inside and bottom else below[:1]


def _under_columns(lines: Lines, table: Table, strip: Sequence[Line]) -> Iterator[Printed]:
    """The totals under the columns, in the row below the table's last.

    One figure alone says what its column says only in a row of the table, between its rulings or with other cells filled;
    below it may be set anywhere.
    """
    row = row_of(table.header, table.last, strip)
    found = {
        role: told
        for role, told in figures_of(row, lines.roles, tuple(_BY_COLUMN)).items()
        if _in_column(row, lines.roles.index(role), table)
    }
    inside = bool(strip) and (strip[0].box.middle < table.bottom or len(strip[0].segments) >= FEWEST)
    if len(found) > 1 or (found and inside):
        named = _named(table.last, strip)
        for role, (value, source) in found.items():
            said = role == "amount" or (len(found) == 1 and named != "total")
            kind = named if said else _BY_COLUMN[role]  # type: ignore[index]  # figures are those asked for
            yield Printed(kind=kind, value=value, source=source)


def _in_column(row: Row, place: int, table: Table) -> bool:
    """Whether a figure below the rows stands in the ruled cell of its column, and not in one of another width."""
    column, words = table.columns[place], row.cells[place]
    cell = row.sheet.cell((words[0].x0 + words[0].x1) / 2, words[0].middle) if table.header.ruled else None
    return cell is None or (abs(cell.x0 - column.x0) < 3 * EDGE and abs(cell.x1 - column.x1) < 3 * EDGE)


def _named(sheet: Sheet, strip: Sequence[Line]) -> Kind:
    """What the label of a row says of the one sum in it."""
    named = [h.field for h in LABELS.hits(sheet) if any(s is h.segment for line in strip for s in line.segments)]
    clear: tuple[Kind, ...] = ("net", "gross", "vat", "excise")
    return next((kind for kind in clear if kind in named), "total")


def _bars(table: Table) -> list[float]:
    """Heights of the rulings that run over the right half of the table: a total's label may span the left one."""
    last = table.columns[-1]
    return table.last.horizontals_at((last.x0 + last.x1) / 2)
