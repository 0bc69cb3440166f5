"""Confirming with the keyboard: value by value beside its piece of the scan, then the document."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.services.changes import FieldChange
from desktop.ui.facets.choice import Choice
from tests.ui.driving import open_document

WAIT_MS = 10_000


def set_doubt(qtbot, window, *names: str, **changes) -> None:
    """Make fields of the open document doubtful, as a poor scan would."""
    for name in names:
        field = window.opening.current.field(name)
        doubted = replace(field, confidence=0.5, origin="read", confirmed=False, **changes)
        window.performer.do(FieldChange(window.opening.current.id, name, field, doubted))
    qtbot.waitUntil(
        lambda: all(window.opening.current.field(name).confidence == 0.5 for name in names),
        timeout=WAIT_MS,
    )
    assert all(window.details.fields.row(name).is_doubtful for name in names)


def test_the_piece_of_the_scan_stands_beside_its_value(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    crop = window.details.fields.row("number").crop
    assert crop.isVisible()
    height = crop.height()
    images = window.details.fields._images
    with qtbot.waitSignal(images.arrived, timeout=WAIT_MS):
        crop.update()
    part, scale = crop._part, round(crop._scale(crop.width()) * crop.devicePixelRatioF(), 3)
    qtbot.waitUntil(lambda: images.get(crop._place, part, scale) is not None, timeout=WAIT_MS)
    assert crop.height() == height
    grey = images.get(crop._place, part, scale).convertToFormat(crop.grab().toImage().format())
    assert any(
        grey.pixelColor(x, grey.height() // 2).lightness() < 128 for x in range(grey.width())
    )


def test_enter_accepts_and_goes_to_the_next_doubtful_value(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    set_doubt(qtbot, window, "number", "subject")
    fields = window.details.fields
    window.actions_table["edit_fields"].trigger()
    assert fields.row("number").editor.hasFocus()
    for row in [row for row in fields._shown() if row.is_doubtful]:
        assert row.editor.hasFocus()
        with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
            QTest.keyClick(row.editor, Qt.Key.Key_Return)
        assert window.opening.current.field(row.name).confirmed
    assert "Ctrl+Enter" in fields.left_text()


def test_a_typed_value_is_stored_once(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    editor = window.details.fields.row("number").editor
    steps = window.performer.stack.count()
    editor.setFocus()
    editor.setText("597-KL/TU")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert window.performer.stack.count() == steps + 1


def test_enter_in_a_long_value_accepts_it_too(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    set_doubt(qtbot, window, "subject")
    editor = window.details.fields.row("subject").editor
    text = editor.value()
    editor.setFocus()
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.value() == text
    assert window.opening.current.field("subject").confirmed


def test_an_unreadable_value_shows_its_place_and_asks_for_it(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    set_doubt(qtbot, window, "number", value="")
    row = window.details.fields.row("number")
    assert row.crop.isVisible()
    assert row.editor.text() == ""
    assert row.editor.placeholderText()


def test_ctrl_enter_confirms_and_opens_the_next_of_the_inbox(window, qtbot):
    window.browsing.choose(Choice("inbox"))
    first = open_document(qtbot, window, "596-KL/TU")
    window.activateWindow()
    window.actions_table["edit_fields"].trigger()
    editor = window.details.fields.row("subject").editor
    editor.setFocus()
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.opening.current.id != first.id
    assert any(row.editor.hasFocus() for row in window.details.fields._rows.values())
    library = window.desk.workspace.library
    qtbot.waitUntil(lambda: library.document(first.id).state == "done", timeout=WAIT_MS)
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: library.document(first.id).state == "unconfirmed", timeout=WAIT_MS)
