"""Invoices of organisers abroad, requests for payment of online services."""

from samples.layouts.drawing import escape, words
from samples.layouts.papers import around, bank, choose, country, person, rows, said, tongue
from samples.layouts.third_hand.common import (
    SOFTWARE,
    amount,
    both,
    dated,
    narrowed,
    of_line,
    page,
    pieces,
    place,
    remarks,
    row,
    seal,
    told,
    where,
)
from samples.model import Layout, Paper, Style


def _foreign_party(paper: Paper, role: str) -> str:
    land = said(paper, f"{role}/country")
    lines = [f"<b>{told(paper, f'{role}/name')}</b>", where(paper, role), escape(country(land, "en")) if land else ""]
    if said(paper, f"{role}/bin"):
        lines.append(f"BIN: {told(paper, f'{role}/bin')}")
    return "<br>".join(line for line in lines if line)


def _foreign_totals(paper: Paper, style: Style) -> str:
    currency = told(paper, "currency")
    lines = [("Subtotal", "net_total"), ("Excise", "excise_total"), ("VAT", "vat_total"), ("Total due", "gross_total")]
    listed = [(name, amount(paper, path, style)) for name, path in lines if said(paper, path)]
    html = "".join(row(name, f"{currency} {value}", classes=["", "r"]) for name, value in listed)
    return f'<table class="sums">{html}</table>'


def _draw_foreign(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, ("comma", "dot", "space"), ("en", "words", "iso", "dotted"))
    accent = choose(style, "#1f4e79", "#444", "#0b6b4f")
    reference = row("Invoice number", told(paper, "number"))
    reference += row("Invoice date", dated(paper, "issued_on", style))
    if said(paper, "contract/number"):
        of_day = dated(paper, "contract/date", style)
        reference += row("Agreement", f"{told(paper, 'contract/number')}{f' of {of_day}' if of_day else ''}")
    taxed, looks = bool(said(paper, "vat_total")), ["", "", "r", "r", "r", "r"]
    titles = ["Item", "Description", "Quantity", "Rate", *["VAT"] * taxed, "Total"]
    head = row(*titles, tag="th", classes=looks[: len(titles)])
    lines = ""
    for at, line in enumerate(rows(paper, "lines"), 1):
        vat = of_line(line, "vat", style)
        tax = [f"{line['vat_rate']}%<br>{vat}" if "vat_rate" in line else vat] * taxed
        cells = [str(at), escape(line.get("description", "")), pieces(line, style), of_line(line, "price", style), *tax]
        lines += row(*cells, of_line(line, "net", style), classes=looks[: len(titles)])
    pay = [
        f"{name}: {escape(around(paper, key, 'supplier'))}"
        for name, key in (("Bank", "banks"), ("Account / IBAN", "accounts"), ("SWIFT code", "bics"))
        if around(paper, key, "supplier")
    ]
    signed = place(paper, "supplier", style)
    body = [
        f'<table><tr><td style="width:55%">{_foreign_party(paper, "supplier")}</td>',
        '<td class="r title">INVOICE</td></tr></table><hr><table style="margin:10pt 0"><tr><td style="width:55%">',
        f'<span class="s">INVOICE TO</span><br>{_foreign_party(paper, "buyer")}</td>',
        f'<td><table class="ref">{reference}</table></td></tr></table>',
        f'<table class="items"><thead>{head}</thead>{lines}</table>{_foreign_totals(paper, style)}',
        f'<p style="margin-top:14pt"><b>Payment details</b><br>{"<br>".join(pay)}</p>{remarks(paper)}',
        f"<p>Authorised signatory<br>{signed} {escape(person(paper, 'supplier', style))}</p>" if signed else "",
        seal(paper, "supplier", said(paper, "supplier/name")),
    ]
    css = f""".title {{ font-size: 24pt; color: {accent} }} hr {{ border: 0; border-top: 2pt solid {accent} }}
    .items th {{ background: {accent}; color: #fff }} .items td {{ border-bottom: 0.5pt solid #bbb }}
    .items td, .items th {{ padding: 4pt }} .sums {{ width: 46%; margin: 8pt 0 0 auto }}
    .sums tr:last-child td {{ font-weight: bold; border-top: 1pt solid {accent} }} .ref td {{ padding: 1pt 3pt }}"""
    return page("".join(body), family="Noto Sans", size=9, margin="18mm", css=css)


# --- Счет на оплату of an online service -------------------------------------------------------------------------------


