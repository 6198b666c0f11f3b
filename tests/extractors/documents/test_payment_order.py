"""Payment orders as bank systems, bank clients and accountants' programs print them, and as they may yet print them."""

from datetime import date
from decimal import Decimal

import msgspec

from extractors.documents import payment_order
from extractors.layout import Sheet
from extractors.page import Box
from extractors.records import Party
from tests.extractors.documents.orders import BANK_SYSTEM, SUM, read
from tests.extractors.typed import LEADING, WIDTH, page, recognised, sheet

PAYER_BIN, PAYEE_BIN = "210340000405", "180540021233"
PAYER_IBAN, PAYEE_IBAN = "KZ906010131000123456", "KZ18722S000012345678"


def test_bank_system() -> None:
    record, findings = payment_order.read([sheet(BANK_SYSTEM)])
    assert not findings
    assert record.number == "1022"
    assert record.issued_on == record.executed_on == date(2024, 1, 31)
    # «Банк получатель» takes the order in: it is the sender's
    assert record.payer == Party(name='ТОО "Экспортер"', bin=PAYER_BIN, iban=PAYER_IBAN, bic="HSBKKZKX")
    assert record.beneficiary == Party(name='ТОО "Экспо Сервис"', bin=PAYEE_BIN, iban=PAYEE_IBAN, bic="CASPKZKA")
    assert (record.amount, record.currency, record.knp, record.kbe) == (SUM, "KZT", "859", "17")
    assert record.amount_in_words == "Шестьсот сорок девять тысяч шестьсот тенге 00 тиын"
    assert record.purpose == (
        'Оплата по сч. №88 от 02.08.2022 за участие в выставке ООО "Икс" БИН 081040010463, в т.ч. НДС 12% -69 600,00'
    )
    assert record.mark == "executed"
    assert record.sources["/amount"].quote == "649,600.00"
    assert record.sources["/currency"].quote == record.amount_in_words


KAZAKH_MARK = BANK_SYSTEM.replace("Проведено банком получателем", "Алушы банк өткізді          ")


def test_a_bank_that_received_the_order_says_in_kazakh_that_it_carried_it_out() -> None:
    assert read(KAZAKH_MARK).executed_on == date(2024, 1, 31)
    empty = KAZAKH_MARK.replace("          31 января 2024г.\n   М.П.", "          ________________\n   М.П.")
    assert read(empty).mark is None


def test_a_label_of_three_lines_has_no_label_in_its_middle() -> None:
    record = read("""
ТӨЛЕМ ТАПСЫРМАСЫ № 65                                        Күні: 2025 жылғы 20 қазан
Сомасы жазумен: Алты жүз қырық тоғыз мың алты жүз теңге 00 тиын
Тауарды алу (қызметті көрсету) күні            Төлем           811
                                               мақсатының
                                               коды
Төлемнің мақсаты: 15.10.2025 ж. № 425 төлем    Бюджеттік
шоты бойынша кеңсе үшін төлем                  сыныптама
                                               коды
""")
    assert record.purpose == "15.10.2025 ж. № 425 төлем шоты бойынша кеңсе үшін төлем"


BANK_LIST = """
АО "Фридом Банк Казахстан"
Платежное поручение № 77 от 12.03.2025
Плательщик: ТОО "Альфа Экспорт", ИИН/БИН 210340000405
Счет плательщика: KZ906010131000123456
Банк плательщика: АО "Народный Банк Казахстана", БИК HSBKKZKX
Получатель: ИП Сериков А.Б., ИИН/БИН 910702450039
Счет получателя: KZ18722S000012345678    КБе: 19
Банк получателя: АО "KASPI BANK", БИК CASPKZKA
Сумма: 250 000,00 KZT (Двести пятьдесят тысяч тенге 00 тиын)
Комиссия: 300,00 KZT
Итого к списанию: 250 300,00 KZT
КНП: 851 - Услуги в области компьютерного программирования
Назначение платежа: Оплата за услуги по договору 15/2025 от 01.02.2025,
счет на оплату № 33 от 10.03.2025. Сумма 250 000,00 тенге, без НДС
Статус: Исполнен 12.03.2025 14:33:10
"""


