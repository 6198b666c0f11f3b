"""What offices write: an answer of the revenue office, a contract with its particulars on top, a letter of a company."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import hand_of, home, listing, put, row, say, sheet, tax_number, when, worth
from samples.layouts.papers import person, rows, said
from samples.model import Layout, Paper, Style

# --- Answer of the revenue office

_ANSWER = """
.head td { width: 42%; text-align: center; font-size: 9pt; color: #1a4e8a; vertical-align: middle }
.head { border-bottom: 2pt solid #1a4e8a } .out { margin: 8pt 0 16pt } .out td { width: 50% }
p { text-align: justify; text-indent: 24pt; margin: 5pt 0 } .all td, .all th { padding: 4pt 6pt }
.all th { background: #eef2f7 } .low td { vertical-align: middle } .low p { text-indent: 0 }
"""


def _draw_answer(paper: Paper, style: Style) -> bytes:
    offices = {
        "kk": "Қазақстан Республикасы Қаржы министрлігінің Мемлекеттік кірістер комитеті",
        "ru": "Комитет государственных доходов Министерства финансов Республики Казахстан",
    }
    spoken = style.language.split("+")
    crest = row(*(offices[language] for language in (("kk", "ru") if len(spoken) > 1 else spoken)))
    name, year = f"<b>{put(paper, 'taxpayer/name')}</b>", put(paper, "year")
    number = tax_number(paper, "taxpayer", say(style, "БСН", "БИН"))
    whom = f"{name}{f' ({number})' if number else ''}"
    answer = f"салық төлеушінің {year} жылғы бюджетпен есеп айырысулары туралы мәліметтерді хабарлаймыз"
    text = {
        "kk": f"Сұрауыңызға жауап ретінде {whom} {answer}:",
        "ru": f"На Ваш запрос сообщаем сведения о расчетах с бюджетом налогоплательщика {whom} за {year} год:",
    }
    asked = "".join(f"<p>{text[language]}</p>" for language in spoken) if said(paper, "taxpayer/name") else ""
    head = row(
        say(style, "Көрсеткіш", "Показатель"), say(style, f"{year} жыл, теңге", f"за {year} г., тенге"), tag="th"
    )
    paid = say(
        style,
        "Төленген салықтар мен бюджетке төленетін басқа да міндетті төлемдер",
        "Уплачено налогов и других обязательных платежей в бюджет",
    )
    back = say(style, "Қайтарылған ҚҚС асып кету сомасы", "Возвращено превышение НДС")
    table = row(paid, worth(paper, "taxes_paid", style), classes="- num") + row(
        back, worth(paper, "vat_refunded", style), classes="- num"
    )
    signer = escape(person(paper, "issuer", style))
    post = say(style, "Басқарма басшысының орынбасары", "Заместитель руководителя управления")
    law = say(
        style,
        "Құжат электрондық цифрлық қолтаңбамен куәландырылған және қағаз құжатпен бірдей",
        "Документ подписан электронной цифровой подписью и равнозначен документу на бумажном носителе",
    )
    out = row(
        f"{say(style, 'Шығ. №', 'Исх. №')} {put(paper, 'number')}<br>{when(paper, 'issued_on', style)}",
        name,
        classes="- num",
    )
    signed = hand_of(paper, "issuer", style, "") if "issuer" in paper.extra.get("signatures", {}) else signer
    body = (
        f"<table class='head'>{crest}</table><table class='out'>{out}</table>{asked}<table class='all'>{head}"
        f"{table}</table>{remarks(paper)}"
        f"<table style='margin-top:34pt'>{row(post, signed, classes='- num')}</table><table "
        f"class='low'>{row(square_code(style.seed, 52), f'<p class=tiny>{law}</p>')}</table>"
    )
    return sheet(body, _ANSWER, face="PT Serif", size=11, margin="16mm 18mm 16mm 24mm")


# --- Contract with its particulars on top

_TERMS = """
h1 { font-size: 13pt; text-align: center; margin: 0 0 8pt; font-weight: 700 } .card td { border: 0.5pt solid #777;
padding: 3pt 6pt } .card .key { background: #f0f0ec; width: 28%; font-size: 8.5pt }
p { text-align: justify; margin: 5pt 0 } h2 { font-size: 10pt; margin: 12pt 0 3pt; font-weight: 700 }
.duo td { width: 50%; border-top: 0.5pt solid #777; padding-top: 6pt }
"""


def _draw_terms(paper: Paper, style: Style) -> bytes:
    roles = ("supplier", "buyer")
    names = {
        "supplier": say(style, "Орындаушы", "Исполнитель", "Contractor"),
        "buyer": say(style, "Тапсырыс беруші", "Заказчик", "Customer"),
    }
    parties = list(zip(roles, rows(paper, "parties"), strict=False))
    told = [
        (say(style, "Шарт нөмірі", "Номер договора", "Agreement No."), f"<b>{put(paper, 'number')}</b>"),
        (say(style, "Жасалған күні", "Дата заключения", "Date of signing"), when(paper, "issued_on", style)),
    ]
    for role, party in parties:
        number = f", {say(style, 'БСН', 'БИН', 'BIN')} {escape(party['bin'])}" if party.get("bin") else ""
        told.append((names[role], f"{escape(party.get('name', ''))}{number}"))
    card = "".join(row(*pair, classes="key -") for pair in told if pair[1])
    title = say(style, "Қызмет көрсету шарты", "Договор возмездного оказания услуг", "Service agreement")
    terms = "".join(f"<p>{escape(line)}</p>" for line in paper.extra.get("body", []))
    usual = say(
        style,
        "Тараптар жария етпеу міндетін алады. Даулар Қазақстан Республикасының заңнамасына сәйкес шешіледі.",
        "Стороны обязуются не разглашать условия договора. Споры разрешаются по законодательству Республики Казахстан.",
        "The parties keep the terms confidential. Disputes are settled under the law of the Republic of Kazakhstan.",
    )
    sides = []
    for role, party in parties:
        signing = Paper(paper.kind, {role: party}, paper.extra)
        signed = hand_of(signing, role, style, say(style, "Директор", "Директор", "Director"))
        sides.append(
            f"<b>{names[role]}</b><br>{listing(escape(party.get('name', '')), home(paper, role), between='<br>')}<p "
            f"style='margin-top:28pt'>{signed}</p>"
        )
    ends = say(style, "Тараптардың мекенжайлары мен қолдары", "Адреса и подписи сторон", "Addresses and signatures")
    particulars = say(style, "Негізгі талаптар", "Основные условия", "Particulars")
    body = (
        f"<h1>{title}</h1><h2>{particulars}</h2><table class='card'>{card}</table>{terms}<p>{usual}"
        f"</p>{remarks(paper)}<h2>{ends}</h2>"
        f"<table class='duo together'>{row(*sides) if sides else ''}</table>"
    )
    return sheet(
        body, _TERMS, face="Liberation Serif", size=10.5, margin="18mm 18mm 20mm", foot="'— ' counter(page) ' —'"
    )


# --- A company's letter

_PAGE = """
.side { float: left; width: 26%; border-right: 2pt solid #b36b00; padding-right: 8pt; margin-right: 14pt;
font-size: 8pt; color: #6b4a12; min-height: 500pt }
h1 { font-size: 14pt; font-weight: 700; margin: 0 0 12pt } .text { margin-left: 31% } .text p { margin: 7pt 0 }
.photo { height: 90pt; background: #e9e4da; border: 0.6pt solid #cbb; margin: 8pt 0 }
"""


def _draw_page(paper: Paper, style: Style) -> bytes:
    lines = [escape(line) for line in paper.extra.get("body", [])]
    pictured = ("Фото", "Photo")
    text = "".join(
        f"{'<div class=photo></div>' if line.startswith(pictured) or '-сурет' in line else ''}<p>{line}</p>"
        for line in lines
    )
    title = escape(paper.extra.get("title", ""))
    contact = say(style, "Байланыс", "Контакты", "Contacts")
    body = (
        f"<div class='side'><b>{contact}</b><br>{home(paper, 'supplier')}</div><div class='text'><h1>{title}"
        f"</h1>{text}{remarks(paper)}</div>"
    )
    return sheet(body, _PAGE, face="PT Sans", size=11, margin="18mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("revenue_answer_table", "tax_statement", _draw_answer, ("ru", "kk", "kk+ru"), "html"),
    Layout("contract_particulars_on_top", "contract", _draw_terms, ("ru", "kk", "en"), "html"),
    Layout("letter_with_margin", "other", _draw_page, ("ru", "kk", "en"), "html"),
)
