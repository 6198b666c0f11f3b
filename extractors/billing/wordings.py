"""Labels of invoices and acts by the stems in them, for makers of papers who word them as nobody listed (forms 0.1, 3-6)."""

from extractors.labels.wording import one_of, only, wording

_NUMBER = r"(?:номер\w*|nos?|nr|number|н[оө]м[иі]р\w*|id|ref|reference|code)\b"
_PAPER = one_of(
    r"""сч[её]т\w*|инвойс\w*|invoice|inv|bill|акт\w*|act|документ\w*|document|doc|құжат\w*|шот\w*|voucher|note|statement
    |proforma|fatura|faktura|rechnung\w*|фактур\w*|certificate"""
)
_OF_ANOTHER = (
    r"!договор|контракт|шарт|contract|agreement|заказ|\border|account|bank|банк|iban|swift|\bp o\b|customer|client|клиент|покупат"
    r"|buyer|\bvat|\btax id|ндс|ққс|phone|тел|тіркеу|регистр|registration|стр|page|бин|бсн|\bbin\b|project|проект|delivery|credit"
    r"|есеп айырысу"
)
_FILLER = one_of(
    r"""наименован\w*|полно\w*|название|данные|сведения|реквизит\w*|о|об|и|организаци\w*|компани\w*|сторон\w*|фирм\w*
    |юридическ\w* лиц\w*|name|details?|information|info|data|party|company|legal|full|of|the|and|атауы|толық
    |деректері|деректемелері|туралы|мәлімет\w*|ұйым\w*|a|b|а|б|услуг\w*|работ\w*|товар\w*|қызмет\w*|жұмыс\w*
    |тауар\w*|goods|services?|works?|фио|ф|by|this|invoice|to|осы|бұдан|әрі"""
)
_SUPPLIER = one_of(
    r"""поставщик\w*|продав\w+|исполнител\w*|подрядчик\w*|перевозчик\w*|экспедитор\w*|арендодател\w*|лицензиар\w*
    |организатор\w*|издател\w*|агент\w*|изготовител\w*|производител\w*|кредитор\w*|услугодател\w*|жеткізуші\w*
    |сатушы\w*|орындаушы\w*|мердігер\w*|тасымалдаушы\w*|ұйымдастырушы\w*|өнім беруші\w*|қызмет көрсетуші\w*
    |жалға беруші\w*|экспорттаушы\w*|экспорт[её]р\w*|supplier s?|supplier|seller|vendor|contractor|provider
    |organi[sz]er|agency|issuer|exporter|carrier|forwarder|lessor|licensor|consultant|executor|performer|merchant
    |landlord|publisher|billed|issued|sold|remit|payable|bill from|invoice from"""
)
_BUYER = one_of(
    r"""покупател\w*|заказчик\w*|получател\w*|клиент\w*|плательщик\w*|арендатор\w*|лицензиат\w*|экспонент\w*|участник\w*
    |рекламодател\w*|потребител\w*|услугополучател\w*|импорт[её]р\w*|сатып алушы\w*|тапсырыс беруші\w*|алушы\w*
    |төлеуші\w*|тұтынушы\w*|жалға алушы\w*|қатысушы\w*|қабылдаушы\w*|buyer|customer|client|purchaser|recipient
    |importer|débiteur|exhibitor|exhibiting|advertiser|participant|lessee|licensee|tenant|payer|debtor|bill to|billed to
    |sold to|charge to|attention|attn|messrs|bill|charge"""
)
_BANKS = (
    r"!банк|\bbank|счет\w*\b(?!.*фактур)|account|иик|жск|iban|бик|бск|адрес|address|мекенжай|подпис|\bsign|қол\b|\bno\b|номер|number|код|code"
    r"|\bid\b|бин|бсн|груз|жүк|behalf|атынан|от имени|^от\b|^за\b"
)
_PAYMENT = r"due|оплат|платеж|төле|срок|мерзім|\bpay"
_ACCORDING = (
    r"^(?:по|к|на основании|согласно|во исполнение|в соответствии с|в рамках|under|as per"
    r"|per|according to|in accordance with|pursuant to|gemäß|laut)\b"
    r"|(?:сәйкес|негізінде|бойынша|деректемелері)$"
)
_BIN = r"\b(?:бин|иин|бсн|жсн|bin|iin|tax id)\b"
_BIN_WORDS = r"бин|иин|бсн|жсн|bin|iin|tax id|и|і|және|and|адрес\w*|мекенжай\w*|address|s"
_BANK = r"(?:сч[её]т\w*|шот\w*|есепшот\w*|account|банк\w*|bank|бик|бск|bic|swift|иик|жск|iban)"
_BANK_WORDS = (
    rf"{_BANK}|расчетн\w*|есеп айырысу|номер\w*|нөмірі|no|number|и|код|коды|code|in|в|s|атауы|наименование|name"
)
# Who is paid: unlike a bare «Получатель», who may get the goods.
_PAYEE = """төлем|төлемді|ақша|ақшаны|қаражат|алушы|получатель|платежа|средств|денег|денежных|recipient|receiver|payee|of|payment
    |money|funds"""
