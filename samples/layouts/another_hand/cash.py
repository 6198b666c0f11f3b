"""The receipt of an on-line cash register, as its operator's page shows it."""

from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import home, of, pairs, put, row, say, sheet, when, worth
from samples.layouts.papers import digits, said
from samples.model import Layout, Paper, Style

_CSS = """
.dash { border-top: 0.7pt dashed #222; margin: 5pt 0 }
h1 { font-size: 9pt; text-align: center; margin: 4pt 0; font-weight: 700 }
td { padding: 1.2pt 0 } .val { text-align: right; white-space: nowrap } .key { padding-right: 6pt }
.total td { font-size: 11pt; font-weight: 700 } p { margin: 2pt 0; text-align: center }
"""


def _draw(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("nbsp", "space", "plain", "thin"))
    moment = when(paper, "issued_on", style)
    clock = f"{9 + style.seed % 9:02d}:{style.seed % 60:02d}" if moment else ""
    total = f"{worth(paper, 'amount', style)} {'₸' if said(paper, 'currency') == 'KZT' else put(paper, 'currency')}"
    numbers = pairs(
        (say(style, "Түбіртек №", "Чек №"), put(paper, "number")),
        (say(style, "Күні, уақыты", "Дата, время"), f"{moment} {clock}".strip()),
        (say(style, "ФБ", "ФП"), digits(style, "fiscal", 12)),
        (say(style, "ТН", "РНМ"), digits(style, "register", 12)),
        (say(style, "ЗН", "ЗНМ"), f"SWK0{digits(style, 'machine', 7)}"),
    )
    buyer = pairs(
        (say(style, "сатып алушының ЖСН/БСН", "ИИН/БИН покупателя"), put(paper, "payer/bin")),
    )
    bold = row(say(style, "БАРЛЫҒЫ", "ИТОГО"), total, classes="- val")
    sum_line = f"<table class='total'>{bold}</table>" if said(paper, "amount") else ""
    paid = pairs((say(style, "Қолма-қол ақша", "Наличными"), total if said(paper, "amount") else ""))
    sold = row(put(paper, "purpose"), "", classes="- val")
    line = f"<table>{sold}{pairs(('1 x', total if said(paper, 'amount') else ''))}</table>"
    check = say(
        style,
        "Түбіртекті фискалдық деректер операторының сайтынан тексеріңіз",
        "Проверьте чек на сайте оператора фискальных данных",
    )
    body = (
        f"<p><b>{put(paper, 'beneficiary/name')}</b></p><p>{say(style, 'БСН/ЖСН', 'БИН/ИИН')} "
        f"{put(paper, 'beneficiary/bin')}</p>"
        f"<p>{home(paper, 'beneficiary')}</p>"
        f"<h1>{say(style, 'Фискалдық түбіртек', 'Фискальный чек', between='<br>')}</h1>"
        f"<p>{say(style, 'САТУ', 'ПРОДАЖА')}</p>"
        f"<div class='dash'></div>{line}<div class='dash'></div>{sum_line}<table>{paid}</table><div class='dash'></div>"
        f"<table>{numbers}</table><div class='dash'></div><p>{say(style, 'Сатып алушы', 'Покупатель')}: "
        f"{put(paper, 'payer/name')}</p><table>{buyer}</table>{remarks(paper)}<p "
        f"style='margin-top:6pt'>{square_code(style.seed, 70)}</p>"
        f"<p class='tiny'>{check}</p>"
    )
    return sheet(body, _CSS, face="Liberation Mono", size=7.4, paper="80mm 190mm", margin="5mm 4mm")


_OMITS = (
    "/payer/iban",
    "/payer/bic",
    "/beneficiary/iban",
    "/beneficiary/bic",
    "/knp",
    "/kbe",
    "/executed_on",
    "/amount_in_words",
)
LAYOUTS: tuple[Layout, ...] = (
    Layout("receipt_operator_page", "cash_receipt", _draw, ("ru", "kk", "kk+ru"), "html", _OMITS),
)
