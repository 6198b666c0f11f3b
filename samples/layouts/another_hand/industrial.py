"""Industrial certificates: a landscape diploma with captions under the lines, and a letter-sized one in two columns."""

from samples.layouts.drawing import LANDSCAPE, Sheet, drawn, escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import hand_of, home, listing, of, put, row, say, sheet, when
from samples.layouts.papers import around, inked, notes, person, rows, said, stamped
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

# --- Diploma ------------------------------------------------------------

_X, _W = 90.0, 662.0


def _frame(page: Sheet) -> None:
    page.canvas.setStrokeColorRGB(0.62, 0.5, 0.2)
    page.box(30, 28, 812, 567, 3)
    page.box(38, 36, 804, 559, 0.8)
    page.canvas.setStrokeGray(0)


def _lined(flow: Flow, value: str, caption: str) -> None:
    """A value on a line, what it is in small letters below."""
    if not value:
        return
    page = flow.sheet
    below = page.paragraph(_X, flow.y, _W, value, 11, align="centre", bold=True)
    page.line(_X, below + 1, _X + _W, below + 1, 0.4)
    flow.y = page.paragraph(_X, below + 2, _W, caption, 7, align="centre") + 5


def _draw_diploma(paper: Paper, style: Style) -> bytes:
    def put_on(page: Sheet) -> None:
        flow = Flow(page, 60, 535, on_page=lambda number: _frame(page))
        name = {"kk": "ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ", "ru": "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ"}
        for language in style.language.split("+"):
            flow.text(_X, _W, name[language], 20, bold=True, align="centre")
        flow.text(_X, _W, f"№ {said(paper, 'number')}", 13, align="centre")
        flow.y += 6
        flow.text(_X, _W, say(style, "Осы сертификат берілді", "Настоящий сертификат выдан"), 10, align="centre")
        number = f"{say(style, 'БСН', 'БИН')} {said(paper, 'holder/bin')}" if said(paper, "holder/bin") else ""
        _lined(
            flow, said(paper, "holder/name"), say(style, "тауар өндірушінің атауы", "наименование товаропроизводителя")
        )
        _lined(flow, number, say(style, "бизнес-сәйкестендіру нөмірі", "бизнес-идентификационный номер"))
        _lined(flow, around(paper, "addresses", "holder"), say(style, "өндіріс мекенжайы", "адрес производства"))
        _lined(flow, said(paper, "issuer"), say(style, "сертификатты берген ұйым", "орган, выдавший сертификат"))
        term = [
            (when(paper, "issued_on", style), "берілген күні", "дата выдачи"),
            (when(paper, "valid_until", style), "жарамды (дейін)", "действителен до"),
        ]
        for at, (value, kk, ru) in enumerate(term):
            if value:
                page.text(_X + 165 + at * 330, flow.y + 12, value, 11, bold=True, align="centre")
                page.text(_X + 165 + at * 330, flow.y + 23, say(style, kk, ru), 7, align="centre")
        flow.y += 34
        _diploma_goods(paper, style, flow)
        for note in notes(paper):
            flow.text(_X, _W, note, 8)
        flow.need(70)
        page.text(_X, flow.y + 40, say(style, "Өндіруші", "Производитель"), 10)
        page.line(_X + 130, flow.y + 42, _X + 230, flow.y + 42)
        page.text(_X + 236, flow.y + 40, person(paper, "holder", style), 10)
        if inked(paper, "holder"):
            page.sign(_X + 134, flow.y + 40, style.seed)
        if stamped(paper, "holder"):
            page.stamp(_X + 330, flow.y - 40, said(paper, "holder/name"))

    return drawn(put_on, "DejaVu Serif", LANDSCAPE)


def _diploma_goods(paper: Paper, style: Style, flow: Flow) -> None:
    widths = (34, 478, 150)
    heads = ("№", say(style, "Шығарылатын өнім", "Выпускаемая продукция"), say(style, "СЭҚ ТН коды", "Код ТН ВЭД"))

    def headings() -> None:
        flow.row(_X, widths, heads, 8, bold=True, aligns=("centre", "centre", "centre"))

    headings()
    flow.again = headings
    for at, item in enumerate(rows(paper, "goods"), 1):
        told = (str(at), item.get("name", ""), item.get("tnved", ""))
        flow.row(_X, widths, told, 9, aligns=("centre", "left", "centre"))
    flow.again = None


