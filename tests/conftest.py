"""Fixtures shared by all tests."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest


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
    yield
    gc.collect(1)
