"""The device: how a flat, perfect picture of a page becomes that of a scanner, a fax or a phone."""

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np

from samples.scans.pixels import Image, Matrix, blurred, field, grey, image, multiply, noisy, size
from samples.scans.recipe import Recipe

_FAX_DPI = (204, 196)
_DARK = 110
_DESKS = ((60, 90, 130), (40, 60, 85), (120, 120, 120), (70, 70, 75), (150, 170, 190), (50, 45, 40))


@dataclass(frozen=True)
class Shot:
    """``pixels`` as the device gives them; ``moved`` takes a pixel of the flat page to its place, None where bent."""

    pixels: Image
    moved: Matrix | None


def shot(flat: Image, recipe: Recipe, random: Random) -> Shot:
    match recipe.capture:
        case "phone":
            return _photographed(flat, recipe, random)
        case "fax":
            return _faxed(flat, recipe, random)
        case _:
            return _scanned(flat, recipe, random)


def _scanned(flat: Image, recipe: Recipe, random: Random) -> Shot:
    rng = np.random.default_rng(random.getrandbits(32))
    picture = flat if recipe.colour else grey(flat)
    width, height = size(picture)
    turn = np.asarray(
        cv2.getRotationMatrix2D((width / 2, height / 2), recipe.skew, random.uniform(0.985, 1.0)), np.float64
    )
    turn[0, 2] += random.uniform(-0.004, 0.004) * width
    turn[1, 2] += random.uniform(-0.004, 0.004) * height
    lid = random.choice((255, 255, 250, 238, 120))
    picture = image(cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=(lid, lid, lid)))
    bent: Matrix | None = turn
    if recipe.light == "gutter":
        picture, bent = _gutter(picture, random), None
    elif recipe.light != "even":
        picture = multiply(picture, _light(recipe, rng, random, width, height))
    picture = _printed(picture, recipe, random)
    picture = noisy(blurred(picture, recipe.blur), rng, recipe.noise if recipe.encoding != "palette" else 0)
    if recipe.encoding == "ccitt":
        picture = _black_and_white(grey(picture), random.randint(30, 55))
    return Shot(picture, bent)


def _printed(picture: Image, recipe: Recipe, random: Random) -> Image:
    """A device's own tone: blacks are grey, whites are not quite white."""
    if recipe.encoding == "ccitt":
        return picture
    black, white = (random.uniform(0, 35), random.uniform(238, 255))
    return image(cv2.convertScaleAbs(picture, alpha=(white - black) / 255, beta=black))


def _light(recipe: Recipe, rng: np.random.Generator, random: Random, width: int, height: int) -> Image:
    if recipe.light == "uneven":
        return field(rng, (width, height), 165, 255, 3)
    # a shadow along one edge, as of a lid that does not close
    depth, reach = random.uniform(90, 150), random.uniform(0.05, 0.14)
    across = random.random() < 0.6
    length = width if across else height
    ramp = 255 - depth * np.exp(-np.arange(length) / (reach * length))
    if random.random() < 0.5:
        ramp = ramp[::-1]
    row = ramp.astype(np.uint8)
    return image(np.tile(row, (height, 1)) if across else np.tile(row[:, None], (1, width)))


def _gutter(picture: Image, random: Random) -> Image:
    """The page of a bound file: it bends away from the glass at one side, and darkens there."""
    width, height = size(picture)
    xs = np.arange(width, dtype=np.float32)
    near = np.exp(-xs / (0.09 * width))
    if random.random() < 0.5:
        near = near[::-1]
    shift = random.uniform(0.006, 0.012) * height * near
    map_x = np.tile(xs, (height, 1))
    map_y = np.arange(height, dtype=np.float32)[:, None] + shift[None, :].astype(np.float32)
    bent = image(cv2.remap(picture, map_x, map_y, cv2.INTER_LINEAR, borderValue=(200, 200, 200)))
    dark = (255 - random.uniform(80, 130) * near).astype(np.uint8)
    return multiply(bent, image(np.tile(dark, (height, 1))))


def _black_and_white(picture: Image, contrast: int) -> Image:
    """One bit for a pixel: black is what is dark, or darker by ``contrast`` than what lies around it."""
    near = cv2.adaptiveThreshold(picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, 61, contrast)
    return image(cv2.bitwise_and(near, cv2.threshold(picture, _DARK, 255, cv2.THRESH_BINARY)[1]))


