"""Totals of tables: labelled, told in sentences, broken over lines, of pages, of no label."""

from decimal import Decimal

import msgspec
import pytest

from extractors.layout import Sheet
from extractors.page import Box, Origin
from extractors.tables.sentences import told_totals
from extractors.tables.totals import printed_totals
from tests.extractors.tables.grids import Grid, esf, lines_of, values_of
from tests.extractors.typed import sheet


def test_total_alone_on_the_next_page() -> None:
    first = esf().row("1", "Аренда", "1", "100,00", "100,00", "12%", "12,00", "112,00").sheet()
    last = Grid(20, 40, 140, 180, 240, 300, 330, 380, 440, top=30)
    last.row("Всего по счету:", "100,00", "", "12,00", "112,00", spans=(4, 1, 1, 1, 1))
    sheets = [first, last.sheet(2)]
    totals = {t.kind: str(t.value) for t in printed_totals(sheets, lines_of(*sheets))}
    assert totals == {"net": "100.00", "vat": "12.00", "gross": "112.00"}


def test_a_total_without_a_label_is_no_row() -> None:
    text = """
Service         Hours   Rate     Amount
Design          10      50.00    500.00
Translation     4       25.00    100.00
                                 600.00
"""
    lines = lines_of(sheet(text))
    assert len(lines.rows) == 2
    assert lines.total("amount") == Decimal("600.00")


@pytest.mark.parametrize(("origin", "rows"), [("ocr", ["100.00", "300.00"]), ("text", ["100.00"])])
def test_a_recognised_row_whose_number_was_lost_is_no_total(origin: Origin, rows: list[str]) -> None:
    grid = esf().row("1", "Реклама", "1", "100,00", "100,00", "12%", "12,00", "112,00")
    paper = grid.row("", "Аренда", "1", "300,00", "300,00", "12%", "36,00", "336,00").sheet().page
    words = tuple(msgspec.structs.replace(word, origin=origin) for word in paper.words)
    lines = lines_of(Sheet(msgspec.structs.replace(paper, words=words, origin=origin)))
    assert [value for (value,) in values_of(lines, "net")] == rows


@pytest.mark.parametrize(
    ("below", "kinds"),
    [
        ("Итого:  100,00\nВ том числе НДС:  10,71", {"total": "100.00", "vat": "10.71"}),
        (
            "Итого без НДС:  100,00\nНДС 12%:  12,00\nВсего к оплате:  112,00",
            {"net": "100.00", "vat": "12.00", "gross": "112.00"},
        ),
        (
            "Барлығы:  100,00\nҚҚС:  12,00\nТөлеуге барлығы:  112,00",
            {"total": "100.00", "vat": "12.00", "gross": "112.00"},
        ),
        (
            "Subtotal  $100.00\nVAT (12%)  $12.00\nTotal due  $112.00",
            {"net": "100.00", "vat": "12.00", "gross": "112.00"},
        ),
        (
            "SUB-TOTAL  100.00\nV.A.T.  12.00\nT O T A L  EUR  112.00",
            {"net": "100.00", "vat": "12.00", "total": "112.00"},
        ),
        ("Всего наименований 1, на сумму 100,00 KZT", {"count": "100.00"}),
        ("Итого: 112,00 тенге, в том числе НДС 12% 12,00 тенге", {"total": "112.00", "vat": "12.00"}),
        ("VAT No. 123456789\nTotal  100.00", {"total": "100.00"}),
    ],
)
def test_labelled_totals(below: str, kinds: dict[str, str]) -> None:
    found = {t.kind: str(t.value) for t in printed_totals([sheet(below)], None) if t.kind != "apart"}
    assert found == kinds


def test_total_told_in_a_sentence() -> None:
    text = """
Стоимость услуг по акту № 7 составляет 1 120 000,00 (один миллион сто двадцать тысяч) тенге, в том
числе НДС 12% - 120 000,00 тенге.
"""
    assert [(t.kind, str(t.value)) for t in told_totals([sheet(text)])] == [
        ("gross", "1120000.00"),
        ("vat", "120000.00"),
    ]


def test_a_total_broken_over_two_lines_is_one_figure() -> None:
    paper = sheet("""
Сумма НДС                  352 320,00
Всего с учетом НДС              3 288
                               320,00
""")
    assert [(t.kind, str(t.value)) for t in printed_totals([paper], None)] == [
        ("vat", "352320.00"),
        ("gross", "3288320.00"),
    ]
    apart = sheet("""
Всего с учетом НДС              3 288
Скидка                         320,00
""")
    assert [str(t.value) for t in printed_totals([apart], None) if t.kind == "gross"] == ["3288"]


def test_a_request_that_tells_its_sum_in_the_letter_above_the_table() -> None:
    paper = sheet("""
В соответствии с договором № 181 просим Вас оплатить 4 856 320,00 KZT, в том числе: стоимость без
налога 4 336 000,00, НДС 520 320,00.
За что                 По цене        Объем   НДС    Без налога     Итого
Монтаж стенда          1 918 000,00   2       12%    3 836 000,00   4 296 320,00
Взнос участника        500 000,00     1       12%    500 000,00     560 000,00
""")
    told = {t.kind: str(t.value) for t in printed_totals([paper], lines_of(paper))}
    assert told == {"gross": "4856320.00", "net": "4336000.00", "vat": "520320.00"}


