"""How much of the fault tests runs: a sample always, all of it under `make test-faults`."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(scope="session")
def whole() -> bool:
    """Whether every point of failure is to be tried, not only a sample of them."""
    return os.environ.get("VANKIEN_FAULTS") == "all"
