"""``otem law``: the law that the program goes by, for those who answer for it."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from checklists import annexes, editions, folder
from checklists.changes import changes
from checklists.model import ChecklistError
from pipeline import rulebook
from pipeline.intake import annex
from pipeline.views import law as view
from pipeline.views import texts
from pipeline.views.figures import Language, count, day

law = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="The law that results rest on: its editions, what changed, its rules, the lists of goods and services.",
)
messages = Console(stderr=True)


def _use(place: Path | None) -> Path | None:
    if place is not None:
        try:
            folder.use(place)
        except ChecklistError as error:
            raise typer.BadParameter(str(error)) from None
    return place


def _made(place: Path | None) -> Path | None:
    """The folder that a list is written into; it need not be there yet."""
    if place is not None:
        place.mkdir(parents=True, exist_ok=True)
    return _use(place)


LawFolder = Annotated[
    Path | None,
    typer.Option(
        "--law",
        envvar=folder.VARIABLE,
        callback=_use,
        file_okay=False,
        help="A folder of the law's data that goes before the program's own: editions/, figures/.",
    ),
]
LawTarget = Annotated[
    Path | None,
    typer.Option(
        "--law",
        envvar=folder.VARIABLE,
        callback=_made,
        file_okay=False,
        help="The folder of the law's data that the list is written into, and against whose list in force it is held.",
    ),
]
Lang = Annotated[Language, typer.Option("--lang", help="Language of texts: kk, ru or en.")]
Day = Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day; today when left out.")]
ListFile = Annotated[Path, typer.Argument(help="The list: .csv or .xlsx.", exists=True, dir_okay=False)]
Begin = Annotated[
    datetime, typer.Option("--from", formats=["%Y-%m-%d"], help="The day from which the list is in force.")
]
Cite = Annotated[str, typer.Option("--cite", help="What put the list in force: the order, its number and day.")]
Complete = Annotated[
    bool, typer.Option("--complete", help="It is the whole list: a code that it lacks is not in the annex.")
]
Gaps = Annotated[bool, typer.Option("--gaps", help="Ordinals may jump, as where an order removed rows.")]


@law.command("editions")
def show_editions(lang: Lang = "ru", law_folder: LawFolder = None) -> None:
    """The editions of the Rules, what each changed, and what is assumed until the operator answers."""
    Console().print(view.all_editions(lang, _today()))


@law.command()
def diff(
    earlier: Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"], help="A day, or an edition by its first day.")],
    later: Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"], help="A later one.")],
    lang: Lang = "ru",
    law_folder: LawFolder = None,
) -> None:
    """What changed in the law between two days: rules, rates, caps, documents, figures, with citations.

    Example: `otem law diff 2024-08-17 2025-01-01 --lang en`
    """
    one, two = earlier.date(), later.date()
    if two < one:
        raise typer.BadParameter("the later day comes second", param_hint="LATER")
    Console().print(view.differences(changes(one, two), one, two, lang))


@law.command()
def rules(
    on: Day = None,
    lang: Lang = "ru",
    markdown: Annotated[bool, typer.Option("--markdown", help="As checklists/RULES.md is written.")] = False,
    law_folder: LawFolder = None,
) -> None:
    """Every rule: provision, what it asks, what proves it, what follows, its tests."""
    asked = on.date() if on else _today()
    edition, tried = editions.on(asked), rulebook.cases()
    if markdown:
        typer.echo(rulebook.table(edition, tried), nl=False)
    else:
        Console().print(view.all_rules(edition, asked, tried, lang))


@law.command()
def rule(
    rule_id: Annotated[str, typer.Argument(metavar="RULE", help="Its id, such as R-057.")],
    on: Day = None,
    lang: Lang = "ru",
    law_folder: LawFolder = None,
) -> None:
    """One rule: its text in Kazakh, Russian and English, its citation, proof, outcome and tests.

    Example: `otem law rule R-057`
    """
    edition = editions.on(on.date() if on else _today())
    try:
        found = edition.rule(rule_id.strip().upper())
    except ChecklistError:
        raise typer.BadParameter(f"no rule {rule_id}: R-001 to {edition.rules[-1].id}", param_hint="RULE") from None
    Console().print(view.one_rule(found, edition, rulebook.cases().get(found.id), lang))


@law.command("import-goods")
def import_goods(
    file: ListFile,
    begin: Begin,
    cite: Cite = "",
    *,
    complete: Complete = False,
    gaps: Gaps = False,
    lang: Lang = "ru",
    law_folder: LawTarget = None,
) -> None:
    """Read annex 2 (goods) from the operator's file, show what is other, and write it as a dated table into `--law DIR`.

    Without `--law` nothing is written. Exit status 1 when the list has faults: each is named by row and column.

    Example: `otem law import-goods annex2.xlsx --from 2026-01-01 --cite "Order № …" --complete --law law/`
    """
    _import(file, "goods", begin.date(), cite, law_folder, lang=lang, complete=complete, gaps=gaps)


@law.command("import-services")
def import_services(
    file: ListFile,
    begin: Begin,
    cite: Cite = "",
    *,
    complete: Complete = False,
    gaps: Gaps = False,
    lang: Lang = "ru",
    law_folder: LawTarget = None,
) -> None:
    """Read annex 3 (ICT services) from the operator's file, as `import-goods` does annex 2.

    Example: `otem law import-services annex3.xlsx --from 2026-01-01 --cite "Order № …" --law law/`
    """
    _import(file, "services", begin.date(), cite, law_folder, lang=lang, complete=complete, gaps=gaps)


def _import(
    file: Path,
    which: annex.Annex,
    begin: date,
    cite: str,
    target: Path | None,
    *,
    lang: Language,
    complete: bool,
    gaps: bool,
) -> None:
    try:
        read = annex.read_list(file, which, gaps=gaps)
    except annex.AnnexError as error:
        for fault in (*(texts.in_language(fault, lang) for fault in error.faults), view.said("refused", lang)):
            messages.print(fault, style="red", markup=False, highlight=False)
        raise typer.Exit(1) from None
    known = annexes.goods(begin) if which == "goods" else annexes.services(begin)
    Console().print(view.lines_of(_told(read, annex.compared(read, known), file, begin, lang)))
    if target is None:
        messages.print(view.said("only_shown", lang), style="yellow", markup=False)
        return
    if not cite:
        raise typer.BadParameter("a list that is written needs what put it in force", param_hint="--cite")
    path = annex.write_list(read, target, begin, cite, complete=complete)
    if not complete:
        messages.print(view.said("in_part", lang), style="yellow", markup=False)
    messages.print(view.said("written", lang, path=str(path), folder=str(target)), markup=False, highlight=False)


def _told(read: annex.ReadList, compared: annex.Compared, file: Path, begin: date, lang: Language) -> list[str]:
    told = [view.said("read_rows", lang, count=count(len(read.rows)), path=file.name)]
    if read.repeated:
        told.append(view.said("repeated", lang, count=count(read.repeated)))
    told.append(view.said("against", lang, date=day(begin, lang)))
    for key, codes in (
        ("rows_added", compared.added),
        ("rows_gone", compared.gone),
        ("rows_changed", compared.changed),
    ):
        told.append(f"  {view.said(key, lang, count=count(len(codes)))}")
        told += [f"    {code}" for code in codes[: view.SHOWN]]
        if len(codes) > view.SHOWN:
            told.append(f"    {view.said('more', lang, count=count(len(codes) - view.SHOWN))}")
    return [*told, f"  {view.said('rows_same', lang, count=count(compared.same))}"]


def _today() -> date:
    return datetime.now(UTC).date()
