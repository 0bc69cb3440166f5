"""A window made narrower than its screen: panes give way, and nothing is painted over another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.driving import open_document

HEIGHT = 700
LEAST_PAGE = 160


def overlapping(row: QWidget) -> list[tuple[str, str]]:
    """The neighbours in a row of widgets that lie over each other or beyond its end."""
    parts = [child for child in row.findChildren(QWidget) if child.parent() is row]
    seen = sorted((one for one in parts if one.isVisible()), key=lambda one: one.x())
    crossing = [(a, b) for a, b in pairwise(seen) if a.geometry().right() >= b.x()]
    crossing += [(one, row) for one in seen if one.geometry().right() > row.width()]
    return [(a.accessibleName(), b.accessibleName()) for a, b in crossing]


@pytest.mark.parametrize("width", [1366, 1024, 906, 700])
def test_the_bar_and_the_page_have_room_at_any_width(window, qtbot, width):
    open_document(qtbot, window, "596-KL/TU")
    window.reader.bar.show_state("đã đọc một phần")
    window.reader.bar.show_adjusted(True)
    window.resize(width, HEIGHT)
    qtbot.waitUntil(lambda: window.width() == width)
    qtbot.waitUntil(lambda: overlapping(window.reader.bar) == [])
    assert window.reader.view.width() >= LEAST_PAGE


def test_panes_put_aside_come_back_with_the_room(window, qtbot):
    window.resize(1366, HEIGHT)
    qtbot.waitUntil(lambda: window.details.isVisible() and window.facets.isVisible())
    window.resize(900, HEIGHT)
    qtbot.waitUntil(lambda: not window.details.isVisible())
    assert window.facets.isVisible()
    assert not window.actions_table["details_pane"].isChecked()
    window.resize(1366, HEIGHT)
    qtbot.waitUntil(window.details.isVisible)
    assert window.actions_table["details_pane"].isChecked()


def test_a_pane_the_clerk_hid_stays_hidden(window, qtbot):
    window.resize(1366, HEIGHT)
    qtbot.waitUntil(window.details.isVisible)
    window.actions_table["details_pane"].trigger()
    window.resize(900, HEIGHT)
    window.resize(1366, HEIGHT)
    qtbot.waitUntil(lambda: window.panes.splitter.width() == 1366)
    assert not window.details.isVisible()
