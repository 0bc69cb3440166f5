"""How much of the fault tests runs, and the archives that they begin with."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import acts
from tests.faults.injecting import Nursery
from tests.making import PARTY_PAGE, make_scan


@pytest.fixture(scope="session")
def whole() -> bool:
    """Whether every point of failure is to be tried, not only a sample of them."""
    return os.environ.get("VANKIEN_FAULTS") == "all"


@pytest.fixture(autouse=True)
def _garbage_as_usual() -> Iterator[None]:
    """No widgets here, and thousands of archives opened in one test: collect as Python does."""
    gc.collect()  # of widgets that other tests left nothing must remain for another thread
    gc.enable()
    yield
    gc.disable()


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.close()


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("faults") / "sources"
    folder.mkdir()
    for number in range(1, 4):
        make_scan(folder / f"{number}.pdf", *[PARTY_PAGE[: number + 1]] * (number % 2 + 1), dpi=40)
    return folder


@pytest.fixture(scope="session")
def filled(sources: Path) -> Path:
    """An archive with three documents that were read."""
    folder = sources.with_name("filled")
    acts.import_three(folder, lambda text: None)
    return folder


@pytest.fixture(scope="session")
def saved(filled: Path) -> Path:
    """An archive that was backed up and then tagged."""
    folder = filled.with_name("saved")
    shutil.copytree(filled, folder)
    acts.save(folder, lambda text: None)
    acts.tag(folder, lambda text: None)
    return folder


@pytest.fixture(scope="session")
def lost(filled: Path) -> Path:
    """An archive whose database was lost."""
    folder = filled.with_name("lost")
    shutil.copytree(filled, folder)
    acts.describe(folder, lambda text: None)
    (folder / "archive.sqlite").unlink()
    return folder
