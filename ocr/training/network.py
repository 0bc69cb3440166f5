"""The network inside a Tesseract model (its `lstm` component): parsed, changed, written back.

Tesseract trains floating point networks only, while the models that Debian ships hold small
integers with one scale a row. Multiplied out they can be trained on. All numbers are
little-endian; a string is its length (uint32) and its bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ocr.training.stream import Reader, Writer

_INTEGER, _ADAM, _DOUBLE = 1, 4, 128  # bits of a matrix' mode
_OWN_RATES = 64  # flag of a layer: the layers below have learning rates of their own
_INTEGER_NETWORK = 1  # flag of a recogniser

_NESTS = frozenset(
    ("Series", "Parallel", "Replicated", "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM",
     "RTLReversed", "TTBReversed", "XYTranspose")
)  # fmt: skip
_NUMBERS = {"Input": 5, "Convolve": 2, "Maxpool": 2, "Reconfig": 2}
_RECURRENT = frozenset(("LSTM", "SummLSTM"))
_DENSE = frozenset(
    ("Logistic", "LinLogistic", "LinTanh", "Tanh", "Relu", "Linear", "Softmax", "SoftmaxNoCTC")
)

Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Weights of one gate or dense layer, the bias in the last column.

    An integer matrix has int8 `cells` and a scale for each row (and perhaps more, as padding).
    """

    mode: int
    cells: NDArray[np.int8] | Weights
    scales: Weights | None = None
    empty: float = 0.0

    def weights(self) -> Weights:
        """The weights as floating point numbers."""
        if self.scales is None:
            return self.cells.astype(np.float64)
        return np.asarray(self.cells * self.scales[: len(self.cells), None], dtype=np.float64)

    def floated(self) -> Matrix:
        """The same weights as a matrix that can be trained."""
        return Matrix(self.mode & ~_INTEGER | _ADAM | _DOUBLE, self.weights())


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


def parsed(data: bytes) -> Recogniser:
    """Read an `lstm` component, integer or floating point, but no training checkpoint.

    Raises:
        ValueError: it is something else, or of a kind that nobody met yet.
    """
    reader = Reader(data)
    network, spec = _layer(reader), reader.text()
    flags, iteration, sample, null = reader.numbers("iiii")
    recogniser = Recogniser(
        network, spec, flags, (iteration, sample), null, reader.floats("f", 3)
    )  # fmt: skip
    if not reader.at_end:
        raise ValueError("something follows the network")
    return recogniser


def written(recogniser: Recogniser) -> bytes:
    """The bytes of an `lstm` component."""
    writer = Writer()
    _write_layer(writer, recogniser.network)
    writer.text(recogniser.spec)
    writer.numbers("iiii", recogniser.flags, *recogniser.iterations, recogniser.null)
    writer.numbers("fff", *recogniser.settings)
    return writer.data()


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


def _layer(reader: Reader) -> Layer:
    if reader.numbers("b") != (0,):
        raise ValueError("a layer with a number for its kind")
    kind = reader.text()
    training, backprop, flags, inputs, outputs, weights = reader.numbers("bbiiii")
    layer = Layer(kind, training, backprop, flags, inputs, outputs, weights, reader.text())
    if kind in _NESTS:
        (count,) = reader.numbers("I")
        layers = tuple(_layer(reader) for _ in range(count))
        rates = reader.floats("f", *reader.numbers("I")) if layer.flags & _OWN_RATES else ()
        return replace(layer, layers=layers, rates=rates)
    if kind in _NUMBERS:
        return replace(layer, numbers=reader.numbers("i" * _NUMBERS[kind]))
    if kind in _RECURRENT:
        (states,) = reader.numbers("i")
        gates = 5 if states > layer.inputs + layer.outputs else 4
        matrices = tuple(_matrix(reader) for _ in range(gates))
        return replace(layer, numbers=(states,), matrices=matrices)
    if kind in _DENSE:
        return replace(layer, matrices=(_matrix(reader),))
    raise ValueError(f"a layer of kind {kind}")


def _write_layer(writer: Writer, layer: Layer) -> None:
    writer.numbers("b", 0)
    writer.text(layer.kind)
    sizes = (layer.flags, layer.inputs, layer.outputs, layer.weights)
    writer.numbers("bbiiii", layer.training, layer.backprop, *sizes)
    writer.text(layer.name)
    writer.numbers("i" * len(layer.numbers), *layer.numbers)
    if layer.kind in _NESTS:
        writer.numbers("I", len(layer.layers))
        for below in layer.layers:
            _write_layer(writer, below)
        if layer.flags & _OWN_RATES:
            writer.numbers("I", len(layer.rates))
            writer.numbers("f" * len(layer.rates), *layer.rates)
    for matrix in layer.matrices:
        _write_matrix(writer, matrix)


def _matrix(reader: Reader) -> Matrix:
    (mode,) = reader.numbers("B")
    if not mode & _DOUBLE:
        raise ValueError("a matrix of an old format")
    rows, columns = reader.numbers("II")
    if not mode & _INTEGER:
        empty = reader.floats("d", 1)[0]
        cells = np.array(reader.floats("d", rows * columns)).reshape(rows, columns)
        return Matrix(mode, cells, None, empty)
    (gap,) = reader.numbers("b")
    small = np.frombuffer(reader.take(rows * columns), np.int8).reshape(rows, columns)
    scales = np.array(reader.floats("d", *reader.numbers("I")))
    return Matrix(mode, small, scales, gap)


def _write_matrix(writer: Writer, matrix: Matrix) -> None:
    writer.numbers("B", matrix.mode)
    writer.numbers("II", *matrix.cells.shape)
    if matrix.scales is None:
        writer.numbers("d", matrix.empty)
        writer.put(matrix.cells.astype("<f8").tobytes())
        return
    writer.numbers("b", int(matrix.empty))
    writer.put(matrix.cells.astype(np.int8).tobytes())
    writer.numbers("I", len(matrix.scales))
    writer.put(matrix.scales.astype("<f8").tobytes())
