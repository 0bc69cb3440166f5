"""How pixels come from the child process: through shared memory, or else along the pipe.

An anonymous memory file brings the 9 MB of an A4 page at fit width over in 2 ms; a pipe takes
20 ms. Having no name, it cannot be left over by a killed process.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class Slot:
    """Memory that this process and a child spawned with it both write and read.

    Picklable only as an argument of a process that is being spawned.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def __reduce__(self) -> tuple[Callable[[Any], Slot], tuple[object]]:
        from multiprocessing.reduction import DupFd  # Windows has none, and no slots

        return _arrive, (DupFd(self._descriptor),)

    def write(self, pixels: memoryview) -> None:
        """Replace the content; raises OSError when memory is short."""
        view = pixels.cast("B")
        os.ftruncate(self._descriptor, len(view))
        at = 0
        while at < len(view):
            at += os.pwrite(self._descriptor, view[at:], at)

    def read(self, size: int) -> bytes:
        """The first `size` bytes, as a copy."""
        return os.pread(self._descriptor, size, 0)

    def close(self) -> None:
        """Let the memory go; the other process has its own hold on it."""
        os.close(self._descriptor)


def _arrive(duplicate: Any) -> Slot:
    return Slot(duplicate.detach())


def make_slot() -> Slot | None:
    """A slot, or None where the system has no anonymous memory files."""
    if sys.platform != "linux":
        return None
    return Slot(os.memfd_create("vankien-page"))


@dataclass(frozen=True, slots=True)
class Ready:
    """The child's first words: it has loaded what it needs."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The child has a page in hand: what happens to it from now on is that page's doing."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished image; its bytes lie in the slot, or in `data` where there is none."""

    width: int
    height: int
    stride: int
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A page that cannot be drawn: a code and its values."""

    code: str
    values: dict[str, str]


Answer = Ready | Begun | Drawn | Refused
