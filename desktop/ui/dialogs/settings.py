"""The settings: grouped, each with a sentence, narrowed by typing, taken from and to a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from desktop.services.settings import OF_ONE_COMPUTER, Settings, exported, imported
from desktop.ui.clearing import let_clear
from desktop.ui.decided import decided_words
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.dialogs.row_maker import RowMaker
from desktop.ui.dialogs.setting_file import FileButton
from desktop.ui.dialogs.setting_pages import keys, leaving, person, places, reading
from desktop.ui.scrolling import Form
from ocr.vntext.keys import fold


class SettingsDialog(QDialog):
    """Edits a copy of the settings; `settings()` gives what was chosen.

    `defaults` are those of a user who chose nothing, the administrator's among them.
    """

    def __init__(
        self,
        settings: Settings,
        parent: QWidget | None = None,
        defaults: Settings | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(640, 600)
        self._before = settings
        self._defaults = defaults or Settings()
        self.filter = QLineEdit(placeholderText=self.tr("Search the settings"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        let_clear(self.filter)
        self._nothing = QLabel(self.tr("No setting is about these words."))
        self._nothing.hide()
        maker = RowMaker()
        self._groups = [
            person.page(maker, replace(settings, author="").signature),
            places.page(maker),
            reading.page(maker),
            leaving.page(maker),
            keys.page(maker, self._defaults.keys, settings.hidden),
        ]
        self.rows = maker.rows
        for name in settings.locked & self.rows.keys():
            self.rows[name].lock(decided_words())
        self._lay_out()
        self.show_settings(settings)
        self.filter.textChanged.connect(self._narrow)

    def settings(self) -> Settings:
        """The settings as chosen in the dialog; locked ones as they were."""
        locked = self._before.locked
        chosen = {name: row.get() for name, row in self.rows.items() if name not in locked}
        return replace(self._before, **chosen)

    def show_settings(self, settings: Settings) -> None:
        """Put other values into the dialog; nothing is stored."""
        for name, row in self.rows.items():
            row.put(getattr(settings, name))

    def take_file(self, path: Path) -> None:
        """Show the settings that a file holds, or say that it holds none."""
        try:
            found = imported(path.read_text("utf-8-sig"), self.settings())
        except (OSError, UnicodeDecodeError):
            found = None
        if found is None:
            self._say(self.tr("This file holds no settings of Văn Kiện."))
        else:
            self.show_settings(found)

    def write_file(self, path: Path) -> None:
        """Write the settings as they stand in the dialog, but for what belongs to this computer."""
        try:
            path.write_text(exported(self.settings()), "utf-8")
        except OSError as error:
            self._say(self.tr("The file could not be written: {0}").format(error.strerror or ""))

    def reset(self) -> None:
        """Show the defaults; the archive, the name and the pages at once stay."""
        kept = {name: getattr(self.settings(), name) for name in OF_ONE_COMPUTER}
        self.show_settings(replace(self._defaults, **kept))

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        any_left = [group.narrow(words) for group in self._groups]
        self._nothing.setVisible(not any(any_left))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(self._nothing)
        for group in self._groups:
            column.addWidget(group)
        column.addStretch(1)
        area = Form()
        area.setWidget(inside)
        buttons = ok_cancel()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        feet = QHBoxLayout()
        feet.addWidget(FileButton(self.take_file, self.write_file, self.reset))
        feet.addStretch(1)
        feet.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.addWidget(self.filter)
        whole.addWidget(area, 1)
        whole.addLayout(feet)

    def _say(self, words: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), words, parent=self)
        box.finished.connect(box.deleteLater)
        box.open()
