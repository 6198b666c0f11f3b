"""Certificates typed over a ready blank, register extracts of plain lines, Form A and СТ-1 filled by machine."""

from typing import Any

from samples.layouts.drawing import quantity
from samples.layouts.fifth_hand.kit import VALUES, Col, Look, Pen, after, bin_of, pages, remarks
from samples.layouts.kit import of, say, unbroken, when
from samples.layouts.papers import around, digits, joined, person, rows, said
from samples.model import Layout, Paper, Style

_NO_TERM = ("/valid_until", "/goods/*/local_content_percent")
_MONO = "Liberation Mono"


def _code(goods: dict[str, Any]) -> str:
    """The code of the goods in groups, as customs write it."""
    code = str(goods.get("tnved", ""))
    return " ".join(filter(None, (code[:4], code[4:6], code[6:9], code[9:])))


def _share(goods: dict[str, Any], style: Style) -> str:
    share = goods.get("local_content_percent")
    return quantity(str(share), Style(0, numbers=style.numbers)) if share is not None else ""


def _box(pen: Pen, frame: tuple[float, float, float, float], label: str, text: str) -> None:
    """A box of the blank, its label in small print, what was typed under it."""
    x, top, width, height = frame
    pen.box(x, top, x + width, top + height)
    low = pen.block(x + 3, top + 2, width - 6, label, 6.5)
    pen.block(x + 3, low + 1, width - 6, text, 8.5, layer=VALUES, family=_MONO)


def _holder(paper: Paper, style: Style) -> str:
    return "\n".join(
        filter(None, [said(paper, "holder/name"), bin_of(paper, "holder", style), around(paper, "addresses", "holder")])
    )


def _certified(pen: Pen, paper: Paper, style: Style, words: tuple[str, str]) -> None:
    """The two boxes at the foot: the chamber's and the applicant's, with the day of each."""
    pen.room(150)
    top = pen.at
    _box(pen, (40, top, 257, 130), words[0], joined([said(paper, "issuer"), when(paper, "issued_on", style)], "\n"))
    _box(pen, (297, top, 258, 130), words[1], "")
    pen.put(300, top + 106, say(style, "қолы, мөрі", "подпись, печать", "signature, stamp"), 6.5)
    pen.put(300, top + 90, person(paper, "holder", style), 8, layer=VALUES, family=_MONO)
    pen.ink(paper, "holder", 400, top + 90, stamp_dx=20)
    pen.at = top + 134


# --- СТ-KZ typed over a blank ------------------------------------------------------------


