"""Dialogs for everybody: names, reach by Tab, and words that stand out as they are painted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from desktop.services.settings import Settings
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.guide.tour import TourDialog
from desktop.ui.guide.welcome import WelcomeDialog
from desktop.ui.guide.window import ManualWindow
from desktop.ui.theme import choose_scheme, contrast
from tests.ui.driving import open_document
from tests.ui.test_access import unnamed

SETTLED_MS = 50
LEAST_CONTRAST = 4.5
OPENED = (
    *("print", "export", "copy_register", "settings", "backup", "restore_backup", "verify"),
    *("vocabulary", "rules", "stamp_own", "colour_meanings", "tag", "dossier"),
    *("shortcuts", "about", "manual", "tour"),
)
"""Actions that open a dialog."""


def dialogs() -> list[QDialog]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QDialog) and one.isVisible()
    ]


def tabbed(dialog: QDialog) -> list[QWidget]:
    """What the Tab key visits, in its order, until it comes round."""
    found, widget = [], dialog.nextInFocusChain()
    while widget is not dialog and widget is not None:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isVisibleTo(dialog) and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def lost(dialog: QDialog) -> list[str]:
    """What could be worked but is not visited."""
    reached = set(tabbed(dialog))
    worked = dialog.findChildren(QPushButton) + dialog.findChildren(QCheckBox)
    return [
        one.text()
        for one in worked
        if one.isVisibleTo(dialog) and one.isEnabled() and one not in reached
    ]


def test_every_dialog_names_what_takes_the_focus_and_is_reached_by_tab(windows, filled_home, qtbot):
    window = windows.open(filled_home)
    windows.meter(window).stop()  # speed is not what is looked at
    open_document(qtbot, window, "596-KL/TU")
    faults = {}
    for action in OPENED:
        window.actions_table[action].trigger()
        qtbot.waitUntil(lambda: bool(dialogs()))
        for dialog in dialogs():
            qtbot.wait(SETTLED_MS)
            wrong = [*unnamed(dialog), *lost(dialog)]
            if wrong or not dialog.windowTitle() or not tabbed(dialog):
                faults[action] = wrong
            dialog.close()
        qtbot.waitUntil(lambda: not dialogs())
    assert faults == {}


@pytest.fixture(params=["light", "dark"])
def theme(request, qapp) -> Iterator[str]:
    choose_scheme(request.param)
    yield request.param
    choose_scheme("system")


def seen_contrast(widget: QWidget, area: QRect | None = None) -> float:
    """The contrast between a widget's ground and what stands out most from it, as painted."""
    image = widget.grab(area or widget.rect()).toImage()
    pixels = Counter(image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))
    ground = QColor(pixels.most_common(1)[0][0])
    return max(contrast(QColor(pixel), ground) for pixel in pixels)


def faint(window: QWidget) -> dict[str, float]:
    """Words of a window that stand out too little."""
    found = {}
    for widget in window.findChildren(QWidget):
        worded = isinstance(widget, QLabel | QPushButton | QCheckBox | QRadioButton)
        if worded and widget.isVisible() and widget.isEnabled() and widget.text().strip():
            seen = seen_contrast(widget)
            if seen < LEAST_CONTRAST:
                found[widget.text()[:40]] = round(seen, 1)
    return found


def test_words_of_the_window_stand_out_as_painted(theme, windows, filled_home, qtbot):
    window = windows.open(filled_home)
    windows.meter(window).stop()
    open_document(qtbot, window, "596-KL/TU")
    window.panels.show_report()
    assert faint(window) == {}


def test_words_of_dialogs_stand_out_as_painted(theme, qtbot):
    settings = Settings(author="Lê Văn Thư", locked=frozenset({"archive"}))
    for dialog in (
        SettingsDialog(settings),
        WelcomeDialog(settings, Path("/kho")),
        TourDialog("vi"),
        ManualWindow("vi"),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.wait(SETTLED_MS)
        assert faint(dialog) == {}, type(dialog).__name__
        dialog.close()


def test_lists_and_their_chosen_rows_stand_out_as_painted(theme, qtbot):
    manual = ManualWindow("vi")
    qtbot.addWidget(manual)
    manual.show()
    manual.list.setFocus()
    qtbot.wait(SETTLED_MS)
    for row in (0, 3):
        area = manual.list.visualItemRect(manual.list.item(row))
        assert seen_contrast(manual.list.viewport(), area) >= LEAST_CONTRAST
