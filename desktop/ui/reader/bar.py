"""The line over the reader: what is open, the page, the zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui.actions import Actions
from desktop.ui.icons import icon
from desktop.ui.mark_table import TOOL_IDS
from desktop.ui.menus import fill
from desktop.ui.reader.place_bar import PlaceBar

LOOK_ACTION = "adjust"
ZOOM_ACTIONS = ("zoom_out", "zoom_in", "fit_width", "fit_page")


class ReaderBar(PlaceBar):
    """Title, page number and zoom of the open document, and its tools."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = _button(LOOK_ACTION, actions)
        smaller, larger, *fits = (_button(one, actions) for one in ZOOM_ACTIONS)
        tools = _tools_button(actions, self.tr("Marking tools"))
        for part in (tools, look, smaller, self.zoom, larger, *fits):
            self.row.addWidget(part)
        self.give_way(self.zoom, *reversed(fits), look, smaller, larger)


def _tools_button(actions: Actions, name: str) -> QToolButton:
    """A button that opens the marking tools."""
    button = QToolButton(autoRaise=True)
    button.setIcon(icon("marking"))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    fill(menu, actions, ("note", "box", *TOOL_IDS))
    button.setMenu(menu)
    return button


def _button(action_id: str, actions: Actions) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setDefaultAction(actions[action_id])
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(actions[action_id].text().replace("&", ""))
    return button
