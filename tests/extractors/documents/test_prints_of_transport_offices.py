"""Papers of an office of transport: cabinet prints of e-invoices, untaxed carriage, railway papers, narrow statements."""

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from extractors.documents import (
    bank_statement,
    commercial_invoice,
    completion_act,
    payment_order,
    tax_invoice,
    transport_document,
)
from extractors.layout import Sheet
from extractors.page import Box
from tests.extractors.typed import LEADING, WIDTH, sheet

_CABINET = """
Электронный счет-фактура
Регистрационный номер                   Номер учетной системы          Тип
ESF-180540021233-20250425-828AC97A      6161                           Основной
Дата выписки                            Дата совершения оборота
25.04.2025                              25.04.2025
В. Реквизиты поставщика
ИИН/БИН                                 Поставщик
180540021233                            ТОО «Экспо Сервис»
С. Реквизиты получателя
ИИН/БИН                                 Получатель
120340005678                            ТОО «Арна Фудс»
G. Данные по товарам, работам, услугам
Позиция 1
Наименование товаров, работ, услуг      Признак происхождения          Ед. изм.
Размещение наружной рекламы             6                              услуга
продукции в г. Бишкек,
Кыргызская Республика
Кол-во (объем)                          Цена (тариф) за единицу        Стоимость без косвенных налогов
1                                       470 000,00                     470 000,00
Размер оборота                          Ставка НДС                     Сумма НДС
470 000,00                              {rate:<31}{vat}
Стоимость с учетом косвенных налогов
{gross}

Всего по счету
Стоимость без косвенных налогов         Сумма НДС                      Стоимость с учетом косвенных налогов
470 000,00                              {vat:<31}                          {gross}
"""


@pytest.mark.parametrize(("rate", "vat", "gross"), [("12%", "56 400,00", "526 400,00"), ("Без НДС", "—", "470 000,00")])
def test_a_card_of_a_line_as_a_browser_prints_it(rate: str, vat: str, gross: str) -> None:
    record, _ = tax_invoice.read([sheet(_CABINET.format(rate=rate, vat=vat, gross=gross))])
    (line,) = record.lines
    assert line.description == "Размещение наружной рекламы продукции в г. Бишкек, Кыргызская Республика"
    assert (line.unit, line.quantity, line.price) == ("услуга", Decimal(1), Decimal("470000.00"))
    told = Decimal(gross.replace(" ", "").replace(",", "."))
    assert (line.net, line.gross) == (Decimal("470000.00"), told)
    assert (record.net_total, record.gross_total) == (Decimal("470000.00"), told)


_UNTAXED = """
Электронный счет-фактура № 815 от 16 августа 2024 г.
6. ИИН/БИН   180540021233
7. Поставщик   ТОО «Экспо Сервис»
16. ИИН/БИН   120340005678
17. Получатель   ТОО «Арна Фудс»
№   Наименование        Кол-во   Цена         Стоимость без    Размер       Ставка   Сумма    Стоимость с
                                              косв. налогов    оборота      НДС      НДС      косв. налогами
1   Перевозка груза     1,000    430 000,00   430 000,00       430 000,00   0%       0,00     430 000,00
    Всего по счету:                                 430 000,00   {turnover}                      430 000,00
"""


def test_a_turnover_in_the_row_of_totals_is_no_tax() -> None:
    record, findings = tax_invoice.read([sheet(_UNTAXED.format(turnover="430 000,00"))])
    assert not findings
    assert (record.net_total, record.gross_total) == (Decimal("430000.00"), Decimal("430000.00"))
    assert record.vat_total in (None, Decimal(0))
    assert [x.gross for x in record.lines] == [Decimal("430000.00")]


_ACT = """
Форма Р-1
Заказчик       ТОО «Арна Фудс», г. Алматы                        БИН 120340005678
Исполнитель    ТОО «Экспо Сервис», г. Астана                     БИН 180540021233
АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ) № 158 от 11.02.2025
№   Наименование работ (услуг)   Единица     количество   цена за единицу   стоимость
1   Перевозка груза              услуга      1,000        430 000,00        430 000,00
    Итого                                    1,000        х                 430 000,00
{told}
"""


