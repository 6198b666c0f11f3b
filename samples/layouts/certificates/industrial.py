"""Индустриальный сертификат / индустриялық сертификат (forms 2): a diploma with an annex, a plain page, an e-document."""

from samples.layouts.certificates.wording import NEVER, NO_SHARE, code, goods, printed_day, share, term
from samples.layouts.drawing import LANDSCAPE, Sheet, drawn, pdf_from_html
from samples.layouts.hypertext import hand, ink, page, remarks, square_code, told
from samples.layouts.papers import Labels, around, choose, digits, inked, label, notes, person, said, stamped
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

_LABELS: Labels = {
    "title": {"ru": ("ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ",), "kk": ("ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ",)},
    "given": {"ru": ("Настоящий сертификат выдан",), "kk": ("Осы сертификат берілді",)},
    "bin": {"ru": ("БИН/ИИН", "БИН"), "kk": ("БСН/ЖСН", "БСН")},
    "address": {"ru": ("Юридический адрес",), "kk": ("Заңды мекенжайы",)},
    "issued": {"ru": ("Дата выдачи",), "kk": ("Берілген күні",)},
    "until": {"ru": ("Срок действия до", "Действителен до"), "kk": ("Қолданылу мерзімі",)},
    "list": {"ru": ("Перечень выпускаемой продукции",), "kk": ("Шығарылатын өнімнің тізбесі",)},
    "annex": {"ru": ("Приложение к индустриальному сертификату",), "kk": ("Индустриялық сертификатқа қосымша",)},
    "name": {"ru": ("Наименование",), "kk": ("Атауы",)},
    "code": {"ru": ("Код ТН ВЭД",), "kk": ("СЭҚ ТН коды",)},
    "share": {"ru": ("Доля внутристрановой ценности, %",), "kk": ("Елішілік құндылық үлесі, %",)},
    "head": {"ru": ("Руководитель палаты",), "kk": ("Палата басшысы",)},
}
_DIPLOMA_CSS = (
    ".frame { border: 3pt double #8a6d2f; padding: 18pt 22pt; height: 158mm; } .two { display: flex; gap: 20pt; "
    "text-align: center; }"
    ".two > div { flex: 1; } h1 { font-size: 17pt; letter-spacing: 1pt; color: #8a6d2f; margin: 6pt 0; } .big { "
    "font-size: 12pt; font-weight: bold; }"
    ".annex { break-before: page; } .items td, .items th { border: .6pt solid #555; padding: 2pt 4pt; font-size: "
    "8.5pt; }"
)


def _items(paper: Paper, style: Style, *, with_share: bool) -> str:
    heads = ["name", "code", *(["share"] if with_share else [])]
    titles = "".join(f"<th>{told(label(_LABELS, key, style))}</th>" for key in heads)
    rows = "".join(
        f"<tr><td class='c'>{number}</td><td>{told(str(item.get('name', '')))}</td>"
        f"<td class='n'>{code(item, style)}</td>"
        + (f"<td class='r n'>{share(item, style)}</td>" if with_share else "")
        + "</tr>"
        for number, item in enumerate(goods(paper), 1)
    )
    return f"<table class='items'><thead><tr><th>№</th>{titles}</tr></thead><tbody>{rows}</tbody></table>"


def diploma(paper: Paper, style: Style) -> bytes:
    """Landscape, Kazakh at the left and Russian at the right, the goods in an annex on the next page."""

    def side(language: str) -> str:
        def tell(key: str) -> str:
            return choose(style, *_LABELS[key][language])

        rows = (
            f"<h1>{tell('title')}</h1><p>№ {told(said(paper, 'number'))}</p>",
            f"<p>{tell('given')}</p><p class='big'>{told(said(paper, 'holder/name'))}</p>",
            f"<p>{tell('bin')}: {said(paper, 'holder/bin')}</p>" if said(paper, "holder/bin") else "",
            f"<p>{tell('address')}: {told(around(paper, 'addresses', 'holder'))}</p>",
            f"<p>{tell('issued')}: {printed_day(paper, 'issued_on', style, language)}</p>"
            if said(paper, "issued_on")
            else "",
            f"<p>{tell('until')}: {printed_day(paper, 'valid_until', style, language)}</p>"
            if said(paper, "valid_until")
            else "",
        )
        return f"<div>{''.join(rows)}</div>"

    sides = "".join(side(language) for language in ("kk", "ru"))
    signed = f"{ink(paper, 'issuer')}______________ {told(person(paper, 'issuer', style))}"
    body = (
        f"<div class='frame'><div class='two'>{sides}</div>"
        f"<p class='c' style='margin-top:16pt'>{told(said(paper, 'issuer'))}</p>"
        f"<p class='c'>{signed}</p>{square_code(style.seed, 70, 'float:right')}</div>"
        f"<div class='annex'><p class='r'>{label(_LABELS, 'annex', style)} № {told(said(paper, 'number'))}</p>"
        f"<p class='c b'>{label(_LABELS, 'list', style)}</p>{_items(paper, style, with_share=False)}"
        + remarks(paper)
        + "</div>"
    )
    return pdf_from_html(page(body, _DIPLOMA_CSS, family="'Noto Serif'", size="A4 landscape", margin="10mm"))


