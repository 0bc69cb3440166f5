"""Little-endian numbers, strings and bytes, one after the other."""

from __future__ import annotations

import struct


class Reader:
    """Takes values off the front of some bytes; raises ValueError where they end too soon."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def at_end(self) -> bool:
        """Whether everything was taken."""
        return self._at == len(self._data)

    def take(self, count: int) -> bytes:
        """The next `count` bytes."""
        taken = self._data[self._at : self._at + count]
        if len(taken) != count:
            raise ValueError("the data end too soon")
        self._at += count
        return taken

    def numbers(self, kinds: str) -> tuple[int, ...]:
        """The next whole numbers; `kinds` as `struct` names them."""
        return struct.unpack("<" + kinds, self.take(struct.calcsize("<" + kinds)))

    def floats(self, kind: str, count: int) -> tuple[float, ...]:
        """The next `count` floating point numbers, "f" or "d"."""
        return struct.unpack(f"<{count}{kind}", self.take(struct.calcsize(kind) * count))

    def text(self) -> str:
        """The next string."""
        return self.take(*self.numbers("I")).decode("utf-8")


class Writer:
    """The counterpart of `Reader`."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def data(self) -> bytes:
        """Everything written."""
        return b"".join(self._parts)

    def put(self, data: bytes) -> None:
        """Add bytes as they are."""
        self._parts.append(data)

    def numbers(self, kinds: str, *values: float) -> None:
        """Add numbers; `kinds` as `struct` names them."""
        self._parts.append(struct.pack("<" + kinds, *values))

    def block(self, data: bytes) -> None:
        """Add a length and that many bytes."""
        self.numbers("I", len(data))
        self.put(data)

    def text(self, text: str) -> None:
        """Add a string."""
        self.block(text.encode("utf-8"))
