"""Papers and claims in a few words: of each kind a flawless one, to be changed one thing at a time.

The ordinary story: in February 2025 «Арна Фудс» buys advertising of «Экспо Сервис» for 1 000 000.00 tenge and 12 % VAT,
pays 1 120 000.00 by a payment order that the bank carried out, and claims the net on 14 March 2025.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from checklists import editions
from extractors.application import Application, Claimed, Company, Expense
from extractors.findings import Finding
from extractors.records import (
    BankStatement,
    CashReceipt,
    CommercialInvoice,
    CompletionAct,
    ContractRef,
    Entry,
    Goods,
    IndustrialCertificate,
    Line,
    OriginCertificate,
    Party,
    PaymentOrder,
    ProformaInvoice,
    ReconciliationAct,
    Record,
    StKzCertificate,
    SwiftTransfer,
    TaxInvoice,
    TransportDocument,
    TripOrder,
)
from pipeline.check import check
from pipeline.extract import Paper, numbered
from pipeline.ingest import Bundle
from pipeline.match import Match, match
from pipeline.pages.isolate import Unreadable
from pipeline.pages.messages import Reason
from pipeline.result import Result
from pipeline.run import Case, finish, prove, settled
from tests.checklists import applications

ARNA = Party(name="ТОО «Арна Фудс»", bin="210340000405")
EXPO = Party(name="ТОО «Экспо Сервис»", bin="180540021233")
BETA = Party(name="ТОО «Бета Строй»", bin="050640001236")
CARGO = Party(name="ТОО «Каспий Карго»", bin="111240007772")
MESSE = Party(name="Messe Berlin GmbH", country="DE")
BOTH = {"supplier": "yes", "buyer": "yes"}
SUBMITTED, DAY, PAID = date(2025, 3, 14), date(2025, 2, 10), date(2025, 2, 20)

S = TypeVar("S", bound=msgspec.Struct)


def money(text: str) -> Decimal:
    return Decimal(text)


def _made(shape: type[S], stated: Mapping[str, Any], changes: Mapping[str, Any]) -> S:
    """A record of these fields; a string that is wanted as an amount becomes one, None takes a field back."""
    fields = {name: value for name, value in {**stated, **changes}.items() if value is not None}
    return msgspec.convert(msgspec.to_builtins(fields, builtin_types=(Decimal, date)), shape, strict=False)


def _billed(net: str, vat: str | None, description: str, excise: str | None = None) -> dict[str, Any]:
    """Totals and the one row of an invoice or act; no VAT where ``vat`` is None."""
    gross = money(net) + money(vat or "0") + money(excise or "0")
    rate = None if vat is None else money(vat) * 100 / (money(net) + money(excise or "0"))
    row = Line(
        description=description,
        quantity=Decimal(1),
        price=money(net),
        net=money(net),
        excise=money(excise) if excise else None,
        vat_rate=rate,
        vat=money(vat) if vat is not None else None,
        gross=gross,
    )
    return {
        "supplier": EXPO,
        "buyer": ARNA,
        "currency": "KZT",
        "net_total": net,
        "excise_total": excise,
        "vat_total": vat,
        "vat_excluded": True if vat is None else None,
        "gross_total": gross,
        "lines": (row,),
    }


def row(description: str, net: str | None = None, vat: str | None = None, **changes: Any) -> Line:
    """A row of an invoice or act."""
    return _made(Line, {"description": description, "net": net, "vat": vat}, changes)


def invoice(
    number: str | None = "145",
    net: str = "1000000.00",
    vat: str | None = "120000.00",
    *,
    excise: str | None = None,
    description: str = "Размещение рекламы за рубежом",
    **changes: Any,
) -> TaxInvoice:
    stated = {"number": number, "issued_on": DAY, "turnover_on": DAY, **_billed(net, vat, description, excise)}
    return _made(TaxInvoice, stated, changes)


def act(
    number: str | None = "42",
    net: str = "1000000.00",
    vat: str | None = "120000.00",
    *,
    description: str = "Размещение рекламы за рубежом",
    **changes: Any,
) -> CompletionAct:
    stated = {"number": number, "signed_on": DAY, "performed_on": DAY, "signed": BOTH, **_billed(net, vat, description)}
    return _made(CompletionAct, stated, changes)


def proforma(
    number: str = "88", net: str = "1000000.00", vat: str | None = "120000.00", **changes: Any
) -> ProformaInvoice:
    stated = {"number": number, "issued_on": date(2025, 1, 20), **_billed(net, vat, "Размещение рекламы за рубежом")}
    return _made(ProformaInvoice, stated, changes)


def foreign_invoice(
    number: str = "INV-7", total: str = "2000.00", *, description: str = "Advertising in trade press", **changes: Any
) -> CommercialInvoice:
    """Of a supplier in Germany, in dollars."""
    stated = _billed(total, None, description) | {
        "number": number,
        "issued_on": DAY,
        "supplier": MESSE,
        "currency": "USD",
        "vat_excluded": None,
    }
    return _made(CommercialInvoice, stated, changes)


def _paid(number: str, amount: str | None, purpose: str) -> dict[str, Any]:
    return {
        "number": number,
        "issued_on": PAID,
        "executed_on": PAID,
        "payer": ARNA,
        "beneficiary": EXPO,
        "amount": amount,
        "currency": "KZT",
        "purpose": purpose,
        "mark": "executed",
    }


def order(
    number: str = "900",
    amount: str | None = "1120000.00",
    purpose: str = "Оплата по счет-фактуре № 145 от 10.02.2025",
    **changes: Any,
) -> PaymentOrder:
    return _made(PaymentOrder, _paid(number, amount, purpose), changes)


def transfer(
    number: str = "17", amount: str = "2000.00", purpose: str = "INVOICE INV-7", **changes: Any
) -> SwiftTransfer:
    """To the supplier in Germany, in dollars."""
    stated = _paid(number, amount, purpose) | {"beneficiary": MESSE, "currency": "USD"}
    return _made(SwiftTransfer, stated, changes)


def cash(number: str = "5", amount: str = "1120000.00", **changes: Any) -> CashReceipt:
    stated = _paid(number, amount, "Оплата по счет-фактуре № 145") | {"mark": None}
    return _made(CashReceipt, stated, changes)


def entry(day: date, document: str, **changes: Any) -> Entry:
    """A row of a statement or a reconciliation act, with its ``debit`` or ``credit``."""
    return _made(Entry, {"date": day, "document": document}, changes)


def statement(*rows: Entry, **changes: Any) -> BankStatement:
    return _made(BankStatement, {"holder": ARNA, "currency": "KZT", "rows": rows}, changes)


def reconciliation(*rows: Entry, **changes: Any) -> ReconciliationAct:
    """By default the deal and its payment, signed by both."""
    usual = (
        entry(DAY, "Поступление (Акт 42 от 10.02.2025)", credit="1120000.00"),
        entry(PAID, "Оплата (Платежное поручение 900 от 20.02.2025)", debit="1120000.00"),
    )
    stated = {
        "period_from": date(2025, 1, 1),
        "period_to": date(2025, 2, 28),
        "supplier": EXPO,
        "buyer": ARNA,
        "currency": "KZT",
        "rows": rows or usual,
        "signed": BOTH,
    }
    return _made(ReconciliationAct, stated, changes)


_CERTIFIED = {
    "number": "KZ5102100123",
    "issued_on": date(2024, 9, 2),
    "valid_until": date(2025, 9, 1),
    "holder": ARNA,
    "goods": (Goods(tnved="0409000000", name="Мёд натуральный"),),
}


def certificate(**changes: Any) -> StKzCertificate:
    return _made(StKzCertificate, _CERTIFIED, changes)


def industrial_certificate(**changes: Any) -> IndustrialCertificate:
    return _made(IndustrialCertificate, _CERTIFIED, changes)


def origin_certificate(**changes: Any) -> OriginCertificate:
    return _made(OriginCertificate, _CERTIFIED, changes)


def trip(
    event: str | None = "«Gulfood 2025»",
    destination: str | None = "г. Дубай, ОАЭ",
    *,
    starts: date | None = date(2025, 2, 17),
    **changes: Any,
) -> TripOrder:
    stated = {
        "number": "15-к",
        "issued_on": date(2025, 2, 3),
        "employer": ARNA,
        "employees": ("Ахметов А.Б.",),
        "destination": destination,
        "event": event,
        "from": starts,
        "to": date(2025, 2, 21),
    }
    return _made(TripOrder, stated, changes)


def waybill(number: str | None = "0012345", **changes: Any) -> TransportDocument:
    """A CMR of the applicant's honey from Almaty to Tashkent."""
    stated = {
        "number": number,
        "issued_on": DAY,
        "carrier": CARGO,
        "consignor": ARNA,
        "consignee": Party(name="OOO «Asal Savdo»", country="UZ"),
        "place_of_loading": "Алматы, Казахстан",
        "place_of_discharge": "Ташкент, Узбекистан",
        "goods": (Goods(tnved="0409000000", name="Мёд натуральный"),),
    }
    return _made(TransportDocument, stated, changes)