def _draw_blank(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g")))

    def draw(pen: Pen) -> None:
        def again(page: Pen) -> None:
            page.put(555, 34, after("СТ-KZ № ", said(paper, "number")), 8, align="right", layer=VALUES, family=_MONO)

        pen.head = again
        _box(pen, (40, 40, 257, 72), say(style, "1. Тауар өндіруші (атауы және пошталық мекенжайы)",
             "1. Производитель (наименование и почтовый адрес)"), _holder(paper, style))  # fmt: skip
        _box(pen, (40, 112, 257, 50), say(style, "2. Алушы", "2. Получатель (наименование и почтовый адрес)"),
             say(style, "талап етілген жерге", "по месту требования"))  # fmt: skip
        pen.box(297, 40, 555, 112)
        pen.put(300, 50, "3. №", 6.5)
        pen.put(330, 52, said(paper, "number"), 10, layer=VALUES, family=_MONO, bold=True)
        title = say(style, "Тауардың шығу тегі туралы СЕРТИФИКАТ", "СЕРТИФИКАТ о происхождении товара", between="\n")
        low = pen.block(300, 58, 252, title, 9, bold=True, align="centre")
        pen.put(426, low + 11, say(style, "«СТ-KZ» нысаны", "форма «СТ-KZ»"), 9, align="centre", bold=True)
        term = after(say(style, "Қолданылу мерзімі ", "Срок действия до "), when(paper, "valid_until", style))
        _box(pen, (297, 112, 258, 50), say(style, "5. Қызметтік белгілер үшін", "5. Для служебных отметок"), term)
        pen.at = 166
        columns = [
            Col("6. №", 26, "centre"), Col(say(style, "7. Тауардың сипаттамасы", "7. Описание товара"), 190),
            Col(say(style, "ЕАЭО СЭҚ ТН коды", "код ТН ВЭД ЕАЭС"), 92),
            Col(say(style, "8. Критерий", "8. Критерий происхождения"), 58, "centre"),
            Col(say(style, "9. Елішілік құндылық үлесі, %", "9. Доля внутристрановой ценности, %"), 74, "right"),
            Col(say(style, "10. Саны", "10. Количество"), 75),
        ]  # fmt: skip
        lines = []
        for at, goods in enumerate(rows(paper, "goods"), 1):
            rule = after("Д", str(goods.get("tnved", ""))[:4])
            cells = [str(at), str(goods.get("name", "")), _code(goods), rule, _share(goods, style)]
            lines.append([*cells, say(style, "сериялық өндіріс", "серийное производство")])
        pen.table(40, columns, lines, Look(7.5, _MONO, "Liberation Sans", repeat=True))
        pen.at += 6
        remarks(pen, paper)
        _certified(pen, paper, style, (
            say(style, "12. Куәландыру", "12. Удостоверение. Настоящим удостоверяется, что декларация заявителя соответствует "
                "действительности"),
            say(style, "13. Өтініш берушінің декларациясы", "13. Декларация заявителя. Нижеподписавшийся заявляет, что "
                "вышеприведенные сведения соответствуют действительности"),
        ))  # fmt: skip
        pen.put(555, 830, after("бланк № ", digits(style, "blank", 7)), 7, align="right")

    return pages(draw, "Liberation Sans", size=8)


# --- Kazakh extract of the register of certificates -----------------------------------------


def _draw_extract(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("kk", "dotted_g", "quoted")))

    def draw(pen: Pen) -> None:
        pen.at = 44
        pen.say("Сертификаттар тізілімінен үзінді", 9, align="right", gap=10)
        pen.say("СТ-KZ нысанындағы тауардың шығу тегі туралы сертификат", 13, bold=True, gap=8)
        told = [
            ("Сертификат нөмірі", said(paper, "number")), ("Берілген күні", when(paper, "issued_on", style)),
            ("Қолданылу мерзімінің аяқталуы", when(paper, "valid_until", style)), ("Берген орган", said(paper, "issuer")),
            ("Сертификат иесі", said(paper, "holder/name")), ("Иесінің БСН/ЖСН", said(paper, "holder/bin")),
            ("Мекенжайы", around(paper, "addresses", "holder")),
        ]  # fmt: skip
        pen.pairs(told, x=40, labels=190, width=515, bold=True)
        pen.at += 8
        pen.say("Тауарлар тізбесі", 10, bold=True, gap=3)
        for at, goods in enumerate(rows(paper, "goods"), 1):
            pen.room(44)
            pen.say(f"{at}-тауар. {goods.get('name', '')}", x=48)
            share = after("жергілікті қамту үлесі ", after(_share(goods, style), " %") if _share(goods, style) else "")
            pen.say(
                joined([after("СЭҚ ТН коды ", str(goods.get("tnved", ""))), share], "; "), x=64, layer=VALUES, gap=3
            )
        remarks(pen, paper)
        pen.room(60)
        pen.say(after("Сенімді тұлға: ", person(paper, "issuer", style)), gap=4)
        pen.say("Осы құжат электрондық түрде қалыптастырылды.", 7)
        pen.ink(paper, "holder", 400, pen.at + 10, stamp_dx=20)

    return pages(draw, "PT Sans", size=9.5)


# --- industrial certificate -----------------------------------------------------------------


