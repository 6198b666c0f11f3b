"""A page read from its picture: drawn, made straight, cut into runs of letters, recognised, and put back into points."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Self

import cv2
import msgspec
import numpy as np

from extractors.page import Box, Page, Word
from pipeline.pages import prepare, recognise
from pipeline.pages.codes import find_codes
from pipeline.pages.combs import Comb, closed_up, comb_at, spread
from pipeline.pages.compared import TELLS, Places, compared, plain
from pipeline.pages.layer import Judgement, Reason, has_other_letters
from pipeline.pages.marks import find_marks
from pipeline.pages.pale import without_stamp
from pipeline.pages.prepare import Matrix, Straight
from pipeline.pages.raster import FINEST, Drawn, Image, drawn, part, places, resolution
from pipeline.pages.readings import Token, once
from pipeline.pages.runs import Run
from pipeline.pages.segment import Parts, printed, with_coloured
from pipeline.pages.stamps import DOTS
from pipeline.pages.struck import struck

# So many runs, of about so many letters, tell which way a page stands.
_TOLD_BY, _TELLING = 4, 24
_LOW = 0.6  # of the height of a page's runs
# Confidence: surely the right way up (on its head no page reads half as well); no word at all; a page, a run that is read.
_UPRIGHT, _NO_WORD, _READ, _SURE = 0.58, 0.3, 0.5, 0.8
_PLAINLY = 0.7  # of a page turned, that it need not be tried another way
_DOUBTED = 0.6  # of a page, that it may stand on its head all the same
_READ_LETTERS = 150  # in runs that are read well
# Of 255: from this difference between its channels ink is coloured; a place with less of it, by area, has none.
_COLOURED, _LEAST_COLOURED = 60, 0.01
# A word in coloured ink that is no scrawl; runs of no more letters are scraps.
_LEGIBLE, _SCRAP = 0.85, 5
# Of more runs than this so many are read first; below this confidence there are no words.
_MANY, _SOME, _HOPELESS = 500, 50, 0.3
# A page with fewer marks that could be letters is blank; so is one with fewer of a stamp alone, of which no word is read.
_BLANK, _STAMPED = 6, 40
# Of the height of a capital: from a line's base to the top and to the foot of its words' boxes, as fonts have them.
_ASCENT, _DESCENT = 1.3, 0.3
# Pages of which it is kept how they lie.
_KEPT = 500
# Of 255: darker is ink. Of a place's height: what is lower is no line of it; so many lines are told apart.
_INKED, _LINE, _FEW = 128, 0.25, 3
# Of a place's height: what is narrower than that is read with so much on either side; but what is higher than so many points
# are lines one below the other, and beside them stands the rest of the page.
_SHORT, _CONTEXT, _SEVERAL = 2.0, 3.0, 30.0
# Dots per inch of the first look at a page of text with a picture on it.
_LOOK = 100.0


# What specks, holes and the ends of strokes are read as.
# What no dirt is read as, however unsure one of its letters is: a line of a bank's message, a long number.
_TOLD = re.compile(r"\W{0,2}(?:\d\d[A-Z]?:|\d{8})")
_DIRT = re.compile(r"[\\“”\"'`~^|<>_©®]+:?")


class _Reading(NamedTuple):
    """What was read: the page made straight, its parts, its words in pixels."""

    page: Straight
    parts: Parts
    tokens: list[Token]

    @property
    def blank(self) -> bool:
        letters, coloured = (sum(run.letters for run in runs) for runs in (self.parts.runs, self.parts.coloured_runs))
        return letters < _BLANK or (letters - coloured < _BLANK and coloured < _STAMPED and not self.tokens)

    @property
    def readable(self) -> bool:
        """Whether there are words: most of what is read, or so many beside what is read of folds, lines and shadows."""
        sure = _sure_runs(self.tokens)
        letters = sum(len(plain(token.text)) for token in self.tokens if token.run in sure)
        return recognise.confidence(self.tokens) >= _READ or letters >= _READ_LETTERS


def read(
    handle: int, page: Page, judged: Judgement, size: tuple[float, float], key: bytes | None = None
) -> Page | None:
    """The page with the words of its picture; None for a picture in which there is nothing to read.

    ``page`` is what the text layer gives; ``size`` the page as displayed, in points; how the page lies is kept by its ``key``.
    """
    if judged.layer == "mixed":
        return _mixed(handle, page, judged)
    reading = _recognised(drawn(handle, size, resolution(handle, size)))
    _keep(key, _Lie.of(reading.page, reading.parts))
    if reading.blank:
        return _blank(page, judged)
    if not reading.readable:
        return None
    return compared(_page(page, reading, judged), page)


class _Lie(NamedTuple):
    """How a page lies, its rows of boxes, and how dark its print is: see :class:`Straight`, :class:`Parts`."""

    back: Matrix
    scale: float
    drawn: float
    combs: tuple[Comb, ...]
    pale: float

    @classmethod
    def of(cls, page: Straight, found: Parts) -> Self:
        return cls(page.back, page.scale, page.drawn, found.combs, page.pale)


# Of the pages read last, by their keys.
_lies: dict[bytes, _Lie] = {}


def _keep(key: bytes | None, lie: _Lie) -> None:
    if key is not None:
        _lies[key] = lie
        if len(_lies) > _KEPT:
            del _lies[next(iter(_lies))]


def reread(handle: int, size: tuple[float, float], boxes: Sequence[Box], key: bytes | None = None) -> list[str]:
    """What stands in ``boxes`` (pt, of the page as displayed), read anew: larger, each by itself, without coloured ink.

    Where there is coloured ink, what is read with it stands in a line of its own below. How the page of this ``key`` lies
    need not be found again when it was read not long before.
    """
    page = None if key is None else _lies.get(key)
    if page is None:
        page = _Lie.of(*_upright(drawn(handle, size, resolution(handle, size)), turns=True))
        _keep(key, page)
    scale, draw = places(handle, size, FINEST)
    larger = scale / page.drawn
    there = np.asarray(np.linalg.inv(page.back), np.float64)
    texts = []
    for box in boxes:
        pixels = _in_pixels(box, page.drawn, there)
        comb = comb_at(pixels, page.combs)
        pixels, beside = _with_context(pixels, page.scale) if comb is None else (comb.around(page.scale), 0)
        place = prepare.laid(draw, page.back, pixels, larger)
        red, green, blue = cv2.split(place)
        ground, inked = (np.asarray(of(of(red, green), blue), np.uint8) for of in (cv2.max, cv2.min))
        ways = [ground]
        if np.count_nonzero(cv2.subtract(ground, inked) > _COLOURED) > _LEAST_COLOURED * ground.size:
            ways.append(inked)
        elif page.pale:
            ways = without_stamp(ground, page.pale)
        if comb is not None:
            for way in ways:
                closed_up(way, prepare.inked(way), page.scale * larger)
        read = [_read_lines(way, page.scale * larger, beside * larger) for way in ways]
        texts.append("\n".join(dict.fromkeys(filter(None, read))))
    return texts


def _with_context(place: tuple[int, int, int, int], scale: float) -> tuple[tuple[int, int, int, int], int]:
    """A place of a sign or two with so many pixels on either side of it: by themselves they read as anything.

    ``scale``: pixels for one point.
    """
    x0, y0, x1, y1 = place
    few = x1 - x0 < _SHORT * (y1 - y0) and y1 - y0 <= _SEVERAL * scale
    beside = round(_CONTEXT * (y1 - y0)) if few else 0
    return (x0 - beside, y0, x1 + beside, y1), beside


def _read_lines(place: Image, scale: float, beside: float = 0.0) -> str:
    """What stands in a small picture; two or three lines of small print, as tall as one of large, are read one by one.

    Of a place with so many pixels ``beside`` it on either side its own words, or what it reads as by itself.
    """
    if beside:
        own = (beside, place.shape[1] - beside)
        return recognise.single(place, scale, own) or recognise.single(place[:, round(own[0]) : round(own[1])], scale)
    inked = np.concatenate(([0], (place < _INKED).any(axis=1).astype(np.int8), [0]))
    begins, ends = (np.flatnonzero(np.diff(inked) == step) for step in (1, -1))
    tall = ends - begins >= _LINE * place.shape[0]
    if not 1 < np.count_nonzero(tall) <= _FEW:
        return recognise.single(place, scale)
    cuts = [0, *((ends[tall][:-1] + begins[tall][1:]) // 2).tolist(), place.shape[0]]
    told = [recognise.single(place[top:foot], scale).splitlines() or [""] for top, foot in pairwise(cuts)]
    ways = range(max(map(len, told)))
    return "\n".join(dict.fromkeys(" ".join(lines[min(n, len(lines) - 1)] for lines in told) for n in ways))


def _in_pixels(box: Box, scale: float, there: Matrix) -> tuple[int, int, int, int]:
    """A box of the displayed page (``scale`` pixels for a point) as it lies on the page made straight.

    A displayed box holds its words aslant: it is larger than they are by what their slope adds, which is taken off.
    """
    x, y, w = there @ ((box.x0 + box.x1) / 2 * scale, (box.top + box.bottom) / 2 * scale, 1.0)
    slope = np.abs(np.linalg.inv(there[:2, :2] / w))
    width, height = np.linalg.solve(slope, (box.width * scale, box.height * scale))
    across, down = max(width, 4.0) / 2, max(height, 4.0) / 2
    return round(x / w - across), round(y / w - down), round(x / w + across), round(y / w + down)


def _recognised(image: Drawn, *, turns: bool = True) -> _Reading:
    page, found = _upright(image, turns=turns)
    if len(found.runs) > _MANY:
        # a landscape, a tissue: many marks and no words, which are not worth the time to read them all
        some = recognise.sample(found.grey, found.runs[:: len(found.runs) // _SOME])
        if recognise.confidence(some) < _HOPELESS:
            return _Reading(page, found, some)
    tokens = [spread(token, found.combs) for token in recognise.read(found.grey, found.runs)]
    if found.coloured is not None:
        written = recognise.read(found.coloured, found.coloured_runs)
        tokens = once(tokens, _legible([token._replace(run=token.run + len(found.runs)) for token in written]))
    return _Reading(page, found._replace(runs=(*found.runs, *found.coloured_runs)), tokens)


def _legible(tokens: Sequence[Token]) -> list[Token]:
    """Of what is written in coloured ink: the words that are words. A signature, a seal's ring read as nothing."""
    sure = _sure_runs(tokens)
    letters = Counter[int]()
    for token in tokens:
        letters[token.run] += len(plain(token.text))
    return [
        token
        for token in tokens
        if (token.run in sure and letters[token.run] > _SCRAP)
        or (token.confidence >= _LEGIBLE and len(plain(token.text)) > TELLS)
    ]


