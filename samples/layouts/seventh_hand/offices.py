"""Contracts, tax authorities, letters: two columns of a bilingual contract, a filled certificate of taxes, a plain letter."""

from dataclasses import replace

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import remarks
from samples.layouts.kit import hand_of, home, listing, put, row, say, sheet, tax_number, unbroken, when, worth
from samples.layouts.papers import notes, rows, said
from samples.layouts.seventh_hand.kit import Flow, dressed, place
from samples.model import Language, Layout, Paper, Style

_CONTRACT = """
.two td { width: 50%; padding: 2pt 8pt; text-align: justify } h1 { font-size: 11.5pt; text-align: center; margin: 0 }
.ends td { width: 50%; border: 0.5pt solid #000; padding: 6pt 8pt 14pt } .mid p { text-align: center } tr { break-inside: auto }
"""
_SIDE_BY_SIDE: dict[Language, tuple[Language, Language]] = {
    "ru": ("ru", "en"),
    "en": ("en", "ru"),
    "kk": ("kk", "ru"),
    "kk+ru": ("kk", "ru"),
}
# language -> title, who agrees, heading of the last part
_WORDS = {
    "kk": ("ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ", "төмендегілер туралы осы шартты жасасты", "Тараптардың деректемелері"),
    "ru": ("ДОГОВОР ОКАЗАНИЯ УСЛУГ", "заключили настоящий договор о нижеследующем", "Реквизиты сторон"),
    "en": ("SERVICE AGREEMENT", "have entered into this agreement as follows", "Details of the parties"),
}


def _column(paper: Paper, style: Style, language: Language) -> list[str]:
    """Title and preamble of the contract in one language."""
    own = dressed(replace(style, language=language), ("dotted", "words", "quoted", "kk", "en"))
    title, agree, _ = _WORDS[language]
    number, day = put(paper, "number"), when(paper, "issued_on", own)
    names = [f"<b>{escape(party['name'])}</b>" for party in rows(paper, "parties")]
    between = {"kk": " және ", "ru": " и ", "en": " and "}[language]
    called = {
        "kk": ("Орындаушы", "Тапсырыс беруші"),
        "ru": ("Исполнитель", "Заказчик"),
        "en": ("Contractor", "Customer"),
    }[language]
    said_ = between.join(f"{name} («{word}»)" for name, word in zip(names, called, strict=False))
    return [f"<h1>{title}<br>№ {number}</h1>", f"<p class='mid'>{day}</p>", f"<p>{said_} {agree}:</p>"]


def _draw_contract(paper: Paper, style: Style) -> bytes:
    languages = _SIDE_BY_SIDE[style.language]
    columns = [_column(paper, style, language) for language in languages]
    lines = "".join(row(*pair) for pair in zip(*columns, strict=True))
    body = "".join(f"<p>{escape(text)}</p>" for text in paper.extra.get("body", []))
    roles = ("supplier", "buyer")
    ends = row(
        *(
            listing(
                f"<b>{escape(party['name'])}</b>",
                f"{say(style, 'БСН', 'БИН', 'BIN')} {party['bin']}" if party.get("bin") else "",
                home(paper, role),
                between="<br>",
            )
            + "<p style='margin-top:28pt'>"
            + hand_of(paper, role, style, say(style, "Директор", "Директор", "Director"), stamp="left:24pt;top:-40pt")
            + "</p>"
            for role, party in zip(roles, rows(paper, "parties"), strict=False)
        )
    )
    heading = " / ".join(_WORDS[language][2] for language in languages)
    html = (
        f"<table class='two'>{lines}</table>{body}{remarks(paper)}<p style='text-align:center'><b>{heading}</b></p>"
        f"<table class='ends together'>{ends}</table>"
    )
    return sheet(
        html, _CONTRACT, face="Liberation Serif", size=10.5, margin="18mm 15mm 18mm 22mm", foot="counter(page)"
    )


def _taxes(page: Sheet, paper: Paper, style: Style) -> None:
    flow = Flow(page, left=56, start=52)
    office = say(
        style,
        "Қаржы министрлігі Мемлекеттік кірістер комитеті",
        "Комитет государственных доходов Министерства финансов",
        between="\n",
    )
    flow.write(office, 11, bold=True, align="centre")
    flow.top += 10
    number, day = said(paper, "number"), when(paper, "issued_on", style)
    flow.pairs([(say(style, "Шығыс нөмірі", "Исходящий номер"), number), (say(style, "Күні", "Дата"), day)], 150)
    flow.top += 12
    title = say(
        style,
        "Төленген салықтар және қайтарылған ҚҚС туралы анықтама",
        "Справка об уплаченных налогах и возвращенном НДС",
        between="\n",
    )
    flow.write(title, 13, bold=True, align="centre")
    flow.top += 10
    tenge = say(style, "теңге", "тенге") if said(paper, "taxes_paid") or said(paper, "vat_refunded") else ""
    flow.pairs(
        [
            (say(style, "Салық төлеуші", "Налогоплательщик"), said(paper, "taxpayer/name")),
            (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, "taxpayer/bin")),
            (say(style, "Есепті жыл", "Отчетный год"), said(paper, "year")),
            (
                say(style, "Бюджетке төленген салықтардың жиыны", "Всего уплачено налогов в бюджет"),
                f"{worth(paper, 'taxes_paid', style)} {tenge}".strip() if said(paper, "taxes_paid") else "",
            ),
            (
                say(style, "Бюджеттен қайтарылған ҚҚС", "Возвращено НДС из бюджета"),
                f"{worth(paper, 'vat_refunded', style)} {tenge}".strip() if said(paper, "vat_refunded") else "",
            ),
        ],
        220,
        size=10,
        ruled=True,
    )
    flow.top += 10
    given = say(style, "Анықтама талап етілген жерге беріледі.", "Справка выдана для предъявления по месту требования.")
    flow.write(given, 9)
    flow.notes(notes(paper), 9)
    flow.top += 16
    place(flow, paper, "issuer", style, say(style, "Басқарма басшысы", "Руководитель управления"), x=0)


def _draw_taxes(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "dotted_g", "words", "kk")))
    return drawn(lambda page: _taxes(page, paper, style), "PT Serif")


_LETTER = """
.from { border-left: 3pt solid #777; padding-left: 8pt; font-size: 9pt; color: #444 } h1 { font-size: 14pt; margin: 26pt 0 10pt }
p { margin: 6pt 0; text-align: justify }
"""


def _draw_letter(paper: Paper, style: Style) -> bytes:
    told = "".join(f"<p>{escape(text)}</p>" for text in paper.extra.get("body", []))
    head = listing(
        put(paper, "supplier/name"), tax_number(paper, "supplier", "БИН"), home(paper, "supplier"), between="<br>"
    )
    body = f"<div class='from'>{head}</div><h1>{escape(str(paper.extra.get('title', '')))}</h1>{told}{remarks(paper)}"
    closing = say(style, "Құрметпен,", "С уважением,", "Kind regards,")
    return sheet(
        f"{body}<p style='margin-top:24pt'>{closing}</p>", _LETTER, face="PT Sans", size=11, margin="22mm 24mm"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("contract_two_tongues_head", "contract", _draw_contract, ("ru", "kk", "en"), "html"),
    Layout("tax_certificate_filled", "tax_statement", _draw_taxes, ("ru", "kk", "kk+ru")),
    Layout("letter_grey_bar", "other", _draw_letter, ("ru", "kk", "en"), "html"),
)
