"""The application around the window: opening, reopening, refusing, remembering."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from db.archive import Archive
from desktop.services.paths import AppPaths
from desktop.ui.app import run_window
from desktop.ui.main_window import MainWindow

SOON_MS = 50


def when_shown(act: Callable[[MainWindow], None]) -> None:
    """Do something to the window as soon as it is there."""
    shown = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()
    ]
    if shown:
        act(shown[0])
    else:
        QTimer.singleShot(SOON_MS, lambda: when_shown(act))


@pytest.fixture
def paths(home: Path) -> AppPaths:
    return AppPaths.under(home)


def test_the_window_opens_and_closes_with_code_zero(qapp, paths):
    titles = []
    when_shown(lambda window: (titles.append(window.windowTitle()), window.close()))
    assert run_window([], paths) == 0
    assert titles == ["Kho mặc định — Văn Kiện"]
    assert (paths.default_archive / "archive.sqlite").exists()


def test_another_archive_is_opened_by_an_option(qapp, paths, tmp_path):
    when_shown(lambda window: window.close())
    assert run_window(["--archive", str(tmp_path / "kho phụ"), "--language", "en"], paths) == 0
    assert (tmp_path / "kho phụ" / "archive.sqlite").exists()
    assert not paths.default_archive.exists()


def test_choosing_another_archive_opens_a_window_on_it(qapp, paths, tmp_path):
    seen = []

    def close(window: MainWindow) -> None:
        seen.append(window.desk.workspace.archive.folder)
        window.close()

    def switch(window: MainWindow) -> None:
        window.session._go_to_archive(tmp_path / "kho hai")
        QTimer.singleShot(SOON_MS, lambda: when_shown(close))

    when_shown(switch)
    assert run_window([], paths) == 0
    assert seen == [tmp_path / "kho hai"]
    assert json.loads(paths.settings_file.read_text("utf-8"))["archive"] == str(seen[0])


def test_an_archive_in_use_is_refused_with_a_sentence(qapp, paths):
    said = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.close()
        else:
            QTimer.singleShot(SOON_MS, answer)

    with Archive.open(paths.default_archive, owner="Trần Thị Lưu"):
        QTimer.singleShot(SOON_MS, answer)
        assert run_window([], paths) == 3
    assert said[0]


def test_what_is_shown_is_remembered(windows, home):
    first = windows.open(home)
    first.actions_table["left_pane"].trigger()
    first.actions_table["thumbnails"].trigger()
    windows.close(first)
    second = windows.open(home)
    assert not second.facets.isVisible()
    assert not second.actions_table["left_pane"].isChecked()
    assert second.reader.strip.isHidden()
    assert second.details.isVisible()


def test_a_damaged_memory_gives_the_defaults(windows, home):
    file = AppPaths.under(home).window_file
    file.parent.mkdir(parents=True)
    file.write_bytes(
        b"\x00\xff[window\ngeometry=@Rubbish(\x01)\nstate=5\n[panes]\nleft=maybe\nwidths=7"
    )
    window = windows.open(home)
    assert window.facets.isVisible()
    assert window.details.isVisible()


def test_a_small_screen_holds_the_whole_window(windows, home):
    window = windows.open(home)
    least = window.minimumSizeHint()
    window.panels.show_report()
    window.panels.show_reading()
    assert least.width() <= 1024
    assert window.minimumSizeHint().height() <= 700


def test_settings_are_stored_and_take_effect(windows, home, qtbot):
    window = windows.open(home)
    paths = AppPaths.under(home)
    with qtbot.waitSignal(window.session.reopen_asked):
        window.session._change(type(window.desk.settings)(language="en", author="Lê Văn Thư"))
    assert json.loads(paths.settings_file.read_text("utf-8"))["language"] == "en"
