"""What is bought and sold in the samples: goods, events abroad, services of every category of costs, routes, purposes.

The categories are those of law.md 5.2; the goods' levels are what the applicant states.
"""

from dataclasses import dataclass
from random import Random

from samples.names.firms import Words


@dataclass(frozen=True)
class Goods:
    """Own goods of an applicant. ``level`` as in the contract: upper, middle, lower."""

    tnved: str
    level: str
    name: Words


HONEY = (
    Goods("040900", "lower", {"ru": "Мёд натуральный", "kk": "Бал табиғи", "en": "Natural honey"}),
    Goods(
        "040900", "lower", {"ru": "Мёд натуральный цветочный", "kk": "Гүл балы, табиғи", "en": "Natural flower honey"}
    ),
    Goods(
        "0409000000",
        "lower",
        {"ru": "Мёд натуральный горный", "kk": "Тау балы, табиғи", "en": "Natural mountain honey"},
    ),
)
MIDDLE = (
    Goods(
        "180631",
        "middle",
        {"ru": "Шоколад с начинкой в плитках", "kk": "Салмасы бар шоколад", "en": "Filled chocolate bars"},
    ),
    Goods(
        "151219",
        "middle",
        {"ru": "Масло подсолнечное рафинированное", "kk": "Тазартылған күнбағыс майы", "en": "Refined sunflower oil"},
    ),
)
UPPER = (
    Goods(
        "392520",
        "upper",
        {"ru": "Окна и двери из ПВХ", "kk": "ПВХ терезелер мен есіктер", "en": "PVC windows and doors"},
    ),
    Goods("330499", "upper", {"ru": "Крем косметический", "kk": "Косметикалық крем", "en": "Cosmetic cream"}),
)
BY_LEVEL = {"lower": HONEY, "middle": MIDDLE, "upper": UPPER}


@dataclass(frozen=True)
class Event:
    """An event abroad. ``name`` is printed the same in every language; the year is added to it."""

    name: str
    kind: Words
    city: Words
    country: str

    def titled(self, language: str, year: int) -> str:
        """The event as running text names it.

        >>> EVENTS[0].titled("ru", 2025), EVENTS[0].titled("kk", 2025)
        ('выставка «Gulfood 2025», г. Дубай (ОАЭ)', '«Gulfood 2025» көрмесі, Дубай қ. (БАӘ)')
        """
        if language == "kk":
            return f"«{self.name} {year}» {self.kind['kk']}, {self.city['kk']}"
        if language == "en":
            return f"{self.name} {year} {self.kind['en']}, {self.city['en']}"
        return f"{self.kind['ru']} «{self.name} {year}», {self.city['ru']}"


_EXHIBITION = {"ru": "выставка", "kk": "көрмесі", "en": "exhibition"}
_FAIR = {"ru": "ярмарка", "kk": "жәрмеңкесі", "en": "fair"}
_FORUM = {"ru": "форум", "kk": "форумы", "en": "forum"}
_DUBAI = {"ru": "г. Дубай (ОАЭ)", "kk": "Дубай қ. (БАӘ)", "en": "Dubai (UAE)"}
_COLOGNE = {"ru": "г. Кёльн (Германия)", "kk": "Кёльн қ. (Германия)", "en": "Cologne (Germany)"}
_ISTANBUL = {"ru": "г. Стамбул (Турция)", "kk": "Стамбул қ. (Түркия)", "en": "Istanbul (Turkey)"}
_TASHKENT = {"ru": "г. Ташкент (Узбекистан)", "kk": "Ташкент қ. (Өзбекстан)", "en": "Tashkent (Uzbekistan)"}
_MOSCOW = {"ru": "г. Москва (Россия)", "kk": "Мәскеу қ. (Ресей)", "en": "Moscow (Russia)"}
_SHANGHAI = {"ru": "г. Шанхай (Китай)", "kk": "Шанхай қ. (Қытай)", "en": "Shanghai (China)"}
_NUREMBERG = {"ru": "г. Нюрнберг (Германия)", "kk": "Нюрнберг қ. (Германия)", "en": "Nuremberg (Germany)"}

EVENTS = (
    Event("Gulfood", _EXHIBITION, _DUBAI, "AE"),
    Event("Anuga", _EXHIBITION, _COLOGNE, "DE"),
    Event("WorldFood Istanbul", _EXHIBITION, _ISTANBUL, "TR"),
    Event("WorldFood Uzbekistan", _EXHIBITION, _TASHKENT, "UZ"),
    Event("Продэкспо", _EXHIBITION, _MOSCOW, "RU"),
    Event("SIAL China", _EXHIBITION, _SHANGHAI, "CN"),
    Event("BIOFACH", _FAIR, _NUREMBERG, "DE"),
)
ICT_EVENTS = (
    Event("GITEX Global", _EXHIBITION, _DUBAI, "AE"),
    Event("ICT Week Uzbekistan", _FORUM, _TASHKENT, "UZ"),
    Event("CeBIT Bilişim Eurasia", _EXHIBITION, _ISTANBUL, "TR"),
)

