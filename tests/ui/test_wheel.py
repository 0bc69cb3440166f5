"""The wheel scrolls a form; it never changes what stands in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from desktop.services.settings import Settings
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.scrolling import Form
from tests.ui import looks


@pytest.fixture
def dialog(qtbot) -> SettingsDialog:
    made = SettingsDialog(Settings(author="Lê Văn Thư"))
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    return made


def roll(dialog: SettingsDialog, over: QWidget, turn: int) -> None:
    """Turn the wheel by steps of 120, as the system tells it."""
    place = QPointF(over.mapTo(dialog, over.rect().center()))
    QTest.wheelEvent(dialog.windowHandle(), place, QPoint(0, turn))


def test_the_wheel_changes_no_setting(dialog):
    before = dialog.settings()
    assert any(looks.visible(dialog, QComboBox)) and any(looks.visible(dialog, QSpinBox))
    assert looks.wheeled(dialog) == []
    assert dialog.settings() == before


@pytest.mark.parametrize("kind", [QSpinBox, QComboBox])
def test_the_form_scrolls_with_the_mouse_over_a_control(dialog, kind):
    form, before = dialog.findChild(Form), dialog.settings()
    over = form.findChild(kind)
    form.ensureWidgetVisible(over)
    stood = form.verticalScrollBar().value()
    roll(dialog, over, -120)
    assert form.verticalScrollBar().value() > stood
    assert dialog.settings() == before
