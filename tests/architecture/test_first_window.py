"""What the first window does without is not loaded for it."""

from __future__ import annotations

import ast
import inspect
import os
import subprocess
import sys

import pytest

from db.archive import Archive
from desktop.ui import later

HEAVY = {
    "alembic",
    "cv2",
    "numpy",
    "ocr.charging",
    "ocr.citing",
    "ocr.directive",
    "ocr.knowing",
    "pebble",
    "PIL",
    "pymupdf",
    "pytesseract",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "qtawesome",
    "xlsxwriter",
}
SHOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.Show and type(window).__name__ == "MainWindow":
            app.removeEventFilter(self)
            window.browsing.counted.connect(lambda _: QTimer.singleShot(0, lambda: end(window)))
        return False

def end(window):
    print(*sys.modules)
    window.close()

app, watch = QApplication([]), Watch()
app.installEventFilter(watch)
from desktop.main import main
sys.exit(main(["--archive", sys.argv[1]]))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """The modules of a program whose window is shown, with its list and its counts."""
    home = tmp_path_factory.mktemp("home")
    Archive.open(home / "archive", owner="test").close()  # making one loads more than opening one
    own = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", SHOW, str(home / "archive")],
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_the_first_window_loads_nothing_heavy(loaded):
    assert "desktop.ui.main_window" in loaded
    assert not loaded & HEAVY


def test_the_first_window_loads_no_dialog(loaded):
    assert not loaded & {f"desktop.ui.{home}" for home in later.HOMES.values()}


@pytest.mark.parametrize("name", later.HOMES)
def test_what_is_loaded_later_is_there(name):
    assert getattr(later, name).__name__ == name


def test_a_type_checker_is_told_of_the_same_homes():
    told = {
        alias.name: node.module
        for node in ast.walk(ast.parse(inspect.getsource(later)))
        if isinstance(node, ast.ImportFrom) and node.module.startswith("desktop.ui.")
        for alias in node.names
    }
    assert told == {name: f"desktop.ui.{home}" for name, home in later.HOMES.items()}


def test_nothing_else_is_there_later():
    with pytest.raises(AttributeError):
        later.Nothing  # noqa: B018 - asking for it is the test
