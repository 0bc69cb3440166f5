"""Inbox, all documents, tasks, what is missing, trash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from desktop.ui import wording
from desktop.ui.facets.choice import Place
from desktop.ui.facets.counting import CountDelegate, CountRole, WordsRole
from desktop.ui.icons import icon
from desktop.ui.marker import QT_TRANSLATE_NOOP

PLACES: tuple[tuple[str, str, str], ...] = (
    ("inbox", QT_TRANSLATE_NOOP("Places", "Inbox"), "inbox"),
    ("all", QT_TRANSLATE_NOOP("Places", "All documents"), "all"),
    ("tasks", QT_TRANSLATE_NOOP("Places", "Tasks"), "tasks"),
    ("missing", QT_TRANSLATE_NOOP("Places", "Missing"), "missing"),
    ("marks", QT_TRANSLATE_NOOP("Places", "Marks"), "marking"),
    ("trash", QT_TRANSLATE_NOOP("Places", "Trash"), "trash"),
)
BOARDS = frozenset({"tasks", "missing", "marks"})
"""Places with a list of their own instead of documents."""
PlaceRole = Qt.ItemDataRole.UserRole

LEAST_ROWS = 2
"""Seen at once on the smallest screens; the others scroll."""


class PlaceList(QListWidget):
    """The places, one of them current.

    `chosen(Place)` when the clerk goes to another place of documents, `board_chosen(name)` when
    to one with a list of its own.
    """

    chosen = Signal(str)
    board_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Places"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(CountDelegate(self))
        for place, text, sign in PLACES:
            item = QListWidgetItem(
                icon(sign, QPalette.ColorRole.Text), QCoreApplication.translate("Places", text)
            )
            item.setData(PlaceRole, place)
            self.addItem(item)
        self.setMaximumHeight(sum(self.sizeHintForRow(row) for row in range(len(PLACES))) + 8)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LEAST_ROWS * self.sizeHintForRow(0))
        self.currentItemChanged.connect(self._tell)

    def show_place(self, place: Place | str) -> None:
        """Make a place current without telling."""
        blocked = self.blockSignals(True)
        self.setCurrentRow([known for known, _text, _sign in PLACES].index(place))
        self.blockSignals(blocked)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many stand at each of these places."""
        for row, (place, text, _sign) in enumerate(PLACES):
            if place not in counts:
                continue
            item = self.item(row)
            item.setData(CountRole, counts[place])
            spoken = f"{QCoreApplication.translate('Places', text)}: "
            spoken += wording.number_text(counts[place])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def show_shares(self, place: str, shares: Sequence[int], words: str) -> None:
        """Show several counts of a place beside each other; `words` tell what they are."""
        row = [known for known, _text, _sign in PLACES].index(place)
        item, name = self.item(row), QCoreApplication.translate("Places", PLACES[row][1])
        item.setData(CountRole, " · ".join(map(wording.number_text, shares)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {words}")
        item.setData(WordsRole, words)
        item.setToolTip(words)

    def _tell(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            place = current.data(PlaceRole)
            (self.board_chosen if place in BOARDS else self.chosen).emit(place)
