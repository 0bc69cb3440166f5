"""The dialog of bringing a backup back: which one, what it holds, and where to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from db.backup_place import State
from desktop.ui.caring.times import moment
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.icons import icon

PATH = Qt.ItemDataRole.UserRole


class RestoreDialog(QDialog):
    """Lets the clerk choose among backups; read `source` and `target` when it was accepted.

    `asked(Path)`: show the backups of another place.
    """

    asked = Signal(object)

    def __init__(self, archive: Path | None, parent: QWidget | None = None) -> None:
        """Offer to bring it over `archive`, or only into a new folder when that is None."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bring back a backup"))
        self.resize(600, 420)
        self._archive = archive
        self._folder: Path | None = None
        self._place = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self._aside = QRadioButton(self.tr("Into a &new folder; this archive stays as it is"))
        self._over = QRadioButton(
            self.tr("&Over this archive; its present database is kept in its backups folder")
        )
        self._aside.setChecked(True)
        self._over.setEnabled(archive is not None)
        self._buttons = ok_cancel()
        self.ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("&Bring back"))
        self.ok.setEnabled(False)
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._allow)
        self._buttons.accepted.connect(self._finish)
        self._buttons.rejected.connect(self.reject)

    @property
    def source(self) -> Path:
        """The chosen backup."""
        return Path(str(self.list.currentItem().data(PATH)))

    @property
    def target(self) -> Path | None:
        """The folder to bring it to; None for over the open archive."""
        return self._folder

    def show_backups(self, place: Path | None, states: tuple[State, ...]) -> None:
        """Show what lies in a place, the newest first."""
        self._place.setText(
            self.tr("Choose the folder that the backups lie in.")
            if place is None
            else self.tr("Backups in {0}").format(place)
        )
        self.list.clear()
        for state in states:
            item = QListWidgetItem(icon("backup"), self._words(state), self.list)
            item.setData(PATH, str(state.folder))
        if states:
            self.list.setCurrentRow(0)
        elif place is not None:
            empty = QListWidgetItem(self.tr("No usable backup lies there."), self.list)
            empty.setFlags(Qt.ItemFlag.ItemIsEnabled)  # to be read, not chosen

    def take_folder(self, folder: Path) -> None:
        """Bring the backup to a folder."""
        self._folder = folder
        self.accept()

    def _words(self, state: State) -> str:
        contents = state.contents
        parts = [
            moment(state.made_at),
            self.tr("%n document(s)", "", contents.documents),
            self.tr("%n page(s)", "", contents.pages),
            self.tr("%n mark(s)", "", contents.annotations),
        ]
        if state.missing:
            parts.append(self.tr("%n original(s) missing", "", len(state.missing)))
        return " · ".join(parts)

    def _allow(self) -> None:
        self.ok.setEnabled(bool(self.list.selectedItems()))

    def _finish(self) -> None:
        if self._over.isChecked():
            self.accept()
        else:
            self._ask(self.tr("New folder for the archive"), self.take_folder)

    def _ask(self, title: str, take: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: take(Path(names[0])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out(self) -> None:
        other = QPushButton(icon("folder"), self.tr("O&ther place…"))
        other.clicked.connect(lambda: self._ask(self.tr("Place of the backups"), self.asked.emit))
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(other)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self._aside)
        column.addWidget(self._over)
        column.addWidget(self._buttons)
