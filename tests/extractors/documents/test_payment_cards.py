"""Prints of bank clients: cards of parties, captions over their values, the sum by itself at the head."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.banking.marks import is_mark
from extractors.documents import payment_order, proforma_invoice
from extractors.kinds.cues import Recogniser
from extractors.page import Box
from extractors.records import PaymentOrder
from tests.extractors.typed import sheet

_CARDS = """
649 600,00 KZT
Шестьсот сорок девять тысяч шестьсот тенге 00 тиын
Поручение на платёж № 77                 Проведено 02.02.2024

Кімге / Кому
Атауы / Наименование                     БСН / БИН
ТОО «Бета»                               180540021233
Шотқа / На счёт                          Банк
KZ18722S000012345678                     АО «Каспи» · CASPKZKA

Кімнен / От кого
Атауы / Наименование                     БСН / БИН
ТОО «Альфа»                              210340000405
Шоттан / Со счёта                        Банк
KZ906010131000123456                     АО «Халык» · HSBKKZKX

Төлеуші коды / Код плательщика     Алушы коды / Код получателя     Код назначения
17                                 19                              859
Дата документа                     Банк өткізген күн               Сведения
31.01.2024                         02.02.2024                      нет
Назначение платежа
Аренда стенда по счету 5
"""


def _row(top: int, bottom: int) -> tuple[Box, ...]:
    """A ruled box around whole typed lines, from the first to the one before ``bottom``."""
    y0, y1 = 38.0 + 14 * top, 36.0 + 14 * bottom
    return (Box(20, y0, 700, y0), Box(20, y1, 700, y1), Box(20, y0, 20, y1), Box(700, y0, 700, y1))


def _halves(top: int, bottom: int) -> tuple[Box, ...]:
    y0, y1 = 38.0 + 14 * top - 1, 37.0 + 14 * bottom
    return tuple(
        side
        for x0, x1 in ((20.0, 290.0), (295.0, 700.0))
        for side in (Box(x0, y0, x1, y0), Box(x0, y1, x1, y1), Box(x0, y0, x0, y1), Box(x1, y0, x1, y1))
    )


def _read(text: str, rulings: tuple[Box, ...] = ()) -> PaymentOrder:
    return payment_order.read([sheet(text, rulings=rulings)])[0]


@pytest.mark.parametrize("boxes", [(), ((4, 9), (10, 15), (16, 20))])
def test_cards_of_parties_named_by_a_question(boxes: tuple[tuple[int, int], ...]) -> None:
    record = _read(_CARDS, tuple(b for top, bottom in boxes for b in _row(top, bottom)))
    assert record.payer and record.beneficiary
    assert (record.payer.name, record.payer.bin, record.payer.iban) == (
        "ТОО «Альфа»",
        "210340000405",
        "KZ906010131000123456",
    )
    assert (record.beneficiary.name, record.beneficiary.bin, record.beneficiary.iban) == (
        "ТОО «Бета»",
        "180540021233",
        "KZ18722S000012345678",
    )
    assert (record.payer.bic, record.beneficiary.bic) == ("HSBKKZKX", "CASPKZKA")
    assert (record.kbe, record.knp, record.amount) == ("19", "859", Decimal("649600.00"))
    assert (record.issued_on, record.executed_on) == (date(2024, 1, 31), date(2024, 2, 2))


def test_cards_are_known_for_a_payment() -> None:
    shown = Recogniser({"payment_order": payment_order.CUES, "proforma_invoice": proforma_invoice.CUES})
    assert [s.kind for s in shown.starts(sheet(_CARDS))] == ["payment_order"]


_CENTRED = """
                         ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 77
                    31.01.2024

      ОТПРАВИТЕЛЬ ДЕНЕГ                                    ПОЛУЧАТЕЛЬ
атауы      ТОО «Альфа»                       атауы      ТОО «Бета»
БИН        210340000405                      БИН        180540021233
ИИК        KZ906010131000123456              ИИК        KZ18722S000012345678

                         649 600,00
Сумма прописью
Шестьсот сорок девять тысяч шестьсот тенге 00 тиын
Назначение платежа     Аренда стенда по счету 5
Валюта                 KZT
"""


def test_names_in_lists_under_headings_set_over_their_middle() -> None:
    record = _read(_CENTRED)
    assert record.payer and record.beneficiary
    assert (record.payer.name, record.payer.bin) == ("ТОО «Альфа»", "210340000405")
    assert (record.beneficiary.name, record.beneficiary.bin) == ("ТОО «Бета»", "180540021233")


def test_a_name_that_wraps_in_the_box_of_its_label() -> None:
    text = _CENTRED.replace("ТОО «Бета»\n", "Товарищество с ограниченной\n" + " " * 56 + "ответственностью «Бета»\n")
    record = _read(text, tuple(b for top, end in ((4, 6), (6, 7), (7, 8)) for b in _halves(top, end)))
    assert record.payer and record.beneficiary
    assert record.payer.name == "ТОО «Альфа»"
    assert record.beneficiary.name == "Товарищество с ограниченной ответственностью «Бета»"


def test_a_sum_without_label_and_currency_is_the_one_in_words() -> None:
    assert (_read(_CENTRED).amount, _read(_CENTRED).currency) == (Decimal("649600.00"), "KZT")
    assert _read(_CENTRED.replace("649 600,00", "649 700,00")).amount == Decimal("649700.00")  # the words contradict it


@pytest.mark.parametrize("label", ["Account", "Шот нөмірі", "Счёт №"])
def test_an_account_without_a_direction_is_nobodys(label: str) -> None:
    record = _read(f"Платежное поручение № 77\n\n{label}\nKZ906010131000123456\n")
    assert (record.payer.iban if record.payer else None, record.beneficiary.iban if record.beneficiary else None) == (
        None,
        None,
    )


def test_the_word_year_behind_the_day_of_a_mark() -> None:
    assert is_mark("Исполнено «25» декабря 2024 года")
    assert is_mark("Орындалды 2024 жылғы 25 желтоқсан")


def test_the_day_of_a_mark_may_be_broken_over_two_lines() -> None:
    record = _read("""
