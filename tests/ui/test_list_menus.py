"""Hits and small pages have menus for what is under the mouse."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.driving import open_document

WAIT_MS = 10_000


def shown_menu() -> list[str]:
    """The ids of the menu that is open, which closes."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    ids = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return ids


def test_a_small_page_has_a_menu_for_itself(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    strip = window.reader.strip
    second = strip.visualRect(strip.model().index(1, 0)).center()
    strip.customContextMenuRequested.emit(second)
    assert window.reader.view.page == 1
    assert {"turn_left", "reread_page"} <= set(shown_menu())
    strip.customContextMenuRequested.emit(strip.viewport().rect().bottomLeft())
    assert QApplication.activePopupWidget() is None


def test_a_hit_has_the_menu_of_its_document(window, qtbot):
    with qtbot.waitSignal(window.finding.began, timeout=WAIT_MS):
        window.search.setText("ngân sách")
    view = window.hits.view
    view.customContextMenuRequested.emit(view.visualRect(view.model().index(0, 0)).center())
    assert {"tag", "print", "export", "show_beside"} <= set(shown_menu())
    assert window.chosen.ids() == window.hits.documents()[:1]
