"""What invoices and acts share on paper: the cells of their tables, sums with their words, parties with their banks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from random import Random
from typing import Any

from samples.layouts.drawing import Align, day, money, quantity, words
from samples.layouts.papers import around, choose, country, joined, rows, said, tongue
from samples.model import Paper, Style
from samples.names import numbers

# Fields that only the e-invoice system prints.
SYSTEM_FIELDS = ("/registration_number", "/type", "/status", "/corrects")
COUNTRIES = ("/supplier/country", "/buyer/country")
EXCISE = ("/excise_total", "/lines/*/excise")
# One column of sums, VAT inside: the price is that with VAT, and no sum without it is printed.
SUMS_WITH_VAT = ("/net_total", "/lines/*/price", "/lines/*/net", "/lines/*/vat_rate", "/lines/*/vat", *EXCISE)
# One column of sums without VAT; VAT stands below the table.
SUMS_WITHOUT_VAT = ("/lines/*/gross", "/lines/*/vat_rate", "/lines/*/vat", *EXCISE)

NO_VAT = {"ru": "Без НДС", "kk": "ҚҚС-сыз", "en": "VAT exempt"}

# BIC -> the bank's part of an account number (forms 13.3)
_BANK_CODES = {
    "HSBKKZKX": "601",
    "CASPKZKA": "722",
    "KCJBKZKX": "856",
    "IRTYKZKA": "965",
    "BRKEKZKA": "914",
    "EURIKZKA": "948",
    "NURSKZKX": "849",
    "ATYNKZKA": "949",
}
# a part of the bank's name in any language -> BIC
_BANK_NAMES = {
    "народный": "HSBKKZKX",
    "халық": "HSBKKZKX",
    "halyk": "HSBKKZKX",
    "kaspi": "CASPKZKA",
    "центркредит": "KCJBKZKX",
    "centercredit": "KCJBKZKX",
    "forte": "IRTYKZKA",
    "bereke": "BRKEKZKA",
    "еврази": "EURIKZKA",
    "еуразия": "EURIKZKA",
    "eurasian": "EURIKZKA",
    "нурбанк": "NURSKZKX",
    "нұрбанк": "NURSKZKX",
    "nurbank": "NURSKZKX",
    "altyn": "ATYNKZKA",
}


def coin(style: Style, purpose: str) -> bool:
    """Heads or tails: the same for the same seed and purpose, independent of every other toss."""
    return Random(f"{style.seed}:{purpose}").random() < 0.5


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, what stands in it (see :meth:`Bill.cell`), its share of the width."""

    head: str
    key: str
    width: float
    align: Align = "left"


@dataclass(frozen=True)
class Account:
    """Where a party is paid: name of the bank, its BIC, the account number."""

    bank: str
    bic: str
    iban: str


