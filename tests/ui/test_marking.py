"""Marking in the window: tools of the menu, stored at once, undone, listed and filtered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from db.finding import Filter, Sort
from db.records import Box
from desktop.ui.dialogs.instruction import InstructionDialog
from desktop.ui.viewer import Tool


class Desk:
    """The window with one document open, and its marks as stored."""

    def __init__(self, qtbot, window) -> None:
        self.qtbot, self.window, self.view = qtbot, window, window.reader.view
        self.library = window.desk.workspace.library
        with qtbot.waitSignal(window.opening.opened, timeout=10_000):
            window.opening.show(self.library.document_ids(*both())[0])

    def marks(self):
        return self.library.annotations(self.window.opening.current.id)

    def wait_for(self, count: int) -> None:
        def shown() -> None:
            assert len(self.window.opening.current.marks) == count

        self.qtbot.waitUntil(lambda: shown() is None, timeout=10_000)

    def at(self, x: float, y: float):
        content = self.view._layout.to_content(0, Box(x, y, x, y)).topLeft()
        return (content - QPointF(self.view._offset())).toPoint()

    def drag(self, start, end) -> None:
        viewport, left = self.view.viewport(), Qt.MouseButton.LeftButton
        one, other = self.at(*start), self.at(*end)
        QTest.mousePress(viewport, left, pos=one)
        QTest.mouseMove(viewport, (one + other) / 2)
        QTest.mouseMove(viewport, other)
        QTest.mouseRelease(viewport, left, pos=other)

    def act(self, action_id: str) -> None:
        self.window.actions_table[action_id].trigger()


def both():
    return Filter(), Sort()


@pytest.fixture
def desk(qtbot, windows, filled_home):
    return Desk(qtbot, windows.open(filled_home))


@pytest.mark.parametrize(
    ("action", "kind"), [("rectangle", "rect"), ("ellipse", "ellipse"), ("arrow", "arrow")]
)
def test_a_drawn_mark_is_stored_at_once_and_undone(desk, action, kind):
    desk.act(action)
    desk.drag((80, 60), (200, 110))
    desk.wait_for(1)
    (mark,) = desk.marks()
    assert (mark.kind, mark.author) == (kind, "Lê Văn Thư")
    desk.window.performer.undo()
    desk.wait_for(0)
    desk.window.performer.redo()
    desk.wait_for(1)
    assert desk.marks() == (mark,)


def test_a_stamp_carries_its_words_the_name_and_the_day(desk):
    desk.act("stamp_done")
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=desk.at(100, 100))
    desk.wait_for(1)
    (mark,) = desk.marks()
    assert (mark.style["text"], mark.style["name"]) == ("ĐÃ XỬ LÝ", "Lê Văn Thư")
    assert len(mark.style["date"]) == 10
    assert desk.view.tool is Tool.SELECT


def test_a_text_box_is_written_on_the_page(desk):
    desk.act("text_box")
    desk.drag((80, 200), (260, 250))
    editor = desk.window.marking._editor
    desk.qtbot.waitUntil(editor.isVisible, timeout=10_000)
    editor.setPlainText("Đã trình Bí thư")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: desk.marks()[0].body == "Đã trình Bí thư", timeout=10_000)
    assert not editor.isVisible()


def test_an_instruction_asks_who_shall_do_what(desk):
    desk.act("instruction")
    desk.drag((80, 300), (300, 380))
    (dialog,) = desk.window.findChildren(InstructionDialog)
    dialog._to.setText("Văn phòng Tỉnh ủy")
    dialog._words.setPlainText("Tham mưu trả lời")
    dialog._has_due.setChecked(True)
    dialog.accept()
    desk.wait_for(1)
    (mark,) = desk.marks()
    assert (mark.kind, mark.body) == ("instruction", "Tham mưu trả lời")
    assert mark.style["to"] == "Văn phòng Tỉnh ủy"
    assert len(mark.style["due"]) == 10


def test_marks_are_moved_removed_and_brought_back_in_one_step(desk):
    desk.act("rectangle")
    desk.drag((80, 60), (200, 110))
    desk.drag((80, 160), (200, 210))
    desk.wait_for(2)
    desk.act("rectangle")
    assert desk.view.tool is Tool.SELECT
    before = desk.marks()
    desk.view.select_annotations([mark.uuid for mark in before])
    QTest.keyClick(desk.view, Qt.Key.Key_Right)
    desk.qtbot.waitUntil(lambda: desk.marks() != before, timeout=10_000)
    assert desk.marks()[1].rects[0].x0 == pytest.approx(before[1].rects[0].x0 + 1)
    QTest.keyClick(desk.view, Qt.Key.Key_Delete)
    desk.wait_for(0)
    desk.window.performer.undo()
    desk.wait_for(2)
    desk.window.performer.undo()
    desk.qtbot.waitUntil(
        lambda: sorted(m.rects for m in desk.marks()) == [m.rects for m in before], timeout=10_000
    )


def test_copied_marks_are_pasted_into_another_document(desk):
    desk.act("stamp_urgent")
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=desk.at(100, 100))
    desk.wait_for(1)
    (mark,) = desk.marks()
    deeds = desk.window.marking._deeds
    deeds.copy([mark])
    other = desk.library.document_ids(*both())[1]
    with desk.qtbot.waitSignal(desk.window.opening.opened, timeout=10_000):
        desk.window.opening.show(other)
    deeds.paste(0)
    desk.wait_for(1)
    (pasted,) = desk.marks()
    assert (pasted.rects, pasted.style) == (mark.rects, mark.style)
    assert pasted.uuid != mark.uuid


def test_the_list_is_filtered_by_kind_and_words(desk):
    desk.act("rectangle")
    desk.drag((80, 60), (200, 110))
    desk.act("stamp_done")
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=desk.at(100, 300))
    desk.wait_for(2)
    tab = desk.window.details.marks
    desk.qtbot.waitUntil(lambda: tab.list.count() == 2, timeout=10_000)
    tab.filter.words.setText("da xu ly")
    assert tab.list.count() == 1
    tab.filter.words.clear()
    tab.filter.kind.setCurrentIndex(tab.filter.kind.findData("rect"))
    tab.filter.changed.emit()
    assert tab.list.count() == 1
    stamp = next(mark for mark in desk.marks() if mark.kind == "stamp")
    tab.stand_on(stamp.uuid)
    assert tab.list.count() == 2


def test_a_note_is_stored_when_its_typing_rests(desk):
    desk.act("rectangle")
    desk.drag((80, 60), (200, 110))
    desk.wait_for(1)
    window = desk.window
    window.panes.begin_note(desk.marks()[0].uuid)
    note = window.details.marks.editor.note
    desk.qtbot.waitUntil(note.hasFocus, timeout=10_000)
    QTest.keyClicks(note, "trinh chi")
    desk.qtbot.waitUntil(lambda: desk.marks()[0].body == "trinh chi", timeout=10_000)
    assert note.hasFocus()
    assert note.value() == "trinh chi"
