"""Papers as office suites, bank clients and cabinets print them: cells of one column, codes broken in cells, totals apart."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.documents import (
    commercial_invoice,
    completion_act,
    payment_order,
    proforma_invoice,
    st_kz_certificate,
    swift_transfer,
    tax_invoice,
    trip_order,
)
from extractors.layout import Sheet
from extractors.page import Box, Word
from pipeline.classify import classify
from tests.extractors.typed import LEADING, page, sheet

ORDER = """
                     ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 3768
                         11 декабря 2025 г.
Отправитель денег                              ИИК                    КОд     Сумма

ТОО «Арна Фудс»
БИН 120340005678                               KZ18722S000012345678   17      4 550 000,00
Бенефициар                                     ИИК                    КБе

ТОО «Экспо Сервис»
БИН 150640012340                               KZ96601A870009988770   17
Сумма прописью: Четыре миллиона пятьсот пятьдесят тысяч тенге 00 тиын
Назначение платежа                                                    КНП     859
                                                                      Дата валю-
Оплата по счетам-фактурам № 501 и № 518 от 05.12.2025
                                                                      тирования   11.12.2025
Руководитель    (подпись)                      ПРОВЕДЕНО БАНКОМ
                                               11.12.2025
"""


def _y(row: float) -> float:
    """The height between the typed line before ``row`` and ``row``."""
    return 40 + LEADING * row - 2


def _grid(rows: tuple[int, ...], columns: tuple[int, ...]) -> tuple[Box, ...]:
    x = [30 + 6.0 * c - 3 for c in columns]
    y = [_y(row) for row in rows]
    return (*(Box(x[0], at, x[-1], at) for at in y), *(Box(at, y[0], at, y[-1]) for at in x))


def test_a_value_stands_lower_in_its_cell_than_what_the_cells_beside_it_say() -> None:
    rulings = (*_grid((2, 3, 6, 7, 10), (0, 46, 69, 77, 95)), *_grid((11, 12, 15), (0, 69, 77, 95)))
    record, findings = payment_order.read([sheet(ORDER, rulings=rulings)])
    assert not findings
    assert record.purpose == "Оплата по счетам-фактурам № 501 и № 518 от 05.12.2025"
    assert (record.kbe, record.knp) == ("17", "859")


def test_a_bank_says_in_kazakh_that_it_carried_the_payment_out() -> None:
    text = """
ТӨЛЕМ ТАПСЫРМАСЫ № 2510
2025 жылғы 20 шілде
Ақша жөнелтуші: «Арна Фудс» ЖШС
Бенефициар: «Экспо Сервис» ЖШС
Сомасы: 4 396 000,00 KZT
Басшы   (қолы)   Сериков Д.М.                 БАНК ТӨЛЕМДІ ЖҮРГІЗДІ
                                              21.07.2025
"""
    record, _ = payment_order.read([sheet(text)])
    assert (record.mark, record.executed_on) == ("executed", date(2025, 7, 21))


def test_a_code_under_a_heading_of_details_is_no_purpose() -> None:
    text = """
PAYMENT ORDER / ПЛАТЕЖНОЕ ПОРУЧЕНИЕ No. 179
Date / Дата                     12.05.2025
Amount / Сумма                  KZT 2,942,800.00
Remitter / Отправитель
Name / Наименование             ТОО «Арна Фудс»
Beneficiary / Бенефициар
Name / Наименование             ТОО «Экспо Сервис»
Details / Детали
Payment code / КНП              851
Purpose / Назначение            Оплата по счету-фактуре № 440 от 30.04.2025
Status / Статус                 Executed / Исполнен 12.05.2025
"""
    record, _ = payment_order.read([sheet(text)])
    assert (record.knp, record.purpose) == ("851", "Оплата по счету-фактуре № 440 от 30.04.2025")


def test_the_day_of_settlement_is_that_of_a_settled_transfer() -> None:
    text = """
International transfer confirmation

Reference (EndToEndId)             259
Created                            27.10.2025
Settlement date (IntrBkSttlmDt)    2025-10-28
Instructed amount                  5,400.00 USD
Status                             ACSC - Settlement completed

Debtor
Name                               Arna Foods LLP
Creditor
Name                               Gulf Brand Events LLC
"""
    record, _ = swift_transfer.read([sheet(text)])
    assert (record.mark, record.executed_on) == ("executed", date(2025, 10, 28))
    pending, _ = swift_transfer.read([sheet(text.replace("ACSC - Settlement completed", "Pending"))])
    assert (pending.mark, pending.executed_on) == ("pending", None)


BROKEN_CODE = """
1. Производитель товара             3. № KZ 4 104 06206
ТОО «Арна Фудс»                     СЕРТИФИКАТ
                                    о происхождении товара
                                    форма «СТ-KZ»
