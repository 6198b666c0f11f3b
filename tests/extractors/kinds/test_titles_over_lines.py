"""Titles that run over lines, and titles whose words are read in pieces."""

import msgspec
import pytest

from extractors.layout import Sheet
from pipeline.classify import RECOGNISER
from tests.extractors.typed import page, sheet

LINES = """
Орындаушы: «Өркен Сервис» ЖШС            Тапсырыс беруші: «Арна Фудс» ЖШС
№     Қызмет                   Саны      Бағасы           Сомасы
1     Көрме стендін жалдау     1         100 000,00       100 000,00
"""


def _kinds(text: str) -> list[str]:
    return [start.kind for start in RECOGNISER.starts(sheet(text))]


def test_the_number_of_an_act_goes_on_with_its_title_in_shorter_letters() -> None:
    typed = page(f"\n        Қызмет көрсету туралы\n        № 00000000819 АКТІ\n{LINES}")
    taller = [msgspec.structs.replace(w, top=w.top - 2) if w.middle < 46 else w for w in typed.words]
    starts = RECOGNISER.starts(Sheet(msgspec.structs.replace(typed, words=tuple(taller))))
    assert [start.kind for start in starts] == ["completion_act"]


def test_a_title_of_three_lines_names_its_form_in_the_last() -> None:
    assert _kinds("""
1. Тауар өндіруші (атауы және мекенжайы)           3. № KZ 4 101 55147
«Алтай Бал» ЖШС, БСН 160340160755                  СЕРТИФИКАТ
Өскемен қ., Абай к., 47                            тауардың шығу тегі туралы
2. Алушы (атауы және мекенжайы)                    нысаны «СТ-KZ»
«Алтай Бал» ЖШС                                    Қазақстан Республикасында берілген
12. Куәландыру
""") == ["st_kz_certificate"]


@pytest.mark.parametrize("title", ["ШОТ-ФАКТ УРА", "TAX INVOICE (СЧЕТ-ФАКТ УРА)", "СЧЕТ-Ф АКТУРА"])
def test_a_title_set_apart_and_read_in_pieces(title: str) -> None:
    assert _kinds(f"""
{title}
Сатушы                     «Өркен Сервис» ЖШС
Сатушының БСН              180540021233
Тапсырыс беруші            «Арна Фудс» ЖШС
Айналым жасалған күн       18.06.2025
Атауы         ҚҚС-сыз      ҚҚС мөлшерлемесі     ҚҚС сомасы
""") == ["tax_invoice"]


def test_pieces_of_words_that_are_no_title_begin_nothing() -> None:
    assert "tax_invoice" not in _kinds("""
ШОТ- ФАКТ УРАЛЫ ДАЛА
Біз сіздерге осы хатты жібереміз.
""")


def test_a_numbered_title_beside_a_justified_one_is_no_heading_of_a_table() -> None:
    assert _kinds("""
SERVICE AGREEMENT No. EXP-36/25        ДОГОВОР    НА    ОКАЗАНИЕ    УСЛУГ    №
20 May 2024                            EXP-36/25
Orken Service Ltd, hereinafter the     Orken Service Ltd, далее Исполнитель, и
Contractor, and Arna Foods LLP,        Arna Foods LLP, далее Заказчик, договорились
have agreed as follows:                о следующем:
""") == ["contract"]
