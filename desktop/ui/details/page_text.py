"""The text of a page whose words know their place on the scan."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from db.finding import Span
from db.records import Box, PageContent, PageWord
from desktop.services.correcting import is_deleted
from desktop.ui.details import word_styles
from desktop.ui.details.word_map import WordMap


class PageText(QPlainTextEdit):
    """Plain text, never markup, to walk through word by word.

    `stood_on(at | None)`: the clerk moved the caret to that word (0-based) or between words;
    `entered()`: Enter was pressed on it; `deleted()`: Delete was.
    """

    stood_on = Signal(object)
    entered = Signal()
    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("Text of the page"))
        self._map = WordMap()
        self._boxes: tuple[Box, ...] = ()
        self._at: int | None = None
        self.cursorPositionChanged.connect(self._follow)

    def show_content(self, content: PageContent | None, instead: str, *, raw: bool) -> None:
        """Show a page's text, or the engine's own with `raw`; `instead` when there is none."""
        self._map = WordMap(content.words if content else (), raw=raw)
        shown = instead if content is None else content.raw_text if raw else content.text
        blocked = self.blockSignals(True)
        place = self.verticalScrollBar().value()
        self.setPlainText(shown)
        self.verticalScrollBar().setValue(place)
        self.blockSignals(blocked)
        self._at = None
        self._paint_words()

    def mark(self, boxes: tuple[Box, ...]) -> None:
        """Mark the words in these boxes."""
        self._boxes = boxes
        self._paint_words()

    def stand_on(self, at: int | None) -> None:
        """Put the caret on a word without telling."""
        known = at is not None and at < len(self._map.words)
        self._at = at if known else None
        if at is not None and known:
            blocked = self.blockSignals(True)
            cursor = self.textCursor()
            cursor.setPosition(self._map.span(at).start)
            self.setTextCursor(cursor)
            self.blockSignals(blocked)
            self.ensureCursorVisible()
        self._paint_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to correcting the word, Delete deletes it."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif plain and event.key() == Qt.Key.Key_Delete and self._at is not None:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say of the word under the mouse how it was read."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._map.at(self.cursorForPosition(event.pos()).position())
            tip = self.tip(self._map.words[at]) if at is not None else ""
            QToolTip.showText(event.globalPos(), escape(tip), self)
            return True
        return super().viewportEvent(event)

    def tip(self, word: PageWord) -> str:
        """How a word was read, in words."""
        if is_deleted(word):
            return self.tr("Deleted by hand; read as “{0}”").format(word.raw)
        if word.origin == "person":
            return self.tr("Corrected by hand; read as “{0}”").format(word.raw)
        share = f"{round(word.confidence * 100)} %"
        if word.origin == "mended":
            return self.tr("Mended; read as “{0}”, {1} sure").format(word.raw, share)
        return self.tr("Read as “{0}”, {1} sure").format(word.raw, share)

    def _follow(self) -> None:
        at = self._map.at(self.textCursor().position())
        if at != self._at:
            self._at = at
            self._paint_words()
            self.stood_on.emit(at)

    def _paint_words(self) -> None:
        self.setExtraSelections(list(self._selections()))

    def _selections(self) -> Iterator[QTextEdit.ExtraSelection]:
        palette = self.palette()
        for span in self._map.under(self._boxes):
            yield self._selection(span, word_styles.found(palette))
        if self._at is not None:
            yield self._selection(self._map.span(self._at), word_styles.current(palette))
        for at, word in enumerate(self._map.words):
            look = word_styles.look_of(word)
            if look is not None:
                yield self._selection(self._map.span(at), word_styles.underlined(look, palette))

    def _selection(self, span: Span, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection: Any = QTextEdit.ExtraSelection()  # the stubs lack its fields
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = style
        made: QTextEdit.ExtraSelection = selection
        return made
