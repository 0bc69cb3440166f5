"""What is done to the chosen documents, be it one or a thousand, as one step to undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.records import TagRecord
from desktop.services.changes import ConfirmChange, TrashChange
from desktop.services.tag_paths import tag_paths
from desktop.ui import later
from desktop.ui.desk import Desk
from desktop.ui.tagging import Tagger

MOST_COUNTED = 1000

LONGEST = 60
"""Letters of a document's name in a line that tells what was done."""


class Bulk(QObject):
    """Tags, trashes, restores and confirms whatever `chosen()` gives when asked."""

    def __init__(
        self, desk: Desk, tagger: Tagger, chosen: Callable[[], list[int]], window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._tagger = tagger
        self._chosen = chosen
        self._window = window

    def tag(self) -> None:
        """Let the clerk tick tags for the chosen documents."""
        ids, library = self._chosen(), self._desk.workspace.library
        if not ids:
            return

        def look() -> tuple[tuple[TagRecord, ...], Counter[int]]:
            rows = library.rows(ids[:MOST_COUNTED])
            return library.tags(), Counter(tag.id for row in rows for tag in row.tags)

        self._desk.tasks.read("tags of many", look, lambda found: self._ask(ids, *found))

    def trash(self) -> None:
        """Put the chosen documents into the trash."""
        self._move(trashed=True)

    def restore(self) -> None:
        """Take the chosen documents out of the trash."""
        self._move(trashed=False)

    def confirm(self) -> list[int]:
        """Confirm what is known of the chosen documents; gives their ids."""
        if ids := self._chosen():
            change = ConfirmChange(frozenset(ids), confirmed=True)
            self._desk.performer.do(change, label=self._label(ids), tell=True)
        return ids

    def _move(self, *, trashed: bool) -> None:
        if ids := self._chosen():
            change = TrashChange(frozenset(ids), trashed)
            self._desk.performer.do(change, label=self._label(ids), tell=True)

    def _label(self, ids: list[int]) -> str:
        """One document by its name, several by their number."""
        rows = self._desk.workspace.library.rows(ids) if len(ids) == 1 else []
        for row in rows:
            return shortened(row.number or row.title)
        return self.tr("%n document(s)", "", len(ids))

    def _ask(self, ids: list[int], tags: tuple[TagRecord, ...], carried: Counter[int]) -> None:
        counted = min(len(ids), MOST_COUNTED)
        dialog = later.TaggingDialog(tags, tag_paths(tags), carried, counted, self._window)

        def finish() -> None:
            added, removed = dialog.added(), dialog.removed()
            if added or removed:
                self._tagger.change(ids, add=added, remove=removed, tell=True)

        dialog.accepted.connect(finish)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def shortened(name: str) -> str:
    """A document's name in one line."""
    line = " ".join(name.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
