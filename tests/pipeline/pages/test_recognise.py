"""What three models read, put together; figures by the way they are printed."""

from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.pages import readings, recognise, segment
from pipeline.pages.prepare import straight
from pipeline.pages.raster import Drawn, Image
from pipeline.pages.readings import Token
from pipeline.pages.runs import Run
from pipeline.pages.spelling import Spelt
from samples.layouts.fonts import font


def page(tmp_path: str, lines: tuple[tuple[str, tuple[float, float, float]], ...], degrees: float = 0.0) -> Image:
    """Lines of 9 pt, each in its colour (of 1), at 200 dots per inch."""
    canvas = Canvas(tmp_path, (420, 300))
    for n, (line, colour) in enumerate(lines):
        canvas.setFillColorRGB(*colour)
        canvas.setFont(font("PT Sans", line), 9)
        canvas.saveState()
        canvas.translate(40, 250 - 40 * n)
        canvas.rotate(degrees)
        canvas.drawString(0, 0, line)
        canvas.restoreState()
    canvas.save()
    drawn = pypdfium2.PdfDocument(tmp_path)[0].render(scale=200 / 72).to_pil().convert("RGB")
    return np.asarray(drawn, np.uint8)


def words(rgb: Image) -> str:
    parts = segment.parts(straight(Drawn(rgb, 200 / 72), turns=False))
    return " ".join(token.text for token in recognise.read(parts.grey, parts.runs))


def token(text: str, confidence: float) -> Token:
    return Token(text, 0, 0, 10, 10, confidence, 0)


def test_figures_are_those_of_the_model_that_tells_them_apart() -> None:
    assert readings.chosen(token("585,668.55", 0.97), None, token("583,668.53", 0.9))[0] == "583,668.53"
    assert readings.chosen(token("585,668.55", 0.97), None, token("583,668", 0.6))[0] == "585,668.55"


def test_a_letter_no_figure_looks_like_stays_a_letter() -> None:
    assert readings.chosen(token("Д-55/25", 0.8), None, token("4-55/25", 0.9))[0] == "Д-55/25"
    assert readings.chosen(token("О5.05", 0.8), None, token("05.05", 0.9))[0] == "05.05"


@pytest.mark.parametrize("text", ["1 551 297,44", "1 737 453,13"])
def test_groups_of_figures_stand_apart_as_they_are_printed(text: str) -> None:
    picture = np.full((60, 400), 255, np.uint8)
    x, spans = 20, []
    for letter in text:
        if letter != " ":
            cv2.putText(picture, letter, (x, 40), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (0,), 2)
            spans.append(x)
        x += 9 if letter in " ," else 18
    whole = Token(text[0] + text[2:5], spans[0] - 1, 10, spans[4] - 1, 50, 0.9, 0)
    after = Token(text[6:], spans[4], 10, x, 50, 0.9, 0)
    parted = recognise._ungrouped(picture, whole, [after])
    assert [part.text for part in parted] == [text[0], text[2:5]]
    assert parted[0].x1 <= parted[1].x0
    assert recognise._ungrouped(picture, whole, []) == (whole,)


def test_labels_printed_in_colour_are_read_with_the_black(tmp_path: Path) -> None:
    green, black = (0.15, 0.45, 0.3), (0.0, 0.0, 0.0)
    lines = (("Отправитель денег", green), ("ТОО «Арна Фудс»", black), ("Банк бенефициара", green))
    rgb = page(f"{tmp_path}/a.pdf", (*lines, ("Сумма прописью: один миллион тенге", black)))
    read = words(rgb)
    assert "Отправитель денег" in read
    assert "Банк бенефициара" in read


def test_a_line_aslant_on_a_level_page_is_made_level(tmp_path: Path) -> None:
    rgb = page(f"{tmp_path}/a.pdf", (("Проведено банком 6 января 2026 г.", (0.0, 0.0, 0.0)),), degrees=5.0)
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
    (run,) = segment._runs(grey, (grey < 150).astype(np.uint8), np.zeros_like(grey), 200 / 72)
    assert run.slope == pytest.approx(-np.tan(np.radians(5.0)), abs=0.02)
    assert "Проведено банком 6 января 2026 г." in " ".join(t.text for t in recognise.read(grey, [run]))


def test_a_sign_read_as_letters_before_a_number_is_the_sign() -> None:
    line = [token("приказ", 0.9), token("Ме", 0.5), token("562", 0.9), token("Ме", 0.9), token("бель", 0.9)]
    assert [t.text for t in readings.with_signs(line)] == ["приказ", "№", "562", "Ме", "бель"]
    assert [t.text for t in readings.with_signs([token("М", 0.9), token("562", 0.9)])] == ["№", "562"]
    apart = [token("Ме", 0.5), token("562", 0.9)._replace(run=1)]
    assert [t.text for t in readings.with_signs(apart)] == ["Ме", "562"]
    assert readings.with_signs([]) == []


