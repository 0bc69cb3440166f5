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
    """One button for each chosen or left out value, one that clears all; hidden when nothing is.

    `dropped(Group, value)` asks to take a chosen one off, `let_in(Group, value)` to leave one out
    no longer, `cleared()` all of them; `word_dropped()` asks to search no longer.
    """

    dropped = Signal(str, object)
    let_in = Signal(str, object)
    cleared = Signal()
    word_dropped = Signal()

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

    def show_choice(
        self, choice: Choice, names: Mapping[tuple[Group, str | int], str], query: str = ""
    ) -> None:
        """Show the chips of a choice, and of the words searched for.

        Args:
            choice: what is chosen and left out.
            names: words for tags and dossiers.
            query: what is searched for, if anything.
        """
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._query_chip(query)] if query else []
        for lacking, values in ((False, choice.chosen()), (True, choice.lacking())):
            for group, value in values:
                known = group in ("tags", "dossiers")
                text = names.get((group, value), "…") if known else word(group, value)
                self._chips.append(self._chip(group, value, text, lacking=lacking))
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        self.setVisible(bool(self._chips))

    def texts(self) -> list[str]:
        """The words on the chips."""
        return [chip.text() for chip in self._chips]

    def _query_chip(self, query: str) -> QToolButton:
        chip = self._button(f"“{query}”", self.tr("No longer search for {0}").format(query))
        chip.clicked.connect(self.word_dropped)
        return chip

    def _chip(self, group: Group, value: str | int, text: str, *, lacking: bool) -> QToolButton:
        if lacking:
            hint = self.tr("No longer leave out {0}: {1}").format(title(group), text)
            chip = self._button(self.tr("not {0}").format(text), hint)
            chip.clicked.connect(lambda: self.let_in.emit(group, value))
            return chip
        hint = self.tr("No longer filter by {0}: {1}").format(title(group), text)
        chip = self._button(text, hint)
        chip.clicked.connect(lambda: self.dropped.emit(group, value))
        return chip

    def _button(self, text: str, hint: str) -> QToolButton:
        chip = QToolButton()
        chip.setIcon(icon("close"))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setText(text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…")
        chip.setToolTip(hint)
        chip.setAccessibleName(hint)
        return chip

    def _clear_button(self) -> QPushButton:
        button = QPushButton(icon("clear"), self.tr("Clear filters"))
        button.setFlat(True)
        button.clicked.connect(self.cleared)
        return button
