"""What looks like a signature, and what does not."""

from collections.abc import Callable

import pytest

from extractors.billing.signatures import PLACES, put_signatures, signature_inks
from extractors.documents import completion_act
from extractors.draft import Draft
from extractors.layout import Sheet
from extractors.page import Box, Page, Word
from tests.extractors import typed

INK = Box(100, 100, 240, 148)


def sheet(*words: Word) -> Sheet:
    return Sheet(Page(file="a.pdf", number=1, width=595, height=842, words=words, inks=(INK,)))


def test_the_frame_of_a_stamp_is_no_signature() -> None:
    stamped = sheet(
        Word("Банк", 120, 108, 160, 118), Word("Исполнено", 130, 120, 190, 130), Word("25.03.2025", 130, 132, 190, 142)
    )
    assert list(signature_inks(stamped)) == []


def test_a_signature_is_written_across_print() -> None:
    signed = sheet(
        Word("Директор", 60, 108, 104, 118), Word("/Оспанов", 110, 108, 160, 118), Word("Е.Т./", 164, 108, 190, 118)
    )
    assert list(signature_inks(signed)) == [INK]


def test_scraps_that_a_recogniser_makes_of_ink_are_no_print() -> None:
    scraps = sheet(
        Word("т", 120, 108, 130, 118, 0.93, "ocr"),
        Word("AcbIMOB*", 130, 120, 190, 130, 0.34, "ocr"),
        Word("Б;", 130, 132, 140, 142, 0.58, "ocr"),
    )
    assert list(signature_inks(scraps)) == [INK]
    printed = sheet(
        Word("Исполнено", 130, 120, 190, 130, 0.96, "ocr"), Word("25.03.2025", 130, 132, 190, 142, 0.9, "ocr")
    )
    assert list(signature_inks(printed)) == []


@pytest.mark.parametrize(("rulings", "signed"), [((Box(300, 195, 440, 196),), "yes"), ((), "no")])
def test_a_place_goes_down_to_the_ruled_line_that_ends_its_block(rulings: tuple[Box, ...], signed: str) -> None:
    words = [
        Word("Заказчик", 300, 100, 350, 110, origin="ocr"),
        Word("Исполнитель", 40, 100, 110, 110, origin="ocr"),
        *(
            Word(text, 300, 112 + 12 * n, 390, 122 + 12 * n, origin="ocr")
            for n, text in enumerate(("ТОО", "ИИК", "АО"))
        ),
        Word("Ким", 445, 185, 470, 195, origin="ocr"),
    ]
    hand = Box(310, 170, 380, 196)
    page = Page(
        file="a.pdf", number=1, width=595, height=842, words=tuple(words), rulings=rulings, inks=(hand,), origin="ocr"
    )
    draft = Draft()
    put_signatures(draft, [Sheet(page)], 50.0)
    assert draft.get("/signed/buyer") == signed


@pytest.mark.parametrize(("top", "signed"), [(100, "yes"), (300, "no")])
def test_places_beside_each_other_go_down_to_one_height(top: float, signed: str) -> None:
    """One party's block has more lines than the other's: both sign in one row under them."""
    labels = [
        Word("Исполнитель", 40, 100, 110, 110, origin="ocr"),
        Word("Заказчик", 300, top, 350, top + 10, origin="ocr"),
    ]
    particulars = [Word("БИН", 300, top + 12 + 12 * n, 360, top + 22 + 12 * n, origin="ocr") for n in range(7)]
    inks = (Box(60, 200, 130, 222), Box(320, top + 100, 390, top + 122))
    page = Page(file="a.pdf", number=1, width=595, height=842, words=(*labels, *particulars), inks=inks, origin="ocr")
    draft = Draft()
    put_signatures(draft, [Sheet(page)], 50.0)
    assert [draft.get(f"/signed/{role}") for role in ("supplier", "buyer")] == [signed, "yes"]


