"""A file through the copier: pages scanned one by one, blank backs and parting sheets between them, and where each page went."""

import io
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from random import Random
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
from pypdf import PdfReader, PdfWriter

from samples.scans import ink
from samples.scans.capture import shot
from samples.scans.encode import Sheet, add_sheet
from samples.scans.layer import hidden
from samples.scans.pasted import paste
from samples.scans.pixels import Image, image, size
from samples.scans.recipe import LEVELS, Facts, Recipe, choose
from samples.scans.words import Word, smallest_type, words_of

_POINTS = 72
_A4 = (595.28, 841.89)
# shares of pixels with colour from which a page bears ink, and whole areas of colour
_INKED, _FILLED = 0.0008, 0.02
_PARTING = ("Раздел {}", "{}-бөлім", "Приложение {}", "— {} —")


@dataclass(frozen=True)
class Limits:
    """What the truth bears. ``bare``: pages on which an added stamp would say what the paper does not; ``unsigned``: pages on
    which an added signature would; ``inked_only``: pages that may be stamped where ink is printed on them already;
    ``pairs``: pages whose next is of the same document; all counted from 1. ``sideways``: the case wants turned pages."""

    bare: frozenset[int]
    unsigned: frozenset[int]
    inked_only: frozenset[int]
    pairs: frozenset[int]
    sideways: bool = False


@dataclass(frozen=True)
class Copied:
    """The scanned file; where each page went (from 1); what was done, one entry for each page of the new file."""

    pdf: bytes
    moved: dict[int, int]
    record: list[dict[str, Any]]


def copied(pdf: bytes, level: int, random: Random, limits: Limits) -> Copied:
    """Scans a native file. The same arguments give the same bytes."""
    writer = PdfWriter()
    moved: dict[int, int] = {}
    record: list[dict[str, Any]] = []
    before: Image | None = None
    source = PdfReader(io.BytesIO(pdf))
    with pdfium.PdfDocument(pdf) as document:
        number = 1
        while number <= len(document):
            page = _read(document, number, level, random, limits)
            taken = [number]
            if number in limits.pairs and page.recipe.capture == "scanner" and random.random() < LEVELS[level].two_up:
                taken.append(number + 1)
                page = _side_by_side(page, _read(document, number + 1, level, random, limits))
            if page.recipe.capture == "native":
                writer.add_page(source.pages[number - 1])
            elif page.recipe.capture == "pasted":
                paste(writer, (pdf, number), page.words, page.recipe, random)
            else:
                before = _scan(writer, page, before, random)
            moved |= dict.fromkeys(taken, len(writer.pages))
            record.append({"page": len(writer.pages), "from": taken, "done": told(page.recipe)})
            if number < len(document) and random.random() < LEVELS[level].blanks:
                kind = _add_parting(writer, level, random)
                record.append({"page": len(writer.pages), "from": [], "done": {"capture": kind}})
            number += len(taken)
    out = io.BytesIO()
    writer.write(out)
    return Copied(out.getvalue(), moved, record)


def told(recipe: Recipe) -> dict[str, Any]:
    """What differs from an untouched page."""
    plain = Recipe(recipe.capture)
    values = asdict(recipe)
    return {"capture": recipe.capture} | {
        part.name: values[part.name] for part in fields(recipe) if values[part.name] != getattr(plain, part.name)
    }


@dataclass(frozen=True)
class _Page:
    page: pdfium.PdfPage
    recipe: Recipe
    words: Sequence[Word]
    width: float
    height: float
    second: pdfium.PdfPage | None = None


def _read(document: pdfium.PdfDocument, number: int, level: int, random: Random, limits: Limits) -> _Page:
    page = document[number - 1]
    width, height = page.get_size()
    words = words_of(page)
    tint = _tint(image(page.render(scale=0.5).to_numpy()))
    bare = number in limits.bare or (number in limits.inked_only and tint < _INKED)
    facts = Facts(
        smallest=smallest_type(words),
        width=width,
        height=height,
        filled=tint > _FILLED,
        inkable=not bare,
        signable=not bare and number not in limits.unsigned,
        texted=bool(words),
        sideways=limits.sideways,
    )
    return _Page(page, choose(level, random, facts), words, width, height)


def _side_by_side(first: _Page, second: _Page) -> _Page:
    """Two pages of one document on one landscape sheet, as who saves paper copies them."""
    recipe = Recipe(
        "scanner",
        dpi=300,
        skew=first.recipe.skew,
        noise=first.recipe.noise,
        blur=first.recipe.blur,
        quality=first.recipe.quality,
        two_up=True,
    )
    return _Page(first.page, recipe, (), _A4[1], _A4[0], second.page)


def _tint(thumbnail: Image) -> float:
    """The share of the page that is of a strong colour."""
    spread = thumbnail.max(axis=2).astype(np.int16) - thumbnail.min(axis=2)
    return float((spread > 60).mean())


