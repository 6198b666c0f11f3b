"""Labels of payment papers by the words they consist of, for banks whose forms nobody listed (forms 0.1, 8).

What says that a bank has carried a payment out is understood only where the word for it stands with «дата» and with no
wish, term or plan: a payment counts by it.
"""

from extractors.labels.wording import Wording, one_of, only, wording

_PAYER = one_of(
    r"""плательщик\w*|отправител\w*|дебитор\w*|перевододател\w*|приказодател\w*|владел\w+ счета|заявител\w*|инициатор\w*
    |жіберуші\w*|жөнелтуші\w*|төлеуші\w*|аударушы\w*|шот иесі\w*|payer|payers|sender|senders|remitter|debtor|originator
    |ordering customer|ordering party|account holder"""
)
_BENEFICIARY = one_of(
    r"""бенефициар\w*|получател\w*|кредитор\w*|контрагент\w*|поставщик\w*|алушы\w*|жеткізуші\w*|beneficiary|payee|recipient
    |creditor|counterparty|supplier"""
)
_FILLER = one_of(
    r"""наименован\w*|название|данные|сведения|реквизит\w*|полное|платеж\w*|перевода|средств|денег|денежных|организац\w*|фио|о
    |клиент\w*|компании|name|details?|of|the|full|information|payment|funds|customer|party|s|тарап\w*|атауы|толық
    |деректері|төлемді|төлем|ақша\w*|қаражат\w*|ұйым\w*"""
)
_REQUISITE = one_of(
    r"""сч[её]т\w*|иик|iban|account|acc|жск|шот\w*|есепшот\w*|р|с|бин|иин|бсн|жсн|bin|iin|tax|id|tin|бик|бск|bic|swift|свифт
    |банк\w*|bank|institution|agent|routing|sort|no|nr|number|номер|нөмірі|код|code|коды|и|в|has|with|at|і"""
)
_ACCOUNT = r"\b(?:сч[её]т\w*|иик|iban|account|acc|жск|шот\w*|есепшот\w*|р с)\b"
_BIN = r"\b(?:бин|иин|бсн|жсн|bin|iin|tax id|tin)\b"
_BIC = r"\b(?:бик|бск|bic|swift|свифт|routing|sort)\b"
_BANK = r"\b(?:банк\w*|bank|institution|agent)\b"
# A party and its account by a question or a direction alone: «От кого», «Кімге», «Со счёта», «Шотқа».
_FROM = "from|от кого|кімнен|кім төлейді|paid by|списать у?|перечислил|кто платит|клиент|customer|откуда|қайдан"
_TO = "to|кому|кімге|кому платим|кімнің пайдасына|пайдасына|paid to|в пользу|зачислить|in favou?r of|куда|қайда"
_FROM_ACCOUNT = r"со? сч[её]та|шоттан|есепшоттан|from|account|списать|дебетовать|debit"
_TO_ACCOUNT = r"на сч[её]т|шотқа|есепшотқа|to|account|зачислить|кредитовать|credit"
_OTHER = r"корреспонд|посредник|делдал|intermedia|correspond|фактическ|нақты|ultimate|комисс|fee|charge"
_SUM = one_of(
    r"сумма|суммы|размер|итог\w*|всего|amount|sum|total|value|сомасы|сома|мөлшері|барлығы|оплачено|переведено|transferred"
)
_SUM_FILLER = one_of(
    r"""платеж\w*|оплат\w*|перевод\w*|операции|документа|поручения|зачисления|перечисления|к|в|валют\w*|иностранной|цифрами
    |тенге|теңге|и|по|payment|transfer|transaction|of|the|in|and|figures|currency|foreign|paid|settled|credited|instructed|sent
    |төлем\w*|аударым\w*|аударылған|төленген|цифр\w*|санмен|және|мен|шетел|kzt|usd|eur|rub|cny"""
)
_PAPER = one_of(
    r"""документ\w*|плат[её]ж\w*|поручен\w*|операци\w*|транзакц\w*|перевод\w*|заявлен\w*|құжат\w*|төлем\w*|тапсырма\w*
    |аударым\w*|өтініш\w*|document|doc|payment|transaction|order|transfer|application|remittance"""
)
_NUMBER = r"\b(?:номер|no|nr|number|нөмірі|id|ид|идентификатор|reference|ref|референс)\b"
_FOREIGN = (
    r"договор|контракт|шарт\b|contract|agreement|сч[её]т|account|шот|телефон|phone|бин|клиент|customer|invoice|мақсат|назнач"
    r"|код|code"
)
_TOLD = one_of(
    r"""назначение|цель|описание|содержание|комментарий|основание|детали|информация|сообщение|примечание|мақсаты\w*|тағайындал\w*
    |негіздемесі|сипаттамасы|мазмұны|purpose|details|description|narrative|reason|message|subject|comment|remittance
    |particulars|information"""
)
_TOLD_FILLER = one_of(
    r"""платеж\w*|перевода|операции|получател\w*|о|об|для|к|төлем\w*|аударым\w*|payment|transfer|transaction|of|for|to
    |beneficiary|the|recipient|за|что|text"""
)
_CARRIED = r"исполнен|проведен|проводк|списан|завершен|орынд|өткіз|жүргіз|execut|process|posting|complet"
_WRITTEN = r"документ|поручен|оформлен|составлен|құжат|тапсырма|order|document"
_WISHED = r"желаем|требуем|срок|план|ожида|requested|desired|expected|жоспар"
_WISH = rf"{_WISHED}|мерзім|due|valu|валют|операционист|исполнител|номер"