def test_what_is_read_in_black_and_in_coloured_ink_is_told_once() -> None:
    black = [token("24.02", 0.5), token("2025", 0.9)._replace(x0=12, x1=20), token("24.03", 0.5)._replace(x1=11)]
    coloured = [token("24.02.2025", 0.9)._replace(x1=20)]
    assert [t.text for t in readings.once(black, coloured)] == ["24.03", "24.02.2025"]
    assert [t.text for t in readings.once([token("ПРОБЕДЕНО", 0.5)], [token("ПРОВЕДЕНО", 0.9)])] == ["ПРОВЕДЕНО"]
    assert len(readings.once([token("24.03", 0.5)], [token("24.02", 0.9)])) == 2
    assert [t.text for t in readings.once([token("ЯНЕ", 0.5)], [token("января", 0.9)._replace(x1=20)])] == ["января"]
    assert len(readings.once([token("января", 0.5)], [token("ЯНЕ", 0.9)])) == 2
    assert readings.once(black, [token("24.02", 0.9)._replace(top=8, bottom=18)])[:3] == black
    for sure in (0.7, 0.95):
        both = readings.once([token("Проведено", sure)], [token("Праведено", 0.9)])
        assert [t.text for t in both] == ["Проведено" if sure > 0.9 else "Праведено"]


def test_words_beside_latin_ones_are_asked_of_the_english_model() -> None:
    line = [token("ТОО", 0.9), token("«Nomad", 0.9), token("Нопеу»", 0.9), token("от", 0.9)]
    assert readings.latin_share(line) < 0.5
    assert readings.among_latin(line, most=False) == [2]
    assert readings.among_latin(line, most=True) == [2]
    apart = [line[1], line[2]._replace(run=1)]
    assert readings.among_latin(apart, most=False) == []
    assert readings.as_latin(line[2], token("Honey»", 0.8)).text == "Honey»"
    assert readings.as_latin(line[2], token("Honey»", 0.6)).text == "Нопеу»"
    assert readings.as_latin(line[2], token("Нoney»", 0.9)).text == "Нопеу»"


@pytest.mark.parametrize(
    ("ours", "english", "told"),
    [
        (("Исполнено", 1.0), ("UcnonHeHo", 0.999), "Исполнено"),  # no word has capitals within
        (("Сумма", 1.0), ("Cymma", 0.97), "Сумма"),
        (("«СеверРеклама»", 1.0), ("«CepepPeknama»", 0.83), "«СеверРеклама»"),
        (("Сһіпа", 0.97), ("China", 1.0), "China"),
        (("Вапк", 1.0), ("Bank", 0.999), "Bank"),
        (("от", 1.0), ("ot", 0.94), "от"),
        (("от", 1.0), ("ot", 0.98), "ot"),
        (("СВЕ0", 1.0), ("CRED", 0.9), "CRED"),
    ],
)
def test_a_cyrillic_word_on_a_latin_page(ours: tuple[str, float], english: tuple[str, float], told: str) -> None:
    assert readings.as_latin(token(*ours), token(*english)).text == told
    line = [token("/", 1.0)._replace(x0=20, x1=30), token(*english)]
    assert [t.text for t in readings.in_words(line, [token(*ours)])] == ["/", told]


def test_a_message_is_read_as_english_however_unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [":20:OT541", "-23B:CRED", ">32A:250129RUB163940,00", ":59:/TR40702810362548022248"]
    english = [token(text, 0.1)._replace(run=n) for n, text in enumerate(told)]
    guise = [":20:ОТ541", "-23В:СКЕО", ",32А:250129КОБ163940,00", ":59:/ТК40702810362548022248"]
    kazakh = [token(text, 0.5)._replace(run=n) for n, text in enumerate(guise)]

    def read(grey: Image, pieces: list[object], language: str) -> list[Token]:
        return [kazakh, english][language == "eng"] if len(pieces) == 4 else []

    monkeypatch.setattr(recognise, "_read", read)
    runs = [Run(10, 10, 90, 20, 20, 10, 5)] * 4
    read_so = recognise.read(np.full((40, 200), 255, np.uint8), runs)
    assert [t.text for t in read_so] == told
    english.pop()
    kazakh.pop()
    assert [t.text for t in recognise.read(np.full((40, 200), 255, np.uint8), runs[:3])] != told[:3]


def test_a_page_of_latin_words_is_read_as_english(monkeypatch: pytest.MonkeyPatch) -> None:
    kazakh = [token("Air", 0.9), token("Waybill", 0.9), token("Тигкеу", 0.8)._replace(run=1)]
    english = [token("Air", 0.9), token("Waybill", 0.95), token("Turkey", 0.9)._replace(run=1)]

    def read(grey: Image, pieces: list[object], language: str) -> list[Token]:
        return [kazakh, english][language == "eng"] if len(pieces) == 2 else []

    monkeypatch.setattr(recognise, "_read", read)
    grey = np.full((40, 200), 255, np.uint8)
    runs = [Run(10, 10, 90, 20, 20, 10, 5), Run(100, 10, 190, 20, 20, 10, 5)]
    assert [t.text for t in recognise.read(grey, runs)] == ["Air", "Waybill", "Turkey"]


