"""What a compiled catalogue of Qt holds: `sources(path)` gives its sentences by context."""

from __future__ import annotations

import struct
from collections import defaultdict
from pathlib import Path

HEAD = 16
MESSAGES = 0x69
"""The section of a `.qm` file that holds the messages."""
END, SOURCE, CONTEXT, OBSOLETE = 1, 6, 7, 5


def sources(path: Path) -> dict[str, set[str]]:
    """The source sentences of each context."""
    found: dict[str, set[str]] = defaultdict(set)
    entry: dict[int, str] = {}
    data, place = _section(path.read_bytes()), 0
    while place < len(data):
        tag, place = data[place], place + 1
        if tag == END:
            found[entry.get(CONTEXT, "")].add(entry.get(SOURCE, ""))
            entry = {}
        elif tag == OBSOLETE:
            place += 1
        else:
            (length,) = struct.unpack_from(">i", data, place)
            place += 4 + max(0, length)
            if tag in (SOURCE, CONTEXT):
                entry[tag] = data[place - length : place].decode()
    return found


def _section(data: bytes) -> bytes:
    place = HEAD
    while place < len(data):
        kind, length = struct.unpack_from(">BI", data, place)
        if kind == MESSAGES:
            return data[place + 5 : place + 5 + length]
        place += 5 + length
    return b""
