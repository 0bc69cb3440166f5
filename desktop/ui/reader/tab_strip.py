"""The row of tabs above the reader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionTab, QStylePainter, QTabBar, QWidget

from desktop.ui.keys.book import with_key
from desktop.ui.reader.tab_book import Tab

WIDEST = 200


class TabStrip(QTabBar):
    """Shows tabs, hidden while there is only one; GUI thread only.

    `chosen(place)`, `close_asked(place)`, `keep_asked(place)`: what the clerk does with a tab;
    `menu_asked(place, global position)`.
    """

    chosen = Signal(int)
    close_asked = Signal(int)
    keep_asked = Signal(int)
    menu_asked = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[bool, ...] = ()
        self._tabs: Sequence[Tab] = ()
        self._close_key = self._keep_key = ""
        self.setAutoHide(True)
        self.setDocumentMode(True)
        self.setExpanding(False)
        self.setTabsClosable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Open documents"))
        self.currentChanged.connect(self.chosen)
        self.tabCloseRequested.connect(self.close_asked)
        self.tabBarDoubleClicked.connect(self.keep_asked)

    def show_close_key(self, key: str) -> None:
        """Say which key closes a tab."""
        self._close_key = key
        self._show_all()

    def show_keep_key(self, key: str) -> None:
        """Say which key keeps a tab."""
        self._keep_key = key
        self._show_all()

    def show_tabs(self, tabs: Sequence[Tab], at: int) -> None:
        """Show these tabs, one of them in front; emits nothing."""
        blocked = self.blockSignals(True)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            self.addTab("")
        self._tabs = tuple(tabs)
        self._show_all()
        self._kept = tuple(tab.kept for tab in tabs)
        self.setCurrentIndex(at)
        self.blockSignals(blocked)
        self.update()

    def _show_all(self) -> None:
        for place, tab in enumerate(self._tabs):
            self._show(place, tab)

    def _fate(self, tab: Tab) -> str:
        """What becomes of a tab when another document is opened."""
        if tab.kept:
            return ""
        words = self.tr("The next document takes this tab.")
        if self._keep_key:
            words = self.tr("The next document takes this tab; {0} keeps it.")
        return "\n" + words.format(self._keep_key)

    def _show(self, place: int, tab: Tab) -> None:
        name = tab.name.replace("&", "&&")
        if self.tabText(place) != name:
            self.setTabText(place, name)
        self.setTabToolTip(place, tab.title + self._fate(tab))
        for side in (QTabBar.ButtonPosition.LeftSide, QTabBar.ButtonPosition.RightSide):
            close = self.tabButton(place, side)
            if close is not None:
                close.setToolTip(with_key(self.tr("Close this tab"), self._close_key))
                close.setAccessibleName(self.tr("Close {0}").format(tab.name))

    def tabSizeHint(self, index: int) -> QSize:
        """No tab is wider than a number needs."""
        size = super().tabSizeHint(index)
        size.setWidth(min(size.width(), WIDEST))
        return size

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button closes a tab."""
        at = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and at >= 0:
            self.close_asked.emit(at)
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the tab under the mouse."""
        at = self.tabAt(event.pos())
        if at >= 0:
            self.menu_asked.emit(at, event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tabs that will be taken by the next document have slanted letters."""
        painter = QStylePainter(self)
        order = [place for place in range(self.count()) if place != self.currentIndex()]
        for place in [*order, self.currentIndex()]:
            if place < 0 or not self.isTabVisible(place):
                continue
            option = QStyleOptionTab()
            self.initStyleOption(option, place)
            font = self.font()
            font.setItalic(not self._kept[place])
            painter.setFont(font)
            painter.drawControl(QStyle.ControlElement.CE_TabBarTab, option)
