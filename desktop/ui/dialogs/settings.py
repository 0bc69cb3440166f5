"""The settings: grouped, each with a sentence, narrowed by typing, taken from and to a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.services.settings import (
    MOST_READERS,
    OF_ONE_COMPUTER,
    Settings,
    exported,
    imported,
)
from desktop.ui.clearing import let_clear
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.dialogs.path_line import PathLine
from desktop.ui.dialogs.setting_rows import SettingGroup, SettingRow
from ocr.vntext.keys import fold

FILE_NAME = "van-kien-settings.json"


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
        self._rows: dict[str, SettingRow] = {}
        self.filter = QLineEdit(placeholderText=self.tr("Search the settings"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        let_clear(self.filter)
        self._nothing = QLabel(self.tr("No setting is about these words."))
        self._nothing.hide()
        self._groups = [
            SettingGroup(self.tr("Person and window"), self._personal()),
            SettingGroup(self.tr("Archive and backup"), self._places()),
            SettingGroup(self.tr("Reading"), self._reading()),
            SettingGroup(self.tr("Copies that leave the archive"), self._leaving()),
        ]
        for name in settings.locked & self._rows.keys():
            self._rows[name].lock(self.tr("Decided by the administrator of this computer."))
        self._lay_out()
        self.show_settings(settings)
        self.filter.textChanged.connect(self._narrow)

    def settings(self) -> Settings:
        """The settings as chosen in the dialog; locked ones as they were."""
        locked = self._before.locked
        chosen = {name: row.get() for name, row in self._rows.items() if name not in locked}
        return replace(self._before, **chosen)

    def show_settings(self, settings: Settings) -> None:
        """Put other values into the dialog; nothing is stored."""
        for name, row in self._rows.items():
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

    # -- the rows

    def _personal(self) -> list[SettingRow]:
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        author = QLineEdit(placeholderText=replace(self._before, author="").signature)
        return [
            self._choice(
                "language",
                self.tr("&Language:"),
                {"vi": "Tiếng Việt", "en": "English"},
                self.tr("The window opens anew with it."),
            ),
            self._choice(
                "theme",
                self.tr("&Appearance:"),
                themes,
                self.tr("Light or dark; at once."),
            ),
            self._line(
                "author", self.tr("Your &name:"), author, self.tr("Stands under your marks.")
            ),
        ]

    def _places(self) -> list[SettingRow]:
        return [
            self._path(
                "archive",
                self.tr("A&rchive:"),
                self.tr("Default archive"),
                self.tr("The folder that is opened at the start; the window opens anew with it."),
            ),
            self._path(
                "backup_place",
                self.tr("&Backup place:"),
                self.tr("chosen for each archive"),
                self.tr(
                    "Where archives without a place of their own are backed up, each in a folder "
                    "below it; from the next start."
                ),
            ),
        ]

    def _reading(self) -> list[SettingRow]:
        readers = QSpinBox(minimum=0, maximum=MOST_READERS)
        readers.setSpecialValueText(self.tr("automatic"))
        self._rows["jobs"] = SettingRow(
            self.tr("Pages read at &once:"),
            readers,
            self.tr("Fewer leave more of the computer to other work; from the next start."),
            lambda: readers.value() or None,
            lambda jobs: readers.setValue(jobs or 0),
        )
        mending = self._check(
            "mending",
            self.tr("Mend likely &misreadings"),
            self.tr("The raw reading is always kept; for pages read from the next start on."),
        )
        return [self._rows["jobs"], mending]

    def _leaving(self) -> list[SettingRow]:
        names = QLineEdit(placeholderText=Settings().file_names)
        line = self._line(
            "file_names",
            self.tr("Names of &exported files:"),
            names,
            self.tr("In braces: {số} {ngày} {năm} {loại} {trích yếu} {cơ quan} {tên tệp} {mã}"),
        )
        line.get = lambda: names.text().strip() or Settings().file_names
        secrecy = self._choice(
            "secrecy",
            self.tr("&Secret documents:"),
            {
                "ask": self.tr("Ask before they leave"),
                "refuse": self.tr("Never print or export them"),
            },
            self.tr("Documents that bear a mark of secrecy."),
        )
        jobs = self._check(
            "plain_jobs",
            self.tr("&Keep titles out of the printer's queue"),
            self.tr("Others may see the queue; jobs then bear only the program's name."),
        )
        return [line, secrecy, jobs]

    def _choice(self, name: str, label: str, values: dict[str, str], sentence: str) -> SettingRow:
        box = QComboBox()
        for value, text in values.items():
            box.addItem(text, value)
        row = SettingRow(
            label,
            box,
            sentence,
            box.currentData,
            lambda value: box.setCurrentIndex(list(values).index(value)),
        )
        return self._keep(name, row)

    def _line(self, name: str, label: str, line: QLineEdit, sentence: str) -> SettingRow:
        row = SettingRow(label, line, sentence, lambda: line.text().strip(), line.setText)
        return self._keep(name, row)

    def _path(self, name: str, label: str, nothing: str, sentence: str) -> SettingRow:
        line = PathLine(label.replace("&", "").rstrip(":"), nothing)
        return self._keep(name, SettingRow(label, line, sentence, line.path, line.show_path))

    def _check(self, name: str, words: str, sentence: str) -> SettingRow:
        box = QCheckBox(words)

        def put(value: Any) -> None:
            box.setChecked(bool(value))

        return self._keep(name, SettingRow("", box, sentence, box.isChecked, put))

    def _keep(self, name: str, row: SettingRow) -> SettingRow:
        self._rows[name] = row
        return row

    # -- the frame

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
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.addWidget(self.filter)
        whole.addWidget(area, 1)
        whole.addLayout(self._feet())

    def _feet(self) -> QHBoxLayout:
        files = QPushButton(self.tr("&File and defaults"), autoDefault=False)
        menu = QMenu(files)
        menu.addAction(self.tr("&Import settings…"), self._ask_import)
        menu.addAction(self.tr("&Export settings…"), self._ask_export)
        menu.addSeparator()
        menu.addAction(self.tr("Back to the &defaults"), self.reset)
        files.setMenu(menu)
        buttons: QDialogButtonBox = ok_cancel()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(files)
        row.addStretch(1)
        row.addWidget(buttons)
        return row

    def _ask_import(self) -> None:
        dialog = QFileDialog(self, self.tr("Import settings"), "", "JSON (*.json)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export settings"), FILE_NAME, "JSON (*.json)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda name: self.write_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say(self, words: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), words, parent=self)
        box.finished.connect(box.deleteLater)
        box.open()