def test_of_a_page_latin_in_part_only_what_may_be_latin_is_read_as_english(monkeypatch: pytest.MonkeyPatch) -> None:
    kazakh = [
        token("АО", 1.0),
        token("«Банк»", 1.0),
        token("Status:", 1.0)._replace(run=1),
        token("Normal", 1.0)._replace(run=1),
        token("Туре", 1.0)._replace(run=2),
        token("сепе", 0.9)._replace(run=3),
        token("45", 1.0)._replace(run=4),
    ]
    english = ["Status: Normal", "Type", "sent"]

    def read(grey: Image, pieces: list[object], language: str) -> list[Token]:
        if len(pieces) == 5:
            return kazakh
        if language == "eng" and len(pieces) == 3:
            return [token(text, 1.0)._replace(run=n) for n, text in enumerate(english)]
        return []

    monkeypatch.setattr(recognise, "_read", read)
    runs = [Run(10 + 200 * n, 10, 190 + 200 * n, 20, 20, 10, 5) for n in range(5)]
    told = [t.text for t in recognise.read(np.full((40, 1100), 255, np.uint8), runs)]
    assert told == ["АО", "«Банк»", "Status: Normal", "Type", "sent", "45"]


def test_a_run_in_both_alphabets_is_read_as_english_where_that_is_as_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    russian = [
        token(text, 1.0)._replace(run=n) for n, text in enumerate(("Перевододатель", "Комиссии", "Руководитель"))
    ]
    mixed = [token("бауа", 0.95), token("Cosmetic", 1.0), token("LLP", 1.0)]
    names = [token("«Банк»", 1.0), token("Nurbank", 1.0)]
    kazakh = [*russian, *(t._replace(run=3) for t in mixed), *(t._replace(run=4) for t in names)]
    english = ["Saya Cosmetic LLP", "«BaHk» Nurbank"]

    def read(grey: Image, pieces: list[object], language: str) -> list[Token]:
        if len(pieces) == 5:
            return kazakh
        if language == "eng" and len(pieces) == 2:
            return [
                token(text, sure)._replace(run=n)
                for n, (text, sure) in enumerate(zip(english, (1.0, 0.6), strict=True))
            ]
        return []

    monkeypatch.setattr(recognise, "_read", read)
    runs = [Run(10 + 200 * n, 10, 190 + 200 * n, 20, 20, 10, 5) for n in range(5)]
    told = [t.text for t in recognise.read(np.full((40, 1100), 255, np.uint8), runs)]
    assert told == ["Перевододатель", "Комиссии", "Руководитель", "Saya Cosmetic LLP", "«Банк»", "Nurbank"]


def test_a_russian_word_is_not_taken_for_a_latin_one_in_its_guise() -> None:
    both = readings.chosen(token("КОЛ-ВО", 0.94), token("Кол-во", 0.8), token("KON-BO", 0.97))
    assert both[0] == "КОЛ-ВО"
    assert readings.chosen(token("15-ЭКС", 1.0), None, token("15-3KC", 0.9))[0] == "15-ЭКС"
    assert readings.asks_russian(token("Іена", 0.42), None) and not readings.asks_russian(token("Іена", 0.9), None)
    assert readings.in_one_alphabet("NeКП-3") == "№КП-3"
    assert readings.chosen(token("денег", 0.6), None, token("NeHer", 0.95))[0] == "денег"
    assert readings.chosen(token("ҮоиТиЬе", 0.6), None, token("YouTube", 0.95))[0] == "YouTube"


@pytest.mark.parametrize(("print_", "haze"), [(40, 190), (125, 165)])
def test_a_word_is_as_wide_as_its_ink_however_pale_it_is(print_: int, haze: int) -> None:
    pixels = np.full((30, 120), 250, np.uint8)
    pixels[8:22, 10:50] = pixels[8:22, 70:90] = print_
    pixels[8:22, 90:110] = haze
    line = recognise._line(pixels, recognise._Piece(0, 0, 120, 30, 10, 110))
    assert line is not None
    words = [Spelt("Всего", 0, 0, 12, 0.9), Spelt("без", 0, 19, 30, 0.9)]
    told = [*recognise._tokens(words, line, recognise._Piece(0, 0, 120, 30, 10, 110), 0)]
    assert [(token.x0, token.x1) for token in told] == [(10.0, 50.0), (70.0, 90.0 if haze == 190 else 110.0)]


def test_a_word_of_whose_pale_print_a_speck_is_dark_is_as_wide_as_it_was_heard() -> None:
    dark = np.zeros(200, np.bool_)
    dark[[20, 150]] = True
    line = recognise._Line(np.zeros((1, 1), np.float32), 5, 4.0, dark)
    piece = recognise._Piece(5, 0, 205, 30, 5, 205)
    spelt = [Spelt("Marketnest", 0, 2, 20, 0.9), Spelt("a", 0, 36, 38, 0.9)]
    told = [recognise._as_heard(token) for token in recognise._tokens(spelt, line, piece, 0)]
    assert [(token.x0, token.x1) for token in told] == [(13.0, 85.0), (155.0, 156.0)]
