"""Letters say what the result says, in both languages, and nothing that it does not justify."""

import io
import re
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest
from msgspec.structs import replace

from checklists.workdays import is_working
from pipeline.letters.fill import fill
from pipeline.letters.letter import cautions, letter, worded, write_templates
from pipeline.letters.operator import LetterError, operator
from pipeline.letters.order import KINDS, LETTER_LANGUAGES, Kind, Order
from pipeline.letters.remarks import ASIDES, remarks
from pipeline.letters.templates import form, template
from pipeline.result import Result
from pipeline.views import texts
from pipeline.views.citing import LetterLanguage
from tests.pipeline.builders import certificate, claim, expense, invoice, judged, order
from tests.pipeline.fixtures import results as any_results
from tests.pipeline.letters.results import ON, faulty, payable, refused
from tests.pipeline.views.test_texts import sentences

JUSTIFIED = {"remarks": faulty, "repeat": faulty, "unconsidered": faulty, "refusal": refused, "decision": payable}


def ordered(kind: Kind, **more: object) -> Order:
    order = Order(kind=kind, on=ON, number="01-12/345", resubmitted=date(2025, 3, 18) if kind == "repeat" else None)
    return replace(order, **more)


def written(result: Result, kind: Kind, lang: LetterLanguage = "ru", **more: object) -> bytes:
    return worded(result, ordered(kind, **more), lang, operator())


def text(word: bytes) -> str:
    document = docx.Document(io.BytesIO(word))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells]).replace("\u00a0", " ")


def pdf_text(pdf: bytes) -> str:
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    return " ".join(" ".join(pages).replace("\u00a0", " ").split())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LETTER_LANGUAGES)
def test_every_kind_is_written_in_both_languages(kind: Kind, lang: LetterLanguage, tmp_path: Path) -> None:
    result = JUSTIFIED[kind](tmp_path)
    said = text(written(result, kind, lang))
    assert result.application in said and result.applicant in said and "01-12/345" in said
    assert not any(brace in said for brace in ("{{", "{%", "}}"))


