"""Words that are two fifths longer than the English ones still find their room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from desktop.services.messages import Messages
from desktop.services.settings import Settings
from desktop.ui.caring.backup_dialog import BackupDialog
from desktop.ui.caring.restore_dialog import RestoreDialog
from desktop.ui.caring.self_test_dialog import SelfTestDialog
from desktop.ui.dialogs.about import AboutDialog
from desktop.ui.dialogs.colour_names import ColourNamesDialog
from desktop.ui.dialogs.failure import FailureDialog
from desktop.ui.dialogs.instruction import InstructionDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.dialogs.tagging import TaggingDialog
from desktop.ui.exporting.dialog import ExportDialog
from desktop.ui.guide.tour import TourDialog
from desktop.ui.guide.welcome import WelcomeDialog
from desktop.ui.guide.window import ManualWindow
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.translating import install_translators
from tests.ui.driving import open_document

LONGER = 0.4
SCREEN = (1366, 768)
SLACK = 1
SETTLED_MS = 30
PREPARED_MS = 400
"""What a dialog asks other processes for is there by then, and laid out."""
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
WORDED = QLabel | QPushButton | QCheckBox | QRadioButton
CHOOSING = WORDED | QComboBox | QToolButton
"""What also stands in panes that can be made wider: looked at in the real languages only."""


class Longer(QTranslator):
    """Says everything in English with two fifths more letters."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt names it
        return False

    def translate(self, _context, source, _comment=None, _n=-1) -> str:
        source = source.replace("(s)", "s")
        if len(source) < 2 or "%1" in source:
            return source
        return source + "~" * max(1, round(len(source) * LONGER))


@pytest.fixture
def longer(qapp) -> Iterator[None]:
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is ICON_ONLY:
        return ""
    return widget.text()


def needed(widget: QWidget) -> tuple[int, int]:
    """Width and height that a widget needs for its words."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = max(widget.text().split() or [""], key=len)
        width = widget.fontMetrics().horizontalAdvance(words)
        return width, widget.heightForWidth(widget.width())
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        parts = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(*parts, widget).width()
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        return widget.width() + words - room, 0
    hint = widget.sizeHint()
    return hint.width(), hint.height()


def clipped(window: QWidget, among=WORDED) -> list[str]:
    """Visible words of a window that do not fit, but for those in areas that scroll sideways."""
    found = []
    for widget in window.findChildren(QWidget):
        words = isinstance(widget, among)
        if not words or not widget.isVisible() or not text_of(widget):
            continue
        width, height = needed(widget)
        if width > widget.width() + SLACK or height > widget.height() + SLACK:
            size = f"{widget.width()}x{widget.height()} of {width}x{height}"
            found.append(f"{type(widget.parent()).__name__}: {text_of(widget)[:40]!r} {size}")
    return found


def show(qtbot, dialog: QDialog) -> None:
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    dialog.resize(dialog.sizeHint().expandedTo(dialog.size()))  # the screen here is a small one
    qtbot.wait(SETTLED_MS)  # layouts are done when the events of showing are


def dialogs() -> list[QDialog]:
    settings = Settings(author="Lê Văn Thư")
    return [
        SettingsDialog(settings),
        WelcomeDialog(settings, Path("/home/le-van-thu/.local/share/vankien/archive")),
        TourDialog("en"),
        ManualWindow("en"),
        AboutDialog("/srv/kho"),
        ShortcutsDialog(),
        FailureDialog("ValueError"),
        InstructionDialog("Lê Văn Thư"),
        ColourNamesDialog({}),
        TaggingDialog([], {}, {}, 1),
        BackupDialog(),
        RestoreDialog(Path("/srv/kho")),
        SelfTestDialog(Messages("en")),
    ]


def test_dialogs_have_room_for_longer_words(qtbot, longer):
    cut = {}
    for dialog in dialogs():
        qtbot.addWidget(dialog)
        show(qtbot, dialog)
        name = type(dialog).__name__
        if found := clipped(dialog):
            cut[name] = found
        assert dialog.width() <= SCREEN[0], name
        assert dialog.height() <= SCREEN[1], name
        dialog.close()
    assert cut == {}


def found_in(qtbot, window, among) -> dict[str, list[str]]:
    """What is clipped in the window with each of its lists, and in the dialogs it opens."""
    open_document(qtbot, window, "596-KL/TU")
    cut = {"window": clipped(window, among)}
    for action in ("show_tasks", "show_missing", "all_marks", "report", "progress"):
        window.actions_table[action].trigger()
        qtbot.wait(SETTLED_MS)
        cut[action] = clipped(window, among)
    for tab in range(window.details.tabs.count()):
        window.details.tabs.setCurrentIndex(tab)
        qtbot.wait(SETTLED_MS)
        cut[f"details {tab}"] = clipped(window, among)
    for action, kind in (("print", PrintDialog), ("export", ExportDialog)):
        window.actions_table[action].trigger()
        qtbot.waitUntil(lambda kind=kind: bool(window.findChildren(kind)))
        dialog = window.findChild(kind)
        show(qtbot, dialog)
        qtbot.wait(PREPARED_MS)
        cut[action] = clipped(dialog, among)
        assert dialog.width() <= SCREEN[0]
        dialog.close()
    return {part: words for part, words in cut.items() if words}


def test_the_window_and_its_large_dialogs_have_room_for_longer_words(
    qtbot, longer, windows, filled_home
):
    window = windows.open(filled_home)
    windows.meter(window).stop()  # speed is not what is looked at
    assert found_in(qtbot, window, WORDED) == {}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_word_of_the_window_is_clipped(qtbot, qapp, windows, filled_home, language):
    translators = install_translators(qapp, language)
    locale = QLocale()
    try:
        window = windows.open(filled_home, language=language)
        windows.meter(window).stop()
        assert found_in(qtbot, window, CHOOSING) == {}
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
        QLocale.setDefault(locale)
