"""Tags on documents: which there are, and changing them for one document or many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from db.records import ChangeSet, TagRecord
from desktop.services.changes import TagChange
from desktop.services.library import Library
from desktop.services.tag_paths import tag_paths
from desktop.services.tagging import Tagging
from desktop.ui.performer import Performer
from desktop.ui.tasks import Tasks


class Tagger(QObject):
    """Plans tag changes off the GUI thread and has them performed.

    `known(tuple[TagRecord, ...])`: the tree of tags, at the start and whenever it changed;
    `paths` holds their paths by id.
    """

    known = Signal(object)

    def __init__(
        self, library: Library, tagging: Tagging, tasks: Tasks, performer: Performer
    ) -> None:
        super().__init__(tasks)
        self._library = library
        self._tagging = tagging
        self._tasks = tasks
        self._performer = performer
        self.paths: dict[int, str] = {}
        tasks.library_changed.connect(self._follow)

    def refresh(self) -> None:
        """Fetch the tree of tags."""
        self._tasks.read("tags", self._library.tags, self._learn)

    def change(
        self,
        document_ids: Sequence[int],
        *,
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
        tell: bool = False,
    ) -> None:
        """Put tags on documents and take others off, as one step that can be undone."""
        ids = list(document_ids)

        def perform(change: TagChange) -> None:
            # New tags were made while planning; nobody else tells of them.
            self.refresh()
            if change.added or change.removed:
                self._performer.do(change, label=change.label, tell=tell)

        self._tasks.write(lambda: self._tagging.plan(ids, add, remove), perform)

    def _follow(self, change: ChangeSet) -> None:
        if change.tags:
            self.refresh()

    def _learn(self, tags: tuple[TagRecord, ...]) -> None:
        self.paths = tag_paths(tags)
        self.known.emit(tags)
