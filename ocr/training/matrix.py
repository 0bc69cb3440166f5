"""The weights of one gate or dense layer, as models keep them: small integers or floats."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ocr.training.stream import Reader, Writer

_INTEGER, _ADAM, _DOUBLE = 1, 4, 128  # bits of a matrix' mode

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


def read_matrix(reader: Reader) -> Matrix:
    """The next matrix.

    Raises:
        ValueError: it is of a format older than that of the models of today.
    """
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


def write_matrix(writer: Writer, matrix: Matrix) -> None:
    """Add a matrix."""
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
