"""The elements of a pacs.008: their short names, however they were recognised, and what the standard calls them in words."""

from rapidfuzz.distance import Levenshtein

ELEMENTS = frozenset(
    "Document FIToFICstmrCdtTrf GrpHdr CdtTrfTxInf PmtId MsgId CreDtTm NbOfTxs SttlmInf SttlmMtd InstrId EndToEndId TxId UETR "
    "PmtTpInf SvcLvl LclInstrm CtgyPurp IntrBkSttlmAmt TtlIntrBkSttlmAmt IntrBkSttlmDt InstdAmt XchgRate ChrgBr ChrgsInf Amt "
    "PrvsInstgAgt1 InstgAgt InstdAgt IntrmyAgt1 IntrmyAgt2 UltmtDbtr UltmtCdtr InitgPty Dbtr DbtrAcct DbtrAgt DbtrAgtAcct Cdtr "
    "CdtrAcct CdtrAgt CdtrAgtAcct Nm PstlAdr Ctry AdrLine StrtNm BldgNb PstCd TwnNm CtrySubDvsn Id OrgId PrvtId Othr AnyBIC LEI "
    "SchmeNm Cd Prtry IBAN FinInstnId BICFI BIC ClrSysMmbId MmbId Ccy Purp RgltryRptg Dtls Inf KNP KBE RmtInf Ustrd Strd "
    "InstrForNxtAgt InstrInf AccptncDtTm SttlmTmIndctn PmtTp Tp BrnchId TxInfAndSts OrgnlGrpInfAndSts GrpSts PmtInfSts TxSts "
    "StsRsnInf StsId Acct Agt".split()
)
# The same by their letters' shapes; names of so many letters may have one wrong, within a path shorter ones.
_STEMS, LONG, SHORT = str.maketrans("l1|", "iii"), 9, 4
_SHAPES = {name.lower().translate(_STEMS): name for name in ELEMENTS}

# In words, as reports of banks print them beside the short names.
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


def is_path(text: str) -> bool:
    """Whether a text is a path of elements and nothing else."""
    return all(element(part.rpartition(":")[2]) in ELEMENTS for part in text.rstrip(":=").split("/"))


def element(name: str, *, least: int = LONG) -> str:
    """The name of an element, of which a recogniser takes «I» for «l», and of a long one a letter for another or for none.

    >>> element("Msgld"), element("FinInstnid"), element("IntrBkStimDt"), element("Sum"), element("Dbtr")
    ('MsgId', 'FinInstnId', 'IntrBkSttlmDt', 'Sum', 'Dbtr')
    >>> element("Dotr"), element("Dotr", least=4)
    ('Dotr', 'Dbtr')
    """
    if name in ELEMENTS:
        return name
    shape = name.lower().translate(_STEMS)
    if shape in _SHAPES or len(shape) < least:
        return _SHAPES.get(shape, name)
    near = [
        known for known in _SHAPES if len(known) >= least and Levenshtein.distance(shape, known, score_cutoff=1) <= 1
    ]
    return _SHAPES[near[0]] if len(near) == 1 else name
