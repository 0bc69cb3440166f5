"""The dialog in which the office says what the colours of marks mean."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.details.colours import COLOURS, plain_name
from desktop.ui.dialogs.buttons import ok_cancel
from desktop.ui.swatches import swatch


class ColourNamesDialog(QDialog):
    """Edits the meanings; `meanings()` gives them by colour."""

    def __init__(self, meanings: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Meanings of colours"))
        self.setMinimumWidth(420)
        self._others = dict(meanings)
        self._lines: dict[str, QLineEdit] = {}
        form = QFormLayout()
        for colour, _name in COLOURS:
            line = QLineEdit(meanings.get(colour, ""))
            line.setMaxLength(60)
            line.addAction(swatch(colour), QLineEdit.ActionPosition.LeadingPosition)
            line.setPlaceholderText(self.tr("for example: to be checked again"))
            line.setAccessibleName(plain_name(colour))
            form.addRow(plain_name(colour), line)
            self._lines[colour] = line
        hint = QLabel(
            self.tr(
                "Shown in menus, in the lists of marks and in the summary of notes."
                " All who use this archive see the same."
            ),
            wordWrap=True,
        )
        buttons = ok_cancel()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addLayout(form)
        column.addWidget(buttons)

    def meanings(self) -> dict[str, str]:
        """What was written, by colour."""
        written = {colour: line.text().strip() for colour, line in self._lines.items()}
        return {**self._others, **written}