6. №     7. Наименование      8. Критерий       9. Доля
         товара, код ТН       происхождения     внутристрановой
         ВЭД ЕАЭС                               ценности, %
1        Печенье и вафли,     Д1905             60,7
         код ТН ВЭД 1905
         90 000 0
2        Окна из ПВХ, код     Д3925             76,3
         ТН ВЭД 3925 20
         000 0
12. Удостоверение                   13. Декларация заявителя
Палата предпринимателей             ТОО «Арна Фудс»
22.08.2024                          19.08.2024
"""


def test_codes_of_goods_broken_over_the_lines_of_their_cell() -> None:
    rulings = _grid((4, 7, 10, 13), (0, 9, 30, 48, 66))
    record, _ = st_kz_certificate.read([sheet(BROKEN_CODE, rulings=rulings)])
    assert [(g.tnved, g.name, g.local_content_percent) for g in record.goods] == [
        ("1905900000", "Печенье и вафли", Decimal("60.7")),
        ("3925200000", "Окна из ПВХ", Decimal("76.3")),
    ]


def test_one_heading_for_names_and_codes_and_a_title_that_ends_with_the_goods() -> None:
    text = """
   ТАУАРДЫҢ ШЫҒУ ТЕГІ ТУРАЛЫ СЕРТИФИКАТ / СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ
                               ТОВАРА
                       «СТ-KZ» нысаны / форма
                         № KZ 4 110 69528

№   Тауардың атауы, ЕАЭО СЭҚ ТН коды /   Критерий   Елішілік құндылық үлесі / Доля   Саны / Кол-во
    Наименование товара, код ТН ВЭД                 внутристрановой ценности
1   Печенье и вафли                      Д1905      78.2%                            серийное
    1905900000
2   Окна и двери из ПВХ                  Д3925      61.8%                            серийное
    3925200000
"""
    rulings = _grid((5, 7, 9, 11), (0, 4, 41, 52, 85, 100))
    record, _ = st_kz_certificate.read([sheet(text, rulings=rulings)])
    assert [(g.tnved, g.name, g.local_content_percent) for g in record.goods] == [
        ("1905900000", "Печенье и вафли", Decimal("78.2")),
        ("3925200000", "Окна и двери из ПВХ", Decimal("61.8")),
    ]


INVOICE = """
                      Счет-фактура № 967 от 31 марта 2025 г.
Дата совершения оборота: 31.03.2025
Поставщик:               ТОО «Экспо Сервис»
Получатель:              ТОО «Арна Фудс»

№    Наименование                  Кол-во    Цена (KZT)      Стоимость без НДС    Ставка НДС    Сумма НДС      Всего с НДС
1    Сертификация предприятия      2         1 762 500,00    3 525 000,00         12%           423 000,00     3 948 000,00
"""
TOTALS = """
Всего по счету                                 3 525 000,00   х   423 000,00          {gross}
Руководитель    (подпись)    Ким О.В.
"""


@pytest.mark.parametrize("gross", ["3 948 000,00", "3 958 000,00"])
def test_totals_in_a_table_of_their_own_are_told_by_their_order(gross: str) -> None:
    record, _ = tax_invoice.read([sheet(INVOICE + TOTALS.strip("\n").format(gross=gross))])
    assert (record.net_total, record.vat_total) == (Decimal("3525000.00"), Decimal("423000.00"))
    assert record.gross_total == Decimal(gross.replace(" ", "").replace(",", "."))


def test_totals_on_a_second_page_that_says_whose_it_is() -> None:
    second = "                                Счет-фактура № 967, лист 2\n" + TOTALS.format(gross="3 948 000,00").strip(
        "\n"
    )
    (document,) = classify([page(INVOICE), page(second, number=2)])
    assert document.pages == (("bundle.pdf", 1), ("bundle.pdf", 2))
    record, _ = tax_invoice.read(document.sheets)
    assert (record.net_total, record.gross_total) == (Decimal("3525000.00"), Decimal("3948000.00"))
    other = page(second.replace("967", "968"), number=2)
    assert len(list(classify([page(INVOICE), other]))) == 2


def test_a_dash_for_no_tax_that_reaches_into_the_next_column_is_no_minus() -> None:
    text = """
СЧЕТ-ФАКТУРА № 192 от 30.06.2025
Поставщик: ТОО «Экспо Сервис»
Получатель: ТОО «Арна Фудс»

