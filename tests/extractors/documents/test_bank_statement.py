"""Statements: nine numbered columns, one column of signed sums, blocks without columns, and pages that go on."""

from datetime import date
from decimal import Decimal

from extractors.documents import bank_statement
from extractors.page import Box
from extractors.records import BankStatement, Entry, Party
from tests.extractors.typed import LEADING, WIDTH, sheet

HOLDER_IBAN, PAYEE_IBAN = "KZ906010131000123456", "KZ18722S000012345678"


def _read(*pages: str) -> BankStatement:
    return bank_statement.read([sheet(page, number=n) for n, page in enumerate(pages, 1)])[0]


def _row(day: date, document: str, **rest: object) -> Entry:
    return Entry(date=day, document=document, **rest)  # type: ignore[arg-type]  # fields of the entry


KASPI = """
ВЫПИСКА ПО СЧЕТУ
Лицевой счет:              KZ906010131000123456
Валюта счета:              KZT
Период:                    с 01.01.2024 по 31.01.2024
ИИН/БИН:                   210340000405
Наименование клиента:      ТОО "Альфа Экспорт"
Входящий остаток:          1 000 000
Номер      Дата        Дебет      Кредит     Наименование         ИИК бенефициара      БИК банка   КНП   Назначение
документа  операции                          получателя           (отправителя         получателя        платежа
1          2           3          4          5                    6                    7           8     9
1022       19.01.2024  182 220,7             ТОО "Экспо Сервис"   KZ18722S0000         CASPKZKA    859   Оплата по сч.
           10:15:32                          БИН 180540021233     12345678                               №88, в т.ч.
                                                                                                         НДС 19 523,65
77         20.01.2024             7 942      ИП Сериков А.Б.      KZ18722S0000         CASPKZKA    710   Возврат
           11:00:01                          ИИН 910702450039     12345678
           Итого обороты в национальной валюте
           182 220,7             7 942
Итого операций за период: 2
Наименование и БИК обслуживающего Банка: АО "Народный Банк Казахстана" HSBKKZKX
"""


def _grid(first: int, last: int, columns: tuple[int, ...], rows: tuple[int, ...]) -> tuple[Box, ...]:
    """Rulings left of these characters and above these lines."""
    xs = [30 + WIDTH * (at - 0.5) for at in columns]
    ys = [40 + LEADING * (row - 0.2) for row in rows]
    top, bottom = 40 + LEADING * (first - 0.2), 40 + LEADING * (last - 0.2)
    return (*(Box(x, top, x, bottom) for x in xs), *(Box(xs[0], y, xs[-1], y) for y in ys))


def test_the_row_that_numbers_the_columns_is_no_transaction() -> None:
    rulings = _grid(7, 15, (0, 11, 23, 34, 45, 66, 87, 99, 105, 125), (7, 9, 10, 13, 15))
    record, findings = bank_statement.read([sheet(KASPI, rulings=rulings)])
    assert not findings
    assert record.holder == Party(name='ТОО "Альфа Экспорт"', bin="210340000405", iban=HOLDER_IBAN, bic="HSBKKZKX")
    assert (record.period_from, record.period_to) == (date(2024, 1, 1), date(2024, 1, 31))
    assert record.currency == "KZT"
    payee = Party(name='ТОО "Экспо Сервис"', bin="180540021233", iban=PAYEE_IBAN, bic="CASPKZKA")
    person = Party(name="ИП Сериков А.Б.", bin="910702450039", iban=PAYEE_IBAN, bic="CASPKZKA")
    assert record.rows == (
        _row(
            date(2024, 1, 19),
            "1022",
            debit=Decimal("182220.7"),
            party=payee,
            purpose="Оплата по сч. №88, в т.ч. НДС 19 523,65",
        ),
        _row(date(2024, 1, 20), "77", credit=Decimal(7942), party=person, purpose="Возврат"),
    )


