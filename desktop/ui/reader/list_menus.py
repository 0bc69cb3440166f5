"""Context menus of the hits and of the small pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from desktop.ui.menus import LINE, document_menu, fill

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

PAGE_MENU = (
    *("turn_left", "turn_right", "turn_over", LINE),
    *("reread_page", LINE, "turn_view_left", "turn_view_right", "fit_page"),
)


def wire_menus(window: MainWindow) -> None:
    """Give both lists a menu; it is meant for the row under the mouse."""
    hits, strip = window.hits.view, window.reader.strip
    for view in (hits, strip):
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_for_hit(spot: QPoint) -> None:
        index = hits.indexAt(spot)
        if index.isValid():
            hits.setCurrentIndex(index)
            _popup(document_menu(window.actions_table, hits), hits.viewport().mapToGlobal(spot))

    def show_for_page(spot: QPoint) -> None:
        index = strip.indexAt(spot)
        if index.isValid():
            strip.setCurrentIndex(index)
            menu = QMenu(strip)
            fill(menu, window.actions_table, PAGE_MENU)
            _popup(menu, strip.viewport().mapToGlobal(spot))

    hits.customContextMenuRequested.connect(show_for_hit)
    strip.customContextMenuRequested.connect(show_for_page)


def _popup(menu: QMenu, at: QPoint) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
