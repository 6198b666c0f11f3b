"""What the recogniser's network makes of lines of print, all lines of a page at a time.

The networks are those of Tesseract's models: a convolution, the largest of each three by three, one LSTM from the top of each
column to its foot, three along the line (there, back, and there again), and a letter for each third pixel. Tesseract works
through a line column by column; here the lines of a page go abreast, longest first, so that each step is one product of
matrices, which takes a third of the time.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.pages.models import Language, models
from pipeline.pages.weights import Floats, UnknownModel, Weights, load

Integers = npt.NDArray[np.intp]

HEIGHT, STEP = 36, 3  # pixels of a line, from top to foot, and of one step along it
_KERNEL = 3
_PATCH = _KERNEL + STEP - 1  # pixels across and down that tell on one step of a row
# Steps worked on at once: more take memory and are no faster. So many of the first layers stay in the cache.
_STEPS, _NEAR = 6_000, 512
_APART = 8  # numbers between two rows of weights


class Heard(NamedTuple):
    """How likely each letter is at each step of all lines (steps × letters), the lines one after the other.

    ``ends``: the step after each line's last.
    """

    shares: Floats
    ends: Integers


class Network:
    """One language's network."""

    def __init__(self, weights: Weights) -> None:
        layers = dict(weights.layers)
        try:
            (convolution,), (output,) = layers.pop("ConvNL"), layers.pop("Output")
            down, *along = layers.values()
            self._down, (self._there, self._back, self._again) = _Recurrent(down, halved=False), map(_Recurrent, along)
        except (KeyError, ValueError) as error:
            raise UnknownModel("layers of another kind") from error
        self._kernels, self._kernel_bias = _kernels(convolution[:, :-1]), convolution[:, -1:]
        self._output = np.ascontiguousarray(np.concatenate((output[:, :-1] / 2, output[:, -1:]), axis=1).T)
        self.letters, self.blank = weights.letters, weights.blank

    def hear(self, lines: Sequence[Floats]) -> Heard:
        """``lines``: pictures of :data:`HEIGHT` rows and a multiple of :data:`STEP` columns, -1 for black and 1 for white."""
        steps = np.array([line.shape[1] // STEP for line in lines], np.intp)
        ends = np.cumsum(steps)
        shares = np.empty((int(steps.sum()), len(self.letters)), np.float32)
        begins = ends - steps
        order = np.argsort(-steps, kind="stable")
        while len(order):
            count = max(1, int(np.searchsorted(np.cumsum(steps[order]), _STEPS, side="right")))
            batch, order = order[:count], order[count:]
            rows = _ranges(begins[batch], steps[batch])
            shares[rows] = self._abreast([lines[n] for n in batch.tolist()], steps[batch])
        return Heard(shares, ends)

    def _abreast(self, lines: Sequence[Floats], steps: Integers) -> Floats:
        """Lines by falling length."""
        columns = self._columns(lines, steps)
        begins = np.cumsum(steps) - steps
        many = np.count_nonzero(steps[None, :] > np.arange(steps[0])[:, None], axis=1)
        line = np.concatenate([np.arange(n) for n in many.tolist()])
        step = np.repeat(np.arange(steps[0]), many)
        there, back = begins[line] + step, begins[line] + steps[line] - 1 - step
        heard = np.empty((len(columns), self._there.size + 1), np.float32)
        heard[there] = self._there.along(columns[there], many)
        heard[back] = self._back.along(heard[back], many)
        found = self._again.along(heard[there], many) @ self._output
        found -= found.max(axis=1, keepdims=True)
        np.exp(found, out=found)
        found /= found.sum(axis=1, keepdims=True)
        shares = np.empty_like(found)
        shares[there] = found
        return shares

    def _columns(self, lines: Sequence[Floats], steps: Integers) -> Floats:
        """What the first layers make of each step, from its top to its foot, and 1 (steps × values), a few steps at a time."""
        border = _KERNEL // 2
        begins = np.cumsum(steps * STEP + 2 * border) - steps * STEP - 2 * border
        picture = _noise(int(begins[-1] + steps[-1] * STEP + 2 * border))
        for line, begin in zip(lines, begins.tolist(), strict=True):
            picture[border:-border, begin + border : begin + border + line.shape[1]] = line
        first = np.concatenate(
            [begin + STEP * np.arange(n) for begin, n in zip(begins.tolist(), steps.tolist(), strict=True)]
        )
        found = np.ones((len(first), self._down.size + 1), np.float32)
        for start in range(0, len(first), _NEAR):
            across = np.stack([picture.take(first[start : start + _NEAR] + n, axis=1) for n in range(_PATCH)])
            found[start : start + _NEAR, :-1] = self._down.last(self._folded(across), across.shape[2])
        return found

    def _folded(self, across: Floats) -> Iterator[Floats]:
        """Row by row the largest of each three by three results of the convolution (values × steps).

        ``across``: what is near each step (columns × rows of the picture × steps).
        """
        for row in range(0, HEIGHT, STEP):
            patches = across[:, row : row + _PATCH].reshape(_PATCH**2, -1)
            found = (self._kernels @ patches).reshape(STEP**2, *self._kernel_bias.shape[:1], -1)
            largest = np.maximum.reduce(found, axis=0)
            largest += self._kernel_bias
            yield np.tanh(largest, out=largest)


class _Recurrent:
    """An LSTM, one function for all its gates: σ(x) = (1 + tanh(x/2)) / 2. What it gives is twice the LSTM's output.

    ``halved``: what it is given is twice what its weights are for.
    """

    def __init__(self, gates: Sequence[Floats], *, halved: bool = True) -> None:
        new, *others = gates
        self.size = len(new)
        weights = np.stack((new, *(gate / 2 for gate in others)))
        given = weights.shape[2] - self.size - 1
        weights[:, :, (0 if halved else given) : -1] /= 2
        self._first = np.concatenate((weights[:, :, :given], weights[:, :, -1:]), axis=2)
        self._own = _spaced(weights[:, :, given:-1].transpose(0, 2, 1))
        self._weights = weights.reshape(4 * self.size, -1)

    def along(self, inputs: Floats, many: Integers) -> Floats:
        """Outputs at all steps, and 1 behind each. ``inputs``, too: step by step, of the first so ``many`` lines.

        What the inputs add to the gates is reckoned for all steps at once.
        """
        size, most = self.size, int(many[0])
        told = np.matmul(inputs, self._first.transpose(0, 2, 1))
        outputs = np.ones((len(inputs), size + 1), np.float32)
        kept = np.zeros((most, size), np.float32)
        room = np.zeros((len(self._own), most, size), np.float32)
        at = before = 0
        for count in many.tolist():
            gates = room[:, :count]
            if at:
                np.matmul(outputs[before : before + count, :-1], self._own, out=gates)
            gates += told[:, at : at + count]
            before, at = at, at + count
            _stepped(gates, kept[:count], outputs[before:at, :-1])
        return outputs

    def last(self, inputs: Iterable[Floats], lines: int) -> Floats:
        """The output of all ``lines`` at the last step (lines × values). ``inputs``: step by step, values × lines."""
        size, given = self.size, self._weights.shape[1] - self.size - 1
        known = np.ones((given + size + 1, lines), np.float32)
        known[given:-1] = 0
        kept = np.zeros((size, lines), np.float32)
        gates = np.empty((4 * size, lines), np.float32)
        for values in inputs:
            known[:given] = values
            np.dot(self._weights, known, out=gates)
            _stepped(gates.reshape(4, size, lines), kept, known[given:-1])
        return known[given:-1].T


def _stepped(gates: Floats, kept: Floats, output: Floats) -> None:
    """One step of an LSTM; ``gates``: new content, what is let in, what is kept, what is let out."""
    np.tanh(gates, out=gates)
    gates[1:] += 1
    new, let_in, still, out = gates
    kept *= still
    new *= let_in
    kept += new
    kept *= 0.5
    np.tanh(kept, out=output)
    output *= out


def _spaced(matrices: Floats) -> Floats:
    """The same, their rows a little apart in memory: rows of a power of 2 get into each other's way in the cache."""
    count, rows, columns = matrices.shape
    room = np.zeros((count, rows, columns + _APART), np.float32)
    room[:, :, :columns] = matrices
    return room[:, :, :columns]


def _kernels(kernel: Floats) -> Floats:
    """A convolution's results at three by three places (9 values × outputs), of five by five pixels, column by column."""
    outputs = len(kernel)
    found = np.zeros((STEP, STEP, outputs, _PATCH, _PATCH), np.float32)
    for across in range(STEP):
        for down in range(STEP):
            place = (slice(across, across + _KERNEL), slice(down, down + _KERNEL))
            found[across, down][:, *place] = kernel.reshape(outputs, _KERNEL, _KERNEL)
    return found.reshape(STEP**2 * outputs, _PATCH**2)


def _ranges(begins: Integers, counts: Integers) -> Integers:
    return np.concatenate([np.arange(a, a + n) for a, n in zip(begins.tolist(), counts.tolist(), strict=True)])


def _noise(width: int) -> Floats:
    """What the models were taught to see beyond a picture's edges: noise; here always the same."""
    return np.resize(_some_noise(), (HEIGHT + 2 * (_KERNEL // 2), width))


@cache
def _some_noise() -> Floats:
    return np.random.default_rng(0).uniform(-1, 1, 5_003).astype(np.float32)


@cache
def network(language: Language) -> Network:
    folder = models()
    if folder is None:
        raise FileNotFoundError(f"{language}.traineddata")
    return Network(load(folder / f"{language}.traineddata"))
