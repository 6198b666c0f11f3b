"""A second maker of payment orders, certificates and trip orders, drawn line by line."""

from samples.layouts.drawing import Sheet, day, drawn
from samples.layouts.papers import around, bank, joined, rows, said, sender_code
from samples.layouts.third_hand.common import both
from samples.layouts.third_hand.lines import MARGIN, day_of, signed, steady, sum_of
from samples.model import Layout, Paper, Style

# --- Платежное поручение of a bank's own system --------------------------------------------------------------------------


def _order_grid(paper: Paper, style: Style) -> list[list[str]]:
    tax = both(style, "БСН", "БИН")
    names = {
        "payer": both(style, "Ақша жіберуші", "Отправитель денег"),
        "beneficiary": "Бенефициар",
    }
    banks = {
        "payer": both(style, "Алушы банк (жіберушінің банкі)", "Банк-получатель (банк отправителя)"),
        "beneficiary": both(style, "Бенефициардың банкі", "Банк бенефициара"),
    }
    codes = {"payer": f"КОд\n{sender_code(said(paper, 'payer/name'))}", "beneficiary": f"Кбе\n{said(paper, 'kbe')}"}
    table = []
    for role in ("payer", "beneficiary"):
        tin = said(paper, f"{role}/bin")
        who = f"{names[role]}:\n{said(paper, f'{role}/name')}" + (f"\n{tax}: {tin}" if tin else "")
        table.append([who, f"{both(style, 'ЖСК', 'ИИК')}\n{said(paper, f'{role}/iban')}", codes[role]])
        keeper = f"{banks[role]}:\n{bank(paper, role, style)}"
        table.append([keeper, f"{both(style, 'БСК', 'БИК')}\n{said(paper, f'{role}/bic')}", ""])
    return table


def _draw_order(paper: Paper, style: Style) -> bytes:
    style = steady(style, "dotted", "words", "kk")

    def put(sheet: Sheet) -> None:
        title = f"{both(style, 'ТӨЛЕМ ТАПСЫРМАСЫ', 'ПЛАТЕЖНОЕ ПОРУЧЕНИЕ')} N {said(paper, 'number')}"
        sheet.text(sheet.width / 2, 60, title, 13, bold=True, align="centre")
        sheet.text(sheet.width / 2, 76, day_of(paper, "issued_on", style), 10, align="centre")
        left, wide = MARGIN, sheet.width - 2 * MARGIN
        sheet.text(left + wide, 96, both(style, "Сомасы", "Сумма"), 8, align="right")
        sheet.text(
            left + wide,
            110,
            f"{sum_of(paper, 'amount', style)} {said(paper, 'currency')}",
            11,
            bold=True,
            align="right",
        )
        top = sheet.grid(left, 118, (wide - 200, 160, 40), _order_grid(paper, style), 9)
        spelled = f"{both(style, 'Сомасы жазбаша', 'Сумма прописью')}: {said(paper, 'amount_in_words')}"
        top = sheet.grid(left, top, (wide,), [[spelled]], 9)
        why = f"{both(style, 'Төлемнің тағайындалуы', 'Назначение платежа')}:\n{said(paper, 'purpose')}"
        code = f"{both(style, 'ТМК', 'КНП')}\n{said(paper, 'knp')}"
        top = sheet.grid(left, top, (wide - 80, 80), [[why, code]], 9)
        word = paper.extra.get("mark")
        if word:
            sheet.text(left, top + 24, word, 11, bold=True)
            on = said(paper, "executed_on")
            sheet.text(left, top + 38, joined((bank(paper, "payer", style), day(on, style) if on else "")), 9)
        signed(sheet, paper, style, at=(320, top + 10), role="payer", label=both(style, "Басшы", "Руководитель"))

    return drawn(put, "Noto Sans")


# --- СТ-KZ, an electronic one ----------------------------------------------------------------------------------------------