def _draw_industrial(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("words", "quoted", "dotted_g")))

    def draw(pen: Pen) -> None:
        pen.box(24, 24, 571, 818, 2)
        pen.box(29, 29, 566, 813, 0.5)
        pen.at = 60
        pen.say(said(paper, "issuer"), 11, x=60, width=475, align="centre", layer=VALUES, gap=20)
        pen.say(say(style, "ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ", "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ", between="\n"), 17, x=60, width=475, bold=True,
                align="centre", gap=4)  # fmt: skip
        pen.say(f"№ {said(paper, 'number')}", 12, x=60, width=475, align="centre", layer=VALUES, gap=14)
        pen.say(say(style, "Осы сертификат мыналарды растау үшін берілді:", "Настоящий сертификат выдан:"), x=60, gap=4)
        for text, caption in (
            (said(paper, "holder/name"), say(style, "өндірушінің атауы", "наименование производителя")),
            (joined([bin_of(paper, "holder", style), around(paper, "addresses", "holder")]),
             say(style, "БСН, мекенжайы", "БИН, юридический адрес")),
        ):  # fmt: skip
            pen.at = pen.block(60, pen.at, 475, text or " ", 11, layer=VALUES, underlined=True, align="centre")
            pen.put(297, pen.at + 6, f"({caption})", 6.5, align="centre")
            pen.at += 14
        pen.say(say(style, "Шығарылатын өнім:", "Выпускаемая продукция:"), x=60, gap=3)
        columns = [Col("№", 30, "right"), Col(say(style, "СЭҚ ТН коды", "Код ТН ВЭД"), 110),
                   Col(say(style, "Өнім атауы", "Наименование продукции"), 335)]  # fmt: skip
        lines = [
            [str(at), _code(goods), str(goods.get("name", ""))] for at, goods in enumerate(rows(paper, "goods"), 1)
        ]
        pen.table(60, columns, lines, Look(9, rules="lines", repeat=False))
        pen.at += 14
        pen.room(120)
        pen.say(after(f"{say(style, 'Берілген күні', 'Дата выдачи')}: ", when(paper, "issued_on", style)), x=60)
        pen.say(
            after(f"{say(style, 'Жарамдылық мерзімі', 'Действителен до')}: ", when(paper, "valid_until", style)), x=60
        )
        remarks(pen, paper, x=60)
        low = pen.at + 40
        pen.put(60, low, say(style, "Басшы", "Руководитель палаты"))
        pen.put(535, low, person(paper, "issuer", style), align="right", layer=VALUES)
        pen.ink(paper, "holder", 300, low)

    return pages(draw, "PT Serif", size=10)


# --- export forms ---------------------------------------------------------------------------


def _draw_form_a(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("en", "words", "iso")))

    def draw(pen: Pen) -> None:
        pen.put(555, 34, f"Reference No {said(paper, 'number')}", 9, align="right", layer=VALUES, family=_MONO)
        _box(
            pen,
            (40, 40, 257, 80),
            "1. Goods consigned from (exporter's business name, address, country)",
            _holder(paper, style),
        )
        _box(pen, (40, 120, 257, 60), "2. Goods consigned to (consignee's name, address, country)", "TO ORDER")
        _box(pen, (40, 180, 257, 44), "3. Means of transport and route (as far as known)", "BY TRUCK")
        pen.box(297, 40, 555, 120)
        for at, (text, size) in enumerate((("GENERALISED SYSTEM OF PREFERENCES", 9), ("CERTIFICATE OF ORIGIN", 11),
                                           ("(Combined declaration and certificate)", 8), ("FORM A", 12))):  # fmt: skip
            pen.put(426, 60 + at * 16, text, size, bold=size > 8, align="centre")
        _box(pen, (297, 120, 258, 60), "4. For official use", "")
        pen.put(300, 200, "Issued in KAZAKHSTAN", 9)
        pen.at = 228
        columns = [
            Col("5. Item number", 40, "centre"), Col("6. Marks and numbers of packages", 70), Col("7. Number and kind of "
            "packages; description of goods", 205), Col("8. Origin criterion", 60, "centre"), Col("9. Gross weight or other "
            "quantity", 70), Col("10. Number and date of invoices", 70),
        ]  # fmt: skip
        lines = []
        for at, goods in enumerate(rows(paper, "goods"), 1):
            told = "\n".join(filter(None, [str(goods.get("name", "")), after("HS ", _code(goods))]))
            lines.append([str(at), "N/M", told, '"P"', "", ""])
        pen.table(40, columns, lines, Look(8, _MONO, "Liberation Sans"))
        pen.at += 6
        remarks(pen, paper)
        _certified(pen, paper, style, (
            "11. Certification. It is hereby certified, on the basis of control carried out, that the declaration by the "
            "exporter is correct.",
            "12. Declaration by the exporter. The undersigned hereby declares that the above details and statements are correct; "
            "that all the goods were produced in KAZAKHSTAN",
        ))  # fmt: skip

    return pages(draw, "Liberation Sans", size=8)


