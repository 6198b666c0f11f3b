"""Papers that prove what an invoice and a payment do not: origin, the trip, the balance between two firms, the carriage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from samples.deals import Deal
from samples.model import Language, Paper
from samples.names.firms import Firm
from samples.names.numbers import air_waybill_number, st_kz_number
from samples.names.trade import Event, Goods, Route
from samples.scenario import Item
from samples.world import World

_ISSUERS = {
    "ru": ("НПП РК «Атамекен»", "Региональная палата предпринимателей г. Алматы"),
    "kk": ("«Атамекен» ҰКП", "Алматы қ. өңірлік кәсіпкерлер палатасы"),
    "en": ("NCE of RK «Atameken»",),
}


def _tongue(language: str) -> str:
    return language.rsplit("+", maxsplit=1)[-1]


def certificate(
    world: World,
    holder: Firm,
    goods: Sequence[Goods],
    *,
    issued: date,
    until: date | None,
    kind: str = "st_kz_certificate",
    language: Language | None = None,
) -> Item:
    """A certificate of ``kind``; ``until`` None prints no term, and general certificates of origin never have one."""
    spoken = language or ("en" if kind == "origin_certificate" and world.chance(0.5) else world.language())
    tongue = _tongue(spoken)
    stated: dict[str, Any] = {
        "number": st_kz_number(world.random, issued)
        if kind != "industrial_certificate"
        else str(world.random.randint(10**9, 10**11)),
        "issued_on": issued.isoformat(),
        "issuer": world.pick(_ISSUERS[tongue]),
        "holder": holder.party(spoken),
        "goods": [{"tnved": item.tnved, "name": item.name[tongue]} for item in goods],
    }
    if kind == "st_kz_certificate":
        for row in stated["goods"]:
            row["local_content_percent"] = world.pick(("100", "76.3", "81", "64.5", "92.10"))
    term = until if kind != "origin_certificate" else None
    if term:
        stated["valid_until"] = term.isoformat()
    extra = {
        "addresses": {"holder": holder.address[tongue]},
        "directors": {"holder": holder.director[tongue]},
        "signatures": {"holder": True},
        "stamps": {"holder": True},
    }
    prints = ("/holder/name", "/goods/0/tnved", *(("/valid_until",) if term else ()), "/issued_on")
    return Item(Paper(kind, stated, extra), spoken, prints=prints)


def trip_order(
    world: World, employer: Firm, event: Event, first: date, last: date, *, issued: date, language: Language
) -> Item:
    """Приказ о командировании to an event."""
    tongue = _tongue(language)
    employees = world.employees()
    stated = {
        "number": world.pick(
            (f"{world.random.randint(1, 90)}-к", f"{world.random.randint(1, 90)}", f"{world.random.randint(1, 90)} ж/қ")
        ),
        "issued_on": issued.isoformat(),
        "employer": employer.party(language),
        "employees": [person[tongue] for person in employees],
        "destination": event.city[tongue],
        "event": f"«{event.name} {first.year}»",
        "from": first.isoformat(),
        "to": last.isoformat(),
    }
    extra = {
        "directors": {"employer": employer.director[tongue]},
        "addresses": {"employer": employer.address[tongue]},
        "signatures": {"employer": True},
        "stamps": {"employer": True},
    }
    return Item(Paper("trip_order", stated, extra), language, prints=("/event", "/employees"))


@dataclass(frozen=True)
class Booking:
    """A row of the applicant's books: what it owes (``credit``) or what it paid (``debit``)."""

    day: date
    document: str
    debit: Decimal = Decimal(0)
    credit: Decimal = Decimal(0)


def bookings(deal: Deal, *, paid: Decimal | None = None) -> list[Booking]:
    """The deal and its payment as the applicant's books have them."""
    tongue = _tongue(deal.language)
    received = {
        "ru": f"Поступление (Акт {deal.act} от {deal.signed_on:%d.%m.%Y})",
        "kk": f"Түсім (Акт {deal.act}, {deal.signed_on:%d.%m.%Y})",
    }[tongue]
    settled = {
        "ru": f"Оплата (Платежное поручение {deal.payment} от {deal.paid_on:%d.%m.%Y})",
        "kk": f"Төлем (Төлем тапсырмасы {deal.payment}, {deal.paid_on:%d.%m.%Y})",
    }[tongue]
    rows = [Booking(deal.signed_on, received, credit=deal.gross)]
    amount = deal.gross if paid is None else paid
    return [*rows, Booking(deal.paid_on, settled, debit=amount)] if amount else rows