def test_label_and_value_in_one_line() -> None:
    record = read(BANK_LIST)
    assert (record.number, record.issued_on, record.executed_on) == ("77", date(2025, 3, 12), date(2025, 3, 12))
    assert record.payer == Party(name='ТОО "Альфа Экспорт"', bin=PAYER_BIN, iban=PAYER_IBAN, bic="HSBKKZKX")
    assert (record.beneficiary.bin, record.beneficiary.iban) == ("910702450039", PAYEE_IBAN)
    assert record.beneficiary.bic == "CASPKZKA"
    assert (record.amount, record.knp, record.kbe) == (Decimal("250000.00"), "851", "19")
    assert record.amount_in_words == "Двести пятьдесят тысяч тенге 00 тиын"
    assert record.purpose == (
        "Оплата за услуги по договору 15/2025 от 01.02.2025, "
        "счет на оплату № 33 от 10.03.2025. Сумма 250 000,00 тенге, без НДС"
    )


def test_parties_side_by_side_in_a_kazakh_table() -> None:
    record = read("""
Төлем тапсырмасы № 5
2025 жылғы 3 наурыз

                       Ақша жөнелтуші              Бенефициар
Атауы                  "Альфа" ЖШС                 "Экспо Сервис" ЖШС
ЖСН/БСН                210340000405                180540021233
ЖСК                    KZ906010131000123456        KZ18722S000012345678
БСК                    HSBKKZKX                    CASPKZKA
Код / Кбе              17                          17

Сомасы                 649 600,00 ₸
Сомасы жазбаша         Алты жүз қырық тоғыз мың алты жүз теңге 00 тиын
Төлем мақсатының коды  859
Төлемнің мақсаты       Көрмеге қатысу үшін, 02.03.2025 № 12 шот-фактура
Мәртебесі              Орындалмады
""")
    assert (record.number, record.issued_on) == ("5", date(2025, 3, 3))
    assert record.payer == Party(name='"Альфа" ЖШС', bin=PAYER_BIN, iban=PAYER_IBAN, bic="HSBKKZKX")
    assert record.beneficiary == Party(name='"Экспо Сервис" ЖШС', bin=PAYEE_BIN, iban=PAYEE_IBAN, bic="CASPKZKA")
    assert (record.amount, record.currency, record.knp) == (SUM, "KZT", "859")
    assert record.purpose == "Көрмеге қатысу үшін, 02.03.2025 № 12 шот-фактура"
    assert record.mark == "pending"


def test_kazakh_word_order_and_a_code_glued_to_the_account() -> None:
    record = read("""
2024 жылғы 31 қаңтардағы № 1022 төлем тапсырмасы
Ақша жіберуші: "Альфа" ЖШС
БСН: 210340000405
ЖСК: KZ906010131000123456   Код: 17
Алушы банк: "Қазақстан Халық Банкі" АҚ
БСК: HSBKKZKX
Бенефициар: "Экспо Сервис" ЖШС
БСН: 180540021233
ЖСК: KZ18722S00001234567819
Бенефициардың банкі: "KASPI BANK" АҚ
БСК: CASPKZKA
Сомасы цифрмен: 649600=00
Сомасы жазумен: Алты жүз қырық тоғыз мың алты жүз теңге
ТМК 859
Төлемнің тағайындалуы: көрме алаңын жалға алу, № 88 шот 02.01.2024
Төлем жүргізілді 31.01.2024
""")
    assert (record.number, record.issued_on) == ("1022", date(2024, 1, 31))
    assert (record.payer.bic, record.beneficiary.bic) == ("HSBKKZKX", "CASPKZKA")
    assert (record.beneficiary.iban, record.kbe) == (PAYEE_IBAN, "19")
    assert record.amount == SUM
    assert record.purpose == "көрме алаңын жалға алу, № 88 шот 02.01.2024"
    assert (record.mark, record.executed_on) == ("executed", date(2024, 1, 31))


def test_a_receipt_with_the_sum_above_everything() -> None:
    record = read("""
Квитанция об оплате
649 600 ₸
Платеж успешно исполнен
Дата и время        31.01.2024 18:22
Номер документа     QR55231
Отправитель         ТОО «Альфа Экспорт»
БИН отправителя     210340000405
Счет отправителя    KZ906010131000123456
Получатель          ТОО «Экспо Сервис»
БИН получателя      180540021233
Счет получателя     KZ18722S000012345678
БИК банка получателя  CASPKZKA
Комиссия            0 ₸
КНП                 859
Назначение          Оплата по счету 88
""")
    assert (record.number, record.amount, record.currency) == ("QR55231", Decimal(649600), "KZT")
    assert (record.payer.bin, record.payer.iban) == (PAYER_BIN, PAYER_IBAN)
    assert record.beneficiary == Party(name="ТОО «Экспо Сервис»", bin=PAYEE_BIN, iban=PAYEE_IBAN, bic="CASPKZKA")
    assert (record.purpose, record.mark) == ("Оплата по счету 88", "executed")