def _draw_st_kz(paper: Paper, style: Style) -> bytes:
    def put(sheet: Sheet) -> None:
        title = both(style, "СТ-KZ нысанды шығу тегі сертификаты", "Сертификат происхождения формы СТ-KZ")
        sheet.text(MARGIN, 60, title, 15, bold=True)
        facts = [
            (both(style, "Сертификат нөмірі", "Номер сертификата"), said(paper, "number")),
            (both(style, "Берілген күні", "Дата выдачи"), day_of(paper, "issued_on", style)),
            (both(style, "Жарамдылық мерзімінің аяқталуы", "Срок действия по"), day_of(paper, "valid_until", style)),
            (both(style, "Берген ұйым", "Орган выдачи"), said(paper, "issuer")),
            (both(style, "Өндіруші", "Изготовитель"), said(paper, "holder/name")),
            (both(style, "БСН", "БИН"), said(paper, "holder/bin")),
            (both(style, "Мекенжайы", "Адрес"), around(paper, "addresses", "holder")),
        ]
        top = 76.0
        for label, value in facts:
            if value:
                sheet.text(MARGIN, top + 12, label, 8, grey=0.35)
                top = sheet.paragraph(220, top + 2, 330, value, 10) + 4
        head = [
            "№",
            both(style, "ТН СЭҚ коды", "ТН ВЭД"),
            both(style, "Тауар", "Товар"),
            both(style, "Жергілікті қамту, %", "Доля местного содержания, %"),
        ]
        table = [head]
        for at, item in enumerate(rows(paper, "goods"), 1):
            share = str(item.get("local_content_percent", "")).replace(".", ",")
            table.append([str(at), item.get("tnved", ""), item.get("name", ""), share])
        top = sheet.grid(MARGIN, top + 8, (28, 90, 287, 110), table, 9)
        signed(
            sheet, paper, style, at=(MARGIN, top + 20), role="holder", label=both(style, "Өтініш беруші", "Заявитель")
        )

    return drawn(put, "DejaVu Sans")


# --- Приказ as a table ------------------------------------------------------------------------------------------------------


def _draw_trip(paper: Paper, style: Style) -> bytes:
    style = steady(style, "dotted")

    def put(sheet: Sheet) -> None:
        sheet.text(sheet.width / 2, 50, said(paper, "employer/name"), 10, align="centre")
        tin = said(paper, "employer/bin")
        sheet.text(sheet.width / 2, 64, f"{both(style, 'БСН', 'БИН')} {tin}" if tin else "", 9, align="centre")
        top = sheet.grid(
            330,
            76,
            (110, 100),
            [
                [both(style, "Құжат нөмірі", "Номер документа"), both(style, "Жасалған күні", "Дата составления")],
                [said(paper, "number"), day_of(paper, "issued_on", style)],
            ],
            9,
        )
        title = both(style, "Қызметкерлерді іссапарға жіберу туралы бұйрық", "Приказ о командировании работников")
        sheet.text(sheet.width / 2, top + 26, title, 13, bold=True, align="centre")
        table = [["№", both(style, "Тегі, аты-жөні", "Ф.И.О. работника")]]
        table += [[str(at), name] for at, name in enumerate(paper.fields.get("employees", []), 1)]
        top = sheet.grid(MARGIN, top + 40, (28, 487), table, 10)
        facts = [
            (both(style, "Баратын жері", "Место назначения"), said(paper, "destination")),
            (both(style, "Мақсаты", "Цель"), said(paper, "event")),
            (both(style, "Басталуы", "Дата начала"), day_of(paper, "from", style)),
            (both(style, "Аяқталуы", "Дата окончания"), day_of(paper, "to", style)),
        ]
        top = sheet.grid(MARGIN, top + 8, (140, 375), [[label, value] for label, value in facts if value], 10)
        signed(
            sheet,
            paper,
            style,
            at=(MARGIN, top + 20),
            role="employer",
            label=both(style, "Ұйым басшысы", "Руководитель организации"),
        )

    return drawn(put, "PT Sans")


LAYOUTS: tuple[Layout, ...] = (
    Layout("plain_grid_order", "payment_order", _draw_order, languages=("ru", "kk")),
    Layout("plain_st_kz_electronic", "st_kz_certificate", _draw_st_kz, languages=("ru", "kk")),
    Layout("plain_trip_table", "trip_order", _draw_trip, languages=("ru", "kk")),
)
