"""Requests for payment of services: captions under values, parties by the money, items without columns."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import contract, proforma_invoice
from extractors.kinds.cues import Recogniser
from extractors.layout import Sheet
from extractors.page import Page, Word
from extractors.records import ProformaInvoice
from tests.extractors.typed import page, sheet

_ITEMS = """
Alem Pay
Дистанционный счёт на предоплату № К-41
Шот берілді / Счёт выставлен 12.03.2024

3 024 000,00 KZT

Алушы / Получатель               ТОО «Бета Экспо»
Алушының БСН / БИН               180540021233
получателя
Төлеуші / Плательщик             ТОО «Альфа»
Төлеушінің БСН / БИН             210340000405
плательщика
Негіздеме / Основание            № 15 от 10.01.2024

За что платите

Аренда площади
2 × 1 000 000,00 KZT · НДС 240 000,00       2 240 000,00 KZT

Монтаж
1 × 700 000,00 KZT · НДС 84 000,00          784 000,00 KZT

Без учета налогов                2 700 000,00
Сумма НДС                        324 000,00
"""


def _read(text: str) -> ProformaInvoice:
    return proforma_invoice.read([sheet(text)])[0]


def test_who_is_paid_is_the_supplier_where_a_payer_is_named() -> None:
    record = _read(_ITEMS)
    assert record.supplier and record.buyer
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Бета Экспо»", "180540021233")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Альфа»", "210340000405")


def test_who_gets_the_goods_stays_the_buyer_beside_a_supplier() -> None:
    text = _ITEMS.replace("Төлеуші / Плательщик ", "Жеткізуші / Поставщик").replace("Төлеушінің", "Жеткізушінің")
    record = _read(text.replace("\nплательщика", "\nпоставщика"))
    assert record.supplier and record.buyer
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Альфа»", "210340000405")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Бета Экспо»", "180540021233")


def test_items_with_their_vat_and_a_total_that_nothing_labels() -> None:
    record = _read(_ITEMS)
    assert [(i.description, i.quantity, i.price, i.vat, i.gross) for i in record.lines] == [
        ("Аренда площади", Decimal(2), Decimal("1000000.00"), Decimal("240000.00"), Decimal("2240000.00")),
        ("Монтаж", Decimal(1), Decimal("700000.00"), Decimal("84000.00"), Decimal("784000.00")),
    ]
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("2700000.00"),
        Decimal("324000.00"),
        Decimal("3024000.00"),
    )
    assert (record.number, record.issued_on) == ("К-41", date(2024, 3, 12))


def test_an_item_that_does_not_add_up_is_none() -> None:
    assert not _read(_ITEMS.replace("НДС 240 000,00", "НДС 250 000,00").replace("НДС 84 000,00", "НДС 85 000,00")).lines


@pytest.mark.parametrize(
    ("paid", "pays"), [("От кого", "Кому"), ("Кімнен", "Кімге"), ("Кімнен / От кого", "Кімге / Кому")]
)
def test_parties_by_a_question(paid: str, pays: str) -> None:
    record = _read(
        f"Счёт № 9 от 12.03.2024\n\n{pays:<40}{paid}\n{'ТОО «Альфа»':<40}ТОО «Бета»\n"
        f"{'БИН: 210340000405':<40}БИН: 180540021233\n"
    )
    assert record.supplier and record.buyer
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Бета»", "180540021233")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Альфа»", "210340000405")


_CAPTIONED = """
ТОО «Бета Экспо»                        ШОТ-ШАРТ
                                        № 41 2024 ж. 12 наурыз

ТОО «Альфа»                             210340000405
экспоненттің атауы                      экспоненттің БСН
180540021233                            KZ18722S000012345678
ұйымдастырушының БСН                    ұйымдастырушының шоты
KZT                                     2024 ж. 10 қаңтар № 15-Д
валюта                                  негізгі шарт
"""
_SMALL = {4, 6, 8}


def _captioned() -> Sheet:
    """The page with its captions set smaller, close under what they caption."""
    words = []
    for word in page(_CAPTIONED).words:
        row = round((word.top - 40) / 14)
        top = word.top - 3 if row in _SMALL else word.top
        words.append(Word(word.text, word.x0, top, word.x1, top + (8.5 if row in _SMALL else 10)))
    return Sheet(Page(file="a.pdf", number=1, width=842, height=842, words=tuple(words)))


def test_captions_under_values_name_both_parties() -> None:
    record = proforma_invoice.read([_captioned()])[0]
    assert record.supplier and record.buyer and record.contract
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Бета Экспо»", "180540021233")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Альфа»", "210340000405")
    assert (record.contract.number, record.contract.date) == ("15-Д", date(2024, 1, 10))
    assert (record.number, record.issued_on) == ("41", date(2024, 3, 12))


@pytest.mark.parametrize("title", ["ШОТ-ШАРТ", "СЧЕТ-ДОГОВОР", "Счёт-оферта № 3"])
def test_an_invoice_that_is_an_offer_is_no_contract(title: str) -> None:
    kinds = Recogniser({"proforma_invoice": proforma_invoice.CUES, "contract": contract.CUES})
    starts = kinds.starts(sheet(f"{title}\n\nПоставщик: ТОО «Бета»\nЗаказчик: ТОО «Альфа»\nИтого к оплате: 100,00"))
    assert [s.kind for s in starts] == ["proforma_invoice"]


@pytest.mark.parametrize(("percent", "rate"), [("12%", Decimal(12)), ("5%", None)])
def test_a_column_of_percents_is_the_rate_of_vat_where_that_adds_up(percent: str, rate: Decimal | None) -> None:
    record = _read(f"""
