"""Firms, people, banks and addresses. None of the firms exists; the banks do, with their codes (forms.md 13.3)."""

from dataclasses import dataclass
from random import Random

from samples.names import numbers

Words = dict[str, str]  # language -> text


@dataclass(frozen=True)
class Bank:
    """``code`` is the part of a Kazakh account number that names the bank; empty abroad."""

    name: Words
    bic: str
    code: str = ""


@dataclass(frozen=True)
class Firm:
    """A party to papers. ``form`` is the legal form in each language; ``brand`` the name inside the quotes."""

    brand: str
    latin: str
    form: Words
    bin: str | None
    country: str
    address: Words
    director: Words
    bank: Bank
    iban: str | None
    account: str | None = None

    def called(self, language: str, quotes: str = "«»") -> str:
        """The name as a paper in ``language`` prints it.

        >>> firm = _EXAMPLE
        >>> firm.called("ru"), firm.called("kk"), firm.called("en")
        ('ТОО «Арна Фудс»', '«Арна Фудс» ЖШС', 'ARNA FOODS LLP')
        """
        tongue = language.rsplit("+", maxsplit=1)[-1]
        if self.country != "KZ":
            return self.latin if tongue == "en" else self.brand
        if tongue == "en":
            return f"{self.latin} {self.form['en']}"
        if self.form["ru"] == "ИП":
            return f"{self.brand} ЖК" if tongue == "kk" else f"ИП {self.brand}"
        quoted = f"{quotes[0]}{self.brand}{quotes[1]}"
        return f"{quoted} {self.form['kk']}" if tongue == "kk" else f"{self.form['ru']} {quoted}"

    def party(self, language: str, quotes: str = "«»") -> dict[str, str]:
        """The contract's ``{name, bin}``, the number absent abroad."""
        found = {"name": self.called(language, quotes)}
        if self.bin:
            found["bin"] = self.bin
        return found


QUOTES = ("«»", "«»", '""', "“”")

LLP = {"ru": "ТОО", "kk": "ЖШС", "en": "LLP"}
LLP_FULL = {
    "ru": "Товарищество с ограниченной ответственностью",
    "kk": "жауапкершілігі шектеулі серіктестігі",
    "en": "LLP",
}
JSC = {"ru": "АО", "kk": "АҚ", "en": "JSC"}
SOLE = {"ru": "ИП", "kk": "ЖК", "en": "IE"}

BANKS = (
    Bank(
        {
            "ru": "АО «Народный Банк Казахстана»",
            "kk": "«Қазақстан Халық Банкі» АҚ",
            "en": "Halyk Bank of Kazakhstan JSC",
        },
        "HSBKKZKX",
        "601",
    ),
    Bank({"ru": "АО «KASPI BANK»", "kk": "«KASPI BANK» АҚ", "en": "KASPI BANK JSC"}, "CASPKZKA", "722"),
    Bank(
        {"ru": "АО «Банк ЦентрКредит»", "kk": "«Банк ЦентрКредит» АҚ", "en": "Bank CenterCredit JSC"}, "KCJBKZKX", "856"
    ),
    Bank({"ru": "АО «ForteBank»", "kk": "«ForteBank» АҚ", "en": "ForteBank JSC"}, "IRTYKZKA", "965"),
    Bank({"ru": "АО «Bereke Bank»", "kk": "«Bereke Bank» АҚ", "en": "Bereke Bank JSC"}, "BRKEKZKA", "914"),
    Bank({"ru": "АО «Евразийский Банк»", "kk": "«Еуразиялық банк» АҚ", "en": "Eurasian Bank JSC"}, "EURIKZKA", "948"),
    Bank({"ru": "АО «Нурбанк»", "kk": "«Нұрбанк» АҚ", "en": "Nurbank JSC"}, "NURSKZKX", "849"),
    Bank({"ru": "АО «Altyn Bank»", "kk": "«Altyn Bank» АҚ", "en": "Altyn Bank JSC"}, "ATYNKZKA", "949"),
)

PEOPLE: tuple[Words, ...] = (
    {"ru": "Касымов А.Б.", "kk": "Қасымов А.Б.", "en": "A. Kassymov"},
    {"ru": "Иванова Е.П.", "kk": "Иванова Е.П.", "en": "E. Ivanova"},
    {"ru": "Нурланов Д.С.", "kk": "Нұрланов Д.С.", "en": "D. Nurlanov"},
    {"ru": "Ахметова Г.К.", "kk": "Ахметова Г.Қ.", "en": "G. Akhmetova"},
    {"ru": "Ли В.Ю.", "kk": "Ли В.Ю.", "en": "V. Li"},
    {"ru": "Оспанов Е.Т.", "kk": "Оспанов Е.Т.", "en": "Y. Ospanov"},
    {"ru": "Шевченко О.Н.", "kk": "Шевченко О.Н.", "en": "O. Shevchenko"},
    {"ru": "Жұмабаев Н.Ө.", "kk": "Жұмабаев Н.Ө.", "en": "N. Zhumabayev"},
    {"ru": "Сейтқали Ә.М.", "kk": "Сейтқали Ә.М.", "en": "A. Seitkali"},
    {"ru": "Бекмуратова С.Ж.", "kk": "Бекмұратова С.Ж.", "en": "S. Bekmuratova"},
)