def test_a_purpose_that_begins_above_its_row() -> None:
    text = """
ВЫПИСКА ПО СЧЕТУ
Лицевой счет: KZ906010131000123456
Входящий остаток: 4 812 300,00
Номер      Дата        Дебет        Кредит         Наименование         КНП   Назначение платежа
документа  операции                                получателя
165        01.06.2026               2 150 000,00   ТОО "Ак Дала"        710   Оплата за товар
                                                                              Оплата по договору № 235 от 27.04.2026,
2020       22.06.2026  336 400,00                  ТОО "Тумар Медиа"    851
                                                                              счет-фактура № 16723 от 16.06.2026
Исходящий остаток: 6 625 900,00
"""
    rulings = _grid(3, 9, (0, 11, 23, 36, 51, 72, 78, 120), (3, 5, 6, 9))
    rows = bank_statement.read([sheet(text, rulings=rulings)])[0].rows
    assert [(row.date, row.document, row.debit) for row in rows] == [
        (date(2026, 6, 1), "165", None),
        (date(2026, 6, 22), "2020", Decimal("336400.00")),
    ]


def test_names_broken_in_a_column_of_their_own() -> None:
    rows = _read("""
ВЫПИСКА ПО СЧЕТУ
Счет: KZ906010131000123456   Валюта: USD
Период: 23.01.2026 - 31.01.2026
Входящий остаток: 9 000,00

Дата         Документ     Контрагент           Дебет       Кредит   Назначение платежа
23.01.2026   710          УГД по               675,00               Индивидуальный
                          Алмалинскому району                       подоходный налог
26.01.2026   OUT1724008   Friendly Platforms   1 643,43             Invoice 7813853448
                          Ireland Limited                           of 13.01.2026
                          ИИН/БИН -
Исходящий остаток: 6 681,57
""").rows
    assert [row.party and row.party.name for row in rows] == [
        "УГД по Алмалинскому району",
        "Friendly Platforms Ireland Limited",
    ]


def test_columns_without_rulings() -> None:
    record = _read("""
                       ВЫПИСКА ПО СЧЕТУ
Клиент: ТОО "Альфа Экспорт"       БИН: 210340000405
Счет: KZ906010131000123456   Валюта: KZT
Период: 01.01.2024 - 31.01.2024
Входящий остаток: 1 000 000,00

Дата         Документ   Контрагент               Дебет          Кредит         Назначение платежа
12.01.2024   15         ТОО "Экспо Сервис"       649 600,00                    Оплата по сч. 88
                        БИН 180540021233                                       от 02.01.2024
                        KZ18722S000012345678
15.01.2024   77         ИП Сериков А.Б.                         120 000,00     Возврат, договор 5
                        ИИН 910702450039
Итого обороты                                    649 600,00     120 000,00
Исходящий остаток: 470 400,00
""")
    assert record.holder == Party(name='ТОО "Альфа Экспорт"', bin="210340000405", iban=HOLDER_IBAN)
    payee = Party(name='ТОО "Экспо Сервис"', bin="180540021233", iban=PAYEE_IBAN)
    assert record.rows[0] == _row(
        date(2024, 1, 12),
        "15",
        debit=Decimal("649600.00"),
        party=payee,
        purpose="Оплата по сч. 88 от 02.01.2024",
    )
    assert [(r.debit, r.credit) for r in record.rows[1:]] == [(None, Decimal("120000.00"))]


def test_signed_sums_in_one_column() -> None:
    record = _read("""
Шот бойынша үзінді / Выписка по счету
Кезеңі / Период выписки: 01.01.2024 – 31.01.2024
Клиент: ТОО "Альфа Экспорт"
ЖСН/БСН: 210340000405
Шот / Счет: KZ906010131000123456 KZT
Күні / Дата   Құжат №   Сомасы / Сумма       Сипаттамасы / Детали
31.01.2024    15        -45 000.00 KZT       ТОО "Экспо Сервис", БСН 180540021233
                                             KZ18722S000012345678 CASPKZKA
                                             Оплата по сч. 88 от 02.01.2024
31.01.2024    16        +5 000.00 KZT        ТОО "Экспо Сервис", БСН 180540021233
                                             KZ18722S000012345678 CASPKZKA
                                             Возврат излишка
""")
    payee = Party(name='ТОО "Экспо Сервис"', bin="180540021233", iban=PAYEE_IBAN, bic="CASPKZKA")
    day = date(2024, 1, 31)
    assert record.rows == (
        _row(day, "15", debit=Decimal("45000.00"), party=payee, purpose="Оплата по сч. 88 от 02.01.2024"),
        _row(day, "16", credit=Decimal("5000.00"), party=payee, purpose="Возврат излишка"),
    )