@pytest.mark.parametrize(
    ("told", "net"),
    [
        ("Без НДС. Всего на сумму: Четыреста тридцать тысяч тенге 00 тиын", Decimal("430000.00")),
        ("ҚҚС-сыз. Барлық сомасы: Төрт жүз отыз мың теңге 00 тиын", Decimal("430000.00")),
        ("ҚҚС-сыз. Барлығы: 430 000,00 теңге (Төрт жүз отыз мың теңге 00 тиын).", Decimal("430000.00")),
        ("Всего на сумму: Четыреста тридцать тысяч тенге 00 тиын", None),
    ],
)
def test_a_sentence_of_its_own_that_says_there_is_no_vat(told: str, net: Decimal | None) -> None:
    record, _ = completion_act.read([sheet(_ACT.format(told=told))])
    assert (record.net_total, record.gross_total) == (net, Decimal("430000.00"))


def test_a_contracts_number_broken_at_its_hyphen_and_its_day_no_day_of_performance() -> None:
    record, _ = completion_act.read(
        [
            sheet("""
АКТ ОКАЗАННЫХ УСЛУГ № 853
г. Павлодар                                                                 24 января 2025 года
ТОО «Экспо Сервис» (БИН 180540021233), именуемое в дальнейшем «Исполнитель», с одной
стороны, и ТОО «Арна Фудс» (БИН 120340005678), именуемое в дальнейшем «Заказчик», с другой
стороны, составили настоящий акт о том, что в соответствии с договором № 21/ТУ-
5 от 18 декабря 2024 года Исполнитель оказал, а Заказчик принял следующие услуги:
№   Наименование услуг           Кол-во   Цена, тенге       Сумма, тенге
1   Перевозка груза              1        430 000,00        430 000,00
    ИТОГО                                                   430 000,00
""")
        ]
    )
    fields: dict[str, Any] = record.fields()
    assert fields["contract"] == {"number": "21/ТУ-5", "date": record.contract.date}
    assert record.performed_on != record.contract.date


def test_a_role_in_the_brackets_of_a_label_defines_no_party() -> None:
    record, _ = commercial_invoice.read(
        [
            sheet("""
ИНВОЙС № 966 от 11 марта 2025 г.
Продавец (Исполнитель): ООО «Ориент Сервис», Россия, г. Омск, ул. Труда, 82
Покупатель (Заказчик): ТОО «Арна Фудс», Республика Казахстан, г. Алматы, БИН 120340005678
№   Наименование              Кол-во   Цена, RUB     Сумма, RUB
1   Перевозка груза           1        330 000,00    330 000,00
    Итого к оплате:                                  330 000,00
""")
        ]
    )
    assert (record.supplier.name, record.buyer.name) == ("ООО «Ориент Сервис»", "ТОО «Арна Фудс»")


@pytest.mark.parametrize("label", ["Country of supplier: UZ", "Country of the seller: UZ", "Страна поставщика: UZ"])
def test_the_country_of_a_party_is_not_its_name(label: str) -> None:
    record, _ = commercial_invoice.read(
        [
            sheet(f"""
Silk Road Freight LLC                                INVOICE
Tashkent, Uzbekistan                                 Invoice No: 680
                                                     Date: 20-Apr-2025
Bill to:
Arna Foods LLP
BIN 120340005678, Kostanay, Kazakhstan
Description                   Qty     Unit price (USD)     Amount (USD)
Freight Almaty - Tashkent     1       3,300.00             3,300.00
Total due                                                  USD 3,300.00
Bank: Asaka Bank, SWIFT: ASBKUZ22
{label}
""")
        ]
    )
    assert record.supplier.name == "Silk Road Freight LLC"


