"""How soon the window answers, beside an empty window of the same toolkit.

    python -m benchmarks.starting [--archive FOLDER | --documents N] [--runs N] [--program PATH]

Starts the program and an empty PySide6 main window in turn, each in a process of its own, and
tells when the window was painted and the event loop answered, when list and counts were filled,
how long jumps to any row take, and what memory the process held. `interactive` is when the last
standstill of more than a tenth of a second was over. With --program (an installed one, on a
screen, with xdotool) also how soon that one's window is seen. Run it on a quiet machine.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import delete

from db.archive import BACKUPS_NAME, Archive
from db.dailies import is_due, make_daily
from db.tables import sidecar_due

STANDSTILL_S = 0.1
INTERACTIVE_S, INSTALLED_S, MEMORY_MB, JUMP_MS = 1.5, 2.0, 350.0, 50.0
WAIT_S = 60


def started(kind: str, archive: Path, home: Path) -> dict[str, Any]:
    """What one start shows: of an empty window ("bare") or of the program."""
    begun = str(time.monotonic())
    words = [sys.executable, "-m", "benchmarks._started", begun, kind, "--archive", str(archive)]
    done = subprocess.run(
        words, env=environment(home), capture_output=True, text=True, check=True, timeout=WAIT_S
    )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def environment(home: Path) -> dict[str, str]:
    """A user of its own, so that nobody's settings are used."""
    places = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    return {**os.environ, **{name: str(home) for name in places}}


def interactive(seen: dict[str, Any]) -> float:
    """Seconds until the loop answers and never stands still for long again."""
    late = [end for end, gap in seen["gaps"] if gap > STANDSTILL_S]
    return max([seen["answered"][0], *late])


def seen_on_screen(program: Path, archive: Path, home: Path) -> float:
    """Seconds until an installed program's window is on the screen."""
    begun = time.monotonic()
    running = subprocess.Popen([program, "--archive", archive], env=environment(home))
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(running.pid)]
        subprocess.run(search, capture_output=True, check=True, timeout=WAIT_S)
        return time.monotonic() - begun
    finally:
        running.terminate()
        running.wait()


def told(name: str, values: Sequence[float], unit: str, promise: float | None = None) -> bool:
    """Print the median and the worst; whether the promise for the median is kept."""
    middle = statistics.median(values)
    kept = promise is None or middle < promise
    wanted = "" if promise is None else f"   < {promise:g} wanted: {'kept' if kept else 'MISSED'}"
    print(f"{name:34} median {middle:8.2f}  worst {max(values):8.2f} {unit}{wanted}")
    return kept


def report(bare: list[dict[str, Any]], own: list[dict[str, Any]]) -> bool:
    """Print all figures; whether the promises are kept."""
    print(
        f"{own[0]['documents']} documents, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    told("empty window answers", [one["answered"][0] for one in bare], "s")
    told("empty window, processor", [one["answered"][1] for one in bare], "s")
    told("window answers", [one["answered"][0] for one in own], "s")
    kept = told("interactive", [interactive(one) for one in own], "s", INTERACTIVE_S)
    told("  processor until it answers", [one["answered"][1] for one in own], "s")
    told("  of that the window's own thread", [one["answered"][2] for one in own], "s")
    told("  more than the empty window", _more(bare, own), "s processor")
    told("list filled", [one["listed"][0] for one in own], "s")
    told("counts filled", [one["counted"][0] for one in own], "s")
    told("  processor until all is filled", [_filled(one) for one in own], "s")
    still = [max((gap for _, gap in one["gaps"]), default=0.0) * 1000 for one in own]
    told("longest standstill meanwhile", still, "ms")
    told("jump to any row, processor", [_p95(one, 1) for one in own], "ms, 95 of 100")
    kept &= told("jump to any row", [_p95(one, 0) for one in own], "ms, 95 of 100", JUMP_MS)
    told("empty window, memory", [one["memory_mb"] for one in bare], "MB")
    kept &= told("memory", [one["memory_mb"] for one in own], "MB", MEMORY_MB)
    return kept


def _p95(seen: dict[str, Any], which: int) -> float:
    """What 95 of 100 jumps stay under in one run: on the clock (0) or the processor (1)."""
    return float(statistics.quantiles([jump[which] for jump in seen["jumps"]], n=20)[-1])


def _filled(seen: dict[str, Any]) -> float:
    return float(max(seen["listed"][1], seen["counted"][1]))


def _more(bare: list[dict[str, Any]], own: list[dict[str, Any]]) -> list[float]:
    return [mine["answered"][1] - one["answered"][1] for mine, one in zip(own, bare, strict=True)]


def main() -> None:
    """Start, measure and print; the exit code tells whether the promises hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--archive", type=Path, help="used as it is when it is there")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", type=Path, help="an installed program, started on the screen")
    args = parser.parse_args()
    if args.program is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        folder = args.archive or home / "archive"
        _make_ready(folder, args.documents)
        started("program", folder, home)  # what is read from the disk is in memory from here on
        turns = [
            (started("bare", folder, home), started("program", folder, home))
            for _ in range(args.runs)
        ]
        kept = report([bare for bare, _ in turns], [own for _, own in turns])
        if args.program is not None:
            times = [seen_on_screen(args.program, folder, home) for _ in range(args.runs)]
            kept &= told("installed program seen", times, "s", INSTALLED_S)
    sys.exit(0 if kept else 1)


def _make_ready(folder: Path, count: int) -> None:
    """Fill an archive that is not there yet, bring an older up to date, do what is due daily.

    Invented documents have no originals beside which a description could lie: none is due.
    """
    from benchmarks.finding import build  # which measures starts, too

    with Archive.open(folder, owner="benchmark") as archive:
        build(archive, count, 3)
        with archive.database.writing() as conn:
            conn.execute(delete(sidecar_due))
        if is_due(folder / BACKUPS_NAME, archive.clock()):
            make_daily(archive.database, folder / BACKUPS_NAME, archive.clock())


if __name__ == "__main__":
    main()
