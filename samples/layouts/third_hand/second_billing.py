"""A second maker of invoices and acts: forms drawn line by line, as older programs and spreadsheets print them."""

from samples.layouts.drawing import LANDSCAPE, Align, Sheet, day, drawn, money, quantity, words
from samples.layouts.papers import around, bank, country, joined, notes, rows, said, tongue
from samples.layouts.third_hand.common import both, narrowed
from samples.layouts.third_hand.lines import MARGIN, contract, day_of, lines, signed, steady, sum_of
from samples.model import Layout, Paper, Style

# --- Счет-фактура of a bookkeeper's program ---------------------------------------------------------------------------


def _invoice_head(paper: Paper, style: Style) -> list[tuple[str, str]]:
    before = paper.extra.get("corrects", {})
    kind = {"corrected": ("Түзетілген", "Исправленный"), "additional": ("Қосымша", "Дополнительный")}.get(
        paper.extra.get("invoice_type", "")
    )
    amends = ""
    if before:
        amends = joined((f"№ {before['number']}", before["registration_number"], day(before["issued_on"], style)))
    return [
        (both(style, "Тіркеу нөмірі", "Регистрационный номер ЭСФ"), said(paper, "registration_number")),
        (both(style, "Мәртебесі", "Статус ЭСФ"), paper.extra.get("status", "")),
        (both(style, *kind) if kind else "", amends),
        (both(style, "Айналым жасалған күн", "Дата совершения оборота"), day_of(paper, "turnover_on", style)),
        (both(style, "Жеткізуші", "Поставщик"), said(paper, "supplier/name")),
        (
            both(style, "Жеткізушінің ЖСН/БСН және мекенжайы", "ИИН/БИН и адрес места нахождения поставщика"),
            joined((said(paper, "supplier/bin"), around(paper, "addresses", "supplier"))),
        ),
        (
            both(style, "Жеткізушінің ЖСК", "ИИК поставщика"),
            joined(
                (
                    around(paper, "accounts", "supplier"),
                    bank(paper, "supplier", style),
                    around(paper, "bics", "supplier"),
                )
            ),
        ),
        (
            both(style, "Жеткізуге арналған шарт", "Договор (контракт) на поставку товаров (работ, услуг)"),
            contract(paper, style) or both(style, "шартсыз", "без договора"),
        ),
        (both(style, "Алушы", "Получатель"), said(paper, "buyer/name")),
        (
            both(style, "Алушының ЖСН/БСН және мекенжайы", "ИИН/БИН и адрес места нахождения получателя"),
            joined((said(paper, "buyer/bin"), around(paper, "addresses", "buyer"))),
        ),
    ]


def _invoice_table(sheet: Sheet, top: float, paper: Paper, style: Style) -> float:
    currency = said(paper, "currency")
    head = [
        both(style, "Р/с №", "№ п/п"),
        both(style, "Тауарлардың (жұмыстардың, қызметтердің) атауы", "Наименование товаров (работ, услуг)"),
        both(style, "Өлш. бірл.", "Ед. изм."),
        both(style, "Саны", "Кол-во (объем)"),
        both(style, f"Бағасы ({currency})", f"Цена ({currency})"),
        both(style, "ҚҚС-сыз құны", "Стоимость товаров (работ, услуг) без НДС"),
        both(style, "Акциз сомасы", "Акциз, сумма"),
        both(style, "ҚҚС мөлшерлемесі", "НДС, ставка"),
        both(style, "ҚҚС сомасы", "НДС, сумма"),
        both(style, "Өткізудің барлық құны", "Всего стоимость реализации"),
    ]
    widths = (28, 190, 44, 46, 78, 88, 64, 58, 78, 88)
    sides: tuple[Align, ...] = (
        "centre",
        "left",
        "centre",
        "right",
        "right",
        "right",
        "right",
        "centre",
        "right",
        "right",
    )
    table = [head, [str(number) for number in range(1, 11)]]
    for at, line in enumerate(rows(paper, "lines"), 1):
        spelled = {
            name: money(line[name], style) if name in line else ""
            for name in ("price", "net", "excise", "vat", "gross")
        }
        rate = f"{line['vat_rate']}%" if "vat_rate" in line else both(style, "ҚҚС-сыз", "без НДС")
        pieces = quantity(line["quantity"], style) if "quantity" in line else ""
        cells = [str(at), line.get("description", ""), line.get("unit", ""), pieces, spelled["price"], spelled["net"]]
        table.append([*cells, spelled["excise"], rate, spelled["vat"], spelled["gross"]])
    totals = [sum_of(paper, f"{name}_total", style) for name in ("net", "excise", "vat", "gross")]
    whole = both(style, "Шот бойынша барлығы", "Всего по счету")
    table.append(["", whole, "", "", "", totals[0], totals[1], "", totals[2], totals[3]])
    return sheet.grid(MARGIN, top, widths, table, 7.5, aligns=sides)