def _faxed(flat: Image, recipe: Recipe, random: Random) -> Shot:
    """Fine mode, 204 x 196 dots to the inch, with specks and torn rows."""
    rng = np.random.default_rng(random.getrandbits(32))
    width, height = size(flat)
    wide, high = (round(part * dpi / recipe.dpi) for part, dpi in zip((width, height), _FAX_DPI, strict=True))
    turn = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), recipe.skew / 2, 0.97))
    turned = cv2.warpAffine(grey(flat), turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
    picture = image(cv2.resize(turned, (wide, high), interpolation=cv2.INTER_AREA))
    picture = noisy(blurred(picture, 0.4), rng, 10)
    picture = _black_and_white(picture, random.randint(36, 60))
    for _ in range(random.randint(60, 260)):
        x, y = int(rng.integers(0, wide - 3)), int(rng.integers(0, high - 3))
        picture[y : y + int(rng.integers(1, 3)), x : x + int(rng.integers(1, 3))] = rng.choice((0, 255))
    for _ in range(random.randint(0, 2)):
        row = int(rng.integers(0, high - 2))
        picture[row : row + 1] = 255
    sender = " ".join(str(random.randint(low, high)) for low, high in ((200, 399), (10, 99), (10, 99)))
    label = f"FAX  +7 727 {sender}    P. {random.randint(1, 9):02d}"
    cv2.putText(picture, label, (wide // 12, 22), cv2.FONT_HERSHEY_PLAIN, 1.1, (0,), 1)
    return Shot(picture, None)


def _photographed(flat: Image, recipe: Recipe, random: Random) -> Shot:
    """The sheet on a desk, seen from the side, in the light of a room."""
    rng = np.random.default_rng(random.getrandbits(32))
    width, height = size(flat)
    margin = random.uniform(0.04, 0.1)
    wide, high = round(width * (1 + 2 * margin)), round(height * (1 + 2 * margin))
    reach = 0.8 * margin
    corners = np.array(
        [
            (
                wide * x + width * random.uniform(-reach, reach * 0.6),
                high * y + height * random.uniform(-reach, reach * 0.6),
            )
            for x, y in ((margin, margin), (1 - margin, margin), (1 - margin, 1 - margin), (margin, 1 - margin))
        ],
        dtype=np.float32,
    )
    sheet = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
    view = np.asarray(cv2.getPerspectiveTransform(sheet, corners))
    desk = _desk(rng, random, wide, high)
    shadow = image(cv2.warpPerspective(np.full((height, width), 130, np.uint8), view, (wide, high)))
    shadow = image(cv2.GaussianBlur(np.roll(shadow, (10, 8), (0, 1)), (0, 0), 7))
    desk = multiply(desk, image(255 - shadow.astype(np.int16)))
    paper = random.randint(228, 250)
    lit = image(cv2.convertScaleAbs(flat, alpha=(paper - 25) / 255, beta=25))
    image_of_sheet = image(cv2.warpPerspective(lit, view, (wide, high), flags=cv2.INTER_LINEAR))
    mask = image(cv2.warpPerspective(np.full((height, width), 255, np.uint8), view, (wide, high)))
    picture = np.where(mask[:, :, None] > 127, image_of_sheet, desk)
    picture = multiply(image(picture), field(rng, (wide, high), random.uniform(120, 175), 255, random.choice((2, 3))))
    warm = np.array(random.choice(((205, 235, 255), (235, 248, 255), (255, 250, 242))), dtype=np.uint8)
    picture = multiply(picture, image(np.broadcast_to(warm, picture.shape).copy()))
    return Shot(noisy(blurred(picture, recipe.blur), rng, recipe.noise), None)


def _desk(rng: np.random.Generator, random: Random, width: int, height: int) -> Image:
    """Wood, stone or cloth."""
    colour = np.array(random.choice(_DESKS), dtype=np.uint8)
    grain = rng.uniform(190, 255, (height // 6 + 1, 6 if random.random() < 0.5 else width // 6 + 1)).astype(np.uint8)
    texture = image(cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC))
    return multiply(image(np.broadcast_to(colour, (height, width, 3)).copy()), texture)
