"""A window goes on where the last one ended, and explains how to search."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from db.finding import Sort
from desktop.ui.facets.choice import Choice, choice_of, stored_choice
from desktop.ui.resuming import KEY
from tests.ui.driving import open_document

WAIT_MS = 10_000


def test_a_choice_is_stored_whole():
    choice = Choice("inbox", kinds=frozenset({"Kế hoạch", ""}), tags=frozenset({3, 1}))
    assert choice_of(stored_choice(choice)) == choice


def test_document_page_size_filters_and_order_come_back(windows, filled_home, qtbot):
    first = windows.open(filled_home)
    document = open_document(qtbot, first, "596-KL/TU")
    first.browsing.choose(Choice("inbox"))
    first.browsing.order(Sort("title", False))
    first.reader.view.set_zoom(1.5)
    first.reader.go_to(1)
    windows.close(first)
    again = windows.open(filled_home)
    qtbot.waitUntil(lambda: again.opening.current is not None, timeout=WAIT_MS)
    assert again.opening.current.id == document.id
    assert again.reader.view.page == 1
    assert again.reader.view.zoom == 1.5
    assert again.browsing.choice == Choice("inbox")
    assert again.browsing.sort == Sort("title", False)
    qtbot.waitUntil(lambda: again.documents.selected_ids() == [document.id], timeout=WAIT_MS)


def test_odd_memories_count_for_nothing(windows, filled_home, qtbot):
    window = windows.open(filled_home)
    for odd in ("", "[]", '{"archive": 3}', "{"):
        window.desk.memory.setValue(KEY, odd)
        window.resuming.recall()
    assert window.browsing.choice == Choice()


def test_the_bar_follows_the_wheel(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    view = window.reader.view
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert window.reader.bar.zoom.text() == f"{round(view.zoom * 100)} %"


def test_the_field_explains_how_to_search(window):
    window.actions_table["search_help"].trigger()
    assert window.search._help.isVisible()
    window.search._help.close()
