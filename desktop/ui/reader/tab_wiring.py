"""Which lists keep a document open, and which stand on the one a tab brings up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class MiddleClicks(QObject):
    """Tells of clicks of the middle button on rows of a view."""

    def __init__(self, view: QAbstractItemView, told: Callable[[QModelIndex], None]) -> None:
        super().__init__(view)
        self._view = view
        self._told = told
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear of buttons let go."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            index = self._view.indexAt(event.position().toPoint())
            if event.button() is Qt.MouseButton.MiddleButton and index.isValid():
                self._view.setCurrentIndex(index)
                self._told(index)
        return False


def wire_sides(window: MainWindow) -> None:
    """Make room for a second document, and let lists and tabs open one there."""
    sides, actions = window.sides, window.actions_table
    sides.chosen = window.chosen.ids
    sides.shown.connect(window.panes.make_room)
    sides.shown.connect(lambda on: actions.allow("beside", on))
    window.tabs.beside_asked.connect(sides.open_beside)


def wire_tabs(window: MainWindow) -> None:
    """Enter, a double click or the middle button keep a document; going on from one keeps it."""
    tabs, documents, hits = window.tabs, window.documents, window.hits

    def keep_listed(*_: object) -> None:
        tabs.keep_when_open(documents.view.current_id())

    def keep_found(*_: object) -> None:
        tabs.keep_when_open(next(iter(hits.selected_ids()), None))

    documents.entered.connect(keep_listed)
    hits.entered.connect(keep_found)
    for view, keep in (
        (documents.view, keep_listed),
        (documents.grid, keep_listed),
        (documents.table, keep_listed),
        (hits.view, keep_found),
    ):
        view.doubleClicked.connect(keep)
        MiddleClicks(view, keep)
    # Who follows a citation wants to come back to where it stands.
    window.reader.view.link_clicked.connect(lambda _: tabs.keep())
    window.details.references.opened.connect(lambda _: tabs.keep())
    tabs.brought.connect(lambda document_id: _stand_on(window, document_id))


def _stand_on(window: MainWindow, document_id: int) -> None:
    """Let what is selected be what is in front, lest an action is meant for another document."""
    documents, hits = window.documents.view, window.hits
    if window.documents.selected_ids() != [document_id] and not documents.go_to(document_id):
        documents.clearSelection()
        documents.setCurrentIndex(QModelIndex())
    if hits.selected_ids() != [document_id] and hits.stand_on(document_id) is None:
        hits.view.clearSelection()
        hits.view.setCurrentIndex(QModelIndex())
