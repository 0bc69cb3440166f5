"""Editors of one value: a line with popup completion, or a few lines for longer text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

LONG_FIELDS = frozenset({"subject", "recipients", "addressees", "issuer"})
NOTHING = Qt.KeyboardModifier.NoModifier
LINES = {"subject": 4, "recipients": 4, "addressees": 2, "issuer": 2}


class ValueLine(QLineEdit):
    """One line; `committed()` when left, `accepted()` on Enter, `given_up()` on Esc."""

    committed = Signal()
    accepted = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: QStringListModel | None = None
        self.editingFinished.connect(self.committed)
        self.returnPressed.connect(self.accepted)

    def show_value(self, text: str) -> None:
        """Show a value from its beginning."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def value(self) -> str:
        """The text as it stands."""
        return self.text()

    def set_known(self, values: Sequence[str]) -> None:
        """Offer these values while typing."""
        if self._known is None:
            self._known = QStringListModel(self)
            self._complete_from(self._known)
        self._known.setStringList(list(values))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _complete_from(self, known: QStringListModel) -> None:
        completer = QCompleter(known, self)
        # A popup only: completion within the line would break words being composed.
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)


class ValueText(QPlainTextEdit):
    """A few lines; `committed()` on Ctrl+Enter or when the focus leaves it."""

    committed = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        margins = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + margins)

    def show_value(self, text: str) -> None:
        """Show a value."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def value(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def set_known(self, values: Sequence[str]) -> None:
        """Long texts are not completed."""

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter from being taken as a shortcut of the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _is_commit(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits; Enter alone begins a new line."""
        if _is_commit(event):
            self.committed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the editor commits."""
        super().focusOutEvent(event)
        self.committed.emit()


class FieldText(ValueText):
    """A few lines of a field: Enter accepts, Shift+Enter begins a new line, Esc gives up."""

    accepted = Signal()
    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Enter to the window: it confirms the document."""
        return QPlainTextEdit.event(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts, Esc gives up."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() in (NOTHING, Qt.KeyboardModifier.KeypadModifier):
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            QPlainTextEdit.keyPressEvent(self, event)


def _is_commit(event: QKeyEvent) -> bool:
    entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return entered and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def make_editor(name: str) -> ValueLine | FieldText:
    """The editor that suits a field."""
    return FieldText(LINES[name]) if name in LONG_FIELDS else ValueLine()
