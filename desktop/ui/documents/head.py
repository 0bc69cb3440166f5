"""The line above the list: how many documents, how many selected, and their order."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from db.finding import Sort, SortKey
from desktop.ui import wording
from desktop.ui.documents.card import PARTS
from desktop.ui.icons import icon

NEWEST_FIRST: frozenset[SortKey] = frozenset({"imported", "issued"})
KEYS: tuple[SortKey, ...] = (
    *("imported", "issued", "number", "title", "issuer", "state", "kind", "pages", "tags"),
)


class ListHead(QWidget):
    """Count and order of the list; `sorted_by(Sort)` when the clerk chooses another order.

    `parts_chosen(frozenset)`: which parts of `card.PARTS` shall be shown; `pictured(bool)`:
    whether documents shall be shown as pictures of their first pages, `tabled(bool)`: as a table.
    `sort_shown(Sort)` when another order is shown, whoever chose it.
    """

    sorted_by = Signal(object)
    sort_shown = Signal(object)
    pictured = Signal(bool)
    tabled = Signal(bool)
    parts_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sort = Sort()
        self._count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._button = QToolButton()
        self._button.setIcon(icon("sort"))
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setAutoRaise(True)
        self._button.setMenu(self._make_menu())
        self._pictures = _switch("grid", self.tr("Show as pictures of the first pages"))
        self._pictures.toggled.connect(self._switch_pictures)
        self._table = _switch("table", self.tr("Show as a table"))
        self._table.toggled.connect(self._switch_table)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.addWidget(self._count, 1)
        row.addWidget(self._button)
        row.addWidget(self._table)
        row.addWidget(self._pictures)
        self.show_sort(self._sort)

    def show_count(self, listed: int, selected: int) -> None:
        """Say how many documents are listed, and of them selected when it is more than one."""
        if selected > 1:
            self._count.setText(self.tr("%n item(s) selected", "", selected))
        else:
            self._count.setText(self.tr("%n document(s)", "", listed))
        self._fit()

    def parts(self) -> frozenset[str]:
        """The parts of a card that are ticked."""
        return frozenset(part for part, action in self._parts.items() if action.isChecked())

    def show_parts(self, parts: Collection[str]) -> None:
        """Tick these parts of a card, and tell so."""
        for part, action in self._parts.items():
            action.setChecked(part in parts)
        self.parts_chosen.emit(self.parts())

    def show_pictured(self, pictured: bool) -> None:
        """Show pictures, or the list."""
        self._pictures.setChecked(pictured)

    def show_tabled(self, tabled: bool) -> None:
        """Show a table, or the list."""
        self._table.setChecked(tabled)

    def count_text(self) -> str:
        """The words shown for the counts."""
        return self._count.text()

    def show_sort(self, sort: Sort) -> None:
        """Show the present order."""
        self._sort = sort
        word = wording.say(wording.SORTS[sort.key])
        self._button.setText(f"{word} {'↓' if sort.descending else '↑'}")
        self._button.setAccessibleName(self.tr("Order: {0}").format(word))
        self._button.setToolTip(self._button.accessibleName())
        self._fit()
        self._actions[sort.key].setChecked(True)
        self._backwards.setChecked(sort.descending)
        self.sort_shown.emit(sort)

    def choose(self, sort: Sort) -> None:
        """Show another order, and tell that it was chosen."""
        self.show_sort(sort)
        self.sorted_by.emit(sort)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the words of the order where they have no room; its tip says them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        row = self.layout()
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if row is not None and row.sizeHint().width() > self.width():
            self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _switch_pictures(self, pictured: bool) -> None:
        if pictured:
            self._table.setChecked(False)
        self.pictured.emit(pictured)

    def _switch_table(self, tabled: bool) -> None:
        if tabled:
            self._pictures.setChecked(False)
        self.tabled.emit(tabled)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions: dict[SortKey, QAction] = {}
        for key in KEYS:
            action = menu.addAction(wording.say(wording.SORTS[key]))
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, key=key: self._choose(key))
            group.addAction(action)
            self._actions[key] = action
        menu.addSeparator()
        self._backwards = menu.addAction(self.tr("Descending"))
        self._backwards.setCheckable(True)
        self._backwards.triggered.connect(self._turn)
        menu.addSection(self.tr("Shown in the list"))
        self._parts: dict[str, QAction] = {}
        for part, text in self._part_words():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(True)
            action.triggered.connect(lambda _=False: self.parts_chosen.emit(self.parts()))
            self._parts[part] = action
        return menu

    def _part_words(self) -> tuple[tuple[str, str], ...]:
        words = (self.tr("Day of issue"), self.tr("State"), self.tr("Issuer"), self.tr("Tags"))
        return tuple(zip(PARTS, words, strict=True))

    def _choose(self, key: SortKey) -> None:
        self.choose(Sort(key, key in NEWEST_FIRST))

    def _turn(self, descending: bool) -> None:
        self.choose(Sort(self._sort.key, descending))


def _switch(sign: str, hint: str) -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setAutoRaise(True)
    button.setIcon(icon(sign))
    button.setToolTip(hint)
    button.setAccessibleName(hint)
    return button
