"""The order of the hits: what answers best first, or as the list has it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from db.finding import Sort, SortKey
from desktop.ui import wording
from desktop.ui.icons import icon

ORDERS: tuple[SortKey, ...] = ("issued", "number", "title")


class HitOrder(QToolButton):
    """A button with the orders; `chosen(Sort | None)`, None for relevance."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon("sort"))
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Order of the results"))
        self.setAccessibleName(self.toolTip())
        menu = QMenu(self)
        group = QActionGroup(menu)
        orders: list[tuple[str, Sort | None]] = [(self.tr("Relevance"), None)]
        orders += [(wording.say(wording.SORTS[key]), Sort(key, key == "issued")) for key in ORDERS]
        for text, sort in orders:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(sort is None)
            action.triggered.connect(lambda _=False, sort=sort: self.chosen.emit(sort))
            group.addAction(action)
        self.setMenu(menu)
