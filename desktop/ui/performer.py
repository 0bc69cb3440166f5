"""Carrying out a person's changes, with undo and redo that say what they undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QUndoCommand, QUndoStack

from db.records import ChangeSet
from desktop.services.changes import Change
from desktop.services.editing import Editing
from desktop.ui.presenter import Presenter
from desktop.ui.tasks import Tasks

Apply = Callable[[Change, QUndoCommand], None]


class _Command(QUndoCommand):
    """One change on the stack; doing and undoing it both store something."""

    def __init__(self, change: Change, text: str, apply: Apply) -> None:
        super().__init__(text)
        self._change = change
        self._apply = apply

    def redo(self) -> None:
        """Store the change."""
        self._apply(self._change, self)

    def undo(self) -> None:
        """Store its inverse."""
        self._apply(self._change.inverse(), self)


class _Naming(QObject):
    """Lets an action say what it would undo; lives and dies with the action."""

    def __init__(self, action: QAction) -> None:
        super().__init__(action)
        self._action = action
        self._title = action.text()

    def show_what(self, what: str) -> None:
        """Name the step after the action's own words."""
        self._action.setText(f"{self._title}: {what}" if what else self._title)

    def allow(self, able: bool) -> None:
        """Enable the action when there is a step."""
        self._action.setEnabled(able)


class Performer(QObject):
    """Stores changes in order, each as soon as it is made; GUI thread only.

    `performed(Change)` is emitted once a change is on the disk, undone ones as their inverse.
    """

    performed = Signal(object)

    def __init__(self, editing: Editing, tasks: Tasks, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._editing = editing
        self._tasks = tasks
        self._presenter = presenter
        self.stack = QUndoStack(self)

    def do(self, change: Change, *, label: str = "", tell: bool = False) -> None:
        """Store `change`; `label` completes its name ("add tag X"); `tell` offers undo at once."""
        text = self._presenter.messages.text(change.name, label=label).strip()
        self.stack.push(_Command(change, text, self._apply))
        if tell:
            self._presenter.tell(text[:1].upper() + text[1:], undo=True)
        else:
            self._presenter.withdraw()

    def name_actions(self, undo: QAction, redo: QAction) -> None:
        """Keep the two actions' words and states in step with the stack."""
        before, after = _Naming(undo), _Naming(redo)
        self.stack.undoTextChanged.connect(before.show_what)
        self.stack.canUndoChanged.connect(before.allow)
        self.stack.redoTextChanged.connect(after.show_what)
        self.stack.canRedoChanged.connect(after.allow)
        before.allow(False)
        after.allow(False)

    def undo(self) -> None:
        """Take the last change back, and say which."""
        if self.stack.canUndo():
            told = self.tr("Undone: {0}").format(self.stack.undoText())
            self.stack.undo()
            self._presenter.tell(told)

    def redo(self) -> None:
        """Make the change that was taken back again, and say which."""
        if self.stack.canRedo():
            told = self.tr("Done again: {0}").format(self.stack.redoText())
            self.stack.redo()
            self._presenter.tell(told)

    def _apply(self, change: Change, command: QUndoCommand) -> None:
        def done(touched: ChangeSet) -> None:
            del touched  # the library tells it to everybody
            self.performed.emit(change)

        def failed(error: BaseException) -> None:
            # The stack drops the command when it is next reached: nothing was stored.
            command.setObsolete(True)
            self._presenter.fail(error)

        self._tasks.write(lambda: self._editing.apply(change), done, failed)
