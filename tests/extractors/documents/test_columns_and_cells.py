"""Cells that say more than their headings: units beside names, names over their codes, hints over a purpose, lettered parts."""

from datetime import date
from decimal import Decimal

from extractors.documents import (
    commercial_invoice,
    origin_certificate,
    payment_order,
    proforma_invoice,
    st_kz_certificate,
    swift_transfer,
    tax_invoice,
)
from extractors.page import Box
from tests.extractors.typed import LEADING, WIDTH, sheet

SAP = """
                                          ШОТ-ФАКТУРА
САТЫП АЛУШЫ              САТУШЫ                    ҚҰЖАТ НӨМІРІ
«Арна Фудс» ЖШС          «Экспо Сервис» ЖШС        860/1-К

Поз.   Саны   БӨ      Атауы                              Бағасы       ҚҚС-сыз   Акциз    ҚҚС          ҚҚС     ҚҚС-пен
                                                                         сома              %
000010 1,000  қызмет Жарнамалық материалдарды басып 1 228 000,00  1 228 000,00           12%   147 360,00  1 375 360,00
                     шығару
ҚҚС-сыз жиыны                                      1 228 000,00
ҚҚС сомасы                                           147 360,00
Барлығы                                            1 375 360,00
"""
HALL = """
Rheinblick Messebau GmbH · Am Kai 3, 20457 Hamburg, Germany
                                                            Invoice date: 15-Dec-2025
ARNA FOODS LLP
67 Baitursynov str., Kostanay, Kazakhstan                   Your order: № 11 of 27-Oct-2025

TAX INVOICE INV-7128
Dear exhibitor, for your participation we invoice as follows:
Pos   Service                                     Unit      Qty   Unit price EUR   VAT %   VAT   Net EUR
1     Design and decoration of exhibition space   service   2     2,500.00     -       5,000.00
2     Stand construction and assembly             service   1     7,456.26     -       7,456.26
Net amount                                                                       12,456.26 EUR
Invoice total                                                                    12,456.26 EUR
Payable without deduction upon receipt. Stand passes are released after full payment.

Tax invoice, page 1
"""
RATE_IN_TWO_LANGUAGES = """
                                ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
1.1. Номер учетной системы     INV-846
2. Дата выписки                20.10.2025
№   Наименование                 Ед.      Кол-во   Цена без косв.   Стоимость без    Ставка       Стоимость с косв.
                                                   налогов          косв. налогов    НДС          налогами
1   Разработка дизайна           услуга   1        2783000,00       2783000,00       ҚҚС-сыз /    2783000,00
    выставочной площади                                                              без НДС
2   Монтаж                       услуга   1        1796188,65       1796188,65       ҚҚС-сыз /    1796188,65
    выставочного стенда                                                              без НДС
Всего по счету                                                      4579188,65                    4579188,65
"""
BETWEEN = """
                        Төлемге арналған шот
                        № 195 · 17.01.2025
Тауар немесе қызмет              Саны           Бағасы        Сомасы
Өнім жарнамасын орналастыру      4              469 500,00    1 878 000,00
Аралық жиын                                                   1 878 000,00
ҚҚС                                                             225 360,00
Төлеуге                                                       2 103 360,00
"""
ST_KZ = """
1. Производитель товара (наименование и адрес)          3. № KZ 5 119 02799
ТОО "Арна Фудс"                                         СЕРТИФИКАТ о происхождении товара
БИН 210340000405                                        форма «СТ-KZ»
6.       7. Наименование товара, код         8. Критерий         9. Доля внутристрановой   10. Количество
№        ТН ВЭД ЕАЭС                         происхождения       ценности, %                   товара
1        Напитки безалкогольные              Д2202               96,2                      серийное
         газированные                                                                      производство
         код ТН ВЭД ЕАЭС 2202 10 100 0

12. Удостоверение                                       13. Декларация заявителя
"""
CT_3 = """
1. Exporter (business name, address and country)             4. No. KZ 5 110 86676
ARNA FOODS LLP                                               CERTIFICATE OF ORIGIN
6. Item No.    7. Number and kind of packages    8. Description of goods         9. Origin criterion    10. Quantity of goods
1              pallets                           Natural flower honey, 040900    P
12. Certification                                            13. Declaration by the applicant
"""
TRANSFER = """
                  APPLICATION FOR TRANSFER № 1799
                            17.10.2025
A. Ordering customer
Name and address         ARNA FOODS JSC
Account / IBAN           KZ648495897212588415
B. Beneficiary
Name and address         Nordhafen Expo GmbH & Co. KG
Account / IBAN           DE39500700103962361207
Bank, SWIFT              Deutsche Bank AG
                         DEUTDEFF
C. Transfer
Currency, amount         EUR 20,000.00
Value date               17.10.2025

Director ________________ /A. Bek/                Bank use: Executed 17.10.2025
"""
MESSAGE = """
Eurasian Bank JSC                         SWIFT OUTGOING MESSAGE COPY
Message type : MT103 Single Customer Credit Transfer       Issued 28-Jan-2025
Sender       : EURIKZKAXXX
Status       : ACK - delivered to SWIFT network / Исполнено 29.01.2025
:20:541
:23B:CRED
:32A:250129RUB163940,00
:50K:/KZ889482900515319860
ARNA FOODS LLP
:59:/40702810362548022248
OOO SEVERREKLAMA
:70:OPLATA PO INVOISU 446 OT 16.01.2025
:71A:OUR
"""
REMITTER = """
                ЗАЯВЛЕНИЕ НА ПЕРЕВОД В ИНОСТРАННОЙ ВАЛЮТЕ № 15
Дата / Күні: 06.03.2025
Валюта и сумма цифрами                  CNY 41 160,00
Перевододатель / Аударым жіберуші       Arna Foods LLP
Бенефициар                              Shenzhen Hongda Exhibition Co., Ltd.
"""
BILINGUAL = """
                 ИНВОЙС / INVOICE № EE79466
                 от / dated 19.01.2026
Продавец / Seller:                              Покупатель / Buyer:
Baltic Patent Bureau OU                         Arna Foods LLP
Банк / Bank: AS SEB Pank                        Контракт / Contract № 39/KZ-2026 от / dated
Счет / Account: EE071010599897621426            19.12.2025
SWIFT: EEUHEE2X                                 Валюта / Currency: EUR
"""


