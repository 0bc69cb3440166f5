"""Fixtures shared by all tests."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

WHOLE_EVERY = 50
"""Tests between two collections of all generations, which take about half a second."""
_ENDED = count(1)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of sample scans beside the checkout; tests that need it are skipped without."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("VANKIEN_SHARED", beside))
    if not folder.is_dir():
        pytest.skip("the folder of sample scans is not here")
    return folder


@pytest.fixture(scope="session", autouse=True)
def _garbage_in_this_thread_only() -> Iterator[None]:
    """Widgets in cycles must not be collected by a worker thread, as in the program itself."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _garbage_after_each_test() -> Iterator[None]:
    """The young after each test; now and then all, also what was frozen for a window's sake."""
    yield
    if next(_ENDED) % WHOLE_EVERY:
        gc.collect(1)
    else:
        gc.unfreeze()
        gc.collect()
