"""One letter: the filled Word file, and the PDF of the same."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from checklists import editions
from checklists.workdays import is_working
from pipeline.letters.content import content
from pipeline.letters.justified import objection
from pipeline.letters.operator import FILE, LetterError, Operator, standard
from pipeline.letters.order import KINDS, LETTER_LANGUAGES, Order
from pipeline.letters.templates import file_name, template
from pipeline.letters.terms import last_day
from pipeline.result import Result, Text
from pipeline.views import texts
from pipeline.views.citing import LetterLanguage
from pipeline.views.figures import clean, day


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """``name``: without the ending, ``remarks.kk``."""

    name: str
    word: bytes
    pdf: bytes


def letter(
    result: Result, order: Order, lang: LetterLanguage, operator: Operator, folder: Path | None = None
) -> Letter:
    """A letter in one language. Raises as :func:`worded`."""
    from pipeline.letters.printed import printed  # noqa: PLC0415 - few commands print, and the libraries are large

    word = worded(result, order, lang, operator, folder)
    title = texts.in_language(texts.label(f"letter_kind_{order.kind}"), lang)
    pdf = printed(word, lang, f"{clean(result.application)}: {title}")
    return Letter(name=f"{order.kind}.{lang}", word=word, pdf=pdf)


def worded(result: Result, order: Order, lang: LetterLanguage, operator: Operator, folder: Path | None = None) -> bytes:
    """The Word file of a letter; ``folder``: the operator's templates, ours where one is missing.

    Raises :class:`LetterError` where the result does not justify the letter, or a day or a template is wrong.
    """
    from pipeline.letters.fill import fill  # noqa: PLC0415 - few commands write letters, and the library is large

    if said := objection(result, order.kind, budget_used=order.budget_used):
        raise LetterError(f"{result.application}: no letter of the kind {order.kind}: {said.en}")
    _check_days(result, order)
    name = file_name(order.kind, lang)
    path = folder / name if folder else None
    given = path.read_bytes() if path and path.is_file() else template(order.kind, lang)
    return fill(given, content(result, order, operator, lang), str(path or name))


def cautions(result: Result, order: Order) -> Iterator[Text]:
    """What the operator should know before signing: a term that is over, a reading that decides, a length nobody found."""
    edition = editions.on(result.submitted_on)
    begun = order.registered or result.submitted_on
    again = order.resubmitted or begun
    for kind, term, since in (
        ("remarks", "remarks", begun),
        ("repeat", "repeat", again),
        ("refusal", "refusal", again),
    ):
        if kind == order.kind and order.on > (due := last_day(edition, term, since)):  # type: ignore[arg-type]
            yield texts.label("letter_overdue", due=due.isoformat())
    if order.kind in ("remarks", "repeat") and (question := edition.parameter("fix_days").question):
        yield Text(en=question.en, ru=question.ru, kk=question.kk)
    if order.kind == "refusal" and (question := edition.parameter("review_period_days").question):
        yield Text(en=question.en, ru=question.ru, kk=question.kk)
    if order.kind == "unconsidered" and not order.budget_used:
        asked = edition.reading("A-25").question
        yield Text(en=asked.en, ru=asked.ru, kk=asked.kk)
    if order.kind == "decision" and result.calculation.cautious_total != result.calculation.total_reimbursable:
        yield texts.label("letter_cautious", amount=f"{result.calculation.cautious_total} KZT")


def write_templates(folder: Path) -> list[Path]:
    """Every template and the operator's configuration, to be edited. A file that is there already stays: ``LetterError``."""
    files = {file_name(kind, lang): template(kind, lang) for kind in KINDS for lang in LETTER_LANGUAGES}
    files[FILE] = standard().encode()
    there = [name for name in files if (folder / name).exists()]
    if there:
        raise LetterError(f"{folder}: there already: {', '.join(there)}")
    folder.mkdir(parents=True, exist_ok=True)
    for name, given in files.items():
        (folder / name).write_bytes(given)
    return [folder / name for name in files]


def _check_days(result: Result, order: Order) -> None:
    """The days of an order agree with each other and with the Rules."""
    begun = order.registered or result.submitted_on
    if order.on < begun:
        raise LetterError(f"the letter's day {order.on} is before the application was registered, {begun}")
    if order.kind == "repeat" and order.resubmitted is None:
        raise LetterError("a repeat notice needs the day the papers came again: --resubmitted, or the register")
    if order.resubmitted is not None and not begun <= order.resubmitted <= order.on:
        raise LetterError(f"the papers came again on {order.resubmitted}: not between {begun} and {order.on}")
    if order.hearing is not None:
        _check_hearing(result, order, order.hearing[0])


def _check_hearing(result: Result, order: Order, on: date) -> None:
    latest = last_day(editions.on(result.submitted_on), "hearing", order.on)
    if not order.on < on <= latest:
        raise LetterError(
            f"a hearing is held after {day(order.on, 'en')}, not later than {day(latest, 'en')} (24 part 1)"
        )
    if not is_working(on):
        raise LetterError(f"{day(on, 'en')} is no working day")