def contract_of(number: str, on: date | None = None) -> ContractRef:
    return ContractRef(number=number, date=on)


def papers(*records: Record, signatures: int = 0) -> tuple[Paper, ...]:
    """The records as checked papers d1, d2 …, in the order given: each on a page of its own, no two alike in print.

    ``signatures``: how many marks like a signature each shows.
    """
    return check(
        numbered(
            Paper(
                id="",
                kind=record.KIND,
                record=record,
                pages=(("a.pdf", n),),
                text=f"text {n}",
                signatures=signatures,
            )
            for n, record in enumerate(records, 1)
        )
    )


def expense(
    amount: str = "1000000.00",
    category: str = "9.1",
    *,
    id: str = "1",
    currency: str = "KZT",
    with_taxes: bool = False,
    supplier: Party | None = EXPO,
    **changes: Any,
) -> Expense:
    """A claimed line; by default the advertising, its invoice named."""
    stated: dict[str, Any] = {
        "description": "Реклама товаров за рубежом",
        "product": "040900",
        "incurred_on": DAY,
        "references": {"invoice": "145"},
    }
    return Expense(
        id=id,
        category=category,
        claimed=Claimed(amount=money(amount), currency=currency, includes_indirect_taxes=with_taxes),
        supplier=Company(name=supplier.name or "", bin=supplier.bin, country=supplier.country) if supplier else None,
        **stated | changes,
    )


