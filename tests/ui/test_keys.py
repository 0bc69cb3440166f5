"""Keys of the actions: what may be had, who holds them, changing them in the settings."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop.services.policy import Policy
from desktop.services.settings import Settings, SettingsFile, imported
from desktop.ui.action_table import TABLE
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.guide.window import ManualWindow
from desktop.ui.keys.book import SPECS, KeyBook
from desktop.ui.keys.editor import KeysEditor
from desktop.ui.keys.rules import refusal
from desktop.ui.reader.tab_book import Tab

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL = Modifier.ControlModifier


@pytest.fixture
def dialog(qtbot) -> SettingsDialog:
    made = SettingsDialog(Settings())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def editor(dialog) -> KeysEditor:
    return dialog.findChild(KeysEditor)


def press(editor: KeysEditor, action: str, key: Qt.Key, held=Modifier.NoModifier) -> None:
    editor.list.choose(action)
    editor.form.begin()
    QTest.keyClick(editor.form.edit, key, held)


@pytest.mark.parametrize("spec", TABLE, ids=lambda spec: spec.id)
def test_every_action_may_have_what_it_came_with(spec):
    assert [refusal(QKeySequence(key), spec) for key in spec.keys] == [""] * len(spec.keys)


@pytest.mark.parametrize(
    ("key", "why"),
    [
        *((key, "text") for key in ("Ctrl+C", "Ctrl+V", "Ctrl+Z", "Left", "Shift+Up", "Ctrl+End")),
        *((key, "text") for key in ("Return", "Esc", "Tab", "Space", "Del", "Ctrl+Backspace")),
        *((key, "method") for key in ("Ctrl+Space", "Ctrl+Shift+E", "Alt+Z", "Shift+Space")),
        *((key, "letter") for key in ("Q", "Shift+Q", "7", "Đ", "?", "Shift+W")),
        *((key, "menu") for key in ("Alt+F", "Alt+1")),
        *((key, "system") for key in ("Alt+F4", "Meta+E", "Ctrl+Alt+Del")),
        *((key, "") for key in ("Ctrl+R", "F12", "Shift+F5", "Ctrl+Alt+R", "Alt+Up", "Ctrl+.")),
    ],
)
def test_keys_of_typing_input_methods_menus_and_system_are_refused(key, why):
    assert refusal(QKeySequence(key), SPECS["export"]) == why


def test_single_letters_are_for_tools_of_the_page():
    assert refusal(QKeySequence("Q"), SPECS["highlight"]) == ""
    assert refusal(QKeySequence("Đ"), SPECS["highlight"]) == "letter"
    assert refusal(QKeySequence("Shift+Q"), SPECS["highlight"]) == "letter"
    assert refusal(QKeySequence("Q"), SPECS["copy"]) == "letter"  # came with Ctrl+C
    assert refusal(QKeySequence("Q"), SPECS["shortcuts"]) == "letter"  # works where text is typed


def test_a_chosen_key_goes_before_one_an_action_came_with():
    book = KeyBook({"export": "Ctrl+P; Ctrl+Alt+E"})
    assert book.keys("export") == ("Ctrl+P", "Ctrl+Alt+E")
    assert book.keys("print") == ()
    assert book.holder("Ctrl+P") == "export"
    assert KeyBook(book.chosen()).chosen() == book.chosen()


def test_what_cannot_be_a_key_is_left_out():
    chosen = {
        "export": "Ctrl+C; rubbish; Ctrl+K, Ctrl+L",
        "no such action": "F12",
        "print": "F12; F12",
        "tag": "F12",
    }
    book = KeyBook(chosen)
    assert (book.keys("export"), book.keys("print"), book.keys("tag")) == ((), ("F12",), ())
    assert book.holder("Ctrl+C") == "copy"


def test_no_key_has_two_holders_whatever_is_chosen():
    book = KeyBook({spec.id: "Ctrl+P; F12" for spec in TABLE})
    keys = [key for spec in TABLE for key in book.keys(spec.id)]
    assert sorted(keys) == ["Ctrl+P", "F12"]


def test_only_what_differs_is_kept(dialog, editor):
    assert dialog.settings().keys == {}
    press(editor, "report", Key.Key_F12)
    assert dialog.settings().keys == {"report": "F12"}
    editor.form.none.click()
    assert dialog.settings().keys == {}


def test_a_clash_names_the_holder_and_the_key_is_left(dialog, editor):
    press(editor, "export", Key.Key_P, CTRL)
    assert editor.form.take.isVisible()
    assert "Ctrl+P" in editor.form._told.text() and "Print" in editor.form._told.text()
    assert editor.get() == {}  # nothing is taken without a word
    editor.form.leave.click()
    assert not editor.form.take.isVisible()
    assert editor.form.edit.keySequence() == QKeySequence("Ctrl+E")
    assert editor.get() == {}


def test_a_key_is_taken_over_and_given_back(dialog, editor):
    press(editor, "export", Key.Key_P, CTRL)
    editor.form.take.click()
    assert editor.get() == {"export": "Ctrl+P", "print": ""}
    editor.list.choose("print")
    editor.form.reset.click()
    assert "Export" in editor.form._told.text()
    editor.form.take.click()
    assert editor.get() == {"export": ""}
    editor.list.choose("export")
    editor.form.reset.click()
    assert editor.get() == {}


def test_one_of_two_keys_is_taken_and_the_other_stays(dialog, editor):
    press(editor, "report", Key.Key_PageDown, CTRL)
    editor.form.take.click()
    assert editor.get() == {"report": "Ctrl+PgDown", "next_tab": "Ctrl+Tab"}
    editor.form.reset_all.click()
    assert editor.get() == {}


@pytest.mark.parametrize(
    ("key", "held", "word"),
    [
        (Key.Key_C, CTRL, "typed"),
        (Key.Key_Escape, Modifier.NoModifier, "typed"),
        (Key.Key_Return, Modifier.NoModifier, "typed"),
        (Key.Key_Space, CTRL, "Unikey"),
        (Key.Key_Q, Modifier.NoModifier, "letter"),
        (Key.Key_F, Modifier.AltModifier, "menus"),
    ],
)
def test_a_refused_key_says_why_and_the_dialog_stays(dialog, editor, key, held, word):
    press(editor, "export", key, held)
    assert word in editor.form._told.text()
    assert not editor.form.take.isVisible()
    assert editor.form.edit.keySequence() == QKeySequence("Ctrl+E")
    assert editor.get() == {} and dialog.isVisible()


def listed(editor: KeysEditor) -> list[str]:
    return [item.text(0) for item in editor.list._rows() if not item.isHidden()]


def test_actions_are_found_by_name_key_and_menu(editor):
    editor.field.setText("ctrl+alt+w")
    assert listed(editor) == ["Reopen the tab closed last"]
    editor.field.setText("full screen")
    assert listed(editor) == ["Full screen"]
    editor.field.setText("help")
    assert "About Văn Kiện" in listed(editor)
    editor.field.setText("xyzxyz")
    assert listed(editor) == [] and editor._nothing.isVisible()
    editor.field.clear()
    assert len(listed(editor)) == len(TABLE)


def test_enter_in_the_list_goes_to_the_key_and_closes_nothing(dialog, editor):
    editor.list.choose("report")
    editor.list.setFocus()
    QTest.keyClick(editor.list, Key.Key_Return)
    assert editor.form.edit.hasFocus()
    assert dialog.isVisible()


def test_hidden_actions_are_not_listed(qtbot):
    dialog = SettingsDialog(Settings(hidden=frozenset({"export"})))
    qtbot.addWidget(dialog)
    names = listed(dialog.findChild(KeysEditor))
    assert "Export" not in names and "Print" in names


def test_locked_keys_can_be_looked_through_but_not_changed(qtbot):
    kept = Settings(keys={"export": "F12"}, locked=frozenset({"keys"}))
    dialog = SettingsDialog(kept)
    qtbot.addWidget(dialog)
    editor = dialog.findChild(KeysEditor)
    editor.list.choose("export")
    assert not editor.form.isEnabled()
    assert editor.list.isEnabled() and editor.field.isEnabled()
    editor.form.none.click()
    assert dialog.settings().keys == {"export": "F12"}


def test_the_administrators_keys_are_the_ones_to_go_back_to(qtbot):
    dialog = SettingsDialog(Settings(), None, Settings(keys={"export": "F12"}))
    qtbot.addWidget(dialog)
    editor = dialog.findChild(KeysEditor)
    editor.form.reset_all.click()
    assert dialog.settings().keys == {"export": "F12"}


def test_keys_are_stored_locked_and_handed_on(tmp_path, qtbot):
    file = SettingsFile(tmp_path / "settings.json")
    file.save(Settings(keys={"export": "F12"}))
    assert file.load().keys == {"export": "F12"}
    (tmp_path / "settings.json").write_text(json.dumps({"keys": {"export": 7}, "language": "en"}))
    assert file.load() == Settings(language="en")
    locked = SettingsFile(tmp_path / "settings.json", Policy(locked={"keys": {"print": "F12"}}))
    assert locked.load().keys == {"print": "F12"}
    assert imported('{"keys": {"print": "F10"}}', locked.load()).keys == {"print": "F12"}
    dialog = SettingsDialog(Settings(keys={"export": "F12"}))
    qtbot.addWidget(dialog)
    dialog.write_file(tmp_path / "out.json")
    dialog.reset()
    assert dialog.settings().keys == {}
    dialog.take_file(tmp_path / "out.json")
    assert dialog.settings().keys == {"export": "F12"}


def test_changed_keys_work_at_once(window, qtbot):
    done = []
    window.actions_table["report"].triggered.connect(lambda: done.append("report"))
    with qtbot.waitSignal(window.session.keys_changed):
        keys = {"report": "Ctrl+Alt+R", "print": "", "export": "Ctrl+P"}
        window.session._change(replace(window.session.current, keys=keys))
    report, export = window.actions_table["report"], window.actions_table["export"]
    assert report.shortcut() == QKeySequence("Ctrl+Alt+R")
    assert report.toolTip().endswith("(Ctrl+Alt+R)")
    assert export.toolTip().endswith("(Ctrl+P)")
    assert "(" not in window.actions_table["print"].toolTip()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Key.Key_R, CTRL | Modifier.AltModifier)
    assert done == ["report"]


def test_hints_follow_the_keys(window):
    strip, keys = window.tabs.strip, {"find": "F12", "go_to_page": "", "next_doubtful": "F10"}
    assert window.search.placeholderText().endswith("(Ctrl+F)")
    assert window.reader.bar._page.toolTip() == "Page (Ctrl+G)"
    strip.show_tabs([Tab(1, "1-CT/TU", "title"), Tab(2, "2-CT/TU", "title")], 0)
    assert "Ctrl+K" in strip.tabToolTip(0)
    window.actions_table.set_keys({**keys, "keep_tab": "Ctrl+.", "edit_fields": "Ctrl+R"})
    assert window.search.placeholderText().endswith("(F12)")
    assert window.reader.bar._page.toolTip() == window.sides.bar._page.toolTip() == "Page"
    assert window.details.text.editor.next.toolTip().endswith("(F10)")
    assert "Ctrl+." in strip.tabToolTip(0) and "Ctrl+K" not in strip.tabToolTip(1)
    assert window.details.fields._edit_key == "Ctrl+R"
    window.actions_table.set_keys({"keep_tab": ""})
    assert strip.tabToolTip(0).endswith("takes this tab.")


def test_the_open_manual_lists_the_new_keys(window, qtbot):
    window.guide.open_at("keys")
    manual = window.findChild(ManualWindow)
    assert "F12" not in manual.browser.toPlainText()
    window.session.keys_changed.emit({"report": "F12"})
    assert "F12" in manual.browser.toPlainText()
    manual.close()


def test_the_list_of_keys_shows_what_was_chosen(qtbot):
    dialog = ShortcutsDialog(keys={"report": "F12", "print": ""})
    qtbot.addWidget(dialog)
    found = dialog.tree.findItems("F12", Qt.MatchFlag.MatchRecursive, 1)
    assert [item.text(0) for item in found] == ["Import report"]
    assert dialog.tree.findItems("Print", Qt.MatchFlag.MatchRecursive, 0) == []


def test_keys_are_there_when_the_window_opens(windows, home):
    window = windows.open(home, keys={"report": "F12"})
    assert window.actions_table["report"].shortcut() == QKeySequence("F12")
    assert "(F12)" in window.actions_table["report"].toolTip()