def test_english() -> None:
    record = read("""
PAYMENT ORDER No. 318
Date: 12 March 2025
Remitter: Alfa Export LLP                       Amount: KZT 649,600.00
BIN: 210340000405
Bank: Halyk Bank JSC, BIC: HSBKKZKX
Beneficiary: Expo Service LLP
BIN: 180540021233
Beneficiary's account: KZ18722S000012345678
Beneficiary's bank: Kaspi Bank JSC, BIC: CASPKZKA
Amount in words: Six hundred forty-nine thousand six hundred tenge 00 tiyn
Purpose code: 859
Payment details: Invoice 88 dated 02.08.2022, participation in exhibition
Status: Completed
""")
    assert (record.number, record.issued_on, record.amount) == ("318", date(2025, 3, 12), SUM)
    assert (record.payer.name, record.payer.bic) == ("Alfa Export LLP", "HSBKKZKX")
    assert (record.beneficiary.iban, record.beneficiary.bic) == (PAYEE_IBAN, "CASPKZKA")
    assert record.purpose == "Invoice 88 dated 02.08.2022, participation in exhibition"
    assert record.mark == "executed"


def test_values_under_their_labels_in_two_columns() -> None:
    record = read("""
Платежное поручение № 12                                 1 000 000,00 KZT
10.02.2025

Отправитель денег               Бенефициар
ТОО «Альфа»                     ТОО «Бета»

ИИН/БИН                         ИИН/БИН
210340000405                    180540021233

ИИК                             ИИК
KZ906010131000123456            KZ18722S000012345678

Назначение платежа
оплата по счету 5
""")
    assert record.payer == Party(name="ТОО «Альфа»", bin=PAYER_BIN, iban=PAYER_IBAN)
    assert record.beneficiary == Party(name="ТОО «Бета»", bin=PAYEE_BIN, iban=PAYEE_IBAN)
    assert (record.amount, record.purpose) == (Decimal(1000000), "оплата по счету 5")


def test_banks_named_after_both_parties() -> None:
    record = read("""
Платежное поручение № 9 от 01.02.2025                      Статус: На подписи
Отправитель денег        ТОО «Альфа»
ИИН/БИН                  210340000405
ИИК                      KZ906010131000123456
Бенефициар               ТОО «Бета»
ИИН/БИН                  180540021233
ИИК                      KZ18722S000012345678
Банк получатель          АО «Народный Банк Казахстана»
БИК                      HSBKKZKX
Банк бенефициара         АО «KASPI BANK»
БИК                      CASPKZKA
Сумма                    1 000 000 тенге
КНП                      710
Назначение платежа       Платежи за товары, за исключением недвижимости и товаров с кодами
                         назначения платежа 711, 712 и 713. Оплата по договору 5
""")
    assert (record.payer.bic, record.beneficiary.bic) == ("HSBKKZKX", "CASPKZKA")
    assert (record.knp, record.mark) == ("710", "pending")
    assert record.purpose == (
        "Платежи за товары, за исключением недвижимости и товаров с кодами "
        "назначения платежа 711, 712 и 713. Оплата по договору 5"
    )


def test_a_name_may_hold_words_that_are_labels() -> None:
    record = read("""
Төлем тапсырмасы № 5
Ақша жіберуші    «Дербес Код» ЖШС
БСН              210340000405
Бенефициар       «Есеп Шоты Сервис» ЖШС
Сомасы           649 600,00 ₸
""")
    assert (record.payer.name, record.beneficiary.name) == ("«Дербес Код» ЖШС", "«Есеп Шоты Сервис» ЖШС")


def test_ruled_boxes() -> None:
    """Boxes with label and value in one cell; the payee's stands above the payer's."""
    text = """
          ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 31
Бенефициар:                        ИИК                      Кбе
ТОО «Бета»                         KZ18722S000012345678     17
БИН 180540021233
Отправитель денег:                 ИИК                      Сумма
ТОО «Альфа»                        KZ906010131000123456     1 000,00
БИН 210340000405
"""
    left, middle, right, end = (30 + WIDTH * at for at in (-0.5, 34, 59, 70))
    tops = [40 + LEADING * (row - 0.2) for row in (1, 4, 7)]
    rulings = [Box(left, y, end, y) for y in tops] + [Box(x, tops[0], x, tops[-1]) for x in (left, middle, right, end)]
    record = payment_order.read([sheet(text, rulings=tuple(rulings))])[0]
    assert record.payer == Party(name="ТОО «Альфа»", bin=PAYER_BIN, iban=PAYER_IBAN)
    assert record.beneficiary == Party(name="ТОО «Бета»", bin=PAYEE_BIN, iban=PAYEE_IBAN)
    assert (record.amount, record.kbe) == (Decimal("1000.00"), "17")