def _upright(image: Drawn, *, turns: bool) -> tuple[Straight, Parts]:
    """The picture the right way up: the first way in which a few of its runs read well, or else the best."""
    page = prepare.straight(image, turns=turns)
    found = printed(page)
    if turns and (sure := _trial(found)) < _UPRIGHT:
        for turned in _other_ways(page):
            other = printed(turned)
            told = _trial(other)
            if told > sure:
                page, found, sure = turned, other, told
            if sure >= _PLAINLY:  # a page on its head may read half as well
                break
    elif turns and sure < _DOUBTED:
        turned = prepare.upside_down(page)
        other = printed(turned)
        if _trial(other) >= _PLAINLY:
            page, found = turned, other
    return page, with_coloured(found, page)


def _other_ways(page: Straight) -> Iterator[Straight]:
    yield prepare.upside_down(page)
    side = prepare.on_its_side(page)
    yield side
    yield prepare.upside_down(side)


def _trial(found: Parts) -> float:
    """How well a few runs of many letters read, in one language. Of a page on its side the runs are of few letters.

    What is much lower than the page's lines are is no line: a row of dashes reads alike on its head.
    Latin letters read as Cyrillic ones as well upside down: where they read badly they are tried as Latin.
    """
    if not found.runs:
        return 1.0
    least = _LOW * float(np.median([run.y1 - run.y0 for run in found.runs]))
    lines = [run for run in found.runs if run.y1 - run.y0 >= least]
    telling = sorted(lines, key=lambda run: abs(run.letters - _TELLING))[:_TOLD_BY]
    many = min(1.0, sum(run.letters for run in telling) / (len(telling) * _TELLING / 2))
    sure = many * _in_words(recognise.sample(found.grey, telling))
    return sure if sure >= _UPRIGHT else max(sure, many * _in_words(recognise.sample(found.grey, telling, "eng")))


