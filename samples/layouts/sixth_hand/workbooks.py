"""Invoices kept as workbooks: a maker's in the manner of Chinese suppliers, a Turkish supplier's with Russian beside."""

from samples.layouts.kit import (
    agreed,
    entry,
    listing,
    of,
    pieces,
    unbroken,
    when,
    worth,
)
from samples.layouts.papers import around, notes, person, rows, said
from samples.layouts.sixth_hand.kit import ABROAD, Book, Cell, account_of, nation, pen, rate, spelled, workbook
from samples.model import Layout, Paper, Style

# --- a maker's workbook ------------------------------------------------------------


def _maker_rows(book: Book, paper: Paper, style: Style) -> None:
    currency = said(paper, "currency")
    heads = ("MARKS & NOS.", "DESCRIPTION OF GOODS / SERVICES", "QTY", f"UNIT PRICE\n{currency}", f"AMOUNT\n{currency}")
    book.row(*(Cell(text, span, "centre", bold=True) for text, span in zip(heads, (1, 2, 1, 1, 1), strict=True)))
    for at, line in enumerate(rows(paper, "lines")):
        cells = [
            Cell("N/M" if at == 0 else ""),
            Cell(line.get("description", ""), 2),
            Cell(pieces(line, style), 1, "right"),
        ]
        book.row(*cells, *(Cell(entry(line, key, style), 1, "right") for key in ("price", "net")))
    taxed = bool(said(paper, "vat_total"))
    sums = [("SUB TOTAL", "net_total"), ("VAT", "vat_total")] if taxed else []
    for label, path in (*sums, ("TOTAL", "gross_total")):
        cells = [Cell(f"{label}:", 4, "right", bold=True), Cell(currency, 1, "centre")]
        book.row(*cells, Cell(worth(paper, path, style), 1, "right", bold=True))


def _draw_maker(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("en", "iso", "dotted"), ("comma",))

    def draw(book: Book) -> None:
        book.row(Cell(said(paper, "supplier/name").upper(), 6, "centre", bold=True), size=14)
        book.row(Cell(listing(around(paper, "addresses", "supplier"), nation(paper, "supplier", style)), 6, "centre"))
        book.row(Cell(listing("TEL:", "FAX:", "E-MAIL:", between="            "), 6, "centre"))
        book.row(Cell("COMMERCIAL INVOICE", 6, "centre", bold=True), size=16)
        buyer = listing(said(paper, "buyer/name"), around(paper, "addresses", "buyer"), nation(paper, "buyer", style))
        book.row(Cell("MESSRS:", 1, bold=True), Cell(buyer, 2), Cell("INVOICE NO.:", 1), Cell(said(paper, "number"), 2))
        number = f"BIN {said(paper, 'buyer/bin')}" if said(paper, "buyer/bin") else ""
        book.row("", Cell(number, 2), Cell("DATE:", 1), Cell(when(paper, "issued_on", style), 2))
        book.row("", Cell("", 2), Cell("S/C NO.:", 1), Cell(agreed(paper, style), 2))
        own = said(paper, "supplier/bin")
        book.row(Cell("TAX ID:" if own else ""), Cell(own, 2), Cell("PAYMENT:", 1), Cell("T/T", 2))
        book.gap()
        _maker_rows(book, paper, style)
        total = spelled(paper, "en").upper()
        book.row(Cell(f"SAY TOTAL {total} ONLY" if total else "SAY TOTAL", 6, bold=True))
        book.gap()
        for label, value in account_of(paper):
            book.row(Cell(label.upper()), Cell(value, 5))
        for note in notes(paper):
            book.row(Cell(note, 6))
        book.room(95)
        start = book.row(Cell("", 3), Cell(f"SELLER: {said(paper, 'supplier/name')}", 3))
        book.gap(4)
        book.row(Cell("", 3), Cell(f"AUTHORIZED SIGNATURE(S)  {person(paper, 'supplier', style)}", 3))
        pen(book.page, paper, "supplier", 340, start + 56)

    return workbook(draw, (66, 130, 94, 66, 78, 88), foot="Sheet1  -  {page}")


# --- a supplier of Turkey or Russia ------------------------------------------------------------


def _beside(style: Style, ru: str, en: str) -> str:
    """The Russian label before the supplier's own, where the paper speaks Russian."""
    return f"{ru} / {en}" if style.language == "ru" else en


