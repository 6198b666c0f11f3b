"""Plainly drawn forms whose wording was not met before."""

from datetime import date
from decimal import Decimal

import msgspec

from extractors.documents import completion_act, swift_transfer, tax_invoice
from extractors.layout import Sheet
from pipeline.classify import RECOGNISER
from tests.extractors.typed import page, sheet

_INVOICE = """
Шот-фактура № 508, 2026 жылғы 7 мамыр
Айналым жасалған күн: 07.05.2026
Жеткізуші: «Бета» ЖШС
Жеткізушінің ЖСН/БСН және орналасқан жерінің мекенжайы: 180540021231, Қостанай қ., Абай к-сі, 6
Алушы: «Альфа» ЖШС
Алушының ЖСН/БСН және орналасқан жерінің мекенжайы: 210340000405, Шымкент қ., Абай к-сі, 2
"""


def test_a_number_beside_the_address_is_the_partys_though_its_check_digit_fails() -> None:
    record, _ = tax_invoice.read([sheet(_INVOICE)])
    assert (record.supplier.bin, record.buyer.bin) == ("180540021231", "210340000405")


def test_a_number_called_so_under_a_name_is_the_partys_whatever_its_label() -> None:
    text = _INVOICE.replace("Жеткізушінің ЖСН/БСН және орналасқан жерінің мекенжайы", "Заңды мекенжайы, тіркелген БСН")
    record, _ = tax_invoice.read([sheet(text)])
    assert (record.supplier.bin, record.buyer.bin) == ("180540021231", "210340000405")
    others = text.replace("Заңды мекенжайы, тіркелген БСН", "Сатып алушы туралы: БСН")
    record, _ = tax_invoice.read([sheet(others)])
    assert record.supplier.bin is None


def test_the_name_of_an_attribute_in_the_heading_of_a_row() -> None:
    text = """
FIToFICstmrCdtTrf (pacs.008.001.08)
GrpHdr/MsgId                            FT2508083811
CdtTrfTxInf/IntrBkSttlmAmt Ccy          {amount}
CdtTrfTxInf/IntrBkSttlmDt               2025-08-08
Dbtr/Nm                                 TEST EXPORT LLP
Cdtr/Nm                                 Probe Messe GmbH
CdtrAcct/Id/IBAN                        DE89370400440532013000
"""
    for amount in ("USD 4321.00", "Сумма и валюта  4321.00 USD"):
        record, _ = swift_transfer.read([sheet(text.format(amount=amount))])
        assert (record.amount, record.currency) == (Decimal("4321.00"), "USD")


def test_the_box_of_the_contracts_number_that_goes_on_below() -> None:
    record, _ = tax_invoice.read(
        [
            sheet("""
ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
Раздел A. Общий раздел
1. Регистрационный номер ESF-140140326579-20260129-DA07B59E     1.1. Номер учетной системы 128
Раздел B. Реквизиты поставщика
6. ИИН/БИН 180540021233                                         7. Поставщик ТОО «Бета»
Раздел C. Реквизиты получателя
16. ИИН/БИН 210340000405                                        17. Получатель ТОО «Альфа»
Раздел E. Договор (контракт)
27.1.Договор (контракт) на поставку товаров, работ, услуг 27.3. Номер    28. Условия оплаты по договору: безналичный
ДУ-94/25 27.4.Дата 04.01.2026
Раздел F. Реквизиты документов
""")
        ]
    )
    assert record.contract
    assert (record.contract.number, record.contract.date) == ("ДУ-94/25", date(2026, 1, 4))


def test_a_contracts_number_that_looks_like_a_month_and_a_year() -> None:
    record, _ = tax_invoice.read([sheet(_INVOICE + "\nШарт: 37/2-2026, 12.02.2026 ж.\n")])
    assert record.contract
    assert (record.contract.number, record.contract.date) == ("37/2-2026", date(2026, 2, 12))


def test_an_act_whose_number_stands_before_its_name() -> None:
    typed = page(
        """
                                № 00000000347 АКТ
                    көрсетілген қызметтер (орындалған жұмыстар) туралы

Алматы қ.                                                     2025 жылғы 12 мамыр
Орындаушы: «Бета» ЖШС, БСН 180540021233
Тапсырыс беруші: «Альфа» ЖШС, БСН 210340000405
Негіздеме: 17.04.2025 ж. № 23 шарт
""",
        leading=26.0,
    )
    title = {w: msgspec.structs.replace(w, top=w.top - 2, bottom=w.bottom + 2) for w in typed.words if w.top < 70}
    paper = Sheet(msgspec.structs.replace(typed, words=tuple(title.get(w, w) for w in typed.words)))
    assert RECOGNISER.shown(paper).starts[0].kind == "completion_act"
    record, _ = completion_act.read([paper])
    assert record.number == "00000000347"
