"""The dialog before documents leave the archive for good: it names what is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.services.removing import Loss
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.icons import icon

MOST_NAMED = 500


class RemoveDialog(QDialog):
    """Accepted when the clerk ticked that he means it."""

    def __init__(self, loss: Loss, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Remove for good"))
        self.resize(560, 420)
        documents = self.tr("%n document(s)", "", len(loss.ids))
        pages = self.tr("%n page(s)", "", loss.pages)
        about = QLabel(
            self.tr(
                "{0} with {1} leave the archive for good: originals, text, details, tags and "
                "marks. This cannot be undone. Backups made earlier still have them."
            ).format(documents, pages),
            wordWrap=True,
        )
        about.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Documents that are lost"))
        for title in loss.titles[:MOST_NAMED]:
            QListWidgetItem(title.replace("\n", " "), self.list)
        rest = len(loss.titles) - MOST_NAMED
        if rest > 0:
            QListWidgetItem(self.tr("and %n more", "", rest), self.list)
        self.sure = QCheckBox(self.tr("I have &looked through the list; remove them"))
        buttons = ok_cancel()
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("&Remove for good"))
        self.ok.setIcon(icon("delete"))
        self.ok.setEnabled(False)
        self.ok.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        self.sure.toggled.connect(self.ok.setEnabled)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (about, self.list, self.sure, buttons):
            column.addWidget(widget)