_MAIN = r"(?:рамочн|основн|генеральн|действующ|негізгі|бас|жалпы|master|frame(?:work)?|main|general)\w*"
_CONTRACT = r"договор|контракт|шарт|contract|agreement|vertrag"

_NUMBER_AND_DATE = (
    rf"^(?:номер|no|number|нөмірі|{_PAPER} (?:no|number|нөмірі))(?: {_PAPER})?(?: (?:и|and|мен|және))?"
    rf" (?:дата|date|күні)(?: {_PAPER})?$"
)

RULES = (
    wording(
        "contract",
        r"^(?:external document no|your order(?: no)?|(?:your |customer )?reference no date|ссылка номер дата)$",
    ),
    wording("number", _NUMBER_AND_DATE),
    wording("number", _NUMBER, r"(?:уч[её]тн|есеп)\w* (?:алу )?(?:систем|жүйе)"),
    wording("number", _NUMBER, rf"\b{_PAPER}\b", _OF_ANOTHER, r"!дат[аы]|күні|\bdate|due"),
    wording("supplier", rf"^(?:{_FILLER} )*{_SUPPLIER}(?: (?:{_FILLER}|{_SUPPLIER}))*$", _BANKS, rf"!\b{_BUYER}\b"),
    wording(
        "buyer",
        rf"^(?:{_FILLER} )*{_BUYER}(?: (?:{_FILLER}|{_BUYER}))*$",
        _BANKS,
        rf"!\b{_SUPPLIER}\b|services? charge",
    ),
    wording("supplier_bin", only(f"{_SUPPLIER}|{_BIN_WORDS}"), _SUPPLIER, _BIN),
    wording("buyer_bin", only(f"{_BUYER}|{_BIN_WORDS}"), _BUYER, _BIN),
    wording("bank", only(f"{_SUPPLIER}|{_BUYER}|{_BANK_WORDS}"), rf"\b{_BANK}\b"),
    wording(
        "performed",
        r"дат|период|күні|кезең|date|period",
        r"оказан|выполнен|исполнен|заверш|окончан|көрсет|орында|аяқтал|perform|complet|finish|rendered|service",
        rf"!подпис|sign|{_PAYMENT}",
    ),
    wording(
        "signed",
        r"дат|күн|date",
        r"подпис|приемк|при[её]м|принят|қол қой|қабылда|sign|accept",
        rf"!постав|{_PAYMENT}",
    ),
    wording("turnover", r"дат|күн|date", r"оборот|айналым|turnover|supply|поставк|отгруз|delivery"),
    wording(
        "issued",
        r"дат|күн|date|\bday",
        r"выписк|выставлен|составлен|оформлен|создан|выдач|сч[её]т|инвойс|акт\w*|документ|жаз|жаса|құжат|шот|issu|invoice|bill|doc",
        rf"!{_CONTRACT}|order|заказ|{_PAYMENT}|регистр|тірке|подпис|выполн|оказ",
    ),
    wording(
        "contract",
        _CONTRACT,
        r"номер|дат|no|number|date|нөмір|күн|реквизит|ref|details|основан",
        rf"!валют|currency|услови|terms|цен|price|sum|сумм|{_PAYMENT}",
    ),
    wording(
        "supplier",
        only(_PAYEE),
        r"\b(?:алушы|получател|recipient|receiver|payee)",
        r"төлем|ақша|қаражат|платеж|средств|денег|money|payment|funds",
    ),
    wording("supplier", only("от кого|кімнен|кто выставил|шотты берген|выставил сч[её]т|from")),
    wording("buyer", only("кому|кімге|для кого|кому выставлен|кімге берілді|to|for"), "!^for$"),
    wording("supplier", r"^(?:prepared )?by$|^(?:кто выполнил|кто оказал|услуги оказал\w*|работы выполнил\w*)$"),
    wording(
        "buyer", r"^(?:prepared )?for$|^(?:кто принял|для кого|выставлен на имя|услуги принял\w*|работы принял\w*)$"
    ),
    wording("contract", _ACCORDING, _CONTRACT, rf"!услови|terms|{_PAYMENT}"),
    wording(
        "contract",
        rf"^(?:соглашение|келісім|(?:{_MAIN} )?(?:{_CONTRACT})\w*|insertion order)(?: (?:no|номер|нөмірі))?$",
    ),
    wording("currency", r"валют|currency", "!курс|rate|контрол"),
    wording("aside", r"\b(?:country|стран[аы]|елі?)\b", rf"\b(?:{_SUPPLIER}|{_BUYER})"),
)
