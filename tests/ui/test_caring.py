"""Looking after the archive from the window."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QTableView
from shiboken6 import isValid

from db.archive import Archive
from desktop.services.backups import BackupState
from desktop.services.composing.choices import PrintChoices
from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.summons import Summons
from desktop.services.workspace import Workspace
from desktop.ui.answering import Answering
from desktop.ui.app import run_window
from desktop.ui.caring.backup_dialog import BackupDialog
from desktop.ui.caring.remove_dialog import RemoveDialog
from desktop.ui.caring.restore_dialog import RestoreDialog
from desktop.ui.caring.self_test_dialog import SelfTestDialog
from desktop.ui.caring.verify_dialog import VerifyDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.printing.made_dialog import MadeDialog
from desktop.ui.printing.outlet import Outlet
from tests.ui.looks import clipped
from tests.ui.test_app import SOON_MS, when_shown

LONG_MS = 60_000


def dialog_of(window, kind, qtbot):
    """The dialog of a kind that an action opens."""
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)), timeout=LONG_MS)
    return window.findChildren(kind)[0]


def away(window, qtbot, work):
    """Do something off the GUI thread, which must not stand still, and wait for it."""
    done = []
    window.tasks.long(lambda _tell, _cancelled: work(), lambda _: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=LONG_MS)
    return done[0]


def test_words_told_after_a_dialog_is_shown_have_room(window, qtbot):
    window.actions_table["backup"].trigger()
    dialog = dialog_of(window, BackupDialog, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.words()))
    qtbot.waitUntil(lambda: clipped(dialog) == [])
    dialog._state.setText(" ".join([dialog.words()] * 6))
    qtbot.waitUntil(lambda: clipped(dialog) == [])


def test_a_backup_is_made_to_the_chosen_place(window, tmp_path, qtbot):
    window.actions_table["backup"].trigger()
    dialog = dialog_of(window, BackupDialog, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.words()))
    assert not dialog.start.isEnabled()
    (tmp_path / "usb").mkdir()
    dialog.automatic.setChecked(False)
    window.desk.workspace.backups.choose(None, automatic=False)
    dialog.take_place(tmp_path / "usb")
    qtbot.waitUntil(dialog.start.isEnabled, timeout=LONG_MS)
    dialog.start.click()
    states = tmp_path / "usb" / "van-kien-backup" / "states"
    qtbot.waitUntil(lambda: dialog.start.isEnabled() and states.is_dir(), timeout=LONG_MS)
    assert "2" in dialog.words()
    dialog.close()


def test_what_is_known_of_the_place_does_not_end_a_backup_that_is_being_made(qapp):
    dialog = BackupDialog()
    state = BackupState(Path("usb"), automatic=True, reachable=True)
    dialog.show_state(state)
    dialog.start.click()
    said = dialog.words()
    dialog.show_state(state)  # asked for before, arrives now
    assert not dialog.start.isEnabled()
    assert dialog.words() == said
    dialog.show_end(None)
    assert dialog.start.isEnabled()
    dialog.deleteLater()


def test_a_place_that_is_gone_stands_in_the_status_bar(window, tmp_path, qtbot):
    work = window.desk.workspace
    work.backups.choose(tmp_path / "usb" / "backup", automatic=True)
    work.keeper.look_again()
    qtbot.waitUntil(window.trouble.isVisible, timeout=LONG_MS)
    assert str(tmp_path / "usb" / "backup") in window.toast.text()
    window.toast.hide()
    window.trouble.click()
    assert window.toast.isVisible()
    (tmp_path / "usb").mkdir()
    work.keeper.look_again()
    qtbot.waitUntil(lambda: not window.trouble.isVisible(), timeout=LONG_MS)


def test_a_backup_is_shown_and_brought_to_a_new_folder(window, tmp_path, qtbot):
    away(window, qtbot, lambda: window.desk.workspace.backups.make(tmp_path / "usb"))
    window.actions_table["restore_backup"].trigger()
    dialog = dialog_of(window, RestoreDialog, qtbot)
    qtbot.waitUntil(dialog.ok.isEnabled, timeout=LONG_MS)
    assert "2" in dialog.list.item(0).text()
    with qtbot.waitSignal(window.session.reopen_asked, timeout=LONG_MS):
        dialog.take_folder(tmp_path / "mới")
    assert (tmp_path / "mới" / "archive.sqlite").exists()


def test_a_backup_is_brought_over_the_open_archive(qapp, filled_home, tmp_path):
    paths = AppPaths.under(filled_home)
    seen = []

    def see(window: MainWindow) -> None:
        seen.append(list((paths.default_archive / "backups").glob("before-restore-*.sqlite")))
        window.close()

    def act(window: MainWindow) -> None:
        work = window.desk.workspace
        source = work.backups.make(tmp_path / "usb").state.folder
        window.caring.backups._bring_back(source, None)
        QTimer.singleShot(SOON_MS, lambda: when_shown(see))

    when_shown(act)
    assert run_window([], paths) == 0
    assert len(seen[0]) == 1


def test_the_check_finds_mends_and_reports(window, tmp_path, qtbot):
    work = window.desk.workspace
    away(window, qtbot, lambda: work.backups.make(tmp_path / "usb"))
    altered = next(iter(work.archive.store.names()))
    work.archive.store.path(altered).write_bytes(b"rotten")
    window.actions_table["verify"].trigger()
    dialog = dialog_of(window, VerifyDialog, qtbot)
    qtbot.waitUntil(dialog.mend.isEnabled, timeout=LONG_MS)
    titles = [row.title for row in work.library.rows([1, 2])]
    assert any(title in dialog.list.item(0).text() for title in titles)
    report = dialog.report(datetime(2026, 11, 21, 8, 0, tzinfo=UTC))
    assert altered in report.toPlainText()
    dialog._print.click()
    qtbot.waitUntil(lambda: dialog.findChild(MadeDialog) is not None, timeout=LONG_MS)
    paper = dialog.findChild(MadeDialog)
    qtbot.waitUntil(lambda: paper.preview.area.is_sharp(0), timeout=LONG_MS)
    paper.reject()
    dialog.save_report(tmp_path / "report.txt")
    assert altered in (tmp_path / "report.txt").read_text("utf-8")
    dialog.mend.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 0, timeout=LONG_MS)
    assert not dialog.mend.isEnabled()
    assert work.archive.store.verify(altered)
    dialog.close()


def test_the_self_test_can_be_copied(window, qtbot):
    window.actions_table["self_test"].trigger()
    dialog = dialog_of(window, SelfTestDialog, qtbot)
    first = dialog.words()
    qtbot.waitUntil(lambda: dialog.words() != first, timeout=LONG_MS)
    assert "SQLite" in dialog.details() and "Tesseract" in dialog.details()
    dialog.close()


def test_a_dialog_closed_early_is_nobodys_trouble(window, qtbot):
    for action, kind in (("self_test", SelfTestDialog), ("verify", VerifyDialog)):
        window.actions_table[action].trigger()
        dialog = dialog_of(window, kind, qtbot)
        dialog.close()
        qtbot.waitUntil(lambda: not isValid(dialog), timeout=LONG_MS)  # noqa: B023 - waited for
        qtbot.waitUntil(lambda: not any(t.running for t in window.tasks._long), timeout=LONG_MS)


def test_the_trash_is_emptied_only_when_the_clerk_means_it(window, qtbot):
    work = window.desk.workspace
    first, second = window.documents.listed_ids()
    window.documents.view.go_to(first)
    qtbot.waitUntil(lambda: window.chosen.ids() == [first])
    window.actions_table["trash"].trigger()
    qtbot.waitUntil(lambda: work.removing.loss().ids == (first,), timeout=LONG_MS)
    window.actions_table["empty_trash"].trigger()
    dialog = dialog_of(window, RemoveDialog, qtbot)
    assert dialog.list.count() == 1
    assert not dialog.ok.isEnabled()
    dialog.sure.click()
    dialog.ok.click()
    qtbot.waitUntil(lambda: len(list(work.archive.store.names())) == 1, timeout=LONG_MS)
    assert work.library.rows([first]) == []
    assert len(work.library.rows([second])) == 1


def press(box: QMessageBox, words: str) -> None:
    next(one for one in box.buttons() if words in one.text().replace("&", "")).click()


def test_a_held_archive_can_be_looked_at(qapp, filled_home):
    paths = AppPaths.under(filled_home)
    seen = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            press(box, "chỉ đọc")
        else:
            QTimer.singleShot(SOON_MS, look)

    def see(window: MainWindow) -> None:
        assert "Chỉ đọc" in window.toast.text()
        seen.append((window.windowTitle(), window.actions_table["import"].isEnabled()))
        window.close()

    with Archive.open(paths.default_archive, owner="Trần Thị Lưu"):
        QTimer.singleShot(SOON_MS, look)
        when_shown(see)
        assert run_window([], paths) == 0
    ((title, may_import),) = seen
    assert "Chỉ đọc" in title and not may_import


@pytest.mark.parametrize("way", ["rebuild", "restore"])
def test_a_lost_database_is_made_again_before_the_window_opens(qapp, filled_home, tmp_path, way):
    paths = AppPaths.under(filled_home)
    workspace = Workspace.open(paths, Settings())
    workspace.backups.make(tmp_path / "usb")
    workspace.close()
    for file in paths.default_archive.glob("archive.sqlite*"):
        file.unlink()
    seen = []

    def answer() -> None:
        if seen:
            return  # a late call must not answer the next test's question
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            press(box, {"restore": "Khôi phục", "rebuild": "Dựng lại"}[way])
        elif isinstance(box, RestoreDialog) and not box.list.count():
            box.asked.emit(tmp_path / "usb")
            box._over.setChecked(True)
            QTimer.singleShot(SOON_MS, answer)
            box.ok.click()
            return
        QTimer.singleShot(SOON_MS, answer)

    def see(window: MainWindow) -> None:
        seen.append(len(window.desk.workspace.removing.loss().ids))
        seen.append(len(list(window.desk.workspace.archive.store.names())))
        window.close()

    QTimer.singleShot(SOON_MS, answer)
    when_shown(see)
    assert run_window([], paths) == 0
    assert seen == [0, 2]


def test_an_original_that_nothing_describes_comes_back_in_the_window(qapp, filled_home):
    """Database and sidecars are lost: the window takes the originals in and reports them."""
    paths = AppPaths.under(filled_home)
    folder = paths.default_archive
    for file in (*folder.glob("archive.sqlite*"), *folder.glob("originals/??/*.json")):
        file.unlink()
    names, shown = [], []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            press(box, "Dựng lại")
        elif not names:
            QTimer.singleShot(SOON_MS, answer)

    def see(window: MainWindow) -> None:
        library = window.desk.workspace.library
        rows = library.rows([1, 2])
        if len(rows) < 2 or window.importing.busy:
            QTimer.singleShot(SOON_MS, lambda: see(window))
            return
        names.extend(library.document(row.id).original_name for row in rows)
        shown.append(window.report.findChild(QTableView).model().rowCount())
        window.close()

    QTimer.singleShot(SOON_MS, answer)
    when_shown(see)
    assert run_window([], paths) == 0
    assert len(names) == 2
    assert all(re.fullmatch(r"[0-9a-f]{12}\.(pdf|png|tif|jpg)", name) for name in names)
    assert shown == [2]


def test_a_second_start_hands_its_files_to_the_open_window(windows, home, scans, qtbot):
    window = windows.open(home)
    folder = window.desk.workspace.archive.folder
    base = home / "calls"
    ours, theirs = Summons(base, folder), Summons(base, folder)
    assert ours.take_post()
    assert not theirs.take_post()
    Answering(ours, window, window.importing.take)
    window.showMinimized()
    with qtbot.waitSignal(window.importing.reported, timeout=LONG_MS) as told:
        theirs.call([scans / "kế hoạch 215.pdf"])
    assert told.args[0].count("imported") == 1
    assert not window.isMinimized()
    ours.close()
    assert theirs.take_post()
    theirs.close()


def test_damaged_settings_are_told(qapp, filled_home):
    paths = AppPaths.under(filled_home)
    paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file.write_bytes(b"\x00" * 80)
    said = []

    def see(window: MainWindow) -> None:
        said.append(window.toast.text())
        window.close()

    when_shown(see)
    assert run_window([], paths) == 0
    assert "settings.damaged" in said[0]
    assert paths.settings_file.with_suffix(".damaged").exists()


def test_a_second_start_ends_at_once(qapp, home, scans):
    paths = AppPaths.under(home)
    held = Summons(paths.cache / "calls", paths.default_archive)
    assert held.take_post()
    assert run_window([str(scans / "kế hoạch 215.pdf")], paths) == 0
    assert held.calls() == [[Path(scans / "kế hoạch 215.pdf")]]
    held.close()


class Handed(QObject):
    """A job that never begins."""

    progressed, finished = Signal(int, int), Signal()
    cancelled, failed = Signal(), Signal(object)

    def start(self):
        """It stays in the queue."""


@pytest.mark.parametrize("plain", [True, False])
def test_the_printers_queue_shows_a_title_only_where_it_may(windows, filled_home, qtbot, plain):
    window = windows.open(filled_home, plain_jobs=plain)
    titles = []

    def job(_made, _choices, title):
        titles.append(title)
        return Handed(window)

    outlet = Outlet(lambda: (("Văn phòng",), ""), lambda _name: (), job)
    dialog = PrintDialog(window.desk, [1], "41-TB/TU", filled_home / "x.pdf", window, outlet)
    dialog.sending.send(None, PrintChoices(), "41-TB/TU")
    assert (titles == ["41-TB/TU"]) is not plain
    assert len(titles) == 1
    dialog.deleteLater()
