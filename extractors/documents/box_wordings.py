"""Boxes of certificates and transport documents by the words of their labels, for forms nobody listed (forms 1, 2, 10)."""

from extractors.labels.wording import Wording, one_of, only, wording

_FILLER = one_of(
    r"""наименован\w*|название|полное|данные|сведения|о|об|и|организаци\w*|компани\w*|предприяти\w*|фирм\w*|товара|груза|грузов
    |лица|адрес|почтовый|страна|name|full|details?|of|the|and|goods|company|address|country|from|to|s|party|атауы|толық
    |мекенжайы|тауар\w*|жүк\w*|ұйым\w*|кәсіпорын\w*|мен|және"""
)
_NUMBER = r"\b(?:номер|no|nr|number|нөмірі|№)\b"
_DATE = r"\b(?:дата|date|күні|күн|день|day)\b"
_APART = (
    r"!подпис|\bsign|қолы|печать|stamp|замечан|оговорк|remark|инструкц|указан|instruc|code|код|account|сч[её]т|получен"
)


def _role(field: str, said: str, *barred: str) -> Wording:
    """A party: its role and words that name parties, in any order."""
    return wording(field, rf"^(?:{_FILLER} )*{said}(?: (?:{_FILLER}|{said}))*$", _APART, *barred)


_MAKER = one_of(
    r"""производител\w*|изготовител\w*|товаропроизводител\w*|держател\w*|владел\w*|экспорт[её]р\w*|өндіруші\w*|иесі|сертификат
    |отечественн\w*|отандық|экспорттаушы\w*|manufacturer|producer|holder|exporter|certificate"""
)
_NAMED = only("кому|выдан|предприятие|кәсіпорын|наименование|организации|предприятия|компании|name|of|company")
_SHARE = only(
    r"""дол\w+|процент|уровень|объ[её]м|местн\w+|содержани\w+|внутристранов\w+|ценност\w+|казахстанск\w+|двц|дмс|мс|вц|в|товаре|жқ|еқ
    |жергілікті|қамту\w*|елішілік|құндылық\w*|үлесі\w*|local|domestic|content|value|share|percentage|of|country|in|added"""
)
_ISSUER = only(
    r"""уполномоченн\w+|выдавш\w+|орган\w*|организаци\w*|выдач\w*|выдал\w*|эмитент|сертификат\w*|issuing|certif\w+|body|authority
    |office"""
)
_PRODUCT = only(
    r"""наименование|описание|вид|перечень|название|description|name|of|атауы|тауар\w*|товар\w*|продукци\w*|издели\w*|goods
    |products?|өнім\w*|номенклатура|и|выпускаем\w+"""
)
_EXPIRES = r"истеч|истека|прекращ|оконч|годност|действ\w+ (?:до|по)|expir|valid (?:thru|till|to|until|through)|жарамды"
_ISSUED = r"выдач|выдан|оформл|регистрац|внесен|подписан|начал|сертификат|берілген|тіркел|issu|certificate"
_REGISTER = r"сертификат|certificate|реестр|registry|register|документ|құжат|тізілім"

CERTIFICATE = (
    wording("number", _NUMBER, _REGISTER, r"!бланк|заявк|акт|серия"),
    wording("number", r"^(?:уч[её]тный|порядковый|регистрационный) номер$|^есептік нөмірі$"),
    wording("valid_until", _EXPIRES),
    wording("issued_on", _DATE, _ISSUED, "!рожд|договор|акт"),
    _role("holder", _MAKER, r"!^(?:сертификат|certificate)\b|\b(?:no|номер|form|форма|number|origin|происхожд)"),
    wording("holder", _NAMED, r"кому|предприяти|кәсіпорын|организации|компании|company"),
    wording("issuer", _ISSUER, r"выдавш|выдал|уполномоч|эмитент|issuing|authority|body|орган выдач"),
    wording(
        "goods_share",
        _SHARE,
        r"местн|внутристр|казахстанск|двц|дмс|жергілікті|елішілік|local|domestic|\b(?:мс|жқ|еқ)\b",
    ),
    wording("goods_code", r"тн вэд|тнвэд|сэқ тн|\bhs\b", "!признак"),
    wording("goods_name", _PRODUCT),
)

_TAKEN = r"погруз|загруз|отправлен|тиеу|жөнелту|(?<!un)loading|departure|origin|pick ?up|taking over|dispatch|shipment|receipt"
_GIVEN = r"разгруз|выгруз|назначен|доставк|түсіру|жеткізу|unloading|destination|discharge|delivery"
_PLACE_WORDS = """место|места|пункт|станция|порт|аэропорт|адрес|город|груза|и|дата|товара|орны|жүкті|жүк|станциясы|порты|place
    |point|port|station|airport|address|city|of|the|goods|final|date|and|мен|күні|designated|for|named|agreed|intended"""
_PLACED = (
    r"место|пункт|станц|порт|адрес|город|орны|place|point|port|station|address|city"
    r"|^(?:origin|destination|погрузка|разгрузка|загрузка|выгрузка)$"
)
_CARGO = only(
    r"""наименование|описание|характер|вид|груз\w*|товар\w*|description|name|nature|of|goods|cargo|жүк\w*|тауар\w*|атауы
    |сипаттамасы|и|and|the"""
)
_WAYBILL = r"накладн|cmr|смгс|waybill|consignment|жүкқұжат|коносамент|lading|document|документ|құжат"
_MADE = r"составл|оформл|выписк|накладн|документ|жаса|issu|made|establish|document"
_SENDER = one_of(r"отправител\w*|грузоотправител\w*|экспорт[её]р\w*|жөнелтуші\w*|shipper|sender|consignor|exporter")
_RECEIVER = one_of(r"получател\w*|грузополучател\w*|импорт[её]р\w*|алушы\w*|consignee|receiver|importer")
_CARRIER = one_of(
    r"перевозчик\w*|экспедитор\w*|транспортн\w*|тасымалдаушы\w*|carrier|haulier|transporter|road|forwarder"
)

TRANSPORT = (
    wording("number", _NUMBER, _WAYBILL, r"!заказ|order|контейн|contain|invoice|декларац|приложен"),
    _role("consignor", _SENDER),
    _role("consignee", _RECEIVER),
    _role("carrier", _CARRIER, r"!последующ|successive|^road$|^транспортн\w+$"),
    wording(
        "loading",
        only(rf"{_PLACE_WORDS}|\w*(?:{_TAKEN})\w*|taking|over|pick|up"),
        _TAKEN,
        _PLACED,
        f"!{_GIVEN}",
    ),
    wording("discharge", only(rf"{_PLACE_WORDS}|\w*(?:{_GIVEN})\w*"), _GIVEN, _PLACED, f"!{_TAKEN}"),
    wording("issued", _DATE, _MADE, r"!разгруз|прибыт|invoice|договор(?! перевоз)"),
    wording("issued", r"^(?:established|made out)(?: on| in)?$"),
    wording("goods_name", _CARGO, r"груз|товар|goods|cargo|жүк|тауар"),
    wording("goods_weight", r"брутто|gross", r"вес|масса|weight|салма", r"!итого|total|нетто|net"),
)