_ADDRESSES: tuple[Words, ...] = (
    {
        "ru": "г. Алматы, ул. Сатпаева, 30А, оф. 12",
        "kk": "Алматы қ., Сәтбаев к-сі, 30А, 12-кеңсе",
        "en": "30A Satpayev str., Almaty",
    },
    {
        "ru": "г. Астана, пр. Мәңгілік Ел, 55/20",
        "kk": "Астана қ., Мәңгілік Ел даңғ., 55/20",
        "en": "55/20 Mangilik El ave., Astana",
    },
    {
        "ru": "г. Шымкент, ул. Тауке хана, 88",
        "kk": "Шымкент қ., Тәуке хан к-сі, 88",
        "en": "88 Tauke Khan str., Shymkent",
    },
    {
        "ru": "ВКО, г. Усть-Каменогорск, ул. Казахстан, 64",
        "kk": "ШҚО, Өскемен қ., Қазақстан к-сі, 64",
        "en": "64 Kazakhstan str., Ust-Kamenogorsk",
    },
    {
        "ru": "Костанайская обл., г. Костанай, ул. Байтурсынова, 67",
        "kk": "Қостанай обл., Қостанай қ., Байтұрсынов к-сі, 67",
        "en": "67 Baitursynov str., Kostanay",
    },
    {"ru": "г. Актау, 14 мкр, д. 61", "kk": "Ақтау қ., 14-ш/а, 61-үй", "en": "14 microdistrict 61, Aktau"},
    {
        "ru": "Алматинская обл., г. Талгар, ул. Конаева, 7",
        "kk": "Алматы обл., Талғар қ., Қонаев к-сі, 7",
        "en": "7 Konayev str., Talgar",
    },
)

# brand in Cyrillic (as on paper) and in Latin letters (as in transfers abroad)
APPLICANTS = (
    ("Арна Фудс", "ARNA FOODS"),
    ("Алтай Балы", "ALTAI BALY"),
    ("Көктем Өнім", "KOKTEM ONIM"),
    ("Даласы KZ", "DALASY KZ"),
    ("Тұмар Экспорт", "TUMAR EXPORT"),
    ("Nomad Honey", "NOMAD HONEY"),
    ("Шығыс Омарта", "SHYGYS OMARTA"),
    ("Қазына Өндіріс", "KAZYNA ONDIRIS"),
    ("СемейПродукт", "SEMEYPRODUKT"),
    ("Ақ Бұлақ-2010", "AK BULAK-2010"),
)
ICT_APPLICANTS = (
    ("Дигитал Сервис", "DIGITAL SERVICE"),
    ("Bilim Soft", "BILIM SOFT"),
    ("Дербес Код", "DERBES KOD"),
    ("Qazna Cloud", "QAZNA CLOUD"),
    ("ТехноЛаб Астана", "TEKHNOLAB ASTANA"),
)
SERVICE_FIRMS = (
    ("Экспо Сервис", "EXPO SERVICE"),
    ("Әлем Көрме", "ALEM KORME"),
    ("Стенд Мастер", "STEND MASTER"),
    ("ВыставкаПро", "VYSTAVKAPRO"),
    ("Медиа Группа «Жол»", "MEDIA GROUP ZHOL"),
    ("Бренд Қызмет", "BREND KYZMET"),
    ("Сапа Сертификат", "SAPA SERTIFIKAT"),
    ("ПатентЭксперт", "PATENTEXPERT"),
    ("Глобал Консалт", "GLOBAL CONSULT"),
    ("Event House Almaty", "EVENT HOUSE ALMATY"),
)
CARRIERS = (
    ("ТрансЖол Логистик", "TRANSZHOL LOGISTIC"),
    ("Керуен Карго", "KERUEN CARGO"),
    ("АзияТранс", "ASIATRANS"),
    ("Жібек Жолы Экспресс", "ZHIBEK ZHOLY EXPRESS"),
    ("Каспий Фрахт", "CASPIY FRAKHT"),
)


def _person(random: Random) -> Words:
    return random.choice(PEOPLE)


def kazakh_firm(random: Random, pool: tuple[tuple[str, str], ...], *, form: Words | None = None) -> Firm:
    """A firm of Kazakhstan with its own BIN and account; its legal form is drawn when none is asked for."""
    brand, latin = random.choice(pool)
    legal = form or random.choices((LLP, LLP_FULL, JSC), weights=(8, 1, 1))[0]
    bank = random.choice(BANKS)
    return Firm(
        brand=brand,
        latin=latin,
        form=legal,
        bin=numbers.bin_number(random),
        country="KZ",
        address=random.choice(_ADDRESSES),
        director=_person(random),
        bank=bank,
        iban=numbers.iban(random, "KZ", bank.code),
    )


def sole_trader(random: Random) -> Firm:
    """An individual entrepreneur: named after a person, known by the person's IIN."""
    person = _person(random)
    bank = random.choice(BANKS)
    return Firm(
        brand=person["ru"],
        latin=person["en"].upper(),
        form=SOLE,
        bin=numbers.iin_number(random),
        country="KZ",
        address=random.choice(_ADDRESSES),
        director=person,
        bank=bank,
        iban=numbers.iban(random, "KZ", bank.code),
    )


_EXAMPLE = Firm(
    brand="Арна Фудс",
    latin="ARNA FOODS",
    form=LLP,
    bin="210340000405",
    country="KZ",
    address=_ADDRESSES[0],
    director=PEOPLE[0],
    bank=BANKS[1],
    iban="KZ18722S000012345678",
)