@pytest.mark.parametrize(
    "title",
    [
        "ТЕМІРЖОЛ ЖҮКҚҰЖАТЫ / НАКЛАДНАЯ ЖЕЛЕЗНОДОРОЖНАЯ № 497955",
        "Накладная на перевозку груза № 497955",
        "НАКЛАДНАЯ № 497955",
    ],
)
def test_a_railway_paper_whose_number_stands_behind_more_words_and_a_station_for_goods(title: str) -> None:
    record, _ = transport_document.read(
        [
            sheet(f"""
{title}
Станция отправления          Алматы-Груз
Станция назначения           Москва-Тов.
Грузоотправитель             ТОО «Арна Фудс», БИН 120340005678
Грузополучатель              ООО «Импорт Трейд», г. Москва
Перевозчик                   АО «Магистраль»
Вагон №       Наименование груза       Код ТН ВЭД      Мест       Масса груза брутто, кг
53879160      Мебель деревянная        940360          700        44900
""")
        ]
    )
    assert record.number == "497955"
    assert record.place_of_loading == "Алматы-Груз"


_NARROW = """
Выписка по счету
Лицевой счет: KZ906010131000123456
Период: 16.01.2026 - 21.01.2026
Наименование клиента: ТОО «Арна Фудс»
Номер       Дата         Дебет   Кредит Наименование           Назначение платежа
документа   операции                    получателя
974         18.01.2026     1 264        ТОО «Экспо             Оплата по сч. № 497 от
            15:36:15         400        Сервис»                13.11.2025 за перевозку
523         18.01.2026              570 ТОО «Степной Путь»     Оплата за продукцию
            16:12:15                000 БИН 180540021233       по накладной
"""


def _ruled(columns: list[int], rows: list[int]) -> tuple[Box, ...]:
    top, bottom = (40 + LEADING * rows[0] - 2, 40 + LEADING * rows[-1] - 2)
    upright = tuple(Box(30 + WIDTH * x - 3, top, 30 + WIDTH * x - 3, bottom) for x in columns)
    level = tuple(Box(27, 40 + LEADING * y - 2, 30 + WIDTH * columns[-1] - 3, 40 + LEADING * y - 2) for y in rows)
    return upright + level


def test_a_sum_that_a_narrow_column_broke_is_one() -> None:
    rulings = _ruled([0, 12, 25, 33, 40, 63, 92], [4, 6, 8, 10])
    record, _ = bank_statement.read([sheet(_NARROW, rulings=rulings)])
    assert [(row.debit, row.credit) for row in record.rows] == [(Decimal(1264400), None), (None, Decimal(570000))]
    assert [row.party.name for row in record.rows] == ["ТОО «Экспо Сервис»", "ТОО «Степной Путь»"]
    assert record.rows[0].purpose == "Оплата по сч. № 497 от 13.11.2025 за перевозку"


def test_a_sum_that_a_narrow_column_broke_is_one_though_its_first_groups_were_run_together() -> None:
    rulings = _ruled([0, 12, 25, 33, 40, 63, 92], [4, 6, 8, 10])
    text = _NARROW.replace("    1 264 ", "    31264 ").replace("      400 ", "   400,99 ")
    native = sheet(text, rulings=rulings).page
    words = tuple(msgspec.structs.replace(word, origin="ocr") for word in native.words)
    debits = [
        next(row.debit for row in bank_statement.read([Sheet(each)])[0].rows)
        for each in (native, msgspec.structs.replace(native, words=words, origin="ocr"))
    ]
    assert debits == [Decimal(31264), Decimal("31264400.99")]


def test_sums_of_rows_that_stand_close_are_two() -> None:
    record, _ = bank_statement.read(
        [
            sheet("""
Выписка по счету
Лицевой счет: KZ906010131000123456
Номер       Дата         Дебет     Кредит    Наименование           Назначение платежа
974         18.01.2026     1 264             ТОО «Экспо Сервис»     Оплата по сч. № 497
975         18.01.2026       400             ТОО «Степной Путь»     Оплата за продукцию
""")
        ]
    )
    assert [row.debit for row in record.rows] == [Decimal(1264), Decimal(400)]


