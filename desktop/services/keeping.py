"""Looking after an open archive in the background: daily backups and sidecars."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy import func, select

from db.archive import BACKUPS_NAME, Archive
from db.dailies import is_due, make_daily
from db.records import ChangeSet
from db.sidecars import write_due
from db.tables import document
from desktop.services.notify import Notifier
from desktop.services.problems import Problem, problem_of

log = logging.getLogger(__name__)

_GATHER_S: Final = 0.5
"""How long changes are gathered before their sidecars are written."""


def care_for(archive: Archive, now: datetime, stopped: Callable[[], bool] = lambda: False) -> None:
    """Do what is due: the daily backup, and the sidecars of what changed.

    Takes a few milliseconds when nothing is. One thread at a time, any that may wait.

    Args:
        archive: open for writing.
        now: the present time, aware.
        stopped: asked between pieces of work of well under a second, but for the backup.

    Raises:
        ArchiveProblem: disk.full, archive.unwritable or archive.damaged.
    """
    with archive.database.reading() as conn:
        any_documents = bool(conn.scalar(select(func.count()).select_from(document)))
    folder = archive.folder / BACKUPS_NAME
    if any_documents and is_due(folder, now):
        make_daily(archive.database, folder, now)
    while not stopped() and write_due(archive):
        pass


class Keeper:
    """Calls `care_for` at the start and after changes, on a thread of its own.

    `troubled` tells what went wrong, as a Problem, or None when the next round went well; it is
    called on the keeper's thread. All methods may be called on any other thread.
    """

    def __init__(self, archive: Archive, changed: Notifier[ChangeSet]) -> None:
        self._archive = archive
        self._changed = changed
        self._leave: Callable[[], None] | None = None
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeping", daemon=True)
        self.troubled: Notifier[Problem | None] = Notifier()

    def start(self) -> None:
        """Begin, once; an archive open for reading only is left alone."""
        if not self._archive.read_only:
            self._leave = self._changed.subscribe(lambda _: self._wake.set())
            self._wake.set()
            self._thread.start()

    def close(self) -> None:
        """Write the last sidecars, as many as take a moment; the rest follow at the next start."""
        if self._leave is None:
            return
        self._leave()
        self._stop.set()
        self._wake.set()
        self._thread.join()
        self._leave = None
        self._guarded(lambda: write_due(self._archive))

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.wait()
            self._stop.wait(_GATHER_S)
            self._wake.clear()
            if not self._stop.is_set():
                self._guarded(
                    lambda: care_for(self._archive, self._archive.clock(), self._stop.is_set)
                )

    def _guarded(self, work: Callable[[], object]) -> None:
        """Do some work; whatever it meets, the archive stays usable and the keeper stays."""
        try:
            work()
        except Exception as error:
            problem = problem_of(error)
            if problem is None:
                log.exception("looking after the archive met a bug")
                problem = Problem("bug", {"reason": type(error).__name__})
            self.troubled.tell(problem)
        else:
            self.troubled.tell(None)
