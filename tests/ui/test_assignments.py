"""Tasks in the window: their list and board, taking up, altering, handing on; what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.records import AssignmentRecord, Box, CitationRecord, DocumentRow
from desktop.services.changes import AssignmentChange
from desktop.services.dues import Due, standing_of
from desktop.services.following import Gap, Missing
from desktop.services.lacking import Lacking
from desktop.ui.assignments.words import by_day, by_unit
from desktop.ui.facets.counting import CountRole
from tests.ui.driving import open_document

WAIT_MS = 10_000
TODAY = date(2026, 11, 20)
TASK = AssignmentRecord(
    "t1", 1, "Sở Nội vụ", "báo cáo", "2026-11-10", "10/11", None, False, "giao", 0, None
)
ROW = DocumentRow(1, "a.pdf", "về việc a", "41-TB/TU", None, None, None, "done", 1, 1, "")


def due(**values) -> Due:
    task = replace(TASK, **values)
    return Due(task, ROW, standing_of(task, TODAY))


def add(window, qtbot, **values) -> AssignmentRecord:
    """A task of the first document, due long ago, stored in the archive."""
    target = window.documents.listed_ids()[0]
    task = replace(TASK, document_id=target, **{"due": "2021-06-30", **values})
    window.boards.show_tasks()
    window.performer.do(AssignmentChange(None, task))
    qtbot.waitUntil(lambda: find(window, task.uuid) is not None, timeout=WAIT_MS)
    return task


def find(window, uuid: str) -> Due | None:
    return next((d for d in window.boards.tasks._dues if d.task.uuid == uuid), None)


def select(window, uuid: str) -> None:
    tree = window.boards.tasks.tree
    tree.clearSelection()
    for top in map(tree.topLevelItem, range(tree.topLevelItemCount())):
        for item in map(top.child, range(top.childCount())):
            if item.data(0, Qt.ItemDataRole.UserRole).task.uuid == uuid:
                tree.setCurrentItem(item)


def test_a_task_is_overdue_once_it_was_taken_up_and_its_day_is_over():
    assert standing_of(TASK, TODAY) == "suggested"
    assert standing_of(replace(TASK, state="todo"), TODAY) == "overdue"
    assert standing_of(replace(TASK, state="done"), TODAY) == "done"
    assert standing_of(replace(TASK, state="doing", due="2026-11-20"), TODAY) == "doing"


def test_tasks_stand_in_groups_of_time_and_of_units():
    late, soon = due(state="todo"), due(state="todo", due="2026-11-25", who="An Minh")
    later, never = due(due="2027-01-31", who=""), due(due=None, who="Đảng uỷ")
    days = by_day([late, soon, later, never], TODAY)
    assert [found for _, found in days] == [[late], [soon], [later], [never]]
    units = by_unit([late, soon, later, never])
    assert [title for title, _ in units][:3] == ["An Minh", "Đảng uỷ", "Sở Nội vụ"]
    assert units[3][1] == [later]


def test_the_list_takes_up_and_dismisses_and_both_can_be_undone(window, qtbot):
    task = add(window, qtbot)
    window.boards.show_tasks()
    assert window.middle.currentWidget() is window.boards.tasks
    select(window, task.uuid)
    tree = window.boards.tasks.tree
    tree.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: find(window, task.uuid).standing == "overdue", timeout=WAIT_MS)
    select(window, task.uuid)
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: find(window, task.uuid) is None, timeout=WAIT_MS)
    window.performer.undo()
    qtbot.waitUntil(lambda: find(window, task.uuid) is not None, timeout=WAIT_MS)
    window.performer.undo()
    qtbot.waitUntil(lambda: find(window, task.uuid).standing == "suggested", timeout=WAIT_MS)
    QTest.keyClick(tree, Qt.Key.Key_Escape)
    assert window.middle.currentWidget() is window.documents


def test_the_dialog_alters_all_of_a_task(window, qtbot):
    task = add(window, qtbot)
    dialog = window.boards.deeds.edit(task, window)
    dialog.who.setText("Văn phòng")
    dialog.note.setPlainText("đã nhắc qua điện thoại")
    dialog.state.setCurrentIndex(dialog.state.findData("doing"))
    dialog.has_due.setChecked(False)
    dialog.accept()

    def stored() -> bool:
        found = find(window, task.uuid)
        return found is not None and found.task == replace(
            task, who="Văn phòng", note="đã nhắc qua điện thoại", state="doing", due=None
        )

    qtbot.waitUntil(stored, timeout=WAIT_MS)


def test_the_board_shows_what_was_taken_up(window, qtbot):
    task = add(window, qtbot, state="doing", due=None)
    window.boards.show_board()
    board = window.boards.board
    qtbot.waitUntil(lambda: board.columns["doing"].count() == 1, timeout=WAIT_MS)
    board.columns["done"].dropped.emit([task])  # as a drag from the column before it does
    qtbot.waitUntil(lambda: board.columns["done"].count() == 1, timeout=WAIT_MS)
    assert board.columns["doing"].count() == 0
    board.close()


def test_a_task_leads_to_its_place(window, qtbot):
    box = Box(70, 400, 300, 415)
    task = add(window, qtbot, page=0, box=box)
    open_document(qtbot, window, "215")
    other = next(i for i in window.documents.listed_ids() if i != window.opening.current.id)
    found = replace(find(window, task.uuid), task=replace(task, document_id=other))
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        window.boards.open_due(found)
    assert window.opening.current.id == other


def test_the_list_is_saved_as_a_workbook(window, qtbot, tmp_path):
    add(window, qtbot)
    target = tmp_path / "nhiem-vu.xlsx"
    window.boards.write(window.boards.tasks.listed(), target)
    qtbot.waitUntil(target.exists, timeout=WAIT_MS)
    assert target.read_bytes()[:2] == b"PK"


def test_what_is_missing_leads_to_where_it_is_cited(window, qtbot):
    source = window.documents.listed_ids()[0]
    cited = CitationRecord(
        "c1", source, "Kế hoạch", "215/KH-UBND", None, None, "theo Kế hoạch 215", 0, None
    )
    pane = window.boards.missing
    window.boards.show_missing()
    gap = Gap("Tỉnh uỷ", "TB/TU", None, (41,))
    pane.show_lacking(Lacking((Missing("215/KH-UBND", None, "Kế hoạch", None, (cited,)),), (gap,)))
    titles = [pane.tree.topLevelItem(row).text(0) for row in range(2)]
    assert [title[-3:] for title in titles] == ["(1)", "(1)"]
    assert "41" in pane.tree.topLevelItem(1).child(0).text(0)
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        pane.tree.itemActivated.emit(pane.tree.topLevelItem(0).child(0), 0)
    assert window.opening.current.id == source


def test_what_is_overdue_is_told_at_the_start(windows, filled_home, qtbot):
    first = windows.open(filled_home)
    qtbot.waitUntil(lambda: bool(first.documents.listed_ids()))
    add(first, qtbot, state="todo")
    windows.close(first)
    again = windows.open(filled_home)
    qtbot.waitUntil(lambda: "1" in again.toast.text(), timeout=WAIT_MS)
    again.boards.show_tasks()
    qtbot.waitUntil(lambda: find(again, TASK.uuid) is not None, timeout=WAIT_MS)
    assert find(again, TASK.uuid).standing == "overdue"


def test_a_task_is_shown_at_its_place_in_a_document_that_was_not_open(window, qtbot):
    first, second = window.documents.listed_ids()
    window.opening.show(first)
    qtbot.waitUntil(lambda: window.opening.current is not None, timeout=WAIT_MS)
    box = Box(70, 140, 300, 160)
    task = replace(TASK, document_id=second, box=box)
    window.boards.open_due(Due(task, replace(ROW, id=second), "todo"))
    view = window.reader.view
    qtbot.waitUntil(lambda: view._traced == (0, box), timeout=WAIT_MS)
    assert window.opening.current.id == second


def test_what_passed_stands_first_then_by_day():
    tasks = [
        due(uuid="later", due="2027-05-01"),
        due(uuid="passed", due="2026-11-01"),
        due(uuid="undated", due=None, due_text=None),
        due(uuid="late", state="todo", due="2026-11-02"),
    ]
    listed = [one.task.uuid for _, group in by_day(tasks, TODAY) for one in group]
    assert listed == ["late", "passed", "later", "undated"]


def test_the_place_counts_what_is_taken_up_and_what_is_suggested(window, qtbot):
    item = window.facets.places.item(2)
    add(window, qtbot, uuid="count-1")
    task = add(window, qtbot, uuid="count-2")
    suggested = window.desk.workspace.dues.count().suggested
    assert suggested >= 2
    qtbot.waitUntil(lambda: item.data(CountRole) == f"0 · {suggested}", timeout=WAIT_MS)
    window.performer.do(AssignmentChange(task, replace(task, state="todo")))
    wanted = f"1 · {suggested - 1}"
    qtbot.waitUntil(lambda: item.data(CountRole) == wanted, timeout=WAIT_MS)
    assert str(suggested - 1) in item.toolTip() and "1" in item.toolTip()
