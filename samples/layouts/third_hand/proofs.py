"""Trip orders, reconciliations and consignment notes, as personnel offices, bookkeepers and forwarders print them."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import day, escape, money, quantity
from samples.layouts.papers import around, choose, country, notes, person, rows, said
from samples.layouts.third_hand.common import both, dated, named, narrowed, page, place, row, seal, told
from samples.model import Layout, Paper, Style

# --- Приказ о командировании ----------------------------------------------------------------------------------------------


def _trip_text(paper: Paper, style: Style) -> list[str]:
    """The order's points."""
    people = "".join(f"<li>{escape(name)}</li>" for name in paper.fields.get("employees", []))
    where, event = told(paper, "destination"), told(paper, "event")
    first, last = dated(paper, "from", style), dated(paper, "to", style)
    if style.language == "kk":
        goes = f"Төмендегі қызметкерлер {first} бастап {last} дейін іссапарға жіберілсін:<ul>{people}</ul>"
        return [
            goes,
            f"Баратын жері: {where}." if where else "",
            f"Іссапардың мақсаты: {event} іс-шарасына қатысу." if event else "",
            "Бухгалтерия іссапар шығыстарын төлесін.",
            "Бұйрықтың орындалуын бақылауды өзіме қалдырамын.",
        ]
    return [
        f"Командировать с {first} по {last} следующих работников:<ul>{people}</ul>",
        f"Место командирования: {where}." if where else "",
        f"Цель поездки: участие в мероприятии {event}." if event else "",
        "Бухгалтерии оплатить командировочные расходы.",
        "Контроль за исполнением приказа оставляю за собой.",
    ]


def _draw_trip(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, (style.numbers,), ("dotted_g", "dotted", "words", "quoted", "kk"))
    tax = f"{both(style, 'БСН', 'БИН')} {told(paper, 'employer/bin')}" if said(paper, "employer/bin") else ""
    letterhead = [f"<b>{told(paper, 'employer/name')}</b>", tax, escape(around(paper, "addresses", "employer"))]
    listed = "".join(f"<li>{text}</li>" for text in _trip_text(paper, style) if text)
    subject = both(style, "Іссапарға жіберу туралы", "О направлении работников в командировку")
    verb = both(style, "БҰЙЫРАМЫН:", "ПРИКАЗЫВАЮ:")
    why = both(
        style,
        "ҚР Еңбек кодексінің 127-бабына сәйкес және өндірістік қажеттілікке байланысты",
        "В соответствии со статьей 127 Трудового кодекса РК и в связи с производственной необходимостью",
    )
    chief, number = both(style, "Басшы", "Руководитель"), f"№ {told(paper, 'number')}"
    body = (
        f'<p class="c head">{"<br>".join(part for part in letterhead if part)}</p><h1>{both(style, "БҰЙРЫҚ", "ПРИКАЗ")}</h1>'
        f"<table>{row(dated(paper, 'issued_on', style), number, classes=['', 'r'])}</table>"
        f"<p><b>{subject}</b></p><p>{why}</p><p>{verb}</p><ol>{listed}</ol>"
        f'<p style="margin-top:30pt">{chief} {place(paper, "employer", style)} {escape(person(paper, "employer", style))}</p>'
        f"{seal(paper, 'employer', said(paper, 'employer/name'))}"
    )
    css = ".head { border-bottom: 1pt solid #000; padding-bottom: 6pt } li { margin: 5pt 0 } ul { margin: 2pt 0 }"
    return page(body, family=choose(style, "Liberation Serif", "PT Serif"), size=12, margin="24mm", css=css)


# --- Акт сверки -------------------------------------------------------------------------------------------------------------


def _sides(at: dict[str, Any], style: Style) -> tuple[str, str]:
    """Debit and credit of a row."""
    debit, credit = (money(at[name], style) if name in at else "" for name in ("debit", "credit"))
    return debit, credit


def _balance(value: str, style: Style) -> tuple[str, str]:
    """A balance as debit and credit: what is owed to the partner stands under credit."""
    worth = Decimal(value or "0.00")
    spelled = money(str(abs(worth)), style)
    return (spelled, "") if worth < 0 else ("", spelled)


