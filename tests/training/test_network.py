"""The parser of networks: what it reads it writes back, floats stand for the same numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ocr.training.matrix import Matrix
from ocr.training.network import (
    Layer,
    Recogniser,
    averaged,
    floated,
    with_biases,
    with_outputs,
)
from ocr.training.network_file import parsed, written


def _integers(rows: int, columns: int, seed: int, padding: int = 0) -> Matrix:
    numbers = np.random.default_rng(seed)
    cells = numbers.integers(-127, 128, (rows, columns)).astype(np.int8)
    return Matrix(133, cells, numbers.uniform(0.001, 0.02, rows + padding), 0)


def _layer(kind: str, name: str, inputs: int, outputs: int, **more: object) -> Layer:
    return replace(Layer(kind, 0, 1, 192, inputs, outputs, 40, name), **more)


@pytest.fixture
def recogniser() -> Recogniser:
    """A small network with every kind of layer that official models have."""
    gates = tuple(_integers(4, 9, seed) for seed in range(4))
    layers = (
        _layer("Input", "in", 36, 1, numbers=(1, 36, 0, 1, 3)),
        _layer("Convolve", "conv", 1, 9, numbers=(1, 1)),
        _layer("Maxpool", "pool", 9, 9, numbers=(3, 3)),
        _layer("RTLReversed", "back", 9, 4, rates=(0.1,),
               layers=(_layer("SummLSTM", "lstm", 4, 4, numbers=(8,), matrices=gates),)),
        _layer("Softmax", "out", 4, 5, weights=25, matrices=(_integers(5, 5, 9, padding=3),)),
    )  # fmt: skip
    network = _layer("Series", "all", 36, 5, layers=layers, rates=(0.001, 0.002), weights=185)
    return Recogniser(network, "[1,36,0,1 Ct3,3 O1c1]", 65, (7, 8), 4, (0.5, 0.25, 0.125))


def test_what_is_read_is_written_back(recogniser):
    data = written(recogniser)
    assert written(parsed(data)) == data
    assert parsed(data).spec == recogniser.spec


def test_floats_stand_for_the_same_weights_and_can_be_read_back(recogniser):
    whole = parsed(written(floated(parsed(written(recogniser)))))
    assert whole.flags == 64  # no integers any more
    (output,) = whole.network.layers[-1].matrices
    (integers,) = recogniser.network.layers[-1].matrices
    assert output.mode == 132
    assert np.allclose(output.cells, integers.cells * integers.scales[:5, None])


def test_outputs_are_chosen_and_cloned(recogniser):
    changed = with_outputs(floated(recogniser), [(0, 0.0), (2, 0.0), (2, -3.0), (4, 0.0)])
    before = floated(recogniser).network.layers[-1].matrices[0].cells
    after = changed.network.layers[-1].matrices[0].cells
    assert changed.null == 3
    assert changed.network.outputs == changed.network.layers[-1].outputs == 4
    assert changed.network.weights == recogniser.network.weights - 5
    assert np.array_equal(after[1], before[2])
    assert np.array_equal(after[2, :-1], before[2, :-1])
    assert after[2, -1] == before[2, -1] - 3


def test_the_mean_of_networks(recogniser):
    one = floated(recogniser)
    other = with_outputs(one, [(code, 1.0) for code in range(5)])
    mean = averaged([one, other]).network.layers[-1].matrices[0].cells
    assert np.allclose(mean[:, -1], one.network.layers[-1].matrices[0].cells[:, -1] + 0.5)


@pytest.mark.parametrize("cut", [1, 50, -1])
def test_cut_data_are_refused(recogniser, cut):
    with pytest.raises(ValueError, match="end too soon"):
        parsed(written(recogniser)[:cut])


def test_more_data_than_a_network_are_refused(recogniser):
    with pytest.raises(ValueError, match="follows"):
        parsed(written(recogniser) + b"\0")


def test_biases_change_for_the_named_codes_only(recogniser):
    before = floated(recogniser)
    weights = before.network.layers[-1].matrices[0].cells
    changed = with_biases(before, {2: -1.5}).network.layers[-1].matrices[0].cells
    assert changed[2, -1] == weights[2, -1] - 1.5
    assert np.count_nonzero(changed != weights) == 1
