"""``otem letter`` and ``otem deadlines``."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from pipeline.letters import register as registers
from pipeline.letters.deadlines import deadlines as open_terms
from pipeline.letters.deadlines import show, write_sheet
from pipeline.letters.justified import objection
from pipeline.letters.operator import LetterError, operator
from pipeline.letters.order import KINDS, LETTER_LANGUAGES, Kind, Order
from pipeline.result import NotAResult, Result, read_result
from pipeline.views import texts
from pipeline.views.figures import Language

messages = Console(stderr=True)
_JSON = msgspec.json.Encoder(decimal_format="string")

Register = Annotated[
    Path | None,
    typer.Option("--register", help="The register of days (CSV); the run's register.csv when left out.", exists=True),
]
OfApplication = Annotated[
    Path | None, typer.Argument(help="OUT/ID of an application, or its result.json.", exists=True)
]
ListKinds = Annotated[bool, typer.Option("--kinds", help="List the kinds, and which the application justifies.")]
WriteTemplates = Annotated[
    Path | None, typer.Option("--write-templates", help="Write the templates and operator.toml here, to edit.")
]
LetterFolder = Annotated[
    Path | None, typer.Option("--out", help="Where the letter goes; the application's letters/ when left out.")
]
Template = Annotated[
    Path | None,
    typer.Option("--template", help="Your folder of templates, from --write-templates.", exists=True, file_okay=False),
]
Resubmitted = Annotated[
    str | None, typer.Option("--resubmitted", help="When the papers came again; else from the register.")
]
Hearing = Annotated[str | None, typer.Option("--hearing", help="Day and hour of the hearing: '2025-04-02 11:00'.")]
BudgetUsed = Annotated[
    bool, typer.Option("--budget-used", help="Ground: the year's budget funds are used up (22 part 3 (1)).")
]


def letter(
    folder: OfApplication = None,
    *,
    kind: Annotated[str | None, typer.Option("--kind", help=f"One of: {', '.join(KINDS)}.")] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="kk or ru; both when left out.")] = None,
    out: LetterFolder = None,
    template: Template = None,
    on: Annotated[str | None, typer.Option("--date", help="The letter's day; today when left out.")] = None,
    number: Annotated[str, typer.Option("--number", help="The letter's number; blank when left out.")] = "",
    resubmitted: Resubmitted = None,
    hearing: Hearing = None,
    budget_used: BudgetUsed = False,
    register: Register = None,
    kinds: ListKinds = False,
    write: WriteTemplates = None,
) -> None:
    """Write a letter to the applicant, in Kazakh and Russian, as .docx and .pdf.

    **remarks** what is to be mended (22 part 1); **repeat** the same for papers that came again (22 part 2);
    **unconsidered** left without consideration (22 part 3); **refusal** preliminary refusal with the call to a hearing
    (24 part 1); **decision** reimbursement in full or in part (24 part 2).

    All that a letter says comes from result.json; a letter that the result does not justify is not written. Who sends and
    signs it stands in **operator.toml**, and the words in Word templates: `otem letter --write-templates my-letters`, edit,
    then `--template my-letters`.

    Exit status: 0 written; 2 not justified, or wrong usage.

    Example: `otem letter results/2025-000123 --kind remarks --number 01-12/345 --date 2025-03-20`
    """
    try:
        if write is not None:
            from pipeline.letters.letter import write_templates  # noqa: PLC0415 - Word's library is loaded when a letter is written

            for path in write_templates(write):
                messages.print(f"-> {path}", markup=False, highlight=False)
            return
        result = read_result(folder) if folder is not None else None
        if kinds or result is None:
            _tell_kinds(result, _spoken(lang), budget_used=budget_used)
            return
        assert folder is not None
        known = {happened.event: happened.on for happened in _events(register, folder, result)}
        order = Order(
            kind=_kind(kind),
            on=_day(on, "--date") if on else datetime.now(UTC).date(),
            number=number,
            registered=known.get("registered"),
            resubmitted=_day(resubmitted, "--resubmitted") if resubmitted else known.get("resubmitted"),
            hearing=_hearing(hearing) if hearing else None,
            budget_used=budget_used,
        )
        _write(result, order, lang, out or _home(folder) / "letters", template)
    except (LetterError, NotAResult, registers.RegisterError) as error:
        messages.print(str(error), style="red", markup=False, highlight=False)
        raise typer.Exit(2) from None


def _spoken(lang: str | None) -> Language:
    """The language of what is told to whoever writes a letter: the letter's, Russian where it goes out in both."""
    return "kk" if lang == "kk" else "en" if lang == "en" else "ru"


def _tell_kinds(result: Result | None, spoken: Language, *, budget_used: bool) -> None:
    console = Console()
    for kind in KINDS:
        said = texts.in_language(texts.label(f"letter_kind_{kind}"), spoken)
        why = objection(result, kind, budget_used=budget_used) if result else None
        mark = "  " if result is None else "no" if why else "ok"
        reason = f"\n    {texts.in_language(why, spoken)}" if why else ""
        console.print(f"{mark}  {kind:13} {said}{reason}", markup=False, highlight=False)


