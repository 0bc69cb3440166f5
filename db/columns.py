"""Columns of numbers as bytes that deflate well."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

_WIDTH: Final = 4


def differences(column: Sequence[int]) -> list[int]:
    """Every number as its distance from the one before; `itertools.accumulate` undoes it."""
    return [now - before for before, now in pairwise([0, *column])]


def pack_numbers(values: Iterable[int]) -> bytes:
    """Signed 32-bit numbers, all their low bytes first: like bytes side by side deflate best.

    Raises:
        ValueError: when a number needs more than 32 bits.
    """
    try:
        packed = _little(array("i", values)).tobytes()
    except OverflowError as error:
        raise ValueError("a number beyond 32 bits") from error
    return b"".join(packed[part::_WIDTH] for part in range(_WIDTH))


def read_numbers(data: bytes) -> array[int]:
    """The numbers that `pack_numbers` packed."""
    count = len(data) // _WIDTH
    packed = bytearray(len(data))
    for part in range(_WIDTH):
        packed[part::_WIDTH] = data[part * count : (part + 1) * count]
    numbers = array("i")
    numbers.frombytes(bytes(packed))
    return _little(numbers)


def _little(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
