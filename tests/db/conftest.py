"""A real archive in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.archive import Archive
from tests.db.filling import NOW, Filler


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", owner="clerk", clock=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def fill(archive: Archive) -> Filler:
    return Filler(archive)