def _write(result: Result, order: Order, lang: str | None, out: Path, template: Path | None) -> None:
    from pipeline.letters.letter import cautions  # noqa: PLC0415 - as above
    from pipeline.letters.letter import letter as write_letter  # noqa: PLC0415 - as above

    if lang not in (None, *LETTER_LANGUAGES):
        raise LetterError(f"--lang is one of {', '.join(LETTER_LANGUAGES)}: letters go out in these")
    told = operator(template)
    for tongue in LETTER_LANGUAGES:
        if lang not in (None, tongue):
            continue
        made = write_letter(result, order, tongue, told, template)
        out.mkdir(parents=True, exist_ok=True)
        for ending, content in (("docx", made.word), ("pdf", made.pdf)):
            path = out / f"{made.name}.{ending}"
            partial = path.with_name(path.name + ".partial")
            partial.write_bytes(content)
            partial.replace(path)
            messages.print(f"-> {path}", markup=False, highlight=False)
    spoken = _spoken(lang)
    before = texts.in_language(texts.label("letter_before_signing"), spoken)
    for said in cautions(result, order):
        caution = texts.in_language(said, spoken)
        messages.print(f"{before}: {caution}", style="yellow", markup=False, highlight=False)
    for field, value in told.values():
        if not value.ru.strip() or not value.kk.strip():
            asked = getattr(value.question, spoken)
            messages.print(f"operator.toml, {field}: {asked}", style="dim", markup=False, highlight=False)


def _kind(kind: str | None) -> Kind:
    found: Kind | None = next((known for known in KINDS if known == kind), None)
    if found is None:
        raise LetterError(f"--kind is one of {', '.join(KINDS)}; --kinds tells which the application justifies")
    return found


def _hearing(text: str) -> tuple[date, str]:
    on, _, at = text.strip().partition(" ")
    try:
        hour = datetime.strptime(at.strip(), "%H:%M").replace(tzinfo=UTC).strftime("%H:%M")
    except ValueError:
        raise LetterError(f"--hearing: day and hour, as '2025-04-02 11:00', not {text!r}") from None
    return _day(on, "--hearing"), hour


def _day(text: str, option: str) -> date:
    found = registers.parse_day(text)
    if found is None:
        raise LetterError(f"{option}: no day: {text!r}; write 2025-03-14 or 14.03.2025")
    return found


def _home(folder: Path) -> Path:
    return folder if folder.is_dir() else folder.parent


def _events(register: Path | None, folder: Path, result: Result) -> tuple[registers.Happened, ...]:
    """The application's own rows of the register, given or beside the run's results."""
    path = register or _home(folder).resolve().parent / registers.FILE
    if not path.is_file():
        return ()
    return registers.read_register(path).get(result.application, ())


def deadlines(
    run: Annotated[Path, typer.Argument(help="What otem run left: OUT.", exists=True, file_okay=False)],
    *,
    on: Annotated[str | None, typer.Option("--on", help="As things stand on this day; today when left out.")] = None,
    register: Register = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of texts: kk, ru or en.")] = "ru",
    everything: Annotated[bool, typer.Option("--all", help="Terms that were kept, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For scripts: one JSON array.")] = False,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", help="The same as a spreadsheet.", dir_okay=False)] = None,
    write_register: Annotated[
        bool, typer.Option("--write-register", help="Write OUT/register.csv to begin with; one that is there stays.")
    ] = False,
) -> None:
    """What is due and what is late, for a whole run: what is late first, then by the last day.

    The days that no paper holds (when remarks went out, when they were received, when papers came again) stand in a small
    **register.csv** that you keep: `application,event,date`. Events: registered, remarks_sent, remarks_received,
    resubmitted, repeat_sent, repeat_received, refusal_sent, hearing_held, decided, unconsidered, annulled.

    Exit status: 0 nothing late; 1 something is late; 2 wrong usage, or a register with faults.

    Example: `otem deadlines results --on 2025-04-01`
    """
    try:
        results = _results(run)
        path = run / registers.FILE
        if write_register:
            _begin(path, results)
            return
        kept = register or (path if path.is_file() else None)
        day = _day(on, "--on") if on else datetime.now(UTC).date()
        found = open_terms(results, registers.read_register(kept, results) if kept else {}, day)
    except (LetterError, NotAResult, registers.RegisterError) as error:
        messages.print(str(error), style="red", markup=False, highlight=False)
        raise typer.Exit(2) from None
    shown = [term for term in found if everything or term.status in ("late", "due", "unknown")]
    if xlsx:
        write_sheet(shown, xlsx, lang)
        messages.print(f"-> {xlsx}", markup=False, highlight=False)
    if as_json:
        typer.echo(msgspec.json.format(_JSON.encode(shown), indent=1).decode())
    elif not xlsx:
        show(shown, day, lang, Console())
    raise typer.Exit(1 if any(term.status == "late" for term in found) else 0)


def _results(run: Path) -> list[Result]:
    found = [read_result(path) for path in sorted(run.glob("*/result.json"))]
    if not found:
        raise LetterError(f"{run}: no results there: give what `otem run --out` wrote")
    return found


def _begin(path: Path, results: list[Result]) -> None:
    """A register to begin with; one that is there stays."""
    if path.exists():
        raise LetterError(f"{path} is there already")
    path.write_text(registers.new_register(results), encoding="utf-8")
    messages.print(f"-> {path}", markup=False, highlight=False)