def test_the_pdf_says_what_the_word_file_says_and_both_are_the_same_bytes_each_time(tmp_path: Path) -> None:
    result = faulty(tmp_path)
    made = letter(result, ordered("remarks"), "kk", operator())
    assert made == letter(result, ordered("remarks"), "kk", operator())
    words = set(re.findall(r"\w{2,}", text(made.word).replace("_", "")))
    assert len(words) > 150
    assert words <= set(re.findall(r"\w{2,}", pdf_text(made.pdf)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_says_everything_in_both_languages_with_the_same_places(kind: Kind) -> None:
    for block in form(kind).blocks:
        assert bool(block.kk) == bool(block.ru), block
        assert all(bool(c.kk) == bool(c.ru) and c.content("kk") and c.content("ru") for c in block.columns), block
        assert block.kk.count("{") == block.ru.count("{"), block


def test_a_remark_names_line_paper_page_provision_and_what_is_wanted(tmp_path: Path) -> None:
    said = text(written(faulty(tmp_path), "remarks"))
    for part in (
        "Строка 3",
        "Строка 4; платежное поручение",
        "docs/комплект.pdf, с. 9",
        "В акте выполненных работ указано 520 000,00",
        "Подпункт 3) части первой пункта 16",
        "запросите у поставщика исправленный",
    ):
        assert part in said, part


def test_what_asks_nothing_of_the_applicant_is_no_remark(tmp_path: Path) -> None:
    codes = {remark.code for remark in remarks(faulty(tmp_path))}
    assert "partly_paid" in codes
    assert not codes & {"unknown_field", "currency_rate_missing", "reimbursement_capped"}


def test_what_is_said_to_reviewers_is_not_said_to_applicants() -> None:
    said = [sentence[lang] for _, sentence in sentences("findings") for lang in ("kk", "ru", "en")]
    for key in ASIDES:
        aside = texts.label(key)
        assert all(any(s.endswith(texts.in_language(aside, lang)) for s in said) for lang in ("kk", "ru", "en")), key


def test_terms_are_in_working_days_with_the_days_that_are_off(tmp_path: Path) -> None:
    """Submitted on 14 March 2025, sent on the 20th; Nauryz, 21 to 25 March, is off."""
    said = text(written(faulty(tmp_path), "remarks"))
    assert "09.04.2025" in said  # 15 working days from the 14th
    assert "срок истекает 03.04.2025 включительно" in said  # 7 from the 20th
    assert "holidays" in said and "21.03.2025, 24.03.2025, 25.03.2025" in said
    assert not is_working(date(2025, 3, 21))


@pytest.mark.parametrize(
    ("make", "kind", "why"),
    [
        (payable, "refusal", "Nothing refuses"),
        (faulty, "decision", "A reviewer must first decide the lines: 3"),
        (refused, "decision", "Nothing can be reimbursed"),
    ],
)
def test_a_letter_that_the_result_does_not_justify_is_refused(
    make: object, kind: Kind, why: str, tmp_path: Path
) -> None:
    with pytest.raises(LetterError, match=why):
        written(make(tmp_path), kind)  # type: ignore[operator]


def test_nothing_to_mend_gives_no_remarks_and_only_the_budget_leaves_unconsidered(tmp_path: Path) -> None:
    clean = replace(faulty(tmp_path), findings=())
    for kind in ("remarks", "unconsidered"):
        with pytest.raises(LetterError):
            written(clean, kind)
    assert "освоены в полном объеме" in text(written(clean, "unconsidered", budget_used=True))


@pytest.mark.parametrize(("lang", "exceeds"), [("ru", "превышает предел"), ("kk", "шегінен асады")])
def test_costs_above_the_cap_are_told_as_a_fact_not_as_a_doubt(lang: LetterLanguage, exceeds: str) -> None:
    """Paragraph 22 part 3: the letter that leaves the application says what was claimed and the limit (A-25)."""
    papers = invoice(net="60000000.00", vat="7200000.00"), order(amount="67200000.00")
    result = judged(claim(expense("60000000.00")), certificate(), *papers)
    said = text(written(result, "unconsidered", lang))
    figures = re.sub(r"\s", "", said)
    assert exceeds in said
    assert ("60000000,00" in figures, "51116000,00" in figures, "36000000,00" in figures) == (True, True, False)


def test_a_hearing_is_held_on_a_working_day_within_two_of_the_notice(tmp_path: Path) -> None:
    result = refused(tmp_path)
    held = written(result, "refusal", hearing=(date(2025, 3, 27), "11:00"))
    assert "27.03.2025 в 11:00" in text(held)
    for day in (date(2025, 3, 20), date(2025, 3, 24), date(2025, 3, 28)):
        with pytest.raises(LetterError):
            written(result, "refusal", hearing=(day, "11:00"))
    assert "не позднее 27.03.2025" in text(written(result, "refusal"))


def test_days_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    result = faulty(tmp_path)
    for more in ({"resubmitted": None}, {"resubmitted": date(2025, 3, 21)}, {"on": date(2025, 3, 1)}):
        with pytest.raises(LetterError):
            written(result, "repeat", **more)


def test_a_decision_says_the_sum_in_figures_and_words(tmp_path: Path) -> None:
    result = payable(tmp_path)
    assert "1 975 000,00 тенге (один миллион девятьсот семьдесят пять тысяч тенге 00 тиын)" in text(
        written(result, "decision")
    )
    assert "бір миллион тоғыз жүз жетпіс бес мың теңге 00 тиын" in text(written(result, "decision", "kk"))
    order = Order(kind="decision", on=ON)
    assert any("1 887 500.00" in said.en.replace("\u202f", " ") for said in cautions(result, order))


def test_a_late_letter_is_told_to_the_operator_not_written_as_kept(tmp_path: Path) -> None:
    late = [said.en for said in cautions(faulty(tmp_path), Order(kind="remarks", on=date(2025, 4, 10)))]
    assert "ended on 9" in late[0].replace("\u00a0", " ")


def test_texts_of_papers_are_values_never_templates(tmp_path: Path) -> None:
    evil = "{{ 7 * 7 }} {_{ x }_} {% for %} <w:br/> & \x1b\x00\ufffe ТОО «" + "Қ" * 300 + "»"
    hostile = replace(any_results.hostile(tmp_path)[0], applicant=evil)
    made = letter(hostile, ordered("remarks"), "ru", operator())
    said = text(made.word)
    assert "{{ 7 * 7 }} {_{ x }_} {% for %} <w:br/> & " in said and "<script>alert(1)</script>" in said
    assert "\x1b" not in said and "⟨001B⟩⟨0000⟩⟨FFFE⟩" in said
    assert "<script>alert(1)</script>" in pdf_text(made.pdf)
    page = pypdfium2.PdfDocument(made.pdf)[0]
    objects = [obj.get_bounds() for obj in page.get_objects()]
    assert max(right for _, _, right, _ in objects) <= page.get_width() - 40  # nothing runs into the margin


def test_an_operators_own_templates_and_words_are_used(tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert len(write_templates(own)) == len(KINDS) * 2 + 1
    with pytest.raises(LetterError, match="there already"):
        write_templates(own)
    told = (own / "operator.toml").read_text(encoding="utf-8")
    (own / "operator.toml").write_text(told.replace('ru = ""', 'ru = "Образец"', 1), encoding="utf-8")
    document = docx.Document(str(own / "remarks.ru.docx"))
    document.add_paragraph("Приписка для {{ applicant.name }}", style="Letter Body")
    document.save(str(own / "remarks.ru.docx"))
    result = faulty(tmp_path)
    made = letter(result, Order(kind="remarks", on=ON), "ru", operator(own), own)
    assert f"Приписка для {result.applicant}" in text(made.word) and "Образец" in text(made.word)
    assert f"Приписка для {result.applicant}" in pdf_text(made.pdf)
    order = Order(kind="remarks", on=ON)
    assert worded(result, order, "kk", operator(own), own) == worded(result, order, "kk", operator(own))


@pytest.mark.parametrize(
    "added", ["{{ aplicant.name }}", "{{ applicant.nane }}", "{% if %}", "{{ ''.__class__.mro() }}"]
)
def test_a_template_with_a_fault_is_named(added: str) -> None:
    document = docx.Document(io.BytesIO(template("remarks", "ru")))
    document.add_paragraph(added)
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(LetterError, match=r"own\.docx: "):
        fill(out.getvalue(), {"applicant": {"name": "x"}, "remarks": []}, "own.docx")
    with pytest.raises(LetterError, match="not a Word file"):
        fill(b"PK", {}, "own.docx")