def _draw_invoice(paper: Paper, style: Style) -> bytes:
    style = steady(style, "dotted", "dotted_g", "words", "kk")
    number, issued = said(paper, "number"), day_of(paper, "issued_on", style)
    title = f"{issued} № {number} шот-фактура" if style.language == "kk" else f"Счет-фактура № {number} от {issued}"

    def put(sheet: Sheet) -> None:
        sheet.text(sheet.width / 2, 36, title, 13, bold=True, align="centre")
        top = lines(sheet, 48, _invoice_head(paper, style), 8.5)
        top = _invoice_table(sheet, top + 4, paper, style)
        in_words = words(said(paper, "gross_total"), tongue(style), said(paper, "currency"))
        top = lines(sheet, top + 6, [(both(style, "Барлығы сомаға", "Всего на сумму"), in_words)])
        for line in notes(paper):
            top = sheet.paragraph(MARGIN, top, 700, line, 8)
        signed(sheet, paper, style, at=(MARGIN, top), role="supplier", label=both(style, "Басшы", "Руководитель"))

    return drawn(put, "DejaVu Sans Condensed", LANDSCAPE)


# --- Акт, eight columns ------------------------------------------------------------------------------------------------


def _act_table(sheet: Sheet, top: float, paper: Paper, style: Style) -> float:
    head = [
        "№",
        both(style, "Жұмыстардың (қызметтердің) атауы", "Наименование работ (услуг)"),
        both(style, "Орындау күні", "Дата выполнения"),
        both(style, "Есеп", "Сведения об отчете"),
        both(style, "Өлшем бірлігі", "Ед. изм."),
        both(style, "Саны", "Кол-во"),
        both(style, "Бірлік бағасы", "Цена за единицу"),
        both(style, "Құны", "Стоимость"),
    ]
    sides: tuple[Align, ...] = ("centre", "left", "centre", "centre", "centre", "right", "right", "right")
    table = [head, [str(number) for number in range(1, 9)]]
    served = day_of(paper, "performed_on", style)
    for at, line in enumerate(rows(paper, "lines"), 1):
        sums = [money(line[name], style) if name in line else "" for name in ("price", "net")]
        pieces = quantity(line["quantity"], style) if "quantity" in line else ""
        table.append([str(at), line.get("description", ""), served, "", line.get("unit", ""), pieces, *sums])
    whole = both(style, "Барлығы", "Итого")
    table.append(["", whole, "х", "х", "х", "", "х", sum_of(paper, "net_total", style)])
    return sheet.grid(MARGIN, top, (20, 140, 58, 46, 44, 42, 80, 85), table, 7.5, aligns=sides)


