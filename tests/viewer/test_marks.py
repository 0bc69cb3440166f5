"""Drawing, selecting, moving, resizing and removing marks with mouse and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from db.records import Box
from desktop.services.marks.foreign import foreign_style
from desktop.ui.viewer import Tool
from tests.marking.marks import KINDS, mark_at
from tests.viewer.test_view import drag, place, shown

PLACE = Box(150, 220, 300, 280)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot, view, make_document):
    shown(qtbot, view, make_document())
    return view


def heard(signal) -> list:
    told = []
    signal.connect(told.append)
    return told


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_seen_where_it_lies(qtbot, opened, kind):
    before = opened.viewport().grab().toImage()
    opened.set_annotations([mark_at(kind, PLACE, body="")])
    after = opened.viewport().grab().toImage()
    top, foot = place(opened, 0, 145, 212), place(opened, 0, 305, 288)
    changed = [
        (x, y)
        for y in range(0, after.height(), 2)
        for x in range(0, after.width(), 2)
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    assert all(top.x() <= x <= foot.x() and top.y() <= y <= foot.y() for x, y in changed)


@pytest.mark.parametrize("tool", [Tool.RECT, Tool.ELLIPSE, Tool.BOX, Tool.TEXT, Tool.INSTRUCTION])
def test_frames_are_drawn_by_dragging(qtbot, opened, tool):
    opened.set_tool(tool)
    with qtbot.waitSignal(opened.mark_requested) as made:
        drag(qtbot, opened, place(opened, 0, 100, 100), place(opened, 0, 200, 150))
    kind, selection = made.args
    assert kind == tool.value
    assert selection.rects[0] == pytest.approx(Box(100, 100, 200, 150), abs=1)


def test_a_pens_line_is_smoothed_and_an_arrow_has_two_ends(qtbot, opened):
    viewport, left = opened.viewport(), Qt.MouseButton.LeftButton
    path = [(100, 100), (130, 180), (160, 100), (190, 180), (220, 100)]
    for tool, count in ((Tool.INK, 10), (Tool.ARROW, 2)):
        opened.set_tool(tool)
        qtbot.mousePress(viewport, left, pos=place(opened, 0, *path[0]))
        for point in path[1:]:
            qtbot.mouseMove(viewport, place(opened, 0, *point))
        with qtbot.waitSignal(opened.mark_requested) as made:
            qtbot.mouseRelease(viewport, left, pos=place(opened, 0, *path[-1]))
        (stroke,) = made.args[1].strokes
        assert len(stroke) >= count
        assert stroke[0] == pytest.approx(path[0], abs=1)
        assert stroke[-1] == pytest.approx(path[-1], abs=1)


def test_stamps_are_put_down_by_a_click_and_stay_on_the_page(qtbot, opened):
    opened.set_tool(Tool.STAMP)
    with qtbot.waitSignal(opened.mark_requested) as made:
        at = place(opened, 0, 590, 100)
        qtbot.mouseClick(opened.viewport(), Qt.MouseButton.LeftButton, pos=at)
    (box,) = made.args[1].rects
    assert box.x1 <= 600
    assert box.y0 == pytest.approx(100, abs=1)


def test_a_mark_is_moved_by_dragging_it(qtbot, opened):
    mark = mark_at("stamp", PLACE)
    opened.set_annotations([mark])
    told = heard(opened.marks_changed)
    drag(qtbot, opened, place(opened, 0, 200, 250), place(opened, 0, 230, 290))
    (((before, after),),) = told
    assert before == mark
    assert after.rects[0] == pytest.approx(Box(180, 260, 330, 320), abs=1.5)
    assert opened.selected_annotations == (mark,)


def test_a_mark_is_resized_by_a_handle(qtbot, opened):
    mark = mark_at("rect", PLACE)
    opened.set_annotations([mark])
    opened.select_annotation(mark.uuid)
    told = heard(opened.marks_changed)
    drag(qtbot, opened, place(opened, 0, 300, 280), place(opened, 0, 350, 300))
    (((_, after),),) = told
    assert after.rects[0] == pytest.approx(Box(150, 220, 350, 300), abs=1.5)


def test_the_end_of_an_arrow_is_pulled(qtbot, opened):
    mark = mark_at("arrow", PLACE)
    opened.set_annotations([mark])
    opened.select_annotation(mark.uuid)
    told = heard(opened.marks_changed)
    drag(qtbot, opened, place(opened, 0, 300, 280), place(opened, 0, 400, 240))
    (((_, after),),) = told
    assert after.strokes[0][1] == pytest.approx((400, 240), abs=1.5)
    assert after.strokes[0][0] == (150, 220)


def test_marks_on_words_and_those_of_the_file_stay_where_they_are(qtbot, opened):
    held = mark_at("highlight", PLACE)
    brought = replace(
        mark_at("stamp", Box(150, 300, 300, 340)), style=foreign_style({"text": "X"}, "a")
    )
    opened.set_annotations([held, brought])
    told = heard(opened.marks_changed)
    for y in (250, 320):
        drag(qtbot, opened, place(opened, 0, 200, y), place(opened, 0, 260, y + 30))
    opened.select_annotations([brought.uuid])
    qtbot.keyClick(opened, Qt.Key.Key_Delete)
    assert told == []


def test_several_marks_are_caught_nudged_and_removed_together(qtbot, opened):
    marks = [mark_at("text", Box(100, 220, 150, 250)), mark_at("note", Box(200, 220, 218, 238))]
    away = mark_at("stamp", Box(100, 350, 200, 380))
    opened.set_annotations([*marks, away])
    drag(qtbot, opened, place(opened, 0, 80, 210), place(opened, 0, 240, 270), CTRL)
    assert sorted(opened.selected_annotations, key=marks.index) == marks
    told = heard(opened.marks_changed)
    qtbot.keyClick(opened, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert [after.rects[0].x0 for _, after in told[0]] == [110, 210]
    qtbot.keyClick(opened, Qt.Key.Key_Delete)
    assert [after for _, after in told[1]] == [None, None]
    qtbot.mouseClick(opened.viewport(), Qt.MouseButton.LeftButton, CTRL, place(opened, 0, 150, 365))
    assert away in opened.selected_annotations


def test_escape_gives_up_a_drag(qtbot, opened):
    mark = mark_at("stamp", PLACE)
    opened.set_annotations([mark])
    told = heard(opened.marks_changed)
    viewport, left = opened.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(viewport, left, pos=place(opened, 0, 200, 250))
    qtbot.mouseMove(viewport, place(opened, 0, 260, 290))
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    qtbot.mouseRelease(viewport, left, pos=place(opened, 0, 260, 290))
    assert told == []
