"""The dialog that asks for the password of a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.services.messages import Message
from desktop.ui.dialogs.buttons import ok_cancel


class PasswordDialog(QDialog):
    """Asks until the file opens: `given(password)`; call `refuse` or `accept` in answer."""

    given = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is the file's, shown as plain text."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Password of the file"))
        self.setMinimumWidth(440)
        self._name = QLabel(name)
        self._name.setTextFormat(self._name.textFormat().PlainText)
        self._name.setWordWrap(True)
        self.word = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.shown = QCheckBox(self.tr("&Show the password"))
        self.shown.setToolTip(self.tr("Letters with Vietnamese marks can be typed only when shown"))
        self.answer = QLabel()
        self.answer.setWordWrap(True)
        self.buttons = ok_cancel()
        self._open = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._open.setText(self.tr("&Open"))
        self._lay_out()
        self._connect()

    def refuse(self, message: Message) -> None:
        """Say why the file did not open, and let the password be typed again."""
        self._at_work(False)
        self.answer.setText(str(message))
        self.word.selectAll()
        self.word.setFocus()

    def _give(self) -> None:
        self._at_work(True)
        self.answer.setText(self.tr("Opening the file…"))
        self.given.emit(self.word.text())

    def _at_work(self, busy: bool) -> None:
        self.word.setEnabled(not busy)
        self._open.setEnabled(not busy and bool(self.word.text()))

    def _connect(self) -> None:
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)
        self.word.textChanged.connect(lambda text: self._open.setEnabled(bool(text)))
        self.shown.toggled.connect(
            lambda on: self.word.setEchoMode(
                QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
            )
        )
        self._open.setEnabled(False)
        self.word.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("File:"), self._name)
        form.addRow(self.tr("&Password:"), self.word)
        form.addRow("", self.shown)
        told = QLabel(
            self.tr(
                "The password is not stored: after a restart it is asked for again to show the "
                "pages. The text that is read from them is stored in the archive, where it can be "
                "searched without the password. The original stays as it is."
            )
        )
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(told)
        column.addWidget(self.answer)
        column.addWidget(self.buttons)
