"""Latin words of invoices as recognisers of several alphabets have them: «Oty» for «Qty», «іпуоісе» for «Invoice»."""

import re

_QUANTITY = re.compile(r"^[OОo0Q][tт][yуv](?=\W?$)")
_INVOICE = re.compile(r"^[ІіIil1]?пуо[іi][сc][еe](?=\W?$)")
# The first letter of a number, «SH2504-806».
_DOLLAR = re.compile(r"^\$(?=[A-Z]{1,3}\d)")
# What numbers of proforma invoices begin with.
_PROFORMA = re.compile(r"^[РP][ІI](?=-\d)")
# A capital I before letters that no word has behind an l.
_CAPITAL = re.compile(r"^lI?(?=[nrst][a-z]{2})")


def put_right(word: str) -> str:
    """
    >>> [put_right(w) for w in ("lreland,", "lIreland", "lnvoice", "list", "Island")]
    ['Ireland,', 'Ireland', 'Invoice', 'list', 'Island']
    >>> [put_right(w) for w in ("Oty", "іпуоісе", "пуоісе", "$H2504-806", "РІ-862", "$2504", "Otylia")]
    ['Qty', 'Invoice', 'Invoice', 'SH2504-806', 'PI-862', '$2504', 'Otylia']
    """
    text = _INVOICE.sub("Invoice", _QUANTITY.sub("Qty", _CAPITAL.sub("I", word)))
    return _PROFORMA.sub("PI", _DOLLAR.sub("S", text))
