"""The law in the terminal: its editions, what changed between two days, its rules, an imported list."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Rich

from checklists import annexes, editions, folder, workdays
from checklists.changes import Difference, Says
from checklists.model import Change, Edition, Rule
from checklists.model import Text as LawText
from checklists.named import APPLICATION, DECIDED, PAPERS
from pipeline.rulebook import Cases
from pipeline.views import texts
from pipeline.views.citing import provision
from pipeline.views.figures import Language, clean, day

SHOWN = 12  # rows of a list shown of each sort of change


def all_editions(lang: Language, today: date) -> RenderableType:
    """Each edition with its days and its changes; what is assumed; the annexes and the calendar as they stand."""
    known = editions.load_all()
    table = _table(lang, "edition", "in_force", "text_of", "changed", title="editions")
    for n, edition in enumerate(known):
        end = known[n + 1].in_force_from - timedelta(days=1) if n + 1 < len(known) else None
        changed = "\n".join(f"· {_change(c, lang)}" for c in edition.act.changes)
        says = f"{_in(edition.act.name, lang)}\n{_in_words(edition.act.cite, lang)}"
        table.add_row(*map(_plain, (edition.id, _days(edition.in_force_from, end, lang), says, changed)))
    return Group(
        table,
        _plain(said("before_first", lang, begin=day(known[0].in_force_from, lang))),
        _plain(said("chosen_by", lang)),
        Rich(),
        _assumed(known, lang),
        Rich(),
        *_annexes(today, lang),
        _plain(said("calendar", lang, path=workdays.calendar())),
        *(_plain(said("data_from", lang, path=str(place))) for place in folder.folders()),
    )


def _days(begin: date, end: date | None, lang: Language) -> str:
    if end is None:
        return said("from_on", lang, begin=day(begin, lang))
    return said("from_to", lang, begin=day(begin, lang), end=day(end, lang))


def _assumed(known: Sequence[Edition], lang: Language) -> Table:
    """What the law's text does not give: each parameter once, with its value and its question."""
    table = _table(lang, "parameter", "value", "provision", "question", title="assumed")
    rows = {(p.name, _value(p)): p for edition in known for p in edition.act.parameters if p.basis == "assumed"}
    for (name, value), parameter in rows.items():
        asked = _in(parameter.question, lang) if parameter.question else ""
        unit = said(f"unit_{parameter.unit.replace(' ', '_')}", lang) if parameter.unit else ""
        table.add_row(*map(_plain, (name, f"{value} {unit}".strip(), _in_words(parameter.cite, lang), asked)))
    return table


def _value(parameter: object) -> str:
    return str(next(v for v in (getattr(parameter, n) for n in ("number", "choice", "day")) if v is not None))


def _annexes(today: date, lang: Language) -> Iterator[Rich]:
    yield _plain(said("lists", lang, date=day(today, lang)), "bold")
    for key, listed in (("goods_list", annexes.goods(today)), ("services_list", annexes.services(today))):
        whole = said("whole" if listed.complete else "not_whole", lang)
        yield _plain(said(key, lang, count=str(len(listed.rows)), whole=whole))


def differences(found: Sequence[Difference], earlier: date, later: date, lang: Language) -> RenderableType:
    """What changed, the later edition's own list of its changes first."""
    head = _plain(said("diff", lang, begin=day(earlier, lang), end=day(later, lang)), "bold")
    if not found:
        return Group(head, _plain(said("nothing", lang)))
    told: list[RenderableType] = [head]
    for edition in editions.load_all():
        if earlier < edition.in_force_from <= later:
            told.append(_plain(said("restated", lang, edition=edition.id), "italic"))
            told += [
                Padding(_plain(f"{_in(c.says, lang)} [{_in_words(c.cite, lang)}]"), (0, 0, 0, 2))
                for c in edition.act.changes
            ]
    table = _table(lang, "provision", "what", "before", "after")
    for difference in found:
        sides = [_side(s, difference, lang) for s in (difference.before, difference.after)]
        if difference.before is None:
            sides[0] = ""
        if difference.after is None:
            sides[1] = said("gone", lang)
        table.add_row(*map(_plain, (_in_words(difference.cite, lang), _about(difference, lang), *sides)))
    return Group(*told, table)


def _about(difference: Difference, lang: Language) -> str:
    where = f" ({', '.join(difference.where)})" if difference.where else ""
    return f"{said(f'of_{difference.of}', lang)} {_named(difference, lang)}{where}: {said(f'field_{difference.field}', lang)}"


def _named(difference: Difference, lang: Language) -> str:
    what = difference.id.split()[-1]
    tables = {
        "document": "kind",
        "signature": "kind",
        "rate": "size" if what in ("large", "medium", "small") else "level",
    }
    if difference.of == "figure":
        return said(f"name_{what}", lang)
    return _name(tables[difference.of], what, lang) if difference.of in tables else difference.id


