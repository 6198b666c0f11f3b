"""What a letter says: the values of its places, all of them text, from a result and the operator's order."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from num2words import num2words

from checklists import editions, workdays
from pipeline.letters.justified import over_limits
from pipeline.letters.operator import BLANK, Operator
from pipeline.letters.order import Kind, Order
from pipeline.letters.remarks import Remark, remarks, told
from pipeline.letters.templates import common
from pipeline.letters.terms import TermId, days_moved, last_day, length
from pipeline.result import Expense, Finding, Group, Result, Text
from pipeline.views import texts
from pipeline.views.citing import LetterLanguage, cited
from pipeline.views.figures import GROUPS, clean, day, money

_MOST_PAGES: Final = 6  # named one by one
_LONGEST: Final = 600  # characters of a text of a paper
_NUMBERS: Final = {"kk": "kz", "ru": "ru"}
_TENGE: Final = {"kk": "теңге", "ru": "тенге"}
_SIGN: Final = re.compile(r"(?<=\d)[\u00a0\u202f ]₸")


def content(result: Result, order: Order, operator: Operator, lang: LetterLanguage) -> dict[str, Any]:
    """The values of every place a template may name, whatever the kind of the letter."""
    spans = _spans(result, order)
    claimed, accepted = (_sum(getattr(e, f) for e in result.expenses) for f in ("claimed_net", "verified_net"))
    values = {
        "operator": _operator(operator, lang),
        "letter": {"number": order.number or "__________", "date": day(order.on, lang)},
        "applicant": {"name": result.applicant, "bin": result.applicant_bin},
        "application": {"id": result.application, "submitted": day(result.submitted_on, lang)},
        "rules": common().rules[lang],
        "resubmitted": day(order.resubmitted, lang),
        "remarks": [_remark(n, each, lang) for n, each in enumerate(remarks(result), 1)],
        "grounds": _grounds(result, order, lang),
        "lines": [_line(result, expense, lang) for expense in result.expenses],
        "groups": [_group(name, group, lang) for name, group in result.calculation.groups.items() if group.base],
        "totals": _totals(result, claimed, accepted, lang),
        "in_full": claimed == accepted and not _caps(result),
        "fix": _fix(result, order, lang),
        "hearing": _hearing(result, order, operator, lang),
        "terms": [_term(result, *span, lang) for span in spans],
        "calendar": _calendar([(since, due) for _, since, due in spans], lang),
    }
    return {key: _shown(value, lang) for key, value in values.items()}


def _shown(value: Any, lang: LetterLanguage) -> Any:
    """Texts made harmless and whole; amounts in words an official letter uses."""
    match value:
        case str():
            return _SIGN.sub(f"\u00a0{_TENGE[lang]}", clean(value)).replace(GROUPS, "\u00a0").replace("№ ", "№\u00a0")
        case dict():
            return {key: _shown(each, lang) for key, each in value.items()}
        case list():
            return [_shown(each, lang) for each in value]
        case _:
            return value


def _operator(operator: Operator, lang: LetterLanguage) -> dict[str, str]:
    own = {field: value.in_language(lang) or BLANK for field, value in operator.values()}
    blank = {
        f"{field}_{tongue}": getattr(operator, field).in_language(tongue)
        for field in ("name", "address")
        for tongue in ("kk", "ru")
    }
    return own | blank


def _remark(number: int, remark: Remark, lang: LetterLanguage) -> dict[str, str]:
    about = _said(texts.label("letter_whole"), lang)
    if len(remark.lines) == 1:
        about = _said(texts.label("letter_line", number=remark.lines[0]), lang)
    elif remark.lines:
        about = _said(texts.label("letter_lines", numbers=", ".join(remark.lines)), lang)
    elif remark.paper is not None:
        about = ""
    paper = _said(remark.paper, lang) if remark.paper else ""
    return {
        "number": str(number),
        "about": _capital("; ".join(filter(None, (about, clean(paper, _LONGEST))))),
        "where": _pages(remark, lang),
        "says": clean(_said(remark.says, lang), _LONGEST),
        "basis": _capital(cited(remark.cite, lang) or cited("22 part 1", lang)),
        "wanted": _said(remark.wanted, lang),
    }


def _pages(remark: Remark, lang: LetterLanguage) -> str:
    """``файл.pdf, с. 3``; only the first are named where there are many."""
    named = [
        clean(page.file, 120) + (f", {_said(texts.label('page', number=str(page.page)), lang)}" if page.page else "")
        for page in remark.pages[:_MOST_PAGES]
    ]
    more = len(remark.pages) - _MOST_PAGES
    if more > 0:
        named.append(_said(texts.label("letter_pages", count=str(more)), lang))
    return "; ".join(named)


def _line(result: Result, expense: Expense, lang: LetterLanguage) -> dict[str, str]:
    reasons = " ".join(_reason(result, expense, reason, lang) for reason in expense.reasons)
    total, whole = result.calculation.total_reimbursable, _said(texts.label("letter_see_whole"), lang)
    what = (
        f"{expense.category}. {clean(expense.description or _said(texts.category(expense.category), lang), _LONGEST)}"
    )
    return {
        "number": expense.id,
        "what": what,
        "claimed": money(expense.claimed_net, lang),
        "accepted": money(expense.verified_net, lang),
        "status": _capital(_said(texts.name("status", expense.status), lang)),
        "reasons": reasons or ("" if expense.status == "verified" and total else whole),
    }


def _reason(result: Result, expense: Expense, reason: Text, lang: LetterLanguage) -> str:
    """The reason of a line with the provision of the finding that says it."""
    said = clean(_said(told(reason), lang), _LONGEST)
    found = next((f for f in result.findings if f.message == reason and f.expense in (None, expense.id)), None)
    basis = cited(found.cite, lang) if found else ""
    return f"{said.removesuffix('.')} ({basis})." if basis else said


def _grounds(result: Result, order: Order, lang: LetterLanguage) -> list[dict[str, str]]:
    """What concerns the application as a whole: why it is not considered, is refused, or is limited."""
    found: Sequence[Finding] = ()
    said: list[tuple[str, str]] = []
    match order.kind:
        case "unconsidered":
            found = over_limits(result)
            if order.budget_used:
                said.append((_said(texts.label("letter_budget"), lang), cited("22 part 3 (1)", lang)))
        case "refusal":
            found = [f for f in result.findings if f.expense is None and f.outcome in ("refuse", "cut", "cap", "leave")]
        case "decision":
            found = _caps(result)
        case _:
            pass
    said += [(clean(_ground(_said(told(f.message), lang), order), _LONGEST), cited(f.cite, lang)) for f in found]
    return [{"number": str(n), "says": says, "basis": _capital(by)} for n, (says, by) in enumerate(said, 1)]


def _ground(says: str, order: Order) -> str:
    """What is a ground of leaving an application: the fact, which is the finding's first sentence, without both readings."""
    return f"{says.partition('. ')[0].removesuffix('.')}." if order.kind == "unconsidered" else says


