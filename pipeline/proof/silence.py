"""What a scanned page seems to say and no field states: there a value may have gone unread, and its absence proves nothing."""

import re
from collections.abc import Iterator
from datetime import date

from rapidfuzz.distance import Levenshtein

from extractors.dates import find_dates
from extractors.fold import fold, pattern, tokens
from extractors.records import Billing, Certificate, Payment
from pipeline.extract import Paper
from pipeline.proof.known import Known

# A word is still told when so many of its letters are wrong.
_WRONG = 2
# Words of the e-invoice system that take a paper back; «исправленный» and «дополнительный» are captions of every form.
_VOID = tuple(
    fold(w)
    for w in "отозван отозвана аннулирован аннулирована расторгнут отклонен отклонена черновик исправлен заменен "
    "қайтарылған cancelled revoked declined".split()
)
_STATUS = pattern(r"\bстатус|\bмәртебе|\bкуйі\b|\bstatus\b")
_TERM = pattern(r"действи\w* до|действует|срок действия|годен|жарамды|қолданыл|valid (?:until|till|to)|expir")
_MONTH = 31
# Tenge with an amount: the bank debited them for a payment in another currency. An account has their letters inside it.
_TENGE = re.compile(
    r"(?<!\w)\d[\d\s.,]{3,}\s*(?:(?:KZT|тенге|теңге)(?!\w)|₸)|(?:(?<!\w)KZT|₸)\s*\d[\d\s.,]{3,}", re.IGNORECASE
)
_FEE = pattern(r"комисси|\bcommission|\b(?:bank )?(?:fees?|charges?)\b|\bтариф")
_INVOICE = pattern(r"фактур|invoice")
_AMENDING = tuple(
    fold(w) for w in "исправленный исправленная дополнительный дополнительная түзетілген қосымша corrected".split()
)


def passed_over(paper: Paper, known: Known) -> Iterator[str]:
    """Pointers of values that may be there and were not read."""
    record, text = paper.record, paper.scan
    if text is None:
        return
    if isinstance(record, Billing) and record.status is None and (_STATUS.search(fold(text)) or _near(text, _VOID)):
        yield "/status"
    if isinstance(record, Certificate) and record.valid_until is None:
        later = [d for d, _, _ in find_dates(text) if record.issued_on and (d - record.issued_on).days > _MONTH]
        told = later or _TERM.search(fold(text))
        if told and not (later and _covers(record, min(later), known)):
            yield "/valid_until"
    if isinstance(record, Payment) and record.currency not in (None, "KZT"):
        if record.executed_on is None:  # the rate of the day of payment decides, and the day of the order is another
            yield "/executed_on"
        if record.kzt_debited is None and any(_TENGE.search(line) for line in _without_fees(text)):
            yield "/kzt_debited"


def _without_fees(text: str) -> Iterator[str]:
    """The lines of a page but for those of what the bank takes for itself."""
    yield from (line for line in text.splitlines() if not _FEE.search(fold(line)))


def _covers(record: Certificate, first: date, known: Known) -> bool:
    """Whether the certificate is in force on every day of the claim and its papers, whichever of its days ends the term."""
    days = known.deal_days()
    begins = record.valid_from or record.issued_on
    return bool(days) and begins is not None and begins <= min(days) and max(days) <= first


def amends(text: str) -> bool:
    """Whether a page of no known kind speaks of an invoice that is corrected, added to or taken back."""
    return bool(_INVOICE.search(fold(text))) and _near(text, (*_VOID, *_AMENDING))


def _near(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the text, a few letters misread."""
    found = {t for word in text.split() for t, _, _ in tokens(word) if len(t) > 5}
    return any(Levenshtein.distance(t, w, score_cutoff=_WRONG) <= _WRONG for t in found for w in words)