def _reconciled(paper: Paper, style: Style) -> str:
    """The buyer's half on the left, the supplier's, mirrored, on the right."""
    looks = ["n", "", "r", "r"] * 2
    tops = [
        both(
            style, f"«{{}}» деректері бойынша, {said(paper, 'currency')}", f"По данным {{}}, {said(paper, 'currency')}"
        )
    ] * 2
    names = (told(paper, "buyer/name"), told(paper, "supplier/name"))
    over = "".join(
        f'<th colspan="4">{top.replace("«{}»", "{}").format(name)}</th>' for top, name in zip(tops, names, strict=True)
    )
    head = [both(style, "Күні", "Дата"), both(style, "Құжат", "Документ"), "Дебет", "Кредит"]
    html = f"<tr>{over}</tr>{row(*head * 2, tag='th')}"

    def both_halves(date_: str, text: str, sums: tuple[str, str]) -> str:
        return row(date_, text, *sums, date_, text, *sums[::-1], classes=looks)

    opening = both(style, "Кезең басындағы сальдо", "Сальдо на начало периода")
    if said(paper, "opening_balance"):
        html += both_halves("", opening, _balance(said(paper, "opening_balance"), style))
    for at in rows(paper, "rows"):
        html += both_halves(day(at["date"], style), escape(at.get("document", "")), _sides(at, style))
    turnover = (money(said(paper, "debit_total"), style), money(said(paper, "credit_total"), style))
    html += both_halves("", both(style, "Кезең айналымы", "Обороты за период"), turnover)
    closing = both(style, "Кезең соңындағы сальдо", "Сальдо на конец периода")
    html += both_halves("", closing, _balance(said(paper, "closing_balance"), style))
    return f'<table class="ruled">{html}</table>'


def _debt(paper: Paper, style: Style) -> str:
    worth = Decimal(said(paper, "closing_balance") or "0.00")
    until, currency = dated(paper, "period_to", style), said(paper, "currency")
    if not worth:
        return both(style, f"{until} жағдай бойынша берешек жоқ.", f"На {until} задолженность отсутствует.")
    spelled = f"{money(str(abs(worth)), style)} {currency}"
    creditor = told(paper, "supplier/name" if worth > 0 else "buyer/name")
    return both(
        style,
        f"{until} жағдай бойынша {creditor} пайдасына берешек {spelled}.",
        f"На {until} задолженность в пользу {creditor} составляет {spelled}.",
    )


def _draw_reconciliation(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, ("nbsp", "space", "thin", "comma"), ("dotted",))
    first, last = dated(paper, "period_from", style), dated(paper, "period_to", style)
    names = (named(paper, "buyer", style), named(paper, "supplier", style))
    title = both(style, "ӨЗАРА ЕСЕП АЙЫРЫСУЛАРДЫ САЛЫСТЫРУ АКТІСІ", "АКТ СВЕРКИ ВЗАИМНЫХ РАСЧЕТОВ")
    text = both(
        style,
        f"{first} – {last} кезеңі үшін. Тараптар: {names[0]} және {names[1]}.",
        f"за период с {first} по {last} между {names[0]} и {names[1]}.",
    )
    signed = []
    for role in ("buyer", "supplier"):
        where = f"{place(paper, role, style)} {escape(person(paper, role, style))}"
        stamp = both(style, "М.О.", "М.П.") + seal(paper, role, said(paper, f"{role}/name"))
        signed.append(f"{told(paper, f'{role}/name')}<br>{where}<br>{stamp}")
    body = (
        f'<h1>{title}</h1><p class="c">{text}</p>{_reconciled(paper, style)}<p>{_debt(paper, style)}</p>'
        f'<table style="margin-top:20pt;page-break-inside:avoid">{row(*signed)}</table>'
    )
    return page(
        body, family="Liberation Sans", size=8, sheet="A4 landscape", margin="12mm", css="th { font-weight: bold }"
    )


# --- Consignment notes ------------------------------------------------------------------------------------------------------

