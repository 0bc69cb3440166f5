"""What can be done to a tag where it stands in the tree."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QInputDialog, QLineEdit, QWidget

from db.records import TagRecord
from desktop.services.changes import Change
from desktop.services.tag_paths import tag_paths
from desktop.services.tagging import branch
from desktop.ui.desk import Desk
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
        self._ask(
            self.tr("New tag"),
            self.tr("Name"),
            "",
            lambda name: self._tagger.change([], add=[above + name]),
        )

    def rename(self, tag_id: int) -> None:
        """Ask for another name."""
        plan = self._desk.workspace.tagging.plan_edit
        name = self._tags[tag_id].name
        self._ask(
            self.tr("Rename tag"),
            self.tr("Name"),
            name,
            lambda new: self._do(lambda: plan(tag_id, name=new), new),
        )

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
        root = self.tr("(top of the tree)")
        self._choose(
            tag_id, self.tr("Move tag"), self.tr("Under"), root, lambda to: self.move(tag_id, to)
        )

    def choose_other(self, tag_id: int) -> None:
        """Ask into which tag it shall be merged."""
        merge = self._desk.workspace.tagging.plan_merge
        name = self._tags[tag_id].name
        self._choose(
            tag_id,
            self.tr("Merge tag"),
            self.tr("Into"),
            None,
            lambda into: self._do(lambda: merge(tag_id, into or 0), name),
        )

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

    def _ask(self, title: str, label: str, text: str, then: Callable[[str], None]) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(lambda new: then(new) if new.strip() else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(
        self,
        tag_id: int,
        title: str,
        label: str,
        root: str | None,
        then: Callable[[int | None], None],
    ) -> None:
        own = {one.id for one in branch(self._tags.values(), tag_id)}
        paths = tag_paths(self._tags.values())
        places = {path: one for one, path in paths.items() if one not in own}
        names = ([root] if root else []) + sorted(places)
        if not names:
            return
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(f"{title}: {self._tags[tag_id].name}")
        dialog.setLabelText(label)
        dialog.setComboBoxItems(names)
        dialog.textValueSelected.connect(lambda chosen: then(places.get(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