Төлем тапсырмасы № 77

Сомасы                          649 600,00 KZT

Банк белгісі: Орындалды 2025 жылғы «25»
қыркүйек
""")
    assert (record.mark, record.executed_on) == ("executed", date(2025, 9, 25))


def test_the_bank_that_takes_the_order_in_in_two_languages() -> None:
    record = _read("""
Платежное поручение № 77

Отправитель денег               ТОО «Альфа»
ИИК                             KZ906010131000123456
Алушы банк / Банк-получатель    АО «Халык»         БИК     HSBKKZKX
Бенефициар                      ТОО «Бета»
ИИК                             KZ18722S000012345678
Банк бенефициара                АО «Каспи»         БИК     CASPKZKA
""")
    assert record.payer and record.beneficiary
    assert (record.payer.bic, record.beneficiary.bic) == ("HSBKKZKX", "CASPKZKA")


_WHERE = """
Чек по операции № 55
31.01.2024

Откуда                   Куда
ТОО «Альфа»              ТОО «Бета»
БИН 210340000405         БИН 180540021233
KZ906010131000123456     KZ18722S000012345678
Сколько                  649 600,00 KZT
"""
_FROM_ACCOUNT_FIRST = """
Квитанция о переводе № 55

Списать со счета              KZ906010131000123456
Зачислить на счет             KZ18722S000012345678
Кому                          ТОО «Бета», БИН 180540021233
От кого                       ТОО «Альфа», БИН 210340000405
К переводу                    649 600,00 KZT
"""


@pytest.mark.parametrize("text", [_WHERE, _FROM_ACCOUNT_FIRST])
def test_directions_name_parties_and_accounts_in_any_order(text: str) -> None:
    record = _read(text)
    assert record.payer and record.beneficiary
    assert (record.payer.name, record.payer.bin, record.payer.iban) == (
        "ТОО «Альфа»",
        "210340000405",
        "KZ906010131000123456",
    )
    assert (record.beneficiary.name, record.beneficiary.bin, record.beneficiary.iban) == (
        "ТОО «Бета»",
        "180540021233",
        "KZ18722S000012345678",
    )
    assert (record.number, record.amount, record.currency) == ("55", Decimal("649600.00"), "KZT")


def test_a_mark_behind_its_place_in_two_languages() -> None:
    assert is_mark("Отметка банка / Bank's mark: Проведен 16 декабря 2024 г.")
    assert not is_mark("Отметка банка / Bank's mark: ____________")


_BY_ACCOUNTS = """
АО «ForteBank»                                       Подтверждение платежа

Платежное поручение № 803 от 23.05.2025

Со счёта   KZ906010131000123456
           {payer}
           БИК HSBKKZKX

На счёт    KZ18722S000012345678
           ТОО «Бета», БИН 180540021233
           БИК CASPKZKA

Сумма      649 600,00 тенге

Детали     Оплата за услуги по счету-фактуре № 798-25 от 19.05.2025

Платёж исполнен банком 23.05.2025, средства зачислены на счёт получателя.
"""


@pytest.mark.parametrize(
    ("payer", "name", "number"),
    [
        ("ТОО «Альфа», БИН 210340000405", "ТОО «Альфа»", "210340000405"),
        ("АО «Народный Банк Казахстана»", None, None),
        ("текущий счёт в тенге", None, None),
    ],
)
def test_parties_under_their_accounts(payer: str, name: str | None, number: str | None) -> None:
    record = _read(_BY_ACCOUNTS.format(payer=payer))
    assert (record.payer.name, record.payer.bin) == (name, number)
    assert (record.beneficiary.name, record.beneficiary.bin) == ("ТОО «Бета»", "180540021233")
    assert (record.mark, record.executed_on) == ("executed", date(2025, 5, 23))


def test_a_party_under_an_account_that_lost_a_sign() -> None:
    told = _BY_ACCOUNTS.format(payer="ТОО «Альфа», БИН 210340000405").replace(
        "KZ18722S000012345678", ".К718722000012345678"
    )
    record = _read(told)
    assert (record.beneficiary.name, record.beneficiary.bin) == ("ТОО «Бета»", "180540021233")
