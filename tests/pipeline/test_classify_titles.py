"""What begins a document: titles, in whatever words and order, and what only looks like one."""

import pytest

from pipeline.classify import classify
from tests.extractors.typed import page
from tests.pipeline.streams import outline


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("14.04.2025 № 54 көрсетілген қызметтер актісі", "completion_act"),
        ("2025 жылғы 24 ақпан № 54 көрсетілген қызметтер актісі", "completion_act"),
        ("Біз 14.04.2025 № 54 хатпен бірге жіберген көрсетілген қызметтер актісі", "other"),
    ],
)
def test_a_title_behind_its_day_and_number(title: str, expected: str) -> None:
    text = f"""
{title}
Орындаушы: «Экспо Сервис» ЖШС, БСН 150640012340
Тапсырыс беруші: «Арна Фудс» ЖШС, БСН 120340005678
Қызмет көрсетілген күн: 10.04.2025
№   Қызмет                 Саны    Сомасы
1   Көрме алаңының дизайны  1,000   2 325 120,00
Барлығы: 2 325 120,00 KZT
Орындаушы                  Тапсырыс беруші
"""
    assert [d.kind for d in classify([page(text)])] == [expected]


def test_the_number_of_an_account_makes_no_title() -> None:
    statement = """
22.08.2025 – 01.09.2025 кезеңіндегі шот бойынша үзінді / Выписка по счету за период с 22.08.2025 по 01.09.2025
ШОТ / СЧЕТ № KZ18722S000012345678 (KZT)
Клиент / Клиент: ТОО «Арна Фудс», БСН / БИН 210340000405
Кезең басындағы қалдық / Остаток на начало периода: 50000000,00
Кезең соңындағы қалдық / Остаток на конец периода: 51853200,00
Күні / Дата  Нөмірі / Номер  Контрагент (атауы, БСН, шот №)  Банк                  Дебет      Кредит  Төлем мақсаты / Назначение
25.08.2025   845             ТОО "Рынок Плюс"                АО «Bereke Bank»      41000,00           Оплата по счету 87
                             050440382630                    BRKEKZKA
27.08.2025   6770            ТОО «Покупатель»                АО «Евразийский Банк» 1528800,00         Оплата по счету 649
"""
    assert outline(statement) == [("bank_statement", (1,))]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Двусторонний акт № 54", "completion_act"),
        ("Акт подтверждения оказания услуг", "completion_act"),
        ("Services acceptance certificate", "completion_act"),
        ("Электронная счет-фактура", "tax_invoice"),
        ("Счет-предложение № 54", "proforma_invoice"),
        ("Алдын ала төлем шоты", "proforma_invoice"),
        ("Реестр счетов-фактур", "other"),
        ("Мы получили акт об оказании услуг.", "other"),
    ],
)
def test_titles_nobody_listed(title: str, expected: str) -> None:
    text = f"""
{title}
Исполнитель: ТОО «Экспо Сервис», БИН 150640012340
Поставщик: ТОО «Экспо Сервис», БИН 150640012340
Заказчик: ТОО «Арна Фудс», БИН 120340005678
Договор (контракт): № 7 от 01.02.2025
Дата: 10.04.2025
№   Услуга                 Кол-во    Сумма
1   Дизайн стенда          1,000     2 325 120,00
"""
    assert [d.kind for d in classify([page(text)])] == [expected]


def test_the_code_of_a_bank_in_a_letterhead_is_no_title() -> None:
    text = """
ТОО «Экспо Сервис»
IBAN KZ259485602385585522
SWIFT/BIC EURIKZKA

СЧЕТ НА ОПЛАТУ
Плательщик: ТОО «Арна Фудс», БИН 120340005678
Описание               Кол-во    Стоимость
Дизайн стенда          1,000     2 325 120,00
"""
    assert [d.kind for d in classify([page(text)])] == ["proforma_invoice"]


@pytest.mark.parametrize(
    "title",
    [
        "Қызметкерлерді онлайн көрмеге жіберу туралы",
        "Онлайн-көрмеге қызметкерлерді тағайындау туралы",
        "О назначении сотрудников для участия в онлайн-выставке",
        "О направлении работников на форум",
    ],
)
def test_an_order_that_tells_employees_off_for_an_event(title: str) -> None:
    text = f"""
«Арна Фудс» ЖШС
БҰЙРЫҚ № 15-к
2025 ж. «05» ақпан          Астана қ.
{title}
БҰЙЫРАМЫН:
1. 16.02.2025 бастап 22.02.2025 дейін «Gulfood 2025» көрмесіне онлайн қатысу тапсырылсын.
Директор ______ Қасымов Қ.М.
"""
    assert [kind for kind, _ in outline(text)] == ["trip_order"]


