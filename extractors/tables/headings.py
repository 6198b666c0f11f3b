"""What the columns of an invoice or act are called, in the languages of the papers (forms 3-6).

A heading is compared squeezed - folded, without blanks - because narrow columns break it inside words («Наименова|ние»)
and join a group's heading to those below it («НДС» over «Ставка» and «Сумма»).
"""

import re
from functools import lru_cache
from itertools import chain
from typing import Literal, NamedTuple

from extractors.fold import Search, pattern, searches, squeezed

Role = Literal[
    "index",
    "code",
    "description",
    "unit",
    "quantity",
    "price",
    "net",
    "turnover",
    "excise_rate",
    "excise",
    "vat_rate",
    "vat",
    "gross",
    "amount",
    "discount",
    "date",
    "other",
]
# Columns that hold money of a line. ``amount`` is money of which the heading does not say whether VAT is in it.
MONEY: tuple[Role, ...] = ("price", "net", "turnover", "excise", "vat", "gross", "amount", "discount")
# What makes a band of headings a table of goods or services, and not one of dates or parties.
TELLING: frozenset[Role] = frozenset(("description", "quantity", "price", "net", "gross", "amount"))

_VAT = "ндс|ққс|vat|kdv|gst|qqs|mwst|^ust|umsatzst|^tva|^iva|налог|салық|салығ|tax|税"
_AMOUNT = (
    "сумм|стоим|сома|құны|amount|total|value|price|cost|всего|итого|барлығы|жиыны|жиынтық|^sum|sum$|charge|^ext|^fees$|начислен"
    "|gesamtpreis|gesamtbetrag|gesamt(?:eur|usd|chf)?$|betrag|^summe|^wert$|wartość|wartosc|importo|^importe|montant|tutar|toplam|қиймат|qiymat|金额|总额|税额"
)
_WITHOUT = (
    "без|6ез|бндс|бққс|сыз|сіз|есепкеал(?:ма|ынба)|есептеме|ескерме|қоспа|қосылма|кірме|шегер|алыптаста|алынғанғадейін|excl|without|before|netof|^net|net$|wovat|wotax|(?:total|price|amount|value)ex|невкл|завычет|искл"
    "|hariç|不含"
)
_WITH = (
    "(?<!ққ)сндс|снал|скосв|сучет|(?<!не)вкл|қос(?:а|қан|ып)|қосыл(?:ған(?!құнсал)|ып)|есепкеал(?!ма|ынба)|ескер(?!ме)|есебімен|кір(?:ген|етін)|ққспен|ққсмен|салықтармен|салықпен|салығымен|салықтарыбар|салығыбар|ққсбилан|ндспен|incl|inclus|inc(?:vat|tax)"
    "|withvat|withtax|gross|dahil|含税|价税|bilan"
)
_RATE = "ставк|мөлшерлеме|мөлш$|rate|oran|税率|percent|процент|пайыз"
_THING = "товар|услуг|работ|қызмет|жұмыс|тауар|service|goods|product"


# Headings of one sign: percents are a discount's, or the rate of VAT where that adds up.
_SIGNS: dict[str, tuple[Role, ...]] = {"#": ("index",), "%": ("other", "vat_rate")}
_AT_RATE = re.compile(r"\d\s?%")
_NUMBER = re.compile(r"^\s*[A-ZА-Я]?\d{1,2}(?:/\d)?[.)]?\s+(?=\D)")


class _Rule(NamedTuple):
    """``roles`` of a heading in which ``first`` is found, every one of ``asked``, and none of ``barred``."""

    roles: tuple[Role, ...]
    first: Search
    asked: tuple[re.Pattern[str], ...]
    barred: tuple[re.Pattern[str], ...]


def _rule(roles: str, *parts: str) -> list[_Rule]:
    """Roles, the likeliest first, and patterns of which one that begins with ``!`` must not be found: one rule or, for the
    ways to look for the first pattern, several."""
    first, *asked = [p for p in parts if not p.startswith("!")]
    others = tuple(map(pattern, asked)), tuple(pattern(p[1:]) for p in parts if p.startswith("!"))
    held: tuple[Role, ...] = tuple(roles.split())  # type: ignore[arg-type]  # every word is a Role, by the test
    return [_Rule(held, search, *others) for search in searches(first)]


