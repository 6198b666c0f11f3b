"""What the recogniser's network makes of lines of print, all lines of a page at a time.

The networks are those of Tesseract's models: a convolution, the largest of each three by three, one LSTM from the top of each
column to its foot, three along the line (there, back, and there again), and a letter for each third pixel. Tesseract works
through a line column by column; here the lines of a page go abreast, longest first, so that each step is one product of
matrices, which takes a third of the time.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.pages.models import Language, models
from pipeline.pages.weights import Floats, UnknownModel, Weights, load

Integers = npt.NDArray[np.intp]

HEIGHT, STEP = 36, 3  # pixels of a line, from top to foot, and of one step along it
_KERNEL = 3
# Steps worked on at once: more take memory and are no faster.
_STEPS = 6_000


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
            self._down, self._there, self._back, self._again = (_Recurrent(gates) for gates in layers.values())
        except (KeyError, ValueError) as error:
            raise UnknownModel("layers of another kind") from error
        self._kernel, self._kernel_bias = _parted(convolution)
        self._output, self._output_bias = _parted(output)
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
        columns = self._down.last(self._folded(lines, steps))
        begins = np.cumsum(steps) - steps
        many = np.count_nonzero(steps[None, :] > np.arange(steps[0])[:, None], axis=1)
        line = np.concatenate([np.arange(n) for n in many.tolist()])
        step = np.repeat(np.arange(steps[0]), many)
        there, back = begins[line] + step, begins[line] + steps[line] - 1 - step
        heard = np.empty((len(columns), self._there.size), np.float32)
        heard[there] = self._there.along(columns[there], many)
        heard[back] = self._back.along(heard[back], many)
        found = self._again.along(heard[there], many) @ self._output
        found += self._output_bias
        found -= found.max(axis=1, keepdims=True)
        np.exp(found, out=found)
        found /= found.sum(axis=1, keepdims=True)
        shares = np.empty_like(found)
        shares[there] = found
        return shares

    def _folded(self, lines: Sequence[Floats], steps: Integers) -> Floats:
        """Convolution and the largest of its results: twelve rows of all steps, one line after the other."""
        border = _KERNEL // 2
        begins = np.cumsum(steps * STEP + 2 * border) - steps * STEP - 2 * border
        width = int(begins[-1] + steps[-1] * STEP + 2 * border)
        picture = _noise(width)
        for line, begin in zip(lines, begins.tolist(), strict=True):
            picture[border:-border, begin + border : begin + border + line.shape[1]] = line
        taken = width - 2 * border
        near = np.empty((HEIGHT, taken, _KERNEL**2), np.float32)
        for n in range(_KERNEL**2):
            across, down = divmod(n, _KERNEL)
            near[:, :, n] = picture[down : down + HEIGHT, across : across + taken]
        found = near.reshape(-1, _KERNEL**2) @ self._kernel
        found = found.reshape(HEIGHT // STEP, STEP, taken, -1).max(axis=1)
        first = np.concatenate(
            [begin + STEP * np.arange(n) for begin, n in zip(begins.tolist(), steps.tolist(), strict=True)]
        )
        folded = np.maximum(np.maximum(found[:, first], found[:, first + 1]), found[:, first + 2])
        folded += self._kernel_bias
        return np.asarray(np.tanh(folded, out=folded), np.float32)


class _Recurrent:
    """An LSTM. A half of each gate's weights and one function stand for all four: σ(x) = (1 + tanh(x/2)) / 2."""

    def __init__(self, gates: Sequence[Floats]) -> None:
        new, *others = gates
        self.size = len(new)
        weights, self._bias = _parted(np.concatenate((new, *(gate / 2 for gate in others))))
        self._from_input, self._from_before = (np.ascontiguousarray(part) for part in np.split(weights, [-self.size]))

    def along(self, inputs: Floats, many: Integers) -> Floats:
        """Outputs at all steps. ``inputs``: step by step, of the first so ``many`` lines that last so long."""
        size = self.size
        asked = inputs @ self._from_input
        asked += self._bias
        outputs = np.empty((len(inputs), size), np.float32)
        kept = np.zeros((int(many[0]), size), np.float32)
        before = np.zeros_like(kept)
        room = np.empty((int(many[0]), 4 * size), np.float32)
        at = 0
        for count in many.tolist():
            gates = np.dot(before[:count], self._from_before, out=room[:count])
            gates += asked[at : at + count]
            before = self._stepped(gates, kept[:count], outputs[at : at + count])
            at += count
        return outputs

    def last(self, inputs: Floats) -> Floats:
        """The output at the last step. ``inputs``: steps × lines × values."""
        kept = np.zeros((inputs.shape[1], self.size), np.float32)
        output = np.zeros_like(kept)
        gates = np.empty((inputs.shape[1], 4 * self.size), np.float32)
        recurrent = np.empty_like(gates)
        for n, values in enumerate(inputs):
            np.dot(values, self._from_input, out=gates)
            gates += self._bias
            if n:
                gates += np.dot(output, self._from_before, out=recurrent)
            self._stepped(gates, kept, output)
        return output

    def _stepped(self, gates: Floats, kept: Floats, output: Floats) -> Floats:
        size = self.size
        np.tanh(gates, out=gates)
        doors = gates[:, size:]
        doors += 1
        doors *= 0.5
        kept *= gates[:, 2 * size : 3 * size]
        new = gates[:, :size]
        new *= gates[:, size : 2 * size]
        kept += new
        np.tanh(kept, out=output)
        output *= gates[:, 3 * size :]
        return output


def _parted(matrix: Floats) -> tuple[Floats, Floats]:
    """Weights (inputs × outputs) and what is added."""
    return np.ascontiguousarray(matrix[:, :-1].T), np.ascontiguousarray(matrix[:, -1])


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
