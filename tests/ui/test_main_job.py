"""The whole main job in the real window: drop, read, search, tag, mark, note, save, reopen."""

from __future__ import annotations

from pathlib import Path

import pymupdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.exporting.dialog import ExportDialog
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import Windows
from tests.ui.driving import compose, drop, files_mime, hang_over, select_words

READ_MS = 120_000
WAIT_MS = 10_000
NOTE = "Báo cáo trước ngày 30/6, gửi đồng chí Chánh Văn phòng"


def test_the_main_job(windows: Windows, home: Path, scans: Path, tmp_path: Path, qtbot):
    window = windows.open(home)
    drop_and_read(qtbot, window, scans)
    search_and_open(qtbot, window)
    tag(qtbot, window)
    highlight(qtbot, window)
    write_note(qtbot, window)
    undo_and_redo(qtbot, window)
    copy = save(qtbot, window, tmp_path / "bản sao.pdf")
    assert_annotated(copy)
    windows.close(window)
    everything_is_still_there(qtbot, windows.open(home))


def drop_and_read(qtbot, window: MainWindow, scans: Path) -> None:
    mime = files_mime([scans])
    assert hang_over(window, mime).isAccepted()
    assert window.overlay.isVisible()
    with qtbot.waitSignal(window.importing.reported, timeout=60_000) as reported:
        drop(window, mime)
    assert not window.overlay.isVisible()
    report = reported.args[0]
    assert (report.count("imported"), report.count("failed")) == (2, 1)
    qtbot.waitUntil(lambda: len(window.documents.listed_ids()) == 2, timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: window.reading.status.state == "idle" and window.reading.status.done == 3,
        timeout=READ_MS,
    )


def search_and_open(qtbot, window: MainWindow) -> None:
    window.finding.focus()
    QTest.keyClicks(window.search, "dieu hanh")
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.hits, timeout=WAIT_MS)
    assert {hit.page for hit in window.hits.hits()} == {0, 1}
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.opening.opened, timeout=WAIT_MS):
        QTest.keyClick(window.hits.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.reader.view.current_hit is not None, timeout=WAIT_MS)
    assert "596-KL/TU" in window.opening.current.title


def tag(qtbot, window: MainWindow) -> None:
    window.details.tabs.setCurrentWidget(window.details.tags)
    compose(window.details.tags.line, "ngân sách/điều hành")
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        QTest.keyClick(window.details.tags.line, Qt.Key.Key_Return)
    assert [mark.name for mark in window.opening.current.tags] == ["điều hành"]


def highlight(qtbot, window: MainWindow) -> None:
    window.reader.go_to(0)
    select_words(qtbot, window, 0, 3, 6)
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        QTest.keyClick(window.reader.view, Qt.Key.Key_H)
    marks = window.opening.current.marks
    assert [(mark.kind, mark.page, mark.author) for mark in marks] == [
        ("highlight", 0, "Lê Văn Thư")
    ]
    assert marks[0].quote


def write_note(qtbot, window: MainWindow) -> None:
    select_words(qtbot, window, 0, 10, 14)
    with qtbot.waitSignal(window.marking.note_begun, timeout=WAIT_MS):
        QTest.keyClick(window.reader.view, Qt.Key.Key_N)
    note = window.details.marks.editor.note
    qtbot.waitUntil(note.hasFocus, timeout=WAIT_MS)
    compose(note, NOTE)
    with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
        QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert NOTE in [mark.body for mark in window.opening.current.marks]


def undo_and_redo(qtbot, window: MainWindow) -> None:
    for action, bodies in (
        ("undo", {""}),
        ("undo", {""}),
        ("redo", {""}),
        ("redo", {"", NOTE}),
    ):
        with qtbot.waitSignal(window.opening.refreshed, timeout=WAIT_MS):
            window.actions_table[action].trigger()
        assert {mark.body for mark in window.opening.current.marks} == bodies
    assert len(window.opening.current.marks) == 2


def save(qtbot, window: MainWindow, target: Path) -> Path:
    window.actions_table["export"].trigger()
    dialog = window.findChild(ExportDialog)
    dialog.choose(0)
    dialog.parts.folder.setText(str(target.parent))
    dialog.parts.name.setText(target.stem)
    QTest.keyClick(dialog.parts.save, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: target.name in window.toast.text(), timeout=60_000)
    return target


def assert_annotated(copy: Path) -> None:
    with pymupdf.open(copy) as document:
        notes = [mark.info["content"] for page in document for mark in page.annots()]
        assert any(NOTE in note for note in notes)
        assert "Báo cáo trước ngày 30/6" in document[-1].get_text()


def everything_is_still_there(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: len(window.documents.listed_ids()) == 2, timeout=WAIT_MS)
    window.search.setText("ngân sách")
    qtbot.waitUntil(lambda: bool(window.hits.hits()), timeout=WAIT_MS)
    window.finding.next()
    qtbot.waitUntil(lambda: window.reader.view.current_hit is not None, timeout=WAIT_MS)
    document = window.opening.current
    assert [mark.name for mark in document.tags] == ["điều hành"]
    assert sorted(mark.body for mark in document.marks) == ["", NOTE]
    assert window.reading.status.pending == 0
