"""The report: complete, self-contained, and deaf to whatever papers say."""

import hashlib
import re
from base64 import b64decode, b64encode
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import msgspec
import pytest

from pipeline.result import Evidence, Signature
from pipeline.views.figures import LANGUAGES
from pipeline.views.report import ranges, report
from tests.pipeline.fixtures import results

VOID = {"meta", "img", "br", "use", "rect", "circle", "path"}


class Reader(HTMLParser):
    """The elements of a page: tag and attributes, in order; and whether they nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, name: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.elements if tag == name]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> str:
    return report(*results.full(tmp_path_factory.mktemp("full")))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    return report(*results.hostile(tmp_path_factory.mktemp("hostile")))


def test_codes_and_digital_signatures_are_shown_as_data(tmp_path: Path) -> None:
    result, files = results.full(tmp_path)
    code = Evidence(file="x.pdf", page=1, bbox=(1, 1, 50, 50), text="<b>7</b>", source="text", confidence=1.0)
    signature = Signature(
        field="S1", signer="СЫНАҚОВ <i>", organization=None, claimed_at="2025-02-20T10:00:00+05:00", covers="revision",
        intact="yes", changed_after=True,
    )  # fmt: skip
    first, *others = result.files
    result = msgspec.structs.replace(
        result,
        documents=(msgspec.structs.replace(result.documents[0], codes=(code,)), *result.documents[1:]),
        files=(msgspec.structs.replace(first, signatures=(signature,)), *others),
    )
    page = report(result, files)
    shown = Reader(page).text
    assert "<b>7</b>" in shown
    assert "&lt;b&gt;7&lt;/b&gt;" in page
    assert "СЫНАҚОВ <i>" in shown
    for unchecked in ("не проверялось", "тексерілмеді", "not checked"):
        assert unchecked in shown
    assert "файл изменен после подписания" in shown


def test_elements_nest(full: str, hostile: str) -> None:
    for page in (full, hostile):
        reader = Reader(page)
        assert reader.crossed == []
        assert reader.open == []


def test_ids_are_unique_and_links_lead_somewhere(full: str) -> None:
    reader = Reader(full)
    ids = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {attributes["href"] for attributes in (*reader.all("a"), *reader.all("use"))}
    assert {target[0] for target in targets} == {"#"}
    assert {target[1:] for target in targets} <= set(ids)
    named = {attributes["aria-labelledby"] for _, attributes in reader.elements if "aria-labelledby" in attributes}
    assert named <= set(ids)


def test_nothing_is_asked_from_outside(full: str, hostile: str) -> None:
    for page in (full, hostile):
        reader = Reader(page)
        sources = [attributes["src"] for _, attributes in reader.elements if "src" in attributes]
        assert all(source.startswith(("data:image/png;base64,", "data:image/jpeg;base64,")) for source in sources)
        assert not {"link", "iframe", "object", "embed", "form", "base"} & {tag for tag, _ in reader.elements}
        assert "url(" not in page
        assert "@import" not in page


def test_the_policy_allows_this_style_and_this_script_alone(full: str) -> None:
    policy = next(each["content"] for each in Reader(full).all("meta") if each.get("http-equiv"))
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", full, re.DOTALL)
        digest = b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_there_is_no_inline_style_and_no_handler(full: str, hostile: str) -> None:
    for page in (full, hostile):
        for tag, attributes in Reader(page).elements:
            assert "style" not in attributes, tag
            assert not [name for name in attributes if name.startswith("on")], tag


def test_texts_from_papers_stay_texts(hostile: str) -> None:
    reader = Reader(hostile)
    assert len(reader.all("script")) == 1
    assert all(each["src"].startswith("data:") for each in reader.all("img"))
    assert "<script>alert(1)</script>" in reader.text
    assert "{{ 7 * 7 }}" in reader.text
    for acting in ("\u202e", "\x1b", "\x07"):
        assert acting not in hostile
    assert "⟨202E⟩gpj.exe" in reader.text
    assert "Ұ" * 3000 not in hostile


def test_templates_mark_nothing_as_safe() -> None:
    for each in (resources.files("pipeline.views") / "page").iterdir():
        if each.name.endswith(".html"):
            template = each.read_text(encoding="utf-8")
            assert not re.search(r"\|\s*safe|autoescape|Markup", template), each.name


def test_all_three_languages_are_inside(full: str) -> None:
    reader = Reader(full)
    seen = {attributes["data-l"] for _, attributes in reader.elements if "data-l" in attributes}
    assert seen == {*LANGUAGES, "kk ru"}
    for text in ("May be reimbursed", "Может быть возмещено", "Өтелуі мүмкін"):
        assert text in reader.text


def test_figures_of_the_decision_are_there(full: str) -> None:
    text = Reader(full).text.replace("\u202f", " ")
    for amount in ("1 975 000,00", "1 887 500,00", "5 540 000,00", "4 500 000,00", "−2 550 000,00"):
        assert amount in text


def test_values_lead_to_their_marks_and_back(full: str) -> None:
    reader = Reader(full)
    marks = {each["id"]: each for each in reader.all("rect") if "id" in each}
    links = [each["href"][1:] for each in reader.all("a") if "seen" in each.get("class", "")]
    assert len(marks) > 100
    assert set(links) <= set(marks)
    ids = {attributes["id"] for _, attributes in reader.elements if "id" in attributes}
    back = [each["href"][1:] for each in reader.all("a") if re.fullmatch(r"#d\d+v\d+", each.get("href", ""))]
    assert len(back) > 100
    assert set(back) <= ids


def test_every_marked_page_is_drawn_once(full: str) -> None:
    pages = re.findall(r'<img src="data:image/(?:png|jpeg);base64,([^"]+)"', full)
    assert len(pages) == 11
    assert len(set(pages)) == 11
    assert all(b64decode(page)[:3] in (b"\x89PN", b"\xff\xd8\xff") for page in pages)


def test_every_file_and_page_is_accounted_for(full: str) -> None:
    text = Reader(full).text
    for said in (
        "docs/комплект.pdf",
        "docs/закрытый.pdf",
        "application.json",
        "скан не распознан",
        "құпиясөзбен қорғалған",
    ):
        assert said in text


def test_pages_in_no_document_are_shown_as_such(tmp_path: Path) -> None:
    result, files = results.full(tmp_path)
    page = report(results.without_unreadable(result), files)
    assert "не отнесено ни к одному документу" in Reader(page).text


def test_without_files_there_are_no_pages(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    reader = Reader(report(result, {}))
    assert reader.all("img") == []
    assert reader.all("aside") == []
    assert [each for each in reader.all("a") if "seen" in each.get("class", "")] == []
    assert "1\u202f400\u202f000,00" in reader.text


def test_pages_beyond_the_limit_are_left_out_with_a_note(tmp_path: Path) -> None:
    result, files = results.full(tmp_path)
    page = report(result, files, limit=60_000)
    drawn = len(Reader(page).all("img"))
    assert 0 < drawn < 11
    assert len(page) < 60_000 + 400_000
    assert "отчет стал бы слишком велик" in page
    # what a person must decide is shown first: the act of line 3 stands on page 9
    assert 'alt="docs/комплект.pdf, 9"' in page


def test_a_file_that_cannot_be_opened_leaves_its_pages_out(tmp_path: Path) -> None:
    result, files = results.full(tmp_path)
    for path in files.values():
        path.write_bytes(b"%PDF-1.7 and then nothing")
    reader = Reader(report(result, files))
    assert reader.all("img") == []
    assert "эти страницы здесь не показаны" in reader.text.lower()


def test_an_application_of_nothing_has_a_report() -> None:
    reader = Reader(report(results.unread(), {}))
    assert reader.crossed == []
    assert "Замечаний нет." in reader.text


def test_what_is_only_advised_is_not_called_missing(full: str) -> None:
    states = [
        each["class"] for tag, each in Reader(full).elements if tag == "li" and each.get("class", "")[:3] == "is-"
    ]
    assert states.count("is-advised") == 1  # the contract of line 5
    assert states.count("is-missing") == 1  # the payment of line 4


def test_a_document_of_which_nothing_was_read_is_shown(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    page = report(results.with_blank_document(result), {})
    assert "Поля не прочитаны." in Reader(page).text


def test_tables_have_headers(full: str) -> None:
    reader = Reader(full)
    assert all(each.get("scope") in ("row", "col") for each in reader.all("th"))
    assert len(reader.all("h1")) == 1


def test_the_same_result_gives_the_same_bytes(tmp_path: Path) -> None:
    assert report(*results.full(tmp_path)) == report(*results.full(tmp_path))


def test_ranges() -> None:
    assert ranges([]) == ""
    assert ranges([4]) == "4"
    assert ranges([1, 2, 4]) == "1–2, 4"
