"""Several open documents: looked at, kept, closed, brought back, over a restart too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from db.records import DocumentRow
from desktop.ui.reader.tab_book import Tab, TabBook
from tests.ui.driving import open_document

WAIT_MS = 10_000
PARTY, STATE = "596-KL/TU", "215/KH-UBND"


def tab(number: int, *, kept: bool = False) -> Tab:
    return Tab(number, f"{number}-KL", f"{number}-KL: Kết luận", kept)


def ids(book: TabBook) -> list[int]:
    return [one.document_id for one in book.tabs]


def names(window) -> list[str]:
    return [window.tabs.strip.tabText(at) for at in range(window.tabs.strip.count())]


def kept_and_looked_at(qtbot, window):
    """One document kept, another only looked at."""
    first = open_document(qtbot, window, PARTY)
    window.actions_table["keep_tab"].trigger()
    second = open_document(qtbot, window, STATE)
    return first, second


def test_looking_through_documents_fills_one_tab():
    book = TabBook()
    for number in (1, 2, 3):
        book.show(tab(number))
    assert ids(book) == [3]
    book.keep(3)
    book.show(tab(4))
    assert (ids(book), book.at) == ([3, 4], 1)
    book.show(tab(3))
    book.show(tab(5))
    assert (ids(book), book.at) == ([3, 5], 1)


def test_closing_brings_a_neighbour_forth_and_can_be_taken_back():
    book = TabBook()
    for number in (1, 2, 3):
        book.show(tab(number, kept=True))
    assert book.close(2).document_id == 2
    assert book.close(0).document_id == 2
    assert (book.reopen().document_id, ids(book)) == (1, [2, 1])
    assert (book.reopen().document_id, book.reopen()) == (3, None)
    for _ in range(3):
        book.close(0)
    assert (book.front, book.at) == (None, -1)


def test_tabs_of_documents_that_are_gone_go():
    book = TabBook()
    for number in (1, 2, 3):
        book.show(tab(number, kept=True))
    row = DocumentRow(2, "a.pdf", "Việc mới", "9-KL", *[None] * 3, "done", 1, 1, "")
    book.follow([1, 2], [row])
    assert (ids(book), book.front.document_id) == ([2, 3], 3)
    assert book.tabs[0].name == "9-KL"


def test_steps_go_round_the_ends():
    book = TabBook()
    assert book.step(1) is None
    for number in (1, 2):
        book.show(tab(number, kept=True))
    assert book.step(1).document_id == 1


def test_the_list_looks_into_one_tab_and_a_double_click_keeps_it(window, qtbot):
    open_document(qtbot, window, PARTY)
    open_document(qtbot, window, STATE)
    assert names(window) == ["215/KH-UBND"]
    view = window.documents.view
    place = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    open_document(qtbot, window, PARTY)
    assert names(window) == ["215/KH-UBND", "596-KL/TU"]
    assert window.tabs.strip.isVisible()


def test_the_middle_button_opens_a_tab_that_is_kept(window, qtbot):
    open_document(qtbot, window, STATE)
    view = window.documents.view
    other = 1 - view.currentIndex().row()
    place = view.visualRect(view.model().index(other, 0)).center()
    with qtbot.waitSignal(window.opening.opened):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    assert [one.kept for one in window.tabs.book.tabs] == [True]


def test_each_tab_is_come_back_to_where_it_was_left(window, qtbot):
    first, second = kept_and_looked_at(qtbot, window)
    with qtbot.waitSignal(window.opening.opened):
        window.actions_table["previous_tab"].trigger()
    view = window.reader.view
    view.set_zoom(1.75)
    view.go_to(1)
    left = view.standing
    with qtbot.waitSignal(window.opening.opened):
        window.actions_table["next_tab"].trigger()
    assert window.opening.current.id == second.id
    view.fit_page()
    with qtbot.waitSignal(window.opening.opened):
        window.tabs.strip.setCurrentIndex(0)
    assert window.opening.current.id == first.id
    assert view.standing == left


def test_what_a_tab_brings_up_is_what_the_list_stands_on(window, qtbot):
    first, _ = kept_and_looked_at(qtbot, window)
    with qtbot.waitSignal(window.opening.opened):
        window.actions_table["next_tab"].trigger()
    assert window.chosen.ids() == [first.id]
    assert window.documents.selected_ids() == [first.id]


def test_a_closed_tab_is_brought_back(window, qtbot):
    first, second = kept_and_looked_at(qtbot, window)
    with qtbot.waitSignal(window.opening.opened):
        window.actions_table["close_tab"].trigger()
    assert window.opening.current.id == first.id
    assert not window.tabs.strip.isVisible()
    with qtbot.waitSignal(window.opening.opened):
        window.actions_table["reopen_tab"].trigger()
    assert window.opening.current.id == second.id
    assert names(window) == ["596-KL/TU", "215/KH-UBND"]


def test_the_last_tab_closed_leaves_nothing_open(window, qtbot):
    open_document(qtbot, window, PARTY)
    window.actions_table["close_tab"].trigger()
    assert window.opening.current is None
    assert not window.actions_table["close_tab"].isEnabled()
    assert window.actions_table["reopen_tab"].isEnabled()


def test_the_middle_button_closes_a_tab(window, qtbot):
    _, second = kept_and_looked_at(qtbot, window)
    strip = window.tabs.strip
    QTest.mouseClick(strip, Qt.MouseButton.MiddleButton, pos=strip.tabRect(0).center())
    assert [one.document_id for one in window.tabs.book.tabs] == [second.id]
    assert window.opening.current.id == second.id


def test_a_tab_has_a_menu(window, qtbot):
    first, _ = kept_and_looked_at(qtbot, window)
    window.tabs.strip.menu_asked.emit(0, window.mapToGlobal(window.rect().center()))
    menu = window.tabs.strip.findChildren(type(window.menuBar().actions()[0].menu()))[-1]
    with qtbot.waitSignal(window.opening.opened):
        menu.actions()[4].trigger()
    menu.close()
    assert [one.document_id for one in window.tabs.book.tabs] == [first.id]


def test_going_on_from_a_document_by_its_citation_keeps_it(window, qtbot):
    first = open_document(qtbot, window, PARTY)
    other = next(one for one in window.documents.listed_ids() if one != first.id)
    with qtbot.waitSignal(window.opening.opened):
        window.reader.view.link_clicked.emit(other)
    assert [one.document_id for one in window.tabs.book.tabs] == [first.id, other]


def test_tabs_come_back_after_a_restart(windows, filled_home, qtbot):
    window = windows.open(filled_home)
    first, second = kept_and_looked_at(qtbot, window)
    with qtbot.waitSignal(window.opening.opened):
        window.actions_table["previous_tab"].trigger()
    window.reader.view.turn_view()
    window.actions_table["single_page"].trigger()
    windows.close(window)
    again = windows.open(filled_home)
    qtbot.waitUntil(lambda: again.opening.current is not None, timeout=WAIT_MS)
    assert again.opening.current.id == first.id
    assert again.reader.view.view_turn == 90
    assert again.reader.view.single_page
    assert [one.document_id for one in again.tabs.book.tabs] == [first.id, second.id]
    assert [one.kept for one in again.tabs.book.tabs] == [True, False]


def test_a_document_removed_elsewhere_loses_its_tab(window, qtbot):
    first, second = kept_and_looked_at(qtbot, window)
    window.tabs._rename([first.id], [])
    assert [one.document_id for one in window.tabs.book.tabs] == [second.id]


@pytest.mark.parametrize(
    "odd", [[{"document": 1}], [{"document": 1, "kept": 1, "left": {"page": 1}}]]
)
def test_odd_memories_of_tabs_are_refused(window, qtbot, odd):
    rows = window.desk.workspace.library.rows([1])
    with pytest.raises((KeyError, TypeError, ValueError)):
        window.tabs.recall(odd, rows)


def test_nothing_listed_nothing_stood_on(window, qtbot):
    first, _ = kept_and_looked_at(qtbot, window)
    window.documents.view.set_ids([])
    with qtbot.waitSignal(window.opening.opened):
        window.actions_table["next_tab"].trigger()
    assert window.documents.view.currentIndex() == QModelIndex()
    assert window.chosen.ids() == [first.id]
