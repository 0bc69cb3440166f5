"""What a new user stumbled over: the toast's place and sign, the inbox's filters, typed places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle

from desktop.services.intake import ImportItem, ImportReport
from desktop.ui.caring.backup_dialog import FOLDER, BackupDialog
from desktop.ui.facets.choice import INBOX_STATES, Choice
from desktop.ui.panes import WIDTHS
from desktop.ui.translating import install_translators
from tests.ui import dialog_samples as sample
from tests.ui.driving import open_document

WAIT_MS = 10_000
BAR = QStyle.PixelMetric.PM_ScrollBarExtent


def test_the_inbox_offers_no_state_that_it_never_lists(window, qtbot):
    open_document(qtbot, window, "596-KL/TU")
    window.actions_table["confirm"].trigger()
    library = window.desk.workspace.library
    qtbot.waitUntil(lambda: library.place_counts()[0][0].count == 1, timeout=WAIT_MS)
    found = []
    window.browsing.counted.connect(found.append)
    for place, more in (("inbox", set()), ("all", {"done"})):
        found.clear()
        window.browsing.choose(Choice(place))
        window.browsing.refresh()
        qtbot.waitUntil(lambda: bool(found), timeout=WAIT_MS)
        states = {state.value for state in found[-1].within.states}
        assert states - INBOX_STATES == more


def test_what_is_told_covers_the_pages_and_no_list(window, qtbot):
    window.resize(1366, 768)
    window.presenter.tell("Đã hoàn tác: " + "chuyển vào thùng rác " * 6, undo=True)
    toast, reader = window.toast, window.sides.splitter
    place = QRect(reader.mapTo(window, reader.rect().topLeft()), reader.size())
    qtbot.waitUntil(lambda: place.contains(toast.geometry()))
    window.panels.show_report()
    qtbot.waitUntil(lambda: reader.height() < place.height(), timeout=WAIT_MS)
    place = QRect(reader.mapTo(window, reader.rect().topLeft()), reader.size())
    qtbot.waitUntil(lambda: place.contains(toast.geometry()))


@pytest.mark.parametrize(("outcome", "sign"), [("imported", "done"), ("failed", "warning")])
def test_an_import_with_failures_carries_no_tick(window, outcome, sign):
    items = [ImportItem("a.pdf", "imported"), ImportItem("b.pdf", outcome)]
    window.panels.take_report(ImportReport(tuple(items)))
    assert window.toast.sign() == sign


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_list_of_marks_has_its_usual_width(qtbot, windows, filled_home, language):
    app = QApplication.instance()
    translators = install_translators(app, language)
    try:
        window = windows.open(filled_home)
        window.show_all_marks()
        editor = window.all_marks.editor
        for button in (editor.instruction, editor.task, editor.adopt):
            button.show()
        inner = editor.parentWidget()
        assert inner.minimumSizeHint().width() <= WIDTHS[1] - inner.style().pixelMetric(BAR)
    finally:
        for translator in translators:
            app.removeTranslator(translator)


@pytest.fixture
def backup(qtbot) -> BackupDialog:
    dialog = BackupDialog()
    qtbot.addWidget(dialog)
    dialog.show_state(sample.NO_PLACE)
    dialog.show()
    return dialog


def test_the_place_of_backups_can_be_typed_or_pasted(backup, tmp_path):
    chosen = []
    backup.chosen.connect(lambda place, automatic: chosen.append((place, automatic)))
    backup._path.setFocus()
    QTest.keyClicks(backup._path, str(tmp_path))
    QTest.keyClick(backup._path, Qt.Key.Key_Return)
    assert chosen == [(tmp_path / FOLDER, True)]
    assert backup.isVisible()


def test_what_is_no_path_gives_way_to_the_place_before(backup):
    chosen = []
    backup.chosen.connect(lambda *what: chosen.append(what))
    backup.show_state(sample.BACKED_UP)
    backup._path.setFocus()
    backup._path.selectAll()
    QTest.keyClicks(backup._path, "o usb")
    QTest.keyClick(backup._path, Qt.Key.Key_Return)
    assert (chosen, backup._path.text()) == ([], str(sample.BACKED_UP.place))
