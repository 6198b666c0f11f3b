"""Papers that small firms make themselves from office templates: narrow cells, titles set apart, labels run into values."""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from extractors.documents import completion_act, payment_order, proforma_invoice, st_kz_certificate, tax_invoice
from extractors.layout import Sheet
from extractors.page import Box
from extractors.typesetting.letter_boxes import unboxed
from pipeline.classify import classify
from tests.extractors.typed import page, sheet

_PREAMBLE = """
                    Акт приема-передачи оказанных услуг № 26

г. Костанай                                                     19 марта 2026 г.
Мы, нижеподписавшиеся, ТОО «Экспо Сервис» (БИН 180540021233), именуемое в дальнейшем «Исполнитель»,
и ТОО «Арна Фудс» (БИН 120340005678), именуемое в дальнейшем «Заказчик», составили настоящий акт о
том, что Исполнитель оказал, а Заказчик принял следующие услуги по договору
№ ДУ-387 от 02.11.2025 г.:
"""
_TABLE = """
№      Наименов      Ед. изм.      Кол-во      Цена без       Сумма без
       ание услуг                              НДС            НДС
1      Реклама       услуга        3           644 250,50     1 932 751,5
       мёда                                                   0
2      Перевод       услуга        1           100 000,00     100 000,00
       текста
Итого без НДС:                                                2 032 751,5
                                                              0
НДС 16%:                                                      325 240,24
Всего с НДС:                                                  2 357 991,7
                                                              4
"""
# Where the columns of the table begin, in signs, and its rows, in lines.
_COLUMNS, _ROWS = (0, 7, 21, 35, 47, 62, 78), (0, 2, 4, 6, 8, 9, 11)


def _grid(first: int) -> tuple[Box, ...]:
    """Rulings around the cells of a typed table that begins at a line."""
    xs, ys = [26 + 6.0 * c for c in _COLUMNS], [38 + 14.0 * (first + r) for r in _ROWS]
    level = [Box(xs[0], y, xs[-1], y) for y in ys]
    return (*level, *(Box(x, ys[0], x, ys[-1]) for x in xs))


def _act(text: str, first: int) -> dict[str, Any]:
    record, findings = completion_act.read([sheet(text, rulings=_grid(first))])
    assert not findings
    return record.fields()


def test_totals_that_narrow_cells_break_are_whole() -> None:
    fields = _act(_PREAMBLE.strip("\n") + _TABLE, 7)

    assert fields["net_total"] == Decimal("2032751.50")
    assert (fields["vat_total"], fields["gross_total"]) == (Decimal("325240.24"), Decimal("2357991.74"))
    assert [line["net"] for line in fields["lines"]] == [Decimal("1932751.50"), Decimal("100000.00")]


def test_numbered_rows_are_no_cards_under_the_sentence_above() -> None:
    lines = _act(_PREAMBLE.strip("\n") + _TABLE, 7)["lines"]

    assert [line["description"] for line in lines] == ["Реклама мёда", "Перевод текста"]


def test_the_day_of_the_place_is_the_acts_and_the_one_in_the_sentence_the_contracts() -> None:
    fields = _act(_PREAMBLE.strip("\n") + _TABLE, 7)

    assert fields["signed_on"] == date(2026, 3, 19)
    assert fields["contract"] == {"number": "ДУ-387", "date": date(2025, 11, 2)}


def test_a_whole_figure_takes_nothing_from_the_line_below() -> None:
    text = """
Акт выполненных работ № 9 от 03.03.2025
Заказчик: ТОО «Арна Фудс», БИН 120340005678
Исполнитель: ТОО «Экспо Сервис», БИН 180540021233
№   Наименование   Кол-во   Ед.   Цена         Сумма
1   Услуги         1        усл   112 000,00   112 000,00
Всего с НДС:                                   112 000,00
                                               4
"""
    record, _ = completion_act.read([sheet(text)])
    assert record.fields()["gross_total"] == Decimal("112000.00")


def test_a_title_of_which_only_the_first_word_is_set_apart_begins_an_act() -> None:
    first = "Акт выполненных работ № 8 от 03.03.2025\nЗаказчик: ТОО «А»\nИсполнитель: ТОО «Б»"
    other = _PREAMBLE.replace("Акт приема-передачи оказанных услуг", "А К Т  выполненных работ")
    found = list(classify([page(first), page(other, number=2)]))

    assert [d.pages for d in found] == [(("bundle.pdf", 1),), (("bundle.pdf", 2),)]
    assert unboxed(sheet("А К Т  выполненных работ № 26")).text == "АКТ выполненных работ № 26"
    assert unboxed(sheet("Д О Г О В О Р № 15 аренды")).text == "ДОГОВОР № 15 аренды"
    for text in ("А Б В выполненных работ", "С Ч Е Т - Ф А К Т У Р А № 5", "А К Т", "1 А К Т услуг"):
        assert unboxed(sheet(text)).text == text


