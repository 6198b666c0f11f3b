"""Cost items: what a row of an invoice or act pays for, against the list of its category (paragraphs 9.2, 9.9, 10.2, 10.3)."""

from typing import Literal

import msgspec

from checklists.model import Checklist, CostItem, Edition
from extractors.fold import phrase


class CostVerdict(msgspec.Struct, frozen=True, kw_only=True):
    """What a description is found to be.

    ``listed``: an item of the list, and nothing else. ``excluded``: a cost that a closed list does not name (tickets,
    hotel …). ``doubtful``: such a cost under an open list. ``unknown``: neither, or both at once; for a person to decide.
    ``item`` is what was recognised, where it is one thing.
    """

    status: Literal["listed", "excluded", "doubtful", "unknown"]
    item: CostItem | None = None


def cost_item(edition: Edition, category: str, description: str) -> CostVerdict:
    """What the law makes of a cost by its description, in Kazakh, Russian or English.

    A category without a list of items answers ``unknown`` to everything it does not exclude.
    """
    checklist = edition.checklist(category)
    words = phrase(description)
    listed = next((item for item in checklist.items if _named(words, item.words)), None)
    outside = next((item for item in checklist.excluded if _named(words, item.words)), None)
    if listed is not None and outside is not None:
        # an open list says of both at once what it says of the cost that it does not name: it is for a person
        return CostVerdict(status="unknown") if checklist.items_closed else CostVerdict(status="doubtful", item=outside)
    if outside is not None:
        return CostVerdict(status="excluded" if checklist.items_closed else "doubtful", item=outside)
    listed = listed or next((item for item in checklist.items if _named(words, item.loose_words)), None)
    return CostVerdict(status="unknown") if listed is None else CostVerdict(status="listed", item=listed)


def shows_attendance(edition: Edition, category: str, description: str) -> bool:
    """Whether a row of a paper pays for visiting an event, where the category wants direct participation (R-017, R-021)."""
    return _named(phrase(description), edition.checklist(category).attendance)


def has_list(checklist: Checklist) -> bool:
    """Whether the rows of this category's papers have to be held against a list of costs."""
    return bool(checklist.items or checklist.excluded)


def _named(words: tuple[str, ...], ways: tuple[str, ...]) -> bool:
    """Whether, for one of the ways, every stem begins a word of the description."""
    begun = " ".join(("", *words))
    return any(all(f" {stem}" in begun for stem in phrase(way)) for way in ways)
