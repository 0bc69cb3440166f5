"""A workspace on a fresh archive."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services.paths import AppPaths
from desktop.services.reading_status import ReadingStatus
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from tests.making import PARTY_PAGE, make_scan


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(AppPaths.under(tmp_path / "home"), Settings(author="Lê Văn Thư"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def party_scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Party conclusion of one page, as a scan."""
    return make_scan(tmp_path_factory.mktemp("scans") / "kết luận 596.pdf", PARTY_PAGE)


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