def reconciliation(
    world: World,
    deal: Deal,
    rows: Sequence[Booking],
    *,
    signatures: dict[str, bool] | None = None,
    until: date | None = None,
) -> Item:
    """Акт сверки of applicant and supplier, seen from the applicant's books; balances start at nothing."""
    booked = sorted(rows, key=lambda row: row.day)
    debit = sum((row.debit for row in booked), Decimal("0.00"))
    credit = sum((row.credit for row in booked), Decimal("0.00"))
    stated = {
        "period_from": booked[0].day.replace(day=1).isoformat(),
        "period_to": (until or world.later(booked[-1].day, 3, 10)).isoformat(),
        "supplier": deal.supplier.party(deal.language, deal.quotes),
        "buyer": deal.buyer.party(deal.language, deal.quotes),
        "currency": "KZT",
        "opening_balance": "0.00",
        "debit_total": str(debit),
        "credit_total": str(credit),
        "closing_balance": str(credit - debit),
        "rows": [
            {
                "date": row.day.isoformat(),
                "document": row.document,
                **({"debit": str(row.debit)} if row.debit else {"credit": str(row.credit)}),
            }
            for row in booked
        ],
    }
    signed = {"supplier": True, "buyer": True} if signatures is None else signatures
    extra = {
        "directors": {"supplier": deal.spoken(deal.supplier.director), "buyer": deal.spoken(deal.buyer.director)},
        "signatures": signed,
        "stamps": dict(signed),
    }
    return Item(
        Paper("reconciliation_act", stated, extra),
        deal.language,
        prints=("/rows", "/supplier/name", "/buyer/name"),
        needs=("signatures",),
        # a partner that signs an empty half leaves open what it agreed to
        avoids=("reconciliation_blank_half",) if all(signed.values()) else (),
    )


# the consignment note of each mode: the layouts of the others do not fit it
_NOTES = {"road": "transport_cmr", "rail": "transport_smgs", "air": "transport_awb", "sea": "transport_bl"}


def carriage_paper(
    world: World, deal: Deal, route: Route, goods: Sequence[Goods], *, carrier: Firm | None = None
) -> Item:
    """CMR for the road, СМГС for rail, AWB for the air, B/L for the sea: the applicant's goods on their way to a buyer abroad."""
    language: Language = "en" if route.mode in ("air", "sea") else "ru"
    tongue = _tongue(language)
    consignee = world.abroad(route.country, trade="importer")
    number = air_waybill_number(world.random) if route.mode == "air" else f"{world.random.randint(100_000, 999_999)}"
    by = carrier or deal.supplier
    stated = {
        "number": number,
        "issued_on": deal.performed_on.isoformat(),
        "carrier": by.party(language) | {"country": by.country},
        "consignor": deal.buyer.party(language) | {"country": "KZ"},
        "consignee": {"name": consignee.called(language), "country": consignee.country},
        "place_of_loading": route.loading[tongue],
        "place_of_discharge": route.discharge[tongue],
        "goods": [
            {
                "tnved": item.tnved,
                "name": item.name[tongue],
                "gross_weight_kg": str(world.random.randint(20, 200) * 100),
            }
            for item in goods
        ],
    }
    extra = {
        "mode": route.mode,
        "addresses": {
            "carrier": by.address[tongue],
            "consignor": deal.buyer.address[tongue],
            "consignee": consignee.address[tongue],
        },
        "signatures": {"consignor": True, "carrier": True, "consignee": True},
        "stamps": {"consignor": True, "carrier": True},
    }
    others = tuple(name for mode, name in _NOTES.items() if mode != route.mode)
    prints = ("/carrier/name", "/consignor/name", "/goods/0/name", "/place_of_loading", "/place_of_discharge")
    return Item(Paper("transport_document", stated, extra), language, prints=prints, avoids=others)


def declaration(world: World, deal: Deal, goods: Sequence[Goods]) -> Item:
    """Декларация на товары of the export."""
    stated = {
        "number": f"55302/{deal.performed_on:%d%m%y}/{world.random.randint(1, 99_999):07d}",
        "issued_on": deal.performed_on.isoformat(),
        "consignor": deal.buyer.party("ru"),
        "goods": [
            {
                "tnved": item.tnved.ljust(10, "0"),
                "name": item.name["ru"],
                "gross_weight_kg": str(world.random.randint(20, 200) * 100),
            }
            for item in goods
        ],
    }
    return Item(Paper("customs_declaration", stated, {"signatures": {"consignor": True}}), world.pick(("ru", "kk+ru")))
