"""The buttons at the foot of a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox

Standard = QDialogButtonBox.StandardButton


def ok_cancel() -> QDialogButtonBox:
    """OK and Cancel, in the platform's order."""
    return _plain(QDialogButtonBox(Standard.Ok | Standard.Cancel))


def close_only() -> QDialogButtonBox:
    """Close, which Enter presses."""
    box = QDialogButtonBox(Standard.Close)
    box.button(Standard.Close).setDefault(True)
    return _plain(box)


def _plain(box: QDialogButtonBox) -> QDialogButtonBox:
    # The style's own pictures are of another set than the program's icons.
    box.setStyleSheet("dialogbuttonbox-buttons-have-icons: 0;")
    return box
