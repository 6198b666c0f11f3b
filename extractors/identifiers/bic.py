"""BIC (БИК, БСК): the code of a bank, and the digits that stand for the bank in its clients' account numbers."""

import re
from collections.abc import Collection
from functools import lru_cache

from rapidfuzz.distance.Levenshtein import distance

from extractors.identifiers.found import Found, closed_up, latin
from extractors.identifiers.iban import bank_code as _code_in_iban

_SHAPE = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_IN_TEXT = re.compile(r"(?<![0-9A-Za-z])[A-Z]{4}KZ[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![0-9A-Za-z])")

# Banks of Kazakhstan (directory of the National Bank): BIC, code in the IBAN, name.
_BANKS = (
    ("HSBKKZKX", "601", "АО «Народный Банк Казахстана»"),
    ("CASPKZKA", "722", "АО «KASPI BANK»"),
    ("KCJBKZKX", "856", "АО «Банк ЦентрКредит»"),
    ("IRTYKZKA", "965", "АО «ForteBank»"),
    ("BRKEKZKA", "914", "АО «Bereke Bank»"),
    ("TSESKZKA", "998", "АО «Alatau City Bank»"),
    ("KSNVKZKA", "551", "АО «Фридом Банк Казахстан»"),
    ("EURIKZKA", "948", "АО «Евразийский Банк»"),
    ("KINCKZKA", "821", "АО «Банк Bank RBK»"),
    ("NURSKZKX", "849", "АО «Нурбанк»"),
    ("ATYNKZKA", "949", "АО «Altyn Bank»"),
    ("INLMKZKA", "886", "АО «Home Credit Bank»"),
    ("CITIKZKA", "832", "АО «Ситибанк Казахстан»"),
    ("SHBKKZKA", "435", "АО «Шинхан Банк Казахстан»"),
    ("VTBAKZKZ", "432", "ДО АО «Банк ВТБ (Казахстан)»"),
    ("KZIBKZKA", "885", "Казахстан-Зираат"),
    ("BKCHKZKA", "913", "Bank of China"),
    ("ICBKKZKX", "930", "ICBC Almaty"),
    ("HLALKZKZ", "246", "ADCB Islamic"),
    ("ZAJSKZ22", "896", "Заман-Банк"),
    ("HCSKKZKA", "972", "Отбасы банк"),
    ("DVKAKZKA", "907", "БРК"),
    ("EABRKZKA", "700", "ЕАБР"),
    ("KPSTKZKA", "563", "Казпочта"),
    ("NBRKKZKX", "125", "Национальный Банк"),
    ("KKMFKZ2A", "070", "Комитет казначейства МФ"),
    ("GCVPKZ2A", "009", "НАО «Правительство для граждан»"),
    ("KMFBKZKK", "719", "KMF Банк"),
    ("MOKFKZKA", "724", "БиЭнКей"),
    ("CEDUKZKA", "766", "ЦДЦБ"),
    ("KICEKZKX", "927", "KASE"),
    ("KCCJKZKK", "715", "КЦ KASE"),
    ("INEARUMM", "550", "Межгос. банк"),
    # BICs no longer in use, on papers of 2019-2023
    ("SABRKZKA", "914", "Сбербанк"),
    ("ALMNKZKA", "826", "АТФБанк"),
    ("KZKOKZKX", "926", "Казкоммерцбанк"),
)
# Of a code: its country and place.
_COUNTRY = 4
_CODES = {bic: code for bic, code, _ in _BANKS}
_NAMES = {bic: name for bic, _, name in _BANKS}


class InvalidBic(ValueError):
    """Not the shape of a BIC."""


def compact(text: str) -> str:
    """Capital Latin letters and digits.

    >>> compact("НSВККZКХ"), compact("casp kzka xxx")
    ('HSBKKZKX', 'CASPKZKAXXX')
    """
    return latin(closed_up(text)).upper()


