"""Networks of model files, and what they make of lines; letters out of likelihoods."""

import struct
from pathlib import Path

import numpy as np
import pytest

from pipeline.pages import network, weights
from pipeline.pages.models import LANGUAGES, Language, models
from pipeline.pages.network import HEIGHT, STEP, Heard
from pipeline.pages.spelling import spell, words

LETTERS = ("", " ", "а", "б", "1")  # the first is the blank


def heard(*lines: list[dict[int, float]]) -> Heard:
    """Lines of steps, each with the likelihoods of its letters; what is left is the blank's."""
    shares = np.zeros((sum(map(len, lines)), len(LETTERS)), np.float32)
    for row, step in zip(shares, (step for line in lines for step in line), strict=True):
        for letter, share in step.items():
            row[letter] = share
        row[0] = 1 - row.sum()
    return Heard(shares, np.cumsum([len(line) for line in lines]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_model_is_a_network_of_the_same_make(language: Language) -> None:
    folder = models()
    assert folder is not None
    found = weights.load(folder / f"{language}.traineddata")
    assert found.letters.count("") == 1
    assert found.letters[found.blank] == ""
    assert " " in found.letters
    assert {"А", "1"} & set(found.letters) if language != "eng" else {"A", "1"} <= set(found.letters)
    (kernel,) = found.layers["ConvNL"]
    assert kernel.shape == (16, 10)
    assert np.abs(kernel).max() < 10


def test_another_file_is_no_model(tmp_path: Path) -> None:
    path = tmp_path / "a.traineddata"
    path.write_bytes(struct.pack("<iq", 1, 12) + b"nothing")
    with pytest.raises(weights.UnknownModel):
        weights.load(path)


def test_a_line_is_heard_alike_alone_and_beside_others() -> None:
    rng = np.random.default_rng(1)
    lines = [rng.uniform(-1, 1, (HEIGHT, STEP * steps)).astype(np.float32) for steps in (7, 30, 12)]
    found = network.network("rus")
    together = found.hear(lines)
    assert together.ends.tolist() == [7, 37, 49]
    assert np.allclose(together.shares.sum(axis=1), 1, atol=1e-5)
    # what lies beyond a line's edges differs with its place
    alone = found.hear(lines[1:2]).shares
    assert np.corrcoef(together.shares[12:32].ravel(), alone[5:25].ravel())[0, 1] > 0.9


def lstm(gates: list[np.ndarray], inputs: np.ndarray) -> np.ndarray:
    """An LSTM as it is defined: its outputs, step by step."""
    output = kept = np.zeros(len(gates[0]))
    outputs = []
    for given in inputs:
        known = np.concatenate((given, output, [1]))
        new, let_in, still, out = (gate @ known for gate in gates)
        kept = kept / (1 + np.exp(-still)) + np.tanh(new) / (1 + np.exp(-let_in))
        output = np.tanh(kept) / (1 + np.exp(-out))
        outputs.append(output)
    return np.array(outputs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_is_heard_as_the_layers_are_defined(language: Language) -> None:
    folder = models()
    assert folder is not None
    found = weights.load(folder / f"{language}.traineddata")
    line = np.random.default_rng(2).uniform(-1, 1, (HEIGHT, STEP * 9)).astype(np.float32)
    padded = network._noise(line.shape[1] + 2)
    padded[1:-1, 1:-1] = line
    convolution, down, there, back, again, output = (found.layers[name] for name in found.layers)
    (kernel,), (letters,) = convolution, output
    seen = np.lib.stride_tricks.sliding_window_view(padded, (3, 3)).swapaxes(2, 3).reshape(*line.shape, 9)
    bent = np.tanh(seen @ kernel[:, :-1].T + kernel[:, -1])
    largest = bent.reshape(HEIGHT // 3, 3, -1, STEP, len(kernel)).max(axis=(1, 3))
    columns = np.array([lstm(down, largest[:, n])[-1] for n in range(largest.shape[1])])
    heard = lstm(again, lstm(back, lstm(there, columns)[::-1])[::-1])
    told = np.exp(heard @ letters[:, :-1].T + letters[:, -1])
    told /= told.sum(axis=1, keepdims=True)
    assert np.allclose(network.network(language).hear([line]).shares, told, atol=1e-4)


def test_repeats_are_one_letter_and_a_blank_parts_two() -> None:
    line = [{2: 0.9}, {2: 0.9}, {}, {2: 0.9}, {1: 0.9}, {4: 0.9}]
    assert [letter.text for letter in spell(heard(line), LETTERS, 0)] == ["а", "а", " ", "1"]
    assert [(word.text, word.begin, word.end) for word in words(heard(line), LETTERS, 0)] == [("аа", 0, 4), ("1", 5, 6)]


def test_lines_are_told_apart() -> None:
    found = list(words(heard([{2: 0.9}, {}], [], [{2: 0.9}, {3: 0.8}]), LETTERS, 0))
    assert [(word.text, word.line, word.begin) for word in found] == [("а", 0, 0), ("аб", 2, 0)]


def test_where_one_letter_goes_over_into_the_next_is_no_doubt() -> None:
    over = [{2: 0.97}, {2: 0.55, 3: 0.42}, {3: 0.98}]
    doubt = [{2: 0.97}, {2: 0.55, 4: 0.42}, {3: 0.98}]
    (sure,), (unsure,) = (list(words(heard(line), LETTERS, 0)) for line in (over, doubt))
    assert sure.text == unsure.text == "аб"
    assert sure.confidence > 0.97
    assert unsure.confidence < 0.8


def test_a_faint_edge_of_a_letter_is_no_letter() -> None:
    edge = [{}, {3: 0.4, 2: 0.35}, {2: 0.9}]
    letter = [{}, {3: 0.55, 2: 0.05}, {2: 0.9}]
    assert "".join(x.text for x in spell(heard(edge), LETTERS, 0)) == "а"
    assert "".join(x.text for x in spell(heard(letter), LETTERS, 0)) == "ба"


def test_nothing_is_heard_where_there_is_nothing() -> None:
    assert list(words(heard([{}, {}]), LETTERS, 0)) == []
    assert list(words(network.network("rus").hear([]), LETTERS, 0)) == []