def _draw_act(paper: Paper, style: Style) -> bytes:
    style = steady(style, "dotted")

    def put(sheet: Sheet) -> None:
        sheet.text(sheet.width - MARGIN, 34, both(style, "Р-1 нысаны", "Форма Р-1"), 7, align="right")
        heads = []
        for role, kk, ru in (("buyer", "Тапсырыс беруші", "Заказчик"), ("supplier", "Орындаушы", "Исполнитель")):
            where, tin = around(paper, "addresses", role), said(paper, f"{role}/bin")
            tax = f"{both(style, 'ЖСН/БСН', 'ИИН/БИН')} {tin}" if tin else ""
            heads.append((both(style, kk, ru), joined((said(paper, f"{role}/name"), where, tax))))
        heads.append((both(style, "Шарт (келісімшарт)", "Договор (контракт)"), contract(paper, style)))
        heads.append((both(style, "Құжаттың нөмірі", "Номер документа"), said(paper, "number")))
        heads.append((both(style, "Жасалған күні", "Дата составления"), day_of(paper, "signed_on", style)))
        top = lines(sheet, 44, heads)
        title = both(
            style, "Орындалған жұмыстар (көрсетілген қызметтер) актісі", "Акт выполненных работ (оказанных услуг)"
        )
        sheet.text(sheet.width / 2, top + 18, title, 12, bold=True, align="centre")
        top = _act_table(sheet, top + 28, paper, style) + 4
        sums = [
            (both(style, "Акциз сомасы", "Сумма акциза"), sum_of(paper, "excise_total", style)),
            (both(style, "ҚҚС сомасы", "Сумма НДС"), sum_of(paper, "vat_total", style)),
            (both(style, "Барлығы салықтармен", "Всего с учетом налогов"), sum_of(paper, "gross_total", style)),
            ("Валюта", said(paper, "currency")),
        ]
        top = lines(sheet, top, sums)
        if not said(paper, "vat_total"):
            top = sheet.paragraph(MARGIN, top, 300, both(style, "ҚҚС-сыз", "Без НДС"), 9)
        for line in notes(paper):
            top = sheet.paragraph(MARGIN, top, 500, line, 8)
        signed(
            sheet,
            paper,
            style,
            at=(MARGIN, top + 6),
            role="supplier",
            label=both(style, "Тапсырды", "Сдал (Исполнитель)"),
        )
        signed(
            sheet, paper, style, at=(310, top + 6), role="buyer", label=both(style, "Қабылдады", "Принял (Заказчик)")
        )

    return drawn(put, "Liberation Sans")


# --- Акт whose sums include VAT ------------------------------------------------------------------------------------------


def _draw_inclusive(paper: Paper, style: Style) -> bytes:
    style = steady(style, "dotted", "dotted_g")
    number, signed_day = said(paper, "number"), day_of(paper, "signed_on", style)
    name = both(style, "көрсетілген қызметтер актісі", "Акт оказанных услуг")
    title = f"{signed_day} № {number} {name}" if style.language == "kk" else f"{name} № {number} от {signed_day}"
    tax = both(style, "БСН", "БИН")
    heads = [
        (both(style, "Орындаушы", "Исполнитель"), "supplier"),
        (both(style, "Тапсырыс беруші", "Заказчик"), "buyer"),
    ]
    parties = [
        (label, joined((said(paper, f"{role}/name"), f"{tax} {tin}" if (tin := said(paper, f"{role}/bin")) else "")))
        for label, role in heads
    ]
    table = [["№", both(style, "Қызмет", "Услуга"), both(style, "Саны", "Кол-во"), both(style, "Сомасы", "Сумма")]]
    for at, line in enumerate(rows(paper, "lines"), 1):
        pieces = quantity(line["quantity"], style) if "quantity" in line else ""
        table.append([str(at), line.get("description", ""), pieces, money(line["gross"], style)])
    total = f"{sum_of(paper, 'gross_total', style)} {said(paper, 'currency')}"
    sums = [
        (both(style, "Барлығы", "Итого"), total),
        (both(style, "оның ішінде ҚҚС", "в том числе НДС"), sum_of(paper, "vat_total", style)),
        (both(style, "оның ішінде акциз", "в том числе акциз"), sum_of(paper, "excise_total", style)),
    ]
    agreed = (both(style, "Шарт", "Договор"), contract(paper, style))
    served = (both(style, "Қызмет көрсетілген күн", "Дата оказания услуг"), day_of(paper, "performed_on", style))

    def put(sheet: Sheet) -> None:
        sheet.text(sheet.width / 2, 50, title, 13, bold=True, align="centre")
        top = lines(sheet, 64, [*parties, agreed, served])
        top = sheet.grid(MARGIN, top + 6, (24, 331, 60, 100), table, 9, aligns=("left", "left", "right", "right"))
        top = lines(sheet, top + 4, sums)
        if not said(paper, "vat_total"):
            top = lines(sheet, top, [("НДС" if style.language == "ru" else "ҚҚС", both(style, "ҚҚС-сыз", "без НДС"))])
        for note in notes(paper):
            top = sheet.paragraph(MARGIN, top, 500, note, 8)
        for x, (label, role) in zip((MARGIN, 310.0), heads, strict=True):
            signed(sheet, paper, style, at=(x, top + 6), role=role, label=label)

    return drawn(put, "PT Serif")


