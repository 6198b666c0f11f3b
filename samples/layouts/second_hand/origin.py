"""Certificates of origin for export: a chamber's own English form and СТ-1 from a web form."""

from samples.layouts.drawing import day, escape, spaced
from samples.layouts.papers import (
    Labels,
    around,
    choose,
    inked,
    joined,
    label,
    notes,
    rows,
    said,
    stamped,
)
from samples.layouts.second_hand.certificates import WORDS, captioned, coded, criterion
from samples.layouts.second_hand.press import Column, Look, Press, day_at, html, pressed, signed, spoken, stacked, web
from samples.model import Layout, Paper, Style


def origin_general(paper: Paper, style: Style) -> bytes:
    """A chamber's own English form: big reference number, boxes in full width, statement of origin at the end."""

    def draw(press: Press) -> None:
        sheet = press.sheet
        sheet.text(555, 54, f"Reference No. {said(paper, 'number')}", 10, bold=True, align="right")
        sheet.text(298, 84, spaced("CERTIFICATE OF ORIGIN"), 14, bold=True, align="centre", twice=True)
        sheet.text(298, 98, "ORIGINAL", 9, align="centre")
        owner = joined((said(paper, "holder/name"), around(paper, "addresses", "holder")))
        number = f"BIN {said(paper, 'holder/bin')}" if said(paper, "holder/bin") else ""
        captioned(sheet, (40, 110, 298, 180), "Exporter (name, address)", [(owner, 9, False), (number, 9, False)])
        captioned(sheet, (298, 110, 555, 145), "Importer / Consignee", [("TO ORDER", 9, False)])
        captioned(sheet, (298, 145, 555, 180), "Country of origin", [("KAZAKHSTAN", 9, True)])
        captioned(sheet, (40, 180, 555, 214), "For official use", [(text, 8.5, False) for text in notes(paper)])
        press.y = 222
        columns = (
            Column("HS code", 90),
            Column("Description of goods", 285),
            Column("Origin criterion", 80, "centre"),
            Column("Item No.", 60, "centre"),
        )
        listed = [
            [coded(item.get("tnved", "")), item.get("name", ""), "P" if place % 2 else "", str(place + 1)]
            for place, item in enumerate(rows(paper, "goods"))
        ]
        press.table(40, columns, listed, Look(size=9, rules="lines", head_fill=0.88))
        press.need(120)
        press.y += 14
        _origin_statement(press, paper, style)

    return pressed(draw, choose(style, "Liberation Sans", "DejaVu Sans Condensed"))


def _origin_statement(press: Press, paper: Paper, style: Style) -> None:
    sheet, top = press.sheet, press.y
    press.say(
        40,
        515,
        f"Certification. We, {said(paper, 'issuer')}, certify that the goods listed above originate in the Republic of "
        "Kazakhstan and that the declaration by the applicant is correct.",
        9.5,
    )
    sheet.text(40, press.y + 22, f"Issued on: {day_at(paper, 'issued_on', style, 'en')}", 9.5)
    sheet.text(320, press.y + 22, "Authorised signature ____________________", 9.5)
    if inked(paper, "holder"):
        sheet.sign(430, press.y + 20, style.seed)
    if stamped(paper, "holder"):
        sheet.stamp(250, top + 4, said(paper, "issuer"))


_O: Labels = {
    **WORDS,
    "form": {"ru": ("форма СТ-1",), "kk": ("СТ-1 нысаны",)},
    "holder": {"ru": ("Экспортер", "Грузоотправитель/экспортер"), "kk": ("Экспорттаушы", "Жүк жөнелтуші/экспорттаушы")},
    "consignee": {"ru": ("Грузополучатель/импортер",), "kk": ("Жүк алушы/импорттаушы",)},
    "transport": {
        "ru": ("Средства транспорта и маршрут следования",),
        "kk": ("Көлік құралдары және жүру бағыты",),
    },
    "goods": {
        "ru": ("Количество мест и вид упаковки. Описание товара",),
        "kk": ("Орын саны және буып-түю түрі. Тауардың сипаттамасы",),
    },
}
_ST1_CSS = """
.grid { display: grid; grid-template-columns: 1fr 1fr; border: 1pt solid #222 }
.grid > div { border: 0.5pt solid #222; padding: 4pt; min-height: 44pt }
.cap { font-size: 6.5pt; color: #333 }
.big { font-size: 13pt; text-align: center }
.goods td, .goods th { border: 0.5pt solid #222 }
.goods th { font-size: 7pt }
.goods { margin-top: -0.5pt }
thead { display: table-header-group }
"""


def origin_st1(paper: Paper, style: Style) -> bytes:
    """СТ-1 made by a web form: a grid of boxes, headings of the goods on every page."""

    def box(key: str, value: str) -> str:
        return f"<div><div class='cap'>{stacked(_O, key, style)}</div>{html(value)}</div>"

    holder = joined((said(paper, "holder/name"), around(paper, "addresses", "holder")))
    number = said(paper, "holder/bin")
    if number:
        holder += f"\n{label(_O, 'bin', style)}: {number}"
    title = "<br>".join(html(word) for word in spoken(_O, "title", style))
    heads = "".join(f"<th>{stacked(_O, key, style)}</th>" for key in ("goods", "tnved", "criterion", "volume"))
    goods = "".join(
        f"<tr><td class='c'>{place + 1}</td><td>{html(item.get('name', ''))}</td><td>{escape(item.get('tnved', ''))}</td>"
        f"<td class='c'>{criterion(place, item.get('tnved', ''))}</td><td></td></tr>"
        for place, item in enumerate(rows(paper, "goods"))
    )
    issued = day(said(paper, "issued_on"), style) if said(paper, "issued_on") else ""
    body = f"""
    <div class='grid'><div class='big'>№ {escape(said(paper, "number"))}<br><b>{title}</b><br>{html(label(_O, "form", style))}
    <div class='cap'>{stacked(_O, "made", style)}</div></div>{box("holder", holder)}{box("transport", "")}{box("consignee", "")}
    </div><table class='goods'><thead><tr><th>№</th>{heads}</tr></thead>{goods}</table>
    <div class='grid'>{box("remarks", chr(10).join(notes(paper)))}
    <div><div class='cap'>{stacked(_O, "certification", style)}</div>{html(said(paper, "issuer"))}<br>
    {signed(paper, "holder", style, said(paper, "issuer"))} {issued}</div></div>
    """
    return web(body, _ST1_CSS, family=choose(style, "Liberation Serif", "Noto Serif"), size=9)


_WITHOUT_TERM = ("/valid_until", "/goods/*/local_content_percent")

LAYOUTS = (
    Layout("chamber_origin", "origin_certificate", origin_general, ("en",), "drawn", omits=_WITHOUT_TERM),
    Layout(
        "web_st1_origin",
        "origin_certificate",
        origin_st1,
        ("ru", "kk", "kk+ru"),
        "html",
        omits=_WITHOUT_TERM,
    ),
)
