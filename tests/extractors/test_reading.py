"""Values found by their labels: in the rest of the segment, to the right, below; labels broken, doubled and spaced."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.dates import parse_date
from extractors.draft import Draft
from extractors.labels.near import find, near
from extractors.layout import Sheet
from extractors.money import parse_amount
from extractors.page import Box
from extractors.reading import Labels, hits_of, span
from extractors.records import PaymentOrder, TaxInvoice
from tests.extractors.typed import sheet

LABELS = Labels(
    {
        "payer": ("Отправитель денег", "Плательщик", "Ақша жіберуші", "Payer"),
        "payee": ("Бенефициар", "Получатель", "Beneficiary"),
        "bin": ("БИН", "ИИН/БИН", "БСН"),
        "number": ("Номер", "№", "Нөмірі"),
        "day": ("Дата", "Күні"),
        "amount": ("Сумма", "Сомасы"),
        "purpose": ("Назначение платежа", "Төлемнің мақсаты"),
        "supplier": ("Поставщик", "Жеткізуші"),
    }
)


def fields(page: Sheet) -> list[tuple[str, str]]:
    """The labels found, each with its words."""
    return [(hit.field, " ".join(w.text for w in hit.words)) for hit in LABELS.hits(page)]


def spans(page: Sheet, field: str, where: str = "rest right below") -> list[str]:
    """Where the value of a field may stand, the likeliest first."""
    hits = LABELS.hits(page)
    hit = next(h for h in hits if h.field == field)
    return [found.text for found in near(hit, hits, where)]


def test_the_rest_of_the_segment() -> None:
    assert spans(sheet("Плательщик: ТОО «Арна Фудс»"), "payer") == ["ТОО «Арна Фудс»"]
    assert spans(sheet("БИН:210340000405"), "bin") == ["210340000405"]
    assert spans(sheet("№ 145"), "number", "rest") == ["145"]


def test_the_rest_ends_where_another_label_begins() -> None:
    page = sheet("Плательщик: ТОО «Арна» БИН 210340000405")
    assert spans(page, "payer", "rest") == ["ТОО «Арна»"]
    assert spans(page, "bin", "rest") == ["210340000405"]


def test_to_the_right_up_to_the_next_label() -> None:
    page = sheet("Сумма      1 120 000,00     KZT      Дата    20.02.2025")
    assert spans(page, "amount", "right") == ["1 120 000,00", "KZT", "1 120 000,00 KZT"]
    assert spans(page, "day", "right") == ["20.02.2025"]


def test_below_in_the_column_of_the_label() -> None:
    page = sheet("""