def test_a_reconciliation_act_whose_title_ends_on_the_next_line() -> None:
    assert outline("""
ӨЗАРА ЕСЕП АЙЫРЫСУЛАРДЫ САЛЫСТЫРЫП ТЕКСЕРУ
АКТІСІ
«Арна Фудс» ЖШС мен «Өркен Сервис» ЖШС арасында
Күні          Құжаттың атауы                        Дебет          Кредит
20.02.2025    Шот-фактура № 145 (20.02.2025)                       112 000,00
25.02.2025    Төлем тапсырмасы № 88                 112 000,00
""") == [("reconciliation_act", (1,))]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("ШОТ-ИНВОЙС № 15", "commercial_invoice"),
        ("ШОТ-ФАКТУРА (ИНВОЙС) № 15", "commercial_invoice"),
        ("БАНК АУДАРЫМЫН РАСТАУ № 15", "swift_transfer"),
        (
            "ХАЛЫҚАРАЛЫҚ АВТОКӨЛІК ЖҮКҚҰЖАТЫ (CMR) № 15\n16 Тасымалдаушы: ТОО Арна\n2 Жүк алушы: ООО Рита",
            "transport_document",
        ),
    ],
)
def test_kazakh_titles(title: str, kind: str) -> None:
    assert [told for told, _ in outline(f"{title}\nКүні: 01.03.2025\nБенефициар: Probe GmbH\nЖөнелтуші: Arna LLP")] == [
        kind
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("INVOICE No. 2908 under engagement letter 93/25 of 26 September 2024", "commercial_invoice"),
        ("Invoice No. 2908 dated 21 October 2024", "commercial_invoice"),
        ("Invoice No: 2908", "other"),
        ("in the matter of Invoice No. 2908 dated 21 October 2024", "other"),
    ],
)
def test_the_label_of_a_number_that_is_a_title(line: str, expected: str) -> None:
    text = f"""
IP Harbor attorneys Ltd
22 Chancery Lane, London WC2A 1LS, United Kingdom

To:                                                     21 October 2024
Medical Nur LLP
109 Tauke Khan St, Shymkent, Kazakhstan

{line}

For your trademarks as follows:
Trademark application filing fee, Turkey                  1,380.00
Total (GBP)                                               1,380.00
"""
    assert outline(text) == [(expected, (1,))]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("ТОО «Медикал Нұр» / Medical Nur Limited Liability Partnership", "trip_order"),
        ("сообщаем, что ТОО «Медикал Нұр» / Medical Nur LLP исполняет", "other"),
    ],
)
def test_a_title_under_the_name_of_a_firm_in_many_words(above: str, expected: str) -> None:
    text = f"""
{above}
Приказ о командировании № 24-к / Business trip order
Дата приказа / Date                12.08.2024
Мероприятие / Event                GULF INDUSTRY EXPO 2024
Место назначения / Destination     Дубай, ОАЭ
Период / Period                    23.08.2024 – 26.08.2024
"""
    assert outline(text) == [(expected, (1,))]


def test_a_tax_invoice_that_calls_itself_so_in_english_too() -> None:
    text = """
СЧЕТ-ФАКТУРА / TAX INVOICE                     Номер / Document No.      893
Продавец / Seller                              Дата / Date               12.10.2024
ТОО «Стенд Проект Азия»                        Договор / Contract        890/1 / 23.08.2024
БИН / BIN: 100440751698                        Валюта / Currency         KZT
Покупатель / Customer
ТОО «Медикал Нұр»
Наименование / Description                     Кол./Qty    Цена/Price    Брутто/Gross
Аренда выставочной площади                     1.000       768,000.00    860,160.00
"""
    assert outline(text) == [("tax_invoice", (1,))]


def test_a_bill_of_an_organiser_of_fairs_without_a_title() -> None:
    text = """
Gulf Trade Shows LLC
Hall 5, Trade Centre Road, Dubai, United Arab Emirates
Exhibitor:                                   Invoice          AR20250878
Medical Nur LLP                              Dated            26 August 2024
109 Tauke Khan St, Shymkent                  Your contract    KZ-36/25
Pos   Service                                Quantity    Price       Amount USD
1     Registration fee, EURASIA PACK 2024    1           1,900.00    1,900.00
      Invoice total                                                  1,900.00
Please quote the invoice number with your remittance.
Bank: Emirates NBD Bank PJSC SWIFT EBILAEAD IBAN AE420269388272639725453
"""
    assert outline(text) == [("commercial_invoice", (1,))]


def test_an_address_beside_the_last_line_of_a_title_makes_no_row() -> None:
    text = """
1. Производитель товара                  3. № KZ 5 102 18784
АО «Арна Фудс»                           СЕРТИФИКАТ
БИН 210340000405, г. Алматы, ул.         о происхождении товара
Сейфуллина, 83                           форма «СТ-KZ»
2. Получатель: АО «Арна Фудс»            5. Срок действия: с 10.01.2025 по 09.01.2026
№   Описание товара      Критерий происхождения   Доля внутристрановой ценности, %
1   Печенье 190531       Д1905                    78,4
12. Удостоверение. Палата предпринимателей       13. Декларация заявителя
"""
    assert [d.kind for d in classify([page(text)])] == ["st_kz_certificate"]
