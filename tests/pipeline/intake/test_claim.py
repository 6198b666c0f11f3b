"""The claim: what is read, what is refused, and how a fault is named."""

import copy
import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from extractors.application import Claimed, Company, Expense, Granted, Level, Product, Role, Size
from extractors.findings import Outcome
from pipeline.intake.claim import Claim, ClaimError, read_claim
from pipeline.intake.template import notes, sheets, write_template

Json = dict[str, Any]

CLAIM: Json = {
    "schema": "otem/application/1",
    "id": "2025-000123",
    "submitted_on": "2025-03-14",
    "applicant": {
        "name": "ТОО «Арна Фудс»",
        "bin": "020340005678",
        "role": "producer",
        "producer": None,
        "size": "small",
        "state_share_percent": "12.5",
        "state_share_exemption": None,
        "investment_project": False,
        "insolvency": False,
        "payroll_fund": {"2022": "80000000.00", "2023": "90000000.00", "2024": "101000000.00"},
        "taxes_paid_last_year": "45000000.00",
        "vat_refunded_last_year": "5000000.00",
        "reimbursed_this_year": {"promotion": "0.00", "delivery": "150000.50"},
        "counter_obligation_breached": False,
    },
    "products": [{"tnved": "040900", "name": "Бал табиғи / Мёд натуральный", "level": "lower"}],
    "services": [],
    "expenses": [
        {
            "id": "1",
            "category": "9.2",
            "description": "Аренда выставочной площади, Gulfood 2025",
            "supplier": {"name": "ТОО «Экспо Сервис»", "bin": "050640012340", "country": "KZ"},
            "claimed": {"amount": "1000000.00", "currency": "KZT", "includes_indirect_taxes": False},
            "product": "040900",
            "incurred_on": "2025-02-20",
            "domestic_carrier": False,
            "kz_sea_port": True,
            "references": {"invoice": "00145", "payment": "88"},
        },
        {"id": "2", "category": "9.4", "claimed": {"amount": "250.75", "currency": "USD"}},
    ],
}


EXPECTED_FIRST = Expense(
    id="1",
    category="9.2",
    description="Аренда выставочной площади, Gulfood 2025",
    supplier=Company(name="ТОО «Экспо Сервис»", bin="050640012340", country="KZ"),
    claimed=Claimed(amount=Decimal("1000000.00"), currency="KZT", includes_indirect_taxes=False),
    product="040900",
    incurred_on=date(2025, 2, 20),
    domestic_carrier=False,
    kz_sea_port=True,
    references={"invoice": "00145", "payment": "88"},
)


@pytest.fixture
def read(tmp_path: Path) -> Callable[[object], Claim]:
    """Reads what is given, a tree or text, as application.json."""

    def claim(content: object) -> Claim:
        path = tmp_path / "application.json"
        text = content if isinstance(content, str) else json.dumps(content)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return read_claim(path)

    return claim


Read = Callable[[object], Claim]


def changed(change: Callable[[Json], object]) -> Json:
    tree = copy.deepcopy(CLAIM)
    change(tree)
    return tree


def faults(read: Read, content: object) -> tuple[str, ...]:
    with pytest.raises(ClaimError) as raised:
        read(content)
    return raised.value.faults


def test_the_claim_of_the_contract(read: Read) -> None:
    claim = read(CLAIM)
    assert claim.findings == ()
    found = claim.application
    assert (found.id, found.submitted_on) == ("2025-000123", date(2025, 3, 14))
    assert found.applicant.role is Role.PRODUCER
    assert found.applicant.size is Size.SMALL
    assert found.applicant.producer is None
    assert found.applicant.payroll_fund["2024"] == Decimal("101000000.00")
    assert found.applicant.reimbursed_this_year == Granted(promotion=Decimal(0), delivery=Decimal("150000.50"))
    assert found.products == (Product(tnved="040900", name="Бал табиғи / Мёд натуральный", level=Level.LOWER),)
    assert found.expenses[0] == EXPECTED_FIRST
    assert found.expenses[1].claimed == Claimed(amount=Decimal("250.75"), currency="USD")