def test_a_bin_behind_a_name_in_running_text() -> None:
    record, _ = completion_act.read(
        [
            sheet("""
АКТ № 5608
сдачи-приемки оказанных услуг
г. Алматы                                                                  «30» октября 2024 г.
Мы, нижеподписавшиеся, представитель Исполнителя – ТОО «Экспо Сервис», БИН 180540021233, директор Ли Д.А.,
и представитель Заказчика – ТОО «Арна Фудс», БИН 120340005678, составили настоящий акт о том, что
Исполнитель оказал, а Заказчик принял следующие услуги:
1. Перевозка груза – 430 000,00 тенге;
Стоимость оказанных услуг составила 430 000,00 (Четыреста тридцать тысяч тенге 00 тиын), без НДС.
Исполнитель                              Заказчик
ТОО «Экспо Сервис»                       ТОО «Арна Фудс»
""")
        ]
    )
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Экспо Сервис»", "180540021233")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Арна Фудс»", "120340005678")


def test_the_code_of_a_beneficiary_behind_the_account() -> None:
    record, _ = payment_order.read(
        [
            sheet("""
№ 6505 ТӨЛЕМ ТАПСЫРМАСЫ
2024 жылғы 28 қазан
Ақша жіберуші                 «Арна Фудс» ЖШС, БСН 120340005678
ЖСК / КОд                     KZ906010131000123456 / 17
Бенефициар                    «Экспо Сервис» ЖШС, БСН 180540021233
ЖСК / Кбе                     KZ18722S000012345678 / 19
Сомасы                        560 000,00 теңге
Төлем мақсатының коды         859
""")
        ]
    )
    assert (record.kbe, record.payer.iban, record.beneficiary.iban) == (
        "19",
        "KZ906010131000123456",
        "KZ18722S000012345678",
    )


def test_a_table_whose_columns_are_set_left_below_other_captions_is_no_card() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
Счет-фактура № 15 от 10.02.2025
Поставщик: ТОО «Экспо Сервис», БИН 180540021233
Получатель: ТОО «Арна Фудс», БИН 120340005678
Отсрочка, дней         Ставка НДС
10                     12%
Наименование           Кол-во    Цена          Стоимость без НДС    НДС          Стоимость с НДС
Реклама                1         100 000,00    100 000,00           12 000,00    112 000,00
Перевод                2         100 000,00    200 000,00           24 000,00    224 000,00
Итого                                          300 000,00           36 000,00    336 000,00
""")
        ]
    )
    assert [(x.description, x.net) for x in record.lines] == [
        ("Реклама", Decimal("100000.00")),
        ("Перевод", Decimal("200000.00")),
    ]
    assert record.net_total == Decimal("300000.00")


def test_a_description_that_runs_close_to_the_next_value() -> None:
    text = _CABINET.format(rate="12%", vat="56 400,00", gross="526 400,00")
    close = text.replace("Размещение наружной рекламы             6", "Размещение рекламы на стенде 18 кв. м., 6")
    record, _ = tax_invoice.read([sheet(close)])
    (line,) = record.lines
    assert line.description == ("Размещение рекламы на стенде 18 кв. м., продукции в г. Бишкек, Кыргызская Республика")
    assert (line.unit, line.net) == ("услуга", Decimal("470000.00"))


@pytest.mark.parametrize(
    "box",
    [
        "4. Исправленный                 № 464 от 03.09.2024",
        "4. Исправленный ☑ 4.1. Дата 03.09.2024 4.2. Номер учетной системы 464 4.3. Регистрационный номер",
    ],
)
def test_the_invoice_that_a_corrected_one_names_beside_the_box(box: str) -> None:
    text = f"""
Электронный счет-фактура
1. Регистрационный номер        ESF-180540021233-20240907-49903C1B
1.1. Номер учетной системы      8
2. Дата выписки                 07.09.2024
3. Дата совершения оборота      02.09.2024
{box}
5. Дополнительный
6. ИИН/БИН                      180540021233
7. Поставщик                    ТОО «Экспо Сервис»
16. ИИН/БИН                     120340005678
17. Получатель                  ТОО «Арна Фудс»
"""
    record, _ = tax_invoice.read([sheet(text)])
    assert (record.number, record.type, record.corrects) == ("8", "corrected", "464")
    plain, _ = tax_invoice.read([sheet(text.replace(box, "4. Исправленный"))])
    assert (plain.type, plain.corrects) == (None, None)
