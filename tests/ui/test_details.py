"""The details beside the page: fields, marks, and what a person's value is worth."""

from __future__ import annotations

import pytest

from db.records import FieldRecord
from desktop.ui.details.values import NotADay, changed_field, is_same, iso_day, typed_value
from tests.ui.driving import open_document

WAIT_MS = 10_000


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("02/12/2014", "2014-12-02"),
        ("2-3-2021", "2021-03-02"),
        (" 05.01.2020 ", "2020-01-05"),
    ],
)
def test_days_are_read_as_they_are_written_here(typed, iso):
    assert iso_day(typed) == iso


@pytest.mark.parametrize("typed", ["31/02/2021", "2021-03-02", "hôm qua", "1/1/21", "00/01/2021"])
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(NotADay):
        iso_day(typed)


def test_lists_are_a_line_each_and_texts_lose_their_line_ends():
    assert typed_value("recipients", " Như trên,\n\n Lưu VT ") == ("Như trên,", "Lưu VT")
    assert typed_value("subject", "về công tác\n điều hành") == "về công tác điều hành"
    assert typed_value("signer", "  ") is None


def test_a_persons_value_keeps_its_place_on_the_page():
    read = FieldRecord("number", "596-KL/TU", "596-KL/TU", 0, None, 0.8, "read")
    after = changed_field("number", read, "569-KL/TU")
    assert (after.value, after.origin, after.confirmed, after.page) == (
        "569-KL/TU",
        "person",
        True,
        0,
    )
    assert is_same("number", read, " 596-KL/TU ")


def edit(qtbot, window, name: str, text: str) -> None:
    row = window.details.fields.row(name)
    row.editor.setFocus()
    row.editor.show_value(text)
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        row.editor.committed.emit()


def test_a_field_is_corrected_and_the_list_follows(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    edit(qtbot, window, "number", "597-KL/TU")
    changed = window.opening.current.field("number")
    assert (changed.value, changed.origin) == ("597-KL/TU", "person")
    row = window.desk.workspace.library.rows([document.id])[0]
    assert row.number == "597-KL/TU"
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        window.actions_table["undo"].trigger()
    assert window.opening.current.field("number") == document.field("number")


def test_a_wrong_day_is_not_stored_and_says_what_is_wanted(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    row = window.details.fields.row("issued_on")
    row.editor.show_value("32/13/2021")
    row.editor.committed.emit()
    assert "dd/mm/yyyy" in row.note()
    assert not window.performer.stack.canUndo()


def test_leaving_a_field_as_it_is_stores_nothing(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    for name in ("number", "subject", "issuer"):
        window.details.fields.row(name).editor.committed.emit()
    assert not window.performer.stack.canUndo()


def test_a_fields_place_is_shown_on_the_page(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    number = document.field("number")
    with qtbot.waitSignal(window.details.located) as located:
        window.details.fields.row("number").head._where.click()
    assert located.args == [number.page, number.box]


def test_a_mark_is_recoloured_and_deleted_from_the_list(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    change = window.desk.workspace.annotating.new_mark(
        document.id, 0, "box", [document.field("number").box]
    )
    for act in (
        lambda: window.performer.do(change),
        lambda: (
            window.details.marks.list.setCurrentRow(0),
            window.details.marks.editor.colours.picked.emit("#8bd17c"),
        ),
    ):
        with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
            act()
    assert [mark.colour for mark in window.opening.current.marks] == ["#8bd17c"]
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        window.details.marks.list.delete_asked.emit()
    assert window.opening.current.marks == ()
    assert window.toast.isVisible()


def test_hostile_text_stays_text(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    body = '<img src="file:///etc/passwd"><b>đậm</b>'
    change = window.desk.workspace.annotating.new_mark(
        document.id, 0, "note", [document.field("number").box], body=body
    )
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        window.performer.do(change)
    window.details.marks.list.setCurrentRow(0)
    assert window.details.marks.editor.note.toPlainText() == body
    edit(qtbot, window, "subject", body)
    assert window.opening.current.field("subject").value == body
