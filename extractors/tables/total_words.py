"""Totals whose label nobody listed: «Amount to pay», «Сумма к перечислению с учётом НДС», by the words it consists of.

Every word of such a label must be one that totals are called by: «Tax office» and «Net weight» are none.
"""

from extractors.labels.wording import one_of, wording
from extractors.reading import Hit

_TAX = one_of(
    r"ндс|ққс|vat|kdv|gst|mwst|ust|umsatzsteuer|mehrwertsteuer|tva|iva|btw|moms|tax|taxes|налог\w*|салы(?:қ|ғ)(?!\w*(?:сыз|сіз|пен|мен))\w*|добавленную|қосылған"
)
_WITHOUT = one_of(
    r"""без|б|не|до|искл\w*|минус|excl|excluding|exclusive|ex|without|before|net|w|сыз|сіз|есебінсіз|есептемегенде
    |алынбаған|қоспағанда\w*|ескермегенде\w*|қосылмаған|дейін|нетто|ohne|zzgl"""
)
_WITH = one_of(
    r"""с|со|включая|вкл|включ\w*|учетом|incl|including|inclusive|inc|with|after|gross|пен|мен|қоса|ескере|есебімен
    |қосқан\w*|қосып|есептегенде|алғанда|бірге|inkl|einschließlich|салық\w*(?:пен|мен)"""
)
_DUE = one_of(
    r"""оплате|оплаты|перечислению|уплате|төлеуге|төленуге|төленетін|төлеу|аударуға|payable|pay|be paid|due|remit|grand
    |gross|final|outstanding|owing|брутто|валовая|balance|brutto\w*|zahlbetrag|rechnungsbetrag|endbetrag|zahlen"""
)
_NET = one_of(
    r"""net|нетто|чистая|подытог|подитог|subtotal|subtot|sub|netto\w*|zwischensumme|taxable|промежуточн\w*|таза|аралық
    |салық\w*(?:сыз|сіз)"""
)
_SUM = one_of(
    r"""total|totals|sum|amount|amounts|value|price|cost|costs|charges|fees|итог\w*|всего|сумма|суммы|сумм|стоимость
    |цена|общ\w+|полная|барлығы|барлық|жиын\w*|жалпы|сома\w*|құны|құн|бағасы|payment|платеж\w*|мөлшері
    |gesamtbetrag|gesamtsumme|gesamt|summe|betrag"""
)
_MORE = one_of(
    r"""invoice|bill|act|order|services|service|goods|works|items|all|this|our|please|the|of|for|in|on|to|be|is|by|and
    |amt|услуг\w*|работ\w*|товар\w*|по|на|за|к|в|и|т|ч|том|числе|кроме|того|о|учета|документу|счету|счет|акту
    |фактуре|оның|соның|ішінде|есепке|қызмет\w*|жұмыс\w*|тауар\w*|бойынша|шот|акт|added|plus|add|output|charged
    |standard|rate|начислено|стоимост\w*|косвенн\w*|жанама|ты|eur|usd|kzt|rub|cny|gbp|aed|euro|тенге|теңге|тг|руб
    |долл\w*|евро|н|ның|нің|ге|га|zu|der|enthalten\w*|darin|davon|di|cui|dont|\d{1,2}"""
)
_WITHIN = (
    r"(?:inkl\w*|incl\w*|в том числе|в т ч|из них|включая|darin|davon|enthalten\w*|dont|di cui|of which|thereof|оның ішінде"
    r"|соның ішінде|ішінде)"
)
_CHARGED = r"(?:payable|due|начислено|уплате|төлеуге)"
_WHOLE = r"total|gesamt|итог|всего|общ|барлы|жиын|жалпы|\b(?:invoice|bill) (?:value|sum|amount|price)"
_ONLY = rf"^(?:(?:{_TAX}|{_WITHOUT}|{_WITH}|{_DUE}|{_NET}|{_SUM}|{_MORE})(?: |$))+$"

# Kinds of totals by what their labels are made of; what does not tell whether taxes are in it is left to the listed ones.
RULES = (
    wording("vat", rf"^{_WITHIN} (?:\d{{1,2}} )?{_TAX}(?: \d{{1,2}})?$"),
    wording("vat", rf"^{_TAX}(?: \d{{1,2}})? (?:включ[её]н\w*|учт[её]н\w*|included|inbegriffen|enthalten|қосылған)\b"),
    wording("vat", rf"^(?:zzgl|plus|add|zuzüglich) (?:\d{{1,2}} )?{_TAX}$"),
    wording("vat", _ONLY, rf"\b{_TAX}\b", rf"!\b(?:{_WITHOUT}|{_WITH}|{_DUE}|{_NET})\b"),
    wording("vat", _ONLY, rf"^(?:(?:{_SUM}|{_MORE}) )*{_TAX} .*\b{_CHARGED}$", rf"!\b{_WITHOUT}\b"),
    wording("net", _ONLY, rf"\b{_TAX}\b", rf"\b{_WITHOUT}\b", rf"\b(?:{_SUM}|{_NET})\b", rf"!\b{_WITH}\b"),
    wording("net", _ONLY, rf"\b{_NET}\b", rf"!\b(?:{_WITH}|{_DUE})\b|^net \d"),
    wording("gross", _ONLY, rf"\b{_TAX}\b", rf"\b{_WITH}\b", rf"\b(?:{_SUM}|{_DUE})\b", rf"!\b{_WITHOUT}\b"),
    wording("gross", _ONLY, r"\bсалық\w*(?:пен|мен)\b", rf"\b(?:{_SUM}|{_DUE})\b"),
    wording("gross", _ONLY, rf"\b{_DUE}\b", rf"!\b(?:{_WITHOUT}|{_NET})\b|^balance$"),
    wording("total", _ONLY, _WHOLE, rf"!\b(?:{_TAX}|{_WITH}|{_WITHOUT})\b"),
)

# A label in a language nobody listed has no more words.
_WORDS = 10


def says_again(hit: Hit) -> bool:
    """Whether a label says in a known language what an unknown one says before it: «Totale fattura / Invoice total»."""
    told, stroke, _ = hit.segment.text.partition(" / ")
    first = hit.segment.words.index(hit.words[0]) if stroke and hit.words[0] in hit.segment.words else 0
    return first == len(told.split()) + 1 <= _WORDS and not any(map(str.isdigit, told))