def _in_words(tokens: Sequence[Token]) -> float:
    """How sure words are; a page that stands another way reads as scraps, some of them with confidence."""
    words = sum(len(token.text) for token in tokens if len(plain(token.text)) > TELLS)
    return recognise.confidence(tokens) * words / max(1, sum(len(token.text) for token in tokens))


def _page(page: Page, reading: _Reading, judged: Judgement) -> Page:
    straight, scale = reading.page, reading.page.scale
    words = _words(reading)
    rulings = tuple(Box(*row) for row in np.round(reading.parts.lines.boxes / scale, 2).tolist())
    height, width = straight.grey.shape
    marks = find_marks(prepare.in_colours(straight, DOTS), words, rulings, DOTS)
    return msgspec.structs.replace(
        page,
        width=round(width / scale, 2),
        height=round(height / scale, 2),
        turn=0,
        words=words,
        rulings=rulings,
        inks=marks.inks,
        doubtful=marks.doubtful,
        struck=_struck(reading, words, marks.inks),
        codes=find_codes(straight.grey, scale),
        origin="ocr",
        layer=judged.layer,
        reason=judged.reason or "",
        warp=_warp(straight),
    )


def _struck(reading: _Reading, words: Sequence[Word], inks: Sequence[Box]) -> tuple[Box, ...]:
    """The figures that a pen goes over; grey stamps taken out tell of none."""
    straight, coloured = reading.page, reading.parts.coloured
    if straight.pale or straight.black is None or coloured is None:
        return ()
    return struck((coloured, straight.black), straight.scale, _words(reading, printed=True), words, inks)


