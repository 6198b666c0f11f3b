"""Платежное поручение / төлем тапсырмасы (forms 8.1) in the form's own boxes: a bank's system, 1С, and the bank clients."""

import textwrap
from collections.abc import Sequence
from dataclasses import replace

from samples.layouts.drawing import Sheet, drawn, money
from samples.layouts.papers import (
    bank,
    choose,
    executed,
    inked,
    joined,
    label,
    notes,
    person,
    said,
    sender_code,
    stamped,
)
from samples.layouts.payment_clients import CLIENT_LAYOUTS, NEVER_PRINTED
from samples.layouts.payment_words import PAYMENT_LABELS, amount_of, day_of, mark_day, mark_of, value_day
from samples.model import Layout, Paper, Style

_GRID = (53, 22, 9, 17)  # characters of the four columns: with their five bars, 106 to a line
_HALVES = (64, 18, 20)
_PUT = {"l": str.ljust, "r": str.rjust, "c": str.center}


def _tell(key: str, style: Style) -> str:
    return label(PAYMENT_LABELS, key, style)


def _bars(widths: Sequence[int], aligns: str, *cells: Sequence[str]) -> list[str]:
    """A row of a character grid: as many lines as its fullest cell has."""
    height = max(len(cell) for cell in cells)
    lines = []
    for number in range(height):
        parts = [
            _PUT[side](cell[number] if number < len(cell) else "", width)
            for cell, width, side in zip(cells, widths, aligns, strict=True)
        ]
        lines.append("|" + "|".join(parts) + "|")
    return lines


def _rule(widths: Sequence[int]) -> str:
    return "+" + "+".join("-" * width for width in widths) + "+"


def _party_rows(paper: Paper, role: str, style: Style) -> list[str]:
    """A party and its bank, as two rows of the bank's grid. The amount stands beside the payer, written the English way."""
    paying = role == "payer"
    number = said(paper, f"{role}/bin")
    names = textwrap.wrap(said(paper, f"{role}/name"), _GRID[0] - 1)
    identity = [f"{_tell('bin', style)}:{number}"] if number else []
    code = sender_code(said(paper, "payer/name")) if paying else said(paper, "kbe")
    total = [_tell("amount", style), money(said(paper, "amount"), replace(style, numbers="comma"))] if paying else []
    bank_label = _tell("payer_bank" if paying else "beneficiary_bank", style)
    return [
        *_bars(
            _GRID,
            "lccr",
            [f"{_tell(role, style)}:", *names, *identity],
            [_tell("iban", style), said(paper, f"{role}/iban")],
            [_tell("kod" if paying else "kbe", style)[: _GRID[2]], code],
            total,
        ),
        *_bars(
            _GRID,
            "lccr",
            [f"{bank_label}:", *textwrap.wrap(bank(paper, role, style), _GRID[0] - 1)],
            [_tell("bic", style), said(paper, f"{role}/bic")],
            [],
            [],
        ),
    ]


def _purpose_rows(paper: Paper, style: Style) -> list[str]:
    """The purpose at the left, its codes and the value date at the right."""
    side = (("knp", said(paper, "knp")), ("kbk", ""), ("value_date", value_day(paper, style)))
    labels: list[str] = []
    values: list[str] = []
    for key, value in side:
        told = textwrap.wrap(_tell(key, style), _HALVES[1] - 1)
        labels += [*told, ""]
        values += [value, *[""] * len(told)]
    left = [f"{_tell('goods_date', style)}:", "-" * _HALVES[0], f"{_tell('purpose', style)}:"]
    return _bars(_HALVES, "llc", [*left, *textwrap.wrap(said(paper, "purpose"), _HALVES[0] - 1)], labels, values)