def _caps(result: Result) -> list[Finding]:
    return [f for f in result.findings if f.outcome == "cap"]


def _group(name: str, group: Group, lang: LetterLanguage) -> dict[str, str]:
    amounts = {field: money(getattr(group, field), lang) for field in ("base", "before_cap", "cap", "reimbursable")}
    return {"name": _said(texts.label(f"letter_group_{name}"), lang), **amounts}


def _totals(result: Result, claimed: Decimal, accepted: Decimal, lang: LetterLanguage) -> dict[str, str]:
    reimbursable = result.calculation.total_reimbursable
    whole: str = num2words(int(reimbursable), lang=_NUMBERS[lang])
    words = f"{whole} {_TENGE[lang]} {reimbursable % 1 * 100:02.0f} тиын"
    return {
        "claimed": money(claimed, lang),
        "accepted": money(accepted, lang),
        "reimbursable": money(reimbursable, lang),
        "words": words,
    }


def _fix(result: Result, order: Order, lang: LetterLanguage) -> dict[str, str]:
    edition = editions.on(result.submitted_on)
    return {
        "days": f"{length(edition, 'fix').number:f}",
        "due": day(last_day(edition, "fix", order.on), lang),
    }


def _hearing(result: Result, order: Order, operator: Operator, lang: LetterLanguage) -> dict[str, str]:
    on, at = order.hearing or (None, "")
    return {
        "on": day(on, lang) if on else "",
        "at": at,
        "place": operator.hearing_place.in_language(lang) or BLANK,
        "latest": day(last_day(editions.on(result.submitted_on), "hearing", order.on), lang),
    }


def _spans(result: Result, order: Order) -> list[tuple[TermId, date, date]]:
    """The terms a letter is bound by, each with the day it runs from and its last day."""
    begun = order.registered or result.submitted_on
    again = order.resubmitted or begun
    runs: dict[Kind, list[tuple[TermId, date]]] = {
        "remarks": [("remarks", begun), ("fix", order.on)],
        "repeat": [("repeat", again), ("fix", order.on)],
        "refusal": [("review", again), ("refusal", again), ("hearing", order.on)],
    }
    edition = editions.on(result.submitted_on)
    return [(term, since, last_day(edition, term, since)) for term, since in runs.get(order.kind, [])]


def _term(result: Result, term: TermId, since: date, due: date, lang: LetterLanguage) -> dict[str, str]:
    asked = length(editions.on(result.submitted_on), term)
    return {
        "name": _capital(_said(texts.label(f"term_{term}", days=f"{asked.number:f}"), lang)),
        "basis": _capital(cited(asked.cite, lang)),
        "since": day(since, lang),
        "due": day(due, lang),
    }


def _calendar(spans: Iterable[tuple[date, date]], lang: LetterLanguage) -> str:
    """Which calendar the terms go by, and the days it moved within them."""
    release, moved = workdays.sources()
    name = _said(texts.label("letter_calendar_name", release=release, moved=str(moved)), lang)
    said = [_said(texts.label("letter_calendar", calendar=name), lang)]
    off: set[date] = set()
    worked: set[date] = set()
    for span in spans:
        without, more = days_moved(*span)
        off |= set(without)
        worked |= set(more)
    for key, days in (("letter_days_off", off), ("letter_days_worked", worked)):
        if days:
            listed = ", ".join(day(each, lang) for each in sorted(days))
            said.append(_said(texts.label(key, days=listed), lang))
    return " ".join(said)


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal("0.00"))


def _said(text: Text, lang: LetterLanguage) -> str:
    return texts.in_language(text, lang)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