@dataclass(frozen=True)
class Bill:
    """An invoice or act on its way to paper."""

    paper: Paper
    style: Style

    @property
    def lines(self) -> list[dict[str, Any]]:
        return rows(self.paper, "lines")

    @property
    def currency(self) -> str:
        """ISO code, "" where the paper does not say."""
        return self.said("currency")

    @property
    def without_vat(self) -> bool:
        """The paper says «без НДС»."""
        return self.paper.fields.get("vat_excluded") is True or self.paper.extra.get("vat_shown") == "none"

    def said(self, path: str) -> str:
        return said(self.paper, path)

    def money(self, path: str, style: Style | None = None) -> str:
        """The sum at ``path``, or "" where the paper does not state it."""
        return money(self.said(path), style or self.style) if self.said(path) else ""

    def turnover_total(self) -> str:
        """Размер оборота of the whole: net and excise, or "" where the paper does not state the net."""
        net, excise = self.said("net_total"), self.said("excise_total")
        return money(str(Decimal(net) + Decimal(excise or 0)), self.style) if net else ""

    def day(self, path: str, style: Style | None = None) -> str:
        return day(self.said(path), style or self.style) if self.said(path) else ""

    def no_vat(self) -> str:
        """«Без НДС» in the language of running text, or ""."""
        return NO_VAT[tongue(self.style)] if self.without_vat else ""

    def dated(self, number: str, iso: str, mark: str = "№ ") -> str:
        """«№ 15 от 10.01.2024», «10.01.2024 № 15» in Kazakh, or as much of it as the paper says."""
        numbered = f"{mark}{number}" if number else ""
        printed = day(iso, self.style) if iso else ""
        match tongue(self.style):
            case "kk":
                return joined((printed, numbered), " ")
            case "en":
                return joined((numbered, printed and f"dated {printed}"), " ")
        return joined((numbered, printed and f"от {printed}"), " ")

    def numbered(self, mark: str = "№ ") -> str:
        """Number and day of issue of an invoice."""
        return self.dated(self.said("number"), self.said("issued_on"), mark)

    def contract(self, mark: str = "№ ") -> str:
        return self.dated(self.said("contract/number"), self.said("contract/date"), mark)

    def place(self, role: str) -> str:
        """Country and address, as the end of a party's line in 1С."""
        code = self.said(f"{role}/country")
        return joined((country(code, tongue(self.style)) if code else "", around(self.paper, "addresses", role)))

    def party(self, role: str, *, bin_label: str = "БИН / ИИН", bin_last: bool = False, comma: str = ", ") -> str:
        """«БИН / ИИН 123456789012, ТОО "Название", Республика Казахстан, г. Алматы, ул. …»."""
        number = self.said(f"{role}/bin")
        numbered = f"{bin_label} {number}" if number else ""
        parts = (self.said(f"{role}/name"), self.place(role))
        return joined((*parts, numbered) if bin_last else (numbered, *parts), comma)

    def in_words(self, variant: int = 0, language: str | None = None) -> str:
        """Amount in words: the paper's own, else the total's; "" for a currency whose name has no words here."""
        own, total = self.said("amount_in_words"), self.said("gross_total")
        if own or not total:
            return own
        try:
            return words(total, language or self.style.language, self.currency or "KZT", variant)
        except KeyError:
            return ""

    def account(self, role: str) -> Account:
        """The party's bank and account: the paper's own, else the same for a party on all its papers."""
        firm = Random(self.said(f"{role}/bin") or self.said(f"{role}/name"))
        bank, land = around(self.paper, "banks", role), self.said(f"{role}/country") or "KZ"
        known = [bic for part, bic in _BANK_NAMES.items() if part in bank.casefold()]
        bic = known[0] if known else firm.choice(tuple(_BANK_CODES))
        bic = self.said(f"{role}/bic") or around(self.paper, "bics", role) or bic
        own = self.said(f"{role}/iban") or around(self.paper, "accounts", role)
        if land != "KZ":
            return _abroad(firm, bank, land, around(self.paper, "bics", role), own)
        return Account(bank, bic, own or numbers.iban(firm, "KZ", _BANK_CODES.get(bic, "965")))

    def cell(self, number: int, line: Mapping[str, Any], key: str) -> str:
        """One cell of line ``number`` (from 1). ``key``: a field of the line, or ``n`` its number, ``code`` a code of the
        issuer's goods book, ``price_with_vat``, ``performed_on``, ``currency``; ``=text`` prints the text, "" nothing."""
        value = line.get(key)
        match key:
            case "n":
                return str(number)
            case "code":
                return f"{Random(str(line.get('description'))).randint(1, 900):011d}"
            case "price_with_vat":
                return money(price_with_vat(line), self.style) if price_with_vat(line) else ""
            case "performed_on":
                return self.day("performed_on")
            case "turnover":
                return money(turnover(line), self.style) if turnover(line) else ""
            case "currency":
                return self.currency
            case "vat_rate":
                return f"{value}{choose(self.style, '%', '%', ' %')}" if value is not None else self.no_vat()
            case "quantity":
                return quantity(str(value), self.style) if value is not None else ""
            case "price" | "net" | "vat" | "gross" | "excise":
                return money(str(value), self.style) if value is not None else ""
        return key[1:] if key.startswith("=") else str(value or "")

    def table(self, columns: Sequence[Column]) -> list[list[str]]:
        """The lines' cells, row by row."""
        return [[self.cell(n, line, c.key) for c in columns] for n, line in enumerate(self.lines, 1)]


def _abroad(firm: Random, bank: str, land: str, bic: str, number: str) -> Account:
    """An account in a country other than Kazakhstan: an IBAN where the country has them."""
    invented = numbers.iban(firm, land, "") if land in numbers.IBAN_COUNTRIES else numbers.account(firm, 16)
    letters = "".join(firm.choices("ABCDEFGHKLMNPRST", k=4))
    return Account(bank, bic or f"{letters}{land}2X", number or invented)


def of_system(style: Style) -> Style:
    """The style of the e-invoice system: days always 31.01.2024, no dashes or apostrophes in numbers."""
    numbers = style.numbers if style.numbers in ("nbsp", "thin", "space", "comma", "plain") else "nbsp"
    return replace(style, numbers=numbers, dates="dotted")


def turnover(line: Mapping[str, Any]) -> str:
    """Размер оборота по реализации: without VAT, with excise; "" where the line does not say."""
    if line.get("net") is None:
        return ""
    return str(Decimal(str(line["net"])) + Decimal(str(line.get("excise") or 0)))


def price_with_vat(line: Mapping[str, Any]) -> str:
    """The unit price that goes with sums with VAT: the line's own where it does, else that price raised by the same share.

    >>> price_with_vat({"quantity": "2", "price": "100.00", "net": "200.00", "gross": "224.00"})
    '112.00'
    >>> price_with_vat({"quantity": "2", "price": "112.00", "net": "200.00", "gross": "224.00"})
    '112.00'
    """
    price = str(line.get("price") or "")
    try:
        count, net, gross = (Decimal(str(line.get(key))) for key in ("quantity", "net", "gross"))
    except InvalidOperation:
        return price
    if not price or not net or abs(count * Decimal(price) - gross) <= abs(count * Decimal(price) - net):
        return price
    return str((Decimal(price) * gross / net).quantize(Decimal("0.01")))
