"""The flow, in order: ingest, ocr, classify, extract, check, confirm, match, reconcile, settle, calculate, report.

Bundles are read one by one and then settled together, because one invoice may be claimed in two of them. What goes wrong
with a bundle costs that bundle alone.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from decimal import Decimal
from itertools import zip_longest
from logging import getLogger
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from checklists import eligibility
from checklists.model import Edition
from extractors.application import Application
from extractors.findings import Finding
from extractors.records import TaxStatement
from pipeline.assemble import assemble
from pipeline.calculate import calculate
from pipeline.check import check
from pipeline.complete import Completeness, complete
from pipeline.confirm import Reread, confirm
from pipeline.decide import decide, decided
from pipeline.extract import Paper, numbered
from pipeline.ingest import Bundle, IntakeError, ingest
from pipeline.intake.edition import edition_of
from pipeline.intake.rates import Rates
from pipeline.made import OnPage, Pages, make
from pipeline.match import Match, match
from pipeline.mending import mending
from pipeline.ocr import second_reading
from pipeline.pages.isolate import STANDARD, Unreadable
from pipeline.pages.keep import Keeper, Memory
from pipeline.pages.store import Tally
from pipeline.pages.version import reader_version
from pipeline.proof.loose_acts import loose_acts
from pipeline.proof.rulings import ruling
from pipeline.proof.unproved import doubted
from pipeline.proof.unrecognised import own_unread
from pipeline.reconcile import Reconciled, reconcile
from pipeline.result import Calculation, PageReading, Result
from pipeline.settle import Stake, settle
from pipeline.stakes import staked
from pipeline.sums import CalculableLine
from pipeline.verify import verify
from pipeline.workers import hand_over, longest_first, start_worker, stop_worker, taken, worker, workers

logger = getLogger(__name__)


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One application read and matched, before it is settled against the others of the run."""

    source: Path
    bundle: Bundle
    edition: Edition
    papers: tuple[Paper, ...]
    unreadable: tuple[Unreadable, ...]
    pages: Mapping[str, int]
    readings: tuple[PageReading, ...]
    matches: tuple[Match, ...]
    completeness: tuple[Completeness, ...]
    reconciled: tuple[Reconciled, ...]


class ResultDiffers(Exception):
    """A result that a second reckoning does not confirm: a fault of the program, and no result for anyone."""


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle that could not be processed at all, and why."""

    source: Path
    reason: str


class _Attempted(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle read, or why not; its pages, how many of them the store saved, and what is wrong with the store."""

    answer: Case | str
    pages: int = 0
    tally: Tally = Tally()
    trouble: str | None = None


def read(
    source: Path, reader: Pages, rates: Rates, on_page: OnPage | None = None, reread: Reread | None = None
) -> Case:
    """A bundle up to its reconciled lines. ``IntakeError`` when there is no claim to work on."""
    with TemporaryDirectory(prefix="otem-") as scratch:
        return _read(ingest(source, Path(scratch)), None, reader, rates, on_page=on_page, reread=reread)


def _read(
    bundle: Bundle, then: Bundle | None, reader: Pages, rates: Rates, *, on_page: OnPage | None, reread: Reread | None
) -> Case:
    """``then`` is the bundle that will be read next, if it is known."""
    edition = edition_of(bundle)
    papers, unreadable, pages, readings = _papers(bundle, then, reader, on_page)
    if reread is None and isinstance(reader, Keeper):
        reread = second_reading(bundle.files, reader)
    confirmed = confirm(check(numbered(papers)), bundle.application, reread)
    return prove(bundle, edition, confirmed, rates, unreadable=unreadable, pages=pages, readings=readings)


def prove(
    bundle: Bundle,
    edition: Edition,
    papers: Sequence[Paper],
    rates: Rates,
    *,
    unreadable: Sequence[Unreadable] = (),
    pages: Mapping[str, int] | None = None,
    readings: Sequence[PageReading] = (),
) -> Case:
    """What the papers of a bundle prove of its lines. ``rates`` are the run's; the bundle's own go before them."""
    application = bundle.application
    known = rates | bundle.rates
    matches = match(application, papers, known)
    done = [_line(m, application, edition, papers, known, unreadable=bool(unreadable)) for m in matches]
    lost = any(page.page is not None for page in unreadable)
    done = [doubted(m, one, edition, papers, matches, unread=lost) for m, one in zip(matches, done, strict=True)]
    done = [
        (found, msgspec.structs.replace(sums, rulings=(*sums.rulings, *loose_acts(m, papers, matches, application))))
        for m, (found, sums) in zip(matches, done, strict=True)
    ]
    return Case(
        source=bundle.source,
        bundle=bundle,
        edition=edition,
        papers=tuple(papers),
        unreadable=tuple(unreadable),
        pages=pages or {},
        readings=tuple(readings),
        matches=matches,
        completeness=tuple(c for c, _ in done),
        reconciled=tuple(r for _, r in done),
    )


