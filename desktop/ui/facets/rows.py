"""The rows of the tree of facets: a head for each group, below it the group's values."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from db.finding import Facets
from desktop.ui import wording
from desktop.ui.facets.choice import GROUPS, Choice, Group
from desktop.ui.facets.counting import CountRole
from desktop.ui.facets.dropping import Spot
from desktop.ui.facets.entries import TITLES, Entry, entries, title
from desktop.ui.icons import icon
from desktop.ui.swatches import swatch

ValueRole = Qt.ItemDataRole.UserRole
GroupRole = Qt.ItemDataRole.UserRole + 1


class FacetRows:
    """Keeps the rows of a tree in step with what is found and chosen. GUI thread only.

    Rows that stay keep their place and their state; `groups` are the heads, `items` the values.
    """

    def __init__(self, tree: QTreeWidget) -> None:
        self._tree = tree
        self.groups = {group: self._make_group(group) for group in GROUPS}
        self.items: dict[tuple[Group, str | int], QTreeWidgetItem] = {}

    def show(self, facets: Facets, choice: Choice) -> None:
        """Show values and counts, and tick what is chosen."""
        for group in GROUPS:
            self._fill(group, entries(group, facets, choice), choice)

    def show_choice(self, choice: Choice) -> None:
        """Tick what is chosen."""
        for (group, value), item in self.items.items():
            _show_chosen(item, choice, group, value)

    def spot(self, item: QTreeWidgetItem | None) -> Spot | None:
        """What a row stands for; None for no row."""
        if item is None:
            return None
        group = next((name for name, head in self.groups.items() if head is item), None)
        if group is not None:
            return Spot(group, None)
        return Spot(item.data(0, GroupRole), item.data(0, ValueRole))

    def open_years(self) -> frozenset[str]:
        """The years whose months are to be seen."""
        items = self.items.items()
        return frozenset(
            str(value) for (group, value), item in items if group == "years" and item.isExpanded()
        )

    def _make_group(self, group: Group) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self._tree, [title(group)])
        item.setIcon(0, icon(TITLES[group][1], QPalette.ColorRole.Text))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setExpanded(group in ("states", "kinds", "tags", "dossiers"))
        return item

    def _fill(self, group: Group, listed: list[Entry], choice: Choice) -> None:
        wanted = {entry.value for entry in listed}
        for key in [k for k in self.items if k[0] == group and k[1] not in wanted]:
            item = self.items.pop(key)
            head = item.parent() or self.groups[group]
            head.addChildren(item.takeChildren())  # those below may stay, at another place
            head.removeChild(item)
        for entry in listed:
            self._show_entry(group, entry, choice)
        # Those can be filled from here; the others fill themselves.
        self.groups[group].setHidden(not listed and group not in ("tags", "dossiers"))

    def _show_entry(self, group: Group, entry: Entry, choice: Choice) -> None:
        key = (group, entry.value)
        item = self.items.get(key) or self._add(group, entry)
        self.items[key] = item
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
        known = self.items.get((group, entry.parent)) if entry.parent is not None else None
        return known or self.groups[group]


def _show_chosen(item: QTreeWidgetItem, choice: Choice, group: Group, value: str | int) -> None:
    lacking = choice.lacks(group, value)
    partly = Qt.CheckState.PartiallyChecked
    item.setCheckState(0, partly if lacking else check(choice.has(group, value)))
    font = QFont(item.font(0))
    font.setStrikeOut(lacking)
    item.setFont(0, font)


def check(ticked: bool) -> Qt.CheckState:
    """A tick, or none."""
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