Номер          Дата           Сумма
145            20.02.2025     1 120 000,00
""")
    assert spans(page, "number", "below") == ["145"]
    assert spans(page, "day", "below") == ["20.02.2025"]
    assert spans(page, "amount", "below") == ["1 120 000,00"]


def test_far_below_is_no_value() -> None:
    assert spans(sheet("Номер\n\n\n\n145"), "number", "below") == []


def test_below_stops_at_another_label() -> None:
    assert spans(sheet("Номер\nДата\n20.02.2025"), "number", "below") == []


def test_below_in_a_ruled_cell_the_whole_cell_comes_first() -> None:
    lines = (Box(20, 36, 20.4, 90), Box(260, 36, 260.4, 90), Box(20, 36, 260, 36.4), Box(20, 90, 260, 90.4))
    page = sheet("Назначение платежа\nОплата по счету\n№ 145", rulings=lines)
    assert spans(page, "purpose", "below")[0] == "Оплата по счету № 145"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Отправитель денег:", [("payer", "Отправитель денег:")]),
        ("ОТПРАВИТЕЛЬ  ДЕНЕГ", []),  # two blanks part them
        ("Ақша жіберуші", [("payer", "Ақша жіберуші")]),
        ("Akша жiберушi", [("payer", "Akша жiберушi")]),  # look-alikes
        ("П О С Т А В Щ И К", [("supplier", "П О С Т А В Щ И К")]),
        ("Жеткізуші / Поставщик: ТОО", [("supplier", "Жеткізуші Поставщик:")]),
        ("ИИН/БИН 1", [("bin", "ИИН/БИН")]),  # the longest spelling
        ("Поставщики", []),
    ],
)
def test_spellings_of_labels(text: str, expected: list[tuple[str, str]]) -> None:
    assert fields(sheet(text)) == expected


def test_a_label_broken_over_two_lines() -> None:
    assert fields(sheet("Назначение\nплатежа")) == [("purpose", "Назначение платежа")]
    apart = Labels({"purpose": ("Назначение платежа",)}, wraps=False)
    assert apart.hits(sheet("Назначение\nплатежа")) == ()


def test_two_languages_broken_at_the_slash() -> None:
    assert fields(sheet("Жеткізуші /\nПоставщик:")) == [("supplier", "Жеткізуші Поставщик:")]


def test_two_labels_one_above_the_other_are_two() -> None:
    labels = Labels({"payee": ("Бенефициар",), "bin": ("БИН",), "both": ("Бенефициар БИН",)})
    assert [h.field for h in labels.hits(sheet("Бенефициар\nБИН"))] == ["payee", "bin"]


def test_a_caption_in_brackets_belongs_to_the_label() -> None:
    page = sheet("Получатель (наименование и адрес) ТОО «Экспо»")
    assert spans(page, "payee", "rest") == ["ТОО «Экспо»"]


def test_a_word_in_running_text_does_not_lead() -> None:
    page = sheet("Оплачено на основании счета, Дата 01.02.2025\nДата: 20.02.2025")
    hits = LABELS.hits(page)
    assert [h.leads for h in hits if h.field == "day"] == [False, True]
    found = find(hits, "day", parse_date)
    assert found is not None
    assert found[0] == date(2025, 2, 20)


def test_the_number_of_a_box_before_a_label_is_no_word_of_text() -> None:
    (hit,) = [h for h in LABELS.hits(sheet("7 Поставщик ТОО")) if h.field == "supplier"]
    assert hit.leads


def test_the_first_span_that_the_parser_understands() -> None:
    page = sheet("Сумма прописью и цифрами     1 120 000,00")
    found = find(LABELS.hits(page), "amount", parse_amount)
    assert found is not None
    value, source = found
    assert value == Decimal("1120000.00")
    assert source.quote == "1 120 000,00"
    assert find(LABELS.hits(page), "day", parse_date) is None


def test_labels_of_all_pages_in_order() -> None:
    pages = sheet("Плательщик: А"), sheet("Получатель: Б", number=2)
    assert [(h.field, h.sheet.page.number) for h in hits_of(LABELS, pages)] == [("payer", 1), ("payee", 2)]


def test_a_span_may_begin_and_end_inside_words() -> None:
    page = sheet("БИН:210340000405, г.Алматы")
    found = span(page, page.lines[0].words, start=4)
    assert found is not None
    assert found.text == "210340000405, г.Алматы"
    inside = span(page, page.lines[0].words[:1], start=4, end=7)
    assert inside is not None
    assert inside.text == "210"
    assert span(page, ()) is None
    assert span(sheet("___:"), sheet("___:").lines[0].words) is None


def test_what_is_put_first_stays() -> None:
    page = sheet("145 146")
    first, second = (page.source((w,)) for w in page.lines[0].words)
    draft = Draft()
    draft.put("/number", ("145", first))
    draft.put("/number", ("146", second))
    draft.put("/issued_on", None)
    draft.put("/supplier/name", ("ТОО «Экспо»", second))
    draft.put("/supplier/bin", ("180540021233", second))
    assert (draft.get("/number"), draft.source("/number"), draft.get("/issued_on")) == ("145", first, None)
    draft.drop("/supplier")
    record = draft.build(TaxInvoice)
    assert record == TaxInvoice(number="145", sources={"/number": first})


def test_a_draft_builds_rows() -> None:
    source = sheet("x").source(sheet("x").lines[0].words)
    draft = Draft()
    draft.put("/lines/0/net", (Decimal("1.00"), source))
    draft.put("/lines/1/net", (Decimal("2.00"), source))
    assert [line.net for line in draft.build(TaxInvoice).lines] == [Decimal("1.00"), Decimal("2.00")]
    with pytest.raises(ValueError, match="unknown field `lines`"):
        draft.build(PaymentOrder)


def test_labels_side_by_side_in_one_frame_have_each_its_own_part() -> None:
    plain = sheet("""
Номер          Дата           Сумма
15             01.02.2024     580 000,00
""")
    words = plain.page.words
    left, right = min(w.x0 for w in words) - 4, max(w.x1 for w in words) + 20
    top, bottom = min(w.top for w in words) - 4, max(w.bottom for w in words) + 4
    frame = (*(Box(left, y, right, y) for y in (top, bottom)), *(Box(x, top, x, bottom) for x in (left, right)))
    framed = Sheet(msgspec.structs.replace(plain.page, rulings=frame))
    told = {field: spans(framed, field, "below")[0] for field in ("number", "day", "amount")}
    assert told == {"number": "15", "day": "01.02.2024", "amount": "580 000,00"}