# items of the closed list of 9.2 and 10.2 (law.md 2.4: a-e)
EVENT_ITEMS: tuple[Words, ...] = (
    {"ru": "Регистрационный взнос участника", "kk": "Қатысушының тіркеу жарнасы", "en": "Exhibitor registration fee"},
    {
        "ru": "Аренда выставочной площади, 12 кв.м",
        "kk": "Көрме алаңын жалға алу, 12 ш.м",
        "en": "Rent of exhibition space, 12 sq.m",
    },
    {
        "ru": "Изготовление и монтаж выставочного стенда",
        "kk": "Көрме стендін жасау және құрастыру",
        "en": "Stand construction and assembly",
    },
    {
        "ru": "Разработка дизайна и оформление выставочной площади",
        "kk": "Көрме алаңының дизайнын әзірлеу және безендіру",
        "en": "Design and decoration of exhibition space",
    },
    {
        "ru": "Разработка и изготовление рекламно-раздаточных материалов",
        "kk": "Жарнамалық-үлестірме материалдарды әзірлеу және шығару",
        "en": "Design and printing of promotional hand-outs",
    },
)
# the two items of 10.3 (law.md 2.5)
ATTENDANCE_ITEMS: tuple[Words, ...] = (
    {
        "ru": "Регистрационный взнос за участие",
        "kk": "Қатысу үшін тіркеу жарнасы",
        "en": "Participation registration fee",
    },
    {
        "ru": "Доступ к списку контактов ключевых участников",
        "kk": "Негізгі қатысушылардың байланыс тізіміне қолжетімділік",
        "en": "Access to the contact list of key participants",
    },
)
# what people put on the same invoice and the closed lists do not know
OUTSIDE_ITEMS: tuple[Words, ...] = (
    {
        "ru": "Авиабилеты Алматы - Дубай - Алматы, 2 чел.",
        "kk": "Әуе билеттері Алматы - Дубай - Алматы, 2 адам",
        "en": "Air tickets Almaty - Dubai - Almaty, 2 pax",
    },
    {"ru": "Проживание в гостинице, 4 ночи", "kk": "Қонақүйде тұру, 4 түн", "en": "Hotel accommodation, 4 nights"},
    {"ru": "Оформление виз сотрудникам", "kk": "Қызметкерлерге виза рәсімдеу", "en": "Visa support for staff"},
    {
        "ru": "Питание участников (кейтеринг)",
        "kk": "Қатысушыларды тамақтандыру (кейтеринг)",
        "en": "Catering for participants",
    },
)

# services of the other categories, by paragraph and subitem
SERVICES: dict[str, tuple[Words, ...]] = {
    "9.1": (
        {
            "ru": "Размещение рекламы продукции за рубежом",
            "kk": "Шетелде өнім жарнамасын орналастыру",
            "en": "Advertising of products abroad",
        },
        {
            "ru": "Реклама товара в зарубежных интернет-изданиях",
            "kk": "Шетелдік интернет-басылымдарда тауар жарнамасы",
            "en": "Advertising in foreign online media",
        },
    ),
    "9.3": (
        {
            "ru": "Перевод и издание каталога продукции",
            "kk": "Өнім каталогын аудару және басып шығару",
            "en": "Translation and printing of the product catalogue",
        },
    ),
    "9.4": (
        {
            "ru": "Аренда складского помещения за рубежом",
            "kk": "Шетелде қойма үй-жайын жалға алу",
            "en": "Warehouse rent abroad",
        },
    ),
    "9.5": (
        {
            "ru": "Регистрация товарного знака за рубежом",
            "kk": "Шетелде тауар белгісін тіркеу",
            "en": "Trademark registration abroad",
        },
    ),
    "9.7": (
        {
            "ru": "Сертификация предприятия по ISO 22000",
            "kk": "Кәсіпорынды ISO 22000 бойынша сертификаттау",
            "en": "Enterprise certification, ISO 22000",
        },
        {
            "ru": "Сертификация предприятия «Халал»",
            "kk": "Кәсіпорынды «Халал» сертификаттау",
            "en": "Halal certification of the enterprise",
        },
    ),
    "9.8": (
        {
            "ru": "Подтверждение соответствия товара требованиям рынка КНР",
            "kk": "Тауардың ҚХР нарығының талаптарына сәйкестігін растау",
            "en": "Conformity assessment of goods for the PRC market",
        },
        {
            "ru": "Испытания и сертификация продукции для экспорта",
            "kk": "Экспортқа арналған өнімді сынау және сертификаттау",
            "en": "Testing and certification of products for export",
        },
    ),
    "10.1": (
        {
            "ru": "Реклама ИТ-продукта за рубежом",
            "kk": "АТ-өнімді шетелде жарнамалау",
            "en": "Advertising of the IT product abroad",
        },
    ),
    "10.5": (
        {
            "ru": "Аренда офисного помещения за рубежом",
            "kk": "Шетелде кеңсе үй-жайын жалға алу",
            "en": "Office rent abroad",
        },
    ),
    "10.6": (
        {
            "ru": "Сертификация по ISO/IEC 27001",
            "kk": "ISO/IEC 27001 бойынша сертификаттау",
            "en": "ISO/IEC 27001 certification",
        },
    ),
    "10.7": (
        {
            "ru": "Демонстрация программного продукта за рубежом",
            "kk": "Бағдарламалық өнімді шетелде көрсету",
            "en": "Demonstration of the software product abroad",
        },
    ),
}
ICT_SERVICES = (
    (
        "6201",
        {
            "ru": "Разработка программного обеспечения",
            "kk": "Бағдарламалық қамтамасыз етуді әзірлеу",
            "en": "Software development",
        },
    ),
    ("6202", {"ru": "Консультации в области ИТ", "kk": "АТ саласындағы консультациялар", "en": "IT consulting"}),
)


