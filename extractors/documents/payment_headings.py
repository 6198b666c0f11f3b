"""Headings of payment papers that are no labels: titles known by their shape, «Transaction details» over a list."""

from collections.abc import Sequence

from extractors.banking.marks import is_mark
from extractors.billing.title_lines import shaped_titles
from extractors.billing.titles import in_title
from extractors.draft import Draft
from extractors.fold import fold, pattern
from extractors.labels.areas import Area
from extractors.layout import Sheet
from extractors.reading import Hit

# The heading of a paper is so much higher than its last line, and among its first lines.
_HEADING, _TOP = 1.25, 4
# What a print says of itself at its foot.
_FOOT = pattern(
    r"^(?:this (?:is an? )?(?:\w+[ -]){0,3}(?:document|advice|receipt|print\w*|confirmation|statement|report)\b"
    r"|(?:настоящ\w+ |данн\w+ |электронн\w+ )?(?:документ|квитанция|выписка) (?:был[аи]? )?"
    r"(?:сформирован|создан|распечатан|подписан|является)"
    r"|(?:осы )?(?:құжат|түбіртек)\b.*(?:жасалған|қалыптастырылған|жасалды|қалыптастырылды))"
)


def put_shaped_heading(draft: Draft, sheet: Sheet, shapes: Sequence[str]) -> None:
    """Number and date behind a title that nobody listed, known by its shape: «Подтверждение валютного перевода № 245»."""
    if draft.get("/number") is None and draft.get("/issued_on") is None and shapes:
        number, on = in_title((sheet,), shaped_titles(sheet, shapes))
        draft.put("/number", number)
        draft.put("/issued_on", on)


def ends_text(text: str) -> bool:
    """Whether a line ends what is told of a payment: a mark of the bank, or what the print says of itself.

    >>> [ends_text(t) for t in ("This document was generated electronically.", "Исполнено 20.06.2025", "This document, 5")]
    [True, True, True]
    >>> [ends_text(t) for t in ("Оплата по инвойсу 5", "Документ сформирован в системе", "for the documents of this order")]
    [False, True, False]
    """
    return is_mark(text) or _FOOT.match(fold(text)) is not None


def is_label_alone(sheet: Sheet, told: Area) -> bool:
    """Whether what stands under «Transaction details» is itself a label, its value beside it: «Payment type   Urgent»."""
    line = next((x for x in sheet.lines if told[0].words[0] in x.words), None)
    return len(told) == 1 and line is not None and len(line.segments) > 1 and line.words[0] is told[0].words[0]


def heads(sheet: Sheet, hit: Hit) -> bool:
    """Whether a label stands over the paper in larger letters, «Payment message details»."""
    return hit.box.height > _HEADING * sheet.lines[-1].box.height and hit.segment.line < _TOP
