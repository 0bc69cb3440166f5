"""Ctrl+C ends a command without a traceback, and its workers with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.making import PARTY_PAGE, make_scan

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(os.name != "posix", reason="sends what a terminal sends")
def test_an_interrupted_reading_says_nothing_and_goes_on_later(tmp_path: Path) -> None:
    scan = make_scan(tmp_path / "scan.pdf", *[PARTY_PAGE] * 6, dpi=150)
    environment = {**os.environ, "VANKIEN_HOME": str(tmp_path / "home")}

    def start(*words: str | Path) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "desktop", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=environment,
            text=True,
            start_new_session=True,
        )

    def run(*words: str | Path) -> int:
        process = start(*words)
        process.communicate(timeout=120)
        return process.returncode

    assert run("import", "--no-read", scan) == 0
    reading = start("read")
    assert reading.stderr is not None
    assert reading.stderr.readline()  # it has begun
    os.killpg(reading.pid, signal.SIGINT)
    _, said = reading.communicate(timeout=60)
    assert "Traceback" not in said
    assert reading.returncode == 130
    assert run("read") == 0
