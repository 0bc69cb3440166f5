"""What can be done to a tag where it stands in the tree."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QDialog, QWidget

from db.records import TagRecord
from desktop.services.changes import Change
from desktop.services.tagging import branch
from desktop.ui.desk import Desk
from desktop.ui.ordering.tag_name import TagNameDialog
from desktop.ui.ordering.tag_places import MergeDialog, MoveDialog
from desktop.ui.tagging import Tagger


class TagDeeds(QObject):
    """Renames, recolours, moves, merges and deletes tags, each as one step to undo."""

    def __init__(self, desk: Desk, tagger: Tagger, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tagger = tagger
        self._window = window
        self._tags: dict[int, TagRecord] = {}
        tagger.known.connect(self._learn)

    def knows(self, tag_id: int) -> bool:
        """Whether the tree of tags holds it."""
        return tag_id in self._tags

    def add(self, parent_id: int | None) -> None:
        """Make a tag, below another or at the root."""
        above = f"{self._tagger.paths[parent_id]}/" if parent_id is not None else ""
        dialog = TagNameDialog(
            self.tr("New tag"), self._names_at(parent_id), paths=True, parent=self._window
        )
        self._open(dialog, lambda: self._tagger.change([], add=[above + dialog.name()]))

    def rename(self, tag_id: int) -> None:
        """Ask for another name."""
        tag = self._tags[tag_id]
        dialog = TagNameDialog(
            self.tr("Rename tag: {0}").format(tag.name),
            [one for one in self._names_at(tag.parent_id) if one != tag.name],
            name=tag.name,
            told=self.tr("%n document(s) will show the new name.", "", tag.count),
            parent=self._window,
        )
        self._open(dialog, lambda: self._rename(tag_id, dialog.name()))

    def recolour(self, tag_id: int) -> None:
        """Ask for another colour."""
        tag, plan = self._tags[tag_id], self._desk.workspace.tagging.plan_edit
        dialog = QColorDialog(QColor(tag.colour), self._window)
        dialog.setWindowTitle(self.tr("Colour of tag {0}").format(tag.name))
        dialog.colorSelected.connect(
            lambda colour: self._do(lambda: plan(tag_id, colour=colour.name()), tag.name)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_place(self, tag_id: int) -> None:
        """Ask under which tag it shall stand."""
        dialog = MoveDialog(self._tags[tag_id], self._others(tag_id), self._window)
        self._open(dialog, lambda: self.move(tag_id, dialog.chosen()))

    def choose_other(self, tag_id: int) -> None:
        """Ask into which tag it shall be merged."""
        others = self._others(tag_id)
        dialog = MergeDialog(self._tags[tag_id], others, self._desk, self._window)
        self._open(dialog, lambda: self.merge(tag_id, dialog.chosen()))

    def merge(self, tag_id: int, into: int | None) -> None:
        """Let its documents have another tag in its place."""
        plan = self._desk.workspace.tagging.plan_merge
        if into is not None:
            self._do(lambda: plan(tag_id, into), self._tags[tag_id].name)

    def move(self, tag_id: int, parent_id: int | None) -> None:
        """Put it under another tag, or (None) at the root."""
        plan = self._desk.workspace.tagging.plan_move
        if self._tags[tag_id].parent_id != parent_id:
            self._do(lambda: plan(tag_id, parent_id), self._tags[tag_id].name)

    def delete(self, tag_id: int) -> None:
        """Remove it with all below it; the toast offers to undo."""
        plan = self._desk.workspace.tagging.plan_removal
        self._do(lambda: plan(tag_id), self._tags[tag_id].name)

    def _learn(self, tags: tuple[TagRecord, ...]) -> None:
        self._tags = {tag.id: tag for tag in tags}

    def _do(self, plan: Callable[[], Change], label: str) -> None:
        performer = self._desk.performer
        self._desk.tasks.write(plan, lambda change: performer.do(change, label=label, tell=True))

    def _rename(self, tag_id: int, name: str) -> None:
        plan = self._desk.workspace.tagging.plan_edit
        self._do(lambda: plan(tag_id, name=name), name)

    def _open(self, dialog: QDialog, then: Callable[[], None]) -> None:
        dialog.accepted.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _names_at(self, parent_id: int | None) -> list[str]:
        return [one.name for one in self._tags.values() if one.parent_id == parent_id]

    def _others(self, tag_id: int) -> list[TagRecord]:
        """The tags but this one and those below it."""
        own = {one.id for one in branch(self._tags.values(), tag_id)}
        return [one for one in self._tags.values() if one.id not in own]
