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


def test_ctrl_enter_opens_the_next_of_all_documents_too(window, qtbot):
    qtbot.waitUntil(lambda: len(window.documents.listed_ids()) == 2, timeout=WAIT_MS)
    assert window.browsing.choice.place == "all"
    first, last = window.documents.listed_ids()
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        window.documents.view.go_to(first)
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        window.actions_table["confirm"].trigger()
    assert window.opening.current.id == last
    window.actions_table["confirm"].trigger()
    library = window.desk.workspace.library
    qtbot.waitUntil(lambda: library.document(last).state == "done", timeout=WAIT_MS)
    assert window.documents.view.current_id() == last


def test_a_confirmed_document_has_nothing_left_to_look_at(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    set_doubt(qtbot, window, "number")
    fields, last = window.details.fields, window.documents.listed_ids()[-1]
    window.documents.view.go_to(last)
    qtbot.waitUntil(lambda: window.opening.current.id == last, timeout=WAIT_MS)
    set_doubt(qtbot, window, "number")
    assert fields._left.isVisibleTo(fields)
    window.actions_table["confirm"].trigger()
    qtbot.waitUntil(lambda: not fields._left.isVisibleTo(fields), timeout=WAIT_MS)


def test_a_wrong_day_is_told_below_the_field_and_keeps_the_panes_width(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.actions_table["edit_fields"].trigger()  # on a narrow screen the pane comes only now
    fields = window.details.fields
    row, width = fields.row("issued_on"), window.details.width()
    least = fields.widget().minimumSizeHint().width()
    row.begin()
    row.editor.setText("32/13/2025")
    QTest.keyClick(row.editor, Qt.Key.Key_Return)
    assert "32/13/2025" in row.note() and row._note.isVisible()
    assert row._note.wordWrap() and row._note.y() > row.editor.y()
    assert (window.details.width(), fields.widget().minimumSizeHint().width()) == (width, least)


def test_esc_brings_the_old_value_back(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    for name, typed in (("issued_on", "32/13/2025"), ("subject", "khác")):
        row = window.details.fields.row(name)
        before = row.editor.value()
        row.begin()
        row.editor.show_value(typed)
        row.commit() if name == "issued_on" else None
        QTest.keyClick(row.editor, Qt.Key.Key_Escape)
        assert (row.editor.value(), row.note()) == (before, "")
        assert row.editor.hasFocus()
    assert window.opening.current.field("subject") == document.field("subject")


def test_confirming_says_what_is_wrong_wherever_the_keyboard_is(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    row = window.details.fields.row("issued_on")
    row.begin()
    row.editor.setText("32/13/2025")
    window.documents.view.setFocus()
    window.actions_table["confirm"].trigger()
    assert "32/13/2025" in window.toast.text()
    assert row.editor.hasFocus()
    assert window.opening.current.record.state == document.record.state
    assert not window.performer.stack.canUndo()


def test_the_hint_names_the_keys_that_work_from_where_the_keyboard_is(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    set_doubt(qtbot, window, "number")
    fields = window.details.fields
    window.documents.view.setFocus()
    assert "F2" in fields.left_text()
    fields.begin_editing()
    assert "F2" not in fields.left_text() and "Enter" in fields.left_text()


def test_a_doubtful_value_is_called_so(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    head = window.details.fields.row("number").head
    set_doubt(qtbot, window, "number")
    assert "50 %" in head.source and head._source.font().bold()
    fields = window.details.fields
    fields.begin_editing()
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        QTest.keyClick(fields.row("number").editor, Qt.Key.Key_Return)
    assert not head._source.font().bold()