BLOCKS = """
Выписка по лицевому счету
Клиент: ТОО "Альфа Экспорт"
Лицевой счет: KZ906010131000123456 KZT
Период: 01.01.2024 - 31.01.2024
                                                                            Дебет          Кредит
12.01.2024      №15                                                         649 600,00
                ТОО "Экспо Сервис" БИН 180540021233
                KZ18722S000012345678 CASPKZKA
                Оплата по сч. 88, сумма договора за весь срок участия в размере 999 999,00
"""
MORE = """
15.01.2024      №77                                                                        120 000,00
                ИП Сериков А.Б. БИН 910702450039
                Возврат
"""


def test_blocks_that_go_on_over_the_page() -> None:
    record = _read(BLOCKS, MORE)
    assert [(r.document, r.debit, r.credit) for r in record.rows] == [
        ("15", Decimal("649600.00"), None),
        ("77", None, Decimal("120000.00")),
    ]
    # a figure at the end of running text that reaches under a heading is no sum
    assert record.rows[0].purpose == ("Оплата по сч. 88, сумма договора за весь срок участия в размере 999 999,00")
    assert record.sources["/rows/1/credit"].page == 2


def test_a_foreign_account() -> None:
    record = _read("""
Account statement
Account: KZ906010131000123456   Currency: USD
Client: ALFA EXPORT LLP
Period: 01.01.2024 - 31.01.2024
Date          Number    Debit         Credit       Counterparty           Details
12.01.2024    15        12,345.67                  MESSE BERLIN GMBH      Invoice 88
20.01.2024    16                      1,000.00     TURKISH AIRLINES INC   Refund
Total                   12,345.67     1,000.00
""")
    assert (record.currency, record.holder.name) == ("USD", "ALFA EXPORT LLP")
    assert record.rows[0] == _row(
        date(2024, 1, 12),
        "15",
        debit=Decimal("12345.67"),
        party=Party(name="MESSE BERLIN GMBH"),
        purpose="Invoice 88",
    )
    assert len(record.rows) == 2


def test_cards() -> None:
    statement = _read(
        """
ВЫПИСКА ПО ЛИЦЕВОМУ СЧЕТУ
ИИН/БИН          210340000405
Счет №           KZ906010131000123456
Период           2025-09-01 – 2025-11-04

2025-09-15    ТОО «Экспо Сервис»                                     Дебет
№ 503         БИН 180540021233, KZ18722S000012345678, CASPKZKA       79,000.00
              Оплата по сч. №702 от 19.06.2025

2025-10-27    ТОО «Бета»                                             Кредит
№ 500         БИН 150540002688                                       213,000.00
              Возврат аванса

2025-10-28    ТОО «Гамма»                                            12,500.00
"""
    )
    first, second = statement.rows
    assert (first.date, first.document, first.debit, first.credit) == (
        date(2025, 9, 15),
        "503",
        Decimal("79000.00"),
        None,
    )
    assert (first.party.bin, first.party.iban, first.purpose) == (
        "180540021233",
        PAYEE_IBAN,
        "Оплата по сч. №702 от 19.06.2025",
    )
    assert (second.credit, second.debit) == (Decimal("213000.00"), None)


TOLD_TOGETHER = """
Шот бойынша операциялар / Движение по счету
Шот иесі / Владелец счета    ТОО "Альфа Экспорт"
ИИН/БИН                      210340000405
Күні / Дата        Кімнен, мақсаты / Контрагент и назначение                              Сомасы / Сумма, KZT
10 января 2024 г.  ТОО "Экспо Сервис"                                                            −182 220,70
№ 2214             БИН 180540021233 · KZ18722S000012345678 · CASPKZKA
                   Оплата по счету № 88 от 09.01.2024 за участие в выставке, доставку
                   образцов и оформление места
11 января 2024 г.  ИП Сериков А.Б.                                                                 +7 942,00
№ 503              ИИН 910702450039 · KZ18722S000012345678 · CASPKZKA
                   Возврат
Всего списано    182 220,70
"""


