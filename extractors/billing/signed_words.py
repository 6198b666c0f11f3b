"""Signatures told in words in place of a hand: «signed, director», «подписано», «imzalandı»."""

from extractors.fold import fold, pattern

_SIGNED = pattern(
    r"(?<!\w)(?:signed|подписано|подпись имеется|қол қойылды|қолы қойылған|imzalandı|gez|unterzeichnet)(?!\w)|已签"
)
# What a place of signature is called, or what is denied: «Signed by: ____», «не подписано», «to be signed».
_NO_HAND = pattern(r"(?<!\w)(?:не|not|be|un) ?(?:signed|подписано)|(?<!\w)signed (?:by|on|at|for)(?!\w)|_{3,}")


def tells_of_hand(text: str) -> bool:
    """Whether the words of a place of signature say that it is signed, and leave no line to sign on.

    >>> [tells_of_hand(t) for t in ("Contractor: signed, director", "Заказчик: подписано", "Customer: ______ signed")]
    [True, True, False]
    >>> [tells_of_hand(t) for t in ("Не подписано", "Signed by the director", "To be signed")]
    [False, False, False]
    """
    told = fold(text)
    return _SIGNED.search(told) is not None and _NO_HAND.search(told) is None