№   Наименование        Кол-во   Цена            Сумма без НДС   Сумма НДС   Сумма с НДС
1   Аренда помещения    2        1 393 750,00    2 787 500,00         —   2 787 500,00
Итого без НДС 2 787 500,00
НДС не облагается
"""
    record, findings = tax_invoice.read([sheet(text)])
    assert not findings
    assert (record.lines[0].net, record.lines[0].vat, record.lines[0].gross) == (
        Decimal("2787500.00"),
        None,
        Decimal("2787500.00"),
    )


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("В целях участия в выставке China-Eurasia Expo 2025 ПРИКАЗЫВАЮ:", "China-Eurasia Expo 2025"),
        ("Для участия в форуме «ПродЭкспо 2025»\nПРИКАЗЫВАЮ:", "«ПродЭкспо 2025»"),
        ("Anuga 2025 көрмесіне қатысу мақсатында БҰЙЫРАМЫН:", "Anuga 2025"),
        ("For participation in Gulfood 2025 I hereby order:", "Gulfood 2025"),
    ],
)
def test_the_event_stands_before_the_word_that_orders(told: str, event: str) -> None:
    sent = {
        "Р": "1. Направить в командировку в г. Дубай, ОАЭ с 31.03.2025 по 03.04.2025\nработника Омарова Айгуль Сериковна.",
        "Р2": "1. Омарова Айгуль Сериковна 31.03.2025 бастап 03.04.2025 дейін Дубай қаласына іссапарға жіберілсін.",
        "E": "1. To send Omarova Aigul to Dubai from 31.03.2025 to 03.04.2025.",
    }["Р2" if "БҰЙ" in told else "E" if "order" in told else "Р"]
    head = "БҰЙРЫҚ № 88-к" if "БҰЙ" in told else "ORDER No. 88-k" if "order" in told else "ПРИКАЗ № 88-к"
    record, _ = trip_order.read([sheet(f"ТОО «Арна Фудс»\n\n{head}\n25.03.2025\n\n{told}\n\n{sent}")])
    assert record.event == event


def test_number_and_day_end_at_one_place_beside_the_title() -> None:
    text = """
                                                              № 866
Счёт на оплату                                   7 сентября 2025 г.

Кому: ТОО «Арна Фудс»
От кого: ТОО «Экспо Сервис»
Услуга                                    Сумма
Аренда стенда                        112 000,00
К оплате                             112 000,00
"""
    record, _ = proforma_invoice.read([sheet(text, leading=12)])
    assert (record.number, record.issued_on) == ("866", date(2025, 9, 7))


def test_a_german_bill_whose_headings_stand_as_near_as_words() -> None:
    text = """
Rhein Messe Service GmbH
RECHNUNG / INVOICE
Rechnungsnummer: RE-2025-2413      Rechnungsdatum: 13.08.2025
Arna Foods LLP, BIN 120340005678

Pos.   Bezeichnung / Description        Menge / Qty Einzelpreis / Unit price Gesamt / Amount
1      Exhibitor registration fee       1           5.400,00                 5.400,00
2      Stand construction               2           2.800,00                 5.600,00
                                        Nettobetrag / Net             11.000,00 EUR
                                        USt. 0 % / VAT 0 %                 0,00 EUR
                                        Rechnungsbetrag / Total due 11.000,00 EUR
"""
    record, _ = commercial_invoice.read([sheet(text)])
    assert (record.net_total, record.gross_total, record.currency) == (Decimal(11000), Decimal(11000), "EUR")
    assert [(line.description, line.quantity, line.price) for line in record.lines] == [
        ("Exhibitor registration fee", Decimal(1), Decimal(5400)),
        ("Stand construction", Decimal(2), Decimal(2800)),
    ]


def test_who_sent_a_message_is_the_payers_bank() -> None:
    text = """
Swift Input  : FIN 103 Single Customer Credit Transfer
Sender       : KCJBKZKXXXX
Receiver     : CITIUS33XXX
20: Sender's Reference
    FT2332746
32A: Val Dte/Curr/Interbnk Settld Amt
    Date     : 31 October 2025
    Currency : USD
    Amount   : #14300,00#
50K: Ordering Customer-Name & Address
    /KZ608568213918907094
    ARNA FOODS LLP
59: Beneficiary Customer-Name & Addr
    /29152562014409814826
    GULF BRAND EVENTS LLC
70: Remittance Information
    INVOICE 63/25