@pytest.mark.parametrize("empty", ["absent", "null"])
def test_what_applicants_leave_out(read: Read, empty: str) -> None:
    kept = {"name", "bin", "role"}
    tree = copy.deepcopy(CLAIM)
    for holder, keys in (
        (tree["applicant"], tree["applicant"].keys() - kept),
        (tree["expenses"][0]["supplier"], {"bin", "country"}),
        (
            tree["expenses"][0],
            {"references", "product", "incurred_on", "description", "domestic_carrier", "kz_sea_port"},
        ),
        (tree["products"][0], {"level", "name"}),
        (tree, {"services"}),
    ):
        for key in keys:
            if empty == "null":
                holder[key] = None
            else:
                del holder[key]
    found = read(tree).application
    assert found.applicant.size is None
    assert found.applicant.state_share_percent is None
    assert found.applicant.payroll_fund == {}
    assert found.expenses[0].supplier == Company(name="ТОО «Экспо Сервис»")
    assert found.expenses[0].references == {}
    assert found.expenses[0].incurred_on is None
    assert found.products[0].level is None


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            lambda t: t["expenses"][1]["claimed"].update(amount=250.75),
            'expenses[1].claimed.amount: 250.75 is a number, not a string: write "250.75"',
        ),
        (
            lambda t: t["expenses"][1]["claimed"].update(amount="-250.75"),
            "expenses[1].claimed.amount: -250.75 is negative",
        ),
        (
            lambda t: t["expenses"][1]["claimed"].update(amount="250.755"),
            'expenses[1].claimed.amount: "250.755" has more than two decimals',
        ),
        (
            lambda t: t["expenses"][1]["claimed"].update(amount="1 250,75"),
            'expenses[1].claimed.amount: "1 250,75" is not an amount such as "1120000.00"',
        ),
        (
            lambda t: t["expenses"][1]["claimed"].update(amount="1e6"),
            'expenses[1].claimed.amount: "1e6" is not an amount such as "1120000.00"',
        ),
        (
            lambda t: t["expenses"][1]["claimed"].update(amount="NaN"),
            'expenses[1].claimed.amount: "NaN" is not an amount such as "1120000.00"',
        ),
        (
            lambda t: t["expenses"][1]["claimed"].update(amount="1٣"),
            'expenses[1].claimed.amount: "1٣" is not an amount such as "1120000.00"',
        ),
        (
            lambda t: t["expenses"][1]["claimed"].update(amount="1" + "0" * 16),
            "expenses[1].claimed.amount: 10000000000000000 is too large",
        ),
        (lambda t: t["expenses"][1]["claimed"].update(amount=None), "expenses[1].claimed.amount: is null"),
        (lambda t: t["expenses"][1].pop("claimed"), "expenses[1].claimed: is missing"),
        (lambda t: t["expenses"][1].update(id="1"), 'expenses[1].id: "1" is also that of expenses[0]'),
        (lambda t: t["expenses"][1].update(id=" "), "expenses[1].id: is empty"),
        (lambda t: t["expenses"][1].update(id=2), 'expenses[1].id: 2 is a number, not a string: write "2"'),
        (lambda t: t["expenses"].append(None), "expenses[2]: null is not an object"),
        (
            lambda t: t["expenses"][0].update(incurred_on="20.02.2025"),
            'expenses[0].incurred_on: "20.02.2025" is not a date such as "2025-03-14"',
        ),
        (
            lambda t: t["expenses"][0].update(incurred_on="2025-02-30"),
            'expenses[0].incurred_on: "2025-02-30" is not a date such as "2025-03-14"',
        ),
        (
            lambda t: t["expenses"][0].update(domestic_carrier="yes"),
            'expenses[0].domestic_carrier: "yes" is neither true nor false',
        ),
        (
            lambda t: t["expenses"][0]["references"].update(payment=88),
            'expenses[0].references.payment: 88 is a number, not a string: write "88"',
        ),
        (
            lambda t: t["expenses"][0]["supplier"].update(bin="DE123"),
            'expenses[0].supplier.bin: "DE123" is not 12 digits',
        ),
        (
            lambda t: t["expenses"][0]["supplier"].update(country="KAZ"),
            'expenses[0].supplier.country: "KAZ" is not a country such as "KZ" (ISO 3166-1)',
        ),
        (
            lambda t: t["expenses"][0]["claimed"].update(currency="тг"),
            'expenses[0].claimed.currency: "тг" is not a currency such as "KZT" (ISO 4217)',
        ),
        (lambda t: t["applicant"].update(bin="12034000567"), 'applicant.bin: "12034000567" is not 12 digits'),
        (lambda t: t["applicant"].pop("role"), "applicant.role: is missing"),
        (
            lambda t: t["applicant"].update(role="maker"),
            'applicant.role: "maker" is none of producer, subsidiary, distributor, ict_provider',
        ),
        (
            lambda t: t["applicant"].update(state_share_percent="120"),
            'applicant.state_share_percent: "120" is not a percentage such as "25" or "12.5"',
        ),
        (
            lambda t: t["applicant"]["payroll_fund"].update(last="1.00"),
            'applicant.payroll_fund.last: "last" is not a year',
        ),
        (
            lambda t: t["products"][0].update(tnved="0409 00"),
            'products[0].tnved: "0409 00" is not a TN VED code of 6 or 10 digits',
        ),
        (lambda t: t.update(products={}), "products: {} is not a list"),
        (lambda t: t.update(schema="otem/application/2"), 'schema: "otem/application/2" is none of otem/application/1'),
        (lambda t: t.pop("schema"), "schema: is missing"),
        (lambda t: t["applicant"].update(name="\ud800"), 'applicant.name: "?" has characters that do not exist'),
    ],
)
def test_a_fault_is_named_by_its_path(read: Read, change: Callable[[Json], object], fault: str) -> None:
    assert faults(read, changed(change)) == (fault,)


