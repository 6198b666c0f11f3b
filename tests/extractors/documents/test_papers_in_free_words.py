"""Papers that firms word themselves: letters as acts, invoices of firms and platforms abroad, typed from papers met."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.billing.passages import Passage, number_in
from extractors.documents import bank_statement, commercial_invoice, completion_act, payment_order, reconciliation_act
from extractors.who.firms import company_name
from tests.extractors.typed import sheet

LETTER = """
ТОО "Алтын Дән Инвест"
Республика Казахстан, г. Алматы, ул. Толе би, дом 110
БИН 050840368085, ИИК KZ188498665271911802, АО "Нурбанк"

                              Акт № 218
сдачи-приемки оказанных услуг по договору № 364-26 от «01» апреля 2026 года
г. Алматы                                                       «22» апреля 2026 года

ТОО "Алтын Дән Инвест", именуемое в дальнейшем «Исполнитель», в лице директора Петрова
Н.И., действующего на основании Устава, с одной стороны, и ТОО "Кең Дала Фуд" (БИН
230140360518), именуемое в дальнейшем «Заказчик», в лице директора Ким В.А.,
действующего на основании Устава, с другой стороны, составили настоящий акт о том, что
Исполнитель оказал, а Заказчик принял следующие услуги: Проведение испытаний продукции для
сертификации в ЕАЭС — 2 784 000,81 тенге.

Общая стоимость оказанных услуг составила 2 784 000,81 (Два миллиона семьсот восемьдесят
четыре тысячи тенге 81 тиын), {tax}

Услуги оказаны в полном объеме и в срок. Стороны претензий друг к другу не имеют.

Исполнитель:                                    Заказчик:
ТОО "Алтын Дән Инвест"                          ТОО "Кең Дала Фуд"
____________ Петрова Н.И.                       ____________ Ким В.А.
"""
TAXED = "в том числе НДС 16 % — 384 000,11 тенге."
UNTAXED = "НДС не облагается (Исполнитель не является плательщиком НДС)."


def test_a_letter_as_an_act() -> None:
    record, _ = completion_act.read([sheet(LETTER.format(tax=TAXED))])
    assert (record.number, record.signed_on) == ("218", date(2026, 4, 22))
    assert (record.contract.number, record.contract.date) == ("364-26", date(2026, 4, 1))
    assert (record.supplier.name, record.supplier.bin) == ('ТОО "Алтын Дән Инвест"', "050840368085")
    assert (record.buyer.name, record.buyer.bin) == ('ТОО "Кең Дала Фуд"', "230140360518")
    assert (record.vat_total, record.gross_total) == (Decimal("384000.11"), Decimal("2784000.81"))


def test_a_letter_of_one_who_pays_no_vat() -> None:
    record, _ = completion_act.read([sheet(LETTER.format(tax=UNTAXED))])
    assert (record.vat_excluded, record.net_total, record.gross_total) == (
        True,
        Decimal("2784000.81"),
        Decimal("2784000.81"),
    )


@pytest.mark.parametrize("number", ["13/12-25", "KZ-284/2026", "72-25"])
def test_the_day_of_the_contract_in_the_heading_is_not_the_acts(number: str) -> None:
    record, _ = completion_act.read([sheet(LETTER.format(tax=TAXED).replace("364-26", number))])
    assert (record.contract.number, record.contract.date) == (number, date(2026, 4, 1))
    assert record.signed_on == date(2026, 4, 22)


def test_the_customers_number_in_the_sentence_is_not_the_contractors() -> None:
    bare = LETTER.format(tax=TAXED).replace("БИН 050840368085, ИИК", "ИИК").replace("(БИН\n", "\n(БИН ")
    record, _ = completion_act.read([sheet(bare)])
    assert (record.supplier.bin, record.buyer.bin) == (None, "230140360518")


GERMAN = """
Eurocert Prüfgesellschaft mbH                                     USt-IdNr. DE507620482
Eurocert Prüfgesellschaft mbH · Hafenstraße 76, 10115 Hamburg, Germany

