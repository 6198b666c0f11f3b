"""Words that stand one behind the other on a line of a scan."""

from extractors.page import Word

# In letter heights, words of one text are no further apart than a blank; a sign and its number may be.
BLANK, WIDE = 0.7, 1.6


def beside(one: Word, other: Word, blank: float = BLANK) -> bool:
    """Whether ``other`` follows ``one`` on its line, no further behind than ``blank`` letter heights."""
    near = -BLANK * one.height < other.x0 - one.x1 <= blank * min(one.height, other.height)
    return near and abs(one.middle - other.middle) < one.height / 2
