"""Firms by name: a name is recognised by its legal form and quotation marks, whatever stands around it (forms 0.5)."""

import re
from functools import lru_cache

from extractors.who.legal_forms import ABROAD, AT_HOME, ONLY_ABROAD

_OPEN, _CLOSE = "«\"“„'‘", "»\"”“'’"
_ONLY_ABROAD = re.compile(rf"(?<![\w-])(?:{ONLY_ABROAD})(?!\w)")
_FORM = re.compile(rf"(?<![\w-])(?:{AT_HOME}|{ABROAD})(?!\w|-\d)")
_QUOTED = re.compile(
    rf"(?P<before>(?<![\w-])(?:{AT_HOME}|{ABROAD})\s*)?(?P<quoted>[{_OPEN}](?=\S)[^\n]{{1,120}}?[{_CLOSE}]{{1,2}})"
    rf"(?P<after>\s*(?:{AT_HOME}|{ABROAD})(?!\w))?",
    re.IGNORECASE,
)
# A name without quotation marks goes on to a comma, a number of twelve digits, a label, or the next firm.
_NATIVE = re.compile(
    rf"(?<![\w-])(?:{AT_HOME})\s+(?=[^\W\d_])"
    rf"(?:(?!\s(?:\d{{12}}|[A-Z]{{2}}\d{{2}}[A-Z0-9]{{6}}|[^\W\d_]+:|(?:{AT_HOME})\s))[^\n,;|]){{2,120}}"
)
# Kazakh names its form after the name: «Бекмуратова С.Ж. ЖК».
_LAST = "ЖК|ЖШС|ЖШҚ|АҚ|ШҚ"
_TRAILING = re.compile(rf"^\W*(?P<name>[^\W\d_][^\n;:|,]{{2,80}}\s(?:{_LAST}))(?=\W|$)", re.MULTILINE)
_FOREIGN = re.compile(rf"[^\n;|:]{{2,90}}?[\s,.](?:{ABROAD})(?!\w)(?:[\s,.]*(?:{ABROAD})(?!\w))*\.?")
# A form in front of a name that another firm follows: «LLC Kolkheti Freight, JSC Bank of Georgia».
_FRONTED = re.compile(
    r"(?:LLC|JSC|CJSC|OJSC|PJSC|OSOO)\s+(?=[^\W\d_])[^\n,;|:]{2,80}(?=,\s*(?:LLC|JSC|CJSC|OJSC|PJSC|OSOO)\s)"
)
# Words that begin an address, whole or cut short: «ул.Абая», but no «Телеком» for «тел».
_PLACES = (
    r"местонахождение|место\sнахождения|орналасқан\sжері|директор|басшы(?:сы)?|руководитель|[^\W\d_]+(?:ская|ский|ской)\s+(?:обл|р-н|район)[а-я]*|область|р-н|улица|пр-т|проспект|мкр|микрорайон|дом|офис|адреса?"
    r"|мекенжай[ыі]?|қаласы|көшесі|даңғылы|Республика|Қазақстан\sРеспубликасы|РК|ҚР|тел|телефон|phone|tel|e-mail|БИН|ИИН|БСН|[ВЗСЮ]КО|[ШБСО]ҚО"
    r"|ЖСН|ИИК|ЖСК|IBAN|БИК|БСК|Кбе|address|(?:street|road|avenue)(?=\W*(?:$|[,.;\n\d]))|код"
)
_ADDRESS = re.compile(
    rf"[\s,;(]+(?:(?:{_PLACES})(?![^\W\d_])|документ\s*№|г\.\s|город\s|г\s|обл\.|ул\.|пр\.|д\.\s?\d|оф\.|қ\.\s|str\.).*",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = re.compile(
    r"(?<![^\W\d_])(?:ИИН\s*/\s*БИН|БИН\s*/\s*ИИН|ЖСН\s*/\s*БСН|БСН\s*/\s*ЖСН|БИН|ИИН|БСН|ЖСН|BIN|IIN"
    r"|VAT no\.?|TRN|ИНН|УНП|VKN|Tax ID|Reg\.? No\.?)(?![^\W\d_])\s*[:№#]?\s*[\d ]{0,20}",
    re.IGNORECASE,
)
# What stands right before a firm: words of a sentence, «The undersigned, Gulf Build FZE, and ARNA FOODS LLP», or a day.
_DATED = (
    r"(?:№|\bNo\.?)\s?[\w/-]*\d[\w/-]*|\b20\d\d\s?(?:г\.|года|ж\.|жыл[^\W\d_]*)|\b\d\d?[./]\d\d[./]20\d\d"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s\d\d?,)?\s20\d\d"
)
_LED = re.compile(rf"(?:,|;|[»”\"]|\b(?:and|between|by|и|және|мен|между)|{_DATED})\s+", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:БИН|ИИН|БСН|ЖСН|BIN|IIN)(?!\w)", re.IGNORECASE)
# A letterhead on one line parts name, number, address and bank by dots.
_DOT = re.compile(r"\s+[·•]\s+")
# «We, Anadolu Fuarcılık A.Ş., hereby confirm», «We hereby confirm that Arna Foods LLP»
_WE = re.compile(r"^(?:(?:We|Мы|Біз),\s+|We (?:\w+ ){0,2}(?:confirm|certify|acknowledge|inform you) that\s+)")
# What papers call a firm before its name, or are called themselves on one line with it.
_FIRM = re.compile(
    r"^\W*(?:компани[яий]|фирма|(?:the )?company|firm|(?:organi[sz]ed|hosted|operated|managed|issued|presented) by|организатор"
    r"|(?:(?:tax|vat|commercial|sales) )?invoice|получатель|поставщик|исполнитель|продавец|payee|beneficiary)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
# What a row of a statement says before whom it pays, in words with capitals: «Transfer to ANKA FUARCILIK A.S.».
_PAID = re.compile(
    r"^\W*(?i:(?:(?:outgoing|outward|international|foreign|swift|wire) )*(?:transfers?|payments?|remittances?)"
    r" (?:to|in favou?r of)|(?:исходящий )?(?:перевод|плат[её]ж) в пользу)\s+(?=[«\"“]?[^\W\da-zа-яё_])"
)
# Houses that go by what they are: «Гостиница «Алатау»», «Туристское агентство «Алтын Сапар»».
TRADES = (
    r"отел[ьяе]\w*|гостиниц\w+|гостиничн\w+ комплекс\w*|агентств\w+|турагентств\w+|турфирм\w+|туроператор\w*|бизнес[- ]?центр\w*"
    r"|қонақ ?үй\w*|агенттіг\w+|мейманхана\w*|hotel|resort|inn|suites|travel agency"
)
_HOUSE = re.compile(rf"(?:[^\W\d_]+(?:ое|ая|ий|ый|ское|ская|лық|лік) )?(?:{TRADES})\s*$", re.IGNORECASE)
_BODY = re.compile(
    r"(?:[^\W\d_]+ ){0,2}(?:organi[sz]ation|association|foundation|institute|university|corporation|authority|agency|council"
    r"|federation|chamber(?: of commerce)?|society|union)",
    re.IGNORECASE,
)
# The number of a party in a list: «(1) GULF EVENTS LLC».
_LISTED = re.compile(r"(?:^|(?<=[:;,\n]))\W*\(?\d\)\s+(?=[^\W\d])")
_EMPTIED, _INITIAL = re.compile(r"\s*\(\s*\)"), re.compile(r"[^\W\d_]\.[^\W\d_]\.$")
# What a line calls the name that follows it; by itself, a caption and no name.
_CALLED = r"(?:(?:полное|краткое|толық|full|legal|company)\s+)?(?:наименование|название|атауы|name)"
_NAMED = re.compile(rf"^\W*{_CALLED}(?:\s*:\s*|\s+)(?=\S)", re.IGNORECASE | re.MULTILINE)
_CAPTION = re.compile(
    rf"{_CALLED}(?:\s+(?:организации|компании|предприятия|фирмы|юридического\s+лица|ұйымның|company))?"
    r"|организации|компании|реквизиты|деректемелері|(?:(?:генеральный|бас)\s+)?директоры?|руководитель|басшы(?:сы)?"
    r"|(?:главный|бас)\s+бухгалтер|(?:general\s+|managing\s+)?director"
    # titles behind «Seller», which then is the first word of one
    r"|(?:(?:fee|tax|vat|commercial|sales|service|credit|debit)\s+)*(?:invoice|bill|document|receipt|statement|note)",
    re.IGNORECASE,
)
# The end of a caption in brackets whose beginning stands on the label's line.
_BROKEN_CAPTION = re.compile(r"^[^()\n]{0,60}\)\s*")


@lru_cache(maxsize=4096)
def company_name(text: str) -> str | None:
    """The name in a block of text, lines parted by newlines; None when nothing looks like one.

    >>> company_name('БИН / ИИН 210340000405,ТОО "Альфа Экспорт",Республика Казахстан, г. Алматы')
    'ТОО "Альфа Экспорт"'
    >>> company_name("атауы Бекмуратова С.Ж. ЖК\\nЖСН/БСН 600319305704"), company_name("NORDHAFEN EXPO GMBH & CO. KG")
    ('Бекмуратова С.Ж. ЖК', 'NORDHAFEN EXPO GMBH & CO. KG')
    >>> company_name("Толық атауы"), company_name("Наименование организации"), company_name("директор")
    (None, None, None)
    >>> company_name("fee invoice"), company_name("Document"), company_name("Получатель Gulf Stand Building FZE")
    (None, None, 'Gulf Stand Building FZE')
    >>> company_name("ТОО «Мясной комбинат», БИН 210340000405")
    'ТОО «Мясной комбинат»'
    >>> company_name('"Альфа" ЖШС, Алматы қ.')
    '"Альфа" ЖШС'
    >>> company_name("Компания Gulf Events LLC"), company_name("фирма ТОО «Арна»"), company_name("Invoice Nord Build Ltd, Oslo")
    ('Gulf Events LLC', 'ТОО «Арна»', 'Nord Build Ltd')
    >>> company_name("Туристское агентство «Алтын Сапар»"), company_name("Компания «Алтын Сапар»")
    ('Туристское агентство «Алтын Сапар»', '«Алтын Сапар»')
    >>> company_name("We hereby confirm that Arna Foods LLP (BIN 210340000405) is registered")
    'Arna Foods LLP'
    >>> company_name("LLC Kolkheti Freight, JSC Bank of Georgia")
    'LLC Kolkheti Freight'
    >>> company_name("OOO SILK ROAD EXPO"), company_name("OOO SILK, Abay avenue, 5")
    ('OOO SILK ROAD EXPO', 'OOO SILK')
    >>> company_name("Messe Berlin GmbH, Messedamm 22, 14055 Berlin")
    'Messe Berlin GmbH'
    >>> company_name("STEND\\nMASTER LLP, BIN 120340005678")
    'STEND MASTER LLP'
    >>> company_name("ИП Оспанов Е.Т. Документ № 808"), company_name("ТОО Аптека № 5")
    ('ИП Оспанов Е.Т.', 'ТОО Аптека № 5')
    >>> company_name("(1) GULF EVENTS LLC, Dubai"), company_name("2) ТОО «Арна»")
    ('GULF EVENTS LLC', 'ТОО «Арна»')
    >>> company_name("компания «Gulf Events LLC»"), company_name("ИП Шевченко О.Н.\\nВКО, г. Усть-Каменогорск")
    ('«Gulf Events LLC»', 'ИП Шевченко О.Н.')
    >>> company_name("ИП Иванов Иван Иванович, г. Астана")
    'ИП Иванов Иван Иванович'
    >>> company_name("Бекмуратова С.Ж. ЖК\\nАлматы қ., Сәтбаев к-сі")
    'Бекмуратова С.Ж. ЖК'
    >>> company_name('Товарищество с ограниченной ответственностью «Торговый дом «Арна»»')
    'Товарищество с ограниченной ответственностью «Торговый дом «Арна»»'
    >>> company_name("Бекмуратова С.Ж. ЖК · ЖСН 600319305704 · Ақтау қ. · «Тест Банк» АҚ"), company_name("ТОО Арна · Астана")
    ('Бекмуратова С.Ж. ЖК', 'ТОО Арна')
    """
    parted = [part for part in _DOT.split(text) if has_legal_form(part)]
    text = _NAMED.sub("", _BROKEN_CAPTION.sub("", parted[0] if parted else text))
    text = _WE.sub("", text) if text[:1] in "WМБ" else text
    text = _LISTED.sub("", text) if ") " in text else text
    paid = _PAID.match(text)
    text = text[paid.end() :] if paid else text
    called = _FIRM.match(text)
    text = text[called.end() :] if called and _is_named(text[called.end() :]) else text
    joined = " ".join(text.split("\n"))
    plain = _EMPTIED.sub(",", _LABEL.sub(" ", joined)).strip(" ,;:-–—")
    plain = plain if _INITIAL.search(plain) else plain.rstrip(".")
    quoted, native = _QUOTED.search(plain), _NATIVE.search(plain)
    if native and quoted and native.end() <= quoted.start():
        return _tidy(_without_address(native.group()))
    if quoted and (quoted["before"] or quoted["after"]):
        return _tidy(_balanced(plain, quoted))
    if quoted and _FORM.search(quoted["quoted"]) and not _FORM.search(plain[: quoted.start()]):
        return _tidy(quoted["quoted"])  # «Gulf Events LLC», called a company before it
    trailing = _TRAILING.search(_LABEL.sub(" ", text))
    if trailing:
        return _tidy(trailing["name"])
    if native:
        return _tidy(_without_address(native.group()))
    if fronted := _FRONTED.match(plain):
        return _tidy(_without_address(fronted.group()))
    for source in (_LABEL.sub(" ", text), plain):
        foreign = _FOREIGN.search(source)
        if foreign:
            return _tidy(_capitals_before(source, foreign.start()) + foreign.group())
    if quoted:
        house = _HOUSE.search(plain[: quoted.start()])
        return _tidy(f"{house.group().strip()} {quoted.group()}" if house else quoted.group())
    first = next(
        (part for part in re.split(r"[\n,;]", _LABEL.sub("\n", text)) if re.search(r"[^\W\d_]{2}", part)), None
    )
    name = _tidy(_without_address(first)) if first else None
    return None if name and _CAPTION.fullmatch(name.strip(" .:")) else name


def _is_named(text: str) -> bool:
    """Whether a name stands before the legal form in a text, or in quotation marks behind one."""
    form = _FORM.search(" ".join(text.split("\n")[:2]))
    return form is not None and (form.start() > 2 or bool(_QUOTED.match(text)))


def _without_address(text: str) -> str:
    """The name before an address; a form's own next word is of the name: «ТОО Республика Мёда»."""
    form = _FORM.match(text)
    own = re.compile(r"\s*\S+").match(text, form.end()) if form else None
    address = _ADDRESS.search(text, own.end() if own else 0)
    return text[: address.start()] if address else text


def _capitals_before(text: str, start: int) -> str:
    """What a name in capitals has on the line before: «STEND», then «MASTER LLP»."""
    above, newline, _ = text[:start].rpartition("\n")
    if not newline or start != len(above) + 1:
        return ""
    last = above.rsplit("\n", 1)[-1].strip()
    return f"{last} " if re.fullmatch(r"[A-Z][A-Z&.' -]{1,40}", last) and text[start : start + 3].isupper() else ""


def has_legal_form(text: str) -> bool:
    """Whether a legal form stands in the text: it names a firm, and is no sentence or signature.

    >>> has_legal_form("Nordhafen Expo GmbH & Co. KG"), has_legal_form("______ Иванов И.И.")
    (True, False)
    """
    return _FORM.search(text) is not None


def has_form_abroad(text: str) -> bool:
    """Whether a firm has a legal form that no firm of Kazakhstan has.

    >>> [has_form_abroad(t) for t in ("Rheinwerk Messebau GmbH", "Gulf Pavilion Events FZE", "Arna Foods LLP", "ТОО «Арна»")]
    [True, True, False, False]
    """
    return _ONLY_ABROAD.search(text) is not None


def ends_body(text: str) -> bool:
    """Whether a text is what the name of a body abroad ends with, where that goes on in another line.

    >>> [ends_body(t) for t in ("ORGANIZATION", "Chamber of Commerce", "Office of Arts and Foundation", "Union 5")]
    [True, True, False, False]
    """
    return _BODY.fullmatch(text) is not None


def last_party(text: str) -> str:
    """The text from the firm it names last on: from its legal form, or its name where the form follows; "" without one.

    >>> last_party("от «28» мая, и ТОО «Арна Фудс», БИН 120340005678, в лице")
    'ТОО «Арна Фудс», БИН 120340005678, в лице'
    >>> last_party("бір жағынан, «Экспо Сервис» ЖШС БСН 180540021233")
    '«Экспо Сервис» ЖШС БСН 180540021233'
    >>> last_party('Кредитор "Жібек Жолы" ЖШС Кредитордың БСН 051040956360')
    '"Жібек Жолы" ЖШС Кредитордың БСН 051040956360'
    >>> last_party("АКТ № 60 оказанных услуг от 30 декабря 2024 г. Hansa Spedition GmbH, Германия, ")
    'Hansa Spedition GmbH, Германия, '
    """
    forms = list(_FORM.finditer(text))
    if not forms:
        return ""
    form = forms[-1]
    follows, before = text[form.end() :].lstrip(), text[: form.start()].rstrip()
    opened = max(before[:-1].rfind(mark) for mark in _OPEN)
    quoted = before[-1:] in set(_CLOSE) and opened >= 0
    if quoted and re.fullmatch(_LAST, form.group()) and follows[:1] not in set(_OPEN):
        return text[opened:]
    if follows and (follows[0] in _OPEN or (follows[0].isupper() and not _NUMBERED.match(follows))):
        return text[form.start() :]
    if quoted:
        return text[opened:]
    led = max((m.end() for m in _LED.finditer(before)), default=0)
    return text[max(led, before.rfind(" ", 0, max(0, len(before) - 30)) + 1) :]


def _balanced(text: str, match: re.Match[str]) -> str:
    """The match, drawn out to the closing mark of nested «…«…»…» quotes."""
    found = match.group()
    missing = found.count("«") - found.count("»")
    rest = text[match.end() :]
    while missing > 0 and "»" in rest[:80]:
        cut = rest.index("»") + 1
        found, rest, missing = found + rest[:cut], rest[cut:], missing - 1
    return found


def _tidy(name: str) -> str | None:
    return " ".join(name.split()).strip(" ,;:-–—/|") or None