def _requisites(paper: Paper, style: Style) -> str:
    rows_of = [
        ("Бенефициар", told(paper, "supplier/name")),
        (both(style, "БСН/ЖСН", "БИН/ИИН"), told(paper, "supplier/bin")),
        ("Банк", escape(bank(paper, "supplier", style))),
        (both(style, "Есепшот (ЖСК)", "Номер счета (ИИК)"), escape(around(paper, "accounts", "supplier"))),
        (both(style, "БСК", "БИК"), escape(around(paper, "bics", "supplier"))),
    ]
    return f'<table class="ruled">{"".join(row(*pair) for pair in rows_of if pair[1])}</table>'


def _draw_proforma(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, SOFTWARE, ("dotted_g", "dotted", "words", "kk"))
    number, issued = told(paper, "number"), dated(paper, "issued_on", style)
    title = {
        "ru": f"Счёт № {number} от {issued}",
        "kk": f"{issued} № {number} төлемге арналған шот",
    }[style.language]
    parties = ""
    for role, kk, ru in (("supplier", "Сатушы", "Продавец"), ("buyer", "Сатып алушы", "Плательщик")):
        tin = said(paper, f"{role}/bin")
        tax = f"{both(style, 'БСН', 'БИН')} {tin}" if tin else ""
        text = ", ".join(part for part in (f"<b>{told(paper, f'{role}/name')}</b>", tax, where(paper, role)) if part)
        parties += row(both(style, kk, ru), text)
    if said(paper, "contract/number"):
        of_day = dated(paper, "contract/date", style)
        text = {"ru": "№ {} от {}", "kk": "№ {}, {}"}[style.language].format(told(paper, "contract/number"), of_day)
        parties += row(both(style, "Негіздеме", "Основание"), f"{both(style, 'шарт', 'договор')} {text}")
    looks = ["", "", "r", "", "r", "r"]
    head = row(
        "№",
        both(style, "Тауар, қызмет", "Товары (работы, услуги)"),
        both(style, "Көлемі", "Количество"),
        both(style, "Бірлік", "Ед."),
        both(style, "Бірлік бағасы", "Цена за ед."),
        both(style, "Құны", "Стоимость"),
        tag="th",
        classes=looks,
    )
    for at, line in enumerate(rows(paper, "lines"), 1):
        cells = [str(at), escape(line.get("description", "")), pieces(line, style), escape(line.get("unit", ""))]
        head += row(*cells, of_line(line, "price", style), of_line(line, "net", style), classes=looks)
    names = [
        ("net_total", "Жиыны, ҚҚС-сыз", "Сумма без НДС"),
        ("excise_total", "Акциз", "Акциз"),
        ("vat_total", "ҚҚС", "НДС"),
        ("gross_total", "Төлеуге", "К оплате"),
    ]
    currency = told(paper, "currency")
    sums = "".join(
        row(both(style, kk, ru), f"{amount(paper, path, style)} {currency}", classes=["r", "r"])
        for path, kk, ru in names
        if said(paper, path)
    )
    if not said(paper, "vat_total"):
        sums += row(both(style, "ҚҚС-сыз", "Без НДС"), "", classes=["r"])
    in_words = words(said(paper, "gross_total"), tongue(style), said(paper, "currency"))
    post = both(style, "Басшы", "Руководитель")
    body = [
        _requisites(paper, style) + f'<h1 style="text-align:left">{title}</h1><table>{parties}</table>',
        f'<table class="ruled" style="margin-top:8pt">{head}</table>',
        f'<table style="width:55%;margin:6pt 0 0 auto">{sums}</table>',
        f"<p>{both(style, 'Сомасы жазбаша', 'Сумма прописью')}: <b>{in_words}</b></p>{remarks(paper)}",
        f"<p>{post} {place(paper, 'supplier', style)} {escape(person(paper, 'supplier', style))}</p>",
        seal(paper, "supplier", said(paper, "supplier/name")),
    ]
    return page("".join(body), family="PT Sans", size=9.5, margin="16mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "plain_organiser_invoice",
        "commercial_invoice",
        _draw_foreign,
        languages=("en",),
        renderer="html",
        omits=("/lines/*/gross", "/lines/*/excise", "/lines/*/unit"),
    ),
    Layout(
        "plain_online_bill",
        "proforma_invoice",
        _draw_proforma,
        languages=("ru", "kk"),
        renderer="html",
        omits=(
            "/supplier/country",
            "/buyer/country",
            "/lines/*/gross",
            "/lines/*/vat",
            "/lines/*/vat_rate",
            "/lines/*/excise",
            "/registration_number",
            "/turnover_on",
        ),
    ),
)
