"""Words of a digital signature, and of one that is missing."""

from extractors.fold import fold, pattern

_DIGITAL = pattern(
    r"подписан\w* (?:эцп|электронной)|\bэцп\b|эцқ|электрондық цифрлық қол|digitally signed|signed with eds|\beds\b"
)
NOT_SIGNED = pattern(
    r"\bне (?:был\w* )?(?:подпис|подтвержд)|\bбез (?:эцп|подпис)|қол қойылма|расталма"
    r"|\b(?:not|un) ?(?:yet )?(?:been )?(?:digitally |electronically )?(?:signed|confirmed)"
)


def tells_of_digital(text: str) -> bool:
    """Whether a text speaks of a digital signature, and not of one that is missing: «не подписан ЭЦП»."""
    return any(_DIGITAL.search(part) and not NOT_SIGNED.search(part) for part in fold(text).split(";"))
