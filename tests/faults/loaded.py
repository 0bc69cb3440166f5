"""A plugin of pytest: after the tests nothing of Qt's network may be in the process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

NAMES = ("Qt6Network", "QtNetwork", "Qt6WebSockets", "Qt6WebEngine")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run when a module or a library of Qt's network was loaded."""
    libraries = Path("/proc/self/maps").read_text("utf-8", "replace")
    modules = " ".join(sys.modules)
    found = [name for name in NAMES if name in libraries or name in modules]
    if found:
        print("loaded:", *found, file=sys.stderr)  # noqa: T201
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
