"""What a form of payment says behind «Назначение платежа» of what is to be written there: no part of the purpose (forms 8)."""

from extractors.fold import fold, pattern
from extractors.labels.areas import Area
from extractors.reading import Hit, Span

_HINT = pattern(
    r"(?:\W*\b(?:с|и|или|указанием|наименовани[еяй]|товар\w*|выполненн\w*|оказанн\w*|работ\w*|услуг\w*|номер\w*|дат\w*|документ\w*"
    r"|договор\w*|no|иных|реквизит\w*|атау\w*|жұмыс\w*|қызмет\w*|мен|және)\b)+\W*"
)


def _behind_rest(lines: Area) -> Area | None:
    """The lines behind the last words of the hint, its bracket closed; None where they do not begin with them.

    Where its first lines stand beside other boxes they may not have been taken for its own.
    """
    for n, line in enumerate(lines[:3]):
        before, closed, _ = line.text.partition(")")
        if "(" in before or not _HINT.fullmatch(fold(before)):
            return None
        if closed:
            return _behind_bracket(lines[n:]) or None
    return None


def _behind_bracket(lines: Area) -> Area:
    """What stands behind the bracket that the first line closes."""
    tail = lines[0].text.partition(")")[2].strip(" :.,")
    kept = (Span(lines[0].sheet, lines[0].words, tail),) if tail else ()
    return (*kept, *lines[1:])


def without_hint(label: Hit, lines: Area) -> Area:
    """The lines behind «(с указанием наименования товара, … и иных реквизитов)», which may run over several of them.

    Without brackets the hint is what has no other words: «Назначение платежа, наименование товара, работ, услуг».
    """
    rest = _behind_rest(lines)
    if rest is not None:
        return rest
    opened = "(" in label.segment.text and ")" not in label.segment.text
    if not lines or not (opened or lines[0].text.startswith("(")):
        return lines[1:] if lines and _HINT.fullmatch(fold(lines[0].text)) else lines
    for n, line in enumerate(lines[:6]):
        if ")" in line.text:
            return _behind_bracket(lines[n:])
    return lines
