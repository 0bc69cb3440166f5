"""Selecting by rectangle, line and page; searching the archive for what is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from desktop.ui.reader.floating_bar import FloatingBar
from desktop.ui.reader.look_up import MOST_WORDS, question
from tests.ui.driving import LEFT, open_document, select_words, spot

WAIT_MS = 10_000


@pytest.mark.parametrize(
    ("quote", "asked"),
    [
        ("Tỉnh ủy", '"Tỉnh ủy"'),
        ("ngân\nsách", '"ngân sách"'),
        ("596-KL/TU,", "596-KL/TU"),
        ('nói "một" hai', '"nói một hai"'),
        ("", ""),
    ],
)
def test_what_is_selected_makes_a_question(quote, asked):
    assert question(quote) == asked


def test_long_words_are_asked_for_by_their_beginning():
    assert len(question("từ " * 40).split()) == MOST_WORDS


def test_selected_words_are_searched_for(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    assert not window.actions_table["look_up"].isEnabled()
    select_words(qtbot, window, 0, 0, 2)
    with qtbot.waitSignal(window.finding.began, timeout=WAIT_MS):
        window.actions_table["look_up"].trigger()
    assert window.search.text() == question(window.reader.view.selection.quote)
    assert window.hits.documents() == [window.opening.current.id]


def test_a_third_click_selects_the_line_and_a_key_the_page(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    view = window.reader.view
    qtbot.waitUntil(lambda: len(view._words_of(0)) > 3, timeout=WAIT_MS)
    words = view._words_of(0)
    at = spot(window, 0, words[1].box)
    QTest.mouseClick(view.viewport(), LEFT, pos=at)
    QTest.mouseDClick(view.viewport(), LEFT, pos=at)
    assert view.selection.words == (1, 1)
    QTest.mouseClick(view.viewport(), LEFT, pos=at)
    first, last = view.selection.words
    assert first == 0 and last > 1 and "\n" not in view.selection.quote
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selection.words == (0, len(words) - 1)


def test_a_rectangle_is_selected_without_a_modifier_once(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    view = window.reader.view
    qtbot.waitUntil(lambda: len(view._words_of(0)) > 3, timeout=WAIT_MS)
    for rectangular in (True, False):
        if rectangular:
            window.actions_table["select_area"].trigger()
        words = view._words_of(0)
        start, end = spot(window, 0, words[0].box, 0.1), spot(window, 0, words[2].box, 0.9)
        QTest.mousePress(view.viewport(), LEFT, pos=start)
        QTest.mouseMove(view.viewport(), start + QPoint(9, 3))
        QTest.mouseMove(view.viewport(), end)
        QTest.mouseRelease(view.viewport(), LEFT, pos=end)
        assert (view.selection.words is None) is rectangular


@pytest.mark.parametrize(
    ("area", "mouse"),
    [
        (QRect(50, 200, 300, 40), QPoint(300, 230)),
        (QRect(50, 2, 300, 60), QPoint(60, 20)),
        (QRect(0, 0, 600, 500), QPoint(100, 100)),
        (QRect(0, 0, 600, 500), QPoint(100, 450)),
    ],
)
def test_the_bar_does_not_cover_what_is_selected(window, qtbot, area, mouse):
    page = window.reader.view.viewport()
    bar = FloatingBar(window.actions_table, page)
    area = area.intersected(page.rect())
    bar.show_near(area, mouse)
    assert page.rect().contains(bar.geometry())
    if area.height() < page.height() // 2:
        assert not bar.geometry().intersects(area)
    assert not bar.geometry().contains(mouse)
    bar.deleteLater()
