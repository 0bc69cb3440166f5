"""The first start: a welcome beside the window, a tour after it, and neither ever again."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.ui.app import run_window
from desktop.ui.guide.tour import TourDialog
from desktop.ui.guide.welcome import WelcomeDialog
from desktop.ui.icons import program_icon
from desktop.ui.main_window import MainWindow

SOON_MS = 30


@pytest.fixture
def paths(home: Path) -> AppPaths:
    return AppPaths.under(home)


def visible(kind: type[QWidget]) -> list[QWidget]:
    return [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]


def when_shown(kind: type[QWidget], act: Callable[[QWidget], None]) -> None:
    if shown := visible(kind):
        act(shown[0])
    else:
        QTimer.singleShot(SOON_MS, lambda: when_shown(kind, act))


def close_window(_shown: object = None) -> None:
    when_shown(MainWindow, lambda window: window.close())


def stored(paths: AppPaths) -> dict[str, object]:
    return json.loads(paths.settings_file.read_text("utf-8"))


def test_what_is_chosen_is_stored_and_a_tour_follows(qapp, paths, tmp_path):
    folder, seen = tmp_path / "kho văn phòng", []

    def answer(dialog: WelcomeDialog) -> None:
        dialog.language.setCurrentIndex(1)
        dialog.author.setText("Lê Văn Thư")
        dialog.elsewhere.setChecked(True)
        dialog.folder.show_path(str(folder))
        dialog.accept()
        when_shown(TourDialog, look)

    def look(tour: TourDialog) -> None:
        seen.append(tour.windowTitle())
        tour.reject()
        close_window()

    when_shown(WelcomeDialog, answer)
    assert run_window([], paths) == 0
    assert seen == ["Short tour"]
    assert (folder / "archive.sqlite").exists()
    known = stored(paths)
    assert (known["language"], known["author"]) == ("en", "Lê Văn Thư")
    assert known["archive"] == str(folder)


def test_the_window_works_beside_the_welcome(qapp, paths):
    def use(_dialog: WelcomeDialog) -> None:
        assert QApplication.activeModalWidget() is None
        close_window()

    when_shown(WelcomeDialog, use)
    assert run_window([], paths) == 0
    assert not paths.settings_file.exists()  # not answered: it comes again


def test_who_closes_it_is_not_asked_again(qapp, paths):
    when_shown(WelcomeDialog, lambda dialog: (dialog.reject(), close_window()))
    assert run_window([], paths) == 0
    assert stored(paths)["archive"] is None
    seen = []
    when_shown(MainWindow, lambda window: QTimer.singleShot(SOON_MS, lambda: look(window)))

    def look(window: MainWindow) -> None:
        seen.extend(visible(WelcomeDialog))
        window.close()

    assert run_window([], paths) == 0
    assert seen == []


def test_a_named_archive_asks_nothing(qapp, paths, tmp_path):
    seen = []

    def look(window: MainWindow) -> None:
        seen.extend(visible(WelcomeDialog))
        window.close()

    when_shown(MainWindow, lambda window: QTimer.singleShot(SOON_MS, lambda: look(window)))
    assert run_window(["--archive", str(tmp_path / "kho")], paths) == 0
    assert seen == []


def test_what_the_administrator_decided_is_not_asked(qtbot, tmp_path):
    decided = Settings(archive="/srv/kho", language="vi", locked=frozenset({"archive", "language"}))
    dialog = WelcomeDialog(decided, tmp_path)
    qtbot.addWidget(dialog)
    assert not dialog.language.isEnabled()
    assert not dialog.folder.isEnabled()
    dialog.here.setChecked(True)
    dialog.author.setText("Lê Văn Thư")
    assert dialog.settings(decided) == replace(decided, author="Lê Văn Thư")


def test_the_keyboard_begins_at_the_name_and_enter_begins(qtbot, tmp_path):
    dialog = WelcomeDialog(Settings(), tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.author.hasFocus)
    QTest.keyClicks(dialog.author, "Le Van Thu")
    QTest.keyClick(dialog.author, Qt.Key.Key_Return)
    assert dialog.result() == WelcomeDialog.DialogCode.Accepted
    assert dialog.settings(Settings()).author == "Le Van Thu"


def test_windows_bear_the_programs_own_icon(qapp):
    icon = program_icon()
    assert [size.width() for size in icon.availableSizes()] == [16, 24, 32, 48, 64, 128, 256]
    assert icon.pixmap(32, 32).toImage().pixelColor(16, 16).alpha() > 0
