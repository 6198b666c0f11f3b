"""Latin words of invoices as recognisers of several alphabets have them: «Oty» for «Qty», «іпуоісе» for «Invoice»."""

import re

_QUANTITY = re.compile(r"^[OОo0Q][tт][yуv](?=\W?$)")
_INVOICE = re.compile(r"^[ІіIil1]?пуо[іi][сc][еe](?=\W?$)")
# The first letter of a number, «SH2504-806».
_DOLLAR = re.compile(r"^\$(?=[A-Z]{1,3}\d)")
# What numbers of proforma invoices begin with.
_PROFORMA = re.compile(r"^[РP][ІI](?=-\d)")


def put_right(word: str) -> str:
    """
    >>> [put_right(w) for w in ("Oty", "іпуоісе", "пуоісе", "$H2504-806", "РІ-862", "$2504", "Otylia")]
    ['Qty', 'Invoice', 'Invoice', 'SH2504-806', 'PI-862', '$2504', 'Otylia']
    """
    text = _INVOICE.sub("Invoice", _QUANTITY.sub("Qty", word))
    return _PROFORMA.sub("PI", _DOLLAR.sub("S", text))
