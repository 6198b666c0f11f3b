"""Certificates of origin for the world outside: the thirteen boxes of the CIS form, and the general form."""

from samples.layouts.drawing import escape
from samples.layouts.eleventh_hand.plain import Book
from samples.layouts.eleventh_hand.terms import holder, term
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import listing, of, put, row, say, sheet, when
from samples.layouts.papers import notes, person, rows, said
from samples.model import Layout, Paper, Style

_LOCAL = ("/goods/*/local_content_percent",)


def _draw_cis(paper: Paper, style: Style) -> bytes:
    """The CIS form's thirteen boxes set in tables, in Russian or English."""
    style = of(style, ("dotted", "en", "iso", "words"))
    book = Book("PT Sans", 8.5, margin=14)
    number = f"4. № {said(paper, 'number')}\n\n" + say(
        style,
        "Тауардың шығу тегі туралы сертификат\nСТ-1 нысаны\nБерілген: Қазақстан Республикасы",
        "Сертификат о происхождении товара\nФорма СТ-1\nВыдан в: Республика Казахстан\nДля представления в ____________",
        "Certificate of Origin\nForm CT-1\nIssued in: Republic of Kazakhstan\nFor submission to ____________",
    )
    book.table(
        [
            [
                listing(
                    say(
                        style,
                        "1. Жүк жөнелтуші/экспорттаушы",
                        "1. Грузоотправитель/экспортер (наименование и почтовый адрес)",
                        "1. Consignor/exporter (name and postal address)",
                    ),
                    holder(paper, style),
                    between="\n",
                ),
                number,
            ],
            [
                say(
                    style,
                    "2. Жүк алушы/импорттаушы",
                    "2. Грузополучатель/импортер (наименование и почтовый адрес)",
                    "2. Consignee/importer (name and postal address)",
                ),
                "",
            ],
            [
                say(
                    style,
                    "3. Көлік құралдары және жүру бағыты",
                    "3. Средства транспорта и маршрут следования (насколько это известно)",
                    "3. Means of transport and route (as far as known)",
                ),
                "\n".join(
                    [
                        say(style, "5. Қызметтік белгілер үшін", "5. Для служебных отметок", "5. For official use"),
                        *notes(paper),
                        *([term(paper, style)] if term(paper, style) else []),
                    ]
                ),
            ],
        ],
        (1, 1),
        spans=[((1, 0), (1, 1))],
    )
    heads = [
        "6. №",
        say(
            style, "7. Орын саны және орама түрі", "7. Количество мест и вид упаковки", "7. Number and kind of packages"
        ),
        say(style, "8. Тауардың сипаттамасы", "8. Описание товара", "8. Description of goods"),
        say(style, "9. Шығу критерийі", "9. Критерий происхождения", "9. Origin criterion"),
        say(style, "10. Тауар саны", "10. Количество товара", "10. Quantity of goods"),
        say(
            style,
            "11. Шот-фактураның нөмірі мен күні",
            "11. Номер и дата счета-фактуры",
            "11. Number and date of invoice",
        ),
    ]
    code = say(style, "СЭҚ ТН", "код ТН ВЭД", "HS code")
    told = [
        [str(at), "", f"{each['name']}\n{code} {each['tnved']}", f"Д{each['tnved'][:4]}", "", ""]
        for at, each in enumerate(rows(paper, "goods"), 1)
    ]
    book.table([heads, *told], (4, 14, 34, 13, 14, 14), heads=1, aligns="cclccc", size=8)
    issued = when(paper, "issued_on", style)
    book.table(
        [
            [
                say(
                    style,
                    "12. Куәландыру",
                    "12. Удостоверение. Настоящим удостоверяется, что декларация заявителя соответствует действительности",
                    "12. Certification. It is hereby certified that the declaration of the applicant is correct",
                ),
                say(
                    style,
                    "13. Өтініш берушінің декларациясы",
                    "13. Декларация заявителя. Нижеподписавшийся заявляет, что вышеприведенные сведения соответствуют "
                    "действительности",
                    "13. Declaration by the applicant. The undersigned declares that the above details are correct",
                ),
            ],
            [
                listing(said(paper, "issuer"), issued, between="\n"),
                listing(said(paper, "holder/name"), person(paper, "holder", style), issued, between="\n"),
            ],
        ],
        (1, 1),
    )
    book.signs(
        paper,
        style,
        ("issuer", say(style, "мөр", "Печать", "Stamp")),
        ("holder", say(style, "қолы", "Подпись", "Signature")),
    )
    return book.pdf()


_GENERAL = """
.o { border: 1.2pt solid #37474f } .o td { border: .6pt solid #37474f; padding: 4pt 6pt }
.o i { color: #37474f; font-size: 7pt; display: block }
h1 { letter-spacing: 2pt; font-size: 15pt; text-align: center; margin: 6pt 0 }
"""


def _draw_general(paper: Paper, style: Style) -> bytes:
    """The general form «Original», a list of goods with codes at left."""
    style = of(style, ("en", "iso", "words", "dotted"))

    def box(number: str, en: str, value: str) -> str:
        return f"<td><i>{number} {en}</i>{value}</td>"

    body = "".join(row(escape(each["tnved"]), escape(each["name"]), classes="mid -") for each in rows(paper, "goods"))
    owner = escape(holder(paper, style)).replace("\n", "<br>")
    english = style.language == "en"
    names = (
        (
            "Exporter",
            "Number",
            "Country of origin",
            "Certificate of Origin",
            "Original",
            "Issued by",
            "Date of issue",
            "HS code",
            "Description of goods",
            "Authorised signature",
            "Exporter's signature",
        )
        if english
        else (
            "Экспортер",
            "Номер",
            "Страна происхождения",
            "Сертификат о происхождении",
            "Оригинал",
            "Кем выдан",
            "Дата выдачи",
            "Код ТН ВЭД",
            "Описание товара",
            "Подпись уполномоченного лица",
            "Подпись экспортера",
        )
    )
    until = term(paper, style)
    signed = f"<br><br>{ink(paper, 'holder')}<br>{escape(person(paper, 'holder', style))}"
    page = (
        f"<h1>{names[3].upper()}</h1><p class='mid'>{names[4]}</p><table class='o'><tr>{box('1.', names[0], owner)}"
        f"{box('2.', names[1], '<b>' + put(paper, 'number') + '</b>')}</tr><tr>"
        f"{box('3.', names[2], 'Republic of Kazakhstan' if english else 'Республика Казахстан')}"
        f"{box('4.', names[5], put(paper, 'issuer'))}</tr><tr>"
        f"{box('5.', names[6], when(paper, 'issued_on', style))}{box('6.', '', escape(until))}</tr></table>"
        f"<table class='o' style='margin-top:8pt'><thead>{row('7. ' + names[7], '8. ' + names[8], tag='th')}"
        f"</thead><tbody>{body}</tbody></table>{remarks(paper)}"
        f"<table class='o together' style='margin-top:14pt'><tr>"
        f"{box('9.', names[9], '<br><br>' + ink(paper, 'issuer') + '<br>')}"
        f"{box('10.', names[10], signed)}</tr></table>"
    )
    return sheet(page, _GENERAL, face="Liberation Serif", size=10, margin="18mm 16mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "origin_thirteen_set_plainly",
        "origin_certificate",
        _draw_cis,
        ("ru", "kk", "en"),
        "drawn",
        _LOCAL,
        left_out=True,
    ),
    Layout(
        "origin_general_codes_first", "origin_certificate", _draw_general, ("ru", "en"), "html", _LOCAL, left_out=True
    ),
)
