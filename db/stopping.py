"""Letting long work on a database end when it is asked to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeAlias

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from db.errors import Cancelled

Stopped: TypeAlias = Callable[[], bool]
"""Asked time and again, on the calling thread, whether to stop."""

_STEPS: Final = 10_000
"""After how many steps of SQLite's machine, some milliseconds, it is asked whether to go on."""


def never() -> bool:
    """For work that is done to its end."""
    return False


@contextmanager
def stoppable(conn: Connection, stopped: Stopped) -> Iterator[None]:
    """Let a statement that runs for long end once `stopped` says so. Raises Cancelled."""
    driver = conn.connection.driver_connection
    if driver is None:
        raise RuntimeError("the connection is closed")
    driver.set_progress_handler(stopped, _STEPS)
    try:
        yield
    except DatabaseError as error:
        if stopped():
            raise Cancelled from error
        raise
    finally:
        driver.set_progress_handler(None, 0)
