"""Headings of bank statements and reconciliation acts by the words they consist of, for forms nobody listed (forms 7, 8)."""

from extractors.labels.wording import only, wording

_UNIT = "сумма|оборот\\w*|в|по|тенге|теңге|тг|kzt|usd|eur|amount|sum|сомасы|валюте|счета|счет\\w*|and"
_OUT = only(
    rf"{_UNIT}|дебет\w*|дебит\w*|дт|расход\w*|списан\w*|исходящ\w*|debit\w*|withdraw\w*|paid|money|out|outgoing|шығыс\w*|dr"
)
_IN = only(
    rf"""{_UNIT}|кредит\w*|кт|приход\w*|зачислен\w*|поступ\w*|входящ\w*|credit\w*|deposit\w*|paid|money|in|incoming|received
    |кіріс\w*|түсім\w*|cr"""
)
_DAY = only(
    r"""дата|күні|date|операции|операция|проводки|документа|исполнения|проведения|записи|платежа|и|время|құжат\w*|жазба|of|transaction
    |posting|booking|operation|entry|document|value"""
)
_NUMBER = only(
    r"""номер|no|nr|number|нөмірі|документа|док|докум|операции|платежного|платежа|құжат\w*|document|doc|transaction|reference|ref|payment
    |п|та"""
)
_PARTY = only(
    r"""контрагент\w*|корреспондент\w*|получател\w*|отправител\w*|плательщик\w*|бенефициар\w*|наименование|название|реквизиты|и|name
    |counterparty|beneficiary|sender|payer|payee|recipient|of|or|and|алушы\w*|жіберуші\w*|атауы"""
)
_TOLD = only(
    r"""назначение|платежа|операции|описание|содержание|детали|основание|примечание|комментарий|purpose|details|description|narrative
    |of|payment|transaction|мақсаты|төлем\w*|сипаттамасы|негіздемесі|remittance|information|particulars"""
)
_BY_DEBIT = r"дебет|дебит|\bдт\b|расход|списан|debit|withdraw|\bout|шығыс|\bdr\b"
_BY_CREDIT = r"кредит|\bкт\b|приход|зачислен|поступ|credit|deposit|\bin\b|incoming|received|кіріс|түсім|\bcr\b"

_NAMED = r"^(?:наименование|название|name)\b|контраг|корресп|counter|атауы$"

STATEMENT = (
    wording("debit", _OUT, _BY_DEBIT, f"!{_BY_CREDIT}|входящ"),
    wording("credit", _IN, _BY_CREDIT, f"!{_BY_DEBIT}|исходящ"),
    wording("date", _DAY, r"\b(?:дата|күні|date)\b"),
    wording(
        "number",
        _NUMBER,
        r"\b(?:номер|no|nr|number|нөмірі|ref|reference)\b",
        r"док|опер|плат|құжат|doc|trans|ref|payment",
    ),
    wording("party", _PARTY, _NAMED),
    wording("purpose", _TOLD, r"назнач|основан|purpose|remittance|мақсат|негізд"),
    wording("details", _TOLD, r"описан|содерж|детали|примеч|коммент|details|description|narrative|particulars|сипатт"),
)
