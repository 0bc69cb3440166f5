"""The chips above the list: what is filtered, each with a way to take it off."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.ui.facets.choice import Choice, Group
from desktop.ui.facets.entries import title, word
from desktop.ui.icons import icon

MOST_LETTERS = 24


class ChipRow(QWidget):
    """One button for each chosen value and one that clears all; hidden when nothing is.

    `dropped(Group, value)` asks to take one off, `cleared()` all of them.
    """

    dropped = Signal(str, object)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 0)
        self._row.setSpacing(4)
        self._chips: list[QToolButton] = []
        self._row.addWidget(self._clear_button())
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_choice(self, choice: Choice, tag_names: Mapping[int, str]) -> None:
        """Show the chips of a choice; `tag_names` words the tags."""
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = [
            self._chip(group, value, tag_names.get(int(value), "…"))
            if group == "tags"
            else self._chip(group, value, word(group, value))
            for group, value in choice.chosen()
        ]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        self.setVisible(choice.narrowed)

    def _chip(self, group: Group, value: str | int, text: str) -> QToolButton:
        chip = QToolButton()
        chip.setIcon(icon("close"))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setText(text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…")
        chip.setToolTip(self.tr("No longer filter by {0}: {1}").format(title(group), text))
        chip.setAccessibleName(chip.toolTip())
        chip.clicked.connect(lambda: self.dropped.emit(group, value))
        return chip

    def _clear_button(self) -> QPushButton:
        button = QPushButton(icon("clear"), self.tr("Clear filters"))
        button.setFlat(True)
        button.clicked.connect(self.cleared)
        return button
