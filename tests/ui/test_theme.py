"""Colours of the application."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui import theme

Group, Role = QPalette.ColorGroup, QPalette.ColorRole


def test_what_is_chosen_looks_alike_where_the_focus_is_not(qapp: QApplication) -> None:
    before = QApplication.palette()
    as_on_windows = QPalette(before)
    as_on_windows.setColor(Group.Inactive, Role.Highlight, QColor("#f0f0f0"))
    as_on_windows.setColor(Group.Inactive, Role.HighlightedText, QColor("#000000"))
    QApplication.setPalette(as_on_windows)
    try:
        palette = theme._with_deep_selection(QPalette(as_on_windows))
    finally:
        QApplication.setPalette(before)
    for role in (Role.Highlight, Role.HighlightedText):
        assert palette.color(Group.Inactive, role) == palette.color(Group.Active, role)
