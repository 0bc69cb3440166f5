"""Using the window as a clerk does: with mouse, keyboard, and files that are dropped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from db.records import Box
from desktop.ui.main_window import MainWindow
from desktop.ui.opening import OpenDocument

LEFT = Qt.MouseButton.LeftButton
EITHER = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def files_mime(paths: Sequence[Path]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def hang_over(window: MainWindow, mime: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(400, 300), EITHER, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return event


def drop(window: MainWindow, mime: QMimeData) -> QDropEvent:
    """Let go of what hangs over the window."""
    hang_over(window, mime)
    event = QDropEvent(QPointF(400, 300), EITHER, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return event


def compose(widget: QWidget, text: str) -> None:
    """Type words as through an input method: letters being composed, then given."""
    for word in text.split(" "):
        QApplication.sendEvent(widget, QInputMethodEvent(word[:-1], []))
        given = QInputMethodEvent()
        given.setCommitString(word)
        QApplication.sendEvent(widget, given)
        QTest.keyClick(widget, Qt.Key.Key_Space)
    QTest.keyClick(widget, Qt.Key.Key_Backspace)


def open_document(qtbot, window: MainWindow, title_part: str) -> OpenDocument:
    """Click on the document whose title holds some words, and wait until it is open."""
    view = window.documents.view
    qtbot.waitUntil(lambda: _place(window, title_part) is not None, timeout=10_000)
    place = _place(window, title_part)
    with qtbot.waitSignal(window.opening.opened, timeout=10_000):
        view.setCurrentIndex(view.model().index(place, 0))
    current = window.opening.current
    assert current is not None
    return current


def _place(window: MainWindow, title_part: str) -> int | None:
    model = window.documents.view.model()
    texts = [model.index(row, 0).data() or "" for row in range(model.rowCount())]
    return next((row for row, text in enumerate(texts) if title_part in text), None)


def spot(window: MainWindow, page: int, box: Box, share: float = 0.5) -> QPoint:
    """Where on the view's viewport a box of a page lies, at a share of its width."""
    view = window.reader.view
    area = view._layout.to_content(page, box)
    x = area.left() + area.width() * share
    offset = QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    return QPointF(x, area.center().y()).toPoint() - offset


def select_words(qtbot, window: MainWindow, page: int, first: int, last: int) -> None:
    """Drag over words of a page, numbers as in its reading order."""
    view = window.reader.view
    qtbot.waitUntil(lambda: len(view._words_of(page)) > last, timeout=10_000)
    words = view._words_of(page)
    start, end = spot(window, page, words[first].box, 0.2), spot(window, page, words[last].box, 0.8)
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(8, 0))
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, pos=end)
    qtbot.waitUntil(lambda: view.selection is not None)
