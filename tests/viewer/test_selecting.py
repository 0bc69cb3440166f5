from __future__ import annotations

import pytest

from db.records import Annotation, Box, PageWord
from desktop.ui.viewer.hits import Hits
from desktop.ui.viewer.marks import MarkLayer
from desktop.ui.viewer.pointer import Pointer, Spot
from desktop.ui.viewer.selecting import (
    nearest_word,
    selected_box,
    selected_line,
    selected_words,
    word_at,
)
from desktop.ui.viewer.values import Tool


def word(text: str, x: float, y: float, after: str = " ") -> PageWord:
    return PageWord(text, after, Box(x, y, x + 40, y + 12), 0.9, text)


WORDS = (
    word("Ban", 100, 100),
    word("Thường", 150, 101),
    word("vụ", 200, 99, "\n"),
    word("Tỉnh", 100, 120),
    word("ủy", 150, 120, "\n\n"),
    word("Nơi", 100, 300),
)


@pytest.fixture
def pointer(qtbot):
    made = Pointer(lambda page: WORDS if page == 0 else (), lambda _: (600.0, 800.0))
    made.heard = []
    made.selected.connect(lambda selection: made.heard.append(("selected", selection)))
    made.marked.connect(lambda kind, selection: made.heard.append((kind, selection)))
    made.clicked.connect(lambda spot: made.heard.append(("clicked", spot)))
    return made


def drag(pointer: Pointer, start: Spot, end: Spot, rectangle: bool = False) -> None:
    pointer.press(start, rectangle)
    pointer.move(end)
    pointer.release()


def test_words_are_found_at_and_near_a_point():
    assert word_at(WORDS, 110, 105) == 0
    assert word_at(WORDS, 145, 105) is None
    assert nearest_word(WORDS, 400, 105) == 2
    assert nearest_word(WORDS, 90, 126) == 3
    assert nearest_word((), 0, 0) is None


def test_a_range_of_words_has_a_rectangle_for_each_line_and_its_text():
    selection = selected_words(0, WORDS, 4, 1)
    assert selection.words == (1, 4)
    assert selection.rects == (Box(150, 99, 240, 113), Box(100, 120, 190, 132))
    assert selection.quote == "Thường vụ\nTỉnh ủy"


def test_a_step_down_ends_a_line_even_without_a_line_end():
    words = (word("a", 500, 100), word("b", 100, 300))
    assert len(selected_words(0, words, 0, 1).rects) == 2


def test_a_rectangle_takes_the_words_whose_middle_it_holds():
    selection = selected_box(0, WORDS, Box(90, 95, 172, 140))
    assert selection.quote == "Ban Thường\nTỉnh ủy"
    assert selection.words is None


def test_dragging_over_words_selects_in_reading_order(pointer):
    drag(pointer, Spot(0, 155, 105), Spot(0, 110, 125))
    name, selection = pointer.heard[-1]
    assert name == "selected"
    assert selection.words == (1, 3)


def test_dragging_back_up_keeps_the_order(pointer):
    drag(pointer, Spot(0, 110, 125), Spot(0, 155, 105))
    assert pointer.heard[-1][1].quote == "Thường vụ\nTỉnh"


def test_without_words_or_with_alt_it_is_a_rectangle(pointer):
    drag(pointer, Spot(1, 50, 60), Spot(1, 20, 10))
    assert pointer.heard[-1][1].rects == (Box(20, 10, 50, 60),)
    drag(pointer, Spot(0, 90, 90), Spot(0, 250, 118), rectangle=True)
    assert pointer.heard[-1][1].words is None
    assert pointer.heard[-1][1].quote == "Ban Thường vụ"


def test_a_drag_ends_at_the_edge_of_its_page(pointer):
    drag(pointer, Spot(1, 50, 60), Spot(2, 700, 30))
    assert pointer.heard[-1][1].rects == (Box(50, 60, 600, 800),)


@pytest.mark.parametrize("tool", [Tool.HIGHLIGHT, Tool.BOX])
def test_tools_make_marks_of_what_was_dragged_over(pointer, tool):
    pointer.tool = tool
    drag(pointer, Spot(0, 110, 105), Spot(0, 160, 105))
    kind, selection = pointer.heard[-1]
    assert kind == tool.value
    assert (selection.words is None) == (tool is Tool.BOX)
    assert pointer.heard[-2] == ("selected", None)