@pytest.mark.parametrize(
    "bad", ["../up", "a/b", ".hidden", "", "a b", "-rf", "a\\b", "x" * 101, "заявка", "a\n", "..", "a\u0000"]
)
def test_an_id_that_makes_no_folder(read: Read, bad: str) -> None:
    (fault,) = faults(read, changed(lambda tree: tree.update(id=bad)))
    assert fault.startswith("id: ")


def test_all_faults_are_told_at_once(read: Read) -> None:
    def change(tree: Json) -> None:
        tree["submitted_on"] = "tomorrow"
        tree["applicant"]["bin"] = 120340005678
        tree["expenses"][0]["claimed"]["amount"] = "-1"
        del tree["expenses"][1]["category"]

    assert [fault.split(": ")[0] for fault in faults(read, changed(change))] == [
        "submitted_on",
        "applicant.bin",
        "expenses[0].claimed.amount",
        "expenses[1].category",
    ]


def test_unknown_keys_are_kept_and_reported(read: Read) -> None:
    def change(tree: Json) -> None:
        tree["note"] = "срочно"
        tree["expenses"][1]["claimed"]["vat"] = [12, {"rate": "0.10"}]

    claim = read(changed(change))
    assert claim.application == read(CLAIM).application
    assert [(finding.values["path"], json.loads(finding.values["value"])) for finding in claim.findings] == [
        ("expenses[1].claimed.vat", ["12", {"rate": "0.10"}]),
        ("note", "срочно"),
    ]
    assert {(f.code, f.outcome, f.rule) for f in claim.findings} == {("unknown_field", Outcome.INFO, "READ-10")}


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("{", "not JSON: Expecting property name"),
        ("[" * 100_000, "nested too deeply"),
        ("[]", "the file: [] is not an object"),
        ('{"id": "1", "id": "2"}', 'the key "id" stands twice in one object'),
    ],
)
def test_what_is_no_application(read: Read, content: str, fault: str) -> None:
    assert faults(read, content)[0].startswith(fault)


def test_numbers_json_does_not_have(read: Read) -> None:
    content = json.dumps(CLAIM).replace('"250.75"', "NaN")
    assert faults(read, content) == ('expenses[1].claimed.amount: NaN is a number, not a string: write "NaN"',)


def test_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "application.json"
    path.write_bytes(json.dumps(CLAIM, ensure_ascii=False).encode("cp1251", "replace"))
    with pytest.raises(ClaimError, match="not UTF-8, at byte"):
        read_claim(path)


