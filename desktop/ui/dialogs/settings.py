"""The settings: few, each with a sentence."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.services.settings import Settings
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.documents.card import small

MOST_READERS = 16


class SettingsDialog(QDialog):
    """Edits a copy of the settings; `settings()` gives what was chosen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(480)
        self._before = settings
        self.language = _choice({"vi": "Tiếng Việt", "en": "English"}, settings.language)
        self.theme = _choice(
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
            settings.theme,
        )
        self.author = QLineEdit(settings.author, placeholderText=settings.signature)
        self.readers = QSpinBox(minimum=0, maximum=MOST_READERS, value=settings.jobs or 0)
        self.readers.setSpecialValueText(self.tr("automatic"))
        self.mending = QCheckBox(self.tr("Mend likely &misreadings"))
        self.mending.setChecked(settings.mending)
        self.plain_jobs = QCheckBox(self.tr("&Keep titles out of the printer's queue"))
        self.plain_jobs.setChecked(settings.plain_jobs)
        self.file_names = QLineEdit(settings.file_names, placeholderText=Settings().file_names)
        self._lay_out()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setVerticalSpacing(4)
        self._add(self.tr("&Language:"), self.language, self.tr("The window opens anew with it."))
        self._add(self.tr("&Appearance:"), self.theme, "")
        self._add(self.tr("Your &name:"), self.author, self.tr("Stands under your marks."))
        self._add(
            self.tr("Names of &exported files:"),
            self.file_names,
            self.tr("In braces: {số} {ngày} {năm} {loại} {trích yếu} {cơ quan} {tên tệp} {mã}"),
        )
        self._add(
            self.tr("Pages read at &once:"),
            self.readers,
            self.tr("Fewer leave more of the computer to other work; from the next start."),
        )
        self._add(
            "",
            self.mending,
            self.tr("The raw reading is always kept; for pages read from the next start on."),
        )
        self._add(
            "",
            self.plain_jobs,
            self.tr("Others may see the queue; jobs then bear only the program's name."),
        )
        buttons = ok_cancel()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self._form)
        column.addStretch(1)
        column.addWidget(buttons)

    def settings(self) -> Settings:
        """The settings as chosen in the dialog."""
        return replace(
            self._before,
            language=self.language.currentData(),
            theme=self.theme.currentData(),
            author=self.author.text().strip(),
            jobs=self.readers.value() or None,
            mending=self.mending.isChecked(),
            plain_jobs=self.plain_jobs.isChecked(),
            file_names=self.file_names.text().strip() or Settings().file_names,
        )

    def _add(self, label: str, editor: QWidget, sentence: str) -> None:
        self._form.addRow(label, editor)
        if label:
            editor.setAccessibleName(label.replace("&", "").rstrip(":"))
        if sentence:
            hint = QLabel(sentence, wordWrap=True)
            hint.setFont(small(self.font()))
            hint.setContentsMargins(0, 0, 0, 8)
            editor.setAccessibleDescription(sentence)
            self._form.addRow("", hint)


def _choice(values: dict[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, text in values.items():
        box.addItem(text, value)
    box.setCurrentIndex(list(values).index(chosen))
    return box
