"""The tree of facets: groups of values with counts, several of which may be ticked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QIcon,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from db.finding import Facets
from desktop.ui import wording
from desktop.ui.dragging import DOCUMENTS, TAG, carried, ids_in
from desktop.ui.facets.choice import GROUPS, Choice, Group
from desktop.ui.facets.counting import CountDelegate, CountRole
from desktop.ui.facets.dropping import Spot, taken_at
from desktop.ui.facets.entries import TITLES, Entry, entries, title
from desktop.ui.icons import icon

ValueRole = Qt.ItemDataRole.UserRole
GroupRole = Qt.ItemDataRole.UserRole + 1
SWATCH = 12
RING = "#848484"
"""Tells a pale colour from any ground, light or dark."""


def swatch(colour: str) -> QIcon:
    """A small disc of a tag's colour; its name always stands beside it."""
    pixmap = QPixmap(QSize(SWATCH * 2, SWATCH * 2))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(RING), 2))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(pixmap.rect().adjusted(3, 3, -3, -3))
    painter.end()
    return QIcon(pixmap)


class FacetTree(QTreeWidget):
    """Groups with their values; `toggled(Group, value)` when the clerk ticks or unticks one.

    A half tick and a line through the words say that a value is left out. `menu_asked(Spot, point)`
    at a point of the screen; `given(Spot, ids)` when documents are let go on a value, `put(tag id,
    Spot)` when a tag is. `years_opened(frozenset)`: the years whose months are to be seen.
    """

    toggled = Signal(str, object)
    menu_asked = Signal(object, object)
    given = Signal(object, object)
    put = Signal(int, object)
    years_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filters"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(CountDelegate(self))
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self._groups = {group: self._make_group(group) for group in GROUPS}
        self._items: dict[tuple[Group, str | int], QTreeWidgetItem] = {}
        self.itemChanged.connect(self._tell)
        self.clicked.connect(self._click)
        self.itemExpanded.connect(lambda _: self.years_opened.emit(self._open_years()))
        self.itemCollapsed.connect(lambda _: self.years_opened.emit(self._open_years()))

    def show_facets(self, facets: Facets, choice: Choice) -> None:
        """Show values and counts; items that stay keep their place and their state."""
        blocked = self.blockSignals(True)
        for group in GROUPS:
            self._fill(group, entries(group, facets, choice), choice)
        self.blockSignals(blocked)

    def show_choice(self, choice: Choice) -> None:
        """Tick what is chosen."""
        blocked = self.blockSignals(True)
        for (group, value), item in self._items.items():
            _show_chosen(item, choice, group, value)
        self.blockSignals(blocked)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Let a tag be dragged to another place of the tree."""
        spot = self._spot(self.currentItem())
        if spot is not None and spot.group == "tags" and spot.value:
            drag = QDrag(self)
            drag.setMimeData(carried(TAG, [int(spot.value)]))
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take documents and tags."""
        if event.mimeData().hasFormat(DOCUMENTS) or event.mimeData().hasFormat(TAG):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they can be let go."""
        item = self.itemAt(event.position().toPoint())
        if taken_at(event.mimeData(), self._spot(item)):
            self.setCurrentItem(item)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was let go where."""
        spot, data = self._spot(self.itemAt(event.position().toPoint())), event.mimeData()
        if not taken_at(data, spot):
            event.ignore()
            return
        event.acceptProposedAction()
        if tags := ids_in(data, TAG):
            self.put.emit(tags[0], spot)
        else:
            self.given.emit(spot, ids_in(data, DOCUMENTS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks like Space does."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._flip(item)
        else:
            super().keyPressEvent(event)

    def _make_group(self, group: Group) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [title(group)])
        item.setIcon(0, icon(TITLES[group][1], QPalette.ColorRole.Text))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setExpanded(group in ("states", "kinds", "tags", "dossiers"))
        return item

    def _fill(self, group: Group, listed: list[Entry], choice: Choice) -> None:
        wanted = {entry.value for entry in listed}
        for key in [k for k in self._items if k[0] == group and k[1] not in wanted]:
            item = self._items.pop(key)
            head = item.parent() or self._groups[group]
            head.addChildren(item.takeChildren())  # those below may stay, at another place
            head.removeChild(item)
        for entry in listed:
            self._show_entry(group, entry, choice)
        # Those can be filled from here; the others fill themselves.
        self._groups[group].setHidden(not listed and group not in ("tags", "dossiers"))

    def _show_entry(self, group: Group, entry: Entry, choice: Choice) -> None:
        key = (group, entry.value)
        item = self._items.get(key) or self._add(group, entry)
        self._items[key] = item
        if (item.parent() or item) is not (above := self._above(group, entry)):
            item.parent().removeChild(item)
            above.addChild(item)
        item.setText(0, entry.text)
        item.setToolTip(0, entry.text)
        item.setData(0, CountRole, entry.count)
        spoken = f"{entry.text}: {wording.number_text(entry.count)}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        _show_chosen(item, choice, group, entry.value)
        if entry.colour is not None:
            item.setIcon(0, swatch(entry.colour))

    def _add(self, group: Group, entry: Entry) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self._above(group, entry))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(0, ValueRole, entry.value)
        item.setData(0, GroupRole, group)
        if group == "years" and entry.value and entry.parent is None:
            # Its months are fetched when it is opened.
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        return item

    def _above(self, group: Group, entry: Entry) -> QTreeWidgetItem:
        known = self._items.get((group, entry.parent)) if entry.parent is not None else None
        return known or self._groups[group]

    def _open_years(self) -> frozenset[str]:
        items = self._items.items()
        return frozenset(
            str(value) for (group, value), item in items if group == "years" and item.isExpanded()
        )

    def _spot(self, item: QTreeWidgetItem | None) -> Spot | None:
        if item is None:
            return None
        group = next((name for name, head in self._groups.items() if head is item), None)
        if group is not None:
            return Spot(group, None)
        return Spot(item.data(0, GroupRole), item.data(0, ValueRole))

    def _ask_menu(self, point: QPoint) -> None:
        spot = self._spot(self.itemAt(point))
        if spot is not None:
            self.menu_asked.emit(spot, self.viewport().mapToGlobal(point))

    def _click(self, index: QModelIndex) -> None:
        item = self.itemFromIndex(index)
        spot = self.viewport().mapFromGlobal(self.cursor().pos())
        on_words = spot.x() > self.visualRect(index).left() + self.iconSize().width() + SWATCH
        if item.data(0, GroupRole) is None:
            item.setExpanded(not item.isExpanded())
        elif on_words:
            self._flip(item)

    def _flip(self, item: QTreeWidgetItem) -> None:
        if item.data(0, GroupRole) is not None:
            ticked = item.checkState(0) == Qt.CheckState.Checked
            item.setCheckState(0, _check(not ticked))

    def _tell(self, item: QTreeWidgetItem) -> None:
        self.toggled.emit(item.data(0, GroupRole), item.data(0, ValueRole))


def _show_chosen(item: QTreeWidgetItem, choice: Choice, group: Group, value: str | int) -> None:
    lacking = choice.lacks(group, value)
    partly = Qt.CheckState.PartiallyChecked
    item.setCheckState(0, partly if lacking else _check(choice.has(group, value)))
    font = QFont(item.font(0))
    font.setStrikeOut(lacking)
    item.setFont(0, font)


def _check(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