Счёт № 9 от 12.03.2024

№   Наименование      Кол-во   Цена        Сумма без НДС   %      Сумма с НДС
1   Аренда площади    2        50 000,00   100 000,00      {percent:<6} 112 000,00
""")
    assert [line.vat_rate for line in record.lines] == [rate]


def test_short_headings_of_count_and_unit_in_kazakh() -> None:
    record = _read("""
Шот № 9 2024 ж. 12 наурыз

Атауы             Мөлш.    бірл.     Бағасы       Барлығы
Алаңды жалдау     2,000    қызмет    50 000,00    100 000,00
""")
    assert [(line.quantity, line.unit) for line in record.lines] == [(Decimal("2.000"), "қызмет")]


def test_a_kazakh_request_called_by_one_word() -> None:
    paper = sheet(f"Шот\n\nКімге{' ' * 40}Кімнен\n«Альфа» ЖШС{' ' * 34}«Бета» ЖШС\n\nТөлеуге   100,00")
    large = tuple(Word(w.text, w.x0, w.top - 12, w.x1, w.bottom) if w.text == "Шот" else w for w in paper.page.words)
    kinds = Recogniser({"proforma_invoice": proforma_invoice.CUES, "contract": contract.CUES})
    starts = kinds.starts(Sheet(Page(file="a.pdf", number=1, width=842, height=842, words=large)))
    assert [s.kind for s in starts] == ["proforma_invoice"]


def _matrix(paid: str, pays: str) -> ProformaInvoice:
    return _read(f"""
                    {paid:<28}{pays}
Наименование        {"ТОО «Бета»":<28}ТОО «Альфа»
ИИН/БИН             180540021233                210340000405
ИИК                 KZ18722S000012345678
Банк, БИК           АО «Каспи», CASPKZKA

СЧЁТ на предоплату № 9 от 12.03.2024
""")


@pytest.mark.parametrize(("paid", "pays"), [("ПОЛУЧАТЕЛЬ", "ПЛАТЕЛЬЩИК"), ("ТӨЛЕМ АЛУШЫ", "ТӨЛЕУШІ")])
def test_parties_as_columns_told_of_in_rows(paid: str, pays: str) -> None:
    record = _matrix(paid, pays)
    assert record.supplier and record.buyer
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Бета»", "180540021233")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Альфа»", "210340000405")


def test_to_whom_it_was_made_out_and_when() -> None:
    text = "Счёт-проформа № 9\n\n{}\n{}\n\nПродавец\nТОО «Бета»\nБИН: 180540021233\n"
    record = _read(text.format("Счёт выставлен", "ТОО «Альфа»\nБИН: 210340000405"))
    assert record.buyer and record.buyer.name == "ТОО «Альфа»"
    record = _read(text.format("Счёт выставлен", "12.03.2024"))
    assert (record.issued_on, record.buyer.name if record.buyer else None) == (date(2024, 3, 12), None)


@pytest.mark.parametrize("who", ["For and on behalf of the seller: J. Lind", "Сатушы атынан: Ж. Серік"])
def test_who_signs_is_no_party(who: str) -> None:
    record = _read(f"Счёт № 9 от 12.03.2024\n\nПокупатель: ТОО «Альфа»\n\n{who}\n")
    assert record.supplier is None or record.supplier.name is None


def test_a_bank_of_the_details_is_no_supplier() -> None:
    record = _read("Счёт № 9 от 12.03.2024\n\nПокупатель: ТОО «Альфа»\nБанк                 АО «Степной Банк»\n")
    assert record.supplier is None or record.supplier.name is None
