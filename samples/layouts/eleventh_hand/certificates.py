"""Certificates of origin and of industry: the boxes of each form as the description lists them, and chambers' prints."""

from samples.layouts.drawing import escape
from samples.layouts.eleventh_hand.plain import Book
from samples.layouts.eleventh_hand.terms import holder, seat, term, two
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import listing, of, over, put, row, say, sheet, when
from samples.layouts.papers import notes, person, rows, said
from samples.model import Layout, Paper, Style

_LOCAL = ("/goods/*/local_content_percent",)


def _share(each: dict[str, str]) -> str:
    return each.get("local_content_percent", "").replace(".", ",")


def _draw_boxes(paper: Paper, style: Style) -> bytes:
    """The grid of the form: producer and recipient at left of the number, service notes, goods, two attestations."""
    style = of(style, ("dotted", "dotted_g", "words", "kk"))
    book = Book("Noto Serif", 8.5, margin=14)
    title = two(
        style,
        "Тауардың шығу тегі туралы СЕРТИФИКАТ\n«СТ-KZ» нысаны",
        "СЕРТИФИКАТ о происхождении товара\nформа «СТ-KZ»",
    )
    given = two(style, "Қазақстан Республикасында берілген", "Выдан в Республике Казахстан")
    number = f"3. № {said(paper, 'number')}\n\n{title}\n\n{given}"
    maker = two(
        style,
        "1. Тауар өндіруші (атауы және пошталық мекенжайы)",
        "1. Производитель товара (наименование и почтовый адрес)",
    )
    taker = two(style, "2. Алушы (атауы және пошталық мекенжайы)", "2. Получатель (наименование и почтовый адрес)")
    aim = two(style, "4. Сертификатты алу мақсаты", "4. Цель получения сертификата")
    marks = two(style, "5. Қызметтік белгілер үшін", "5. Для служебных отметок")
    place = say(style, "талап етілген жерге", "по месту требования")
    book.table(
        [
            [listing(maker, holder(paper, style), between="\n"), number],
            [listing(taker, said(paper, "holder/name"), between="\n"), ""],
            [
                f"{aim}\n{place}",
                "\n".join([marks, *notes(paper), *([term(paper, style)] if term(paper, style) else [])]),
            ],
        ],
        (1, 1),
        aligns="lc",
        spans=[((1, 0), (1, 1))],
    )
    heads = [
        "6. №",
        two(style, "7. Тауардың сипаттамасы, ЕАЭО СЭҚ ТН коды", "7. Описание товара, код ТН ВЭД ЕАЭС"),
        two(style, "8. Шығу тегінің критерийі", "8. Критерий происхождения"),
        two(style, "9. Елішілік құндылық үлесі, %", "9. Доля внутристрановой ценности, %"),
        two(style, "10. Тауардың саны", "10. Количество товара"),
    ]
    told = [
        [
            str(at),
            f"{each['name']}, {each['tnved']}",
            f"Д{each['tnved'][:4]}",
            _share(each),
            say(style, "сериялық өндіріс", "серийное производство"),
        ]
        for at, each in enumerate(rows(paper, "goods"), 1)
    ]
    book.table([heads, *told], (5, 42, 14, 17, 17), heads=1, aligns="clccc", size=8)
    issued = when(paper, "issued_on", style)
    chamber = listing(said(paper, "issuer"), issued, between="\n")
    book.table(
        [
            [
                two(
                    style,
                    "12. Куәландыру. Осымен өтініш берушінің декларациясы шындыққа сәйкес келетіні куәландырылады",
                    "12. Удостоверение. Настоящим удостоверяется, что декларация заявителя соответствует действительности",
                ),
                two(
                    style,
                    "13. Өтініш берушінің декларациясы. Төменде қол қоюшы мәліметтер шындыққа сәйкес келетінін мәлімдейді",
                    "13. Декларация заявителя. Нижеподписавшийся заявляет, что приведенные сведения "
                    "соответствуют действительности",
                ),
            ],
            [chamber, listing(said(paper, "holder/name"), issued, between="\n")],
            [say(style, "қолы, мөрі", "подпись, печать"), person(paper, "holder", style)],
        ],
        (1, 1),
    )
    book.signs(
        paper,
        style,
        ("issuer", say(style, "Палата", "Палата предпринимателей")),
        ("holder", say(style, "Өтініш беруші", "Заявитель")),
    )
    return book.pdf()


