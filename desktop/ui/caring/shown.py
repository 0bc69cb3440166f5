"""Dialogs that work goes on behind: shown, fed while they are there, and forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from desktop.ui.wrapping import Growth

T = TypeVar("T")


def while_open(dialog: QWidget, show: Callable[[T], None]) -> Callable[[T], None]:
    """Show what came of some work, unless the clerk closed the dialog (or its page) meanwhile."""

    def deliver(value: T) -> None:
        if isValid(dialog):
            show(value)

    return deliver


def open_dialog(dialog: QDialog) -> None:
    """Show a dialog beside the window, high enough for its words; it goes when it is closed."""
    Growth(dialog)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
