"""Settings to and from a file, and back to the defaults: the button at the dialog's foot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

FILE_NAME = "van-kien-settings.json"
FILTER = "JSON (*.json)"


class FileButton(QPushButton):
    """Asks for files, and hands them on: `take` reads one, `write` writes one."""

    def __init__(
        self,
        take: Callable[[Path], None],
        write: Callable[[Path], None],
        reset: Callable[[], None],
    ) -> None:
        super().__init__(autoDefault=False)
        self.setText(self.tr("&File and defaults"))
        self._take, self._write = take, write
        menu = QMenu(self)
        menu.addAction(self.tr("&Import settings…"), self._ask_import)
        menu.addAction(self.tr("&Export settings…"), self._ask_export)
        menu.addSeparator()
        menu.addAction(self.tr("Back to the &defaults"), reset)
        self.setMenu(menu)

    def _ask_import(self) -> None:
        dialog = QFileDialog(self, self.tr("Import settings"), "", FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, self._take)

    def _ask_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export settings"), FILE_NAME, FILTER)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        self._ask(dialog, self._write)

    def _ask(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