def _fatura_lines(book: Book, paper: Paper, style: Style) -> None:
    currency = said(paper, "currency")
    heads = (
        "S.No",
        _beside(style, "Наименование товара, услуги", "Mal / Hizmet"),
        _beside(style, "Кол-во", "Miktar"),
        _beside(style, "Цена", "Birim Fiyat"),
        "KDV %",
        _beside(style, "НДС", "KDV Tutarı"),
        _beside(style, "Стоимость без НДС", "Tutar"),
    )
    titles = tuple(Cell(text, 1, "centre", bold=True) for text in heads)
    book.row(*titles)
    book.repeated = (titles,)
    for at, line in enumerate(rows(paper, "lines"), 1):
        sums = (Cell(entry(line, key, style), 1, "right") for key in ("vat", "net"))
        book.row(
            Cell(str(at), 1, "centre"),
            Cell(line.get("description", "")),
            Cell(pieces(line, style), 1, "right"),
            Cell(entry(line, "price", style), 1, "right"),
            Cell(rate(line, "0"), 1, "centre"),
            *sums,
        )
    for title, path in (
        (_beside(style, "Итого без НДС", "Mal Hizmet Toplam Tutarı"), "net_total"),
        (_beside(style, "НДС", "Hesaplanan KDV"), "vat_total"),
        (_beside(style, "Всего к оплате", "Ödenecek Tutar"), "gross_total"),
    ):
        if said(paper, path):
            told = listing(worth(paper, path, style), currency, between=" ")
            book.row(Cell("", 3), Cell(title, 2, "right", bold=True), Cell(told, 2, "right", bold=True))
    book.repeated = ()


def _draw_fatura(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g"), ("nbsp", "plain", "dot"))
    currency = said(paper, "currency")

    def draw(book: Book) -> None:
        book.row(Cell(said(paper, "supplier/name"), 4, bold=True), Cell("FATURA", 3, "centre", bold=True), size=12)
        seller = listing(around(paper, "addresses", "supplier"), nation(paper, "supplier", style))
        book.row(Cell(seller, 4), Cell(_beside(style, "ИНВОЙС (СЧЕТ)", "INVOICE"), 3, "centre", bold=True))
        own = said(paper, "supplier/bin")
        book.row(
            Cell(f"{_beside(style, 'ИНН', 'Vergi No')}: {own}" if own else "", 4),
            Cell("Fatura No", 1),
            Cell(said(paper, "number"), 2),
        )
        book.row(
            Cell("SAYIN", 4, bold=True),
            Cell(f"Tarih / {_beside(style, 'Дата', 'Date')}", 1),
            Cell(when(paper, "issued_on", style), 2),
        )
        book.row(
            Cell(said(paper, "buyer/name"), 4),
            Cell(_beside(style, "Договор", "Sözleşme")),
            Cell(agreed(paper, style), 2),
        )
        buyer = listing(around(paper, "addresses", "buyer"), nation(paper, "buyer", style))
        number = f"{_beside(style, 'БИН', 'BIN')} {said(paper, 'buyer/bin')}" if said(paper, "buyer/bin") else ""
        book.row(Cell(listing(buyer, number), 4), Cell(_beside(style, "Валюта", "Döviz")), Cell(currency, 2))
        book.gap()
        _fatura_lines(book, paper, style)
        book.row(Cell(f"YALNIZ: {spelled(paper, style.language)}", 7))
        for name, value in account_of(paper):
            book.row(Cell(f"{name}: {value}", 7))
        for note in notes(paper):
            book.row(Cell(note, 7))
        book.room(90)
        start = book.row(
            Cell("", 4),
            Cell(f"{_beside(style, 'Директор', 'Yetkili')}: {person(paper, 'supplier', style)}", 3),
            ruled=False,
        )
        pen(book.page, paper, "supplier", 360, start + 48)

    return workbook(draw, (28, 176, 48, 76, 40, 76, 88), family="DejaVu Sans Condensed", size=7.5, grey=0.1)


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "invoice_maker_workbook",
        "commercial_invoice",
        _draw_maker,
        ("en",),
        "drawn",
        (*ABROAD, "/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross"),
    ),
    Layout(
        "invoice_fatura_workbook",
        "commercial_invoice",
        _draw_fatura,
        ("ru", "en"),
        "drawn",
        (*ABROAD, "/lines/*/gross"),
    ),
)
