"""Office papers: a cash order with its slip, orders of travel, a contract, a tax answer, a report."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import hand_of, home, listing, of, over, put, row, say, sheet, tax_number, when, worth
from samples.layouts.papers import choose, digits, person, rows, said
from samples.layouts.tenth_hand.kit import heads, seal
from samples.model import Layout, Paper, Style

_CASH = """
.two { table-layout: fixed } .two > tbody > tr > td { padding: 0 10pt }
.two .slip { width: 38%; border-left: 0.8pt dashed #000 } h1 { font-size: 11pt; margin: 6pt 0; text-align: center }
.small { font-size: 7pt; text-align: right } .all { margin: 4pt 0; font-size: 8pt } .line { border-bottom: 0.5pt solid #000 }
.under { font-size: 6.5pt; text-align: center }
"""


def _cash_lines(paper: Paper, style: Style) -> str:
    """From whom, for what, how much in words: the same on both halves."""
    payer = listing(put(paper, "payer/name"), tax_number(paper, "payer", say(style, "БСН", "БИН")))
    return (
        f"<p>{say(style, 'Кімнен қабылданды', 'Принято от')}: <span class='line'>{payer}</span></p>"
        f"<p>{say(style, 'Негіздеме', 'Основание')}: <span class='line'>{put(paper, 'purpose')}</span></p>"
        f"<p>{say(style, 'Сомасы', 'Сумма')}: <span class='line'>{put(paper, 'amount_in_words')}</span></p>"
    )


def _draw_cash(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "quoted", "words"))
    who = listing(put(paper, "beneficiary/name"), tax_number(paper, "beneficiary", say(style, "БСН", "БИН")))
    number = (
        heads(say(style, "Құжат нөмірі", "Номер документа"), say(style, "Жасалған күні", "Дата составления"))
        + row(put(paper, "number"), when(paper, "issued_on", style))
    )  # fmt: skip
    entry_ = (
        heads("Дебет", "Кредит", say(style, "Сомасы", "Сумма"), "Валюта")
        + row("1010", "1210", worth(paper, "amount", style), put(paper, "currency"), classes="mid mid num mid")
    )  # fmt: skip
    codes = listing(
        f"{say(style, 'ТМК', 'КНП')} {put(paper, 'knp')}" if said(paper, "knp") else "",
        f"{say(style, 'КБе', 'КБе')} {put(paper, 'kbe')}" if said(paper, "kbe") else "",
    )
    signs = (
        f"<p style='margin-top:18pt'>"
        f"{say(style, 'Бас бухгалтер', 'Главный бухгалтер')} {ink(paper, 'beneficiary')}________________ "
        f"{escape(person(paper, 'beneficiary', style))}</p><p>"
        f"{say(style, 'Кассир алды', 'Получил кассир')} ________________</p>"
    )
    order = (
        f"<p class='small'>{say(style, 'КО-1 нысаны', 'Форма КО-1')}</p><p>{who}</p><table class='all'>{number}"
        f"</table>"
        f"<h1>{say(style, 'КІРІС КАССА ОРДЕРІ', 'ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР')}</h1><table class='all'>{entry_}</table>"
        f"{_cash_lines(paper, style)}<p>{codes}</p>{signs}{remarks(paper)}"
    )
    slip = (
        f"<p>{who}</p><h1>{say(style, 'ТҮБІРТЕК', 'КВИТАНЦИЯ')}</h1><p class='mid'>"
        f"{say(style, 'кіріс касса ордеріне', 'к приходному кассовому ордеру')} "
        f"№ {put(paper, 'number')}</p>{_cash_lines(paper, style)}<p>{when(paper, 'executed_on', style)}</p><p>"
        f"{say(style, 'М.О.', 'М.П.')}</p>{signs}"
    )
    body = f"<table class='two'><tr><td>{order}</td><td class='slip'>{slip}</td></tr></table>"
    return sheet(body, _CASH, face="Liberation Sans", size=8.5, margin="12mm 10mm")


_TRIP = """
h1 { font-size: 13pt; text-align: center; margin: 10pt 0 2pt } .sub { text-align: center; margin-bottom: 10pt }
.hd td { padding: 2pt 0 } .all th { font-size: 8pt; text-align: center }
.ack td { padding-top: 8pt }
"""


def _draw_trip_table(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "dotted_g"))
    people = "".join(
        row(str(at), escape(name), digits(style, f"tab{at}", 4),
            choose(Style(style.seed + at), "менеджер", "маркетолог", "инженер"), put(paper, "destination"), put(paper, "event"),
            when(paper, "from", style), when(paper, "to", style), classes="mid - mid")
        for at, name in enumerate(paper.fields.get("employees", []), 1)
    )  # fmt: skip
    labels = (
        ("№", "№"), ("Тегі, аты-жөні", "Фамилия, имя, отчество"), ("Таб. №", "Табельный номер"), ("Лауазымы", "Должность"),
        ("Барар жері", "Место назначения"), ("Мақсаты", "Цель командировки"),
        ("Басталуы", "Дата начала"), ("Аяқталуы", "Дата окончания"),
    )  # fmt: skip
    title = over(
        style, "Қызметкерлерді іссапарға жіберу туралы БҰЙРЫҚ", "ПРИКАЗ о направлении работников в командировку"
    )
    acquainted = "".join(
        f"<tr><td>{escape(name)} ____________________</td></tr>" for name in paper.fields.get("employees", [])
    )
    body = (
        f"<table class='hd'><tr><td><b>{put(paper, 'employer/name')}</b><br>"
        f"{tax_number(paper, 'employer', say(style, 'БСН', 'БИН'))}</td>"
        f"<td class='num'>{say(style, 'Құжат нөмірі', 'Номер документа')}: {put(paper, 'number')}<br>"
        f"{say(style, 'Құжат күні', 'Дата документа')}: {when(paper, 'issued_on', style)}</td></tr></table><h1>"
        f"{title}</h1>"
        f"<p class='sub'>{say(style, 'Іссапарға жіберілсін', 'Направить в командировку')}:</p>"
        f"<table class='all'><thead>{heads(*(say(style, *label) for label in labels))}</thead><tbody>{people}"
        f"</tbody></table>"
        f"<p>{say(style, 'Шығыстар жұмыс берушінің есебінен', 'Командировка за счет средств работодателя')}</p>"
        f"{remarks(paper)}"
        f"<p style='margin-top:24pt'>"
        f"{hand_of(paper, 'employer', style, say(style, 'Ұйым басшысы', 'Руководитель организации'))}</p>"
        f"<p>{say(style, 'Бұйрықпен таныстым', 'С приказом ознакомлен')}:</p><table class='ack'>{acquainted}</table>"
    )
    return sheet(body, _TRIP, face="Liberation Sans", size=9, paper="A4 landscape", margin="14mm 14mm")


def _draw_trip_text(paper: Paper, style: Style) -> bytes:
    style = of(style, ("quoted", "words", "dotted_g"))
    names = ", ".join(map(escape, paper.fields.get("employees", [])))
    since, until = when(paper, "from", style), when(paper, "to", style)
    where, event = put(paper, "destination"), put(paper, "event")
    first = say(
        style,
        f"1. {names} {where} {event} көрмесіне қатысу үшін {since} бастап {until} дейін іссапарға жіберілсін.",
        f"1. Командировать в {where} для участия в выставке {event} на период с {since} "
        f"по {until} следующих работников: {names}.",
    )
    rest = say(
        style,
        "2. Бухгалтерия жол жүру және тұру шығыстарын төлесін.",
        "2. Бухгалтерии выплатить командируемым суточные, оплатить проезд и проживание.",
    )
    based = say(
        style, "Негіздеме: ұйымдастырушының шақыру хаты", "Основание: приглашение организатора, служебная записка"
    )
    body = (
        f"<p class='mid'><b>{put(paper, 'employer/name')}</b></p><p class='mid'>"
        f"{tax_number(paper, 'employer', say(style, 'БСН', 'БИН'))}</p>"
        f"<h1>{say(style, 'Б Ұ Й Р Ы Қ', 'П Р И К А З')}</h1><table class='hd'><tr><td>"
        f"{when(paper, 'issued_on', style)}</td>"
        f"<td class='num'>№ {put(paper, 'number')}</td></tr></table><p><i>"
        f"{say(style, 'Іссапар туралы', 'О командировании')}</i></p>"
        f"<p>{say(style, 'БҰЙЫРАМЫН', 'ПРИКАЗЫВАЮ')}:</p><p>{first}</p><p>{rest}</p><p>{based}</p>{remarks(paper)}"
        f"<p style='margin-top:34pt'>{hand_of(paper, 'employer', style, say(style, 'Директор', 'Директор'))}</p>"
    )
    return sheet(body, _TRIP, face="Liberation Serif", size=12, margin="20mm 15mm 20mm 30mm")


_DEAL = """
h1 { font-size: 12.5pt; text-align: center; margin: 0 } .hd td { padding: 6pt 0 } p { text-align: justify }
.req td { width: 50%; padding: 8pt 8pt 0 0; font-size: 9pt }
h2 { font-size: 10.5pt; text-align: center; margin: 8pt 0 2pt }
"""


def _draw_deal(paper: Paper, style: Style) -> bytes:
    style = of(
        style, ("quoted", "words", "dotted_g", "en") if style.language == "en" else ("quoted", "words", "dotted_g")
    )
    parties = rows(paper, "parties")
    roles = (
        (say(style, "Орындаушы", "Исполнитель", "Contractor"), say(style, "Тапсырыс беруші", "Заказчик", "Customer"))
        + (say(style, "Тарап", "Сторона", "Party"),) * len(parties)
    )  # fmt: skip
    label = say(style, "БСН", "БИН", "BIN")

    def party(at: int) -> str:
        number = parties[at].get("bin", "")
        return listing(f"<b>{escape(parties[at].get('name', ''))}</b>", f"{label} {number}" if number else "")

    named = [
        f"{party(at)}, {say(style, 'бұдан әрі', 'именуемое в дальнейшем', 'hereinafter the')} «{roles[at]}»"
        for at in range(len(parties))
    ]
    opening = say(style, " және ", " и ", " and ").join(named)
    closing = say(
        style,
        "төмендегілер туралы осы шартты жасасты:",
        "совместно именуемые «Стороны», заключили настоящий договор о нижеследующем:",
        "jointly the Parties, have concluded this agreement as follows:",
    )
    subject = say(style, "1. Шарттың мәні", "1. Предмет договора", "1. Subject of the agreement")
    last = say(
        style,
        "2. Тараптардың деректемелері мен қолдары",
        "2. Реквизиты и подписи сторон",
        "2. Details and signatures of the parties",
    )
    text = "".join(f"<p>{escape(line)}</p>" for line in paper.extra.get("body", []))
    ends = "".join(
        f"<td>{roles[at]}:<br>{party(at)}<br><br>"
        f"{seal(paper, role, parties[at].get('name', ''))}____________________<br>"
        f"{say(style, 'М.О.', 'М.П.', 'L.S.')}</td>"
        for at, role in zip(range(len(parties)), ("supplier", "buyer"), strict=False)
    )
    title = say(style, "ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ", "ДОГОВОР ВОЗМЕЗДНОГО ОКАЗАНИЯ УСЛУГ", "SERVICE AGREEMENT")
    body = (
        f"<h1>{title} № {put(paper, 'number')}</h1><table class='hd'><tr><td>"
        f"{say(style, 'Алматы қ.', 'г. Алматы', 'Almaty')}</td>"
        f"<td class='num'>{when(paper, 'issued_on', style)}</td></tr></table><p>{opening}, {closing}</p><h2>"
        f"{subject}</h2>{text}{remarks(paper)}"
        f"<h2>{last}</h2><table class='req together'><tr>{ends}</tr></table>"
    )
    return sheet(
        body, _DEAL, face="PT Serif", size=10.5, margin="18mm 16mm 18mm 24mm", foot="counter(page) ' / ' counter(pages)"
    )


_TAX = """
.hd td { width: 50%; text-align: center; font-size: 9pt; padding-bottom: 8pt; border-bottom: 1.4pt solid #1b6ca8 }
.no td { padding: 8pt 0 } .no .to { text-align: right; width: 50% }
.all { margin: 8pt 0 } p { text-align: justify } h1 { font-size: 12pt; text-align: center }
"""


_OFFICE = "Управление государственных доходов"


def _draw_tax(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "dotted_g"))
    year, holder = put(paper, "year"), put(paper, "taxpayer/name")
    who = listing(holder, tax_number(paper, "taxpayer", say(style, "БСН", "БИН")))
    text = say(
        style,
        f"Мемлекеттік кірістер басқармасы {who} {year} жыл үшін бюджетке төлемдері туралы "
        f"мынадай мәліметтерді хабарлайды.",
        f"Управление государственных доходов на Ваше обращение сообщает, что согласно данным "
        f"лицевых счетов {who} за {year} год имеет "
        "следующие показатели расчетов с бюджетом.",
    )
    facts = row(
        say(style, "Көрсеткіш", "Показатель"), say(style, "Сомасы, теңге", "Сумма, тенге"), classes="mid mid"
    ) + "".join(
        row(label, worth(paper, path, style), classes="- num")
        for path, label in (
            (
                "taxes_paid",
                say(
                    style,
                    "Төленген салықтар мен басқа да міндетті төлемдер",
                    "Уплачено налогов и других обязательных платежей в бюджет",
                ),
            ),
            ("vat_refunded", say(style, "Қайтарылған ҚҚС асып кету сомасы", "Возвращено превышение НДС из бюджета")),
        )
    )
    office = (
        "<td>ҚР ҚМ Мемлекеттік кірістер комитеті<br>Мемлекеттік кірістер басқармасы</td>"
        "<td>Комитет государственных доходов МФ РК<br>Управление государственных доходов</td>"
    )
    numbered = listing(
        f"№ {put(paper, 'number')}" if said(paper, "number") else "", when(paper, "issued_on", style), between=" "
    )
    body = (
        f"<table class='hd'><tr>{office}</tr></table><table class='no'><tr><td>{numbered}</td><td class='to'><b>"
        f"{holder}</b><br>{home(paper, 'taxpayer')}</td></tr></table>"
        f"<h1>{say(style, 'АНЫҚТАМА', 'СПРАВКА')}</h1><p>{text}</p><table class='all'>{facts}</table>{remarks(paper)}"
        f"<p style='margin-top:30pt'>"
        f"{say(style, 'Басқарма басшысы', 'Руководитель управления')} {seal(paper, 'issuer', _OFFICE)}"
        f"________________ {escape(person(paper, 'issuer', style))}</p>"
        f"<p class='tiny'>{say(style, 'Орындаушы', 'Исполнитель')}: "
        f"{say(style, 'салық төлеушілермен жұмыс бөлімі', 'отдел по работе с налогоплательщиками')}</p>"
        f"<p>{square_code(style.seed, 46)}</p>"
    )
    return sheet(body, _TAX, face="Liberation Serif", size=11, margin="16mm 18mm")


_REPORT = """
h1 { font-size: 14pt; margin: 0 0 2pt } .hd { border-left: 4pt solid #2f6f4f; padding-left: 8pt; color: #444 }
.all { margin: 10pt 0 }
.all td { padding: 4pt 6pt } .all th { background: #eef5f0; font-size: 8pt }
"""


def _draw_report(paper: Paper, style: Style) -> bytes:
    title = escape(paper.extra.get("title", say(style, "Есеп", "Отчет", "Report")))
    lines = "".join(
        row(str(at), escape(line), "", classes="mid") for at, line in enumerate(paper.extra.get("body", []), 1)
    )
    top = heads("№", say(style, "Мазмұны", "Содержание", "Contents"), say(style, "Ескертпе", "Примечание", "Remark"))
    made = say(style, "Дайындаған", "Подготовил", "Prepared by")
    body = (
        f"<div class='hd'><h1>{title}</h1>"
        f"{say(style, 'өтінімге қосымша', 'приложение к заявке', 'annex to the application')}</div>"
        f"<table class='all'><thead>{top}</thead><tbody>{lines}</tbody></table>{remarks(paper)}"
        f"<p style='margin-top:24pt'>{made} ________________</p>"
    )
    return sheet(
        body, _REPORT, face="Liberation Sans", size=9.5, margin="16mm 16mm", foot="counter(page) ' / ' counter(pages)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("cash_order_slip_at_right", "cash_receipt", _draw_cash, ("ru", "kk"), "html",
           ("/payer/iban", "/payer/bic", "/beneficiary/iban", "/beneficiary/bic")),
    Layout("trip_staff_wide_table", "trip_order", _draw_trip_table, ("ru", "kk", "kk+ru"), "html"),
    Layout("trip_order_letter_spaced", "trip_order", _draw_trip_text, ("ru", "kk"), "html"),
    Layout("contract_paid_services", "contract", _draw_deal, ("ru", "kk", "en"), "html"),
    Layout("revenue_office_reference", "tax_statement", _draw_tax, ("ru", "kk"), "html"),
    Layout("report_annex_lines", "other", _draw_report, ("ru", "kk", "en"), "html"),
)  # fmt: skip
