"""The `lstm` component of a model: read and written to the byte.

All numbers are little-endian; a string is its length (uint32) and its bytes. A layer is its kind
and sizes, then what its kind holds: layers below it, settings, matrices.
"""

from __future__ import annotations

from dataclasses import replace

from ocr.training.matrix import read_matrix, write_matrix
from ocr.training.network import Layer, Recogniser
from ocr.training.stream import Reader, Writer

_OWN_RATES = 64  # flag of a layer: the layers below have learning rates of their own

_NESTS = frozenset(
    ("Series", "Parallel", "Replicated", "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM",
     "RTLReversed", "TTBReversed", "XYTranspose")
)  # fmt: skip
_NUMBERS = {"Input": 5, "Convolve": 2, "Maxpool": 2, "Reconfig": 2}
_RECURRENT = frozenset(("LSTM", "SummLSTM"))
_DENSE = frozenset(
    ("Logistic", "LinLogistic", "LinTanh", "Tanh", "Relu", "Linear", "Softmax", "SoftmaxNoCTC")
)


def parsed(data: bytes) -> Recogniser:
    """Read an `lstm` component, integer or floating point, but no training checkpoint.

    Raises:
        ValueError: it is something else, or of a kind that nobody met yet.
    """
    reader = Reader(data)
    network, spec = _layer(reader), reader.text()
    flags, iteration, sample, null = reader.numbers("iiii")
    settings = reader.floats("f", 3)
    if not reader.at_end:
        raise ValueError("something follows the network")
    return Recogniser(network, spec, flags, (iteration, sample), null, settings)


def written(recogniser: Recogniser) -> bytes:
    """The bytes of an `lstm` component."""
    writer = Writer()
    _write_layer(writer, recogniser.network)
    writer.text(recogniser.spec)
    writer.numbers("iiii", recogniser.flags, *recogniser.iterations, recogniser.null)
    writer.numbers("fff", *recogniser.settings)
    return writer.data()


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
        matrices = tuple(read_matrix(reader) for _ in range(gates))
        return replace(layer, numbers=(states,), matrices=matrices)
    if kind in _DENSE:
        return replace(layer, matrices=(read_matrix(reader),))
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
        write_matrix(writer, matrix)