def test_one_column_of_counterparty_and_purpose() -> None:
    record = _read(TOLD_TOGETHER)
    assert [(r.date, r.document, r.debit, r.credit) for r in record.rows] == [
        (date(2024, 1, 10), "2214", Decimal("182220.70"), None),
        (date(2024, 1, 11), "503", None, Decimal("7942.00")),
    ]
    assert record.rows[0].party == Party(name='ТОО "Экспо Сервис"', bin="180540021233", iban=PAYEE_IBAN, bic="CASPKZKA")
    assert record.rows[0].purpose == (
        "Оплата по счету № 88 от 09.01.2024 за участие в выставке, доставку образцов и оформление места"
    )


def test_the_other_side_above_its_purpose_that_runs_over_the_columns() -> None:
    text = """
ВЫПИСКА ПО СЧЕТУ
АО «Тест Экспорт», 210340000405                  KZ067220875153675629 KZT
Дата / документ  Контрагент, назначение платежа      ИИК, БИК               Приход         Расход
10.02.2026 г.    ТОО «Тест Торг», 180540021233       KZ18722S000012345678,                 305 000,00
                                                     CASPKZKA
№ 500            Оплата за услуги связи, договор № 35 от 02.04.2025 г. и приложения
16.02.2026 г.    ТОО «Тест Связь», 150540002688      KZ18722S000012345678,                 270 882,22
                                                     CASPKZKA
№ 503            Услуги связи
"""
    columns = (24, 128, 342, 478, 562, 672)
    level = [Box(24, y, 672, y) for y in (66, 80, 122, 164)]
    tall = [Box(x, a, x, b) for x in columns for a, b in ((66, 80), (80, 108), (122, 150))]
    merged = [Box(x, a, x, b) for x in (24, 128, 672) for a, b in ((108, 122), (150, 164))]
    one, other = bank_statement.read([sheet(text, rulings=(*level, *tall, *merged))])[0].rows

    assert (one.date, one.document, one.debit) == (date(2026, 2, 10), "500", Decimal("305000.00"))
    assert (one.party.name, one.party.bin) == ("ТОО «Тест Торг»", "180540021233")
    assert (one.party.iban, one.party.bic) == ("KZ18722S000012345678", "CASPKZKA")
    assert one.purpose == "Оплата за услуги связи, договор № 35 от 02.04.2025 г. и приложения"
    assert (other.document, other.party.name, other.purpose) == ("503", "ТОО «Тест Связь»", "Услуги связи")


def test_all_of_a_movement_in_a_column_beside_a_day_of_two_lines() -> None:
    record = _read("""
Выписка по счету
Валюта: KZT

Дата, документ      Операция                                              Сумма

10 февраля 2025     Товарищество с ограниченной ответственностью          −129 000,00
г.                  «Бета»
№ 504               БИН 180540021233, счет KZ18722S000012345678
                    Оплата за услуги по счету № 27
""")
    (row,) = record.rows
    assert row.party == Party(
        name="Товарищество с ограниченной ответственностью «Бета»", bin="180540021233", iban=PAYEE_IBAN
    )
    assert (row.document, row.purpose) == ("504", "Оплата за услуги по счету № 27")


def test_the_first_and_the_last_day_on_lines_of_their_own() -> None:
    record = _read("""
ВЫПИСКА ПО ЛИЦЕВОМУ СЧЕТУ
Дата начала        01.10.2024
Дата окончания     27.12.2024

Дата          № док.      Дебет          Кредит        Назначение
25.10.2024    1072        27 000,00                    Оплата по счету 5
""")
    assert (record.period_from, record.period_to) == (date(2024, 10, 1), date(2024, 12, 27))