def plain(paper: Paper, style: Style) -> bytes:
    """A page of labels with values below them, drawn in place; the goods follow at once."""

    def tell(key: str) -> str:
        return label(_LABELS, key, style)

    def draw(sheet: Sheet) -> None:
        flow = Flow(sheet, 46, 550, on_page=lambda n: sheet.text(800, 578, f"{n}", 7, align="right"))
        sheet.text(421, 60, tell("title"), 16, bold=True, align="centre")
        sheet.text(421, 78, f"№ {said(paper, 'number')}", 12, align="centre")
        flow.y = 92
        pairs = (
            (tell("given"), said(paper, "holder/name")),
            (tell("bin"), said(paper, "holder/bin")),
            (tell("address"), around(paper, "addresses", "holder")),
            (tell("issued"), printed_day(paper, "issued_on", style)),
            ("", term(paper, style)),
            ("", said(paper, "issuer")),
        )
        for name, value in pairs:
            if value and name:
                flow.text(60, 700, name, 7)
            if value:
                flow.text(60, 700, value, 10.5, bold=True)
        flow.y += 6
        flow.text(60, 700, tell("list"), 10, bold=True)
        widths = (40.0, 470.0, 130.0, 90.0)
        flow.row(56, widths, ("№", tell("name"), tell("code"), tell("share")), 8, bold=True)
        for number, item in enumerate(goods(paper), 1):
            flow.row(56, widths, (f"{number}", str(item.get("name", "")), code(item, style), share(item, style)), 8.5)
        for note in notes(paper):
            flow.text(60, 700, note, 8)
        flow.need(70)
        sheet.text(60, flow.y + 40, f"{tell('head')} ____________________ {person(paper, 'issuer', style)}", 10)
        if inked(paper, "issuer"):
            sheet.sign(180, flow.y + 40, hand(paper, "issuer"))
        if stamped(paper, "issuer"):
            sheet.stamp(330, flow.y - 10, said(paper, "issuer")[:40])

    return drawn(draw, "DejaVu Serif", LANDSCAPE)


_E_CSS = (
    "h1 { font-size: 13pt; text-align: center; } .pairs { margin: 8pt 0; } .pairs td { border: .5pt solid #888; "
    "padding: 3pt 5pt; } .pairs td:first-child { width: 35%; }"
    ".items td, .items th { border: .5pt solid #888; padding: 2pt 4pt; font-size: 8pt; text-align: left; } .num { "
    "text-align: center; }"
)


def e_document(paper: Paper, style: Style) -> bytes:
    """An e-document upright: a table of labels and values, the goods, a QR code with an address to check it."""

    def tell(key: str) -> str:
        return label(_LABELS, key, style)

    pairs = (
        (tell("given"), said(paper, "holder/name")),
        (tell("bin"), said(paper, "holder/bin")),
        (tell("address"), around(paper, "addresses", "holder")),
        (tell("issued"), printed_day(paper, "issued_on", style)),
        (tell("until"), printed_day(paper, "valid_until", style)),
        (tell("head"), person(paper, "issuer", style)),
    )
    table = "".join(f"<tr><td>{told(name)}</td><td>{told(value)}</td></tr>" for name, value in pairs if value)
    title = tell("title").capitalize() if style.language != "kk+ru" else tell("title")
    body = (
        f"<p class='c'>{told(said(paper, 'issuer'))}</p><h1>{told(title)}</h1>"
        f"<p class='num'>№&nbsp;&nbsp;{told(said(paper, 'number'))}</p>"
        f"<table class='pairs'>{table}</table><p "
        f"class='b'>{told(tell('list'))}</p>{_items(paper, style, with_share=True)}"
        + remarks(paper)
        + f"{square_code(style.seed + 1, 58, 'margin-top:16pt')}<p>{digits(style, 'check', 16)}</p>"
    )
    return pdf_from_html(page(body, _E_CSS, family="'Noto Sans'", foot="counter(page)"))


INDUSTRIAL_LAYOUTS = (
    Layout(
        "industrial_diploma", "industrial_certificate", diploma, ("kk+ru",), "html", (*NEVER, *NO_SHARE, "/valid_from")
    ),
    Layout("industrial_plain", "industrial_certificate", plain, ("ru", "kk"), "drawn", NEVER),
    Layout(
        "industrial_e_document",
        "industrial_certificate",
        e_document,
        ("kk", "ru", "kk+ru"),
        "html",
        (*NEVER, "/valid_from"),
    ),
)
