"""Every dialog and list of the program looked at as painted: nothing clipped, faint or unnamed.

Each walk is a process of its own, as letters, colours and scale are chosen once for a program.
What a walk looks at is in `looks`, what it opens in `every_dialog`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIMIT_S = 200
WALKS: dict[str, tuple[str, ...]] = {
    "Vietnamese, light": (),
    "Vietnamese, dark, large letters": ("--theme", "dark", "--font", "1.5"),
    "English, dark, at 150 %": ("--language", "en", "--theme", "dark", "--scale", "1.5"),
    "longer words, light, at 125 %": ("--language", "longer", "--scale", "1.25"),
}


@pytest.fixture(scope="module")
def walks(
    read_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, subprocess.Popen]]:
    """The walks, all at once: each mostly waits for its window."""
    begun = {}
    for name, options in WALKS.items():
        home = copytree(read_home, tmp_path_factory.mktemp("walk") / "home")
        command = [sys.executable, "-m", "tests.ui.walk", str(home), *options]
        begun[name] = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    yield begun
    for walk in begun.values():
        walk.kill()
        walk.wait()


@pytest.mark.timeout(LIMIT_S)
@pytest.mark.parametrize("name", WALKS)
def test_no_dialog_is_clipped_faint_or_unnamed(walks, name):
    told, failed = walks[name].communicate(timeout=LIMIT_S)
    assert walks[name].returncode == 0, failed.decode()[-3000:]
    report = json.loads(told)
    assert report["looked at"] > 60
    assert report["faults"] == {}
