"""Papers that prove nothing a line needs: contracts, tax statements, letters, photographs, requests with sums in them."""

from datetime import date
from decimal import Decimal

from samples.deals import Deal
from samples.model import Language, Paper
from samples.names.firms import Firm
from samples.scenario import Item
from samples.world import World


def contract(world: World, deal: Deal) -> Item:
    """Договор of the deal, with the sum in its text."""
    tongue = deal.language.rsplit("+", maxsplit=1)[-1]
    parties = [deal.supplier.party(deal.language, deal.quotes), deal.buyer.party(deal.language, deal.quotes)]
    body = {
        "ru": [
            f"1. Предмет договора. Исполнитель обязуется оказать услуги: {deal.what['ru']}.",
            f"2. Стоимость услуг составляет {deal.gross} тенге. Оплата производится в течение 10 банковских дней.",
            "3. Договор действует до полного исполнения сторонами обязательств.",
        ],
        "kk": [
            f"1. Шарттың мәні. Орындаушы қызмет көрсетуге міндеттенеді: {deal.what['kk']}.",
            f"2. Қызмет құны {deal.gross} теңге. Төлем 10 банк күні ішінде жүргізіледі.",
            "3. Шарт тараптар міндеттемелерін толық орындағанға дейін қолданылады.",
        ],
        "en": [
            f"1. Subject of the contract. The Contractor renders the services: {deal.what['en']}.",
            f"2. The price is {deal.currency} {deal.gross}, payable within 10 banking days.",
            "3. The contract is in force until the parties have performed their obligations.",
        ],
    }[tongue]
    stated = {"number": deal.contract, "issued_on": deal.contract_on.isoformat(), "parties": parties}
    extra = {
        "body": body,
        "directors": {"supplier": deal.spoken(deal.supplier.director), "buyer": deal.spoken(deal.buyer.director)},
        "addresses": {"supplier": deal.spoken(deal.supplier.address), "buyer": deal.spoken(deal.buyer.address)},
        "signatures": {"supplier": True, "buyer": True},
        "stamps": {"supplier": True, "buyer": True},
    }
    return Item(Paper("contract", stated, extra), deal.language)


def tax_statement(world: World, taxpayer: Firm, *, year: int, paid: Decimal, refunded: Decimal, issued: date) -> Item:
    """Справка органа государственных доходов: taxes paid in a year and VAT refunded."""
    language: Language = world.pick(("ru", "kk", "kk+ru"))
    stated = {
        "number": f"{world.random.randint(100, 9999)}-исх",
        "issued_on": issued.isoformat(),
        "taxpayer": taxpayer.party(language),
        "year": year,
        "taxes_paid": str(paid),
        "vat_refunded": str(refunded),
    }
    return Item(Paper("tax_statement", stated, {"signatures": {"issuer": True}}), language)


_LETTERS = {
    "ru": (
        (
            "Сопроводительное письмо",
            [
                "Направляем пакет документов на рассмотрение.",
                "Общая сумма расходов составила {sum} тенге.",
                "Приложение: на 12 листах.",
            ],
        ),
        (
            "Фотоотчет о мероприятии",
            ["Фото 1. Стенд компании.", "Фото 2. Переговоры с партнерами.", "Фото 3. Дегустация продукции."],
        ),
        (
            "Коммерческое предложение",
            [
                "Предлагаем услуги по застройке стенда.",
                "Ориентировочная стоимость {sum} тенге, предложение действует 30 дней.",
            ],
        ),
    ),
    "kk": (
        (
            "Ілеспе хат",
            ["Құжаттар топтамасын қарауға жолдаймыз.", "Шығыстардың жалпы сомасы {sum} теңге.", "Қосымша: 12 парақта."],
        ),
        ("Іс-шара туралы фотоесеп", ["1-сурет. Компания стенді.", "2-сурет. Серіктестермен келіссөздер."]),
    ),
    "en": (
        (
            "Event report",
            ["Photo 1. The stand.", "Photo 2. Talks with partners.", "About {sum} visitors came to the hall."],
        ),
    ),
}


def letter(world: World, writer: Firm, *, amount: Decimal, language: Language = "ru") -> Item:
    """A paper of no interest, with a sum in it that nobody must take for a payment."""
    title, body = world.pick(_LETTERS[language])
    spelled = f"{amount:,.2f}".replace(",", " ").replace(".", ",")
    extra = {
        "title": title,
        "body": [line.format(sum=spelled) for line in body],
        "addresses": {"supplier": writer.address[language]},
    }
    return Item(Paper("other", {}, extra), language)