def test_a_byte_order_mark_does_no_harm(read: Read) -> None:
    assert read("\ufeff" + json.dumps(CLAIM)) == read(CLAIM)


def filled(path: Path, *, dates: Callable[[str], object] = str, numbers: Callable[[str], object] = str) -> None:
    """The template filled in as :data:`CLAIM`, with cells of these types."""
    write_template(path, date(2025, 3, 14))
    book = openpyxl.load_workbook(path)
    rows = {"application": [CLAIM], **{name: CLAIM[name] for name in ("products", "services", "expenses")}}
    for name, members in rows.items():
        sheet = book[name]
        titles = [cell.value for cell in sheet[1]]
        for number, member in enumerate(members, 2):
            for column, title in enumerate(titles, 1):
                value: Any = member
                for step in str(title).split("."):
                    value = value.get(step) if isinstance(value, dict) else None
                if title in {"submitted_on", "incurred_on"} and value is not None:
                    value = dates(value)
                elif title == "claimed.amount":
                    value = numbers(value)
                sheet.cell(number, column).value = value
    book.save(path)


@pytest.mark.parametrize(
    ("dates", "numbers"),
    [(str, str), (datetime.fromisoformat, float), (date.fromisoformat, lambda text: int(float(text)))],
)
def test_a_filled_template_says_what_the_json_says(
    read: Read, tmp_path: Path, dates: Callable[[str], object], numbers: Callable[[str], object]
) -> None:
    filled(tmp_path / "application.xlsx", dates=dates, numbers=numbers)
    claim = read_claim(tmp_path / "application.xlsx")
    expected = read(CLAIM).application
    if numbers not in (str, float):
        cents = changed(lambda tree: tree["expenses"][1]["claimed"].update(amount="250.00"))
        expected = read(cents).application
    assert claim == Claim(expected, ())


def test_faults_of_a_workbook_name_sheet_and_row(tmp_path: Path) -> None:
    path = tmp_path / "application.xlsx"
    filled(path)
    book = openpyxl.load_workbook(path)
    book["expenses"]["C3"].value = "1 000,00"
    book["application"]["D2"].value = 20340005678
    book.save(path)
    with pytest.raises(ClaimError) as raised:
        read_claim(path)
    assert raised.value.faults == (
        'applicant.bin: "20340005678" is not 12 digits',
        'expenses[1].claimed.amount (sheet expenses, row 3): "1 000,00" is not an amount such as "1120000.00"',
    )


def test_columns_and_sheets_of_ones_own_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "application.xlsx"
    filled(path)
    book = openpyxl.load_workbook(path)
    book["expenses"]["R1"].value = "remark"
    book["expenses"]["R3"].value = "срочно"
    book["products"]["D2"].value = "без заголовка"
    book.create_sheet("черновик")["A1"].value = "x"
    book["черновик"]["A2"].value = "y"
    book.save(path)
    found = {finding.values["path"]: finding.values["value"] for finding in read_claim(path).findings}
    assert found == {
        "products[0].column 4": '"без заголовка"',
        "expenses[1].remark": '"срочно"',
        "sheet черновик": '[{"x": "y"}]',
    }


def test_an_empty_template_says_what_is_missing(tmp_path: Path) -> None:
    write_template(tmp_path / "application.xlsx", date(2025, 3, 14))
    with pytest.raises(ClaimError) as raised:
        read_claim(tmp_path / "application.xlsx")
    assert raised.value.faults == ("id: is missing", "submitted_on: is missing", "applicant: is missing")


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + bytes(18), b"not a workbook"])
def test_what_is_no_workbook(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "application.xlsx"
    path.write_bytes(content)
    with pytest.raises(ClaimError, match="not a workbook that can be read"):
        read_claim(path)


def test_every_column_of_the_template_is_explained_in_three_languages() -> None:
    used = {column.note for columns in sheets(2025).values() for column in columns}
    explained = notes()
    assert used == explained.keys()
    assert all(explained[note].keys() == {"kk", "ru", "en"} for note in used)
