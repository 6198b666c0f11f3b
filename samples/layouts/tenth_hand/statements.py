"""Statements of account: a bank client's table of codes, entries of two storeys, a landscape list with a running balance."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import day, escape, money
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import entry, listing, of, over, put, row, say, sheet, when
from samples.layouts.papers import rows, said
from samples.layouts.tenth_hand.kit import heads, house
from samples.model import Layout, Paper, Style


def _of_row(line: dict[str, Any], style: Style) -> dict[str, str]:
    """What a row says, as HTML; "" for what it does not."""
    party = line.get("party", {})
    texts = {key: escape(str(party.get(key, ""))) for key in ("name", "bin", "iban", "bic")}
    texts |= {key: escape(str(line.get(key, ""))) for key in ("document", "purpose", "knp")}
    return texts | {
        "date": day(line["date"], style) if line.get("date") else "",
        "debit": entry(line, "debit", style),
        "credit": entry(line, "credit", style),
    }


def _turnover(paper: Paper, style: Style, side: str) -> str:
    sums = [Decimal(line[side]) for line in rows(paper, "rows") if line.get(side) is not None]
    return money(str(sum(sums, Decimal("0.00"))), style) if rows(paper, "rows") else ""


def _period(paper: Paper, style: Style) -> tuple[str, str]:
    return when(paper, "period_from", style), when(paper, "period_to", style)


_CODES = """
h1 { font-size: 12pt; color: #00805a; margin: 0 0 4pt } .f td { padding: 1.5pt 3pt }
.f td:nth-child(odd) { color: #555; width: 20% }
.goods { font-size: 6.8pt; margin-top: 6pt; table-layout: fixed }
.goods td, .goods th { border: 0.4pt solid #9bbfb2; padding: 2pt; overflow-wrap: anywhere }
.goods th { background: #e7f4ef; text-align: center } .goods .num { white-space: normal }
"""


def _draw_codes(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "space", "plain", "comma"))
    since, until = _period(paper, style)
    facts = "".join(
        row(*cells)
        for cells in (
            (
                over(style, "Клиент", "Клиент"),
                put(paper, "holder/name"),
                over(style, "ЖСН/БСН", "ИИН/БИН"),
                put(paper, "holder/bin"),
            ),
            (
                over(style, "Шот (ЖСК)", "Счет (ИИК)"),
                put(paper, "holder/iban"),
                over(style, "Валюта", "Валюта"),
                put(paper, "currency"),
            ),
            (
                over(style, "Банк", "Банк"),
                house(paper, "holder", style),
                over(style, "БСК", "БИК"),
                put(paper, "holder/bic"),
            ),
            (over(style, "Кезең", "Период"), f"{since} - {until}", "", ""),
        )
    )
    labels = (
        ("Күні", "Дата"), ("Құжат №", "№ док."), ("Корреспондент атауы", "Наименование корреспондента"), ("БСН", "БИН/ИИН"),
        ("Корр. шоты", "ИИК корреспондента"), ("БСК", "БИК"), ("ТМК", "КНП"),
        ("Дебет", "Дебет"), ("Кредит", "Кредит"), ("Төлем мақсаты", "Назначение платежа"),
    )  # fmt: skip
    keys = ("date", "document", "name", "bin", "iban", "bic", "knp", "debit", "credit", "purpose")
    lines = "".join(
        row(*(_of_row(line, style)[key] for key in keys), classes="- - - - - - mid num num -")
        for line in rows(paper, "rows")
    )
    ends = (_turnover(paper, style, "debit"), _turnover(paper, style, "credit"))
    foot = (
        f"<tr><td colspan='7'><b>{say(style, 'Кезең бойынша айналым', 'Итого оборотов за период')}</b></td>"
        f"<td class='num'>{ends[0]}</td><td class='num'>{ends[1]}</td><td></td></tr>"
        if ends[0] else ""
    )  # fmt: skip
    widths = "".join(f"<col style='width:{part}%'>" for part in (8, 6, 15, 10, 12, 8, 4, 10, 10, 17))
    body = (
        f"<h1>{over(style, 'Шот бойынша үзінді көшірме', 'Выписка по счету клиента')}</h1><table class='f'>"
        f"{facts}</table>"
        f"<table class='goods'><colgroup>{widths}</colgroup><thead>"
        f"{heads(*(over(style, *each) for each in labels))}</thead>"
        f"<tbody>{lines}{foot}</tbody></table>{remarks(paper)}<p>{square_code(style.seed, 42)}</p>"
    )
    foot_text = "'Онлайн-банк   ' counter(page) ' / ' counter(pages)"
    return sheet(body, _CODES, face="Noto Sans", size=8, margin="10mm 9mm", foot=foot_text)


_STOREYS = """
h1 { font-size: 13pt; text-align: center; margin: 0 0 6pt } .goods { margin-top: 8pt }
.goods th { border: solid #000; border-width: 0.8pt 0; font-size: 8pt }
.goods td { padding: 2pt 4pt }
.goods .low td { border-bottom: 0.4pt solid #aaa; font-size: 8pt; color: #333; padding-bottom: 5pt }
.ends td { font-weight: 700 }
tbody { break-inside: avoid }
"""


def _draw_storeys(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso", "slash"))
    since, until = _period(paper, style)
    holder = listing(
        put(paper, "holder/name"),
        f"{say(style, 'БСН', 'БИН', 'BIN')} {put(paper, 'holder/bin')}" if said(paper, "holder/bin") else "",
    )
    blocks = []
    for line in rows(paper, "rows"):
        told = _of_row(line, style)
        party = listing(told["name"], told["bin"], told["iban"], told["bic"])
        blocks.append(
            "<tbody>" + row(told["date"], told["document"], party, told["debit"], told["credit"], classes="- - - num num")
            + f"<tr class='low'><td></td><td></td><td colspan='3'>{told['purpose']}</td></tr></tbody>"
        )  # fmt: skip
    ends = row(
        "", "", say(style, "Барлығы", "Всего по выписке", "Total movements"), _turnover(paper, style, "debit"),
        _turnover(paper, style, "credit"),
        classes="- - - num num",
    )  # fmt: skip
    top = heads(
        say(style, "Күні", "Дата операции", "Date"), say(style, "Құжат", "Документ", "Doc. no."),
        say(style, "Контрагент", "Контрагент", "Counterparty"),
        say(style, "Шығыс", "Списание", "Withdrawal"), say(style, "Кіріс", "Зачисление", "Deposit"), classes="- - - num num",
    )  # fmt: skip
    account = listing(
        put(paper, "holder/iban"), put(paper, "currency"), put(paper, "holder/bic"), house(paper, "holder", style)
    )
    body = (
        f"<h1>{say(style, 'АҒЫМДАҒЫ ШОТТАН ҮЗІНДІ', 'ВЫПИСКА ПО ТЕКУЩЕМУ СЧЕТУ', 'CURRENT ACCOUNT STATEMENT')}</h1>"
        f"<p class='mid'>{say(style, f'{since} - {until} аралығы', f'с {since} по {until}', f'from {since} to {until}')}</p>"
        f"<p>{say(style, 'Шот иесі', 'Владелец счета', 'Account holder')}: {holder}</p><p>"
        f"{say(style, 'Шот', 'Счет', 'Account')}: {account}</p>"
        f"<table class='goods'><thead>{top}</thead>{''.join(blocks)}<tbody class='ends'>{ends}</tbody></table>"
        f"{remarks(paper)}"
        f"<p style='margin-top:20pt'>"
        f"{say(style, 'Операциялық қызметкер', 'Операционный работник', 'Bank officer')} _______________</p>"
    )
    return sheet(body, _STOREYS, face="Liberation Serif", size=9.5, margin="15mm 15mm", foot="'- ' counter(page) ' -'")


_OPENED = "1500000.00"  # tenge on the account when the paper says nothing of it

_WIDE = """
h1 { font-size: 15pt; margin: 0; font-weight: 400 } .top td { width: 25%; padding: 4pt 8pt 8pt 0 }
.cap { color: #777; font-size: 7pt }
.goods { font-size: 7.5pt } .goods th { background: #1d2b4f; color: #fff; padding: 4pt }
.goods tr:nth-child(even) td { background: #f2f4f9 }
"""


def _draw_wide(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words"), ("nbsp", "thin", "space", "comma"))
    since, until = _period(paper, style)
    balance = Decimal(said(paper, "opening_balance") or _OPENED)
    lines = []
    for line in rows(paper, "rows"):
        balance += Decimal(line.get("credit", "0")) - Decimal(line.get("debit", "0"))
        told = _of_row(line, style)
        party = listing(
            told["name"], f"{say(style, 'БСН', 'БИН')} {told['bin']}" if told["bin"] else "", between="<br>"
        )
        account = listing(told["iban"], told["bic"], between="<br>")
        lines.append(
            row(told["document"], told["date"], told["purpose"], party, account, told["credit"], told["debit"],
                money(str(balance), style),
                classes="- whole - - - num num num")
        )  # fmt: skip
    labels = (
        ("Нөмірі", "Номер"), ("Күні", "Дата"), ("Мақсаты", "Детали платежа"), ("Жіберуші / алушы", "Отправитель / получатель"),
        ("Шоты, БСК", "Счет, БИК"), ("Түсім", "Приход"), ("Шығыс", "Расход"), ("Қалдық", "Остаток"),
    )  # fmt: skip
    facts = "".join(
        f"<td><span class='cap'>{label}</span><br>{value}</td>"
        for label, value in (
            (
                say(style, "Компания", "Компания"),
                listing(put(paper, "holder/name"), put(paper, "holder/bin"), between="<br>"),
            ),
            (say(style, "Шот", "Счет"), listing(put(paper, "holder/iban"), put(paper, "currency"), between=" · ")),
            (
                say(style, "Банк", "Обслуживающий банк"),
                listing(house(paper, "holder", style), put(paper, "holder/bic"), between="<br>"),
            ),
            (say(style, "Кезең", "За период"), f"{since} — {until}"),
        )
    )
    body = (
        f"<h1>{say(style, 'Шот бойынша операциялар', 'Операции по счету')}</h1><table class='top'><tr>{facts}"
        f"</tr></table>"
        f"<table class='goods'><thead>"
        f"{heads(*(say(style, *each) for each in labels), classes='- - - - - num num num')}</thead>"
        f"<tbody>{''.join(lines)}</tbody></table>{remarks(paper)}"
    )
    foot = "counter(page) ' / ' counter(pages)"
    return sheet(body, _WIDE, face="PT Sans", size=9, paper="A4 landscape", margin="12mm 12mm", foot=foot)


LAYOUTS: tuple[Layout, ...] = (
    Layout("statement_correspondent_codes", "bank_statement", _draw_codes, ("ru", "kk", "kk+ru"), "html"),
    Layout("statement_purpose_below", "bank_statement", _draw_storeys, ("ru", "en", "kk"), "html"),
    Layout("statement_income_before_outlay", "bank_statement", _draw_wide, ("ru", "kk"), "html"),
)
