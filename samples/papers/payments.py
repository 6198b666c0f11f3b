"""Papers that prove a payment, or seem to: orders, transfers abroad, cash, statements."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from samples.deals import Deal, cents
from samples.layouts.spelling import words
from samples.model import Language, Paper
from samples.names.firms import Firm
from samples.names.trade import purpose
from samples.scenario import Item
from samples.world import World

# the bank's word (forms.md 8.1)
EXECUTED = {
    "ru": ("Исполнено", "Проведено", "Проведено банком-получателем", "Исполнен", "Проведен"),
    "kk": ("Орындалды", "Төлем жүргізілді"),
    "en": ("Executed", "Completed"),
}
_SIGNERS = ("Руководитель", "Директор", "Басшы", "Head")
PENDING = ("Черновик", "На подписи", "Отклонен", "Создан")


def _tongue(language: str) -> str:
    return language.rsplit("+", maxsplit=1)[-1]


def _kbe(firm: Firm) -> str:
    if firm.country != "KZ":
        return "27"
    return "19" if firm.form["ru"] == "ИП" else "17"


def party(firm: Firm, language: str, quotes: str = "«»") -> dict[str, str]:
    """A side of a payment: name, number, account, bank."""
    side = firm.party(language, quotes) | {"bic": firm.bank.bic}
    # the account of a country without IBAN is printed in its place
    return side | {"iban": firm.iban or firm.account or ""}


def _dotted(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def paid_papers(world: World, deal: Deal) -> str:
    """The papers a purpose of payment names: the invoice, the act or the request for payment, one way or another."""
    named = {
        "ru": (
            f"счет-фактуре №{deal.invoice} от {_dotted(deal.invoiced_on)}",
            f"сч/ф № {deal.invoice} от {_dotted(deal.invoiced_on)} г.",
            f"акту № {deal.act} от {_dotted(deal.signed_on)}, сч.ф. {deal.invoice}",
            f"сч. №{deal.proforma} от {_dotted(deal.proforma_on)}",
        ),
        "kk": (
            f"{_dotted(deal.invoiced_on)} ж. № {deal.invoice} шот-фактура",
            f"№{deal.proforma} төлем шоты {_dotted(deal.proforma_on)}",
        ),
        "en": (
            f"invoice {deal.invoice} dated {_dotted(deal.invoiced_on)}",
            f"INV. {deal.invoice} OF {_dotted(deal.invoiced_on)}",
        ),
    }
    options = named[_tongue(deal.language)]
    if deal.paid_on < deal.invoiced_on:
        return options[-1]  # a payment in advance can only name the request
    return world.pick(options)


def _contract_and_vat(world: World, deal: Deal, amount: Decimal) -> tuple[str, str]:
    """The tail of a purpose: contract, and how much of the amount is VAT."""
    tongue = _tongue(deal.language)
    contract = {
        "ru": f"дог. № {deal.contract} от {_dotted(deal.contract_on)}",
        "kk": f"{_dotted(deal.contract_on)} № {deal.contract} шарт",
        "en": f"contract {deal.contract} of {_dotted(deal.contract_on)}",
    }[tongue]
    rate = deal.rows[0].rate
    if tongue == "en":
        vat = ""
    elif rate is None:
        vat = {"ru": "без НДС", "kk": "ҚҚС-сыз"}[tongue]
    else:
        share = f"{amount * rate / (100 + rate):.2f}".replace(".", "-")
        vat = {"ru": f"в т.ч. НДС {rate}% - {share}", "kk": f"оның ішінде ҚҚС {rate}%"}[tongue]
    return (contract if world.chance(0.6) else "", vat if world.chance(0.7) else "")


def worded(world: World, deal: Deal, amount: Decimal, *, papers: str | None = None) -> str:
    """The purpose of a payment of ``amount`` for the deal."""
    contract, vat = _contract_and_vat(world, deal, amount)
    named = papers or paid_papers(world, deal)
    tongue = _tongue(deal.language)
    return purpose(world.random, tongue, what=deal.what[tongue], papers=named, contract=contract, vat=vat)


def order(
    world: World,
    deal: Deal,
    *,
    amount: Decimal | None = None,
    on: date | None = None,
    number: str | None = None,
    mark: str | None = "executed",
    certified: bool | None = None,
    fields: dict[str, Any] | None = None,
    papers: str | None = None,
) -> Item:
    """Платежное поручение in tenge, of the whole gross unless ``amount`` says less.

    ``mark`` is "executed" (the bank's word is drawn), a word of :data:`PENDING`, or None for no sign either way;
    ``certified`` tells whether head and stamp stand in their places (None: no ink at all).
    """
    paid, day, tongue = amount or deal.gross, on or deal.paid_on, _tongue(deal.language)
    language = "ru" if tongue == "en" else deal.language
    stated = _order_fields(world, deal, paid, day, language) | {"number": number or deal.payment}
    extra: dict[str, Any] = {
        "banks": {
            "payer": deal.buyer.bank.name[_tongue(language)],
            "beneficiary": deal.supplier.bank.name[_tongue(language)],
        }
    }
    if mark == "executed":
        done = world.later(day, 0, 1)
        stated |= {"executed_on": done.isoformat(), "mark": "executed"}
        extra |= {"mark": world.pick(EXECUTED[_tongue(language)]), "mark_date": done.isoformat()}
    elif mark:
        stated["mark"] = "pending"
        extra["mark"] = mark
    if certified is not None:
        extra |= {
            "signatures": {"payer": certified},
            "stamps": {"payer": certified},
            "directors": {"payer": deal.buyer.director["ru"]},
        }
    if papers:
        stated["purpose"] = worded(world, deal, paid, papers=papers)
    prints = ("/amount", "/payer/name", "/payer/bin", "/beneficiary/name", "/beneficiary/bin", "/number", "/purpose")
    needs = (*(("mark",) if mark else ()), *(("signatures",) if certified is not None else ()))
    # an empty place can be told from no place only where somebody is called to sign
    says = _SIGNERS if certified is False else ()
    return Item(Paper("payment_order", stated | (fields or {}), extra), language, prints=prints, needs=needs, says=says)


def _order_fields(world: World, deal: Deal, paid: Decimal, day: date, language: str) -> dict[str, Any]:
    return {
        "issued_on": day.isoformat(),
        "payer": party(deal.buyer, language, deal.quotes),
        "beneficiary": party(deal.supplier, language, deal.quotes),
        "amount": str(paid),
        "currency": "KZT",
        "amount_in_words": words(str(paid), language, "KZT", world.pick((0, 0, 0, 1, 2))),
        "knp": world.pick(("859", "859", "849", "851", "858")),
        "kbe": _kbe(deal.supplier),
        "purpose": worded(world, deal, paid),
    }


def two_orders(first: Item, second: Item) -> Item:
    """Both orders on one A4 page."""
    return replace(first, beside=second.paper, prints=(*first.prints, *second.prints))


def transfer(world: World, deal: Deal, *, rate: Decimal | None = None, executed: bool = True) -> Item:
    """A payment abroad in the deal's currency; ``rate`` prints the tenge debited for it."""
    language: Language = "ru" if world.chance(0.5) else "en"
    stated: dict[str, Any] = {
        "number": deal.payment,
        "issued_on": deal.paid_on.isoformat(),
        "payer": party(deal.buyer, "en"),
        "beneficiary": party(deal.supplier, "en"),
        "amount": str(deal.gross),
        "currency": deal.currency,
        "amount_in_words": words(str(deal.gross), language, deal.currency),
        "knp": "859",
        "kbe": _kbe(deal.supplier),
        "purpose": worded(world, replace(deal, language="en"), deal.gross),
    }
    extra: dict[str, Any] = {
        "banks": {"payer": deal.buyer.bank.name["en"], "beneficiary": deal.supplier.bank.name["en"]}
    }
    prints = ["/amount", "/currency", "/beneficiary/name", "/payer/name"]
    if rate is not None:
        stated |= {"kzt_debited": str(cents(deal.gross * rate)), "rate": str(rate)}
        prints.append("/kzt_debited")
    if executed:
        stated |= {"executed_on": deal.paid_on.isoformat(), "mark": "executed"}
        extra |= {"mark": world.pick(EXECUTED[language]), "mark_date": deal.paid_on.isoformat()}
    return Item(Paper("swift_transfer", stated, extra), language, prints=tuple(prints))


def cash_receipt(world: World, deal: Deal) -> Item:
    """Приходный кассовый ордер or фискальный чек: cash counts as paid."""
    language: Language = "kk+ru" if deal.language == "ru" and world.chance(0.5) else deal.language
    stated = {
        "number": deal.payment,
        "issued_on": deal.paid_on.isoformat(),
        "payer": deal.buyer.party(deal.language, deal.quotes),
        "beneficiary": deal.supplier.party(deal.language, deal.quotes),
        "amount": str(deal.gross),
        "currency": "KZT",
        "amount_in_words": words(str(deal.gross), deal.language),
        "purpose": worded(world, deal, deal.gross),
    }
    extra = {
        "signatures": {"beneficiary": True},
        "stamps": {"beneficiary": True},
        "directors": {"beneficiary": deal.supplier.director["ru"]},
    }
    return Item(Paper("cash_receipt", stated, extra), language, prints=("/amount", "/beneficiary/name"))


@dataclass(frozen=True)
class Movement:
    """A row of a statement: money out to, or (``incoming``) in from, the other side."""

    day: date
    number: str
    other: Firm
    amount: Decimal
    purpose: str
    incoming: bool = False


def statement(world: World, holder: Firm, movements: Sequence[Movement]) -> Item:
    """Выписка по счету of the holder, rows by day."""
    rows = [
        {
            "date": move.day.isoformat(),
            "document": move.number,
            "credit" if move.incoming else "debit": str(move.amount),
            "party": party(move.other, "ru"),
            "purpose": move.purpose,
        }
        for move in sorted(movements, key=lambda move: move.day)
    ]
    days = [move.day for move in movements]
    stated = {
        "holder": party(holder, "ru"),
        "period_from": min(days).replace(day=1).isoformat(),
        "period_to": world.later(max(days), 3, 9).isoformat(),
        "currency": "KZT",
        "rows": rows,
    }
    language: Language = world.pick(("ru", "kk+ru"))
    return Item(
        Paper("bank_statement", stated, {"banks": {"holder": holder.bank.name["ru"]}}), language, prints=("/rows",)
    )