# The first rule that fits decides: the special before the general.
_RULES = (
    _rule("other", "деклараци|өтініш|заявлени"),
    _rule("other", "признак|происхожд|шығарыл|шығу|origin|原产"),
    _rule("other", "идентификатор|сәйкестендір|участник", "!колво|^кво|количеств|саны"),
    _rule("other", "^доп|дополнительн|қосымша|remark|примечан|ескерту"),
    _rule("other", "отчет|есептурал|есепбойынша"),
    _rule("other", "корректировк|түзету"),
    _rule("gross", "^брутто(?:ндспен|сндс|kzt|тенге|теңге|gross)?$|^grossбрутто$"),
    _rule("other", "weight|салма|брутто|^вес|毛重|净重", "!цена|стоимост|сумм|баға|құн|сома|price|amount"),
    _rule("discount", "скидк|жеңілдік|discount|iskonto|折扣"),
    _rule("other", "оборот|айналым", "код|code"),
    _rule("turnover", "оборот|айналым|turnover", f"!{_WITH}"),
    _rule("excise_rate", "акциз|excise", _RATE),
    _rule("excise", "акциз|excise", "!без|сыз|excl"),
    _rule("description", "наименован|атауы|описан|сипаттама|description", "charge|fee|тариф|цен|стоимост|құн"),
    _rule("amount", "total|общая|жалпы|extended|^ext|^line|всего", "price|цена|бағасы", f"!{_VAT}"),
    _rule(
        "quantity", "^(?:no|nos|number|amount|count)of(?:unit|pcs|piec|person|day|hour|item|night|pack|partic|guest|sq)"
    ),
    _rule("quantity", "количеств|колво|^кол|саны$|мөлшері$|^мөлш", f"!ставк|мөлшерлеме|сумм|сома|{_VAT}|акциз"),
    _rule("other", "курс|бағам|exchange"),
    _rule("net", "^netprice$|^netunit", "!unit"),
    _rule(
        "price",
        "цена|(?<!алын)баға|price|тариф|tariff|birimfiyat|单价|unitcost|unitrate|стоимостьед|стоимость(?:1|одн)|стоимостьза|за(?:1|одну?|одно)?(?:ед|шт|час)"
        "|заедин|бірлікүшін|бірлігінің(?:құны|нарқы)|бірлік(?:тің)?құны|данасының(?:құны|нарқы)|perunit|per(?:day|hour|night|piece|item|person|pc)$|unit(?:value|amount|charge|fee)"
        "|^unit(?:usd|eur|gbp|cny|rmb|rub|kzt|aed|chf|try)$|(?:daily|hourly)rate|^each$|расценк|нархи|narx|нарқы|einzelpreis|^ep$|stückpreis|preisproeinheit|^cena|^prezzo|^prix|^precio",
    ),
    _rule("price net", "^fees?$"),
    _rule("net", "net$|нетто$", "!weight|вес|салма"),
    _rule("gross", "gross$", "!weight"),
    _rule("net", "^net|taxable|^чист|^облагаем|налоговаябаза|салықсалынатын"),
    _rule("gross net", _VAT, _WITH, _WITHOUT, _AMOUNT, "!снал|косвенн|жанама"),
    _rule("net", _VAT, _WITHOUT),
    _rule("gross", f"{_VAT}|налог|салық|косв|нал$", _WITH),
    _rule("gross vat", f"^(?:{_AMOUNT}).*(?:втомчисл|втч|оныңішінде|соныңішінде|ofwhich)", _VAT),
    _rule("vat_rate", _VAT, _RATE),
    _rule("vat_rate price", "^ставка$|^мөлшерлеме(?:сі)?$"),
    _rule("vat", _VAT, _AMOUNT),
    _rule("vat vat_rate", _VAT, "!номер|number"),
    _rule(
        "description",
        "наименован|атауы|description|bezeichnung|beschreibung|leistung$|particulars|^nazwa|descrizione|désignation|designation|descripción|descripcion|^concepto|品名|货物名称|malhizmet|названи|номи$",
        "!tutar",
    ),
    _rule(
        "code",
        rf"^(?:no|номер|нөмір)(?:{_THING}|материал|material)|(?:{_THING}|материал)\w{{0,6}}(?:no|номері?|нөмірі)$",
    ),
    _rule("index", "^поз$"),
    _rule("amount description", "^charges?$"),
    _rule("description", "^chargedescription$"),
    _rule("description index", "^item$|^позиция$|^position$|^line$"),
    _rule(
        "index",
        "^no$|^nono$|^nп?п$|^nопп|нопп|^пп$|попорядку|реттік|^sn|^sr$|^srno$|^sıno|^sırano|^sl|^н$|^itemno$|^поз|^рс$|^(?:line|pos)(?:no)?$|^тб$|^ретno$|^қатарno$|^lfdnr$|^рсno$|строки$|序号",
    ),
    _rule(
        "date", "^срок(?:и)?(?:оказан|выполн|исполн|предоставл|проведен)|мерзімі$|^дата|^date|күні|период|period|кезең"
    ),
    _rule("code", "код|code|артикул|sku|тнвэд|gtip|^hs|partn|编码"),
    _rule(
        "quantity",
        "колво|^кво|^ксы$|количеств|саны|qty|quantit|quant$|miktar|数量|qnty|объем|көлем|^кол$|^сан$|hours|^hrs|часов|миқдори|miqdori|^units$"
        "|^pcs|pieces|^count$|^trips$|^рейс|volume|^menge|anzahl|^ilość|^ilosc|quantità|^qtà|^qta|quantité|cantidad|^days|^nights|^nos$|persons|^sqm$|^штук|^шт$|^дней|^чел|^часы|^дана|^сағат",
    ),
    _rule(
        "unit",
        "^ед|^еи$|^бө$|^өб$|едизм|единиц|(?<!м)өлш|бірлігі|^бірл|^unit|uom|measure|einheit|^birim$|单位|ўлчов|birligi",
    ),
    _rule(
        "gross",
        "всегостоимост|барлыққұн|толыққұн|өткізуқұныныңбарл|коплат|төлеуге|төленетін|төленуге|payable|grand|^gross|валов",
    ),
    _rule("amount", _AMOUNT),
    _rule("price", "^rate(?!s)|ставка"),
    _rule(
        "description",
        f"{_THING}|^item|details|содержан|предмет|мазмұны|货物|项目|mal|hizmet|^name|^subject|^work|activit|^article|scope|denominat|specific"
        "|^content|deliverable|^text$|краткийтекст|қысқа(?:ша)?мәтін|shorttext|^what$|номенклатур|перечень|характеристик|описани|сипаттама|тізбе|өнім|продукци|вид(?:ы)?раб|^campaign|кампани",
    ),
)

