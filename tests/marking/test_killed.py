"""A program killed at any moment has lost none of the marks it said were stored."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from tests.marking.test_round_trip import make_pdf
from tests.services.conftest import take_in

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).with_name("marking_until_killed.py")


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_all_marks_that_were_acknowledged_are_there(tmp_path):
    home, chance = tmp_path / "home", random.Random(4)
    make_pdf(tmp_path / "a.pdf")
    document_id = with_workspace(
        home, lambda w: take_in(w, tmp_path / "a.pdf").items[0]
    ).document_id
    stored: set[str] = set()
    for _ in range(3):
        stored |= acknowledged(home, document_id, chance.randint(1, 30))
        there = with_workspace(home, lambda w: w.library.annotations(document_id))
        assert stored <= {mark.uuid for mark in there}


def with_workspace(home: Path, use):
    workspace = Workspace.open(AppPaths.under(home), Settings(author="Lê Văn Thư"))
    try:
        return use(workspace)
    finally:
        workspace.close()


def acknowledged(home: Path, document_id: int, count: int) -> set[str]:
    """Let a process make that many marks, kill it in the middle of the next ones."""
    process = subprocess.Popen(
        [sys.executable, SCRIPT, home, str(document_id)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    told = {process.stdout.readline().strip() for _ in range(count)}
    process.send_signal(signal.SIGKILL)
    told |= set(process.stdout.read().split("\n")[:-1])
    process.stdout.close()
    process.wait()
    return told