def _words(reading: _Reading, *, printed: bool = False) -> tuple[Word, ...]:
    """The words of the page; ``printed``: but for those written in coloured ink themselves."""
    scale, runs = reading.page.scale, reading.parts.runs
    sure = _sure_runs(reading.tokens)
    black = len(runs) - len(reading.parts.coloured_runs) if printed else len(runs)
    words = []
    for token in (token for token in reading.tokens if token.run < black):
        told = token.confidence >= _NO_WORD or token.run in sure or _TOLD.match(token.text)
        if told and not _DIRT.fullmatch(token.text):
            run = runs[token.run]
            top, bottom = _line(run, token)
            x0, x1 = round(token.x0 / scale, 2), round(token.x1 / scale, 2)
            top, bottom = round(top / scale, 2), round(bottom / scale, 2)
            words.append(Word(token.text, x0, top, x1, bottom, round(token.confidence, 3), "ocr"))
    return tuple(words)


def _sure_runs(tokens: Sequence[Token]) -> set[int]:
    """The runs that read well as a whole: a word in one is a word, however unsure."""
    by_run: dict[int, list[Token]] = {}
    for token in tokens:
        by_run.setdefault(token.run, []).append(token)
    return {run for run, tokens in by_run.items() if recognise.confidence(tokens) >= _SURE}


def _line(run: Run, token: Token) -> tuple[float, float]:
    """Top and foot of a word as its font has them: the same for all words of a line, and never less than the ink."""
    top, bottom = run.base - _ASCENT * run.tall, run.base + _DESCENT * run.tall
    return min(top, max(token.top, run.y0)), max(bottom, min(token.bottom, run.y1))


def _warp(straight: Straight) -> tuple[float, ...]:
    """From points of the page made straight to points of the page as displayed; both are drawn at known scales."""
    to_pixels = np.diag((straight.scale, straight.scale, 1.0))
    to_points = np.diag((1 / straight.drawn, 1 / straight.drawn, 1.0))
    warp: Matrix = to_points @ straight.back @ to_pixels
    return tuple(float(value) for value in np.round(warp / warp[2, 2], 9).ravel())


def _blank(page: Page, judged: Judgement) -> Page:
    nothing = dict.fromkeys(("words", "rulings", "inks", "doubtful", "struck"), ())
    return msgspec.structs.replace(page, **nothing, origin="ocr", layer=judged.layer, reason=Reason.BLANK)


def _mixed(handle: int, page: Page, judged: Judgement) -> Page:
    """The words of the text layer, and those of the pictures between them."""
    size = (page.width, page.height)
    look = drawn(handle, size, _LOOK)
    ink = prepare.inked(prepare.whitened(prepare.grey_of(look.rgb)))
    outside = np.ones_like(ink)
    for box in judged.regions:
        x0, top, x1, bottom = (round(side * look.scale) for side in (box.x0, box.top, box.x1, box.bottom))
        outside[max(0, top) : bottom, max(0, x0) : x1] = 0
    ink[outside == 1] = 0
    if not has_other_letters(ink, page.words, look.scale):
        return page
    image = drawn(handle, size, resolution(handle, size))
    words, rulings = list(page.words), list(page.rulings)
    own = Places([(word, word.box) for word in page.words])
    for box in judged.regions:
        reading = _recognised(Drawn(part(image, box), image.scale), turns=False)
        if reading.blank or not reading.readable:
            continue
        found = _page(page, reading, judged)
        # the region is made straight in itself; its words lie on the page within its skew
        words += [word for word in _moved(found, box) if not own.at(word.box)]
        rulings += [_shifted(ruling, box) for ruling in found.rulings]
    return msgspec.structs.replace(
        page, words=tuple(words), rulings=tuple(rulings), layer="mixed", reason=judged.reason or ""
    )


def _moved(found: Page, region: Box) -> list[Word]:
    return [
        msgspec.structs.replace(
            word,
            x0=round(word.x0 + max(0.0, region.x0), 2),
            top=round(word.top + max(0.0, region.top), 2),
            x1=round(word.x1 + max(0.0, region.x0), 2),
            bottom=round(word.bottom + max(0.0, region.top), 2),
        )
        for word in found.words
    ]


def _shifted(box: Box, region: Box) -> Box:
    right, down = max(0.0, region.x0), max(0.0, region.top)
    return Box(*(round(v, 2) for v in (box.x0 + right, box.top + down, box.x1 + right, box.bottom + down)))
