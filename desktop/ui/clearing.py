"""Fields that are emptied with a click."""

from __future__ import annotations

from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLineEdit

from desktop.ui.icons import icon

CLEAR_ACTION = "_q_qlineeditclearaction"
"""What Qt calls the button it puts into the field."""


def let_clear(line: QLineEdit) -> None:
    """Give a field a cross that empties it; the style's own is too pale to be seen by everybody."""
    line.setClearButtonEnabled(True)
    cross = line.findChild(QAction, CLEAR_ACTION)
    if cross is not None:
        cross.setIcon(icon("close", QPalette.ColorRole.Text))
