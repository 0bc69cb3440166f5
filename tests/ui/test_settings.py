"""The settings dialog: searched, stored, locked, taken from files; functions that are hidden."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from desktop.services.exports.cautions import Caution
from desktop.services.settings import DECIDED, Settings
from desktop.ui.caring.backup_dialog import BackupDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.printing.cautions import CautionBand
from tests.ui.looks import WORDS_LEAST, Picture

CHOSEN = Settings(
    language="en",
    theme="dark",
    author="Lê Văn Thư",
    archive="/kho/văn phòng",
    jobs=3,
    mending=False,
    plain_jobs=True,
    file_names="{ngày} {số}",
    backup_place="/media/usb",
    secrecy="refuse",
    keys={"export": "Ctrl+Alt+E", "report": "F12; Ctrl+Alt+R", "quit": ""},
)


@pytest.fixture
def dialog(qtbot) -> SettingsDialog:
    made = SettingsDialog(CHOSEN)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_setting_has_a_row_and_comes_back_as_it_went_in(dialog):
    names = {field.name for field in fields(Settings)} - DECIDED
    assert dialog.rows.keys() == names
    assert dialog.settings() == CHOSEN


def shown(dialog: SettingsDialog) -> set[str]:
    return {name for name, row in dialog.rows.items() if row.isVisible()}


def test_rows_are_found_by_any_of_their_words(dialog):
    dialog.filter.setText("queue")
    assert shown(dialog) == {"plain_jobs"}
    dialog.filter.setText("archive and backup")
    assert shown(dialog) == {"archive", "backup_place"}
    dialog.filter.setText("nothing about this at all")
    assert shown(dialog) == set()
    assert dialog._nothing.isVisible()
    dialog.filter.clear()
    assert len(shown(dialog)) == len(dialog.rows)


def test_locked_rows_are_grey_say_why_and_keep_their_value(qtbot):
    locked = replace(CHOSEN, locked=frozenset({"archive", "secrecy"}))
    dialog = SettingsDialog(locked)
    qtbot.addWidget(dialog)
    dialog.show_settings(Settings())
    assert not dialog.rows["archive"]._editor.isEnabled()
    assert dialog.rows["author"]._editor.isEnabled()
    assert dialog.settings().archive == CHOSEN.archive
    assert dialog.settings().secrecy == "refuse"
    dialog.filter.setText("administrator")
    assert not dialog.rows["archive"].isHidden()
    assert dialog.rows["author"].isHidden()


def test_what_is_locked_can_still_be_read(qtbot):
    dialog = SettingsDialog(replace(CHOSEN, locked=frozenset({"archive", "secrecy"})))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.wait(30)
    picture = Picture(dialog)
    line = dialog.rows["archive"]._editor.line
    assert picture.stands_out(line, line.rect().adjusted(5, 4, -5, -4)) >= WORDS_LEAST


def test_settings_go_to_a_file_and_come_from_it(dialog, qtbot, tmp_path):
    file = tmp_path / "cài đặt.json"
    dialog.write_file(file)
    other = SettingsDialog(Settings(author="Trần Thị Lưu", archive="/khác"))
    qtbot.addWidget(other)
    other.take_file(file)
    assert other.settings() == replace(CHOSEN, author="Trần Thị Lưu", archive="/khác", jobs=None)


def test_a_file_that_holds_none_is_refused_with_a_sentence(dialog, tmp_path):
    (tmp_path / "other.json").write_text("[]")
    dialog.take_file(tmp_path / "other.json")
    box = dialog.findChild(QMessageBox)
    assert box.text()
    assert dialog.settings() == CHOSEN
    box.close()


def test_the_defaults_keep_the_archive_and_the_name(dialog):
    dialog.reset()
    kept = {"author": CHOSEN.author, "archive": CHOSEN.archive, "jobs": CHOSEN.jobs}
    assert dialog.settings() == replace(Settings(), **kept)


def test_hidden_functions_have_neither_menu_entry_nor_key(windows, home):
    window = windows.open(home, hidden=frozenset({"export", "import", "no such thing"}))
    action = window.actions_table["export"]
    assert not action.isVisible()
    window.actions_table.allow("", True)
    action.setEnabled(True)
    assert not action.isEnabled()  # as long as it is hidden
    assert not window.acceptDrops()
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.actions_table["print"].isVisible()


def test_a_locked_archive_cannot_be_left(windows, home):
    window = windows.open(home, locked=frozenset({"archive"}))
    assert not window.actions_table["archive"].isEnabled()


def test_a_locked_backup_place_says_so(qtbot):
    dialog = BackupDialog()
    qtbot.addWidget(dialog)
    dialog.lock("Do người quản trị quy định.")
    dialog.show()
    assert dialog._locked.isVisible()
    assert not dialog._choose.isVisible()


@pytest.mark.parametrize("final", [False, True])
def test_secret_documents_leave_after_a_question_or_not_at_all(qtbot, final):
    band, gone = CautionBand(), []
    qtbot.addWidget(band)
    band.ask([Caution(1, "secret", "12-TB/TU: MẬT", final=final)], lambda: gone.append(True))
    question = band.findChild(QMessageBox)
    question.buttons()[0].click()
    assert bool(gone) is not final
