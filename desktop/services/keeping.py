"""Looking after an open archive in the background: backups, sidecars, a look at the originals."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy import func, select

from db.archive import BACKUPS_NAME, Archive
from db.backing_up import last_place
from db.dailies import is_due, make_daily
from db.errors import Cancelled
from db.healing import heal
from db.leaving import sweep
from db.patrol import patrol
from db.records import ChangeSet
from db.sidecars import write_due
from db.stopping import Stopped, never
from db.structure import glance_at_structure, require_sound_structure
from db.tables import document
from desktop.services.backups import Backups
from desktop.services.notify import Notifier
from desktop.services.problems import Problem, ServiceProblem, problem_of

log = logging.getLogger(__name__)

IDLE_S: Final = 60.0
"""How long nothing changes before originals are read."""
PLACE_S: Final = 600.0
"""How often the second place is looked at: a disk that sleeps may go on sleeping."""
GLANCE_S: Final = 0.6
"""How long the start looks at the database's structure; what is left is looked at in idle time."""
_GATHER_S: Final = 0.5
"""How long changes are gathered before their sidecars are written."""


def care_for(archive: Archive, now: datetime, stopped: Stopped = never) -> None:
    """Do what is due: the daily backup, and the sidecars of what changed.

    Takes a few milliseconds when nothing is. One thread at a time, any that may wait.

    Args:
        archive: open for writing.
        now: the present time, aware.
        stopped: asked between pieces of work of well under a second.

    Raises:
        ArchiveProblem: disk.full, archive.unwritable, archive.gone or archive.damaged.
        Cancelled: when asked to stop in the middle of a backup.
    """
    archive.standing.require()  # no backup is begun in the stead of a disk that is gone
    with archive.database.reading() as conn:
        any_documents = bool(conn.scalar(select(func.count()).select_from(document)))
    folder = archive.folder / BACKUPS_NAME
    if any_documents and is_due(folder, now):
        make_daily(archive.database, folder, now, stopped)
    while not stopped() and write_due(archive):
        pass


class Keeper:
    """Looks after the archive at the start, after changes and in idle times, on its own thread.

    At the start it looks at the database's structure for a moment; then it calls `care_for`, backs
    up to the second place when that is due, and in idle times looks at the rest of the structure
    and reads a share of the originals.

    `troubled` tells after each round what is wrong, as a Problem, or None when all is well; it is
    called on the keeper's thread. All methods may be called on any other thread.
    """

    def __init__(
        self, archive: Archive, changed: Notifier[ChangeSet], *, idle_s: float = IDLE_S
    ) -> None:
        self._archive = archive
        self._changed = changed
        self._idle_s = idle_s
        self._backups = Backups(archive)
        self._leave: Callable[[], None] | None = None
        self._wake = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeping", daemon=True)
        self._troubles: dict[str, Problem] = {}
        self._place_again = 0.0
        self._looked = False
        self.troubled: Notifier[Problem | None] = Notifier()

    def start(self) -> None:
        """Begin, once; an archive open for reading only is left alone."""
        if not self._archive.read_only:
            self._leave = self._changed.subscribe(lambda _: self._wake.set())
            self._wake.set()
            self._thread.start()

    def look_again(self) -> None:
        """Have a round now, as after another place for backups was chosen."""
        self._place_again = 0.0
        self._wake.set()

    def close(self) -> None:
        """Write the last sidecars, as many as take a moment; the rest follow at the next start."""
        if self._leave is None:
            return
        self._leave()
        self._stop.set()
        self._wake.set()
        self._thread.join()
        self._leave = None
        self._duty("care", lambda: write_due(self._archive))
        self._tell()

    def _run(self) -> None:
        self._duty("structure", self._glance)
        while not self._stop.is_set():
            idle = not self._wake.wait(self._idle_s)
            if not idle:
                self._stop.wait(_GATHER_S)
                self._wake.clear()
            if not self._stop.is_set():
                self._round(idle)

    def _round(self, idle: bool) -> None:
        now = self._archive.clock()
        self._duty("leaving", lambda: sweep(self._archive))
        self._duty("care", lambda: care_for(self._archive, now, self._stop.is_set))
        if time.monotonic() >= self._place_again:
            self._duty("place", lambda: self._backups.make_if_due(now, self._stop))
            self._place_again = time.monotonic() + PLACE_S
        if idle:
            self._duty("structure", self._look_at_structure)
            self._duty("patrol", lambda: self._patrol(now))
        self._tell()

    def _glance(self) -> None:
        self._looked = glance_at_structure(self._archive, GLANCE_S, self._stop.is_set)

    def _look_at_structure(self) -> None:
        """What the start had no time for, once a run."""
        if not self._looked:
            require_sound_structure(self._archive, self._busy)
            self._looked = True

    def _busy(self) -> bool:
        return self._stop.is_set() or self._wake.is_set()

    def _patrol(self, now: datetime) -> None:
        """Read today's share; what is not well and not in the backup either is told."""
        findings = patrol(self._archive, now, self._busy)
        healed = heal(self._archive, findings, last_place(self._archive)) if findings else []
        for finding in findings:
            if finding not in healed:
                raise ServiceProblem(finding.code, **finding.values)

    def _tell(self) -> None:
        self.troubled.tell(next(iter(self._troubles.values()), None))

    def _duty(self, name: str, work: Callable[[], object]) -> None:
        """Do some work; whatever it meets, the archive stays usable and the keeper stays."""
        try:
            work()
        except Cancelled:
            return
        except Exception as error:
            problem = problem_of(error)
            if problem is None:
                log.exception("looking after the archive met a bug")
                problem = Problem("bug", {"reason": type(error).__name__})
            self._troubles[name] = problem
        else:
            self._troubles.pop(name, None)
