"""Every record a paper can give: the vocabulary of the project. Read this first.

Amounts follow the standards' terms: ``net`` is without VAT and excise, ``gross`` with them; money is Decimal in the
record's ``currency`` (ISO 4217), dates are dates, pages count from 1. ``None`` or an empty tuple means that the page does
not say. A field is stated if and only if :attr:`Record.sources` says where it was read; keys are JSON pointers
(``/supplier/bin``, ``/lines/0/net``). :func:`build` is the one way to make a record.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, TypeVar

import msgspec

from extractors.findings import Source

Day = date  # where a field is itself called date


class Party(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A person named on a paper. ``country`` is ISO 3166-1 alpha-2; ``iban`` and ``bic`` only on payment papers."""

    name: str | None = None
    bin: str | None = None
    country: str | None = None
    iban: str | None = None
    bic: str | None = None


class Goods(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One item of a certificate or a transport paper. ``tnved`` digits only (6 or 10)."""

    tnved: str | None = None
    name: str | None = None
    local_content_percent: Decimal | None = None
    gross_weight_kg: Decimal | None = None


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One row of an invoice or act. ``vat_rate`` in percent; None when the row says «без НДС» or nothing."""

    description: str | None = None
    unit: str | None = None
    quantity: Decimal | None = None
    price: Decimal | None = None
    net: Decimal | None = None
    excise: Decimal | None = None
    vat_rate: Decimal | None = None
    vat: Decimal | None = None
    gross: Decimal | None = None


class ContractRef(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    number: str | None = None
    date: Day | None = None


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One row of a reconciliation act or a bank statement. On a statement ``party`` is the other side."""

    date: Day | None = None
    document: str | None = None
    debit: Decimal | None = None
    credit: Decimal | None = None
    party: Party = Party()
    purpose: str | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What one document says. ``sources`` says where each stated field was read."""

    KIND: ClassVar[str] = "other"

    sources: dict[str, Source] = {}

    def fields(self) -> dict[str, Any]:
        """The contract's ``fields``: everything stated, as plain values."""
        stated: dict[str, Any] = msgspec.to_builtins(self, builtin_types=(Decimal, date))
        stated.pop("sources", None)
        return _without_empty(stated)


def _without_empty(stated: dict[str, Any]) -> dict[str, Any]:
    """Parties of whom nothing is stated are left out, wherever they stand."""
    kept: dict[str, Any] = {}
    for key, value in stated.items():
        if isinstance(value, tuple):
            kept[key] = tuple(_without_empty(v) if isinstance(v, dict) else v for v in value)
        elif value != {}:
            kept[key] = _without_empty(value) if isinstance(value, dict) else value
    return kept


class Certificate(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Сертификат / сертификат: what origin and industrial certificates have in common."""

    number: str | None = None
    issued_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    issuer: str | None = None
    holder: Party = Party()
    goods: tuple[Goods, ...] = ()


class StKzCertificate(Certificate, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Сертификат о происхождении товара формы «СТ-KZ» / «СТ-KZ» нысанындағы сертификат (forms 1.1)."""

    KIND: ClassVar[str] = "st_kz_certificate"


class IndustrialCertificate(Certificate, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Индустриальный сертификат / индустриялық сертификат (forms 2)."""

    KIND: ClassVar[str] = "industrial_certificate"


class OriginCertificate(Certificate, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Any other certificate of origin: СТ-1, Form A, «Оригинал» … (forms 1.2)."""

    KIND: ClassVar[str] = "origin_certificate"


class Billing(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What invoices and acts have in common.

    ``status`` is the e-invoice system's word in lower case (``revoked``, ``cancelled``, ``corrected``); ``type`` is
    ``ordinary``, ``corrected`` or ``additional``; ``corrects`` the registration number or number of the one it amends.
    ``discount_total`` is taken off the lines' sum, ``prepaid_total`` was paid before and is a part of the gross total.
    ``vat_excluded`` is True where the paper says «без НДС»; ``signed`` maps ``supplier`` and ``buyer`` to ``yes``,
    ``no`` or ``unknown`` where the form has places for signatures.
    """

    number: str | None = None
    registration_number: str | None = None
    turnover_on: date | None = None
    supplier: Party = Party()
    buyer: Party = Party()
    contract: ContractRef = ContractRef()
    currency: str | None = None
    net_total: Decimal | None = None
    excise_total: Decimal | None = None
    vat_total: Decimal | None = None
    gross_total: Decimal | None = None
    discount_total: Decimal | None = None
    prepaid_total: Decimal | None = None
    amount_in_words: str | None = None
    lines: tuple[Line, ...] = ()
    type: str | None = None
    status: str | None = None
    corrects: str | None = None
    vat_excluded: bool | None = None
    signed: dict[str, str] = {}


class Invoice(Billing, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    issued_on: date | None = None


class ProformaInvoice(Invoice, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Счет на оплату / төлем шоты: a request for payment, never a proof (forms 3)."""

    KIND: ClassVar[str] = "proforma_invoice"


class TaxInvoice(Invoice, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Счет-фактура, ЭСФ / шот-фактура (forms 4)."""

    KIND: ClassVar[str] = "tax_invoice"


class CommercialInvoice(Invoice, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Инвойс of a foreign supplier (forms 5)."""

    KIND: ClassVar[str] = "commercial_invoice"


class CompletionAct(Billing, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Акт выполненных работ (оказанных услуг), form Р-1, ЭАВР / орындалған жұмыстар актісі (forms 6)."""

    KIND: ClassVar[str] = "completion_act"

    signed_on: date | None = None
    performed_on: date | None = None


class ReconciliationAct(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Акт сверки взаимных расчетов / өзара есеп айырысуларды салыстыру актісі (forms 7).

    ``rows`` are those of one side (the buyer's where both are printed): payments are what ``document`` calls оплата.
    """

    KIND: ClassVar[str] = "reconciliation_act"

    period_from: date | None = None
    period_to: date | None = None
    supplier: Party = Party()
    buyer: Party = Party()
    currency: str | None = None
    opening_balance: Decimal | None = None
    debit_total: Decimal | None = None
    credit_total: Decimal | None = None
    closing_balance: Decimal | None = None
    rows: tuple[Entry, ...] = ()
    signed: dict[str, str] = {}


class Payment(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What payment papers have in common.

    ``mark`` is ``executed`` where the bank shows that it carried the payment out, ``pending`` where the paper shows that
    it did not (черновик, на подписи, отклонен, создан); None where there is no sign either way. ``kzt_debited`` is the
    tenge that left the account for a payment in another currency, where the paper says it. ``signed`` maps ``payer`` to
    ``yes``, ``no`` or ``unknown`` where the form has a place for the payer's signature.
    """

    number: str | None = None
    issued_on: date | None = None
    executed_on: date | None = None
    payer: Party = Party()
    beneficiary: Party = Party()
    amount: Decimal | None = None
    currency: str | None = None
    amount_in_words: str | None = None
    knp: str | None = None
    kbe: str | None = None
    purpose: str | None = None
    mark: str | None = None
    kzt_debited: Decimal | None = None
    rate: Decimal | None = None
    signed: dict[str, str] = {}


class PaymentOrder(Payment, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Платежное поручение / төлем тапсырмасы (forms 8.1)."""

    KIND: ClassVar[str] = "payment_order"


class SwiftTransfer(Payment, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Заявление на перевод, MT103, pacs.008 (forms 8.2)."""

    KIND: ClassVar[str] = "swift_transfer"


class CashReceipt(Payment, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Приходный кассовый ордер КО-1, фискальный чек (forms 8.3)."""

    KIND: ClassVar[str] = "cash_receipt"


class BankStatement(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Выписка по счету / шот бойынша үзінді (forms 8.4). A debit row is money that left ``holder``'s account."""

    KIND: ClassVar[str] = "bank_statement"

    holder: Party = Party()
    period_from: date | None = None
    period_to: date | None = None
    currency: str | None = None
    rows: tuple[Entry, ...] = ()


class TripOrder(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Приказ о командировании / іссапарға жіберу туралы бұйрық (forms 9). ``from`` and ``to`` on paper: ``from_``, ``to``."""

    KIND: ClassVar[str] = "trip_order"

    number: str | None = None
    issued_on: date | None = None
    employer: Party = Party()
    employees: tuple[str, ...] = ()
    destination: str | None = None
    event: str | None = None
    from_: date | None = msgspec.field(name="from", default=None)
    to: date | None = None


class Contract(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Договор, контракт / шарт (forms 10.1)."""

    KIND: ClassVar[str] = "contract"

    number: str | None = None
    issued_on: date | None = None
    parties: tuple[Party, ...] = ()


class TransportDocument(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """CMR, СМГС, AWB, B/L (forms 10.2-10.5)."""

    KIND: ClassVar[str] = "transport_document"

    number: str | None = None
    issued_on: date | None = None
    carrier: Party = Party()
    consignor: Party = Party()
    consignee: Party = Party()
    place_of_loading: str | None = None
    place_of_discharge: str | None = None
    goods: tuple[Goods, ...] = ()


class CustomsDeclaration(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Декларация на товары / тауарларға арналған декларация (forms 10.6)."""

    KIND: ClassVar[str] = "customs_declaration"

    number: str | None = None
    issued_on: date | None = None
    consignor: Party = Party()
    goods: tuple[Goods, ...] = ()


class TaxStatement(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Справка о налогах органа государственных доходов (forms 11). Amounts in tenge."""

    KIND: ClassVar[str] = "tax_statement"

    number: str | None = None
    issued_on: date | None = None
    taxpayer: Party = Party()
    year: int | None = None
    taxes_paid: Decimal | None = None
    vat_refunded: Decimal | None = None


class Other(Record, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A paper of no interest to the checklists: it is kept and accounted for."""


RECORDS: tuple[type[Record], ...] = (
    StKzCertificate,
    IndustrialCertificate,
    OriginCertificate,
    ProformaInvoice,
    TaxInvoice,
    CommercialInvoice,
    CompletionAct,
    ReconciliationAct,
    PaymentOrder,
    SwiftTransfer,
    CashReceipt,
    BankStatement,
    TripOrder,
    Contract,
    TransportDocument,
    CustomsDeclaration,
    TaxStatement,
    Other,
)
KINDS: tuple[str, ...] = tuple(record.KIND for record in RECORDS)

R = TypeVar("R", bound=Record)


def build(record: type[R], values: Mapping[str, tuple[Any, Source]]) -> R:
    """A record of what was read: JSON pointer -> (value, where it stands).

    Rows are numbered from 0 without gaps (``/lines/0/net``). Raises ``ValueError`` (msgspec's) when a pointer is not a
    field of the record or a value has the wrong type: that is a fault of the reader, never of the paper.
    """
    tree: dict[str, Any] = {}
    for pointer, (value, _) in values.items():
        steps = pointer.strip("/").split("/")
        node = tree
        for step in steps[:-1]:
            node = node.setdefault(step, {})
        node[steps[-1]] = value
    tree["sources"] = {pointer: source for pointer, (_, source) in values.items()}
    return msgspec.convert(_rows(tree), record, strict=True)


def _rows(node: Any) -> Any:
    """Turns ``{"0": …, "1": …}`` into a list, all the way down."""
    if not isinstance(node, dict):
        return node
    if node and all(isinstance(key, str) and key.isdigit() for key in node):
        return [_rows(node[str(i)]) for i in range(len(node))]
    return {key: value if key == "sources" else _rows(value) for key, value in node.items()}