def _rendered(page: _Page, scale: float) -> Image:
    """The flat page, blue-green-red."""
    if page.second is None:
        return np.ascontiguousarray(image(page.page.render(scale=scale).to_numpy()))
    flat = np.full((round(page.height * scale), round(page.width * scale), 3), 255, dtype=np.uint8)
    half = page.width / 2
    for place, part in enumerate((page.page, page.second)):
        width, height = part.get_size()
        fit = min(half / width, page.height / height)
        drawn = image(part.render(scale=scale * fit).to_numpy())
        left = round((place * half + (half - width * fit) / 2) * scale)
        top = round((page.height - height * fit) / 2 * scale)
        high, wide = min(drawn.shape[0], flat.shape[0] - top), min(drawn.shape[1], flat.shape[1] - left)
        flat[top : top + high, left : left + wide] = drawn[:high, :wide]
    return flat


def _scan(writer: PdfWriter, page: _Page, before: Image | None, random: Random) -> Image:
    """Adds the scanned page; gives the flat one, for the next page to shine through."""
    recipe = page.recipe
    scale = recipe.dpi / _POINTS
    flat = _rendered(page, scale)
    taken = shot(_inked(flat.copy(), page, before, random, scale), recipe, random)
    pixels, width, height = taken.pixels, page.width, page.height
    if recipe.capture == "phone":
        width, height = _photo_size(taken.pixels, random)
    layer = None
    if recipe.layer != "none" and taken.moved is not None:
        layer = hidden(page.words, recipe.layer, random, moved=taken.moved, scale=scale, size=(width, height))
    rotate = 0
    if recipe.turned_by == "image":
        pixels = image(np.ascontiguousarray(np.rot90(pixels, -recipe.turn // 90)))
    elif recipe.turned_by == "rotate":
        rotate = recipe.turn
    elif recipe.turned_by == "mended":
        rotate = random.choice((90, 180, 270))
        pixels = image(np.ascontiguousarray(np.rot90(pixels, rotate // 90)))
    turned = (recipe.turned_by == "image" and recipe.turn % 180) or (recipe.turned_by == "mended" and rotate % 180)
    if turned:
        width, height = height, width
    add_sheet(writer, Sheet(pixels, width, height, recipe.encoding, recipe.quality, recipe.strips, rotate, layer))
    return flat


def _inked(flat: Image, page: _Page, before: Image | None, random: Random, scale: float) -> Image:
    """What lies on and under the print."""
    recipe = page.recipe
    if recipe.background == "tinted":
        flat = ink.tinted(flat, random)
    elif recipe.background == "guilloche":
        flat = ink.guilloche(flat, random, scale)
    if recipe.bleed:
        flat = ink.bled(flat, flat if before is None else before, random, scale)
    amounts = [word for word in page.words if word.is_amount]
    for _ in range(recipe.stamps):
        flat = ink.stamped(flat, random, _spot(amounts, page, random), scale)
    if recipe.signature:
        flat = ink.scribbled(flat, random, _spot(amounts, page, random), scale)
    return ink.punched(flat, page.words, random, scale) if recipe.holes else flat


def _spot(amounts: Sequence[Word], page: _Page, random: Random) -> tuple[float, float]:
    """The middle of an amount; of a page without, a place in its upper half."""
    if not amounts:
        return page.width * random.uniform(0.2, 0.8), page.height * random.uniform(0.15, 0.5)
    word = random.choice(amounts)
    return (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2


def _photo_size(pixels: Image, random: Random) -> tuple[float, float]:
    """Points of a photograph's page: fitted to A4 by the program that made the PDF, or a point for each pixel."""
    width, height = size(pixels)
    if random.random() < 0.3:
        return float(width), float(height)
    fit = min(_A4[0] / min(width, height), _A4[1] / max(width, height))
    return width * fit, height * fit


def _add_parting(writer: PdfWriter, level: int, random: Random) -> str:
    """A blank back side, or a sheet that parts documents."""
    rng = np.random.default_rng(random.getrandbits(32))
    dpi = 100
    flat = np.full((round(_A4[1] * dpi / _POINTS), round(_A4[0] * dpi / _POINTS), 3), 255, dtype=np.uint8)
    kind = "blank" if random.random() < 0.6 else "parting"
    if kind == "parting":
        flat = ink.tinted(ink.lettered(flat, random.choice(_PARTING).format(random.randint(1, 9))), random)
    recipe = Recipe("scanner", dpi=dpi, noise=LEVELS[level].noise[0], quality=50, colour=kind == "parting", skew=0.3)
    pixels = shot(image(cv2.subtract(flat, rng.integers(0, 3, flat.shape, dtype=np.uint8))), recipe, random).pixels
    add_sheet(writer, Sheet(pixels, *_A4, encoding="jpeg", quality=50))
    return kind