def test_a_place_of_signature_goes_on_under_a_shorter_name_beside_a_longer_one() -> None:
    text = """
Акт выполненных работ № 9 от 03.03.2025
№   Наименование   Кол-во   Ед.   Цена         Сумма
1   Услуги         1        усл   112 000,00   112 000,00
                   Итого:                      112 000,00

Исполнитель:                              Заказчик:
Товарищество с ограниченной               ТОО «Арна Фудс»
ответственностью «Экспо
Сервис Казахстан Плюс»
и партнеры
Директор      ________ Иванов И.И.        Директор      ________ Ахметов А.А.
"""
    drawn = page(text)
    blanks = [w for w in drawn.words if w.text.startswith("____")]
    inks = tuple(Box(w.x0 - 70, w.top - 8, w.x0 - 4, w.bottom + 6) for w in blanks)
    record, _ = completion_act.read([Sheet(msgspec.structs.replace(drawn, inks=inks))])
    assert record.fields()["signed"] == {"supplier": "yes", "buyer": "yes"}
    record, _ = completion_act.read([Sheet(msgspec.structs.replace(drawn, inks=inks[:1]))])
    assert record.fields()["signed"] == {"supplier": "yes", "buyer": "no"}


def test_a_frame_around_all_of_a_certificate_is_no_box_of_its_date() -> None:
    text = """
                                           3. № KZ 5 107 54338
                     СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА
                        форма «СТ-KZ»
1. Производитель товара (наименование и почтовый адрес)
ТОО «Арна Фудс», БИН 120340005678, г. Актобе
5. Қызметтік белгілер үшін / Для служебных отметок
Қолданылу мерзімі / Срок действия до 01.01.2026
6.№   7. Наименование товара, код ТН ВЭД    8. Критерий    9. Доля местного содержания, %
1     Мёд натуральный, 0409000000           П              87,4
12. Куәландыру / Удостоверение             13. Өтініш берушінің декларациясы / Декларация заявителя
Палата предпринимателей
г. Актобе, 02.01.2025                      г. Актобе, 31.12.2024
"""
    frame = (Box(20, 30, 640, 30), Box(20, 400, 640, 400), Box(20, 30, 20, 400), Box(640, 30, 640, 400))
    fields = st_kz_certificate.read([sheet(text, rulings=frame)])[0].fields()
    assert (fields["issued_on"], fields["valid_until"]) == (date(2025, 1, 2), date(2026, 1, 1))


def test_numbers_in_boxes_run_into_the_line_of_the_party_are_the_partys() -> None:
    text = """
СЧЕТ-ФАКТУРА
1. Регистрационный номер: ESF-180540021233-20250528-23092572      1.1. Номер учетной системы: 606
2. Дата выписки: 28.05.2025    3. Дата совершения оборота: 25.05.2025
6. ИИН/БИН: 180540021233 7. Поставщик: ТОО "Экспо Сервис"
16. ИИН/БИН: 120340005678 17. Получатель: "Арна Фудс" ЖШС
33.1. Код валюты: KZT
№   Наименование   Кол-во   Цена         Стоимость без НДС   Ставка НДС   Сумма НДС    Стоимость с НДС
1   Реклама        1        100 000,00   100 000,00          12%          12 000,00    112 000,00
    Всего по счету:                      100 000,00                       12 000,00    112 000,00
"""
    fields = tax_invoice.read([sheet(text)])[0].fields()
    assert fields["supplier"] == {"name": 'ТОО "Экспо Сервис"', "bin": "180540021233"}
    assert fields["buyer"] == {"name": '"Арна Фудс" ЖШС', "bin": "120340005678"}
    apart = tax_invoice.read([sheet(text.replace(" 7. Пост", " 9. Пост"))])[0].fields()
    assert apart["supplier"]["bin"] != "180540021233"  # the box before is not the party's own


