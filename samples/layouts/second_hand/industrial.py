"""The industrial certificate: a diploma in a frame with its goods in an annex."""

from samples.layouts.drawing import escape
from samples.layouts.papers import (
    Labels,
    around,
    choose,
    label,
    rows,
    said,
)
from samples.layouts.second_hand.certificates import coded
from samples.layouts.second_hand.press import day_at, html, noted, signed, square_code, stacked, web
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_I: Labels = {
    **TERMS,
    "number": {"ru": ("Номер сертификата", "Сертификат №"), "kk": ("Сертификаттың нөмірі",)},
    "issued": {"ru": ("Дата выдачи", "Выдан"), "kk": ("Берілген күні",)},
    "until": {"ru": ("Срок действия до", "Действителен до"), "kk": ("Қолданылу мерзімі",)},
    "issuer": {"ru": ("Орган выдачи", "Кем выдан"), "kk": ("Берген орган",)},
    "tnved": {"ru": ("Код ТН ВЭД ЕАЭС", "ТН ВЭД"), "kk": ("ЕАЭО СЭҚ ТН коды",)},
    "title": {"ru": ("Индустриальный сертификат",), "kk": ("Индустриялық сертификат",)},
    "annex": {
        "ru": ("Приложение к индустриальному сертификату",),
        "kk": ("Индустриялық сертификатқа қосымша",),
    },
    "goods": {
        "ru": ("Перечень выпускаемой продукции", "Наименование продукции"),
        "kk": ("Шығарылатын өнім тізбесі", "Өнімнің атауы"),
    },
    "unit": {"ru": ("Ед. изм.",), "kk": ("Өлш. бірл.",)},
}
_DIPLOMA_CSS = """
@page { size: A4 landscape; margin: 10mm }
.frame { border: 3pt double #8a6d1d; padding: 16pt 24pt; height: 170mm }
.cols { display: flex; gap: 28pt; margin-top: 12pt }
.cols > div { flex: 1; text-align: center }
h1 { font-size: 19pt; color: #8a6d1d; margin: 4pt 0; letter-spacing: 3pt }
.who { font-size: 14pt; margin: 10pt 0 }
.facts { width: auto; margin: 12pt auto 0 }
.facts td { padding: 2pt 8pt }
.end { display: flex; justify-content: space-between; margin-top: 22pt }
.annex { break-before: page }
.annex table td, .annex table th { border: 0.5pt solid #8a6d1d }
.annex th { background: #f4ecd6 }
"""


def _diploma_column(paper: Paper, style: Style, language: str) -> str:
    """One language's half: to whom, number, days."""
    name, number = said(paper, "holder/name"), said(paper, "holder/bin")
    address = around(paper, "addresses", "holder")
    intro = {
        "ru": "Настоящий сертификат выдан отечественному производителю товаров",
        "kk": "Осы сертификат отандық тауар өндірушіге берілді",
    }[language]
    bin_word = choose(style, *_I["bin"][language])
    facts = "".join(
        f"<tr><td class='r'>{html(choose(style, *_I[key][language]))}</td><td class='b'>{html(value)}</td></tr>"
        for key, value in (
            ("number", said(paper, "number")),
            ("issued", day_at(paper, "issued_on", style, language)),
            ("until", day_at(paper, "valid_until", style, language)),
            ("issuer", said(paper, "issuer")),
        )
        if value
    )
    whose = f"{html(bin_word)} {escape(number)}" if number else ""
    return (
        f"<div><h1>{html(choose(style, *_I['title'][language]).upper())}</h1><div>{html(intro)}</div>"
        f"<div class='who b'>{html(name)}</div><div>{whose}<br>{html(address)}</div><table class='facts'>{facts}</table></div>"
    )


def industrial_diploma(paper: Paper, style: Style) -> bytes:
    """A diploma in a frame, each language in its own column; the goods are an annex on the next page."""
    columns = "".join(_diploma_column(paper, style, language) for language in style.language.split("+"))
    heads = "".join(f"<th>{stacked(_I, key, style)}</th>" for key in ("goods", "tnved"))
    goods = "".join(
        f"<tr><td class='c'>{place}</td><td>{html(item.get('name', ''))}</td><td>{coded(item.get('tnved', ''))}</td></tr>"
        for place, item in enumerate(rows(paper, "goods"), 1)
    )
    body = f"""
    <div class='frame'><div class='c'>ATAMEKEN</div><div class='cols'>{columns}</div>
    <div class='end'><div>{html(label(_I, "director", style))} {signed(paper, "holder", style, said(paper, "issuer"))}</div>
    {noted(paper)}{square_code(style, 54)}</div></div>
    <div class='annex'><p class='r'>{stacked(_I, "annex", style)}<br>№ {escape(said(paper, "number"))}</p>
    <table><tr><th>№</th>{heads}</tr>{goods}</table></div>
    """
    return web(body, _DIPLOMA_CSS, family=choose(style, "PT Serif", "DejaVu Serif", "Noto Serif"), size=10)


LAYOUTS = (
    Layout(
        "diploma_industrial",
        "industrial_certificate",
        industrial_diploma,
        ("ru", "kk", "kk+ru"),
        "html",
        omits=("/goods/*/local_content_percent",),
    ),
)
