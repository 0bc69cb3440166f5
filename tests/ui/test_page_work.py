"""The page in view: turned by hand with undo, read again while the old text stays."""

from __future__ import annotations

from tests.ui.driving import open_document

WAIT_MS = 60_000


def test_a_page_is_turned_read_again_and_turned_back(window, qtbot):
    open_document(qtbot, window, "215")
    view, width = window.reader.view, window.reader.view.page_size(0)[0]
    window.actions_table["turn_right"].trigger()
    qtbot.waitUntil(lambda: view.page_size(0)[1] == width, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: window.opening.current.pages[0].state == "done", timeout=WAIT_MS)
    assert window.opening.current.pages[0].hand_turned
    window.actions_table["undo"].trigger()
    qtbot.waitUntil(lambda: view.page_size(0)[0] == width, timeout=WAIT_MS)


def test_a_page_read_again_says_so_and_keeps_its_text(window, qtbot):
    document = open_document(qtbot, window, "596-KL/TU")
    window.actions_table["reread_page"].trigger()
    qtbot.waitUntil(lambda: bool(window.reader.bar.state_text()), timeout=WAIT_MS)
    assert window.desk.workspace.library.content(document.pages[0].id).text
    qtbot.waitUntil(lambda: not window.reader.bar.state_text(), timeout=WAIT_MS)
    assert window.opening.current.pages[1].state == "done"


def test_what_an_older_reader_read_is_read_again(window):
    window.actions_table["reread_outdated"].trigger()
    assert window.toast.isVisible()