def test_a_total_less_the_discount_is_the_net_one() -> None:
    text = """
Акт выполненных работ № 9 от 03.03.2025
Заказчик: ТОО «Арна Фудс», БИН 120340005678
Исполнитель: ТОО «Экспо Сервис», БИН 180540021233
№   Наименование   Кол-во   Ед.   Цена без НДС   Сумма без НДС
1   Реклама        1        усл   768 500,00     768 500,00
Итого:                                           768 500,00
Скидка 10%:                                      -76 850,00
Итого со скидкой без НДС:                        691 650,00
НДС 12%:                                         82 998,00
Всего с НДС:                                     774 648,00
"""
    fields = completion_act.read([sheet(text)])[0].fields()
    assert (fields["net_total"], fields["vat_total"], fields["gross_total"]) == (
        Decimal("691650.00"),
        Decimal("82998.00"),
        Decimal("774648.00"),
    )


def test_the_box_right_of_a_purpose_is_no_part_of_it() -> None:
    text = """
                    ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 141
                         02 декабря 2025 года
Отправитель денег:              ИИК                     КОд        Сумма
ТОО "Арна Фудс"                 KZ906010131000123456    17         712,000.00
БИН: 120340005678
Бенефициар:                     ИИК                     Кбе
ТОО "Экспо Сервис"              KZ18722S000012345678    17
БИН: 180540021233
Сумма прописью: Семьсот двенадцать тысяч тенге 00 тиын
Назначение платежа (с указанием наименования товара, выполненных работ, оказанных услуг)
Оплата по акту № 71 от 25.11.2025 за перевозку мёда           Дата валютирования   03.12.2025
Актобе - Новосибирск
                                                              ИСПОЛНЕНО 03.12.2025
"""
    fields = payment_order.read([sheet(text)])[0].fields()
    assert fields["purpose"] == "Оплата по акту № 71 от 25.11.2025 за перевозку мёда Актобе - Новосибирск"


@pytest.mark.parametrize(
    "label",
    [
        "Жеңілдікпен барлығы (ҚҚС-сыз)",
        "Барлығы жеңілдікпен",
        "Жеңілдікті ескергендегі сома",
        "Жеңілдікті шегергенде барлығы",
        "Итого за вычетом скидки",
        "Сумма за минусом скидки",
        "К перечислению",
    ],
)
def test_a_total_less_the_discount_is_no_further_discount(label: str) -> None:
    text = f"""
Орындалған жұмыстар актісі № 12/1
Орындаушы: «Экспо Сервис» ЖШС, БСН 180540021233
Тапсырыс беруші: «Арна Фудс» ЖШС, БСН 120340005678
№   Атауы                 Өлш.бір.   Саны     Бағасы          Сомасы
1   Билбордта жарнама     қызмет     1        500 000,00      500 000,00
Жиыны                                                         500 000,00
Жеңілдік 10%                                                  50 000,00
{label:62s}450 000,00
"""
    fields = completion_act.read([sheet(text)])[0].fields()
    assert (fields["gross_total"] if "gross_total" in fields else fields["net_total"]) == Decimal("450000.00")
    assert fields["discount_total"] == Decimal("50000.00")


def test_roles_in_brackets_with_the_number_above_a_table_that_stands_in_two_halves() -> None:
    text = """
          Көрсетілген қызметтер актісі № 12
Семей қаласы                                                 2026 жылғы 19 наурыз
«Экспо Сервис» ЖШС (бұдан әрі – Орындаушы, БСН 180540021233) және «Арна Фудс» ЖШС (бұдан әрі – Тапсырыс беруші,
БСН 120340005678) осы актіні жасады:
№   Қызмет атауы          Өлш.бір.   Саны     Бағасы, теңге   Сомасы, теңге
1   Билбордта жарнама     қызмет     1        500 000,00      500 000,00
Жиыны:                                                        500 000,00
ҚҚС 16%:                                                      80 000,00
Барлығы ҚҚС-пен:                                              580 000,00
"""
    fields = completion_act.read([sheet(text)])[0].fields()
    assert fields["supplier"] == {"name": "«Экспо Сервис» ЖШС", "bin": "180540021233"}
    assert fields["buyer"] == {"name": "«Арна Фудс» ЖШС", "bin": "120340005678"}


