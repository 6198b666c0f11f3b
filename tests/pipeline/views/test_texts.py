"""Every sentence is there in three languages, and says what it was told."""

import re
import tomllib
from importlib import resources
from typing import Any, get_args

import pytest

from extractors.application import Level, Role, Size
from extractors.findings import Finding, Outcome
from extractors.records import KINDS
from pipeline.result import Eligibility, Expense, FileEntry, Requirement, Result
from pipeline.views import texts
from pipeline.views.figures import GROUPS, LANGUAGES

TEXTS = resources.files("pipeline.views") / "sentences"
SENTENCES = ("findings", "reasons", "labels", "year")

# The finding codes that the contract names.
CODES = """
missing_document unreadable_document encrypted_document corrupt_document expired_certificate
certificate_not_covering_product amount_mismatch indirect_tax_included unpaid partly_paid overclaimed expense_too_old
expense_after_submission duplicate_document duplicate_claim supplier_mismatch payer_not_applicant arithmetic_error
amount_in_words_mismatch invalid_bin invalid_iban currency_rate_missing tnved_not_listed oked_not_listed level_mismatch
ineligible_applicant claimed_over_cap reimbursement_capped tax_cap_exceeded cost_not_reimbursable low_confidence
unknown_field
""".split()


def load(file: str) -> dict[str, Any]:
    return tomllib.loads((TEXTS / f"{file}.toml").read_text(encoding="utf-8"))


def sentences(file: str) -> list[tuple[str, dict[str, str]]]:
    entries = load(file).items()
    return [(key, each) for key, entry in entries for each in (entry if isinstance(entry, list) else [entry])]


def finding(code: str, **more: Any) -> Finding:
    return Finding(code=code, outcome=Outcome.WARN, rule="R-000", **more)


@pytest.mark.parametrize("file", SENTENCES)
def test_every_sentence_has_three_languages_with_the_same_places(file: str) -> None:
    for key, sentence in sentences(file):
        assert sentence.keys() == set(LANGUAGES), key
        asked = {lang: texts.places(sentence[lang]) for lang in LANGUAGES}
        assert asked["en"] == asked["ru"] == asked["kk"], key
        assert all(text == text.strip() and text for text in sentence.values()), key


def test_every_name_has_three_languages_and_no_places() -> None:
    for table, names in load("names").items():
        for key, name in names.items():
            assert set(LANGUAGES) <= name.keys(), (table, key)
            assert not any(texts.places(name[lang]) for lang in LANGUAGES), (table, key)


@pytest.mark.parametrize("file", ["findings", "reasons"])
def test_the_last_sentence_of_a_key_needs_nothing(file: str) -> None:
    last = dict(sentences(file))
    demanding = {key for key, sentence in last.items() if texts.places(sentence["en"])}
    assert demanding == set()


@pytest.mark.parametrize("file", ["findings", "reasons"])
def test_sentences_go_from_the_most_telling_to_the_plainest(file: str) -> None:
    """A sentence that comes after another must not ask for everything the other does: nobody would ever see it."""
    earlier: dict[str, list[frozenset[str]]] = {}
    for key, sentence in sentences(file):
        asked = texts.places(sentence["en"])
        assert not any(before <= asked for before in earlier.get(key, [])), (key, asked)
        earlier.setdefault(key, []).append(asked)


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_the_contract_has_a_sentence(code: str) -> None:
    text = texts.message(finding(code))
    assert code not in text.en
    assert len({text.en, text.ru, text.kk}) == len(LANGUAGES)


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_document_is_named(kind: str) -> None:
    text = texts.message(finding("missing_document", kind=kind))
    assert f": {kind}." not in text.ru
    assert texts.places(text.en) == frozenset()


def test_everything_that_a_result_names_has_a_name() -> None:
    names = load("names")
    assert names["kind"].keys() == set(KINDS)
    assert names["outcome"].keys() == set(Outcome)
    assert names["role"].keys() == set(Role)
    assert names["size"].keys() == set(Size)
    assert names["level"].keys() == set(Level)
    assert names["status"].keys() == set(get_args(Expense.__annotations__["status"]))
    assert names["application_status"].keys() == set(get_args(Result.__annotations__["status"]))
    assert names["requirement"].keys() == {*get_args(Requirement.__annotations__["status"]), "advised"}
    assert names["eligibility"].keys() == set(get_args(Eligibility.__annotations__["status"]))
    assert names["file_role"].keys() == set(get_args(FileEntry.__annotations__["role"]))
    assert names["category"].keys() == {f"9.{n}" for n in range(1, 10)} | {f"10.{n}" for n in range(1, 8)}


def test_categories_without_a_text_in_the_rules_are_marked() -> None:
    confirmed = {key for key, name in load("names")["category"].items() if name["confirmed"]}
    assert confirmed == {"9.2", "9.9", "10.2", "10.3"}
    assert "не подтверждено" in texts.category("9.7").ru
    assert "алып тасталған" in texts.category("9.3").kk
    assert texts.category("11.1").en == "expense type unknown to the Rules"


def test_labels_that_templates_ask_for_exist() -> None:
    folder = resources.files("pipeline.views") / "page"
    templates = "".join(each.read_text(encoding="utf-8") for each in folder.iterdir() if each.name.endswith(".html"))
    asked = set(re.findall(r'\b(?:l|label)\("(\w+)"\s*[,)]', templates))
    assert asked
    assert asked - load("labels").keys() == set()