def test_the_note_tool_needs_a_click_only(pointer):
    pointer.tool = Tool.NOTE
    drag(pointer, Spot(0, 300, 400), Spot(0, 300, 400))
    kind, selection = pointer.heard[-1]
    assert kind == "note"
    assert selection.rects[0][:2] == (300, 400)


def test_a_press_without_a_drag_is_a_click(pointer):
    drag(pointer, Spot(0, 110, 105), Spot(0, 111, 105))
    assert pointer.heard == [("clicked", Spot(0, 110, 105))]


def mark(uuid: str, kind: str, page: int, rect: Box, body: str = "") -> Annotation:
    return Annotation(uuid, 1, page, kind, "#ffd54a", "An", "", "", (rect,), body)


def test_notes_are_numbered_in_reading_order_over_pages():
    layer = MarkLayer(
        [
            mark("c", "note", 1, Box(0, 10, 18, 28), "third"),
            mark("b", "highlight", 0, Box(50, 90, 100, 100), "second"),
            mark("x", "highlight", 0, Box(50, 40, 100, 50)),
            mark("a", "box", 0, Box(10, 10, 100, 50), "first"),
        ]
    )
    numbers = {one.uuid: layer.number(one) for page in (0, 1) for one in layer.on(page)}
    assert numbers == {"a": 1, "x": None, "b": 2, "c": 3}


def test_the_mark_at_a_point_is_the_last_painted_one():
    below, above = Box(0, 0, 100, 100), Box(50, 50, 150, 150)
    layer = MarkLayer([mark("a", "box", 0, below), mark("b", "box", 0, above, "noted")])
    assert layer.at(0, 60, 60).uuid == "b"
    assert layer.at(0, 10, 10).uuid == "a"
    assert layer.at(0, 158, 50).uuid == "b"  # its number
    assert layer.at(0, 300, 300) is None
    assert layer.at(1, 10, 10) is None


def test_hits_are_walked_in_page_order_and_stop_at_the_ends():
    hits = Hits({2: (Box(0, 0, 1, 1),), 0: (Box(1, 1, 2, 2), Box(3, 3, 4, 4))})
    assert len(hits) == 3
    assert hits.current is None
    assert hits.next(1) and hits.current == (2, Box(0, 0, 1, 1))
    assert not hits.next(1)
    assert hits.previous(0) and hits.previous(0)
    assert hits.current == (0, Box(1, 1, 2, 2)) and hits.position == 0
    assert not hits.previous(0)


def test_stepping_back_starts_at_or_before_the_page():
    hits = Hits({0: (Box(1, 1, 2, 2),), 3: (Box(0, 0, 1, 1),)})
    assert hits.previous(2) and hits.current[0] == 0
    assert not Hits().next(0)


def test_a_rectangle_is_copied_line_by_line():
    assert selected_box(0, WORDS, Box(90, 90, 145, 140)).quote == "Ban\nTỉnh"
    assert selected_box(0, WORDS, Box(90, 90, 195, 140)).quote == "Ban Thường\nTỉnh ủy"


def test_of_a_tilted_line_no_word_in_the_rectangle_is_left_out():
    said = ("huyện thành ủy rà soát", "chống cháy, chống ẩm mốc", "bố trí phòng riêng biệt")
    words = [
        word(text, 100 + 50 * place, 100 + 20 * row - 3 * place, "\n" if place == 4 else " ")
        for row, line in enumerate(said)
        for place, text in enumerate(line.split())
    ]
    tight = Box(95, 99, 360, 141)  # cuts the middles of both outer lines' ends
    assert selected_box(0, words, tight).quote == "\n".join(said)
    assert selected_box(0, words, Box(95, 99, 360, 115)).quote == said[0]


@pytest.mark.parametrize(("at", "words"), [(0, (0, 2)), (2, (0, 2)), (3, (3, 4)), (5, (5, 5))])
def test_a_line_is_selected_by_any_of_its_words(at, words):
    assert selected_line(0, WORDS, at).words == words


def test_all_words_of_a_page_are_selected(pointer):
    pointer.select_all(1)
    assert pointer.heard == []
    pointer.select_all(0)
    assert pointer.heard[-1][1].words == (0, 5)