def test_numbers_are_never_swapped_between_columns_that_are_read_down() -> None:
    """The payer ends the first column, its numbers begin the second: the accounts' banks show it."""
    record = read("""
Платежное поручение № 3 от 01.02.2025

Сумма                           ИИН/БИН
1 000,00 KZT                    210340000405

КНП                             ИИК
859                             KZ906010131000123456

Назначение платежа              БИК
оплата по счету 5               HSBKKZKX

Отправитель денег               Бенефициар
ТОО «Альфа»                     ТОО «Бета»

Банк отправителя                ИИН/БИН
АО «Народный Банк»              180540021233

                                ИИК
                                KZ18722S000012345678
""")
    assert record.beneficiary == Party(name="ТОО «Бета»", bin=PAYEE_BIN, iban=PAYEE_IBAN)
    assert record.payer == Party(name="ТОО «Альфа»", bin=PAYER_BIN, iban=PAYER_IBAN, bic="HSBKKZKX")


def test_labels_behind_those_of_another_language() -> None:
    record = read("""
Payment Order — Платежное поручение
Transaction reference / Номер документа    1355
Creation date / Дата документа             03.06.2024
Amount / Сумма                             KZT 649 600,00
""")
    assert (record.number, record.issued_on, record.amount) == ("1355", date(2024, 6, 3), SUM)


def test_a_blank_of_several_underlined_lines_is_one_purpose() -> None:
    text = """
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 431 от 08.08.2024
Отправитель денег        ТОО "Экспортер"
Сумма                    649 600,00 KZT
Назначение платежа       Оплата по счету № 88 за участие
                         в выставке
"""
    drawn = page(text)
    purpose = next(w for w in drawn.words if w.text == "Оплата")
    second = next(w for w in drawn.words if w.text == "выставке")
    lines = tuple(Box(purpose.x0, w.bottom + 0.5, purpose.x0 + 300, w.bottom + 0.5) for w in (purpose, second))
    underlined = Sheet(msgspec.structs.replace(drawn, rulings=lines))
    assert payment_order.read([underlined])[0].purpose == "Оплата по счету № 88 за участие в выставке"


def test_names_listed_under_headings_in_two_languages() -> None:
    record = read("""
Платежное поручение № 1355 от 03.06.2024
DEBIT PARTY / ОТПРАВИТЕЛЬ ДЕНЕГ                       BENEFICIARY / БЕНЕФИЦИАР
Name / Наименование     ТОО "Экспортер"               Name / Наименование     ТОО "Экспо Сервис"
Tax ID / БИН/ИИН        210340000405                  Tax ID / БИН/ИИН        180540021233
Amount / Сумма          649 600,00 KZT
""")
    assert (record.payer.name, record.payer.bin) == ('ТОО "Экспортер"', PAYER_BIN)
    assert (record.beneficiary.name, record.beneficiary.bin) == ('ТОО "Экспо Сервис"', PAYEE_BIN)


def test_the_last_words_of_a_hint_whose_first_stand_beside_other_boxes_are_no_purpose() -> None:
    text = """
ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 35 от 11.03.2026
Отправитель денег:                 ИИК                    Код        Сумма
ТОО "Экспортер"                    KZ906010131000123456   17         649,600.00
Бенефициар:                        ИИК                    Кбе
ТОО "Экспо Сервис"                 KZ18722S000012345678   17
Назначение платежа   (с указанием наименования   товара,        Код бюджетной
выполненных работ,   оказанных услуг,   номеров и даты товарных    классификации
документов,   номера и даты договора и иных реквизитов)
За аренду склада согласно счет-фактуры № 565 от 02.10.2025,     Дата             09.10.2025
договор ЖА-77 от 11.08.2025                                     валютирования
"""
    record, _ = payment_order.read([recognised(text)])
    assert record.purpose == "За аренду склада согласно счет-фактуры № 565 от 02.10.2025, договор ЖА-77 от 11.08.2025"