def test_the_second_line_of_a_label_is_no_label() -> None:
    paper = sheet("""
Объем   Стоимость ед.   Бюджет net     НДС          Бюджет gross
2       1 360 500,00    2 721 000,00   326 520,00   3 047 520,00

Бюджет без     2 721 000,00      Банк    АО «Bereke Bank»
налогов                          ИИК     KZ96914N115662594770
НДС            326 520,00
Итого к        3 047 520,00
оплате, KZT
""")
    told = {t.kind: str(t.value) for t in printed_totals([paper], lines_of(paper))}
    assert told == {"net": "2721000.00", "vat": "326520.00", "total": "3047520.00"}


def test_a_sum_that_stands_before_the_word_for_it_as_in_kazakh() -> None:
    paper = sheet("""
Барлығы 1 008 000,00 KZT сомасына (Бір миллион сегіз мың теңге 00 тиын) қызмет
көрсетілді, оның ішінде ҚҚС 108 000,00. Салықтарсыз құны 900 000,00.
""")
    assert {total.kind: str(total.value) for total in told_totals([paper])} == {
        "gross": "1008000.00",
        "net": "900000.00",
        "vat": "108000.00",
    }


def test_a_sentence_that_asks_behind_its_sum() -> None:
    paper = sheet("""
Жасалған 2025 жылғы 3 сәуір № 115/2025 шартқа сәйкес көрсетілген қызметтер үшін
2 403 520,00 KZT (Екі миллион төрт жүз үш мың бес жүз жиырма теңге 00 тиын), оның
ішінде ҚҚС-сыз 2 146 000,00, ҚҚС 257 520,00, төлеуіңізді сұраймыз.
""")
    assert [(t.kind, str(t.value)) for t in told_totals([paper])] == [
        ("gross", "2403520.00"),
        ("net", "2146000.00"),
        ("vat", "257520.00"),
    ]


def test_a_bilingual_total_whose_second_label_goes_on_below_its_figure() -> None:
    paper = sheet("""
Атауы / Наименование   Саны   Бағасы       Салықсыз құны   ҚҚС сомасы   Салықпен құны
Реклама                1      936 000,00   936 000,00      112 320,00   1 048 320,00

Салықсыз жалпы құны / Общая стоимость без       936 000,00
косвенных налогов
ҚҚС жалпы сомасы / Общая сумма НДС              112 320,00
Салықпен жалпы құны / Общая стоимость с учетом  1 048 320,00
косвенных налогов
""")
    told = {t.kind: str(t.value) for t in printed_totals([paper], lines_of(paper))}
    assert told == {"net": "936000.00", "vat": "112320.00", "gross": "1048320.00"}


def test_no_vat_beside_its_label_takes_no_other_figure() -> None:
    paper = sheet("""
№   Наименование   Сумма
1   Стенд          100 000,00

НДС                    ҚҚС-сыз / Без
                                 НДС
К оплате                  100 000,00
""")
    assert [(t.kind, t.value) for t in printed_totals([paper], None) if t.kind in ("vat", "gross")] == [
        ("gross", Decimal("100000.00"))
    ]


def test_a_box_of_several_totals_is_not_the_first_labels_alone() -> None:
    text = """
Бюджет      100 000,00
без
налогов
НДС         12 000,00
Итого к     112 000,00
оплате
"""
    sides = (Box(20, 34, 250, 34), Box(20, 124, 250, 124), Box(20, 34, 20, 124), Box(250, 34, 250, 124))
    found = {(t.kind, t.value) for t in printed_totals([sheet(text, rulings=sides)], None)}
    assert ("vat", Decimal("112000.00")) not in found
    assert ("vat", Decimal("12000.00")) in found


@pytest.mark.parametrize(
    "text",
    [
        "Стоимость услуг без налогов 1 354 000,00, НДС 0,00, всего 1 354 000,00 KZT",
        "Қызметтердің құны салықсыз 1 354 000,00, ҚҚС ҚҚС-сыз, барлығы 1 354 000,00 KZT",
        "The services amount to 1,354,000.00 net of tax, VAT -, in all KZT 1,354,000.00 (in words).",
    ],
)
def test_a_sentence_that_tells_net_and_whole_alike_tells_that_there_is_no_tax(text: str) -> None:
    told = {total.kind: total.value for total in told_totals([sheet(text)])}
    assert told["net"] == told["gross"] == Decimal("1354000.00")
    assert told.get("vat", Decimal(0)) == 0 and {"vat", "untaxed"} & set(told)


def test_a_total_that_a_column_of_text_broke_behind_its_thousands() -> None:
    text = """
2. Общая стоимость услуг составляет 4
707,00 USD (Четыре тысячи семьсот
семь долларов США 00 центов).
"""
    assert [str(t.value) for t in printed_totals([sheet(text)], None)][:1] == ["4707.00"]


def test_totals_with_a_dash_before_their_tiyn_are_whole_beside_a_column_that_ends_in_them() -> None:
    text = """
Сипаттамасы      Көлемі     ҚҚС-сыз құны     ҚҚС мөлшерлемесі     ҚҚС сомасы      ҚҚС-пен құны
Тасымалдау       1          794 000-00       12 %                 95 280-00       889 280-00
                                             ҚҚС-сыз жиыны                     2 794 000-00
"""
    page = sheet(text)
    assert [(t.kind, str(t.value)) for t in printed_totals([page], lines_of(page))][:1] == [("net", "2794000.00")]
