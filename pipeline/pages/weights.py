"""The neural networks in the recogniser's model files, as arrays.

A ``.traineddata`` file holds components one after the other, a table of offsets before them. Of these the network, its
alphabet and the codes of its letters are read here. Layouts: Tesseract's own source (``tessdatamanager``, ``network``,
``weightmatrix``, ``unicharset``, ``unicharcompress``); numbers are little-endian. Weights are kept as 8-bit numbers with one
scale for each row.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

_NETWORK, _ALPHABET, _CODES = 17, 21, 22  # numbers of the components
_INT8 = 1  # a matrix of 8-bit numbers
_OWN_RATES = 64  # a layer that brings the learning rates of its parts along
_GATES = 4
_PLUMBING = frozenset(("Series", "Parallel", "RTLReversed", "TTBReversed", "XYTranspose"))
# Numbers that some kinds of layers hold besides: their size in bytes.
_OTHERS = {"Input": 20, "Convolve": 8, "Maxpool": 8}
_RECURRENT = frozenset(("LSTM", "SummLSTM"))
# The first letters of an alphabet are the space and two that stand for none.
_SPACE, _NO_LETTERS = 0, 3


class Weights(NamedTuple):
    """A network's layers by name, each a list of matrices (outputs × inputs and one for 1), and what each output spells.

    An LSTM has four matrices: of the new content, of what is let in, of what is kept, of what is let out.
    """

    layers: dict[str, list[Floats]]
    letters: tuple[str, ...]
    blank: int


class UnknownModel(ValueError):
    """A model of another make."""


def load(path: Path) -> Weights:
    """The network of a model file; raises :class:`UnknownModel`."""
    try:
        parts = _components(path.read_bytes())
        network = _Bytes(parts[_NETWORK])
        layers = dict(_layers(network))
        letters, blank = _letters(parts[_ALPHABET].decode(), _Bytes(parts[_CODES]))
    except (KeyError, ValueError, struct.error) as error:
        raise UnknownModel(path.name) from error
    return Weights(layers, letters, blank)


def _components(content: bytes) -> dict[int, bytes]:
    (count,) = struct.unpack_from("<i", content)
    offsets = struct.unpack_from(f"<{count}q", content, 4)
    ends = sorted((*(offset for offset in offsets if offset >= 0), len(content)))
    return {
        number: content[offset : next(end for end in ends if end > offset)]
        for number, offset in enumerate(offsets)
        if offset >= 0
    }


class _Bytes:
    """Bytes read from the front."""

    def __init__(self, content: bytes) -> None:
        self._content, self._at = content, 0

    def skip(self, count: int) -> None:
        self._at += count

    def numbers(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from(f"<{form}", self._content, self._at)
        self._at += struct.calcsize(f"<{form}")
        return found

    def number(self) -> int:
        return self.numbers("i")[0]

    def text(self) -> str:
        length = self.number()
        self._at += length
        return self._content[self._at - length : self._at].decode()

    def matrix(self) -> Floats:
        mode, rows, columns, _ = self.numbers("Biib")
        if not mode & _INT8:
            raise UnknownModel("weights are no 8-bit numbers")
        small = np.frombuffer(self._content, np.int8, rows * columns, self._at).reshape(rows, columns)
        self._at += rows * columns
        scales = self.number()
        scale = np.frombuffer(self._content, "<f8", scales, self._at)[:rows]
        self._at += 8 * scales
        return np.asarray(small * scale[:, None], np.float32)


def _layers(found: _Bytes) -> Iterator[tuple[str, list[Floats]]]:
    """Name and matrices of each layer that has any, in the order in which they work."""
    found.skip(1)
    kind = found.text()
    found.skip(2)
    flags, *_ = found.numbers("iiii")
    name = found.text()
    if kind in _PLUMBING:
        for _ in range(found.number()):
            yield from _layers(found)
        if flags & _OWN_RATES:
            found.skip(4 * found.number())
    elif kind in _RECURRENT:
        found.skip(4)
        yield name, [found.matrix() for _ in range(_GATES)]
    elif kind in _OTHERS:
        found.skip(_OTHERS[kind])
    else:
        yield name, [found.matrix()]


def _letters(alphabet: str, codes: _Bytes) -> tuple[tuple[str, ...], int]:
    """What each output of the network spells, and the one that spells nothing."""
    rows = alphabet.split("\n")
    named = [row.split(" ", 1)[0] for row in rows[1 : int(rows[0]) + 1]]
    spelt: dict[int, str] = {}
    for number in range(codes.number()):
        codes.skip(1)
        length, code = codes.numbers("ii")
        if length != 1:
            raise UnknownModel("a letter of several codes")
        if number == _SPACE or number >= _NO_LETTERS:
            spelt[code] = " " if number == _SPACE else named[number]
        else:
            spelt.setdefault(code, "")
    blank = next(code for code, letter in spelt.items() if not letter)
    return tuple(spelt[code] for code in range(max(spelt) + 1)), blank
