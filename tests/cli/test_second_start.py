"""The program started twice: the second hands its file to the first and ends."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.making import PARTY_PAGE, make_scan

PATIENCE_S = 90


def window_of(vankien: CommandLine, *words: object, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", "--archive", str(vankien.archive), *map(str, words)],
        env={
            **vankien.environment,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        cwd=folder,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture
def first(vankien: CommandLine, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A first start that answers calls, though its window may not be there yet."""
    process = window_of(vankien, folder=tmp_path)
    calls = Path(vankien.environment["XDG_CACHE_HOME"])
    wait_until(lambda: any(calls.rglob("window.lock")))
    yield process
    process.terminate()
    process.wait()


def wait_until(come) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not come():
        assert time.monotonic() < deadline
        threading.Event().wait(0.1)


@pytest.mark.skipif(os.name != "posix", reason="ends the window by a signal")
def test_a_second_start_hands_its_file_over(
    vankien: CommandLine, first: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    make_scan(tmp_path / "công văn.pdf", PARTY_PAGE[:3], dpi=72)
    second = window_of(vankien, "công văn.pdf", folder=tmp_path)
    assert second.wait(PATIENCE_S) == 0
    wait_until((vankien.archive / "archive.sqlite").exists)
    wait_until(lambda: titles(vankien) == ["công văn.pdf"])
    assert first.poll() is None


def titles(vankien: CommandLine) -> list[str]:
    done = vankien.raw("list")
    if done.returncode:
        return []  # the first is still making the archive
    return [row["original_name"] for row in vankien.run("list")["documents"]]