def _side(says: Says | None, difference: Difference, lang: Language) -> str:
    if says is None:
        return ""
    if says.text is not None:
        return _in(says.text, lang)
    if says.kinds:
        table = {"outcome": "outcome", "level": "level"}.get(difference.field, "kind")
        return ", ".join(proof(k, lang) if table == "kind" else _name(table, k, lang) for k in says.kinds)
    return says.value


def all_rules(edition: Edition, on: date, cases: dict[str, Cases], lang: Language) -> Table:
    """Every rule in one row: provision, what it asks, what proves it, what follows, its tests."""
    table = _table(lang, "rule", "provision", "asks", "proof", "outcome", "tests")
    table.title = said("rules", lang, date=day(on, lang), edition=edition.id)
    for rule in edition.rules:
        tested = cases.get(rule.id)
        counted = f"{len(tested.passing)} / {len(tested.failing)}" if tested else "—"
        cells = (
            rule.id,
            _in_words(rule.cite, lang),
            _in(rule.asks, lang),
            proofs(rule, lang),
            outcomes(rule, lang),
            counted,
        )
        table.add_row(*map(_plain, cells))
    return table


def one_rule(rule: Rule, edition: Edition, cases: Cases | None, lang: Language) -> RenderableType:
    """A rule in full: its text in all three languages, whatever the language of the captions."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column()
    rows = [
        (said("rule", lang), f"{rule.id} · {edition.id}"),
        (said("provision", lang), "\n".join(dict.fromkeys((_in_words(rule.cite, lang), rule.cite)))),
        *((code, _in(rule.asks, code)) for code in ("kk", "ru", "en")),
        (said("proof", lang), proofs(rule, lang)),
        (said("outcome", lang), outcomes(rule, lang)),
        (said("checked_by", lang), checked_by(rule, lang)),
        (said("found_as", lang), ", ".join(rule.found_as) or rule.id),
        (said("categories", lang), ", ".join(rule.categories) or said("all", lang)),
        *_readings(rule, edition, lang),
        *_tests(cases, lang),
    ]
    for caption, cell in rows:
        table.add_row(_plain(caption), _plain(cell))
    return table


def _readings(rule: Rule, edition: Edition, lang: Language) -> Iterator[tuple[str, str]]:
    for each in rule.readings:
        reading = edition.reading(each)
        sides = f"{said('literal', lang)}: {_in(reading.literal, lang)}\n{said('cautious', lang)}: {_in(reading.cautious, lang)}"
        yield f"{said('readings', lang)} {each}", f"{_in(reading.question, lang)}\n{sides}"


def _tests(cases: Cases | None, lang: Language) -> Iterator[tuple[str, str]]:
    if cases is None:
        yield said("tests", lang), said("no_tests", lang)
        return
    counts = {"passing": str(len(cases.passing)), "failing": str(len(cases.failing))}
    yield said("tests", lang), said("cases", lang, path=cases.file, **counts)
    for key, names in (("passes", cases.passing), ("fails", cases.failing)):
        yield from ((said(key, lang), name) for name in names)


def proofs(rule: Rule, lang: Language) -> str:
    return ", ".join(proof(kind, lang) for kind in rule.proof) or said("proof_none", lang)


def proof(kind: str, lang: Language) -> str:
    """What may prove a rule: a kind of paper, the application, or papers that no bundle holds."""
    return said(f"proof_{kind}", lang) if kind in ("application", "outside") else _name("kind", kind, lang)


def outcomes(rule: Rule, lang: Language) -> str:
    first = _name("outcome", rule.outcome, lang)
    return first if rule.then is None else said("then", lang, first=first, then=_name("outcome", rule.then, lang))


def checked_by(rule: Rule, lang: Language) -> str:
    if rule.checked_by == "person":
        return said("by_person", lang)
    key = "by_function" if rule.checked_by in (*APPLICATION, *PAPERS, *DECIDED) else "by_stage"
    return said(key, lang, path=rule.checked_by)


def said(key: str, lang: Language, **values: str) -> str:
    """A caption of ``sentences/law.toml``."""
    return texts.in_language(texts.label(key, "law", **values), lang)


def _table(lang: Language, *columns: str, title: str = "") -> Table:
    table = Table(title=said(title, lang) if title else None, title_justify="left", show_lines=True)
    for column in columns:
        table.add_column(said(column, lang), overflow="fold")
    return table


def _name(table: str, key: str, lang: Language) -> str:
    return texts.in_language(texts.name(table, key), lang)


def _change(change: Change, lang: Language) -> str:
    return f"{_in(change.says, lang)} [{_in_words(change.cite, lang)}]"


def _in_words(cite: str, lang: Language) -> str:
    return texts.in_language(provision(cite), lang)


def _in(text: LawText, lang: Language) -> str:
    return {"kk": text.kk, "ru": text.ru, "en": text.en}[lang]


def _plain(text: str, style: str = "") -> Rich:
    return Rich("\n".join(clean(line) for line in text.split("\n")), style=style)


def lines_of(captions: Iterable[str]) -> Group:
    """Some lines, one below the other."""
    return Group(*(_plain(caption) for caption in captions))
