"""Making single system calls of a process fail, or the process die in them, with strace.

A nursery process imports the program once and forks a victim for every try, so that a try takes
a tenth of a second instead of a second. The victim waits until strace holds it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CALLS = (
    *("write", "pwrite64", "fsync", "fdatasync", "ftruncate"),
    *("rename", "unlink", "unlinkat", "mkdir", "rmdir", "chmod"),
)
LIMIT_S = 30


@dataclass(frozen=True)
class Fault:
    """What happens at the n-th of one kind of system call; `+` means from then on."""

    call: str
    number: int
    kind: str

    @property
    def words(self) -> list[str]:
        what, plus = self.kind.removesuffix("+"), "+" if self.kind.endswith("+") else ""
        how = "signal=SIGKILL" if what == "KILL" else f"error={what}"
        return ["-e", f"inject={self.call}:{how}:when={self.number}{plus}"]


@dataclass(frozen=True)
class Ended:
    """How a try ended: what the victim had acknowledged, and the words of a bug if it met one."""

    acknowledged: tuple[str, ...]
    bug: str
    calls: Counter[str]


class Nursery:
    """The process that forks victims."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-m", "tests.faults.nursery"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def run(self, act: str, folder: Path, *strace: str) -> Ended:
        """Let a victim carry out one act on a folder under strace."""
        notes = folder.with_name(f"{folder.name}.notes")
        log = folder.with_name(f"{folder.name}.strace")
        notes.unlink(missing_ok=True)
        victim = int(self._say({"act": act, "folder": str(folder), "notes": str(notes)}))
        trace = ["-f", "-p", str(victim), "-e", f"trace={','.join(CALLS)}", "-o", str(log)]
        with _attached([*trace, *strace]):
            self._say({"go": victim})
        lines = notes.read_text("utf-8").splitlines() if notes.exists() else []
        bug = "\n".join(line[4:] for line in lines if line.startswith("bug "))
        acks = tuple(line[4:] for line in lines if line.startswith("ack "))
        calls = re.findall(r"^(?:\d+ +)?(\w+)\(", log.read_text("utf-8", "replace"), re.MULTILINE)
        return Ended(acks, bug, Counter(calls))

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(LIMIT_S)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _say(self, order: dict[str, object]) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()


@contextmanager
def _attached(words: list[str]) -> Iterator[None]:
    """Strace, holding its process until the victim's end."""
    read, write = os.pipe()
    with os.fdopen(read) as said:
        tracer = subprocess.Popen(["strace", *words], stderr=write)
        os.close(write)
        line = said.readline()
        if "attached" not in line:
            tracer.kill()
            tracer.wait()
            raise PermissionError(line)
        yield
        said.read()
        tracer.wait(LIMIT_S)


def faults(calls: Counter[str], kinds: tuple[str, ...], every: int = 1) -> list[Fault]:
    """One fault for every call of a run that went well, or for every few of them."""
    points = [(call, n) for call in CALLS for n in range(1, calls[call] + 1)]
    planned = [Fault(call, n, kind) for call, n in points for kind in kinds]
    return planned[::every]


def can_inject() -> bool:
    """Whether strace is here and may hold a process."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(
        ["strace", "-o", "/dev/null", "true"], capture_output=True, check=False, timeout=LIMIT_S
    )
    return tried.returncode == 0
