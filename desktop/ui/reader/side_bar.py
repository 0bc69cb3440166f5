"""The line over the second of two documents side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from desktop.ui.icons import icon
from desktop.ui.reader.place_bar import PlaceBar


class SideBar(PlaceBar):
    """Title, page and zoom, with buttons of its own; whoever shows it connects them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.smaller = self._button("zoom-out", self.tr("Zoom out"))
        self.row.addWidget(self.zoom)
        self.larger = self._button("zoom-in", self.tr("Zoom in"))
        self.wide = self._button("fit-width", self.tr("Fit width"))
        self.together = self._button("together", self.tr("Scroll both sides together"))
        self.together.setCheckable(True)
        self.swap = self._button("swap", self.tr("Let the documents change sides"))
        self.shut = self._button("close", self.tr("Close this side"))
        self.give_way(self.zoom, self.wide, self.smaller, self.larger, self.together, self.swap)

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIcon(icon(name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        self.row.addWidget(button)
        return button
