"""The panes of the window: which are shown, how wide, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from desktop.ui.actions import Actions
from desktop.ui.details.panel import DetailsPanel
from desktop.ui.reader.sides import Sides

WIDTHS = (180, 300, 550, 328)
READER = 2
LEAST = (136, 252, 360, 280)
"""Pixels with letters of the usual size; where these have no room panes are put aside (`fit`)."""
USUAL_LINE = 17
"""Pixels: how high a line of such letters is."""
ROOMY = 1700
"""Pixels; with less, two documents side by side need the room of the panes."""
STRETCH = (0, 1, 3, 0)
STATE_KEY = "panes/widths"
LEFT_KEY = "panes/left"
DETAILS_KEY = "panes/details"
THUMBNAILS_KEY = "panes/thumbnails"


class Panes(QObject):
    """Left pane, list, reader and details in one splitter whose widths are remembered."""

    def __init__(
        self,
        left: QWidget,
        middle: QStackedWidget,
        sides: Sides,
        details: DetailsPanel,
        actions: Actions,
        memory: QSettings,
    ) -> None:
        super().__init__()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self._middle = middle
        self._left, self._reader, self._details = left, sides.reader, details
        self._before: list[int] = []
        self._aside: list[QWidget] = []  # hidden only as long as there are two documents
        self._unfit: list[QWidget] = []  # hidden only because the window is narrow
        self._room = 0
        self._actions = actions
        self._memory = memory
        self._panes: Sequence[QWidget] = (left, middle, sides.reader, sides.pane, details)
        for place, pane in enumerate((left, middle, sides.splitter, details)):
            pane.setMinimumWidth(LEAST[place])
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, STRETCH[place])
        self._scale = max(1.0, self.splitter.fontMetrics().lineSpacing() / USUAL_LINE)
        self.splitter.setSizes([int(width * self._scale) for width in WIDTHS])
        self._recall()
        # Without it the panes together would keep the window from being made narrower.
        self.splitter.setMinimumWidth(int(LEAST[READER] * self._scale))
        self.splitter.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window as it is made narrower and wider."""
        if watched is self.splitter and isinstance(event, QResizeEvent):
            self.fit(event.size().width())
        return super().eventFilter(watched, event)

    def show_left(self, shown: bool) -> None:
        """Show or hide the left pane; in a narrow window instead of the details."""
        self._choose(self._left, shown)
        self._give_way(shown, "details_pane", self._details)

    def show_details(self, shown: bool) -> None:
        """Show or hide the details; in a narrow window instead of the left pane."""
        self._choose(self._details, shown)
        self._give_way(shown, "left_pane", self._left)

    def fit(self, room: int) -> None:
        """Put the details, then the left pane, aside where `room` pixels are too few for all.

        They come back when there is room again.
        """
        self._room = room
        working = sum(LEAST[1:]) * self._scale + 2 * self.splitter.handleWidth()
        share = min(1.0, room / working) * self._scale
        for pane, least in zip(self._widths(), LEAST, strict=True):
            pane.setMinimumWidth(int(least * share))
        sides = (("details_pane", self._details), ("left_pane", self._left))
        for action, pane in reversed(sides):
            wider = self._needs() + pane.minimumWidth() + self.splitter.handleWidth()
            if pane in self._unfit and wider <= room and not self._before:
                self._unfit.remove(pane)
                self._put(action, pane, True)
        for action, pane in sides:
            if self._needs() > room and not pane.isHidden():
                self._unfit.append(pane)
                self._put(action, pane, False)

    def _put(self, action: str, pane: QWidget, shown: bool) -> None:
        self._actions[action].setChecked(shown)
        pane.setVisible(shown)

    def _choose(self, pane: QWidget, shown: bool) -> None:
        """Show or hide a pane because the clerk said so, not for want of room."""
        if pane in self._unfit:
            self._unfit.remove(pane)
        pane.setVisible(shown)

    def _widths(self) -> list[QWidget]:
        return [self.splitter.widget(place) for place in range(self.splitter.count())]

    def _needs(self) -> int:
        shown = [pane for pane in self._widths() if not pane.isHidden()]
        handles = (len(shown) - 1) * self.splitter.handleWidth()
        return sum(pane.minimumWidth() for pane in shown) + handles

    def make_room(self, wanted: bool) -> None:
        """Make room for a second document where the window is narrow, or give it back."""
        both = (("left_pane", self._left), ("details_pane", self._details))
        sizes = self._before or self.splitter.sizes()
        if wanted and self.splitter.width() < ROOMY:
            self._aside = [pane for _, pane in both if not pane.isHidden()]
        for action, pane in both:
            if pane in self._aside:
                self._put(action, pane, not wanted)
        if wanted:  # the list keeps its width, the reader has the rest
            self._before = sizes
            shown = [size for place, size in enumerate(sizes) if self._is_shown(place)]
            sizes = [*sizes[:READER], self.splitter.width() - sum(shown), *sizes[READER + 1 :]]
        else:
            self._aside, self._before = [], []
        self.splitter.setSizes(sizes)

    def _give_way(self, shown: bool, action: str, other: QWidget) -> None:
        """Hide the other pane when one was shown that leaves it no room in the window."""
        if shown and self._room and self._needs() > self._room and not other.isHidden():
            self._unfit.append(other)
            self._put(action, other, False)

    def edit_fields(self) -> None:
        """Show the details with the cursor in the first field."""
        self._show_details_now()
        self._details.go_to_fields()

    def next_doubtful(self) -> None:
        """Show the text with the next doubtful word."""
        self._show_details_now()
        self._details.next_doubtful()

    def show_marks(self) -> None:
        """Show the list of marks."""
        self._show_details_now()
        self._details.go_to_marks()

    def begin_note(self, uuid: str) -> None:
        """Show a mark's note with the cursor in it."""
        self._show_details_now()
        self._details.begin_note(uuid)

    def next(self) -> None:
        """Move the keyboard to the next pane."""
        self._step(1)

    def previous(self) -> None:
        """Move the keyboard to the pane before."""
        self._step(-1)

    def remember(self) -> None:
        """Store widths and what is shown."""
        self._memory.setValue(STATE_KEY, self.splitter.saveState())
        self._memory.setValue(LEFT_KEY, self._is_wanted(self._left))
        self._memory.setValue(DETAILS_KEY, self._is_wanted(self._details))
        self._memory.setValue(THUMBNAILS_KEY, not self._reader.strip.isHidden())

    def _is_shown(self, place: int) -> bool:
        """Whether another pane than the reader, by its place, takes room."""
        return place != READER and not self.splitter.widget(place).isHidden()

    def _is_wanted(self, pane: QWidget) -> bool:
        return not pane.isHidden() or pane in (*self._aside, *self._unfit)

    def _recall(self) -> None:
        state = self._memory.value(STATE_KEY)
        if isinstance(state, QByteArray):
            self.splitter.restoreState(state)
        for key, action, show in (
            (LEFT_KEY, "left_pane", self.show_left),
            (DETAILS_KEY, "details_pane", self.show_details),
            (THUMBNAILS_KEY, "thumbnails", self._reader.show_thumbnails),
        ):
            shown = str(self._memory.value(key, "true")).lower() != "false"
            self._actions[action].setChecked(shown)
            show(shown)

    def _show_details_now(self) -> None:
        self._actions["details_pane"].setChecked(True)
        self.show_details(True)

    def _step(self, by: int) -> None:
        shown = [pane for pane in self._panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(shown) if focus and pane.isAncestorOf(focus)), -by)
        target = shown[(here + by) % len(shown)]
        if target is self._middle:
            target = self._middle.currentWidget()
        (target.focusProxy() or target).setFocus(Qt.FocusReason.ShortcutFocusReason)
