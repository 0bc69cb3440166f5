"""The colours of marks: their names, what the office lets them mean, and a row to pick from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop.services.marks.book import MarkBooks
from desktop.ui.marker import QT_TRANSLATE_NOOP
from desktop.ui.swatches import swatch

COLOURS: tuple[tuple[str, str], ...] = (
    ("#ffd54a", QT_TRANSLATE_NOOP("Colours", "Yellow")),
    ("#8bd17c", QT_TRANSLATE_NOOP("Colours", "Green")),
    ("#7db8f0", QT_TRANSLATE_NOOP("Colours", "Blue")),
    ("#f5a3c7", QT_TRANSLATE_NOOP("Colours", "Pink")),
    ("#f2994a", QT_TRANSLATE_NOOP("Colours", "Orange")),
    ("#c62828", QT_TRANSLATE_NOOP("Colours", "Red")),
    ("#1565c0", QT_TRANSLATE_NOOP("Colours", "Ink blue")),
)
"""The light ones for what lies over words, the last two for lines and letters."""


def plain_name(colour: str) -> str:
    """What a colour is called; one that is not offered by its own number."""
    named = dict(COLOURS)
    return QCoreApplication.translate("Colours", named[colour]) if colour in named else colour


def colour_name(colour: str, books: MarkBooks | None = None) -> str:
    """What a colour is called, with its meaning where the office gave it one."""
    meaning = books.meaning(colour) if books is not None else ""
    return f"{plain_name(colour)}: {meaning}" if meaning else plain_name(colour)


class ColourRow(QWidget):
    """Buttons for the colours, one of them down; `picked("#rrggbb")` on a press."""

    picked = Signal(str)

    def __init__(self, books: MarkBooks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._books = books
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for colour, _name in COLOURS:
            button = QToolButton(autoRaise=True)
            button.setCheckable(True)
            button.setIcon(swatch(colour))
            button.clicked.connect(lambda _=False, colour=colour: self.picked.emit(colour))
            self._group.addButton(button)
            self._buttons[colour] = button
            row.addWidget(button)
        self.name_colours()

    def name_colours(self) -> None:
        """Say what the colours mean now."""
        for colour, button in self._buttons.items():
            button.setAccessibleName(colour_name(colour, self._books))
            button.setToolTip(button.accessibleName())

    def show_colour(self, colour: str) -> None:
        """Press the button of a colour; none for any other text."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == colour)
        self._group.setExclusive(True)
