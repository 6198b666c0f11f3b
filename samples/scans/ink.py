"""What lies on or under the print: stamps, a hand's strokes, security paper, the other side, punch holes."""

import math
from collections.abc import Sequence
from functools import lru_cache
from random import Random

import cv2
import numpy as np
from PIL import Image as Pictures
from PIL import ImageDraw, ImageFont

from samples.layouts.fonts import font_path
from samples.scans.pixels import Image, image, multiply, size
from samples.scans.words import Word

_MM = 72 / 25.4
_INKS = ((150, 40, 30), (160, 50, 70), (140, 30, 90), (170, 80, 40))  # blue to violet, blue-green-red
_RIMS = (
    "ТОВАРИЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ * АЛМАТЫ *",
    "ЖАУАПКЕРШІЛІГІ ШЕКТЕУЛІ СЕРІКТЕСТІК * АСТАНА *",
    "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ * ШЫМКЕНТ ҚАЛАСЫ *",
    "РЕСПУБЛИКА КАЗАХСТАН * ДЛЯ ДОКУМЕНТОВ *",
)
_PLATES = ("КОПИЯ ВЕРНА", "БУХГАЛТЕРИЯ", "ДЛЯ ДОКУМЕНТОВ", "КӨШІРМЕ ДҰРЫС", "КАНЦЕЛЯРИЯ")
_STAMP = 450  # pixels of a stamp's pattern
_SMEAR = 0.82  # of a stamp's ink that reaches the paper


@lru_cache(maxsize=16)
def _round(rim: str) -> Image:
    """The pattern of a round stamp: 255 is ink."""
    picture = Pictures.new("L", (_STAMP, _STAMP), 0)
    pen = ImageDraw.Draw(picture)
    for inset, width in ((4, 8), (24, 3), (110, 4)):
        pen.ellipse((inset, inset, _STAMP - inset, _STAMP - inset), outline=255, width=width)
    face = ImageFont.truetype(font_path("DejaVu Sans", bold=True), 36)
    for place, letter in enumerate(rim):
        angle = 360 * place / len(rim)
        tile = Pictures.new("L", (60, 60), 0)
        ImageDraw.Draw(tile).text((30, 30), letter, font=face, fill=255, anchor="mm")
        radius, middle = _STAMP / 2 - 66, _STAMP / 2
        left = middle + radius * math.sin(math.radians(angle)) - 30
        top = middle - radius * math.cos(math.radians(angle)) - 30
        turned = tile.rotate(-angle, resample=Pictures.Resampling.BICUBIC)
        picture.paste(255, (round(left), round(top)), turned)
    return image(np.asarray(picture))


