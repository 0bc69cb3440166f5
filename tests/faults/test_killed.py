"""The real program, killed at random moments of an import with reading.

Nothing acknowledged is lost, nothing is there twice, no process and no page image stays behind.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.making import PARTY_PAGE, make_scan

ROOT = Path(__file__).resolve().parents[2]
GONE_S = 5.0

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc"),
    pytest.mark.timeout(7200),
]


class Program:
    """The command line with a home and a temporary folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.home, self.temporary = folder / "home", folder / "temporary"
        self.temporary.mkdir()
        homes = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
        self.environment = {
            **os.environ,
            **dict.fromkeys(homes, str(self.home)),
            "TMPDIR": str(self.temporary),
        }

    def start(self, *words: str | Path) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "desktop", *words, "--archive", self.home / "archive"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=self.environment,
            text=True,
        )

    def run(self, *words: str | Path) -> dict[str, object]:
        process = self.start(*words, "--json")
        output, _ = process.communicate(timeout=300)
        found: dict[str, object] = json.loads(output)
        return found

    def processes(self) -> list[str]:
        """The command lines of whatever lives in this home."""
        mark = f"HOME={self.home}".encode()
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (folder / "environ").read_bytes().split(b"\0"):
                    found.append((folder / "cmdline").read_text())
            except OSError:
                continue  # it ended meanwhile, or is not ours
        return [line for line in found if line]

    def left(self) -> list[str]:
        """What is still there a moment after the program's end."""
        deadline = time.monotonic() + GONE_S
        while (found := self.processes()) and time.monotonic() < deadline:
            threading.Event().wait(0.05)
        return found


def test_killed_at_random(tmp_path: Path, whole: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """Later kills may come later, so that they fall all over the import and the reading."""
    chance = random.Random(8)
    scans = tmp_path / "scans"
    scans.mkdir()
    count, kills = (200, 200) if whole else (3, 2)
    for number in range(count):
        make_scan(scans / f"{number}.pdf", [*PARTY_PAGE[:3], f"Số {number}"], dpi=100)
    program = Program(tmp_path)
    known: set[object] = set()
    for kill in range(1, kills + 1):
        process = program.start("import", scans)
        kill_after(process, chance.randint(1, 3 * count * kill // kills), chance.random() * 0.3)
        assert program.left() == []
        found = {row["id"] for row in documents(program)}
        assert known <= found
        known = found
        with capsys.disabled():
            print(f"killed {kill}, {len(known)} documents in", flush=True)  # noqa: T201
    program.run("import", scans)
    rows = documents(program)
    assert len(rows) == count
    assert {row["pages_read"] for row in rows} == {1}
    assert program.run("verify") == {"ok": True, "findings": []}
    assert list(program.temporary.rglob("*")) == []
    assert [path for path in program.home.rglob("*") if path.suffix in (".png", ".pgm")] == []
    assert list((program.home / "archive" / "scratch").glob("*")) == []


def documents(program: Program) -> list[dict[str, object]]:
    """What the archive holds; none yet before its first opening."""
    found = program.run("list").get("documents", [])
    assert isinstance(found, list)
    return found


def kill_after(process: subprocess.Popen[str], lines: int, seconds: float) -> None:
    """Kill a program a moment after it has told so much of its progress."""
    assert process.stderr is not None
    for _ in range(lines):
        if not process.stderr.readline():
            break
    threading.Event().wait(seconds)
    process.kill()
    process.communicate()