def _of(role: str, said: str, other: str) -> tuple[Wording, ...]:
    """Account, numbers and bank of one party, then the party itself: labels of such words alone."""
    only = rf"^(?:(?:{said}|{_FILLER}|{_REQUISITE})(?: |$))+$"
    named = rf"\b{said}\b"
    apart = rf"!\b{other}\b|{_OTHER}"
    return (
        wording(f"{role}_bic", only, named, _BIC, apart),
        wording(f"{role}_bin", only, named, _BIN, apart),
        wording(f"{role}_iban", only, named, _ACCOUNT, apart, rf"!{_BANK}|владел|иесі|holder"),
        wording(f"{role}_bank", only, named, _BANK, apart, r"!\bкод|\bcode"),
        wording(role, rf"^(?:{_FILLER} )*{said}(?: (?:{_FILLER}|{said}))*$", apart),
    )


RULES = (
    wording("receiving_bank", only("алушы банк|банк получатель|receiving bank|bank of receipt")),
    *_of("payer", _PAYER, _BENEFICIARY),
    *_of("beneficiary", _BENEFICIARY, _PAYER),
    wording("payer_iban", only(_FROM_ACCOUNT), _ACCOUNT, r"\b(?:со?|from|списать|дебетовать|debit)\b|шоттан"),
    wording("beneficiary_iban", only(_TO_ACCOUNT), _ACCOUNT, r"\b(?:на|to|зачислить|кредитовать|credit)\b|шотқа"),
    wording("payer", only(_FROM), "!^(?:у|за)$"),
    wording("beneficiary", only(_TO), "!^в$"),
    wording("words", r"сумм|amount|sum\b|сома|итог", r"пропис|словами|письменно|words|жазумен|жазбаша|сөзбен"),
    wording("amount", rf"^(?:(?:{_SUM}|{_SUM_FILLER})(?: |$))+$", rf"\b{_SUM}\b", "!^(?:всего|итог|total|value)"),
    wording("knp", r"\b(?:код|code)\b", r"назнач|наз\b|плат[её]ж|payment|purpose|мақсат", f"!бюджет|банк|bank|{_BENEFICIARY}"),
    wording("kbe", r"\b(?:кбе|kbe)\b", r"!^ж?код\b"),
    wording("kod", only(f"{_PAYER}|код|коды|code"), _PAYER, r"\b(?:код|code)"),
    wording("kbe", only(f"{_BENEFICIARY}|код|коды|code"), _BENEFICIARY, r"\b(?:код|code)"),
    wording("number", _NUMBER, rf"\b{_PAPER}\b", rf"!{_FOREIGN}|дат|date"),
    wording("number", r"^(?:ref|reference|референс)(?: (?:no|number|номер))?$"),
    wording("received", r"\b(?:дата|күні?|date|on)\b", _CARRIED, _WISHED),
    wording("done", r"\b(?:дата|күні?|date|on)\b", _CARRIED, f"!{_WISH}"),
    wording("date", r"\b(?:дата|күні|date)\b", _WRITTEN, f"!{_FOREIGN}|товар"),
    wording("purpose", rf"^(?:(?:{_TOLD}|{_TOLD_FILLER})(?: |$))+$", rf"\b{_TOLD}\b|^за что$"),
)  # fmt: skip
