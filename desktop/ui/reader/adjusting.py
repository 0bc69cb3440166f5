"""Making images easier to read: from the strip to the pages, remembered for each document."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.services.rendering import AS_IT_IS, Adjust
from desktop.ui.actions import Actions
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.reader.adjust_strip import AdjustStrip
from desktop.ui.reader.sides import Sides

ACTION = "adjust"


class Adjusting(QObject):
    """Follows what is open; nothing of it reaches an original, a copy or paper. GUI thread."""

    def __init__(self, actions: Actions, opening: Opening, sides: Sides) -> None:
        super().__init__(sides)
        self._actions = actions
        self._opening = opening
        self._sides = sides
        self.strip = AdjustStrip()
        self.strip.hide()
        sides.reader.put_below(self.strip)
        self.strip.changed.connect(self._take)
        self.strip.left.connect(self.close)
        opening.opened.connect(lambda document, _page: self._show(document))
        opening.closed.connect(self.close)

    def show_strip(self, on: bool) -> None:
        """Show or hide the strip; what is set stays."""
        self.strip.setVisible(on)
        if on:
            self.strip.brightness.setFocus()

    def close(self) -> None:
        """Hide the strip."""
        self._actions[ACTION].setChecked(False)
        had_keyboard = self.strip.isAncestorOf(self.strip.window().focusWidget() or self.strip)
        self.strip.hide()
        if had_keyboard:
            self._sides.reader.view.setFocus()

    def _show(self, document: OpenDocument) -> None:
        self.strip.show_adjust(self._sides.reader.adjusts.of(document.record.sha256))

    def _take(self, adjust: Adjust) -> None:
        document = self._opening.current
        if document is None:
            return
        sha256 = document.record.sha256
        self._sides.reader.adjusts.keep(sha256, adjust)
        self._sides.reader.show_adjusted(sha256)
        self._sides.pane.show_adjusted(sha256)
        self.strip.reset.setEnabled(adjust != AS_IT_IS)