def _bank_grid(paper: Paper, style: Style) -> list[str]:
    """The lines of a bank system's print, 106 characters wide."""
    received, hour = (
        ("Банкке түсті", "Қабылданған уақыты")
        if style.language == "kk"
        else (
            "Поступило в банк-получатель",
            "Время приёма",
        )
    )
    taken = mark_day(paper, style) if executed(paper) else ""
    clock = f"{9 + style.seed % 8:02d}:{10 + style.seed % 50}:{10 + style.seed % 7 * 7}" if taken else ""
    in_words = said(paper, "amount_in_words")
    told = textwrap.wrap(f"{_tell('words', style)}: {in_words}", 103) if in_words else []
    return [
        _rule((68,)),
        *_bars((68,), "l", [f" {received}: {taken}", f" {hour}: {clock}"]),
        _rule((68,)),
        "",
        f"{_tell('title', style).upper()} N {said(paper, 'number')}".center(106),
        day_of(paper, "issued_on", style).center(106),
        _rule(_GRID),
        *_party_rows(paper, "payer", style),
        *_party_rows(paper, "beneficiary", style),
        *_bars(_GRID, "lccr", [f"{_tell('middle_bank', style)}:"], [_tell("iban", style)], [_tell("bic", style)], []),
        _rule(_GRID),
        *_bars((104,), "l", [*told, f"{_tell('amount', style)}: {amount_of(paper, style)}"]),
        _rule(_HALVES),
        *_purpose_rows(paper, style),
        _rule(_HALVES),
        "",
        mark_of(paper).rjust(100),
        (mark_day(paper, style) if mark_of(paper) else "").rjust(100),
        f"   {_tell('head', style)}: {person(paper, 'payer', style)}  ____________________",
        "",
        f"   {_tell('stamp', style)}   {_tell('accountant', style)}: ____________________",
        "",
        *(f"   {line}" for line in notes(paper)),
    ]


def bank_system(paper: Paper, style: Style) -> bytes:
    """A bank system's print in one type width: bars, dashes and words share their lines."""
    family = choose(style, "DejaVu Sans Mono", "Liberation Mono", "PT Mono")
    framed = choose(style, True, False)

    def draw(sheet: Sheet) -> None:
        lines = _bank_grid(paper, style)
        for number, line in enumerate(lines):
            ruled = line.replace("|", "│").replace("+", "┼").replace("--", "──").replace("─-", "──") if framed else line
            sheet.text(30, 50 + number * 11, ruled, 8.2, family="DejaVu Sans Mono" if framed else family)
        foot = 50 + 11 * (len(lines) - len(notes(paper)))
        if inked(paper, "payer"):
            sheet.sign(250, foot - 42, style.seed)
        if stamped(paper, "payer"):
            sheet.stamp(330, foot - 75, said(paper, "payer/name"))

    return drawn(draw, family)


def _party_boxes(sheet: Sheet, paper: Paper, role: str, style: Style, top: float) -> float:
    """Two rows of 1С's form: the party with account and code, its bank with BIC. The label is above the value."""
    paying = role == "payer"
    x, bottoms = (40.0, 305.0, 430.0, 470.0, 555.0), (top + 46, top + 78)
    identity = joined((_tell("bin", style), said(paper, f"{role}/bin")), " ") if said(paper, f"{role}/bin") else ""
    sheet.box(x[0], top, x[1], bottoms[0])
    sheet.text(x[0] + 3, top + 10, f"{_tell(role, style)}:", 7.5)
    below = sheet.paragraph(x[0] + 3, top + 12, x[1] - x[0] - 6, said(paper, f"{role}/name"), 8.5, bold=True)
    sheet.text(x[0] + 3, max(below, top + 30) + 8, identity, 8)
    cells = (
        (x[1], x[2], bottoms[0], top, "iban", said(paper, f"{role}/iban")),
        (
            x[2],
            x[3],
            bottoms[0],
            top,
            "kod" if paying else "kbe",
            sender_code(said(paper, "payer/name")) if paying else said(paper, "kbe"),
        ),
        (x[1], x[2], bottoms[1], bottoms[0], "bic", said(paper, f"{role}/bic")),
    )
    for left, right, bottom, upper, key, value in cells:
        sheet.box(left, upper, right, bottom)
        sheet.text((left + right) / 2, upper + 10, _tell(key, style)[:12], 7.5, align="centre")
        sheet.text((left + right) / 2, upper + 24, value, 8.5, align="centre")
    sheet.box(x[0], bottoms[0], x[1], bottoms[1])
    sheet.text(x[0] + 3, bottoms[0] + 10, f"{_tell('payer_bank' if paying else 'beneficiary_bank', style)}:", 7.5)
    sheet.paragraph(x[0] + 3, bottoms[0] + 13, x[1] - x[0] - 6, bank(paper, role, style), 8.5)
    sheet.box(x[2], bottoms[0], x[3], bottoms[1])
    return bottoms[1]


