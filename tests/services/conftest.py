"""Workspaces: on a fresh archive, and on one with a document that is read."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.services.paths import AppPaths
from desktop.services.reading_status import ReadingStatus
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from tests.making import PARTY_PAGE, make_scan


@contextmanager
def working(home: Path) -> Iterator[Workspace]:
    """The workspace of a user's folders, closed at the end."""
    opened = Workspace.open(AppPaths.under(home), Settings(author="Lê Văn Thư"))
    yield opened
    opened.close()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with working(tmp_path / "home") as opened:
        yield opened


@pytest.fixture(scope="session")
def party_scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Party conclusion of one page, as a scan."""
    return make_scan(tmp_path_factory.mktemp("scans") / "kết luận 596.pdf", PARTY_PAGE)


@pytest.fixture(scope="session")
def read_home(party_scan: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folders with the Party conclusion stored and read; only to be copied."""
    home = tmp_path_factory.mktemp("read")
    with working(home) as workspace:
        take_in(workspace, party_scan)
        assert read_all(workspace).done == 1
    return home


@pytest.fixture
def read_workspace(read_home: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace on an archive in which the Party conclusion, its document 1, is read."""
    with working(Path(shutil.copytree(read_home, tmp_path / "read"))) as opened:
        yield opened


def take_in(workspace: Workspace, *paths: Path):
    """Import files; the report."""
    return workspace.intake.run(paths, lambda progress: None, threading.Event())


def read_all(workspace: Workspace) -> ReadingStatus:
    """Read until nothing waits; the final status."""
    idle = threading.Event()
    leave = workspace.reading.status_changed.subscribe(
        lambda status: idle.set() if status.state == "idle" else None
    )
    workspace.reading.start()
    assert idle.wait(120), "reading did not come to an end"
    leave()
    return workspace.reading.status()
