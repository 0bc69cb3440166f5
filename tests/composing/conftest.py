"""A workspace with a document of several pages and marks on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(AppPaths.under(tmp_path / "home"), Settings(author="Lê Văn Thư"))
    yield opened
    opened.close()