def _papers(
    bundle: Bundle, then: Bundle | None, reader: Pages, on_page: OnPage | None
) -> tuple[list[Paper], list[Unreadable], dict[str, int], list[PageReading]]:
    """Every page of every file, in exactly one document or reported as unreadable.

    ``then`` is the bundle that will be read next, if it is known: its first files are read while this one's last are worked on.
    """
    if isinstance(reader, Keeper):
        reader.expect(_files(bundle), _files(then) if then else ())
    made = {file: make(*file, reader, on_page) for file in _files(bundle)}
    return (
        [paper for each in made.values() for paper in each.papers],
        [page for each in made.values() for page in each.unreadable],
        {name: each.pages for (_, name, _), each in made.items() if each.pages},
        [reading for each in made.values() for reading in each.readings],
    )


def _files(bundle: Bundle) -> list[tuple[Path, str, str]]:
    """The files of papers: path, name, sha-256."""
    return [(file.path, file.name, file.sha256) for file in bundle.files if file.role == "pdf"]


def _line(
    found: Match, application: Application, edition: Edition, papers: Sequence[Paper], rates: Rates, *, unreadable: bool
) -> tuple[Completeness, Reconciled]:
    """The checklist and the sums of one line. A line of a removed category has neither."""
    removed = edition.removed(found.expense.category)
    if removed is not None:
        gone = ruling(
            "unverified",
            "cost_not_reimbursable",
            "R-015",
            removed.cite,
            found.expense.id,
            text="category_removed",
            values={"category": found.expense.category},
        )
        return Completeness.nothing(), Reconciled.nothing(found, (gone,))
    done = complete(found, application, edition, papers, unreadable=unreadable)
    return done, reconcile(found, done, application, edition, rates)


def settled(cases: Sequence[Case]) -> list[tuple[Reconciled, ...]]:
    """Every case's lines after double claims within the run are cut."""
    stakes = [
        Stake(
            application=case.bundle.application.id,
            submitted_on=case.bundle.application.submitted_on,
            order=n,
            applicant=case.bundle.application.applicant.bin,
            match=m,
            reconciled=r,
            unread=own_unread(m, case.bundle.application, case.papers, unreadable=bool(case.unreadable)),
        )
        for case in cases
        for n, (m, r) in enumerate(zip(case.matches, case.reconciled, strict=True))
    ]
    flat = iter(settle(stakes))
    return [tuple(next(flat) for _ in case.matches) for case in cases]


def finish(case: Case, reconciled: Sequence[Reconciled]) -> Result:
    """The result of one application; its totals are recomputed from the result alone before it leaves (``verify``)."""
    application, edition = case.bundle.application, case.edition
    assessments = eligibility.assess(application, edition, records=[p.record for p in case.papers])
    lines = [
        decide(m, c, r, application, edition, papers=case.papers)
        for m, c, r in zip(case.matches, case.completeness, reconciled, strict=True)
    ]
    ineligible, doubts = eligibility.is_ineligible(assessments), eligibility.doubts(assessments)
    assessments += eligibility.conclude(edition, [decided(line) for line in lines])
    reckoned = eligibility.prudent(application, edition)
    statement = next((p.record for p in case.papers if isinstance(p.record, TaxStatement)), None)

    def reckon(nets: Mapping[str, Decimal]) -> tuple[Calculation, tuple[Finding, ...]]:
        """The calculation, with other sums for some lines."""
        countable = [_with_net(line.countable, nets.get(line.expense.id)) for line in lines]
        return calculate(
            reckoned,
            edition,
            countable,
            ineligible,
            doubts=doubts,
            tax_statement=statement,
        )

    calculation, found = reckon({})
    faults = [f for p in case.papers for f in p.faults]
    lines, faults = staked(lines, faults, lambda nets: reckon(nets)[0].total_reimbursable)
    result = assemble(
        case.bundle,
        edition,
        lines,
        papers=case.papers,
        faults=faults,
        unreadable=case.unreadable,
        pages=case.pages,
        readings=case.readings,
        assessments=assessments,
        calculation=calculation,
        calculated=found,
        doubts=doubts,
        mending=mending(lines, case.papers, lambda nets: reckon(nets)[0]),
    )
    differences = verify(result)
    if differences:
        raise ResultDiffers(f"{application.id}: {'; '.join(differences)}")
    return result


def _with_net(line: CalculableLine, net: Decimal | None) -> CalculableLine:
    return line if net is None else msgspec.structs.replace(line, verified_net=net)


