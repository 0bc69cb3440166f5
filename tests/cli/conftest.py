"""Running `vankien` as its own process, the way scripts do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.making import make_scan

PLAN = ("ỦY BAN NHÂN DÂN", "Số: 12/KH-UBND", "Kế hoạch trồng cây mùa xuân năm 2022")


class CommandLine:
    """One archive and a home of its own; every call is a process."""

    def __init__(self, home: Path) -> None:
        self.archive = home / "archive"
        self.environment = {
            **os.environ,
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_DATA_HOME": str(home / "data"),
        }

    def command(self, *words: object) -> list[str]:
        place = ["--archive", str(self.archive), "--json"]
        return [sys.executable, "-m", "desktop", *map(str, words), *place]

    def raw(self, *words: object) -> subprocess.CompletedProcess[str]:
        """One command to its end, whatever that is."""
        return subprocess.run(
            self.command(*words),
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=150,
            check=False,
        )

    def run(self, *words: object, code: int = 0) -> Any:
        """The JSON of one command, which must end with `code`."""
        done = self.raw(*words)
        assert done.returncode == code, done.stderr
        return json.loads(done.stdout) if done.stdout else None

    def start(self, *words: object) -> subprocess.Popen[bytes]:
        """A command left running; its progress can be read from `stderr`."""
        return subprocess.Popen(
            self.command(*words),
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


@pytest.fixture
def vankien(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path / "home")


@pytest.fixture(scope="session")
def read_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose archive holds PLAN as document 1, read; only to be copied."""
    home = tmp_path_factory.mktemp("read")
    scan = make_scan(home / "hai.pdf", PLAN)
    assert [one["id"] for one in CommandLine(home).run("import", scan)["items"]] == [1]
    return home


@pytest.fixture
def filled(read_home: Path, tmp_path: Path) -> CommandLine:
    """The command line with an archive in which document 1 is read."""
    return CommandLine(Path(shutil.copytree(read_home, tmp_path / "filled")))
