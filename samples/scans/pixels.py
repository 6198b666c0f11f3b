"""Small helpers on pictures: arrays of height x width (x 3, blue-green-red) bytes, as OpenCV has them."""

from functools import lru_cache
from typing import Any, cast

import cv2
import numpy as np
import numpy.typing as npt

Image = npt.NDArray[np.uint8]
Matrix = npt.NDArray[np.float64]

_TILE = 1024


def image(pixels: Any) -> Image:
    """What OpenCV gives, as bytes."""
    return cast(Image, np.asarray(pixels, dtype=np.uint8))


def size(picture: Image) -> tuple[int, int]:
    """Width and height in pixels."""
    return picture.shape[1], picture.shape[0]


def grey(picture: Image) -> Image:
    return image(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)) if picture.ndim == 3 else picture


def multiply(picture: Image, filter_: Image) -> Image:
    """Light through a filter: 255 lets everything pass. A filter of one channel acts on all of the picture's."""
    if picture.ndim == 3 and filter_.ndim == 2:
        filter_ = image(cv2.cvtColor(filter_, cv2.COLOR_GRAY2BGR))
    return image(cv2.multiply(picture, filter_, scale=1 / 255))


def field(rng: np.random.Generator, extent: tuple[int, int], low: float, high: float, cells: int) -> Image:
    """Smooth unevenness between ``low`` and ``high``: noise of ``cells`` x ``cells`` blown up to ``extent``, width and height."""
    width, height = extent
    coarse = rng.uniform(low, high, (cells, cells)).astype(np.float32)
    smooth = cv2.resize(coarse, (max(width // 8, 1), max(height // 8, 1)), interpolation=cv2.INTER_CUBIC)
    return image(cv2.resize(np.clip(smooth, 0, 255).astype(np.uint8), (width, height)))


@lru_cache(maxsize=4)
def _grain() -> Image:
    """Noise of standard deviation 32 around 128, blurred a little as sensors do."""
    noise = np.random.default_rng(11).normal(0, 1, (2 * _TILE, 2 * _TILE)).astype(np.float32)
    noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), 0.6), dtype=np.float32)
    return image(np.clip(128 + noise * (32 / float(noise.std())), 0, 255).astype(np.uint8))


def noisy(picture: Image, rng: np.random.Generator, deviation: float) -> Image:
    """The picture with grain of that standard deviation, of 255."""
    if deviation <= 0:
        return picture
    width, height = size(picture)
    x, y = (int(part) for part in rng.integers(0, _TILE, 2))
    tile = _grain()[y : y + _TILE, x : x + _TILE]
    grain = np.tile(tile, (height // _TILE + 1, width // _TILE + 1))[:height, :width]
    weight = deviation / 32
    flat = image(cv2.cvtColor(np.ascontiguousarray(grain), cv2.COLOR_GRAY2BGR)) if picture.ndim == 3 else grain
    return image(cv2.addWeighted(picture, 1.0, flat, weight, -128 * weight))


def blurred(picture: Image, deviation: float) -> Image:
    return image(cv2.GaussianBlur(picture, (0, 0), deviation)) if deviation >= 0.3 else picture