def test_a_rate_broken_over_two_lines_ends_no_rows() -> None:
    text = """
Акт выполненных работ № 9 от 03.03.2025
Заказчик: ТОО «Арна Фудс», БИН 120340005678
Исполнитель: ТОО «Экспо Сервис», БИН 180540021233
№    Наименование       Кол-во    Цена       Сумма без НДС    Сумма НДС    Сумма с НДС
1    Реклама бренда     1,000     747        747              без          747
     мёда                         000,00     000,00           НДС          000,00
2    Перевод            1,000     439        439              без          439
     каталога                     000,00     000,00           НДС          000,00
     Итого                                   1 186                         1 186
                                             000,00                        000,00
"""
    xs = [26 + 6.0 * c for c in (0, 5, 24, 34, 45, 62, 75, 88)]
    ys = [38 + 14.0 * r for r in (3, 4, 6, 8, 10)]
    rulings = (*(Box(xs[0], y, xs[-1], y) for y in ys), *(Box(x, ys[0], x, ys[-1]) for x in xs))
    fields = completion_act.read([sheet(text, rulings=rulings)])[0].fields()
    assert [line["net"] for line in fields["lines"]] == [Decimal("747000.00"), Decimal("439000.00")]
    assert fields["net_total"] == Decimal("1186000.00")


def test_the_stamp_tells_the_day_of_a_status_that_tells_none() -> None:
    text = """
bcc business                                              Мәртебесі / Статус: Орындалды / Исполнено
ТӨЛЕМ ТАПСЫРМАСЫ / ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 1313
Күні / Дата: 16.09.2025
Ақша жіберуші: "Арна Фудс" ЖШС, БСН 120340005678, ЖСК KZ906010131000123456
Бенефициар: ТОО "Экспо Сервис", БСН 180540021233, ЖСК KZ18722S000012345678
Сомасы: 809 760,00 KZT
Төлемнің тағайындалуы: 06.09.2025 ж. № 772 шот-фактура бойынша төлем
Басшы / Руководитель Ахметов Д.С.

Төлем жүргізілді / Платеж проведен
17.09.2025
{other}
"""
    assert payment_order.read([sheet(text.format(other=""))])[0].executed_on == date(2025, 9, 17)
    other = "Төлем жүргізілді\n18.09.2025"
    assert payment_order.read([sheet(text.format(other=other))])[0].executed_on is None


def test_names_and_lines_of_signature_that_found_no_room_under_their_labels() -> None:
    body = "\n".join("Услуги оказаны полностью и в срок, претензий нет." for _ in range(36))
    full = page(f"{_PREAMBLE}{body}\nИсполнитель:                     Заказчик:", number=1)
    rest = (
        'Товарищество с ограниченной     ТОО "Арна Фудс"\nответственностью «А»\nДиректор ________    Директор ________'
    )
    assert [d.kind for d in classify([full, page(rest, number=2)])] == ["completion_act"]
    apart = page(f"{_PREAMBLE}{body}\nПретензий нет.", number=1)
    assert [d.kind for d in classify([apart, page(rest, number=2)])] == ["completion_act", "other"]


def test_no_tax_in_a_line_of_its_own_under_a_whole_label() -> None:
    text = """
АКТ № 77 от 05.02.2026 г.
выполненных работ
Исполнитель ИП "Ахметов", ИИН 850101300015
Заказчик ТОО "Арна Фудс", БИН 120340005678
Основание: счет № 12 от 01.02.2026
№  Наименование работы, услуги          Кол-во   Ед.   Цена       Сумма
1  Перевод каталога на узбекский язык   10       стр   5 500-00   55 000-00
                                                 Итого:           55 000-00
                                                 Без НДС
"""
    fields = completion_act.read([sheet(text)])[0].fields()
    assert fields["net_total"] == fields["gross_total"] == Decimal("55000.00")
    assert "contract" not in fields  # the rows' numbers are none of a contract's


def test_a_label_of_the_contract_with_none_beside_it_takes_no_number_from_the_table_below() -> None:
    text = """
Төлемге арналған шот № 00000000175, 2026 ж. 18 қаңтар
Жеткізуші:     БСН / ЖСН 180540021233, "Экспо Сервис" ЖШС, Қазақстан Республикасы, Семей қ.
Сатып алушы:   БСН / ЖСН 120340005678, «Арна Фудс» ЖШС
Шарт:          {contract}
№   Коды          Атауы                    Саны    Өлш. бір.   Бағасы        Сомасы
1   00000006263   ISO 22000 сертификаттау  1,000   қызмет      450 000,00    450 000,00
                                                       Барлығы:              450 000,00
                                                       Оның ішінде ҚҚС:       62 068,97
"""
    assert "contract" not in proforma_invoice.read([sheet(text.format(contract="Шартсыз"))])[0].fields()
    assert "contract" not in proforma_invoice.read([sheet(text.format(contract="Без договора"))])[0].fields()
    named = proforma_invoice.read([sheet(text.format(contract="№ 15 10.01.2026 ж."))])[0].fields()
    assert named["contract"] == {"number": "15", "date": date(2026, 1, 10)}
