"""Deriving lists and indexes anew in the background when an older program made them.

Lists come first. Until the index is done, searching finds what has been indexed so far; nothing
else waits for either.
"""

from __future__ import annotations

import logging
import threading
from typing import Final

from db.archive import Archive
from db.catching_up import behind
from db.derived import derive_some
from db.errors import ArchiveProblem
from db.records import ChangeSet
from db.search.rebuilding import Rebuilt, rebuild_some
from desktop.services.notify import Notifier

_log = logging.getLogger(__name__)
# Between two pieces, so that whoever wants to write comes first.
_PAUSE_S: Final = 0.02


class IndexCare:
    """Looks after what is derived in one archive on a thread of its own; start and stop it once.

    Attributes:
        progress: told how far a rebuild is, and None at its end, on the thread that does it.
    """

    def __init__(self, archive: Archive, changed: Notifier[ChangeSet]) -> None:
        self.progress: Notifier[Rebuilt | None] = Notifier()
        self._archive = archive
        self._changed = changed
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="index-care", daemon=True)

    def start(self) -> None:
        """Begin or go on if something is due; an archive opened to look only is left."""
        if self._archive.read_only:
            return
        if behind(self._archive):
            self._thread.start()

    def stop(self) -> None:
        """Stop after the piece in hand; the next start goes on from there."""
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _work(self) -> None:
        try:
            while not self._stopping.is_set() and self._next():
                self._stopping.wait(_PAUSE_S)
        except ArchiveProblem as problem:
            # A full disk, a lost drive: whoever writes next tells the clerk; this goes on at the
            # next start.
            _log.warning("lists and indexes are not made anew yet: %s", problem.code)

    def _next(self) -> bool:
        with self._archive.database.writing() as conn:
            if derive_some(conn):
                return True
            state = rebuild_some(conn)
        self.progress.tell(state)
        if state is None:
            self._changed.tell(ChangeSet())
        return state is not None
