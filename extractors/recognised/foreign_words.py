"""Latin words of papers as recognisers of several alphabets have them: «Oty» for «Qty», «іпуоісе» for «Invoice», «Сегтапу»."""

import re

from extractors.who.countries import latin_names

_QUANTITY = re.compile(r"^[OОo0Q][tт][yуv](?=\W?$)")
_INVOICE = re.compile(r"^[ІіIil1]?пуо[іi][сc][еe](?=\W?$)")
# The first letter of a number, «SH2504-806».
_DOLLAR = re.compile(r"^\$(?=[A-Z]{1,3}\d)")
# What numbers of proforma invoices begin with.
_PROFORMA = re.compile(r"^[РP][ІI](?=-\d)")
# The shapes of Cyrillic letters as which Latin ones are read, and Latin letters that have one shape there.
_SHAPES = str.maketrans("асегіимпоргтухкьдАВЕКМНОРСТХІГУ", "aceriumnoprmyxkbdABEKMHOPCTXITY")
_ONE_SHAPE = str.maketrans("Gl", "Ci")
_SHORTEST, _LETTERS = 5, re.compile(r"[^\W\d_]{5,}")
_COUNTRIES = {name.translate(_ONE_SHAPE): name for name in latin_names() if len(name) >= _SHORTEST}
# A capital I before letters that no word has behind an l.
_CAPITAL = re.compile(r"^lI?(?=[nrst][a-z]{2})")
# The element of a message that holds its purpose.
_USTRD = re.compile(r"(?<=RmtInf/)[uU]{1,2}[sS]trd")
# What numbers of requests for payment begin with, «СЧ-000110».
_BILL = re.compile(r"^(№|[NМMН][oоeеәaа0]|)[СC]4(?=-\d{3})")
# The contract in Turkish, its dots read as a figure.
_SOZLESME = re.compile(r"^S[6öo]zle[sş]me(?=\W?$)")


def put_right(word: str) -> str:
    """
    >>> [put_right(w) for w in ("lreland,", "lIreland", "lnvoice", "list", "Island")]
    ['Ireland,', 'Ireland', 'Invoice', 'list', 'Island']
    >>> [put_right(w) for w in ("Сегтапу,", "Тигкеу", "Турция")]
    ['Germany,', 'Turkey', 'Турция']
    >>> [put_right(w) for w in ("Oty", "іпуоісе", "пуоісе", "$H2504-806", "РІ-862", "$2504", "Otylia")]
    ['Qty', 'Invoice', 'Invoice', 'SH2504-806', 'PI-862', '$2504', 'Otylia']
    >>> [put_right(w) for w in ("S6zlesme", "RmtInf/uUstrd")]
    ['Sözleşme', 'RmtInf/Ustrd']
    """
    if "strd" in word:
        word = _USTRD.sub("Ustrd", word)
    if "4-" in word[1:5]:
        word = _BILL.sub(r"\1СЧ", word)
    if word[1:2] == "6":
        word = _SOZLESME.sub("Sözleşme", word)
    text = word if word.isascii() else _LETTERS.sub(_country, word)
    text = _INVOICE.sub("Invoice", _QUANTITY.sub("Qty", _CAPITAL.sub("I", text)))
    return _PROFORMA.sub("PI", _DOLLAR.sub("S", text))


def _country(word: re.Match[str]) -> str:
    """A country's name that was read in Cyrillic letters, else the word."""
    return _COUNTRIES.get(word.group().translate(_SHAPES).translate(_ONE_SHAPE), word.group())