Zhasyl Onim LLP
BIN 100740278400
177 Satpayev Street, Almaty, Kazakhstan

Rechnung / Invoice
Rechnungsnummer / Invoice no.    RE-2026-4641     Rechnungsdatum / Invoice date   07.07.2026

Pos.   Bezeichnung / Description        Menge / Qty    Einzelpreis / Unit price   Gesamt / Total
1      Laboratory testing               1              5.060,70                   5.060,70
                                   Nettobetrag / Net amount                       5.060,70 €
                                   USt. / VAT 0 %                                 0,00 €
                                   Rechnungsbetrag / Total amount                 5.060,70 €
"""


def test_a_german_firm_whose_form_is_written_apart() -> None:
    record, _ = commercial_invoice.read([sheet(GERMAN)])
    assert record.supplier.name == "Eurocert Prüfgesellschaft mbH"
    assert (record.buyer.name, record.buyer.bin) == ("Zhasyl Onim LLP", "100740278400")


@pytest.mark.parametrize(
    "name",
    [
        "Verein Deutscher Messen e.V.",
        "Neue Wege UG (haftungsbeschränkt)",
        "Wiener Messe Ges.m.b.H.",
        "Ege Fuarcılık Anonim Şirketi",
        "Marmara Depo Limited Şirketi",
    ],
)
def test_forms_of_firms_abroad(name: str) -> None:
    assert company_name(f"{name}, Hafenstr. 5") == name


ACCEPTED = """
ACCEPTANCE ACT No. 94 of rendered services
Date: 4 February 2026
Eurocert Prüfgesellschaft mbH, hereinafter the Contractor,
represented by Karl Brandt, and Orman Zhihaz LLP, BIN
230540537530, hereinafter the Customer, have drawn up this Act
under Contract No. 379/12-25 dated 14 December 2025 as follows:
1. The total cost of services is 3,100.00 EUR. VAT is not applicable.
"""


def test_who_represents_a_party_is_no_party() -> None:
    record, _ = completion_act.read([sheet(ACCEPTED)])
    assert record.supplier.name == "Eurocert Prüfgesellschaft mbH"
    assert (record.buyer.name, record.buyer.bin) == ("Orman Zhihaz LLP", "230540537530")


BESIDE = """
                    Gulf Crescent Exhibitions LLC
                            TAX INVOICE
                                                  Invoice No: GCE/INV/2772
To: Tatti Alem LLP
                                                  Invoice Date: 20-Sep-2025
93 Satpayev Street, Almaty, Kazakhstan
                                                  Currency: AED
BIN 060740265904

