"""Fields read from a box drawn on the page; citations that are links there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.records import Box, CitationRecord
from desktop.services.changes import FieldChange
from desktop.ui.viewer import Selection, Tool
from desktop.ui.viewer.pointer import Spot
from tests.ui.driving import open_document

WAIT_MS = 60_000


def test_a_field_is_read_from_a_box_and_taken_with_enter(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    known = document.field("number")
    window.performer.do(FieldChange(document.id, "number", known, None))
    qtbot.waitUntil(lambda: window.opening.current.field("number") is None)
    row = window.details.fields.row("number")
    row.box_asked.emit()
    assert window.reader.view.tool is Tool.READ
    box = Box(known.box.x0 - 6, known.box.y0 - 4, known.box.x1 + 6, known.box.y1 + 4)
    window.reader.view._take_drawn(Tool.READ.value, Selection(known.page, (box,)))
    assert window.reader.view.tool is Tool.SELECT
    qtbot.waitUntil(lambda: row.editor.value() == known.value, timeout=WAIT_MS)
    assert window.opening.current.field("number") is None  # until the clerk accepts it
    QTest.keyClick(row.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.opening.current.field("number") is not None)
    field = window.opening.current.field("number")
    assert (field.value, field.box, field.page) == (known.value, box, known.page)
    assert (field.origin, field.confirmed) == ("person", True)
    window.performer.undo()
    qtbot.waitUntil(lambda: window.opening.current.field("number") is None)


def test_escape_gives_up_drawing(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.details.fields.row("signer").box_asked.emit()
    with qtbot.waitSignal(window.reader.view.box_drawn) as given:
        QTest.keyClick(window.reader.view, Qt.Key.Key_Escape)
    assert given.args == [None]
    assert window.reader.view.tool is Tool.SELECT


def test_a_click_on_a_linked_citation_opens_the_cited_document(window, qtbot):
    other = open_document(qtbot, window, "215")
    current = open_document(qtbot, window, "596-KL/TU")
    cited = CitationRecord(
        "c", current.id, None, "215/KH", None, None, "q", 0, Box(70, 400, 300, 415)
    )
    window.opening.refreshed.emit(replace(current, citations=(replace(cited, target_id=other.id),)))
    view = window.reader.view
    assert view.is_clickable(Spot(0, 100, 405))
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        view.on_clicked(Spot(0, 100, 405))
    assert window.opening.current.id == other.id
    assert not view.is_clickable(Spot(0, 100, 405))


def test_a_box_without_words_changes_nothing(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    row = window.details.fields.row("number")
    before = row.editor.value()
    row.box_asked.emit()
    blank = Box(300, 800, 330, 815)
    window.reader.view._take_drawn(Tool.READ.value, Selection(0, (blank,)))
    asked = window.toast.text()
    qtbot.waitUntil(lambda: window.toast.text() != asked, timeout=WAIT_MS)
    assert row.editor.value() == before
    assert window.opening.current.field("number") == document.field("number")
