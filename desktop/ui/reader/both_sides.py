"""Marks and hits on both sides: what is done is done on the side that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.actions import Actions
from desktop.ui.desk import Desk
from desktop.ui.menus import LINE, fill, reader_menu
from desktop.ui.opening import Opening
from desktop.ui.reader.mark_tools import MarkTools
from desktop.ui.reader.marking import Marking
from desktop.ui.reader.sides import Sides
from desktop.ui.search.finding import Finding
from desktop.ui.viewer import DocumentView

RIGHT_MENU = (
    *("copy", LINE, "highlight", "note", "box", LINE),
    *("fit_width", "fit_page", "turn_view_left", "turn_view_right", LINE),
    *("swap_sides", "beside"),
)
"""Without what is meant for the document on the left: printing, turning its pages for good."""


class BothSides(QObject):
    """Slots of actions on pages; GUI thread only. `left` and `right` mark a side each."""

    def __init__(self, desk: Desk, opening: Opening, sides: Sides, finding: Finding) -> None:
        super().__init__(sides)
        self._sides = sides
        self._finding = finding
        self._presenter = desk.presenter
        annotating, views = desk.workspace.annotating, (sides.reader.view, sides.pane.view)
        self.tools = MarkTools(annotating, desk.actions, views, self._view)
        self.left = Marking(desk, opening, views[0], self.tools, reader_menu)
        self.right = Marking(desk, sides.opening, views[1], self.tools, _right_menu)
        # The list of marks is that of the left document.
        self.right.note_begun.connect(self.right.write_note)
        sides.opening.opened.connect(lambda *_: self._mark_hits())
        finding.began.connect(self._mark_hits)
        finding.ended.connect(lambda: views[1].set_hits({}))

    def highlight(self) -> None:
        """Highlight the selected words."""
        self._here().highlight()

    def note(self) -> None:
        """Write a note on the selected words, or where the clerk clicks next."""
        self._here().note()

    def copy(self) -> None:
        """Copy the selected words."""
        self._view().copy_selection()

    def next_hit(self) -> None:
        """The next hit; on the left after the last one the next document's first."""
        if self._here() is self.left:
            self._finding.next()
        elif not self._sides.pane.view.next_hit():
            self._presenter.tell(self.tr("That was the last hit in this document."))

    def previous_hit(self) -> None:
        """The hit before; on the left before the first one the document before."""
        if self._here() is self.left:
            self._finding.previous()
        elif not self._sides.pane.view.previous_hit():
            self._presenter.tell(self.tr("That was the first hit in this document."))

    def _here(self) -> Marking:
        return self.right if self._sides.looked_at is self._sides.pane else self.left

    def _view(self) -> DocumentView:
        return self._sides.looked_at.view

    def _mark_hits(self) -> None:
        current = self._sides.opening.current
        if current is not None:
            self._finding.mark_in(self._sides.pane.view, current.id)


def _right_menu(actions: Actions, parent: QWidget) -> QMenu:
    """The context menu of a page on the right."""
    menu = QMenu(parent)
    fill(menu, actions, RIGHT_MENU)
    return menu