def of_terminal(text: str) -> str:
    """The code of the bank that a network's head of a message names: ``XXX`` fills it up there, whatever the office.

    >>> of_terminal("CASPKZKAXXX"), of_terminal("CASPKZKA")
    ('CASPKZKA', 'CASPKZKA')
    """
    return compact(text).removesuffix("XXX")


@lru_cache(maxsize=1024)
def validate(text: str) -> str:
    """The compact code, or ``InvalidBic``.

    >>> validate("TSESKZKA")
    'TSESKZKA'
    >>> validate("TSESKZK")
    Traceback (most recent call last):
    extractors.identifiers.bic.InvalidBic: TSESKZK
    """
    code = compact(text)
    if not _SHAPE.fullmatch(code):
        raise InvalidBic(text)
    return code


def is_valid(text: str) -> bool:
    """Whether the text has the shape of a BIC.

    >>> is_valid("HSBKKZKX"), is_valid("60101")
    (True, False)
    """
    try:
        validate(text)
    except InvalidBic:
        return False
    return True


def bank_code(bic: str) -> str | None:
    """The three digits of the bank in account numbers; None for a bank that is not in the table.

    >>> bank_code("CASPKZKA"), bank_code("DEUTDEFF")
    ('722', None)
    """
    return _CODES.get(compact(bic)[:8])


def meant(text: str, codes: Collection[str]) -> str | None:
    """The BIC that a text is, a letter or two of it misread: of a bank whose digits are among those of account numbers.

    >>> meant("KCIBKZKX", {"856", "722"}), meant("KCIBKZKX", {"722"}), meant("KCJBKZKX", {"856"})
    ('KCJBKZKX', None, None)
    >>> meant("KOIBKZKX", {"856"}), meant("KOBKZKX", {"856"}), meant("KOIBKZKA", {"856"}), meant("TOIBKZKX", {"856"})
    ('KCJBKZKX', 'KCJBKZKX', None, None)
    >>> meant("ВЕКЕК?КА", {"914"})
    'BRKEKZKA'
    """
    read = compact(text).replace("?", "Z")  # a letter that the Cyrillic models do not know
    if read in _CODES:
        return None
    near = [bic for bic, code in _CODES.items() if code in codes and _is_near(bic, read)]
    return near[0] if len(near) == 1 else None


def _is_near(bic: str, read: str) -> bool:
    """One letter is another; of two, letters grown together among them, neither is the first or one of the country's."""
    if len(read) == len(bic) and sum(a != b for a, b in zip(bic, read, strict=True)) == 1:
        return True
    ends = read[:1] == bic[:1] and read[-_COUNTRY:] == bic[-_COUNTRY:]
    return ends and len(bic) - 1 <= len(read) <= len(bic) and distance(bic, read, score_cutoff=2) == 2


def bank_name(bic: str) -> str | None:
    """The bank's name, in Russian or as the bank writes it; None when it is not in the table.

    >>> bank_name("HSBKKZKX")
    'АО «Народный Банк Казахстана»'
    """
    return _NAMES.get(compact(bic)[:8])


def agrees(bic: str, iban: str) -> bool | None:
    """Whether both name the same bank; None when the table or the account number cannot tell.

    >>> agrees("CASPKZKA", "KZ18722S000012345678"), agrees("HSBKKZKX", "KZ18722S000012345678")
    (True, False)
    >>> agrees("LARIKZKA", "KZ18722S000012345678") is None
    True
    """
    expected, printed = bank_code(bic), _code_in_iban(iban)
    return None if expected is None or printed is None else expected == printed


def find(text: str) -> list[Found]:
    """Codes of Kazakh banks in the order of the text.

    >>> find("БИК: КСJВКZКХ / SWIFT CASPKZKA")
    [Found(number='KCJBKZKX', valid=True, start=5, end=13), Found(number='CASPKZKA', valid=True, start=22, end=30)]
    """
    return [Found(compact(run.group()), True, run.start(), run.end()) for run in _IN_TEXT.finditer(latin(text))]