Sr.   Particulars                         Qty    Rate (AED)    Total
1     Stand space rental 12 sqm           1      12,700.50     12,700.50
Total                                                          12,700.50
"""


def test_a_column_of_labels_beside_a_party_need_not_stand_on_its_lines() -> None:
    lines = sheet(BESIDE, leading=7.0)
    record, _ = commercial_invoice.read([lines])
    assert (record.buyer.name, record.buyer.bin) == ("Tatti Alem LLP", "060740265904")
    assert (record.number, record.issued_on) == ("GCE/INV/2772", date(2025, 9, 20))


@pytest.mark.parametrize("word", ["from", "dated", "of", "vom"])
def test_the_day_of_a_contract_behind_any_word(word: str) -> None:
    text = BESIDE.replace("Sr.   ", f"According to the contract No. KZ-65/2025 {word} 21.12.2025\n\nSr.   ")
    record, _ = commercial_invoice.read([sheet(text, leading=7.0)])
    assert (record.contract.number, record.contract.date) == ("KZ-65/2025", date(2025, 12, 21))


COLUMNS = """
АКТ № 369                             ACCEPTANCE ACT No. 369
приема-передачи оказанных услуг       of rendered services
Дата: 11 августа 2026 г.              Date: 11 August 2026
Kolkhida Forwarding LLC,              Kolkhida Forwarding LLC,
именуемое Исполнитель, и ТОО "Гүл     hereinafter the Contractor, and Gul
Косметик", БИН 101240469815,          Cosmetic LLP, BIN 101240469815,
именуемое Заказчик, составили         hereinafter the Customer, have drawn up
настоящий акт по договору № 447/      this Act under Contract No. 447/EXP-26
EXP-26 от 16 июля 2026 г. о           dated 16 July 2026 as follows:
нижеследующем:
1. Исполнитель оказал услуги.         1. The services have been rendered.
2. Общая стоимость услуг              2. The total cost of services is
составляет 6 281,00 USD.              6,281.00 USD.
"""


def test_a_number_broken_at_its_stroke_and_the_day_of_the_contract() -> None:
    record, _ = completion_act.read([sheet(COLUMNS)])
    assert (record.contract.number, record.contract.date) == ("447/EXP-26", date(2026, 7, 16))
    assert (record.signed_on, record.performed_on) == (date(2026, 8, 11), None)


RECEIPT = """
Платежное поручение №1712
1 276 800,00 ₸
Исполнено
Дата документа                                                          16.08.2025
Плательщик                                                       ТОО "DigitSteppe"
БИН плательщика                                                       130940075822
Счет списания                                                 KZ936013154875416617
Получатель                                                 ТОО "Сарыарқа Логистик"
БИН получателя                                                        141240672687
Счет получателя                                               KZ828566185833657263
КНП                                                                            849
                            Оплата по счету-фактуре № 22 от 02.08.2025 за услуги по
Назначение платежа            договору № KZ-93/2025 от 07.06.2025, в т.ч. НДС 12% -
                                                                         136 800,00
Комиссия                                                                    0,00 ₸
"""


def test_a_purpose_set_flush_on_the_right_begins_above_its_label() -> None:
    record, _ = payment_order.read([sheet(RECEIPT)])
    assert record.purpose is not None
    assert record.purpose.startswith("Оплата по счету-фактуре № 22 от 02.08.2025 за услуги по договору")


@pytest.mark.parametrize("fee", ["Комиссия", "KOMUCCUA"])
def test_a_fee_of_nothing_is_no_payment_whatever_its_label_is_read_as(fee: str) -> None:
    record, _ = payment_order.read([sheet(RECEIPT.replace("Комиссия", fee))])
    assert (record.amount, record.currency) == (Decimal("1276800.00"), "KZT")


def test_a_rate_broken_over_its_line_is_no_vat() -> None:
    broken = LETTER.format(tax="в том числе НДС 16\n% — 384 000,11 тенге.")
    record, _ = completion_act.read([sheet(broken)])
    assert (record.vat_total, record.gross_total) == (Decimal("384000.11"), Decimal("2784000.81"))


KAZAKH = """
"Дала Маркетинг" ЖШС, БСН 120140508649, Алматы қ., Абай даңғылы, 15
             Көрсетілген қызметтерді қабылдау-тапсыру туралы № 58 АКТ
Алматы қаласы                                            2026 жылғы 12 мамыр

Біз, төменде қол қоюшылар, бір тараптан «Орындаушы» деп аталатын "Дала Маркетинг" ЖШС атынан
директор А.Қ. Төлеген, екінші тараптан «Тапсырыс беруші» деп аталатын "Кең Дала Фуд" ЖШС (БСН
230140360518) атынан директор В.А. Ким, 2026 жылғы 3 наурыздағы № 44-26 шартқа сәйкес
Орындаушы мына қызметтерді көрсеткені туралы осы актіні жасадық: шет елдерде тауарларды
жарнамалау.

