"""What a clerk does with tasks: take up, dismiss, alter, finish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.records import AssignmentRecord
from desktop.services.changes import AssignmentChange, ManyChanges
from desktop.ui import later
from desktop.ui.performer import Performer

if TYPE_CHECKING:
    from desktop.ui.assignments.editor import TaskDialog


class TaskDeeds:
    """Changes tasks so that it can be undone; GUI thread only."""

    def __init__(self, performer: Performer) -> None:
        self._performer = performer

    def set_state(self, tasks: Sequence[AssignmentRecord], state: str) -> None:
        """Let tasks stand otherwise: "todo", "doing", "done" or "dismissed"."""
        changes = [
            AssignmentChange(task, replace(task, state=state))
            for task in tasks
            if task.state != state
        ]
        if len(changes) == 1:
            self._performer.do(changes[0], tell=state == "dismissed")
        elif changes:
            self._performer.do(ManyChanges(tuple(changes), changes[0].name), tell=True)

    def edit(self, task: AssignmentRecord, parent: QWidget) -> TaskDialog:
        """Let the clerk alter a task in a dialog, which is returned open."""
        dialog = later.TaskDialog(task, parent)
        dialog.accepted.connect(lambda: self._store(task, dialog.task))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _store(self, before: AssignmentRecord, after: AssignmentRecord) -> None:
        if after != before:
            self._performer.do(AssignmentChange(before, after))