# --- Two columns ------------------------------------------------------------

_COLUMNS = """
.two > tbody > tr > td { width: 50%; padding: 0 8pt } .two > tbody > tr > td + td { border-left: 0.6pt solid #1f3f77 }
h1 { font-size: 12pt; color: #1f3f77; text-align: center; margin: 0 0 6pt; letter-spacing: 0.6pt; font-weight: 700 }
.emblem { text-align: center; color: #1f3f77; font-size: 20pt }
.goods th { border-top: 1pt solid #1f3f77; border-bottom: 1pt solid #1f3f77; font-size: 8pt }
.goods td { border-bottom: 0.3pt solid #aab }
"""


def _told_in(paper: Paper, style: Style, language: str) -> str:
    """One language's column."""
    kk = language == "kk"
    spoken = Style(style.seed, "kk" if kk else "ru", style.numbers, style.dates)
    who = listing(
        f"<b>{put(paper, 'holder/name')}</b>",
        f"{'БСН' if kk else 'БИН'} {put(paper, 'holder/bin')}" if said(paper, "holder/bin") else "",
    )
    why = "выдан в подтверждение статуса отечественного товаропроизводителя"
    if kk:
        why = "отандық тауар өндіруші екенін растау үшін берілді"
    issued, until = when(paper, "issued_on", spoken), when(paper, "valid_until", spoken)
    lines = [
        f"{'Тіркеу нөмірі' if kk else 'Регистрационный номер'}: <b>{put(paper, 'number')}</b>",
        f"{who} {why}.",
        f"{'Заңды мекенжайы' if kk else 'Юридический адрес'}: {home(paper, 'holder')}" if home(paper, "holder") else "",
        f"{'Берілген күні' if kk else 'Дата выдачи'}: {issued}" if issued else "",
        f"{'Қолданылу мерзімі' if kk else 'Срок действия'}: {f'{until} дейін' if kk else f'до {until}'}"
        if until
        else "",
        f"{'Берген' if kk else 'Выдал'}: {put(paper, 'issuer')}" if said(paper, "issuer") else "",
    ]
    title = "ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ" if kk else "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ"
    return f"<h1>{title}</h1>" + "".join(f"<p>{line}</p>" for line in lines if line)


def _draw_columns(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso", "dotted_g"))
    languages = style.language.split("+")
    columns = row(*(_told_in(paper, style, language) for language in languages))
    head = row("№", say(style, "Тауар", "Продукция"), say(style, "ЕАЭО СЭҚ ТН", "ТН ВЭД ЕАЭС"), tag="th")
    goods = "".join(
        row(str(at), escape(item.get("name", "")), escape(item.get("tnved", "")), classes="- - whole")
        for at, item in enumerate(rows(paper, "goods"), 1)
    )
    listed = f"{say(style, 'Өнімдер тізбесі', 'Перечень продукции')}"
    signed = hand_of(paper, "holder", style, say(style, "Өтініш беруші", "Заявитель"))
    body = (
        f"<div class='emblem'>✦</div><table class='{'two' if len(languages) > 1 else ''}'>{columns}</table><p "
        f"style='margin-top:10pt'><b>{listed}</b></p>"
        f"<table class='goods'><thead>{head}</thead>{goods}</table>{remarks(paper)}"
        f"<table class='together' style='margin-top:26pt'>{row(signed, square_code(style.seed, 58), classes='- num')}</table>"
    )
    return sheet(body, _COLUMNS, face="PT Serif", size=10, margin="17mm")


_OMITS = ("/goods/*/local_content_percent",)
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "industrial_lined_diploma",
        "industrial_certificate",
        _draw_diploma,
        ("ru", "kk", "kk+ru"),
        "drawn",
        _OMITS,
    ),
    Layout(
        "industrial_columns",
        "industrial_certificate",
        _draw_columns,
        ("kk+ru", "ru", "kk"),
        "html",
        _OMITS,
    ),
)