@pytest.mark.parametrize(("lines", "signed"), [(7, "yes"), (3, "no")])
def test_a_place_lies_under_the_particulars_of_its_party(lines: int, signed: str) -> None:
    """Name, BIN, address, account, bank: where they end the party signs, however far that is from its label."""
    words = [Word("Исполнитель", 40, 100, 110, 110, origin="ocr"), Word("Заказчик", 300, 100, 350, 110, origin="ocr")]
    words += [
        Word("БИН", left, 112 + 12 * n, left + 60, 122 + 12 * n, origin="ocr")
        for n in range(lines)
        for left in (40, 300)
    ]
    inks = (Box(60, 200, 130, 222), Box(320, 200, 390, 222))
    page = Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words), inks=inks, origin="ocr")
    draft = Draft()
    put_signatures(draft, [Sheet(page)], 50.0)
    assert [draft.get(f"/signed/{role}") for role in ("supplier", "buyer")] == [signed, signed]


@pytest.mark.parametrize(("line", "signed"), [("______", "yes"), ("Ким", "no")])
def test_room_left_for_a_stamp_over_a_typed_line_is_a_place_of_signature(line: str, signed: str) -> None:
    words = [
        *(Word(text, left, 100, left + 70, 110) for text, left in (("ИСПОЛНИТЕЛЬ", 40), ("ЗАКАЗЧИК", 300))),
        *(Word("ТОО", left, 112, left + 20, 122) for left in (40, 300)),
        *(Word(line, left, 186, left + 30, 196) for left in (40, 300)),
    ]
    inks = (Box(60, 176, 130, 202), Box(320, 176, 390, 202), Box(60, 150, 120, 210))
    draft = Draft()
    put_signatures(
        draft, [Sheet(Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words), inks=inks))], 50.0
    )
    assert [draft.get(f"/signed/{role}") for role in ("supplier", "buyer")] == [signed, signed]


def signed(as_page: Callable[[str], Sheet], supplier: str, buyer: str) -> tuple[str | None, str | None]:
    """Who signed an act that ends with these two places."""
    act = as_page(f"""
Акт № 474

Сдал (Исполнитель)                                Принял (Заказчик)
{supplier:<50}{buyer}
М.П.                                              М.П.
""")
    draft = Draft()
    put_signatures(draft, [act], 0.0)
    return draft.get("/signed/supplier"), draft.get("/signed/buyer")


@pytest.mark.parametrize(
    ("supplier", "buyer", "told"),
    [
        ("Директор / Тулегенов / Тулегенов А.Т.", "Директор / _____________ / Муканов Т.К.", ("unknown", "no")),
        ("Директор _____________ Тулегенов А.Т.", "Директор Муканов Т.К. Муканов", ("no", "unknown")),
        ("Директор _____________ (Тулегенов А.Т.)", "Директор Муканов (Т.К. Муканов)", ("no", "unknown")),
        ("Директор /s/ Тулегенов А.Т.", "Директор _____________ Муканов Т.К.", ("unknown", "no")),
        ("Директор / Тулегенов / Тулегенов А.Т.", "Директор / Муканов / Муканов Т.К.", ("unknown", "unknown")),
        ("Директор ____________ / Тулегенов А.Т.", "Директор ____________ / Муканов Т.К.", ("unknown", "unknown")),
        ("Директор Тулегенов А.Т.", "Директор ____________ Муканов Т.К.", ("unknown", "unknown")),
    ],
)
def test_beside_a_signature_in_letters_an_empty_line_is_not_signed(
    supplier: str, buyer: str, told: tuple[str, str]
) -> None:
    assert signed(typed.sheet, supplier, buyer) == told


@pytest.mark.parametrize(
    ("supplier", "buyer", "told"),
    [
        ("Директор / Ибраев / Ибраев Е.Б.", "Директор Касенов Касенов Д.С.", ("unknown", "unknown")),
        ("Директор Ибраев / Е.Б. Ибраев", "Директор ________ Касенов Д.С.", ("unknown", "no")),
        ("Директор ________ Ибраев Е.Б.", "Директор ________ Касенов Д.С.", ("no", "no")),
        ("Ибраев Е.Б., директор ________ Ибраев Е.Б.", "Директор ________ Касенов Д.С.", ("no", "no")),
    ],
)
def test_a_scanned_place_with_letters_for_a_signature_is_not_empty(
    supplier: str, buyer: str, told: tuple[str, str]
) -> None:
    assert signed(typed.recognised, supplier, buyer) == told


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (
            "Тапсырды / Сдал (Исполнитель) Директор / Ермеков Қабылдады / Принял (Заказчик) Директор /",
            ("unknown", "no"),
        ),
        ("Исполнитель сдал, а Заказчик принял услуги", ("unknown", None)),
    ],
)
def test_places_that_stand_close_on_one_line(labels: str, told: tuple[str, str | None]) -> None:
    act = typed.sheet(f"""
Акт № 474

{labels}
/ Ермеков Е.М.                                      _____________ / Ибраев А.М.
""")
    draft = Draft()
    put_signatures(draft, [act], 0.0)
    assert (draft.get("/signed/supplier"), draft.get("/signed/buyer")) == told


