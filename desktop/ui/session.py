"""What concerns the window as a whole: settings, other archives, help, the end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow

from desktop.services.settings import Settings, SettingsFile
from desktop.ui import later
from desktop.ui.caring.waiting import Work
from desktop.ui.desk import Desk
from desktop.ui.theme import choose_scheme

Between = Work[object]


class Session(QObject):
    """Opens dialogs about the program.

    `reopen_asked()`: close the window and open it anew; `keys_changed(mapping)`: the actions
    have these keys now.
    """

    reopen_asked = Signal()
    keys_changed = Signal(object)

    def __init__(self, desk: Desk, file: SettingsFile, window: QMainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._file = file
        self._window = window
        self._settings = desk.settings
        self.tour_wanted = False
        """Whether the next window is to begin with the tour."""
        self.between: Between | None = None
        """What is to be done when the archive is closed and before it is opened anew."""

    @property
    def current(self) -> Settings:
        """The settings as they are stored now."""
        return self._settings

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def full_screen(self, on: bool) -> None:
        """Fill the whole screen, or no longer."""
        full, state = Qt.WindowState.WindowFullScreen, self._window.windowState()
        self._window.setWindowState(state | full if on else state & ~full)

    def settings(self) -> None:
        """Let the clerk change the settings."""
        dialog = later.SettingsDialog(self._settings, self._window, self._file.defaults())
        dialog.accepted.connect(lambda: self._change(dialog.settings()))
        _open(dialog)

    def begin_with(self, settings: Settings, *, tour: bool) -> bool:
        """Store the first choices; whether the window is opened anew for them, then with a tour."""
        before = self._settings
        if not self._save(settings) or settings == before:
            return False
        self.tour_wanted = tour
        self.reopen_asked.emit()
        return True

    def shortcuts(self) -> None:
        """Show all keys."""
        _open(later.ShortcutsDialog(self._window, self._settings.keys))

    def about(self) -> None:
        """Show what this program is."""
        _open(later.AboutDialog(str(self._desk.workspace.archive.folder), self._window))

    def other_archive(self) -> None:
        """Let the clerk choose another archive's folder and open it."""
        dialog = QFileDialog(self._window, self.tr("Open another archive"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self._go_to_archive(Path(names[0])))
        _open(dialog)

    def go_to(self, folder: Path) -> None:
        """Open another archive."""
        self._go_to_archive(folder)

    def reopen_after(self, work: Between) -> None:
        """Close the archive, do some work on its folder, and open it anew."""
        self.between = work
        self.reopen_asked.emit()

    def _go_to_archive(self, folder: Path) -> None:
        if self._save(replace(self._settings, archive=str(folder))):
            self.reopen_asked.emit()

    def _change(self, settings: Settings) -> None:
        before = self._settings
        if settings == before or not self._save(settings):
            return
        choose_scheme(settings.theme)
        if settings.keys != before.keys:
            self._desk.actions.set_keys(settings.keys)
            self.keys_changed.emit(settings.keys)
        reopened = ("language", "author", "archive", "file_names", "plain_jobs", "secrecy")
        if any(getattr(settings, name) != getattr(before, name) for name in reopened):
            self.reopen_asked.emit()

    def _save(self, settings: Settings) -> bool:
        try:
            self._file.save(settings)
        except OSError as error:
            self._desk.presenter.fail(error)
            return False
        self._settings = settings
        return True


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