"""
    record, _ = swift_transfer.read([sheet(text)])
    assert (record.payer.bic, record.beneficiary.bic) == ("KCJBKZKX", None)


def test_a_name_over_two_lines_beside_the_label_of_the_second_party() -> None:
    rows = (
        (0, 4.0, "Заказчик", 'ТОО «Арна Фудс», Республика Казахстан, г. Караганда, ул. Кунаева, д. 126'),
        (1, 25.0, "", "полное наименование, адрес, данные о средствах связи"),
        (2, 37.0, "", 'Товарищество с ограниченной ответственностью "Экспо Сервис", Республика Казахстан, г. Алматы, ул.'),
        (3, 41.0, "Исполнитель", ""),
        (4, 45.0, "", "Абая, д. 53"),
        (5, 70.0, "Акт выполненных работ (оказанных услуг) № 473 от 04.04.2025", ""),
    )  # fmt: skip
    typed = page("\n".join(f"{label:<20}{text}" for _, _, label, text in rows))
    tops = {40 + LEADING * row: 40 + top for row, top, _, _ in rows}
    words = tuple(
        msgspec.structs.replace(w, top=tops[w.top] - (w.text[0] == '"'), bottom=tops[w.top] + 7 - (w.text[0] == '"'))
        for w in typed.words
    )
    record, _ = completion_act.read([Sheet(msgspec.structs.replace(typed, words=words))])
    assert record.buyer.name == "ТОО «Арна Фудс»"
    assert record.supplier.name == 'Товарищество с ограниченной ответственностью "Экспо Сервис"'


CLOSE = """
ШОТ-ФАКТУРА № 778, 20.11.2025
Жеткізуші: «Экспо Сервис» ЖШС
Алушы: «Арна Фудс» ЖШС

№   Атауы               Өлш. бірл.   Саны   Бірлік бағасы   Құны (ҚҚС-сыз)   ҚҚС сомасы   ҚҚС-пен құны
1   Көрме алаңы         қызмет       2      1 168 750,00    2 337 500,00     280 500,00   2 618 000,00
ҚҚС-сыз барлығы: 2 337 500,00
ҚҚС-пен барлығы: 2 618 000,00
"""


def test_most_blanks_of_a_line_of_headings_are_between_headings() -> None:
    typed = page(CLOSE)
    at = next(w.top for w in typed.words if w.text == "Өлш.")
    # the same headings in letters so wide that they stand as near each other as words do
    words = tuple(
        msgspec.structs.replace(w, x1=_until(typed.words, w) - _blank(w)) if w.top == at and w.text != "№" else w
        for w in typed.words
    )
    record, _ = tax_invoice.read([Sheet(msgspec.structs.replace(typed, words=words))])
    (line,) = record.lines
    assert (line.quantity, line.price, line.net) == (Decimal(2), Decimal(1168750), Decimal(2337500))
    assert (line.vat, line.gross) == (Decimal(280500), Decimal(2618000))


def _until(words: tuple[Word, ...], word: Word) -> float:
    return min((w.x0 for w in words if w.top == word.top and w.x0 > word.x0), default=word.x1 + 6)


def _blank(word: Word) -> float:
    """Wide behind the last word of a heading, narrow inside of one."""
    return 2.0 if word.text in ("Өлш.", "Бірлік", "Құны", "ҚҚС", "ҚҚС-пен") else 6.0


def test_quantity_and_price_as_near_as_groups_of_a_figure() -> None:
    text = """
СЧЕТ-ФАКТУРА № 30 от 08.02.2025
Поставщик: ТОО «Экспо Сервис»
Получатель: ТОО «Арна Фудс»

№   Наименование      Ед.      Кол-во   Цена          Стоимость без НДС   НДС   Сумма НДС    Стоимость с НДС
1   Испытания         услуга          2 993 750,00    1 987 500,00        12%   238 500,00   2 226 000,00
"""
    record, _ = tax_invoice.read([sheet(text)])
    assert (record.lines[0].quantity, record.lines[0].price) == (Decimal(2), Decimal("993750.00"))


def test_one_heading_over_rate_and_tax_and_a_number_by_a_shorter_label() -> None:
    text = """
ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА
1. Тіркеу нөмірі    ESF-150640012340-20250321-B6F6D789     1.1. Есептік жүйе нөмірі    15
2. Жазып берілген күні    21.03.2025
Жеткізуші: «Экспо Сервис» ЖШС
Алушы: «Арна Фудс» ЖШС

№   Атауы          Өлш. бірл.   Саны   Бірлік бағасы   Құны (ҚҚС-сыз)   ҚҚС               ҚҚС-пен құны
1   Көрме алаңы    қызмет       2      587 500,00      1 175 000,00     12% 141 000,00    1 316 000,00
"""
    record, _ = tax_invoice.read([sheet(text)])
    (line,) = record.lines
    assert (line.vat_rate, line.vat) == (Decimal(12), Decimal("141000.00"))
    assert record.number == "15"
