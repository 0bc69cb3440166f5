"""The dialog of backups: where they go, how old the last one is, and making one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.backing_up import BackupReport
from desktop.services.backups import BackupState
from desktop.ui.caring.times import moment
from desktop.ui.dialogs.buttons import close_only
from desktop.ui.icons import icon

FOLDER = "van-kien-backup"


class BackupDialog(QDialog):
    """Shows a `BackupState` and how a backup goes on.

    `chosen(Path | None, bool)`: another place, or the choice to back up by itself, is to be
    remembered; `asked(Path)`: back up now; `cancelled()`: stop the one going on.
    """

    chosen = Signal(object, bool)
    asked = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backup"))
        self.setMinimumWidth(560)
        self._place: Path | None = None
        self._path = QLineEdit()
        self._path.setPlaceholderText(self.tr("No place chosen yet"))
        self._path.setAccessibleName(self.tr("Place of the backups"))
        self._choose = QPushButton(icon("folder"), self.tr("&Choose…"))
        self.automatic = QCheckBox(
            self.tr("Back up there by itself, &once a day and after large imports")
        )
        self._state = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._locked = QLabel(wordWrap=True)
        self._locked.hide()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress of the backup"))
        self._bar.hide()
        self._buttons = close_only()
        self.start = self._buttons.addButton(
            self.tr("&Back up now"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.start.setIcon(icon("backup"))
        self._lay_out()
        self._choose.clicked.connect(self._ask_place)
        self._choose.setAutoDefault(False)
        self._path.editingFinished.connect(self._take_typed)
        self.automatic.clicked.connect(lambda on: self.chosen.emit(self._place, on))
        self.start.clicked.connect(self._begin)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _: self.cancelled.emit())

    def show_state(self, state: BackupState) -> None:
        """Show the place and what lies there."""
        self._place = state.place
        if not self._path.isModified():  # else the clerk is typing another one
            self._show_place()
        self.automatic.setChecked(state.automatic)
        self.automatic.setEnabled(state.place is not None)
        if self._bar.isHidden():  # while a backup is made, its own end is waited for
            self.start.setEnabled(state.place is not None)
            self._state.setText(self._words(state))

    def lock(self, reason: str) -> None:
        """Let nobody change the place; `reason` says why."""
        for part in (self._choose, self.automatic):
            part.hide()
        self._path.setEnabled(False)
        self._path.setToolTip(reason)
        self._locked.setText(reason)
        self._locked.show()

    def show_progress(self, progress: tuple[int, int]) -> None:
        """Show how many originals of how many are there."""
        done, total = progress
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def show_end(self, report: BackupReport | None) -> None:
        """Show that it came to an end, well or (None) not."""
        self._bar.hide()
        self.start.setEnabled(True)
        self._choose.setEnabled(True)
        if report is None:
            return
        documents = self.tr("%n document(s)", "", report.state.contents.documents)
        text = self.tr("Backed up and checked: {0}.").format(documents)
        if missing := len(report.state.missing):
            text += " " + self.tr("%n original(s) are missing or altered.", "", missing)
        self._state.setText(text)

    def words(self) -> str:
        """The sentence about the state, as shown."""
        return self._state.text()

    def _words(self, state: BackupState) -> str:
        if state.place is None:
            return self.tr("Choose a folder on another disk, such as a USB disk or a share.")
        if not state.reachable:
            return self.tr("The place is not there now. Plug the disk in or connect the share.")
        if not state.made:
            return self.tr("No backup lies there yet.")
        last = state.made[0]
        documents = self.tr("%n document(s)", "", last.contents.documents)
        kept = self.tr("%n backup(s) kept", "", len(state.made))
        when = moment(last.made_at)
        return self.tr("Last backup: {0}, {1}. {2}.").format(when, documents, kept)

    def _ask_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Place of the backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.take_place(Path(names[0])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_place(self, folder: Path) -> None:
        """Back up into a folder; below one that holds other things, into one of its own."""
        own = folder if (folder / "states").is_dir() or folder.name == FOLDER else folder / FOLDER
        self.chosen.emit(own, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the path ends typing; it presses no button."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (enter and self._path.hasFocus()):
            super().keyPressEvent(event)

    def _show_place(self) -> None:
        self._path.setText("" if self._place is None else str(self._place))

    def _take_typed(self) -> None:
        """Take a path that was typed or pasted; what is none gives way to the one before."""
        typed = Path(self._path.text().strip().strip('"'))
        changed, known = self._path.isModified(), typed.is_absolute() and typed != self._place
        self._path.setModified(False)
        if changed and known:
            self.take_place(typed)
        elif changed:
            self._show_place()

    def _begin(self) -> None:
        self.start.setEnabled(False)
        self._choose.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._state.setText(self.tr("Backing up…"))
        self.asked.emit(self._place)

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "A backup holds the whole archive: originals, text, tags and marks. "
                "It is opened and checked before it counts."
            ),
            wordWrap=True,
        )
        row = QHBoxLayout()
        row.addWidget(self._path, 1)
        row.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(about)
        column.addLayout(row)
        column.addWidget(self.automatic)
        column.addWidget(self._locked)
        column.addWidget(self._state)
        column.addWidget(self._bar)
        column.addStretch(1)
        column.addWidget(self._buttons)
