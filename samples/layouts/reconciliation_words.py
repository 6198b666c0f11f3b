"""What a reconciliation act says: labels, its books seen from either side, its opening and closing sentences."""

from decimal import Decimal
from itertools import product
from typing import Any

from samples.layouts.drawing import day, money, short_day, words
from samples.layouts.papers import Labels, choose, label, rows, said, tongue
from samples.model import Paper, Style

LABELS: Labels = {
    "title": {
        "ru": ("Акт сверки взаимных расчетов", "Акт сверки взаиморасчетов"),
        "kk": ("Өзара есеп айырысуларды салыстырып тексеру актісі", "Салыстыру актісі"),
        "en": ("Reconciliation statement",),
    },
    "period": {"ru": ("за период",), "kk": ("кезеңі",), "en": ("for the period",)},
    "bin": {"ru": ("БИН", "БИН/ИИН"), "kk": ("БСН", "ЖСН/БСН"), "en": ("BIN",)},
    "by_data": {"ru": ("По данным",), "kk": ("Деректері бойынша",), "en": ("According to",)},
    "date": {"ru": ("Дата",), "kk": ("Күні",), "en": ("Date",)},
    "document": {"ru": ("Документ",), "kk": ("Құжат",), "en": ("Document",)},
    "operation": {
        "ru": ("Наименование операции, документы",),
        "kk": ("Операция атауы, құжаттар",),
        "en": ("Operation, documents",),
    },
    "debit": {"ru": ("Дебет",), "kk": ("Дебет",), "en": ("Debit",)},
    "credit": {"ru": ("Кредит",), "kk": ("Кредит",), "en": ("Credit",)},
    "opening": {
        "ru": ("Сальдо начальное", "Сальдо на начало периода"),
        "kk": ("Бастапқы сальдо",),
        "en": ("Opening balance",),
    },
    "turnover": {"ru": ("Обороты за период",), "kk": ("Кезең айналымдары", "Айналымдар"), "en": ("Turnover",)},
    "closing": {
        "ru": ("Сальдо конечное", "Сальдо на конец периода"),
        "kk": ("Соңғы сальдо",),
        "en": ("Closing balance",),
    },
    "contract": {"ru": ("Договор",), "kk": ("Шарт",), "en": ("Contract",)},
    "no_contract": {"ru": ("Без договора", "Основной договор"), "kk": ("Шартсыз",), "en": ("Without contract",)},
    "on_behalf": {"ru": ("От",), "kk": ("Атынан",), "en": ("On behalf of",)},
    "head": {"ru": ("Директор", "Главный бухгалтер"), "kk": ("Директор", "Бас бухгалтер"), "en": ("Director",)},
    "signature": {"ru": ("подпись",), "kk": ("қолы",), "en": ("signature",)},
    "stamp": {"ru": ("М.П.",), "kk": ("М.О.",), "en": ("L.S.",)},
}
# how the other party calls the same operation
_MIRRORED = (("Поступление", "Продажа"), ("Приход", "Реализация"), ("Түсім", "Сату"), ("Purchase", "Sale"))
_PAYMENTS = ("оплат", "платеж", "төлем", "payment")


def keeper(paper: Paper) -> str:
    """Whose books the rows are: the supplier's where payments stand in the credit, else the buyer's."""
    for row in rows(paper, "rows"):
        if any(word in str(row.get("document", "")).lower() for word in _PAYMENTS):
            return "supplier" if row.get("credit") else "buyer"
    return "buyer"


def _sides(paper: Paper) -> tuple[str, str]:
    """The columns of the opening and the closing balance: those that make the arithmetic true, else debit and credit."""
    figures = [
        Decimal(said(paper, key) or "0")
        for key in ("opening_balance", "debit_total", "credit_total", "closing_balance")
    ]
    opening, debit, credit, closing = figures
    for first, last in product((1, -1), repeat=2):
        if first * opening + debit - credit == last * closing:
            return ("debit" if first > 0 else "credit"), ("debit" if last > 0 else "credit")
    return "debit", "credit"


