"""ЭАВР: the electronic act of the e-invoice system, sections A to H (forms 6)."""

from samples.layouts.billing import Bill, Column, of_system
from samples.layouts.drawing import pdf_from_html
from samples.layouts.hypertext import BROKEN, page, square_code, table, told
from samples.layouts.papers import around, choose, digits, notes, person
from samples.model import Layout, Paper, Style

_CSS = (
    "body { font-size: 7.5pt; } h1 { text-align: center; font-size: 12pt; margin: 0 0 4pt; } h2 { font-size: 8pt; "
    "margin: 6pt 0 1pt; background: #dde6ee; padding: 1pt 3pt; }"
    ".box td { border: .5pt solid #999; padding: 1.5pt 3pt; width: 25%; } .box td.l { color: #444; }"
    f".lines td, .lines th {{ border: .6pt solid black; padding: 1pt 2pt; font-size: 6.6pt; font-weight: "
    f"normal; {BROKEN} }}"
    ".lines { table-layout: fixed; } .state { text-align: center; font-weight: bold; }"
)
_STATUS = {"revoked": "Отозван", "cancelled": "Аннулирован", "confirmed": "Подтвержден"}
_NEVER = (
    *("/signed/*", "/amount_in_words", "/turnover_on", "/type", "/corrects", "/supplier/country", "/buyer/country"),
    *("/excise_total", "/lines/*/excise", "/supplier/iban", "/supplier/bic", "/buyer/iban", "/buyer/bic"),
)


def _section(title: str, pairs: list[tuple[str, str]]) -> str:
    """Label and value in cells of their own, two pairs to a row."""
    rows = []
    for at in range(0, len(pairs), 2):
        rows.append(
            "".join(
                f"<td class='l'>{told(name)}</td><td><b>{told(value)}</b></td>" for name, value in pairs[at : at + 2]
            )
        )
    return f"<h2>{title}</h2><table class='box'>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _party(bill: Bill, role: str) -> list[tuple[str, str]]:
    return [
        ("ИИН/БИН", bill.said(f"{role}/bin")),
        ("БИН структурного подразделения", ""),
        ("Наименование", bill.said(f"{role}/name")),
        ("Адрес", around(bill.paper, "addresses", role)),
    ]


def _works(bill: Bill) -> str:
    columns = [
        Column("G1 №", "n", 4, "centre"),
        Column("G2 Наименование работ (услуг)", "description", 26),
        Column("G3 Единица измерения", "unit", 8),
        Column("G4 Количество", "quantity", 8, "right"),
        Column("G5 Цена за единицу без косвенных налогов", "price", 11, "right"),
        Column("G6 Стоимость без косвенных налогов", "net", 11, "right"),
        Column("G7 Размер оборота", "net", 11, "right"),
        Column("G8 Ставка НДС", "vat_rate", 6, "centre"),
        Column("G9 Сумма НДС", "vat", 10, "right"),
        Column("G10 Стоимость с учетом косвенных налогов", "gross", 11, "right"),
        Column("G11 Дополнительная информация", "", 7),
    ]
    net, vat, gross = bill.money("net_total"), bill.money("vat_total"), bill.money("gross_total")
    cells = (net, net, "", vat, gross, "")
    foot = (
        "<tr><td colspan='5' class='r b'>Итого:</td>"
        + "".join(f"<td class='r b'>{cell}</td>" for cell in cells)
        + "</tr>"
    )
    return table(columns, bill.table(columns), css_class="lines", foot=foot)


def electronic(paper: Paper, style: Style) -> bytes:
    """Status under the title; only «Подтвержден» is the word of both parties."""
    bill = Bill(paper, of_system(style))
    state = str(paper.extra.get("status") or _STATUS.get(bill.said("status"), "Подтвержден"))
    account = bill.account("supplier")
    general = [
        ("Регистрационный номер", bill.said("registration_number")),
        ("Номер учетной системы", bill.said("number")),
        ("Дата выписки", bill.day("signed_on")),
        ("Дата выполнения работ (оказания услуг)", bill.day("performed_on")),
    ]
    bank = [("Банк", account.bank), ("БИК", account.bic), ("ИИК", account.iban), ("КБе", "17")]
    certificate = [("Свидетельство плательщика НДС: серия", "60001"), ("номер", digits(style, "vat certificate", 7))]
    contract = [
        ("Договор (контракт)", "X" if bill.contract() else ""),
        ("Номер", bill.said("contract/number")),
        ("Дата", bill.day("contract/date")),
        ("Без договора (контракта)", "X" if paper.extra.get("without_contract") else ""),
    ]
    title = choose(
        style, "Акт выполненных работ (оказанных услуг)", "Электронный акт выполненных работ (оказанных услуг)"
    )
    body = (
        f"<h1>{told(str(paper.extra.get('title') or title))}</h1><p class='state'>Статус: {told(state)}</p>"
        f"{_section('Раздел A. Общий раздел', general)}"
        f"{_section('Раздел B. Исполнитель (Поставщик)', _party(bill, 'supplier') + certificate)}"
        f"{_section('Раздел C. Банковские реквизиты исполнителя', bank)}"
        f"{_section('Раздел D. Заказчик (Получатель)', _party(bill, 'buyer'))}"
        f"{_section('Раздел F. Договор (контракт)', contract)}"
        f"{_section('Раздел G. Выполненные работы (оказанные услуги)', [('Код валюты', bill.currency)])}{_works(bill)}"
        f"{_section('Раздел H. Дополнительная информация', [('Сведения об отчете', '; '.join(notes(paper)))])}"
        f"<p>Подписан ЭЦП: {told(person(paper, 'supplier', style))}; {told(person(paper, 'buyer', style))}</p>"
        f"{square_code(style.seed, 70)}"
    )
    foot = "'стр. ' counter(page) ' из ' counter(pages)"
    return pdf_from_html(page(body, _CSS, family="'Noto Sans'", size="A4 landscape", margin="9mm", foot=foot))


ELECTRONIC_LAYOUTS = (Layout("act_electronic", "completion_act", electronic, ("ru",), "html", _NEVER),)