_EACH = tuple(chain.from_iterable(_RULES))


@lru_cache(maxsize=4096)
def roles_of(heading: str) -> tuple[Role, ...]:
    """What a column with this heading may hold, the likeliest first; empty where the heading tells nothing.

    >>> [roles_of(t)[0] for t in ("Наименова ние", "Кол-во (объем)", "Ед. изм.", "Цена (тариф) за единицу товара")]
    ['description', 'quantity', 'unit', 'price']
    >>> [roles_of(t)[0] for t in ("Стоимость без НДС", "НДС Ставка", "НДС Сумма", "сумма с НДС", "Сомасы", "№ п/п")]
    ['net', 'vat_rate', 'vat', 'gross', 'amount', 'index']
    >>> roles_of("VAT, %"), roles_of("VAT"), roles_of("Бенефициар")
    (('vat_rate',), ('vat', 'vat_rate'), ())
    """
    text = squeezed(without_number(heading))
    if not text:
        return _SIGNS.get(heading.strip(), ())
    if text.isdigit():  # a figure: every rule asks for a word
        return ()
    for roles, first, asked, barred in _EACH:
        # nearly every rule ends here: what comes behind it may take its time
        if first(text) and all(p.search(text) for p in asked) and not any(p.search(text) for p in barred):
            return _told_apart(roles, heading)
    return ()


def without_number(heading: str) -> str:
    """A heading without the number of its column before it.

    >>> without_number("12. НДС ставка"), without_number("G2 Наименование"), without_number("1С")
    ('НДС ставка', 'Наименование', '1С')
    """
    return _NUMBER.sub("", heading, count=1)


def _told_apart(roles: tuple[Role, ...], heading: str) -> tuple[Role, ...]:
    """«НДС, %» is a rate, for all that squeezing takes its sign away; «НДС 12%» is likely an amount at that rate."""
    if roles[0] != "vat" or "%" not in heading:
        return roles
    return ("vat", "vat_rate") if _AT_RATE.search(heading) else ("vat_rate",)
