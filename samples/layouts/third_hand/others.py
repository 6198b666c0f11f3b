"""Contracts, answers of a revenue office, declarations and papers of no interest."""

from samples.layouts.drawing import escape, quantity
from samples.layouts.papers import around, choose, person, rows, said
from samples.layouts.third_hand.common import amount, both, dated, narrowed, page, place, row, seal, told
from samples.model import Layout, Paper, Style


def _paragraphs(paper: Paper) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in paper.extra.get("body", []))


# --- Договор ----------------------------------------------------------------------------------------------------------------

_CONTRACT = {
    "ru": (
        "ДОГОВОР ОКАЗАНИЯ УСЛУГ № {}",
        "{} и {} заключили настоящий договор о нижеследующем.",
        "РЕКВИЗИТЫ СТОРОН",
        "БИН",
    ),
    "kk": ("ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ № {}", "{} және {} осы шартты жасасты.", "ТАРАПТАРДЫҢ ДЕРЕКТЕМЕЛЕРІ", "БСН"),
    "en": ("SERVICE AGREEMENT No. {}", "{} and {} have agreed as follows.", "DETAILS OF THE PARTIES", "BIN"),
}


def _draw_contract(paper: Paper, style: Style) -> bytes:
    title, between, details, tax = _CONTRACT[style.language]
    roles = ("supplier", "buyer")
    parties = rows(paper, "parties")
    names = [escape(party.get("name", "")) for party in parties]
    ends = []
    for role, party in zip(roles, parties, strict=False):
        lines = [f"<b>{escape(party.get('name', ''))}</b>", escape(around(paper, "addresses", role))]
        lines.append(f"{tax} {party['bin']}" if party.get("bin") else "")
        lines.append(f"<br>{place(paper, role, style)} {escape(person(paper, role, style))}")
        ends.append("<br>".join(line for line in lines if line) + seal(paper, role, party.get("name", "")))
    opening = between.format(*names) if len(names) == 2 else ", ".join(names)
    body = (
        f"<h1>{title.format(told(paper, 'number'))}</h1><p class='r'>{dated(paper, 'issued_on', style)}</p>"
        f"<p>{opening}</p>{_paragraphs(paper)}<p class='c'><b>{details}</b></p><table>{row(*ends)}</table>"
    )
    css = "p { text-align: justify } td { width: 50% } .seal svg { left: 90pt; top: -10pt }"
    return page(body, family="Liberation Serif", size=11.5, margin="22mm", css=css)


# --- Справка ----------------------------------------------------------------------------------------------------------------


def _draw_tax(paper: Paper, style: Style) -> bytes:
    year = told(paper, "year")
    who = told(paper, "taxpayer/name")
    facts = [
        (both(style, "Салық төлеуші", "Налогоплательщик"), f"<b>{who}</b>"),
        (both(style, "ЖСН/БСН", "ИИН/БИН"), told(paper, "taxpayer/bin")),
        (both(style, "Кезең (жыл)", "Период (год)"), year),
        (
            both(style, "Бюджетке төленген салықтар, теңге", "Уплачено налогов в бюджет, тенге"),
            amount(paper, "taxes_paid", style),
        ),
        (
            both(style, "Қайтарылған ҚҚС сомасы, теңге", "Сумма возвращенного НДС, тенге"),
            amount(paper, "vat_refunded", style),
        ),
    ]
    chief = both(style, "Басқарма басшысы", "Руководитель управления")
    office = both(style, "МЕМЛЕКЕТТІК КІРІСТЕР БАСҚАРМАСЫ", "УПРАВЛЕНИЕ ГОСУДАРСТВЕННЫХ ДОХОДОВ")
    title = both(style, "Төленген салықтар туралы анықтама", "Справка об уплаченных налогах")
    body = (
        f'<p class="c">{office}</p><p>№ {told(paper, "number")} &nbsp; {dated(paper, "issued_on", style)}</p><h1>{title}</h1>'
        f'<table class="ruled">{"".join(row(*fact) for fact in facts if fact[1])}</table>'
        f'<p style="margin-top:30pt">{chief} {place(paper, "issuer", style)} {escape(person(paper, "issuer", style))}</p>'
    )
    return page(body, family="Liberation Serif", size=11, margin="20mm", css="td { padding: 5pt }")


# --- Декларация на товары -----------------------------------------------------------------------------------------------------


def _draw_declaration(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, ("plain", "nbsp", "comma"), ("dotted",))
    tax = f" № {told(paper, 'consignor/bin')}" if said(paper, "consignor/bin") else ""
    upper = row(
        f"{both(style, '2 Жөнелтуші/Экспорттаушы', '2 Отправитель/Экспортер')}{tax}<br><b>{told(paper, 'consignor/name')}</b>",
        f"1 Декларация ЭК 10<br>A <b>{told(paper, 'number')}</b>",
    )
    items, described = "", both(style, "31 Тауарлардың сипаттамасы", "31 Грузовые места и описание товаров")
    for at, item in enumerate(rows(paper, "goods"), 1):
        kilos = quantity(item["gross_weight_kg"], style) if "gross_weight_kg" in item else ""
        items += row(
            f"{described}<br>{escape(item.get('name', ''))}",
            f"{both(style, '32 Тауар №', '32 Товар №')}<br>{at}",
            f"{both(style, '33 Тауар коды', '33 Код товара')}<br>{item.get('tnved', '')}",
            f"{both(style, '35 Брутто салмағы (кг)', '35 Вес брутто (кг)')}<br>{kilos}",
        )
    where = both(style, "54 Орны және күні", "54 Место и дата")
    last = f"<p>{where}: {dated(paper, 'issued_on', style)} {place(paper, 'consignor', style)}</p>"
    title = both(style, "ТАУАРЛАРҒА АРНАЛҒАН ДЕКЛАРАЦИЯ", "ДЕКЛАРАЦИЯ НА ТОВАРЫ")
    body = f'<h1>{title}</h1><table class="ruled">{upper}</table><table class="ruled">{items}</table>{last}'
    return page(
        body, family="Liberation Sans", size=8.5, margin="12mm", css="td { height: 34pt } p { margin-top: 20pt }"
    )


# --- Anything else --------------------------------------------------------------------------------------------------------------


def _draw_letter(paper: Paper, style: Style) -> bytes:
    title = escape(paper.extra.get("title", ""))
    body = f'<p class="s">{escape(around(paper, "addresses", "supplier"))}</p><h1>{title}</h1>{_paragraphs(paper)}'
    return page(body, family=choose(style, "Liberation Serif", "Noto Sans"), size=12, margin="25mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("plain_agreement", "contract", _draw_contract, languages=("ru", "kk", "en"), renderer="html"),
    Layout("plain_tax_answer", "tax_statement", _draw_tax, languages=("ru", "kk", "kk+ru"), renderer="html"),
    Layout(
        "plain_declaration",
        "customs_declaration",
        _draw_declaration,
        languages=("ru", "kk+ru"),
        renderer="html",
    ),
    Layout("plain_letter", "other", _draw_letter, languages=("ru", "kk", "en"), renderer="html"),
)
