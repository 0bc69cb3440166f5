"""A document whose file asks for a password: the strip, the dialog, the pages after it."""

from __future__ import annotations

import threading
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextEdit, QVBoxLayout, QWidget

from desktop.services.paths import AppPaths
from desktop.services.settings import Settings
from desktop.services.workspace import Workspace
from desktop.ui.dialogs.password import PasswordDialog
from desktop.ui.icons import Sign
from desktop.ui.reader.lock_strip import LockStrip
from desktop.ui.theme import dark_palette
from tests.making import PARTY_PAGE, make_scan
from tests.ui.looks import SIGNS_LEAST, Picture, clipped

LONG_MS = 30_000
PASSWORD = "vankien-12"  # noqa: S105


@pytest.fixture
def closed_home(tmp_path: Path) -> Path:
    """An archive with one document whose password nobody gave yet."""
    plain = make_scan(tmp_path / "plain.pdf", PARTY_PAGE, PARTY_PAGE[:3], dpi=100)
    with pymupdf.open(plain) as document:
        encryption = pymupdf.PDF_ENCRYPT_AES_256
        document.save(tmp_path / "kín <b>.pdf", encryption=encryption, user_pw=PASSWORD)
    workspace = Workspace.open(AppPaths.under(tmp_path / "home"), Settings(author="An"))
    files = [tmp_path / "kín <b>.pdf"]
    workspace.intake.run(files, lambda _: None, threading.Event())
    workspace.close()
    return tmp_path / "home"


def opened(window, qtbot):
    qtbot.waitUntil(lambda: len(window.documents.listed_ids()) == 1, timeout=LONG_MS)
    window.opening.open(window.documents.listed_ids()[0])
    qtbot.waitUntil(lambda: window.opening.current is not None, timeout=LONG_MS)


def asked(window, qtbot, by: str = "strip") -> PasswordDialog:
    if by == "menu":
        window.actions_table["unlock"].trigger()
    else:
        qtbot.mouseClick(window.unlocking.strip.button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(PasswordDialog)
    return dialog


def test_pages_are_shown_and_read_after_the_password(windows, closed_home, qtbot):
    window = windows.open(closed_home)
    opened(window, qtbot)
    assert window.opening.current.record.state == "locked"
    assert window.unlocking.strip.isVisible()
    assert window.actions_table["unlock"].isEnabled()
    dialog = asked(window, qtbot)
    dialog.word.setText("sai")
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: "không đúng" in dialog.answer.text(), timeout=LONG_MS)
    assert dialog.isVisible() and dialog.word.isEnabled()
    dialog.word.setText(PASSWORD)
    with qtbot.waitSignal(dialog.accepted, timeout=LONG_MS):
        dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: window.reader.view.page_count == 2, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not window.unlocking.strip.isVisible(), timeout=LONG_MS)
    assert not window.actions_table["unlock"].isEnabled()
    assert window.reader.view.document.path.parent == window.desk.workspace.unlocked.path
    qtbot.waitUntil(
        lambda: window.opening.current.record.state == "unconfirmed", timeout=2 * LONG_MS
    )
    windows.close(window)

    again = windows.open(closed_home)  # the text is known, the pages are asked for once more
    opened(again, qtbot)
    assert again.unlocking.strip.isVisible()
    dialog = asked(again, qtbot, by="menu")
    dialog.word.setText(PASSWORD)
    with qtbot.waitSignal(dialog.accepted, timeout=LONG_MS):
        dialog.buttons.accepted.emit()
    view = again.reader.view
    qtbot.waitUntil(
        lambda: view.document.path.parent == again.desk.workspace.unlocked.path, timeout=LONG_MS
    )
    assert not again.unlocking.strip.isVisible()
    assert not again.actions_table["unlock"].isEnabled()


def test_the_password_is_hidden_until_asked(qtbot):
    dialog = PasswordDialog("<img src=x>")
    qtbot.addWidget(dialog)
    assert dialog.word.echoMode() == dialog.word.EchoMode.Password
    dialog.shown.setChecked(True)
    assert dialog.word.echoMode() == dialog.word.EchoMode.Normal


@pytest.mark.parametrize("width", [330, 420, 900])
def test_the_strip_is_as_high_as_its_words(qtbot, width):
    reader = QWidget()
    qtbot.addWidget(reader)
    column, strip = QVBoxLayout(reader), LockStrip()
    column.addWidget(strip)
    column.addWidget(QTextEdit(), 1)
    reader.resize(width, 500)
    reader.show()
    assert clipped(strip) == []


def test_the_lock_is_seen_in_light_and_dark(qtbot):
    strip, before = LockStrip(), QApplication.palette()
    qtbot.addWidget(strip)
    strip.resize(600, 60)
    strip.show()
    try:
        for palette in (QApplication.style().standardPalette(), dark_palette()):
            QApplication.setPalette(palette)
            qtbot.waitUntil(lambda: strip.palette().window() == QApplication.palette().window())
            assert Picture(strip).stands_out(strip.findChild(Sign)) > SIGNS_LEAST
    finally:
        QApplication.setPalette(before)
