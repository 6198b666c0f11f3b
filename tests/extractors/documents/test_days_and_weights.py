"""Days that are no sums, weights that are no net amounts, days and numbers of contracts that Kazakh names behind them."""

from datetime import date
from decimal import Decimal

from extractors.documents import commercial_invoice, completion_act, trip_order
from extractors.values.references import references
from tests.extractors.typed import sheet


def test_the_day_to_pay_by_is_no_total() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
INVOICE #2025-044
Issue date: 2025-03-12          Due: 2025-03-26
From: Brandly Studio Ltd, 1 King St, London, UK
To: Arna Foods LLP, Almaty, Kazakhstan
Description                     Hours   Rate      Amount
Packaging design                40      $50.00    $2,000.00
Total                                             $2,000.00
""")
        ]
    )[0]
    assert record.gross_total == Decimal(2000)


def test_net_weight_is_one_heading() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
COMMERCIAL INVOICE
Exporter: ARNA FOODS LLP, BIN 120340005678, Almaty, Kazakhstan
Invoice No: EXP-0412      Date: 12.03.2025
HS code      Description        Net weight kg   Price EUR/kg   Amount EUR
0409000000   Natural honey      16 000          3.20           51 200.00
Total                                                          51 200.00
""")
        ]
    )[0]
    assert [(line.price, line.net) for line in record.lines] == [(Decimal("3.20"), Decimal(51200))]


def test_the_day_and_the_number_of_a_contract_named_behind_them() -> None:
    record = completion_act.read(
        [
            sheet("""
ОРЫНДАЛҒАН ЖҰМЫСТАР АКТІСІ № 8
Алматы қ.                                              2025 жылғы 28 ақпан
«Экспо Сервис» ЖШС (БСН 180540021233), бұдан әрі «Орындаушы», және «Арна Фудс» ЖШС (БСН 120340005678), бұдан
әрі «Тапсырыс беруші», осы актіні жасадық:
Орындаушы 2025 жылғы 10 қаңтардағы № 15 шарт бойынша көрме алаңын жалға беру қызметін көрсетті.
Қызметтің құны 1 120 000 (бір миллион бір жүз жиырма мың) теңге, оның ішінде ҚҚС 120 000 теңге.
""")
        ]
    )[0]
    assert (record.contract.number, record.performed_on) == ("15", None)
    assert (record.vat_total, record.gross_total) == (Decimal(120000), Decimal(1120000))


def test_who_signs_a_printed_form_is_sent_nowhere() -> None:
    record = trip_order.read(
        [
            sheet("""
ТОО «Арна Фудс»
                                       Номер документа   Дата составления
ПРИКАЗ                                 31-к              01.04.2025
(распоряжение) о направлении работника в командировку
Направить в командировку:
Табельный номер   15
Петров Иван Сергеевич
сроком на 6 календарных дней с «05» апреля 2025 г. по «10» апреля 2025 г.
с целью участия в выставке «Hannover Messe 2025»
Командировка за счет средств ТОО «Арна Фудс»
Руководитель организации   директор   Б. Омаров
""")
        ]
    )[0]
    assert (record.employees, record.destination) == (("Петров Иван Сергеевич",), None)
    assert record.event == "«Hannover Messe 2025»"


def test_the_day_a_contract_was_made_before_its_number() -> None:
    told = references("1. 2025 жылғы 1 желтоқсан жасалған № 137/EXP-2026 шарт бойынша")
    assert [(r.kind, r.number, r.on) for r in told] == [("contract", "137/EXP-2026", date(2025, 12, 1))]


def test_the_day_services_were_rendered_on() -> None:
    record = completion_act.read(
        [
            sheet("""
Certificate of acceptance of services
№ 13
December 16, 2025
Mavi Fuar Hizmetleri A.Ş., the Contractor, and DALASY KZ LLP, the Customer, under the Agreement № 63-У of
November 3, 2025. The services listed below were rendered on December 15, 2025 in full and accepted by the Customer.
""")
        ]
    )[0]
    assert record.performed_on == date(2025, 12, 15)


def test_persons_of_one_line_of_a_list() -> None:
    record = trip_order.read(
        [
            sheet("""
ТОО «Дербес Код»
№ 18-к                                                 26.03.2026 г.
ПРИКАЗ
о командировании работников
1. Командировать с 01.04.2026 г. по 03.04.2026 г. включительно следующих работников:
Иванова Е.П., Бекмуратова С.Ж. и Ли В.Ю.
2. Пункт назначения: г. Стамбул (Турция). Основная задача: участие в «CeBIT Bilişim 2026».
Генеральный директор                     Иванова Е.П.
""")
        ]
    )[0]
    assert record.employees == ("Иванова Е.П.", "Бекмуратова С.Ж.", "Ли В.Ю.")
