"""The network inside a Tesseract model, and what training needs changed in it.

Tesseract trains floating point networks only, while the models that Debian ships hold small
integers with one scale a row. Multiplied out they can be trained on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ocr.training.matrix import Matrix

_INTEGER_NETWORK = 1  # flag of a recogniser


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer with what it holds; `numbers` are the settings of its kind."""

    kind: str
    training: int
    backprop: int
    flags: int
    inputs: int
    outputs: int
    weights: int
    name: str
    numbers: tuple[int, ...] = ()
    layers: tuple[Layer, ...] = ()
    rates: tuple[float, ...] = ()
    matrices: tuple[Matrix, ...] = ()


@dataclass(frozen=True, slots=True)
class Recogniser:
    """A whole `lstm` component: the network and what its training left behind.

    `null` is the code of "no letter"; `settings` are Adam's beta, learning rate and momentum.
    """

    network: Layer
    spec: str
    flags: int
    iterations: tuple[int, int]
    null: int
    settings: tuple[float, ...] = field(default=(0.999, 0.001, 0.5))


def floated(recogniser: Recogniser) -> Recogniser:
    """The recogniser with floating point weights, which `lstmtraining` can go on from."""
    return replace(
        recogniser,
        network=_floated(recogniser.network),
        flags=recogniser.flags & ~_INTEGER_NETWORK,
    )


def averaged(recognisers: Sequence[Recogniser]) -> Recogniser:
    """The mean of several floating point networks that began as one."""
    first = recognisers[0]
    return replace(first, network=_averaged([each.network for each in recognisers]))


def with_outputs(recogniser: Recogniser, codes: Sequence[tuple[int, float]]) -> Recogniser:
    """The recogniser with another set of output codes, made of the present ones.

    Args:
        recogniser: with floating point weights, its last layer a dense one.
        codes: for each new code the old one whose weights it begins with, and what is added to
            its bias; the last is the code of "no letter".
    """
    last = recogniser.network.layers[-1]
    sources = [source for source, _ in codes]
    weights = last.matrices[0].weights()[sources]
    weights[:, -1] += [bias for _, bias in codes]
    changed = replace(
        last,
        outputs=len(codes),
        weights=weights.size,
        matrices=(replace(last.matrices[0], cells=weights),),
    )
    network = recogniser.network
    grown = replace(
        network,
        outputs=len(codes),
        weights=network.weights + weights.size - last.weights,
        layers=(*network.layers[:-1], changed),
    )
    return replace(recogniser, network=grown, null=len(codes) - 1)


def with_biases(recogniser: Recogniser, changes: Mapping[int, float]) -> Recogniser:
    """The recogniser with something added to the biases of some output codes."""
    last = recogniser.network.layers[-1]
    weights = last.matrices[0].weights().copy()
    for code, change in changes.items():
        weights[code, -1] += change
    changed = replace(last, matrices=(replace(last.matrices[0], cells=weights),))
    below = (*recogniser.network.layers[:-1], changed)
    return replace(recogniser, network=replace(recogniser.network, layers=below))


def _floated(layer: Layer) -> Layer:
    matrices = tuple(matrix.floated() for matrix in layer.matrices)
    return replace(layer, layers=tuple(map(_floated, layer.layers)), matrices=matrices)


def _averaged(layers: Sequence[Layer]) -> Layer:
    matrices = tuple(
        replace(alike[0], cells=np.mean([matrix.weights() for matrix in alike], axis=0))
        for alike in zip(*(layer.matrices for layer in layers), strict=True)
    )
    below = zip(*(layer.layers for layer in layers), strict=True)
    return replace(layers[0], layers=tuple(map(_averaged, below)), matrices=matrices)
