"""The dialog for a mistake of ours: one sentence, and details to copy for whoever mends it."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.dialogs.buttons import close_only
from desktop.ui.icons import icon


class FailureDialog(QDialog):
    """Shows details of an unexpected error; `details` hold no document text."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unexpected error"))
        self.resize(640, 400)
        self._details = QPlainTextEdit(details, readOnly=True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setAccessibleName(self.tr("Details of the error"))
        buttons = close_only()
        copy = buttons.addButton(self.tr("&Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setIcon(icon("copy"))
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(
            QLabel(
                self.tr(
                    "The program met a mistake of its own. Your documents and marks are stored; "
                    "you can go on working. Please pass the details on to whoever looks after "
                    "the program. They contain no text of your documents."
                ),
                wordWrap=True,
            )
        )
        column.addWidget(self._details, 1)
        column.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
