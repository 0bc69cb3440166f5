"""The search field and stepping through hits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.records import Box
from desktop.ui.search.delegate import head_text, selected_ground
from desktop.ui.search.field import DELAY_MS, SearchField
from desktop.ui.search.steps import joined

WAIT_MS = 10_000


@pytest.fixture
def field(qtbot):
    made = SearchField()
    qtbot.addWidget(made)
    made.show()
    made.asked_for = []
    made.asked.connect(made.asked_for.append)
    return made


def test_it_asks_once_after_the_typing_stops(field, qtbot):
    with qtbot.waitSignal(field.asked):
        QTest.keyClicks(field, "tinh uy", delay=5)
    assert field.asked_for == ["tinh uy"]


def test_a_word_being_composed_is_not_searched(field, qtbot):
    with qtbot.waitSignal(field.asked):
        QTest.keyClicks(field, "so")
    QTest.keyClicks(field, " 5")
    QApplication.sendEvent(field, QInputMethodEvent("điê", []))
    with qtbot.assertNotEmitted(field.asked, wait=2 * DELAY_MS):
        pass
    assert field.asked_for == ["so"]
    given = QInputMethodEvent()
    given.setCommitString("điều")
    with qtbot.waitSignal(field.asked):
        QApplication.sendEvent(field, given)
    assert field.asked_for == ["so", "so 5điều"]


def test_escape_clears_at_once(field, qtbot):
    with qtbot.waitSignal(field.asked):
        QTest.keyClicks(field, "tinh")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.asked_for) == ("", ["tinh", ""])


def test_neighbouring_words_are_one_hit():
    one, two, far = Box(10, 10, 40, 20), Box(44, 10, 70, 20), Box(200, 10, 230, 20)
    below = Box(10, 30, 40, 40)
    assert joined([one, two, far, below]) == (Box(10, 10, 70, 20), far, below)


def test_hits_are_marked_on_the_page_and_in_the_text(window, qtbot):
    window.search.setText("diem nghen")
    qtbot.waitUntil(lambda: bool(window.hits.hits()), timeout=WAIT_MS)
    assert "1" in window.hits.head_text()
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        window.actions_table["next_hit"].trigger()
    qtbot.waitUntil(lambda: window.reader.view.current_hit is not None, timeout=WAIT_MS)
    assert window.reader.view.hit_count == 1
    text = window.details.text.text

    def hits_are_marked() -> None:
        marked = [each.cursor.selectedText().strip(",") for each in text.extraSelections()]
        assert marked[:2] == ["điểm", "nghẽn"]  # before the word of the caret and doubtful ones

    qtbot.waitUntil(hits_are_marked, timeout=WAIT_MS)


def test_stepping_goes_on_into_the_next_document(window, qtbot):
    window.search.setText("tỉnh")
    qtbot.waitUntil(lambda: len(window.hits.documents()) == 2, timeout=WAIT_MS)
    documents, seen = set(window.hits.documents()), []

    def place() -> tuple[int | None, object]:
        current = window.opening.current
        return current and current.id, window.reader.view.current_hit

    while not documents <= {document for document, _ in seen}:
        before = place()
        window.actions_table["next_hit"].trigger()
        qtbot.waitUntil(lambda was=before: None not in place() and place() != was, timeout=WAIT_MS)
        assert place() not in seen, "back at a hit before every document was shown"
        seen.append(place())


def test_nothing_found_says_so_and_escape_brings_the_list_back(window, qtbot):
    window.finding.focus()
    QTest.keyClicks(window.search, "khong co chu nay")
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.hits, timeout=WAIT_MS)
    assert "khong co chu nay" in window.hits.head_text()
    assert not window.actions_table["next_hit"].isEnabled()
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.middle.currentWidget() is window.documents


def test_a_search_keeps_to_the_chosen_facets(window, qtbot):
    window.browsing.choose(window.browsing.choice.toggled("kinds", "Kế hoạch"))
    window.search.setText("tỉnh")
    qtbot.waitUntil(lambda: bool(window.hits.hits()), timeout=WAIT_MS)
    assert len(window.hits.documents()) == 1


def test_going_to_a_place_leaves_the_search(window, qtbot):
    window.search.setText("tỉnh")
    qtbot.waitUntil(lambda: bool(window.hits.hits()), timeout=WAIT_MS)
    with qtbot.waitSignal(window.browsing.listed, timeout=WAIT_MS):
        window.facets.places.setCurrentRow(window.facets.places.count() - 1)
    assert window.middle.currentWidget() is window.documents
    assert (window.search.text(), window.browsing.choice.place) == ("", "trash")


def test_a_hit_goes_to_the_trash_with_the_key_and_can_be_brought_back(window, qtbot):
    window.browsing.choose(window.browsing.choice.at("trash"))
    window.search.setText("tỉnh")
    qtbot.waitUntil(lambda: len(window.hits.documents()) == 2, timeout=WAIT_MS)
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        window.hits.go_in()
    gone = window.chosen.ids()
    assert gone == window.hits.documents()[:1]
    with qtbot.waitSignal(window.performer.performed, timeout=WAIT_MS):
        QTest.keyClick(window.hits.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(window.hits.documents()) == 1, timeout=WAIT_MS)
    qtbot.waitUntil(window.actions_table["restore"].isEnabled, timeout=WAIT_MS)
    assert window.chosen.ids() == gone
    assert not window.actions_table["trash"].isEnabled()
    window.actions_table["restore"].trigger()
    qtbot.waitUntil(lambda: len(window.hits.documents()) == 2, timeout=WAIT_MS)


def test_hits_say_number_and_date_and_show_the_words_when_selected(window, qtbot):
    window.search.setText("diem nghen")
    qtbot.waitUntil(lambda: bool(window.hits.hits()), timeout=WAIT_MS)
    hit = window.hits.hits()[0]
    assert hit.number
    assert head_text(hit).startswith(f"{hit.number}, ")
    assert hit.number in window.hits.view.model().index(0, 0).data()
    view = window.hits.view
    view.setCurrentIndex(view.model().index(0, 0))
    row = view.visualRect(view.currentIndex())
    image = view.viewport().grab(row).toImage()
    ground = selected_ground(view.palette()).rgb()
    dots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    assert any(image.pixel(x, y) == ground for x, y in dots)