class Books:
    """One party's half of the act. ``mirrored`` turns the rows into the other party's books."""

    def __init__(self, paper: Paper, style: Style, *, mirrored: bool = False) -> None:
        self.paper = paper
        self.style = style
        self.mirrored = mirrored

    def title(self) -> str:
        """«По данным ТОО «А», KZT»."""
        other = {"buyer": "supplier", "supplier": "buyer"}
        role = other[keeper(self.paper)] if self.mirrored else keeper(self.paper)
        return (
            f"{label(LABELS, 'by_data', self.style)} {said(self.paper, f'{role}/name')}, {said(self.paper, 'currency')}"
        )

    def table(self) -> list[tuple[str, ...]]:
        """Date, document, debit, credit: the opening balance, the rows, the turnover, the closing balance."""
        opening, closing = _sides(self.paper)
        return [
            self._balance("opening", {opening: said(self.paper, "opening_balance")}),
            *(self._row(row) for row in rows(self.paper, "rows")),
            self._balance("turnover", {side: said(self.paper, f"{side}_total") for side in ("debit", "credit")}),
            self._balance("closing", {closing: said(self.paper, "closing_balance")}),
        ]

    def _balance(self, key: str, figures: dict[str, str]) -> tuple[str, str, str, str]:
        return ("", label(LABELS, key, self.style), *self._figures(figures))

    def _row(self, row: dict[str, Any]) -> tuple[str, str, str, str]:
        told = str(row.get("document") or "")
        for own, theirs in _MIRRORED if self.mirrored else ():
            told = told.replace(own, theirs)
        return (self._when(str(row.get("date") or "")), told, *self._figures(row))

    def _when(self, iso: str) -> str:
        if not iso:
            return ""
        # words do not fit the column: no program prints them there
        full = Style(self.style.seed, dates="dotted")
        match choose(self.style, "full", "short", "marked"):
            case "short":
                return short_day(iso)
            case "marked":
                return short_day(iso, "г" if tongue(self.style) == "ru" else "")
        return day(iso, full)

    def _figures(self, row: dict[str, Any]) -> tuple[str, str]:
        debit, credit = (money(str(row[side]), self.style) if row.get(side) else "" for side in ("debit", "credit"))
        return (credit, debit) if self.mirrored else (debit, credit)


def _days(paper: Paper, style: Style) -> tuple[str, str]:
    first, last = said(paper, "period_from"), said(paper, "period_to")
    return day(first, style) if first else "", day(last, style) if last else ""


def heading(paper: Paper, style: Style) -> str:
    """The title with the period and, in 1С's way, the parties."""
    first, last = _days(paper, style)
    supplier, buyer = said(paper, "supplier/name"), said(paper, "buyer/name")
    period = f"{label(LABELS, 'period', style)}: {first} – {last}" if first else ""
    match tongue(style):
        case "kk":
            return f"{label(LABELS, 'title', style)} {period} {supplier} мен {buyer} арасында"
        case "en":
            return f"{label(LABELS, 'title', style)} {period} between {supplier} and {buyer}"
    return f"{label(LABELS, 'title', style)} {period} между {supplier} и {buyer}"


def preamble(paper: Paper, style: Style) -> str:
    """«Мы, нижеподписавшиеся …»."""
    mark = label(LABELS, "bin", style)
    sides = [
        said(paper, f"{role}/name") + (f" ({mark} {said(paper, f'{role}/bin')})" if said(paper, f"{role}/bin") else "")
        for role in ("supplier", "buyer")
    ]
    match tongue(style):
        case "kk":
            return (
                f"Біз, төменде қол қойғандар, бір тараптан {sides[0]}, екінші тараптан {sides[1]}, өзара есеп айырысулардың "
                "есеп деректері бойынша жай-күйі төмендегідей екендігі туралы осы актіні жасадық:"
            )
        case "en":
            return (
                f"We, the undersigned, {sides[0]} and {sides[1]}, have drawn up this statement of mutual settlements:"
            )
    return (
        f"Мы, нижеподписавшиеся, {sides[0]}, с одной стороны, и {sides[1]}, с другой стороны, составили настоящий акт "
        "сверки в том, что состояние взаимных расчетов по данным учета следующее:"
    )


def conclusion(paper: Paper, style: Style) -> str:
    """Who owes whom at the end, in figures and in words; "" where the act states no closing balance."""
    closing = said(paper, "closing_balance")
    if not closing:
        return ""
    own = keeper(paper)
    other = "supplier" if own == "buyer" else "buyer"
    creditor = said(paper, f"{own if _sides(paper)[1] == 'debit' else other}/name")
    last, currency = _days(paper, style)[1], said(paper, "currency")
    amount = closing.lstrip("-")
    told = (
        f"{money(amount, style)} {currency} ({words(amount, tongue(style), currency)})"
        if currency
        else money(amount, style)
    )
    name = said(paper, f"{own}/name")
    nothing = Decimal(amount) == 0
    match tongue(style):
        case "kk":
            debt = "берешек жоқ" if nothing else f"{creditor} пайдасына берешек {told}"
            return f"{name} деректері бойынша {last} жағдайға {debt}"
        case "en":
            debt = "there is no debt" if nothing else f"the debt in favour of {creditor} is {told}"
            return f"According to {name} as of {last} {debt}"
    debt = "задолженность отсутствует" if nothing else f"задолженность в пользу {creditor} {told}"
    return f"По данным {name} на {last} {debt}"