def _one_c_form(sheet: Sheet, paper: Paper, style: Style, top: float) -> None:
    """1С's form, less than half a page high."""
    sheet.text(40, top + 14, f"{_tell('title', style).upper()} № {said(paper, 'number')}", 12, bold=True)
    sheet.text(555, top + 14, day_of(paper, "issued_on", style), 9.5, align="right")
    first = top + 26
    middle = _party_boxes(sheet, paper, "payer", style, first)
    sheet.box(470, first, 555, middle)
    sheet.text(512, first + 10, _tell("amount", style), 7.5, align="centre")
    sheet.text(553, first + 34, money(said(paper, "amount"), style), 7.5, bold=True, align="right")
    sheet.text(553, first + 48, said(paper, "currency"), 7.5, align="right")
    bottom = _party_boxes(sheet, paper, "beneficiary", style, middle)
    sheet.box(470, middle, 555, bottom)
    sheet.box(40, bottom, 555, bottom + 28)
    sheet.text(43, bottom + 10, f"{_tell('words', style)}:", 7.5)
    sheet.paragraph(150, bottom + 2, 400, said(paper, "amount_in_words"), 8.5, bold=True)
    _one_c_purpose(sheet, paper, style, bottom + 28)


def _one_c_purpose(sheet: Sheet, paper: Paper, style: Style, top: float) -> None:
    side = (("knp", said(paper, "knp")), ("kbk", ""), ("value_date", value_day(paper, style)))
    sheet.box(40, top, 380, top + 78)
    sheet.text(43, top + 10, f"{_tell('goods_date', style)}:", 7)
    told = f"{_tell('purpose', style)}: {said(paper, 'purpose')}"
    sheet.paragraph(43, top + 14, 334, told, 8)
    for number, (key, value) in enumerate(side):
        upper = top + 26 * number
        sheet.box(380, upper, 480, upper + 26)
        sheet.box(480, upper, 555, upper + 26)
        sheet.paragraph(383, upper + 2, 95, _tell(key, style), 7.5)
        sheet.paragraph(482, upper + 3, 71, value, 8, align="centre")
    foot = top + 104
    sheet.text(43, foot, f"{_tell('head', style)}", 8)
    sheet.text(120, foot, f"______________ / {person(paper, 'payer', style)} /", 8)
    sheet.text(43, foot + 20, f"{_tell('accountant', style)}", 8)
    sheet.text(120, foot + 20, "______________", 8)
    sheet.text(300, foot + 20, _tell("stamp", style), 8)
    if mark_of(paper):
        sheet.box(400, foot - 14, 555, foot + 24, 1.2)
        sheet.text(477, foot, mark_of(paper), 9, bold=True, align="centre", twice=True)
        sheet.text(477, foot + 14, mark_day(paper, style), 8, align="centre")
    if inked(paper, "payer"):
        sheet.sign(125, foot, style.seed)
    if stamped(paper, "payer"):
        sheet.stamp(255, foot - 50, said(paper, "payer/name"))
    for number, line in enumerate(notes(paper)):
        sheet.text(43, foot + 34 + 10 * number, line, 7)


def one_c(paper: Paper, style: Style) -> bytes:
    """1С's print, alone on its page."""
    return drawn(lambda sheet: _one_c_form(sheet, paper, style, 30), _one_c_family(style))


def two_on_a_page(first: Paper, second: Paper, style: Style) -> bytes:
    """Two payment orders on one A4, as 1С prints them."""

    def draw(sheet: Sheet) -> None:
        _one_c_form(sheet, first, style, 18)
        sheet.canvas.setDash(3, 3)
        sheet.line(20, 421, 575, 421)
        sheet.canvas.setDash()
        _one_c_form(sheet, second, style, 436)

    return drawn(draw, _one_c_family(style))


def _one_c_family(style: Style) -> str:
    return choose(style, "Liberation Sans", "PT Sans", "DejaVu Sans Condensed")


LAYOUTS: tuple[Layout, ...] = (
    Layout("payment_bank_system", "payment_order", bank_system, ("ru", "kk"), "drawn", NEVER_PRINTED),
    Layout("payment_1c", "payment_order", one_c, ("ru", "kk"), "drawn", NEVER_PRINTED),
    *CLIENT_LAYOUTS,
)