def test_labels_that_are_put_together_exist() -> None:
    labels = load("labels").keys()
    sources = {
        each.name: each.read_text(encoding="utf-8")
        for each in resources.files("pipeline.views").iterdir()
        if each.is_file()
    }
    rows = set(re.findall(r'"(row_\w+)",\s*\(', sources["fields.py"]))
    bars = set(re.findall(r'(?:key=|_step\(bars, |_total\(bars, )"(\w+)"', sources["waterfall.py"]))
    bars |= {"documented", "paid", "net", "undecided", "not_allowed"}
    assert rows | {f"way_{bar}" for bar in bars} <= labels
    assert (len(rows), len(bars)) == (19, 13)


def test_values_are_written_as_each_language_writes_them() -> None:
    text = texts.message(
        finding(
            "expense_too_old",
            values={"kind": "completion_act", "date": "2024-03-01", "earliest": "2024-03-14"},
        )
    )
    assert text.ru.startswith("Акт выполненных работ (оказанных услуг): дата 01.03.2024 раньше 14.03.2024")
    assert "1\u00a0Mar\u00a02024" in text.en
    assert "01.03.2024" in text.kk


def test_amounts_are_written_with_narrow_spaces_and_their_currency() -> None:
    text = texts.message(finding("partly_paid", values={"paid": "1120000.00", "documented": "2000.50 USD"}))
    assert f"1{GROUPS}120{GROUPS}000,00" in text.kk
    assert f"2{GROUPS}000.50\u00a0USD" in text.en


def test_numbers_of_papers_are_left_alone() -> None:
    text = texts.message(finding("unpaid", values={"number": "1120000.00"}))
    assert "1120000.00" in text.ru


def test_a_date_that_does_not_exist_stays_as_printed() -> None:
    assert texts.said("date", "2025-02-30").ru == "2025-02-30"


def test_a_sentence_with_a_missing_place_gives_way_to_a_plainer_one() -> None:
    full = texts.message(finding("unreadable_document", values={"file": "a.pdf", "page": "3", "reason": "ocr_failed"}))
    less = texts.message(finding("unreadable_document", values={"file": "a.pdf"}))
    none = texts.message(finding("unreadable_document"))
    assert "скан не распознан" in full.ru
    assert less.en == "The file a.pdf could not be read. What stands in it has not been taken into account."
    assert "a.pdf" not in none.en


def test_unknown_extra_values_are_ignored() -> None:
    values = {"file": "a.pdf", "mood": "dark"}
    assert "dark" not in texts.message(finding("encrypted_document", values=values)).en


def test_text_names_a_sentence_of_its_own() -> None:
    general = texts.message(finding("arithmetic_error"))
    special = texts.message(finding("arithmetic_error", text="lines_total"))
    unknown = texts.message(finding("arithmetic_error", text="no_such_text"))
    assert special.en == "The rows do not add up to the total printed."
    assert unknown == general


def test_a_code_without_a_sentence_still_says_what_it_knows() -> None:
    text = texts.message(finding("brand_new", values={"found": "1.00", "what": "x\x1b[2J"}))
    assert text.en == "Finding “brand_new”: found: 1.00; what: x⟨001B⟩[2J."
    assert "brand_new" in text.kk


def test_missing_names_what_the_texts_lack() -> None:
    assert texts.missing(finding("overclaimed")) is None
    assert texts.missing(finding("overclaimed", values={"claimed": "2.00", "documented": "1.00"})) is None
    assert texts.missing(finding("overclaimed", values={"wrong": "1.00"})) == (
        "'overclaimed' is given ['wrong'], its sentences ask for {claimed, difference, documented} or {claimed, documented}"
    )
    assert texts.missing(finding("brand_new")) == "sentences/findings.toml has no 'brand_new'"
    assert texts.missing(finding("arithmetic_error", text="brand_new")) == "sentences/findings.toml has no 'brand_new'"


def test_a_reason_is_looked_up_among_the_findings_as_well() -> None:
    assert texts.reason("act_differs_from_invoice").en.startswith("Compare the act")
    assert texts.reason("unpaid") == texts.message(finding("unpaid"))
    assert texts.reason("brand_new").ru == "Замечание «brand_new»."


def test_the_reason_of_a_line_says_what_to_look_at() -> None:
    values = {"number": "17", "expected": "500000.00", "found": "520000", "difference": "20000"}
    mismatch = finding("amount_mismatch", text="act_differs_from_invoice", values=values)
    assert texts.because(mismatch).en.startswith("Compare the act with the invoice")
    late = finding("expense_too_old", values={"date": "2024-01-01"})
    assert texts.because(late) == texts.message(late)


def test_amounts_beside_their_difference_are_amounts_however_printed() -> None:
    values = {"expected": "1000000", "found": "1000500.5", "difference": "500.5"}
    text = texts.message(finding("arithmetic_error", text="lines_total", values=values)).ru.replace(GROUPS, " ")
    assert text == "Сумма строк документа 1 000 000,00, напечатанный итог 1 000 500,50."


def test_parties_and_roles_are_named() -> None:
    values = {"kind": "completion_act", "number": "42", "role": "buyer"}
    text = texts.message(finding("signature_missing", values=values))
    assert text.kk == "Орындалған жұмыстар, көрсетілген қызметтер актісі № 42: қол қою орны (сатып алушы) бос."
    assert texts.field("distributor").en == "official representative (distributor, trader)"


def test_a_label_that_is_not_there_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="no_such_label"):
        texts.label("no_such_label")


def test_values_from_papers_cannot_act() -> None:
    text = texts.message(finding("supplier_mismatch", values={"expected": "{number}", "found": "a\u202eb"}))
    assert "{number}" in text.ru
    assert "\u202e" not in text.ru


def test_no_kazakh_sentence_is_the_russian_one() -> None:
    same = {key for file in ("findings", "reasons") for key, each in sentences(file) if each["kk"] == each["ru"]}
    assert same == set()