# --- Invoice from abroad, a spreadsheet's print ---------------------------------------------------------------------------------


def _draw_abroad(paper: Paper, style: Style) -> bytes:
    style = steady(narrowed(style, ("comma", "dot"), (style.dates,)), "en", "iso", "dotted", "words")
    currency = said(paper, "currency")

    def party(role: str, label: str) -> str:
        land, tin = said(paper, f"{role}/country"), said(paper, f"{role}/bin")
        return joined(
            (
                f"{label}:\n{said(paper, f'{role}/name')}",
                around(paper, "addresses", role),
                country(land, "en") if land else "",
                f"BIN {tin}" if tin else "",
            ),
            "\n",
        )

    def put(sheet: Sheet) -> None:
        sheet.text(MARGIN, 60, "COMMERCIAL INVOICE", 16, bold=True)
        top = sheet.grid(MARGIN, 76, (257, 258), [[party("supplier", "Seller"), party("buyer", "Buyer")]], 9)
        agreed = joined((said(paper, "contract/number"), day_of(paper, "contract/date", style)), " / ")
        heads = [
            [f"Invoice #\n{said(paper, 'number')}", f"Date\n{day_of(paper, 'issued_on', style)}", f"Contract\n{agreed}"]
        ]
        top = sheet.grid(MARGIN, top, (172, 172, 171), heads, 9)
        table = [["Description of services", "Qty", f"Unit price, {currency}", f"Amount, {currency}"]]
        for line in rows(paper, "lines"):
            sums = [money(line[name], style) if name in line else "" for name in ("price", "net")]
            table.append([line.get("description", ""), quantity(line["quantity"], style), *sums])
        sides: tuple[Align, ...] = ("left", "right", "right", "right")
        top = sheet.grid(MARGIN, top + 10, (265, 50, 100, 100), table, 9, aligns=sides)
        named = (
            ("Net amount", "net_total"),
            ("Excise", "excise_total"),
            ("Tax", "vat_total"),
            ("GRAND TOTAL", "gross_total"),
        )
        sums_below = [[label, f"{sum_of(paper, path, style)} {currency}"] for label, path in named if said(paper, path)]
        top = sheet.grid(355, top, (90, 110), sums_below, 9, aligns=("left", "right"))
        for label, key in (("Beneficiary bank", "banks"), ("Account", "accounts"), ("SWIFT", "bics")):
            if around(paper, key, "supplier"):
                top = sheet.paragraph(MARGIN, top + 4, 500, f"{label}: {around(paper, key, 'supplier')}", 9)
        for note in notes(paper):
            top = sheet.paragraph(MARGIN, top, 500, note, 8)
        signed(sheet, paper, style, at=(MARGIN, top + 10), role="supplier", label="For the Seller")

    return drawn(put, "Liberation Serif")


_NO_COUNTRIES = ("/supplier/country", "/buyer/country")

LAYOUTS: tuple[Layout, ...] = (
    Layout("plain_paper_invoice", "tax_invoice", _draw_invoice, languages=("ru", "kk"), omits=_NO_COUNTRIES),
    Layout(
        "plain_act_portrait",
        "completion_act",
        _draw_act,
        languages=("ru", "kk"),
        omits=(
            *_NO_COUNTRIES,
            "/registration_number",
            "/lines/*/vat_rate",
            "/lines/*/vat",
            "/lines/*/gross",
            "/lines/*/excise",
        ),
    ),
    Layout(
        "plain_act_inclusive",
        "completion_act",
        _draw_inclusive,
        languages=("ru", "kk"),
        omits=(
            *_NO_COUNTRIES,
            "/registration_number",
            "/net_total",
            "/lines/*/price",
            "/lines/*/net",
            "/lines/*/vat_rate",
            "/lines/*/vat",
            "/lines/*/excise",
        ),
    ),
    Layout(
        "plain_sheet_invoice",
        "commercial_invoice",
        _draw_abroad,
        languages=("en",),
        omits=("/lines/*/gross", "/lines/*/excise", "/lines/*/vat", "/lines/*/vat_rate", "/lines/*/unit"),
    ),
)