_GREEN = """
body { background: repeating-radial-gradient(circle at 30% 40%, #f4faf5 0, #f4faf5 3pt, #eef6ef 3pt, #eef6ef 5pt) }
.fr { border: 1.4pt solid #2b6b45 } .fr td { border: .7pt solid #2b6b45; padding: 3pt 5pt }
.fr small { color: #2b6b45; display: block; font-size: 6.6pt }
.no { color: #b32020; font-size: 12pt; font-weight: 700 } h1 { font-size: 13pt; margin: 4pt 0; text-align: center }
.g th { font-size: 6.8pt; color: #2b6b45; border: .7pt solid #2b6b45; text-align: center }
.g td { border: .7pt solid #2b6b45 } .g { border: 1.4pt solid #2b6b45; border-top: 0 }
"""


def _draw_green(paper: Paper, style: Style) -> bytes:
    """A chamber's print on green paper: number red at the left, the share inside the text of the goods, the term at the end."""
    style = of(style, ("dotted", "words", "kk", "quoted"))
    share = ("Жергілікті қамту үлесі", "Доля местного содержания")
    body = "".join(
        row(
            str(at),
            f"{escape(each['name'])}<br>{say(style, 'ЕАЭО СЭҚ ТН', 'код ТН ВЭД')} {escape(each['tnved'])}",
            "П" if _share(each) == "100" else f"Д{escape(each['tnved'][:4])}",
            f"{say(style, *share)} – {_share(each)}%" if _share(each) else "",
            classes="mid - mid -",
        )
        for at, each in enumerate(rows(paper, "goods"), 1)
    )
    heads = row(
        "№",
        *(
            over(style, *each)
            for each in (
                ("Тауардың атауы, коды", "Наименование товара, код"),
                ("Критерий", "Критерий происхождения"),
                ("Ерекше белгілер", "Особые отметки"),
            )
        ),
        tag="th",
    )

    def box(kk: str, ru: str, value: str, span: int = 1) -> str:
        return f"<td colspan='{span}'><small>{say(style, kk, ru)}</small>{value}</td>"

    owner = escape(holder(paper, style)).replace("\n", "<br>")
    title = over(
        style,
        "Ішкі айналым үшін тауардың шығу тегі туралы «СТ-KZ» нысанындағы сертификат",
        "Сертификат о происхождении товара для внутреннего обращения формы «СТ-KZ»",
    )
    signed = f"<br>{ink(paper, 'holder')}<br>{escape(person(paper, 'holder', style))}"
    page = (
        f"<table class='fr'><tr><td style='width:38%'><span class='no'>№ {put(paper, 'number')}</span>"
        f"{square_code(style.seed, 46, 'float:right')}</td>"
        f"<td><h1>{title}</h1></td></tr><tr>"
        f"{box('Сертификатты берген орган', 'Орган, выдавший сертификат', put(paper, 'issuer'))}"
        f"{box('Өндіруші, мекенжайы', 'Изготовитель, адрес', owner)}</tr>"
        f"<tr>{box('Берілген күні', 'Дата выдачи', when(paper, 'issued_on', style))}"
        f"{box('Сертификат жарамды', 'Сертификат действителен до', when(paper, 'valid_until', style))}</tr></table>"
        f"<table class='g'><colgroup><col style='width:6%'><col><col style='width:14%'><col style='width:30%'></colgroup>"
        f"<thead>{heads}</thead><tbody>{body}</tbody></table>{remarks(paper)}"
        f"<table class='fr together' style='margin-top:10pt'><tr>"
        f"{box('Палатаның уәкілетті тұлғасы', 'Уполномоченное лицо палаты', '<br>' + ink(paper, 'issuer') + '<br>')}"
        f"{box('Өтініш беруші', 'Заявитель', signed)}</tr></table>"
        f"<p class='tiny'>{say(style, 'Түпнұсқа', 'Оригинал')}</p>"
    )
    return sheet(page, _GREEN, face="PT Serif", size=9, margin="14mm 14mm")


def _draw_industry(paper: Paper, style: Style) -> bytes:
    """Rows of what the certificate says, then the list of products."""
    style = of(style, ("dotted", "words", "kk", "dotted_g"))
    book = Book("PT Serif", 10, margin=20)
    book.add(said(paper, "issuer"), 10, align="c")
    book.add(say(style, "ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ", "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ"), 15, bold=True, align="c")
    book.add(f"№ {said(paper, 'number')}", 11, align="c", gap=10)
    given = two(style, "Осы сертификат берілді", "Настоящий сертификат выдан")
    book.facts(
        [
            (given, said(paper, "holder/name")),
            (two(style, "БСН/ЖСН", "БИН/ИИН"), said(paper, "holder/bin")),
            (two(style, "Заңды мекенжайы", "Юридический адрес"), seat(paper, "holder", style)),
            (two(style, "Берілген күні", "Дата выдачи"), when(paper, "issued_on", style)),
            (two(style, "Қолданылу мерзімі", "Срок действия до"), when(paper, "valid_until", style)),
        ],
        (2, 4),
        size=9.5,
    )
    book.add(say(style, "Шығарылатын өнімдердің тізбесі", "Перечень выпускаемой продукции"), 11, bold=True, align="c")
    heads = [
        [
            "№",
            two(style, "Атауы", "Наименование"),
            two(style, "ЕАЭО СЭҚ ТН коды", "Код ТН ВЭД"),
            two(style, "Өлш. бірл.", "Ед. изм."),
            two(style, "Жылдық жобалық қуаты", "Годовая проектная мощность"),
        ]
    ]
    told = [[str(at), each["name"], each["tnved"], "", ""] for at, each in enumerate(rows(paper, "goods"), 1)]
    book.table([*heads, *told], (1, 8, 3, 2, 3), heads=1, aligns="clccc", size=9)
    book.remarks(paper)
    book.signs(paper, style, ("issuer", say(style, "Палата басшысы", "Руководитель палаты")))
    return book.pdf()