def test_a_unit_stands_as_near_to_a_name_as_its_words() -> None:
    (line,) = tax_invoice.read([sheet(SAP)])[0].lines
    assert (line.unit, line.description) == ("қызмет", "Жарнамалық материалдарды басып шығару")
    assert (line.price, line.net, line.gross) == (
        Decimal("1228000.00"),
        Decimal("1228000.00"),
        Decimal("1375360.00"),
    )


def test_lines_of_totals_and_text_border_no_columns() -> None:
    record = commercial_invoice.read([sheet(HALL)])[0]
    assert [(line.description, line.unit) for line in record.lines] == [
        ("Design and decoration of exhibition space", "service"),
        ("Stand construction and assembly", "service"),
    ]
    assert record.number == "INV-7128"
    assert record.contract and (record.contract.number, record.contract.date) == ("11", date(2025, 10, 27))


def test_the_second_language_of_a_rate_ends_no_table() -> None:
    record = tax_invoice.read([sheet(RATE_IN_TWO_LANGUAGES)])[0]
    assert [line.net for line in record.lines] == [Decimal("2783000.00"), Decimal("1796188.65")]
    assert (record.net_total, record.gross_total) == (Decimal("4579188.65"), Decimal("4579188.65"))


def test_a_kazakh_subtotal_is_net() -> None:
    record = proforma_invoice.read([sheet(BETWEEN)])[0]
    assert (record.net_total, record.gross_total) == (Decimal("1878000.00"), Decimal("2103360.00"))


def test_goods_stand_over_their_code() -> None:
    # «10. Количество» over «товара» heads no names
    (goods,) = st_kz_certificate.read([sheet(ST_KZ)])[0].goods
    assert (goods.name, goods.tnved) == ("Напитки безалкогольные газированные", "2202101000")


def test_a_short_code_ends_a_name() -> None:
    (goods,) = origin_certificate.read([sheet(CT_3)])[0].goods
    assert (goods.name, goods.tnved) == ("Natural flower honey", "040900")


def test_parts_of_a_transfer_are_lettered() -> None:
    record = swift_transfer.read([sheet(TRANSFER)])[0]
    assert record.beneficiary and (record.beneficiary.name, record.beneficiary.bic) == (
        "Nordhafen Expo GmbH & Co. KG",
        "DEUTDEFF",
    )
    assert (record.mark, record.executed_on) == ("executed", date(2025, 10, 17))


def test_a_status_tells_the_network_and_the_bank() -> None:
    record = swift_transfer.read([sheet(MESSAGE)])[0]
    assert (record.mark, record.executed_on, record.issued_on) == ("executed", date(2025, 1, 29), date(2025, 1, 28))
    sent = swift_transfer.read([sheet(MESSAGE.replace(" / Исполнено 29.01.2025", ""))])[0]
    assert (sent.mark, sent.executed_on) == ("executed", date(2025, 1, 29))  # its value date


def test_a_remitter_is_named_in_two_languages() -> None:
    record = swift_transfer.read([sheet(REMITTER)])[0]
    assert record.payer and record.payer.name == "Arna Foods LLP"


def test_a_contracts_day_goes_on_beside_another_box() -> None:
    record = commercial_invoice.read([sheet(BILINGUAL)])[0]
    assert record.contract and (record.contract.number, record.contract.date) == ("39/KZ-2026", date(2025, 12, 19))


def test_a_purpose_stands_apart_under_its_hint() -> None:
    text = """
                    ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 1592
                         08 апреля 2025 г.
   Отправитель денег:               ИИК                      КОд    Сумма
   ТОО "Арна Фудс"                  KZ827222990511018154     17     672 000,00
   БИН: 210340000405
   Назначение платежа (с указанием наименования товара,      Код назначения платежа     859
   выполненных работ, номеров и даты товарных
   документов, номера и даты договора и иных реквизитов)     Дата валютирования         08.04.2025

   Оплата по счет-фактуре № 631 от 30.03.2025 за размещение
   наружной рекламы. В т.ч. НДС 12% - 72000,00 тенге

   Руководитель                     Нурланова Г.С.
"""
    left, middle, right = 30 + 2 * WIDTH, 30 + 60 * WIDTH, 30 + 95 * WIDTH
    ys = [38 + LEADING * row for row in (2, 5, 11)]
    rulings = (
        *(Box(left, y - 0.4, right, y + 0.4) for y in ys),
        *(Box(x - 0.4, ys[0], x + 0.4, ys[-1]) for x in (left, middle, right)),
    )
    record = payment_order.read([sheet(text, rulings=rulings)])[0]
    assert record.purpose == (
        "Оплата по счет-фактуре № 631 от 30.03.2025 за размещение наружной рекламы. В т.ч. НДС 12% - 72000,00 тенге"
    )
