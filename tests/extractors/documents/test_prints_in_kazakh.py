"""Kazakh acts that accountants type, and reconciliation acts whose halves bear a firm's name alone."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import completion_act, proforma_invoice, reconciliation_act, tax_invoice
from tests.extractors.typed import sheet

ACT = """
            Қызмет көрсету туралы
            № 00000000819 АКТІ
Алматы қ.                              2025 жылғы «15» маусым
Бұдан әрі «Орындаушы» деп аталатын «Өркен Сервис» ЖШС (БСН 180540021233), бір жағынан, және бұдан әрі
«Тапсырыс беруші» деп аталатын «Арна Фудс» ЖШС (БСН 120340005678), екінші жағынан, осы актіні жасады:
№     Қызмет                   Саны      Бағасы           Сомасы
1     Өнімді сертификаттау     4         645 000,00       2 580 000,00

{sentence}
"""


@pytest.mark.parametrize(
    ("sentence", "net", "vat", "untaxed"),
    [
        (
            "Қызметтердің ҚҚС-сыз құны 2 580 000,00 теңге, ҚҚС 12% – 309 600,00 теңге, ҚҚС-пен барлығы 2 889 600,00 теңге.",
            "2580000.00",
            "309600.00",
            None,
        ),
        ("Қызметтердің жалпы құны 2 580 000,00 теңге, ҚҚС салынбайды.", "2580000.00", None, True),
    ],
)
def test_an_act_with_its_number_before_its_title(
    sentence: str, net: str, vat: str | None, untaxed: bool | None
) -> None:
    record, _ = completion_act.read([sheet(ACT.format(sentence=sentence))])
    assert (record.number, record.signed_on) == ("00000000819", date(2025, 6, 15))
    assert (record.net_total, record.vat_total) == (Decimal(net), Decimal(vat) if vat else None)
    assert record.vat_excluded is untaxed


def test_halves_of_books_that_bear_a_name_alone() -> None:
    record, _ = reconciliation_act.read(
        [
            sheet("""
          Өзара есеп айырысуларды салыстыру актісі
          кезең: 01.06.2025 – 08.08.2025
«Арна Фудс» ЖШС (БСН 120340005678) және «Өркен Сервис» АҚ (БСН 180540021233) арасында № 34/2 шарт бойынша
Біз, төменде қол қоюшылар, есеп деректері бойынша өзара есеп айырысулардың жай-күйі мынадай екендігі туралы актіні жасадық:
«Арна Фудс» ЖШС                                             «Өркен Сервис» АҚ
Күні         Құжат                    Дебет       Кредит        Күні         Құжат                   Дебет       Кредит
23.07.2025   Түсім (Акт 194)                      876 000,00    23.07.2025   Сату (Акт 194)          876 000,00
31.07.2025   Төлем (Тапсырма 1204)    876 000,00                31.07.2025   Төлем (Тапсырма 1204)               876 000,00
Кезеңдегі айналым                     876 000,00  876 000,00    Кезеңдегі айналым                    876 000,00  876 000,00
""")
        ]
    )
    assert (record.buyer.bin, record.supplier.bin) == ("120340005678", "180540021233")
    assert [(row.debit, row.credit) for row in record.rows] == [(None, Decimal(876000)), (Decimal(876000), None)]


def test_the_series_of_a_vat_certificate_is_no_tax() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА
1.1. Есепке алу жүйесінің нөмірі                1018
2. Жазып берілген күні                          04.07.2025
В бөлімі. Өнім берушінің деректемелері
7. Өнім беруші                                  «Өркен Сервис» ЖШС
9.1. ҚҚС төлеушінің куәлігі: сериясы            60001
G бөлімі. Деректер
№     Атауы                  Саны      Бағасы         Жанама салықтарсыз құны     ҚҚС мөлшерлемесі
1     Сертификаттау аудиті   1         800 000,00     800 000,00                  ҚҚС-сыз
Шот бойынша барлығы: 800 000,00
""")
        ]
    )
    assert (record.vat_total, record.vat_excluded) == (None, True)


def test_a_serial_number_is_the_papers_and_no_code_of_a_currency() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
TAX INVOICE (СЧЕТ-ФАКТУРА)
Serial number              980
Issue date                 August 21, 2025
Supplier                   Orken Service LLP
Customer                   Arna Foods LLP
Description of services         Volume     Unit price     Excl. VAT      VAT rate     VAT amount     Incl. VAT
Trademark registration          1          852,000.00     852,000.00     12 %         102,240.00     954,240.00
Total excluding VAT                                       852,000.00
VAT                                                       102,240.00
Total including VAT, KZT                                  954,240.00
""")
        ]
    )
    assert (record.number, record.currency) == ("980", "KZT")


def test_the_number_of_a_bill_in_its_box() -> None:
    record, _ = proforma_invoice.read(
        [
            sheet("""
СЧЕТ НА ОПЛАТУ                                       № счета 232
                                                     Дата счета: 09.06.2025
Кто выставил                    Кому
ТОО «Өркен Сервис»              ТОО «Арна Фудс»
Позиция                 К-во     Цена           Сумма
Аренда стенда           4        647 000,00     2 588 000,00
К оплате                                        2 588 000,00 KZT
""")
        ]
    )
    assert record.number == "232"