@lru_cache(maxsize=16)
def _plate(text: str) -> Image:
    """The pattern of a stamp with a frame: 255 is ink."""
    picture = Pictures.new("L", (_STAMP, _STAMP // 3), 0)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((4, 4, _STAMP - 5, _STAMP // 3 - 5), outline=255, width=7)
    face = ImageFont.truetype(font_path("DejaVu Sans Condensed", bold=True), 52)
    pen.text((_STAMP / 2, _STAMP / 6), text, font=face, fill=255, anchor="mm")
    return image(np.asarray(picture))


def stamped(picture: Image, random: Random, at: tuple[float, float], scale: float) -> Image:
    """A stamp with its middle near ``at`` (points); ``scale`` pixels for a point."""
    round_one = random.random() < 0.7
    pattern = _round(random.choice(_RIMS)) if round_one else _plate(random.choice(_PLATES))
    width = random.uniform(36, 42) * _MM * scale if round_one else random.uniform(45, 60) * _MM * scale
    angle = random.uniform(-25, 25) if round_one else random.uniform(-8, 8)
    side = math.ceil(width * 1.2)
    turn = cv2.getRotationMatrix2D((pattern.shape[1] / 2, pattern.shape[0] / 2), angle, width / pattern.shape[1])
    turn[0, 2] += side / 2 - pattern.shape[1] / 2
    turn[1, 2] += side / 2 - pattern.shape[0] / 2
    ink = image(cv2.warpAffine(pattern, turn, (side, side), flags=cv2.INTER_AREA))
    worn = np.random.default_rng(random.getrandbits(32)).uniform(0.55, 1.0, (24, 24)).astype(np.float32)
    strength = np.asarray(cv2.resize(worn, (side, side))) * (ink / 255.0) * random.uniform(0.55, _SMEAR)
    colour = np.array(random.choice(_INKS), dtype=np.float32) / 255
    light = 1 - strength[:, :, None] * (1 - colour)
    left = round(at[0] * scale - side / 2 + random.uniform(-12, 12) * scale)
    top = round(at[1] * scale - side / 2 + random.uniform(-12, 12) * scale)
    return _laid(picture, image(light * 255), left, top)


def _laid(picture: Image, filter_: Image, left: int, top: int) -> Image:
    """The filter over a part of the picture, as far as it lies within."""
    width, height = size(picture)
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + filter_.shape[1], width), min(top + filter_.shape[0], height)
    if x0 < x1 and y0 < y1:
        part = np.ascontiguousarray(filter_[y0 - top : y1 - top, x0 - left : x1 - left])
        picture[y0:y1, x0:x1] = multiply(np.ascontiguousarray(picture[y0:y1, x0:x1]), part)
    return picture


def scribbled(picture: Image, random: Random, at: tuple[float, float], scale: float) -> Image:
    """A hand's strokes through ``at`` (points): thin enough to read what is under them."""
    span = random.uniform(60, 95)
    x, y = at[0] - span / 2, at[1] + random.uniform(-3, 3)
    points: list[tuple[float, float]] = []
    loops = random.randint(4, 7)
    for _ in range(loops):
        step, high = span / loops, random.uniform(6, 17)
        corners = (
            (x, y),
            (x + step * 1.6, y - high),
            (x - step * 0.7, y - high * 0.7),
            (x + step, y + random.uniform(-4, 4)),
        )
        points += _bezier(corners)
        x, y = corners[-1]
    points += _bezier(((x, y), (x - 30, y + 11), (x - span * 0.6, y + 8), (x - span, y + random.uniform(2, 7))))
    layer = np.full((*picture.shape[:2], 3), 255, dtype=np.uint8)
    colour = random.choice((*_INKS, (60, 50, 50)))
    path = np.array([[round(px * scale * 8), round(py * scale * 8)] for px, py in points], dtype=np.int32)
    cv2.polylines(layer, [path], False, colour, max(1, round(0.9 * scale)), cv2.LINE_AA, shift=3)
    return multiply(picture, image(layer))


def _bezier(corners: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Fifteen points of a cubic curve."""
    shares = [[math.comb(3, k) * (n / 14) ** k * (1 - n / 14) ** (3 - k) for k in range(4)] for n in range(15)]
    return [
        (
            sum(share * x for share, (x, _) in zip(row, corners, strict=True)),
            sum(share * y for share, (_, y) in zip(row, corners, strict=True)),
        )
        for row in shares
    ]


def tinted(picture: Image, random: Random) -> Image:
    """Coloured paper."""
    colour = random.choice(((215, 240, 250), (245, 232, 220), (222, 245, 226), (232, 226, 248), (225, 232, 240)))
    return multiply(picture, image(np.full((*picture.shape[:2], 3), colour, dtype=np.uint8)))


def guilloche(picture: Image, random: Random, scale: float) -> Image:
    """Security paper: bands of fine waves in pale colours."""
    width, height = size(picture)
    layer = np.full((height, width, 3), 255, dtype=np.uint8)
    xs = np.arange(0, width + 8, 8)
    for colour in random.sample(((205, 190, 235), (235, 205, 185), (190, 228, 200), (180, 225, 240)), 2):
        swing, period = random.uniform(8, 16) * scale, random.uniform(50, 110) * scale
        for row in range(round(height / (6 * scale))):
            phase = row * random.uniform(0.35, 0.4)
            ys = row * 6 * scale + swing * np.sin(xs / period * 2 * math.pi + phase)
            path = np.stack([xs, ys], axis=1).astype(np.int32)
            cv2.polylines(layer, [path], False, colour, max(1, round(0.35 * scale)), cv2.LINE_AA)
    return multiply(picture, image(layer))


def bled(picture: Image, other: Image, random: Random, scale: float) -> Image:
    """The print of the back side, mirrored and faint. ``other`` may have another size."""
    width, height = size(picture)
    back = image(cv2.resize(cv2.flip(other, 1), (width // 2, height // 2), interpolation=cv2.INTER_AREA))
    back = image(cv2.GaussianBlur(back, (0, 0), 0.35 * scale))
    strength = random.uniform(0.1, 0.2)
    faint = image(cv2.convertScaleAbs(back, alpha=strength, beta=255 * (1 - strength)))
    return multiply(picture, image(cv2.resize(faint, (width, height))))


def punched(picture: Image, words: Sequence[Word], random: Random, scale: float) -> Image:
    """Two holes 80 mm apart at the left edge, where they meet no word."""
    middle = picture.shape[0] / scale / 2
    x = 12 * _MM
    shade = random.choice((40, 90, 200, 235))
    for y in (middle - 40 * _MM, middle + 40 * _MM):
        if any(w.x0 < x + 12 and w.x1 > x - 12 and w.top < y + 12 and w.bottom > y - 12 for w in words):
            continue
        centre = (round(x * scale), round(y * scale))
        cv2.circle(picture, centre, round(3 * _MM * scale), (shade, shade, shade), -1, cv2.LINE_AA)
    return picture


def lettered(picture: Image, text: str) -> Image:
    """Large letters in the middle of the upper half."""
    page = Pictures.fromarray(picture)
    face = ImageFont.truetype(font_path("DejaVu Sans", bold=True), picture.shape[1] // 12)
    ImageDraw.Draw(page).text((picture.shape[1] / 2, picture.shape[0] / 3), text, font=face, fill=0, anchor="mm")
    return image(np.array(page))