def run(
    sources: Sequence[Path],
    rates: Rates,
    *,
    jobs: int = 1,
    cache: Path | None = None,
    on_page: OnPage | None = None,
    on_bundle: Callable[[Path], None] | None = None,
) -> tuple[list[tuple[Path, Result]], list[Failure]]:
    """Every bundle's result, in order of application id, and the bundles that could not be processed.

    ``jobs`` bundles are read at a time, each by a process of its own; ``cache`` is the folder of what was read before.
    What comes out depends on neither.
    """
    failures: list[Failure] = []
    cases: list[Case] = []
    memory = None if cache is None else Memory(folder=cache, version=reader_version(STANDARD))
    tally, troubles = Tally(), list[str]()
    for source, attempted in _each(sources, rates, jobs, on_page, memory):
        if isinstance(attempted.answer, Case):
            cases.append(attempted.answer)
        else:
            failures.append(Failure(source=source, reason=attempted.answer))
        tally += attempted.tally
        troubles += [attempted.trouble] if attempted.trouble else []
        if on_bundle:
            on_bundle(source)
    if memory is not None and (trouble := memory.end_run(tally, troubles)):
        logger.warning("%s", trouble)
    cases = _distinct(sorted(cases, key=lambda c: (c.bundle.application.id, str(c.source))), failures)
    results: list[tuple[Path, Result]] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        for case, reconciled in zip(cases, settled(cases), strict=True):
            done = pool.submit(finish, case, reconciled)
            error = done.exception()
            if error is None:
                results.append((case.source, done.result()))
            else:
                failures.append(Failure(source=case.source, reason=_fault(case.source, error)))
    return results, sorted(failures, key=lambda f: str(f.source))


def _each(
    sources: Sequence[Path], rates: Rates, jobs: int, on_page: OnPage | None, memory: Memory | None
) -> Iterator[tuple[Path, _Attempted]]:
    """Each bundle read, or why not. A fault of the program costs the bundle it met, never the run."""
    lost: list[Path] = []
    alone = jobs == 1
    with TemporaryDirectory(prefix="otem-") as folder, workers(jobs, start_worker, memory) as pool:
        waiting: dict[Future[Any], Path] = {}
        ordered = sources if alone else longest_first(sources)
        for source, then in zip_longest(ordered, ordered[1:]):
            ours = (_attempt, source, rates, on_page, then)
            waiting[pool.submit(*(ours if alone else (_attempt_apart, source, rates, Path(folder))))] = source
        for done in as_completed(waiting):
            source, error = waiting[done], done.exception()
            if isinstance(error, BrokenProcessPool):
                lost.append(source)
                continue
            if error is not None:
                yield source, _Attempted(answer=_fault(source, error))
                continue
            attempted: _Attempted = done.result() if alone else taken(done.result())
            if on_page and not alone:  # a page read in another process is told of when its bundle is done
                on_page(source.name, attempted.pages)
            yield source, attempted
        if alone:
            pool.submit(stop_worker).result()
    # A worker was killed from outside: what it and the others had not finished is read again, one by one.
    if lost:
        yield from _each(lost, rates, 1, on_page, memory)


def _fault(source: Path, error: BaseException) -> str:
    """A fault of the program as a line for whoever runs it; the traceback goes to the log."""
    logger.error("%s", source, exc_info=error)
    return f"{source.name}: a fault of the program: {type(error).__name__}: {error}"


def _attempt(source: Path, rates: Rates, on_page: OnPage | None, then: Path | None = None) -> _Attempted:
    """The bundle read, or why not; and how many pages that took. ``then`` is the one that comes next, if that is known."""
    pages = 0
    reader, bundles = worker()

    def count(name: str, more: int) -> None:
        nonlocal pages
        pages += more
        if on_page:
            on_page(name, more)

    answer: Case | str
    try:
        with bundles.opened(source) as bundle:
            answer = _read(
                bundle, bundles.look_ahead(then) if then else None, reader, rates, on_page=count, reread=None
            )
    except IntakeError as error:
        answer = str(error)
    return _Attempted(answer=answer, pages=pages, tally=reader.settle(), trouble=reader.trouble)


def _attempt_apart(source: Path, rates: Rates, folder: Path) -> Path:
    """As :func:`_attempt`, in a process of its own; where the answer lies."""
    return hand_over(_attempt(source, rates, None), folder)


def _distinct(cases: Sequence[Case], failures: list[Failure]) -> list[Case]:
    """One case for each application id: a second bundle with the same id is no bundle."""
    kept: dict[str, Case] = {}
    for case in cases:
        application = case.bundle.application.id
        first = kept.setdefault(application, case)
        if first is not case:
            reason = f"{case.source.name}: application.json: id: {application} is also that of {first.source.name}"
            failures.append(Failure(source=case.source, reason=reason))
    return list(kept.values())