def _draw_st1(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g", "words")))

    def draw(pen: Pen) -> None:
        left = [
            (say(style, "1. Жүк жөнелтуші/экспорттаушы", "1. Грузоотправитель/экспортер (наименование и почтовый адрес)"),
             _holder(paper, style), 74),
            (say(style, "2. Жүк алушы/импорттаушы", "2. Грузополучатель/импортер (наименование и почтовый адрес)"), "", 56),
            (say(style, "3. Көлік құралдары және жүру бағыты", "3. Средства транспорта и маршрут следования"),
             say(style, "автокөлік", "автотранспорт"), 44),
        ]  # fmt: skip
        top = 36.0
        for label, text, height in left:
            _box(pen, (40, top, 257, height), label, text)
            top += height
        pen.box(297, 36, 555, 166)
        pen.put(300, 46, "4. №", 6.5)
        pen.put(426, 54, said(paper, "number"), 11, layer=VALUES, family=_MONO, align="centre")
        title = say(style, "Тауардың шығу тегі туралы сертификат", "Сертификат о происхождении товара", between="\n")
        low = pen.block(300, 62, 252, title, 10, bold=True, align="centre")
        pen.put(426, low + 14, say(style, "СТ-1 нысаны", "форма СТ-1"), 10, align="centre")
        pen.put(426, low + 32, say(style, "Қазақстанда берілген", "Выдан в Республике Казахстан"), 8, align="centre")
        _box(pen, (297, 166, 258, top - 166), say(style, "5. Қызметтік белгілер", "5. Для служебных отметок"), "")
        pen.at = top + 4
        columns = [
            Col("6. №", 28, "centre"), Col(say(style, "7. Орын саны, қаптама", "7. Количество мест и вид упаковки"), 80),
            Col(say(style, "8. Тауардың сипаттамасы", "8. Описание товара"), 217), Col(say(style, "9. Критерий",
            "9. Критерий происхождения"), 60, "centre"), Col(say(style, "10. Саны", "10. Количество товара"), 60),
            Col(say(style, "11. Шот-фактура", "11. Номер и дата счета-фактуры"), 70),
        ]  # fmt: skip
        lines = []
        for at, goods in enumerate(rows(paper, "goods"), 1):
            told = joined(
                [
                    str(goods.get("name", "")),
                    after(say(style, "СЭҚ ТН коды ", "код ТН ВЭД "), str(goods.get("tnved", ""))),
                ]
            )
            lines.append([str(at), "", told, after("Д", str(goods.get("tnved", ""))[:4]), "", ""])
        pen.table(40, columns, lines, Look(8, _MONO, "Liberation Sans", repeat=True))
        pen.at += 6
        remarks(pen, paper)
        _certified(pen, paper, style, (say(style, "12. Куәлік", "12. Удостоверение"),
                                       say(style, "13. Өтініш берушінің декларациясы", "13. Декларация заявителя")))  # fmt: skip

    return pages(draw, "Liberation Sans", size=8)


LAYOUTS: tuple[Layout, ...] = (
    Layout("st_kz_typed_over_blank", "st_kz_certificate", _draw_blank, ("ru", "kk+ru"), "drawn"),
    Layout("st_kz_kazakh_extract", "st_kz_certificate", _draw_extract, ("kk",), "drawn"),
    Layout("industrial_diploma_lines", "industrial_certificate", _draw_industrial, ("ru", "kk", "kk+ru"), "drawn",
           ("/goods/*/local_content_percent",)),
    Layout("origin_form_a_typed", "origin_certificate", _draw_form_a, ("en",), "drawn", _NO_TERM),
    Layout("origin_st1_typed", "origin_certificate", _draw_st1, ("ru", "kk"), "drawn", _NO_TERM),
)  # fmt: skip
