"""What the standard calls the elements of a pacs.008 in words, as reports of banks print them beside the short names."""

_NAMES = {
    "MsgId": "message identification",
    "CreDtTm": "creation date and time",
    "NbOfTxs": "number of transactions",
    "InstrId": "instruction identification",
    "EndToEndId": "end to end identification",
    "TxId": "transaction identification",
    "IntrBkSttlmAmt": "interbank settlement amount",
    "IntrBkSttlmDt": "interbank settlement date",
    "InstdAmt": "instructed amount",
    "XchgRate": "exchange rate",
    "ChrgBr": "charge bearer",
    "Dbtr": "debtor name",
    "DbtrAcct": "debtor account",
    "DbtrAgt": "debtor agent",
    "Cdtr": "creditor name",
    "CdtrAcct": "creditor account",
    "CdtrAgt": "creditor agent",
    "RmtInf": "remittance information",
}
_WORDS = {name: words.split() for name, words in _NAMES.items()}


def behind_name(path: tuple[str, ...], value: str) -> str:
    """``value`` without the element's own name in words before it, which may go on in the next line.

    >>> behind_name(("IntrBkSttlmAmt",), "Interbank settlement USD 6080.00"), behind_name(("Dbtr", "Nm"), "Debtor Altai LLP")
    ('USD 6080.00', 'Altai LLP')
    >>> behind_name(("Dbtr", "Nm"), "Debtor"), behind_name(("Cdtr", "Nm"), "Credit Agricole")
    ('', 'Credit Agricole')
    """
    words = value.split()
    for element in path:
        known = _WORDS.get(element, [])
        n = 0
        while n < min(len(known), len(words)) and words[n].strip(":").lower() == known[n]:
            n += 1
        if n:
            return " ".join(words[n:])
    return value


def is_rest_of_name(path: str, text: str) -> bool:
    """Whether a line holds nothing but the end of the name of the element before it.

    >>> is_rest_of_name("IntrBkSttlmAmt", "amount"), is_rest_of_name("RmtInf/Ustrd", "invoice 12")
    (True, False)
    """
    words = text.lower().split()
    return bool(words) and any(_WORDS.get(name, [])[-len(words) :] == words for name in path.split("/"))
