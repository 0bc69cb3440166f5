"""A row of colours for marks, each with its name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop.ui.facets.tree import swatch
from desktop.ui.marker import QT_TRANSLATE_NOOP

COLOURS: tuple[tuple[str, str], ...] = (
    ("#ffd54a", QT_TRANSLATE_NOOP("Colours", "Yellow")),
    ("#8bd17c", QT_TRANSLATE_NOOP("Colours", "Green")),
    ("#7db8f0", QT_TRANSLATE_NOOP("Colours", "Blue")),
    ("#f5a3c7", QT_TRANSLATE_NOOP("Colours", "Pink")),
    ("#f2994a", QT_TRANSLATE_NOOP("Colours", "Orange")),
)


class ColourRow(QWidget):
    """Buttons for the colours, one of them down; `picked("#rrggbb")` on a press."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for colour, name in COLOURS:
            button = QToolButton(autoRaise=True)
            button.setCheckable(True)
            button.setIcon(swatch(colour))
            button.setAccessibleName(QCoreApplication.translate("Colours", name))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(lambda _=False, colour=colour: self.picked.emit(colour))
            self._group.addButton(button)
            self._buttons[colour] = button
            row.addWidget(button)

    def show_colour(self, colour: str) -> None:
        """Press the button of a colour; none for any other text."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == colour)
        self._group.setExclusive(True)
