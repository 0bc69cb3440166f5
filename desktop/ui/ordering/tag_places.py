"""The dialogs for a tag's other place, and for another tag in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from db.records import TagRecord
from desktop.services.problems import ServiceProblem
from desktop.services.tagging import MergeEffect
from desktop.ui.desk import Desk
from desktop.ui.ordering.tag_choice import TagChoiceDialog


class MoveDialog(TagChoiceDialog):
    """Asks under which tag one shall stand."""

    def __init__(self, tag: TagRecord, others: Sequence[TagRecord], parent: QWidget) -> None:
        super().__init__(
            self.tr("Move tag: {0}").format(tag.name),
            others,
            deed=self.tr("&Move"),
            top=self.tr("(top of the tree)"),
            parent=parent,
        )
        self._tag = tag
        self.pointed.connect(self._weigh)

    def _weigh(self, to: int | None) -> None:
        if to == self._tag.parent_id:
            self.tell(self.tr("There it stands now."), possible=False)
        else:
            self.tell(self.tr("The tags below it move along; its documents keep it."))


class MergeDialog(TagChoiceDialog):
    """Asks into which tag one shall be merged, and says how many documents that touches."""

    def __init__(
        self, tag: TagRecord, others: Sequence[TagRecord], desk: Desk, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("Merge tag: {0}").format(tag.name),
            others,
            deed=self.tr("&Merge"),
            parent=parent,
        )
        self._tag = tag
        self._names = {one.id: one.name for one in others}
        self._desk = desk
        self.pointed.connect(self._ask)

    def _ask(self, into: int) -> None:
        foretell = self._desk.workspace.tagging.foretell_merge
        self._desk.tasks.read(
            "tag merge",
            lambda: foretell(self._tag.id, into),
            lambda effect: self._tell_effect(effect, self._names[into]),
            self._refuse,
        )

    def _tell_effect(self, effect: MergeEffect, other: str) -> None:
        parts = [self.tr("%n document(s) will have “{0}” in place of “{1}”.", "", effect.documents)]
        if effect.both:
            parts.append(self.tr("%n of them have it already.", "", effect.both))
        if effect.below:
            parts.append(self.tr("%n tag(s) below it move along.", "", effect.below))
        parts.append(self.tr("It can be undone."))
        self.tell(" ".join(parts).format(other, self._tag.name))

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, ServiceProblem):
            self._desk.tasks.failed.emit(error)
            return
        self.tell(
            self.tr("Both have a tag of the same name below them: rename one first."),
            possible=False,
        )