@pytest.mark.parametrize(("x0", "buyer"), [(300, "unknown"), (120, "no")])
def test_ink_that_reaches_into_a_scanned_place_leaves_it_unknown_but_for_what_hangs_over(x0: float, buyer: str) -> None:
    words = [Word(text, x, 100, x + 60, 110, origin="ocr") for text, x in (("Исполнитель", 40), ("Заказчик", 300))]
    hand_and_stamp = Box(x0, 130, x0 + 190, 290)
    page = Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words), inks=(hand_and_stamp,), origin="ocr")
    draft = Draft()
    put_signatures(draft, [Sheet(page)], 50.0)
    assert draft.get("/signed/buyer") == buyer


@pytest.mark.parametrize(
    ("supplier", "buyer"), [("Бажарувчи / Исполнитель", "Буюртмачи / Заказчик"), ("Auftragnehmer", "Auftraggeber")]
)
def test_places_in_other_tongues(supplier: str, buyer: str) -> None:
    found = PLACES.hits(typed.sheet(f"{supplier}                  {buyer}"))
    assert [(hit.field, hit.leads) for hit in found] == [("supplier", True), ("buyer", True)]


@pytest.mark.parametrize(
    ("left", "right", "signed"),
    [
        ("signed, director", "____________", {"supplier": "unknown", "buyer": "no"}),
        ("____________", "подписано, директор", {"supplier": "no", "buyer": "unknown"}),
        ("signed, director", "подписано, директор", {"supplier": "unknown", "buyer": "unknown"}),
        ("____________", "____________", {"supplier": "unknown", "buyer": "unknown"}),
        ("Signed: ______", "____________", {"supplier": "unknown", "buyer": "unknown"}),
    ],
)
def test_an_empty_line_beside_a_signature_told_in_words(left: str, right: str, signed: dict[str, str]) -> None:
    record = completion_act.read(
        [
            typed.sheet(f"""
ACCEPTANCE ACT No. A-662                 АКТ ПРИЕМКИ № A-662
dated 4 July 2025                        от 4 июля 2025 г.
Contractor: Nordlicht Media GmbH         Исполнитель: Nordlicht Media GmbH
Customer: Arna Foods LLP                 Заказчик: ТОО «Арна Фудс»
The total cost is 315,049.86 RUB.        Общая стоимость составляет 315 049,86 RUB.
Contractor:                              Заказчик:
Nordlicht Media GmbH                     ТОО «Арна Фудс»
{left:<40} {right}
""")
        ]
    )[0]
    assert record.signed == signed


@pytest.mark.parametrize(
    ("label", "x", "hand", "told"),
    [
        ("Исполнитель", 40, 400, "no"),
        ("Исполнитель", 40, 210, "yes"),
        ("Заказчик", 320, 60, "no"),
        ("Заказчик", 320, 380, "yes"),
    ],
)
def test_a_place_beside_a_label_nobody_read_is_not_signed_by_the_other_party(
    label: str, x: float, hand: float, told: str
) -> None:
    """The other party's label lies under its stamp: who signs there does not sign here."""
    word = Word(label, x, 500, x + 70, 510, origin="ocr")
    page = Page(
        file="a.pdf",
        number=1,
        width=595,
        height=842,
        words=(word,),
        inks=(Box(hand, 520, hand + 80, 545),),
        origin="ocr",
    )
    draft = Draft()
    put_signatures(draft, [Sheet(page)], 50.0)
    role = "supplier" if label == "Исполнитель" else "buyer"
    assert draft.get(f"/signed/{role}") == told
