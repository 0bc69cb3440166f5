"""Forks a victim for every order: it waits until strace holds it, then carries out one act."""

from __future__ import annotations

import ctypes
import json
import logging
import os
import sys
import traceback
from pathlib import Path

from db.errors import ArchiveProblem
from tests.faults import acts

_PR_SET_PTRACER = 0x59616D61
_ANY = ctypes.c_ulong(-1)


class Notes:
    """Where a victim says what it has done, by a system call that is never made to fail."""

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def add(self, kind: str, text: str) -> None:
        lines = "".join(f"{kind} {line}\n" for line in text.splitlines())
        os.writev(self._handle, [lines.encode()])


def main() -> None:
    logging.disable()
    gates: dict[int, int] = {}
    for line in sys.stdin:
        order = json.loads(line)
        if "go" in order:
            victim = order["go"]
            os.write(gates[victim], b"!")
            os.close(gates.pop(victim))
            os.waitpid(victim, 0)
            print("over", flush=True)  # noqa: T201
        else:
            print(_fork(order, gates), flush=True)  # noqa: T201


def _fork(order: dict[str, str], gates: dict[int, int]) -> int:
    inside, outside = os.pipe()
    victim = os.fork()
    if victim:
        os.close(inside)
        gates[victim] = outside
        return victim
    os.close(outside)
    _be_victim(order, inside)
    return 0


def _be_victim(order: dict[str, str], gate: int) -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY, 0, 0, 0)
    notes = Notes(Path(order["notes"]))
    os.read(gate, 1)
    try:
        acts.ACTS[order["act"]](Path(order["folder"]), lambda text: notes.add("ack", text))
    except (ArchiveProblem, OSError) as problem:
        notes.add("problem", repr(problem))
    except BaseException:  # noqa: BLE001 - whatever it is, the test is told
        notes.add("bug", traceback.format_exc())
    os._exit(0)


if __name__ == "__main__":
    main()
