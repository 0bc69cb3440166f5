"""Two documents side by side: the open one, and another to compare it with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollBar, QSplitter

from desktop.ui.desk import Desk
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reader.side_bar import SideBar
from desktop.ui.viewer.standing import Standing

LEAST_WIDTH = 240
ACTION = "beside"


class Sides(QObject):
    """Holds the reader and, when asked for, a second one beside it; GUI thread only.

    What concerns looking (size, turn, page) is meant for the side that has the keyboard, and so
    are marks and hits (`both_sides`); all other work is for the open document on the left.
    `shown(bool)`: the second came or went.
    """

    shown = Signal(bool)

    def __init__(self, desk: Desk, opening: Opening, reader: ReaderPane) -> None:
        super().__init__(reader)
        self._actions = desk.actions
        self._opening = opening
        self.reader = reader
        self.chosen: Callable[[], list[int]] = list
        """Tells which documents are selected."""
        self.opening = Opening(desk.workspace.library, desk.tasks, "beside")
        self.bar = SideBar()
        self.pane = ReaderPane(desk, self.opening, bar=self.bar, lane="beside")
        self.pane.show_thumbnails(False)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for pane in (reader, self.pane):
            pane.setMinimumWidth(LEAST_WIDTH)
            self.splitter.addWidget(pane)
        self.splitter.setFocusProxy(reader)
        self.pane.hide()
        self._wanted: Standing | None = None
        self._connect()

    # --- the second side ---

    def show_beside(self, on: bool) -> None:
        """Show the open document on the right too, at the same place; or nothing any more."""
        current = self._opening.current
        if on and current is not None:
            self.open_beside(current.id, self.reader.view.standing)
        else:
            self.close_beside()

    def open_beside(self, document_id: int, at: Standing | None = None) -> None:
        """Show a document on the right, at a place of it."""
        self._wanted = at
        self._actions[ACTION].setChecked(True)
        if self.pane.isHidden():
            self.pane.show()
            self.shown.emit(True)
            self.splitter.setSizes([1000, 1000])
        current = self.opening.current
        if current is not None and current.id == document_id:
            self._stand()
        else:
            self.opening.open(document_id)

    def show_chosen(self) -> None:
        """Show the first selected document on the right."""
        ids = self.chosen()
        if ids:
            self.open_beside(ids[0])

    def close_beside(self) -> None:
        """Show nothing on the right."""
        had_keyboard = self.looked_at is self.pane
        self._actions[ACTION].setChecked(False)
        if self.pane.isHidden():
            return
        self.pane.hide()
        self.opening.close()
        self.shown.emit(False)
        if had_keyboard:
            self.reader.view.setFocus()

    def swap(self) -> None:
        """Let the documents change sides, each where it is."""
        here, there = self._opening.current, self.opening.current
        if here is None or there is None:
            return
        at, beside_at = self.reader.view.standing, self.pane.view.standing
        self.open_beside(here.id, at)
        if here.id == there.id and beside_at is not None:
            self.reader.view.stand(beside_at)
        else:
            self._stand_left(there.id, beside_at)

    @property
    def beside(self) -> tuple[int, Standing] | None:
        """The document on the right, and where the clerk is in it."""
        current, at = self.opening.current, self.pane.view.standing
        if self.pane.isHidden() or current is None or at is None:
            return None
        return current.id, at

    # --- looking ---

    @property
    def looked_at(self) -> ReaderPane:
        """The side that has the keyboard, else the left one."""
        focus = QApplication.focusWidget()
        return self.pane if focus is not None and self.pane.isAncestorOf(focus) else self.reader

    def zoom_in(self) -> None:
        """One step larger."""
        self.looked_at.zoom_in()

    def zoom_out(self) -> None:
        """One step smaller."""
        self.looked_at.zoom_out()

    def fit_width(self) -> None:
        """Pages as wide as the view."""
        self.looked_at.fit_width()

    def fit_page(self) -> None:
        """Whole pages."""
        self.looked_at.fit_page()

    def actual_size(self) -> None:
        """Life size."""
        self.looked_at.actual_size()

    def ask_page(self) -> None:
        """Let the clerk type a page number."""
        self.looked_at.ask_page()

    def turn_right(self) -> None:
        """Turn all pages clockwise, for looking at them only."""
        self.looked_at.view.turn_view(90)

    def turn_left(self) -> None:
        """Turn all pages counterclockwise, for looking at them only."""
        self.looked_at.view.turn_view(-90)

    def back(self) -> None:
        """To the place the last jump left."""
        self.looked_at.view.back()

    def forward(self) -> None:
        """To the place that was gone back from."""
        self.looked_at.view.forward()

    def set_single_page(self, on: bool) -> None:
        """Show one page at a time on both sides, or all in a row."""
        for pane in (self.reader, self.pane):
            pane.view.set_single_page(on)

    # --- the machinery ---

    def _connect(self) -> None:
        bar, view = self.bar, self.pane.view
        bar.larger.clicked.connect(self.pane.zoom_in)
        bar.smaller.clicked.connect(self.pane.zoom_out)
        bar.wide.clicked.connect(self.pane.fit_width)
        bar.swap.clicked.connect(self.swap)
        bar.shut.clicked.connect(self.close_beside)
        view.link_clicked.connect(self.opening.show)
        self.opening.opened.connect(lambda *_: self._stand())
        left, right = self.reader.view.verticalScrollBar(), view.verticalScrollBar()
        Together(left, right, bar.together.isChecked, self)

    def _stand(self) -> None:
        at, self._wanted = self._wanted, None
        if at is not None:
            self.pane.view.stand(at)

    def _stand_left(self, document_id: int, at: Standing | None) -> None:
        """Open a document on the left, and go to a place of it once it is there."""

        def arrive(document: OpenDocument, _page: int) -> None:
            self._opening.opened.disconnect(arrive)
            if document.id == document_id and at is not None:
                self.reader.view.stand(at)

        self._opening.opened.connect(arrive)
        self._opening.open(document_id)


class Together(QObject):
    """Lets two views scroll by the same steps while `wanted()` says so."""

    def __init__(
        self, one: QScrollBar, other: QScrollBar, wanted: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._before = {one: one.value(), other: other.value()}
        self._busy = False
        one.valueChanged.connect(lambda value: self._follow(one, other, value))
        other.valueChanged.connect(lambda value: self._follow(other, one, value))

    def _follow(self, led: QScrollBar, follower: QScrollBar, value: int) -> None:
        step, self._before[led] = value - self._before[led], value
        if not self._busy and self._wanted():
            self._busy = True
            follower.setValue(follower.value() + step)
            self._busy = False
