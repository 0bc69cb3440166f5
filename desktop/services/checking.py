"""Checking the archive as a whole, and mending what can be mended."""

from __future__ import annotations

import threading
from collections.abc import Callable

from db.archive import Archive
from db.backing_up import last_place
from db.catching_up import catch_up
from db.errors import Cancelled
from db.healing import heal
from db.records import ChangeSet
from db.sidecars import write_due
from db.verify import Finding, Step, verify
from desktop.services.finding_names import named
from desktop.services.intake import Intake
from desktop.services.notify import Notifier

Progress = Callable[[tuple[Step, int, int]], None]


class Checking:
    """Any thread that may wait: it takes as long as reading all originals."""

    def __init__(self, archive: Archive, intake: Intake, changed: Notifier[ChangeSet]) -> None:
        self._archive = archive
        self._intake = intake
        self._changed = changed

    def check(self, progress: Progress, cancelled: threading.Event | None = None) -> list[Finding]:
        """Look at everything; nothing is changed but what an older program derived by its rules.

        What concerns a document has its `name` among the values, as lists call it.

        Raises:
            Cancelled: when `cancelled` was set meanwhile.
        """

        def tell(step: Step, done: int, total: int) -> None:
            if cancelled is not None and cancelled.is_set():
                raise Cancelled
            progress((step, done, total))

        if not self._archive.read_only:
            catch_up(self._archive, lambda state: tell("index", state.done, state.total))
        found = verify(self._archive, tell)
        return named(self._archive, found)

    def mend(
        self, findings: list[Finding], progress: Progress, cancelled: threading.Event
    ) -> tuple[list[Finding], list[Finding]]:
        """Mend what can be mended, take in originals that no document knows, check again.

        Returns:
            What was mended, and what is left. Pages to be read again wait in the queue.

        Raises:
            ArchiveProblem: disk.full or archive.unwritable.
        """
        healed = heal(self._archive, findings, last_place(self._archive))
        unknown = [one for one in findings if one.code == "store.unknown"]
        paths = [self._archive.store.path(one.values["sha256"]) for one in unknown]
        report = self._intake.run(paths, lambda _: None, cancelled)
        taken = {item.path for item in report.items if item.outcome == "imported"}
        healed += [one for one, path in zip(unknown, paths, strict=True) if str(path) in taken]
        while not cancelled.is_set() and write_due(self._archive):
            pass
        self._changed.tell(ChangeSet())
        return healed, self.check(progress, cancelled)