Қызметтердің жалпы құны 1 160 000,00 (бір миллион бір жүз алпыс мың) теңгені құрайды, оның ішінде
ҚҚС 16% — 160 000,00 теңге.
"""


def test_a_letter_in_kazakh_that_calls_its_parties_by_roles() -> None:
    record, _ = completion_act.read([sheet(KAZAKH)])
    assert (record.supplier.name, record.supplier.bin) == ('"Дала Маркетинг" ЖШС', "120140508649")
    assert (record.buyer.name, record.buyer.bin) == ('"Кең Дала Фуд" ЖШС', "230140360518")
    assert (record.contract.number, record.contract.date) == ("44-26", date(2026, 3, 3))
    assert (record.vat_total, record.gross_total) == (Decimal(160000), Decimal(1160000))


ITALIAN = """
FIERE DEL NORD S.p.A.                                       Spett.le
Via Emilia 155, 40127 Bologna, Italy                        Gul Cosmetic LLP
P.IVA IT01234567890                                         164 Abay Street, Almaty, Kazakhstan
                                                            BIN 101240469815

{title} n. 0000312/E del 23/03/2026

                                                  Imponibile / Taxable amount € 4.570,00
                                                  IVA / VAT (art. 7-ter) € 0,00
                                                  Totale fattura / Invoice total € 4.570,00
"""


@pytest.mark.parametrize("title", ["FATTURA / INVOICE", "Facture commerciale / Commercial invoice"])
def test_titles_and_totals_in_a_language_nobody_listed_and_in_english(title: str) -> None:
    record, _ = commercial_invoice.read([sheet(ITALIAN.format(title=title))])
    assert (record.number, record.issued_on) == ("0000312/E", date(2026, 3, 23))
    assert (record.net_total, record.vat_total, record.gross_total) == (Decimal(4570), Decimal(0), Decimal(4570))


def test_a_total_behind_figures_and_a_stroke_is_no_label() -> None:
    text = ITALIAN.format(title="FATTURA / INVOICE").replace("Totale fattura /", "Ordine 88 /")
    alone = "\n".join(line for line in text.split("\n") if "Imponibile" not in line and "IVA" not in line)
    record, _ = commercial_invoice.read([sheet(alone)])
    assert record.gross_total is None


RECONCILED = """
АКТ СВЕРКИ расчетов № 3 по состоянию на 30.06.2026 г.
ТОО «Тұлпар Карго», БИН 210940206186 (Экспедитор) и ТОО «Астық Ұн», БИН 161140631687 (Клиент) составили
настоящий акт о том, что за период с 01.04.2026 по 30.06.2026 по договору № 5/ТЭ от 12.01.2026:

Документ                       Дата          Начислено, тенге     Оплачено, тенге
Акт выполненных работ № 45     15.05.2026    2 300 000,00
Платежное поручение № 210      02.06.2026                         2 300 000,00
Итого                                        2 300 000,00         2 300 000,00

{told}
"""


@pytest.mark.parametrize(
    ("told", "balance"),
    [
        ("Задолженность на 30.06.2026 отсутствует.", Decimal(0)),
        ("Задолженность на 30.06.2026 г. составляет 649 600,00 тенге.", Decimal(649600)),
        ("О задолженности на 30.06.2026 стороны сообщат письмом.", None),
    ],
)
def test_the_day_of_a_balance_is_no_sum(told: str, balance: Decimal | None) -> None:
    record, _ = reconciliation_act.read([sheet(RECONCILED.format(told=told))])
    assert record.closing_balance == balance


STATEMENT = """
ВЫПИСКА ПО СЧЕТУ KZ919650000001234567 (USD)
Клиент: ТОО "QamCode Lab", БИН 130940075822
Период: 01.05.2026 – 31.05.2026

Дата          № док.    Контрагент                      Дебет       Кредит      Сумма в KZT      Назначение платежа
26.05.2026    411       SAMARQAND BIZNES MARKAZ MCHJ    4 900,00                2 541 630,00     Invoice 193
"""


def test_what_a_debit_is_in_tenge_is_no_credit() -> None:
    record, _ = bank_statement.read([sheet(STATEMENT)])
    assert [(row.debit, row.credit) for row in record.rows] == [(Decimal(4900), None)]


CONFIRMED = """
To: Orman Zhihaz LLP
177 Satpayev Street, Almaty, Kazakhstan