def claim(*expenses: Expense, applicant: dict[str, Any] | None = None, **changes: Any) -> Application:
    """The application of ``ARNA`` with these lines, by default one."""
    told = {"name": ARNA.name, "bin": ARNA.bin} | (applicant or {})
    application = applications.application(told, **changes)
    return msgspec.structs.replace(application, expenses=expenses or (expense(),))


def bundle(application: Application) -> Bundle:
    return Bundle(source=Path(application.id), application=application, findings=(), files=(), rates={})


def case(
    application: Application,
    *records: Record,
    rates: Mapping[tuple[date, str], str] | None = None,
    unreadable: bool = False,
    signatures: int = 0,
) -> Case:
    """The application with its papers, up to its reconciled lines. ``unreadable``: a file of it did not open."""
    closed = [Unreadable(file="b.pdf", page=None, reason=Reason.ENCRYPTED)] if unreadable else []
    known = {key: money(rate) for key, rate in (rates or {}).items()}
    edition = editions.on(application.submitted_on)
    return prove(bundle(application), edition, papers(*records, signatures=signatures), known, unreadable=closed)


def results(*cases: Case) -> list[Result]:
    """The applications of one run, settled against each other."""
    return [finish(each, reconciled) for each, reconciled in zip(cases, settled(cases), strict=True)]


def judged(
    application: Application,
    *records: Record,
    rates: Mapping[tuple[date, str], str] | None = None,
    unreadable: bool = False,
    signatures: int = 0,
) -> Result:
    """The result of one application."""
    (result,) = results(case(application, *records, rates=rates, unreadable=unreadable, signatures=signatures))
    return result


def matched(application: Application, *records: Record) -> Match:
    """What belongs to the first line."""
    return match(application, papers(*records))[0]


def line(result: Result, expense: str = "1") -> tuple[str, str]:
    """Status and verified net of a line."""
    found = next(e for e in result.expenses if e.id == expense)
    return found.status, str(found.verified_net)


def told(result: Result, expense: str = "1") -> set[str]:
    """What was found about a line: ``code outcome``, and for a missing paper its kind."""
    return {
        f"{f.code} {f.kind} {f.outcome}" if f.code == "missing_document" else f"{f.code} {f.outcome}"
        for f in result.findings
        if f.expense == expense
    }


def faults_of(*records: Record) -> list[tuple[str, str]]:
    """What is wrong with the papers themselves: code and sentence."""
    return [(f.code, f.text) for p in papers(*records) for f in p.faults]


def values(findings: Sequence[Finding], code: str) -> dict[str, str]:
    """The values of the one finding of this code."""
    (found,) = [f for f in findings if f.code == code]
    return found.values
