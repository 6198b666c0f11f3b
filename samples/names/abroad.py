"""Firms abroad, as their papers and transfers name them. None of them exists; the banks do."""

from dataclasses import dataclass
from random import Random
from typing import Literal

from samples.names import numbers
from samples.names.firms import Bank, Firm, Words

Trade = Literal["organiser", "carrier", "importer"]


@dataclass(frozen=True)
class _Country:
    """``names`` are brand and Latin spelling by trade; ``bank_code`` heads the IBAN, None where the country has none."""

    names: dict[Trade, tuple[tuple[str, str], ...]]
    addresses: tuple[str, ...]
    directors: tuple[str, ...]
    bank: str
    bic: str
    bank_code: str | None = None


def _same(*names: str) -> tuple[tuple[str, str], ...]:
    """Names that papers and transfers spell alike."""
    return tuple((name, name) for name in names)


COUNTRIES: dict[str, _Country] = {
    "DE": _Country(
        {
            "organiser": _same("Rheinblick Messebau GmbH", "Nordhafen Expo GmbH & Co. KG"),
            "carrier": _same("Elbkontor Spedition GmbH"),
            "importer": _same("Honigmarkt Handels GmbH"),
        },
        ("Industriestr. 14, 50735 Köln", "Am Kai 3, 20457 Hamburg"),
        ("K. Brandt", "J. Petersen"),
        "Deutsche Bank AG",
        "DEUTDEFF",
        "50070010",
    ),
    "TR": _Country(
        {
            "organiser": _same("Mavi Fuar Hizmetleri A.Ş."),
            "carrier": _same("Deniz Yolu Nakliyat A.Ş."),
            "importer": _same("Bereket Gıda Ticaret Ltd. Şti."),
        },
        ("Atatürk Cad. 112, Şişli, İstanbul",),
        ("M. Yıldırım",),
        "Türkiye Garanti Bankası A.Ş.",
        "TGBATRIS",
        "000620",
    ),
    "AE": _Country(
        {
            "organiser": _same("Al Noor Exhibition Services LLC", "Gulf Stand Building FZE"),
            "carrier": _same("Creek Cargo LLC"),
            "importer": _same("Palm Foodstuff Trading LLC"),
        },
        ("Office 1204, Sheikh Zayed Road, Dubai", "Jebel Ali Free Zone, Dubai"),
        ("R. Haddad", "S. Menon"),
        "Emirates NBD Bank PJSC",
        "EBILAEAD",
        "026",
    ),
    "RU": _Country(
        {
            "organiser": (("ООО «ЭкспоСтрой»", "EKSPOSTROY LLC"),),
            "carrier": (("ООО «ВолгаТранс»", "VOLGATRANS LLC"),),
            "importer": (("ООО «Медовый дом»", "MEDOVYI DOM LLC"),),
        },
        ("123100, г. Москва, Краснопресненская наб., 12",),
        ("Соколов И.В.",),
        "АО «Райффайзенбанк»",
        "RZBMRUMM",
    ),
    "CN": _Country(
        {
            "organiser": _same("Shanghai Lanhua Exhibition Co., Ltd."),
            "carrier": _same("Xi'an Silk Way Logistics Co., Ltd."),
            "importer": _same("Urumqi Tianfeng Trading Co., Ltd."),
        },
        ("88 Minsheng Road, Pudong, Shanghai",),
        ("Wang Lei",),
        "Bank of China",
        "BKCHCNBJ",
    ),
    "UZ": _Country(
        {
            "organiser": (("ООО «Toshkent Expo Servis»", "TOSHKENT EXPO SERVIS LLC"),),
            "carrier": (("ООО «Chorsu Trans»", "CHORSU TRANS LLC"),),
            "importer": (("ООО «Registon Savdo»", "REGISTON SAVDO LLC"),),
        },
        ("г. Ташкент, ул. Амира Темура, 107",),
        ("Каримов Ш.А.",),
        "National Bank of Uzbekistan",
        "NBFAUZ2X",
    ),
    "KG": _Country(
        {
            "organiser": (("ОсОО «Бишкек Экспо»", "BISHKEK EXPO LLC"),),
            "carrier": (("ОсОО «Ала-Тоо Карго»", "ALA-TOO CARGO LLC"),),
            "importer": (("ОсОО «Манас Трейд»", "MANAS TRADE LLC"),),
        },
        ("г. Бишкек, пр. Чуй, 114",),
        ("Асанов Т.Б.",),
        "Demir Kyrgyz International Bank",
        "DEMIKG22",
    ),
    "AZ": _Country(
        {
            "organiser": _same("Xəzər Expo MMC"),
            "carrier": _same("Bakı Liman Logistika MMC"),
            "importer": _same("Nərimanov Ticarət MMC"),
        },
        ("Neftçilər prospekti 60, Bakı",),
        ("R. Əliyev",),
        "International Bank of Azerbaijan",
        "IBAZAZ2X",
    ),
}


def foreign_firm(random: Random, country: str, trade: Trade) -> Firm:
    """A firm abroad: no BIN; an IBAN where its country's is known here, else a plain account number."""
    made = COUNTRIES[country]
    brand, latin = random.choice(made.names[trade])
    return Firm(
        brand=brand,
        latin=latin,
        form={},
        bin=None,
        country=country,
        address=_everywhere(random.choice(made.addresses)),
        director=_everywhere(random.choice(made.directors)),
        bank=Bank(_everywhere(made.bank), made.bic),
        iban=numbers.iban(random, country, made.bank_code) if made.bank_code else None,
        account=None if made.bank_code else numbers.account(random),
    )


def _everywhere(text: str) -> Words:
    """The same text whatever the language of the paper."""
    return {"ru": text, "kk": text, "en": text}
