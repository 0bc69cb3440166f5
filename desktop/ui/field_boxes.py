"""Reading a field from a box that the clerk draws on the page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.services.box_reading import BoxValue
from desktop.ui import wording
from desktop.ui.desk import Desk
from desktop.ui.details.fields import FieldsTab
from desktop.ui.opening import OpenDocument, Opening
from desktop.ui.reader.sides import Sides
from desktop.ui.reader.traced_view import TracedView
from desktop.ui.viewer import Selection


class FieldBoxes(QObject):
    """From the button beside a field to the box on the page, the worker, and the field's editor."""

    def __init__(self, desk: Desk, opening: Opening, fields: FieldsTab, sides: Sides) -> None:
        super().__init__(sides)
        self._desk = desk
        self._opening = opening
        self._fields = fields
        self._sides = sides
        self._name = ""
        fields.box_asked.connect(self.ask)
        for pane in (sides.reader, sides.pane):
            pane.view.box_drawn.connect(self._read)

    def ask(self, name: str) -> None:
        """Let the clerk draw the box that a field stands in, on either side that shows it."""
        self._name = name
        for view in self._views():
            view.ask_box()
        words = self.tr("Draw a box around “{0}” on the page; Esc gives up.")
        self._desk.presenter.tell(words.format(wording.field_label(name)))

    def _read(self, selection: Selection | None) -> None:
        document, name = self._opening.current, self._name
        if selection is None or document is None or not name:
            return
        page, box = selection.page, selection.rects[0]
        reading = self._desk.workspace.box_reading
        self._desk.tasks.long(
            lambda _tell, _cancelled: reading.read(document.id, page, box, name),
            lambda _: None,
            lambda value: self._propose(document, selection, name, value),
        )

    def _views(self) -> list[TracedView]:
        """The views of the open document, the one looked at last."""
        current, beside = self._opening.current, self._sides.opening.current
        same = current is not None and beside is not None and beside.id == current.id
        views = [self._sides.reader.view, *([self._sides.pane.view] if same else ())]
        return sorted(views, key=lambda view: view is self._sides.looked_at.view)

    def _propose(
        self, document: OpenDocument, selection: Selection, name: str, value: BoxValue
    ) -> None:
        if self._opening.current is None or self._opening.current.id != document.id:
            return
        if not value.value:  # what the field holds already stays
            self._desk.presenter.tell(self.tr("Nothing could be read in the box."))
            return
        self._fields.propose(name, selection.page, selection.rects[0], value)