@dataclass(frozen=True)
class Route:
    """A carriage of export goods; ``mode`` is road, rail, air or sea."""

    mode: str
    loading: Words
    discharge: Words
    country: str
    service: Words


ROUTES = (
    Route(
        "road",
        {"ru": "г. Алматы, Казахстан", "kk": "Алматы қ., Қазақстан", "en": "Almaty, Kazakhstan"},
        {"ru": "г. Москва, Россия", "kk": "Мәскеу қ., Ресей", "en": "Moscow, Russia"},
        "RU",
        {
            "ru": "Автоперевозка груза по маршруту Алматы - Москва",
            "kk": "Жүкті Алматы - Мәскеу бағытымен автокөлікпен тасымалдау",
            "en": "Carriage by road Almaty - Moscow",
        },
    ),
    Route(
        "road",
        {"ru": "г. Шымкент, Казахстан", "kk": "Шымкент қ., Қазақстан", "en": "Shymkent, Kazakhstan"},
        {"ru": "г. Ташкент, Узбекистан", "kk": "Ташкент қ., Өзбекстан", "en": "Tashkent, Uzbekistan"},
        "UZ",
        {
            "ru": "Автоперевозка груза по маршруту Шымкент - Ташкент",
            "kk": "Жүкті Шымкент - Ташкент бағытымен автокөлікпен тасымалдау",
            "en": "Carriage by road Shymkent - Tashkent",
        },
    ),
    Route(
        "rail",
        {"ru": "ст. Костанай, Казахстан", "kk": "Қостанай ст., Қазақстан", "en": "Kostanay station, Kazakhstan"},
        {"ru": "ст. Ташкент, Узбекистан", "kk": "Ташкент ст., Өзбекстан", "en": "Tashkent station, Uzbekistan"},
        "UZ",
        {
            "ru": "Железнодорожная перевозка груза Костанай - Ташкент",
            "kk": "Жүкті Қостанай - Ташкент бағытымен теміржолмен тасымалдау",
            "en": "Carriage by rail Kostanay - Tashkent",
        },
    ),
    Route(
        "air",
        {"ru": "Алматы, Казахстан", "kk": "Алматы, Қазақстан", "en": "Almaty, Kazakhstan"},
        {"ru": "Стамбул, Турция", "kk": "Стамбул, Түркия", "en": "Istanbul, Turkey"},
        "TR",
        {
            "ru": "Авиаперевозка груза по маршруту Алматы - Стамбул",
            "kk": "Жүкті Алматы - Стамбул бағытымен әуе көлігімен тасымалдау",
            "en": "Carriage by air Almaty - Istanbul",
        },
    ),
)
SEA_ROUTE = Route(
    "sea",
    {"ru": "порт Актау, Казахстан", "kk": "Ақтау порты, Қазақстан", "en": "Port of Aktau, Kazakhstan"},
    {"ru": "порт Баку, Азербайджан", "kk": "Баку порты, Әзербайжан", "en": "Port of Baku, Azerbaijan"},
    "AZ",
    {
        "ru": "Морская перевозка груза по маршруту Актау - Баку",
        "kk": "Жүкті Ақтау - Баку бағытымен теңізбен тасымалдау",
        "en": "Carriage by sea Aktau - Baku",
    },
)


def purpose(random: Random, language: str, *, what: str, papers: str, contract: str, vat: str) -> str:
    """The purpose of a payment, worded as clients of banks word it.

    ``papers`` names what is paid («сч. № 88 от 02.08.2022»), ``contract`` and ``vat`` may be empty.
    """
    tail = ", ".join(part for part in (contract, vat) if part)
    patterns = {
        "ru": (
            "Оплата по {papers} за {what}",
            "{papers}. За {what}",
            "за {what} согласно {papers}",
            "Оплата за услуги: {what}, {papers}",
        ),
        "kk": ("{papers} бойынша төлем, {what}", "{what} үшін төлем, {papers}", "{papers} негізінде {what} үшін"),
        "en": ("Payment under {papers} for {what}", "{papers}, {what}", "FOR {what} AS PER {papers}"),
    }[language]
    said = random.choice(patterns).format(papers=papers, what=what[0].lower() + what[1:])
    return f"{said}, {tail}" if tail else said