_SPLIT = """
.hd { text-align: center; border: 2pt double #8a6d1f; padding: 10pt; margin-bottom: 10pt }
.hd h1 { font-size: 18pt; margin: 6pt 0; color: #1b4b8f }
.cols td { width: 50%; padding: 4pt 10pt; font-size: 9.5pt } .cols td + td { border-left: .6pt solid #8a6d1f }
.ann { break-before: page }
"""


def _draw_annexed(paper: Paper, style: Style) -> bytes:
    """A diploma on a wide page, Kazakh at left, Russian at right; the products on the annex of the next page."""
    style = of(style, ("words", "quoted", "dotted"))

    def text(kk: bool) -> str:
        name, number, tin = put(paper, "holder/name"), put(paper, "number"), put(paper, "holder/bin")
        lone = Style(style.seed, "kk" if kk else "ru", style.numbers, style.dates)
        issued, until = when(paper, "issued_on", lone), when(paper, "valid_until", lone)
        home = escape(seat(paper, "holder", style))
        if kk:
            return (
                f"<p>Сертификат № {number}</p><p>Осы индустриялық сертификат <b>{name}</b>, БСН {tin}, мекенжайы: "
                f"{home}, отандық тауар "
                f"өндіруші ретінде берілді.</p><p>Берілген күні: {issued}</p>"
                f"{f'<p>{until} дейін жарамды</p>' if until else ''}<p>"
                f"{put(paper, 'issuer')}</p>"
            )
        return (
            f"<p>Сертификат № {number}</p><p>Настоящий индустриальный сертификат выдан <b>{name}</b>, БИН {tin}, "
            f"адрес: {home}, как "
            f"отечественному товаропроизводителю.</p><p>Дата выдачи: {issued}</p><p>Действителен до {until}"
            f"</p><p>{put(paper, 'issuer')}</p>"
        )

    tongues = style.language.split("+")
    columns = "".join(f"<td>{text(each == 'kk')}</td>" for each in tongues)
    body = "".join(
        row(str(at), escape(each["tnved"]), escape(each["name"]), classes="mid mid -")
        for at, each in enumerate(rows(paper, "goods"), 1)
    )
    heads = row(
        "№", over(style, "СЭҚ ТН коды", "Код ТН ВЭД"), over(style, "Өнімнің атауы", "Наименование продукции"), tag="th"
    )
    page = (
        f"<div class='hd'><h1>{over(style, 'Индустриялық сертификат', 'Индустриальный сертификат')}</h1></div>"
        f"<table class='cols'><tr>{columns}</tr></table><p style='margin-top:26pt'>"
        f"{say(style, 'Басшы', 'Руководитель')} {ink(paper, 'issuer')}"
        f"____________________ {square_code(style.seed, 56)}</p>{remarks(paper)}"
        f"<div class='ann'><p class='num'>"
        f"{over(style, 'Индустриялық сертификатқа қосымша', 'Приложение к индустриальному сертификату')} "
        f"№ {put(paper, 'number')}</p><table class='all'><thead>{heads}</thead><tbody>{body}</tbody></table></div>"
    )
    return sheet(page, _SPLIT, face="Noto Serif", size=10, paper="A4 landscape", margin="15mm 20mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("st_kz_grid_faithful", "st_kz_certificate", _draw_boxes, ("ru", "kk", "kk+ru"), "drawn", left_out=True),
    Layout("st_kz_green_chamber_print", "st_kz_certificate", _draw_green, ("ru", "kk", "kk+ru"), "html", left_out=True),
    Layout(
        "industrial_facts_listed",
        "industrial_certificate",
        _draw_industry,
        ("ru", "kk", "kk+ru"),
        "drawn",
        _LOCAL,
        left_out=True,
    ),
    Layout(
        "industrial_diploma_annexed",
        "industrial_certificate",
        _draw_annexed,
        ("ru", "kk", "kk+ru"),
        "html",
        _LOCAL,
        left_out=True,
    ),
)