# mode -> title in Russian, in English, place of loading and of discharge in Russian, in English
_MODES = {
    "road": (
        "Международная товарно-транспортная накладная (CMR)",
        "International consignment note (CMR)",
        ("Место погрузки груза", "Место разгрузки груза"),
        ("Place of loading", "Place of delivery"),
    ),
    "rail": (
        "Накладная СМГС",
        "SMGS consignment note",
        ("Станция отправления", "Станция назначения"),
        ("Station of departure", "Station of destination"),
    ),
    "air": (
        "Авиационная грузовая накладная",
        "Air Waybill",
        ("Аэропорт отправления", "Аэропорт назначения"),
        ("Airport of departure", "Airport of destination"),
    ),
    "sea": (
        "Коносамент",
        "Bill of Lading",
        ("Порт погрузки", "Порт выгрузки"),
        ("Port of loading", "Port of discharge"),
    ),
}
_NOTE = {
    "ru": (
        "Отправитель",
        "Получатель",
        "Перевозчик",
        "Дата",
        "Наименование груза",
        "Код ТН ВЭД",
        "Вес брутто, кг",
        "БИН",
        "Подпись",
    ),
    "en": (
        "Shipper",
        "Consignee",
        "Carrier",
        "Date",
        "Description of goods",
        "HS code",
        "Gross weight, kg",
        "BIN",
        "Signature",
    ),
}


def _note_party(paper: Paper, role: str, style: Style, tax: str) -> str:
    land = said(paper, f"{role}/country")
    parts = [f"<b>{told(paper, f'{role}/name')}</b>", escape(around(paper, "addresses", role))]
    parts.append(escape(country(land, style.language)) if land else "")
    parts.append(f"{tax} {told(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else "")
    return "<br>".join(part for part in parts if part)


def _draw_note(paper: Paper, style: Style) -> bytes:
    russian, english, *places = _MODES[paper.extra.get("mode", "road")]
    ru = style.language == "ru"
    title, (loading, discharge) = (russian, places[0]) if ru else (english, places[1])
    shipper, consignee, carrier, date_, goods, code, weight, tax, sign = _NOTE[style.language]
    boxes = row(f"{shipper}<br>{_note_party(paper, 'consignor', style, tax)}", f"№ {told(paper, 'number')}")
    boxes += row(
        f"{consignee}<br>{_note_party(paper, 'consignee', style, tax)}",
        f"{carrier}<br>{_note_party(paper, 'carrier', style, tax)}",
    )
    boxes += row(
        f"{loading}<br>{told(paper, 'place_of_loading')}", f"{discharge}<br>{told(paper, 'place_of_discharge')}"
    )
    table = row("№", goods, code, weight, tag="th")
    for at, item in enumerate(rows(paper, "goods"), 1):
        kilos = quantity(item["gross_weight_kg"], style) if "gross_weight_kg" in item else ""
        table += row(str(at), escape(item.get("name", "")), item.get("tnved", ""), kilos, classes=["", "", "", "r"])
    ends = [
        f"{name}<br>{sign}: {place(paper, role, style)}{seal(paper, role, said(paper, f'{role}/name'))}"
        for name, role in ((shipper, "consignor"), (carrier, "carrier"), (consignee, "consignee"))
    ]
    body = (
        f'<h1>{title}</h1><table class="ruled boxes">{boxes}</table><table class="ruled">{table}</table>'
        f"<p>{date_}: {dated(paper, 'issued_on', style)}</p>{''.join(f'<p>{escape(line)}</p>' for line in notes(paper))}"
        f'<table class="ruled ends">{row(*ends)}</table>'
    )
    css = ".boxes td { width: 50%; height: 46pt } .ends td { height: 80pt } .seal svg { left: 40pt; top: -20pt }"
    return page(body, family="Liberation Sans", size=9, margin="13mm", css=css)


LAYOUTS: tuple[Layout, ...] = (
    Layout("plain_trip_order", "trip_order", _draw_trip, languages=("ru", "kk"), renderer="html"),
    Layout(
        "plain_reconciliation",
        "reconciliation_act",
        _draw_reconciliation,
        languages=("ru", "kk"),
        renderer="html",
    ),
    Layout("plain_consignment", "transport_document", _draw_note, languages=("ru", "en"), renderer="html"),
)
