"""Labels cut off by a spreadsheet are made whole; everything else stays as it is."""

from extractors.layout import Sheet
from extractors.page import Page, Word
from extractors.typesetting.clipped import with_whole_labels
from tests.extractors.typed import sheet

LABELS = ("Исполнитель", "Заказчик", "Номер документа", "Дата составления", "Договор (контракт)", "Сумма НДС", "Итого")
EDGE, WIDTH = 100.0, 6.0


def _spreadsheet(*rows: tuple[str, str]) -> Sheet:
    """Rows of what is left of a label and its value, which begins at the edge; without a blank the two are one word."""
    words: list[Word] = []
    for n, (label, value) in enumerate(rows):
        top = 40.0 + 14 * n
        names, values = label.split(), value.split()
        x = EDGE - WIDTH * len(label)
        for name in names[:-1]:
            words.append(Word(name, x, top, x + WIDTH * len(name), top + 10))
            x += WIDTH * (len(name) + 1)
        joined = names[-1] + values[0]
        words.append(Word(joined, x, top, x + WIDTH * len(joined), top + 10))
        x += WIDTH * (len(joined) + 1)
        for part in values[1:]:
            words.append(Word(part, x, top, x + WIDTH * len(part), top + 10))
            x += WIDTH * (len(part) + 1)
    # three whole rows show where the column of values begins
    for n in range(3):
        top = 300.0 + 14 * n
        words += [Word("строка", 40, top, 76, top + 10), Word("значение", EDGE, top, EDGE + 48, top + 10)]
    return Sheet(Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words)))


def test_cut_off_labels_are_made_whole() -> None:
    paper = _spreadsheet(
        ("Исполните", "БИН 180540021233"),
        ("Номер док", "209"),
        ("Договор (к", "№ 67 от 22.11.2024"),
        ("Сумма НД", "Без НДС"),
    )
    texts = [[s.text for s in line.segments] for line in with_whole_labels(paper, LABELS).lines[:4]]
    assert texts == [
        ["Исполнитель", "БИН 180540021233"],
        ["Номер документа", "209"],
        ["Договор (контракт)", "№ 67 от 22.11.2024"],
        ["Сумма НДС", "Без НДС"],
    ]


def test_whole_labels_and_running_text_stay() -> None:
    whole = sheet("""
Исполнитель: ТОО «А»
Заказчик     ТОО «Б»
Номер        5
Дата         01.02.2025
Договор      № 7
Услуги по    договору
""")
    assert with_whole_labels(whole, LABELS) is whole


def test_a_whole_label_run_into_its_value_counts_with_one_cut_off() -> None:
    paper = _spreadsheet(("Заказчик", 'ТОО "Арна Фудс"'), ("Исполни", 'ТОО "Экспо Сервис"'))
    texts = [[s.text for s in line.segments] for line in with_whole_labels(paper, LABELS).lines[:2]]
    assert texts == [["Заказчик", 'ТОО "Арна Фудс"'], ["Исполнитель", 'ТОО "Экспо Сервис"']]


def test_a_label_in_quotes_within_a_sentence_is_not_run_into_what_closes_them() -> None:
    paper = _spreadsheet(("«Заказчик", "», в лице директора"), ("Исполни", "ТОО «А»"))
    assert with_whole_labels(paper, LABELS) is paper
