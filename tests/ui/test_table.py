"""Documents as a table: columns, order by a click on a header, what is remembered of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from db.finding import Sort
from desktop.ui.documents.columns import COLUMNS
from desktop.ui.documents.pane import SHAPE_KEY, TABLED_KEY
from desktop.ui.documents.table import DocumentTable

NUMBER, ISSUED, KIND, ISSUER, TITLE, STATE, PAGES, IMPORTED, TAGS = range(1, len(COLUMNS) + 1)


def tabled(window, qtbot) -> DocumentTable:
    window.documents.head.show_tabled(True)
    table = window.documents.table
    qtbot.waitUntil(lambda: bool(cell(table, 0, TITLE)))
    return table


def cell(table: DocumentTable, row: int, column: int, role=Qt.ItemDataRole.DisplayRole):
    return table.model().index(row, column).data(role)


def click_header(table: DocumentTable, column: int) -> None:
    header = table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_the_table_shows_what_the_list_shows(window, qtbot):
    table = tabled(window, qtbot)
    assert table.isVisible() and window.documents.view.isHidden()
    assert table.isColumnHidden(0)
    ids = window.documents.listed_ids()
    rows = window.desk.workspace.library.rows(ids)
    for place, row in enumerate(rows):
        shown = [cell(table, place, column) for column in range(1, len(COLUMNS) + 1)]
        assert shown == [column.text(row) for column in COLUMNS]
    assert not cell(table, 0, STATE, Qt.ItemDataRole.DecorationRole).isNull()


def test_a_click_on_a_header_orders_and_a_second_one_turns(window, qtbot):
    table, library = tabled(window, qtbot), window.desk.workspace.library
    for column in (ISSUED, KIND, TITLE, TAGS, PAGES):
        key = COLUMNS[column - 1].order
        for _ in range(2):
            table.scrollTo(table.model().index(0, column))
            table.horizontalScrollBar().setValue(table.columnViewportPosition(column))
            with qtbot.waitSignal(window.browsing.listed):
                click_header(table, column)
            assert window.browsing.sort.key == key
            wanted = library.document_ids(window.browsing.choice.filter(), window.browsing.sort)
            assert window.documents.listed_ids() == wanted
        table.horizontalScrollBar().setValue(0)
    assert table.horizontalHeader().sortIndicatorSection() == PAGES
    window.documents.head.choose(Sort("number", descending=False))
    assert table.horizontalHeader().sortIndicatorSection() == NUMBER


def test_what_is_selected_stays_so_in_every_view(window, qtbot):
    table, head, view = tabled(window, qtbot), window.documents.head, window.documents.view
    first, second = window.documents.listed_ids()
    with qtbot.waitSignal(window.opening.opened):
        spot = table.visualRect(table.model().index(1, NUMBER)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.documents.selected_ids() == [second]
    head.show_pictured(True)
    assert window.documents.grid.isVisible()
    QTest.keyClick(window.documents.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    head.show_pictured(False)
    assert view.isVisible()
    assert view.selected_count() == 2
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.selected_ids() == [first]
    head.show_tabled(True)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert sorted(view.selected_ids()) == sorted([first, second])


def test_columns_are_hidden_and_remembered(window, qtbot):
    table = tabled(window, qtbot)
    next(iter(table.columns_menu().actions())).setChecked(False)
    table.horizontalHeader().resizeSection(TITLE, 333)
    assert table.isColumnHidden(NUMBER)
    assert table.first_column() == ISSUED
    memory = window.desk.memory
    again = DocumentTable(table.model(), table.selectionModel())
    qtbot.addWidget(again)
    again.take_shape(memory.value(SHAPE_KEY))
    assert again.isColumnHidden(NUMBER) and again.isColumnHidden(0)
    assert again.columnWidth(TITLE) == 333
    again.take_shape("odd")
    assert again.columnWidth(TITLE) == 333
    assert str(memory.value(TABLED_KEY)).lower() == "true"


def test_one_column_always_stays(window, qtbot):
    table = tabled(window, qtbot)
    for place in range(2, len(COLUMNS) + 1):
        table.setColumnHidden(place, True)
    enabled = [action.isEnabled() for action in table.columns_menu().actions()]
    assert enabled == [False] + [True] * (len(COLUMNS) - 1)


def test_the_place_stays_when_the_list_is_fetched_anew(window, qtbot):
    table, view = tabled(window, qtbot), window.documents.view
    view.set_ids(list(range(1, 500)))
    table.scrollTo(table.model().index(300, 0))
    place = table.verticalScrollBar().value()
    assert place > 0
    view.set_ids(list(range(2, 500)))
    assert table.verticalScrollBar().value() == place
    assert view.currentIndex() == QModelIndex()
