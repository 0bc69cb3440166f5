"""The dialog of the self-test: whether this computer has what the program needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.services.doctor import Check
from desktop.services.messages import Messages
from desktop.ui.dialogs.about import program_version
from desktop.ui.dialogs.buttons import close_only
from desktop.ui.icons import icon


class SelfTestDialog(QDialog):
    """Shows checks as they come; they hold no document text and can be copied."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Self-test"))
        self.resize(560, 340)
        self._messages = messages
        self._checks: list[Check] = []
        self._text = QLabel(self.tr("Testing…"), wordWrap=True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Checks"))
        buttons = close_only()
        copy = buttons.addButton(self.tr("&Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setIcon(icon("copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self._text, self.list, buttons):
            column.addWidget(widget)

    def show_check(self, check: Check) -> None:
        """Add a check."""
        self._checks.append(check)
        sign = icon("done" if check.ok else "failed")
        item = QListWidgetItem(sign, self._line(check), self.list)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, self.details().splitlines()[-1])

    def show_end(self) -> None:
        """Say how it came out."""
        wrong = sum(not check.ok for check in self._checks)
        self._text.setText(
            self.tr("%n thing(s) need attention.", "", wrong)
            if wrong
            else self.tr("This computer has all that the program needs.")
        )

    def words(self) -> str:
        """The sentence above the list."""
        return self._text.text()

    def details(self) -> str:
        """Everything as text, to be passed on."""
        lines = [f"{'OK' if c.ok else 'NOT OK'} {self._line(c)}" for c in self._checks]
        return "\n".join([f"Văn Kiện {program_version()}", *lines])

    def _line(self, check: Check) -> str:
        return f"{self._messages.text(f'doctor.{check.name}')}: {check.detail}"
