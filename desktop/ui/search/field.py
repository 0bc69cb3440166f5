"""The search field: asks a moment after the typing stops, never while a word is composed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from desktop.ui.clearing import let_clear
from desktop.ui.icons import icon
from desktop.ui.keys.book import with_key
from desktop.ui.search.help import SearchHelp

DELAY_MS = 250


class SearchField(QLineEdit):
    """A line for queries.

    `asked(text)`: search for this; an empty text means the field was cleared. `left()`: the
    clerk goes on into the results with Enter or the down key.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_key("")
        self.setAccessibleName(self.tr("Search"))
        let_clear(self)
        sign = QAction(icon("search", QPalette.ColorRole.Text), self.tr("Search"), self)
        self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        explain = QAction(icon("help", QPalette.ColorRole.Text), self.tr("How to search"), self)
        explain.triggered.connect(self.show_help)
        self.addAction(explain, QLineEdit.ActionPosition.TrailingPosition)
        self._help = SearchHelp(self)
        self._composing = False
        self._asked = ""
        self._pause = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._wait)

    def show_key(self, key: str) -> None:
        """Say what the field is for, and which key goes there."""
        self.setPlaceholderText(with_key(self.tr("Search: number, subject, content…"), key))

    def set_menu(self, menu: QMenu) -> None:
        """Offer saved and recent searches at the field's end."""
        past = QAction(icon("history", QPalette.ColorRole.Text), self.tr("Past searches"), self)
        past.triggered.connect(lambda: menu.popup(self._menu_corner()))
        self.addAction(past, QLineEdit.ActionPosition.TrailingPosition)

    def show_help(self) -> None:
        """Show how to search, below the field."""
        self._help.show_below(self)

    def ask_now(self) -> None:
        """Ask without waiting, if the text is another than the last one asked."""
        self._pause.stop()
        self._ask()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether an input method still composes a word."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing and self.text() != self._asked:
            self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears, Enter and down go on into the results."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.ask_now()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.ask_now()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _menu_corner(self) -> QPoint:
        return self.mapToGlobal(QPoint(0, self.height()))

    def _wait(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self.ask_now()

    def _ask(self) -> None:
        text = self.text().strip()
        if not self._composing and text != self._asked:
            self._asked = text
            self.asked.emit(text)