Confirmation of rendered services No. 15

We, Anadolu Fuarcılık A.Ş., hereby confirm that under the contract No. AF-22 of 03 March 2026 the following
services have been rendered to Orman Zhihaz LLP (BIN 220440943961) in full: stand construction and
exhibition space rental at WorldFood Istanbul. The total value of the services is USD 9,450.00 (nine thousand
four hundred fifty US dollars 00 cents), VAT 0%.
"""


def test_a_letter_that_confirms_services_and_their_value() -> None:
    record, _ = completion_act.read([sheet(CONFIRMED)])
    assert (record.number, record.supplier.name) == ("15", "Anadolu Fuarcılık A.Ş.")
    assert (record.buyer.name, record.buyer.bin) == ("Orman Zhihaz LLP", "220440943961")
    assert (record.contract.number, record.contract.date) == ("AF-22", date(2026, 3, 3))
    assert (record.currency, record.gross_total) == ("USD", Decimal(9450))


@pytest.mark.parametrize(
    ("one", "other"), [("Экспедитор", "Клиент"), ("Перевозчик", "Заказчик"), ("Организатор", "Клиент")]
)
def test_parties_of_a_carriage_or_an_event_reconcile(one: str, other: str) -> None:
    text = RECONCILED.format(told="").replace("Экспедитор", one).replace("Клиент", other)
    record, _ = reconciliation_act.read([sheet(text)])
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Тұлпар Карго»", "210940206186")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Астық Ұн»", "161140631687")


def test_a_number_broken_behind_its_letters() -> None:
    page = sheet("KZ- 39/2025 dated 27 December 2025")
    found = number_in(Passage(page, page.page.words))
    assert found is not None
    assert found[0] == "KZ-39/2025"


def test_an_act_for_which_no_vat_is_provided() -> None:
    record, _ = completion_act.read(
        [
            sheet("""
АКТ № 4986
об оказании услуг
«17» сентября 2024 года
№   Наименование услуги                      Кол-во   Цена, тенге   Сумма без НДС, тенге
1   Изготовление рекламных роликов           2        395 000,00    790 000,00
Итого без НДС                                                       790 000,00

Всего оказано услуг на сумму 790 000,00 (Семьсот девяносто тысяч тенге 00 тиын). НДС
не предусмотрен.
""")
        ]
    )
    assert (record.net_total, record.gross_total, record.vat_total) == (
        Decimal("790000.00"),
        Decimal("790000.00"),
        None,
    )


def test_parties_of_an_act_in_two_columns_whose_gutter_is_off_the_middle() -> None:
    left = (
        "OOO VolgaRent, 420111, Россия, г. Казань, ул. Баумана,",
        '44 (the "Contractor"), and Dikhan Diirmen JSC, BIN',
        '071140257570 (the "Customer"), have drawn up this Act',
        "to certify that the Contractor has rendered and the",
        "Customer has accepted the following services under",
    )
    right = (
        "Компания OOO VolgaRent («Исполнитель») и АО",
        "«Дихан Диірмен», БИН 071140257570 («Заказчик»),",
        "составили настоящий Акт о том, что Исполнитель",
        "оказал, а Заказчик принял следующие услуги по",
        "Договору № ВР-40/24 от «17» июня 2024 года:",
    )
    text = "\n".join(f"{' ' * 15}{one:<58}{other}" for one, other in zip(left, right, strict=True))
    act = sheet(f"АКТ ПРИЕМКИ ОКАЗАННЫХ УСЛУГ № 878\n31 августа 2024 г.\n\n{text}\n")
    assert act.lines[2].segments[1].box.x0 > act.page.width / 2 + 10
    record, _ = completion_act.read([act])
    assert record.supplier.name is not None
    assert record.supplier.name.startswith("OOO VolgaRent")
    assert record.supplier.bin is None
    assert record.buyer.bin == "071140257570"
